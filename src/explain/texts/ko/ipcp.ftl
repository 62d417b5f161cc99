# IPCP 필드의 뜻, 값의 의미, 흔한 오해.

ipcp = PPP의 IP 설정(IPCP)
    .what = 양쪽이 IPv4 주소와 DNS 서버를 정한다.

ipcp-opt-ip_address = 주소
    .what = 0.0.0.0은 주소를 달라는 뜻이며 사업자가 주소로 답한다.
    .here = { $value }

ipcp-opt-pri_dns_address = 첫째 DNS 서버
    .what = 이름을 물을 곳이다.
    .here = { $value }

ipcp-opt-sec_dns_address = 둘째 DNS 서버
    .what = 첫째가 답하지 않을 때 물을 곳이다.
    .here = { $value }

ipcp-opt-type = 옵션의 종류
    .what = 협상하는 항목이다. 주소, 압축, 네임 서버가 있다.
    .here = { $value }

ipcp-opt-compress_proto = 헤더 압축
    .what = 느린 회선에서 헤더를 줄이는 방법이다. 0x002d는 밴 제이컵슨의 방법이다.
    .here = { $value }

ipcp-opt-pri_nbns_address = 첫째 Windows 네임 서버
    .what = 옛 Windows 네트워크(NetBIOS)의 이름을 묻는 곳이다. 0.0.0.0은 알려 달라는 뜻이다.
    .here = { $value }

ipcp-opt-sec_nbns_address = 둘째 Windows 네임 서버
    .what = 첫째가 응답하지 않을 때 묻는 곳이다.
    .here = { $value }
