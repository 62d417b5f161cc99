//! What the interface knows of capturing: where it could, whether it may, what runs, what was lost, what went wrong.

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::Arc;

use crate::base::FrameId;
use crate::filter::Matches;
use crate::tui::refusal::Refusal;
use crate::tui::update::Effect;

/// Moments of traffic that a sparkline shows, one for each second.
pub const MOMENTS: usize = 60;

/// What can be captured from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// Its name, such as `lo`; raw.
    pub name: String,
    /// Its addresses, in their usual form.
    pub addresses: Vec<String>,
    /// What it is.
    pub kind: Kind,
    /// Whether it is switched on.
    pub up: bool,
    /// What passes it.
    pub traffic: Traffic,
}

/// What an interface is, and so what it is good for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// Leads back to this machine.
    Loopback,
    /// A cable, or what looks like one.
    #[default]
    Wired,
    /// A radio.
    Wireless,
    /// The side of a container or of a virtual machine.
    Container,
    /// A tunnel.
    Tunnel,
    /// All interfaces together.
    Any,
    /// Not a network: USB, Bluetooth, the firewall's log.
    Other,
}

impl Kind {
    /// The end of the id of its text, `good-for-NAME`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Loopback => "loopback",
            Self::Wired => "wired",
            Self::Wireless => "wireless",
            Self::Container => "container",
            Self::Tunnel => "tunnel",
            Self::Any => "any",
            Self::Other => "other",
        }
    }
}

/// Packets that passed an interface, second by second.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Traffic {
    /// Packets of each second, oldest first; at most [`MOMENTS`].
    pub moments: VecDeque<u64>,
}

impl Traffic {
    /// Takes the packets of one more second.
    pub fn push(&mut self, packets: u64) {
        if self.moments.len() == MOMENTS {
            self.moments.pop_front();
        }
        self.moments.push_back(packets);
    }

    /// Packets in the last second; `None` before a second was seen.
    pub fn rate(&self) -> Option<u64> {
        self.moments.back().copied()
    }
}

/// What passed an interface in the last second.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passed {
    /// Its name.
    pub name: String,
    /// Packets, when that is known.
    pub packets: Option<u64>,
    /// Whether it is switched on now.
    pub up: bool,
}

/// Whether capturing is allowed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Permission {
    /// This build cannot capture.
    #[default]
    Unbuilt,
    /// It is not.
    Denied,
    /// It is.
    Allowed {
        /// By which right.
        by: Right,
        /// To whom files will belong, when that is not who runs the program.
        owner: Option<String>,
    },
}

/// The right that allows capturing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Right {
    /// Run by the administrator.
    Root,
    /// Run through sudo.
    Sudo,
    /// Given to the program itself.
    Capability,
}

/// What to capture.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Begin {
    /// From which interfaces.
    pub interfaces: Vec<String>,
    /// The capture filter, in libpcap's language; empty for everything.
    pub filter: String,
}

/// A capture filter as it is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Verdict {
    /// Not looked at yet.
    #[default]
    Unknown,
    /// Understood.
    Fine,
    /// Not understood.
    Wrong {
        /// Why, in libpcap's words.
        message: String,
        /// Bytes before the place that is wrong, where that is known.
        at: Option<usize>,
    },
}

/// A capture that runs or ran, as of one moment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Live {
    /// Its interfaces.
    pub ports: Vec<Port>,
    /// The capture filter; empty for none.
    pub filter: String,
    /// When it began, as time of day.
    pub since: String,
    /// The same with its date, for the name of a file.
    pub stamp: String,
    /// Whether it runs.
    pub status: Status,
    /// Packets that were captured: those that are not dissected yet included.
    pub captured: u64,
    /// What was lost, all interfaces together.
    pub losses: Losses,
    /// The file that takes the packets as they come, if one does.
    pub output: Option<PathBuf>,
    /// Packets that this file has not.
    pub not_written: u64,
    /// What went wrong and still is: shown until it is over.
    pub faults: Vec<Fault>,
}

