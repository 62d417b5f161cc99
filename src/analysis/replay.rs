//! What the course of a stream makes of a message: sessions that are given the messages again, in their order.
//!
//! A session goes on from where it was left for an earlier message, from a checkpoint that the pass has kept, or from the
//! beginning of the stream, whichever is nearest.

use std::collections::VecDeque;

use super::messages::{Extent, Messages};
use super::registry;
use crate::base::{MessageId, StreamId};
use crate::dissect::{Assembled, BodyPart, Counted, Message, Remade, Session, Tally};
use crate::engine::ledger::{Checkpoint, MessageRecord, flags, of, traits};

/// Messages before it in its stream that are read again to remake one.
pub const MAX_REMADE: usize = 20_000;
/// Messages before one in its stream that are gone through to add up to it.
pub const MAX_TALLIED: usize = 100_000;
/// Streams whose sessions are kept to go on from.
pub const MAX_REPLAYS: usize = 128;
/// Messages that are gone through between two copies of a session that adds up, and how many copies are kept: who goes
/// backwards starts from one of them.
const COPY_EVERY: usize = 4096;
const MAX_COPIES: usize = 32;
/// Messages that were remade and are kept, because others ask for them again.
const MAX_KEPT: usize = 256;
/// Bytes of one that is kept.
const MAX_KEPT_BYTES: usize = 32 << 10;

/// What later messages can be remade from.
#[derive(Default)]
pub struct Replays {
    /// The one that was used last is the last.
    streams: Vec<Replay>,
    /// Messages that were remade, the newest last.
    made: VecDeque<(MessageId, Option<Remade>)>,
    /// Sessions that add up, and their last answers.
    tallying: Vec<Replay>,
    /// Copies of them at some of the messages, the newest last.
    copies: VecDeque<Replay>,
    tallied: VecDeque<(MessageId, Tally)>,
    /// A session of each protocol, by its place in the registry, that is asked what it remakes.
    asked: Vec<Option<Box<dyn Session>>>,
}

/// A session that was given all messages of a stream up to one of them.
struct Replay {
    stream: StreamId,
    lane: u16,
    protocol: u8,
    session: Box<dyn Session>,
    last: [Option<MessageId>; 2],
}

impl Replay {
    /// A session for the stream of a message that was given none of it yet.
    fn fresh(record: &MessageRecord) -> Option<Self> {
        let session = (registry().at(record.protocol)?.session?)();
        let MessageRecord { stream, lane, protocol, .. } = *record;
        Some(Self { stream, lane, protocol, session, last: [None; 2] })
    }

    fn after(&self) -> Option<MessageId> {
        self.last.iter().flatten().copied().max()
    }

    fn is_of(&self, record: &MessageRecord) -> bool {
        (self.stream, self.lane, self.protocol) == (record.stream, record.lane, record.protocol)
    }

    /// A copy that goes on with adding up.
    fn tallied(&self) -> Option<Self> {
        Some(Self { session: self.session.tallied()?, ..*self })
    }
}

impl Replays {
    /// A session of a protocol, to be asked about kinds of messages.
    fn asked(&mut self, protocol: u8) -> Option<&dyn Session> {
        let place = usize::from(protocol);
        if self.asked.len() <= place {
            self.asked.resize_with(place + 1, || None);
        }
        let slot = self.asked.get_mut(place)?;
        if slot.is_none() {
            *slot = Some((registry().at(protocol)?.session?)());
        }
        slot.as_deref()
    }

    /// The session nearest before a message that adds up: the one that came last, a copy, or a fresh one.
    fn nearest_tally(&mut self, id: MessageId, record: &MessageRecord) -> Option<Replay> {
        let before = |replay: &Replay| replay.is_of(record) && replay.after() < Some(id);
        let kept = self.tallying.iter().position(before);
        let last = kept.and_then(|place| self.tallying.get(place)).and_then(Replay::after);
        let copy = self.copies.iter().filter(|copy| before(copy)).max_by_key(|copy| copy.after());
        match (kept, copy) {
            (Some(place), copy) if copy.is_none_or(|copy| copy.after() <= last) => Some(self.tallying.remove(place)),
            (_, Some(copy)) => copy.tallied(),
            _ => Replay::fresh(record),
        }
    }

    /// Keeps a copy of a session that adds up, unless there is one at the same message.
    fn keep_copy(&mut self, replay: &Replay) {
        let same = |copy: &Replay| (copy.stream, copy.lane) == (replay.stream, replay.lane) && copy.last == replay.last;
        if self.copies.iter().any(same) {
            return;
        }
        if self.copies.len() >= MAX_COPIES {
            self.copies.pop_front();
        }
        self.copies.extend(replay.tallied());
    }

