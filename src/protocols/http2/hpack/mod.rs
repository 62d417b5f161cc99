//! HPACK — headers as indices into tables and as literals. RFC 7541.
//!
//! A [`Decoder`] is the state of one direction. It reads whole blocks, in their order, and tells of each header how it was
//! coded and where it lies in the block.

pub mod huffman;
pub mod table;

use std::fmt;
use std::ops::Range;

use table::{Entry, Found, Origin, Table};

use crate::base::FrameId;

/// Bytes that one string may decode to; a block with a longer one is not read further.
pub const MAX_STRING: usize = 1 << 20;
/// Headers of a block that are read; a block with more is not read further.
pub const MAX_LINES: usize = 1 << 16;
/// Bytes that the headers of a block may have together, as RFC 9113 §6.5.2 counts them, until no more are told of; the table
/// is still kept right.
pub const MAX_LIST: u64 = 4 << 20;

/// The state of one direction.
#[derive(Clone, Debug, Default)]
pub struct Decoder {
    table: Table,
    name: Vec<u8>,
    value: Vec<u8>,
}

/// A header, or a change of the table's size.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line<'a> {
    /// Where it lies in the block.
    pub at: Range<usize>,
    /// How it is coded.
    pub form: Form,
    /// The index of the header or of its name, 0 for a name that is written out; of a change the size.
    pub index: u64,
    /// The name; `None` if it stands in an entry that was not seen.
    pub name: Option<&'a [u8]>,
    /// The value, likewise.
    pub value: Option<&'a [u8]>,
    /// Which of name and value are written out, and how.
    pub written: (Written, Written),
    /// Where the entry of the dynamic table came from that the index points to.
    pub origin: Origin,
}

/// The representations of RFC 7541 §6.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// An index alone: §6.1.
    Indexed,
    /// A literal that becomes an entry: §6.2.1.
    Inserted,
    /// A literal that does not: §6.2.2.
    NotIndexed,
    /// A literal that nobody on the way may make an entry of: §6.2.3.
    NeverIndexed,
    /// The size of the table changes: §6.3.
    SizeUpdate,
}

/// How a string is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Written {
    /// It is not: the index stands for it.
    #[default]
    No,
    /// Byte by byte.
    Plain,
    /// In the Huffman code.
    Huffman,
}

/// What is wrong with a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// It ends within a header.
    Short,
    /// A number is larger than any that makes sense, or longer than it need be: RFC 7541 §5.1.
    Number,
    /// A string is not of the Huffman code: §5.2.
    Huffman(huffman::Wrong),
    /// There is no entry with this index: §2.3.3.
    Index(u64),
    /// The size changes behind a header: §4.2.
    LateUpdate,
    /// A string is longer than [`MAX_STRING`].
    LongString,
    /// There are more than [`MAX_LINES`] headers.
    ManyLines,
}

/// Where a block cannot be read further, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Damage {
    /// The byte of the block at which the header begins that is wrong.
    pub at: usize,
    /// What is wrong.
    pub what: Wrong,
}

impl fmt::Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Short => f.write_str("the block ends within a header"),
            Self::Number => f.write_str("a number is too large"),
            Self::Huffman(huffman::Wrong::End) => f.write_str("a Huffman coded string holds the end symbol"),
            Self::Huffman(huffman::Wrong::Padding) => f.write_str("a Huffman coded string is padded wrongly"),
            Self::Index(index) => write!(f, "no table has an entry {index}"),
            Self::LateUpdate => f.write_str("the size of the table changes behind a header"),
            Self::LongString => write!(f, "a string is longer than {} KiB", MAX_STRING >> 10),
            Self::ManyLines => write!(f, "there are more than {MAX_LINES} headers"),
        }
    }
}

/// A string of a block, as far as it is read.
struct Text {
    at: Range<usize>,
    huffman: bool,
    next: usize,
}

impl Decoder {
    /// Something of the direction was not seen.
    pub fn forget(&mut self) {
        self.table.forget();
    }

