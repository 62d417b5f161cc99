# IPv4 필드의 뜻, 값의 의미, 흔한 오해.

ip = 인터넷 프로토콜 버전 4
    .what = 여러 네트워크를 거쳐 한 컴퓨터에서 다른 컴퓨터로 패킷을 나른다. 라우터마다 목적지를 읽고 다음으로 넘긴다.
    .mistake = IP는 아무것도 보장하지 않는다. 패킷은 사라지거나 겹치거나 앞지를 수 있으며 TCP가 바로잡는다.

ip-version = 버전
    .what = IP의 버전이다. 다른 버전은 헤더 모양이 다르다.
    .here = { $number ->
        [4] 4: IPv4.
       *[other] { $number }: 있을 수 없는 값이다.
    }

ip-hdr_len = 헤더 길이
    .what = 헤더가 얼마나 긴지 나타낸다. 실제로는 32비트 줄의 수를 4비트로 적으며 5(옵션 없음)에서 15까지이다.
    .here = { $rows }줄 × 4 B = { $number } B. 항상 있는 20 B와 옵션 { $options } B이다.

ip-dsfield = 차등 서비스
    .what = 라우터가 패킷을 어떻게 다룰지 나타낸다. 서비스 등급 6비트와 혼잡 표시 2비트이다.
    .here = { $number ->
        [0] 0: 보통 서비스, ECN 없음.
       *[other] { $value }.
    }

ip-dsfield-dscp = 서비스 등급(DSCP)
    .what = 어떤 서비스 등급을 바라는지 나타낸다. 중간 네트워크는 무시하거나 바꿀 수 있다.
    .here = { $number ->
        [0] 0: 보통.
        [46] 46: 신속, 예를 들어 전화용.
       *[other] { $value }.
    }

ip-dsfield-ecn = 혼잡 표시(ECN)
    .what = 라우터가 거의 찼을 때 패킷을 버리지 않고 표시하게 한다.
    .here = { $number ->
        [0] 0: 쓰지 않음.
        [1] 1: ECN 가능.
        [2] 2: ECN 가능.
       *[other] 3: 경로의 라우터가 혼잡했다.
    }

ip-len = 전체 길이
    .what = 헤더와 내용을 합친 패킷의 바이트 수이다. 최대 65535.
    .here = { $number } = 헤더 { $ip-hdr_len } + 내용 { $rest } B.
    .mistake = 이더넷 헤더와 패킷 뒤의 채움은 세지 않는다.

ip-id = 식별자
    .what = 한 패킷의 단편을 묶는다. 모든 단편이 이 번호를 가진다.
    .here = { $ip-flags-df ->
        [1] 이 패킷은 단편화할 수 없으므로 쓸모가 없다.
       *[other] 이 패킷의 단편은 모두 { $number }을(를) 가진다.
    }
    .mistake = 패킷을 세는 번호가 아니며 1씩 늘 필요도 없다.

ip-flags = 플래그
    .what = 패킷을 단편으로 나누어도 되는지, 단편이 더 있는지 나타낸다.
    .here = { $ip-flags-mf ->
        [1] 단편이 더 이어진다.
       *[other] { $ip-flags-df ->
            [1] 단편화하면 안 된다.
           *[other] 단편화해도 된다.
        }
    }

ip-flags-rb = 예약 비트
    .what = 0이어야 한다.

ip-flags-df = 단편화 금지
    .what = 라우터는 패킷을 자를 수 없다. 너무 크면 버리고 ICMP로 알린다. 이렇게 보낸 쪽은 맞는 최대 크기를 찾는다.
    .here = { $number ->
        [1] 자를 수 없다.
       *[other] 잘라도 된다.
    }

ip-flags-mf = 단편 더 있음
    .what = 이 뒤에 단편이 더 있는지 나타낸다.
    .here = { $number ->
        [1] 더 있다.
       *[other] { $ip-frag_offset ->
            [0] 없다. 패킷은 온전하다.
           *[other] 없다. 마지막 단편이다.
        }
    }

ip-frag_offset = 단편 오프셋
    .what = 이 단편의 바이트가 전체 패킷의 어디에 들어가는지 나타낸다. 실제로는 8바이트 단위로 센다.
    .here = { $number ->
        [0] { $ip-flags-mf ->
            [1] 0: 첫 단편.
           *[other] 0: 단편화되지 않았다.
        }
       *[other] { $number } × 8 = 전체의 { $place }번째 바이트.
    }

