# GRE 필드의 뜻, 값의 의미, 흔한 오해.

gre = 일반 라우팅 캡슐화(GRE)
    .what = 두 라우터 사이에서 패킷 안에 패킷을 넣는 터널이다. 암호화하지 않는다.

gre-flags_and_version = 플래그와 버전
    .what = 어느 선택 필드가 이어지는지 나타낸다.

gre-flags-checksum = 체크섬 있음
    .what = 체크섬이 이어지는지 나타낸다.
    .here = { $number ->
        [0] 없다.
       *[other] 있다.
    }

gre-flags-routing = 경로 있음
    .what = 정해진 경로가 이어지는지 나타낸다. 더는 쓰지 않는다.
    .here = { $number ->
        [0] 없다.
       *[other] 있다.
    }

gre-flags-key = 키 있음
    .what = 같은 두 라우터 사이의 터널을 구별하는 키가 이어지는지 나타낸다.
    .here = { $number ->
        [0] 없다.
       *[other] 있다.
    }

gre-flags-sequence_number = 번호 있음
    .what = 패킷을 세는지 나타낸다.
    .here = { $number ->
        [0] 아니다.
       *[other] 그렇다.
    }

gre-flags-version = 버전
    .what = 0이 보통이고 1은 PPTP의 형식이다.
    .here = { $number }.

gre-proto = 안의 것
    .what = 안쪽 패킷의 프로토콜이며 이더넷의 번호를 쓴다.
    .here = { $value }

gre-checksum = 체크섬
    .what = GRE 헤더와 안의 것에 대한 것이다.

gre-key = 터널의 키
    .what = 터널을 구별하는 번호이다. 비밀이 아니며 아무것도 보호하지 않는다.

gre-sequence_number = 순서 번호
    .what = 터널의 패킷을 세어 늦은 것을 버릴 수 있게 한다.
    .here = { $number }.
