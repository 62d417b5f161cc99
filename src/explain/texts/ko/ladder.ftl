# 연결의 사다리: 행, 행의 설명, 흐름이 무엇처럼 보이는지, 그래프

ladder-client = 클라이언트
ladder-server = 서버
ladder-window = 윈도우
ladder-flight = 전송 중
ladder-guessed = 역할은 추측: SYN이 캡처되지 않음
ladder-cut = 앞의 패킷은 생략됨
ladder-packets = 패킷 { $count }개
ladder-facts = RTT { $rtt }   배율 { $scale }   재전송 { $repeated }   순서 바뀜 { $disordered }   제로 윈도우 { $zero }
ladder-b = B
ladder-kb = kB
ladder-mb = MB
ladder-gb = GB
ladder-tb = TB
ladder-ns = ns
ladder-us = µs
ladder-ms = ms
ladder-s = s
ladder-min = 분
ladder-rate = { $size }/s

# 화살표 위
ladder-folded = 세그먼트 { $count }개, { $size }, { $span }
ladder-unreadable = 이 패킷은 읽을 수 없음
ladder-never-seen = { $range } 끝내 없음
ladder-not-yet = { $range } 아직 없음
ladder-again = 재전송
ladder-again-of = #{ $frame } 재전송
ladder-overtaken = 늦게 옴
ladder-repairs = 빈 곳을 채움
ladder-keep-alive = keep-alive
ladder-keep-alive-ack = 살아 있음
ladder-probe = 윈도우 탐색
ladder-zero-window = 제로 윈도우
ladder-window-full = 윈도우 가득 참
ladder-window-update = 윈도우 열림
ladder-duplicate = 중복 { $count }
ladder-part-head = { $label }, 헤더
ladder-part-first = { $label } 시작
ladder-part-middle = { $label } 계속
ladder-part-last = { $label } 끝
ladder-more = 외 { $count }개

