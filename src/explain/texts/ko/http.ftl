# HTTP 필드의 뜻, 값의 의미, 흔한 오해.

http = 하이퍼텍스트 전송 프로토콜(HTTP)
    .what = 요청과 응답이다. 클라이언트가 주소에 있는 것을 요청하면 서버가 상태, 헤더 필드, 대개 본문으로 응답한다.
    .mistake = HTTP는 두 요청 사이에 아무것도 기억하지 않는다. 쿠키와 토큰이 그렇게 보이게 할 뿐이다.

http-start_line = 시작 줄
    .what = 첫 줄이다. 무엇을 바라는지 또는 어떻게 되었는지 적는다.

http-request = 요청
    .what = 이 메시지는 클라이언트의 요청이다.

http-response = 응답
    .what = 이 메시지는 서버의 응답이다.

http-request_number = 몇 번째 요청
    .what = 이 연결에서 몇 번째 요청인지 나타낸다.
    .here = { $number }번째.

http-response_number = 몇 번째 응답
    .what = 이 연결에서 몇 번째 응답인지 나타낸다.
    .here = { $number }번째.

http-unknown_header = 헤더 필드
    .what = 이름, 콜론, 값으로 된 헤더의 한 줄이다. 모르는 이름은 무시한다.
    .mistake = 이름의 대소문자는 구별하지 않는다.

http-head_end = 헤더의 끝
    .what = 빈 줄이다. 여기서 헤더가 끝나고 본문이 시작한다.

http-request-method = 메서드
    .what = 자원으로 무엇을 할지 나타낸다.
    .mistake = 메서드는 대문자로 쓰며 이는 중요하다.

http-request-method-is-get =
    .what = GET은 자원 자체를 요청하며 아무것도 바꾸면 안 된다.
    .here = GET의 매개변수는 주소에 있으므로 로그와 방문 기록, 북마크에 남는다.

http-request-method-is-head =
    .what = HEAD는 GET과 같은 헤더만 요청하며 본문은 없다.

http-request-method-is-post =
    .what = POST는 양식, 주문, 호출처럼 처리할 데이터를 넘긴다.
    .here = 두 번 보내면 두 번 처리될 수 있다. 숨겨지는 것도 아니며 주소에 없을 뿐이다.

http-request-method-is-put =
    .what = PUT은 본문을 자원의 자리에 둔다. 두 번 해도 한 번과 같다.

http-request-method-is-delete =
    .what = DELETE는 자원을 없앤다.

http-request-method-is-connect =
    .what = CONNECT는 대개 HTTPS를 위해 프록시에 서버까지의 터널을 요청한다.

http-request-method-is-options =
    .what = OPTIONS는 무엇이 가능한지 묻는다. 브라우저는 다른 사이트로 요청하기 전에 이렇게 묻는다(CORS).

http-request-method-is-trace =
    .what = TRACE는 도착한 요청을 그대로 돌려 달라고 한다.

http-request-method-is-patch =
    .what = PATCH는 자원의 일부를 바꾼다.

http-request-method-is-propfind =
    .what = PROPFIND는 파일의 속성을 묻는다(WebDAV).

http-request-uri = 대상
    .what = 이 서버에서 무엇을 바라는지 경로와 쿼리로 나타낸다.
    .here = { $value }
    .mistake = 서버의 이름은 여기가 아니라 Host에 있다.

http-request-uri-path = 경로
    .what = 대상에서 물음표 앞 부분이다.
    .here = { $value }

http-request-uri-query = 쿼리
    .what = 대상에서 물음표 뒤의 매개변수이다.
    .here = { $value }

http-request-uri-query-parameter = 매개변수
    .what = 이름과 값으로 된 매개변수 하나이다.
    .here = { $value }

http-request-version = 버전
    .what = 클라이언트가 쓰는 HTTP의 버전이다.
    .here = { $value }.

http-response-version = 버전
    .what = 서버가 쓰는 HTTP의 버전이다.
    .here = { $value }.

http-request-full_uri = 전체 주소
    .what = Host와 대상을 합친 것으로 브라우저에 보이는 주소이다.
    .here = { $value }

http-response-code = 상태 코드
    .what = 요청이 어떻게 되었는지 세 자리로 나타낸다. 1xx 진행 중, 2xx 완료, 3xx 다른 곳, 4xx 클라이언트 잘못, 5xx 서버 잘못.
    .mistake = 오류 코드도 온전한 응답이다. 연결은 잘 되고 있다.

http-response-code-desc = 표준 문구
    .what = 명세에서 부르는 상태 코드의 이름이다.
    .here = { $value }

http-response-phrase = 이유 문구
    .what = 상태 코드 뒤에 붙는 사람을 위한 말이며 프로그램은 무시한다.
    .here = { $value }

http-meaning = 의미
    .what = 이 줄에 대해 이 프로그램이 하는 말이며 실제로 전송되지 않는다.

http-body_length_rule = 본문의 끝
    .what = 길이, 청크, 연결의 끝 가운데 어느 규칙으로 본문의 끝을 아는지 나타낸다.
    .here = { $value }

http-response_for-uri = 요청한 주소
    .what = 이 응답이 응답하는 주소이다.
    .here = { $value }

http-content_length = 본문 길이
    .what = Content-Length가 말하는 본문의 바이트 수이다.
    .here = { $number } B.
    .mistake = 압축했으면 압축된 길이이다.

http-request_in = 요청 프레임
    .what = 요청이 있는 프레임이다.
    .here = 프레임 { $number }.

http-response_in = 응답 프레임
    .what = 응답이 끝나는 프레임이다.
    .here = 프레임 { $number }.

http-next_request_in = 다음 요청
    .what = 이 연결의 다음 요청이다.
    .here = 프레임 { $number }.

http-next_response_in = 다음 응답
    .what = 이 연결의 다음 응답이다.
    .here = 프레임 { $number }.

http-prev_request_in = 앞 요청
    .what = 이 연결의 앞 요청이다.
    .here = 프레임 { $number }.

http-prev_response_in = 앞 응답
    .what = 이 연결의 앞 응답이다.
    .here = 프레임 { $number }.

http-time = 응답까지 걸린 시간
    .what = 요청이 끝난 때부터 이 응답까지이다.
    .here = { $millis } ms.

http-chunked = 청크로 된 본문
    .what = 크기를 앞에 붙인 조각으로 본문을 보낸다. 전체 길이를 알기 전에 보내기 시작한 것이다.

http-chunk = 청크
    .what = 크기가 붙은 본문 조각이다.

http-chunk_size = 청크 크기
    .what = 16진수로 적은 청크의 바이트 수이다.
    .here = { $number ->
        [0] 0: 마지막 청크이며 본문이 끝난다.
       *[other] { $number } B.
    }

http-chunk_data = 청크 데이터
    .what = 청크의 바이트이다.
    .here = { $bytes } B.

http-chunk_boundary = 청크의 끝
    .what = 데이터 뒤의 CR과 LF이며 본문이 아니다.

http-chunk_extension = 청크 확장
    .what = 크기 뒤의 덧붙임이며 거의 쓰지 않는다.

http-chunked_trailer_part = 트레일러
    .what = 본문 뒤에 오는 헤더 필드이다.

http-encoded_entity = 압축된 본문
    .what = 압축을 풀기 전, 전송된 그대로의 본문이다.

http-file_data = 본문
    .what = 합치고 압축을 푼 메시지의 내용이다.

http-response-code-is-100 =
    .what = 계속: 클라이언트는 이제 본문을 보내도 된다.

http-response-code-is-101 =
    .what = 프로토콜 전환: 이제 이 연결은 Upgrade에 적힌 것(예: WebSocket)으로 말한다.

http-response-code-is-102 =
    .what = 처리 중: 시간이 걸린다.

http-response-code-is-103 =
    .what = 미리 알림: 응답을 준비하는 동안 미리 받아 둘 것을 알린다.

http-response-code-is-104 =
    .what = 업로드 재개 지원: 끊긴 업로드를 이어 갈 수 있다(임시 등록).

http-response-code-is-200 =
    .what = 성공: 잘 되었으며 본문에 요청한 것이 있다.

http-response-code-is-201 =
    .what = 생성됨: 새것이 생겼으며 위치는 Location에 있다.

http-response-code-is-202 =
    .what = 받아들임: 나중에 처리한다.

http-response-code-is-203 =
    .what = 권한 없는 정보: 프록시가 응답을 바꾸었다.

http-response-code-is-204 =
    .what = 내용 없음: 처리했고 보일 것이 없다.

http-response-code-is-205 =
    .what = 내용 초기화: 처리했으니 양식을 비우라.

http-response-code-is-206 =
    .what = 일부 내용: Range로 요청한 부분이다.

http-response-code-is-207 =
    .what = 여러 상태: 본문에 여러 결과가 있다(WebDAV).

http-response-code-is-208 =
    .what = 이미 알림: 앞에서 나열했다(WebDAV).

http-response-code-is-226 =
    .what = 차이 사용: 이전 판과의 차이이다.

http-response-code-is-300 =
    .what = 여러 선택지: 고를 수 있는 판이 여럿 있다.

http-response-code-is-301 =
    .what = 영구 이동: 주소가 아주 바뀌었으며 Location에 있다. 브라우저가 기억한다.

http-response-code-is-302 =
    .what = 찾음: 지금은 다른 곳에 있다. 많은 클라이언트가 GET으로 이어 간다.

http-response-code-is-303 =
    .what = 다른 곳 보기: 그곳에서 GET으로 받으라. 양식 뒤에 흔하다.

http-response-code-is-304 =
    .what = 바뀌지 않음: 클라이언트의 사본이 아직 유효하며 본문은 오지 않는다.

http-response-code-is-305 =
    .what = 프록시 사용: 이제 쓰지 않는다.

http-response-code-is-306 =
    .what = 쓰지 않음: 예약되어 있다.

http-response-code-is-307 =
    .what = 임시 리디렉션: 지금은 다른 곳에 있으며 메서드는 그대로이다.

http-response-code-is-308 =
    .what = 영구 리디렉션: 주소가 아주 바뀌었으며 메서드는 그대로이다.

http-response-code-is-400 =
    .what = 잘못된 요청: 서버가 이해하지 못한다.

http-response-code-is-401 =
    .what = 인증 필요: 누구인가? 자격 증명이 없거나 틀렸으며 필요한 것은 WWW-Authenticate에 있다.

http-response-code-is-402 =
    .what = 결제 필요: 나중을 위해 예약되어 있다.

http-response-code-is-403 =
    .what = 금지됨: 서버가 이해했지만 거절한다. 다른 자격 증명이 도움이 될 수도 있으나 이유가 꼭 누가 묻느냐에 있지는 않다.

http-response-code-is-404 =
    .what = 찾을 수 없음: 이 주소에 아무것도 없다. 그래도 서버에는 닿았다.

http-response-code-is-405 =
    .what = 허용되지 않는 메서드: 되는 메서드는 Allow에 있다.

