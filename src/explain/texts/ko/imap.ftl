# IMAP 필드의 뜻, 값의 의미, 흔한 오해.

imap = IMAP
    .what = 서버에 남아 있는 메일을 폴더째 다룬다. 명령마다 태그가 있고 명령을 끝내는 응답에 같은 태그가 붙는다.
    .mistake = 응답은 명령 순서대로 오지 않을 수 있다. 짝은 태그가 알려 준다.

imap-isrequest = 클라이언트의 말
    .what = 클라이언트가 한 말인지 나타낸다.

imap-line = 줄
    .what = 보낸 그대로의 한 줄이다. 별표는 서버가 도중에 알리는 말, 더하기는 클라이언트에게 계속하라는 말이다.

imap-request = 명령 줄
    .what = 태그와 인수가 있는 명령이다.

imap-request_tag = 태그
    .what = 클라이언트가 명령마다 고르는 짧은 낱말이다. 이것으로 응답을 알아본다.

imap-request-command = 명령
    .what = 서버가 할 일이다. SELECT는 폴더를 열고 FETCH는 읽고 STORE는 플래그를 바꾸고 IDLE은 새 소식을 기다린다.

imap-request-command-uid = 고유 번호로
    .what = 명령의 번호는 폴더 안의 순서가 아니라 메일이 계속 지니는 번호이다.

imap-request-folder = 폴더
    .what = 명령이 다루는 폴더이다.

imap-request-username = 사용자 이름
    .what = 로그인하는 사람이다.

imap-response = 명령을 끝내는 응답
    .what = 명령의 결과를 알리는 줄이다.

imap-response_tag = 태그
    .what = 끝난 명령의 태그이다.

imap-response-status = 결과
    .what = OK는 완료, NO는 거절, BAD는 알아듣지 못함이다.

imap-response-command = 다음 낱말
    .what = OK, NO, BAD 뒤의 낱말이다. 흔히 명령 이름이거나 대괄호 안의 코드이다.

imap-literal = 리터럴
    .what = 길이를 먼저 밝힌 바이트이므로 무엇이든 담을 수 있다.

imap-literal-length = 리터럴 길이
    .what = 줄 뒤에 이어질 바이트 수이다. 더하기가 있으면 클라이언트는 허락을 기다리지 않는다.

imap-literal-cut = 바이트 빠짐
    .what = 리터럴의 바이트가 다 있지 않다.