# 행의 설명
ladder-say-sends = { $who ->
    [client] 클라이언트가
   *[server] 서버가
} { $size }을(를) 보냅니다.
ladder-say-sends-of = { $who ->
    [client] 클라이언트가
   *[server] 서버가
} { $size }을(를) 보냅니다: { $label }.
ladder-say-repeats = 이 바이트는 { $span } 전에 #{ $frame }에서 이미 보냈습니다.
ladder-say-gap = 이 세그먼트가 왔을 때 그 앞의 바이트 { $range }({ $bytes }개)는 아직 캡처되지 않았습니다.
ladder-say-gap-never = 그 앞의 바이트 { $range }({ $bytes }개)는 끝내 오지 않았습니다. 유실되었거나 캡처에만 없습니다.
ladder-say-seq-syn = seq 0은 초기 순서 번호이고, 실제 값은 { $raw }입니다. SYN 자신이 이 번호를 쓰므로 첫 바이트의 번호는 1입니다.
ladder-say-offers = 옵션: { $offers }. { $sack ->
    [yes] 상대는 선택적 확인 응답(SACK)을 보내도 됩니다.
   *[no] 상대는 선택적 확인 응답을 보낼 수 없습니다(SACK 없음).
}
ladder-say-seq-fin = seq { $seq } = 1(번호 0은 SYN이 사용) + 앞서 보낸 { $before } B. FIN도 번호 하나를 씁니다. 다음 번호는 { $next }입니다.
ladder-say-seq-rst = seq { $seq }: 리셋은 번호를 쓰지 않습니다.
ladder-say-seq-none = seq { $seq }: 다음 바이트의 번호입니다. 데이터가 없는 세그먼트는 번호를 쓰지 않습니다.
ladder-say-seq-data = seq { $seq } = 1(번호 0은 SYN이 사용) + 앞서 보낸 { $before } B. 바이트 { $range }을(를) 나릅니다. { $seq } + { $bytes } → 다음 번호는 { $next }입니다.
ladder-say-seq-uncounted = seq { $seq }: SYN이 캡처되지 않아 처음 본 것부터 셉니다. 바이트 { $range }을(를) 나르고, 다음 번호는 { $next }입니다.
ladder-say-ack-syn = ack 1 = 0 + 1: SYN은 하나로 셉니다. 다음에 첫 바이트를 기다립니다.
ladder-say-ack = ack { $ack } = 1(SYN) + { $bytes } B: { $last }번까지 모든 바이트가 도착했고, 다음에 { $ack }번을 기다립니다.
ladder-say-ack-fin = ack { $ack } = 1(SYN) + { $bytes } B + 1(FIN은 하나로 셈): 모두 도착했고 끝도 도착했습니다.
ladder-say-ack-uncounted = ack { $ack }: 처음 본 것부터 세어 다음에 { $ack }번 바이트를 기다립니다.
ladder-say-acknowledges = #{ $frame }에 대한 확인 응답이며, { $span } 뒤에 왔습니다.
ladder-say-duplicate = #{ $frame }의 확인 응답을 되풀이합니다: { $count }번째 중복.
ladder-say-window = 윈도우 { $bytes } B = 필드 { $field } × { $factor }(SYN에서 정한 배율): { $who ->
    [client] 클라이언트가
   *[server] 서버가
} 더 받을 수 있는 양입니다.
ladder-say-window-syn = 윈도우 { $bytes } B: SYN에서는 배율을 적용하지 않습니다.
ladder-say-window-unused = 윈도우 { $bytes } B: 핸드셰이크에서 배율을 정하지 않았습니다.
ladder-say-window-unknown = 윈도우 필드 { $field }: 배율은 SYN에서 정하는데, SYN이 캡처되지 않았습니다.
ladder-say-flight = 이것까지 전송 중: { $size }을(를) 보냈고 아직 확인 응답을 받지 못했습니다.
ladder-say-keep-alive = 상대가 아직 살아 있는지 묻습니다. 다음 번호보다 하나 앞의 번호이고 새 데이터는 없습니다.
ladder-say-probe = 상대의 윈도우가 닫혀 있어, 열렸는지 묻습니다.
ladder-say-window-update = 더 큰 윈도우만 알립니다.
ladder-say-overtaken = 뒤의 세그먼트가 먼저 왔습니다. 이 세그먼트는 도중에 추월당했거나, 손실되어 다시 전송되었습니다. 어느 쪽인지는 패킷만으로 알 수 없습니다.
ladder-say-repairs = 뒤의 세그먼트가 먼저 왔습니다. 패킷 { $frame }부터 보내는 쪽이 손실을 복구하고 있으므로, 이 세그먼트도 손실되어 다시 전송된 것으로 보입니다.
ladder-say-state = { $who ->
    [client] 클라이언트
   *[server] 서버
}: { $before } → { $after } (RFC 9293 §3.3.2)
ladder-say-datagram = { $who ->
    [client] 클라이언트가
   *[server] 서버가
} { $size } 데이터그램을 보냅니다.
ladder-say-datagram-of = { $who ->
    [client] 클라이언트가
   *[server] 서버가
} { $size } 데이터그램을 보냅니다: { $label }.
ladder-say-udp = UDP에는 연결이 없습니다. 상태도, 순서 번호도, 확인 응답도 없습니다. 필요하면 그 위의 프로토콜이 만듭니다.
ladder-say-error = 이 연결의 패킷을 인용한 오류입니다: { $label }.
ladder-say-folded = #{ $first }부터 #{ $last }까지: 데이터가 있는 세그먼트 { $data }개({ $size }), 없는 세그먼트 { $acks }개, { $span } 동안.
ladder-say-folded-why = 데이터와 확인 응답뿐이라 접었습니다. 열고 닫는 것, 되풀이되거나 빠진 것은 언제나 자기 행이 있습니다.

