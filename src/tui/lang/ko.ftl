
# 보기
view-packets = 패킷
    .short = 패킷
view-exchanges = 주고받기
    .short = 교환
view-connections = 연결
    .short = 연결
view-layers = 계층
    .short = 계층
view-story = 이야기
    .short = 이야기
view-stats = 통계
    .short = 통계

# 아직 없는 것과 언제 들어오는지
arrives-story = 아직 없습니다: 이야기 모드와 함께 들어옵니다
arrives-stream = 아직 없습니다: TCP 재조립과 함께 들어옵니다
arrives-compare = 아직 없습니다: 주고받기 비교와 함께 들어옵니다
arrives-export = 아직 없습니다: 내보내기와 함께 들어옵니다

# 창
pane-packets = 패킷
pane-detail = 상세
pane-bytes = 바이트
pane-swap-bytes = x 바이트 · z 확대
source-frame = 프레임
count-packets = 패킷 { $count }
count-streams = 연결 { $count }
count-shown = 패킷 { $count }개
selection = { $count ->
    [1] 바이트 { $place }
   *[other] 바이트 { $place } ({ $count }개)
}
bytes-at = { $place }번부터 { $count }바이트
not-on-the-wire = 전송된 값이 아님

# 상태 줄
searching = 찾는 중 { $percent } %  Esc 중단
loading = 읽는 중 …
loading-part = 읽는 중 { $percent } %
waiting = 새 패킷을 기다리는 중
following = 최신 패킷을 따라가는 중
new-packets = ▼ 새 패킷 { $count }개  F 따라가기
notes-count = ! 파일 알림 { $count }개
notes-none = 손상되거나 잘리거나 빠진 것이 없습니다. 형식: { $format }.
notes-none-here = 이 패킷에는 알림이 없습니다
too-small = { $needs } 필요, 지금 { $has } — q 종료

# 열
column-number = 번호
    .long = 번호
column-time = 시간
    .long = 시간
column-who = 누가
    .long = 누가 누구에게
column-source = 출발지
    .long = 출발지 주소
column-destination = 목적지
    .long = 목적지 주소
column-protocol = 규약
    .long = 프로토콜
column-data = 자료
    .long = 페이로드 바이트 수
column-length = 길이
    .long = 전송된 바이트 수
column-stream = 연결
    .long = 연결 번호
column-info = 내용
    .long = 패킷의 내용
time-relative = 첫 패킷부터
    .short = 시간(초)
time-delta = 앞 패킷부터
    .short = 간격(초)
time-delta-displayed = 앞에 표시된 패킷부터
    .short = 간격(초)
time-local = 현지 시각
    .short = 현지 시각
time-utc = 날짜와 시각, UTC
    .short = UTC
time-epoch = 1970년부터의 초
    .short = 1970부터

# 테마
theme-default = 터미널 자체 색
theme-dark = 어두움
theme-light = 밝음
theme-projector = 프로젝터
theme-cvd = 색각 보정
theme-mono = 색 없음

# 동작; .short는 아래 줄에 쓴다
do-up = 위로
    .short = 고르기
do-down = 아래로
    .short = 넘기기
do-left = 왼쪽으로; 항목 닫기
    .short = 닫기/열기
do-right = 오른쪽으로; 항목 열기
do-page-up = 한 쪽 위로
do-page-down = 한 쪽 아래로
    .short = 쪽
do-half-page-up = 반 쪽 위로
do-half-page-down = 반 쪽 아래로
do-first = 처음으로
do-last = 마지막으로
do-open = 한 단계 안으로
    .short = 열기
do-next-pane = 다음 창
    .short = 창
do-previous-pane = 이전 창
do-previous-group = 이전 계층 또는 자료원
do-next-group = 다음 계층 또는 자료원
    .short = 자료원
do-unfold = 펼치기
    .short = 펼치기
do-fold = 접기
    .short = 접기
do-unfold-all = 아래 모두 펼치기; 한 번 더: 패킷 전체
do-form = 다른 보기: 16진수나 비트, 텍스트, 디코딩, 16진수; 사다리 또는 그래프
    .short = 보기
do-mark-row = 줄 표시하기
    .short = 표시
do-packet-previous = 이전 패킷 또는 주고받기, 어느 창에서나
do-packet-next = 다음 패킷 또는 주고받기, 어느 창에서나
do-same-connection-next = 같은 연결의 다음 것
    .short = 같은 연결
do-same-connection-previous = 같은 연결의 이전 것
do-wrap = 긴 줄 나누기
    .short = 줄 나눔
do-relative-numbers = 상대 또는 원래 순서 번호
    .short = 원래 seq
do-time-form = 시간 열의 형식 바꾸기
    .short = 시간
do-info-form = 읽기 쉬운 내용 또는 Wireshark 표현
do-columns = 열 고르기와 순서
do-add-column = 이 필드를 열로 표시
    .short = 열 추가
do-coloring = 색 규칙 켜기/끄기
    .short = 색
do-follow = 최신 패킷 따라가기
    .short = 따라가기
do-notes = 파일 알림: 손상, 잘림, 빠짐
    .short = 알림
do-swap = 상세 대신 바이트, 다시 누르면 반대로
    .short = 바이트
do-view-packets = 보기: 패킷
    .short = 패킷
do-view-exchanges = 보기: 주고받기
    .short = 주고받기
do-view-connections = 보기: 연결
    .short = 연결
do-view-layers = 보기: 계층
    .short = 계층
do-view-story = 보기: 이야기
do-view-stats = 보기: 통계
do-filter = 표시 필터
do-filter-by = 선택한 것으로 거르기
    .short = 필터
do-find = 이 창에서 찾기
    .short = 찾기
do-find-next = 다음 찾기; 찾는 말이 없으면 다음 알림
    .short = 다음 알림
do-find-previous = 이전 찾기
do-copy = 복사 …
    .short = 복사
do-palette = 명령 목록
    .short = 명령
do-help = 도움말
    .short = 도움말
do-goto = 패킷 번호로 가기
    .short = 번호로
do-go = 가기 …
do-set-mark = 이름표 붙이기 …
do-go-mark = 이름표로 가기 …
do-jump-back = 있던 곳으로 돌아가기
do-jump-forward = 다시 앞으로
do-zoom = 이 창 확대
    .short = 확대
do-shrink = 이 창 줄이기
do-grow = 이 창 키우기
do-reset-panes = 창을 처음 크기로
do-language = 다음 언어
    .short = 언어
do-theme = 다음 테마
    .short = 테마
do-projector = 프로젝터 모드
do-open-file = 파일 열기
    .short = 파일 열기
do-open-other = 다른 파일 열기
    .short = 파일 열기
do-forget-recent = 최근 파일 목록 비우기
do-sample = 내장 예제 열기
    .short = 예제
do-follow-stream = 흐름을 글로 보기
    .short = 흐름
