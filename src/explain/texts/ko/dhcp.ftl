# DHCP 필드의 뜻, 값의 의미, 흔한 오해.

dhcp = 동적 호스트 구성 프로토콜
    .what = 주소가 없는 호스트가 네트워크의 모든 서버에 묻고, 서버는 주소를 얼마 동안 빌려주며 다른 설정도 알려 준다.
    .mistake = 두 포트가 역할을 말한다. 68은 클라이언트, 67은 서버이다. 주소가 없는 동안 클라이언트는 0.0.0.0에서 모두에게 보낸다.

dhcp-bootp = BOOTP
    .what = DHCP 이전의 프로토콜인 BOOTP 메시지이다. 옵션이 없다.

dhcp-type = 방향
    .what = 1은 클라이언트가, 2는 서버가 보낸다. 메시지의 종류는 옵션 53에 있다.
    .here = { $number ->
        [1] 클라이언트가 보냈다.
        [2] 서버가 보냈다.
       *[other] { $value }.
    }

dhcp-hw-type = 링크 종류
    .what = 클라이언트 하드웨어 주소의 종류이다. 1은 이더넷과 Wi-Fi이다.
    .here = { $value }.

dhcp-hops = 릴레이
    .what = 메시지를 넘겨준 릴레이의 수이다. 클라이언트는 0을 쓴다.
    .here = { $number ->
        [0] 없다. 클라이언트와 서버가 같은 네트워크에 있다.
       *[other] { $number }개.
    }

dhcp-id = 트랜잭션 번호
    .what = 클라이언트가 고르고 서버가 되풀이하는 수이다. 임대 하나의 네 메시지에 모두 같다.
    .here = { $value }.
    .mistake = 응답은 네트워크 전체가 듣는다. 클라이언트는 이 번호와 하드웨어 주소로 자기 것인지 안다.

dhcp-secs = 지난 초
    .what = 클라이언트가 시도한 시간이다. 예비 서버는 오래 기다린 쪽에만 응답한다.
    .here = { $number }초.

dhcp-flags = 플래그
    .what = 비트 하나만 쓴다. 응답을 모두에게 보내야 하는지 나타낸다.

dhcp-flags-bc = 브로드캐스트
    .what = 클라이언트가 아직 앞으로 쓸 주소로 온 것을 받지 못하므로 서버는 모두에게 응답해야 한다.
    .here = { $number ->
        [1] 모두에게 응답한다.
       *[other] 클라이언트에게만 응답한다.
    }

dhcp-ip-client = 클라이언트 주소
    .what = 클라이언트가 지금 쓰는 주소이다. 없으면 0.0.0.0이다. 임대를 갱신할 때 채운다.
    .here = { $value }.
    .mistake = 클라이언트가 원하는 주소가 아니다. 그것은 옵션 50에 있다.

dhcp-ip-your = 당신의 주소
    .what = 서버가 클라이언트에게 제안하거나 준 주소이다.
    .here = { $value }.

dhcp-ip-server = 다음 서버
    .what = 네트워크로 부팅할 때 시스템을 받아 올 서버이다.
    .here = { $value }.
    .mistake = 주소를 빌려주는 서버가 아니다. 그것은 옵션 54에 있다.

dhcp-ip-relay = 릴레이
    .what = 다른 네트워크에서 메시지를 가져온 릴레이이다. 서버는 이 주소로 클라이언트가 어느 네트워크에 있는지 안다.
    .here = { $value }.

dhcp-hw-addr = 클라이언트 하드웨어 주소
    .what = 이더넷이 아닐 때 클라이언트 네트워크 카드의 주소이다.

dhcp-hw-mac_addr = 클라이언트 MAC 주소
    .what = 클라이언트 네트워크 카드의 주소이다. IP 주소가 없을 때 이것으로 구별한다.
    .here = { $value }.
    .mistake = 릴레이를 거치면 이더넷 헤더에는 릴레이의 MAC 주소가 있지만 여기에는 여전히 클라이언트의 것이 있다.

dhcp-server = 서버 이름
    .what = 부팅에 쓸 서버의 이름이다. 보통 비어 있고, 대신 옵션이 들어갈 수 있다(옵션 52).

