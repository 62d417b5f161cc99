# TLS 필드의 뜻, 값의 의미, 흔한 오해.

tls = 전송 계층 보안(TLS)
    .what = TCP와 응용 사이에서 서버가 누구인지 증명하고 키를 합의한 뒤 모두 암호화하며 어떤 변경도 알아챈다.
    .mistake = 브라우저의 자물쇠는 사이트의 이름을 증명할 뿐 정직함을 증명하지 않는다. 이름, 주소, 크기는 여전히 보인다.

tls-record = 레코드
    .what = TLS는 스트림을 최대 16384바이트의 레코드로 자른다. 레코드마다 5바이트의 헤더가 있고 따로 암호화한다.
    .mistake = 레코드와 TCP 세그먼트는 서로 관계가 없다. 레코드 하나가 여러 세그먼트에 걸치기도 하고 여럿이 하나에 들기도 한다.

tls-record-content_type = 내용 유형
    .what = 레코드가 무엇을 나르는지 나타낸다. TLS 1.3에서는 실제 유형도 암호화되며 바깥에는 늘 23이 있다.

tls-record-content_type-is-20 =
    .what = Change Cipher Spec: 다음 레코드부터 이쪽이 암호화한다. TLS 1.3에서는 옛 중간 장비를 위한 시늉일 뿐이다.

tls-record-content_type-is-21 =
    .what = Alert: 오류이거나 정상적인 작별 인사 close_notify이다.

tls-record-content_type-is-22 =
    .what = Handshake: 핸드셰이크이다. 버전, 키, 신원을 합의한다.

tls-record-content_type-is-23 =
    .what = Application Data: 암호화된 내용이다. TLS 1.3에서는 핸드셰이크와 경보도 이 유형 뒤에 숨는다.

tls-record-content_type-is-24 =
    .what = Heartbeat: 살아 있다는 신호이다. Heartbleed 결함 뒤로는 거의 쓰지 않는다.

tls-record-opaque_type = 바깥 유형
    .what = TLS 1.3의 암호화된 레코드는 여기에 늘 23을 적는다. 실제 유형은 복호화한 내용의 끝에 있다.

tls-record-version = 레코드의 버전
    .what = 옛 자취이다. TLS 1.3부터 고정되었고 무시해야 한다. 합의한 버전은 Server Hello에 있다.
    .mistake = 첫 레코드의 TLS 1.0이 TLS 1.0을 쓴다는 뜻은 아니다. 옛 서버가 끊지 않도록 그렇게 적는다.

tls-record-version-is-768 =
    .what = 2015년에 금지된 SSL 3.0이다(POODLE).

tls-record-version-is-769 =
    .what = TLS 1.0이다. 버전으로는 낡았지만 첫 레코드의 위장으로는 흔하다.

tls-record-version-is-770 =
    .what = 2021년부터 쓰면 안 되는 TLS 1.1이다.

tls-record-version-is-771 =
    .what = TLS 1.2이다. TLS 1.3도 위장하려고 같은 수를 적는다.

tls-record-version-is-772 =
    .what = TLS 1.3이다.

tls-record-length = 레코드의 길이
    .what = 레코드에서 뒤따르는 바이트 수이다. 암호화된 것은 변경을 막는 태그까지 센다.
    .here = 헤더 5 B + { $number } B = { $whole } B.
    .mistake = 암호화는 내용을 숨기지만 길이는 숨기지 않는다. 크기로 어느 페이지를 읽었는지 짐작할 수 있을 때가 많다.

tls-app_data = 암호화된 데이터
    .what = 양쪽 끝만 읽을 수 있는 내용이다. 키 로그(SSLKEYLOGFILE)가 있으면 이 프로그램도 읽는다.
    .here = { $bytes } B.

tls-app_data_proto = 안의 프로토콜
    .what = ALPN이나 포트로 알아낸 안쪽의 프로토콜이며 여기서 전송되지 않는다.
    .here = { $value }

tls-change_cipher_spec = 암호 변경 신호
    .what = "이제부터 암호화한다"는 한 바이트이다. TLS 1.3에는 필요 없으며 옛 방화벽이 아는 모습을 보이려고 보낸다.

tls-alert_message = 경보
    .what = 오류나 끝을 알리는 짧은 메시지이다. 암호화되면 유형 21이나 23의 레코드로만 보인다.

tls-alert_message-level = 수준
    .what = 얼마나 심각한지 나타낸다. TLS 1.3에서는 모든 오류가 치명적이라 수준에 뜻이 없다.

tls-alert_message-level-is-1 =
    .what = 경고이다. 연결을 이어 갈 수 있거나 정상적으로 끝난다.

tls-alert_message-level-is-2 =
    .what = 치명적이다. 연결이 곧바로 끝나고 키를 버린다.

tls-alert_message-desc = 무슨 일인가
    .what = 경보의 이유를 번호로 나타낸다.
    .mistake = 보낸 쪽이 불평하지만 잘못은 흔히 상대에게 있다. unknown_ca는 서버를 믿지 않는 클라이언트가 보낸다.

tls-alert_message-desc-is-0 =
    .what = close_notify: 더 보낼 것이 없다. 이 인사가 없으면 받는 쪽은 데이터가 잘렸는지 알 수 없다.

tls-alert_message-desc-is-10 =
    .what = unexpected_message: 여기에 올 수 없는 메시지가 왔다.

tls-alert_message-desc-is-20 =
    .what = bad_record_mac: 레코드가 바뀌었거나 다른 키로 암호화되었다.

tls-alert_message-desc-is-21 =
    .what = decryption_failed: 예전에 복호화 오류를 알렸다. 공격자를 도왔기에 더는 보내지 않는다.

tls-alert_message-desc-is-22 =
    .what = record_overflow: 레코드가 허용보다 길다.

tls-alert_message-desc-is-30 =
    .what = decompression_failure: 압축을 풀지 못했다. CRIME 뒤로 압축은 사라졌다.

tls-alert_message-desc-is-40 =
    .what = handshake_failure: 둘이 함께 아는 암호 스위트가 없는 것처럼 핸드셰이크의 공통점을 찾지 못했다.

tls-alert_message-desc-is-42 =
    .what = bad_certificate: 인증서가 깨졌거나 서명이 틀렸다.

tls-alert_message-desc-is-43 =
    .what = unsupported_certificate: 받는 쪽이 모르는 종류의 인증서이다.

tls-alert_message-desc-is-44 =
    .what = certificate_revoked: 인증 기관이 인증서를 폐기했다.

tls-alert_message-desc-is-45 =
    .what = certificate_expired: 인증서의 기한이 지났거나 시계가 틀렸다.

tls-alert_message-desc-is-46 =
    .what = certificate_unknown: 인증서에 다른 문제가 있다. 브라우저는 믿지 못할 때 이것을 보낸다.

tls-alert_message-desc-is-47 =
    .what = illegal_parameter: 핸드셰이크의 값이 범위를 벗어났거나 서로 모순된다.

tls-alert_message-desc-is-48 =
    .what = unknown_ca: 발급자가 신뢰 목록에 없다. 직접 만든 인증서에서 흔하다.

tls-alert_message-desc-is-49 =
    .what = access_denied: 인증서는 유효하지만 주인을 들이지 않는다.

