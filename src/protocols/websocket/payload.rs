//! What a frame carries: its bytes without the mask, and where a message ends, the message.

use std::sync::Arc;

use super::fields as f;
use super::head::{self, Head, unmask};
use super::kind::{Class, Kind};
use crate::base::Lang;
use crate::dissect::prelude::*;
use crate::dissect::tape::Fields;
use crate::dissect::{Message, Remade};
use crate::protocols::said;

/// Characters of a message that a summary shows.
const SUMMARY: usize = 100;

/// Writes what follows the head.
pub fn payload(context: &Context<'_>, head: &Head, kind: Kind, buf: &Buf<'_>, tape: &mut Tape) -> Result<(), Short> {
    let message = context.message;
    let len = u32::try_from(head.len).unwrap_or(u32::MAX);
    let carried = buf.part(head.size, len, &f::PAYLOAD_LENGTH);
    let remade = message.and_then(|message| message.remade.as_ref());
    if tape.want().summary {
        let start = carried.bytes().get(..carried.bytes().len().min(head::LONGEST_CONTROL as usize));
        let mut start = start.unwrap_or_default().to_vec();
        if let Some(key) = head.key {
            unmask(key, &mut start);
        }
        let lang = context.settings.lang;
        tape.summary(|out| summary(out, lang, head, kind, remade, &start));
    }
    // Whoever reads a message's inside need not look at this layer.
    if message.is_some_and(|message| message.only_head) || matches!(tape.want().fields, Fields::None) {
        return Ok(());
    }
    if carried.is_empty() && (remade.is_none() || kind.carries()) {
        return missing(message, head, buf, tape);
    }
    let (place, within) = carried_in(context, kind);
    let unmasked: Arc<[u8]>;
    let plain = match head.key {
        // What it carries lies in the same bytes. (What was put together from several frames has no head.)
        Some(_) if kind.carries() && remade.is_some_and(|remade| remade.from == head.whole()) => {
            tape.remark(&f::MASKED_PAYLOAD, carried.range());
            unmasked = remade.map(|remade| remade.bytes.clone()).unwrap_or_default();
            let source = tape.opened(place, "Unmasked data", unmasked.clone());
            Buf::whole(source, &unmasked, carried.wire_len())
        }
        Some(key) if !carried.is_empty() => {
            tape.remark(&f::MASKED_PAYLOAD, carried.range());
            let mut bytes = carried.bytes().to_vec();
            unmask(key, &mut bytes);
            unmasked = bytes.into();
            let source = tape.source("Unmasked data", unmasked.clone());
            Buf::whole(source, &unmasked, carried.wire_len())
        }
        _ => carried,
    };
    let group = tape.group(&f::PAYLOAD, plain.range());
    match (head.opcode(), remade) {
        (head::CLOSE, _) => close(&plain, tape)?,
        (head::PING, _) => drop(tape.wire(&f::PING, &plain, 0, plain.len())?),
        (head::PONG, _) => drop(tape.wire(&f::PONG, &plain, 0, plain.len())?),
        (11..=15, _) => {
            tape.wire(&f::UNKNOWN, &plain, 0, plain.len())?;
            tape.note(&f::UNKNOWN_NOTE, plain.range(), "");
        }
        _ if kind.carries() => {
            if head.opcode() == head::CONTINUATION {
                tape.wire(&f::CONTINUE, &plain, 0, plain.len())?;
            }
            if within == 0 && !plain.is_empty() {
                tape.body("", plain.range());
            }
        }
        (_, Some(remade)) => self::remade(message, kind, remade, tape)?,
        (head::CONTINUATION, None) => {
            tape.wire(&f::CONTINUE, &plain, 0, plain.len())?;
            part(head, tape, &plain);
        }
        (_, None) if !head.fin() || kind.coding.is_compressed() => part(head, tape, &plain),
        (_, None) => content(kind, &plain, !plain.is_cut(), tape)?,
    }
    tape.end(group);
    missing(message, head, buf, tape)
}

/// The place of the frame's message, and how many messages have bytes in what it carries.
fn carried_in(context: &Context<'_>, kind: Kind) -> (usize, usize) {
    let own = |message: &Message| context.messages.iter().position(|other| std::ptr::eq(other, message));
    let Some(place) = context.message.filter(|_| kind.carries()).and_then(own) else { return (0, 0) };
    (place, context.messages.iter().filter(|message| message.within == Some(place)).count())
}

