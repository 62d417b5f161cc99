# Server-Sent Events 필드의 뜻, 값의 의미, 흔한 오해.

event-stream = 서버가 보내는 이벤트
    .what = 끝나지 않는 응답이다. 서버는 소식이 있을 때마다 이벤트를 글줄로 쓴다.
    .mistake = 클라이언트 쪽으로만 간다. 양쪽이면 WebSocket을 쓴다.

event-stream-event = 이벤트
    .what = 빈 줄까지의 줄들이다.

event-stream-type = 이벤트의 종류
    .what = 페이지가 이것으로 처리할 곳을 고른다. 없으면 "message"이다.
    .here = { $value }

event-stream-data = 데이터
    .what = 이벤트의 내용이다. 여러 줄이면 하나로 잇는다.
    .here = { $value }

event-stream-id = 이벤트 번호
    .what = 끊겼다가 이으면 클라이언트가 Last-Event-ID에 적어 놓친 것이 없게 한다.
    .here = { $value }

event-stream-retry = 다시 올 때까지
    .what = 클라이언트가 몇 밀리초 뒤에 다시 연결할지 나타낸다.
    .here = { $value } ms.

event-stream-comment = 주석
    .what = 콜론으로 시작한다. 대개 프록시가 연결을 끊지 않도록 보내는 신호이다.
    .here = { $value }

event-stream-field = 알 수 없는 필드
    .what = 모르는 것은 무시한다.
    .here = { $value }

event-stream-open = 아직 끝나지 않음
    .what = 빈 줄이 없다. 이런 이벤트는 버린다.