tls-alert_message-desc-is-50 =
    .what = decode_error: 메시지 안의 길이가 맞지 않는다.

tls-alert_message-desc-is-51 =
    .what = decrypt_error: 서명이나 Finished가 틀렸다. 누가 끼어들었거나 키가 다르다.

tls-alert_message-desc-is-70 =
    .what = protocol_version: 요청한 버전을 쓰지 않는다. 대개 한쪽이 낡았다.

tls-alert_message-desc-is-71 =
    .what = insufficient_security: 이 서버에 너무 약한 암호 스위트만 제안되었다.

tls-alert_message-desc-is-80 =
    .what = internal_error: 상대와 관계없는 내부 고장이다.

tls-alert_message-desc-is-86 =
    .what = inappropriate_fallback: 서버가 새 버전을 아는데 클라이언트가 낮은 버전으로 다시 시도했다. 공격일 수 있다.

tls-alert_message-desc-is-90 =
    .what = user_canceled: 사용자가 핸드셰이크를 멈추었다. 프로토콜의 잘못이 아니다.

tls-alert_message-desc-is-100 =
    .what = no_renegotiation: 다시 협상하고 싶지 않다.

tls-alert_message-desc-is-109 =
    .what = missing_extension: 여기에 필요한 확장이 없다.

tls-alert_message-desc-is-110 =
    .what = unsupported_extension: 응답에 요청하지 않은 확장이 있다.

tls-alert_message-desc-is-112 =
    .what = unrecognized_name: 서버가 server_name의 이름을 모른다.

tls-alert_message-desc-is-113 =
    .what = bad_certificate_status_response: 함께 보낸 OCSP 응답을 받아들일 수 없다.

tls-alert_message-desc-is-115 =
    .what = unknown_psk_identity: 서버가 그 공유 키를 모른다.

tls-alert_message-desc-is-116 =
    .what = certificate_required: 서버가 클라이언트의 인증서를 바라지만 받지 못했다.

tls-alert_message-desc-is-120 =
    .what = no_application_protocol: ALPN 목록의 어떤 프로토콜도 쓰지 않는다.

tls-alert_message-desc-is-121 =
    .what = ech_required: 숨긴 Client Hello를 열지 못했다. 클라이언트는 방금 받은 키로 다시 시도한다.

tls-heartbeat_message = 하트비트
    .what = 한쪽이 몇 바이트를 보내면 상대가 돌려보내 연결이 살아 있음을 안다.

tls-heartbeat_message-type = 종류
    .what = 질문인지 에코인지 나타낸다.

tls-heartbeat_message-type-is-1 =
    .what = 요청이다. 이 바이트를 돌려보내라.

tls-heartbeat_message-type-is-2 =
    .what = 응답이다. 여기 돌려보낸다.

tls-heartbeat_message-payload_length = 페이로드 길이
    .what = 돌려보낼 바이트 수이다.
    .here = { $number } B.

tls-heartbeat_message-payload_length-invalid = Heartbleed 결함
    .what = 보낸 것보다 많은 바이트를 돌려 달라고 한다. 결함이 있는 서버는 키와 비밀번호까지 메모리에 있던 것을 보냈다.

tls-segment-data = 레코드의 일부
    .what = 레코드가 다음 세그먼트로 이어진다. 마지막 바이트가 온 곳에 전체를 보인다.
    .here = { $bytes } B.

tls-handshake = 핸드셰이크 메시지
    .what = 버전, 키, 신원을 합의하는 한 단계이다. 한 레코드에 여럿이 있을 수 있고 긴 것은 여러 레코드에 걸친다.

tls-handshake-type = 핸드셰이크의 단계
    .what = 어느 핸드셰이크 메시지인지 나타낸다.
    .mistake = TLS 1.3에서는 두 Hello만 읽을 수 있다. 그 뒤는 모두 암호화되어 응용 데이터처럼 보인다.

tls-handshake-type-is-0 =
    .what = Hello Request: 서버가 핸드셰이크를 다시 하자고 한다(TLS 1.2까지).

tls-handshake-type-is-1 =
    .what = Client Hello: 클라이언트가 버전, 암호 스위트, 확장 등 할 수 있는 것을 알린다. TLS 1.3에서는 키 공유까지 보낸다.

tls-handshake-type-is-2 =
    .what = Server Hello: 서버가 버전 하나, 암호 스위트 하나를 고르고 키의 자기 몫을 보낸다.

tls-handshake-type-is-4 =
    .what = New Session Ticket: 다음 핸드셰이크를 줄여 주는 티켓이다.

tls-handshake-type-is-5 =
    .what = End of Early Data: 미리 보낸 데이터가 여기서 끝난다.

tls-handshake-type-is-6 =
    .what = 초기 초안의 HelloRetryRequest이다. 지금은 특별한 난수를 가진 Server Hello이다.

tls-handshake-type-is-8 =
    .what = Encrypted Extensions: ALPN처럼 드러낼 필요가 없는 서버의 응답이다.

tls-handshake-type-is-11 =
    .what = Certificate: 자기 인증서와 그 위 발급자들의 인증서를 보인다.

tls-handshake-type-is-12 =
    .what = Server Key Exchange: 서명한 디피-헬먼 키의 서버 몫이다(TLS 1.2까지).

tls-handshake-type-is-13 =
    .what = Certificate Request: 서버도 클라이언트를 인증서로 확인하려 한다.

tls-handshake-type-is-14 =
    .what = Server Hello Done: 이제 클라이언트의 차례이다(TLS 1.2까지).

tls-handshake-type-is-15 =
    .what = Certificate Verify: 지금까지의 메시지에 대한 서명으로 인증서의 개인 키를 가졌음을 증명한다.

tls-handshake-type-is-16 =
    .what = Client Key Exchange: 키의 클라이언트 몫이다(TLS 1.2까지).

tls-handshake-type-is-20 =
    .what = Finished: 핸드셰이크 전체의 검사이다. 누가 한 바이트라도 바꾸었다면 여기서 끝난다.

tls-handshake-type-is-21 =
    .what = Client Certificate URL: 인증서 대신 받을 곳을 알린다. 거의 쓰지 않는다.

tls-handshake-type-is-22 =
    .what = Certificate Status: 인증서가 폐기되지 않았다는 새 확인이다(OCSP stapling).

tls-handshake-type-is-24 =
    .what = Key Update: 이제부터 보내는 쪽이 새 키를 쓴다.

tls-handshake-type-is-25 =
    .what = Compressed Certificate: 왕복을 줄이려고 압축한 인증서이다.

tls-handshake-type-is-67 =
    .what = ALPN의 전신인 Next Protocol이다(폐기됨).

tls-handshake-length = 메시지의 길이
    .what = 4바이트의 헤더를 뺀 핸드셰이크 메시지의 바이트 수이다.
    .here = 헤더 4 B + { $number } B = { $whole } B.

tls-handshake-version = Hello의 버전
    .what = TLS 1.2까지는 제안하거나 고른 버전이다. TLS 1.3은 늘 TLS 1.2라 적고 실제 버전은 supported_versions 확장에 적는다.
    .mistake = 그래서 0x0303만으로는 TLS 1.2라 할 수 없다. supported_versions를 보아야 한다.

