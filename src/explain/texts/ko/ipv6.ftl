# IPv6 필드의 뜻, 값의 의미, 흔한 오해.

ipv6 = 인터넷 프로토콜 버전 6
    .what = 새 인터넷 프로토콜이다. 주소는 128비트, 헤더는 단순한 40바이트이며 헤더 체크섬과 라우터의 단편화가 없다.
    .mistake = 주소만 긴 IPv4가 아니다. 둘은 서로 통하지 않는다.

ipv6-version = 버전
    .what = IP의 버전이다.
    .here = { $number ->
        [6] 6: IPv6.
       *[other] { $number }: 있을 수 없는 값이다.
    }

ipv6-tclass = 트래픽 클래스
    .what = 라우터가 패킷을 어떻게 다룰지 나타낸다. 서비스 등급 6비트와 혼잡 표시 2비트이다.

ipv6-tclass-dscp = 서비스 등급(DSCP)
    .what = 어떤 서비스 등급을 바라는지 나타낸다.
    .here = { $number ->
        [0] 0: 보통.
        [46] 46: 신속, 예를 들어 전화용.
       *[other] { $value }.
    }

ipv6-tclass-ecn = 혼잡 표시(ECN)
    .what = 라우터가 패킷을 버리지 않고 표시하게 한다.
    .here = { $number ->
        [0] 0: 쓰지 않음.
        [1] 1: ECN 가능.
        [2] 2: ECN 가능.
       *[other] 3: 경로의 라우터가 혼잡했다.
    }

ipv6-flow = 흐름 레이블
    .what = 한 연결의 모든 패킷이 같은 수를 가진다. 라우터가 안을 보지 않고 같은 길로 보낼 수 있다.
    .here = { $number ->
        [0] 0: 쓰지 않음.
       *[other] { $value }.
    }

ipv6-plen = 페이로드 길이
    .what = 이 40바이트 헤더 뒤의 바이트 수이며 확장 헤더를 포함한다.
    .here = 뒤에 { $number } B가 온다.
    .mistake = IPv4의 전체 길이와 달리 헤더 자신은 세지 않는다.

ipv6-nxt = 다음 헤더
    .what = 뒤에 오는 확장 헤더나 안쪽 프로토콜을 나타낸다.
    .here = { $number ->
        [0] 0: 홉별 옵션.
        [6] 6: TCP.
        [17] 17: UDP.
        [43] 43: 라우팅 헤더.
        [44] 44: 단편 헤더.
        [58] 58: ICMPv6.
        [59] 59: 없음.
        [60] 60: 목적지 옵션.
       *[other] { $value }.
    }

ipv6-hlim = 홉 제한
    .what = 패킷이 앞으로 지날 수 있는 라우터의 수이다. IPv4의 수명을 제 이름으로 부른 것이다.
    .here = { $number }: 보낸 쪽이 { $start }에서 시작했다면 { $hops ->
        [0] 라우터를 지나지 않았다.
       *[other] 라우터 { $hops }개를 지났다.
    }

ipv6-addr = 주소
    .what = 출발지 또는 목적지이다. 이 이름의 필터는 어느 쪽과도 맞는다.
    .here = { $kind ->
        [loopback] ::1: 이 컴퓨터 자신.
        [linklocal] { $value }: 이웃까지만 닿는다.
        [private] { $value }: 사설 네트워크.
        [multicast] { $value }: 컴퓨터 그룹.
        [unspecified] ::: 아직 주소가 없다.
        [documentation] { $value }: 예시용 주소.
        [mapped] { $value }: IPv6 형식의 IPv4 주소.
       *[other] { $value }: 인터넷에서 닿을 수 있다.
    }

ipv6-src = 출발지 주소
    .what = 어느 컴퓨터가 패킷을 보냈는지 나타낸다.
    .here = { $kind ->
        [loopback] ::1: 이 컴퓨터 자신.
        [linklocal] { $value }: 이웃까지만 닿는다.
        [private] { $value }: 사설 네트워크.
        [unspecified] ::: 아직 주소가 없다.
        [documentation] { $value }: 예시용 주소.
       *[other] { $value }: 인터넷에서 닿을 수 있다.
    }
    .mistake = 인터페이스 하나가 IPv6 주소를 여러 개 가지는 것은 흔한 일이다.

