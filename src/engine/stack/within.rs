//! Streams within streams: what a session opens of its messages is a stream of its own, read by a session that is found by the
//! name both sides agreed on, or by its first bytes. Its messages and exchanges are those of the outer stream; which of the
//! streams they lie in their *lane* says, a number that counts within the conversation.
//!
//! A session opens one stream that it protects (TLS), or carries several beside each other (tunnels in HTTP/2); in each of them
//! the same may happen again.

use std::sync::Arc;

use super::{Half, MAX_RECEIPTS, Phase, Span, Stream, Work};
use crate::base::{ExchangeId, InnerId};
use crate::dissect::{Channel, Direction, Inside, Whole};
use crate::engine::ledger::{Inner, Lane, Ledger, flags, of};

/// How many streams may lie in each other; what is deeper stays as it is.
pub const MAX_DEPTH: u8 = 5;
/// Streams that one carries beside each other at once; further ones are not read.
pub const MAX_BESIDE: usize = 256;

/// Where a stream lies in its conversation.
#[derive(Clone, Default)]
pub(super) struct Berth {
    /// Its own number; 0 is the conversation itself.
    pub lane: u16,
    /// How many streams it lies in.
    pub depth: u8,
    /// The exchange that made a tunnel of it, or of one that it lies in.
    pub tunnel: Option<ExchangeId>,
    /// By which number the session of the outer one knows it: [`Inside::stream`].
    number: u32,
    /// Whether something protects it.
    secured: bool,
    /// The number given last in the conversation.
    pub last: u16,
    /// The name of what it is, as both sides agreed in the outer one; it holds until it changes to something else.
    name: String,
    changed: bool,
}

impl Berth {
    pub(super) fn is_inner(&self) -> bool {
        self.lane > 0
    }

    /// Whether it is one of several beside each other, of which nothing is known but their bytes.
    pub(super) fn is_tunnel(&self) -> bool {
        self.number > 0
    }

    /// The name of what it is, if that was agreed on.
    pub(super) fn agreed(&self) -> Option<&str> {
        (self.is_inner() && !self.changed && !self.name.is_empty()).then_some(self.name.as_str())
    }

    /// What its messages are marked with.
    pub(super) fn flags(&self) -> u16 {
        let inner = if self.is_inner() { flags::INNER } else { 0 };
        if self.secured { inner | flags::SECURED } else { inner }
    }
}

/// What a stream carries inside.
pub(super) struct Within {
    stream: Box<Stream>,
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
    /// What of the data of each direction came last, and the place behind it.
    pub(super) fn reached(&self) -> [(Option<InnerId>, u64); 2] {
        self.ends.each_ref().map(|[data, ..]| (data.last, data.at))
    }

    /// The stream itself.
    pub(super) fn stream(&self) -> &Stream {
        &self.stream
    }

    /// Another one takes its place.
    pub(super) fn replace(&mut self, stream: Box<Stream>) -> Box<Stream> {
        std::mem::replace(&mut self.stream, stream)
    }

    /// The one of these, or within these, that is known by this number in its conversation.
    pub(super) fn find(all: &mut [Self], lane: u16) -> Option<&mut Self> {
        for one in all {
            if one.stream.berth.lane == lane {
                return Some(one);
            }
            if let Some(found) = Self::find(&mut one.stream.within, lane) {
                return Some(found);
            }
        }
        None
    }

    /// Bytes that wait for its session, and for those of what it carries.
    pub(super) fn buffered(&self) -> usize {
        let own = self.stream.halves.iter().fold(0usize, |sum, half| sum.saturating_add(half.buffer.len()));
        self.stream.within.iter().fold(own, |sum, within| sum.saturating_add(within.buffered()))
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

    /// The stream that `outer` carries by this number; the next one of its conversation.
    fn new(outer: &mut Stream, number: u32) -> Option<Self> {
        let lane = outer.berth.last.checked_add(1)?;
        outer.berth.last = lane;
        let asked = || outer.open.iter().rev().find(|asked| number > 0 && asked.key == u64::from(number));
        let tunnel = asked().map(|asked| asked.exchange).or(outer.berth.tunnel);
        let berth = Berth {
            lane,
            depth: outer.berth.depth.saturating_add(1),
            tunnel,
            number,
            secured: outer.berth.secured || number == 0,
            ..Berth::default()
        };
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
            berth,
            carries: String::new(),
            within: Vec::new(),
            begun: None,
        };
        Some(Self { stream: Box::new(stream), ends: Default::default() })
    }
}

impl Work<'_, '_> {
    /// Writes down what holds for a stream as a whole.
    pub(super) fn whole(&mut self, stream: &mut Stream, whole: &mut Whole) {
        if !whole.carries.is_empty() {
            stream.carries = std::mem::take(&mut whole.carries);
        }
        if let Phase::Session(protocol, _) = stream.phase
            && stream.berth.is_inner()
        {
            let lane = self.ledger.lane(stream.index, stream.berth.lane);
            let lane = Lane { facts: Some((protocol, whole.facts)), ..lane };
            self.ledger.set_lane(stream.index, stream.berth.lane, lane);
        } else {
            stream.record.facts = whole.facts;
        }
        if let Some(opening) = whole.opener.take() {
            self.ledger.set_opener(stream.index, stream.berth.lane, Arc::clone(&opening.0));
            if !self.again.add(stream, opening.0) {
                self.counts.not_again = self.counts.not_again.saturating_add(1);
            }
        }
    }

