# LLMNR 필드의 뜻, 값의 의미, 흔한 오해.

llmnr = 링크 로컬 이름 확인(LLMNR)
    .what = DNS가 모르는 이름을 Windows가 이웃에 묻는다. 먼저 답한 쪽을 믿으므로 요즘은 끄는 추세이다.