# 흐름이 무엇처럼 보이는지
ladder-sign-no-answer = 아무도 응답하지 않는 것으로 보임
    .shows = #{ $first }부터 { $count }번 시도했지만 응답이 없고, 처음부터 { $span } 지났습니다.
    .more = 기다리는 시간이 { $one }, 그다음 { $two }(으)로 { $ratio }배 늘어납니다. 타이머가 점점 더 오래 기다립니다(RFC 6298 §5.5).
    .why = 주소를 아무도 쓰지 않거나, 방화벽이 패킷을 버리거나, 응답이 캡처되지 않았습니다. 닫힌 포트라면 리셋으로 응답했을 것입니다.
ladder-sign-refused = 닫힌 포트로 보임
    .shows = SYN #{ $second }에 { $span } 뒤 SYN ACK가 아니라 리셋 #{ $first }이(가) 옵니다.
    .why = 호스트는 있지만 이 포트에서 듣는 프로그램이 없습니다: RFC 9293 §3.5.2.
ladder-sign-unreachable = { $what ->
    [too-big] 경로에 비해 너무 큰 패킷으로 보임
    [exceeded] 너무 멀리 간 패킷으로 보임
   *[unreachable] 목적지에 닿을 수 없는 것으로 보임
    [other] 도중에 거부된 패킷으로 보임
}
    .shows = #{ $first }의 내용: { $words }.
    .more = 이 연결의 패킷을 인용합니다. 같은 방향의 바로 앞 패킷은 { $span } 전의 #{ $second }입니다.
    .why = 오류에는 전달하지 못한 패킷의 앞부분이 들어 있어, 보낸 쪽이 어느 패킷인지 알 수 있습니다: RFC 792, RFC 4443 §3.1.
ladder-sign-unfinished = 끝나지 않은 핸드셰이크로 보임
    .shows = SYN #{ $second }에 대해 #{ $first }부터 SYN ACK가 { $count }번 왔지만 { $span } 동안 ACK가 없습니다.
    .why = 서버는 타이머가 끝날 때까지 연결을 반쯤 연 상태(SYN-RECEIVED)로 둡니다. 이런 것이 많으면 SYN 플러드의 표시입니다: RFC 4987 §2.
ladder-sign-half-open = 반쯤 열린 연결이 드러난 것으로 보임
    .shows = SYN #{ $second }에 SYN 없는 ACK인 #{ $first }이(가) 응답하고, #{ $third }이(가) 리셋합니다.
    .why = 한쪽에는 연결이 남아 있지만 다른 쪽은 고장이나 재시작으로 잊었습니다: RFC 9293 §3.5.1.
ladder-sign-simultaneous-open = 동시 열기로 보임
    .shows = SYN #{ $second }이(가) 반대쪽에서 오고, SYN #{ $first }을(를) 확인 응답하지 않습니다.
    .why = 양쪽이 같은 때에 서로 연결합니다. 결과는 연결 하나입니다: RFC 9293 §3.5.
ladder-sign-reset = 강제 종료로 보임
    .shows = #{ $second } 뒤 { $span } 만에 #{ $first }이(가) 연결을 리셋합니다{ $closed ->
        [0] .
       *[other] (자신의 FIN을 보낸 뒤).
    } 그때까지 확인 응답을 받지 못한 데이터: { $bytes } B.
    .shows-alone = #{ $first }이(가) 연결을 리셋합니다.
    .why = 리셋은 두 방향을 한꺼번에 끝내고, 버퍼에서 기다리던 것은 버려집니다. 프로그램이 일부러 하거나, 읽지 않은 데이터를 두고 닫을 때 일어납니다: RFC 9293 §3.5.2, RFC 1122 §4.2.2.13.
