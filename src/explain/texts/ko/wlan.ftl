# IEEE 802.11 필드의 뜻과 값의 의미.

wlan = 무선 프레임(802.11)
    .what = 단말과 액세스 포인트가 공중으로 주고받는 프레임이다. 가까이 있으면 누구나 들을 수 있다.

wlan-fc = 프레임 제어
    .what = 어떤 프레임이며 어떤 성질이 있는지 알려 주는 두 바이트이다.
    .here = { $value }.

wlan-fc-type_subtype = 프레임 종류
    .what = 유형과 하위 유형을 합친 것이다. 비콘과 가입(관리), 공중 사용(제어), 데이터로 나뉜다.
    .here = { $value }.

wlan-fc-version = 버전
    .what = 802.11ah의 짧은 프레임 말고는 아직 늘 0이다.
    .here = { $value }.

wlan-fc-type = 유형
    .what = 관리, 제어, 데이터, 확장 가운데 하나이다.
    .here = { $value }.

wlan-fc-subtype = 하위 유형
    .what = 그 유형 가운데 어떤 프레임인지 나타낸다. 뜻은 유형에 따라 다르다.
    .here = { $value }.

wlan-flags = 성질
    .what = 방향, 조각, 반복, 절전, 보호를 비트 하나씩으로 나타낸다.
    .here = { $value }.

wlan-fc-ds = 방향
    .what = 액세스 포인트로 가는지, 거기서 오는지, 두 액세스 포인트 사이인지, 단말끼리인지 나타낸다. 주소의 순서가 여기에 달려 있다.
    .here = { $value }.

wlan-fc-tods = 액세스 포인트로
    .what = 프레임이 유선 쪽 네트워크로 들어가는 길이다.
    .here = { $number ->
        [0] 아니다.
       *[other] 그렇다.
    }

wlan-fc-fromds = 액세스 포인트에서
    .what = 프레임이 유선 쪽 네트워크에서 나온 것이다.
    .here = { $number ->
        [0] 아니다.
       *[other] 그렇다.
    }

wlan-fc-frag = 조각이 더 있음
    .what = 같은 패킷의 다른 조각이 뒤따른다.
    .here = { $number ->
        [0] 아니다.
       *[other] 그렇다.
    }

wlan-fc-retry = 다시 보냄
    .what = 같은 프레임에 반응이 없어서 한 번 더 보낸 것이다.
    .here = { $number ->
        [0] 아니다.
       *[other] 그렇다.
    }

wlan-fc-pwrmgt = 절전 들어감
    .what = 이 프레임 뒤에 단말이 무선을 끄는지 나타낸다. 그동안 액세스 포인트가 프레임을 맡아 둔다.
    .here = { $number ->
        [0] 아니다.
       *[other] 그렇다.
    }

wlan-fc-moredata = 더 기다림
    .what = 자고 있는 단말에게 줄 프레임이 액세스 포인트에 더 있다.
    .here = { $number ->
        [0] 아니다.
       *[other] 그렇다.
    }

wlan-fc-protected = 보호됨
    .what = 프레임의 내용이 암호화되었는지 나타낸다. 키가 없으면 이 프로그램도 읽을 수 없다.
    .here = { $number ->
        [0] 아니다.
       *[other] 그렇다.
    }

wlan-fc-order = 순서 또는 추가 제어
    .what = 새 프레임에서는 주소 뒤에 네 바이트의 HT 제어가 온다는 뜻이다.
    .here = { $number ->
        [0] 아니다.
       *[other] 그렇다.
    }

wlan-duration = 점유 시간
    .what = 이 프레임 뒤에 공중이 얼마 동안 쓰이는지 나타낸다. 다른 단말은 그때까지 조용히 있는다.
    .here = { $value }.

wlan-aid = 단말 번호
    .what = 단말이 가입할 때 액세스 포인트가 준 번호이다.
    .here = { $value }.

wlan-ra = 수신자
    .what = 공중에서 바로 이 프레임을 받을 쪽이다.
    .here = { $value }.

wlan-ta = 송신자
    .what = 공중에 바로 이 프레임을 내보낸 쪽이다.
    .here = { $value }.

