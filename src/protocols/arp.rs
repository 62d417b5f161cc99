//! ARP — which link address a network address lives at. RFC 826; probes and announcements RFC 5227.

use crate::dissect::prelude::*;
use crate::protocols::ethertype;

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "ARP",
    fields: &[FIELDS],
    detect: &[Detect::Number(Table::EtherType, 0x0806), Detect::Number(Table::EtherType, 0x8035)],
    dissect,
    session: None,
};

static LAYER: Field = Field::protocol("arp", "Address Resolution Protocol", "RFC 826");

fields! {
    HW_TYPE = Field::uint16("arp.hw.type", "Hardware type", Dec, "RFC 826").values(HARDWARE);
    PROTO_TYPE = Field::uint16("arp.proto.type", "Protocol type", Hex, "RFC 826").named(Names::With(ethertype::name));
    HW_SIZE = Field::uint8("arp.hw.size", "Hardware size", Dec, "RFC 826");
    PROTO_SIZE = Field::uint8("arp.proto.size", "Protocol size", Dec, "RFC 826");
    OPCODE = Field::uint16("arp.opcode", "Opcode", Dec, "RFC 826").values(OPCODES);
    IS_GRATUITOUS = Field::boolean("arp.isgratuitous", "Is gratuitous", 1, 0, "RFC 5944 §4.6");
    IS_PROBE = Field::boolean("arp.isprobe", "Is probe", 1, 0, "RFC 5227 §1.1");
    IS_ANNOUNCEMENT = Field::boolean("arp.isannouncement", "Is announcement", 1, 0, "RFC 5227 §1.1");
    SRC_HW = Field::bytes("arp.src.hw", "Sender hardware address", "RFC 826");
    SRC_HW_MAC = Field::ether("arp.src.hw_mac", "Sender MAC address", "RFC 826");
    SRC_PROTO = Field::bytes("arp.src.proto", "Sender protocol address", "RFC 826");
    SRC_PROTO_IPV4 = Field::ipv4("arp.src.proto_ipv4", "Sender IP address", "RFC 826");
    DST_HW = Field::bytes("arp.dst.hw", "Target hardware address", "RFC 826");
    DST_HW_MAC = Field::ether("arp.dst.hw_mac", "Target MAC address", "RFC 826");
    DST_PROTO = Field::bytes("arp.dst.proto", "Target protocol address", "RFC 826");
    DST_PROTO_IPV4 = Field::ipv4("arp.dst.proto_ipv4", "Target IP address", "RFC 826");
}

const REQUEST: u16 = 1;
const REPLY: u16 = 2;
/// Offset of the first address.
const ADDRESSES: u32 = 8;

/// The four addresses, as far as they are Ethernet's and IPv4's.
#[derive(Clone, Copy, Default)]
struct Addresses {
    sender_mac: Option<[u8; 6]>,
    sender_ip: Option<[u8; 4]>,
    target_mac: Option<[u8; 6]>,
    target_ip: Option<[u8; 4]>,
}

