//! RTCP — what receivers and senders of RTP tell each other of it: counts, losses, times, names, wishes. RFC 3550 §6;
//! feedback: RFC 4585, RFC 5104; extended reports: RFC 3611.
//!
//! A datagram holds several packets, each with its length. They are known by that alone where nobody says what a port carries:
//! only when the first is a report (or says goodbye), all are of types that exist, and the lengths lead to the very end. Reports
//! that are encrypted (SRTCP) have bytes behind the last packet, and are left as they are.

mod extended;
mod feedback;
pub mod fields;

use self::fields as f;
use super::{rtp, stun};
use crate::base::Time;
use crate::dissect::DecodeAs;
use crate::dissect::prelude::*;

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "RTCP",
    fields: &[f::FIELDS],
    detect: &[Detect::Datagram(look)],
    dissect,
    session: Some(rtp::session),
};

static LAYER: Field = Field::protocol("rtcp", "Real-time Transport Control Protocol", "RFC 3550 §6");

/// Bytes before what a packet says.
const HEADER: u32 = 4;

/// RFC 3550 §A.2: the check of a datagram.
fn look(payload: &Buf<'_>, _: (u16, u16)) -> bool {
    // Of feedback and what an application defines the first of a datagram may be (RFC 5506), but that is no sign.
    if !matches!(payload.u8(1), Ok(200 | 201 | 203)) {
        return false;
    }
    let mut at = 0u32;
    while at < payload.wire_len() {
        let (Ok(first), Ok(kind), Ok(words)) =
            (payload.u8(at), payload.u8(at.saturating_add(1)), payload.u16(at.saturating_add(2)))
        else {
            // What lies beyond the bytes at hand is believed if a first packet is whole and the rest is in words.
            return at > 0 && at.saturating_add(HEADER) > payload.len() && payload.wire_len() & 3 == 0;
        };
        let end = at.saturating_add(u32::from(words).saturating_mul(4)).saturating_add(HEADER);
        // A sender report has six words, each report of a receiver six more.
        let least = match kind {
            200 => 6u32,
            201 => 1,
            _ => 0,
        };
        let count = u32::from(first & 0x1f);
        let least =
            if matches!(kind, 200 | 201) { least.saturating_add(count.saturating_mul(6)) } else { count.min(1) };
        let padded = first & 0x20 != 0 && end != payload.wire_len();
        if first >> 6 != 2 || padded || !(200..=207).contains(&kind) || u32::from(words) < least {
            return false;
        }
        at = end;
    }
    at == payload.wire_len() && at > 0
}

fn dissect<'b>(context: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    let mut rest = buf;
    let mut first = true;
    while rest.len() >= HEADER || first {
        let len = u32::from(rest.u16(2)?).saturating_mul(4).saturating_add(HEADER);
        let packet = rest.take(len, &f::LENGTH);
        let version = rest.u8(0)? >> 6;
        if version != 2 && !first {
            break;
        }
        let layer = tape.layer_again(&PROTOCOL, packet.range());
        let kind = f::TYPE.name_of(u64::from(rest.u8(1)?)).unwrap_or("Unknown");
        tape.label(layer, |out| text!(out, "{} ({kind})", LAYER.label));
        match first {
            true => tape.info(|out| text!(out, "{}{kind}   ", stun::lead(out))),
            false => tape.info_append(|out| text!(out, "{kind}   ")),
        }
        if first && !is_told(context, tape) {
            tape.note(&f::GUESSED, packet.range_at(0, 0)?, "");
        }
        first = false;
        if len > rest.len() && !rest.is_cut() {
            let text = format!("Incorrect RTCP packet length information (expected {len} bytes, found {})", rest.len());
            tape.note(&f::WRONG_LENGTH, packet.range_at(2, 2)?, &text);
        }
        read(&packet, tape)?;
        tape.close_all();
        rest = rest.from(len);
    }
    if rest.is_cut() {
        return Err(rest.short(rest.len(), rest.wire_len().saturating_sub(rest.len())));
    }
    // RFC 3711 §3.4: encrypted reports end with an index and a proof.
    Ok(if rest.is_empty() { Next::End } else { Next::Data(rest) })
}