do-compare = 표시한 두 줄 비교
do-sort = 열로 정렬
do-sort-rows = 다음 열로 정렬
    .short = 정렬
do-sort-reverse = 거꾸로 정렬
do-application-labels = 화살표에 내용을 적거나 번호만 표시
    .short = 이름
do-ladder-side = 반대쪽 데이터의 그래프
    .short = 방향
do-export = 내보내기
do-save = 캡처 저장
    .short = 저장
do-capture = 캡처 시작 또는 멈춤
    .short = 새 캡처
do-interface = 인터페이스 고르기
    .short = 인터페이스
do-decode-as = 다른 프로토콜로 해석
do-blank = 값 가리기 (문제 풀이)
do-secrets = 비밀 값 가리기 또는 보이기
    .short = 비밀
do-back = 한 단계 밖으로
    .short = 뒤로
do-quit = 뒤로; 맨 위에서는 종료
    .short = 종료
do-quit-keep = 마지막 화면을 남기고 종료
do-interrupt = 하던 일 멈춤; 두 번: 종료
do-redraw = 화면 다시 그리기
do-suspend = 잠시 멈추기
do-accept = 실행
    .short = 실행
do-close = 닫기
    .short = 닫기
do-close-box = 닫기
do-complete = 채우기
    .short = 채우기
do-prompt-up = 이전 제안
    .short = 고르기, 기록
do-prompt-down = 다음 제안
do-toggle-column = 열 보이기 또는 숨기기
    .short = 보이기/숨기기
do-column-up = 열을 위로
    .short = 위로
do-column-down = 열을 아래로
    .short = 아래로
do-remove-column = 추가한 열 제거
    .short = 제거
do-go-first = 첫 패킷
do-go-last = 마지막 패킷
do-go-match = 이 패킷의 짝 (요청 또는 응답)
do-go-start = 이 연결의 첫 패킷
do-go-end = 이 연결의 마지막 패킷
do-go-packet = 패킷 번호 …
do-copy-value = 필드의 값
do-copy-filter = 필드를 필터로
do-copy-hex = 필드의 바이트, 16진수
do-copy-dump = 모든 바이트 덤프
do-copy-row = 목록의 줄
do-copy-packet = 패킷을 글로
do-copy-screen = 화면을 글로
do-copy-json = 패킷을 JSON으로
do-copy-curl = 요청을 curl 명령으로
do-copy-table = 표 전체

# 알림 글
say-relative = 순서 번호를 흐름의 처음부터 셉니다
say-raw = 순서 번호를 전송된 그대로 보입니다
say-info-readers = 읽기 쉬운 내용
say-info-wireshark = Wireshark 표현의 내용
say-coloring-on = 규칙에 따라 행에 색을 입힙니다
say-coloring-off = 행에 규칙의 색을 입히지 않습니다
column-added = { $name } 필드를 열로 표시합니다
column-no-room = 열을 더 추가할 자리가 없습니다
column-no-field = 이 줄은 열로 쓸 수 있는 필드가 아닙니다
column-stays = 키로 추가한 열만 제거할 수 있습니다. 스페이스는 모든 열을 숨깁니다
settings-wrong = 설정 파일에 오류가 있습니다. 나머지 설정은 적용됩니다
say-follow = 최신 패킷을 따라갑니다
say-follow-not = 더는 따라가지 않습니다
say-theme = 테마: { $name }
say-time = 시간: { $name }
note-layout = 이 자판에서도 글쇠 자리대로 작동합니다
note-interrupt = 2초 안에 Ctrl-C를 다시 누르면 종료합니다
found-nothing = 찾지 못했습니다
found-wrapped = 반대쪽 끝에서 이어 찾았습니다
match-none = 이 패킷은 다른 패킷을 가리키지 않습니다
stream-none = 이 패킷은 연결에 속하지 않습니다
jump-none = 그쪽으로는 더 갈 곳이 없습니다
mark-set = 이름표 { $name }: 패킷 { $number }
mark-none = 이름표 { $name } 없음; m으로 붙입니다
mark-hint = 글자 하나가 이름표가 됩니다
go-mark-hint = 글자는 그 이름표로, ' 는 있던 곳으로
prefix-unknown = 여기에서 { $key } 글쇠에는 아무것도 없습니다
goto-number = 패킷 번호가 필요합니다
goto-beyond = 패킷 { $number } 없음: 지금까지 { $count }개
copied = OSC 52로 { $bytes }바이트를 복사했습니다 (터미널 클립보드)
copy-too-long = 클립보드에 너무 깁니다: { $bytes }바이트, 터미널은 74000까지 받습니다
copy-empty = 여기에는 복사할 것이 없습니다
recent-forgotten = 최근 파일 목록을 비웠습니다
sample-none = 이 번호의 예제는 없습니다

# 물음
goto-hint = 패킷의 번호
find-hint-list = 어느 열에서나 찾을 글; Esc 중단
find-hint-detail = 이 패킷의 계층에서 찾을 글
find-hint-bytes = 글, 또는 0x4745나 47 45 같은 바이트
open-hint = Tab으로 채우기 · pcap, pcapng, .gz .zst .lz4도
palette-nothing = 맞는 명령이 없습니다
palette-also = 또한 :42  :lang ko  :theme dark  :time utc  :open 파일
palette-count = 명령 { $count }개
command-goto = 패킷 { $number }번으로 가기
command-open = { $path } 열기
command-theme = 테마: { $name }
command-lang = 언어: { $name }
command-time = 시간: { $name }

# 빈 창
empty-loading = 아직 패킷이 없습니다
empty-loading-why = { $name } 파일을 읽고 있습니다 ({ $format }).
empty-waiting = 아직 패킷이 없습니다
empty-waiting-why = { $name } 파일에 아직 패킷이 없습니다 ({ $format }). 새로 쓰이는 대로 여기에 나타납니다.
empty-damaged = 패킷을 하나도 읽지 못했습니다
empty-damaged-why = { $name } 파일이 첫 패킷 앞에서 손상되었거나 잘렸습니다 ({ $format }). ! 글쇠로 자리를 봅니다.
empty-done = 패킷이 없습니다
empty-done-why = { $name } 파일은 올바르지만 패킷이 없습니다 ({ $format }).
empty-key = :open 파일 — 다른 캡처 열기, q 종료
empty-detail = 고른 패킷이 없습니다
empty-bytes = 바이트가 없습니다

# 연결
chip-next = 종류
chip-all = 전체
chip-tcp = TCP
chip-udp = UDP
connection-number = 연결
connection-who = 클라이언트 → 서버
connection-state = 상태
connection-start = 시작 초
connection-duration = 지속
connection-sent = ↑
connection-received = ↓
connection-round-trip = RTT
connection-repeated = 재전송
connection-out-of-order = 순서
connection-missing = 누락
connection-protocol = 프로토콜
connection-exchanges = 교환
connection-packets = 패킷
connection-notes = 참고
standing-open = 열림
    .short = 열림
