//! Frames that carry headers: their own fields, and the headers, each with how it was coded. RFC 9113 §6.2, §8.2; RFC 7541.

use std::sync::Arc;

use super::about::{self, About};
use super::block::{MAX_FRAMES, Row};
use super::fields as f;
use super::fields::notes as n;
use super::frame::{self, Head};
use super::hpack::table::{Origin, STATIC};
use super::hpack::{Form, Written};
use super::kind::What;
use super::{Walk, control};
use crate::dissect::prelude::*;
use crate::dissect::{Direction, SourceId};
use crate::protocols::credentials::{self, oauth};
use crate::protocols::grpc::status;
use crate::protocols::http::lines::is_token;
use crate::protocols::http::{methods, tables};
use crate::protocols::media;

/// What the source is called that has headers as text, as HTTP/1 would write them.
pub const DECOMPRESSED: &str = "Decompressed headers";

/// One frame that carries headers. `told` is what the block says, with its first frame.
pub fn frame<'b>(walk: &mut Walk<'b, '_>, head: &Head, frame: &Buf<'b>, told: Option<&About<'b>>) -> Result<(), Short> {
    let inside = head.inside(frame.bytes());
    let tape = &mut *walk.tape;
    let none = Range { len: 0, ..frame.range() };
    if inside.too_much {
        tape.note(&n::PADDING_TOO_LONG, frame.range_at(0, 3)?, "");
    }
    if head.may_pad() && head.has(frame::PADDED) {
        tape.uint(&f::PADDING, frame, frame::HEAD as u32)?;
    }
    tape.generate(&f::PAD_LENGTH, none, u64::from(inside.pad.unwrap_or(0)));
    let own = inside.start as u32;
    if head.kind == frame::HEADERS && head.has(frame::PRIORITY_FLAG) {
        control::priority(head, frame, own, tape)?;
    }
    if head.kind == frame::PUSH_PROMISE {
        tape.uint(&f::PROMISE_RESERVED, frame, own)?;
        tape.uint(&f::PROMISED, frame, own)?;
    }
    let block = head.block(frame.bytes());
    let (start, len) = (block.start as u32, block.len() as u32);
    let (fragment, padding) = match head.kind {
        frame::PUSH_PROMISE => (&f::PROMISE_HEADER, &f::PROMISE_PADDING),
        frame::CONTINUATION => (&f::CONTINUED, &f::HEADERS_PADDING),
        _ => (&f::HEADERS, &f::HEADERS_PADDING),
    };
    if len > 0 {
        tape.wire(fragment, frame, start, len)?;
    }
    notes(walk, head, frame)?;
    if let Some(told) = told {
        rows(walk, head, frame, told);
    }
    if let Some(pad) = inside.pad.filter(|pad| *pad > 0 && !inside.too_much) {
        walk.tape.wire(padding, frame, inside.end as u32, u32::from(pad))?;
    }
    Ok(())
}

/// What the session could not read, and why.
fn notes(walk: &mut Walk<'_, '_>, head: &Head, frame: &Buf<'_>) -> Result<(), Short> {
    let range = frame.range_at(0, frame::HEAD as u32)?;
    let first = frame.at() == walk.buf.at();
    if head.kind == frame::CONTINUATION && first {
        let field = if walk.kind.what == What::Unread { &n::FLOOD } else { &n::STRAY_CONTINUATION };
        walk.tape.note(field, range, "");
    } else if walk.kind.what == What::Unread && first {
        let all: Vec<Head> = frame::frames(walk.buf.bytes(), MAX_FRAMES).map(|(_, head)| head).collect();
        let long = all.len() >= MAX_FRAMES.saturating_sub(1) || walk.message.len > super::block::MAX_BLOCK as u64 / 2;
        walk.tape.note(if long { &n::FLOOD } else { &n::BROKEN_BLOCK }, range, "");
    }
    Ok(())
}

