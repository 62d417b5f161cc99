//! Extended reports: blocks, each with a type and a length. RFC 3611.

use super::fields as f;
use super::ntp;
use crate::dissect::prelude::*;

/// All blocks of a report.
pub fn read(body: &Buf<'_>, tape: &mut Tape) -> Result<u32, Short> {
    tape.uint(&f::SENDER, body, 0)?;
    let mut at = 4u32;
    let mut number = 0u32;
    while at < body.len() {
        number = number.saturating_add(1);
        let kind = body.u8(at)?;
        let len = u32::from(body.u16(at.saturating_add(2))?).saturating_mul(4);
        let group = tape.group(&f::BLOCK, body.from(at).range());
        tape.label(group, |out| text!(out, "Block {number}"));
        tape.uint(&f::BLOCK_TYPE, body, at)?;
        let specific: &[&'static Field] = match kind {
            1..=3 => &[&f::THINNING],
            6 => &[&f::LOSS_FLAG, &f::DUPLICATES_FLAG, &f::JITTER_FLAG, &f::TTL_FLAG],
            _ => &[&f::BLOCK_SPECIFIC],
        };
        for field in specific {
            tape.uint(field, body, at.saturating_add(1))?;
        }
        let place = at.saturating_add(2);
        tape.uint(&f::BLOCK_LENGTH, body, place)?;
        tape.append_text(&f::BLOCK_LENGTH, |out| text!(out, " ({len} bytes)"));
        at = at.saturating_add(4);
        let inside = body.part(at, len, &f::BLOCK_LENGTH);
        if len > body.wire_len().saturating_sub(at) {
            tape.note(&f::BLOCK_TOO_LONG, body.range_at(place, 2)?, "");
        }
        let used = block(kind, &inside, tape)?;
        if used < inside.len() {
            tape.wire(&f::REST, &inside, used, inside.len().saturating_sub(used))?;
        }
        body.range_at(at, len)?;
        tape.end_at(group, len.saturating_add(4));
        at = at.saturating_add(len);
    }
    Ok(at)
}

fn block(kind: u8, inside: &Buf<'_>, tape: &mut Tape) -> Result<u32, Short> {
    match kind {
        1 | 2 => {
            source_and_range(inside, tape)?;
            chunks(inside, tape)
        }
        3 => {
            source_and_range(inside, tape)?;
            let mut at = 8u32;
            while at < inside.len() {
                tape.uint(&f::RECEIPT, inside, at)?;
                at = at.saturating_add(4);
            }
            Ok(at)
        }
        4 => {
            ntp(&f::REFERENCE, inside, 0, tape)?;
            Ok(8)
        }
        5 => {
            let mut at = 0u32;
            while at < inside.len() {
                tape.uint(&f::SOURCE, inside, at)?;
                tape.uint(&f::LAST_RR, inside, at.saturating_add(4))?;
                tape.uint(&f::DELAY_RR, inside, at.saturating_add(8))?;
                at = at.saturating_add(12);
            }
            Ok(at)
        }
        6 => {
            source_and_range(inside, tape)?;
            let mut at = 8u32;
            for field in STATISTICS {
                tape.uint(field, inside, at)?;
                at = at.saturating_add(field.width());
            }
            Ok(at)
        }
        _ => Ok(0),
    }
}

static STATISTICS: &[&Field] = &[
    &f::STATS_LOST,
    &f::STATS_DUPLICATES,
    &f::JITTER_LEAST,
    &f::JITTER_MOST,
    &f::JITTER_MEAN,
    &f::JITTER_DEVIATION,
    &f::TTL_LEAST,
    &f::TTL_MOST,
    &f::TTL_MEAN,
    &f::TTL_DEVIATION,
];

fn source_and_range(inside: &Buf<'_>, tape: &mut Tape) -> Result<(), Short> {
    tape.uint(&f::SOURCE, inside, 0)?;
    tape.uint(&f::BEGIN, inside, 4)?;
    tape.uint(&f::END, inside, 6)?;
    Ok(())
}

/// RFC 3611 §4.1: runs, bit vectors, and a null that fills the word.
fn chunks(inside: &Buf<'_>, tape: &mut Tape) -> Result<u32, Short> {
    let mut at = 8u32;
    while at < inside.len() {
        let chunk = inside.u16(at)?;
        let range = inside.range_at(at, 2)?;
        if chunk == 0 {
            tape.remark(&f::NULL_CHUNK, range);
        } else if chunk >> 15 == 1 {
            tape.number(&f::VECTOR, range, u64::from(chunk & 0x7fff));
            tape.value_text(&f::VECTOR, |out| text!(out, "0x{:x}", chunk & 0x7fff));
        } else {
            tape.number(&f::RUN, range, u64::from(chunk & 0x3fff));
            let bit = chunk >> 14 & 1;
            tape.value_text(&f::RUN, |out| text!(out, "Length Run {bit}s, length: {}", chunk & 0x3fff));
        }
        at = at.saturating_add(2);
    }
    Ok(at)
}
