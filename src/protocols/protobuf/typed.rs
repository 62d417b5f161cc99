//! Values of fields whose type the schema gives. "Scalar Value Types" and "Encoding" of the Protocol Buffers documentation.

use super::wire::{DELIMITED, FIXED32, FIXED64, Record, VARINT, record, varint};
use super::{
    BAD_PACKED, BAD_VALUE, BOOL, DOUBLE, FIELD, FLOAT, INT32, INT64, LONGEST_TEXT, NO_MESSAGE, REPEATED, STRING,
    UINT32, UINT64, Walk,
};
use crate::base::Time;
use crate::dissect::Schema;
use crate::dissect::prelude::*;
use crate::dissect::schema::{FieldType, MessageType, ValueType};
use crate::protocols::media;

/// Values of a packed list that its row shows.
const MAX_LISTED: usize = 16;
/// Characters of a text that the row of its field shows.
const MAX_SHOWN: usize = 80;

/// A value without a length.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Scalar {
    Signed(i64),
    Unsigned(u64),
    Fraction(f64),
    Truth(bool),
}

/// The wire type of a single value.
fn wire_of(kind: ValueType) -> u8 {
    match kind {
        ValueType::Double | ValueType::Fixed64 | ValueType::Sfixed64 => FIXED64,
        ValueType::Float | ValueType::Fixed32 | ValueType::Sfixed32 => FIXED32,
        ValueType::String | ValueType::Bytes | ValueType::Message | ValueType::Group => DELIMITED,
        _ => VARINT,
    }
}

/// Whether a field can have this wire type: its own, or that of a packed list of it.
pub fn fits(field: &FieldType, wire: u8) -> bool {
    let own = wire_of(field.kind);
    field.kind != ValueType::Group && (own == wire || wire == DELIMITED && field.is_repeated)
}

/// The first value of a type in `bytes`, and how many of them it has.
fn scalar(kind: ValueType, bytes: &[u8]) -> Option<(Scalar, usize)> {
    let fixed64 = || bytes.first_chunk::<8>().copied();
    let fixed32 = || bytes.first_chunk::<4>().copied();
    Some(match kind {
        ValueType::Double => (Scalar::Fraction(f64::from_le_bytes(fixed64()?)), 8),
        ValueType::Fixed64 => (Scalar::Unsigned(u64::from_le_bytes(fixed64()?)), 8),
        ValueType::Sfixed64 => (Scalar::Signed(i64::from_le_bytes(fixed64()?)), 8),
        ValueType::Float => (Scalar::Fraction(f64::from(f32::from_le_bytes(fixed32()?))), 4),
        ValueType::Fixed32 => (Scalar::Unsigned(u64::from(u32::from_le_bytes(fixed32()?))), 4),
        ValueType::Sfixed32 => (Scalar::Signed(i64::from(i32::from_le_bytes(fixed32()?))), 4),
        _ => {
            let (value, len) = varint(bytes)?;
            let scalar = match kind {
                ValueType::Bool => Scalar::Truth(value != 0),
                ValueType::Uint64 => Scalar::Unsigned(value),
                ValueType::Uint32 => Scalar::Unsigned(u64::from(value as u32)),
                ValueType::Int64 => Scalar::Signed(value as i64),
                ValueType::Sint64 => Scalar::Signed(zigzag(value)),
                ValueType::Sint32 => Scalar::Signed(i64::from(zigzag(u64::from(value as u32)) as i32)),
                // A parser keeps the low 32 bits.
                ValueType::Int32 | ValueType::Enum => Scalar::Signed(i64::from(value as i32)),
                _ => return None,
            };
            (scalar, len)
        }
    })
}

/// 0, −1, 1, −2, …
fn zigzag(value: u64) -> i64 {
    (value >> 1) as i64 ^ (value as i64 & 1).wrapping_neg()
}

/// The field for values of a type whatever they are called.
fn field_of(kind: ValueType) -> &'static Field {
    match kind {
        ValueType::Double => &DOUBLE,
        ValueType::Float => &FLOAT,
        ValueType::Int64 | ValueType::Sfixed64 | ValueType::Sint64 => &INT64,
        ValueType::Uint64 | ValueType::Fixed64 => &UINT64,
        ValueType::Uint32 | ValueType::Fixed32 => &UINT32,
        ValueType::Bool => &BOOL,
        _ => &INT32,
    }
}

