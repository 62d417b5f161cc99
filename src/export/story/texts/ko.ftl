# The story of a capture, Korean

# Chapters
story-chapter-tcp = { $told }
    .who = 연결 { $number } · 클라이언트 { $client } · 서버 { $server } · 패킷 { $packets }개
story-chapter-udp = UDP, 연결 없음
    .who = 대화 { $number } · { $client }, { $server } · 패킷 { $packets }개
story-chapter-lookup = DNS { $type } { $name }
    .who = 도메인 네임 시스템에 대한 질문과 그 응답
story-chapter-redirects = 리디렉션: { $told }
    .who = 연속 리디렉션 { $count }회
story-chapter-login = 누구십니까? { $told }
    .who = 인증 요구({ $scheme })와 그에 답하는 자격 증명
story-chapter-cookie = 쿠키 { $name } 이야기
    .who = HTTP 자체는 아무것도 기억하지 못한다. 사이트는 이렇게 기억한다

# Pages
story-page-story = 이야기
story-page-chapter = 전체 { $count }장 중 { $at }장
story-page-chapters = { $count }개 장
story-page-more-chapters = { $count }개 장은 출력하지 않았다. --all은 전부, --chapter 번호는 하나를 출력한다.
story-page-empty = 이야기할 것이 없다. 캡처에 TCP 연결도, UDP 대화도, 이름 조회도 없다.
story-page-empty-yet = 아직 이야기할 것이 없다. 들어온 패킷: { $count }개. 이야기는 첫 TCP 연결, UDP 대화, 이름 조회에서 시작한다.
story-page-limited = 처음 장 { $count }개만 이야기한다.
story-page-skipped = 일어나지 않음
story-page-look = 살펴보기
story-page-why = 이유
story-page-remember = 기억하기
story-page-answers = 정답
story-page-question = 질문
story-page-right = 정답: { $value }
story-page-wrong = { $guess }: 틀렸다.
story-page-unclear = { $guess }: 여기서는 값으로 읽을 수 없다.
story-page-answer = 답은 { $value }.
story-page-size = { $bytes } B
story-page-bytes-more = 외 { $count }개
story-page-client = 클라이언트
story-page-server = 서버
story-page-now = 지금
story-page-steps = 단계
story-page-so-far = 지금까지
story-page-step = { $count }단계 중 { $at }단계
story-page-score = { $count }개 중 { $right }개 정답
story-page-lacks-step = 이 단계는 건너뛴다. 캡처에 필요한 것이 없다.
story-page-lacks = 이 캡처에는 이 수업에 필요한 것이 없다
story-page-lack = { $step }단계({ $line }번째 줄):
story-page-lack-packet = { $after ->
    [0] 필터 { $filter } 조건에 맞는 패킷이 없다
   *[other] 패킷 { $after } 뒤에 필터 { $filter } 조건에 맞는 패킷이 없다
}
story-page-lack-nth = { $after ->
    [0] 필터 { $filter } 조건에 맞는 { $nth }번째 패킷이 필요하지만 { $count }개뿐이다
   *[other] 패킷 { $after } 뒤에서 필터 { $filter } 조건에 맞는 { $nth }번째 패킷이 필요하지만 { $count }개뿐이다
}
story-page-lack-cut = (살펴본 패킷: { $count }개)
story-page-lack-answer = { $packet ->
    [0] 이 단계에는 패킷이 없어 정답인 { $what } 값도 없다
   *[other] 패킷 { $packet }에 정답인 { $what } 값이 없다
}
story-page-lack-value = { $packet ->
    [0] 이 단계에는 패킷이 없어 설명에 필요한 { $what } 값도 없다
   *[other] 패킷 { $packet }에 설명에 필요한 { $what } 값이 없다
}
story-page-lesson = 수업
story-page-hint = 힌트
story-page-what-next = 다음에는 무엇이 올까?

# Questions that several steps ask
story-any =
    .ask-status = 어떤 상태 코드가 돌아올까?
    .ask-next = 다음 순서 번호는 무엇일까?
    .ask-method = 요청의 메서드는 무엇일까?
    .ask-ack = 이 패킷의 확인 응답 번호는 무엇일까?
    .how-ack = { $ack } = { $before } + 1. { $before }번까지 도착했고 다음은 { $ack }번을 기다린다.
    .ask-name = 여기에 적힌 이름은 무엇일까?
    .ask-flags = 어떤 플래그가 켜져 있을까?
    .ask-answers = 응답에 레코드가 몇 개 있을까?

story-more = { $count }단계 더
    .what = 이 장은 계속되지만 처음 단계들만 이야기한다.

# The name becomes an address
story-name-found = 이름 → 주소: { $name }
    .what = 연결하기 전에 클라이언트는 DNS에 { $name } 이름의 주소를 묻는다. { $question }번 패킷이 묻고({ $type } 유형) { $answer }번 패킷이 답한다: { $address }.
    .more = 응답까지 { $took } 걸렸고 { $ttl }초 동안 보관해도 된다. 그동안은 다시 물을 필요가 없다.
    .why = 패킷에는 숫자로 된 주소를 적는다. 그래서 이름을 먼저 주소로 바꿔야 한다.
    .remember = 이름 조회는 대개 다른 서버와 나누는 별개의 대화다.
story-name-literal = 이름 → 주소
    .what = 조회가 없다. 요청에 주소 { $address } 값이 직접 적혀 있으므로 물을 것이 없다.
story-name-localhost = 이름 → 주소
    .what = 네트워크에서 조회하지 않는다. localhost는 언제나 이 컴퓨터이며 시스템이 이미 알고 있다.
story-name-not-seen = 이름 → 주소: { $name }
    .what = 이 캡처에는 { $address } 주소로 답한 조회가 없다. 클라이언트가 주소를 이미 알고 있었거나(캐시, hosts 파일), 여기서 읽을 수 없는 방법으로 물었거나, 캡처가 시작되기 전에 물었다.
story-name-unknown = 이름 → 주소
    .what = 이 캡처에는 { $address } 주소로 답한 조회가 없고, 어떤 이름을 뜻했는지 연결에도 나오지 않는다.

# The neighbour
story-neighbour-found = 주소 → 이웃: { $ip } 주소의 주인은?
    .what = 서버는 같은 로컬 네트워크에 있다. 클라이언트는 { $ip } 주소를 가진 쪽을 모두에게 묻고, { $answer }번 패킷이 하드웨어 주소로 답한다: { $mac }.
    .why = 이더넷에서 프레임은 하드웨어 주소로 간다. ARP는 IP 주소에 해당하는 하드웨어 주소를 찾는다.
    .remember = ARP는 로컬 네트워크 안에서만 통한다. 라우터는 ARP를 전달하지 않는다.
    .ask-mac = 어떤 하드웨어 주소가 답할까?
    .how-mac = { $answer }번 패킷의 보낸 쪽 MAC 주소: { $mac }.