standing-answered = 응답 있음
    .short = 응답
standing-closing-client = 클라이언트 쪽만 닫음
    .short = 반닫힘 C
standing-closing-server = 서버 쪽만 닫음
    .short = 반닫힘 S
standing-closed = 닫힘
    .short = 닫힘
standing-closed-client = 클라이언트가 닫음
    .short = 닫음 C
standing-closed-server = 서버가 닫음
    .short = 닫음 S
standing-reset-client = 클라이언트가 리셋
    .short = 리셋 C
standing-reset-server = 서버가 리셋
    .short = 리셋 S
standing-refused = 거부됨
    .short = 거부됨
standing-unanswered = 응답 없음
    .short = 무응답
connection-joined-late = 중간부터 캡처됨
connection-joined-late-why = 연결 중간부터 캡처되어 누가 클라이언트인지는 추정입니다
connection-note-repeated = 재전송 { $count }
connection-note-out-of-order = 순서 바뀜 { $count }
connection-note-missing = { $count } B 누락
connection-joined-late-why = 중간부터 캡처되어 클라이언트는 추정입니다
connection-note-repeated = 재전송 { $count }
connection-note-out-of-order = 순서 바뀜 { $count }
connection-note-missing = { $count } B 누락
connection-bytes = { $sent } B ↑  { $received } B ↓
connection-no-round-trip = 알 수 없음
connection-facts = RTT { $rtt }   재전송 { $repeated }   순서 바뀜 { $disordered }   누락 { $missing } B
connections-loading = 아직 연결이 없습니다. 패킷 { $count }개를 읽었습니다.
connections-sorting = 정렬하는 중 …
connections-empty = 패킷 { $count }개에 연결이 없습니다. TCP나 UDP가 없습니다.
connections-empty-key = 1 키로 패킷을 봅니다
connections-none-such = 패킷 { $count }개에 { $name } 연결이 없습니다.
connections-none-such-key = ] 키로 다음 종류를 봅니다
course-title = { $name }의 메시지
course-count = 메시지 { $count }개
course-silent = 보낸 것이 없습니다.
course-unknown = 보낸 내용의 프로토콜을 알 수 없습니다. s 키로 텍스트나 바이트로 봅니다.
course-arriving = 도착하는 중
decode-title = TCP 포트 { $port }의 내용 …
decode-automatic = 내용과 포트에 따라
decode-bytes = 프로토콜 없이 바이트로
decode-hint = 캡처를 다시 읽으며 선택은 그대로입니다
decode-no-port = 다른 프로토콜로 디코딩할 수 있는 것은 TCP 포트뿐입니다
sorted-by = { $name }
sort-start = 시작
sort-duration = 지속 시간
sort-sent = 클라이언트가 보낸 바이트
sort-received = 서버가 보낸 바이트
sort-packets = 패킷 수
sort-round-trip = 왕복 시간
sort-trouble = 재전송, 순서 바뀜, 누락
sort-exchanges = 교환 수
sort-state = 상태(나쁜 것부터)
sort-server = 서버
sort-protocol = 프로토콜
say-sorted = 정렬: { $name }
say-sorted-descending = 정렬: { $name }, 큰 것부터

# 스트림의 내용
follow-title = 스트림 { $name }  { $who }
# 흐름의 내용
follow-title = 흐름 { $name }  { $who }
follow-next-turn = 차례
follow-packet = 패킷
follow-text = 텍스트
follow-hex = 16진수
follow-decoded = 디코딩한 메시지
follow-client = 클라이언트
follow-server = 서버
follow-bytes = { $count }바이트
follow-body = { $count ->
    [0] 본문 없음
   *[other] 본문 { $count }바이트
}
follow-gap = 캡처 파일에 { $count }바이트 없음
follow-more = 본문은 { $count }바이트입니다. 나머지는 여기에 표시하지 않습니다
follow-none = 이 패킷은 어떤 스트림에도 속하지 않습니다.
follow-empty = 이 스트림에서 보낸 것이 없습니다.
follow-none = 이 패킷은 어떤 흐름에도 속하지 않습니다.
follow-empty = 이 흐름에서 보낸 것이 없습니다.
follow-no-frame = 이 줄은 패킷에서 온 것이 아닙니다
say-follow-form = 보기: { $name }

# 도움말
help-search = 찾기:
help-closes = Esc 닫기
help-nothing = 맞는 것이 없습니다; Backspace로 지웁니다
help-here = 이 창의 글쇠
help-move = 움직이기
help-everywhere = 어디서나
help-after = 앞글쇠 다음에
help-legend = 기호
help-mouse = 마우스
help-more = 알아 두기
legend-rows = ▸ 고름   ● 표시   ✗ 오류   ! 경고   ✎ 주석
legend-tree = ▾ 열림   ▸ 닫힘   [대괄호] 계산한 값, 전송되지 않음
legend-bytes = 바이트: 계층, 그 안의 필드, 커서의 바이트
legend-colours = 색: 클라이언트 → 서버, 서버 → 클라이언트; 기호도 같은 뜻
mouse-click = 클릭은 고르기, 두 번 클릭은 Enter
mouse-wheel = 휠은 포인터 아래 창을 넘김
mouse-drag = 경계를 끌어 크기 조절; 탭과 아래 줄은 클릭
mouse-shift = Shift+끌기는 터미널의 복사
note-layouts-work = 글쇠는 ЙЦУКЕН과 두벌식 자판에서도 작동합니다. 화살표, Enter, Tab, F1–F4는 언제나.
note-typing = Ctrl-U는 줄을, Ctrl-W는 낱말을 지웁니다.

# 시작
start-title = 클라이언트와 서버 사이에 오가는 것을 보기
start-ready = 준비됨
start-files = 파일 열기 — 권한 필요 없음
start-other = 다른 파일 열기 …
start-samples = 내장 예제 — 권한도 네트워크도 필요 없음
start-no-samples = 이 빌드에는 없습니다
start-packets = 패킷 { $count }개
start-when = { $days ->
    [0] 오늘
    [1] 어제
   *[other] { $days }일 전
}
start-private = 이 컴퓨터 밖으로 나가는 것은 없습니다: 이름 조회도, 원격 측정도, 업데이트도 없습니다.
start-rights = 캡처에는 남의 비밀번호가 있을 수 있습니다: 허락된 네트워크만 보세요.

# 오류
error-open = 파일을 열 수 없습니다
error-advice = 할 일: { $advice }
error-sample = 예제를 열 수 없습니다

# 줄 모드
plain-help = 번호: 그 패킷의 계층 · c0 u0: 연결의 사다리 · n p: 다음, 이전 쪽 · /글: 찾기 · h: 도움말 · q: 종료
plain-page = 패킷 { $from }–{ $to }, 모두 { $count }개
plain-unknown = “{ $input }” 명령은 없습니다; h로 목록을 봅니다
plain-end = 그쪽으로는 패킷이 더 없습니다

