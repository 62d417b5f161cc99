# 한국어 화면 글. 모든 항목은 세 파일에 다 있어야 하며, 시험이 비교한다.

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
arrives-exchanges = 아직 없습니다: 요청과 응답을 짝짓는 HTTP와 함께 들어옵니다
arrives-connections = 아직 없습니다: 연결 사다리와 함께 들어옵니다
arrives-layers = 아직 없습니다: 계층 그림과 함께 들어옵니다
arrives-story = 아직 없습니다: 이야기 모드와 함께 들어옵니다
arrives-stats = 아직 없습니다: 통계와 함께 들어옵니다
arrives-filter = 아직 없습니다: 표시 필터 언어와 함께 들어옵니다
arrives-stream = 아직 없습니다: TCP 재조립과 함께 들어옵니다
arrives-compare = 아직 없습니다: 주고받기 비교와 함께 들어옵니다
arrives-export = 아직 없습니다: 내보내기와 함께 들어옵니다
arrives-live = 아직 없습니다: 실시간 캡처와 함께 들어옵니다

# 창
pane-packets = 패킷
pane-detail = 상세
pane-bytes = 바이트
pane-swap-bytes = x 바이트 · z 확대
source-frame = 프레임
filter-later = 표시 필터는 아직 없습니다
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
do-fold = 접기
do-unfold-all = 아래 모두 펼치기; 한 번 더: 패킷 전체
do-form = 16진수 또는 비트
    .short = 비트
do-mark-row = 줄 표시하기
    .short = 표시
do-packet-previous = 이전 패킷, 어느 창에서나
do-packet-next = 다음 패킷, 어느 창에서나
do-same-connection-next = 같은 연결의 다음 패킷
    .short = 같은 연결
do-same-connection-previous = 같은 연결의 이전 패킷
do-wrap = 긴 줄 나누기
    .short = 줄 나눔
do-relative-numbers = 상대 또는 원래 순서 번호
do-time-form = 시간 열의 형식 바꾸기
    .short = 시간
do-info-form = 읽기 쉬운 내용 또는 Wireshark 표현
do-columns = 열 고르기와 순서
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
do-filter-by = 이 필드로 거르기
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
do-forget-recent = 최근 파일 목록 비우기
do-sample = 내장 예제 열기
    .short = 예제
do-follow-stream = 흐름을 글로 보기
    .short = 흐름
do-compare = 표시한 두 줄 비교
do-sort = 열로 정렬
do-application-labels = 응용 계층 이름표
do-export = 내보내기
do-save = 캡처 저장
do-capture = 캡처 시작 또는 멈춤
do-interface = 인터페이스 고르기
do-decode-as = 다른 프로토콜로 해석
do-blank = 값 가리기 (문제 풀이)
do-secrets = 비밀 값 가리기 또는 보이기
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
do-prompt-down = 다음 제안
do-toggle-column = 열 보이기 또는 숨기기
    .short = 보이기/숨기기
do-column-up = 열을 위로
    .short = 위로
do-column-down = 열을 아래로
    .short = 아래로
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

# 알림 글
say-relative = 순서 번호를 흐름의 처음부터 셉니다
say-raw = 순서 번호를 전송된 그대로 보입니다
say-info-readers = 읽기 쉬운 내용
say-info-wireshark = Wireshark 표현의 내용
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
start-live = 실시간 캡처는 아직 없습니다; 파일과 예제에는 권한이 필요 없습니다.

# 오류
error-open = 파일을 열 수 없습니다
error-advice = 할 일: { $advice }
error-sample = 예제를 열 수 없습니다

# 줄 모드
plain-help = 번호: 그 패킷의 계층 · n p: 다음, 이전 쪽 · /글: 찾기 · h: 도움말 · q: 종료
plain-page = 패킷 { $from }–{ $to }, 모두 { $count }개
plain-unknown = “{ $input }” 명령은 없습니다; h로 목록을 봅니다
plain-end = 그쪽으로는 패킷이 더 없습니다
