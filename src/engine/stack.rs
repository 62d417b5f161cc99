//! From segments to messages: every TCP stream has two directions whose bytes are put in order and given to the session of
//! the protocol that the stream carries. What sessions say becomes messages and exchanges in the [`Ledger`].
//!
//! A protocol is known by content: the probes of the registry look at the first bytes of each direction. Where no probe is
//! sure, the user's word or a port decides, and the messages are marked as guesses. Bytes that nobody understands are left
//! alone; nothing of them is kept.
//!
//! A hole is given up, with its size, when it is certain enough that its bytes were never captured: the other side
//! acknowledged them and [`PATIENCE`] further segments have come, too much waits behind them, or the stream ended.
//!
//! At most [`MAX_LIVE`] streams are kept ready for more segments. One more, and those that were idle longest end as if the
//! capture ended there.

use smallvec::SmallVec;

use crate::base::guard;
use crate::base::{ExchangeId, FrameId, MessageId, SegmentId, Seq, StreamId, Time};
use crate::dissect::{
    Begin, Direction, Findings, Guess, Input, Out, Outbox, OverlapPolicy, Protocol, Role, Session, Table, Took,
    WindowScale,
};
use crate::engine::Registry;
use crate::engine::ledger::{
    Conversation, ExchangeRecord, Ledger, MessageRecord, Segment, Taken, Timeout, flags, side, state,
};
use crate::engine::reassembly::{Order, Overlap, Part};
use crate::engine::tcp_analysis::{Analyzer, Observed, Verdict};

/// Segments of a direction that may come behind a hole that the other side acknowledged before it is given up.
pub const PATIENCE: u8 = 3;
/// Segments that may wait behind a hole that nobody acknowledged, before it is given up.
pub const MAX_UNACKNOWLEDGED: usize = 512;
/// Bytes of a direction that a session may ask to see at once.
pub const MAX_UNCONSUMED: usize = 1 << 20;
/// Bytes of all directions together that wait for sessions.
pub const MAX_BUFFERED: usize = 256 << 20;
/// Questions of a stream that may wait for their answers; past it the oldest is forgotten.
pub const MAX_OPEN: usize = 4096;
/// First bytes of a direction that are looked at to find out what it carries.
const MAX_PROBED: usize = 4096;
/// How far ahead of the next byte a segment may lie and still be believed to belong to the stream.
const MAX_AHEAD: u64 = 1 << 30;
/// Segments back that are searched for the first copy of bytes that come again.
const MAX_SEARCHED: usize = 4096;
/// Streams whose end was seen that are kept ready for late segments.
const MAX_CLOSING: usize = 4096;
/// Streams that are kept ready for segments; past it those that were idle longest are let go of.
pub const MAX_LIVE: usize = 200_000;
/// How many are let go of at once: finding them means a look at all.
pub const LET_GO_AT_ONCE: usize = MAX_LIVE / 16;

const FIN: u16 = 0x001;
const SYN: u16 = 0x002;
const RST: u16 = 0x004;
const PSH: u16 = 0x008;
const ACK: u16 = 0x010;

/// Gives payload bytes of segments that came before.
pub trait Payloads {
    /// Appends `len` payload bytes of a segment, from `from` on. Returns whether they could be read.
    fn read(&mut self, id: SegmentId, segment: &Segment, from: u32, len: u32, out: &mut Vec<u8>) -> bool;
}

/// A segment that the pass has met.
#[derive(Clone, Copy, Debug)]
pub struct Arrival<'a> {
    /// Its stream.
    pub stream: StreamId,
    /// `tcp.stream` of it.
    pub index: u32,
    /// The frame.
    pub frame: FrameId,
    /// Who sent it.
    pub direction: Direction,
    /// The ports: source and destination.
    pub ports: (u16, u16),
    /// Its sequence number.
    pub sequence: Seq,
    /// Its acknowledgement number.
    pub acknowledgement: Seq,
    /// `tcp.flags`.
    pub flags: u16,
    /// Payload bytes captured.
    pub captured: u32,
    /// Payload bytes on the wire.
    pub wire: u32,
    /// The captured payload bytes, if they are at hand.
    pub payload: Option<&'a [u8]>,
    /// When it was captured.
    pub time: Time,
    /// The window field as sent.
    pub window: u16,
    /// The scale of the windows of its sender, as far as it is known.
    pub scale: WindowScale,
    /// Bytes that it acknowledges selectively.
    pub sacked: u32,
    /// Whether it opened its stream on the ports of an earlier one.
    pub reused_ports: bool,
}

impl Arrival<'_> {
    /// What the analysis looks at.
    fn observed(&self) -> Observed {
        Observed {
            frame: self.frame,
            time: self.time,
            from_client: self.direction == Direction::FromClient,
            seq: self.sequence,
            ack: self.acknowledgement,
            flags: self.flags,
            len: self.wire,
            window: self.window,
            scale: self.scale,
            sacked: self.sacked,
            reused_ports: self.reused_ports,
        }
    }
}

