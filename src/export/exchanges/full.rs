//! An exchange with everything that was sent: heads as they were written, bodies as carried and decoded.

use std::io;
use std::sync::Arc;

use super::facts::{self, Fact};
use super::notes::{Note, Which};
use super::parts::as_text;
use super::{Exchanges, Head, Lines, Row};
use crate::analysis::Reader;
use crate::analysis::messages::Messages;
use crate::base::{ExchangeId, FrameId, MessageId};
use crate::dissect::{Value, View};
use crate::engine::ledger::{MessageRecord, flags};

/// The tab of a body whose chunks are put together.
const DECHUNKED: &str = "De-chunked entity body";
/// The tab of a body that is put together from several messages.
const REASSEMBLED: &str = "Reassembled body";

/// An exchange with its messages.
#[derive(Clone, Debug)]
pub struct Full {
    /// What a list shows of it; its notes with what the dissectors say.
    pub row: Row,
    /// The request.
    pub request: Option<Part>,
    /// The final response.
    pub response: Option<Part>,
    /// Answers before the final one.
    pub interim: Vec<Interim>,
}

/// A message with everything that was sent.
#[derive(Clone, Debug)]
pub struct Part {
    /// Which message.
    pub message: MessageId,
    /// What is written down of it.
    pub record: MessageRecord,
    /// The frames that carry it, in the order of frames.
    pub frames: Vec<FrameId>,
    /// The head as it was sent, from the first byte of the start line to the empty line; that of HTTP/2 as HTTP/1 would write
    /// it.
    pub head: Vec<u8>,
    /// The header lines, and what is unusual about the message.
    pub lines: Lines,
    /// The headers behind the body, of a message in parts.
    pub trailers: Vec<(Vec<u8>, Vec<u8>)>,
    /// The body.
    pub body: Body,
    /// Whether its body is longer than what is held of one.
    pub longer: bool,
}

/// A body, as far as it came and up to the limit of messages ([`Limits`](crate::dissect::Limits)).
#[derive(Clone, Debug, Default)]
pub struct Body {
    /// As carried: after the transfer coding is undone (RFC 9112 §7), before any content coding is.
    pub carried: Vec<u8>,
    /// After the content codings are undone (RFC 9110 §8.4), as far as that goes. `None` if there is none to undo.
    pub decoded: Option<Arc<[u8]>>,
    /// Whether all of it was captured and is here.
    pub whole: bool,
}

impl Part {
    /// The value of the first header with this name, in any case.
    pub fn header(&self, name: &str) -> Option<&[u8]> {
        let mut headers = self.lines.headers.iter();
        headers.find(|(other, _)| other.eq_ignore_ascii_case(name.as_bytes())).map(|(_, value)| value.as_slice())
    }

    /// `Content-Type`; empty if there is none.
    pub fn content_type(&self) -> String {
        self.header("content-type").map(facts::words).unwrap_or_default()
    }

    /// Whether its body is longer than what is held of one.
    pub fn is_longer(&self) -> bool {
        self.longer
    }

    /// Whether a content coding is named that changes the body.
    pub fn is_coded(&self) -> bool {
        let coding = self.header("content-encoding").unwrap_or_default();
        !coding.is_empty() && !coding.eq_ignore_ascii_case(b"identity")
    }
}

impl Body {
    /// The body as its reader gets it.
    pub fn decoded(&self) -> &[u8] {
        self.decoded.as_deref().unwrap_or(&self.carried)
    }
}

/// Sizes of a body in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sizes {
    /// As carried, without the transfer coding.
    pub carried: u64,
    /// Decoded.
    pub decoded: u64,
}

/// An answer before the final one, such as `100 Continue`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interim {
    /// The message.
    pub message: MessageId,
    /// The frame in which it ends.
    pub frame: FrameId,
    /// Its status code.
    pub status: u16,
}

impl Exchanges {
    /// An exchange with everything that was sent.
    pub fn full(&mut self, id: ExchangeId) -> Option<Full> {
        let mut row = self.row(id)?;
        let request = row.request.and_then(|id| self.part(id));
        let response = row.response.and_then(|id| self.part(id));
        for (which, part) in [(Which::Request, &request), (Which::Response, &response)] {
            let said = part.iter().flat_map(|part| part.lines.notes.iter());
            for note in said.map(|words| Note::Said(which, words.clone())) {
                if !row.notes.contains(&note) {
                    row.notes.push(note);
                }
            }
        }
        let interim = self.interim(id, row.interim);
        Some(Full { row, request, response, interim })
    }

    /// A message with everything that was sent.
    pub fn part(&mut self, id: MessageId) -> Option<Part> {
        let record = self.message(id)?;
        let in_parts = self.is_in_parts(&record);
        let frames = self.frames_of_all(id, &record);
        let whole = match record.exchange.filter(|_| in_parts).and_then(|id| self.record(id)) {
            Some(exchange) => {
                let which = if record.is(flags::REQUEST) { Which::Request } else { Which::Response };
                Some(self.state_of_parts(&exchange, which).is_none() && record.is(flags::WHOLE))
            }
            None => None,
        };
        let chunked = self.is_chunked(&record);
        let trailers = if in_parts { self.trailers(id).headers } else { Vec::new() };
        let view = self.whole(id, true)?;
        let start = usize::try_from(record.head).unwrap_or(usize::MAX).min(view.frame.len());
        let (head, after) = view.frame.split_at(start);
        let mut told = Head::of(&view);
        let head = if in_parts { as_text(&told) } else { head.to_vec() };
        let lines = std::mem::take(&mut told.lines);
        let after = if in_parts { put_together(&view) } else { after };
        let (carried, decoded) = match bodies(&view, after, chunked) {
            (carried, Some(decoded)) if decoded != carried => (carried.to_vec(), Some(decoded.into())),
            (carried, _) => (carried.to_vec(), None),
        };
        let complete = whole.unwrap_or(view.frame.len() as u64 == record.len && record.is(flags::WHOLE));
        let body = Body { carried, decoded, whole: complete };
        let longer = record.len > self.capture.limits().message;
        Some(Part { message: id, longer, record, frames, head, lines, trailers, body })
    }

