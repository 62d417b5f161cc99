//! What a value can be of which no schema tells.

use super::wire::{DELIMITED, FIXED32, FIXED64, Record, VARINT, is_message, varint};
use super::{
    BOOL, DOUBLE, FLOAT, INT32, INT64, LONGEST_TEXT, MAX_PACKED, MAX_TRIED, PACKED, SINT64, STRING, UINT32, UINT64,
};
use crate::dissect::prelude::*;

/// What a value can be, the likeliest first.
pub enum Reading<'b> {
    /// A number.
    Varint(u64),
    /// Eight bytes.
    Fixed64([u8; 8]),
    /// Four bytes.
    Fixed32([u8; 4]),
    /// Bytes: a text, whether they could be a message, a list of numbers.
    Delimited { text: Option<&'b str>, is_message: bool, packed: Option<String> },
    /// The end of a group that did not begin.
    Group,
}

impl<'b> Reading<'b> {
    /// What the bytes of a value can be.
    pub fn of(record: &Record, bytes: &'b [u8]) -> Self {
        match record.wire {
            VARINT => Self::Varint(varint(bytes).map_or(0, |(value, _)| value)),
            FIXED64 => Self::Fixed64(bytes.first_chunk().copied().unwrap_or_default()),
            FIXED32 => Self::Fixed32(bytes.first_chunk().copied().unwrap_or_default()),
            DELIMITED => {
                let tried = bytes.len() <= MAX_TRIED;
                let text =
                    std::str::from_utf8(bytes).ok().filter(|text| !text.is_empty() && text.chars().all(is_plain));
                Self::Delimited {
                    text,
                    is_message: tried && is_message(bytes),
                    packed: packed(bytes).filter(|_| tried),
                }
            }
            _ => Self::Group,
        }
    }

    /// The likeliest reading, for the row of the field.
    pub fn headline(&self, out: &mut String) {
        match self {
            Self::Varint(value) if *value <= u64::from(u32::MAX) => text!(out, " {value} (uint32)"),
            Self::Varint(value) if (*value as i64) < 0 => text!(out, " {} (int64)", *value as i64),
            Self::Varint(value) => text!(out, " {value} (uint64)"),
            Self::Fixed64(bytes) => text!(out, " {} (double)", f64::from_le_bytes(*bytes)),
            Self::Fixed32(bytes) => text!(out, " {} (float)", f32::from_le_bytes(*bytes)),
            Self::Delimited { text: Some(text), .. } => {
                let short: String = text.chars().take(80).collect();
                let more = if short.len() < text.len() { "…" } else { "" };
                text!(out, " {short}{more} (string)");
            }
            Self::Delimited { is_message: true, .. } => out.push_str(" (message)"),
            Self::Delimited { .. } | Self::Group => {}
        }
    }

    /// All readings that are possible.
    pub fn write(&self, range: Range, tape: &mut Tape) {
        match self {
            Self::Varint(value) => {
                let signed = *value as i64;
                match u32::try_from(*value) {
                    Ok(value) => {
                        tape.number(&UINT32, range, u64::from(value));
                    }
                    Err(_) => {
                        tape.number(&UINT64, range, *value);
                        if signed < 0 {
                            tape.number(&INT64, range, *value);
                        }
                    }
                }
                // Zigzag: 0, −1, 1, −2, …
                let zigzag = (*value >> 1) as i64 ^ (*value as i64 & 1).wrapping_neg();
                if zigzag < 0 {
                    tape.number(&SINT64, range, zigzag as u64);
                }
                if *value == 1 {
                    tape.number(&BOOL, range, 1);
                }
            }
            Self::Fixed64(bytes) => {
                tape.double(&DOUBLE, range, f64::from_le_bytes(*bytes));
                tape.number(&UINT64, range, u64::from_le_bytes(*bytes));
                tape.number(&INT64, range, u64::from_le_bytes(*bytes));
            }
            Self::Fixed32(bytes) => {
                tape.double(&FLOAT, range, f64::from(f32::from_le_bytes(*bytes)));
                tape.number(&UINT32, range, u64::from(u32::from_le_bytes(*bytes)));
                tape.number(&INT32, range, u64::from(u32::from_le_bytes(*bytes)));
            }
            Self::Delimited { text, packed, .. } => {
                if let Some(text) = text {
                    let end = text.floor_char_boundary(LONGEST_TEXT);
                    tape.string(&STRING, range, text.get(..end).unwrap_or_default());
                }
                // Text is hardly ever a list of numbers, though all of it can be read so.
                if let Some(packed) = packed.as_ref().filter(|_| text.is_none()) {
                    tape.string(&PACKED, range, packed);
                }
            }
            Self::Group => {}
        }
    }
}

/// Whether a character is one of text.
fn is_plain(c: char) -> bool {
    !c.is_control() || matches!(c, '\n' | '\r' | '\t')
}

/// The numbers of a packed list, if bytes are one.
fn packed(bytes: &[u8]) -> Option<String> {
    let mut out = String::new();
    let (mut at, mut count) = (0usize, 0usize);
    while at < bytes.len() {
        let (value, len) = varint(bytes.get(at..).unwrap_or_default())?;
        at = at.saturating_add(len);
        if count < MAX_PACKED {
            text!(out, "{}{value}", if count == 0 { "" } else { ", " });
        }
        count = count.saturating_add(1);
    }
    if count > MAX_PACKED {
        text!(out, ", … ({count} in all)");
    }
    (count > 1).then_some(out)
}
