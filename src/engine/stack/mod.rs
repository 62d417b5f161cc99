//! From segments to messages: every TCP stream has two directions whose bytes are put in order and given to the session of
//! the protocol that the stream carries. What sessions say becomes messages and exchanges in the [`Ledger`].
//!
//! A protocol is known by content: the probes of the registry look at the first bytes of each direction. Where no probe is
//! sure, the user's word or a port decides, and the messages are marked as guesses. Bytes that nobody understands are left
//! alone; nothing of them is kept.
//!
//! A hole is given up, with its size, when it is certain enough that its bytes were never captured: the other side
//! acknowledged them and [`PATIENCE`] further segments have come, too much waits behind them, or the stream ended. Where
//! that is the client's, what the server says waits too: it may answer what is missing.
//!
//! At most [`MAX_LIVE`] streams are kept ready for more segments. One more, and those that were idle longest end as if the
//! capture ended there.
//!
//! Streams whose messages cannot be opened for want of secrets are read again when those come ([`Stacks::again`]).

mod again;
mod expected;
mod feed;
mod idle;
mod order;
mod past;
mod records;
mod within;

use std::sync::Arc;

pub use again::{MAX_CANDIDATES, MAX_PARTS, MAX_TIMES};
pub use expected::MAX_EXPECTED;
use smallvec::SmallVec;
pub use within::{MAX_BESIDE, MAX_DEPTH};

use crate::base::{ExchangeId, FrameId, InnerId, MessageId, SegmentId, Seq, StreamId, Window};
use crate::dissect::{
    Completeness, DecodeAs, Direction, Findings, Foreseen, Limits, Outbox, OverlapPolicy, Secrets, Session,
};
use crate::engine::Registry;
use crate::engine::analyzers::Analysis;
use crate::engine::ledger::{Conversation, Ledger, MessageRecord, Segment, Timeout, of, state};
use crate::engine::reassembly::Order;

/// Segments of a direction that may come behind a hole that the other side acknowledged before it is given up.
pub const PATIENCE: u8 = 3;
/// Segments that may wait behind a hole that nobody acknowledged, before it is given up.
pub const MAX_UNACKNOWLEDGED: usize = 512;
/// Bytes of a direction that a session may ask to see at once, unless [`Limits`] say otherwise.
pub const MAX_UNCONSUMED: usize = Limits::USUAL.unread;
/// Bytes of all directions together that wait for sessions, unless [`Limits`] say otherwise.
pub const MAX_BUFFERED: usize = Limits::USUAL.buffered;
/// Questions of a stream that may wait for their answers; past it the oldest is forgotten.
pub const MAX_OPEN: usize = 4096;
/// Answers of a stream that may wait for their question; past it the oldest has none.
pub const MAX_UNDECIDED: usize = 4096;
/// Messages that a session remakes, from one checkpoint of it to the next. Others are gone through as well to get from one to
/// the other, and count less.
pub const CHECKPOINT_EVERY: u32 = 512;
/// So many other messages count as one that is remade.
const PASSED_IN_ONE: u32 = 16;
/// Words of a direction on what it had received that are kept while its bytes wait.
pub const MAX_RECEIPTS: usize = 1024;
/// Segments of a stream that nobody knows that are looked at for a change of protocol.
pub const MAX_WATCHED: u8 = 64;
/// How far ahead of the next byte a segment may lie and still be believed to belong to the stream.
const MAX_AHEAD: u64 = 1 << 30;
/// Streams whose end was seen that are remembered for late segments.
pub const MAX_CLOSING: usize = 4096;
/// So many of them are kept whole. Few, because each lies in the processor's cache, and who comes late mostly comes soon.
const MAX_READY: usize = 256;
/// Streams that are kept ready for segments; past it those that were idle longest are let go of.
pub const MAX_LIVE: usize = 200_000;
/// How many are let go of at once: finding them means a look at all.
pub const LET_GO_AT_ONCE: usize = MAX_LIVE / 16;

/// Streams whose memory is kept for others.
const MAX_SPARE: usize = 16;
/// Entries of a list of a stream up to which its memory is kept.
const KEPT_ENTRIES: usize = 64;

