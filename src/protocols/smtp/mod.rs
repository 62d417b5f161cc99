//! SMTP — the Simple Mail Transfer Protocol: mail on its way to the server that keeps it. RFC 5321; chunks: RFC 3030; TLS: RFC 3207;
//! authentication: RFC 4954.
//!
//! [`session`] says what each line is. A message is handed to the reader of `message/rfc822` as the sender wrote it, without the
//! dots that protect its lines on the way.

mod fields;
pub mod session;

use self::fields as f;
use self::session::{COMMANDS, greets, kind};
use crate::dissect::prelude::*;
use crate::dissect::{Direction, Guess, Message};
use crate::protocols::dialogue::session::PIECE;
use crate::protocols::dialogue::write::{PairFields, goes_on, pair, part, piece, text, text_range};
use crate::protocols::dialogue::{before_dot, begins_with_code, begins_with_command, holds, reply, said, word};
use crate::protocols::{data_text_lines, media};

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "SMTP",
    fields: &[f::FIELDS],
    detect: &[
        Detect::Probe(probe),
        Detect::Number(Table::TcpPort, 25),
        Detect::Number(Table::TcpPort, 587),
        Detect::Alpn(session::NAME),
    ],
    dissect,
    session: Some(session::session),
};

static LAYER: Field = Field::protocol("smtp", "Simple Mail Transfer Protocol", "RFC 5321");

static PAIR: PairFields = PairFields { answer: &f::RESPONSE_IN, command: &f::RESPONSE_TO, time: &f::TIME };

/// A greeting that names SMTP is one; others may be, and so may a first command.
fn probe(bytes: &[u8], direction: Direction) -> Guess {
    let line = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let begins = match direction {
        Direction::FromServer => begins_with_code(bytes),
        Direction::FromClient => begins_with_command(bytes, COMMANDS),
    };
    match begins {
        Some(false) => Guess::No,
        None => Guess::NeedMore(bytes.len()),
        Some(true) if direction == Direction::FromClient => Guess::Maybe,
        Some(true) if !greets(said(line)) => Guess::Maybe,
        Some(true) if holds(line, "SMTP") => Guess::Sure,
        Some(true) if holds(line, "FTP") => Guess::No,
        Some(true) => Guess::Maybe,
    }
}

fn dissect<'b>(context: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    // Where lines begin only the stream tells.
    let Some(message) = context.message else { return Ok(Next::Data(buf)) };
    tape.resume_behind(&PROTOCOL, buf.range());
    tape.column_protocol(PROTOCOL.short);
    let client = message.direction == Direction::FromClient;
    let range = Range { len: 0, ..buf.range() };
    tape.hide(if client { &f::REQ } else { &f::RSP }, range, 1);
    let follows = goes_on(context, message);
    if message.guessed && !follows {
        tape.note(&f::GUESSED, range, "");
    }
    if let Some(next) = piece(context, &f::REASSEMBLED_IN, message, &buf, tape) {
        return Ok(next);
    }
    let line = said(buf.bytes());
    match message.kind {
        kind::COMMAND => command(line, follows, &buf, tape)?,
        kind::REPLY => answer(line, follows, &buf, tape)?,
        kind::MORE => more(line, follows, &buf, tape)?,
        kind::USER => authentication(&f::USERNAME, line, follows, &buf, tape)?,
        kind::PASSWORD => authentication(&f::PASSWORD, line, follows, &buf, tape)?,
        kind::BOTH => authentication(&f::BOTH, line, follows, &buf, tape)?,
        kind::AUTH => authentication(&f::AUTH, line, follows, &buf, tape)?,
        kind::DATA | kind::CHUNK | kind::PART => return body(context, message, follows, buf, tape),
        PIECE => {
            part(if client { &f::COMMAND_LINE } else { &f::RESPONSE }, &buf, 0, buf.bytes().len(), tape)?;
            tape.note(&f::LONG, buf.range(), "");
            info(tape, client, follows, &text(line));
        }
        _ => return Ok(Next::Data(buf)),
    }
    if message.kind != kind::MORE {
        pair(context, &PAIR, !client, &buf, tape);
    }
    Ok(Next::End)
}

/// What one of several lines of a frame adds to the Info column.
fn info(tape: &mut Tape, client: bool, follows: bool, words: &str) {
    match follows {
        true => tape.info_append(|out| text!(out, " | {words}")),
        false => tape.info_for_all(|out| text!(out, "{}: {words}", if client { 'C' } else { 'S' })),
    }
}