wlan-da = 목적지
    .what = 패킷이 마지막에 닿을 곳으로, 액세스 포인트 너머일 수 있다.
    .here = { $value }.

wlan-sa = 출발지
    .what = 패킷을 만든 쪽으로, 액세스 포인트 너머일 수 있다.
    .here = { $value }.

wlan-bssid = 셀 주소
    .what = 이 셀을 이루는 액세스 포인트의 주소이다. 이름이 같은 네트워크에도 셀이 여럿일 수 있다.
    .here = { $value }.

wlan-staa = 단말
    .what = 양쪽 가운데 액세스 포인트가 아닌 쪽이다.
    .here = { $value }.

wlan-addr = 모든 주소
    .what = 필터에 쓰는, 프레임의 주소 하나하나이다.
    .here = { $value }.

wlan-frag = 조각 번호
    .what = 패킷의 몇 번째 조각인지 0부터 센다.
    .here = { $value }.

wlan-seq = 패킷 번호
    .what = 보낸 쪽의 패킷을 4095까지 센다. 받는 쪽은 이것으로 두 번 온 것을 알아낸다.
    .here = { $value }.

wlan-fcs = 검사열
    .what = 받는 쪽은 이 네 바이트로 프레임이 공중에서 손상되었는지 알아낸다.
    .here = { $value }.

wlan-fragments-apart = 조각일 뿐
    .what = 큰 패킷을 프레임 여러 개로 보냈다. 이 프로그램은 그것들을 따로따로 보여 준다.

wlan-unread = 읽지 않음
    .what = 이런 프레임은 여기서 바이트로 보여 준다.

wlan-qos = 서비스 품질
    .what = 패킷이 얼마나 급한지, 도착을 어떻게 알리는지 나타낸다.
    .here = { $value }.

wlan-qos-tid = 트래픽 종류
    .what = 0부터 7까지는 우선순위이고 더 큰 수는 미리 합의한 트래픽이다.
    .here = { $value }.

wlan-qos-priority = 우선순위
    .what = 트래픽 종류의 뜻이다. 배경, 보통, 영상, 음성으로 나뉜다.
    .here = { $value }.

wlan-qos-eosp = 서비스 기간 끝
    .what = 단말이 다시 자도 된다.
    .here = { $number ->
        [0] 아니다.
       *[other] 그렇다.
    }

wlan-qos-bit4 = 둘째 바이트의 뜻
    .what = 보낼 것이 얼마나 쌓였는지, 아니면 공중을 얼마나 쓰고 싶은지 알리는 것이다.
    .here = { $number ->
        [0] 아니다.
       *[other] 그렇다.
    }

wlan-qos-ack = 도착 알림 방식
    .what = 바로 알리거나, 알리지 않거나, 여러 프레임을 모아서 알린다.
    .here = { $value }.

wlan-qos-amsdupresent = 여러 패킷
    .what = 프레임에 패킷이 하나 있는지, 저마다 주소가 있는 여럿이 있는지 나타낸다.
    .here = { $number ->
        [0] 아니다.
       *[other] 그렇다.
    }

wlan-qos-ps_buf_state = 액세스 포인트에 쌓인 것
    .what = 단말이 자는 동안 얼마나 쌓였는지 나타낸다.
    .here = { $value }.

wlan-qos-queue_size = 보낼 것
    .what = 단말에 이 종류로 남은 바이트 수이다.
    .here = { $value }.

wlan-qos-txop_dur_req = 공중 사용 시간
    .what = 얼마 동안 보낼 수 있는지, 또는 보내고 싶은지 나타낸다.
    .here = { $value }.

wlan-htc = HT 제어
    .what = 빠른 무선 장치끼리 송신에 관해 알리는 것으로 변조, 사운딩, 안테나를 다룬다.
    .here = { $value }.

wlan-fixed-ssc = 첫 프레임
    .what = 도착 목록이 어느 프레임부터 시작하는지 나타낸다.
    .here = { $value }.

wlan-ba = 블록 확인 응답
    .what = 많은 프레임 가운데 어느 것이 도착했는지 한 프레임으로 알린다.

