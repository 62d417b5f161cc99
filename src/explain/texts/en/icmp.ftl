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
        [15] 15: which network is this? (no longer used)
        [16] 16: it is this network. (no longer used)
        [17] 17: which subnet mask is used here? (no longer used)
        [18] 18: this is the subnet mask. (no longer used)
        [42] 42: a ping that asks about an interface.
        [43] 43: the answer about an interface.
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
            [5] 5: the way that the sender prescribed does not work.
            [9] 9: forbidden for this network.
            [10] 10: forbidden for this computer.
            [13] 13: forbidden by a filter.
           *[other] { $value }.
        }
        [11] { $number ->
            [0] 0: the time to live ran out on the way.
           *[other] 1: fragments came too late.
        }
        [5] { $number ->
            [0] 0: for the whole network.
            [1] 1: for this computer.
           *[other] { $value }.
        }
       *[other] { $number ->
            [0] 0: this type has no further reasons.
           *[other] { $value }.
        }
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
    .here = { $millis } ms.

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

icmp-length-original_datagram = Length of the quote
    .what = How much of the packet is repeated, in units of 4 bytes.

icmp-num_addrs = Number of routers
    .what = How many routers are announced.

icmp-addr_entry_size = Entry size
    .what = Size of an entry in units of 4 bytes; always 2.

icmp-pref_level = Preference
    .what = The router with the highest number is taken.

icmp-ext-echo = Extended ping
    .what = Asks about an interface of another computer.
    .rfc = RFC 8335

icmp-ext-echo-seq = Number
    .what = Counts the questions; the answer repeats it.
    .rfc = RFC 8335 §2

icmp-ext-echo-req-res = Reserved
    .what = Must be 0.
    .rfc = RFC 8335 §2

icmp-ext-echo-req-local = Local
    .what = Whether the interface belongs to the computer that is asked.
    .rfc = RFC 8335 §2

icmp-ext-echo-rsp-state = State
    .what = How well the address of the neighbour is known.
    .rfc = RFC 8335 §3

icmp-ext-echo-rsp-res = Reserved
    .what = Must be 0.
    .rfc = RFC 8335 §3

icmp-ext-echo-rsp-active = Active
    .what = Whether the interface works.
    .rfc = RFC 8335 §3

icmp-ext-echo-rsp-ipv4 = IPv4
    .what = Whether the interface speaks IPv4.
    .rfc = RFC 8335 §3

icmp-ext-echo-rsp-ipv6 = IPv6
    .what = Whether the interface speaks IPv6.
    .rfc = RFC 8335 §3

icmp-mip-type = Extension type
    .what = Which extension of Mobile IP it is.

icmp-mip-length = Extension length
    .what = Bytes behind this field.

icmp-mip-prefixlength = Prefix lengths
    .what = How many bits of each router's address name the network.

icmp-mip-seq = Number
    .what = Counts the announcements since the agent started.

icmp-mip-life = Registration lifetime
    .what = How many seconds a registration may last.

icmp-mip-flags = Flags
    .what = What the agent offers.

icmp-mip-r = Registration required
    .what = One must register with the agent.

icmp-mip-b = Busy
    .what = The agent takes nobody else.

icmp-mip-h = Home agent
    .what = It forwards packets for those who are away.

icmp-mip-f = Foreign agent
    .what = It serves visitors of this network.

icmp-mip-m = Minimal encapsulation
    .what = The agent takes tunnels of this kind.

icmp-mip-g = GRE
    .what = The agent takes GRE tunnels.

icmp-mip-v = Header compression
    .what = Van Jacobson's compression; no longer used.

icmp-mip-rt = Reverse tunnel
    .what = Packets may go back through the tunnel too.

icmp-mip-u = UDP tunnel
    .what = The agent takes tunnels in UDP.

icmp-mip-x = Revocation
    .what = Registrations can be called back.

icmp-mip-reserved = Reserved
    .what = Must be 0.

icmp-mip-coa = Care-of address
    .what = Where packets for the visitor are sent.

icmp-mip-challenge = Challenge
    .what = A random number that the visitor must sign.

icmp-mip-content = Content
    .what = The bytes of the extension.

icmp-ext-version = Version
    .what = Always 2.

icmp-ext-res = Reserved
    .what = Must be 0.

icmp-ext-checksum = Checksum
    .what = A sum over the extensions.

icmp-ext-checksum_calculated = Checksum that was computed
    .what = What this program computed.

icmp-ext-checksum-status = Checksum status
    .what = Whether it fits.

icmp-ext-checksum_bad = Wrong checksum
    .what = The extensions do not fit it.

icmp-ext-checksum-offload = Checksum left to the card
    .what = It is computed after the point of capture.

icmp-ext-object = Object
    .what = One structure of the extensions.

icmp-ext-length = Object length
    .what = Bytes of the object, with its four first ones.

icmp-ext-class = Class
    .what = What the object is about: MPLS, interface.

icmp-ext-ctype = Subtype
    .what = How the object is to be read.

icmp-ext-data = Data
    .what = The content of the object.

icmp-ext-length-bad = Wrong object length
    .what = It does not fit the message.

icmp-mpls-label = Label
    .what = The number by which routers pass the packet on.
    .rfc = RFC 3032 §2.1

icmp-mpls-exp = Traffic class
    .what = How urgent the packet is.
    .rfc = RFC 5462

icmp-mpls-s = Last label
    .what = Whether it is the last of several labels.
    .rfc = RFC 3032 §2.1

icmp-mpls-ttl = Time to live
    .what = How many routers it may still pass.
    .rfc = RFC 3032 §2.1

icmp-int_info-role = Role
    .what = Where the packet came in, or where it would have gone out.

icmp-int_info-reserved = Reserved
    .what = Must be 0.

icmp-int_info-ifindex = Index given
    .what = Whether the number of the interface follows.

icmp-int_info-ipaddr = Address given
    .what = Whether its address follows.

icmp-int_info-name_present = Name given
    .what = Whether its name follows.

icmp-int_info-mtu_present = MTU given
    .what = Whether its largest packet follows.

icmp-int_info-index = Interface index
    .what = The router's number of the interface.

icmp-int_info-address = Address
    .what = The address of the interface.

icmp-int_info-afi = Address family
    .what = 1 is IPv4, 2 is IPv6.

icmp-reserved = Reserved
    .what = Must be 0.

icmp-int_info-ipv4 = IPv4 address
    .what = The address of the interface.

icmp-int_info-ipv6 = IPv6 address
    .what = The address of the interface.

icmp-int_info-name_object = Name
    .what = The name of the interface.

icmp-int_info-name_length = Name length
    .what = Bytes of the name, with this one.

icmp-int_info-name = Name
    .what = The name of the interface.

icmp-int_info-mtu = MTU
    .what = The largest packet of the interface.

icmp-int_ident-name = Name
    .what = The interface by its name.

icmp-int_ident-index = Index
    .what = The interface by its number.

icmp-int_ident-afi = Address family
    .what = Which kind of address follows.

icmp-int_ident-addr_length = Address length
    .what = Bytes of the address.

icmp-int_ident-reserved = Reserved
    .what = Must be 0.

icmp-int_ident-ipv4 = Address
    .what = The interface by its IPv4 address.

icmp-int_ident-ipv6 = Address
    .what = The interface by its IPv6 address.

icmp-int_ident-address = Address
    .what = The interface by an address of another kind.
