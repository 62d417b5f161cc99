# DNS 필드의 뜻, 값의 의미, 흔한 오해.

dns = 도메인 이름 시스템(DNS)
    .what = 이름에 속한 주소와 다른 정보를 찾는다. 서버에 질문하면 대답이 돌아온다.
    .mistake = 비밀이 아니다. 경로에 있는 누구나 어떤 이름을 찾는지 볼 수 있다.

dns-length = 길이
    .what = TCP에서 뒤에 오는 메시지의 바이트 수이다. TCP는 메시지를 모르기 때문이다.
    .here = 뒤에 { $number } B가 온다.

dns-id = 트랜잭션 번호
    .what = 대답을 질문과 잇는다. 대답이 이 번호를 되풀이한다.
    .here = { $value }: 질문과 대답이 같다.
    .mistake = 추측하기 어려워야 한다. 맞히면 가짜 대답을 끼워 넣을 수 있다.

dns-flags = 플래그
    .what = 어떤 메시지이고 어떻게 되었는지 16비트로 나타낸다.
    .here = { $dns-flags-response ->
        [1] 대답이다. { $dns-flags-rcode ->
            [0] 오류가 없다.
            [3] 없는 이름이다.
           *[other] 오류 코드 { $dns-flags-rcode }.
        }
       *[other] 질문이다.
    }

dns-flags-response = 질문 또는 대답
    .what = 0은 질문, 1은 대답이다.
    .here = { $number ->
        [1] 대답이다.
       *[other] 질문이다.
    }

dns-flags-opcode = 동작
    .what = 무엇을 바라는지 나타낸다.
    .here = { $number ->
        [0] 0: 보통의 조회.
        [4] 4: 존이 바뀌었다(notify).
        [5] 5: 레코드를 바꾼다(update).
       *[other] { $value }.
    }

dns-flags-authoritative = 권한 있음
    .what = 대답하는 서버가 그 이름을 직접 맡고 있는지, 배운 것을 되풀이하는지 나타낸다.
    .here = { $number ->
        [1] 직접 맡고 있다.
       *[other] 아니다. 캐시나 다른 서버에서 온 대답이다.
    }

dns-flags-truncated = 잘림
    .what = 대답이 데이터그램에 들어가지 않아 잘렸다. 클라이언트는 TCP로 다시 물어야 한다.
    .here = { $number ->
        [1] 잘렸다.
       *[other] 온전하다.
    }

dns-flags-recdesired = 재귀 요청
    .what = 필요하면 다른 서버에 물어서라도 직접 답을 찾아 달라고 한다.
    .here = { $number ->
        [1] 바란다.
       *[other] 바라지 않는다. 서버가 아는 것만.
    }

dns-flags-recavail = 재귀 가능
    .what = 서버가 클라이언트 대신 다른 서버에 물어 주는지 나타낸다.
    .here = { $number ->
        [1] 물어 준다.
       *[other] 물어 주지 않는다.
    }

dns-flags-z = 예약
    .what = 0이어야 한다.

dns-flags-authenticated = 인증됨
    .what = 서버가 대답의 서명(DNSSEC)을 확인했다.
    .here = { $number ->
        [1] 확인했다.
       *[other] 확인하지 않았거나 서명이 없다.
    }
    .mistake = 서버가 확인했다는 말일 뿐, 서버를 믿을지는 다른 문제이다.

dns-flags-checkdisable = 확인 안 함
    .what = 서명이 틀린 대답도 받겠다고 한다.
    .here = { $number ->
        [1] 받는다.
       *[other] 받지 않는다.
    }

dns-flags-rcode = 결과
    .what = 질문이 어떻게 되었는지 나타낸다.
    .here = { $number ->
        [0] 0: 오류 없음. 그래도 찾는 종류의 레코드는 없을 수 있다.
        [1] 1: 질문을 이해하지 못했다.
        [2] 2: 서버 실패.
        [3] 3: 없는 이름이다.
        [4] 4: 서버가 할 수 없다.
        [5] 5: 서버가 거절한다.
       *[other] { $value }.
    }
    .mistake = '오류 없음'인데 대답이 없으면 이름은 있으나 그 종류는 없다는 뜻이다.

dns-count-queries = 질문 수
    .what = 사실상 늘 1이다.
    .here = { $number }.