/// The headers of the block.
fn rows<'b>(walk: &mut Walk<'b, '_>, head: &Head, frame: &Buf<'b>, told: &About<'b>) {
    let none = Range { len: 0, ..frame.range() };
    let size = told.rows.iter().filter(|row| row.form != Form::SizeUpdate).fold(0u64, |sum, row| {
        // As Wireshark counts: what the names and values would be with their lengths.
        let len = |text: Option<&[u8]>| text.map_or(0, <[u8]>::len) as u64;
        sum.saturating_add(len(row.name)).saturating_add(len(row.value)).saturating_add(8)
    });
    let count = told.rows.iter().filter(|row| row.form != Form::SizeUpdate).count() as u64;
    walk.tape.generate(&f::HEADER_LENGTH, none, size);
    walk.tape.generate(&f::HEADER_COUNT, none, count);
    let text = Text::of(walk, told);
    for (number, row) in told.rows.iter().enumerate() {
        if walk.tape.is_full() {
            break;
        }
        let range = place(walk, row.at.clone());
        match row.form {
            Form::SizeUpdate => size_update(walk, row, range),
            _ => header(walk, row, range, text.as_ref().and_then(|text| text.value(number))),
        }
    }
    flow(walk, told, none);
    let trouble = walk.message.remade.as_ref().map(|made| made.trouble.as_str()).unwrap_or_default();
    if !trouble.is_empty() {
        let text = format!("{}: {trouble}", n::DAMAGED.label);
        walk.tape.note(&n::DAMAGED, none, &text);
    }
    judge(walk, head, told, none);
    // The status of a call of gRPC stands in the last headers.
    if let Some(code) = told.grpc_status {
        status::write(walk.tape, code, told.grpc_message, none);
    }
    generated(walk, told, none);
}

/// The range of a place in the block: its fragments lie in the frames of the message.
fn place(walk: &Walk<'_, '_>, at: std::ops::Range<u32>) -> Range {
    let bytes = walk.buf.bytes();
    let mut before = 0u32;
    for (start, head) in frame::frames(bytes, MAX_FRAMES) {
        let part = head.block(bytes.get(start..).unwrap_or_default());
        let len = part.len() as u32;
        if at.start < before.saturating_add(len) || len == 0 && at.start == before {
            let from = at.start.saturating_sub(before);
            let len = at.end.saturating_sub(at.start).min(len.saturating_sub(from));
            let first = (start.saturating_add(part.start) as u32).saturating_add(from);
            return walk.buf.range_at(first, len).unwrap_or_default();
        }
        before = before.saturating_add(len);
    }
    Range { len: 0, ..walk.buf.range() }
}

fn size_update(walk: &mut Walk<'_, '_>, row: &Row<'_>, range: Range) {
    let group = walk.tape.group(&f::SIZE_UPDATE, range);
    walk.tape.number(&f::SIZE_UPDATE_SIZE, range, u64::from(row.index));
    walk.tape.end(group);
}

/// The headers as text, of which the parts of credentials and cookies are places.
struct Text {
    source: SourceId,
    bytes: Arc<[u8]>,
    values: Vec<std::ops::Range<usize>>,
}

impl Text {
    /// The text of headers of which parts are shown; nothing if there are none.
    fn of(walk: &mut Walk<'_, '_>, told: &About<'_>) -> Option<Self> {
        let known = |row: &&Row<'_>| {
            row.name
                .zip(row.value)
                .is_some_and(|(name, value)| credentials::concerns(&String::from_utf8_lossy(name), value))
        };
        if !walk.tape.wants_fields() || !told.rows.iter().any(|row| known(&row)) {
            return None;
        }
        let (mut bytes, mut values) = (Vec::new(), Vec::new());
        match (told.method, told.status) {
            (Some(method), _) => {
                bytes.extend([method, b" ", told.path.or(told.authority).unwrap_or_default(), b" HTTP/2\r\n"].concat());
            }
            (None, Some(status)) => bytes.extend([b"HTTP/2 ", status, b"\r\n"].concat()),
            (None, None) => {}
        }
        for row in &told.rows {
            let line = row.name.zip(row.value).filter(|(name, _)| name.first() != Some(&b':'));
            let Some((name, value)) = line else {
                values.push(0..0);
                continue;
            };
            bytes.extend([name, b": "].concat());
            values.push(bytes.len()..bytes.len().saturating_add(value.len()));
            bytes.extend([value, b"\r\n"].concat());
        }
        let source = media::made(walk.tape, DECOMPRESSED, bytes)?.source;
        let bytes = walk.tape.sources().get(usize::from(source).checked_sub(1)?)?.bytes.clone();
        Some(Self { source, bytes, values })
    }

    /// The value of a header.
    fn value(&self, number: usize) -> Option<Buf<'_>> {
        let place = self.values.get(number).filter(|place| !place.is_empty())?;
        let all = Buf::whole(self.source, &self.bytes, u32::try_from(self.bytes.len()).ok()?);
        let (at, len) = (u32::try_from(place.start).ok()?, u32::try_from(place.len()).ok()?);
        Some(all.piece(at, self.bytes.get(place.clone())?, len))
    }
}

