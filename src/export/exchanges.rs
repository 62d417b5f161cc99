//! Exchanges as lists and documents show them: a request, its answer, and what belongs to them.
//!
//! The one home of it: the interface, `wirelens http`, HAR and curl all read exchanges here, so that they cannot disagree.
//! A [`Row`] costs the heads of two messages; bodies are read when somebody asks ([`Exchanges::sizes`],
//! [`Exchanges::full`]). Everything is read through dissection, by filter names.

mod calls;
mod copy;
mod facts;
mod full;
pub mod json;
mod notes;
mod opening;
mod parts;
mod row;
mod select;
pub mod table;
pub mod websocket;

use std::sync::Arc;

pub use facts::{Head, Lines, charset, words};
pub use full::{Body, Full, Interim, Part, Sizes};
pub use notes::{Note, Which};
pub use opening::{MAX_BETWEEN, MAX_LOOKUPS, MAX_RECORDS, Opening, Span, answers};
pub use parts::head_as_text;
pub(super) use row::Url;
pub use row::{Call, Row, Timing};
pub use select::{Selector, path};

use crate::analysis::{Capture, Reader};
use crate::base::{Address, ExchangeId, FrameId, MessageId, StreamId, guard};
use crate::dissect::Want;
use crate::engine::ledger::{ExchangeRecord, MessageRecord, flags};
use crate::protocols::http::{self, brief, framing, usual};

/// Bodies up to so many bytes are looked at for the operation that a call names.
pub const LONGEST_CALL: u64 = 1 << 20;

/// Reads the exchanges of a capture: one a thread.
pub struct Exchanges {
    capture: Arc<Capture>,
    heads: Reader,
    /// Reads answers where `heads` reads requests: each goes through the capture in its own order.
    answers: Reader,
    reading: Reading,
    calls: Reader,
    bodies: Option<Reader>,
    parts: Option<Reader>,
    ends: Option<(StreamId, Ends)>,
    lookups: opening::Lookups,
}

/// What is read of heads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reading {
    /// What rows show.
    Rows,
    /// The header lines, too.
    Lines,
    /// The header lines and what is unusual, which only a dissection tells.
    Notes,
}

/// Who talks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ends {
    /// The address and port of the side that began the stream.
    pub client: (Address, u16),
    /// The other.
    pub server: (Address, u16),
}

impl Exchanges {
    /// The exchanges of `capture`.
    pub fn new(capture: &Arc<Capture>) -> Self {
        Self::reading(capture, Reading::Rows)
    }

    /// The same with the header lines of each row ([`Exchanges::row_with_lines`]).
    pub fn with_lines(capture: &Arc<Capture>) -> Self {
        Self::reading(capture, Reading::Notes)
    }

    /// The same, without the notes on what is unusual.
    pub fn with_lines_alone(capture: &Arc<Capture>) -> Self {
        Self::reading(capture, Reading::Lines)
    }

    fn reading(capture: &Arc<Capture>, reading: Reading) -> Self {
        let reader = |want: Want| Reader::new(Arc::clone(capture), want);
        let heads = match reading {
            Reading::Rows => facts::want(facts::HEADS),
            Reading::Lines => facts::want(facts::LINES),
            Reading::Notes => facts::want_with_notes(facts::LINES),
        };
        Self {
            capture: Arc::clone(capture),
            // Heads alone, whatever the length of the message.
            heads: reader(Want { longest: 0, ..heads }),
            answers: reader(Want::nothing()),
            reading,
            calls: reader(Want { longest: LONGEST_CALL, ..facts::want_of_calls() }),
            bodies: None,
            parts: None,
            ends: None,
            lookups: opening::Lookups::default(),
        }
    }

    /// The capture.
    pub fn capture(&self) -> &Arc<Capture> {
        &self.capture
    }

    /// How many exchanges there are now.
    pub fn len(&self) -> usize {
        self.capture.ledger().exchanges.len()
    }

    /// Whether there is none yet.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// What is written down of an exchange.
    pub fn record(&self, id: ExchangeId) -> Option<ExchangeRecord> {
        self.capture.ledger().exchange(id)
    }

