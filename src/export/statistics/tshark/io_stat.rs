//! `io,stat`: what each interval has, in columns of their own: packets and bytes of what a filter selects, or the values of a
//! field in those packets.

use std::collections::BTreeSet;

use crate::analysis::statistics::intervals::{self, Series};
use crate::analysis::statistics::measures::{Measure, Measured, Measures, measures};
use crate::analysis::statistics::{Scope, Stopped, Unreadable};
use crate::base::FrameId;
use crate::base::safe_text;
use crate::dissect::{Field, Kind};
use crate::filter::{Filter, Matches};
use crate::text;

/// Lines that are printed with the empty ones among them.
pub const MAX_ROWS: u64 = 1 << 17;
/// Columns.
pub const MAX_COLUMNS: usize = 256;

/// What a column counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Calculation {
    /// Packets, and their bytes.
    FramesAndBytes,
    /// Packets.
    Frames,
    /// Bytes of packets.
    Bytes,
    /// The values of a field.
    Count,
    /// Their sum.
    Sum,
    /// The least.
    Least,
    /// The greatest.
    Most,
    /// Their average.
    Average,
    /// The part of the time that spans of time cover, more than 1 where they lie side by side.
    Load,
}

impl Calculation {
    /// Those that have a name.
    pub const NAMED: [Self; 8] =
        [Self::Frames, Self::Bytes, Self::Count, Self::Sum, Self::Least, Self::Most, Self::Average, Self::Load];

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::FramesAndBytes => "Frames and bytes",
            Self::Frames => "FRAMES",
            Self::Bytes => "BYTES",
            Self::Count => "COUNT",
            Self::Sum => "SUM",
            Self::Least => "MIN",
            Self::Most => "MAX",
            Self::Average => "AVG",
            Self::Load => "LOAD",
        }
    }

    /// Whether it is of a field.
    pub fn takes_field(self) -> bool {
        !matches!(self, Self::FramesAndBytes | Self::Frames | Self::Bytes)
    }

    /// Whether it can be had of such a field.
    pub fn suits(self, field: &Field) -> bool {
        match self {
            Self::Sum | Self::Least | Self::Most | Self::Average => {
                matches!(field.kind, Kind::Uint(..) | Kind::Int(_) | Kind::Double | Kind::RelativeTime)
            }
            Self::Load => field.kind == Kind::RelativeTime,
            _ => true,
        }
    }
}

/// A column.
#[derive(Clone, Debug)]
pub struct Column {
    /// As it was written; empty for packets and bytes of all.
    pub text: String,
    /// What it counts.
    pub calculation: Calculation,
    /// The fields whose values it counts.
    pub fields: Vec<&'static Field>,
    /// Of which packets.
    pub filter: Option<Filter>,
}

impl Column {
    /// Packets and bytes of what a filter selects.
    pub fn plain(text: &str, filter: Option<Filter>) -> Self {
        Self { text: text.to_owned(), calculation: Calculation::FramesAndBytes, fields: Vec::new(), filter }
    }
}

/// What is counted.
#[derive(Clone, Debug)]
pub struct Request {
    /// The length of an interval in nanoseconds; 0 for the whole capture.
    pub interval: u64,
    /// Decimals with which it was written.
    pub decimals: usize,
    /// The columns; packets and bytes of all when there are none.
    pub columns: Vec<Column>,
}

/// A table, and what is to be said of it.
pub struct Written {
    /// The text.
    pub text: String,
    /// Why it is not as tshark would have it.
    pub note: Option<String>,
    /// Frames that could not be read.
    pub unreadable: Unreadable,
}