dhcp-file = 부팅 파일
    .what = 네트워크로 부팅할 때 받을 파일이다. 보통 비어 있고, 대신 옵션이 들어갈 수 있다(옵션 52).

dhcp-cookie = 매직 쿠키
    .what = 언제나 99.130.83.99이며 옵션이 이어진다는 뜻이다. 주소처럼 보이지만 주소가 아니다.

dhcp-vendor_specific_options = 제조사 영역
    .what = BOOTP에서 제조사가 마음대로 쓰는 64바이트이다. DHCP에서는 여기에 옵션이 있다.

dhcp-option-type = 옵션
    .what = 설정이나 표시이다. 번호, 길이, 값으로 되어 있다. 주소 말고는 모두 이렇게 전한다.
    .here = { $value }.

dhcp-option-value = 값
    .what = 보낸 그대로의 옵션 바이트이다.
    .here = { $bytes } B.

dhcp-option-end = 끝
    .what = 더 이어지는 옵션이 없다.

dhcp-option-subnet_mask = 서브넷 마스크
    .what = 주소의 어느 부분이 네트워크인지 나타낸다. 그 안은 바로 닿고 나머지는 라우터를 거친다.
    .here = { $value }.

dhcp-option-time_offset = UTC와의 차이
    .what = 현지 시각이 UTC보다 몇 초 앞서는지 나타낸다. 지금은 지역 이름(Europe/Berlin)을 쓴다.
    .here = { $number }초.

dhcp-option-router = 라우터
    .what = 다른 네트워크로 가는 패킷이 먼저 가는 곳, 곧 기본 게이트웨이이다. 선호하는 것이 먼저 온다.
    .here = { $value }.

dhcp-option-domain_name_server = DNS 서버
    .what = 이 호스트를 위해 이름을 주소로 바꿔 줄 서버이다. 선호하는 것이 먼저 온다.
    .here = { $value }.
    .mistake = DHCP 서버로 먼저 응답한 쪽이 호스트가 누구에게 이름을 물을지 정한다.

dhcp-option-hostname = 호스트 이름
    .what = 클라이언트 자신의 이름이나 서버가 준 이름이다.
    .here = { $value }.
    .mistake = 휴대폰과 노트북은 이렇게 네트워크의 모두에게 이름을 알린다.

dhcp-option-boot_file_size = 부팅 파일 크기
    .what = 512바이트 블록의 수이다.
    .here = { $number }.

dhcp-option-domain_name = 도메인
    .what = 점이 없는 이름 뒤에 붙이는 것이다.
    .here = { $value }.

dhcp-option-root_path = 부팅 경로
    .what = 네트워크로 부팅하는 호스트의 파일이 있는 곳이다.

dhcp-option-interface_mtu = MTU
    .what = 호스트가 이 인터페이스로 보낼 가장 긴 패킷이다.
    .here = { $number } B.

dhcp-option-broadcast_address = 브로드캐스트 주소
    .what = 이 주소로 네트워크의 모든 호스트에 한꺼번에 닿는다.
    .here = { $value }.

dhcp-option-ip_forwarding = 호스트 설정
    .what = 호스트의 IP나 TCP가 세부에서 어떻게 움직일지 정한다. 오늘날의 시스템은 보지 않는다.
    .here = { $value }.

dhcp-option-static_route-ip = 경로
    .what = 목적지와 그곳으로 가는 라우터이다. 마스크가 없어서 옵션 121로 바뀌었다.
    .here = { $value }.

dhcp-option-time_server = 서비스 서버
    .what = 서버 주소이며 선호하는 것이 먼저 온다. 무엇을 위한 것인지는 옵션 이름이 말한다. 이런 서비스는 많이 사라졌다.
    .here = { $value }.

dhcp-option-ntp_server = 시각 서버
    .what = 정확한 시각을 알려 주는 서버(NTP)이다.
    .here = { $value }.

dhcp-option-nis_domain = 디렉터리 도메인
    .what = 옵션이 말하는 디렉터리에서 사용자와 기기를 찾을 도메인이다.
    .here = { $value }.

dhcp-option-netbios_over_tcpip_name_server = NetBIOS 네임 서버
    .what = Windows 네트워크의 이름을 주소로 바꿔 주는 서버(WINS)이다.
    .here = { $value }.

