//! Protocol Buffers — messages of numbered fields. "Encoding" of the Protocol Buffers documentation.
//!
//! The wire says of a field its number and how long it is, not what it is. With a [`Schema`] fields have names and types; what
//! kind of message there is the method of a call says, or the media type. Without one each value is shown with the reading
//! that is most likely, and below it all others that are possible.

mod guess;
mod typed;
mod wire;

use self::guess::Reading;
use self::wire::{DELIMITED, END_GROUP, Record, START_GROUP, Wrong};
use crate::dissect::prelude::*;
use crate::dissect::schema::{FieldType, MessageType, VALUE_TYPES};
use crate::dissect::{Direction, Schema};
use crate::protocols::{content_type, grpc, media};

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "PROTOBUF",
    fields: &[FIELDS],
    detect: &[
        Detect::Media("application/protobuf"),
        Detect::Media("application/proto"),
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
    FIELD_TYPE = Field::int32("protobuf.field.type", "Field Type", "FieldDescriptorProto.Type").values(VALUE_TYPES);
    ONEOF = Field::text("protobuf.field.oneof", "Oneof", "Protocol Buffers, Language Guide, Oneof");
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
    REPEATED = Field::bytes("protobuf.field.value.repeated", "Repeated", "Protocol Buffers, Encoding, Packed Repeated Fields");
    PACKED = Field::text("protobuf.field.value.packed", "Packed varints", "Protocol Buffers, Encoding, Packed Repeated Fields");

    BAD_TAG = Field::note("protobuf.failed_parse_tag", "Failed to parse tag field", Severity::Warn, Group::Malformed, TAG);
    BAD_TYPE = Field::note("protobuf.field.wiretype.invalid", "Unknown or unsupported wiretype", Severity::Warn, Group::Protocol, TAG);
    BAD_LENGTH = Field::note("protobuf.field.failed_parse_length_delimited_field", "Failed to parse length delimited field", Severity::Warn, Group::Malformed, TAG);
    BAD_VALUE = Field::note("protobuf.field.failed_parse_field", "Failed to parse value field", Severity::Warn, Group::Malformed, TAG);
    BAD_PACKED = Field::note("protobuf.field.failed_parse_packed_repeated_field", "Failed to parse packed repeated field", Severity::Warn, Group::Malformed, TAG);
    OTHER_TYPE = Field::note("protobuf.field.wiretype.differs", "The schema gives this field another type: it is shown without it", Severity::Warn, Group::Protocol, TAG);
    MISSING = Field::note("protobuf.message.missing_required_field", "The required field is not found in message payload", Severity::Warn, Group::Protocol, "Protocol Buffers, Language Guide (proto 2), Field Labels");
    NO_MESSAGE = Field::note("protobuf.field.message_type_not_found", "Failed to find message type of a field", Severity::Warn, Group::Undecoded, TAG);
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
/// Required fields of one message that are said to be missing.
const MAX_MISSING: usize = 64;
/// Numbers of a packed list that its row shows.
const MAX_PACKED: usize = 64;
fn dissect<'b>(context: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    let carrier = tape.columns().protocol;
    let layer = tape.layer(&PROTOCOL, buf.range());
    if !carrier.is_empty() {
        tape.column_protocol(carrier);
    }
    media::info(tape, "PROTOBUF");
    let schema = context.settings.schema.as_deref();
    let call = grpc::Call::of(context);
    let of = schema.and_then(|schema| message_type(schema, context, &call));
    if let Some(of) = of {
        tape.info_append(|out| text!(out, " {}", of.name));
    }
    if !tape.wants_fields() {
        return Ok(Next::End);
    }
    let side = if call.direction == Direction::FromServer { "response" } else { "request" };
    if !call.path.is_empty() && context.content_type.ends_with("protobuf") {
        tape.label(layer, |out| text!(out, "Protocol Buffers: {},{side}", call.path));
    }
    let mut walk = Walk { tape, schema };
    match content_type::parameter(context.content_type, "encoding").as_deref() {
        Some("delimited") => walk.delimited(&buf, of),
        _ => walk.message(&buf, of, 0),
    }
    Ok(Next::End)
}

/// The message that a body holds: the media type names it, or the method of the call does.
fn message_type<'s>(schema: &'s Schema, context: &Context<'_>, call: &grpc::Call) -> Option<&'s MessageType> {
    let named =
        ["messageType", "proto"].into_iter().find_map(|name| content_type::parameter(context.content_type, name));
    if let Some(name) = named {
        return schema.message(name.trim_start_matches('.'));
    }
    schema.of_method(call.method()?, call.direction == Direction::FromServer)
}

