//! A body made readable: lines of text with colours to choose and, for each piece, the bytes of the body that it came from.
//!
//! JSON and XML are indented, forms and parts and events taken apart, text is shown in its charset, images say what they
//! are, and the rest is hexadecimal. Work and memory end at the wanted number of lines; a body that is cut or wrong is
//! shown as far as it goes, with a line that says so. All text is safe for a terminal.

mod json;
mod text;
mod xml;

use std::ops::Range;

use crate::base::safe_text::{self, Style};
use crate::protocols::charset::Charset;
use crate::protocols::json::lexer::{Documents, Kind, Lexer};
use crate::protocols::{charset, content_type, image};

/// Lines that are made at most, whatever is wanted.
pub const MAX_LINES: usize = 200_000;
/// Bytes of the body in one line; a longer value is shown in part, a longer line of text goes on in the next.
pub const LONGEST_LINE: usize = 4 << 10;
/// Bodies within each other that are taken apart.
pub const MAX_DEPTH: usize = 8;
/// Bytes at the start of a body of no known type by which it is told.
const SNIFFED: usize = 4 << 10;

/// A body made readable.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pretty {
    /// As what it is shown.
    pub form: Form,
    /// The charset of its text, where one was looked for.
    pub charset: Option<Charset>,
    /// The lines.
    pub lines: Vec<PrettyLine>,
    /// Whether there are further lines than were wanted.
    pub more: bool,
}

/// As what a body is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// There is no body.
    #[default]
    Empty,
    /// JSON, indented.
    Json,
    /// XML, indented.
    Xml,
    /// The pairs of a form.
    Form,
    /// Parts.
    Multipart,
    /// Events.
    EventStream,
    /// Text as it is.
    Text,
    /// What an image is.
    Image,
    /// Bytes.
    Hex,
}

/// A line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PrettyLine {
    /// Its text, without a line end; safe to show.
    pub text: String,
    /// The bytes of the body that it came from.
    pub range: Range<usize>,
    /// Its pieces, in order; what lies between them is blank.
    pub tokens: Vec<Token>,
}

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// What it is, for its colour.
    pub kind: TokenKind,
    /// Its place in the text of the line, in bytes.
    pub text: Range<usize>,
    /// The bytes of the body that it came from; empty for what is not in it.
    pub range: Range<usize>,
}

/// What a piece is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Text.
    Plain,
    /// A name that a value follows.
    Key,
    /// A text value.
    String,
    /// A number.
    Number,
    /// `true`, `false`, `null`.
    Literal,
    /// Brackets, commas, boundaries.
    Punctuation,
    /// A tag.
    Tag,
    /// The name of an attribute.
    Attribute,
    /// A comment.
    Comment,
    /// Our own words about the body.
    Note,
}

/// Makes a body readable by its content type (the whole value, with its parameters; it may be empty or wrong), in at most
/// `limit` lines.
pub fn pretty(content_type: &str, bytes: &[u8], limit: usize) -> Pretty {
    let mut writer = Writer::new(limit);
    let (form, charset) = body(&mut writer, content_type, bytes, 0);
    writer.finish(form, charset)
}

/// Writes a body; `depth` counts the bodies that it lies in.
fn body(writer: &mut Writer, content_type: &str, bytes: &[u8], depth: usize) -> (Form, Option<Charset>) {
    let declared = content_type::parameter(content_type, "charset");
    let (charset, mark) = charset::charset(declared.as_deref(), bytes);
    let form = form(content_type, bytes, charset);
    match form {
        Form::Json => {
            let media = content_type::media_type(content_type);
            json::write(writer, bytes, crate::protocols::json::documents(&media));
        }
        Form::Xml => xml::write(writer, bytes, charset),
        Form::Form => text::form(writer, bytes, declared.as_deref()),
        Form::Multipart => text::multipart(writer, content_type, bytes, depth),
        Form::EventStream => text::events(writer, bytes),
        Form::Text => text::lines(writer, bytes, mark, charset),
        Form::Image => text::image(writer, bytes),
        Form::Hex => text::hex(writer, bytes),
        Form::Empty => {}
    }
    (form, matches!(form, Form::Xml | Form::Text).then_some(charset))
}

/// As what a body is shown: by its type where that fits the bytes, else by the bytes.
fn form(content_type: &str, bytes: &[u8], charset: Charset) -> Form {
    if bytes.is_empty() {
        return Form::Empty;
    }
    let media = content_type::media_type(content_type);
    let (top, subtype) = media.split_once('/').unwrap_or(("", ""));
    let names = |names: &[&str]| names.iter().any(|name| subtype == *name || subtype.ends_with(&format!("+{name}")));
    let is_text = || looks_like_text(bytes, charset);
    match (top, subtype) {
        ("multipart", _) => Form::Multipart,
        ("application", "x-www-form-urlencoded") if is_text() => Form::Form,
        ("text", "event-stream") => Form::EventStream,
        _ if names(&["json", "json-seq", "ndjson", "x-ndjson", "jsonl", "x-jsonlines", "json-rpc"]) => {
            if begins_as_json(bytes) { Form::Json } else { sniffed(bytes, charset) }
        }
        _ if names(&["xml"]) && (charset.unit() == 2 || begins_as_xml(bytes)) => Form::Xml,
        ("text", _) if is_text() => Form::Text,
        _ => sniffed(bytes, charset),
    }
}

fn sniffed(bytes: &[u8], charset: Charset) -> Form {
    if image::size(bytes).is_some() {
        Form::Image
    } else if !looks_like_text(bytes, charset) {
        Form::Hex
    } else if matches!(first(bytes), Some(b'{' | b'[')) && looks_like_json(bytes) {
        Form::Json
    } else if bytes.trim_ascii_start().starts_with(b"<?xml") {
        Form::Xml
    } else {
        Form::Text
    }
}

