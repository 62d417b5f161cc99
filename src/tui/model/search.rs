//! Searches that run in the background, and what was found last.

use std::ops::Range as Span;
use std::sync::Arc;

use super::{Pane, exchanges};
use crate::base::{ExchangeId, FrameId};
use crate::dissect::Severity;
use crate::filter::Matches;

/// What is looked for among the packets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Quarry {
    /// Text of the row, lower case.
    Text(String),
    /// A note of at least this severity.
    Note(Severity),
    /// The same connection as a frame's.
    SameStream(FrameId),
    /// The last packet of the same connection.
    StreamEnd(FrameId),
    /// The first packet of the same connection.
    StreamStart(FrameId),
    /// Text of the row of an exchange, lower case, in the order of a list; without a text, one with a remark.
    Exchange(String, Arc<exchanges::Arranged>),
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
}