story-neighbour-router = 주소 → 이웃: 라우터 { $ip }
    .what = 서버가 로컬 네트워크에 없으므로 프레임은 먼저 라우터로 간다. { $answer }번 패킷이 그 하드웨어 주소를 알린다: { $ip } → { $mac }.
    .why = 프레임의 목적지 MAC 주소는 다음 홉의 주소다. 서버 자신의 하드웨어 주소는 여기서 볼 수 없다.
    .remember = IP 주소는 전체 경로의 양끝을, MAC 주소는 한 홉의 양끝을 가리킨다.
    .ask-mac = 다음 홉의 하드웨어 주소는 무엇일까?
    .how-mac = { $answer }번 패킷의 보낸 쪽 MAC 주소: { $mac }.
story-neighbour-found-v6 = 주소 → 이웃: { $ip } 주소의 주인은?
    .what = 클라이언트가 이웃들에게 { $ip } 주소를 묻고 { $answer }번 패킷이 하드웨어 주소로 답한다: { $mac }.
    .why = IPv6에는 ARP가 없다. 이웃 탐색은 ICMPv6의 일부이며, 모두가 아니라 작은 멀티캐스트 그룹에 묻는다.
    .remember = 질문은 ARP와 같고 봉투만 다르다.
    .ask-mac = 어떤 하드웨어 주소가 답할까?
    .how-mac = { $answer }번 패킷의 링크 계층 주소: { $mac }.
story-neighbour-loopback = 주소 → 이웃
    .what = 물을 상대가 없다. { $address } 주소는 이 컴퓨터 자신이다. 패킷이 밖으로 나가지 않으므로 찾을 이웃도 없다.
story-neighbour-known = 주소 → 이웃
    .what = 이 캡처에서는 아무도 묻지 않는다. 보낸 쪽이 다음 홉의 하드웨어 주소({ $mac })를 이웃 테이블에서 이미 알고 있었거나 캡처가 시작되기 전에 물었다.
story-neighbour-no-ethernet = 주소 → 이웃
    .what = 캡처에 이더넷 주소가 없다. 인터페이스에 주소가 없거나 그보다 위의 계층에서 기록했다. 다음 홉을 어떻게 찾았는지는 알 수 없다.

# TCP opens
story-tcp-syn = 클라이언트가 문을 두드린다: { $flags }
    .what = 클라이언트가 { $server }에 연결을 열어 달라고 한다. 첫 순서 번호는 { $real }번이며, 뒤의 번호를 따라가기 쉽도록 { $seq }번으로 표시한다.
    .more = 세그먼트 하나에 데이터를 최대 { $mss }바이트까지 받는다는 것도 알린다.
    .why = 양쪽은 보내는 바이트에 번호를 매긴다. 각자 어디서부터 세는지 알리며, 시작은 예측할 수 없는 임의의 수다.
    .remember = SYN은 데이터를 싣지 않지만 번호 하나를 쓴다.
    .ask-flags = 연결의 첫 패킷에는 어떤 플래그가 있을까?
    .how-flags = SYN뿐이다. 아직 확인 응답할 것이 없다.
    .ask-seq = 첫 패킷의 상대 순서 번호는 무엇일까?
    .how-seq = 상대 번호는 첫 번호부터 센다: { $real } − { $real } = { $seq }.
story-tcp-syn-again = 클라이언트가 다시 두드린다
    .what = SYN을 { $count }번 더 보냈다. 제때 응답이 오지 않았으며, 시도할 때마다 기다리는 시간이 두 배가 된다.
story-tcp-syn-not-seen = 클라이언트가 문을 두드린다: SYN
    .what = SYN 자체는 이 캡처에 없지만 그 응답이 있으므로 보낸 것은 분명하다.
story-tcp-syn-ack = 서버가 받아들인다: { $flags }
    .what = 서버가 받아들인다. 패킷 하나로 클라이언트가 보낸 것을 확인 응답하고(ack { $ack }) 자기 방향을 { $real }번부터 연다.
    .more = 세그먼트 하나에 데이터를 최대 { $mss }바이트까지 받는다.
    .why = 두 방향을 각각 열고 확인 응답해야 한다. 여기서는 확인 응답과 여는 일이 함께 가므로 네 단계가 아니라 세 단계다.
    .remember = ACK는 마지막에 도착한 번호가 아니라 다음에 기다리는 번호다.
    .ask-flags = 응답에는 어떤 플래그가 있을까?
    .how-flags = SYN은 서버의 방향을 열고 ACK는 클라이언트의 방향을 확인 응답한다.
    .ask-ack = 서버가 보내는 확인 응답 번호는 무엇일까?
    .how-ack = SYN의 번호는 { $seq }이고 번호 하나를 쓴다: { $seq } + 1 = { $ack }.
story-tcp-ack = 클라이언트가 확인한다: ACK
    .what = 클라이언트가 서버에서 온 것을 확인 응답한다(ack { $ack }). 이제 양쪽 모두 ESTABLISHED 상태이며 보낼 수 있다.
    .more = 첫 패킷에서 이 패킷까지 { $took }. 양쪽 사이의 왕복 시간과 비슷하다.
    .why = 세 번째 단계가 없으면 서버는 자기 응답이 도착했는지, 클라이언트의 주소가 진짜인지 알 수 없다.
    .remember = 핸드셰이크가 끝나면 두 방향 모두 데이터의 첫 바이트는 상대 번호 1이다.
    .ask-ack = 클라이언트가 보내는 확인 응답 번호는 무엇일까?
    .how-ack = { $answer }번 패킷에 있는 서버 SYN의 상대 번호는 { $before }이고 번호 하나를 쓴다: { $before } + 1 = { $ack }.
story-tcp-not-confirmed = 클라이언트의 확인
    .what = 핸드셰이크의 세 번째 단계는 이 캡처에 없다.
story-tcp-refused = 서버가 거절한다: RST
    .what = 응답은 RST다. { $port }번 포트에서 듣는 프로그램이 없거나 필터가 대신 거절한다. 클라이언트는 연결이 거부되었음을 바로 안다.
    .why = 닫힌 포트는 응답한다. 패킷을 버리는 필터라면 응답이 없고 클라이언트는 기다리게 된다.
    .remember = ‘연결 거부’는 응답이고, 시간 초과는 응답이 없는 것이다.
    .ask-ack = RST의 확인 응답 번호는 무엇일까?
    .how-ack = SYN을 확인 응답한다: { $before } + 1 = { $ack }.
