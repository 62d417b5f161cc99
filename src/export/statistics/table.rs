//! Tables of statistics: typed cells, and rows that know which packets they stand for; as text, CSV, JSON and Markdown.
//!
//! A row says by [`Row::filter`] which packets it counts, so that whoever shows it can go there.

use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Serialize, Serializer};
use serde_json::Value;
use unicode_width::UnicodeWidthStr;

use crate::base::{Delta, FrameId, Time, safe_text};
use crate::export::safe_json;
use crate::export::table::is_formula;
use crate::text;

/// What stands in a column.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its key in JSON and CSV, which says the unit.
    pub key: &'static str,
    /// Its title in text.
    pub title: &'static str,
    /// Whether it is of words, which stand on the left.
    pub words: bool,
    /// The display filter whose packets it counts, where somebody chose one.
    pub of: Option<String>,
}

/// A column of words.
pub const fn words(key: &'static str, title: &'static str) -> Column {
    Column { key, title, words: true, of: None }
}

/// A column of numbers.
pub const fn numbers(key: &'static str, title: &'static str) -> Column {
    Column { key, title, words: false, of: None }
}

/// A value in a table.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing is known.
    Empty,
    /// Words, also from the wire.
    Text(String),
    /// How many.
    Count(u64),
    /// Bytes.
    Bytes(u64),
    /// Bits in a second.
    Rate(f64),
    /// A part of a hundred.
    Percent(f64),
    /// A number with a fraction.
    Number(f64),
    /// A span of time.
    Span(Delta),
    /// A span of time in seconds with so many decimals.
    Seconds(Delta, usize),
    /// A moment.
    Moment(Time),
    /// Frames, and whether there are more.
    Frames(Vec<FrameId>, bool),
    /// A part of the greatest value in its column, from 0 to 1.
    Bar(f64),
}

impl Cell {
    /// Words, or nothing when there are none.
    pub fn text(text: &str) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(text.to_owned()) }
    }

    /// A value that may be unknown.
    pub fn maybe<T>(value: Option<T>, cell: impl FnOnce(T) -> Self) -> Self {
        value.map_or(Self::Empty, cell)
    }

    /// As people read it; what is from the wire is made safe.
    pub fn shown(&self) -> String {
        let mut out = String::new();
        self.push(&mut out);
        out
    }

    /// Appends the same.
    fn push(&self, out: &mut String) {
        match self {
            Self::Empty => {}
            Self::Text(text) => out.push_str(&safe_text::shown(text)),
            Self::Count(count) => text!(out, "{count}"),
            Self::Bytes(bytes) => push_size(out, *bytes),
            Self::Rate(rate) => {
                push_scaled(out, *rate);
                out.push_str("bit/s");
            }
            Self::Percent(percent) => text!(out, "{percent:.1}"),
            Self::Number(number) => text!(out, "{number:.2}"),
            Self::Span(span) => push_duration(out, *span),
            Self::Seconds(span, decimals) => text!(out, "{span:.*}", decimals),
            Self::Moment(time) => out.push_str(&moment(*time)),
            Self::Frames(frames, more) => {
                for (place, frame) in frames.iter().enumerate() {
                    text!(out, "{}{}", if place > 0 { " " } else { "" }, frame.number());
                }
                out.push_str(if *more { " …" } else { "" });
            }
            Self::Bar(part) => out.push_str(&bar(*part, BAR)),
        }
    }

    /// As programs read it: numbers in the unit that the key of the column names.
    fn value(&self) -> Value {
        match self {
            Self::Empty => Value::Null,
            Self::Text(text) => Value::from(text.as_str()),
            Self::Count(count) | Self::Bytes(count) => Value::from(*count),
            Self::Rate(number) | Self::Percent(number) | Self::Number(number) | Self::Bar(number) => rounded(*number),
            Self::Span(span) | Self::Seconds(span, _) => exact(&span.to_string()),
            Self::Moment(time) => Value::from(moment(*time)),
            Self::Frames(frames, _) => frames.iter().map(|frame| Value::from(frame.number())).collect(),
        }
    }

    /// By which rows are sorted.
    pub fn order(&self, other: &Self) -> std::cmp::Ordering {
        use std::cmp::Ordering;
        let rank = |cell: &Self| match cell {
            Self::Empty => None,
            Self::Count(count) | Self::Bytes(count) => Some(*count as f64),
            Self::Rate(number) | Self::Percent(number) | Self::Number(number) | Self::Bar(number) => Some(*number),
            Self::Span(span) | Self::Seconds(span, _) => Some(span.0 as f64),
            Self::Moment(time) => Some(time.0 as f64),
            Self::Frames(frames, _) => frames.first().map(|frame| frame.number() as f64),
            Self::Text(_) => Some(0.0),
        };
        match (self, other) {
            (Self::Text(one), Self::Text(other)) => one.cmp(other),
            _ => rank(self).partial_cmp(&rank(other)).unwrap_or(Ordering::Equal),
        }
    }
}

