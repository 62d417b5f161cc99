//! Text, forms, parts, events, images and bytes, line by line.

use super::{LONGEST_LINE, MAX_DEPTH, Place, TokenKind, Writer, body, clipped, json};
use crate::protocols::charset::{self, Charset};
use crate::protocols::event_stream::{LineKind, stream_lines};
use crate::protocols::json::lexer::{Documents, Kind, Lexer};
use crate::protocols::mime_multipart::parts;
use crate::protocols::{content_type, data_text_lines, image as images, transfer_encoding, urlencoded_form};

/// Bytes in a line of hexadecimal.
const ROW: usize = 16;
/// Data of an event that is longer is not indented.
const LONGEST_EVENT: usize = 64 << 10;

/// The lines of a text, as they are.
pub(super) fn lines(writer: &mut Writer, bytes: &[u8], mark: usize, charset: Charset) {
    for (at, end) in data_text_lines::lines(bytes, mark, charset) {
        if writer.is_full() {
            return;
        }
        line(writer, bytes, at, end, charset);
    }
}

/// A part of a text, line by line.
pub(super) fn part(writer: &mut Writer, bytes: &[u8], at: usize, end: usize, charset: Charset) {
    lines(writer, bytes.get(..end).unwrap_or(bytes), at, charset);
}

/// One line; what is too long for one goes on in the next.
fn line(writer: &mut Writer, bytes: &[u8], at: usize, end: usize, charset: Charset) {
    let unit = charset.unit();
    let mut from = at;
    loop {
        let to = if end - from > LONGEST_LINE { cut(bytes, from, charset) } else { end };
        let raw = bytes.get(from..to).unwrap_or_default();
        let mut text = String::new();
        charset.push(&mut text, raw);
        let shown = if to == end { text.trim_end_matches(['\n', '\r']) } else { &text };
        writer.push(TokenKind::Plain, shown, from, to);
        // An empty line has bytes, too: those that end it.
        if shown.is_empty() {
            writer.line.range = writer.placed(from, to);
        }
        writer.end_line();
        if to >= end || writer.is_full() {
            return;
        }
        from = to.max(from + unit);
    }
}

/// Where a long line is cut: not within a character of UTF-8 or a unit of UTF-16.
fn cut(bytes: &[u8], from: usize, charset: Charset) -> usize {
    let to = from + LONGEST_LINE;
    if !charset.is_utf8() {
        return to;
    }
    let starts = |at: &usize| bytes.get(*at).is_none_or(|byte| byte & 0xc0 != 0x80);
    (to - 3..=to).rev().find(starts).unwrap_or(to)
}

/// A form: a line for each pair.
pub(super) fn form(writer: &mut Writer, bytes: &[u8], charset: Option<&str>) {
    for pair in urlencoded_form::pairs(bytes) {
        if writer.is_full() {
            return;
        }
        value(writer, bytes, TokenKind::Key, pair.at, pair.name_end, charset);
        if pair.value > pair.name_end {
            writer.add(TokenKind::Punctuation, " = ");
            value(writer, bytes, TokenKind::String, pair.value, pair.end, charset);
        }
        writer.end_line();
    }
}

/// A name or value of a form, decoded.
fn value(writer: &mut Writer, bytes: &[u8], kind: TokenKind, at: usize, end: usize, charset: Option<&str>) {
    // A decoded character takes at most three bytes for each of its own.
    let raw = bytes.get(at..end).unwrap_or_default();
    let text = urlencoded_form::decode(raw.get(..LONGEST_LINE * 3).unwrap_or(raw), charset);
    let (shown, more) = clipped(&text);
    writer.push(kind, shown, at, end);
    if more || raw.len() > LONGEST_LINE * 3 {
        writer.add(TokenKind::Note, &format!("… ({} bytes)", raw.len()));
    }
}

/// Parts: boundary, headers, and the body of each by its own type.
pub(super) fn multipart(writer: &mut Writer, content_type: &str, bytes: &[u8], depth: usize) {
    let named = content_type::parameter(content_type, "boundary").filter(|name| !name.is_empty());
    let boundary = named.as_deref().map(str::as_bytes).or_else(|| parts::suggested(bytes)).unwrap_or_default();
    let boundary = boundary.get(..parts::LONGEST_BOUNDARY).unwrap_or(boundary);
    if boundary.is_empty() || depth >= MAX_DEPTH {
        return part(writer, bytes, 0, bytes.len(), charset::UTF8);
    }
    let found = parts::parts(bytes, boundary);
    piece(writer, bytes, found.preamble, TokenKind::Comment);
    for part in &found.parts {
        if writer.is_full() {
            return;
        }
        piece(writer, bytes, part.boundary, TokenKind::Punctuation);
        for header in &part.headers {
            let text = |at: usize, end: usize| {
                String::from_utf8_lossy(bytes.get(at..end).unwrap_or_default()).replace(['\r', '\n'], " ")
            };
            if header.name_end > header.at {
                writer.push(TokenKind::Key, clipped(&text(header.at, header.name_end)).0, header.at, header.name_end);
                writer.add(TokenKind::Punctuation, ": ");
            }
            let value = text(header.value, header.value_end);
            writer.push(TokenKind::String, clipped(&value).0, header.value, header.value_end);
            writer.end_line();
        }
        writer.empty_line();
        part_body(writer, bytes, part, depth);
    }
    match found.last {
        Some(last) => piece(writer, bytes, last, TokenKind::Punctuation),
        None if found.more => writer.note("further parts are not shown", bytes.len(), bytes.len()),
        None => writer.note("the last boundary is missing", bytes.len(), bytes.len()),
    }
    piece(writer, bytes, found.trailer, TokenKind::Comment);
}

