# DHCPv6 필드의 뜻, 값의 의미, 흔한 오해.

dhcpv6 = DHCPv6
    .what = IPv6로 호스트에는 주소를, 라우터에는 프리픽스를, 둘 다에게 네트워크 설정을 준다.
    .mistake = 라우터는 알려 주지 않는다. 그것은 라우터 광고(ICMPv6)의 일이다.

dhcpv6-msgtype = 메시지 종류
    .what = 메시지가 무엇을 바라는지 나타낸다. 새 주소에는 넷이 든다: Solicit, Advertise, Request, Reply.
    .here = { $number ->
        [1] SOLICIT: 어떤 서버가 있는가?
        [2] ADVERTISE: 서버가 무엇을 줄 수 있는지 말한다.
        [3] REQUEST: 클라이언트가 서버 하나에 그것을 요청한다.
        [4] CONFIRM: 내 주소가 아직 이 네트워크에 맞는가?
        [5] RENEW: 클라이언트가 자기 서버에 연장을 부탁한다.
        [6] REBIND: 클라이언트가 아무 서버에나 연장을 부탁한다.
        [7] REPLY: 서버의 응답이다.
        [8] RELEASE: 클라이언트가 주소를 돌려준다.
        [9] DECLINE: 주소를 이미 누가 쓴다.
        [10] RECONFIGURE: 서버가 클라이언트에게 다시 묻게 한다.
        [11] INFORMATION-REQUEST: 주소 없이 설정만 원한다.
        [12] RELAY-FORW: 릴레이가 메시지를 서버로 넘긴다.
        [13] RELAY-REPL: 릴레이가 넘겨줄 서버의 응답이다.
        [14] LEASEQUERY: 누가 어느 주소를 쓰는가?
        [15] LEASEQUERY-REPLY: 그에 대한 응답이다.
        [16] LEASEQUERY-DONE: 모두 끝났다.
        [17] LEASEQUERY-DATA: 여럿 중 하나가 더 있다.
        [18] RECONFIGURE-REQUEST: 릴레이가 클라이언트가 다시 묻기를 바란다.
        [19] RECONFIGURE-REPLY: 그에 대한 응답이다.
       *[other] { $value }.
    }

dhcpv6-hopcount = 지금까지의 릴레이
    .what = 이 릴레이 앞에 거친 릴레이의 수이다.
    .here = { $number }.

dhcpv6-xid = 트랜잭션 번호
    .what = 응답은 클라이언트의 번호를 되풀이한다. Solicit과 Request는 번호가 다르다. 교환이 둘이기 때문이다.
    .here = { $value }.

dhcpv6-linkaddr = 클라이언트의 네트워크
    .what = 클라이언트가 있는 네트워크의 주소이다. 서버는 이것으로 맞는 주소를 고른다.
    .here = { $value }.

dhcpv6-peeraddr = 누구에게서
    .what = 릴레이에 메시지를 보낸 쪽이다: 클라이언트나 앞의 릴레이. 응답도 그리로 간다.
    .here = { $value }.

dhcpv6-message = 안의 메시지
    .what = 릴레이가 받은 그대로의 클라이언트나 서버 메시지 전체이다.

dhcpv6-option-type = 옵션
    .what = 설정이나 표시이다. 번호, 길이, 값으로 되어 있다. 옵션 안에 옵션이 있을 수 있다.
    .here = { $value }.

dhcpv6-duid-bytes = DUID
    .what = 인터페이스와 상관없이 클라이언트나 서버를 언제까지나 구별하는 값이다. 유형으로 시작한다.
    .here = { $bytes } B.
    .mistake = DUID를 간직하는 클라이언트는 어느 네트워크에서나 알아본다.

dhcpv6-duid-type = DUID 종류
    .what = 무엇으로 만들었는지 나타낸다.
    .here = { $number ->
        [1] 하드웨어 주소와 시각으로 만들었다.
        [2] 제조사 번호로 만들었다.
        [3] 하드웨어 주소로 만들었다.
        [4] UUID이다.
       *[other] { $value }.
    }

dhcpv6-duidllt-time = 만든 때
    .what = 시스템이 DUID를 만든 때이다. 흔히 설치한 때이다.
    .here = { $value }.

