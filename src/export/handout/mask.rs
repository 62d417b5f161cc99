//! Secrets in what packets say: passwords, tokens and cookies become a mark, as everywhere that something is handed on.

use std::ops::Range;

use crate::analysis::{Capture, ReadError, Reader};
use crate::base::FrameId;
use crate::base::safe_text::{self, Style};
use crate::dissect::{Kind, Transport, Value, View, show};
use crate::engine::ledger::flags;
use crate::protocols::credentials::secrets;
pub use crate::protocols::credentials::secrets::MASK;

/// Messages of a frame that others carry too and that are looked through for secrets.
pub const MAX_SPLIT: usize = 4096;

/// What a line says without its secrets: a header line, a request line, a named value, or any text.
pub fn line(line: &str) -> String {
    let bytes = line.as_bytes();
    let mut found = secrets::in_text(bytes);
    if let Some((name, value)) = line.split_once(": ") {
        let from = line.len().saturating_sub(value.len());
        found.extend(moved(secrets::in_header(name.trim(), value.as_bytes()), from));
        // `Header: cookie: a=b`, as HTTP/2 names its own.
        if let Some((inner, rest)) = value.split_once(": ") {
            let from = line.len().saturating_sub(rest.len());
            found.extend(moved(secrets::in_header(inner.trim(), rest.as_bytes()), from));
        }
        // `Field(1): password = x (string)`
        if let Some((own, rest)) = value.split_once(" = ").filter(|(own, _)| secrets::is_secret(own.as_bytes(), false))
        {
            let from = line.len().saturating_sub(rest.len());
            found.extend((!own.is_empty()).then_some(from..line.len()));
        }
    }
    for word in words(line) {
        let inside = line.get(word.clone()).unwrap_or_default();
        if inside.contains(['?', '/', '=']) {
            found.extend(moved(secrets::in_url(inside.as_bytes()), word.start));
        }
    }
    masked(line, found)
}

/// A URL without its secrets.
pub fn url(url: &str) -> String {
    masked(url, secrets::in_url(url.as_bytes()))
}

/// The text of a body of this type without its secrets.
pub fn body(media: &str, body: &[u8]) -> String {
    let found = secrets::in_body(media, body);
    let mut out = Vec::new();
    let mut at = 0;
    for range in found {
        out.extend_from_slice(body.get(at..range.start).unwrap_or_default());
        out.extend_from_slice(MASK.as_bytes());
        at = range.end.max(at);
    }
    out.extend_from_slice(body.get(at..).unwrap_or_default());
    String::from_utf8_lossy(&out).into_owned()
}

/// The places of words.
fn words(line: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0usize;
    for word in line.split_inclusive(' ') {
        found.push(from..from.saturating_add(word.trim_end().len()));
        from = from.saturating_add(word.len());
    }
    found
}

fn moved(ranges: Vec<Range<usize>>, by: usize) -> impl Iterator<Item = Range<usize>> {
    ranges.into_iter().map(move |range| range.start.saturating_add(by)..range.end.saturating_add(by))
}

/// A text with marks for ranges of it; they begin and end between characters, or a little wider.
fn masked(text: &str, ranges: Vec<Range<usize>>) -> String {
    if ranges.is_empty() {
        return text.to_owned();
    }
    let mut out = String::new();
    let mut hidden = false;
    for (at, character) in text.char_indices() {
        let own = at..at.saturating_add(character.len_utf8());
        let secret = ranges.iter().any(|range| range.start < own.end && own.start < range.end);
        if secret && !hidden {
            out.push_str(MASK);
        }
        if !secret {
            out.push(character);
        }
        hidden = secret;
    }
    out
}

/// Fields whose bytes are more than a secret: names and schemes stand in them, too.
const WHOLE_LINES: &[&str] =
    &["http.authorization", "http.proxy_authorization", "http.cookie", "http.cookie_pair", "http.set_cookie"];

/// The secrets of a packet.
pub struct Secrets {
    /// Whether an item is secret as a whole, by its place on the tape.
    items: Vec<bool>,
    /// Secret bytes by their data source.
    ranges: Vec<(u8, Range<usize>)>,
    shown: bool,
}

impl Secrets {
    /// Those of a packet; with `shown` nothing is a secret.
    pub fn of(view: &View<'_>, shown: bool) -> Self {
        let mut secrets = Self { items: vec![false; view.tape.items().len()], ranges: Vec::new(), shown };
        if shown {
            return secrets;
        }
        secrets.fields(view);
        secrets.lines(0, view.frame);
        for (at, source) in view.tape.sources().iter().enumerate() {
            secrets.lines(u8::try_from(at.saturating_add(1)).unwrap_or(u8::MAX), &source.bytes);
        }
        secrets
    }