/// An interface that is captured from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Port {
    /// Its name.
    pub name: String,
    /// Packets from it.
    pub captured: u64,
    /// What was lost on it.
    pub losses: Losses,
    /// Whether it works.
    pub state: PortState,
}

/// Whether an interface works.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PortState {
    /// It does.
    #[default]
    Working,
    /// It was switched off.
    Down,
    /// It is no longer there.
    Gone,
}

/// What was lost, by who lost it. The three are never added up; `None` where nobody counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Losses {
    /// By the kernel: its buffer was full.
    pub kernel: Option<u64>,
    /// By the interface or its driver.
    pub interface: Option<u64>,
    /// By this program.
    pub own: Option<u64>,
}

impl Losses {
    /// Whose, the id of the text and how many, in the order in which they are shown.
    pub fn each(self) -> [(&'static str, Option<u64>); 3] {
        [("loss-kernel", self.kernel), ("loss-interface", self.interface), ("loss-own", self.own)]
    }

    /// Whether anybody lost anything.
    pub fn any(self) -> bool {
        self.each().iter().any(|(_, count)| count.is_some_and(|count| count > 0))
    }
}

/// Whether a capture runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Status {
    /// Packets are taken.
    #[default]
    Running,
    /// It was told to stop and takes what is still there.
    Stopping,
    /// It ended: the user stopped it.
    Stopped,
    /// It ended: as many packets, seconds or bytes as were asked for.
    Complete,
    /// It ended: nothing more can come.
    Ended,
}

impl Status {
    /// Whether packets may still come.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Running | Self::Stopping)
    }
}

/// Something that went wrong while capturing goes on as far as it can.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// An interface was switched off.
    Down(String),
    /// An interface is no longer there.
    Gone(String),
    /// The temporary file cannot take more: nothing more is kept.
    Spool(String),
    /// The output file cannot take more: capturing goes on without it.
    Output(String),
    /// Something else, in words.
    Other(String),
}

impl Fault {
    /// The id of its text, and what is put in.
    pub fn text(&self) -> (&'static str, &str) {
        match self {
            Self::Down(name) => ("fault-down", name),
            Self::Gone(name) => ("fault-gone", name),
            Self::Spool(why) => ("fault-spool", why),
            Self::Output(why) => ("fault-output", why),
            Self::Other(why) => ("fault-other", why),
        }
    }
}

/// Why a capture could not begin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// What kind of trouble.
    pub kind: TroubleKind,
    /// What was asked for, to be tried again.
    pub begin: Begin,
    /// What the system said; empty when it said nothing more.
    pub detail: String,
    /// Interfaces there are, where that helps.
    pub known: Vec<String>,
    /// The command that copies, if one helps.
    pub command: String,
}

/// What kind of trouble.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TroubleKind {
    /// The right to capture is missing.
    Permission,
    /// There is no such interface.
    NoInterface,
    /// The interface is switched off.
    Down,
    /// The capture filter is not understood.
    Filter,
    /// The interface cannot do what was asked.
    Unsupported,
    /// Rights were given up when the program started, and this interface was not opened before.
    RightsGone,
    /// This build cannot capture.
    Unbuilt,
    /// Something else.
    Other,
}

