# What the fields of IPv4 are, what their values mean, what is often mistaken.

ip = Internet Protocol, version 4
    .what = Carries a packet from one computer to another through any number of networks: each router reads the destination and passes it on.
    .mistake = IP promises nothing: packets may be lost, doubled or overtaken. TCP repairs that.

ip-version = Version
    .what = Which version of IP this is; the header of the other one looks different.
    .here = { $number ->
        [4] 4: IPv4.
       *[other] { $number }: this cannot be.
    }

ip-hdr_len = Header length
    .what = How long the header is. On the wire it is a number of 32-bit rows, in four bits: 5 (no options) to 15.
    .here = { $rows } rows × 4 B = { $number } B: 20 B that are always there and { $options } B of options.

ip-dsfield = Differentiated services
    .what = How routers should treat the packet: a class of service (6 bits) and marks of congestion (2 bits).
    .here = { $number ->
        [0] 0: the usual service, no ECN.
       *[other] { $value }.
    }
    .rfc = RFC 2474 §3

ip-dsfield-dscp = Class of service (DSCP)
    .what = Which class of service is asked for. Most networks on the way may ignore or change it.
    .here = { $number ->
        [0] 0: the usual.
        [46] 46: expedited, for example for telephony.
       *[other] { $value }.
    }
    .rfc = RFC 2474 §3

ip-dsfield-ecn = Marks of congestion (ECN)
    .what = Lets a router mark a packet instead of dropping it when it is nearly full.
    .here = { $number ->
        [0] 0: not used.
        [1] 1: ECN possible.
        [2] 2: ECN possible.
       *[other] 3: a router on the way was congested.
    }
    .rfc = RFC 3168 §5

ip-len = Total length
    .what = Bytes of the packet: header and what it carries. At most 65535.
    .here = { $number } = { $ip-hdr_len } of header + { $rest } B inside.
    .mistake = It does not count the Ethernet header, nor filler behind the packet.

ip-id = Identification
    .what = Joins the fragments of one packet: all of them have this number.
    .here = { $ip-flags-df ->
        [1] This packet must not be fragmented, so the number has no use.
       *[other] Fragments of this packet would all have { $number }.
    }
    .mistake = It does not count packets and need not grow by one.
    .rfc = RFC 6864

ip-flags = Flags
    .what = Whether the packet may be cut into fragments, and whether more of them follow.
    .here = { $ip-flags-mf ->
        [1] More fragments follow.
       *[other] { $ip-flags-df ->
            [1] Must not be fragmented.
           *[other] May be fragmented.
        }
    }

ip-flags-rb = Reserved bit
    .what = Must be 0.

ip-flags-df = Don't fragment
    .what = Routers must not cut the packet: if it is too large they drop it and say so with ICMP. In this way the sender finds the largest size that fits.
    .here = { $number ->
        [1] Must not be cut.
       *[other] May be cut.
    }

ip-flags-mf = More fragments
    .what = Whether a fragment follows this one.
    .here = { $number ->
        [1] More follow.
       *[other] { $ip-frag_offset ->
            [0] No: the packet is whole.
           *[other] No: this is the last fragment.
        }
    }

ip-frag_offset = Fragment offset
    .what = Where the bytes of this fragment belong in the whole packet. On the wire it counts in units of 8 bytes.
    .here = { $number ->
        [0] { $ip-flags-mf ->
            [1] 0: the first fragment.
           *[other] 0: the packet is not fragmented.
        }
       *[other] { $number } × 8 = byte { $place } of the whole.
    }

ip-ttl = Time to live
    .what = How many routers the packet may still pass. Each takes one off; at 0 the packet is dropped, so that none circles for ever.
    .here = { $number ->
        [1] 1: no router passes it on. So it is with packets for neighbours alone, with those by which traceroute makes a router answer, and at the end of a long way.
       *[other] { $number }: if the sender began with { $start }, { $hops ->
            [0] no router was passed.
            [one] one router was passed.
           *[other] { $hops } routers were passed.
        }
    }
    .mistake = It is no time: it counts routers. And with which number the sender began is a guess.

ip-ttl-too_small = Time to live is small
    .what = The packet will not go far, or it has come a long way.

ip-ttl-lncb = Time to live of a local group
    .what = Packets to the local control block (224.0.0.x) usually have 1: no router passes them on.

ip-proto = Protocol
    .what = What the packet carries.
    .here = { $number ->
        [1] 1: ICMP.
        [2] 2: IGMP.
        [6] 6: TCP.
        [17] 17: UDP.
        [41] 41: an IPv6 packet (tunnel).
        [47] 47: GRE (tunnel).
        [50] 50: ESP (encrypted).
       *[other] { $value }.
    }
    .mistake = It is not a port: ports are in the header that follows.

ip-checksum = Header checksum
    .what = A sum over this header alone, by which routers notice damage. Each router computes it anew, because the time to live changes.
    .here = { $value } { $ip-checksum-status ->
        [0] — but it should be another value: damaged, or computed later by the card.
        [1] — correct.
       *[other] — not checked.
    }
    .mistake = It does not protect the data: TCP and UDP have a checksum of their own.

