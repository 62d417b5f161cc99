# What the fields of TCP are, what their values mean, what is often mistaken.

tcp = Transmission Control Protocol
    .what = Carries two streams of bytes between two programs, one in each direction: complete, in order, without doubles. What is lost is sent again.
    .mistake = TCP carries bytes, not messages: one send may arrive in several pieces, and several sends in one.

tcp-srcport = Source port
    .what = The number of the program's door on the sending computer. With the addresses and the other port it names the connection.
    .here = { $number ->
        [22] 22 is the port of SSH
        [25] 25 is the port of mail between servers (SMTP)
        [53] 53 is the port of DNS
        [80] 80 is the port of HTTP
        [443] 443 is the port of HTTPS
       *[other] Port { $number }
    }: the sender's side. The answer comes back to it.
    .mistake = A client's port is usually picked at random for each connection; only the server's port is agreed on.

tcp-dstport = Destination port
    .what = The number of the door on the receiving computer: which program gets the data.
    .here = { $number ->
        [22] 22 is the port of SSH
        [25] 25 is the port of mail between servers (SMTP)
        [53] 53 is the port of DNS
        [80] 80 is the port of HTTP
        [443] 443 is the port of HTTPS
       *[other] Port { $number }: the program that waits there, or the one that asked, gets the data
    }.
    .mistake = A port number alone does not prove the protocol: any program may use any port.

tcp-stream = Connection number
    .what = The number that this program gives to each connection of the capture, from 0. It is not sent.
    .here = Connection { $number }: the filter tcp.stream == { $number } shows all of it.

tcp-len = Data length
    .what = How many bytes of data this segment carries, without the header.
    .here = { $number ->
        [0] No data: the segment only acknowledges or controls.
       *[other] { $number } B of data, bytes { $first } to { $last } of this direction.
    }
    .mistake = The TCP header has no such field: it is the length of the IP packet less both headers.

tcp-seq = Sequence number
    .what = The number of the first byte of this segment in the stream of its direction. Shown counted from the start of the connection; the real number starts at random.
    .here = { $tcp-len ->
        [0] No data here; the next byte of this side will be number { $next }.
       *[other] This segment carries bytes { $number } to { $last }; the next one starts at { $next }.
    } { $tcp-flags-syn ->
        [1] SYN uses one number.
       *[other] { $tcp-flags-fin ->
            [1] FIN uses one number too.
           *[other] { "" }
        }
    }
    .mistake = It counts bytes, not packets. SYN and FIN use one number each although they carry no data.

tcp-seq_raw = Sequence number, as sent
    .what = The 32 bits that stand in the header. Each side chooses its first number at random, so that segments of an older connection cannot be taken for new ones.
    .here = { $number } on the wire is { $tcp-seq } when one counts from the start of the connection.
    .mistake = It starts again at 0 after 4 294 967 295; that is no error.

tcp-nxtseq = Next sequence number
    .what = Computed: the sequence number that the next segment of this side will have.
    .here = { $number } is this sequence number plus { $before } for data, SYN and FIN. The other side will acknowledge with this number.

tcp-ack = Acknowledgment number
    .what = The number of the NEXT byte that the sender of this segment expects. Everything before has arrived. It counts only when the flag ACK is set.
    .here = { $tcp-flags-ack ->
        [1] { $before ->
            [0] 1 = 0 + 1: SYN used number 0 and has arrived; the first byte of data, number 1, is expected next.
           *[other] { $number } = { $before } + 1: everything up to number { $before } has arrived, byte { $number } is expected next.
        }
       *[other] The flag ACK is not set, so the number says nothing.
    }
    .mistake = Not the number of the last byte received, but one more.

tcp-ack_raw = Acknowledgment number, as sent
    .what = The 32 bits that stand in the header, counted from the random first number of the other side.
    .here = { $number } on the wire is { $tcp-ack } when one counts from the start of the connection.

