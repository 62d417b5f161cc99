//! Messages of TCP streams made again from their recipe, for a frame that has to do with them and alone.

mod extent;
mod unexplained;
mod units;
mod watch;
mod ways;

use std::sync::Arc;

use smallvec::SmallVec;

use super::payload::PayloadReader;
use super::replay::Replays;
use super::{Capture, registry};
use crate::base::{ExchangeId, FrameId, InnerId, MessageId, SegmentId};
use crate::dissect::{Begin, Carried, Channel, ExchangeFacts, Inside, Limits, Message, Pair, Piece, Remade, Tally};
use crate::engine::ledger::{Inner, MessageRecord, Segment, Taken, flags, side, state};
use crate::engine::stack::MAX_DEPTH;

pub use extent::Extent;
pub use units::payload_len;
pub use watch::Watch;

/// Bytes of a message that are gathered to be dissected, unless [`Limits`] say otherwise; the rest of a longer one is not shown
/// in layers.
pub const MAX_GATHERED: u64 = Limits::USUAL.message;
/// Messages that a frame shows or has a part in; past it the rest is left out.
pub const MAX_MESSAGES: usize = 4096;
/// Messages of streams within that are passed over on the way to the next one: those of a stream that was read again stand
/// together behind what came before, however many they are.
const MAX_PASSED: usize = 1 << 20;
/// Segments between the first and the last of a message, up to which a list says which part of how many a segment brings.
const MAX_COUNTED: u32 = 1024;
/// Bytes of a long message that count as its beginning, which is looked for from its first segment on.
const MAX_BEGINNING: u64 = 2 << 20;
/// Segments of all streams behind the first one of a message in which its beginning is looked for.
const MAX_NEAR: usize = 8192;
/// Bytes of the beginning of a message that a frame is told which carries another part of it.
const START: u64 = 256;

/// A part of a message and the segment that carries it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Carrier {
    /// Which part, and where it lies in the segment's payload.
    pub taken: Taken,
    /// The segment.
    pub segment: SegmentId,
    /// The frame of it.
    pub frame: FrameId,
    /// Bits of [`state`].
    pub state: u16,
    /// For a message that others carry: in which of them. The segment is then the one in which that ends, and what is taken
    /// of it counts in what it carries.
    pub inner: Option<InnerId>,
}

/// Bytes of a stream, gathered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gathered {
    /// The bytes, up to the first one that is missing.
    pub bytes: Vec<u8>,
    /// Whether all that was asked for is there.
    pub whole: bool,
}

impl Capture {
    /// The segments that carry a message, by the place of what they carry.
    pub fn carriers(&self, record: &MessageRecord) -> Vec<Carrier> {
        if record.is(flags::INNER) {
            let open = record.len == 0 && !record.is(flags::ENDED);
            let to = if open { u64::MAX } else { record.end() };
            return self.inner_carriers(record, record.at, to);
        }
        let last = match record.is(flags::ENDED) {
            true => Some(record.last),
            // It still arrives: whatever came last of its direction is the newest part of it.
            false => self.conversation_of(record).and_then(|c| c.last_segments[side(record.direction())]),
        };
        let end = if record.len > 0 || record.is(flags::ENDED) { record.end() } else { u64::MAX };
        self.carriers_between(record.first, last, record.at, end)
    }

    /// The segments from `first` to `last` of a direction that carry bytes of the places `from..to`, by place.
    pub fn carriers_between(&self, first: SegmentId, last: Option<SegmentId>, from: u64, to: u64) -> Vec<Carrier> {
        let mut all = Vec::new();
        let mut at = last;
        while let Some((id, segment)) = at.filter(|id| *id >= first).and_then(|id| Some((id, self.ledger.segment(id)?)))
        {
            for taken in self.ledger.taken(id, &segment).iter() {
                if let Some(taken) = taken.clip(from, to) {
                    all.push(Carrier { taken, segment: id, frame: segment.frame, state: segment.state, inner: None });
                }
            }
            at = segment.previous;
        }
        all.sort_unstable_by_key(|carrier| carrier.taken.at);
        all
    }