http-response-code-is-406 =
    .what = 받아들일 수 없음: Accept에 맞는 것이 없다.

http-response-code-is-407 =
    .what = 프록시 인증 필요: 프록시가 자격 증명을 바란다.

http-response-code-is-408 =
    .what = 요청 시간 초과: 요청이 제때 오지 않았다.

http-response-code-is-409 =
    .what = 충돌: 현재 상태와 맞지 않는다. 예를 들어 다른 이가 바꾸었다.

http-response-code-is-410 =
    .what = 사라짐: 있었지만 돌아오지 않는다.

http-response-code-is-411 =
    .what = 길이 필요: 서버가 Content-Length를 바란다.

http-response-code-is-412 =
    .what = 사전 조건 실패: If-Match 같은 조건이 거짓이다.

http-response-code-is-413 =
    .what = 내용이 너무 큼: 본문이 서버가 받는 것보다 크다.

http-response-code-is-414 =
    .what = 주소가 너무 긺: 주소가 너무 길다.

http-response-code-is-415 =
    .what = 지원하지 않는 형식: 서버가 이 Content-Type을 받지 않는다.

http-response-code-is-416 =
    .what = 범위를 만족할 수 없음: 그런 부분이 없다.

http-response-code-is-417 =
    .what = 기대 실패: Expect가 바라는 것을 할 수 없다.

http-response-code-is-418 =
    .what = 쓰지 않음: 찻주전자 농담으로 알려졌다.

http-response-code-is-421 =
    .what = 잘못 온 요청: 이 서버는 그 이름을 맡지 않는다.

http-response-code-is-422 =
    .what = 처리할 수 없는 내용: 형식은 맞지만 뜻이 통하지 않는다. 예를 들어 항목이 빠졌다.

http-response-code-is-423 =
    .what = 잠김(WebDAV).

http-response-code-is-424 =
    .what = 의존 실패: 먼저 되어야 할 것이 실패했다(WebDAV).

http-response-code-is-425 =
    .what = 너무 이름: 재전달일 수 있으니 나중에 다시 하라.

http-response-code-is-426 =
    .what = 업그레이드 필요: 서버가 다른 프로토콜을 바란다.

http-response-code-is-428 =
    .what = 사전 조건 필요: 실수로 덮어쓰지 않도록 요청에 조건을 붙여야 한다.

http-response-code-is-429 =
    .what = 요청이 너무 많음: 천천히. 언제 다시 할지는 Retry-After에 있다.

http-response-code-is-431 =
    .what = 요청 헤더 필드가 너무 큼: 대개 쿠키가 너무 많다.

http-response-code-is-451 =
    .what = 법적 이유로 볼 수 없음.

http-response-code-is-500 =
    .what = 서버 내부 오류: 서버의 프로그램이 고장 났다.

http-response-code-is-501 =
    .what = 구현되지 않음: 서버가 메서드를 모른다.

http-response-code-is-502 =
    .what = 잘못된 게이트웨이: 뒤의 서버가 잘못 답했거나 답하지 않았다.

http-response-code-is-503 =
    .what = 서비스 불가: 과부하이거나 점검 중이다. 나중에 다시 하라.

http-response-code-is-504 =
    .what = 게이트웨이 시간 초과: 뒤의 서버가 제때 답하지 않았다.

http-response-code-is-505 =
    .what = 지원하지 않는 HTTP 버전.

http-response-code-is-506 =
    .what = 협상 순환: 서버 설정 오류이다.

http-response-code-is-507 =
    .what = 저장 공간 부족(WebDAV).

http-response-code-is-508 =
    .what = 순환 발견(WebDAV).

http-response-code-is-510 =
    .what = 확장되지 않음: 더는 쓰지 않는다.

http-response-code-is-511 =
    .what = 네트워크 인증 필요: 호텔처럼 네트워크가 먼저 로그인을 바란다.

http-accept = Accept
    .what = 클라이언트가 바라는 내용 형식이다. q는 선호도이며 1이 가장 높다.
    .here = { $value }

http-accept_encoding = Accept-Encoding
    .what = 클라이언트가 풀 수 있는 압축이다.
    .here = { $value }

http-accept_language = Accept-Language
    .what = 읽는 사람이 바라는 언어이다.
    .here = { $value }

http-authorization = Authorization
    .what = 클라이언트가 누구인지 방식과 자격 증명으로 나타낸다.
    .mistake = TLS가 없으면 경로의 누구나 읽고 다시 쓸 수 있다.

http-cache_control = Cache-Control
    .what = 캐시가 이것을 보관해도 되는지, 얼마 동안 되는지 나타낸다.
    .here = { $value }
    .mistake = no-cache는 "보관하지 말라"가 아니라 "쓰기 전에 물어보라"는 뜻이다. "보관하지 말라"는 no-store이다.

http-connection = Connection
    .what = 이 연결에만 해당하는 것이며 프록시는 빼낸다.
    .here = { $value }

http-connection-is-keep-alive =
    .what = 다음 요청을 위해 연결을 열어 둔다.

http-connection-is-close =
    .what = 이 메시지 뒤에 연결이 끝난다.

http-connection-is-upgrade =
    .what = Upgrade 필드가 이 연결의 다른 프로토콜을 가리킨다.

http-content_encoding = Content-Encoding
    .what = 본문을 압축한 방법이다.
    .here = { $value }

http-content_encoding-is-gzip =
    .what = gzip: 어디서나 읽는 보통의 압축이다.

http-content_encoding-is-deflate =
    .what = deflate: zlib이며 틀 없이 보내는 곳도 있다.

http-content_encoding-is-br =
    .what = br: 글에서 gzip보다 작은 Brotli이다.

http-content_encoding-is-zstd =
    .what = zstd: 빠르고 작은 Zstandard이다.

http-content_length_header = Content-Length
    .what = 받는 쪽이 끝을 알 수 있도록 본문의 바이트 수를 적는다.
    .here = { $value } B.
    .mistake = 글자가 아니라 바이트이며 압축된 뒤의 수이다.

http-content_type = Content-Type
    .what = 본문이 무엇인지 알려 받는 쪽이 읽는 방법을 알게 한다.
    .here = { $value }
    .mistake = 주소 속 이름의 확장자가 아니라 이것을 따른다.

http-content_type-is-text_html =
    .what = 웹 페이지이다.

http-content_type-is-text_plain =
    .what = 서식 없는 텍스트이다.

http-content_type-is-text_css =
    .what = 페이지의 모양(스타일시트)이다.

http-content_type-is-text_javascript =
    .what = 브라우저용 프로그램이다.

http-content_type-is-text_csv =
    .what = 쉼표로 나눈 표이다.

http-content_type-is-text_event-stream =
    .what = 서버가 차례로 보내는 이벤트이며 응답이 끝나지 않는다.

http-content_type-is-application_json =
    .what = 늘 UTF-8인 JSON 데이터이다.

http-content_type-is-application_xml =
    .what = XML 데이터이다.

http-content_type-is-application_x-www-form-urlencoded =
    .what = &와 =로 이은 이름과 값의 양식이다.

http-content_type-is-multipart_form-data =
    .what = 파일이 있는 양식이며 boundary가 부분을 나눈다.

http-content_type-is-application_octet-stream =
    .what = 아무 바이트나이다. 보이지 않고 저장한다.

http-content_type-is-application_graphql =
    .what = GraphQL 문서이다.

http-content_type-is-application_pdf =
    .what = PDF 문서이다.

http-content_type-is-image_png =
    .what = PNG 그림이다.

http-content_type-is-image_jpeg =
    .what = JPEG 그림이다.

http-content_type-is-image_gif =
    .what = GIF 그림이다.

http-content_type-is-image_svg_xml =
    .what = SVG 그림이다.

http-cookie = Cookie
    .what = 서버가 앞서 준 것을 클라이언트가 돌려준다. 이렇게 서버가 알아본다.
    .mistake = 속성(Secure, HttpOnly 등)은 돌려보내지 않는다.

http-cookie_pair = 쿠키
    .what = 이름과 값으로 된 쿠키 하나이다.
    .here = { $value }

http-date = Date
    .what = 서버의 시계로 메시지를 만든 때이다.
    .here = { $value }

http-host = Host
    .what = 이 서버의 어느 사이트를 바라는지 나타낸다. 주소 하나로 여러 이름을 맡을 수 있다.
    .here = { $value }
    .mistake = HTTP/1.1의 모든 요청에 있어야 하며 없으면 400으로 답한다.

http-http2_settings = HTTP2-Settings
    .what = TLS 없이 HTTP/2로 바꾸기 위한 설정이며 이제 쓰지 않는다.

http-last_modified = Last-Modified
    .what = 자원이 마지막으로 바뀐 때이다. 나중에 그 뒤로 바뀌었는지 물을 수 있다.
    .here = { $value }

http-location = Location
    .what = 갈 곳이다. 리디렉션의 새 주소이거나 만든 것의 주소이다.
    .here = { $value }

http-proxy_authenticate = Proxy-Authenticate
    .what = 프록시가 바라는 자격 증명이다.
    .here = { $value }

http-proxy_authorization = Proxy-Authorization
    .what = 프록시에 보이는 자격 증명이다.

http-referer = Referer
    .what = 클라이언트가 온 페이지이다.
    .here = { $value }
    .mistake = 1996년부터 철자가 틀린 이름이며 무엇을 읽었는지 다른 사이트에 알린다.

http-sec_websocket_accept = Sec-WebSocket-Accept
    .what = 서버가 핸드셰이크를 이해했음을 보인다. 클라이언트의 키로 만든다.
    .mistake = 신원 증명도 비밀번호도 아니다.

http-sec_websocket_extensions = Sec-WebSocket-Extensions
    .what = 제안하거나 합의한 확장(압축 등)이다.
    .here = { $value }

http-sec_websocket_key = Sec-WebSocket-Key
    .what = 캐시된 응답이 새것으로 통하지 않게 하는 무작위 16바이트이다.
    .mistake = 암호화 키가 아니다.

http-sec_websocket_protocol = Sec-WebSocket-Protocol
    .what = 메시지가 쓸 언어이다.
    .here = { $value }

http-sec_websocket_version = Sec-WebSocket-Version
    .what = 늘 13이다.
    .here = { $value }

http-server = Server
    .what = 서버의 프로그램이다.
    .here = { $value }

http-set_cookie = Set-Cookie
    .what = 서버가 값을 보관했다가 다음 요청에 돌려보내 달라고 한다.
    .mistake = 쿠키마다 따로 한 줄이다.

http-set_cookie-name = 이름
    .what = 쿠키의 이름이다.
    .here = { $value }

http-set_cookie-value = 값
    .what = 클라이언트가 돌려보내는 값이다.

http-set_cookie-expires = Expires
    .what = 쿠키를 언제까지 보관하는지 나타낸다.
    .here = { $value }

http-set_cookie-max_age = Max-Age
    .what = 쿠키를 몇 초 보관하는지 나타낸다. 0 이하면 지운다.
    .here = { $seconds }.

