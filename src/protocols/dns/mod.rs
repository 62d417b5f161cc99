//! DNS — names and what is known of them. RFC 1035 §4; mDNS (RFC 6762) and LLMNR (RFC 4795) share the form.
//!
//! A message is a header, questions, and three sections of records. Sections are read record by record until one cannot
//! be read: what a header claims is never believed further than the bytes go. Bad data harms its own record alone, for
//! a record says how long its data is.

mod dnssec;
pub mod fields;
mod location;
mod message;
pub mod names;
mod options;
mod records;
mod service;
pub mod tables;

use self::fields as f;
use self::message::{Data, Message};
use self::names::Trouble;
use crate::base::Lang;
use crate::dissect::prelude::*;
use crate::dissect::{Begin, Direction, Exchange, Guess, Input, Outbox, Role, Session, Took};
use crate::protocols::said;

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "DNS",
    fields: &[f::FIELDS],
    detect: &[Detect::Number(Table::UdpPort, 53), Detect::Number(Table::TcpPort, 53), Detect::Probe(probe)],
    dissect,
    session: Some(session),
};

static LAYER: Field = Field::protocol("dns", "Domain Name System", "RFC 1035");

/// Which of the three protocols a message is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flavour {
    /// DNS.
    Dns,
    /// Multicast DNS.
    Mdns,
    /// Link-local multicast name resolution.
    Llmnr,
}

const HEADER: u32 = 12;
/// Bytes of the Info column, as in Wireshark; a hostile message could fill megabytes.
const LONGEST_INFO: usize = 4095;
const UPDATE: u64 = 5;

fn dissect<'b>(context: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    if context.message.is_none() {
        return message(context, buf, tape, &PROTOCOL, Flavour::Dns);
    }
    // RFC 1035 §4.2.2: over TCP two bytes of length come before the message.
    let layer = tape.layer(&PROTOCOL, buf.range());
    let len = tape.uint(&f::LENGTH, &buf, 0)? as u32;
    body(context, buf.part(2, len, &f::LENGTH), tape, layer, Flavour::Dns)
}

/// Writes one message that begins with its transaction id, as a layer of `protocol`.
pub fn message<'b>(
    context: &Context<'b>,
    buf: Buf<'b>,
    tape: &mut Tape,
    protocol: &'static Protocol,
    flavour: Flavour,
) -> Result<Next<'b>, Short> {
    let layer = tape.layer(protocol, buf.range());
    body(context, buf, tape, layer, flavour)
}

fn body<'b>(
    context: &Context<'b>,
    buf: Buf<'b>,
    tape: &mut Tape,
    layer: Mark,
    flavour: Flavour,
) -> Result<Next<'b>, Short> {
    let title = match flavour {
        Flavour::Dns => "Domain Name System",
        Flavour::Mdns => "Multicast Domain Name System",
        Flavour::Llmnr => "Link-local Multicast Name Resolution",
    };
    tape.info(|_| {});
    let pair = if flavour == Flavour::Mdns || tape.in_error() { None } else { context.pair(tape) };
    let kind = if buf.u8(2).is_ok_and(|flags| flags & 0x80 != 0) { "response" } else { "query" };
    tape.label(layer, |out| text!(out, "{title} ({kind})"));
    let header = Header::read(&buf, tape, flavour)?;
    let mut reading = Reading {
        m: Message::new(tape, buf),
        header,
        flavour,
        at: HEADER,
        asked: None,
        answer: String::new(),
        answers: 0,
    };
    let read = reading.sections();
    reading.summary(context.settings.lang);
    let (at, lost) = (reading.at, matches!(read, Err(Stop::Lost)) || reading.m.bad_data && read.is_ok());
    tape.info_append(|out| {
        if out.len() > LONGEST_INFO {
            out.truncate(out.floor_char_boundary(LONGEST_INFO));
        }
        if lost {
            out.push_str("[Malformed Packet]");
        }
    });
    if let Some(pair) = pair {
        counterpart(tape, &buf, header.response, pair);
    }
    match read {
        Err(Stop::Short(short)) => return Err(short),
        Err(Stop::Lost) | Ok(()) => {}
    }
    if at < buf.len() {
        let rest = buf.from(at);
        let group = tape.group(&f::EXTRANEOUS, rest.range());
        tape.label(group, |out| text!(out, "Extraneous Data ({} bytes)", rest.len()));
        tape.note(&f::EXTRANEOUS_NOTE, rest.range(), "");
        tape.wire(&f::EXTRANEOUS_DATA, &rest, 0, rest.len())?;
        tape.generate(&f::EXTRANEOUS_LENGTH, rest.range(), u64::from(rest.len()));
        tape.end(group);
    }
    if buf.is_cut() {
        return Err(buf.short(buf.len(), buf.wire_len().saturating_sub(buf.len())));
    }
    Ok(Next::End)
}

