//! The routing header of IPv6. RFC 8200 §4.4, RFC 5095 (type 0 deprecated), RFC 6275 §6.4 (type 2), RFC 6554 (RPL),
//! RFC 8754 (segment routing), RFC 9631 (compact routing).

use crate::dissect::prelude::*;
use crate::protocols::ip_proto;
use crate::protocols::ipv6::follow;

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "IPv6",
    fields: &[FIELDS],
    detect: &[Detect::Number(Table::IpProto, 43)],
    dissect,
    session: None,
};

static LAYER: Field = Field::protocol("ipv6.routing", "Routing Header for IPv6", "RFC 8200 §4.4");

fields! {
    NEXT = Field::uint8("ipv6.routing.nxt", "Next Header", Dec, "RFC 8200 §4.4").named(Names::With(ip_proto::name));
    LENGTH = Field::uint8("ipv6.routing.len", "Length", Dec, "RFC 8200 §4.4");
    LENGTH_BYTES = Field::uint16("ipv6.routing.len_oct", "Length", Dec, "RFC 8200 §4.4").named(Names::Unit("byte", "bytes"));
    TYPE = Field::uint8("ipv6.routing.type", "Type", Dec, "RFC 8200 §4.4").values(&[
        (0, "Source Route"),
        (1, "Nimrod"),
        (2, "Type 2 Routing"),
        (3, "RPL Source Route"),
        (4, "Segment Routing"),
        (5, "Compact Routing Header 16"),
        (6, "Compact Routing Header 32"),
        (253, "Experiment 1"),
        (254, "Experiment 2"),
    ]);
    SEGMENTS_LEFT = Field::uint8("ipv6.routing.segleft", "Segments Left", Dec, "RFC 8200 §4.4");
    SOURCE_RESERVED = Field::bytes("ipv6.routing.src.reserved", "Reserved", "RFC 2460 §4.4");
    SOURCE_ADDRESS = Field::ipv6("ipv6.routing.src.addr", "Address", "RFC 2460 §4.4");
    MOBILE_RESERVED = Field::bytes("ipv6.routing.mipv6.reserved", "Reserved", "RFC 6275 §6.4.1");
    HOME_ADDRESS = Field::ipv6("ipv6.routing.mipv6.home_address", "Home Address", "RFC 6275 §6.4.1");
    RPL_INTERNAL = Field::uint32("ipv6.routing.rpl.cmprI", "Compressed Internal Octets (CmprI)", Dec, "RFC 6554 §3").mask(0xf000_0000);
    RPL_FINAL = Field::uint32("ipv6.routing.rpl.cmprE", "Compressed Final Octets (CmprE)", Dec, "RFC 6554 §3").mask(0x0f00_0000);
    RPL_PAD = Field::uint32("ipv6.routing.rpl.pad", "Padding Bytes", Dec, "RFC 6554 §3").mask(0x00f0_0000);
    RPL_RESERVED = Field::uint32("ipv6.routing.rpl.reserved", "Reserved", Dec, "RFC 6554 §3").mask(0x000f_ffff);
    RPL_COUNT = Field::int32("ipv6.routing.rpl.addr_count", "Total Address Count", "RFC 6554 §3");
    RPL_ADDRESS = Field::bytes("ipv6.routing.rpl.address", "Address", "RFC 6554 §3");
    RPL_FULL = Field::ipv6("ipv6.routing.rpl.full_address", "Full Address", "RFC 6554 §3");
    SRH_LAST = Field::uint8("ipv6.routing.srh.last_entry", "Last Entry", Dec, "RFC 8754 §2");
    SRH_FLAGS = Field::uint8("ipv6.routing.srh.flags", "Flags", Hex, "RFC 8754 §2");
    SRH_TAG = Field::bytes("ipv6.routing.srh.tag", "Tag", "RFC 8754 §2");
    SRH_ADDRESS = Field::ipv6("ipv6.routing.srh.addr", "Address", "RFC 8754 §2");
    SRH_TLVS = Field::bytes("ipv6.routing.srh.tlvs", "Type Length Value objects", "RFC 8754 §2.1");
    CRH16_CURRENT = Field::uint16("ipv6.routing.crh16.current_sid", "Current SID", Dec, "RFC 9631 §4");
    CRH32_CURRENT = Field::uint32("ipv6.routing.crh32.current_sid", "Current SID", Dec, "RFC 9631 §4");
    CRH16_SID = Field::uint16("ipv6.routing.crh16.sid", "Segment ID", Dec, "RFC 9631 §4");
    CRH32_SID = Field::uint32("ipv6.routing.crh32.sid", "Segment ID", Dec, "RFC 9631 §4");
    UNKNOWN = Field::bytes("ipv6.routing.unknown_data", "Type-Specific Data", "RFC 8200 §4.4");
    UNDECODED = Field::note("ipv6.routing.undecoded", "Undecoded IPv6 routing header field", Severity::Note, Group::Undecoded, "RFC 8200 §4.4");
    DEPRECATED = Field::note("ipv6.routing.deprecated", "Routing header type is deprecated", Severity::Note, Group::Protocol, "RFC 5095");
    BAD_LENGTH = Field::note("ipv6.routing.invalid_length", "Invalid IPv6 Routing header length", Severity::Warn, Group::Malformed, "RFC 8200 §4.4");
    BAD_SEGMENTS = Field::note("ipv6.routing.invalid_segleft", "IPv6 Routing Header segments left field must not exceed address count", Severity::Warn, Group::Protocol, "RFC 8200 §4.4");
}

