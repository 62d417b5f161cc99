//! What the Connections view knows.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use crate::analysis::connections::Connection;
use crate::base::{ExchangeId, FrameId, StreamId};

/// The Connections view. Its rows are streams in some order; the selection is a row, marks are streams.
#[derive(Clone, Debug, Default)]
pub struct Connections {
    /// Streams of the capture so far.
    pub streams: u32,
    /// The streams of the rows; `None` when they are all, in their own order.
    pub order: Option<Arc<[u32]>>,
    /// The order that is shown or being made.
    pub sorting: Sorting,
    /// Number of the last order asked for: answers to older ones are dropped.
    pub orders: u64,
    /// Whether an order is being made.
    pub waits: bool,
    /// Whether the capture grew since it was asked for.
    pub stale: bool,
    /// Selected row.
    pub selected: u32,
    /// The stream to select once its row is known.
    pub wanted: Option<StreamId>,
    /// First row shown.
    pub top: u32,
    /// Cells scrolled to the right, within the last column.
    pub shift: usize,
    /// Marked streams.
    pub marked: BTreeSet<u32>,
    /// The packet that the view was entered from, and its stream.
    pub of_frame: Option<(FrameId, Option<StreamId>)>,
    /// The exchange that the view was entered from.
    pub of_exchange: Option<ExchangeId>,
    /// Facts about streams; a small cache around the window.
    pub rows: HashMap<u32, Connection>,
    /// The lower pane.
    pub course: Course,
}

/// The messages of the selected connection.
#[derive(Clone, Debug, Default)]
pub struct Course {
    /// Of which stream.
    pub stream: Option<StreamId>,
    /// How many there are.
    pub count: u32,
    /// Selected line.
    pub selected: u32,
    /// First line shown.
    pub top: u32,
    /// The lines of the window by their place.
    pub lines: HashMap<u32, Step>,
}

/// A message of a connection, in one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The frame in which it ends.
    pub frame: FrameId,
    /// Whether the client sent it.
    pub from_client: bool,
    /// Its protocol.
    pub protocol: &'static str,
    /// Its length in bytes.
    pub len: u64,
    /// Bytes of it that were never captured.
    pub missing: u64,
    /// Whether its end was seen.
    pub ended: bool,
    /// What it says.
    pub text: String,
}

/// Which streams are shown, in what order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sorting {
    /// Only these.
    pub chip: Chip,
    /// By this.
    pub key: SortKey,
    /// Largest first.
    pub descending: bool,
}

impl Sorting {
    /// Whether it is all streams in their own order.
    pub fn is_plain(self) -> bool {
        self == Self::default()
    }
}

/// Which streams are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Chip {
    /// All.
    #[default]
    All,
    /// TCP.
    Tcp,
    /// UDP.
    Udp,
}

impl Chip {
    /// All of them, in their order.
    pub const ALL: [Self; 3] = [Self::All, Self::Tcp, Self::Udp];

    /// The id of its name.
    pub fn id(self) -> &'static str {
        match self {
            Self::All => "chip-all",
            Self::Tcp => "chip-tcp",
            Self::Udp => "chip-udp",
        }
    }
}

/// By what connections are sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SortKey {
    /// When they began, which is the order of their numbers.
    #[default]
    Start,
    /// From first to last frame.
    Duration,
    /// Bytes from the client.
    Sent,
    /// Bytes from the server.
    Received,
    /// Frames.
    Packets,
    /// Round-trip time of the handshake.
    RoundTrip,
    /// Segments sent again or out of order, and missing bytes.
    Trouble,
    /// Exchanges.
    Exchanges,
    /// How they stand.
    State,
    /// The server's socket.
    Server,
    /// The protocol inside.
    Protocol,
}

impl SortKey {
    /// All of them, in the order in which the key goes through them, with whether the largest comes first.
    pub const ALL: [(Self, bool); 11] = [
        (Self::Start, false),
        (Self::Duration, true),
        (Self::Sent, true),
        (Self::Received, true),
        (Self::Packets, true),
        (Self::RoundTrip, true),
        (Self::Trouble, true),
        (Self::Exchanges, true),
        (Self::State, true),
        (Self::Server, false),
        (Self::Protocol, false),
    ];

    /// The id of its name.
    pub fn id(self) -> &'static str {
        match self {
            Self::Start => "sort-start",
            Self::Duration => "sort-duration",
            Self::Sent => "sort-sent",
            Self::Received => "sort-received",
            Self::Packets => "sort-packets",
            Self::RoundTrip => "sort-round-trip",
            Self::Trouble => "sort-trouble",
            Self::Exchanges => "sort-exchanges",
            Self::State => "sort-state",
            Self::Server => "sort-server",
            Self::Protocol => "sort-protocol",
        }
    }
}

impl Connections {
    /// Rows there are.
    pub fn len(&self) -> u32 {
        match &self.order {
            Some(order) => order.len() as u32,
            None => self.streams,
        }
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The stream of a row.
    pub fn at(&self, row: u32) -> Option<StreamId> {
        match &self.order {
            Some(order) => order.get(row as usize).copied().map(StreamId),
            None => (row < self.streams).then_some(StreamId(row)),
        }
    }

    /// The selected stream.
    pub fn stream(&self) -> Option<StreamId> {
        self.at(self.selected)
    }

    /// What is known of the selected stream, once it was read.
    pub fn connection(&self) -> Option<&Connection> {
        self.rows.get(&self.stream()?.0)
    }

    /// The row of a stream, if it is shown.
    pub fn row_of(&self, stream: StreamId) -> Option<u32> {
        match &self.order {
            Some(order) => order.iter().position(|id| *id == stream.0).map(|row| row as u32),
            None => (stream.0 < self.streams).then_some(stream.0),
        }
    }
}
