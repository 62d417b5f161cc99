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

ipv6-host-origin = Where the name comes from
    .what = Who says the name: DNS (an answer in this capture), SNI or Host (what a client asked for), file (the capture file).
    .mistake = A client may ask any address for any name: SNI and Host are what was asked for, no proof of who answered.

ipv6-host-frame = Where the name was given
    .what = The packet that says the name.

ipv6-src_host = Source host
    .what = The name that the capture gives this address, where names are shown; the address itself otherwise. No look-up is sent.

ipv6-dst_host = Destination host
    .what = The name that the capture gives this address, where names are shown; the address itself otherwise. No look-up is sent.

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

ipv6-slaac_mac = MAC in the address
    .what = The card's address that hides in the second half, with ff:fe in the middle: the computer made its address itself (SLAAC).
    .here = { $value }
    .mistake = By such an address a device is known again everywhere; therefore most use random ones today.

ipv6-src_isatap_ipv4 = IPv4 address inside (ISATAP)
    .what = IPv6 within an IPv4 network: the end of the address is the IPv4 address through which the tunnel leads.
    .here = { $value }

ipv6-src_6to4_gw_ipv4 = IPv4 address of the gateway (6to4)
    .what = In addresses that begin with 2002: the next 32 bits are the IPv4 address of the tunnel's end. Hardly used any more.
    .here = { $value }

ipv6-src_6to4_sla_id = Subnet (6to4)
    .what = Which network behind the gateway.
    .here = { $number }.

ipv6-src_ts_ipv4 = Teredo server
    .what = The server that helped a computer behind NAT to an IPv6 address; a way of Windows that is over.
    .here = { $value }

ipv6-src_tc_port = Teredo port
    .what = Under which UDP port the NAT shows the computer; in the address all its bits are turned over.
    .here = { $number }.

ipv6-src_tc_ipv4 = Address of the NAT (Teredo)
    .what = Under which IPv4 address the computer is seen from outside; in the address all its bits are turned over.
    .here = { $value }

ipv6-embed_ipv4_prefix = Prefix of the translator
    .what = With this prefix a NAT64 gateway translates between IPv6 and IPv4; mostly 64:ff9b::.

ipv6-src_embed_ipv4 = IPv4 address inside (NAT64)
    .what = The IPv4 address that the translator really talks to: so a computer with IPv6 alone reaches the old Internet.
    .here = { $value }

ipv6-hopopts-nxt = Next header
    .what = What comes behind this extension header; in this way the headers form a chain down to TCP or UDP.
    .here = { $value }

ipv6-hopopts-len = Length of the header
    .what = In units of 8 bytes, the first 8 not counted.
    .here = ({ $number } + 1) × 8 = { $whole } B.

ipv6-hopopts-len_oct = Length in bytes
    .what = The length of the header, worked out.
    .here = { $number } B.

ipv6-hopopts-not_first = Not in the first place
    .what = Routers look only right behind the IPv6 header for what concerns them; elsewhere the packet is wrong.

ipv6-opt-type = Kind of option
    .what = What the option is. Its upper bits also say what to do with it if it is not known.
    .here = { $value }

ipv6-opt-type-action = If unknown
    .what = What a computer does that does not know the option.
    .here = { $number ->
        [0] Skip it.
        [1] Throw the packet away silently.
        [2] Throw the packet away and report it by ICMP.
       *[other] Throw it away, report only if it was not sent to a group.
    }

ipv6-opt-type-change = May change on the way
    .what = Whether routers may change the content; then it is left out of what IPsec protects.
    .here = { $number ->
        [0] No.
       *[other] Yes.
    }

ipv6-opt-type-rest = Other bits of the kind
    .what = The lower five bits. All eight together are the kind.

ipv6-opt-pad1 = One byte of padding
    .what = Fills one byte, so that the next option lies where it should.

ipv6-opt-pmtu-min = Smallest MTU so far
    .what = Each router lowers it to what its link carries: at the end stands the MTU of the path.
    .here = { $number } B.

ipv6-opt-pmtu-rtn = MTU of the way there
    .what = What the receiver saw before, sent back.
    .here = { $number } B.

ipv6-opt-pmtu-r_flag = Answer wanted
    .what = Whether the receiver is to send back what it saw.
    .here = { $number ->
        [0] No.
       *[other] Yes.
    }

ipv6-opt-router_alert = Router alert
    .what = Asks each router to look into the packet, though it is not addressed to it: MLD needs this for groups.
    .here = { $value }

ipv6-opt-tel = Tunnels allowed
    .what = Into how many further tunnels the packet may be put, so that none runs in a circle.
    .here = { $number }.