ipv6-dst = 목적지 주소
    .what = 어느 컴퓨터가 패킷을 받는지 나타낸다.
    .here = { $kind ->
        [loopback] ::1: 이 컴퓨터 자신.
        [linklocal] { $value }: 이웃.
        [private] { $value }: 사설 네트워크.
        [multicast] { $value }: 컴퓨터 그룹. IPv6에는 브로드캐스트가 없다.
        [documentation] { $value }: 예시용 주소.
       *[other] { $value }: 인터넷에서 닿을 수 있다.
    }

ipv6-host-origin = 이름의 출처
    .what = 누가 이 이름을 말했는지 나타낸다: DNS(이 캡처의 응답), SNI 또는 Host(클라이언트가 요청한 이름), file(캡처 파일).
    .mistake = 클라이언트는 어느 주소에나 어떤 이름으로든 요청할 수 있다. SNI와 Host는 요청한 이름일 뿐 누가 응답했는지 증명하지 않는다.

ipv6-host-frame = 이름이 나온 곳
    .what = 이 이름을 말한 패킷.

ipv6-src_host = 출발지 호스트
    .what = 이름을 보일 때는 캡처가 이 주소에 붙인 이름이고, 아니면 주소 그대로이다. 조회는 보내지 않는다.

ipv6-dst_host = 목적지 호스트
    .what = 이름을 보일 때는 캡처가 이 주소에 붙인 이름이고, 아니면 주소 그대로이다. 조회는 보내지 않는다.

ipv6-host = 호스트
    .what = 출발지 또는 목적지를 글자로 나타낸 것이다.

ipv6-src_slaac_mac = 출발지 안의 하드웨어 주소
    .what = 카드의 하드웨어 주소로 만든 주소이다. 가운데의 ff:fe 바이트로 알 수 있다.
    .here = { $value }.

ipv6-dst_slaac_mac = 목적지 안의 하드웨어 주소
    .what = 카드의 하드웨어 주소로 만든 주소이다.
    .here = { $value }.

ipv6-bogus_ipv6_version = 잘못된 버전
    .what = 헤더의 버전이 6이 아니다.

ipv6-plen_exceeds_framing = 끝을 넘는 길이
    .what = 헤더가 프레임에 있는 것보다 많은 바이트를 말한다.

ipv6-plen_zero = 0인 길이
    .what = 카드가 캡처 지점 뒤에서 큰 패킷을 나눈다.

ipv6-hopopts = 홉별 옵션
    .what = 경로의 모든 라우터가 볼 수 있는 옵션이다.

ipv6-dstopts = 목적지 옵션
    .what = 목적지만 보는 옵션이다.

ipv6-opt = 옵션
    .what = 확장 헤더의 옵션 하나이다. 종류의 맨 위 두 비트가 모르는 옵션을 어떻게 할지 정한다.

ipv6-routing = 라우팅 헤더
    .what = 패킷이 거쳐야 할 컴퓨터를 나열한다.

ipv6-fraghdr = 단편 헤더
    .what = 이 패킷은 단편이다. IPv6에서는 보낸 쪽만 패킷을 나눌 수 있다.

ipv6-fraghdr-offset = 단편 오프셋
    .what = 이 단편의 바이트가 전체의 어디에 들어가는지 나타낸다. 실제로는 8바이트 단위로 센다.

ipv6-fraghdr-more = 단편 더 있음
    .what = 이 뒤에 단편이 더 있는지 나타낸다.
    .here = { $number ->
        [1] 더 있다.
       *[other] 마지막이다.
    }

ipv6-fraghdr-ident = 식별자
    .what = 한 패킷의 단편을 묶는다.
    .here = { $value }.

ipv6-fragments = 단편들
    .what = 이 패킷을 이루는 단편들이다.

ipv6-fragment = 단편
    .what = 패킷의 단편이다.
    .here = 프레임 { $number }에 있다.

ipv6-fragment-incomplete = 단편 부족
    .what = 단편이 모두 캡처되지 않아 패킷을 합칠 수 없다.

