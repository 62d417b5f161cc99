# RTCP 필드의 뜻과 값의 의미.

rtcp = RTCP
    .what = RTP에 딸린 보고이다. 무엇을 보내고 잃었는지, 얼마나 고르게 왔는지, 누가 참여하는지, 받는 쪽이 무엇을 바라는지 알린다.

rtcp-rc = 보고 수
    .what = 이 패킷이 보고하는 소스의 수이다.

rtcp-sc = 소스 수
    .what = 이 패킷이 다루는 소스의 수이다.

rtcp-app-subtype = 하위 유형
    .what = 응용이 정하는 수이다.

rtcp-rtpfb-fmt = 피드백 종류
    .what = 받는 쪽이 패킷에 대해 무엇을 말하는지 나타낸다.
    .here = { $number ->
        [1] 빠진 패킷을 다시 보내 달라.
        [3] 초당 이 비트 수를 넘기지 말아 달라.
        [4] 이 한도를 지킨다.
        [15] 패킷마다 도착한 때이다. 보내는 쪽이 경로가 감당할 양을 계산한다.
       *[other] { $value }.
    }

rtcp-psfb-fmt = 피드백 종류
    .what = 받는 쪽이 영상에 대해 무엇을 말하는지 나타낸다.
    .here = { $number ->
        [1] 화면을 잃었다. 홀로 풀 수 있는 화면을 보내 달라.
        [2] 화면의 일부를 잃었다.
        [4] 홀로 풀 수 있는 화면을 보내 달라. 새 시청자가 있거나 모두 잃었다.
        [15] 응용이 정한 내용이다. 흔히 보내도 되는 양을 알린다.
       *[other] { $value }.
    }

rtcp-pt = 패킷 유형
    .what = 어떤 보고인지 나타낸다.
    .here = { $number ->
        [200] 보낸 쪽이 보낸 양을 세고 타임스탬프를 시계와 맞춘다.
        [201] 받은 쪽이 받은 것과 잃은 것을 알린다.
        [202] 소스의 이름이다.
        [203] 소스가 떠난다.
        [204] 응용이 따로 정한 것이다.
        [205] 패킷에 대한 피드백이다.
        [206] 영상에 대한 피드백이다.
        [207] 더 자세한 수치를 블록에 담는다.
       *[other] { $value }.
    }

rtcp-length = 길이
    .what = 이 패킷의 길이이다. 네 바이트 단위이며 첫 단위는 세지 않는다.

rtcp-senderssrc = 보고하는 소스
    .what = 이 보고를 보내는 쪽이다.

rtcp-mediassrc = 미디어 소스
    .what = 누구의 패킷에 대한 피드백인지 나타낸다.

rtcp-timestamp-ntp-msw = 초
    .what = 보고를 보낸 때를 1900년부터 센 초이다.

rtcp-timestamp-ntp-lsw = 초의 소수 부분
    .what = 약 4분의 1나노초 단위이다.

rtcp-timestamp-ntp = 보고 시각
    .what = 보낸 쪽의 시계이다. 받는 쪽이 이것으로 소리와 영상을 맞춘다.

rtcp-timestamp-rtp = RTP 눈금의 같은 순간
    .what = 보고한 때를 스트림의 타임스탬프로 나타낸 것이다.

rtcp-sender-packetcount = 보낸 패킷 수
    .what = 스트림이 시작된 뒤의 수이다.

rtcp-sender-octetcount = 보낸 바이트 수
    .what = 스트림이 시작된 뒤 보낸 페이로드만 센다.

rtcp-report = 소스별 보고
    .what = 한 소스에서 무엇을 받았는지 알린다.

rtcp-ssrc-identifier = 소스
    .what = 패킷에 적힌 소스 번호이다.

rtcp-ssrc-fraction = 최근 손실 비율
    .what = 앞선 보고 뒤에 잃은 패킷의 비율이다. 256분의 몇으로 나타낸다.

rtcp-ssrc-cum_nr = 누적 손실
    .what = 스트림이 시작된 뒤 잃은 패킷 수이다. 같은 패킷이 두 번 오면 음수가 될 수 있다.

rtcp-ssrc-ext_high = 가장 큰 번호
    .what = 받은 가장 큰 순서 번호와 번호가 한 바퀴 돈 횟수이다.

rtcp-ssrc-high_cycles = 순환 횟수
    .what = 번호가 65535에서 0으로 돌아간 횟수이다.

rtcp-ssrc-high_seq = 가장 큰 순서 번호
    .what = 패킷에 적힌 번호이다.

rtcp-ssrc-jitter = 지터
    .what = 패킷이 평균적으로 얼마나 들쭉날쭉 오는지, 스트림 시계의 눈금으로 나타낸다.