fn dissect<'b>(_: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    let layer = tape.layer(&PROTOCOL, buf.range());
    tape.uint(&HW_TYPE, &buf, 0)?;
    let protocol = tape.uint(&PROTO_TYPE, &buf, 2)?;
    let hardware_size = tape.uint(&HW_SIZE, &buf, 4)? as u32;
    let protocol_size = tape.uint(&PROTO_SIZE, &buf, 5)? as u32;
    let opcode = buf.u16(6)?;
    let name = OPCODE.name_of(u64::from(opcode)).unwrap_or("unknown");
    tape.info(|out| text!(out, "{name}"));
    tape.uint(&OPCODE, &buf, 6)?;
    let reverse = matches!(opcode, 3 | 4);
    tape.column_protocol(if reverse { "RARP" } else { "ARP" });
    let shape = Shape { hardware_size, protocol_size, is_ip: protocol == 0x0800 };
    let known = peek(&buf, &shape);
    let kind = Special::of(opcode, &known);
    tape.label(layer, |out| {
        out.push_str(if reverse { "Address Resolution Protocol (reverse " } else { "Address Resolution Protocol (" });
        text!(out, "{}{})", name.trim_start_matches("reverse "), kind.words());
    });
    let none = buf.range_at(0, 0)?;
    for (field, on) in [
        (&IS_GRATUITOUS, kind == Special::Gratuitous || kind == Special::Announcement),
        (&IS_PROBE, kind == Special::Probe),
        (&IS_ANNOUNCEMENT, kind == Special::Announcement),
    ] {
        if on {
            tape.generate(field, none, 1);
        }
    }
    info(tape, opcode, &known, kind);
    let mut at = ADDRESSES;
    for (hardware, mac, proto, ipv4) in
        [(&SRC_HW, &SRC_HW_MAC, &SRC_PROTO, &SRC_PROTO_IPV4), (&DST_HW, &DST_HW_MAC, &DST_PROTO, &DST_PROTO_IPV4)]
    {
        if hardware_size > 0 {
            tape.wire(if hardware_size == 6 { mac } else { hardware }, &buf, at, hardware_size)?;
        }
        at = at.saturating_add(hardware_size);
        if protocol_size > 0 {
            tape.wire(if shape.has_ipv4() { ipv4 } else { proto }, &buf, at, protocol_size)?;
        }
        at = at.saturating_add(protocol_size);
    }
    tape.set_len(layer, at);
    Ok(Next::End)
}

/// Sizes of the addresses.
struct Shape {
    hardware_size: u32,
    protocol_size: u32,
    is_ip: bool,
}

impl Shape {
    fn has_ipv4(&self) -> bool {
        self.is_ip && self.protocol_size == 4
    }
}

/// What a request or reply is beside a plain question or answer.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Special {
    Plain,
    /// "I have this address", to whom it may concern.
    Gratuitous,
    /// "Does anybody have this address?", by someone who wants to take it.
    Probe,
    /// "I have taken this address."
    Announcement,
}

impl Special {
    fn of(opcode: u16, known: &Addresses) -> Self {
        let (Some(sender), Some(target)) = (known.sender_ip, known.target_ip) else { return Self::Plain };
        let blank_target = matches!(known.target_mac, Some([0, 0, 0, 0, 0, 0]));
        match opcode {
            REQUEST if sender == [0; 4] && blank_target => Self::Probe,
            REQUEST if sender == target && blank_target => Self::Announcement,
            REQUEST | REPLY if sender == target => Self::Gratuitous,
            _ => Self::Plain,
        }
    }

    fn words(self) -> &'static str {
        match self {
            Self::Plain => "",
            Self::Gratuitous => "/gratuitous ARP",
            Self::Probe => "/ARP Probe",
            Self::Announcement => "/ARP Announcement",
        }
    }
}

fn peek(buf: &Buf<'_>, shape: &Shape) -> Addresses {
    let ip = ADDRESSES.saturating_add(shape.hardware_size);
    let target = ip.saturating_add(shape.protocol_size);
    let mac = |at: u32| if shape.hardware_size == 6 { buf.array(at).ok() } else { None };
    let v4 = |at: u32| if shape.has_ipv4() { buf.array(at).ok() } else { None };
    Addresses {
        sender_mac: mac(ADDRESSES),
        sender_ip: v4(ip),
        target_mac: mac(target),
        target_ip: v4(target.saturating_add(shape.hardware_size)),
    }
}

