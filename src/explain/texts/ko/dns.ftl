# DNS 필드의 뜻, 값의 의미, 흔한 오해.

dns = 도메인 네임 시스템(DNS)
    .what = 이름에 속한 주소와 다른 정보를 찾는다. 서버에 질문하면 응답이 돌아온다.
    .mistake = 비밀이 아니다. 경로에 있는 누구나 어떤 이름을 찾는지 볼 수 있다.

dns-length = 길이
    .what = TCP에서 뒤에 오는 메시지의 바이트 수이다. TCP는 메시지를 모르기 때문이다.
    .here = 뒤에 { $number } B가 온다.

dns-id = 트랜잭션 번호
    .what = 응답을 질문과 잇는다. 응답이 이 번호를 되풀이한다.
    .here = { $value }: 질문과 응답이 같다.
    .mistake = 추측하기 어려워야 한다. 맞히면 가짜 응답을 끼워 넣을 수 있다.

dns-flags = 플래그
    .what = 어떤 메시지이고 어떻게 되었는지 16비트로 나타낸다.
    .here = { $dns-flags-response ->
        [1] 응답이다. { $dns-flags-rcode ->
            [0] 오류가 없다.
            [3] 없는 이름이다.
           *[other] 오류 코드 { $dns-flags-rcode }.
        }
       *[other] 질문이다.
    }

dns-flags-response = 질문 또는 응답
    .what = 0은 질문, 1은 응답이다.
    .here = { $number ->
        [1] 응답이다.
       *[other] 질문이다.
    }

dns-flags-opcode = 동작
    .what = 무엇을 바라는지 나타낸다.
    .here = { $number ->
        [0] 0: 보통의 조회.
        [1] 1: 옛날의 역방향 질문이며 없어졌다.
        [2] 2: 서버의 상태를 묻는다. 자세히 정해진 적이 없다.
        [4] 4: 존이 바뀌었다(notify).
        [5] 5: 레코드를 바꾼다(update).
        [6] 6: 상태를 유지하는 동작이다(DSO).
       *[other] { $value }.
    }

dns-flags-authoritative = 권한 있음
    .what = 응답하는 서버가 그 이름을 직접 맡고 있는지, 배운 것을 되풀이하는지 나타낸다.
    .here = { $number ->
        [1] 직접 맡고 있다.
       *[other] 아니다. 캐시나 다른 서버에서 온 응답이다.
    }

dns-flags-truncated = 잘림
    .what = 응답이 데이터그램에 들어가지 않아 잘렸다. 클라이언트는 TCP로 다시 물어야 한다.
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
    .what = 서버가 응답의 서명(DNSSEC)을 확인했다.
    .here = { $number ->
        [1] 확인했다.
       *[other] 확인하지 않았거나 서명이 없다.
    }
    .mistake = 서버가 확인했다는 말일 뿐, 서버를 믿을지는 다른 문제이다.

dns-flags-checkdisable = 확인 안 함
    .what = 서명이 틀린 응답도 받겠다고 한다.
    .here = { $number ->
        [1] 받는다.
       *[other] 받지 않는다.
    }

dns-flags-rcode = 결과
    .what = 질문이 어떻게 되었는지 나타낸다.
    .here = { $number ->
        [0] 0: 오류 없음. 그래도 찾는 유형의 레코드는 없을 수 있다.
        [1] 1: 질문을 이해하지 못했다.
        [2] 2: 서버 실패.
        [3] 3: 없는 이름이다.
        [4] 4: 서버가 할 수 없다.
        [5] 5: 서버가 거절한다.
        [6] 6: 없어야 할 이름이 있다(update).
        [7] 7: 없어야 할 레코드가 있다(update).
        [8] 8: 있어야 할 레코드가 없다(update).
        [9] 9: 서버가 이 존을 맡지 않거나 보낸 쪽에 권한이 없다.
        [10] 10: 이름이 존 밖에 있다(update).
        [11] 11: 모르는 상태 유지 동작이다.
       *[other] { $value }.
    }
    .mistake = '오류 없음'인데 응답 레코드가 없으면 이름은 있으나 그 유형은 없다는 뜻이다.

dns-count-queries = 질문 수
    .what = 사실상 늘 1이다.
    .here = { $number }.

dns-count-answers = 응답 수
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

dns-section-answers = 응답들
    .what = 질문에 답하는 레코드이다.

dns-section-authorities = 권한
    .what = 어느 서버가 이름을 맡는지 나타낸다. 부정 응답이면 그 유효 기간을 알린다.

dns-section-additionals = 추가 레코드
    .what = 묻지 않았지만 도움이 되는 것이다.

