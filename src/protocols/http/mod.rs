//! HTTP/1 — messages of heads and bodies. RFC 9110 (semantics), RFC 9112 (HTTP/1.1), RFC 1945 (HTTP/1.0 and 0.9).
//!
//! [`session`] finds where messages begin and end and pairs them; the dissector reads one message at a time. Both read lines,
//! lengths and chunks with the same functions, so that what is shown is what was framed. What is ambiguous is read by the
//! rule that RFC 9112 gives, and said in a note that names its clause ([`notes`]).

use crate::base::{Lang, Time};
use crate::dissect::Message;
use crate::dissect::prelude::*;
use crate::protocols::{credentials, graphql, media};

mod body;
pub mod brief;
pub mod chunks;
pub mod doubt;
mod exchange;
pub mod fields;
pub mod framing;
mod head;
mod headers;
pub mod lines;
pub mod methods;
pub mod notes;
pub mod pairing;
pub mod probe;
mod quick;
pub mod row;
pub mod session;
mod start;
pub mod tables;
pub mod typed;
pub mod usual;
pub mod wanted;

use fields as f;
use framing::{Kind, Rule};
use headers::Fields;
use notes as n;
pub use session::foresee;
use start::Start;
use wanted::Parts;

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "HTTP",
    fields: &[f::FIELDS, f::named::FIELDS, n::FIELDS, credentials::fields::FIELDS],
    detect: &[
        Detect::Probe(probe::probe),
        Detect::Alpn("http/1.1"),
        Detect::Alpn("http/1.0"),
        Detect::Number(Table::TcpPort, 80),
        Detect::Number(Table::TcpPort, 3128),
        Detect::Number(Table::TcpPort, 3132),
        Detect::Number(Table::TcpPort, 5985),
        Detect::Number(Table::TcpPort, 8080),
        Detect::Number(Table::TcpPort, 8088),
        Detect::Number(Table::TcpPort, 11371),
        Detect::Number(Table::TcpPort, 1900),
        Detect::Number(Table::TcpPort, 2869),
        Detect::Number(Table::TcpPort, 2710),
    ],
    dissect,
    session: Some(session::session),
};

static LAYER: Field = Field::protocol("http", "Hypertext Transfer Protocol", "RFC 9112");

fn dissect<'b>(context: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    // A segment alone is no message: where messages begin only the stream tells.
    let Some(message) = context.message else { return Ok(Next::Data(buf)) };
    // Wireshark lists all messages that end in a frame in its Info column.
    let follows = tape.protocols().contains(&LAYER.filter);
    let layer = tape.layer(&PROTOCOL, buf.range());
    let parts = Parts::of(tape);
    let notes = parts.is_notes();
    let parts = Some(parts).filter(|parts| !parts.is_everything());
    let full = parts.is_none() && (tape.wants_fields() || tape.want().summary);
    let mut walk = Walk {
        message,
        time: context.frame.time,
        kind: Kind(message.kind),
        lang: context.settings.lang,
        buf,
        bytes: buf.bytes(),
        follows,
        full,
        tape,
    };
    if let Some(parts) = parts {
        walk.parts(parts);
        return Ok(Next::End);
    }
    if walk.kind.rule() == Rule::SimpleResponse {
        return Ok(walk.without_head(layer));
    }
    let head = walk.head();
    let usual = if full && notes { walk.read_usual_head(head) } else { None };
    let (start, fields, end) = usual.unwrap_or_else(|| walk.read_head(head));
    walk.column(&start);
    exchange::rows(&mut walk, &start, &fields);
    call_in_url(&mut walk, &start);
    let (framed, next) = body::body(&mut walk, &start, &fields, end);
    walk.tape.set_len(layer, u32::try_from(framed).unwrap_or(u32::MAX).min(buf.len()));
    Ok(next)
}

