# PPPoE 필드의 뜻, 값의 의미, 흔한 오해.

pppoed = PPPoE 탐색
    .what = 장치가 선의 모두에게 인터넷으로 이어 줄 곳을 묻고 한 곳과 세션을 정한다.

pppoed-tags = 태그
    .what = 바람과 대답이다.

pppoed-tag = 태그의 종류
    .what = 태그가 말하는 것이다.
    .here = { $value }

pppoed-tags-service_name = 서비스
    .what = 바라는 서비스이며 비어 있으면 무엇이든 된다.
    .here = { $value }

pppoed-tags-ac_name = 사업자 장비의 이름
    .what = 응답하는 장비이다.
    .here = { $value }

pppoed-tags-host_uniq = 클라이언트의 표시
    .what = 그대로 돌아와 클라이언트가 자기 응답을 알아본다.

pppoed-tags-ac_cookie = 사업자의 표시
    .what = 그대로 돌려보내야 한다. 가짜 송신자의 홍수를 막는다.
