//! What the ladder of a connection knows.

use crate::analysis::ladder::series::Form;
use crate::base::{ExchangeId, FrameId, StreamId};
use crate::dissect::Direction;
use crate::export::ladder::{Graph, Line};
use crate::tui::lang::Lang;

/// The ladder. Rows are those of the connection as it is folded.
#[derive(Clone, Debug, Default)]
pub struct Ladder {
    /// Of which stream; where several stand together, that of the selected row.
    pub stream: Option<StreamId>,
    /// Several streams together; empty for one alone.
    pub together: Vec<StreamId>,
    /// Whose streams are to be put together.
    pub gather: Option<Gather>,
    /// A graph of its course instead of rows.
    pub form: Option<Form>,
    /// Whose data graphs show; the side that sent more where nobody chose.
    pub sender: Option<Direction>,
    /// How often the time of graphs was halved.
    pub zoom: u32,
    /// Whether arrows name nothing but numbers.
    pub bare: bool,
    /// Selected row.
    pub selected: u32,
    /// First line shown: the states with which it begins are a line before the first row.
    pub top: u32,
    /// Rows there are.
    pub rows: u32,
    /// Whether there is that line.
    pub lead: bool,
    /// The packet of the selected row.
    pub frame: Option<FrameId>,
    /// What is to be done before it is drawn again.
    pub asked: Vec<Ask>,
    /// What is drawn.
    pub picture: Option<Picture>,
}

/// Frames and exchanges that are looked at for the streams of one ladder.
pub const MAX_LOOKED: usize = 100_000;

/// What has the streams that are to be put together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gather {
    /// They themselves.
    Streams(Vec<StreamId>),
    /// The packets of these frames.
    Frames(Vec<FrameId>),
    /// These exchanges.
    Exchanges(Vec<ExchangeId>),
}

/// What only the connection itself can answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// The row of a packet.
    Frame(FrameId),
    /// To close or to open the fold of the selected row.
    Fold(bool),
    /// To open all folds, or to close them.
    FoldAll,
    /// The next sign, or the one before.
    Sign(bool),
    /// The next point of a graph, or the one before.
    Point(bool),
}

/// What a picture was made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Made {
    /// The stream.
    pub stream: StreamId,
    /// The selected row.
    pub selected: u32,
    /// The first line.
    pub top: u32,
    /// Rows there were.
    pub rows: u32,
    /// Packets there were.
    pub packets: usize,
    /// A graph.
    pub form: Option<Form>,
    /// Whose data.
    pub sender: Option<Direction>,
    /// Its zoom.
    pub zoom: u32,
    /// Without names.
    pub bare: bool,
    /// With secrets.
    pub revealed: bool,
    /// Relative numbers.
    pub relative: bool,
    /// Which names of hosts.
    pub names: u32,
    /// The language.
    pub lang: Lang,
    /// The size of the terminal.
    pub size: (u16, u16),
    /// Whether it is drawn in ASCII.
    pub ascii: bool,
    /// Whether it is shown to a class.
    pub projector: bool,
}

/// What is drawn.
#[derive(Clone, Debug)]
pub struct Picture {
    /// What it was made for.
    pub made: Made,
    /// Several together: what they are called, and the filter that selects them; empty for one.
    pub names: (String, String),
    /// The lines above: who, how much, how well.
    pub head: [String; 2],
    /// The heading of the columns.
    pub heading: String,
    /// The states with which it begins.
    pub states: Option<String>,
    /// The rows of the window, from the first shown.
    pub lines: Vec<Line>,
    /// What stands between two rows where they stand apart.
    pub between: Option<String>,
    /// A graph in their place.
    pub graph: Option<Graph>,
    /// Whether not all headers were read for it.
    pub sampled: Option<String>,
    /// The column of the selected point.
    pub point: Option<usize>,
    /// What the selected row is called, and its explanation.
    pub title: String,
    /// See [`Picture::title`].
    pub explanation: Vec<String>,
    /// The first of the signs, by name, and how many there are.
    pub signs: usize,
    /// Whether its packets have sequence numbers.
    pub numbered: bool,
}