tcp-ack-nonzero = Acknowledgment without ACK
    .what = The field is not zero although the flag ACK is not set. Receivers ignore it.

tcp-hdr_len = Header length
    .what = How long the header is. On the wire it is a number of 32-bit rows, in four bits: 5 (no options) to 15.
    .here = { $rows } rows × 4 B = { $number } B: 20 B that are always there and { $options } B of options.
    .mistake = It is the header's length, not that of the segment; data begins after it.

tcp-hdr_len-bogus = Impossible header length
    .what = The length is below the 20 bytes that every header has, or goes past the end of the segment.

tcp-flags = Flags
    .what = Bits that say what the segment is for: begin (SYN), end (FIN), abort (RST), acknowledge (ACK), deliver soon (PSH).
    .here = { $flags }: { $step ->
        [syn] the client asks for a connection.
        [synack] the server accepts the connection.
        [reset] the connection is aborted, or was refused.
        [fin] this side has nothing more to send; what came is acknowledged.
        [data] data is sent, and what came is acknowledged.
        [ack] no data; what came is acknowledged.
       *[other] an unusual combination.
    }
    .mistake = Flags are not kinds of packets: one segment may carry data, acknowledge and end the stream at once.

tcp-flags-res = Reserved bits
    .what = Kept for later; senders set them to 0 and receivers ignore them.

tcp-flags-ae = AE: accurate ECN
    .what = Together with CWR and ECE counts marks of congestion more exactly; in a SYN it offers that.
    .here = { $number ->
        [1] Set.
       *[other] Not set.
    }
    .rfc = RFC 9768 §3.1

tcp-flags-cwr = CWR: congestion window reduced
    .what = The sender says that it now sends more slowly, because the other side reported congestion with ECE.
    .here = { $number ->
        [1] { $tcp-flags-syn ->
            [1] In a SYN, with ECE, it offers to use ECN.
           *[other] It has reduced its sending rate.
        }
       *[other] Not set.
    }
    .rfc = RFC 3168 §6.1

tcp-flags-ece = ECE: ECN echo
    .what = The receiver reports that a router marked a packet instead of dropping it: the path is nearly full.
    .here = { $number ->
        [1] { $tcp-flags-syn ->
            [1] In a SYN it offers or accepts ECN.
           *[other] Congestion was reported: the other side should slow down.
        }
       *[other] Not set.
    }
    .rfc = RFC 3168 §6.1

tcp-flags-urg = URG: urgent
    .what = The urgent pointer counts. Hardly used any more.
    .here = { $number ->
        [1] Set: the urgent pointer says where urgent data ends.
       *[other] Not set: the urgent pointer says nothing.
    }

tcp-flags-ack = ACK: acknowledgment
    .what = The acknowledgment number counts. Set in every segment but the very first SYN.
    .here = { $number ->
        [1] Set: everything before number { $tcp-ack } has arrived.
       *[other] Not set: nothing has been received yet, or this is an abort.
    }
    .mistake = ACK says that the data reached the other system, not that the program there has read it.

tcp-flags-push = PSH: push
    .what = A hint to hand the data to the program at once instead of waiting for more. Usually set on the last segment of what was written at once.
    .here = { $number ->
        [1] Set: nothing more is waiting to be sent right now.
       *[other] Not set.
    }
    .mistake = It is no end of a message: TCP knows no messages.

tcp-flags-reset = RST: reset
    .what = Ends the connection at once, without farewell: nothing more is sent or received. Also the answer when nobody listens on the port.
    .here = { $number ->
        [1] The connection is aborted here, or was refused.
       *[other] Not set.
    }
    .mistake = A reset is not always an error: some programs end connections so on purpose.
    .rfc = RFC 9293 §3.5.2

