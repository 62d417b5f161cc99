# What the fields of IPv6 are, what their values mean, what is often mistaken.

ipv6 = Internet Protocol, version 6
    .what = The newer Internet Protocol: addresses of 128 bits, a simpler header of 40 bytes, no header checksum, no fragmentation by routers.
    .mistake = It is not IPv4 with longer addresses: the two do not understand each other.

ipv6-version = Version
    .what = Which version of IP this is.
    .here = { $number ->
        [6] 6: IPv6.
       *[other] { $number }: this cannot be.
    }

ipv6-tclass = Traffic class
    .what = How routers should treat the packet: a class of service (6 bits) and marks of congestion (2 bits).
    .rfc = RFC 8200 §7

ipv6-tclass-dscp = Class of service (DSCP)
    .what = Which class of service is asked for.
    .here = { $number ->
        [0] 0: the usual.
        [46] 46: expedited, for example for telephony.
       *[other] { $value }.
    }
    .rfc = RFC 2474 §3

ipv6-tclass-ecn = Marks of congestion (ECN)
    .what = Lets a router mark a packet instead of dropping it.
    .here = { $number ->
        [0] 0: not used.
        [1] 1: ECN possible.
        [2] 2: ECN possible.
       *[other] 3: a router on the way was congested.
    }
    .rfc = RFC 3168 §5

ipv6-flow = Flow label
    .what = The same number for all packets of one connection, so that routers keep them on one way without looking inside.
    .here = { $number ->
        [0] 0: not used.
       *[other] { $value }.
    }
    .rfc = RFC 6437

ipv6-plen = Payload length
    .what = Bytes behind this header of 40 bytes, extension headers included.
    .here = { $number } B follow.
    .mistake = Unlike the total length of IPv4 it does not count the header itself.

ipv6-nxt = Next header
    .what = What follows: an extension header, or the protocol inside.
    .here = { $number ->
        [0] 0: hop-by-hop options.
        [6] 6: TCP.
        [17] 17: UDP.
        [43] 43: a routing header.
        [44] 44: a fragment header.
        [58] 58: ICMPv6.
        [59] 59: nothing.
        [60] 60: options for the destination.
       *[other] { $value }.
    }

ipv6-hlim = Hop limit
    .what = How many routers the packet may still pass: the time to live of IPv4 under its right name.
    .here = { $number }: if the sender began with { $start }, { $hops ->
        [0] no router was passed.
        [one] one router was passed.
       *[other] { $hops } routers were passed.
    }

ipv6-addr = Address
    .what = Source or destination: a filter with this name matches either.
    .here = { $kind ->
        [loopback] ::1: this computer itself.
        [linklocal] { $value }: reaches neighbours only.
        [private] { $value }: a private network.
        [multicast] { $value }: a group of computers.
        [unspecified] ::: no address yet.
        [documentation] { $value }: kept for examples.
        [mapped] { $value }: an IPv4 address in the form of IPv6.
       *[other] { $value }: reachable from the Internet.
    }
    .rfc = RFC 4291 §2

ipv6-src = Source address
    .what = Which computer sent the packet.
    .here = { $kind ->
        [loopback] ::1: this computer itself.
        [linklocal] { $value }: reaches neighbours only.
        [private] { $value }: a private network.
        [unspecified] ::: no address yet.
        [documentation] { $value }: kept for examples.
       *[other] { $value }: reachable from the Internet.
    }
    .mistake = One interface has several IPv6 addresses at once; that is usual.
    .rfc = RFC 4291 §2

ipv6-dst = Destination address
    .what = Which computer gets the packet.
    .here = { $kind ->
        [loopback] ::1: this computer itself.
        [linklocal] { $value }: a neighbour.
        [private] { $value }: a private network.
        [multicast] { $value }: a group of computers; IPv6 has no broadcast.
        [documentation] { $value }: kept for examples.
       *[other] { $value }: reachable from the Internet.
    }
    .rfc = RFC 4291 §2

ipv6-src_host = Source host
    .what = The same as the source address: names are not looked up.

ipv6-dst_host = Destination host
    .what = The same as the destination address: names are not looked up.

ipv6-host = Host
    .what = Source or destination as text.

ipv6-src_slaac_mac = Hardware address in the source
    .what = The address was made from the hardware address of the card: bytes ff:fe in the middle betray it.
    .here = { $value }.
    .rfc = RFC 4291 App. A

ipv6-dst_slaac_mac = Hardware address in the destination
    .what = The address was made from the hardware address of the card.
    .here = { $value }.
    .rfc = RFC 4291 App. A

ipv6-bogus_ipv6_version = Wrong version
    .what = The header says another version than 6.

ipv6-plen_exceeds_framing = Length past the end
    .what = The header promises more bytes than the frame holds.

ipv6-plen_zero = Length of zero
    .what = The card will cut a large packet into pieces after the point of capture.

ipv6-hopopts = Hop-by-hop options
    .what = Options that every router on the way may look at.
    .rfc = RFC 8200 §4.3

ipv6-dstopts = Destination options
    .what = Options that only the destination looks at.
    .rfc = RFC 8200 §4.6

ipv6-opt = Option
    .what = One option of an extension header. The two highest bits of its type say what to do with an unknown one.
    .rfc = RFC 8200 §4.2

ipv6-routing = Routing header
    .what = Names computers over which the packet is to go.
    .rfc = RFC 8200 §4.4

ipv6-fraghdr = Fragment header
    .what = This packet is a fragment. In IPv6 only the sender may cut packets.
    .rfc = RFC 8200 §4.5

ipv6-fraghdr-offset = Fragment offset
    .what = Where the bytes of this fragment belong in the whole. On the wire it counts in units of 8 bytes.
    .rfc = RFC 8200 §4.5

ipv6-fraghdr-more = More fragments
    .what = Whether a fragment follows this one.
    .here = { $number ->
        [1] More follow.
       *[other] This is the last one.
    }
    .rfc = RFC 8200 §4.5

ipv6-fraghdr-ident = Identification
    .what = Joins the fragments of one packet.
    .here = { $value }.
    .rfc = RFC 8200 §4.5

ipv6-fragments = Fragments
    .what = The fragments of which this packet was put together.

ipv6-fragment = Fragment
    .what = A fragment of the packet.
    .here = It came in frame { $number }.

ipv6-fragment-incomplete = Fragments are missing
    .what = Not all fragments were captured: the packet cannot be put together.
