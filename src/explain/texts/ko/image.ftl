# Pictures 필드의 뜻, 값의 의미, 흔한 오해.

image = 그림
    .what = 그림이다. 첫 바이트에서 종류와 크기를 읽는다.

image-type = 종류
    .what = Content-Type과 관계없이 바이트가 말하는 종류이다.
    .here = { $value }

image-width = 너비
    .what = 가로 화소 수이다.
    .here = { $number }.

image-height = 높이
    .what = 세로 화소 수이다.
    .here = { $number }.

image-data = 그림의 바이트
    .what = 그림 전체이다.
    .here = { $bytes } B.

image-unknown = 알 수 없는 그림
    .what = 첫 바이트가 아는 종류와 맞지 않는다. 유형이 틀렸거나 다른 것이다.