ipv6-opt-jumbo = Length of the jumbogram
    .what = The true length of a packet over 65535 bytes; the usual field is 0 then.
    .here = { $number } B.

ipv6-opt-calipso-doi = Whose labels
    .what = Which organization says what the security labels mean.
    .here = { $number }.

ipv6-opt-calipso-sens_level = Level of secrecy
    .what = How secret the content is; for networks of governments.
    .here = { $number }.

ipv6-opt-calipso-checksum = Checksum of the label
    .what = Protects the label alone against damage.

ipv6-opt-calipso-cmpt_bitmap = Compartments
    .what = For which groups the content is, a bit each.

ipv6-opt-smf_dpd-hash_bit = By hash
    .what = How copies of a flooded packet are recognized: by a number or by a hash.
    .here = { $value }

ipv6-opt-smf_dpd-tid_type = Kind of tagger
    .what = By what the computer that numbered the packet is named.
    .here = { $value }

ipv6-opt-smf_dpd-tagger_id = Tagger
    .what = Who numbered the packet.

ipv6-opt-smf_dpd-ident = Number of the packet
    .what = Who has seen the number before passes the packet on no more.

ipv6-opt-smf_dpd-hav = Help for the hash
    .what = A value that makes equal hashes different.

ipv6-opt-pdm-scale_dtlr = Scale of the first time
    .what = By which power of two the time since the last receipt is to be multiplied.
    .here = { $number }.

ipv6-opt-pdm-scale_dtls = Scale of the second time
    .what = By which power of two the time since the last sending is to be multiplied.
    .here = { $number }.

ipv6-opt-pdm-psn_this_pkt = Number of this packet
    .what = Counts packets, so that losses and times can be measured without touching the content.
    .here = { $number }.

ipv6-opt-pdm-psn_last_recv = Last number received
    .what = Which packet of the other side came last.
    .here = { $number }.

ipv6-opt-pdm-delta_last_recv = Time since the last receipt
    .what = How long the sender itself took: so the delay of the server is told from that of the network.
    .here = { $number }.

ipv6-opt-pdm-delta_last_sent = Time since the last sending
    .what = How long it was from the last packet sent to the last one received.
    .here = { $number }.

ipv6-opt-qs_func = Request or report
    .what = Quick-Start: a sender asks all routers whether it may begin fast at once; an experiment.
    .here = { $value }

ipv6-opt-qs_rate = Rate
    .what = How fast the sender wants to begin; each router may lower it.
    .here = { $value }

ipv6-opt-qs_ttl = Counter of routers
    .what = Each router that agrees lowers it by 1: the difference to the hop limit shows whether all did.
    .here = { $number }.

ipv6-opt-qs_ttl_diff = Difference
    .what = Worked out: 0 means that every router took part.
    .here = { $number }.

ipv6-opt-qs_nonce = Nonce
    .what = A random number by which a receiver that lies about the rate is caught.

ipv6-opt-tpf_information = Information for tunnels
    .what = Says how the inner part of a packet is compressed or carried; registered, but never published.

ipv6-opt-mipv6-home_address = Home address
    .what = The address under which a travelling device is always known; the packet's own source is where it is just now.
    .here = { $value }

ipv6-opt-rpl-flag = Flags
    .what = In sensor networks: whether the packet goes the way that the routing tables say.

ipv6-opt-rpl-flag-o = Down
    .what = Whether the packet goes away from the root.
    .here = { $value }

ipv6-opt-rpl-flag-r = Rank error
    .what = Whether a neighbour lay at the wrong height: perhaps a loop.
    .here = { $value }

ipv6-opt-rpl-flag-f = Forwarding error
    .what = Whether the packet comes back because the way below is gone.
    .here = { $value }

ipv6-opt-rpl-instance_id = Which tree
    .what = Which of the network's routing trees is meant.
    .here = { $number }.

ipv6-opt-rpl-sender_rank = Rank of the sender
    .what = How far the sender stands from the root.
    .here = { $number }.

ipv6-opt-ilnp_nonce = Nonce (ILNP)
    .what = A number that only the two ends know, so that nobody else can move their conversation to another place.

ipv6-opt-lio-line_id = Line
    .what = Over which customer's line a packet came to the access node.
    .here = { $value }

ipv6-opt-mpl-flag = Flags
    .what = How the flooding of this packet is controlled.

ipv6-opt-mpl-flag-s = Length of the origin
    .what = How long the name of the first sender is.
    .here = { $value }

ipv6-opt-mpl-flag-m = Newest
    .what = Whether the sender knows of no later packet.
    .here = { $value }

