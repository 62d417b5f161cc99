//! The columns of plain messages: a start line and, where a body follows the head, what its media type says.
//!
//! Like [`plain`](crate::protocols::plain) it says nothing of its own: `tests/robust/shortcut.rs` holds it to what the
//! dissector says.

use super::chunks::{self, Look};
use super::framing::{Kind, Rule};
use super::lines;
use super::typed::{self, Media, Noted};
use crate::base::newlines::Newlines;
use crate::base::safe_text;
use crate::dissect::{Direction, WholeMessage, Wire};
use crate::protocols::{graphql, json};

/// A start line and what the body adds to the Info column.
pub struct Columns<'b> {
    /// The Protocol column.
    pub protocol: &'static str,
    /// The start line.
    pub line: Wire<'b>,
    /// What stands behind it and a space.
    pub after: &'static str,
}

/// The columns of a message that begins with `bytes`: all of it, or its head and the first of its body
/// ([`BEGINNING`](crate::dissect::BEGINNING)). `None` where the dissector must look.
#[inline(always)]
pub fn columns<'b>(message: &WholeMessage, bytes: &'b [u8]) -> Option<Columns<'b>> {
    let rule = Kind(message.kind).rule();
    let framed = matches!(rule, Rule::NoBody | Rule::Length | Rule::NoLength | Rule::UntilClose | Rule::Chunked);
    if !framed || message.head == 0 {
        return None;
    }
    let (head, body) = bytes.split_at_checked(message.head as usize)?;
    let line = lines::line(head, 0).filter(|line| !line.is_empty() && head.ends_with(b"\r\n\r\n"))?;
    let content = line.content(head);
    // Whatever the method is, and whatever stands between the words.
    let is_request = !content.starts_with(b"HTTP/");
    let query = is_request.then(|| memchr::memchr(b'?', content)).flatten().and_then(|mark| content.get(mark..));
    if query.is_some_and(graphql::may_be_in_url) {
        return None;
    }
    let line_of = |content| match safe_text::is_printable(content) {
        true => Some(Wire::Printable(content)),
        false => std::str::from_utf8(content).ok().map(Wire::Text),
    };
    let told = Columns { protocol: "HTTP", line: line_of(content)?, after: " " };
    if body.is_empty() || message.only_head {
        return Some(told);
    }
    let (media, coded) = match Noted(message.hint).read() {
        Some(noted) => noted,
        None => media_of(head, line.next)?,
    };
    match media {
        // Lines of text say no more than their type, however they are coded.
        Media::Text(after) if rule == Rule::Chunked => has_data(body).then_some(Columns { after, ..told }),
        _ if rule == Rule::Chunked => None,
        Media::Text(after) if !body.starts_with(b"<?xml ") => Some(Columns { after, ..told }),
        Media::Json if !coded && message.direction == Direction::FromServer && json::has_value(body) => {
            Some(Columns { protocol: "HTTP/JSON", after: JSON, ..told })
        }
        Media::None | Media::Data if !coded => Some(told),
        _ => None,
    }
}

/// Whether chunks begin with one that is not the last, and some of its data.
fn has_data(chunks: &[u8]) -> bool {
    match chunks::size_line(chunks, 0, &mut 0) {
        Look::Found(line) => line.size > 0 && line.line.next < chunks.len(),
        Look::More | Look::Broken => false,
    }
}

/// The space behind the start line, and what [`json`] says of a body of this type.
const JSON: &str = " , JavaScript Object Notation (application/json)";

/// The media type that the field lines from `from` on name, and whether they name a content coding. `None` for types that
/// their readers must tell of, and for lines that are not plain.
#[cold]
fn media_of(head: &[u8], from: usize) -> Option<(Media, bool)> {
    let (mut media, mut coded, mut at) = (Media::None, false, from);
    for end in Newlines::of(head.get(from..)?).map(|place| from.saturating_add(place).saturating_add(1)) {
        let line = head.get(std::mem::replace(&mut at, end)..end)?;
        match line {
            // Folded onto the line before.
            [b' ' | b'\t', ..] => return None,
            [b'\r', b'\n'] => return (end == head.len()).then_some((media, coded)),
            [b'\r' | b'\n', ..] => return None,
            // Of the many names that begin so, the ninth letter tells the two from nearly all others.
            [b'c' | b'C', _, _, _, _, _, _, _, b't' | b'T' | b'e' | b'E', ..] => match named(line)? {
                // The first of several counts.
                Named::Type(value) if matches!(media, Media::None) => media = typed::known(value)?,
                Named::Coding => coded = true,
                Named::Type(_) | Named::Other => {}
            },
            _ => {}
        }
    }
    None
}

/// What a field line is to the columns.
enum Named<'b> {
    /// Content-Type and its value.
    Type(&'b [u8]),
    /// Content-Encoding.
    Coding,
    Other,
}

fn named(line: &[u8]) -> Option<Named<'_>> {
    const TYPE: &[u8] = b"content-type";
    // As nearly all write it.
    if let Some((name, [b':', value @ ..])) = line.split_at_checked(TYPE.len())
        && name.eq_ignore_ascii_case(TYPE)
    {
        return Some(Named::Type(value));
    }
    let field = lines::field_line(line, 0)?;
    let name = field.trimmed_name(line);
    Some(match field.colon {
        true if name.eq_ignore_ascii_case(TYPE) => Named::Type(line.get(field.value)?),
        true if name.eq_ignore_ascii_case(b"content-encoding") => Named::Coding,
        _ => Named::Other,
    })
}

#[cfg(test)]
mod tests {
    use super::super::quick;
    use super::*;

    #[test]
    fn what_is_noted_of_a_head_is_what_its_lines_say() {
        const HEADS: [&str; 3] = [
            "HTTP/1.1 200 OK\r\nContent-Type: text/html; a\r\nContent-Encoding: gzip\r\nCookie: c\r\n\r\n",
            "HTTP/1.1 200 OK\r\ncontent-encoding: br\r\ncontent-type: application/json\r\nContent-Type: text/css\r\n\r\n",
            "POST / HTTP/1.1\r\nContent-Typo: x\r\nContent-Length: 1\r\n\r\n",
        ];
        let mut read = 0;
        for head in HEADS.map(str::as_bytes) {
            let from = head.iter().position(|byte| *byte == b'\n').expect("it has lines") + 1;
            for at in from..head.len() {
                for byte in (0..=b' ').chain(*b":;,/aCcEtT\x7f\x80\xff") {
                    let mut other = head.to_vec();
                    other[at] = byte;
                    let Some(noted) = quick::read(&other).and_then(|head| head.noted.read()) else { continue };
                    assert_eq!(media_of(&other, from), Some(noted), "{}", other.escape_ascii());
                    read += 1;
                }
            }
        }
        assert!(read > 5_000, "{read}");
    }
}
