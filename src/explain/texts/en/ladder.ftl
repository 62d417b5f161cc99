# The ladder of a connection: rows, their explanation, what a course looks like, graphs

ladder-client = CLIENT
ladder-server = SERVER
ladder-window = Window
ladder-flight = Flight
ladder-guessed = roles guessed: the SYN was not captured
ladder-cut = earlier packets are left out
ladder-packets = { $count ->
    [one] { $count } packet
   *[other] { $count } packets
}
ladder-facts = RTT { $rtt }   scale { $scale }   sent again { $repeated }   out of order { $disordered }   zero window { $zero }
ladder-b = B
ladder-kb = kB
ladder-mb = MB
ladder-gb = GB
ladder-tb = TB
ladder-ns = ns
ladder-us = µs
ladder-ms = ms
ladder-s = s
ladder-min = min
ladder-rate = { $size }/s

# On arrows
ladder-folded = { $count } segments, { $size }, { $span }
ladder-unreadable = this packet could not be read
ladder-never-seen = { $range } never seen
ladder-not-yet = { $range } missing so far
ladder-again = again
ladder-again-of = again #{ $frame }
ladder-overtaken = comes late
ladder-repairs = fills a hole
ladder-keep-alive = keep-alive
ladder-keep-alive-ack = alive
ladder-probe = window probe
ladder-zero-window = window 0
ladder-window-full = window full
ladder-window-update = window opens
ladder-duplicate = duplicate { $count }
ladder-part-head = { $label }, head
ladder-part-first = { $label } begins
ladder-part-middle = { $label } goes on
ladder-part-last = { $label } ends
ladder-more = and { $count } more

# A row explained
ladder-say-sends = { $who ->
    [client] The client
   *[server] The server
} sends { $size }.
ladder-say-sends-of = { $who ->
    [client] The client
   *[server] The server
} sends { $size }: { $label }.
ladder-say-repeats = These bytes were sent before in #{ $frame }, { $span } earlier.
ladder-say-gap = Bytes { $range } before it ({ $bytes } of them) had not been captured when it came.
ladder-say-gap-never = Bytes { $range } before it ({ $bytes } of them) never came: they were lost, or the capture lacks them.
ladder-say-seq-syn = seq 0 is the initial sequence number, { $raw } on the wire. The SYN itself uses this number, so the first byte will be number 1.
ladder-say-offers = Options: { $offers }. { $sack ->
    [yes] The other side may acknowledge selectively (SACK).
   *[no] The other side may not acknowledge selectively (no SACK).
}
ladder-say-seq-fin = seq { $seq } = 1 (the SYN used number 0) + { $before } B sent before. The FIN uses one number too: the next is { $next }.
ladder-say-seq-rst = seq { $seq }: a reset uses no number.
ladder-say-seq-none = seq { $seq } is the number of the next byte. A segment without data uses no number.
ladder-say-seq-data = seq { $seq } = 1 (the SYN used number 0) + { $before } B sent before. It brings bytes { $range }; { $seq } + { $bytes } → the next number is { $next }.
ladder-say-seq-uncounted = seq { $seq } counts from what was seen first: the SYN was not captured. It brings bytes { $range }; the next number is { $next }.
ladder-say-ack-syn = ack 1 = 0 + 1: the SYN counts one; the first byte is expected next.
ladder-say-ack = ack { $ack } = 1 (the SYN) + { $bytes } B: all bytes up to { $last } arrived; { $ack } is expected next.
ladder-say-ack-fin = ack { $ack } = 1 (the SYN) + { $bytes } B + 1 (the FIN counts one): everything arrived, and the end too.
ladder-say-ack-uncounted = ack { $ack }: byte { $ack } is expected next, counted from what was seen first.
ladder-say-acknowledges = It acknowledges #{ $frame }, { $span } after it.
ladder-say-duplicate = It repeats the acknowledgment of #{ $frame }: duplicate number { $count }.
ladder-say-window = window { $bytes } B = field { $field } × { $factor } (scale from the SYN): how much { $who ->
    [client] the client
   *[server] the server
} can still receive.
ladder-say-window-syn = window { $bytes } B: in a SYN it is never scaled.
ladder-say-window-unused = window { $bytes } B: the handshake agreed on no scale.
ladder-say-window-unknown = window field { $field }: the scale was agreed on in the SYN, which was not captured.
ladder-say-flight = In flight with it: { $size } sent and not yet acknowledged.
ladder-say-keep-alive = It asks whether the other side is still there: the number before the next one, and no new data.
ladder-say-probe = The other side's window is closed: this asks whether it has opened.
ladder-say-window-update = It brings nothing but a larger window.
ladder-say-overtaken = A later segment came first: this one was overtaken on its way, or was lost and sent again. Packets do not show which.
ladder-say-repairs = A later segment came first. Since packet { $frame } the sender repairs a loss: this looks like one more segment that was lost and is sent again.
ladder-say-state = { $who ->
    [client] Client
   *[server] Server
}: { $before } → { $after } (RFC 9293 §3.3.2)
ladder-say-datagram = { $who ->
    [client] The client
   *[server] The server
} sends a datagram of { $size }.
ladder-say-datagram-of = { $who ->
    [client] The client
   *[server] The server
} sends a datagram of { $size }: { $label }.
ladder-say-udp = UDP has no connection: no states, no sequence numbers, no acknowledgment. Whoever needs them builds them above it.
ladder-say-error = An error that quotes a packet of this connection: { $label }.
ladder-say-folded = #{ $first } to #{ $last }: { $data } segments with { $size } of data and { $acks } without, in { $span }.
ladder-say-folded-why = Nothing but data and its acknowledgments, so they are folded. What opens, closes, repeats or is missing always has a row.

