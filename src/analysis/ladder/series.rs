//! The course of one direction as points over time: bytes sent and acknowledged, windows, round trips, throughput. Points are
//! given one after another, never kept.

use super::Ladder;
use crate::base::Delta;
use crate::dissect::{Direction, Findings};
use crate::engine::ledger::Segment;

/// Headers that are read for one series; of a longer connection every so-manieth.
pub const MAX_READS: u32 = 20_000;
/// Intervals in which throughput is measured.
pub const INTERVALS: usize = 100;

/// What is drawn over time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Form {
    /// Sequence numbers: what was sent, acknowledged, allowed (Stevens, TCP/IP Illustrated).
    #[default]
    Sequence,
    /// The receiver's window, and what was in flight.
    Window,
    /// Time from a segment to its acknowledgement.
    RoundTrip,
    /// Bytes a second.
    Throughput,
}

impl Form {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Sequence, Self::Window, Self::RoundTrip, Self::Throughput];

    /// Its name, for programs.
    pub fn name(self) -> &'static str {
        match self {
            Self::Sequence => "sequence",
            Self::Window => "window",
            Self::RoundTrip => "rtt",
            Self::Throughput => "throughput",
        }
    }
}

/// What a point is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Mark {
    /// Where the receiver's window ends: a sequence number.
    Limit,
    /// Up to where the receiver acknowledged: a sequence number.
    Acknowledged,
    /// The receiver's window in bytes.
    Window,
    /// The smoothed round trip of RFC 6298 §2, in nanoseconds.
    Smoothed,
    /// A segment: its first and its last sequence number.
    Data,
    /// A segment that was sent before.
    Repeated,
    /// Bytes in flight.
    Flight,
    /// A round trip in nanoseconds.
    RoundTrip,
    /// Bytes a second.
    Rate,
}

impl Mark {
    /// Its name, for programs.
    pub fn name(self) -> &'static str {
        match self {
            Self::Limit => "limit",
            Self::Acknowledged => "acknowledged",
            Self::Window => "window",
            Self::Smoothed => "smoothed",
            Self::Data => "data",
            Self::Repeated => "repeated",
            Self::Flight => "flight",
            Self::RoundTrip => "round-trip",
            Self::Rate => "rate",
        }
    }
}

/// A point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// The place of the packet in the connection.
    pub at: u32,
    /// Since the first packet of the connection.
    pub time: Delta,
    /// What it is.
    pub mark: Mark,
    /// Its lower end.
    pub from: u64,
    /// Its upper end.
    pub to: u64,
}

impl Ladder {
    /// Gives the points of a form for the data that a side sends. Returns how many packets one header was read for: 1 when
    /// all were.
    pub fn series(&mut self, form: Form, sender: Direction, put: &mut dyn FnMut(Point)) -> u32 {
        match form {
            Form::Sequence => self.sequence(sender, put),
            Form::Window => self.window(sender, put),
            Form::RoundTrip => self.round_trips(sender, put),
            Form::Throughput => self.throughput(sender, put),
        }
    }

    /// A segment with who sent it; its length is that on the wire.
    fn segment_at(&self, at: u32) -> Option<(bool, Segment)> {
        let event = self.events.get(at as usize)?;
        let segment = self.capture.ledger().segment(event.segment()?)?;
        Some((event.from_client(), Segment { captured: event.len, ..segment }))
    }

    fn count(&self) -> u32 {
        u32::try_from(self.events.len()).unwrap_or(u32::MAX)
    }

    fn sequence(&mut self, sender: Direction, put: &mut dyn FnMut(Point)) -> u32 {
        let by_client = sender == Direction::FromClient;
        let every = self.count().div_ceil(MAX_READS).max(1);
        let mut acknowledged = Acknowledged::default();
        for at in 0..self.count() {
            let Some((from_client, segment)) = self.segment_at(at) else { continue };
            let time = self.since_start(at);
            if from_client == by_client {
                if segment.captured > 0 {
                    let again = segment.repeats() || segment.findings().has(Findings::RETRANSMISSION);
                    let mark = if again { Mark::Repeated } else { Mark::Data };
                    // The SYN has number 0, so the first byte has 1.
                    let from = segment.position.saturating_add(1);
                    let to = segment.position.saturating_add(u64::from(segment.captured));
                    put(Point { at, time, mark, from, to });
                }
                continue;
            }
            let Some(edge) = acknowledged.edge(self, &segment) else { continue };
            put(Point { at, time, mark: Mark::Acknowledged, from: edge, to: edge });
            if at % every == 0
                && let Some(window) = self.window_at(at)
            {
                let limit = edge.saturating_add(window);
                put(Point { at, time, mark: Mark::Limit, from: limit, to: limit });
            }
        }
        every
    }