tls-handshake-random = 난수
    .what = 무작위 32바이트이다. 양쪽이 키에 섞어 두 연결의 키가 같지 않게 한다.
    .mistake = 공개된 값이며 키가 아니다. 서버의 난수가 DOWNGRD로 끝나면 더 새로운 버전을 쓸 수 있다는 경고이다.

tls-handshake-random_time = 난수 속의 시각
    .what = 예전에는 첫 4바이트가 시계였다. 지금은 이것도 무작위라 보이는 날짜는 대개 뜻이 없다.

tls-handshake-random_bytes = 난수의 나머지
    .what = 나머지 28바이트이다.

tls-handshake-session_id = 세션 ID
    .what = TLS 1.2까지는 재개할 수 있는 세션의 이름이다. TLS 1.3에서는 옛 장비를 위해 클라이언트가 지어낸 값을 서버가 돌려줄 뿐이다.

tls-handshake-ciphersuites = 암호 스위트
    .what = 클라이언트가 좋아하는 순서로 제안한다. 서버가 하나를 고른다.

tls-handshake-ciphersuite = 암호 스위트
    .what = 키 교환, 신원 증명, 암호화, 해시라는 연결의 방법을 번호 하나로 나타낸다. TLS 1.3부터는 암호화와 해시뿐이다.
    .here = { $exchange ->
        [tls13] TLS 1.3이며 키와 신원을 정하는 방법은 확장에 있다.
        [ecdhe] 타원 곡선 디피-헬먼으로 연결마다 새 키를 만든다. 나중에 키를 훔쳐도 기록한 것을 열 수 없다(순방향 비밀성).
        [dhe] 디피-헬먼으로 연결마다 새 키를 만든다(순방향 비밀성).
        [rsa] 클라이언트가 비밀을 서버의 RSA 키로 암호화한다. 나중에 그 키를 훔치면 기록한 것을 모두 읽는다.
        [static] 고정 키를 쓰는 디피-헬먼이며 순방향 비밀성이 없다.
        [psk] 양쪽이 이미 공유한 비밀로 키를 만든다.
        [anon] 아무도 신원을 증명하지 않으므로 사이에 있는 누구나 읽는다.
        [signal] 암호 스위트가 아니라 상대에게 보내는 신호이다.
       *[other] 드문 키 교환이다.
    } { $sort ->
        [aead] { $cipher } 방식이 암호화와 변경 방지를 한 번에 한다.
        [cbc] { $cipher } 방식이 블록마다 암호화하고 별도의 해시가 변경을 막는다. 이 순서를 노린 공격이 알려져 있다.
        [stream] { $cipher } 방식은 깨졌으므로 쓰면 안 된다.
        [null] 아무것도 암호화하지 않는다.
        [weak] { $cipher } 방식은 오늘날 너무 약하다.
       *[other] { "" }
    }

tls-handshake-ciphersuite-is-grease =
    .what = GREASE: 뜻이 없는 번호이다. 서버가 모르는 것을 무시하는 습관을 잃지 않도록 보낸다.

tls-handshake-ciphersuite-is-255 =
    .what = TLS_EMPTY_RENEGOTIATION_INFO_SCSV: 클라이언트가 안전한 재협상을 안다고 알린다.

tls-handshake-ciphersuite-is-22016 =
    .what = TLS_FALLBACK_SCSV: "낮은 버전으로 다시 시도한다"는 뜻이다. 더 높은 버전을 아는 서버는 거절한다.

tls-handshake-ciphersuite-is-4865 =
    .what = TLS_AES_128_GCM_SHA256: 모든 TLS 1.3이 알아야 한다.

tls-handshake-comp_methods = 압축 방법
    .what = 클라이언트가 아는 압축이며 오늘날에는 "없음"뿐이다. 압축한 비밀은 길이로 새어 나간다(CRIME).

tls-handshake-comp_method = 압축 방법
    .what = 암호화하기 전에 레코드를 압축하는 방법이다.

tls-handshake-comp_method-is-0 =
    .what = 없음. 그래야 한다.

tls-handshake-comp_method-is-1 =
    .what = DEFLATE이다. CRIME 공격에 약하다.

tls-handshake-ja3_full = JA3 지문 전체
    .what = Client Hello의 버전, 암호 스위트, 확장, 그룹, 점 형식을 숫자로 쓴 것이다. 계산한 값이며 전송되지 않는다.

tls-handshake-ja3 = JA3 지문
    .what = 전체 문자열의 MD5이다. 같은 TLS 라이브러리를 쓰는 프로그램은 같다. 계산한 값이며 전송되지 않는다.
    .mistake = 증거는 아니다. 요즘 브라우저는 확장의 순서를 섞으며 누구나 흉내 낼 수 있다.

tls-handshake-ja3s_full = JA3S 지문 전체
    .what = Server Hello의 버전, 암호 스위트, 확장을 숫자로 쓴 것이다. 계산한 값이며 전송되지 않는다.

tls-handshake-ja3s = JA3S 지문
    .what = 서버의 전체 문자열의 MD5이다. 같은 서버도 클라이언트에 따라 다르게 답한다.

tls-handshake-ja4 = JA4 지문
    .what = JA3의 후속이다. 먼저 정렬하므로 순서를 섞어도 같다. 첫 부분은 프로토콜, 버전, 개수, ALPN으로 읽을 수 있다.

tls-handshake-retry = 다시 요청
    .what = 서버가 받은 키 공유를 쓸 수 없어 원하는 그룹을 알린다. 왕복이 한 번 더 든다.

tls-handshake-certificate_request_context = 요청의 문맥
    .what = TLS 1.3에서 이 인증서가 어느 요청에 대한 것인지 나타낸다. 핸드셰이크 중에는 비어 있다.

tls-handshake-certificates = 인증서 사슬
    .what = 보내는 쪽의 인증서, 그 발급자의 것 순으로 이어진다. 루트는 받는 쪽에 이미 있어야 하므로 대개 뺀다.
    .mistake = 중간 인증서가 빠지면 어떤 브라우저는 스스로 받아 오고 어떤 것은 거절한다. "내 컴퓨터에서는 되는데"의 흔한 원인이다.

tls-handshake-certificate = 인증서
    .what = 이름이 붙은 공개 키에 발급자가 서명한 것이다. 비밀이 아니며 누구나 보고 복사할 수 있다.
    .mistake = 인증서를 가졌다고 증명되는 것은 없다. 개인 키를 가진 쪽만 서명할 수 있다(Certificate Verify).

tls-handshake-cert_types = 인증서 종류 목록
    .what = 서버가 클라이언트에게서 받아들이는 키의 종류이다.

tls-handshake-cert_type = 인증서 종류
    .what = 서버가 받아들이는 키의 종류 하나이다.
    .here = { $value }

tls-handshake-dnames = 신뢰하는 발급자들
    .what = 클라이언트 인증서를 발급했어야 하는 곳이다. 비어 있으면 누구든 된다. 브라우저는 이것을 보고 제시할 것을 고른다.

tls-handshake-dname = 발급자
    .what = 서버가 신뢰하는 발급자 하나이다.

tls-handshake-sig_hash_algs = 서명 알고리즘 목록
    .what = 보내는 쪽이 확인할 수 있는 서명을 좋아하는 순서로 적는다.

