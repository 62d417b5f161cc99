# What the fields of SLL are, what their values mean, what is often mistaken.

sll = Linux cooked capture
    .what = A header that the Linux kernel makes itself when one captures on "any": it replaces the headers of the real interfaces, which differ.
    .mistake = It was never sent: it is a note of the kernel.

sll-pkttype = Direction
    .what = Which way the packet went.
    .here = { $number ->
        [0] Sent to us.
        [1] Sent to everybody (broadcast).
        [2] Sent to a group (multicast).
        [3] Between others; we only saw it.
        [4] Sent by us.
       *[other] { $value }.
    }

sll-hatype = Kind of interface
    .what = The kernel's number for the kind of device.
    .here = { $number ->
        [1] 1: Ethernet.
        [772] 772: loopback.
       *[other] { $value }.
    }

sll-halen = Address length
    .what = Bytes of the sender's link address that count.
    .here = { $number } B.

sll-src-eth = Sender's address
    .what = The link address of the sender. The receiver's is not kept.
    .here = { $value }.

sll-src-ipv4 = Sender's address
    .what = The sender's address, for tunnels over IPv4.
    .here = { $value }.

sll-src-other = Sender's address
    .what = An address of another length.
    .here = { $value }.

sll-unused = Unused
    .what = Filler behind a short address.

sll-etype = Protocol
    .what = What follows, as an EtherType.
    .here = { $number ->
        [2048] 0x0800: an IPv4 packet.
        [2054] 0x0806: ARP.
        [34525] 0x86dd: an IPv6 packet.
       *[other] { $value }.
    }

sll-ltype = Protocol
    .what = What follows, as a number of the Linux kernel.
    .here = { $value }.

sll-gretype = Protocol
    .what = What follows in a GRE tunnel.
    .here = { $value }.

sll-ifindex = Interface index
    .what = The kernel's number of the real interface.
    .here = Interface { $number }.

sll-trailer = Trailer
    .what = Bytes after the packet.
