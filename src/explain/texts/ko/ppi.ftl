# PPI 필드의 뜻과 값의 의미.

ppi = PPI
    .what = 받은 장치가 패킷에 관해 유형과 길이가 붙은 필드로 적은 것이다. 실제로 보낸 것이 아니다.

ppi-dlt = 뒤에 오는 것
    .what = 뒤따르는 패킷의 링크 유형이다.
    .here = { $value }.

ppi-field_type = 필드
    .what = 무엇에 관한 필드인지 나타낸다.
    .here = { $value }.

ppi-flags = 채움
    .what = 필드를 네 바이트까지 채우는지 나타낸다.
    .here = { $value }.

ppi-8023_extension = 이더넷 수신기
    .what = 받은 장치가 선에서 본 오류이다.
