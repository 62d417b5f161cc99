# STUN과 TURN 필드의 뜻과 값의 의미.

stun = STUN과 TURN
    .what = STUN은 주소 변환기 뒤의 호스트가 공인 주소를 알아내고 경로를 시험하게 한다. TURN은 직접 경로가 없을 때 릴레이에 데이터 전달을 부탁한다.

stun-channel = 채널 번호
    .what = 상대를 가리키는 두 바이트이다. 미리 상대의 주소에 묶어 두어 메시지의 긴 헤더를 아낀다.

stun-tcp_frame_length = 프레임 길이
    .what = TCP에서는 데이터그램마다 길이를 앞에 붙인 프레임에 담으므로, 한 스트림이 여러 프로토콜을 나른다.

stun-type = 메시지 유형
    .what = 무엇을 할지(메서드)와 요청·응답·알림 가운데 무엇인지(클래스)를 나타낸다. 둘의 비트가 섞여 있다.

stun-type-class = 클래스
    .what = 메시지가 묻는지, 답하는지, 답을 바라지 않고 알리는지 나타낸다.
    .here = { $number ->
        [0] 요청이다. 같은 트랜잭션 ID의 응답을 기다린다.
        [1] 알림이다. 아무도 응답하지 않는다.
        [16] 요청이 받아들여졌다.
        [17] 요청이 거절되었다. 이유는 ERROR-CODE에 있다.
       *[other] { $value }.
    }

stun-type-method = 메서드
    .what = 무엇에 관한 메시지인지 나타낸다.
    .here = { $number ->
        [1] Binding: 나를 어느 주소로 보는가? ICE가 이것으로 경로를 시험한다.
        [2] SharedSecret: 비밀번호를 얻던 옛 방법이다.
        [3] Allocate: 릴레이에 쓸 주소를 달라고 부탁한다.
        [4] Refresh: 할당을 유지한다. 수명이 0이면 포기한다.
        [6] Send: 상대에게 갈 데이터를 릴레이로 보낸다.
        [7] Data: 상대의 데이터가 릴레이에서 온다.
        [8] CreatePermission: 릴레이가 이 주소의 데이터를 들이도록 허락한다.
        [9] Channel-Bind: 짧은 번호로 상대를 가리키기로 한다.
        [10] Connect: 릴레이가 상대에게 TCP 연결을 열게 한다.
        [11] ConnectionBind: 이 연결이 그 연결의 데이터를 나른다.
        [12] ConnectionAttempt: 상대가 릴레이에 TCP 연결을 열었다.
       *[other] { $value }.
    }

stun-type-method-assignment = 메서드 배정 방식
    .what = 아래쪽 절반의 번호는 표준이 있어야 하고, 위쪽 절반은 전문가가 배정한다.

stun-length = 메시지 길이
    .what = 20바이트 헤더 뒤의 바이트 수이다. 속성과 채움을 모두 세므로 4의 배수이다.

stun-cookie = 매직 쿠키
    .what = 언제나 2112a442이다. 같은 포트의 다른 프로토콜이나 2003년의 메시지와 구별하는 표시이다.

stun-id = 트랜잭션 ID
    .what = 요청의 무작위 바이트가 응답에 그대로 돌아온다. 이것으로 둘을 짝짓고, 남이 대신 답하지 못하게 한다.

stun-network_version = STUN 버전
    .what = 메시지의 형식이다. 매직 쿠키가 있으면 RFC 5389 이후의 것이다.

stun-attributes = 속성 목록
    .what = 헤더 말고 메시지가 말하는 모든 것이 속성으로 이어진다.

stun-attribute = 속성
    .what = 정보 하나이다. 유형, 길이, 값, 그리고 네 바이트에 맞추는 채움으로 되어 있다.

stun-response-in = 응답 프레임
    .what = 이 요청에 응답하는 프레임이다.

stun-response-to = 요청 프레임
    .what = 이 응답이 답하는 요청의 프레임이다. 트랜잭션 ID가 같다.

