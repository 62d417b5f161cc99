# ICMP 필드의 뜻, 값의 의미, 흔한 오해.

icmp = 인터넷 제어 메시지 프로토콜(ICMP)
    .what = '닿을 수 없음', '너무 멀다', ping과 그 응답처럼 네트워크가 자신에 대해 보내는 메시지이다.
    .mistake = ICMP에는 포트가 없다. ping에 답하지 않는다고 꺼진 것은 아니다. 답하지 않게 설정된 컴퓨터가 많다.

icmp-type = 유형
    .what = 메시지가 무엇을 말하는지 나타낸다.
    .here = { $number ->
        [0] 0: ping의 응답.
        [3] 3: 목적지에 닿을 수 없다. 이유는 코드가 말한다.
        [4] 4: 천천히 보내라(이제 쓰지 않음).
        [5] 5: 더 나은 길이 있다.
        [8] 8: ping — 응답을 바란다.
        [9] 9: 라우터가 자신을 알린다.
        [10] 10: 라우터가 있는가?
        [11] 11: 라우터를 너무 많이 지났거나 단편이 늦었다.
        [12] 12: 헤더가 잘못되었다.
        [13] 13: 몇 시인가?
        [14] 14: 시각은 이렇다.
        [15] 15: 여기가 어느 네트워크인지 묻는다(더는 쓰지 않음).
        [16] 16: 네트워크를 알려 준다(더는 쓰지 않음).
        [17] 17: 서브넷 마스크를 묻는다(더는 쓰지 않음).
        [18] 18: 서브넷 마스크를 알려 준다(더는 쓰지 않음).
        [42] 42: 인터페이스를 묻는 ping이다.
        [43] 43: 인터페이스에 대한 응답이다.
       *[other] { $value }.
    }

icmp-code = 코드
    .what = 자세한 이유이며 뜻은 유형에 따라 다르다.
    .here = { $icmp-type ->
        [3] { $number ->
            [0] 0: 네트워크로 가는 길이 없다.
            [1] 1: 컴퓨터로 가는 길이 없다.
            [2] 2: 그곳에서 모르는 프로토콜이다.
            [3] 3: 그 포트에서 아무도 기다리지 않는다.
            [4] 4: 너무 크지만 단편화할 수 없다.
            [5] 5: 보낸 쪽이 정한 경로를 쓸 수 없다.
            [9] 9: 이 네트워크에는 금지되었다.
            [10] 10: 이 컴퓨터에는 금지되었다.
            [13] 13: 필터가 금지한다.
           *[other] { $value }.
        }
        [11] { $number ->
            [0] 0: 가는 길에 수명이 끝났다.
           *[other] 1: 단편이 늦었다.
        }
        [5] { $number ->
            [0] 0: 네트워크 전체에 대한 것이다.
            [1] 1: 이 컴퓨터에 대한 것이다.
           *[other] { $value }.
        }
       *[other] { $number ->
            [0] 0: 이 유형에는 더 자세한 이유가 없다.
           *[other] { $value }.
        }
    }

icmp-checksum = 체크섬
    .what = 메시지를 합산한 값으로 받는 쪽이 손상을 알아챈다.
    .here = { $value } { $icmp-checksum-status ->
        [0] — 계산한 값과 다르다.
        [1] — 맞다.
       *[other] — 확인하지 않았다.
    }

icmp-checksum_calculated = 계산한 체크섬
    .what = 이 프로그램이 캡처된 바이트로 계산한 값이다.

icmp-checksum-status = 체크섬 상태
    .what = 체크섬이 메시지와 맞는지 나타낸다.
    .here = { $number ->
        [0] 맞지 않는다.
        [1] 맞는다.
       *[other] 확인하지 않았다.
    }

icmp-checksum_bad = 잘못된 체크섬
    .what = 메시지가 체크섬과 맞지 않아 버려진다.

