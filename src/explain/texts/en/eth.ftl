# What the fields of Ethernet are, what their values mean, what is often mistaken.

eth = Ethernet
    .what = Carries packets between neighbours on one cable or one Wi-Fi network: to whom, from whom, what is inside.
    .mistake = These addresses reach the next neighbour only; at each router they are replaced.

eth-dst = Destination address
    .what = Which neighbour takes the frame: 48 bits, mostly burnt into the card.
    .here = { $kind ->
        [broadcast] All ones: every neighbour takes it.
        [zero] All zeros: the loopback interface has no cards.
        [multicast] A group of neighbours takes it.
       *[other] One neighbour: the computer that the packet is for, or the router that leads there.
    }
    .mistake = It is not the address of the final computer when that lies behind a router: it is the router's.

eth-src = Source address
    .what = Which neighbour sent the frame.
    .here = { $kind ->
        [zero] All zeros: the loopback interface has no cards.
        [local] An address that software chose, for example a virtual machine or a phone that hides its own.
       *[other] The first three bytes name the maker of the card.
    }

eth-src-lg = Local or global
    .what = Whether the address was chosen by software (1) or by the maker of the card (0).
    .here = { $number ->
        [1] Chosen by software.
       *[other] Given by the maker.
    }

eth-src-ig = Single or group
    .what = Whether the address is that of a group (1) or of one card (0). It is the first bit on the cable.
    .here = { $number ->
        [1] A group.
       *[other] One card.
    }

eth-type = EtherType
    .what = What the frame carries.
    .here = { $number ->
        [2048] 0x0800: an IPv4 packet.
        [2054] 0x0806: ARP.
        [33024] 0x8100: a VLAN tag comes first.
        [34525] 0x86dd: an IPv6 packet.
       *[other] { $value }.
    }
    .mistake = Numbers up to 1500 in this place are a length, from 1536 on a type.

eth-len = Length
    .what = Bytes of the payload, in frames of the older kind.
    .here = { $number } B.

eth-invalid_lentype = Neither length nor type
    .what = A number between 1501 and 1535 means nothing here.

eth-invalid_lentype-expert = Neither length nor type
    .what = A number between 1501 and 1535 means nothing here.

eth-padding = Padding
    .what = Fills short frames up to the least that Ethernet carries: 60 bytes without the check sequence.
    .here = { $bytes } B of filler.

eth-trailer = Trailer
    .what = Bytes after the packet that belong to no protocol inside.

eth-fcs = Frame check sequence
    .what = Four bytes by which the card notices damage. Most captures do not have them: the card has taken them off.
    .here = { $value }.

eth-fcs-status = Status of the check sequence
    .what = Whether the check sequence fits the frame.

eth-fcs_bad = Wrong check sequence
    .what = The frame was damaged on its way.

eth-src_not_group = Group as a sender
    .what = A group cannot send: a sender's address must belong to one card.

eth-len-past_end = Length past the end
    .what = The length says more than the frame holds.

eth-padding_bad = Padding of other bytes
    .what = Filler should be zeros; other bytes may be something else.

eth-src_resolved = Sender, with its maker
    .what = The address with the name that this program knows for it: the maker from the registry of address blocks, or a name you gave. Not sent.
    .here = { $value }
    .mistake = A maker names who made the card, not whose computer it is; addresses chosen by software have no maker.

eth-src-oui = Maker's number (OUI)
    .what = The first three bytes of the address: the block that IEEE gave to one maker, who numbers the cards with the other three.
    .here = { $value }
    .mistake = If the second-lowest bit of the first byte is set, software chose the address, and these bytes name nobody.

eth-src-oui_resolved = Maker
    .what = To whom IEEE gave this block of addresses, from a list inside the program. Nothing is asked of the network.
    .here = { $value }
