# Mobile IPv6 필드의 뜻, 값의 의미, 흔한 오해.

mip6-proto = 이어지는 것
    .what = 다음 헤더의 번호이다. 이어지는 것이 없으므로 59이다.
    .here = { $value }

mip6-mhtype = 메시지의 종류
    .what = 메시지가 하는 일이다. Binding Update는 장치가 지금 있는 곳을 홈 에이전트에 알린다.
    .here = { $value }

mip6-csum = 체크섬
    .what = 메시지와 IPv6 헤더의 주소에 대한 체크섬이다.
    .here = { $value }