http-set_cookie-domain = Domain
    .what = 쿠키를 보낼 이름이며 하위 이름도 포함한다. 없으면 이 이름뿐이다.
    .here = { $value }

http-set_cookie-path = Path
    .what = 쿠키를 보낼 경로이다.
    .here = { $value }
    .mistake = 보호 수단이 아니다. 사이트의 다른 경로도 얻을 수 있다.

http-set_cookie-secure = Secure
    .what = 암호화된 연결로만 보낸다.

http-set_cookie-httponly = HttpOnly
    .what = 페이지의 스크립트가 쿠키를 읽을 수 없다.

http-set_cookie-samesite = SameSite
    .what = 다른 사이트에서 온 요청에 쿠키를 보내는지 정한다.
    .here = { $value }

http-set_cookie-samesite-is-strict =
    .what = Strict: 다른 사이트에서는 보내지 않는다.

http-set_cookie-samesite-is-lax =
    .what = Lax: 링크를 따라갈 때만 보낸다.

http-set_cookie-samesite-is-none =
    .what = None: 늘 보낸다. Secure가 함께 있어야 한다.

http-set_cookie-partitioned = Partitioned
    .what = 페이지가 들어 있는 사이트마다 따로 보관한다.

http-set_cookie-attribute = 속성
    .what = 브라우저가 모르는 속성은 무시한다.

http-set_cookie-life = 보관 기간
    .what = 브라우저가 쿠키를 두는 기간이다. Expires와 Max-Age가 없으면 닫을 때까지이다.
    .here = { $value }

http-transfer_encoding = Transfer-Encoding
    .what = 이 연결에서만 본문을 싸는 방법이다.
    .here = { $value }
    .mistake = 읽는 쪽을 위한 압축이 아니다. 그것은 Content-Encoding이다.

http-transfer_encoding-is-chunked =
    .what = chunked: 크기를 앞에 붙인 조각으로 보낸다.

http-upgrade = Upgrade
    .what = 이 연결이 쓸 다른 프로토콜이다.
    .here = { $value }

http-user_agent = User-Agent
    .what = 클라이언트의 프로그램이다.
    .here = { $value }
    .mistake = 무엇이든 적을 수 있다. 거의 모든 브라우저가 역사적 이유로 Mozilla/5.0으로 시작한다.

http-www_authenticate = WWW-Authenticate
    .what = 401과 함께, 서버가 바라는 자격 증명이다.
    .here = { $value }

http-x_forwarded_for = X-Forwarded-For
    .what = 프록시가 누구를 대신하는지, 클라이언트부터 적은 주소이다.
    .here = { $value }
    .mistake = 클라이언트가 직접 적을 수 있다. 믿을 만한 프록시가 적은 부분만 믿는다.

http-authbasic = Basic 자격 증명
    .what = 사용자와 비밀번호를 콜론으로 이어 Base64로 적은 것이다.
    .mistake = Base64는 암호화가 아니라 부호화이다. 누구나 풀 수 있다.

http-authbasic-user = 사용자
    .what = 콜론 앞의 이름이다.

http-authbasic-password = 비밀번호
    .what = 콜론 뒤의 것이며 경로의 누구나 읽을 수 있다.

http-auth-scheme = 방식
    .what = 클라이언트가 누구인지 증명하는 방식이다.
    .here = { $value }

http-auth-scheme-is-basic =
    .what = Basic: 부호화만 한 사용자와 비밀번호이다.

http-auth-scheme-is-bearer =
    .what = Bearer: 토큰을 가진 이는 누구나 들어간다.

http-auth-scheme-is-digest =
    .what = Digest: 비밀번호와 서버가 준 값의 해시이다. 비밀번호 자체는 보내지 않는다.

http-auth-scheme-is-negotiate =
    .what = Negotiate: Kerberos 또는 NTLM이다.

http-auth-scheme-is-ntlm =
    .what = NTLM: 요청이 아니라 연결을 인증하는 오래된 윈도우 방식이다.

http-auth-token = 토큰
    .what = 한 단어로 된 자격 증명이다.

http-auth-parameter = 매개변수
    .what = 자격 증명이나 요구의 일부이다.
    .here = { $value }

http-auth-challenge = 인증 요구
    .what = 서버가 바라는 방식과 매개변수이다.

http-auth-realm = 영역
    .what = 자격 증명이 쓰이는 사이트의 부분이다.
    .here = { $value }

http-bearer = Bearer 토큰
    .what = 가진 이에게 문을 열어 주는 토큰이다.

http-digest = Digest
    .what = Digest 방식의 일부이다. 비밀번호를 보내지 않고 안다는 것을 증명한다.

http-jwt = JSON 웹 토큰
    .what = 점으로 이은 세 부분(헤더, 클레임, 서명)이다. 앞의 둘은 부호화만 되어 있다.
    .mistake = 누구나 읽을 수 있다. 서명은 읽기가 아니라 변경을 막는다.

http-jwt-exp = 만료
    .what = 이때가 지나면 토큰이 무효이다.
    .here = { $value }

http-jwt-iss = 발급자
    .what = 토큰을 만든 곳이다.
    .here = { $value }

http-jwt-sub = 주체
    .what = 토큰이 누구에 관한 것인지 나타낸다.
    .here = { $value }

http-jwt-aud = 대상자
    .what = 토큰이 누구를 위한 것인지 나타낸다.
    .here = { $value }

http-jwt-alg = 알고리즘
    .what = 토큰의 서명 방법이다.
    .here = { $value }

http-jwt-signature = 서명
    .what = 누가 토큰을 만들었는지 증명한다. 여기서는 키를 몰라 확인하지 않았다.

http-oauth = OAuth 2
    .what = 비밀번호를 모른 채 코드와 토큰으로 사용자를 대신하게 한다.

http-unknown_header-is-age = Age
    .what = 응답이 캐시에 있은 초이다.
    .here = 응답이 캐시에 있은 지 { $seconds } 지났다.

http-unknown_header-is-allow = Allow
    .what = 자원이 아는 메서드이다.

http-unknown_header-is-accept-ranges = Accept-Ranges
    .what = 자원의 일부를 요청할 수 있는지 나타낸다.

http-unknown_header-is-accept-charset = Accept-Charset
    .what = 클라이언트가 바라는 문자 집합이며 이제 쓰지 않는다.

http-unknown_header-is-access-control-allow-origin = Access-Control-Allow-Origin
    .what = 브라우저에서 어느 다른 사이트가 이 응답을 읽어도 되는지 나타낸다(CORS).

http-unknown_header-is-access-control-allow-methods = Access-Control-Allow-Methods
    .what = 다른 사이트가 쓸 수 있는 메서드이다(CORS).

http-unknown_header-is-access-control-allow-headers = Access-Control-Allow-Headers
    .what = 다른 사이트가 보낼 수 있는 필드이다(CORS).

http-unknown_header-is-access-control-allow-credentials = Access-Control-Allow-Credentials
    .what = 다른 사이트에서 쿠키를 함께 보내도 되는지 나타낸다(CORS).

http-unknown_header-is-access-control-expose-headers = Access-Control-Expose-Headers
    .what = 다른 사이트의 스크립트가 읽어도 되는 필드이다(CORS).

http-unknown_header-is-access-control-max-age = Access-Control-Max-Age
    .what = 브라우저의 사전 질문에 대한 응답이 몇 초 유효한지 나타낸다(CORS).
    .here = 브라우저의 사전 질문에 대한 응답은 { $seconds } 동안 유효하다(CORS).

http-unknown_header-is-access-control-request-method = Access-Control-Request-Method
    .what = 브라우저가 다음에 쓰려는 메서드이다(CORS).

http-unknown_header-is-access-control-request-headers = Access-Control-Request-Headers
    .what = 브라우저가 다음에 보내려는 필드이다(CORS).

http-unknown_header-is-alt-svc = Alt-Svc
    .what = 같은 것을 다른 방법(대개 HTTP/3)으로 얻을 수 있는 곳이다.

http-unknown_header-is-authentication-info = Authentication-Info
    .what = 로그인에 성공한 뒤 서버가 알리는 것이다.

http-unknown_header-is-clear-site-data = Clear-Site-Data
    .what = 사이트에 대해 보관한 것을 지우라고 한다.

http-unknown_header-is-content-disposition = Content-Disposition
    .what = 보일지 저장할지, 어떤 이름인지 나타낸다.

http-unknown_header-is-content-language = Content-Language
    .what = 어느 언어의 독자를 위한 내용인지 나타낸다.

http-unknown_header-is-content-location = Content-Location
    .what = 바로 이 판의 주소이다.

http-unknown_header-is-content-md5 = Content-MD5
    .what = 본문의 다이제스트이며 더는 쓰지 않는다.

http-unknown_header-is-content-range = Content-Range
    .what = 본문이 전체의 어느 부분인지 나타낸다.

http-unknown_header-is-content-digest = Content-Digest
    .what = 받는 쪽이 본문을 확인하는 다이제스트이다.

http-unknown_header-is-content-security-policy = Content-Security-Policy
    .what = 페이지가 스크립트나 그림을 어디서 받아도 되는지 정해 끼워 넣은 코드를 막는다.

http-unknown_header-is-cross-origin-embedder-policy = Cross-Origin-Embedder-Policy
    .what = 동의한 자원만 끼워 넣을 수 있다.

http-unknown_header-is-cross-origin-opener-policy = Cross-Origin-Opener-Policy
    .what = 페이지를 다른 사이트의 창과 떼어 놓는다.

http-unknown_header-is-cross-origin-resource-policy = Cross-Origin-Resource-Policy
    .what = 어느 사이트가 이 자원을 끼워 넣어도 되는지 나타낸다.

http-unknown_header-is-dnt = DNT
    .what = '추적하지 말라'는 뜻이며 따르는 곳이 거의 없다.

http-unknown_header-is-etag = ETag
    .what = 이 판의 이름이다. 나중에 아직 같은 판인지 물을 수 있다.

http-unknown_header-is-expect = Expect
    .what = 100-continue: 클라이언트가 본문을 보내기 전에 허락을 기다린다.

http-unknown_header-is-expires = Expires
    .what = 캐시가 언제까지 묻지 않고 쓸 수 있는지 나타내며 max-age가 우선한다.

http-unknown_header-is-forwarded = Forwarded
    .what = 프록시가 누구를 대신해 어떻게 묻는지 나타낸다.

http-unknown_header-is-from = From
    .what = 로봇 운영자의 메일 주소이다.

http-unknown_header-is-idempotency-key = Idempotency-Key
    .what = 되풀이된 POST가 한 번만 처리되게 한다.

http-unknown_header-is-if-match = If-Match
    .what = 아직 이 판일 때만: 남의 변경을 덮어쓰지 않게 한다.

http-unknown_header-is-if-modified-since = If-Modified-Since
    .what = 그 뒤로 바뀌었을 때만. 아니면 304로 답한다.

http-unknown_header-is-if-none-match = If-None-Match
    .what = 내가 가진 판과 다를 때만. 아니면 304로 답한다.

