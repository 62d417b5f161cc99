//! Objects that ICMP and ICMPv6 messages carry after the packet they quote. RFC 4884, with RFC 4950 (MPLS), RFC 5837
//! (interface information) and RFC 8335 §2.1 (interface identification).

use crate::dissect::prelude::*;
use crate::dissect::{Range, Settings};
use crate::protocols::checksum::{self, Verdict};

fields! {
    EXTENSIONS = Field::none("icmp.ext", "ICMP Multi-Part Extensions", "RFC 4884 §7");
    VERSION = Field::uint8("icmp.ext.version", "Version", Dec, "RFC 4884 §7");
    RESERVED = Field::uint16("icmp.ext.res", "Reserved", Hex, "RFC 4884 §7").mask(0x0fff);
    CHECKSUM = Field::uint16("icmp.ext.checksum", "Checksum", Hex, "RFC 4884 §7");
    CHECKSUM_CALCULATED = Field::uint16("icmp.ext.checksum_calculated", "Calculated Checksum", Hex, "RFC 4884 §7");
    CHECKSUM_STATUS = Field::uint8("icmp.ext.checksum.status", "Checksum Status", Dec, "RFC 4884 §7").values(checksum::STATUS);
    CHECKSUM_BAD = Field::note("icmp.ext.checksum_bad", "Bad checksum", Severity::Warn, Group::Checksum, "RFC 4884 §7");
    CHECKSUM_OFFLOAD = Field::note("icmp.ext.checksum.offload", "Checksum not computed by the sender", Severity::Chat, Group::Checksum, "RFC 4884 §7");
    OBJECT = Field::none("icmp.ext.object", "Extension object", "RFC 4884 §8");
    LENGTH = Field::uint16("icmp.ext.length", "Length", Dec, "RFC 4884 §8");
    CLASS = Field::uint8("icmp.ext.class", "Class", Dec, "RFC 4884 §8").values(&[
        (1, "MPLS Label Stack Class"),
        (2, "Interface Information Object"),
        (3, "Interface Identification Object"),
    ]);
    C_TYPE = Field::uint8("icmp.ext.ctype", "C-Type", Dec, "RFC 4884 §8");
    DATA = Field::bytes("icmp.ext.data", "Data", "RFC 4884 §8");
    OBJECT_BAD = Field::note("icmp.ext.length.bad", "Bad length of extension object", Severity::Error, Group::Malformed, "RFC 4884 §8");
    MPLS_ENTRY = Field::none("icmp.mpls", "MPLS label stack entry", "RFC 4950 §3");
    MPLS_LABEL = Field::uint24("icmp.mpls.label", "Label", Dec, "RFC 4950 §3").mask(0xff_fff0);
    MPLS_EXPERIMENTAL = Field::uint24("icmp.mpls.exp", "Experimental", Dec, "RFC 4950 §3").mask(0x00_000e);
    MPLS_STACK = Field::boolean("icmp.mpls.s", "Stack bit", 3, 0x00_0001, "RFC 4950 §3");
    MPLS_TTL = Field::uint8("icmp.mpls.ttl", "Time to live", Dec, "RFC 4950 §3");
    ROLE = Field::uint8("icmp.int_info.role", "Interface Role", Dec, "RFC 5837 §4.1").mask(0xc0).values(&[
        (0, "IP interface upon which datagram arrived"),
        (1, "sub-IP component of an IP interface upon which datagram arrived"),
        (2, "IP interface through which datagram would be forwarded"),
        (3, "IP next-hop to which datagram would be forwarded"),
    ]);
    ROLE_RESERVED = Field::uint8("icmp.int_info.reserved", "Reserved", Dec, "RFC 5837 §4.1").mask(0x30);
    HAS_INDEX = Field::boolean("icmp.int_info.ifindex", "ifIndex", 1, 0x08, "RFC 5837 §4.1").named(Names::Flags("True", "False"));
    HAS_ADDRESS = Field::boolean("icmp.int_info.ipaddr", "IP Address", 1, 0x04, "RFC 5837 §4.1").named(PRESENT);
    HAS_NAME = Field::boolean("icmp.int_info.name_present", "Interface Name", 1, 0x02, "RFC 5837 §4.1").named(PRESENT);
    HAS_MTU = Field::boolean("icmp.int_info.mtu_present", "MTU", 1, 0x01, "RFC 5837 §4.1").named(PRESENT);
    INDEX = Field::uint32("icmp.int_info.index", "Interface Index", Dec, "RFC 5837 §4.1");
    ADDRESS_OBJECT = Field::none("icmp.int_info.address", "IP Address Sub-Object", "RFC 5837 §4.2");
    FAMILY = Field::uint16("icmp.int_info.afi", "Address Family Identifier", Dec, "RFC 5837 §4.2");
    ADDRESS_RESERVED = Field::bytes("icmp.reserved", "Reserved", "RFC 5837 §4.2");
    IPV4 = Field::ipv4("icmp.int_info.ipv4", "Source", "RFC 5837 §4.2");
    IPV6 = Field::ipv6("icmp.int_info.ipv6", "Source", "RFC 5837 §4.2");
    NAME_OBJECT = Field::none("icmp.int_info.name_object", "Interface Name Sub-Object", "RFC 5837 §4.3");
    NAME_LENGTH = Field::uint8("icmp.int_info.name_length", "Name Length", Dec, "RFC 5837 §4.3");
    NAME = Field::text("icmp.int_info.name", "Name", "RFC 5837 §4.3");
    MTU = Field::uint32("icmp.int_info.mtu", "Maximum Transmission Unit", Dec, "RFC 5837 §4.1");
    IDENT_NAME = Field::text("icmp.int_ident.name", "Name", "RFC 8335 §2.1");
    IDENT_INDEX = Field::uint32("icmp.int_ident.index", "Interface Index", Dec, "RFC 8335 §2.1");
    IDENT_FAMILY = Field::uint16("icmp.int_ident.afi", "Address Family Identifier", Dec, "RFC 8335 §2.1").values(&[(1, "IPv4"), (2, "IPv6"), (6, "802 (includes all 802 media plus Ethernet)")]);
    IDENT_LENGTH = Field::uint8("icmp.int_ident.addr_length", "Address Length", Dec, "RFC 8335 §2.1");
    IDENT_RESERVED = Field::bytes("icmp.int_ident.reserved", "Reserved", "RFC 8335 §2.1");
    IDENT_IPV4 = Field::ipv4("icmp.int_ident.ipv4", "Address", "RFC 8335 §2.1");
    IDENT_IPV6 = Field::ipv6("icmp.int_ident.ipv6", "Address", "RFC 8335 §2.1");
    IDENT_ADDRESS = Field::bytes("icmp.int_ident.address", "Address", "RFC 8335 §2.1");
}

