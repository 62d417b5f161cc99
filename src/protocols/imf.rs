//! Internet Message Format — the header fields of a mail, and the hand-over of its body. RFC 5322; the fields of MIME: RFC 2045.

use super::mime_multipart::parts::{Header, headers};
use super::{content_type, media, mime_multipart, transfer_encoding};
use crate::dissect::prelude::*;

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "IMF",
    fields: &[FIELDS],
    detect: &[Detect::Media("message/rfc822"), Detect::Media("message/global")],
    dissect,
    session: None,
};

static LAYER: Field = Field::protocol("imf", "Internet Message Format", "RFC 5322");

fields! {
    DATE = Field::text("imf.date", "Date", "RFC 5322 §3.6.1");
    FROM = Field::text("imf.from", "From", "RFC 5322 §3.6.2");
    SENDER = Field::text("imf.sender", "Sender", "RFC 5322 §3.6.2");
    REPLY_TO = Field::text("imf.reply_to", "Reply-To", "RFC 5322 §3.6.2");
    TO = Field::text("imf.to", "To", "RFC 5322 §3.6.3");
    CC = Field::text("imf.cc", "Cc", "RFC 5322 §3.6.3");
    BCC = Field::text("imf.bcc", "Bcc", "RFC 5322 §3.6.3");
    MESSAGE_ID = Field::text("imf.message_id", "Message-ID", "RFC 5322 §3.6.4");
    IN_REPLY_TO = Field::text("imf.in_reply_to", "In-Reply-To", "RFC 5322 §3.6.4");
    REFERENCES = Field::text("imf.references", "References", "RFC 5322 §3.6.4");
    SUBJECT = Field::text("imf.subject", "Subject", "RFC 5322 §3.6.5");
    COMMENTS = Field::text("imf.comments", "Comments", "RFC 5322 §3.6.5");
    KEYWORDS = Field::text("imf.keywords", "Keywords", "RFC 5322 §3.6.5");
    USER_AGENT = Field::text("imf.user_agent", "User-Agent", "RFC 5536 §3.2.13");
    RETURN_PATH = Field::text("imf.return_path", "Return-Path", "RFC 5322 §3.6.7");
    RECEIVED = Field::text("imf.received", "Received", "RFC 5322 §3.6.7");
    DELIVERY_DATE = Field::text("imf.delivery_date", "Delivery-Date", "RFC 4021 §2.1.1");
    DELIVERED_TO = Field::text("imf.delivered_to", "Delivered-To", "RFC 9228 §2");
    MIME_VERSION = Field::text("imf.mime_version", "MIME-Version", "RFC 2045 §4");
    CONTENT_TYPE = Field::text("imf.content.type", "Content-Type", "RFC 2045 §5");
    TYPE = Field::text("imf.content.type.type", "Type", "RFC 2045 §5.1");
    PARAMETERS = Field::text("imf.content.type.parameters", "Parameters", "RFC 2045 §5.1");
    TRANSFER_ENCODING = Field::text("imf.content.transfer_encoding", "Content-Transfer-Encoding", "RFC 2045 §6");
    CONTENT_ID = Field::text("imf.content.id", "Content-ID", "RFC 2045 §7");
    DESCRIPTION = Field::text("imf.content.description", "Content-Description", "RFC 2045 §8");
    LANGUAGE = Field::text("imf.content_language", "Content-Language", "RFC 3282 §2");
    THREAD_INDEX = Field::text("imf.thread-index", "Thread-Index", "MS-OXOMSG §2.2.1.3");
    PRECEDENCE = Field::text("imf.precedence", "Precedence", "RFC 2076 §3.9");
    IMPORTANCE = Field::text("imf.importance", "Importance", "RFC 2156 §5.1");
    MAILER = Field::text("imf.ext.mailer", "X-Mailer", "RFC 2076 §3.4");
    EXTENSION = Field::text("imf.extension", "Unknown-Extension", "RFC 5322 §3.6.8");
    EXTENSION_TYPE = Field::text("imf.extension.type", "Type", "RFC 5322 §3.6.8");
    EXTENSION_VALUE = Field::text("imf.extension.value", "Value", "RFC 5322 §3.6.8");
    ITEM = Field::text("imf.mailbox_list.item", "Item", "RFC 5322 §3.4");
    DISPLAY_NAME = Field::text("imf.display_name", "Display-Name", "RFC 5322 §3.4");
    ADDRESS = Field::text("imf.address", "Address", "RFC 5322 §3.4.1");
    MESSAGE_TEXT = Field::none("imf.message_text", "Message-Text", "RFC 5322 §3.5");
    LINE = Field::text("imf.message_text.line", "Line", "RFC 5322 §3.5");
    MANY = Field::note("imf.many", "Too many header fields or addresses: the rest is not read", Severity::Warn, Group::Undecoded, "RFC 5322 §3.6");
    DAMAGED = Field::note("imf.damaged", "The transfer encoding is damaged", Severity::Note, Group::Malformed, "RFC 2045 §6");
    DEEP = Field::note("imf.deep", "Nested too deep", Severity::Warn, Group::Undecoded, "RFC 2046 §5.2.1");
}

