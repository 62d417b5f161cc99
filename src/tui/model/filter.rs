//! Display filters: which one is applied, what it selects, the line in which one is typed, and what the capture has to
//! offer for it.

use std::collections::HashMap;
use std::ops::Range as Span;
use std::sync::Arc;

use super::Model;
use crate::base::FrameId;
use crate::filter::value::Type;
use crate::filter::{Doubt, ErrorKind, Matches, Scope};
use crate::tui::input::Line;

/// Filters that are remembered, the last one first.
pub const MAX_HISTORY: usize = 50;

/// A filter over packets that is at work.
#[derive(Clone, Debug, Default)]
pub struct Applied {
    /// Its number: what is told of older ones is dropped.
    pub id: u64,
    /// As it was written.
    pub text: Arc<str>,
    /// What it selects of the packets that were looked at.
    pub matches: Arc<Matches>,
    /// The background looks at packets.
    pub running: bool,
    /// The user gave it up: what it found so far stays.
    pub stopped: bool,
    /// All was known of the capture when the background began with its first packet: nothing will change.
    pub settled: bool,
    /// How many streams had been read again when the background began with its first packet.
    pub read_again: u64,
    /// Packets that could not be read.
    pub unread: u64,
    /// Why it selects nothing, once that is known.
    pub nothing: Option<Nothing>,
}

/// Why a filter selects nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Nothing {
    /// No packet has this field.
    Absent(String),
    /// The field has other values here, each with how many packets have it.
    Values(String, Vec<(String, u64)>),
    /// Everything it asks for is here, but not together.
    Together,
}

/// What is known of display filters.
#[derive(Clone, Debug, Default)]
pub struct Filters {
    /// What the list of packets obeys.
    pub applied: Option<Applied>,
    /// What takes its place as soon as its first packets are found.
    pub pending: Option<Applied>,
    /// The filter with which the next capture is opened.
    pub initial: Option<String>,
    /// The packet that was selected when a filter came: it is selected again as soon as it is shown.
    pub anchor: Option<FrameId>,
    /// Filters that were applied before, the last one first.
    pub history: Vec<String>,
    /// The number of the last filter.
    pub last: u64,
    /// The background is to look at no more packets.
    pub stop: bool,
    /// What the capture has.
    pub census: Option<Arc<Census>>,
    /// The census is being taken.
    pub counting: bool,
    /// How many packets or exchanges the offered filters select, by their texts.
    pub counts: HashMap<String, u64>,
    /// The line that the help covers.
    pub covered: Option<Box<Bar>>,
}

/// The fields of a capture, counted over its packets or a part of them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Census {
    /// Packets that were looked at.
    pub frames: u32,
    /// Packets there were. When it is more than those looked at, these are spread over the capture.
    pub of: u32,
    /// What was seen, by the names of fields.
    pub fields: HashMap<&'static str, Seen>,
}

/// What was seen of a field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// Packets or exchanges that have it.
    pub count: u64,
    /// Its values as filters write them, with how many packets have them; the most frequent first.
    pub values: Vec<(String, u64)>,
    /// There are more values.
    pub more: bool,
}

impl Census {
    /// Whether every packet there was has been looked at.
    pub fn is_whole(&self) -> bool {
        self.frames >= self.of
    }

    /// What was seen of a field.
    pub fn seen(&self, name: &str) -> Option<&Seen> {
        self.fields.get(name)
    }
}

/// What a text is, while it is typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Verdict {
    /// Nothing: everything is shown.
    #[default]
    Empty,
    /// A filter.
    Valid,
    /// One that selects otherwise than most would think.
    Suspicious(Doubt),
    /// The beginning of one.
    Incomplete(Missing),
    /// None.
    Wrong(Mistake),
    /// None, but a value that one may have meant.
    NotAFilter,
    /// Typed on another keyboard layout; this was meant.
    OtherLayout(String),
}

impl Verdict {
    /// Whether it can be applied.
    pub fn is_filter(&self) -> bool {
        matches!(self, Self::Empty | Self::Valid | Self::Suspicious(_))
    }
}

