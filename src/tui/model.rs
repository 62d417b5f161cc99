//! Everything the interface knows, as plain data: what `update` changes and `view` shows. Nothing here reads a file or
//! touches a terminal.

pub mod columns;
pub mod comments;
pub mod connections;
pub mod detail;
pub mod exchanges;
pub mod filter;
pub mod follow;
pub mod ladder;
pub mod layers;
pub mod live;
pub mod names;
mod popup;
pub mod search;
mod splits;
mod start;
pub mod statistics;
pub mod story;

pub use columns::{Added, Column, TimeForm};
pub use popup::{Popup, Prefix, Prompt, Toast, Tone};
pub use search::{Found, Job, Quarry, Search};
pub use splits::Splits;
pub use start::{Choice, Recent, Sample, Start};

use std::collections::{BTreeSet, HashMap};
use std::path::PathBuf;
use std::sync::Arc;

use crate::base::{Address, FrameId, Time};
use crate::dissect::{DecodeAs, Field, Item, Range, Severity, Transport, Trouble};
use crate::explain::Explanation;

use super::lang::Lang;
use super::layout::Layout;
use super::theme::{Depth, Palette, Theme};

/// How things look.
#[derive(Clone, Debug)]
pub struct Look {
    /// Language of the interface.
    pub lang: Lang,
    /// Theme.
    pub theme: Theme,
    /// The theme before the projector's.
    pub before_projector: Theme,
    /// Colours of the terminal.
    pub depth: Depth,
    /// Plain ASCII instead of box drawing and arrows.
    pub ascii: bool,
    /// No counter moves by itself: numbers change when a key is pressed.
    pub reduced_motion: bool,
    /// The theme's styles.
    pub palette: Palette,
}

impl Look {
    /// A look; the palette follows from theme and depth.
    pub fn new(lang: Lang, theme: Theme, depth: Depth, ascii: bool) -> Self {
        let palette = Palette::new(theme, depth);
        Self { lang, theme, before_projector: Theme::default(), depth, ascii, reduced_motion: false, palette }
    }

    /// Whether it is shown to a class: rows of ladders stand apart, there are fewer columns, the key pressed is seen.
    pub fn is_projector(&self) -> bool {
        self.theme == Theme::Projector
    }

    /// Changes the theme.
    pub fn set_theme(&mut self, theme: Theme) {
        if theme == Theme::Projector && self.theme != theme {
            self.before_projector = self.theme;
        }
        self.theme = theme;
        self.palette = Palette::new(theme, self.depth);
    }
}

/// Which screen is shown: the start, or a view of the capture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Screen {
    /// Choosing a capture.
    Start,
    /// View 1: the packets.
    Packets,
    /// View 2: requests with their answers.
    Exchanges,
    /// View 3: the connections.
    Connections,
    /// The content of a stream.
    Follow,
    /// View 6: statistics.
    Statistics,
    /// View 4: one packet in layers.
    Layers,
    /// The ladder of a connection.
    Ladder,
    /// View 5: what happened, step by step.
    Story,
}

/// The panes of a view.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Pane {
    /// The list of packets, exchanges or connections.
    List,
    /// The layers of a packet; what is known of an exchange or a connection.
    Detail,
    /// The bytes.
    Bytes,
}

impl Screen {
    /// The panes between which Tab goes, in its order.
    pub fn panes(self) -> &'static [Pane] {
        match self {
            Self::Start => &[],
            Self::Packets => &[Pane::List, Pane::Detail, Pane::Bytes],
            Self::Exchanges | Self::Connections => &[Pane::List, Pane::Detail],
            Self::Follow | Self::Statistics | Self::Layers | Self::Ladder | Self::Story => &[Pane::List],
        }
    }

    /// The action that shows it, if it is a view.
    pub fn action(self) -> Option<super::keys::Action> {
        use super::keys::Action;
        match self {
            Self::Start => None,
            Self::Packets => Some(Action::View1),
            Self::Exchanges => Some(Action::View2),
            Self::Connections | Self::Follow | Self::Ladder => Some(Action::View3),
            Self::Statistics => Some(Action::View6),
            Self::Layers => Some(Action::View4),
            Self::Story => Some(Action::View5),
        }
    }
}

