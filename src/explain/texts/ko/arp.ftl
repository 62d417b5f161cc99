# ARP 필드의 뜻, 값의 의미, 흔한 오해.

arp = 주소 결정 프로토콜(ARP)
    .what = 모든 이웃에게 "이 IP 주소를 가진 이가 누구인가?"라고 묻고 주인이 자기 하드웨어 주소로 답한다.
    .mistake = ARP는 이웃만 찾는다. 라우터 뒤의 컴퓨터라면 라우터의 주소를 묻는다.

arp-hw-type = 하드웨어 종류
    .what = 어떤 하드웨어 주소인지 나타낸다.
    .here = { $number ->
        [1] 1: 이더넷.
       *[other] { $value }.
    }

arp-proto-type = 프로토콜 종류
    .what = 어느 프로토콜의 주소를 묻는지 이더타입으로 나타낸다.
    .here = { $number ->
        [2048] 0x0800: IPv4.
       *[other] { $value }.
    }

arp-hw-size = 하드웨어 주소 크기
    .what = 하드웨어 주소의 바이트 수이다.
    .here = { $number ->
        [6] 6 B: 이더넷.
       *[other] { $number } B.
    }

arp-proto-size = 프로토콜 주소 크기
    .what = 프로토콜 주소의 바이트 수이다.
    .here = { $number ->
        [4] 4 B: IPv4.
       *[other] { $number } B.
    }

arp-opcode = 동작
    .what = 질문인지 응답인지 나타낸다.
    .here = { $number ->
        [1] 1: 질문 — 대상 주소를 가진 이는?
        [2] 2: 응답 — 보낸 쪽이 가지고 있다.
        [3] 3: RARP. 내 IP 주소가 무엇인지 묻는다.
        [4] 4: RARP. IP 주소를 알려 준다.
        [8] 8: 역방향 ARP. 이 회선 너머의 IP 주소를 묻는다.
        [9] 9: 역방향 ARP. 그 IP 주소를 알려 준다.
       *[other] { $value }.
    }

arp-isgratuitous = 자발적 ARP
    .what = 묻지 않아도 자기 주소를 알려 이웃이 알게 한다.

arp-isprobe = 탐색
    .what = 주소를 쓰기 전에 비어 있는지 묻는다. 보낸 쪽 주소는 아직 0.0.0.0이다.

arp-isannouncement = 알림
    .what = 이제 이 주소를 쓴다고 알린다.

arp-src-hw = 보낸 쪽 하드웨어 주소
    .what = 이 메시지를 보내는 쪽의 하드웨어 주소이다.

arp-src-hw_mac = 보낸 쪽 MAC 주소
    .what = 이 메시지를 보내는 쪽의 하드웨어 주소이다. 응답에서는 이것이 묻던 값이다.
    .here = { $arp-opcode ->
        [2] { $arp-src-proto_ipv4 }의 주소는 { $value }이다.
       *[other] { $value }이(가) 묻는다.
    }
    .mistake = 아무도 확인하지 않으므로 누구나 주소를 사칭할 수 있다(ARP 스푸핑).

arp-src-proto = 보낸 쪽 프로토콜 주소
    .what = 이 메시지를 보내는 쪽의 프로토콜 주소이다.

arp-src-proto_ipv4 = 보낸 쪽 IP 주소
    .what = 이 메시지를 보내는 쪽의 IP 주소이다.
    .here = { $kind ->
        [unspecified] 0.0.0.0: 탐색이며 아직 주소가 없다.
       *[other] { $value }.
    }

arp-dst-hw = 대상 하드웨어 주소
    .what = 질문에서는 모르는 값이다.

arp-dst-hw_mac = 대상 MAC 주소
    .what = 질문에서는 몰라서 대개 0이고 응답에서는 물은 쪽이다.
    .here = { $arp-opcode ->
        [1] 질문: 바로 이것을 알아내려 한다.
       *[other] { $value }.
    }

arp-dst-proto = 대상 프로토콜 주소
    .what = 찾고 있는 주소이다.

arp-dst-proto_ipv4 = 대상 IP 주소
    .what = 찾고 있는 IP 주소이며 응답에서는 물은 쪽의 주소이다.
    .here = { $arp-opcode ->
        [1] { $value }을(를) 가진 이는 누구인가?
       *[other] { $value }이(가) 물었다.
    }
