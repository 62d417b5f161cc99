//! Generic Routing Encapsulation — any protocol inside IP. RFC 2784, key and sequence number: RFC 2890, routing: RFC 1701,
//! version 1 for PPTP: RFC 2637 §4.1.

use crate::dissect::prelude::*;
use crate::protocols::checksum::{self, Verdict};
use crate::protocols::ethertype;

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "GRE",
    fields: &[FIELDS],
    detect: &[Detect::Number(Table::IpProto, 47)],
    dissect,
    session: None,
};

static LAYER: Field = Field::protocol("gre", "Generic Routing Encapsulation", "RFC 2784");

const YES: Names = Names::Flags("Yes", "No");

fields! {
    FLAGS = Field::uint16("gre.flags_and_version", "Flags and Version", Hex, "RFC 2784 §2.1");
    FLAG_CHECKSUM = Field::boolean("gre.flags.checksum", "Checksum Bit", 2, 0x8000, "RFC 2784 §2.2").named(YES);
    FLAG_ROUTING = Field::boolean("gre.flags.routing", "Routing Bit", 2, 0x4000, "RFC 1701").named(YES);
    FLAG_KEY = Field::boolean("gre.flags.key", "Key Bit", 2, 0x2000, "RFC 2890 §2").named(YES);
    FLAG_SEQUENCE = Field::boolean("gre.flags.sequence_number", "Sequence Number Bit", 2, 0x1000, "RFC 2890 §2").named(YES);
    FLAG_STRICT = Field::boolean("gre.flags.strict_source_route", "Strict Source Route Bit", 2, 0x0800, "RFC 1701").named(YES);
    FLAG_RECURSION = Field::uint16("gre.flags.recursion_control", "Recursion control", Dec, "RFC 1701").mask(0x0700);
    FLAG_ACK = Field::boolean("gre.flags.ack", "Acknowledgment", 2, 0x0080, "RFC 2637 §4.1").named(YES);
    FLAG_RESERVED = Field::uint16("gre.flags.reserved", "Flags (Reserved)", Dec, "RFC 2784 §2.3").mask(0x00f8);
    FLAG_RESERVED_1 = Field::uint16("gre.flags.reserved", "Flags (Reserved)", Dec, "RFC 2637 §4.1").mask(0x0078);
    FLAG_VERSION = Field::uint16("gre.flags.version", "Version", Dec, "RFC 2784 §2.3.1").mask(0x0007).values(&[(0, "GRE"), (1, "Enhanced GRE")]);
    PROTO = Field::uint16("gre.proto", "Protocol Type", Hex, "RFC 2784 §2.4").named(Names::With(protocol_name));
    CHECKSUM = Field::uint16("gre.checksum", "Checksum", Hex, "RFC 2784 §2.5");
    CHECKSUM_STATUS = Field::uint8("gre.checksum.status", "Checksum Status", Dec, "RFC 2784 §2.5").values(checksum::STATUS);
    CHECKSUM_BAD = Field::note("gre.checksum.incorrect", "Incorrect GRE Checksum", Severity::Warn, Group::Protocol, "RFC 2784 §2.5");
    OFFSET = Field::uint16("gre.offset", "Offset", Dec, "RFC 1701");
    KEY = Field::uint32("gre.key", "Key", Hex, "RFC 2890 §2.1");
    KEY_LENGTH = Field::uint16("gre.key.payload_length", "Payload Length", Dec, "RFC 2637 §4.1");
    KEY_CALL = Field::uint16("gre.key.call_id", "Call ID", Dec, "RFC 2637 §4.1");
    SEQUENCE = Field::uint32("gre.sequence_number", "Sequence Number", Dec, "RFC 2890 §2.2");
    ACK = Field::uint32("gre.ack_number", "Acknowledgment Number", Dec, "RFC 2637 §4.1");
    ROUTING = Field::none("gre.routing", "Routing", "RFC 1701");
    ROUTING_FAMILY = Field::uint16("gre.routing.address_family", "Address Family", Dec, "RFC 1701");
    ROUTING_OFFSET = Field::uint8("gre.routing.sre_offset", "SRE Offset", Dec, "RFC 1701");
    ROUTING_LENGTH = Field::uint8("gre.routing.src_length", "SRE Length", Dec, "RFC 1701");
    ROUTING_INFORMATION = Field::bytes("gre.routing.information", "Routing Information", "RFC 1701");
}

