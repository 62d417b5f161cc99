# LCP 필드의 뜻, 값의 의미, 흔한 오해.

lcp = PPP 링크 제어(LCP)
    .what = 회선의 첫 협상이다. 패킷의 길이와 신원을 증명하는 방법을 정한다.

lcp-magic_number = 매직 넘버
    .what = 난수이다. 자기 것이 돌아오면 회선이 루프이다.

lcp-opt-mru = 최대 패킷
    .what = 보내는 쪽이 받을 수 있는 패킷 길이이며 PPPoE에서는 1492이다.
    .here = { $number } B.

lcp-opt-auth_protocol = 신원 증명
    .what = 상대가 로그인하는 방법이다. PAP는 비밀번호를 그대로, CHAP는 해시만 보낸다.
    .here = { $value }

lcp-message = 메시지
    .what = 로그를 읽는 사람을 위한 글이다.
    .here = { $value }

lcp-rej_proto = 거절한 프로토콜
    .what = 상대가 이 회선에서 쓰지 않는 프로토콜이므로 더 보내면 안 된다.
    .here = { $value }

lcp-opt-type = 옵션의 종류
    .what = 협상하는 항목이다.
    .here = { $value }

lcp-opt-asyncmap = 바꿔 보낼 문자
    .what = 첫 32개 문자마다 비트 하나이다. 1인 문자는 모뎀이 명령으로 알지 않도록 바꿔 보내야 한다.
    .here = { $value }

lcp-opt-quality_protocol = 회선 품질 감시
    .what = 회선의 품질을 살피는 프로토콜이다.
    .here = { $value }

lcp-opt-magic_number = 매직 넘버
    .what = 보낸 쪽이 고른 난수이다. 자기 번호가 돌아오면 회선이 루프로 이어진 것이다.
    .here = { $value }

lcp-opt-operation = 다시 거는 방법
    .what = 상대가 다시 걸 번호를 찾는 방법이다.
    .here = { $value }

lcp-opt-mrru = 여러 회선에서의 최대 패킷
    .what = 여러 회선으로 온 것을 모은 패킷의 최대 길이이다.
    .here = { $number } B.

lcp-opt-ep_disc_class = 끝의 이름 종류
    .what = 여러 회선이 같은 곳의 것임을 알도록 자기를 무엇으로 밝히는지 나타낸다. 주소나 번호이다.
    .here = { $value }