/// What the header says.
#[derive(Clone, Copy)]
struct Header {
    response: bool,
    opcode: u64,
    rcode: u16,
    counts: [u16; 4],
}

impl Header {
    fn read(buf: &Buf<'_>, tape: &mut Tape, flavour: Flavour) -> Result<Self, Short> {
        let id = tape.uint(&f::ID, buf, 0)?;
        let (flags, group) = tape.group_uint(&f::FLAGS, buf, 2)?;
        let response = flags & 0x8000 != 0;
        let (opcode, rcode) = (flags >> 11 & 15, (flags & 15) as u16);
        let operation = f::OPCODE.name_of(opcode);
        let error = f::RCODE.name_of(u64::from(rcode));
        tape.label(group, |out| {
            text!(out, "Flags: 0x{flags:04x} {}", operation.unwrap_or("Unknown operation"));
            if response {
                text!(out, " response, {}", error.unwrap_or("Unknown error"));
            }
        });
        flag_bits(buf, tape, flavour, flags)?;
        tape.end(group);
        tape.info(|out| {
            match operation {
                Some(name) => out.push_str(name),
                None => text!(out, "Unknown operation ({opcode})"),
            }
            text!(out, "{} 0x{id:04x}", if response { " response" } else { "" });
            match (response, rcode, error) {
                (false, ..) | (_, 0, _) => {}
                (.., Some(name)) => text!(out, " {name}"),
                (.., None) => text!(out, " Unknown error ({rcode})"),
            }
        });
        let fields: [&'static Field; 4] = match opcode {
            UPDATE => [&f::ZONES_COUNT, &f::PREREQUISITES_COUNT, &f::UPDATES_COUNT, &f::ADDITIONALS_COUNT],
            _ => [&f::QUERIES_COUNT, &f::ANSWERS_COUNT, &f::AUTHORITIES_COUNT, &f::ADDITIONALS_COUNT],
        };
        let mut counts = [0; 4];
        for ((count, field), at) in counts.iter_mut().zip(fields).zip([4, 6, 8, 10]) {
            *count = tape.uint(field, buf, at)? as u16;
        }
        Ok(Self { response, opcode, rcode, counts })
    }
}

fn flag_bits(buf: &Buf<'_>, tape: &mut Tape, flavour: Flavour, flags: u64) -> Result<(), Short> {
    let response = flags & 0x8000 != 0;
    let shown: &[&'static Field] = match (flavour, response) {
        (Flavour::Llmnr, false) => &[&f::RESPONSE, &f::OPCODE, &f::CONFLICT_QUERY, &f::TRUNCATED, &f::TENTATIVE],
        (Flavour::Llmnr, true) => {
            &[&f::RESPONSE, &f::OPCODE, &f::CONFLICT_RESPONSE, &f::TRUNCATED, &f::TENTATIVE, &f::RCODE]
        }
        (_, false) if flags & 0x20 == 0 => {
            &[&f::RESPONSE, &f::OPCODE, &f::TRUNCATED, &f::RECURSION_DESIRED, &f::Z, &f::CHECKING_DISABLED]
        }
        (_, false) => {
            &[&f::RESPONSE, &f::OPCODE, &f::TRUNCATED, &f::RECURSION_DESIRED, &f::Z, &f::AD_BIT, &f::CHECKING_DISABLED]
        }
        (_, true) => &[
            &f::RESPONSE,
            &f::OPCODE,
            &f::AUTHORITATIVE,
            &f::TRUNCATED,
            &f::RECURSION_DESIRED,
            &f::RECURSION_AVAILABLE,
            &f::Z,
            &f::AUTHENTICATED,
            &f::CHECKING_DISABLED,
            &f::RCODE,
        ],
    };
    for field in shown {
        tape.uint(field, buf, 2)?;
        // mDNS means "more answers follow" by the bit in a query (RFC 6762 §18.5).
        if std::ptr::eq(*field, &f::TRUNCATED) && response && flags & 0x0200 != 0 {
            tape.note(&f::CUT_SHORT, buf.range_at(2, 2)?, "");
        }
    }
    Ok(())
}

