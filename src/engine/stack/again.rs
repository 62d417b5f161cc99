//! Streams read again. A session that lacks secrets opens nothing; when they come, its stream is read once more from where the
//! session began: from what the ledger says the stream took of its segments, so nothing has to be put in order again. What
//! the session says now is appended as always, and segments and conversation point to it from then on. Several streams are read
//! in the order of their segments, so that their exchanges are numbered as those of streams that were open from the
//! beginning.
//!
//! A stream that lies within another (TLS in a tunnel) is read again alone, from what the messages of the outer one carry,
//! which stay as they are. What it says has its place behind all other messages of the conversation, and what it said before
//! is taken out of their chain.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::within::{Berth, Within};
use super::{Asked, Half, Now, Payloads, Phase, Span, Stacks, Stream, Work};
use crate::base::{ExchangeId, InnerId, MessageId, SegmentId, StreamId};
use crate::dissect::{Direction, Opener, Outlook, Protocol, UPGRADED};
use crate::engine::ledger::{Conversation, Inner, Ledger, of, side};
use crate::engine::reassembly::Part;

mod inner;

pub(super) use inner::Shared;

/// Streams that are remembered because they lack secrets, or may lack some later; further ones are not read again.
pub const MAX_CANDIDATES: usize = 1 << 18;
/// How often a stream is read again.
pub const MAX_TIMES: u8 = 8;
/// Parts of segments that are put in order at once; with more, streams are read one group after the other.
pub const MAX_PARTS: usize = 1 << 20;

const BOTH: [Direction; 2] = [Direction::FromClient, Direction::FromServer];

/// Where a session began, so that another one can begin there again.
#[derive(Clone, Copy)]
pub(super) struct Beginning {
    protocol: &'static Protocol,
    /// The place of its first byte in each direction, and how many bytes were missing before it.
    places: [u64; 2],
    unseen: [u64; 2],
    /// The last message before it in each direction.
    before: [Option<MessageId>; 2],
    follows: Option<ExchangeId>,
    adrift: bool,
    guessed: bool,
}

/// How a direction ended.
#[derive(Clone, Copy)]
pub(super) struct Ended {
    /// In which segment; none if the capture ended.
    pub in_segment: SegmentId,
    /// The place behind the last byte.
    pub at: u64,
    /// Whether nobody knows if this was the end.
    pub cut: bool,
    /// Whether the segment itself said so.
    pub ends: bool,
    /// Whether by a reset.
    pub resets: bool,
}

/// A stream that may be read again.
struct Candidate {
    id: StreamId,
    ports: (u16, u16),
    opener: Arc<dyn Opener>,
    begun: Beginning,
    berth: Berth,
    carries: String,
    /// Exchanges of the stream before the session.
    exchanges: u32,
    /// How its directions ended, once it was let go of.
    ended: [Option<Ended>; 2],
    /// What of each direction the outer stream carried last, once that was let go of, and the place behind it.
    reached: [(Option<InnerId>, u64); 2],
    times: u8,
}

/// A conversation by its index, and which of the streams in it.
type Key = (u32, u16);

/// Streams that may be read again.
#[derive(Default)]
pub(super) struct Candidates {
    all: BTreeMap<Key, Candidate>,
}

impl Beginning {
    /// Where the session begins that a stream is about to get.
    pub(super) fn of(stream: &Stream, protocol: &'static Protocol, guessed: bool) -> Self {
        let [client, server] = &stream.halves;
        Self {
            protocol,
            places: [client.buffer_at, server.buffer_at],
            unseen: [client.unseen, server.unseen],
            before: [client.last_message, server.last_message],
            follows: stream.follows,
            adrift: stream.adrift,
            guessed,
        }
    }
}

impl Candidates {
    /// Remembers a stream whose session has an opener. Returns whether there was room.
    pub(super) fn add(&mut self, stream: &Stream, opener: Arc<dyn Opener>) -> bool {
        let Some(begun) = stream.begun else { return true };
        let key = (stream.index, stream.berth.lane);
        if let Some(known) = self.all.get_mut(&key) {
            known.opener = opener;
            return true;
        }
        let room = self.all.len() < MAX_CANDIDATES;
        if room {
            let known = Candidate {
                id: stream.id,
                ports: stream.ports,
                opener,
                begun,
                berth: stream.berth.clone(),
                carries: stream.carries.clone(),
                exchanges: stream.record.exchanges,
                ended: [None; 2],
                reached: [(None, 0); 2],
                times: 0,
            };
            self.all.insert(key, known);
        }
        room
    }

