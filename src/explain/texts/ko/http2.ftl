# HTTP/2 필드의 뜻, 값의 의미, 흔한 오해.

http2 = HTTP/2 프로토콜
    .what = HTTP/1과 같은 요청과 응답을 이진 프레임으로 나눈 것이다. 여럿이 한 연결을 동시에 쓰고 헤더는 압축한다.
    .mistake = TCP의 순서는 그대로라 세그먼트 하나를 잃으면 연결의 모든 스트림이 멈춘다. HTTP/3에서야 없어졌다.

http2-stream = HTTP/2 프레임
    .what = 길이, 유형, 플래그, 스트림을 적은 9바이트의 헤더와 내용이다. HTTP/2의 모든 것이 이런 프레임이다.
    .mistake = 이더넷 프레임이 아니라 TCP 스트림 안에 있는 것이다.

http2-length = 내용의 길이
    .what = 9바이트의 헤더를 뺀 프레임의 바이트 수이다.
    .here = 헤더 9 B + { $number } B = { $whole } B.

http2-type = 프레임의 유형
    .what = 프레임의 쓰임이다. 모르는 유형은 무시한다.

http2-type-is-0 =
    .what = DATA: 본문의 한 조각이다. 이 유형만 윈도우를 소모한다.

http2-type-is-1 =
    .what = HEADERS: 요청이나 응답의 헤더 필드로 스트림을 열거나 트레일러로 끝낸다.

http2-type-is-2 =
    .what = PRIORITY: 어느 스트림이 더 중요한지 나타낸다. 제대로 구현된 적이 드물어 폐기되었다.

http2-type-is-3 =
    .what = RST_STREAM: 스트림 하나를 바로 끝낸다. 연결은 계속된다.

http2-type-is-4 =
    .what = SETTINGS: 이쪽이 바라고 허용하는 것이다. 하나하나 확인 응답을 받아야 한다.

http2-type-is-5 =
    .what = PUSH_PROMISE: 서버가 아직 요청하지 않은 응답을 예고한다. 브라우저는 이를 없앴다.

http2-type-is-6 =
    .what = PING: 거기 있는가? 같은 8바이트가 돌아온다. 왕복 시간을 잰다.

http2-type-is-7 =
    .what = GOAWAY: 이 연결에서 새 스트림은 열 수 없다. 적힌 번호까지는 마저 처리할 수 있다.

http2-type-is-8 =
    .what = WINDOW_UPDATE: 그만큼 더 보내도 된다.

http2-type-is-9 =
    .what = CONTINUATION: 헤더 필드가 이어진다. 사이에 다른 것이 올 수 없다.

http2-type-is-10 =
    .what = ALTSVC: HTTP/3처럼 다른 곳에서도 얻을 수 있다.

http2-type-is-12 =
    .what = ORIGIN: 이 연결을 쓸 수 있는 다른 사이트이다.

http2-type-is-16 =
    .what = PRIORITY_UPDATE: 응답이 얼마나 급한지 헤더 필드처럼 적는다.

http2-flags = 플래그
    .what = 비트 하나씩이며 뜻은 프레임의 유형에 따라 다르다.

http2-flags-priority = 우선순위 있음
    .what = 헤더 앞에 옛 우선순위 5바이트가 있는지 나타낸다.
    .here = { $number ->
        [0] 없다.
       *[other] 있다. 받는 쪽은 읽지만 대개 무시한다.
    }

http2-flags-padded = 채움 있음
    .what = 실제 길이를 감추는 채움 바이트가 있는지 나타낸다.
    .here = { $number ->
        [0] 없다.
       *[other] 있다. 첫 바이트가 그 수이다.
    }

http2-flags-eh = 헤더의 끝
    .what = 이 프레임으로 헤더 필드가 끝나는지 나타낸다.
    .here = { $number ->
        [0] 아니다. CONTINUATION 프레임이 이어진다.
       *[other] 그렇다. 헤더 필드를 읽을 수 있다.
    }