story-tcp-unanswered = 아무도 답하지 않는다
    .what = 이 캡처에는 응답이 없다. 클라이언트가 보낸 패킷은 { $tries }개다. 도중에 잃어버렸거나 필터가 막았거나, 응답이 캡처하지 않은 다른 길로 갔다.
story-tcp-given-up = 클라이언트가 포기한다
    .what = 응답이 오기 전에 클라이언트가 연결을 리셋한다.
story-tcp-late = 핸드셰이크
    .what = 캡처가 이 연결의 중간에서 시작된다. 어느 쪽이 클라이언트인지는 추측이며 윈도우 배율은 알 수 없다.

# TLS
story-tls-none = 암호화(TLS)
    .what = 없다. 양쪽이 보내는 것은 암호화되지 않았다. 경로에 있는 누구나 읽을 수 있다.
story-tls-not-seen = 암호화(TLS)
    .what = TLS는 보이지 않는다. 이 바이트들이 다른 방법으로 보호되는지는 프로토콜을 알아야 하는데 여기서는 알 수 없다.
story-tls-late = TLS 핸드셰이크
    .what = Client Hello가 이 캡처에 없다. 무엇을 합의했는지 알 수 없다.
story-tls-client-hello = Client Hello: 클라이언트가 할 수 있는 것
    .what = 클라이언트가 암호 스위트 { $suites }개를 제안하고 원하는 호스트 이름을 말한다: { $name }.
    .more = 제안한 버전: { $versions }.
    .why = 클라이언트와 서버는 처음 만난다. 먼저 어떻게 암호화할지 합의해야 하므로 첫 메시지는 평문일 수밖에 없다.
    .remember = TLS 1.3에서도 ECH로 암호화하지 않은 호스트 이름은 경로에 있는 누구나 읽을 수 있다.
    .ask-name = 클라이언트가 모두가 볼 수 있게 적은 호스트 이름은 무엇일까?
    .how-name = Client Hello의 server_name 확장: { $name }.
story-tls-client-hello-nameless = Client Hello: 클라이언트가 할 수 있는 것
    .what = 클라이언트가 암호 스위트 { $suites }개를 제안한다. 원하는 호스트 이름은 말하지 않는다.
    .more = 제안한 버전: { $versions }.
story-tls-client-hello-again = 다시 Client Hello
    .what = 클라이언트가 서버가 요구한 대로 다시 시도한다.
story-tls-retry = 서버가 다른 Client Hello를 요구한다
    .what = 클라이언트가 서버가 원하지 않는 그룹의 키 공유를 보냈다. 다시 인사해야 하므로 왕복이 한 번 더 든다.
    .ask-suite = 서버가 고른 암호 스위트는 무엇일까?
    .ask-version = 서버가 고른 TLS 버전은 무엇일까?
story-tls-server-hello-12 = Server Hello: { $version }
    .what = 서버가 클라이언트의 목록에서 { $suite } 스위트를 고른다. 키를 합의하는 방법, 데이터를 암호화하는 방법, 변조를 알아채는 방법이 함께 정해진다.
    .why = TLS 1.2에서는 인증서가 평문으로 뒤따르고, 왕복 두 번이 지나서야 암호화가 시작된다.
    .ask-suite = 서버가 고른 암호 스위트는 무엇일까?
    .ask-version = 서버가 고른 TLS 버전은 무엇일까?
story-tls-server-hello-13 = Server Hello: { $version }
    .what = 서버가 { $suite } 스위트를 고르고 키 교환의 자기 몫을 보낸다. 다음 바이트부터는 모두 암호화된다.
    .why = 양쪽이 첫 메시지에 키 공유를 보냈으므로 왕복 한 번이면 둘 다 같은 키를 계산할 수 있다. 두 공유를 모두 본 구경꾼은 계산할 수 없다.
    .remember = 버전 필드에는 경로의 오래된 장비를 위해 여전히 TLS 1.2라고 적는다. 진짜 버전은 확장에 있다.
    .ask-suite = 서버가 고른 암호 스위트는 무엇일까?
    .ask-version = 서버가 고른 TLS 버전은 무엇일까?
    .how-version = 버전 필드가 아니라 supported_versions 확장이 기준이다: { $version }.
story-tls-certificate = 서버가 인증서를 보인다
    .what = { $subject }의 인증서다. { $issuer }의 서명({ $algorithm })이 있고 { $validity ->
        [expired] { $until }까지 유효했다. 캡처할 때는 이미 만료되었다.
        [early] { $until }에 끝나지만 캡처할 때는 아직 유효하지 않았다.
       *[valid] { $until }까지 유효하다.
    } TLS 1.2에서는 경로에 있는 누구나 읽을 수 있다.
    .why = 키 교환만으로는 상대가 누구인지 모른다. 인증서가 그것을 말해 준다.
    .remember = 인증서는 이름을 증명할 뿐 정직함을 증명하지 않는다.
    .ask-issuer = 누가 인증서에 서명했을까?
story-tls-certificate-13 = 서버가 인증서를 보인다
    .what = { $subject }의 인증서다. { $issuer }의 서명({ $algorithm })이 있고 { $validity ->
        [expired] { $until }까지 유효했다. 캡처할 때는 이미 만료되었다.
        [early] { $until }에 끝나지만 캡처할 때는 아직 유효하지 않았다.
       *[valid] { $until }까지 유효하다.
    } 암호화되어 있지만 키 로그가 있어서 읽을 수 있다.
    .why = TLS 1.3은 인증서까지 구경꾼에게 숨긴다. 키 교환이 먼저고, 누구와 했는지에 대한 증명이 그다음이다.
    .remember = 인증서는 이름을 증명할 뿐 정직함을 증명하지 않는다.
    .ask-issuer = 누가 인증서에 서명했을까?
story-tls-hidden-13 = 핸드셰이크의 나머지는 숨겨져 있다
    .what = 서버의 확장과, 이전 세션을 이어 가지 않는다면 인증서와 키의 증명이 뒤따르지만 모두 암호화되어 있다. 크기만 볼 수 있다.
    .why = TLS 1.3에서는 두 Hello 바로 뒤부터 암호화가 시작된다. 키 로그가 없으면 둘 외에는 아무도 더 읽을 수 없다.
    .remember = 클라이언트나 서버의 키 로그(SSLKEYLOGFILE)가 있으면 열린다: wirelens --keylog 파일.
