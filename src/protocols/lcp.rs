//! Link Control Protocol — the two ends of a PPP line agree on its options and watch over it. RFC 1661 §5 and §6; further
//! codes: RFC 1570. The packets of the network control protocols (`ipcp`, `ipv6cp`) have the same form and are read here.

use crate::dissect::prelude::*;
use crate::protocols::ppp;

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "PPP LCP",
    fields: &[FIELDS],
    detect: &[Detect::Number(Table::Ppp, 0xc021)],
    dissect,
    session: None,
};

static LAYER: Field = Field::protocol("lcp", "PPP Link Control Protocol", "RFC 1661 §5");

fields! {
    CODE = Field::uint8("ppp.code", "Code", Dec, "RFC 1661 §5").values(CODES);
    IDENTIFIER = Field::uint8("ppp.identifier", "Identifier", DecHex, "RFC 1661 §5");
    LENGTH = Field::uint16("ppp.length", "Length", Dec, "RFC 1661 §5");
    LENGTH_BAD = Field::note("ppp.length.bad", "Length is less than the header or more than there is", Severity::Warn, Group::Malformed, "RFC 1661 §5");
    OPTIONS = Field::none("ppp.options", "Options", "RFC 1661 §6");
    OPTION = Field::none("ppp.option", "Option", "RFC 1661 §6");
    OPTION_INVALID = Field::note("ppp.opt.len.invalid", "Invalid length for option", Severity::Warn, Group::Protocol, "RFC 1661 §6");
    MAGIC = Field::uint32("lcp.magic_number", "Magic Number", Hex, "RFC 1661 §6.4");
    MESSAGE = Field::text("lcp.message", "Message", "RFC 1570 §2.1");
    REJECTED_PROTOCOL = Field::uint16("lcp.rej_proto", "Rejected Protocol", Hex, "RFC 1661 §5.7").named(Names::With(ppp::name));
    DATA = Field::bytes("ppp.data", "Data", "RFC 1661 §5");
    TYPE = Field::uint8("lcp.opt.type", "Type", Dec, "RFC 1661 §6");
    OPTION_LENGTH = Field::uint8("lcp.opt.length", "Length", Dec, "RFC 1661 §6");
    MRU = Field::uint16("lcp.opt.mru", "Maximum Receive Unit", Dec, "RFC 1661 §6.1");
    ASYNCMAP = Field::uint32("lcp.opt.asyncmap", "Async Control Character Map", Hex, "RFC 1662 §7.1");
    AUTH_PROTOCOL = Field::uint16("lcp.opt.auth_protocol", "Authentication Protocol", Hex, "RFC 1661 §6.2").named(Names::With(ppp::name));
    QUALITY_PROTOCOL = Field::uint16("lcp.opt.quality_protocol", "Quality Protocol", Hex, "RFC 1661 §6.3").named(Names::With(ppp::name));
    MAGIC_NUMBER = Field::uint32("lcp.opt.magic_number", "Magic Number", Hex, "RFC 1661 §6.4");
    OPERATION = Field::uint8("lcp.opt.operation", "Operation", Dec, "RFC 1570 §2.3");
    MRRU = Field::uint16("lcp.opt.mrru", "MRRU", Dec, "RFC 1990 §5.1.1");
    ENDPOINT_CLASS = Field::uint8("lcp.opt.ep_disc_class", "Class", Dec, "RFC 1990 §5.1.3");
    OPTION_DATA = Field::bytes("lcp.opt.data", "Data", "RFC 1661 §6");
}

/// An option of a control protocol: number, name, bytes (0 when they vary), and the field right after its length.
pub type Choice = (u8, &'static str, u8, Option<&'static Field>);

/// What tells one control protocol's options from another's.
pub struct Dialect {
    /// The options.
    pub choices: &'static [Choice],
    /// Type of an option.
    pub kind: &'static Field,
    /// Length of an option.
    pub length: &'static Field,
    /// What the table above does not explain.
    pub data: &'static Field,
    /// Whether an option's first line says its value.
    pub values_in_heading: bool,
}

fn dissect<'b>(_: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    let _ = tape.layer(&PROTOCOL, buf.range());
    packet(tape, &buf, &LCP)?;
    Ok(Next::End)
}

