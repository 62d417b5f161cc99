# mDNS 필드의 뜻, 값의 의미, 흔한 오해.

mdns = 멀티캐스트 DNS
    .what = 서버 없는 DNS이다. 로컬 네트워크의 모두에게 묻고 그 이름(printer.local)을 가진 쪽이 답한다.