http2-flags-end_stream = 스트림의 끝
    .what = 보내는 쪽이 이 스트림에서 더 할 말이 없는지, 곧 요청이나 응답의 끝인지 나타낸다.
    .here = { $number ->
        [0] 아니다. 대개 DATA가 이어진다.
       *[other] 그렇다. 스트림의 이 방향이 닫힌다.
    }
    .mistake = 연결을 닫는 것이 아니다. 다른 스트림은 계속된다.

http2-flags-ack-settings = 설정의 확인 응답
    .what = "네 설정이 이제 적용된다"는 응답인지 나타낸다.
    .here = { $number ->
        [0] 아니다. 보내는 쪽의 설정이다.
       *[other] 그렇다. 받은 설정이 적용되었다.
    }

http2-flags-ack-ping = PING의 응답
    .what = 물어보는 PING인지 그 응답인지 나타낸다.
    .here = { $number ->
        [0] 질문이다.
       *[other] 응답이다. 둘 사이의 시간이 왕복 시간이다.
    }

http2-streamid = 스트림
    .what = 프레임이 속한 스트림이다. 스트림은 요청 하나와 그 응답이며 클라이언트는 홀수를 한 번씩만 쓴다.
    .here = { $number ->
        [0] 0은 연결 전체를 뜻한다.
       *[other] { $number }번 스트림이다. 사이에 다른 스트림의 프레임이 올 수 있다.
    }
    .mistake = HTTP/2의 스트림은 tcp.stream이 연결에 붙이는 번호와 관계가 없다.

http2-magic = 연결 서문
    .what = HTTP/2 클라이언트가 처음 보내는 것이다. HTTP/1 요청처럼 생겨 옛 서버가 프레임을 잘못 읽지 않고 바로 거절한다.

http2-unknown = 알 수 없는 프레임
    .what = 모르는 유형의 프레임 내용이다. 받는 쪽은 건너뛴다.
    .here = { $bytes } B.

http2-padding = 채움의 길이
    .what = 프레임 끝에 있는 채움 바이트 수이다. 실제 크기를 감추지만 윈도우를 소모한다.
    .here = { $number } B.

http2-pad_length = 채움의 길이
    .what = 프레임의 채움 양이며 플래그가 없으면 0이다.
    .here = { $number } B.

http2-exclusive = 독점
    .what = 폐기된 우선순위의 일부이다. 다른 스트림과 거기에 의존하는 것들 사이에 끼어드는지 나타낸다.
    .here = { $number ->
        [0] 아니다.
       *[other] 그렇다.
    }

http2-stream_dependency = 의존하는 스트림
    .what = 옛 우선순위에서 이 스트림이 기다리는 스트림이다.
    .here = { $number ->
        [0] 없다.
       *[other] { $number }번 스트림에 의존한다.
    }

http2-headers-weight = 가중치
    .what = 같은 것에 의존하는 스트림 사이의 대역폭 몫이다. 실제보다 1 작게 적는다.
    .here = { $number } + 1 = { $next }.

http2-headers-weight_real = 실제 가중치
    .what = 계산한 1~256의 가중치이다.
    .here = { $number }.

http2-data-data = 내용
    .what = 본문의 한 조각이다. 여러 스트림의 조각이 번갈아 올 수 있다.
    .here = { $bytes } B.

http2-encoded_entity = 압축된 본문
    .what = 압축을 풀기 전, 전송된 그대로의 본문이다.

http2-file_data = 본문
    .what = 스트림의 프레임에서 모아 압축을 푼 메시지의 내용이다.

http2-headers = 압축된 헤더
    .what = HPACK으로 쓴 헤더 필드이다. 이름과 값은 대개 두 표의 번호이고 나머지는 허프만 부호이다.
    .here = { $bytes } B.
    .mistake = 표는 연결과 함께 자란다. 캡처를 중간에 시작하면 모든 헤더를 읽을 수는 없다.