    /// What carries bytes of the places `from..to` of a message within others.
    fn inner_carriers(&self, record: &MessageRecord, from: u64, to: u64) -> Vec<Carrier> {
        let mut all = Vec::new();
        let mut next = self.first_inner(record);
        while let Some((id, inner)) = next.filter(|(_, inner)| inner.at < to) {
            let part = Taken { at: inner.at, len: inner.len, from: 0 };
            let segment = self.ledger.message(inner.message).map(|message| message.last);
            let found = segment.and_then(|id| Some((id, self.ledger.segment(id)?)));
            if let (Some(taken), Some((segment, own))) = (part.clip(from, to), found) {
                all.push(Carrier { taken, segment, frame: own.frame, state: 0, inner: Some(id) });
            }
            next = inner.next.and_then(|id| Some((id, self.ledger.inners.get(id.index())?)));
        }
        all
    }

    /// What carries the first byte of a message within others.
    fn first_inner(&self, record: &MessageRecord) -> Option<(InnerId, Inner)> {
        let segment = self.ledger.segment(record.first)?;
        let holds = |inner: &Inner| inner.lane == record.lane && (inner.at..inner.end()).contains(&record.at);
        let carried = |id: MessageId| self.ledger.inner_of(id).filter(|(_, inner)| inner.channel == Channel::Data);
        let carrying = |from: Option<MessageId>| {
            // Those of the conversation itself end one after the other.
            let own = self.messages_from(from).take(MAX_PASSED);
            let until = own.take_while(|(_, message)| message.is(flags::INNER) || message.last <= record.first);
            until.filter(|(_, message)| message.is(flags::CARRIES) && message.lane != record.lane)
        };
        let near = carrying(segment.message).filter_map(|(id, _)| carried(id)).find(|(_, inner)| holds(inner));
        if near.is_some() {
            return near;
        }
        // A stream within that was read again has its messages behind all others: what carried it tells of them.
        let ends_here = carrying(segment.message).filter(|(_, message)| message.last == record.first);
        let mut outer: Vec<_> = ends_here.filter_map(|(id, _)| carried(id)).collect();
        for _ in 0..MAX_DEPTH {
            let mut next = Vec::new();
            for (_, through) in &outer {
                let own = carrying(through.first).filter(|(_, message)| message.lane == through.lane);
                let within = own.take_while(|(_, message)| message.at < through.end());
                next.extend(within.filter_map(|(id, _)| carried(id)));
            }
            if let Some(found) = next.iter().find(|(_, inner)| holds(inner)) {
                return Some(*found);
            }
            outer = next;
        }
        None
    }

    /// The segments that carry the first bytes of a message, up to the place `to`. They are looked for from its first segment
    /// on, in what came next in its direction; `None` when they are not all found near it and in order.
    fn first_carriers(&self, record: &MessageRecord, to: u64) -> Option<Vec<Carrier>> {
        let (mut all, mut covered, mut last) = (Vec::new(), record.at, None);
        let near = self.ledger.segments.iter_from(record.first.index()).take(MAX_NEAR).enumerate();
        for (step, segment) in near {
            let id = SegmentId(record.first.0.saturating_add(step as u32));
            if last.is_some() && segment.previous != last {
                continue;
            }
            last = Some(id);
            for taken in self.ledger.taken(id, &segment).iter() {
                if taken.at.max(record.at) > covered {
                    return None;
                }
                if let Some(taken) = taken.clip(record.at, to).filter(|taken| taken.at == covered) {
                    all.push(Carrier { taken, segment: id, frame: segment.frame, state: segment.state, inner: None });
                    covered = taken.at + u64::from(taken.len);
                }
            }
            if covered >= to {
                return Some(all);
            }
        }
        None
    }

