//! Server-sent events — the events of a `text/event-stream`. WHATWG HTML §9.2.

use super::charset;
use super::data_text_lines::lines;
use crate::dissect::prelude::*;
use crate::protocols::media;

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "Events",
    fields: &[FIELDS],
    detect: &[Detect::Media("text/event-stream")],
    dissect,
    session: None,
};

static LAYER: Field = Field::protocol("event-stream", "Server-Sent Events", "WHATWG HTML §9.2");

fields! {
    EVENT = Field::none("event-stream.event", "Event", "WHATWG HTML §9.2.6");
    TYPE = Field::text("event-stream.type", "Type", "WHATWG HTML §9.2.6");
    DATA = Field::text("event-stream.data", "Data", "WHATWG HTML §9.2.6");
    ID = Field::text("event-stream.id", "Id", "WHATWG HTML §9.2.6");
    RETRY = Field::text("event-stream.retry", "Retry (ms)", "WHATWG HTML §9.2.6");
    COMMENT = Field::text("event-stream.comment", "Comment", "WHATWG HTML §9.2.5");
    OTHER = Field::text("event-stream.field", "Unknown field", "WHATWG HTML §9.2.6");
    OPEN = Field::note("event-stream.open", "The event has not ended", Severity::Chat, Group::Undecoded, "WHATWG HTML §9.2.6");
}

/// Bytes of a line that its row shows.
pub const LONGEST_LINE: usize = 16 << 10;
/// Bytes of data that the row of an event shows.
const LONGEST_GLIMPSE: usize = 80;

/// A line of the stream: its field and where its value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// Which field it is.
    pub kind: LineKind,
    /// First byte of the line.
    pub at: usize,
    /// First byte of the value.
    pub value: usize,
    /// The byte after the value.
    pub value_end: usize,
    /// The byte after the line, its end included.
    pub end: usize,
}

/// The fields of a stream.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineKind {
    /// An empty line: the event ends.
    Dispatch,
    /// `: comment`
    Comment,
    /// `event:`
    Event,
    /// `data:`
    Data,
    /// `id:`
    Id,
    /// `retry:`
    Retry,
    /// Something else, which readers ignore.
    Other,
}

fn dissect<'b>(_: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    let carrier = tape.columns().protocol;
    let layer = tape.layer(&PROTOCOL, buf.range());
    tape.column_protocol(carrier);
    media::info(tape, "text/event-stream");
    if !tape.wants_fields() {
        return Ok(Next::End);
    }
    let bytes = buf.bytes();
    let mut stream = Events { buf: &buf, tape, event: None, count: 0 };
    for line in stream_lines(bytes) {
        if stream.tape.is_full() {
            break;
        }
        stream.line(line);
    }
    if let Some(event) = stream.event.take() {
        stream.tape.note(&OPEN, media::span(&buf, event.at, bytes.len()), "");
        stream.end(event, bytes.len());
    }
    let count = stream.count;
    tape.label(layer, |out| {
        let _ = write!(out, "Server-Sent Events ({count} event{})", if count == 1 { "" } else { "s" });
    });
    Ok(Next::End)
}

/// The lines of a stream, which is UTF-8 whatever its content type says (§9.2.4).
pub fn stream_lines(bytes: &[u8]) -> impl Iterator<Item = Line> {
    let mark = if bytes.starts_with(b"\xef\xbb\xbf") { 3 } else { 0 };
    lines(bytes, mark, charset::UTF8).map(move |(at, end)| parse(bytes, at, end))
}

fn parse(bytes: &[u8], at: usize, end: usize) -> Line {
    let line = bytes.get(at..end).unwrap_or_default();
    let text = line.strip_suffix(b"\n").unwrap_or(line);
    let text = text.strip_suffix(b"\r").unwrap_or(text);
    let value_end = at.saturating_add(text.len());
    let colon = memchr::memchr(b':', text);
    let kind = match text.get(..colon.unwrap_or(text.len())).unwrap_or_default() {
        b"" if text.is_empty() => LineKind::Dispatch,
        b"" => LineKind::Comment,
        b"event" => LineKind::Event,
        b"data" => LineKind::Data,
        b"id" => LineKind::Id,
        b"retry" => LineKind::Retry,
        _ => LineKind::Other,
    };
    // One blank after the colon belongs to neither.
    let value = colon.map_or(text.len(), |colon| {
        let after = colon.saturating_add(1);
        after.saturating_add(usize::from(text.get(after) == Some(&b' ')))
    });
    Line { kind, at, value: at.saturating_add(value).min(value_end), value_end, end }
}