http2-header-length = 헤더의 크기
    .what = 압축을 푼 이름과 값의 전체 바이트 수이다. 압축된 크기와 견주어 보라.
    .here = { $number } B.

http2-header-count = 헤더 필드의 수
    .what = 콜론이 있는 것까지 메시지의 필드 수이다.
    .here = { $number }.

http2-header = 헤더 필드
    .what = 이름과 값이다. 콜론으로 시작하는 이름은 HTTP/1의 시작 줄을 대신한다.

http2-header-name = 필드의 이름
    .what = 값이 무엇에 대한 것인지 나타낸다. HTTP/2에서는 늘 소문자이다.

http2-header-value = 필드의 값
    .what = 필드가 말하는 것이다.
    .here = { $value }

http2-header-unescaped = %를 푼 값
    .what = %20 같은 것을 문자로 바꾼 값이며 이대로 전송되지 않는다.
    .here = { $value }

http2-header-repr = 표현 방식
    .what = 필드를 HPACK의 어느 형식으로 썼는지 나타낸다.

http2-header-repr-is-indexed =
    .what = 이름과 값이 모두 표에 있어 번호 하나로 쓴다.

http2-header-repr-is-incremental =
    .what = 새 값이며 양쪽이 기억한다. 다음에는 번호 하나면 된다.

http2-header-repr-is-without =
    .what = 기억할 만하지 않은 새 값이다.

http2-header-repr-is-never =
    .what = 비밀이다. 길이로 새지 않도록 중간의 누구도 표에 넣으면 안 된다.

http2-header-index = 표의 번호
    .what = 1~61은 모두에게 같다. 62부터는 이 연결에서 기억한 것이며 새것이 앞이다.
    .here = { $table ->
        [static] { $number }번은 모든 연결에서 같다.
       *[other] { $number } - 61 = { $place }. 기억한 것 가운데 새것부터 { $place }번째이다.
    }

http2-header-table = 표
    .what = 번호가 두 표 가운데 어디에 있는지 나타낸다.

http2-header-table-is-static =
    .what = 명세에 고정된 표이다. 흔한 이름과 값이 61개 있다.

http2-header-table-is-dynamic =
    .what = 양쪽이 이 연결에서 채운 표이다.

http2-header-inserted_in = 기억한 곳
    .what = 이 항목이 표에 들어간 프레임이다.
    .here = { $number }번 프레임.

http2-header-coding = 부호화
    .what = 이름과 값이 그대로인지 허프만 부호인지, 얼마나 줄었는지 나타낸다.
    .here = { $value }

http2-header_table_size_update = 표의 새 크기
    .what = 보내는 쪽이 앞으로 얼마나 기억할지 알린다.

http2-header_table_size_update-header_table_size = 표의 크기
    .what = 기억한 헤더 필드의 표 크기이다. 항목마다 이름과 값의 바이트 수에 32를 더해 센다.
    .here = { $number } B.

http2-request_in = 요청 위치
    .what = 이 스트림의 요청이 있는 프레임이다.
    .here = { $number }번 프레임.

http2-response_in = 응답 위치
    .what = 이 스트림의 응답이 있는 프레임이다.
    .here = { $number }번 프레임.

http2-time = 응답까지의 시간
    .what = 이 스트림의 요청에서 응답까지이다.
    .here = { $value }.

http2-rst_stream-error = 스트림을 끝낸 이유
    .what = 이유이며 GOAWAY와 같은 목록을 쓴다.

http2-rst_stream-error-is-0 =
    .what = NO_ERROR: 잘못은 없고 그냥 끝났다.

http2-rst_stream-error-is-1 =
    .what = PROTOCOL_ERROR: 더 알맞은 번호가 없는 규칙을 어겼다.

http2-rst_stream-error-is-2 =
    .what = INTERNAL_ERROR: 프로토콜과 관계없는 고장이다.