const FIN: u16 = 0x001;
const SYN: u16 = 0x002;
const RST: u16 = 0x004;
const PSH: u16 = 0x008;
const ACK: u16 = 0x010;

/// The flags of a segment that its record keeps.
#[inline]
fn kept_flags(flags: u16) -> u16 {
    [(SYN, state::SYN), (FIN, state::FIN), (RST, state::RST), (ACK, state::ACK)]
        .into_iter()
        .fold(0, |kept, (flag, bit)| if flags & flag == 0 { kept } else { kept | bit })
}

/// Gives payload bytes of segments that came before.
pub trait Payloads {
    /// Appends `len` payload bytes of a segment, from `from` on. Returns whether they could be read.
    fn read(&mut self, id: SegmentId, segment: &Segment, from: u32, len: u32, out: &mut Vec<u8>) -> bool;

    /// Both addresses of a stream in one number, whoever began it; 0 where they are not known.
    fn hosts(&mut self, stream: StreamId) -> u64 {
        let _ = stream;
        0
    }

    /// What a message of a stream carries inside, made again. Only streams that are read again ask.
    fn inside(&mut self, id: InnerId) -> Option<Vec<u8>>;
}

/// A segment that the pass has met, without its payload. Small, because each goes to another thread.
#[derive(Clone, Copy, Debug)]
pub struct Arrival {
    /// Its stream.
    pub stream: StreamId,
    /// `tcp.stream` of it.
    pub index: u32,
    /// The frame.
    pub frame: FrameId,
    /// The ports: source and destination.
    pub ports: (u16, u16),
    /// Its sequence number.
    pub sequence: Seq,
    /// Its acknowledgement number.
    pub acknowledgement: Seq,
    /// Payload bytes captured.
    pub captured: u32,
    /// Payload bytes on the wire.
    pub wire: u32,
    /// What the analysis found.
    pub analysis: Analysis,
    /// `tcp.flags`.
    pub flags: u16,
    /// Who sent it.
    pub direction: Direction,
    /// Which parts of the conversation were seen so far.
    pub completeness: Completeness,
}

/// All streams of a pass.
pub struct Stacks {
    registry: &'static Registry,
    policy: OverlapPolicy,
    limits: Limits,
    secrets: Arc<Secrets>,
    decode_as: Vec<DecodeAs>,
    streams: Window<Box<Stream>>,
    /// Streams whose conversation record is behind.
    changed: Vec<u32>,
    /// Streams whose end was seen that are kept whole, oldest first.
    closing: std::collections::VecDeque<u32>,
    /// What is known of those before.
    past: past::Past,
    /// How many streams are kept ready.
    live: usize,
    /// The memory of streams that were let go of, for those to come.
    // It is the boxes that are kept.
    #[allow(clippy::vec_box)]
    spare: Vec<Box<Stream>>,
    /// Likewise of sessions.
    idle: idle::Sessions,
    /// Streams that others announced.
    expected: expected::Expected,
    outbox: Outbox,
    /// Bytes that wait for sessions.
    buffered: usize,
    /// Bytes that sessions were offered.
    offered: u64,
    counts: Counts,
    /// Streams that may be read again, by their index.
    again: again::Candidates,
    /// Whether further secrets may come.
    patient: bool,
}

/// What limits made the pass give up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Streams whose protocol was given up because too many bytes waited.
    pub too_long: u64,
    /// Questions whose answers can no longer be found.
    pub forgotten: u64,
    /// Segments whose copies could not be compared because the first lay too far back.
    pub not_compared: u64,
    /// Holes that were given up because too much waited behind them.
    pub holes: u64,
    /// Streams that were let go of before their end was seen, because too many were open.
    pub let_go: u64,
    /// Streams that are not read again when their secrets come, because too many wait for some.
    pub not_again: u64,
}

