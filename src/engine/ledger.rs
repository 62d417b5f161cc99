//! What the first pass writes down of TCP: segments, messages, exchanges and conversations. Recipes, not bytes.
//!
//! Every record has a fixed size and lies in an append-only log that other threads read while it grows. Records point at
//! each other by typed numbers: a segment at the one before it in its direction, a message at the next one, an exchange at
//! its messages. All walks from byte to frame and back follow these pointers.

mod layout;
mod records;

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, RwLock};

use smallvec::SmallVec;

use layout::{frame, high_low};

pub use records::{
    Conversation, ExchangeRecord, Inner, Lane, MessageRecord, Segment, Timeout, flags, of, side, state, traits,
};
pub(super) use records::{IN_FLIGHT, PUSHED};

use crate::base::{Depot, ExchangeId, FrameId, InnerId, Log, MessageId, SegmentId, StreamId};
use crate::dissect::{Findings, Opener, Session, Trouble};
use crate::engine::tcp_analysis::Verdict;

/// Pieces of segments that were taken only in part that are remembered; past it such bytes count as missing.
pub const MAX_PIECES: usize = 1 << 20;
/// Bytes of checkpoints of sessions that are kept; past it streams are followed from the last one.
pub const MAX_CHECKPOINTS: usize = 32 << 20;
/// Openers that are asked why they do not open something.
const MAX_ASKED: usize = 1024;
/// Bytes of memory that an opener takes, about: keys of both directions.
const OPENER: usize = 512;

/// All of it. One thread writes.
pub struct Ledger {
    /// Segments, sorted by frame.
    pub segments: Log<Segment>,
    /// Messages.
    pub messages: Log<MessageRecord>,
    /// Exchanges.
    pub exchanges: Log<ExchangeRecord>,
    /// What messages carry inside, sorted by message.
    pub inners: Log<Inner>,
    /// Conversations, by the index of their TCP stream.
    pub conversations: Log<Conversation>,
    /// The frames from which the timeouts of retransmissions count, sorted by segment.
    pub timeouts: Log<Timeout>,
    /// What was taken of segments of which not all was taken. Rare, so a lock does not matter.
    pieces: RwLock<Pieces>,
    /// Who opens the messages of a stream, by its index and lane.
    openers: RwLock<BTreeMap<(u32, u16), Arc<dyn Opener>>>,
    /// What is known of streams within conversations that do not simply lie in these, by index and lane.
    lanes: RwLock<BTreeMap<(u32, u16), Lane>>,
    /// From where sessions can go on. Asked for when somebody looks into the middle of a stream.
    checkpoints: Mutex<Checkpoints>,
    /// How many streams were read again.
    read_again: AtomicU64,
}

/// The state of a session within a stream, from where it goes on without what came before.
pub struct Checkpoint {
    /// The last message of each direction that it was given.
    pub last: [Option<MessageId>; 2],
    /// The session.
    pub session: Box<dyn Session>,
}

#[derive(Default)]
struct Checkpoints {
    streams: BTreeMap<(StreamId, u16), Vec<Checkpoint>>,
    bytes: usize,
}

impl Checkpoint {
    /// The last message that it was given.
    pub fn after(&self) -> Option<MessageId> {
        self.last.iter().flatten().copied().max()
    }
}

type Pieces = BTreeMap<SegmentId, Arc<[Taken]>>;

/// A part of a segment that the stream took.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Taken {
    /// Its place in the direction.
    pub at: u64,
    /// Its length.
    pub len: u32,
    /// Where it begins in the segment's payload.
    pub from: u32,
}

impl Taken {
    /// What of it lies within the places `from..to`.
    pub fn clip(&self, from: u64, to: u64) -> Option<Self> {
        let end = self.at.saturating_add(u64::from(self.len)).min(to);
        let at = self.at.max(from);
        let len = u32::try_from(end.checked_sub(at)?).ok().filter(|len| *len > 0)?;
        let skipped = u32::try_from(at.saturating_sub(self.at)).ok()?;
        Some(Self { at, len, from: self.from.saturating_add(skipped) })
    }
}

impl Ledger {
    /// An empty one. Of each log, `room` chunks are held in memory, the others in `depot` (see [`Log::bounded`]).
    pub fn new(room: usize, depot: &Arc<Depot>) -> Self {
        Self {
            segments: Log::bounded(room, depot),
            messages: Log::bounded(room, depot),
            exchanges: Log::bounded(room, depot),
            inners: Log::bounded(room, depot),
            conversations: Log::bounded(room, depot),
            timeouts: Log::bounded(room, depot),
            pieces: RwLock::default(),
            openers: RwLock::default(),
            lanes: RwLock::default(),
            checkpoints: Mutex::default(),
            read_again: Default::default(),
        }
    }