http2-rst_stream-error-is-3 =
    .what = FLOW_CONTROL_ERROR: 윈도우가 허용한 것보다 많이 보냈다.

http2-rst_stream-error-is-4 =
    .what = SETTINGS_TIMEOUT: 설정의 확인 응답이 제때 오지 않았다.

http2-rst_stream-error-is-5 =
    .what = STREAM_CLOSED: 이미 끝난 스트림에 프레임이 왔다.

http2-rst_stream-error-is-6 =
    .what = FRAME_SIZE_ERROR: 프레임의 길이가 있을 수 없는 값이다.

http2-rst_stream-error-is-7 =
    .what = REFUSED_STREAM: 전혀 처리하지 않았다. 요청을 다시 보내도 안전하다.

http2-rst_stream-error-is-8 =
    .what = CANCEL: 사용자가 페이지를 닫은 것처럼 더는 필요 없다.

http2-rst_stream-error-is-9 =
    .what = COMPRESSION_ERROR: 두 쪽의 헤더 표가 어긋났다. 연결을 더 쓸 수 없다.

http2-rst_stream-error-is-10 =
    .what = CONNECT_ERROR: CONNECT로 연 터널의 연결이 끊겼다.

http2-rst_stream-error-is-11 =
    .what = ENHANCE_YOUR_CALM: 한꺼번에 너무 많다. 공격처럼 보인다.

http2-rst_stream-error-is-12 =
    .what = INADEQUATE_SECURITY: 암호화가 HTTP/2에 너무 약하다.

http2-rst_stream-error-is-13 =
    .what = HTTP_1_1_REQUIRED: HTTP/1.1로 다시 하라.

http2-settings = 설정
    .what = 번호와 값으로 연결의 이쪽이 상대에게 허용하는 것을 적는다.

http2-settings-id = 어느 설정
    .what = 설정의 번호이다. 모르는 것은 무시한다.
    .here = { $number ->
        [1] 1: HEADER_TABLE_SIZE. HPACK 표의 최대 크기이다.
        [2] 2: ENABLE_PUSH. 서버가 요청 없이 보내도 되는지 나타낸다.
        [3] 3: MAX_CONCURRENT_STREAMS. 동시에 열 수 있는 스트림의 수이다.
        [4] 4: INITIAL_WINDOW_SIZE. 스트림이 시작하는 윈도우이다.
        [5] 5: MAX_FRAME_SIZE. 받을 수 있는 가장 긴 프레임이다.
        [6] 6: MAX_HEADER_LIST_SIZE. 모든 필드를 합친 최대 크기이다.
        [8] 8: ENABLE_CONNECT_PROTOCOL. 이 연결 위에서 WebSocket을 쓸 수 있는지 나타낸다.
        [9] 9: NO_RFC7540_PRIORITIES. 옛 우선순위를 쓰지 않는다.
        [16] 16: TLS_RENEG_PERMITTED. TLS 핸드셰이크를 다시 해도 되는지 나타낸다(마이크로소프트).
       *[other] { $value }
    }

http2-settings-header_table_size = 헤더 표의 크기
    .what = 이쪽이 기억할 헤더 필드의 바이트 수이다. 말하지 않으면 4096이다.
    .here = { $number } B.

http2-settings-enable_push = 푸시 허용
    .what = 요청하지 않은 것을 서버가 보내도 되는지 나타낸다. 요즘 브라우저는 0으로 보낸다.
    .here = { $number ->
        [0] 안 된다.
       *[other] 된다.
    }

http2-settings-max_concurrent_streams = 동시 스트림 수
    .what = 이 연결에서 동시에 열어 둘 수 있는 요청의 수이다.
    .here = 최대 { $number }개.

