//! What the dissectors of dialogues write alike.

use crate::dissect::prelude::*;
use crate::dissect::{Carried, Direction, Message};
use crate::protocols::{data_text_lines, media};

/// The fields of a pair: the answer's frame in a command, the command's frame and the time between them in an answer.
pub struct PairFields {
    /// The frame of the answer.
    pub answer: &'static Field,
    /// The frame of the command.
    pub command: &'static Field,
    /// From one to the other.
    pub time: &'static Field,
}

/// Writes which answer belongs to a command, or which command to an answer, as far as it is known.
pub fn pair(context: &Context<'_>, fields: &PairFields, is_answer: bool, buf: &Buf<'_>, tape: &mut Tape) {
    if !tape.wants_fields() {
        return;
    }
    let Some(exchange) = context.message.and_then(|message| message.exchange.as_ref()) else { return };
    let range = Range { len: 0, ..buf.range() };
    match (is_answer, exchange.pair.request, exchange.pair.response) {
        (false, _, Some(answer)) => tape.generate(fields.answer, range, answer.number()),
        (true, Some(command), _) => {
            tape.generate(fields.command, range, command.number());
            // A word before the answer took no time of its own.
            let ends = exchange.pair.response == Some(context.frame.id);
            if let Some(elapsed) = exchange.pair.elapsed.filter(|_| ends)
                && tape.delta(fields.time, range, elapsed)
            {
                tape.generated();
            }
        }
        _ => {}
    }
}

/// Writes a part of a line as the field's value.
pub fn part(field: &'static Field, buf: &Buf<'_>, at: usize, end: usize, tape: &mut Tape) -> Result<(), Short> {
    let range = media::span(buf, at, end);
    tape.wire(field, buf, range.at.saturating_sub(buf.at()), range.len)?;
    Ok(())
}

/// The same for filters alone.
pub fn hidden_part(field: &'static Field, buf: &Buf<'_>, at: usize, end: usize, tape: &mut Tape) -> Result<(), Short> {
    let range = media::span(buf, at, end);
    tape.hide_wire(field, buf, range.at.saturating_sub(buf.at()), range.len)
}

/// A part of a text that ends in another frame; `None` if the message is shown here.
pub fn piece<'b>(
    context: &Context<'_>,
    ends_in: &'static Field,
    message: &Message,
    buf: &Buf<'b>,
    tape: &mut Tape,
) -> Option<Next<'b>> {
    if !matches!(message.carried, Carried::Elsewhere) || message.shown_in == context.frame.id {
        return None;
    }
    let (bytes, side) = (buf.wire_len(), if message.direction == Direction::FromClient { 'C' } else { 'S' });
    tape.info_for_all(|out| text!(out, "{side}: DATA fragment, {bytes} byte{}", if bytes == 1 { "" } else { "s" }));
    tape.generate(ends_in, Range { len: 0, ..buf.range() }, message.shown_in.number());
    let is_text = buf.bytes().iter().all(|byte| !byte.is_ascii_control() || byte.is_ascii_whitespace());
    Some(if is_text { Next::Protocol(&data_text_lines::PROTOCOL, *buf) } else { Next::Data(*buf) })
}

/// Text from the wire as the Info column has it.
pub fn text(bytes: &[u8]) -> std::borrow::Cow<'_, str> {
    String::from_utf8_lossy(bytes)
}

/// Whether a message goes on with what the frame's messages before it say: the Info column tells of both.
pub fn goes_on(context: &Context<'_>, message: &Message) -> bool {
    let mut before = context.messages.iter().take_while(|other| !std::ptr::eq(*other, message));
    before.any(|other| stands_beside(other, message))
}

/// Whether further messages of the frame go on with this one.
pub fn more_follows(context: &Context<'_>, message: &Message) -> bool {
    let mut behind = context.messages.iter().skip_while(|other| !std::ptr::eq(*other, message)).skip(1);
    behind.any(|other| stands_beside(other, message))
}

/// Whether a message is shown in the frame of another one of its protocol and direction.
fn stands_beside(other: &Message, message: &Message) -> bool {
    let shown = !matches!(other.carried, Carried::Elsewhere) && other.len > 0;
    let same = match (other.protocol, message.protocol) {
        (Some(one), Some(other)) => std::ptr::eq(one, other),
        _ => false,
    };
    shown && same && other.transport == message.transport && other.direction == message.direction
}

/// What a message carries without the dots that were put before its lines: of its own bytes where there are none.
pub fn text_range(buf: &Buf<'_>, end: usize, name: &'static str, tape: &mut Tape) -> Option<Range> {
    let text = buf.bytes().get(..end).unwrap_or_default();
    match super::without_dots(text) {
        Some(plain) => media::made(tape, name, plain),
        None => Some(media::span(buf, 0, end)),
    }
}
