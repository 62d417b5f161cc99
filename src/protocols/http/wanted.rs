//! Which parts of a message are read when only some fields are wanted. Filters and lists of values mostly ask for a few fields
//! of heads: then no body is decoded, no line is judged, and of the field lines only those are read that may be asked for. Who
//! asks for notes alone need not have the lines of a head of which there is nothing to note.

use std::borrow::Cow;

use memchr::memchr;

use super::framing::Rule;
use super::headers;
use super::lines;
use super::{PROTOCOL, Walk, exchange, fields as f, start, tables};
use crate::dissect::prelude::*;
use crate::dissect::tape::Fields;
use crate::dissect::{Detect, Kind, Want};
use crate::protocols::{ALL, frame};

/// The parts of a message that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parts(u64);

/// Fields of the start line.
const OF_START: [&Field; 10] = [
    &f::METHOD,
    &f::URI,
    &f::URI_PATH,
    &f::URI_QUERY,
    &f::URI_PARAMETER,
    &f::REQUEST_VERSION,
    &f::RESPONSE_VERSION,
    &f::CODE,
    &f::CODE_DESCRIPTION,
    &f::PHRASE,
];

/// Fields that the stream tells.
const OF_STREAM: [&Field; 13] = [
    &f::FULL_URI,
    &f::REQUEST,
    &f::RESPONSE,
    &f::REQUEST_NUMBER,
    &f::RESPONSE_NUMBER,
    &f::PREVIOUS_REQUEST_IN,
    &f::PREVIOUS_RESPONSE_IN,
    &f::REQUEST_IN,
    &f::RESPONSE_IN,
    &f::NEXT_REQUEST_IN,
    &f::NEXT_RESPONSE_IN,
    &f::TIME,
    &f::BODY_RULE,
];

impl Parts {
    // The bits below are for the first letters of the names of the field lines that are read: 1 to 26.
    const START: u64 = 1 << 32;
    const LINES: u64 = 1 << 33;
    const STREAM: u64 = 1 << 34;
    const REQUEST: u64 = 1 << 35;
    const HOST: u64 = 1 << 36;
    const NOTES: u64 = 1 << 62;
    const EVERYTHING: u64 = 1 << 63;

    /// What is worth reading for what a tape wants.
    pub fn of(tape: &mut Tape) -> Self {
        Self(tape.parts(&PROTOCOL, find))
    }

    /// The same for who has no tape.
    pub fn for_want(want: &Want) -> Self {
        Self(find(want))
    }

    /// Whether all of a message must be read.
    pub fn is_everything(self) -> bool {
        self.has(Self::EVERYTHING)
    }

    /// Whether of what messages of this protocol have nothing is wanted but notes.
    pub fn is_notes(self) -> bool {
        self.has(Self::NOTES)
    }

    /// Whether what the stream knows of a message is needed.
    pub fn needs_exchange(self) -> bool {
        self.has(Self::STREAM | Self::REQUEST)
    }

    /// Whether the head of the request that an answer is for is needed.
    pub fn needs_request(self) -> bool {
        self.has(Self::REQUEST)
    }

    fn has(self, bits: u64) -> bool {
        self.0 & bits != 0
    }

    /// Whether a field line that begins with this byte is read. One that begins with white space may have any name.
    fn has_line(self, first: u8) -> bool {
        !first.is_ascii_alphabetic() || self.has(1 << (first & 0x1f))
    }
}

