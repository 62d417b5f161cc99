//! Options, which may hold options and messages. RFC 8415 §21.

use super::fields as f;
use super::{MAX_DEPTH, Summary, message, softwire, values};
use crate::dissect::prelude::*;

/// Where options stand: the type of their message, and how deep they are.
#[derive(Clone, Copy)]
pub struct Place {
    /// The type.
    pub kind: u8,
    /// The depth.
    pub depth: u32,
}

/// Writes the options that fill `buf`.
pub fn write(tape: &mut Tape, buf: &Buf<'_>, place: Place, summary: &mut Summary) -> Result<(), Short> {
    let mut at = 0u32;
    while at < buf.len() {
        let code = buf.u16(at)?;
        let len = u32::from(buf.u16(at.saturating_add(2))?);
        let start = at.saturating_add(4);
        let value = buf.part(start, len, &f::LENGTH);
        let whole = buf.part(at, len.saturating_add(4), &f::LENGTH).range();
        let name = f::OPTION.name_of(u64::from(code));
        let mut made = String::new();
        let name = name.unwrap_or_else(|| {
            text!(made, "DHCP option {code}");
            &made
        });
        let group = tape.group_string(&f::OPTION_NAME, whole, name);
        tape.label(group, |out| out.push_str(name));
        tape.uint(&f::OPTION, buf, at)?;
        tape.uint(&f::LENGTH, buf, at.saturating_add(2))?;
        buf.slice(start, len)?;
        // A bad value harms itself alone: the option's length says where the next one begins.
        if let Err(short) = read(tape, code, &value, place, summary) {
            let Short { need, have, .. } = short;
            let text = format!("{name}: malformed option, {need} bytes are needed, {have} are left");
            tape.note(&f::BAD_OPTION, value.range(), &text);
        }
        tape.end(group);
        at = start.saturating_add(len);
    }
    Ok(())
}

fn read(tape: &mut Tape, code: u16, value: &Buf<'_>, place: Place, summary: &mut Summary) -> Result<(), Short> {
    match code {
        3 | 25 => {
            values::hex(tape, &f::IAID, value, 0, 4)?;
            values::lifetime(tape, &f::T1, value, 4)?;
            values::lifetime(tape, &f::T2, value, 8)?;
            within(tape, value, 12, place, summary)
        }
        4 => {
            values::hex(tape, &f::IATA, value, 0, 4)?;
            within(tape, value, 4, place, summary)
        }
        5 => {
            let address = Address::V6(tape.ipv6(&f::ADDRESS, value, 0)?);
            tape.info_append(|out| text!(out, "IAA: {address} "));
            if summary.given.is_empty() {
                text!(summary.given, "{address}");
            }
            values::lifetime(tape, &f::ADDRESS_PREFERRED, value, 16)?;
            values::lifetime(tape, &f::ADDRESS_VALID, value, 20)?;
            within(tape, value, 24, place, summary)
        }
        9 => nested(tape, value, place, summary),
        13 => {
            let status = tape.uint(&f::STATUS, value, 0)? as u16;
            if status != 0 && summary.failure.is_none() {
                summary.failure = Some(status);
            }
            values::rest(tape, &f::STATUS_TEXT, value, 2)
        }
        26 => {
            values::lifetime(tape, &f::PREFIX_PREFERRED, value, 0)?;
            values::lifetime(tape, &f::PREFIX_VALID, value, 4)?;
            let len = tape.uint(&f::PREFIX_LEN, value, 8)?;
            let prefix = Address::V6(tape.ipv6(&f::PREFIX, value, 9)?);
            if summary.given.is_empty() {
                text!(summary.given, "{prefix}/{len}");
            }
            within(tape, value, 25, place, summary)
        }
        44 => {
            tape.uint(&f::QUERY, value, 0)?;
            tape.ipv6(&f::QUERY_LINK, value, 1)?;
            within(tape, value, 17, place, summary)
        }
        45 | 66 | 94..=96 => within(tape, value, 0, place, summary),
        47 => {
            tape.ipv6(&f::RELAY_PEER, value, 0)?;
            nested(tape, &value.from(16), place, summary)
        }
        89 => {
            let at = softwire::rule(tape, value)?;
            within(tape, value, at, place, summary)
        }
        92 => {
            let at = softwire::binding(tape, value)?;
            within(tape, value, at, place, summary)
        }
        _ => values::read(tape, code, value, place.kind),
    }
}

/// Writes the options from `at` on.
fn within(tape: &mut Tape, value: &Buf<'_>, at: u32, place: Place, summary: &mut Summary) -> Result<(), Short> {
    let rest = value.from(at);
    if rest.is_empty() {
        return Ok(());
    }
    match deeper(tape, &rest, place) {
        Some(place) => write(tape, &rest, place, summary),
        None => Ok(()),
    }
}

/// Writes a whole message.
fn nested(tape: &mut Tape, value: &Buf<'_>, place: Place, summary: &mut Summary) -> Result<(), Short> {
    let Some(place) = deeper(tape, value, place) else { return Ok(()) };
    let group = tape.group(&f::MESSAGE, value.range());
    let read = message(tape, value, place.depth, summary);
    tape.end(group);
    read
}

/// One level down; `None`, and the bytes are written, where that is too deep.
fn deeper(tape: &mut Tape, value: &Buf<'_>, place: Place) -> Option<Place> {
    if place.depth < MAX_DEPTH {
        return Some(Place { depth: place.depth.saturating_add(1), ..place });
    }
    // All of the value is at hand.
    let _ = tape.wire(&f::VALUE, value, 0, value.len());
    tape.note(&f::DEEP, value.range(), "");
    None
}
