# FTP 필드의 뜻, 값의 의미, 흔한 오해.

ftp = FTP
    .what = 파일을 옮긴다. 이 연결로는 명령과 응답만 오가고 파일과 목록은 저마다 따로 연결을 쓴다.

ftp-response = 서버의 말
    .what = 서버가 한 말인지 나타낸다.

ftp-request = 클라이언트의 말
    .what = 클라이언트가 한 말인지 나타낸다.

ftp-line = 줄
    .what = 보낸 그대로의 한 줄이다.

ftp-request-command = 명령
    .what = 서버가 할 일이다. USER와 PASS는 로그인, RETR은 파일 받기, STOR은 올리기, LIST는 폴더 보기이다.

ftp-request-arg = 명령의 대상
    .what = 이름이나 경로, 주소, 옵션이다.

ftp-response-code = 응답 코드
    .what = 결과를 프로그램에 알린다. 1xx는 시작, 2xx는 완료, 3xx는 계속, 4xx는 지금은 안 됨, 5xx는 거절이다.
    .here = { $number ->
        [150] 이제 데이터 연결이 열린다.
        [200] 완료했다.
        [220] 준비되었다.
        [221] 끝낸다.
        [226] 다 옮겼다.
        [227] 서버가 이 주소에서 기다린다.
        [229] 서버가 이 포트에서 기다린다.
        [230] 로그인되었다.
        [234] 이제 TLS가 시작된다.
        [331] 비밀번호가 필요하다.
        [425] 데이터 연결을 열 수 없었다.
        [530] 로그인되지 않았다.
        [550] 그런 파일이 없거나 쓸 수 없다.
       *[other] { $value }.
    }

ftp-response-arg = 응답의 글
    .what = 사람을 위한 말이다. 어떤 응답에는 클라이언트가 쓸 값도 있다.

ftp-passive-ip = 서버가 기다리는 주소
    .what = 수동 모드에서 클라이언트는 이 주소로 데이터 연결을 연다.

ftp-passive-port = 서버가 기다리는 포트
    .what = 데이터 연결은 이 포트로 간다.
    .here = { $number }.

ftp-active-cip = 클라이언트가 기다리는 주소
    .what = 능동 모드에서 서버는 이 주소로 데이터 연결을 연다.

ftp-active-port = 클라이언트가 기다리는 포트
    .what = 서버가 이 포트로 데이터 연결을 연다.
    .here = { $number }.

ftp-eprt-af = 주소 종류
    .what = 뒤에 오는 IP 주소의 종류이다.
    .here = { $number ->
        [1] IPv4이다.
        [2] IPv6이다.
       *[other] { $value }.
    }

ftp-eprt-ip = 클라이언트가 기다리는 주소
    .what = 서버가 이 주소로 데이터 연결을 연다.

ftp-eprt-args_invalid = 잘못된 EPRT
    .what = 종류와 주소, 포트를 막대 사이에 적어야 한다.

ftp-epsv-args_invalid = 잘못된 EPSV 응답
    .what = 포트를 막대 사이에 적어야 한다.

ftp-response-code-invalid = 코드 없음
    .what = 줄은 숫자 셋과 빈칸 또는 빼기 기호로 시작해야 한다.