/// What is missing at the end of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// The name of a field.
    Field,
    /// The rest of the name of a field.
    Name,
    /// An operator.
    Operator,
    /// A value of this type.
    Value(Type),
    /// The quotation mark at the end of a text.
    Quote,
    /// A closing bracket.
    Bracket,
    /// Something else.
    More,
}

/// What is wrong with a text, and where.
#[derive(Clone, Debug, PartialEq)]
pub struct Mistake {
    /// What kind of mistake.
    pub kind: ErrorKind,
    /// Its place in the text, in bytes.
    pub span: Span<usize>,
    /// What stands there.
    pub part: String,
    /// What could stand there instead.
    pub suggestion: Option<String>,
    /// How such a value is written.
    pub example: Option<String>,
}

/// Something that can be put into the line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The part of the text whose place it takes, in bytes.
    pub span: Span<usize>,
    /// What it puts there.
    pub text: String,
    /// What it is.
    pub kind: OfferKind,
    /// What it means, in words; empty when that is clear.
    pub note: String,
}

/// What an offer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfferKind {
    /// A field of this type; whether the capture has it.
    Field(Type, bool),
    /// A function.
    Function,
    /// An operator.
    Operator,
    /// A value; how many packets have it, if that is known.
    Value(Option<u64>),
    /// What may have been meant by what is wrong.
    Correction,
    /// A whole filter, made of a value; the text that says what it looks for.
    Whole(&'static str),
}

/// The line in which a filter is typed.
#[derive(Clone, Debug, Default)]
pub struct Bar {
    /// What is typed.
    pub line: Line,
    /// It becomes a series of the graph over time, and is not applied.
    pub series: bool,
    /// What it selects: packets or exchanges.
    pub scope: Scope,
    /// What the text is.
    pub verdict: Verdict,
    /// What could be put in.
    pub offers: Vec<Offer>,
    /// The chosen one of these.
    pub chosen: Option<usize>,
    /// The filter of the history that stands in the line.
    pub recalled: Option<usize>,
    /// What was applied when the line was opened: Esc brings it back.
    pub before: Option<Arc<str>>,
}

impl Model {
    /// The filter whose rows the list shows.
    pub fn matches(&self) -> Option<&Matches> {
        self.filters.applied.as_ref().map(|applied| &*applied.matches)
    }

    /// Rows of the list of packets.
    pub fn rows_shown(&self) -> u32 {
        self.matches().map_or(self.len(), |matches| matches.count().min(self.len()))
    }

    /// Whether the list shows a packet.
    pub fn shows(&self, frame: FrameId) -> bool {
        frame.0 < self.len() && self.matches().is_none_or(|matches| matches.contains(frame))
    }

    /// The row of a packet; of one that is not shown, the row that follows it.
    pub fn row_of(&self, frame: FrameId) -> u32 {
        self.matches().map_or(frame.0, |matches| matches.rank(frame))
    }

    /// The packet on a row.
    pub fn frame_on(&self, row: u32) -> Option<FrameId> {
        match self.matches() {
            Some(matches) => matches.nth(row),
            None => Some(FrameId(row)),
        }
        .filter(|frame| frame.0 < self.len())
    }

    /// The shown packet that is nearest to one: itself, else the next, else the one before.
    pub fn nearest(&self, frame: FrameId) -> Option<FrameId> {
        let last = self.rows_shown().checked_sub(1)?;
        self.frame_on(self.row_of(frame).min(last))
    }

    /// The packets of so many rows, from that of a packet on.
    pub fn window(&self, from: FrameId, rows: usize) -> Vec<FrameId> {
        let len = self.len();
        match self.matches() {
            Some(matches) => matches.iter_from(from).take(rows).take_while(|frame| frame.0 < len).collect(),
            None => (from.0..len).take(rows).map(FrameId).collect(),
        }
    }

    /// The filter over packets that was asked for last.
    pub fn wanted_filter(&self) -> Option<&Applied> {
        self.filters.pending.as_ref().or(self.filters.applied.as_ref())
    }

    /// The text of the filter of a scope.
    pub fn filter_text(&self, scope: Scope) -> Option<Arc<str>> {
        match scope {
            Scope::Frames => self.wanted_filter().map(|applied| Arc::clone(&applied.text)),
            Scope::Exchanges => self.exchanges.by.filter.clone(),
        }
    }
}
