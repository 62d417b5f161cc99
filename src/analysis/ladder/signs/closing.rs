//! How a connection ends, where it does not end as usual.

use super::{Found, Sign, SignKind, Value, WAITED};
use crate::analysis::ladder::Seen;
use crate::base::{FrameId, Time};
use crate::engine::ledger::{Segment, state};

/// Silence after which a side that has not closed is said to keep its half open.
const KEPT_OPEN: i64 = 10 * WAITED.0;

/// What was seen of the end.
#[derive(Default)]
pub(super) struct Closing {
    /// The first FIN of each side, whether it was acknowledged, and the packet that did.
    fins: [Option<(FrameId, Time)>; 2],
    acknowledged: [Option<(FrameId, Time)>; 2],
    /// Whether the second FIN was sent without knowledge of the first.
    crossed: bool,
    reset: bool,
    established: bool,
    /// The last packet before this one, and since when data of each side is not acknowledged.
    last: Option<(FrameId, Time)>,
    unacknowledged: [u64; 2],
    /// Bytes that came after the FIN of the other side.
    after: u64,
}

impl Closing {
    /// Takes the next packet.
    pub fn see(&mut self, seen: &Seen, segment: &Segment, found: &mut Found) {
        let (frame, time, side) = (seen.event.frame, seen.time, seen.side());
        let other = 1 - side.min(1);
        if seen.has(state::RST) {
            if !self.reset && self.established {
                self.reset(seen, found);
            }
            self.reset = true;
            return;
        }
        // A packet that is no SYN and acknowledges: the handshake is behind it, or was not captured.
        self.established |= seen.has(state::ACK) && !seen.has(state::SYN);
        if let (Some((fin, _)), None) = (self.fin(other), self.acknowledgement(other))
            && segment.acknowledges.is_some_and(|acknowledged| acknowledged >= fin)
            && let Some(place) = self.acknowledged.get_mut(other)
        {
            *place = Some((frame, time));
        }
        if let Some(bytes) = self.unacknowledged.get_mut(other)
            && segment.acknowledges.is_some()
        {
            *bytes = 0;
        }
        if let Some(bytes) = self.unacknowledged.get_mut(side) {
            *bytes = bytes.saturating_add(u64::from(seen.event.len));
        }
        if self.fin(other).is_some() {
            self.after = self.after.saturating_add(u64::from(seen.event.len));
        }
        if seen.has(state::FIN) && self.fin(side).is_none() {
            if let (Some((first, sent)), None) = (self.fin(other), self.acknowledgement(other)) {
                self.crossed = true;
                let values = vec![("span", Value::Span(time.since(sent)))];
                found.push(Sign::new(SignKind::SimultaneousClose, side == 0, &[frame, first], values));
            }
            if let Some(place) = self.fins.get_mut(side) {
                *place = Some((frame, time));
            }
        }
        self.last = Some((frame, time));
    }

    fn fin(&self, side: usize) -> Option<(FrameId, Time)> {
        self.fins.get(side).copied().flatten()
    }

    fn acknowledgement(&self, side: usize) -> Option<(FrameId, Time)> {
        self.acknowledged.get(side).copied().flatten()
    }

    fn reset(&mut self, seen: &Seen, found: &mut Found) {
        let side = seen.side();
        let span = self.last.map(|(_, time)| seen.time.since(time)).unwrap_or_default();
        let rows: Vec<FrameId> =
            [Some(seen.event.frame), self.last.map(|(frame, _)| frame)].into_iter().flatten().collect();
        let lost: u64 = self.unacknowledged.iter().sum();
        let own = u64::from(self.fin(side).is_some());
        let values = vec![("span", Value::Span(span)), ("bytes", Value::Number(lost)), ("closed", Value::Number(own))];
        found.push(Sign::new(SignKind::Reset, side == 0, &rows, values));
    }

    /// Says what it looked like.
    pub fn finish(&self, end: Time, found: &mut Found) {
        if self.reset || self.crossed {
            return;
        }
        for side in [0, 1] {
            let other = 1 - side;
            let (Some((fin, _)), None) = (self.fin(side), self.fin(other)) else { continue };
            let Some((ack, acknowledged)) = self.acknowledgement(side) else { continue };
            let waited = end.since(acknowledged);
            if self.after > 0 || waited.0 >= KEPT_OPEN {
                let values = vec![("span", Value::Span(waited)), ("bytes", Value::Number(self.after))];
                found.push(Sign::new(SignKind::HalfClosed, side == 0, &[fin, ack], values));
            }
        }
    }
}
