//! Rows of a list without a tape: from what the index and the ledger know of a plain packet and from its bytes straight to
//! the columns. What is not plain is left to [`Reader::read`].

use std::sync::Arc;

use super::{ReadError, Reader};
use crate::analysis::index::FrameRecord;
use crate::analysis::messages::{Gathered, Messages};
use crate::analysis::registry;
use crate::base::{FrameId, SegmentId, guard};
use crate::dissect::{BEGINNING, Content, Findings, Known, Numbers, Row, Transport, WholeMessage, WindowScale};
use crate::engine::ledger::{MessageRecord, Segment, flags, state};
use crate::engine::peel;
use crate::protocols::{http, plain};

/// A message that holds all of a segment's payload.
pub(super) enum Held {
    /// Another segment ends it.
    Part,
    /// This one ends it.
    Message {
        /// It.
        message: MessageRecord,
        /// Whether it begins with the first byte of the segment.
        is_first: bool,
    },
}

impl Reader {
    /// What a list shows of a frame, for most frames. Where it is not certain at once the answer is `None`: then
    /// [`Reader::read`] tells. It is the same that the columns of its tape say, and, while the capture is
    /// [loading](Reader::set_loading), the same that they will say when all of it is read.
    pub fn row(&mut self, frame: FrameId, record: &FrameRecord) -> Result<Option<Row<'_>>, ReadError> {
        guard::guarded(move || self.row_of_many(frame, record)).unwrap_or(Ok(None))
    }

    /// The same for who reads many of them under one [guard](guard::guarded).
    #[inline(always)]
    pub fn row_of_many(&mut self, frame: FrameId, record: &FrameRecord) -> Result<Option<Row<'_>>, ReadError> {
        self.fetch(frame, record)?;
        // Names of ports stand within the Info column.
        if self.capture.names().chosen().ports() {
            return Ok(None);
        }
        let Some((numbers, payload)) = self.known(frame, record) else { return Ok(None) };
        let link_type = self.info.link_type;
        let gathered = &self.whole;
        let known = Known { link_type, settings: &self.settings, numbers, payload, gathered, loading: self.loading };
        let bytes = self.block.frame(self.capture.source());
        let packet = peel::plain(link_type, bytes, record.cap_len, record.wire_len);
        let row = packet.and_then(|packet| plain::row(&known, &packet, bytes, &mut self.text));
        if let (None, true, Some(stream)) = (&row, self.loading, record.stream) {
            self.lately.forget(stream);
        }
        Ok(row)
    }

    /// Whether later frames may still be found that tell more of those that are there.
    pub fn set_loading(&mut self, loading: bool) {
        self.loading = loading;
    }

    /// From what the numbers count and what the payload is, of a frame with one TCP header of which there is nothing to tell
    /// but its numbers and the message that it is or has a part in.
    #[inline]
    fn known(&mut self, frame: FrameId, record: &FrameRecord) -> Option<(Numbers, Content)> {
        let is_plain = !(record.has_more_streams || record.has_fragment || record.has_pair);
        if !is_plain || record.transport != Some(Transport::Tcp) {
            return None;
        }
        let (id, segment) = self.only_segment(frame, record)?;
        let repeats = segment.state & (state::OVERLAP | state::PARTLY) != 0;
        if repeats || segment.findings().has(Findings::FLAGS) {
            return None;
        }
        let stream = self.lately.stream(&self.capture, record.stream?, frame)?;
        let (own, other) = match record.from_client {
            true => (stream.client, stream.server),
            false => (stream.server, stream.client),
        };
        // The answer to a SYN may still say that neither is used.
        let scale = if self.loading && other.scale == WindowScale::Unknown { other.scale } else { own.scale };
        let numbers = Numbers { sequence_base: own.base, acknowledgement_base: other.base, window_scale: scale };
        let payload = match segment.message {
            // Bytes that wait may become part of a message later.
            None if self.loading && segment.captured > 0 => return None,
            None => Content::Unexplained,
            Some(_) => self.content(id, &segment)?,
        };
        self.describe_interface(record.interface);
        Some((numbers, payload))
    }

    /// The segment of a frame with one TCP header.
    #[inline]
    pub(super) fn only_segment(&mut self, frame: FrameId, record: &FrameRecord) -> Option<(SegmentId, Segment)> {
        let (id, segment) = match self.next_segment(frame) {
            Some(segment) => segment,
            None => self.segments(frame, record).first().copied()?,
        };
        (self.segment, self.segment_of) = (id.index() + 1, Some(frame));
        Some((id, segment))
    }

    /// What a segment's payload is, if it is all one message or all part of one.
    #[inline]
    fn content(&mut self, id: SegmentId, segment: &Segment) -> Option<Content> {
        let (message, is_first) = match self.held(id, segment)? {
            Held::Part => return Some(Content::Part),
            Held::Message { message, is_first } => (message, is_first),
        };
        let only_head = message.len > self.tape.want().longest && u64::from(message.head) < message.len;
        let protocol = registry().at(message.protocol)?;
        // Most messages are of HTTP/1, whose session says nothing of the stream as a whole.
        let is_http = std::ptr::eq(protocol, &http::PROTOCOL);
        let told = WholeMessage {
            protocol,
            direction: message.direction(),
            kind: message.kind,
            hint: message.hint,
            facts: if is_http { 0 } else { self.capture.facts_of(&message) },
            head: message.head,
            only_head,
        };
        if is_first {
            return Some(Content::Whole(told));
        }
        (message.is(flags::WHOLE) && self.gather(&message, BEGINNING as u64)).then_some(Content::Last(told))
    }

    /// The message that holds all of a segment's payload, which the segment ends or has a part in.
    #[inline]
    pub(super) fn held(&self, id: SegmentId, segment: &Segment) -> Option<Held> {
        // The one behind it begins where it ends, so it has nothing in a segment that ends there, too.
        let message = self.capture.ledger().message(segment.message?)?;
        let (start, end) = (segment.position, segment.position + u64::from(segment.captured));
        let taken = segment.state & state::TAKEN != 0 && segment.captured > 0;
        if !taken || message.len == 0 || message.at > start || message.end() < end {
            return None;
        }
        let ended = message.is(flags::ENDED);
        if message.end() > end && message.last != id && (ended || !self.loading) {
            return Some(Held::Part);
        }
        if message.last != id || !ended || message.missing > 0 || message.end() != end {
            return None;
        }
        Some(Held::Message { is_first: message.first == id && message.at == start, message })
    }

    /// Gathers the head of a message and so many bytes of its body. Says whether all of that is there.
    pub(super) fn gather(&mut self, message: &MessageRecord, body: u64) -> bool {
        if message.head == 0 {
            return false;
        }
        let capture = Arc::clone(&self.capture);
        let beginning = u64::from(message.head).saturating_add(body);
        let Gathered { bytes, whole } = Messages::new(&capture).bytes(message, 0, beginning);
        self.whole = bytes;
        whole
    }
}
