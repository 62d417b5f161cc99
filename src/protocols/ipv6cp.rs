//! IPv6 Control Protocol — the ends of a PPP line agree on the interface identifiers of their addresses. RFC 5072.

use crate::dissect::prelude::*;
use crate::protocols::lcp::{self, Choice, Dialect};

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "PPP IPV6CP",
    fields: &[
        FIELDS,
        &[
            &lcp::CODE,
            &lcp::IDENTIFIER,
            &lcp::LENGTH,
            &lcp::OPTIONS,
            &lcp::OPTION,
            &lcp::OPTION_INVALID,
            &lcp::LENGTH_BAD,
            &lcp::DATA,
        ],
    ],
    detect: &[Detect::Number(Table::Ppp, 0x8057)],
    dissect,
    session: None,
};

static LAYER: Field = Field::protocol("ipv6cp", "PPP IPv6 Control Protocol", "RFC 5072 §3");

fields! {
    TYPE = Field::uint8("ipv6cp.opt.type", "Type", Dec, "RFC 5072 §4");
    LENGTH = Field::uint8("ipv6cp.opt.length", "Length", Dec, "RFC 5072 §4");
    INTERFACE = Field::bytes("ipv6cp.interface_identifier", "Interface Identifier", "RFC 5072 §4.1");
    DATA = Field::bytes("ipv6cp.data", "Data", "RFC 5072 §4");
}

fn dissect<'b>(_: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    let _ = tape.layer(&PROTOCOL, buf.range());
    lcp::packet(tape, &buf, &IPV6CP)?;
    Ok(Next::End)
}

static IPV6CP: Dialect =
    Dialect { choices: CHOICES, kind: &TYPE, length: &LENGTH, data: &DATA, values_in_heading: false };

static CHOICES: &[Choice] =
    &[(1, "Interface Identifier", 10, Some(&INTERFACE)), (2, "IPv6 Compression Protocol", 0, None)];

#[cfg(test)]
mod tests {
    use crate::protocols::testing::{hex, tree, values};

    #[test]
    fn the_interface_identifier() {
        let frame = hex("8057 0101 000e 010a 0102030405060708");
        assert_eq!(values(9, &frame, "ipv6cp.interface_identifier"), ["0102030405060708"]);
        assert!(tree(9, &frame).contains("\nPPP IPv6 Control Protocol\n    Code: Configuration Request (1)\n"));
    }
}
