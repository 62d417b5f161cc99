//! How data flows: windows, pauses, losses, growth.

use super::{Found, Sign, SignKind, Value};
use crate::analysis::Capture;
use crate::analysis::ladder::{Seen, late};
use crate::base::{Delta, FrameId, Time};
use crate::dissect::Findings;
use crate::engine::ledger::{Segment, state};

/// An acknowledgement that comes so late waited for something: RFC 9293 §3.8.6.3 allows less than half a second.
const DELAYED: std::ops::RangeInclusive<i64> = 25_000_000..=550_000_000;
/// What follows an acknowledgement so soon (1 ms) waited for it.
const AT_ONCE: i64 = 1_000_000;
/// A repetition that comes so late (100 ms) was not asked for by acknowledgements.
const LEAST_TIMEOUT: i64 = 100_000_000;
/// Flights that have to grow before it looks like slow start.
const LEAST_FLIGHTS: usize = 3;
/// Round trips shorter than this (2 ms) do not separate flights.
const LEAST_ROUND_TRIP: i64 = 2_000_000;
/// Holes of a direction that are remembered.
const MAX_HOLES: usize = 64;
/// Flights that are remembered.
const MAX_FLIGHTS: usize = 16;

/// What was seen so far.
pub(super) struct Flow {
    rtt: Option<Delta>,
    /// The shortest time to an acknowledgement.
    shortest: Option<Delta>,
    sides: [Side; 2],
    /// The last three packets.
    last: [Option<Last>; 2],
}

#[derive(Clone, Copy)]
struct Last {
    frame: FrameId,
    time: Time,
    side: usize,
    len: u32,
    control: bool,
    /// Whether it filled the window: then the sender waited for the receiver, not for itself.
    full: bool,
    in_flight: u32,
    acknowledges: Option<FrameId>,
}

#[derive(Default)]
struct Side {
    /// Since when its window is closed, and how often that was asked for.
    closed: Option<(FrameId, Time, u64)>,
    full: Option<Sign>,
    keep_alives: Vec<(FrameId, Time)>,
    keep_alive_count: u64,
    keep_alive_answers: u64,
    duplicates: u64,
    /// Behind the last byte that it sent, and the packet that brought it.
    end: u64,
    end_frame: Option<(FrameId, Time)>,
    /// Whether anything of it was seen, and the holes in it.
    began: bool,
    holes: Vec<Hole>,
    /// While what was lost before this place is sent again.
    recovers: Option<u64>,
    flights: Vec<Flight>,
    last_data: Option<Time>,
    told_growth: bool,
    /// The last repetition by timeout: the place of its bytes and the time that it took.
    timeout: Option<(u64, Delta)>,
}

/// Bytes that were not captured, and the packet behind them.
#[derive(Clone, Copy)]
struct Hole {
    from: u64,
    to: u64,
    frame: FrameId,
}

#[derive(Clone, Copy)]
struct Flight {
    first: FrameId,
    time: Time,
    segments: u64,
    bytes: u64,
}

impl Flow {
    pub fn new(rtt: Option<Delta>) -> Self {
        Self { rtt, shortest: None, sides: Default::default(), last: [None, None] }
    }

    /// Takes the next packet. Says whether it stands alone.
    pub fn see(&mut self, seen: &Seen, segment: &Segment, capture: &Capture, found: &mut Found) -> bool {
        let findings = seen.findings();
        let since = |frame: FrameId| capture.record(frame).map(|record| seen.time.since(record.time));
        if let Some(span) = segment.acknowledges.and_then(since).filter(|span| span.0 > 0) {
            self.shortest = Some(self.shortest.map_or(span, |shortest| shortest.min(span)));
        }
        self.windows(seen, findings, found);
        self.keep_alive(seen, findings);
        let fresh = !findings.has(Findings::RETRANSMISSION | Findings::OUT_OF_ORDER | Findings::KEEP_ALIVE);
        let repeats = self.repetition(seen, segment, capture, found);
        self.losses(seen, segment);
        let waited = fresh && self.delayed(seen, found);
        if fresh && seen.event.len > 0 {
            self.growth(seen, found);
        }
        let place = seen.side();
        if let Some(side) = self.sides.get_mut(place) {
            let end = segment.position.saturating_add(u64::from(seen.event.len));
            if seen.event.len > 0 && end > side.end {
                (side.end, side.end_frame) = (end, Some((seen.event.frame, seen.time)));
            }
            if findings.has(Findings::DUPLICATE_ACK) {
                side.duplicates = u64::from(segment.in_flight);
            } else if segment.acknowledges.is_some() {
                side.duplicates = 0;
            }
        }
        let last = Last {
            frame: seen.event.frame,
            time: seen.time,
            side: place,
            len: seen.event.len,
            control: seen.has(state::SYN | state::FIN | state::RST),
            full: findings.has(Findings::WINDOW_FULL),
            in_flight: if findings.has(Findings::DUPLICATE_ACK) { 0 } else { segment.in_flight },
            acknowledges: segment.acknowledges,
        };
        self.last = [Some(last), self.last.first().copied().flatten()];
        repeats || waited
    }

