# UDP 필드의 뜻, 값의 의미, 흔한 오해.

udp = 사용자 데이터그램 프로토콜(UDP)
    .what = 프로그램 사이에 데이터그램을 하나씩 보낸다. 연결도 확인 응답도 순서도 없다. 잃어버린 것은 프로그램이 다시 묻지 않는 한 그대로 사라진다.
    .mistake = UDP는 '못한 TCP'가 아니다. DNS 같은 짧은 질문이나 소리와 영상에는 더 알맞다.

udp-srcport = 출발지 포트
    .what = 보내는 컴퓨터에서 프로그램의 문 번호이며 응답이 이리로 돌아온다.
    .here = { $number ->
        [53] 53은 DNS의 포트이다.
        [67] 67은 DHCP 서버의 포트이다.
        [68] 68은 DHCP 클라이언트의 포트이다.
        [123] 123은 NTP의 포트이다.
        [443] 443은 HTTP/3(QUIC)의 포트이다.
        [5353] 5353은 멀티캐스트 DNS의 포트이다.
       *[other] 포트 { $number }.
    }

udp-dstport = 목적지 포트
    .what = 받는 컴퓨터의 문 번호이다. 어느 프로그램이 데이터그램을 받을지 정한다.
    .here = { $number ->
        [53] 53은 DNS의 포트이다.
        [67] 67은 DHCP 서버의 포트이다.
        [68] 68은 DHCP 클라이언트의 포트이다.
        [123] 123은 NTP의 포트이다.
        [443] 443은 HTTP/3(QUIC)의 포트이다.
        [5353] 5353은 멀티캐스트 DNS의 포트이다.
       *[other] 포트 { $number }.
    }
    .mistake = 아무도 기다리지 않으면 ICMP '포트 도달 불가' 메시지가 오거나 아무 응답이 없다.

udp-length = 길이
    .what = 데이터그램의 바이트 수로, 8바이트 헤더와 데이터를 합친 것이다.
    .here = { $number } = 8 + { $rest }. 데이터는 { $rest } B이다.

udp-checksum = 체크섬
    .what = 헤더와 데이터, 주소를 합산한 값으로 받는 쪽이 손상을 알아챈다.
    .here = { $number ->
        [0] 0: 보낸 쪽이 계산하지 않았다. IPv4에서는 허용된다.
       *[other] { $value } { $udp-checksum-status ->
            [0] — 계산한 값과 다르다. 손상되었거나 카드가 나중에 계산한다.
            [1] — 맞다.
           *[other] — 확인하지 않았다.
        }
    }
    .mistake = 보내는 컴퓨터에서는 캡처된 뒤 네트워크 카드가 계산하는 일이 많다. 거기서 체크섬이 '틀려도' 오류가 아니다.

udp-checksum_calculated = 계산한 체크섬
    .what = 이 프로그램이 캡처된 바이트로 계산한 값이다.

udp-checksum-status = 체크섬 상태
    .what = 체크섬이 바이트와 맞는지 나타낸다.
    .here = { $number ->
        [0] 맞지 않는다.
        [1] 맞는다.
       *[other] 확인하지 않았다.
    }

udp-checksum-zero = 0인 체크섬
    .what = IPv6의 데이터그램에는 체크섬이 꼭 있어야 하며 없으면 버려진다.

udp-checksum-bad = 잘못된 체크섬
    .what = 바이트가 체크섬과 맞지 않는다. 받는 쪽은 데이터그램을 버리며 저절로 다시 오지 않는다.

udp-checksum-offload = 카드에 맡긴 체크섬
    .what = 네트워크 카드가 캡처 지점 뒤에서 체크섬을 완성한다. 손상이 아니다.

udp-length-bad = 잘못된 길이
    .what = IP 패킷이 나르는 바이트와 맞지 않는다.

udp-length-bad_zero = 0인 길이
    .what = 0은 65536바이트 이상의 데이터그램(점보그램)을 뜻하는데 이것은 더 짧다.

udp-stream = 대화 번호
    .what = 이 프로그램이 소켓 쌍마다 0부터 붙이는 번호이다. 실제로 전송되지 않는다.
    .here = { $number }번 대화이다. 필터 udp.stream == { $number }(으)로 전체를 볼 수 있다.

udp-timestamps = 시간
    .what = 이 데이터그램이 다른 것에 견주어 언제 왔는지 나타낸다. 캡처에서 계산한다.

udp-time_relative = 처음 이후
    .what = 이 대화에서 처음 캡처된 데이터그램부터의 시간이다.
    .here = { $value }.

udp-time_delta = 앞 데이터그램 이후
    .what = 이 대화의 앞 데이터그램부터의 시간이다.
    .here = { $millis } ms.

udp-payload = 페이로드
    .what = 데이터그램이 프로그램을 위해 나르는 바이트이다.
    .here = { $bytes } B.