const SOURCE_ROUTE: u8 = 0;
const MOBILE: u8 = 2;
const RPL: u8 = 3;
const SEGMENTS: u8 = 4;
const COMPACT_16: u8 = 5;
const COMPACT_32: u8 = 6;
/// Bytes before what the types define for themselves, and before the addresses of most of them.
const COMMON: u32 = 4;
const ADDRESSES: u32 = 8;
const ADDRESS: u32 = 16;

fn dissect<'b>(_: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    let (source, destination) = (tape.columns().source, tape.columns().destination);
    let layer = tape.inner_layer(&PROTOCOL, buf.range_at(0, ADDRESSES.min(buf.len()))?);
    tape.info(|out| out.push_str("IPv6 routing"));
    let next = tape.uint(&NEXT, &buf, 0)? as u8;
    let bytes = (tape.uint(&LENGTH, &buf, 1)? as u32).saturating_add(1).saturating_mul(8);
    tape.generate(&LENGTH_BYTES, buf.range_at(1, 1)?, u64::from(bytes));
    let header = buf.take(bytes, &LENGTH);
    tape.set_len(layer, header.len());
    let kind = tape.uint(&TYPE, &header, 2)? as u8;
    let name = TYPE.name_of(u64::from(kind)).unwrap_or("Unknown");
    tape.label(layer, |out| text!(out, "Routing Header for IPv6 ({name})"));
    if kind == SOURCE_ROUTE {
        tape.note(&DEPRECATED, header.range_at(2, 1)?, "");
    }
    let left = tape.uint(&SEGMENTS_LEFT, &header, 3)? as u32;
    let last = match kind {
        SOURCE_ROUTE => addresses(tape, &header, left)?,
        MOBILE => home_address(tape, &header, left)?,
        RPL => rpl(tape, &header, left, destination)?,
        SEGMENTS => segments(tape, &header)?,
        COMPACT_16 | COMPACT_32 => compact(tape, &header, left, kind == COMPACT_16)?,
        _ => {
            tape.wire(&UNKNOWN, &header, COMMON, header.len().saturating_sub(COMMON))?;
            tape.note(&UNDECODED, header.from(COMMON).range(), "");
            None
        }
    };
    buf.slice(0, bytes)?;
    // RFC 8200 §8.1: checksums count the final destination, which the header still holds.
    if let Some(last) = last.filter(|_| left > 0) {
        tape.addresses(source, Address::V6(last));
    }
    tape.end(layer);
    Ok(follow(tape, next, buf.from(bytes)))
}

fn addresses(tape: &mut Tape, header: &Buf<'_>, left: u32) -> Result<Option<[u8; 16]>, Short> {
    let room = header.wire_len().saturating_sub(ADDRESSES);
    let count = room / ADDRESS;
    if !room.is_multiple_of(ADDRESS) {
        let text = format!("IPv6 Type 0 Routing Header length must be a multiple of {ADDRESS} bytes");
        tape.note(&BAD_LENGTH, header.range_at(1, 1)?, &text);
    }
    if left > count {
        let text = format!("IPv6 Type 0 Routing Header segments left field must not exceed address count ({count})");
        tape.note(&BAD_SEGMENTS, header.range_at(3, 1)?, &text);
    }
    tape.wire(&SOURCE_RESERVED, header, COMMON, 4)?;
    let mut last = None;
    for (number, at) in (1..=count).zip((ADDRESSES..).step_by(ADDRESS as usize)) {
        last = Some(tape.ipv6(&SOURCE_ADDRESS, header, at)?);
        numbered(tape, &SOURCE_ADDRESS, number, last);
    }
    Ok(last)
}

fn numbered(tape: &mut Tape, field: &'static Field, number: u32, address: Option<[u8; 16]>) {
    tape.label_text(field, |out| {
        text!(out, "Address[{number}]: {}", address.map_or(Address::None, Address::V6));
    });
}