ipv6-slaac_mac = 주소 속의 MAC
    .what = 뒤 절반에 ff:fe를 끼워 숨은 카드의 주소이다. 컴퓨터가 스스로 주소를 만들었다(SLAAC).
    .here = { $value }
    .mistake = 이런 주소로는 어디서나 장치를 알아볼 수 있다. 그래서 오늘날에는 대개 무작위 주소를 쓴다.

ipv6-src_isatap_ipv4 = 안의 IPv4 주소(ISATAP)
    .what = IPv4 네트워크 안의 IPv6이다. 주소의 끝이 터널이 지나는 IPv4 주소이다.
    .here = { $value }

ipv6-src_6to4_gw_ipv4 = 게이트웨이의 IPv4 주소(6to4)
    .what = 2002:로 시작하는 주소에서 다음 32비트는 터널 끝의 IPv4 주소이다. 거의 쓰지 않는다.
    .here = { $value }

ipv6-src_6to4_sla_id = 서브넷(6to4)
    .what = 게이트웨이 뒤의 어느 망인지 나타낸다.
    .here = { $number }.

ipv6-src_ts_ipv4 = Teredo 서버
    .what = NAT 뒤의 컴퓨터가 IPv6 주소를 얻도록 도운 서버이다. Windows에서 쓰던 옛 방법이다.
    .here = { $value }

ipv6-src_tc_port = Teredo 포트
    .what = NAT 바깥에서 본 컴퓨터의 UDP 포트이다. 주소에서는 모든 비트를 뒤집는다.
    .here = { $number }.

ipv6-src_tc_ipv4 = NAT의 주소(Teredo)
    .what = 밖에서 보이는 IPv4 주소이다. 주소에서는 모든 비트를 뒤집는다.
    .here = { $value }

ipv6-embed_ipv4_prefix = 변환기의 프리픽스
    .what = 이 프리픽스로 NAT64 게이트웨이가 IPv6와 IPv4를 변환한다. 대개 64:ff9b::이다.

ipv6-src_embed_ipv4 = 안의 IPv4 주소(NAT64)
    .what = 변환기가 실제로 통신하는 IPv4 주소이다. 그래서 IPv6만 있는 컴퓨터도 옛 인터넷에 닿는다.
    .here = { $value }

ipv6-hopopts-nxt = 다음 헤더
    .what = 이 확장 헤더 뒤에 오는 것이다. 이렇게 TCP나 UDP까지 헤더가 사슬을 이룬다.
    .here = { $value }

ipv6-hopopts-len = 헤더의 길이
    .what = 8바이트 단위이며 처음 8바이트는 세지 않는다.
    .here = ({ $number } + 1) × 8 = { $whole } B.

ipv6-hopopts-len_oct = 바이트로 된 길이
    .what = 계산한 헤더의 길이이다.
    .here = { $number } B.

ipv6-hopopts-not_first = 첫자리가 아님
    .what = 라우터는 자기와 관련된 것을 IPv6 헤더 바로 뒤에서만 찾는다. 다른 자리에 있으면 잘못된 패킷이다.

ipv6-opt-type = 옵션의 종류
    .what = 어느 옵션인지 나타낸다. 위쪽 비트는 모를 때 어떻게 할지도 말한다.
    .here = { $value }

ipv6-opt-type-action = 모르는 경우
    .what = 옵션을 모르는 컴퓨터가 할 일이다.
    .here = { $number ->
        [0] 건너뛴다.
        [1] 조용히 패킷을 버린다.
        [2] 패킷을 버리고 ICMP로 알린다.
       *[other] 버리고, 그룹에 보낸 것이 아닐 때만 알린다.
    }

ipv6-opt-type-change = 중간에 바뀔 수 있음
    .what = 라우터가 내용을 바꿀 수 있는지 나타낸다. 그러면 IPsec 보호에서 빠진다.
    .here = { $number ->
        [0] 아니다.
       *[other] 그렇다.
    }

ipv6-opt-type-rest = 종류의 나머지 비트
    .what = 아래 다섯 비트이다. 여덟 비트 전체가 종류이다.

ipv6-opt-pad1 = 채움 1바이트
    .what = 다음 옵션이 제자리에 오도록 1바이트를 채운다.

