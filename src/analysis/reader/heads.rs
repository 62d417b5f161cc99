//! Heads of messages as they lie in the capture.

use super::Reader;
use super::block::Next;
use crate::dissect::Transport;
use crate::engine::ledger::{MessageRecord, flags, state};
use crate::engine::peel;

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
        self.fetch_with(segment.frame, &record, Next::Near).ok()?;
        self.describe_interface(record.interface);
        let bytes = self.block.frame(self.capture.source());
        let envelope = peel::plain(self.info.link_type, bytes, record.cap_len, record.wire_len)?.envelope;
        if envelope.transport != Transport::Tcp {
            return None;
        }
        let payload = bytes.get(envelope.payload.at as usize..)?.get(..envelope.payload.len as usize)?;
        payload.get(from..end)
    }
}
