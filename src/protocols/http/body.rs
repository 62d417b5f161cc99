//! Bodies: chunks taken off, content codings undone, and the result handed to whoever reads its media type.

use std::ops;
use std::sync::Arc;

use super::chunks::{self, DataEnd, Look, SizeLine};
use super::framing::Rule;
use super::headers::{self, Fields};
use super::lines;
use super::start::Start;
use super::{Walk, fields as f, notes as n, push_wire, tables};
use crate::dissect::prelude::*;
use crate::dissect::tape::MAX_ITEMS;
use crate::protocols::coding::undone::Undone;

/// Reads what follows the head of `head` bytes. Returns how many bytes are the layer's own, and what follows it.
pub fn body<'b>(walk: &mut Walk<'b, '_>, start: &Start<'b>, fields: &Fields<'b>, head: usize) -> (usize, Next<'b>) {
    let whole = walk.bytes.len();
    let rule = walk.kind.rule();
    if walk.message.only_head || (head >= whole && !walk.full) {
        return (head, Next::End);
    }
    if rule == Rule::Chunked {
        return chunked(walk, start, fields, head);
    }
    if fields.names_chunked() && matches!(chunks::size_line(walk.bytes, head, &mut 0), Look::Found(_)) {
        // Some receivers take it so; which rule framed the message is said all the same.
        if walk.full {
            walk.note(&n::CHUNKED_ANYWAY, head..whole);
        }
        return chunked(walk, start, fields, head);
    }
    if walk.full && !walk.message.whole && walk.message.ended && !matches!(rule, Rule::CutHead) {
        incomplete(walk, head);
    }
    if head >= whole {
        return (whole, Next::End);
    }
    let media = fields.content_type.as_deref();
    let next = plain(walk, media, &fields.codings, head, whole);
    (if media.is_some() { head } else { whole }, next)
}

/// Says how much of the body is there.
fn incomplete(walk: &mut Walk<'_, '_>, head: usize) {
    let there = walk.bytes.len().saturating_sub(head);
    let should = walk.message.len.saturating_sub(head as u64);
    let place = head..walk.bytes.len();
    let text = match walk.message.missing {
        0 => format!("{}: {there} of {should} bytes are there", n::INCOMPLETE.label),
        missing => format!(
            "{}: {missing} bytes of the message were not captured; {there} bytes before the first of them are there",
            n::INCOMPLETE.label
        ),
    };
    walk.note_text(&n::INCOMPLETE, place, &text);
}

/// A body that stands on the wire as it is.
pub fn plain<'b>(walk: &mut Walk<'b, '_>, media: Option<&[u8]>, codings: &[String], at: usize, end: usize) -> Next<'b> {
    let range = walk.range(at..end);
    let bytes = walk.slice(at..end);
    if tells_enough(walk, media) {
        hand_over(walk, media, range);
        return Next::End;
    }
    if let Some(made) = decoded(walk, codings, bytes, range) {
        hand_over(walk, media, made);
        return Next::End;
    }
    file_data(walk, range, bytes);
    match media {
        Some(media) => {
            walk.tape.body(&String::from_utf8_lossy(media), range);
            Next::End
        }
        None => Next::Data(walk.buf.piece(range.at.saturating_sub(walk.buf.at()), bytes, range.len)),
    }
}

/// Whether only columns are wanted and they say no more of a body than its media type: lines of text, however they are coded.
fn tells_enough(walk: &Walk<'_, '_>, media: Option<&[u8]>) -> bool {
    const PLAIN: [&[u8]; 4] = [b"text/html", b"text/plain", b"text/css", b"text/javascript"];
    let Some(media) = media.filter(|_| walk.tape.want().only_columns()) else { return false };
    let media = media.split(|byte| *byte == b';').next().map(lines::trim).unwrap_or_default();
    PLAIN.iter().any(|plain| media.eq_ignore_ascii_case(plain))
}

/// A body in a source of our making.
fn hand_over(walk: &mut Walk<'_, '_>, media: Option<&[u8]>, range: Range) {
    let media = media.map_or("application/octet-stream".into(), String::from_utf8_lossy);
    walk.tape.body(&media, range);
}

fn file_data(walk: &mut Walk<'_, '_>, range: Range, bytes: &[u8]) {
    if bytes.is_empty() {
        return;
    }
    // Bytes of the frame need no copy; those of a source are found by their range as well.
    let buf = Buf::whole(range.source, bytes, range.len);
    let count = bytes.len();
    let placed = if range.source == walk.buf.source() {
        let at = range.at.saturating_sub(walk.buf.at());
        walk.tape.wire(&f::FILE_DATA, &walk.buf, at, range.len)
    } else {
        walk.tape.wire(&f::FILE_DATA, &buf, 0, range.len)
    };
    if placed.is_ok() {
        walk.tape.label_text(&f::FILE_DATA, |out| text!(out, "File Data: {count} bytes"));
    }
}

