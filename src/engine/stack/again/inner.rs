//! A stream within another, read again.

use super::{
    Again, BOTH, Candidate, Conversation, Direction, Ended, Event, Group, Inner, InnerId, Key, Ledger, MAX_TIMES,
    MessageId, SegmentId, Span, Stacks, Stream, What, Within, Work, of, side,
};
use crate::base::ExchangeId;
use crate::engine::ledger::MessageRecord;

/// What the streams of a conversation have together.
pub struct Shared {
    record: Conversation,
    /// The number given last.
    lanes: u16,
    /// The last message of each direction.
    last: [Option<MessageId>; 2],
}

impl Shared {
    /// Gives it to a stream, or takes it back.
    pub(super) fn exchange(&mut self, stream: &mut Stream) {
        std::mem::swap(&mut self.record, &mut stream.record);
        std::mem::swap(&mut self.lanes, &mut stream.berth.last);
        for (own, half) in self.last.iter_mut().zip(&mut stream.halves) {
            std::mem::swap(own, &mut half.last_message);
        }
    }
}

impl Stacks {
    /// A stream within another as it was when its session began, and what the outer one carried of it since.
    pub(super) fn begin_inner(&mut self, ledger: &Ledger, key: Key, group: &mut Group) -> Option<Again> {
        let (index, lane) = key;
        // The conversation itself is read again in this group, or was, and finds what lies within anew.
        let known = self.again.all.get_mut(&key)?;
        let mut live = self.streams.place(index as usize).take();
        let record = group.shared.get(&index).map(|shared| shared.record).or(live.as_ref().map(|stream| stream.record));
        let record = record.or_else(|| ledger.conversations.get(index as usize));
        // What was shown already stays: exchanges are not taken back.
        let shown = record.is_none_or(|record| has_exchanges(ledger, &record, key));
        if shown || known.times >= MAX_TIMES {
            *self.streams.place(index as usize) = live;
            self.again.all.remove(&key);
            return None;
        }
        known.times = known.times.saturating_add(1);
        let own = live.as_mut().and_then(|stream| Within::find(&mut stream.within, lane));
        let (reached, ended, waiting) = match own {
            Some(within) => {
                let ended = within.stream().halves.each_ref().map(|half| half.closing);
                (within.reached(), ended, within.buffered())
            }
            None => (known.reached, known.ended, 0),
        };
        self.buffered = self.buffered.saturating_sub(waiting);
        let place = group.streams.len();
        let firsts = carried(ledger, known, reached, ended, place, &mut group.events);
        let shared = group.shared.entry(index).or_insert_with(|| {
            let record = record.unwrap_or_default();
            match &live {
                Some(stream) => {
                    let last = stream.halves.each_ref().map(|half| half.last_message);
                    Shared { record, lanes: stream.berth.last, last }
                }
                None => Shared { record, lanes: known.berth.last, last: [None; 2] },
            }
        });
        for (direction, first) in BOTH.into_iter().zip(firsts) {
            let from = first.or(*of(&mut shared.record.first_messages, direction));
            let start = *of(&mut known.begun.places.clone(), direction);
            let last = take_out(ledger, from, |record| record.lane == lane && record.at >= start);
            *of(&mut shared.last, direction) = last;
        }
        let new = Box::new(Stream::once_more(known, index, Conversation::default()));
        *self.streams.place(index as usize) = live;
        Some(Again { index, old: None, new, starts: known.begun.places, counted: Default::default() })
    }

    /// The stream goes on from here within the other, if that still goes on.
    pub(super) fn put_back_inner(&mut self, again: Again) {
        let Again { index, new, .. } = again;
        let key = (index, new.berth.lane);
        let live = self.streams.get_mut(index as usize);
        match live.and_then(|stream| Within::find(&mut stream.within, key.1)) {
            Some(within) => {
                within.replace(new);
            }
            None => {
                self.again.left_within(&new.within);
                self.again.drop_if_open(key);
            }
        }
    }

    /// What was counted of conversations with streams that were read again.
    pub(super) fn put_back_shared(&mut self, ledger: &Ledger, all: std::collections::BTreeMap<u32, Shared>) {
        for (index, Shared { record: new, lanes, last }) in all {
            let mut record = new;
            match self.streams.get_mut(index as usize) {
                Some(stream) => {
                    (record.protocol, record.missing) = (stream.record.protocol, stream.record.missing);
                    (stream.record, stream.berth.last) = (record, lanes);
                    for (half, last) in stream.halves.iter_mut().zip(last) {
                        half.last_message = last;
                    }
                }
                None => {
                    if let Some(known) = ledger.conversations.get(index as usize) {
                        (record.protocol, record.missing) = (known.protocol, known.missing);
                    }
                    self.again.note_lanes(index, lanes);
                }
            }
            ledger.conversations.set(index as usize, &record);
        }
    }
}