http-unknown_header-is-if-range = If-Range
    .what = 바뀌지 않았으면 부분을, 아니면 전체를 달라고 한다.

http-unknown_header-is-if-unmodified-since = If-Unmodified-Since
    .what = 그 뒤로 바뀌지 않았을 때만.

http-unknown_header-is-keep-alive = Keep-Alive
    .what = 쓰지 않는 연결을 얼마나 열어 두는지 나타낸다.
    .here = 쓰지 않는 연결을 { $seconds } 동안 열어 둔다.

http-unknown_header-is-link = Link
    .what = 다음 페이지처럼 이것과 관련된 주소이다.

http-unknown_header-is-max-forwards = Max-Forwards
    .what = TRACE나 OPTIONS가 앞으로 지날 수 있는 프록시 수이다.

http-unknown_header-is-origin = Origin
    .what = 요청을 보내는 페이지의 사이트이다.

http-unknown_header-is-permissions-policy = Permissions-Policy
    .what = 페이지가 카메라나 위치 등을 써도 되는지 나타낸다.

http-unknown_header-is-pragma = Pragma
    .what = 아주 오래된 캐시를 위한 no-cache이며 더는 쓰지 않는다.

http-unknown_header-is-prefer = Prefer
    .what = 가능하면 클라이언트가 바라는 것이다.

http-unknown_header-is-priority = Priority
    .what = 응답이 얼마나 급한지 나타낸다.

http-unknown_header-is-range = Range
    .what = 이 부분만 달라고 한다. 영상이나 끊긴 내려받기에 쓴다.

http-unknown_header-is-referrer-policy = Referrer-Policy
    .what = 주소의 얼마가 Referer에 들어가는지 정한다.

http-unknown_header-is-retry-after = Retry-After
    .what = 언제 다시 물을지 나타낸다.
    .here = { $seconds } 뒤에 다시 묻는다.

http-unknown_header-is-save-data = Save-Data
    .what = 데이터를 아끼고 싶다는 뜻이다.

http-unknown_header-is-sec-ch-ua = Sec-CH-UA
    .what = 브라우저의 이름과 버전이다.

http-unknown_header-is-sec-ch-ua-mobile = Sec-CH-UA-Mobile
    .what = 모바일 기기인지 나타낸다.

http-unknown_header-is-sec-ch-ua-platform = Sec-CH-UA-Platform
    .what = 브라우저가 도는 시스템이다.

http-unknown_header-is-sec-fetch-dest = Sec-Fetch-Dest
    .what = 브라우저가 페이지, 그림, 스크립트 가운데 무엇으로 쓸지 나타낸다.

http-unknown_header-is-sec-fetch-mode = Sec-Fetch-Mode
    .what = 브라우저가 링크로 묻는지 스크립트에서 묻는지 나타낸다.

http-unknown_header-is-sec-fetch-site = Sec-Fetch-Site
    .what = 같은 사이트에서 온 요청인지 나타낸다.

http-unknown_header-is-sec-fetch-user = Sec-Fetch-User
    .what = 사용자가 눌렀다는 뜻이다.

http-unknown_header-is-server-timing = Server-Timing
    .what = 서버에서 무엇이 얼마나 걸렸는지 나타낸다.

http-unknown_header-is-soapaction = SOAPAction
    .what = SOAP 메시지가 부르는 동작이다.

http-unknown_header-is-strict-transport-security = Strict-Transport-Security
    .what = 이제부터 암호화(HTTPS)로만 접속하라는 뜻이다.
    .here = 이제부터 { $seconds } 동안 암호화(HTTPS)로만 접속하라는 뜻이다.

http-unknown_header-is-te = TE
    .what = 클라이언트가 트레일러와 다른 전송 방식을 받는지 나타낸다.

http-unknown_header-is-timing-allow-origin = Timing-Allow-Origin
    .what = 어느 사이트가 정확한 시간을 봐도 되는지 나타낸다.

http-unknown_header-is-traceparent = traceparent
    .what = 여러 서버에 걸친 한 호출의 단계를 잇는다.

http-unknown_header-is-trailer = Trailer
    .what = 본문 뒤에 올 필드를 알린다.

http-unknown_header-is-upgrade-insecure-requests = Upgrade-Insecure-Requests
    .what = 브라우저가 암호화된 쪽을 더 바란다.

http-unknown_header-is-vary = Vary
    .what = 응답이 요청의 어느 필드에 달렸는지 나타낸다. 캐시는 따로따로 보관한다.

http-unknown_header-is-via = Via
    .what = 어떤 프록시가 메시지를 넘겼는지 나타낸다.

http-unknown_header-is-warning = Warning
    .what = 캐시의 알림이며 더는 쓰지 않는다.

http-unknown_header-is-x-content-type-options = X-Content-Type-Options
    .what = nosniff: 추측하지 말고 Content-Type을 믿으라는 뜻이다.

http-unknown_header-is-x-forwarded-host = X-Forwarded-Host
    .what = 클라이언트가 프록시에 말한 Host이다.

http-unknown_header-is-x-forwarded-proto = X-Forwarded-Proto
    .what = 클라이언트가 프록시에 http로 왔는지 https로 왔는지 나타낸다.

http-unknown_header-is-x-frame-options = X-Frame-Options
    .what = 다른 사이트가 페이지를 끼워 넣어도 되는지 나타낸다.

http-unknown_header-is-x-powered-by = X-Powered-By
    .what = 서버 프로그램을 무엇으로 만들었는지이며 빼는 것이 낫다.

http-unknown_header-is-x-real-ip = X-Real-IP
    .what = 프록시가 말하는 클라이언트의 주소이다.

http-unknown_header-is-x-request-id = X-Request-ID
    .what = 로그에서 요청을 다시 찾는 번호이다.

http-unknown_header-is-x-requested-with = X-Requested-With
    .what = XMLHttpRequest: 스크립트가 묻는다.

http-unknown_header-is-x-xss-protection = X-XSS-Protection
    .what = 옛 브라우저의 필터이며 이제 쓰지 않는다.

http-anomaly = 규칙 위반
    .what = 이 메시지의 무언가가 명세와 다르다. 무엇인지는 이름이 말한다. 받는 쪽마다 다르게 읽을 수 있어 공격의 시작이 된다.

http-chat = 요약
    .what = 알림 사이에 보인 시작 줄이다.

http-set_cookie-not_secure = Secure 없는 쿠키
    .what = 누구나 읽을 수 있는 연결로도 간다.

http-set_cookie-not_httponly = HttpOnly 없는 쿠키
    .what = 페이지의 아무 스크립트나 읽고 훔칠 수 있다.

http-set_cookie-no_samesite = SameSite 없는 쿠키
    .what = 다른 사이트가 보내게 할 수 있는지는 브라우저에 달렸다.

http-authbasic-open = 드러난 비밀번호
    .what = Base64는 아무것도 숨기지 않는다. 메시지를 본 이는 비밀번호를 안다.

http-notification = 알림
    .what = 요청 없이 다른 메시지들 사이에 왔다는 이 프로그램의 표시이며 실제로 전송되지 않는다.

http-chunk_rest = 청크가 아닌 부분
    .what = 청크 크기가 있어야 할 자리에 있지만 크기가 아닌 바이트이다. 여기서부터는 본문이 어디서 끝나는지 알 수 없다.
    .here = { $bytes } B.

http-anomaly-no_request = 요청이 없음
    .what = 이 응답의 요청이 캡처에 없다. 캡처가 늦게 시작했거나 패킷을 잃었다. 요청이 없으면 메서드를 모르므로 본문이 따르는지도 확실하지 않다.

http-anomaly-resumed = 다시 찾음
    .what = 이 앞이 빠져 있어 시작 줄처럼 보이는 다음 줄을 찾았다. 찾은 것이 틀릴 수도 있다.

http-anomaly-after_close = 마지막 메시지 뒤
    .what = Connection: close로 더 보내지 않는다고 했는데 더 왔다. 상대는 아마 버렸을 것이다.

http-leading_crlf = 메시지 앞의 빈 줄
    .what = 일부 옛 클라이언트는 본문 뒤에 줄바꿈을 하나 더 보낸다. 서버는 이런 줄을 적어도 하나는 건너뛴다.

http-anomaly-start_line_space = 시작 줄의 공백
    .what = 메서드, 대상, 버전은 공백 하나로 나눈다. 공백이 더 있으면 받는 쪽마다 다르게 나누어 서로 다른 대상을 볼 수 있다.

http-anomaly-method = 잘못된 메서드
    .what = 메서드는 글자, 숫자, 몇 가지 기호로만 이루어진다. 여기 있는 것은 메서드가 아니며 아마 HTTP가 아닐 것이다.

http-anomaly-method_case = 소문자 메서드
    .what = get은 GET이 아니다. 메서드는 대소문자를 구별한다. 받아 주는 서버도 있고 405나 501로 응답하는 서버도 있다.

http-anomaly-preface = HTTP/2의 연결 서문
    .what = HTTP/2 클라이언트가 처음 보내는 줄이다. HTTP/1 서버가 곧바로 거절하도록 골랐으며, 여기서는 그런 서버에 왔다.

http-anomaly-no_target = 대상이 없음
    .what = 클라이언트가 무엇을 바라는지 말하지 않았다. 응답은 400이어야 한다.

http-anomaly-target_space = 대상 안의 공백
    .what = 공백은 대상을 끝낸다. 대상에 속한 공백은 %20으로 쓴다. 너그러운 서버는 앞의 프록시와 다른 경로를 읽을 수 있다.

http-anomaly-target_bytes = 대상에 쓸 수 없는 문자
    .what = 주소에는 일부 ASCII 문자만 그대로 쓰고 나머지는 모두 %와 두 자리 숫자로 쓴다.

http-anomaly-target_fragment = 대상 안의 # 부분(단편)
    .what = # 뒤는 브라우저가 페이지 안의 자리를 찾을 때만 쓴다. 이를 보내는 클라이언트는 잘못된 것이다.

http-anomaly-target_form = 대상의 형식
    .what = 대상은 보통 경로이다. 전체 주소는 프록시에, 이름:포트는 CONNECT에, *는 OPTIONS에 쓴다. 여기서는 어느 것도 아니다.

http-anomaly-target_utf8 = UTF-8이 아닌 대상
    .what = 퍼센트 기호 뒤의 바이트가 UTF-8 텍스트가 아니다. 옛 문자 집합이나 이진 데이터, 또는 필터를 피하려는 시도이다.

http-anomaly-target_control = 대상 안의 제어 문자
    .what = %0D%0A를 풀면 줄바꿈이 되어 헤더에 들어가면 메시지가 갈라진다. %00은 C의 문자열을 끝낸다.

http-anomaly-version = 잘못된 버전
    .what = 여기에는 대문자로 정확히 HTTP/1.0이나 HTTP/1.1이 와야 한다.

