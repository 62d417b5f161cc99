//! TLS — records that carry a handshake, alerts and protected data. RFC 8446 (TLS 1.3), RFC 5246 (TLS 1.2), RFC 4346, RFC 2246.
//!
//! The unit is the record. [`session`] finds them, opens those for which there are keys, and says in a [`kind::Kind`] what a record
//! alone does not tell; the dissector is given what a record carries as bytes that are made again when somebody looks.

pub mod crypto;
mod extensions;
mod fields;
mod fingerprint;
mod handshake;
mod hello;
mod key_exchange;
pub mod keylog;
pub mod keyring;
pub mod kind;
pub mod record;
pub mod row;
pub mod session;
pub mod suites;
pub mod tables;

use self::fields as f;
use self::kind::{Facts, Kind};
use self::record::{HEAD, Head};
use crate::dissect::prelude::*;
use crate::dissect::{Carried, Message, Remade};
use crate::protocols::{fragments, x509};

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "TLS",
    fields: &[f::FIELDS, extensions::FIELDS, x509::FIELDS],
    detect: &[
        Detect::Probe(record::probe),
        Detect::Number(Table::TcpPort, 443),
        Detect::Number(Table::TcpPort, 465),
        Detect::Number(Table::TcpPort, 563),
        Detect::Number(Table::TcpPort, 636),
        Detect::Number(Table::TcpPort, 853),
        Detect::Number(Table::TcpPort, 989),
        Detect::Number(Table::TcpPort, 990),
        Detect::Number(Table::TcpPort, 992),
        Detect::Number(Table::TcpPort, 993),
        Detect::Number(Table::TcpPort, 995),
        Detect::Number(Table::TcpPort, 5061),
        Detect::Number(Table::TcpPort, 8883),
        Detect::Number(Table::TcpPort, 14500),
        Detect::Upgrade(UPGRADE),
    ],
    dissect,
    session: Some(session::session),
};

/// The name by which a stream changes to TLS (RFC 2817 §3.1).
pub const UPGRADE: &str = "tls/1.0";

/// Before the name of what a stream goes on to carry where it changed to TLS in its course.
const CARRYING: &[u8] = b"carries ";

/// What a stream hands over that changes to TLS and goes on with what it was (STARTTLS), by its name in
/// [`Detect::Alpn`].
pub fn carrying(name: &str) -> Vec<u8> {
    [CARRYING, name.as_bytes()].concat()
}

static LAYER: Field = Field::protocol("tls", "Transport Layer Security", "RFC 8446");

/// One record on its way to the tape.
struct Walk<'b, 't, 'c> {
    context: &'c Context<'b>,
    message: Option<&'b Message>,
    /// Its place among the messages of the frame.
    place: usize,
    head: Head,
    kind: Kind,
    facts: Facts,
    buf: Buf<'b>,
    /// Application data that was opened, and of which nobody says what it is.
    unread: Option<Buf<'b>>,
    tape: &'t mut Tape,
}

fn dissect<'b>(context: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    // A segment alone is no record: where records begin only the stream tells.
    let Some(message) = context.message else { return Ok(Next::Data(buf)) };
    let (_, goes_on) = tape.resume(&PROTOCOL, buf.range());
    let Some(head) = Head::read(buf.bytes()) else { return Err(buf.short(0, HEAD as u32)) };
    let place = context.messages.iter().position(|other| std::ptr::eq(other, message)).unwrap_or(0);
    let (kind, facts) = (Kind(message.kind), Facts::of(message.facts));
    let mut walk = Walk { context, message: Some(message), place, head, kind, facts, buf, unread: None, tape };
    let follows = goes_on || walk.follows();
    walk.record(follows)?;
    walk.segments();
    Ok(walk.unread.map_or(Next::End, Next::Data))
}

/// What a version is called in the column.
pub fn version_name(version: u16) -> &'static str {
    match version {
        0x0300 => "SSLv3",
        0x0301 => "TLSv1",
        0x0302 => "TLSv1.1",
        0x0303 => "TLSv1.2",
        0x0304 | 0x7f0e..=0x7f1c | 0xfb17 | 0xfb1a => "TLSv1.3",
        _ => "TLS",
    }
}

const TLS13: u16 = 0x0304;

impl<'b> Walk<'b, '_, '_> {
    /// Whether another record of the stream stands before it in the frame.
    fn follows(&self) -> bool {
        let shown = |message: &&Message| !matches!(message.carried, Carried::Elsewhere) && message.protocol.is_some();
        let transport = self.message.map(|message| message.transport);
        self.context.messages.iter().take(self.place).filter(shown).any(|other| Some(other.transport) == transport)
    }

    /// The version that counts: what both sides agreed on, else what the record says.
    fn version(&self) -> u16 {
        if self.facts.version > 0 { self.facts.version } else { self.head.version }
    }

