# What the fields of ICMPv6 are, what their values mean, what is often mistaken.

icmpv6 = ICMP for IPv6
    .what = Messages of the network about itself, and in IPv6 also what ARP does in IPv4: finding neighbours and routers.
    .mistake = Without ICMPv6 IPv6 does not work at all: it must not be blocked as a whole.

icmpv6-type = Type
    .what = What the message says.
    .here = { $number ->
        [1] 1: the destination cannot be reached; the code says why.
        [2] 2: the packet is too large for the next network.
        [3] 3: the packet passed too many routers, or fragments came too late.
        [4] 4: something is wrong in the header.
        [128] 128: a ping — please answer.
        [129] 129: the answer to a ping.
        [130] 130: who listens to which group?
        [131] 131: I listen to a group.
        [132] 132: I no longer listen to a group.
        [133] 133: are there routers?
        [134] 134: a router announces itself.
        [135] 135: who has this address? (ARP of IPv6)
        [136] 136: I have this address.
        [137] 137: there is a better way.
        [143] 143: I listen to these groups.
       *[other] { $value }.
    }

icmpv6-code = Code
    .what = The reason in detail; what it means depends on the type.
    .here = { $icmpv6-type ->
        [1] { $number ->
            [0] 0: no way there.
            [1] 1: forbidden.
            [3] 3: the address cannot be reached.
            [4] 4: nobody listens on that port.
           *[other] { $value }.
        }
       *[other] { $value }.
    }

icmpv6-checksum = Checksum
    .what = A sum over the message and the addresses, by which the receiver notices damage.
    .here = { $value } { $icmpv6-checksum-status ->
        [0] — but it should be another value.
        [1] — correct.
       *[other] — not checked.
    }

icmpv6-checksum-status = Checksum status
    .what = Whether the checksum fits the message.
    .here = { $number ->
        [0] It does not fit.
        [1] It fits.
       *[other] It was not checked.
    }

icmpv6-reserved = Reserved
    .what = Filler that should be zero.

icmpv6-mtu = Largest size
    .what = The largest packet that the next network takes.
    .here = At most { $number } B.

icmpv6-pointer = Pointer
    .what = Which byte of the packet is wrong.
    .here = Byte { $number }.

icmpv6-echo-identifier = Identifier
    .what = Which ping program asks: the answer repeats it.
    .here = { $value }.

icmpv6-echo-sequence_number = Ping number
    .what = Counts the pings of one program.
    .here = Ping number { $number }.

icmpv6-resp_in = Answered in
    .what = The frame with the answer.
    .here = Frame { $number }.

icmpv6-resp_to = Answers
    .what = The frame with the question.
    .here = Frame { $number }.

icmpv6-resptime = Time to the answer
    .what = From the ping to its answer: there and back.
    .here = { $value } ms.

icmpv6-nd-ns-target_address = Wanted address
    .what = Whose hardware address is asked for.
    .here = { $value }.
    .rfc = RFC 4861 §4.3

icmpv6-nd-na-target_address = Found address
    .what = Whose hardware address is told.
    .here = { $value }.
    .rfc = RFC 4861 §4.4

icmpv6-nd-na-flag = Flags
    .what = Whether the sender is a router, was asked, and wants older entries replaced.
    .rfc = RFC 4861 §4.4

icmpv6-nd-na-flag-r = Router
    .what = The sender is a router.
    .here = { $number ->
        [1] It is.
       *[other] It is not.
    }
    .rfc = RFC 4861 §4.4

icmpv6-nd-na-flag-s = Solicited
    .what = The message answers a question.
    .here = { $number ->
        [1] It was asked for.
       *[other] It was not asked for.
    }
    .rfc = RFC 4861 §4.4

icmpv6-nd-na-flag-o = Override
    .what = An older entry is to be replaced.
    .here = { $number ->
        [1] Replace it.
       *[other] Keep it.
    }
    .rfc = RFC 4861 §4.4

icmpv6-nd-ra = Router advertisement
    .what = A router tells how the network is set up: prefix, lifetimes, limits.
    .rfc = RFC 4861 §4.2

icmpv6-nd-ra-router_lifetime = Lifetime of the router
    .what = How many seconds the router may be used as the way out.
    .here = { $number ->
        [0] 0: not as the way out.
       *[other] { $number } s.
    }
    .rfc = RFC 4861 §4.2

icmpv6-nd-ra-flag-m = Managed
    .what = Addresses come from DHCPv6.
    .here = { $number ->
        [1] They do.
       *[other] They do not have to.
    }
    .rfc = RFC 4861 §4.2

icmpv6-opt = Option
    .what = A type, a length in units of 8 bytes, and data.
    .rfc = RFC 4861 §4.6

icmpv6-opt-type = Option type
    .what = Which option it is.
    .here = { $number ->
        [1] 1: the sender's hardware address.
        [2] 2: the hardware address that is wanted.
        [3] 3: the prefix of the network.
        [5] 5: the largest packet of the network.
        [25] 25: servers of DNS.
       *[other] { $value }.
    }
    .rfc = RFC 4861 §4.6

icmpv6-opt-length = Option length
    .what = In units of 8 bytes.
    .here = { $value }.
    .rfc = RFC 4861 §4.6

icmpv6-opt-linkaddr = Hardware address
    .what = The hardware address that is told.
    .here = { $value }.
    .rfc = RFC 4861 §4.6.1

icmpv6-opt-src_linkaddr = Sender's hardware address
    .what = The hardware address of who sends.
    .here = { $value }.
    .rfc = RFC 4861 §4.6.1

icmpv6-opt-target_linkaddr = Target's hardware address
    .what = What was asked for.
    .here = { $value }.
    .rfc = RFC 4861 §4.6.1

icmpv6-opt-prefix = Prefix
    .what = The first bits of all addresses of this network; computers add the rest themselves.
    .here = { $value }.
    .rfc = RFC 4861 §4.6.2

icmpv6-opt-prefix-length = Prefix length
    .what = How many bits name the network.
    .here = { $number } of 128.
    .rfc = RFC 4861 §4.6.2

icmpv6-mldr = Report of groups
    .what = To which groups the sender listens.
    .rfc = RFC 3810 §5.2

icmpv6-mld = Question about groups
    .what = Who listens to which group.
    .rfc = RFC 2710 §3