/// Why the sections were not read to their end.
enum Stop {
    /// Bytes are missing.
    Short(Short),
    /// Nothing says where the next thing begins; a note says why.
    Lost,
}

impl From<Short> for Stop {
    fn from(short: Short) -> Self {
        Self::Short(short)
    }
}

/// The sections while they are read.
struct Reading<'t, 'b> {
    m: Message<'t, 'b>,
    header: Header,
    flavour: Flavour,
    /// The next byte.
    at: u32,
    /// Type and name of the first question, or of the first record when nothing is asked.
    asked: Option<(u16, String)>,
    /// What the summary shows as the answer.
    answer: String,
    /// Records like the one shown.
    answers: u32,
}

impl<'b> Reading<'_, 'b> {
    fn sections(&mut self) -> Result<(), Stop> {
        let groups: [&'static Field; 4] = match self.header.opcode {
            UPDATE => [&f::ZONE, &f::PREREQUISITES, &f::UPDATES, &f::ADDITIONALS],
            _ => [&f::QUERIES, &f::ANSWERS, &f::AUTHORITIES, &f::ADDITIONALS],
        };
        for (section, (group, count)) in groups.into_iter().zip(self.header.counts).enumerate() {
            if count == 0 {
                continue;
            }
            let start = self.at;
            let mark = self.m.tape.group(group, self.m.buf.from(start).range());
            let read = self.section(section, count, group.label);
            let len = if read.is_ok() { self.at.saturating_sub(start) } else { self.m.buf.from(start).len() };
            self.m.tape.end_at(mark, len);
            read?;
        }
        Ok(())
    }

    fn section(&mut self, section: usize, count: u16, what: &'static str) -> Result<(), Stop> {
        for done in 0..count {
            let rest = self.m.buf.from(self.at);
            if rest.is_empty() {
                if !rest.is_cut() {
                    let text = format!("The header counts {count}, the message holds {done}: {what}");
                    self.m.tape.note(&f::BAD_COUNT, rest.range(), &text);
                }
                return Err(Stop::Short(rest.short(0, 1)));
            }
            if section == 0 { self.question()? } else { self.record(section)? }
        }
        Ok(())
    }

    fn question(&mut self) -> Result<(), Stop> {
        let (buf, start, m) = (self.m.buf, self.at, &mut self.m);
        let group = m.tape.group(&f::QRY, buf.from(start).range());
        let wanted = m.wants_fields || m.wants_columns;
        let name = m.names.read(&buf, start, wanted.then_some(&mut m.name))?;
        let range = buf.range_at(start, name.len)?;
        m.tape.string(&f::QRY_NAME, range, &m.name);
        m.tape.generate(&f::QRY_NAME_LEN, range, u64::from(name.text_len));
        m.tape.generate(&f::COUNT_LABELS, range, u64::from(name.labels));
        if let Some(trouble) = name.trouble {
            m.tape.note(&f::BAD_NAME, range, trouble.words());
        }
        if !name.ends {
            return Err(Stop::Lost);
        }
        let at = start.saturating_add(name.len);
        let kind = m.tape.uint(&f::QRY_TYPE, &buf, at)? as u16;
        let at = at.saturating_add(2);
        let class = buf.u16(at)?;
        let (class, mode) = match self.flavour {
            Flavour::Mdns => {
                m.tape.uint(&f::QRY_CLASS_MDNS, &buf, at)?;
                let unicast = m.tape.boolean(&f::QRY_QU, &buf, at)?;
                (class & 0x7fff, if unicast { ", \"QU\" question" } else { ", \"QM\" question" })
            }
            _ => {
                m.tape.uint(&f::QRY_CLASS, &buf, at)?;
                (class, "")
            }
        };
        m.tape.label(group, |out| {
            text!(out, "{}: type ", m.name);
            tables::push_type(out, kind);
            text!(out, ", class {}{mode}", tables::class(class));
        });
        m.tape.info_append(|out| {
            if out.len() <= LONGEST_INFO {
                out.push(' ');
                tables::push_type(out, kind);
                text!(out, " {}{mode}", m.name);
            }
        });
        if m.wants_columns && self.asked.is_none() {
            self.asked = Some((kind, m.name.clone()));
        }
        self.at = at.saturating_add(2);
        m.tape.end_at(group, self.at.saturating_sub(start));
        Ok(())
    }

    fn record(&mut self, section: usize) -> Result<(), Stop> {
        let (buf, start, m) = (self.m.buf, self.at, &mut self.m);
        let group = m.tape.group(&f::RESP, buf.from(start).range());
        let mut owner = String::new();
        let wanted = m.wants_fields || m.wants_columns;
        let name = m.names.read(&buf, start, wanted.then_some(&mut owner))?;
        let at = start.saturating_add(name.len);
        let kind = if name.ends { buf.u16(at)? } else { 0 };
        owner_fields(m.tape, &buf.range_at(start, name.len)?, kind, &owner, name.trouble);
        if !name.ends {
            return Err(Stop::Lost);
        }
        m.tape.uint(&f::RESP_TYPE, &buf, at)?;
        let (class, flush) = class_fields(m.tape, &buf, at.saturating_add(2), kind, self.flavour)?;
        ttl_fields(m, &buf, at.saturating_add(4), kind)?;
        let len = m.tape.uint(&f::RESP_LEN, &buf, at.saturating_add(8))? as u32;
        let at = at.saturating_add(10);
        let flush = if flush { ", cache flush" } else { "" };
        m.line.clear();
        m.info.clear();
        let mut data = Data { buf: buf.part(at, len, &f::RESP_LEN), at: 0 };
        // RFC 2136 §2.4: in updates a record without data stands for all records of its kind.
        let read = if len == 0 { Ok(()) } else { records::read(m, kind, &mut data) };
        m.tape.label(group, |out| {
            text!(out, "{owner}: type ");
            tables::push_type(out, kind);
            if kind != OPT {
                text!(out, ", class {}", tables::class(class));
            }
            text!(out, "{flush}{}", m.line);
        });
        m.tape.info_append(|out| {
            if out.len() <= LONGEST_INFO {
                out.push(' ');
                tables::push_type(out, kind);
                out.push_str(flush);
                if records::shows_owner(kind) && len > 0 {
                    text!(out, " {owner}");
                }
                out.push_str(&m.info);
            }
        });
        if section == 1 {
            self.answered(kind, &owner);
        }
        self.data_end(read, &data, at, len)?;
        self.at = at.saturating_add(len);
        self.m.tape.end_at(group, self.at.saturating_sub(start));
        Ok(())
    }

    /// A record whose data ends elsewhere than its type needs is noted, and the next one is read; one that reaches past
    /// the end of the message is the last.
    fn data_end(&mut self, read: Result<(), Short>, data: &Data<'b>, at: u32, len: u32) -> Result<(), Short> {
        match (read, self.m.buf.range_at(at, len)) {
            (Ok(()), Err(short)) | (Err(short), Err(_)) => return Err(short),
            (Err(short), Ok(range)) => self.m.bad_data(range, short),
            (Ok(()), Ok(_)) if data.left() > 0 => {
                let spare = data.buf.from(data.at).range();
                let text = format!("{} bytes follow what the type of record needs", spare.len);
                self.m.tape.note(&f::SPARE_DATA, spare, &text);
            }
            _ => {}
        }
        Ok(())
    }

    /// Keeps what the summary says: the first record of the type that was asked for, else the first record.
    fn answered(&mut self, kind: u16, owner: &str) {
        if !self.m.wants_columns {
            return;
        }
        let asked = self.asked.get_or_insert_with(|| (kind, owner.to_owned())).0;
        if kind == asked {
            self.answers = self.answers.saturating_add(1);
        }
        if self.answer.is_empty() || kind == asked && self.answers == 1 {
            self.answer.clear();
            self.answer.push_str(self.m.info.trim());
        }
    }

    /// `A example.com → 93.184.216.34 (+1)`
    fn summary(&mut self, lang: Lang) {
        let Some((kind, name)) = &self.asked else { return };
        let Header { response, rcode, opcode, counts } = self.header;
        let failure = f::RCODE.name_of(u64::from(rcode)).unwrap_or(said::UNKNOWN_ERROR.words(lang));
        self.m.tape.summary(|out| {
            if opcode != 0 {
                text!(out, "{} ", f::OPCODE.name_of(opcode).unwrap_or(said::UNKNOWN_OPERATION.words(lang)));
            }
            tables::push_type(out, *kind);
            text!(out, " {name}");
            let [_, records, ..] = counts;
            match (response, rcode, self.answer.as_str()) {
                (false, ..) => out.push('?'),
                (true, 1.., _) => text!(out, " → {failure}"),
                (true, 0, "") if opcode != 0 => text!(out, " → {}", said::DONE.words(lang)),
                (true, 0, "") if records == 0 => text!(out, " → {}", said::NO_RECORD.words(lang)),
                (true, 0, "") => {
                    out.push_str(" → ");
                    let words = if records == 1 { said::ONE_RECORD } else { said::RECORDS };
                    words.push(out, lang, &[&records]);
                }
                (true, 0, answer) => text!(out, " → {answer}"),
            }
            if response && rcode == 0 && self.answers > 1 && !self.answer.is_empty() {
                text!(out, " (+{})", self.answers.saturating_sub(1));
            }
        });
    }
}

