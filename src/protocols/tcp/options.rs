//! TCP options, walked here so that an unknown one is shown and skipped. RFC 9293 §3.2 and the IANA list of option kinds.

use crate::base::{ShortText, Words};
use crate::dissect::prelude::*;
use crate::fields;

fields! {
    KIND = Field::uint8("tcp.option_kind", "Kind", Dec, "RFC 9293 §3.2").values(KINDS);
    LENGTH = Field::uint8("tcp.option_len", "Length", Dec, "RFC 9293 §3.2");
    LENGTH_BAD = Field::note("tcp.options.length.invalid", "Invalid length for option", Severity::Note, Group::Protocol, "RFC 9293 §3.2");
    EOL = Field::none("tcp.options.eol", "TCP Option - End of Option List (EOL)", "RFC 9293 §3.2");
    NOP = Field::none("tcp.options.nop", "TCP Option - No-Operation (NOP)", "RFC 9293 §3.2");
    MSS = Field::none("tcp.options.mss", "TCP Option - Maximum segment size", "RFC 9293 §3.7.1");
    MSS_VALUE = Field::uint16("tcp.options.mss_val", "MSS Value", Dec, "RFC 9293 §3.7.1");
    WSCALE = Field::none("tcp.options.wscale", "TCP Option - Window scale", "RFC 7323 §2.2");
    WSCALE_SHIFT = Field::uint8("tcp.options.wscale.shift", "Shift count", Dec, "RFC 7323 §2.2");
    WSCALE_MULTIPLIER = Field::uint16("tcp.options.wscale.multiplier", "Multiplier", Dec, "RFC 7323 §2.3");
    WSCALE_BAD = Field::note("tcp.options.wscale.shift.invalid", "Window scale shift exceeds 14", Severity::Warn, Group::Protocol, "RFC 7323 §2.3");
    SACK_PERM = Field::none("tcp.options.sack_perm", "TCP Option - SACK permitted", "RFC 2018 §2");
    SACK = Field::none("tcp.options.sack", "TCP Option - SACK", "RFC 2018 §3");
    SACK_LEFT = Field::uint32("tcp.options.sack_le", "left edge", Dec, "RFC 2018 §3");
    SACK_RIGHT = Field::uint32("tcp.options.sack_re", "right edge", Dec, "RFC 2018 §3");
    SACK_COUNT = Field::uint8("tcp.options.sack.count", "TCP SACK Count", Dec, "RFC 2018 §3");
    ECHO = Field::none("tcp.options.echo", "TCP Option - Echo", "RFC 1072 §3");
    ECHO_REPLY = Field::none("tcp.options.echoreply", "TCP Option - Echo reply", "RFC 1072 §3");
    ECHO_VALUE = Field::uint32("tcp.options.echo_value", "TCP Echo Option", Dec, "RFC 1072 §3");
    TIMESTAMP = Field::none("tcp.options.timestamp", "TCP Option - Timestamps", "RFC 7323 §3.2");
    TIMESTAMP_VALUE = Field::uint32("tcp.options.timestamp.tsval", "Timestamp value", Dec, "RFC 7323 §3.2");
    TIMESTAMP_ECHO = Field::uint32("tcp.options.timestamp.tsecr", "Timestamp echo reply", Dec, "RFC 7323 §3.2");
    MD5 = Field::none("tcp.options.md5", "TCP Option - TCP MD5 signature", "RFC 2385 §3.0");
    MD5_DIGEST = Field::bytes("tcp.options.md5.digest", "MD5 digest", "RFC 2385 §3.0");
    USER_TIMEOUT = Field::none("tcp.options.user_to", "TCP Option - User Timeout", "RFC 5482 §3");
    USER_TIMEOUT_GRANULARITY = Field::boolean("tcp.options.user_to_granularity", "Granularity", 2, 0x8000, "RFC 5482 §3").named(Names::Flags("Minutes", "Seconds"));
    USER_TIMEOUT_VALUE = Field::uint16("tcp.options.user_to_val", "User Timeout", Dec, "RFC 5482 §3").mask(0x7fff);
    AO = Field::none("tcp.options.ao", "TCP Option - TCP AO", "RFC 5925 §2.2");
    AO_KEY = Field::uint8("tcp.options.ao.keyid", "AO KeyID", Dec, "RFC 5925 §2.2");
    AO_NEXT_KEY = Field::uint8("tcp.options.ao.rnextkeyid", "AO RNextKeyID", Dec, "RFC 5925 §2.2");
    AO_MAC = Field::bytes("tcp.options.ao.mac", "AO MAC", "RFC 5925 §2.2");
    MPTCP = Field::none("tcp.options.mptcp", "TCP Option - Multipath TCP", "RFC 8684 §3");
    MPTCP_SUBTYPE = Field::uint8("tcp.options.mptcp.subtype", "Multipath TCP subtype", Dec, "RFC 8684 §8.2").mask(0xf0).values(MPTCP_SUBTYPES);
    MPTCP_DATA = Field::bytes("tcp.options.mptcp.data", "Multipath TCP data", "RFC 8684 §3");
    TFO = Field::none("tcp.options.tfo", "TCP Option - TCP Fast Open", "RFC 7413 §4.1.1");
    TFO_REQUEST = Field::none("tcp.options.tfo.request", "Fast Open Cookie Request", "RFC 7413 §4.1.1");
    TFO_COOKIE = Field::bytes("tcp.options.tfo.cookie", "Fast Open Cookie", "RFC 7413 §4.1.1");
    ACC_ECN = Field::none("tcp.options.acc_ecn", "TCP Option - Accurate ECN", "RFC 9768 §3.2.3");
    ACC_ECN_DATA = Field::bytes("tcp.options.acc_ecn.data", "Counters", "RFC 9768 §3.2.3");
    EXPERIMENTAL = Field::none("tcp.options.experimental", "TCP Option - Experimental", "RFC 6994 §3");
    EXPERIMENT_ID = Field::uint16("tcp.options.experimental.exid", "Experiment Identifier", Hex, "RFC 6994 §3");
    EXPERIMENT_DATA = Field::bytes("tcp.options.experimental.data", "Data", "RFC 6994 §3");
    UNKNOWN = Field::none("tcp.options.unknown", "TCP Option - Unknown", "RFC 9293 §3.2");
    UNKNOWN_PAYLOAD = Field::bytes("tcp.options.unknown.payload", "Payload", "RFC 9293 §3.2");
}