    /// A stream is let go of: it stays a candidate only if it lacks something.
    pub(super) fn left(&mut self, stream: &Stream) {
        self.leave((stream.index, stream.berth.lane), stream);
        self.left_within(&stream.within);
        self.note_lanes(stream.index, stream.berth.last);
    }

    /// The same of streams that lie within one, and what lies within those.
    pub(super) fn left_within(&mut self, all: &[Within]) {
        for within in all {
            let stream = within.stream();
            let key = (stream.index, stream.berth.lane);
            if let Some(known) = self.all.get_mut(&key) {
                known.reached = within.reached();
            }
            self.leave(key, stream);
            self.left_within(&stream.within);
        }
    }

    fn leave(&mut self, key: Key, stream: &Stream) {
        let Some(known) = self.all.get_mut(&key) else { return };
        for (own, half) in known.ended.iter_mut().zip(&stream.halves) {
            *own = half.closing;
        }
        self.drop_if_open(key);
    }

    /// Notes the number given last in a conversation.
    fn note_lanes(&mut self, index: u32, last: u16) {
        for (_, known) in self.all.range_mut((index, 0)..=(index, u16::MAX)) {
            known.berth.last = last;
        }
    }

    fn drop_if_open(&mut self, key: Key) {
        let outlook = self.all.get(&key).map(|known| known.opener.outlook(true));
        if matches!(outlook, Some(Outlook::Opens | Outlook::Never)) {
            self.all.remove(&key);
        }
    }

    /// Streams within this one are found anew.
    fn forget_within(&mut self, index: u32) {
        let own: Vec<Key> = self.all.range((index, 1)..=(index, u16::MAX)).map(|(key, _)| *key).collect();
        for key in own {
            self.all.remove(&key);
        }
    }
}

/// What comes next of one of the streams that are read again.
struct Event {
    /// The segment that brought it.
    key: SegmentId,
    /// What carried it, of which several may lie in one segment.
    order: u32,
    /// Which of the streams.
    place: usize,
    direction: Direction,
    what: What,
}

enum What {
    Gap(u64),
    Part(Part),
    /// What a message of the outer stream carries.
    Inside(InnerId, Inner),
    End(Ended),
}

/// A stream on its way.
struct Again {
    index: u32,
    /// It as it was, if it is still kept ready.
    old: Option<Box<Stream>>,
    new: Box<Stream>,
    starts: [u64; 2],
    /// What stays as it was counted.
    counted: ([u64; 2], u32),
}

/// Streams that are read together.
#[derive(Default)]
struct Group {
    streams: Vec<Again>,
    /// What several streams of one conversation have together.
    shared: BTreeMap<u32, Shared>,
    events: Vec<Event>,
}

/// Works on a stream. Where it lies within another it has what the conversation has: its messages and exchanges are counted there.
fn with_shared(again: &mut Again, shared: &mut BTreeMap<u32, Shared>, work: impl FnOnce(&mut Again)) {
    match shared.get_mut(&again.index).filter(|_| again.new.berth.is_inner()) {
        Some(shared) => {
            shared.exchange(&mut again.new);
            work(again);
            shared.exchange(&mut again.new);
        }
        None => work(again),
    }
}

impl Stacks {
    /// Reads those streams again that can be opened since secrets came. `more`: further ones may come, so that streams that
    /// still lack some wait for them. Returns how many were read.
    pub fn again(&mut self, ledger: &Ledger, payloads: &mut dyn Payloads, more: bool) -> usize {
        self.patient = more;
        let all = self.again.all.iter();
        let due: Vec<Key> = all.filter(|(_, one)| one.opener.outlook(more) == Outlook::Came).map(|(i, _)| *i).collect();
        let (mut count, mut group) = (0usize, Group::default());
        for key in due {
            let place = group.streams.len();
            let begun = match key {
                (index, 0) => self.begin_again(ledger, index, place, &mut group.events),
                _ => self.begin_inner(ledger, key, &mut group),
            };
            if let Some(again) = begun {
                group.streams.push(again);
                count = count.saturating_add(1);
            }
            if group.events.len() >= MAX_PARTS {
                self.read_group(ledger, payloads, &mut group);
            }
        }
        self.read_group(ledger, payloads, &mut group);
        ledger.note_read_again(count);
        count
    }