/// Addresses of a field that are looked at.
pub const MAX_ADDRESSES: usize = 256;
/// Bytes of a value that its row shows.
const LONGEST: usize = 4 << 10;
/// Bytes of a text that the Info column shows.
const LONGEST_INFO: usize = 1 << 10;

/// What a header field holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Holds {
    Text,
    Mailboxes,
    Type,
}

type Known = (&'static str, &'static Field, Holds);

static KNOWN: &[Known] = &[
    ("Date", &DATE, Holds::Text),
    ("From", &FROM, Holds::Mailboxes),
    ("Sender", &SENDER, Holds::Mailboxes),
    ("Reply-To", &REPLY_TO, Holds::Mailboxes),
    ("To", &TO, Holds::Mailboxes),
    ("Cc", &CC, Holds::Mailboxes),
    ("Bcc", &BCC, Holds::Mailboxes),
    ("Message-ID", &MESSAGE_ID, Holds::Text),
    ("In-Reply-To", &IN_REPLY_TO, Holds::Text),
    ("References", &REFERENCES, Holds::Text),
    ("Subject", &SUBJECT, Holds::Text),
    ("Comments", &COMMENTS, Holds::Text),
    ("Keywords", &KEYWORDS, Holds::Text),
    ("User-Agent", &USER_AGENT, Holds::Text),
    ("Return-Path", &RETURN_PATH, Holds::Text),
    ("Received", &RECEIVED, Holds::Text),
    ("Delivery-Date", &DELIVERY_DATE, Holds::Text),
    ("Delivered-To", &DELIVERED_TO, Holds::Text),
    ("MIME-Version", &MIME_VERSION, Holds::Text),
    ("Content-Type", &CONTENT_TYPE, Holds::Type),
    ("Content-Transfer-Encoding", &TRANSFER_ENCODING, Holds::Text),
    ("Content-ID", &CONTENT_ID, Holds::Text),
    ("Content-Description", &DESCRIPTION, Holds::Text),
    ("Content-Language", &LANGUAGE, Holds::Text),
    ("Thread-Index", &THREAD_INDEX, Holds::Text),
    ("Precedence", &PRECEDENCE, Holds::Text),
    ("Importance", &IMPORTANCE, Holds::Text),
    ("X-Mailer", &MAILER, Holds::Text),
];

