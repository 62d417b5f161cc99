# XML 필드의 뜻, 값의 의미, 흔한 오해.

xml = XML 형식
    .what = 꺾쇠 태그를 겹쳐 쓴 텍스트로 된 데이터이다. SOAP도 이 형식이다.

xml-tag = 태그
    .what = 요소의 시작으로 이름과 속성을 적는다.
    .here = { $value }

xml-attribute = 속성
    .what = 태그 안의 이름과 따옴표로 싼 값이다.
    .here = { $value }

xml-cdata = 텍스트
    .what = 태그 사이의 텍스트이다.
    .here = { $value }

xml-cdatasection = 그대로의 텍스트
    .what = CDATA 안에서는 꺾쇠도 보통 글자이다.
    .here = { $value }

xml-comment = 주석
    .what = 사람을 위한 말이며 프로그램은 건너뛴다.
    .here = { $value }

xml-xmlpi = 처리 명령
    .what = 물음표 사이에 쓴 프로그램용 지시이다.
    .here = { $value }

xml-xmlpi-xml = 선언
    .what = 버전과 문자 집합을 적은 첫 줄이다.

xml-xmlpi-xml-version = 버전
    .what = 거의 늘 1.0이다.
    .here = { $value }

xml-xmlpi-xml-encoding = 문자 집합
    .what = 문서가 말하는 문자 집합이며 없으면 UTF-8이다.
    .here = { $value }

xml-xmlpi-xml-standalone = 독립 문서
    .what = 밖의 것이 없어도 읽을 수 있는지 나타낸다.
    .here = { $value }

xml-doctype = 문서 형식 선언
    .what = 문서의 규칙이다. 읽어 들일 파일이나 주소를 적을 수 있다.
    .mistake = 남을 위해 이것을 풀어 주면 자기 서버의 파일을 내주게 된다(XXE).

xml-end_tag = 끝 태그
    .what = 요소의 끝이다.

xml-charset = 사용한 문자 집합
    .what = 이 프로그램이 문서를 읽은 문자 집합이다.
    .here = { $value }

xml-soap-version = SOAP 버전
    .what = 봉투의 이름공간으로 안다. 1.1이나 1.2이다.
    .here = { $value }

xml-soap-operation = SOAP 작업
    .what = 무엇을 부르는지 나타낸다. 본문의 첫 요소이다.
    .here = { $value }

xml-soap-fault = SOAP 오류
    .what = 호출이 실패했으며 여기에 까닭이 있다.
    .here = { $value }

xml-closing_unopened_tag = 닫을 것이 없음
    .what = 시작이 없는 끝 태그이다.

xml-unclosed_tag = 닫히지 않음
    .what = 요소에 끝이 없다. HTML과 달리 XML은 이를 허용하지 않는다.

xml-cut = 일찍 끝남
    .what = 문서가 불완전하다.

xml-unrecognized_text = XML이 아님
    .what = 여기부터 문법에 맞지 않는다. 텍스트 속의 <와 &는 &lt;와 &amp;로 쓴다.

xml-deep = 너무 깊음
    .what = 여기서 펴는 것보다 요소가 더 깊이 겹쳐 있다.
