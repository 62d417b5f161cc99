# 그림과 설명에 쓰는 말

lead-here = 여기서는:
lead-mistake = 흔한 오해:
nothing-written = 이 필드에는 아직 설명이 없다. 이름과 값, 표준 문서를 참고할 것.
bits = { $count }비트
byte-at = 바이트 { $place }
bytes-at = 바이트 { $place }
not-on-the-wire = 계산한 값(실제로 전송되지 않음)

# 계층마다 데이터를 부르는 이름
pdu-frame = 프레임
pdu-packet = 패킷
pdu-segment = 세그먼트
pdu-datagram = 데이터그램
pdu-message = 메시지
pdu-data = 데이터
level-link = 데이터 링크 계층
level-network = 네트워크 계층
level-transport = 전송 계층
level-application = 응용 계층

# 계층
layers-frame = 프레임 { $number }
layers-size = { $bytes } B
layers-header = { $name } · 헤더 { $bytes } B
layers-whole = { $name } · { $bytes } B
layers-made = (여러 프레임을 합친 것)
layers-none = 이 계층에는 자기 바이트가 없다.
layers-text = 텍스트 줄. 각 줄 끝에 CR과 LF가 있다
layers-rest = 외 { $bytes } B
layers-unnamed = 이름 없음
layers-overhead = 봉투 { $overhead } B, 내용 { $content } B: 전송되는 100바이트 가운데 { $percent }바이트가 봉투이다.
layers-overhead-none = 봉투뿐이다: { $overhead } B이며 데이터를 나르지 않는다.
layers-changed = ± 프레임 { $number } 이후 바뀜
layers-form-value = 값
layers-form-bits = 비트
layers-form-hex = 16진수
layers-loopback = 루프백 인터페이스는 실제 케이블이 아니다. 0으로 된 주소는 시스템이 직접 채운 것이다.
