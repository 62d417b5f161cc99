# text 필드의 뜻, 값의 의미, 흔한 오해.

data-text-lines = 텍스트
    .what = 줄마다 나눈 텍스트 본문이다.

data-text-lines-line = 줄
    .what = 끝까지 포함한 한 줄이다.

data-text-lines-charset = 문자 집합
    .what = 텍스트를 읽은 문자 집합이다.
    .here = { $value }

data-text-lines-malformed = 맞지 않는 문자 집합
    .what = 문자 집합이 틀렸거나 바이트가 깨졌다. 글자가 깨져 보이는 까닭이다.