/// How a view's panes stand: kept for each view while another is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stance {
    /// The focused pane.
    pub focus: Pane,
    /// Only the focused pane.
    pub zoom: bool,
    /// Bytes instead of detail where only one fits.
    pub swap: bool,
}

impl Default for Stance {
    fn default() -> Self {
        Self { focus: Pane::List, zoom: false, swap: false }
    }
}

/// How far loading is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loading {
    /// Bytes done, of how many if known.
    Running {
        /// Done.
        done: u64,
        /// Of.
        of: Option<u64>,
    },
    /// The input may still grow.
    Waiting,
    /// Complete.
    Done,
}

/// What is known of the capture as a whole.
#[derive(Clone, Debug)]
pub struct Facts {
    /// Its name, as given.
    pub name: String,
    /// Its path, when it is a file.
    pub path: Option<PathBuf>,
    /// Its format, in words.
    pub format: String,
    /// Frames so far.
    pub len: u32,
    /// Connections so far.
    pub streams: usize,
    /// Exchanges so far.
    pub exchanges: u32,
    /// How many streams were read again because their secrets came later.
    pub read_again: u64,
    /// How many secrets are known.
    pub keys: usize,
    /// Why messages of protected streams stay closed; looked at only where there is no exchange.
    pub closed: Option<Trouble>,
    /// How far loading is.
    pub loading: Loading,
    /// What was damaged, cut or given up, in words.
    pub notes: Vec<String>,
    /// Comments on the capture as a whole; raw.
    pub comments: Vec<String>,
    /// Time of the first frame.
    pub first: Time,
    /// The live capture that it is, as of now.
    pub live: Option<Box<live::Live>>,
}

impl Facts {
    /// Whether packets may still come.
    pub fn is_growing(&self) -> bool {
        match &self.live {
            Some(live) => live.status.is_open() || self.loading != Loading::Done,
            None => self.loading == Loading::Waiting,
        }
    }
}

/// A row of the packet list.
#[derive(Clone, Debug, Default)]
pub struct Row {
    /// When.
    pub time: Time,
    /// The frame before.
    pub previous: Option<Time>,
    /// The packet shown before.
    pub displayed: Option<Time>,
    /// Whether the file gives it no time.
    pub no_time: bool,
    /// Bytes on the wire.
    pub wire_len: u32,
    /// Innermost protocol.
    pub protocol: &'static str,
    /// The protocol of the message that the packet brings a part of, when that is shown in another packet.
    pub part_of: &'static str,
    /// Which of the five layers the protocol belongs to.
    pub layer: u8,
    /// Wireshark's words.
    pub info: String,
    /// Words for readers; empty when `info` serves.
    pub summary: String,
    /// From.
    pub source: Address,
    /// To.
    pub destination: Address,
    /// Ports, if there are any.
    pub ports: Option<(u16, u16)>,
    /// TCP or UDP.
    pub transport: Option<Transport>,
    /// Whether the initiator of the connection sent it; `None` without a connection.
    pub from_client: Option<bool>,
    /// Number of the connection, `tcp.stream` or `udp.stream`.
    pub stream: Option<u32>,
    /// Payload of the innermost protocol, in bytes.
    pub data_len: Option<u32>,
    /// The worst note.
    pub worst: Option<Severity>,
    /// Whether the file has comments for it.
    pub comment: bool,
    /// The rule that colours it, by its place among all.
    pub rule: Option<u16>,
    /// The cells of the added columns, safe for terminals.
    pub added: Vec<Box<str>>,
    /// Why it could not be read; empty when it could.
    pub failure: String,
    /// What its source and its destination are called, where names are shown and they have some; raw.
    pub names: [Option<Box<str>>; 2],
}