tcp-flags-syn = SYN: synchronize
    .what = Begins a connection: tells the other side the first sequence number. Options such as MSS and window scale can only be agreed on here.
    .here = { $number ->
        [1] { $tcp-flags-ack ->
            [1] Second step of the handshake: the server accepts.
           *[other] First step of the handshake: the client asks for a connection.
        }
       *[other] Not set: the connection has begun already.
    }
    .mistake = SYN uses one sequence number, so the first byte of data is number 1.
    .rfc = RFC 9293 §3.5

tcp-flags-fin = FIN: finish
    .what = This side has nothing more to send. The other direction stays open until its own FIN.
    .here = { $number ->
        [1] This side closes its half of the connection.
       *[other] Not set: more may follow.
    }
    .mistake = One FIN does not end the connection: each side sends its own, and each is acknowledged.
    .rfc = RFC 9293 §3.6

tcp-flags-str = Flags as letters
    .what = The flags in one word; a dot stands for each that is not set.

tcp-connection-syn = A connection is asked for
    .what = The first of the three segments of the handshake: SYN without ACK.
    .rfc = RFC 9293 §3.5

tcp-connection-synack = The connection is accepted
    .what = The second of the three segments of the handshake: SYN and ACK.
    .rfc = RFC 9293 §3.5

tcp-connection-fin = One side closes
    .what = The sender says that it has nothing more to send.
    .rfc = RFC 9293 §3.6

tcp-connection-fin_active = Closes first
    .what = This side sent its FIN before the other one. It will wait in TIME-WAIT afterwards.
    .rfc = RFC 9293 §3.6

tcp-connection-fin_passive = Closes second
    .what = This side answers the FIN of the other with its own.
    .rfc = RFC 9293 §3.6

tcp-connection-rst = Aborted
    .what = The connection is reset: it ends at once for both sides.
    .rfc = RFC 9293 §3.5.2

tcp-window_size_value = Receive window, as sent
    .what = How many bytes the SENDER of this segment can still take, before scaling. The other side must not have more than this under way.
    .here = { $factor ->
        [0] { $number } times a scale that is unknown, or none: the handshake was not captured, or did not agree on one.
        [1] { $number } B; the window of a SYN is never scaled.
       *[other] { $number } × { $factor } = { $scaled } B.
    }
    .mistake = It says what its sender can receive, not what it may send.
    .rfc = RFC 9293 §3.8.6

tcp-window_size = Receive window
    .what = Computed: the window field times the scale from the handshake.
    .here = { $number ->
        [0] 0: the receiver's buffer is full, and the other side must stop.
       *[other] The sender of this segment can take { $number } B more.
    }
    .rfc = RFC 7323 §2.3

tcp-window_size_scalefactor = Window scale
    .what = By what the window field is multiplied. Both sides must have sent the option in their SYN.
    .here = { $number ->
        [-1] Unknown: the handshake was not captured.
        [-2] No scaling: one side did not offer it.
       *[other] × { $number }.
    }
    .rfc = RFC 7323 §2

tcp-checksum = Checksum
    .what = A sum over header, data and the addresses, by which the receiver notices damage.
    .here = { $value } { $tcp-checksum-status ->
        [0] — but it should be another value: damaged, or computed later by the card.
        [1] — correct.
       *[other] — not checked.
    }
    .mistake = On the sending computer the card often computes it after the capture: a "wrong" checksum there is no error.

tcp-checksum_calculated = Checksum that was computed
    .what = What this program computed from the captured bytes.

tcp-checksum-status = Checksum status
    .what = Whether the checksum fits the bytes.
    .here = { $number ->
        [0] It does not fit.
        [1] It fits.
       *[other] It was not checked, for example because not all bytes were captured.
    }

tcp-checksum_bad-expert = Wrong checksum
    .what = The bytes do not fit the checksum: a receiver drops the segment, and it is sent again.

tcp-checksum-offload = Checksum left to the card
    .what = The system put only a part of the checksum in; the network card completes it after the point of capture. Nothing is damaged.

