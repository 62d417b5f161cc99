# Frame 필드의 뜻, 값의 의미, 흔한 오해.

frame = 프레임
    .what = 캡처 파일이 이 패킷에 대해 아는 것이다. 언제 왔고 얼마나 길며 어느 인터페이스로 왔는지. 실제로 전송되지 않는다.
    .mistake = 번호는 파일 안의 자리이며 네트워크는 모른다.

frame-comment = 주석
    .what = 누군가 이 패킷에 대해 파일에 적은 글이다.

frame-comment-expert = 주석
    .what = 같은 주석을 알림 사이에 보인 것이다.

frame-section_number = 구역
    .what = pcapng 파일의 부분이며 대개 하나이다.
    .here = 구역 { $number }.

frame-interface_id = 인터페이스 번호
    .what = 파일 목록 가운데 어느 인터페이스로 캡처되었는지 나타낸다.
    .here = 0부터 세어 { $number }번 인터페이스.

frame-interface_name = 인터페이스
    .what = 인터페이스의 이름이다.
    .here = { $value }.

frame-interface_description = 인터페이스 설명
    .what = 인터페이스를 말로 풀이한 것이다.

frame-encap_type = 캡슐화
    .what = 프레임이 어느 프로토콜로 시작하는지 나타내는 캡처 형식의 번호이다.

frame-time = 도착 시각
    .what = 캡처한 컴퓨터가 자기 시계로 패킷을 본 때이다.
    .mistake = 두 컴퓨터의 시계는 다르다. 두 캡처의 시각을 그대로 비교할 수 없다.

frame-offset_shift = 시각 이동
    .what = 나중에 시각을 옮긴 양이다.

frame-time_epoch = 1970년 이후 시간
    .what = 도착 시각을 UTC 1970년 초부터의 초로 나타낸 것이다.

frame-time_delta = 앞 패킷 이후
    .what = 파일의 앞 패킷부터의 시간이다.
    .here = { $millis } ms.

frame-time_delta_displayed = 앞에 보인 패킷 이후
    .what = 필터가 보여 주는 것 가운데 앞 패킷부터의 시간이다.
    .here = { $millis } ms.

frame-time_relative = 첫 패킷 이후
    .what = 파일의 첫 패킷부터의 시간이다.
    .here = { $millis } ms.

frame-number = 프레임 번호
    .what = 파일에서 프레임의 자리로 1부터 센다.
    .here = 프레임 { $number }.

frame-len = 전송된 길이
    .what = 네트워크에서 프레임의 바이트 수이다.
    .here = { $number } B.

frame-cap_len = 캡처된 길이
    .what = 파일에 있는 프레임의 바이트 수이다. 캡처가 잘랐으면 전송된 길이보다 짧다.
    .here = { $frame-len } B 가운데 { $number } B.

frame-marked = 표시됨
    .what = 사용자가 프레임을 표시했는지 나타낸다.

frame-ignored = 무시됨
    .what = 프레임을 빼놓는지 나타낸다.

frame-protocols = 프로토콜
    .what = 바깥에서 안쪽 순서로 프레임의 계층이다.
    .here = { $value }.

frame-coloring_rule-name = 줄에 색을 입힌 규칙
    .what = 필터가 프레임에 맞는 첫 색 규칙이 그 줄의 색을 정한다. 전송되는 값이 아니다.
    .here = “{ $value }” 규칙이 색을 입혔다.
    .mistake = 규칙은 위에서부터 본다. 뒤에 맞는 규칙이 또 있어도 쓰이지 않는다.

frame-coloring_rule-string = 색 규칙의 필터
    .what = 줄에 색을 입힌 규칙의 표시 필터이다. 이 프레임이 그 필터에 맞는다.
    .here = { $value }
