//! Frames that carry neither headers nor data, and what is wrong with heads. RFC 9113 §6.

use super::fields as f;
use super::fields::notes as n;
use super::frame::{self, Head};
use crate::dissect::prelude::*;

const BODY: u32 = frame::HEAD as u32;

/// The flags, bit by bit.
pub fn flags(head: &Head, frame: &Buf<'_>, tape: &mut Tape) -> Result<(), Short> {
    let fields: &[&'static Field] = match head.kind {
        frame::DATA => &[&f::UNUSED_DATA, &f::FLAG_PADDED, &f::FLAG_END_STREAM],
        frame::HEADERS => {
            &[&f::UNUSED_HEADERS, &f::FLAG_PRIORITY, &f::FLAG_PADDED, &f::FLAG_END_HEADERS, &f::FLAG_END_STREAM]
        }
        frame::SETTINGS => &[&f::UNUSED_SETTINGS, &f::FLAG_ACK_SETTINGS],
        frame::PUSH_PROMISE => &[&f::UNUSED_PUSH_PROMISE, &f::FLAG_PADDED, &f::FLAG_END_HEADERS],
        frame::PING => &[&f::UNUSED_PING, &f::FLAG_ACK_PING],
        frame::CONTINUATION => &[&f::UNUSED_CONTINUATION, &f::FLAG_END_HEADERS],
        _ => &[&f::UNUSED],
    };
    for field in fields {
        match field.kind {
            crate::dissect::Kind::Bool(_) => tape.boolean(field, frame, 4).map(|_| ())?,
            _ => {
                let unused = tape.uint(field, frame, 4)?;
                tape.value_text(field, |out| text!(out, "0x{unused:02x}"));
            }
        }
    }
    Ok(())
}

/// What is wrong with a head, each with the rule that it breaks.
pub fn judge(head: &Head, frame: &Buf<'_>, tape: &mut Tape) -> Result<(), Short> {
    let (length, stream) = (frame.range_at(0, 3)?, frame.range_at(5, 4)?);
    let size_is_wrong = match head.kind {
        frame::PRIORITY => head.len != 5,
        frame::RST_STREAM | frame::WINDOW_UPDATE => head.len != 4,
        frame::SETTINGS => !head.len.is_multiple_of(6),
        frame::PING => head.len != 8,
        frame::GOAWAY => head.len < 8,
        frame::PUSH_PROMISE => head.len < 4,
        frame::PRIORITY_UPDATE => head.len < 4,
        _ => false,
    };
    if size_is_wrong {
        tape.note(&n::WRONG_SIZE, length, "");
    }
    let stream_is_wrong = match head.kind {
        frame::DATA | frame::HEADERS | frame::PRIORITY | frame::RST_STREAM | frame::CONTINUATION => head.stream == 0,
        frame::PUSH_PROMISE => head.stream == 0,
        frame::SETTINGS | frame::PING | frame::GOAWAY | frame::PRIORITY_UPDATE => head.stream != 0,
        _ => false,
    };
    if stream_is_wrong {
        tape.note(&n::WRONG_STREAM, stream, "");
    }
    if head.kind == frame::SETTINGS && head.has(frame::ACK) && head.len > 0 {
        tape.note(&n::ACK_NOT_EMPTY, length, "");
    }
    Ok(())
}

/// What a frame without headers or data carries.
pub fn content(head: &Head, frame: &Buf<'_>, tape: &mut Tape) -> Result<(), Short> {
    match head.kind {
        frame::PRIORITY => priority(head, frame, BODY, tape),
        frame::RST_STREAM => tape.uint(&f::RST_ERROR, frame, BODY).map(|_| ()),
        frame::SETTINGS => settings(head, frame, tape),
        frame::PING => {
            let field = if head.has(frame::ACK) { &f::PONG } else { &f::PING };
            tape.wire(field, frame, BODY, head.len.min(8)).map(|_| ())
        }
        frame::GOAWAY => goaway(head, frame, tape),
        frame::WINDOW_UPDATE => window_update(frame, tape),
        frame::ALTSVC => altsvc(head, frame, tape),
        frame::ORIGIN => origins(head, frame, tape),
        frame::PRIORITY_UPDATE => {
            let stream = frame.u32(BODY)?;
            tape.number(&f::PRIORITY_UPDATE_STREAM, frame.range_at(BODY, 4)?, u64::from(stream & 0x7fff_ffff));
            let at = BODY.saturating_add(4);
            tape.wire(&f::PRIORITY_UPDATE_VALUE, frame, at, head.len.saturating_sub(4)).map(|_| ())
        }
        _ if head.len == 0 => Ok(()),
        _ => tape.wire(&f::UNKNOWN, frame, BODY, head.len.min(frame.len().saturating_sub(BODY))).map(|_| ()),
    }
}

/// What a stream depends on, and how much it weighs: RFC 7540 §5.3, which RFC 9113 no longer has.
pub fn priority(head: &Head, frame: &Buf<'_>, at: u32, tape: &mut Tape) -> Result<(), Short> {
    tape.boolean(&f::EXCLUSIVE, frame, at)?;
    let on = tape.uint(&f::DEPENDENCY, frame, at)?;
    if on == u64::from(head.stream) && head.stream != 0 {
        tape.note(&n::SELF_DEPENDENCY, frame.range_at(at, 4)?, "");
    }
    let weight = tape.uint(&f::WEIGHT, frame, at.saturating_add(4))?;
    tape.generate(&f::WEIGHT_REAL, frame.range_at(at.saturating_add(4), 1)?, weight.saturating_add(1));
    Ok(())
}

