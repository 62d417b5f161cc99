# radiotap 필드의 뜻과 값의 의미.

radiotap = Radiotap
    .what = 받은 장치가 프레임에 관해 적어 둔 때, 채널, 세기이다. 실제로 보낸 것이 아니다.

radiotap-version = 버전
    .what = 아직 0이다.
    .here = { $value }.

radiotap-present = 있는 필드
    .what = 뒤따르는 필드마다 비트 하나이다.

radiotap-mactime = 수신기 시계
    .what = 무선 장치 시계의 마이크로초이다.
    .here = { $value }.

radiotap-flags = 성질
    .what = 검사열이나 채움이 있는지, 어떻게 보냈는지 나타낸다.
    .here = { $value }.

radiotap-datarate = 전송 속도
    .what = 프레임을 얼마나 빨리 보냈는지 나타낸다.
    .here = { $value }.

radiotap-channel-freq = 주파수
    .what = 채널 가운데의 메가헤르츠 값이다.
    .here = { $value }.

radiotap-channel-flags = 채널 종류
    .what = 채널의 대역과 변조이다.
    .here = { $value }.

radiotap-fhss-hopset = 도약
    .what = 옛 주파수 도약 무선이 채널을 바꾼 방식이다.
    .here = { $value }.

radiotap-dbm_antsignal = 신호
    .what = 프레임이 얼마나 세게 들어왔는지 나타낸다. -30은 아주 가깝고 -90은 겨우 들린다.
    .here = { $value }.

radiotap-dbm_antnoise = 잡음
    .what = 나머지 모두가 얼마나 셌는지 나타낸다.
    .here = { $value }.

radiotap-quality = 품질
    .what = 제조사의 눈금으로 받은 장치가 얼마나 확신했는지 나타낸다.
    .here = { $value }.

radiotap-txpower = 송신 출력
    .what = 프레임을 얼마나 크게 보내려 했는지 나타낸다.
    .here = { $value }.

radiotap-antenna = 안테나
    .what = 어느 안테나가 들었는지 0부터 센다.
    .here = { $value }.

radiotap-rxflags = 수신 상태
    .what = 프레임의 앞부분이 손상되었는지 나타낸다.
    .here = { $value }.

radiotap-txflags = 송신 상태
    .what = 이 장치가 스스로 보낸 프레임을 어떻게 보냈는지 나타낸다.
    .here = { $value }.

radiotap-data_retries = 시도 횟수
    .what = 몇 번 다시 보냈는지 나타낸다.
    .here = { $value }.

radiotap-mcs = 802.11n 변조
    .what = 프레임을 보낸 방식으로 색인, 폭, 간격, 부호이다. 무엇을 아는지는 앞에 있다.

radiotap-ampdu = 묶음
    .what = 프레임이 다른 것들과 이어져 왔는데 어느 묶음인지 나타낸다.

radiotap-vht = 802.11ac 변조
    .what = 한꺼번에 최대 넷에게 프레임을 보낸 방식이다.

radiotap-he = 802.11ax 변조
    .what = 프레임을 보낸 방식이다. 앞의 두 수는 나머지 가운데 무엇을 아는지 나타낸다.

radiotap-he_mu = 802.11ax 몫
    .what = 채널을 여럿이 어떻게 나누었는지 나타낸다.

radiotap-timestamp = 시각 표시
    .what = 프레임이 언제 왔고 어느 시계로 쟀는지 나타낸다.

radiotap-0_len_psdu = 프레임 없음
    .what = 신호의 앞부분만 들렸다. 시험이거나 알아들을 수 없는 것이다.

radiotap-l_sig = 신호 앞부분
    .what = 가장 오래된 장치까지 모두 알아듣는 속도와 길이이다.

radiotap-tlv-type = 추가 필드
    .what = 유형과 길이가 붙은 필드이다. 여기서는 읽지 않는다.
    .here = { $value }.

radiotap-vendor_namespace = 제조사 필드
    .what = 제조사가 덧붙인 것으로 건너뛴다.
