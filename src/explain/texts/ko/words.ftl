# 그림과 설명에 쓰는 말

lead-here = 여기서는:
lead-mistake = 흔한 오해:
nothing-written = 이 필드에는 아직 설명이 없다. 이름과 값, 표준 문서를 참고할 것.
bits = { $count }비트
byte-at = 바이트 { $place }
bytes-at = 바이트 { $place }
not-on-the-wire = 계산한 값(실제로 전송되지 않음)
seconds = { $number }초{ $unit ->
    [day] { " " }= { $count }일
    [hour] { " " }= { $count }시간
    [minute] { " " }= { $count }분
   *[none] { "" }
}

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
layers-relative = 상대 { $number }
layers-made = (여러 프레임을 합친 것)
layers-none = 이 계층에는 자기 바이트가 없다.
layers-text = 텍스트 줄. 각 줄 끝에 CR과 LF가 있다
layers-rest = 외 { $bytes } B
layers-more = 외 { $count }개
layers-unnamed = 이름 없음
layers-overhead = 봉투 { $overhead } B, 내용 { $content } B: 전송되는 100바이트 가운데 { $percent }바이트가 봉투이다.
layers-overhead-none = 봉투뿐이다: { $overhead } B이며 데이터를 나르지 않는다.
layers-changed = ± 프레임 { $number } 이후 바뀜
layers-form-value = 값
layers-form-bits = 비트
layers-form-hex = 16진수
layers-loopback = 루프백 인터페이스는 실제 케이블이 아니다. 0으로 된 주소는 시스템이 직접 채운 것이다.

# 보호된 메시지를 열 수 없는 까닭
trouble-no-secrets = 키가 없습니다: 클라이언트를 SSLKEYLOGFILE=파일 로 시작하고 캡처를 --keylog 파일 로 여십시오
trouble-of-others = 키 로그에 세션이 { $count }개 있지만 이 클라이언트 난수({ $name }…)의 것은 없습니다: 클라이언트를 SSLKEYLOGFILE=파일 로 시작하십시오
trouble-incomplete = 키 로그에 이 클라이언트 난수({ $name }…)의 줄은 있지만 이 TLS 버전의 비밀이 없습니다: 클라이언트가 SSLKEYLOGFILE=파일 로 모두 쓰게 하십시오
trouble-no-client-secrets = 키 로그에 이 클라이언트 난수({ $name }…)의 CLIENT_TRAFFIC_SECRET_0이 없어 클라이언트가 보낸 것은 닫혀 있습니다: 그 줄을 더하십시오
trouble-no-server-secrets = 키 로그에 이 클라이언트 난수({ $name }…)의 SERVER_TRAFFIC_SECRET_0이 없어 서버가 보낸 것은 닫혀 있습니다: 그 줄을 더하십시오
trouble-no-key-log = 키 로그 { $name } 파일이 아직 없습니다: 이 파일을 SSLKEYLOGFILE로 지정하여 클라이언트를 시작하십시오
trouble-empty-key-log = 키 로그 { $name }에 아직 비밀이 없습니다: 이 파일을 SSLKEYLOGFILE로 지정하여 클라이언트를 시작하십시오
trouble-agreed = 디피-헬먼으로 합의한 것({ $name })은 개인 키로 열 수 없습니다: 클라이언트를 SSLKEYLOGFILE=파일 로 시작하고 캡처를 --keylog 파일 로 여십시오
trouble-private-key-of-another = 개인 키가 서버 인증서의 것이 아닙니다: 그 키나 키 로그를 주십시오
trouble-came-late = 읽은 뒤에 비밀이 생겼습니다: 캡처를 다시 여십시오
trouble-no-early-secret = 키 로그에 이 클라이언트 난수({ $name }…)의 CLIENT_EARLY_TRAFFIC_SECRET이 없어 조기 데이터는 닫혀 있습니다: 그 줄을 더하십시오
trouble-no-hello = 핸드셰이크가 캡처되지 않았습니다: 연결 전에 캡처를 시작하고 --keylog 파일 로 키를 주십시오
trouble-no-client-hello = 클라이언트의 Hello가 캡처되지 않았습니다: 처음부터 두 방향을 모두 캡처하십시오
trouble-no-server-hello = 서버의 Hello가 캡처되지 않았습니다: 처음부터 두 방향을 모두 캡처하십시오
trouble-suite = 암호 스위트 { $name }의 레코드는 여기서 열 수 없습니다: 양쪽이 다른 것을 쓰게 하십시오
trouble-version = 버전 { $name }의 레코드는 여기서 열 수 없습니다: TLS 1.2나 1.3을 쓰십시오
trouble-nested = 다른 TLS 연결 안에 있고 바깥 것만 열립니다: 바깥 연결이 끝나는 곳에서 캡처하십시오

# 교환이 완전하지 않은 까닭
exchange-note-not-decrypted = { $which ->
    [request] 요청은
   *[response] 응답은
} 복호화되지 않았습니다:
exchange-note-no-request = 요청이 캡처되지 않았습니다.
exchange-note-not-request = 클라이언트가 보낸 것을 요청으로 읽을 수 없습니다.
exchange-note-waiting = 응답이 아직 오지 않았습니다.
exchange-note-closed = 응답 없이 연결이 닫혔습니다.
exchange-note-reset = 응답 없이 연결이 리셋되었습니다.
exchange-note-no-response = 응답 전에 캡처가 끝납니다.
exchange-note-arriving = { $which ->
    [request] 요청이
   *[response] 응답이
} 아직 오는 중입니다.
exchange-note-missing = { $which ->
    [request] 요청
   *[response] 응답
} 중 { $count }바이트가 캡처되지 않았습니다.
exchange-note-cut = { $which ->
    [request] 요청이
   *[response] 응답이
} 끝나기 전에 캡처가 끝납니다.
exchange-note-broken = { $which ->
    [request] 요청이
   *[response] 응답이
} 다 오기 전에 끊겼습니다.
exchange-note-torn = { $which ->
    [request] 요청
   *[response] 응답
}에 캡처되지 않은 바이트가 있을 수 있습니다.
exchange-note-given-up = { $which ->
    [request] 요청이
   *[response] 응답이
} 다 오기 전에 중단되었습니다(RST_STREAM).
exchange-note-uncertain = 주변 메시지가 캡처되지 않아 요청과 응답의 짝이 확실하지 않습니다.
exchange-note-guessed = 프로토콜은 추측입니다. 포트만 그렇게 말합니다.
exchange-note-tunnel = 교환 { $number }번이 연 터널을 거쳐 갑니다.
exchange-note-side = { $which ->
    [request] 요청
   *[response] 응답
}
