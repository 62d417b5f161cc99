//! Words to records: what sessions say becomes messages and exchanges.

use super::{Asked, CHECKPOINT_EVERY, MAX_OPEN, MAX_UNDECIDED, Open, PASSED_IN_ONE, Phase, Span, Stream, Work};
use crate::base::{ExchangeId, FrameId, MessageId};
use crate::dissect::{Begin, Direction, Out, Parts, Role, UPGRADED};
use crate::engine::ledger::{Checkpoint, ExchangeRecord, MessageRecord, flags, of, traits};

impl Work<'_, '_> {
    /// Writes down what the session said. Places count from the half's `buffer_at`; the stream will have been read up to
    /// `reached`. Returns a switch that it asked for.
    pub(super) fn words(
        &mut self,
        stream: &mut Stream,
        direction: Direction,
        reached: u64,
    ) -> Option<(String, Vec<u8>, u64)> {
        if self.outbox.stream.is_empty() {
            return None;
        }
        let mut outs = std::mem::take(&mut self.outbox.stream);
        let base = stream.half(direction).buffer_at;
        let mut switched = None;
        for out in &mut outs {
            match out {
                Out::Begin(begin) => self.begin(stream, direction, base, begin, reached),
                Out::End { at, whole } => {
                    if let Some(open) = stream.half(direction).message.take() {
                        self.finish_message(stream, direction, open, base.saturating_add(*at as u64), *whole);
                    }
                }
                Out::Settle { key, role, certain } => self.settle(stream, *key, *role, *certain),
                Out::Unsure { key } => {
                    if let Some(asked) = stream.open.iter().find(|asked| asked.key == *key) {
                        self.ledger.mark_exchange(asked.exchange, traits::UNCERTAIN);
                    }
                }
                Out::Parts { key, what } => self.parts(stream, *key, *what),
                Out::Whole(whole) => self.whole(stream, whole),
                Out::Inside(inside) => {
                    self.inside(stream, direction, inside);
                    self.outbox.give_back(std::mem::take(&mut inside.bytes));
                }
                Out::InsideGap { stream: number, bytes } => self.inside_gap(stream, direction, *number, *bytes),
                Out::InsideEnd { stream: number } => self.close_within(stream, direction, Some(*number), false),
                Out::InsideOver { stream: number } => self.leave_within(stream, *number),
                Out::Expect(expect) => {
                    let frame = self.now.record.frame;
                    let hosts = self.payloads.hosts(stream.id);
                    self.expected.add(expect.clone(), frame, hosts, stream.index);
                }
                Out::Serves { key } => {
                    if let Some(asked) = stream.open.iter().rev().find(|asked| asked.key == *key) {
                        self.expected.serves(stream.index, asked.exchange);
                    }
                }
                Out::Switch { to, with, key } => switched = Some((std::mem::take(to), std::mem::take(with), *key)),
            }
        }
        outs.clear();
        self.outbox.stream = outs;
        if stream.since_checkpoint >= CHECKPOINT_EVERY * PASSED_IN_ONE {
            self.keep_checkpoint(stream);
        }
        switched
    }