dhcp-option-netbios_over_tcpip_node_type = NetBIOS가 이름을 찾는 방법
    .what = 호스트가 모두에게 묻는지, 서버에 묻는지, 둘 다인지 나타낸다.
    .here = { $number ->
        [1] 모두에게 묻는다.
        [2] 서버에 묻는다.
        [4] 먼저 모두에게, 다음에 서버에.
        [8] 먼저 서버에, 다음에 모두에게.
       *[other] { $value }.
    }

dhcp-option-netbios_over_tcpip_scope = NetBIOS 범위
    .what = 범위가 같은 호스트끼리만 서로 듣는다.

dhcp-option-requested_ip_address = 요청한 주소
    .what = 클라이언트가 갖고 싶은 주소이다. 방금 제안받은 것이거나 지난번 것이다.
    .here = { $value }.

dhcp-option-ip_address_lease_time = 임대 시간
    .what = 주소를 빌려주는 시간이다. 끝나기 전에 다시 요청하거나 주소를 내놓아야 한다.
    .here = { $number ->
        [4294967295] 영원히.
       *[other] { $number }초 = { $hours }시간.
    }

dhcp-option-option_overload = 옵션 넘침
    .what = 옵션이 다 들어가지 않아 부팅 파일 필드나 서버 이름 필드, 또는 둘 다에 이어진다.
    .here = { $number ->
        [1] 부팅 파일 필드에 있다.
        [2] 서버 이름 필드에 있다.
        [3] 둘 다에 있다.
       *[other] { $value }.
    }

dhcp-option-option_overload-sname = 이름 필드 속 옵션
    .what = 서버 이름이나 부팅 파일 자리에 있는 옵션이다.

dhcp-option-dhcp = 메시지 종류
    .what = 메시지가 무엇을 바라는지 나타낸다. 새 임대에는 넷이 든다: Discover, Offer, Request, ACK.
    .here = { $number ->
        [1] DISCOVER: 누가 주소를 줄 수 있는가?
        [2] OFFER: 서버가 주소를 제안한다.
        [3] REQUEST: 클라이언트가 이 주소를 요청하거나 계속 쓰겠다고 한다.
        [4] DECLINE: 클라이언트가 주소를 이미 누가 쓰는 것을 알았다.
        [5] ACK: 주소를 빌려준다.
        [6] NAK: 안 된다. 클라이언트는 처음부터 다시 해야 한다.
        [7] RELEASE: 클라이언트가 주소를 돌려준다. 응답은 없다.
        [8] INFORM: 주소는 있고 설정만 원한다.
        [9] FORCERENEW: 서버가 클라이언트에게 갱신하게 한다.
        [10] LEASEQUERY: 릴레이가 누가 주소를 쓰는지 묻는다.
        [11] LEASEUNASSIGNED: 아무도 쓰지 않는다.
        [12] LEASEUNKNOWN: 서버가 모른다.
        [13] LEASEACTIVE: 이 클라이언트가 빌려 쓴다.
        [14] BULKLEASEQUERY: 여러 임대를 한꺼번에 묻는다.
        [15] LEASEQUERYDONE: 모두 끝났다.
        [16] ACTIVELEASEQUERY: 임대가 바뀔 때마다 알려 달라고 한다.
        [17] LEASEQUERYSTATUS: 그런 질문의 결과이다.
        [18] TLS: TLS로 연결을 보호한다.
       *[other] { $value }.
    }
    .mistake = 갱신에는 Request와 ACK 둘이면 되고 클라이언트와 서버가 직접 주고받는다.

dhcp-option-dhcp_server_id = 서버
    .what = 주소를 빌려주는 서버이다. 요청에서는 누구의 제안을 받아들였는지 말하며 다른 서버는 제안을 거둔다.
    .here = { $value }.
    .mistake = 클라이언트의 메시지는 255.255.255.255, 곧 모두에게 간다. 서버 주소는 여기에 있다.

dhcp-option-request_list_item = 요청한 옵션
    .what = 클라이언트가 알고 싶은 설정이다. 목록과 순서를 보면 클라이언트의 시스템을 알 수 있다.
    .here = { $value }.