/// What the URL of a request asks for besides a resource (GraphQL over HTTP §5.2).
fn call_in_url(walk: &mut Walk<'_, '_>, start: &Start<'_>) {
    let Some(mark) = memchr::memchr(b'?', start.target).filter(|_| start.method == b"GET") else { return };
    let at = start.target_at.start.saturating_add(mark).saturating_add(1);
    let query = walk.part(&(at..start.target_at.end));
    if !graphql::may_be_in_url(query.bytes()) {
        return;
    }
    if let Some(what) = graphql::in_url(&query, walk.tape) {
        media::operation(walk.tape, &format!("GraphQL {what}"));
    }
}

/// One message on its way to the tape.
struct Walk<'b, 't> {
    message: &'b Message,
    /// When the frame was captured.
    time: Time,
    kind: Kind,
    /// The language of the summary.
    lang: Lang,
    buf: Buf<'b>,
    bytes: &'b [u8],
    /// Another message of this protocol stands before it in the frame.
    follows: bool,
    /// Somebody looks at all fields or at what is unusual; otherwise only the columns are wanted, or some fields of the head.
    full: bool,
    tape: &'t mut Tape,
}

impl<'b> Walk<'b, '_> {
    /// A place in the message as a range of its source.
    fn range(&self, place: std::ops::Range<usize>) -> Range {
        let at = u32::try_from(place.start).unwrap_or(u32::MAX).min(self.buf.len());
        let end = u32::try_from(place.end).unwrap_or(u32::MAX).min(self.buf.len());
        Range { source: self.buf.source(), at: self.buf.at().saturating_add(at), len: end.saturating_sub(at) }
    }

    fn slice(&self, place: std::ops::Range<usize>) -> &'b [u8] {
        self.bytes.get(place).unwrap_or_default()
    }

    /// A place in the message as bytes of their own.
    fn part(&self, place: &std::ops::Range<usize>) -> Buf<'b> {
        let range = self.range(place.clone());
        self.buf.piece(range.at.saturating_sub(self.buf.at()), self.slice(place.clone()), range.len)
    }

    fn note(&mut self, field: &'static Field, place: std::ops::Range<usize>) {
        let range = self.range(place);
        self.tape.note(field, range, "");
    }

    fn note_text(&mut self, field: &'static Field, place: std::ops::Range<usize>, text: &str) {
        let range = self.range(place);
        self.tape.note(field, range, text);
    }

    /// Writes text that stands on the wire.
    fn text(&mut self, field: &'static Field, place: std::ops::Range<usize>) {
        let (range, bytes) = (self.range(place.clone()), self.slice(place));
        self.tape.made(field, range, bytes);
    }

    /// Writes bytes that stand on the wire.
    fn text_bytes(&mut self, field: &'static Field, place: std::ops::Range<usize>) {
        let range = self.range(place);
        // What is not there is not written; the length of what is stands in the range.
        let _ = self.tape.wire(field, &self.buf, range.at.saturating_sub(self.buf.at()), range.len);
    }

    /// Bytes of the head that are at hand: as many as the session said, or as there are until the empty line.
    fn head(&self) -> usize {
        let said = usize::try_from(self.message.head).unwrap_or(usize::MAX);
        match said {
            0 => lines::end_of_head(self.bytes, &mut 0).unwrap_or(self.bytes.len()),
            said => said.min(self.bytes.len()),
        }
    }

    /// Writes the rows of a head of `len` bytes. Returns what it says, and where it ended.
    fn read_head(&mut self, len: usize) -> (Start<'b>, Fields<'b>, usize) {
        let mut at = 0usize;
        while let Some(line) = lines::line(self.slice(0..len), at).filter(lines::Line::is_empty) {
            self.empty_line(&line);
            at = line.next;
        }
        if at > 0 {
            self.note(&n::LEADING_CRLF, 0..at);
        }
        let line = lines::line_or_rest(self.slice(0..len), at);
        let start = start::start(self, &line, self.full);
        let (fields, at) = headers::fields(self, &start, line.next, len);
        let end = lines::line(self.slice(0..len), at).filter(lines::Line::is_empty);
        match end {
            Some(line) => self.empty_line(&line),
            None if self.kind.rule() != Rule::SimpleRequest && self.full => self.cut_head(at..len),
            None => {}
        }
        if self.full {
            headers::judge(self, &start, &fields, len);
            self.flags(len);
        }
        (start, fields, end.map_or(len, |line| line.next))
    }

    /// The same for who wants notes alone, of a head of which there is nothing to note but what it begins with. `None` where
    /// its lines must be looked at.
    fn read_usual_head(&mut self, len: usize) -> Option<(Start<'b>, headers::Fields<'b>, usize)> {
        let head = self.slice(0..len);
        if !usual::is_silent(head, self.message.kind) {
            return None;
        }
        let line = lines::line(head, 0)?;
        let start = start::noted(self, &line);
        let (fields, at) = headers::read(head, line.next);
        self.flags(len);
        Some((start, fields, lines::line(head, at)?.next))
    }

    fn empty_line(&mut self, line: &lines::Line) {
        let range = self.range(line.at..line.next);
        let text = if line.bare_lf() { "\n" } else { "\r\n" };
        if self.tape.remark(&f::HEAD_END, range) {
            self.tape.label_text(&f::HEAD_END, |out| out.push_str(text));
        }
        if self.full && line.bare_lf() {
            self.note(&n::BARE_LF, line.at..line.next);
        }
    }

    fn cut_head(&mut self, place: std::ops::Range<usize>) {
        let limit = lines::MAX_HEAD;
        let why = match place.end >= limit.min(head::MAX_START_LINE) && self.kind.rule() == Rule::CutHead {
            true => {
                format!("The head is longer than the {limit} bytes that are read of it, or its first line too long")
            }
            false => String::new(),
        };
        self.note_text(&n::CUT_HEAD, place, &why);
    }

    /// What only the session knows.
    fn flags(&mut self, head: usize) {
        let flags = [(Kind::FOUND, &n::FOUND), (Kind::AFTER_CLOSE, &n::AFTER_CLOSE), (Kind::ORPHAN, &n::ORPHAN)];
        for (flag, field) in flags {
            if self.kind.has(flag) {
                self.note(field, 0..head);
            }
        }
    }

    /// A response without a head (RFC 1945 §6).
    fn without_head(&mut self, layer: Mark) -> Next<'b> {
        if self.full {
            self.note(&n::NO_STATUS_LINE, 0..self.bytes.len());
            self.flags(0);
        }
        self.tape.label(layer, |out| out.push_str("Hypertext Transfer Protocol, HTTP/0.9 response"));
        exchange::of_answer_without_head(self);
        let follows = self.follows;
        self.info(follows, |out| out.push_str("HTTP/0.9 response "));
        body::plain(self, None, &[], 0, self.bytes.len())
    }

    /// The Info column and the summary.
    fn column(&mut self, start: &Start<'b>) {
        let line = self.slice(start.line.at..start.line.end);
        let follows = self.follows;
        self.info(follows, |out| {
            push_wire(out, line);
            out.push(' ');
        });
        if self.tape.want().summary {
            exchange::summary(self, line);
        }
    }

    fn info(&mut self, follows: bool, text: impl FnOnce(&mut String)) {
        match follows {
            // Behind another message of its own stands a space already.
            true if self.tape.columns().info.ends_with(' ') => self.tape.info_append(text),
            true => self.tape.info_beside(text),
            false => self.tape.info(text),
        }
    }
}

/// Appends bytes as text; what is not UTF-8 becomes `\xNN`. What is dangerous in it is marked where it is shown.
fn push_wire(out: &mut String, bytes: &[u8]) {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return out.push_str(text);
    }
    for chunk in bytes.utf8_chunks() {
        out.push_str(chunk.valid());
        for byte in chunk.invalid() {
            text!(out, "\\x{byte:02x}");
        }
    }
}

#[cfg(test)]
mod tests;
