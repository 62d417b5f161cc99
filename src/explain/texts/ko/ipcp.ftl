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