tcp-urgent_pointer = Urgent pointer
    .what = Where urgent data ends, counted from the sequence number. Counts only with the flag URG.
    .here = { $tcp-flags-urg ->
        [1] Urgent data reaches { $number } B from the sequence number.
       *[other] URG is not set: it says nothing.
    }
    .rfc = RFC 9293 §3.8.5

tcp-urgent_pointer-non_zero = Urgent pointer without URG
    .what = The field is not zero although URG is not set. Receivers ignore it.

tcp-options = Options
    .what = What the header holds beyond its 20 fixed bytes, each with a kind and mostly a length. Filled up to whole rows of 4 bytes.
    .here = { $bytes } B of options.

tcp-option_kind = Option kind
    .what = Which option it is.
    .here = { $number ->
        [0] 0: the list ends.
        [1] 1: filler of one byte.
        [2] 2: maximum segment size.
        [3] 3: window scale.
        [4] 4: selective acknowledgment is permitted.
        [5] 5: blocks that arrived out of order (SACK).
        [8] 8: timestamps.
        [34] 34: Fast Open cookie.
       *[other] Kind { $number }.
    }
    .rfc = RFC 9293 §3.2

tcp-option_len = Option length
    .what = Bytes of the option, with its kind and this length.
    .here = { $number } B: two of them are the kind and this length, the rest is content.
    .rfc = RFC 9293 §3.2

tcp-options-length-invalid = Wrong option length
    .what = The length does not fit this kind of option, or goes past the header.

tcp-options-eol = End of options
    .what = No option follows; the rest of the header is filler.
    .rfc = RFC 9293 §3.2

tcp-options-nop = NOP: filler
    .what = One byte that does nothing. It moves the next option to a multiple of 4 bytes.
    .mistake = Two NOPs before the timestamps are usual, not an error.
    .rfc = RFC 9293 §3.2

tcp-options-mss = MSS: maximum segment size
    .what = The most data that the sender of this SYN can take in one segment.
    .here = { $tcp-options-mss_val } B of data in a segment at most.
    .mistake = Each side names its own limit: it is not negotiated, and the two may differ.
    .rfc = RFC 9293 §3.7.1

tcp-options-mss_val = MSS value
    .what = Bytes of data that fit into a segment, without the headers.
    .here = { $number ->
        [1460] 1460 = 1500 of Ethernet − 20 of IPv4 − 20 of TCP.
        [1440] 1440 = 1500 of Ethernet − 40 of IPv6 − 20 of TCP.
        [65495] 65495 = 65535 − 40: the loopback interface carries large packets.
       *[other] { $number } B.
    }
    .rfc = RFC 9293 §3.7.1

tcp-options-wscale = Window scale
    .what = By what this side's window is to be multiplied from now on. Only in a SYN.
    .here = × { $tcp-options-wscale-multiplier }.
    .rfc = RFC 7323 §2

tcp-options-wscale-shift = Shift count
    .what = The window is moved left by so many bits: × 2 to that power. At most 14.
    .here = 2 to the power of { $number } = { $tcp-options-wscale-multiplier }.
    .rfc = RFC 7323 §2.2

tcp-options-wscale-multiplier = Multiplier
    .what = Computed from the shift count.
    .here = The window field × { $number }.
    .rfc = RFC 7323 §2.2

tcp-options-wscale-shift-invalid = Shift above 14
    .what = More than 14 is not allowed; the receiver uses 14.
    .rfc = RFC 7323 §2.3

tcp-options-sack_perm = SACK permitted
    .what = This side understands selective acknowledgments. Only in a SYN.
    .rfc = RFC 2018 §2

tcp-options-sack = SACK: selective acknowledgment
    .what = Which blocks arrived beyond a gap, so that only what is missing is sent again.
    .here = { $tcp-options-sack-count ->
        [one] One block beyond the gap.
       *[other] { $tcp-options-sack-count } blocks beyond the gap.
    }
    .rfc = RFC 2018 §3