    fn windows(&mut self, seen: &Seen, findings: Findings, found: &mut Found) {
        let (frame, time, place) = (seen.event.frame, seen.time, seen.side());
        let other = 1 - place.min(1);
        let closed = findings.has(Findings::ZERO_WINDOW);
        if findings.has(Findings::ZERO_WINDOW_PROBE)
            && let Some((.., probes)) = self.sides.get_mut(other).and_then(|side| side.closed.as_mut())
        {
            *probes = probes.saturating_add(1);
        }
        let Some(side) = self.sides.get_mut(place) else { return };
        match side.closed {
            None if closed => side.closed = Some((frame, time, 0)),
            Some((since, from, probes)) if !closed && !findings.has(Findings::ZERO_WINDOW_PROBE_ACK) => {
                side.closed = None;
                let span = time.since(from);
                let values = vec![("span", Value::Span(span)), ("probes", Value::Number(probes))];
                found.push(Sign::new(SignKind::ZeroWindow, place == 0, &[since, frame], values));
            }
            _ => {}
        }
        if findings.has(Findings::WINDOW_FULL) {
            match &mut side.full {
                Some(sign) => sign.count = sign.count.saturating_add(1),
                None => {
                    let flight = seen.segment.map_or(0, |(_, segment)| segment.in_flight);
                    let values = vec![("bytes", Value::Number(u64::from(flight)))];
                    side.full = Some(Sign::new(SignKind::WindowFull, place == 0, &[frame], values));
                }
            }
        }
    }

    fn keep_alive(&mut self, seen: &Seen, findings: Findings) {
        let place = seen.side();
        let other = 1 - place.min(1);
        if findings.has(Findings::KEEP_ALIVE)
            && let Some((.., probes)) = self.sides.get_mut(other).and_then(|side| side.closed.as_mut())
        {
            // Into a closed window it asks for that: RFC 9293 §3.8.6.1.
            *probes = probes.saturating_add(1);
            return;
        }
        if findings.has(Findings::KEEP_ALIVE)
            && let Some(side) = self.sides.get_mut(place)
        {
            side.keep_alive_count = side.keep_alive_count.saturating_add(1);
            if side.keep_alives.len() < 3 {
                side.keep_alives.push((seen.event.frame, seen.time));
            }
        }
        if findings.has(Findings::KEEP_ALIVE_ACK)
            && let Some(side) = self.sides.get_mut(other)
        {
            side.keep_alive_answers = side.keep_alive_answers.saturating_add(1);
        }
    }