# Units
unit-b = B
unit-kb = kB
unit-mb = MB
unit-gb = GB
unit-tb = TB
unit-us = µs
unit-ms = ms
unit-s = s
unit-min = 분

# Exchanges: the list
pane-exchanges = 주고받기
chip-all = 모두
count-exchanges = 주고받기 { $count }번
count-exch = 주고받기 { $count }
sort-number = 번호: 시작한 순서
    .short = #
sort-method = 메서드
    .short = 메서드
sort-path = 호스트와 경로
    .short = 경로
sort-status = 상태
    .short = 상태
sort-type = 내용 형식
    .short = 형식
sort-size = 응답 본문 크기
    .short = 크기
sort-time = 첫 패킷부터 마지막 패킷까지 시간
    .short = 시간
sort-connection = 연결
    .short = 연결
status-none = 응답 없음
exchanges-none = 주고받기 없음
exchanges-none-yet = 아직 주고받기 없음
exchanges-none-why = 요청과 응답 한 쌍이 한 줄입니다: HTTP, WebSocket, DNS. 1은 패킷 보기입니다.
exchanges-none-of = 이 프로토콜의 주고받기 없음
exchanges-none-of-key = {"["} 와 ] 로 다른 것을 고릅니다
exchange-none = 이 패킷은 어느 주고받기에도 속하지 않습니다
exchange-no-more = 그쪽으로는 이 연결의 주고받기가 더 없습니다
exchange-not-selected = 고른 주고받기가 없습니다
arranging = 정리 중 { $percent } %
status-slowest = 가장 느림 #{ $number } { $span }
say-tree = 호스트와 경로의 나무로
say-list = 목록으로
say-axis-near = 시간축은 보이는 줄에 맞춥니다
say-axis-all = 시간축은 캡처 전체에 맞춥니다
say-sorted-up = 정렬: { $name }, 작은 것부터
say-sorted-down = 정렬: { $name }, 큰 것부터
say-secrets-shown = 비밀을 보입니다; H로 숨깁니다
say-secrets-hidden = 비밀을 숨깁니다; H로 보입니다

# Exchanges: the tabs
pane-exchange = 주고받기
pane-origin = 뜻과 출처
tab-overview = 요약
    .short = 요약
tab-request = 요청
    .short = 요청
tab-response = 응답
    .short = 응답
tab-body = 본문
    .short = 본문
tab-messages = 메시지
    .short = 메시지
tab-cookies = 쿠키
    .short = 쿠키
tab-auth = 인증
    .short = 인증
tab-timing = 시간
    .short = 시간
tab-frames = 프레임
    .short = 프레임
tab-datagram = 데이터그램입니다: 프레임 탭이 그 패킷을 보입니다
tab-no-request = 요청은 캡처되지 않았습니다
tab-no-response = 응답은 캡처되지 않았습니다
tab-no-body = 어느 쪽에도 본문이 없습니다
trailers = 트레일러
tab-no-messages = 이 주고받기 뒤에 메시지가 없습니다
tab-no-cookies = 어느 쪽에도 쿠키가 없습니다
tab-no-auth = 어느 쪽에도 인증 정보가 없습니다
form-pretty = 나누어 보기
form-raw = 보낸 그대로
form-hex = 16진수로
form-only = 이 탭은 한 가지 형식뿐입니다
overview-request = 요청
overview-response = 응답
overview-connection = 연결
overview-connection-text = c{ $index }, { $of }번 중 { $at }번째   { $ends }
overview-guessed = (클라이언트는 추측: SYN 없음)
overview-request-body = 요청 본문
overview-body = 본문
overview-messages = 메시지
overview-messages-text = 메시지 { $count }개가 뒤따름
overview-operation = 동작
overview-interim = 응답 전
overview-location = 옮겨 갈 곳
overview-validators = 검증자
overview-both = 양쪽 모두
overview-asked = 요청에 있음
overview-answered = 응답에 있음
carried = { $frames } · { $size } · 세그먼트 { $count }개
direction-request = → 클라이언트가
direction-response = ← 서버가
body-request = → 요청 본문
body-response = ← 응답 본문
body-decoded = 풀면 { $decoded }, 전송 { $carried }
body-arriving = 아직 오는 중 …
body-missing = 캡처되지 않은 바이트 { $count }개
body-more = 나머지는 여기 보이지 않습니다; e로 모두 저장
lines-left-out = … { $count }줄 더
place-several = #{ $frame } 외 { $more }개
timing-none = 캡처에 시간이 없습니다
timing-connect = 연결
timing-connect-side = 핸드셰이크 왕복
timing-send = 보냄
timing-wait = 기다림
timing-receive = 받음
timing-total = 합계
event-request = 요청
event-request-head = 요청, 머리
event-request-body = 요청, 본문
event-response = 응답
event-response-head = 응답, 머리
event-response-body = 응답, 본문
event-silence = { $span } 동안 아무것도 없음
frames-sum = 세그먼트 { $count }개, { $bytes } B
frames-part = 바이트 { $from }–{ $to } ({ $count })
frames-gap = 캡처되지 않은 바이트 { $count }개
frames-conflict = 같은 자리의 다른 값
frames-overlap = 바이트를 되풀이함
frames-waited = 순서 밖에 옴
frames-after-gap = 빠진 곳 뒤
origin-title = 전송된 곳
origin-computed = 계산한 값, 전송되지 않음
origin-within = { $name } ({ $size }) 의 바이트 { $from }–{ $to }
origin-made-of = 만든 재료: { $name } ({ $size })
origin-frame = 패킷의 바이트 { $from }–{ $to }, { $size }
origin-reassembled = 다시 모은 데이터그램의 { $size }
origin-payload = 세그먼트 데이터의 바이트 { $from }–{ $to }
origin-none = 이 줄에 해당하는 바이트가 없습니다
which-request = 요청
which-response = 응답
which-message = 메시지

# Why an exchange is not complete
note-no-request = 요청이 캡처되지 않음
note-waiting = 응답이 아직 오지 않음
note-closed-unanswered = 응답 없이 연결이 닫힘
note-reset-unanswered = 응답 없이 연결이 재설정됨
note-no-response = 응답 전에 캡처가 끝남
note-arriving = 아직 오는 중: { $which }
note-missing = { $which }: 캡처되지 않은 바이트 { $count }개
note-cut = 캡처가 먼저 끝남: { $which }
note-broken = 다 오기 전에 끊김: { $which }
note-given-up = 다 오기 전에 중단됨 (RST_STREAM): { $which }
note-uncertain = 주변 메시지가 캡처되지 않아 요청과 응답의 짝이 확실하지 않음
note-guessed = 프로토콜은 추측: 포트만 그렇게 말함

