# IMF 필드의 뜻, 값의 의미, 흔한 오해.

imf = 메일
    .what = 편지 자체이다. 헤더 필드와 빈 줄, 본문으로 되어 있다.

imf-date = 날짜
    .what = 쓴 사람의 시계로 보낸 때이다.

imf-from = 보낸 이
    .what = 쓴 사람이다. 서버가 확인하지 않으면 아무도 확인하지 않는다.

imf-sender = 발송자
    .what = 쓴 사람과 다르면 실제로 보낸 사람이다.

imf-reply_to = 회신 주소
    .what = 회신을 보낼 곳이다.

imf-to = 받는 이
    .what = 누구에게 쓴 것인지이다. 실제로 누가 받는지는 편지 밖에서 정한다.

imf-cc = 참조
    .what = 사본을 받는 사람이다.

imf-bcc = 숨은 참조
    .what = 다른 사람 모르게 사본을 받는 사람이다. 대개 보내기 전에 뺀다.

imf-message_id = Message-ID
    .what = 다른 메일에는 없는 이름이다.

imf-in_reply_to = 회신한 메일
    .what = 이 메일이 회신하는 메일의 이름이다.

imf-references = 앞선 메일들
    .what = 같은 흐름에서 앞선 메일의 이름들이다.

imf-subject = 제목
    .what = 무엇에 관한 것인지이다.

imf-comments = 주석
    .what = 편지에 붙인 주석이다.

imf-keywords = 키워드
    .what = 편지를 분류할 낱말이다.

imf-user_agent = 프로그램
    .what = 편지를 쓴 프로그램이다.

imf-return_path = 반송 경로
    .what = 배달하지 못했을 때 알릴 곳이다. 마지막 서버가 적는다.

imf-received = 받은 기록
    .what = 길목의 서버가 남긴 도장이다. 새것이 위에 있어 길은 아래에서 위로 읽는다.

imf-delivery_date = 배달 시각
    .what = 우편함에 들어간 때이다.

imf-delivered_to = 배달된 곳
    .what = 메일을 넣은 우편함이다.

imf-mime_version = MIME 버전
    .what = 본문에 유형과 부분이 있을 수 있음을 알린다. 언제나 1.0이다.

imf-content-type = 본문 유형
    .what = 본문이 글인지 그림인지 여러 부분인지 나타낸다.

imf-content-type-type = 유형
    .what = 매개변수를 뺀 유형이다.

imf-content-type-parameters = 매개변수
    .what = 문자 집합이나 부분 사이의 경계처럼 유형의 세부이다.

imf-content-transfer_encoding = 전송 인코딩
    .what = 옛 서버도 넘길 수 있게 본문을 적은 방식이다. base64나 quoted-printable, 또는 그대로이다.

imf-content-id = Content-ID
    .what = 다른 부분이 이 부분을 가리킬 때 쓰는 이름이다.

imf-content-description = 설명
    .what = 본문이 무엇인지 말로 적은 것이다.

imf-content_language = 언어
    .what = 본문의 언어이다.

imf-thread-index = 흐름 색인
    .what = Outlook이 한 흐름의 메일을 정렬할 때 쓴다.

imf-precedence = 우선순위
    .what = 여럿에게 보낸 것(bulk, list)인지 나타낸다. 프로그램은 이런 메일에 회신하지 않아야 한다.

imf-importance = 중요도
    .what = 쓴 사람이 생각하는 중요도이다.

imf-extension = 다른 필드
    .what = 여기서 따로 다루지 않는 헤더 필드이다.

imf-extension-type = 이름
    .what = 필드의 이름이다.

imf-extension-value = 값
    .what = 필드가 말하는 것이다.

imf-mailbox_list-item = 우편함
    .what = 주소 하나와 그 이름이다.

imf-display_name = 이름
    .what = 주소 앞에 사람을 위해 적은 이름이다.

imf-address = 주소
    .what = 메일 주소이다.

imf-message_text = 글
    .what = 무엇인지 밝히지 않은 본문이며 일반 글로 본다.

imf-message_text-line = 줄
    .what = 글의 한 줄이다.

imf-many = 너무 많음
    .what = 읽는 수보다 더 많다.

imf-damaged = 손상됨
    .what = 전송 인코딩에 어울리지 않는 바이트가 있다.

imf-deep = 너무 깊음
    .what = 편지 속 편지는 정해진 깊이까지만 읽는다.