dns-count-answers = 대답 수
    .what = 질문에 답하는 레코드의 수이다.
    .here = { $number ->
        [0] 없다.
       *[other] 레코드 { $number }개.
    }

dns-count-auth_rr = 권한 레코드 수
    .what = 어느 서버가 맡고 있는지 알리는 레코드의 수이다.
    .here = { $number }.

dns-count-add_rr = 추가 레코드 수
    .what = 묻지 않았지만 도움이 되는 레코드(서버 주소, EDNS 등)의 수이다.
    .here = { $number }.

dns-section-queries = 질문들
    .what = 묻는 내용이다.

dns-section-answers = 대답들
    .what = 질문에 답하는 레코드이다.

dns-section-authorities = 권한
    .what = 어느 서버가 이름을 맡는지 나타낸다. 부정 대답이면 그 유효 기간을 알린다.

dns-section-additionals = 추가 레코드
    .what = 묻지 않았지만 도움이 되는 것이다.

dns-qry = 질문
    .what = 이름, 종류, 클래스이다.

dns-qry-name = 묻는 이름
    .what = 찾는 이름이다. 실제로는 점 없이 길이가 붙은 레이블로 적힌다.
    .here = { $value }.
    .mistake = 대소문자는 구별하지 않는다.

dns-qry-name-len = 이름 길이
    .what = 글자로 쓴 이름의 길이이다.

dns-count-labels = 레이블 수
    .what = 점 사이의 부분 수이다.
    .here = { $number }.

dns-qry-type = 묻는 종류
    .what = 어떤 레코드를 바라는지 나타낸다.
    .here = { $number ->
        [1] A: IPv4 주소.
        [2] NS: 맡은 서버들.
        [5] CNAME: 별칭 뒤의 진짜 이름.
        [6] SOA: 존의 운영 정보.
        [12] PTR: 주소에 대한 이름.
        [15] MX: 메일을 받는 곳.
        [16] TXT: 글.
        [28] AAAA: IPv6 주소.
        [33] SRV: 서비스가 있는 곳.
        [43] DS: 아래 존의 키.
        [48] DNSKEY: 존의 키.
        [65] HTTPS: 웹 서버에 닿는 방법.
        [252] AXFR: 존 전체.
        [255] ANY: 모두.
       *[other] { $value }.
    }

dns-qry-class = 클래스
    .what = 늘 IN(인터넷)이다. 나머지는 역사이다.
    .here = { $value }.

dns-resp = 레코드
    .what = 이름, 종류, 유효 기간, 데이터이다.

dns-resp-name = 레코드 이름
    .what = 레코드가 다루는 이름이다. 앞에 나온 이름은 대개 두 바이트 포인터로 대신한다.
    .here = { $value }.

dns-resp-type = 레코드 종류
    .what = 뒤에 어떤 데이터가 오는지 나타낸다.
    .here = { $number ->
        [1] A: IPv4 주소.
        [2] NS: 맡은 서버.
        [5] CNAME: 별칭 뒤의 진짜 이름.
        [6] SOA: 존의 운영 정보.
        [12] PTR: 주소에 대한 이름.
        [15] MX: 메일을 받는 곳.
        [16] TXT: 글.
        [28] AAAA: IPv6 주소.
        [33] SRV: 서비스가 있는 곳.
        [41] OPT: 레코드가 아니라 EDNS 확장.
        [46] RRSIG: 서명.
       *[other] { $value }.
    }

dns-resp-class = 클래스
    .what = 늘 IN(인터넷)이다. 나머지는 역사이다.
    .here = { $value }.

dns-resp-ttl = 수명(TTL)
    .what = 레코드를 캐시에 몇 초 동안 둘 수 있는지 나타낸다.
    .here = { $number }초{ $days ->
        [0] { $minutes ->
            [0] .
           *[other] ({ $minutes }분).
        }
       *[other] ({ $days }일).
    }
    .mistake = IP의 수명과 무관하다. 이것은 정말 시간이다.

dns-resp-len = 데이터 길이
    .what = 레코드 데이터의 바이트 수이다.
    .here = { $number } B.

dns-rr-udp_payload_size = 최대 데이터그램
    .what = 보낸 쪽이 UDP로 받을 수 있는 대답의 길이이다. EDNS가 없으면 512이다.
    .here = 최대 { $number } B.

dns-resp-ext_rcode = 결과의 윗비트
    .what = EDNS에서 결과는 12비트이며 이것은 위 8비트이다.