ladder-sign-half-closed = 반쯤 닫힌 연결로 보임
    .shows = #{ $first }은(는) 한쪽의 FIN이고 #{ $second }은(는) 그에 대한 확인 응답입니다. 그 뒤 다른 쪽은 { $bytes } B를 보냈고 { $span } 동안 FIN이 없습니다.
    .why = FIN은 한 방향만 끝내고 다른 방향은 계속될 수 있습니다: RFC 9293 §3.6. CLOSE-WAIT에 오래 머무는 쪽은 닫기를 잊은 프로그램인 경우가 많습니다.
ladder-sign-simultaneous-close = 동시 닫기로 보임
    .shows = #{ $second }과(와) #{ $first }은(는) 양쪽의 FIN이고 { $span } 차이입니다. 둘째는 첫째를 확인 응답하지 않습니다.
    .why = 서로의 소식을 듣기 전에 양쪽이 닫았고, 둘 다 CLOSING을 거칩니다: RFC 9293 §3.6.
ladder-sign-keep-alive = keep-alive로 보임
    .shows = #{ $first }부터 탐색 { $count }번, 응답 { $answers }번.
    .more = 간격은 { $span }입니다.
    .why = 다음 번호보다 하나 앞의 번호를 쓰는 세그먼트는 새것을 나르지 않지만 확인 응답을 해야 하므로, 상대가 살아 있음이 드러납니다: RFC 9293 §3.8.4.
ladder-sign-zero-window = 닫힌 윈도우로 보임
    .shows = #{ $first }이(가) 윈도우를 닫고 { $span } 뒤 #{ $second }이(가) 엽니다. 그동안 탐색은 { $probes }번입니다.
    .shows-open = #{ $first }이(가) 윈도우를 닫고, 이 캡처에서는 다시 열리지 않습니다. 탐색은 { $probes }번입니다.
    .why = 받는 프로그램이 데이터가 오는 만큼 빨리 읽지 않아 버퍼가 가득 찼습니다. 네트워크가 아니라 흐름 제어입니다: RFC 9293 §3.8.6.
ladder-sign-window-full = 가득 찬 윈도우로 보임
    .shows = #{ $first }이(가) 받는 쪽의 윈도우를 마지막 바이트까지 채웁니다. 전송 중 { $bytes } B, 모두 { $count }번.
    .why = 네트워크가 얼마를 나를 수 있든, 보내는 쪽은 확인 응답이나 더 큰 윈도우를 기다려야 합니다: RFC 9293 §3.8.6.
ladder-sign-delayed-ack = 지연 확인 응답과 네이글 알고리즘이 만난 것으로 보임
    .shows = 왕복에는 { $trip } 걸리는데, #{ $second }({ $bytes } B)은(는) { $late } 뒤에야 #{ $first }에서 확인 응답을 받습니다. 그 { $soon } 뒤에 #{ $third }({ $more } B)이(가) 떠납니다.
    .why = 보내는 쪽은 앞의 것이 모두 확인 응답될 때까지 작은 세그먼트를 붙잡아 두고(네이글 알고리즘, RFC 9293 §3.7.4), 받는 쪽은 데이터와 함께 보내려고 ACK를 늦춥니다(§3.8.6.3). 서로를 기다리는 것입니다. 한 번에 쓰거나 TCP_NODELAY를 켜면 사라집니다.
ladder-sign-slow-start = 느린 시작으로 보임
    .shows = { $one }, { $two }, { $three }개의 세그먼트 묶음이 #{ $first }, #{ $second }, #{ $third }에서 왕복 시간 { $trip } 간격으로 시작합니다.
    .why = 확인 응답마다 더 많이 보낼 수 있어 묶음이 왕복마다 커집니다: RFC 5681 §3.1. 혼잡 윈도우 자체는 패킷에 실리지 않습니다.
ladder-sign-timeout = 재전송 타임아웃으로 보임
    .shows = #{ $first }이(가) { $bytes } B를 #{ $second } 뒤 { $span } 만에 다시 보냅니다. 요청한 쪽은 없습니다.
    .more = 앞의 기다림은 { $before }, 이번은 그 { $ratio }배입니다(RFC 6298 §5.5).
    .why = 확인 응답 없이 보낸 쪽의 타이머가 끝났습니다. 세그먼트나 ACK가 유실되었거나 받는 쪽이 조용했습니다: RFC 6298 §5.