/// A line of the detail tree.
#[derive(Clone, Debug)]
pub struct Node {
    /// The field.
    pub field: &'static Field,
    /// Its bytes.
    pub range: Range,
    /// Index after its subtree.
    pub next: u32,
    /// Depth.
    pub depth: u8,
    /// Computed by us.
    pub generated: bool,
    /// Not shown.
    pub hidden: bool,
    /// The worst note in its subtree.
    pub worst: Option<Severity>,
    /// The line, once it was needed.
    pub text: Option<Box<str>>,
    /// The frame it names, if it is a frame number.
    pub frame: Option<FrameId>,
}

impl Node {
    /// The line for an item; its text comes later.
    pub fn of(item: &Item) -> Self {
        Self {
            field: item.field,
            range: item.range,
            next: item.next,
            depth: item.depth,
            generated: item.generated,
            hidden: item.hidden,
            worst: None,
            text: None,
            frame: None,
        }
    }
}

/// A data source of a packet: the frame, or what was made of it.
#[derive(Clone, Debug)]
pub struct Bytes {
    /// What its tab is called; empty for the frame.
    pub name: &'static str,
    /// The bytes.
    pub bytes: Arc<[u8]>,
}

/// The selected packet, dissected.
#[derive(Clone, Debug)]
pub struct Detail {
    /// Which.
    pub frame: FrameId,
    /// The tree.
    pub nodes: Vec<Node>,
    /// Frame and made bytes.
    pub sources: Vec<Bytes>,
    /// Its comments; raw.
    pub comments: Vec<String>,
    /// Selected node as value and as filter.
    pub selected: Selected,
    /// Why it could not be read; empty when it could.
    pub failure: String,
    /// What is shown lacks a long message that is being gathered; how far that is.
    pub pending: Option<Pending>,
}

/// How far something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pending {
    /// Bytes done.
    pub done: u64,
    /// Of about so many.
    pub of: u64,
}

/// What is known of the selected node beyond its line.
#[derive(Clone, Debug, Default)]
pub struct Selected {
    /// Which node it was made for.
    pub node: Option<usize>,
    /// The value, as field output prints it.
    pub value: String,
    /// The display filter that selects it.
    pub filter: String,
    /// What it is and what its value means, in which language.
    pub explanation: Option<(Lang, Explanation)>,
}

/// The list. Rows are named by their packets, which a filter does not change.
#[derive(Clone, Debug, Default)]
pub struct List {
    /// Selected packet.
    pub selected: u32,
    /// The packet of the first row shown.
    pub top: u32,
    /// Cells scrolled to the right, within Info.
    pub shift: usize,
    /// Whether it follows the newest packet.
    pub follow: bool,
    /// Packets there were when the user last looked at the end.
    pub seen: u32,
    /// Whether the user moved yet: until then a growing capture is followed.
    pub touched: bool,
    /// Marked rows.
    pub marked: BTreeSet<u32>,
}