/// Undoes the content codings. Returns the range of the result in its own source, or nothing when there is none to undo.
fn decoded(walk: &mut Walk<'_, '_>, codings: &[String], bytes: &[u8], range: Range) -> Option<Range> {
    const UNDONE: Undone =
        Undone { encoded: &f::ENCODED, failed: &n::DECODING_FAILED, remark: Some(&n::CODING_REMARK) };
    let names: Vec<&str> = codings.iter().map(String::as_str).filter(|name| *name != "identity").collect();
    let made = UNDONE.write(walk.tape, &names, bytes, range)?;
    let len = u32::try_from(made.len()).unwrap_or(u32::MAX);
    let source = walk.tape.source("Uncompressed entity body", made.clone());
    let range = Range { source, at: 0, len };
    file_data(walk, range, &made);
    Some(range)
}

/// The chunks of a body, and the body without them.
fn chunked<'b>(walk: &mut Walk<'b, '_>, start: &Start<'b>, fields: &Fields<'b>, head: usize) -> (usize, Next<'b>) {
    let range = walk.range(head..walk.bytes.len());
    let group = walk.tape.group(&f::CHUNKED, range);
    if !start.response {
        walk.tape.label(group, |out| out.push_str("HTTP chunked request"));
    }
    let mut entity = Vec::new();
    let (mut at, mut ended) = (head, false);
    while at < walk.bytes.len() {
        let mut from = 0usize;
        match chunks::size_line(walk.bytes, at, &mut from) {
            Look::Found(line) if line.size == 0 => {
                last_chunk(walk, start.response, &line, at);
                ended = true;
                break;
            }
            Look::Found(line) => at = chunk(walk, &line, at, &mut entity),
            Look::More => {
                walk.text_bytes(&f::CHUNK_REST, at..walk.bytes.len());
                break;
            }
            Look::Broken => {
                let rest = at..walk.bytes.len();
                walk.text_bytes(&f::CHUNK_REST, rest.clone());
                if walk.full {
                    walk.note(&n::CHUNK_BAD, rest.clone());
                }
                // What follows is the body's all the same, as far as anybody can tell.
                entity.extend_from_slice(walk.slice(rest));
                ended = true;
                break;
            }
        }
    }
    if walk.full && !ended && walk.message.ended {
        let all = head..walk.bytes.len();
        walk.note(&n::CHUNKS_END, all);
    }
    walk.tape.end(group);
    let whole = walk.bytes.len();
    if entity.is_empty() {
        return (whole, Next::End);
    }
    let media = fields.content_type.as_deref();
    if tells_enough(walk, media) {
        hand_over(walk, media, range);
        return (whole, Next::End);
    }
    let made: Arc<[u8]> = entity.into();
    let len = u32::try_from(made.len()).unwrap_or(u32::MAX);
    let source = walk.tape.source("De-chunked entity body", made.clone());
    let range = Range { source, at: 0, len };
    let range = match decoded(walk, &fields.codings, &made, range) {
        Some(range) => range,
        None => {
            file_data(walk, range, &made);
            range
        }
    };
    hand_over(walk, media, range);
    (whole, Next::End)
}

/// One chunk. Returns where the next one begins.
fn chunk(walk: &mut Walk<'_, '_>, line: &SizeLine, at: usize, entity: &mut Vec<u8>) -> usize {
    let begin = line.line.next;
    let size = usize::try_from(line.size).unwrap_or(usize::MAX);
    let end = begin.saturating_add(size).min(walk.bytes.len());
    entity.extend_from_slice(walk.slice(begin..end));
    let mut from = 0usize;
    let data_end = match end.saturating_sub(begin) == size {
        true => chunks::data_end(walk.bytes, end, &mut from),
        false => Look::More,
    };
    let boundary = match data_end {
        Look::Found(DataEnd::Line(bytes) | DataEnd::Spilled(bytes)) => bytes,
        Look::Found(DataEnd::Missing) | Look::Broken => 0,
        Look::More => walk.bytes.len().saturating_sub(end),
    };
    let next = end.saturating_add(boundary);
    if !walk.full {
        return next;
    }
    let range = walk.range(at..next);
    let group = walk.tape.group(&f::CHUNK, range);
    walk.tape.label(group, |out| text!(out, "Data chunk ({} octets)", line.size));
    size_row(walk, line);
    walk.text_bytes(&f::CHUNK_DATA, begin..end);
    if boundary > 0 {
        walk.text_bytes(&f::CHUNK_BOUNDARY, end..next);
    }
    let place = end..next.max(end);
    match data_end {
        Look::Found(DataEnd::Line(1)) => walk.note(&n::CHUNK_LF, place),
        Look::Found(DataEnd::Missing) => walk.note(&n::CHUNK_NO_END, at..next),
        Look::Found(DataEnd::Spilled(_)) => walk.note(&n::CHUNK_SPILL, place),
        _ => {}
    }
    walk.tape.end(group);
    next
}