/// Writes the table. `series` are the frames that the filters of the columns select.
pub fn write(request: &Request, scope: &Scope<'_>, series: &[Option<Matches>]) -> Result<Written, Stopped> {
    let start = scope.capture.record(FrameId(0)).map(|record| record.time).unwrap_or_default();
    let end = intervals::span(scope)?.map_or(start, |(_, last)| last);
    let duration = u64::try_from(end.since(start).0).unwrap_or(0);
    let whole = request.interval == 0 || request.interval > duration;
    // As long as the capture, and then with milliseconds where they matter.
    let (length, decimals) = match whole {
        true => (duration, if duration < 10_000_000_000 { 3 } else { 1 }),
        false => (request.interval, request.decimals),
    };
    // An interval as long as the capture has its last moment, too.
    let counted = if length == duration { length.saturating_add(1) } else { length };
    let all = [Column::plain("", None)];
    let columns: &[Column] = if request.columns.is_empty() { &all } else { &request.columns };
    let chosen: Vec<_> = (0..columns.len())
        .map(|place| {
            let selected = series.get(place).and_then(Option::as_ref);
            move |frame: FrameId| selected.is_none_or(|matches| matches.contains(frame))
        })
        .collect();
    let measured: Vec<Measured<'_>> = columns
        .iter()
        .zip(&chosen)
        .map(|(column, chosen)| Measured {
            fields: column.fields.clone(),
            chosen: Some(chosen),
            spread: column.calculation == Calculation::Load,
        })
        .collect();
    let (values, unreadable) = measures(scope, counted, &measured)?;
    let mut counts = Vec::new();
    for ((column, chosen), values) in columns.iter().zip(&chosen).zip(values) {
        let series = match column.calculation.takes_field() {
            true => Series::default(),
            false => {
                let chosen = |frame: FrameId| scope.counts(frame) && chosen(frame);
                intervals::intervals(&Scope { chosen: Some(&chosen), ..scope.clone() }, counted)?
            }
        };
        counts.push(Counts { column, series, values });
    }
    let form = Form { duration, length, decimals, whole };
    let (text, note) = form.table(&counts);
    Ok(Written { text, note, unreadable })
}

/// What was counted for a column.
struct Counts<'c> {
    column: &'c Column,
    series: Series,
    values: Measures,
}

impl Counts<'_> {
    /// The cells of an interval that is so long: packets and bytes are two.
    fn cells(&self, row: u64, length: u64) -> Vec<String> {
        let load = self.series.intervals.get(&row).copied().unwrap_or_default();
        match self.column.calculation {
            Calculation::FramesAndBytes => vec![load.packets.to_string(), load.bytes.to_string()],
            Calculation::Frames => vec![load.packets.to_string()],
            Calculation::Bytes => vec![load.bytes.to_string()],
            _ => vec![self.value(&self.values.intervals.get(&row).copied().unwrap_or_default(), length)],
        }
    }

    /// How wide its widest number is that has no cell: for averages tshark leaves room for the greatest value.
    fn hidden(&self) -> usize {
        let all = self.values.intervals.values().filter(|_| self.column.calculation == Calculation::Average);
        all.map(|measure| self.number(measure, Calculation::Most).len()).max().unwrap_or(0)
    }

    fn value(&self, measure: &Measure, length: u64) -> String {
        match self.column.calculation {
            Calculation::Count => measure.count.to_string(),
            Calculation::Load => millionths(u128::from(measure.load) * 1_000_000 / u128::from(length.max(1))),
            calculation => self.number(measure, calculation),
        }
    }

    fn number(&self, measure: &Measure, calculation: Calculation) -> String {
        let kind = self.column.fields.first().map(|field| field.kind);
        let (sum, least, most) = measure.whole.unwrap_or_default();
        let (real_sum, real_least, real_most) = measure.real.unwrap_or_default();
        let count = i128::from(measure.count.max(1));
        let (whole, real) = match calculation {
            Calculation::Sum => (sum, real_sum),
            Calculation::Least => (least, real_least),
            Calculation::Most => (most, real_most),
            _ => (sum / count, real_sum / count as f64),
        };
        match kind {
            Some(Kind::Double) => format!("{real:.6}"),
            Some(Kind::RelativeTime) => {
                let sign = if whole < 0 { "-" } else { "" };
                format!("{sign}{}", millionths((whole.unsigned_abs() + 500) / 1000))
            }
            _ => whole.to_string(),
        }
    }

    /// The titles of its cells.
    fn titles(&self) -> &'static [&'static str] {
        match self.column.calculation {
            Calculation::FramesAndBytes => &["Frames", "Bytes"],
            Calculation::Frames => &["FRAMES"],
            Calculation::Bytes => &["BYTES"],
            Calculation::Count => &["COUNT"],
            Calculation::Sum => &["SUM"],
            Calculation::Least => &["MIN"],
            Calculation::Most => &["MAX"],
            Calculation::Average => &["AVG"],
            Calculation::Load => &["LOAD"],
        }
    }
}