    fn record(&mut self, follows: bool) -> Result<(), Short> {
        let name = version_name(self.version());
        self.tape.column_protocol(name);
        let buf = self.buf;
        let group = self.tape.group(&f::RECORD, buf.range());
        let opaque =
            self.head.content_type == record::APPLICATION_DATA && version_name(self.facts.version) == "TLSv1.3";
        self.tape.uint(if opaque { &f::OPAQUE_TYPE } else { &f::CONTENT_TYPE }, &buf, 0)?;
        self.tape.uint(&f::VERSION, &buf, 1)?;
        self.tape.uint(&f::LENGTH, &buf, 3)?;
        if usize::from(self.head.len) > record::MAX_FRAGMENT {
            self.tape.note(&f::LENGTH_NOTE, buf.range_at(3, 2)?, "");
        }
        let content = match self.kind.content() {
            Some(content) => {
                if opaque {
                    self.tape.generate(&f::CONTENT_TYPE, buf.range_at(0, 0)?, content.into());
                }
                content
            }
            None => self.head.content_type,
        };
        let mut said = String::new();
        let title = self.content(content, &mut said)?;
        self.oddities()?;
        self.tape.label(group, |out| text!(out, "{name} Record Layer: {title}"));
        self.tape.end(group);
        match follows {
            true => self.tape.info_append(|out| text!(out, ", {said}")),
            false => self.tape.info_for_all(|out| out.push_str(&said)),
        }
        Ok(())
    }

    /// What the record carries. `said` is what the column says of it; the result what the record's row says.
    fn content(&mut self, content: u8, said: &mut String) -> Result<String, Short> {
        let protected = self.kind.has(Kind::PROTECTED);
        let opened = self.opened();
        let inside = match opened {
            Some(inside) => Some(inside),
            None if !protected => Some(self.buf.part(HEAD as u32, self.head.len.into(), &f::LENGTH)),
            None => None,
        };
        Ok(match (content, inside) {
            (record::HANDSHAKE, Some(inside)) => self.handshake(inside, said)?,
            (record::HANDSHAKE, None) => {
                said.push_str("Encrypted Handshake Message");
                let group = self.tape.group(&f::HANDSHAKE, self.fragment());
                self.tape.label(group, |out| out.push_str("Handshake Protocol: Encrypted Handshake Message"));
                self.tape.end(group);
                "Handshake Protocol: Encrypted Handshake Message".into()
            }
            (record::CHANGE_CIPHER_SPEC, _) => {
                said.push_str("Change Cipher Spec");
                self.tape.remark(&f::CHANGE_CIPHER_SPEC, self.fragment());
                "Change Cipher Spec Protocol: Change Cipher Spec".into()
            }
            (record::ALERT, inside) => self.alert(inside, said)?,
            (record::HEARTBEAT, inside) => self.heartbeat(inside, said)?,
            _ => self.application_data(inside, said)?,
        })
    }

