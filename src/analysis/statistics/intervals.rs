//! Packets and bytes over time, from the index alone.

use std::collections::BTreeMap;

use super::scan::{Scope, Stopped};
use crate::base::{FrameId, Time};

/// Intervals with packets that are kept; what comes in others is counted in [`Series::left_out`].
pub const MAX_INTERVALS: usize = 1 << 20;

/// What an interval has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Load {
    /// Packets.
    pub packets: u64,
    /// Bytes of them on the wire.
    pub bytes: u64,
    /// The first packet.
    pub first: Option<FrameId>,
}

/// The intervals that have packets, by number from 0.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Series {
    /// They.
    pub intervals: BTreeMap<u64, Load>,
    /// Packets in intervals that were not kept.
    pub left_out: u64,
    /// Packets from before the first frame: captures hold them out of order. They count in the first interval.
    pub early: u64,
}

impl Series {
    /// Adds a packet to an interval.
    pub fn add(&mut self, interval: u64, frame: FrameId, bytes: u32) {
        if self.intervals.len() >= MAX_INTERVALS && !self.intervals.contains_key(&interval) {
            self.left_out += 1;
            return;
        }
        let load = self.intervals.entry(interval).or_default();
        load.packets += 1;
        load.first = load.first.or(Some(frame));
        load.bytes += u64::from(bytes);
    }
}

/// The first and the latest time of a capture, of frames that have one.
pub fn span(scope: &Scope<'_>) -> Result<Option<(Time, Time)>, Stopped> {
    let mut span = None;
    for record in scope.records() {
        let (_, record) = record?;
        if !record.no_time {
            let (first, last) = span.unwrap_or((record.time, record.time));
            span = Some((record.time.min(first), record.time.max(last)));
        }
    }
    Ok(span)
}

/// The frames of `scope` in intervals of `length` nanoseconds, counted from the first frame of the capture.
pub fn intervals(scope: &Scope<'_>, length: u64) -> Result<Series, Stopped> {
    let start = scope.capture.record(FrameId(0)).map(|record| record.time).unwrap_or_default();
    let mut series = Series::default();
    for record in scope.records() {
        let (frame, record) = record?;
        let since = u64::try_from(record.time.since(start).0).unwrap_or_else(|_| {
            series.early += 1;
            0
        });
        series.add(since / length.max(1), frame, record.wire_len);
    }
    Ok(series)
}
