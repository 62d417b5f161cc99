# Media types 필드의 뜻, 값의 의미, 흔한 오해.

media = 미디어 유형의 내용
    .what = 여기서 풀지 않는 유형의 본문이다.

media-type = 바이트
    .what = 본문의 바이트이다.
    .here = { $bytes } B.
