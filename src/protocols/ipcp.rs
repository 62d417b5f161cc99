//! IP Control Protocol — the ends of a PPP line agree on IPv4 addresses. RFC 1332; name servers: RFC 1877.

use crate::dissect::prelude::*;
use crate::protocols::lcp::{self, Choice, Dialect};

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "PPP IPCP",
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
    detect: &[Detect::Number(Table::Ppp, 0x8021)],
    dissect,
    session: None,
};

static LAYER: Field = Field::protocol("ipcp", "PPP IP Control Protocol", "RFC 1332");

fields! {
    TYPE = Field::uint8("ipcp.opt.type", "Type", Dec, "RFC 1332 §3");
    LENGTH = Field::uint8("ipcp.opt.length", "Length", Dec, "RFC 1332 §3");
    COMPRESSION = Field::uint16("ipcp.opt.compress_proto", "IP Compression Protocol", Hex, "RFC 1332 §3.2");
    ADDRESS = Field::ipv4("ipcp.opt.ip_address", "IP Address", "RFC 1332 §3.3");
    PRIMARY_DNS = Field::ipv4("ipcp.opt.pri_dns_address", "Primary DNS Address", "RFC 1877 §1.1");
    PRIMARY_NBNS = Field::ipv4("ipcp.opt.pri_nbns_address", "Primary NBNS Address", "RFC 1877 §1.2");
    SECONDARY_DNS = Field::ipv4("ipcp.opt.sec_dns_address", "Secondary DNS Address", "RFC 1877 §1.3");
    SECONDARY_NBNS = Field::ipv4("ipcp.opt.sec_nbns_address", "Secondary NBNS Address", "RFC 1877 §1.4");
    DATA = Field::bytes("ipcp.data", "Data", "RFC 1332 §3");
}

fn dissect<'b>(_: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    let _ = tape.layer(&PROTOCOL, buf.range());
    lcp::packet(tape, &buf, &IPCP)?;
    Ok(Next::End)
}

static IPCP: Dialect =
    Dialect { choices: CHOICES, kind: &TYPE, length: &LENGTH, data: &DATA, values_in_heading: false };

static CHOICES: &[Choice] = &[
    (1, "IP Addresses", 10, None),
    (2, "IP Compression Protocol", 0, Some(&COMPRESSION)),
    (3, "IP Address", 6, Some(&ADDRESS)),
    (129, "Primary DNS Server IP Address", 6, Some(&PRIMARY_DNS)),
    (130, "Primary NBNS Server IP Address", 6, Some(&PRIMARY_NBNS)),
    (131, "Secondary DNS Server IP Address", 6, Some(&SECONDARY_DNS)),
    (132, "Secondary NBNS Server IP Address", 6, Some(&SECONDARY_NBNS)),
];

#[cfg(test)]
mod tests {
    use crate::protocols::testing::{hex, tree, values};

    #[test]
    fn addresses_of_the_line() {
        let frame = hex("ff03 8021 0101 0010 0306 0a000001 8106 08080808");
        let shown = tree(9, &frame);
        let expected = "
    Options: (12 bytes), IP Address, Primary DNS Server IP Address
        IP Address
            Type: IP Address (3)
            Length: 6
            IP Address: 10.0.0.1
        Primary DNS Server IP Address
            Type: Primary DNS Server IP Address (129)
            Length: 6
            Primary DNS Address: 8.8.8.8
";
        assert!(shown.contains(expected), "{shown}");
        assert_eq!(values(9, &frame, "ipcp.opt.ip_address"), ["10.0.0.1"]);
        assert_eq!(values(9, &frame, "ppp.code"), ["1"]);
        assert_eq!(values(9, &hex("8021 0101 0008 0304 0a00"), "ppp.opt.len.invalid").len(), 1);
    }
}