tcp-options-sack_le = Left edge
    .what = The first byte of a block that arrived beyond a gap.
    .here = The block begins with byte { $number }.
    .rfc = RFC 2018 §3

tcp-options-sack_re = Right edge
    .what = The byte AFTER the last one of a block that arrived beyond a gap.
    .here = The block ends before byte { $number }.
    .rfc = RFC 2018 §3

tcp-options-sack-count = Number of blocks
    .what = How many blocks the option names; at most four fit, three beside timestamps.
    .rfc = RFC 2018 §3

tcp-options-timestamp = Timestamps
    .what = A clock value of the sender and an echo of the other side's: they measure the round trip and tell old segments from new ones.
    .rfc = RFC 7323 §3

tcp-options-timestamp-tsval = Timestamp value
    .what = The sender's clock when it sent. Its unit and its start are the sender's own affair.
    .here = { $number } ticks of the sender's clock; the other side will send this number back.
    .mistake = It is not the time of day and says nothing until compared with another one.
    .rfc = RFC 7323 §3.2

tcp-options-timestamp-tsecr = Timestamp echo
    .what = The clock value of the other side that this segment answers: the difference to now is the round-trip time.
    .here = { $number ->
        [0] 0: nothing to echo yet.
       *[other] Echoes { $number } of the other side.
    }
    .rfc = RFC 7323 §3.2

tcp-options-echo = Echo
    .what = An old option, replaced by timestamps.
    .rfc = RFC 1072

tcp-options-echoreply = Echo reply
    .what = The answer to the old option Echo.
    .rfc = RFC 1072

tcp-options-echo_value = Echo value
    .what = What is to be sent back unchanged.
    .rfc = RFC 1072

tcp-options-md5 = MD5 signature
    .what = Proves that the segment comes from somebody who knows the shared key; used between routers (BGP).
    .rfc = RFC 2385

tcp-options-user_to = User timeout
    .what = How long this side keeps data unacknowledged before it gives the connection up.
    .rfc = RFC 5482

tcp-options-ao = Authentication option
    .what = Proves who sent the segment; newer than the MD5 signature.
    .rfc = RFC 5925

tcp-options-mptcp = Multipath TCP
    .what = Lets one connection use several paths, for example Wi-Fi and mobile data.
    .rfc = RFC 8684

tcp-options-tfo = Fast Open
    .what = Lets the client send data already with its SYN, when it proves with a cookie that it was here before.
    .rfc = RFC 7413

tcp-options-tfo-request = Cookie request
    .what = The client asks for a Fast Open cookie for next time.
    .rfc = RFC 7413 §4.1.1

tcp-options-tfo-cookie = Fast Open cookie
    .what = A value of the server by which it knows the client's address again.
    .rfc = RFC 7413 §4.1.1

tcp-options-acc_ecn = Accurate ECN
    .what = Counters of bytes that arrived with marks of congestion.
    .rfc = RFC 9768 §3.2.3

tcp-options-experimental = Experiment
    .what = An option for trials; its identifier says which.
    .rfc = RFC 6994

tcp-options-unknown = Unknown option
    .what = A receiver skips options that it does not know.
    .rfc = RFC 9293 §3.2

tcp-timestamps = Times
    .what = When this segment came, compared with others of the connection. Computed from the capture, not sent.

tcp-time_relative = Since the start of the connection
    .what = Time since the first captured segment of this connection.
    .here = { $millis } ms.

tcp-time_delta = Since the segment before
    .what = Time since the segment before in this connection, whichever side sent it.
    .here = { $millis } ms.

tcp-payload = Payload
    .what = The bytes that the segment carries for the program.
    .here = { $bytes } B.