/// The name of a value of an enumeration.
fn name_of(field: &FieldType, value: Scalar) -> Option<&'static str> {
    match value {
        Scalar::Signed(value) => field.field.name_of(u64::from(value as u32)),
        _ => None,
    }
}

fn push_scalar(out: &mut String, field: &FieldType, value: Scalar) {
    if let (Some(name), Scalar::Signed(number)) = (name_of(field, value), value) {
        return text!(out, "{name}({number})");
    }
    match value {
        Scalar::Signed(value) => text!(out, "{value}"),
        Scalar::Unsigned(value) => text!(out, "{value}"),
        Scalar::Fraction(value) => text!(out, "{value}"),
        Scalar::Truth(value) => text!(out, "{value}"),
    }
}

fn push_short(out: &mut String, text: &str) {
    let end = text.char_indices().nth(MAX_SHOWN).map_or(text.len(), |(at, _)| at);
    out.push_str(text.get(..end).unwrap_or_default());
    out.push_str(if end < text.len() { "…" } else { "" });
}

/// What the row of a field says of its value: ` = 7 (int32)`.
fn headline(out: &mut String, schema: Option<&Schema>, field: &FieldType, wire: u8, bytes: &[u8]) {
    let kind = field.kind.name();
    match field.kind {
        ValueType::Message | ValueType::Group => {
            message_line(out, schema.and_then(|schema| schema.message_of(field)), bytes)
        }
        ValueType::Bytes => {
            text!(out, " = {} byte{} (bytes)", bytes.len(), if bytes.len() == 1 { "" } else { "s" });
        }
        ValueType::String => {
            out.push_str(" = ");
            push_short(out, &String::from_utf8_lossy(bytes));
            out.push_str(" (string)");
        }
        _ if is_packed(field, wire) => {
            out.push_str(" = [");
            let mut count = 0usize;
            for (value, _) in list(field.kind, bytes) {
                if count < MAX_LISTED {
                    out.push_str(if count == 0 { "" } else { ", " });
                    push_scalar(out, field, value);
                }
                count = count.saturating_add(1);
            }
            out.push_str(if count > MAX_LISTED { ", …" } else { "" });
            text!(out, "] ({count} {kind})");
        }
        _ => {
            if let Some((value, _)) = scalar(field.kind, bytes) {
                out.push_str(" = ");
                push_scalar(out, field, value);
                text!(out, " ({kind})");
            }
        }
    }
}

/// What the row of a field says of the message in it: a moment, the entry of a map.
fn message_line(out: &mut String, of: Option<&MessageType>, bytes: &[u8]) {
    match of {
        Some(of) if of.is_map_entry => {
            out.push('[');
            entry_part(out, of, bytes, 1);
            out.push_str("] = ");
            entry_part(out, of, bytes, 2);
            out.push_str(" (map)");
        }
        Some(of) if of.is_timestamp() => {
            if let Some(time) = moment(bytes) {
                out.push_str(" = ");
                push_time(out, time);
            }
            out.push_str(" (message)");
        }
        _ => out.push_str(" (message)"),
    }
}

/// Whether a value is a list of values that have no length.
fn is_packed(field: &FieldType, wire: u8) -> bool {
    wire == DELIMITED && wire_of(field.kind) != DELIMITED
}

/// The values of a packed list, each with its place, as far as they can be read.
fn list(kind: ValueType, bytes: &[u8]) -> impl Iterator<Item = (Scalar, Range)> + '_ {
    let mut at = 0usize;
    std::iter::from_fn(move || {
        let (value, len) = scalar(kind, bytes.get(at..)?)?;
        let range = Range { source: 0, at: at as u32, len: len as u32 };
        at = at.saturating_add(len);
        Some((value, range))
    })
}