dns-qry = 질문
    .what = 이름, 유형, 클래스이다.

dns-qry-name = 묻는 이름
    .what = 찾는 이름이다. 실제로는 점 없이 길이가 붙은 레이블로 적힌다.
    .here = { $value }.
    .mistake = 대소문자는 구별하지 않는다.

dns-qry-name-len = 이름 길이
    .what = 글자로 쓴 이름의 길이이다.

dns-count-labels = 레이블 수
    .what = 점 사이의 부분 수이다.
    .here = { $number }.

dns-qry-type = 묻는 유형
    .what = 어떤 레코드를 바라는지 나타낸다.
    .here = { $number ->
        [1] A: IPv4 주소.
        [2] NS: 맡은 서버들.
        [5] CNAME: 별칭 뒤의 진짜 이름.
        [6] SOA: 존의 운영 정보.
        [12] PTR: 주소에 대한 이름.
        [13] HINFO: 호스트의 프로세서와 시스템이다. 지금은 ANY에 대한 응답으로 쓴다.
        [15] MX: 메일을 받는 곳.
        [16] TXT: 텍스트.
        [28] AAAA: IPv6 주소.
        [29] LOC: 지구 위의 위치이다.
        [33] SRV: 서비스가 있는 곳.
        [35] NAPTR: 번호나 이름을 서비스로 바꾸는 규칙이다.
        [39] DNAME: 이름 아래 전체의 별칭이다.
        [43] DS: 아래 존 키의 해시.
        [44] SSHFP: SSH 키의 지문이다.
        [47] NSEC: 두 이름 사이에 아무것도 없다는 증명이다.
        [48] DNSKEY: 존의 키.
        [50] NSEC3: 이름을 해시한 같은 증명이다.
        [52] TLSA: 서버의 인증서를 알린다.
        [64] SVCB: 서비스에 접속하는 방법이다.
        [65] HTTPS: 웹 서버에 닿는 방법.
        [251] IXFR: 어떤 버전 뒤에 존에서 바뀐 것이다.
        [252] AXFR: 존 전체.
        [255] ANY: 모두.
        [257] CAA: 이 이름의 인증서를 발급해도 되는 곳이다.
       *[other] { $value }.
    }

dns-qry-class = 클래스
    .what = 늘 IN(인터넷)이다. 나머지는 역사이다.
    .here = { $value }.

dns-resp = 레코드
    .what = 이름, 유형, 유효 기간, 데이터이다.

dns-resp-name = 레코드 이름
    .what = 레코드가 다루는 이름이다. 앞에 나온 이름은 대개 두 바이트 포인터로 대신한다.
    .here = { $value }.