/// Cells of a bar.
const BAR: usize = 20;

/// A line of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// A cell for each column.
    pub cells: Vec<Cell>,
    /// How deep it lies below rows above it.
    pub depth: usize,
    /// A display filter that selects the packets it counts, where there is one.
    pub filter: Option<String>,
    /// The first packet.
    pub first: Option<FrameId>,
    /// A display filter over exchanges that selects those it counts, where it counts exchanges; an empty one selects all.
    pub exchanges: Option<String>,
}

impl Row {
    /// A row of these cells.
    pub fn new(cells: Vec<Cell>) -> Self {
        Self { cells, depth: 0, filter: None, first: None, exchanges: None }
    }

    /// The same with its packets.
    #[must_use]
    pub fn of(mut self, filter: impl Into<String>, first: FrameId) -> Self {
        (self.filter, self.first) = (Some(filter.into()), Some(first));
        self
    }

    /// The same with its exchanges.
    #[must_use]
    pub fn leading_to(mut self, exchanges: impl Into<String>) -> Self {
        self.exchanges = Some(exchanges.into());
        self
    }
}

/// A table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// Which: the name of the panel, with what of it behind a comma.
    pub name: String,
    /// What stands above it.
    pub title: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows.
    pub rows: Vec<Row>,
    /// What is to be said of it.
    pub notes: Vec<String>,
    /// How much was counted that has no row, because there would be too many.
    pub left_out: u64,
}

impl Table {
    /// A table without rows.
    pub fn new(name: impl Into<String>, title: impl Into<String>, columns: Vec<Column>) -> Self {
        Self { name: name.into(), title: title.into(), columns, rows: Vec::new(), notes: Vec::new(), left_out: 0 }
    }

    /// Sorts the rows by a column; rows of the same value stay as they are.
    pub fn sort(&mut self, column: usize, descending: bool) {
        self.rows.sort_by(|one, other| {
            let order = match (one.cells.get(column), other.cells.get(column)) {
                (Some(one), Some(other)) => one.order(other),
                _ => std::cmp::Ordering::Equal,
            };
            if descending { order.reverse() } else { order }
        });
    }

    /// As text with aligned columns.
    pub fn text(&self) -> String {
        let cells = self.shown();
        let widths = self.widths(&cells);
        let line = widths.iter().map(|width| width + 2).sum::<usize>() + 2;
        let mut out = String::with_capacity(line.saturating_mul(self.rows.len().saturating_add(2)));
        out.push_str(&self.title);
        out.push('\n');
        let titles = || self.columns.iter().map(|column| column.title);
        if !self.rows.is_empty() && titles().any(|title| !title.is_empty()) {
            self.line(&mut out, titles().map(|title| (title, title.width())), &widths);
        }
        for row in cells.rows() {
            self.line(&mut out, row, &widths);
        }
        if self.rows.is_empty() && self.notes.is_empty() {
            out.push_str("  (none)\n");
        }
        for note in &self.notes {
            out.push_str("  ");
            out.push_str(&safe_text::shown(note));
            out.push('\n');
        }
        out
    }

    /// The cells as they are shown, those of deeper rows indented.
    fn shown(&self) -> Shown {
        let mut shown = Shown { text: String::new(), cells: Vec::new(), rows: Vec::with_capacity(self.rows.len()) };
        for row in &self.rows {
            for (place, cell) in row.cells.iter().enumerate() {
                let from = shown.text.len();
                for _ in 0..if place == 0 { row.depth } else { 0 } {
                    shown.text.push_str("  ");
                }
                cell.push(&mut shown.text);
                let cell = shown.text.get(from..).unwrap_or_default();
                // Most cells are numbers: what is shown has no letters without width among those of ASCII.
                let width = if cell.is_ascii() { cell.len() } else { cell.width() };
                shown.cells.push((shown.text.len(), width));
            }
            shown.rows.push(shown.cells.len());
        }
        shown
    }

