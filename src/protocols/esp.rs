//! ESP — an encrypted payload. RFC 4303. Without keys only its two numbers can be read.

use crate::dissect::prelude::*;

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "ESP",
    fields: &[FIELDS],
    detect: &[Detect::Number(Table::IpProto, 50)],
    dissect,
    session: None,
};

static LAYER: Field = Field::protocol("esp", "Encapsulating Security Payload", "RFC 4303");

fields! {
    SPI = Field::uint32("esp.spi", "ESP SPI", HexDec, "RFC 4303 §2.1");
    SEQUENCE = Field::uint32("esp.sequence", "ESP Sequence", Dec, "RFC 4303 §2.2");
    ENCRYPTED = Field::note("esp.encrypted", "What follows is encrypted; no key is known", Severity::Chat, Group::Undecoded, "RFC 4303 §2");
}

const HEADER: u32 = 8;

fn dissect<'b>(_: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    let layer = tape.layer(&PROTOCOL, buf.range());
    let spi = tape.uint(&SPI, &buf, 0)?;
    tape.info(|out| text!(out, "ESP (SPI=0x{spi:08x})"));
    tape.uint(&SEQUENCE, &buf, 4)?;
    let payload = buf.from(HEADER);
    if payload.wire_len() > 0 {
        tape.note(&ENCRYPTED, payload.range(), "");
    }
    tape.set_len(layer, HEADER);
    tape.end(layer);
    Ok(Next::Data(payload))
}

#[cfg(test)]
mod tests {
    use crate::protocols::testing::{columns, hex};

    #[test]
    fn its_numbers_are_read() {
        let frame = hex("45000024000000004032 0000 c0000201c0000202 00000100 00000020 0011223344556677");
        assert_eq!(columns(228, &frame), ("ESP".into(), "ESP (SPI=0x00000100)".into()));
    }
}