/// All streams of a pass.
pub struct Stacks {
    registry: &'static Registry,
    policy: OverlapPolicy,
    decode_as: Vec<(u16, &'static str)>,
    streams: Vec<Option<Box<Stream>>>,
    /// Streams whose conversation record is behind.
    changed: Vec<u32>,
    /// Streams whose end was seen, oldest first.
    closing: std::collections::VecDeque<u32>,
    /// How many streams are kept ready.
    live: usize,
    outbox: Outbox,
    scratch: Vec<u8>,
    /// Bytes that wait for sessions.
    buffered: usize,
    counts: Counts,
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
}

/// A stream while segments may still come.
struct Stream {
    id: StreamId,
    ports: (u16, u16),
    halves: [Half; 2],
    analyzer: Analyzer,
    phase: Phase,
    /// Whether the beginning was not captured, or a session lost its way: any segment may begin something.
    adrift: bool,
    guessed: bool,
    /// The exchange from which the stream's present protocol grew.
    follows: Option<ExchangeId>,
    open: Vec<Asked>,
    last_exchange: Option<ExchangeId>,
    record: Conversation,
    dirty: bool,
    closed: bool,
}

enum Phase {
    /// It is not known yet what the stream carries.
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
}

/// One direction of a stream.
#[derive(Default)]
struct Half {
    order: Order,
    /// Sequence number of place 0.
    first: Option<Seq>,
    /// The latest acknowledgement number that the other side sent.
    acknowledged: Option<Seq>,
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
    /// Whether the session waits for the other direction.
    held: bool,
    message: Option<Open>,
    last_message: Option<MessageId>,
    last_segment: Option<SegmentId>,
    /// Place behind the last byte, once FIN told it.
    end: Option<u64>,
    ended: bool,
}

#[derive(Clone, Copy)]
struct Span {
    at: u64,
    end: u64,
    segment: SegmentId,
    frame: FrameId,
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
}

impl Stacks {
    /// No streams yet.
    pub fn new(registry: &'static Registry, policy: OverlapPolicy, decode_as: &[(u16, &'static str)]) -> Self {
        Self {
            registry,
            policy,
            decode_as: decode_as.to_vec(),
            streams: Vec::new(),
            changed: Vec::new(),
            closing: std::collections::VecDeque::new(),
            live: 0,
            outbox: Outbox::default(),
            scratch: Vec::new(),
            buffered: 0,
            counts: Counts::default(),
        }
    }

    /// What limits made it give up so far.
    pub fn counts(&self) -> Counts {
        self.counts
    }

    /// Takes a segment, writes its record, and lets sessions read what it brings into order.
    pub fn segment(&mut self, ledger: &Ledger, arrival: &Arrival<'_>, payloads: &mut dyn Payloads) {
        let index = arrival.index as usize;
        while self.streams.len() <= index {
            ledger.conversations.push(&Conversation::default());
            self.streams.push(None);
        }
        let Some(slot) = self.streams.get_mut(index) else { return };
        let id = SegmentId(ledger.segments.len() as u32);
        let mut stream = match slot.take() {
            Some(stream) => stream,
            None => {
                self.live = self.live.saturating_add(1);
                Box::new(Stream::new(ledger, arrival))
            }
        };
        let direction = arrival.direction;
        let from_client = if direction == Direction::FromClient { state::FROM_CLIENT } else { 0 };
        let verdict = stream.analyzer.segment(&arrival.observed());
        let mut record = Segment {
            frame: arrival.frame,
            previous: stream.halves[side(direction)].last_segment,
            position: 0,
            state: from_client,
            captured: arrival.captured,
            message: None,
            analysis: 0,
            acknowledges: None,
            in_flight: 0,
            pushed: 0,
        };
        record.set_verdict(&verdict);
        if let Some(frame) = verdict.rto_frame {
            ledger.timeouts.push(&Timeout { segment: id, frame });
        }
        let mut work = Work {
            registry: self.registry,
            policy: self.policy,
            decode_as: &self.decode_as,
            ledger,
            payloads,
            outbox: std::mem::take(&mut self.outbox),
            scratch: std::mem::take(&mut self.scratch),
            buffered: &mut self.buffered,
            counts: &mut self.counts,
            now: Now { id, record, payload: arrival.payload },
            ends: false,
        };
        work.arrive(&mut stream, arrival);
        ledger.segments.push(&work.now.record);
        (self.outbox, self.scratch) = (work.outbox, work.scratch);
        stream.halves[side(direction)].last_segment = Some(id);
        stream.record.last_segments[side(direction)] = Some(id);
        stream.analysed(&verdict);
        if !stream.dirty {
            stream.dirty = true;
            self.changed.push(arrival.index);
        }
        if stream.halves.iter().all(|half| half.ended) && !stream.closed {
            stream.closed = true;
            self.closing.push_back(arrival.index);
        }
        if let Some(slot) = self.streams.get_mut(index) {
            *slot = Some(stream);
        }
        while self.closing.len() > MAX_CLOSING {
            self.retire(ledger);
        }
        if self.live > MAX_LIVE {
            self.let_go(ledger, payloads);
        }
    }

    /// Publishes the conversations that changed.
    pub fn publish(&mut self, ledger: &Ledger) {
        for index in self.changed.drain(..) {
            if let Some(Some(stream)) = self.streams.get_mut(index as usize) {
                stream.dirty = false;
                ledger.conversations.set(index as usize, &stream.record);
            }
        }
    }

    /// Nothing more will come: holes are given up, and what is open ends as the capture does.
    pub fn finish(&mut self, ledger: &Ledger, payloads: &mut dyn Payloads) {
        for index in 0..self.streams.len() {
            self.end(ledger, payloads, index);
        }
        self.changed.clear();
    }

    /// Ends a stream of which nobody knows whether this is its end.
    fn end(&mut self, ledger: &Ledger, payloads: &mut dyn Payloads, index: usize) {
        let Some(mut stream) = self.streams.get_mut(index).and_then(Option::take) else { return };
        self.live = self.live.saturating_sub(1);
        let mut work = Work {
            registry: self.registry,
            policy: self.policy,
            decode_as: &self.decode_as,
            ledger,
            payloads,
            outbox: std::mem::take(&mut self.outbox),
            scratch: std::mem::take(&mut self.scratch),
            buffered: &mut self.buffered,
            counts: &mut self.counts,
            now: Now::none(),
            ends: false,
        };
        for direction in [Direction::FromClient, Direction::FromServer] {
            work.close(&mut stream, direction, true);
        }
        (self.outbox, self.scratch) = (work.outbox, work.scratch);
        ledger.conversations.set(index, &stream.record);
    }

    /// Lets go of the streams that were idle longest. Their records stay; what comes later of them is not read.
    fn let_go(&mut self, ledger: &Ledger, payloads: &mut dyn Payloads) {
        let live = self.streams.iter().enumerate().filter_map(|(index, stream)| Some((index, stream.as_ref()?)));
        let mut idle: Vec<(Option<SegmentId>, usize)> =
            live.map(|(index, stream)| (stream.record.last_segments.into_iter().flatten().max(), index)).collect();
        if idle.len() > LET_GO_AT_ONCE {
            idle.select_nth_unstable(LET_GO_AT_ONCE);
            idle.truncate(LET_GO_AT_ONCE);
        }
        for (_, index) in idle {
            if self.streams.get(index).is_some_and(|stream| stream.as_ref().is_some_and(|stream| !stream.closed)) {
                self.counts.let_go = self.counts.let_go.saturating_add(1);
            }
            self.end(ledger, payloads, index);
        }
    }

    /// Lets go of the stream that ended longest ago; its record stays.
    fn retire(&mut self, ledger: &Ledger) {
        let Some(index) = self.closing.pop_front() else { return };
        if let Some(stream) = self.streams.get_mut(index as usize).and_then(Option::take) {
            self.live = self.live.saturating_sub(1);
            ledger.conversations.set(index as usize, &stream.record);
        }
    }
}

