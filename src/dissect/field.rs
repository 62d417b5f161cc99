//! One row per field, declared beside the dissector that writes it. Names, labels, types and value strings are those of
//! Wireshark 4 wherever Wireshark has the field; the filter name is also the key of the field's explanation.

use std::sync::atomic::{AtomicU16, Ordering};

/// A field of a protocol.
#[derive(Debug)]
pub struct Field {
    /// Display-filter name, `ip.ttl`.
    pub filter: &'static str,
    /// Label in the tree, `Time to Live`.
    pub label: &'static str,
    /// Type and base.
    pub kind: Kind,
    /// The bits of the containing integer that are this field; 0 for all of them.
    pub mask: u64,
    /// Names of values.
    pub names: Names,
    /// The specification and its section, `RFC 791 §3.1`.
    pub spec: &'static str,
    /// Bits of the containing integer that the tree shows, when that is not the whole of it.
    pub shown_bits: u8,
    slot: Slot,
}

/// What a field's value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A layer of the frame.
    Protocol,
    /// A heading or a remark without a value.
    None,
    /// Unsigned, of so many bytes on the wire (1 to 8).
    Uint(u8, Base),
    /// Signed two's complement, of so many bytes.
    Int(u8),
    /// A number with a fraction.
    Double,
    /// A truth value, in an integer of so many bytes.
    Bool(u8),
    /// A MAC address.
    Ether,
    /// An IPv4 address.
    Ipv4,
    /// An IPv6 address.
    Ipv6,
    /// Bytes.
    Bytes,
    /// Text: UTF-8 where it is valid.
    Text,
    /// A moment, shown in the reader's time zone.
    AbsoluteTime,
    /// A moment that a protocol carries, shown in UTC.
    UtcTime,
    /// A span of time.
    RelativeTime,
    /// The number of another frame.
    Frame,
    /// A remark on what is unusual or wrong (Wireshark's "expert information").
    Note(Severity, Group),
}

/// How an integer is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Base {
    /// 64
    Dec,
    /// 0x40
    Hex,
    /// 64 (0x40)
    DecHex,
    /// 0x40 (64)
    HexDec,
}

/// What the values of a field are called.
#[derive(Clone, Copy)]
pub enum Names {
    /// Values have no names.
    None,
    /// Value and name, in any order.
    Values(&'static [(u64, &'static str)]),
    /// First value, last value, name; the first range that holds the value counts.
    Ranges(&'static [(u64, u64, &'static str)]),
    /// What true and false are called.
    Flags(&'static str, &'static str),
    /// A word after the number: for one, for many (`byte`, `bytes`).
    Unit(&'static str, &'static str),
    /// Names from a function, for tables that protocols share.
    With(fn(u64) -> Option<&'static str>),
}

/// How much a note matters, in Wireshark's order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Somebody's words on the packet, which the file keeps with it.
    Comment,
    /// The usual course of things.
    Chat,
    /// Unusual, but no error: an "error code" in an answer.
    Note,
    /// A warning: a broken connection, an unusual error.
    Warn,
    /// Malformed or impossible.
    Error,
}

/// What a note is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// A checksum is wrong.
    Checksum,
    /// A sequence of packets is unusual.
    Sequence,
    /// An answer reports trouble.
    Response,
    /// The dissection is incomplete, or its data undecodable.
    Undecoded,
    /// A violation of the specification.
    Protocol,
    /// The frame cannot be what it says to be.
    Malformed,
    /// Reassembly.
    Reassemble,
    /// A comment kept with the frame.
    Comments,
    /// Assumptions that were made.
    Assumption,
}

impl Severity {
    /// Wireshark's name of the severity.
    pub fn name(self) -> &'static str {
        match self {
            Self::Comment => "Comment",
            Self::Chat => "Chat",
            Self::Note => "Note",
            Self::Warn => "Warning",
            Self::Error => "Error",
        }
    }

    /// The number that `_ws.expert.severity` prints.
    pub fn code(self) -> u64 {
        match self {
            Self::Comment => 0x0010_0000,
            Self::Chat => 0x0020_0000,
            Self::Note => 0x0040_0000,
            Self::Warn => 0x0060_0000,
            Self::Error => 0x0080_0000,
        }
    }
}

