//! Heads of messages as lines: fields with the bytes that they were made from.

use super::exchange::{ExchangeFeed, Known, Side};
use super::places::Piece;
use crate::dissect::{Kind, Severity, Value, View, show};
use crate::protocols::http2::DECOMPRESSED;
use crate::tui::lang::Lang;
use crate::tui::model::detail::{Form, Line, Made, Role, Target};
use crate::tui::secrets;

/// How deep fields of a head are shown.
const MAX_DEPTH: u8 = 6;
/// Lines of one tab; past it the rest is left out, with a line that says so.
pub const MAX_LINES: usize = 20_000;
/// Bytes of content that one tab shows in raw and hexadecimal form.
pub const MAX_SHOWN: usize = 256 * 1024;

/// Whether a field is about cookies.
pub fn is_cookie(filter: &str) -> bool {
    matches!(filter, "http.cookie" | "http.set_cookie" | "http.cookie2" | "http.set_cookie2")
        || matches!(filter, "http2.headers.cookie" | "http2.headers.set_cookie")
}

/// Whether a field is about who somebody is.
pub fn is_auth(filter: &str) -> bool {
    const NAMES: [&str; 4] =
        ["http.authorization", "http.www_authenticate", "http.proxy_authorization", "http.proxy_authenticate"];
    // Those of HTTP/2 have the same names behind another word.
    let of_http2 = filter.strip_prefix("http2.headers.");
    of_http2.is_some_and(|own| NAMES.iter().any(|name| name.strip_prefix("http.") == Some(own)))
        || NAMES.contains(&filter)
        || filter.starts_with("http.jwt")
        || filter.starts_with("http.api_key")
        || filter.starts_with("http.oauth")
}

impl ExchangeFeed {
    /// The head of a message.
    pub(super) fn head(&mut self, side: Option<&Side>, made: &Made) -> Vec<Line> {
        let Some(side) = side else { return Vec::new() };
        match made.form {
            Form::Pretty => {
                let mut lines = self.items(side, made, None);
                lines.extend(self.trailers(side, made));
                lines
            }
            Form::Raw => raw(side, made),
            Form::Hex => {
                let masked = if made.revealed { &[][..] } else { &side.secrets };
                hex(&side.head, masked, |at, len| Some(Target::Bytes(side.id, 0, at, len)))
            }
        }
    }

    /// The trailers of a message that comes in parts.
    fn trailers(&mut self, side: &Side, made: &Made) -> Vec<Line> {
        let last = self.exchanges.trailers_of(side.id);
        let Some(last) = last.and_then(|last| self.side_of(last)) else { return Vec::new() };
        let mut lines =
            vec![Line::default(), Line::heading(made.lang.text("trailers")).target(Target::Message(last.id))];
        lines.extend(self.items(&last, made, None));
        lines
    }

    /// The fields of both heads that `wanted` names, with everything below them.
    pub(super) fn fields(&mut self, known: &Known, made: &Made, wanted: fn(&str) -> bool) -> Vec<Line> {
        let lang = made.lang;
        let mut lines = Vec::new();
        for (side, heading, role) in
            [(&known.request, "direction-request", Role::Client), (&known.response, "direction-response", Role::Server)]
        {
            let Some(side) = side else { continue };
            let own = self.items(side, made, Some(wanted));
            if own.is_empty() {
                continue;
            }
            if !lines.is_empty() {
                lines.push(Line::default());
            }
            let frame = self.frame_of(side.record.last).map(|frame| format!("#{frame}")).unwrap_or_default();
            lines.push(Line { role, ..Line::heading(lang.text(heading)) }.side(frame).target(Target::Message(side.id)));
            lines.extend(own.into_iter().map(|line| Line { depth: line.depth + 1, ..line }));
        }
        lines
    }