    fn widths(&self, cells: &Shown) -> Vec<usize> {
        let mut widths: Vec<usize> = self.columns.iter().map(|column| column.title.width()).collect();
        for row in cells.rows() {
            for (most, (_, width)) in widths.iter_mut().zip(row) {
                *most = width.max(*most);
            }
        }
        widths
    }

    fn line<'c>(&self, out: &mut String, cells: impl Iterator<Item = (&'c str, usize)>, widths: &[usize]) {
        let begin = out.len();
        out.push(' ');
        for (((cell, own), column), width) in cells.zip(&self.columns).zip(widths) {
            let fill = width.saturating_sub(own);
            out.push(' ');
            if column.words {
                out.push_str(cell);
            }
            out.extend(std::iter::repeat_n(' ', fill));
            if !column.words {
                out.push_str(cell);
            }
            out.push(' ');
        }
        let end = out.get(begin..).unwrap_or_default().trim_end().len();
        out.truncate(begin + end);
        out.push('\n');
    }

    /// As a Markdown section.
    pub fn markdown(&self) -> String {
        let escaped =
            |cell: &str| cell.replace('\\', "\\\\").replace('|', "\\|").replace('<', "&lt;").replace('`', "\\`");
        let mut out = format!("## {}\n\n", escaped(&self.title));
        if !self.rows.is_empty() {
            let line = |out: &mut String, cells: &[String]| {
                out.push('|');
                for cell in cells {
                    out.push_str(&format!(" {} |", escaped(cell)));
                }
                out.push('\n');
            };
            line(&mut out, &self.columns.iter().map(|column| column.title.to_owned()).collect::<Vec<_>>());
            let rule = |column: &Column| if column.words { " --- |" } else { " ---: |" };
            out.push_str(&format!("|{}\n", self.columns.iter().map(rule).collect::<String>()));
            for (row, cells) in self.rows.iter().zip(self.shown().rows()) {
                let mut cells: Vec<String> = cells.map(|(cell, _)| cell.trim_start().to_owned()).collect();
                if let Some(first) = cells.first_mut() {
                    // Spaces at the start of a cell are not kept.
                    first.insert_str(0, &"\u{a0}\u{a0}".repeat(row.depth));
                }
                line(&mut out, &cells);
            }
            out.push('\n');
        }
        for note in &self.notes {
            out.push_str(&format!("{}\n\n", escaped(&safe_text::shown(note))));
        }
        if self.rows.is_empty() && self.notes.is_empty() {
            out.push_str("(none)\n\n");
        }
        out
    }

    /// As a table by RFC 4180 with a head. Words that a spreadsheet would take for a formula get an apostrophe in front.
    pub fn csv(&self) -> Vec<u8> {
        let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
        // Writing to memory cannot fail.
        let head = |column: &Column| match &column.of {
            Some(filter) => format!("{}: {}", column.key, safe_text::shown(filter)),
            None => column.key.to_owned(),
        };
        let _ = writer.write_record(self.columns.iter().map(head));
        for row in &self.rows {
            let _ = writer.write_record(row.cells.iter().map(guarded));
        }
        writer.into_inner().unwrap_or_default()
    }
}

/// As a JSON object: `table`, `title`, `rows` (an object each, with the keys of the columns, `depth` and `filter`) and
/// `notes`.
impl Serialize for Table {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(4))?;
        map.serialize_entry("table", &self.name)?;
        map.serialize_entry("title", &self.title)?;
        map.serialize_entry("rows", &Rows(self))?;
        map.serialize_entry("notes", &self.notes)?;
        map.end()
    }
}

/// The rows of a table.
struct Rows<'t>(&'t Table);

impl Serialize for Rows<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(Table { columns, rows, .. }) = self;
        let deep = rows.iter().any(|row| row.depth > 0);
        let mut list = serializer.serialize_seq(Some(rows.len()))?;
        for row in rows {
            list.serialize_element(&Keyed { row, columns, deep })?;
        }
        list.end()
    }
}

/// A row with the keys of its columns.
struct Keyed<'t> {
    row: &'t Row,
    columns: &'t [Column],
    /// Whether it is said how deep it lies.
    deep: bool,
}

impl Serialize for Keyed<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (column, cell) in self.columns.iter().zip(&self.row.cells) {
            map.serialize_entry(column.key, &cell.value())?;
        }
        if self.deep {
            map.serialize_entry("depth", &self.row.depth)?;
        }
        map.serialize_entry("filter", &self.row.filter)?;
        if let Some(exchanges) = self.row.exchanges.as_ref().filter(|filter| !filter.is_empty()) {
            map.serialize_entry("exchange_filter", exchanges)?;
        }
        map.end()
    }
}

