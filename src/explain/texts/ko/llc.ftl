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
