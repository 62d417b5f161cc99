# JPEG 필드의 뜻, 값의 의미, 흔한 오해.

image-jfif = 그림(JPEG)
    .what = 눈에 잘 띄지 않는 손실로 압축한 사진이다. 표시가 붙은 세그먼트 뒤에 점이 온다.

image-jfif-marker = 마커
    .what = 0xFF와 둘째 바이트이며 이어지는 부분을 나타낸다.
    .here = { $value }

image-jfif-marker_segment = 마커 세그먼트
    .what = 마커, 길이, 그 내용이 한 세그먼트이다.

image-jfif-length = 세그먼트의 길이
    .what = 이 2바이트를 넣고 마커를 뺀 세그먼트의 바이트 수이다.
    .here = { $number } B.

image-jfif-identifier = 식별자
    .what = 누구의 세그먼트인지 나타낸다. 보통 그림은 JFIF, 사진기가 더한 것은 Exif이다.
    .here = { $value }
    .mistake = Exif에는 사진을 찍은 장소가 들어 있을 수 있다.

image-jfif-version = JFIF의 버전
    .what = 대개 1.1이나 1.2이다.

image-jfif-version-major = 주 버전
    .what = 점 앞의 수이다.
    .here = { $number }.

image-jfif-version-minor = 부 버전
    .what = 점 뒤의 수이다.
    .here = { $number }.

image-jfif-units = 밀도의 단위
    .what = 두 밀도를 세는 단위이다. 인치당, 센티미터당 점이거나 비율만 뜻한다.
    .here = { $value }

image-jfif-Xdensity = 가로 밀도
    .what = 왼쪽에서 오른쪽으로 점을 얼마나 촘촘히 놓을지 나타낸다.
    .here = { $number }.

image-jfif-Ydensity = 세로 밀도
    .what = 위에서 아래로 센 것이다.
    .here = { $number }.

image-jfif-Xthumbnail = 작은 그림의 너비
    .what = 세그먼트 안 작은 그림의 가로 점 수이다. 없으면 0이다.
    .here = { $number }.

image-jfif-Ythumbnail = 작은 그림의 높이
    .what = 작은 그림의 세로 점 수이다. 없으면 0이다.
    .here = { $number }.

image-jfif-sof = 프레임 헤더
    .what = 그림의 크기, 정밀도, 성분이다.

image-jfif-sof-precision = 표본의 비트 수
    .what = 값 하나를 적는 비트 수이다. 거의 늘 8이다.
    .here = { $number }.

image-jfif-sof-nf = 성분의 수
    .what = 점마다 값이 몇 개인지 나타낸다. 1은 회색, 3은 밝기와 색차 둘이다.
    .here = { $number }.

image-jfif-sof-c_i = 성분의 번호
    .what = 1은 밝기, 2와 3은 색차이다.
    .here = { $number }.

image-jfif-sof-h_i = 가로 표본 수
    .what = 성분을 얼마나 촘촘히 저장하는지 나타낸다. 밝기가 2, 색이 1이면 색은 절반만 저장한다.
    .here = { $number }.

image-jfif-sof-v_i = 세로 표본 수
    .what = 위에서 아래로 센 것이다.
    .here = { $number }.

image-jfif-sof-tq_i = 양자화 표
    .what = 성분을 얼마나 거칠게 반올림했는지 말하는 표의 번호이다. 손실은 여기서 생긴다.
    .here = { $number }.

image-jfif-header-sos = 스캔 헤더
    .what = 뒤의 압축된 점에 무엇이 들어 있는지 나타낸다.

image-jfif-sos-ns = 스캔의 성분 수
    .what = 함께 오는 성분의 수이다.
    .here = { $number }.

image-jfif-sos-dc_entropy_selector = 평균의 부호 표
    .what = 블록의 평균(DC)을 푸는 허프만 표의 번호이다.
    .here = { $number }.

image-jfif-sos-ac_entropy_selector = 세부의 부호 표
    .what = 블록의 세부(AC)를 푸는 허프만 표의 번호이다.
    .here = { $number }.

image-jfif-sos-ss = 어느 세부부터
    .what = 블록의 값 64개 가운데 이 스캔이 담은 첫 번호이다.
    .here = { $number }.

image-jfif-sos-se = 어느 세부까지
    .what = 그 마지막 번호이다. 0에서 63이면 블록 전체이다.
    .here = { $number }.

image-jfif-sos-ah = 앞에서 온 비트
    .what = 점점 또렷해지는 그림에서 앞 스캔이 끝난 비트이다. 첫 스캔은 0이다.
    .here = { $number }.

image-jfif-sos-al = 남겨 둔 비트
    .what = 다음 스캔에서 올 아래 비트의 수이다.
    .here = { $number }.

image-jfif-header-comment = 주석 세그먼트
    .what = 그림 안에 실려 가는 글의 세그먼트이다.

image-jfif-comment = 주석
    .what = 사람이나 프로그램이 남긴 글이다.
    .here = { $value }

image-jfif-remain_seg_data = 세그먼트의 나머지
    .what = 이 프로그램이 풀지 않는 세그먼트의 나머지이다.
    .here = { $bytes } B.

image-jfif-entropy_coded_segment = 압축된 점
    .what = 그림 자체가 담긴 세그먼트이다. 0xFF 뒤에 0을 두어 마커와 구별한다.
    .here = { $bytes } B.

image-jfif-fill_bytes = 채움 바이트
    .what = 마커 앞의 0xFF이며 몇 개든 된다.
    .here = { $bytes } B.

image-jfif-no_start = JPEG가 아님
    .what = 0xFFD8로 시작하지 않는다. 그림이라는 이름으로 다른 데이터가 왔다.
