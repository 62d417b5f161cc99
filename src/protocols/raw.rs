//! Raw IP — no link layer: the version of the first byte tells IPv4 from IPv6. LINKTYPE_RAW and the numbers that BSD
//! systems use for it; LINKTYPE_IPV4 and LINKTYPE_IPV6 say it themselves and make no layer.

use crate::dissect::prelude::*;
use crate::protocols::ethertype::{IPV4, IPV6};
use crate::protocols::ppp;

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "Raw",
    fields: &[FIELDS],
    detect: &[
        Detect::Number(Table::Link, 12),
        Detect::Number(Table::Link, 14),
        Detect::Number(Table::Link, 101),
        Detect::Number(Table::Link, ONLY_IPV4),
        Detect::Number(Table::Link, ONLY_IPV6),
    ],
    dissect,
    session: None,
};

static LAYER: Field = Field::protocol("raw", "Raw packet data", "LINKTYPE_RAW");

fields! {
    VERSION_UNKNOWN = Field::note("raw.version.unknown", "Neither IPv4 nor IPv6", Severity::Warn, Group::Protocol, "RFC 791 §3.1");
}

const ONLY_IPV4: u32 = 228;
const ONLY_IPV6: u32 = 229;

fn dissect<'b>(context: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    match u32::from(context.frame.link_type) {
        ONLY_IPV4 => return Ok(Next::By(Table::EtherType, u32::from(IPV4), buf)),
        ONLY_IPV6 => return Ok(Next::By(Table::EtherType, u32::from(IPV6), buf)),
        _ => {}
    }
    let _ = tape.layer(&PROTOCOL, buf.range());
    tape.column_protocol("N/A");
    tape.info(|out| out.push_str("Raw packet data"));
    Ok(match buf.u8(0)? >> 4 {
        4 => Next::By(Table::EtherType, u32::from(IPV4), buf),
        6 => Next::By(Table::EtherType, u32::from(IPV6), buf),
        // Dial-up drivers put PPP on this link type: the HDLC address and control of RFC 1662 §3.1.
        15 if buf.u16(0).is_ok_and(|first| first == 0xff03) => Next::Protocol(&ppp::PROTOCOL, buf),
        _ => {
            tape.note(&VERSION_UNKNOWN, buf.range_at(0, 1)?, "");
            Next::Data(buf)
        }
    })
}

#[cfg(test)]
mod tests {
    use crate::protocols::testing::{hex, tree, values, with_tape};

    #[test]
    fn the_first_byte_decides() {
        for link in [12, 14, 101] {
            let unknown = hex("77616263");
            assert!(tree(link, &unknown).starts_with("Raw packet data\n"));
            assert_eq!(values(link, &unknown, "raw.version.unknown").len(), 1);
            assert_eq!(values(link, &hex("4500"), "raw.version.unknown").len(), 0);
            assert!(tree(link, &hex("ff03 c021")).contains("\nPoint-to-Point Protocol\n"));
        }
    }

    #[test]
    fn link_types_of_one_version_make_no_layer() {
        for (link, packet) in [(228, hex("4500")), (229, hex("6000"))] {
            with_tape(link, &packet, 2, |tape| assert!(!tape.protocols().contains(&"raw")));
        }
    }
}
