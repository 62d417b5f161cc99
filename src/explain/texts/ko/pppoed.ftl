# PPPoE 필드의 뜻, 값의 의미, 흔한 오해.

pppoed = PPPoE 탐색
    .what = 장치가 회선의 모두에게 인터넷으로 이어 줄 곳을 묻고 한 곳과 세션을 정한다.

pppoed-tags = 태그
    .what = 바람과 응답이다.

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
    .what = 그대로 돌려보내야 한다. 출발지를 속인 플러드를 막는다.

pppoed-tags-relay_session_id = 중계자의 표시
    .what = 클라이언트와 접속 장비 사이의 중계자가 응답을 알아보려고 붙인다. 둘 다 그대로 돌려보내야 한다.

pppoed-tags-max_payload = 최대 페이로드
    .what = 클라이언트가 1492바이트보다 큰 것을 받을 수 있다. PPPoE와 PPP의 8바이트가 있어도 1500바이트 패킷이 들어간다.

pppoed-tags-service_name_error = 서비스 거절
    .what = 요청한 서비스가 여기에 없다. 글에 이유가 있을 수 있다.
    .here = { $value }

pppoed-tags-ac_system_error = 접속 장비의 오류
    .what = 접속 장비가 지금 클라이언트를 받을 수 없다. 자리가 없는 경우가 그 예이다.
    .here = { $value }

pppoed-tags-generic_error = 다른 오류
    .what = 다른 태그에 맞지 않고 고칠 수 없는 오류이다.
    .here = { $value }
