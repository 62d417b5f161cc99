# What the fields of UDP are, what their values mean, what is often mistaken.

udp = User Datagram Protocol
    .what = Sends single datagrams between programs: no connection, no acknowledgment, no order. What is lost stays lost, unless the program itself asks again.
    .mistake = UDP is not "worse TCP": for short questions such as DNS, and for sound and pictures, it is the better choice.

udp-srcport = Source port
    .what = The number of the program's door on the sending computer; the answer goes back to it.
    .here = { $number ->
        [53] 53 is the port of DNS.
        [67] 67 is the port of DHCP servers.
        [68] 68 is the port of DHCP clients.
        [123] 123 is the port of NTP.
        [443] 443 is the port of HTTP/3 (QUIC).
        [5353] 5353 is the port of multicast DNS.
       *[other] Port { $number }.
    }

udp-dstport = Destination port
    .what = The number of the door on the receiving computer: which program gets the datagram.
    .here = { $number ->
        [53] 53 is the port of DNS.
        [67] 67 is the port of DHCP servers.
        [68] 68 is the port of DHCP clients.
        [123] 123 is the port of NTP.
        [443] 443 is the port of HTTP/3 (QUIC).
        [5353] 5353 is the port of multicast DNS.
       *[other] Port { $number }.
    }
    .mistake = When nobody listens there, the answer is an ICMP message "port unreachable", or nothing at all.

udp-length = Length
    .what = Bytes of the datagram: the header of 8 bytes and the data.
    .here = { $number } = 8 + { $rest }: { $rest } B of data.

udp-checksum = Checksum
    .what = A sum over header, data and the addresses, by which the receiver notices damage.
    .here = { $number ->
        [0] 0: the sender computed none, which IPv4 permits.
       *[other] { $value } { $udp-checksum-status ->
            [0] — but it should be another value: damaged, or computed later by the card.
            [1] — correct.
           *[other] — not checked.
        }
    }
    .mistake = On the sending computer the card often computes it after the capture: a "wrong" checksum there is no error.

udp-checksum_calculated = Checksum that was computed
    .what = What this program computed from the captured bytes.

udp-checksum-status = Checksum status
    .what = Whether the checksum fits the bytes.
    .here = { $number ->
        [0] It does not fit.
        [1] It fits.
       *[other] It was not checked.
    }

udp-checksum-zero = Checksum of zero
    .what = Over IPv6 a datagram must have a checksum; without one it is dropped.
    .rfc = RFC 8200 §8.1

udp-checksum-bad = Wrong checksum
    .what = The bytes do not fit the checksum: the receiver drops the datagram, and nobody sends it again by itself.

udp-checksum-offload = Checksum left to the card
    .what = The network card completes the checksum after the point of capture. Nothing is damaged.

udp-length-bad = Wrong length
    .what = The length does not fit the bytes that the IP packet carries.

udp-length-bad_zero = Length of zero
    .what = Zero means a datagram of 65536 bytes or more (a jumbogram); this one is shorter.

udp-stream = Conversation number
    .what = The number that this program gives to each pair of sockets, from 0. It is not sent.
    .here = Conversation { $number }: the filter udp.stream == { $number } shows all of it.

udp-timestamps = Times
    .what = When this datagram came, compared with others. Computed from the capture.

udp-time_relative = Since the first one
    .what = Time since the first captured datagram of this conversation.
    .here = { $value }.

udp-time_delta = Since the one before
    .what = Time since the datagram before in this conversation.
    .here = { $millis } ms.

udp-payload = Payload
    .what = The bytes that the datagram carries for the program.
    .here = { $bytes } B.
