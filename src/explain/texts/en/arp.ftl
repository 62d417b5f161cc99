# What the fields of ARP are, what their values mean, what is often mistaken.

arp = Address Resolution Protocol
    .what = Asks all neighbours: "who has this IP address?" The owner answers with its hardware address.
    .mistake = ARP finds neighbours only; for a computer behind a router the router's address is asked for.

arp-hw-type = Hardware type
    .what = What kind of hardware addresses these are.
    .here = { $number ->
        [1] 1: Ethernet.
       *[other] { $value }.
    }

arp-proto-type = Protocol type
    .what = For which protocol addresses are asked for, as an EtherType.
    .here = { $number ->
        [2048] 0x0800: IPv4.
       *[other] { $value }.
    }

arp-hw-size = Hardware address size
    .what = Bytes of a hardware address.
    .here = { $number ->
        [6] 6 B: Ethernet.
       *[other] { $number } B.
    }

arp-proto-size = Protocol address size
    .what = Bytes of a protocol address.
    .here = { $number ->
        [4] 4 B: IPv4.
       *[other] { $number } B.
    }

arp-opcode = Operation
    .what = A question or an answer.
    .here = { $number ->
        [1] 1: a question — who has the target address?
        [2] 2: an answer — the sender has it.
        [3] 3: RARP — which IP address do I have?
        [4] 4: RARP — you have this IP address.
        [8] 8: inverse ARP — which IP address stands behind this circuit?
        [9] 9: inverse ARP — this one.
       *[other] { $value }.
    }

arp-isgratuitous = Gratuitous
    .what = The sender speaks of its own address without being asked, so that neighbours learn it.

arp-isprobe = Probe
    .what = Asks whether an address is free before it is used: the sender's own address is still 0.0.0.0.

arp-isannouncement = Announcement
    .what = The sender says that it uses this address from now on.

arp-src-hw = Sender's hardware address
    .what = The hardware address of who sends this message.

arp-src-hw_mac = Sender's MAC address
    .what = The hardware address of who sends this message. In an answer this is what was asked for.
    .here = { $arp-opcode ->
        [2] { $arp-src-proto_ipv4 } is at { $value }.
       *[other] { $value } asks.
    }
    .mistake = Nobody checks it: anybody may claim an address (ARP spoofing).

arp-src-proto = Sender's protocol address
    .what = The protocol address of who sends this message.

arp-src-proto_ipv4 = Sender's IP address
    .what = The IP address of who sends this message.
    .here = { $kind ->
        [unspecified] 0.0.0.0: a probe; the sender has no address yet.
       *[other] { $value }.
    }

arp-dst-hw = Target's hardware address
    .what = In a question it is unknown.

arp-dst-hw_mac = Target's MAC address
    .what = In a question it is unknown and mostly zero; in an answer it is who asked.
    .here = { $arp-opcode ->
        [1] A question: this is just what is to be found out.
       *[other] { $value }.
    }

arp-dst-proto = Target's protocol address
    .what = The address that is asked for.

arp-dst-proto_ipv4 = Target's IP address
    .what = The IP address that is asked for; in an answer that of who asked.
    .here = { $arp-opcode ->
        [1] Who has { $value }?
       *[other] { $value } asked.
    }
