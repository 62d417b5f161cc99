# wlan_radio 필드의 뜻과 값의 의미.

wlan_radio = 무선 정보
    .what = 프레임을 어떻게 보냈는지를 어떤 수신기든 한 형식으로 보여 준다. 실제로 보낸 것이 아니다.

wlan_radio-phy = 표준
    .what = 802.11b부터 802.11ax까지 어느 표준으로 보냈는지 나타낸다.
    .here = { $value }.

wlan_radio-channel = 채널
    .what = 채널 번호이다.
    .here = { $value }.

wlan_radio-snr = 잡음 대비
    .what = 신호가 잡음보다 몇 데시벨 센지 나타낸다. 20이 넘으면 좋다.
    .here = { $value }.

wlan_radio-duration = 공중 시간
    .what = 길이와 속도로 계산한, 프레임이 차지한 시간이다.
    .here = { $number }.

wlan_radio-preamble = 프리앰블
    .what = 바이트 앞에 있으며 받는 쪽이 여기에 맞추어 조정한다.
    .here = { $number }.

wlan_radio-start_tsf = 시작과 끝
    .what = 받은 장치의 시계로 프레임이 시작하고 끝난 때이다.
    .here = { $number }.

wlan_radio-assumed = 가정
    .what = 받은 장치가 알리지 않아 공중 시간을 계산할 때 흔한 값을 썼다.