fn dissect<'b>(context: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    let carrier = tape.columns().protocol;
    tape.layer(&PROTOCOL, buf.range());
    tape.column_protocol(column(carrier));
    let bytes = buf.bytes();
    let (found, body) = headers(bytes, 0);
    let value = |header: &Header| bytes.get(header.value..header.value_end).unwrap_or_default();
    let named = |name: &str| found.iter().find(|header| is_named(bytes, header, name));
    let mut said = String::new();
    for header in &found {
        let field = known(bytes, header).map(|(_, field, _)| field);
        let is = |field: &&'static Field, other: &'static Field| std::ptr::eq::<Field>(*field, other);
        if let Some(field) = field.filter(|field| is(field, &FROM) || is(field, &SUBJECT)) {
            let value = String::from_utf8_lossy(value(header));
            text!(said, "{}: {value}, ", field.label.to_ascii_lowercase());
        }
    }
    beside(tape, &said);
    if tape.wants_fields() {
        for header in &found {
            write_header(&buf, header, tape);
        }
        if found.len() >= mime_multipart::parts::MAX_HEADERS {
            tape.note(&MANY, media::span(&buf, body, body), "");
        }
    }
    let rest = bytes.get(body..).unwrap_or_default();
    let declared = named("Content-Type").map(|header| String::from_utf8_lossy(value(header)).into_owned());
    if context.body_depth >= mime_multipart::MAX_DEPTH {
        tape.note(&DEEP, media::span(&buf, body, bytes.len()), "");
        return Ok(Next::End);
    }
    if rest.is_empty() {
        if let Some(media) =
            declared.map(|declared| content_type::media_type(&declared)).filter(|media| media.starts_with("text/"))
        {
            media::info(tape, &media);
        }
        return Ok(Next::End);
    }
    let Some(declared) = declared else {
        lines(&buf, body, tape);
        return Ok(Next::End);
    };
    let encoding = named("Content-Transfer-Encoding").map(|header| String::from_utf8_lossy(value(header)));
    let plain = encoding.and_then(|name| transfer_encoding::decode(&name, rest));
    if plain.as_ref().is_some_and(|plain| plain.wrong > 0) {
        tape.note(&DAMAGED, media::span(&buf, body, bytes.len()), "");
    }
    let made = plain.and_then(|plain| media::made(tape, "Decoded body", plain.bytes));
    tape.body(&declared, made.unwrap_or_else(|| media::span(&buf, body, bytes.len())));
    Ok(Next::End)
}

/// Appends to the Info column, which the carrier emptied unless it keeps what it says.
fn beside(tape: &mut Tape, said: &str) {
    if !said.is_empty() {
        tape.info_append(|out| text!(out, "{}{said}", if out.is_empty() { "" } else { ", " }));
    }
}

/// The protocol column: the carrier and what it carries, as far as names go.
fn column(carrier: &'static str) -> &'static str {
    match carrier {
        "SMTP" => "SMTP/IMF",
        "SMTP/IMF" => "SMTP/IMF/IMF",
        "POP" => "POP/IMF",
        "POP/IMF" => "POP/IMF/IMF",
        "IMAP" => "IMAP/IMF",
        "IMAP/IMF" => "IMAP/IMF/IMF",
        "" => "IMF",
        other => other,
    }
}

fn is_named(bytes: &[u8], header: &Header, name: &str) -> bool {
    bytes.get(header.at..header.name_end).is_some_and(|own| own.eq_ignore_ascii_case(name.as_bytes()))
}

fn known(bytes: &[u8], header: &Header) -> Option<&'static Known> {
    KNOWN.iter().find(|(name, ..)| is_named(bytes, header, name))
}

fn write_header(buf: &Buf<'_>, header: &Header, tape: &mut Tape) {
    let bytes = buf.bytes();
    let range = media::span(buf, header.at, header.value_end);
    let value = bytes.get(header.value..header.value_end).unwrap_or_default();
    let shown = value.get(..LONGEST).unwrap_or(value);
    let Some((_, field, holds)) = known(bytes, header) else {
        let name = bytes.get(header.at..header.name_end).unwrap_or_default();
        let whole = [name, b": ", shown].concat();
        let group = tape.group_made(&EXTENSION, range, &whole);
        row(&EXTENSION_TYPE, buf, header.at, header.name_end, tape);
        row(&EXTENSION_VALUE, buf, header.value, header.value_end, tape);
        return tape.end(group);
    };
    let group = tape.group_made(field, range, shown);
    match holds {
        Holds::Text => {}
        Holds::Type => {
            let end = value.iter().position(|byte| *byte == b';').unwrap_or(value.len());
            let at = header.value.saturating_add(end);
            row(&TYPE, buf, header.value, at, tape);
            if at < header.value_end {
                row(&PARAMETERS, buf, at.saturating_add(1), header.value_end, tape);
            }
        }
        Holds::Mailboxes => {
            let count = mailboxes(buf, header, tape);
            tape.append(group, |out| text!(out, ", {count} item{}", if count == 1 { "" } else { "s" }));
        }
    }
    tape.end(group);
}