/// The tree.
#[derive(Clone, Debug, Default)]
pub struct Tree {
    /// Open or closed by field, as the user left it.
    pub open: HashMap<&'static str, bool>,
    /// The innermost layer, which is open at first.
    pub innermost: Option<usize>,
    /// Nodes that are shown, in order.
    pub visible: Vec<u32>,
    /// Selected node.
    pub selected: usize,
    /// First visible line.
    pub top: usize,
    /// Cells scrolled to the right.
    pub shift: usize,
    /// Long lines broken instead of cut.
    pub wrap: bool,
    /// Field of the selection and which of its occurrences, to be found again in the next packet.
    pub remembered: Option<(&'static str, usize)>,
    /// The field to select in the selected packet, whatever hides it, as soon as its layers are known.
    pub sought: Option<&'static str>,
}

/// The byte pane.
#[derive(Clone, Debug, Default)]
pub struct ByteView {
    /// Data source.
    pub source: u8,
    /// The byte under the cursor.
    pub cursor: u32,
    /// First line shown.
    pub top: u32,
    /// Bits instead of hexadecimal.
    pub bits: bool,
}

/// Everything.
#[derive(Clone, Debug)]
pub struct Model {
    /// Columns and rows of the terminal.
    pub size: (u16, u16),
    /// How things look.
    pub look: Look,
    /// Which screen.
    pub screen: Screen,
    /// How the panes of the other views stand.
    pub stances: HashMap<Screen, Stance>,
    /// The views from which Enter led here: Backspace goes back to them.
    pub trail: Vec<Screen>,
    /// The start screen.
    pub start: Start,
    /// What can be captured, what is unsaved of it.
    pub capturing: live::Capturing,
    /// The capture, if one is open.
    pub facts: Option<Facts>,
    /// Rows that were dissected; a small cache around the window.
    pub rows: HashMap<u32, Row>,
    /// The selected packet.
    pub detail: Option<Detail>,
    /// The list.
    pub list: List,
    /// Display filters.
    pub filters: filter::Filters,
    /// The Exchanges view.
    pub exchanges: exchanges::Exchanges,
    /// The Connections view.
    pub connections: connections::Connections,
    /// The Follow view.
    pub follow: follow::Follow,
    /// The Stats view.
    pub statistics: statistics::Statistics,
    /// The Layers view.
    pub layers: layers::Layers,
    /// The ladder of a connection.
    pub ladder: ladder::Ladder,
    /// The Story view.
    pub story: story::Story,
    /// What the Follow view is to show next.
    pub follow_target: Option<super::update::Target>,
    /// The stream that the Follow view is to show again, as the capture is read again.
    pub follow_again: Option<crate::base::StreamId>,
    /// As what ports are decoded: what the user said.
    pub decode_as: Vec<DecodeAs>,
    /// The row to select again, and the first row shown, once a capture that is read again has it.
    pub returning: Option<(u32, u32)>,
    /// The tree.
    pub tree: Tree,
    /// The bytes.
    pub bytes: ByteView,
    /// The focused pane.
    pub focus: Pane,
    /// Only the focused pane.
    pub zoom: bool,
    /// Bytes instead of detail where only one fits.
    pub swap: bool,
    /// Shares of the screen.
    pub splits: Splits,
    /// The pop-up.
    pub popup: Option<Popup>,
    /// The message.
    pub toast: Option<Toast>,
    /// Columns, in order, with whether they are shown.
    pub columns: Vec<(Column, bool)>,
    /// The columns that were added to those that there are.
    pub added: columns::Added,
    /// The rules that colour rows.
    pub coloring: super::coloring::Coloring,
    /// What the Time column shows.
    pub time_form: TimeForm,
    /// Wireshark's words in Info instead of those for readers.
    pub wireshark_info: bool,
    /// Sequence numbers from the start of the stream.
    pub relative: bool,
    /// Names beside numbers.
    pub names: names::Naming,
    /// Comments that were changed.
    pub comments: comments::Commenting,
    /// The layers of the selected packet are to be made anew; what is selected and open stays.
    pub renew: bool,
    /// What was found.
    pub found: Found,
    /// What was looked for last, and how and where.
    pub needle: search::Needle,
    /// The running search.
    pub job: Option<Job>,
    /// Number of the last search.
    pub searches: u64,
    /// Places visited, and where among them we are.
    pub jumps: Jumps,
    /// Named marks.
    pub marks: HashMap<char, FrameId>,
    /// Whether Ctrl-C was pressed once, and when (milliseconds of the caller's clock).
    pub interrupted: Option<u64>,
    /// The key shown in projector mode.
    pub pressed: Option<String>,
    /// The last click, for double clicks: place and time.
    pub clicked: Option<(u16, u16, u64)>,
    /// The border that the mouse drags.
    pub dragging: Option<super::layout::Border>,
    /// Whether the note on keyboard layouts was shown.
    pub layout_note_shown: bool,
    /// Whether settings changed that are kept.
    pub unsaved: bool,
    /// The frame to go to once it is loaded.
    pub wanted: Option<FrameId>,
    /// The TCP stream whose first frame to go to once it is there.
    pub wanted_stream: Option<u32>,
    /// The view to show first, once the frame to start at is there.
    pub first_view: Option<super::keys::Action>,
}

/// The jump list.
#[derive(Clone, Debug, Default)]
pub struct Jumps {
    /// Frames, oldest first.
    pub places: Vec<FrameId>,
    /// Where among them we are.
    pub at: usize,
}

impl Model {
    /// An empty interface of that size.
    pub fn new(size: (u16, u16), look: Look) -> Self {
        Self {
            size,
            look,
            screen: Screen::Start,
            stances: HashMap::new(),
            trail: Vec::new(),
            start: Start::default(),
            capturing: live::Capturing::default(),
            facts: None,
            rows: HashMap::new(),
            detail: None,
            list: List::default(),
            filters: filter::Filters::default(),
            exchanges: exchanges::Exchanges::default(),
            connections: connections::Connections::default(),
            follow: follow::Follow::default(),
            statistics: statistics::Statistics::default(),
            layers: layers::Layers::default(),
            ladder: ladder::Ladder::default(),
            story: story::Story::default(),
            follow_target: None,
            follow_again: None,
            decode_as: Vec::new(),
            returning: None,
            tree: Tree::default(),
            bytes: ByteView::default(),
            focus: Pane::List,
            zoom: false,
            swap: false,
            splits: Splits::default(),
            popup: None,
            toast: None,
            columns: Column::ALL.to_vec(),
            added: columns::Added::default(),
            coloring: super::coloring::Coloring::default(),
            time_form: TimeForm::default(),
            wireshark_info: false,
            relative: true,
            names: Default::default(),
            comments: Default::default(),
            renew: false,
            found: Found::default(),
            needle: search::Needle::default(),
            job: None,
            searches: 0,
            jumps: Jumps::default(),
            marks: HashMap::new(),
            interrupted: None,
            pressed: None,
            clicked: None,
            dragging: None,
            layout_note_shown: false,
            unsaved: false,
            wanted: None,
            wanted_stream: None,
            first_view: None,
        }
    }