stun-time = 응답 시간
    .what = 요청에서 이 응답까지 걸린 시간이다. 시험하는 경로의 왕복 시간이기도 하다.

stun-reqduplicate = 같은 메시지의 프레임
    .what = 같은 메시지가 앞에 있었다. UDP에서는 응답이 올 때까지 다시 보낸다.

stun-att-type = 속성 유형
    .what = 값이 무엇을 뜻하는지 나타낸다.

stun-att-type-comprehension = 이해가 필수인지
    .what = 모르는 속성을 받은 쪽이 건너뛰어도 되는지 나타낸다.
    .here = { $number ->
        [0] 필수이다. 모르면 요청을 거절한다.
        [1] 선택이다. 모르면 그냥 넘어간다.
       *[other] { $value }.
    }

stun-att-type-assignment = 속성 배정 방식
    .what = 번호의 절반은 표준이 있어야 하고, 나머지 절반은 전문가가 배정한다.

stun-att-length = 값의 길이
    .what = 값의 바이트 수이다. 뒤의 채움은 세지 않는다.

stun-att-family = 주소 체계
    .what = 주소의 종류를 나타낸다.

stun-att-ipv4 = IPv4 주소
    .what = 속성이 말하는 실제 주소이다.

stun-att-ipv6 = IPv6 주소
    .what = 속성이 말하는 실제 주소이다.

stun-att-port = 포트
    .what = 그 주소에 딸린 포트이다.

stun-att-username = 사용자 이름
    .what = 누가 묻는지 나타낸다. 경로를 시험할 때는 서로 알려 준 값으로, 상대의 이름·쌍점·자기 이름을 잇는다.

stun-att-username-opaque = 사용자 이름
    .what = 텍스트가 아닌 이름이다. 마이크로소프트 릴레이가 이런 이름을 쓴다.

stun-att-password = 비밀번호
    .what = 그대로 보이는 비밀번호이다. RFC 3489에만 있었고 TLS 안에서 보냈다.

stun-att-padding = 채움
    .what = 값을 4의 배수로 맞추는 바이트 수이다. 뜻은 없다.

stun-att-hmac = 무결성(HMAC-SHA1)
    .what = 보낸 쪽이 비밀번호를 알고, 여기까지 아무도 메시지를 바꾸지 않았음을 보인다. 비밀번호 자체는 보내지 않는다.

stun-att-crc32 = 지문(CRC-32)
    .what = 메시지의 검사값이다. 같은 포트의 다른 프로토콜과 STUN을 구별한다. 고의적인 변조는 막지 못한다.

stun-att-crc32-status = 지문 상태
    .what = 검사값이 메시지와 맞는지 나타낸다.

stun-att-error-class = 오류 코드의 백 자리
    .what = 뒤의 수와 합쳐 HTTP 같은 코드가 된다. 4와 1이면 401이다.
    .here = { $number ->
        [3] 다른 서버에 시도하라.
        [4] 요청이 틀렸거나 모자라다.
        [5] 서버에 문제가 있다. 나중에 다시 하라.
        [6] 전혀 할 수 없다.
       *[other] { $value }.
    }

stun-att-error = 오류 코드의 나머지 자리
    .what = 코드의 끝 두 자리이다. 백 자리는 앞에 있다.

stun-att-error-reason = 이유
    .what = 이유를 사람이 읽을 말로 적은 것이다.

stun-att-realm = 영역
    .what = 비밀번호가 통하는 범위이다. 서버가 401로 거절하면서 알려 준다.

stun-att-nonce = 논스
    .what = 서버가 준 값으로, 다음 요청에 그대로 실어야 한다. 옛 요청을 다시 쓰지 못하게 한다.

stun-att-unknown = 이해하지 못한 속성
    .what = 서버가 반드시 이해해야 하는데 모르는, 요청의 속성이다.