wlan-ba-control = 블록 확인 응답 종류
    .what = 목록을 어떻게 적었고 어떤 트래픽에 관한 것인지 나타낸다.
    .here = { $value }.

wlan-ba-bm = 도착한 것
    .what = 첫 프레임부터 하나에 비트 하나씩이며, 도착했으면 1이다.

wlan-ba-bm-missing_frame = 빠진 것
    .what = 도착하지 않은 프레임이다. 보낸 쪽이 다시 보낸다.
    .here = { $number }.

wlan-vht_ndp-token = 사운딩
    .what = 액세스 포인트가 시험 신호를 예고하면 단말이 어떻게 들렸는지 알린다. 이렇게 신호의 방향을 맞춘다.

wlan-carried_frame = 안에 든 프레임
    .what = 추가 제어와 함께 이 프레임에 담긴 제어 프레임이다.

wlan-wep = WEP
    .what = 몇 분이면 깨지는 옛 암호이다.

wlan-wep-iv = 초기화 벡터
    .what = 같은 바이트가 같아 보이지 않게 프레임마다 바뀌는 수이다. WEP의 것은 너무 짧다.
    .here = { $value }.

wlan-wep-key = 키 번호
    .what = 최대 네 개의 키 가운데 어느 것인지 나타낸다. 키 자체는 보내지 않는다.
    .here = { $value }.

wlan-wep-icv = 무결성 검사값
    .what = 복호화할 수 있다면 변조를 알려 줄 값이다. 여기서는 확인하지 않는다.
    .here = { $value }.

wlan-tkip = TKIP
    .what = 옛 장비를 위해 만든 WPA의 암호이다. 이제는 쓰지 말아야 한다.

wlan-tkip-extiv = 프레임 카운터
    .what = 프레임마다 커진다. 이미 본 것은 거부된다.
    .here = { $value }.

wlan-ccmp = CCMP
    .what = AES로 만든 WPA2의 암호이다. WPA3의 GCMP도 겉모습은 같다.

wlan-protected-no_key = 키 없음
    .what = 이 프로그램에는 키가 없으므로 보호된 내용은 닫힌 채로 있다.

wlan-mgt = 관리
    .what = 네트워크를 찾고, 가입하고, 떠나기 위해 단말과 액세스 포인트가 주고받는 것이다.

wlan-fixed-all = 고정 필드
    .what = 이런 프레임마다 같은 순서로 있는 필드이다.

wlan-tagged-all = 요소
    .what = 번호와 길이가 붙은 필드이다. 모르는 것은 건너뛴다.

wlan-fixed-timestamp = 시계
    .what = 액세스 포인트가 켜진 뒤의 마이크로초이다. 단말은 여기에 시계를 맞춘다.
    .here = { $value }.

wlan-fixed-beacon = 비콘 간격
    .what = 액세스 포인트가 얼마나 자주 자신을 알리는지 나타낸다. 대개 초당 열 번이다.
    .here = { $value }.

wlan-fixed-capabilities = 기본 성능
    .what = 보낸 쪽의 기본 능력을 비트 하나씩으로 나타낸다.
    .here = { $value }.

wlan-fixed-capabilities-privacy = 암호화
    .what = 이 네트워크에 키가 필요한지 나타낸다. 어떤 암호인지는 RSN이나 WPA에 있다.
    .here = { $number ->
        [0] 아니다.
       *[other] 그렇다.
    }

wlan-fixed-listen_ival = 건너뛰는 비콘
    .what = 단말이 자면서 놓쳐도 되는 비콘의 수이다.
    .here = { $value }.

wlan-fixed-current_ap = 이전 액세스 포인트
    .what = 단말이 옮겨 오기 전에 있던 곳이다.
    .here = { $value }.

wlan-fixed-status_code = 결과
    .what = 0이면 성공이고 아니면 그 까닭이다.
    .here = { $value }.

wlan-fixed-reason_code = 이유
    .what = 떠나거나 쫓겨나는 까닭이다. 관리 프레임이 보호되지 않으면 누구나 위조할 수 있다.
    .here = { $value }.