    /// A stream as it was when its session began, and what came of it since.
    fn begin_again(&mut self, ledger: &Ledger, index: u32, place: usize, events: &mut Vec<Event>) -> Option<Again> {
        let known = self.again.all.get_mut(&(index, 0))?;
        let mut record = match self.streams.get(index as usize) {
            Some(stream) => stream.record,
            None => ledger.conversations.get(index as usize)?,
        };
        // What was shown already stays: exchanges are not taken back.
        if record.exchanges > known.exchanges || known.times >= MAX_TIMES {
            self.again.all.remove(&(index, 0));
            return None;
        }
        known.times = known.times.saturating_add(1);
        let old = self.streams.place(index as usize).take();
        for (first, before) in record.first_messages.iter_mut().zip(known.begun.before) {
            *first = first.filter(|_| before.is_some());
        }
        let ended = match &old {
            Some(stream) => stream.halves.each_ref().map(|half| half.closing),
            None => known.ended,
        };
        for direction in BOTH {
            let from = *of(&mut known.begun.places.clone(), direction);
            let (end, skipped) = (ended.get(side(direction)).copied().flatten(), old.as_ref());
            let next = end.map(|end| end.at).or_else(|| skipped.map(|old| next_place(old, direction)));
            history(ledger, &record, (direction, from), next, place, events);
            if let Some(end) = end {
                events.push(Event { key: end.in_segment, order: 0, place, direction, what: What::End(end) });
            }
        }
        let counted = (record.bytes, record.missing);
        let mut new = Box::new(Stream::once_more(known, index, record));
        new.berth.last = 0;
        let starts = known.begun.places;
        self.again.forget_within(index);
        Some(Again { index, old, new, starts, counted })
    }

    /// Reads some streams from where their sessions began, in the order of their segments.
    fn read_group(&mut self, ledger: &Ledger, payloads: &mut dyn Payloads, group: &mut Group) {
        let fresh = MessageId(ledger.messages.len() as u32);
        let Group { streams, shared, events } = group;
        for again in streams.iter_mut() {
            for half in again.old.iter().flat_map(|old| &old.halves) {
                self.buffered = self.buffered.saturating_sub(half.buffer.len());
            }
            for within in again.old.iter().flat_map(|old| &old.within) {
                self.buffered = self.buffered.saturating_sub(within.buffered());
            }
            let begun = again.new.begun.take();
            let mut work = self.work(ledger, payloads, Now::none());
            if let Some(begun) = begun {
                with_shared(again, shared, |again| work.begin_again(&mut again.new, &begun));
            }
        }
        // Of one segment first what it brings into order and then its end, as the stream met them.
        events.sort_by_key(|event| (event.key, matches!(event.what, What::End(_)), event.order));
        for Event { key, place, direction, what, .. } in events.drain(..) {
            let Some(again) = streams.get_mut(place) else { continue };
            let record = ledger.segment(key);
            let now = record.map_or_else(Now::none, |record| Now { id: key, record, payload: None, foreseen: None });
            let mut work = self.work(ledger, payloads, now);
            let start = *of(&mut again.starts, direction);
            with_shared(again, shared, |again| match what {
                What::Gap(bytes) => work.gap(&mut again.new, direction, bytes),
                What::Part(part) => {
                    work.forget(part.segment, fresh, start);
                    work.feed(&mut again.new, direction, part);
                }
                What::Inside(id, inner) => work.carried_again(&mut again.new, direction, (id, &inner), (fresh, start)),
                What::End(Ended { cut, ends, resets, .. }) => {
                    let is_inner = again.new.berth.is_inner();
                    if ends && !is_inner {
                        work.forget(key, fresh, start);
                    }
                    (work.ends, work.resets) = (ends && !is_inner, resets);
                    work.close(&mut again.new, direction, cut);
                }
            });
            let record = work.now.record;
            ledger.segments.set(key.index(), &record);
        }
        for again in streams.drain(..) {
            if again.new.berth.is_inner() {
                self.put_back_inner(again);
            } else {
                self.put_back(ledger, again);
            }
        }
        self.put_back_shared(ledger, std::mem::take(shared));
    }
    /// The stream goes on from here as if it had been read like this from the beginning.
    fn put_back(&mut self, ledger: &Ledger, again: Again) {
        let Again { index, old, mut new, counted, .. } = again;
        (new.record.bytes, new.record.missing) = counted;
        ledger.conversations.set(index as usize, &new.record);
        let Some(old) = old else {
            self.again.left_within(&new.within);
            self.again.note_lanes(index, new.berth.last);
            self.again.drop_if_open((index, 0));
            return;
        };
        (new.dirty, new.closed) = (old.dirty, old.closed);
        let [client, server] = old.halves;
        for (half, before) in new.halves.iter_mut().zip([client, server]) {
            let Half { order, first, acknowledged, impatience, end, ended, closing, .. } = before;
            *half = Half { order, first, acknowledged, impatience, end, ended, closing, ..std::mem::take(half) };
        }
        if new.closed {
            self.again.left_within(&new.within);
            new.rest(&mut self.idle);
        }
        *self.streams.place(index as usize) = Some(new);
    }
}

