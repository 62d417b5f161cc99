# WebSocket 필드의 뜻, 값의 의미, 흔한 오해.

websocket = WebSocket
    .what = HTTP 요청으로 시작한 연결 하나로 양방향 메시지를 나른다. 어느 쪽이든 아무 때나 보낼 수 있다.
    .mistake = 응답 101 뒤로는 HTTP가 아니다. 요청도 상태 코드도 없다.

websocket-fin = FIN: 마지막 프레임
    .what = 이 프레임으로 메시지가 끝나는지 나타낸다.
    .here = { $number ->
        [1] 메시지가 끝났다.
       *[other] 이 메시지의 프레임이 더 이어진다.
    }
    .mistake = 연결을 닫지 않는다. 그것은 Close 프레임이다.

websocket-rsv = 예약 비트
    .what = 확장을 위한 비트이다. 합의했다면 첫 비트는 '압축됨'을 뜻한다.
    .here = { $number ->
        [0] 켜진 것이 없다.
        [4] RSV1: 메시지가 압축되었다.
       *[other] { $value }.
    }

websocket-pmc = 압축됨
    .what = permessage-deflate 확장으로 메시지가 압축되었는지 나타낸다.
    .here = { $number ->
        [1] 압축되었다.
       *[other] 그대로이다.
    }

websocket-opcode = 프레임 유형
    .what = 프레임이 무엇을 나르는지 나타낸다.
    .here = { $number ->
        [0] 0: 메시지가 이어진다.
        [1] 1: UTF-8 텍스트.
        [2] 2: 바이트.
        [8] 8: Close — 끝.
        [9] 9: Ping — 있는가?
        [10] 10: Pong — 있다.
       *[other] { $value }.
    }

websocket-mask = 마스킹됨
    .what = 페이로드가 마스킹 키와 섞였는지 나타낸다. 클라이언트는 해야 하고 서버는 하면 안 된다.
    .here = { $number ->
        [1] 마스킹됨: 클라이언트가 보냈다.
       *[other] 마스킹 안 됨: 서버가 보냈다.
    }
    .mistake = 마스킹은 암호화가 아니다. 키가 같은 프레임에 있다. 오래된 프록시가 속지 않게 보호한다.

websocket-payload_length = 페이로드 길이
    .what = 7비트로 적은 페이로드의 바이트 수이다. 126과 127은 더 긴 수가 뒤에 온다는 뜻이다.
    .here = { $number ->
        [126] 126: 다음 두 바이트에 길이가 있다.
        [127] 127: 다음 여덟 바이트에 길이가 있다.
       *[other] { $number } B.
    }

websocket-payload_length_ext_16 = 확장 길이(16비트)
    .what = 126에서 65535 사이의 길이이다.
    .here = { $number } B.

websocket-payload_length_ext_64 = 확장 길이(64비트)
    .what = 두 바이트에 들어가지 않는 길이이다.
    .here = { $value } B.

websocket-masking_key = 마스킹 키
    .what = 무작위 네 바이트이다. 페이로드의 바이트마다 그중 하나와 배타적 논리합을 한다.
    .here = { $value }: 프레임마다 새로 만든다.

websocket-subprotocol = 하위 프로토콜
    .what = 핸드셰이크에서 합의한 메시지의 언어이다.
    .here = { $value }.

websocket-masked_payload = 마스킹된 페이로드
    .what = 전송된 그대로의 페이로드이다.

websocket-payload = 페이로드
    .what = 마스킹과 압축을 푼 메시지의 내용이다.

websocket-payload-continue = 이어짐
    .what = 앞 프레임이 시작한 메시지의 일부이다.

websocket-payload-text = 텍스트
    .what = UTF-8로 된 텍스트 메시지이다.
    .here = { $value }

websocket-payload-close = Close
    .what = 이쪽이 끝내려 한다. 상대도 Close로 답하고 나서 연결을 닫는다.

