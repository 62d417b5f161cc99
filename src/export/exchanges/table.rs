//! Exchanges as lines for people: columns below each other, the whole of each text, unless a terminal is too narrow.

use std::fmt::Write;

use unicode_width::UnicodeWidthStr;

use super::Exchanges;
use super::notes::Note;
use super::row::Row;
use crate::base::{Delta, ExchangeId, Time, safe_text};
use crate::text;

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Number,
    Time,
    Stream,
    Method,
    Status,
    Type,
    Size,
    Took,
    Address,
}

/// The columns in their order: title, cells, whether numbers stand at the right, and the width of a terminal from which on
/// the column is shown.
const COLUMNS: [(Column, &str, usize, bool, usize); 9] = [
    (Column::Number, "No.", 5, true, 0),
    (Column::Time, "Time", 10, true, 92),
    (Column::Stream, "Stream", 6, true, 110),
    (Column::Method, "Method", 7, false, 0),
    (Column::Status, "Status", 6, false, 0),
    (Column::Type, "Type", 16, false, 78),
    (Column::Size, "Size", 9, true, 64),
    (Column::Took, "Took", 9, true, 50),
    (Column::Address, "URL", 0, false, 0),
];

/// Writes the lines.
#[derive(Clone, Debug)]
pub struct Table {
    /// Cells of the terminal; `None` where nothing is to be cut.
    width: Option<usize>,
    first: Option<Time>,
    line: String,
    cell: String,
}

impl Table {
    /// For a terminal of so many columns, or for a file or pipe, where nothing is cut. `first` is the time that the column
    /// Time counts from.
    pub fn new(width: Option<usize>, first: Option<Time>) -> Self {
        Self { width, first, line: String::new(), cell: String::new() }
    }

    /// The line above the first exchange.
    pub fn head(&mut self) -> Vec<u8> {
        self.line.clear();
        for (column, title, width, right, _) in self.shown() {
            self.cell.clear();
            self.cell.push_str(title);
            self.put(column, width, right);
        }
        let mut out = Vec::new();
        self.finish(&mut out);
        out
    }

    /// Appends an exchange.
    pub fn row(&mut self, out: &mut Vec<u8>, exchanges: &mut Exchanges, id: ExchangeId) -> bool {
        let Some(row) = exchanges.row(id) else { return false };
        self.line.clear();
        for (column, _, width, right, _) in self.shown() {
            self.cell.clear();
            self.words(&row, exchanges, column);
            self.put(column, width, right);
        }
        self.finish(out);
        true
    }

    fn shown(&self) -> impl Iterator<Item = (Column, &'static str, usize, bool, usize)> + use<> {
        let terminal = self.width.unwrap_or(usize::MAX);
        COLUMNS.into_iter().filter(move |(.., from)| *from <= terminal)
    }

    fn words(&mut self, row: &Row, exchanges: &mut Exchanges, column: Column) {
        let cell = &mut self.cell;
        match column {
            Column::Number => text!(cell, "{}", row.number),
            Column::Time => match row.timing.start.zip(self.first) {
                Some((start, first)) => text!(cell, "{:.6}", start.since(first)),
                None => cell.push('-'),
            },
            Column::Stream => match row.stream {
                Some((_, index)) => text!(cell, "{index}"),
                None => cell.push('-'),
            },
            Column::Method => safe(cell, row.method.as_deref().unwrap_or("-")),
            Column::Status => match row.status {
                Some(status) => text!(cell, "{status}"),
                None => cell.push('-'),
            },
            Column::Type => {
                let kind = row.content_type.as_deref().unwrap_or("-");
                safe(cell, kind.split(';').next().unwrap_or_default().trim());
                if let Some(coding) = &row.content_encoding {
                    cell.push(' ');
                    safe(cell, coding);
                }
            }
            Column::Size => match row.response {
                Some(response) => size(cell, exchanges.carried_size(response)),
                None => cell.push('-'),
            },
            Column::Took => match row.timing.total {
                Some(total) => took(cell, total),
                None => cell.push('-'),
            },
            Column::Address => {
                let messages = if row.protocol == "WebSocket" { exchanges.websocket_count(row.id) } else { 0 };
                address(cell, row, messages);
            }
        }
    }

    /// Moves the cell to the end of the line.
    fn put(&mut self, column: Column, width: usize, right: bool) {
        if column == Column::Address {
            self.line.push_str(&self.cell);
            return;
        }
        if self.width.is_some() {
            cut(&mut self.cell, width);
        }
        let pad = width.saturating_sub(cells(&self.cell));
        if right {
            spaces(&mut self.line, pad);
            self.line.push_str(&self.cell);
        } else {
            self.line.push_str(&self.cell);
            spaces(&mut self.line, pad);
        }
        self.line.push_str("  ");
    }

