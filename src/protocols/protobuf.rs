//! Protocol Buffers — messages of numbered fields, read without their schema. "Encoding" of the Protocol Buffers
//! documentation.
//!
//! The wire says of a field its number and how long it is, not what it is. So each value is shown with the reading that is
//! most likely, and below it all others that are possible.

use crate::dissect::Direction;
use crate::dissect::prelude::*;
use crate::protocols::http2::block;
use crate::protocols::media;

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "PROTOBUF",
    fields: &[FIELDS],
    detect: &[
        Detect::Media("application/protobuf"),
        Detect::Media("application/x-protobuf"),
        Detect::Media("application/x-google-protobuf"),
        Detect::Media("application/vnd.google.protobuf"),
    ],
    dissect,
    session: None,
};

static LAYER: Field = Field::protocol("protobuf", "Protocol Buffers", "Protocol Buffers, Encoding");

const TAG: &str = "Protocol Buffers, Encoding, Message Structure";

fields! {
    MESSAGE = Field::text("protobuf.message.name", "Message Name", "Protocol Buffers, Encoding");
    FIELD = Field::none("protobuf.field", "Field", TAG);
    FIELD_NAME = Field::text("protobuf.field.name", "Field Name", TAG);
    FIELD_NUMBER = Field::uint64("protobuf.field.number", "Field Number", Dec, TAG).mask(0x78).shown_bits(8);
    WIRE_TYPE = Field::uint8("protobuf.field.wiretype", "Wire Type", Dec, TAG).mask(0x07).values(WIRE_TYPES);
    VALUE_LENGTH = Field::uint64("protobuf.field.value.length", "Value Length", Dec, TAG);
    VALUE = Field::bytes("protobuf.field.value", "Value", TAG);
    DOUBLE = Field::double("protobuf.field.value.double", "Double", "Protocol Buffers, Scalar Value Types");
    FLOAT = Field::double("protobuf.field.value.float", "Float", "Protocol Buffers, Scalar Value Types");
    INT64 = Field::new("protobuf.field.value.int64", "Int64", crate::dissect::Kind::Int(8), "Protocol Buffers, Scalar Value Types");
    UINT64 = Field::uint64("protobuf.field.value.uint64", "Uint64", Dec, "Protocol Buffers, Scalar Value Types");
    INT32 = Field::int32("protobuf.field.value.int32", "Int32", "Protocol Buffers, Scalar Value Types");
    UINT32 = Field::uint32("protobuf.field.value.uint32", "Uint32", Dec, "Protocol Buffers, Scalar Value Types");
    SINT64 = Field::new("protobuf.field.value.sint64", "Sint64", crate::dissect::Kind::Int(8), "Protocol Buffers, Scalar Value Types");
    BOOL = Field::new("protobuf.field.value.bool", "Bool", crate::dissect::Kind::Bool(1), "Protocol Buffers, Scalar Value Types").named(Names::Flags("True", "False"));
    STRING = Field::text("protobuf.field.value.string", "String", "Protocol Buffers, Scalar Value Types");
    PACKED = Field::text("protobuf.field.value.packed", "Packed varints", "Protocol Buffers, Encoding, Packed Repeated Fields");

    BAD_TAG = Field::note("protobuf.failed_parse_tag", "Failed to parse tag field", Severity::Warn, Group::Malformed, TAG);
    BAD_TYPE = Field::note("protobuf.field.wiretype.invalid", "Unknown or unsupported wiretype", Severity::Warn, Group::Protocol, TAG);
    BAD_LENGTH = Field::note("protobuf.field.failed_parse_length_delimited_field", "Failed to parse length delimited field", Severity::Warn, Group::Malformed, TAG);
    BAD_VALUE = Field::note("protobuf.field.failed_parse_field", "Failed to parse value field", Severity::Warn, Group::Malformed, TAG);
    TOO_DEEP = Field::note("protobuf.depth", "Messages lie deeper within each other than is shown", Severity::Note, Group::Undecoded, TAG);
}

#[rustfmt::skip]
static WIRE_TYPES: &[(u64, &str)] = &[
    (0, "varint"), (1, "64-bit"), (2, "Length-delimited"), (3, "Start group"), (4, "End group"), (5, "32-bit"),
];

/// Messages within each other that are shown.
pub const MAX_DEPTH: u8 = 16;
/// Bytes of a value that are tried as a message or as a list of numbers.
pub const MAX_TRIED: usize = 1 << 20;
/// Bytes of a text that its row shows.
pub const LONGEST_TEXT: usize = 16 << 10;
/// Numbers of a packed list that its row shows.
const MAX_PACKED: usize = 64;
/// The largest number that a field can have.
const MAX_NUMBER: u64 = (1 << 29) - 1;

const VARINT: u8 = 0;
const FIXED64: u8 = 1;
const DELIMITED: u8 = 2;
const START_GROUP: u8 = 3;
const END_GROUP: u8 = 4;
const FIXED32: u8 = 5;

