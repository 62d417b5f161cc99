//! Bodies as lines.

use std::sync::Arc;

use super::AT_ONCE;
use super::exchange::{ExchangeFeed, Known, Side};
use super::head::{MAX_LINES, MAX_SHOWN, hex, text_of};
use crate::analysis::Reader;
use crate::base::MessageId;
use crate::dissect::{Range, View, Want};
use crate::engine::ledger::flags;
use crate::export::pretty::{self, PrettyLine, TokenKind};
use crate::tui::lang::{Arg, Lang};
use crate::tui::model::Pending;
use crate::tui::model::detail::{Form, Line, Made, Role, Saved, Tab, Target};
use crate::tui::{secrets, units};

/// A body and where it lies among the sources of its message.
pub struct Found<'v> {
    /// Its bytes, with every coding undone as far as that goes.
    pub bytes: &'v [u8],
    /// Their place.
    pub range: Range,
}

/// The body of a dissected message: decoded where it is encoded.
pub fn found<'v>(view: &View<'v>, head: u32) -> Found<'v> {
    let data = view.tape.items().iter().find(|item| matches!(item.field.filter, "http.file_data" | "http2.file_data"));
    if let Some(item) = data.filter(|item| item.range.len > 0) {
        return Found { bytes: view.at(item.range), range: item.range };
    }
    let len = u32::try_from(view.frame.len()).unwrap_or(u32::MAX).saturating_sub(head);
    let range = Range { source: 0, at: head, len };
    Found { bytes: view.at(range), range }
}

/// The body that can be saved while a tab is shown: the request's in its own tab, else the answer's if it has one.
pub(super) fn saved(known: &Known, tab: Tab) -> Option<Saved> {
    let with_body = |side: &&Side| side.body > 0;
    let (request, response) = (known.request.as_ref().filter(with_body), known.response.as_ref().filter(with_body));
    let side = if tab == Tab::Request { request.or(response) } else { response.or(request) }?;
    let kind = if request.is_some_and(|request| request.id == side.id) {
        &known.row.request_type
    } else {
        &known.row.content_type
    };
    let target = known.row.target.as_deref().unwrap_or_default();
    let name = file_name(target, kind.as_deref().unwrap_or_default());
    Some(Saved { message: side.id, name })
}

/// A name for a file, from the last part of a path and the type: nothing of it but letters, digits, dots, dashes.
fn file_name(target: &str, kind: &str) -> String {
    let path = target.split(['?', '#']).next().unwrap_or_default();
    let last = path.rsplit('/').next().unwrap_or_default();
    let mut name: String = last
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_') { c } else { '_' })
        .take(80)
        .collect();
    name = name.trim_matches('.').to_owned();
    if name.is_empty() {
        name.push_str("body");
    }
    if !name.contains('.') {
        let kind = kind.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
        let extension = match kind.as_str() {
            "text/html" => "html",
            "text/css" => "css",
            "text/csv" => "csv",
            "image/png" => "png",
            "image/jpeg" => "jpg",
            "image/gif" => "gif",
            "image/webp" => "webp",
            "application/pdf" => "pdf",
            kind if kind.ends_with("json") => "json",
            kind if kind.ends_with("xml") => "xml",
            kind if kind.ends_with("javascript") => "js",
            kind if kind.starts_with("text/") => "txt",
            _ => "bin",
        };
        name.push('.');
        name.push_str(extension);
    }
    name
}

impl ExchangeFeed {
    /// A message's body as its reader gets it.
    pub fn body_bytes(&mut self, id: crate::base::MessageId) -> Vec<u8> {
        let head = self.capture.ledger().message(id).map_or(0, |record| record.head);
        match self.whole.message(id) {
            Ok(view) => found(&view, head).bytes.to_vec(),
            Err(_) => Vec::new(),
        }
    }

    /// The bodies of request and answer.
    pub(super) fn body(&mut self, known: &Known, made: &Made) -> Vec<Line> {
        let mut lines = Vec::new();
        let row = &known.row;
        for (side, id, kind, role) in [
            (&known.request, "body-request", &row.request_type, Role::Client),
            (&known.response, "body-response", &row.content_type, Role::Server),
        ] {
            let Some(side) = side else { continue };
            let own = self.body_of(side, kind.as_deref().unwrap_or_default(), made);
            if own.is_empty() {
                continue;
            }
            if !lines.is_empty() {
                lines.push(Line::default());
            }
            let mut title = made.lang.text(id);
            if let Some(kind) = kind {
                title.push_str("  ");
                title.push_str(kind);
            }
            lines.push(Line { role, ..Line::heading(title) }.target(Target::Message(side.id)));
            lines.extend(own);
        }
        lines
    }

