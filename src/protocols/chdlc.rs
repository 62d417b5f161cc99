//! Cisco HDLC — EtherTypes over a serial line, without PPP's negotiation. LINKTYPE_C_HDLC; no standard, but RFC 1547 §4.3.1
//! describes it.

use crate::dissect::prelude::*;

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "CHDLC",
    fields: &[FIELDS],
    detect: &[Detect::Number(Table::Link, 104)],
    dissect,
    session: None,
};

static LAYER: Field = Field::protocol("chdlc", "Cisco HDLC", "RFC 1547 §4.3.1");

fields! {
    ADDRESS = Field::uint8("chdlc.address", "Address", Hex, "RFC 1547 §4.3.1").values(&[(UNICAST as u64, "Unicast"), (MULTICAST as u64, "Multicast")]);
    CONTROL = Field::uint8("chdlc.control", "Control", Hex, "RFC 1547 §4.3.1");
    NUMBER = Field::uint16("chdlc.protocol", "Protocol", Hex, "RFC 1547 §4.3.1").values(PROTOCOLS);
}

const UNICAST: u8 = 0x0f;
const MULTICAST: u8 = 0x8f;
const HEADER: u32 = 4;

/// Whether a first byte is one of the two addresses.
pub fn is_address(byte: u8) -> bool {
    byte == UNICAST || byte == MULTICAST
}

fn dissect<'b>(_: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    let _ = tape.layer(&PROTOCOL, buf.range_at(0, HEADER.min(buf.len()))?);
    tape.info(|_| ());
    tape.uint(&ADDRESS, &buf, 0)?;
    tape.uint(&CONTROL, &buf, 1)?;
    let number = tape.uint(&NUMBER, &buf, 2)? as u32;
    let rest = buf.from(HEADER);
    // 0x8035 is Cisco's own address resolution here, not RARP.
    Ok(if number == 0x8035 { Next::Data(rest) } else { Next::By(Table::EtherType, number, rest) })
}

static PROTOCOLS: &[(u64, &str)] = &[
    (0x0800, "IP"),
    (0x2000, "Cisco Discovery Protocol"),
    (0x4242, "Spanning Tree BPDU"),
    (0x6558, "Transparent Ethernet bridging"),
    (0x8035, "SLARP"),
    (0x8038, "DEC LanBridge"),
    (0x809b, "Appletalk"),
    (0x80f3, "AARP"),
    (0x8137, "Netware IPX/SPX"),
    (0x86dd, "IPv6"),
    (0x8847, "MPLS unicast"),
    (0x8848, "MPLS multicast"),
    (0xfefe, "OSI"),
];