fn info(tape: &mut Tape, opcode: u16, known: &Addresses, kind: Special) {
    let Addresses {
        sender_mac: Some(sender_mac),
        sender_ip: Some(sender),
        target_mac: Some(target_mac),
        target_ip: Some(target),
    } = *known
    else {
        return;
    };
    let (sender, target) = (Address::V4(sender), Address::V4(target));
    let (sender_mac, target_mac) = (Address::Ether(sender_mac), Address::Ether(target_mac));
    tape.info(|out| match (opcode, kind) {
        (REQUEST, Special::Announcement) => text!(out, "ARP Announcement for {target}"),
        (REQUEST, Special::Gratuitous) => text!(out, "Gratuitous ARP for {target} (Request)"),
        (REPLY, Special::Gratuitous) => text!(out, "Gratuitous ARP for {target} (Reply)"),
        (REQUEST, Special::Probe) => text!(out, "Who has {target}? (ARP Probe)"),
        (REQUEST, _) => text!(out, "Who has {target}? Tell {sender}"),
        (REPLY, _) => text!(out, "{sender} is at {sender_mac}"),
        (3, _) | (8, _) => text!(out, "Who is {target_mac}? Tell {sender_mac}"),
        (4, _) => text!(out, "{target_mac} is at {target}"),
        (9, _) => text!(out, "{sender_mac} is at {sender}"),
        _ => out.push_str(OPCODE.name_of(u64::from(opcode)).unwrap_or("unknown")),
    });
}

/// IANA, Address Resolution Protocol (ARP) Parameters: hardware types.
static HARDWARE: &[(u64, &str)] = &[
    (1, "Ethernet"),
    (2, "Experimental Ethernet"),
    (3, "AX.25"),
    (4, "ProNET"),
    (5, "Chaos"),
    (6, "IEEE 802"),
    (7, "ARCNET"),
    (15, "Frame Relay"),
    (16, "ATM"),
    (17, "HDLC"),
    (18, "Fibre Channel"),
    (19, "ATM"),
    (20, "Serial Line"),
    (23, "Metricom STRIP"),
    (24, "IEEE 1394.1995"),
    (27, "EUI-64"),
    (31, "IPsec tunnel"),
    (32, "InfiniBand"),
];

static OPCODES: &[(u64, &str)] = &[
    (0, "reserved"),
    (1, "request"),
    (2, "reply"),
    (3, "reverse request"),
    (4, "reverse reply"),
    (5, "drarp request"),
    (6, "drarp reply"),
    (7, "drarp error"),
    (8, "inverse request"),
    (9, "inverse reply"),
    (10, "arp nak"),
    (11, "mars request"),
    (12, "mars multi"),
    (13, "mars mserv"),
    (14, "mars join"),
    (15, "mars leave"),
    (16, "mars nak"),
    (17, "mars unserv"),
    (18, "mars sjoin"),
    (19, "mars sleave"),
    (20, "mars grouplist request"),
    (21, "mars grouplist reply"),
    (22, "mars redirect map"),
    (23, "mapos unarp"),
    (24, "experimental 1"),
    (25, "experimental 2"),
    (65535, "reserved"),
];

#[cfg(test)]
mod tests {
    use crate::protocols::testing::{columns, hex, tree};

    const HEAD: &str = "ffffffffffff 00005e005301 0806 0001 0800 06 04";

    #[test]
    fn question_answer_probe_and_announcement() {
        let frame = |rest: &str| hex(&format!("{HEAD} {rest}"));
        let ask = frame("0001 00005e005301 c0000201 000000000000 c0000202");
        assert_eq!(columns(1, &ask), ("ARP".into(), "Who has 192.0.2.2? Tell 192.0.2.1".into()));
        let answer = frame("0002 00005e005302 c0000202 00005e005301 c0000201");
        assert_eq!(columns(1, &answer).1, "192.0.2.2 is at 00:00:5e:00:53:02");
        let probe = frame("0001 00005e005301 00000000 000000000000 c0000202");
        assert_eq!(columns(1, &probe).1, "Who has 192.0.2.2? (ARP Probe)");
        let announcement = frame("0001 00005e005301 c0000202 000000000000 c0000202");
        assert_eq!(columns(1, &announcement).1, "ARP Announcement for 192.0.2.2");
        assert!(tree(1, &announcement).contains("[Is announcement: True]"));
    }

    #[test]
    fn a_cut_packet_shows_what_is_there() {
        let frame = hex(&format!("{HEAD} 0001 00005e005301 c000"));
        let tree = tree(1, &frame);
        assert!(tree.contains("Sender MAC address: 00:00:5e:00:53:01"), "{tree}");
        assert!(tree.contains("Malformed Packet: ARP"), "{tree}");
    }
}
