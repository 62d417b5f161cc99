//! POP3 — the Post Office Protocol: mail fetched from the server that keeps it. RFC 1939; capabilities: RFC 2449; TLS: RFC 2595;
//! authentication: RFC 5034.

pub mod session;

use self::session::kind;
use crate::dissect::prelude::*;
use crate::dissect::{Direction, Guess, Message};
use crate::protocols::dialogue::session::PIECE;
use crate::protocols::dialogue::write::{PairFields, goes_on, hidden_part, pair, part, piece, text, text_range};
use crate::protocols::dialogue::{before_dot, begins_with_command, holds, lines, said, word};
use crate::protocols::media;

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "POP",
    fields: &[FIELDS],
    detect: &[Detect::Probe(probe), Detect::Number(Table::TcpPort, 110), Detect::Alpn(session::NAME)],
    dissect,
    session: Some(session::session),
};

static LAYER: Field = Field::protocol("pop", "Post Office Protocol", "RFC 1939");

fields! {
    RESPONSE = Field::text("pop.response", "Response", "RFC 1939 §3");
    INDICATOR = Field::text("pop.response.indicator", "Response indicator", "RFC 1939 §3");
    RSP_DESCRIPTION = Field::text("pop.response.description", "Response description", "RFC 1939 §3");
    DATA = Field::text("pop.response.data", "Data", "RFC 1939 §3");
    REQUEST = Field::text("pop.request", "Request", "RFC 1939 §3");
    COMMAND = Field::text("pop.request.command", "Request command", "RFC 1939 §3");
    PARAMETER = Field::text("pop.request.parameter", "Request parameter", "RFC 1939 §3");
    REQUEST_DATA = Field::text("pop.request.data", "Data", "RFC 5034 §4");
    PASSWORD = Field::text("pop.password", "Password", "RFC 1939 §7");
    REASSEMBLED_IN = Field::frame("pop.data.reassembled.in", "Reassembled DATA in frame", "RFC 1939 §3");
    RESPONSE_IN = Field::frame("pop.response_in", "Response In", "RFC 1939 §3");
    RESPONSE_TO = Field::frame("pop.response_to", "Request In", "RFC 1939 §3");
    TIME = Field::relative_time("pop.time", "Response Time", "RFC 1939 §3");

    LONG = Field::note("pop.line.long", "A piece of a line: the line is too long to be read as one, or its beginning is missing", Severity::Warn, Group::Protocol, "RFC 2449 §4");
    GUESSED = Field::note("pop.guessed", "That this is POP3 only the port says", Severity::Chat, Group::Assumption, "RFC 1939 §3");
    OPEN_TEXT = Field::note("pop.data.open", "The end of the answer is missing", Severity::Warn, Group::Reassemble, "RFC 1939 §3");
    IN_CLEAR = Field::note("pop.password.clear", "The password goes in the clear: whoever sees this message has it", Severity::Chat, Group::Protocol, "RFC 1939 §13");
}

static PAIR: PairFields = PairFields { answer: &RESPONSE_IN, command: &RESPONSE_TO, time: &TIME };

fn probe(bytes: &[u8], direction: Direction) -> Guess {
    let line = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let begins = match direction {
        Direction::FromServer => begins_with_command(bytes, &["+OK", "-ERR"]),
        Direction::FromClient => begins_with_command(bytes, session::COMMANDS),
    };
    match begins {
        Some(false) => Guess::No,
        None => Guess::NeedMore(bytes.len()),
        Some(true) if direction == Direction::FromServer && line.starts_with(b"+OK") && holds(line, "POP") => {
            Guess::Sure
        }
        Some(true) => Guess::Maybe,
    }
}

