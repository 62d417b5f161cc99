# gRPC 필드의 뜻, 값의 의미, 흔한 오해.

grpc = gRPC 메시지
    .what = gRPC는 다른 컴퓨터의 함수를 부른다. 메시지는 플래그 1바이트, 길이 4바이트, 대개 Protocol Buffers인 내용이며 HTTP/2 스트림 안에 있다.
    .mistake = :status 200이 성공을 뜻하지 않는다. 호출의 결과는 끝의 grpc-status에 있다.

grpc-status = 호출의 상태
    .what = 호출이 어떻게 끝났는지 나타낸다. 끝에야 알 수 있으므로 트레일러에 보낸다.

grpc-status-is-0 =
    .what = OK: 성공했다.

grpc-status-is-1 =
    .what = CANCELLED: 부른 쪽이 취소했다.

grpc-status-is-2 =
    .what = UNKNOWN: 더 알맞은 번호가 없는 오류이며 대개 서버 프로그램의 예외이다.

grpc-status-is-3 =
    .what = INVALID_ARGUMENT: 서버의 상태와 관계없이 인수가 잘못되었다.

grpc-status-is-4 =
    .what = DEADLINE_EXCEEDED: 정한 시간 안에 끝나지 않았다. 그래도 실행되었을 수 있다.

grpc-status-is-5 =
    .what = NOT_FOUND: 그런 것이 없다.

grpc-status-is-6 =
    .what = ALREADY_EXISTS: 만들려는 것이 이미 있다.

grpc-status-is-7 =
    .what = PERMISSION_DENIED: 부른 쪽을 알지만 권한이 없다.

grpc-status-is-8 =
    .what = RESOURCE_EXHAUSTED: 할당량을 다 썼거나 메시지가 너무 크다.

grpc-status-is-9 =
    .what = FAILED_PRECONDITION: 지금 상태에서는 안 된다. 상태가 바뀌기 전에는 다시 해도 소용없다.

grpc-status-is-10 =
    .what = ABORTED: 다른 변경과 부딪쳤다. 처음부터 다시 하라.

grpc-status-is-11 =
    .what = OUT_OF_RANGE: 파일 끝을 지나 읽는 것처럼 범위를 벗어났다.

grpc-status-is-12 =
    .what = UNIMPLEMENTED: 서버에 이 메서드가 없다.

grpc-status-is-13 =
    .what = INTERNAL: 심각한 고장이며 흔히 라이브러리의 문제이다.

grpc-status-is-14 =
    .what = UNAVAILABLE: 지금은 닿을 수 없다. 나중에 다시 하라.

grpc-status-is-15 =
    .what = DATA_LOSS: 데이터를 되돌릴 수 없게 잃었거나 깨졌다.

grpc-status-is-16 =
    .what = UNAUTHENTICATED: 부른 쪽이 누구인지 증명하지 않았다.

grpc-status_message = 상태의 설명
    .what = 사람을 위한 말이다. ASCII가 아닌 바이트는 퍼센트 기호로 쓴다.
    .here = { $value }

grpc-status-failed = 호출 실패
    .what = 상태가 0이 아니다. 연결과 HTTP는 정상이고 함수가 거절했다.

grpc-frame_type = 프레임 종류
    .what = gRPC-Web에서 첫 비트는 메시지인지 트레일러인지 나타낸다. 브라우저는 실제 트레일러를 읽지 못한다.
    .here = { $value }

grpc-compressed_flag = 압축 여부
    .what = 메시지가 압축되었는지 나타낸다. 방법은 grpc-encoding에 있다.
    .here = { $number ->
        [0] 아니다.
       *[other] 그렇다.
    }

grpc-message_length = 메시지의 길이
    .what = 뒤따르는 바이트 수이다. 메시지는 여러 DATA 프레임에 걸치거나 하나를 나누어 쓸 수 있다.
    .here = 헤더 5 B + { $number } B = { $whole } B.

grpc-message_data = 내용
    .what = 함수에 넘기거나 돌아온 것이며 대개 Protocol Buffers이다.
    .here = { $bytes } B.

grpc-method = 부른 함수
    .what = 요청의 경로이며 /package.Service/Method 형식이다.
    .here = { $value }

grpc-call-kind = 호출 방식
    .what = 양쪽이 보내는 메시지 수입니다: 하나씩(단항), 한쪽에서 여러 개(클라이언트 또는 서버 스트리밍), 양쪽에서 여러 개(양방향 스트리밍).
    .here = { $value }
    .mistake = 메시지가 하나씩 오갔다고 단항 호출이라는 증거는 아닙니다: 스트림이 하나로 끝났을 수 있습니다.

grpc-call-kind_source = 호출 방식의 근거
    .what = 스키마가 이 메서드에 대해 알려 줍니다. 없으면 이 호출의 메시지에서 알 수 있는 것입니다.
    .here = { $value }

grpc-trailer = 트레일러
    .what = gRPC-Web이 본문에 보내는 트레일러의 한 줄이다.
    .here = { $value }

grpc-body_decompression_failed = 압축을 풀지 못함
    .what = grpc-encoding과 다르게 압축되었거나 깨졌다.

grpc-body_malformed = gRPC가 아님
    .what = 플래그와 길이가 뒤의 바이트와 맞지 않는다.

grpc-message_cut = 잘린 메시지
    .what = 스트림이 끝났거나 나머지가 캡처에 없다.

grpc-trailer-line = 트레일러의 줄
    .what = 응답 끝의 이름과 값이며 grpc-status가 그 예이다. gRPC-Web에서는 본문에 텍스트로 쓴다.
    .here = { $value }

grpc-http1 = HTTP/2 없는 gRPC
    .what = gRPC에는 HTTP/2의 스트림과 트레일러가 필요하다. HTTP/1에서는 콘텐츠 유형이 다른 gRPC-Web만 정의되어 있다.

grpc-web_text-failed = 깨진 Base64
    .what = gRPC-Web의 텍스트 형식은 Base64이다. 다른 문자가 있거나 빠지면 더 읽을 수 없다.

grpc-trailer-not_last = 트레일러 뒤에 더 있음
    .what = 트레일러가 응답을 끝낸다. 뒤에 오는 것은 어디에도 속하지 않는다.
