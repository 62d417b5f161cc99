# HDLC 필드의 뜻, 값의 의미, 흔한 오해.

chdlc = 시스코 HDLC
    .what = 두 라우터 사이의 회선에 쓰는 가장 단순한 봉투이다. 주소, 제어, 유형 뒤에 패킷이 온다.
    .mistake = ISO의 HDLC가 아니다. 그것에는 유형 필드가 없다.

chdlc-address = 주소
    .what = 상대는 하나뿐이다. 0x0F는 그 상대, 0x8F는 모두를 뜻한다.
    .here = { $value }

chdlc-control = 제어
    .what = 늘 0이다.

chdlc-protocol = 안의 것
    .what = 패킷의 프로토콜이며 이더넷의 번호를 쓴다. 0x8035는 라우터가 회선이 살아 있는지 묻는 SLARP이다.
    .here = { $value }
