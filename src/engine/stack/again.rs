//! Streams read again. A session that lacks secrets opens nothing; when they come, its stream is read once more from where the
//! session began: from what the ledger says the stream took of its segments, so nothing has to be put in order again. What
//! the session says now is appended as always, and segments and conversation point to it from then on. Several streams are read
//! in the order of their segments, so that their exchanges are numbered as those of streams that were open from the
//! beginning.

use std::sync::Arc;

use hashbrown::HashMap;

use super::within::Berth;
use super::{Asked, Half, Now, Payloads, Phase, Stacks, Stream, Work};
use crate::base::{ExchangeId, MessageId, SegmentId, StreamId};
use crate::dissect::{Direction, Opener, Outlook, Protocol, UPGRADED};
use crate::engine::ledger::{Conversation, Ledger, of, side};
use crate::engine::reassembly::Part;

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
    tunnel: Option<ExchangeId>,
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
    /// Exchanges of the stream before the session.
    exchanges: u32,
    /// How its directions ended, once it was let go of.
    ended: [Option<Ended>; 2],
    times: u8,
}

/// Streams that may be read again, by their index.
#[derive(Default)]
pub(super) struct Candidates {
    all: HashMap<u32, Candidate>,
}

impl Beginning {
    /// Where the session begins that a stream is about to get.
    pub(super) fn of(stream: &Stream, protocol: &'static Protocol, guessed: bool) -> Option<Self> {
        let [client, server] = &stream.halves;
        (!stream.berth.is_inner()).then_some(Self {
            protocol,
            places: [client.buffer_at, server.buffer_at],
            unseen: [client.unseen, server.unseen],
            before: [client.last_message, server.last_message],
            follows: stream.follows,
            tunnel: stream.berth.tunnel,
            adrift: stream.adrift,
            guessed,
        })
    }
}

impl Candidates {
    /// Remembers a stream whose session has an opener. Returns whether there was room.
    pub(super) fn add(&mut self, stream: &Stream, opener: Arc<dyn Opener>) -> bool {
        let Some(begun) = stream.begun else { return true };
        if let Some(known) = self.all.get_mut(&stream.index) {
            known.opener = opener;
            return true;
        }
        let room = self.all.len() < MAX_CANDIDATES;
        if room {
            let (id, ports, exchanges) = (stream.id, stream.ports, stream.record.exchanges);
            self.all
                .insert(stream.index, Candidate { id, ports, opener, begun, exchanges, ended: [None; 2], times: 0 });
        }
        room
    }

    /// A stream is let go of: it stays a candidate only if it lacks something.
    pub(super) fn left(&mut self, stream: &Stream) {
        let Some(known) = self.all.get_mut(&stream.index) else { return };
        for (own, half) in known.ended.iter_mut().zip(&stream.halves) {
            *own = half.closing;
        }
        self.drop_if_open(stream.index);
    }

    fn drop_if_open(&mut self, index: u32) {
        let outlook = self.all.get(&index).map(|known| known.opener.outlook(true));
        if matches!(outlook, Some(Outlook::Opens | Outlook::Never)) {
            self.all.remove(&index);
        }
    }
}

/// What comes next of one of the streams that are read again.
struct Event {
    /// The segment that brought it.
    key: SegmentId,
    /// Which of the streams.
    place: usize,
    direction: Direction,
    what: What,
}

enum What {
    Gap(u64),
    Part(Part),
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

impl Stacks {
    /// Reads those streams again that can be opened since secrets came. `more`: further ones may come, so that streams that
    /// still lack some wait for them. Returns how many were read.
    pub fn again(&mut self, ledger: &Ledger, payloads: &mut dyn Payloads, more: bool) -> usize {
        self.patient = more;
        let all = self.again.all.iter();
        let mut due: Vec<u32> =
            all.filter(|(_, one)| one.opener.outlook(more) == Outlook::Came).map(|(i, _)| *i).collect();
        due.sort_unstable();
        let (mut count, mut group, mut events) = (0usize, Vec::new(), Vec::new());
        for index in due {
            if let Some(again) = self.begin_again(ledger, index, group.len(), &mut events) {
                group.push(again);
                count = count.saturating_add(1);
            }
            if events.len() >= MAX_PARTS {
                self.read_group(ledger, payloads, &mut group, &mut events);
            }
        }
        self.read_group(ledger, payloads, &mut group, &mut events);
        ledger.note_read_again(count);
        count
    }