/// Whether the user said so of one of the ports.
fn is_told(context: &Context<'_>, tape: &Tape) -> bool {
    let ports =
        tape.envelopes().last().map(|envelope| (envelope.transport, envelope.source_port, envelope.destination_port));
    ports.is_some_and(|(transport, one, other)| {
        DecodeAs::of(&context.settings.decode_as, transport, one, other).is_some()
    })
}

/// One packet.
fn read(packet: &Buf<'_>, tape: &mut Tape) -> Result<(), Short> {
    tape.uint(&f::VERSION, packet, 0)?;
    let padded = tape.boolean(&f::PADDING, packet, 0)?;
    let kind = packet.u8(1)?;
    let counter = match kind {
        200 | 201 => Some(&f::REPORTS),
        202 | 203 => Some(&f::SOURCES),
        204 => Some(&f::SUBTYPE),
        205 => Some(&f::RTPFB),
        206 => Some(&f::PSFB),
        _ => None,
    };
    let count = match counter {
        Some(field) => tape.uint(field, packet, 0)? as u32,
        None => 0,
    };
    tape.uint(&f::TYPE, packet, 1)?;
    let words = tape.uint(&f::LENGTH, packet, 2)?;
    tape.append_text(&f::LENGTH, |out| text!(out, " ({} bytes)", words.saturating_add(1).saturating_mul(4)));
    // RFC 3550 §6.4.1: the last byte counts those that fill the packet, itself included.
    let filled = if padded && !packet.is_cut() {
        packet.len().checked_sub(1).map_or(Ok(0), |last| packet.u8(last))?
    } else {
        0
    };
    let filled = u32::from(filled).min(packet.len().saturating_sub(HEADER));
    let body = packet.part(HEADER, packet.wire_len().saturating_sub(HEADER).saturating_sub(filled), &f::LENGTH);
    let used = match kind {
        200 => report(&body, count, true, tape)?,
        201 => report(&body, count, false, tape)?,
        202 => descriptions(&body, count, tape)?,
        203 => goodbye(&body, count, tape)?,
        204 => application(&body, count, tape)?,
        205 => feedback::transport(&body, count, tape)?,
        206 => feedback::payload(&body, count, tape)?,
        207 => extended::read(&body, tape)?,
        _ => 0,
    };
    if used < body.len() {
        tape.wire(&f::REST, &body, used, body.len().saturating_sub(used))?;
    }
    if filled > 0 {
        let last = packet.len().saturating_sub(1);
        let from = packet.len().saturating_sub(filled);
        if last > from {
            tape.wire(&f::PADDING_DATA, packet, from, last.saturating_sub(from))?;
        }
        tape.uint(&f::PADDING_COUNT, packet, last)?;
    }
    Ok(())
}

/// A report of a sender or receiver; returns how far it was understood, as the readers below do.
fn report(body: &Buf<'_>, count: u32, sends: bool, tape: &mut Tape) -> Result<u32, Short> {
    tape.uint(&f::SENDER, body, 0)?;
    let mut at = 4u32;
    if sends {
        tape.uint(&f::NTP_HIGH, body, 4)?;
        tape.uint(&f::NTP_LOW, body, 8)?;
        ntp(&f::NTP, body, 4, tape)?;
        tape.uint(&f::RTP_TIME, body, 12)?;
        tape.uint(&f::PACKETS, body, 16)?;
        tape.uint(&f::OCTETS, body, 20)?;
        at = 24;
    }
    for number in 1..=count {
        let group = tape.group(&f::REPORT, body.range_at(at, 24)?);
        tape.label(group, |out| text!(out, "Source {number}"));
        tape.uint(&f::SOURCE, body, at)?;
        let lost = tape.uint(&f::FRACTION, body, at.saturating_add(4))?;
        tape.value_text(&f::FRACTION, |out| text!(out, "{lost} / 256"));
        signed(&f::LOST, body, at.saturating_add(5), tape)?;
        let place = at.saturating_add(8);
        let (_, highest) = tape.group_uint(&f::HIGHEST, body, place)?;
        tape.uint(&f::CYCLES, body, place)?;
        tape.uint(&f::HIGHEST_LOW, body, place.saturating_add(2))?;
        tape.end(highest);
        tape.uint(&f::JITTER, body, at.saturating_add(12))?;
        tape.uint(&f::LAST_REPORT, body, at.saturating_add(16))?;
        let delay = tape.uint(&f::DELAY, body, at.saturating_add(20))?;
        tape.append_text(&f::DELAY, |out| text!(out, " ({} milliseconds)", delay.saturating_mul(1000) >> 16));
        tape.end(group);
        at = at.saturating_add(24);
    }
    if at < body.len() {
        tape.wire(&f::EXTENSION, body, at, body.len().saturating_sub(at))?;
    }
    Ok(body.len())
}