tls-handshake-sig_hash_alg = 서명 알고리즘
    .what = 해시를 포함한 서명 방법이다. 인증서를 보낸 쪽이 개인 키를 가졌음을 이것으로 증명한다.

tls-handshake-sig_hash_alg-is-513 =
    .what = SHA-1을 쓰는 RSA이다. 충돌을 만들 수 있어 더는 받아들이면 안 된다.

tls-handshake-sig_hash_alg-is-515 =
    .what = SHA-1을 쓰는 ECDSA이며 더는 받아들이면 안 된다.

tls-handshake-sig_hash_alg-is-1025 =
    .what = 옛 방식(PKCS #1) RSA와 SHA-256이다. TLS 1.3에서는 인증서 안의 서명에만 쓴다.

tls-handshake-sig_hash_alg-is-1281 =
    .what = 옛 방식(PKCS #1) RSA와 SHA-384이다. TLS 1.3에서는 인증서 안의 서명에만 쓴다.

tls-handshake-sig_hash_alg-is-1537 =
    .what = 옛 방식(PKCS #1) RSA와 SHA-512이다. TLS 1.3에서는 인증서 안의 서명에만 쓴다.

tls-handshake-sig_hash_alg-is-1027 =
    .what = P-256 곡선의 ECDSA와 SHA-256이다. 서명이 짧고 오늘날 흔하다.

tls-handshake-sig_hash_alg-is-1283 =
    .what = P-384 곡선의 ECDSA와 SHA-384이다.

tls-handshake-sig_hash_alg-is-1539 =
    .what = P-521 곡선의 ECDSA와 SHA-512이다.

tls-handshake-sig_hash_alg-is-2052 =
    .what = 일반 RSA 인증서에 쓰는 RSA-PSS와 SHA-256이다. TLS 1.3이 요구하는 안전한 RSA이다.

tls-handshake-sig_hash_alg-is-2053 =
    .what = 일반 RSA 인증서에 쓰는 RSA-PSS와 SHA-384이다.

tls-handshake-sig_hash_alg-is-2054 =
    .what = 일반 RSA 인증서에 쓰는 RSA-PSS와 SHA-512이다.

tls-handshake-sig_hash_alg-is-2055 =
    .what = Ed25519이다. 빠르고 짧으며 잘못 고를 매개변수가 없다.

tls-handshake-sig_hash_alg-is-2056 =
    .what = Ed448이다. Ed25519와 같으나 곡선이 더 크다.

tls-handshake-sig_hash_alg-is-2057 =
    .what = PSS 전용 인증서에 쓰는 RSA-PSS와 SHA-256이다.

tls-handshake-sig_hash_alg-is-2058 =
    .what = PSS 전용 인증서에 쓰는 RSA-PSS와 SHA-384이다.

tls-handshake-sig_hash_alg-is-2059 =
    .what = PSS 전용 인증서에 쓰는 RSA-PSS와 SHA-512이다.

tls-handshake-sig_hash_alg-is-2308 =
    .what = ML-DSA-44이다. 양자 컴퓨터도 위조하지 못하는 서명이다.

tls-handshake-sig_hash_alg-is-2309 =
    .what = ML-DSA-65이다. 양자 컴퓨터도 위조하지 못하는 서명이다.

tls-handshake-sig_hash_alg-is-2310 =
    .what = ML-DSA-87이다. 양자 컴퓨터도 위조하지 못하는 서명이다.

tls-handshake-sig_hash_alg-is-grease =
    .what = GREASE: 뜻이 없는 번호이며 무시한다.

tls-handshake-sig_hash_hash = 해시
    .what = TLS 1.2까지 첫 바이트가 해시였다. 새 알고리즘은 두 바이트가 한 번호이므로 여기의 "Unknown"은 잘못이 아니다.

tls-handshake-sig_hash_sig = 서명 종류
    .what = TLS 1.2까지 둘째 바이트가 키의 종류였다. 새 알고리즘에서는 따로 뜻이 없다.

tls-handshake-client_cert_vrfy-sig = 서명
    .what = 지금까지의 메시지에 개인 키로 한 서명이다. 인증서의 주인이며 아무도 메시지를 바꾸지 않았음을 증명한다.

tls-handshake-verify_data = 핸드셰이크의 검사값
    .what = 모든 메시지에 대한 키 있는 해시이다. 키를 가진 쪽만 만들 수 있고 양쪽이 같은 핸드셰이크를 보았을 때만 맞는다.

tls-handshake-key_update-request_update = 새 키 요청
    .what = 상대도 키를 바꿀지 나타낸다.

tls-handshake-key_update-request_update-is-0 =
    .what = 보내는 쪽만 키를 바꾼다.

tls-handshake-key_update-request_update-is-1 =
    .what = 상대도 똑같이 해야 한다.

tls-handshake-ticket = 세션 티켓
    .what = 클라이언트가 다음에 전체 핸드셰이크 대신 보일 것이다. 서버만 읽을 수 있다.

tls-handshake-session_ticket_lifetime_hint = 유효 기간
    .what = 티켓을 쓸 수 있는 초이다. TLS 1.3에서는 길어도 일주일이다.
    .here = { $number }초 = { $hours ->
        [0] { $minutes }분
       *[other] { $hours }시간
    }.

tls-handshake-session_ticket_age_add = 나이 가림값
    .what = 클라이언트가 티켓의 나이에 더하는 난수이다. 중간에서 두 방문을 잇지 못하게 한다.

tls-handshake-session_ticket_nonce = 논스
    .what = 연결의 티켓마다 달라서 서로 다른 키가 나온다.

tls-handshake-session_ticket = 티켓 내용
    .what = 클라이언트는 뜻을 모른다. 대개 서버가 자기를 위해 암호화한 세션의 비밀이다.

tls-handshake-extensions_status_request_type = 상태의 종류
    .what = 인증서의 상태를 확인하는 방법이다.

tls-handshake-extensions_status_request_type-is-1 =
    .what = OCSP이다. 인증서 하나에 대한 발급자의 서명된 응답이다.

tls-handshake-extensions_status_request_type-is-2 =
    .what = 사슬의 여러 인증서에 대한 OCSP이다.

tls-handshake-ocsp_response = OCSP 응답
    .what = "이날 인증서는 폐기되지 않았다"고 발급자가 서명한 응답이다. 서버가 받아 오므로 발급자는 방문자를 모른다.

tls-compress_certificate-algorithm = 압축
    .what = 인증서를 압축한 방법이다.
    .here = { $value }

tls-compress_certificate-uncompressed_length = 압축 전 길이
    .what = 풀었을 때 인증서 메시지의 바이트 수이다. 받는 쪽은 자기 한도와 견준다.
    .here = { $number } B.

tls-compress_certificate-compressed_certificate_message = 압축된 인증서
    .what = 압축한 Certificate 메시지 전체이다.
    .here = { $bytes } B.

tls-handshake-key_exchange = 키 교환
    .what = 누구나 볼 수 있지만 양쪽이 같은 비밀을 계산해 내는 수이다(디피-헬먼).

tls-handshake-server_curve_type = 곡선의 종류
    .what = 곡선을 나타내는 방법이며 이름 있는 곡선만 허용된다.

tls-handshake-server_curve_type-is-3 =
    .what = named_curve: 곡선에 등록된 번호가 있다.

tls-handshake-server_named_curve = 곡선
    .what = 제안된 것 가운데 서버가 고른 타원 곡선이다.

tls-handshake-server_point = 서버의 공개 키
    .what = 이 연결을 위해 만든 곡선 위의 점이다. 클라이언트는 자기 비밀 수로 공통 비밀을 만든다.
    .here = { $bytes } B.

tls-handshake-client_point = 클라이언트의 공개 키
    .what = 곡선 위의 클라이언트의 점이다. 두 점만 보아서는 비밀을 계산할 수 없다.
    .here = { $bytes } B.

tls-handshake-p = 소수 p
    .what = 양쪽이 계산에 쓰는 큰 소수이다. 2048비트보다 작으면 너무 약하다.
    .here = { $bytes } B × 8 = { $size }비트.

tls-handshake-g = 밑 g
    .what = 비밀 지수로 거듭제곱하는 수이며 대개 2이다.

tls-handshake-ys = 서버의 공개 값
    .what = g를 서버의 비밀 지수로 거듭제곱하여 p로 나눈 나머지이다.
    .here = { $bytes } B.

tls-handshake-yc = 클라이언트의 공개 값
    .what = g를 클라이언트의 비밀 지수로 거듭제곱하여 p로 나눈 나머지이다.
    .here = { $bytes } B.

tls-handshake-epms = 암호화된 비밀
    .what = 클라이언트가 골라 서버의 RSA 키로 암호화한 48바이트이다. 모든 키가 여기서 나온다.
    .mistake = 몇 해 뒤라도 서버의 개인 키를 얻은 사람은 이것을 열어 기록한 모든 것을 읽는다.

tls-handshake-hint = 키 힌트
    .what = 클라이언트가 어느 공유 키를 쓸지 고르도록 돕는다.
    .here = { $bytes } B.

tls-handshake-identity = 공유 키의 이름
    .what = 서버가 이것으로 키를 찾는다. 그대로 읽을 수 있게 보낸다.
    .here = { $bytes } B.

tls-handshake-sig = 서버의 서명
    .what = 두 난수와 키의 서버 몫에 한 서명이다. 사이에 있는 사람이 자기 것을 끼워 넣지 못한다.

tls-handshake-fragment_data = 메시지의 일부
    .what = 핸드셰이크 메시지가 다음 레코드로 이어진다.
    .here = { $bytes } B.

tls-undecrypted = 복호화하지 못함
    .what = 이 프로그램에 키가 없다. 브라우저는 환경 변수 SSLKEYLOGFILE이 가리키는 파일에 키를 적는다.

tls-decryption_failed = 맞지 않는 키
    .what = 키는 있지만 레코드의 태그가 맞지 않는다. 레코드마다 번호를 세므로 하나만 잃어도 그 뒤를 모두 읽을 수 없다.

tls-after_gap = 앞이 빠짐
    .what = 앞의 레코드가 빠져 있어 이것이 레코드인지, 몇 개가 있었는지 짐작했다.

tls-guessed = 추측
    .what = 연결의 처음이 없어 포트만 보고 TLS로 여긴다.

tls-compress_certificate-damaged = 손상된 압축 인증서
    .what = 압축을 풀 수 없거나 푼 길이가 적힌 길이와 다르다. 받는 쪽은 bad_certificate로 연결을 끝낸다.

tls-malformed-trailing_data = 남은 바이트
    .what = 메시지가 들어갈 내용보다 길다. 엄격한 받는 쪽은 decode_error로 연결을 끝낸다.

tls-record-length-invalid = 너무 긴 레코드
    .what = 16384바이트와 암호화가 더하는 만큼을 넘을 수 없다. 대개 앞의 바이트가 빠졌거나 TLS가 아니다.

tls-certificate-expired = 만료된 인증서
    .what = 캡처할 때 이미 기한이 지났다. 브라우저는 경고하고 프로그램은 거절한다. 갱신을 잊었거나 시계가 틀렸다.

tls-certificate-not_yet_valid = 아직 유효하지 않은 인증서
    .what = 첫날이 캡처 시각보다 뒤이다. 대개 어느 한쪽의 시계가 늦다.

tls-version-old = 낡은 버전
    .what = TLS 1.0, 1.1, SSL에는 알려진 약점이 있어 브라우저는 2020년부터 쓰지 않는다.

tls-handshake-extension = 확장
    .what = 유형, 길이, 내용으로 된 핸드셰이크의 추가 요청이나 응답이다. 모르는 유형은 무시한다.

tls-handshake-extension-type = 확장의 유형
    .what = 어느 확장인지 나타낸다.

tls-handshake-extension-type-is-grease =
    .what = GREASE: 뜻이 없는 유형이다. 서버가 모르는 것을 무시하는 습관을 지키게 한다.

tls-handshake-extension-type-is-0 =
    .what = server_name(SNI): 어느 사이트인지 알린다. 한 주소에 여러 사이트가 있어 필요하며 그대로 보인다.

tls-handshake-extension-type-is-1 =
    .what = max_fragment_length: 작은 장치를 위해 더 짧은 레코드를 바란다.

tls-handshake-extension-type-is-5 =
    .what = status_request: 인증서가 폐기되지 않았다는 확인을 함께 보내 달라(OCSP stapling).

tls-handshake-extension-type-is-10 =
    .what = supported_groups: 클라이언트가 키를 계산할 수 있는 그룹이다.

tls-handshake-extension-type-is-11 =
    .what = ec_point_formats: 점을 쓰는 방식이며 "비압축"만 남았다.

tls-handshake-extension-type-is-13 =
    .what = signature_algorithms: 보내는 쪽이 확인할 수 있는 서명이다.

tls-handshake-extension-type-is-14 =
    .what = use_srtp: 음성과 영상의 키를 합의한다(WebRTC).

tls-handshake-extension-type-is-15 =
    .what = heartbeat: 살아 있다는 신호를 허용한다.

tls-handshake-extension-type-is-16 =
    .what = ALPN: h2처럼 안에서 쓸 프로토콜이다. 서버가 왕복을 더하지 않고 하나를 고른다.

tls-handshake-extension-type-is-18 =
    .what = signed_certificate_timestamp: 인증서가 공개 로그에 있다는 증명이다.

tls-handshake-extension-type-is-21 =
    .what = padding: 특정 길이에서 넘어지는 옛 서버를 위해 채우는 바이트이다.

tls-handshake-extension-type-is-22 =
    .what = encrypt_then_mac: CBC 스위트에서 먼저 암호화하고 나서 보호하는 안전한 순서이다.

tls-handshake-extension-type-is-23 =
    .what = extended_master_secret: 키를 핸드셰이크 전체에 묶어 두 연결을 이어 붙이지 못하게 한다(TLS 1.2).

tls-handshake-extension-type-is-27 =
    .what = compress_certificate: 인증서에 쓸 수 있는 압축이다.

tls-handshake-extension-type-is-28 =
    .what = record_size_limit: 레코드의 최대 길이이다.

tls-handshake-extension-type-is-34 =
    .what = delegated_credentials: 인증서가 보증하는 수명 짧은 키이다.

tls-handshake-extension-type-is-35 =
    .what = session_ticket: 비어 있으면 "티켓을 달라", 차 있으면 "내 티켓이다"는 뜻이다(TLS 1.2).

tls-handshake-extension-type-is-41 =
    .what = pre_shared_key: 이전 연결의 티켓이다. 앞의 모든 것을 보증하므로 마지막에 있어야 한다.

tls-handshake-extension-type-is-42 =
    .what = early_data: 서버가 응답하기 전에 데이터를 바로 보낸다(0-RTT). 재사용될 수 있어 해롭지 않은 요청만 보내야 한다.

tls-handshake-extension-type-is-43 =
    .what = supported_versions: 실제 버전이다. 이것이 없으면 TLS 1.3이 아니다.

tls-handshake-extension-type-is-44 =
    .what = cookie: 클라이언트가 두 번째 시도에 가져올 낱말을 서버가 준다.

tls-handshake-extension-type-is-45 =
    .what = psk_key_exchange_modes: 재개할 때 새 키를 섞을지 나타낸다.

tls-handshake-extension-type-is-47 =
    .what = certificate_authorities: 보내는 쪽이 믿는 발급자들이다.

tls-handshake-extension-type-is-49 =
    .what = post_handshake_auth: 클라이언트가 나중에도 인증서를 보일 수 있다.

tls-handshake-extension-type-is-50 =
    .what = signature_algorithms_cert: 인증서 안에서 받아들이는 서명이다.

tls-handshake-extension-type-is-51 =
    .what = key_share: 짐작으로 미리 보내는 공개 키이다. 그래서 TLS 1.3은 한 번의 왕복이면 된다.

tls-handshake-extension-type-is-57 =
    .what = quic_transport_parameters: TLS 핸드셰이크를 쓰는 QUIC의 설정이다.

tls-handshake-extension-type-is-13172 =
    .what = next_protocol_negotiation: ALPN의 전신이다.

tls-handshake-extension-type-is-17513 =
    .what = application_settings: 핸드셰이크에서 미리 보내는 HTTP/2 설정이다(Chrome).

tls-handshake-extension-type-is-17613 =
    .what = application_settings: 핸드셰이크에서 미리 보내는 HTTP/2 설정이다(새 번호).

tls-handshake-extension-type-is-65037 =
    .what = encrypted_client_hello: 실제 이름이 든 실제 Client Hello를 암호화한 것이다. 사이트에 키가 없으면 브라우저는 무작위 바이트를 보낸다.

tls-handshake-extension-type-is-65281 =
    .what = renegotiation_info: 다시 하는 핸드셰이크를 안전하게 한다(TLS 1.2까지).

tls-handshake-extension-data = 확장의 내용
    .what = 이 프로그램이 풀지 않는 바이트이다.
    .here = { $bytes } B.

tls-handshake-extensions_server_names = 서버 이름들
    .what = 목록에는 언제나 항목이 하나이다.

tls-handshake-extensions_server_name_type = 이름의 종류
    .what = 호스트 이름만 있다.

tls-handshake-extensions_server_name = 서버 이름(SNI)
    .what = 클라이언트가 바라는 사이트이다. 서버는 이것으로 인증서를 고른다.
    .here = { $value }
    .mistake = 암호화되지 않는다. 경로의 누구나 어느 사이트인지 보지만 어느 페이지인지는 못 본다. ECH가 이를 숨긴다.

tls-handshake-max_fragment_length = 최대 레코드 길이
    .what = 클라이언트가 바라는 레코드의 최대 길이를 2의 거듭제곱으로 나타낸다.
    .here = { $value } B.

tls-handshake-extensions_supported_groups = 그룹 목록
    .what = 클라이언트가 좋아하는 순서이다. 앞의 것은 대개 키 공유를 바로 보낸다.

tls-handshake-extensions_supported_group = 그룹
    .what = 양쪽이 공통 비밀을 계산하는 곡선이나 수의 그룹이다.

tls-handshake-extensions_supported_group-is-23 =
    .what = secp256r1(P-256): 가장 널리 쓰는 곡선이다.

tls-handshake-extensions_supported_group-is-24 =
    .what = secp384r1(P-384): 더 크고 느리며 정부 기관이 쓴다.

tls-handshake-extensions_supported_group-is-25 =
    .what = secp521r1(P-521): NIST 곡선 가운데 가장 크다.

tls-handshake-extensions_supported_group-is-29 =
    .what = x25519: 빠르고 잘못 구현하기 어렵다. 오늘날의 첫 선택이다.

tls-handshake-extensions_supported_group-is-30 =
    .what = x448: x25519와 같으나 더 크다.

tls-handshake-extensions_supported_group-is-256 =
    .what = ffdhe2048: 곡선 대신 2048비트 소수로 나눈 수를 쓴다.

tls-handshake-extensions_supported_group-is-257 =
    .what = ffdhe3072: 3072비트 소수로 나눈 수를 쓴다.

tls-handshake-extensions_supported_group-is-258 =
    .what = ffdhe4096: 4096비트 소수로 나눈 수를 쓴다.

tls-handshake-extensions_supported_group-is-259 =
    .what = ffdhe6144: 6144비트 소수로 나눈 수를 쓴다.

tls-handshake-extensions_supported_group-is-260 =
    .what = ffdhe8192: 8192비트 소수로 나눈 수를 쓰며 매우 느리다.

tls-handshake-extensions_supported_group-is-4587 =
    .what = SecP256r1MLKEM768: P-256과 양자 내성 ML-KEM을 함께 쓴다. 둘 다 깨야 한다.

tls-handshake-extensions_supported_group-is-4588 =
    .what = X25519MLKEM768: x25519와 양자 내성 ML-KEM을 함께 쓴다. 오늘 기록한 것을 미래의 양자 컴퓨터도 열지 못한다.

tls-handshake-extensions_supported_group-is-4589 =
    .what = SecP384r1MLKEM1024: P-384와 양자 내성 ML-KEM을 함께 쓴다.

tls-handshake-extensions_supported_group-is-25497 =
    .what = X25519Kyber768Draft00: X25519MLKEM768의 시험판이다.

tls-handshake-extensions_supported_group-is-grease =
    .what = GREASE: 뜻이 없는 번호이며 무시한다.

tls-handshake-extensions_ec_point_formats = 점 형식 목록
    .what = 보내는 쪽이 읽을 수 있는 점의 표기이다.

tls-handshake-extensions_ec_point_format = 점 형식
    .what = 곡선의 점을 쓰는 방식이다. TLS 1.3은 한 가지뿐이라 필요 없다.

tls-handshake-extensions_ec_point_format-is-0 =
    .what = uncompressed: 두 좌표를 모두 적는다.

tls-handshake-extensions_ec_point_format-is-1 =
    .what = 소수체의 압축 표기이며 더는 쓰지 않는다.

tls-handshake-extensions_ec_point_format-is-2 =
    .what = 이진체의 압축 표기이며 더는 쓰지 않는다.

tls-handshake-extension-heartbeat-mode = 방식
    .what = 상대가 살아 있다는 신호를 보내도 되는지 나타낸다.
    .here = { $value }

tls-handshake-extensions_alpn_list = 응용 프로토콜 목록
    .what = 클라이언트가 안에서 쓸 수 있는 것이다. 응답에는 고른 하나가 있다.

tls-handshake-extensions_alpn_str = 응용 프로토콜(ALPN)
    .what = 암호화 안에서 쓸 프로토콜이다.
    .here = { $value }

tls-handshake-extensions_alpn_str-is-h2 =
    .what = HTTP/2이다.

tls-handshake-extensions_alpn_str-is-http_1_1 =
    .what = HTTP/1.1이다.

tls-handshake-extensions_alpn_str-is-h3 =
    .what = QUIC 위의 HTTP/3이다.

tls-handshake-extensions_padding_data = 채움
    .what = 메시지를 길게 할 뿐인 0이다.
    .here = { $bytes } B.

tls-record_size_limit = 최대 레코드
    .what = 보내는 쪽이 레코드 하나에서 받을 수 있는 내용의 바이트 수이다.
    .here = { $number } B.

tls-handshake-extensions_session_ticket = 내민 티켓
    .what = 이전 연결의 티켓이다. 서버가 열 수 있으면 인증서와 핸드셰이크의 절반을 아낀다.
    .here = { $bytes } B.

tls-handshake-extensions-psk = 제안한 공유 키
    .what = 티켓으로 이름 붙인 이전 연결의 키와 클라이언트가 그것을 가졌다는 증명이다.

tls-handshake-extensions-psk-entry = 공유 키
    .what = 제안한 키 하나로 티켓과 그 나이이다.

tls-handshake-extensions-psk-identity-identity = 티켓
    .what = 서버가 준 그대로의 티켓이다.
    .here = { $bytes } B.

tls-handshake-extensions-psk-identity-obfuscated_ticket_age = 가린 나이
    .what = 티켓을 받은 뒤의 밀리초에 가림값을 더한 것이다. 서버는 미리 보낸 데이터가 새것인지 이것으로 안다.

tls-handshake-extensions-psk-binders = 바인더
    .what = 키마다 이 Client Hello에 대한 검사값이다. 키가 없으면 훔친 티켓은 쓸모없다.

tls-handshake-extensions-psk-identity-selected = 고른 키
    .what = 제안한 키 가운데 서버가 받아들인 것이다. 첫째가 0이다.
    .here = { $number }번: 세션을 재개하므로 인증서가 필요 없다.

tls-early_data-max_early_data_size = 조기 데이터의 최대량
    .what = 핸드셰이크가 끝나기 전에 이 티켓으로 보낼 수 있는 바이트 수이다.
    .here = { $number } B.

tls-handshake-extensions-supported_version = 실제 버전
    .what = 클라이언트는 쓸 수 있는 버전을, 서버는 고른 버전을 적는다.

tls-handshake-extensions-cookie = 쿠키
    .what = 서버가 다시 보고 싶은 것이다. 그래서 첫 시도를 기억할 필요가 없다.
    .here = { $bytes } B.

tls-extension-psk_ke_mode = 재개 방식
    .what = 재개한 세션이 새 디피-헬먼 키를 얻는지 나타낸다.

tls-extension-psk_ke_mode-is-0 =
    .what = 옛 비밀만 쓴다. 빠르지만 순방향 비밀성이 없다.

tls-extension-psk_ke_mode-is-1 =
    .what = 옛 비밀과 새 키를 함께 쓴다. 순방향 비밀성이 있으며 흔한 선택이다.

tls-handshake-extensions_key_share = 키 공유
    .what = 서버가 고르리라 예상하는 그룹의 공개 키이다.

tls-handshake-extensions_key_share_entry = 키 공유 하나
    .what = 그룹과 그 그룹의 공개 키이다.

tls-handshake-extensions_key_share_group = 키의 그룹
    .what = 이 공개 키를 만든 그룹이다.

tls-handshake-extensions_key_share_key_exchange = 공개 키
    .what = 누구나 보아도 되는 비밀의 절반이다. 상대의 비공개 절반과 합쳐야 키가 나온다.
    .here = { $bytes } B.

tls-handshake-extensions_key_share_selected_group = 바라는 그룹
    .what = 서버가 다음 시도에서 키 공유를 바라는 그룹이다.

tls-quic-parameters = QUIC 매개변수
    .what = 핸드셰이크로 보호되는 QUIC 연결의 한도와 설정이다.

tls-handshake-extensions_reneg = 재협상
    .what = 새 핸드셰이크를 앞의 것에 묶는다.

tls-handshake-extensions_reneg_info = 앞 핸드셰이크와의 연결값
    .what = 앞 핸드셰이크의 검사값이며 처음에는 비어 있다.

tls-sct-sct = 서명된 타임스탬프
    .what = 공개 로그가 이 인증서를 올리겠다는 약속이다. 잘못 발급된 것이 드러나게 한다.
    .here = { $bytes } B.

tls-handshake-extensions_alps_alpn_list = 설정이 있는 프로토콜
    .what = 핸드셰이크에서 설정을 주고받는 프로토콜이다.

tls-handshake-extensions_alps_alpn_str = 프로토콜
    .what = 그 프로토콜 가운데 하나이다.
    .here = { $value }

tls-ech-type = 안쪽 또는 바깥쪽
    .what = 두 Client Hello 가운데 어느 것인지 나타낸다.

tls-ech-type-is-0 =
    .what = 바깥쪽이다. 해롭지 않은 이름이며 읽을 수 있다.

tls-ech-type-is-1 =
    .what = 안쪽이다. 실제 것이며 암호화된다.

tls-ech-kdf = 키 유도
    .what = 숨긴 부분의 키를 만드는 해시이다.
    .here = { $value }

tls-ech-aead = 암호화 방법
    .what = 숨긴 부분을 암호화하는 방법이다.
    .here = { $value }

tls-ech-config_id = 키 번호
    .what = DNS에 공개된 키 가운데 쓴 것이다.
    .here = { $number }

tls-ech-enc = 클라이언트의 키
    .what = 서버가 이것으로 숨긴 부분의 키를 찾는다.
    .here = { $bytes } B.

tls-ech-payload = 숨긴 Client Hello
    .what = 서버를 위해 암호화한 실제 Client Hello이다. 사이트의 키가 없으면 무작위 바이트일 뿐이다.
    .here = { $bytes } B.

tls-ech-confirmation = 확인값
    .what = 서버가 숨긴 부분을 열었음을 클라이언트가 이 바이트로 안다.

tls-handshake-extension-trailing = 남은 바이트
    .what = 확장이 내용보다 길다.

tls-handshake-extensions-supported_versions_len = 목록의 길이
    .what = 버전 목록의 바이트 수이며 버전 하나는 2바이트이다.
    .here = { $number } / 2 = { $pairs }.

tls-handshake-cipher_suites_length = 암호 스위트 목록의 길이
    .what = 목록의 바이트 수이며 하나는 2바이트이다.
    .here = { $number } / 2 = { $pairs }.

tls-record-content_type-is-25 =
    .what = 연결 ID가 있는 레코드이다(DTLS만). 클라이언트의 주소가 바뀌어도 알아본다.

tls-record-content_type-is-26 =
    .what = ACK: 핸드셰이크의 어느 레코드가 도착했는지 알린다(UDP는 말하지 않으므로 DTLS 1.3에만 있다).

tls-alert_message-desc-is-41 =
    .what = no_certificate: 클라이언트에 보일 인증서가 없다(SSL 3.0만).

tls-alert_message-desc-is-52 =
    .what = too_many_cids_requested: 연결 ID를 지나치게 많이 요청했다(DTLS 1.3).

tls-alert_message-desc-is-60 =
    .what = export_restriction: 강한 암호의 수출을 막던 때의 것이며 더는 보내지 않는다.

tls-alert_message-desc-is-111 =
    .what = certificate_unobtainable: 클라이언트가 알린 주소에서 인증서를 가져오지 못했다.

tls-alert_message-desc-is-114 =
    .what = bad_certificate_hash_value: 가져온 인증서가 클라이언트가 준 해시와 맞지 않는다.

tls-alert_message-desc-is-117 =
    .what = general_error: 맞는 경보가 따로 없는 오류이다.

tls-handshake-type-is-3 =
    .what = Hello Verify Request: 서버가 클라이언트의 주소가 진짜인지 확인한다(DTLS만).

tls-handshake-type-is-9 =
    .what = Request Connection ID: 이 연결의 식별자를 더 달라는 뜻이다(DTLS 1.3만).

tls-handshake-type-is-10 =
    .what = New Connection ID: 이 연결의 새 식별자이다(DTLS 1.3만).

tls-handshake-type-is-17 =
    .what = Client Certificate Request: 핸드셰이크 뒤에 클라이언트가 서버에 다른 인증서를 요청한다.

tls-handshake-type-is-23 =
    .what = Supplemental Data: 확장이 정한 핸드셰이크의 추가 정보이며 거의 쓰지 않는다.

tls-handshake-type-is-26 =
    .what = EKT Key: 회의의 음성과 영상에 쓰는 키이다.

tls-handshake-type-is-254 =
    .what = Message Hash: 전송되지 않는다. Hello Retry Request 뒤 해시를 계산할 때 첫 Client Hello를 대신한다.

tls-handshake-extension-type-is-2 =
    .what = client_certificate_url: 클라이언트가 인증서 대신 그 주소를 보낼 수 있다.

tls-handshake-extension-type-is-3 =
    .what = trusted_ca_keys: 클라이언트가 가진 루트이다. 서버가 맞는 인증서를 고른다.

tls-handshake-extension-type-is-4 =
    .what = truncated_hmac: 작은 장치를 위한 짧은 검사이다. 약해서 쓰지 않는다.

tls-handshake-extension-type-is-6 =
    .what = user_mapping: 클라이언트의 인증서가 어느 사용자 계정의 것인지 알린다.

tls-handshake-extension-type-is-7 =
    .what = client_authz: 클라이언트의 권한을 증명한다. 거의 쓰지 않는다.

tls-handshake-extension-type-is-8 =
    .what = server_authz: 서버의 권한을 증명한다. 거의 쓰지 않는다.

tls-handshake-extension-type-is-9 =
    .what = cert_type: 인증서 대신 OpenPGP 키를 쓰는 것이며 그만두었다.

tls-handshake-extension-type-is-12 =
    .what = srp: 보내지 않는 비밀번호로 로그인한다(Secure Remote Password).

tls-handshake-extension-type-is-17 =
    .what = status_request_v2: 사슬 전체의 OCSP stapling이다. TLS 1.3에서는 status_request가 맡는다.

tls-handshake-extension-type-is-19 =
    .what = client_certificate_type: 클라이언트가 보일 수 있는 인증서의 종류이다. 키만 보내는 것이 그 예이다.

tls-handshake-extension-type-is-20 =
    .what = server_certificate_type: 클라이언트가 서버에서 받을 수 있는 인증서의 종류이다.

tls-handshake-extension-type-is-24 =
    .what = token_binding: 쿠키와 토큰을 클라이언트의 키에 묶는다. 브라우저는 쓰지 않는다.

tls-handshake-extension-type-is-25 =
    .what = cached_info: 네 인증서가 이미 있으니 빼도 된다는 뜻이다.

tls-handshake-extension-type-is-26 =
    .what = tls_lts: 오래 쓰는 장치를 위한 TLS 1.2의 변형이다.

tls-handshake-extension-type-is-29 =
    .what = pwd_protect: 비밀번호로 로그인하며 사용자 이름을 암호화한다.

tls-handshake-extension-type-is-30 =
    .what = pwd_clear: 비밀번호로 로그인하며 사용자 이름이 그대로 보인다.

tls-handshake-extension-type-is-31 =
    .what = password_salt: 서버가 비밀번호를 저장할 때 쓰는 솔트이다.

tls-handshake-extension-type-is-32 =
    .what = ticket_pinning: 서버가 나중에 전과 같은 서버임을 증명한다.

tls-handshake-extension-type-is-33 =
    .what = tls_cert_with_extern_psk: 인증서와 공유 비밀을 함께 쓴다.

tls-handshake-extension-type-is-36 =
    .what = TLMSP: 중간 장치가 일부를 읽거나 바꿀 수 있게 한다.

tls-handshake-extension-type-is-37 =
    .what = TLMSP_proxying: TLMSP의 프록시이다.

tls-handshake-extension-type-is-38 =
    .what = TLMSP_delegate: TLMSP의 권한을 넘긴다.

tls-handshake-extension-type-is-39 =
    .what = supported_ekt_ciphers: 회의의 미디어 키를 암호화하는 방법이다.

tls-handshake-extension-type-is-48 =
    .what = oid_filters: 클라이언트의 인증서에 있어야 할 것이다.

tls-handshake-extension-type-is-52 =
    .what = transparency_info: 인증서가 공개 로그에 있다는 증명의 둘째 버전이다.

tls-handshake-extension-type-is-53 =
    .what = connection_id_deprecated: 초안의 connection_id 번호이다.

tls-handshake-extension-type-is-54 =
    .what = connection_id: 주소가 바뀌어도 남는 연결의 이름이다(DTLS).

tls-handshake-extension-type-is-55 =
    .what = external_id_hash: 핸드셰이크를 WebRTC의 신원에 묶는다.

tls-handshake-extension-type-is-56 =
    .what = external_session_id: 핸드셰이크를 WebRTC의 통화에 묶는다.

tls-handshake-extension-type-is-58 =
    .what = ticket_request: 클라이언트가 바라는 티켓의 수이다.

tls-handshake-extension-type-is-59 =
    .what = dnssec_chain: 클라이언트가 인증서를 확인할 서명된 DNS 레코드이다.

tls-handshake-extension-type-is-60 =
    .what = sequence_number_encryption_algorithms: 레코드 번호를 감추는 방법이다(DTLS 1.3).

tls-handshake-extension-type-is-61 =
    .what = rrc: 새 주소로 보내기 전에 상대가 정말 거기 있는지 확인한다(DTLS).

tls-handshake-extension-type-is-62 =
    .what = tls_flags: 빈 확장 대신 기능마다 비트 하나를 둔다.

tls-handshake-extension-type-is-64768 =
    .what = ech_outer_extensions: 숨은 Client Hello 안에서 보이는 것과 같은 확장을 가리킨다.