    /// The same with bytes of the frame of which something else tells that they are secret: [`split`].
    pub fn and(mut self, hidden: Vec<Range<usize>>) -> Self {
        if !self.shown {
            self.ranges.extend(hidden.into_iter().map(|range| (0, range)));
        }
        self
    }

    /// Secret fields, and what bodies and the headers of HTTP/2 name as secret.
    fn fields(&mut self, view: &View<'_>) {
        let items = view.tape.items();
        let mut name = String::new();
        for (at, item) in items.iter().enumerate() {
            let (from, len) = (item.range.at as usize, item.range.len as usize);
            let text = match view.value(item) {
                Value::Text(text) | Value::Bytes(text) => text,
                _ => &[],
            };
            match item.field.filter {
                "http2.header.name" => name = String::from_utf8_lossy(text).into_owned(),
                "http2.header.value" if !secrets::in_header(&name, text).is_empty() => {
                    if let Some(mark) = self.items.get_mut(at) {
                        *mark = true;
                    }
                }
                _ => {}
            }
            if item.field.kind == Kind::Protocol {
                let body = view.layer_bytes(item);
                let found = match item.field.filter {
                    "urlencoded-form" => secrets::in_form(body),
                    "json" => secrets::in_json(body),
                    "xml" => secrets::in_xml(body),
                    _ => Vec::new(),
                };
                self.ranges.extend(moved(found, from).map(|range| (item.range.source, range)));
            } else if secrets::is_secret_field(item.field.filter) {
                if let Some(mark) = self.items.get_mut(at) {
                    *mark = true;
                }
                // Of a whole header line it is found out below what of it is secret; what was computed has no bytes of its own.
                let is_line = WHOLE_LINES.contains(&item.field.filter);
                if len > 0 && !is_line && !item.generated {
                    self.ranges.push((item.range.source, from..from.saturating_add(len)));
                }
            }
        }
    }

    /// Lines that hold secrets, wherever they begin: a message need not be understood to be one.
    fn lines(&mut self, source: u8, all: &[u8]) {
        let mut at = 0usize;
        for part in all.split_inclusive(|byte| *byte == b'\n') {
            let end = part.iter().position(|byte| matches!(byte, b'\r' | b'\n')).unwrap_or(part.len());
            let own = part.get(..end).unwrap_or_default();
            if let Some(colon) = own.iter().position(|byte| *byte == b':') {
                let (name, value) = own.split_at(colon);
                // The headers of the layers below stand before a message's first line.
                let name: Vec<u8> = name.rsplit(|byte| !byte.is_ascii_graphic()).next().unwrap_or_default().to_vec();
                let value = value.get(1..).unwrap_or_default();
                let from = at.saturating_add(colon).saturating_add(1);
                let found = secrets::in_header(&String::from_utf8_lossy(&name), value);
                self.ranges.extend(moved(found, from).map(|range| (source, range)));
            }
            if let Some(space) = own.windows(2).position(|pair| pair == b" /") {
                let from = space.saturating_add(1);
                let rest = own.get(from..).unwrap_or_default();
                let len = rest.iter().position(u8::is_ascii_whitespace).unwrap_or(rest.len());
                let found = secrets::in_url(rest.get(..len).unwrap_or_default());
                self.ranges.extend(moved(found, at.saturating_add(from)).map(|range| (source, range)));
            }
            at = at.saturating_add(part.len());
        }
    }

    /// The line of an item without secrets.
    pub fn label(&self, view: &View<'_>, at: usize) -> String {
        let mut label = String::new();
        let Some(item) = view.tape.items().get(at) else { return label };
        show::label(&mut label, view, item);
        if self.shown || item.field.kind == Kind::Protocol {
            return label;
        }
        if self.is_secret(at) {
            // Of a header line the name stays, and of credentials their scheme.
            let masked = line(&label);
            return match masked == label {
                true => format!("{}: {MASK}", item.field.label),
                false if label.ends_with(']') && !masked.ends_with(']') => format!("{masked}]"),
                false => masked,
            };
        }
        let own = item.range.at as usize..(item.range.at as usize).saturating_add(item.range.len as usize);
        let overlaps = |(source, range): &(u8, Range<usize>)| {
            *source == item.range.source && range.start < own.end && own.start < range.end
        };
        // Digits are a secret, too.
        if item.field.kind == Kind::Bytes && self.ranges.iter().any(overlaps) {
            return format!("{}: {MASK}", item.field.label);
        }
        for (source, range) in &self.ranges {
            if *source != item.range.source || range.start >= own.end || own.start >= range.end {
                continue;
            }
            let bytes = match source {
                0 => view.frame,
                other => {
                    let made = usize::from(*other).checked_sub(1).and_then(|at| view.tape.sources().get(at));
                    made.map_or(&[][..], |source| &source.bytes)
                }
            };
            let mut words = String::new();
            safe_text::push_bytes(&mut words, bytes.get(range.clone()).unwrap_or_default(), Style::Escapes);
            if !words.is_empty() && label.contains(&words) {
                label = label.replace(&words, MASK);
            }
        }
        // Numbers, addresses and bytes name nothing.
        let is_text = matches!(item.field.kind, Kind::Text | Kind::None | Kind::Note(..));
        if is_text { line(&label) } else { label }
    }