dhcp-option-message = 메시지
    .what = 서버가 거절하는 까닭을 적은 말이다.
    .here = { $value }

dhcp-option-dhcp_max_message_size = 최대 메시지 크기
    .what = 클라이언트가 받을 수 있는 메시지의 길이이다.
    .here = { $number } B.

dhcp-option-renewal_time_value = 갱신(T1)
    .what = 이 시간이 지나면 클라이언트는 자기 서버에 주소를 계속 쓰겠다고 요청한다. 이 옵션이 없으면 임대의 절반이다.
    .here = { $number ->
        [4294967295] 영원히.
       *[other] { $number }초 = { $hours }시간.
    }

dhcp-option-rebinding_time_value = 리바인딩(T2)
    .what = 그때까지 서버의 응답이 없으면 모든 서버에 묻는다. 이 옵션이 없으면 임대의 7/8이다.
    .here = { $number ->
        [4294967295] 영원히.
       *[other] { $number }초 = { $hours }시간.
    }

dhcp-option-vendor_class_id = 제조사 클래스
    .what = 클라이언트가 어떤 시스템인지 나타낸다. 서버는 이것에 따라 설정을 준다.
    .here = { $value }.

dhcp-option-tftp_server_name = 부팅 서버
    .what = 부팅 파일을 받아 올 서버이다.
    .here = { $value }.

dhcp-option-bootfile_name = 부팅 파일
    .what = 네트워크로 부팅하는 클라이언트가 받는 파일이다.
    .here = { $value }.

dhcp-option-user_class = 사용자 클래스
    .what = 사용자나 관리자가 호스트를 넣은 그룹이다. 서버는 이것에 따라 설정을 준다.

dhcp-option-slp_directory_agent-value = 서비스 위치
    .what = 호스트가 어디에서 어떤 범위로 서비스를 찾는지 나타낸다(SLP).
    .here = { $value }.

dhcp-option-dhcp_authentication-protocol = 인증
    .what = 메시지가 정말 그 상대에게서 왔음을 증명한다. 쓰는 네트워크가 거의 없다.
    .here = { $value }.

dhcp-option-dhcp_authentication-information = 토큰
    .what = 가장 단순한 방식에서는 그대로 드러난 비밀번호이다. 듣는 사람은 누구나 알게 된다.

dhcp-option-dhcp_authentication-rdm = 재전송 공격 방지
    .what = 커지기만 하는 수이다. 다시 보낸 옛 메시지를 알아본다.
    .here = { $value }.

dhcp-option-client_last_transaction_time = 마지막 소식
    .what = 서버가 클라이언트의 소식을 들은 지 얼마나 되었는지 나타낸다.
    .here = { $number ->
        [4294967295] 영원히.
       *[other] { $number }초 = { $hours }시간.
    }

dhcp-option-associated_ip_option = 다른 주소
    .what = 같은 클라이언트가 가진 다른 주소이다.
    .here = { $value }.

dhcp-option-client_system_architecture = 아키텍처
    .what = 클라이언트의 프로세서와 펌웨어이다. 맞는 것만 부팅할 수 있다.
    .here = { $value }.

dhcp-client_network_id_major = UNDI 버전
    .what = 부팅 펌웨어가 제공하는 네트워크 드라이버의 버전이다.
    .here = { $number }.

dhcp-option-civic_location-what = 위치
    .what = 클라이언트가 있는 곳이다: 나라, 도시, 거리, 방. 긴급 전화를 위해 만들었다.
    .here = { $value }.

dhcp-option-tz_tcode = 현지 시각
    .what = 그곳의 시계가 따르는 규칙이다. 지역 이름이나 규칙 자체로 적는다.
    .here = { $value }.

dhcp-option-captive_portal = 캡티브 포털
    .what = 네트워크를 쓰기 전에 사용자가 로그인해야 하는 페이지이다.
    .here = { $value }

dhcp-option-dhcp_auto_configuration = 스스로 주소 정하기
    .what = 주소를 받지 못한 클라이언트가 169.254.0.0/16에서 골라도 되는지 나타낸다.
    .here = { $number ->
        [0] 안 된다.
        [1] 된다.
       *[other] { $value }.
    }