/// A frame whose message is shown elsewhere, or nowhere.
fn part(head: &Head, tape: &mut Tape, plain: &Buf<'_>) {
    if head.fin() {
        tape.note(&f::NOT_REMADE, plain.range(), "The message could not be put together");
    } else if tape.remark(&f::PART, Range { len: 0, ..plain.range() }) {
        tape.generated();
    }
}

/// The message that ends with this frame, as the course of the stream gives it.
fn remade(message: Option<&Message>, kind: Kind, remade: &Remade, tape: &mut Tape) -> Result<(), Short> {
    let compressed = kind.coding.is_compressed();
    let name = if compressed { "Decompressed payload" } else { "Reassembled Message" };
    let source = tape.source(name, remade.bytes.clone());
    let plain = Buf::whole(source, &remade.bytes, 0);
    if remade.parts > 1 {
        tape.generate(&f::FRAGMENT_COUNT, plain.range(), u64::from(remade.parts));
        // Wireshark's length is that of the joined frames, before they are inflated.
        tape.generate(&f::REASSEMBLED_LENGTH, plain.range(), remade.from);
    }
    if compressed {
        tape.generate(&f::COMPRESSED_LENGTH, plain.range(), remade.from);
    }
    content(kind, &plain, remade.trouble.is_empty(), tape)?;
    if !remade.trouble.is_empty() {
        let field = if compressed { &f::DECOMPRESSION_FAILED } else { &f::NOT_REMADE };
        let (shown, trouble) = (remade.bytes.len(), &remade.trouble);
        let unseen = match message.is_some_and(|message| message.guessed) {
            true => " (the start of the stream was not captured)",
            false => "",
        };
        tape.note(field, plain.range(), &format!("{}: {trouble}{unseen}; {shown} bytes are shown", field.label));
    }
    Ok(())
}

/// A message, or as much of one as there is, and who reads it.
fn content(kind: Kind, plain: &Buf<'_>, whole: bool, tape: &mut Tape) -> Result<(), Short> {
    let media = match kind.class {
        Class::Text => {
            tape.wire(&f::TEXT, plain, 0, plain.len())?;
            utf8(plain, whole, tape);
            if is_json(plain.bytes()) { "application/json" } else { "text/plain; charset=utf-8" }
        }
        Class::Binary => "",
        Class::None | Class::Unknown => {
            tape.wire(&f::UNKNOWN, plain, 0, plain.len())?;
            return Ok(());
        }
    };
    if !plain.is_empty() {
        tape.body(media, plain.range());
    }
    Ok(())
}

/// RFC 6455 §8.1. Text that is cut may end within a character.
fn utf8(plain: &Buf<'_>, whole: bool, tape: &mut Tape) {
    if let Err(error) = std::str::from_utf8(plain.bytes())
        && tape.wants_fields()
        && (whole || error.error_len().is_some())
    {
        let at = u32::try_from(error.valid_up_to()).unwrap_or(u32::MAX);
        let len = error.error_len().unwrap_or(1) as u32;
        let range = plain.range_at(at, len).unwrap_or_else(|_| plain.range());
        tape.note(&f::NOT_UTF8, range, &format!("Text must be UTF-8; byte {at} of it is not"));
    }
}

/// Whether text is a JSON object or array, as far as its ends and its first token tell.
pub fn is_json(bytes: &[u8]) -> bool {
    let bytes = bytes.trim_ascii();
    let inside = bytes.get(1..).unwrap_or_default().trim_ascii_start();
    match (bytes.first(), bytes.last(), inside.first()) {
        (Some(b'{'), Some(b'}'), Some(b'"' | b'}')) => bytes.len() > 1,
        (Some(b'['), Some(b']'), Some(first)) => {
            matches!(first, b'"' | b'{' | b'[' | b']' | b'-' | b'0'..=b'9' | b't' | b'f' | b'n')
        }
        _ => false,
    }
}

