//! What stands over the panes: pop-ups, prompts, and the message of the status line.

use super::Pane;
use super::live::{Question, Standing, Trouble};
use crate::base::MessageId;
use crate::dissect::Transport;
use crate::tui::input::Line;

/// A pop-up over the panes.
#[derive(Clone, Debug)]
pub enum Popup {
    /// Keys of the focused pane and everywhere.
    Help {
        /// What is searched for.
        search: Line,
        /// First line shown.
        top: usize,
        /// Where it was opened.
        context: crate::tui::keys::Contexts,
    },
    /// Commands by name.
    Palette {
        /// What was typed.
        line: Line,
        /// Selected entry.
        selected: usize,
    },
    /// After a prefix key.
    Prefix(Prefix),
    /// A display filter is being typed.
    Filter(Box<super::filter::Bar>),
    /// Choosing by what of the selection to filter.
    FilterBy {
        /// Expressions, the likeliest first.
        choices: Vec<String>,
        /// The selected one.
        selected: usize,
    },
    /// A question with one line for the answer.
    Prompt {
        /// What is asked.
        kind: Prompt,
        /// What was typed.
        line: Line,
        /// Proposals.
        candidates: Vec<String>,
        /// The chosen one.
        chosen: Option<usize>,
        /// What is wrong with it; empty when nothing is.
        problem: String,
    },
    /// What was damaged, cut or given up.
    Notes {
        /// First line shown.
        top: usize,
    },
    /// Choosing columns.
    Columns {
        /// Selected column.
        selected: usize,
    },
    /// As what a port is to be decoded.
    Decode {
        /// Whose port it is.
        transport: Transport,
        /// The port.
        port: u16,
        /// Selected choice.
        selected: usize,
    },
    /// Choosing by what the list is sorted.
    Sort {
        /// Selected column.
        selected: usize,
    },
    /// Choosing the series that is taken out of the graph over time.
    Series {
        /// Selected series.
        selected: usize,
    },
    /// Two exchanges side by side.
    Compare {
        /// First line shown.
        top: usize,
    },
    /// Where the selected value comes from.
    Origin {
        /// First line shown.
        top: usize,
    },
    /// What the columns of the selected row mean.
    Meaning {
        /// First line shown.
        top: usize,
    },
    /// A capture could not begin: what, why, and the ways on.
    Trouble {
        /// What.
        trouble: Box<Trouble>,
        /// First line shown.
        top: usize,
    },
    /// Choosing what to capture from.
    Interfaces {
        /// Selected interface.
        selected: usize,
    },
    /// Comments are edited.
    Comments(Box<super::comments::Editor>),
    /// A question that must be answered with a key of its own.
    Question(Question),
    /// How things stand: the capture, protection, temporary files, limits.
    Status {
        /// What is not part of the capture.
        standing: Box<Standing>,
        /// First line shown.
        top: usize,
    },
    /// Something went wrong.
    Failure {
        /// What.
        what: String,
        /// Details and advice.
        lines: Vec<String>,
        /// First line shown.
        top: usize,
    },
}

/// The prefix keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prefix {
    /// `y`
    Copy,
    /// `g`
    Go,
    /// `m`
    SetMark,
    /// `'`
    GoMark,
}

/// What a prompt asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prompt {
    /// A frame number.
    GoTo,
    /// Text to find in a pane.
    Find(Pane),
    /// A file to open.
    OpenFile,
    /// A new file for the body of a message.
    SaveBody(MessageId),
    /// A new file for the table of statistics.
    SaveTable,
    /// A new file for a handout.
    Handout {
        /// Whether values are left out.
        blank: bool,
    },
    /// A file for packets.
    SavePackets,
    /// A value that is blank.
    Guess,
    /// The filter of the next capture.
    CaptureFilter {
        /// The selected interface of the pop-up that it was asked for in.
        from: Option<usize>,
    },
}

/// How serious a message is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Done.
    Fine,
    /// Not possible, and why.
    Sorry,
}

/// A message that stays until the next key.
#[derive(Clone, Debug)]
pub struct Toast {
    /// What it says.
    pub text: String,
    /// How serious.
    pub tone: Tone,
}