    /// The fields of a head; with `only`, those that it names at any depth, with everything below them.
    fn items(&mut self, side: &Side, made: &Made, only: Option<fn(&str) -> bool>) -> Vec<Line> {
        let pieces = self.places.pieces(&side.record, 0, u64::from(side.record.head), 64);
        let Ok(view) = self.heads.message(side.id) else { return Vec::new() };
        let secrets = if made.revealed { &[][..] } else { side.coded.as_ref().unwrap_or(&side.secrets) };
        let mut lines = Vec::new();
        // Where the subtree ends that is being shown, and the depth of its lines.
        let mut shown = (0, 0);
        let mut at = 0;
        while let Some(item) = view.tape.items().get(at).filter(|_| lines.len() < MAX_LINES) {
            let after = (item.next as usize).max(at + 1);
            match only {
                None => shown = (after, 1),
                Some(wanted) if at >= shown.0 && wanted(item.field.filter) => shown = (after, item.depth),
                Some(_) => {}
            }
            let depth = item.depth.saturating_sub(shown.1);
            // The remark that Wireshark makes of every start line says nothing new.
            let said = item.field.filter == "http.chat";
            if item.depth > 0 && at < shown.0 && !item.hidden && !said && depth <= MAX_DEPTH {
                let mut line = field_line(&view, at, secrets, &pieces, made.lang);
                (line.depth, line.target) = (depth, Some(Target::Field(side.id, at as u32)));
                lines.push(line);
            }
            // Below what is hidden there may be what is wanted, but nothing that is shown without being asked for.
            at = if item.hidden && only.is_none() { after } else { at + 1 };
        }
        lines
    }
}

/// The line of an item: name and value in two columns where the label has both.
pub(super) fn field_line(
    view: &View<'_>,
    at: usize,
    secrets: &[std::ops::Range<usize>],
    pieces: &[Piece],
    lang: Lang,
) -> Line {
    let Some(item) = view.tape.items().get(at) else { return Line::default() };
    let range = item.range.at as usize..(item.range.at as usize).saturating_add(item.range.len as usize);
    let own = item.range.source == 0 && item.range.len > 0;
    let side =
        if own { place(pieces, u64::from(item.range.at), u64::from(item.range.len), lang) } else { String::new() };
    if let Kind::Note(severity, _) = item.field.kind {
        let mut words = String::new();
        show::words(&mut words, view, item);
        let words = super::worded::note(lang, item, words);
        let (name, role) = match severity {
            Severity::Error => ("✗", Role::Wrong),
            Severity::Warn => ("!", Role::Warn),
            Severity::Note | Severity::Chat | Severity::Comment => ("i", Role::Dim),
        };
        return Line { side, ..Line::named(name, words).role(role) };
    }
    if item.field.filter == "http.head_end" {
        return Line { side, ..Line::text(lang.text("head-end")).role(Role::Dim) };
    }
    let mut label = String::new();
    show::label(&mut label, view, item);
    let label = without_line_end(&label);
    let (name, text) = match label.split_once(": ") {
        Some((name, text)) if !name.contains(['<', '{', '"']) => (name.to_owned(), text.to_owned()),
        _ => (String::new(), label.to_owned()),
    };
    let (name, text) = super::worded::generated(lang, view, at, &text).unwrap_or((name, text));
    // Headers of HTTP/2 as text, with parts below them; without secrets here there is nothing to mask, or no wish to.
    let made = usize::from(item.range.source).checked_sub(1).and_then(|at| view.tape.sources().get(at));
    if let Some(made) = made.filter(|made| made.name == DECOMPRESSED && !secrets.is_empty() && item.range.len > 0) {
        let own = secrets::of_head(&made.bytes);
        if secrets::touches(&own, &range) {
            let text =
                if item.generated && !secrets::is_field(item.field.filter) { text } else { secrets::MASK.to_owned() };
            return Line { name, text, role: Role::Text, ..Line::default() };
        }
    }
    let hidden = own && secrets::touches(secrets, &range);
    let text = match hidden {
        // What was decoded from a secret is one; what else is said of it is none.
        // Its bytes are coded: none of them can be shown in part.
        true if says_header(item.field.filter) => secrets::MASK.to_owned(),
        true if item.field.filter.starts_with("http2.") => text,
        // What the program adds stands in brackets, of which the name has the first one.
        true if item.generated && secrets::is_field(item.field.filter) => {
            format!("{}{}", secrets::MASK, if text.ends_with(']') { "]" } else { "" })
        }
        true if !item.generated => {
            let bytes = view.frame.get(range.clone()).unwrap_or_default();
            let shown = String::from_utf8_lossy(&secrets::masked(bytes, range.start, secrets)).into_owned();
            let shown = shown.trim_end().to_owned();
            // The bytes of a header field begin with its name, which stands in its own column.
            match shown.split_once(':') {
                Some((own, value)) if own.trim().eq_ignore_ascii_case(name.trim()) => value.trim().to_owned(),
                _ => shown,
            }
        }
        _ => text,
    };
    let role = if item.generated { Role::Generated } else { Role::Text };
    Line { name, text, role, side, ..Line::default() }
}