    /// Words on the packet, such as those of its Info column, without the secrets among its bytes and what they name themselves.
    pub fn words(&self, view: &View<'_>, words: &str) -> String {
        let mut said = line(words);
        for (source, range) in &self.ranges {
            let bytes = match source {
                0 => view.frame,
                other => {
                    let made = usize::from(*other).checked_sub(1).and_then(|at| view.tape.sources().get(at));
                    made.map_or(&[][..], |source| &source.bytes)
                }
            };
            let mut secret = String::new();
            safe_text::push_bytes(&mut secret, bytes.get(range.clone()).unwrap_or_default(), Style::Escapes);
            if !secret.is_empty() && said.contains(&secret) {
                said = said.replace(&secret, MASK);
            }
        }
        said
    }

    /// Whether an item is secret as a whole.
    pub fn is_secret(&self, at: usize) -> bool {
        self.items.get(at) == Some(&true)
    }

    /// Whether a byte of a data source is part of one.
    pub fn hides(&self, source: u8, at: usize) -> bool {
        self.ranges.iter().any(|(own, range)| *own == source && range.contains(&at))
    }

    /// Whether there is any.
    pub fn any(&self) -> bool {
        !self.ranges.is_empty() || self.items.contains(&true)
    }
}

/// The bytes of a frame that are part of secrets of messages which lie in other frames, too: their beginning may stand there,
/// or the name that tells what they are.
pub fn split(reader: &mut Reader, capture: &Capture, frame: FrameId) -> Result<Vec<Range<usize>>, ReadError> {
    let view = reader.read(frame)?;
    let own = view.tape.envelopes().iter().filter(|one| one.transport == Transport::Tcp && !one.in_error);
    let payloads: Vec<_> = own.map(|envelope| envelope.payload).collect();
    let ledger = capture.ledger();
    let mut hidden = Vec::new();
    for ((id, segment), payload) in ledger.segments_of(frame).zip(payloads) {
        let end = ledger.taken(id, &segment).iter().map(|taken| taken.at.saturating_add(taken.len.into())).max();
        let all = capture.messages_from(segment.message).take(MAX_SPLIT);
        let outer = all.filter(|(_, record)| !record.is(flags::INNER));
        for (message, record) in outer.take_while(|(_, record)| end.is_some_and(|end| record.at < end)) {
            if record.first == record.last {
                continue;
            }
            let Ok(view) = reader.message(message) else { continue };
            let secrets = Secrets::of(&view, false);
            for carrier in capture.carriers(&record).iter().filter(|carrier| carrier.segment == id) {
                let start = record.at.max(carrier.taken.at);
                let places = secrets.ranges.iter().filter(|(source, _)| *source == 0);
                hidden.extend(places.filter_map(|(_, range)| {
                    let place = |at: usize| record.at.saturating_add(at as u64);
                    let part = carrier.taken.clip(place(range.start).max(start), place(range.end))?;
                    let from = (payload.at as usize).saturating_add(part.from as usize);
                    Some(from..from.saturating_add(part.len as usize))
                }));
            }
        }
    }
    Ok(hidden)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_lose_their_secrets_and_nothing_else() {
        assert_eq!(
            line("Authorization: Basic aXZhbjpzZXNhbQ==\\r\\n").replace("\\r\\n", ""),
            "Authorization: Basic ▒▒▒▒"
        );
        assert_eq!(line("GET /a?access_token=xyz&b=1 HTTP/1.1"), "GET /a?access_token=▒▒▒▒&b=1 HTTP/1.1");
        assert_eq!(line("Host: 127.0.0.1:5000"), "Host: 127.0.0.1:5000");
        assert_eq!(line("Field(1): password = tiger (string)"), "Field(1): password = ▒▒▒▒");
        assert_eq!(line("Header: cookie: sid=abc; theme=dark"), "Header: cookie: sid=▒▒▒▒; theme=▒▒▒▒");
        assert_eq!(line("Header: :path: /a?access_token=xyz"), "Header: :path: /a?access_token=▒▒▒▒");
        assert_eq!(line("Time to Live: 64"), "Time to Live: 64");
    }
}