dhcpv6-duidllt-link_layer_addr = 안의 하드웨어 주소
    .what = 기기의 하드웨어 주소 가운데 하나이다. 카드가 없어져도 DUID에는 남는다.
    .here = { $value }.

dhcpv6-iaid = IAID
    .what = 클라이언트의 어느 신원 연결(IA)인지 나타낸다. 보통 인터페이스마다 하나이다.
    .here = { $value }.

dhcpv6-iaid-t1 = T1
    .what = 몇 초 뒤에 클라이언트가 자기 서버에 연장을 부탁하는지 나타낸다.
    .here = { $number ->
        [4294967295] 영원히.
       *[other] { $number }초 = { $hours }시간.
    }

dhcpv6-iaid-t2 = T2
    .what = 자기 서버가 응답하지 않으면 몇 초 뒤에 모든 서버에 묻는지 나타낸다.
    .here = { $number ->
        [4294967295] 영원히.
       *[other] { $number }초 = { $hours }시간.
    }

dhcpv6-iaaddr-ip = 주소
    .what = 요청하거나 빌려주는 주소이다. 128비트이며 프리픽스 길이가 없다.
    .here = { $value }.

dhcpv6-iaaddr-pref_lifetime = 선호 시간
    .what = 이 주소나 프리픽스로 새 연결을 시작해도 되는 초이다. 그 뒤에는 옛 연결에만 쓴다.
    .here = { $number ->
        [4294967295] 영원히.
       *[other] { $number }초 = { $hours }시간.
    }

dhcpv6-iaaddr-valid_lifetime = 유효 시간
    .what = 주소나 프리픽스를 쓸 수 있는 초이다. 0이면 거두어들인다.
    .here = { $number ->
        [4294967295] 영원히.
       *[other] { $number }초 = { $hours }시간.
    }

dhcpv6-iaprefix-pref_addr = 프리픽스
    .what = 라우터가 쓰라고 받는 네트워크이다. 라우터는 그것을 나누어 자기 링크에 쓴다.
    .here = { $value }.

dhcpv6-iaprefix-pref_len = 프리픽스 길이
    .what = 고정된 비트 수이다. 적을수록 라우터가 네트워크를 더 많이 만들 수 있다.
    .here = /{ $number }.

dhcpv6-pd_exclude-subnet_id = 제외한 프리픽스
    .what = 라우터가 나누어 주면 안 되는 부분이다. 사업자와의 링크에 쓴다.
    .here = { $value }.

dhcpv6-requested_option_code = 요청한 옵션
    .what = 클라이언트가 알고 싶은 설정이다.
    .here = { $value }.

dhcpv6-option_preference = 선호도
    .what = 클라이언트가 어느 서버를 고를지 나타낸다. 수가 큰 쪽이며 255이면 다른 서버를 기다리지 않는다.
    .here = { $number }.

dhcpv6-elapsed_time = 지난 시간
    .what = 클라이언트가 이 교환에서 시도한 시간이다.
    .here = { $number } ms.

dhcpv6-auth-protocol = 인증
    .what = 메시지가 정말 그 상대에게서 왔음을 증명한다. 2는 공유 키로, 3은 Reconfigure에만 쓴다.
    .here = { $value }.

dhcpv6-auth-info = 증명
    .what = 유형 1이면 서버가 클라이언트에게 키를 그대로 준다. 유형 2이면 그 키로 만든 해시이다.

dhcpv6-unicast = 직접 보내기
    .what = 클라이언트가 모두에게가 아니라 서버의 이 주소로 보내도 된다.
    .here = { $value }.