ipv6-opt-pmtu-min = 지금까지의 최소 MTU
    .what = 라우터마다 자기 링크만큼 낮춘다. 끝에는 경로의 MTU가 남는다.
    .here = { $number } B.

ipv6-opt-pmtu-rtn = 가는 길의 MTU
    .what = 받는 쪽이 앞서 본 값을 돌려보낸 것이다.
    .here = { $number } B.

ipv6-opt-pmtu-r_flag = 응답 요청
    .what = 받는 쪽이 본 것을 돌려보낼지 나타낸다.
    .here = { $number ->
        [0] 아니다.
       *[other] 그렇다.
    }

ipv6-opt-router_alert = 라우터 경고
    .what = 자기 것이 아니어도 라우터가 패킷을 보게 한다. MLD가 그룹을 위해 쓴다.
    .here = { $value }

ipv6-opt-tel = 허용된 터널 수
    .what = 패킷을 몇 번 더 터널에 넣어도 되는지 나타낸다. 돌고 도는 것을 막는다.
    .here = { $number }.

ipv6-opt-jumbo = 점보그램 길이
    .what = 65535바이트를 넘는 패킷의 실제 길이이다. 이때 보통의 길이 필드는 0이다.
    .here = { $number } B.

ipv6-opt-calipso-doi = 누구의 표지
    .what = 보안 표지의 뜻을 정한 조직이다.
    .here = { $number }.

ipv6-opt-calipso-sens_level = 비밀 등급
    .what = 내용의 비밀 등급이다. 정부 네트워크에서 쓴다.
    .here = { $number }.

ipv6-opt-calipso-checksum = 표지의 체크섬
    .what = 표지만 손상에서 지키는 체크섬이다.

ipv6-opt-calipso-cmpt_bitmap = 구획
    .what = 어느 집단을 위한 내용인지 비트로 나타낸다.

ipv6-opt-smf_dpd-hash_bit = 해시 방식
    .what = 퍼뜨린 패킷의 사본을 번호로 알아보는지 해시로 알아보는지 나타낸다.
    .here = { $value }

ipv6-opt-smf_dpd-tid_type = 표시자의 종류
    .what = 패킷에 번호를 붙인 컴퓨터를 무엇으로 나타내는지 말한다.
    .here = { $value }

ipv6-opt-smf_dpd-tagger_id = 표시자
    .what = 패킷에 번호를 붙인 쪽이다.

ipv6-opt-smf_dpd-ident = 패킷 번호
    .what = 이미 본 번호이면 더 넘기지 않는다.

ipv6-opt-smf_dpd-hav = 해시 보조값
    .what = 같은 해시를 다르게 만드는 값이다.

ipv6-opt-pdm-scale_dtlr = 첫 시간의 배율
    .what = 마지막 수신 뒤의 시간에 곱할 2의 지수이다.
    .here = { $number }.

ipv6-opt-pdm-scale_dtls = 둘째 시간의 배율
    .what = 마지막 송신 뒤의 시간에 곱할 2의 지수이다.
    .here = { $number }.

ipv6-opt-pdm-psn_this_pkt = 이 패킷의 번호
    .what = 패킷을 센다. 내용을 건드리지 않고 손실과 시간을 잰다.
    .here = { $number }.

ipv6-opt-pdm-psn_last_recv = 마지막으로 받은 번호
    .what = 상대의 마지막 패킷 번호이다.
    .here = { $number }.

ipv6-opt-pdm-delta_last_recv = 마지막 수신 뒤의 시간
    .what = 보내는 쪽이 쓴 시간이다. 서버의 지연과 네트워크의 지연을 가른다.
    .here = { $number }.

ipv6-opt-pdm-delta_last_sent = 마지막 송신 뒤의 시간
    .what = 마지막 송신에서 마지막 수신까지의 시간이다.
    .here = { $number }.

ipv6-opt-qs_func = 요청 또는 보고
    .what = Quick-Start는 처음부터 빠르게 보내도 되는지 라우터에 요청하는 실험이다.
    .here = { $value }

ipv6-opt-qs_rate = 속도
    .what = 시작하려는 속도이다. 라우터마다 낮출 수 있다.
    .here = { $value }