    fn window(&mut self, sender: Direction, put: &mut dyn FnMut(Point)) -> u32 {
        let by_client = sender == Direction::FromClient;
        let every = self.count().div_ceil(MAX_READS).max(1);
        for at in 0..self.count() {
            let Some((from_client, segment)) = self.segment_at(at) else { continue };
            let time = self.since_start(at);
            if from_client == by_client {
                let flight = segment.captured > 0 && !segment.findings().has(Findings::DUPLICATE_ACK);
                let flight = Some(u64::from(segment.in_flight)).filter(|bytes| flight && *bytes > 0);
                if let Some(bytes) = flight {
                    put(Point { at, time, mark: Mark::Flight, from: bytes, to: bytes });
                }
            } else if at % every == 0
                && let Some(window) = self.window_at(at)
            {
                put(Point { at, time, mark: Mark::Window, from: window, to: window });
            }
        }
        every
    }

    /// The window that a segment tells, in bytes. A reset tells none.
    fn window_at(&mut self, at: u32) -> Option<u64> {
        const RST: u16 = 0x004;
        let from_client = self.events.get(at as usize)?.from_client();
        let stream = self.connection.stream;
        let side = if from_client { stream.client } else { stream.server };
        let envelope = self.header(at)?;
        let facts = super::SegmentFacts {
            flags: envelope.flags,
            window: envelope.window,
            scale: side.scale,
            ..Default::default()
        };
        facts.window_bytes().filter(|_| !facts.has(RST))
    }

    fn round_trips(&mut self, sender: Direction, put: &mut dyn FnMut(Point)) -> u32 {
        let by_client = sender == Direction::FromClient;
        let mut smoothed: Option<i64> = None;
        let mut cursor = 0usize;
        for at in 0..self.count() {
            let Some((from_client, segment)) = self.segment_at(at) else { continue };
            let Some(frame) = segment.acknowledges.filter(|_| from_client != by_client) else { continue };
            let (Some(own), Some(sent)) = (self.time(at), self.capture.record(frame).map(|record| record.time)) else {
                continue;
            };
            // Karn's algorithm: of what was sent twice nobody knows which copy is acknowledged.
            while self.events.get(cursor).is_some_and(|event| event.frame < frame) {
                cursor = cursor.saturating_add(1);
            }
            let acked = u32::try_from(cursor).ok().and_then(|at| self.segment_at(at));
            if acked.is_some_and(|(_, segment)| segment.findings().has(Findings::RETRANSMISSION)) {
                continue;
            }
            let span = own.since(sent).0.max(0);
            let time = self.since_start(at);
            let value = span as u64;
            put(Point { at, time, mark: Mark::RoundTrip, from: value, to: value });
            // RFC 6298 §2.3: the first sample is taken as it is, each later one moves the estimate by an eighth.
            let next = smoothed.map_or(span, |old| old.saturating_sub(old / 8).saturating_add(span / 8));
            smoothed = Some(next);
            put(Point { at, time, mark: Mark::Smoothed, from: next as u64, to: next as u64 });
        }
        1
    }

    fn throughput(&mut self, sender: Direction, put: &mut dyn FnMut(Point)) -> u32 {
        let by_client = sender == Direction::FromClient;
        let total = self.count().checked_sub(1).map_or(Delta(0), |last| self.since_start(last)).0.max(1);
        let width = (total / INTERVALS as i64).max(1);
        let mut sums = [(0u64, None::<u32>); INTERVALS];
        for at in 0..self.count() {
            let Some((from_client, segment)) = self.segment_at(at) else { continue };
            if from_client != by_client || segment.captured == 0 || segment.findings().has(Findings::RETRANSMISSION) {
                continue;
            }
            let interval = usize::try_from(self.since_start(at).0.max(0) / width).unwrap_or(0).min(INTERVALS - 1);
            if let Some((sum, first)) = sums.get_mut(interval) {
                *sum = sum.saturating_add(u64::from(segment.captured));
                *first = first.or(Some(at));
            }
        }
        let mut last = 0;
        for (interval, (sum, first)) in sums.into_iter().enumerate() {
            let start = width.saturating_mul(interval as i64);
            let rate = u128::from(sum) * 1_000_000_000 / width as u128;
            last = first.unwrap_or(last);
            let rate = u64::try_from(rate).unwrap_or(u64::MAX);
            put(Point { at: last, time: Delta(start), mark: Mark::Rate, from: 0, to: rate });
        }
        1
    }
}

/// Finds what acknowledgements reach up to, from the frames that they are for.
#[derive(Default)]
struct Acknowledged {
    cursor: usize,
    edge: Option<u64>,
}

impl Acknowledged {
    /// The sequence number that a segment expects next; `None` before the first acknowledgement.
    fn edge(&mut self, ladder: &Ladder, segment: &Segment) -> Option<u64> {
        if let Some(frame) = segment.acknowledges {
            while ladder.events.get(self.cursor).is_some_and(|event| event.frame < frame) {
                self.cursor = self.cursor.saturating_add(1);
            }
            let own = ladder.events.get(self.cursor).filter(|event| event.frame == frame);
            let at = own.and_then(|_| u32::try_from(self.cursor).ok());
            if let Some((_, acked)) = at.and_then(|at| ladder.segment_at(at)) {
                let end = acked.position.saturating_add(u64::from(acked.captured)).saturating_add(1);
                self.edge = Some(self.edge.map_or(end, |edge| edge.max(end)));
            }
        }
        self.edge
    }
}