/// The event that is being read.
struct Event {
    group: Mark,
    at: usize,
    name: String,
    /// The beginning of its data.
    glimpse: String,
}

struct Events<'b, 't> {
    buf: &'t Buf<'b>,
    tape: &'t mut Tape,
    event: Option<Event>,
    count: usize,
}

impl Events<'_, '_> {
    fn line(&mut self, line: Line) {
        // A field that nobody knows is shown with its name.
        let from = if line.kind == LineKind::Other { line.at } else { line.value };
        let bytes = self.buf.bytes().get(from..line.value_end).unwrap_or_default();
        let part = bytes.get(..LONGEST_LINE).unwrap_or(bytes);
        let value = String::from_utf8_lossy(part);
        let field = match line.kind {
            LineKind::Dispatch => {
                if let Some(event) = self.event.take() {
                    self.end(event, line.end);
                }
                return;
            }
            LineKind::Comment => &COMMENT,
            LineKind::Event => &TYPE,
            LineKind::Data => &DATA,
            LineKind::Id => &ID,
            LineKind::Retry => &RETRY,
            LineKind::Other => &OTHER,
        };
        let range = media::span(self.buf, line.at, line.value_end);
        if line.kind == LineKind::Comment && self.event.is_none() {
            self.tape.string(field, range, &value);
            return;
        }
        let event = self.event.get_or_insert_with(|| Event {
            group: self.tape.group(&EVENT, range),
            at: line.at,
            name: String::new(),
            glimpse: String::new(),
        });
        match line.kind {
            LineKind::Event => event.name = value.to_string(),
            LineKind::Data if event.glimpse.is_empty() => {
                event.glimpse = value.get(..value.floor_char_boundary(LONGEST_GLIMPSE)).unwrap_or_default().to_owned();
                if event.glimpse.len() < value.len() {
                    event.glimpse.push('…');
                }
            }
            _ => {}
        }
        self.tape.string(field, range, &value);
    }

    fn end(&mut self, event: Event, end: usize) {
        self.count = self.count.saturating_add(1);
        // §9.2.6: an event without a type is a `message`.
        let name = if event.name.is_empty() { "message" } else { &event.name };
        let count = self.count;
        self.tape.label(event.group, |out| {
            let _ = write!(out, "Event {count}: {name}");
            if !event.glimpse.is_empty() {
                let _ = write!(out, ", {}", event.glimpse);
            }
        });
        let len = media::span(self.buf, event.at, end).len;
        self.tape.end_at(event.group, len);
    }
}

#[cfg(test)]
mod tests {
    use crate::protocols::testing::body;

    #[test]
    fn events_are_shown_one_by_one() {
        let text =
            b": hello\n\nevent: add\r\ndata: {\"a\":1}\r\nid: 7\r\n\r\ndata:one\ndata: two\nretry: 100\nx-y\n\ndata";
        let (tree, info, _) = body("text/event-stream", text);
        let expected = "\
Server-Sent Events (3 events)
    Comment: hello
    Event 1: add, {\"a\":1}
        Type: add
        Data: {\"a\":1}
        Id: 7
    Event 2: message, one
        Data: one
        Data: two
        Retry (ms): 100
        Unknown field: x-y
    Event 3: message
        Data: 
        [Expert Info (Chat/Undecoded): The event has not ended]
";
        assert_eq!((tree.as_str(), info.as_str()), (expected, "(text/event-stream)"));
        assert!(body("text/event-stream", b"").0.starts_with("Server-Sent Events (0 events)"));
    }
}