story-tls-resumed = 인증서
    .what = 인증서를 보이지 않는다. 양쪽이 이전 세션을 이어 가므로 이미 서로를 안다.
story-tls-resumed-13 = 인증서
    .what = 인증서를 보이지 않는다. 이전 세션의 키로 세션을 이어 간다.
story-tls-client-keys = 클라이언트가 키의 자기 몫을 보낸다
    .what = Client Key Exchange로 키 합의가 끝난다. Change Cipher Spec은 이후가 모두 암호화됨을 알린다.
story-tls-server-ready = 서버도 암호화한다
    .what = 서버는 Change Cipher Spec과 첫 암호화 메시지로 같은 키를 가졌음을 확인해 준다. 핸드셰이크가 끝났다.
story-tls-finished-13 = 클라이언트가 확인한다: Finished
    .what = 클라이언트는 핸드셰이크 전체에 대한 키 있는 해시(HMAC)로 아무도 한 바이트도 바꾸지 않았음을 증명한다. 이제 데이터를 보낼 수 있다.
    .why = 왕복 한 번이면 충분하다. TLS 1.2는 두 번이 필요하다.
story-tls-ticket = 다음을 위한 티켓
    .what = 서버가 티켓을 준다. 클라이언트는 이것으로 인증서 없이 세션을 이어 갈 수 있다.
story-tls-alert = TLS가 중단된다: { $reason }
    .what = 치명적 경보가 핸드셰이크를 끝낸다. 데이터는 오지 않는다.
    .ask-reason = 경보가 말하는 이유는 무엇일까?
story-tls-opened = 키 로그가 레코드를 연다
    .what = 이후는 암호화되어 오간다. 이 연결의 비밀을 알고 있어서 읽을 수 있을 뿐, 비밀이 없는 구경꾼은 크기와 시각만 본다.
    .why = 그래도 주소, 포트, 크기, 시각은 보인다. TLS는 말의 내용을 지키지만 말했다는 사실은 숨기지 않는다.
story-tls-data-hidden = 암호화된 데이터
    .what = 암호화된 레코드 { $records }개. 핸드셰이크를 포함해 클라이언트가 { $sent }바이트, 서버가 { $received }바이트를 보냈다. 메서드, 주소, 헤더, 본문은 그 안에 있어 읽을 수 없다.
    .why = 이 연결의 비밀이 없으면 아무도 열 수 없다. 크기와 시각은 보이며, 그것만으로도 알 수 있는 것이 있다.
    .remember = 키 로그가 있으면 열린다. 브라우저나 curl에 SSLKEYLOGFILE을 설정한 뒤 wirelens --keylog 파일.

# HTTP
story-http-request = 클라이언트가 묻는다: { $method } { $target }
    .what = 요청은 { $bytes }바이트이고 패킷 { $segments }개에 실렸다. 빈 줄로 헤더를 끝내고 { $body ->
        [0] 본문은 없다
       *[other] 본문 { $body }바이트가 뒤따른다
    }.
    .more = 호스트 이름 { $host } 부분은 별도의 헤더에 적는다. 서버 하나가 여러 이름을 맡을 수 있기 때문이다.
    .why = TCP는 메시지가 아니라 바이트를 나른다. 메시지가 어디서 끝나는지는 HTTP가 말해야 한다. 빈 줄이 헤더를, Content-Length나 청크가 본문을 끝낸다.
    .remember = 메시지 하나가 패킷 하나는 아니다. 패킷에는 메시지의 일부가 실릴 수도, 여러 메시지가 실릴 수도 있다.
    .how-next = { $first }번에서 시작하고 { $bytes }바이트다: { $first } + { $bytes } = { $next }.
    .ask-next = 요청은 순서 번호 { $first }에서 시작하고 { $bytes }바이트다. 다음 번호는 무엇일까?
story-http-request-not-seen = 클라이언트의 요청
    .what = 요청은 이 캡처에 없다.
story-tcp-confirms = 서버가 바이트를 확인한다: ACK
    .what = 서버의 시스템이 요청을 받았다고 알린다: ack { $ack }. 이것은 프로그램이 아니라 TCP가 하는 일이며 응답에 대해서는 아무것도 말하지 않는다.
    .why = 확인 응답하지 않은 것은 다시 보낸다. 확인 응답은 바로 오고, 응답은 프로그램이 준비되면 온다.
    .remember = ACK { $ack }번은 { $before }번 바이트까지 도착했다는 뜻이다.
story-wait = 응답을 기다린다: { $took }
    .what = 요청의 끝({ $asked }번 패킷)에서 응답의 첫 바이트({ $answered }번 패킷)까지 { $took }. 그중 얼마가 이동이고 얼마가 서버의 작업인지 패킷만으로는 알 수 없다.
    .remember = 서버 가까이에서는 서버가 생각하는 시간이다. 멀리서는 왕복 시간이 더해진다.
story-http-response = 서버가 답한다: { $status } { $reason }
    .what = { $class ->
        [1] 응답 전의 응답이다. 최종 응답이 뒤따른다.
        [2] 성공했다.
        [3] 여기가 아니다. 다른 곳으로 보내거나, 가지고 있는 것이 아직 유효하다.
        [4] 서버는 요청에 잘못이 있다고 한다.
       *[5] 서버는 스스로 실패했다고 한다.
    } 응답은 { $bytes }바이트이고 패킷 { $segments }개에 실렸다. { $body ->
        [0] 본문은 없다
       *[other] 그중 본문이 { $body }바이트다
    }.
    .more = 본문의 유형은 { $type }.
    .why = 첫 줄이 결과를 말한다. 숫자는 프로그램을, 문구는 사람을 위한 것이다.
    .remember = 첫 자리는 부류다. 2 완료, 3 다른 곳, 4 당신의 잘못, 5 나의 잘못.
    .how-status = 응답의 첫 줄에 있다: { $status } { $reason }.
story-http-upgrade = 서버가 동의한다: 101, 이제부터 { $protocol }
    .what = 연결은 그대로이고 언어가 바뀐다. 이 응답의 빈 줄 뒤부터 양쪽은 { $protocol } 프로토콜로 말한다.
    .why = 이렇게 하면 새 프로토콜이 HTTP가 지나는 곳을 그대로 지난다. 같은 포트, 같은 첫 바이트.
    .remember = 101 이후 이 연결에는 HTTP/1의 요청과 응답이 더는 없다.
    .how-status = 응답의 첫 줄에 있다: { $status } { $reason }.
story-http-unanswered = 응답
    .what = 이 요청에 대한 응답은 캡처에 없다.
