//! AH — who sent a packet and that nobody changed it. RFC 4302.

use crate::dissect::prelude::*;
use crate::protocols::ip_proto;

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "AH",
    fields: &[FIELDS],
    detect: &[Detect::Number(Table::IpProto, 51)],
    dissect,
    session: None,
};

static LAYER: Field = Field::protocol("ah", "Authentication Header", "RFC 4302");

fields! {
    NEXT_HEADER = Field::uint8("ah.next_header", "Next header", Dec, "RFC 4302 §2.1").named(Names::With(ip_proto::name));
    LENGTH = Field::uint8("ah.length", "Length", Dec, "RFC 4302 §2.2");
    RESERVED = Field::bytes("ah.reserved", "Reserved", "RFC 4302 §2.3");
    SPI = Field::uint32("ah.spi", "AH SPI", Hex, "RFC 4302 §2.4");
    SEQUENCE = Field::uint32("ah.sequence", "AH Sequence", Dec, "RFC 4302 §2.5");
    ICV = Field::bytes("ah.icv", "AH ICV", "RFC 4302 §2.6");
}

/// Bytes before the integrity check value.
const HEADER: u32 = 12;

fn dissect<'b>(_: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    // RFC 4302 §2.2: in words of 32 bits, minus 2.
    let words = u32::from(buf.u8(1)?);
    let len = words.saturating_add(2).saturating_mul(4).max(HEADER);
    let layer = tape.inner_layer(&PROTOCOL, buf.range_at(0, len.min(buf.len()))?);
    let next = tape.uint(&NEXT_HEADER, &buf, 0)?;
    tape.uint(&LENGTH, &buf, 1)?;
    tape.value_text(&LENGTH, |out| text!(out, "{words} ({len} bytes)"));
    tape.wire(&RESERVED, &buf, 2, 2)?;
    let spi = tape.uint(&SPI, &buf, 4)?;
    tape.info(|out| text!(out, "AH (SPI=0x{spi:08x})"));
    tape.uint(&SEQUENCE, &buf, 8)?;
    if len > HEADER {
        tape.wire(&ICV, &buf, HEADER, len.saturating_sub(HEADER))?;
    }
    tape.end(layer);
    Ok(Next::By(Table::IpProto, next as u32, buf.from(len)))
}

#[cfg(test)]
mod tests {
    use crate::protocols::testing::{hex, tree};

    #[test]
    fn what_it_protects_follows() {
        let frame = hex("45000031000000004033 0000 c0000201c0000202
             1104 0000 00000100 00000020 35482148b2435a23dcdd5536 00070007 0009 0000 41");
        let text = tree(228, &frame);
        assert!(text.contains("Length: 4 (24 bytes)"), "{text}");
        assert!(text.contains("AH ICV: 35482148b2435a23dcdd5536"), "{text}");
        assert!(text.contains("User Datagram Protocol, Src Port: 7, Dst Port: 7"), "{text}");
    }
}