# Comparing
compare-two = 비교하려면 둘을 표시하거나 하나도 표시하지 마세요
compare-none = 같은 것을 묻는 이전 주고받기가 없습니다
compare-nothing = 비교한 것 중 다른 것이 없습니다
compare-missing = —
compare-same = 같은 헤더 { $count }개
compare-start-line = 요청 줄
compare-status-line = 상태 줄
compare-request-body = 본문
compare-response-body = 본문
compare-other-bytes = 다른 바이트
compare-otherwise = 그 밖에

# Saving
save-hint = 새 파일 이름; 덮어쓰지 않습니다
saved = { $path }: { $bytes }바이트를 썼습니다
saved-not = 저장하지 못했습니다: { $problem }
find-hint-tab = 이 탭의 글

# Actions of the Exchanges view
do-previous-protocol = 이전 프로토콜
do-next-protocol = 다음 프로토콜
    .short = 프로토콜
do-previous-tab = 이전 탭; ← 도
do-next-tab = 다음 탭; → 도
    .short = 탭
do-sort-by = 정렬 …
    .short = 정렬
do-list-form = 목록, 또는 호스트와 경로의 나무
    .short = 나무
do-content-form = 나누어, 그대로, 또는 16진수
    .short = 형식
do-compare-exchanges = 비교: 표시한 둘, 또는 같은 주소의 앞선 것과
    .short = 비교
do-waterfall-axis = 시간축: 캡처 전체 또는 보이는 줄
do-where-from = 값의 뜻과 출처: 바이트, 세그먼트, 패킷
    .short = 어디서
do-save-body = 본문을 새 파일로 저장
    .short = 저장
do-all-or-filtered = 모든 패킷 또는 필터에 맞는 패킷만 세기
    .short = 전체
do-export-table = 표를 새 파일로 내보내기
    .short = 내보내기

# Exchanges: the list
head-end = (빈 줄: 머리 끝)
count-of = { $all } 중 { $count }

# Comparing
compare-title = 다른 점

# Exchanges: the tabs
frames-bare = 확인 응답만
frames-nothing = 이것을 싣지 않음
cookie-way = 쿠키의 길
event-nagle = 네이글 알고리즘과 지연된 확인 응답으로 보임: 나머지가 #{ $frame }을 기다림

# Exchanges: the list
path-no-request = (요청 없음)

# 주고받기를 잇는 것
link-redirection = 리디렉션
link-challenge = 인증 요구와 자격 증명
link-flow = OAuth 2: 이 흐름의 단계
link-limit = 앞뒤로 주고받기 { $count }개까지만 살펴봄
link-cookie-set-in = 여기서 보냄; #{ $number }에서 설정됨
link-cookie-other-value = #{ $number }에서 설정된 것과 다른 값으로 여기서 보냄
link-cookie-replaced-before = #{ $number }에서 바뀌었는데도 여기서 보냄
link-cookie-deleted-before = #{ $number }에서 삭제되었는데도 여기서 보냄
link-cookie-expired = 만료된 뒤에 여기서 보냄; #{ $number }에서 설정됨
link-cookie-not-set = 여기서 보냄; 이 캡처에서 설정된 적 없음
link-cookie-sent-in = 여기서 설정됨; #{ $number }에서 보냄
link-cookie-not-sent = 여기서 설정됨; 이 캡처에서 보낸 적 없음
link-cookie-replaces = 여기서 설정됨; #{ $number }의 것을 바꿈
link-cookie-renews = #{ $number }의 값으로 여기서 다시 설정됨
link-cookie-deletes = 여기서 삭제됨; #{ $number }에서 설정됨
link-cookie-replaced-in = 여기서 설정됨; #{ $number }에서 바뀜
link-cookie-renewed-in = 여기서 설정됨; #{ $number }에서 같은 값으로 다시 설정됨
link-cookie-deleted-in = 여기서 설정됨; #{ $number }에서 삭제됨
link-redirects-to = #{ $number }로 이어짐
link-redirect-not-followed = 이 캡처에서는 가리키는 곳으로 아무도 가지 않음
link-redirected-from = #{ $number }에서 여기로 이어짐
link-validator-from = 검증자는 #{ $number }에서 옴
link-validator-unknown = 검증자가 이 캡처의 어느 응답에도 없음
link-validator-used-in = 이 검증자는 #{ $number }에서 쓰임
link-credentials-in = 자격 증명을 #{ $number }에서 보냄
link-answers-challenge = #{ $number }의 인증 요구에 답함
link-without-credentials = 자격 증명 없는 같은 URL: #{ $number }
link-oauth-authorize = 인가 요청: #{ $number }
link-oauth-authorize-redirection = 인가 서버로 보냄: #{ $number }
link-oauth-callback = 콜백: #{ $number }
link-oauth-callback-redirection = 콜백으로 돌려보냄: #{ $number }
link-oauth-token-request = 토큰 요청: #{ $number }
link-oauth-token-response = 토큰 응답: #{ $number }
link-oauth-device-request = 기기 인가 요청: #{ $number }
link-oauth-revoke = 토큰 폐기: #{ $number }
link-oauth-introspect = 토큰 확인: #{ $number }

# 캡처
start-capture = 실시간 캡처
live-unbuilt = 이 빌드는 캡처할 수 없습니다. 파일과 예제는 권한이 필요 없습니다.
live-no-places = 여기에는 보이는 인터페이스가 없습니다
live-name = 실시간 { $name }
live-running = 캡처 중
live-stopping = 멈추는 중
live-stopped = 멈춤
live-complete = 완료
live-ended = 끝남
live-packets = 패킷 { $count }개
live-lost = 유실
live-no-loss = 유실 없음
loss-kernel = 커널
    .short = 커널
loss-interface = 인터페이스
    .short = 장치
loss-own = 자체
    .short = 자체
capture-start = 시작
capture-stop = 멈춤
saving = 저장 중 { $percent } %  Esc 중단
filter-none = 캡처 필터: 없음
filter-is = 캡처 필터: { $filter }
filter-hint = tcpdump와 같은 형식, 예: tcp port 5000 · 비우면 모두 통과
filter-checking = 확인하는 중 …
filter-fine = 올바른 필터입니다
say-filter = 캡처 필터: { $filter }
say-filter-none = 캡처 필터 없음: 모두 캡처합니다
say-stopping = 캡처를 멈춥니다. S로 새 캡처를 시작합니다
note-interrupt-live = 캡처를 멈춥니다. 2초 안에 Ctrl-C를 다시 누르면 종료합니다
place-all = 위의 모든 것
place-down = 꺼져 있음
place-gone = 사라짐
place-rate = 초당 { $count }개
good-for-loopback = 이 컴퓨터의 내 서버
good-for-wired = 네트워크: DNS, TLS, HTTP
good-for-wireless = 무선 네트워크
good-for-container = 컨테이너, 가상 머신
good-for-tunnel = 터널을 지나는 것
good-for-any = 잘 모를 때
good-for-other = 네트워크 아님
interfaces-hint = ⏎ 새 캡처 시작 · f 캡처 필터 바꾸기
allowed-no = 캡처 권한: 없음. ⏎로 방법을 봅니다
allowed-yes = 캡처 권한: 있음 ({ $by })
allowed-for = 캡처 권한: 있음 ({ $by }, 파일 소유자 { $owner })