    /// Repetitions: asked for by acknowledgements, or after a silence.
    fn repetition(&mut self, seen: &Seen, segment: &Segment, capture: &Capture, found: &mut Found) -> bool {
        let findings = seen.findings();
        let (frame, place) = (seen.event.frame, seen.side());
        let other = 1 - place.min(1);
        if findings.has(Findings::FAST_RETRANSMISSION) {
            let asked = self.sides.get(other).map_or(0, |side| side.duplicates);
            if let Some(side) = self.sides.get_mut(place) {
                side.recovers = Some(side.end);
            }
            let last = self.last.iter().flatten().find(|last| last.side == other).map(|last| last.frame);
            let rows: Vec<FrameId> = [Some(frame), last].into_iter().flatten().collect();
            let values = vec![("count", Value::Number(asked)), ("bytes", Value::Number(u64::from(seen.event.len)))];
            found.push(Sign::new(SignKind::FastRetransmission, place == 0, &rows, values));
            return true;
        }
        let is_lost = findings.has(Findings::RETRANSMISSION) && !findings.has(Findings::SPURIOUS_RETRANSMISSION);
        if let Some(side) = self.sides.get_mut(place).filter(|_| is_lost && seen.event.len > 0) {
            side.recovers = Some(side.end);
        }
        if !is_lost {
            // What the capture has a copy of was sent twice, however soon.
            if findings.has(Findings::OUT_OF_ORDER) && seen.event.len > 0 && !segment.repeats() {
                let side = self.sides.get(place);
                // What a recovery sends again behind the first hole comes so soon that it seems to be overtaken.
                if side.is_some_and(|side| side.recovers.is_some_and(|end| segment.position < end)) {
                    return true;
                }
                // A copy of it went past already, be it cut off by the capture: the sender did not wait for more duplicates.
                let hole = side.is_some_and(|side| side.is_missing(segment.position));
                if !hole && late::was_sent(capture, segment) {
                    if let Some(side) = self.sides.get_mut(place) {
                        side.recovers = Some(side.end);
                    }
                    return true;
                }
                let before = side.and_then(|side| side.end_frame);
                let span = before.map(|(_, time)| seen.time.since(time)).unwrap_or_default();
                let rows: Vec<FrameId> = [Some(frame), before.map(|(frame, _)| frame)].into_iter().flatten().collect();
                let values = vec![("span", Value::Span(span))];
                found.push(Sign::new(SignKind::Reordering, place == 0, &rows, values));
                return true;
            }
            return false;
        }
        let from = seen.segment.and_then(|(id, segment)| capture.ledger().verdict(id, &segment).rto_frame);
        let Some(from) = from else { return false };
        let Some(record) = capture.record(from) else { return false };
        let span = seen.time.since(record.time);
        let round_trip = self.rtt.or(self.shortest).unwrap_or_default();
        if span.0 < LEAST_TIMEOUT.max(round_trip.0.saturating_mul(2)) {
            return false;
        }
        let Some(side) = self.sides.get_mut(place) else { return false };
        let mut values = vec![("span", Value::Span(span)), ("bytes", Value::Number(u64::from(seen.event.len)))];
        let before = side.timeout.filter(|(position, before)| *position == segment.position && before.0 > 0);
        if let Some((_, before)) = before {
            // The oldest copy counts for the analysis; the wait before this copy is the difference.
            let own = Delta(span.0.saturating_sub(before.0));
            let ratio = own.0.saturating_mul(100).checked_div(before.0).and_then(|ratio| u64::try_from(ratio).ok());
            values.push(("before", Value::Span(before)));
            values.push(("ratio", Value::Ratio(ratio.unwrap_or(0))));
        }
        side.timeout = Some((segment.position, span));
        found.push(Sign::new(SignKind::Timeout, place == 0, &[frame, from], values));
        true
    }

    /// Holes before segments, and what fills them later.
    fn losses(&mut self, seen: &Seen, segment: &Segment) {
        let Some(side) = self.sides.get_mut(seen.side()) else { return };
        let (from, to) = (segment.position, segment.position.saturating_add(u64::from(seen.event.len)));
        if seen.event.len > 0 {
            side.fill(from, to);
        }
        let lost = seen.findings().has(Findings::LOST_SEGMENT) && from > side.end && side.began;
        if lost && side.holes.len() < MAX_HOLES {
            side.holes.push(Hole { from: side.end, to: from, frame: seen.event.frame });
        }
        side.began |= seen.event.len > 0 || seen.has(state::SYN);
    }

    /// A small segment, its late acknowledgement, and the next segment at once behind that.
    fn delayed(&mut self, seen: &Seen, found: &mut Found) -> bool {
        let [Some(ack), Some(data)] = self.last else { return false };
        let side = seen.side();
        let shape = seen.event.len > 0
            && data.len > 0
            && data.side == side
            && ack.side != side
            && ack.len == 0
            && !data.control
            && !data.full
            && !ack.control
            && ack.acknowledges == Some(data.frame)
            // Nothing else was on its way: what waits, waits for this acknowledgement alone.
            && data.in_flight == data.len;
        if !shape {
            return false;
        }
        let (late, soon) = (ack.time.since(data.time), seen.time.since(ack.time));
        let Some(round_trip) = self.rtt.or(self.shortest.filter(|shortest| *shortest < late)) else { return false };
        let at_once = AT_ONCE.max(round_trip.0.saturating_mul(3) / 2);
        let unusual = DELAYED.contains(&late.0) && late.0 >= round_trip.0.saturating_mul(4);
        if !unusual || !(0..=at_once).contains(&soon.0) {
            return false;
        }
        let values = vec![
            ("late", Value::Span(late)),
            ("soon", Value::Span(soon)),
            ("trip", Value::Span(round_trip)),
            ("bytes", Value::Number(u64::from(data.len))),
            ("more", Value::Number(u64::from(seen.event.len))),
        ];
        let rows = [ack.frame, data.frame, seen.event.frame];
        found.push(Sign::new(SignKind::DelayedAck, side == 0, &rows, values));
        true
    }

