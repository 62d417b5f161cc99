//! Fields as they lie in a message: tags, lengths and numbers. "Encoding" of the Protocol Buffers documentation.

/// The largest number that a field can have.
const MAX_NUMBER: u64 = (1 << 29) - 1;

/// A number of variable length.
pub const VARINT: u8 = 0;
/// Eight bytes.
pub const FIXED64: u8 = 1;
/// A length and so many bytes.
pub const DELIMITED: u8 = 2;
/// Fields follow, up to [`END_GROUP`].
pub const START_GROUP: u8 = 3;
/// The end of a group.
pub const END_GROUP: u8 = 4;
/// Four bytes.
pub const FIXED32: u8 = 5;

/// A field as it lies in its message.
#[derive(Clone, Copy, Debug)]
pub struct Record {
    /// Its number.
    pub number: u64,
    /// Its wire type.
    pub wire: u8,
    /// Bytes of the tag.
    pub tag: usize,
    /// Bytes of the length, where there is one.
    pub length: usize,
    /// First byte of the value, and its length.
    pub at: usize,
    /// See [`Record::at`].
    pub len: usize,
}

impl Record {
    /// The place behind it.
    pub fn end(&self) -> usize {
        self.at.saturating_add(self.len)
    }
}

/// What is wrong at a place.
pub enum Wrong {
    /// The tag is none.
    Tag,
    /// There is no such wire type.
    Type(u8),
    /// The value would reach beyond the message.
    Length,
    /// The value is not all there.
    Value,
}

/// A number of variable length, and its bytes.
pub fn varint(bytes: &[u8]) -> Option<(u64, usize)> {
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
pub fn record(bytes: &[u8], at: usize) -> Result<Record, Wrong> {
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
pub fn is_message(bytes: &[u8]) -> bool {
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

/// The place behind the end of the group whose first field is at the place `at`, and of what lies in it; the end of
/// the bytes if the group has none.
pub fn group_end(bytes: &[u8], at: usize) -> usize {
    let (mut at, mut open) = (at, 1u32);
    while let Ok(record) = record(bytes, at) {
        at = record.end();
        match record.wire {
            START_GROUP => open = open.saturating_add(1),
            END_GROUP => open = open.saturating_sub(1),
            _ => {}
        }
        if open == 0 {
            return at;
        }
    }
    bytes.len()
}
