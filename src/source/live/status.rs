//! What a running capture says of itself: counters that are never added up to one loss, and how it stands.

use std::fmt;

use crate::base::{InterfaceId, Time};

/// Packets taken and lost since the capture began.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Packets that are in the capture.
    pub captured_packets: u64,
    /// Their captured bytes.
    pub captured_bytes: u64,
    /// Packets that passed the filter and found no room in the kernel's buffer; `None` where the system does not say.
    pub kernel_dropped: Option<u64>,
    /// Packets that the interface or its driver dropped; `None` where the system does not say.
    pub interface_dropped: Option<u64>,
    /// Packets that were read and could not be kept, such as when the disk of the temporary file is full.
    pub own_dropped: u64,
    /// Packets that are in the capture and not in the output file.
    pub not_written: u64,
}

impl Tally {
    /// Adds another interface; what only one of them says is what both say.
    pub(super) fn add(&mut self, other: &Self) {
        let both = |a: Option<u64>, b: Option<u64>| match (a, b) {
            (Some(a), Some(b)) => Some(a.saturating_add(b)),
            (a, b) => a.or(b),
        };
        self.captured_packets = self.captured_packets.saturating_add(other.captured_packets);
        self.captured_bytes = self.captured_bytes.saturating_add(other.captured_bytes);
        self.kernel_dropped = both(self.kernel_dropped, other.kernel_dropped);
        self.interface_dropped = both(self.interface_dropped, other.interface_dropped);
        self.own_dropped = self.own_dropped.saturating_add(other.own_dropped);
        self.not_written = self.not_written.saturating_add(other.not_written);
    }
}

/// The counters of a capture.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counters {
    /// Each interface that is captured from.
    pub interfaces: Vec<InterfaceCounters>,
    /// All of them, each kind for itself.
    pub total: Tally,
}

/// The counters of one interface.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InterfaceCounters {
    /// Its name, raw.
    pub name: String,
    /// Its number in the capture; the last one if it was opened again with another link type.
    pub id: InterfaceId,
    /// The counters.
    pub tally: Tally,
}

/// How a capture stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Status {
    /// What it is doing.
    pub phase: Phase,
    /// What went wrong, the oldest first. A fault stays here when it is over, with [`Fault::over`], because packets are
    /// missing: whoever leaves with an exit status leaves with one that is not 0.
    pub faults: Vec<Fault>,
    /// Each interface that is captured from, in the order of [`Counters::interfaces`].
    pub interfaces: Vec<InterfaceStatus>,
}

/// What a capture is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Taking packets.
    Running,
    /// Taking what is still in the kernel's buffer.
    Stopping,
    /// Done; the source ends after what is in it.
    Stopped(Why),
}

/// Why a capture stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Somebody asked for it.
    Asked,
    /// As many packets as wanted.
    Packets,
    /// As long as wanted.
    Duration,
    /// As many bytes as wanted.
    Bytes,
    /// As many files as wanted.
    Files,
    /// Nobody reads it any more.
    Closed,
    /// No interface is left, and none can be opened again.
    InterfacesLost,
    /// A bug: the capture thread gave up.
    Failed,
}

/// Something that went wrong while the capture goes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where.
    pub place: FaultPlace,
    /// What kind.
    pub kind: FaultKind,
    /// What happened, safe to show.
    pub message: String,
    /// When.
    pub since: Time,
    /// When it was over, if it is.
    pub over: Option<Time>,
}

/// Where something went wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaultPlace {
    /// The temporary file that the capture is read from.
    Spool,
    /// The output file.
    Output,
}

/// What kind of fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// No room, or no more allowed.
    DiskFull,
    /// The reader of a pipe is gone.
    BrokenPipe,
    /// The limit that was set for it is reached.
    Limit,
    /// Anything else that the system says.
    Other,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

/// How an interface stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InterfaceStatus {
    /// Its name when the capture began, raw.
    pub name: String,
    /// How it is.
    pub state: InterfaceState,
    /// When that began.
    pub since: Time,
}

/// How an interface is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InterfaceState {
    /// Packets can come.
    Up,
    /// It has another name now; packets can come.
    Renamed(String),
    /// It is switched off; the capture goes on when it is switched on.
    Down,
    /// It disappeared; the capture goes on when it returns, if the rights allow. Says what the system said.
    Gone(String),
    /// It is there again and cannot be opened; says why.
    Lost(String),
    /// It was gone and is captured from again.
    Returned,
}

impl InterfaceState {
    /// Whether packets can come.
    pub fn is_live(&self) -> bool {
        matches!(self, Self::Up | Self::Renamed(_) | Self::Returned)
    }
}

/// Faults that are kept; the counters go on.
pub const MAX_FAULTS: usize = 64;