tcp-completeness = Completeness
    .what = Which parts of the connection the capture holds: SYN 1, SYN-ACK 2, ACK 4, data 8, FIN 16, RST 32, added up.
    .here = { $number ->
        [7] 7 = 1 + 2 + 4: the handshake alone.
        [15] 15 = 1 + 2 + 4 + 8: handshake and data, but no end.
        [23] 23 = 1 + 2 + 4 + 16: opened and closed, without data.
        [28] 28 = 4 + 8 + 16: the beginning was not captured.
        [31] 31 = 1 + 2 + 4 + 8 + 16: complete, from the handshake to a FIN.
        [37] 37 = 1 + 4 + 32: asked for and refused.
        [39] 39 = 1 + 2 + 4 + 32: opened and reset, without data.
        [47] 47 = 1 + 2 + 4 + 8 + 32: complete, but ended by a reset.
        [63] 63: everything, a FIN and a reset too.
       *[other] { $number }: the parts that are there, added up.
    }
    .here = { $value }.

tcp-analysis = Analysis of the sequence
    .what = What this program worked out by comparing the segments of the connection. Nothing of it is sent.

tcp-analysis-acks_frame = Acknowledges
    .what = The frame whose data this segment acknowledges.
    .here = It acknowledges the data of frame { $number }.

tcp-analysis-ack_rtt = Time to the acknowledgment
    .what = How long after the data this acknowledgment came.
    .here = { $millis } ms.
    .mistake = Measured where the capture was made: next to the receiver it is nearly 0 and no measure of the path.

tcp-analysis-initial_rtt = First round-trip time
    .what = From SYN to the third segment of the handshake: one time there and back.
    .here = { $millis } ms.

tcp-analysis-bytes_in_flight = Bytes in flight
    .what = What this side has sent and the other has not yet acknowledged.
    .here = { $number } B are under way.

tcp-analysis-push_bytes_sent = Bytes since PSH
    .what = Data of this side since the last segment with PSH.
    .here = { $number } B.

tcp-analysis-flags = What is unusual
    .what = What the analysis noticed in this segment.

tcp-analysis-reused_ports = Ports used again
    .what = A new connection with the same addresses and ports as an older one.

tcp-analysis-retransmission = Retransmission
    .what = Looks like data that was sent before: no acknowledgment came in time.
    .mistake = A retransmission does not prove loss: the acknowledgment may have been lost or late.
    .rfc = RFC 9293 §3.8.1

tcp-analysis-fast_retransmission = Fast retransmission
    .what = Looks like data sent again after three duplicate acknowledgments, without waiting for the timer.
    .rfc = RFC 5681 §3.2

tcp-analysis-spurious_retransmission = Needless retransmission
    .what = Looks like data sent again that was acknowledged already.

tcp-analysis-rto = Retransmission timeout
    .what = How long the sender waited before it sent again.
    .here = { $millis } ms.
    .rfc = RFC 6298

tcp-analysis-rto_frame = Sent first in
    .what = The frame that carried the same data first.
    .here = Frame { $number }.

tcp-analysis-out_of_order = Out of order
    .what = Looks like a segment that was overtaken on its way: it fills a gap.

tcp-analysis-lost_segment = A segment before is missing
    .what = Numbers are skipped: what was between was lost, or the capture did not see it.
    .mistake = The capture may miss what the receiver got: look whether it is acknowledged.

tcp-analysis-ack_lost_segment = Acknowledges what was not captured
    .what = The receiver has data that this capture did not see: the capture is incomplete, not the connection.

tcp-analysis-window_update = Window update
    .what = The receiver has room again and says so; nothing else is new.

tcp-analysis-window_full = Window full
    .what = With this segment the sender has used all the room that the receiver offered. It must wait.

tcp-analysis-keep_alive = Keep-alive
    .what = Asks whether the other side is still there: a segment with a number one below what comes next.
    .rfc = RFC 9293 §3.8.4

tcp-analysis-keep_alive_ack = Answer to a keep-alive
    .what = The other side is still there.
    .rfc = RFC 9293 §3.8.4

