//! The capture as a whole, or what somebody chose of it.

use super::table::{Cell, Row, Table, words};
use crate::analysis::statistics::{Scope, Stopped};
use crate::base::{FrameId, StreamId, Time};
use crate::dissect::Transport;

/// What is counted in one walk over the index.
#[derive(Default)]
struct Sums {
    packets: u64,
    bytes: u64,
    captured: u64,
    cut: u64,
    first: Option<FrameId>,
    /// The packets with the first and the last time.
    earliest: Option<(Time, FrameId)>,
    latest: Option<(Time, FrameId)>,
    streams: Vec<bool>,
}

impl Sums {
    fn of(scope: &Scope<'_>) -> Result<Self, Stopped> {
        let capture = scope.capture;
        let mut sums = Self { streams: vec![false; capture.stream_count()], ..Self::default() };
        for record in scope.records() {
            let (frame, record) = record?;
            sums.packets += 1;
            sums.bytes += u64::from(record.wire_len);
            sums.captured += u64::from(record.cap_len);
            sums.cut += u64::from(record.cap_len < record.wire_len);
            sums.first.get_or_insert(frame);
            if !record.no_time {
                let own = (record.time, frame);
                sums.earliest = Some(sums.earliest.map_or(own, |other| other.min(own)));
                sums.latest = Some(sums.latest.map_or(own, |other| other.max(own)));
            }
            for link in capture.streams_of(frame, &record) {
                if let Some(seen) = sums.streams.get_mut(link.stream.index()) {
                    *seen = true;
                }
            }
        }
        Ok(sums)
    }

    fn streams(&self, scope: &Scope<'_>, transport: Transport) -> u64 {
        let seen = self.streams.iter().enumerate().filter(|(_, seen)| **seen);
        let streams = seen.filter_map(|(at, _)| scope.capture.stream(StreamId(at as u32)));
        streams.filter(|stream| stream.transport == transport).count() as u64
    }
}

/// The exchanges of which a message ends in a frame that counts.
fn exchanges(scope: &Scope<'_>) -> u64 {
    let all = &scope.capture.ledger().exchanges;
    if scope.chosen.is_none() {
        return all.len() as u64;
    }
    let counts = |frame: Option<FrameId>| frame.is_some_and(|frame| scope.counts(frame));
    all.iter_from(0).filter(|record| counts(record.frames.0) || counts(record.frames.1)).count() as u64
}

/// The table.
pub(super) fn overview(scope: &Scope<'_>) -> Result<Table, Stopped> {
    let mut table = Table::new("overview", "Overview", vec![words("what", ""), words("value", "")]);
    let sums = Sums::of(scope)?;
    let row = |what: &str, value: Cell| Row::new(vec![Cell::text(what), value]);
    let at = |frame: Option<FrameId>, row: Row| Row { first: frame, ..row };
    table.rows.push(at(sums.first, row("Packets", Cell::Count(sums.packets))));
    table.rows.push(at(sums.first, row("Bytes on the wire", Cell::Bytes(sums.bytes))));
    if sums.captured != sums.bytes {
        table.rows.push(at(sums.first, row("Bytes captured", Cell::Bytes(sums.captured))));
        let cut = Row {
            filter: Some("frame.cap_len < frame.len".to_owned()),
            ..row("Packets cut short", Cell::Count(sums.cut))
        };
        table.rows.push(cut);
    }
    if let Some(average) = (sums.bytes + sums.packets / 2).checked_div(sums.packets) {
        table.rows.push(row("Average packet", Cell::Bytes(average)));
    }
    if let Some(((first, earliest), (last, latest))) = sums.earliest.zip(sums.latest) {
        let span = last.since(first);
        table.rows.push(at(Some(earliest), row("First packet", Cell::Moment(first))));
        table.rows.push(at(Some(latest), row("Last packet", Cell::Moment(last))));
        table.rows.push(row("Duration", Cell::Span(span)));
        if span.0 > 0 {
            table.rows.push(row("Packets in a second", Cell::Number(sums.packets as f64 / span.seconds())));
            table.rows.push(row("Average rate", Cell::Rate(sums.bytes as f64 * 8.0 / span.seconds())));
        }
    }
    for (what, transport, filter) in
        [("TCP connections", Transport::Tcp, "tcp"), ("UDP conversations", Transport::Udp, "udp")]
    {
        let count = sums.streams(scope, transport);
        let filter = (count > 0).then(|| filter.to_owned());
        table.rows.push(Row { filter, ..row(what, Cell::Count(count)) });
    }
    table.rows.push(row("Exchanges", Cell::Count(exchanges(scope))).leading_to(""));
    Ok(table)
}
