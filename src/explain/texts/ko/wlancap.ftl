# AVS 필드의 뜻과 값의 의미.

wlancap = AVS
    .what = 받은 장치가 AbsoluteValue Systems의 형식으로 적은 것이다. 실제로 보낸 것이 아니다.

wlancap-encoding = 보낸 방식
    .what = 이 형식의 번호로 나타낸 변조, 프리앰블, 우선순위이다.
    .here = { $value }.

wlancap-sequence = 수신기 카운터
    .what = 그 전에 받거나 잃은 프레임의 수이다.
    .here = { $value }.