impl Group {
    /// Wireshark's name of the group.
    pub fn name(self) -> &'static str {
        match self {
            Self::Checksum => "Checksum",
            Self::Sequence => "Sequence",
            Self::Response => "Response",
            Self::Undecoded => "Undecoded",
            Self::Protocol => "Protocol",
            Self::Malformed => "Malformed",
            Self::Reassemble => "Reassemble",
            Self::Comments => "Comment",
            Self::Assumption => "Assumption",
        }
    }

    /// The number that `_ws.expert.group` prints.
    pub fn code(self) -> u64 {
        match self {
            Self::Checksum => 0x0100_0000,
            Self::Sequence => 0x0200_0000,
            Self::Response => 0x0300_0000,
            Self::Undecoded => 0x0500_0000,
            Self::Reassemble => 0x0600_0000,
            Self::Malformed => 0x0700_0000,
            Self::Protocol => 0x0900_0000,
            Self::Comments => 0x0b00_0000,
            Self::Assumption => 0x0d00_0000,
        }
    }
}

impl Field {
    /// A field; the narrower constructors below read better in a table.
    pub const fn new(filter: &'static str, label: &'static str, kind: Kind, spec: &'static str) -> Self {
        Self {
            filter,
            label,
            kind,
            mask: 0,
            names: Names::None,
            spec,
            shown_bits: 0,
            slot: Slot(AtomicU16::new(Slot::UNSET)),
        }
    }
    /// The layer of a protocol; `label` is the protocol's full name.
    pub const fn protocol(filter: &'static str, label: &'static str, spec: &'static str) -> Self {
        Self::new(filter, label, Kind::Protocol, spec)
    }
    /// A heading without a value.
    pub const fn none(filter: &'static str, label: &'static str, spec: &'static str) -> Self {
        Self::new(filter, label, Kind::None, spec)
    }
    /// An unsigned integer of one byte.
    pub const fn uint8(filter: &'static str, label: &'static str, base: Base, spec: &'static str) -> Self {
        Self::new(filter, label, Kind::Uint(1, base), spec)
    }
    /// An unsigned integer of two bytes.
    pub const fn uint16(filter: &'static str, label: &'static str, base: Base, spec: &'static str) -> Self {
        Self::new(filter, label, Kind::Uint(2, base), spec)
    }
    /// An unsigned integer of three bytes.
    pub const fn uint24(filter: &'static str, label: &'static str, base: Base, spec: &'static str) -> Self {
        Self::new(filter, label, Kind::Uint(3, base), spec)
    }
    /// An unsigned integer of four bytes.
    pub const fn uint32(filter: &'static str, label: &'static str, base: Base, spec: &'static str) -> Self {
        Self::new(filter, label, Kind::Uint(4, base), spec)
    }
    /// An unsigned integer of eight bytes.
    pub const fn uint64(filter: &'static str, label: &'static str, base: Base, spec: &'static str) -> Self {
        Self::new(filter, label, Kind::Uint(8, base), spec)
    }
    /// One bit (or several, true when any is set) of an integer of `bytes` bytes.
    pub const fn boolean(filter: &'static str, label: &'static str, bytes: u8, mask: u64, spec: &'static str) -> Self {
        Self::new(filter, label, Kind::Bool(bytes), spec).mask(mask)
    }
    /// A number with a fraction.
    pub const fn double(filter: &'static str, label: &'static str, spec: &'static str) -> Self {
        Self::new(filter, label, Kind::Double, spec)
    }
    /// A signed integer of four bytes.
    pub const fn int32(filter: &'static str, label: &'static str, spec: &'static str) -> Self {
        Self::new(filter, label, Kind::Int(4), spec)
    }
    /// A MAC address.
    pub const fn ether(filter: &'static str, label: &'static str, spec: &'static str) -> Self {
        Self::new(filter, label, Kind::Ether, spec)
    }
    /// An IPv4 address.
    pub const fn ipv4(filter: &'static str, label: &'static str, spec: &'static str) -> Self {
        Self::new(filter, label, Kind::Ipv4, spec)
    }
    /// An IPv6 address.
    pub const fn ipv6(filter: &'static str, label: &'static str, spec: &'static str) -> Self {
        Self::new(filter, label, Kind::Ipv6, spec)
    }
    /// Bytes.
    pub const fn bytes(filter: &'static str, label: &'static str, spec: &'static str) -> Self {
        Self::new(filter, label, Kind::Bytes, spec)
    }
    /// Text.
    pub const fn text(filter: &'static str, label: &'static str, spec: &'static str) -> Self {
        Self::new(filter, label, Kind::Text, spec)
    }
    /// The number of another frame.
    pub const fn frame(filter: &'static str, label: &'static str, spec: &'static str) -> Self {
        Self::new(filter, label, Kind::Frame, spec)
    }
    /// A span of time.
    pub const fn relative_time(filter: &'static str, label: &'static str, spec: &'static str) -> Self {
        Self::new(filter, label, Kind::RelativeTime, spec)
    }
    /// A moment.
    pub const fn absolute_time(filter: &'static str, label: &'static str, spec: &'static str) -> Self {
        Self::new(filter, label, Kind::AbsoluteTime, spec)
    }
    /// A moment that a protocol carries.
    pub const fn utc_time(filter: &'static str, label: &'static str, spec: &'static str) -> Self {
        Self::new(filter, label, Kind::UtcTime, spec)
    }
    /// A remark; `text` is what it says unless the dissector says it more precisely.
    pub const fn note(
        filter: &'static str,
        text: &'static str,
        severity: Severity,
        group: Group,
        spec: &'static str,
    ) -> Self {
        Self::new(filter, text, Kind::Note(severity, group), spec)
    }