wlan-fixed-auth-alg = 인증 방식
    .what = Open은 인사일 뿐이고 진짜 증명은 나중에 EAPOL에서 한다. WPA3의 SAE는 여기서 비밀번호를 안다는 것을 증명한다.
    .here = { $value }.

wlan-fixed-auth_seq = 단계
    .what = 인증의 몇 번째 메시지인지 나타낸다.
    .here = { $value }.

wlan-fixed-sae_message_type = SAE 단계
    .what = 먼저 서로 약속하고 그다음 확인한다. 비밀번호는 보내지 않는다.
    .here = { $value }.

wlan-fixed-finite_cyclic_group = 그룹
    .what = 양쪽이 계산하는 수학적 그룹이다. 19는 흔한 곡선 P-256이다.
    .here = { $value }.

wlan-fixed-anti_clogging_token = 토큰
    .what = 많은 이가 한꺼번에 물을 때 보낸 쪽이 그 주소에 있음을 보여 준다.

wlan-fixed-scalar = SAE의 수와 점
    .what = 비밀번호와 난수로 만든 값이다. 엿들어도 비밀번호를 알 수 없다.

wlan-fixed-confirm = 확인값
    .what = 양쪽이 같은 키에 이르렀음을 증명한다.

wlan-fixed-category_code = 분야
    .what = 무엇에 관한 동작인지 나타낸다. 블록 확인 응답, 채널, 로밍 등이 있다.
    .here = { $value }.

wlan-fixed-action_code = 동작
    .what = 그 분야에서 무엇을 묻거나 알리는지 나타낸다.
    .here = { $value }.

wlan-fixed-dialog_token = 질문 번호
    .what = 답에서 되풀이되어 둘을 이어 준다.
    .here = { $value }.

wlan-fixed-baparams = 블록 합의
    .what = 도착을 한꺼번에 알리기 전에 얼마나 많은 프레임을 보내도 되는지 정한다.
    .here = { $value }.

wlan-fixed-delba-param = 합의 종료
    .what = 누가 어떤 트래픽의 블록 합의를 끝내는지 나타낸다.
    .here = { $value }.

wlan-fixed-transaction_id = 확인 번호
    .what = "아직 가입되어 있는가"라는 물음과 답을 이어 준다.
    .here = { $value }.

wlan-fixed-chanwidth = 채널 폭
    .what = 이제부터 보낸 쪽이 쓸 수 있는 폭이다.
    .here = { $value }.

wlan-fixed-sm-powercontrol = 안테나 줄이기
    .what = 단말이 전력을 아끼려고 안테나 하나로만 듣는다.
    .here = { $value }.

wlan-csa-channel_switch_mode = 채널 변경
    .what = 네트워크가 다른 채널로 옮기면서 어디로 언제 가는지 알린다.
    .here = { $value }.

wlan-fixed-sta_address = 옮기는 쪽과 옮길 곳
    .what = 단말의 주소와 그 단말이 옮겨 가려는 액세스 포인트의 주소이다.
    .here = { $value }.

wlan-tag = 요소
    .what = 번호, 길이, 값으로 된 필드이다.

wlan-tag-number = 요소 번호
    .what = 값이 무엇을 뜻하는지 나타낸다.
    .here = { $value }.

wlan-tag-oui = 기관
    .what = 어느 제조사나 연합의 요소인지 나타낸다.
    .here = { $value }.

wlan-ssid = 네트워크 이름
    .what = 사람이 목록에서 고르는 이름이다. 누구나 아무 이름이나 쓸 수 있고 숨길 수도 있다.

wlan-supported_rates = 전송 속도
    .what = 500 kbit/s 단위이다. B가 붙은 것은 모든 구성원이 알아야 한다.
    .here = { $value }.

wlan-ds-current_channel = 채널
    .what = 네트워크의 채널이다. 비콘은 이웃 채널에서도 들릴 수 있다.
    .here = { $value }.

wlan-tim-dtim_count = 모두 깨기까지
    .what = 이만큼의 비콘 뒤에 모두에게 가는 프레임을 보낸다.
    .here = { $value }.

wlan-tim-dtim_period = 모두 깨는 주기
    .what = 이만큼의 비콘마다 자던 단말이 들어야 한다.
    .here = { $value }.

