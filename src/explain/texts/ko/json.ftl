# JSON 필드의 뜻, 값의 의미, 흔한 오해.

json = JSON 형식
    .what = 텍스트로 된 데이터이다. 중괄호의 객체, 대괄호의 목록, 문자열, 수, true, false, null이 있다.
    .mistake = 주석과 마지막 요소 뒤의 쉼표는 JavaScript와 달리 허용되지 않는다.

json-array = 목록
    .what = 대괄호 안에 순서대로 놓인 값이다.

json-object = 객체
    .what = 중괄호 안의 이름과 값이다. 순서에는 뜻이 없다.

json-member = 구성원
    .what = 이름과 그 값이다.
    .here = { $value }

json-key = 이름
    .what = 값의 이름이며 늘 따옴표 안에 쓴다.
    .here = { $value }

json-path = 경로
    .what = 값이 있는 곳까지 내려가는 이름들이며 계산한 것이다.
    .here = { $value }

json-value-string = 문자열
    .what = 따옴표 안의 텍스트이다. 안의 줄바꿈과 따옴표는 역슬래시로 쓴다.
    .here = { $value }

json-value-number = 수
    .what = 십진수이다. 부동소수점으로 다루는 프로그램이 많아 9007199254740991을 넘으면 자릿수를 잃는다.
    .here = { $value }

json-value-false = 거짓
    .what = "아니다"라는 값이다.

json-value-true = 참
    .what = "그렇다"라는 값이다.

json-value-null = 없음
    .what = 값이 없다. 0이나 빈 텍스트, 이름이 아예 없는 것과는 다르다.

json-ignored_leading_bytes = 앞의 바이트
    .what = 스크립트로 실행되지 않게 막는 것처럼 JSON 앞에 있는 것이다.
    .here = { $value }

json-cut = 일찍 끝남
    .what = 괄호나 따옴표가 열린 채이다. 본문이 불완전하다.

json-malformed = JSON이 아님
    .what = 여기부터 문법에 맞지 않는다. 흔히 유형이 잘못 붙은 HTML 오류 페이지이다.

json-byte_order_mark = 바이트 순서 표시
    .what = 일부 편집기가 앞에 넣는 3바이트이다. 여기에 걸려 넘어지는 프로그램이 많다.

json-duplicate_key = 두 번 나온 이름
    .what = 처음 것을 쓰는 곳도 마지막 것을 쓰는 곳도 있다. 검사와 그 뒤의 프로그램이 다른 값을 볼 수 있다.

json-deep = 너무 깊음
    .what = 괄호가 겹겹이다. 악의적인 입력이 프로그램을 지치게 하지 못하도록 더 펴지 않는다.

json-long = 일부만 보임
    .what = 텍스트가 여기 보이는 것보다 길다.
