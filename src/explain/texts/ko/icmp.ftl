# ICMP 필드의 뜻, 값의 의미, 흔한 오해.

icmp = 인터넷 제어 메시지 프로토콜(ICMP)
    .what = '닿을 수 없음', '너무 멀다', ping과 그 대답처럼 네트워크가 자신에 대해 보내는 메시지이다.
    .mistake = ICMP에는 포트가 없다. ping에 답하지 않는다고 꺼진 것은 아니다. 답하지 않게 설정된 컴퓨터가 많다.

icmp-type = 종류
    .what = 메시지가 무엇을 말하는지 나타낸다.
    .here = { $number ->
        [0] 0: ping의 대답.
        [3] 3: 목적지에 닿을 수 없다. 이유는 코드가 말한다.
        [4] 4: 천천히 보내라(이제 쓰지 않음).
        [5] 5: 더 나은 길이 있다.
        [8] 8: ping — 대답을 바란다.
        [9] 9: 라우터가 자신을 알린다.
        [10] 10: 라우터가 있는가?
        [11] 11: 라우터를 너무 많이 지났거나 단편이 늦었다.
        [12] 12: 헤더가 잘못되었다.
        [13] 13: 몇 시인가?
        [14] 14: 시각은 이렇다.
       *[other] { $value }.
    }

icmp-code = 코드
    .what = 자세한 이유이며 뜻은 종류에 따라 다르다.
    .here = { $icmp-type ->
        [3] { $number ->
            [0] 0: 네트워크로 가는 길이 없다.
            [1] 1: 컴퓨터로 가는 길이 없다.
            [2] 2: 그곳에서 모르는 프로토콜이다.
            [3] 3: 그 포트에서 아무도 기다리지 않는다.
            [4] 4: 너무 크지만 단편화할 수 없다.
            [13] 13: 필터가 금지한다.
           *[other] { $value }.
        }
        [11] { $number ->
            [0] 0: 가는 길에 수명이 끝났다.
           *[other] 1: 단편이 늦었다.
        }
       *[other] { $value }.
    }

icmp-checksum = 체크섬
    .what = 메시지를 합산한 값으로 받는 쪽이 손상을 알아챈다.
    .here = { $value } { $icmp-checksum-status ->
        [0] — 계산한 값과 다르다.
        [1] — 맞다.
       *[other] — 확인하지 않았다.
    }

icmp-checksum_calculated = 계산한 체크섬
    .what = 이 프로그램이 캡처된 바이트로 계산한 값이다.

icmp-checksum-status = 체크섬 상태
    .what = 체크섬이 메시지와 맞는지 나타낸다.
    .here = { $number ->
        [0] 맞지 않는다.
        [1] 맞는다.
       *[other] 확인하지 않았다.
    }

icmp-checksum_bad = 잘못된 체크섬
    .what = 메시지가 체크섬과 맞지 않아 버려진다.

icmp-checksum-offload = 카드에 맡긴 체크섬
    .what = 네트워크 카드가 캡처 지점 뒤에서 체크섬을 계산한다. 손상이 아니다.

icmp-unused = 쓰지 않음
    .what = 0이어야 하는 채움이다.

icmp-ident = 식별자
    .what = 보내는 컴퓨터의 어느 ping 프로그램이 묻는지 나타내며 대답이 되풀이한다.
    .here = { $number }: 질문과 대답이 같다.

icmp-ident_le = 식별자(반대 바이트 순서)
    .what = 같은 바이트를 거꾸로 읽은 값이다. 이렇게 적는 시스템도 있다.

icmp-seq = ping 번호
    .what = 한 프로그램의 ping을 세며 대답이 되풀이한다.
    .here = { $number }번 ping이다.
    .mistake = TCP의 순서 번호와 무관하다. 바이트가 아니라 메시지를 센다.

icmp-seq_le = ping 번호(반대 바이트 순서)
    .what = 같은 바이트를 거꾸로 읽은 값이다.

icmp-resp_in = 대답한 프레임
    .what = 대답이 있는 프레임이다.
    .here = 프레임 { $number }.

icmp-resp_to = 질문한 프레임
    .what = 질문이 있는 프레임이다.
    .here = 프레임 { $number }.

icmp-no_resp = 대답 없음
    .what = 캡처에 이 ping의 대답이 없다.

icmp-resp_not_found = 대답을 찾지 못함
    .what = 손실되었거나 금지되었거나 캡처되지 않았다.

icmp-resptime = 대답까지 걸린 시간
    .what = ping에서 대답까지, 갔다 오는 시간이다.
    .here = { $value } ms.

icmp-data_time = 데이터 안의 시각
    .what = ping이 보낸 시각을 메시지에 적는다.

icmp-data_time_relative = 보낸 뒤의 시간
    .what = 데이터 안의 시각부터 이 패킷을 캡처할 때까지이다.

icmp-mtu = 최대 크기
    .what = 다음 네트워크가 받는 가장 큰 패킷이다. 보낸 쪽은 더 작게 만들어야 한다.
    .here = 최대 { $number } B.

icmp-length = 인용 길이
    .what = 메시지를 일으킨 패킷을 얼마나 되풀이하는지 나타낸다.

icmp-pointer = 포인터
    .what = 패킷의 어느 바이트가 잘못되었는지 나타낸다.
    .here = { $number }번 바이트.

icmp-redir_gw = 더 나은 라우터
    .what = 이 목적지에 쓸 라우터이다.
    .here = { $value }.

icmp-originate_timestamp = 물은 시각
    .what = 질문을 보낸 때로, UTC 자정부터의 밀리초이다.

icmp-receive_timestamp = 받은 시각
    .what = 질문이 도착한 때로, UTC 자정부터의 밀리초이다.

icmp-transmit_timestamp = 대답한 시각
    .what = 대답을 보낸 때로, UTC 자정부터의 밀리초이다.

icmp-address_mask = 주소 마스크
    .what = 주소의 어느 비트가 네트워크인지 나타낸다. 이제 이렇게 쓰지 않는다.

icmp-router_address = 라우터
    .what = 자신을 알리는 라우터이다.
    .here = { $value }.

icmp-lifetime = 유효 시간
    .what = 알림이 몇 초 동안 유효한지 나타낸다.
    .here = { $number }초.

icmp-mip = 모바일 IP
    .what = 네트워크를 옮겨 다니는 컴퓨터를 위한 확장이다.

icmp-ext = 확장
    .what = 인용된 패킷 뒤의 구조로, MPLS 레이블 등이 있다.

icmp-mpls = MPLS 레이블
    .what = 통신사의 라우터가 패킷을 넘기는 데 쓰는 레이블이다.

icmp-int_info = 인터페이스 정보
    .what = 라우터의 어느 인터페이스로 패킷이 왔는지 나타낸다.

icmp-int_ident = 어느 인터페이스
    .what = 확장 ping이 묻는 인터페이스이다.
