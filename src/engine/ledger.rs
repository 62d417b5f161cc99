//! What the first pass writes down of TCP: segments, messages, exchanges and conversations. Recipes, not bytes.
//!
//! Every record has a fixed size and lies in an append-only log that other threads read while it grows. Records point at
//! each other by typed numbers: a segment at the one before it in its direction, a message at the next one, an exchange at
//! its messages. All walks from byte to frame and back follow these pointers.

mod layout;

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, RwLock};

use smallvec::SmallVec;

use layout::{frame, high_low, put, take};

use crate::base::{Depot, ExchangeId, FrameId, InnerId, Log, MessageId, Record, SegmentId, StreamId};
use crate::dissect::{Channel, Direction, Findings, Inside, Opener, Session, Trouble};
use crate::engine::analyzers::Analysis;
use crate::engine::tcp_analysis::Verdict;

/// Pieces of segments that were taken only in part that are remembered; past it such bytes count as missing.
pub const MAX_PIECES: usize = 1 << 20;
/// Bytes of checkpoints of sessions that are kept; past it streams are followed from the last one.
pub const MAX_CHECKPOINTS: usize = 32 << 20;

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

/// What became of a segment's payload: bits of [`Segment::state`].
pub mod state {
    /// The stream's client sent it.
    pub const FROM_CLIENT: u16 = 1;
    /// The stream took all of it (or, with [`PARTLY`], some).
    pub const TAKEN: u16 = 2;
    /// The stream took a part only: the rest repeats bytes that came before.
    pub const PARTLY: u16 = 4;
    /// It brings other values for bytes that came before.
    pub const CONFLICT: u16 = 8;
    /// It covers bytes that came before.
    pub const OVERLAP: u16 = 16;
    /// Bytes before it were never captured.
    pub const AFTER_GAP: u16 = 32;
    /// It waited for bytes before it.
    pub const WAITED: u16 = 64;
    /// It came when the stream had given up waiting for it, or lies before the stream's first known byte.
    pub const LATE: u16 = 128;
    /// Its SYN flag.
    pub const SYN: u16 = 256;
    /// Its FIN flag.
    pub const FIN: u16 = 512;
    /// Its RST flag.
    pub const RST: u16 = 1024;
    /// Its ACK flag.
    pub const ACK: u16 = 2048;
}

/// A TCP segment: 40 bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segment {
    /// The frame that carries it.
    pub frame: FrameId,
    /// The segment before it in its direction.
    pub previous: Option<SegmentId>,
    /// Place of its first payload byte in its direction of the stream (0 is the first byte known).
    pub position: u64,
    /// Bits of [`state`].
    pub state: u16,
    /// Payload bytes that were captured.
    pub captured: u32,
    /// The first message that has bytes in it.
    pub message: Option<MessageId>,
    /// Findings of the analysis: see [`crate::dissect`].
    pub analysis: u32,
    /// The frame that its acknowledgement is for.
    pub acknowledges: Option<FrameId>,
    /// Bytes in flight after it; for a duplicate acknowledgement its number.
    pub in_flight: u32,
    /// Bytes sent since the last push; for a duplicate acknowledgement the frame it repeats, as a number from 1.
    pub pushed: u32,
}

/// Findings of a segment whose bytes in flight are known: no other finding has this bit.
pub(super) const IN_FLIGHT: u32 = 1 << 31;
/// Findings of a segment whose bytes since the last push are known.
pub(super) const PUSHED: u32 = 1 << 30;

impl Segment {
    /// Who sent it.
    pub fn direction(&self) -> Direction {
        if self.state & state::FROM_CLIENT != 0 { Direction::FromClient } else { Direction::FromServer }
    }

    /// Whether all of its bytes came before.
    pub fn repeats(&self) -> bool {
        self.state & state::OVERLAP != 0 && self.state & state::TAKEN == 0
    }

