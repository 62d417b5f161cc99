//! What the Follow view knows.

use crate::analysis::connections::Connection;
use crate::base::{FrameId, MessageId, StreamId};

/// The Follow view: the content of one stream, of which only the lines of the window are held.
#[derive(Clone, Debug, Default)]
pub struct Follow {
    /// The stream.
    pub stream: Option<StreamId>,
    /// What is known of it as a connection.
    pub connection: Option<Connection>,
    /// How it is shown.
    pub form: Form,
    /// Whether the form was chosen by what the stream carries.
    pub by_content: bool,
    /// Long lines cut instead of broken.
    pub cut_lines: bool,
    /// Cells scrolled to the right, where lines are cut.
    pub shift: usize,
    /// First line shown.
    pub top: Place,
    /// Selected line.
    pub cursor: Place,
    /// Where to go next: carried out when the lines around it can be read.
    pub motion: Option<Motion>,
    /// The lines of the window.
    pub lines: Vec<Line>,
    /// Bytes before the selected line, and bytes of the stream.
    pub passed: (u64, u64),
    /// Whether the stream is longer than is shown.
    pub is_cut: bool,
}

/// How the content is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Form {
    /// Text in UTF-8.
    #[default]
    Text,
    /// Hexadecimal.
    Hex,
    /// Messages with their bodies decoded.
    Decoded,
}

impl Form {
    /// All of them, in the order in which the key goes through them.
    pub const ALL: [Self; 3] = [Self::Text, Self::Decoded, Self::Hex];

    /// The id of its name.
    pub fn id(self) -> &'static str {
        match self {
            Self::Text => "follow-text",
            Self::Hex => "follow-hex",
            Self::Decoded => "follow-decoded",
        }
    }
}

/// A line of the whole content: a row of one of its parts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The part.
    pub unit: u32,
    /// The row in it.
    pub row: u32,
}

/// A movement of the selection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Motion {
    /// Lines further.
    By(i64),
    /// The first line.
    Start,
    /// The last line.
    End,
    /// The line where a frame's bytes begin.
    Frame(FrameId),
    /// A byte of a chunk.
    Byte(u32, u64),
    /// A byte of a decoded message.
    Message(MessageId, u64),
    /// The next or previous turn of one side.
    Turn(bool),
}

/// A line of the window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Where it is.
    pub place: Place,
    /// What it is.
    pub kind: Kind,
    /// Whether the client sent it.
    pub from_client: bool,
    /// The frame that carries its first byte.
    pub frame: Option<FrameId>,
    /// What it says.
    pub text: String,
    /// A size: bytes of the line, of a turn or a gap, decoded bytes of a message.
    pub bytes: u64,
    /// The decoded message that it belongs to.
    pub message: Option<MessageId>,
    /// Where it begins in its part.
    pub inside: u64,
}

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The beginning of what one side sent.
    Turn,
    /// The beginning of a message.
    Message,
    /// Content.
    Data,
    /// Bytes that were never captured.
    Gap,
    /// Content that is no text.
    Binary,
    /// There is more than is shown.
    More,
}