    fn begin(&mut self, stream: &mut Stream, direction: Direction, base: u64, begin: &Begin, reached: u64) {
        let Phase::Session(protocol, _) = stream.phase else { return };
        let at = base.saturating_add(begin.at as u64);
        if stream.half(direction).message.is_some()
            && let Some(open) = stream.half(direction).message.take()
        {
            // One whose length was known has ended without a word.
            let end = open.end.filter(|end| *end <= at);
            self.finish_message(stream, direction, open, end.unwrap_or(at), end.is_some());
        }
        let id = MessageId(self.ledger.messages.len() as u32);
        let mut bits = if direction == Direction::FromClient { flags::FROM_CLIENT } else { 0 };
        if stream.guessed {
            bits |= flags::GUESSED;
        }
        bits |= stream.berth.flags();
        let record = MessageRecord {
            stream: stream.id,
            exchange: None,
            at,
            len: begin.len.unwrap_or(0),
            code: begin.code,
            kind: begin.kind,
            hint: begin.hint,
            protocol,
            first: self.now.id,
            last: self.now.id,
            head: begin.head,
            missing: 0,
            next: None,
            flags: 0,
            lane: stream.berth.lane,
        };
        let end = begin.len.map(|len| at.saturating_add(len));
        let mut open = Open { id, record, end, frame: self.now.record.frame, any: false, then: 0 };
        let over = end.filter(|end| *end <= reached);
        if let Some(end) = over {
            // The usual case: all of it is here, and its record is written once.
            cover(&mut open, &stream.half(direction).spans, end);
            bits |= flags::ENDED | flags::WHOLE;
        }
        let frame = over.map(|_| open.frame);
        let exchange = self.relate(stream, (id, protocol), frame, begin.role, &mut bits);
        (open.record.exchange, open.record.flags) = (exchange, bits);
        self.ledger.messages.push(&open.record);
        if let Phase::Session(_, session) = &mut stream.phase {
            let counts = if session.remakes(begin.kind) {
                session.placed(direction, open.frame);
                PASSED_IN_ONE
            } else {
                1
            };
            stream.since_checkpoint = stream.since_checkpoint.saturating_add(counts);
        }
        let half = stream.half(direction);
        let before = half.last_message.replace(id);
        for span in half.spans.iter().filter(|span| span.end > at && end.is_none_or(|end| span.at < end)) {
            match span.inner {
                Some(inner) => self.ledger.begins_inside(inner, id),
                None => self.edit(span.segment, |segment| {
                    segment.message.get_or_insert(id);
                }),
            }
        }
        if over.is_none() {
            half.message = Some(open);
        }
        match before {
            Some(before) => self.ledger.follow_message(before, id),
            None => *of(&mut stream.record.first_messages, direction) = Some(id),
        }
    }