http-anomaly-version_other = 알 수 없는 버전
    .what = 이렇게 쓰는 버전은 1.0과 1.1뿐이다(0.9는 버전이 없다). HTTP/2와 HTTP/3에는 이런 줄이 없다.

http-anomaly-other_protocol = 다른 프로토콜
    .what = RTSP, SIP, ICY는 시작 줄과 헤더 필드라는 HTTP의 모양을 빌렸다. 본문의 규칙은 다르다.

http-anomaly-http09 = HTTP/0.9
    .what = GET과 경로만 있고 응답은 문서뿐인 1991년의 형식이다. 오늘날에는 대개 깨졌거나 손으로 친 요청이다.

http-anomaly-status = 잘못된 상태 코드
    .what = 세 자리이며 첫 자리는 1~5이다. 모르는 코드는 그 종류의 x00으로 다루지만 이 코드는 종류가 없다.

http-anomaly-phrase_space = 공백이 없음
    .what = 문구가 없어도 코드 뒤에는 항상 공백이 있다. 이를 따지는 클라이언트는 거의 없다.

http-anomaly-phrase = 이유 문구의 제어 문자
    .what = 이유 문구는 사람을 위한 것이다. 제어 문자가 있으면 터미널과 로그가 혼란스러워질 수 있다.

http-anomaly-no_status_line = 상태 줄이 없음
    .what = 서버가 내용만 보냈다. HTTP/0.9이거나 메일, SSH처럼 웹 서버가 아닌 것이다.

http-anomaly-bare_lf = LF로만 끝난 줄
    .what = 줄은 CR LF로 끝난다. LF만 받아 주는 곳도 많지만, 이어진 두 서버의 판단이 다르면 서로 다른 헤더를 보게 되며 공격이 이를 쓴다.

http-anomaly-bare_cr = 홀로 있는 CR
    .what = 홀로 있는 CR을 줄의 끝으로 보기도 하고 값의 문자로 보기도 한다. 이 차이로 요청 하나가 둘로 갈라진다.

http-anomaly-nul = 필드 안의 NUL
    .what = C 프로그램은 NUL을 텍스트의 끝으로 보고 그 앞만 비교한다.

http-anomaly-control = 값 안의 제어 문자
    .what = 값에는 출력할 수 있는 문자, 공백, 탭만 쓸 수 있다. 그 밖의 것은 무언가를 숨기거나 인코딩되지 않은 것이다.

http-anomaly-obs_fold = 여러 줄로 된 값
    .what = 예전에는 공백으로 시작하는 줄로 값을 이을 수 있었다. 이를 모르는 필터는 그 줄을 놓친다.

http-anomaly-leading_space = 첫 필드 앞의 공백
    .what = 공백으로 시작하지만 이을 필드가 없다. 건너뛰는 곳도 있고 필드로 보는 곳도 있다.

http-anomaly-space_before_colon = 콜론 앞의 공백
    .what = "Content-Length : 5"를 누구는 Content-Length로 보고 누구는 아니라고 본다. 요청을 밀반입하는 고전적인 방법이며 서버는 400으로 응답해야 한다.

http-bad_header_name = 잘못된 필드 이름
    .what = 이름은 글자, 숫자, 하이픈 같은 기호로만 이루어진다. 공백, 괄호, ASCII가 아닌 글자는 쓸 수 없다.

http-anomaly-no_name = 이름 없는 필드
    .what = 줄이 콜론으로 시작한다. 아무 뜻이 없으며 받아들이면 안 된다.

http-anomaly-no_colon = 콜론 없는 줄
    .what = 이름과 값 사이에는 콜론이 필요하다. 값이 두 줄로 나뉘었을 수 있다.

http-anomaly-similar_name = 비슷한 이름
    .what = CGI 뒤의 프로그램은 -와 _를 같게 본다. 프록시가 무시한 Content_Length가 거기서는 Content-Length로 통할 수 있다.

http-anomaly-cut_head = 잘린 헤더
    .what = 헤더를 끝내는 빈 줄이 오지 않았다. 연결이 끊겼거나 캡처가 여기서 끝난다.

http-te_and_length = 본문의 끝이 두 가지
    .what = Transfer-Encoding을 따르고 Content-Length는 무시해야 한다. 프록시와 서버의 선택이 다르면 나머지가 숨은 두 번째 요청이 된다(request smuggling).

http-te_unknown = 알 수 없는 전송 코딩
    .what = 받는 쪽은 본문이 어떻게 싸였는지 모른다. 서버는 501로 응답해야 한다.

http-anomaly-te_order = chunked가 마지막이 아님
    .what = chunked를 마지막에 적용해야만 본문의 끝을 알 수 있다. 요청이면 오류이고 응답이면 연결이 끝날 때까지 이어진다.

http-anomaly-te_twice = chunked가 두 번
    .what = 청크 안의 청크는 금지된다. 두 수신자가 다르게 이해하도록 이렇게 쓴다.

http-anomaly-te_list = 빈 목록 요소
    .what = 사이에 낱말이 없는 쉼표이다. 받는 쪽은 건너뛸 수 있지만 보내면 안 된다.

http-anomaly-te_http10 = HTTP/1.0의 Transfer-Encoding
    .what = HTTP/1.0은 청크를 모른다. 1.0 프록시는 청크를 내용인 것처럼 넘긴다.

http-anomaly-te_forbidden = 본문 없는 Transfer-Encoding
    .what = 1xx, 204, CONNECT에 성공한 응답(2xx)에는 본문이 없으므로 쌀 것이 없다.

http-anomaly-content_length = 잘못된 Content-Length
    .what = 십진 숫자만 쓸 수 있다. 부호, 공백, 0x는 안 된다. 그렇지 않으면 다음 메시지가 어디서 시작하는지 알 수 없다.

http-anomaly-content_length_twice = 되풀이된 Content-Length
    .what = 값이 모두 같아 길이는 분명하지만 보내는 쪽은 되풀이하면 안 된다.

http-anomaly-content_length_differs = 모순되는 Content-Length
    .what = 어떤 서버는 처음 값을, 어떤 서버는 마지막 값을 믿어 숨은 요청이 빠져나간다. 400으로 응답해야 한다.

http-anomaly-content_length_zeros = 길이 앞의 0
    .what = 여기서 010은 십이다. 팔진수로 보는 프로그램은 팔로 읽어 두 바이트가 새 메시지가 된다.

http-anomaly-content_length_forbidden = 본문 없는 Content-Length
    .what = 1xx와 204 응답은 헤더로 끝난다. 길이를 믿는 클라이언트는 오지 않는 본문을 기다린다.

http-anomaly-undetermined_length = 알 수 없는 길이
    .what = 따를 수 있는 길이도 청크도 없다. 다음 메시지 전까지 온 것을 보이므로 많거나 적을 수 있다.

http-anomaly-incomplete = 불완전한 본문
    .what = 예고보다 적게 왔다. 연결이 끊겼거나 패킷이 빠졌거나 캡처가 끝났다. 캐시는 이런 본문을 온전한 것으로 두면 안 된다.

http-anomaly-uncertain_pair = 불확실한 짝
    .what = HTTP/1에는 번호가 없어 첫 응답이 첫 요청의 것이다. 하나가 빠지면 그 뒤의 짝이 모두 밀릴 수 있다.

http-anomaly-no_host = Host가 없음
    .what = 한 주소에 천 개의 사이트가 있을 수 있다. Host가 없으면 서버는 어느 것인지 모르므로 400으로 응답해야 한다.

http-anomaly-host_twice = Host가 두 번
    .what = 프록시는 하나로, 서버는 다른 하나로 사이트를 고를 수 있다. 400으로 응답해야 한다.

http-anomaly-host = 잘못된 Host
    .what = 이름이나 주소, 그리고 포트만 쓸 수 있다. 경로, 사용자, 공백은 안 된다.

http-anomaly-host_differs = Host와 대상이 다름
    .what = 대상이 Host와 다른 이름을 가진 전체 주소이다. 대상을 따라야 하며 Host만 보면 다른 사이트를 고르게 된다.

http-anomaly-target_host = 대상 안의 잘못된 이름
    .what = 대상의 전체 주소에 올바른 이름과 포트가 없어 누구에게 가는 요청인지 분명하지 않다.

http-anomaly-upgrade = 예고 없는 Upgrade
    .what = Upgrade는 바로 다음 상대에게만 해당하며 Connection이 이를 적어야 한다. 그렇지 않으면 프록시가 그대로 넘기므로 받는 쪽은 무시한다.

http-anomaly-upgrade_http10 = HTTP/1.0의 Upgrade
    .what = 프로토콜 전환은 HTTP/1.1에서 생겼다. 1.0 요청에서는 효과가 없다.

http-anomaly-expect = 알 수 없는 기대
    .what = "본문을 보내도 되는지 알려 달라"는 100-continue만 정의되어 있다. 다른 것에는 417로 응답할 수 있다.

http-anomaly-trace_body = 본문이 있는 TRACE
    .what = TRACE는 진단을 위해 받은 것을 돌려보낸다. 본문이 있으면 공격에 쓰는 거울이 될 뿐이다.

http-anomaly-body_unusual = 드문 본문
    .what = GET, HEAD, DELETE, CONNECT에는 본문이 쓸모없다. 읽는 서버도 있고 무시하거나 연결을 닫는 서버도 있다.

http-anomaly-chunk_size = 잘못된 청크 크기
    .what = 크기는 십육진수로 쓴다. 1a는 26이다. 크기가 없으면 청크의 끝을 찾을 수 없다.

http-anomaly-chunked_anyway = 청크처럼 보임
    .what = 헤더에 따르면 청크가 아닌데 본문은 청크 모양이다. 이 프로그램은 내용을 보이지만 엄격한 클라이언트는 크기까지 내용으로 본다.

http-anomaly-chunk_space = 청크 크기 옆의 공백
    .what = 옛 서버는 크기를 공백으로 채웠다. 허용되지 않으며 받는 쪽마다 다르게 다룬다.

http-anomaly-chunk_extension = 잘못된 청크 확장
    .what = 크기 뒤에는 ;name=value만 올 수 있다. 거의 쓰지 않으므로 형식이 틀리면 공격의 징후이다.

http-anomaly-chunk_bare_lf = LF로만 끝난 청크 줄
    .what = CR LF가 필요하다. 프록시는 LF를 받고 서버는 받지 않으면 서로 다른 본문의 끝을 찾는다.

http-anomaly-chunk_no_end = 끝이 없는 청크
    .what = 데이터 뒤에는 CR LF가 와야 한다. 없다면 크기가 틀렸거나 바이트를 잃은 것이다.

http-anomaly-chunk_spill = 크기보다 많음
    .what = 청크가 끝을 넘어 이어진다. 다음 줄로 건너뛰는 쪽은 세는 쪽에게서 이 바이트를 숨긴다.

http-anomaly-no_last_chunk = 마지막 청크가 없음
    .what = 크기 0인 청크가 끝을 알린다. 없으면 내용이 완전한지 클라이언트가 알 수 없다.