impl Stream {
    /// A stream that is new, or one that was let go of after its end.
    fn new(ledger: &Ledger, arrival: &Arrival<'_>) -> Self {
        let record = ledger.conversations.get(arrival.index as usize).unwrap_or_default();
        let mut halves = [Half::default(), Half::default()];
        let over = record.last_segments.iter().any(Option::is_some);
        for (half, last) in halves.iter_mut().zip(record.last_segments) {
            half.last_segment = last;
            half.ended = over;
        }
        let ports = match arrival.direction {
            Direction::FromClient => arrival.ports,
            Direction::FromServer => (arrival.ports.1, arrival.ports.0),
        };
        Self {
            id: arrival.stream,
            ports,
            halves,
            analyzer: Analyzer::default(),
            phase: Phase::Undecided,
            adrift: arrival.flags & SYN == 0,
            guessed: false,
            follows: None,
            open: Vec::new(),
            last_exchange: record.last_exchange,
            record,
            dirty: false,
            closed: over,
        }
    }

    fn half(&mut self, direction: Direction) -> &mut Half {
        &mut self.halves[side(direction)]
    }

    /// Takes over what the analysis found of a segment.
    fn analysed(&mut self, verdict: &Verdict) {
        let record = &mut self.record;
        let count = |set: Findings| u32::from(verdict.findings.has(set));
        record.repeated = record.repeated.saturating_add(count(Findings::RETRANSMISSION));
        record.out_of_order = record.out_of_order.saturating_add(count(Findings::OUT_OF_ORDER));
        record.completeness |= self.analyzer.completeness().0;
        if let Some(rtt) = self.analyzer.initial_rtt().filter(|_| record.initial_rtt == 0) {
            record.initial_rtt = u32::try_from(rtt.0.max(1)).unwrap_or(u32::MAX);
        }
    }
}

impl Half {
    /// The place that the other side expects next.
    fn acknowledged_place(&self) -> Option<u64> {
        let due = self.first? + self.order.next() as u32;
        self.acknowledged?.position(due, self.order.next())
    }
}

/// The segment that the pass is at: its record is written when it is done.
struct Now<'a> {
    id: SegmentId,
    record: Segment,
    payload: Option<&'a [u8]>,
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
        Self { id: SegmentId(u32::MAX), record, payload: None }
    }
}

/// What is needed to work on one stream.
struct Work<'w, 'a> {
    registry: &'static Registry,
    policy: OverlapPolicy,
    decode_as: &'w [(u16, &'static str)],
    ledger: &'w Ledger,
    payloads: &'w mut dyn Payloads,
    outbox: Outbox,
    scratch: Vec<u8>,
    buffered: &'w mut usize,
    counts: &'w mut Counts,
    now: Now<'a>,
    /// Whether the present segment ends its direction: it is then the last part of a message that only the end ended.
    ends: bool,
}

impl Work<'_, '_> {
    // ---- bytes into order ---------------------------------------------------------------------------------------

    fn arrive(&mut self, stream: &mut Stream, arrival: &Arrival<'_>) {
        let direction = arrival.direction;
        if arrival.flags & ACK != 0 {
            let other = stream.half(direction.opposite());
            let later = other.acknowledged.map_or(arrival.acknowledgement, |seq| seq.later(arrival.acknowledgement));
            other.acknowledged = Some(later);
        }
        let half = stream.half(direction);
        let sequence = if arrival.flags & SYN != 0 { arrival.sequence + 1 } else { arrival.sequence };
        // RFC 9293 §3.8.4: the first segment of a stream joined late may be a keep-alive, whose byte is older than the stream.
        let keep_alive = arrival.wire == 1 && arrival.flags & (SYN | FIN | PSH) == 0;
        let fresh = half.first.is_none() && (arrival.wire > 0 && !keep_alive || arrival.flags & (SYN | FIN) != 0);
        if fresh {
            // A stream whose beginning was not captured starts with what the other side has not acknowledged yet.
            let acknowledged = half.acknowledged.filter(|seq| (0..1 << 20).contains(&sequence.since(*seq)));
            half.first = Some(if arrival.flags & SYN != 0 { sequence } else { acknowledged.unwrap_or(sequence) });
        }
        let due = half.first.map(|first| first + half.order.next() as u32);
        let place = due.and_then(|due| sequence.position(due, half.order.next()));
        match place.filter(|place| *place <= half.order.next().saturating_add(MAX_AHEAD)) {
            Some(place) if !half.ended => {
                self.now.record.position = place;
                if arrival.wire > 0 {
                    self.payload(stream, direction, place, arrival.captured, arrival.wire);
                }
                if arrival.flags & FIN != 0 {
                    stream.half(direction).end = Some(place.saturating_add(u64::from(arrival.wire)));
                }
            }
            Some(place) => {
                // Behind its end a direction says nothing new; what comes again still has its place.
                self.now.record.position = place;
                self.now.record.state |= state::LATE;
            }
            None if arrival.wire > 0 => self.now.record.state |= state::LATE,
            None => {}
        }
        self.holes(stream, direction);
        self.holes(stream, direction.opposite());
        let half = stream.half(direction);
        if half.end.is_some_and(|end| half.order.next() >= end) && !half.ended {
            self.ends = arrival.flags & FIN != 0;
            self.close(stream, direction, false);
            self.ends = false;
        }
        if arrival.flags & RST != 0 {
            for direction in [direction, direction.opposite()] {
                self.close(stream, direction, false);
            }
        }
    }