/// The line with a size, and what is unusual in it.
fn size_row(walk: &mut Walk<'_, '_>, line: &SizeLine) {
    let place = line.line.at..line.line.next;
    let range = walk.range(place.clone());
    walk.tape.number(&f::CHUNK_SIZE, range, line.size);
    if line.line.bare_lf() {
        walk.note(&n::CHUNK_LF, place.clone());
    }
    let after = walk.slice(line.after.clone());
    let extension = lines::trim(after);
    if !extension.is_empty() {
        let trimmed = lines::trimmed(walk.bytes, line.after.clone());
        walk.text(&f::CHUNK_EXTENSION, trimmed);
        if !is_extension(extension) {
            walk.note(&n::CHUNK_EXTENSION_BAD, place.clone());
        }
    }
    let before = walk.slice(line.line.at..line.digits.start);
    if !before.is_empty() || (extension.is_empty() && !after.is_empty()) {
        walk.note(&n::CHUNK_SPACE, place);
    }
}

/// `*( BWS ";" BWS name [ BWS "=" BWS ( token / quoted-string ) ] )` (RFC 9112 §7.1.1).
fn is_extension(bytes: &[u8]) -> bool {
    let mut rest = lines::trim(bytes);
    while !rest.is_empty() {
        let Some(after) = rest.strip_prefix(b";") else { return false };
        let after = lines::trim(after);
        let name = after.iter().take_while(|byte| lines::is_token_byte(**byte)).count();
        if name == 0 {
            return false;
        }
        rest = lines::trim(after.get(name..).unwrap_or_default());
        if let Some(value) = rest.strip_prefix(b"=") {
            let value = lines::trim(value);
            let length = match value {
                [b'"', quoted @ ..] => match quoted_end(quoted) {
                    Some(end) => end.saturating_add(1),
                    None => return false,
                },
                _ => value.iter().take_while(|byte| lines::is_token_byte(**byte)).count(),
            };
            if length == 0 {
                return false;
            }
            rest = lines::trim(value.get(length..).unwrap_or_default());
        }
    }
    true
}

/// Bytes of a quoted string (RFC 9110 §5.6.4) behind its first quote, the last one included.
fn quoted_end(bytes: &[u8]) -> Option<usize> {
    let mut escaped = false;
    for (place, byte) in bytes.iter().enumerate() {
        match (escaped, *byte) {
            (true, _) => escaped = false,
            (false, b'\\') => escaped = true,
            (false, b'"') => return Some(place.saturating_add(1)),
            (false, byte) if super::start::is_control(byte) => return None,
            _ => {}
        }
    }
    None
}

/// The last chunk and the trailer section.
fn last_chunk(walk: &mut Walk<'_, '_>, response: bool, line: &SizeLine, at: usize) {
    let begin = line.line.next;
    let mut from = 0usize;
    let end = match chunks::trailer_end(walk.bytes, begin, &mut from) {
        Look::Found(end) => end,
        Look::More | Look::Broken => walk.bytes.len(),
    };
    if !walk.full {
        return;
    }
    let range = walk.range(at..begin);
    let group = walk.tape.group(&f::CHUNK, range);
    walk.tape.label(group, |out| out.push_str("End of chunked encoding"));
    size_row(walk, line);
    walk.tape.end(group);
    let mut at = begin;
    let section = walk.slice(0..end);
    while let Some(field) = lines::field_line(section, at).filter(|_| walk.tape.items().len() < MAX_ITEMS) {
        trailer(walk, response, at..field.next, &field);
        at = field.next;
    }
    match lines::line(section, at).filter(lines::Line::is_empty) {
        Some(line) => walk.empty_line(&line),
        None if walk.message.ended => walk.note(&n::CHUNKS_END, begin.min(end)..end),
        None => {}
    }
}

fn trailer(walk: &mut Walk<'_, '_>, response: bool, place: ops::Range<usize>, field: &lines::FieldLine) {
    let (range, whole) = (walk.range(place.clone()), walk.slice(place.clone()));
    if walk.tape.made(&f::TRAILER, range, whole) {
        walk.tape.label_text(&f::TRAILER, |out| {
            out.push_str("trailer-part: ");
            push_wire(out, whole);
        });
    }
    if walk.tape.made(tables::any_line(response), range, whole) {
        walk.tape.hidden();
    }
    headers::judge_bytes(walk, &place);
    let name = field.trimmed_name(walk.bytes);
    if !field.colon {
        walk.note(&n::NO_COLON, place.clone());
    } else if !lines::is_token(name) {
        walk.note(&n::NAME_BAD, place.clone());
    }
    if FORBIDDEN_IN_TRAILERS.iter().any(|known| name.eq_ignore_ascii_case(known.as_bytes())) {
        walk.note(&n::TRAILER_FORBIDDEN, place);
    }
}

/// RFC 9110 §6.5.1: fields for framing, routing, request modifiers, authentication, and what the body is.
const FORBIDDEN_IN_TRAILERS: &[&str] = &[
    "authorization",
    "cache-control",
    "connection",
    "content-encoding",
    "content-length",
    "content-range",
    "content-type",
    "cookie",
    "expect",
    "host",
    "max-forwards",
    "proxy-authorization",
    "set-cookie",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
];