fn dissect<'b>(context: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    // Where lines begin only the stream tells.
    let Some(message) = context.message else { return Ok(Next::Data(buf)) };
    tape.resume_behind(&PROTOCOL, buf.range());
    tape.column_protocol(PROTOCOL.short);
    let client = message.direction == Direction::FromClient;
    let follows = goes_on(context, message);
    if message.guessed && !follows {
        tape.note(&GUESSED, Range { len: 0, ..buf.range() }, "");
    }
    if let Some(next) = piece(context, &REASSEMBLED_IN, message, &buf, tape) {
        return Ok(next);
    }
    let line = said(buf.bytes());
    match message.kind {
        kind::COMMAND => command(line, follows, &buf, tape)?,
        kind::ANSWER => answer(line, follows, &buf, tape)?,
        kind::AUTH => {
            info(tape, client, follows, line);
            part(&REQUEST_DATA, &buf, 0, line.len(), tape)?;
        }
        kind::LIST => list(message, follows, &buf, tape),
        kind::MAIL => return mail(message, buf, tape),
        PIECE => {
            info(tape, client, follows, line);
            part(if client { &REQUEST } else { &RESPONSE }, &buf, 0, buf.bytes().len(), tape)?;
            tape.note(&LONG, buf.range(), "");
        }
        _ => return Ok(Next::Data(buf)),
    }
    pair(context, &PAIR, !client, &buf, tape);
    Ok(Next::End)
}

/// The Info column has the first line of a frame.
fn info(tape: &mut Tape, client: bool, follows: bool, line: &[u8]) {
    if !follows {
        tape.info_for_all(|out| text!(out, "{}: {}", if client { 'C' } else { 'S' }, text(line)));
    }
}

fn command(line: &[u8], follows: bool, buf: &Buf<'_>, tape: &mut Tape) -> Result<(), Short> {
    info(tape, true, follows, line);
    let (verb, at) = word(line);
    let group = tape.group_wire(&REQUEST, buf, 0, buf.len())?;
    tape.label(group, |out| out.push_str(&text(buf.bytes())));
    part(&COMMAND, buf, 0, verb.len(), tape)?;
    if at < line.len() {
        part(&PARAMETER, buf, at, line.len(), tape)?;
        if verb.eq_ignore_ascii_case(b"PASS") {
            hidden_part(&PASSWORD, buf, at, line.len(), tape)?;
            tape.note(&IN_CLEAR, buf.range(), "");
        }
    }
    tape.end(group);
    Ok(())
}

fn answer(line: &[u8], follows: bool, buf: &Buf<'_>, tape: &mut Tape) -> Result<(), Short> {
    info(tape, false, follows, line);
    let (indicator, at) = word(line);
    let group = tape.group_wire(&RESPONSE, buf, 0, buf.len())?;
    tape.label(group, |out| out.push_str(&text(buf.bytes())));
    part(&INDICATOR, buf, 0, indicator.len(), tape)?;
    if at < line.len() {
        part(&RSP_DESCRIPTION, buf, at, line.len(), tape)?;
    }
    tape.end(group);
    Ok(())
}

/// The further lines of an answer.
fn list(message: &Message, follows: bool, buf: &Buf<'_>, tape: &mut Tape) {
    let bytes = buf.bytes();
    info(tape, false, follows, said(lines(bytes).next().and_then(|line| bytes.get(line)).unwrap_or_default()));
    if message.only_head || !tape.wants_fields() {
        return;
    }
    for line in lines(bytes) {
        if tape.is_full() {
            break;
        }
        let words = bytes.get(line.clone()).unwrap_or_default();
        let words = words.get(..super::dialogue::MAX_LINE).unwrap_or(words);
        if tape.made(&DATA, media::span(buf, line.start, line.end), words) {
            tape.label_text(&DATA, |out| out.push_str(&text(words)));
        }
    }
    if !before_dot(bytes).1 {
        tape.note(&OPEN_TEXT, Range { len: 0, ..buf.range() }, "");
    }
}

fn mail<'b>(message: &Message, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    let bytes = message.len;
    tape.info_for_all(|out| text!(out, "S: DATA fragment, {bytes} byte{}", if bytes == 1 { "" } else { "s" }));
    if message.only_head {
        return Ok(Next::End);
    }
    let (end, has_dot) = before_dot(buf.bytes());
    match has_dot {
        true => {
            let dot = media::span(&buf, end, buf.bytes().len());
            if tape.made(&DATA, dot, b".\r\n") {
                tape.label_text(&DATA, |out| out.push_str(".\r\n"));
            }
        }
        false => tape.note(&OPEN_TEXT, Range { len: 0, ..buf.range() }, ""),
    }
    if let Some(range) = text_range(&buf, end, "Message without dots", tape).filter(|range| range.len > 0) {
        tape.info_for_all(String::clear);
        tape.body("message/rfc822", range);
    }
    Ok(Next::End)
}

#[cfg(test)]
mod tests;
