//! Questions and answers: which message of a conversation answers which, as the protocols' sessions tell.

use std::collections::VecDeque;

use hashbrown::HashMap;

use crate::base::{FrameId, Log, Record, StreamId, Time};
use crate::dissect::{Direction, Exchange, Input, Outbox, Protocol, Session};
use crate::engine::ledger::ExchangeRecord;

/// Questions that may wait for their answer at a time; past it the oldest is forgotten.
pub const MAX_OPEN: usize = 100_000;

/// A question that comes again within this time, in nanoseconds, repeats the first; later it is asked anew. Resolvers wait
/// no longer than that for an answer before they try again.
pub const REPEAT_WITHIN: i64 = 5_000_000_000;

/// A conversation, as the caller numbers them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ConversationId(pub u64);

/// One message and its counterpart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The frame that carries the message.
    pub frame: FrameId,
    /// The frame of its counterpart.
    pub peer: Option<FrameId>,
    /// The frame whose message this one repeats.
    pub repeat_of: Option<FrameId>,
    /// Whether it is the question.
    pub request: bool,
}

/// What is told of an exchange of datagrams.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told {
    /// Its place among the exchanges of datagrams; the first word on a place begins it.
    pub place: u32,
    /// Its UDP stream.
    pub stream: StreamId,
    /// Its protocol, by place in the registry.
    pub protocol: u8,
    /// The frame of the question; only in the first word.
    pub question: Option<FrameId>,
    /// The frame of the answer.
    pub answer: Option<FrameId>,
}

impl Told {
    /// The record of an exchange that begins.
    pub fn record(&self) -> ExchangeRecord {
        ExchangeRecord {
            stream: self.stream,
            request: None,
            response: None,
            frames: (self.question, self.answer),
            in_stream: 0,
            previous: None,
            next: None,
            follows: 0,
            interim: 0,
            protocol: self.protocol,
            traits: 0,
        }
    }
}

/// The pairing of one pass over the frames. What readers need goes to a log, sorted by frame.
#[derive(Default)]
pub struct Pairing {
    sessions: HashMap<&'static str, Box<dyn Session>>,
    open: HashMap<(ConversationId, u64), Open, foldhash::fast::RandomState>,
    order: VecDeque<(ConversationId, u64)>,
    forgotten: u64,
    outbox: Outbox,
    told: Vec<Told>,
    /// Exchanges that were told of.
    exchanges: u32,
}

#[derive(Clone, Copy)]
struct Open {
    asked: Time,
    request: Option<(FrameId, usize)>,
    response: Option<FrameId>,
    exchange: Option<u32>,
}

impl Pairing {
    /// Feeds a message to the session of `protocol` and notes what it says. Sessions of datagram protocols hold no state of
    /// a conversation (each message stands alone), so one serves all conversations.
    pub fn message(
        &mut self,
        (log, of): (&Log<Entry>, Option<(StreamId, u8)>),
        (frame, time): (FrameId, Time),
        protocol: &'static Protocol,
        conversation: ConversationId,
        direction: Direction,
        message: &[u8],
    ) -> bool {
        let Some(make) = protocol.session else { return false };
        let session = self.sessions.entry(protocol.field.filter).or_insert_with(make);
        self.outbox.exchanges.clear();
        session.input(direction, Input::Message(message), &mut self.outbox);
        let mut any = false;
        for index in 0..self.outbox.exchanges.len() {
            let Some(exchange) = self.outbox.exchanges.get(index).copied() else { break };
            any = true;
            self.exchange((log, of), (frame, time), conversation, exchange);
        }
        any
    }