rtcp-ssrc-lsr = 마지막 송신자 보고
    .what = 보낸 쪽의 마지막 보고에 적힌 시각의 가운데 부분이다. 이것으로 왕복 시간을 계산한다.

rtcp-ssrc-dlsr = 그 뒤의 지연
    .what = 그 보고에서 이 보고까지의 시간이다. 65536분의 1초 단위이다.

rtcp-profile-specific-extension = 보고 확장
    .what = 보고 뒤에 붙는, 프로파일이 정하는 바이트이다.

rtcp-sdes = 소스 설명
    .what = 한 소스의 이름과 그 밖의 정보이다.

rtcp-sdes-type = 항목 종류
    .what = 텍스트가 무엇에 관한 것인지 나타낸다.

rtcp-sdes-length = 텍스트 길이
    .what = 바이트 단위이다.

rtcp-sdes-prefix-length = 접두어 길이
    .what = 사설 텍스트 앞 이름의 바이트 수이다.

rtcp-sdes-prefix-string = 접두어
    .what = 누구의 사설 텍스트인지 나타낸다.

rtcp-sdes-text = 텍스트
    .what = 이름, 프로그램, 떠나는 이유 같은 내용이다.

rtcp-app-name = 이름
    .what = 응용의 패킷을 구별하는 네 글자이다.

rtcp-app-data = 응용 데이터
    .what = 응용만 이해하는 바이트이다.

rtcp-rtpfb-nack_pid = 빠진 패킷
    .what = 빠진 패킷의 순서 번호이다.

rtcp-rtpfb-nack_blp = 더 빠진 패킷
    .what = 뒤따르는 열여섯 패킷마다 한 비트이다. 그 패킷도 빠졌으면 켜진다.

rtcp-rtpfb-tmmbr = 소스의 한도
    .what = 이 소스가 보내도 되는 양이다.

rtcp-rtpfb-tmmbr-fci-ssrc = 소스
    .what = 한도를 받는 소스이다.

rtcp-rtpfb-tmmbr-fci-exp = 지수
    .what = 속도의 2의 거듭제곱 부분이다.

rtcp-rtpfb-tmmbr-fci-mantissa = 가수
    .what = 2의 거듭제곱에 곱하는 수이다.

rtcp-rtpfb-tmmbr-fci-bitrate = 초당 최대 비트
    .what = 가수와 2의 거듭제곱을 곱한 값이다.

rtcp-rtpfb-tmmbr-fci-measuredoverhead = 오버헤드
    .what = 패킷마다 헤더가 더하는 바이트 수이다.

rtcp-rtpfb-transportcc-baseseq = 첫 패킷
    .what = 피드백이 다루는 첫 패킷의 번호이다.

rtcp-rtpfb-transportcc-statuscount = 패킷 수
    .what = 다루는 패킷의 수이다.

rtcp-rtpfb-transportcc-reftime = 기준 시각
    .what = 시간을 세는 기준이며 64ms 단위이다.

rtcp-rtpfb-transportcc-pktcount = 피드백 번호
    .what = 보낼 때마다 하나씩 는다. 빠진 번호는 잃은 피드백이다.

rtcp-rtpfb-transportcc-pktchunk = 도착한 패킷
    .what = 여러 패킷이 왔는지, 간격이 얼마인지 나타내는 두 바이트이다.

rtcp-rtpfb-transportcc-recv_delta = 앞 패킷과의 간격
    .what = 4분의 1밀리초 단위이다. 패킷의 순서가 바뀌면 음수이다.

rtcp-rtpfb-transportcc-recv_delta-padding = 채움
    .what = 패킷을 네 바이트 단위에 맞춘다.

rtcp-psfb-fir-sli-first = 첫 블록
    .what = 화면에서 손실이 시작된 위치이다.

rtcp-psfb-fir-sli-number = 블록 수
    .what = 화면을 얼마나 잃었는지 나타낸다.

rtcp-psfb-fir-sli-picture_id = 화면
    .what = 어느 화면인지 나타낸다.

rtcp-psfb-fir-fci-ssrc = 소스
    .what = 누구의 화면을 바라는지 나타낸다.

rtcp-psfb-fir-fci-csn = 명령 번호
    .what = 같은 번호는 새 부탁이 아니라 같은 부탁의 반복이다.

rtcp-psfb-fir-fci-reserved = 예약됨
    .what = 뜻이 없다.

rtcp-psfb-remb-identifier = REMB
    .what = 대역폭 추정임을 나타내는 네 글자이다.

rtcp-psfb-remb-fci-number_ssrcs = 소스 수
    .what = 추정이 함께 적용되는 소스의 수이다.