    /// Flights of segments, a round trip apart, each larger than the one before.
    fn growth(&mut self, seen: &Seen, found: &mut Found) {
        let Some(round_trip) = self.rtt.filter(|rtt| rtt.0 >= LEAST_ROUND_TRIP) else { return };
        let (place, time) = (seen.side(), seen.time);
        let Some(side) = self.sides.get_mut(place).filter(|side| !side.told_growth) else { return };
        let pause = side.last_data.map(|last| time.since(last));
        side.last_data = Some(time);
        let bytes = u64::from(seen.event.len);
        let starts = pause.is_none_or(|pause| pause.0 > round_trip.0 / 2);
        if !starts {
            if let Some(flight) = side.flights.last_mut() {
                flight.segments = flight.segments.saturating_add(1);
                flight.bytes = flight.bytes.saturating_add(bytes);
            }
            return;
        }
        if let Some(sign) = side.grown(round_trip, place == 0) {
            side.told_growth = true;
            found.push(sign);
            return;
        }
        // After a longer silence a sender starts anew.
        if pause.is_some_and(|pause| pause.0 > round_trip.0.saturating_mul(4)) || side.flights.len() >= MAX_FLIGHTS {
            side.flights.clear();
        }
        side.flights.push(Flight { first: seen.event.frame, time, segments: 1, bytes });
    }

    /// Says what did not end.
    pub fn finish(&mut self, found: &mut Found) {
        let round_trip = self.rtt.filter(|rtt| rtt.0 >= LEAST_ROUND_TRIP);
        for (place, side) in self.sides.iter_mut().enumerate() {
            let by_client = place == 0;
            for Hole { from, to, frame } in std::mem::take(&mut side.holes) {
                // The first byte of a stream has the relative number 1.
                let values = vec![
                    ("bytes", Value::Number(to.saturating_sub(from))),
                    ("from", Value::Number(from.saturating_add(1))),
                    ("to", Value::Number(to)),
                ];
                found.push(Sign::new(SignKind::Loss, by_client, &[frame], values));
            }
            if let Some((since, _, probes)) = side.closed.take() {
                let values = vec![("probes", Value::Number(probes))];
                found.push(Sign::new(SignKind::ZeroWindow, by_client, &[since], values));
            }
            if let Some(mut sign) = side.full.take() {
                sign.values.push(("count", Value::Number(u64::from(sign.count))));
                found.push(sign);
            }
            if let Some(sign) = round_trip.filter(|_| !side.told_growth).and_then(|rtt| side.grown(rtt, by_client)) {
                found.push(sign);
            }
            if let Some((first, time)) = side.keep_alives.first().copied() {
                let second = side.keep_alives.get(1).copied();
                let rows: Vec<FrameId> = [Some(first), second.map(|(frame, _)| frame)].into_iter().flatten().collect();
                let mut values = vec![
                    ("count", Value::Number(side.keep_alive_count)),
                    ("answers", Value::Number(side.keep_alive_answers)),
                ];
                if let Some((_, second)) = second {
                    values.push(("span", Value::Span(second.since(time))));
                }
                found.push(Sign::new(SignKind::KeepAlive, by_client, &rows, values));
            }
        }
    }
}

impl Side {
    /// Whether a place lies in a hole that is remembered.
    fn is_missing(&self, place: u64) -> bool {
        self.holes.iter().any(|hole| (hole.from..hole.to).contains(&place))
    }

    /// Takes what came out of the holes.
    fn fill(&mut self, from: u64, to: u64) {
        for hole in &mut self.holes {
            match (from <= hole.from, to >= hole.to) {
                (true, true) => hole.to = hole.from,
                (true, false) => hole.from = hole.from.max(to),
                (false, true) => hole.to = hole.to.min(from.max(hole.from)),
                // The part behind it is remembered: what comes last is nearest to the packet that told of it.
                (false, false) => hole.from = hole.from.max(to),
            }
        }
        self.holes.retain(|hole| hole.from < hole.to);
    }

    /// Whether its last flights grew.
    fn grown(&self, round_trip: Delta, by_client: bool) -> Option<Sign> {
        let mut from = self.flights.len();
        for at in (1..self.flights.len()).rev() {
            let (Some(before), Some(own)) = (self.flights.get(at.checked_sub(1)?), self.flights.get(at)) else { break };
            let apart = own.time.since(before.time).0;
            let steady = (round_trip.0 * 7 / 10..=round_trip.0 * 2).contains(&apart);
            let grows = own.segments.saturating_mul(10) >= before.segments.saturating_mul(14);
            if !steady || !grows || before.segments < 2 {
                break;
            }
            from = at - 1;
        }
        let flights = self.flights.get(from..).filter(|flights| flights.len() >= LEAST_FLIGHTS)?;
        let rows: Vec<FrameId> = flights.iter().map(|flight| flight.first).take(LEAST_FLIGHTS).collect();
        let names = ["one", "two", "three"];
        let mut values: Vec<(&'static str, Value)> =
            names.into_iter().zip(flights).map(|(name, flight)| (name, Value::Number(flight.segments))).collect();
        values.push(("trip", Value::Span(round_trip)));
        values.push(("bytes", Value::Number(flights.iter().map(|flight| flight.bytes).sum())));
        Some(Sign::new(SignKind::SlowStart, by_client, &rows, values))
    }
}
