# GIF 필드의 뜻, 값의 의미, 흔한 오해.

image-gif = 그림(GIF)
    .what = 많아야 256색인 그림이다. 여러 장이면 움직인다.

image-gif-version = 버전
    .what = GIF87a, 또는 움직임·투명·주석이 있는 GIF89a이다.
    .here = { $value }

image-gif-global = 전체 설정
    .what = 모든 그림의 색 표가 있는지와 그 크기이다.

image-gif-global-color_map-present = 공통 색 표 있음
    .what = 자기 색 표가 없는 그림이 쓰는 표가 이어지는지 나타낸다.
    .here = { $number ->
        [0] 아니다.
       *[other] 그렇다.
    }

image-gif-global-color_bpp = 색의 비트 수 − 1
    .what = 원래 그림이 색을 나눈 정밀도이며 참고일 뿐이다.
    .here = { $number }.

image-gif-global-color_map-ordered = 중요한 색이 먼저
    .what = 색 표가 중요한 순서인지 나타낸다. 색이 적은 화면은 앞쪽만 쓴다.
    .here = { $number ->
        [0] 아니다.
       *[other] 그렇다.
    }

image-gif-global-bpp = 색 표의 크기
    .what = 색의 수는 2의 (이 수 + 1)제곱이다.
    .here = { $number }.

image-gif-image_background_index = 배경색
    .what = 그림이 없는 곳의 색 번호이다.
    .here = { $number }.

image-gif-global-pixel_aspect_ratio = 점의 모양
    .what = 0은 정하지 않았다는 뜻이다. 아니면 너비 : 높이 = (수 + 15) / 64이다.
    .here = { $number }.

image-gif-global-color_map = 색 표
    .what = 색마다 빨강, 초록, 파랑의 3바이트이다.
    .here = { $bytes } B.

image-gif-image-left = 왼쪽에서의 거리
    .what = 화면에서 그림이 놓이는 자리이며 점으로 센다.
    .here = { $number }.

image-gif-image-top = 위에서의 거리
    .what = 화면에서 그림이 놓이는 자리이며 점으로 센다.
    .here = { $number }.

image-gif-local = 이 그림의 설정
    .what = 자기 색 표가 있는지, 네 번에 나누어 오는지 나타낸다.

image-gif-extension = 확장
    .what = 점이 아닌 것이다. 움직임의 속도, 주석, 프로그램의 데이터가 있다.

image-gif-extension-label = 확장의 종류
    .what = 0xF9는 시간과 투명, 0xFE는 주석, 0xFF는 프로그램의 것이다(“NETSCAPE2.0”은 반복을 뜻한다).
    .here = { $value }

image-gif-image = 그림 한 장
    .what = 파일 속 그림 한 장의 자리, 크기, 점이다.

image-gif-image-code_size = 첫 코드의 크기
    .what = LZW 압축이 시작하는 비트 수이다.
    .here = { $number }.

image-gif-end = 끝
    .what = 0x3B 바이트이며 뒤에 아무것도 없다.

image-gif-data_block = 데이터 블록
    .what = 앞에 개수가 있는 255바이트 이하의 데이터이다. 빈 블록이 끝을 알린다.
    .here = { $bytes } B.

image-gif-no_signature = GIF가 아님
    .what = GIF87a나 GIF89a로 시작하지 않는다. 그림이라는 이름으로 다른 데이터가 왔다.
