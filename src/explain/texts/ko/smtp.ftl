# SMTP 필드의 뜻, 값의 의미, 흔한 오해.

smtp = SMTP
    .what = 메일을 보관하거나 다음으로 넘길 서버까지 나른다. 클라이언트와 서버는 텍스트 줄로 말한다. 명령이 오면 세 자리 숫자로 시작하는 응답이 온다.
    .mistake = SMTP는 메일을 넘기기만 한다. 가져올 때는 POP3나 IMAP을 쓴다.

smtp-req = 클라이언트의 말
    .what = 클라이언트가 한 말인지 나타낸다. 명령이거나 메일의 일부이다.

smtp-rsp = 서버의 말
    .what = 서버가 한 말인지 나타낸다.

smtp-command_line = 명령 줄
    .what = 클라이언트가 보내는 한 줄이다. 네 글자 이상의 낱말 뒤에 대상이 온다.

smtp-req-command = 명령
    .what = 서버가 할 일이다. EHLO는 클라이언트를 소개하고 MAIL과 RCPT는 보내는 이와 받는 이를, DATA는 편지를 알린다.
    .mistake = MAIL과 RCPT는 봉투이다. 편지 안의 From과 To는 다를 수 있다.

smtp-req-parameter = 명령의 대상
    .what = 주소나 이름, 옵션이다.

smtp-auth-username = 사용자 이름
    .what = 로그인하는 사람이다. AUTH LOGIN이 보내는 대로 Base64로 되어 있다.

smtp-auth-password = 비밀번호
    .what = AUTH LOGIN의 비밀번호이다. Base64는 적는 방식일 뿐 암호화가 아니다.

smtp-auth-username_password = 사용자 이름과 비밀번호
    .what = AUTH PLAIN은 둘을 함께 보낸다. Base64이며 부분 사이에 0바이트가 있다.

smtp-auth-response = 로그인할 때 클라이언트의 말
    .what = 서버의 챌린지에 대한 응답이다. 고른 방식에 따르며 대개 Base64이다.

smtp-response = 서버의 응답
    .what = 서버가 보낸 응답의 첫 줄이다.

smtp-response-code = 응답 코드
    .what = 결과를 프로그램에 알린다. 2xx는 완료, 3xx는 계속, 4xx는 지금은 안 됨, 5xx는 거절이다.
    .here = { $number ->
        [220] 준비되었다.
        [221] 끝낸다.
        [235] 로그인되었다.
        [250] 완료했다.
        [334] 로그인을 계속하라.
        [354] 편지를 보내고 끝에 점 하나만 있는 줄을 보내라.
        [421] 서버가 닫는다.
        [450] 지금은 우편함을 쓸 수 없다.
        [535] 이름이나 비밀번호가 틀렸다.
        [550] 그런 우편함이 없거나 쓸 수 없다.
        [554] 실패했다.
       *[other] { $value }.
    }

smtp-rsp-parameter = 응답의 글
    .what = 사람을 위한 말이거나 서버가 할 수 있는 일을 한 줄에 하나씩 적은 것이다.

smtp-eom = 편지의 끝
    .what = 점 하나만 있는 줄이다. 점으로 시작하는 줄은 점을 하나 더 붙여 보내므로 끝과 헷갈리지 않는다.

smtp-line-long = 줄의 일부
    .what = 한 번에 읽는 길이보다 줄이 길거나 줄의 앞부분이 없다.

smtp-guessed = 포트로 추측
    .what = 어떤 프로토콜인지 포트만 알려 준다. 바이트로는 알 수 없다.

smtp-message-open = 끝이 없음
    .what = 점만 있는 줄 없이 편지가 끝났다. 바이트가 빠졌거나 연결이 끝났다.

smtp-response-code-unexpected = 코드 없는 줄
    .what = 응답의 모든 줄은 코드로 시작해야 한다.

smtp-auth-clear = 비밀번호가 그대로 보임
    .what = Base64는 아무것도 숨기지 않는다. 이 줄을 보는 사람은 비밀번호를 안다. 먼저 TLS를 시작해야 했다.