impl<'s> Walk<'_, 's> {
    /// A field of a known type, of the message `of`.
    pub(super) fn typed(
        &mut self,
        buf: &Buf<'_>,
        at: usize,
        record: &Record,
        (of, field): (Option<&'s MessageType>, &'s FieldType),
        depth: u8,
    ) {
        let bytes = buf.bytes().get(record.at..record.end()).unwrap_or_default();
        let range = media::span(buf, record.at, record.end());
        let group = self.tape.group(&FIELD, media::span(buf, at, record.end()));
        let schema = self.schema;
        self.tape.label(group, |out| {
            text!(out, "Field({}): {}", record.number, field.name);
            headline(out, schema, field, record.wire, bytes);
        });
        self.tag(buf, at, record, Some(field));
        let own = self.value(buf, record);
        match field.kind {
            ValueType::Message | ValueType::Group => {
                self.tape.end(own);
                self.message_field(buf, record, field, depth);
            }
            ValueType::String => {
                let text = String::from_utf8_lossy(bytes);
                let shown = text.get(..text.floor_char_boundary(LONGEST_TEXT)).unwrap_or_default();
                self.tape.string(&STRING, range, shown);
                self.tape.end(own);
                self.tape.string(field.field, range, shown);
            }
            ValueType::Bytes => {
                self.tape.end(own);
                let item = self.bytes_group(field.field, buf, record);
                self.tape.end(item);
                if let Some(held) = of.and_then(|of| self.any(of, field, buf.bytes())) {
                    self.held(buf, record, Some(held), depth);
                }
            }
            _ if is_packed(field, record.wire) => {
                self.tape.end(own);
                self.packed(buf, record, field);
            }
            kind => {
                if let Some((value, _)) = scalar(kind, bytes) {
                    self.scalar_item(field_of(kind), field, range, value);
                    self.tape.end(own);
                    self.scalar_item(field.field, field, range, value);
                } else {
                    self.tape.note(&BAD_VALUE, range, "");
                }
            }
        }
        self.tape.end(group);
    }

    /// A number, with its name if it has one.
    fn scalar_item(&mut self, item: &'static Field, field: &FieldType, range: Range, value: Scalar) {
        match value {
            Scalar::Fraction(value) => {
                self.tape.double(item, range, value);
            }
            Scalar::Truth(value) => {
                self.tape.number(item, range, u64::from(value));
            }
            Scalar::Unsigned(value) => {
                self.tape.number(item, range, value);
            }
            Scalar::Signed(number) => {
                let bits = if item.width() == 4 { u64::from(number as u32) } else { number as u64 };
                if self.tape.number(item, range, bits)
                    && let Some(name) = name_of(field, value)
                {
                    self.tape.value_text(item, |out| text!(out, "{name} ({number})"));
                }
            }
        }
    }

    /// The message that a field holds, below the item that stands for it in filters.
    fn message_field(&mut self, buf: &Buf<'_>, record: &Record, field: &'s FieldType, depth: u8) {
        let range = media::span(buf, record.at, record.end());
        let bytes = buf.bytes().get(record.at..record.end()).unwrap_or_default();
        let Some(of) = self.schema.and_then(|schema| schema.message_of(field)) else {
            return self.tape.note(&NO_MESSAGE, range, "");
        };
        let time = if of.is_timestamp() { moment(bytes) } else { None };
        let inner = match time {
            Some(Time(nanos)) => self.tape.group_value(field.field, range, nanos as u64),
            None => self.bytes_group(field.field, buf, record),
        };
        if time.is_none() {
            self.tape.label(inner, |out| text!(out, "{}: ({} bytes)", field.field.label, bytes.len()));
        }
        self.held(buf, record, Some(of), depth);
        self.tape.end(inner);
    }

    /// The values of a packed list.
    fn packed(&mut self, buf: &Buf<'_>, record: &Record, field: &FieldType) {
        let bytes = buf.bytes().get(record.at..record.end()).unwrap_or_default();
        let place = |range: Range| {
            let start = record.at.saturating_add(range.at as usize);
            media::span(buf, start, start.saturating_add(range.len as usize))
        };
        let group = self.bytes_group(&REPEATED, buf, record);
        let mut end = 0usize;
        for (value, range) in list(field.kind, bytes) {
            if self.tape.is_full() {
                break;
            }
            self.scalar_item(field_of(field.kind), field, place(range), value);
            end = (range.at as usize).saturating_add(range.len as usize);
        }
        if end < bytes.len() && !self.tape.is_full() {
            self.tape.note(&BAD_PACKED, media::span(buf, record.at.saturating_add(end), record.end()), "");
        }
        self.tape.end(group);
        for (value, range) in list(field.kind, bytes) {
            if self.tape.is_full() {
                break;
            }
            self.scalar_item(field.field, field, place(range), value);
        }
    }

    /// The message in the value of a `google.protobuf.Any`, whose type stands in the field before it.
    fn any(&self, of: &MessageType, field: &FieldType, bytes: &[u8]) -> Option<&'s MessageType> {
        if of.name != "google.protobuf.Any" || field.number != 2 {
            return None;
        }
        let url = part(bytes, 1)?;
        let name = std::str::from_utf8(url).ok()?.rsplit('/').next()?;
        self.schema?.message(name)
    }
}

