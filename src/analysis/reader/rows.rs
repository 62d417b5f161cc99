//! Rows of a list without a tape: from what the index and the ledger know of a plain packet and from its bytes straight to
//! the columns. What is not plain is left to [`Reader::read`].

use std::sync::Arc;

use super::{ReadError, Reader};
use crate::analysis::index::FrameRecord;
use crate::analysis::messages::{Gathered, Messages};
use crate::analysis::registry;
use crate::base::{FrameId, SegmentId, guard};
use crate::dissect::{
    BEGINNING, Begin, Content, Findings, Known, Numbers, Plain, Row, Transport, WholeMessage, WindowScale,
};
use crate::engine::ledger::{MessageRecord, Segment, flags, state};
use crate::engine::peel::{self, Peeled};
use crate::protocols::{http, plain, tcp};
#[cfg(doc)]
use crate::source::Source;

/// Bytes of a frame that a row looks at, most often: headers and a start line.
const LINES: usize = 192;

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
    /// Hands what a list shows of a frame to `write`, for most frames, and says whether it did. Where it is not certain at once it
    /// does not: then [`Reader::read`] tells. It is the same that the columns of its tape say, and, while the capture is
    /// [loading](Reader::set_loading), the same that they will say when all of it is read.
    pub fn row(
        &mut self,
        frame: FrameId,
        record: &FrameRecord,
        write: impl FnOnce(&Row<'_>),
    ) -> Result<bool, ReadError> {
        let told = guard::guarded(move || {
            self.fetch(frame, record)?;
            Ok(self.columns(frame, record, write).is_some())
        });
        told.unwrap_or(Ok(false))
    }

    /// The same for who reads many of them under one [guard](guard::guarded) and asks [`Source::holds`] afterwards whether they
    /// were what the capture has.
    #[inline(always)]
    pub fn row_of_many(
        &mut self,
        frame: FrameId,
        record: &FrameRecord,
        write: impl FnOnce(&Row<'_>),
    ) -> Result<bool, ReadError> {
        let next = self.next(frame);
        (self.last, self.dissected, self.dissected_message) = (Some(frame), None, None);
        self.block.fetch_of_many(self.capture.source(), frame, record, next)?;
        Ok(self.columns(frame, record, write).is_some())
    }

    /// Says that the row of a frame will be asked for soon.
    #[inline(always)]
    pub fn foretell(&self, record: &FrameRecord) {
        self.capture.source().foretell(record.offset, (record.cap_len as usize).min(LINES));
    }

    /// What is found is handed on where it lies: to copy it just after it was put together takes longer than that.
    #[inline(always)]
    fn columns(&mut self, frame: FrameId, record: &FrameRecord, write: impl FnOnce(&Row<'_>)) -> Option<()> {
        // Names of ports stand within the Info column.
        if self.capture.names().chosen().ports() {
            return None;
        }
        let (numbers, payload) = self.known(frame, record)?;
        let link_type = self.info.link_type;
        let gathered = &self.whole;
        let known = Known { link_type, settings: &self.settings, numbers, payload, gathered, loading: self.loading };
        let bytes = self.block.frame(self.capture.source());
        let mut plain = Plain::default();
        let peeled = peel::peel(link_type, bytes, record.cap_len, record.wire_len, &mut plain);
        let told = match peeled {
            Peeled::Plain => plain::row(&known, &plain, bytes, &mut self.text, write),
            Peeled::Nothing | Peeled::Unusual => None,
        };
        if let (None, true, Some(stream)) = (told, self.loading, record.stream) {
            self.lately.forget(stream);
        }
        told
    }

    /// Whether what [`Reader::read`] says of a frame that has no row is what its columns will say when all of the capture is
    /// read. Asked while that is [loading](Reader::set_loading).
    #[cold]
    pub fn is_settled(&mut self, frame: FrameId, record: &FrameRecord) -> bool {
        if record.has_more_streams || record.has_fragment || record.has_pair {
            return false;
        }
        record.transport != Some(Transport::Tcp) || self.has_settled_segment(frame, record).unwrap_or(false)
    }

    fn has_settled_segment(&mut self, frame: FrameId, record: &FrameRecord) -> Option<bool> {
        let (id, segment) = self.only_segment(frame, record)?;
        self.lately.forget(record.stream?);
        let numbers = self.count_from(frame, record)?;
        self.fetch(frame, record).ok()?;
        self.describe_interface(record.interface);
        let bytes = self.block.frame(self.capture.source());
        let envelope = peel::plain(self.info.link_type, bytes, record.cap_len, record.wire_len)?.envelope;
        if envelope.payload.len != envelope.payload_wire_len || !tcp::is_settled(numbers, &envelope) {
            return None;
        }
        if segment.captured == 0 {
            return Some(true);
        }
        if segment.repeats() {
            // What the stream had before is not shown again, once it is known what it carries.
            let conversation = self.capture.stream(record.stream?)?.index as usize;
            return Some(self.capture.ledger().conversations.get(conversation)?.protocol.is_some());
        }
        if segment.state & (state::OVERLAP | state::PARTLY) != 0 {
            return None;
        }
        Some(match self.held(id, &segment)? {
            Held::Part => true,
            Held::Message { message, .. } => {
                let is_http = registry().at(message.protocol).is_some_and(|own| std::ptr::eq(own, &http::PROTOCOL));
                is_http && message.is(flags::WHOLE) && message.flags & (flags::INNER | flags::CARRIES) == 0
            }
        })
    }

    /// Whether later frames may still be found that tell more of those that are there.
    pub fn set_loading(&mut self, loading: bool) {
        self.loading = loading;
    }

    /// From what the numbers count and what the payload is, of a frame with one TCP header of which there is nothing to tell
    /// but its numbers and the message that it is or has a part in.
    #[inline(always)]
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
        let numbers = self.count_from(frame, record)?;
        let payload = match segment.message {
            // Bytes that wait may become part of a message later.
            None if self.loading && segment.captured > 0 => return None,
            None => Content::Unexplained,
            Some(_) => self.content(id, &segment)?,
        };
        self.describe_interface(record.interface);
        Some((numbers, payload))
    }

    /// From what the numbers of a frame with one TCP header count.
    #[inline(always)]
    fn count_from(&mut self, frame: FrameId, record: &FrameRecord) -> Option<Numbers> {
        let stream = self.lately.stream(&self.capture, record.stream?, frame)?;
        let (own, other) = match record.from_client {
            true => (stream.client, stream.server),
            false => (stream.server, stream.client),
        };
        // The answer to a SYN may still say that neither is used.
        let scale = if self.loading && other.scale == WindowScale::Unknown { other.scale } else { own.scale };
        Some(Numbers { sequence_base: own.base, acknowledgement_base: other.base, window_scale: scale })
    }

    /// The segment of a frame with one TCP header.
    #[inline(always)]
    pub(super) fn only_segment(&mut self, frame: FrameId, record: &FrameRecord) -> Option<(SegmentId, Segment)> {
        let (id, segment) = match self.next_segment(frame) {
            Some(segment) => segment,
            None => self.segments(frame, record).first().copied()?,
        };
        (self.segment, self.segment_of) = (id.index() + 1, Some(frame));
        Some((id, segment))
    }

    /// What a segment's payload is, if it is all one message or all part of one.
    #[inline(always)]
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
    #[inline(always)]
    pub(super) fn held(&self, id: SegmentId, segment: &Segment) -> Option<Held> {
        // The one behind it begins where it ends, so it has nothing in a segment that ends there, too.
        let message = self.capture.ledger().message_of(segment)?;
        let (start, end) = (segment.position, segment.position + u64::from(segment.captured));
        let taken = segment.state & state::TAKEN != 0 && segment.captured > 0;
        if !taken || message.len == 0 || message.at > start || message.end() < end {
            return None;
        }
        let ended = message.is(flags::ENDED);
        // Parts of some are shown for themselves.
        if message.end() > end && message.last != id && message.hint != Begin::IN_PARTS && (ended || !self.loading) {
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