http2-settings-initial_window_size = 스트림의 첫 윈도우
    .what = WINDOW_UPDATE 없이 스트림마다 보낼 수 있는 DATA의 바이트 수이다. 말하지 않으면 65535이다.
    .here = { $number } B.
    .mistake = TCP의 윈도우가 아니다. HTTP/2는 그 위에 스트림마다 하나, 연결에 하나를 더 둔다.

http2-settings-max_frame_size = 최대 프레임
    .what = 이쪽이 받는 가장 긴 프레임이다. 16384~16777215바이트이다.
    .here = { $number } B.

http2-settings-max_header_list_size = 헤더의 최대 크기
    .what = 압축을 푼 헤더 필드 전체의 한도이며 권고일 뿐이다.
    .here = { $number } B.

http2-settings-extended_connect = 확장 CONNECT
    .what = CONNECT로 스트림 안에서 WebSocket 같은 다른 프로토콜을 열 수 있는지 나타낸다.
    .here = { $number ->
        [0] 안 된다.
       *[other] 된다.
    }

http2-settings-unknown = 알 수 없는 설정
    .what = 등록되지 않은 번호의 값이며 흔히 GREASE이다.
    .here = { $number }

http2-push_promise-promised_stream_id = 약속한 스트림
    .what = 응답이 올 짝수 번호의 스트림이다.
    .here = { $number }

http2-push_promise-header = 약속의 헤더
    .what = 아직 하지 않았지만 서버가 미리 응답할 요청을 HPACK으로 적은 것이다.
    .here = { $bytes } B.

http2-ping = PING
    .what = 보내는 쪽이 고른 8바이트이다.
    .here = { $bytes } B.

http2-pong = PING의 응답
    .what = 같은 8바이트를 돌려보낸 것이다.
    .here = { $bytes } B.

http2-goaway-last_stream_id = 마지막 스트림
    .what = 이 번호까지의 요청은 처리했거나 아직 처리할 수 있다. 더 큰 번호는 손대지 않았으므로 다시 보내도 된다.
    .here = { $number }

http2-goaway-error = 연결을 끝내는 이유
    .what = 이유이다. 0은 서버가 정상적으로 꺼진다는 뜻이다.

http2-goaway-addata = 덧붙인 말
    .what = 오류를 찾는 사람을 위한 말이다.
    .here = { $bytes } B.

http2-window_update-window_size_increment = 윈도우 증가량
    .what = 상대가 더 보내도 되는 바이트 수이다. 스트림 0이면 연결 전체, 아니면 그 스트림에 대한 것이다.
    .here = { $number } B 더.
    .mistake = 남은 것에 더하는 값이지 윈도우를 그 값으로 정하는 것이 아니다.

http2-continuation-header = 이어지는 헤더
    .what = 압축된 헤더의 다음 부분이다.

http2-altsvc-origin = 대상 사이트
    .what = 이 안내가 적용되는 사이트이다.
    .here = { $value }

http2-altsvc-field_value = 다른 위치
    .what = 같은 것을 제공하는 프로토콜, 이름, 포트이다.
    .here = { $value }

http2-origin = 다른 사이트
    .what = 클라이언트가 새 핸드셰이크 없이 이 연결로 접속해도 되는 곳이다.

http2-origin-origin = 사이트
    .what = 그 가운데 하나이다.
    .here = { $value }

http2-priority_update_stream_id = 대상 스트림
    .what = 응답의 순서를 바꿀 스트림이다.
    .here = { $number }

http2-priority_update_field_value = 긴급도
    .what = u=0이 가장 급하고 u=7이 가장 느긋하다. i는 일부만 와도 쓸 수 있다는 뜻이다.
    .here = { $value }

http2-found = 다시 찾음
    .what = 앞이 빠져 있어 프레임처럼 보이는 곳을 찾았다. 그래서 기억한 헤더를 알 수 없다.

http2-header-unknown = 알 수 없는 항목
    .what = 캡처 전에 보낸 것을 가리키는 번호이다. 연결이 열리기 전에 캡처를 시작해야 한다.