/// The way through a body.
struct Walk<'t, 's> {
    tape: &'t mut Tape,
    schema: Option<&'s Schema>,
}

impl<'s> Walk<'_, 's> {
    /// Messages with their lengths before them.
    fn delimited(&mut self, buf: &Buf<'_>, of: Option<&'s MessageType>) {
        let bytes = buf.bytes();
        let mut at = 0usize;
        while at < bytes.len() && !self.tape.is_full() {
            let length = wire::varint(bytes.get(at..).unwrap_or_default());
            let place = length.and_then(|(len, before)| {
                let start = at.saturating_add(before);
                let end = start.checked_add(usize::try_from(len).ok()?)?;
                Some((start, end, bytes.get(start..end)?))
            });
            let Some((start, end, inside)) = place else {
                return self.tape.note(&BAD_LENGTH, media::span(buf, at, bytes.len()), "");
            };
            self.message(&buf.piece(start as u32, inside, inside.len() as u32), of, 0);
            at = end;
        }
    }

    /// A message, of this type if that is known.
    fn message(&mut self, buf: &Buf<'_>, of: Option<&'s MessageType>, depth: u8) {
        let group = self.begin(buf.range(), of);
        self.fields(buf, 0, of, None, depth);
        self.tape.end(group);
    }

    fn begin(&mut self, range: Range, of: Option<&'s MessageType>) -> Mark {
        let name = of.map_or("", |of| of.name.as_str());
        let group = self.tape.group_string(&MESSAGE, range, name);
        self.tape.label(group, |out| match of {
            Some(of) => text!(out, "Message: {}", of.name),
            None => out.push_str("Message: <UNKNOWN> Message Type"),
        });
        group
    }

    /// The fields of a message from a place on; of a group only those up to its end. Returns the place behind them.
    fn fields(
        &mut self,
        buf: &Buf<'_>,
        from: usize,
        of: Option<&'s MessageType>,
        inside: Option<u64>,
        depth: u8,
    ) -> usize {
        let bytes = buf.bytes();
        let mut at = from;
        let mut missing: Vec<&FieldType> = Vec::new();
        missing.extend(of.into_iter().flat_map(|of| of.fields.iter().filter(|field| field.is_required)));
        while at < bytes.len() && !self.tape.is_full() {
            let record = match wire::record(bytes, at) {
                Ok(record) => record,
                Err(wrong) => {
                    self.wrong(wrong, media::span(buf, at, bytes.len()));
                    return bytes.len();
                }
            };
            if record.wire == END_GROUP && inside == Some(record.number) {
                at = record.end();
                break;
            }
            missing.retain(|field| u64::from(field.number) != record.number);
            at = match record.wire {
                START_GROUP => self.group(buf, at, &record, of, depth),
                _ => {
                    self.field(buf, at, &record, of, depth);
                    record.end()
                }
            };
        }
        for field in missing.into_iter().take(MAX_MISSING) {
            let none = media::span(buf, from, from);
            self.tape.note(&MISSING, none, &format!("{}: {}", MISSING.label, field.name));
        }
        at
    }

    fn wrong(&mut self, wrong: Wrong, rest: Range) {
        match wrong {
            Wrong::Tag => self.tape.note(&BAD_TAG, rest, ""),
            Wrong::Type(wire) => self.tape.note(&BAD_TYPE, rest, &format!("{}: {wire}", BAD_TYPE.label)),
            Wrong::Length => self.tape.note(&BAD_LENGTH, rest, ""),
            Wrong::Value => self.tape.note(&BAD_VALUE, rest, ""),
        }
    }

    /// A group: fields between two tags. Returns the place behind it.
    fn group(&mut self, buf: &Buf<'_>, at: usize, record: &Record, of: Option<&'s MessageType>, depth: u8) -> usize {
        let known = of.and_then(|of| of.field(record.number));
        let held = known.and_then(|field| self.schema?.message_of(field));
        let start = record.end();
        let group = self.tape.group(&FIELD, media::span(buf, at, start));
        self.tape.label(group, |out| match known {
            Some(field) => text!(out, "Field({}): {} (group)", record.number, field.name),
            None => text!(out, "Field({}): (group)", record.number),
        });
        self.tag(buf, at, record, known);
        let end = match depth < MAX_DEPTH {
            true => {
                let inner = self.begin(media::span(buf, start, start), held);
                let end = self.fields(buf, start, held, Some(record.number), depth.saturating_add(1));
                self.tape.end_at(inner, media::span(buf, start, end).len);
                end
            }
            false => {
                let end = wire::group_end(buf.bytes(), start);
                self.tape.note(&TOO_DEEP, media::span(buf, start, end), "");
                end
            }
        };
        self.tape.end_at(group, media::span(buf, at, end).len);
        end
    }

    fn field(&mut self, buf: &Buf<'_>, at: usize, record: &Record, of: Option<&'s MessageType>, depth: u8) {
        let known = of.and_then(|of| of.field(record.number));
        match known.filter(|field| typed::fits(field, record.wire)) {
            Some(field) => self.typed(buf, at, record, (of, field), depth),
            None => self.guessed(buf, at, record, known, depth),
        }
    }

    /// A field of which only the wire tells.
    fn guessed(&mut self, buf: &Buf<'_>, at: usize, record: &Record, known: Option<&FieldType>, depth: u8) {
        let whole = media::span(buf, at, record.end());
        let value = media::span(buf, record.at, record.end());
        let bytes = buf.bytes().get(record.at..record.end()).unwrap_or_default();
        let reading = Reading::of(record, bytes);
        let group = self.tape.group(&FIELD, whole);
        self.tape.label(group, |out| {
            text!(out, "Field({}):", record.number);
            reading.headline(out);
        });
        self.tag(buf, at, record, known);
        if known.is_some() {
            self.tape.note(&OTHER_TYPE, media::span(buf, at, at.saturating_add(record.tag)), "");
        }
        if record.len > 0 {
            let own = self.value(buf, record);
            reading.write(value, self.tape);
            if let Reading::Delimited { is_message: true, .. } = reading {
                self.held(buf, record, None, depth);
            }
            self.tape.end(own);
        }
        self.tape.end(group);
    }

    /// The message in a value.
    fn held(&mut self, buf: &Buf<'_>, record: &Record, of: Option<&'s MessageType>, depth: u8) {
        let bytes = buf.bytes().get(record.at..record.end()).unwrap_or_default();
        match depth < MAX_DEPTH {
            true => {
                let inside = buf.piece(record.at as u32, bytes, record.len as u32);
                self.message(&inside, of, depth.saturating_add(1));
            }
            false => self.tape.note(&TOO_DEEP, media::span(buf, record.at, record.end()), ""),
        }
    }

    /// What the tag of a field says, and the schema of its number.
    fn tag(&mut self, buf: &Buf<'_>, at: usize, record: &Record, known: Option<&FieldType>) {
        let tag = media::span(buf, at, at.saturating_add(record.tag));
        let tape = &mut *self.tape;
        if tape.string(&FIELD_NAME, tag, known.map_or("<UNKNOWN>", |field| field.name.as_str())) {
            tape.generated();
        }
        if let Some(field) = known {
            if tape.number(&FIELD_TYPE, tag, field.kind as u64) {
                tape.value_text(&FIELD_TYPE, |out| text!(out, "{} ({})", field.kind.name(), field.kind as u8));
                tape.generated();
            }
            if let Some(oneof) = &field.oneof
                && tape.string(&ONEOF, tag, oneof)
            {
                tape.generated();
            }
        }
        tape.number(&FIELD_NUMBER, tag, record.number);
        tape.number(&WIRE_TYPE, tag, u64::from(record.wire));
        if record.wire == DELIMITED {
            let start = at.saturating_add(record.tag);
            let range = media::span(buf, start, start.saturating_add(record.length));
            tape.number(&VALUE_LENGTH, range, record.len as u64);
        }
    }

    /// Opens a group on the bytes of a value.
    fn value(&mut self, buf: &Buf<'_>, record: &Record) -> Mark {
        let bytes = buf.bytes().get(record.at..record.end()).unwrap_or_default();
        let own = self.bytes_group(&VALUE, buf, record);
        self.tape.label(own, |out| {
            out.push_str("Value: ");
            for byte in bytes.iter().take(36) {
                text!(out, "{byte:02x}");
            }
            out.push_str(if bytes.len() > 36 { "…" } else { "" });
        });
        own
    }

    /// Opens a group of a field for bytes on the bytes of a value.
    fn bytes_group(&mut self, field: &'static Field, buf: &Buf<'_>, record: &Record) -> Mark {
        let (at, len) = (record.at as u32, record.len as u32);
        match self.tape.group_wire(field, buf, at, len) {
            Ok(mark) => mark,
            // The record lies in the buffer.
            Err(_) => self.tape.group(field, media::span(buf, record.at, record.end())),
        }
    }
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
