# Shim6 필드의 뜻, 값의 의미, 흔한 오해.

shim6 = Shim6
    .what = 주소가 여럿인 두 컴퓨터가 한 경로가 끊기면 프로그램 모르게 다른 주소 쌍으로 이어 가게 한다.

shim6-nxt = 이어지는 것
    .what = 다음 헤더의 번호이다.
    .here = { $value }

shim6-p = 데이터 또는 제어
    .what = 헤더 뒤에 데이터가 오는지, Shim6 자신의 메시지인지 나타낸다.
    .here = { $number ->
        [0] Shim6의 메시지이다.
       *[other] 데이터가 이어진다.
    }

shim6-ct = 컨텍스트 표시
    .what = 주소가 바뀌어도 받는 쪽이 어느 컴퓨터 쌍의 패킷인지 아는 번호이다.
    .here = { $value }