# 패킷 없는 캡처
live-empty = { $since }부터 { $name }에서 듣고 있습니다. 아직 아무것도 없습니다.
live-empty-stopped = { $since }부터 { $name }에서 캡처한 것이 없습니다.
live-empty-do = 다른 터미널에서 통신을 일으켜 보세요.
live-empty-hints = 그래도 아무것도 없나요?
live-empty-server = 서버가 켜져 있나요?
live-empty-filter = 캡처 필터가 가렸을 수 있습니다: { $filter }   (i, 이어서 f)
live-empty-no-filter = 캡처 필터가 없어 가려진 것은 없습니다
live-empty-interface = 다른 인터페이스인가요?   (i)
live-empty-again = S로 다시 시작, i로 다른 인터페이스를 고릅니다.

# 캡처 중에 생긴 문제
fault-down = { $what } 꺼짐: 패킷이 오지 않습니다. 다시 켜지면 캡처가 이어집니다
fault-gone = { $what } 사라짐: 패킷이 오지 않습니다. i로 다른 인터페이스를 고릅니다
fault-spool = 임시 파일이 받지 못해 패킷을 잃고 있습니다: { $what }. W로 지금까지를 저장합니다
fault-output = 출력 파일이 온전하지 않습니다: { $what }. W로 모든 패킷을 다른 곳에 저장합니다
fault-other = { $what }
fault-key = Esc 확인함
fault-more = { $count }개 더  Esc 확인함

# 캡처를 시작하지 못한 까닭
trouble-permission = “{ $name }” 캡처 권한이 없습니다
    .what = 캡처에 필요한 권한이 이 프로그램에 없습니다.
    .why = 가공하지 않은 패킷에는 이 컴퓨터에 있는 모두의 통신이 보이므로 시스템이 허락을 요구합니다 (Linux: CAP_NET_RAW).
trouble-no-interface = “{ $name }” 인터페이스가 없습니다
    .what = 시스템이 보여 주는 이름 가운데 없습니다.
    .why = 이름이 틀렸거나, 제거되었거나, 다른 네트워크 네임스페이스에 있을 수 있습니다.
trouble-down = “{ $name }” 인터페이스가 꺼져 있습니다
    .what = 지금은 아무것도 캡처할 수 없습니다.
    .why = 꺼진 인터페이스는 보내지도 받지도 않습니다.
trouble-filter = 캡처 필터를 이해할 수 없습니다
    .what = libpcap이 필터를 해석하지 못했습니다.
    .why = 캡처 필터는 표시 필터가 아니라 tcpdump 형식으로 씁니다: tcp port 5000, host 192.0.2.7, not port 22.
trouble-unsupported = “{ $name }”에서는 할 수 없습니다
    .what = 인터페이스나 시스템이 요청한 것을 지원하지 않습니다.
    .why = 모든 드라이버에 모니터 모드나 원하는 링크 형식이 있는 것은 아닙니다.
trouble-rights-gone = “{ $name }” 인터페이스를 시작할 때 열지 않았습니다
    .what = 이제는 열 권한이 없습니다.
    .why = wirelens는 필요할 만한 것을 연 뒤 안전을 위해 권한을 버립니다. 그때 열지 않은 것은 지금 열 수 없습니다.
trouble-unbuilt = 이 빌드는 캡처할 수 없습니다
    .what = libpcap 없이 만들어졌습니다.
    .why = 실시간 캡처는 빌드에서 뺄 수 있는 부분입니다.
trouble-other = “{ $name }” 캡처를 시작하지 못했습니다
    .what = 시스템이 거부했습니다.
    .why = 시스템의 말은 아래에 있습니다.
trouble-said = 시스템의 말: { $text }
trouble-known = 있는 것: { $names }
trouble-copies = y 복사
way-file = 파일이나 내장 예제 열기 — 권한이 전혀 필요 없습니다
way-sudo = 한 번만 관리자로 실행하기
way-setcap = 이 프로그램에 계속 허용하기 (혼자 쓰는 컴퓨터)
way-bpf = BPF 장치를 읽을 수 있는 그룹에 들어가기 (Wireshark의 ChmodBPF가 만듭니다)
way-pipe = 실행 중인 sudo tcpdump에서 넘겨받기
way-again = 이 인터페이스로 다시 시작하기
way-other = 다른 인터페이스 고르기: Esc, 이어서 목록에서
way-list = 인터페이스와 주소 보기
way-up = 켠 다음 r
way-filter = 필터 고치기: Esc, 이어서 f
way-filter-manual = 필터로 쓸 수 있는 말 읽기
way-retry = 다시 해 보기: r

# 답이 필요한 물음
question-unsaved-title = 저장 안 됨
question-unsaved = 패킷 { $count }개를 저장하지 않았습니다
question-save = w  저장
question-discard = d  버리기
question-stay = Esc  머무르기
    .short = 머무르기
question-replace-title = 이미 있는 파일
question-replace = { $path } 파일이 이미 있습니다
question-overwrite = o  바꾸기
question-other = n  다른 이름

# 패킷 저장
save-packets-hint = .pcapng는 모두, .pcap은 패킷만 · 덮어쓰기 전에 묻습니다
save-all = 모두: 패킷 { $count }개
save-with-keys = 모두, 복호화 키 포함: 파일을 가진 사람은 누구나 내용을 읽을 수 있음
save-marked = 표시한 것: 패킷 { $count }개
save-filtered = 필터를 통과한 것: 패킷 { $count }개
save-nothing = 저장할 패킷이 없습니다
save-running = 이미 저장하는 중입니다
save-given-up = 저장을 그만두었고 파일은 남지 않았습니다
saved-packets = { $path }: 패킷 { $count }개, { $size }
save-left-out-comments = pcap에는 설명을 담을 자리가 없습니다
save-left-out-names = pcap에는 이름을 담을 자리가 없습니다
save-left-out-secrets = pcap에는 비밀 값을 담을 자리가 없습니다
save-left-out-notes = 파일의 손상된 부분은 뺐습니다

# 현재 상태
status-title = 현재 상태
status-capture = 캡처
status-since = { $name }, { $since }부터
status-rights = 보호
status-rights-none = 가진 권한이 없어 버릴 것도 없었습니다.
status-space = 공간
status-spool = { $folder }의 임시 파일: { $size }, 디스크 여유 { $free }
status-spool-none = 임시 파일 없음: 캡처를 제자리에서 읽습니다
status-memory = 메모리의 색인: { $size }
status-limits = 다다른 한도, 손상
status-limits-none = 없음

# 캡처 동작
do-restart-capture = 같은 인터페이스에서 새로 캡처
do-capture-filter = 다음 캡처의 캡처 필터
    .short = 캡처 필터