    /// Keeps what the analysis found, all but the frame of a timeout.
    pub fn set_analysis(&mut self, analysis: &Analysis) {
        self.analysis = analysis.findings;
        self.acknowledges = frame(u64::from(analysis.acknowledges));
        (self.in_flight, self.pushed) = (analysis.in_flight, analysis.pushed);
    }

    /// What the analysis found.
    pub fn findings(&self) -> Findings {
        Findings(self.analysis & !(IN_FLIGHT | PUSHED))
    }
}

/// The frame from which the timeout of a retransmission counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timeout {
    /// The retransmission.
    pub segment: SegmentId,
    /// The frame.
    pub frame: FrameId,
}

impl Record for Timeout {
    const WORDS: usize = 1;

    #[inline]
    fn store(&self, words: &mut [u64]) {
        put(words, [high_low(u64::from(self.segment.0), u64::from(self.frame.0))]);
    }

    #[inline]
    fn load(words: &[u64]) -> Self {
        let [word] = take(words);
        Self { segment: SegmentId((word >> 32) as u32), frame: FrameId(word as u32) }
    }
}

/// What a message is: bits of [`MessageRecord::flags`].
pub mod flags {
    /// Its end was seen, or it was given up.
    pub const ENDED: u16 = 1;
    /// All of it was captured.
    pub const WHOLE: u16 = 2;
    /// The stream's client sent it.
    pub const FROM_CLIENT: u16 = 4;
    /// Only a port or the user says that the stream carries its protocol.
    pub const GUESSED: u16 = 8;
    /// It asks.
    pub const REQUEST: u16 = 16;
    /// It answers.
    pub const RESPONSE: u16 = 32;
    /// It comes before the answer.
    pub const INTERIM: u16 = 64;
    /// It is part of a conversation that an exchange began.
    pub const FOLLOWS: u16 = 128;
    /// The capture ended before it did.
    pub const CUT: u16 = 256;
    /// It is a further message of the request or response that began before.
    pub const PART: u16 = 512;
    /// Its places count in the bytes that other messages of its direction carry inside, and its segments are those in which
    /// these messages end.
    pub const INNER: u16 = 1024;
    /// It carries something inside: [`Ledger::inner_of`](super::Ledger::inner_of).
    pub const CARRIES: u16 = 2048;
    /// It lies in what a protected stream protects.
    pub const SECURED: u16 = 4096;
}

/// Openers that are asked why they do not open something.
const MAX_ASKED: usize = 1024;
/// Bytes of memory that an opener takes, about: keys of both directions.
const OPENER: usize = 512;

/// What a message carries inside: 40 bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Inner {
    /// The message.
    pub message: MessageId,
    /// What comes next in the channel.
    pub next: Option<InnerId>,
    /// What came before in the channel.
    pub previous: Option<InnerId>,
    /// Place of its first byte in the channel; saturates at 1 TiB.
    pub at: u64,
    /// Bytes before it that are needed to read it; less than 16 MiB.
    pub back: u32,
    /// Its length.
    pub len: u32,
    /// The first message that has bytes in it.
    pub first: Option<MessageId>,
    /// How it is opened again.
    pub recipe: u64,
    /// Its channel.
    pub channel: Channel,
    /// Which of the streams within the conversation it is a part of: see [`MessageRecord::lane`].
    pub lane: u16,
}

impl Inner {
    /// Place of the first byte behind it.
    pub fn end(&self) -> u64 {
        self.at.saturating_add(u64::from(self.len))
    }

    /// Whether it is data that stands as it is behind the head of its message.
    pub fn is_clear_data(&self) -> bool {
        self.channel == Channel::Data && self.recipe == Inside::CLEAR
    }
}

/// What is known of a stream within a conversation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lane {
    /// In which one it lies: see [`MessageRecord::lane`].
    pub outer: u16,
    /// The exchange that made a tunnel of it, or of one that it lies in.
    pub tunnel: Option<ExchangeId>,
    /// What its session says of it as a whole, and the place of the protocol in the registry.
    pub facts: Option<(u8, u32)>,
}