dns-resp-edns0_version = EDNS 버전
    .what = 0뿐이다.
    .here = { $number }.

dns-resp-z = EDNS 플래그
    .what = 하나(DO)만 쓴다.

dns-resp-z-do = DO: 서명 요청
    .what = 클라이언트가 DNSSEC를 이해하며 서명을 바란다.
    .here = { $number ->
        [1] 바란다.
       *[other] 바라지 않는다.
    }

dns-data = 데이터
    .what = 바이트로 본 레코드의 데이터이다.

dns-a = IPv4 주소
    .what = 이름의 주소이다.
    .here = { $kind ->
        [loopback] { $value }: 이 컴퓨터 자신.
        [private] { $value }: 사설 네트워크.
        [documentation] { $value }: 예시용 주소.
       *[other] { $value }.
    }

dns-aaaa = IPv6 주소
    .what = 이름의 IPv6 주소이다.
    .here = { $kind ->
        [loopback] ::1: 이 컴퓨터 자신.
        [private] { $value }: 사설 네트워크.
        [documentation] { $value }: 예시용 주소.
       *[other] { $value }.
    }

dns-ns = 이름 서버
    .what = 존을 맡은 서버이다.
    .here = { $value }.

dns-cname = 진짜 이름
    .what = 이름은 별칭이며 이 이름으로 계속 찾는다.
    .here = { $value }.
    .mistake = HTTP 리다이렉트가 아니다. 브라우저는 처음 이름을 그대로 보이고 보낸다.

dns-soa = 권한 시작
    .what = 존을 누가 운영하고 어떤 판이며 사본을 얼마나 자주 갱신하는지 나타낸다.

dns-soa-mname = 주 서버
    .what = 존을 편집하는 서버이다.
    .here = { $value }.

dns-soa-rname = 메일 주소
    .what = 책임자이며 첫 점이 @를 뜻한다.
    .here = { $value }.

dns-soa-serial_number = 일련번호
    .what = 바뀔 때마다 커져서 사본이 알아챈다.
    .here = { $number }.

dns-soa-refresh_interval = 갱신 간격
    .what = 사본이 새 판을 얼마나 자주 확인하는지 나타낸다.
    .here = { $number }초 = { $hours }시간.

dns-soa-retry_interval = 재시도 간격
    .what = 실패한 뒤 사본이 다시 시도하는 간격이다.
    .here = { $number }초 = { $minutes }분.

dns-soa-expire_limit = 만료
    .what = 연락 없이 얼마가 지나면 사본이 답하지 않는지 나타낸다.
    .here = { $number }초 = { $days }일.

dns-soa-minimum_ttl = 부정 대답의 수명
    .what = '없음'을 캐시에 얼마나 둘 수 있는지 나타낸다.
    .here = { $number }초 = { $minutes }분.

dns-ptr-domain_name = 이름
    .what = 주소에 대한 이름이다.
    .here = { $value }.
    .mistake = 반대 방향의 조회와 꼭 같지는 않다.

dns-mx = 메일 교환
    .what = 이름의 메일을 받는 곳이다.

dns-mx-preference = 선호도
    .what = 작은 수를 먼저 시도한다.
    .here = { $number }.
    .mistake = 0이 가장 우선이다.

dns-mx-mail_exchange = 메일 서버
    .what = 메일을 받는 서버이다.
    .here = { $value }.

dns-txt = 글
    .what = 아무 글이나 적으며 소유 증명이나 메일 규칙에 자주 쓴다.
    .here = { $value }.

dns-txt-length = 글 길이
    .what = 글 한 조각의 바이트 수이며 최대 255이다.
    .here = { $number } B.

dns-srv = 서비스
    .what = 서비스가 있는 컴퓨터와 포트이다.

dns-srv-priority = 우선순위
    .what = 작은 수를 먼저 시도한다.
    .here = { $number }.

dns-srv-weight = 가중치
    .what = 우선순위가 같은 서버들 사이에서 받을 몫이다.
    .here = { $number }.

dns-srv-port = 포트
    .what = 서비스의 포트이다.
    .here = { $number }.

dns-srv-target = 컴퓨터
    .what = 서비스가 있는 컴퓨터이다.
    .here = { $value }.

dns-dname = 가지의 진짜 이름
    .what = 이름 아래의 모든 것은 이 이름 아래 같은 것의 별칭이다.
    .here = { $value }.