stun-att-ipv4-xord = 섞은 IPv4 주소
    .what = 매직 쿠키와 배타적 논리합을 한 주소이다. 눈에 띄는 주소를 모두 고쳐 쓰는 변환기가 망치지 못하게 한다.

stun-att-ipv6-xord = 섞은 IPv6 주소
    .what = 매직 쿠키와 트랜잭션 ID로 배타적 논리합을 한 주소이다.

stun-att-port-xord = 섞은 포트
    .what = 매직 쿠키의 앞 절반과 섞은 포트이다.

stun-att-icmp-type = ICMP 오류 유형
    .what = 릴레이가 상대에게 보낸 데이터에 대해 받은 오류의 유형이다.

stun-att-icmp-code = ICMP 오류 코드
    .what = 그 오류의 코드이다.

stun-att-unknown8006 = 마이크로소프트 속성 8006
    .what = 뜻이 공개되지 않은 바이트이다.

stun-att-software = 소프트웨어
    .what = 메시지를 보낸 프로그램의 이름과 버전이다.

stun-att-priority = 우선순위
    .what = 이 경로를 얼마나 선호하는지 나타낸다. 직접 경로가 릴레이 경로보다 높다.

stun-att-tie-breaker = 조정값
    .what = 무작위 수이다. 양쪽이 모두 제어 역할이라고 여기면 수가 큰 쪽이 맡는다.

stun-att-lifetime = 수명
    .what = 갱신하지 않을 때 릴레이가 할당을 유지하는 초 수이다. 0이면 포기한다.

stun-att-change-ip = 다른 주소로 응답
    .what = 서버의 다른 주소에서 응답해 달라는 부탁이다. 변환기가 어떻게 거르는지 알 수 있다.

stun-att-change-port = 다른 포트로 응답
    .what = 서버의 다른 포트에서 응답해 달라는 부탁이다.

stun-att-pw_alg = 비밀번호 알고리즘
    .what = 사용자 이름, 영역, 비밀번호로 키를 만드는 방법이다.

stun-att-pw_alg_len = 매개변수 길이
    .what = 알고리즘 매개변수의 바이트 수이다. 지금 쓰는 것들에는 없다.

stun-att-pw_alg_data = 매개변수
    .what = 번호 말고 알고리즘에 필요한 값이다.

stun-att-even-port-reserve-next = 다음 포트도 예약
    .what = 짝수 포트를 달라고 하며, 그다음 홀수 포트를 둘째 할당용으로 남겨 둘 수 있다. 미디어와 보고를 나란히 두던 관습이다.

stun-att-cache-timeout = 캐시 유지 시간
    .what = 서버가 이 트랜잭션의 응답을 보관하는 초 수이다.

stun-att-token = 예약 토큰
    .what = 남겨 둔 포트를 나타낸다. 이것을 제시하면 그 포트를 받는다.

stun-value = 값
    .what = 값을 바이트 그대로 보인다.

stun-att-reserved = 예약됨
    .what = 뜻이 없는 바이트이다. 보내는 쪽이 0으로 채운다.

stun-att-transp = 상대까지의 전송 계층
    .what = 릴레이가 상대와 데이터를 교환할 때 쓸 프로토콜이다.

stun-att-channelnum = 채널 번호
    .what = 이제부터 상대를 가리킬 번호이다.

stun-att-magic_cookie = MS-TURN 매직 쿠키
    .what = 마이크로소프트 릴레이가 자기 메시지를 알아보는 고정된 수이다.

stun-port-bandwidth = 대역폭
    .what = 최대로 보낼 양이다. 단위는 초당 킬로비트이다.

stun-att-ms-version = MS 버전
    .what = 클라이언트가 쓰는 마이크로소프트 프로토콜의 버전이다.

stun-att-ms-version-ice = MS-ICE 버전
    .what = 이 프로그램이 이해하는 메시지 형식을 나타낸다.

stun-att-ms-connection_id = 연결 ID
    .what = 릴레이와의 연결을 나타낸다.

