# LLC 필드의 뜻, 값의 의미, 흔한 오해.

llc = 논리 링크 제어(LLC)
    .what = 유형 자리에 길이가 있을 때 프레임이 나르는 것을 알린다(IEEE 802.3).

llc-dsap = 받는 쪽 서비스
    .what = 받는 컴퓨터에서 누구의 것인지 나타낸다.
    .here = { $value }

llc-ssap = 보내는 쪽 서비스
    .what = 보내는 컴퓨터에서 누가 보냈는지 나타낸다.
    .here = { $value }

llc-control = 제어
    .what = 대개 3이다. 번호와 확인 응답이 없는 프레임이다.
    .here = { $value }

llc-oui = 조직
    .what = 뒤의 번호가 누구의 것인지 나타낸다. 0은 이더넷의 번호이다.
    .here = { $value }

llc-type = 유형
    .what = 안의 것이며 이더넷의 번호를 쓴다(SNAP).
    .here = { $value }

llc-dsap-sap = 받는 서비스의 번호
    .what = 첫 바이트의 위 7비트이다. 받는 쪽의 어느 서비스가 프레임을 받는지 나타낸다. 0xAA면 SNAP 헤더가 이어진다.
    .here = { $value }

llc-dsap-ig = 서비스 하나 또는 그룹
    .what = 맨 아래 비트이다. 서비스 하나가 받는지 여럿이 받는지 나타낸다.
    .here = { $number ->
        [0] 서비스 하나이다.
       *[other] 서비스 그룹이다.
    }

llc-ssap-sap = 보내는 서비스의 번호
    .what = 둘째 바이트의 위 7비트이다. 보낸 쪽의 어느 서비스에서 왔는지 나타낸다.
    .here = { $value }

llc-ssap-cr = 명령 또는 응답
    .what = 보내는 쪽 바이트의 맨 아래 비트이다. 보내는 쪽은 그룹일 수 없으므로 명령인지 응답인지를 나타낸다.
    .here = { $number ->
        [0] 명령이다.
       *[other] 응답이다.
    }

llc-control-ftype = 프레임의 종류
    .what = 제어 필드의 아래 비트이다. 정보(번호 있는 데이터), 감독(확인 응답과 멈춤), 번호 없음 가운데 하나이다.
    .here = { $value }
    .mistake = 요즘은 거의 모두 번호 없는 프레임(UI)이다. 이더넷 II처럼 확인 응답 없이 한 번 보낸다.

llc-control-n_s = 이 프레임의 번호, N(S)
    .what = 한 방향의 정보 프레임을 0부터 127까지 세고 다시 0부터 센다.
    .here = { $number }번이다.

llc-control-n_r = 다음에 기다리는 번호, N(R)
    .what = 이것을 보낸 쪽이 다음에 기다리는 프레임의 번호이며 그 앞은 모두 도착했다. TCP의 확인 응답 번호와 같은 생각이지만 프레임을 센다.
    .here = 다음은 { $number }번 프레임을 기다린다.

llc-control-p = 폴(P)
    .what = 명령에서 1이면 받는 쪽은 바로 F 비트를 세워 응답해야 한다.
    .here = { $number ->
        [0] 응답을 요구하지 않는다.
       *[other] 응답을 요구한다.
    }

llc-control-f = 파이널(F)
    .what = 응답에서 1이면 P 비트가 선 명령에 대한 답이다.
    .here = { $number ->
        [0] 그런 답이 아니다.
       *[other] P 비트에 대한 답이다.
    }

llc-control-s_ftype = 감독의 종류
    .what = RR은 계속 보내라, RNR은 바쁘니 멈춰라, REJ는 N(R)부터 다시 보내라는 뜻이다.
    .here = { $value }

llc-control-u_modifier_cmd = 명령
    .what = 번호 없는 프레임이 시키는 일이다. UI는 데이터를 나르고 SABME는 번호 있는 연결을 열며 DISC는 닫는다. XID와 TEST는 상대의 능력을 묻는다.
    .here = { $value }

llc-control-u_modifier_resp = 응답
    .what = 번호 없는 프레임의 응답이다. UA는 동의, DM은 거절, FRMR은 뜻이 통하지 않는 프레임을 알린다.
    .here = { $value }

llc-cisco_pid = 시스코의 프로토콜
    .what = 시스코의 번호로 나타낸 안의 것이다. 0x2000은 스위치가 자기를 알리는 CDP이다.
    .here = { $value }

llc-pid = 이 조직의 프로토콜
    .what = 앞에 나온 조직의 번호로 나타낸 안의 것이다.
    .here = { $value }
