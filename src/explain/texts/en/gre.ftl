# What the fields of GRE are, what their values mean, what is often mistaken.

gre = Generic Routing Encapsulation (GRE)
    .what = A tunnel: a packet inside a packet, between two routers. Nothing is encrypted.

gre-flags_and_version = Flags and version
    .what = Which optional fields follow.

gre-flags-checksum = Checksum present
    .what = Whether a checksum follows.
    .here = { $number ->
        [0] No.
       *[other] Yes.
    }

gre-flags-routing = Route present
    .what = Whether a prescribed route follows; no longer used.
    .here = { $number ->
        [0] No.
       *[other] Yes.
    }

gre-flags-key = Key present
    .what = Whether a key follows that tells tunnels between the same two routers apart.
    .here = { $number ->
        [0] No.
       *[other] Yes.
    }

gre-flags-sequence_number = Number present
    .what = Whether packets are counted.
    .here = { $number ->
        [0] No.
       *[other] Yes.
    }

gre-flags-version = Version
    .what = 0 is usual, 1 the form of PPTP.
    .here = { $number }.

gre-proto = What is inside
    .what = The protocol of the inner packet, with the numbers of Ethernet.
    .here = { $value }

gre-checksum = Checksum
    .what = Over the GRE header and what is inside.

gre-key = Key of the tunnel
    .what = A number by which tunnels are told apart. It is no secret and protects nothing.

gre-sequence_number = Sequence number
    .what = Counts the packets of the tunnel, so that late ones can be thrown away.
    .here = { $number }.

gre-flags-strict_source_route = The route must be kept exactly
    .what = Whether no other router may lie between those of the prescribed route. Not used any more.
    .here = { $number ->
        [0] No.
       *[other] Yes.
    }

gre-flags-recursion_control = Tunnels in tunnels
    .what = How many further envelopes may be put around; 0 today.
    .here = { $number }.

gre-flags-ack = There is an acknowledgment
    .what = Whether an acknowledgment number follows. Only in the form of PPTP (version 1).
    .here = { $number ->
        [0] No.
       *[other] Yes.
    }

gre-offset = Offset
    .what = Where in the prescribed route the next router stands.
    .here = { $number } B.

gre-key-call_id = Call
    .what = The number that the receiver gave to this session of PPTP.
    .here = { $number }.

gre-ack_number = Acknowledgment number
    .what = The number of the last packet that arrived. Nothing is sent again: it only tells how fast to send.
    .here = { $number }.
    .mistake = Unlike in TCP it names the last packet received, not the next expected.

gre-routing = Prescribed route
    .what = Through which routers the packet must go. The idea was given up.

gre-routing-address_family = Kind of addresses
    .what = What kind of addresses the route is written in; 0 ends the list.
    .here = { $value }

gre-routing-sre_offset = Place in the route
    .what = Which entry of the route comes next, counted in bytes.
    .here = { $number } B.

gre-routing-information = Entries of the route
    .what = The addresses one after another.
    .here = { $bytes } B.