dhcp-option-dhcp_name_service_search_option = 이름 서비스 순서
    .what = 이름을 어느 서비스에 먼저 물을지 나타낸다.
    .here = { $value }.

dhcp-option-subnet_selection_option = 서브넷
    .what = 메시지가 온 네트워크가 아닐 때 어느 네트워크의 주소를 원하는지 나타낸다.
    .here = { $value }.

dhcp-option-dhcp_dns_domain_search_list_fqdn = 검색 목록
    .what = 짧은 이름 뒤에 이 순서로 붙여 보는 도메인이다.
    .here = { $value }.

dhcp-option-part = 긴 옵션의 일부
    .what = 값이 옵션 하나보다 길어 같은 번호의 여러 옵션에 나뉘어 오고 다시 이어 붙인다.

dhcp-option-sip_server-address = 전화 서버
    .what = 네트워크 전화(SIP)가 등록하는 곳이다.
    .here = { $value }.

dhcp-option-classless_static_route = 경로
    .what = 네트워크와 그곳으로 가는 라우터이다. 이런 경로가 있으면 옵션 3의 라우터는 쓰지 않는다.
    .here = { $value }.

dhcp-option-vi-enterprise = 제조사
    .what = 이어지는 데이터가 누구의 것인지 IANA가 준 번호로 나타낸다.
    .here = { $value }.

dhcp-vendor-data = 제조사 데이터
    .what = 그 제조사의 기기만 이해하는 것이다.
    .here = { $bytes } B.

dhcp-option-vi-tr111-suboption = 기기와 게이트웨이
    .what = 제조사, 일련번호, 모델이다. 사업자가 기기와 게이트웨이를 구별하게 한다.
    .here = { $value }.

dhcp-option-forcerenew_nonce-algorithm = 강제 갱신
    .what = 강제 갱신이 자기 서버에서 왔는지 확인하는 방법이다.
    .here = { $value }.

dhcp-option-rdnss-primary_dns = 도메인별 DNS 서버
    .what = 네트워크가 여럿인 호스트가 특정 도메인을 물을 DNS 서버이다.
    .here = { $value }.

dhcp-option-bulk_lease-status_code = 임대 조회
    .what = 여러 임대를 묻는 상대에게 서버가 말하는 것이다.
    .here = { $value }.

dhcp-option-pcp-server = 포트 제어 서버
    .what = 바깥에 열린 포트를 요청할 서버(PCP)이다.
    .here = { $value }.

dhcp-option-portparams-psid = 공유 주소
    .what = 여러 클라이언트가 주소 하나를 쓴다. 그 포트 중 어느 것이 이쪽 것인지 나타낸다.
    .here = { $value }.

dhcp-option-mudurl = 기기 설명
    .what = 기기가 네트워크에서 무엇을 필요로 하는지 제조사가 적은 곳이다. 나머지는 막을 수 있다.
    .here = { $value }

dhcp-option-pxe_config_file = 부트 로더 설정
    .what = PXELINUX가 쓰는 파일과 경로이다.
    .here = { $value }.

dhcp-option-6RD-prefix = IPv4 위의 IPv6(6rd)
    .what = 클라이언트가 IPv4 주소로 IPv6 프리픽스를 만드는 방법과 패킷을 나르는 릴레이이다.
    .here = { $value }.

dhcp-option-vendor-avaya = 전화기 설정
    .what = Avaya 전화기에 알려 주는 설정이며 텍스트이다.
    .here = { $value }

dhcp-option-private_proxy_autodiscovery = 프록시 설정
    .what = 브라우저가 프록시를 쓰는 규칙을 찾는 곳(WPAD)이다.
    .here = { $value }
    .mistake = 여기에 거짓 주소를 준 사람은 그것을 믿은 브라우저의 트래픽을 본다.

dhcp-secs_le = 바이트 순서가 바뀜
    .what = 어떤 클라이언트는 초를 낮은 바이트부터 보낸다. 그렇게 읽어야 그럴듯한 수가 나온다.

dhcp-client_address_not_given = 하드웨어 주소가 없음
    .what = 길이에 따르면 주소가 없거나 있을 수 없는 길이이다.