fn dissect<'b>(context: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    let carrier = tape.columns().protocol;
    let layer = tape.layer(&PROTOCOL, buf.range());
    if !carrier.is_empty() {
        tape.column_protocol(carrier);
    }
    media::info(tape, "PROTOBUF");
    if !tape.wants_fields() {
        return Ok(Next::End);
    }
    if let Some(path) = path(context) {
        tape.label(layer, |out| text!(out, "Protocol Buffers: {path}"));
    }
    message(&buf, 0, tape);
    Ok(Next::End)
}

/// `/helloworld.Greeter/SayHello,request`: the method of a call and its side.
fn path(context: &Context<'_>) -> Option<String> {
    if !context.content_type.ends_with("protobuf") {
        return None;
    }
    let message = context.message?;
    let own = message.own_head.as_ref().or(message.remade.as_ref());
    let request = message.exchange.as_ref().and_then(|exchange| exchange.request_made.as_ref());
    let (head, side) = match message.direction {
        Direction::FromClient => (own, "request"),
        Direction::FromServer => (request, "response"),
    };
    let made = head?;
    let path = block::value(&made.bytes, ":path")?;
    Some(format!("{},{side}", String::from_utf8_lossy(path)))
}

/// A field as it lies in its message.
#[derive(Clone, Copy, Debug)]
struct Record {
    number: u64,
    wire: u8,
    /// Bytes of the tag.
    tag: usize,
    /// Bytes of the length, where there is one.
    length: usize,
    /// First byte of the value, and its length.
    at: usize,
    len: usize,
}

impl Record {
    fn end(&self) -> usize {
        self.at.saturating_add(self.len)
    }
}

/// What is wrong at a place.
enum Wrong {
    Tag,
    Type(u8),
    Length,
    Value,
}

/// A number of variable length, and its bytes.
fn varint(bytes: &[u8]) -> Option<(u64, usize)> {
    let mut value = 0u64;
    for (place, byte) in bytes.iter().take(10).enumerate() {
        let shift = u32::try_from(place).ok()?.saturating_mul(7);
        value |= u64::from(byte & 0x7f).checked_shl(shift).unwrap_or(0);
        if byte & 0x80 == 0 {
            return Some((value, place.saturating_add(1)));
        }
    }
    None
}

/// The field at the place `at`.
fn record(bytes: &[u8], at: usize) -> Result<Record, Wrong> {
    let rest = bytes.get(at..).unwrap_or_default();
    let (tag, tag_len) = varint(rest).ok_or(Wrong::Tag)?;
    let (number, wire) = (tag >> 3, (tag & 7) as u8);
    if number == 0 || number > MAX_NUMBER {
        return Err(Wrong::Tag);
    }
    let after = rest.get(tag_len..).unwrap_or_default();
    let (length, len) = match wire {
        VARINT => (0, varint(after).ok_or(Wrong::Value)?.1),
        FIXED64 => (0, 8),
        FIXED32 => (0, 4),
        DELIMITED => {
            let (len, length) = varint(after).ok_or(Wrong::Length)?;
            (length, usize::try_from(len).map_err(|_| Wrong::Length)?)
        }
        START_GROUP | END_GROUP => (0, 0),
        wire => return Err(Wrong::Type(wire)),
    };
    let value = at.saturating_add(tag_len).saturating_add(length);
    match value.checked_add(len).filter(|end| *end <= bytes.len()) {
        Some(_) => Ok(Record { number, wire, tag: tag_len, length, at: value, len }),
        None if wire == DELIMITED => Err(Wrong::Length),
        None => Err(Wrong::Value),
    }
}

/// Whether bytes are a message from the first to the last, of which nothing is odd.
fn is_message(bytes: &[u8]) -> bool {
    let (mut at, mut groups) = (0usize, 0u32);
    while at < bytes.len() {
        let Ok(record) = record(bytes, at) else { return false };
        match record.wire {
            START_GROUP => groups = groups.saturating_add(1),
            END_GROUP => match groups.checked_sub(1) {
                Some(left) => groups = left,
                None => return false,
            },
            _ => {}
        }
        at = record.end();
    }
    groups == 0 && !bytes.is_empty()
}

/// The fields of a message.
fn message(buf: &Buf<'_>, depth: u8, tape: &mut Tape) {
    let bytes = buf.bytes();
    let range = buf.range();
    let group = tape.group_string(&MESSAGE, range, "");
    tape.label(group, |out| out.push_str("Message: <UNKNOWN> Message Type"));
    let mut at = 0usize;
    while at < bytes.len() && !tape.is_full() {
        match record(bytes, at) {
            Ok(record) => {
                field(buf, at, &record, depth, tape);
                at = record.end();
            }
            Err(wrong) => {
                let rest = media::span(buf, at, bytes.len());
                match wrong {
                    Wrong::Tag => tape.note(&BAD_TAG, rest, ""),
                    Wrong::Type(wire) => tape.note(&BAD_TYPE, rest, &format!("{}: {wire}", BAD_TYPE.label)),
                    Wrong::Length => tape.note(&BAD_LENGTH, rest, ""),
                    Wrong::Value => tape.note(&BAD_VALUE, rest, ""),
                }
                break;
            }
        }
    }
    tape.end(group);
}