/// A message of a stream: 48 bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MessageRecord {
    /// Its stream.
    pub stream: StreamId,
    /// The exchange that it belongs to.
    pub exchange: Option<ExchangeId>,
    /// Place of its first byte in its direction.
    pub at: u64,
    /// Its length, as far as it is known.
    pub len: u64,
    /// A small number: status code, place of the method.
    pub code: u16,
    /// What the session noted of it.
    pub kind: u8,
    /// What it noted beside that ([`Begin::hint`](crate::dissect::Begin::hint)).
    pub hint: u8,
    /// Its protocol, by place in the registry.
    pub protocol: u8,
    /// The first and the last of the segments that carry it, in the order of frames.
    pub first: SegmentId,
    /// See [`MessageRecord::first`].
    pub last: SegmentId,
    /// Bytes of its head; saturates at 16 MiB.
    pub head: u32,
    /// Bytes of it that were not captured; saturates.
    pub missing: u32,
    /// The next message of its direction.
    pub next: Option<MessageId>,
    /// Bits of [`flags`].
    pub flags: u16,
    /// In which of the streams of the conversation it lies: 0 is the conversation itself, others are what messages carry.
    pub lane: u16,
}

impl MessageRecord {
    /// Whether a bit is set.
    pub fn is(&self, flag: u16) -> bool {
        self.flags & flag != 0
    }
    /// Who sent it.
    pub fn direction(&self) -> Direction {
        if self.is(flags::FROM_CLIENT) { Direction::FromClient } else { Direction::FromServer }
    }
    /// Place of the first byte behind it.
    pub fn end(&self) -> u64 {
        self.at.saturating_add(self.len)
    }
}

/// A request and what belongs to it: 40 bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExchangeRecord {
    /// Its stream.
    pub stream: StreamId,
    /// The request.
    pub request: Option<MessageId>,
    /// The final answer.
    pub response: Option<MessageId>,
    /// The frames in which the two end; the only trace of them where messages are datagrams.
    pub frames: (Option<FrameId>, Option<FrameId>),
    /// Its number in the stream, from 1.
    pub in_stream: u32,
    /// The exchange before it in the stream.
    pub previous: Option<ExchangeId>,
    /// The exchange after it in the stream.
    pub next: Option<ExchangeId>,
    /// Messages of the conversation that it began.
    pub follows: u32,
    /// Answers before the final one.
    pub interim: u16,
    /// Its protocol, by place in the registry.
    pub protocol: u8,
    /// Bits of [`traits`].
    pub traits: u8,
}

/// What an exchange is: bits of [`ExchangeRecord::traits`].
pub mod traits {
    /// That the response answers the request, or none that was captured, is likely and not certain: messages near it are
    /// missing.
    pub const UNCERTAIN: u8 = 1;
    /// Request and response may be of several messages each.
    pub const IN_PARTS: u8 = 2;
    /// The last message of the request has ended.
    pub const REQUEST_ENDS: u8 = 4;
    /// The last message of the response has ended.
    pub const RESPONSE_ENDS: u8 = 8;
    /// One side gave up.
    pub const RESET: u8 = 16;
    /// Bytes of a message of the request are missing.
    pub const REQUEST_LACKS: u8 = 32;
    /// Bytes of a message of the response are missing.
    pub const RESPONSE_LACKS: u8 = 64;
}

impl ExchangeRecord {
    /// Whether the response may belong to another request.
    pub fn is_uncertain(&self) -> bool {
        self.has(traits::UNCERTAIN)
    }
    /// Whether a bit of [`traits`] is set.
    pub fn has(&self, bit: u8) -> bool {
        self.traits & bit != 0
    }
}

