//! What stands in the logs of the ledger, each record of a fixed size.

use super::layout::frame;
use crate::base::{ExchangeId, FrameId, InnerId, MessageId, SegmentId, StreamId};
use crate::dissect::{Channel, Direction, Findings, Inside};
use crate::engine::analyzers::Analysis;

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
pub(in crate::engine) const IN_FLIGHT: u32 = 1 << 31;
/// Findings of a segment whose bytes since the last push are known.
pub(in crate::engine) const PUSHED: u32 = 1 << 30;

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
    /// It carries something inside: [`Ledger::inner_of`](crate::engine::ledger::Ledger::inner_of).
    pub const CARRIES: u16 = 2048;
    /// It lies in what a protected stream protects.
    pub const SECURED: u16 = 4096;
}

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
    use super::super::layout::{LOW48, MAX_HEAD};
    use super::*;
    use crate::base::Record;

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
            head: MAX_HEAD,
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
}