dns-opt = EDNS 옵션
    .what = 코드, 길이, 데이터이다.

dns-opt-code = 옵션 코드
    .what = 어떤 옵션인지 나타낸다.
    .here = { $value }.

dns-opt-len = 옵션 길이
    .what = 데이터의 바이트 수이다.
    .here = { $number } B.

dns-opt-client = 클라이언트 서브넷
    .what = 위치에 맞는 대답을 위한 클라이언트 주소의 일부이다.
    .mistake = 먼 서버에 클라이언트의 위치를 알려 준다.

dns-opt-cookie = 쿠키
    .what = 위조된 대답을 막기 위해 클라이언트와 서버가 서로 알아보는 값이다.

dns-opt-ext_error = 확장 오류
    .what = 잘못된 이유를 더 자세히 나타낸다.

dns-ds = 위임 서명자
    .what = 아래 존의 키에 대한 다이제스트로, 신뢰 사슬을 잇는다.

dns-rrsig = 서명
    .what = 레코드가 그 존에서 왔고 바뀌지 않았음을 증명한다.

dns-dnskey = 존의 키
    .what = 서명을 확인하는 공개 키이다.

dns-nsec = 다음 이름
    .what = 두 이름 사이에 다른 이름이 없음을 증명한다.

dns-nsec3 = 다음 이름(해시)
    .what = NSEC와 같지만 이름을 나열할 수 없다.

dns-svcb = 서비스 연결 정보
    .what = 첫 연결 전에 서비스에 닿는 방법(프로토콜, 포트, 주소)을 알린다.

dns-caa = 인증 기관
    .what = 이 이름의 인증서를 누가 발급할 수 있는지 나타낸다.

dns-tlsa = 인증서 연결
    .what = 서버가 보일 인증서를 나타낸다.

dns-naptr = 이름 규칙
    .what = 이 이름에서 다른 이름이나 주소를 만드는 방법이다.

dns-response_in = 대답한 프레임
    .what = 대답이 있는 프레임이다.
    .here = 프레임 { $number }.

dns-response_to = 질문한 프레임
    .what = 질문이 있는 프레임이다.
    .here = 프레임 { $number }.

dns-time = 대답까지 걸린 시간
    .what = 질문에서 대답까지의 시간이다.
    .here = { $value }.

dns-retransmission = 다시 보냄
    .what = 같은 질문이나 대답이 앞에 있었다.

dns-retransmit_request = 다시 보낸 질문
    .what = 대답이 제때 오지 않았다.

dns-retransmit_response = 다시 보낸 대답
    .what = 서버가 두 번 대답했다.

dns-retransmit_request_in = 처음 물은 프레임
    .what = 첫 질문이 있는 프레임이다.
    .here = 프레임 { $number }.

dns-retransmit_response_in = 처음 대답한 프레임
    .what = 첫 대답이 있는 프레임이다.
    .here = 프레임 { $number }.

dns-unsolicited = 묻지 않은 대답
    .what = 캡처에 이 대답의 질문이 없다.

dns-flags-truncated-expert = 잘린 대답
    .what = 들어가지 않았다. 클라이언트는 TCP로 다시 물어야 한다.

dns-name-malformed = 잘못된 이름
    .what = 있을 수 없는 이름이다. 포인터가 돌거나 너무 길다.

dns-count-bad = 레코드 부족
    .what = 헤더가 메시지에 있는 것보다 많은 레코드를 말한다.

dns-flags-conflict = 충돌
    .what = LLMNR: 여러 컴퓨터가 그 이름으로 답했다.

dns-flags-tentative = 잠정
    .what = LLMNR: 보낸 쪽이 그 이름이 자기 것인지 아직 확실하지 않다.

dns-count-zones = 존 수
    .what = 업데이트가 다루는 존의 수이며 늘 1이다.

dns-count-prerequisites = 조건 수
    .what = 업데이트 전에 만족해야 할 조건의 수이다.

dns-count-updates = 변경 수
    .what = 더하거나 지울 레코드의 수이다.

dns-section-zone = 존
    .what = 어느 존을 바꿀지 나타낸다.

dns-section-prerequisites = 조건
    .what = 바꾸기 전에 만족해야 할 것이다.

dns-section-updates = 변경
    .what = 더하거나 지울 것이다.