/// What is known of a TCP conversation as a whole: 64 bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Conversation {
    /// The first message of each direction.
    pub first_messages: [Option<MessageId>; 2],
    /// The last segment of each direction.
    pub last_segments: [Option<SegmentId>; 2],
    /// The first exchange.
    pub first_exchange: Option<ExchangeId>,
    /// The last exchange.
    pub last_exchange: Option<ExchangeId>,
    /// How many exchanges.
    pub exchanges: u32,
    /// Payload bytes of each direction that the stream took, each once.
    pub bytes: [u64; 2],
    /// Segments that repeat bytes, and segments out of order.
    pub repeated: u32,
    /// See [`Conversation::repeated`].
    pub out_of_order: u32,
    /// Bytes that were never captured.
    pub missing: u32,
    /// From SYN to the acknowledgement that ends the handshake, in nanoseconds; 0 when it was not seen. Saturates.
    pub initial_rtt: u32,
    /// The protocol, by place in the registry.
    pub protocol: Option<u8>,
    /// `tcp.completeness`.
    pub completeness: u8,
    /// What its session says of it as a whole.
    pub facts: u32,
}

/// That of a pair such as [`Conversation::bytes`] which belongs to a direction.
#[inline]
pub fn of<T>(pair: &mut [T; 2], direction: Direction) -> &mut T {
    let [client, server] = pair;
    match direction {
        Direction::FromClient => client,
        Direction::FromServer => server,
    }
}

/// The place of a direction in pairs such as [`Conversation::bytes`].
pub fn side(direction: Direction) -> usize {
    match direction {
        Direction::FromClient => 0,
        Direction::FromServer => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::layout::LOW48;
    use super::*;

    fn again<R: Record>(record: &R) -> R {
        let mut words = vec![0; R::WORDS];
        record.store(&mut words);
        R::load(&words)
    }

    #[test]
    fn records_keep_what_they_are_given() {
        let segment = Segment {
            frame: FrameId(7),
            previous: Some(SegmentId(0)),
            position: LOW48,
            state: 0xffff,
            captured: u32::MAX,
            message: Some(MessageId(3)),
            analysis: u32::MAX,
            acknowledges: None,
            in_flight: 9,
            pushed: 8,
        };
        assert_eq!(again(&segment), segment);
        let message = MessageRecord {
            stream: StreamId(u32::MAX),
            exchange: Some(ExchangeId(0)),
            at: LOW48,
            len: LOW48 - 1,
            code: 404,
            kind: 255,
            hint: 0xfe,
            protocol: 200,
            first: SegmentId(1),
            last: SegmentId(u32::MAX),
            head: layout::MAX_HEAD,
            missing: 5,
            next: None,
            flags: 0xffff,
            lane: u16::MAX,
        };
        assert_eq!(again(&message), message);
        let exchange = ExchangeRecord {
            stream: StreamId(1),
            request: None,
            response: Some(MessageId(2)),
            frames: (None, Some(FrameId(0))),
            in_stream: 3,
            previous: Some(ExchangeId(4)),
            next: None,
            follows: u32::MAX,
            interim: u16::MAX,
            protocol: 255,
            traits: 255,
        };
        assert_eq!(again(&exchange), exchange);
        let inner = Inner {
            message: MessageId(u32::MAX),
            next: Some(InnerId(0)),
            previous: None,
            at: (1 << 40) - 1,
            back: 0xff_ffff,
            len: u32::MAX,
            first: Some(MessageId(7)),
            recipe: u64::MAX,
            channel: Channel::Alone,
            lane: u16::MAX,
        };
        assert_eq!(again(&inner), inner);
        let conversation = Conversation {
            first_messages: [None, Some(MessageId(1))],
            last_segments: [Some(SegmentId(2)), None],
            first_exchange: Some(ExchangeId(0)),
            last_exchange: None,
            exchanges: 4,
            bytes: [LOW48, 6],
            repeated: 7,
            out_of_order: 8,
            missing: 9,
            initial_rtt: 10,
            protocol: Some(255),
            completeness: 31,
            facts: u32::MAX,
        };
        assert_eq!(again(&conversation), conversation);
    }

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
        let segment = Segment { state: state::TAKEN | state::PARTLY, ..again(&Segment::load(&[0; 5])) };
        assert_eq!(
            &*ledger.taken(id, &segment),
            [Taken { at: 10, len: 3, from: 3 }, Taken { at: 14, len: 1, from: 7 }]
        );
    }
}
