# 학습지: 제목, 설명, 열

handout-packets = 패킷
handout-layers = 프레임 { $number }의 계층
handout-detail = 프레임 { $number }의 필드
handout-bytes-of = 프레임 { $number }의 바이트
handout-ladder-tcp = TCP 연결 { $number }의 사다리 그림
handout-ladder-udp = UDP 대화 { $number }의 사다리 그림
handout-exchanges = 교환
handout-exchange = 교환 { $number }
handout-title-packets = 캡처의 패킷
handout-title-layers = 프레임의 계층
handout-title-detail = 프레임의 필드
handout-title-bytes = 프레임의 바이트
handout-title-ladder = 연결의 사다리 그림
handout-title-graph = 시간에 따른 연결
handout-title-story = 무슨 일이 있었나, 단계별로
handout-title-exchanges = 요청과 응답
handout-title-exchange = 요청과 그 응답
handout-title-statistics = 통계
handout-title-several = 학습지
handout-name = 이름:
handout-date = 날짜:
handout-how = 빈칸을 채우세요. 빈칸마다 번호가 있습니다.
handout-masked = ▒▒▒▒는 비밀번호, 토큰, 쿠키처럼 인쇄하지 않는 비밀을 나타냅니다.
handout-answers = 정답
handout-answers-of = 정답: { $title }
handout-answers-caption = 빈칸에 들어갈 값
handout-question = 질문 { $number }.
handout-step = 단계 { $number }
handout-part = ({ $part }/{ $parts })
handout-full = 학습지 하나에 담기에는 너무 길어 나머지는 생략했습니다.
handout-nothing = 인쇄할 것이 없습니다.
handout-cut = 나머지는 생략했습니다.
handout-more-rows = 나머지 { $count }행은 생략했습니다.
handout-more-bytes = 나머지 { $count }바이트는 생략했습니다.
handout-row-by-row = 한 행씩
handout-signs = 연결의 흐름이 보여 주는 것
handout-ladder-description = 세로선 두 개가 있고 왼쪽은 클라이언트, 오른쪽은 서버입니다. 패킷마다 그 사이에 화살표가 있으며 가장 이른 것이 맨 위입니다. 같은 내용이 아래 표나 본문에 있습니다.
handout-ladder-caption = 같은 행을 표로: → 클라이언트에서 서버로, ← 서버에서 클라이언트로
handout-boxes = 프레임 { $number }의 계층
handout-boxes-description = 바깥 계층부터 차례로 겹친 상자: { $layers }.
handout-bits = { $name } 헤더의 비트
handout-bits-description = 비트를 왼쪽에서 오른쪽으로, 최상위 비트부터 그린 행입니다. 아래 표에 같은 필드가 있습니다.
handout-fields-caption = { $name }의 필드
handout-lines-caption = { $name }의 나머지 내용
handout-bytes-caption = 16진수로 쓴 { $count }바이트, 한 줄에 16바이트
handout-bytes-layers = 바이트와 계층
handout-packets-caption = 캡처 순서대로 패킷 { $count }개. 시간은 첫 패킷부터 잰 초
handout-exchanges-caption = 요청 순서대로 교환 { $count }개
handout-waterfall = 교환마다 기다린 시간과 받은 시간
handout-waterfall-description = 시간 축 하나 위에 교환마다 막대가 있습니다. 옅은 부분은 응답을 기다린 시간, 진한 부분은 받은 시간입니다.
handout-no-times = 캡처에 시간이 없습니다.
handout-graph-description = 시간에 따라 왼쪽에서 오른쪽으로 찍은 점입니다. 표시의 뜻은 축 아래에 있습니다.
handout-graph-mark = 표시 { $letter }
handout-graph-asks = 축 아래의 표시 { $letters }은(는) 무엇을 뜻합니까?
handout-story-picture = 보낸 것을 순서대로
handout-request = 요청
handout-response = 응답
handout-head = 시작 줄과 헤더
handout-body = 본문 { $count }바이트
handout-notes = 참고
handout-send = 보내기
handout-wait = 기다리기
handout-receive = 받기

# 열
handout-column-number = 번호
handout-column-time = 시간
handout-column-source = 출발지
handout-column-destination = 목적지
handout-column-protocol = 프로토콜
handout-column-length = 길이
handout-column-info = 정보
handout-column-way = 방향
handout-column-says = 내용
handout-column-bits = 비트
handout-column-bytes = 바이트
handout-column-field = 필드
handout-column-value = 값
handout-column-meaning = 뜻
handout-column-layer = 계층
handout-column-step = 단계
handout-column-gap = 빈칸
handout-column-where = 위치
handout-column-answer = 정답
handout-column-method = 메서드
handout-column-url = URL
handout-column-status = 상태
handout-column-type = 형식
handout-column-size = 크기
handout-column-took = 걸린 시간

# 교환이 완전하지 않은 까닭
handout-note-no-request = 요청이 캡처되지 않았습니다.
handout-note-waiting = 응답이 아직 오지 않았습니다.
handout-note-closed = 응답 없이 연결이 닫혔습니다.
handout-note-reset = 응답 없이 연결이 재설정되었습니다.
handout-note-no-response = 응답 전에 캡처가 끝납니다.
handout-note-arriving = { $which ->
    [request] 요청이
   *[response] 응답이
} 아직 오는 중입니다.
handout-note-missing = { $which ->
    [request] 요청
   *[response] 응답
} 중 { $count }바이트가 캡처되지 않았습니다.
handout-note-cut = { $which ->
    [request] 요청이
   *[response] 응답이
} 끝나기 전에 캡처가 끝납니다.
handout-note-broken = { $which ->
    [request] 요청이
   *[response] 응답이
} 다 오기 전에 끊겼습니다.
handout-note-torn = { $which ->
    [request] 요청
   *[response] 응답
}에 캡처되지 않은 바이트가 있을 수 있습니다.
handout-note-given-up = { $which ->
    [request] 요청이
   *[response] 응답이
} 다 오기 전에 중단되었습니다(RST_STREAM).
handout-note-uncertain = 주변 메시지가 캡처되지 않아 요청과 응답의 짝이 확실하지 않습니다.
handout-note-guessed = 프로토콜은 추측입니다. 포트만 그렇게 말합니다.
handout-note-tunnel = 교환 { $number }번이 연 터널을 거쳐 갑니다.
handout-note-side = { $which ->
    [request] 요청
   *[response] 응답
}