    /// What was told of exchanges since the last call. `of` of the messages said of which stream and protocol they are.
    pub fn take_told(&mut self) -> std::vec::Drain<'_, Told> {
        self.told.drain(..)
    }

    /// Questions whose answer can no longer be found, because too many were open.
    pub fn forgotten(&self) -> u64 {
        self.forgotten
    }

    fn exchange(
        &mut self,
        (log, of): (&Log<Entry>, Option<(StreamId, u8)>),
        (frame, time): (FrameId, Time),
        conversation: ConversationId,
        exchange: Exchange,
    ) {
        let mut entry = Entry { frame, peer: None, repeat_of: None, request: false };
        match exchange {
            Exchange::Alone => {
                log.push(&entry);
            }
            Exchange::Request(key) => {
                entry.request = true;
                // A question asked again before its answer came repeats the first; after it, it is a new one.
                let open = self.open.get(&(conversation, key)).copied();
                if let Some(Open { asked, request: Some((first, _)), response: None, .. }) = open
                    && time.since(asked).0 <= REPEAT_WITHIN
                {
                    entry.repeat_of = Some(first);
                    log.push(&entry);
                    return;
                }
                let index = log.push(&entry);
                let exchange = self.begin(of, (Some(frame), None));
                let open = Open { asked: time, request: Some((frame, index)), response: None, exchange };
                self.remember((conversation, key), open);
            }
            Exchange::Response(key) => match self.open.get_mut(&(conversation, key)) {
                Some(open) => {
                    entry.peer = open.request.map(|(request, _)| request);
                    match open.response {
                        Some(first) => entry.repeat_of = Some(first),
                        None => {
                            open.response = Some(frame);
                            if let Some(((stream, protocol), place)) = of.zip(open.exchange) {
                                let answer = Some(frame);
                                self.told.push(Told { place, stream, protocol, question: None, answer });
                            }
                            if let Some((request, index)) = open.request {
                                let answered =
                                    Entry { frame: request, peer: Some(frame), repeat_of: None, request: true };
                                log.set(index, &answered);
                            }
                        }
                    }
                    log.push(&entry);
                }
                None => {
                    log.push(&entry);
                    let exchange = self.begin(of, (None, Some(frame)));
                    let open = Open { asked: time, request: None, response: Some(frame), exchange };
                    self.remember((conversation, key), open);
                }
            },
        }
    }

    /// Tells of a new exchange of a stream and protocol. Returns its place.
    fn begin(
        &mut self,
        of: Option<(StreamId, u8)>,
        (question, answer): (Option<FrameId>, Option<FrameId>),
    ) -> Option<u32> {
        let (stream, protocol) = of?;
        let place = self.exchanges;
        self.exchanges = place.saturating_add(1);
        self.told.push(Told { place, stream, protocol, question, answer });
        Some(place)
    }

    fn remember(&mut self, key: (ConversationId, u64), open: Open) {
        if self.open.insert(key, open).is_none() {
            self.order.push_back(key);
        }
        while self.order.len() > MAX_OPEN {
            let Some(oldest) = self.order.pop_front() else { break };
            if self.open.remove(&oldest).is_some_and(|open| open.response.is_none()) {
                self.forgotten = self.forgotten.saturating_add(1);
            }
        }
    }
}

impl Record for Entry {
    const WORDS: usize = 2;

    fn store(&self, words: &mut [u64]) {
        // A frame is at most 2³² − 2 here, so that 0 can say "none" and the number from 1 the frame.
        let some = |frame: Option<FrameId>| frame.map_or(0, |f| f.number() & 0xffff_ffff);
        if let [first, second] = words {
            *first = u64::from(self.frame.0) << 32 | some(self.peer);
            *second = some(self.repeat_of) << 1 | u64::from(self.request);
        }
    }

    fn load(words: &[u64]) -> Self {
        let [first, second] = words else {
            return Self { frame: FrameId(0), peer: None, repeat_of: None, request: false };
        };
        Self {
            frame: FrameId((first >> 32) as u32),
            peer: FrameId::from_number(first & 0xffff_ffff),
            repeat_of: FrameId::from_number(second >> 1),
            request: second & 1 == 1,
        }
    }
}