ip-ttl = 수명(TTL)
    .what = 패킷이 앞으로 지날 수 있는 라우터의 수이다. 라우터마다 1을 빼고 0이 되면 버려서 영원히 돌지 않게 한다.
    .here = { $number ->
        [1] 1: 어떤 라우터도 더 전달하지 않는다. 이웃에게만 가는 패킷, traceroute가 라우터의 응답을 얻으려고 보내는 패킷, 먼 길을 다 온 패킷이 그렇다.
       *[other] { $number }: 보낸 쪽이 { $start }에서 시작했다면 { $hops ->
            [0] 라우터를 지나지 않았다.
           *[other] 라우터 { $hops }개를 지났다.
        }
    }
    .mistake = 시간이 아니라 라우터를 세는 수이다. 보낸 쪽이 몇에서 시작했는지는 추측이다.

ip-ttl-too_small = 작은 수명
    .what = 패킷이 멀리 가지 못하거나 먼 길을 왔다.

ip-ttl-lncb = 로컬 그룹의 수명
    .what = 로컬 제어 블록(224.0.0.x)의 패킷은 대개 1이며 라우터가 넘기지 않는다.

ip-proto = 프로토콜
    .what = 패킷이 나르는 것을 나타낸다.
    .here = { $number ->
        [1] 1: ICMP.
        [2] 2: IGMP.
        [6] 6: TCP.
        [17] 17: UDP.
        [41] 41: IPv6 패킷(터널).
        [47] 47: GRE(터널).
        [50] 50: ESP(암호화).
       *[other] { $value }.
    }
    .mistake = 포트가 아니다. 포트는 다음 헤더에 있다.

ip-checksum = 헤더 체크섬
    .what = 이 헤더만 합산한 값으로 라우터가 손상을 알아챈다. 수명이 바뀌므로 라우터마다 다시 계산한다.
    .here = { $value } { $ip-checksum-status ->
        [0] — 계산한 값과 다르다. 손상되었거나 카드가 나중에 계산한다.
        [1] — 맞다.
       *[other] — 확인하지 않았다.
    }
    .mistake = 데이터는 보호하지 않는다. TCP와 UDP에 따로 체크섬이 있다.

ip-checksum_calculated = 계산한 체크섬
    .what = 이 프로그램이 헤더로 계산한 값이다.

ip-checksum-status = 체크섬 상태
    .what = 체크섬이 헤더와 맞는지 나타낸다.
    .here = { $number ->
        [0] 맞지 않는다.
        [1] 맞는다.
       *[other] 확인하지 않았다.
    }

ip-checksum_bad-expert = 잘못된 체크섬
    .what = 헤더가 체크섬과 맞지 않는다. 라우터는 이런 패킷을 버린다.

ip-checksum-offload = 카드에 맡긴 체크섬
    .what = 네트워크 카드가 캡처 지점 뒤에서 체크섬을 계산한다. 손상이 아니다.

ip-addr = 주소
    .what = 출발지 또는 목적지이다. 이 이름의 필터는 어느 쪽과도 맞는다.
    .here = { $kind ->
        [loopback] { $value }: 이 컴퓨터 자신.
        [private] { $value }: 사설 네트워크이며 인터넷에서 닿지 않는다.
        [linklocal] { $value }: 주소를 받지 못해 컴퓨터가 스스로 골랐다.
        [multicast] { $value }: 컴퓨터 그룹.
        [broadcast] { $value }: 모든 이웃.
        [unspecified] 0.0.0.0: 아직 주소가 없다.
        [documentation] { $value }: 예시용 주소.
        [shared] { $value }: 통신사 고객들이 함께 쓰는 주소.
       *[other] { $value }: 인터넷에서 닿을 수 있다.
    }
    .mistake = ip.addr != X는 두 주소가 모두 X가 아닌 패킷을 고른다. Wireshark 4.0 전에는 둘 가운데 하나가 X가 아니라는 뜻이어서 거의 모든 패킷이 맞았다. 그 뜻은 이제 ~=로 적는다.

ip-src = 출발지 주소
    .what = 어느 컴퓨터가 패킷을 보냈는지 나타낸다.
    .here = { $kind ->
        [loopback] { $value }: 이 컴퓨터 자신.
        [private] { $value }: 사설 네트워크이며 인터넷에서 닿지 않는다.
        [linklocal] { $value }: 주소를 받지 못해 컴퓨터가 스스로 골랐다.
        [unspecified] 0.0.0.0: 아직 주소가 없다.
        [documentation] { $value }: 예시용 주소.
        [shared] { $value }: 통신사 고객들이 함께 쓰는 주소.
       *[other] { $value }: 인터넷에서 닿을 수 있다.
    }
    .mistake = 보낸 쪽은 아무 주소나 적을 수 있다. 가정용 라우터 뒤에서는 밖에서 라우터의 주소로 보인다.

