# What the fields of VLAN are, what their values mean, what is often mistaken.

vlan = VLAN tag
    .what = Four bytes that say to which virtual network a frame belongs, so that one cable carries several networks.
    .mistake = A VLAN separates; it does not encrypt.

vlan-priority = Priority
    .what = How urgent the frame is, 0 to 7.
    .here = { $number ->
        [0] 0: the usual (best effort).
        [1] 1: background, the least urgent.
        [7] 7: control of the network, the most urgent.
       *[other] { $value }.
    }
    .mistake = 1 is less urgent than 0.

vlan-dei = May be dropped
    .what = Whether a switch may drop the frame first when it is overloaded.
    .here = { $number ->
        [1] It may be dropped first.
       *[other] It may not be dropped before others.
    }

vlan-id = VLAN number
    .what = Which virtual network: 1 to 4094.
    .here = { $number ->
        [0] 0: no network, only a priority.
        [1] 1: usually the default network.
       *[other] Network { $number }.
    }

vlan-etype = EtherType
    .what = What the frame carries behind the tag.
    .here = { $number ->
        [2048] 0x0800: an IPv4 packet.
        [2054] 0x0806: ARP.
        [34525] 0x86dd: an IPv6 packet.
       *[other] { $value }.
    }

vlan-len = Length
    .what = Bytes of the payload, in frames of the older kind.
    .here = { $number } B.

vlan-trailer = Trailer
    .what = Bytes after the packet.

vlan-len-past_end = Length past the end
    .what = The length says more than the frame holds.
