# Data 필드의 뜻, 값의 의미, 흔한 오해.

data = 데이터
    .what = 여기의 어느 프로토콜의 것도 아닌 바이트이다. 모르는 것, 암호화된 것, 그냥 내용일 수 있다.

data-data = 바이트
    .what = 보낸 그대로의 바이트이다.
    .here = { $bytes } B.

data-len = 바이트 수
    .what = 모두 몇 바이트인지 나타낸다.
    .here = { $number } B.
