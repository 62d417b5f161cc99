# POP3 필드의 뜻, 값의 의미, 흔한 오해.

pop = POP3
    .what = 메일을 보관하는 서버에서 가져온다. 클라이언트와 서버는 텍스트 줄로 말한다. 명령 뒤에 +OK나 -ERR이 온다.

pop-response = 응답
    .what = 서버가 보낸 응답의 첫 줄이다.

pop-response-indicator = 결과
    .what = +OK는 성공, -ERR은 실패이다. 더하기 기호만 있으면 클라이언트에게 계속하라고 한다.

pop-response-description = 응답의 글
    .what = 사람을 위한 말이거나 명령이 물은 숫자이다.

pop-response-data = 이어지는 줄
    .what = 여러 줄로 된 응답의 한 줄이다. 점 하나만 있는 줄로 끝난다.

pop-request = 명령 줄
    .what = 클라이언트가 보내는 한 줄이다.

pop-request-command = 명령
    .what = 서버가 할 일이다. STAT은 메일을 세고 LIST는 나열하며 RETR은 하나를 가져오고 DELE는 끝날 때 지우도록 표시한다.

pop-request-parameter = 명령의 대상
    .what = 메일 번호나 이름, 줄 수이다.

pop-password = 비밀번호
    .what = 클라이언트가 그대로 보내는 비밀번호이다.

pop-data-open = 끝이 없음
    .what = 점만 있는 줄 없이 응답이 끝났다.

pop-password-clear = 비밀번호가 그대로 보임
    .what = 길목에 있는 누구나 비밀번호를 읽을 수 있다. 먼저 TLS를 시작해야 했다.
