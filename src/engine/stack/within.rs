//! Streams within streams: what a session opens of its messages is a stream of its own, read by a session that is found by the
//! name both sides agreed on, or by its first bytes. Its messages and exchanges are those of the outer stream.

use std::sync::Arc;

use super::{Half, MAX_RECEIPTS, Phase, Span, Stream, Work};
use crate::base::InnerId;
use crate::dissect::{Channel, Direction, Inside, Whole};
use crate::engine::ledger::{Inner, Ledger, of};

/// What a stream carries inside.
pub(super) struct Within {
    stream: Stream,
    /// For each direction and channel the place behind its last byte, and what came last.
    ends: [[End; CHANNELS]; 2],
}

const CHANNELS: usize = 3;

#[derive(Clone, Copy, Default)]
struct End {
    at: u64,
    last: Option<InnerId>,
}

impl Within {
    /// Bytes that wait for its session.
    pub(super) fn buffered(&self) -> usize {
        self.stream.halves.iter().fold(0usize, |sum, half| sum.saturating_add(half.buffer.len()))
    }

    /// The place in the data inside up to which somebody had it who had received the outer stream up to `place`: what is inside
    /// a message has who has all of that. `reached` is the place up to which the outer stream was read. `None` where that lies
    /// within what is missing.
    fn place_inside(&self, ledger: &Ledger, direction: Direction, place: u64, reached: u64) -> Option<u64> {
        let [[client, ..], [server, ..]] = &self.ends;
        let end = if direction == Direction::FromClient { client } else { server };
        let (mut at, mut later) = (end.last, None);
        for _ in 0..MAX_RECEIPTS {
            let Some(inner) = at.and_then(|id| ledger.inners.get(id.index())) else {
                // Before the first one there is nothing.
                return later.filter(|(_, inside)| *inside == 0).map(|(_, inside)| inside);
            };
            let outer = ledger.message(inner.message)?;
            if outer.end() <= place {
                return match later {
                    Some((from, inside)) => (place >= from || inside == inner.end()).then_some(inside),
                    None => (place <= reached && end.at == inner.end()).then_some(end.at),
                };
            }
            (at, later) = (inner.previous, Some((outer.at, inner.at)));
        }
        None
    }

    fn new(outer: &Stream) -> Self {
        let stream = Stream {
            id: outer.id,
            ports: outer.ports,
            halves: [Half::default(), Half::default()],
            phase: Phase::Undecided,
            adrift: false,
            guessed: false,
            follows: None,
            open: Vec::new(),
            undecided: Vec::new(),
            record: outer.record,
            dirty: false,
            closed: false,
            since_checkpoint: 0,
            watched: 0,
            index: outer.index,
            inner: true,
            carries: String::new(),
            within: None,
            begun: None,
        };
        Self { stream, ends: Default::default() }
    }
}

impl Work<'_, '_> {
    /// Writes down what holds for a stream as a whole. What is within a stream within a stream is not opened.
    pub(super) fn whole(&mut self, stream: &mut Stream, whole: &mut Whole) {
        if stream.inner {
            return;
        }
        stream.record.facts = whole.facts;
        stream.carries = std::mem::take(&mut whole.carries);
        if let Some(opening) = whole.opener.take() {
            self.ledger.set_opener(stream.index, Arc::clone(&opening.0));
            if !self.again.add(stream, opening.0) {
                self.counts.not_again = self.counts.not_again.saturating_add(1);
            }
        }
    }

    /// Writes down what the message carries that began last, and reads it.
    pub(super) fn inside(&mut self, stream: &mut Stream, direction: Direction, inside: &Inside) {
        let message = stream.half(direction).last_message;
        let Some((message, record)) = message.and_then(|id| Some((id, self.ledger.message(id)?))) else { return };
        if stream.inner {
            return;
        }
        let mut within = match stream.within.take() {
            Some(within) => within,
            None => Box::new(Within::new(stream)),
        };
        // A message that lies in several segments was not sent with one word on what had been received.
        let told = stream.half(direction).told.filter(|_| record.first == record.last);
        let other = stream.half(direction.opposite()).buffer_at;
        let heard = told.and_then(|place| within.place_inside(self.ledger, direction.opposite(), place, other));
        let channel = match inside.channel {
            Channel::Data => 0,
            Channel::Control => 1,
            Channel::Alone => 2,
        };
        if let Some(end) = of(&mut within.ends, direction).get_mut(channel) {
            let len = u32::try_from(inside.bytes.len()).unwrap_or(u32::MAX);
            let inner = Inner {
                message,
                next: None,
                previous: end.last,
                at: end.at,
                back: inside.back,
                len,
                first: None,
                recipe: inside.recipe,
                channel: inside.channel,
            };
            let id = self.ledger.push_inner(&inner);
            (end.at, end.last) = (inner.end(), Some(id));
            if inside.channel == Channel::Data && len > 0 {
                let frame = self.frame_of(record.last);
                let span = Span { at: inner.at, end: inner.end(), segment: record.last, frame, inner: Some(id) };
                self.enter(stream, &mut within, |work, inner| {
                    if inner.half(direction).told != heard {
                        work.heard(inner, direction, span.at, heard);
                    }
                    work.feed_inner(inner, direction, &inside.bytes, span);
                });
            }
        }
        stream.within = Some(within);
    }

