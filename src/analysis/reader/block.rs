//! The bytes of the frame that is being read.

use std::ops::Range;

use super::ReadError;
use crate::analysis::index::FrameRecord;
use crate::base::FrameId;
use crate::source::{AHEAD, MAX_FORETOLD, Source};

/// Bytes that are read at a time when frames are read in order.
const BLOCK: usize = 256 * 1024;
/// Bytes before a frame that are read with it, when messages are read in their order: some end a little earlier than those
/// that were begun before them.
const BEFORE: usize = 16 << 10;

/// Which other frames are likely to be read next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Next {
    /// Any.
    Any,
    /// Those after it.
    InOrder,
    /// Those around it, if it is not far from the one before.
    Near,
}

/// A part of the capture, with a frame in it. Where the capture can be looked at in place, the part stays empty.
#[derive(Default)]
pub(super) struct Block {
    bytes: Vec<u8>,
    /// Where it begins in the capture.
    from: u64,
    filled: usize,
    /// The frame within the block.
    at: Range<usize>,
    /// The frame in the capture, where it is looked at there.
    in_place: Option<(u64, usize)>,
}

impl Block {
    /// The bytes of the frame that was fetched last, of the same source.
    #[inline]
    pub fn frame<'a>(&'a self, source: &'a Source) -> &'a [u8] {
        match self.in_place {
            Some((offset, len)) => source.in_place(offset, len).unwrap_or_default(),
            None => self.bytes.get(self.at.clone()).unwrap_or_default(),
        }
    }

    /// Brings a frame's bytes to hand.
    #[inline]
    pub fn fetch(
        &mut self,
        source: &Source,
        frame: FrameId,
        record: &FrameRecord,
        next: Next,
    ) -> Result<(), ReadError> {
        let need = record.cap_len as usize;
        let end = record.offset + u64::from(record.cap_len);
        if source.in_place(record.offset, need).is_some() && source.holds(end) {
            self.in_place = Some((record.offset, need));
            if next == Next::InOrder && record.cap_len <= MAX_FORETOLD {
                source.foretell(record.offset + AHEAD, need + 16);
            }
            return Ok(());
        }
        self.in_place = None;
        let inside = record.offset.checked_sub(self.from).and_then(|at| usize::try_from(at).ok());
        if let Some(at) = inside.filter(|at| at.saturating_add(need) <= self.filled) {
            self.at = at..at + need;
            return Ok(());
        }
        self.read(source, frame, record, next)
    }

    /// The same for who asks [`Source::holds`] for many frames together, afterwards.
    #[inline(always)]
    pub fn fetch_of_many(
        &mut self,
        source: &Source,
        frame: FrameId,
        record: &FrameRecord,
        next: Next,
    ) -> Result<(), ReadError> {
        if source.in_place(record.offset, record.cap_len as usize).is_some() {
            self.in_place = Some((record.offset, record.cap_len as usize));
            return Ok(());
        }
        self.fetch(source, frame, record, next)
    }

    #[cold]
    fn read(&mut self, source: &Source, frame: FrameId, record: &FrameRecord, next: Next) -> Result<(), ReadError> {
        let need = record.cap_len as usize;
        let (before, block) = match next {
            Next::Any => (0, 0),
            Next::InOrder => (0, BLOCK),
            Next::Near if self.is_near(record.offset) => (BEFORE, BLOCK),
            Next::Near => (0, 0),
        };
        let from = record.offset.saturating_sub(before as u64);
        let at = (record.offset - from) as usize;
        let wanted = (at + need).max(block);
        // The block only grows: what is not filled is not looked at.
        if self.bytes.len() < wanted {
            self.bytes.resize(wanted, 0);
        }
        (self.from, self.filled) = (from, 0);
        let read = source.read_at(from, &mut self.bytes[..wanted]);
        self.filled = read.map_err(|error| ReadError::Io { frame, error })?;
        let have = self.filled.saturating_sub(at).min(need);
        self.at = at..at + have;
        if have < need {
            return Err(ReadError::Gone { frame, have, need: record.cap_len });
        }
        Ok(())
    }

    fn is_near(&self, offset: u64) -> bool {
        let end = self.from.saturating_add((self.filled.max(1) + BLOCK) as u64);
        self.filled > 0 && (self.from..end).contains(&offset)
    }
}
