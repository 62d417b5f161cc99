# AH 필드의 뜻, 값의 의미, 흔한 오해.

ah = 인증 헤더(AH)
    .what = IPsec의 일부이다. 패킷이 올바른 쪽이 보냈고 바뀌지 않았음을 증명한다. 아무것도 숨기지 않는다.
    .mistake = 주소까지 보호하므로 NAT를 지나면 깨진다. 그래서 ESP를 쓴다.

ah-next_header = 다음 것
    .what = 이 헤더 뒤의 프로토콜이다.
    .here = { $value }

ah-spi = 키 번호(SPI)
    .what = 받는 쪽이 합의한 키와 방법을 찾는 번호이다.

ah-sequence = 순서 번호
    .what = 기록한 패킷을 다시 쓰지 못하도록 센다.
    .here = { $number }.

ah-icv = 검사값
    .what = 패킷에 대한 키 있는 해시이다. 키를 가진 쪽만 만들 수 있다.
