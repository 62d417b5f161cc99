# ESP 필드의 뜻, 값의 의미, 흔한 오해.

esp = 캡슐화 보안 페이로드(ESP)
    .what = IPsec의 일부이다. 뒤는 암호화되고 보호되며 대개 터널(VPN) 속의 패킷 전체이다.

esp-spi = 키 번호(SPI)
    .what = 받는 쪽이 합의한 키와 방법을 찾는 번호이다.

esp-sequence = 순서 번호
    .what = 기록한 패킷을 다시 쓰지 못하도록 센다.
    .here = { $number }.

esp-encrypted = 암호화됨
    .what = 안의 프로토콜조차 볼 수 없다.