    /// Puts a message of a protocol into its exchange, which may be new. `frame`: where the message ends, if that is known.
    fn relate(
        &mut self,
        stream: &mut Stream,
        (id, protocol): (MessageId, u8),
        frame: Option<FrameId>,
        role: Role,
        bits: &mut u16,
    ) -> Option<ExchangeId> {
        let find = |stream: &Stream, key: u64| stream.open.iter().position(|asked| asked.key == key && !asked.answered);
        let found = match role {
            Role::Request(key) => {
                *bits |= flags::REQUEST;
                let exchange = self.exchange(stream, (protocol, 0), (Some(id), None), (frame, None));
                stream.open.retain(|asked| !asked.answered || asked.in_parts);
                self.ask(stream, Asked { key, exchange, answered: false, in_parts: false });
                exchange
            }
            Role::Response(key) => {
                *bits |= flags::RESPONSE;
                match find(stream, key).and_then(|place| stream.open.get_mut(place)) {
                    Some(asked) => {
                        asked.answered = true;
                        let exchange = asked.exchange;
                        self.ledger.answer_exchange(exchange, id);
                        if let Some(frame) = frame {
                            self.ledger.end_exchange(exchange, false, frame);
                        }
                        exchange
                    }
                    None => self.exchange(stream, (protocol, 0), (None, Some(id)), (None, frame)),
                }
            }
            Role::Undecided(key) => {
                if stream.undecided.len() >= MAX_UNDECIDED {
                    let (key, _) = *stream.undecided.first()?;
                    self.settle(stream, key, Role::Response(key), false);
                }
                stream.undecided.push((key, id));
                return None;
            }
            Role::RequestHead(key) => {
                *bits |= flags::REQUEST;
                let exchange = self.exchange(stream, (protocol, traits::IN_PARTS), (Some(id), None), (frame, None));
                self.ask(stream, Asked { key, exchange, answered: false, in_parts: true });
                exchange
            }
            Role::ResponseHead(key) => {
                *bits |= flags::RESPONSE;
                self.respond(stream, (id, protocol), frame, key)
            }
            Role::RequestPart(key) | Role::ResponsePart(key) => {
                let asks = matches!(role, Role::RequestPart(_));
                *bits |= flags::PART | if asks { flags::REQUEST } else { flags::RESPONSE };
                let exchange = stream.open.iter().rev().find(|asked| asked.key == key)?.exchange;
                if let Some(frame) = frame {
                    self.ledger.end_exchange(exchange, asks, frame);
                }
                exchange
            }
            Role::Apart => return None,
            Role::Interim(key) => {
                *bits |= flags::INTERIM;
                let exchange = stream.open.iter().find(|asked| asked.key == key)?.exchange;
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

    /// A question waits for its answer. Of too many the oldest is forgotten.
    fn ask(&mut self, stream: &mut Stream, asked: Asked) {
        if stream.open.len() >= MAX_OPEN {
            stream.open.remove(0);
            self.counts.forgotten = self.counts.forgotten.saturating_add(1);
        }
        stream.open.push(asked);
    }

    /// Puts the first message of an answer that may have more into its exchange, which may be new.
    fn respond(
        &mut self,
        stream: &mut Stream,
        (id, protocol): (MessageId, u8),
        frame: Option<FrameId>,
        key: u64,
    ) -> ExchangeId {
        let asked = stream.open.iter_mut().rev().find(|asked| asked.key == key && !asked.answered);
        let Some(asked) = asked else {
            let exchange = self.exchange(stream, (protocol, traits::IN_PARTS), (None, Some(id)), (None, frame));
            self.ask(stream, Asked { key, exchange, answered: true, in_parts: true });
            return exchange;
        };
        asked.answered = true;
        let (exchange, in_parts) = (asked.exchange, asked.in_parts);
        let before = self.ledger.answer_exchange(exchange, id);
        if key == UPGRADED {
            self.change(exchange, |record| {
                // What agreed to the change came before the answer itself (RFC 9110 §7.8).
                record.traits |= traits::IN_PARTS | traits::REQUEST_ENDS;
                record.interim = record.interim.saturating_add(u16::from(before.is_some()));
            });
        } else if !in_parts {
            self.ledger.mark_exchange(exchange, traits::IN_PARTS);
        }
        if let Some((before, record)) = before.and_then(|before| Some((before, self.ledger.message(before)?))) {
            let flags = record.flags & !flags::RESPONSE | flags::INTERIM;
            self.ledger.messages.set(before.index(), &MessageRecord { flags, ..record });
        }
        if let Some(frame) = frame {
            self.ledger.end_exchange(exchange, false, frame);
        }
        exchange
    }

    /// Something is known of an exchange whose messages come in parts.
    fn parts(&mut self, stream: &mut Stream, key: u64, what: Parts) {
        let Some(place) = stream.open.iter().rposition(|asked| asked.key == key) else { return };
        let Some(Asked { exchange, .. }) = stream.open.get(place).copied() else { return };
        let bit = match what {
            Parts::RequestEnds => traits::REQUEST_ENDS,
            Parts::ResponseEnds => traits::RESPONSE_ENDS,
            Parts::RequestTorn => traits::REQUEST_LACKS,
            Parts::ResponseTorn => traits::RESPONSE_LACKS,
            Parts::Reset => traits::RESET,
            Parts::Closed => {
                stream.open.remove(place);
                return;
            }
        };
        let role = match what {
            Parts::RequestEnds => flags::REQUEST,
            Parts::ResponseEnds => flags::RESPONSE,
            _ => 0,
        };
        // The last message is there when its last byte is, which may come long after its first.
        let open = stream.halves.iter_mut().filter_map(|half| half.message.as_mut());
        let mut last = open.filter(|open| open.record.exchange == Some(exchange) && open.record.flags & role != 0);
        match last.next() {
            Some(last) => last.then |= bit,
            None => self.ledger.mark_exchange(exchange, bit),
        }
    }

    /// Keeps the state that the session has behind all messages that it has begun.
    fn keep_checkpoint(&mut self, stream: &mut Stream) {
        stream.since_checkpoint = 0;
        let Phase::Session(_, session) = &stream.phase else { return };
        if let Some((session, bytes)) = session.checkpoint() {
            let [client, server] = &stream.halves;
            let last = [client.last_message, server.last_message];
            self.ledger.keep_checkpoint((stream.id, stream.berth.lane), Checkpoint { last, session }, bytes);
        }
    }

    /// An answer that waited has its question, or none.
    fn settle(&mut self, stream: &mut Stream, key: u64, role: Role, certain: bool) {
        let Some(place) = stream.undecided.iter().position(|(own, _)| *own == key) else { return };
        let (_, id) = stream.undecided.remove(place);
        let open = stream.halves.iter().find_map(|half| half.message.filter(|open| open.id == id));
        let Some(mut record) = open.map(|open| open.record).or_else(|| self.ledger.message(id)) else { return };
        record.exchange = self.relate(stream, (id, record.protocol), None, role, &mut record.flags);
        if let Some(written) = self.ledger.message(id) {
            // The record of an open message is written when it ends; who reads now sees what it belongs to.
            let (exchange, flags) = (record.exchange, record.flags);
            self.ledger.messages.set(id.index(), &MessageRecord { exchange, flags, ..written });
        }
        for half in &mut stream.halves {
            if let Some(open) = half.message.as_mut().filter(|open| open.id == id) {
                (open.record.exchange, open.record.flags) = (record.exchange, record.flags);
            }
        }
        let Some(exchange) = record.exchange else { return };
        if !certain {
            self.ledger.mark_exchange(exchange, traits::UNCERTAIN);
        }
        if record.is(flags::ENDED) && record.is(flags::RESPONSE) {
            self.ledger.end_exchange(exchange, false, self.frame_of(record.last));
        }
    }

    /// Nobody will tell any more what answers belong to.
    pub(super) fn leave_undecided(&mut self, stream: &mut Stream) {
        while let Some((key, _)) = stream.undecided.first().copied() {
            self.settle(stream, key, Role::Response(key), false);
        }
    }

    #[inline(always)]
    fn exchange(
        &mut self,
        stream: &mut Stream,
        (protocol, traits): (u8, u8),
        (request, response): (Option<MessageId>, Option<MessageId>),
        frames: (Option<FrameId>, Option<FrameId>),
    ) -> ExchangeId {
        stream.record.exchanges = stream.record.exchanges.saturating_add(1);
        let record = ExchangeRecord {
            stream: stream.id,
            request,
            response,
            frames,
            in_stream: stream.record.exchanges,
            previous: stream.record.last_exchange,
            next: None,
            follows: 0,
            interim: 0,
            protocol,
            traits,
        };
        let id = self.ledger.push_exchange(&record);
        if let Some(before) = stream.record.last_exchange {
            self.ledger.follow_exchange(before, id);
        }
        stream.record.first_exchange.get_or_insert(id);
        stream.record.last_exchange = Some(id);
        id
    }

    pub(super) fn change(&self, id: ExchangeId, change: impl FnOnce(&mut ExchangeRecord)) {
        if let Some(mut record) = self.ledger.exchange(id) {
            change(&mut record);
            self.ledger.exchanges.set(id.index(), &record);
        }
    }

    /// The stream was read up to `reached`: the open message may be at its end, and segments before it are done with.
    #[inline]
    pub(super) fn pass(&mut self, stream: &mut Stream, direction: Direction, reached: u64) {
        if stream.half(direction).message.is_some() {
            self.pass_message(stream, direction, reached);
        }
        let half = stream.half(direction);
        // They are in the order of their places, and most often all are done with.
        match half.spans.last() {
            Some(last) if last.end > reached => half.spans.retain(|span| span.end > reached),
            _ => half.spans.clear(),
        }
    }

    fn pass_message(&mut self, stream: &mut Stream, direction: Direction, reached: u64) {
        let half = stream.half(direction);
        let Some(open) = &mut half.message else { return };
        cover(open, &half.spans, reached);
        if let Some(end) = open.end.filter(|end| *end <= reached)
            && let Some(open) = half.message.take()
        {
            self.finish_message(stream, direction, open, end, true);
        }
    }

    /// A message ends before the place `end`.
    pub(super) fn finish_message(
        &mut self,
        stream: &mut Stream,
        direction: Direction,
        mut open: Open,
        end: u64,
        whole: bool,
    ) {
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
        // No message is linked behind this one yet: the next of its direction begins when this one has ended. But the outer
        // stream goes on while a message within it has not, and what it carries may wait for the other direction.
        if stream.berth.is_inner() || !stream.within.is_empty() {
            record.next = self.ledger.message(open.id).and_then(|written| written.next);
        }
        self.ledger.messages.set(open.id.index(), &record);
        if let Some(exchange) = record.exchange {
            if open.then != 0 {
                self.ledger.mark_exchange(exchange, open.then);
            }
            match record.flags & (flags::REQUEST | flags::RESPONSE) {
                0 => {}
                role => {
                    self.ledger.end_exchange(exchange, role == flags::REQUEST, open.frame);
                    if record.flags & (flags::WHOLE | flags::PART) == flags::PART {
                        let request = role == flags::REQUEST;
                        let bit = if request { traits::REQUEST_LACKS } else { traits::RESPONSE_LACKS };
                        self.ledger.mark_exchange(exchange, bit);
                    }
                }
            }
        }
    }
}

/// Notes which segments carry a message, as far as it was read.
#[inline]
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
