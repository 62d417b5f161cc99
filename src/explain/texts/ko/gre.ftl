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

gre-flags-strict_source_route = 경로를 정확히 지킴
    .what = 정해진 경로의 라우터 사이에 다른 라우터가 있으면 안 되는지 나타낸다. 더는 쓰지 않는다.
    .here = { $number ->
        [0] 아니다.
       *[other] 그렇다.
    }

gre-flags-recursion_control = 터널 속의 터널
    .what = 봉투를 몇 번 더 씌워도 되는지 나타낸다. 지금은 0이다.
    .here = { $number }.

gre-flags-ack = 확인 응답 있음
    .what = 확인 응답 번호가 이어지는지 나타낸다. PPTP의 형식(버전 1)에만 있다.
    .here = { $number ->
        [0] 아니다.
       *[other] 그렇다.
    }

gre-offset = 오프셋
    .what = 정해진 경로에서 다음 라우터가 있는 자리이다.
    .here = { $number } B.

gre-key-call_id = 통화 번호
    .what = 받는 쪽이 이 PPTP 세션에 붙인 번호이다.
    .here = { $number }.

gre-ack_number = 확인 응답 번호
    .what = 마지막으로 도착한 패킷의 번호이다. 다시 보내지는 않으며 보내는 속도를 정할 때만 쓴다.
    .here = { $number }.
    .mistake = TCP와 달리 다음에 기다리는 번호가 아니라 마지막으로 받은 번호이다.

gre-routing = 정해진 경로
    .what = 패킷이 거칠 라우터의 목록이다. 지금은 쓰지 않는다.

gre-routing-address_family = 주소의 종류
    .what = 경로를 적은 주소의 종류이다. 0이면 목록이 끝난다.
    .here = { $value }

gre-routing-sre_offset = 경로에서의 자리
    .what = 경로의 다음 항목 자리이며 바이트로 센다.
    .here = { $number } B.

gre-routing-information = 경로의 항목
    .what = 주소가 차례로 놓인다.
    .here = { $bytes } B.
