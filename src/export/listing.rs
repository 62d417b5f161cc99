//! One line a frame, in the layout of `tshark -r`: number, time, source → destination, protocol, length, Info.

use super::render::{Form, Listed, Rendered};
use super::time_form::{Clock, TimeForm};
use crate::base::number::{self, push_bytes};
use crate::base::safe_text::{self, Style};
use crate::base::{Address, ShortText, StreamId, Words};
use crate::dissect::{Row, Want, Wire};

/// The columns of the packet list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// Frame number.
    Number,
    /// Time.
    Time,
    /// Source address.
    Source,
    /// Destination address.
    Destination,
    /// Innermost protocol.
    Protocol,
    /// Length on the wire.
    Length,
    /// What the frame says.
    Info,
}

impl Column {
    /// All of them, in their order.
    pub const ALL: [Self; 7] =
        [Self::Number, Self::Time, Self::Source, Self::Destination, Self::Protocol, Self::Length, Self::Info];

    /// What the column's head says, and what follows `_ws.col.` in its field name.
    pub fn title(self) -> &'static str {
        match self {
            Self::Number => "No.",
            Self::Time => "Time",
            Self::Source => "Source",
            Self::Destination => "Destination",
            Self::Protocol => "Protocol",
            Self::Length => "Length",
            Self::Info => "Info",
        }
    }

    /// The name of later Wireshark versions, `_ws.col.def_src`; it is the column's key in JSON, too.
    pub fn key(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Time => "time",
            Self::Source => "source",
            Self::Destination => "destination",
            Self::Protocol => "protocol",
            Self::Length => "length",
            Self::Info => "info",
        }
    }
}

/// Writes the columns of frames, each alone or as a line.
#[derive(Clone, Debug)]
pub struct Listing {
    clock: Clock,
    layout: Layout,
    scratch: Vec<u8>,
    text: ShortText,
    /// Addresses of connections that were written lately; none yet where it is empty.
    ends: Vec<Ends>,
}

/// The addresses of one direction of a connection as they stand in a line.
#[derive(Clone, Debug, Default)]
struct Ends {
    source: Address,
    destination: Address,
    /// The text, with blanks behind it up to [`SHORT_ENDS`].
    text: Vec<u8>,
    /// Bytes of the text.
    len: usize,
}

/// Directions of connections whose addresses are remembered.
const PLACES: usize = 256;
/// Bytes up to which both addresses are copied at once: all of IPv4, with what stands between them.
const SHORT_ENDS: usize = 40;

/// How columns stand in a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// For eyes: one space between columns, an arrow between the addresses.
    Text,
    /// The same with tabs between the columns (`tshark -T tabs`).
    Tabs,
}

impl Listing {
    /// A listing with this form of the Time column.
    pub fn new(time: TimeForm, layout: Layout) -> Self {
        Self { clock: Clock::new(time), layout, scratch: Vec::new(), text: ShortText::new(), ends: Vec::new() }
    }

    /// Appends one line with its line feed.
    pub fn line(&mut self, out: &mut Vec<u8>, frame: &Rendered<'_>) {
        let between: &[u8] = if self.layout == Layout::Tabs { b"\t" } else { b" " };
        self.right(out, frame, Column::Number, 5);
        out.extend_from_slice(between);
        self.right(out, frame, Column::Time, 10);
        out.extend_from_slice(between);
        self.right(out, frame, Column::Source, 12);
        out.extend_from_slice(between);
        out.extend_from_slice("→".as_bytes());
        out.extend_from_slice(between);
        let start = out.len();
        self.column(out, frame, Column::Destination);
        spaces(out, 12usize.saturating_sub(out.len() - start));
        for column in [Column::Protocol, Column::Length, Column::Info] {
            out.extend_from_slice(between);
            self.column(out, frame, column);
        }
        out.push(b'\n');
    }

    /// Appends the line of a frame of which the columns are known without its layers.
    #[inline]
    pub fn row(&mut self, out: &mut Vec<u8>, listed: &Listed<'_>) {
        let (tabs, row) = (self.layout == Layout::Tabs, listed.row);
        let between: &str = if tabs { "\t" } else { " " };
        self.text.clear();
        self.text.right(listed.id.number(), 5);
        self.text.word(between);
        if !self.clock.push_right(&mut self.text, listed.times, 10) {
            let cell = self.cell(|clock, cell| clock.push(cell, listed.times));
            self.text.fill(self.text.len() + 10usize.saturating_sub(cell));
            self.text.push(&self.scratch);
        }
        self.text.word(between);
        if listed.names.chosen().hosts() {
            out.extend_from_slice(self.text.bytes().unwrap_or_default());
            return self.named_row(out, listed, between);
        }
        self.ends(listed);
        self.text.word(between);
        self.text.word(row.protocol);
        self.text.word(between);
        self.text.number(listed.record.wire_len);
        self.text.word(between);
        // The columns before Info have less than half of the room.
        out.extend_from_slice(self.text.bytes().unwrap_or_default());
        info(out, row);
    }