story-http-reuse = 같은 연결을 다시 쓴다
    .what = { $count }번째 요청은 이미 있는 연결을 쓴다. 핸드셰이크도 새 포트도 없다.
    .more = 왕복 한 번, 여기서는 { $saved } 정도를 아낀다. TLS라면 한두 번을 더 아낀다.
    .why = HTTP/1.1부터는 한쪽이 close라고 하지 않는 한 연결이 열려 있다.
    .remember = 연결은 세션이 아니다. 서버는 연결만으로 당신이 누구인지 모른다.
story-http-more = 이 연결의 교환 { $count }개 더
    .what = 하나씩 이야기하지는 않는다.
story-delayed-ack = { $waited }의 공백: 네이글과 지연 확인 응답으로 보인다
    .what = 서버가 { $bytes }바이트({ $one }번 패킷)를 보낸 뒤 나머지를 붙들고 있다. { $waited } 뒤에야 클라이언트가 확인 응답하고({ $ack }번 패킷), 다시 { $rest } 뒤에 나머지가 온다({ $other }번 패킷).
    .why = 네이글 알고리즘은 앞의 세그먼트가 확인 응답되지 않은 동안 작은 세그먼트를 미루게 한다. 받는 쪽도 함께 보낼 데이터를 바라며 확인 응답을 미룬다. 서로가 서로를 기다린다.
    .remember = 그렇게 보인다는 뜻이다. 캡처는 시각을 보여 줄 뿐 이유를 보여 주지 않는다. 헤더와 본문을 한 번에 쓰거나 TCP_NODELAY를 켜면 이런 공백이 사라진다.

# WebSocket
story-ws-text = { $sender ->
        [client] 클라이언트가
       *[server] 서버가
    } 텍스트를 보낸다
    .what = { $bytes }바이트 메시지: 오피코드 { $opcode }, { $mask ->
        [1] 클라이언트는 마스크를 써야 하므로 마스크가 있다
       *[0] 서버는 마스크를 쓰면 안 되므로 마스크가 없다
    }. { $last ->
        [1] 메시지가 여기서 끝난다.
       *[0] 메시지의 첫 부분이며 뒤가 더 있다.
    }
    .why = WebSocket의 메시지에는 HTTP 헤더 대신 짧은 프레임 헤더만 있다. 양쪽은 묻지 않아도 언제든 보낼 수 있다.
    .remember = 마스크는 아무것도 숨기지 않는다. 키가 데이터 앞에 있다. 경로의 장비가 바이트를 HTTP로 착각하지 않게 할 뿐이다.
    .ask-opcode = 텍스트 메시지의 오피코드는 무엇일까?
story-ws-binary = { $sender ->
        [client] 클라이언트가
       *[server] 서버가
    } 바이트를 보낸다
    .what = 오피코드 { $opcode }의 { $bytes }바이트 메시지. 그 뜻은 프로그램이 알아야 한다.
    .ask-opcode = 바이트 메시지의 오피코드는 무엇일까?
story-ws-continuation = 메시지가 이어진다
    .what = 앞 메시지의 { $bytes }바이트 더: 오피코드 { $opcode }. { $last ->
        [1] FIN 비트로 메시지가 완성된다.
       *[0] 마지막 부분이 아니다.
    }
    .ask-opcode = 메시지의 다음 부분에 쓰는 오피코드는 무엇일까?
story-ws-ping = { $sender ->
        [client] 클라이언트가
       *[server] 서버가
    } 묻는다: 거기 있는가? Ping
    .what = 오피코드 { $opcode }. Ping에는 같은 { $bytes }바이트를 담은 Pong으로 답해야 한다.
    .ask-opcode = Ping의 오피코드는 무엇일까?
story-ws-pong = { $sender ->
        [client] 클라이언트가
       *[server] 서버가
    } 답한다: Pong
    .what = 오피코드 { $opcode }. Pong은 Ping의 { $bytes }바이트를 돌려준다.
    .ask-opcode = Pong의 오피코드는 무엇일까?
story-ws-close = { $sender ->
        [client] 클라이언트가
       *[server] 서버가
    } 작별한다: Close
    .what = 오피코드 { $opcode }. TCP가 닫히기 전에 양쪽이 Close를 말한다.
    .more = 코드는 { $code }.
    .ask-opcode = Close의 오피코드는 무엇일까?
story-ws-more = 메시지가 더 이어진다
    .what = 하나씩 이야기하지는 않는다.

# MQTT
story-mqtt-packet = { $sender ->
        [client] 클라이언트
       *[server] 브로커
    }: { $name }{ $about }
    .what = { $kind ->
        [1] 클라이언트가 시작하려 한다.
        [2] 브로커가 받아들이거나 거절한다.
        [3] 토픽의 메시지이다.
        [4] QoS 1 메시지가 도착했다.
        [5] QoS 2 메시지가 도착했다.
        [6] 보낸 쪽이 그것을 알고 메시지를 지운다.
        [7] 받은 쪽도 그렇게 했다.
        [8] 클라이언트가 토픽의 메시지를 원한다.
        [9] 브로커가 하나마다 동의하거나 거절한다.
        [10] 클라이언트가 더는 원하지 않는다.
        [11] 브로커가 그렇게 했다.
        [12] 브로커가 아직 있는가?
        [13] 있다.
        [14] 정상적으로 끝낸다.
        [15] 긴 인증의 한 단계이며 버전 5부터 있다.
       *[other] 예약된 유형의 패킷이다.
    }
story-mqtt-more = MQTT 패킷이 더 이어진다
    .what = 하나씩 이야기하지는 않는다.

# HTTP/2
story-h2-preface = 클라이언트가 HTTP/2를 연다
    .what = 클라이언트는 HTTP/1 서버라면 요청으로 받아들이지 않을 24바이트를 보낸다. 여기서부터 HTTP/2라는 뜻이다.
story-h2-settings = { $sender ->
        [client] 클라이언트가
       *[server] 서버가
    } 받을 수 있는 것을 알린다: SETTINGS
    .what = { $count ->
        [0] 명세의 값에서 바꾼 설정이 없다.
       *[other] 설정 { $count }개: 상대에게 주는 한도다.
    }