icmp-checksum-offload = 카드에 맡긴 체크섬
    .what = 네트워크 카드가 캡처 지점 뒤에서 체크섬을 계산한다. 손상이 아니다.

icmp-unused = 쓰지 않음
    .what = 0이어야 하는 채움이다.

icmp-ident = 식별자
    .what = 보내는 컴퓨터의 어느 ping 프로그램이 묻는지 나타내며 응답이 되풀이한다.
    .here = { $number }: 질문과 응답이 같다.

icmp-ident_le = 식별자(반대 바이트 순서)
    .what = 같은 바이트를 거꾸로 읽은 값이다. 이렇게 적는 시스템도 있다.

icmp-seq = ping 번호
    .what = 한 프로그램의 ping을 세며 응답이 되풀이한다.
    .here = { $number }번 ping이다.
    .mistake = TCP의 순서 번호와 무관하다. 바이트가 아니라 메시지를 센다.

icmp-seq_le = ping 번호(반대 바이트 순서)
    .what = 같은 바이트를 거꾸로 읽은 값이다.

icmp-resp_in = 응답한 프레임
    .what = 응답이 있는 프레임이다.
    .here = 프레임 { $number }.

icmp-resp_to = 질문한 프레임
    .what = 질문이 있는 프레임이다.
    .here = 프레임 { $number }.

icmp-no_resp = 응답 없음
    .what = 캡처에 이 ping의 응답이 없다.

icmp-resp_not_found = 응답을 찾지 못함
    .what = 손실되었거나 금지되었거나 캡처되지 않았다.

icmp-resptime = 응답까지 걸린 시간
    .what = ping에서 응답까지, 갔다 오는 시간이다.
    .here = { $millis } ms.

icmp-data_time = 데이터 안의 시각
    .what = ping이 보낸 시각을 메시지에 적는다.

icmp-data_time_relative = 보낸 뒤의 시간
    .what = 데이터 안의 시각부터 이 패킷을 캡처할 때까지이다.

icmp-mtu = 최대 크기
    .what = 다음 네트워크가 받는 가장 큰 패킷이다. 보낸 쪽은 더 작게 만들어야 한다.
    .here = 최대 { $number } B.

icmp-length = 인용 길이
    .what = 메시지를 일으킨 패킷을 얼마나 되풀이하는지 나타낸다.

icmp-pointer = 포인터
    .what = 패킷의 어느 바이트가 잘못되었는지 나타낸다.
    .here = { $number }번 바이트.

icmp-redir_gw = 더 나은 라우터
    .what = 이 목적지에 쓸 라우터이다.
    .here = { $value }.

icmp-originate_timestamp = 물은 시각
    .what = 질문을 보낸 때로, UTC 자정부터의 밀리초이다.

icmp-receive_timestamp = 받은 시각
    .what = 질문이 도착한 때로, UTC 자정부터의 밀리초이다.

icmp-transmit_timestamp = 응답한 시각
    .what = 응답을 보낸 때로, UTC 자정부터의 밀리초이다.

icmp-address_mask = 주소 마스크
    .what = 주소의 어느 비트가 네트워크인지 나타낸다. 이제 이렇게 쓰지 않는다.

icmp-router_address = 라우터
    .what = 자신을 알리는 라우터이다.
    .here = { $value }.

icmp-lifetime = 유효 시간
    .what = 광고가 몇 초 동안 유효한지 나타낸다.
    .here = { $number }초.

icmp-mip = 모바일 IP
    .what = 네트워크를 옮겨 다니는 컴퓨터를 위한 확장이다.

icmp-ext = 확장
    .what = 인용된 패킷 뒤의 구조로, MPLS 레이블 등이 있다.

icmp-mpls = MPLS 레이블
    .what = 통신사의 라우터가 패킷을 넘기는 데 쓰는 레이블이다.

icmp-int_info = 인터페이스 정보
    .what = 라우터의 어느 인터페이스로 패킷이 왔는지 나타낸다.