rtcp-psfb-remb-fci-br_exp = 지수
    .what = 속도의 2의 거듭제곱 부분이다.

rtcp-psfb-remb-fci-br_mantissa = 가수
    .what = 2의 거듭제곱에 곱하는 수이다.

rtcp-psfb-remb-fci-bitrate = 초당 최대 비트
    .what = 받는 쪽이 보기에 경로가 감당할 수 있는 양이다.

rtcp-psfb-remb-fci-ssrc = 소스
    .what = 추정이 적용되는 소스이다.

rtcp-fci = 피드백 내용
    .what = 피드백의 내용을 바이트 그대로 보인다.

rtcp-xr = 블록
    .what = 한 종류의 수치이다.

rtcp-xr-bt = 블록 유형
    .what = 어떤 수치가 이어지는지 나타낸다.

rtcp-xr-bs = 유형에 따름
    .what = 블록 유형이 뜻을 정하는 비트이다.

rtcp-xr-tf = 솎아내기
    .what = 2의 이 거듭제곱마다 하나씩만 보고한다.

rtcp-xr-stats-lrflag = 손실 표시
    .what = 잃은 패킷 수가 유효한지 나타낸다.

rtcp-xr-stats-dupflag = 중복 표시
    .what = 중복된 패킷 수가 유효한지 나타낸다.

rtcp-xr-stats-jitterflag = 지터 표시
    .what = 지터 수치가 유효한지 나타낸다.

rtcp-xr-stats-ttl = TTL 표시
    .what = TTL이나 홉 제한의 수치가 유효한지, 둘 중 무엇인지 나타낸다.

rtcp-xr-bl = 블록 길이
    .what = 네 바이트 단위이며 첫 단위는 세지 않는다.

rtcp-xr-beginseq = 시작 번호
    .what = 보고의 첫 순서 번호이다.

rtcp-xr-endseq = 끝 번호
    .what = 마지막 다음의 순서 번호이다.

rtcp-xr-chunk-length = 연속
    .what = 잇달아 왔거나 오지 않은 패킷의 수이다.

rtcp-xr-chunk-bit_vector = 비트 벡터
    .what = 열다섯 패킷마다 한 비트로, 왔는지 나타낸다.

rtcp-xr-chunk-null_terminator = 끝
    .what = 마지막 단위를 채운다.

rtcp-xr-receipt_time_seq = 받은 시각
    .what = 패킷이 온 때를 스트림의 눈금으로 나타낸다.

rtcp-xr-timestamp = 기준 시각
    .what = 받는 쪽의 시계이다. 받는 쪽도 왕복 시간을 잴 수 있게 한다.

rtcp-xr-lrr = 마지막 기준 시각
    .what = 받는 쪽이 마지막으로 보낸 시각의 가운데 부분이다.

rtcp-xr-dlrr = 그 뒤의 지연
    .what = 65536분의 1초 단위이다.

rtcp-xr-stats-lost = 잃은 패킷
    .what = 보고 범위 안의 수이다.

rtcp-xr-stats-dups = 중복된 패킷
    .what = 보고 범위 안에서 두 번 온 패킷의 수이다.

rtcp-xr-stats-minjitter = 최소 지터
    .what = 스트림 시계의 눈금 단위이다.

rtcp-xr-stats-maxjitter = 최대 지터
    .what = 스트림 시계의 눈금 단위이다.

rtcp-xr-stats-meanjitter = 평균 지터
    .what = 스트림 시계의 눈금 단위이다.

rtcp-xr-stats-devjitter = 지터의 편차
    .what = 표준 편차이다.

rtcp-xr-stats-minttl = 최소 TTL
    .what = 받은 패킷의 가장 작은 TTL이나 홉 제한이다.

rtcp-xr-stats-maxttl = 최대 TTL
    .what = 받은 패킷의 가장 큰 TTL이나 홉 제한이다.

rtcp-xr-stats-meanttl = 평균 TTL
    .what = 평균값이다.

rtcp-xr-stats-devttl = TTL의 편차
    .what = 0이 아니면 패킷이 서로 다른 길로 왔다.

rtcp-undecoded = 해석하지 않음
    .what = 알려진 것이 없는 바이트이다.

rtcp-guessed = 추측함
    .what = 이 포트가 무엇을 나르는지 알려 주는 것은 없지만, 데이터그램의 형식이 끝까지 RTCP와 맞는다.

rtcp-length_check-bad = 잘못된 길이
    .what = 패킷이 데이터그램보다 길다고 적혀 있다.

rtcp-block_length-invalid = 너무 긴 블록
    .what = 블록이 패킷보다 길다고 적혀 있다.