do-status = 현재 상태: 캡처, 보호, 공간, 한도
do-retry = 다시 해 보기
    .short = 다시
do-copy-command = 명령 복사
    .short = 명령 복사
do-save-first = 먼저 패킷을 저장
    .short = 저장
do-discard = 저장하지 않고 계속
    .short = 버리기
do-replace = 파일 바꾸기
    .short = 바꾸기
do-other-name = 다른 이름
    .short = 다른 이름
layer-threads = 그동안 다른 스레드 없음
layer-groups = 보조 그룹
layer-user = 사용자와 그룹
layer-capabilities = 권능 (capabilities)
layer-no-new-privs = 새 권한 금지 (no_new_privs)
layer-landlock = 파일 (Landlock)
layer-seccomp = 시스템 호출 (seccomp)

# 표시 필터
filter-none-packets = 필터 없음: 모든 패킷 표시
filter-none-exchanges = 필터 없음: 모든 주고받기 표시
filter-none-statistics = 필터 없음: 모든 패킷을 셉니다
filter-not-counted = 필터와 관계없이 모든 패킷을 셉니다; a를 누르면 필터에 맞는 것만 셉니다
filter-elsewhere = 필터는 패킷(1)과 주고받기(2)에 적용됩니다
filter-empty = 비어 있음: 모두 표시
filter-enter = Enter로 적용
filter-not-yet = 아직 필터가 아님
filter-names = { $count ->
    [0] 이렇게 시작하는 필드 없음
   *[other] 맞는 필드 { $count }개
}
filter-layout = 자판 배열: { $meant }?  Tab
filter-meant = 이것인가요?
filter-absent = 이 캡처에 없음
filter-gloss = (Tab으로 넣기)
filter-still = 마지막으로 올바른 필터가 적용 중: { $filter }
filter-stopped = { $looked }개까지 보고 중단
filter-unread = 읽을 수 없는 패킷 { $count }개
filter-looking = 패킷을 살펴보는 중 …
filter-shows-none = 필터를 통과하는 패킷이 없습니다
filter-shows-none-key = Esc 필터 해제, / 필터 수정
filter-hides = 패킷 { $number }번은 있지만 필터에 가려져 있습니다 (Esc 필터 해제)
filter-hides-exchange = 주고받기 { $number }번은 있지만 필터에 가려져 있습니다 (Esc 필터 해제)
filter-cleared = 필터 해제: { $filter }  (/ ↑ 되살리기)
filter-set = 필터: { $filter }
filter-apply = 적용
filter-leave = 나가기
filter-by-nothing = 필터로 만들 만한 것이 선택되지 않았습니다
filter-by-hint = f 이것 · n 이것 제외 · a 그리고 · o 또는 · A 그리고 제외 · e 편집
do-clear-line = 줄 비우기
    .short = 비우기
do-by-equal = 필터: 이것
    .short = 이것
do-by-not = 필터: 이것 제외
    .short = 제외
do-by-and = 지금 필터 그리고 이것
    .short = 그리고
do-by-or = 지금 필터 또는 이것
    .short = 또는
do-by-and-not = 지금 필터에서 이것 제외
    .short = 빼기
do-by-edit = 필터 줄에 넣기
    .short = 편집
arrives-sort = 아직 없습니다: 패킷은 캡처 순서대로입니다

# 필터 끝에 빠진 것
missing-field = 필드가 필요합니다
missing-name = 필드 이름이 아직 덜 입력됨
missing-operator = 연산자가 필요합니다: == > contains …
missing-value = 필요한 값: { $kind }
missing-quote = 텍스트가 닫히지 않음: "
missing-bracket = 괄호가 닫히지 않음
missing-more = 더 필요합니다

# 값의 종류
kind-number = 숫자
kind-packet = 패킷 번호
kind-yes-no = true 또는 false
kind-address = 주소
kind-bytes = 바이트
kind-text = 텍스트
kind-moment = 시각
kind-span = 걸린 시간
kind-protocol = 프로토콜
kind-mark = 표시
kind-function = 함수

# 필터의 잘못
mistake-incomplete = 아직 끝나지 않음
mistake-character = 여기서 { $part }에는 뜻이 없음
mistake-quote = 텍스트가 끝나지 않음
mistake-escape = 없는 이스케이프: { $part }
mistake-unexpected = 여기에 올 수 없음: { $part }
mistake-unknown-field = 모르는 필드
mistake-unknown-function = 모르는 함수
mistake-unknown-value = 이 필드에 없는 값: { $part }
mistake-literal = 이 필드의 값이 아님: { $part }
mistake-out-of-range = 이 필드에는 너무 큰 값: { $part }
mistake-mismatch = 서로 비교할 수 없음
mistake-operator = 이 형식에 맞지 않는 연산자
mistake-arguments = 인수 개수가 맞지 않음
mistake-pattern = 정규식이 아님
mistake-slice = 슬라이스가 아님
mistake-not-a-test = 조건이 아님: { $part }
mistake-too-large = 필터가 너무 큼

# 생각과 다르게 고르는 필터
doubt-differs-from-all = 이 필드는 한 패킷에 여러 번 나옵니다. !=는 같은 값이 하나도 없을 때 통과합니다("not … =="와 같음). 하나라도 다른지는 !==로 묻습니다.
doubt-differs-from-one = 이 필드는 한 패킷에 여러 번 나옵니다. !==는 값 하나만 달라도 통과합니다. 같은 값이 없어야 한다면 !=를 쓰세요.
doubt-mixed-joins = and가 or보다 먼저 묶입니다. 괄호로 뜻을 분명히 하세요.
doubt-out-of-bounds = 이 필드의 어떤 값도 결과를 바꾸지 않습니다. 늘 참이거나 늘 거짓입니다.

# 필터가 아무것도 고르지 않는 까닭
nothing-absent = 여기에는 { $field } 필드가 있는 패킷이 없습니다.
nothing-values = { $field } 필드의 값은 여기서 다릅니다: { $values }
nothing-together = 조건마다 맞는 패킷은 있을 수 있지만, 모두 맞는 패킷은 없습니다.

# 값으로 만든 필터
offer-status = 상태 코드
offer-port = 포트
offer-packet = 패킷 번호
offer-address = 어느 한쪽 주소
offer-path = 요청 경로
offer-url = 요청 주소
offer-host = 요청 호스트
offer-name = 물어본 이름
offer-bytes = 바이트 속 텍스트
offer-body = 본문 속 텍스트

# 무엇을 어디서 찾을지
find-text = 텍스트
find-regex = 정규식
find-hex = 바이트 (16진수)
find-filter = 표시 필터
find-in-rows = 행
find-in-layers = 계층
find-in-bytes = 바이트와 디코딩된 본문
find-in-bodies = 헤더와 디코딩된 본문
find-manner = 찾기 방식
find-no-hex = 바이트는 16진수 두 자리씩입니다: 47 45 54