fn home_address(tape: &mut Tape, header: &Buf<'_>, left: u32) -> Result<Option<[u8; 16]>, Short> {
    if left != 1 {
        let text = "IPv6 Type 2 Routing Header segments left field must equal 1";
        tape.note(&BAD_SEGMENTS, header.range_at(3, 1)?, text);
    }
    tape.wire(&MOBILE_RESERVED, header, COMMON, 4)?;
    let home = tape.ipv6(&HOME_ADDRESS, header, ADDRESSES)?;
    numbered(tape, &HOME_ADDRESS, 1, Some(home));
    Ok(Some(home))
}

/// Addresses without the leading bytes that they share with the destination (RFC 6554 §3).
fn rpl(tape: &mut Tape, header: &Buf<'_>, left: u32, destination: Address) -> Result<Option<[u8; 16]>, Short> {
    let internal = tape.uint(&RPL_INTERNAL, header, COMMON)? as u32;
    let last = tape.uint(&RPL_FINAL, header, COMMON)? as u32;
    let pad = tape.uint(&RPL_PAD, header, COMMON)? as u32;
    tape.uint(&RPL_RESERVED, header, COMMON)?;
    let (step, end) = (ADDRESS.saturating_sub(internal), ADDRESS.saturating_sub(last));
    let room = header.wire_len().saturating_sub(ADDRESSES);
    let Some(before) = room.checked_sub(pad.saturating_add(end)) else {
        tape.note(&BAD_LENGTH, header.range_at(1, 1)?, "");
        return Ok(None);
    };
    let count = before.checked_div(step).unwrap_or(0).saturating_add(1);
    tape.generate(&RPL_COUNT, header.range_at(COMMON, 4)?, u64::from(count));
    if left > count {
        let text = format!("IPv6 Type 3 Routing Header segments left field must not exceed address count ({count})");
        tape.note(&BAD_SEGMENTS, header.range_at(3, 1)?, &text);
    }
    let prefix = destination.as_16();
    let mut full = None;
    for number in 1..=count {
        let at = ADDRESSES.saturating_add(number.saturating_sub(1).saturating_mul(step));
        let len = if number == count { end } else { step };
        let suffix = tape.wire(&RPL_ADDRESS, header, at, len)?;
        let mut address = prefix;
        if let Some(tail) = address.last_chunk_mut::<16>()
            && let Some(tail) = tail.get_mut(ADDRESS.saturating_sub(len) as usize..)
        {
            tail.copy_from_slice(suffix);
        }
        full = Some(address);
        if tape.made(&RPL_FULL, header.range_at(at, len)?, &address) {
            tape.generated();
            numbered(tape, &RPL_FULL, number, full);
        }
    }
    Ok(full)
}

fn segments(tape: &mut Tape, header: &Buf<'_>) -> Result<Option<[u8; 16]>, Short> {
    let last = tape.uint(&SRH_LAST, header, 4)? as u32;
    tape.uint(&SRH_FLAGS, header, 5)?;
    tape.wire(&SRH_TAG, header, 6, 2)?;
    let room = header.wire_len().saturating_sub(ADDRESSES) / ADDRESS;
    let count = last.saturating_add(1);
    if count > room {
        tape.note(&BAD_LENGTH, header.range_at(4, 1)?, "Last entry points beyond the end of the routing header");
    }
    // The list stands in reverse: the first entry is the last segment of the path.
    let mut first = None;
    for (number, at) in (0..count.min(room)).zip((ADDRESSES..).step_by(ADDRESS as usize)) {
        let address = tape.ipv6(&SRH_ADDRESS, header, at)?;
        numbered(tape, &SRH_ADDRESS, number, Some(address));
        first = first.or(Some(address));
    }
    let end = ADDRESSES.saturating_add(count.min(room).saturating_mul(ADDRESS));
    if header.len() > end {
        tape.wire(&SRH_TLVS, header, end, header.len().saturating_sub(end))?;
    }
    Ok(first)
}

fn compact(tape: &mut Tape, header: &Buf<'_>, left: u32, short: bool) -> Result<Option<[u8; 16]>, Short> {
    let (field, current, size) = if short { (&CRH16_SID, &CRH16_CURRENT, 2) } else { (&CRH32_SID, &CRH32_CURRENT, 4) };
    let count = header.wire_len().saturating_sub(COMMON).checked_div(size).unwrap_or(0);
    if left < count {
        let at = COMMON.saturating_add(left.saturating_mul(size));
        tape.generate(current, header.range_at(at, size)?, header.uint(at, size)?);
    } else {
        let text = format!("Segments left field must be less than the number of segment identifiers ({count})");
        tape.note(&BAD_SEGMENTS, header.range_at(3, 1)?, &text);
    }
    for number in 0..count {
        let at = COMMON.saturating_add(number.saturating_mul(size));
        let value = tape.uint(field, header, at)?;
        tape.label_text(field, |out| text!(out, "SID[{number}] = {value}"));
    }
    Ok(None)
}