/// Millionths as a number with six decimals.
fn millionths(number: u128) -> String {
    format!("{}.{:06}", number / 1_000_000, number % 1_000_000)
}

struct Form {
    duration: u64,
    length: u64,
    decimals: usize,
    /// The interval is the whole capture.
    whole: bool,
}

/// The end of the last interval where it is none of whole seconds.
const REST: &str = "Dur";
/// The widest that filters make the table.
const WIDEST: usize = 102;

/// Cells of the heading of the first column, with those around it.
const HEADING: usize = 10;

impl Form {
    fn table(&self, columns: &[Counts<'_>]) -> (String, Option<String>) {
        let (rows, note) = self.rows(columns);
        let interval = self.seconds(self.duration).len().max(self.seconds(self.length).len());
        let table: Vec<Vec<Vec<String>>> = rows
            .iter()
            .map(|row| columns.iter().map(|column| column.cells(*row, self.length_of(*row))).collect())
            .collect();
        let mut widths: Vec<Vec<usize>> = columns
            .iter()
            .map(|column| column.titles().iter().map(|title| title.len().max(column.hidden())).collect())
            .collect();
        for row in &table {
            for (width, cell) in widths.iter_mut().flatten().zip(row.iter().flatten()) {
                *width = (*width).max(cell.len());
            }
        }
        // Times of one digit stand in the middle below the heading.
        let aside = usize::from(2 * interval + 6 < HEADING);
        let first = (2 * interval + 6).max(HEADING);
        let own = |widths: &[usize]| widths.iter().map(|width| width + 2).sum::<usize>() + widths.len() - 1;
        let natural = 1 + first + 1 + widths.iter().map(|widths| own(widths) + 1).sum::<usize>();
        let width = self.width(natural, columns);
        let mut out = format!("\n{}\n", "=".repeat(width));
        let line = |out: &mut String, words: &str| text!(out, "| {words:<fill$}|\n", fill = width.saturating_sub(3));
        line(&mut out, "IO Statistics");
        line(&mut out, "");
        // An interval in whole seconds says nothing of the duration.
        let exact = format!("{:.6}", self.duration as f64 / 1e9);
        let length = self.seconds(self.length);
        let duration = if self.decimals == 0 { exact } else { self.seconds(self.duration) };
        line(&mut out, &format!("Duration: {duration} secs"));
        line(&mut out, &format!("Interval: {length:>fill$} secs", fill = self.seconds(self.duration).len()));
        line(&mut out, "");
        for (place, column) in columns.iter().enumerate() {
            let words = if column.column.text.is_empty() { "Frames and bytes" } else { &column.column.text };
            let number = if place == 0 { "Col 1: ".to_owned() } else { format!("{:>5}: ", place + 1) };
            for (piece, words) in pieces(&safe_text::shown(words), width.saturating_sub(11)).iter().enumerate() {
                line(&mut out, &format!("{}{words}", if piece == 0 { &*number } else { "       " }));
            }
        }
        // What is wider than the columns is empty beside them.
        let beside = match width.saturating_sub(natural) {
            0 => String::new(),
            more => format!("{}|", " ".repeat(more - 1)),
        };
        text!(out, "|{}|\n|{:<first$}|", "-".repeat(width - 2), "");
        for (place, widths) in widths.iter().enumerate() {
            text!(out, "{:<fill$}|", place + 1, fill = own(widths));
        }
        text!(out, "{beside}\n| {:<fill$}|", "Interval", fill = first - 1);
        for (column, widths) in columns.iter().zip(&widths) {
            column.titles().iter().zip(widths).for_each(|(title, width)| text!(out, " {} |", centered(title, *width)));
        }
        text!(out, "{beside}\n|{}|{beside}\n", "-".repeat(natural - 2));
        for (row, cells) in rows.iter().zip(&table) {
            let from = self.seconds(row.saturating_mul(self.length));
            let end = self.end(*row);
            let end = match end == REST {
                true => format!("{end:<fill$}|", fill = interval + 1 + aside),
                false => format!("{end:>interval$} {:aside$}|", ""),
            };
            text!(out, "| {:aside$}{from:>interval$} <> {end}", "");
            for (cell, width) in cells.iter().flatten().zip(widths.iter().flatten()) {
                text!(out, " {cell:>width$} |");
            }
            text!(out, "{beside}\n");
        }
        text!(out, "{}\n", "=".repeat(width));
        (out, note)
    }

    /// How wide the table is: so that its columns, its times and its filters have room, these as far as they have.
    fn width(&self, natural: usize, columns: &[Counts<'_>]) -> usize {
        let times = self.seconds(self.duration).len() + if self.whole { 30 } else { 25 };
        let width = natural.max(times);
        let filter = |column: &Counts<'_>| match column.column.text.is_empty() {
            true => 26,
            false => column.column.text.chars().count() + 11,
        };
        let filters = columns.iter().map(filter).max().unwrap_or(0);
        let width = if width < WIDEST { width.max(filters.min(WIDEST)) } else { width };
        // Two borders side by side are none.
        if width - natural == 1 { width + 1 } else { width }
    }

    /// The intervals that have a line.
    fn rows(&self, columns: &[Counts<'_>]) -> (Vec<u64>, Option<String>) {
        // Less than a microsecond is nothing for tshark.
        if self.duration < 1000 {
            return (Vec::new(), None);
        }
        // The last moment of the capture may lie behind the last whole interval.
        let last = if self.length == self.duration { 0 } else { self.duration / self.length.max(1) };
        if last < MAX_ROWS {
            return ((0..=last).collect(), None);
        }
        let keys = |counts: &Counts<'_>| {
            counts.series.intervals.keys().chain(counts.values.intervals.keys()).copied().collect::<Vec<u64>>()
        };
        let rows: BTreeSet<u64> = columns.iter().flat_map(keys).collect();
        (rows.into_iter().collect(), Some("intervals without packets are left out: there are too many".to_owned()))
    }

    /// How long an interval is: the last one may be cut. As in tshark it ends where it is shown to end when that is later.
    fn length_of(&self, row: u64) -> u64 {
        let unit = 10u64.pow(9u32.saturating_sub(self.decimals as u32));
        let rest = self.duration % unit;
        let later = if rest > unit / 2 && !self.whole { unit - rest } else { 0 };
        (self.duration + later).saturating_sub(row.saturating_mul(self.length)).clamp(1, self.length.max(1))
    }

    fn end(&self, row: u64) -> String {
        let end = row.saturating_add(1).saturating_mul(self.length);
        match end >= self.duration {
            true if self.decimals == 0 => REST.to_owned(),
            _ => self.seconds(end.min(self.duration)),
        }
    }

    fn seconds(&self, nanos: u64) -> String {
        format!("{:.1$}", nanos as f64 / 1e9, self.decimals)
    }
}

/// A word in the middle of its column, nearer to the right.
fn centered(word: &str, width: usize) -> String {
    let left = width.saturating_sub(word.len()).div_ceil(2);
    format!("{:<width$}", format!("{}{word}", " ".repeat(left)))
}

/// A text in pieces of so many characters at most, cut at spaces where there are such.
fn pieces(text: &str, width: usize) -> Vec<String> {
    let width = width.max(1);
    let mut rest: Vec<char> = text.chars().collect();
    let mut pieces = Vec::new();
    while rest.len() > width {
        let space = rest.iter().take(width).rposition(|letter| *letter == ' ').filter(|at| *at > 0);
        let behind = rest.split_off(space.unwrap_or(width));
        pieces.push(rest.into_iter().collect());
        let spaces = usize::from(behind.first() == Some(&' '));
        rest = behind.into_iter().skip(spaces).collect();
    }
    pieces.push(rest.into_iter().collect());
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_filters_are_cut_at_spaces_or_where_there_is_no_room() {
        assert_eq!(pieces("one two three", 8), ["one two", "three"]);
        assert_eq!(pieces("abcdefgh ij", 4), ["abcd", "efgh", "ij"]);
        assert_eq!(pieces("", 4), [""]);
    }
}