/// A packet of a control protocol: code, identifier, length and what the code asks for.
pub fn packet(tape: &mut Tape, buf: &Buf<'_>, dialect: &Dialect) -> Result<(), Short> {
    tape.info(|_| ());
    let code = tape.uint(&CODE, buf, 0)?;
    tape.info(|out| match CODE.name_of(code) {
        Some(name) => out.push_str(name),
        None => text!(out, "Unknown code {code}"),
    });
    tape.uint(&IDENTIFIER, buf, 1)?;
    let (length, group) = tape.group_uint(&LENGTH, buf, 2)?;
    let length = length as u32;
    if length < 4 || length > buf.wire_len() {
        tape.note(&LENGTH_BAD, buf.range_at(2, 2)?, "");
    }
    tape.end(group);
    // Bytes beyond the length are padding (RFC 1661 §5).
    let body = buf.take(length.max(4), &LENGTH).from(4);
    let mut at = 0_u32;
    match code {
        1..=4 => return options(tape, &body, dialect),
        8 => {
            tape.uint(&REJECTED_PROTOCOL, &body, 0)?;
            at = 2;
        }
        9..=13 => {
            tape.uint(&MAGIC, &body, 0)?;
            at = 4;
        }
        _ => {}
    }
    let rest = body.from(at);
    if rest.wire_len() > 0 {
        tape.wire(if code == 12 { &MESSAGE } else { &DATA }, &rest, 0, rest.wire_len())?;
    }
    Ok(())
}

fn options(tape: &mut Tape, body: &Buf<'_>, dialect: &Dialect) -> Result<(), Short> {
    if body.wire_len() == 0 {
        return Ok(());
    }
    let list = tape.group(&OPTIONS, body.range());
    tape.label(list, |out| {
        text!(out, "Options: ({} bytes)", body.wire_len());
        let mut at = 0_u32;
        while let (Ok(kind), Ok(len @ 2..)) = (body.u8(at), body.u8(at.saturating_add(1))) {
            text!(out, ", {}", choice(dialect, kind).1);
            at = at.saturating_add(u32::from(len));
        }
    });
    let mut at = 0_u32;
    while at < body.wire_len() {
        let len = u32::from(body.u8(at.saturating_add(1))?);
        let one = body.part(at, len.max(2), dialect.length);
        if !option(tape, &one, len, dialect)? {
            break;
        }
        at = at.saturating_add(len);
    }
    tape.end(list);
    Ok(())
}

/// One option. Returns whether its length leads to a next one.
fn option(tape: &mut Tape, buf: &Buf<'_>, len: u32, dialect: &Dialect) -> Result<bool, Short> {
    let kind = buf.u8(0)?;
    let (_, name, expected, field) = choice(dialect, kind);
    let group = tape.group(&OPTION, buf.range());
    tape.label(group, |out| out.push_str(name));
    tape.uint(dialect.kind, buf, 0)?;
    tape.value_text(dialect.kind, |out| text!(out, "{name} ({kind})"));
    tape.number(dialect.length, buf.range_at(1, 1)?, u64::from(len));
    if len < 2 || len > buf.wire_len() || expected > 0 && len != u32::from(expected) {
        let text = format!("{name}: option length {len} is not possible here");
        tape.note(&OPTION_INVALID, buf.range_at(1, 1)?, &text);
        tape.end(group);
        return Ok(len >= 2 && len <= buf.wire_len());
    }
    let mut at = 2_u32;
    if let Some(field) = field.filter(|field| len >= at.saturating_add(field.width())) {
        if field.width() == 0 {
            tape.wire(field, buf, at, len.saturating_sub(at))?;
            at = len;
        } else if matches!(field.kind, crate::dissect::Kind::Ipv4) {
            tape.ipv4(field, buf, at)?;
            at = at.saturating_add(4);
        } else {
            let value = tape.uint(field, buf, at)?;
            at = at.saturating_add(field.width());
            if dialect.values_in_heading {
                tape.label(group, |out| heading(out, field, name, value));
            }
        }
    }
    if at < len {
        tape.wire(dialect.data, buf, at, len.saturating_sub(at))?;
    }
    tape.end(group);
    Ok(true)
}

/// `Magic Number: 0x01020304`, `Authentication Protocol: Password Authentication Protocol (0xc023)`.
fn heading(out: &mut String, field: &Field, name: &str, value: u64) {
    let digits = field.width().saturating_mul(2) as usize;
    match (field.name_of(value), field.kind) {
        (Some(named), _) => text!(out, "{name}: {named} (0x{value:0digits$x})"),
        (None, crate::dissect::Kind::Uint(_, Hex)) => text!(out, "{name}: 0x{value:0digits$x}"),
        _ => text!(out, "{name}: {value}"),
    }
}

fn choice(dialect: &Dialect, kind: u8) -> Choice {
    dialect.choices.iter().find(|choice| choice.0 == kind).copied().unwrap_or((kind, "Unknown", 0, None))
}