/// Writes the options area, one group an option. `area` is exactly that area; `base` is the number from which the edges of
/// SACK blocks count, which are numbers of the other direction.
pub fn dissect(area: Buf<'_>, tape: &mut Tape, field: &'static Field, base: Option<u32>) -> Result<(), Short> {
    let group = tape.group_wire(field, &area, 0, area.len())?;
    let mut names = String::new();
    let named = tape.want().labels && tape.wants_fields();
    let mut at = 0;
    while at < area.len() {
        let kind = area.u8(at)?;
        let used = option(area.from(at), kind, tape, base)?;
        if named {
            names.push_str(", ");
            names.push_str(name(kind));
        }
        at = at.saturating_add(used.max(1));
    }
    tape.label(group, |out| text!(out, "Options: ({} bytes){names}", area.wire_len()));
    tape.end(group);
    if area.is_cut() {
        return Err(area.short(area.len(), area.wire_len().saturating_sub(area.len())));
    }
    Ok(())
}

/// Writes one option and returns its length in bytes.
fn option(buf: Buf<'_>, kind: u8, tape: &mut Tape, base: Option<u32>) -> Result<u32, Short> {
    if kind <= 1 {
        let group = tape.group(if kind == 0 { &EOL } else { &NOP }, buf.range_at(0, 1)?);
        tape.uint(&KIND, &buf, 0)?;
        tape.end(group);
        return Ok(1);
    }
    let length = u32::from(buf.u8(1)?);
    let fields = fields_of(kind);
    let group = tape.group(fields, buf.range_at(0, length.clamp(2, buf.len().max(2)))?);
    tape.uint(&KIND, &buf, 0)?;
    tape.uint(&LENGTH, &buf, 1)?;
    // A length that cannot be ends the walk: what follows has no known beginning.
    if length < 2 || !length_fits(kind, length) {
        tape.note(&LENGTH_BAD, buf.range_at(1, 1)?, &format!("Invalid length {length} for the option {}", name(kind)));
    }
    if length < 2 {
        tape.end(group);
        return Ok(buf.len());
    }
    let body = buf.take(length, &LENGTH);
    match kind {
        2 => mss(&body, tape, group)?,
        3 => window_scale(&body, tape, group)?,
        4 => tape.info_append(|out| out.push_str(" SACK_PERM")),
        5 => sack(&body, tape, group, base)?,
        6 | 7 => {
            tape.uint(&ECHO_VALUE, &body, 2)?;
        }
        8 => timestamps(&body, tape, group)?,
        19 => rest(&MD5_DIGEST, &body, 2, tape)?,
        28 => {
            tape.uint(&USER_TIMEOUT_GRANULARITY, &body, 2)?;
            tape.uint(&USER_TIMEOUT_VALUE, &body, 2)?;
        }
        29 => {
            tape.uint(&AO_KEY, &body, 2)?;
            tape.uint(&AO_NEXT_KEY, &body, 3)?;
            rest(&AO_MAC, &body, 4, tape)?;
        }
        30 => {
            let subtype = tape.uint(&MPTCP_SUBTYPE, &body, 2)?;
            tape.append(group, |out| {
                text!(out, ": {}", MPTCP_SUBTYPE.name_of(subtype).unwrap_or("unknown subtype"));
            });
            rest(&MPTCP_DATA, &body, 2, tape)?;
        }
        34 if length == 2 => {
            tape.remark(&TFO_REQUEST, body.range());
        }
        34 => rest(&TFO_COOKIE, &body, 2, tape)?,
        172 | 174 => rest(&ACC_ECN_DATA, &body, 2, tape)?,
        253 | 254 => {
            tape.uint(&EXPERIMENT_ID, &body, 2)?;
            rest(&EXPERIMENT_DATA, &body, 4, tape)?;
        }
        _ => {
            tape.append(group, |out| text!(out, " ({kind})"));
            rest(&UNKNOWN_PAYLOAD, &body, 2, tape)?;
        }
    }
    tape.end(group);
    Ok(length)
}