    /// The short name of an exchange's protocol, without reading a byte: `HTTP`, `WebSocket` for one that began a
    /// conversation, `DNS`.
    pub fn protocol(&self, record: &ExchangeRecord) -> &'static str {
        match self.capture.registry().at(record.protocol) {
            Some(_) if self.is_http(record) && self.became_websocket(record) => "WebSocket",
            Some(protocol) => protocol.short,
            None => "",
        }
    }

    /// Whether an exchange is one of HTTP, whatever it became.
    pub fn is_http(&self, record: &ExchangeRecord) -> bool {
        let protocol = self.capture.registry().at(record.protocol);
        protocol.is_some_and(|protocol| matches!(protocol.field.filter, "http" | "http2"))
    }

    /// Whether a request or response is of several messages, of which this is the first.
    pub fn is_in_parts(&self, message: &MessageRecord) -> bool {
        let exchange = message.exchange.filter(|_| !message.is(flags::PART)).and_then(|id| self.record(id));
        exchange.is_some_and(|exchange| self.capture.comes_in_parts(&exchange, message))
    }

    /// Whether the messages that follow the exchange are those of a WebSocket.
    fn became_websocket(&self, record: &ExchangeRecord) -> bool {
        if self.is_websocket_in_http2(record) {
            return true;
        }
        let Some(response) = record.response.and_then(|id| self.message(id)) else { return false };
        if response.code != 101 {
            return false;
        }
        let after = response.next.and_then(|id| self.message(id));
        let first = after.or_else(|| {
            let request = record.request.and_then(|id| self.message(id))?;
            request.next.and_then(|id| self.message(id))
        });
        let protocol = first.and_then(|message| self.capture.registry().at(message.protocol));
        protocol.is_some_and(|protocol| protocol.field.filter == "websocket")
    }

    /// Whether an exchange is a WebSocket in a stream of HTTP/2: nothing else follows a request there.
    fn is_websocket_in_http2(&self, record: &ExchangeRecord) -> bool {
        let protocol = self.capture.registry().at(record.protocol);
        record.follows > 0 && protocol.is_some_and(|protocol| protocol.field.filter == "http2")
    }

    /// Who talks on a stream: read from its first frame.
    pub fn ends(&mut self, stream: StreamId) -> Ends {
        if let Some((known, ends)) = self.ends
            && known == stream
        {
            return ends;
        }
        let ends = self.read_ends(stream).unwrap_or_default();
        self.ends = Some((stream, ends));
        ends
    }

    fn read_ends(&mut self, stream: StreamId) -> Option<Ends> {
        let first = self.capture.stream(stream)?.first;
        let record = self.capture.record(first)?;
        let links: Vec<_> = self.capture.streams_of(first, &record).collect();
        let place = links.iter().position(|link| link.stream == stream)?;
        let from_client = links.get(place)?.from_client;
        let view = self.heads.read(first).ok()?;
        let envelope = view.tape.envelopes().get(place)?;
        let source = (envelope.source, envelope.source_port);
        let destination = (envelope.destination, envelope.destination_port);
        Some(match from_client {
            true => Ends { client: source, server: destination },
            false => Ends { client: destination, server: source },
        })
    }

    /// What the head of a message says.
    pub fn head(&mut self, id: MessageId) -> Head {
        self.brief_head(id).unwrap_or_else(|| self.dissected_head(id))
    }

    /// The same by dissection, which tells of every message.
    pub fn dissected_head(&mut self, id: MessageId) -> Head {
        self.heads.message(id).map(|view| Head::of(&view)).unwrap_or_default()
    }

    /// The same from the bytes of the head alone: for messages of HTTP whose head lies in one segment, when nobody asks what is
    /// unusual or there is nothing to tell.
    pub fn brief_head(&mut self, id: MessageId) -> Option<Head> {
        let record = self.message(id)?;
        let protocol = self.capture.registry().at(record.protocol)?;
        if !std::ptr::eq(protocol, &http::PROTOCOL) || record.head as usize > brief::MAX_BRIEF {
            return None;
        }
        let reader = if record.is(flags::REQUEST) { &mut self.heads } else { &mut self.answers };
        let head = reader.plain_head(&record)?;
        let reading = self.reading;
        guard::guarded(|| {
            let told = reading != Reading::Notes || has_usual_end(&record) && usual::is_usual(head, record.kind);
            told.then(|| Head::read(head, reading != Reading::Rows))
        })
        .flatten()
    }

    fn message(&self, id: MessageId) -> Option<MessageRecord> {
        self.capture.ledger().message(id)
    }

    fn time(&self, frame: FrameId) -> Option<crate::base::Time> {
        self.capture.record(frame).filter(|record| !record.no_time).map(|record| record.time)
    }
}

/// Whether there is nothing to tell of where a message ends: a body follows its head, of which heads alone say nothing, or
/// neither is there a body nor should there be one.
fn has_usual_end(record: &MessageRecord) -> bool {
    let is_whole = record.is(flags::WHOLE) || !record.is(flags::ENDED);
    u64::from(record.head) < record.len || is_whole && framing::Kind(record.kind).rule() != framing::Rule::Chunked
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::Options;
    use crate::source::Source;
    use std::sync::atomic::AtomicBool;

    #[test]
    fn a_capture_without_exchanges_has_none() {
        let sample = crate::samples::named("dns").or_else(|| crate::samples::all().next()).expect("a sample");
        let source = Source::from_bytes(sample.name, sample.contents()).expect("a capture");
        let capture = Capture::new(source, Options::default());
        capture.load(&AtomicBool::new(false), &mut |_| {});
        let mut exchanges = Exchanges::new(&capture);
        let none = ExchangeId(u32::try_from(exchanges.len()).unwrap());
        assert_eq!(exchanges.row(none), None);
        assert!(exchanges.full(none).is_none());
    }
}
