# ICMPv6 필드의 뜻, 값의 의미, 흔한 오해.

icmpv6 = IPv6의 ICMP
    .what = 네트워크가 자신에 대해 보내는 메시지이다. IPv6에서는 IPv4의 ARP처럼 이웃과 라우터도 찾는다.
    .mistake = ICMPv6가 없으면 IPv6가 아예 동작하지 않으므로 통째로 막으면 안 된다.

icmpv6-type = 종류
    .what = 메시지가 무엇을 말하는지 나타낸다.
    .here = { $number ->
        [1] 1: 목적지에 닿을 수 없다. 이유는 코드가 말한다.
        [2] 2: 다음 네트워크에 너무 큰 패킷이다.
        [3] 3: 라우터를 너무 많이 지났거나 단편이 늦었다.
        [4] 4: 헤더가 잘못되었다.
        [128] 128: ping — 대답을 바란다.
        [129] 129: ping의 대답.
        [130] 130: 누가 어느 그룹을 듣는가?
        [131] 131: 그룹을 듣는다.
        [132] 132: 그룹을 더 듣지 않는다.
        [133] 133: 라우터가 있는가?
        [134] 134: 라우터가 자신을 알린다.
        [135] 135: 이 주소를 가진 이는?(IPv6의 ARP)
        [136] 136: 이 주소를 가지고 있다.
        [137] 137: 더 나은 길이 있다.
        [143] 143: 이 그룹들을 듣는다.
       *[other] { $value }.
    }

icmpv6-code = 코드
    .what = 자세한 이유이며 뜻은 종류에 따라 다르다.
    .here = { $icmpv6-type ->
        [1] { $number ->
            [0] 0: 가는 길이 없다.
            [1] 1: 금지되었다.
            [3] 3: 주소에 닿을 수 없다.
            [4] 4: 그 포트에서 아무도 기다리지 않는다.
           *[other] { $value }.
        }
       *[other] { $value }.
    }

icmpv6-checksum = 체크섬
    .what = 메시지와 주소를 합산한 값으로 받는 쪽이 손상을 알아챈다.
    .here = { $value } { $icmpv6-checksum-status ->
        [0] — 계산한 값과 다르다.
        [1] — 맞다.
       *[other] — 확인하지 않았다.
    }

icmpv6-checksum-status = 체크섬 상태
    .what = 체크섬이 메시지와 맞는지 나타낸다.
    .here = { $number ->
        [0] 맞지 않는다.
        [1] 맞는다.
       *[other] 확인하지 않았다.
    }

icmpv6-reserved = 예약
    .what = 0이어야 하는 채움이다.

icmpv6-mtu = 최대 크기
    .what = 다음 네트워크가 받는 가장 큰 패킷이다.
    .here = 최대 { $number } B.

icmpv6-pointer = 포인터
    .what = 패킷의 어느 바이트가 잘못되었는지 나타낸다.
    .here = { $number }번 바이트.

icmpv6-echo-identifier = 식별자
    .what = 어느 ping 프로그램이 묻는지 나타내며 대답이 되풀이한다.
    .here = { $value }.

icmpv6-echo-sequence_number = ping 번호
    .what = 한 프로그램의 ping을 센다.
    .here = { $number }번 ping이다.

icmpv6-resp_in = 대답한 프레임
    .what = 대답이 있는 프레임이다.
    .here = 프레임 { $number }.

icmpv6-resp_to = 질문한 프레임
    .what = 질문이 있는 프레임이다.
    .here = 프레임 { $number }.

icmpv6-resptime = 대답까지 걸린 시간
    .what = ping에서 대답까지, 갔다 오는 시간이다.
    .here = { $value } ms.

icmpv6-nd-ns-target_address = 찾는 주소
    .what = 어느 주소의 하드웨어 주소를 묻는지 나타낸다.
    .here = { $value }.

icmpv6-nd-na-target_address = 찾은 주소
    .what = 어느 주소의 하드웨어 주소를 알리는지 나타낸다.
    .here = { $value }.

icmpv6-nd-na-flag = 플래그
    .what = 보낸 쪽이 라우터인지, 물음에 답하는지, 옛 항목을 바꿀지 나타낸다.

icmpv6-nd-na-flag-r = 라우터
    .what = 보낸 쪽이 라우터이다.
    .here = { $number ->
        [1] 그렇다.
       *[other] 아니다.
    }

icmpv6-nd-na-flag-s = 요청에 대한 대답
    .what = 물음에 대한 대답이다.
    .here = { $number ->
        [1] 물었다.
       *[other] 묻지 않았다.
    }

icmpv6-nd-na-flag-o = 덮어쓰기
    .what = 옛 항목을 바꾼다.
    .here = { $number ->
        [1] 바꾼다.
       *[other] 둔다.
    }

icmpv6-nd-ra = 라우터 알림
    .what = 라우터가 접두사, 유효 시간, 한계 같은 네트워크 설정을 알린다.

icmpv6-nd-ra-router_lifetime = 라우터 유효 시간
    .what = 라우터를 나가는 길로 몇 초 쓸 수 있는지 나타낸다.
    .here = { $number ->
        [0] 0: 나가는 길로 쓰지 않는다.
       *[other] { $number }초.
    }

icmpv6-nd-ra-flag-m = 관리형
    .what = 주소를 DHCPv6가 준다.
    .here = { $number ->
        [1] 그렇다.
       *[other] 꼭 그렇지는 않다.
    }

icmpv6-opt = 옵션
    .what = 종류, 8바이트 단위의 길이, 데이터이다.

icmpv6-opt-type = 옵션 종류
    .what = 어떤 옵션인지 나타낸다.
    .here = { $number ->
        [1] 1: 보낸 쪽의 하드웨어 주소.
        [2] 2: 찾는 하드웨어 주소.
        [3] 3: 네트워크의 접두사.
        [5] 5: 네트워크의 최대 패킷.
        [25] 25: DNS 서버.
       *[other] { $value }.
    }

icmpv6-opt-length = 옵션 길이
    .what = 8바이트 단위이다.
    .here = { $value }.

icmpv6-opt-linkaddr = 하드웨어 주소
    .what = 알리는 하드웨어 주소이다.
    .here = { $value }.

icmpv6-opt-src_linkaddr = 보낸 쪽 하드웨어 주소
    .what = 보내는 쪽의 하드웨어 주소이다.
    .here = { $value }.

icmpv6-opt-target_linkaddr = 대상 하드웨어 주소
    .what = 묻던 값이다.
    .here = { $value }.

icmpv6-opt-prefix = 접두사
    .what = 이 네트워크 모든 주소의 앞 비트이다. 나머지는 컴퓨터가 붙인다.
    .here = { $value }.

icmpv6-opt-prefix-length = 접두사 길이
    .what = 네트워크를 나타내는 비트 수이다.
    .here = 128 가운데 { $number }.

icmpv6-mldr = 그룹 보고
    .what = 보낸 쪽이 듣는 그룹이다.

icmpv6-mld = 그룹 질문
    .what = 누가 어느 그룹을 듣는지 묻는다.
