//! STUN — how a host behind an address translator learns its address, keeps it, and tests paths (RFC 8489, ICE: RFC 8445);
//! and TURN, by which a relay passes data on (RFC 8656, RFC 6062).
//!
//! A message tells by its cookie what it is, so it is known on every port. Data of channels, which has no such sign, is known
//! on the port of STUN alone, by what it carries, or where the user says so. Messages without the cookie are those of RFC 3489
//! ([`super::classicstun`]).

mod attributes;
pub mod fields;
mod session;
pub mod tables;

use self::fields as f;
pub use self::session::session;
use super::classicstun;
use crate::dissect::Pair;
use crate::dissect::prelude::*;

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "STUN",
    fields: &[f::FIELDS],
    detect: &[Detect::Datagram(look), Detect::Number(Table::TcpPort, PORT as u32), Detect::Probe(session::probe)],
    dissect,
    session: Some(session),
};

static LAYER: Field = Field::protocol("stun", "Session Traversal Utilities for NAT", "RFC 8489");

/// The port of STUN and TURN.
pub const PORT: u16 = 3478;
/// Bytes before the attributes.
const HEADER: u32 = 20;
/// RFC 8489 §5: the magic cookie.
const COOKIE: &[u8] = &[0x21, 0x12, 0xa4, 0x42];

/// The class of messages that nobody answers.
const INDICATION: u64 = 1;

/// Whether bytes are a message: by its cookie and its length.
fn is_message(bytes: &[u8]) -> bool {
    let len = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
    says_message(bytes, len)
}

/// Whether a datagram is a message.
pub fn is_datagram(payload: &Buf<'_>) -> bool {
    says_message(payload.bytes(), payload.wire_len())
}

/// The same of a message of `len` bytes of which the first are at hand.
fn says_message(bytes: &[u8], len: u32) -> bool {
    let Some([kind, _, high, low, cookie @ ..]) = bytes.first_chunk::<8>() else { return false };
    let length = u32::from(u16::from_be_bytes([*high, *low]));
    kind >> 6 == 0 && cookie == COOKIE && length.saturating_add(HEADER) == len
}

/// RFC 7983 §7: the first byte of data of a channel is 64 to 79; in RFC 5766 it was up to 127. Returns its length.
fn channel_data(bytes: &[u8], len: u32) -> Option<u32> {
    let [kind, _, high, low] = bytes.first_chunk::<4>()?;
    let length = u32::from(u16::from_be_bytes([*high, *low]));
    // RFC 8656 §12.5: over UDP it may be filled up to words.
    let fits = len.checked_sub(4)?.checked_sub(length)? < 4;
    (kind >> 6 == 1 && fits).then_some(length)
}

/// Whether a datagram is of STUN or TURN.
fn look(payload: &Buf<'_>, (one, other): (u16, u16)) -> bool {
    let (bytes, len) = (payload.bytes(), payload.wire_len());
    let on_port = one == PORT || other == PORT;
    says_message(bytes, len) || channel_data(bytes, len).is_some_and(|length| on_port || tells(bytes, length))
}

/// Whether what a channel carries tells that it is one: a message, a record of DTLS, or a report of RTCP (RFC 7983 §7).
fn tells(bytes: &[u8], length: u32) -> bool {
    let inner = bytes.get(4..).unwrap_or_default();
    let known = matches!(inner, [20..=26, 0xfe, 0xfd | 0xff, ..] | [0x80..=0xbf, 200..=207, ..]);
    matches!(bytes, [0x40..=0x4f, ..]) && (known || says_message(inner, length))
}

fn dissect<'b>(context: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    // What a message carries is dissected in its context, too.
    let own = context.message.filter(|message| message.len == u64::from(buf.wire_len()));
    let framed = own.is_some_and(|message| message.kind == session::FRAMED);
    if !framed && classicstun::is_message(&buf) {
        return Ok(Next::Protocol(&classicstun::PROTOCOL, buf));
    }
    let layer = tape.layer(&PROTOCOL, buf.range());
    if !framed {
        return message(context, own.is_some() || context.message.is_none(), buf, tape, layer);
    }
    let len = tape.uint(&f::TCP_FRAME_LENGTH, &buf, 0)? as u32;
    let inside = buf.part(2, len, &f::TCP_FRAME_LENGTH);
    if says_message(inside.bytes(), inside.wire_len()) {
        return message(context, true, inside, tape, layer);
    }
    tape.info_before(|out| text!(out, "{}TCP frame of {len} bytes", lead(out)));
    Ok(Next::Datagram(0, 0, inside))
}