    /// Payload with its place in the direction.
    fn payload(&mut self, stream: &mut Stream, direction: Direction, at: u64, captured: u32, wire: u32) {
        let id = self.now.id;
        let part = Part { at, len: captured, segment: id, from: 0 };
        let half = stream.half(direction);
        if half.order.in_order(at, captured) {
            self.now.record.state |= state::TAKEN;
            self.feed(stream, direction, part);
        } else {
            let next = half.order.next();
            if let Some(again) = part.clip(0, next) {
                self.repeated(stream, direction, again);
            }
            let mut overlaps = SmallVec::new();
            let half = stream.half(direction);
            half.order.insert(part, self.policy, &mut overlaps);
            if half.order.first_waiting().is_some_and(|first| first > next) {
                self.now.record.state |= state::WAITED;
            }
            for Overlap { earlier, later } in overlaps {
                self.now.record.state |= state::OVERLAP;
                if self.differ(earlier, later) {
                    self.now.record.state |= state::CONFLICT;
                }
            }
            self.drain(stream, direction);
        }
        let half = stream.half(direction);
        let cut = u64::from(wire.saturating_sub(captured));
        if cut > 0 && half.order.next() == at.saturating_add(u64::from(captured)) && !half.order.is_waiting() {
            half.order.skip(cut);
            self.gap(stream, direction, cut);
        }
    }

    /// Hands on all that is in order.
    fn drain(&mut self, stream: &mut Stream, direction: Direction) {
        while let Some(part) = stream.half(direction).order.pop() {
            self.take_part(part);
            self.feed(stream, direction, part);
        }
    }

    /// Writes down that the stream took a part of a segment.
    fn take_part(&mut self, part: Part) {
        let mut whole = false;
        self.edit(part.segment, |segment| {
            whole = part.from == 0 && part.len == segment.captured;
            segment.state |= if whole { state::TAKEN } else { state::TAKEN | state::PARTLY };
        });
        if !whole {
            self.ledger.took(part.segment, Taken { at: part.at, len: part.len, from: part.from });
        }
    }

    /// Gives up holes that will not be filled.
    fn holes(&mut self, stream: &mut Stream, direction: Direction) {
        let mine = self.now.record.direction() == direction;
        let half = stream.half(direction);
        let at_end = half.end.filter(|end| *end > half.order.next() && !half.order.is_waiting() && !half.ended);
        let Some(first) = half.order.first_waiting().or(at_end) else {
            half.impatience = 0;
            return;
        };
        let acknowledged = half.acknowledged_place().is_some_and(|place| place >= first);
        // Behind its end a direction sends no more data: there whatever comes counts.
        if acknowledged && (mine || at_end.is_some()) {
            half.impatience = half.impatience.saturating_add(1);
        }
        let full = half.order.is_full() || (!acknowledged && half.order.waiting() > MAX_UNACKNOWLEDGED);
        if full {
            self.counts.holes = self.counts.holes.saturating_add(1);
        }
        if full || half.impatience > PATIENCE {
            half.impatience = 0;
            match at_end {
                Some(_) => self.close(stream, direction, false),
                None => self.give_up(stream, direction),
            }
        }
    }

    fn give_up(&mut self, stream: &mut Stream, direction: Direction) {
        if let Some(gap) = stream.half(direction).order.give_up() {
            self.gap(stream, direction, gap);
        }
        self.drain(stream, direction);
    }

    /// Bytes that came again: are they the same?
    fn repeated(&mut self, stream: &Stream, direction: Direction, again: Part) {
        let half = &stream.halves[side(direction)];
        self.now.record.state |= state::OVERLAP;
        // RFC 9293 §3.8.4: a keep-alive repeats the byte before the next with any value.
        if again.len == 1 && again.end() == half.order.next() && self.now.record.captured == 1 {
            self.now.record.state &= !state::OVERLAP;
            return;
        }
        let (mut at, mut left) = (half.last_segment, u64::from(again.len));
        for _ in 0..MAX_SEARCHED {
            let Some((id, segment)) = at.and_then(|id| Some((id, self.ledger.segment(id)?))) else { return };
            for taken in self.ledger.taken(id, &segment).iter() {
                let part = Part { at: taken.at, len: taken.len, segment: id, from: taken.from };
                let Some(earlier) = part.clip(again.at, again.end()) else { continue };
                let Some(later) = again.clip(earlier.at, earlier.end()) else { continue };
                left = left.saturating_sub(u64::from(later.len));
                if self.differ(earlier, later) {
                    self.now.record.state |= state::CONFLICT;
                }
            }
            if left == 0 {
                return;
            }
            at = segment.previous;
        }
        self.counts.not_compared = self.counts.not_compared.saturating_add(1);
    }

    /// Whether two copies of the same bytes differ. Copies that cannot be read do not.
    fn differ(&mut self, earlier: Part, later: Part) -> bool {
        let (mut one, mut other) = (Vec::new(), Vec::new());
        self.read(earlier, &mut one) && self.read(later, &mut other) && one != other
    }

    /// Appends the bytes of a part.
    fn read(&mut self, part: Part, out: &mut Vec<u8>) -> bool {
        if part.segment == self.now.id {
            if let Some(payload) = self.now.payload {
                let end = part.from.saturating_add(part.len);
                let Some(bytes) = payload.get(part.from as usize..end as usize) else { return false };
                out.extend_from_slice(bytes);
                return true;
            }
            let record = self.now.record;
            return self.payloads.read(part.segment, &record, part.from, part.len, out);
        }
        let Some(segment) = self.ledger.segment(part.segment) else { return false };
        self.payloads.read(part.segment, &segment, part.from, part.len, out)
    }

    /// Changes the record of a segment, whether it is written already or not.
    fn edit(&mut self, id: SegmentId, change: impl FnOnce(&mut Segment)) {
        if id == self.now.id {
            change(&mut self.now.record);
        } else if let Some(mut segment) = self.ledger.segment(id) {
            change(&mut segment);
            self.ledger.segments.set(id.index(), &segment);
        }
    }

    fn frame_of(&self, id: SegmentId) -> FrameId {
        if id == self.now.id {
            return self.now.record.frame;
        }
        self.ledger.segment(id).map_or(self.now.record.frame, |segment| segment.frame)
    }

    // ---- bytes to sessions --------------------------------------------------------------------------------------