/// A stream while segments may still come.
#[derive(Default)]
struct Stream {
    id: StreamId,
    ports: (u16, u16),
    halves: [Half; 2],
    phase: Phase,
    /// Whether the beginning was not captured, or a session lost its way: any segment may begin something.
    adrift: bool,
    guessed: bool,
    /// The exchange from which the stream's present protocol grew.
    follows: Option<ExchangeId>,
    open: Vec<Asked>,
    /// Answers whose question is not known yet, by their keys.
    undecided: Vec<(u64, MessageId)>,
    /// Messages since the last checkpoint of the session; one that it remakes counts [`PASSED_IN_ONE`].
    since_checkpoint: u32,
    record: Conversation,
    dirty: bool,
    closed: bool,
    /// Segments that are still looked at while nobody knows the stream.
    watched: u8,
    /// `tcp.stream`.
    index: u32,
    /// Its place among others: where it lies within another, its places count in what messages of that one carry.
    berth: within::Berth,
    /// The name of what lies within it, as both sides agreed.
    carries: String,
    /// What lies within it.
    within: Vec<within::Within>,
    /// Where its present session began.
    begun: Option<again::Beginning>,
}

#[derive(Default)]
enum Phase {
    /// It is not known yet what the stream carries.
    #[default]
    Undecided,
    /// A session reads it.
    Session(u8, Box<dyn Session>),
    /// Nobody knows.
    Unknown,
}

/// A question of a stream.
#[derive(Clone, Copy)]
struct Asked {
    key: u64,
    exchange: ExchangeId,
    answered: bool,
    /// Whether more messages of it may come, also when it is answered.
    in_parts: bool,
}

/// One direction of a stream.
#[derive(Default)]
struct Half {
    order: Order,
    /// Sequence number of place 0.
    first: Option<Seq>,
    /// The latest acknowledgement number that the other side sent.
    acknowledged: Option<Seq>,
    /// From which of its own segments on it acknowledged which place of the other direction; kept only where bytes of the
    /// stream are missing, and for what was not read yet.
    receipts: std::collections::VecDeque<(SegmentId, u64)>,
    /// What the session was told of that.
    told: Option<u64>,
    /// The place of the session's first byte.
    origin: u64,
    /// Segments that came since the other side acknowledged the hole.
    impatience: u8,
    /// Bytes in order that the session has not consumed, and the place of the first.
    buffer: Vec<u8>,
    buffer_at: u64,
    /// The segments of those bytes.
    spans: SmallVec<[Span; 2]>,
    /// Bytes the session wants to have before it is called again.
    need: usize,
    /// Bytes that pass unseen.
    skip: u64,
    /// Bytes that were missing while there was no session.
    unseen: u64,
    /// Whether bytes are missing before what comes next.
    after_gap: bool,
    /// Whether the session waits for the other direction.
    held: bool,
    /// Whether its bytes wait because the client's have a hole: they may answer what is missing.
    waits: bool,
    message: Option<Open>,
    last_message: Option<MessageId>,
    /// Place behind the last byte, once FIN told it.
    end: Option<u64>,
    ended: bool,
    /// How it ended.
    closing: Option<again::Ended>,
}

#[derive(Clone, Copy)]
struct Span {
    at: u64,
    end: u64,
    segment: SegmentId,
    frame: FrameId,
    /// What carries it, within another stream.
    inner: Option<InnerId>,
}

/// A message that has begun and not ended.
#[derive(Clone, Copy)]
struct Open {
    id: MessageId,
    record: MessageRecord,
    /// Place behind its last byte, if its length is known.
    end: Option<u64>,
    /// The last frame that carries it, and whether any did yet.
    frame: FrameId,
    any: bool,
    /// Bits of [`traits`](crate::engine::ledger::traits) that its exchange has as soon as it has ended.
    then: u8,
}

impl Stacks {
    /// No streams yet.
    pub fn new(registry: &'static Registry, policy: OverlapPolicy, decode_as: &[DecodeAs]) -> Self {
        Self {
            registry,
            policy,
            limits: Limits::USUAL,
            secrets: Arc::default(),
            decode_as: decode_as.to_vec(),
            streams: Window::default(),
            changed: Vec::new(),
            closing: std::collections::VecDeque::new(),
            past: past::Past::default(),
            live: 0,
            spare: Vec::new(),
            idle: idle::Sessions::default(),
            expected: expected::Expected::default(),
            outbox: Outbox::default(),
            buffered: 0,
            offered: 0,
            counts: Counts::default(),
            again: again::Candidates::default(),
            patient: true,
        }
    }

