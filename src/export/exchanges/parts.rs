//! Requests and responses that come in several messages, as those of HTTP/2 do: their sizes, bodies and heads.

use std::io::{self, Write};

use super::facts::Head;
use super::{Exchanges, Note, Which};
use crate::analysis::messages::{Messages, payload_len};
use crate::base::MessageId;
use crate::dissect::{Direction, Session, View};
use crate::engine::ledger::{ExchangeRecord, traits};

impl Exchanges {
    /// Bytes of the body of a request or response whose first message this is, as carried. Bodies are not read.
    pub(super) fn parts_len(&self, head: MessageId) -> u64 {
        let session = self.session_of(head);
        let Some(session) = session else { return 0 };
        let parts = self.capture.parts_of(head).filter(|(_, part)| session.body(part.kind).carries);
        parts.map(|(_, part)| payload_len(&part)).sum()
    }

    /// Writes the body of a request or response whose first message this is, as carried, up to the first byte that is missing.
    pub(super) fn copy_parts(&self, head: MessageId, out: &mut dyn Write) -> io::Result<u64> {
        let Some(session) = self.session_of(head) else { return Ok(0) };
        let mut messages = Messages::new(&self.capture);
        let mut size = 0u64;
        for (_, part) in self.capture.parts_of(head).filter(|(_, part)| session.body(part.kind).carries) {
            let gathered = messages.bytes(&part, 0, self.capture.limits().message);
            let payload = session.payload(part.kind, &gathered.bytes).and_then(|place| gathered.bytes.get(place));
            let payload = payload.unwrap_or_default();
            out.write_all(payload)?;
            size = size.saturating_add(payload.len() as u64);
            if !gathered.whole {
                break;
            }
        }
        Ok(size)
    }

    /// A session of a message's protocol, to be asked about kinds of messages.
    pub(super) fn session_of(&self, message: MessageId) -> Option<Box<dyn Session>> {
        let record = self.message(message)?;
        Some((self.capture.registry().at(record.protocol)?.session?)())
    }

    /// Why a request or response in parts is not whole.
    pub(super) fn state_of_parts(&self, record: &ExchangeRecord, which: Which) -> Option<Note> {
        let (ends, lacks) = match which {
            Which::Request => (traits::REQUEST_ENDS, traits::REQUEST_LACKS),
            Which::Response => (traits::RESPONSE_ENDS, traits::RESPONSE_LACKS),
        };
        if record.has(lacks) {
            let head = if which == Which::Request { record.request } else { record.response };
            let parts = head.into_iter().flat_map(|head| self.capture.parts_of(head));
            return Some(match parts.map(|(_, part)| u64::from(part.missing)).sum() {
                0 if record.has(ends) => Note::Torn(which),
                0 => Note::Cut(which),
                missing => Note::Missing(which, missing),
            });
        }
        if record.has(ends) {
            return None;
        }
        if record.has(traits::RESET) {
            return Some(Note::Reset(which));
        }
        let sender = if which == Which::Request { Direction::FromClient } else { Direction::FromServer };
        if self.capture.was_closed(record, &[sender]) {
            return Some(Note::Broken(which));
        }
        Some(if self.is_done() { Note::Cut(which) } else { Note::Arriving(which) })
    }
}

/// The head of a dissected message whose headers are no text, as HTTP/1 would write it.
pub fn head_as_text(view: &View<'_>) -> Vec<u8> {
    as_text(&Head::of(view))
}

/// The head of a message whose headers are no text, as HTTP/1 would write it.
pub fn as_text(head: &Head) -> Vec<u8> {
    let mut out = Vec::new();
    let pseudo = |name: &[u8]| {
        let found = head.lines.headers.iter().find(|(other, _)| other == name);
        found.map(|(_, value)| value.as_slice())
    };
    if let Some(method) = pseudo(b":method") {
        let target = pseudo(b":path").or(pseudo(b":authority")).unwrap_or_default();
        out.extend([method, b" ", target, b" HTTP/2\r\n"].concat());
    } else if let Some(status) = pseudo(b":status") {
        out.extend([b"HTTP/2 ", status, b"\r\n"].concat());
    }
    let lines = head.lines.headers.iter();
    for (name, value) in lines {
        let name = match name.as_slice() {
            b":authority" => b"host",
            [b':', ..] if name != b":protocol" => continue,
            name => name,
        };
        out.extend([name, b": ", value, b"\r\n"].concat());
    }
    out.extend(b"\r\n");
    out
}