    /// A stream as it was when its session began, and what came of it since.
    fn begin_again(&mut self, ledger: &Ledger, index: u32, place: usize, events: &mut Vec<Event>) -> Option<Again> {
        let known = self.again.all.get_mut(&index)?;
        let mut record = match self.streams.get(index as usize) {
            Some(stream) => stream.record,
            None => ledger.conversations.get(index as usize)?,
        };
        // What was shown already stays: exchanges are not taken back.
        if record.exchanges > known.exchanges || known.times >= MAX_TIMES {
            self.again.all.remove(&index);
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
                events.push(Event { key: end.in_segment, place, direction, what: What::End(end) });
            }
        }
        let counted = (record.bytes, record.missing);
        let new = Box::new(Stream::once_more(known, index, record));
        Some(Again { index, old, new, starts: known.begun.places, counted })
    }

    /// Reads some streams from where their sessions began, in the order of their segments.
    fn read_group(
        &mut self,
        ledger: &Ledger,
        payloads: &mut dyn Payloads,
        group: &mut Vec<Again>,
        events: &mut Vec<Event>,
    ) {
        let fresh = MessageId(ledger.messages.len() as u32);
        for again in group.iter_mut() {
            for half in again.old.iter().flat_map(|old| &old.halves) {
                self.buffered = self.buffered.saturating_sub(half.buffer.len());
            }
            for within in again.old.iter().flat_map(|old| &old.within) {
                self.buffered = self.buffered.saturating_sub(within.buffered());
            }
            let begun = again.new.begun.take();
            let mut work = self.work(ledger, payloads, Now::none());
            if let Some(begun) = begun {
                work.begin_again(&mut again.new, &begun);
            }
        }
        // Of one segment first what it brings into order and then its end, as the stream met them.
        events.sort_by_key(|event| (event.key, matches!(event.what, What::End(_))));
        for Event { key, place, direction, what } in events.drain(..) {
            let Some(again) = group.get_mut(place) else { continue };
            let record = ledger.segment(key);
            let now = record.map_or_else(Now::none, |record| Now { id: key, record, payload: None, foreseen: None });
            let mut work = self.work(ledger, payloads, now);
            let start = *of(&mut again.starts, direction);
            match what {
                What::Gap(bytes) => work.gap(&mut again.new, direction, bytes),
                What::Part(part) => {
                    work.forget(part.segment, fresh, start);
                    work.feed(&mut again.new, direction, part);
                }
                What::End(Ended { cut, ends, resets, .. }) => {
                    if ends {
                        work.forget(key, fresh, start);
                    }
                    (work.ends, work.resets) = (ends, resets);
                    work.close(&mut again.new, direction, cut);
                }
            }
            let record = work.now.record;
            ledger.segments.set(key.index(), &record);
        }
        for again in group.drain(..) {
            self.put_back(ledger, again);
        }
    }

    /// The stream goes on from here as if it had been read like this from the beginning.
    fn put_back(&mut self, ledger: &Ledger, again: Again) {
        let Again { index, old, mut new, counted, .. } = again;
        (new.record.bytes, new.record.missing) = counted;
        ledger.conversations.set(index as usize, &new.record);
        let Some(old) = old else {
            self.again.drop_if_open(index);
            return;
        };
        (new.dirty, new.closed) = (old.dirty, old.closed);
        let [client, server] = old.halves;
        for (half, before) in new.halves.iter_mut().zip([client, server]) {
            let Half { order, first, acknowledged, impatience, end, ended, closing, .. } = before;
            *half = Half { order, first, acknowledged, impatience, end, ended, closing, ..std::mem::take(half) };
        }
        if new.closed {
            new.rest();
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
            berth: Berth::of_conversation(begun.tunnel),
            carries: String::new(),
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
            events.push(Event { key, place, direction, what: What::Gap(missing) });
        }
        reached = part.end();
        events.push(Event { key, place, direction, what: What::Part(part) });
    }
    if let Some(missing) = next.and_then(|next| next.checked_sub(reached)).filter(|missing| *missing > 0) {
        events.push(Event { key, place, direction, what: What::Gap(missing) });
    }
}