dhcp-server_name_overloaded_by_dhcp = 이름 대신 옵션
    .what = 옵션 52가 말하듯 헤더의 이 필드에 옵션이 있다.

dhcp-end_option_missing = 끝이 없음
    .what = 옵션은 255로 끝나야 하는데 여기서는 그냥 멈춘다.

dhcp-option-nonstd_data = 표준과 다름
    .what = 클래스는 길이 뒤에 와야 하지만 많은 클라이언트가 그냥 텍스트를 보낸다.

dhcp-client_id = 클라이언트 식별자
    .what = 서버가 클라이언트를 알아보는 값이다. 보통 MAC 주소이거나 시스템이 간직한 식별자(DUID)이다.

dhcp-client_id-uuid = 기기 식별자
    .what = 기기가 만들어질 때부터 가진 번호이다.
    .here = { $value }.

dhcp-client_id-iaid = IAID
    .what = 클라이언트의 어느 인터페이스인지 나타낸다.
    .here = { $value }.

dhcp-client_id-duid_type = DUID
    .what = 기기 전체의 식별자와 그것을 무엇으로 만들었는지이다: 하드웨어 주소(시각 포함 여부), 제조사 번호, UUID.
    .here = { $value }.

dhcp-fqdn-name = DNS의 이름
    .what = 클라이언트가 DNS에 올리고 싶은 전체 이름이다.
    .here = { $value }.

dhcp-fqdn-flags = 누가 이름을 올리는가
    .what = 이름을 DNS에 클라이언트가 올리는지 서버가 올리는지, 여기에 이름을 어떻게 적었는지 나타낸다.
    .here = { $value }.

dhcp-fqdn-rcode1 = 옛 결과
    .what = DNS 변경의 결과였다. 지금은 쓰지 않으며 클라이언트는 0, 서버는 255를 보낸다.
    .here = { $number }.

dhcp-option-agent_information_option-suboption = 릴레이의 정보
    .what = 릴레이나 스위치가 클라이언트의 위치에 대해 적은 것이다. 서버가 돌려보내고 릴레이가 다시 뺀다.
    .here = { $value }.

dhcp-option-agent_information_option-agent_circuit_id = 스위치 포트
    .what = 클라이언트가 어느 포트나 회선에 있는지 나타낸다. 형식은 제조사마다 다르다.
    .here = { $bytes } B.

dhcp-option-agent_information_option-agent_remote_id = 회선의 반대쪽
    .what = 반대쪽에 누가 있는지 나타낸다: 모뎀, 가입자, 스위치 자신.
    .here = { $bytes } B.

dhcp-option-agent_information_option-link_selection = 클라이언트의 네트워크
    .what = 릴레이의 네트워크가 아닐 때 어느 네트워크의 주소를 원하는지 나타낸다.
    .here = { $value }.

dhcp-option-agent_information_option-server_id_override = 서버 대신 릴레이
    .what = 클라이언트가 서버 주소로 여길 주소이다. 갱신도 릴레이를 거치게 한다.
    .here = { $value }.

dhcp-option-vendor-pxeclient-suboption = 네트워크 부팅(PXE)
    .what = 부팅 펌웨어에 알려 주는 것이다: 서버, 메뉴, 서버를 찾는 방법.
    .here = { $value }.

dhcp-option-vendor-pxeclient-discovery_control = 부팅 서버를 찾는 방법
    .what = 모두에게 물을지, 그룹에 물을지, 목록의 서버에만 물을지, 이름이 나온 파일을 그냥 받을지 나타낸다.
    .here = { $value }.

dhcp-option-vendor-pxeclient-boot_menu = 부팅 메뉴
    .what = 사용자가 고를 수 있는 것과 그 시간이다.
    .here = { $value }.

dhcp-option-vendor-arubaap-controllerip = 액세스 포인트 컨트롤러
    .what = Aruba 액세스 포인트가 따르는 컨트롤러이다.
    .here = { $value }.

dhcp-option-vendor-arubaiap = 액세스 포인트 설정
    .what = 조직, 관리 서버 주소, 비밀번호를 텍스트 하나에 담은 것이다.

dhcp-option-vendor-arubaiap-password = 비밀번호
    .what = 네트워크의 모두에게 그대로 드러나게 보낸다.