const PRESENT: Names = Names::Flags("Present", "Not Present");
const HEADER: u32 = 4;
/// Senders older than RFC 4884 put extensions after this many bytes of the packet and say nothing (RFC 4884 §5.5).
const OLD_PLACE: u32 = 128;
const SUPPORTED: u8 = 2;

/// Where the extensions begin in `body`, the quoted packet and what follows it, if there are any. `length` is what the
/// message says of the quoted packet, in bytes; 0 when it says nothing.
pub fn place(body: &Buf<'_>, length: u32) -> Option<u32> {
    if length > 0 {
        return (length.saturating_add(HEADER) <= body.len()).then_some(length);
    }
    let rest = body.from(OLD_PLACE).bytes();
    let right = checksum::plain(&Settings::default(), rest, 2) == Verdict::Good;
    (rest.first()? >> 4 == SUPPORTED && rest.len() > HEADER as usize && right).then_some(OLD_PLACE)
}

/// Shows the extension structure that is all of `buf`.
pub fn show(settings: &Settings, tape: &mut Tape, buf: &Buf<'_>) -> Result<(), Short> {
    let group = tape.group(&EXTENSIONS, buf.range());
    tape.number(&VERSION, buf.range_at(0, 1)?, u64::from(buf.u8(0)? >> 4));
    tape.uint(&RESERVED, buf, 0)?;
    let carried = tape.uint(&CHECKSUM, buf, 2)? as u16;
    let verdict = match (carried, buf.is_cut()) {
        (0, _) => Verdict::Absent,
        (_, true) => Verdict::Unverified,
        _ => checksum::plain(settings, buf.bytes(), 2),
    };
    let fields = checksum::Fields {
        checksum: &CHECKSUM,
        calculated: &CHECKSUM_CALCULATED,
        status: &CHECKSUM_STATUS,
        bad: &CHECKSUM_BAD,
        offload: &CHECKSUM_OFFLOAD,
    };
    checksum::show(tape, &fields, buf.range_at(2, 2)?, carried, verdict);
    let mut at = HEADER;
    while at < buf.wire_len() {
        let len = u32::from(buf.u16(at)?);
        if len < HEADER || len > buf.wire_len().saturating_sub(at) {
            let text = format!("Bad length of extension object: {len}");
            tape.note(&OBJECT_BAD, buf.range_at(at, 2)?, &text);
            break;
        }
        object(tape, &buf.part(at, len, &LENGTH))?;
        at = at.saturating_add(len);
    }
    tape.end(group);
    Ok(())
}

