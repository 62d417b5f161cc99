//! MQTT — messages by topic through a broker. OASIS MQTT 3.1.1 and 5.0; MQTT 3.1 before them.
//!
//! The unit is the control packet. How its bytes are to be read depends on the version, which only the CONNECT says: the
//! session tells it with each packet ([`kind::Kind`]). Without a CONNECT it is a guess from the packets' form, and the tree
//! says so.

mod body;
mod fields;
pub mod kind;
pub mod packet;
mod properties;
pub mod session;
mod tables;
mod text;

use self::fields as f;
use self::kind::{Kind, Version, of_facts};
use self::packet::{FAILURE, Head, Lack, fewest, types::*};
use crate::dissect::prelude::*;
use crate::dissect::{Carried, Message};
use crate::protocols::said;

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "MQTT",
    fields: &[f::FIELDS],
    detect: &[Detect::Number(Table::TcpPort, 1883), Detect::Probe(session::probe), Detect::Alpn("mqtt")],
    dissect,
    session: Some(session::session),
};

static LAYER: Field = Field::protocol("mqtt", "MQ Telemetry Transport Protocol", "MQTT 5.0");

/// Bytes of the Info column, as in Wireshark; many topics could fill megabytes.
const LONGEST_INFO: usize = 4095;
/// Bytes of a message that are shown as text as well.
const LONGEST_TEXT: u32 = 16 << 10;
/// Characters of a message that a summary shows.
const SUMMARY: usize = 100;

fn dissect<'b>(context: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    // A segment alone is no packet: where packets begin only the stream tells.
    let Some(message) = context.message else { return Ok(Next::Data(buf)) };
    let place = context.messages.iter().position(|other| std::ptr::eq(other, message)).unwrap_or(0);
    let before = context.messages.iter().take(place).rev().find(|other| is_shown(other));
    let layer = match before {
        // As in Wireshark, packets that stand in the same segment as they are count as one.
        Some(before) if is_beside(before, message) => tape.layer_again(&PROTOCOL, buf.range()),
        _ => tape.layer(&PROTOCOL, buf.range()),
    };
    let head = match Head::read(buf.bytes()) {
        Ok(head) => head,
        Err(Lack::Bytes(need)) => return Err(buf.short(0, need as u32)),
        Err(Lack::Endless) => {
            tape.note(&f::LENGTH_ENDLESS, buf.range_at(1, 4)?, "");
            return Ok(Next::End);
        }
    };
    let name = f::MESSAGE_TYPE.name_of(head.kind().into()).unwrap_or_default();
    tape.label(layer, |out| text!(out, "{}, {name}", LAYER.label));
    match before {
        Some(_) => tape.info_beside(|out| out.push_str(name)),
        None => tape.info(|out| out.push_str(name)),
    }
    let kind = Kind::of(message.kind);
    let version = match (kind.version, kind.guessed, of_facts(message.facts)) {
        (version, false, _) if version != Version::Unknown => version,
        (version, _, Version::Unknown) => version,
        (_, _, later) => later,
    };
    let body = buf.part(head.size, head.len, &f::LENGTH);
    let mut walk = Walk { message, head, version, buf, body, tape, at: 0, words: String::new(), reasons: 0 };
    walk.oddities(kind)?;
    walk.header(name)?;
    let read = walk.body();
    walk.counterpart(context);
    walk.summary(context, read.is_err());
    match read {
        Err(_) if message.only_head => Ok(Next::End),
        Err(short) => Err(short),
        Ok(()) => {
            walk.missing();
            Ok(Next::End)
        }
    }
}

/// What the specification calls a type of packet: `PUBLISH`.
pub fn packet_name(kind: u8) -> &'static str {
    tables::packet(kind)
}

/// Whether a packet of this type is an answer that says by itself that all is well.
pub fn says_all(kind: u8) -> bool {
    matches!(kind, PUBACK | PUBREC | PUBCOMP | UNSUBACK | PINGRESP)
}

/// Whether a code grants a subscription: as what, it says with a number of its own.
pub fn is_grant(field: &str, code: u16) -> bool {
    matches!(field, "mqtt.suback.reason_code" | "mqtt.suback.qos") && code <= 2
}

fn is_shown(message: &Message) -> bool {
    !matches!(message.carried, Carried::Elsewhere) && message.protocol.is_some_and(|own| std::ptr::eq(own, &PROTOCOL))
}

/// Whether two packets stand in the same segment, or in the same message of what carries them, as they are.
fn is_beside(one: &Message, other: &Message) -> bool {
    let same = (one.transport, one.within) == (other.transport, other.within);
    let here = |message: &Message| matches!(message.carried, Carried::Here(..) | Carried::Within(..));
    same && here(one) && here(other)
}

/// A packet while it is read.
struct Walk<'t, 'b> {
    message: &'b Message,
    head: Head,
    version: Version,
    /// All of it.
    buf: Buf<'b>,
    /// What stands behind the fixed header.
    body: Buf<'b>,
    tape: &'t mut Tape,
    /// The next byte of the body.
    at: u32,
    /// What a summary says behind the type of packet.
    words: String,
    /// How many reasons were shown.
    reasons: usize,
}

impl Walk<'_, '_> {
    fn is_v5(&self) -> bool {
        self.version == Version::V5
    }

    /// Whether the version has no packets of the type: MQTT 5.0 §2.1.2, MQTT 3.1.1 §2.2.1.
    fn is_reserved(&self) -> bool {
        self.head.kind() == 0 || self.head.kind() == AUTH && !self.is_v5()
    }

