# X.509 필드의 뜻, 값의 의미, 흔한 오해.

x509sat-uTF8String = 글
    .what = 이름의 이 부분의 글이다.
    .here = { $value }
