# What the fields of MPLS are, what their values mean, what is often mistaken.

mpls = Label switching (MPLS)
    .what = Providers put a short label before the packet; their routers look at it alone and not at the address.

mpls-label = Label
    .what = Which way the packet takes; each router replaces it by the next one.
    .here = { $number }.

mpls-exp = Traffic class
    .what = How urgent the packet is, from 0 to 7.
    .here = { $number }.

mpls-bottom = Last label
    .what = Whether the packet itself comes next or another label.
    .here = { $number ->
        [0] Another label follows.
       *[other] The packet follows.
    }

mpls-ttl = Time to live
    .what = Each router takes away 1, as in IP.
    .here = { $number }.
