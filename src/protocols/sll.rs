//! Linux cooked capture — what libpcap makes of the kernel's packet address when it captures on "any" interface or on one
//! without a link layer of its own. LINKTYPE_LINUX_SLL (version 1) and LINKTYPE_LINUX_SLL2 (version 2), as tcpdump.org
//! describes them; the numbers are those of Linux's `if_arp.h`, `if_packet.h` and `if_ether.h`.

use crate::dissect::prelude::*;
use crate::protocols::ethertype::{self, Tail};
use crate::protocols::{eth, gre, llc, ppp};

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "SLL",
    fields: &[FIELDS],
    detect: &[Detect::Number(Table::Link, 113), Detect::Number(Table::Link, VERSION_2)],
    dissect,
    session: None,
};

static LAYER: Field = Field::protocol("sll", "Linux cooked-mode capture", "LINKTYPE_LINUX_SLL");

fields! {
    PKTTYPE = Field::uint16("sll.pkttype", "Packet type", Dec, "LINKTYPE_LINUX_SLL").values(PACKET_TYPES);
    PKTTYPE_2 = Field::uint8("sll.pkttype", "Packet type", Dec, "LINKTYPE_LINUX_SLL2").values(PACKET_TYPES);
    HATYPE = Field::uint16("sll.hatype", "Link-layer address type", Dec, "LINKTYPE_LINUX_SLL").named(Names::With(hardware));
    HALEN = Field::uint16("sll.halen", "Link-layer address length", Dec, "LINKTYPE_LINUX_SLL");
    HALEN_2 = Field::uint8("sll.halen", "Link-layer address length", Dec, "LINKTYPE_LINUX_SLL2");
    SRC_ETH = Field::ether("sll.src.eth", "Source", "LINKTYPE_LINUX_SLL");
    SRC_IPV4 = Field::ipv4("sll.src.ipv4", "Source", "LINKTYPE_LINUX_SLL");
    SRC_OTHER = Field::bytes("sll.src.other", "Source", "LINKTYPE_LINUX_SLL");
    UNUSED = Field::bytes("sll.unused", "Unused", "LINKTYPE_LINUX_SLL");
    ETYPE = Field::uint16("sll.etype", "Protocol", Hex, "LINKTYPE_LINUX_SLL").named(Names::With(ethertype::name));
    LTYPE = Field::uint16("sll.ltype", "Protocol", Hex, "LINKTYPE_LINUX_SLL").values(LINUX_TYPES);
    GRETYPE = Field::uint16("sll.gretype", "Protocol", Hex, "LINKTYPE_LINUX_SLL").named(Names::With(gre::protocol_name));
    NETLINK_FAMILY = Field::uint16("netlink.family", "Family", Hex, "LINKTYPE_NETLINK");
    IFINDEX = Field::uint32("sll.ifindex", "Interface index", Dec, "LINKTYPE_LINUX_SLL2");
    PADDING = Field::bytes("eth.padding", "Padding", "IEEE 802.3 §3.2.8");
    TRAILER = Field::bytes("sll.trailer", "Trailer", "");
    PADDING_BAD = Field::note("eth.padding_bad", "Didn't find padding of zeros, and an undecoded trailer exists. There may be padding of non-zeros.", Severity::Note, Group::Protocol, "IEEE 802.3 §3.2.8");
}

static TAIL: Tail = Tail { padding: &PADDING, trailer: &TRAILER, padding_bad: &PADDING_BAD, fcs: None };

const VERSION_2: u32 = 276;
const HEADER_1: u32 = 16;
const HEADER_2: u32 = 20;

fn dissect<'b>(context: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    if u32::from(context.frame.link_type) == VERSION_2 {
        let layer = tape.layer(&PROTOCOL, buf.range_at(0, HEADER_2.min(buf.len()))?);
        tape.label(layer, |out| out.push_str("Linux cooked capture v2"));
        tape.info(|_| ());
        let (kind, number) = (buf.u16(8)?, buf.u16(0)?);
        let payload = protocol(tape, &buf, 0, kind)?;
        tape.uint(&IFINDEX, &buf, 4)?;
        tape.uint(&HATYPE, &buf, 8)?;
        packet_type(tape, &PKTTYPE_2, &buf, 10)?;
        let len = tape.uint(&HALEN_2, &buf, 11)?;
        address(tape, &buf, 12, len)?;
        return follow(context, tape, &buf, HEADER_2, payload, number);
    }
    let layer = tape.layer(&PROTOCOL, buf.range_at(0, HEADER_1.min(buf.len()))?);
    tape.label(layer, |out| out.push_str("Linux cooked capture v1"));
    packet_type(tape, &PKTTYPE, &buf, 0)?;
    let kind = tape.uint(&HATYPE, &buf, 2)? as u16;
    let len = tape.uint(&HALEN, &buf, 4)?;
    address(tape, &buf, 6, len)?;
    let payload = protocol(tape, &buf, 14, kind)?;
    follow(context, tape, &buf, HEADER_1, payload, buf.u16(14)?)
}