/// See [`Parts`].
fn find(want: &Want) -> u64 {
    if !want.only_fields() || !is_of_heads(want) {
        let notes = if is_of_notes(want) { Parts::NOTES } else { 0 };
        return Parts::EVERYTHING | notes;
    }
    let wants = |fields: &[&'static Field]| fields.iter().any(|field| want.has(field));
    let mut parts = 0u64;
    if wants(&OF_START) {
        parts |= Parts::START;
    }
    if wants(&OF_STREAM) {
        parts |= Parts::STREAM;
    }
    if want.has(&f::RESPONSE_FOR_URI) {
        parts |= Parts::REQUEST;
    }
    let mut name = |name: &str| {
        let first = name.bytes().next().unwrap_or_default();
        parts |= Parts::LINES | 1 << (first & 0x1f);
    };
    for header in tables::HEADERS.iter().filter(|header| header.field.is_some_and(|field| want.has(field))) {
        name(header.name);
    }
    if want.has(&f::CONTENT_LENGTH) {
        name("content-length");
    }
    if want.has(&f::FULL_URI) {
        name("host");
        parts |= Parts::HOST;
    }
    parts
}

/// Whether nothing of this protocol is wanted but notes.
fn is_of_notes(want: &Want) -> bool {
    let more = want.columns || want.summary || want.thorough || !matches!(want.fields, Fields::Some(_));
    let is_note = |field: &Field| matches!(field.kind, Kind::Note(..)) || std::ptr::eq(field, PROTOCOL.field);
    !more && !want.has(PROTOCOL.field) && PROTOCOL.all_fields().all(|field| is_note(field) || !want.has(field))
}

/// Whether nothing is wanted but fields that heads tell and such as stand neither in messages of this protocol nor in bodies.
fn is_of_heads(want: &Want) -> bool {
    let layer = [PROTOCOL.field, &f::RESPONSE_FOR_URI, &f::CONTENT_LENGTH];
    let own = layer.iter().chain(&OF_START).chain(&OF_STREAM).chain(f::named::FIELDS).copied();
    let others = ALL.iter().filter(|protocol| !may_be_inside(protocol)).flat_map(|protocol| protocol.all_fields());
    // Those that are shared with another protocol are not among its own.
    let is_own = |field: &&'static Field| PROTOCOL.all_fields().any(|own| std::ptr::eq(own, *field));
    let others = others.filter(|field| !is_own(field) && !std::ptr::eq(*field, &frame::PROTOCOLS));
    want.has_only(own.chain(others))
}

/// Whether what a protocol writes may stand in a message of this one: its own parts, and bodies of all types.
pub fn may_be_inside(protocol: &Protocol) -> bool {
    let is_frame = std::ptr::eq(protocol, &frame::PROTOCOL);
    let is_body = protocol.detect.is_empty() || protocol.detect.iter().any(|detect| matches!(detect, Detect::Media(_)));
    std::ptr::eq(protocol, &PROTOCOL) || (is_body && !is_frame)
}

impl<'b> Walk<'b, '_> {
    /// Writes these parts of a message.
    pub(super) fn parts(&mut self, parts: Parts) {
        if self.kind.rule() == Rule::SimpleResponse {
            return exchange::of_answer_without_head(self);
        }
        if parts.0 == 0 {
            return;
        }
        let len = self.head();
        let mut at = 0usize;
        while let Some(line) = lines::line(self.slice(0..len), at).filter(lines::Line::is_empty) {
            at = line.next;
        }
        let line = lines::line_or_rest(self.slice(0..len), at);
        let start = start::start(self, &line, parts.has(Parts::START));
        let host = if parts.has(Parts::LINES) { self.some_lines(parts, start.response, line.next, len) } else { None };
        if parts.needs_exchange() {
            exchange::rows(self, &start, &headers::Fields::with_host(host));
        }
    }

    /// Writes the field lines from `at` on that may be wanted. Returns the first Host, if that is needed.
    fn some_lines(&mut self, parts: Parts, response: bool, mut at: usize, end: usize) -> Option<Cow<'b, [u8]>> {
        let head = self.slice(0..end);
        let mut host = None;
        loop {
            if let Some(next) = passed(head, at, parts) {
                at = next;
                continue;
            }
            let Some(line) = lines::field_line(head, at) else { return host };
            at = line.next;
            if !line.colon {
                continue;
            }
            let (name, value) = (line.trimmed_name(head), line.value(head));
            headers::row(self, response, &line, name, &value);
            if parts.has(Parts::HOST) && host.is_none() && name.eq_ignore_ascii_case(b"host") {
                host = Some(value);
            }
        }
    }
}

/// Where the next line begins, if the first letter of this one shows that it is not wanted, and nothing is folded onto it.
fn passed(head: &[u8], at: usize, parts: Parts) -> Option<usize> {
    let rest = head.get(at..)?;
    if parts.has_line(*rest.first()?) {
        return None;
    }
    let next = at.saturating_add(memchr(b'\n', rest)?).saturating_add(1);
    (!matches!(head.get(next), Some(b' ' | b'\t'))).then_some(next)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::registry;

    fn parts(names: &[&str]) -> Parts {
        let fields = names.iter().flat_map(|name| registry().fields_named(name));
        Parts::for_want(&Want { labels: false, ..Want::fields(fields) })
    }

    #[test]
    fn only_what_is_asked_for_is_read() {
        assert_eq!(parts(&["http", "frame.number", "tcp.stream", "ip.src", "dns.qry.name"]), Parts(0));
        assert_eq!(parts(&["http.request.method", "http.response.code"]), Parts(Parts::START));
        assert!(parts(&["http.host"]).has_line(b'H') && !parts(&["http.host"]).has_line(b'C'));
        assert!(parts(&["http.time"]).needs_exchange() && !parts(&["http.time"]).needs_request());
        assert!(parts(&["http.response_for.uri"]).needs_request());
        for name in [
            "http.file_data",
            "http.request.line",
            "http.chunk_size",
            "http.start_line",
            "http.chat",
            "http.meaning",
            "json",
            "json.member",
            "data",
            "urlencoded-form.key",
            "graphql",
            "frame.protocols",
            "_ws.malformed",
            "http.authbasic",
        ] {
            assert!(registry().fields_named(name).next().is_some(), "{name}");
            assert!(parts(&["http.host", name]).is_everything(), "{name}");
        }
        let notes = || registry().fields().filter(|field| matches!(field.kind, Kind::Note(..)));
        assert!(Parts::for_want(&Want::fields(notes())).is_notes());
        assert!(!Parts::for_want(&Want::fields(notes().chain([&f::CODE]))).is_notes());
        assert!(!Parts::for_want(&Want::everything()).is_notes());
        assert!(Parts::for_want(&Want::everything()).is_everything());
        assert!(Parts::for_want(&Want::columns()).is_everything());
    }

    #[test]
    fn lines_are_passed_by_their_first_letter() {
        let host = parts(&["http.host"]);
        let head = b"Accept: a\r\nHost: b\r\n c\r\nX: d\r\n e\r\n\r\n";
        assert_eq!(passed(head, 0, host), Some(11));
        assert_eq!(passed(head, 11, host), None);
        assert_eq!(passed(head, 24, host), None, "what is folded is part of it");
        assert_eq!(passed(head, head.len(), host), None);
        assert_eq!(passed(b" Host: b\r\n", 0, host), None);
    }
}
