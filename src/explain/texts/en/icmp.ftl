# What the fields of ICMP are, what their values mean, what is often mistaken.

icmp = Internet Control Message Protocol
    .what = Messages of the network about itself: "unreachable", "too far", and ping with its answer.
    .mistake = ICMP has no ports, and a computer that does not answer a ping need not be off: many are told not to answer.

icmp-type = Type
    .what = What the message says.
    .here = { $number ->
        [0] 0: the answer to a ping.
        [3] 3: the destination cannot be reached; the code says why.
        [4] 4: slow down (no longer used).
        [5] 5: there is a better way.
        [8] 8: a ping — please answer.
        [9] 9: a router announces itself.
        [10] 10: are there routers?
        [11] 11: the packet passed too many routers, or fragments came too late.
        [12] 12: something is wrong in the header.
        [13] 13: what time is it?
        [14] 14: it is this time.
       *[other] { $value }.
    }

icmp-code = Code
    .what = The reason in detail; what it means depends on the type.
    .here = { $icmp-type ->
        [3] { $number ->
            [0] 0: no way to the network.
            [1] 1: no way to the computer.
            [2] 2: the protocol is not known there.
            [3] 3: nobody listens on that port.
            [4] 4: too large, and it must not be fragmented.
            [13] 13: forbidden by a filter.
           *[other] { $value }.
        }
        [11] { $number ->
            [0] 0: the time to live ran out on the way.
           *[other] 1: fragments came too late.
        }
       *[other] { $value }.
    }

icmp-checksum = Checksum
    .what = A sum over the message, by which the receiver notices damage.
    .here = { $value } { $icmp-checksum-status ->
        [0] — but it should be another value.
        [1] — correct.
       *[other] — not checked.
    }

icmp-checksum_calculated = Checksum that was computed
    .what = What this program computed from the captured bytes.

icmp-checksum-status = Checksum status
    .what = Whether the checksum fits the message.
    .here = { $number ->
        [0] It does not fit.
        [1] It fits.
       *[other] It was not checked.
    }

icmp-checksum_bad = Wrong checksum
    .what = The message does not fit its checksum: it is dropped.

icmp-checksum-offload = Checksum left to the card
    .what = The network card computes the checksum after the point of capture. Nothing is damaged.

icmp-unused = Unused
    .what = Filler that should be zero.

icmp-ident = Identifier
    .what = Which ping program on the sending computer asks: the answer repeats it.
    .here = { $number }: question and answer have the same.

icmp-ident_le = Identifier, other byte order
    .what = The same bytes read the other way round: some systems write them so.

icmp-seq = Ping number
    .what = Counts the pings of one program; the answer repeats it.
    .here = Ping number { $number }.
    .mistake = It has nothing to do with the sequence number of TCP: it counts messages, not bytes.

icmp-seq_le = Ping number, other byte order
    .what = The same bytes read the other way round.

icmp-resp_in = Answered in
    .what = The frame with the answer.
    .here = Frame { $number }.

icmp-resp_to = Answers
    .what = The frame with the question.
    .here = Frame { $number }.

icmp-no_resp = No answer
    .what = The capture holds no answer to this ping.

icmp-resp_not_found = No answer was found
    .what = Lost, forbidden, or not captured.

icmp-resptime = Time to the answer
    .what = From the ping to its answer: there and back.
    .here = { $value } ms.

icmp-data_time = Time in the data
    .what = ping writes the time of sending into the message.

icmp-data_time_relative = Time since sending
    .what = From the time in the data to the capture of this packet.

icmp-mtu = Largest size
    .what = The largest packet that the next network takes. The sender should make smaller ones.
    .here = At most { $number } B.
    .rfc = RFC 1191 §4

icmp-length = Length of the quote
    .what = How much of the packet that caused the message is repeated.

icmp-pointer = Pointer
    .what = Which byte of the packet is wrong.
    .here = Byte { $number }.

icmp-redir_gw = Better router
    .what = The router that should be used for this destination.
    .here = { $value }.

icmp-originate_timestamp = Time of asking
    .what = When the question was sent, in milliseconds since midnight UTC.

icmp-receive_timestamp = Time of arrival
    .what = When the question arrived, in milliseconds since midnight UTC.

icmp-transmit_timestamp = Time of the answer
    .what = When the answer was sent, in milliseconds since midnight UTC.

icmp-address_mask = Address mask
    .what = Which bits of an address name the network. No longer used in this way.

icmp-router_address = Router
    .what = A router that announces itself.
    .here = { $value }.

icmp-lifetime = Lifetime
    .what = How many seconds the announcement holds.
    .here = { $number } s.

icmp-mip = Mobile IP
    .what = An extension for computers that move between networks.

icmp-ext = Extensions
    .what = Structures behind the quoted packet, for example the labels of MPLS.

icmp-mpls = MPLS label
    .what = A label by which routers of a provider pass the packet on.

icmp-int_info = Interface information
    .what = Through which interface of the router the packet came.

icmp-int_ident = Which interface
    .what = The interface that an extended ping asks about.