const OPT: u16 = 41;
const SRV: u16 = 33;

fn owner_fields(tape: &mut Tape, range: &Range, kind: u16, owner: &str, trouble: Option<Trouble>) {
    if kind == SRV {
        // RFC 2782: the first two labels of the owner say which service over which protocol.
        let parts = [&f::SRV_SERVICE, &f::SRV_PROTO, &f::SRV_NAME];
        for (field, part) in parts.into_iter().zip(owner.splitn(3, '.')) {
            tape.string(field, *range, part);
        }
    } else {
        tape.string(&f::RESP_NAME, *range, owner);
    }
    if let Some(trouble) = trouble {
        tape.note(&f::BAD_NAME, *range, trouble.words());
    }
}

/// Class, and whether the cache-flush bit of mDNS is set. An OPT record has a size in their place.
fn class_fields(tape: &mut Tape, buf: &Buf<'_>, at: u32, kind: u16, flavour: Flavour) -> Result<(u16, bool), Short> {
    let class = buf.u16(at)?;
    if flavour == Flavour::Mdns {
        tape.uint(if kind == OPT { &f::UDP_SIZE_MDNS } else { &f::RESP_CLASS_MDNS }, buf, at)?;
        if kind == OPT {
            tape.value_text(&f::UDP_SIZE_MDNS, |out| text!(out, "0x{:04x}", class & 0x7fff));
        }
        let flush = tape.boolean(&f::CACHE_FLUSH, buf, at)?;
        return Ok((class & 0x7fff, flush));
    }
    tape.uint(if kind == OPT { &f::UDP_SIZE } else { &f::RESP_CLASS }, buf, at)?;
    Ok((class, false))
}

