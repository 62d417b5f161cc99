//! What the readers of a message share: the tape, the names, and the words for the line of a record and the columns.

use super::fields as f;
use super::names::Names;
use crate::dissect::prelude::*;
use crate::dissect::tape::Fields;
use crate::protocols::spans;

/// Entries of bit maps and other lists with less than a byte an entry that one message may show: an honest record has
/// a dozen, a hostile message of 64 KiB half a million.
const MAX_LISTED: u32 = 4096;

/// A message while it is read.
pub struct Message<'t, 'b> {
    /// Where everything goes.
    pub tape: &'t mut Tape,
    /// The whole message, from its transaction id.
    pub buf: Buf<'b>,
    /// The reader of its names.
    pub names: Names<'b>,
    /// The name read last.
    pub name: String,
    /// What the data of the current record adds to the record's line: `, addr 192.0.2.1`.
    pub line: String,
    /// What it adds to the Info column: ` 192.0.2.1`.
    pub info: String,
    /// Whether fields are wanted.
    pub wants_fields: bool,
    /// Whether columns are wanted.
    pub wants_columns: bool,
    /// Whether data was shorter than its type needs.
    pub bad_data: bool,
    listed: u32,
}

/// The data of a record, or a part of it, and how far it is read.
pub struct Data<'b> {
    /// The data.
    pub buf: Buf<'b>,
    /// The next byte.
    pub at: u32,
}

impl<'b> Data<'b> {
    /// Bytes not read yet.
    pub fn left(&self) -> u32 {
        self.buf.len().saturating_sub(self.at)
    }
    /// Steps over `len` bytes.
    pub fn skip(&mut self, len: u32) {
        self.at = self.at.saturating_add(len);
    }
    /// The next `len` bytes as data of their own; `limit` says so.
    pub fn take(&mut self, len: u32, limit: &'static Field) -> Self {
        let part = Self { buf: self.buf.part(self.at, len, limit), at: 0 };
        self.skip(len);
        part
    }
}

impl<'t, 'b> Message<'t, 'b> {
    /// For a message that begins at `buf`.
    pub fn new(tape: &'t mut Tape, buf: Buf<'b>) -> Self {
        Self {
            wants_fields: !matches!(tape.want().fields, Fields::None),
            wants_columns: tape.want().columns,
            tape,
            buf,
            names: Names::new(buf),
            name: String::new(),
            line: String::new(),
            info: String::new(),
            bad_data: false,
            listed: 0,
        }
    }

    /// Reads an integer.
    pub fn uint(&mut self, data: &mut Data<'b>, field: &'static Field) -> Result<u64, Short> {
        let value = self.tape.uint(field, &data.buf, data.at)?;
        data.skip(field.width());
        Ok(value)
    }

    /// Reads an integer and opens a group on it.
    pub fn group_uint(&mut self, data: &mut Data<'b>, field: &'static Field) -> Result<(u64, Mark), Short> {
        let opened = self.tape.group_uint(field, &data.buf, data.at)?;
        data.skip(field.width());
        Ok(opened)
    }

    /// Reads a span of seconds, written out as tshark writes it.
    pub fn seconds(&mut self, data: &mut Data<'b>, field: &'static Field) -> Result<u32, Short> {
        let value = self.uint(data, field)? as u32;
        self.tape.value_text(field, |out| span(out, value));
        Ok(value)
    }

    /// Reads a moment of `bytes` bytes in seconds since 1970.
    pub fn moment(&mut self, data: &mut Data<'b>, field: &'static Field, bytes: u32) -> Result<(), Short> {
        let seconds = data.buf.uint(data.at, bytes)?;
        let range = data.buf.range_at(data.at, bytes)?;
        let nanos = i64::try_from(seconds).unwrap_or(i64::MAX).saturating_mul(1_000_000_000);
        self.tape.time(field, range, crate::base::Time(nanos));
        data.skip(bytes);
        Ok(())
    }

    /// Reads `len` bytes: text, an address or plain bytes, as the field says.
    pub fn wire(&mut self, data: &mut Data<'b>, field: &'static Field, len: u32) -> Result<&'b [u8], Short> {
        let bytes = self.tape.wire(field, &data.buf, data.at, len)?;
        data.skip(len);
        Ok(bytes)
    }

    /// Reads all that is left.
    pub fn rest(&mut self, data: &mut Data<'b>, field: &'static Field) -> Result<&'b [u8], Short> {
        self.wire(data, field, data.left())
    }

    /// Reads a character string (RFC 1035 §3.3): a length, and so many bytes.
    pub fn string(
        &mut self,
        data: &mut Data<'b>,
        length: &'static Field,
        field: &'static Field,
    ) -> Result<&'b [u8], Short> {
        let len = self.uint(data, length)? as u32;
        self.wire(data, field, len)
    }

    /// Reads an address of which only the first `len` bytes are sent; the others are zero (RFC 3123 §4, RFC 7871 §6).
    /// Returns false, having read nothing, when `len` is more than an address has.
    pub fn short_address<const N: usize>(
        &mut self,
        data: &mut Data<'b>,
        field: &'static Field,
        len: u32,
    ) -> Result<bool, Short> {
        let mut address = [0; N];
        let Some(sent) = address.get_mut(..len as usize) else { return Ok(false) };
        sent.copy_from_slice(data.buf.slice(data.at, len)?);
        self.tape.made(field, data.buf.range_at(data.at, len)?, &address);
        data.skip(len);
        Ok(true)
    }

    /// Reads a name into [`Message::name`] and writes it as `field`.
    pub fn name(&mut self, data: &mut Data<'b>, field: &'static Field) -> Result<(), Short> {
        let wanted = self.wants_fields || self.wants_columns;
        let name = self.names.read(&data.buf, data.at, wanted.then_some(&mut self.name))?;
        let range = data.buf.range_at(data.at, name.len)?;
        self.tape.string(field, range, &self.name);
        if let Some(trouble) = name.trouble {
            self.tape.note(&f::BAD_NAME, range, trouble.words());
        }
        data.skip(if name.ends { name.len } else { data.left() });
        Ok(())
    }

    /// Adds to the record's line and to the Info column; both closures are given the name read last.
    pub fn say(&mut self, line: impl FnOnce(&mut String, &str), info: impl FnOnce(&mut String, &str)) {
        if self.wants_fields {
            line(&mut self.line, &self.name);
        }
        if self.wants_columns {
            info(&mut self.info, &self.name);
        }
    }

    /// Notes that data ends too soon.
    pub fn bad_data(&mut self, range: Range, short: Short) {
        self.bad_data = true;
        let limit = match short.limit {
            Limit::Frame => "the end of the packet",
            Limit::Field(field) => field.filter,
        };
        let Short { at, need, have, .. } = short;
        let text =
            format!("The data ends too soon: {need} bytes are needed at {at}, {have} are left; limit set by {limit}");
        self.tape.note(&f::BAD_DATA, range, &text);
    }

    /// Whether one more entry of a dense list may be written. Says so once when it may not.
    pub fn may_list(&mut self, range: Range) -> bool {
        self.listed = self.listed.saturating_add(1);
        if self.listed == MAX_LISTED {
            self.tape.note(&f::NOT_LISTED, range, "");
        }
        self.listed < MAX_LISTED
    }
}

/// Appends seconds in tshark's words: `3600 (1 hour)`.
pub fn span(out: &mut String, seconds: u32) {
    text!(out, "{seconds} (");
    spans::words(out, seconds);
    out.push(')');
}