    /// Bytes that are in order.
    fn feed(&mut self, stream: &mut Stream, direction: Direction, part: Part) {
        let bytes = &mut stream.record.bytes[side(direction)];
        *bytes = bytes.saturating_add(u64::from(part.len));
        let span = Span { at: part.at, end: part.end(), segment: part.segment, frame: self.frame_of(part.segment) };
        if matches!(stream.phase, Phase::Unknown) && !stream.adrift {
            let half = stream.half(direction);
            half.buffer_at = part.end();
            return;
        }
        let half = stream.half(direction);
        half.spans.push(span);
        if let Some(open) = &half.message
            && open.end.is_none_or(|end| span.at < end)
        {
            let id = open.id;
            self.edit(part.segment, |segment| {
                segment.message.get_or_insert(id);
            });
        }
        let mut part = part;
        if half.skip > 0 {
            let passed = half.skip.min(u64::from(part.len));
            if half.skip != u64::MAX {
                half.skip = half.skip.saturating_sub(passed);
            }
            half.buffer_at = half.buffer_at.saturating_add(passed);
            let reached = half.buffer_at;
            self.pass(stream, direction, reached);
            match part.clip(reached, u64::MAX) {
                Some(rest) => part = rest,
                None => return,
            }
        }
        self.offer(stream, direction, part);
    }

    /// Gives a part to the session, with what it left before.
    fn offer(&mut self, stream: &mut Stream, direction: Direction, part: Part) {
        let half = stream.half(direction);
        if half.buffer.is_empty()
            && !half.held
            && part.len as usize >= half.need
            && part.segment == self.now.id
            && let Some(payload) = self.now.payload
            && let Some(bytes) = payload.get(part.from as usize..part.from.saturating_add(part.len) as usize)
        {
            // The usual case: the bytes are read where they lie.
            let used = self.pump(stream, direction, bytes);
            let rest = bytes.get(used..).unwrap_or_default();
            let half = stream.half(direction);
            half.buffer.extend_from_slice(rest);
            *self.buffered = self.buffered.saturating_add(rest.len());
        } else {
            let mut buffer = std::mem::take(&mut stream.half(direction).buffer);
            let before = buffer.len();
            if !self.read(part, &mut buffer) {
                // The file became shorter: to the session it is as if the bytes had not been captured.
                buffer.truncate(before);
                stream.half(direction).buffer = buffer;
                self.gap(stream, direction, u64::from(part.len));
                return;
            }
            *self.buffered = self.buffered.saturating_add(buffer.len().saturating_sub(before));
            self.pump_buffer(stream, direction, buffer);
        }
        self.release(stream, direction.opposite());
    }

    /// Lets a direction go on that waited for the other.
    fn release(&mut self, stream: &mut Stream, direction: Direction) {
        // Each direction may release the other; one of them consumes bytes whenever they do.
        let (mut direction, mut stalled) = (direction, false);
        for _ in 0..64 {
            let half = stream.half(direction);
            if !half.held || half.buffer.is_empty() {
                return;
            }
            let before = half.buffer.len();
            half.held = false;
            let buffer = std::mem::take(&mut half.buffer);
            self.pump_buffer(stream, direction, buffer);
            let idle = stream.half(direction).buffer.len() >= before;
            if idle && stalled {
                return;
            }
            stalled = idle;
            direction = direction.opposite();
        }
    }

    fn pump_buffer(&mut self, stream: &mut Stream, direction: Direction, mut buffer: Vec<u8>) {
        let half = stream.half(direction);
        let used = if half.held || buffer.len() < half.need { 0 } else { self.pump(stream, direction, &buffer) };
        buffer.drain(..used.min(buffer.len()));
        *self.buffered = self.buffered.saturating_sub(used);
        if buffer.len() > MAX_UNCONSUMED || *self.buffered > MAX_BUFFERED {
            self.counts.too_long = self.counts.too_long.saturating_add(1);
            *self.buffered = self.buffered.saturating_sub(buffer.len());
            self.lose(stream);
            let half = stream.half(direction);
            half.buffer_at = half.buffer_at.saturating_add(buffer.len() as u64);
            half.spans.clear();
            return;
        }
        if buffer.is_empty() && buffer.capacity() > 4096 {
            buffer = Vec::new();
        }
        stream.half(direction).buffer = buffer;
    }

    /// Calls the session until it has taken what it can of `bytes`, which begin at the half's `buffer_at`. Returns how many
    /// are done with.
    fn pump(&mut self, stream: &mut Stream, direction: Direction, bytes: &[u8]) -> usize {
        let mut done = 0usize;
        loop {
            let rest = bytes.get(done..).unwrap_or_default();
            if rest.is_empty() {
                return done;
            }
            let took = match &mut stream.phase {
                Phase::Unknown if !stream.adrift => Took::All,
                Phase::Unknown | Phase::Undecided => match self.decide(stream, direction, rest) {
                    Some(took) => took,
                    None => continue,
                },
                Phase::Session(_, session) => ask(session.as_mut(), direction, Input::Bytes(rest), &mut self.outbox),
            };
            let (used, next) = match took {
                Took::All => (rest.len(), Next::More),
                Took::Need { used, min } => (used, Next::Need(min)),
                Took::Skip { used, skip } => (used, Next::Skip(skip)),
                Took::Hold { used } => (used, Next::Hold),
                Took::Lost => (0, Next::Lost),
            };
            let used = used.min(rest.len());
            let switched = self.words(stream, direction);
            let half = stream.half(direction);
            half.buffer_at = half.buffer_at.saturating_add(used as u64);
            let reached = half.buffer_at;
            done = done.saturating_add(used);
            self.pass(stream, direction, reached);
            let left = rest.len().saturating_sub(used);
            let half = stream.half(direction);
            match next {
                Next::Lost => {
                    self.lose(stream);
                    // What is left of this segment is nobody's; the next one may begin something.
                    let half = stream.half(direction);
                    half.buffer_at = half.buffer_at.saturating_add(left as u64);
                    let reached = half.buffer_at;
                    self.pass(stream, direction, reached);
                    return bytes.len();
                }
                Next::More => half.need = 0,
                Next::Need(min) => {
                    half.need = min;
                    if left < min {
                        if switched.is_some() {
                            self.switch(stream, switched);
                        }
                        return done;
                    }
                    // A session that wants what it has would be asked for ever.
                    if used == 0 && switched.is_none() {
                        self.lose(stream);
                        continue;
                    }
                }
                Next::Skip(skip) => {
                    half.need = 0;
                    let passed = skip.min(left as u64);
                    half.skip = if skip == u64::MAX { skip } else { skip.saturating_sub(passed) };
                    half.buffer_at = half.buffer_at.saturating_add(passed);
                    let reached = half.buffer_at;
                    done = done.saturating_add(passed as usize);
                    self.pass(stream, direction, reached);
                    // A session that neither takes nor skips would be asked for ever.
                    if used == 0 && skip == 0 {
                        self.lose(stream);
                        continue;
                    }
                }
                Next::Hold => {
                    half.need = 0;
                    half.held = switched.is_none();
                    if half.held {
                        return done;
                    }
                }
            }
            if switched.is_some() {
                self.switch(stream, switched);
            }
        }
    }

