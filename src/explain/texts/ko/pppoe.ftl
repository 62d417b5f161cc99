# PPPoE 필드의 뜻, 값의 의미, 흔한 오해.

pppoe-version = 버전
    .what = 늘 1이다.

pppoe-type = 유형
    .what = 늘 1이다.

pppoe-code = 메시지 종류
    .what = 사업자를 찾는 단계이거나 데이터이다.
    .here = { $value }

pppoe-session_id = 세션
    .what = 어느 접속인지 나타내며 사업자가 정한다.
    .here = { $number }.

pppoe-payload_length = 내용의 길이
    .what = 6바이트 헤더 뒤의 바이트 수이다. PPP까지 8바이트를 쓰므로 MTU가 1492이다.
    .here = { $number } B.

pppoe-payload_length-bad = 맞지 않는 길이
    .what = 길이가 프레임에 든 것보다 크다.