http-anomaly-trailer = 트레일러에 올 수 없는 필드
    .what = 구분, 경로, 접근을 정하는 것은 본문 앞에서 알아야 한다. 늦게 온 것은 무시해야 한다.

http-decompression_failed = 압축을 풀지 못함
    .what = 본문이 Content-Encoding과 다르거나 잘렸거나 깨졌다. 그 앞까지 읽은 것을 보인다.

http-anomaly-coding = 드문 내용 코딩
    .what = gzip, br, zstd 같은 등록된 이름이 아니다. 모르는 클라이언트는 깨진 글자를 보이거나 아무것도 보이지 않는다.

http-bearer-token = Bearer 토큰
    .what = 길에서 주운 열쇠처럼 이 토큰을 가진 사람은 누구나 들어간다. 짧게 쓰고 TLS로만 보내야 한다.
    .mistake = Bearer 토큰이 꼭 JWT는 아니다. 서버만 찾아볼 수 있는 무작위 낱말인 경우가 많다.

http-bearer-error = 오류
    .what = 토큰을 거절한 까닭이다.
    .here = { $value }

http-bearer-error-is-invalid_token =
    .what = 토큰이 만료되었거나 폐기되었거나 깨졌다. 새 토큰이 필요하다.

http-bearer-error-is-invalid_request =
    .what = 토큰이 둘인 것처럼 요청의 형식이 틀렸다.

http-bearer-error-is-insufficient_scope =
    .what = 토큰은 유효하지만 이것을 허락하지 않는다.

http-bearer-scope = 범위
    .what = 여기에 들어오려면 토큰이 무엇을 허락해야 하는지 나타낸다.
    .here = { $value }

http-ntlm-message = NTLM 메시지
    .what = NTLM은 한 연결에서 제안, 과제, 응답의 세 메시지를 주고받는다.
    .mistake = 요청이 아니라 연결이 로그인한다. 연결을 나누어 쓰는 프록시는 이를 깨뜨린다.

http-ntlm-message-is-1 =
    .what = 3개 중 1번이다. 클라이언트가 할 수 있는 것을 알린다.

http-ntlm-message-is-2 =
    .what = 3개 중 2번이다. 서버가 과제인 난수를 보낸다.

http-ntlm-message-is-3 =
    .what = 3개 중 3번이다. 클라이언트가 비밀번호와 과제의 해시로 답한다.

http-api_key = API 키
    .what = 서비스가 호출하는 프로그램을 알아보는 고정된 낱말이다. 폐기할 때까지 쓸 수 있다.
    .mistake = 주소에 넣으면 로그와 기록에 남는다. 헤더에 넣는 것이 낫다.

http-digest-username = 사용자 이름
    .what = 누가 들어오려는지 나타낸다. 이름은 그대로 보내며 비밀번호만 보내지 않는다.
    .here = { $value }

http-digest-realm = 보호 영역
    .what = 비밀번호가 통하는 사이트의 부분이다. 해시에 들어가므로 다른 사이트에는 쓸 수 없다.
    .here = { $value }

http-digest-nonce = 서버의 논스
    .what = 해시에 들어가는 서버의 무작위 낱말이다. 기록해 둔 응답은 나중에 쓸모없다.
    .here = { $value }

http-digest-uri = URI
    .what = 해시에 들어간 대상이다. 그래서 증명을 다른 주소에 쓸 수 없다.
    .here = { $value }
    .mistake = 프록시가 경로를 바꾸면 검사가 실패한다.

http-digest-response = 응답
    .what = 사용자, 영역, 비밀번호, 두 논스, 메서드, 대상의 해시로 된 증명이다. 비밀번호를 거꾸로 계산할 수는 없고 추측만 할 수 있다.

http-digest-algorithm = 알고리즘
    .what = 증명에 쓴 해시이다. 없으면 MD5이다.
    .here = { $value }

http-digest-cnonce = 클라이언트의 논스
    .what = 클라이언트의 무작위 낱말이다. 악의적인 서버가 해시할 것을 모두 고를 수 없게 한다.
    .here = { $value }

http-digest-opaque = 불투명 값
    .what = 클라이언트가 그대로 돌려주는 서버의 낱말이다. 서버가 무언가를 기억하는 데 쓴다.
    .here = { $value }

http-digest-qop = 보호 품질
    .what = 증명이 덮는 범위이다. auth는 요청 줄, auth-int는 본문까지이다.
    .here = { $value }

http-digest-nc = 논스 횟수
    .what = 클라이언트가 이 논스를 몇 번째 쓰는지 십육진수로 나타낸다. 커지지 않으면 재사용 공격이다.
    .here = { $value }

http-digest-stale = 오래됨
    .what = true이면 논스만 오래되었다. 비밀번호는 맞으므로 다시 물을 필요가 없다.
    .here = { $value }

http-jwt-header = 헤더
    .what = 토큰을 어떻게 서명했는지 적은 첫 부분의 JSON이다.
    .mistake = 여기 적힌 알고리즘을 그대로 믿으면 안 된다. "none"이 많은 문을 열었다.

http-jwt-typ = 종류
    .what = 토큰의 종류이며 대개 JWT이다.
    .here = { $value }

http-jwt-kid = 키
    .what = 발급자가 어느 키로 서명했는지 나타낸다. 이름일 뿐이며 키 자체는 다른 곳에 공개되어 있다.
    .here = { $value }

http-jwt-parameter = 매개변수
    .what = 토큰 헤더의 다른 항목이다.
    .here = { $value }

http-jwt-claims = 클레임
    .what = 발급자가 사용자와 토큰에 대해 말하는 것을 적은 둘째 부분의 JSON이다.
    .mistake = 누구나 읽을 수 있다. 비밀번호와 비밀을 넣으면 안 된다.

http-jwt-nbf = 이 시각부터
    .what = 이 시각 전에는 토큰이 아직 유효하지 않다.
    .here = { $value }

http-jwt-iat = 발급 시각
    .what = 토큰을 만든 시각이다. 받는 쪽은 이것으로 토큰의 나이를 안다.
    .here = { $value }

http-jwt-jti = 식별자
    .what = 이 토큰만 가진 번호이다. 이것으로 폐기하거나 한 번만 받아들일 수 있다.
    .here = { $value }

http-jwt-scope = 범위
    .what = 토큰이 허락하는 것을 공백으로 나눈 낱말로 적는다.
    .here = { $value }

http-jwt-claim = 클레임
    .what = 발급자가 말하는 다른 내용이다.
    .here = { $value }

http-jwt-validity = 이 시각의 유효 여부
    .what = 이 프로그램이 토큰의 시각과 패킷의 시각을 비교한 것이며 실제로 전송되지 않는다.
    .here = { $value }

http-jwt-encrypted = 암호화된 토큰
    .what = 세 부분 대신 다섯 부분이다(JWE). 내용이 실제로 숨겨져 있어 키를 가진 쪽만 읽는다.

http-oauth-step = 단계
    .what = 로그인으로 보내기, 코드를 가지고 돌아오기, 코드를 토큰과 바꾸기 가운데 어느 부분인지 나타낸다.

http-oauth-step-is-authorization_request =
    .what = 인가 요청: 로그인하고 동의하도록 브라우저를 보낸다. 비밀은 싣지 않는다.

http-oauth-step-is-callback =
    .what = 콜백: 브라우저가 코드나 오류를 가지고 클라이언트로 돌아온다.

http-oauth-step-is-token_request =
    .what = 토큰 요청: 클라이언트가 브라우저를 거치지 않고 가진 것을 토큰과 바꾼다.

http-oauth-step-is-token_response =
    .what = 토큰 응답: 토큰이거나 주지 않는 이유이다.

http-oauth-step-is-device_request =
    .what = 기기 인가 요청: 자판이 없는 장치가 사용자가 다른 곳에서 입력할 코드를 요청한다.

http-oauth-step-is-token_revocation =
    .what = 토큰 폐기: 클라이언트가 토큰을 포기한다. 더는 받아들이지 말라는 뜻이다.

http-oauth-step-is-token_introspection =
    .what = 토큰 확인: 서비스가 발급자에게 토큰이 아직 유효한지 묻는다.

http-oauth-grant = 승인 방식
    .what = 프로그램이 무엇으로 토큰을 얻는지 나타낸다.
    .here = { $value }

http-oauth-grant-is-authorization_code =
    .what = 브라우저를 거쳐 돌아온 코드로 얻는다.

http-oauth-grant-is-refresh_token =
    .what = 사용자에게 묻지 않고 리프레시 토큰으로 새 액세스 토큰을 얻는다.

http-oauth-grant-is-client_credentials =
    .what = 사용자 없이 프로그램 자신의 비밀번호로 얻는다.

http-oauth-grant-is-password =
    .what = 프로그램에 맡긴 사용자의 비밀번호로 얻는다. 더는 쓰지 않아야 한다.

http-oauth-client_id = 클라이언트
    .what = 어느 프로그램이 요청하는지 나타낸다. 미리 서버에 등록되어 있으며 비밀이 아니다.
    .here = { $value }

http-oauth-state = 상태 값
    .what = 그대로 돌아와야 하는 무작위 낱말이다. 남이 자기 로그인의 응답을 끼워 넣지 못하게 한다.
    .here = { $value }

http-oauth-code = 인가 코드
    .what = 짧은 동안 한 번만 쓰는 표이다. 프로그램은 브라우저 모르게 이것을 토큰과 바꾼다.

http-oauth-redirect_uri = 되돌아갈 주소
    .what = 브라우저가 코드를 가지고 돌아갈 곳이다. 등록된 주소여야 하며 그렇지 않으면 코드를 훔칠 수 있다.
    .here = { $value }

http-oauth-scope = 범위
    .what = 프로그램이 허락받고 싶은 것이다. 사용자는 이것만 승인한다.
    .here = { $value }

http-oauth-error = 오류
    .what = 토큰을 주지 않은 까닭이다.
    .here = { $value }

http-oauth-pkce = 증명 키(PKCE)
    .what = 먼저 무작위 낱말의 해시(code_challenge)만 보내고 나중에 낱말(code_verifier)을 보낸다. 낱말이 없으면 훔친 코드는 쓸모없다.
    .here = { $value }

http-authbasic-bad = 잘못된 Basic 자격 증명
    .what = Basic 뒤의 낱말이 깨졌거나 다르게 만들어졌다. 서버는 401로 응답할 것이다.

http-digest-md5 = MD5 사용
    .what = MD5는 매우 빨라서 기록한 응답에 초당 수십억 개의 비밀번호를 시도할 수 있다.

http-digest-not_quoted = 따옴표가 없음
    .what = 따옴표가 없으면 쉼표나 공백이 있는 이름이 잘린다. 거절하는 서버도 있다.

http-set_cookie-no_name = 이름 없는 쿠키
    .what = 저장할 것이 없다. 줄은 NAME=VALUE로 시작해야 한다.

http-set_cookie-samesite_none = Secure 없는 None
    .what = 다른 사이트에서 쓸 쿠키는 HTTPS로만 받는다. 포함된 페이지의 로그인이 유지되지 않는다.

