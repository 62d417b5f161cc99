# PPP 필드의 뜻, 값의 의미, 흔한 오해.

ppp = 점대점 프로토콜(PPP)
    .what = 두 장치 사이의 회선으로 패킷을 나르며 먼저 주소와 로그인 방법을 정한다. DSL에서 흔하다.

ppp-protocol = 안의 것
    .what = 프레임이 나르는 프로토콜이다. IP이거나 그 협상이다.
    .here = { $value }

ppp-code = 메시지 종류
    .what = 요청, 동의, 되제안, 거절 등이다.
    .here = { $value }

ppp-identifier = 번호
    .what = 응답이 이것으로 질문을 찾는다.
    .here = { $number }.

ppp-length-bad = 잘못된 길이
    .what = 있을 수 없는 길이라 메시지를 버린다.

ppp-options = 옵션
    .what = 협상하는 내용이다.

ppp-option = 옵션
    .what = 종류, 길이, 값이다.

ppp-opt-len-invalid = 잘못된 길이
    .what = 옵션의 길이가 달라 나머지를 읽지 않는다.

ppp-address = 주소
    .what = 늘 255이다. 회선에는 둘뿐이다.

ppp-control = 제어
    .what = 늘 3이다. 번호와 확인 응답이 없다.
