//! JSON, indented. Strings stand as they are written, but escaped letters are shown as letters.

use std::borrow::Cow;

use super::{LONGEST_LINE, TokenKind, Writer, clipped};
use crate::base::safe_text;
use crate::protocols::json::lexer::{self, Documents, Kind, Lexer, Token};

/// Levels that are indented; deeper ones stand where this one does.
const MAX_INDENT: usize = 64;

pub(super) fn write(writer: &mut Writer, bytes: &[u8], documents: Documents) {
    let mut lexer = Lexer::new(bytes, documents);
    let mut before: Option<Kind> = None;
    // Where a document that is no JSON stopped being it.
    let mut stopped = None;
    while let Some(token) = lexer.next() {
        if writer.is_full() {
            return;
        }
        let depth = lexer.depth();
        match token.kind {
            Kind::Problem(problem) => {
                writer.note(&format!("{} (byte {})", problem.text(), token.at), token.at, token.end);
                if problem.is_fatal() {
                    stopped = Some(token.at);
                    rest(writer, bytes, token.at, documents);
                }
                before = None;
                continue;
            }
            Kind::ObjectEnd | Kind::ArrayEnd => {
                if !matches!(before, Some(Kind::ObjectStart | Kind::ArrayStart)) {
                    new_line(writer, depth);
                }
                piece(writer, bytes, TokenKind::Punctuation, token);
            }
            _ => {
                begin(writer, before, &token, depth);
                value(writer, bytes, token);
            }
        }
        before = Some(token.kind);
        // A document stands in lines of its own.
        if depth == 0 && token.kind != Kind::Key {
            writer.end_line();
            before = None;
        }
    }
    if stopped.is_none() && writer.is_begun() {
        writer.end_line();
    }
}

/// What stands before a value or name: the comma after the one before, or the place after its name.
fn begin(writer: &mut Writer, before: Option<Kind>, token: &Token, depth: usize) {
    let is_start = matches!(token.kind, Kind::ObjectStart | Kind::ArrayStart);
    let level = depth.saturating_sub(usize::from(is_start));
    match before {
        None | Some(Kind::Key) => {
            if before.is_none() && writer.is_begun() {
                writer.end_line();
            }
            if before.is_none() {
                writer.indent(level.min(MAX_INDENT));
            }
        }
        Some(Kind::ObjectStart | Kind::ArrayStart) => new_line(writer, level),
        Some(_) => {
            writer.add(TokenKind::Punctuation, ",");
            new_line(writer, level);
        }
    }
}

fn new_line(writer: &mut Writer, depth: usize) {
    if writer.is_begun() {
        writer.end_line();
    }
    writer.indent(depth.min(MAX_INDENT));
}

fn piece(writer: &mut Writer, bytes: &[u8], kind: TokenKind, token: Token) {
    let text = String::from_utf8_lossy(bytes.get(token.at..token.end.min(token.at + LONGEST_LINE)).unwrap_or_default());
    writer.push(kind, &text, token.at, token.end);
    if token.end - token.at > LONGEST_LINE {
        writer.add(TokenKind::Note, "…");
    }
}

fn value(writer: &mut Writer, bytes: &[u8], token: Token) {
    let kind = match token.kind {
        Kind::Key => TokenKind::Key,
        Kind::String => TokenKind::String,
        Kind::Number => TokenKind::Number,
        Kind::True | Kind::False | Kind::Null => TokenKind::Literal,
        _ => TokenKind::Punctuation,
    };
    if !matches!(token.kind, Kind::Key | Kind::String) {
        return piece(writer, bytes, kind, token);
    }
    let raw = bytes.get(token.at..token.end).unwrap_or_default();
    let readable = letters(raw.get(..LONGEST_LINE * 2).unwrap_or(raw));
    let (shown, more) = clipped(&readable);
    writer.push(kind, shown, token.at, token.end);
    if more || raw.len() > LONGEST_LINE * 2 {
        writer.add(TokenKind::Note, &format!("… ({} bytes)", raw.len()));
    }
    if token.kind == Kind::Key {
        writer.add(TokenKind::Punctuation, ":");
        writer.blanks(1);
    }
}

/// A string as it is written, with the letters for their escapes: `\ud55c` is 한, but `\n` and `\"` stay.
fn letters(raw: &[u8]) -> Cow<'_, str> {
    let text = String::from_utf8_lossy(raw);
    if !text.contains("\\u") {
        return text;
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = &*text;
    while let Some(at) = rest.find('\\') {
        let (before, escape) = rest.split_at(at);
        out.push_str(before);
        // A surrogate pair takes two escapes; twelve bytes hold both.
        let pair = escape.get(..12).filter(|pair| pair.get(6..8) == Some("\\u"));
        let letter = |part: &str| {
            let plain = lexer::unescape(part.as_bytes()).into_owned();
            let mut characters = plain.chars();
            characters.next().filter(|c| characters.next().is_none() && !c.is_ascii() && !safe_text::is_unsafe(*c))
        };
        let single = escape.get(..6).filter(|part| part.starts_with("\\u"));
        let (letter, len) = match (single.and_then(letter), pair.and_then(letter)) {
            (Some(letter), _) => (Some(letter), 6),
            (None, Some(letter)) if single.is_some() => (Some(letter), 12),
            _ => (None, escape.char_indices().nth(2).map_or(escape.len(), |(at, _)| at)),
        };
        match letter {
            Some(letter) => out.push(letter),
            None => out.push_str(&escape[..len]),
        }
        rest = &escape[len..];
    }
    out.push_str(rest);
    out.into()
}

/// What follows the place where a document stopped being JSON, as text: to the end of the line where documents stand in
/// lines, else all of it.
fn rest(writer: &mut Writer, bytes: &[u8], at: usize, documents: Documents) {
    let rest = bytes.get(at..).unwrap_or_default();
    let end = match documents {
        Documents::One => None,
        Documents::Several => memchr::memchr2(b'\n', 0x1e, rest).map(|len| at + len),
    };
    super::text::part(writer, bytes, at, end.unwrap_or(bytes.len()), crate::protocols::charset::UTF8);
}