fn object(tape: &mut Tape, object: &Buf<'_>) -> Result<(), Short> {
    let (class, kind) = (object.u8(2)?, object.u8(3)?);
    let group = tape.group(&OBJECT, object.range());
    tape.label(group, |out| match class {
        1 => out.push_str("MPLS Stack Entry"),
        2 => out.push_str("Interface Information Object"),
        3 => out.push_str("Interface Identification Object"),
        _ => text!(out, "Unknown object ({class}/{kind})"),
    });
    tape.uint(&LENGTH, object, 0)?;
    tape.uint(&CLASS, object, 2)?;
    match (class, kind) {
        (1, 1) => mpls(tape, object)?,
        (2, _) => interface_information(tape, object, kind)?,
        (3, 1..=3) => interface_identification(tape, object, kind)?,
        _ => {
            tape.uint(&C_TYPE, object, 3)?;
            if object.len() > HEADER {
                tape.wire(&DATA, object, HEADER, object.len().saturating_sub(HEADER))?;
            }
        }
    }
    tape.end(group);
    Ok(())
}

fn mpls(tape: &mut Tape, object: &Buf<'_>) -> Result<(), Short> {
    tape.uint(&C_TYPE, object, 3)?;
    let mut at = HEADER;
    while at.saturating_add(4) <= object.wire_len() {
        let word = object.u32(at)?;
        let group = tape.group(&MPLS_ENTRY, object.range_at(at, 4)?);
        tape.label(group, |out| {
            let (label, experimental, bottom, ttl) = (word >> 12, word >> 9 & 7, word >> 8 & 1, word & 0xff);
            text!(out, "Label: {label}, Exp: {experimental}, S: {bottom}, TTL: {ttl}");
        });
        tape.uint(&MPLS_LABEL, object, at)?;
        tape.uint(&MPLS_EXPERIMENTAL, object, at)?;
        tape.boolean(&MPLS_STACK, object, at)?;
        tape.uint(&MPLS_TTL, object, at.saturating_add(3))?;
        tape.end(group);
        at = at.saturating_add(4);
    }
    Ok(())
}