/// The settings that a client which asks for HTTP/2 sends in a header of its request, as `payload` of a frame. All of them stand
/// at `range`. RFC 7540 §3.2.1.
pub fn settings_of_header(payload: &[u8], range: Range, tape: &mut Tape) {
    for six in payload.chunks_exact(6) {
        let [high, low, value @ ..] = six else { continue };
        let Some(value) = value.first_chunk::<4>() else { continue };
        let (id, value) = (u16::from_be_bytes([*high, *low]), u32::from_be_bytes(*value));
        let group = setting(tape, range, id, value);
        tape.number(&f::SETTINGS_ID, range, id.into());
        tape.number(setting_value(id), range, value.into());
        tape.end(group);
    }
}

/// The row of a setting.
fn setting(tape: &mut Tape, range: Range, id: u16, value: u32) -> Mark {
    let group = tape.group(&f::SETTINGS, range);
    let name = f::SETTINGS_ID.name_of(u64::from(id)).unwrap_or("Unknown");
    tape.label(group, |out| text!(out, "Settings - {name} : {value}"));
    group
}

/// The field of a setting's value.
fn setting_value(id: u16) -> &'static Field {
    match id {
        1 => &f::SETTINGS_TABLE_SIZE,
        2 => &f::SETTINGS_ENABLE_PUSH,
        3 => &f::SETTINGS_MAX_STREAMS,
        4 => &f::SETTINGS_WINDOW,
        5 => &f::SETTINGS_FRAME_SIZE,
        6 => &f::SETTINGS_LIST_SIZE,
        8 => &f::SETTINGS_EXTENDED_CONNECT,
        _ => &f::SETTINGS_UNKNOWN,
    }
}

fn settings(head: &Head, frame: &Buf<'_>, tape: &mut Tape) -> Result<(), Short> {
    let end = BODY.saturating_add(head.len);
    let mut at = BODY;
    while at < end && !tape.is_full() {
        let (id, value) = (frame.u16(at)?, frame.u32(at.saturating_add(2))?);
        let range = frame.range_at(at, 6)?;
        let group = setting(tape, range, id, value);
        tape.uint(&f::SETTINGS_ID, frame, at)?;
        tape.uint(setting_value(id), frame, at.saturating_add(2))?;
        let out_of_range = match id {
            2 | 8 => value > 1,
            4 => value > 0x7fff_ffff,
            5 => !(frame::DEFAULT_MAX_SIZE..=0x00ff_ffff).contains(&value),
            _ => false,
        };
        if out_of_range {
            tape.note(&n::SETTING_RANGE, range, "");
        }
        tape.end(group);
        at = at.saturating_add(6);
    }
    Ok(())
}

fn goaway(head: &Head, frame: &Buf<'_>, tape: &mut Tape) -> Result<(), Short> {
    tape.uint(&f::GOAWAY_RESERVED, frame, BODY)?;
    tape.uint(&f::LAST_STREAM, frame, BODY)?;
    tape.uint(&f::GOAWAY_ERROR, frame, BODY.saturating_add(4))?;
    match head.len.saturating_sub(8) {
        0 => Ok(()),
        rest => tape.wire(&f::DEBUG_DATA, frame, BODY.saturating_add(8), rest).map(|_| ()),
    }
}

fn window_update(frame: &Buf<'_>, tape: &mut Tape) -> Result<(), Short> {
    tape.uint(&f::WINDOW_RESERVED, frame, BODY)?;
    if tape.uint(&f::INCREMENT, frame, BODY)? == 0 {
        tape.note(&n::ZERO_INCREMENT, frame.range_at(BODY, 4)?, "");
    }
    Ok(())
}

fn altsvc(head: &Head, frame: &Buf<'_>, tape: &mut Tape) -> Result<(), Short> {
    let origin = tape.uint(&f::ALTSVC_ORIGIN_LENGTH, frame, BODY)? as u32;
    let mut at = BODY.saturating_add(2);
    if origin > 0 {
        tape.wire(&f::ALTSVC_ORIGIN, frame, at, origin)?;
        at = at.saturating_add(origin);
    }
    match BODY.saturating_add(head.len).saturating_sub(at) {
        0 => Ok(()),
        rest => tape.wire(&f::ALTSVC_VALUE, frame, at, rest).map(|_| ()),
    }
}

fn origins(head: &Head, frame: &Buf<'_>, tape: &mut Tape) -> Result<(), Short> {
    let end = BODY.saturating_add(head.len);
    let mut at = BODY;
    while at < end && !tape.is_full() {
        let len = u32::from(frame.u16(at)?);
        let group = tape.group(&f::ORIGIN, frame.range_at(at, len.saturating_add(2))?);
        tape.uint(&f::ORIGIN_LENGTH, frame, at)?;
        tape.wire(&f::ORIGIN_ORIGIN, frame, at.saturating_add(2), len)?;
        tape.end(group);
        at = at.saturating_add(2).saturating_add(len);
    }
    Ok(())
}
