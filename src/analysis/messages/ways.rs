//! From one message to others: along its direction, its stream, its exchange, and to what they lie in.

use super::super::Capture;
use crate::base::{ExchangeId, FrameId, MessageId, SegmentId};
use crate::dissect::{Completeness, Direction, ExchangeFacts, Pair, Transport};
use crate::engine::ledger::{Conversation, ExchangeRecord, MessageRecord, flags, of, state, traits};

/// Exchanges without an answer before one in its stream, past which the answers are looked through from the first on.
const MAX_UNANSWERED: usize = 256;

impl Capture {
    /// The message and what is between it and the next ones of its direction, one after the other.
    pub fn messages_from(&self, id: Option<MessageId>) -> impl Iterator<Item = (MessageId, MessageRecord)> + '_ {
        let with = |id: Option<MessageId>| id.and_then(|id| Some((id, self.ledger.message(id)?)));
        std::iter::successors(with(id), move |(_, record)| with(record.next))
    }

    /// The messages of both directions of a stream, in the order in which they began.
    pub fn messages_of_stream(&self, index: u32) -> impl Iterator<Item = (MessageId, MessageRecord)> + '_ {
        let firsts = self.ledger.conversations.get(index as usize).unwrap_or_default().first_messages;
        self.messages_after(firsts)
    }

    /// The same from one message of each direction on.
    pub fn messages_after(
        &self,
        [one, other]: [Option<MessageId>; 2],
    ) -> impl Iterator<Item = (MessageId, MessageRecord)> + '_ {
        let mut one = self.messages_from(one).peekable();
        let mut other = self.messages_from(other).peekable();
        std::iter::from_fn(move || match (one.peek(), other.peek()) {
            (Some((a, _)), Some((b, _))) if b < a => other.next(),
            (Some(_), _) => one.next(),
            (None, _) => other.next(),
        })
    }

    /// The messages of an exchange, in the order in which they began: the request, answers before the final one, the final
    /// one, and those of the conversation that it began.
    pub fn messages_of_exchange(&self, id: ExchangeId) -> impl Iterator<Item = (MessageId, MessageRecord)> + '_ {
        let record = self.ledger.exchange(id);
        let first = record.and_then(|record| record.request.or(record.response));
        let message = first.and_then(|first| self.ledger.message(first));
        let index = message.and_then(|message| self.stream(message.stream)).map(|stream| stream.index);
        // Both directions from the first message on: those before it belong to earlier exchanges.
        let mut from = index.and_then(|index| self.ledger.conversations.get(index as usize)).unwrap_or_default();
        if let Some((record, message)) = record.zip(message) {
            *of(&mut from.first_messages, message.direction()) = first;
            let behind = if record.has(traits::IN_PARTS) || message.lane > 0 {
                (record.interim == 0).then_some(record.response)
            } else {
                self.behind_answer_before(&record)
            };
            if let Some(behind) = behind {
                *of(&mut from.first_messages, message.direction().opposite()) = behind;
            }
        }
        let all = self.messages_after(from.first_messages);
        // Those that come in parts lie between each other: frames tell where their messages end.
        let last =
            record.filter(|record| record.has(traits::IN_PARTS)).map(|record| record.frames.0.max(record.frames.1));
        let begins = move |record: &MessageRecord| self.ledger.segment(record.first).map(|segment| segment.frame);
        // What follows them may come later.
        let mut following = record.filter(|_| last.is_some()).map_or(0, |record| record.follows);
        let beside = message.is_some_and(|message| message.lane > 0);
        let until = record
            .filter(|_| last.is_none())
            .and_then(|record| record.next)
            .and_then(|next| self.ledger.exchange(next))
            .and_then(|next| {
                // Messages of a later exchange may stand between those of this one only while this one is not answered, or
                // where it lies beside this one.
                let own = record.and_then(|record| record.response);
                if beside && record.is_some_and(|record| record.follows > 0) {
                    return None;
                }
                own.and(next.response).map(|next| if beside { own.map_or(next, |own| own.max(next)) } else { next })
            });
        all.skip_while(move |(id, _)| first.is_some_and(|first| *id < first))
            .take_while(move |(other, message)| {
                let early = until.is_none_or(|until| *other <= until);
                let within = last.is_none_or(|last| following > 0 || begins(message) <= last);
                if message.exchange == Some(id) && message.is(flags::FOLLOWS) {
                    following = following.saturating_sub(1);
                }
                early && within
            })
            .filter(move |(_, message)| message.exchange == Some(id))
    }

    /// What comes behind the answer of an exchange before this one, in the direction of answers; not known where none of
    /// the nearest was answered.
    fn behind_answer_before(&self, record: &ExchangeRecord) -> Option<Option<MessageId>> {
        record.request?;
        let before = |record: &ExchangeRecord| record.previous.and_then(|id| self.ledger.exchange(id));
        let nearest = std::iter::successors(before(record), before).take(MAX_UNANSWERED);
        let answer = nearest.filter_map(|record| record.request.and(record.response)).next()?;
        Some(self.ledger.message(answer)?.next)
    }

    /// The messages that a request or response is of, when it comes in parts: its first message, and the further ones so
    /// far, in their order.
    pub fn parts_of(&self, head: MessageId) -> impl Iterator<Item = (MessageId, MessageRecord)> + '_ {
        self.parts_of_within(head, usize::MAX).flatten()
    }

    /// The same where at most so many messages of the direction are looked at; past those one `None`.
    pub(super) fn parts_of_within(
        &self,
        head: MessageId,
        steps: usize,
    ) -> impl Iterator<Item = Option<(MessageId, MessageRecord)>> + '_ {
        let record = self.ledger.message(head);
        let exchange = record.and_then(|record| Some((record.exchange?, self.ledger.exchange(record.exchange?)?)));
        let role = record.map_or(0, |record| record.flags & (flags::REQUEST | flags::RESPONSE));
        let exchange = exchange.filter(|(_, exchange)| exchange.has(traits::IN_PARTS) && role != 0);
        let id = exchange.map(|(id, _)| id);
        let last = exchange.and_then(|(_, exchange)| exchange.frames.0.max(exchange.frames.1));
        let begins = move |record: &MessageRecord| self.ledger.segment(record.first).map(|segment| segment.frame);
        let is_part = move |record: &MessageRecord| {
            id.is_some() && record.exchange == id && record.flags & (flags::PART | role) == flags::PART | role
        };
        self.messages_from(Some(head))
            .enumerate()
            .take_while(move |(place, (_, record))| {
                *place == 0 || id.is_some() && (begins(record) <= last || !record.is(flags::ENDED))
            })
            .filter(move |(place, (_, record))| *place == 0 || *place >= steps || is_part(record))
            .map(move |(place, message)| (place < steps).then_some(message))
    }

    /// Whether nothing more can come of an exchange: its request and its answer have ended, it was given up, or the
    /// connection ended before they did.
    pub fn is_over(&self, record: &ExchangeRecord) -> bool {
        let message = |id: Option<MessageId>| id.and_then(|id| self.ledger.message(id));
        let Some(response) = message(record.response) else {
            return record.frames.1.is_some()
                || record.has(traits::RESET)
                || self.was_closed(record, &[Direction::FromClient, Direction::FromServer]);
        };
        self.has_ended(record, &response, traits::RESPONSE_ENDS)
            && message(record.request).is_none_or(|request| self.has_ended(record, &request, traits::REQUEST_ENDS))
    }

    /// Whether nothing more comes of the request or response that begins with this message. `ends`: which of [`traits`] says
    /// so where it comes in parts.
    fn has_ended(&self, record: &ExchangeRecord, message: &MessageRecord, ends: u8) -> bool {
        let ended = match self.comes_in_parts(record, message) {
            true => record.has(ends) || record.has(traits::RESET),
            false => message.is(flags::ENDED),
        };
        ended || self.was_closed(record, &[message.direction()])
    }

    /// Whether a request or response of an exchange is of several messages, of which this is the first.
    pub fn comes_in_parts(&self, record: &ExchangeRecord, message: &MessageRecord) -> bool {
        // The request that asked for HTTP/2 is one of HTTP/1, whatever answers it.
        let protocol = self.registry().at(message.protocol);
        record.has(traits::IN_PARTS) && protocol.is_none_or(|protocol| protocol.field.filter != "http")
    }

    /// Whether the connection of an exchange was reset, or closed by all of these sides.
    pub fn was_closed(&self, record: &ExchangeRecord, sides: &[Direction]) -> bool {
        /// What a side sends after its FIN are acknowledgements, of which most are soon no more.
        const MAX_BACK: usize = 64;
        let stream = self.stream(record.stream).filter(|stream| stream.transport == Transport::Tcp);
        let conversation = stream.and_then(|stream| self.ledger.conversations.get(stream.index as usize));
        let Some(conversation) = conversation else { return false };
        if conversation.completeness & Completeness::RST != 0 {
            return true;
        }
        let has_fin = |direction: &Direction| {
            let [client, server] = conversation.last_segments;
            let last = if *direction == Direction::FromClient { client } else { server };
            let with = |id: Option<SegmentId>| id.and_then(|id| self.ledger.segment(id));
            let mut back = std::iter::successors(with(last), |segment| with(segment.previous)).take(MAX_BACK);
            back.any(|segment| segment.state & state::FIN != 0)
        };
        conversation.completeness & Completeness::FIN != 0 && sides.iter().all(has_fin)
    }

    /// The conversation that a message is of.
    pub fn conversation_of(&self, record: &MessageRecord) -> Option<Conversation> {
        let stream = self.stream(record.stream)?;
        self.ledger.conversations.get(stream.index as usize)
    }

    /// The exchange that made the tunnel through which an exchange goes.
    pub fn tunnel_of(&self, id: ExchangeId) -> Option<ExchangeId> {
        let record = self.ledger.exchange(id)?;
        let message = self.ledger.message(record.request.or(record.response)?)?;
        let tunnel = self.ledger.lane(self.stream(record.stream)?.index, message.lane).tunnel;
        // Others of the same stream came before it was one.
        tunnel.filter(|tunnel| *tunnel < id)
    }

    /// What dissectors are told of the exchange of a message.
    pub fn exchange_facts(&self, id: ExchangeId) -> Option<(ExchangeFacts, ExchangeRecord)> {
        let record = self.ledger.exchange(id)?;
        let stream = self.stream(record.stream)?;
        let total = match self.ledger.conversations.get(stream.index as usize) {
            Some(conversation) => conversation.exchanges,
            None => record.in_stream,
        };
        let time = |frame: Option<FrameId>| frame.and_then(|frame| self.record(frame)).map(|record| record.time);
        let (request, response) = record.frames;
        let elapsed = time(response).zip(time(request)).map(|(answer, question)| answer.since(question));
        let frames = |id: Option<ExchangeId>| {
            id.and_then(|id| self.ledger.exchange(id)).map_or((None, None), |record| record.frames)
        };
        let (before, after) = (frames(record.previous), frames(record.next));
        let facts = ExchangeFacts {
            number: id.number(),
            in_stream: (record.in_stream, total.max(record.in_stream)),
            pair: Pair { request, response, elapsed, repeat_of: None },
            uncertain: record.is_uncertain(),
            previous_request: before.0,
            next_request: after.0,
            previous_response: before.1,
            next_response: after.1,
            request_head: None,
            request_made: None,
            units: [None; 2],
        };
        Some((facts, record))
    }
}