    /// What is unusual about the packet as a whole.
    fn oddities(&mut self, kind: Kind) -> Result<(), Short> {
        if !self.tape.wants_fields() {
            return Ok(());
        }
        let none = self.buf.range_at(0, 0)?;
        if self.message.guessed {
            self.tape.note(&f::GUESSED, none, "");
        }
        if kind.after_gap {
            self.tape.note(&f::AFTER_GAP, none, "");
        }
        if self.head.kind() != CONNECT && (kind.guessed || kind.version == Version::Unknown) {
            let words = format!("{}; it is read as {}, a guess", f::UNKNOWN_VERSION.label, self.version.name());
            self.tape.note(&f::UNKNOWN_VERSION, none, &words);
        }
        Ok(())
    }

    /// The fixed header.
    fn header(&mut self, name: &str) -> Result<(), Short> {
        let (buf, head) = (self.buf, self.head);
        let first = buf.range_at(0, 1)?;
        let group = self.tape.group_value(&f::HEADER_FLAGS, first, head.first.into());
        // Before 3.1.1 these had the flags of a PUBLISH, but for Retain: MQTT 3.1 §2.1.
        let like_publish = self.version == Version::V31 && matches!(head.kind(), PUBREL | SUBSCRIBE | UNSUBSCRIBE);
        let publish = head.kind() == PUBLISH;
        self.tape.append(group, |out| {
            text!(out, ", Message Type: {name}");
            if publish || like_publish {
                out.push_str(if head.flags() & 8 != 0 { ", DUP Flag" } else { "" });
                text!(out, ", QoS Level: {}", f::QOS.name_of(head.qos().into()).unwrap_or_default());
            }
            out.push_str(if publish && head.flags() & 1 != 0 { ", Retain" } else { "" });
        });
        self.tape.uint(&f::MESSAGE_TYPE, &buf, 0)?;
        if self.is_reserved() {
            self.tape.note(&f::TYPE_RESERVED, first, "");
        }
        if publish || like_publish {
            self.tape.boolean(&f::DUP, &buf, 0)?;
            self.tape.uint(&f::QOS, &buf, 0)?;
            self.tape.uint(if publish { &f::RETAIN } else { &f::RETAIN_RESERVED }, &buf, 0)?;
        } else {
            self.tape.uint(&f::RESERVED, &buf, 0)?;
        }
        match (head.flags_due(), head.qos(), head.flags() & 8) {
            (None, 3, _) => self.tape.note(&f::QOS_RESERVED, first, ""),
            (None, 0, 8) => self.tape.note(&f::DUP_QOS_0, first, ""),
            (Some(due), ..) if !self.is_reserved() => {
                let may = if like_publish { 8 } else { 0 };
                if head.flags() & !may != due {
                    self.tape.note(&f::FLAGS_WRONG, first, "");
                }
            }
            _ => {}
        }
        self.tape.end(group);
        let size = head.size.saturating_sub(1);
        let range = buf.range_at(1, size)?;
        self.tape.number(&f::LENGTH, range, head.len.into());
        if size > fewest(head.len) {
            self.tape.note(&f::LENGTH_WASTEFUL, range, "");
        }
        Ok(())
    }

    /// Links it with what it answers, or with its answer.
    fn counterpart(&mut self, context: &Context<'_>) {
        let Some(exchange) = &self.message.exchange else { return };
        let (pair, Ok(range)) = (exchange.pair, self.buf.range_at(0, 0)) else { return };
        let own = context.frame.id;
        match self.head.kind() {
            CONNECT | PUBLISH | SUBSCRIBE | UNSUBSCRIBE | PINGREQ => {
                if let Some(answer) = pair.response {
                    self.tape.generate(&f::ANSWERED_IN, range, answer.number());
                }
            }
            _ => {
                let Some(request) = pair.request else { return };
                self.tape.generate(&f::ANSWERS, range, request.number());
                let ends = pair.response == Some(own) && !matches!(self.head.kind(), PUBREL | AUTH);
                if let Some(elapsed) = pair.elapsed.filter(|_| ends)
                    && self.tape.delta(&f::TIME, range, elapsed)
                {
                    self.tape.generated();
                }
            }
        }
    }

    /// `PUBLISH garden/bed1, QoS 1, 4 bytes: 17.5`
    fn summary(&mut self, context: &Context<'_>, torn: bool) {
        let (kind, lang) = (self.head.kind(), context.settings.lang);
        let words = std::mem::take(&mut self.words);
        let request = self.message.exchange.as_ref().and_then(|exchange| exchange.pair.request);
        let several = context.messages.iter().filter(|other| is_shown(other)).count() > 1;
        if several {
            // One line cannot say it all better than the list of packets in Info.
            self.tape.summary(|_| {});
            return;
        }
        self.tape.summary(|out| {
            text!(out, "{}{words}", tables::packet(kind));
            if torn {
                out.push_str(" …");
            }
            let asks = matches!(kind, CONNECT | PUBLISH | SUBSCRIBE | UNSUBSCRIBE | PINGREQ | DISCONNECT);
            if let Some(request) = request.filter(|_| !asks) {
                out.push(' ');
                said::ANSWERS.push(out, lang, &[&request.number()]);
            }
        });
    }

    /// Says how much of the packet is not there.
    fn missing(&mut self) {
        let have = u64::from(self.buf.len());
        if self.head.whole() > have && !self.message.only_head {
            let missing = self.head.whole().saturating_sub(have);
            let why = if self.message.ended { "were not captured" } else { "did not come yet" };
            let words = format!("{missing} bytes of the packet {why}");
            self.tape.note(&f::INCOMPLETE, self.buf.range(), &words);
        }
    }
}

#[cfg(test)]
mod tests;