    fn finish(&mut self, out: &mut Vec<u8>) {
        if let Some(width) = self.width {
            cut(&mut self.line, width);
        }
        out.extend_from_slice(self.line.trim_end().as_bytes());
        out.push(b'\n');
    }
}

/// Where the request goes, what it asks for, what became of it, and what is wrong.
fn address(out: &mut String, row: &Row, messages: u32) {
    safe(out, row.url.as_deref().or(row.target.as_deref()).unwrap_or("-"));
    if let Some(operation) = &row.operation {
        out.push_str("  ");
        safe(out, operation);
    }
    if let Some(shape) = row.call.and_then(|call| call.shape) {
        text!(out, "  ({})", shape.kind.name());
    }
    if row.protocol == "WebSocket" {
        text!(out, "  WebSocket, {messages} message{}", if messages == 1 { "" } else { "s" });
    }
    let told = row.notes.iter().filter(|note| **note != Note::Guessed);
    for (position, note) in told.enumerate() {
        out.push_str(if position == 0 { "  [" } else { "; " });
        safe(out, &note.to_string());
    }
    if row.notes.iter().any(|note| *note != Note::Guessed) {
        out.push(']');
    }
}

fn safe(out: &mut String, words: &str) {
    safe_text::push_str(out, words, safe_text::Style::Marks);
}

/// Bytes in the largest unit that leaves a digit before the point.
pub fn size(out: &mut String, bytes: u64) {
    let (unit, name) = match bytes {
        0..1_000 => return text!(out, "{bytes} B"),
        1_000..1_000_000 => (1_000, "kB"),
        1_000_000..1_000_000_000 => (1_000_000, "MB"),
        _ => (1_000_000_000, "GB"),
    };
    let _ = write!(out, "{}.{} {name}", bytes / unit, bytes % unit / (unit / 10));
}

/// A span in the unit that fits.
pub fn took(out: &mut String, span: Delta) {
    let sign = if span.0 < 0 { "-" } else { "" };
    let nanos = span.0.unsigned_abs();
    let _ = match nanos {
        0..1_000_000 => write!(out, "{sign}{} µs", nanos / 1_000),
        1_000_000..10_000_000 => write!(out, "{sign}{}.{} ms", nanos / 1_000_000, nanos % 1_000_000 / 100_000),
        10_000_000..10_000_000_000 => write!(out, "{sign}{} ms", nanos / 1_000_000),
        _ => write!(out, "{sign}{} s", nanos / 1_000_000_000),
    };
}

/// Cells of a terminal that a text takes.
fn cells(text: &str) -> usize {
    if safe_text::is_printable(text.as_bytes()) { text.len() } else { text.width() }
}

fn spaces(out: &mut String, count: usize) {
    const SOME: &str = "                ";
    let mut left = count;
    while left > 0 {
        let some = left.min(SOME.len());
        out.push_str(SOME.get(..some).unwrap_or(SOME));
        left -= some;
    }
}

/// Cuts to so many cells of a terminal, with a mark where something is missing.
fn cut(text: &mut String, width: usize) {
    if cells(text) <= width {
        return;
    }
    let mut used = 0;
    let end = text.char_indices().find(|(_, character)| {
        used += unicode_width::UnicodeWidthChar::width(*character).unwrap_or(0);
        used >= width
    });
    if let Some((at, _)) = end {
        text.truncate(at);
        text.push('…');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_and_spans_take_the_unit_that_fits() {
        let with = |write: &dyn Fn(&mut String)| {
            let mut out = String::new();
            write(&mut out);
            out
        };
        assert_eq!(with(&|out| size(out, 999)), "999 B");
        assert_eq!(with(&|out| size(out, 1_401)), "1.4 kB");
        assert_eq!(with(&|out| size(out, 1_560_000_000)), "1.5 GB");
        assert_eq!(with(&|out| took(out, Delta(717_000))), "717 µs");
        assert_eq!(with(&|out| took(out, Delta(-1_250_000))), "-1.2 ms");
        assert_eq!(with(&|out| took(out, Delta(42_800_000))), "42 ms");
        assert_eq!(with(&|out| took(out, Delta(12_000_000_000))), "12 s");
    }

    #[test]
    fn lines_are_cut_for_terminals_only() {
        let mut text = "한국어 text".to_owned();
        cut(&mut text, 5);
        assert_eq!(text, "한국…");
        let head = |width| String::from_utf8(Table::new(width, None).head()).unwrap();
        assert_eq!(head(Some(40)), "  No.  Method   Status  URL\n");
        assert!(head(None).contains("Took  URL") && head(None).contains("Stream"));
    }
}