fn interface_information(tape: &mut Tape, object: &Buf<'_>, kind: u8) -> Result<(), Short> {
    let (_, group) = tape.group_uint(&C_TYPE, object, 3)?;
    let parts = [&HAS_INDEX, &HAS_ADDRESS, &HAS_NAME, &HAS_MTU];
    let has = |field: &Field| u64::from(kind) & field.mask != 0;
    tape.append(group, |out| {
        text!(out, ", Interface Role: {}", ROLE.name_of(u64::from(kind >> 6)).unwrap_or_default());
        parts.iter().filter(|field| has(field)).for_each(|field| text!(out, ", {}", field.label));
    });
    tape.uint(&ROLE, object, 3)?;
    tape.uint(&ROLE_RESERVED, object, 3)?;
    for field in parts {
        tape.boolean(field, object, 3)?;
    }
    tape.end(group);
    let mut at = HEADER;
    if has(&HAS_INDEX) {
        tape.uint(&INDEX, object, at)?;
        at = at.saturating_add(4);
    }
    if has(&HAS_ADDRESS) {
        at = at.saturating_add(address(tape, &object.from(at))?);
    }
    if has(&HAS_NAME) {
        let len = u32::from(object.u8(at)?).max(1);
        let group = tape.group(&NAME_OBJECT, object.range_at(at, len)?);
        tape.uint(&NAME_LENGTH, object, at)?;
        text_of(tape, &NAME, &object.part(at.saturating_add(1), len.saturating_sub(1), &NAME_LENGTH));
        tape.end(group);
        at = at.saturating_add(len);
    }
    if has(&HAS_MTU) {
        tape.uint(&MTU, object, at)?;
    }
    Ok(())
}

/// An address with its family; returns the bytes it took.
fn address(tape: &mut Tape, buf: &Buf<'_>) -> Result<u32, Short> {
    let len = match buf.u16(0)? {
        1 => 8,
        2 => 20,
        _ => 4,
    };
    let group = tape.group(&ADDRESS_OBJECT, buf.range_at(0, len)?);
    tape.uint(&FAMILY, buf, 0)?;
    tape.wire(&ADDRESS_RESERVED, buf, 2, 2)?;
    match len {
        8 => _ = tape.ipv4(&IPV4, buf, 4)?,
        20 => _ = tape.ipv6(&IPV6, buf, 4)?,
        _ => {}
    }
    tape.end(group);
    Ok(len)
}

fn interface_identification(tape: &mut Tape, object: &Buf<'_>, kind: u8) -> Result<(), Short> {
    tape.uint(&C_TYPE, object, 3)?;
    tape.append_text(&C_TYPE, |out| {
        out.push_str(match kind {
            1 => " (Identifies Interface By Name)",
            2 => " (Identifies Interface By Index)",
            _ => " (Identifies Interface By Address)",
        });
    });
    match kind {
        1 => text_of(tape, &IDENT_NAME, &object.from(HEADER)),
        2 => _ = tape.uint(&IDENT_INDEX, object, HEADER)?,
        _ => {
            let family = tape.uint(&IDENT_FAMILY, object, 4)?;
            let len = tape.uint(&IDENT_LENGTH, object, 6)? as u32;
            tape.wire(&IDENT_RESERVED, object, 7, 1)?;
            match (family, len) {
                (1, 4) => _ = tape.ipv4(&IDENT_IPV4, object, 8)?,
                (2, 16) => _ = tape.ipv6(&IDENT_IPV6, object, 8)?,
                _ => _ = tape.wire(&IDENT_ADDRESS, object, 8, len)?,
            }
        }
    }
    Ok(())
}

/// Text up to the zero bytes that pad it.
fn text_of(tape: &mut Tape, field: &'static Field, buf: &Buf<'_>) {
    let bytes = buf.bytes();
    let end = bytes.iter().position(|byte| *byte == 0).unwrap_or(bytes.len());
    let range = Range { len: u32::try_from(end).unwrap_or(buf.len()), ..buf.range() };
    tape.made(field, range, bytes.get(..end).unwrap_or_default());
}