http2-header-damaged = 깨진 헤더
    .what = 번호, 길이, 부호가 있을 수 없는 값이다. 두 표가 어긋났을 수 있으므로 받는 쪽은 연결 전체를 끝내야 한다(COMPRESSION_ERROR).

http2-continuation-flood = CONTINUATION 플러드
    .what = 끝나지 않는 헤더가 서버의 메모리를 채운다. 2024년에 알려진 공격이다.

http2-headers-broken = 끊긴 헤더
    .what = HEADERS와 마지막 CONTINUATION 사이에는 다른 스트림의 것도 올 수 없다.

http2-continuation-alone = 홀로 온 CONTINUATION
    .what = 시작하지 않은 헤더를 잇거나 그 시작이 캡처에 없다.

http2-padding-too_long = 너무 긴 채움
    .what = 내용에 남는 것이 0보다 작아진다. 연결을 끝내야 한다.

http2-length-wrong = 잘못된 길이
    .what = PING은 늘 8바이트, RST_STREAM과 WINDOW_UPDATE는 4, PRIORITY는 5이고 설정은 6의 배수이다.

http2-streamid-wrong = 잘못된 스트림
    .what = SETTINGS, PING, GOAWAY는 연결(0)의 것이고 DATA와 HEADERS에는 스트림이 필요하다.

http2-settings-ack-not_empty = 내용이 있는 확인 응답
    .what = 설정의 확인 응답에는 내용이 없다. FRAME_SIZE_ERROR이다.

http2-settings-range = 범위를 벗어난 설정
    .what = 2147483647을 넘는 윈도우나 16384보다 작은 프레임 크기가 그 예이다.

http2-window_update-zero = 0만큼 증가
    .what = 효과가 없으므로 오류로 본다.

http2-stream_dependency-self = 자신에게 의존
    .what = 스트림이 영원히 자신을 기다리게 된다.

http2-header-name-upper_case = 이름의 대문자
    .what = HTTP/2는 같은 이름이 한 형태만 갖도록 소문자만 쓴다. 이런 메시지는 거절해야 한다.

http2-header-name-invalid = 잘못된 이름
    .what = HTTP/1로 옮겨 쓰면 헤더가 갈라진다. 프록시를 거쳐 요청을 밀반입하는 방법이다.

http2-header-value-invalid = 잘못된 값
    .what = 값의 줄바꿈은 프록시가 HTTP/1로 쓰는 순간 새 헤더 필드가 된다.

http2-header-pseudo-late = 너무 늦음
    .what = 메서드, 경로, 상태는 다른 필드보다 먼저 알아야 한다.

http2-header-pseudo-unknown = 알 수 없는 콜론 이름
    .what = :method, :scheme, :authority, :path, :protocol, :status만 있다.

http2-header-pseudo-twice = 두 번
    .what = 한 요청에 경로나 호스트가 둘이면 받는 쪽마다 다르게 고를 수 있다.

http2-header-pseudo-trailers = 트레일러 안
    .what = 콜론으로 시작하는 것은 헤더에 속한다. 끝에 오면 늦다.

http2-header-pseudo-missing = 빠짐
    .what = 요청에는 :method, :scheme, :path가, 응답에는 :status가 필요하다.

http2-header-connection = 연결용 필드
    .what = Connection, Keep-Alive, Transfer-Encoding, Upgrade는 뜻이 없다. 프레임과 플래그가 그 일을 한다.

http2-trailers-end = 끝나지 않는 트레일러
    .what = 트레일러 뒤에는 아무것도 올 수 없으므로 END_STREAM이 있어야 한다.

http2-body-incomplete = 불완전한 본문
    .what = 캡처에 스트림의 프레임이 빠져 있다. 찾은 것만 보인다.

http2-body_decompression_failed = 압축을 풀지 못함
    .what = 본문이 content-encoding과 다르거나 잘렸거나 깨졌다.

