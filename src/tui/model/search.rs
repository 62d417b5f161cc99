//! Searches that run in the background, and what was found last.

use std::ops::Range as Span;
use std::sync::Arc;

use super::{Pane, exchanges};
use crate::base::{ExchangeId, FrameId};
use crate::dissect::Severity;
use crate::export::columns::Columns;
use crate::filter::Matches;

/// How a text to find is meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Manner {
    /// As it stands.
    #[default]
    Text,
    /// As a regular expression.
    Regex,
    /// As bytes in hexadecimal digits.
    Bytes,
    /// As a display filter.
    Filter,
}

impl Manner {
    /// All of them, in the order in which the key goes through them.
    pub const ALL: [Self; 4] = [Self::Text, Self::Regex, Self::Bytes, Self::Filter];

    /// The text that names it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Text => "find-text",
            Self::Regex => "find-regex",
            Self::Bytes => "find-hex",
            Self::Filter => "find-filter",
        }
    }
}

/// Where in packets or exchanges a list is searched.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Within {
    /// In the rows.
    #[default]
    Rows,
    /// In the layers; of exchanges in what was sent, as in bytes.
    Layers,
    /// In the bytes: those of the frame and those that were made of it, such as bodies without their codings.
    Bytes,
}

impl Within {
    /// All of them, in the order in which the key goes through them.
    pub const ALL: [Self; 3] = [Self::Rows, Self::Layers, Self::Bytes];
}

/// Something to find.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Needle {
    /// What was typed.
    pub text: String,
    /// How it is meant.
    pub manner: Manner,
    /// Where a list is searched.
    pub within: Within,
}

/// What is looked for among the packets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Quarry {
    /// What was typed.
    Needle(Needle),
    /// A note of at least this severity.
    Note(Severity),
    /// The same connection as a frame's.
    SameStream(FrameId),
    /// The last packet of the same connection.
    StreamEnd(FrameId),
    /// The first packet of the same connection.
    StreamStart(FrameId),
    /// What was typed, among exchanges in the order of a list; without a text, one with a remark.
    Exchange(Needle, Arc<exchanges::Arranged>),
    /// An earlier exchange with the same method and address.
    SameUrl(ExchangeId),
}

/// A search among the packets, run in the background.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Search {
    /// Number of the search: answers to older ones are dropped.
    pub id: u64,
    /// What.
    pub quarry: Quarry,
    /// From which row, itself left out.
    pub from: u32,
    /// Towards the end.
    pub forward: bool,
    /// The packets that the list shows, when it does not show all.
    pub within: Option<Arc<Matches>>,
    /// The columns that were added to the list: what they say is searched, too.
    pub added: Columns,
}

/// What was looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// The rows of packets, or the packets as a filter sees them.
    Rows,
    /// The layers of packets.
    Layers,
    /// The bytes of packets, and what was made of them.
    Bytes,
    /// Packets, for a note.
    Notes,
    /// The rows of exchanges.
    ExchangeRows,
    /// Heads and bodies of exchanges.
    Bodies,
    /// Exchanges, for a remark.
    Remarks,
    /// The rows of connections.
    Connections,
    /// The rows of a table of statistics.
    Table,
    /// The lines of the layers of one packet.
    Tree,
    /// The bytes of one source of one packet.
    Source,
    /// The lines of a tab.
    Lines,
    /// The content of a connection, in percent of it.
    Content,
}

/// A search that runs.
#[derive(Clone, Debug)]
pub struct Job {
    /// Its number.
    pub id: u64,
    /// Rows done.
    pub done: u32,
    /// Rows in all.
    pub of: u32,
    /// What is looked at, for who finds nothing.
    pub ground: Option<Ground>,
}

/// What was found last.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// What `n` looks for; empty when nothing was searched.
    pub text: String,
    /// In which pane.
    pub pane: Option<Pane>,
    /// Bytes that match, in the byte pane.
    pub bytes: Option<Span<u32>>,
    /// The packet that was found is to show where.
    pub reveal: bool,
}