fn row(field: &'static Field, buf: &Buf<'_>, at: usize, end: usize, tape: &mut Tape) {
    let shown = buf.bytes().get(at..end).unwrap_or_default();
    tape.made(field, media::span(buf, at, end), shown.get(..LONGEST).unwrap_or(shown));
}

/// The mailboxes of a field (RFC 5322 §3.4); returns how many there are.
fn mailboxes(buf: &Buf<'_>, header: &Header, tape: &mut Tape) -> usize {
    let bytes = buf.bytes();
    let value = bytes.get(header.value..header.value_end).unwrap_or_default();
    let mut count = 0usize;
    let mut at = 0usize;
    for piece in split(value) {
        let (begin, end) = (at, at.saturating_add(piece.len()));
        at = end.saturating_add(1);
        if piece.trim_ascii().is_empty() {
            continue;
        }
        count = count.saturating_add(1);
        if count > MAX_ADDRESSES || tape.is_full() {
            tape.note(&MANY, media::span(buf, header.value, header.value_end), "");
            break;
        }
        let blanks = piece.len().saturating_sub(piece.trim_ascii_start().len());
        let begin = header.value.saturating_add(begin).saturating_add(blanks);
        let end = begin.saturating_add(piece.trim_ascii().len());
        let group = tape.group_made(&ITEM, media::span(buf, begin, end), bytes.get(begin..end).unwrap_or_default());
        mailbox(buf, begin, end, tape);
        tape.end(group);
    }
    count
}

/// A mailbox: `name <address>`, or an address alone.
fn mailbox(buf: &Buf<'_>, begin: usize, end: usize, tape: &mut Tape) {
    let text = buf.bytes().get(begin..end).unwrap_or_default();
    match memchr::memchr(b'<', text) {
        Some(open) => {
            let name = text.get(..open).unwrap_or_default().trim_ascii_end();
            if !name.is_empty() {
                row(&DISPLAY_NAME, buf, begin, begin.saturating_add(name.len()), tape);
            }
            let from = open.saturating_add(1);
            let len = text.get(from..).and_then(|rest| memchr::memchr(b'>', rest));
            let to = len.map_or(text.len(), |len| from.saturating_add(len));
            row(&ADDRESS, buf, begin.saturating_add(from), begin.saturating_add(to), tape);
        }
        None => row(&ADDRESS, buf, begin, end, tape),
    }
}

/// The elements of a list: commas in quotes, comments and angle brackets part nothing (RFC 5322 §3.2).
fn split(value: &[u8]) -> impl Iterator<Item = &[u8]> {
    let (mut quoted, mut depth, mut escaped) = (false, 0u32, false);
    value.split(move |byte| {
        if std::mem::take(&mut escaped) {
            return false;
        }
        match byte {
            b'\\' => escaped = true,
            b'"' => quoted = !quoted,
            b'(' | b'<' if !quoted => depth = depth.saturating_add(1),
            b')' | b'>' if !quoted => depth = depth.saturating_sub(1),
            b',' => return !quoted && depth == 0,
            _ => {}
        }
        false
    })
}

/// The text of a message that does not say what it is: plain text (RFC 2045 §5.2).
fn lines(buf: &Buf<'_>, from: usize, tape: &mut Tape) {
    let bytes = buf.bytes();
    let text = bytes.get(from..).unwrap_or_default();
    if text.is_empty() {
        return;
    }
    let group = tape.group(&MESSAGE_TEXT, media::span(buf, from, bytes.len()));
    if tape.want().columns {
        // As in Wireshark, the Info column has the text itself.
        let shown = String::from_utf8_lossy(text.get(..LONGEST_INFO).unwrap_or(text)).into_owned();
        for line in shown.split_inclusive('\n') {
            beside(tape, &line.replace(['\r', '\n'], " "));
        }
    }
    for line in super::dialogue::lines(text) {
        if tape.is_full() {
            break;
        }
        let (at, end) = (from.saturating_add(line.start), from.saturating_add(line.end));
        row(&LINE, buf, at, end, tape);
        let shown = bytes.get(at..end).unwrap_or_default();
        tape.label_text(&LINE, |out| out.push_str(&String::from_utf8_lossy(shown.get(..LONGEST).unwrap_or(shown))));
    }
    tape.end(group);
}

#[cfg(test)]
mod tests;
