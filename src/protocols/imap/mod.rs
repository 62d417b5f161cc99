//! IMAP — the Internet Message Access Protocol: mail that stays on its server. RFC 9051 (IMAP4rev2), RFC 3501 (IMAP4rev1).

pub mod session;

use self::session::{announces_mail, kind, literal};
use crate::dissect::prelude::*;
use crate::dissect::{Direction, Guess, Message};
use crate::protocols::dialogue::session::PIECE;
use crate::protocols::dialogue::write::{PairFields, goes_on, hidden_part, more_follows, pair, part, text};
use crate::protocols::dialogue::{begins_with, begins_with_command, holds, lines, said, word};
use crate::protocols::media;

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "IMAP",
    fields: &[FIELDS],
    detect: &[Detect::Probe(probe), Detect::Number(Table::TcpPort, 143), Detect::Alpn(session::NAME)],
    dissect,
    session: Some(session::session),
};

static LAYER: Field = Field::protocol("imap", "Internet Message Access Protocol", "RFC 9051");

fields! {
    IS_REQUEST = Field::boolean("imap.isrequest", "Request", 1, 0, "RFC 9051 §2.2").named(Names::Flags("True", "False"));
    LINE = Field::text("imap.line", "Line", "RFC 9051 §2.2");
    REQUEST = Field::text("imap.request", "Request", "RFC 9051 §2.2.1");
    REQUEST_TAG = Field::text("imap.request_tag", "Request Tag", "RFC 9051 §2.2.1");
    REQUEST_COMMAND = Field::text("imap.request.command", "Request Command", "RFC 9051 §6");
    UID = Field::boolean("imap.request.command.uid", "Request isUID", 1, 0, "RFC 9051 §6.4.9").named(Names::Flags("True", "False"));
    FOLDER = Field::text("imap.request.folder", "Request Folder", "RFC 9051 §5.1");
    USERNAME = Field::text("imap.request.username", "Request Username", "RFC 9051 §6.2.3");
    PASSWORD = Field::text("imap.request.password", "Request Password", "RFC 9051 §6.2.3");
    AUTH = Field::text("imap.request.authenticate", "Response of the client", "RFC 9051 §6.2.2");
    RESPONSE = Field::text("imap.response", "Response", "RFC 9051 §2.2.2");
    RESPONSE_TAG = Field::text("imap.response_tag", "Response Tag", "RFC 9051 §2.2.2");
    STATUS = Field::text("imap.response.status", "Response Status", "RFC 9051 §7.1");
    RESPONSE_COMMAND = Field::text("imap.response.command", "Response Command", "RFC 9051 §7.1");
    TAG = Field::text("imap.tag", "Tag", "RFC 9051 §2.2.1");
    COMMAND = Field::text("imap.command", "Command", "RFC 9051 §6");
    LITERAL = Field::text("imap.literal", "Literal", "RFC 9051 §4.3");
    LITERAL_LENGTH = Field::uint32("imap.literal.length", "Literal length", Dec, "RFC 9051 §4.3");
    RESPONSE_IN = Field::frame("imap.response_in", "Response In", "RFC 9051 §2.2.2");
    RESPONSE_TO = Field::frame("imap.response_to", "Request In", "RFC 9051 §2.2.2");
    TIME = Field::relative_time("imap.time", "Response Time", "RFC 9051 §2.2.2");

    LONG = Field::note("imap.line.long", "A piece of a line: the line is too long to be read as one, or its beginning is missing", Severity::Warn, Group::Protocol, "RFC 7162 §4");
    GUESSED = Field::note("imap.guessed", "That this is IMAP only the port says", Severity::Chat, Group::Assumption, "RFC 9051 §2.1");
    IN_CLEAR = Field::note("imap.password.clear", "The password goes in the clear: whoever sees this message has it", Severity::Chat, Group::Protocol, "RFC 9051 §11.7");
    CUT_LITERAL = Field::note("imap.literal.cut", "Bytes of the literal are missing", Severity::Note, Group::Undecoded, "RFC 9051 §4.3");
}

static PAIR: PairFields = PairFields { answer: &RESPONSE_IN, command: &RESPONSE_TO, time: &TIME };

/// Bytes of a literal that its row shows.
const LONGEST: usize = 4 << 10;

/// Commands whose first argument is a mailbox (RFC 9051 §6.3).
#[rustfmt::skip]
static WITH_FOLDER: &[&str] = &[
    "SELECT", "EXAMINE", "CREATE", "DELETE", "RENAME", "SUBSCRIBE", "UNSUBSCRIBE", "STATUS", "APPEND", "GETACL", "MYRIGHTS",
];