http2-body-length_differs = 다른 길이
    .what = 프레임이 말하는 본문의 끝과 content-length가 다르다. 이를 HTTP/1로 옮기는 프록시는 숨은 요청을 통과시킨다.

http2-headers-scheme = 스킴
    .what = 요청 주소의 시작인 http 또는 https이다.
    .here = { $value }

http2-header-meaning = 쉽게 말하면
    .what = 값의 뜻을 이 프로그램이 풀어 쓴 것이며 전송되지 않는다.

http2-window-connection = 연결의 윈도우
    .what = 이 프레임 뒤에 보낸 쪽이 모든 스트림을 합쳐 더 보낼 수 있는 DATA의 바이트 수이다. 프레임을 세어 계산했으며 65535에서 시작한다.
    .here = { $number ->
        [0] 0이다. 스트림 0의 WINDOW_UPDATE가 올 때까지 보낼 수 없다.
       *[other] { $number } B를 더 보낼 수 있다.
    }
    .mistake = DATA만 윈도우를 쓴다. HEADERS와 다른 프레임은 막히지 않는다.

http2-window-stream = 스트림의 윈도우
    .what = 이 프레임 뒤에 보낸 쪽이 이 스트림에서 더 보낼 수 있는 DATA의 바이트 수이다. 설정이 줄이면 음수가 될 수 있다.
    .here = { $number ->
        [0] 0이다. WINDOW_UPDATE가 올 때까지 이 스트림에서 보낼 수 없다.
       *[other] 이 스트림에서 { $number } B를 더 보낼 수 있다.
    }
    .mistake = 스트림과 연결, 두 윈도우에 모두 자리가 있어야 한다.

http2-window-used_up_in = 다 쓴 곳
    .what = 보내는 쪽이 기다리기 시작한 프레임이다. 그 사이의 시간은 네트워크가 아니라 흐름 제어 때문이다.
    .here = { $number }번 프레임부터이다.

http2-settings-effective = 현재의 설정
    .what = 이 프레임 뒤 보낸 쪽의 모든 설정이다. 말한 것과 말하지 않은 것의 초깃값이다.
    .mistake = 상대에게 적용된다. 보낸 쪽이 받을 수 있는 것을 말하기 때문이다.

http2-settings-acknowledged = 확인된 설정
    .what = 이 확인 응답이 가리키는 설정이다. 이제부터 상대가 지킨다.

http2-window-used_up = 윈도우를 다 씀
    .what = 보낸 쪽이 허락된 자리를 다 써서 WINDOW_UPDATE를 기다려야 한다. 늦으면 받는 쪽이 느리거나 윈도우가 작다.

http2-window-exceeded = 윈도우를 넘음
    .what = 받는 쪽이 허락한 것보다 많이 보냈다. FLOW_CONTROL_ERROR로 응답한다.

http2-window-overflow = 너무 큰 윈도우
    .what = 윈도우는 2147483647바이트를 넘을 수 없다. FLOW_CONTROL_ERROR이다.

http2-length-exceeds = 너무 큰 프레임
    .what = 상대가 받겠다고 한 것(SETTINGS_MAX_FRAME_SIZE, 처음은 16384)보다 긴 프레임이다. FRAME_SIZE_ERROR이다.

http2-rst_stream-flood = 빠른 리셋
    .what = 스트림을 열자마자 버리면 클라이언트는 힘이 들지 않고 서버만 일한다. 2023년의 공격이다(CVE-2023-44487).

http2-websocket-lost = WebSocket을 더 읽지 못함
    .what = 스트림의 바이트가 빠졌거나 모순되어 안의 WebSocket 프레임을 다시 찾을 수 없다.

http2-tunnel-lost = 터널을 더 읽을 수 없음
    .what = 터널이 나르는 바이트 일부가 캡처되지 않아 다음 메시지가 어디서 시작하는지 알 수 없다.
