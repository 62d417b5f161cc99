//! HPACK — headers as indices into tables and as literals. RFC 7541.
//!
//! A [`Decoder`] is the state of one direction. It reads whole blocks, in their order, and tells of each header how it was
//! coded and where it lies in the block.

pub mod huffman;
mod recent;
pub mod table;

use std::fmt;
use std::ops::Range;

use recent::Recent;
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
    /// Names and values that came last.
    recent: (Recent, Recent),
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
    /// The name; `None` if it stands in an entry that was not seen, or is written out and cannot be decoded.
    pub name: Option<&'a [u8]>,
    /// The value, likewise; also `None` if nobody wanted it.
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

/// Where a block cannot be read, and why.
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

/// Where a string of a block lies, and how it is written.
#[derive(Clone, Copy, Default)]
struct Text {
    start: usize,
    end: usize,
    written: Written,
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
        let room = self.name.capacity().saturating_add(self.value.capacity());
        let recent = self.recent.0.memory().saturating_add(self.recent.1.memory());
        self.table.memory().saturating_add(recent).saturating_add(room)
    }

    /// Says in which frame the oldest block stands of which that was not said.
    pub fn placed(&mut self, frame: FrameId) {
        self.table.placed(frame);
    }

    /// A message without a block comes, of which [`Decoder::placed`] will be told too.
    pub fn pass(&mut self) {
        self.table.begin_block();
    }

    /// Reads a block and tells of each of its headers. What is damaged ends it, and the table is not known any more; but a
    /// string that becomes no entry and cannot be decoded costs nothing but itself. The first damage is returned.
    pub fn block(&mut self, block: &[u8], tell: &mut impl FnMut(&Line<'_>)) -> Result<(), Damage> {
        self.block_for(block, &|_| true, tell)
    }

    /// The same, but of headers that become no entry only the values are decoded whose names are wanted. The table is the
    /// same afterwards; of values that nobody wants damage is not found.
    pub fn block_for(
        &mut self,
        block: &[u8],
        wants: &impl Fn(&[u8]) -> bool,
        tell: &mut impl FnMut(&Line<'_>),
    ) -> Result<(), Damage> {
        self.table.begin_block();
        let (mut at, mut lines, mut size) = (0usize, 0usize, 0u64);
        let mut result = Ok(());
        while let Some(first) = block.get(at).copied() {
            let read = match first {
                _ if lines >= MAX_LINES => Err(Wrong::ManyLines),
                0x80.. => self.indexed(block, at, &mut size, tell),
                0x20..0x40 if lines > 0 => Err(Wrong::LateUpdate),
                0x20..0x40 => self.update(block, at, tell),
                0x40.. => self.inserted(block, at, &mut size, tell),
                _ => self.passing(block, at, first, &mut size, wants, tell).map(|(next, wrong)| {
                    if let Some(what) = wrong {
                        result = result.and(Err(Damage { at, what }));
                    }
                    next
                }),
            };
            match read {
                Ok(next) => {
                    lines = lines.wrapping_add(usize::from(!(0x20..0x40).contains(&first)));
                    at = next;
                }
                Err(what) => {
                    self.table.forget();
                    return result.and(Err(Damage { at, what }));
                }
            }
        }
        result
    }

    /// Reads a header that is an index alone. Returns where the next one begins.
    #[inline]
    fn indexed(
        &self,
        block: &[u8],
        at: usize,
        size: &mut u64,
        tell: &mut impl FnMut(&Line<'_>),
    ) -> Result<usize, Wrong> {
        let (index, next) = number(block, at, 7)?;
        let (name, value, origin) = match self.table.find(index) {
            Found::Static(name, value) => (Some(name.as_bytes()), Some(value.as_bytes()), Origin::None),
            Found::Dynamic(entry, origin) => (entry.name, Some(entry.value), origin),
            Found::Unknown => (None, None, Origin::Unknown),
            Found::Nothing => return Err(Wrong::Index(index)),
        };
        if counts(size, name, value) {
            let written = (Written::No, Written::No);
            tell(&Line { at: at..next, form: Form::Indexed, index, name, value, written, origin });
        }
        Ok(next)
    }

    /// Reads a change of the table's size.
    fn update(&mut self, block: &[u8], at: usize, tell: &mut impl FnMut(&Line<'_>)) -> Result<usize, Wrong> {
        let (index, next) = number(block, at, 5)?;
        self.table.resize(index);
        let (name, value, written, origin) = (None, None, Default::default(), Origin::None);
        tell(&Line { at: at..next, form: Form::SizeUpdate, index, name, value, written, origin });
        Ok(next)
    }

    /// Reads a header that is written out and becomes an entry.
    #[inline]
    fn inserted(
        &mut self,
        block: &[u8],
        at: usize,
        size: &mut u64,
        tell: &mut impl FnMut(&Line<'_>),
    ) -> Result<usize, Wrong> {
        let Literal { index, name, value } = literal(block, at, 6)?;
        let (next, written) = (value.end, (name.written, value.written));
        let (name, origin) = match index {
            0 => (Some(name.known(block, 0, &mut self.recent.0, &mut self.name)?), Origin::None),
            _ => indexed_name(&self.table, index, &mut self.name)?,
        };
        let value = value.known(block, index, &mut self.recent.1, &mut self.value)?;
        self.table.insert(name, value);
        if counts(size, name, Some(value)) {
            tell(&Line { at: at..next, form: Form::Inserted, index, name, value: Some(value), written, origin });
        }
        Ok(next)
    }

    /// Reads a header that is written out and becomes no entry. Returns also what is wrong with its strings: where they end is
    /// known all the same.
    #[inline]
    fn passing(
        &mut self,
        block: &[u8],
        at: usize,
        first: u8,
        size: &mut u64,
        wants: &impl Fn(&[u8]) -> bool,
        tell: &mut impl FnMut(&Line<'_>),
    ) -> Result<(usize, Option<Wrong>), Wrong> {
        let form = if first >= 0x10 { Form::NeverIndexed } else { Form::NotIndexed };
        let Literal { index, name, value } = literal(block, at, 4)?;
        let (next, written, coded) = (value.end, (name.written, value.written), value.end.saturating_sub(value.start));
        let mut wrong = None;
        let (name, origin) = match index {
            0 => (noted(name.known(block, 0, &mut self.recent.0, &mut self.name), &mut wrong), Origin::None),
            _ => indexed_name(&self.table, index, &mut self.name)?,
        };
        let value = match name {
            Some(name) if !wants(name) => None,
            _ => noted(value.known(block, index, &mut self.recent.1, &mut self.value), &mut wrong),
        };
        *size = size.saturating_add(if value.is_none() { coded as u64 } else { 0 });
        if counts(size, name, value) {
            tell(&Line { at: at..next, form, index, name, value, written, origin });
        }
        Ok((next, wrong))
    }
}

/// A header that is written out: the index of its name, or 0, and where its strings lie.
struct Literal {
    index: u64,
    name: Text,
    value: Text,
}

/// The header that begins at `at` with an index in the low `bits` of its first byte: RFC 7541 §6.2. All of it is there.
#[inline]
fn literal(block: &[u8], at: usize, bits: u32) -> Result<Literal, Wrong> {
    let (index, next) = number(block, at, bits)?;
    let name = if index == 0 { string(block, next)? } else { Text { end: next, ..Text::default() } };
    let value = string(block, name.end)?;
    Ok(Literal { index, name, value })
}

/// A string if it is right. What is wrong with the first that is not is kept.
#[inline]
fn noted<'a>(text: Result<&'a [u8], Wrong>, wrong: &mut Option<Wrong>) -> Option<&'a [u8]> {
    text.inspect_err(|what| *wrong = wrong.or(Some(*what))).ok()
}

/// Adds what a header counts to the size of its list: RFC 9113 §6.5.2. Returns whether that is not too much.
#[inline]
fn counts(size: &mut u64, name: Option<&[u8]>, value: Option<&[u8]>) -> bool {
    let bytes = name.map_or(0, <[u8]>::len).saturating_add(value.map_or(0, <[u8]>::len)) as u64;
    *size = size.saturating_add(bytes).saturating_add(32);
    *size <= MAX_LIST
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

impl Text {
    /// The same as [`Text::read`] for a string that may have come before.
    #[inline]
    fn known<'a>(
        &self,
        block: &'a [u8],
        index: u64,
        recent: &'a mut Recent,
        room: &'a mut Vec<u8>,
    ) -> Result<&'a [u8], Wrong> {
        if self.written != Written::Huffman {
            return self.read(block, room);
        }
        match recent.find(block, self.start..self.end, index) {
            Ok(place) => Ok(recent.text(place)),
            Err(place) => {
                let text = self.read(block, room)?;
                recent.keep(place, text);
                Ok(text)
            }
        }
    }

    /// The string, in `room` if it must be decoded.
    #[inline]
    fn read<'a>(&self, block: &'a [u8], room: &'a mut Vec<u8>) -> Result<&'a [u8], Wrong> {
        let len = self.end.saturating_sub(self.start);
        let bytes = block.get(self.start..).ok_or(Wrong::Short)?;
        if self.written != Written::Huffman {
            return if len <= MAX_STRING { bytes.get(..len).ok_or(Wrong::Short) } else { Err(Wrong::LongString) };
        }
        // No code is shorter than five bits.
        if len > MAX_STRING / 8 * 5 {
            return Err(Wrong::LongString);
        }
        room.clear();
        huffman::decode(bytes, len, room).map_err(Wrong::Huffman)?;
        Ok(room)
    }
}

/// A number in the low `bits` of the byte at `at` and those behind it, and where the next thing begins: RFC 7541 §5.1.
/// Numbers up to 2³² − 1 are read: no length or size is larger.
#[inline]
pub fn number(bytes: &[u8], at: usize, bits: u32) -> Result<(u64, usize), Wrong> {
    let mask = (1u64 << bits.min(8)).saturating_sub(1);
    let first = u64::from(bytes.get(at).copied().ok_or(Wrong::Short)?) & mask;
    let next = at.saturating_add(1);
    if first < mask { Ok((first, next)) } else { long_number(bytes, next, mask) }
}

/// The same for one that goes on in the bytes from `next` on.
#[cold]
fn long_number(bytes: &[u8], mut next: usize, mask: u64) -> Result<(u64, usize), Wrong> {
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
#[inline]
fn string(bytes: &[u8], at: usize) -> Result<Text, Wrong> {
    let huffman = bytes.get(at).copied().ok_or(Wrong::Short)? & 0x80 != 0;
    let (len, start) = number(bytes, at, 7)?;
    let end = usize::try_from(len).ok().and_then(|len| start.checked_add(len)).ok_or(Wrong::Number)?;
    if end > bytes.len() {
        return Err(Wrong::Short);
    }
    Ok(Text { start, end, written: if huffman { Written::Huffman } else { Written::Plain } })
}

#[cfg(test)]
mod tests;