ladder-sign-fast-retransmission = 빠른 재전송으로 보임
    .shows = #{ $first }이(가) { $count }번째 중복 ACK인 #{ $second } 뒤에 { $bytes } B를 다시 보냅니다.
    .shows-alone = #{ $first }이(가) 중복 ACK 뒤에 { $bytes } B를 다시 보냅니다.
    .why = 빈 곳 뒤의 세그먼트마다 같은 ACK가 옵니다. 세 번 오면 보내는 쪽은 타이머를 기다리지 않고 빠진 것을 다시 보냅니다: RFC 5681 §3.2.
ladder-sign-reordering = 순서 바뀜으로 보임
    .shows = #{ $first }은(는) #{ $second } 앞에 있어야 하는데 { $span } 뒤에 왔습니다.
    .shows-alone = #{ $first }이(가) 자신보다 뒤의 세그먼트 다음에 왔습니다.
    .why = 패킷이 서로 다른 길이나 큐를 지났습니다. 받는 쪽이 바이트를 다시 정렬하므로 잃는 것은 없습니다.
ladder-sign-loss = 빈 곳으로 보임
    .shows = #{ $first } 앞의 바이트 { $from }–{ $to }({ $bytes } B)가 캡처에 없습니다.
    .why = 상대가 확인 응답하면 도착했고 캡처에만 없는 것이며, 아니면 도중에 유실된 것입니다.

# 그래프
ladder-form-ladder = 사다리
ladder-form-sequence = 시간에 따른 순서 번호
ladder-form-window = 윈도우와 전송 중인 바이트
ladder-form-rtt = 왕복 시간
ladder-form-throughput = 처리량
ladder-way-up = 클라이언트 → 서버
ladder-way-down = 서버 → 클라이언트
ladder-mark-data = 세그먼트
ladder-mark-repeated = 재전송
ladder-mark-acknowledged = 확인 응답됨
ladder-mark-limit = 받는 쪽의 한계
ladder-mark-window = 받는 쪽의 윈도우
ladder-mark-flight = 전송 중
ladder-mark-round-trip = 세그먼트에서 ACK까지
ladder-mark-smoothed = 1/8로 평활(RFC 6298 §2)
ladder-mark-rate = 초당 바이트(재전송 제외)
ladder-graph-nothing = 그릴 것이 없습니다. 이 시간에 이쪽은 데이터를 보내지 않았습니다.
ladder-graph-sampled = 윈도우는 패킷 { $every }개마다 하나씩 읽음
ladder-graph-point = #{ $frame }   { $time }   { $what }
ladder-no-signs = 특별한 것을 찾지 못했습니다.

## 수치로 본 연결.
ladder-figures-rate = 연결 전체에서 { $span } 동안 { $size } = { $rate }; 세그먼트 { $segments }개에 확인 응답 { $acks }개: { $each }개마다 하나.
ladder-figures-window = 받는 쪽의 가장 작은 윈도우는 { $bytes } B (#{ $frame }); { $full ->
    [0] 보내는 쪽이 가득 채운 적은 없습니다
   *[other] 보내는 쪽이 { $full }번 가득 채웠습니다
}.
ladder-figures-round-trip = 왕복 시간: { $first }.
ladder-figures-round-trips = 왕복 시간: 첫 번째 { $first }, 두 번째 { $second }; 추정값 7/8 × { $first } + 1/8 × { $second } = { $both }, 끝에는 { $estimate } (RFC 6298 §2).

## 여러 연결.
ladder-relay = 중계
ladder-several = 연결 { $count }개: { $names }   { $packets }   { $span }
ladder-left-out = 자리가 없는 연결 { $count }개
