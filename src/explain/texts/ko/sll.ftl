# SLL 필드의 뜻, 값의 의미, 흔한 오해.

sll = 리눅스 가공 캡처
    .what = 'any'로 캡처할 때 리눅스 커널이 직접 만드는 헤더이다. 서로 다른 실제 인터페이스의 헤더를 대신한다.
    .mistake = 실제로 전송된 적이 없으며 커널의 메모이다.

sll-pkttype = 방향
    .what = 패킷이 어느 쪽으로 갔는지 나타낸다.
    .here = { $number ->
        [0] 우리에게 온 것.
        [1] 모두에게 보낸 것(브로드캐스트).
        [2] 그룹에 보낸 것(멀티캐스트).
        [3] 다른 이들 사이의 것을 본 것.
        [4] 우리가 보낸 것.
       *[other] { $value }.
    }

sll-hatype = 인터페이스 종류
    .what = 장치 종류를 나타내는 커널의 번호이다.
    .here = { $number ->
        [1] 1: 이더넷.
        [772] 772: 루프백.
       *[other] { $value }.
    }

sll-halen = 주소 길이
    .what = 보낸 쪽 링크 주소에서 유효한 바이트 수이다.
    .here = { $number } B.

sll-src-eth = 보낸 쪽 주소
    .what = 보낸 쪽의 링크 주소이다. 받는 쪽 주소는 남지 않는다.
    .here = { $value }.

sll-src-ipv4 = 보낸 쪽 주소
    .what = IPv4 터널에서 보낸 쪽의 주소이다.
    .here = { $value }.

sll-src-other = 보낸 쪽 주소
    .what = 길이가 다른 주소이다.
    .here = { $value }.

sll-unused = 쓰지 않음
    .what = 짧은 주소 뒤의 채움이다.

sll-etype = 프로토콜
    .what = 뒤에 오는 것을 이더타입으로 나타낸다.
    .here = { $number ->
        [2048] 0x0800: IPv4 패킷.
        [2054] 0x0806: ARP.
        [34525] 0x86dd: IPv6 패킷.
       *[other] { $value }.
    }

sll-ltype = 프로토콜
    .what = 뒤에 오는 것을 리눅스 커널의 번호로 나타낸다.
    .here = { $value }.

sll-gretype = 프로토콜
    .what = GRE 터널에서 뒤에 오는 것이다.
    .here = { $value }.

sll-ifindex = 인터페이스 색인
    .what = 실제 인터페이스의 커널 번호이다.
    .here = { $number }번 인터페이스.

sll-trailer = 꼬리
    .what = 패킷 뒤의 바이트이다.
