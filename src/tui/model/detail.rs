//! The selected exchange as its tabs show it, and where what they show comes from.

use crate::base::{ExchangeId, FrameId, MessageId, SegmentId};

/// The tabs of an exchange.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Tab {
    /// Everything in short.
    #[default]
    Overview,
    /// The request's head.
    Request,
    /// The answer's head.
    Response,
    /// The bodies.
    Body,
    /// The messages of the conversation that it began.
    Messages,
    /// Cookies sent and set.
    Cookies,
    /// Credentials.
    Auth,
    /// What took how long.
    Timing,
    /// The frames that carried it.
    Frames,
}

impl Tab {
    /// All of them, from left to right.
    pub const ALL: [Self; 9] = [
        Self::Overview,
        Self::Request,
        Self::Response,
        Self::Body,
        Self::Messages,
        Self::Cookies,
        Self::Auth,
        Self::Timing,
        Self::Frames,
    ];

    /// Its name: that of its translation `tab-NAME`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Overview => "overview",
            Self::Request => "request",
            Self::Response => "response",
            Self::Body => "body",
            Self::Messages => "messages",
            Self::Cookies => "cookies",
            Self::Auth => "auth",
            Self::Timing => "timing",
            Self::Frames => "frames",
        }
    }
}

/// How content is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// Taken apart: fields, pretty bodies.
    #[default]
    Pretty,
    /// As it was sent.
    Raw,
    /// In hexadecimal.
    Hex,
}

impl Form {
    /// The next one.
    pub fn next(self) -> Self {
        match self {
            Self::Pretty => Self::Raw,
            Self::Raw => Self::Hex,
            Self::Hex => Self::Pretty,
        }
    }

    /// Its name: that of its translation `form-NAME`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Pretty => "pretty",
            Self::Raw => "raw",
            Self::Hex => "hex",
        }
    }
}

/// What a line is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Role {
    /// Nothing special.
    #[default]
    Text,
    /// A heading.
    Heading,
    /// Less important.
    Dim,
    /// Computed by us.
    Generated,
    /// What the client sent.
    Client,
    /// What the server sent.
    Server,
    /// Fine.
    Fine,
    /// Unusual.
    Warn,
    /// Wrong or lost.
    Wrong,
}

/// Where something that a line shows comes from; Enter goes there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// A field of a message, by its place among the message's items.
    Field(MessageId, u32),
    /// Bytes of a message or of what was made of it: source, place, length.
    Bytes(MessageId, u8, u32, u32),
    /// A frame.
    Frame(FrameId),
    /// Bytes of a segment's payload: place, length.
    Segment(SegmentId, u32, u32),
    /// Another exchange.
    Exchange(ExchangeId),
    /// A message as a whole.
    Message(MessageId),
    /// Another tab.
    Tab(Tab),
}

/// A line of a tab.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// How deep it stands.
    pub depth: u8,
    /// What it is called; lines of a tab with names stand in two columns.
    pub name: String,
    /// What it says.
    pub text: String,
    /// What stands at its right end.
    pub side: String,
    /// What it is.
    pub role: Role,
    /// Parts of the text that look different: bytes of it, and how.
    pub spans: Vec<(usize, usize, Role)>,
    /// Where it comes from.
    pub target: Option<Target>,
    /// The field of a message that explains it, if it is not itself one: its item.
    pub about: Option<(MessageId, u32)>,
    /// What it means, where no field says so.
    pub told: Option<Box<crate::explain::Explanation>>,
}

impl Line {
    /// A line of text.
    pub fn text(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// A heading.
    pub fn heading(text: impl Into<String>) -> Self {
        Self { text: text.into(), role: Role::Heading, ..Self::default() }
    }

    /// A line with a name.
    pub fn named(name: impl Into<String>, text: impl Into<String>) -> Self {
        Self { name: name.into(), text: text.into(), ..Self::default() }
    }

    /// The same in another role.
    pub fn role(self, role: Role) -> Self {
        Self { role, ..self }
    }

    /// The same deeper.
    pub fn depth(self, depth: u8) -> Self {
        Self { depth, ..self }
    }

    /// The same with a text at its right end.
    pub fn side(self, side: impl Into<String>) -> Self {
        Self { side: side.into(), ..self }
    }

    /// The same with the field that explains it.
    pub fn about(self, about: Option<(MessageId, u32)>) -> Self {
        Self { about, ..self }
    }

    /// The same with what it means.
    pub fn told(self, told: Option<crate::explain::Explanation>) -> Self {
        Self { told: told.map(Box::new), ..self }
    }

    /// The same with a place that it comes from.
    pub fn target(self, target: impl Into<Option<Target>>) -> Self {
        Self { target: target.into(), ..self }
    }
}

/// What a [`Detail`] was made for; when any of it changes it is made anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Made {
    /// The exchange.
    pub id: ExchangeId,
    /// The tab.
    pub tab: Tab,
    /// Its form.
    pub form: Form,
    /// Whether secrets are shown.
    pub revealed: bool,
    /// The language.
    pub lang: crate::tui::lang::Lang,
    /// Frames there were, as long as the exchange may still grow.
    pub frames: u32,
    /// Exchanges there were, as long as later ones matter.
    pub exchanges: u32,
    /// Which names of hosts.
    pub names: u32,
}

/// The selected exchange.
#[derive(Clone, Debug)]
pub struct Detail {
    /// What it was made for.
    pub made: Made,
    /// What it is called: `GET /api → 200`.
    pub title: String,
    /// What stands right of that: how long, which connection.
    pub side: String,
    /// For each tab whether it has content; where not, the text that says why.
    pub tabs: Vec<(Tab, Option<&'static str>)>,
    /// The lines of the tab.
    pub lines: Vec<Line>,
    /// The exchange before it on its connection.
    pub previous: Option<ExchangeId>,
    /// The exchange after it on its connection.
    pub next: Option<ExchangeId>,
    /// The body that can be saved.
    pub body: Option<Saved>,
    /// Where the selected line comes from, and of which line that was worked out.
    pub origin: Origin,
}

/// A body that can be saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// The message whose body it is.
    pub message: MessageId,
    /// The name that is proposed for its file.
    pub name: String,
}

/// Where a value comes from: the chain from the value down to the frames.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// Of which line; `None` when it is to be worked out.
    pub of: Option<usize>,
    /// The packet that shows it, if it is of one.
    pub frame: Option<FrameId>,
    /// What is said about it.
    pub lines: Vec<Line>,
    /// What it means, if something is written about it.
    pub explanation: Option<crate::explain::Explanation>,
    /// The display filter that selects the value; empty if there is none.
    pub filter: String,
    /// The value, for copying.
    pub value: String,
}

/// Two exchanges side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// Which.
    pub ids: (ExchangeId, ExchangeId),
    /// What they are called.
    pub titles: (String, String),
    /// What differs.
    pub lines: Vec<Difference>,
    /// How many headers are the same, request and response.
    pub same: usize,
    /// In which language, and whether secrets are shown; when it changes it is made anew.
    pub made: Option<(crate::tui::lang::Lang, bool)>,
}

/// Something in which two exchanges differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What: a header's name, or words.
    pub name: String,
    /// Whether it is of the request, of the response, or of neither.
    pub of: Option<crate::export::exchanges::Which>,
    /// In the one; `None` where it is missing.
    pub one: Option<String>,
    /// In the other.
    pub other: Option<String>,
}