fn packet_type(tape: &mut Tape, field: &'static Field, buf: &Buf<'_>, at: u32) -> Result<(), Short> {
    let kind = tape.uint(field, buf, at)?;
    tape.info(|out| match field.name_of(kind) {
        Some(name) => out.push_str(name),
        None => text!(out, "Unknown ({kind})"),
    });
    Ok(())
}

/// The eight bytes of the sender's address, of which `len` are used.
fn address(tape: &mut Tape, buf: &Buf<'_>, at: u32, len: u64) -> Result<(), Short> {
    let used = len.min(8) as u32;
    match used {
        0 => {}
        4 => {
            let source = tape.ipv4(&SRC_IPV4, buf, at)?;
            tape.addresses(Address::V4(source), Address::None);
        }
        6 => {
            let source = tape.ether(&SRC_ETH, buf, at)?;
            tape.addresses(Address::Ether(source), Address::None);
        }
        _ => {
            tape.wire(&SRC_OTHER, buf, at, used)?;
        }
    }
    if used < 8 {
        tape.wire(&UNUSED, buf, at.saturating_add(used), 8_u32.saturating_sub(used))?;
    }
    Ok(())
}

/// What the protocol number numbers.
enum Payload {
    EtherType,
    Gre,
    /// Linux's own numbers for frames without an EtherType.
    Linux,
    /// Netlink messages: the number is their family.
    Netlink,
    /// An IEEE 802.11 frame, with this link type's header before it.
    Wireless(u16),
}

fn protocol(tape: &mut Tape, buf: &Buf<'_>, at: u32, kind: u16) -> Result<Payload, Short> {
    let number = buf.u16(at)?;
    let (field, payload) = match (kind, number) {
        (ARPHRD_NETLINK, _) => (&NETLINK_FAMILY, Payload::Netlink),
        (ARPHRD_IPGRE | ARPHRD_IP6GRE, _) => (&GRETYPE, Payload::Gre),
        (801, 0x04) => (&LTYPE, Payload::Wireless(105)),
        (802, 0x04) => (&LTYPE, Payload::Wireless(119)),
        (803, 0x04) => (&LTYPE, Payload::Wireless(127)),
        (_, 0..0x0600) => (&LTYPE, Payload::Linux),
        _ => (&ETYPE, Payload::EtherType),
    };
    tape.uint(field, buf, at)?;
    Ok(payload)
}

fn follow<'b>(
    context: &Context<'b>,
    tape: &mut Tape,
    buf: &Buf<'b>,
    header: u32,
    payload: Payload,
    number: u16,
) -> Result<Next<'b>, Short> {
    let rest = buf.from(header);
    Ok(match (payload, number) {
        (Payload::EtherType, _) => return ethertype::next(context, tape, buf, header, number, &TAIL),
        (Payload::Gre, _) => Next::By(Table::EtherType, u32::from(number), rest),
        (Payload::Wireless(link), _) => Next::By(Table::Link, u32::from(link), rest),
        (Payload::Linux, 0x0003) => Next::Protocol(&eth::PROTOCOL, rest),
        (Payload::Linux, 0x0004) => Next::Protocol(&llc::PROTOCOL, rest),
        (Payload::Linux, 0x0007) => Next::Protocol(&ppp::PROTOCOL, rest),
        // 0x0001 is a frame by length whose payload is bare IPX: not read here, like netlink and the buses.
        (Payload::Linux | Payload::Netlink, _) => Next::Data(rest),
    })
}

const ARPHRD_IPGRE: u16 = 778;
const ARPHRD_IP6GRE: u16 = 823;
const ARPHRD_NETLINK: u16 = 824;

/// Kinds of device whose protocol number is no EtherType, whatever its value.
pub const NUMBERS_OTHERWISE: [u16; 3] = [ARPHRD_IPGRE, ARPHRD_IP6GRE, ARPHRD_NETLINK];

static PACKET_TYPES: &[(u64, &str)] =
    &[(0, "Unicast to us"), (1, "Broadcast"), (2, "Multicast"), (3, "Unicast to another host"), (4, "Sent by us")];
static LINUX_TYPES: &[(u64, &str)] = &[
    (0x01, "Raw 802.3"),
    (0x03, "Ethernet"),
    (0x04, "802.2 LLC"),
    (0x07, "PPP (HDLC)"),
    (0x0c, "CAN"),
    (0x0d, "CAN FD"),
    (0x17, "IrDA LAP"),
    (0xf5, "ISI"),
    (0xf6, "IEEE 802.15.4"),
];