dhcpv6-status_code = 상태
    .what = 메시지나 주소 하나의 결과이다.
    .here = { $number ->
        [0] 잘되었다.
        [1] 까닭 없이 실패했다.
        [2] 서버에 줄 주소가 없다.
        [3] 서버가 이 임대를 모른다.
        [4] 주소가 이 네트워크에 맞지 않는다.
        [5] 서버만이 아니라 모두에게 보내야 한다.
        [6] 서버에 줄 프리픽스가 없다.
        [7] 서버가 이런 종류의 질문을 모른다.
        [8] 질문의 형식이 틀렸다.
        [9] 서버가 이 네트워크를 맡고 있지 않다.
        [10] 허용되지 않는다.
        [11] 질문이 중단되었다.
        [12] 데이터가 일부 없다.
        [13] 놓친 것을 모두 알렸다.
        [14] 지원하지 않는다.
        [15] TLS 연결을 거절했다.
       *[other] { $value }.
    }
    .mistake = Reply가 왔다고 성공한 것은 아니다. 중요한 것은 여기에 있다.

dhcpv6-status_msg = 설명
    .what = 사람을 위한 같은 내용이다.
    .here = { $value }

dhcpv6-userclass-opaque_data = 클라이언트 클래스
    .what = 어떤 호스트인지 나타낸다. 서버는 이것에 따라 설정을 준다.
    .here = { $value }.

dhcpv6-interface_id = 릴레이 인터페이스
    .what = 릴레이가 클라이언트를 들은 인터페이스이다. 서버가 되풀이하므로 릴레이는 응답을 어디로 보낼지 안다.
    .here = { $bytes } B.

dhcpv6-dns_server = DNS 서버
    .what = 이 호스트를 위해 이름을 주소로 바꿔 줄 서버이다. 선호하는 것이 먼저 온다.
    .here = { $value }.

dhcpv6-lifetime = 다시 묻기
    .what = 설정만 받은 클라이언트가 몇 초 뒤에 다시 묻는지 나타낸다.
    .here = { $number ->
        [4294967295] 영원히.
       *[other] { $number }초 = { $hours }시간.
    }

dhcpv6-remoteid_enterprise_id = 회선의 반대쪽
    .what = 반대쪽에 누가 있는지 릴레이의 형식으로 적은 것이다: 모뎀, 가입자, 포트.
    .here = { $bytes } B.

dhcpv6-lq_query = 임대 질문
    .what = 릴레이가 무엇으로, 어느 네트워크에서 임대를 찾는지 나타낸다.
    .here = { $value }.

dhcpv6-aftr_name = IPv4 터널
    .what = IPv4를 IPv6로 나르는 터널의 반대쪽 끝(DS-Lite)이다.
    .here = { $value }.

dhcpv6-s46_rule-ipv6_prefix = 소프트와이어
    .what = IPv4가 IPv6 네트워크를 지나도록 IPv4 주소와 포트를 IPv6 주소에 담는 방법이다.
    .here = { $value }.

dhcpv6-failover-binding_status = 함께 일하는 두 서버
    .what = 서로를 대신하는 두 서버 중 하나가 임대나 자신에 대해 말하는 것이다.
    .here = { $value }.

dhcpv6-relay_port = 릴레이 포트
    .what = 아래 릴레이가 547이 아닌 포트에서 보냈을 때의 그 포트이다. 응답이 그리로 간다.
    .here = { $number }.

dhcpv6-error_hopcount = 릴레이가 너무 많음
    .what = 메시지가 거칠 수 있는 것보다 릴레이가 많다. 빙빙 도는지도 모른다.

dhcpv6-too_deep = 너무 깊음
    .what = 메시지나 옵션이 너무 깊이 들어 있어 프로그램이 더 따라가지 않는다.

dhcpv6-bad_msgtype = 이 메시지에는 안 됨
    .what = 클라이언트 이름은 주소를 요청하는 메시지와 그 응답에만 넣는다.

dhcpv6-s_bit_should_be_zero = 모순
    .what = 한 비트는 서버가 이름을 DNS에 올리라 하고 다른 비트는 올리지 말라 한다.

dhcpv6-expert-name_not_dns_encoded = 이름이 아님
    .what = 있을 수 없는 레이블 길이이다. 값이 이름 형식이 아니다.

dhcpv6-expert-root_only_domain_name = 루트뿐
    .what = 이름이 비어 있어 아무것도 말하지 않는다.

dhcpv6-expert-tld_lookup = 레이블 하나
    .what = 점이 없는 이름이다. lan, home 같은 로컬 도메인에는 흔하지만 다른 곳에서는 의도한 것이 아닐 것이다.
