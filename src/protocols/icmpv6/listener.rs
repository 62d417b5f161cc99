//! Multicast listener discovery, versions 1 (RFC 2710) and 2 (RFC 3810).

use super::{DATA, RESERVED};
use crate::dissect::prelude::*;

fields! {
    DELAY = Field::uint16("icmpv6.mld.maximum_response_delay", "Maximum Response Delay [ms]", Dec, "RFC 2710 §3.4");
    RESPONSE_CODE = Field::uint16("icmpv6.mld.maximum_response_code", "Maximum Response Code", Dec, "RFC 3810 §5.1.3");
    GROUP_ADDRESS = Field::ipv6("icmpv6.mld.multicast_address", "Multicast Address", "RFC 2710 §3.5");
    FLAGS = Field::uint8("icmpv6.mld.flag", "Flags", Hex, "RFC 3810 §5.1");
    SUPPRESS = Field::boolean("icmpv6.mld.flag.s", "Suppress Router-Side Processing", 1, 0x08, "RFC 3810 §5.1.7").named(Names::Flags("True", "False"));
    ROBUSTNESS = Field::uint8("icmpv6.mld.flag.qrv", "QRV (Querier's Robustness Variable)", Dec, "RFC 3810 §5.1.8").mask(0x07);
    FLAGS_RESERVED = Field::uint8("icmpv6.mld.flag.reserved", "Reserved", Dec, "RFC 3810 §5.1.6").mask(0xf0);
    INTERVAL = Field::uint8("icmpv6.mld.qqi", "QQIC (Querier's Query Interval Code)", Dec, "RFC 3810 §5.1.9");
    SOURCES = Field::uint16("icmpv6.mld.nb_sources", "Number of Sources", Dec, "RFC 3810 §5.1.10");
    SOURCE = Field::ipv6("icmpv6.mld.source_address", "Source Address", "RFC 3810 §5.1.11");
    RECORDS = Field::uint16("icmpv6.mldr.nb_mcast_records", "Number of Multicast Address Records", Dec, "RFC 3810 §5.2.3");
    RECORD = Field::none("icmpv6.mldr.mar", "Multicast Address Record", "RFC 3810 §5.2.4");
    RECORD_TYPE = Field::uint8("icmpv6.mldr.mar.record_type", "Record Type", Dec, "RFC 3810 §5.2.5").values(&[
        (1, "Include"),
        (2, "Exclude"),
        (3, "Changed to include"),
        (4, "Changed to exclude"),
        (5, "Allow new sources"),
        (6, "Block old sources"),
    ]);
    AUXILIARY_LENGTH = Field::uint8("icmpv6.mldr.mar.aux_data_len", "Aux Data Len", Dec, "RFC 3810 §5.2.6");
    RECORD_SOURCES = Field::uint16("icmpv6.mldr.mar.nb_sources", "Number of Sources", Dec, "RFC 3810 §5.2.7");
    RECORD_GROUP = Field::ipv6("icmpv6.mldr.mar.multicast_address", "Multicast Address", "RFC 3810 §5.2.8");
    RECORD_SOURCE = Field::ipv6("icmpv6.mldr.mar.source_address", "Source Address", "RFC 3810 §5.2.9");
    AUXILIARY = Field::bytes("icmpv6.mldr.mar.auxiliary_data", "Auxiliary Data", "RFC 3810 §5.2.10");
}

const QUERY: u8 = 130;
/// Bytes of a message of version 1, and of the fixed part of a query of version 2 (RFC 3810 §8.1 tells them apart so).
const VERSION_1: u32 = 24;
const VERSION_2: u32 = 28;
const ADDRESS: u32 = 16;