    /// Finds out what the stream carries. `None`: known now, or nobody knows; ask again.
    fn decide(&mut self, stream: &mut Stream, direction: Direction, bytes: &[u8]) -> Option<Took> {
        self.outbox.stream.clear();
        let (client, server) = stream.ports;
        let told = self.decode_as.iter().find(|(port, _)| *port == server || *port == client);
        if let Some(protocol) = told.and_then(|(_, name)| self.registry.protocol(name)) {
            self.open(stream, protocol, true);
            return None;
        }
        let by_port = |port: u16| self.registry.find(Table::TcpPort, u32::from(port));
        let port = by_port(server.min(client)).or_else(|| by_port(server.max(client)));
        let (mut maybe, mut more) = (None, 0usize);
        for (protocol, probe) in self.registry.probes() {
            match probe(bytes, direction) {
                Guess::Sure => {
                    self.open(stream, protocol, false);
                    return None;
                }
                Guess::NeedMore(bytes) => more = more.max(bytes),
                Guess::Maybe => maybe = maybe.or(Some(*protocol)),
                Guess::No => {}
            }
        }
        let agreed = maybe.filter(|protocol| port.is_some_and(|port| std::ptr::eq(port, *protocol)));
        if more > bytes.len() && bytes.len() < MAX_PROBED && agreed.is_none() && !matches!(stream.phase, Phase::Unknown)
        {
            return Some(Took::Need { used: 0, min: bytes.len().saturating_add(1) });
        }
        match agreed.or(port.filter(|_| !stream.adrift)).filter(|protocol| protocol.session.is_some()) {
            Some(protocol) => {
                self.open(stream, protocol, agreed.is_none());
                None
            }
            None => {
                // Both directions get their chance: a server may speak first, and the other side's words may be clearer.
                let other = &stream.halves[side(direction.opposite())];
                if other.order.next() > 0 {
                    stream.phase = Phase::Unknown;
                }
                Some(Took::All)
            }
        }
    }

    fn open(&mut self, stream: &mut Stream, protocol: &'static Protocol, guessed: bool) {
        let place = self.registry.place(protocol);
        match (protocol.session, place) {
            (Some(make), Some(place)) => {
                stream.phase = Phase::Session(place, make());
                stream.guessed = guessed;
                stream.record.protocol = Some(place);
                for half in &mut stream.halves {
                    half.need = 0;
                }
            }
            _ => (stream.phase, stream.adrift) = (Phase::Unknown, false),
        }
    }

    /// The session has lost its way, or never was right.
    fn lose(&mut self, stream: &mut Stream) {
        for direction in [Direction::FromClient, Direction::FromServer] {
            if let Some(open) = stream.half(direction).message.take() {
                let at = stream.half(direction).buffer_at;
                self.finish_message(stream, direction, open, at, false);
            }
            let half = stream.half(direction);
            (half.need, half.skip, half.held) = (0, 0, false);
        }
        (stream.phase, stream.adrift) = (Phase::Unknown, true);
    }

    /// Both directions change to another protocol.
    fn switch(&mut self, stream: &mut Stream, to: Option<(String, Vec<u8>, u64)>) {
        let Some((name, with, key)) = to else { return };
        for direction in [Direction::FromClient, Direction::FromServer] {
            if let Some(open) = stream.half(direction).message.take() {
                let at = stream.half(direction).buffer_at;
                self.finish_message(stream, direction, open, at, true);
            }
            let half = stream.half(direction);
            (half.need, half.skip, half.held) = (0, 0, !half.buffer.is_empty());
        }
        stream.follows = stream.open.iter().rev().find(|asked| asked.key == key).map(|asked| asked.exchange);
        stream.open.clear();
        (stream.phase, stream.adrift, stream.guessed) = (Phase::Undecided, false, false);
        if name.is_empty() {
            return;
        }
        match self.registry.upgrade(&name) {
            Some(protocol) => {
                self.open(stream, protocol, false);
                if let Phase::Session(_, session) = &mut stream.phase {
                    let opened = Input::Opened(&with);
                    if ask(session.as_mut(), Direction::FromServer, opened, &mut self.outbox) == Took::Lost {
                        self.lose(stream);
                    }
                }
            }
            None => stream.phase = Phase::Unknown,
        }
    }

    /// Bytes that were not captured.
    fn gap(&mut self, stream: &mut Stream, direction: Direction, bytes: u64) {
        stream.record.missing = stream.record.missing.saturating_add(u32::try_from(bytes).unwrap_or(u32::MAX));
        let half = stream.half(direction);
        let mut bytes = bytes;
        if half.skip > 0 {
            let passed = half.skip.min(bytes);
            if half.skip != u64::MAX {
                half.skip = half.skip.saturating_sub(passed);
            }
            half.buffer_at = half.buffer_at.saturating_add(passed);
            if let Some(open) = &mut half.message {
                open.record.missing = open.record.missing.saturating_add(u32::try_from(passed).unwrap_or(u32::MAX));
            }
            let reached = half.buffer_at;
            self.pass(stream, direction, reached);
            bytes = bytes.saturating_sub(passed);
        }
        if bytes == 0 {
            return;
        }
        let half = stream.half(direction);
        (half.need, half.held) = (0, false);
        let lost = half.buffer.len();
        match &mut stream.phase {
            Phase::Session(_, session) => {
                let took = ask(session.as_mut(), direction, Input::Gap(bytes), &mut self.outbox);
                self.words(stream, direction);
                if took == Took::Lost {
                    self.lose(stream);
                }
            }
            Phase::Undecided | Phase::Unknown => (stream.phase, stream.adrift) = (Phase::Unknown, true),
        }
        let half = stream.half(direction);
        half.buffer.clear();
        *self.buffered = self.buffered.saturating_sub(lost);
        half.buffer_at = half.buffer_at.saturating_add(lost as u64).saturating_add(bytes);
        if let Some(open) = &mut half.message {
            open.record.missing = open.record.missing.saturating_add(u32::try_from(bytes).unwrap_or(u32::MAX));
        }
        let reached = half.buffer_at;
        self.pass(stream, direction, reached);
    }