fn mss(body: &Buf<'_>, tape: &mut Tape, group: Mark) -> Result<(), Short> {
    let size = tape.uint(&MSS_VALUE, body, 2)?;
    tape.append(group, |out| text!(out, ": {size} bytes"));
    tape.info_append(|out| out.labelled(" MSS=", size as u32));
    Ok(())
}

fn window_scale(body: &Buf<'_>, tape: &mut Tape, group: Mark) -> Result<(), Short> {
    let shift = tape.uint(&WSCALE_SHIFT, body, 2)? as u32;
    let multiplier = multiplier(shift);
    tape.generate(&WSCALE_MULTIPLIER, body.range_at(2, 1)?, u64::from(multiplier));
    if shift > 14 {
        let text = format!("Window scale shift {shift} exceeds 14 and is taken as 14");
        tape.note(&WSCALE_BAD, body.range_at(2, 1)?, &text);
    }
    tape.append(group, |out| text!(out, ": {shift} (multiply by {multiplier})"));
    tape.info_append(|out| out.labelled(" WS=", multiplier));
    Ok(())
}

fn sack(body: &Buf<'_>, tape: &mut Tape, group: Mark, base: Option<u32>) -> Result<(), Short> {
    let (mut at, mut count) = (2u32, 0u64);
    while at < body.len() {
        let edge = |tape: &mut Tape, field: &'static Field, at: u32| {
            let value = body.u32(at)?.wrapping_sub(base.unwrap_or(0));
            tape.number(field, body.range_at(at, 4)?, u64::from(value));
            if base.is_some() {
                tape.append_text(field, |out| out.push_str(" (relative)"));
            }
            Ok::<_, Short>(u64::from(value))
        };
        let left = edge(tape, &SACK_LEFT, at)?;
        let right = edge(tape, &SACK_RIGHT, at.saturating_add(4))?;
        tape.append(group, |out| text!(out, " {left}-{right}"));
        tape.info_append(|out| {
            out.labelled(" SLE=", left as u32);
            out.labelled(" SRE=", right as u32);
        });
        at = at.saturating_add(8);
        count = count.saturating_add(1);
    }
    tape.generate(&SACK_COUNT, body.range(), count);
    Ok(())
}