tcp-analysis-zero_window = Zero window
    .what = The receiver's buffer is full: the other side must stop. Its program reads too slowly, or not at all.
    .mistake = It is the receiver that is slow here, not the network.
    .rfc = RFC 9293 §3.8.6.1

tcp-analysis-zero_window_probe = Zero-window probe
    .what = Asks whether there is room again, with one byte of data.
    .rfc = RFC 9293 §3.8.6.1

tcp-analysis-zero_window_probe_ack = Answer to a probe
    .what = There is still no room.
    .rfc = RFC 9293 §3.8.6.1

tcp-analysis-duplicate_ack = Duplicate acknowledgment
    .what = The same acknowledgment number again: something arrived, but not the byte that is expected. Three of them tell the sender that a segment was lost.
    .rfc = RFC 5681 §3.2

tcp-analysis-duplicate_ack_num = Which duplicate
    .what = How often the same acknowledgment was repeated by now.
    .here = Duplicate number { $number }.

tcp-analysis-duplicate_ack_frame = Repeats
    .what = The frame with the acknowledgment that is repeated.
    .here = Frame { $number }.

tcp-reassembled_in = Shown in
    .what = The frame in which the message is complete: the program puts it together there.
    .here = The whole message is shown in frame { $number }.

tcp-segment_data = Part of a message
    .what = The bytes of this segment that belong to a message of several segments.
    .here = { $bytes } B.

tcp-segments = Segments of the message
    .what = The segments of which this message was put together.

tcp-segment = Segment
    .what = A segment that carried a part of the message.
    .here = It came in frame { $number }.

tcp-segment-count = Number of segments
    .what = In how many segments the message came.

tcp-segment-overlap = Overlap
    .what = A segment repeats bytes that were there already.

tcp-segment-overlap-conflict = Overlap that disagrees
    .what = The repeated bytes differ from the first ones: an error, or somebody tries to deceive.

tcp-reassembled-length = Length of the message
    .what = Bytes of all its segments together.

tcp-reassembled-data = Bytes of the message
    .what = What the segments give together.

tcp-options-md5-digest = Digest
    .what = The signature itself: 16 bytes.
    .rfc = RFC 2385 §2

tcp-options-user_to_granularity = Unit
    .what = In which unit the timeout counts.
    .here = { $number ->
        [1] Minutes.
       *[other] Seconds.
    }
    .rfc = RFC 5482 §3

tcp-options-user_to_val = User timeout
    .what = How long this side waits, in that unit.
    .here = { $number }.
    .rfc = RFC 5482 §3

tcp-options-ao-keyid = Key
    .what = Which key made the signature.
    .here = Key { $number }.
    .rfc = RFC 5925 §2.2

tcp-options-ao-rnextkeyid = Next key
    .what = Which key this side wants to receive next.
    .here = Key { $number }.
    .rfc = RFC 5925 §2.2

tcp-options-ao-mac = Signature
    .what = Proves who sent the segment.
    .rfc = RFC 5925 §2.2

tcp-options-mptcp-subtype = Subtype
    .what = What the option of Multipath TCP does.
    .here = { $number ->
        [0] 0: offers several paths.
        [1] 1: joins another path to the connection.
        [2] 2: where the data belongs in the whole.
        [3] 3: names another address.
       *[other] { $value }.
    }
    .rfc = RFC 8684 §3

tcp-options-mptcp-data = Data
    .what = What belongs to this subtype.
    .rfc = RFC 8684 §3

tcp-options-acc_ecn-data = Counters
    .what = Bytes that arrived with each kind of mark.
    .rfc = RFC 9768 §3.2.3

tcp-options-experimental-exid = Experiment
    .what = Which experiment the option belongs to.
    .here = { $value }.
    .rfc = RFC 6994 §3

tcp-options-experimental-data = Data
    .what = What belongs to the experiment.
    .rfc = RFC 6994 §3

tcp-options-unknown-payload = Content
    .what = The bytes of an option that is not known.
    .rfc = RFC 9293 §3.2