    /// The stream changes to another protocol: to a tunnel if nobody says to which.
    pub(super) fn switched(&mut self, stream: &mut Stream, to_tunnel: bool) {
        stream.berth.changed = true;
        if !to_tunnel || stream.follows.is_none() {
            return;
        }
        stream.berth.tunnel = stream.follows;
        let lane = self.ledger.lane(stream.index, stream.berth.lane);
        let lane = Lane { tunnel: stream.follows, facts: None, ..lane };
        self.ledger.set_lane(stream.index, stream.berth.lane, lane);
    }

    /// The stream that lies within one by this number, which begins now if it is not there yet. It must be put back.
    fn take_within(&mut self, stream: &mut Stream, number: u32) -> Option<Within> {
        if stream.berth.depth >= MAX_DEPTH {
            return None;
        }
        if let Some(place) = stream.within.iter().rposition(|within| within.stream.berth.number == number) {
            return Some(stream.within.remove(place));
        }
        if stream.within.len() >= MAX_BESIDE {
            return None;
        }
        let within = Within::new(stream, number)?;
        let Berth { lane, tunnel, .. } = within.stream.berth;
        if tunnel.is_some() || stream.berth.is_inner() {
            let known = Lane { outer: stream.berth.lane, tunnel, facts: None };
            self.ledger.set_lane(stream.index, lane, known);
        }
        Some(within)
    }

    /// Writes down what the message carries that began last, and reads it.
    pub(super) fn inside(&mut self, stream: &mut Stream, direction: Direction, inside: &Inside) {
        let message = stream.half(direction).last_message;
        let Some((message, record)) = message.and_then(|id| Some((id, self.ledger.message(id)?))) else { return };
        let Some(mut within) = self.take_within(stream, inside.stream) else { return };
        // A message that lies in several segments was not sent with one word on what had been received.
        let told = stream.half(direction).told.filter(|_| record.first == record.last);
        let other = stream.half(direction.opposite()).buffer_at;
        let heard = told.and_then(|place| within.place_inside(self.ledger, direction.opposite(), place, other));
        let channel = match inside.channel {
            Channel::Data => 0,
            Channel::Control => 1,
            Channel::Alone => 2,
        };
        let lane = within.stream.berth.lane;
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
                lane,
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
        stream.within.push(within);
    }

    /// Bytes that cannot be had.
    pub(super) fn inside_gap(&mut self, stream: &mut Stream, direction: Direction, number: u32, bytes: u64) {
        // What is missing may be its beginning.
        let Some(mut within) = self.take_within(stream, number) else { return };
        if let Some(end) = of(&mut within.ends, direction).first_mut() {
            end.at = end.at.saturating_add(bytes);
        }
        self.enter(stream, &mut within, |work, inner| work.gap(inner, direction, bytes));
        stream.within.push(within);
    }

    /// Nothing more comes of a direction, in the stream within by this number or in all of them.
    pub(super) fn close_within(&mut self, stream: &mut Stream, direction: Direction, number: Option<u32>, cut: bool) {
        let mut all = std::mem::take(&mut stream.within);
        let is_meant = |within: &Within| number.is_none_or(|number| within.stream.berth.number == number);
        for within in all.iter_mut().filter(|within| is_meant(within)) {
            self.enter(stream, within, |work, inner| work.close(inner, direction, cut));
        }
        stream.within = all;
    }

    /// A stream within is over: it ends where it is.
    pub(super) fn leave_within(&mut self, stream: &mut Stream, number: u32) {
        let Some(place) = stream.within.iter().rposition(|within| within.stream.berth.number == number) else { return };
        let mut within = stream.within.remove(place);
        for direction in [Direction::FromClient, Direction::FromServer] {
            self.enter(stream, &mut within, |work, inner| work.close(inner, direction, false));
        }
        self.again.left_within(&[within]);
    }

    /// Works on the stream within: its messages and exchanges are counted where those of the outer one are.
    fn enter(&mut self, outer: &mut Stream, within: &mut Within, work: impl FnOnce(&mut Self, &mut Stream)) {
        let inner = &mut within.stream;
        let exchange = |outer: &mut Stream, inner: &mut Stream| {
            std::mem::swap(&mut outer.record, &mut inner.record);
            std::mem::swap(&mut outer.berth.last, &mut inner.berth.last);
            for (one, other) in outer.halves.iter_mut().zip(&mut inner.halves) {
                std::mem::swap(&mut one.last_message, &mut other.last_message);
            }
        };
        let (protocol, missing) = (outer.record.protocol, outer.record.missing);
        let ends = std::mem::take(&mut self.ends);
        // Of tunnels nothing is known but their bytes, unless the one that carries them says what it is for.
        if !(inner.berth.is_tunnel() && outer.carries.is_empty()) && inner.berth.name != outer.carries {
            inner.berth.name.clone_from(&outer.carries);
        }
        exchange(outer, inner);
        work(self, inner);
        exchange(outer, inner);
        (outer.record.protocol, outer.record.missing) = (protocol, missing);
        self.ends = ends;
    }

    /// Bytes of a stream within another, in order.
    pub(super) fn feed_inner(&mut self, stream: &mut Stream, direction: Direction, bytes: &[u8], span: Span) {
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
