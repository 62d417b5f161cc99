# LCP 필드의 뜻, 값의 의미, 흔한 오해.

lcp = PPP 링크 제어(LCP)
    .what = 회선의 첫 협상이다. 패킷의 길이와 신원을 증명하는 방법을 정한다.

lcp-magic_number = 매직 넘버
    .what = 난수이다. 자기 것이 돌아오면 회선이 고리이다.

lcp-opt-mru = 최대 패킷
    .what = 보내는 쪽이 받을 수 있는 패킷 길이이며 PPPoE에서는 1492이다.
    .here = { $number } B.

lcp-opt-auth_protocol = 신원 증명
    .what = 상대가 로그인하는 방법이다. PAP은 암호를 그대로, CHAP은 해시만 보낸다.
    .here = { $value }
