//! Null/Loopback — what BSD systems put before a packet on their loopback interface: the number of an address family.
//! LINKTYPE_NULL: in the byte order of the host that captured; LINKTYPE_LOOP: in network byte order. No standard; the
//! numbers are those of the systems' `sys/socket.h`.

use crate::dissect::prelude::*;
use crate::protocols::ethertype::{self, IPV4, IPV6, MAX_LENGTH};
use crate::protocols::ppp;

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "Null",
    fields: &[FIELDS],
    detect: &[Detect::Number(Table::Link, NULL), Detect::Number(Table::Link, LOOP)],
    dissect,
    session: None,
};

static LAYER: Field = Field::protocol("null", "Null/Loopback", "LINKTYPE_NULL");

fields! {
    TYPE = Field::uint16("null.type", "Type", Hex, "LINKTYPE_NULL").named(Names::With(ethertype::name));
    FAMILY = Field::uint32("null.family", "Family", Dec, "LINKTYPE_NULL").values(FAMILIES);
}

const NULL: u32 = 0;
const LOOP: u32 = 108;
const HEADER: u32 = 4;

fn dissect<'b>(context: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    let network_order = u32::from(context.frame.link_type) == LOOP;
    // ISDN drivers put PPP on this link type; its first bytes are the HDLC address and control of RFC 1662 §3.1.
    if !network_order && buf.u16(0).is_ok_and(|first| first == 0xff03) {
        tape.protocol_name("null");
        return Ok(Next::Protocol(&ppp::PROTOCOL, buf));
    }
    let _ = tape.layer(&PROTOCOL, buf.range_at(0, HEADER.min(buf.len()))?);
    tape.column_protocol("N/A");
    tape.info(|out| out.push_str("Null/Loopback"));
    let header = if network_order { buf.u32(0)? } else { host_order(buf.array(0)?) };
    let rest = buf.from(HEADER);
    let range = buf.range_at(0, HEADER)?;
    if !network_order && header > u32::from(MAX_LENGTH) {
        let ethertype = header & 0xffff;
        tape.number(&TYPE, range, u64::from(ethertype));
        return Ok(Next::By(Table::EtherType, ethertype, rest));
    }
    tape.number(&FAMILY, range, u64::from(header));
    Ok(match header {
        2 => Next::By(Table::EtherType, u32::from(IPV4), rest),
        // Linux's number is not written by any BSD; take it only if what follows looks like it.
        10 if rest.u8(0).is_ok_and(|first| first >> 4 == 6) => Next::By(Table::EtherType, u32::from(IPV6), rest),
        24 | 28 | 30 => Next::By(Table::EtherType, u32::from(IPV6), rest),
        _ => Next::Data(rest),
    })
}

/// The number in the order of the capturing host, which the file does not tell. Small numbers decide: a family or an
/// EtherType fits into 16 bits, so the half that is not zero shows the order; some systems fill only the first two bytes.
fn host_order(bytes: [u8; 4]) -> u32 {
    let little = u32::from_le_bytes(bytes);
    if little > 0xffff {
        return if little < 0x0006_0000 { little >> 16 } else { little.swap_bytes() };
    }
    if little & 0xff == 0 && little < 0x0600 { u32::from((little as u16).swap_bytes()) } else { little }
}

/// Address families: AF_INET is 2 everywhere; AF_INET6 is 24 in NetBSD and OpenBSD, 28 in FreeBSD, 30 in Darwin.
static FAMILIES: &[(u64, &str)] =
    &[(2, "IP"), (7, "OSI"), (16, "Appletalk"), (23, "Netware IPX/SPX"), (24, "IPv6"), (28, "IPv6"), (30, "IPv6")];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocols::testing::{columns, hex, tree, values};

    #[test]
    fn the_family_is_found_in_either_order() {
        for header in ["02000000", "00000002", "00000200"] {
            assert_eq!(values(0, &hex(&format!("{header} 4500")), "null.family"), ["2"], "{header}");
        }
        for (header, family) in [("1e000000", "30"), ("0000001e", "30"), ("1c000000", "28"), ("18000000", "24")] {
            assert_eq!(values(0, &hex(&format!("{header} 6000")), "null.family"), [family]);
        }
        assert_eq!(tree(0, &hex("99000000 aa")).lines().next(), Some("Null/Loopback"));
        assert_eq!(columns(0, &hex("99000000 aa")), ("N/A".to_owned(), "Null/Loopback".to_owned()));
    }

    #[test]
    fn loop_is_in_network_order_only() {
        assert_eq!(values(108, &hex("00000002 45"), "null.family"), ["2"]);
        assert_eq!(values(108, &hex("02000000 45"), "null.family"), ["33554432"]);
    }

    #[test]
    fn large_numbers_are_ethertypes() {
        for header in ["00000800", "00080000"] {
            assert_eq!(values(0, &hex(&format!("{header} 4500")), "null.type"), ["0x0800"], "{header}");
        }
        assert_eq!(values(0, &hex("dd860000 60"), "null.type"), ["0x86dd"]);
        assert_eq!(host_order([0x12, 0x34, 0x56, 0x78]), 0x1234_5678);
    }

    #[test]
    fn ppp_and_cut_headers() {
        assert!(tree(0, &hex("ff03 c021")).starts_with("Point-to-Point Protocol\n"));
        assert!(tree(0, &hex("0200")).contains("Malformed Packet: Null"));
    }
}
