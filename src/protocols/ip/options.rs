//! Options of IPv4. RFC 791 §3.1, RFC 1108 (security), RFC 2113 (router alert), RFC 1393 (traceroute), RFC 4782
//! (quick-start), FIPS 188 (commercial security).

use crate::dissect::prelude::*;

fields! {
    OPTION = Field::none("ip.opt", "IP Option", "RFC 791 §3.1");
    TYPE = Field::uint8("ip.opt.type", "Type", Dec, "RFC 791 §3.1");
    COPY = Field::boolean("ip.opt.type.copy", "Copy on fragmentation", 1, 0x80, "RFC 791 §3.1").named(Names::Flags("Yes", "No"));
    CLASS = Field::uint8("ip.opt.type.class", "Class", Dec, "RFC 791 §3.1").mask(0x60).values(CLASSES);
    NUMBER = Field::uint8("ip.opt.type.number", "Number", Dec, "RFC 791 §3.1").mask(0x1f).values(NUMBERS);
    LENGTH = Field::uint8("ip.opt.len", "Length", Dec, "RFC 791 §3.1");
    POINTER = Field::uint8("ip.opt.ptr", "Pointer", Dec, "RFC 791 §3.1");
    STREAM = Field::uint16("ip.opt.sid", "Stream Identifier", Dec, "RFC 791 §3.1");
    MTU = Field::uint16("ip.opt.mtu", "MTU", Dec, "RFC 1063 §3.1");
    ID_NUMBER = Field::uint16("ip.opt.id_number", "ID Number", Dec, "RFC 1393 §2.2");
    OUTBOUND_HOPS = Field::uint16("ip.opt.ohc", "Outbound Hop Count", Dec, "RFC 1393 §2.2");
    RETURN_HOPS = Field::uint16("ip.opt.rhc", "Return Hop Count", Dec, "RFC 1393 §2.2");
    ORIGINATOR = Field::ipv4("ip.opt.originator", "Originator IP Address", "RFC 1393 §2.2");
    ROUTER_ALERT = Field::uint16("ip.opt.ra", "Router Alert", Dec, "RFC 2113 §2.1").named(Names::Ranges(&[
        (0, 0, "Router shall examine packet"),
        (1, 0xffff, "Reserved"),
    ]));
    ADDRESS = Field::ipv4("ip.opt.addr", "IP Address", "RFC 1770");
    QS_FUNCTION = Field::uint8("ip.opt.qs_func", "Function", Dec, "RFC 4782 §3.1").mask(0xf0).values(QS_FUNCTIONS);
    QS_RATE = Field::uint8("ip.opt.qs_rate", "Rate", Dec, "RFC 4782 §3.1").mask(0x0f).values(QS_RATES);
    QS_TTL = Field::uint8("ip.opt.qs_ttl", "QS TTL", Dec, "RFC 4782 §3.1");
    QS_TTL_DIFFERENCE = Field::uint8("ip.opt.qs_ttl_diff", "TTL Diff", Dec, "RFC 4782 §3.1");
    QS_UNUSED = Field::uint8("ip.opt.qs_unused", "Not Used", Dec, "RFC 4782 §3.1");
    QS_NONCE = Field::uint32("ip.opt.qs_nonce", "QS Nonce", Hex, "RFC 4782 §3.1").mask(0xffff_fffc);
    QS_RESERVED = Field::uint32("ip.opt.qs_reserved", "Reserved", Hex, "RFC 4782 §3.1").mask(0x3);
    SECURITY = Field::uint16("ip.opt.sec_rfc791_sec", "Security", Hex, "RFC 791 §3.1").values(&[
        (0x0000, "Unclassified"),
        (0xf135, "Confidential"),
        (0x789a, "EFTO"),
        (0xbc4d, "MMMM"),
        (0x5e26, "PROG"),
        (0xaf13, "Restricted"),
        (0xd788, "Secret"),
        (0x6bc5, "Top secret"),
    ]);
    COMPARTMENTS = Field::uint16("ip.opt.sec_rfc791_comp", "Compartments", Dec, "RFC 791 §3.1");
    RESTRICTIONS = Field::text("ip.opt.sec_rfc791_hr", "Handling Restrictions", "RFC 791 §3.1");
    TRANSMISSION_CONTROL = Field::text("ip.opt.sec_rfc791_tcc", "Transmission Control Code", "RFC 791 §3.1");
    CLASSIFICATION = Field::uint8("ip.opt.sec_cl", "Classification Level", Hex, "RFC 1108 §2.3").values(&[
        (0x01, "Reserved 4"),
        (0x3d, "Top secret"),
        (0x5a, "Secret"),
        (0x96, "Confidential"),
        (0x66, "Reserved 3"),
        (0xcc, "Reserved 2"),
        (0xab, "Unclassified"),
        (0xf1, "Reserved 1"),
    ]);
    AUTHORITY_FLAGS = Field::uint8("ip.opt.sec_prot_auth_flags", "Protection Authority Flags", Hex, "RFC 1108 §2.4");
    GENSER = Field::boolean("ip.opt.sec_prot_auth_genser", "GENSER", 1, 0x80, "RFC 1108 §2.4").named(PROTECTED);
    SIOP_ESI = Field::boolean("ip.opt.sec_prot_auth_siop_esi", "SIOP-ESI", 1, 0x40, "RFC 1108 §2.4").named(PROTECTED);
    SCI = Field::boolean("ip.opt.sec_prot_auth_sci", "SCI", 1, 0x20, "RFC 1108 §2.4").named(PROTECTED);
    NSA = Field::boolean("ip.opt.sec_prot_auth_nsa", "NSA", 1, 0x10, "RFC 1108 §2.4").named(PROTECTED);
    DOE = Field::boolean("ip.opt.sec_prot_auth_doe", "DOE", 1, 0x08, "RFC 1108 §2.4").named(PROTECTED);
    UNASSIGNED = Field::uint8("ip.opt.sec_prot_auth_unassigned", "Unassigned", Hex, "RFC 1108 §2.4").mask(0x06);
    UNASSIGNED_MORE = Field::uint8("ip.opt.sec_prot_auth_unassigned", "Unassigned", Hex, "RFC 1108 §2.4").mask(0xfe);
    TERMINATION = Field::boolean("ip.opt.sec_prot_auth_fti", "Field Termination Indicator", 1, 0x01, "RFC 1108 §2.4").named(Names::Flags("Additional octet present", "Final octet"));
    EXTENDED_FORMAT = Field::uint8("ip.opt.ext_sec_add_sec_info_format_code", "Additional Security Info Format Code", Hex, "RFC 1108 §3.3");
    EXTENDED = Field::bytes("ip.opt.ext_sec_add_sec_info", "Additional Security Info", "RFC 1108 §3.4");
    RECORDED_ROUTE = Field::ipv4("ip.rec_rt", "Recorded Route", "RFC 791 §3.1");
    SOURCE_ROUTE = Field::ipv4("ip.src_rt", "Source Route", "RFC 791 §3.1");
    EMPTY_ROUTE = Field::ipv4("ip.empty_rt", "Empty Route", "RFC 791 §3.1");
    DOI = Field::uint32("ip.cipso.doi", "DOI", Dec, "FIPS 188 §3.2");
    TAG_TYPE = Field::uint8("ip.cipso.tag_type", "Tag Type", Dec, "FIPS 188 §3.3").values(&[
        (0, "Padding"),
        (1, "Restrictive Category Bitmap"),
        (2, "Enumerated Categories"),
        (5, "Ranged Categories"),
        (6, "Permissive Categories"),
        (7, "Free Form"),
    ]);
    SENSITIVITY = Field::uint8("ip.cipso.sensitivity_level", "Sensitivity Level", Dec, "FIPS 188 §3.3");
    CATEGORIES = Field::text("ip.cipso.categories", "Categories", "FIPS 188 §3.3");
    TAG_DATA = Field::bytes("ip.cipso.tag_data", "Tag data", "FIPS 188 §3.3");
    OVERFLOW = Field::uint8("ip.opt.overflow", "Overflow", Dec, "RFC 791 §3.1").mask(0xf0);
    FLAG = Field::uint8("ip.opt.flag", "Flag", Hex, "RFC 791 §3.1").mask(0x0f).values(&[
        (0, "Time stamps only"),
        (1, "Time stamp and address"),
        (3, "Time stamps for prespecified addresses"),
    ]);
    TIME_STAMP = Field::uint32("ip.opt.time_stamp", "Time stamp", Dec, "RFC 791 §3.1");
    TIME_STAMP_ADDRESS = Field::ipv4("ip.opt.time_stamp_addr", "Address", "RFC 791 §3.1");
    UNKNOWN = Field::bytes("ip.opt.unknown", "Option data", "RFC 791 §3.1");
    PADDING = Field::bytes("ip.opt.padding", "Padding", "RFC 791 §3.1");
    LENGTH_INVALID = Field::note("ip.opt.len.invalid", "Invalid length for option", Severity::Warn, Group::Protocol, "RFC 791 §3.1");
    POINTER_BEFORE = Field::note("ip.opt.ptr.before_address", "Pointer points before first address", Severity::Warn, Group::Protocol, "RFC 791 §3.1");
    POINTER_MIDDLE = Field::note("ip.opt.ptr.middle_address", "Pointer points to middle of address", Severity::Warn, Group::Protocol, "RFC 791 §3.1");
    SUBOPTION_LONG = Field::note("ip.subopt_too_long", "Suboption would go past end of option", Severity::Warn, Group::Protocol, "RFC 791 §3.1");
    NOPS = Field::note("ip.nop", "4 NOP in a row - a router may have removed some options", Severity::Warn, Group::Protocol, "RFC 791 §3.1");
    TAG_MALFORMED = Field::note("ip.cipso.malformed", "Malformed CIPSO tag", Severity::Error, Group::Malformed, "FIPS 188 §3.3");
}