/// Whether a field says the value of a header whose bytes are coded.
fn says_header(filter: &str) -> bool {
    matches!(filter, "http2.header" | "http2.header.value" | "http2.header.unescaped" | "http2.request.full_uri")
        || filter == "http2.headers"
        || filter.starts_with("http2.headers.")
}

/// Where the headers with secrets lie in a message whose headers are coded.
pub(super) fn coded_secrets(view: &View<'_>) -> Vec<std::ops::Range<usize>> {
    let mut all = Vec::new();
    let mut name = Vec::new();
    for item in view.tape.items() {
        match (item.field.filter, view.value(item)) {
            ("http2.header.name", Value::Text(own)) => name = own.to_vec(),
            ("http2.header.value", Value::Text(value)) => {
                let head = match name.as_slice() {
                    b":path" => [b"GET ", value, b" HTTP/2\r\n"].concat(),
                    name => [b"GET / HTTP/2\r\n", name, b": ", value, b"\r\n"].concat(),
                };
                if !secrets::of_head(&head).is_empty() {
                    let start = item.range.at as usize;
                    all.push(start..start.saturating_add(item.range.len as usize));
                }
            }
            _ => {}
        }
    }
    all
}

/// A label without the escapes of the line's end.
fn without_line_end(label: &str) -> &str {
    let label = label.strip_suffix("\\n").unwrap_or(label);
    label.strip_suffix("\\r").unwrap_or(label)
}

/// `#30 · 66–82`: the frame and the bytes of it that carry a part of a message; of several frames, the first and how many.
pub(super) fn place(pieces: &[Piece], from: u64, len: u64, lang: Lang) -> String {
    let end = from + len;
    let mut own = pieces.iter().filter(|p| p.offset < end && from < p.offset + u64::from(p.len));
    let Some(first) = own.next() else { return String::new() };
    let more = own.count();
    let frame = first.frame;
    if more > 0 {
        return lang.with("place-several", &[("frame", frame.number().into()), ("more", more.into())]);
    }
    match first.place {
        Some(range) if range.source == 0 => {
            let start = u64::from(range.at) + from.saturating_sub(first.offset);
            let last = (start + len).saturating_sub(1);
            if last > start { format!("#{frame} · {start}–{last}") } else { format!("#{frame} · {start}") }
        }
        _ => format!("#{frame}"),
    }
}

fn raw(side: &Side, made: &Made) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut at = 0;
    for line in side.head.split_inclusive(|byte| *byte == b'\n') {
        let shown = match made.revealed {
            true => line.to_vec(),
            false => secrets::masked(line, at, &side.secrets),
        };
        let target = Target::Bytes(side.id, 0, at as u32, line.len() as u32);
        lines.push(Line::text(text_of(&shown)).target(target));
        at += line.len();
    }
    lines
}

/// Bytes as text, with what is no UTF-8 spelled; the line's end is left out.
pub(super) fn text_of(bytes: &[u8]) -> String {
    let bytes = bytes.strip_suffix(b"\n").unwrap_or(bytes);
    let bytes = bytes.strip_suffix(b"\r").unwrap_or(bytes);
    let mut out = String::new();
    for chunk in bytes.utf8_chunks() {
        out.push_str(chunk.valid());
        for byte in chunk.invalid() {
            crate::text!(out, "\\x{byte:02x}");
        }
    }
    out
}

/// Bytes in hexadecimal, sixteen a line, with masks for secrets.
pub(super) fn hex(
    bytes: &[u8],
    masked: &[std::ops::Range<usize>],
    target: impl Fn(u32, u32) -> Option<Target>,
) -> Vec<Line> {
    let mut lines = Vec::new();
    for (number, chunk) in bytes.chunks(16).enumerate().take(MAX_SHOWN / 16) {
        let at = number * 16;
        let mut text = format!("{at:04x}  ");
        let mut signs = String::new();
        for (place, byte) in chunk.iter().enumerate() {
            let here = at + place;
            let secret = secrets::touches(masked, &(here..here + 1));
            match secret {
                true => text.push_str("▒▒ "),
                false => crate::text!(text, "{byte:02x} "),
            }
            if place == 7 {
                text.push(' ');
            }
            signs.push(match byte {
                _ if secret => '▒',
                0x20..=0x7e => char::from(*byte),
                _ => '.',
            });
        }
        let width = 6 + 16 * 3 + 1;
        let fill = width - text.chars().count().min(width);
        text.push_str(&" ".repeat(fill + 1));
        text.push_str(&signs);
        lines.push(Line::text(text).target(target(at as u32, chunk.len() as u32)));
    }
    lines
}
