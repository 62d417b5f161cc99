//! A moving view of the capture for the sequential pass.
//!
//! Where the bytes can be looked at in place, that is all. Elsewhere they are read. Small frames: blocks into one reused
//! buffer. Large frames: only a little around each record header, so that bodies are never touched. A spare view serves
//! looks ahead (the end of a large block, the headers after a candidate while resynchronising) and becomes the main one when
//! the pass gets there.

use std::io;
use std::sync::Arc;

use super::storage::Storage;
use super::{Inner, MIN_HEAD};

/// The largest view, in bytes; no single request may be larger.
pub(super) const CAPACITY: usize = 256 << 10;
/// Bytes that are there or not together: no page is smaller, and all are multiples of this.
const PAGE: u64 = 4096;
/// What is read around a record header when frames are large.
const SPARSE_CHUNK: usize = 1 << 10;

/// The views.
pub(super) struct Window {
    inner: Arc<Inner>,
    main: View,
    spare: View,
    chunk: usize,
    /// Whether bytes are looked at where they lie, if they can be.
    pub in_place: bool,
    /// What is seen in place before here is known to be the capture's.
    sound: u64,
}

#[derive(Default)]
struct View {
    buffer: Vec<u8>,
    start: u64,
    filled: usize,
}

impl Window {
    /// An empty view for dense reading.
    pub fn new(inner: Arc<Inner>) -> Self {
        Self { inner, main: View::default(), spare: View::default(), chunk: CAPACITY, in_place: true, sound: 0 }
    }

    /// Chooses between large blocks and small pieces around the headers. With `apart` even those are read that could be looked at
    /// in place: the system maps many pages around a header, for nothing where others read what lies there.
    pub fn set_sparse(&mut self, sparse: bool, apart: bool) {
        self.chunk = if sparse { SPARSE_CHUNK } else { CAPACITY };
        self.in_place = !(sparse && apart) || matches!(self.inner.storage, Storage::Bytes(_));
    }

    /// The bytes from `offset` on that are in view, at least `want` of them unless the capture ends before.
    #[inline]
    pub fn bytes(&mut self, offset: u64, want: usize) -> io::Result<&[u8]> {
        if self.is_in_place(offset, want) {
            return Ok(self.inner.storage.in_place(offset));
        }
        if !self.main.holds(offset, want) {
            self.move_to(offset, want)?;
        }
        Ok(self.main.from(offset))
    }

    /// The same with a view of its own, so that what [`Window::bytes`] gave stays in view.
    pub fn ahead(&mut self, offset: u64, want: usize) -> io::Result<&[u8]> {
        if self.is_in_place(offset, want) {
            return Ok(self.inner.storage.in_place(offset));
        }
        if self.main.holds(offset, want) {
            return Ok(self.main.from(offset));
        }
        if !self.spare.holds(offset, want) {
            self.spare.fill(&self.inner.storage, offset, want, SPARSE_CHUNK)?;
        }
        Ok(self.spare.from(offset))
    }

    /// What is in view from `offset` on, without reading.
    #[inline]
    pub fn rest(&self, offset: u64) -> &[u8] {
        let in_view = self.main.from(offset);
        let in_place = if self.in_place { self.inner.storage.in_place(offset) } else { &[] };
        if in_place.len() >= in_view.len() { in_place } else { in_view }
    }

    /// Bytes that are in view already, without reading, and whether they were read.
    #[inline]
    pub fn seen(&self, offset: u64, want: usize) -> (&[u8], bool) {
        let (in_place, in_view) = (self.inner.storage.in_place(offset), self.main.from(offset));
        // What was read is as it was then, whatever became of the file.
        let is_read = in_place.len() < want || in_view.len() >= want.clamp(1, MIN_HEAD);
        let bytes = if is_read { in_view } else { in_place };
        (&bytes[..want.min(bytes.len())], is_read)
    }

    /// Whether the bytes can be looked at where they lie. A file that became shorter is found out here, before anybody takes zeros
    /// for what it held.
    #[inline]
    pub fn is_in_place(&mut self, offset: u64, want: usize) -> bool {
        self.in_place
            && self.inner.storage.in_place(offset).len() >= want
            && self.holds(offset.saturating_add(want as u64))
    }

    /// Whether the bytes before `end` are those of the capture, as [`Storage::holds`] says. That is asked once a page: zeros stand
    /// in place of what is gone up to the end of one, and a page behind that is none.
    #[inline]
    pub fn holds(&mut self, end: u64) -> bool {
        end <= self.sound || self.find_sound(end)
    }

    /// Time has passed, in which another program may have made the file shorter.
    pub fn look_again(&mut self) {
        self.sound = 0;
    }

    #[inline(never)]
    fn find_sound(&mut self, end: u64) -> bool {
        let storage = &self.inner.storage;
        let page = end.next_multiple_of(PAGE).min(storage.mapped());
        if page >= end && storage.holds(page) {
            self.sound = page;
            return true;
        }
        storage.holds(end)
    }

    #[cold]
    fn move_to(&mut self, offset: u64, want: usize) -> io::Result<()> {
        if self.spare.holds(offset, want) {
            std::mem::swap(&mut self.main, &mut self.spare);
            return Ok(());
        }
        self.main.fill(&self.inner.storage, offset, want, self.chunk)
    }
}

impl View {
    #[inline]
    fn holds(&self, offset: u64, want: usize) -> bool {
        offset >= self.start && offset - self.start <= self.filled as u64 && {
            self.filled - (offset - self.start) as usize >= want
        }
    }

    #[inline]
    fn from(&self, offset: u64) -> &[u8] {
        let at = usize::try_from(offset.wrapping_sub(self.start)).unwrap_or(usize::MAX);
        self.buffer[..self.filled].get(at..).unwrap_or_default()
    }

    /// Brings `offset` to the front and reads on until `want` bytes are there, `chunk` at a time.
    fn fill(&mut self, storage: &Storage, offset: u64, want: usize, chunk: usize) -> io::Result<()> {
        let kept = self.from(offset).len();
        if kept > 0 && offset >= self.start {
            self.buffer.copy_within(self.filled - kept..self.filled, 0);
            self.filled = kept;
        } else {
            self.filled = 0;
        }
        self.start = offset;
        debug_assert!(want <= CAPACITY);
        let target = want.max(chunk).min(CAPACITY);
        if self.buffer.len() < target {
            self.buffer.resize(target, 0);
        }
        if self.filled < target {
            let filled = self.filled;
            self.filled += storage.read_at(offset.saturating_add(filled as u64), &mut self.buffer[filled..target])?;
        }
        Ok(())
    }
}