wlan-tim-bmapctl = 비트맵 시작
    .what = 모두에게 줄 것이 있는지, 비트맵이 어디서 시작하는지 나타낸다.
    .here = { $value }.

wlan-tim-partial_virtual_bitmap = 기다리는 단말
    .what = 프레임을 맡아 둔 단말마다 비트 하나이다.

wlan-ibss-atim_windows = 알림 시간
    .what = 액세스 포인트가 없는 단말들이 비콘 뒤에 깨어 있는 시간이다.
    .here = { $value }.

wlan-country_info-code = 국가
    .what = 어느 나라의 채널과 출력 규칙을 따르는지 나타낸다.
    .here = { $value }.

wlan-country_info-environment = 환경
    .what = 규칙이 실내용인지 실외용인지 둘 다인지 나타낸다.
    .here = { $value }.

wlan-country_info-fnm = 채널과 출력
    .what = 쓸 수 있는 채널과 그 출력이다.

wlan-qbss-scount = 단말 수
    .what = 가입한 단말의 수이다.
    .here = { $value }.

wlan-qbss-cu = 채널 사용률
    .what = 채널이 쓰이는 시간의 비율이다. 255는 늘 쓰인다는 뜻이다.
    .here = { $value }.

wlan-qbss-adc = 남은 여유
    .what = 다른 단말에게 더 약속할 수 있는 시간이다.
    .here = { $value }.

wlan-tag-challenge_text = 도전 문구
    .what = 단말이 암호화해 돌려보내야 하는 바이트이다. 둘 다 들으면 키 스트림의 일부를 알게 된다.

wlan-powercon-local = 출력 제한
    .what = 규칙보다 몇 데시벨 더 조용해야 하는지 나타낸다.
    .here = { $value }.

wlan-tcprep-trsmt_pow = 출력
    .what = 얼마나 크게 보냈고 상대가 얼마나 잘 들리는지 나타낸다.
    .here = { $value }.

wlan-supchan-first = 단말의 채널
    .what = 단말이 쓸 수 있는 채널 범위이다.
    .here = { $value }.

wlan-erp_info = 옛 단말 배려
    .what = 다른 단말이 조심해야 하는 802.11b 단말이 가까이 있는지 나타낸다.
    .here = { $value }.

wlan-mobility_domain-mdid = 이동 도메인
    .what = 번호가 같은 액세스 포인트 사이에서는 단말이 빨리 옮겨 갈 수 있다.
    .here = { $value }.

wlan-extcap = 추가 능력
    .what = 보낸 쪽이 더 할 수 있는 것을 비트 하나씩으로 나타낸다. 대개 드물게 쓰인다.
    .here = { $value }.

wlan-operat_notification_mode = 현재 폭과 안테나
    .what = 보낸 쪽이 지금 어떤 폭과 몇 개의 병렬 신호로 받는지 나타낸다.
    .here = { $value }.

wlan-rsn-version = 버전
    .what = 아직 1이다.
    .here = { $value }.

wlan-rsn-gcs = 모두를 위한 암호
    .what = 여러 단말에게 가는 프레임을 암호화하는 방식이다.
    .here = { $value }.

wlan-rsn-pcs = 일대일 암호
    .what = 단말과 액세스 포인트 사이의 프레임을 암호화하는 방식이다.
    .here = { $value }.

wlan-rsn-pcs-list = 제안 목록
    .what = 목록의 항목이 하나씩 이어진다.

wlan-rsn-akms = 키 합의 방식
    .what = PSK는 모두가 같은 비밀번호를 쓰는 WPA2, SAE는 WPA3, 802.1X는 저마다 계정이 있는 방식이다.
    .here = { $value }.

wlan-rsn-capabilities = RSN 능력
    .what = 카운터 수를 비롯한 보호의 세부 사항이다.
    .here = { $value }.

wlan-rsn-capabilities-mfpr = 관리 보호 필수
    .what = 위조된 관리 프레임을 거부하는지 나타낸다. WPA3에서는 필수이다.
    .here = { $number ->
        [0] 아니다.
       *[other] 그렇다.
    }