ip-checksum_calculated = Checksum that was computed
    .what = What this program computed from the header.

ip-checksum-status = Checksum status
    .what = Whether the checksum fits the header.
    .here = { $number ->
        [0] It does not fit.
        [1] It fits.
       *[other] It was not checked.
    }

ip-checksum_bad-expert = Wrong checksum
    .what = The header does not fit its checksum: routers drop such packets.

ip-checksum-offload = Checksum left to the card
    .what = The network card computes the checksum after the point of capture. Nothing is damaged.

ip-addr = Address
    .what = Source or destination: a filter with this name matches either.
    .here = { $kind ->
        [loopback] { $value }: this computer itself.
        [private] { $value }: a private network; not reachable from the Internet.
        [linklocal] { $value }: chosen by the computer itself because nobody gave it an address.
        [multicast] { $value }: a group of computers.
        [broadcast] { $value }: every neighbour.
        [unspecified] 0.0.0.0: no address yet.
        [documentation] { $value }: kept for examples.
        [shared] { $value }: shared by many customers of a provider.
       *[other] { $value }: reachable from the Internet.
    }
    .mistake = ip.addr != X selects packets of which neither address is X. Before Wireshark 4.0 it meant that one of the two is not X, as it is in nearly every packet; that is now written ~=.

ip-src = Source address
    .what = Which computer sent the packet.
    .here = { $kind ->
        [loopback] { $value }: this computer itself.
        [private] { $value }: a private network; not reachable from the Internet.
        [linklocal] { $value }: chosen by the computer itself because nobody gave it an address.
        [unspecified] 0.0.0.0: no address yet.
        [documentation] { $value }: kept for examples.
        [shared] { $value }: shared by many customers of a provider.
       *[other] { $value }: reachable from the Internet.
    }
    .mistake = A sender can write any address here; behind a home router it is the router's for everybody outside.

ip-dst = Destination address
    .what = Which computer gets the packet. Routers decide by it alone.
    .here = { $kind ->
        [loopback] { $value }: this computer itself.
        [private] { $value }: a private network.
        [linklocal] { $value }: a neighbour without a given address.
        [multicast] { $value }: a group of computers.
        [broadcast] { $value }: every neighbour.
        [documentation] { $value }: kept for examples.
        [shared] { $value }: shared by many customers of a provider.
       *[other] { $value }: reachable from the Internet.
    }

ip-host-origin = Where the name comes from
    .what = Who says the name: DNS (an answer in this capture), SNI or Host (what a client asked for), file (the capture file).
    .mistake = A client may ask any address for any name: SNI and Host are what was asked for, no proof of who answered.

ip-host-frame = Where the name was given
    .what = The packet that says the name.

ip-src_host = Source host
    .what = The name that the capture gives this address, where names are shown; the address itself otherwise. No look-up is sent.

ip-dst_host = Destination host
    .what = The name that the capture gives this address, where names are shown; the address itself otherwise. No look-up is sent.

ip-host = Host
    .what = Source or destination as text.

ip-options = Options
    .what = What the header holds beyond its 20 fixed bytes. Rare: many routers drop packets with options.

ip-opt = Option
    .what = One option, with a type and mostly a length.

ip-opt-type = Option type
    .what = Which option it is, and whether fragments keep a copy.
    .here = { $value }.

ip-opt-len = Option length
    .what = Bytes of the option with type and length.
    .here = { $number } B.

ip-fragments = Fragments
    .what = The fragments of which this packet was put together.

ip-fragment = Fragment
    .what = A fragment of the packet.
    .here = It came in frame { $number }.

ip-fragment-count = Number of fragments
    .what = Of how many fragments the packet was put together.

ip-fragment-overlap = Overlap of fragments
    .what = A fragment repeats bytes that were there already.

ip-fragment-overlap-conflict = Overlap that disagrees
    .what = The repeated bytes differ: an error, or somebody tries to deceive.

ip-fragment-incomplete = Fragments are missing
    .what = Not all fragments were captured: the packet cannot be put together.

ip-reassembled_in = Put together in
    .what = The frame with the last fragment: the whole packet is shown there.
    .here = Frame { $number }.

ip-reassembled-length = Length of the whole
    .what = Bytes of all fragments together.

ip-reassembled-data = Bytes of the whole
    .what = What the fragments give together.

ip-bogus_ip_version = Wrong version
    .what = The header says another version than 4.

ip-bogus_header_length = Impossible header length
    .what = The length is below 20 bytes or goes past the packet.

ip-bogus_ip_length = Impossible length
    .what = The total length does not fit the header or the frame.

ip-cur_rt = Current route
    .what = With source routing: where the packet goes next.

ip-rec_rt = Recorded route
    .what = A router that wrote its address into the packet.

ip-src_rt = Source route
    .what = A router over which the sender wants the packet to go.

ip-cur_rt_host = Current route
    .what = The same as the address: names are not looked up.

ip-opt-type-copy = Copied
    .what = Whether every fragment repeats the option.

ip-opt-type-class = Class
    .what = 0 for control, 2 for measuring.

