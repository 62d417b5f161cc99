//! The columns of a packet where they are put together from few parts, without a tape.

use super::context::{Settings, StreamFacts};
use super::protocol::Protocol;
use super::session::Direction;
use crate::base::Address;

/// What a list of packets shows of a packet. The Info column is the three texts, one behind the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row<'r> {
    /// The innermost protocol.
    pub protocol: &'static str,
    /// Where it comes from.
    pub source: Address,
    /// Where it goes to.
    pub destination: Address,
    /// Numbers and words that are the program's own: nothing in it needs a look before it is shown.
    pub made: &'r [u8],
    /// Text from the wire.
    pub wire: &'r str,
    /// Words of the program behind it.
    pub after: &'static str,
}

/// What is known of a packet with one TCP header, of which analysis found nothing to tell.
#[derive(Clone, Copy, Debug)]
pub struct Known<'b> {
    /// The link type (`LINKTYPE_…`).
    pub link_type: u16,
    /// What the user chose.
    pub settings: &'b Settings,
    /// Its stream: numbers and scales are enough.
    pub stream: StreamFacts,
    /// What its payload is.
    pub payload: Content,
    /// The beginning of the message that it ends, where that began in another segment: its head, and as much of its body as
    /// [`BEGINNING`].
    pub gathered: &'b [u8],
    /// Whether later frames may still tell more of its stream.
    pub loading: bool,
}

/// Bytes of the body of a message that are gathered for a row.
pub const BEGINNING: usize = 64;

/// What the payload of a segment is to the messages of its stream.
#[derive(Clone, Copy, Debug)]
pub enum Content {
    /// There is none, or no message covers any of it.
    Unexplained,
    /// All of it belongs to one message that another segment ends.
    Part,
    /// It is one message from its first to its last byte.
    Whole(WholeMessage),
    /// It is the last part of a message that is all there.
    Last(WholeMessage),
}

/// A message that is all of a segment's payload.
#[derive(Clone, Copy, Debug)]
pub struct WholeMessage {
    /// Whose message it is.
    pub protocol: &'static Protocol,
    /// Who sent it.
    pub direction: Direction,
    /// What its session said of it.
    pub kind: u8,
    /// What its session said of the stream as a whole.
    pub facts: u32,
    /// Bytes of its head.
    pub head: u32,
    /// Whether a list looks at no more of it than its head.
    pub only_head: bool,
}