fn probe(bytes: &[u8], direction: Direction) -> Guess {
    let line = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
    if direction == Direction::FromServer && bytes.first() == Some(&b'*') {
        return match begins_with(bytes, &["* OK ", "* PREAUTH ", "* BYE "]) {
            Some(false) => Guess::Maybe,
            None => Guess::NeedMore(bytes.len()),
            Some(true) if holds(line, "IMAP") => Guess::Sure,
            Some(true) => Guess::Maybe,
        };
    }
    let (tag, at) = word(line);
    let is_tag =
        !tag.is_empty() && tag.len() <= 16 && tag.iter().all(|byte| byte.is_ascii_alphanumeric() || *byte == b'.');
    let rest = line.get(at..).unwrap_or_default();
    let begins = match direction {
        Direction::FromServer => begins_with(rest, &["OK ", "NO ", "BAD "]),
        Direction::FromClient => begins_with_command(rest, session::COMMANDS),
    };
    match begins {
        Some(true) if is_tag => Guess::Maybe,
        _ => Guess::No,
    }
}

fn dissect<'b>(context: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    // Where lines begin only the stream tells.
    let Some(message) = context.message else { return Ok(Next::Data(buf)) };
    let follows = goes_on(context, message);
    tape.resume_behind(&PROTOCOL, buf.range());
    tape.column_protocol(PROTOCOL.short);
    let client = message.direction == Direction::FromClient;
    let range = Range { len: 0, ..buf.range() };
    tape.hide(&IS_REQUEST, range, u64::from(client));
    if message.guessed && !follows {
        tape.note(&GUESSED, range, "");
    }
    let bytes = buf.bytes();
    let first = lines(bytes).next().unwrap_or(0..0);
    let line = said(bytes.get(first.clone()).unwrap_or_default());
    // An answer that ends a command says what matters of the frame, unless mails do.
    let says = !follows || message.kind == kind::TAGGED && !tape.columns().info.is_empty();
    if says {
        tape.info_for_all(|out| text!(out, "{}: {}", if client { "Request" } else { "Response" }, text(line)));
    }
    let group = tape.group_wire(&LINE, &buf, 0, first.end as u32)?;
    match message.kind {
        kind::COMMAND => command(line, &buf, tape)?,
        kind::TAGGED => tagged(line, &buf, tape)?,
        kind::AUTH => part(&AUTH, &buf, 0, line.len(), tape)?,
        PIECE => tape.note(&LONG, buf.range(), ""),
        _ => {}
    }
    if matches!(message.kind, kind::COMMAND | kind::TAGGED) {
        pair(context, &PAIR, !client, &buf, tape);
    }
    announced(line, 0, &buf, tape);
    tape.end(group);
    if !message.only_head {
        literals(message, line, first.end, &buf, tape)?;
    }
    if more_follows(context, message) {
        tape.hold_bodies();
    }
    Ok(Next::End)
}

/// The length of the literal that a line announces.
fn announced(line: &[u8], from: usize, buf: &Buf<'_>, tape: &mut Tape) {
    if let Some((at, len)) = literal(line) {
        let range = media::span(buf, from.saturating_add(at), from.saturating_add(line.len()));
        tape.number(&LITERAL_LENGTH, range, u64::from(u32::try_from(len).unwrap_or(u32::MAX)));
    }
}

/// The literals of a command or an answer whose first line ends at `from`, and the lines between and behind them.
fn literals(message: &Message, first: &[u8], from: usize, buf: &Buf<'_>, tape: &mut Tape) -> Result<(), Short> {
    let bytes = buf.bytes();
    let client = message.direction == Direction::FromClient;
    // What it is that a client says in literals the command tells.
    let (_, verb) = word(first);
    let logs_in = client && word(first.get(verb..).unwrap_or_default()).0.eq_ignore_ascii_case(b"LOGIN");
    let (mut line, mut at, mut count) = (first, from, 0u32);
    while let Some((_, len)) = literal(line) {
        let len = usize::try_from(len).unwrap_or(usize::MAX);
        let end = at.saturating_add(len).min(bytes.len());
        let range = media::span(buf, at, end);
        let is_mail = announces_mail(if client { first } else { line }, client);
        if end.saturating_sub(at) < len {
            tape.note(&CUT_LITERAL, range, "");
        }
        let shown = bytes.get(at..end).unwrap_or_default();
        let shown = shown.get(..LONGEST).unwrap_or(shown);
        match () {
            () if is_mail && range.len > 0 => {
                tape.info_for_all(String::clear);
                tape.body("message/rfc822", range);
            }
            () if logs_in && count == 0 => drop(tape.made(&USERNAME, range, shown)),
            () if logs_in => drop(tape.made(&PASSWORD, range, shown)),
            () => drop(tape.made(&LITERAL, range, shown)),
        }
        count = count.saturating_add(1);
        let rest = bytes.get(end..).unwrap_or_default();
        let Some(next) = lines(rest).next() else { break };
        at = end.saturating_add(next.end);
        line = said(rest.get(next).unwrap_or_default());
        let group = tape.group_wire(&LINE, buf, end as u32, at.saturating_sub(end) as u32)?;
        if logs_in && literal(line).is_none() && !line.trim_ascii().is_empty() {
            part(&PASSWORD, buf, end, end.saturating_add(line.len()), tape)?;
        }
        announced(line, end, buf, tape);
        tape.end(group);
        if tape.is_full() {
            break;
        }
    }
    Ok(())
}