# What a course looks like
ladder-sign-no-answer = Looks like nobody answers
    .shows = { $count ->
        [one] { $count } attempt
       *[other] { $count } attempts
    } from #{ $first } on and no answer; { $span } passed since the first.
    .more = The waits grow: { $one }, then { $two }, { $ratio } times as long, as the timer backs off (RFC 6298 §5.5).
    .why = The address is not in use, a firewall drops the packets, or the answers were not captured. A closed port would answer with a reset.
ladder-sign-refused = Looks like a closed port
    .shows = To the SYN #{ $second } comes the reset #{ $first }, { $span } later, and no SYN ACK.
    .why = The host is there, but no program listens at this port: RFC 9293 §3.5.2.
ladder-sign-unreachable = { $what ->
    [too-big] Looks like a packet too large for the way
    [exceeded] Looks like a packet that went too far
   *[unreachable] Looks like an unreachable destination
    [other] Looks like a packet that was refused on its way
}
    .shows = #{ $first } says: { $words }.
    .more = It quotes a packet of this connection; the last one before it in that direction is #{ $second }, { $span } earlier.
    .why = The error brings the beginning of the packet that could not be delivered, so its sender learns which one it was: RFC 792, RFC 4443 §3.1.
ladder-sign-unfinished = Looks like a handshake that was never finished
    .shows = { $count ->
        [one] { $count } SYN ACK
       *[other] { $count } SYN ACKs
    } from #{ $first } on for the SYN #{ $second }, and no ACK for { $span }.
    .why = The server keeps the connection half done, in SYN-RECEIVED, until its timer ends. Many of them are the mark of a SYN flood: RFC 4987 §2.
ladder-sign-half-open = Looks like a half-open connection that is found out
    .shows = The SYN #{ $second } is answered by #{ $first }, an ACK without SYN; #{ $third } resets it.
    .why = One end still has a connection that the other has forgotten, after a crash or a restart: RFC 9293 §3.5.1.
ladder-sign-simultaneous-open = Looks like a simultaneous open
    .shows = The SYN #{ $second } comes from the other side and does not acknowledge the SYN #{ $first }.
    .why = Both sides connect to each other at the same time; one connection comes of it: RFC 9293 §3.5.
ladder-sign-reset = Looks like an abort
    .shows = #{ $first } resets the connection { $span } after #{ $second }{ $closed ->
        [0] .
       *[other] , behind its own FIN.
    } Not acknowledged by then: { $bytes } B.
    .shows-alone = #{ $first } resets the connection.
    .why = A reset ends both directions at once, and what waits in buffers is thrown away. A program causes it on purpose, or by closing with unread data: RFC 9293 §3.5.2, RFC 1122 §4.2.2.13.
ladder-sign-half-closed = Looks like a half-closed connection
    .shows = #{ $first } is the FIN of one side and #{ $second } acknowledges it; after that the other side sent { $bytes } B and for { $span } no FIN.
    .why = A FIN ends one direction only; the other may go on: RFC 9293 §3.6. A side that stays in CLOSE-WAIT for long is often a program that forgot to close.
ladder-sign-simultaneous-close = Looks like a simultaneous close
    .shows = #{ $second } and #{ $first } are FINs of both sides, { $span } apart; the second does not acknowledge the first.
    .why = Both closed before they heard of each other: both pass through CLOSING: RFC 9293 §3.6.
ladder-sign-keep-alive = Looks like keep-alive
    .shows = { $count ->
        [one] { $count } probe
       *[other] { $count } probes
    } from #{ $first } on, { $answers } answered.
    .more = They are { $span } apart.
    .why = A segment with the number before the next one brings nothing new, but has to be acknowledged: so the other side shows that it is there: RFC 9293 §3.8.4.
ladder-sign-zero-window = Looks like a closed window
    .shows = #{ $first } closes the window and #{ $second } opens it { $span } later; in between it was probed { $probes ->
        [one] once
       *[other] { $probes } times
    }.
    .shows-open = #{ $first } closes the window, and nothing in this capture opens it; it was probed { $probes ->
        [one] once
       *[other] { $probes } times
    }.
    .why = The receiving program does not read as fast as data comes, and its buffer is full. This is flow control, not the network: RFC 9293 §3.8.6.
