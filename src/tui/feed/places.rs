//! Where bytes of a message lie in frames.

use std::collections::HashMap;
use std::sync::Arc;

use crate::analysis::{Capture, Reader};
use crate::base::SegmentId;
use crate::dissect::{Range, Transport, Want};
use crate::engine::ledger::MessageRecord;

/// A run of bytes of a message within one frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The segment that carries it.
    pub segment: SegmentId,
    /// Its frame.
    pub frame: crate::base::FrameId,
    /// Its first byte, from the start of the message.
    pub offset: u64,
    /// Where it lies in the segment's payload.
    pub from: u32,
    /// Its length.
    pub len: u32,
    /// Where it lies in the frame; in another source than the frame's own bytes when fragments were put together.
    pub place: Option<Range>,
}

/// Payloads whose places are remembered.
const REMEMBERED: usize = 4096;

/// Finds places.
pub struct Places {
    capture: Arc<Capture>,
    reader: Reader,
    payloads: HashMap<SegmentId, Option<Range>>,
}

impl Places {
    /// Of a capture.
    pub fn new(capture: &Arc<Capture>) -> Self {
        let reader = Reader::new(Arc::clone(capture), Want::nothing());
        Self { capture: Arc::clone(capture), reader, payloads: HashMap::new() }
    }

    /// Where the payload of a segment lies in its frame.
    pub fn payload(&mut self, id: SegmentId) -> Option<Range> {
        if self.payloads.len() > REMEMBERED {
            self.payloads.clear();
        }
        if let Some(known) = self.payloads.get(&id) {
            return *known;
        }
        let found = self.find(id);
        self.payloads.insert(id, found);
        found
    }

    fn find(&mut self, id: SegmentId) -> Option<Range> {
        let frame = self.capture.ledger().segment(id)?.frame;
        let first = self.capture.ledger().segments.partition_point(|segment| segment.frame < frame);
        let view = self.reader.read(frame).ok()?;
        let own = view.tape.envelopes().iter().filter(|e| e.transport == Transport::Tcp && !e.in_error);
        own.map(|envelope| envelope.payload).nth(id.index().checked_sub(first)?)
    }

    /// The pieces that carry bytes `from..from + len` of a message, by their place in it. At most `most` of them have
    /// their places in the frame worked out.
    pub fn pieces(&mut self, record: &MessageRecord, from: u64, len: u64, most: usize) -> Vec<Piece> {
        let (start, end) = (record.at.saturating_add(from), record.at.saturating_add(from).saturating_add(len));
        let mut all = Vec::new();
        for carrier in self.capture.carriers(record) {
            let (at, until) =
                (carrier.taken.at.max(start), carrier.taken.at.saturating_add(u64::from(carrier.taken.len)).min(end));
            if at >= until {
                continue;
            }
            let inside = carrier.taken.from + (at - carrier.taken.at) as u32;
            let len = (until - at) as u32;
            // What another message carries stands in no frame as such.
            let plain = carrier.inner.is_none();
            let payload = if plain && all.len() < most { self.payload(carrier.segment) } else { None };
            let place = payload.map(|payload| Range { at: payload.at + inside, len, ..payload });
            all.push(Piece {
                segment: carrier.segment,
                frame: carrier.frame,
                offset: at - record.at,
                from: inside,
                len,
                place,
            });
        }
        all
    }
}
