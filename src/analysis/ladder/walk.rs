//! The packets of a stream, from the last one back: the index keeps for each the one before.

use crate::analysis::Capture;
use crate::analysis::connections::Connection;
use crate::base::{FrameId, SegmentId};
use crate::dissect::Transport;
use crate::engine::ledger::{Conversation, Segment};

/// Packets of a connection that a ladder holds; of a longer one the latest.
pub const MAX_EVENTS: usize = 4 << 20;

/// A packet of a connection: 16 bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Event {
    /// Its frame.
    pub frame: FrameId,
    segment: u32,
    /// Payload bytes of a segment; else bytes of the frame.
    pub len: u32,
    bits: u8,
}

const NONE: u32 = u32::MAX;
const FROM_CLIENT: u8 = 1;
const ALONE: u8 = 2;

impl Event {
    pub(super) fn new(frame: FrameId, segment: Option<SegmentId>, from_client: bool) -> Self {
        let segment = segment.map_or(NONE, |id| id.0);
        Self { frame, segment, len: 0, bits: if from_client { FROM_CLIENT } else { 0 } }
    }

    /// Its segment. A TCP packet without one quotes a header of the connection in an error.
    pub fn segment(&self) -> Option<SegmentId> {
        Some(SegmentId(self.segment)).filter(|id| id.0 != NONE)
    }

    /// Whether the client sent it; of a quoted header, whether the client sent the packet that is quoted.
    pub fn from_client(&self) -> bool {
        self.bits & FROM_CLIENT != 0
    }

    /// Whether it is never folded.
    pub fn stands_alone(&self) -> bool {
        self.bits & ALONE != 0
    }

    pub(super) fn set_stands_alone(&mut self, alone: bool) {
        self.bits = if alone { self.bits | ALONE } else { self.bits & !ALONE };
    }
}

/// The place of a frame.
pub(super) fn place(events: &[Event], frame: FrameId) -> Option<usize> {
    events.binary_search_by_key(&frame, |event| event.frame).ok()
}

/// The packets after a frame, in their order, at most `limit` of them; and whether there are earlier ones that were not taken.
pub(super) fn back(
    capture: &Capture,
    connection: &Connection,
    after: Option<FrameId>,
    limit: usize,
) -> (Vec<Event>, bool) {
    let stream = &connection.stream;
    let mut segments = Segments::new(capture, &connection.conversation);
    let is_tcp = stream.transport == Transport::Tcp;
    let frames = FrameId(u32::try_from(capture.len()).unwrap_or(u32::MAX));
    let mut events = Vec::new();
    let mut at = Some(stream.last);
    while let Some(frame) = at.filter(|frame| after.is_none_or(|after| *frame > after)) {
        if events.len() >= limit {
            events.reverse();
            return (events, true);
        }
        let Some(record) = capture.record(frame) else { break };
        let own = (record.stream == Some(connection.id)).then_some((record.from_client, record.previous));
        let found = own.or_else(|| {
            let mut links = capture.streams_of(frame, &record);
            links.find(|link| link.stream == connection.id).map(|link| (link.from_client, link.previous))
        });
        let Some((from_client, previous)) = found else { break };
        // What is published of a growing capture ends where both halves of the first pass are.
        if frame < frames {
            let segment = if is_tcp { segments.of(frame) } else { None };
            events.push(Event::new(frame, segment, from_client));
        }
        at = previous.filter(|previous| *previous < frame);
    }
    events.reverse();
    (events, false)
}

/// The segments of both directions, from the last ones back.
struct Segments<'c> {
    capture: &'c Capture,
    heads: [Option<(SegmentId, Segment)>; 2],
}

impl<'c> Segments<'c> {
    fn new(capture: &'c Capture, conversation: &Conversation) -> Self {
        let mut segments = Self { capture, heads: [None, None] };
        segments.heads = conversation.last_segments.map(|id| segments.load(id));
        segments
    }

    fn load(&self, id: Option<SegmentId>) -> Option<(SegmentId, Segment)> {
        let id = id?;
        Some((id, self.capture.ledger().segment(id)?))
    }

    /// The segment of a frame; frames are asked for from the last one back.
    fn of(&mut self, frame: FrameId) -> Option<SegmentId> {
        let mut found = None;
        for side in 0..self.heads.len() {
            while let Some(Some((id, segment))) =
                self.heads.get(side).copied().filter(|head| head.is_some_and(|(_, segment)| segment.frame >= frame))
            {
                if segment.frame == frame {
                    found = found.max(Some(id));
                }
                let before = self.load(segment.previous);
                if let Some(head) = self.heads.get_mut(side) {
                    *head = before;
                }
            }
        }
        found
    }
}
