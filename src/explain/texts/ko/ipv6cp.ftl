# IPV6CP 필드의 뜻, 값의 의미, 흔한 오해.

ipv6cp = PPP의 IPv6 설정(IPV6CP)
    .what = 양쪽이 링크 로컬 주소의 뒤 절반을 정한다.

ipv6cp-interface_identifier = 주소의 뒤 절반
    .what = fe80:: 뒤에 붙이는 64비트이다.

ipv6cp-opt-type = 옵션의 종류
    .what = 협상하는 항목이다. 링크 로컬 주소를 만드는 인터페이스 식별자이다.
    .here = { $value }
