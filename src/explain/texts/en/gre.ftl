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
