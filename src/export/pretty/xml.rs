//! XML, indented: an element with nothing but text stands in one line.

use super::{TokenKind, Writer, clipped};
use crate::protocols::charset::{self, Charset};
use crate::protocols::xml::lexer::{self, Kind, Lexer, Token};

/// Levels that are indented; deeper ones stand where this one does.
const MAX_INDENT: usize = 64;
/// Text that stands in the line of its tags is not longer than this.
const SHORT_TEXT: usize = 120;

pub(super) fn write(writer: &mut Writer, bytes: &[u8], charset: Charset) {
    if charset.unit() == 1 {
        return tokens(writer, bytes, charset);
    }
    // Markup in UTF-16 is read in UTF-8; each piece of it has the whole body for its place.
    let mut text = String::new();
    charset.push(&mut text, bytes);
    let whole = writer.placed(0, bytes.len());
    let outer = std::mem::replace(&mut writer.place, super::Place::Made(whole.start, whole.end));
    tokens(writer, text.as_bytes(), charset::UTF8);
    writer.place = outer;
}

fn tokens(writer: &mut Writer, bytes: &[u8], charset: Charset) {
    let mut tokens = Lexer::new(bytes).peekable();
    let mut depth = 0usize;
    while let Some(token) = tokens.next() {
        if writer.is_full() {
            return;
        }
        match token.kind {
            Kind::Text => {
                let text = bytes.get(token.at..token.end).unwrap_or_default();
                if !text.trim_ascii().is_empty() {
                    text_lines(writer, bytes, token, charset, depth);
                }
            }
            Kind::End => {
                depth = depth.saturating_sub(1);
                line(writer, depth);
                tag(writer, bytes, token, charset);
                writer.end_line();
            }
            Kind::Start => {
                line(writer, depth);
                tag(writer, bytes, token, charset);
                // `<name>text</name>` and `<name></name>` stay in one line.
                let mut text = tokens.next_if(|next| next.kind == Kind::Text && is_short(bytes, *next));
                let name = lexer::name(bytes, token);
                let closes = |next: &Token| next.kind == Kind::End && !next.cut && lexer::name(bytes, *next) == name;
                let end = tokens.next_if(closes);
                if let (Some(end), false) = (end, token.cut) {
                    if let Some(text) = text.take() {
                        plain(writer, bytes, text, TokenKind::Plain, charset);
                    }
                    tag(writer, bytes, end, charset);
                    writer.end_line();
                    continue;
                }
                writer.end_line();
                depth += 1;
                if let Some(text) = text {
                    text_lines(writer, bytes, text, charset, depth);
                }
            }
            Kind::Empty => {
                line(writer, depth);
                tag(writer, bytes, token, charset);
                writer.end_line();
            }
            Kind::Instruction if !token.cut => {
                line(writer, depth);
                tag(writer, bytes, token, charset);
                writer.end_line();
            }
            Kind::Comment => markup_lines(writer, bytes, token, TokenKind::Comment, charset, depth),
            Kind::Section => markup_lines(writer, bytes, token, TokenKind::String, charset, depth),
            Kind::Instruction | Kind::Doctype => {
                markup_lines(writer, bytes, token, TokenKind::Punctuation, charset, depth);
            }
        }
        if token.cut {
            writer.note("the document ends early", bytes.len(), bytes.len());
            return;
        }
    }
    if depth > 0 {
        writer.note("the document ends early", bytes.len(), bytes.len());
    }
}

fn line(writer: &mut Writer, depth: usize) {
    if writer.is_begun() {
        writer.end_line();
    }
    writer.indent(depth.min(MAX_INDENT));
}

fn is_short(bytes: &[u8], token: Token) -> bool {
    let text = bytes.get(token.at..token.end).unwrap_or_default();
    text.len() <= SHORT_TEXT && !text.trim_ascii().contains(&b'\n') && !text.trim_ascii().is_empty()
}