    /// The same with other limits of what waits.
    pub fn with_limits(self, limits: Limits) -> Self {
        Self { limits, ..self }
    }

    /// The same with secrets that sessions may use.
    pub fn with_secrets(self, secrets: &Arc<Secrets>) -> Self {
        Self { secrets: Arc::clone(secrets), ..self }
    }

    /// What limits made it give up so far.
    pub fn counts(&self) -> Counts {
        self.counts
    }

    /// Bytes of segments that sessions were offered so far: all but what passed unseen.
    pub fn offered(&self) -> u64 {
        self.offered
    }

    /// Takes a segment, writes its record, and lets sessions read what it brings into order. `payload` is what was captured
    /// of its payload, if that is at hand; `foreseen`, what [`Registry::foresee`] says of it, if that was asked.
    pub fn segment(
        &mut self,
        ledger: &Ledger,
        arrival: &Arrival,
        payload: Option<&[u8]>,
        foreseen: Option<(u8, &Foreseen)>,
        payloads: &mut dyn Payloads,
    ) {
        let index = arrival.index as usize;
        while ledger.conversations.len() <= index {
            ledger.conversations.push(&Conversation::default());
        }
        let id = SegmentId(ledger.segments.len() as u32);
        let mut stream = match self.streams.place(index).take() {
            Some(stream) => stream,
            None => {
                self.live = self.live.saturating_add(1);
                let mut stream = self.spare.pop().unwrap_or_default();
                stream.renew(ledger, arrival);
                if stream.closed {
                    self.past.recall(&mut stream);
                    self.closing.push_back(arrival.index);
                }
                stream
            }
        };
        let direction = arrival.direction;
        let from_client = if direction == Direction::FromClient { state::FROM_CLIENT } else { 0 };
        let record = Segment {
            frame: arrival.frame,
            previous: *of(&mut stream.record.last_segments, direction),
            position: 0,
            state: from_client | kept_flags(arrival.flags),
            captured: arrival.captured,
            message: None,
            analysis: 0,
            acknowledges: None,
            in_flight: 0,
            pushed: 0,
        };
        if let Some(frame) = FrameId::from_number(arrival.analysis.timeout.into()) {
            ledger.timeouts.push(&Timeout { segment: id, frame });
        }
        let mut work = self.work(ledger, payloads, Now { id, record, payload, foreseen });
        work.arrive(&mut stream, arrival);
        let mut record = work.now.record;
        record.set_analysis(&arrival.analysis);
        ledger.segments.push(&record);
        *of(&mut stream.record.last_segments, direction) = Some(id);
        stream.analysed(arrival);
        if !stream.dirty {
            stream.dirty = true;
            self.changed.push(arrival.index);
        }
        if stream.halves.iter().all(|half| half.ended) && !stream.closed {
            self.over(&mut stream);
        }
        *self.streams.place(index) = Some(stream);
        while self.closing.len() > MAX_READY {
            self.retire(ledger);
        }
        if self.live > MAX_LIVE {
            self.let_go(ledger, payloads);
        }
    }

    /// A stream has ended in both directions.
    #[inline(never)]
    fn over(&mut self, stream: &mut Stream) {
        stream.closed = true;
        self.again.left_within(&stream.within);
        stream.rest(&mut self.idle);
        self.closing.push_back(stream.index);
    }

    /// Publishes the conversations that changed.
    pub fn publish(&mut self, ledger: &Ledger) {
        for index in self.changed.drain(..) {
            if let Some(stream) = self.streams.get_mut(index as usize) {
                stream.dirty = false;
                ledger.conversations.set(index as usize, &stream.record);
            }
        }
    }

    /// Nothing more will come: holes are given up, and what is open ends as the capture does.
    pub fn finish(&mut self, ledger: &Ledger, payloads: &mut dyn Payloads) {
        for index in self.streams.numbers() {
            self.end(ledger, payloads, index);
        }
        (self.changed, self.streams) = (Vec::new(), Window::default());
    }

