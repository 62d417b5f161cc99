# ICMPv6 필드의 뜻, 값의 의미, 흔한 오해.

icmpv6 = IPv6의 ICMP
    .what = 네트워크가 자신에 대해 보내는 메시지이다. IPv6에서는 IPv4의 ARP처럼 이웃과 라우터도 찾는다.
    .mistake = ICMPv6가 없으면 IPv6가 아예 동작하지 않으므로 통째로 막으면 안 된다.

icmpv6-type = 유형
    .what = 메시지가 무엇을 말하는지 나타낸다.
    .here = { $number ->
        [1] 1: 목적지에 닿을 수 없다. 이유는 코드가 말한다.
        [2] 2: 다음 네트워크에 너무 큰 패킷이다.
        [3] 3: 라우터를 너무 많이 지났거나 단편이 늦었다.
        [4] 4: 헤더가 잘못되었다.
        [128] 128: ping — 응답을 바란다.
        [129] 129: ping의 응답.
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
    .what = 자세한 이유이며 뜻은 유형에 따라 다르다.
    .here = { $icmpv6-type ->
        [1] { $number ->
            [0] 0: 가는 길이 없다.
            [1] 1: 금지되었다.
            [2] 2: 목적지가 보낸 쪽 주소의 범위 밖에 있다.
            [3] 3: 주소에 닿을 수 없다.
            [4] 4: 그 포트에서 아무도 기다리지 않는다.
            [5] 5: 정책이 이 출발지를 막는다.
            [6] 6: 경로 자체가 거절한다.
           *[other] { $value }.
        }
        [3] { $number ->
            [0] 0: 가는 길에 홉 제한이 끝났다.
           *[other] 1: 단편이 늦었다.
        }
        [4] { $number ->
            [0] 0: 헤더 필드의 값이 잘못되었다.
            [1] 1: 그곳에서 모르는 다음 헤더이다.
            [2] 2: 그곳에서 모르는 옵션이다.
           *[other] { $value }.
        }
       *[other] { $number ->
            [0] 0: 이 유형에는 더 자세한 이유가 없다.
           *[other] { $value }.
        }
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
    .what = 어느 ping 프로그램이 묻는지 나타내며 응답이 되풀이한다.
    .here = { $value }.

icmpv6-echo-sequence_number = ping 번호
    .what = 한 프로그램의 ping을 센다.
    .here = { $number }번 ping이다.

icmpv6-resp_in = 응답한 프레임
    .what = 응답이 있는 프레임이다.
    .here = { $number }번 프레임.

icmpv6-resp_to = 질문한 프레임
    .what = 질문이 있는 프레임이다.
    .here = { $number }번 프레임.

icmpv6-resptime = 응답까지 걸린 시간
    .what = ping에서 응답까지, 갔다 오는 시간이다.
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

icmpv6-nd-na-flag-s = 요청에 대한 응답
    .what = 물음에 대한 응답이다.
    .here = { $number ->
        [1] 요청에 대한 응답이다.
       *[other] 요청 없이 보냈다.
    }

icmpv6-nd-na-flag-o = 덮어쓰기
    .what = 옛 항목을 바꾼다.
    .here = { $number ->
        [1] 바꾼다.
       *[other] 그대로 둔다.
    }

icmpv6-nd-ra = 라우터 광고
    .what = 라우터가 프리픽스, 유효 시간, 한계 같은 네트워크 설정을 알린다.

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
    .what = 유형, 8바이트 단위의 길이, 데이터이다.

icmpv6-opt-type = 옵션 유형
    .what = 어떤 옵션인지 나타낸다.
    .here = { $number ->
        [1] 1: 보낸 쪽의 하드웨어 주소.
        [2] 2: 찾는 하드웨어 주소.
        [3] 3: 네트워크의 프리픽스.
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

icmpv6-opt-prefix = 프리픽스
    .what = 이 네트워크 모든 주소의 앞 비트이다. 나머지는 컴퓨터가 붙인다.
    .here = { $value }.

icmpv6-opt-prefix-length = 프리픽스 길이
    .what = 네트워크를 나타내는 비트 수이다.
    .here = 128 가운데 { $number }.

icmpv6-mldr = 그룹 보고
    .what = 보낸 쪽이 듣는 그룹이다.

icmpv6-mld = 그룹 질문
    .what = 누가 어느 그룹을 듣는지 묻는다.

icmpv6-checksum_calculated = 계산한 체크섬
    .what = IPv6 헤더의 주소까지 넣어 이 프로그램이 계산한 체크섬이며 전송되지 않는다.

icmpv6-checksum_bad-expert = 잘못된 체크섬
    .what = 손상되었거나 누군가 바꾸고 체크섬을 고치지 않았다. 받는 쪽은 버린다.

icmpv6-checksum-offload = 카드에 맡김
    .what = 시스템이 체크섬을 네트워크 카드에 맡겼고 그 전에 캡처되었다. 손상이 아니다.

icmpv6-length = 원래 데이터그램의 길이
    .what = 오류를 일으킨 패킷이 얼마나 들어 있는지 8바이트 단위로 나타낸다. 확장이 없으면 0이다.
    .here = { $number } × 8 = { $whole } B.

icmpv6-no_resp = 응답 없음
    .what = 이 캡처에서는 응답이 없다. 상대가 꺼졌거나 방화벽이 막거나 다른 길로 갔다.

icmpv6-ext-echo-seq = 번호
    .what = 질문을 세어 응답이 제 짝을 찾게 한다.
    .here = { $number }.

icmpv6-ext-echo-req-local = 자기 인터페이스
    .what = 물어본 인터페이스가 질문받은 컴퓨터의 것인지 나타낸다.
    .here = { $number ->
        [0] 아니다. 이웃의 것이다.
       *[other] 그렇다.
    }

icmpv6-ext-echo-rsp-state = 이웃의 상태
    .what = 주소표에서 이웃의 상태이다.
    .here = { $value }

icmpv6-ext-echo-rsp-active = 동작 중
    .what = 물어본 인터페이스가 켜져 있는지 나타낸다.
    .here = { $number ->
        [0] 아니다.
       *[other] 그렇다.
    }

icmpv6-ext-echo-rsp-ipv4 = IPv4 사용
    .what = 인터페이스가 IPv4를 쓰는지 나타낸다.
    .here = { $number ->
        [0] 아니다.
       *[other] 그렇다.
    }

icmpv6-ext-echo-rsp-ipv6 = IPv6 사용
    .what = 인터페이스가 IPv6를 쓰는지 나타낸다.
    .here = { $number ->
        [0] 아니다.
       *[other] 그렇다.
    }

icmpv6-undecoded-type = 알 수 없는 유형
    .what = 이 유형이 무엇을 나르는지 모른다. 128보다 작으면 오류, 128부터는 정보이다.

icmpv6-mld-maximum_response_delay = 응답 기한
    .what = 듣는 쪽은 모두 한꺼번에 답하지 않도록 이 안에서 임의의 시간을 기다린다.
    .here = { $number } ms.

icmpv6-mld-maximum_response_code = 응답 기한 코드
    .what = 32768보다 작으면 밀리초이고 그 위는 긴 시간을 나타내는 부동소수점 수이다.
    .here = { $number }.

icmpv6-mld-multicast_address = 그룹
    .what = 어느 그룹을 묻는지 나타낸다. ::은 모든 그룹이다.
    .here = { $value }

icmpv6-mld-flag = 플래그
    .what = 다른 라우터가 이 질문을 어떻게 다루고 몇 번 되풀이하는지 나타낸다.

icmpv6-mld-flag-s = 타이머 유지
    .what = 이 질문 때문에 다른 라우터가 타이머를 바꾸지 않아야 하는지 나타낸다.
    .here = { $value }

icmpv6-mld-flag-qrv = 견고성
    .what = 메시지를 몇 개 잃어도 괜찮아야 하는지 나타내며 그만큼 되풀이한다.
    .here = { $number }.

icmpv6-mld-qqi = 질문 간격
    .what = 라우터가 묻는 간격의 초이다. 128부터는 부동소수점 수이다.
    .here = { $number }.

icmpv6-mld-source_address = 묻는 송신자
    .what = 그룹의 이 송신자를 듣고 싶은 곳이 있는지 묻는다.
    .here = { $value }

icmpv6-mldr-mar = 그룹 보고
    .what = 컴퓨터가 한 그룹에서 듣고 싶은 것이다.

icmpv6-mldr-mar-record_type = 보고의 유형
    .what = 상태인지 변화인지, 송신자를 고르는지 빼는지 나타낸다.
    .here = { $value }

icmpv6-mldr-mar-record_type-is-1 =
    .what = 상태: 적힌 송신자만 듣는다.

icmpv6-mldr-mar-record_type-is-2 =
    .what = 상태: 적힌 송신자를 뺀 모두를 듣는다. 목록이 없으면 그냥 회원이다.

icmpv6-mldr-mar-record_type-is-3 =
    .what = 변화: 이제 적힌 것만 듣는다. 목록이 없으면 그룹을 떠난다.

icmpv6-mldr-mar-record_type-is-4 =
    .what = 변화: 이제 적힌 것을 뺀 모두를 듣는다. 목록이 없으면 그룹에 들어온다.

icmpv6-mldr-mar-record_type-is-5 =
    .what = 변화: 이 송신자도 듣는다.

icmpv6-mldr-mar-record_type-is-6 =
    .what = 변화: 이 송신자는 더 듣지 않는다.

icmpv6-mldr-mar-multicast_address = 그룹
    .what = 어느 그룹에 대한 것인지 나타낸다.
    .here = { $value }

icmpv6-mldr-mar-source_address = 송신자
    .what = 듣고 싶거나 듣고 싶지 않은 송신자이다.
    .here = { $value }

icmpv6-nd-ra-cur_hop_limit = 쓸 홉 제한
    .what = 이 네트워크의 컴퓨터가 홉 제한에 쓸 값이다. 0은 정하지 않는다는 뜻이다.
    .here = { $number }.

icmpv6-nd-ra-flag = 플래그
    .what = 이 네트워크의 컴퓨터가 주소와 설정을 어떻게 얻는지 나타낸다.

icmpv6-nd-ra-flag-o = DHCPv6 설정
    .what = DNS 서버 같은 다른 설정을 DHCPv6에 물어볼지 나타낸다.
    .here = { $number ->
        [0] 아니다.
       *[other] 그렇다.
    }

icmpv6-nd-ra-flag-h = 홈 에이전트
    .what = 이 라우터가 이동 중인 장치와도 연락을 유지하는지 나타낸다.
    .here = { $number ->
        [0] 아니다.
       *[other] 그렇다.
    }

icmpv6-nd-ra-flag-prf = 우선도
    .what = 라우터가 여럿일 때 어느 것을 먼저 쓸지 나타낸다.
    .here = { $value }

icmpv6-nd-ra-flag-p = 프록시
    .what = 네트워크를 잇는 장치가 이 광고를 넘겼는지 나타낸다.
    .here = { $number ->
        [0] 아니다.
       *[other] 그렇다.
    }

icmpv6-nd-ra-reachable_time = 도달 가능 시간
    .what = 소식을 들은 뒤 이웃을 도달 가능으로 보는 밀리초이다. 0은 정하지 않는다는 뜻이다.
    .here = { $number } ms.

icmpv6-nd-ra-retrans_timer = 다시 묻는 간격
    .what = 이웃을 다시 묻기까지 기다리는 밀리초이다. 0은 정하지 않는다는 뜻이다.
    .here = { $number } ms.

icmpv6-nd-rd-target_address = 더 나은 다음 단계
    .what = 앞으로 이런 패킷을 보낼 라우터이다. 이웃이면 목적지 자신이다.
    .here = { $value }

icmpv6-rd-na-destination_address = 대상 목적지
    .what = 이 주소로 가는 패킷에 더 나은 길이 적용된다.
    .here = { $value }

icmpv6-opt-prefix-flag = 플래그
    .what = 컴퓨터가 프리픽스로 무엇을 할 수 있는지 나타낸다.

icmpv6-opt-prefix-flag-l = 이 링크에 있음
    .what = 이 프리픽스의 주소가 모두 라우터 없이 닿는 이웃인지 나타낸다.
    .here = { $number ->
        [0] 말하지 않는다.
       *[other] 그렇다.
    }

icmpv6-opt-prefix-flag-a = 주소 만들기
    .what = 컴퓨터가 이 프리픽스로 스스로 주소를 만들어도 되는지 나타낸다(SLAAC).
    .here = { $number ->
        [0] 아니다.
       *[other] 그렇다.
    }

icmpv6-opt-prefix-flag-r = 라우터의 주소
    .what = 프리픽스만이 아니라 라우터의 전체 주소가 있는지 나타낸다.
    .here = { $number ->
        [0] 아니다.
       *[other] 그렇다.
    }

icmpv6-opt-prefix-valid_lifetime = 유효 시간
    .what = 프리픽스로 만든 주소가 존재하는 초이다. 4294967295는 영원히라는 뜻이다.
    .here = { $number ->
        [4294967295] 영원히.
       *[other] { $number }초 = { $hours }시간.
    }

icmpv6-opt-prefix-preferred_lifetime = 선호 시간
    .what = 이런 주소로 새 연결을 시작해도 되는 초이다. 그 뒤에는 옛 연결에만 쓴다.
    .here = { $number ->
        [4294967295] 영원히.
       *[other] { $number }초 = { $hours }시간.
    }

icmpv6-opt-redirected_packet = 원인이 된 패킷
    .what = 더 나쁜 길로 간 패킷의 앞부분이다.

icmpv6-opt-mtu = 링크의 MTU
    .what = 이 네트워크에서 패킷이 얼마나 길어도 되는지 정하여 모두 같게 한다.
    .here = { $number } B.

icmpv6-opt-advertisement_interval = 광고 간격
    .what = 라우터가 얼마나 자주 알리는지 나타낸다. 조용하면 이동하는 장치가 네트워크가 바뀌었음을 안다.
    .here = { $number } ms.

icmpv6-opt-home_agent_preference = 홈 에이전트 우선도
    .what = 큰 수를 먼저 고른다.
    .here = { $number }.

icmpv6-opt-home_agent_lifetime = 홈 에이전트 기간
    .what = 라우터가 홈 에이전트로 일하는 초이다.
    .here = { $number }초.

icmpv6-opt-ipv6_address = 주소
    .what = 목록의 주소 하나이다.
    .here = { $value }

icmpv6-opt-nonce = 논스
    .what = 질문의 난수이며 응답에 돌아와야 한다.

icmpv6-opt-route_info-flag = 플래그
    .what = 경로가 얼마나 좋은지 나타낸다.

icmpv6-opt-route_info-flag-route_preference = 경로 우선도
    .what = 여럿이 제안할 때 이 부분에 어느 라우터를 쓸지 나타낸다.
    .here = { $value }

icmpv6-opt-route_lifetime = 경로 유효 시간
    .what = 경로가 유효한 초이다.
    .here = { $number ->
        [4294967295] 영원히.
       *[other] { $number }초 = { $minutes }분.
    }

icmpv6-opt-rdnss-lifetime = DNS 서버 유효 시간
    .what = 서버를 쓸 수 있는 초이다. 0이면 더 쓰지 말라는 뜻이다.
    .here = { $number ->
        [4294967295] 영원히.
       *[other] { $number }초 = { $minutes }분.
    }

icmpv6-opt-rdnss = DNS 서버
    .what = 이 네트워크의 컴퓨터가 이름을 물을 서버이다. 그래서 DHCP가 필요 없다.
    .here = { $value }
    .mistake = 스위치가 막지 않으면 네트워크 안의 누구나 이런 광고로 모든 조회를 자기에게 끌어올 수 있다.

icmpv6-opt-dnssl = 검색 도메인
    .what = 짧은 이름 뒤에 붙이는 것이다.
    .here = { $value }

icmpv6-opt-efo = 추가 플래그
    .what = 광고의 플래그를 더 넣을 자리이며 아직 정의되지 않았다.

icmpv6-opt-captive_portal = 로그인 페이지
    .what = 호텔처럼 네트워크가 먼저 로그인을 요구하는 곳이다. 장치가 짐작하지 않아도 된다.
    .here = { $value }

icmpv6-opt-pref64-scaled_lifetime = 유효 기간
    .what = 프리픽스가 유효한 기간이며 8초 단위이다.
    .here = { $number } × 8 = { $whole }초.

icmpv6-opt-pref64-plc = 프리픽스 길이
    .what = 프리픽스의 비트 수를 코드로 나타낸다.
    .here = { $value }

icmpv6-opt-pref64-prefix = 변환기의 프리픽스
    .what = 이것으로 컴퓨터가 이 네트워크의 NAT64를 거쳐 IPv4 주소에 닿는다.
    .here = { $value }

icmpv6-invalid_option_length = 잘못된 길이
    .what = 길이가 0인 옵션은 끝나지 않는다. 메시지 전체를 버려야 한다.

icmpv6-undecoded-option = 알 수 없는 옵션
    .what = 받는 쪽은 모르는 것을 건너뛴다. 그래서 새 옵션이 생길 수 있다.