    /// The segments of a frame, in the order of its TCP headers.
    pub fn segments_of(&self, frame: FrameId) -> impl Iterator<Item = (SegmentId, Segment)> + '_ {
        let from = self.segments.partition_point(|segment| segment.frame < frame);
        self.segments_from(from, frame)
    }

    /// The same, when the place of the first of them is known already.
    pub fn segments_from(&self, from: usize, frame: FrameId) -> impl Iterator<Item = (SegmentId, Segment)> + '_ {
        let own = self.segments.iter_from(from).take_while(move |segment| segment.frame == frame);
        own.enumerate().map(move |(place, segment)| (SegmentId(from.saturating_add(place) as u32), segment))
    }

    /// A segment.
    #[inline]
    pub fn segment(&self, id: SegmentId) -> Option<Segment> {
        self.segments.get(id.index())
    }

    /// What the analysis found of a segment.
    pub fn verdict(&self, id: SegmentId, segment: &Segment) -> Verdict {
        let findings = segment.findings();
        let repeats = findings.has(Findings::DUPLICATE_ACK);
        let known = |bit: u32, value: u32| (segment.analysis & bit != 0 && !repeats).then_some(value);
        let timeout = findings.has(Findings::RETRANSMISSION).then(|| {
            let at = self.timeouts.partition_point(|timeout| timeout.segment < id);
            self.timeouts.get(at).filter(|timeout| timeout.segment == id).map(|timeout| timeout.frame)
        });
        Verdict {
            findings,
            acks: segment.acknowledges,
            bytes_in_flight: known(IN_FLIGHT, segment.in_flight),
            push_bytes_sent: known(PUSHED, segment.pushed),
            duplicate_ack: if repeats { segment.in_flight } else { 0 },
            duplicate_of: frame(u64::from(segment.pushed)).filter(|_| repeats),
            rto_frame: timeout.flatten(),
        }
    }

    /// The message of a segment.
    #[inline(always)]
    pub fn message_of(&self, segment: &Segment) -> Option<MessageRecord> {
        // It was published before the segment named it.
        self.messages.get_published(segment.message?.index())
    }

    /// A message.
    #[inline]
    pub fn message(&self, id: MessageId) -> Option<MessageRecord> {
        self.messages.get(id.index())
    }

    /// An exchange.
    #[inline]
    pub fn exchange(&self, id: ExchangeId) -> Option<ExchangeRecord> {
        self.exchanges.get(id.index())
    }

    /// What a message carries inside, if anything.
    pub fn inner_of(&self, message: MessageId) -> Option<(InnerId, Inner)> {
        let at = self.inners.partition_point(|inner| inner.message < message);
        let inner = self.inners.get(at).filter(|inner| inner.message == message)?;
        Some((InnerId(at as u32), inner))
    }

    /// Appends what a message carries inside, behind `inner.previous`, and marks the message.
    pub fn push_inner(&self, inner: &Inner) -> InnerId {
        let id = InnerId(self.inners.push(inner) as u32);
        if let Some(before) = inner.previous {
            self.inners.amend(before.index(), 0, |word| high_low(word >> 32, InnerId::pack(Some(id))));
        }
        self.messages.amend(inner.message.index(), 5, |word| word | u64::from(flags::CARRIES));
        id
    }

    /// Notes the first message that has bytes in what another carries.
    pub fn begins_inside(&self, id: InnerId, message: MessageId) {
        self.inners.amend(id.index(), 2, |word| match word & 0xffff_ffff {
            0 => high_low(word >> 32, MessageId::pack(Some(message))),
            _ => word,
        });
    }

    /// What a message carries is read again: no message has bytes in it so far.
    pub fn begins_anew(&self, id: InnerId) {
        self.inners.amend(id.index(), 2, |word| high_low(word >> 32, MessageId::pack(None)));
    }

    /// Notes who opens the messages of a lane of a stream.
    pub fn set_opener(&self, stream: u32, lane: u16, opener: Arc<dyn Opener>) {
        if let Ok(mut openers) = self.openers.write() {
            openers.insert((stream, lane), opener);
        }
    }

    /// Who opens the messages of a lane of a stream.
    pub fn opener(&self, stream: u32, lane: u16) -> Option<Arc<dyn Opener>> {
        self.openers.read().ok()?.get(&(stream, lane)).cloned()
    }

    /// Who opens messages of a stream, whatever their lane.
    pub fn openers_of(&self, stream: u32) -> Vec<Arc<dyn Opener>> {
        let Ok(openers) = self.openers.read() else { return Vec::new() };
        openers.range((stream, 0)..=(stream, u16::MAX)).map(|(_, opener)| Arc::clone(opener)).collect()
    }

    /// Why messages of the first stream that has such stay closed. Where there are many, only the first ones are asked.
    pub fn trouble(&self) -> Option<Trouble> {
        let openers = self.openers.read().ok()?;
        openers.values().take(MAX_ASKED).find_map(|opener| opener.trouble())
    }

    /// In how many streams messages stay closed. All are asked.
    pub fn closed(&self) -> usize {
        let Ok(openers) = self.openers.read() else { return 0 };
        let mut streams: Vec<u32> =
            openers.iter().filter(|(_, opener)| opener.trouble().is_some()).map(|((stream, _), _)| *stream).collect();
        streams.dedup();
        streams.len()
    }

    /// Notes what is known of a lane of a stream.
    pub fn set_lane(&self, stream: u32, lane: u16, known: Lane) {
        if let Ok(mut lanes) = self.lanes.write() {
            lanes.insert((stream, lane), known);
        }
    }

    /// What is known of a lane of a stream.
    pub fn lane(&self, stream: u32, lane: u16) -> Lane {
        self.lanes.read().ok().and_then(|lanes| lanes.get(&(stream, lane)).copied()).unwrap_or_default()
    }

    /// Notes which message comes next in the direction of a message.
    #[inline]
    pub fn follow_message(&self, id: MessageId, next: MessageId) {
        self.messages.amend(id.index(), 4, |word| high_low(word >> 32, MessageId::pack(Some(next))));
    }

    /// No message comes next in the direction of a message.
    pub fn ends_chain(&self, id: MessageId) {
        self.messages.amend(id.index(), 4, |word| high_low(word >> 32, MessageId::pack(None)));
    }

    /// Appends an exchange.
    pub fn push_exchange(&self, record: &ExchangeRecord) -> ExchangeId {
        ExchangeId(self.exchanges.push(record) as u32)
    }

    /// Notes the answer of an exchange. Returns the one that it had before.
    #[inline]
    pub fn answer_exchange(&self, id: ExchangeId, response: MessageId) -> Option<MessageId> {
        let mut before = None;
        self.exchanges.amend(id.index(), 0, |word| {
            before = MessageId::unpack(word);
            high_low(word >> 32, MessageId::pack(Some(response)))
        });
        before
    }

    /// Adds bits of [`traits`] to those of an exchange.
    #[inline]
    pub fn mark_exchange(&self, id: ExchangeId, bits: u8) {
        self.exchanges.amend(id.index(), 4, |word| word | u64::from(bits) << 56);
    }

    /// Notes the frame in which the question or the answer of an exchange ends.
    #[inline]
    pub fn end_exchange(&self, id: ExchangeId, request: bool, frame: FrameId) {
        self.exchanges.amend(id.index(), 1, |word| match request {
            true => high_low(frame.number(), word),
            false => high_low(word >> 32, frame.number()),
        });
    }

    /// Notes which exchange comes next in the stream of an exchange.
    #[inline]
    pub fn follow_exchange(&self, id: ExchangeId, next: ExchangeId) {
        self.exchanges.amend(id.index(), 3, |word| high_low(word >> 32, ExchangeId::pack(Some(next))));
    }

    /// What the stream took of a segment, by place.
    pub fn taken(&self, id: SegmentId, segment: &Segment) -> SmallVec<[Taken; 1]> {
        if segment.state & state::PARTLY != 0 {
            let pieces = self.pieces.read().ok();
            return pieces
                .and_then(|pieces| pieces.get(&id).map(|own| own.iter().copied().collect()))
                .unwrap_or_default();
        }
        match segment.state & state::TAKEN {
            0 => SmallVec::new(),
            _ => SmallVec::from_buf([Taken { at: segment.position, len: segment.captured, from: 0 }]),
        }
    }

    /// Notes a part that the stream took of a segment. Returns whether there was room.
    pub fn took(&self, id: SegmentId, part: Taken) -> bool {
        let Ok(mut pieces) = self.pieces.write() else { return false };
        if pieces.len() >= MAX_PIECES {
            return false;
        }
        let own = pieces.entry(id).or_default();
        let mut all: Vec<Taken> = own.to_vec();
        // Neighbours are one part again.
        match all.last_mut() {
            Some(last)
                if last.at.saturating_add(u64::from(last.len)) == part.at
                    && last.from.saturating_add(last.len) == part.from =>
            {
                last.len = last.len.saturating_add(part.len);
            }
            _ => all.push(part),
        }
        *own = all.into();
        true
    }

    /// Notes that streams were read again.
    pub fn note_read_again(&self, streams: usize) {
        self.read_again.fetch_add(streams as u64, Ordering::Release);
    }

    /// How many streams were read again: where this changes, what was known of frames and messages may have changed.
    pub fn read_again(&self) -> u64 {
        self.read_again.load(Ordering::Acquire)
    }

    /// Keeps a checkpoint of `bytes` bytes for a lane of a stream. They come in the order of messages.
    pub fn keep_checkpoint(&self, stream: (StreamId, u16), checkpoint: Checkpoint, bytes: usize) {
        let Ok(mut all) = self.checkpoints.lock() else { return };
        let bytes = all.bytes.saturating_add(bytes);
        if bytes <= MAX_CHECKPOINTS {
            all.bytes = bytes;
            all.streams.entry(stream).or_default().push(checkpoint);
        }
    }

    /// A copy of the latest checkpoint of a lane of a stream before a message.
    pub fn checkpoint_before(&self, stream: (StreamId, u16), id: MessageId) -> Option<Checkpoint> {
        let all = self.checkpoints.lock().ok()?;
        let own = all.streams.get(&stream)?;
        let later = own.partition_point(|checkpoint| checkpoint.after() < Some(id));
        let found = own.get(later.checked_sub(1)?)?;
        Some(Checkpoint { last: found.last, session: found.session.checkpoint()?.0 })
    }

    /// Bytes of memory of openers and of what is known of lanes, about.
    fn openers(&self) -> usize {
        let openers = self.openers.read().map_or(0, |openers| openers.len().saturating_mul(OPENER));
        let lanes = self.lanes.read().map_or(0, |lanes| lanes.len().saturating_mul(size_of::<((u32, u16), Lane)>()));
        openers.saturating_add(lanes)
    }

    /// Bytes of memory.
    pub fn memory(&self) -> usize {
        // A piece has its key, its counts and its parts.
        let pieces = self.pieces.read().map_or(0, |pieces| {
            let parts = pieces.values().fold(0usize, |sum, own| sum.saturating_add(own.len()));
            let fixed = pieces.len().saturating_mul(size_of::<(SegmentId, Arc<[Taken]>, [usize; 2])>());
            fixed.saturating_add(parts.saturating_mul(size_of::<Taken>()))
        });
        self.segments
            .memory()
            .saturating_add(self.messages.memory())
            .saturating_add(self.exchanges.memory())
            .saturating_add(self.inners.memory())
            .saturating_add(self.openers())
            .saturating_add(self.conversations.memory())
            .saturating_add(self.timeouts.memory())
            .saturating_add(pieces)
            .saturating_add(self.checkpoints.lock().map_or(0, |all| all.bytes))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Record;

    #[test]
    fn a_word_is_changed_and_the_others_stay() {
        let ledger = Ledger::new(1, &Arc::default());
        let exchange = ExchangeRecord {
            stream: StreamId(7),
            request: Some(MessageId(3)),
            response: None,
            frames: (None, None),
            in_stream: 3,
            previous: Some(ExchangeId(4)),
            next: None,
            follows: 1,
            interim: 2,
            protocol: 5,
            traits: 0,
        };
        let id = ledger.push_exchange(&exchange);
        assert_eq!(ledger.answer_exchange(id, MessageId(8)), None);
        assert_eq!(ledger.answer_exchange(id, MessageId(9)), Some(MessageId(8)));
        ledger.mark_exchange(id, traits::RESET);
        ledger.mark_exchange(id, traits::UNCERTAIN | traits::RESET);
        ledger.end_exchange(id, true, FrameId(10));
        ledger.end_exchange(id, false, FrameId(u32::MAX - 1));
        ledger.follow_exchange(id, ExchangeId(12));
        let frames = (Some(FrameId(10)), Some(FrameId(u32::MAX - 1)));
        let (response, next) = (Some(MessageId(9)), Some(ExchangeId(12)));
        let traits = traits::UNCERTAIN | traits::RESET;
        let changed = ExchangeRecord { response, frames, next, traits, ..exchange };
        assert_eq!(ledger.exchange(id), Some(changed));
        let message = MessageRecord { missing: 77, ..MessageRecord::load(&[0; 6]) };
        ledger.messages.push(&message);
        ledger.follow_message(MessageId(0), MessageId(1));
        assert_eq!(ledger.message(MessageId(0)), Some(MessageRecord { next: Some(MessageId(1)), ..message }));
    }

    #[test]
    fn parts_of_a_segment_that_touch_are_one() {
        let ledger = Ledger::new(1, &Arc::default());
        let id = SegmentId(4);
        for part in
            [Taken { at: 10, len: 2, from: 3 }, Taken { at: 12, len: 1, from: 5 }, Taken { at: 14, len: 1, from: 7 }]
        {
            assert!(ledger.took(id, part));
        }
        let segment = Segment { state: state::TAKEN | state::PARTLY, ..Segment::load(&[0; 5]) };
        assert_eq!(
            &*ledger.taken(id, &segment),
            [Taken { at: 10, len: 3, from: 3 }, Taken { at: 14, len: 1, from: 7 }]
        );
    }
}