/// The characters of a token, as far as a line holds them.
fn plain(writer: &mut Writer, bytes: &[u8], token: Token, kind: TokenKind, charset: Charset) {
    let text = bytes.get(token.at..token.end).unwrap_or_default();
    let blanks = text.len() - text.trim_ascii_start().len();
    span(writer, bytes, token.at + blanks, token.at + blanks + text.trim_ascii().len(), kind, charset);
}

fn span(writer: &mut Writer, bytes: &[u8], at: usize, end: usize, kind: TokenKind, charset: Charset) {
    let raw = bytes.get(at..end).unwrap_or_default();
    let part = raw.get(..super::LONGEST_LINE).unwrap_or(raw);
    let mut text = String::new();
    charset.push(&mut text, part);
    let (shown, more) = clipped(&text);
    writer.push(kind, shown, at, end);
    if more || part.len() < raw.len() {
        writer.add(TokenKind::Note, "…");
    }
}

/// Text in lines of its own, each with the indent of the level.
fn text_lines(writer: &mut Writer, bytes: &[u8], token: Token, charset: Charset, depth: usize) {
    markup_lines(writer, bytes, token, TokenKind::Plain, charset, depth);
}

/// What may have several lines; their own blanks give way to the indent.
fn markup_lines(writer: &mut Writer, bytes: &[u8], token: Token, kind: TokenKind, charset: Charset, depth: usize) {
    let text = bytes.get(token.at..token.end).unwrap_or_default();
    let mut at = token.at;
    for part in text.split(|byte| *byte == b'\n') {
        if writer.is_full() {
            return;
        }
        let trimmed = part.trim_ascii();
        if !trimmed.is_empty() {
            let blanks = part.len() - part.trim_ascii_start().len();
            // A long line goes on in the next.
            let mut from = at + blanks;
            let end = from + trimmed.len();
            while from < end && !writer.is_full() {
                let to = boundary(bytes, from, end, charset);
                line(writer, depth);
                span(writer, bytes, from, to, kind, charset);
                writer.end_line();
                from = to;
            }
        }
        at += part.len() + 1;
    }
}

/// Where a line that begins at `from` must end, between two characters where that can be seen.
fn boundary(bytes: &[u8], from: usize, end: usize, charset: Charset) -> usize {
    let to = end.min(from + super::LONGEST_LINE);
    if to == end || !charset.is_utf8() {
        return to;
    }
    let inside = |at: &usize| bytes.get(*at).is_some_and(|byte| byte & 0xc0 == 0x80);
    (to.saturating_sub(3)..=to).rev().find(|at| !inside(at)).filter(|at| *at > from).unwrap_or(to)
}

/// A tag with its attributes.
fn tag(writer: &mut Writer, bytes: &[u8], token: Token, charset: Charset) {
    let name = lexer::name(bytes, token);
    let skip = if matches!(token.kind, Kind::End | Kind::Instruction) { 2 } else { 1 };
    let name_end = (token.at + skip + name.len()).min(token.end);
    span(writer, bytes, token.at, name_end, TokenKind::Tag, charset);
    let mut at = name_end;
    if token.kind != Kind::End {
        for attribute in lexer::attributes(bytes, token) {
            writer.blanks(1);
            span(writer, bytes, attribute.at, attribute.name_end, TokenKind::Attribute, charset);
            if attribute.end > attribute.name_end {
                writer.add(TokenKind::Punctuation, "=");
                let quoted = attribute.value.saturating_sub(usize::from(attribute.end > attribute.value_end));
                span(writer, bytes, quoted.max(attribute.name_end), attribute.end, TokenKind::String, charset);
            }
            at = attribute.end;
        }
    }
    if !token.cut {
        let closing = if matches!(token.kind, Kind::Empty | Kind::Instruction) { 2 } else { 1 };
        let from = token.end.saturating_sub(closing).max(at);
        span(writer, bytes, from, token.end, TokenKind::Tag, charset);
    }
}