story-h2-request = 스트림 { $stream }: { $method } { $target }
    .what = 클라이언트가 요청으로 { $stream }번 스트림을 연다. { $open ->
        [1] 열려 있는 다른 스트림은 없다.
       *[other] 이것을 포함해 스트림 { $open }개가 한 연결에서 동시에 열려 있다.
    }
    .why = 여러 스트림의 프레임을 한 연결에 섞을 수 있으므로 어떤 요청도 다른 요청의 응답을 기다릴 필요가 없다.
    .remember = 헤더는 압축된다(HPACK). 앞에서 보낸 것은 숫자 하나로 가리킨다. 클라이언트가 여는 스트림의 번호는 홀수다.
    .ask-open = 이것을 포함해 몇 개의 스트림이 열려 있을까?
story-h2-promise = 서버가 약속한다: { $method } { $target }
    .what = { $target } 자원은 아무도 요청하지 않았다. 서버가 스스로 요청을 만들고 응답을 보낸다. 클라이언트는 거절할 수 있다.
    .why = 페이지에 어차피 필요할 것을 미리 보내 왕복을 아끼려던 방법이다. 이제 브라우저는 쓰지 않는다.
story-h2-response = 스트림 { $stream }: { $status } { $reason }
    .what = { $stream }번 스트림의 응답: { $body ->
        [0] 본문은 없다
       *[other] 본문 { $body }바이트가 프레임으로 나뉘어 온다
    }. 응답은 요청과 다른 순서로 올 수 있다.
    .more = 본문의 유형은 { $type }.
    .how-status = 스트림 { $stream }의 :status 필드에 있다: { $status }.
story-h2-goaway = { $sender ->
        [client] 클라이언트가
       *[server] 서버가
    } 작별한다: GOAWAY
    .what = 새 스트림은 받지 않는다. 열려 있는 것은 끝낼 수 있다.
    .more = 이유: { $code }. 마지막으로 받은 스트림은 { $last }.

# Data that nobody reads as messages
story-data = { $sender ->
        [client] 클라이언트가
       *[server] 서버가
    } { $bytes }바이트를 보낸다
    .what = 자기 방향의 { $first }번부터 { $last }번 바이트. 다음은 { $next }번이다.
    .ask-next = 세그먼트는 { $first }번에서 시작하고 { $bytes }바이트를 싣는다. 다음 순서 번호는 무엇일까?
    .how-next = { $first } + { $bytes } = { $next }.
story-data-more = 세그먼트 { $count }개 더
    .what = { $bytes }바이트 더 있으며 하나씩 이야기하지는 않는다.
story-data-none = 데이터
    .what = 어느 쪽도 보내지 않았다.

# Troubles
story-repeated = { $sender ->
        [client] 클라이언트가
       *[server] 서버가
    } 다시 보낸다: { $first }~{ $last }번 바이트
    .what = { $bytes }바이트를 두 번째로 보낸다. 확인 응답이 제때 오지 않았다. 데이터나 확인 응답을 잃어버렸거나 늦었다.
    .more = { $waited } 동안 기다린 뒤 다시 시도했다.
    .why = TCP는 모든 바이트의 도착을 약속한다. 제때 확인 응답이 없으면 다시 보내고, 기다리는 시간은 매번 두 배가 된다.
    .remember = 보내는 쪽의 캡처에는 첫 사본도 보이지만 받는 쪽의 캡처에는 빈자리만 보인다.
    .ask-next = 다시 보낸 세그먼트는 { $first }번에서 시작하고 { $bytes }바이트를 싣는다. 그다음 번호는 무엇일까?
    .how-next = { $first } + { $bytes } = { $next }.
story-repeated-fast = { $sender ->
        [client] 클라이언트가
       *[server] 서버가
    } 곧바로 다시 보낸다: { $first }~{ $last }번 바이트
    .what = { $first }번을 달라는 확인 응답이 { $duplicates }번 이어졌다. 보내는 쪽은 이를 손실로 보고 타이머를 기다리지 않고 { $bytes }바이트를 다시 보낸다.
    .why = 빈자리 뒤의 세그먼트가 올 때마다 받는 쪽은 빠진 것을 다시 요구한다. 세 번 되풀이되면 믿을 만하다.
    .remember = 빠른 재전송은 왕복 시간 정도에 빈자리를 메운다. 타이머는 훨씬 오래 걸린다.
    .ask-next = 다시 보낸 세그먼트는 { $first }번에서 시작하고 { $bytes }바이트를 싣는다. 그다음 번호는 무엇일까?
    .how-next = { $first } + { $bytes } = { $next }.
story-repeated-in-vain = { $sender ->
        [client] 클라이언트가
       *[server] 서버가
    } 이미 도착한 것을 다시 보낸다: { $first }~{ $last }번 바이트
    .what = 이 { $bytes }바이트는 이미 확인 응답되었다. 확인 응답을 잃어버렸거나 늦었다.
    .ask-next = 다시 보낸 세그먼트는 { $first }번에서 시작하고 { $bytes }바이트를 싣는다. 그다음 번호는 무엇일까?
    .how-next = { $first } + { $bytes } = { $next }.
story-out-of-order = 세그먼트가 늦게 왔다: { $first }번에서 시작한다
    .what = 먼저 온 것들보다 앞에 있어야 할 { $bytes }바이트. 받는 쪽이 순서를 맞추며 프로그램은 알아채지 못한다.
story-repairs = 세그먼트가 빈 곳을 채운다: { $first }번에서 시작한다
    .what = 먼저 온 것들보다 앞에 있어야 할 { $bytes }바이트. 패킷 { $repair }부터 보내는 쪽이 손실을 복구하고 있으므로, 이 세그먼트도 손실되어 다시 전송된 것으로 보인다.
story-zero-window = { $sender ->
        [client] 클라이언트가
       *[server] 서버가
    } 멈추라고 한다: 윈도우 { $window }
    .what = 프로그램이 읽지 않아 버퍼가 가득 찼다. 자리가 날 때까지 상대는 보내면 안 된다.
    .more = { $took } 뒤 { $opened }번 패킷에서 다시 자리가 난다.
    .why = 윈도우는 받는 쪽의 것이다. 얼마나 더 와도 되는지 말한다. 이것이 흐름 제어다.
    .remember = 흐름 제어는 받는 쪽을, 혼잡 제어는 네트워크를 지킨다.
    .ask-window = 받는 쪽이 알린 윈도우는 얼마일까?
story-trouble-more = 이런 경우 { $count }개 더
    .what = 하나씩 이야기하지는 않는다.