stun-att-ms-sequence_number = 순서 번호
    .what = 이 연결의 메시지를 센다. 옛 메시지를 다시 보내지 못하게 한다.

stun-att-ms-stream_type = 스트림 종류
    .what = 릴레이로 보낼 것의 종류이다.

stun-att-ms-service_quality = 서비스 품질
    .what = 데이터가 반드시 도착해야 하는지, 잃어도 되는지 나타낸다.

stun-att-ms-foundation = 기반
    .what = 종류와 출처가 같은 주소들의 이름이다. 함께 되거나 함께 안 될 가능성이 크다.

stun-att-ms-multiplexed_turn_session_id = 다중화 세션 ID
    .what = 여러 세션이 릴레이 포트 하나를 나눠 쓸 때 메시지가 어느 세션의 것인지 나타낸다.

stun-att-bandwidth_acm-type = 대역폭 제어 메시지
    .what = 대역폭을 나눠 주는 서버에 무엇을 바라는지 나타낸다.

stun-att-bandwidth_rsv_id = 예약 ID
    .what = 예약한 대역폭을 나타낸다.

stun-att-bandwidth_rsv_amount-misb = 최소 송신 대역폭
    .what = 초당 킬로비트 단위이다.

stun-att-bandwidth_rsv_amount-masb = 최대 송신 대역폭
    .what = 초당 킬로비트 단위이다.

stun-att-bandwidth_rsv_amount-mirb = 최소 수신 대역폭
    .what = 초당 킬로비트 단위이다.

stun-att-bandwidth_rsv_amount-marb = 최대 수신 대역폭
    .what = 초당 킬로비트 단위이다.

stun-att-address_rp-valid = 유효함
    .what = 이 주소에 대한 응답이 유효한지 나타낸다.

stun-att-address_rp-pstn = 전화망
    .what = 통화를 전화망으로 돌려도 되는지 나타낸다.

stun-att-address_rp-reserved = 예약됨
    .what = 아직 뜻이 없는 비트이다.

stun-att-address_rp-masb = 최대 송신 대역폭
    .what = 이 주소에 대한 값이며 초당 킬로비트 단위이다.

stun-att-address_rp-marb = 최대 수신 대역폭
    .what = 이 주소에 대한 값이며 초당 킬로비트 단위이다.

stun-att-sip_dialog_id = SIP 다이얼로그
    .what = 대역폭이 속한 SIP 다이얼로그이다.

stun-att-sip_call_id = SIP 통화
    .what = 대역폭이 속한 SIP 통화이다.

stun-att-lp-peer_location = 상대의 위치
    .what = 회사 네트워크의 안인지 밖인지 나타낸다.

stun-att-lp-seft_location = 보낸 쪽의 위치
    .what = 회사 네트워크의 안인지 밖인지 나타낸다.

stun-att-lp-federation = 페더레이션
    .what = 상대가 다른 회사나 공용 서비스에 속하는지 나타낸다.

stun-att-google-network_id = 보낸 쪽의 네트워크
    .what = 브라우저가 매긴 인터페이스 번호이다.

stun-att-google-network_cost = 네트워크 비용
    .what = 사용자에게 이 네트워크가 얼마나 비싼지 나타낸다. 유선은 0이고 이동 통신망이 가장 비싸다.

stun-wrong_msglen = 4의 배수가 아닌 길이
    .what = 속성마다 네 바이트에 맞추므로 메시지가 여기서 끝날 수 없다.

stun-short_packet = 너무 짧음
    .what = 속성의 바이트가 유형에 필요한 것보다 적다.

stun-long_attribute = 남는 바이트
    .what = 속성의 바이트가 유형에 필요한 것보다 많다. 남은 것은 그대로 보인다.

stun-unknown_attribute = 알 수 없는 속성
    .what = 이 유형의 속성은 알려진 것이 없다.

stun-att-crc32-bad = 맞지 않는 지문
    .what = 검사값이 맞지 않는다. 메시지가 손상되었거나 STUN이 아니다.
