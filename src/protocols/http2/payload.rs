//! Data: what a frame of it carries, and the body that it is a part of, which is shown where it ends. RFC 9113 §6.1, §8.1.

use std::sync::Arc;

use super::Walk;
use super::about::About;
use super::fields as f;
use super::fields::notes as n;
use super::frame::{self, Head};
use super::kind::What;
use crate::dissect::Assembled;
use crate::dissect::prelude::*;
use crate::protocols::coding::undone::Undone;
use crate::protocols::credentials::oauth;
use crate::protocols::grpc;

/// The fields of a frame of data.
pub fn data<'b>(walk: &mut Walk<'b, '_>, head: &Head, frame: &Buf<'b>) -> Result<(), Short> {
    let inside = head.inside(frame.bytes());
    let none = Range { len: 0, ..frame.range() };
    if inside.too_much {
        walk.tape.note(&n::PADDING_TOO_LONG, frame.range_at(0, 3)?, "");
    }
    if head.has(frame::PADDED) {
        walk.tape.uint(&f::PADDING, frame, frame::HEAD as u32)?;
    }
    walk.tape.generate(&f::PAD_LENGTH, none, u64::from(inside.pad.unwrap_or(0)));
    if walk.kind.ends && !walk.kind.grpc && walk.kind.is_data() {
        fragments(walk, none);
    }
    if walk.message.only_head {
        return Ok(());
    }
    let (start, len) = (inside.start as u32, inside.end.saturating_sub(inside.start) as u32);
    if len > 0 {
        let there = len.min(frame.len().saturating_sub(start));
        walk.tape.wire(&f::DATA, frame, start, there)?;
        // What is not there is said to be missing.
        frame.slice(start, len)?;
    }
    if let Some(pad) = inside.pad.filter(|pad| *pad > 0 && !inside.too_much) {
        walk.tape.wire(&f::DATA_PADDING, frame, inside.end as u32, u32::from(pad))?;
    }
    Ok(())
}

/// `[2 Body fragments (200 bytes): #10(100), #10(100)]`.
fn fragments(walk: &mut Walk<'_, '_>, none: Range) {
    let Some(body) = walk.message.assembled.as_ref().filter(|body| !body.bytes.is_empty()) else { return };
    let count = body.pieces.len();
    let len = body.bytes.len();
    let tape = &mut *walk.tape;
    let group = tape.group(&f::BODY_FRAGMENTS, none);
    tape.label(group, |out| {
        text!(out, "{count} Body fragment{} ({len} bytes):", if count == 1 { "" } else { "s" });
        for (place, (frame, len)) in body.pieces.iter().take(64).enumerate() {
            text!(out, "{} #{}({len})", if place == 0 { "" } else { "," }, frame.number());
        }
    });
    tape.generated_group(group);
    let mut at = 0u64;
    for (frame, len) in &body.pieces {
        if tape.is_full() {
            break;
        }
        let end = at.saturating_add(u64::from(*len));
        if tape.number(&f::BODY_FRAGMENT, none, frame.number()) {
            let last = end.saturating_sub(1);
            let number = frame.number();
            tape.label_text(&f::BODY_FRAGMENT, |out| text!(out, "Frame: {number}, payload: {at}-{last} ({len} bytes)"));
            tape.generated();
        }
        at = end;
    }
    tape.generate(&f::BODY_COUNT, none, count as u64);
    tape.generate(&f::BODY_LENGTH, none, len as u64);
    if tape.made(&f::BODY_DATA, none, &body.bytes) {
        tape.generated();
    }
    tape.end(group);
}

/// The body that ends here, for who reads its media type. `told` is what the headers of this message say, if it has any.
pub fn body(walk: &mut Walk<'_, '_>, head: &Head, told: Option<&About<'_>>) -> Result<(), Short> {
    if !(walk.kind.is_data() || walk.kind.what == What::Block) || head.kind == frame::CONTINUATION {
        return Ok(());
    }
    let Some(assembled) = walk.message.assembled.as_ref() else { return Ok(()) };
    let own = walk.message.own_head.as_ref().map(|made| About::of(&made.bytes));
    let Some(about) = own.as_ref().or(told) else { return Ok(()) };
    let none = Range { len: 0, ..walk.buf.range() };
    judge(walk, assembled, about, none);
    // What trailers end was shown unit by unit.
    if assembled.bytes.is_empty() || walk.kind.grpc && walk.kind.what == What::Block && own.is_some() {
        return Ok(());
    }
    let media = about.content_type.map(|media| String::from_utf8_lossy(media).into_owned());
    let range = match walk.message.assembled.as_ref().map(|body| body.pieces.as_slice()) {
        // Bytes of this message need no copy.
        Some([_]) if walk.kind.is_data() && head.len as usize >= assembled.bytes.len() => {
            let inside = head.inside(walk.buf.bytes());
            walk.buf.range_at(inside.start as u32, assembled.bytes.len() as u32).unwrap_or(none)
        }
        _ => source(walk, "Reassembled body", assembled.bytes.clone()),
    };
    let range = decoded(walk, &about.codings, &assembled.bytes, range).unwrap_or(range);
    file_data(walk, range);
    form_flow(walk, about, &assembled.bytes, none);
    let media = media.unwrap_or_default();
    if is_grpc(&media) {
        units(walk, &media, &assembled.bytes, range);
    } else if !media.is_empty() {
        walk.tape.body(&media, range);
    }
    Ok(())
}