fn dissect<'b>(context: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    let layer = tape.layer(&PROTOCOL, buf.range_at(0, 4.min(buf.len()))?);
    let bits = buf.u16(0)?;
    let has = |field: &Field| u64::from(bits) & field.mask != 0;
    let enhanced = bits & 7 == 1;
    flags(tape, &buf, enhanced)?;
    let number = tape.uint(&PROTO, &buf, 2)?;
    let name = protocol_name(number);
    tape.label(layer, |out| match name {
        Some(name) => text!(out, "Generic Routing Encapsulation ({name})"),
        None => text!(out, "Generic Routing Encapsulation (0x{number:04x} - unknown)"),
    });
    tape.info(|out| match name {
        Some(name) => text!(out, "Encapsulated {name}"),
        None => text!(out, "Encapsulated 0x{number:04x} (unknown)"),
    });
    let mut at = 4_u32;
    if has(&FLAG_CHECKSUM) || has(&FLAG_ROUTING) {
        checksum(context, tape, &buf, has(&FLAG_CHECKSUM))?;
        tape.uint(&OFFSET, &buf, 6)?;
        at = 8;
    }
    let mut payload = None;
    if has(&FLAG_KEY) {
        if enhanced {
            payload = Some(tape.uint(&KEY_LENGTH, &buf, at)? as u32);
            tape.uint(&KEY_CALL, &buf, at.saturating_add(2))?;
        } else {
            tape.uint(&KEY, &buf, at)?;
        }
        at = at.saturating_add(4);
    }
    if has(&FLAG_SEQUENCE) {
        tape.uint(&SEQUENCE, &buf, at)?;
        at = at.saturating_add(4);
    }
    if enhanced && has(&FLAG_ACK) {
        tape.uint(&ACK, &buf, at)?;
        at = at.saturating_add(4);
    }
    if has(&FLAG_ROUTING) {
        at = routing(tape, &buf, at)?;
    }
    tape.set_len(layer, at);
    let rest = buf.from(at);
    let rest = payload.map_or(rest, |len| rest.take(len, &KEY_LENGTH));
    // An acknowledgement alone carries nothing (RFC 2637 §4.1).
    if rest.wire_len() == 0 {
        return Ok(Next::End);
    }
    Ok(Next::By(Table::EtherType, number as u32, rest))
}

fn flags(tape: &mut Tape, buf: &Buf<'_>, enhanced: bool) -> Result<(), Short> {
    let (_, group) = tape.group_uint(&FLAGS, buf, 0)?;
    for field in [&FLAG_CHECKSUM, &FLAG_ROUTING, &FLAG_KEY, &FLAG_SEQUENCE, &FLAG_STRICT, &FLAG_RECURSION] {
        tape.uint(field, buf, 0)?;
    }
    if enhanced {
        tape.uint(&FLAG_ACK, buf, 0)?;
        tape.uint(&FLAG_RESERVED_1, buf, 0)?;
    } else {
        tape.uint(&FLAG_RESERVED, buf, 0)?;
    }
    tape.uint(&FLAG_VERSION, buf, 0)?;
    tape.end(group);
    Ok(())
}

/// The checksum over header and payload. The field is also there, unused, when only routing is present.
fn checksum(context: &Context<'_>, tape: &mut Tape, buf: &Buf<'_>, used: bool) -> Result<(), Short> {
    let range = buf.range_at(4, 2)?;
    let (_, group) = tape.group_uint(&CHECKSUM, buf, 4)?;
    let verdict = match used && !tape.in_error() && !buf.is_cut() {
        true => checksum::plain(context.settings, buf.bytes(), 4),
        false => Verdict::Unverified,
    };
    tape.append(group, |out| match verdict {
        Verdict::Good => out.push_str(" [correct]"),
        Verdict::Bad(right) => text!(out, " incorrect, should be 0x{right:04x}"),
        _ => out.push_str(" [unverified]"),
    });
    let status = match verdict {
        Verdict::Good => 1,
        Verdict::Bad(right) => {
            tape.note(&CHECKSUM_BAD, range, &format!("Incorrect GRE Checksum [should be 0x{right:04x}]"));
            0
        }
        _ => 2,
    };
    tape.end(group);
    tape.generate(&CHECKSUM_STATUS, range, status);
    tape.value_text(&CHECKSUM_STATUS, |out| out.push_str(CHECKSUM_STATUS.name_of(status).unwrap_or_default()));
    Ok(())
}