    /// A direction ends: by FIN, by a reset, or with the capture.
    fn close(&mut self, stream: &mut Stream, direction: Direction, cut: bool) {
        if stream.half(direction).ended {
            return;
        }
        while stream.half(direction).order.is_waiting() {
            let before = stream.half(direction).order.waiting();
            self.give_up(stream, direction);
            if stream.half(direction).order.waiting() >= before {
                break;
            }
        }
        let half = stream.half(direction);
        // What the end or the other side says was sent and never came. A FIN that was not captured is acknowledged too, so
        // one number more says nothing.
        let sent = half.end.or_else(|| half.acknowledged_place().map(|place| place.saturating_sub(1)));
        if let Some(lost) =
            sent.and_then(|sent| sent.checked_sub(half.order.next())).filter(|lost| (1..MAX_AHEAD).contains(lost))
        {
            half.order.skip(lost);
            self.gap(stream, direction, lost);
        }
        stream.half(direction).ended = true;
        // What the other direction would have decided stays open: the session sees that nothing more comes.
        let half = stream.half(direction);
        if half.held && !half.buffer.is_empty() {
            half.held = false;
            let buffer = std::mem::take(&mut half.buffer);
            self.pump_buffer(stream, direction, buffer);
        }
        if let Some(open) = stream.half(direction).message.as_mut().filter(|_| cut) {
            open.record.flags |= flags::CUT;
        }
        if let Phase::Session(_, session) = &mut stream.phase {
            let took = ask(session.as_mut(), direction, Input::End, &mut self.outbox);
            if cut {
                // Without FIN or RST nobody knows whether this was the end.
                for out in &mut self.outbox.stream {
                    if let Out::End { whole, .. } = out {
                        *whole = false;
                    }
                }
            }
            self.words(stream, direction);
            if took == Took::Lost {
                self.lose(stream);
            }
        }
        let half = stream.half(direction);
        let at = half.buffer_at.saturating_add(half.buffer.len() as u64);
        *self.buffered = self.buffered.saturating_sub(half.buffer.len());
        half.buffer = Vec::new();
        half.buffer_at = at;
        if let Some(mut open) = half.message.take() {
            if cut {
                open.record.flags |= flags::CUT;
            }
            self.finish_message(stream, direction, open, at, false);
        }
        stream.half(direction).spans = SmallVec::new();
    }

    // ---- words to records ---------------------------------------------------------------------------------------

    /// Writes down what the session said. Places count from the half's `buffer_at`. Returns a switch that it asked for.
    fn words(&mut self, stream: &mut Stream, direction: Direction) -> Option<(String, Vec<u8>, u64)> {
        if self.outbox.stream.is_empty() {
            return None;
        }
        let mut outs = std::mem::take(&mut self.outbox.stream);
        let base = stream.half(direction).buffer_at;
        let mut switched = None;
        for out in outs.drain(..) {
            match out {
                Out::Begin(begin) => self.begin(stream, direction, base, begin),
                Out::End { at, whole } => {
                    if let Some(open) = stream.half(direction).message.take() {
                        self.finish_message(stream, direction, open, base.saturating_add(at as u64), whole);
                    }
                }
                Out::Switch { to, with, key } => switched = Some((to, with, key)),
            }
        }
        self.outbox.stream = outs;
        switched
    }

    fn begin(&mut self, stream: &mut Stream, direction: Direction, base: u64, begin: Begin) {
        let Phase::Session(protocol, _) = stream.phase else { return };
        let at = base.saturating_add(begin.at as u64);
        if let Some(open) = stream.half(direction).message.take() {
            // One whose length was known has ended without a word.
            let end = open.end.filter(|end| *end <= at);
            self.finish_message(stream, direction, open, end.unwrap_or(at), end.is_some());
        }
        let id = MessageId(self.ledger.messages.len() as u32);
        let mut bits = if direction == Direction::FromClient { flags::FROM_CLIENT } else { 0 };
        if stream.guessed {
            bits |= flags::GUESSED;
        }
        let exchange = self.relate(stream, id, protocol, begin.role, &mut bits);
        let record = MessageRecord {
            stream: stream.id,
            exchange,
            at,
            len: begin.len.unwrap_or(0),
            code: begin.code,
            kind: begin.kind,
            protocol,
            first: self.now.id,
            last: self.now.id,
            head: begin.head,
            missing: 0,
            next: None,
            flags: bits,
        };
        self.ledger.messages.push(&record);
        let half = stream.half(direction);
        let before = half.last_message.replace(id);
        let end = begin.len.map(|len| at.saturating_add(len));
        half.message = Some(Open { id, record, end, frame: self.now.record.frame, any: false });
        let spans: SmallVec<[SegmentId; 4]> = half
            .spans
            .iter()
            .filter(|span| span.end > at && end.is_none_or(|end| span.at < end))
            .map(|span| span.segment)
            .collect();
        for segment in spans {
            self.edit(segment, |segment| {
                segment.message.get_or_insert(id);
            });
        }
        match before {
            Some(before) => {
                if let Some(mut record) = self.ledger.message(before) {
                    record.next = Some(id);
                    self.ledger.messages.set(before.index(), &record);
                }
            }
            None => stream.record.first_messages[side(direction)] = Some(id),
        }
    }