/// Which step of OAuth 2 a request is by its form.
fn form_flow(walk: &mut Walk<'_, '_>, about: &About<'_>, body: &[u8], none: Range) {
    const FORM: &[u8] = b"application/x-www-form-urlencoded";
    let is_form = about.content_type.and_then(|media| media.get(..FORM.len()));
    let (Some(method), Some(path), true) = (about.method, about.path, walk.tape.wants_fields()) else { return };
    if is_form.is_some_and(|media| media.eq_ignore_ascii_case(FORM))
        && oauth::request(&String::from_utf8_lossy(method), path, &[]).is_none()
        && let Some(flow) = oauth::request(&String::from_utf8_lossy(method), path, body)
    {
        oauth::show(&flow, none, walk.tape);
    }
}

/// Whether a media type is one of gRPC over HTTP/2.
pub fn is_grpc(media: &str) -> bool {
    let name = media.split(';').next().unwrap_or_default().trim();
    name == "application/grpc" || name.starts_with("application/grpc+")
}

/// The messages of gRPC that end in this frame; those that ended before it were shown there.
fn units(walk: &mut Walk<'_, '_>, media: &str, bytes: &[u8], range: Range) {
    let before = walk.message.assembled.as_ref().map_or(0, |body| body.before);
    let before = if walk.kind.what == What::Data { before } else { 0 };
    let whole = |unit: &std::ops::Range<usize>| unit.end > before && unit.end <= bytes.len();
    for unit in grpc::messages(bytes).filter(whole).take(grpc::MAX_MESSAGES) {
        let at = range.at.saturating_add(u32::try_from(unit.start).unwrap_or(u32::MAX));
        walk.tape.body(media, Range { at, len: u32::try_from(unit.len()).unwrap_or(u32::MAX), ..range });
    }
}

/// The body in the form in which its reader gets it, for who asks for it by name.
fn file_data(walk: &mut Walk<'_, '_>, range: Range) {
    let bytes = match usize::from(range.source).checked_sub(1).and_then(|at| walk.tape.sources().get(at)) {
        Some(source) => source.bytes.clone(),
        None => return,
    };
    let buf = Buf::whole(range.source, &bytes, range.len);
    if walk.tape.wire(&f::FILE_DATA, &buf, 0, range.len).is_ok() {
        walk.tape.value_text(&f::FILE_DATA, |out| text!(out, "{} bytes", range.len));
    }
}

fn source(walk: &mut Walk<'_, '_>, name: &'static str, bytes: Arc<[u8]>) -> Range {
    let len = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
    Range { source: walk.tape.source(name, bytes), at: 0, len }
}

/// What is missing of a body, and whether it is as long as its head says.
fn judge(walk: &mut Walk<'_, '_>, assembled: &Assembled, about: &About<'_>, none: Range) {
    if !walk.tape.wants_fields() || walk.kind.grpc {
        return;
    }
    if !assembled.whole {
        let len = assembled.bytes.len();
        let text = format!("{}: {len} bytes before the first of them are there", n::BODY_INCOMPLETE.label);
        walk.tape.note(&n::BODY_INCOMPLETE, none, &text);
        return;
    }
    let len = assembled.bytes.len() as u64;
    // An answer to HEAD and a 304 have the length of what they do not carry: RFC 9110 §8.6.
    let has_body = about.status != Some(b"304") && len > 0;
    if let Some(said) = about.content_length.filter(|said| *said != len && has_body) {
        let text = format!("{}: {len} bytes instead of {said}", n::BODY_LENGTH_DIFFERS.label);
        walk.tape.note(&n::BODY_LENGTH_DIFFERS, none, &text);
    }
}

/// Undoes the content codings. Returns the range of the result in its own source, or nothing when there is none to undo.
fn decoded(walk: &mut Walk<'_, '_>, codings: &[String], bytes: &[u8], range: Range) -> Option<Range> {
    const UNDONE: Undone = Undone { encoded: &f::ENCODED, failed: &n::BODY_FAILED, remark: None };
    let names: Vec<&str> =
        codings.iter().map(String::as_str).filter(|name| !matches!(*name, "identity" | "")).collect();
    let made = UNDONE.write(walk.tape, &names, bytes, range)?;
    Some(source(walk, "Uncompressed entity body", made))
}
