# HIP 필드의 뜻, 값의 의미, 흔한 오해.

hip = 호스트 식별 프로토콜(HIP)
    .what = 컴퓨터가 누구인지(공개 키)와 어디에 있는지(IP 주소)를 나눈다. 주소가 바뀌어도 연결이 유지된다.

hip-proto = 이어지는 것
    .what = 다음 헤더의 번호이다. 이어지는 것이 없으므로 59이다.
    .here = { $value }

hip-packet_type = 패킷의 종류
    .what = I1, R1, I2, R2는 핸드셰이크이다. UPDATE는 새 주소를 알리고 CLOSE는 끝낸다.
    .here = { $value }

hip-version = 버전
    .what = 1은 실험이었고 2가 표준이다.
    .here = { $number }.

hip-checksum = 체크섬
    .what = 패킷과 바깥 주소에 대한 체크섬이다.
    .here = { $value }

hip-controls = 제어 비트
    .what = 한 비트만 쓴다. 보낸 쪽의 신원이 익명이라 저장하지 말라는 뜻이다.
    .here = { $value }

hip-hit_sndr = 보낸 쪽의 신원
    .what = 보낸 쪽 공개 키의 해시이며 IPv6 주소의 모양이다(2001:20::/28).
    .here = { $value }

hip-hit_rcvr = 받는 쪽의 신원
    .what = 받는 쪽의 것이다. 아직 모르면 0이다.
    .here = { $value }

hip-parameters = 매개변수
    .what = 키, 퍼즐, 서명, 주소이며 각각 유형과 길이가 있다.
    .here = { $bytes } B.