ip-dst = 목적지 주소
    .what = 어느 컴퓨터가 패킷을 받는지 나타낸다. 라우터는 이것만 보고 정한다.
    .here = { $kind ->
        [loopback] { $value }: 이 컴퓨터 자신.
        [private] { $value }: 사설 네트워크.
        [linklocal] { $value }: 주소를 받지 못한 이웃.
        [multicast] { $value }: 컴퓨터 그룹.
        [broadcast] { $value }: 모든 이웃.
        [documentation] { $value }: 예시용 주소.
        [shared] { $value }: 통신사 고객들이 함께 쓰는 주소.
       *[other] { $value }: 인터넷에서 닿을 수 있다.
    }

ip-host-origin = 이름의 출처
    .what = 누가 이 이름을 말했는지 나타낸다: DNS(이 캡처의 응답), SNI 또는 Host(클라이언트가 요청한 이름), file(캡처 파일).
    .mistake = 클라이언트는 어느 주소에나 어떤 이름으로든 요청할 수 있다. SNI와 Host는 요청한 이름일 뿐 누가 응답했는지 증명하지 않는다.

ip-host-frame = 이름이 나온 곳
    .what = 이 이름을 말한 패킷.

ip-src_host = 출발지 호스트
    .what = 이름을 보일 때는 캡처가 이 주소에 붙인 이름이고, 아니면 주소 그대로이다. 조회는 보내지 않는다.

ip-dst_host = 목적지 호스트
    .what = 이름을 보일 때는 캡처가 이 주소에 붙인 이름이고, 아니면 주소 그대로이다. 조회는 보내지 않는다.

ip-host = 호스트
    .what = 출발지 또는 목적지를 글자로 나타낸 것이다.

ip-options = 옵션
    .what = 헤더에서 고정된 20바이트 뒤에 오는 것이다. 드물며 많은 라우터가 옵션이 있는 패킷을 버린다.

ip-opt = 옵션
    .what = 종류와 대개 길이를 가진 옵션 하나이다.

ip-opt-type = 옵션 종류
    .what = 어떤 옵션인지, 단편에 복사되는지 나타낸다.
    .here = { $value }.

ip-opt-len = 옵션 길이
    .what = 종류와 길이를 포함한 옵션의 바이트 수이다.
    .here = { $number } B.

ip-fragments = 단편들
    .what = 이 패킷을 이루는 단편들이다.

ip-fragment = 단편
    .what = 패킷의 단편이다.
    .here = 프레임 { $number }에 있다.

ip-fragment-count = 단편 수
    .what = 패킷이 몇 개의 단편으로 되어 있는지 나타낸다.

ip-fragment-overlap = 단편 겹침
    .what = 이미 있던 바이트를 되풀이하는 단편이다.

ip-fragment-overlap-conflict = 어긋나는 겹침
    .what = 되풀이된 바이트가 다르다. 오류이거나 속이려는 시도이다.

ip-fragment-incomplete = 단편 부족
    .what = 단편이 모두 캡처되지 않아 패킷을 합칠 수 없다.

ip-reassembled_in = 합친 프레임
    .what = 마지막 단편이 있는 프레임이며 전체 패킷이 거기에 보인다.
    .here = 프레임 { $number }.

ip-reassembled-length = 전체 길이
    .what = 모든 단편을 합친 바이트 수이다.

ip-reassembled-data = 전체 바이트
    .what = 단편을 합친 내용이다.

ip-bogus_ip_version = 잘못된 버전
    .what = 헤더의 버전이 4가 아니다.

ip-bogus_header_length = 불가능한 헤더 길이
    .what = 20바이트보다 작거나 패킷을 넘어간다.

ip-bogus_ip_length = 불가능한 길이
    .what = 전체 길이가 헤더나 프레임과 맞지 않는다.

ip-cur_rt = 현재 경로
    .what = 출발지 지정 경로에서 패킷이 다음에 갈 곳이다.

ip-rec_rt = 기록된 경로
    .what = 패킷에 자기 주소를 적은 라우터이다.

ip-src_rt = 출발지 지정 경로
    .what = 보낸 쪽이 패킷을 거치게 하려는 라우터이다.

ip-cur_rt_host = 현재 경로
    .what = 주소와 같다. 이름은 찾지 않는다.

ip-opt-type-copy = 복사
    .what = 모든 단편이 옵션을 되풀이하는지 나타낸다.

ip-opt-type-class = 부류
    .what = 0은 제어, 2는 측정용이다.

ip-opt-type-number = 번호
    .what = 부류 안에서 어떤 옵션인지 나타낸다.

ip-opt-ptr = 포인터
    .what = 다음 주소가 들어갈 자리를 옵션 처음부터 센다.

ip-opt-sid = 스트림 번호
    .what = 옛 네트워크(SATNET)의 것이며 이제 쓰지 않는다.

ip-opt-mtu = MTU
    .what = 경로의 최대 패킷을 묻거나 알린다. 더는 쓰지 않는다.

ip-opt-id_number = 번호
    .what = 한 번의 traceroute 메시지를 묶는다.

ip-opt-ohc = 가는 홉 수
    .what = 가는 길에 지난 라우터 수이다.

