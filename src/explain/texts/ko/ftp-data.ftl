# FTP-DATA 필드의 뜻, 값의 의미, 흔한 오해.

ftp-data = FTP 데이터
    .what = 따로 여는 연결로 오가는 파일이나 목록이다. 다른 연결의 명령이 부른 것이다.

ftp-data-setup-frame = 알린 프레임
    .what = 이 연결이 어디로 갈지 알린 프레임이다.

ftp-data-setup-method = 알린 방식
    .what = PASV와 EPASV는 클라이언트가, PORT와 EPRT는 서버가 연결한다.

ftp-data-command = 명령
    .what = 이 바이트를 부른 명령이다.

ftp-data-command-frame = 명령 프레임
    .what = 그 명령이 있는 프레임이다.
