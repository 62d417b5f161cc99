# EAPOL-Key 필드의 뜻과 값의 의미.

wlan_rsna_eapol-keydes-msgnr = 핸드셰이크 메시지
    .what = 1은 액세스 포인트의 난수, 2는 단말의 난수, 3은 모두를 위한 키, 4는 끝이다. 1과 2를 들으면 비밀번호를 맞혀 볼 수 있다.
    .here = { $number }.

wlan_rsna_eapol-keydes-key_info = 키 정보
    .what = 어느 메시지이며 무결성과 암호화를 쓰는지 비트 하나씩으로 나타낸다.
    .here = { $value }.

wlan_rsna_eapol-keydes-nonce = 난수
    .what = 한 번만 쓰는 바이트이다. 비밀번호와 두 난수, 두 주소로 키를 만든다.

wlan_rsna_eapol-keydes-rsc = 공용 키 카운터
    .what = 모두에게 가는 프레임을 지금 어디까지 세었는지 나타낸다.

wlan_rsna_eapol-keydes-mic = 무결성 코드
    .what = 보낸 쪽이 키를, 따라서 비밀번호를 안다는 것을 증명한다.

wlan_rsna_eapol-keydes-data = 키 데이터
    .what = 단말의 능력이거나 암호화된 공용 키이다.