impl Work<'_, '_> {
    /// What a message of the outer stream carries of a stream that is read again from the place `start` on. It points no more
    /// to what was read of it before `fresh`.
    pub(super) fn carried_again(
        &mut self,
        stream: &mut Stream,
        direction: Direction,
        (id, inner): (InnerId, &Inner),
        (fresh, start): (MessageId, u64),
    ) {
        let ledger = self.ledger;
        let stale = |first: MessageId| {
            first < fresh
                && ledger.message(first).is_some_and(|message| message.lane == inner.lane && message.at >= start)
        };
        if inner.first.is_some_and(stale) {
            ledger.begins_anew(id);
        }
        let at = inner.at.max(start);
        let Some(bytes) = self.payloads.inside(id).filter(|bytes| bytes.len() == inner.len as usize) else {
            // The file became shorter.
            return self.gap(stream, direction, inner.end().saturating_sub(at));
        };
        let frame = self.frame_of(self.now.id);
        let span = Span { at, end: inner.end(), segment: self.now.id, frame, inner: Some(id) };
        let skipped = usize::try_from(at.saturating_sub(inner.at)).unwrap_or(usize::MAX);
        self.feed_inner(stream, direction, bytes.get(skipped..).unwrap_or_default(), span);
    }
}

/// Whether there are exchanges in what a stream within a conversation carries.
fn has_exchanges(ledger: &Ledger, record: &Conversation, (index, lane): Key) -> bool {
    let lies_within = |own: u16| {
        let outer = |lane: &u16| Some(ledger.lane(index, *lane).outer).filter(|outer| *outer > 0);
        std::iter::successors(outer(&own), outer).any(|outer| outer == lane)
    };
    let next = |id: &ExchangeId| ledger.exchange(*id).and_then(|exchange| exchange.next);
    std::iter::successors(record.first_exchange, next).any(|id| {
        let exchange = ledger.exchange(id);
        let message = exchange.and_then(|exchange| ledger.message(exchange.request.or(exchange.response)?));
        message.is_some_and(|message| lies_within(message.lane))
    })
}

/// Appends what the outer stream carried of a stream from where its session began. Returns the first message of each direction
/// that carried some of it.
fn carried(
    ledger: &Ledger,
    known: &Candidate,
    reached: [(Option<InnerId>, u64); 2],
    ended: [Option<Ended>; 2],
    place: usize,
    events: &mut Vec<Event>,
) -> [Option<MessageId>; 2] {
    let (mut all, mut firsts) = (Vec::new(), [None; 2]);
    for (direction, (last, _)) in BOTH.into_iter().zip(reached) {
        let start = *of(&mut known.begun.places.clone(), direction);
        let mut at = last;
        while let Some((id, inner)) = at.and_then(|id| Some((id, ledger.inners.get(id.index())?))) {
            if inner.end() <= start {
                break;
            }
            *of(&mut firsts, direction) = Some(inner.message);
            all.push((id, direction, inner));
            at = inner.previous;
        }
    }
    all.sort_unstable_by_key(|(id, ..)| *id);
    let (mut key, mut places) = (SegmentId(0), known.begun.places);
    for (id, direction, inner) in all {
        let Some(message) = ledger.message(inner.message) else { continue };
        key = key.max(message.last);
        let at = of(&mut places, direction);
        let event = |what| Event { key, order: id.0, place, direction, what };
        if let Some(missing) = inner.at.checked_sub(*at).filter(|missing| *missing > 0) {
            events.push(event(What::Gap(missing)));
        }
        *at = inner.end();
        if inner.len > 0 {
            events.push(event(What::Inside(id, inner)));
        }
    }
    for (direction, (_, end)) in BOTH.into_iter().zip(reached) {
        let event = |key, what| Event { key, order: u32::MAX, place, direction, what };
        if let Some(missing) = end.checked_sub(*of(&mut places, direction)).filter(|missing| *missing > 0) {
            events.push(event(key, What::Gap(missing)));
        }
        if let Some(end) = ended.get(side(direction)).copied().flatten() {
            events.push(event(end.in_segment.max(key), What::End(end)));
        }
    }
    firsts
}

/// Takes messages out of the chain of a direction, from one on. Returns the last one that stays.
fn take_out(
    ledger: &Ledger,
    from: Option<MessageId>,
    mut stale: impl FnMut(&MessageRecord) -> bool,
) -> Option<MessageId> {
    let (mut last, mut cut) = (None, false);
    let mut at = from;
    while let Some((id, record)) = at.and_then(|id| Some((id, ledger.message(id)?))) {
        at = record.next;
        if stale(&record) {
            cut = true;
            continue;
        }
        if let Some(before) = last.filter(|_| cut) {
            ledger.follow_message(before, id);
        }
        (last, cut) = (Some(id), false);
    }
    if let Some(last) = last.filter(|_| cut) {
        ledger.ends_chain(last);
    }
    last
}