    /// Ends a stream of which nobody knows whether this is its end.
    fn end(&mut self, ledger: &Ledger, payloads: &mut dyn Payloads, index: usize) {
        let Some(mut stream) = self.streams.remove(index) else { return };
        self.live = self.live.saturating_sub(1);
        let mut work = self.work(ledger, payloads, Now::none());
        for direction in [Direction::FromClient, Direction::FromServer] {
            work.close(&mut stream, direction, true);
        }
        ledger.conversations.set(index, &stream.record);
        self.again.left(&stream);
    }

    /// What is needed to work on a stream.
    fn work<'w, 'a>(&'w mut self, ledger: &'w Ledger, payloads: &'w mut dyn Payloads, now: Now<'a>) -> Work<'w, 'a> {
        Work {
            registry: self.registry,
            policy: self.policy,
            limits: self.limits,
            secrets: &self.secrets,
            patient: self.patient,
            decode_as: &self.decode_as,
            ledger,
            payloads,
            idle: &mut self.idle,
            expected: &mut self.expected,
            outbox: &mut self.outbox,
            buffered: &mut self.buffered,
            offered: &mut self.offered,
            counts: &mut self.counts,
            again: &mut self.again,
            now,
            ends: false,
            resets: false,
        }
    }

    /// Lets go of the streams that were idle longest. Their records stay; what comes later of them is not read.
    fn let_go(&mut self, ledger: &Ledger, payloads: &mut dyn Payloads) {
        let mut idle: Vec<(Option<SegmentId>, usize)> = self
            .streams
            .iter()
            .map(|(index, stream)| (stream.record.last_segments.into_iter().flatten().max(), index))
            .collect();
        if idle.len() > LET_GO_AT_ONCE {
            idle.select_nth_unstable(LET_GO_AT_ONCE);
            idle.truncate(LET_GO_AT_ONCE);
        }
        for (_, index) in idle {
            if self.streams.get(index).is_some_and(|stream| !stream.closed) {
                self.counts.let_go = self.counts.let_go.saturating_add(1);
            }
            self.end(ledger, payloads, index);
        }
    }

    /// Lets go of the stream that ended longest ago; its record stays.
    fn retire(&mut self, ledger: &Ledger) {
        let Some(index) = self.closing.pop_front() else { return };
        if let Some(stream) = self.streams.remove(index as usize) {
            self.live = self.live.saturating_sub(1);
            if stream.dirty {
                ledger.conversations.set(index as usize, &stream.record);
            }
            self.again.left(&stream);
            self.past.keep(&stream);
            if self.spare.len() < MAX_SPARE {
                self.spare.push(stream);
            }
        }
    }
}

impl Stream {
    /// Makes of it the stream of a segment, which is new, or was let go of after its end. Nothing of what it was before stays but
    /// the memory of its lists: to make and to free that took a large part of what short connections cost.
    fn renew(&mut self, ledger: &Ledger, arrival: &Arrival) {
        // None of them may be forgotten.
        let Self {
            id,
            ports,
            halves,
            phase,
            adrift,
            guessed,
            follows,
            open,
            undecided,
            since_checkpoint,
            record,
            dirty,
            closed,
            watched,
            index,
            berth,
            carries,
            within,
            begun,
        } = self;
        (*id, *phase, *adrift) = (arrival.stream, Phase::Undecided, arrival.flags & SYN == 0);
        (*guessed, *follows, *since_checkpoint) = (false, None, 0);
        *ports = match arrival.direction {
            Direction::FromClient => arrival.ports,
            Direction::FromServer => (arrival.ports.1, arrival.ports.0),
        };
        open.clear();
        undecided.clear();
        *record = ledger.conversations.get(arrival.index as usize).unwrap_or_default();
        let over = record.last_segments.iter().any(Option::is_some);
        (*dirty, *closed, *watched, *index) = (false, over, MAX_WATCHED, arrival.index);
        (*berth, *begun) = (within::Berth::default(), None);
        carries.clear();
        within.clear();
        halves.iter_mut().for_each(|half| half.renew(over));
    }

    /// Nobody will ask its session any more.
    fn rest(&mut self, idle: &mut idle::Sessions) {
        if let Phase::Session(place, session) = std::mem::replace(&mut self.phase, Phase::Unknown) {
            idle.keep(place, session);
        }
        self.within = Vec::new();
        match self.open.capacity() > KEPT_ENTRIES {
            true => self.open = Vec::new(),
            false => self.open.clear(),
        }
    }