    /// What the record carries, if it was opened or goes on with a record before it: bytes of their own.
    fn opened(&mut self) -> Option<Buf<'b>> {
        let remade: &'b Remade = self.message?.remade.as_ref().filter(|remade| remade.trouble.is_empty())?;
        let name = match (self.kind.has(Kind::PROTECTED), self.kind.has(Kind::GOES_ON)) {
            (true, false) => "Decrypted TLS",
            _ => "Reassembled TLS handshake",
        };
        let source = self.tape.opened(self.place, name, remade.bytes.clone());
        Some(Buf::whole(source, &remade.bytes, 0))
    }

    /// The bytes behind the head.
    fn fragment(&self) -> Range {
        let range = self.buf.range();
        Range { at: range.at.saturating_add(HEAD as u32), len: range.len.saturating_sub(HEAD as u32), ..range }
    }

    fn alert(&mut self, inside: Option<Buf<'b>>, said: &mut String) -> Result<String, Short> {
        let Some(inside) = inside.filter(|inside| inside.len() == 2) else {
            said.push_str("Encrypted Alert");
            let group = self.tape.group(&f::ALERT, self.fragment());
            self.tape.label(group, |out| out.push_str("Alert Message: Encrypted Alert"));
            self.tape.end(group);
            return Ok("Encrypted Alert".into());
        };
        let group = self.tape.group(&f::ALERT, inside.range());
        let level = self.tape.uint(&f::ALERT_LEVEL, &inside, 0)?;
        let description = self.tape.uint(&f::ALERT_DESCRIPTION, &inside, 1)?;
        self.tape.end(group);
        let name = |field: &'static Field, value| field.name_of(value).unwrap_or("Unknown");
        let (level, description) = (name(&f::ALERT_LEVEL, level), name(&f::ALERT_DESCRIPTION, description));
        text!(said, "Alert (Level: {level}, Description: {description})");
        Ok(format!("Alert (Level: {level}, Description: {description})"))
    }

    fn heartbeat(&mut self, inside: Option<Buf<'b>>, said: &mut String) -> Result<String, Short> {
        let Some(inside) = inside else {
            said.push_str("Encrypted Heartbeat");
            return Ok("Encrypted Heartbeat".into());
        };
        let group = self.tape.group(&f::HEARTBEAT, inside.range());
        let kind = self.tape.uint(&f::HEARTBEAT_TYPE, &inside, 0)?;
        let len = self.tape.uint(&f::HEARTBEAT_LENGTH, &inside, 1)?;
        if len.saturating_add(3) > u64::from(inside.len()) {
            self.tape.note(&f::HEARTBEAT_TOO_LONG, inside.range_at(1, 2)?, "");
        }
        self.tape.end(group);
        let name = f::HEARTBEAT_TYPE.name_of(kind).unwrap_or("Unknown");
        text!(said, "Heartbeat {name}");
        Ok(format!("Heartbeat {name}"))
    }

    fn application_data(&mut self, inside: Option<Buf<'b>>, said: &mut String) -> Result<String, Short> {
        let own = |message: &&Message| message.within == Some(self.place);
        let within: Vec<&Message> = self.context.messages.iter().filter(own).collect();
        let protocol = within.iter().find_map(|message| message.protocol).map(|protocol| protocol.field.label);
        if self.kind.has(Kind::OPENED) && within.is_empty() {
            self.unread = inside.filter(|inside| !inside.is_empty());
        }
        let ends = within.iter().any(|message| !matches!(message.carried, Carried::Elsewhere));
        let part = within.iter().find(|message| matches!(message.carried, Carried::Elsewhere)).copied();
        match (part, ends) {
            (Some(_), false) => said.push_str("[TLS segment of a reassembled PDU]"),
            _ => said.push_str("Application Data"),
        }
        let len = self.buf.len().saturating_sub(HEAD as u32);
        if len > 0 {
            self.tape.wire(&f::APP_DATA, &self.buf, HEAD as u32, len)?;
        }
        let protocol = protocol.unwrap_or("Application Data");
        if inside.is_some()
            && protocol != "Application Data"
            && self.tape.string(&f::APP_DATA_PROTO, self.fragment(), protocol)
        {
            self.tape.generated();
        }
        if let Some(part) = part.filter(|part| part.ended && part.shown_in != self.context.frame.id) {
            self.tape.generate(&f::REASSEMBLED_IN, Range { len: 0, ..self.fragment() }, part.shown_in.number());
        }
        Ok(format!("Application Data Protocol: {protocol}"))
    }

    /// What is unusual, and why what is protected cannot be shown.
    fn oddities(&mut self) -> Result<(), Short> {
        if !self.tape.wants_fields() {
            return Ok(());
        }
        let Some(message) = self.message else { return Ok(()) };
        let range = self.fragment();
        if message.guessed {
            self.tape.note(&f::GUESSED, Range { len: 0, ..range }, "");
        }
        if self.kind.has(Kind::AFTER_GAP) {
            self.tape.note(&f::AFTER_GAP, Range { len: 0, ..range }, "");
        }
        if self.kind.has(Kind::FAILED) {
            self.tape.note(&f::FAILED, range, "");
        } else if self.kind.has(Kind::PROTECTED)
            && let Some(remade) = message.remade.as_ref().filter(|remade| !remade.trouble.is_empty())
        {
            self.tape.note(&f::UNDECRYPTED, range, &format!("Not decrypted: {}", remade.trouble));
        }
        Ok(())
    }

    /// Behind the last record of the frame: the messages that others carried too are put together.
    fn segments(&mut self) {
        let Some(message) = self.message else { return };
        let mut later = self.context.messages.iter().skip(self.place.saturating_add(1));
        let is_record = |other: &Message| other.protocol.is_some_and(|protocol| std::ptr::eq(protocol, &PROTOCOL));
        let shown = |other: &Message| !matches!(other.carried, Carried::Elsewhere) && is_record(other);
        if later.any(|other| other.transport == message.transport && shown(other)) {
            return;
        }
        for (place, other) in self.context.messages.iter().enumerate() {
            let outer = other.within.and_then(|outer| self.context.messages.get(outer));
            let Carried::Gathered(bytes) = &other.carried else { continue };
            let is_own = |outer: &Message| outer.transport == message.transport && is_record(outer);
            if !outer.is_some_and(is_own) || self.tape.source_of(place).is_some() {
                continue;
            }
            let source = self.tape.gathered(place, "Reassembled TLS", bytes.clone());
            let len = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
            if !other.pieces.is_empty() && self.tape.wants_fields() {
                self.tape.close_all();
                fragments::list(self.tape, &LIST, &other.pieces, Range { source, at: 0, len }, bytes);
            }
        }
    }
}

static LIST: fragments::List = fragments::List {
    list: &f::SEGMENTS,
    piece: &f::SEGMENT,
    overlap: &f::SEGMENT_OVERLAP,
    conflict: &f::SEGMENT_CONFLICT,
    count: &f::SEGMENT_COUNT,
    length: &f::REASSEMBLED_LENGTH,
    data: &f::REASSEMBLED_DATA,
    name: "Reassembled TLS segment",
};

#[cfg(test)]
mod tests;