ladder-sign-window-full = Looks like a full window
    .shows = #{ $first } fills the receiver's window to the last byte, with { $bytes } B in flight; { $count ->
        [one] once
       *[other] { $count } times in all
    }.
    .why = The sender has to wait for an acknowledgment or a larger window, whatever the network could carry: RFC 9293 §3.8.6.
ladder-sign-delayed-ack = Looks like a delayed ACK that meets Nagle's algorithm
    .shows = #{ $second } ({ $bytes } B) is acknowledged by #{ $first } only { $late } later, though a round trip takes { $trip }; { $soon } after that #{ $third } ({ $more } B) leaves.
    .why = The sender keeps a small segment back until all before it is acknowledged (Nagle, RFC 9293 §3.7.4); the receiver delays its ACK in the hope to send data with it (§3.8.6.3). Each waits for the other. Writing all at once, or TCP_NODELAY, ends it.
ladder-sign-slow-start = Looks like slow start
    .shows = Flights of { $one }, { $two } and { $three } segments begin in #{ $first }, #{ $second } and #{ $third }, a round trip of { $trip } apart.
    .why = Each acknowledgment lets the sender send more, so that flights grow each round trip: RFC 5681 §3.1. The congestion window itself is never on the wire.
ladder-sign-timeout = Looks like a retransmission timeout
    .shows = #{ $first } sends { $bytes } B again, { $span } after #{ $second }, and nothing asked for it.
    .more = The wait before was { $before }; this one is { $ratio } times as long (RFC 6298 §5.5).
    .why = The sender's timer ended without an acknowledgment: the segment or its ACK was lost, or the receiver was silent: RFC 6298 §5.
ladder-sign-fast-retransmission = Looks like a fast retransmission
    .shows = #{ $first } sends { $bytes } B again after duplicate ACK number { $count }, #{ $second }.
    .shows-alone = #{ $first } sends { $bytes } B again after duplicate ACKs.
    .why = Each segment behind a hole is answered with the same ACK. After three of them the sender repeats what is missing and does not wait for its timer: RFC 5681 §3.2.
ladder-sign-reordering = Looks like reordering
    .shows = #{ $first } belongs before #{ $second }, and came { $span } behind it.
    .shows-alone = #{ $first } came behind segments that follow it.
    .why = Packets took different ways or queues. The receiver puts the bytes in order again; no byte is lost.
ladder-sign-loss = Looks like a gap
    .shows = Bytes { $from }–{ $to } ({ $bytes } B) before #{ $first } are not in the capture.
    .why = If the other side acknowledges them they arrived, and only the capture lacks them; else they were lost on the way.

# Graphs
ladder-form-ladder = Ladder
ladder-form-sequence = Sequence numbers over time
ladder-form-window = Window and bytes in flight
ladder-form-rtt = Round-trip time
ladder-form-throughput = Throughput
ladder-way-up = client → server
ladder-way-down = server → client
ladder-mark-data = segment
ladder-mark-repeated = sent again
ladder-mark-acknowledged = acknowledged
ladder-mark-limit = receiver's limit
ladder-mark-window = receiver's window
ladder-mark-flight = in flight
ladder-mark-round-trip = from segment to ACK
ladder-mark-smoothed = smoothed by 1/8 (RFC 6298 §2)
ladder-mark-rate = bytes a second, repetitions left out
ladder-graph-nothing = Nothing to draw: this side sent no data in this time.
ladder-graph-sampled = windows of one packet in { $every }
ladder-graph-point = #{ $frame }   { $time }   { $what }
ladder-no-signs = Nothing unusual was found.

## A connection in figures.
ladder-figures-rate = { $size } in { $span } = { $rate } over the whole connection; { $acks ->
    [one] one acknowledgment
   *[other] { $acks } acknowledgments
} for { $segments ->
    [one] one segment
   *[other] { $segments } segments
}: one for every { $each }.
ladder-figures-window = The receiver's smallest window is { $bytes } B (#{ $frame }); the sender { $full ->
    [0] never filled it
    [one] filled it once
   *[other] filled it { $full } times
}.
ladder-figures-round-trip = Round trip: { $first }.
ladder-figures-round-trips = Round trips: first { $first }, second { $second }; estimate 7/8 × { $first } + 1/8 × { $second } = { $both }, at the end { $estimate } (RFC 6298 §2).

## Several connections.
ladder-relay = RELAY
ladder-several = { $count ->
    [one] one connection
   *[other] { $count } connections
}: { $names }   { $packets }   { $span }
ladder-left-out = { $count ->
    [one] one more finds no room
   *[other] { $count } more find no room
}