/// The value of the last field with this number, its length aside.
fn part(bytes: &[u8], number: u64) -> Option<&[u8]> {
    const MOST: usize = 64;
    let (mut at, mut found) = (0usize, None);
    for _ in 0..MOST {
        let Ok(one) = record(bytes, at) else { break };
        if one.number == number {
            found = bytes.get(one.at..one.end());
        }
        at = one.end();
    }
    found
}

/// The key or the value of an entry of a map, where it is no message.
fn entry_part(out: &mut String, of: &MessageType, bytes: &[u8], number: u64) {
    let Some(field) = of.field(number) else { return };
    let value = part(bytes, number);
    match (field.kind, value) {
        (ValueType::String, value) => push_short(out, &String::from_utf8_lossy(value.unwrap_or_default())),
        (ValueType::Message | ValueType::Group | ValueType::Bytes, value) => {
            text!(out, "{} bytes", value.map_or(0, <[u8]>::len));
        }
        (kind, Some(value)) => match scalar(kind, value) {
            Some((value, _)) => push_scalar(out, field, value),
            None => out.push('?'),
        },
        // What is not there has the value that is not sent.
        (kind, None) => match scalar(kind, &[0; 8]) {
            Some((value, _)) => push_scalar(out, field, value),
            None => out.push('?'),
        },
    }
}

/// The moment that a `google.protobuf.Timestamp` says.
fn moment(bytes: &[u8]) -> Option<Time> {
    let number = |place| part(bytes, place).and_then(varint).map_or(0, |(value, _)| value as i64);
    let (seconds, nanos) = (number(1), number(2));
    if !(0..1_000_000_000).contains(&nanos) {
        return None;
    }
    Some(Time(seconds.checked_mul(1_000_000_000)?.checked_add(nanos)?))
}

/// A moment as RFC 3339 has it.
fn push_time(out: &mut String, time: Time) {
    let (seconds, nanos) = time.parts();
    match jiff::Timestamp::new(seconds, i32::try_from(nanos).unwrap_or(0)) {
        Ok(stamp) => text!(out, "{stamp}"),
        Err(_) => text!(out, "{seconds} s since 1970"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_by_their_type() {
        let minus_two = [0xfe, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01];
        assert_eq!(scalar(ValueType::Int32, &minus_two), Some((Scalar::Signed(-2), 10)));
        assert_eq!(scalar(ValueType::Enum, &minus_two), Some((Scalar::Signed(-2), 10)));
        assert_eq!(scalar(ValueType::Uint64, &minus_two), Some((Scalar::Unsigned(u64::MAX - 1), 10)));
        assert_eq!(scalar(ValueType::Sint32, &[3]), Some((Scalar::Signed(-2), 1)));
        assert_eq!(scalar(ValueType::Sint64, &[4]), Some((Scalar::Signed(2), 1)));
        assert_eq!(scalar(ValueType::Bool, &[2]), Some((Scalar::Truth(true), 1)));
        assert_eq!(scalar(ValueType::Sfixed32, &[0xff; 4]), Some((Scalar::Signed(-1), 4)));
        assert_eq!(scalar(ValueType::Float, &[0, 0, 0x20, 0x40]), Some((Scalar::Fraction(2.5), 4)));
        assert_eq!(scalar(ValueType::Double, &[0; 7]), None);
        assert_eq!(scalar(ValueType::String, &[0; 8]), None);
    }

    #[test]
    fn a_moment_is_one_only_with_sensible_parts() {
        assert_eq!(moment(&[0x08, 0x02, 0x10, 0x05]), Some(Time(2_000_000_005)));
        assert_eq!(moment(&[]), Some(Time(0)));
        assert_eq!(moment(&[0x10, 0x80, 0x94, 0xeb, 0xdc, 0x03]), None, "a whole second of nanoseconds");
    }
}
