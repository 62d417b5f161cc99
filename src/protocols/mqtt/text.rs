//! Strings and bytes behind their length. MQTT 5.0 §1.5.4, §1.5.6.

use super::fields as f;
use crate::dissect::prelude::*;

/// Writes two bytes of length and a text of so many bytes; the result is the place behind it.
pub fn read(tape: &mut Tape, buf: &Buf<'_>, at: u32, len: &'static Field, field: &'static Field) -> Result<u32, Short> {
    let end = bytes(tape, buf, at, len, field)?;
    let begins = at.saturating_add(2);
    let size = end.saturating_sub(begins);
    check(tape, buf.range_at(begins, size)?, buf.slice(begins, size)?);
    Ok(end)
}

/// The same of bytes that need not be text.
pub fn bytes(
    tape: &mut Tape,
    buf: &Buf<'_>,
    at: u32,
    len: &'static Field,
    field: &'static Field,
) -> Result<u32, Short> {
    let size = u32::from(buf.u16(at)?);
    tape.number(len, buf.range_at(at, 2)?, size.into());
    let begins = at.saturating_add(2);
    tape.wire(field, buf, begins, size)?;
    Ok(begins.saturating_add(size))
}

/// MQTT 5.0 §1.5.4: text is UTF-8, and U+0000 must not be in it.
pub fn check(tape: &mut Tape, range: Range, text: &[u8]) {
    if !tape.wants_fields() {
        return;
    }
    if std::str::from_utf8(text).is_err() {
        tape.note(&f::NOT_UTF8, range, "");
    } else if text.contains(&0) {
        tape.note(&f::NULL_CHARACTER, range, "");
    }
}