http-set_cookie-samesite_unknown = 알 수 없는 SameSite
    .what = 브라우저의 기본 규칙이 적용된다. 오늘날에는 대개 Lax이다.

http-set_cookie-prefix = 이름의 약속을 어김
    .what = __Secure-로 시작하면 Secure가, __Host-는 Path=/도 필요하고 Domain이 없어야 한다. 이웃 사이트가 쿠키를 심지 못하게 한다.

http-set_cookie-bad_date = 읽을 수 없는 날짜
    .what = 그러면 쿠키는 브라우저를 닫을 때까지만 남는다.

http-jwt-not_checked = 서명을 확인하지 않음
    .what = 이 프로그램에는 발급자의 키가 없다. 클레임은 사실일 수도 꾸며 낸 것일 수도 있다.

http-jwt-unsigned = 서명이 없음
    .what = alg이 none이다. 이것을 받아들이는 서버에서는 누구나 다른 사람 행세를 할 수 있다.

http-jwt-expired = 만료됨
    .what = 이 패킷을 보낼 때 exp의 시각이 지났다. 보통 401로 응답하고 클라이언트는 새 토큰을 받는다.

http-jwt-not_yet = 아직 유효하지 않음
    .what = nbf의 시각이 아직 오지 않았다. 대개 두 컴퓨터의 시계가 다르다.

http-unknown_header-is-refresh = Refresh
    .what = 그 초가 지나면 브라우저가 페이지를 다시 읽거나 다른 페이지로 간다.

http-request-method-is-query =
    .what = QUERY는 본문에 내용이 있는 질문이다. GET처럼 아무것도 바꾸지 않으며 되풀이해도 된다.

http-request-method-is-proppatch =
    .what = PROPPATCH는 파일의 속성을 바꾼다(WebDAV).

http-request-method-is-mkcol =
    .what = MKCOL은 폴더를 만든다(WebDAV).

http-request-method-is-copy =
    .what = COPY는 서버에서 복사한다. 갈 곳은 Destination에 있다(WebDAV).

http-request-method-is-move =
    .what = MOVE는 서버에서 옮기거나 이름을 바꾼다(WebDAV).

http-request-method-is-lock =
    .what = LOCK은 다른 사람이 바꾸지 못하게 파일을 잠근다(WebDAV).

http-request-method-is-unlock =
    .what = UNLOCK은 잠금을 푼다(WebDAV).

http-request-method-is-search =
    .what = SEARCH는 폴더 아래에서 찾는다(WebDAV).

http-request-method-is-report =
    .what = REPORT는 달력의 약속처럼 정리된 정보를 가져온다(WebDAV).

http-request-method-is-acl =
    .what = ACL은 누가 무엇을 할 수 있는지 정한다(WebDAV).

http-request-method-is-mkcalendar =
    .what = MKCALENDAR는 달력을 만든다(CalDAV).

http-request-method-is-bind =
    .what = BIND는 파일에 둘째 이름을 붙인다(WebDAV).

http-request-method-is-unbind =
    .what = UNBIND는 파일의 이름 하나를 뗀다(WebDAV).

http-request-method-is-rebind =
    .what = REBIND는 이름을 다른 파일로 옮긴다(WebDAV).

http-request-method-is-orderpatch =
    .what = ORDERPATCH는 폴더 항목의 순서를 바꾼다(WebDAV).

http-request-method-is-mkredirectref =
    .what = MKREDIRECTREF는 다른 곳을 가리키는 항목을 만든다(WebDAV).

http-request-method-is-updateredirectref =
    .what = UPDATEREDIRECTREF는 그런 항목이 가리키는 곳을 바꾼다(WebDAV).

http-request-method-is-version-control =
    .what = VERSION-CONTROL은 파일의 판을 관리하기 시작한다(WebDAV).

http-request-method-is-checkout =
    .what = CHECKOUT은 판이 관리되는 파일을 고치려고 연다(WebDAV).

http-request-method-is-checkin =
    .what = CHECKIN은 고친 것으로 새 판을 만든다(WebDAV).

http-request-method-is-uncheckout =
    .what = UNCHECKOUT은 고친 것을 버린다(WebDAV).

http-request-method-is-mkworkspace =
    .what = MKWORKSPACE는 서버에 작업 사본을 만든다(WebDAV).

http-request-method-is-update =
    .what = UPDATE는 파일을 어떤 판으로 맞춘다(WebDAV).

http-request-method-is-label =
    .what = LABEL은 판에 이름을 붙인다(WebDAV).

http-request-method-is-merge =
    .what = MERGE는 두 갈래의 변경을 합친다(WebDAV, Subversion).

http-request-method-is-baseline-control =
    .what = BASELINE-CONTROL은 판의 묶음을 관리한다(WebDAV).

http-request-method-is-mkactivity =
    .what = MKACTIVITY는 함께 속한 변경의 묶음을 시작한다(WebDAV).

http-request-method-is-link =
    .what = LINK는 두 자원을 잇는다. 거의 쓰지 않는다.

http-request-method-is-unlink =
    .what = UNLINK는 그 이음을 없앤다. 거의 쓰지 않는다.

http-request-method-is-pri =
    .what = PRI는 메서드가 아니라 HTTP/2 연결의 시작이다.

http-auth-scheme-is-dpop =
    .what = DPoP: 클라이언트의 키에 묶인 토큰이다. 토큰만 훔치면 쓸모없다.

http-auth-scheme-is-hoba =
    .what = HOBA: 비밀번호 대신 브라우저의 키로 서명한다.

http-auth-scheme-is-mutual =
    .what = Mutual: 양쪽이 비밀번호를 보내지 않고 안다는 것을 증명한다.

http-auth-scheme-is-oauth =
    .what = OAuth 1: 요청마다 서명한다. Bearer로 바뀌었다.

http-auth-scheme-is-scram-sha-1 =
    .what = SCRAM과 SHA-1: 솔트를 섞은 해시로 비밀번호를 증명한다.

http-auth-scheme-is-scram-sha-256 =
    .what = SCRAM과 SHA-256: 솔트를 섞은 해시로 비밀번호를 증명한다.

http-auth-scheme-is-vapid =
    .what = vapid: 푸시 서비스가 어느 사이트가 보내는지 안다.

http-auth-scheme-is-gnap =
    .what = GNAP: OAuth가 하는 일을 위한 별도의 프로토콜로, 프로그램이 접근을 요청한다.

http-auth-scheme-is-privatetoken =
    .what = PrivateToken: 누구인지 밝히지 않고 로봇이 아님을 증명한다.

http-auth-scheme-is-concealed =
    .what = Concealed: 남에게는 아무것도 없는 것처럼 보이는 서명이다.

http-auth-scheme-is-aws4-hmac-sha256 =
    .what = AWS4-HMAC-SHA256: 아마존의 요청 서명 방식이며 키 자체는 보내지 않는다.

http-cache_control-is-no-cache =
    .what = no-cache: 보관하되 쓸 때마다 서버에 묻는다.

http-cache_control-is-no-store =
    .what = no-store: 아무것도 보관하지 않는다.

http-cache_control-is-max-age =
    .what = max-age: 그 초 동안 새것으로 본다.
    .here = { $number ->
        [0] max-age: 0초이므로 곧바로 낡은 것이 된다.
       *[other] max-age: { $seconds } 동안 새것으로 본다.
    }

http-cache_control-is-s-maxage =
    .what = s-maxage: 공유 캐시에만 적용되는 같은 것이다.
    .here = s-maxage: 공유 캐시에만 { $seconds } 동안 적용된다.

http-cache_control-is-private =
    .what = private: 브라우저 자신의 캐시만 보관할 수 있다.

http-cache_control-is-public =
    .what = public: 로그인한 뒤의 것이라도 어느 캐시나 보관할 수 있다.

http-cache_control-is-must-revalidate =
    .what = must-revalidate: 오래되면 묻지 않고 쓰면 안 된다.

http-cache_control-is-immutable =
    .what = immutable: 바뀌지 않는다. 새로 고칠 때도 묻지 않는다.

http-cache_control-is-no-transform =
    .what = no-transform: 중간에서 내용을 바꾸면 안 된다.

http-cache_control-is-stale-while-revalidate =
    .what = stale-while-revalidate: 새것을 가져오는 동안 옛 사본을 보여도 되는 시간이다.
    .here = stale-while-revalidate: 새것을 가져오는 동안 { $seconds } 더 옛 사본을 보여도 된다.

http-cache_control-is-only-if-cached =
    .what = only-if-cached: 캐시에 있을 때만 응답한다.

http-content_type-is-application_javascript =
    .what = 브라우저용 프로그램이다(옛 이름).

http-content_type-is-application_wasm =
    .what = 브라우저용으로 컴파일한 프로그램이다(WebAssembly).

http-content_type-is-application_problem_json =
    .what = 정해진 형식의 JSON으로 설명한 오류이다.

http-content_type-is-application_ld_json =
    .what = JSON으로 쓴 연결된 데이터이다.

http-content_type-is-application_manifest_json =
    .what = 웹 페이지를 앱으로 보일 때의 이름과 아이콘이다.

http-content_type-is-application_x-ndjson =
    .what = 한 줄에 하나씩 쓴 JSON 값이다.

http-content_type-is-application_graphql-response_json =
    .what = GraphQL의 응답이다.

http-content_type-is-application_grpc =
    .what = gRPC의 메시지이다.

http-content_type-is-application_grpc-web =
    .what = 브라우저용 gRPC 메시지이다.

http-content_type-is-application_x-protobuf =
    .what = Protocol Buffers 데이터이다.

http-content_type-is-application_protobuf =
    .what = Protocol Buffers 데이터이다.

http-content_type-is-application_soap_xml =
    .what = SOAP 1.2 메시지이다.

http-content_type-is-application_dns-message =
    .what = DNS 메시지이다(HTTPS 위의 DNS).

http-content_type-is-application_ocsp-response =
    .what = 인증서가 폐기되었는지 알린다.

http-content_type-is-application_zip =
    .what = ZIP 압축 파일이다.

http-content_type-is-application_gzip =
    .what = gzip으로 압축한 파일이다.

http-content_type-is-application_cbor =
    .what = CBOR 데이터이다. JSON과 같지만 이진이다.

http-content_type-is-application_rss_xml =
    .what = 사이트의 새 소식이다(RSS).

http-content_type-is-application_atom_xml =
    .what = 사이트의 새 소식이다(Atom).

http-content_type-is-application_vnd_apple_mpegurl =
    .what = 영상 조각의 목록이다(HLS).

http-content_type-is-text_xml =
    .what = XML 데이터이다.

http-content_type-is-text_markdown =
    .what = 제목과 목록을 간단히 표시한 텍스트이다.

http-content_type-is-text_calendar =
    .what = 일정이다(iCalendar).

http-content_type-is-multipart_mixed =
    .what = 한 본문에 든 여러 내용이다.

