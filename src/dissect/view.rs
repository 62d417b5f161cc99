//! Reading a tape: items, their values, and the bytes they came from.

use super::buf::Range;
use super::field::{Field, Kind};
use super::tape::Tape;
use crate::base::{Delta, Seconds, Time};

/// One line of the tree.
#[derive(Clone, Copy, Debug)]
pub struct Item {
    /// The field.
    pub field: &'static Field,
    /// Its place; a made or computed item has the range it was made from, or none (`len` 0).
    pub range: Range,
    /// Index of the first item after this one's subtree.
    pub next: u32,
    /// Depth in the tree: layers are 0.
    pub depth: u8,
    /// Computed by us, not on the wire (shown in brackets).
    pub generated: bool,
    /// For filters and fields only, not shown.
    pub hidden: bool,
    /// Whether the integer stood least significant byte first.
    pub little_endian: bool,
    pub(super) form: Form,
    pub(super) value: u64,
    pub(super) text: u32,
    pub(super) text_kind: TextKind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    None,
    Number,
    /// Whole seconds since 1970, of a moment.
    Seconds,
    Heap,
    Wire,
}

/// How an item's own text changes its label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextKind {
    /// There is none: the label comes from field and value.
    None,
    /// The text is the whole label.
    Label,
    /// The text stands for the value: `Label: text`, after the bits if the field has a mask.
    Value,
    /// The text follows the usual label.
    Appended,
}

/// The value of an item.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value<'t> {
    /// None: a layer, a group, a note.
    None,
    /// Unsigned.
    Uint(u64),
    /// Signed.
    Int(i64),
    /// With a fraction.
    Double(f64),
    /// Truth.
    Bool(bool),
    /// MAC address.
    Ether([u8; 6]),
    /// IPv4 address.
    Ipv4([u8; 4]),
    /// IPv6 address.
    Ipv6([u8; 16]),
    /// Bytes.
    Bytes(&'t [u8]),
    /// Text as bytes: UTF-8 where it is valid.
    Text(&'t [u8]),
    /// A moment.
    Time(Time),
    /// A moment that capture time does not reach.
    Date(Seconds),
    /// A span.
    Delta(Delta),
    /// A frame number, from 1.
    Frame(u64),
}

/// A tape with the bytes of its frame.
#[derive(Clone, Copy, Debug)]
pub struct View<'t> {
    /// The tape.
    pub tape: &'t Tape,
    /// The frame as captured.
    pub frame: &'t [u8],
}

impl<'t> View<'t> {
    /// The value of an item of this tape.
    pub fn value(&self, item: &Item) -> Value<'t> {
        match (item.form, item.field.kind) {
            (Form::None, _) => Value::None,
            (Form::Number, Kind::Int(bytes)) => Value::Int(sign_extend(item.value, bytes)),
            (Form::Number, Kind::Double) => Value::Double(f64::from_bits(item.value)),
            (Form::Number, Kind::Bool(_)) => Value::Bool(item.value != 0),
            (Form::Number, Kind::AbsoluteTime | Kind::UtcTime) => Value::Time(Time(item.value as i64)),
            (Form::Number, Kind::RelativeTime) => Value::Delta(Delta(item.value as i64)),
            (Form::Number, Kind::Frame) => Value::Frame(item.value),
            (Form::Number, Kind::Ipv4) => Value::Ipv4((item.value as u32).to_be_bytes()),
            (Form::Seconds, _) => Value::Date(Seconds(item.value as i64)),
            (Form::Number, _) => Value::Uint(item.value),
            (Form::Heap | Form::Wire, kind) => self.typed(kind, self.stored(item)),
        }
    }

    /// The bytes at the item's range; empty where it has none.
    pub fn bytes(&self, item: &Item) -> &'t [u8] {
        self.at(item.range)
    }

    /// The bytes of a range.
    pub fn at(&self, range: Range) -> &'t [u8] {
        let source = match range.source {
            0 => self.frame,
            n => self.tape.sources().get(usize::from(n) - 1).map(|s| &*s.bytes).unwrap_or_default(),
        };
        source.get(range.at as usize..range.at.saturating_add(range.len) as usize).unwrap_or_default()
    }

    /// The item's own text, if it has one, and what it stands for.
    pub fn text(&self, item: &Item) -> Option<(TextKind, &'t str)> {
        let (at, len) = *self.tape.texts.get(item.text as usize)?;
        let bytes = self.tape.heap.get(at as usize..at.saturating_add(len) as usize)?;
        Some((item.text_kind, std::str::from_utf8(bytes).ok()?))
    }

    /// The number as written, for integer kinds.
    pub fn raw(&self, item: &Item) -> u64 {
        item.value
    }

    /// The bytes of a layer and of what lies in it: from its start to the end of the last layer within, as Wireshark's
    /// filters see a protocol.
    pub fn layer_bytes(&self, item: &Item) -> &'t [u8] {
        let end = u32::try_from(item.value).unwrap_or(u32::MAX);
        let len = end.saturating_sub(item.range.at).max(item.range.len);
        self.at(Range { len, ..item.range })
    }

    /// The bytes of a value that has such: text, bytes, an address.
    pub fn stored(&self, item: &Item) -> &'t [u8] {
        if item.form == Form::Wire {
            return self.bytes(item);
        }
        let (at, len) = (item.value >> 32, item.value & 0xffff_ffff);
        self.tape.heap.get(at as usize..at.saturating_add(len) as usize).unwrap_or_default()
    }

    fn typed(&self, kind: Kind, bytes: &'t [u8]) -> Value<'t> {
        match kind {
            Kind::Ether => bytes.try_into().map_or(Value::Bytes(bytes), Value::Ether),
            Kind::Ipv4 => bytes.try_into().map_or(Value::Bytes(bytes), Value::Ipv4),
            Kind::Ipv6 => bytes.try_into().map_or(Value::Bytes(bytes), Value::Ipv6),
            Kind::Text => Value::Text(bytes),
            _ => Value::Bytes(bytes),
        }
    }
}

fn sign_extend(value: u64, bytes: u8) -> i64 {
    let shift = 64 - u32::from(bytes.clamp(1, 8)) * 8;
    (value << shift) as i64 >> shift
}
