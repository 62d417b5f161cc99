//! Numbers whose bits are fields of their own, least significant byte first: IEEE 802.11 and the headers that receivers put
//! before its frames are full of them.

use crate::dissect::prelude::*;

/// What true and false are called where nothing better is known.
pub const TRUE: Names = Names::Flags("True", "False");
/// What a station can or cannot do.
pub const SUPPORTED: Names = Names::Flags("Supported", "Not supported");
/// Whether something is there.
pub const PRESENT: Names = Names::Flags("Present", "Absent");

/// Writes the number at `at` and its parts below it; returns the number.
pub fn bits(
    tape: &mut Tape,
    buf: &Buf<'_>,
    at: u32,
    whole: &'static Field,
    parts: &[&'static Field],
) -> Result<u64, Short> {
    let (value, group) = open_bits(tape, buf, at, whole, parts)?;
    tape.end(group);
    Ok(value)
}

/// The same with the group still open, for what else stands there.
pub fn open_bits(
    tape: &mut Tape,
    buf: &Buf<'_>,
    at: u32,
    whole: &'static Field,
    parts: &[&'static Field],
) -> Result<(u64, Mark), Short> {
    let (value, group) = tape.group_uint_le(whole, buf, at)?;
    if tape.wants_fields() {
        for part in parts {
            tape.uint_le(part, buf, at)?;
        }
    }
    Ok((value, group))
}

/// Appends the labels of the bits that are set to a group's line.
pub fn name_set(tape: &mut Tape, group: Mark, value: u64, parts: &[&'static Field]) {
    tape.append(group, |out| {
        for part in parts.iter().filter(|part| value & part.mask != 0) {
            text!(out, ", {}", part.label);
        }
    });
}
