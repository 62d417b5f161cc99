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

http-request-line = 헤더 필드
    .what = 이름, 콜론, 값으로 된 머리 부분의 한 줄이다.

http-response-line = 헤더 필드
    .what = 이름, 콜론, 값으로 된 머리 부분의 한 줄이다.

http-unknown_header = 헤더 필드
    .what = 이름, 콜론, 값으로 된 머리 부분의 한 줄이다. 모르는 이름은 무시한다.
    .mistake = 이름의 대소문자는 구별하지 않는다.

http-head_end = 머리의 끝
    .what = 빈 줄이다. 여기서 머리가 끝나고 본문이 시작한다.

http-request-method = 메서드
    .what = 자원으로 무엇을 할지 나타낸다.
    .mistake = 메서드는 대문자로 쓰며 이는 중요하다.

http-request-method-is-get =
    .what = GET은 자원 자체를 요청하며 아무것도 바꾸면 안 된다.
    .here = GET의 매개변수는 주소에 있으므로 로그와 방문 기록, 북마크에 남는다.

http-request-method-is-head =
    .what = HEAD는 GET과 같은 머리만 요청하며 본문은 없다.

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
    .what = 이 서버에서 무엇을 바라는지 경로와 질의로 나타낸다.
    .here = { $value }
    .mistake = 서버의 이름은 여기가 아니라 Host에 있다.

http-request-uri-path = 경로
    .what = 대상에서 물음표 앞 부분이다.
    .here = { $value }

http-request-uri-query = 질의
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
    .what = 이 응답이 대답하는 주소이다.
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
    .here = { $value }.

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
    .what = 프로토콜 전환: 이제 이 연결은 Upgrade에 적힌 것(예: 웹소켓)으로 말한다.

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
    .what = 임시 리다이렉트: 지금은 다른 곳에 있으며 메서드는 그대로이다.

http-response-code-is-308 =
    .what = 영구 리다이렉트: 주소가 아주 바뀌었으며 메서드는 그대로이다.

http-response-code-is-400 =
    .what = 잘못된 요청: 서버가 이해하지 못한다.

http-response-code-is-401 =
    .what = 인증 필요: 누구인가? 자격 증명이 없거나 틀렸으며 필요한 것은 WWW-Authenticate에 있다.

http-response-code-is-402 =
    .what = 결제 필요: 나중을 위해 예약되어 있다.

http-response-code-is-403 =
    .what = 금지됨: 이해했지만 거절한다.

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
    .what = 캐시가 보관해도 되는지, 얼마나 되는지 나타낸다.
    .here = { $value }
    .mistake = no-cache는 '보관 금지'가 아니라 '쓰기 전에 확인'이다. 보관 금지는 no-store이다.

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
    .what = 본문이 무엇으로 압축되었는지 나타낸다.
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
    .what = 받는 쪽이 읽는 법을 알도록 본문이 무엇인지 나타낸다.
    .here = { $value }
    .mistake = 주소의 확장자가 아니라 이 필드가 정한다.

http-content_type-is-text_html =
    .what = 웹 페이지이다.

http-content_type-is-text_plain =
    .what = 서식 없는 글이다.

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
    .what = 갈 곳이다. 리다이렉트의 새 주소이거나 만든 것의 주소이다.
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
    .here = { $value }초.

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
    .what = 클라이언트가 자신을 증명하는 방법이다.
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

http-auth-challenge = 요구
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
    .what = 브라우저의 사전 질문에 대한 대답이 몇 초 유효한지 나타낸다(CORS).

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
