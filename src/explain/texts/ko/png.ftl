# PNG 필드의 뜻, 값의 의미, 흔한 오해.

png = 그림(PNG)
    .what = 손실 없이 압축한 그림이다. 8바이트 서명 뒤에 길이, 유형, 데이터, 체크섬이 있는 청크가 이어진다.

png-signature = 서명
    .what = 89 50 4E 47 0D 0A 1A 0A이다. 여덟째 비트를 잃거나 줄 끝이 바뀌거나 파일 끝 문자에서 멈추는 흔한 손상이 드러나게 골랐다.

png-chunk = 청크
    .what = 파일의 한 부분이다. IHDR이 처음, IDAT에 점, IEND가 마지막이다.

png-chunk-type = 청크의 유형
    .what = 네 글자이다. 각 글자의 대소문자는 청크를 모르는 프로그램이 어떻게 다룰지 말한다.
    .here = { $value }

png-chunk-flag-ancillary = 없어도 됨
    .what = 첫 글자가 소문자이면 이 청크 없이도 그림을 보일 수 있다.
    .here = { $number ->
        [0] 꼭 필요하다.
       *[other] 없어도 된다.
    }

png-chunk-flag-private = 사적인 것
    .what = 둘째 글자가 소문자이면 등록된 것이 아니라 누군가 만든 청크이다.
    .here = { $number ->
        [0] 아니다.
       *[other] 그렇다.
    }

png-chunk-flag-stc = 복사해도 됨
    .what = 넷째 글자가 소문자이면 점을 바꾼 편집기도 이 청크를 남겨도 된다.
    .here = { $number ->
        [0] 아니다.
       *[other] 그렇다.
    }

png-chunk-data = 청크의 내용
    .what = 유형이 말하는 것이다.

png-chunk-crc = 체크섬
    .what = 유형과 데이터에 대한 체크섬(CRC-32)이다.
    .here = { $value }

png-ihdr-bitdepth = 표본의 비트 수
    .what = 점의 값 하나를 적는 비트 수이다. 1, 2, 4, 8, 16이 있다.
    .here = { $number }.

png-ihdr-colour_type = 색의 종류
    .what = 점을 이루는 것이다. 회색, 빨강·초록·파랑, 팔레트의 번호가 있고 투명도가 있을 수 있다.
    .here = { $value }

png-ihdr-compression_method = 압축
    .what = 늘 0이다. gzip과 같은 deflate이다.
    .here = { $value }

png-ihdr-filter_method = 필터
    .what = 늘 0이다. 줄마다 이웃과의 차로 바꾸어 압축이 잘되게 한다.
    .here = { $value }

png-ihdr-interlace_method = 인터레이스
    .what = 거친 그림이 먼저 오고 점점 또렷해지는지 나타낸다(Adam7).
    .here = { $value }

png-srgb-intent = 색 변환의 목적
    .what = 화면이나 프린터에 맞출 때 무엇이 중요한지 나타낸다. 느낌, 정확함, 선명함이 있다.
    .here = { $value }

png-text-keyword = 핵심어
    .what = 글의 주제이다. Title, Author, Software 등이 있다.
    .here = { $value }

png-text-string = 텍스트
    .what = 그림 안에 실려 가는 글이다.
    .here = { $value }
    .mistake = 그림은 보이는 것보다 많은 것을 담는다. 만든 사람, 프로그램, 장소가 들어 있기도 하다.

png-time-year = 해
    .what = 그림을 마지막으로 바꾼 때의 해이다(세계 표준시).
    .here = { $number }.

png-time-month = 달
    .what = 마지막으로 바꾼 달이며 1부터 센다.
    .here = { $number }.

png-time-day = 날
    .what = 마지막으로 바꾼 날이다.
    .here = { $number }.

png-time-hour = 시
    .what = 마지막으로 바꾼 시각의 시이며 0~23이다.
    .here = { $number }.

png-time-minute = 분
    .what = 마지막으로 바꾼 시각의 분이다.
    .here = { $number }.

png-time-second = 초
    .what = 마지막으로 바꾼 시각의 초이며 60은 윤초이다.
    .here = { $number }.

png-phys-horiz = 가로 단위당 점
    .what = 점을 얼마나 촘촘히 놓을지 나타낸다.
    .here = { $number }.

png-phys-vert = 세로 단위당 점
    .what = 위에서 아래로 센 것이다. 가로와 다르면 점이 정사각형이 아니다.
    .here = { $number }.

png-phys-unit = 단위
    .what = 미터이거나 없다. 없으면 점의 모양만 나타낸다.
    .here = { $value }

png-bkgd-palette_index = 배경색(팔레트)
    .what = 투명한 곳 뒤의 색이며 팔레트의 번호이다.
    .here = { $number }.

png-bkgd-greyscale = 배경색(회색)
    .what = 투명한 곳 뒤의 밝기이다.
    .here = { $value }

png-bkgd-red = 배경색(빨강)
    .what = 투명한 곳 뒤의 빨강이다.
    .here = { $value }

png-bkgd-green = 배경색(초록)
    .what = 투명한 곳 뒤의 초록이다.
    .here = { $value }

png-bkgd-blue = 배경색(파랑)
    .what = 투명한 곳 뒤의 파랑이다.
    .here = { $value }

png-chrm-white-x = 백색점 x
    .what = 흰색으로 보는 CIE 색도도의 자리이다. sRGB는 0.3127과 0.3290이다.
    .here = { $value }

png-chrm-red-x = 빨강 x
    .what = 어떤 빨강인지 나타내는 CIE 색도도의 자리이다.
    .here = { $value }

png-chrm-green-x = 초록 x
    .what = 어떤 초록인지 나타내는 CIE 색도도의 자리이다.
    .here = { $value }

png-chrm-blue-x = 파랑 x
    .what = 어떤 파랑인지 나타내는 CIE 색도도의 자리이다.
    .here = { $value }

png-gama-gamma = 감마
    .what = 숫자를 밝기로 바꾸는 값이다. 대개 0.45455 = 1 / 2.2이다.
    .here = { $value }

png-no_signature = PNG가 아님
    .what = 첫 8바이트가 서명이 아니다. 그림이라는 이름으로 다른 데이터가 왔다.

png-content_type = 다른 그림이라고 함
    .what = Content-Type과 바이트의 형식이 다르다. 브라우저는 그림의 바이트를 믿는다.

png-cut = 잘린 그림
    .what = 끝이 없다. 앞부분만 캡처되었거나 전송되었다.
