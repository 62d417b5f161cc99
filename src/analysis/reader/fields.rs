//! Fields of the headers of plain packets, and of the heads of messages in them, without their layers, for who asks for nothing
//! else.

use std::sync::Arc;

use super::rows::Held;
use super::{ReadError, Reader};
use crate::analysis::headers;
use crate::analysis::index::FrameRecord;
use crate::analysis::messages::{Extent, Messages};
use crate::analysis::registry;
use crate::base::{FrameId, guard};
use crate::dissect::{Buf, ExchangeFacts, Message, Plain, Settings, StreamFacts, Transport, View};
use crate::engine::ledger::{MessageRecord, flags, state};
use crate::engine::peel;
use crate::protocols::headers::{Headers, Packet, Shown};
use crate::protocols::http::{self, wanted::Parts};

impl Reader {
    /// Reads the wanted fields of a frame, and nothing else that is to be relied on: other layers, groups, names of protocols
    /// and facts for the engine may be missing. The view lives until the next call.
    pub fn fields(&mut self, frame: FrameId, record: &FrameRecord) -> Result<View<'_>, ReadError> {
        if self.write_plain(frame, record)? {
            return Ok(self.tape.view(self.block.frame(self.capture.source())));
        }
        let registry = registry();
        let told = || Headers::tell_all(self.tape.want(), registry.protocols(), registry.general());
        let without_messages = *self.above.get_or_init(told);
        self.dissect(frame, record, !without_messages)
    }

    /// The same where they can be read at once: neither frame nor fields are unusual.
    pub fn plain_fields(&mut self, frame: FrameId, record: &FrameRecord) -> Result<Option<View<'_>>, ReadError> {
        let written = self.write_plain(frame, record)?;
        Ok(written.then(|| self.tape.view(self.block.frame(self.capture.source()))))
    }

    /// Writes the wanted fields of a plain frame; says whether it did.
    fn write_plain(&mut self, frame: FrameId, record: &FrameRecord) -> Result<bool, ReadError> {
        let Some(headers) = self.headers() else { return Ok(false) };
        if record.transport.is_none() || record.has_more_streams || record.has_fragment {
            return Ok(false);
        }
        let (needs_info, needs_streams) = (headers.need_info(), headers.need_streams());
        let (heads, others, bodies) = (headers.heads(), headers.need_others(), headers.need_bodies());
        let Some(inside) = self.inside(frame, record, heads, others) else { return Ok(false) };
        self.fetch(frame, record)?;
        if needs_info {
            self.describe_time(frame, record);
        }
        self.describe_interface(record.interface);
        let stream = if needs_streams { self.numbers(record) } else { None };
        let mut message = None;
        let mut gathered = false;
        if let (Inside::Message { message: record, is_first }, Some(heads)) = (&inside, heads) {
            gathered = !is_first;
            let body = if bodies { record.len.saturating_sub(u64::from(record.head)) } else { 0 };
            if gathered && !(record.is(flags::WHOLE) && self.gather(record, body)) {
                return Ok(false);
            }
            message = Some(self.told(frame, record, heads));
        }
        let bytes = self.block.frame(self.capture.source());
        let plain = peel::plain(self.info.link_type, bytes, record.cap_len, record.wire_len);
        let is_last = |plain: &Plain| is_last(plain, bytes, &self.settings, others);
        let (Some(plain), Some(Some(headers))) = (plain.filter(is_last), self.headers.get()) else { return Ok(false) };
        let frame = Buf::whole(0, bytes, record.wire_len);
        let whole = gathered.then_some(self.whole.as_slice());
        let message = message.map(|message| Shown { message, gathered: whole });
        let packet = Packet { info: &self.info, settings: &self.settings, plain, frame, stream, message };
        let tape = &mut self.tape;
        Ok(guard::guarded(|| headers.write(&packet, tape)).flatten().is_some())
    }

    /// What a frame with one transport header shows of what its stream carries. `None` where that is more than a head of HTTP.
    #[inline]
    fn inside(&mut self, frame: FrameId, record: &FrameRecord, heads: Option<Parts>, others: bool) -> Option<Inside> {
        if heads.is_none() && !others || record.transport != Some(Transport::Tcp) {
            return Some(Inside::Nothing);
        }
        let (id, segment) = self.only_segment(frame, record)?;
        if segment.message.is_none() {
            return Some(Inside::Nothing);
        }
        if segment.state & (state::OVERLAP | state::PARTLY) != 0 {
            return None;
        }
        let Held::Message { message, is_first } = self.held(id, &segment)? else { return Some(Inside::Nothing) };
        if message.flags & (flags::INNER | flags::CARRIES) != 0 {
            return None;
        }
        let is_http = registry().at(message.protocol).is_some_and(|other| std::ptr::eq(other, &http::PROTOCOL));
        match (is_http, heads) {
            (true, Some(_)) => Some(Inside::Message { message, is_first }),
            (true, None) => Some(Inside::Nothing),
            (false, _) => (!others).then_some(Inside::Nothing),
        }
    }

    /// What the dissector of a message of HTTP is told for some fields of its head.
    fn told(&mut self, frame: FrameId, record: &MessageRecord, heads: Parts) -> Message {
        let exchange = if heads.needs_exchange() { self.exchange(record, heads.needs_request()) } else { None };
        Message {
            kind: record.kind,
            at: record.at,
            head: record.head,
            whole: record.is(flags::WHOLE),
            shown_in: frame,
            exchange,
            guessed: record.is(flags::GUESSED),
            ..Message::alone(&http::PROTOCOL, record.direction(), record.len)
        }
    }

    /// What is known of the exchange of a message; with the head of its request if that is needed.
    fn exchange(&mut self, record: &MessageRecord, with_request: bool) -> Option<ExchangeFacts> {
        let capture = Arc::clone(&self.capture);
        let extent = Extent { longest: 0, fields: with_request, summary: true, tallies: false };
        let mut messages = Messages::resume(&capture, std::mem::take(&mut self.replays));
        let facts = messages.exchange(record.exchange?, record, extent);
        self.replays = messages.into_replays();
        facts
    }

    fn headers(&self) -> Option<&Headers> {
        let registry = registry();
        let made = || Headers::new(self.tape.want(), registry.protocols(), registry.general());
        self.headers.get_or_init(made).as_ref()
    }

    /// The stream of a frame with one transport header.
    pub(super) fn numbers(&self, record: &FrameRecord) -> Option<StreamFacts> {
        let stream = self.capture.stream(record.stream?)?;
        let (own, other) = match record.from_client {
            true => (stream.client, stream.server),
            false => (stream.server, stream.client),
        };
        Some(StreamFacts {
            index: stream.index,
            sequence_base: own.base,
            acknowledgement_base: other.base,
            window_scale: own.scale,
            from_client: record.from_client,
            ..StreamFacts::default()
        })
    }
}

/// What a frame shows of what its stream carries.
enum Inside {
    /// Nothing that is wanted.
    Nothing,
    /// A message of HTTP, which holds all of its payload.
    Message {
        /// It.
        message: MessageRecord,
        /// Whether it begins with the first byte of the payload.
        is_first: bool,
    },
}

/// Whether no header can follow: what streams carry, and datagrams that are messages, are no packets. With `others` those are
/// to be read as well.
pub(super) fn is_last(plain: &Plain, frame: &[u8], settings: &Settings, others: bool) -> bool {
    let envelope = &plain.envelope;
    if envelope.transport == Transport::Tcp {
        return true;
    }
    headers::inside(envelope, frame, settings).is_none_or(|protocol| protocol.session.is_some() && !others)
}
