//! What a protocol is to the engine: where it is found, how it is read, and what may come inside it.

use super::buf::{Buf, Short};
use super::context::Context;
use super::field::Field;
use super::schema;
use super::session::{Direction, Guess, Session};
use super::tape::Tape;

/// A protocol. One static beside its dissector, one line in the registry.
pub struct Protocol {
    /// The layer: filter name and full name.
    pub field: &'static Field,
    /// What the Protocol column says, `TCP`.
    pub short: &'static str,
    /// Its fields: the tables that [`fields!`](crate::fields) lists, one for each file of the protocol.
    pub fields: &'static [&'static [&'static Field]],
    /// Where it is found.
    pub detect: &'static [Detect],
    /// Writes one layer.
    pub dissect: Dissect,
    /// Makes the state that finds and pairs its messages, for protocols that have such.
    pub session: Option<fn() -> Box<dyn Session>>,
}

/// Writes one layer of a frame onto the tape and says what comes inside. Pure: the same frame and context give the same
/// items, in any order of frames.
pub type Dissect = for<'b> fn(&Context<'b>, Buf<'b>, &mut Tape) -> Result<Next<'b>, Short>;

/// A numbering in which an outer protocol names the inner one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Table {
    /// Link types of capture files (`LINKTYPE_…`).
    Link,
    /// EtherTypes.
    EtherType,
    /// IP protocol numbers and IPv6 next headers.
    IpProto,
    /// Protocol numbers of PPP.
    Ppp,
    /// Service access points of LLC.
    Llc,
    /// TCP ports.
    TcpPort,
    /// UDP ports.
    UdpPort,
}

impl Table {
    /// What the number is called in messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Link => "link type",
            Self::EtherType => "EtherType",
            Self::IpProto => "IP protocol",
            Self::Ppp => "PPP protocol",
            Self::Llc => "LLC service access point",
            Self::TcpPort => "TCP port",
            Self::UdpPort => "UDP port",
        }
    }
}

/// Where a protocol is found.
#[derive(Clone, Copy, Debug)]
pub enum Detect {
    /// Under this number.
    Number(Table, u32),
    /// Under these numbers, both included.
    Numbers(Table, u32, u32),
    /// On a TCP stream whose first bytes in a direction look so, whatever its ports.
    Probe(fn(&[u8], Direction) -> Guess),
    /// In a datagram that looks so, where no port names another: given its payload, of which at most
    /// [`Detect::PROBED`] bytes are shown, and its ports (0 where it lies in another message). As content is all there is to
    /// go by, only what cannot well be anything else may be claimed.
    Datagram(fn(&Buf<'_>, (u16, u16)) -> bool),
    /// On UDP ports of which the user says so, and nowhere else.
    Told,
    /// On a stream that changes to it by this name (the token of `Upgrade`), in lower case.
    Upgrade(&'static str),
    /// In a protected stream for which both sides agreed on this name (ALPN, RFC 7301).
    Alpn(&'static str),
    /// In a body of this media type: `type/subtype`; `+suffix` for a structured syntax; `type/*`. In lower case.
    Media(&'static str),
}

impl Detect {
    /// First bytes of a datagram that decide what it carries: as many as everybody who asks has at hand.
    pub const PROBED: u32 = 256;
}

/// What follows a layer.
#[derive(Clone, Copy)]
pub enum Next<'b> {
    /// Nothing.
    End,
    /// What this number names; bytes without an owner are data.
    By(Table, u32, Buf<'b>),
    /// What is known of one of the two ports of a datagram.
    Datagram(u16, u16, Buf<'b>),
    /// A segment of the stream whose transport has this position in the frame: its messages, or data.
    Stream(usize, Buf<'b>),
    /// This very protocol.
    Protocol(&'static Protocol, Buf<'b>),
    /// Bytes that nothing explains.
    Data(Buf<'b>),
}

impl<'b> Next<'b> {
    /// The bytes of what follows.
    pub fn buf(&self) -> Option<Buf<'b>> {
        match self {
            Self::End => None,
            Self::By(_, _, buf)
            | Self::Datagram(_, _, buf)
            | Self::Stream(_, buf)
            | Self::Protocol(_, buf)
            | Self::Data(buf) => Some(*buf),
        }
    }
}

impl Protocol {
    /// Whether it stands only where a port, the first bytes of a stream, an upgrade or a media type name it: on top of a
    /// transport.
    pub fn is_within_messages(&self) -> bool {
        let above = |detect: &Detect| match detect {
            Detect::Probe(_) | Detect::Datagram(_) | Detect::Told => true,
            Detect::Upgrade(_) | Detect::Alpn(_) | Detect::Media(_) => true,
            Detect::Number(table, _) | Detect::Numbers(table, ..) => matches!(table, Table::TcpPort | Table::UdpPort),
        };
        !self.detect.is_empty() && self.detect.iter().all(above)
    }

    /// Its layer and all its fields.
    pub fn all_fields(&self) -> impl Iterator<Item = &'static Field> + use<> {
        let of_schema = if self.field.filter == schema::LAYER { schema::published() } else { &[] };
        let tables = self.fields.iter().flat_map(|table| table.iter().copied());
        std::iter::once(self.field).chain(tables).chain(of_schema.iter().copied())
    }
}

impl std::fmt::Debug for Protocol {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Protocol").field(&self.field.filter).finish()
    }
}
