# EAPOL 필드의 뜻과 값의 의미.

eapol = EAPOL
    .what = 네트워크에 들어가려는 쪽이 자신을 증명하고 양쪽이 키를 얻는다.

eapol-version = 버전
    .what = 802.1X의 판이며 서로 알아듣는다.
    .here = { $value }.

eapol-type = 메시지 종류
    .what = 시작, 끝, 인증(EAP), 키 가운데 하나이다.
    .here = { $value }.

eapol-keydes-type = 키 메시지 종류
    .what = RSN은 WPA2 이후, WPA는 그 전의 것, RC4는 WEP용이다.
    .here = { $value }.

eapol-keydes-key_len = 키 길이
    .what = 이제 양쪽이 아는 키의 바이트 수이다. 키 자체는 여기 없다.
    .here = { $value }.

eapol-keydes-replay_counter = 카운터
    .what = 옛 메시지를 새것으로 여기지 않도록 물을 때마다 커진다.
    .here = { $value }.

eapol-keydes-key_iv = 초기값
    .what = 옛 암호에만 있고 아니면 0이다.

eapol-keydes-key_index = 어느 키
    .what = WEP 키의 번호와 하나를 위한 것인지 모두를 위한 것인지이다.
    .here = { $value }.

eapol-keydes-key = 암호화된 키
    .what = 암호화한 WEP 키이다.

eapol-keydes-key_signature = 서명
    .what = 키를 아는 쪽이 보냈음을 보여 준다.
