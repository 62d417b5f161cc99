# Loopback 필드의 뜻, 값의 의미, 흔한 오해.

null = 루프백 헤더
    .what = BSD와 macOS가 루프백 인터페이스의 패킷 앞에 붙이는 네 바이트로, 뒤에 오는 프로토콜을 나타낸다. 케이블도 주소도 없다.
    .mistake = 바이트 순서는 캡처한 컴퓨터를 따르므로 같은 수가 거꾸로 놓일 수 있다.

null-family = 주소 체계
    .what = 뒤에 오는 프로토콜을 나타낸다.
    .here = { $number ->
        [2] 2: IPv4.
        [24] 24: IPv6(NetBSD 등).
        [28] 28: IPv6(FreeBSD).
        [30] 30: IPv6(macOS).
       *[other] { $value }.
    }
    .mistake = IPv6의 번호는 시스템마다 다르다.

null-type = 종류
    .what = 시스템이 적는 경우 뒤에 오는 것의 이더타입이다.
    .here = { $value }.