    /// Appends both addresses to the line. Those of a connection are put together once for many packets.
    #[inline]
    fn ends(&mut self, listed: &Listed<'_>) {
        let row = listed.row;
        let stream = listed.record.stream.map_or(0, StreamId::index);
        let place = stream.wrapping_mul(2).wrapping_add(usize::from(listed.record.from_client)) % PLACES;
        let is_of = |ends: &Ends| ends.source == *row.source && ends.destination == *row.destination;
        if !self.ends.get(place).is_some_and(is_of) {
            self.put_ends_together(place, *row.source, *row.destination);
        }
        let Some(ends) = self.ends.get(place) else { return };
        match ends.text.first_chunk::<SHORT_ENDS>() {
            Some(bytes) if ends.len <= SHORT_ENDS => self.text.push_some(bytes, ends.len),
            _ => self.text.push(ends.text.get(..ends.len).unwrap_or_default()),
        }
    }

    #[cold]
    fn put_ends_together(&mut self, place: usize, source: Address, destination: Address) {
        let between: &[u8] = if self.layout == Layout::Tabs { b"\t" } else { b" " };
        let mut text = Vec::new();
        address(&mut text, source);
        let width = text.len();
        text.splice(0..0, std::iter::repeat_n(b' ', 12usize.saturating_sub(width)));
        for word in [between, "→".as_bytes(), between] {
            text.extend_from_slice(word);
        }
        let start = text.len();
        address(&mut text, destination);
        let width = text.len() - start;
        spaces(&mut text, 12usize.saturating_sub(width));
        let len = text.len();
        text.resize(len.max(SHORT_ENDS), b' ');
        if self.ends.is_empty() {
            self.ends = vec![Ends::default(); PLACES];
        }
        if let Some(ends) = self.ends.get_mut(place) {
            *ends = Ends { source, destination, text, len };
        }
    }

    /// The rest of a line whose addresses may have names: those are of any length.
    fn named_row(&mut self, out: &mut Vec<u8>, listed: &Listed<'_>, between: &str) {
        let (row, chosen) = (listed.row, listed.names.chosen());
        let name = |address| listed.names.name(chosen, address, listed.id);
        let width = self.cell(|_, cell| named(cell, name(*row.source), *row.source));
        spaces(out, 12usize.saturating_sub(width));
        out.extend_from_slice(&self.scratch);
        for word in [between, "→", between] {
            out.extend_from_slice(word.as_bytes());
        }
        let width = self.cell(|_, cell| named(cell, name(*row.destination), *row.destination));
        out.extend_from_slice(&self.scratch);
        spaces(out, 12usize.saturating_sub(width));
        out.extend_from_slice(between.as_bytes());
        out.extend_from_slice(row.protocol.as_bytes());
        out.extend_from_slice(between.as_bytes());
        push_bytes(out, u64::from(listed.record.wire_len));
        out.extend_from_slice(between.as_bytes());
        info(out, row);
    }

    /// Puts a cell together in the scratch, and returns its length.
    fn cell(&mut self, write: impl FnOnce(&mut Clock, &mut Vec<u8>)) -> usize {
        self.scratch.clear();
        write(&mut self.clock, &mut self.scratch);
        self.scratch.len()
    }

    /// Appends what a column says of a frame, safe for terminals.
    pub fn column(&mut self, out: &mut Vec<u8>, frame: &Rendered<'_>, column: Column) {
        let columns = frame.view.tape.columns();
        match column {
            Column::Number => push_bytes(out, frame.id.number()),
            Column::Time => self.clock.push(out, &frame.times),
            Column::Source => named(out, frame.view.tape.name_of(columns.source), columns.source),
            Column::Destination => named(out, frame.view.tape.name_of(columns.destination), columns.destination),
            Column::Protocol => out.extend_from_slice(columns.protocol.as_bytes()),
            Column::Length => push_bytes(out, u64::from(frame.record.wire_len)),
            Column::Info => safe(out, &columns.info),
        }
    }

