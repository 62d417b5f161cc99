//! WebSocket — messages in both directions over what began as HTTP. RFC 6455; compression of messages: RFC 7692.
//!
//! The unit is the frame. A message of several frames, or a compressed one, is shown with its last frame: the session makes
//! it again from the course of the stream. What a frame alone cannot tell comes as its [`kind::Kind`].

mod fields;
pub mod handshake;
pub mod head;
pub mod kind;
mod payload;
pub mod remake;
pub mod session;

use self::fields as f;
use self::handshake::offered;
use self::head::Head;
use self::kind::{Class, Coding, Kind};
use crate::dissect::prelude::*;
use crate::dissect::{Direction, Message};

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "WebSocket",
    fields: &[f::FIELDS],
    detect: &[Detect::Upgrade("websocket")],
    dissect,
    session: Some(session::session),
};

static LAYER: Field = Field::protocol("websocket", "WebSocket", "RFC 6455");

fn dissect<'b>(context: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    let kind = Kind::of(context.message.map_or(0, |message| message.kind));
    // As in Wireshark, the protocol from which the stream changed stands before the one that it carries now.
    if context.message.is_some_and(|message| message.exchange.is_some()) && !tape.protocols().contains(&"http") {
        tape.protocol_name("http");
    }
    tape.layer(&PROTOCOL, buf.range());
    tape.info(|out| out.push_str("WebSocket"));
    let head = match Head::read(buf.bytes()) {
        Ok(head) => head,
        Err(need) => return Err(buf.short(0, u32::try_from(need).unwrap_or(u32::MAX))),
    };
    tape.info(|out| info(out, &head));
    bits(&head, kind, &buf, tape)?;
    subprotocol(context.message, kind, &buf, tape);
    if tape.wants_fields() {
        oddities(context.message, &head, kind, &buf, tape)?;
    }
    payload::payload(context, &head, kind, &buf, tape)?;
    Ok(Next::End)
}

/// The fields of the head, in its order.
fn bits(head: &Head, kind: Kind, buf: &Buf<'_>, tape: &mut Tape) -> Result<(), Short> {
    tape.boolean(&f::FIN, buf, 0)?;
    tape.uint(&f::RSV, buf, 0)?;
    if kind.coding != Coding::None {
        tape.boolean(&f::PMC, buf, 0)?;
    }
    tape.uint(&f::OPCODE, buf, 0)?;
    tape.boolean(&f::MASK, buf, 1)?;
    tape.uint(&f::PAYLOAD_LENGTH, buf, 1)?;
    match head.extended_bytes() {
        0 => {}
        2 => {
            tape.append_text(&f::PAYLOAD_LENGTH, |out| out.push_str(" Extended Payload Length (16 bits)"));
            tape.uint(&f::LENGTH_16, buf, 2)?;
        }
        _ => {
            tape.append_text(&f::PAYLOAD_LENGTH, |out| out.push_str(" Extended Payload Length (64 bits)"));
            tape.uint(&f::LENGTH_64, buf, 2)?;
        }
    }
    if head.key.is_some() {
        tape.wire(&f::MASKING_KEY, buf, head.size.saturating_sub(4), 4)?;
    }
    Ok(())
}

/// `WebSocket Text [FIN] [MASKED]`, with Wireshark's spaces.
fn info(out: &mut String, head: &Head) {
    let opcode = f::OPCODE.name_of(u64::from(head.opcode())).unwrap_or("Unknown Opcode");
    let fin = if head.fin() { " [FIN]" } else { "[FRAGMENT] " };
    let masked = if head.key.is_some() { " [MASKED]" } else { " " };
    text!(out, "WebSocket {opcode}{fin}{masked}");
}

/// Names what was agreed to be spoken. The response chose it; where the request offered only one, that is it.
fn subprotocol(message: Option<&Message>, kind: Kind, buf: &Buf<'_>, tape: &mut Tape) {
    if kind.subprotocol == kind::Subprotocol::None || !tape.wants_fields() {
        return;
    }
    let request = message.and_then(|m| m.exchange.as_ref()).and_then(|exchange| exchange.request_head.as_deref());
    let known = |name: &&str| kind::Subprotocol::named(name) == kind.subprotocol;
    let mut candidates = request.into_iter().flat_map(offered).filter(known);
    let name = match (candidates.next(), candidates.next()) {
        (Some(only), None) => only,
        _ => match kind.subprotocol.title() {
            Some(title) => title,
            None => return,
        },
    };
    if tape.string(&f::SUBPROTOCOL, Range { len: 0, ..buf.range() }, name) {
        tape.generated();
    }
}

/// What is unusual or wrong about the head, each with the rule it breaks.
fn oddities(message: Option<&Message>, head: &Head, kind: Kind, buf: &Buf<'_>, tape: &mut Tape) -> Result<(), Short> {
    let (first, second) = (buf.range_at(0, 1)?, buf.range_at(1, 1)?);
    let length = buf.range_at(1, head.extended_bytes().saturating_add(1))?;
    let opcode = head.opcode();
    let (guessed, direction) = message.map_or((true, Direction::FromClient), |m| (m.guessed, m.direction));
    match (guessed, direction, head.key) {
        (true, ..) if message.is_some() => tape.note(&f::GUESSED, Range { len: 0, ..first }, ""),
        (false, Direction::FromClient, None) => tape.note(&f::CLIENT_UNMASKED, second, ""),
        (false, Direction::FromServer, Some(_)) => tape.note(&f::SERVER_MASKED, second, ""),
        _ => {}
    }
    // RFC 7692 §6: the first bit is the business of permessage-deflate, and of the first frame of a message.
    let may = if kind.coding != Coding::None && matches!(opcode, 1..=7) { 4 } else { 0 };
    if head.reserved() & !may != 0 {
        tape.note(&f::RSV_UNEXPECTED, first, "");
    }
    if matches!(opcode, 3..=7 | 11..=15) {
        tape.note(&f::OPCODE_RESERVED, first, "");
    }
    if head.is_control() {
        if !head.fin() {
            tape.note(&f::CONTROL_FRAGMENTED, first, "");
        }
        if head.len > head::LONGEST_CONTROL {
            tape.note(&f::CONTROL_TOO_LONG, length, "");
        }
    } else if opcode == head::CONTINUATION && kind.class == Class::None {
        tape.note(&f::CONTINUATION_ALONE, first, "");
    } else if opcode != head::CONTINUATION && kind.within {
        tape.note(&f::INTERRUPTED, first, "");
    }
    if kind.closed && !head.is_control() {
        tape.note(&f::AFTER_CLOSE, first, "");
    }
    if head.is_wasteful() {
        tape.note(&f::NOT_MINIMAL, length, "");
    }
    if head.len >> 63 != 0 {
        tape.note(&f::LENGTH_HIGH_BIT, length, "");
    }
    Ok(())
}

#[cfg(test)]
mod tests;