dns-resp-type = 레코드 유형
    .what = 뒤에 어떤 데이터가 오는지 나타낸다.
    .here = { $number ->
        [1] A: IPv4 주소.
        [2] NS: 맡은 서버.
        [5] CNAME: 별칭 뒤의 진짜 이름.
        [6] SOA: 존의 운영 정보.
        [12] PTR: 주소에 대한 이름.
        [13] HINFO: 호스트의 프로세서와 시스템이다. 지금은 ANY에 대한 응답으로 쓴다.
        [15] MX: 메일을 받는 곳.
        [16] TXT: 텍스트.
        [28] AAAA: IPv6 주소.
        [29] LOC: 지구 위의 위치이다.
        [33] SRV: 서비스가 있는 곳.
        [35] NAPTR: 번호나 이름을 서비스로 바꾸는 규칙이다.
        [39] DNAME: 이름 아래 전체의 별칭이다.
        [41] OPT: 레코드가 아니라 EDNS 확장.
        [43] DS: 아래 존 키의 해시이다.
        [44] SSHFP: SSH 키의 지문이다.
        [46] RRSIG: 서명.
        [47] NSEC: 두 이름 사이에 아무것도 없다는 증명이다.
        [48] DNSKEY: 존의 키이다.
        [50] NSEC3: 이름을 해시한 같은 증명이다.
        [52] TLSA: 서버의 인증서를 알린다.
        [64] SVCB: 서비스에 접속하는 방법이다.
        [65] HTTPS: 웹 서버에 접속하는 방법이다.
        [257] CAA: 이 이름의 인증서를 발급해도 되는 곳이다.
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
    .what = 보낸 쪽이 UDP로 받을 수 있는 응답의 길이이다. EDNS가 없으면 512이다.
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

dns-ns = 네임 서버
    .what = 존을 맡은 서버이다.
    .here = { $value }.

dns-cname = 진짜 이름
    .what = 이름은 별칭이며 이 이름으로 계속 찾는다.
    .here = { $value }.
    .mistake = HTTP 리디렉션이 아니다. 브라우저는 처음 이름을 그대로 보이고 보낸다.

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

dns-soa-minimum_ttl = 부정 응답의 수명
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

dns-txt = 텍스트
    .what = 아무 글이나 적으며 소유 증명이나 메일 규칙에 자주 쓴다.
    .here = { $value }.

dns-txt-length = 텍스트 길이
    .what = 텍스트 한 조각의 바이트 수이며 최대 255이다.
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
    .what = 위치에 맞는 응답을 위한 클라이언트 주소의 일부이다.
    .mistake = 먼 서버에 클라이언트의 위치를 알려 준다.

dns-opt-cookie = 쿠키
    .what = 위조된 응답을 막기 위해 클라이언트와 서버가 서로 알아보는 값이다.

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

dns-response_in = 응답한 프레임
    .what = 응답이 있는 프레임이다.
    .here = 프레임 { $number }.

dns-response_to = 질문한 프레임
    .what = 질문이 있는 프레임이다.
    .here = 프레임 { $number }.

dns-time = 응답까지 걸린 시간
    .what = 질문에서 응답까지의 시간이다.
    .here = { $millis } ms.

dns-retransmission = 다시 보냄
    .what = 같은 질문이나 응답이 앞에 있었다.

dns-retransmit_request = 다시 보낸 질문
    .what = 응답이 제때 오지 않았다.

dns-retransmit_response = 다시 보낸 응답
    .what = 서버가 두 번 응답했다.

dns-retransmit_request_in = 처음 물은 프레임
    .what = 첫 질문이 있는 프레임이다.
    .here = 프레임 { $number }.

dns-retransmit_response_in = 처음 응답한 프레임
    .what = 첫 응답이 있는 프레임이다.
    .here = 프레임 { $number }.

dns-unsolicited = 묻지 않은 응답
    .what = 캡처에 이 응답의 질문이 없다.

dns-flags-truncated-expert = 잘린 응답
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
    .what = 컴퓨터의 CPU와 운영 체제이다. 요즘은 대개 ANY에 대한 응답이다.

dns-hinfo-cpu = CPU
    .what = CPU의 유형이다.

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
    .what = 응답이 유효한 네트워크의 크기이다.

dns-opt-client-addr4 = 서브넷
    .what = 클라이언트의 IPv4 네트워크이다.

dns-opt-client-addr6 = 서브넷
    .what = 클라이언트의 IPv6 네트워크이다.

dns-opt-expire = 만료
    .what = 존의 사본이 앞으로 유효한 시간이다.

dns-opt-cookie-client = 클라이언트 쿠키
    .what = 클라이언트의 무작위 값이며 응답이 되풀이한다.

dns-opt-cookie-server = 서버 쿠키
    .what = 서버가 클라이언트를 다시 알아보는 값이다.

dns-opt-edns_tcp_keepalive-timeout = 유휴 시간
    .what = 쓰지 않는 연결을 열어 두는 시간으로 0.1초 단위이다.

dns-opt-padding = 채움
    .what = 암호화할 때 메시지 길이를 숨긴다.

dns-opt-ext_error-info_code = 자세한 오류
    .what = 정확히 어떤 오류인지 나타낸다.

dns-opt-ext_error-extra_text = 텍스트
    .what = 말로 적은 오류이다.

dns-ds-key_id = 키 번호
    .what = 키의 짧은 번호이며 유일하지는 않다.

dns-ds-algorithm = 알고리즘
    .what = 키의 알고리즘이다.

dns-ds-digest_type = 다이제스트 유형
    .what = 다이제스트를 만든 방법이다.

dns-ds-digest = 다이제스트
    .what = 키의 다이제스트이다.

dns-rrsig-type_covered = 서명된 유형
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

dns-dnskey-flags-key_revoked = 폐기됨
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
    .what = 맨 위 비트가 켜졌다. 예전 규칙은 0으로 보았지만 지금은 큰 수로 보고 서버가 자기 한도로 줄인다.

dns-undecoded-type = 모르는 유형
    .what = 이 유형의 데이터는 바이트로 보인다.

dns-wks-address = 주소
    .what = 서비스를 적은 주소이다.
    .here = { $value }

dns-wks-protocol = 프로토콜
    .what = 적힌 서비스가 TCP인지 UDP인지 나타낸다.
    .here = { $value }

dns-wks-bits = 포트
    .what = 열린 포트마다 비트 하나이다. 아무도 갱신하지 않아 오래전에 버려졌다.

dns-minfo-r = 책임자 메일함
    .what = 메일링 리스트를 관리하는 사람이다.
    .here = { $value }

dns-minfo-e = 오류 메일함
    .what = 배달하지 못한 메일을 알리는 곳이다.
    .here = { $value }

dns-rp-mailbox = 메일함
    .what = 책임자이다. 첫 점은 @를 뜻한다.
    .here = { $value }

dns-rp-txt_rr = 자세한 곳
    .what = 어느 이름의 TXT 레코드에 더 적혀 있는지 나타낸다. 점 하나면 없다는 뜻이다.
    .here = { $value }

dns-afsdb-subtype = 서버 유형
    .what = 분산 파일 시스템의 어느 서비스인지 나타낸다. 1은 AFS, 2는 DCE이다.
    .here = { $number }.

dns-afsdb-hostname = 컴퓨터
    .what = 그 서비스를 제공하는 컴퓨터이다.
    .here = { $value }

dns-x25-psdn_address = X.25 주소
    .what = 1980년대 패킷망의 번호이며 역사적인 의미만 있다.
    .here = { $value }

dns-idsn-address = ISDN 번호
    .what = 디지털 전화망 ISDN의 번호이다.
    .here = { $value }

dns-idsn-sa-address = 하위 주소
    .what = 번호 뒤의 어느 장치인지 나타낸다.
    .here = { $value }

dns-rt-subtype = 우선도
    .what = 작은 수를 먼저 시도한다.
    .here = { $number }.

dns-rt-intermediate_host = 중간 컴퓨터
    .what = 직접 길이 없을 때 거쳐 가는 컴퓨터이다.
    .here = { $value }

dns-nsap-rdata = NSAP 주소
    .what = IP에 밀려난 OSI 네트워크의 주소이다.
    .here = { $bytes } B.

dns-nsap_ptr-owner = NSAP 주소의 이름
    .what = OSI 주소의 이름이다.
    .here = { $value }

dns-px-preference = 우선도
    .what = 작은 수가 먼저이다.
    .here = { $number }.

dns-px-map822 = 인터넷 메일 이름
    .what = 인터넷 쪽의 이름이다.
    .here = { $value }

dns-px-map400 = X.400 이름
    .what = X.400 메일 체계에서의 이름이다.
    .here = { $value }

dns-gpos-longitude = 경도
    .what = 동쪽으로 몇 도인지 텍스트로 적는다. 서쪽은 음수이다.
    .here = { $value }

dns-gpos-latitude = 위도
    .what = 북쪽으로 몇 도인지 텍스트로 적는다. 남쪽은 음수이다.
    .here = { $value }

dns-gpos-altitude = 고도
    .what = 해발 몇 미터인지 텍스트로 적는다.
    .here = { $value }

dns-loc-version = 버전
    .what = 레코드의 형식이며 0만 있다.
    .here = { $number }.

dns-loc-size = 크기
    .what = 물체의 크기이다. 한 자리 수와 10의 지수로 센티미터를 나타낸다.
    .here = { $value }

dns-loc-horizontal_precision = 수평 정밀도
    .what = 경도와 위도가 얼마나 정확한지 나타낸다.
    .here = { $value }

dns-loc-vertical_precision = 수직 정밀도
    .what = 고도가 얼마나 정확한지 나타낸다.
    .here = { $value }

dns-loc-latitude = 위도
    .what = 각초의 천분의 일 단위이며 적도가 2147483648이다.
    .here = { $value }

dns-loc-longitude = 경도
    .what = 각초의 천분의 일 단위이며 그리니치가 2147483648이다.
    .here = { $value }

dns-loc-altitude = 고도
    .what = 해수면 아래 100 km부터 센 센티미터이다.
    .here = { $value }

dns-nxt-next_domain_name = 다음 이름
    .what = 존에서 다음에 오는 이름이다. 그 사이에는 아무것도 없다. NSEC가 대신한다.
    .here = { $value }

dns-kx-preference = 우선도
    .what = 작은 수를 먼저 시도한다.
    .here = { $number }.

dns-kx-key_exchange = 키 서버
    .what = 이 이름을 대신해 키를 합의하는 컴퓨터이다.
    .here = { $value }

dns-cert-type = 인증서 유형
    .what = X.509, PGP, 또는 그 주소 가운데 무엇인지 나타낸다.
    .here = { $value }

dns-cert-key_tag = 키 태그
    .what = 알맞은 키를 빨리 찾기 위한 짧은 합이다.
    .here = { $number }.

dns-cert-certificate = 인증서
    .what = 인증서나 폐기 목록 자체이다.
    .here = { $bytes } B.

dns-a6-prefix_len = 다른 곳의 비트 수
    .what = 주소의 몇 비트가 다른 이름에 있는지 나타낸다. A6는 AAAA에 밀려 폐기되었다.
    .here = { $number }.

dns-a6-address_suffix = 주소의 나머지
    .what = 여기 적힌 비트이다.
    .here = { $value }

dns-a6-prefix_name = 프리픽스의 이름
    .what = 나머지 비트가 있는 곳이다.
    .here = { $value }

dns-opt-client-addr = 주소의 일부
    .what = 응답을 고를 때 보는 클라이언트 주소의 앞 비트이다. 나머지는 사생활을 위해 자른다.
    .here = { $value }

dns-opt-chain-fqdn = 아는 곳까지
    .what = 리졸버가 이 이름까지 사슬을 확인했으며 나머지를 한꺼번에 바란다.
    .here = { $value }

dns-apl-address_family = 주소 유형
    .what = IPv4 또는 IPv6이다.
    .here = { $value }

dns-apl-coded_prefix = 프리픽스 길이
    .what = 주소에서 세는 비트 수이다.
    .here = /{ $number }

dns-apl-negation = 예외
    .what = 이 범위인지 그 밖인지 나타낸다.
    .here = { $number ->
        [0] 범위가 목록에 든다.
       *[other] 범위를 목록에서 뺀다.
    }

dns-apl-afdpart-ipv4 = IPv4 주소
    .what = 범위의 주소이다. 끝의 0은 보내지 않는다.
    .here = { $value }

dns-apl-afdpart-ipv6 = IPv6 주소
    .what = 범위의 주소이다. 끝의 0은 보내지 않는다.
    .here = { $value }

dns-sshfp-algorithm = 키의 유형
    .what = 어느 유형의 SSH 키의 지문인지 나타낸다.
    .here = { $value }

dns-sshfp-fingerprint-type = 해시
    .what = 지문을 만든 해시이다. SHA-1은 이제 약하다.
    .here = { $value }

dns-sshfp-fingerprint = 지문
    .what = 서버 SSH 키의 해시이다. DNSSEC가 있으면 처음 접속할 때 "믿습니까?"라고 묻지 않아도 된다.
    .here = { $bytes } B.

dns-ipseckey-gateway_precedence = 우선순위
    .what = 작은 수를 먼저 시도한다.
    .here = { $number }.

dns-ipseckey-gateway_type = 게이트웨이 유형
    .what = 게이트웨이가 있는지, 무엇으로 적었는지 나타낸다.
    .here = { $value }

dns-ipseckey-gateway_algorithm = 키의 유형
    .what = DSA 또는 RSA이다.
    .here = { $value }

dns-ipseckey-gateway_ipv4 = IPv4 게이트웨이
    .what = 암호화 터널을 맺을 상대이다.
    .here = { $value }

dns-ipseckey-public_key = 공개 키
    .what = 터널 반대편의 키이다.
    .here = { $bytes } B.

dns-dnskey-key_id = 키 태그
    .what = 여기서 계산한 키의 합이다. 서명이 이것으로 자기 키를 가리킨다.
    .here = { $number }.
    .mistake = 두 키의 태그가 같을 수 있으며 그러면 둘 다 시도해야 한다.

dns-key-flags = 플래그
    .what = 키의 쓰임이다. KEY 레코드는 DNSKEY로 바뀌었다.

dns-key-flags-authentication = 인증용
    .what = 신원을 증명하는 데 쓸 수 있는지 나타낸다.
    .here = { $value }

dns-key-flags-confidentiality = 암호화용
    .what = 암호화에 쓸 수 있는지 나타낸다.
    .here = { $value }

dns-key-flags-required = 필수
    .what = 서명된 메시지만 인정하는지 나타낸다.
    .here = { $value }

dns-key-flags-associated_user = 사용자의 것
    .what = 사람의 키인지 나타낸다.
    .here = { $value }

dns-key-flags-associated_named_entity = 이름의 것
    .what = 이 이름의 컴퓨터나 사물의 키인지 나타낸다.
    .here = { $value }

dns-key-flags-ipsec = IPsec용
    .what = 암호화 터널의 키인지 나타낸다.
    .here = { $value }

dns-key-flags-mime = 메일용
    .what = 서명된 메일의 키인지 나타낸다.
    .here = { $value }

dns-key-flags-signatory = 서명 권한
    .what = 키가 존의 어떤 변경에 서명할 수 있는지 나타낸다.
    .here = { $value }

dns-key-protocol = 프로토콜
    .what = 어느 프로토콜의 키인지 나타낸다. 3은 DNSSEC이다.
    .here = { $number }.

dns-key-public_key = 공개 키
    .what = 서명을 확인하는 키이다.
    .here = { $bytes } B.

dns-dhcid-rdata = 주인 표시
    .what = DHCP 서버가 장치를 드러내지 않고 누구의 이름인지 아는 해시이다.
    .here = { $bytes } B.

dns-nsec3-algo = 해시
    .what = 이름을 해시하는 방법이며 SHA-1만 정의되어 있다. 여기서는 약점이 아니다.
    .here = { $value }

dns-nsec3-flags = 플래그
    .what = opt-out 하나만 쓴다.

dns-nsec3-flags-opt_out = 제외(opt-out)
    .what = 서명되지 않은 위임이 목록에 없어도 되는지 나타낸다. 큰 존을 작게 한다.
    .here = { $value }

dns-nsec3-iterations = 반복 횟수
    .what = 해시를 몇 번 더 하는지 나타낸다. 오늘날에는 0이 옳으며 큰 수는 리졸버에 짐이 될 뿐이다.
    .here = { $number }.

dns-nsec3-salt_value = 솔트
    .what = 해시에 섞는 바이트이다. 오늘날에는 쓰지 않는 것이 좋다.
    .here = { $bytes } B.

dns-nsec3-hash_value = 다음 해시 이름
    .what = 레코드 이름의 해시와 이 해시 사이에는 아무것도 없다. 존을 드러내지 않고 이름이 없음을 증명한다.
    .here = { $value }

dns-tlsa-certificate_usage = 인증서 용도
    .what = 레코드와 일반 인증 기관이 어떻게 함께 작용하는지 나타낸다.
    .here = { $value }

dns-tlsa-certificate_usage-is-0 =
    .what = 사슬에 이 인증 기관이 있어야 하고 평소처럼 믿을 수 있어야 한다.

dns-tlsa-certificate_usage-is-1 =
    .what = 서버가 바로 이 인증서를 가져야 하고 평소처럼 믿을 수 있어야 한다.

dns-tlsa-certificate_usage-is-2 =
    .what = DNS가 말하므로 이 인증 기관을 믿는다.

dns-tlsa-certificate_usage-is-3 =
    .what = 서버가 바로 이 인증서를 가져야 하며 인증 기관은 필요 없다.

dns-tlsa-selector = 비교 대상
    .what = 인증서 전체인지 키만인지 나타낸다.
    .here = { $value }

dns-tlsa-matching_type = 비교 방법
    .what = 그대로 또는 해시로 견준다.
    .here = { $value }

dns-tlsa-certificate_association_data = 인증서 데이터
    .what = 서버가 TLS에서 보여야 하는 인증서, 키, 해시이다(DANE).
    .here = { $bytes } B.

dns-hip-hit-pk-algo = 키의 유형
    .what = 어느 알고리즘의 키인지 나타낸다.
    .here = { $value }

dns-hip-hit = 신원 태그
    .what = 주소 대신 쓰는 키의 해시이다. 네트워크를 옮겨도 같은 컴퓨터로 남는다.
    .here = { $bytes } B.

dns-hip-pk = 공개 키
    .what = 컴퓨터의 키이다.
    .here = { $bytes } B.

dns-hip-rendezvous_server = 만남의 서버
    .what = 이동하는 컴퓨터를 찾게 해 주는 서버이다.
    .here = { $value }

dns-csync-soa = 일련번호
    .what = 자식 존의 어느 버전에 대한 지시인지 나타낸다.
    .here = { $number }.

dns-csync-flags = 플래그
    .what = 부모가 어떤 조건에서 레코드를 옮겨 가는지 나타낸다.

dns-csync-flags-immediate = 즉시
    .what = 사람의 확인 없이 해도 되는지 나타낸다.
    .here = { $value }

dns-csync-flags-soaminimum = 이 버전부터
    .what = 일련번호에 이르러야 하는지 나타낸다.
    .here = { $value }

dns-csync-type_bitmap = 레코드 유형
    .what = 부모가 옮겨 갈 레코드를 비트로 나타낸다.
    .here = { $bytes } B.

dns-zonemd-serial = 일련번호
    .what = 존의 어느 버전의 해시인지 나타낸다.
    .here = { $number }.

dns-zonemd-scheme = 방식
    .what = 해시를 위해 레코드를 늘어놓는 방식이다.
    .here = { $value }

dns-zonemd-hash_algo = 해시
    .what = 존을 요약한 해시이다.
    .here = { $value }

dns-zonemd-digest = 존의 해시
    .what = 모든 레코드의 해시이다. 존을 통째로 받은 쪽이 그대로인지 확인한다.
    .here = { $bytes } B.

dns-svcb-svcparam-key = 매개변수
    .what = 서비스의 어느 속성이 이어지는지 나타낸다.
    .here = { $value }

dns-svcb-svcparam-key-is-0 =
    .what = mandatory: 반드시 이해해야 하는 것들이다.

dns-svcb-svcparam-key-is-1 =
    .what = alpn: 서비스가 쓰는 프로토콜이다. 여기에 h3이 있으면 TCP를 거치지 않는다.

dns-svcb-svcparam-key-is-2 =
    .what = no-default-alpn: 적힌 프로토콜만 쓴다.

dns-svcb-svcparam-key-is-3 =
    .what = port: 평소와 다른 포트이다.

dns-svcb-svcparam-key-is-4 =
    .what = ipv4hint: A의 응답이 오기 전에 쓸 주소이다.

dns-svcb-svcparam-key-is-5 =
    .what = ech: TLS에서 이름을 숨기는 키이다.

dns-svcb-svcparam-key-is-6 =
    .what = ipv6hint: IPv6의 같은 것이다.

dns-svcb-svcparam-key-is-7 =
    .what = dohpath: 이 서버가 HTTPS로 DNS에 답하는 경로이다.

dns-svcb-svcparam-value = 매개변수의 값
    .what = 여기서 풀지 않는 매개변수의 바이트이다.
    .here = { $bytes } B.

dns-svcb-svcparam-mandatory-key = 이해해야 하는 것
    .what = 이 매개변수를 모르는 클라이언트는 이 방법으로 서비스를 쓰면 안 된다.
    .here = { $value }

dns-svcb-svcparam-echconfig = ECH 키
    .what = 클라이언트가 이것으로 Client Hello를 암호화하여 중간에서 사이트 이름을 보지 못하게 한다.
    .here = { $bytes } B.

dns-svcb-svcparam-dohpath = HTTPS DNS의 경로
    .what = 질문을 보낼 주소이며 질문이 들어갈 자리가 있다.
    .here = { $value }

dns-svcb-svcparam-odohconfig = 숨긴 질문의 키
    .what = Oblivious DoH용이다. 프록시는 누가, 서버는 무엇을 묻는지만 알고 둘 다 아는 쪽은 없다.
    .here = { $bytes } B.

dns-ilnp-nid-preference = 우선도
    .what = 작은 수를 먼저 쓴다(신원과 위치를 나누는 실험 ILNP).
    .here = { $number }.

dns-ilnp-nid = 노드
    .what = 어디에 있든 그 컴퓨터가 누구인지 나타낸다.
    .here = { $bytes } B.

dns-ilnp-l32 = 위치(32비트)
    .what = 어느 네트워크에 있는지 IPv4처럼 나타낸다.
    .here = { $value }

dns-ilnp-l64 = 위치(64비트)
    .what = 어느 네트워크에 있는지 IPv6 주소의 앞 절반처럼 나타낸다.
    .here = { $bytes } B.

dns-ilnp-lp = 이름으로 된 위치
    .what = 위치가 적힌 이름이다.
    .here = { $value }

dns-tkey-algo_name = 알고리즘
    .what = 합의할 키의 쓰임이며 대개 Kerberos(gss-tsig)이다.
    .here = { $value }

dns-tkey-signature_inception = 시작 시각
    .what = 키가 유효해지는 때이다.
    .here = { $value }

dns-tkey-signature_expiration = 종료 시각
    .what = 키가 유효한 마지막 때이다.
    .here = { $value }

dns-tkey-mode = 방식
    .what = 키를 어떻게 만드는지 나타낸다. 디피-헬먼, Kerberos, 삭제가 있다.
    .here = { $value }

dns-tkey-error = 오류
    .what = 키를 만들지 못한 이유이며 0은 성공이다.
    .here = { $value }

dns-tkey-key_data = 키 데이터
    .what = 키를 만들기 위해 각 쪽이 보내는 것이다.
    .here = { $bytes } B.

dns-tsig-algorithm_name = 알고리즘
    .what = 메시지에 서명하는 키 있는 해시이다. hmac-md5는 너무 낡았다.
    .here = { $value }

dns-tsig-time_signed = 서명 시각
    .what = 서명한 때이다. 기록한 메시지를 나중에 쓰지 못하게 한다.
    .here = { $value }

dns-tsig-fudge = 허용 오차
    .what = 시계가 달라도 되는 초이다.
    .here = { $number }초.
    .mistake = 시계가 더 다르면 서버가 BADTIME으로 응답한다.

dns-tsig-mac = 서명
    .what = 메시지에 대한 키 있는 해시이다. 비밀을 공유한 쪽만 만들 수 있으며 존 전송과 갱신을 보호한다.
    .here = { $bytes } B.

dns-tsig-original_id = 원래 번호
    .what = 서명할 때의 메시지 번호이다. 넘기는 서버가 바꿀 수 있다.
    .here = { $number }.

dns-tsig-error = 오류
    .what = 서명을 거절한 이유이다. BADSIG는 틀림, BADKEY는 모르는 키, BADTIME은 시계이고 0은 성공이다.
    .here = { $value }

dns-uri-priority = 우선순위
    .what = 작은 수를 먼저 시도한다.
    .here = { $number }.

dns-uri-weight = 가중치
    .what = 같은 우선순위 사이의 몫이다.
    .here = { $number }.

dns-uri-target = 대상
    .what = 서비스의 주소이다.
    .here = { $value }

dns-caa-flags = 플래그
    .what = 레코드가 얼마나 구속력이 있는지 나타낸다.

dns-caa-flags-issuer_critical = 필수
    .what = 레코드를 이해하지 못하는 인증 기관이 거절해야 하는지 나타낸다.
    .here = { $value }

dns-caa-issuewild = * 인증 기관
    .what = 아래의 모든 이름에 인증서를 발급할 수 있는 곳이다.
    .here = { $value }

dns-caa-iodef = 알릴 곳
    .what = 인증 기관이 거절한 요청을 알릴 곳이다.
    .here = { $value }

dns-caa-unknown = 알 수 없는 속성
    .what = 여기서 풀지 않는 속성이다.
    .here = { $value }

dns-caa-value = 값
    .what = 속성이 말하는 것이다.
    .here = { $value }

dns-wins-local_flag = 로컬
    .what = 레코드를 다른 서버로 복사하지 않는지 나타낸다.
    .here = { $value }

dns-wins-lookup_timeout = 조회 제한 시간
    .what = Windows의 옛 이름 서비스인 WINS를 기다리는 초이다.
    .here = { $number }초.

dns-wins-cache_timeout = 캐시 시간
    .what = WINS의 응답을 캐시에 두는 초이다.
    .here = { $number }초.

dns-wins-wins_server = WINS 서버
    .what = 물어볼 서버이다.
    .here = { $value }

dns-winsr-name_result_domain = 결과의 도메인
    .what = 찾은 이름 뒤에 붙이는 것이다.
    .here = { $value }

dns-xpf-ip_version = IP 버전
    .what = 질문을 넘긴 프록시와 클라이언트 사이의 연결의 것이다.
    .here = { $value }

dns-xpf-protocol = 전송 방식
    .what = 클라이언트가 프록시에 무엇으로 물었는지 나타낸다.
    .here = { $value }

dns-xpf-source_ipv4 = 클라이언트
    .what = 실제로 물은 쪽이다.
    .here = { $value }

dns-xpf-destination_ipv4 = 물은 곳
    .what = 프록시가 질문을 받은 주소이다.
    .here = { $value }

dns-xpf-sport = 클라이언트의 포트
    .what = 클라이언트가 물은 포트이다.
    .here = { $number }.

dns-xpf-dport = 프록시의 포트
    .what = 프록시가 질문을 받은 포트이다.
    .here = { $number }.

dns-extraneous-bytes = 남은 바이트
    .what = 마지막 레코드 뒤에 헤더가 세지 않는 것이 있다. 잘못이거나 몰래 실은 데이터이다.

dns-extraneous-data = 그 내용
    .what = 마지막 레코드 뒤의 바이트이다.
    .here = { $bytes } B.

dns-rr-opt-bad_length = 너무 긴 주소
    .what = 이런 유형의 주소에는 그만한 비트가 없다.

dns-depr-opc = 옛 번호
    .what = 시험 번호 0x50FA로 보냈다. 등록된 번호는 8이다.

dns-key_id_buffer_too_short = 너무 짧은 키
    .what = 키의 바이트가 모자라 태그를 계산할 수 없다.

dns-resp-data-short = 너무 짧은 레코드
    .what = 이 유형의 레코드에는 적힌 길이보다 많은 바이트가 필요하다.

dns-resp-data-spare = 너무 긴 레코드
    .what = 이 유형의 레코드에 없는 바이트가 남는다.

dns-not_listed = 모두 적지 않음
    .what = 메시지가 수천 개의 항목을 주장할 수 있어 처음 것만 보인다. 이렇게 프로그램을 멈추게 하지 못한다.