# The end
story-fin-first = { $sender ->
        [client] 클라이언트가
       *[server] 서버가
    } 다 보냈다: FIN
    .what = FIN은 이 방향으로 더 보낼 바이트가 없다는 뜻이다. { $orderly ->
        [yes] 다른 방향은 그쪽도 닫힐 때까지 열려 있다.
       *[no] 다만 연결이 끝까지 순서대로 닫히지는 않았다.
    }
    .why = 연결은 두 방향이다. 각자 자기 방향을 닫는다.
    .remember = FIN도 SYN처럼 번호 하나를 쓴다. { $seq } 다음은 { $next }.
    .ask-next = FIN의 번호는 { $seq }번이다. 이에 답하는 확인 응답 번호는 무엇일까?
    .how-next = FIN은 번호 하나를 쓴다: { $seq } + 1 = { $next }.
story-fin-second = { $sender ->
        [client] 클라이언트도
       *[server] 서버도
    } 닫는다: FIN
    .what = 같은 패킷으로 상대의 FIN을 확인 응답하고(ack { $ack }) 자기 방향을 닫는다.
    .how-ack = 상대의 FIN은 번호 { $before }이고 번호 하나를 쓴다: { $before } + 1 = { $ack }.
story-fin-both = { $sender ->
        [client] 클라이언트가
       *[server] 서버가
    } 동시에 닫는다: FIN
    .what = 두 FIN이 동시에 길 위에 있다. 각자 상대의 것을 확인 응답한다.
story-fin-confirmed = 마지막 말: ACK
    .what = { $sender ->
        [client] 클라이언트가
       *[server] 서버가
    } FIN을 확인 응답한다(ack { $ack }). 연결이 닫혔다.
    .why = 먼저 닫은 쪽은 이 마지막 패킷을 잃어버릴 때를 대비해 한동안 기다린 뒤(TIME-WAIT) 포트를 다시 쓴다.
    .how-ack = FIN은 번호 { $before }이고 번호 하나를 쓴다: { $before } + 1 = { $ack }.
story-half-open = 다른 방향
    .what = { $sender ->
        [client] 클라이언트는
       *[server] 서버는
    } 이 캡처 안에서 자기 방향을 닫지 않는다.
story-reset = { $sender ->
        [client] 클라이언트가
       *[server] 서버가
    } 끊는다: { $flags }
    .what = 두 방향을 한꺼번에 끝낸다. 가는 중이던 것은 사라지고 확인 응답도 더는 없다.
    .remember = 리셋이 언제나 오류는 아니다. 프로그램이 연결을 빨리 없애려고 쓰기도 한다.
    .ask-flags = 연결을 한 번에 끝내는 플래그는 무엇일까?
    .how-flags = RST다. 여기에는 함께 켜진 것까지 이렇게 있다: { $flags }.
story-still-open = 끝
    .what = 캡처가 끝날 때 연결은 아직 열려 있다.

# UDP
story-udp-no-opening = 열기
    .what = UDP에는 없다. 첫 데이터그램부터 데이터를 싣는다. 누가 듣고 있는지 미리 알 수 없다.
story-udp-datagram = { $sender ->
        [client] 먼저 말한 쪽이
       *[server] 상대가
    } 데이터그램을 보낸다: { $protocol }
    .what = 데이터 { $bytes }바이트. 도착했다고 알려 주는 것은 없다. 응답이 필요하면 프로그램이 스스로 기다려야 한다.
    .why = 데이터그램은 저마다 홀로 선다. 번호도 순서도 재전송도 없다.
    .ask-whole = 데이터그램은 데이터 { $bytes }바이트를 싣는다. UDP 헤더의 길이는 얼마일까?
    .how-whole = 헤더는 8바이트다: { $bytes } + 8 = { $whole }.
story-udp-error = 도달 불가: ICMP
    .what = 데이터그램을 전달하지 못했고 ICMP가 그것을 알린다. 어느 것인지 알 수 있도록 데이터그램의 첫 바이트들을 인용한다.
story-udp-more = 데이터그램 { $count }개 더
    .what = 하나씩 이야기하지는 않는다.
story-udp-no-close = 끝
    .what = UDP에는 없다. 아무도 보내지 않으면 끝난 것이다.

# DNS
story-dns-question-not-seen = 질문
    .what = 이 캡처에 없다.
story-dns-question = { $name } 이름에 대한 질문 ({ $type })
    .what = 클라이언트가 { $transport } 위에서 { $port }번 포트에 질문을 보낸다. 번호는 { $id }번이며 이것으로 응답을 알아본다.
    .more = 재귀를 요청한다. 답이 어디에 있든 서버가 찾아 달라는 뜻이다.
    .why = UDP에는 연결이 없다. 어느 응답이 어느 질문의 것인지는 번호와 포트, 질문 자체가 말해야 한다.
    .ask-port = DNS 질문은 어느 포트로 보낼까?
    .ask-transport = 질문을 나르는 전송 프로토콜은 무엇일까?
story-dns-answer = 응답: 레코드 { $answers }개
    .what = 응답의 번호는 { $id }. { $authoritative ->
        [1] 서버가 이 이름을 직접 책임진다: 권한 있는 응답이다.
       *[0] 서버가 이 이름을 직접 책임지지는 않는다. 다른 곳에 물었거나 기억하고 있었다.
    }
    .more = { $took } 뒤에 왔고 { $ttl }초 동안 보관해도 된다(TTL).
    .why = TTL은 존을 운영하는 쪽이 정한다. 그 시간이 지나기 전까지 캐시가 같은 답을 줄 수 있다.
    .ask-id = 응답의 번호는 무엇일까?
    .how-id = 질문과 같다: { $id }.
story-dns-nothing = 응답: 이름은 있지만 그런 레코드는 없다
    .what = 오류도 레코드도 없다. 이름은 있지만 { $type } 유형의 레코드가 없다.
    .ask-id = 응답의 번호는 무엇일까?
    .how-id = 질문과 같다: { $id }.
story-dns-no-name = 응답: 그런 이름은 없다
    .what = 코드 { $code }({ $reason }): { $name } 이름은 어떤 유형의 레코드로도 존재하지 않는다.
    .ask-id = 응답의 번호는 무엇일까?
    .how-id = 질문과 같다: { $id }.
story-dns-error = 응답: { $reason }
    .what = 코드 { $code }: 서버가 질문에 답하지 않았다. 이름에 대해서는 아무것도 말하지 않는다.
    .ask-id = 응답의 번호는 무엇일까?
    .how-id = 질문과 같다: { $id }.
story-dns-truncated = 응답이 너무 길다
    .what = TC 비트가 켜져 있다. 응답이 데이터그램에 들어가지 않는다. 클라이언트는 TCP로 다시 묻는다.
    .ask-id = 응답의 번호는 무엇일까?
    .how-id = 질문과 같다: { $id }.
story-dns-unanswered = 응답
    .what = 이 캡처에는 응답이 없다. 클라이언트는 얼마 뒤 다시 묻는다.