icmp-int_ident = 어느 인터페이스
    .what = 확장 ping이 묻는 인터페이스이다.

icmp-length-original_datagram = 인용 길이
    .what = 패킷을 얼마나 되풀이하는지 4바이트 단위로 나타낸다.

icmp-num_addrs = 라우터 수
    .what = 알리는 라우터의 수이다.

icmp-addr_entry_size = 항목 크기
    .what = 4바이트 단위의 항목 크기로 늘 2이다.

icmp-pref_level = 선호도
    .what = 수가 가장 큰 라우터를 쓴다.

icmp-ext-echo = 확장 ping
    .what = 다른 컴퓨터의 인터페이스에 대해 묻는다.

icmp-ext-echo-seq = 번호
    .what = 질문을 세며 응답이 되풀이한다.

icmp-ext-echo-req-res = 예약
    .what = 0이어야 한다.

icmp-ext-echo-req-local = 로컬
    .what = 질문을 받은 컴퓨터 자신의 인터페이스인지 나타낸다.

icmp-ext-echo-rsp-state = 상태
    .what = 이웃의 주소를 얼마나 아는지 나타낸다.

icmp-ext-echo-rsp-res = 예약
    .what = 0이어야 한다.

icmp-ext-echo-rsp-active = 동작 중
    .what = 인터페이스가 동작하는지 나타낸다.

icmp-ext-echo-rsp-ipv4 = IPv4
    .what = 인터페이스가 IPv4를 쓰는지 나타낸다.

icmp-ext-echo-rsp-ipv6 = IPv6
    .what = 인터페이스가 IPv6를 쓰는지 나타낸다.

icmp-mip-type = 확장 유형
    .what = 어떤 모바일 IP 확장인지 나타낸다.

icmp-mip-length = 확장 길이
    .what = 이 필드 뒤의 바이트 수이다.

icmp-mip-prefixlength = 프리픽스 길이
    .what = 각 라우터 주소에서 네트워크를 나타내는 비트 수이다.

icmp-mip-seq = 번호
    .what = 에이전트가 시작한 뒤의 광고를 센다.

icmp-mip-life = 등록 유효 시간
    .what = 등록이 몇 초까지 되는지 나타낸다.

icmp-mip-flags = 플래그
    .what = 에이전트가 제공하는 것이다.

icmp-mip-r = 등록 필요
    .what = 에이전트에 등록해야 한다.

icmp-mip-b = 바쁨
    .what = 에이전트가 더 받지 않는다.

icmp-mip-h = 홈 에이전트
    .what = 떠나 있는 이에게 패킷을 전한다.

icmp-mip-f = 외부 에이전트
    .what = 이 네트워크의 방문자를 맡는다.

icmp-mip-m = 최소 캡슐화
    .what = 에이전트가 이런 터널을 받는다.

icmp-mip-g = GRE
    .what = 에이전트가 GRE 터널을 받는다.

icmp-mip-v = 헤더 압축
    .what = 반 제이콥슨 압축이며 이제 쓰지 않는다.

icmp-mip-rt = 역방향 터널
    .what = 돌아가는 패킷도 터널을 쓸 수 있다.

icmp-mip-u = UDP 터널
    .what = 에이전트가 UDP 터널을 받는다.

icmp-mip-x = 철회
    .what = 등록을 철회할 수 있다.

icmp-mip-reserved = 예약
    .what = 0이어야 한다.

icmp-mip-coa = 임시 주소
    .what = 방문자에게 가는 패킷을 보낼 곳이다.

icmp-mip-challenge = 요구
    .what = 방문자가 서명해야 하는 무작위 수이다.

icmp-mip-content = 내용
    .what = 확장의 바이트이다.

icmp-ext-version = 버전
    .what = 늘 2이다.

icmp-ext-res = 예약
    .what = 0이어야 한다.

icmp-ext-checksum = 체크섬
    .what = 확장을 합산한 값이다.