    /// The headers behind the body, and what is unusual about them, of a request or response in parts; `head` is its first message.
    pub fn trailers(&mut self, head: MessageId) -> Lines {
        self.trailers_of(head).map(|last| self.lines_of(last)).unwrap_or_default()
    }

    /// The message with those headers.
    pub fn trailers_of(&self, head: MessageId) -> Option<MessageId> {
        self.last_headers(head).filter(|last| *last != head)
    }

    /// The last headers of a request or response in parts, which are its first where it has no other.
    pub(super) fn last_headers(&self, head: MessageId) -> Option<MessageId> {
        let session = self.session_of(head)?;
        self.capture.parts_of(head).filter(|(_, part)| session.remakes(part.kind)).last().map(|(id, _)| id)
    }

    /// The headers of a message, and what is unusual about it.
    pub(super) fn lines_of(&mut self, id: MessageId) -> Lines {
        self.whole(id, true).map(|view| Head::of(&view).lines).unwrap_or_default()
    }

    /// The sizes of a message's body. Bodies without codings are not read.
    pub fn sizes(&mut self, id: MessageId) -> Sizes {
        let coded = self.head(id).is_coded();
        self.sizes_of(id, coded)
    }

    /// The same, when it is known whether content codings must be undone ([`Row::coded`]).
    pub fn sizes_of(&mut self, id: MessageId, coded: bool) -> Sizes {
        let carried = self.carried_size(id);
        if !coded || carried == 0 {
            return Sizes { carried, decoded: carried };
        }
        let decoded = self.whole(id, false).and_then(|view| bodies(&view, &[], false).1.map(<[u8]>::len));
        Sizes { carried, decoded: decoded.map_or(carried, |len| len as u64) }
    }

    /// Bytes of a message's body as they were carried, without the transfer coding. Only chunks are read, of any length.
    pub fn carried_size(&self, id: MessageId) -> u64 {
        match self.message(id) {
            Some(record) if self.is_in_parts(&record) => self.parts_len(id),
            Some(record) if self.is_chunked(&record) => self.copy_body(id, &mut io::sink()).unwrap_or_default(),
            Some(record) => self.body_len(&record),
            None => 0,
        }
    }

    /// The frames that carry a request or response, in the order of frames; `id` is its first message.
    pub fn frames_of_all(&self, id: MessageId, record: &MessageRecord) -> Vec<FrameId> {
        if !self.is_in_parts(record) {
            return self.capture.frames_of(record);
        }
        let mut frames: Vec<FrameId> =
            self.capture.parts_of(id).flat_map(|(_, part)| self.capture.frames_of(&part)).collect();
        frames.sort_unstable();
        frames.dedup();
        frames
    }

    /// Answers before the final one.
    pub fn interim(&self, id: ExchangeId, count: u16) -> Vec<Interim> {
        if count == 0 {
            return Vec::new();
        }
        let own = self.capture.messages_of_exchange(id).filter(|(_, record)| record.is(flags::INTERIM));
        let interim = |(message, record): (MessageId, MessageRecord)| {
            let frame = self.capture.ledger().segment(record.last)?.frame;
            Some(Interim { message, frame, status: record.code })
        };
        own.filter_map(interim).take(usize::from(count)).collect()
    }

    /// Bytes of a message as they were carried, from the place `from` in it on, at most `limit`; up to the first byte that
    /// is missing.
    pub fn carried(&self, record: &MessageRecord, from: u64, limit: u64) -> Vec<u8> {
        Messages::new(&self.capture).bytes(record, from, limit).bytes
    }

    fn whole(&mut self, id: MessageId, with_head: bool) -> Option<View<'_>> {
        let reader = if with_head { &mut self.parts } else { &mut self.bodies };
        let reader = reader.get_or_insert_with(|| {
            let want = if with_head { facts::want_with_notes(facts::ALL) } else { facts::want(facts::WHOLE) };
            Reader::new(Arc::clone(&self.capture), want)
        });
        reader.message(id).ok()
    }
}

/// A body that was put together from several messages.
fn put_together<'v>(view: &View<'v>) -> &'v [u8] {
    view.tape
        .sources()
        .iter()
        .find(|source| source.name == REASSEMBLED)
        .map(|source| &*source.bytes)
        .unwrap_or_default()
}

/// The body as carried and decoded; `after` is what stands behind the head.
fn bodies<'v>(view: &View<'v>, after: &'v [u8], chunked: bool) -> (&'v [u8], Option<&'v [u8]>) {
    let dechunked = view.tape.sources().iter().find(|source| source.name == DECHUNKED);
    let carried: &[u8] = match dechunked {
        Some(source) => &source.bytes,
        // Chunks without data make no source.
        None if chunked => &[],
        None => after,
    };
    let data = view.tape.items().iter().find(|item| facts::fact_of(item) == Some(Fact::FileData));
    let decoded = data.and_then(|item| match view.value(item) {
        Value::Bytes(bytes) | Value::Text(bytes) => Some(bytes),
        _ => None,
    });
    (carried, decoded)
}