const PROTECTED: Names = Names::Flags(
    "Datagram protected in accordance with its rules",
    "Datagram not protected in accordance with its rules",
);

/// An option: its type, its name, its length where the specification fixes one, and what is in it.
struct Known {
    kind: u8,
    name: &'static str,
    fixed: Option<u32>,
    least: u32,
    show: fn(&mut Tape, Mark, &Buf<'_>) -> Result<(), Short>,
}

const fn known(
    kind: u8,
    name: &'static str,
    fixed: Option<u32>,
    least: u32,
    show: fn(&mut Tape, Mark, &Buf<'_>) -> Result<(), Short>,
) -> Known {
    Known { kind, name, fixed, least, show }
}

static KNOWN: &[Known] = &[
    known(130, "Security", None, 3, security),
    known(131, "Loose Source Route", None, 3, route),
    known(68, "Time Stamp", None, 4, time_stamps),
    known(133, "Extended Security", None, 3, extended_security),
    known(134, "Commercial Security", None, 6, commercial_security),
    known(7, "Record Route", None, 3, route),
    known(136, "Stream ID", Some(4), 4, stream),
    known(137, "Strict Source Route", None, 3, route),
    known(11, "MTU Probe", Some(4), 4, mtu),
    known(12, "MTU Reply", Some(4), 4, mtu),
    known(82, "Traceroute", Some(12), 12, traceroute),
    known(148, "Router Alert", Some(4), 4, router_alert),
    known(149, "Selective Directed Broadcast", None, 2, directed_broadcast),
    known(25, "Quick-Start", Some(8), 8, quick_start),
];

/// Shows the options in `area` below the open layer.
pub fn show(tape: &mut Tape, field: &'static Field, area: Buf<'_>) -> Result<(), Short> {
    let group = tape.group(field, area.range());
    let mut names = String::new();
    let (mut at, mut nops) = (0, 0_u32);
    while at < area.wire_len() {
        let kind = area.u8(at)?;
        if kind <= NOP {
            single(tape, &area, at, kind)?;
            nops = if kind == NOP { nops.saturating_add(1) } else { 0 };
            if nops == 4 {
                tape.note(&NOPS, area.range_at(at, 1)?, "");
            }
            at = at.saturating_add(1);
            if kind == END {
                padding(tape, &area.from(at))?;
                break;
            }
            continue;
        }
        nops = 0;
        let Some((len, name)) = option(tape, &area, at, kind)? else { break };
        if tape.want().labels
            && let Some(name) = name
        {
            names.push_str(", ");
            names.push_str(name);
        }
        at = at.saturating_add(len);
    }
    tape.label(group, |out| text!(out, "Options: ({} bytes){names}", area.wire_len()));
    tape.end(group);
    Ok(())
}

/// The bytes after the end of the list, which mean nothing.
fn padding(tape: &mut Tape, rest: &Buf<'_>) -> Result<(), Short> {
    if !rest.is_empty() {
        tape.wire(&PADDING, rest, 0, rest.len())?;
    }
    Ok(())
}

/// End of list and no operation: the two options of one byte.
fn single(tape: &mut Tape, area: &Buf<'_>, at: u32, kind: u8) -> Result<(), Short> {
    let option = tape.group(&OPTION, area.range_at(at, 1)?);
    tape.label(option, |out| {
        out.push_str(if kind == END {
            "IP Option - End of Options List (EOL)"
        } else {
            "IP Option - No-Operation (NOP)"
        })
    });
    kind_of(tape, area, at)?;
    tape.end(option);
    Ok(())
}

fn kind_of(tape: &mut Tape, area: &Buf<'_>, at: u32) -> Result<(), Short> {
    let (_, group) = tape.group_uint(&TYPE, area, at)?;
    tape.boolean(&COPY, area, at)?;
    tape.uint(&CLASS, area, at)?;
    tape.uint(&NUMBER, area, at)?;
    tape.end(group);
    Ok(())
}

/// Shows the option at `at`: its length as far as the walk goes on, and its name if it has one. `None` ends the walk.
fn option(tape: &mut Tape, area: &Buf<'_>, at: u32, kind: u8) -> Result<Option<(u32, Option<&'static str>)>, Short> {
    let known = KNOWN.iter().find(|known| known.kind == kind);
    let carried = u32::from(area.u8(at.saturating_add(1)).unwrap_or(0));
    let left = area.wire_len().saturating_sub(at);
    let name = |out: &mut String| match known {
        Some(known) => out.push_str(known.name),
        None => text!(out, "Unknown (0x{kind:02x})"),
    };
    if carried < 2 || carried > left {
        let mut text = String::new();
        name(&mut text);
        match carried {
            0 | 1 => {
                text!(text, " (with too-short option length = {carried} byte{})", if carried == 1 { "" } else { "s" })
            }
            _ => text!(text, " (option length = {carried} bytes says option goes past end of options)"),
        }
        let rest = area.from(at);
        let group = tape.group(&OPTION, rest.range());
        tape.label(group, |out| out.push_str(&text));
        kind_of(tape, area, at)?;
        tape.note(&LENGTH_INVALID, rest.range(), &text);
        tape.end(group);
        return Ok(None);
    }
    let len = known.and_then(|known| known.fixed).unwrap_or(carried).min(left);
    let whole = area.part(at, len, &LENGTH);
    let group = tape.group(&OPTION, whole.range());
    tape.label(group, |out| {
        if known.is_some() {
            out.push_str("IP Option - ");
        }
        name(out);
        text!(out, " ({len} bytes)");
    });
    kind_of(tape, &whole, 0)?;
    tape.uint(&LENGTH, &whole, 1)?;
    match known {
        Some(known) => {
            if known.fixed.is_some_and(|fixed| fixed != carried) || carried < known.least {
                let should = if known.fixed.is_some() { "should be" } else { "should be at least" };
                let text = format!(
                    "{} (with option length = {carried} bytes; {should} {})",
                    known.name,
                    known.fixed.unwrap_or(known.least)
                );
                tape.note(&LENGTH_INVALID, whole.range_at(1, 1)?, &text);
            }
            if len >= known.least {
                (known.show)(tape, group, &whole)?;
            }
        }
        None => _ = tape.wire(&UNKNOWN, &whole, 2, whole.len().saturating_sub(2))?,
    }
    tape.end(group);
    Ok(Some((len.max(2), known.map(|known| known.name))))
}

/// Record route and both source routes: addresses up to the pointer are where the packet was.
fn route(tape: &mut Tape, _: Mark, option: &Buf<'_>) -> Result<(), Short> {
    let pointer = pointer(tape, option, 4)?;
    let kind = option.u8(0)?;
    let mut at = 3_u32;
    while at < option.wire_len() {
        if at.saturating_add(4) > option.wire_len() {
            tape.note(&SUBOPTION_LONG, option.from(at).range(), "");
            break;
        }
        // The pointer counts from 1 and points at the address that comes next.
        let place = at.saturating_add(1);
        let last = at.saturating_add(4) == option.wire_len();
        if kind != RECORD_ROUTE && last && pointer >= 4 && place >= pointer {
            break; // the end of a route that is not used up is the destination, and shown as such
        }
        let field = match (place < pointer, kind) {
            (true, _) => &RECORDED_ROUTE,
            (false, RECORD_ROUTE) => &EMPTY_ROUTE,
            (false, _) => &SOURCE_ROUTE,
        };
        tape.ipv4(field, option, at)?;
        if place == pointer {
            tape.append_text(field, |out| out.push_str(" <- (next)"));
        }
        at = at.saturating_add(4);
    }
    Ok(())
}

fn pointer(tape: &mut Tape, option: &Buf<'_>, first: u32) -> Result<u32, Short> {
    let pointer = tape.uint(&POINTER, option, 2)? as u32;
    let range = option.range_at(2, 1)?;
    if pointer < first {
        tape.note(&POINTER_BEFORE, range, "");
    } else if pointer.saturating_sub(first) & 3 != 0 {
        tape.note(&POINTER_MIDDLE, range, "");
    }
    Ok(pointer)
}

fn time_stamps(tape: &mut Tape, _: Mark, option: &Buf<'_>) -> Result<(), Short> {
    pointer(tape, option, 5)?;
    tape.uint(&OVERFLOW, option, 3)?;
    let with_address = matches!(tape.uint(&FLAG, option, 3)?, 1 | 3);
    let step = if with_address { 8 } else { 4 };
    let mut at = 4_u32;
    while at < option.wire_len() {
        if at.saturating_add(step) > option.wire_len() {
            tape.note(&SUBOPTION_LONG, option.from(at).range(), "");
            break;
        }
        if with_address {
            tape.ipv4(&TIME_STAMP_ADDRESS, option, at)?;
        }
        tape.uint(&TIME_STAMP, option, at.saturating_add(step).saturating_sub(4))?;
        at = at.saturating_add(step);
    }
    Ok(())
}

/// RFC 1108 §2, or the older form of RFC 791 with its fixed 11 bytes.
fn security(tape: &mut Tape, _: Mark, option: &Buf<'_>) -> Result<(), Short> {
    if option.wire_len() == 11 {
        tape.uint(&SECURITY, option, 2)?;
        tape.uint(&COMPARTMENTS, option, 4)?;
        tape.wire(&RESTRICTIONS, option, 6, 2)?;
        tape.wire(&TRANSMISSION_CONTROL, option, 8, 3)?;
        return Ok(());
    }
    tape.uint(&CLASSIFICATION, option, 2)?;
    let mut at = 3_u32;
    while at < option.wire_len() {
        let (flags, group) = tape.group_uint(&AUTHORITY_FLAGS, option, at)?;
        if at == 3 {
            tape.append(group, |out| {
                for (bit, name) in
                    [(0x80, "GENSER"), (0x40, "SIOP-ESI"), (0x20, "SCI"), (0x10, "NSA"), (8, "DOE"), (1, FTI)]
                {
                    if flags & bit != 0 {
                        text!(out, ", {name}");
                    }
                }
            });
            for field in [&GENSER, &SIOP_ESI, &SCI, &NSA, &DOE] {
                tape.boolean(field, option, at)?;
            }
            tape.uint(&UNASSIGNED, option, at)?;
        } else {
            tape.uint(&UNASSIGNED_MORE, option, at)?;
        }
        tape.boolean(&TERMINATION, option, at)?;
        tape.end(group);
        let last = at.saturating_add(1) == option.wire_len();
        if flags & 1 == u64::from(last) {
            let text = format!("{FTI} set to {} for {}last byte of option", flags & 1, if last { "" } else { "non-" });
            tape.note(&LENGTH_INVALID, option.range_at(at, 1)?, &text);
        }
        at = at.saturating_add(1);
    }
    Ok(())
}

const FTI: &str = "Field Termination Indicator";

fn extended_security(tape: &mut Tape, _: Mark, option: &Buf<'_>) -> Result<(), Short> {
    tape.uint(&EXTENDED_FORMAT, option, 2)?;
    tape.wire(&EXTENDED, option, 3, option.len().saturating_sub(3))?;
    Ok(())
}

fn commercial_security(tape: &mut Tape, _: Mark, option: &Buf<'_>) -> Result<(), Short> {
    tape.uint(&DOI, option, 2)?;
    let mut at = 6_u32;
    while at.saturating_add(2) <= option.wire_len() {
        let len = u32::from(option.u8(at.saturating_add(1))?);
        let left = option.wire_len().saturating_sub(at);
        let kind = tape.uint(&TAG_TYPE, option, at)?;
        if kind == 0 {
            break;
        }
        if len < 2 || len > left {
            tape.note(&TAG_MALFORMED, option.from(at).range(), "");
            break;
        }
        let tag = option.part(at, len, &LENGTH);
        match kind {
            1 | 2 | 5 if len >= 4 => {
                tape.uint(&SENSITIVITY, &tag, 3)?;
                let mut list = String::new();
                categories(&mut list, kind, tag.from(4).bytes());
                tape.string(&CATEGORIES, tag.from(4).range(), &list);
            }
            _ => {
                let unknown = TAG_TYPE.name_of(kind).is_none();
                tape.append_text(&TAG_TYPE, |out| {
                    if unknown {
                        text!(out, " ({len} bytes)");
                    }
                });
                tape.wire(&TAG_DATA, &tag, 2, tag.len().saturating_sub(2))?;
            }
        }
        at = at.saturating_add(len);
    }
    Ok(())
}

/// The categories of a tag: a bitmap (1), a list (2), or ranges from high to low (5).
fn categories(out: &mut String, kind: u64, bytes: &[u8]) {
    let mut separator = "";
    let mut add = |out: &mut String, text: std::fmt::Arguments<'_>| {
        text!(out, "{separator}{text}");
        separator = ",";
    };
    if kind == 1 {
        for (number, set) in bytes
            .iter()
            .flat_map(|byte| (0_u32..8).map(move |bit| byte >> 7_u32.saturating_sub(bit) & 1 == 1))
            .enumerate()
        {
            if set {
                add(out, format_args!("{number}"));
            }
        }
        return;
    }
    let numbers: Vec<u16> =
        bytes.chunks_exact(2).filter_map(|two| two.try_into().ok().map(u16::from_be_bytes)).collect();
    match kind {
        2 => numbers.iter().for_each(|number| add(out, format_args!("{number}"))),
        _ => numbers.chunks(2).for_each(|pair| match pair {
            // The lowest bound of the last range may be left out; it is then 0.
            [high] => add(out, format_args!("{high}-0")),
            [high, low, ..] => add(out, format_args!("{high}-{low}")),
            [] => {}
        }),
    }
}

fn stream(tape: &mut Tape, _: Mark, option: &Buf<'_>) -> Result<(), Short> {
    tape.uint(&STREAM, option, 2).map(drop)
}

fn mtu(tape: &mut Tape, _: Mark, option: &Buf<'_>) -> Result<(), Short> {
    tape.uint(&MTU, option, 2).map(drop)
}

fn traceroute(tape: &mut Tape, _: Mark, option: &Buf<'_>) -> Result<(), Short> {
    tape.uint(&ID_NUMBER, option, 2)?;
    tape.uint(&OUTBOUND_HOPS, option, 4)?;
    tape.uint(&RETURN_HOPS, option, 6)?;
    tape.ipv4(&ORIGINATOR, option, 8).map(drop)
}

fn router_alert(tape: &mut Tape, group: Mark, option: &Buf<'_>) -> Result<(), Short> {
    let value = tape.uint(&ROUTER_ALERT, option, 2)?;
    tape.append(group, |out| text!(out, ": {} ({value})", ROUTER_ALERT.name_of(value).unwrap_or("Unknown")));
    Ok(())
}

fn directed_broadcast(tape: &mut Tape, _: Mark, option: &Buf<'_>) -> Result<(), Short> {
    let mut at = 2_u32;
    while at.saturating_add(4) <= option.wire_len() {
        tape.ipv4(&ADDRESS, option, at)?;
        at = at.saturating_add(4);
    }
    if at < option.wire_len() {
        tape.note(&SUBOPTION_LONG, option.from(at).range(), "");
    }
    Ok(())
}

fn quick_start(tape: &mut Tape, group: Mark, option: &Buf<'_>) -> Result<(), Short> {
    let function = tape.uint(&QS_FUNCTION, option, 2)?;
    let rate = tape.uint(&QS_RATE, option, 2)?;
    let (function_name, rate) = (QS_FUNCTION.name_of(function).unwrap_or("Unknown"), QS_RATE.name_of(rate));
    let rate = rate.unwrap_or("Unknown");
    tape.append(group, |out| text!(out, ": {function_name} ({function}), {rate}"));
    if function == 0 {
        let ttl = tape.uint(&QS_TTL, option, 3)? as u8;
        // RFC 4782 §3.1: routers that approve count both down, so that the difference stays the same.
        let difference = tape.hops().unwrap_or(ttl).wrapping_sub(ttl);
        tape.generate(&QS_TTL_DIFFERENCE, option.range_at(3, 1)?, u64::from(difference));
        tape.label(group, |out| {
            text!(out, "IP Option - Quick-Start ({} bytes): ", option.wire_len());
            text!(out, "{function_name} ({function}), {rate}, QS TTL {ttl}, QS TTL diff {difference}");
        });
    } else {
        tape.uint(&QS_UNUSED, option, 3)?;
    }
    tape.uint(&QS_NONCE, option, 4)?;
    tape.uint(&QS_RESERVED, option, 4).map(drop)
}

/// Where the last address of a source route stands that the packet has not reached yet, from the start of the options.
pub fn source_route_end(options: &[u8]) -> Option<u32> {
    let mut rest = options;
    loop {
        match *rest {
            [NOP, ref after @ ..] => rest = after,
            [131 | 137, len, pointer, ..] => {
                let end = usize::from(len);
                let at = options.len().saturating_sub(rest.len());
                // RFC 791 §3.1: a pointer beyond the length means that the route is used up.
                let open =
                    end >= 7 && end <= rest.len() && pointer >= 4 && usize::from(pointer) <= end.saturating_sub(3);
                let last = at.saturating_add(end).saturating_sub(4);
                return if open { u32::try_from(last).ok() } else { None };
            }
            [kind, len, ..] if kind != END && len >= 2 => rest = rest.get(usize::from(len)..)?,
            _ => return None,
        }
    }
}

const END: u8 = 0;
const NOP: u8 = 1;
const RECORD_ROUTE: u8 = 7;

static CLASSES: &[(u64, &str)] =
    &[(0, "Control"), (1, "Reserved for future use"), (2, "Debugging and measurement"), (3, "Reserved for future use")];

static NUMBERS: &[(u64, &str)] = &[
    (0, "End of Option List (EOL)"),
    (1, "No-Operation (NOP)"),
    (2, "Security"),
    (3, "Loose source route"),
    (4, "Time stamp"),
    (5, "Extended security"),
    (6, "Commercial IP security option"),
    (7, "Record route"),
    (8, "Stream identifier"),
    (9, "Strict source route"),
    (10, "Experimental Measurement"),
    (11, "MTU probe"),
    (12, "MTU Reply"),
    (13, "Experimental Flow Control"),
    (14, "Experimental Access Control"),
    (15, "Ask Estrin"),
    (16, "IMI Traffic Descriptor"),
    (17, "Extended Internet Protocol"),
    (18, "Traceroute"),
    (19, "Address Extension"),
    (20, "Router Alert"),
    (21, "Selective Directed Broadcast"),
    (22, "Unassigned"),
    (23, "Dynamic Packet State"),
    (24, "Upstream Multicast Packet"),
    (25, "Quick-Start"),
    (30, "RFC 3692-style experiment"),
];

/// Functions of quick-start, shared with IPv6.
pub static QS_FUNCTIONS: &[(u64, &str)] = &[(0, "Rate request"), (8, "Rate report")];

/// Rates of quick-start, shared with IPv6.
pub static QS_RATES: &[(u64, &str)] = &[
    (0, "0 bit/s"),
    (1, "80 Kbit/s"),
    (2, "160 Kbit/s"),
    (3, "320 Kbit/s"),
    (4, "640 Kbit/s"),
    (5, "1.28 Mbit/s"),
    (6, "2.56 Mbit/s"),
    (7, "5.12 Mbit/s"),
    (8, "10.24 Mbit/s"),
    (9, "20.48 Mbit/s"),
    (10, "40.96 Mbit/s"),
    (11, "81.92 Mbit/s"),
    (12, "163.84 Mbit/s"),
    (13, "327.68 Mbit/s"),
    (14, "655.36 Mbit/s"),
    (15, "1.31072 Gbit/s"),
];