/// Time to live; in an OPT record the extended reply code, version and flags (RFC 6891 §6.1.3).
fn ttl_fields(m: &mut Message<'_, '_>, buf: &Buf<'_>, at: u32, kind: u16) -> Result<(), Short> {
    if kind == OPT {
        m.tape.uint(&f::EXT_RCODE, buf, at)?;
        m.tape.uint(&f::EDNS_VERSION, buf, at.saturating_add(1))?;
        let at = at.saturating_add(2);
        let (_, group) = m.tape.group_uint(&f::EDNS_Z, buf, at)?;
        m.tape.uint(&f::EDNS_DO, buf, at)?;
        m.tape.uint(&f::EDNS_RESERVED, buf, at)?;
        m.tape.end(group);
        return Ok(());
    }
    let (ttl, group) = m.tape.group_uint(&f::RESP_TTL, buf, at)?;
    m.tape.value_text(&f::RESP_TTL, |out| message::span(out, ttl as u32));
    if ttl & 0x8000_0000 != 0 {
        m.tape.note(&f::TTL_HIGH_BIT, buf.range_at(at, 4)?, "");
    }
    m.tape.end(group);
    Ok(())
}

/// Links a message with its question or answer, or with the message that it repeats.
fn counterpart(tape: &mut Tape, buf: &Buf<'_>, response: bool, pair: &crate::dissect::Pair) {
    let Ok(range) = buf.range_at(0, 0) else { return };
    if let Some(first) = pair.repeat_of {
        let (field, note, what) = match response {
            false => (&f::RETRANSMIT_REQUEST_IN, &f::RETRANSMIT_REQUEST, "query retransmission. Original request"),
            true => (&f::RETRANSMIT_RESPONSE_IN, &f::RETRANSMIT_RESPONSE, "response retransmission. Original response"),
        };
        let group = tape.group_value(field, range, first.number());
        tape.generated_group(group);
        tape.note(note, range, &format!("DNS {what} in frame {}", first.number()));
        tape.end(group);
        tape.generate(&f::RETRANSMISSION, range, 1);
        return;
    }
    match (response, pair.request, pair.response) {
        (false, _, Some(answer)) => tape.generate(&f::RESPONSE_IN, range, answer.number()),
        (false, _, None) => {}
        (true, Some(question), _) => {
            tape.generate(&f::RESPONSE_TO, range, question.number());
            if let Some(elapsed) = pair.elapsed
                && tape.delta(&f::TIME, range, elapsed)
            {
                tape.generated();
            }
        }
        (true, None, _) => tape.generate(&f::UNSOLICITED, range, 1),
    }
}

