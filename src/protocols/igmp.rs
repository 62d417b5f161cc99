//! IGMP — which multicast groups have listeners. Version 1 RFC 1112, 2 RFC 2236, 3 RFC 9776.

use crate::dissect::prelude::*;
use crate::protocols::checksum;

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "IGMP",
    fields: &[FIELDS],
    detect: &[Detect::Number(Table::IpProto, 2)],
    dissect,
    session: None,
};

static LAYER: Field = Field::protocol("igmp", "Internet Group Management Protocol", "RFC 9776");

fields! {
    VERSION = Field::uint8("igmp.version", "IGMP Version", Dec, "RFC 9776 §7.1");
    TYPE = Field::uint8("igmp.type", "Type", Hex, "RFC 9776 §4").values(TYPES);
    RESERVED = Field::bytes("igmp.reserved", "Reserved", "RFC 9776 §4.2.2");
    MAX_RESP = Field::uint8("igmp.max_resp", "Max Resp Time", Hex, "RFC 9776 §4.1.1");
    CHECKSUM = Field::uint16("igmp.checksum", "Checksum", Hex, "RFC 9776 §4.1.2");
    CHECKSUM_CALCULATED = Field::uint16("igmp.checksum_calculated", "Calculated Checksum", Hex, "RFC 9776 §4.1.2");
    CHECKSUM_STATUS = Field::uint8("igmp.checksum.status", "Checksum Status", Dec, "RFC 9776 §4.1.2").values(checksum::STATUS);
    CHECKSUM_BAD = Field::note("igmp.bad_checksum", "Bad checksum", Severity::Warn, Group::Checksum, "RFC 9776 §4.1.2");
    GROUP = Field::ipv4("igmp.maddr", "Multicast Address", "RFC 9776 §4.1.3");
    SUPPRESS = Field::boolean("igmp.s", "S", 1, 0x08, "RFC 9776 §4.1.5").named(Names::Flags("Suppress router side processing", "Do not suppress router side processing"));
    ROBUSTNESS = Field::uint8("igmp.qrv", "QRV", Dec, "RFC 9776 §4.1.6").mask(0x07);
    INTERVAL = Field::uint8("igmp.qqic", "QQIC", Dec, "RFC 9776 §4.1.7");
    SOURCES = Field::uint16("igmp.num_src", "Num Src", Dec, "RFC 9776 §4.1.8");
    SOURCE = Field::ipv4("igmp.saddr", "Source Address", "RFC 9776 §4.1.9");
    RECORDS = Field::uint16("igmp.num_grp_recs", "Num Group Records", Dec, "RFC 9776 §4.2.3");
    RECORD = Field::none("igmp.group_record", "Group Record", "RFC 9776 §4.2.4");
    RECORD_TYPE = Field::uint8("igmp.record_type", "Record Type", Dec, "RFC 9776 §4.2.12").values(RECORD_TYPES);
    AUX_LEN = Field::uint8("igmp.aux_data_len", "Aux Data Len", Dec, "RFC 9776 §4.2.6");
    AUX_DATA = Field::bytes("igmp.aux_data", "Aux Data", "RFC 9776 §4.2.10");
    DATA = Field::bytes("igmp.data", "Data", "");
}

const QUERY: u64 = 0x11;
const REPORT_V1: u64 = 0x12;
const REPORT_V2: u64 = 0x16;
const LEAVE: u64 = 0x17;
const REPORT_V3: u64 = 0x22;

static CHECKSUM_FIELDS: checksum::Fields = checksum::Fields {
    checksum: &CHECKSUM,
    calculated: &CHECKSUM_CALCULATED,
    status: &CHECKSUM_STATUS,
    bad: &CHECKSUM_BAD,
    offload: &CHECKSUM_BAD,
};