ipv6-opt-mpl-flag-v = Version
    .what = Must be 0; others are thrown away.
    .here = { $value }

ipv6-opt-mpl-sequence = Number of the packet
    .what = By it copies are recognized that were flooded before.
    .here = { $number }.

ipv6-opt-mpl-seed_id = Origin
    .what = Who flooded the packet first.

ipv6-opt-dff-flags = Flags
    .what = How the packet wanders through a network that tries one neighbour after the other.

ipv6-opt-dff-flag-ver = Version
    .what = The form of the option; 0.
    .here = { $number }.

ipv6-opt-dff-flag-dup = Duplicate
    .what = Whether another neighbour is tried with a packet that was sent already.
    .here = { $value }

ipv6-opt-dff-flag-ret = Return
    .what = Whether the packet comes back because there was no way on.
    .here = { $value }

ipv6-opt-dff-sequence_number = Number of the packet
    .what = By it a station knows a packet that comes by again.
    .here = { $number }.

ipv6-opt-experimental = Experiment
    .what = Bytes of an option that somebody tries out.

ipv6-opt-unknown_data-expert = Not interpreted
    .what = The option has content that this program does not know.

ipv6-opt-header_mismatch = In the wrong header
    .what = The option belongs into the other of the two option headers: one is read by all routers, one only at the target.

ipv6-opt-invalid_len = Wrong length
    .what = Options of this kind have another length.

ipv6-opt-deprecated = Given up
    .what = The option should no longer be sent.

ipv6-opt-jumbo-truncated = Too short for a jumbogram
    .what = Below 65536 bytes the usual length field is enough, and this option is an error.

ipv6-routing-type = Kind of routing
    .what = What the addresses in this header mean.

ipv6-routing-type-is-0 =
    .what = Source route: the packet goes by way of the addresses listed. Forbidden, because it bounces packets to and fro (amplification).
    .rfc = RFC 5095

ipv6-routing-type-is-2 =
    .what = Mobile IPv6: the true address of a travelling device.
    .rfc = RFC 6275 §6.4

ipv6-routing-type-is-3 =
    .what = RPL: the way through a sensor network.
    .rfc = RFC 6554

ipv6-routing-type-is-4 =
    .what = Segment routing: the operator prescribes the stations of the way.
    .rfc = RFC 8754

ipv6-routing-segleft = Stations left
    .what = How many of the addresses listed are still to be visited.
    .here = { $number ->
        [0] None: the packet is at its last target.
       *[other] { $number } to go.
    }

ipv6-routing-src-addr = Station
    .what = An address by way of which the packet goes.
    .here = { $value }

ipv6-routing-mipv6-home_address = Home address
    .what = The address for which the packet is meant; it is sent to where the device stays now.
    .here = { $value }

ipv6-routing-rpl-cmprI = Bytes left out
    .what = How many leading bytes of all addresses but the last are left out, since they equal those of the target.
    .here = { $number } B.

ipv6-routing-rpl-cmprE = Bytes left out of the last
    .what = The same for the last address.
    .here = { $number } B.

ipv6-routing-rpl-pad = Padding
    .what = How many bytes fill up the end.
    .here = { $number } B.

ipv6-routing-rpl-address = Station, shortened
    .what = The bytes of the address that were sent.

ipv6-routing-rpl-full_address = Station
    .what = The address with the bytes left out put in again.
    .here = { $value }

ipv6-routing-srh-last_entry = Last entry
    .what = The place of the last address, counted from 0. The list runs backwards: entry 0 is the final target.
    .here = { $number }.

ipv6-routing-srh-flags = Flags
    .what = None is defined yet.

ipv6-routing-srh-tag = Tag
    .what = Marks packets that belong together; 0 if not used.

ipv6-routing-srh-addr = Segment
    .what = A station of the way; it may also mean an action there.
    .here = { $value }

ipv6-routing-srh-tlvs = Additions
    .what = Optional data, such as a signature over the way.

ipv6-routing-crh16-current_sid = Next segment
    .what = Which entry of the list comes next.
    .here = { $number }.

ipv6-routing-crh16-sid = Segment
    .what = A short number that each router turns into an address by a table of its own.
    .here = { $number }.

ipv6-routing-undecoded = Not taken apart
    .what = The kind of this routing header is not known here.

ipv6-routing-deprecated = Forbidden
    .what = This kind of routing header must be refused.

ipv6-routing-invalid_length = Wrong length
    .what = The length is not that of whole addresses.

ipv6-routing-invalid_segleft = More stations than addresses
    .what = The counter points outside of the list; the packet must be thrown away.
