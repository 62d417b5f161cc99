//! FTP — the File Transfer Protocol: the connection on which commands go. RFC 959; security: RFC 2228, RFC 4217; addresses: RFC 2428;
//! what came later: RFC 3659. Files go on connections of their own: [`ftp_data`](super::ftp_data).

pub mod address;
pub mod session;

use std::net::IpAddr;

use self::address::{Announced, Method};
use self::session::kind;
use crate::dissect::prelude::*;
use crate::dissect::{Direction, Guess};
use crate::protocols::dialogue::session::PIECE;
use crate::protocols::dialogue::write::{PairFields, goes_on, hidden_part, pair, part, text};
use crate::protocols::dialogue::{begins_with_code, begins_with_command, holds, reply, said, word};
use crate::protocols::media;

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "FTP",
    fields: &[FIELDS],
    detect: &[Detect::Probe(probe), Detect::Number(Table::TcpPort, 21), Detect::Alpn(session::NAME)],
    dissect,
    session: Some(session::session),
};

static LAYER: Field = Field::protocol("ftp", "File Transfer Protocol (FTP)", "RFC 959");

fields! {
    RESPONSE = Field::boolean("ftp.response", "Response", 1, 0, "RFC 959 §4.2").named(Names::Flags("True", "False"));
    REQUEST = Field::boolean("ftp.request", "Request", 1, 0, "RFC 959 §4.1").named(Names::Flags("True", "False"));
    LINE = Field::text("ftp.line", "Line", "RFC 959 §5.3");
    COMMAND = Field::text("ftp.request.command", "Request command", "RFC 959 §4.1");
    ARG = Field::text("ftp.request.arg", "Request arg", "RFC 959 §4.1");
    PASSWORD = Field::text("ftp.request.password", "Password", "RFC 959 §4.1.1");
    CODE = Field::uint32("ftp.response.code", "Response code", Dec, "RFC 959 §4.2.2").values(CODES);
    RSP_ARG = Field::text("ftp.response.arg", "Response arg", "RFC 959 §4.2");
    PASSIVE_IP = Field::ipv4("ftp.passive.ip", "Passive IP address", "RFC 959 §4.1.2");
    PASSIVE_PORT = Field::uint16("ftp.passive.port", "Passive port", Dec, "RFC 959 §4.1.2");
    ACTIVE_IP = Field::ipv4("ftp.active.cip", "Active IP address", "RFC 959 §4.1.2");
    ACTIVE_PORT = Field::uint16("ftp.active.port", "Active port", Dec, "RFC 959 §4.1.2");
    EPRT_AF = Field::uint8("ftp.eprt.af", "Extended active address family", Dec, "RFC 2428 §2").values(&[(1, "IPv4"), (2, "IPv6")]);
    EPRT_IP = Field::ipv4("ftp.eprt.ip", "Extended active IP address", "RFC 2428 §2");
    EPRT_IPV6 = Field::ipv6("ftp.eprt.ipv6", "Extended active IPv6 address", "RFC 2428 §2");
    EPRT_PORT = Field::uint16("ftp.eprt.port", "Extended active port", Dec, "RFC 2428 §2");
    EPSV_PORT = Field::uint16("ftp.epsv.port", "Extended passive port", Dec, "RFC 2428 §3");
    RESPONSE_IN = Field::frame("ftp.response_in", "Response In", "RFC 959 §4.2");
    RESPONSE_TO = Field::frame("ftp.response_to", "Request In", "RFC 959 §4.2");
    TIME = Field::relative_time("ftp.time", "Response Time", "RFC 959 §4.2");

    EPRT_INVALID = Field::note("ftp.eprt.args_invalid", "EPRT arguments must have the form: |<family>|<addr>|<port>|", Severity::Warn, Group::Malformed, "RFC 2428 §2");
    EPSV_INVALID = Field::note("ftp.epsv.args_invalid", "EPSV arguments must have the form (|||<port>|)", Severity::Warn, Group::Malformed, "RFC 2428 §3");
    CODE_INVALID = Field::note("ftp.response.code.invalid", "Invalid response code", Severity::Warn, Group::Malformed, "RFC 959 §4.2");
    LONG = Field::note("ftp.line.long", "A piece of a line: the line is too long to be read as one, or its beginning is missing", Severity::Warn, Group::Protocol, "RFC 959 §5.3");
    GUESSED = Field::note("ftp.guessed", "That this is FTP only the port says", Severity::Chat, Group::Assumption, "RFC 959 §8");
    IN_CLEAR = Field::note("ftp.password.clear", "The password goes in the clear: whoever sees this message has it", Severity::Chat, Group::Protocol, "RFC 2577 §4");
}