/// Which step of OAuth 2 a request is by its path, or an answer by where it leads.
fn flow(walk: &mut Walk<'_, '_>, told: &About<'_>, none: Range) {
    if !walk.tape.wants_fields() {
        return;
    }
    let found = match (told.method, told.path) {
        (Some(method), Some(path)) => oauth::request(&String::from_utf8_lossy(method), path, &[]),
        _ => {
            let location = told.rows.iter().find(|row| row.name == Some(b"location")).and_then(|row| row.value);
            location.and_then(oauth::redirection)
        }
    };
    if let Some(found) = found {
        oauth::show(&found, none, walk.tape);
    }
}

/// What a header or its value means, in few words.
fn meaning(name: &[u8], value: Option<&[u8]>) -> &'static str {
    let text = value.and_then(|value| std::str::from_utf8(value).ok()).unwrap_or_default();
    match name {
        b":status" => text.parse().ok().and_then(tables::status).map_or("", |(_, meaning)| meaning),
        b":method" => methods::METHODS.iter().find(|(known, _)| *known == text).map_or("", |(_, meaning)| meaning),
        name => tables::find(name).map_or("", |known| known.meaning),
    }
}

/// `value` is that of a header of which parts are shown.
fn header(walk: &mut Walk<'_, '_>, row: &Row<'_>, range: Range, text: Option<Buf<'_>>) {
    let (tape, time) = (&mut *walk.tape, walk.context.frame.time);
    let (no_name, no_value) = (absent(row.written.0), absent(row.written.1));
    let name = row.name.map_or(no_name.into(), String::from_utf8_lossy);
    let value = row.value.map_or(no_value.into(), String::from_utf8_lossy);
    let group = tape.group(&f::HEADER, range);
    let status = row.value.filter(|_| row.name == Some(b":status")).map(about::status_line);
    tape.label(group, |out| text!(out, "Header: {name}: {}", status.as_deref().unwrap_or(&value)));
    if let Some(name) = row.name {
        tape.number(&f::NAME_LENGTH, range, name.len() as u64);
        tape.made(&f::NAME, range, name);
    }
    if let Some(value) = row.value {
        tape.number(&f::VALUE_LENGTH, range, value.len() as u64);
        tape.made(&f::VALUE, range, value);
        let name = row.name.unwrap_or_default();
        let own = named(tape, name, value, range);
        if let Some(text) = text {
            credentials::header(&String::from_utf8_lossy(name), &text, time, tape);
        }
        if let Some(own) = own {
            tape.end(own);
        }
        if tape.made(&f::UNESCAPED, range, &unescaped(value)) {
            tape.generated();
        }
    }
    let meant = row.name.map_or("", |name| meaning(name, row.value));
    if !meant.is_empty() && tape.string(&f::MEANING, range, meant) {
        tape.generated();
    }
    tape.string(&f::REPRESENTATION, range, representation(row));
    if row.index > 0 {
        tape.number(&f::INDEX, range, u64::from(row.index));
        origin(tape, row, range);
    }
    coding(tape, row, range);
    let unknown = |text: Option<&[u8]>, written| text.is_none() && written == Written::No;
    if unknown(row.name, row.written.0) || unknown(row.value, row.written.1) {
        tape.note(&n::UNKNOWN_HEADER, range, "");
    }
    header_notes(tape, row, range);
    tape.end(group);
}