    /// The frames that carry a message, in the order of frames.
    pub fn frames_of(&self, record: &MessageRecord) -> Vec<FrameId> {
        let mut frames: Vec<FrameId> = self.carriers(record).iter().map(|carrier| carrier.frame).collect();
        frames.sort_unstable();
        frames.dedup();
        frames
    }
}

/// Makes messages again.
pub struct Messages<'c> {
    pub(super) capture: &'c Capture,
    payloads: PayloadReader<'c>,
    pub(super) replays: Replays,
    /// What was opened last: it often carries the end of a message and the beginning of the next.
    opened_last: Option<(InnerId, Option<Vec<u8>>)>,
    /// Bytes of messages that were left out because they are longer than what is needed.
    pub(super) left_out: u64,
    watch: Option<Arc<Watch>>,
}

impl<'c> Messages<'c> {
    /// Of this capture.
    pub fn new(capture: &'c Capture) -> Self {
        Self::resume(capture, Replays::default())
    }

    /// Of this capture, going on where [`Messages::into_replays`] left off: who reads messages in order need not replay their
    /// streams for each.
    pub fn resume(capture: &'c Capture, replays: Replays) -> Self {
        let payloads = PayloadReader::new(capture);
        Self { capture, payloads, replays, opened_last: None, left_out: 0, watch: None }
    }

    /// Lets somebody see how far gathering is.
    pub fn set_watch(&mut self, watch: Option<Arc<Watch>>) {
        self.watch = watch;
    }

    /// Bytes that were left out of messages so far because they are longer than [`Extent::longest`].
    pub fn left_out(&self) -> u64 {
        self.left_out
    }

    /// What later messages can be remade from.
    pub fn into_replays(self) -> Replays {
        self.replays
    }

    /// Bytes of a message from the place `from` in it on, at most `limit`.
    pub fn bytes(&mut self, record: &MessageRecord, from: u64, limit: u64) -> Gathered {
        let start = record.at + from;
        let end = match record.is(flags::ENDED) || record.len > 0 {
            true => record.end().min(start.saturating_add(limit)),
            false => start.saturating_add(limit),
        };
        // Of a long message often only the beginning is asked for.
        if record.is(flags::INNER) {
            let carriers = self.capture.inner_carriers(record, start, end);
            return self.gather(&carriers, start, end);
        }
        let long = record.last.0.saturating_sub(record.first.0) > MAX_COUNTED;
        let first =
            if long && end - record.at <= MAX_BEGINNING { self.capture.first_carriers(record, end) } else { None };
        let carriers = first.unwrap_or_else(|| self.capture.carriers(record));
        self.gather(&carriers, start, end)
    }

    /// The bytes of the places `start..end`, from carriers sorted by place.
    pub fn gather(&mut self, carriers: &[Carrier], start: u64, end: u64) -> Gathered {
        let mut bytes = Vec::new();
        let mut at = start;
        for carrier in carriers {
            let Taken { at: place, len, from } = carrier.taken;
            let until = (place + u64::from(len)).min(end);
            if until <= at {
                continue;
            }
            if place > at || at >= end {
                break;
            }
            let (skip, count) = ((at - place) as u32, (until - at) as u32);
            if let Some(inner) = carrier.inner {
                let begins = (from + skip) as usize;
                let part = self.opened_once(inner).and_then(|all| all.get(begins..begins + count as usize));
                let Some(part) = part else { break };
                bytes.extend_from_slice(part);
                at = until;
                if !self.goes_on(count) {
                    break;
                }
                continue;
            }
            let Some(segment) = self.capture.ledger.segment(carrier.segment) else { break };
            if !self.payloads.append(carrier.segment, &segment, from + skip, count, &mut bytes) {
                break;
            }
            at = until;
            if !self.goes_on(count) {
                break;
            }
        }
        Gathered { whole: at >= end, bytes }
    }

    /// Tells who watches of bytes that were gathered. Says whether more are wanted.
    fn goes_on(&self, count: u32) -> bool {
        self.watch.as_ref().is_none_or(|watch| watch.pass(u64::from(count)))
    }

