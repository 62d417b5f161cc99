//! A tap: an opened place where frames come from. libpcap has one (`device`), tests have another ([`super::fake`]).

use std::os::fd::BorrowedFd;

use super::error::{FilterError, LiveError};
use crate::base::Time;
use crate::source::Interface;

/// A frame as a tap gives it.
#[derive(Clone, Copy, Debug)]
pub struct TapFrame<'a> {
    /// When it passed.
    pub time: Time,
    /// Bytes that it had on the wire.
    pub wire_len: u32,
    /// The bytes that were captured.
    pub bytes: &'a [u8],
}

/// What a tap lets through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TapFilter {
    /// Everything, or what this filter of libpcap's language lets through.
    Text(String),
    /// Nothing: the tap stands by.
    Nothing,
}

/// Losses of a tap since it was opened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TapLosses {
    /// Frames that passed the filter and found no room in the kernel's buffer.
    pub kernel: Option<u64>,
    /// Frames that the interface or its driver dropped.
    pub interface: Option<u64>,
}

/// How the interface of a tap is now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Link {
    /// Switched on.
    Up,
    /// Switched off; frames come again when it is switched on.
    Down,
    /// Switched on, under another name than before.
    Renamed(String),
    /// Not there any more.
    Gone,
    /// It cannot be told.
    Unknown,
}

/// Why reading from a tap failed; safe to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TapError(pub String);

/// An opened place where frames come from. Nothing in it waits.
pub trait Tap: Send {
    /// The interface as a capture file describes it: name, link type, snap length, resolution, filter.
    fn interface(&self) -> &Interface;

    /// Gives frames that are there now, about `limit` at most, and says how many. 0 says that there are none.
    fn read(&mut self, limit: usize, frame: &mut dyn FnMut(TapFrame<'_>)) -> Result<usize, TapError>;

    /// Changes what it lets through, from the next frame on.
    fn set_filter(&mut self, filter: &TapFilter) -> Result<(), FilterError>;

    /// Losses since it was opened.
    fn losses(&mut self) -> TapLosses;

    /// What to poll for frames; without one the tap is asked again and again.
    fn descriptor(&self) -> Option<BorrowedFd<'_>>;

    /// How its interface is now.
    fn link(&mut self) -> Link;

    /// Opens it again after its interface was gone, with the same settings. The interface may have another link type then.
    fn reopen(&mut self) -> Result<(), LiveError>;
}