# A chain of redirections
story-redirect-ask = 클라이언트가 묻는다: { $method } { $target }
    .what = { $host } 호스트에 { $target } 자원을 요청한다.
story-redirect-answer = { $status }: 그곳으로 가라 — { $location }
    .what = 서버는 요청한 것을 보내지 않고 어디에 있는지 알려 준다: Location { $location }.
    .why = 그리로 갈지는 클라이언트가 정한다. 네트워크 안에서 전달되는 것은 없다.
    .remember = 301과 308은 영구적이고 302, 303, 307은 임시다. 307과 308은 메서드를 유지한다.
    .how-status = 응답의 첫 줄에 있다: { $status } { $reason }.
story-redirect-follow = 클라이언트가 따라간다: { $method } { $target }
    .what = 별개의 새 요청이며 교환 { $exchange }이다. 서버는 앞의 것과 이어진다는 것을 모른다.
story-redirect-arrived = 도착: { $status } { $reason }
    .what = 여기서 끝난다. 응답 본문은 { $body }바이트다.
    .how-status = 응답의 첫 줄에 있다: { $status } { $reason }.
story-redirect-not-followed = 따라가기
    .what = 이 캡처에서는 아무도 그리로 가지 않는다. 프로그램이 따라가지 않고 보여 주기만 할 수도 있다.

# A round of authentication
story-auth-ask = 클라이언트가 자격 증명 없이 묻는다: { $method } { $target }
    .what = 첫 요청에는 대개 자격 증명이 없다. 필요한지 아직 모르기 때문이다.
story-auth-challenge = { $status }: 누구십니까?
    .what = 서버가 거절하고 필요한 것을 말한다: { $scheme } 방식의 자격 증명.
    .why = 자기가 누구인지 어떻게 증명할지 알 수 있도록 방식의 이름을 알려 준다.
    .remember = 401은 ‘누구십니까?’, 403은 누가 묻든 ‘안 된다’는 뜻이다.
    .how-status = 응답의 첫 줄에 있다: { $status } { $reason }.
    .ask-scheme = 서버가 요구하는 방식은 무엇일까?
    .how-scheme = 인증 요구의 첫 단어: { $scheme }.
story-auth-answer = 클라이언트가 자격 증명으로 다시 시도한다
    .what = 같은 요청에 자격 증명 헤더가 붙었다: { $scheme }. { $kind ->
        [basic] Basic은 이름과 비밀번호를 Base64로 적은 것이다. TLS가 없는 연결에서는 경로에 있는 누구나 읽을 수 있다.
        [bearer] 이 토큰을 가진 사람은 누구나 쓸 수 있다. TLS가 없는 연결에서는 경로에 있는 누구나 그렇다.
        [digest] 비밀번호는 들어 있지 않다. 비밀번호, 서버의 nonce, 메서드, 요청 대상으로 만든 해시다. 읽은 사람은 맞는 것이 나올 때까지 비밀번호를 넣어 볼 수 있다.
       *[other] 무엇을 읽을 수 있고 누가 쓸 수 있는지는 인증 방식에 달려 있다.
    }
    .why = HTTP는 아무것도 기억하지 못한다. 그래서 대개 이제부터 요청마다 자격 증명을 보내야 한다.
    .remember = { $kind ->
        [basic] Base64는 표기법이지 암호화가 아니다.
        [bearer] 토큰은 열쇠와 같다. 가진 사람이면 누구든 열 수 있다.
        [digest] 해시는 비밀번호를 보내지 않고도 클라이언트가 비밀번호를 안다는 것을 보인다. 메시지의 나머지는 숨기지 않는다.
       *[other] 인증은 메시지를 숨기지 않는다. 숨기는 것은 TLS다.
    }
story-auth-granted = 허용: { $status } { $reason }
    .what = 이 요청에 대해 자격 증명을 받아들였다.
    .how-status = 응답의 첫 줄에 있다: { $status } { $reason }.
story-auth-denied = 다시 거절: { $status } { $reason }
    .what = 자격 증명을 받아들이지 않았다.
    .how-status = 응답의 첫 줄에 있다: { $status } { $reason }.
story-auth-not-answered = 인증 요구에 대한 답
    .what = 이 캡처에서는 아무도 답하지 않는다.

# The life of a cookie
story-cookie-set = 서버가 쿠키를 준다: { $name }
    .what = { $target }에 대한 응답이 { $name } 쿠키를 설정한다. { $lasting ->
        [yes] 얼마나 보관할지 적혀 있다.
       *[no] 브라우저를 닫을 때까지 보관한다.
    } { $httponly ->
        [yes] 페이지의 스크립트는 읽을 수 없다.
       *[no] 페이지의 스크립트가 읽을 수 있다.
    } { $secure ->
        [yes] TLS로만 보낸다.
       *[no] TLS가 없어도 보낸다.
    }
    .why = HTTP에는 기억이 없다. 서버는 클라이언트에게 쪽지를 주고 요청할 때마다 보여 달라고 한다.
    .ask-name = 쿠키의 이름은 무엇일까?
    .how-name = Set-Cookie에서 첫 = 앞에 있다: { $name }.
story-cookie-sent = 클라이언트가 돌려보낸다: { $name }
    .what = 교환 { $exchange }에서 클라이언트가 쪽지를 보여 준다. 속성은 돌려보내지 않는다. 서버는 이름과 값만 받는다.
    .why = 그래서 서버는 아까 그 클라이언트임을 안다. 연결로 아는 것이 아니다. 연결은 다를 수 있다.
    .remember = 쿠키를 가진 사람이 주인으로 여겨진다. 그래서 경로에서 보여서는 안 된다.
story-cookie-replaced = 서버가 바꾼다: { $name }
    .what = 같은 이름의 Set-Cookie가 값을 바꾼다.
    .ask-name = 쿠키의 이름은 무엇일까?
story-cookie-renewed = 서버가 다시 설정한다: { $name }
    .what = 값은 그대로이고 보관 기간이 바뀔 수 있다.
    .ask-name = 쿠키의 이름은 무엇일까?
story-cookie-deleted = 서버가 지운다: { $name }
    .what = 지난 날짜로 설정하면 쿠키가 지워진다. 클라이언트는 그것을 잊는다.
    .ask-name = 쿠키의 이름은 무엇일까?
story-cookie-not-sent = 돌려보내기
    .what = 이 캡처에서 이 클라이언트가 쿠키의 호스트와 경로로 보낸 뒤의 요청은 모두 이 쿠키를 보내지 않는다.