impl Stream {
    /// As it was when its session began; `record` is what is known of it now.
    fn once_more(known: &Candidate, index: u32, record: Conversation) -> Self {
        let begun = &known.begun;
        let half = |side: usize| Half {
            buffer_at: begun.places.get(side).copied().unwrap_or(0),
            unseen: begun.unseen.get(side).copied().unwrap_or(0),
            last_message: begun.before.get(side).copied().flatten(),
            ..Half::default()
        };
        let asked = |exchange| Asked { key: UPGRADED, exchange, answered: false, in_parts: true };
        Self {
            id: known.id,
            ports: known.ports,
            halves: [half(0), half(1)],
            phase: Phase::Undecided,
            adrift: begun.adrift,
            guessed: begun.guessed,
            follows: begun.follows,
            open: begun.follows.map(asked).into_iter().collect(),
            undecided: Vec::new(),
            since_checkpoint: 0,
            record,
            dirty: false,
            closed: false,
            watched: 0,
            index,
            berth: known.berth.clone(),
            carries: known.carries.clone(),
            within: Vec::new(),
            begun: Some(*begun),
        }
    }
}

impl Work<'_, '_> {
    /// Gives a stream the session that it had.
    fn begin_again(&mut self, stream: &mut Stream, begun: &Beginning) {
        if let Some(exchange) = begun.follows {
            // They are counted again.
            self.change(exchange, |record| record.follows = 0);
        }
        self.open(stream, begun.protocol, begun.guessed);
    }

    /// A segment points no more to what was read of it from the place `start` on, before `fresh`.
    fn forget(&mut self, segment: SegmentId, fresh: MessageId, start: u64) {
        let ledger = self.ledger;
        let stale = |id: &MessageId| *id < fresh && ledger.message(*id).is_some_and(|message| message.at >= start);
        self.edit(segment, |segment| segment.message = segment.message.filter(|id| !stale(id)));
    }
}

/// The place behind what a stream took of a direction.
fn next_place(stream: &Stream, direction: Direction) -> u64 {
    stream.halves.get(side(direction)).map_or(0, |half| half.order.next())
}

/// Appends what a stream took of a direction from the place `from` on, each part with the segment that brought it into
/// order, and what is missing. `next`: the place behind all of it, where that is known.
fn history(
    ledger: &Ledger,
    record: &Conversation,
    (direction, from): (Direction, u64),
    next: Option<u64>,
    place: usize,
    events: &mut Vec<Event>,
) {
    let mut parts = Vec::new();
    let mut at = record.last_segments.get(side(direction)).copied().flatten();
    while let Some((id, segment)) = at.and_then(|id| Some((id, ledger.segment(id)?))) {
        for taken in ledger.taken(id, &segment) {
            let part = Part { at: taken.at, len: taken.len, segment: id, from: taken.from };
            parts.extend(part.clip(from, u64::MAX).filter(|part| part.len > 0));
        }
        at = segment.previous;
    }
    parts.sort_unstable_by_key(|part| part.at);
    let (mut reached, mut key) = (from, SegmentId(0));
    for part in parts {
        key = key.max(part.segment);
        let missing = part.at.saturating_sub(reached);
        if missing > 0 {
            events.push(Event { key, order: 0, place, direction, what: What::Gap(missing) });
        }
        reached = part.end();
        events.push(Event { key, order: 0, place, direction, what: What::Part(part) });
    }
    if let Some(missing) = next.and_then(|next| next.checked_sub(reached)).filter(|missing| *missing > 0) {
        events.push(Event { key, order: 0, place, direction, what: What::Gap(missing) });
    }
}