    /// Appends the messages that a segment has to do with, as dissectors are told of them. `transport` is the position of its
    /// header in the frame.
    pub fn of_segment(
        &mut self,
        id: SegmentId,
        segment: &Segment,
        transport: usize,
        extent: Extent,
        all: &mut Vec<Message>,
    ) {
        let taken = self.capture.ledger.taken(id, segment);
        let bounds = taken.iter().map(|taken| (taken.at, taken.at + u64::from(taken.len)));
        // A segment without payload may end a message that only the end of the stream ends.
        let (start, end) =
            bounds.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1))).unwrap_or((segment.position, segment.position));
        let mut covered = start;
        let mut carrying = SmallVec::<[(usize, MessageId); 2]>::new();
        // A plain walk: most segments have one message, and the one after it is looked at only to see that it is not here.
        let (mut next, mut any) = (segment.message, false);
        let (mut left, mut passed) = (MAX_MESSAGES, 0);
        while left > 0 && passed < MAX_PASSED {
            let Some(message) = next else { break };
            let Some(record) = self.capture.ledger.message(message) else { break };
            if record.is(flags::INNER) {
                (next, passed) = (record.next, passed + 1);
                continue;
            }
            left -= 1;
            if record.at >= end && record.last != id {
                break;
            }
            if record.is(flags::CARRIES) && record.last == id {
                carrying.push((all.len(), message));
            }
            (next, any) = (record.next, true);
            let open_end = !record.is(flags::ENDED) && record.len == 0;
            let until = if open_end { u64::MAX } else { record.end() };
            if record.at > covered {
                all.push(self.unexplained(segment, &taken, transport, covered, record.at));
            }
            covered = covered.max(until);
            if (until > start || record.last == id) && record.len > 0 || open_end {
                all.push(self.message(message, &record, Some((id, segment)), transport, extent));
            }
        }
        if any && covered < end {
            all.push(self.unexplained(segment, &taken, transport, covered, end));
        }
        let mut last = SmallVec::new();
        // What is found in one may carry something itself.
        let mut at = 0;
        while let Some((place, message)) = carrying.get(at).copied() {
            self.within((place, message), (id, segment), extent, &mut last, all, &mut carrying);
            at += 1;
        }
    }

    /// Appends the messages that have bytes in what another one carries, which stands at `place`; those of them that carry
    /// something themselves come to `carrying`. `last` are the last messages of each lane.
    fn within(
        &mut self,
        (place, carrier): (usize, MessageId),
        shown: (SegmentId, &Segment),
        extent: Extent,
        last: &mut SmallVec<[(u16, MessageId); 2]>,
        all: &mut Vec<Message>,
        carrying: &mut SmallVec<[(usize, MessageId); 2]>,
    ) {
        let Some((_, inner)) =
            self.capture.ledger.inner_of(carrier).filter(|(_, inner)| inner.channel == Channel::Data)
        else {
            return;
        };
        // The first may have begun long before; the others began when this was read.
        let mut next = inner.first;
        let mut begun = Some(carrier);
        for _ in 0..MAX_MESSAGES {
            let Some(message) = next else { return };
            let Some(record) = self.capture.ledger.message(message) else { return };
            if record.lane == inner.lane {
                let before = last.iter().position(|(lane, _)| *lane == record.lane);
                let is_new = before.and_then(|at| last.get(at)).is_none_or(|(_, last)| *last < message);
                if record.at >= inner.end() {
                    return;
                }
                let ended = record.is(flags::ENDED) || record.len > 0;
                if !ended || record.end() > inner.at {
                    if all.len() >= MAX_MESSAGES {
                        return;
                    }
                    let mut found = self.message(message, &record, Some(shown), Message::INSIDE, extent);
                    found.within = Some(place);
                    self.place_within(&record, &inner, all.get(place), extent, &mut found);
                    if !is_new {
                        // It is shown once.
                        found.carried = Carried::Elsewhere;
                    }
                    if is_new && record.is(flags::CARRIES) && record.last == shown.0 {
                        carrying.push((all.len(), message));
                    }
                    all.push(found);
                    match before.and_then(|at| last.get_mut(at)) {
                        Some(known) => known.1 = message,
                        None => last.push((record.lane, message)),
                    }
                }
                if !ended || record.end() >= inner.end() {
                    return;
                }
            }
            next = match begun.take() {
                Some(carrier) if message < carrier => self.capture.ledger.message(carrier).and_then(|m| m.next),
                _ => record.next,
            };
        }
    }

    /// Where the bytes are of a message that ends in what another one carries.
    fn place_within(
        &mut self,
        record: &MessageRecord,
        inner: &Inner,
        carrier: Option<&Message>,
        extent: Extent,
        found: &mut Message,
    ) {
        if matches!(found.carried, Carried::Elsewhere) {
            return;
        }
        let Some(carrier) = carrier else { return };
        let opened = extent.fields && carrier.remade.is_some();
        let clear = inner.is_clear_data() && !carrier.only_head && !matches!(carrier.carried, Carried::Elsewhere);
        let whole = record.end() <= inner.end();
        if let Some(at) = record.at.checked_sub(inner.at).filter(|_| (opened || clear) && whole) {
            let len = if found.only_head { u64::from(record.head) } else { record.len };
            let at = if clear { at + u64::from(carrier.head) } else { at };
            found.carried = Carried::Within(at as u32, len as u32);
        }
    }

    /// What a message carries inside, made again; `None` where it carries nothing, or where that cannot be opened.
    pub fn inside(&mut self, id: MessageId) -> Option<Vec<u8>> {
        let (_, inner) = self.capture.ledger.inner_of(id)?;
        self.open(&inner)
    }

    /// The same, by its own number.
    pub(super) fn inside_of(&mut self, id: InnerId) -> Option<Vec<u8>> {
        let inner = self.capture.ledger.inners.get(id.index())?;
        self.open(&inner)
    }

    /// What a message carries; `None` where it cannot be opened. The last one is kept.
    fn opened_once(&mut self, id: InnerId) -> Option<&[u8]> {
        if self.opened_last.as_ref().is_none_or(|(last, _)| *last != id) {
            // Who watches counts what comes out, not what goes in.
            let watch = self.watch.take();
            let inner = self.capture.ledger.inners.get(id.index());
            let opened = inner.and_then(|inner| self.open(&inner));
            self.watch = watch;
            self.opened_last = Some((id, opened));
        }
        self.opened_last.as_ref().and_then(|(_, opened)| opened.as_deref())
    }

    /// What a message carries, made again.
    fn open(&mut self, inner: &Inner) -> Option<Vec<u8>> {
        let record = self.capture.ledger.message(inner.message)?;
        let Gathered { bytes, whole: true } = self.bytes(&record, 0, record.len) else { return None };
        if inner.recipe == Inside::CLEAR {
            let own = bytes.get(record.head as usize..)?;
            return own.get(..own.len().min(inner.len as usize)).map(<[u8]>::to_vec);
        }
        let stream = self.capture.stream(record.stream)?;
        self.capture.ledger.opener(stream.index, record.lane)?.open(record.direction(), inner.recipe, &bytes)
    }

    /// What a message carries, with what messages before it carried of what goes on here. How many bytes those are comes
    /// second.
    fn opened(&mut self, id: MessageId, record: &MessageRecord) -> Option<(Remade, u32)> {
        let (inner_id, inner) = self.capture.ledger.inner_of(id)?;
        let own = self.opened_once(inner_id)?.to_vec();
        let mut before: Vec<Vec<u8>> = Vec::new();
        let (mut missing, mut at) = (inner.back as usize, inner.previous);
        while missing > 0
            && let Some(earlier) = at.and_then(|id| self.capture.ledger.inners.get(id.index()))
        {
            let mut bytes = self.open(&earlier)?;
            let surplus = bytes.len().saturating_sub(missing);
            bytes.drain(..surplus);
            missing -= bytes.len();
            before.push(bytes);
            at = earlier.previous;
        }
        before.reverse();
        let parts = before.len() as u32 + 1;
        let mut bytes = before.concat();
        let joined = bytes.len() as u32;
        bytes.extend_from_slice(&own);
        Some((Remade { bytes: bytes.into(), from: record.len, parts, trouble: String::new() }, joined))
    }

    /// Why the messages of a stream cannot be opened.
    fn trouble(&self, record: &MessageRecord) -> Option<Remade> {
        let stream = self.capture.stream(record.stream)?;
        let trouble = self.capture.ledger.opener(stream.index, record.lane)?.trouble()?.to_string();
        Some(Remade { bytes: Arc::default(), from: record.len, parts: 1, trouble })
    }

    /// A message alone, with its bytes.
    pub fn alone(&mut self, id: MessageId, extent: Extent) -> Option<(Message, Vec<u8>)> {
        let record = self.capture.ledger.message(id)?;
        let limit = if only_head(&record, extent) { u64::from(record.head) } else { self.most() };
        let gathered = self.bytes(&record, 0, limit);
        let mut message = self.message(id, &record, None, 0, extent);
        if !record.is(flags::ENDED) && record.len == 0 {
            message.len = gathered.bytes.len() as u64;
        }
        Some((message, gathered.bytes))
    }

    fn message(
        &mut self,
        id: MessageId,
        record: &MessageRecord,
        shown: Option<(SegmentId, &Segment)>,
        transport: usize,
        extent: Extent,
    ) -> Message {
        let protocol = registry().at(record.protocol);
        let ended = record.is(flags::ENDED);
        let here = shown.is_none_or(|(segment, _)| ended && segment == record.last);
        let only_head = only_head(record, extent);
        if only_head && here {
            let rest = record.len.saturating_sub(u64::from(record.head));
            self.left_out = self.left_out.saturating_add(rest);
        }
        let carried = match shown {
            Some((_, own)) if here => self.carried(record, own, only_head),
            _ => Carried::Elsewhere,
        };
        let shown_in = match shown {
            Some((segment, own)) if segment == record.last => Some(own.frame),
            _ => self.capture.ledger.segment(record.last).map(|segment| segment.frame),
        };
        let shown_in = shown_in.unwrap_or_default();
        let facts = self.capture.facts_of(record);
        let mut message = Message {
            transport,
            within: None,
            inner: record.is(flags::SECURED),
            facts,
            protocol,
            direction: record.direction(),
            kind: record.kind,
            at: record.at,
            head: record.head,
            len: record.len,
            whole: record.is(flags::WHOLE),
            ended,
            missing: u64::from(record.missing),
            shown_in,
            carried,
            pieces: Vec::new(),
            start: Vec::new(),
            remade: None,
            assembled: None,
            own_head: None,
            tally: Tally::new(),
            joined: 0,
            exchange: record.exchange.and_then(|id| self.exchange(id, record, extent)),
            guessed: record.is(flags::GUESSED),
            only_head,
            in_parts: record.hint == Begin::IN_PARTS,
        };
        let few = record.last.0.saturating_sub(record.first.0) <= MAX_COUNTED;
        if (here && extent.fields) || (extent.summary && few) {
            message.pieces = self.pieces(record);
        }
        if extent.summary && !here {
            message.start = self.start(record);
        }
        let inner = if here && record.is(flags::CARRIES) { self.capture.ledger.inner_of(id) } else { None };
        if inner.is_some_and(|(_, inner)| !inner.is_clear_data()) {
            // What a protocol says to itself is in the columns too.
            if extent.fields || inner.is_some_and(|(_, inner)| inner.channel != Channel::Data) {
                (message.remade, message.joined) =
                    self.opened(id, record).map_or((None, 0), |(remade, joined)| (Some(remade), joined));
            }
        } else if here {
            self.course(id, record, extent, shown.is_none(), &mut message);
            if message.remade.is_none() && facts != 0 && extent.fields {
                message.remade = self.trouble(record);
            }
        }
        message
    }

    fn carried(&mut self, record: &MessageRecord, segment: &Segment, only_head: bool) -> Carried {
        let inner = record.is(flags::INNER);
        let plain = !inner && record.first == record.last && segment.state & state::PARTLY == 0 && record.missing == 0;
        let inside = record.at.checked_sub(segment.position).filter(|_| plain);
        if let Some(from) = inside
            && record.end() <= segment.position + u64::from(segment.captured)
        {
            let len = if only_head { u64::from(record.head) } else { record.len };
            return Carried::Here(from as u32, len as u32);
        }
        let limit = if only_head { u64::from(record.head) } else { self.most() };
        Carried::Gathered(self.bytes(record, 0, limit).bytes.into())
    }

    /// The first bytes of a message: nearly always they are in its first segment.
    fn start(&mut self, record: &MessageRecord) -> Vec<u8> {
        let len = u64::from(record.head).min(START);
        if record.is(flags::INNER) {
            return self.bytes(record, 0, len).bytes;
        }
        let (from, to) = (record.at, record.at.saturating_add(len));
        let first = self.capture.carriers_between(record.first, Some(record.first), from, to);
        match self.gather(&first, from, to) {
            Gathered { bytes, whole: true } => bytes,
            _ => self.bytes(record, 0, len).bytes,
        }
    }

    fn pieces(&self, record: &MessageRecord) -> Vec<Piece> {
        let piece = |carrier: &Carrier| Piece {
            frame: carrier.frame,
            offset: u32::try_from(carrier.taken.at - record.at).unwrap_or(u32::MAX),
            len: carrier.taken.len,
            overlaps: carrier.state & state::OVERLAP != 0,
            conflicts: carrier.state & state::CONFLICT != 0,
        };
        self.capture.carriers(record).iter().map(piece).collect()
    }

    /// The exchange of a message; with the head of its request when the message is another one.
    pub(super) fn exchange(&mut self, id: ExchangeId, record: &MessageRecord, extent: Extent) -> Option<ExchangeFacts> {
        // With a schema a list names the message of a call, which the path of the request tells.
        let by_schema = self.capture.options().settings.schema.is_some();
        let elsewhere = || self.capture.ledger.exchange(id).is_some_and(|exchange| exchange.stream != record.stream);
        // What was asked for on another stream is named in lists.
        let by_schema = by_schema || record.is(flags::FOLLOWS) && elsewhere();
        if !extent.fields && !extent.summary && !by_schema {
            // A text listing does not say more of it.
            let exchange = self.capture.ledger.exchange(id)?;
            let (request, response) = exchange.frames;
            let pair = Pair { request, response, ..Pair::default() };
            let uncertain = exchange.is_uncertain();
            return Some(ExchangeFacts { number: id.number(), pair, uncertain, ..ExchangeFacts::default() });
        }
        let (mut facts, exchange) = self.capture.exchange_facts(id)?;
        let other = record.flags & (flags::REQUEST | flags::PART) != flags::REQUEST;
        let request = exchange.request.filter(|_| (extent.fields || by_schema) && other);
        if let Some(request) = request.and_then(|request| self.capture.ledger.message(request)) {
            let head = self.bytes(&request, 0, u64::from(request.head));
            facts.request_head = Some(head.bytes.into());
            facts.request_made = exchange.request.and_then(|id| self.remade(id, &request));
        }
        if extent.fields && self.has_units(record) {
            facts.units = [exchange.request, exchange.response].map(|id| self.units(id?, MAX_MESSAGES));
        }
        Some(facts)
    }
}

fn only_head(record: &MessageRecord, extent: Extent) -> bool {
    record.len > extent.longest && u64::from(record.head) < record.len
}