    fn right(&mut self, out: &mut Vec<u8>, frame: &Rendered<'_>, column: Column, width: usize) {
        let mut cell = std::mem::take(&mut self.scratch);
        cell.clear();
        self.column(&mut cell, frame, column);
        spaces(out, width.saturating_sub(cell.len()));
        out.extend_from_slice(&cell);
        self.scratch = cell;
    }
}

impl Form for Listing {
    fn want(&self) -> Want {
        Want::columns()
    }

    fn frame(&mut self, out: &mut Vec<u8>, frame: &Rendered<'_>) {
        self.line(out, frame);
    }

    fn takes_rows(&self) -> bool {
        true
    }

    fn row(&mut self, out: &mut Vec<u8>, listed: &Listed<'_>) {
        Listing::row(self, out, listed);
    }
}

/// Appends the Info column of a row and ends the line.
#[inline]
fn info(out: &mut Vec<u8>, row: &Row<'_>) {
    out.extend_from_slice(row.made);
    match row.wire {
        Wire::Printable(text) => out.extend_from_slice(text),
        Wire::Text(text) => safe(out, text),
    }
    out.extend_from_slice(row.after.as_bytes());
    out.push(b'\n');
}

/// Appends the name of an address, or the address where it has none.
fn named(out: &mut Vec<u8>, name: Option<String>, from: Address) {
    match name {
        Some(name) => safe(out, &name),
        None => address(out, from),
    }
}

/// Appends an address as its column shows it.
pub fn address(out: &mut Vec<u8>, address: Address) {
    match address {
        Address::None => {}
        Address::V4(octets) => {
            for octet in octets {
                let (digits, len) = number::octet(octet);
                number::push_some(out, digits, len + 1);
            }
            // The point behind the last number.
            out.pop();
        }
        Address::Ether(_) | Address::V6(_) => {
            use std::io::Write;
            let _ = write!(out, "{address}");
        }
    }
}

/// Appends text with everything unsafe as an escape; most text has nothing unsafe and takes the short way.
pub fn safe(out: &mut Vec<u8>, text: &str) {
    if is_plain(text.as_bytes()) {
        out.extend_from_slice(text.as_bytes());
        return;
    }
    let mut shown = String::with_capacity(text.len() + 8);
    safe_text::push_str(&mut shown, text, Style::Escapes);
    out.extend_from_slice(shown.as_bytes());
}

/// Whether the bytes are nothing but printable ASCII and at most one arrow, as between ports. Counting is quicker than
/// searching: it takes many bytes at a time.
fn is_plain(bytes: &[u8]) -> bool {
    const ARROW: &[u8] = "→".as_bytes();
    // In pieces whose count fits into a byte.
    let odd =
        |piece: &[u8]| piece.iter().fold(0u8, |count, byte| count.wrapping_add(u8::from(!(0x20..0x7f).contains(byte))));
    let others: usize = bytes.chunks(128).map(|piece| usize::from(odd(piece))).sum();
    match others {
        0 => true,
        3 => bytes.windows(3).take(24).any(|window| window == ARROW),
        _ => false,
    }
}

fn spaces(out: &mut Vec<u8>, count: usize) {
    out.resize(out.len() + count, b' ');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_printable_text_takes_the_short_way() {
        for (text, expected) in [
            ("50647 → 5000 [ACK]", "50647 → 5000 [ACK]"),
            ("a\x1b[2Jb", "a\\x1b[2Jb"),
            ("a\u{202e}b→", "a<U+202E>b→"),
            ("й→가", "й→가"),
            ("", ""),
        ] {
            let mut out = Vec::new();
            safe(&mut out, text);
            assert_eq!(String::from_utf8(out).unwrap(), expected);
        }
        assert!(is_plain("1 → 2 [ACK] Len=3".as_bytes()) && is_plain(b"Len=3") && is_plain(b""));
        assert!(!is_plain("1 → 2 \u{2192}\u{9b}".as_bytes()));
    }

    #[test]
    fn addresses_are_written_as_columns_show_them() {
        for (from, expected) in [
            (Address::None, ""),
            (Address::V4([10, 0, 200, 255]), "10.0.200.255"),
            (Address::Ether([2, 0, 0, 0, 0, 0xff]), "02:00:00:00:00:ff"),
            (Address::V6([0; 16]), "::"),
        ] {
            let mut out = Vec::new();
            address(&mut out, from);
            assert_eq!(String::from_utf8(out).unwrap(), expected);
        }
    }
}