    /// Only these bits of the containing integer.
    pub const fn mask(mut self, mask: u64) -> Self {
        self.mask = mask;
        self
    }
    /// Of the containing integer the tree shows only the low `bits`: TCP's 12 flag bits.
    pub const fn shown_bits(mut self, bits: u8) -> Self {
        self.shown_bits = bits;
        self
    }
    /// Names of single values.
    pub const fn values(mut self, values: &'static [(u64, &'static str)]) -> Self {
        self.names = Names::Values(values);
        self
    }
    /// Names, of any form.
    pub const fn named(mut self, names: Names) -> Self {
        self.names = names;
        self
    }

    /// Bytes on the wire of a value of fixed size; 0 for the others.
    pub fn width(&self) -> u32 {
        match self.kind {
            Kind::Uint(bytes, _) | Kind::Int(bytes) | Kind::Bool(bytes) => u32::from(bytes),
            Kind::Ether => 6,
            Kind::Ipv4 => 4,
            Kind::Ipv6 => 16,
            _ => 0,
        }
    }

    /// The name of `value`, if it has one.
    pub fn name_of(&self, value: u64) -> Option<&'static str> {
        match self.names {
            Names::None | Names::Unit(..) => None,
            Names::Values(values) => values.iter().find(|(v, _)| *v == value).map(|(_, name)| *name),
            Names::Ranges(ranges) => {
                ranges.iter().find(|(low, high, _)| (*low..=*high).contains(&value)).map(|(.., name)| *name)
            }
            Names::Flags(yes, no) => Some(if value != 0 { yes } else { no }),
            Names::With(name) => name(value),
        }
    }

    /// The field's place in the registry's numbering; `None` before a registry has seen it.
    pub fn slot(&self) -> Option<usize> {
        match self.slot.0.load(Ordering::Relaxed) {
            Slot::UNSET => None,
            slot => Some(usize::from(slot)),
        }
    }

    /// Numbers the field. Every registry of the program numbers the same list, so writing twice writes the same.
    pub(crate) fn set_slot(&self, slot: u16) {
        self.slot.0.store(slot, Ordering::Relaxed);
    }

    /// The type as Wireshark names it (`FT_UINT16`).
    pub fn type_name(&self) -> &'static str {
        match self.kind {
            Kind::Protocol => "FT_PROTOCOL",
            Kind::None | Kind::Note(..) => "FT_NONE",
            Kind::Uint(1, _) => "FT_UINT8",
            Kind::Uint(2, _) => "FT_UINT16",
            Kind::Uint(3, _) => "FT_UINT24",
            Kind::Uint(4, _) => "FT_UINT32",
            Kind::Uint(..) => "FT_UINT64",
            Kind::Int(1) => "FT_INT8",
            Kind::Int(2) => "FT_INT16",
            Kind::Int(4) => "FT_INT32",
            Kind::Int(_) => "FT_INT64",
            Kind::Double => "FT_DOUBLE",
            Kind::Bool(_) => "FT_BOOLEAN",
            Kind::Ether => "FT_ETHER",
            Kind::Ipv4 => "FT_IPv4",
            Kind::Ipv6 => "FT_IPv6",
            Kind::Bytes => "FT_BYTES",
            Kind::Text => "FT_STRING",
            Kind::AbsoluteTime | Kind::UtcTime => "FT_ABSOLUTE_TIME",
            Kind::RelativeTime => "FT_RELATIVE_TIME",
            Kind::Frame => "FT_FRAMENUM",
        }
    }
}

impl std::fmt::Debug for Names {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Names")
    }
}

/// The number a registry gives a field, so that "is this field wanted" is one bit test.
#[derive(Debug)]
struct Slot(AtomicU16);

impl Slot {
    const UNSET: u16 = u16::MAX;
}

/// Declares the fields of a protocol as statics and lists them, in order, as `FIELDS`.
#[macro_export]
macro_rules! fields {
    ($($(#[$meta:meta])* $name:ident = $field:expr;)+) => {
        $($(#[$meta])* pub static $name: $crate::dissect::Field = $field;)+
        /// Every field of this protocol, in the order of the header.
        pub static FIELDS: &[&$crate::dissect::Field] = &[$(&$name),+];
    };
}
