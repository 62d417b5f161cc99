//! Point-to-Point Protocol — packets of many protocols over a line between two. RFC 1661; framing like HDLC: RFC 1662.

use crate::dissect::prelude::*;
use crate::protocols::chdlc;
use crate::protocols::ethertype::{IPV4, IPV6, MPLS, MPLS_MULTICAST};

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "PPP",
    fields: &[FIELDS],
    detect: &[
        Detect::Number(Table::Link, 9),
        Detect::Number(Table::Link, 50),
        Detect::Number(Table::EtherType, 0x880b),
    ],
    dissect,
    session: None,
};

static LAYER: Field = Field::protocol("ppp", "Point-to-Point Protocol", "RFC 1661");

fields! {
    ADDRESS = Field::uint8("ppp.address", "Address", Hex, "RFC 1662 §3.1");
    CONTROL = Field::uint8("ppp.control", "Control", Hex, "RFC 1662 §3.1");
    NUMBER = Field::uint16("ppp.protocol", "Protocol", Hex, "RFC 1661 §2").named(Names::With(name));
}

fn dissect<'b>(_: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    // Lines with Cisco's framing are captured under the same link types; its addresses are no PPP.
    if buf.u8(0).is_ok_and(chdlc::is_address) {
        tape.protocol_name("ppp");
        return Ok(Next::Protocol(&chdlc::PROTOCOL, buf));
    }
    let layer = tape.layer(&PROTOCOL, buf.range());
    tape.info(|_| ());
    // RFC 1662 §3.1: "all stations" and "unnumbered information", left out where both ends agreed (RFC 1661 §6.6).
    let at = if buf.u8(0)? == 0xff { 2 } else { 0 };
    if at == 2 {
        tape.uint(&ADDRESS, &buf, 0)?;
        tape.uint(&CONTROL, &buf, 1)?;
    }
    // RFC 1661 §6.5: the first of two bytes is even; an odd one stands alone.
    let width = if buf.u8(at)? & 1 == 1 { 1 } else { 2 };
    let number = buf.uint(at, width)? as u16;
    tape.number(&NUMBER, buf.range_at(at, width)?, u64::from(number));
    let header = at.saturating_add(width);
    tape.set_len(layer, header);
    tape.info(|out| text!(out, "PPP {} (0x{number:04x})", name(u64::from(number)).unwrap_or("Unknown")));
    let rest = buf.from(header);
    let ethertype = match number {
        0x0021 => IPV4,
        0x0057 => IPV6,
        0x0281 => MPLS,
        0x0283 => MPLS_MULTICAST,
        _ => return Ok(Next::By(Table::Ppp, u32::from(number), rest)),
    };
    Ok(Next::By(Table::EtherType, u32::from(ethertype), rest))
}

/// The name of a PPP protocol number; facts from IANA's registry.
pub fn name(number: u64) -> Option<&'static str> {
    Some(match number {
        0x0001 => "Padding Protocol",
        0x0003 => "ROHC small-CID",
        0x0005 => "ROHC large-CID",
        0x0021 => "Internet Protocol version 4",
        0x0023 => "OSI Network Layer",
        0x0025 => "Xerox NS IDP",
        0x0027 => "DECnet Phase IV",
        0x0029 => "Appletalk",
        0x002b => "Novell IPX",
        0x002d => "Van Jacobson Compressed TCP/IP",
        0x002f => "Van Jacobson Uncompressed TCP/IP",
        0x0031 => "Bridging PDU",
        0x003d => "Multi-Link",
        0x003f => "NETBIOS Framing",
        0x0053 => "Encryption",
        0x0055 => "Individual Link Encryption",
        0x0057 => "Internet Protocol version 6",
        0x0059 => "PPP Muxing",
        0x00fb => "Single link compression in multilink",
        0x00fd => "Compressed datagram",
        0x0201 => "802.1d Hello Packets",
        0x0207 => "Cisco Discovery Protocol",
        0x0281 => "MPLS Unicast",
        0x0283 => "MPLS Multicast",
        0x8021 => "Internet Protocol Control Protocol",
        0x8023 => "OSI Network Layer Control Protocol",
        0x8029 => "AppleTalk Control Protocol",
        0x802b => "Novell IPX Control Protocol",
        0x8031 => "Bridging NCP",
        0x803f => "NETBIOS Framing Control Protocol",
        0x8053 => "Encryption Control Protocol",
        0x8055 => "Individual Link Encryption Control Protocol",
        0x8057 => "IPv6 Control Protocol",
        0x80fb => "Single link compression in multilink control",
        0x80fd => "Compression Control Protocol",
        0x8207 => "Cisco Discovery Protocol Control Protocol",
        0x8281 => "MPLS Control Protocol",
        0xc021 => "Link Control Protocol",
        0xc023 => "Password Authentication Protocol",
        0xc025 => "Link Quality Report",
        0xc029 => "Callback Control Protocol (CBCP)",
        0xc02b => "BACP Bandwidth Allocation Control Protocol",
        0xc02d => "BAP Bandwidth Allocation Protocol",
        0xc223 => "Challenge Handshake Authentication Protocol",
        0xc227 => "Extensible Authentication Protocol",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use crate::protocols::testing::{columns, hex, tree, values, with_tape};

    #[test]
    fn address_control_and_protocol_may_be_compressed() {
        for frame in ["ff03 00fd aa", "00fd aa", "ff03 fd aa", "fd aa"] {
            let frame = hex(frame);
            assert_eq!(values(9, &frame, "ppp.protocol"), ["0x00fd"]);
            assert_eq!(values(9, &frame, "ppp.address").len(), usize::from(frame[0] == 0xff));
            assert!(tree(9, &frame).ends_with("Data (1 byte)\n    Data: aa\n    [Length: 1]\n"), "{}", tree(9, &frame));
        }
        assert_eq!(columns(50, &hex("9a99 aa")).1, "PPP Unknown (0x9a99)");
        assert!(tree(9, &hex("ff03")).contains("Malformed Packet: PPP"));
    }

    #[test]
    fn network_protocols_go_by_ethertype() {
        with_tape(9, &hex("0281 00010140 aa"), 7, |tape| assert_eq!(tape.protocols()[1], "ppp"));
        assert_eq!(values(9, &hex("c021 01"), "ppp.protocol"), ["0xc021"]);
    }

    #[test]
    fn cisco_framing_is_told_apart() {
        let shown = tree(50, &hex("0f00 9999 aa"));
        let expected = "\
Cisco HDLC
    Address: Unicast (0x0f)
    Control: 0x00
    Protocol: Unknown (0x9999)
Data (1 byte)";
        assert!(shown.starts_with(expected), "{shown}");
        assert!(tree(104, &hex("8f00 2000 aa")).contains("Protocol: Cisco Discovery Protocol (0x2000)"));
    }
}