icmp-ext-checksum_calculated = 계산한 체크섬
    .what = 이 프로그램이 계산한 값이다.

icmp-ext-checksum-status = 체크섬 상태
    .what = 맞는지 나타낸다.

icmp-ext-checksum_bad = 잘못된 체크섬
    .what = 확장과 맞지 않는다.

icmp-ext-checksum-offload = 카드에 맡긴 체크섬
    .what = 캡처 지점 뒤에서 계산한다.

icmp-ext-object = 객체
    .what = 확장의 구조 하나이다.

icmp-ext-length = 객체 길이
    .what = 처음 네 바이트를 포함한 객체의 바이트 수이다.

icmp-ext-class = 부류
    .what = 객체가 MPLS인지 인터페이스인지 나타낸다.

icmp-ext-ctype = 하위 유형
    .what = 객체를 읽는 방법이다.

icmp-ext-data = 데이터
    .what = 객체의 내용이다.

icmp-ext-length-bad = 잘못된 객체 길이
    .what = 메시지와 맞지 않는다.

icmp-mpls-label = 레이블
    .what = 라우터가 패킷을 넘기는 번호이다.

icmp-mpls-exp = 트래픽 클래스
    .what = 패킷이 얼마나 급한지 나타낸다.

icmp-mpls-s = 마지막 레이블
    .what = 여러 레이블 가운데 마지막인지 나타낸다.

icmp-mpls-ttl = 수명
    .what = 앞으로 지날 수 있는 라우터 수이다.

icmp-int_info-role = 역할
    .what = 패킷이 들어온 곳인지 나갈 곳인지 나타낸다.

icmp-int_info-reserved = 예약
    .what = 0이어야 한다.

icmp-int_info-ifindex = 색인 있음
    .what = 인터페이스 번호가 이어지는지 나타낸다.

icmp-int_info-ipaddr = 주소 있음
    .what = 주소가 이어지는지 나타낸다.

icmp-int_info-name_present = 이름 있음
    .what = 이름이 이어지는지 나타낸다.

icmp-int_info-mtu_present = MTU 있음
    .what = 최대 패킷 크기가 이어지는지 나타낸다.

icmp-int_info-index = 인터페이스 색인
    .what = 라우터가 매긴 인터페이스 번호이다.

icmp-int_info-address = 주소
    .what = 인터페이스의 주소이다.

icmp-int_info-afi = 주소 체계
    .what = 1은 IPv4, 2는 IPv6이다.

icmp-reserved = 예약
    .what = 0이어야 한다.

icmp-int_info-ipv4 = IPv4 주소
    .what = 인터페이스의 주소이다.

icmp-int_info-ipv6 = IPv6 주소
    .what = 인터페이스의 주소이다.

icmp-int_info-name_object = 이름
    .what = 인터페이스의 이름이다.

icmp-int_info-name_length = 이름 길이
    .what = 이 바이트를 포함한 이름의 길이이다.

icmp-int_info-name = 이름
    .what = 인터페이스의 이름이다.

icmp-int_info-mtu = MTU
    .what = 인터페이스의 최대 패킷 크기이다.

icmp-int_ident-name = 이름
    .what = 이름으로 가리킨 인터페이스이다.

icmp-int_ident-index = 색인
    .what = 번호로 가리킨 인터페이스이다.

icmp-int_ident-afi = 주소 체계
    .what = 뒤에 오는 주소의 유형이다.

icmp-int_ident-addr_length = 주소 길이
    .what = 주소의 바이트 수이다.

icmp-int_ident-reserved = 예약
    .what = 0이어야 한다.

icmp-int_ident-ipv4 = 주소
    .what = IPv4 주소로 가리킨 인터페이스이다.

icmp-int_ident-ipv6 = 주소
    .what = IPv6 주소로 가리킨 인터페이스이다.

icmp-int_ident-address = 주소
    .what = 다른 유형의 주소로 가리킨 인터페이스이다.
