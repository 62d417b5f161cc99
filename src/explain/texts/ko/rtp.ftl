# RTP 필드의 뜻과 값의 의미.

rtp = RTP
    .what = 소리와 영상을 번호와 시각을 붙인 작은 패킷으로 나른다. 네트워크가 고르지 않게 전해도 받는 쪽이 고르게 재생할 수 있다.

rtp-version = 버전
    .what = 언제나 2이다.

rtp-padding = 채움
    .what = 끝에 뜻 없는 바이트가 있는지 나타낸다. 마지막 바이트가 그 수를 센다.

rtp-ext = 헤더 확장
    .what = 헤더와 페이로드 사이에 값이 더 있는지 나타낸다.

rtp-cc = 기여 소스 수
    .what = 믹서가 이 패킷에 섞은 소스의 수이다.

rtp-marker = 마커
    .what = 영상에서는 한 화면의 마지막 패킷, 음성에서는 침묵 뒤의 첫 패킷이다.

rtp-p_type = 페이로드 유형
    .what = 소리나 영상의 부호화 방식이다. 96부터는 양쪽이 미리 뜻을 정하므로 패킷만 보고는 알 수 없다.

rtp-seq = 순서 번호
    .what = 패킷마다 하나씩 는다. 빠진 번호는 손실이고, 되돌아가면 패킷의 순서가 바뀐 것이다.

rtp-timestamp = 타임스탬프
    .what = 패킷의 첫 표본을 얻은 때이다. 페이로드 유형마다 정해진 시계의 눈금으로 센다.

rtp-ssrc = 소스
    .what = 스트림의 출처(마이크, 카메라)를 나타내는 무작위 수이다.

rtp-csrc-items = 기여 소스 목록
    .what = 믹서가 섞은 소스들이다.

rtp-csrc-item = 기여 소스
    .what = 믹서가 섞은 소스 가운데 하나이다.

rtp-ext-profile = 확장 형식
    .what = 확장의 구조를 나타낸다. bede는 원소 앞에 한 바이트, 1000은 두 바이트가 붙는다.

rtp-ext-len = 확장 길이
    .what = 네 바이트 단위이며 첫 단위는 세지 않는다.

rtp-hdr_exts = 헤더 확장 목록
    .what = 미디어에 곁들인 값이다. 음량, 보낸 시각, 화면 안의 위치 따위이다.

rtp-hdr_ext = 확장 단위
    .what = 프로파일이 뜻을 정하는 네 바이트이다.

rtp-ext-rfc5285 = 원소
    .what = 번호와 길이가 붙은 값 하나이다.

rtp-ext-rfc5285-appbits = 응용 비트
    .what = 응용이 자유롭게 쓴다.

rtp-ext-rfc5285-id = 원소 번호
    .what = 양쪽이 그 뜻을 미리 정했다.

rtp-ext-rfc5285-len = 원소 길이
    .what = 값의 바이트 수이다.

rtp-ext-rfc5285-data = 원소 값
    .what = 값을 바이트 그대로 보인다.

rtp-payload = 페이로드
    .what = 부호화된 소리나 영상이다. 같은 포트에서 DTLS 핸드셰이크를 했다면 암호화되어 있지만(SRTP) 패킷에는 드러나지 않는다.

rtp-padding-data = 채움 바이트
    .what = 뜻이 없다.

rtp-padding-count = 채움 바이트 수
    .what = 이 바이트까지 포함해 패킷을 채운 바이트의 수이다.

rtp-padding_missing = 캡처되지 않은 채움
    .what = 패킷의 끝이 캡처되지 않아 채움이 얼마인지 알 수 없다.

rtp-padding-bad = 불가능한 채움
    .what = 마지막 바이트가 센 수가 실제보다 크거나 0이다.

rtp-ext-rfc5285-bad = 너무 긴 원소
    .what = 원소가 자기가 놓인 확장보다 길다고 적혀 있다.