# 필터 쓰는 법
help-filter = 필터 쓰는 법
syntax-field = http · dns.qry.name   그 필드가 있는 패킷
syntax-compare = tcp.port == 443   != > >= < <= 도 가능
syntax-text = http.host contains "shop"   matches "^a.*z$" 는 정규식
syntax-set = http.response.code in { "{" }200, 400..499{ "}" }
syntax-slice = frame[0:4] == 01:02:03:04   0~3번 바이트
syntax-join = and or xor not ( )   && || ^^ ! 도 같은 뜻
syntax-functions = len(x) count(x) lower(x) upper(x) string(x) min(x, y) max(x, y)
syntax-values = 값만 써도 필터가 됩니다: 404, 10.0.0.1, /경로, 낱말

# Statistics
stat-overview = 개요
    .short = 개요
stat-hierarchy = 계층 구조
    .short = 계층
stat-conversations = 대화
    .short = 대화
stat-endpoints = 끝점
    .short = 끝점
stat-http = HTTP
    .short = HTTP
stat-io = 시간별
    .short = 시간
stat-lengths = 길이
    .short = 길이
stat-dns = DNS
    .short = DNS
stat-problems = 문제
    .short = 문제
stat-names = 이름
    .short = 이름
stat-counting = 세는 중 …
stat-empty = 여기에는 셀 것이 없습니다
stat-no-packet = 이 줄에 해당하는 패킷이 없습니다
stat-part = 부분
stat-open = 패킷
stat-open-exchanges = 주고받기
stat-all-packets = 모든 패킷
stat-filtered = 필터 적용
stat-no-filter = 필터가 없어 모든 패킷을 셉니다
stat-export-hint = 확장자 .csv .json .md .txt가 형식을 정합니다; 덮어쓰지 않습니다
stat-sorted-own = 원래 순서
stat-per-second = { $size }/초
stat-left-out = 표가 가득 차 빠진 항목: { $count }
stat-not-known = (알 수 없음)
stat-all-others = (그 밖의 모두)
stat-all = 전체
stat-overview-packets = 패킷
stat-overview-bytes = 회선의 바이트
stat-overview-captured = 캡처한 바이트
stat-overview-cut = 잘린 패킷
stat-overview-average = 평균 패킷
stat-overview-first = 첫 패킷
stat-overview-last = 마지막 패킷
stat-overview-duration = 기간
stat-overview-packet-rate = 초당 패킷
stat-overview-rate = 평균 속도
stat-overview-tcp = TCP 연결
stat-overview-udp = UDP 대화
stat-overview-exchanges = 주고받기
stat-what = 항목
stat-value = 값
stat-protocol = 프로토콜
stat-packets = 패킷
stat-packets-percent = %
stat-bytes = 바이트
stat-bytes-percent = %
stat-share = 비율
stat-a = A
stat-b = B
stat-packets-a-to-b = A→B
stat-bytes-a-to-b = 바이트 A→B
stat-packets-b-to-a = B→A
stat-bytes-b-to-a = 바이트 B→A
stat-start-seconds = 시작
stat-duration-seconds = 기간
stat-bits-per-second-a-to-b = 속도 A→B
stat-bits-per-second-b-to-a = 속도 B→A
stat-stream = 스트림
stat-initial-rtt-seconds = RTT
stat-retransmissions = 재전송
stat-out-of-order = 순서 바뀜
stat-missing-bytes = 빠진 바이트
stat-address = 주소
stat-packets-sent = 보냄
stat-bytes-sent = 보낸 바이트
stat-packets-received = 받음
stat-bytes-received = 받은 바이트
stat-host = 호스트
stat-path = 경로
stat-method = 메서드
stat-status = 상태
stat-type = 유형
stat-content-type = 콘텐츠 유형
stat-exchanges = 개수
stat-percent = %
stat-failed = ≥400
stat-unanswered = 응답 없음
stat-request-bytes = 보냄
stat-response-bytes = 받음
stat-wait-p50-seconds = 대기 p50
stat-wait-p90-seconds = p90
stat-wait-p99-seconds = p99
stat-wait-max-seconds = 최대
stat-from-seconds = 부터(초)
stat-to-seconds = 까지(초)
stat-bits-per-second = 속도
stat-average = 평균
stat-least = 최소
stat-most = 최대
stat-name = 이름
stat-questions = 질의
stat-responses = 응답
stat-records = 레코드
stat-codes = 응답 코드
stat-time-p50-seconds = 시간 p50
stat-time-p90-seconds = p90
stat-time-max-seconds = 최대
stat-severity = 심각도
stat-group = 그룹
stat-count = 개수
stat-meaning = 의미
stat-filter-name = 필터
stat-frames = 패킷
stat-from = 출처
stat-addresses = 주소
# Layers
layers-field = 필드
layers-next = 계층
layers-tree = 트리에서
layers-explain = 설명
# Ladder
ladder-title = 사다리
ladder-relative = 상대 seq · R 원래 값
ladder-raw = 원래 seq · R 상대 값
ladder-next-graph = v 다음 그래프
ladder-signs = 알림 { $count }개: n 다음
ladder-fold-title = 접힘
ladder-row-title = #{ $number } 설명
ladder-open = 사다리
ladder-graphs = 그래프
ladder-next-sign = 다음 알림
say-labels-on = 화살표에 내용을 적습니다
say-labels-off = 화살표에 번호만 표시합니다

# 이름과 설명
do-names = 주소 옆에 이름 보이기 또는 숫자만
    .short = 이름
do-comment = 이 패킷의 설명
    .short = 설명
do-capture-comment = 캡처의 설명
do-new-line = 새 줄
    .short = 새 줄
do-next-comment = 다음 설명 또는 새 설명
    .short = 다음
do-delete-comment = 이 설명 지우기
    .short = 지우기
say-names = 캡처에서 알아낸 이름을 주소 옆에 보입니다. 조회는 하지 않습니다
say-numbers = 주소를 숫자로 보입니다
comment-title = 패킷 { $number }의 설명
comment-title-capture = 캡처의 설명
comment-new = 새 설명
comment-place = { $of }개 중 { $at }번째
comment-hint = 캡처와 함께 저장됩니다 (W) · 비우면 지워집니다
comment-no-packet = 설명을 달 패킷이 없습니다
comment-full = 새 설명을 단 패킷이 너무 많습니다. 먼저 캡처를 저장하세요
comment-kept = { $count ->
    [0] 패킷 { $number }에는 이제 설명이 없습니다
   *[other] 패킷 { $number }의 설명은 { $count }개입니다. W로 저장합니다
}
comment-kept-capture = { $count ->
    [0] 캡처에는 이제 설명이 없습니다
   *[other] 캡처의 설명은 { $count }개입니다. W로 저장합니다
}
question-comments = 새 설명을 저장하지 않았습니다
save-loses-comments = .pcap에는 설명을 담을 자리가 없어 사라집니다