static PAIR: PairFields = PairFields { answer: &RESPONSE_IN, command: &RESPONSE_TO, time: &TIME };

#[rustfmt::skip]
static CODES: &[(u64, &str)] = &[
    (110, "Restart marker reply"),
    (120, "Service ready in nnn minutes"),
    (125, "Data connection already open; transfer starting"),
    (150, "File status okay; about to open data connection"),
    (200, "Command okay"),
    (202, "Command not implemented, superfluous at this site"),
    (211, "System status, or system help reply"),
    (212, "Directory status"),
    (213, "File status"),
    (214, "Help message"),
    (215, "NAME system type"),
    (220, "Service ready for new user"),
    (221, "Service closing control connection"),
    (225, "Data connection open; no transfer in progress"),
    (226, "Closing data connection"),
    (227, "Entering Passive Mode"),
    (229, "Entering Extended Passive Mode"),
    (230, "User logged in, proceed"),
    (232, "User logged in, authorized by security data exchange"),
    (234, "Security data exchange complete"),
    (235, "Security data exchange completed successfully"),
    (250, "Requested file action okay, completed"),
    (257, "PATHNAME created"),
    (331, "User name okay, need password"),
    (332, "Need account for login"),
    (334, "Requested security mechanism is ok"),
    (335, "Security data is acceptable, more is required"),
    (336, "Username okay, need password. Challenge is ..."),
    (350, "Requested file action pending further information"),
    (421, "Service not available, closing control connection"),
    (425, "Can't open data connection"),
    (426, "Connection closed; transfer aborted"),
    (431, "Need some unavailable resource to process security"),
    (450, "Requested file action not taken"),
    (451, "Requested action aborted: local error in processing"),
    (452, "Requested action not taken. Insufficient storage space in system"),
    (500, "Syntax error, command unrecognized"),
    (501, "Syntax error in parameters or arguments"),
    (502, "Command not implemented"),
    (503, "Bad sequence of commands"),
    (504, "Command not implemented for that parameter"),
    (522, "Network protocol not supported"),
    (530, "Not logged in"),
    (532, "Need account for storing files"),
    (533, "Command protection level denied for policy reasons"),
    (534, "Request denied for policy reasons"),
    (535, "Failed security check (hash, sequence, etc)"),
    (536, "Requested PROT level not supported by mechanism"),
    (537, "Command protection level not supported by security mechanism"),
    (550, "Requested action not taken: File unavailable"),
    (551, "Requested action aborted: page type unknown"),
    (552, "Requested file action aborted: Exceeded storage allocation"),
    (553, "Requested action not taken: File name not allowed"),
    (631, "Integrity protected reply"),
    (632, "Confidentiality and integrity protected reply"),
    (633, "Confidentiality protected reply"),
];

/// Commands whose argument is secret: RFC 959 §4.1.1.
static SECRET: &[&str] = &["PASS", "ACCT"];