http-content_type-is-multipart_byteranges =
    .what = Range가 바란 파일의 여러 부분이다.

http-content_type-is-multipart_x-mixed-replace =
    .what = 그림을 잇달아 보낸다. 웹캠이다.

http-content_type-is-multipart_related =
    .what = 서로 관련된 내용들이다.

http-content_type-is-image_webp =
    .what = WebP 그림이다.

http-content_type-is-image_avif =
    .what = AVIF 그림이며 JPEG보다 작다.

http-content_type-is-image_vnd_microsoft_icon =
    .what = 사이트의 작은 그림이다.

http-content_type-is-image_x-icon =
    .what = 사이트의 작은 그림이다.

http-content_type-is-audio_mpeg =
    .what = MP3 소리이다.

http-content_type-is-video_mp4 =
    .what = MP4 영상이다.

http-content_type-is-video_mp2t =
    .what = 영상의 조각이다(HLS).

http-content_type-is-font_woff2 =
    .what = 페이지의 글꼴이다.

http-content_type-is-message_http =
    .what = HTTP 메시지 자체이며 TRACE의 응답이다.

http-content_encoding-is-identity =
    .what = identity: 압축하지 않았다.

http-content_encoding-is-compress =
    .what = compress: 옛 유닉스 압축이며 쓰이지 않는다.

http-content_encoding-is-dcb =
    .what = dcb: 클라이언트가 가진 사전을 쓰는 Brotli이다.

http-content_encoding-is-dcz =
    .what = dcz: 클라이언트가 가진 사전을 쓰는 Zstandard이다.

http-unknown_header-is-accept-ch = Accept-CH
    .what = 서버가 알고 싶은 브라우저의 정보이다.

http-unknown_header-is-accept-patch = Accept-Patch
    .what = PATCH를 보낼 수 있는 형식이다.

http-unknown_header-is-accept-post = Accept-Post
    .what = POST를 보낼 수 있는 형식이다.

http-unknown_header-is-alt-used = Alt-Used
    .what = 클라이언트가 쓰는 다른 위치(Alt-Svc)이다.

http-unknown_header-is-baggage = baggage
    .what = 호출을 따라 여러 서버를 지나는 값이다.

http-unknown_header-is-cache-status = Cache-Status
    .what = 중간의 캐시마다 무엇을 했는지 적는다. 있었는지 없었는지와 그 까닭이다.

http-unknown_header-is-cdn-cache-control = CDN-Cache-Control
    .what = 전송망(CDN)의 캐시만을 위한 규칙이다.

http-unknown_header-is-content-security-policy-report-only = Content-Security-Policy-Report-Only
    .what = 시험하는 정책이다. 어긴 것을 막지 않고 알리기만 한다.

http-unknown_header-is-content-transfer-encoding = Content-Transfer-Encoding
    .what = 메일이 이진 내용을 싸는 방법이며 HTTP에는 필요 없다.

http-unknown_header-is-dav = DAV
    .what = 서버가 아는 WebDAV의 부분이다.

http-unknown_header-is-depth = Depth
    .what = 메서드가 폴더 아래 어디까지 미치는지 나타낸다(WebDAV).

http-unknown_header-is-deprecation = Deprecation
    .what = 언제부터 이 인터페이스를 쓰지 말아야 하는지 알린다.

http-unknown_header-is-destination = Destination
    .what = COPY나 MOVE가 가는 곳이다(WebDAV).

http-unknown_header-is-dpop = DPoP
    .what = 토큰을 보낸 쪽이 그 키를 가졌다는 증명이다.

http-unknown_header-is-early-data = Early-Data
    .what = 핸드셰이크가 끝나기 전에 온 요청이다. 재사용된 것일 수 있다.

http-unknown_header-is-grpc-status = grpc-status
    .what = 호출이 어떻게 끝났는지 나타내며 0이 성공이다.

http-unknown_header-is-grpc-message = grpc-message
    .what = 오류에 대한 설명이다.

http-unknown_header-is-grpc-encoding = grpc-encoding
    .what = 메시지를 압축한 방법이다.

http-unknown_header-is-grpc-accept-encoding = grpc-accept-encoding
    .what = 이해할 수 있는 압축이다.

http-unknown_header-is-grpc-timeout = grpc-timeout
    .what = 부른 쪽이 기다리는 시간이다. 5S는 5초, 200m은 200밀리초이다.

http-unknown_header-is-http2-settings = HTTP2-Settings
    .what = TLS 없이 HTTP/2로 바꿀 때 클라이언트의 설정이다.

http-unknown_header-is-last-event-id = Last-Event-ID
    .what = 끊긴 뒤 클라이언트가 마지막으로 본 이벤트이다.

http-unknown_header-is-nel = NEL
    .what = 실패한 연결을 알려 달라고 브라우저에 부탁한다.

http-unknown_header-is-origin-agent-cluster = Origin-Agent-Cluster
    .what = 이 사이트를 이웃과 따로 두라고 브라우저에 부탁한다.

http-unknown_header-is-proxy-status = Proxy-Status
    .what = 프록시와 서버 사이에서 무엇이 잘못되었는지 알린다.

http-unknown_header-is-ratelimit = RateLimit
    .what = 요청이 몇 번 더 허용되는지, 언제 다시 세는지 나타낸다.

http-unknown_header-is-ratelimit-policy = RateLimit-Policy
    .what = 어떤 시간에 요청이 몇 번 허용되는지 나타낸다.

http-unknown_header-is-report-to = Report-To
    .what = 브라우저가 보고를 보낼 곳이다(옛 형식).

http-unknown_header-is-reporting-endpoints = Reporting-Endpoints
    .what = 브라우저가 보고를 보낼 곳이다.

http-unknown_header-is-repr-digest = Repr-Digest
    .what = 일부만 보낼 때도 내용 전체의 해시이다.

http-unknown_header-is-sec-gpc = Sec-GPC
    .what = 자기 정보를 팔지 말라는 뜻이다. 나라에 따라 따라야 한다.

http-unknown_header-is-sec-purpose = Sec-Purpose
    .what = 누가 눌러서가 아니라 미리 짐작하여 가져온다.

http-unknown_header-is-service-worker-allowed = Service-Worker-Allowed
    .what = 스크립트가 서버 대신 답해도 되는 경로이다.

http-unknown_header-is-signature = Signature
    .what = 메시지의 고른 부분에 대한 서명이다.

http-unknown_header-is-signature-input = Signature-Input
    .what = 서명이 덮는 메시지의 부분이다.

http-unknown_header-is-sunset = Sunset
    .what = 이 주소가 언제 끝나는지 알린다.

http-unknown_header-is-timeout = Timeout
    .what = 잠금을 얼마나 바라는지 나타낸다(WebDAV).

http-unknown_header-is-tracestate = tracestate
    .what = 추적 프로그램의 제작자가 traceparent에 덧붙이는 것이다.

http-unknown_header-is-want-content-digest = Want-Content-Digest
    .what = 보내는 쪽이 받고 싶은 해시이다.

http-unknown_header-is-x-api-key = X-Api-Key
    .what = 서비스가 호출하는 프로그램을 알아보는 고정된 낱말이다.

http-unknown_header-is-x-cache = X-Cache
    .what = 중간의 캐시에 응답이 있었는지 나타낸다.

http-unknown_header-is-x-correlation-id = X-Correlation-ID
    .what = 함께 속한 요청을 로그에서 찾는 번호이다.

http-unknown_header-is-x-csrf-token = X-CSRF-Token
    .what = 요청이 사이트 자신의 페이지에서 왔음을 증명한다.

http-unknown_header-is-x-dns-prefetch-control = X-DNS-Prefetch-Control
    .what = 브라우저가 이름을 미리 조회할지 나타낸다.

http-unknown_header-is-x-forwarded-port = X-Forwarded-Port
    .what = 클라이언트가 프록시에 온 포트이다.

http-unknown_header-is-x-http-method-override = X-HTTP-Method-Override
    .what = GET과 POST만 통과할 때의 실제 메서드이다.

http-unknown_header-is-x-robots-tag = X-Robots-Tag
    .what = 검색 엔진이 페이지로 해도 되는 것이다.

http-unknown_header-is-x-ua-compatible = X-UA-Compatible
    .what = 어느 Internet Explorer를 흉내 낼지 나타낸다. 폐기되었다.

http-unknown_header-is-expect-ct = Expect-CT
    .what = 인증서의 공개 로그 증명을 요구했다. 브라우저가 늘 요구하므로 폐기되었다.

http-unknown_header-is-public-key-pins = Public-Key-Pins
    .what = 허용하는 키만 적었다. 실수하면 사이트가 막혀 폐기되었다.

http-unknown_header-is-p3p = P3P
    .what = 옛 브라우저용 개인정보 선언이며 폐기되었다.

http-cache_control-is-max-stale =
    .what = max-stale: 클라이언트는 기한이 이만큼의 초까지 지난 사본도 받는다.
    .here = max-stale: 클라이언트는 기한이 { $seconds }까지 지난 사본도 받는다.

http-cache_control-is-min-fresh =
    .what = min-fresh: 사본은 적어도 이만큼의 초 동안 더 신선해야 한다.
    .here = min-fresh: 사본은 적어도 { $seconds } 동안 더 신선해야 한다.

http-cache_control-is-must-understand =
    .what = must-understand: 이 상태 코드가 캐시에 뜻하는 바를 아는 경우에만 저장한다.

http-cache_control-is-proxy-revalidate =
    .what = proxy-revalidate: must-revalidate와 같지만 공유 캐시에만 해당한다.

http-cache_control-is-stale-if-error =
    .what = stale-if-error: 서버가 실패하면 이만큼의 시간 동안 옛 사본을 보여도 된다.
    .here = stale-if-error: 서버가 실패하면 { $seconds } 더 옛 사본을 보여도 된다.

http-content_encoding-is-x-gzip =
    .what = x-gzip: gzip의 옛 이름이다.

http-content_encoding-is-x-compress =
    .what = x-compress: compress의 옛 이름이다.

http-content_encoding-is-aes128gcm =
    .what = aes128gcm: 웹 푸시처럼 양 끝만 아는 키로 암호화했다.

http-content_encoding-is-exi =
    .what = exi: 이진 형식의 XML이다.

http-content_encoding-is-pack200-gzip =
    .what = pack200-gzip: 자바의 옛 꾸러미이다.

http-transfer_encoding-is-gzip =
    .what = gzip: 이 연결에서만 압축한다. 거의 쓰지 않으며 Content-Encoding이 대신한다.

http-transfer_encoding-is-deflate =
    .what = deflate: 이 연결에서만 압축한다(zlib). 거의 쓰지 않는다.

http-transfer_encoding-is-compress =
    .what = compress: 이 연결에서만 옛 유닉스 방식으로 압축한다. 더는 쓰지 않는다.

http-transfer_encoding-is-identity =
    .what = identity: 아무것도 씌우지 않는다. HTTP/1.1에서 없어졌으므로 받는 쪽은 조심해야 한다.
