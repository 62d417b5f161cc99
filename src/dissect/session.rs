//! Sessions find where the messages of a conversation are and which belong together. They are stateful, run once, in
//! stream order, and never write fields: bytes in, annotations out, no sockets and no clocks.

/// The state of one protocol on one stream.
pub trait Session: Send {
    /// Takes what came next in one direction.
    fn input(&mut self, direction: Direction, input: Input<'_>, out: &mut Outbox);
}

/// Who sent it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// The side that began the stream.
    FromClient,
    /// The other.
    FromServer,
}

/// What came.
#[derive(Clone, Copy, Debug)]
pub enum Input<'a> {
    /// A whole message, as datagrams deliver it; perhaps cut by the snap length.
    Message(&'a [u8]),
}

/// What a session says of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exchange {
    /// A question; an answer will carry the same key.
    Request(u64),
    /// An answer.
    Response(u64),
    /// Neither, but a message that dissectors will ask a pair for.
    Alone,
}

/// Where a session leaves its words.
#[derive(Debug, Default)]
pub struct Outbox {
    /// One for each message, in order.
    pub exchanges: Vec<Exchange>,
}
