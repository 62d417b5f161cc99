//! The columns of a packet where they are put together from few parts, without a tape.

use super::context::{Settings, StreamFacts, WindowScale};
use super::protocol::Protocol;
use super::session::Direction;
use crate::base::Address;

/// What a list of packets shows of a packet. The Info column is the three texts, one behind the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row<'r> {
    /// The innermost protocol.
    pub protocol: &'static str,
    /// Where it comes from.
    pub source: &'r Address,
    /// Where it goes to.
    pub destination: &'r Address,
    /// Numbers and words that are the program's own: nothing in it needs a look before it is shown.
    pub made: &'r [u8],
    /// Text from the wire.
    pub wire: Wire<'r>,
    /// Words of the program behind it.
    pub after: &'static str,
}

/// Text from the wire, with what was found out about it when it was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wire<'r> {
    /// Nothing but printable characters of ASCII: it may be shown as it is.
    Printable(&'r [u8]),
    /// Any text.
    Text(&'r str),
}

impl Wire<'_> {
    /// No text.
    pub const NONE: Self = Self::Printable(&[]);
}

/// From what the numbers of one direction of a TCP stream count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Numbers {
    /// Number from which its sequence numbers count.
    pub sequence_base: Option<u32>,
    /// Number from which the other direction's count.
    pub acknowledgement_base: Option<u32>,
    /// The scale of the windows that it advertises.
    pub window_scale: WindowScale,
}

impl Numbers {
    /// Those of the direction that the facts are about.
    pub fn of(stream: &StreamFacts) -> Self {
        Self {
            sequence_base: stream.sequence_base,
            acknowledgement_base: stream.acknowledgement_base,
            window_scale: stream.window_scale,
        }
    }
}

/// What is known of a packet with one TCP header, of which analysis found nothing to tell.
#[derive(Clone, Copy, Debug)]
pub struct Known<'b> {
    /// The link type (`LINKTYPE_…`).
    pub link_type: u16,
    /// What the user chose.
    pub settings: &'b Settings,
    /// What its numbers count from.
    pub numbers: Numbers,
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
    /// What its session noted in passing.
    pub hint: u8,
    /// What its session said of the stream as a whole.
    pub facts: u32,
    /// Bytes of its head.
    pub head: u32,
    /// Whether a list looks at no more of it than its head.
    pub only_head: bool,
}