/// Link types of interfaces, `ARPHRD_…`.
fn hardware(kind: u64) -> Option<&'static str> {
    Some(match kind {
        0 => "NET/ROM pseudo",
        1 => "Ethernet",
        2 => "Experimental Ethernet",
        3 => "AX.25",
        4 => "ProNET",
        5 => "Chaos",
        6 => "IEEE 802",
        7 => "ARCNET",
        15 => "Frame Relay DLCI",
        16 | 21 => "ATM",
        17 => "HDLC",
        18 => "Fibre Channel",
        19 => "ATM (RFC 2225)",
        20 => "Serial Line",
        24 => "IEEE 1394.1995",
        27 => "EUI-64",
        31 => "IPsec tunnel",
        32 => "InfiniBand",
        256 => "Experimental 2",
        271 => "CCITT X.25",
        280 => "Controller Area Network",
        512 => "PPP",
        513 => "Cisco HDLC",
        516 => "LAPB",
        518 => "Raw HDLC",
        519 => "Raw IP",
        768 => "IPIP tunnel",
        769 => "IP6IP6 tunnel",
        770 => "Frame Relay Access Device",
        772 => "Loopback",
        774 => "Fiber Distributed Data Interface",
        776 => "sit0 device - IPv6-in-IPv4",
        777 => "IP over DDP tunneller",
        778 => "GRE over IP",
        779 => "PIMSM register interface",
        783 => "Linux-IrDA",
        801 => "IEEE 802.11",
        802 => "IEEE 802.11 + Prism2 header",
        803 => "IEEE 802.11 + radiotap header",
        804 => "IEEE 802.15.4",
        805 => "IEEE 802.15.4 network monitor",
        820 => "PhoNet media type",
        821 => "PhoNet pipe header",
        822 => "CAIF media type",
        823 => "GRE over IPv6",
        824 => "Netlink",
        825 => "IPv6 over LoWPAN",
        826 => "Vsock monitor header",
        65534 => "zero header length",
        65535 => "Void type, nothing is known",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use crate::base::Address;
    use crate::protocols::testing::{columns, hex, tree, values, with_tape};

    #[test]
    fn version_1() {
        let frame = hex("0004 0001 0006 020000000001 0000 1234 aabb");
        let expected = "\
Linux cooked capture v1
    Packet type: Sent by us (4)
    Link-layer address type: Ethernet (1)
    Link-layer address length: 6
    Source: 02:00:00:00:00:01
    Unused: 0000
    Protocol: Unknown (0x1234)
Data (2 bytes)";
        let shown = tree(113, &frame);
        assert!(shown.starts_with(expected), "{shown}");
        assert_eq!(columns(113, &frame), ("SLL".to_owned(), "Sent by us".to_owned()));
        with_tape(113, &frame, frame.len(), |tape| {
            assert_eq!(tape.columns().source, Address::Ether([2, 0, 0, 0, 0, 1]));
            assert_eq!(tape.protocols()[1..], ["sll", "ethertype", "data"]);
        });
    }

    #[test]
    fn version_2() {
        let frame = hex("0806 0000 00000007 0304 00 06 000000000000 0000 0001 0800 0604 0001");
        assert_eq!(values(276, &frame, "sll.ifindex"), ["7"]);
        assert_eq!(values(276, &frame, "sll.etype"), ["0x0806"]);
        assert!(tree(276, &frame).starts_with("Linux cooked capture v2\n    Protocol: ARP (0x0806)\n"));
        assert!(tree(276, &frame).contains("    Link-layer address type: Loopback (772)\n"));
    }

    #[test]
    fn addresses_of_other_lengths() {
        let with = |len: &str| hex(&format!("0000 0200 {len} 0102030405060708 1234 aa"));
        assert_eq!(values(113, &with("0004"), "sll.src.ipv4"), ["1.2.3.4"]);
        assert_eq!(values(113, &with("0000"), "sll.unused"), ["0102030405060708"]);
        assert_eq!(values(113, &with("0003"), "sll.src.other"), ["010203"]);
        assert_eq!(values(113, &with("ffff"), "sll.src.other"), ["0102030405060708"]);
        assert!(values(113, &with("ffff"), "sll.unused").is_empty());
    }

    #[test]
    fn numbers_without_an_ethertype() {
        let with =
            |kind: &str, number: &str, rest: &str| hex(&format!("0000 {kind} 0000 0000000000000000 {number} {rest}"));
        assert!(tree(113, &with("0001", "0004", "f0f003 00")).contains("\nLogical-Link Control\n"));
        assert!(tree(113, &with("0200", "0007", "ff03c021")).contains("\nPoint-to-Point Protocol\n"));
        assert_eq!(values(113, &with("030a", "6558", ""), "sll.gretype"), ["0x6558"]);
        let netlink = with("0338", "0004", "aabb");
        assert_eq!(values(113, &netlink, "netlink.family"), ["0x0004"]);
        assert!(values(113, &netlink, "sll.ltype").is_empty());
    }

    #[test]
    fn a_trailer_is_not_payload() {
        let frame = hex("0000 0001 0006 020000000001 0000 0800 45000015 00000000 40000000 0a000001 0a000002 61 7a7a");
        assert_eq!(values(113, &frame, "sll.trailer"), ["7a7a"]);
    }
}