/// A command: `tag command arguments`, with `UID` before those that may speak of unique identifiers.
fn command(line: &[u8], buf: &Buf<'_>, tape: &mut Tape) -> Result<(), Short> {
    part(&REQUEST, buf, 0, line.len(), tape)?;
    let (tag, at) = word(line);
    part(&REQUEST_TAG, buf, 0, tag.len(), tape)?;
    hidden_part(&TAG, buf, 0, tag.len(), tape)?;
    let next = |at: usize| {
        let (word, len) = word(line.get(at..).unwrap_or_default());
        (word, at.saturating_add(len))
    };
    let (mut verb, mut behind) = next(at);
    let mut begin = at;
    if verb.eq_ignore_ascii_case(b"UID") {
        tape.number(&UID, media::span(buf, at, at.saturating_add(verb.len())), 1);
        begin = behind;
        (verb, behind) = next(behind);
    }
    if verb.is_empty() {
        return Ok(());
    }
    let end = begin.saturating_add(verb.len());
    part(&REQUEST_COMMAND, buf, begin, end, tape)?;
    hidden_part(&COMMAND, buf, begin, end, tape)?;
    let is = |name: &str| verb.eq_ignore_ascii_case(name.as_bytes());
    if is("LOGIN") {
        let name = argument(line, behind);
        part(&USERNAME, buf, name.0, name.1, tape)?;
        let from = blanks(line, name.1);
        let (from, to) = unquoted(line, argument(line, from));
        if from < to && literal(line).is_none() {
            part(&PASSWORD, buf, from, to, tape)?;
            tape.note(&IN_CLEAR, buf.range(), "");
        }
    } else if is("AUTHENTICATE") {
        let (_, from) = next(behind);
        if from < line.len() {
            part(&AUTH, buf, from, line.len(), tape)?;
        }
    } else if WITH_FOLDER.iter().any(|name| is(name)) && behind < line.len() {
        let (from, to) = argument(line, behind);
        part(&FOLDER, buf, from, to, tape)?;
    }
    Ok(())
}

fn blanks(line: &[u8], at: usize) -> usize {
    let rest = line.get(at..).unwrap_or_default();
    at.saturating_add(rest.iter().take_while(|byte| **byte == b' ').count())
}

/// The place of an argument: an atom, or a string in quotes with them (RFC 9051 §4).
fn argument(line: &[u8], at: usize) -> (usize, usize) {
    let rest = line.get(at..).unwrap_or_default();
    let (mut quoted, mut escaped) = (false, false);
    let end = rest.iter().position(|byte| {
        if std::mem::take(&mut escaped) {
            return false;
        }
        match byte {
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            b' ' => return !quoted,
            _ => {}
        }
        false
    });
    (at.min(line.len()), at.saturating_add(end.unwrap_or(rest.len())).min(line.len()))
}

fn unquoted(line: &[u8], (at, end): (usize, usize)) -> (usize, usize) {
    let text = line.get(at..end).unwrap_or_default();
    match text.len() >= 2 && text.starts_with(b"\"") && text.ends_with(b"\"") {
        true => (at.saturating_add(1), end.saturating_sub(1)),
        false => (at, end),
    }
}

/// The answer that ends a command: `tag status text`.
fn tagged(line: &[u8], buf: &Buf<'_>, tape: &mut Tape) -> Result<(), Short> {
    part(&RESPONSE, buf, 0, line.len(), tape)?;
    let (tag, at) = word(line);
    part(&RESPONSE_TAG, buf, 0, tag.len(), tape)?;
    hidden_part(&TAG, buf, 0, tag.len(), tape)?;
    for field in [&STATUS, &RESPONSE_COMMAND].into_iter().scan(at, |at, field| {
        let (word, len) = word(line.get(*at..)?);
        let place = (field, *at, at.saturating_add(word.len()));
        *at = at.saturating_add(len);
        (!word.is_empty()).then_some(place)
    }) {
        let (field, from, to) = field;
        part(field, buf, from, to, tape)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests;