fn command(line: &[u8], follows: bool, buf: &Buf<'_>, tape: &mut Tape) -> Result<(), Short> {
    info(tape, true, follows, &text(line));
    let (verb, at) = word(line);
    let group = tape.group_wire(&f::COMMAND_LINE, buf, 0, buf.len())?;
    part(&f::COMMAND, buf, 0, verb.len(), tape)?;
    if at < line.len() {
        part(&f::PARAMETER, buf, at, line.len(), tape)?;
    }
    if verb.eq_ignore_ascii_case(b"AUTH") {
        initial(line, at, buf, tape)?;
    }
    tape.end(group);
    Ok(())
}

/// The initial response of an `AUTH` command, which begins at `at` with the mechanism: RFC 4954 §4.
fn initial(line: &[u8], at: usize, buf: &Buf<'_>, tape: &mut Tape) -> Result<(), Short> {
    let rest = line.get(at..).unwrap_or_default();
    let (mechanism, from) = word(rest);
    let from = at.saturating_add(from);
    if from >= line.len() {
        return Ok(());
    }
    let field = match () {
        () if mechanism.eq_ignore_ascii_case(b"PLAIN") => &f::BOTH,
        () if mechanism.eq_ignore_ascii_case(b"LOGIN") => &f::USERNAME,
        () => &f::AUTH,
    };
    part(field, buf, from, line.len(), tape)?;
    in_clear(field, buf, tape);
    Ok(())
}

fn authentication(
    field: &'static Field,
    line: &[u8],
    follows: bool,
    buf: &Buf<'_>,
    tape: &mut Tape,
) -> Result<(), Short> {
    let what = match () {
        () if std::ptr::eq(field, &f::USERNAME) => "User: ",
        () if std::ptr::eq(field, &f::PASSWORD) => "Pass: ",
        () => "",
    };
    info(tape, true, follows, &format!("{what}{}", text(line)));
    part(field, buf, 0, line.len(), tape)?;
    in_clear(field, buf, tape);
    Ok(())
}

fn in_clear(field: &'static Field, buf: &Buf<'_>, tape: &mut Tape) {
    if std::ptr::eq(field, &f::PASSWORD) || std::ptr::eq(field, &f::BOTH) {
        tape.note(&f::IN_CLEAR, buf.range(), "");
    }
}

fn answer(line: &[u8], follows: bool, buf: &Buf<'_>, tape: &mut Tape) -> Result<(), Short> {
    info(tape, false, follows, &text(line));
    let group = tape.group_wire(&f::RESPONSE, buf, 0, buf.len())?;
    if let Some((code, _)) = reply(line) {
        tape.number(&f::CODE, media::span(buf, 0, 3), u64::from(code));
    }
    if line.len() > 3 {
        part(&f::RSP_PARAMETER, buf, 4, line.len(), tape)?;
    }
    tape.end(group);
    Ok(())
}

/// A line of a reply behind its first: the code stands there.
fn more(line: &[u8], follows: bool, buf: &Buf<'_>, tape: &mut Tape) -> Result<(), Short> {
    let at = if reply(line).is_some() { 4.min(line.len()) } else { 0 };
    info(tape, false, follows, &text(line.get(at..).unwrap_or_default()));
    part(&f::RSP_PARAMETER, buf, at, line.len(), tape)?;
    if at == 0 {
        tape.note(&f::NO_CODE, buf.range(), "");
    }
    Ok(())
}

/// A message, or a chunk of one.
fn body<'b>(
    context: &Context<'b>,
    message: &Message,
    follows: bool,
    buf: Buf<'b>,
    tape: &mut Tape,
) -> Result<Next<'b>, Short> {
    let bytes = message.len;
    info(tape, true, follows, &format!("DATA fragment, {bytes} byte{}", if bytes == 1 { "" } else { "s" }));
    if message.only_head {
        return Ok(Next::End);
    }
    pair(context, &PAIR, false, &buf, tape);
    let (end, has_dot) = if message.kind == kind::DATA { before_dot(buf.bytes()) } else { (buf.bytes().len(), true) };
    if message.kind == kind::DATA && has_dot {
        tape.remark(&f::EOM, media::span(&buf, end, buf.bytes().len()));
    }
    if !has_dot || buf.is_cut() {
        tape.note(&f::OPEN_MESSAGE, Range { len: 0, ..buf.range() }, "");
    }
    if message.kind == kind::PART {
        return Ok(Next::Protocol(&data_text_lines::PROTOCOL, buf));
    }
    if let Some(range) = text_range(&buf, end, "Message without dots", tape).filter(|range| range.len > 0) {
        // Commands that were sent with the message stay in sight.
        if !follows || message.kind == kind::CHUNK {
            tape.info_for_all(String::clear);
        }
        tape.body("message/rfc822", range);
    }
    Ok(Next::End)
}

/// The name of a command by its number in lists ([`Begin::code`](crate::dissect::Begin::code)).
pub fn command_name(code: u16) -> Option<&'static str> {
    COMMANDS.get(usize::from(code).checked_sub(1)?).copied()
}

#[cfg(test)]
mod tests;