fn part_body(writer: &mut Writer, bytes: &[u8], part: &parts::Part, depth: usize) {
    let (at, end) = part.body;
    let raw = bytes.get(at..end).unwrap_or_default();
    let header = |name: &str| part.header(bytes, name).map(String::from_utf8_lossy);
    let content_type = header("Content-Type").unwrap_or("text/plain".into());
    let decoded = header("Content-Transfer-Encoding").and_then(|name| transfer_encoding::decode(&name, raw));
    let outer = writer.place;
    let inner = writer.placed(at, end);
    writer.place = match (&decoded, outer) {
        (None, Place::Shifted(_)) => Place::Shifted(inner.start),
        _ => Place::Made(inner.start, inner.end),
    };
    let content = decoded.as_ref().map_or(raw, |decoded| &decoded.bytes);
    body(writer, &content_type, content, depth + 1);
    if writer.is_begun() {
        writer.end_line();
    }
    writer.place = outer;
}

/// A boundary or what stands outside of all parts, without the line ends around it.
fn piece(writer: &mut Writer, bytes: &[u8], (at, end): parts::Place, kind: TokenKind) {
    for (at, end) in data_text_lines::lines(bytes.get(..end).unwrap_or_default(), at, charset::UTF8) {
        let text = bytes.get(at..end).unwrap_or_default();
        let shown = String::from_utf8_lossy(text.trim_ascii());
        if !shown.is_empty() {
            writer.push(kind, clipped(&shown).0, at, end);
            writer.end_line();
        }
        if writer.is_full() {
            return;
        }
    }
}

/// Events: their fields, and data that is JSON below its name.
pub(super) fn events(writer: &mut Writer, bytes: &[u8]) {
    for line in stream_lines(bytes) {
        if writer.is_full() {
            return;
        }
        let text = |at: usize, end: usize| String::from_utf8_lossy(bytes.get(at..end).unwrap_or_default()).into_owned();
        let value = text(line.value, line.value_end);
        match line.kind {
            LineKind::Dispatch => writer.line.range = writer.placed(line.at, line.end),
            LineKind::Comment => {
                writer.push(TokenKind::Comment, clipped(&text(line.at, line.value_end)).0, line.at, line.value_end)
            }
            _ => {
                let name_end = memchr::memchr(b':', bytes.get(line.at..line.value_end).unwrap_or_default())
                    .map_or(line.value_end, |len| line.at + len);
                writer.push(TokenKind::Key, clipped(&text(line.at, name_end)).0, line.at, name_end);
                if name_end < line.value_end {
                    writer.add(TokenKind::Punctuation, ": ");
                }
                if line.kind == LineKind::Data && is_json(&value) {
                    writer.end_line();
                    data(writer, bytes, line.value, line.value_end);
                    continue;
                }
                let kind = if line.kind == LineKind::Retry { TokenKind::Number } else { TokenKind::String };
                let (shown, more) = clipped(&value);
                writer.push(kind, shown, line.value, line.value_end);
                if more {
                    writer.add(TokenKind::Note, &format!("… ({} bytes)", value.len()));
                }
            }
        }
        writer.end_line();
    }
}

fn is_json(text: &str) -> bool {
    text.len() <= LONGEST_EVENT
        && text.starts_with(['{', '['])
        && !Lexer::new(text.as_bytes(), Documents::One).any(|token| matches!(token.kind, Kind::Problem(_)))
}

/// Data of an event that is JSON.
fn data(writer: &mut Writer, bytes: &[u8], at: usize, end: usize) {
    let outer = writer.place;
    if let Place::Shifted(by) = outer {
        writer.place = Place::Shifted(by + at);
    }
    writer.margin += 2;
    json::write(writer, bytes.get(at..end).unwrap_or_default(), Documents::One);
    writer.margin -= 2;
    writer.place = outer;
}

/// What an image is, in a line.
pub(super) fn image(writer: &mut Writer, bytes: &[u8]) {
    let text = match images::size(bytes) {
        Some(size) => format!("{} image, {} × {} pixels, {} bytes", size.kind, size.width, size.height, bytes.len()),
        None => format!("image, {} bytes", bytes.len()),
    };
    writer.push(TokenKind::Plain, &text, 0, bytes.len());
    writer.end_line();
}

/// Bytes: offset, sixteen of them, and the same as ASCII.
pub(super) fn hex(writer: &mut Writer, bytes: &[u8]) {
    for (row, part) in bytes.chunks(ROW).enumerate() {
        if writer.is_full() {
            return;
        }
        let at = row * ROW;
        writer.push(TokenKind::Comment, &format!("{at:08x}"), at, at + part.len());
        writer.blanks(2);
        for (place, byte) in part.iter().enumerate() {
            writer.push(TokenKind::Number, &format!("{byte:02x}"), at + place, at + place + 1);
            writer.blanks(1);
        }
        writer.blanks((ROW - part.len()) * 3 + 1);
        let printable = |byte: &u8| if (0x20..0x7f).contains(byte) { char::from(*byte) } else { '.' };
        let ascii: String = part.iter().map(printable).collect();
        writer.push(TokenKind::Plain, &ascii, at, at + part.len());
        writer.end_line();
    }
}