    fn keep(&mut self, id: MessageId, made: Option<Remade>) {
        if made.as_ref().is_some_and(|made| made.bytes.len() > MAX_KEPT_BYTES) {
            return;
        }
        if self.made.len() >= MAX_KEPT {
            self.made.pop_front();
        }
        self.made.push_back((id, made));
    }
}

impl Messages<'_> {
    /// Adds to a message that is shown what the course of its stream makes of it. One that is shown alone has all of its
    /// body, if it begins one that comes in parts.
    pub(super) fn course(
        &mut self,
        id: MessageId,
        record: &MessageRecord,
        extent: Extent,
        alone: bool,
        message: &mut Message,
    ) {
        let Some(session) = self.replays.asked(record.protocol) else { return };
        let wanted = if extent.fields { session.remakes(record.kind) } else { session.remakes_for_rows(record.kind) };
        if wanted {
            message.remade = self.remade(id, record);
        }
        if extent.tallies && !alone {
            message.tally = self.tally(id, record);
        }
        let Some(session) = self.replays.asked(record.protocol) else { return };
        let body = session.body(record.kind);
        let role = record.flags & (flags::REQUEST | flags::RESPONSE);
        let begins = alone && role != 0 && !record.is(flags::PART);
        if body.ends || body.units || begins {
            let head = record.exchange.and_then(|id| self.capture.ledger().exchange(id)).and_then(|exchange| {
                let head = if role == flags::REQUEST { exchange.request } else { exchange.response };
                head.filter(|_| exchange.has(traits::IN_PARTS))
            });
            let Some(head) = head else { return };
            let Some(first) = self.capture.ledger().message(head) else { return };
            if head != id {
                message.own_head = self.remade(head, &first);
            }
            message.assembled = self.assembled(head, (!begins).then_some(id), body, extent);
        }
    }

    /// The body that a message ends, or the units of it that do; all of the body without `id`.
    fn assembled(
        &mut self,
        head: MessageId,
        id: Option<MessageId>,
        body: BodyPart,
        extent: Extent,
    ) -> Option<Assembled> {
        let capture = self.capture;
        let mut parts: Vec<MessageRecord> = Vec::new();
        for (_, part) in capture.parts_of(head).take_while(|(other, _)| id.is_none_or(|id| *other <= id)) {
            let about = self.replays.asked(part.protocol)?.body(part.kind);
            if body.units && about.carries && about.begins_unit {
                parts.clear();
            }
            if about.carries {
                parts.push(part);
            }
        }
        let len = parts.iter().fold(0u64, |sum, part| sum.saturating_add(part.len));
        if len > extent.longest.min(self.most()) {
            if len <= self.most() {
                self.left_out = self.left_out.saturating_add(len);
            }
            return None;
        }
        let mut all = Vec::new();
        let mut assembled = Assembled { whole: true, ..Assembled::default() };
        let count = parts.len();
        for (place, part) in parts.iter().enumerate() {
            if place + 1 == count {
                assembled.before = all.len();
            }
            let bytes = self.bytes(part, 0, self.most()).bytes;
            let session = self.replays.asked(part.protocol)?;
            let Some(payload) = session.payload(part.kind, &bytes) else { continue };
            let payload = bytes.get(payload).unwrap_or_default();
            all.extend_from_slice(payload);
            let frame = capture.ledger().segment(part.last).map(|segment| segment.frame).unwrap_or_default();
            assembled.pieces.push((frame, u32::try_from(payload.len()).unwrap_or(u32::MAX)));
            if !part.is(flags::WHOLE) && part.is(flags::ENDED) {
                assembled.whole = false;
                break;
            }
        }
        assembled.bytes = all.into();
        Some(assembled)
    }

    /// Bytes of a message that are gathered.
    pub(super) fn most(&self) -> u64 {
        self.capture.limits().message
    }

    /// What the course of the stream made of a message, by running a session over the messages before it.
    pub fn remade(&mut self, id: MessageId, record: &MessageRecord) -> Option<Remade> {
        if !self.replays.asked(record.protocol)?.remakes(record.kind) {
            return None;
        }
        if let Some((_, made)) = self.replays.made.iter().rev().find(|(other, _)| *other == id) {
            return made.clone();
        }
        let (mut replay, first) = self.nearest(id, record)?;
        let capture = self.capture;
        let (mut count, mut settled, mut made) = (0usize, true, None);
        for (other, message) in capture.messages_after(first).take_while(|(other, _)| *other <= id) {
            *of(&mut replay.last, message.direction()) = Some(other);
            if !replay.is_of(&message) || !replay.session.replays(message.kind) {
                continue;
            }
            // A message that still arrives will have more bytes the next time.
            settled &= message.is(flags::ENDED);
            count += 1;
            if count > MAX_REMADE {
                let trouble = format!("more than {MAX_REMADE} messages come before it in the stream");
                return Some(Remade { bytes: std::sync::Arc::default(), from: 0, parts: 0, trouble });
            }
            let bytes = self.bytes(&message, 0, self.most()).bytes;
            made = replay.session.remake(message.direction(), message.kind, &bytes);
            if replay.session.remakes(message.kind) {
                let frame = capture.ledger().segment(message.last).map(|segment| segment.frame).unwrap_or_default();
                replay.session.placed(message.direction(), frame);
                if settled {
                    self.replays.keep(other, made.clone());
                }
            }
        }
        if settled {
            let replays = &mut self.replays.streams;
            // Only sessions that promise to be small are kept beside the one that was used last.
            if replays.last().is_some_and(|last| !last.session.is_small()) {
                replays.pop();
            }
            if replays.len() >= MAX_REPLAYS {
                replays.remove(0);
            }
            replays.push(replay);
        }
        made
    }

    /// How things stand behind a message, by adding up the messages before it.
    fn tally(&mut self, id: MessageId, record: &MessageRecord) -> Tally {
        if self.replays.asked(record.protocol).is_none_or(|session| session.tallies(record.kind) == 0) {
            return Tally::new();
        }
        if let Some((_, tally)) = self.replays.tallied.iter().rev().find(|(other, _)| *other == id) {
            return tally.clone();
        }
        let Some(mut replay) = self.replays.nearest_tally(id, record) else { return Tally::new() };
        let capture = self.capture;
        let Some(first) = self.next_after(&replay) else { return Tally::new() };
        let (mut passed, mut read, mut tally) = (0usize, 0usize, Tally::new());
        for (other, message) in capture.messages_after(first).take_while(|(other, _)| *other <= id) {
            *of(&mut replay.last, message.direction()) = Some(other);
            let bytes = replay.session.tallies(message.kind);
            if !replay.is_of(&message) || bytes == 0 {
                continue;
            }
            passed += 1;
            let frame = capture.ledger().segment(message.last).map(|segment| segment.frame).unwrap_or_default();
            let (direction, MessageRecord { kind, len, exchange, .. }) = (message.direction(), message);
            let counted = Counted { direction, kind, frame, len, exchange };
            tally = match replay.session.tally_unread(&counted) {
                Some(tally) => tally,
                None => {
                    read += 1;
                    let bytes = self.bytes(&message, 0, bytes).bytes;
                    replay.session.tally(&counted, &bytes)
                }
            };
            if passed.is_multiple_of(COPY_EVERY) {
                self.replays.keep_copy(&replay);
            }
            if passed > MAX_TALLIED || read > MAX_REMADE {
                return Tally::new();
            }
        }
        let Replays { tallying, tallied, .. } = &mut self.replays;
        tallying.retain(|other| !other.is_of(record));
        if tallying.len() >= MAX_REPLAYS {
            tallying.remove(0);
        }
        tallying.push(replay);
        if tallied.len() >= MAX_KEPT {
            tallied.pop_front();
        }
        tallied.push_back((id, tally.clone()));
        tally
    }

    /// The messages of each direction that come next for a session.
    fn next_after(&self, replay: &Replay) -> Option<[Option<MessageId>; 2]> {
        let capture = self.capture;
        let index = capture.stream(replay.stream)?.index;
        let firsts = capture.ledger().conversations.get(index as usize).unwrap_or_default().first_messages;
        let next = |last: Option<MessageId>, first: Option<MessageId>| match last {
            Some(last) => capture.ledger().message(last).and_then(|message| message.next),
            None => first,
        };
        let ([client, server], [first_client, first_server]) = (replay.last, firsts);
        Some([next(client, first_client), next(server, first_server)])
    }

    /// The session that is nearest before a message, and the message of each direction from which it goes on.
    fn nearest(&mut self, id: MessageId, record: &MessageRecord) -> Option<(Replay, [Option<MessageId>; 2])> {
        let capture = self.capture;
        let MessageRecord { stream, lane, protocol, .. } = *record;
        let goes_on = |replay: &Replay| replay.is_of(record) && replay.after() < Some(id);
        let kept = self.replays.streams.iter().rposition(goes_on).map(|place| self.replays.streams.remove(place));
        let checkpoint = capture.ledger().checkpoint_before((stream, lane), id);
        let replay = match (kept, checkpoint) {
            (Some(replay), Some(checkpoint)) if checkpoint.after() <= replay.after() => replay,
            (_, Some(Checkpoint { last, session })) => Replay { stream, lane, protocol, session, last },
            (Some(replay), None) => replay,
            (None, None) => Replay::fresh(record)?,
        };
        let first = self.next_after(&replay)?;
        Some((replay, first))
    }
}
