# IPv6 필드의 뜻, 값의 의미, 흔한 오해.

ipv6 = 인터넷 프로토콜 버전 6
    .what = 새 인터넷 프로토콜이다. 주소는 128비트, 헤더는 단순한 40바이트이며 헤더 체크섬과 라우터의 단편화가 없다.
    .mistake = 주소만 긴 IPv4가 아니다. 둘은 서로 통하지 않는다.

ipv6-version = 버전
    .what = IP의 버전이다.
    .here = { $number ->
        [6] 6: IPv6.
       *[other] { $number }: 있을 수 없는 값이다.
    }

ipv6-tclass = 트래픽 클래스
    .what = 라우터가 패킷을 어떻게 다룰지 나타낸다. 서비스 등급 6비트와 혼잡 표시 2비트이다.

ipv6-tclass-dscp = 서비스 등급(DSCP)
    .what = 어떤 서비스 등급을 바라는지 나타낸다.
    .here = { $number ->
        [0] 0: 보통.
        [46] 46: 신속, 예를 들어 전화용.
       *[other] { $value }.
    }

ipv6-tclass-ecn = 혼잡 표시(ECN)
    .what = 라우터가 패킷을 버리지 않고 표시하게 한다.
    .here = { $number ->
        [0] 0: 쓰지 않음.
        [1] 1: ECN 가능.
        [2] 2: ECN 가능.
       *[other] 3: 경로의 라우터가 혼잡했다.
    }

ipv6-flow = 흐름 레이블
    .what = 한 연결의 모든 패킷이 같은 수를 가진다. 라우터가 안을 보지 않고 같은 길로 보낼 수 있다.
    .here = { $number ->
        [0] 0: 쓰지 않음.
       *[other] { $value }.
    }

ipv6-plen = 페이로드 길이
    .what = 이 40바이트 헤더 뒤의 바이트 수이며 확장 헤더를 포함한다.
    .here = 뒤에 { $number } B가 온다.
    .mistake = IPv4의 전체 길이와 달리 헤더 자신은 세지 않는다.

ipv6-nxt = 다음 헤더
    .what = 뒤에 오는 확장 헤더나 안쪽 프로토콜을 나타낸다.
    .here = { $number ->
        [0] 0: 홉별 옵션.
        [6] 6: TCP.
        [17] 17: UDP.
        [43] 43: 라우팅 헤더.
        [44] 44: 단편 헤더.
        [58] 58: ICMPv6.
        [59] 59: 없음.
        [60] 60: 목적지 옵션.
       *[other] { $value }.
    }

ipv6-hlim = 홉 제한
    .what = 패킷이 앞으로 지날 수 있는 라우터의 수이다. IPv4의 수명을 제 이름으로 부른 것이다.
    .here = { $number }: 보낸 쪽이 { $start }에서 시작했다면 라우터 { $hops }개를 지났다.

ipv6-addr = 주소
    .what = 출발지 또는 목적지이다. 이 이름의 필터는 어느 쪽과도 맞는다.
    .here = { $kind ->
        [loopback] ::1: 이 컴퓨터 자신.
        [linklocal] { $value }: 이웃까지만 닿는다.
        [private] { $value }: 사설 네트워크.
        [multicast] { $value }: 컴퓨터 그룹.
        [unspecified] ::: 아직 주소가 없다.
        [documentation] { $value }: 예시용 주소.
        [mapped] { $value }: IPv6 형식의 IPv4 주소.
       *[other] { $value }: 인터넷에서 닿을 수 있다.
    }

ipv6-src = 출발지 주소
    .what = 어느 컴퓨터가 패킷을 보냈는지 나타낸다.
    .here = { $kind ->
        [loopback] ::1: 이 컴퓨터 자신.
        [linklocal] { $value }: 이웃까지만 닿는다.
        [private] { $value }: 사설 네트워크.
        [unspecified] ::: 아직 주소가 없다.
        [documentation] { $value }: 예시용 주소.
       *[other] { $value }: 인터넷에서 닿을 수 있다.
    }
    .mistake = 인터페이스 하나가 IPv6 주소를 여러 개 가지는 것은 흔한 일이다.

ipv6-dst = 목적지 주소
    .what = 어느 컴퓨터가 패킷을 받는지 나타낸다.
    .here = { $kind ->
        [loopback] ::1: 이 컴퓨터 자신.
        [linklocal] { $value }: 이웃.
        [private] { $value }: 사설 네트워크.
        [multicast] { $value }: 컴퓨터 그룹. IPv6에는 브로드캐스트가 없다.
        [documentation] { $value }: 예시용 주소.
       *[other] { $value }: 인터넷에서 닿을 수 있다.
    }

ipv6-src_host = 출발지 호스트
    .what = 출발지 주소와 같다. 이름은 찾지 않는다.

ipv6-dst_host = 목적지 호스트
    .what = 목적지 주소와 같다. 이름은 찾지 않는다.

ipv6-host = 호스트
    .what = 출발지 또는 목적지를 글자로 나타낸 것이다.

ipv6-src_slaac_mac = 출발지 안의 하드웨어 주소
    .what = 카드의 하드웨어 주소로 만든 주소이다. 가운데의 ff:fe 바이트로 알 수 있다.
    .here = { $value }.

ipv6-dst_slaac_mac = 목적지 안의 하드웨어 주소
    .what = 카드의 하드웨어 주소로 만든 주소이다.
    .here = { $value }.

ipv6-bogus_ipv6_version = 잘못된 버전
    .what = 헤더의 버전이 6이 아니다.

ipv6-plen_exceeds_framing = 끝을 넘는 길이
    .what = 헤더가 프레임에 있는 것보다 많은 바이트를 말한다.

ipv6-plen_zero = 0인 길이
    .what = 카드가 캡처 지점 뒤에서 큰 패킷을 나눈다.

ipv6-hopopts = 홉별 옵션
    .what = 경로의 모든 라우터가 볼 수 있는 옵션이다.

ipv6-dstopts = 목적지 옵션
    .what = 목적지만 보는 옵션이다.

ipv6-opt = 옵션
    .what = 확장 헤더의 옵션 하나이다. 종류의 맨 위 두 비트가 모르는 옵션을 어떻게 할지 정한다.

ipv6-routing = 라우팅 헤더
    .what = 패킷이 거쳐야 할 컴퓨터를 나열한다.

ipv6-fraghdr = 단편 헤더
    .what = 이 패킷은 단편이다. IPv6에서는 보낸 쪽만 패킷을 나눌 수 있다.

ipv6-fraghdr-offset = 단편 오프셋
    .what = 이 단편의 바이트가 전체의 어디에 들어가는지 나타낸다. 실제로는 8바이트 단위로 센다.

ipv6-fraghdr-more = 단편 더 있음
    .what = 이 뒤에 단편이 더 있는지 나타낸다.
    .here = { $number ->
        [1] 더 있다.
       *[other] 마지막이다.
    }

ipv6-fraghdr-ident = 식별자
    .what = 한 패킷의 단편을 묶는다.
    .here = { $value }.

ipv6-fragments = 단편들
    .what = 이 패킷을 이루는 단편들이다.

ipv6-fragment = 단편
    .what = 패킷의 단편이다.
    .here = 프레임 { $number }에 있다.

ipv6-fragment-incomplete = 단편 부족
    .what = 단편이 모두 캡처되지 않아 패킷을 합칠 수 없다.
