//! What the readers of both formats share: the view of the bytes, the position, and what was met so far.

use std::cell::Cell;
use std::io;
use std::sync::Arc;
use std::time::Duration;

use super::catalog::Lists;
use super::error::{Ending, EndingKind, Note, NoteKind};
use super::pages::Pages;
use super::window::{CAPACITY, Window};
use super::{AHEAD, Inner, MAX_FORETOLD, MIN_HEAD};
use crate::base::{InterfaceId, Time};

/// Above this mean length (in bytes) frames are read header by header instead of in large blocks. Measured by
/// `tests/source/speed.rs` on a busy machine: one small read a frame took 0.5 to 0.9 µs; blocks took 0.4 µs a frame of
/// 2 KiB and 0.8 µs of 4 KiB. Going back needs a smaller mean, so that mixed traffic does not flap.
const SPARSE_ABOVE: u32 = 6 << 10;
const DENSE_BELOW: u32 = 4 << 10;
/// Weight of a new frame in the mean: 1/32.
const MEAN_SHIFT: u32 = 5;

/// A pass over a capture.
pub(super) struct Reading {
    pub inner: Arc<Inner>,
    pub window: Window,
    /// Where the next record begins.
    pub position: u64,
    /// Frames given.
    pub frames: u64,
    /// Work was put off although bytes are there: do not wait.
    pub busy: bool,
    known_end: u64,
    mean: u32,
    sparse: bool,
    pages: Option<Pages>,
    /// The pass is the only one that has much to do.
    pub alone: bool,
    /// Others read the bytes of large frames.
    apart: bool,
    /// Additions to the lists that earlier passes made. Every pass meets the same in the same order, so this one makes only
    /// those after them. Places would not do: a walk goes back where records were found inside the one before.
    known: u64,
    /// Additions that this pass came to.
    met: Cell<u64>,
}

/// Whether bytes are there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Have {
    Yes,
    /// Not now.
    NotYet,
    /// The capture ends before.
    Never,
}

/// A frame without its bytes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Facts {
    pub time: Time,
    pub has_time: bool,
    pub offset: u64,
    pub cap_len: u32,
    pub wire_len: u32,
    pub interface: InterfaceId,
    pub link_type: u16,
    pub has_options: bool,
}

/// What a reader found.
pub(super) enum Found {
    Frame(Facts),
    Wait,
    End(Ending),
}

impl Reading {
    /// A pass from the start.
    pub fn new(inner: Arc<Inner>) -> Self {
        let known = inner.catalog.known();
        Self {
            window: Window::new(Arc::clone(&inner)),
            inner,
            position: 0,
            frames: 0,
            busy: false,
            known_end: 0,
            mean: 0,
            sparse: false,
            pages: None,
            alone: false,
            apart: false,
            known,
            met: Cell::new(0),
        }
    }

    /// Whether the bytes before `end` are all there.
    #[inline]
    pub fn have(&mut self, end: u64) -> io::Result<Have> {
        if end <= self.known_end { Ok(Have::Yes) } else { self.look_for(end) }
    }

    #[cold]
    fn look_for(&mut self, end: u64) -> io::Result<Have> {
        // First whether it may grow, then the length: a length read after "no" is final.
        let growing = self.inner.storage.growing();
        self.known_end = self.inner.storage.len()?;
        Ok(match (end <= self.known_end, growing) {
            (true, _) => Have::Yes,
            (false, true) => Have::NotYet,
            (false, false) => Have::Never,
        })
    }

    /// The bytes that are known to be there.
    pub fn known_end(&self) -> u64 {
        self.known_end
    }

    /// At least `want` bytes (at most [`CAPACITY`]) from `offset`, where they are known to be. That they are not there
    /// any more is an error of the kind "unexpected end".
    #[inline]
    pub fn bytes(&mut self, offset: u64, want: usize) -> io::Result<&[u8]> {
        let bytes = self.window.bytes(offset, want)?;
        if bytes.len() < want { Err(io::ErrorKind::UnexpectedEof.into()) } else { Ok(bytes) }
    }