fn dissect<'b>(context: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    tape.layer(&PROTOCOL, buf.range());
    let kind = u64::from(buf.u8(0)?);
    let version = version(kind, &buf);
    if let Some(version) = version {
        tape.generate(&VERSION, buf.range_at(0, 0)?, u64::from(version));
        tape.column_protocol(match version {
            1 => "IGMPv1",
            2 => "IGMPv2",
            _ => "IGMPv3",
        });
    }
    tape.uint(&TYPE, &buf, 0)?;
    tape.info(|out| out.push_str(TYPE.name_of(kind).unwrap_or("Unknown type")));
    match (kind, version) {
        (QUERY, Some(1)) | (REPORT_V1 | REPORT_V3, _) => {
            tape.wire(&RESERVED, &buf, 1, 1)?;
        }
        (QUERY | REPORT_V2 | LEAVE, version) => {
            let code = tape.uint(&MAX_RESP, &buf, 1)? as u32;
            let tenths = if version == Some(3) { floating(code) } else { code };
            tape.value_text(&MAX_RESP, |out| {
                text!(out, "{}.{} sec (0x{code:02x})", tenths / 10, tenths % 10);
            });
        }
        _ => {
            tape.wire(&DATA, &buf, 1, buf.len().saturating_sub(1))?;
            return Ok(Next::End);
        }
    }
    let carried = tape.uint(&CHECKSUM, &buf, 2)? as u16;
    let verdict = match buf.is_cut() {
        true => checksum::Verdict::Unverified,
        false => checksum::plain(context.settings, buf.bytes(), 2),
    };
    checksum::show(tape, &CHECKSUM_FIELDS, buf.range_at(2, 2)?, carried, verdict);
    if kind == REPORT_V3 {
        records(&buf, tape)?;
        return Ok(Next::End);
    }
    let group = Address::V4(tape.ipv4(&GROUP, &buf, 4)?);
    tape.info_append(|out| match (kind, version) {
        (QUERY, _) if group == Address::V4([0; 4]) => out.push_str(", general"),
        (QUERY, _) => text!(out, ", specific for group {group}"),
        (REPORT_V2, _) => text!(out, " group {group}"),
        (LEAVE, _) => text!(out, " {group}"),
        _ => {}
    });
    if kind == QUERY && version == Some(3) {
        query(&buf, tape)?;
    }
    Ok(Next::End)
}

/// RFC 9776 §7.1: a query of 8 bytes is version 1 when its response time is 0, version 2 otherwise; a longer one is
/// version 3.
fn version(kind: u64, buf: &Buf<'_>) -> Option<u8> {
    match kind {
        QUERY if buf.wire_len() >= 12 => Some(3),
        QUERY if buf.u8(1).is_ok_and(|time| time == 0) => Some(1),
        QUERY | REPORT_V2 | LEAVE => Some(2),
        REPORT_V1 => Some(1),
        REPORT_V3 => Some(3),
        _ => None,
    }
}

/// A code of 128 and more is a floating-point number (RFC 9776 §4.1.1).
fn floating(code: u32) -> u32 {
    if code < 128 {
        return code;
    }
    let (exponent, mantissa) = (code >> 4 & 7, code & 15 | 16);
    mantissa.checked_shl(exponent.saturating_add(3)).unwrap_or(u32::MAX)
}

fn query(buf: &Buf<'_>, tape: &mut Tape) -> Result<(), Short> {
    tape.boolean(&SUPPRESS, buf, 8)?;
    tape.uint(&ROBUSTNESS, buf, 8)?;
    let code = tape.uint(&INTERVAL, buf, 9)? as u32;
    if code >= 128 {
        tape.value_text(&INTERVAL, |out| text!(out, "{} ({code})", floating(code)));
    }
    let count = tape.uint(&SOURCES, buf, 10)? as u32;
    if count > 0 {
        tape.info_append(|out| out.push_str(", source {"));
    }
    sources(buf, 12, count, tape)?;
    if count > 0 {
        tape.info_append(|out| out.push('}'));
    }
    Ok(())
}

/// Writes `count` source addresses and returns where they end.
fn sources(buf: &Buf<'_>, at: u32, count: u32, tape: &mut Tape) -> Result<u32, Short> {
    let mut at = at;
    for number in 0..count {
        let source = Address::V4(tape.ipv4(&SOURCE, buf, at)?);
        tape.info_append(|out| text!(out, "{}{source}", if number > 0 { ", " } else { "" }));
        at = at.saturating_add(4);
    }
    Ok(at)
}

fn records(buf: &Buf<'_>, tape: &mut Tape) -> Result<(), Short> {
    tape.wire(&RESERVED, buf, 4, 2)?;
    let count = tape.uint(&RECORDS, buf, 6)?;
    let mut at = 8;
    for _ in 0..count {
        at = record(buf, at, tape)?;
    }
    Ok(())
}