/// Source route entries, up to and with the one of family 0 and length 0 (RFC 1701). Returns where they end.
fn routing(tape: &mut Tape, buf: &Buf<'_>, start: u32) -> Result<u32, Short> {
    let mut at = start;
    loop {
        let (family, length) = (buf.u16(at)?, u32::from(buf.u8(at.saturating_add(3))?));
        let group = tape.group(&ROUTING, buf.range_at(at, 4)?);
        tape.uint(&ROUTING_FAMILY, buf, at)?;
        tape.uint(&ROUTING_OFFSET, buf, at.saturating_add(2))?;
        tape.uint(&ROUTING_LENGTH, buf, at.saturating_add(3))?;
        at = at.saturating_add(4);
        if length > 0 {
            tape.wire(&ROUTING_INFORMATION, buf, at, length)?;
            at = at.saturating_add(length);
        }
        tape.end_at(group, length.saturating_add(4));
        if family == 0 && length == 0 {
            return Ok(at);
        }
    }
}

/// The name of a protocol type, in Wireshark's words for this layer.
pub fn protocol_name(number: u64) -> Option<&'static str> {
    Some(match number {
        0x0000 => "Possible GRE keepalive packet",
        0x00fe => "OSI",
        0x0800 => "IP",
        0x2000 => "CDP (Cisco)",
        0x2001 => "NHRP",
        0x22eb => "ERSPAN III",
        0x6400 => "MIKROTIK EoIP",
        0x6559 => "Frame Relay",
        0x8137 => "IPX",
        0x880b => "PPP",
        0x883e => "WCCP",
        0x88be => "ERSPAN",
        _ => return ethertype::name(number),
    })
}

#[cfg(test)]
mod tests {
    use crate::dissect::{Context, FrameInfo, Settings, Tape, Want, show};
    use crate::engine::{Registry, driver};
    use crate::protocols::testing::hex;
    use crate::protocols::{ALL, data};

    /// The tree of bare GRE, without an IP header before it.
    fn tree(bytes: &str) -> String {
        let bytes = hex(bytes);
        let info = FrameInfo { cap_len: bytes.len() as u32, wire_len: bytes.len() as u32, ..FrameInfo::default() };
        let settings = Settings::default();
        let context = Context::of(&info, &settings);
        let mut tape = Tape::new(Want::everything());
        let registry = Registry::new(ALL, &super::PROTOCOL, &data::PROTOCOL, driver::FIELDS);
        driver::dissect(&registry, &context, &bytes, &mut tape);
        let mut out = String::new();
        show::tree(&mut out, &tape.view(&bytes), |_| true);
        out
    }

    #[test]
    fn checksum_key_and_sequence_number() {
        // 0xb000 + 0x9999 + 0x0001 + 0x0002 + 0xaabb, folded, is 0xf458: its complement fits.
        let right = tree("b000 9999 0ba7 0000 00000001 00000002 aabb");
        assert!(right.starts_with("Generic Routing Encapsulation (0x9999 - unknown)\n    Flags and Version: 0xb000\n"));
        assert!(right.contains("    1... .... .... .... = Checksum Bit: Yes\n"));
        assert!(
            right.contains("    Checksum: 0x0ba7 [correct]\n    [Checksum Status: Good]\n    Offset: 0\n"),
            "{right}"
        );
        assert!(right.contains("    Key: 0x00000001\n    Sequence Number: 2\nData (2 bytes)\n"), "{right}");
        let wrong = tree("b000 9999 0000 0000 00000001 00000002 aabb");
        assert!(wrong.contains("Checksum: 0x0000 incorrect, should be 0x0ba7"), "{wrong}");
    }

    #[test]
    fn an_enhanced_header_counts_its_payload() {
        let shown = tree("3081 880b 0002 0077 00000001 00000002 c021 ffff");
        for line in ["Payload Length: 2", "Call ID: 119", "Sequence Number: 1", "Acknowledgment Number: 2"] {
            assert!(shown.contains(&format!("    {line}\n")), "{line}: {shown}");
        }
        assert!(shown.contains("Protocol: Link Control Protocol (0xc021)"));
        assert!(!shown.contains("ffff"));
        assert!(!tree("2081 880b 0000 0077 00000002").contains("Malformed"));
    }

    #[test]
    fn route_entries_end_at_the_empty_one() {
        let shown = tree("4000 9999 0000 0000 0002 00 04 01020304 0000 00 00 aa");
        assert_eq!(shown.matches("\n    Routing\n").count(), 2, "{shown}");
        assert!(shown.contains("Checksum: 0x0000 [unverified]"));
        assert!(shown.contains("\nData (1 byte)"));
        assert!(tree("4000 9999 0000 0000 0002 00 04 01").contains("Malformed Packet: GRE"));
    }
}