/// Three bytes that may be negative.
fn signed(field: &'static Field, body: &Buf<'_>, at: u32, tape: &mut Tape) -> Result<i64, Short> {
    let value = body.uint(at, 3)?;
    let value = (value << 40) as i64 >> 40;
    tape.number(field, body.range_at(at, 3)?, value as u64);
    Ok(value)
}

/// A moment as NTP writes it: seconds since 1900, and fractions of 2⁻³² s (RFC 5905 §6); from 2036 on it begins anew.
fn ntp(field: &'static Field, body: &Buf<'_>, at: u32, tape: &mut Tape) -> Result<(), Short> {
    const FROM_1900: i64 = 2_208_988_800;
    const ERA: i64 = 1 << 32;
    let (seconds, fraction) = (body.u32(at)?, u64::from(body.u32(at.saturating_add(4))?));
    let era = if seconds & 0x8000_0000 == 0 { ERA } else { 0 };
    let seconds = i64::from(seconds).saturating_add(era).saturating_sub(FROM_1900);
    let nanos = (fraction.saturating_mul(1_000_000_000) >> 32) as i64;
    let time = Time(seconds.saturating_mul(1_000_000_000).saturating_add(nanos));
    if tape.time(field, body.range_at(at, 8)?, time) {
        tape.generated();
    }
    Ok(())
}

fn descriptions(body: &Buf<'_>, count: u32, tape: &mut Tape) -> Result<u32, Short> {
    let mut at = 0u32;
    for number in 1..=count {
        let start = at;
        let source = body.u32(at)?;
        let group = tape.group(&f::CHUNK, body.from(at).range());
        tape.label(group, |out| text!(out, "Chunk {number}, SSRC/CSRC 0x{source:X}"));
        tape.uint(&f::SOURCE, body, at)?;
        at = at.saturating_add(4);
        loop {
            let kind = tape.uint(&f::ITEM, body, at)?;
            at = at.saturating_add(1);
            if kind == 0 {
                break;
            }
            let len = tape.uint(&f::ITEM_LENGTH, body, at)? as u32;
            at = at.saturating_add(1);
            let mut text = body.part(at, len, &f::ITEM_LENGTH);
            body.range_at(at, len)?;
            if kind == 8 && len > 0 {
                let prefix = tape.uint(&f::PREFIX_LENGTH, &text, 0)? as u32;
                tape.wire(&f::PREFIX, &text, 1, prefix)?;
                text = text.from(prefix.saturating_add(1));
            }
            tape.wire(&f::TEXT, &text, 0, text.len())?;
            at = at.saturating_add(len);
        }
        // RFC 3550 §6.5: zeros up to the next word.
        at = at.checked_next_multiple_of(4).unwrap_or(at);
        tape.end_at(group, at.min(body.len()).saturating_sub(start));
    }
    Ok(at)
}

fn goodbye(body: &Buf<'_>, count: u32, tape: &mut Tape) -> Result<u32, Short> {
    let mut at = 0u32;
    for _ in 0..count {
        tape.uint(&f::SOURCE, body, at)?;
        at = at.saturating_add(4);
    }
    if at < body.len() {
        let len = tape.uint(&f::ITEM_LENGTH, body, at)? as u32;
        at = at.saturating_add(1);
        tape.wire(&f::TEXT, body, at, len)?;
        at = at.saturating_add(len).checked_next_multiple_of(4).unwrap_or(at);
    }
    Ok(at)
}

fn application(body: &Buf<'_>, subtype: u32, tape: &mut Tape) -> Result<u32, Short> {
    tape.uint(&f::SOURCE, body, 0)?;
    let name = tape.wire(&f::NAME, body, 4, 4)?;
    let rest = body.from(8);
    if !rest.is_empty() {
        tape.wire(&f::DATA, &rest, 0, rest.len())?;
    }
    tape.info_append(|out| text!(out, "( {} ) subtype={subtype}", String::from_utf8_lossy(name)));
    Ok(body.len())
}

#[cfg(test)]
mod tests;