/// RFC 6455 §5.5.1: a status code and a reason.
fn close(plain: &Buf<'_>, tape: &mut Tape) -> Result<(), Short> {
    let group = tape.group(&f::CLOSE, plain.range());
    if plain.wire_len() == 1 {
        tape.note(&f::CLOSE_ONE_BYTE, plain.range(), "");
        tape.end(group);
        return Ok(());
    }
    let code = tape.uint(&f::STATUS_CODE, plain, 0)? as u16;
    if tape.string(&f::MEANING, plain.range_at(0, 2)?, f::meaning(code)) {
        tape.generated();
    }
    if !f::may_be_sent(code) {
        tape.note(&f::CLOSE_CODE_BAD, plain.range_at(0, 2)?, "");
    }
    let reason = plain.from(2);
    if !reason.is_empty() {
        tape.wire(&f::REASON, &reason, 0, reason.len())?;
        utf8(&reason, !reason.is_cut(), tape);
    }
    tape.end(group);
    Ok(())
}

/// Says how much of the frame is not there.
fn missing(message: Option<&Message>, head: &Head, buf: &Buf<'_>, tape: &mut Tape) -> Result<(), Short> {
    let have = u64::from(buf.len());
    if head.whole() > have {
        let missing = head.whole().saturating_sub(have);
        let why = match message {
            Some(message) if !message.ended => "did not come yet",
            _ => "were not captured",
        };
        tape.note(&f::INCOMPLETE, buf.range(), &format!("{missing} bytes of the frame {why}"));
    }
    Ok(())
}

/// `text 54 bytes: {"type": …`, `close 1000 Normal Closure`, `ping "pp"`.
fn summary(out: &mut String, lang: Lang, head: &Head, kind: Kind, remade: Option<&Remade>, start: &[u8]) {
    let word = match (head.opcode(), kind.class) {
        (head::CLOSE, _) => return close_summary(out, start),
        (head::PING, _) => "ping",
        (head::PONG, _) => "pong",
        (_, Class::Text) => said::TEXT.words(lang),
        (_, Class::Binary) => said::BINARY.words(lang),
        (head::CONTINUATION, _) => said::CONTINUES_NOTHING.words(lang),
        _ => said::UNKNOWN.words(lang),
    };
    if let Some(title) = kind.subprotocol.title().filter(|_| !head.is_control()) {
        text!(out, "{title} ");
    }
    out.push_str(word);
    let compressed = kind.coding.is_compressed();
    let part = match (head.opcode(), head.fin(), remade) {
        (head::CONTINUATION, true, Some(_)) | (1..=15, true, _) => "",
        (head::CONTINUATION, true, None) => said::LAST_PART.words(lang),
        (head::CONTINUATION, false, _) => said::MIDDLE_PART.words(lang),
        (_, false, _) => said::FIRST_PART.words(lang),
        _ => "",
    };
    out.push_str(part);
    let (bytes, len) = match remade {
        Some(remade) => (&*remade.bytes, remade.bytes.len() as u64),
        None if compressed => return said::COMPRESSED.push(out, lang, &[&head.len]),
        None => (start, head.len),
    };
    let bytes_of = if len == 1 { said::ONE_BYTE } else { said::BYTES };
    bytes_of.push(out, lang, &[&len]);
    let is_text = kind.class == Class::Text || head.is_control();
    let first = bytes.get(..bytes.len().min(SUMMARY.saturating_mul(4))).unwrap_or_default();
    if is_text && !first.is_empty() {
        out.push_str(": ");
        quote(out, first, len);
    }
}

fn close_summary(out: &mut String, start: &[u8]) {
    out.push_str("close");
    let Some((code, reason)) = start.split_first_chunk::<2>() else { return };
    let code = u16::from_be_bytes(*code);
    let name = f::STATUS_CODE.name_of(u64::from(code)).unwrap_or_else(|| f::meaning(code));
    text!(out, " {code} {name}");
    if !reason.is_empty() {
        out.push_str(": ");
        quote(out, reason, reason.len() as u64);
    }
}

/// The start of a text of `len` bytes in one line.
fn quote(out: &mut String, bytes: &[u8], len: u64) {
    let text = String::from_utf8_lossy(bytes);
    // The bytes may end within a character.
    let whole = bytes.len() as u64 >= len;
    let text = if whole { &*text } else { text.trim_end_matches('\u{fffd}') };
    let mut characters = text.chars();
    out.extend(characters.by_ref().take(SUMMARY).map(|c| if c.is_ascii_whitespace() { ' ' } else { c }));
    if characters.next().is_some() || !whole {
        out.push('…');
    }
}