    /// The same, keeping what [`Reading::bytes`] gave in view.
    pub fn ahead(&mut self, offset: u64, want: usize) -> io::Result<&[u8]> {
        let bytes = self.window.ahead(offset, want)?;
        if bytes.len() < want { Err(io::ErrorKind::UnexpectedEof.into()) } else { Ok(bytes) }
    }

    /// How much of the record at the position, with `header` bytes before its packet, is to be brought into view: all of it, or the
    /// head when frames are large and must be read.
    #[inline]
    pub fn wanted(&mut self, header: usize, cap_len: u32, after: usize) -> usize {
        let whole = header + cap_len as usize + after;
        if self.sparse && !self.window.is_in_place(self.position, whole) {
            header + (cap_len as usize).min(MIN_HEAD)
        } else {
            whole.min(CAPACITY)
        }
    }

    /// Counts a frame and learns from its length how to read.
    #[inline]
    pub fn count(&mut self, cap_len: u32) {
        self.frames += 1;
        if cap_len <= MAX_FORETOLD {
            self.inner.storage.foretell(self.position + AHEAD, cap_len as usize + 16);
        }
        if self.frames & 0xff == 0 {
            let pages = self.pages.get_or_insert_with(|| Pages::start(&self.inner, self.position, self.alone));
            pages.reached(&self.inner, self.position, self.window.in_place);
        }
        self.mean = self.mean - (self.mean >> MEAN_SHIFT) + (cap_len >> MEAN_SHIFT);
        if self.sparse != (self.mean > if self.sparse { DENSE_BELOW } else { SPARSE_ABOVE }) {
            self.sparse = !self.sparse;
            self.window.set_sparse(self.sparse, self.apart);
        }
    }

    /// Says whether others read the bytes of large frames.
    pub fn set_apart(&mut self, apart: bool) {
        if self.apart != apart {
            self.apart = apart;
            self.window.set_sparse(self.sparse, apart);
        }
    }

    /// Adds to what the capture says about itself, unless an earlier pass did. Each place that calls it must do so in
    /// every pass.
    pub fn add(&self, add: impl FnOnce(&mut Lists)) {
        self.met.set(self.met.get().saturating_add(1));
        if self.met.get() > self.known {
            self.inner.catalog.change(add);
        }
    }

    /// Says that something is wrong at `offset`.
    pub fn note(&self, offset: u64, kind: NoteKind, lost: u64) {
        let note = Note { offset, frames_before: self.frames, kind, lost };
        self.add(|lists| lists.note(note));
    }

    /// Waits for more.
    pub fn wait(&self, timeout: Duration) -> bool {
        self.busy || self.inner.storage.wait(self.known_end, timeout)
    }

    /// A rest: what was met so far need not be added again by another pass.
    pub fn rest(&self) {
        self.inner.catalog.set_known(self.met.get());
    }

    /// The ending of a capture whose last record, at the position, has `have` bytes and needs `need`.
    pub fn end(&mut self, have: u64, need: u64) -> Ending {
        let input = self.inner.storage.spool().and_then(|spool| spool.failure());
        let kind = if let Some(reason) = input {
            EndingKind::Input { reason, have }
        } else if self.position > self.known_end {
            return self.truncated();
        } else if have > 0 {
            EndingKind::Cut { have, need }
        } else if self.inner.storage.replaced() {
            self.note(self.position, NoteKind::Replaced, 0);
            EndingKind::Replaced
        } else {
            EndingKind::Clean
        };
        self.ending(kind)
    }

    /// An ending at the position.
    pub fn ending(&self, kind: EndingKind) -> Ending {
        Ending { offset: self.position, frames: self.frames, kind }
    }

    /// The ending of a file that became shorter while it was read.
    pub fn truncated(&mut self) -> Ending {
        let size = self.inner.storage.len().unwrap_or(self.known_end);
        self.note(self.position, NoteKind::Truncated { size }, 0);
        self.ending(EndingKind::Truncated { size })
    }
}