fn probe(bytes: &[u8], direction: Direction) -> Guess {
    let line = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let begins = match direction {
        Direction::FromServer => begins_with_code(bytes),
        Direction::FromClient => begins_with_command(bytes, session::COMMANDS),
    };
    match begins {
        Some(false) => Guess::No,
        None => Guess::NeedMore(bytes.len()),
        Some(true) if direction == Direction::FromClient => Guess::Maybe,
        Some(true) if holds(line, "SMTP") => Guess::No,
        Some(true) if holds(line, "FTP") && line.starts_with(b"220") => Guess::Sure,
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
    let line = said(buf.bytes());
    if !follows {
        tape.info_for_all(|out| text!(out, "{}: {}", if client { "Request" } else { "Response" }, text(line)));
    }
    let range = Range { len: 0, ..buf.range() };
    tape.hide(&RESPONSE, range, u64::from(!client));
    tape.hide(&REQUEST, range, u64::from(client));
    if message.guessed && !follows {
        tape.note(&GUESSED, range, "");
    }
    let group = tape.group_wire(&LINE, &buf, 0, buf.len())?;
    tape.label(group, |out| out.push_str(&text(buf.bytes())));
    match message.kind {
        kind::COMMAND => command(line, &buf, tape)?,
        kind::REPLY => answer(line, &buf, tape)?,
        PIECE => {
            part(if client { &ARG } else { &RSP_ARG }, &buf, 0, line.len(), tape)?;
            tape.note(&LONG, buf.range(), "");
        }
        _ => {
            part(&RSP_ARG, &buf, 0, line.len(), tape)?;
            if reply(line).is_none() && message.exchange.is_none() && line.first().is_some_and(u8::is_ascii_digit) {
                tape.note(&CODE_INVALID, buf.range(), "");
            }
        }
    }
    if message.kind != kind::MORE {
        pair(context, &PAIR, !client, &buf, tape);
    }
    tape.end(group);
    Ok(Next::End)
}

fn command(line: &[u8], buf: &Buf<'_>, tape: &mut Tape) -> Result<(), Short> {
    let (verb, at) = word(line);
    part(&COMMAND, buf, 0, verb.len(), tape)?;
    if at < line.len() {
        part(&ARG, buf, at, line.len(), tape)?;
        if SECRET.iter().any(|name| verb.eq_ignore_ascii_case(name.as_bytes())) {
            hidden_part(&PASSWORD, buf, at, line.len(), tape)?;
            tape.note(&IN_CLEAR, buf.range(), "");
        }
    }
    match address::of_command(line) {
        Some(announced) => announce(&announced, buf, tape),
        None if verb.eq_ignore_ascii_case(b"EPRT") => tape.note(&EPRT_INVALID, buf.range(), ""),
        None => {}
    }
    Ok(())
}

fn answer(line: &[u8], buf: &Buf<'_>, tape: &mut Tape) -> Result<(), Short> {
    let code = reply(line).map_or(0, |(code, _)| code);
    tape.number(&CODE, media::span(buf, 0, 3), u64::from(code));
    part(&RSP_ARG, buf, 4.min(line.len()), line.len(), tape)?;
    match address::of_reply(line) {
        Some(announced) => announce(&announced, buf, tape),
        None if code == 229 => tape.note(&EPSV_INVALID, buf.range(), ""),
        None => {}
    }
    Ok(())
}

/// Where a data connection will go.
fn announce(announced: &Announced, buf: &Buf<'_>, tape: &mut Tape) {
    let (v4, v6, port) = match announced.method {
        Method::Port => (&ACTIVE_IP, None, &ACTIVE_PORT),
        Method::Pasv => (&PASSIVE_IP, None, &PASSIVE_PORT),
        Method::Eprt => (&EPRT_IP, Some(&EPRT_IPV6), &EPRT_PORT),
        Method::Epsv => (&PASSIVE_IP, None, &EPSV_PORT),
    };
    let span = |range: &std::ops::Range<usize>| media::span(buf, range.start, range.end);
    if let Some((family, range)) = &announced.family {
        tape.number(&EPRT_AF, span(range), u64::from(*family));
    }
    match (&announced.address, v6) {
        (Some((IpAddr::V4(address), range)), _) => drop(tape.made(v4, span(range), &address.octets())),
        (Some((IpAddr::V6(address), range)), Some(v6)) => drop(tape.made(v6, span(range), &address.octets())),
        _ => {}
    }
    tape.number(port, span(&announced.port_at), u64::from(announced.port));
}

#[cfg(test)]
mod tests;