    /// Puts a message into its exchange, which may be new.
    fn relate(
        &mut self,
        stream: &mut Stream,
        id: MessageId,
        protocol: u8,
        role: Role,
        bits: &mut u16,
    ) -> Option<ExchangeId> {
        let find = |stream: &Stream, key: u64| stream.open.iter().position(|asked| asked.key == key && !asked.answered);
        let found = match role {
            Role::Request(key) => {
                *bits |= flags::REQUEST;
                let exchange = self.exchange(stream, protocol, Some(id), None);
                stream.open.retain(|asked| !asked.answered);
                if stream.open.len() >= MAX_OPEN {
                    stream.open.remove(0);
                    self.counts.forgotten = self.counts.forgotten.saturating_add(1);
                }
                stream.open.push(Asked { key, exchange, answered: false });
                exchange
            }
            Role::Response(key) => {
                *bits |= flags::RESPONSE;
                match find(stream, key).and_then(|place| stream.open.get_mut(place)) {
                    Some(asked) => {
                        asked.answered = true;
                        let exchange = asked.exchange;
                        self.change(exchange, |record| record.response = Some(id));
                        exchange
                    }
                    None => self.exchange(stream, protocol, None, Some(id)),
                }
            }
            Role::Interim(key) => {
                *bits |= flags::INTERIM;
                let asked = find(stream, key).and_then(|place| stream.open.get(place))?;
                let exchange = asked.exchange;
                self.change(exchange, |record| record.interim = record.interim.saturating_add(1));
                exchange
            }
            Role::Follows(_) | Role::Alone => {
                let key = if let Role::Follows(key) = role { Some(key) } else { None };
                let asked = key.and_then(|key| stream.open.iter().rev().find(|asked| asked.key == key));
                let exchange = asked.map(|asked| asked.exchange).or(stream.follows)?;
                *bits |= flags::FOLLOWS;
                self.change(exchange, |record| record.follows = record.follows.saturating_add(1));
                exchange
            }
        };
        Some(found)
    }

    fn exchange(
        &mut self,
        stream: &mut Stream,
        protocol: u8,
        request: Option<MessageId>,
        response: Option<MessageId>,
    ) -> ExchangeId {
        let id = ExchangeId(self.ledger.exchanges.len() as u32);
        stream.record.exchanges = stream.record.exchanges.saturating_add(1);
        let record = ExchangeRecord {
            stream: stream.id,
            request,
            response,
            frames: (None, None),
            in_stream: stream.record.exchanges,
            previous: stream.last_exchange,
            next: None,
            follows: 0,
            interim: 0,
            protocol,
        };
        self.ledger.exchanges.push(&record);
        if let Some(before) = stream.last_exchange {
            self.change(before, |record| record.next = Some(id));
        }
        stream.record.first_exchange.get_or_insert(id);
        stream.record.last_exchange = Some(id);
        stream.last_exchange = Some(id);
        id
    }

    fn change(&self, id: ExchangeId, change: impl FnOnce(&mut ExchangeRecord)) {
        if let Some(mut record) = self.ledger.exchange(id) {
            change(&mut record);
            self.ledger.exchanges.set(id.index(), &record);
        }
    }

    /// The stream was read up to `reached`: the open message may be at its end, and segments before it are done with.
    fn pass(&mut self, stream: &mut Stream, direction: Direction, reached: u64) {
        let half = stream.half(direction);
        if let Some(open) = &mut half.message {
            cover(open, &half.spans, reached);
            if let Some(end) = open.end.filter(|end| *end <= reached) {
                let open = half.message.take();
                if let Some(open) = open {
                    self.finish_message(stream, direction, open, end, true);
                }
            }
        }
        let half = stream.half(direction);
        half.spans.retain(|span| span.end > reached);
    }

    /// A message ends before the place `end`.
    fn finish_message(&mut self, stream: &mut Stream, direction: Direction, mut open: Open, end: u64, whole: bool) {
        cover(&mut open, &stream.half(direction).spans, end);
        if self.ends && whole && open.end.is_none() && open.any {
            (open.record.last, open.frame) = (self.now.id, self.now.record.frame);
            self.now.record.message.get_or_insert(open.id);
        }
        let known = open.end.is_some_and(|known| known > end);
        let mut record = open.record;
        record.len = end.saturating_sub(record.at);
        record.flags |= flags::ENDED;
        // A known length that was not reached stays the length of the message; the rest of it is missing.
        if let Some(known) = open.end.filter(|_| known) {
            let lost = known.saturating_sub(end);
            record.len = known.saturating_sub(record.at);
            record.missing = record.missing.saturating_add(u32::try_from(lost).unwrap_or(u32::MAX));
        }
        if whole && record.missing == 0 && !known {
            record.flags |= flags::WHOLE;
        }
        // Another message may have been linked behind this one in the meantime.
        record.next = self.ledger.message(open.id).and_then(|written| written.next);
        self.ledger.messages.set(open.id.index(), &record);
        if let Some(exchange) = record.exchange {
            match record.flags & (flags::REQUEST | flags::RESPONSE) {
                flags::REQUEST => self.change(exchange, |record| record.frames.0 = Some(open.frame)),
                flags::RESPONSE => self.change(exchange, |record| record.frames.1 = Some(open.frame)),
                _ => {}
            }
        }
    }
}

/// Gives a session what came. A bug in it costs this stream its protocol, nothing else.
fn ask(session: &mut dyn Session, direction: Direction, input: Input<'_>, out: &mut Outbox) -> Took {
    out.stream.clear();
    guard::guarded(|| session.input(direction, input, out)).unwrap_or_else(|| {
        out.stream.clear();
        Took::Lost
    })
}

enum Next {
    More,
    Need(usize),
    Skip(u64),
    Hold,
    Lost,
}

/// Notes which segments carry a message, as far as it was read.
fn cover(open: &mut Open, spans: &[Span], reached: u64) {
    let end = open.end.unwrap_or(reached).min(reached);
    for span in spans.iter().filter(|span| span.at < end && span.end > open.record.at) {
        if !open.any {
            (open.record.first, open.record.last, open.frame, open.any) =
                (span.segment, span.segment, span.frame, true);
        }
        open.record.first = open.record.first.min(span.segment);
        if span.segment > open.record.last {
            (open.record.last, open.frame) = (span.segment, span.frame);
        }
    }
}
