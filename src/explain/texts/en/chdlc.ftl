# What the fields of HDLC are, what their values mean, what is often mistaken.

chdlc = Cisco HDLC
    .what = The simplest envelope for a line between two routers: address, control, type, then the packet.
    .mistake = It is not the HDLC of ISO: that has no type field.

chdlc-address = Address
    .what = There is only one other end: 0x0F means it, 0x8F means all.
    .here = { $value }

chdlc-control = Control
    .what = Always 0.

chdlc-protocol = What is inside
    .what = The protocol of the packet, by the numbers of Ethernet; 0x8035 is SLARP, by which the routers ask whether the line lives.
    .here = { $value }
