# Prism 필드의 뜻과 값의 의미.

prism = Prism
    .what = 옛 칩의 드라이버가 프레임에 관해 적은 것이다. 실제로 보낸 것이 아니다.

prism-did = 값
    .what = 종류가 앞에 붙은, 받은 장치의 열 가지 값 가운데 하나이다.

prism-devname = 장치
    .what = 받은 장치의 이름이다.
    .here = { $value }.
