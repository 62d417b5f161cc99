//! Whether what is known of a packet changed since it was dissected: an answer came, a message became complete, the
//! connection went on. Then the packet is dissected again, in its place.

use crate::analysis::Capture;
use crate::base::FrameId;
use crate::engine::ledger::{ExchangeRecord, MessageRecord, Segment};
use crate::engine::pairs::Entry;

/// Segments of a frame that are looked at: a frame has as many as TCP headers.
const MOST_SEGMENTS: usize = 16;

/// What the dissection of a frame takes from other frames.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Known {
    pairs: Vec<Entry>,
    segments: Vec<(Segment, Option<MessageRecord>, Option<ExchangeRecord>)>,
    /// How complete the conversation is, and its first round trip.
    conversation: Option<(u8, u32)>,
    /// Of a fragment: the packets there are, any of which may bring the rest.
    packets: Option<usize>,
}

impl Known {
    /// What is known of a frame now.
    pub fn of(capture: &Capture, frame: FrameId) -> Self {
        let Some(record) = capture.record(frame) else { return Self::default() };
        let ledger = capture.ledger();
        let whole = |segment: Segment| {
            let message = segment.message.and_then(|id| ledger.message(id));
            let exchange = message.and_then(|message| message.exchange).and_then(|id| ledger.exchange(id));
            (segment, message, exchange)
        };
        let segments = ledger.segments_of(frame).take(MOST_SEGMENTS).map(|(_, segment)| whole(segment)).collect();
        let stream = record.stream.and_then(|id| capture.stream(id));
        let conversation = stream
            .filter(|stream| stream.transport == crate::dissect::Transport::Tcp)
            .and_then(|stream| ledger.conversations.get(stream.index as usize))
            .map(|conversation| (conversation.completeness, conversation.initial_rtt));
        Self {
            pairs: capture.pairs_of(frame).collect(),
            segments,
            conversation,
            packets: record.has_fragment.then(|| capture.len()),
        }
    }
}