impl TroubleKind {
    /// Its name in the ids of its texts: `trouble-NAME`, `trouble-NAME.why`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Permission => "permission",
            Self::NoInterface => "no-interface",
            Self::Down => "down",
            Self::Filter => "filter",
            Self::Unsupported => "unsupported",
            Self::RightsGone => "rights-gone",
            Self::Unbuilt => "unbuilt",
            Self::Other => "other",
        }
    }

    /// The stable code of the error.
    pub fn code(self) -> &'static str {
        match self {
            Self::Permission => "E-PERM",
            Self::NoInterface => "E-INTERFACE",
            Self::Down => "E-DOWN",
            Self::Filter => "E-FILTER",
            Self::Unsupported => "E-UNSUPPORTED",
            Self::RightsGone => "E-RIGHTS",
            Self::Unbuilt => "E-BUILD",
            Self::Other => "E-CAPTURE",
        }
    }

    /// The program's exit status when the user leaves without having captured.
    pub fn status(self) -> u8 {
        match self {
            Self::Permission | Self::RightsGone => 3,
            Self::NoInterface | Self::Down => 4,
            Self::Filter => 2,
            Self::Unsupported | Self::Unbuilt | Self::Other => 1,
        }
    }
}

/// Which packets are saved.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Which {
    /// All.
    #[default]
    All,
    /// All, with the keys of their sessions.
    WithKeys,
    /// Those that the display filter selects.
    Filtered,
    /// The marked ones.
    Marked,
}

/// Packets to be saved to a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saving {
    /// To which file.
    pub path: PathBuf,
    /// The packets, by place in the list and in its order; `None` for all there are.
    pub rows: Option<Vec<u32>>,
    /// The packets that a display filter selected.
    pub filtered: Option<Arc<Matches>>,
    /// Wait for the end of a capture that is being stopped.
    pub whole: bool,
    /// The keys of the TLS sessions go into the file.
    pub keys: bool,
    /// An existing file may be replaced.
    pub replace: bool,
}

impl Saving {
    /// The places of the packets in the capture; `None` for all there are.
    pub fn places(&self) -> Option<Vec<u32>> {
        let filtered =
            self.filtered.as_ref().map(|matches| matches.iter_from(FrameId(0)).map(|frame| frame.0).collect());
        self.rows.clone().or(filtered)
    }

    /// Which packets that are.
    pub fn which(&self) -> Which {
        match (&self.rows, &self.filtered) {
            (Some(_), _) => Which::Marked,
            (None, Some(_)) => Which::Filtered,
            (None, None) => Which::All,
        }
    }
}

/// What came of saving.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveOutcome {
    /// The file is complete.
    Done {
        /// Packets in it.
        packets: u64,
        /// Its bytes.
        bytes: u64,
        /// What its format could not keep, as ids of texts.
        left_out: Vec<&'static str>,
        /// The changes of comments that it has.
        comments: u64,
    },
    /// There is a file of that name already.
    Exists,
    /// It did not work, and why.
    Failed(Refusal),
    /// The user gave it up.
    GivenUp,
}

/// A question that must be answered with a key of its own.
#[derive(Clone, Debug)]
pub enum Question {
    /// Packets are not saved: what is to be done then.
    Unsaved {
        /// What would lose them.
        then: Box<Effect>,
    },
    /// There is a file of that name already.
    Replace(Saving),
}

/// Everything about capturing that is not a moment of a running capture.
#[derive(Clone, Debug, Default)]
pub struct Capturing {
    /// What can be captured from.
    pub places: Vec<Place>,
    /// Whether capturing is allowed.
    pub permission: Permission,
    /// The capture filter that the next capture gets.
    pub filter: String,
    /// What is known of the filter that is being typed.
    pub verdict: Verdict,
    /// Packets of this capture that are saved.
    pub saved: u32,
    /// Packets that are being saved: done, of how many.
    pub saving: Option<(u32, u32)>,
    /// What to do once they are saved.
    pub afterwards: Option<Box<Effect>>,
    /// The user said that unsaved packets may go.
    pub discard: bool,
    /// Faults the user has read.
    pub acknowledged: Vec<Fault>,
}

/// What the status page says beyond the capture itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Layers of protection, and why one is missing.
    pub layers: Vec<(String, Option<String>)>,
    /// Where the temporary file lies, how long it is, and what the disk has left, in bytes.
    pub spool: Option<(PathBuf, u64, Option<u64>)>,
    /// Bytes of memory that the index takes.
    pub memory: u64,
}