ipv6-opt-qs_ttl = 라우터 계수
    .what = 동의한 라우터마다 1씩 줄인다. 홉 제한과의 차이로 모두 동의했는지 안다.
    .here = { $number }.

ipv6-opt-qs_ttl_diff = 차이
    .what = 계산한 값이며 0이면 모든 라우터가 참여했다.
    .here = { $number }.

ipv6-opt-qs_nonce = 논스
    .what = 속도를 속이는 수신자를 잡아내는 난수이다.

ipv6-opt-tpf_information = 터널 정보
    .what = 패킷의 안쪽을 어떻게 나르는지 말한다. 등록되었으나 발표되지 않았다.

ipv6-opt-mipv6-home_address = 홈 주소
    .what = 이동하는 장치가 늘 알려진 주소이다. 패킷의 출발지는 지금 있는 곳이다.
    .here = { $value }

ipv6-opt-rpl-flag = 플래그
    .what = 센서 네트워크에서 패킷이 경로표대로 가는지 나타낸다.

ipv6-opt-rpl-flag-o = 아래로
    .what = 패킷이 루트에서 멀어지는지 나타낸다.
    .here = { $value }

ipv6-opt-rpl-flag-r = 등급 오류
    .what = 이웃의 높이가 틀렸는지 나타낸다. 고리가 있을 수 있다.
    .here = { $value }

ipv6-opt-rpl-flag-f = 전달 오류
    .what = 아래로 가는 길이 없어 패킷이 돌아왔는지 나타낸다.
    .here = { $value }

ipv6-opt-rpl-instance_id = 어느 트리
    .what = 네트워크의 어느 경로 트리인지 나타낸다.
    .here = { $number }.

ipv6-opt-rpl-sender_rank = 보낸 쪽의 등급
    .what = 보낸 쪽이 루트에서 얼마나 먼지 나타낸다.
    .here = { $number }.

ipv6-opt-ilnp_nonce = 논스(ILNP)
    .what = 양쪽 끝만 아는 수이다. 남이 대화를 다른 곳으로 옮기지 못한다.

ipv6-opt-lio-line_id = 회선
    .what = 어느 가입자 회선으로 패킷이 들어왔는지 나타낸다.
    .here = { $value }

ipv6-opt-mpl-flag = 플래그
    .what = 이 패킷을 퍼뜨리는 방법을 정한다.

ipv6-opt-mpl-flag-s = 근원의 길이
    .what = 처음 보낸 쪽의 이름이 얼마나 긴지 나타낸다.
    .here = { $value }

ipv6-opt-mpl-flag-m = 가장 새것
    .what = 보낸 쪽이 더 나중 패킷을 모르는지 나타낸다.
    .here = { $value }

ipv6-opt-mpl-flag-v = 버전
    .what = 0이어야 하며 다르면 버린다.
    .here = { $value }

ipv6-opt-mpl-sequence = 패킷 번호
    .what = 이미 퍼뜨린 사본을 이것으로 알아본다.
    .here = { $number }.

ipv6-opt-mpl-seed_id = 근원
    .what = 패킷을 처음 퍼뜨린 쪽이다.

ipv6-opt-dff-flags = 플래그
    .what = 이웃을 하나씩 시도하는 네트워크에서 패킷이 어떻게 다니는지 나타낸다.

ipv6-opt-dff-flag-ver = 버전
    .what = 옵션의 형식이며 0이다.
    .here = { $number }.

ipv6-opt-dff-flag-dup = 중복
    .what = 이미 보낸 패킷으로 다른 이웃을 시도하는지 나타낸다.
    .here = { $value }

ipv6-opt-dff-flag-ret = 되돌림
    .what = 더 갈 길이 없어 패킷이 돌아왔는지 나타낸다.
    .here = { $value }

ipv6-opt-dff-sequence_number = 패킷 번호
    .what = 다시 온 패킷을 이것으로 알아본다.
    .here = { $number }.

ipv6-opt-experimental = 실험
    .what = 누군가 시험하는 옵션의 바이트이다.

ipv6-opt-unknown_data-expert = 해석하지 않음
    .what = 이 프로그램이 모르는 내용이 옵션에 있다.