wlan-rsn-capabilities-mfpc = 관리 보호 가능
    .what = 보낸 쪽이 그것을 할 줄 아는지 나타낸다.
    .here = { $number ->
        [0] 아니다.
       *[other] 그렇다.
    }

wlan-rsn-pmkid-list = 아는 키
    .what = 처음부터 다시 하지 않도록 이전 키의 이름을 알린다. 약한 비밀번호는 여기서 추측될 수 있다.

wlan-ht-capabilities = 802.11n 능력
    .what = 폭, 심벌 간격, 부호화처럼 단말이 할 수 있는 것이다.
    .here = { $value }.

wlan-ht-ampduparam = 묶음 한도
    .what = 프레임을 얼마나 길고 촘촘하게 이어 보낼 수 있는지 나타낸다.
    .here = { $value }.

wlan-ht-mcsset = 802.11n 변조
    .what = 알아들을 수 있는 변조와 부호화이다. 병렬 신호마다 여덟 가지이다.

wlan-txbf = 빔 송신
    .what = 신호를 받는 쪽으로 모을 수 있는지, 그러려면 무엇을 알아야 하는지 나타낸다.
    .here = { $value }.

wlan-asel = 안테나 선택
    .what = 안테나를 바꿔 쓰는지 나타낸다.
    .here = { $value }.

wlan-ht-info-primarychannel = 네트워크의 802.11n 사용
    .what = 채널과 폭, 그리고 할 줄 모르는 단말에 대한 배려이다.
    .here = { $value }.

wlan-vht-capabilities = 802.11ac 능력
    .what = 긴 프레임, 넓은 채널, 빔 송신처럼 단말이 할 수 있는 것이다.
    .here = { $value }.

wlan-vht-mcsset = 802.11ac 변조
    .what = 병렬 신호 수마다 가장 높은 변조이다.

wlan-vht-op = 네트워크의 802.11ac 사용
    .what = 채널의 폭과 가운데이다.

wlan-vht-action = 802.11ac 동작
    .what = 빔 송신이나 폭에 관해 알리는 것이다.
    .here = { $value }.

wlan-ext_tag-he_mac_caps = 802.11ax 능력
    .what = 정한 때에 깨기, 여럿의 프레임을 한꺼번에 받기처럼 단말이 할 수 있는 것이다.
    .here = { $value }.

wlan-ext_tag-he_phy_caps = 802.11ax 무선
    .what = 폭, 빔 송신, 변조처럼 단말의 무선이 할 수 있는 것이다.

wlan-ext_tag-he_mcs_maps = 802.11ax 변조
    .what = 병렬 신호 수마다 가장 높은 변조이다.

wlan-ext_tag-he_ppe_thresholds = 처리 시간
    .what = 받는 쪽이 따라가는 데 필요한 채움이다.

wlan-ext_tag-he_operation-params = 네트워크의 802.11ax 사용
    .what = 구성원이 지킬 규칙과 다른 대역에서 찾는 방법이다.
    .here = { $value }.

wlan-ext_tag-bss_color_information = 네트워크 색
    .what = 이웃의 프레임을 자기 것과 구별해 그 위에 말해도 되는지 아는 번호이다.
    .here = { $value }.

wlan-tag-vendor-oui-type = 제조사 유형
    .what = 그 기관의 번호로 나타낸 요소의 종류이다.
    .here = { $value }.

wlan-wfa-ie-type = 유형
    .what = WPA, 우선순위(WMM), 버튼으로 가입하기(WPS) 가운데 하나이다.
    .here = { $value }.

wlan-wfa-ie-wme-subtype = 우선순위(WMM)
    .what = 음성, 영상, 나머지 순이다. 종류마다 공중을 얼마나 기다리는지 나타낸다.
    .here = { $value }.

wlan-wfa-ie-wme-acp = 트래픽 한 종류
    .what = 이 종류가 보내기 전에 얼마나 기다리고 그 뒤 공중을 얼마나 쓰는지 나타낸다.

wlan-rsn-ie-kde-data_type = 키 데이터
    .what = 핸드셰이크의 키 데이터에 무엇이 있는지 나타낸다.
    .here = { $value }.