    /// Packets there are.
    pub fn len(&self) -> u32 {
        self.facts.as_ref().map_or(0, |facts| facts.len)
    }

    /// Whether there is no packet.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The live capture, if that is what is shown.
    pub fn live(&self) -> Option<&live::Live> {
        self.facts.as_ref()?.live.as_deref()
    }

    /// Whether packets may still come.
    pub fn is_growing(&self) -> bool {
        self.facts.as_ref().is_some_and(Facts::is_growing)
    }

    /// Packets of a live capture that no file has.
    pub fn unsaved_packets(&self) -> u32 {
        match self.live() {
            // A file that takes the packets as they come has them all, unless it failed.
            Some(live) if live.output.is_none() || live.not_written > 0 => {
                self.len().saturating_sub(self.capturing.saved)
            }
            _ => 0,
        }
    }

    /// What went wrong with the live capture and was not acknowledged.
    pub fn faults(&self) -> Vec<&live::Fault> {
        let faults = self.live().map(|live| live.faults.as_slice()).unwrap_or_default();
        faults.iter().filter(|fault| !self.capturing.acknowledged.contains(fault)).collect()
    }

    /// Where the panes are.
    pub fn layout(&self) -> Layout {
        Layout::new(self)
    }

    /// The selected packet, if the list shows it.
    pub fn frame(&self) -> Option<FrameId> {
        Some(FrameId(self.list.selected)).filter(|frame| self.shows(*frame))
    }

    /// The selected node of the tree.
    pub fn node(&self) -> Option<&Node> {
        self.detail.as_ref()?.nodes.get(self.tree.selected)
    }