/// The cells of a table as they are shown.
struct Shown {
    text: String,
    /// Where each of them ends in the text, and how wide it is.
    cells: Vec<(usize, usize)>,
    /// Where each row ends among the cells.
    rows: Vec<usize>,
}

impl Shown {
    /// The cells of each row, with their widths.
    fn rows(&self) -> impl Iterator<Item = impl Iterator<Item = (&str, usize)>> {
        let (mut row, mut at) = (0, 0);
        self.rows.iter().map(move |end| {
            let cells = self.cells.get(row..*end).unwrap_or_default();
            let begin = at;
            (row, at) = (*end, cells.last().map_or(at, |(end, _)| *end));
            let begins = std::iter::once(begin).chain(cells.iter().map(|(end, _)| *end));
            begins.zip(cells).map(|(begin, (end, width))| (self.text.get(begin..*end).unwrap_or_default(), *width))
        })
    }
}

/// Tables as one JSON array, an object a line.
pub fn json(tables: &[Table]) -> Vec<u8> {
    let mut out = b"[".to_vec();
    for (place, table) in tables.iter().enumerate() {
        out.extend_from_slice(if place == 0 { b"\n" } else { b",\n" });
        safe_json::push(&mut out, table);
    }
    out.extend_from_slice(b"\n]\n");
    out
}

/// A cell of a CSV table.
fn guarded(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) if is_formula(text) => format!("'{}", safe_text::shown(text)),
        Cell::Text(text) => safe_text::shown(text).into_owned(),
        Cell::Frames(..) => cell.shown(),
        cell => match cell.value() {
            Value::Null => String::new(),
            Value::String(text) => text,
            value => value.to_string(),
        },
    }
}

/// A number with so many decimals as make sense.
fn rounded(number: f64) -> Value {
    Value::from((number * 1e6).round() / 1e6)
}

/// A number with the decimals it is written with.
fn exact(digits: &str) -> Value {
    digits.parse::<f64>().map_or(Value::Null, Value::from)
}

fn moment(time: Time) -> String {
    crate::export::json::moment(time)
}

/// Bytes in a unit that people read: `512 B`, `316.6 kB`.
pub fn size(bytes: u64) -> String {
    let mut out = String::new();
    push_size(&mut out, bytes);
    out
}

fn push_size(out: &mut String, bytes: u64) {
    match bytes {
        0..1000 => text!(out, "{bytes} B"),
        _ => {
            push_scaled(out, bytes as f64);
            out.push('B');
        }
    }
}

/// A number with one decimal and the prefix of its unit.
fn push_scaled(out: &mut String, number: f64) {
    let mut rest = number;
    for prefix in ["", "k", "M", "G"] {
        if rest < 999.95 {
            return text!(out, "{rest:.1} {prefix}");
        }
        rest /= 1000.0;
    }
    text!(out, "{rest:.1} T");
}

/// A span in a unit that people read: `717 µs`, `88.6 ms`, `2.500 s`.
pub fn duration(span: Delta) -> String {
    let mut out = String::new();
    push_duration(&mut out, span);
    out
}

fn push_duration(out: &mut String, span: Delta) {
    let nanos = span.0.unsigned_abs() as f64;
    let sign = if span.0 < 0 { "-" } else { "" };
    match nanos {
        0.0 => out.push_str("0 s"),
        ..1e3 => text!(out, "{sign}{nanos:.0} ns"),
        ..1e6 => text!(out, "{sign}{:.0} µs", nanos / 1e3),
        ..1e9 => text!(out, "{sign}{:.1} ms", nanos / 1e6),
        _ => text!(out, "{sign}{:.3} s", nanos / 1e9),
    }
}

/// A bar of so many cells in eighths.
pub fn bar(part: f64, cells: usize) -> String {
    const EIGHTHS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];
    let eighths = (part.clamp(0.0, 1.0) * cells as f64 * 8.0).round() as usize;
    // Something is not nothing.
    let eighths = if part > 0.0 { eighths.max(1) } else { 0 };
    format!("{}{}", "█".repeat(eighths / 8), EIGHTHS.get(eighths % 8).copied().unwrap_or(""))
}