fn record(buf: &Buf<'_>, at: u32, tape: &mut Tape) -> Result<u32, Short> {
    let place = |offset: u32| at.saturating_add(offset);
    let group = tape.group(&RECORD, buf.range_at(at, 8)?);
    let kind = tape.uint(&RECORD_TYPE, buf, at)?;
    let aux = tape.uint(&AUX_LEN, buf, place(1))? as u32;
    let count = tape.uint(&SOURCES, buf, place(2))? as u32;
    let address = Address::V4(tape.ipv4(&GROUP, buf, place(4))?);
    let name = RECORD_TYPE.name_of(kind).unwrap_or("Unknown");
    tape.label(group, |out| text!(out, "Group Record : {address}  {name}"));
    tape.info_append(|out| record_info(out, kind, count, &address));
    let mut end = sources(buf, place(8), count, tape)?;
    if count > 0 {
        tape.info_append(|out| out.push('}'));
    }
    // RFC 9776 §4.2.6: counted in words of 32 bits.
    if aux > 0 {
        let bytes = aux.saturating_mul(4);
        tape.wire(&AUX_DATA, buf, end, bytes)?;
        end = end.saturating_add(bytes);
    }
    tape.end_at(group, end.saturating_sub(at));
    Ok(end)
}

/// What a group record asks for, up to its list of sources.
fn record_info(out: &mut String, kind: u64, count: u32, group: &Address) {
    match (kind, count) {
        (1 | 3, 0) => text!(out, " / Leave group {group}"),
        (2 | 4, 0) => text!(out, " / Join group {group} for any sources"),
        (1 | 3, _) => text!(out, " / Join group {group} for source {{"),
        (2 | 4, _) => text!(out, " / Join group {group}, for source not in {{"),
        (5, 0) => text!(out, " / Group {group}, new source"),
        (5, _) => text!(out, " / Group {group}, new source {{"),
        (6, 0) => text!(out, " / Group {group}, block source"),
        (6, _) => text!(out, " / Group {group}, block source {{"),
        _ => text!(out, " / Group {group}, unknown record type {kind}"),
    }
}

static TYPES: &[(u64, &str)] = &[
    (0x01, "Create Group Request"),
    (0x02, "Create Group Reply"),
    (0x03, "Join Group Request"),
    (0x04, "Join Group Reply"),
    (0x05, "Leave Group Request"),
    (0x06, "Leave Group Reply"),
    (0x07, "Confirm Group Request"),
    (0x08, "Confirm Group Reply"),
    (QUERY, "Membership Query"),
    (REPORT_V1, "Membership Report"),
    (0x13, "DVMRP Protocol"),
    (0x14, "PIM Routing Message"),
    (REPORT_V2, "Membership Report"),
    (LEAVE, "Leave Group"),
    (0x1e, "Traceroute Response"),
    (0x1f, "Traceroute Query or Request"),
    (REPORT_V3, "Membership Report"),
];

static RECORD_TYPES: &[(u64, &str)] = &[
    (1, "Mode Is Include"),
    (2, "Mode Is Exclude"),
    (3, "Change To Include Mode"),
    (4, "Change To Exclude Mode"),
    (5, "Allow New Sources"),
    (6, "Block Old Sources"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocols::testing::{columns, hex, tree};

    const IP: &str = "45c00028 00000000 01020000 c0000201 e0000016";

    #[test]
    fn a_version_3_report_names_its_groups() {
        let report = hex(&format!("{IP} 2200 e8f9 0000 0001 04000000 ef010203"));
        let (protocol, info) = columns(228, &report);
        assert_eq!(
            (protocol.as_str(), info.as_str()),
            ("IGMPv3", "Membership Report / Join group 239.1.2.3 for any sources")
        );
        let tree = tree(228, &report);
        assert!(tree.contains("Checksum: 0xe8f9 [correct]"), "{tree}");
        assert!(tree.contains("Group Record : 239.1.2.3  Change To Exclude Mode"), "{tree}");
    }

    #[test]
    fn records_that_are_promised_but_missing_are_malformed() {
        let report = hex(&format!("{IP} 2200 e8f9 0000 ffff 04000000 ef010203"));
        assert!(tree(228, &report).contains("Malformed Packet: IGMP"));
    }

    #[test]
    fn large_codes_are_floating_point() {
        assert_eq!(floating(127), 127);
        assert_eq!(floating(128), 128);
        assert_eq!(floating(0xff), 31_744);
    }
}