    fn half(&mut self, direction: Direction) -> &mut Half {
        of(&mut self.halves, direction)
    }

    /// Takes over what the analysis found of a segment.
    fn analysed(&mut self, arrival: &Arrival) {
        let record = &mut self.record;
        let findings = arrival.analysis.findings();
        if findings.has(Findings::RETRANSMISSION) {
            record.repeated = record.repeated.saturating_add(1);
        }
        if findings.has(Findings::OUT_OF_ORDER) {
            record.out_of_order = record.out_of_order.saturating_add(1);
        }
        record.completeness |= arrival.completeness.0;
        if record.initial_rtt == 0 {
            record.initial_rtt = arrival.analysis.initial_rtt;
        }
    }
}

impl Half {
    /// Makes it new, but for the memory of its lists; `over`: nothing comes any more.
    fn renew(&mut self, over: bool) {
        let Self {
            order,
            first,
            acknowledged,
            receipts,
            told,
            origin,
            impatience,
            buffer,
            buffer_at,
            spans,
            need,
            skip,
            unseen,
            after_gap,
            held,
            waits,
            message,
            last_message,
            end,
            ended,
            closing,
        } = self;
        order.clear();
        (*first, *acknowledged, *told) = (None, None, None);
        match receipts.capacity() > KEPT_ENTRIES {
            true => *receipts = std::collections::VecDeque::new(),
            false => receipts.clear(),
        }
        (*origin, *impatience, *buffer_at) = (0, 0, 0);
        *buffer = Vec::new();
        *spans = SmallVec::new();
        (*need, *skip, *unseen) = (0, 0, 0);
        (*after_gap, *held, *waits, *ended) = (false, false, false, over);
        (*message, *last_message, *end, *closing) = (None, None, None, None);
    }

    /// The number of the next byte to hand on.
    fn due(&self) -> Option<Seq> {
        let Seq(first) = self.first?;
        Some(Seq(first.wrapping_add(self.order.next() as u32)))
    }

    /// The place that the other side expects next.
    fn acknowledged_place(&self) -> Option<u64> {
        self.acknowledged?.position(self.due()?, self.order.next())
    }

    /// Whether bytes are missing that the other side had.
    fn is_behind(&self) -> bool {
        !self.ended
            && self.order.first_waiting().is_some_and(|first| self.acknowledged_place().is_some_and(|at| at >= first))
    }
}

/// The segment that the pass is at: its record is written when it is done.
struct Now<'a> {
    id: SegmentId,
    record: Segment,
    payload: Option<&'a [u8]>,
    /// The head with which its payload seems to begin, and the place of the protocol.
    foreseen: Option<(u8, &'a Foreseen)>,
}

impl Now<'_> {
    /// No segment: the capture is over.
    fn none() -> Self {
        let record = Segment {
            frame: FrameId(0),
            previous: None,
            position: 0,
            state: 0,
            captured: 0,
            message: None,
            analysis: 0,
            acknowledges: None,
            in_flight: 0,
            pushed: 0,
        };
        Self { id: SegmentId(u32::MAX), record, payload: None, foreseen: None }
    }
}

/// What is needed to work on one stream.
struct Work<'w, 'a> {
    registry: &'static Registry,
    policy: OverlapPolicy,
    limits: Limits,
    secrets: &'w Arc<Secrets>,
    patient: bool,
    decode_as: &'w [DecodeAs],
    ledger: &'w Ledger,
    payloads: &'w mut dyn Payloads,
    idle: &'w mut idle::Sessions,
    expected: &'w mut expected::Expected,
    outbox: &'w mut Outbox,
    buffered: &'w mut usize,
    offered: &'w mut u64,
    counts: &'w mut Counts,
    again: &'w mut again::Candidates,
    now: Now<'a>,
    /// Whether the present segment ends its direction: it is then the last part of a message that only the end ended.
    ends: bool,
    /// Whether it resets the stream: what was not answered may never have been.
    resets: bool,
}