fn timestamps(body: &Buf<'_>, tape: &mut Tape, group: Mark) -> Result<(), Short> {
    let value = tape.uint(&TIMESTAMP_VALUE, body, 2)?;
    let echo = tape.uint(&TIMESTAMP_ECHO, body, 6)?;
    tape.append(group, |out| text!(out, ": TSval {value}, TSecr {echo}"));
    tape.info_append(|out| {
        out.labelled(" TSval=", value as u32);
        out.labelled(" TSecr=", echo as u32);
    });
    Ok(())
}

/// Whether every option is as it should be.
pub fn are_sound(mut area: &[u8]) -> bool {
    // As nearly all have it (RFC 7323 appendix A): a time stamp behind two no-operations.
    if let [1, 1, 8, 10, _, _, _, _, _, _, _, _] = area {
        return true;
    }
    while !area.is_empty() {
        match next(area) {
            Some((_, after)) => area = after,
            None => return false,
        }
    }
    true
}

/// The first option of an area that is not empty, and what comes after it. `None` if it is not as it should be.
#[inline]
fn next(area: &[u8]) -> Option<(&[u8], &[u8])> {
    let kind = *area.first()?;
    if kind <= 1 {
        return area.split_at_checked(1);
    }
    let length = usize::from(*area.get(1)?);
    if length < 2 || !length_fits(kind, length as u32) {
        return None;
    }
    area.split_at_checked(length)
}

/// Bytes of the first option of an area that is not empty; `None` if it is not as it should be.
#[inline]
pub fn length(area: &[u8]) -> Option<u32> {
    next(area).map(|(option, _)| option.len() as u32)
}

/// What the options add to the Info column of a plain segment; `base` as for [`dissect`]. `None` if one of them is not as it
/// should be.
pub fn info_of(mut area: &[u8], base: Option<u32>, out: &mut ShortText) -> Option<()> {
    let four = |body: &[u8], at: usize| Some(u32::from_be_bytes(*body.get(at..)?.first_chunk()?));
    // As nearly all have it: see [`are_sound`].
    if let [1, 1, 8, 10, a, b, c, d, e, f, g, h] = *area {
        out.labelled(" TSval=", u32::from_be_bytes([a, b, c, d]));
        out.labelled(" TSecr=", u32::from_be_bytes([e, f, g, h]));
        return Some(());
    }
    while !area.is_empty() {
        let (option, after) = next(area)?;
        match option {
            [2, _, high, low] => out.labelled(" MSS=", u32::from(u16::from_be_bytes([*high, *low]))),
            [3, _, shift] => out.labelled(" WS=", multiplier(u32::from(*shift))),
            [4, _] => out.word(" SACK_PERM"),
            [5, _, edges @ ..] => {
                for block in edges.chunks_exact(8) {
                    let base = base.unwrap_or(0);
                    out.labelled(" SLE=", four(block, 0)?.wrapping_sub(base));
                    out.labelled(" SRE=", four(block, 4)?.wrapping_sub(base));
                }
            }
            [8, _, stamps @ ..] => {
                out.labelled(" TSval=", four(stamps, 0)?);
                out.labelled(" TSecr=", four(stamps, 4)?);
            }
            _ => {}
        }
        area = after;
    }
    Some(())
}