/// Queries of both versions, and reports and farewells of version 1.
pub fn version_1(tape: &mut Tape, buf: &Buf<'_>, kind: u8) -> Result<(), Short> {
    let second = kind == QUERY && buf.wire_len() >= VERSION_2;
    if second {
        let code = u64::from(buf.u16(4)?);
        tape.number(&RESPONSE_CODE, buf.range_at(4, 2)?, floating(code, 12));
    } else {
        tape.uint(&DELAY, buf, 4)?;
    }
    tape.wire(&RESERVED, buf, 6, 2)?;
    tape.ipv6(&GROUP_ADDRESS, buf, 8)?;
    if !second {
        return Ok(());
    }
    let (flags, group) = tape.group_uint(&FLAGS, buf, VERSION_1)?;
    tape.append(group, |out| {
        if flags & SUPPRESS.mask != 0 {
            text!(out, ", {}", SUPPRESS.label);
        }
    });
    tape.boolean(&SUPPRESS, buf, VERSION_1)?;
    tape.uint(&ROBUSTNESS, buf, VERSION_1)?;
    tape.uint(&FLAGS_RESERVED, buf, VERSION_1)?;
    tape.end(group);
    tape.number(&INTERVAL, buf.range_at(25, 1)?, floating(u64::from(buf.u8(25)?), 4));
    let count = tape.uint(&SOURCES, buf, 26)? as u32;
    for number in 0..count {
        tape.ipv6(&SOURCE, buf, VERSION_2.saturating_add(number.saturating_mul(ADDRESS)))?;
    }
    rest(tape, &buf.from(VERSION_2.saturating_add(count.saturating_mul(ADDRESS))))
}

/// What follows the last entry has no meaning yet (RFC 3810 §5.1.12, §5.2.11).
fn rest(tape: &mut Tape, rest: &Buf<'_>) -> Result<(), Short> {
    if !rest.is_empty() {
        tape.wire(&DATA, rest, 0, rest.len())?;
    }
    Ok(())
}

/// Codes with their high bit set are floating-point numbers: three bits of exponent, then the mantissa (RFC 3810 §5.1.3).
fn floating(code: u64, mantissa_bits: u32) -> u64 {
    if code >> mantissa_bits >> 3 == 0 {
        return code;
    }
    let hidden = 1_u64 << mantissa_bits;
    let mantissa = code & hidden.wrapping_sub(1) | hidden;
    let exponent = (code >> mantissa_bits & 7) as u32;
    mantissa << exponent.saturating_add(3)
}

/// A report of version 2.
pub fn report(tape: &mut Tape, buf: &Buf<'_>) -> Result<(), Short> {
    tape.wire(&RESERVED, buf, 4, 2)?;
    let count = tape.uint(&RECORDS, buf, 6)?;
    let mut at = 8_u32;
    for _ in 0..count {
        at = at.saturating_add(record(tape, &buf.from(at))?);
    }
    rest(tape, &buf.from(at))
}

/// One record; returns its length.
fn record(tape: &mut Tape, buf: &Buf<'_>) -> Result<u32, Short> {
    let kind = u64::from(buf.u8(0)?);
    let (words, sources) = (u32::from(buf.u8(1)?), u32::from(buf.u16(2)?));
    let address: [u8; 16] = buf.array(4)?;
    let auxiliary = words.saturating_mul(4);
    let auxiliary_at = sources.saturating_mul(ADDRESS).saturating_add(20);
    let len = auxiliary_at.saturating_add(auxiliary);
    let group = tape.group(&RECORD, buf.part(0, len, &RECORD_SOURCES).range());
    tape.label(group, |out| {
        let group = Address::V6(address);
        match RECORD_TYPE.name_of(kind) {
            Some(name) => text!(out, "Multicast Address Record {name}: {group}"),
            None => text!(out, "Multicast Address Record Unknown Record Type ({kind}): {group}"),
        }
    });
    tape.uint(&RECORD_TYPE, buf, 0)?;
    tape.uint(&AUXILIARY_LENGTH, buf, 1)?;
    tape.uint(&RECORD_SOURCES, buf, 2)?;
    tape.ipv6(&RECORD_GROUP, buf, 4)?;
    for number in 0..sources {
        tape.ipv6(&RECORD_SOURCE, buf, number.saturating_mul(ADDRESS).saturating_add(20))?;
    }
    if auxiliary > 0 {
        tape.wire(&AUXILIARY, buf, auxiliary_at, auxiliary)?;
    }
    tape.end(group);
    Ok(len)
}