    /// The dynamic table.
    pub fn table(&self) -> &Table {
        &self.table
    }

    /// Bytes of memory.
    pub fn memory(&self) -> usize {
        self.table.memory().saturating_add(self.name.capacity()).saturating_add(self.value.capacity())
    }

    /// Says in which frame the oldest block stands of which that was not said.
    pub fn placed(&mut self, frame: FrameId) {
        self.table.placed(frame);
    }

    /// A message without a block comes, of which [`Decoder::placed`] will be told too.
    pub fn pass(&mut self) {
        self.table.begin_block();
    }

    /// Reads a block and tells of each of its headers. After damage the table is not known any more.
    pub fn block(&mut self, block: &[u8], tell: &mut dyn FnMut(&Line<'_>)) -> Result<(), Damage> {
        self.table.begin_block();
        let (mut at, mut lines, mut size) = (0usize, 0usize, 0u64);
        while at < block.len() {
            let damage = |what| Damage { at, what };
            let read = if lines < MAX_LINES { self.line(block, at, lines > 0) } else { Err(Wrong::ManyLines) };
            let read = read.and_then(|read| self.resolve(block, at, read, &mut size, tell));
            match read {
                Ok((next, is_update)) => {
                    lines = if is_update { lines } else { lines.saturating_add(1) };
                    at = next;
                }
                Err(what) => {
                    self.table.forget();
                    return Err(damage(what));
                }
            }
        }
        Ok(())
    }

    /// Reads where a header lies, without what it says.
    fn line(&mut self, block: &[u8], at: usize, behind: bool) -> Result<Read, Wrong> {
        let first = block.get(at).copied().ok_or(Wrong::Short)?;
        let (form, bits) = match first {
            0x80.. => (Form::Indexed, 7),
            0x40.. => (Form::Inserted, 6),
            0x20.. if behind => return Err(Wrong::LateUpdate),
            0x20.. => (Form::SizeUpdate, 5),
            0x10.. => (Form::NeverIndexed, 4),
            _ => (Form::NotIndexed, 4),
        };
        let (index, mut next) = number(block, at, bits)?;
        let (mut name, mut value) = (None, None);
        if !matches!(form, Form::Indexed | Form::SizeUpdate) {
            if index == 0 {
                let text = string(block, next)?;
                next = text.next;
                name = Some(text);
            }
            let text = string(block, next)?;
            next = text.next;
            value = Some(text);
        }
        Ok(Read { form, index, name, value, next })
    }

    /// Finds what a header says, keeps what it inserts, and tells of it. Returns where the next one begins, and whether this
    /// one only changes the size.
    fn resolve(
        &mut self,
        block: &[u8],
        at: usize,
        read: Read,
        size: &mut u64,
        tell: &mut dyn FnMut(&Line<'_>),
    ) -> Result<(usize, bool), Wrong> {
        let Read { form, index, name, value, next } = read;
        if form == Form::SizeUpdate {
            self.table.resize(index);
            let (name, value, written, origin) = (None, None, Default::default(), Origin::None);
            tell(&Line { at: at..next, form, index, name, value, written, origin });
            return Ok((next, true));
        }
        let written = (written(name.as_ref()), written(value.as_ref()));
        let (name, value, origin) = match form {
            Form::Indexed => match self.table.find(index) {
                Found::Static(name, value) => (Some(name.as_bytes()), Some(value.as_bytes()), Origin::None),
                Found::Dynamic(entry, origin) => (entry.name, Some(entry.value), origin),
                Found::Unknown => (None, None, Origin::Unknown),
                Found::Nothing => return Err(Wrong::Index(index)),
            },
            _ => {
                let (name, origin) = match name {
                    Some(text) => (Some(text.read(block, &mut self.name)?), Origin::None),
                    None => indexed_name(&self.table, index, &mut self.name)?,
                };
                let value = value.map(|text| text.read(block, &mut self.value)).transpose()?;
                if form == Form::Inserted {
                    self.table.insert(name, value.unwrap_or_default());
                }
                (name, value, origin)
            }
        };
        let counted = name.map_or(0, <[u8]>::len).saturating_add(value.map_or(0, <[u8]>::len)) as u64;
        *size = size.saturating_add(counted).saturating_add(32);
        if *size <= MAX_LIST {
            tell(&Line { at: at..next, form, index, name, value, written, origin });
        }
        Ok((next, false))
    }
}

/// The name of the entry with an index, in `room` if the entry may go while the name is needed.
fn indexed_name<'a>(table: &Table, index: u64, room: &'a mut Vec<u8>) -> Result<(Option<&'a [u8]>, Origin), Wrong> {
    match table.find(index) {
        Found::Static(name, _) => Ok((Some(name.as_bytes()), Origin::None)),
        Found::Dynamic(Entry { name: Some(name), .. }, origin) => {
            room.clear();
            room.extend_from_slice(name);
            Ok((Some(room), origin))
        }
        Found::Dynamic(_, origin) => Ok((None, origin)),
        Found::Unknown => Ok((None, Origin::Unknown)),
        Found::Nothing => Err(Wrong::Index(index)),
    }
}

/// A header as it lies in the block.
struct Read {
    form: Form,
    index: u64,
    name: Option<Text>,
    value: Option<Text>,
    next: usize,
}

impl Text {
    /// The string, in `room` if it must be decoded.
    fn read<'a>(&self, block: &'a [u8], room: &'a mut Vec<u8>) -> Result<&'a [u8], Wrong> {
        let bytes = block.get(self.at.clone()).ok_or(Wrong::Short)?;
        if !self.huffman {
            return if bytes.len() <= MAX_STRING { Ok(bytes) } else { Err(Wrong::LongString) };
        }
        // No code is shorter than five bits.
        if bytes.len() > MAX_STRING / 8 * 5 {
            return Err(Wrong::LongString);
        }
        room.clear();
        huffman::decode(bytes, room).map_err(Wrong::Huffman)?;
        Ok(room)
    }
}

fn written(text: Option<&Text>) -> Written {
    match text {
        None => Written::No,
        Some(text) if text.huffman => Written::Huffman,
        Some(_) => Written::Plain,
    }
}

/// A number in the low `bits` of the byte at `at` and those behind it, and where the next thing begins: RFC 7541 §5.1.
/// Numbers up to 2³² − 1 are read: no length or size is larger.
pub fn number(bytes: &[u8], at: usize, bits: u32) -> Result<(u64, usize), Wrong> {
    let mask = (1u64 << bits.min(8)).saturating_sub(1);
    let first = u64::from(bytes.get(at).copied().ok_or(Wrong::Short)?) & mask;
    let mut next = at.saturating_add(1);
    if first < mask {
        return Ok((first, next));
    }
    let mut value = 0u64;
    // Five groups of seven bits hold 2³² − 1; one more of zeros is tolerated.
    for shift in [0u32, 7, 14, 21, 28, 35] {
        let byte = bytes.get(next).copied().ok_or(Wrong::Short)?;
        next = next.saturating_add(1);
        value |= u64::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            let value = value.saturating_add(mask);
            return if value <= u64::from(u32::MAX) { Ok((value, next)) } else { Err(Wrong::Number) };
        }
    }
    Err(Wrong::Number)
}

/// Where a string lies: RFC 7541 §5.2.
fn string(bytes: &[u8], at: usize) -> Result<Text, Wrong> {
    let huffman = bytes.get(at).copied().ok_or(Wrong::Short)? & 0x80 != 0;
    let (len, start) = number(bytes, at, 7)?;
    let end = usize::try_from(len).ok().and_then(|len| start.checked_add(len)).ok_or(Wrong::Number)?;
    if end > bytes.len() {
        return Err(Wrong::Short);
    }
    Ok(Text { at: start..end, huffman, next: end })
}

#[cfg(test)]
mod tests;