    /// The context of keys: the pop-up's, else the pane's.
    pub fn context(&self) -> super::keys::Contexts {
        use super::keys;
        match (&self.popup, self.screen, self.focus) {
            (Some(Popup::Help { .. }), ..) => keys::HELP,
            (Some(Popup::Palette { .. }), ..) => keys::PALETTE,
            (Some(Popup::Prompt { .. }), ..) => keys::PROMPT,
            (
                Some(
                    Popup::Notes { .. }
                    | Popup::Failure { .. }
                    | Popup::Sort { .. }
                    | Popup::Compare { .. }
                    | Popup::Origin { .. }
                    | Popup::Meaning { .. }
                    | Popup::Status { .. },
                ),
                ..,
            ) => keys::BOX,
            (Some(Popup::Trouble { .. }), ..) => keys::TROUBLE,
            (Some(Popup::Comments(_)), ..) => keys::COMMENTS,
            (Some(Popup::Interfaces { .. }), ..) => keys::INTERFACES,
            (Some(Popup::Question(live::Question::Unsaved { .. })), ..) => keys::UNSAVED,
            (Some(Popup::Question(live::Question::Replace(_))), ..) => keys::REPLACE,
            (Some(Popup::Columns { .. }), ..) => keys::COLUMNS,
            (Some(Popup::Decode { .. } | Popup::Series { .. }), ..) => keys::CHOICES,
            (Some(Popup::Filter(_)), ..) => keys::FILTER,
            (Some(Popup::FilterBy { .. }), ..) => keys::FILTER_BY,
            (Some(Popup::Prefix(Prefix::Copy)), ..) => keys::COPY,
            (Some(Popup::Prefix(Prefix::Go)), ..) => keys::GO,
            (Some(Popup::Prefix(Prefix::SetMark)), ..) => keys::SET_MARK,
            (Some(Popup::Prefix(Prefix::GoMark)), ..) => keys::GO_MARK,
            (None, Screen::Start, _) => keys::START,
            (None, Screen::Packets, Pane::List) => keys::LIST,
            (None, Screen::Packets, Pane::Detail) => keys::DETAIL,
            (None, Screen::Packets, Pane::Bytes) => keys::BYTES,
            (None, Screen::Exchanges, Pane::List) => keys::EXCHANGES,
            (None, Screen::Exchanges, _) => keys::EXCHANGE,
            (None, Screen::Connections, Pane::List) => keys::CONNECTIONS,
            (None, Screen::Connections, _) => keys::CONNECTION,
            (None, Screen::Follow, _) => keys::FOLLOW,
            (None, Screen::Statistics, _) => keys::STATISTICS,
            (None, Screen::Layers, _) => keys::LAYERS,
            (None, Screen::Ladder, _) => keys::LADDER,
            (None, Screen::Story, _) => keys::STORY,
        }
    }

    /// Shows a view as it was left. Selections stay: every view shows the same packet, exchange and connection.
    pub fn show(&mut self, screen: Screen) {
        if self.screen == screen {
            return;
        }
        let left = Stance { focus: self.focus, zoom: self.zoom, swap: self.swap };
        self.stances.insert(self.screen, left);
        let Stance { focus, zoom, swap } = self.stances.get(&screen).copied().unwrap_or_default();
        (self.screen, self.focus, self.zoom, self.swap) = (screen, focus, zoom, swap);
        self.settle();
    }

    /// Shows a view that Backspace leaves again.
    pub fn show_deeper(&mut self, screen: Screen) {
        self.trail.push(self.screen);
        self.show(screen);
    }

    /// Goes back to the view from which Enter led here, if one did.
    pub fn return_on_trail(&mut self) -> bool {
        let before = self.trail.pop();
        if let Some(screen) = before {
            self.show(screen);
        }
        before.is_some()
    }

    /// Leaves a view: for the one from which Enter led here, else for this one.
    pub fn leave_for(&mut self, usual: Screen) {
        if !self.return_on_trail() {
            self.show(usual);
        }
    }

    /// Shows a message.
    pub fn say(&mut self, text: impl Into<String>) {
        self.toast = Some(Toast { text: text.into(), tone: Tone::Fine });
    }

    /// Shows why something is not possible.
    pub fn sorry(&mut self, text: impl Into<String>) {
        self.toast = Some(Toast { text: text.into(), tone: Tone::Sorry });
    }

    /// A text of the interface.
    pub fn text(&self, id: &str) -> String {
        self.look.lang.text(id)
    }
}