fn field(buf: &Buf<'_>, at: usize, record: &Record, depth: u8, tape: &mut Tape) {
    let whole = media::span(buf, at, record.end());
    let tag = media::span(buf, at, at.saturating_add(record.tag));
    let value = media::span(buf, record.at, record.end());
    let bytes = buf.bytes().get(record.at..record.end()).unwrap_or_default();
    let reading = Reading::of(record, bytes);
    let group = tape.group(&FIELD, whole);
    tape.label(group, |out| {
        text!(out, "Field({}):", record.number);
        reading.headline(out);
    });
    if tape.string(&FIELD_NAME, tag, "<UNKNOWN>") {
        tape.generated();
    }
    tape.number(&FIELD_NUMBER, tag, record.number);
    tape.number(&WIRE_TYPE, tag, u64::from(record.wire));
    if record.wire == DELIMITED {
        let start = at.saturating_add(record.tag);
        tape.number(&VALUE_LENGTH, media::span(buf, start, start.saturating_add(record.length)), record.len as u64);
    }
    if record.len > 0 {
        let own = tape.group_made(&VALUE, value, bytes);
        tape.label(own, |out| {
            out.push_str("Value: ");
            for byte in bytes.iter().take(36) {
                text!(out, "{byte:02x}");
            }
            out.push_str(if bytes.len() > 36 { "…" } else { "" });
        });
        reading.write(value, tape);
        if let Reading::Delimited { is_message: true, .. } = reading {
            match depth < MAX_DEPTH {
                true => message(&buf.piece(record.at as u32, bytes, record.len as u32), depth.saturating_add(1), tape),
                false => tape.note(&TOO_DEEP, value, ""),
            }
        }
        tape.end(own);
    }
    tape.end(group);
}

/// What a value can be, the likeliest first.
enum Reading<'b> {
    Varint(u64),
    Fixed64([u8; 8]),
    Fixed32([u8; 4]),
    Delimited { text: Option<&'b str>, is_message: bool, packed: Option<String> },
    Group,
}

impl<'b> Reading<'b> {
    fn of(record: &Record, bytes: &'b [u8]) -> Self {
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
    fn headline(&self, out: &mut String) {
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
    fn write(&self, range: Range, tape: &mut Tape) {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocols::testing::{body, body_values, hex};

    const TYPE: &str = "application/x-protobuf";

    #[test]
    fn each_wire_type_is_shown_with_what_it_can_be() {
        // The examples of the documentation: a number, a text, a nested message, a packed list; then fixed ones.
        let bytes = hex(
            "089601 120774657374696e67 1a03089601 320603 8e02 9ea705 41000000000000f03f 4d0000c03f 50ffffffffffffffffff01 5803",
        );
        let (tree, ..) = body(TYPE, &bytes);
        for expected in [
            "Field(1): 150 (uint32)",
            "Uint32: 150",
            "Field(2): testing (string)",
            "String: testing",
            "Field(3): (message)",
            "Message: <UNKNOWN> Message Type",
            "Packed varints: 3, 270, 86942",
            "Field(8): 1 (double)",
            "Field(9): 1.5 (float)",
            "Field(10): -1 (int64)",
            "Int64: -1",
            "Sint64: -2",
        ] {
            assert!(tree.contains(expected), "{expected}: {tree}");
        }
        assert!(!tree.contains("Expert"), "{tree}");
        assert_eq!(body_values(TYPE, &bytes, "protobuf.field.number"), ["1", "2", "3", "1", "6", "8", "9", "10", "11"]);
    }

    #[test]
    fn what_is_no_message_is_said() {
        for (bytes, words) in [
            ("00", "Failed to parse tag field"),
            ("ffffffffffffffffffffff", "Failed to parse tag field"),
            ("0e", "Unknown or unsupported wiretype: 6"),
            ("0a0561", "Failed to parse length delimited field"),
            ("0d0000", "Failed to parse value field"),
            ("08ff", "Failed to parse value field"),
        ] {
            let (tree, ..) = body(TYPE, &hex(bytes));
            assert!(tree.contains(words), "{bytes}: {tree}");
        }
    }

    #[test]
    fn depth_has_a_limit() {
        let mut bytes = hex("0801");
        for _ in 0..60 {
            bytes = [&[0x0a, bytes.len() as u8][..], &bytes].concat();
        }
        let (tree, ..) = body(TYPE, &bytes);
        assert!(tree.contains("deeper within each other"), "{tree}");
        assert_eq!(tree.matches("Message: <UNKNOWN>").count(), usize::from(MAX_DEPTH) + 1);
    }
}