    /// Begins to read the long message of a side, or says how far that is.
    fn read_long(&mut self, side: &Side) -> Option<Pending> {
        let capture = Arc::clone(&self.capture);
        let id = side.id;
        let long = self.long.get_mut(usize::from(!side.record.is(flags::REQUEST)))?;
        long.of(id, side.version(), move |watch| {
            let mut reader = Reader::new(capture, Want::everything());
            reader.set_watch(Some(Arc::clone(watch)));
            reader.message(id).ok()?;
            reader.set_watch(None);
            Some(reader)
        });
        long.pending(id)
    }

    /// A message with all that there is of it; `None` while a long one is read.
    pub(super) fn whole_of(&mut self, id: MessageId) -> Option<View<'_>> {
        let ready = self.long.iter_mut().position(|long| long.get(id).is_some());
        if let Some(long) = ready.and_then(|at| self.long.get_mut(at)) {
            return long.get(id)?.message_again(id).ok();
        }
        if self.exchanges.body_size(id) > AT_ONCE {
            return None;
        }
        self.whole.message(id).ok()
    }

    fn body_of(&mut self, side: &Side, kind: &str, made: &Made) -> Vec<Line> {
        let lang = made.lang;
        let pending = if side.body > AT_ONCE { self.read_long(side) } else { None };
        let mut lines: Vec<Line> = pending.iter().map(|pending| reading(pending, lang)).collect();
        let Some(view) = self.whole_of(side.id) else { return lines };
        let found = found(&view, side.record.head);
        let after = match side.coded {
            // It comes in messages of its own.
            Some(_) => side.body,
            None => (view.frame.len() as u64).saturating_sub(u64::from(side.record.head)),
        };
        if found.bytes.is_empty() && after == 0 && side.record.is(flags::ENDED) {
            return Vec::new();
        }
        lines.push(sizes(&view, &found, after, lang));
        lines.extend(steps(&view));
        if !side.record.is(flags::ENDED) {
            lines.push(Line::text(lang.text("body-arriving")).role(Role::Dim));
        } else if side.record.missing > 0 {
            let text = lang.with("body-missing", &[("count", side.record.missing.into())]);
            lines.push(Line::text(text).role(Role::Wrong));
        }
        let id = side.id;
        let target =
            |at: u32, len: u32| Some(Target::Bytes(id, found.range.source, found.range.at.saturating_add(at), len));
        let shown = found.bytes.get(..MAX_SHOWN.min(found.bytes.len())).unwrap_or_default();
        let hidden = if made.revealed { Vec::new() } else { secrets::of_body(kind, shown) };
        let mut more = found.bytes.len() > MAX_SHOWN;
        let content = match made.form {
            Form::Hex => hex(shown, &hidden, target),
            Form::Raw => text(shown, &hidden, target),
            Form::Pretty if view.tape.items().iter().any(|item| item.field.filter == "protobuf.field") => {
                messages(&view, id, made.revealed)
            }
            Form::Pretty => {
                let pretty = pretty::pretty(kind, found.bytes, MAX_LINES);
                let hidden = if made.revealed { Vec::new() } else { secrets::of_body(kind, found.bytes) };
                more = pretty.more;
                pretty.lines.iter().map(|line| pretty_line(line, &hidden, target)).collect()
            }
        };
        lines.extend(content);
        if more {
            lines.push(Line::text(lang.text("body-more")).role(Role::Dim));
        }
        lines
    }
}

/// How far it is with reading a long message.
fn reading(pending: &Pending, lang: Lang) -> Line {
    let (done, of) = (units::size(lang, pending.done), units::size(lang, pending.of));
    Line::text(lang.with("gathering", &[("done", (&done).into()), ("of", (&of).into())])).role(Role::Dim)
}