/// The state that pairs messages. A message says all there is to say, so there is none.
pub fn session() -> Box<dyn Session> {
    Box::new(Pairing)
}

struct Pairing;

impl Session for Pairing {
    fn input(&mut self, _: Direction, input: Input<'_>, out: &mut Outbox) -> Took {
        match input {
            Input::Message(message) => out.exchanges.push(match key(message) {
                Some((key, false)) => Exchange::Request(key),
                Some((key, true)) => Exchange::Response(key),
                None => Exchange::Alone,
            }),
            Input::Bytes(bytes) => return framed(bytes, out),
            // Nothing marks a message: a reader that lost count cannot find the next one.
            Input::Gap(_) => return Took::Lost,
            Input::Opened(_) | Input::Heard { .. } | Input::Joined | Input::End => {}
        }
        Took::All
    }
}

/// RFC 1035 §4.1.1: "the response has the id of the query". The id, and whether it is a response.
fn key(message: &[u8]) -> Option<(u64, bool)> {
    match message {
        [high, low, flags, ..] => Some((u64::from(u16::from_be_bytes([*high, *low])), flags & 0x80 != 0)),
        _ => None,
    }
}

/// RFC 1035 §4.2.2: over TCP each message stands behind its length in two bytes.
fn framed(bytes: &[u8], out: &mut Outbox) -> Took {
    let mut at = 0usize;
    loop {
        let rest = bytes.get(at..).unwrap_or_default();
        let [high, low, message @ ..] = rest else { return Took::Need { used: at, min: 2 } };
        let len = usize::from(u16::from_be_bytes([*high, *low])).saturating_add(2);
        if message.len() < 3 && rest.len() < len {
            return Took::Need { used: at, min: len.min(5) };
        }
        let role = match key(message.get(..len.saturating_sub(2)).unwrap_or(message)) {
            Some((key, true)) => Role::Response(key),
            Some((key, false)) => Role::Request(key),
            None => Role::Alone,
        };
        // A question has no body: all of a message is its head.
        let head = u32::try_from(len).unwrap_or(u32::MAX);
        out.begin(Begin { at, head, len: Some(len as u64), role, ..Begin::default() });
        if rest.len() <= len {
            return Took::Skip { used: bytes.len(), skip: len.saturating_sub(rest.len()) as u64 };
        }
        at = at.saturating_add(len);
    }
}

/// Whether a direction begins with a message of DNS: a length, and a header that a resolver would send.
fn probe(bytes: &[u8], direction: Direction) -> Guess {
    let [high, low, _, _, flags, _, questions_high, questions_low, ..] = bytes else { return Guess::NeedMore(8) };
    let len = u16::from_be_bytes([*high, *low]);
    let questions = u16::from_be_bytes([*questions_high, *questions_low]);
    let is_response = flags & 0x80 != 0;
    let opcode = flags >> 3 & 0xf;
    match len >= 12 && questions <= 1 && opcode <= 5 && is_response == (direction == Direction::FromServer) {
        true => Guess::Maybe,
        false => Guess::No,
    }
}

#[cfg(test)]
mod tests;