/// Values put together so that there are at most `most`.
pub fn condensed(values: &[u64], most: usize) -> Vec<u64> {
    values.chunks(values.len().div_ceil(most.max(1)).max(1)).map(|some| some.iter().sum()).collect()
}

/// A line of bars: each value a cell, as a part of the greatest.
pub fn sparkline(values: &[u64]) -> String {
    const STEPS: [char; 9] = [' ', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
    let most = values.iter().copied().max().unwrap_or(0).max(1);
    let step = |value: &u64| match value {
        0 => 0,
        value => ((*value as f64 / most as f64) * 8.0).ceil() as usize,
    };
    values.iter().map(|value| STEPS.get(step(value)).copied().unwrap_or('█')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> Table {
        let mut table = Table::new(
            "t",
            "Things",
            vec![words("name", "Name"), numbers("bytes", "Bytes"), numbers("wait_s", "Wait")],
        );
        let row = |name: &str, bytes, wait| {
            Row::new(vec![Cell::text(name), Cell::Bytes(bytes), Cell::maybe(wait, |nanos| Cell::Span(Delta(nanos)))])
        };
        table.rows.push(row("=cmd|' /C calc'!A0", 5, None).of("tcp", FrameId(0)));
        table.rows.push(Row { depth: 1, ..row("a,\"b\"\x1b[31m\r\nc", 1_234_567, Some(1_500_000)) });
        table
    }

    #[test]
    fn text_is_aligned_and_commands_no_terminal() {
        let text = sample().text();
        assert_eq!(
            text,
            "Things\n  Name                 Bytes    Wait\n  =cmd|' /C calc'!A0     5 B\n    a,\"b\"␛[31m␍␊c     1.2 MB  1.5 ms\n"
        );
        assert!(!text.replace('\n', "").contains(safe_text::is_unsafe));
        assert_eq!(Table::new("t", "T", vec![words("a", "A")]).text(), "T\n  (none)\n");
    }

    #[test]
    fn csv_is_that_of_rfc_4180_and_runs_nothing() {
        let text = String::from_utf8(sample().csv()).unwrap();
        assert!(text.starts_with("name,bytes,wait_s\r\n'=cmd|' /C calc'!A0,5,\r\n"), "{text:?}");
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        assert_eq!(rows[1], vec!["a,\"b\"␛[31m␍␊c", "1234567", "0.0015"]);
    }

    #[test]
    fn json_has_numbers_in_base_units_and_the_words_as_they_came() {
        let out = json(&[sample(), sample()]);
        let value: Value = serde_json::from_slice(&out).unwrap();
        let row = &value[1]["rows"][1];
        assert_eq!((row["name"].as_str(), row["bytes"].as_u64()), (Some("a,\"b\"\x1b[31m\r\nc"), Some(1_234_567)));
        assert_eq!((row["wait_s"].as_f64(), row["depth"].as_u64()), (Some(0.0015), Some(1)));
        assert_eq!(
            (value[0]["rows"][0]["filter"].as_str(), &value[0]["rows"][0]["wait_s"]),
            (Some("tcp"), &Value::Null)
        );
    }

    #[test]
    fn markdown_cells_cannot_leave_their_table() {
        let text = sample().markdown();
        assert!(
            text.starts_with("## Things\n\n| Name | Bytes | Wait |\n| --- | ---: | ---: |\n| =cmd\\|' /C calc'!A0 |"),
            "{text}"
        );
    }

    #[test]
    fn rows_are_sorted_by_value_and_not_by_their_words() {
        let mut table = sample();
        table.sort(1, true);
        assert_eq!(table.rows[0].cells[1], Cell::Bytes(1_234_567));
        table.sort(2, false);
        assert_eq!(table.rows[0].cells[2], Cell::Empty);
    }

    #[test]
    fn numbers_are_written_for_people() {
        assert_eq!(
            (size(999), size(1000), size(999_960), size(5_000_000_000_000)),
            ("999 B".into(), "1.0 kB".into(), "1.0 MB".into(), "5.0 TB".into())
        );
        assert_eq!(
            [717, 717_000, 88_600_000, -2_500_000_000, 0].map(|n| duration(Delta(n))),
            ["717 ns", "717 µs", "88.6 ms", "-2.500 s", "0 s"]
        );
        assert_eq!(
            (bar(0.5, 2), bar(0.0001, 4), bar(0.0, 4), bar(9.0, 2)),
            ("█".into(), "▏".into(), String::new(), "██".into())
        );
        assert_eq!(sparkline(&[0, 1, 50, 100]), " ▁▄█");
    }
}