dns-qry-qu = 개별 응답 요청
    .what = mDNS: 물은 쪽에만 답해도 된다.

dns-resp-cache_flush = 대체
    .what = mDNS: 그 이름의 옛 레코드를 잊으라는 뜻이다.

dns-resp-z-reserved = 예약
    .what = 0이어야 한다.

dns-srv-service = 서비스
    .what = 밑줄이 붙은 서비스 이름이다.

dns-srv-proto = 프로토콜
    .what = 서비스가 쓰는 프로토콜이다.

dns-srv-name = 이름
    .what = 서비스가 속한 도메인이다.

dns-md = 메일 목적지
    .what = MX로 대체되었다.

dns-mf = 메일 전달자
    .what = MX로 대체되었다.

dns-mb = 메일함
    .what = 쓰이지 않은 실험이다.

dns-mg = 메일 그룹
    .what = 쓰이지 않은 실험이다.

dns-mr = 메일 이름 변경
    .what = 쓰이지 않은 실험이다.

dns-null = 아무것
    .what = 아무 바이트나이다. DNS로 데이터를 몰래 나르는 데도 쓴다.

dns-wks = 알려진 서비스
    .what = 컴퓨터가 제공하는 서비스이며 이제 쓰지 않는다.

dns-hinfo = 호스트 정보
    .what = 컴퓨터의 CPU와 운영 체제이다. 요즘은 대개 ANY에 대한 대답이다.

dns-hinfo-cpu = CPU
    .what = CPU의 종류이다.

dns-hinfo-os = 운영 체제
    .what = 운영 체제이다.

dns-minfo = 메일 정보
    .what = 메일링 리스트의 책임자이다.

dns-rp = 책임자
    .what = 이름에 대해 물어볼 사람이다.

dns-loc = 위치
    .what = 컴퓨터가 지구 어디에 있는지 나타낸다.

dns-naptr-order = 순서
    .what = 작은 수부터 쓴다.

dns-naptr-preference = 선호도
    .what = 순서가 같으면 작은 수부터이다.

dns-naptr-flags = 플래그
    .what = 규칙의 결과가 주소, 이름, URI 가운데 무엇인지 나타낸다.

dns-naptr-service = 서비스
    .what = 규칙이 쓰이는 서비스이다.

dns-naptr-regex = 표현식
    .what = 새 이름을 만드는 방법이다.

dns-naptr-replacement = 대체
    .what = 다음에 찾을 이름이다.

dns-cert = 인증서
    .what = DNS에 둔 인증서이다.

dns-opt-data = 데이터
    .what = 옵션의 내용이다.

dns-opt-nsid = 서버 이름
    .what = 주소 하나를 함께 쓰는 서버 가운데 어느 것이 답했는지 나타낸다.

dns-opt-dau = 서명 알고리즘
    .what = 클라이언트가 확인할 수 있는 서명이다.

dns-opt-dhu = 다이제스트 알고리즘
    .what = 클라이언트가 아는 다이제스트이다.

dns-opt-n3u = NSEC3 알고리즘
    .what = 클라이언트가 아는 해시이다.

dns-opt-client-family = 주소 체계
    .what = 1은 IPv4, 2는 IPv6이다.

dns-opt-client-netmask = 알린 비트
    .what = 클라이언트 주소에서 알린 비트 수이다.

dns-opt-client-scope = 쓴 비트
    .what = 대답이 유효한 네트워크의 크기이다.

dns-opt-client-addr4 = 서브넷
    .what = 클라이언트의 IPv4 네트워크이다.

dns-opt-client-addr6 = 서브넷
    .what = 클라이언트의 IPv6 네트워크이다.

dns-opt-expire = 만료
    .what = 존의 사본이 앞으로 유효한 시간이다.

dns-opt-cookie-client = 클라이언트 쿠키
    .what = 클라이언트의 무작위 값이며 대답이 되풀이한다.

dns-opt-cookie-server = 서버 쿠키
    .what = 서버가 클라이언트를 다시 알아보는 값이다.

dns-opt-edns_tcp_keepalive-timeout = 유휴 시간
    .what = 쓰지 않는 연결을 열어 두는 시간으로 0.1초 단위이다.

dns-opt-padding = 채움
    .what = 암호화할 때 메시지 길이를 숨긴다.

dns-opt-ext_error-info_code = 자세한 오류
    .what = 정확히 어떤 오류인지 나타낸다.