/// A message, or data of a channel. `asks`: its counterpart is asked for.
fn message<'b>(
    context: &Context<'b>,
    asks: bool,
    buf: Buf<'b>,
    tape: &mut Tape,
    layer: Mark,
) -> Result<Next<'b>, Short> {
    let kind = buf.u16(0)?;
    if kind >> 14 == 1 {
        return channel(buf, tape, layer);
    }
    let pair = if !asks || tape.in_error() { None } else { context.pair(tape) };
    let (class, method) = (u64::from(kind & 0x0110) >> 4, u64::from(kind & 0x3eef));
    let class_name = f::CLASS.name_of(class).unwrap_or_default();
    let method_name = f::METHOD.name_of(method).unwrap_or("Unknown");
    tape.info(|out| text!(out, "{}{method_name} {class_name}", lead(out)));
    if let Some(pair) = pair.filter(|_| class != INDICATION) {
        counterpart(tape, buf.range_at(0, 0)?, class != 0, pair);
    }
    let (_, group) = tape.group_uint(&f::TYPE, &buf, 0)?;
    tape.append(group, |out| text!(out, " ({method_name} {class_name})"));
    tape.uint(&f::CLASS, &buf, 0)?;
    tape.uint(&f::METHOD, &buf, 0)?;
    tape.uint(&f::METHOD_ASSIGNMENT, &buf, 0)?;
    tape.end(group);
    let length = tape.uint(&f::LENGTH, &buf, 2)? as u32;
    let cookie = tape.wire(&f::COOKIE, &buf, 4, 4)?;
    tape.wire(&f::ID, &buf, 8, 12)?;
    let modern = cookie == COOKIE;
    if length & 3 != 0 {
        tape.note(&f::WRONG_LENGTH, buf.range_at(2, 2)?, "");
    }
    let whole = buf.take(length.saturating_add(HEADER), &f::LENGTH);
    let mut carried = None;
    if length > 0 {
        tape.generate(&f::NETWORK_VERSION, buf.range_at(4, 4)?, if modern { 3 } else { 2 });
        let attributes = whole.from(HEADER);
        let group = tape.group(&f::ATTRIBUTES, attributes.range());
        carried = attributes::read(context, tape, &whole, modern)?;
        tape.end(group);
    }
    if whole.is_cut() {
        return Err(whole.short(whole.len(), whole.wire_len().saturating_sub(whole.len())));
    }
    // A length that promises more than there is.
    buf.range_at(0, length.saturating_add(HEADER))?;
    let rest = buf.from(length.saturating_add(HEADER));
    Ok(match carried {
        Some(data) => {
            // Who sends what to whom, and then what it is.
            tape.info_stays();
            Next::Datagram(0, 0, data)
        }
        None if rest.wire_len() > 0 => Next::Data(rest),
        None => Next::End,
    })
}

/// What stands in Info between the words of a relayed message and those before it.
pub fn lead(info: &str) -> &'static str {
    if info.is_empty() || info.ends_with(' ') { "" } else { ", " }
}

/// RFC 8656 §12.4: a number that stands for the peer, a length, and the peer's data.
fn channel<'b>(buf: Buf<'b>, tape: &mut Tape, layer: Mark) -> Result<Next<'b>, Short> {
    tape.label(layer, |out| text!(out, "{}, TURN ChannelData Message", LAYER.label));
    tape.info_before(|out| text!(out, "{}ChannelData TURN Message", lead(out)));
    tape.uint(&f::CHANNEL, &buf, 0)?;
    let length = tape.uint(&f::LENGTH, &buf, 2)? as u32;
    let data = buf.part(4, length, &f::LENGTH);
    let padding = buf.from(length.saturating_add(4));
    if (1..4).contains(&padding.len()) {
        tape.number(&f::PADDING, padding.range(), u64::from(padding.len()));
    }
    if length > 0 && !data.is_cut() {
        data.range_at(0, length)?;
    }
    Ok(if length == 0 { Next::End } else { Next::Datagram(0, 0, data) })
}

/// Links a message with its request or response, or with the message that it repeats.
fn counterpart(tape: &mut Tape, range: Range, response: bool, pair: &Pair) {
    if let Some(first) = pair.repeat_of {
        tape.generate(&f::DUPLICATE, range, first.number());
    }
    match (response, pair.request, pair.response) {
        (false, _, Some(answer)) => tape.generate(&f::RESPONSE_IN, range, answer.number()),
        (true, Some(question), _) => {
            tape.generate(&f::RESPONSE_TO, range, question.number());
            if let Some(elapsed) = pair.elapsed
                && tape.delta(&f::TIME, range, elapsed)
            {
                tape.generated();
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests;