ip-opt-type-number = Number
    .what = Which option of its class.

ip-opt-ptr = Pointer
    .what = Where the next address goes, counted from the start of the option.

ip-opt-sid = Stream number
    .what = From an old network (SATNET); no longer used.

ip-opt-mtu = MTU
    .what = The largest packet of the path, asked for or told; obsolete.
    .rfc = RFC 1063

ip-opt-id_number = Number
    .what = Joins the messages of one traceroute.
    .rfc = RFC 1393

ip-opt-ohc = Hops out
    .what = Routers passed on the way there.
    .rfc = RFC 1393

ip-opt-rhc = Hops back
    .what = Routers passed on the way back.
    .rfc = RFC 1393

ip-opt-originator = Asker
    .what = The address of who began the traceroute.
    .rfc = RFC 1393

ip-opt-ra = Router alert
    .what = Asks every router to look into the packet; usual with IGMP.
    .rfc = RFC 2113

ip-opt-addr = Address
    .what = An address of the option.

ip-opt-qs_func = Function
    .what = Whether a rate is asked for or reported (Quick-Start).
    .rfc = RFC 4782

ip-opt-qs_rate = Rate
    .what = The sending rate that is asked for or granted.
    .rfc = RFC 4782

ip-opt-qs_ttl = Quick-Start TTL
    .what = Counts routers that understand Quick-Start.
    .rfc = RFC 4782

ip-opt-qs_ttl_diff = TTL difference
    .what = By it one sees whether every router agreed.
    .rfc = RFC 4782

ip-opt-qs_unused = Unused
    .what = Filler.
    .rfc = RFC 4782

ip-opt-qs_nonce = Random number
    .what = Proves that nobody lied about the rate.
    .rfc = RFC 4782

ip-opt-qs_reserved = Reserved
    .what = Must be 0.
    .rfc = RFC 4782

ip-opt-sec_rfc791_sec = Security level
    .what = How secret the data is, in an old military scheme.

ip-opt-sec_rfc791_comp = Compartments
    .what = Groups that may see the data.

ip-opt-sec_rfc791_hr = Handling
    .what = How the data is to be handled.

ip-opt-sec_rfc791_tcc = Transmission control
    .what = Who belongs together, in that scheme.

ip-opt-sec_cl = Classification
    .what = How secret the data is.
    .rfc = RFC 1108

ip-opt-sec_prot_auth_flags = Authorities
    .what = Which authorities protect the data.
    .rfc = RFC 1108

ip-opt-sec_prot_auth_genser = GENSER
    .what = General service of the United States.
    .rfc = RFC 1108

ip-opt-sec_prot_auth_siop_esi = SIOP-ESI
    .what = An authority of the United States.
    .rfc = RFC 1108

ip-opt-sec_prot_auth_sci = SCI
    .what = An authority of the United States.
    .rfc = RFC 1108

ip-opt-sec_prot_auth_nsa = NSA
    .what = An authority of the United States.
    .rfc = RFC 1108

ip-opt-sec_prot_auth_doe = DOE
    .what = An authority of the United States.
    .rfc = RFC 1108

ip-opt-sec_prot_auth_unassigned = Not given out
    .what = Bits for later.
    .rfc = RFC 1108

ip-opt-sec_prot_auth_fti = More follows
    .what = Whether another byte of authorities follows.
    .rfc = RFC 1108

ip-opt-ext_sec_add_sec_info_format_code = Format
    .what = How the additional information is to be read.
    .rfc = RFC 1108

ip-opt-ext_sec_add_sec_info = Additional information
    .what = More on security, in that format.
    .rfc = RFC 1108

ip-empty_rt = Empty place
    .what = Room for the address of a router.

ip-cipso-doi = Domain
    .what = Who gives the labels their meaning (CIPSO).

ip-cipso-tag_type = Tag type
    .what = How the label is written.

ip-cipso-sensitivity_level = Sensitivity
    .what = How secret the data is.

ip-cipso-categories = Categories
    .what = To which groups the data belongs.

ip-cipso-tag_data = Tag data
    .what = The label as bytes.

ip-opt-overflow = Overflow
    .what = How many routers found no room for their time.

ip-opt-flag = Form
    .what = Whether routers write their time alone or their address too.

ip-opt-time_stamp = Time
    .what = When a router passed the packet on, in milliseconds since midnight UTC.

ip-opt-time_stamp_addr = Router
    .what = The router that wrote its time.

ip-opt-unknown = Content
    .what = The bytes of an option that is not known.

ip-opt-padding = Padding
    .what = Filler up to a whole row.

ip-opt-len-invalid = Wrong option length
    .what = The length does not fit the option or the header.

ip-opt-ptr-before_address = Pointer too small
    .what = It points before the first address.

ip-opt-ptr-middle_address = Pointer into an address
    .what = It points into the middle of an address.

ip-subopt_too_long = Part too long
    .what = It would go past the end of the option.

ip-nop = Only filler
    .what = Four NOPs in a row: a router may have taken options out.

ip-cipso-malformed = Malformed label
    .what = The label cannot be read.