/// What stands for a text that is not there: it stands in an entry that was not seen, or its code is wrong.
fn absent(written: Written) -> &'static str {
    if written == Written::No { "(unknown)" } else { "(not decodable)" }
}

/// The field that Wireshark has for the header of this name; a group for its parts if it is text.
fn named(tape: &mut Tape, name: &[u8], value: &[u8], range: Range) -> Option<Mark> {
    let field = f::named::field(name)?;
    match field.kind {
        crate::dissect::Kind::Uint(..) => {
            if let Some(number) = std::str::from_utf8(value).ok().and_then(|text| text.parse().ok()) {
                tape.number(field, range, number);
            }
            None
        }
        _ => Some(tape.group_made(field, range, value)),
    }
}

/// RFC 7541 §6.
fn representation(row: &Row<'_>) -> &'static str {
    match (row.form, row.index) {
        (Form::Indexed, _) => "Indexed Header Field",
        (Form::Inserted, 0) => "Literal Header Field with Incremental Indexing - New Name",
        (Form::Inserted, _) => "Literal Header Field with Incremental Indexing - Indexed Name",
        (Form::NotIndexed, 0) => "Literal Header Field without Indexing - New Name",
        (Form::NotIndexed, _) => "Literal Header Field without Indexing - Indexed Name",
        (Form::NeverIndexed, 0) => "Literal Header Field Never Indexed - New Name",
        (Form::NeverIndexed, _) => "Literal Header Field Never Indexed - Indexed Name",
        (Form::SizeUpdate, _) => "Dynamic Table Size Update",
    }
}

/// In which table the index points, and who put the entry there.
fn origin(tape: &mut Tape, row: &Row<'_>, range: Range) {
    let is_static = row.index as usize <= STATIC.len();
    let words = match (is_static, row.origin) {
        (true, _) => "static",
        (false, Origin::Here) => "dynamic, inserted by these headers",
        (false, Origin::Frame(_)) => "dynamic",
        (false, _) => "dynamic, inserted before the capture has the connection without gaps",
    };
    if tape.string(&f::TABLE, range, words) {
        tape.generated();
    }
    if let Origin::Frame(frame) = row.origin {
        tape.generate(&f::INSERTED_IN, range, frame.number());
    }
}

/// How the texts are written: `name plain, value Huffman; 12 bytes instead of 20`.
fn coding(tape: &mut Tape, row: &Row<'_>, range: Range) {
    let word = |written| match written {
        Written::No => None,
        Written::Plain => Some("plain"),
        Written::Huffman => Some("Huffman"),
    };
    let mut out = String::new();
    for (what, written) in [("name", row.written.0), ("value", row.written.1)] {
        if let Some(word) = word(written) {
            text!(out, "{}{what} {word}", if out.is_empty() { "" } else { ", " });
        }
    }
    let len = |text: Option<&[u8]>| text.map_or(0, <[u8]>::len);
    let text = len(row.name).saturating_add(len(row.value));
    let bytes = row.at.end.saturating_sub(row.at.start);
    let unit = if bytes == 1 { "byte" } else { "bytes" };
    text!(out, "{}{bytes} {unit}", if out.is_empty() { "" } else { "; " });
    let known = |text: Option<&[u8]>, written| text.is_some() || written == Written::No;
    if known(row.name, row.written.0) && known(row.value, row.written.1) {
        text!(out, " for {text}");
    }
    if tape.string(&f::CODING, range, &out) {
        tape.generated();
    }
}

/// RFC 9113 §8.2.
fn header_notes(tape: &mut Tape, row: &Row<'_>, range: Range) {
    if let Some(name) = row.name {
        let plain = name.strip_prefix(b":").unwrap_or(name);
        if name.iter().any(u8::is_ascii_uppercase) {
            tape.note(&n::UPPER_CASE, range, "");
        } else if !is_token(plain) {
            tape.note(&n::BAD_NAME, range, "");
        }
        let of_connection: [&[u8]; 5] =
            [b"connection", b"proxy-connection", b"keep-alive", b"transfer-encoding", b"upgrade"];
        if of_connection.contains(&name) || name == b"te" && row.value.is_some_and(|value| value != b"trailers") {
            tape.note(&n::CONNECTION_HEADER, range, "");
        }
    }
    if let Some(value) = row.value {
        let space = |byte: Option<&u8>| matches!(byte, Some(b' ' | b'\t'));
        let control = value.iter().any(|byte| matches!(byte, 0 | b'\r' | b'\n'));
        if control || space(value.first()) || space(value.last()) {
            tape.note(&n::BAD_VALUE, range, "");
        }
    }
}

/// What is wrong with the headers together: RFC 9113 §8.1, §8.3.
fn judge(walk: &mut Walk<'_, '_>, head: &Head, told: &About<'_>, none: Range) {
    const KNOWN: [&[u8]; 6] = [b":method", b":scheme", b":authority", b":path", b":status", b":protocol"];
    let (mut regular, mut pseudo, mut unknown) = (false, Vec::new(), false);
    let mut notes = Vec::new();
    for row in told.rows.iter().filter(|row| row.form != Form::SizeUpdate) {
        let Some(name) = row.name else {
            unknown = true;
            continue;
        };
        let range = place(walk, row.at.clone());
        if name.first() != Some(&b':') {
            regular = true;
            continue;
        }
        if !KNOWN.contains(&name) {
            notes.push((&n::PSEUDO_UNKNOWN, range));
        } else if pseudo.contains(&name) {
            notes.push((&n::PSEUDO_TWICE, range));
        }
        if regular {
            notes.push((&n::PSEUDO_LATE, range));
        }
        if pseudo.len() < 64 {
            pseudo.push(name);
        }
    }
    let has = |name: &[u8]| pseudo.contains(&name);
    let is_request = has(b":method") || head.kind == frame::PUSH_PROMISE;
    let whole = walk.message.remade.as_ref().is_some_and(|made| made.trouble.is_empty()) && !unknown;
    if is_request && whole {
        let connects = told.method == Some(b"CONNECT") && !has(b":protocol");
        let missing = !has(b":method") || !connects && (!has(b":scheme") || !has(b":path"));
        if missing || connects && told.authority.is_none() {
            notes.push((&n::PSEUDO_MISSING, none));
        }
    }
    if pseudo.is_empty() && whole && !head.ends_stream() && walk.message.exchange.is_some() {
        notes.push((&n::TRAILERS_WITHOUT_END, none));
    }
    for (field, range) in notes.into_iter().take(64) {
        walk.tape.note(field, range, "");
    }
}

/// What the exchange tells.
fn generated(walk: &mut Walk<'_, '_>, told: &About<'_>, none: Range) {
    if let Some(uri) = told.uri()
        && walk.tape.string(&f::FULL_URI, none, &uri)
    {
        walk.tape.generated();
    }
    let Some(exchange) = &walk.message.exchange else { return };
    if told.method.is_some() || walk.message.direction == Direction::FromClient {
        if let Some(frame) = exchange.pair.response {
            walk.tape.generate(&f::RESPONSE_IN, none, frame.number());
        }
        return;
    }
    if let Some(frame) = exchange.pair.request {
        walk.tape.generate(&f::REQUEST_IN, none, frame.number());
    }
    if let Some(elapsed) = exchange.pair.elapsed.filter(|_| told.status.is_some_and(|status| !status.starts_with(b"1")))
        && walk.tape.delta(&f::TIME, none, elapsed)
    {
        walk.tape.generated();
    }
}

/// A value without its percent signs: RFC 3986 §2.1.
fn unescaped(value: &[u8]) -> Vec<u8> {
    percent_encoding::percent_decode(value).collect()
}