static LCP: Dialect =
    Dialect { choices: CHOICES, kind: &TYPE, length: &OPTION_LENGTH, data: &OPTION_DATA, values_in_heading: true };

/// RFC 1661 §6, RFC 1662 §7, RFC 1570 §2, RFC 1990 §5.1.
static CHOICES: &[Choice] = &[
    (1, "Maximum Receive Unit", 4, Some(&MRU)),
    (2, "Async Control Character Map", 6, Some(&ASYNCMAP)),
    (3, "Authentication Protocol", 0, Some(&AUTH_PROTOCOL)),
    (4, "Quality Protocol", 0, Some(&QUALITY_PROTOCOL)),
    (5, "Magic Number", 6, Some(&MAGIC_NUMBER)),
    (7, "Protocol Field Compression", 2, None),
    (8, "Address and Control Field Compression", 2, None),
    (9, "FCS Alternatives", 3, None),
    (10, "Self Describing Pad", 3, None),
    (13, "Callback", 0, Some(&OPERATION)),
    (17, "Multilink MRRU", 4, Some(&MRRU)),
    (18, "Multilink Short Sequence Number Header", 2, None),
    (19, "Multilink Endpoint Discriminator", 0, Some(&ENDPOINT_CLASS)),
];

static CODES: &[(u64, &str)] = &[
    (1, "Configuration Request"),
    (2, "Configuration Ack"),
    (3, "Configuration Nak"),
    (4, "Configuration Reject"),
    (5, "Termination Request"),
    (6, "Termination Ack"),
    (7, "Code Reject"),
    (8, "Protocol Reject"),
    (9, "Echo Request"),
    (10, "Echo Reply"),
    (11, "Discard Request"),
    (12, "Identification"),
    (13, "Time Remaining"),
];

#[cfg(test)]
mod tests {
    use crate::protocols::testing::{columns, hex, tree, values};

    #[test]
    fn a_request_and_its_options() {
        let frame = hex("ff03 c021 0101 0016 0104 05dc 0304 c023 0506 01020304 0702 0802 ffff");
        let expected = "
PPP Link Control Protocol
    Code: Configuration Request (1)
    Identifier: 1 (0x01)
    Length: 22
    Options: (18 bytes), Maximum Receive Unit, Authentication Protocol, Magic Number, Protocol Field Compression, Address and Control Field Compression
        Maximum Receive Unit: 1500
            Type: Maximum Receive Unit (1)
            Length: 4
            Maximum Receive Unit: 1500
        Authentication Protocol: Password Authentication Protocol (0xc023)
            Type: Authentication Protocol (3)
            Length: 4
            Authentication Protocol: Password Authentication Protocol (0xc023)
        Magic Number: 0x01020304
            Type: Magic Number (5)
            Length: 6
            Magic Number: 0x01020304
        Protocol Field Compression
            Type: Protocol Field Compression (7)
            Length: 2
";
        let shown = tree(9, &frame);
        assert!(shown.contains(expected), "{shown}");
        assert!(!shown.contains("ffff"), "padding is no option");
        assert_eq!(columns(9, &frame), ("PPP LCP".to_owned(), "Configuration Request".to_owned()));
    }

    #[test]
    fn impossible_lengths_are_noted_and_end() {
        for (options, notes) in [("0100", 1), ("0101 0702", 1), ("0506 0102", 1), ("0103 05 0702", 1), ("0702 0802", 0)]
        {
            let length = hex(options).len() + 4;
            let frame = hex(&format!("c021 0101 {length:04x} {options}"));
            assert_eq!(values(9, &frame, "ppp.opt.len.invalid").len(), notes, "{options}");
        }
        assert_eq!(values(9, &hex("c021 0101 0009 0103 05 0702"), "lcp.opt.type"), ["1", "7"]);
    }

    #[test]
    fn other_codes() {
        let echo = hex("c021 0901 000a 01020304 6869");
        assert_eq!(values(9, &echo, "lcp.magic_number"), ["0x01020304"]);
        assert_eq!(values(9, &echo, "ppp.data"), ["6869"]);
        assert_eq!(values(9, &hex("c021 0802 0008 0021 4500"), "lcp.rej_proto"), ["0x0021"]);
        assert_eq!(values(9, &hex("c021 0c01 000a 01020304 6869"), "lcp.message"), ["hi"]);
        for length in ["0000", "0003", "0020"] {
            let frame = hex(&format!("c021 0501 {length} aabb"));
            assert_eq!(values(9, &frame, "ppp.length.bad").len(), 1, "{length}");
        }
        assert!(tree(9, &hex("c021 0901 0006 0102")).contains("limit set by ppp.length"));
    }
}
