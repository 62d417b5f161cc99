//! An exchange with everything that was sent: heads as they were written, bodies as carried and decoded.

use std::sync::Arc;

use super::facts::{self, Fact};
use super::notes::{Note, Which};
use super::{Exchanges, Row};
use crate::analysis::Reader;
use crate::analysis::messages::Messages;
use crate::base::{ExchangeId, FrameId, MessageId};
use crate::dissect::{Value, View};
use crate::engine::ledger::{MessageRecord, flags};

/// The tab of a body whose chunks are put together.
const DECHUNKED: &str = "De-chunked entity body";

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
    /// The head as it was sent, from the first byte of the start line to the empty line.
    pub head: Vec<u8>,
    /// The header lines in their order: name and value, without white space around the value.
    pub headers: Vec<(Vec<u8>, Vec<u8>)>,
    /// The body.
    pub body: Body,
    /// What is unusual about it.
    pub notes: Vec<String>,
}

/// A body, as far as it came and up to [`MAX_GATHERED`](crate::analysis::messages::MAX_GATHERED).
#[derive(Clone, Debug, Default)]
pub struct Body {
    /// As carried: after the transfer coding is undone (RFC 9112 §7), before any content coding is.
    pub carried: Vec<u8>,
    /// After the content codings are undone (RFC 9110 §8.4), as far as that goes. `None` if there is none to undo.
    pub decoded: Option<Arc<[u8]>>,
    /// Whether all of it was captured and is here.
    pub whole: bool,
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
            let said = part.iter().flat_map(|part| part.notes.iter());
            row.notes.extend(said.map(|words| Note::Said(which, words.clone())));
        }
        let interim = self.interim(id, row.interim);
        Some(Full { row, request, response, interim })
    }

    /// A message with everything that was sent.
    pub fn part(&mut self, id: MessageId) -> Option<Part> {
        let record = self.message(id)?;
        let frames = self.capture.frames_of(&record);
        let view = self.whole(id)?;
        let start = usize::try_from(record.head).unwrap_or(usize::MAX).min(view.frame.len());
        let (head, after) = view.frame.split_at(start);
        let (head, headers) = (head.to_vec(), headers(&view));
        let (carried, decoded) = match bodies(&view, after) {
            (carried, Some(decoded)) if decoded != carried => (carried.to_vec(), Some(decoded.into())),
            (carried, _) => (carried.to_vec(), None),
        };
        let complete = view.frame.len() as u64 == record.len && record.is(flags::WHOLE);
        let notes = facts::notes(&view);
        Some(Part {
            message: id,
            record,
            frames,
            head,
            headers,
            body: Body { carried, decoded, whole: complete },
            notes,
        })
    }

    /// The sizes of a message's body. Bodies without codings are not read.
    pub fn sizes(&mut self, id: MessageId) -> Sizes {
        let Some(record) = self.message(id) else { return Sizes::default() };
        let len = self.body_len(&record);
        let head = if len > 0 { self.head(id) } else { super::Head::default() };
        if head.content_encoding.is_none() && head.transfer_encoding.is_none() {
            return Sizes { carried: len, decoded: len };
        }
        let Some(view) = self.whole(id) else { return Sizes::default() };
        let start = usize::try_from(record.head).unwrap_or(usize::MAX);
        let after = view.frame.get(start..).unwrap_or_default();
        let (carried, decoded) = bodies(&view, after);
        Sizes { carried: carried.len() as u64, decoded: decoded.map_or(carried.len(), <[u8]>::len) as u64 }
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

    fn whole(&mut self, id: MessageId) -> Option<View<'_>> {
        let reader = self
            .bodies
            .get_or_insert_with(|| Reader::new(Arc::clone(&self.capture), facts::want_with_notes(facts::WHOLE)));
        reader.message(id).ok()
    }
}

/// The body as carried and decoded; `after` is what stands behind the head.
fn bodies<'v>(view: &View<'v>, after: &'v [u8]) -> (&'v [u8], Option<&'v [u8]>) {
    let dechunked = view.tape.sources().iter().find(|source| source.name == DECHUNKED);
    let carried = dechunked.map_or(after, |source| &source.bytes);
    let data = view.tape.items().iter().find(|item| facts::fact_of(item) == Some(Fact::FileData));
    let decoded = data.and_then(|item| match view.value(item) {
        Value::Bytes(bytes) | Value::Text(bytes) => Some(bytes),
        _ => None,
    });
    (carried, decoded)
}

/// The header lines of a message.
fn headers(view: &View<'_>) -> Vec<(Vec<u8>, Vec<u8>)> {
    let lines = view.tape.items().iter().filter(|item| facts::fact_of(item) == Some(Fact::Line));
    let pair = |line: &[u8]| {
        let colon = line.iter().position(|byte| *byte == b':').unwrap_or(line.len());
        let (name, value) = line.split_at(colon);
        let value = value.strip_prefix(b":").unwrap_or(value);
        (name.trim_ascii().to_vec(), unfolded(value))
    };
    lines
        .filter_map(|item| match view.value(item) {
            Value::Text(line) | Value::Bytes(line) => Some(pair(line)),
            _ => None,
        })
        .collect()
}

/// A value without the white space around it; folds are one space (RFC 9112 §5.2).
fn unfolded(value: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(value.len());
    for line in value.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii).filter(|line| !line.is_empty()) {
        if !out.is_empty() {
            out.push(b' ');
        }
        out.extend_from_slice(line);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_become_spaces() {
        assert_eq!(unfolded(b" a\r\n"), b"a");
        assert_eq!(unfolded(b" a\r\n\t b \r\n"), b"a b");
        assert_eq!(unfolded(b"\r\n"), b"");
    }
}