ip-opt-rhc = 오는 홉 수
    .what = 오는 길에 지난 라우터 수이다.

ip-opt-originator = 물은 쪽
    .what = traceroute를 시작한 쪽의 주소이다.

ip-opt-ra = 라우터 경고
    .what = 모든 라우터가 패킷을 들여다보게 한다. IGMP에 흔하다.

ip-opt-addr = 주소
    .what = 옵션 안의 주소이다.

ip-opt-qs_func = 기능
    .what = 속도를 묻는지 알리는지 나타낸다(Quick-Start).

ip-opt-qs_rate = 속도
    .what = 바라거나 허락된 전송 속도이다.

ip-opt-qs_ttl = Quick-Start TTL
    .what = Quick-Start를 이해하는 라우터를 센다.

ip-opt-qs_ttl_diff = TTL 차이
    .what = 모든 라우터가 동의했는지 보여 준다.

ip-opt-qs_unused = 쓰지 않음
    .what = 채움이다.

ip-opt-qs_nonce = 무작위 수
    .what = 속도를 속이지 않았음을 보인다.

ip-opt-qs_reserved = 예약
    .what = 0이어야 한다.

ip-opt-sec_rfc791_sec = 보안 등급
    .what = 옛 군용 방식에서 데이터의 비밀 등급이다.

ip-opt-sec_rfc791_comp = 구획
    .what = 데이터를 볼 수 있는 무리이다.

ip-opt-sec_rfc791_hr = 취급
    .what = 데이터를 어떻게 다룰지 나타낸다.

ip-opt-sec_rfc791_tcc = 전송 제어
    .what = 그 방식에서 함께 묶인 이들이다.

ip-opt-sec_cl = 분류
    .what = 데이터의 비밀 등급이다.

ip-opt-sec_prot_auth_flags = 기관
    .what = 어느 기관이 데이터를 보호하는지 나타낸다.

ip-opt-sec_prot_auth_genser = GENSER
    .what = 미국의 일반 업무이다.

ip-opt-sec_prot_auth_siop_esi = SIOP-ESI
    .what = 미국의 기관이다.

ip-opt-sec_prot_auth_sci = SCI
    .what = 미국의 기관이다.

ip-opt-sec_prot_auth_nsa = NSA
    .what = 미국의 기관이다.

ip-opt-sec_prot_auth_doe = DOE
    .what = 미국의 기관이다.

ip-opt-sec_prot_auth_unassigned = 정해지지 않음
    .what = 나중을 위한 비트이다.

ip-opt-sec_prot_auth_fti = 더 있음
    .what = 기관 바이트가 더 이어지는지 나타낸다.

ip-opt-ext_sec_add_sec_info_format_code = 형식
    .what = 추가 정보를 읽는 방법이다.

ip-opt-ext_sec_add_sec_info = 추가 정보
    .what = 그 형식으로 적은 보안 정보이다.

ip-empty_rt = 빈 자리
    .what = 라우터 주소를 적을 자리이다.

ip-cipso-doi = 영역
    .what = 레이블의 뜻을 정하는 곳이다(CIPSO).

ip-cipso-tag_type = 태그 종류
    .what = 레이블을 적은 방법이다.

ip-cipso-sensitivity_level = 민감도
    .what = 데이터의 비밀 등급이다.

ip-cipso-categories = 범주
    .what = 데이터가 속한 무리이다.

ip-cipso-tag_data = 태그 데이터
    .what = 바이트로 본 레이블이다.

ip-opt-overflow = 넘침
    .what = 시각을 적을 자리가 없던 라우터 수이다.

ip-opt-flag = 방식
    .what = 라우터가 시각만 적는지 주소도 적는지 나타낸다.

ip-opt-time_stamp = 시각
    .what = 라우터가 패킷을 넘긴 때로 UTC 자정부터의 밀리초이다.

ip-opt-time_stamp_addr = 라우터
    .what = 시각을 적은 라우터이다.

ip-opt-unknown = 내용
    .what = 모르는 옵션의 바이트이다.

ip-opt-padding = 채움
    .what = 줄을 채우는 값이다.

ip-opt-len-invalid = 잘못된 옵션 길이
    .what = 길이가 옵션이나 헤더와 맞지 않는다.

ip-opt-ptr-before_address = 너무 작은 포인터
    .what = 첫 주소 앞을 가리킨다.

ip-opt-ptr-middle_address = 주소 가운데의 포인터
    .what = 주소 가운데를 가리킨다.

ip-subopt_too_long = 너무 긴 부분
    .what = 옵션의 끝을 넘어간다.

ip-nop = 채움뿐
    .what = NOP 네 개가 이어진다. 라우터가 옵션을 지웠을 수 있다.

ip-cipso-malformed = 잘못된 레이블
    .what = 레이블을 읽을 수 없다.