websocket-payload-close-status_code = 종료 코드
    .what = 연결이 끝나는 이유이다.
    .here = { $number ->
        [1000] 1000: 정상적으로 끝났다.
        [1001] 1001: 페이지를 떠나거나 서버가 멈춘다.
        [1002] 1002: 프로토콜을 어겼다.
        [1003] 1003: 받지 않는 유형의 데이터이다.
        [1004] 1004: 예약된 번호이며 아직 뜻이 없다.
        [1005] 1005: 전송되지 않는다. 코드 없는 Close를 가리킨다.
        [1006] 1006: 전송되지 않는다. 끊긴 연결처럼 Close 없이 끝난 것을 가리킨다.
        [1007] 1007: UTF-8이 아닌 텍스트이다.
        [1008] 1008: 이쪽의 규칙에 어긋난다.
        [1009] 1009: 메시지가 너무 크다.
        [1010] 1010: 필요한 확장이 없다.
        [1011] 1011: 서버 오류.
        [1012] 1012: 서비스가 다시 시작한다. 잠시 뒤 다시 연결한다.
        [1013] 1013: 너무 바쁘다. 나중에 다시 시도한다.
        [1014] 1014: 뒤에 있는 서버가 잘못 응답했다.
        [1015] 1015: 전송되지 않는다. TLS 핸드셰이크의 실패를 가리킨다.
        [3000] 3000: 누구인지 모른다. 로그인해야 한다.
        [3003] 3003: 누구인지는 알지만 허용하지 않는다.
        [3008] 3008: 시간이 너무 걸렸다.
       *[other] { $number }.
    }
    .mistake = HTTP 상태 코드가 아니다.

websocket-payload-close-meaning = 의미
    .what = 종료 코드의 뜻이다.

websocket-payload-close-reason = 이유
    .what = 사람을 위한 말로 적은 이유이다.
    .here = { $value }

websocket-payload-ping = Ping
    .what = 상대가 있는지 묻는다. 상대는 Pong으로 답해야 한다.
    .mistake = ICMP의 ping이 아니다.

websocket-payload-pong = Pong
    .what = 같은 바이트로 Ping에 답한다.

websocket-payload-unknown = 알 수 없는 페이로드
    .what = 모르는 유형의 프레임 내용이다.

websocket-fragment-count = 프레임 수
    .what = 메시지가 몇 개의 프레임으로 왔는지 나타낸다.
    .here = { $number }.

websocket-reassembled-length = 메시지 길이
    .what = 모든 프레임을 합친 바이트 수이다.
    .here = { $number } B.

websocket-compressed_length = 압축된 길이
    .what = 압축을 풀기 전의 바이트 수이다.
    .here = { $number } B.

websocket-part = 메시지의 일부
    .what = 전체는 마지막 프레임에 보인다.

websocket-guessed = 추측
    .what = 핸드셰이크가 캡처되지 않아 합의 내용을 모른다.

websocket-mask-client = 클라이언트는 마스킹해야 함
    .what = 클라이언트의 이 프레임은 마스킹되지 않았다. 서버는 닫아야 한다.

websocket-mask-server = 서버는 마스킹하면 안 됨
    .what = 서버의 이 프레임이 마스킹되었다. 클라이언트는 닫아야 한다.

websocket-message-cut = 불완전한 메시지
    .what = 프레임이 부족하다.

websocket-incomplete = 바이트 부족
    .what = 프레임이 다 캡처되지 않았다.

websocket-text-not_utf8 = UTF-8이 아닌 텍스트
    .what = 받는 쪽은 연결을 닫아야 한다.

websocket-after_close = Close 뒤
    .what = Close 프레임 뒤에는 데이터가 오면 안 된다.

websocket-payload-unknown-expert = 모르는 유형
    .what = 이런 유형의 프레임에 대해 알려진 것이 없다.

websocket-decompression-failed-expert = 압축을 풀 수 없음
    .what = 압축된 바이트가 손상되었거나 앞의 것이 없다.

websocket-rsv-unexpected = 뜻 없는 예약 비트
    .what = 이 비트에 뜻을 주는 확장을 합의하지 않았다.

websocket-opcode-reserved = 예약된 유형
    .what = 이런 프레임을 받으면 연결을 닫아야 한다.

websocket-control-fragmented = 나뉜 제어 프레임
    .what = Close, Ping, Pong은 프레임 하나여야 한다.

websocket-control-too_long = 너무 긴 제어 프레임
    .what = 최대 125바이트이다.

websocket-continuation-alone = 이을 것이 없음
    .what = 시작된 메시지가 없다.

websocket-message-interrupted = 끊긴 메시지
    .what = 앞 메시지가 끝나기 전에 새 메시지가 시작한다.

websocket-payload_length-not_minimal = 길게 적은 길이
    .what = 길이는 가장 적은 바이트로 적어야 한다.

websocket-payload_length-high_bit = 불가능한 길이
    .what = 길이의 맨 위 비트는 0이어야 한다.

websocket-close-one_byte = 한 바이트짜리 Close
    .what = Close는 비어 있거나 코드 두 바이트 이상이어야 한다.

websocket-close-status_code-invalid = 보내면 안 되는 코드
    .what = 프로그램 안에서만 쓰거나 정해지지 않은 번호이다.