    /// Bytes that cannot be had.
    pub(super) fn inside_gap(&mut self, stream: &mut Stream, direction: Direction, bytes: u64) {
        if stream.inner {
            return;
        }
        // What is missing may be its beginning.
        let mut within = stream.within.take().unwrap_or_else(|| Box::new(Within::new(stream)));
        if let Some(end) = of(&mut within.ends, direction).first_mut() {
            end.at = end.at.saturating_add(bytes);
        }
        self.enter(stream, &mut within, |work, inner| work.gap(inner, direction, bytes));
        stream.within = Some(within);
    }

    /// Nothing more comes of a direction.
    pub(super) fn close_within(&mut self, stream: &mut Stream, direction: Direction, cut: bool) {
        let Some(mut within) = stream.within.take() else { return };
        self.enter(stream, &mut within, |work, inner| work.close(inner, direction, cut));
        stream.within = Some(within);
    }

    /// Works on the stream within: its messages and exchanges are counted where those of the outer one are.
    fn enter(&mut self, outer: &mut Stream, within: &mut Within, work: impl FnOnce(&mut Self, &mut Stream)) {
        let inner = &mut within.stream;
        let exchange = |outer: &mut Stream, inner: &mut Stream| {
            std::mem::swap(&mut outer.record, &mut inner.record);
            for (one, other) in outer.halves.iter_mut().zip(&mut inner.halves) {
                std::mem::swap(&mut one.last_message, &mut other.last_message);
            }
        };
        let (protocol, missing) = (outer.record.protocol, outer.record.missing);
        let ends = std::mem::take(&mut self.ends);
        inner.carries.clone_from(&outer.carries);
        exchange(outer, inner);
        work(self, inner);
        exchange(outer, inner);
        (outer.record.protocol, outer.record.missing) = (protocol, missing);
        self.ends = ends;
    }

    /// Bytes of a stream within another, in order.
    fn feed_inner(&mut self, stream: &mut Stream, direction: Direction, bytes: &[u8], span: Span) {
        if matches!(stream.phase, Phase::Unknown) && !stream.adrift {
            stream.half(direction).buffer_at = span.end;
            return;
        }
        let open = stream.half(direction).message.filter(|open| open.end.is_none_or(|end| span.at < end));
        if let (Some(open), Some(inner)) = (open, span.inner) {
            self.ledger.begins_inside(inner, open.id);
        }
        let half = stream.half(direction);
        half.spans.push(span);
        let mut rest = bytes;
        if half.skip > 0 {
            let passed = half.skip.min(rest.len() as u64);
            if half.skip != u64::MAX {
                half.skip = half.skip.saturating_sub(passed);
            }
            half.buffer_at = half.buffer_at.saturating_add(passed);
            let reached = half.buffer_at;
            self.pass(stream, direction, reached);
            rest = rest.get(passed as usize..).unwrap_or_default();
            if rest.is_empty() {
                return;
            }
        }
        let half = stream.half(direction);
        if half.buffer.is_empty() && !half.held && rest.len() >= half.need {
            let used = self.pump(stream, direction, rest);
            let rest = rest.get(used..).unwrap_or_default();
            stream.half(direction).buffer.extend_from_slice(rest);
            *self.buffered = self.buffered.saturating_add(rest.len());
        } else {
            let mut buffer = std::mem::take(&mut half.buffer);
            buffer.extend_from_slice(rest);
            *self.buffered = self.buffered.saturating_add(rest.len());
            self.pump_buffer(stream, direction, buffer);
        }
        self.release(stream, direction.opposite());
    }
}