/// RFC 7323 §2.3: a larger shift is to be taken as 14.
fn multiplier(shift: u32) -> u32 {
    1u32.checked_shl(shift.min(14)).unwrap_or(1)
}

fn rest(field: &'static Field, body: &Buf<'_>, at: u32, tape: &mut Tape) -> Result<(), Short> {
    if at < body.len() {
        tape.wire(field, body, at, body.len().saturating_sub(at))?;
    }
    Ok(())
}

fn fields_of(kind: u8) -> &'static Field {
    match kind {
        2 => &MSS,
        3 => &WSCALE,
        4 => &SACK_PERM,
        5 => &SACK,
        6 => &ECHO,
        7 => &ECHO_REPLY,
        8 => &TIMESTAMP,
        19 => &MD5,
        28 => &USER_TIMEOUT,
        29 => &AO,
        30 => &MPTCP,
        34 => &TFO,
        172 | 174 => &ACC_ECN,
        253 | 254 => &EXPERIMENTAL,
        _ => &UNKNOWN,
    }
}

/// Whether an option of fixed length has it.
fn length_fits(kind: u8, length: u32) -> bool {
    match kind {
        2 | 28 => length == 4,
        3 => length == 3,
        4 => length == 2,
        5 => length >= 10 && length % 8 == 2,
        6 | 7 => length == 6,
        8 => length == 10,
        19 => length == 18,
        29 => length >= 4,
        30 => length >= 3,
        34 => length == 2 || (6..=18).contains(&length) && length.is_multiple_of(2),
        253 | 254 => length >= 4,
        _ => true,
    }
}

/// The option's name in the list of the options' line.
fn name(kind: u8) -> &'static str {
    match kind {
        0 => "End of Option List (EOL)",
        1 => "No-Operation (NOP)",
        2 => "Maximum segment size",
        3 => "Window scale",
        4 => "SACK permitted",
        5 => "SACK",
        6 => "Echo",
        7 => "Echo reply",
        8 => "Timestamps",
        19 => "TCP MD5 signature",
        28 => "User Timeout",
        29 => "TCP AO",
        30 => "Multipath TCP",
        34 => "TCP Fast Open",
        172 | 174 => "Accurate ECN",
        253 | 254 => "Experimental",
        _ => "Unknown",
    }
}

static KINDS: &[(u64, &str)] = &[
    (0, "End of Option List"),
    (1, "No-Operation"),
    (2, "Maximum Segment Size"),
    (3, "Window Scale"),
    (4, "SACK Permitted"),
    (5, "SACK"),
    (6, "Echo"),
    (7, "Echo Reply"),
    (8, "Time Stamp Option"),
    (9, "Partial Order Connection Permitted"),
    (10, "Partial Order Service Profile"),
    (11, "CC"),
    (12, "CC.NEW"),
    (13, "CC.ECHO"),
    (14, "TCP Alternate Checksum Request"),
    (15, "TCP Alternate Checksum Data"),
    (18, "Trailer Checksum Option"),
    (19, "MD5 Signature Option"),
    (20, "SCPS Capabilities"),
    (21, "Selective Negative Acknowledgements"),
    (22, "Record Boundaries"),
    (23, "Corruption experienced"),
    (24, "SNAP"),
    (26, "TCP Compression Filter"),
    (27, "Quick-Start Response"),
    (28, "User Timeout Option"),
    (29, "TCP Authentication Option"),
    (30, "Multipath TCP"),
    (34, "TCP Fast Open Cookie"),
    (172, "Accurate ECN Order 0"),
    (174, "Accurate ECN Order 1"),
    (253, "RFC3692-style Experiment 1"),
    (254, "RFC3692-style Experiment 2"),
];

static MPTCP_SUBTYPES: &[(u64, &str)] = &[
    (0, "Multipath Capable"),
    (1, "Join Connection"),
    (2, "Data Sequence Signal"),
    (3, "Add Address"),
    (4, "Remove Address"),
    (5, "Change Subflow Priority"),
    (6, "TCP Fallback"),
    (7, "Fast Close"),
    (8, "TCP Reset"),
];
