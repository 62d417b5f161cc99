//! How a connection begins, where it does not begin as usual.

use super::{Found, Sign, SignKind, Value, WAITED};
use crate::analysis::ladder::Seen;
use crate::base::{Delta, FrameId, Time};
use crate::engine::ledger::state;

/// Packets of a handshake that are remembered.
const MAX_SYNS: usize = 16;

/// What was seen of the beginning.
#[derive(Default)]
pub(super) struct Opening {
    /// The SYNs without ACK of the side that began.
    syns: Vec<(FrameId, Time)>,
    answers: Vec<(FrameId, Time)>,
    /// Which side began.
    side: usize,
    /// The first packet of the other side that is no SYN.
    other: Option<(FrameId, Time)>,
    /// A reset of either side while the handshake was not done.
    reset: Option<(FrameId, Time, usize)>,
    /// A SYN of the other side that does not answer.
    crossed: Option<FrameId>,
    done: bool,
}

impl Opening {
    /// Takes the next packet.
    pub fn see(&mut self, seen: &Seen) {
        if self.done {
            return;
        }
        let (frame, time, side) = (seen.event.frame, seen.time, seen.side());
        let (syn, ack) = (seen.has(state::SYN), seen.has(state::ACK));
        if self.syns.is_empty() {
            // Without a SYN at its beginning nothing is known of it.
            self.done = !syn || ack;
            self.side = side;
        }
        if self.done {
            return;
        }
        if seen.has(state::RST) {
            if self.reset.is_none() {
                self.reset = Some((frame, time, side));
            }
            return;
        }
        match (syn, ack, side == self.side) {
            (true, false, true) if self.syns.len() < MAX_SYNS => self.syns.push((frame, time)),
            (true, false, false) => self.crossed = self.crossed.or(Some(frame)),
            (true, true, false) if self.answers.len() < MAX_SYNS => self.answers.push((frame, time)),
            (false, _, false) if self.other.is_none() => self.other = Some((frame, time)),
            // The third packet ends it.
            (false, true, true) => self.done = true,
            _ => {}
        }
    }

    /// Says what it looked like.
    pub fn finish(&self, end: Time, unreachable: bool, found: &mut Found) {
        let by_client = self.side == 0;
        let Some((syn, sent)) = self.syns.first().copied() else { return };
        if let Some(other) = self.crossed {
            found.push(Sign::new(SignKind::SimultaneousOpen, by_client, &[syn, other], Vec::new()));
        }
        if self.done {
            return;
        }
        match (self.answers.first().copied(), self.other, self.reset) {
            (None, None, Some((reset, time, side))) if side != self.side => {
                let values = vec![("span", Value::Span(time.since(sent)))];
                found.push(Sign::new(SignKind::Refused, !by_client, &[reset, syn], values));
            }
            // It answers with numbers of an earlier connection, and learns by a reset that there is none: RFC 9293 §3.5.1.
            (None, Some((answer, time)), Some((reset, _, side))) if side == self.side && answer < reset => {
                let values = vec![("span", Value::Span(time.since(sent)))];
                found.push(Sign::new(SignKind::HalfOpen, !by_client, &[answer, syn, reset], values));
            }
            (None, None, None) if !unreachable => self.no_answer(end, by_client, found),
            (Some((answer, time)), None, None) => {
                let waited = end.since(time);
                if self.answers.len() > 1 || waited >= WAITED {
                    let count = self.answers.len() as u64;
                    let values = vec![("count", Value::Number(count)), ("span", Value::Span(waited))];
                    found.push(Sign::new(SignKind::Unfinished, by_client, &[answer, syn], values));
                }
            }
            _ => {}
        }
    }

    fn no_answer(&self, end: Time, by_client: bool, found: &mut Found) {
        let Some(((syn, sent), (last, _))) = self.syns.first().copied().zip(self.syns.last().copied()) else { return };
        let waited = end.since(sent);
        if self.syns.len() < 2 && waited < WAITED {
            return;
        }
        let count = self.syns.len() as u64;
        let mut values = vec![("count", Value::Number(count)), ("span", Value::Span(waited))];
        let gaps: Vec<Delta> =
            self.syns.windows(2).filter_map(|two| Some(two.get(1)?.1.since(two.first()?.1))).collect();
        if let [one, two, ..] = gaps.as_slice() {
            values.push(("one", Value::Span(*one)));
            values.push(("two", Value::Span(*two)));
            if let Some(ratio) =
                two.0.saturating_mul(100).checked_div(one.0).and_then(|ratio| u64::try_from(ratio).ok())
            {
                values.push(("ratio", Value::Ratio(ratio)));
            }
        }
        let rows = if last == syn { vec![syn] } else { vec![syn, last] };
        found.push(Sign::new(SignKind::NoAnswer, by_client, &rows, values));
    }
}
