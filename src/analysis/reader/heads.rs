//! Heads of messages as they lie in the capture.

use super::{BLOCK, Reader};
use crate::analysis::index::FrameRecord;
use crate::base::FrameId;
use crate::dissect::{Plain, Transport};
use crate::engine::ledger::{MessageRecord, flags, state};
use crate::engine::peel::{self, Peeled};

/// Bytes before a frame that are read with it, when messages are read in their order: some end a little earlier than those
/// that were begun before them.
const BEFORE: usize = 16 << 10;

impl Reader {
    /// The head of a message, when it is known how long that is and all of it lies in one segment, in a frame that has one
    /// header after the other. `None` where it must be gathered. The bytes live until the next call.
    pub fn plain_head(&mut self, message: &MessageRecord) -> Option<&[u8]> {
        let head = message.head as usize;
        // What other messages carry lies in no segment as such.
        if head == 0 || message.is(flags::INNER) || u64::from(message.head) > message.len {
            return None;
        }
        let segment = self.capture.ledger().segment(message.first)?;
        if segment.state & state::TAKEN == 0 || segment.state & state::PARTLY != 0 {
            return None;
        }
        let from = usize::try_from(message.at.checked_sub(segment.position)?).ok()?;
        let end = from.checked_add(head).filter(|end| *end <= segment.captured as usize)?;
        let record = self.capture.record(segment.frame)?;
        self.fetch_near(segment.frame, &record)?;
        self.describe_interface(record.interface);
        let bytes = self.block.get(self.at.clone())?;
        let peeled = peel::peel(self.info.link_type, bytes, record.cap_len, record.wire_len);
        let Peeled::Envelope(Plain { envelope, .. }) = peeled else { return None };
        if envelope.transport != Transport::Tcp {
            return None;
        }
        let payload = bytes.get(envelope.payload.at as usize..)?.get(..envelope.payload.len as usize)?;
        payload.get(from..end)
    }

    /// Brings the frame's bytes into the block; those around it as well when frames not far from each other are read, else
    /// the frame alone.
    fn fetch_near(&mut self, frame: FrameId, record: &FrameRecord) -> Option<()> {
        let end = self.block_at.saturating_add((self.filled.max(1) + BLOCK) as u64);
        let is_near = self.filled > 0 && (self.block_at..end).contains(&record.offset);
        self.fetch_with(frame, record, if is_near { (BEFORE, BLOCK) } else { (0, 0) }).ok()
    }
}