fn first(bytes: &[u8]) -> Option<u8> {
    let start = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    start.iter().copied().find(|byte| !byte.is_ascii_whitespace() && *byte != 0x1e)
}

fn begins_as_json(bytes: &[u8]) -> bool {
    Lexer::new(bytes, Documents::Several).take(3).any(|token| !matches!(token.kind, Kind::Problem(_)))
}

fn begins_as_xml(bytes: &[u8]) -> bool {
    first(bytes) == Some(b'<')
}

/// Whether the first tokens are right and more than a bracket.
fn looks_like_json(bytes: &[u8]) -> bool {
    let start = bytes.get(..SNIFFED).unwrap_or(bytes);
    let mut count = 0;
    for token in Lexer::new(start, Documents::Several) {
        match token.kind {
            Kind::Problem(problem) if problem.is_fatal() => return false,
            Kind::Problem(_) => {}
            _ => count += 1,
        }
    }
    count > 1
}

/// Whether a person could read it: characters of its charset, and hardly any control characters.
fn looks_like_text(bytes: &[u8], charset: Charset) -> bool {
    let start = bytes.get(..SNIFFED).unwrap_or(bytes);
    let mut text = String::new();
    let malformed = charset.push(&mut text, start);
    let strange = |c: &char| c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\x0c' | '\x1b' | '\x1e');
    let bad = text.chars().filter(strange).count() + malformed;
    // A cut in the middle of a character is ours.
    bad <= 1 + text.len() / 50 && !(start.contains(&0) && charset.unit() == 1)
}

/// Where pieces of the body that is being written lie in the whole of it.
#[derive(Clone, Copy, Debug)]
enum Place {
    /// So many bytes further on.
    Shifted(usize),
    /// They are made from these bytes.
    Made(usize, usize),
}

/// Puts lines together.
struct Writer {
    limit: usize,
    lines: Vec<PrettyLine>,
    line: PrettyLine,
    more: bool,
    place: Place,
    /// Blanks before each line, for what stands below another.
    margin: usize,
}

impl Writer {
    fn new(limit: usize) -> Self {
        Self {
            limit: limit.min(MAX_LINES),
            lines: Vec::new(),
            line: PrettyLine::default(),
            more: false,
            place: Place::Shifted(0),
            margin: 0,
        }
    }

    /// Whether no further line is wanted: whoever writes may stop.
    fn is_full(&self) -> bool {
        self.more
    }

    fn placed(&self, at: usize, end: usize) -> Range<usize> {
        match self.place {
            Place::Shifted(by) => at + by..end.max(at) + by,
            Place::Made(at, end) => at..end,
        }
    }

    /// A piece of the line that came from these bytes. Tabs become blanks, other control characters marks.
    fn push(&mut self, kind: TokenKind, text: &str, at: usize, end: usize) {
        let range = self.placed(at, end);
        let empty = self.line.tokens.iter().all(|token| token.range.is_empty());
        self.line.range = match (empty, range.is_empty()) {
            (true, _) => range.clone(),
            (false, true) => self.line.range.clone(),
            (false, false) => self.line.range.start.min(range.start)..self.line.range.end.max(range.end),
        };
        self.piece(kind, text, range);
    }

    /// A piece that is not in the body; it lies behind what came before it.
    fn add(&mut self, kind: TokenKind, text: &str) {
        let at = self.line.range.end;
        self.piece(kind, text, at..at);
    }

    fn piece(&mut self, kind: TokenKind, text: &str, range: Range<usize>) {
        if self.line.text.is_empty() {
            self.blanks(self.margin);
        }
        let start = self.line.text.len();
        let mut parts = text.split('\t');
        safe_text::push_str(&mut self.line.text, parts.next().unwrap_or_default(), Style::Marks);
        for part in parts {
            self.line.text.push_str("    ");
            safe_text::push_str(&mut self.line.text, part, Style::Marks);
        }
        if self.line.text.len() > start {
            self.line.tokens.push(Token { kind, text: start..self.line.text.len(), range });
        }
    }

    /// Blanks at the start of a line or between pieces.
    fn blanks(&mut self, count: usize) {
        self.line.text.extend(std::iter::repeat_n(' ', count));
    }

    /// Begins a line with an indent.
    fn indent(&mut self, levels: usize) {
        self.blanks(self.margin + levels * 2);
    }

    fn is_begun(&self) -> bool {
        !self.line.tokens.is_empty()
    }

    fn end_line(&mut self) {
        let line = std::mem::take(&mut self.line);
        // What comes next lies behind this, if it has no place of its own.
        self.line.range = line.range.end..line.range.end;
        if self.lines.len() < self.limit {
            self.lines.push(line);
        } else {
            self.more = true;
        }
    }

    /// An empty line.
    fn empty_line(&mut self) {
        self.end_line();
    }

    /// A line of our own words about these bytes.
    fn note(&mut self, text: &str, at: usize, end: usize) {
        if self.is_begun() {
            self.end_line();
        }
        self.push(TokenKind::Note, text, at, end);
        self.end_line();
    }

    fn finish(mut self, form: Form, charset: Option<Charset>) -> Pretty {
        if self.is_begun() {
            self.end_line();
        }
        Pretty { form, charset, lines: self.lines, more: self.more }
    }
}

/// As much of a text as stands in one line, and whether that is not all.
fn clipped(text: &str) -> (&str, bool) {
    let end = text.floor_char_boundary(LONGEST_LINE);
    (text.get(..end).unwrap_or(text), end < text.len())
}

#[cfg(test)]
mod tests;