dns-opt-ext_error-extra_text = 글
    .what = 말로 적은 오류이다.

dns-ds-key_id = 키 번호
    .what = 키의 짧은 번호이며 유일하지는 않다.

dns-ds-algorithm = 알고리즘
    .what = 키의 알고리즘이다.

dns-ds-digest_type = 다이제스트 종류
    .what = 다이제스트를 만든 방법이다.

dns-ds-digest = 다이제스트
    .what = 키의 다이제스트이다.

dns-rrsig-type_covered = 서명된 종류
    .what = 어느 레코드의 서명인지 나타낸다.

dns-rrsig-algorithm = 알고리즘
    .what = 서명 방법이다.

dns-rrsig-labels = 레이블
    .what = 서명된 이름의 부분 수로, 와일드카드를 알 수 있다.

dns-rrsig-original_ttl = 원래 수명
    .what = 서명할 때의 수명이다.

dns-rrsig-signature_expiration = 유효 종료
    .what = 이때가 지나면 서명이 무효이다.

dns-rrsig-signature_inception = 유효 시작
    .what = 이때 전에는 서명이 무효이다.

dns-rrsig-key_tag = 키 번호
    .what = 확인할 키이다.

dns-rrsig-signers_name = 서명한 곳
    .what = 서명한 존이다.

dns-rrsig-signature = 서명
    .what = 서명 자체이다.

dns-nsec-next_domain_name = 다음 이름
    .what = 두 이름 사이에는 아무것도 없다.

dns-dnskey-flags = 플래그
    .what = 키의 쓰임이다.

dns-dnskey-flags-zone_key = 존 키
    .what = 존의 레코드에 서명하는 키이다.

dns-dnskey-flags-key_revoked = 철회됨
    .what = 키를 더는 믿지 말라는 뜻이다.

dns-dnskey-flags-secure_entry_point = 키의 키
    .what = 존의 다른 키에 서명하는 키이다.

dns-dnskey-protocol = 프로토콜
    .what = 늘 3이다.

dns-dnskey-algorithm = 알고리즘
    .what = 어떤 서명에 쓰는 키인지 나타낸다.

dns-dnskey-public_key = 공개 키
    .what = 키 자체이다.

dns-svcb-svcpriority = 우선순위
    .what = 0은 별칭이고 나머지는 작은 수부터이다.

dns-svcb-targetname = 대상
    .what = 서비스가 있는 곳이다.

dns-svcb-svcparam = 매개변수
    .what = 서비스의 세부 사항 하나이다.

dns-svcb-svcparam-alpn = 프로토콜
    .what = 서비스가 쓰는 프로토콜(h2, h3)이다.

dns-svcb-svcparam-port = 포트
    .what = 서비스의 포트이다.

dns-svcb-svcparam-ipv4hint-ip = IPv4 주소
    .what = 먼저 써 볼 주소이다.

dns-svcb-svcparam-ipv6hint-ip = IPv6 주소
    .what = 먼저 써 볼 주소이다.

dns-caa-issue = 발급 허용
    .what = 인증서를 발급할 수 있는 곳이다.

dns-caa-tag = 태그
    .what = 레코드가 정하는 것이다.

dns-spf = 메일 발신 허용
    .what = 이 이름으로 메일을 보낼 수 있는 곳이며 지금은 TXT에 적는다.

dns-tsig = 메시지 서명
    .what = 공유 키로 누가 메시지를 보냈는지 증명한다.

dns-tkey = 키 교환
    .what = 공유 키를 정한다.

dns-sshfp = SSH 서버의 키
    .what = 클라이언트가 서버를 확인하는 값이다.

dns-uri = URI
    .what = 서비스의 주소이다.

dns-eui48 = 하드웨어 주소
    .what = DNS에 둔 하드웨어 주소이다.

dns-eui64 = 하드웨어 주소
    .what = DNS에 둔 긴 하드웨어 주소이다.

dns-openpgpkey = OpenPGP 키
    .what = 주소로 보내는 메일의 키이다.

dns-extraneous = 남은 바이트
    .what = 마지막 레코드 뒤의 바이트이다.

dns-ttl-high_bit_set = 너무 큰 수명
    .what = 맨 위 비트가 켜져 0으로 본다.

dns-undecoded-type = 모르는 종류
    .what = 이 종류의 데이터는 바이트로 보인다.