/// `1 401 B` or `1 401 B decoded, 524 B on the wire`.
fn sizes(view: &View<'_>, found: &Found<'_>, after: u64, lang: Lang) -> Line {
    let shown = units::bytes(lang, found.bytes.len() as u64);
    let carried = units::bytes(lang, after);
    let text = match view.tape.sources().is_empty() || found.range.source == 0 {
        true => shown,
        false => {
            let values: [(&str, Arg<'_>); 2] = [("decoded", (&shown).into()), ("carried", (&carried).into())];
            lang.with("body-decoded", &values)
        }
    };
    Line::text(text).role(Role::Dim)
}

/// The messages of gRPC and Protocol Buffers, field by field.
fn messages(view: &View<'_>, id: crate::base::MessageId, revealed: bool) -> Vec<Line> {
    const SHOWN: [&str; 4] = ["grpc", "grpc.trailer.line", "protobuf.message.name", "protobuf.field"];
    let (mut lines, mut open) = (Vec::new(), Vec::<u32>::new());
    for (at, item) in view.tape.items().iter().enumerate() {
        if !SHOWN.contains(&item.field.filter) || lines.len() >= MAX_LINES {
            continue;
        }
        while open.last().is_some_and(|next| *next <= at as u32) {
            open.pop();
        }
        let mut label = String::new();
        crate::dissect::show::label(&mut label, view, item);
        let depth = u8::try_from(open.len()).unwrap_or(u8::MAX);
        let text = secrets::masked_field(&label, revealed);
        lines.push(Line::text(text).depth(depth).target(Target::Field(id, at as u32)));
        open.push(item.next);
    }
    lines
}

/// What was undone, in the dissector's words.
fn steps(view: &View<'_>) -> Vec<Line> {
    let wanted = |filter: &str| matches!(filter, "http.encoded_entity" | "http2.encoded_entity" | "http.chunked");
    let items = view.tape.items().iter().filter(|item| wanted(item.field.filter) && !item.hidden);
    let line = |item| {
        let mut label = String::new();
        crate::dissect::show::label(&mut label, view, item);
        Line::text(label).role(Role::Generated)
    };
    items.map(line).collect()
}

/// Text line by line.
fn text(bytes: &[u8], hidden: &[std::ops::Range<usize>], target: impl Fn(u32, u32) -> Option<Target>) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut at = 0;
    for line in bytes.split_inclusive(|byte| *byte == b'\n').take(MAX_LINES) {
        let shown = secrets::masked(line, at, hidden);
        lines.push(Line::text(text_of(&shown)).target(target(at as u32, line.len() as u32)));
        at += line.len();
    }
    lines
}

/// A line of readable content, its pieces coloured, its secrets masked.
fn pretty_line(
    line: &PrettyLine,
    hidden: &[std::ops::Range<usize>],
    target: impl Fn(u32, u32) -> Option<Target>,
) -> Line {
    let mut text = String::new();
    let mut spans = Vec::new();
    let mut at = 0;
    for token in &line.tokens {
        text.push_str(line.text.get(at..token.text.start).unwrap_or_default());
        let from = text.len();
        match secrets::touches(hidden, &token.range) {
            true => text.push_str(secrets::MASK),
            false => text.push_str(line.text.get(token.text.clone()).unwrap_or_default()),
        }
        spans.push((from, text.len(), role(token.kind)));
        at = token.text.end;
    }
    text.push_str(line.text.get(at..).unwrap_or_default());
    // A line without pieces that holds a secret is masked as a whole.
    if line.tokens.is_empty() && secrets::touches(hidden, &line.range) {
        text = secrets::MASK.to_owned();
    }
    let len = line.range.end.saturating_sub(line.range.start);
    let target = if len > 0 { target(line.range.start as u32, len as u32) } else { None };
    Line { text, spans, target, ..Line::default() }
}

/// How a piece of readable content looks.
fn role(kind: TokenKind) -> Role {
    match kind {
        TokenKind::Key | TokenKind::Attribute => Role::Client,
        TokenKind::String => Role::Fine,
        TokenKind::Number | TokenKind::Literal | TokenKind::Tag => Role::Server,
        TokenKind::Comment | TokenKind::Punctuation => Role::Dim,
        TokenKind::Note => Role::Warn,
        TokenKind::Plain => Role::Text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_files_are_harmless() {
        assert_eq!(file_name("/api/users?page=2", "application/json"), "users.json");
        assert_eq!(file_name("/", "text/html; charset=utf-8"), "body.html");
        assert_eq!(file_name("/a/..", ""), "body.bin");
        assert_eq!(file_name("/a/x y\x1b[2J.png", ""), "x_y__2J.png");
        assert_eq!(file_name("/..%2f..%2fetc", "text/plain"), "_2f.._2fetc");
    }
}
