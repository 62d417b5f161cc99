//! `io,stat`: packets and bytes of each interval, in columns of their own for each filter.

use std::collections::BTreeSet;

use crate::analysis::statistics::intervals::{self, Series};
use crate::analysis::statistics::{Scope, Stopped};
use crate::base::FrameId;
use crate::base::safe_text;
use crate::filter::{Filter, Matches};
use crate::text;

/// Lines that are printed with the empty ones among them.
pub const MAX_ROWS: u64 = 1 << 17;

/// What is counted.
#[derive(Clone, Debug)]
pub struct Request {
    /// The length of an interval in nanoseconds; 0 for the whole capture.
    pub interval: u64,
    /// Decimals with which it was written.
    pub decimals: usize,
    /// Filters of the columns; one column without a filter when there are none.
    pub columns: Vec<Option<Filter>>,
}

/// Writes the table. `series` are the frames that the filters of the columns select.
pub fn write(
    request: &Request,
    scope: &Scope<'_>,
    series: &[Option<Matches>],
) -> Result<(String, Option<String>), Stopped> {
    let start = scope.capture.record(FrameId(0)).map(|record| record.time).unwrap_or_default();
    let end = intervals::span(scope)?.map_or(start, |(_, last)| last);
    let duration = u64::try_from(end.since(start).0).unwrap_or(0);
    let (length, decimals) = match request.interval {
        // As long as the capture, and then with milliseconds.
        interval if interval == 0 || interval > duration => (duration, 3),
        interval => (interval, request.decimals),
    };
    let none = [None];
    let filters: &[Option<Filter>] = if request.columns.is_empty() { &none } else { &request.columns };
    let mut columns = Vec::new();
    for place in 0..filters.len() {
        let selected = series.get(place).and_then(Option::as_ref);
        let chosen = |frame: FrameId| scope.counts(frame) && selected.is_none_or(|matches| matches.contains(frame));
        let own = Scope { chosen: Some(&chosen), ..scope.clone() };
        // An interval as long as the capture has its last moment, too.
        let length = if length == duration { length.saturating_add(1) } else { length };
        columns.push(intervals::intervals(&own, length)?);
    }
    let form = Form { duration, length, decimals };
    Ok(form.table(filters, &columns))
}

struct Form {
    duration: u64,
    length: u64,
    decimals: usize,
}

impl Form {
    fn table(&self, filters: &[Option<Filter>], columns: &[Series]) -> (String, Option<String>) {
        let (rows, note) = self.rows(columns);
        let interval = self.seconds(self.duration).len().max(self.seconds(self.length).len());
        let load = |series: &Series, row: u64| series.intervals.get(&row).copied().unwrap_or_default();
        let digits = |number: u64| number.to_string().len();
        let widths: Vec<(usize, usize)> = columns
            .iter()
            .map(|series| {
                let most = |part: fn(&intervals::Load) -> u64| series.intervals.values().map(part).max().unwrap_or(0);
                (digits(most(|load| load.packets)).max(6), digits(most(|load| load.bytes)).max(5))
            })
            .collect();
        let first = 2 * interval + 6;
        let width = 1 + first + widths.iter().map(|(one, other)| one + other + 6).sum::<usize>() + widths.len() - 1;
        let mut out = format!("\n{}\n", "=".repeat(width + 1));
        let line = |out: &mut String, words: &str| text!(out, "| {words:<fill$}|\n", fill = width.saturating_sub(2));
        line(&mut out, "IO Statistics");
        line(&mut out, "");
        let (duration, length) = (self.seconds(self.duration), self.seconds(self.length));
        line(&mut out, &format!("Duration: {duration} secs"));
        line(&mut out, &format!("Interval: {length:>fill$} secs", fill = duration.len()));
        line(&mut out, "");
        for (place, filter) in filters.iter().enumerate() {
            let words = filter.as_ref().map_or("Frames and bytes", Filter::text);
            let title = if place == 0 { "Col " } else { "    " };
            line(&mut out, &format!("{title}{}: {}", place + 1, safe_text::shown(words)));
        }
        text!(out, "|{}|\n", "-".repeat(width - 1));
        text!(out, "|{:<first$}|", "");
        for (place, (one, other)) in widths.iter().enumerate() {
            text!(out, "{:<fill$}|", place + 1, fill = one + other + 5);
        }
        text!(out, "\n| {:<fill$}|", "Interval", fill = first - 1);
        for (one, other) in &widths {
            text!(out, " {} | {} |", centered("Frames", *one), centered("Bytes", *other));
        }
        text!(out, "\n|{}|\n", "-".repeat(width - 1));
        for row in rows {
            let from = self.seconds(row.saturating_mul(self.length));
            text!(out, "| {from:>interval$} <> {:>interval$} |", self.end(row));
            for (series, (one, other)) in columns.iter().zip(&widths) {
                let load = load(series, row);
                text!(out, " {:>one$} | {:>other$} |", load.packets, load.bytes);
            }
            out.push('\n');
        }
        text!(out, "{}\n", "=".repeat(width + 1));
        (out, note)
    }

    /// The intervals that have a line.
    fn rows(&self, columns: &[Series]) -> (Vec<u64>, Option<String>) {
        if self.duration == 0 {
            return (Vec::new(), None);
        }
        // The last moment of the capture may lie behind the last whole interval.
        let last = if self.length == self.duration { 0 } else { self.duration / self.length.max(1) };
        if last < MAX_ROWS {
            return ((0..=last).collect(), None);
        }
        let rows: BTreeSet<u64> = columns.iter().flat_map(|series| series.intervals.keys().copied()).collect();
        (rows.into_iter().collect(), Some("intervals without packets are left out: there are too many".to_owned()))
    }

    fn end(&self, row: u64) -> String {
        let end = row.saturating_add(1).saturating_mul(self.length);
        match end >= self.duration {
            true if self.decimals == 0 => "Dur".to_owned(),
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