ipv6-opt-header_mismatch = 다른 헤더에 있음
    .what = 옵션이 다른 옵션 헤더에 있어야 한다. 하나는 모든 라우터가, 하나는 목적지만 읽는다.

ipv6-opt-invalid_len = 잘못된 길이
    .what = 이 종류의 옵션은 길이가 다르다.

ipv6-opt-deprecated = 폐기됨
    .what = 더는 보내지 않아야 하는 옵션이다.

ipv6-opt-jumbo-truncated = 점보그램으로는 짧음
    .what = 65536바이트보다 작으면 보통의 길이 필드로 충분하므로 이 옵션은 오류이다.

ipv6-routing-type = 라우팅 종류
    .what = 이 헤더의 주소가 무엇을 뜻하는지 나타낸다.

ipv6-routing-type-is-0 =
    .what = 출발지 경로: 적힌 주소를 거쳐 간다. 패킷을 왔다 갔다 하게 만들어 금지되었다(증폭).

ipv6-routing-type-is-2 =
    .what = Mobile IPv6: 이동하는 장치의 실제 주소이다.

ipv6-routing-type-is-3 =
    .what = RPL: 센서 네트워크를 지나는 길이다.

ipv6-routing-type-is-4 =
    .what = 세그먼트 라우팅: 운영자가 거쳐 갈 곳을 정한다.

ipv6-routing-segleft = 남은 경유지
    .what = 적힌 주소 가운데 아직 거쳐야 할 수이다.
    .here = { $number ->
        [0] 없다. 마지막 목적지에 왔다.
       *[other] { $number }곳이 남았다.
    }

ipv6-routing-src-addr = 경유지
    .what = 패킷이 거쳐 가는 주소이다.
    .here = { $value }

ipv6-routing-mipv6-home_address = 홈 주소
    .what = 패킷의 실제 대상 주소이다. 장치가 지금 있는 곳으로 보낸다.
    .here = { $value }

ipv6-routing-rpl-cmprI = 생략한 바이트
    .what = 목적지와 같아 생략한 앞부분의 바이트 수이다(마지막 주소 제외).
    .here = { $number } B.

ipv6-routing-rpl-cmprE = 마지막 주소의 생략 바이트
    .what = 마지막 주소에서 생략한 것이다.
    .here = { $number } B.

ipv6-routing-rpl-pad = 채움
    .what = 끝을 채운 바이트 수이다.
    .here = { $number } B.

ipv6-routing-rpl-address = 줄인 경유지
    .what = 보낸 주소의 바이트이다.

ipv6-routing-rpl-full_address = 경유지
    .what = 생략한 바이트를 다시 넣은 주소이다.
    .here = { $value }

ipv6-routing-srh-last_entry = 마지막 항목
    .what = 0부터 센 마지막 주소의 자리이다. 목록은 거꾸로이며 0번이 최종 목적지이다.
    .here = { $number }.

ipv6-routing-srh-flags = 플래그
    .what = 아직 정의된 것이 없다.

ipv6-routing-srh-tag = 태그
    .what = 함께 속한 패킷을 표시하며 쓰지 않으면 0이다.

ipv6-routing-srh-addr = 세그먼트
    .what = 거쳐 갈 곳이며 거기서 할 일을 뜻할 수도 있다.
    .here = { $value }

ipv6-routing-srh-tlvs = 덧붙인 것
    .what = 경로의 서명처럼 선택적인 데이터이다.

ipv6-routing-crh16-current_sid = 다음 세그먼트
    .what = 목록에서 다음에 올 항목이다.
    .here = { $number }.

ipv6-routing-crh16-sid = 세그먼트
    .what = 라우터가 자기 표로 주소로 바꾸는 짧은 번호이다.
    .here = { $number }.

ipv6-routing-undecoded = 풀지 않음
    .what = 이 라우팅 헤더의 종류를 모른다.

ipv6-routing-deprecated = 금지됨
    .what = 이 종류의 라우팅 헤더는 거절해야 한다.

ipv6-routing-invalid_length = 잘못된 길이
    .what = 길이가 주소의 배수가 아니다.

ipv6-routing-invalid_segleft = 주소보다 많은 경유지
    .what = 계수가 목록 밖을 가리킨다. 패킷을 버려야 한다.
