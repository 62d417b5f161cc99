//! Properties: what version 5 adds to packets. MQTT 5.0 §2.2.2.

use super::fields as f;
use super::packet::{Lack, fewest, types::*, u16_at, variable};
use super::session::variable_len;
use super::text;
use crate::dissect::prelude::*;

/// How the value of a property is written: MQTT 5.0 §1.5.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Byte,
    Two,
    Four,
    Variable,
    Text,
    Binary,
    Pair,
}

/// A property: identifier, form, where it may stand, and whether it may stand more than once.
struct Property {
    id: u8,
    form: Form,
    packets: u32,
    repeats: bool,
}

/// What a method of authentication sends: MQTT 5.0 §3.1.2.11.10.
const AUTHENTICATION_DATA: u8 = 0x16;

/// The place of the properties of a will among [`Property::packets`].
pub const WILL: u8 = 16;

const fn at(packets: &[u8]) -> u32 {
    let (mut bits, mut at) = (0, 0);
    while at < packets.len() {
        #[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects, reason = "worked out by the compiler")]
        {
            bits |= 1 << packets[at];
            at += 1;
        }
    }
    bits
}

const fn property(id: u8, form: Form, packets: &[u8]) -> Property {
    Property { id, form, packets: at(packets), repeats: false }
}

/// Packets that say why.
const ANSWERS: &[u8] = &[CONNACK, PUBACK, PUBREC, PUBREL, PUBCOMP, SUBACK, UNSUBACK, DISCONNECT, AUTH];

/// MQTT 5.0 §2.2.2.2, table 2-4.
static PROPERTIES: &[Property] = &[
    property(0x01, Form::Byte, &[PUBLISH, WILL]),
    property(0x02, Form::Four, &[PUBLISH, WILL]),
    property(0x03, Form::Text, &[PUBLISH, WILL]),
    property(0x08, Form::Text, &[PUBLISH, WILL]),
    property(0x09, Form::Binary, &[PUBLISH, WILL]),
    // A PUBLISH of the server has one for each subscription that it answers: §3.3.2.3.8.
    Property { id: 0x0b, form: Form::Variable, packets: at(&[PUBLISH, SUBSCRIBE]), repeats: true },
    property(0x11, Form::Four, &[CONNECT, CONNACK, DISCONNECT]),
    property(0x12, Form::Text, &[CONNACK]),
    property(0x13, Form::Two, &[CONNACK]),
    property(0x15, Form::Text, &[CONNECT, CONNACK, AUTH]),
    property(0x16, Form::Binary, &[CONNECT, CONNACK, AUTH]),
    property(0x17, Form::Byte, &[CONNECT]),
    property(0x18, Form::Four, &[WILL]),
    property(0x19, Form::Byte, &[CONNECT]),
    property(0x1a, Form::Text, &[CONNACK]),
    property(0x1c, Form::Text, &[CONNACK, DISCONNECT]),
    property(0x1f, Form::Text, ANSWERS),
    property(0x21, Form::Two, &[CONNECT, CONNACK]),
    property(0x22, Form::Two, &[CONNECT, CONNACK]),
    property(0x23, Form::Two, &[PUBLISH]),
    property(0x24, Form::Byte, &[CONNACK]),
    property(0x25, Form::Byte, &[CONNACK]),
    Property { id: 0x26, form: Form::Pair, packets: u32::MAX, repeats: true },
    property(0x27, Form::Four, &[CONNECT, CONNACK]),
    property(0x28, Form::Byte, &[CONNACK]),
    property(0x29, Form::Byte, &[CONNACK]),
    property(0x2a, Form::Byte, &[CONNACK]),
];

fn known(id: u8) -> Option<&'static Property> {
    PROPERTIES.iter().find(|property| property.id == id)
}

/// Bytes of the value of a property that begins `bytes`; `None` if nothing says where it ends.
pub fn length(id: u8, bytes: &[u8]) -> Option<usize> {
    let text = |at: usize| Some(usize::from(u16_at(bytes, at)?).saturating_add(2));
    Some(match known(id)?.form {
        Form::Byte => 1,
        Form::Two => 2,
        Form::Four => 4,
        Form::Variable => variable_len(bytes)?,
        Form::Text | Form::Binary => text(0)?,
        Form::Pair => {
            let name = text(0)?;
            name.saturating_add(text(name)?)
        }
    })
}

/// What later parts of a packet need of its properties.
#[derive(Default)]
pub struct Found {
    /// The media type of the message.
    pub content_type: Option<Range>,
    /// Whether the message says to be text.
    pub is_text: bool,
    /// The alias, and where it stands.
    pub alias: Option<(u16, Range)>,
}

/// Writes properties that begin at `at`, and where they end. `packet` is the type of packet, or [`WILL`].
pub fn read(tape: &mut Tape, buf: &Buf<'_>, at: u32, packet: u8) -> Result<(Found, u32), Short> {
    let field = if packet == WILL { &f::WILL_PROPERTIES } else { &f::PROPERTIES };
    let (len, size) = match variable(buf.from(at).bytes()) {
        Ok(read) => read,
        Err(Lack::Bytes(need)) => return Err(buf.short(at, need as u32)),
        Err(Lack::Endless) => {
            tape.note(&f::LENGTH_ENDLESS, buf.range_at(at, 4)?, "");
            return Err(buf.short(at, 5));
        }
    };
    let begins = at.saturating_add(size);
    let group = tape.group(field, buf.range_at(at, size.saturating_add(len).min(buf.from(at).len()))?);
    let own = buf.range_at(at, size)?;
    tape.number(&f::PROPERTY_LEN, own, len.into());
    if size > fewest(len) {
        tape.note(&f::LENGTH_WASTEFUL, own, "");
    }
    let mut walk =
        Walk { tape, buf: buf.part(begins, len, &f::PROPERTY_LEN), at: 0, packet, found: Found::default(), seen: 0 };
    let read = walk.all();
    let found = walk.found;
    tape.end(group);
    let end = begins.saturating_add(len);
    match read {
        // What is wrong within them harms them alone: they say where they end.
        Err(short) if buf.range_at(begins, len).is_ok() => {
            let range = Range { source: short.source, at: short.at, len: short.have };
            tape.note(&f::PROPERTY_SHORT, range, "");
        }
        Err(short) => return Err(short),
        Ok(()) => {}
    }
    buf.range_at(begins, len)?;
    Ok((found, end))
}

struct Walk<'t, 'b> {
    tape: &'t mut Tape,
    buf: Buf<'b>,
    at: u32,
    packet: u8,
    found: Found,
    /// Bits of identifiers that were seen.
    seen: u64,
}

impl Walk<'_, '_> {
    fn all(&mut self) -> Result<(), Short> {
        while self.at < self.buf.len() || self.at < self.buf.wire_len() {
            let id = self.buf.u8(self.at)?;
            self.tape.uint(&f::PROPERTY_ID, &self.buf, self.at)?;
            let own = self.buf.range_at(self.at, 1)?;
            self.at = self.at.saturating_add(1);
            let Some(property) = known(id) else {
                // Nothing says where it ends.
                let rest = self.buf.from(self.at);
                self.tape.wire(&f::PROPERTY_UNKNOWN, &rest, 0, rest.len())?;
                self.tape.note(&f::PROPERTY_UNKNOWN_NOTE, own, "");
                self.at = self.buf.wire_len();
                return Ok(());
            };
            if property.packets & 1u32.checked_shl(self.packet.into()).unwrap_or(0) == 0 {
                self.tape.note(&f::PROPERTY_MISPLACED, own, "");
            }
            let bit = 1u64.checked_shl(id.into()).unwrap_or(0);
            let may_repeat = property.repeats && !(property.id == 0x0b && self.packet == SUBSCRIBE);
            if self.seen & bit != 0 && !may_repeat {
                self.tape.note(&f::PROPERTY_TWICE, own, "");
            }
            self.seen |= bit;
            self.value(property)?;
        }
        Ok(())
    }

    fn value(&mut self, property: &Property) -> Result<(), Short> {
        let (buf, at) = (self.buf, self.at);
        let size = match property.form {
            Form::Byte => 1,
            Form::Two => 2,
            Form::Four => 4,
            Form::Variable => match variable(buf.from(at).bytes()) {
                Ok((value, size)) => {
                    let range = buf.range_at(at, size)?;
                    self.tape.number(&f::PROP_NUMBER, range, value.into());
                    if value == 0 {
                        self.tape.note(&f::PROPERTY_VALUE, range, "A subscription identifier must not be 0");
                    }
                    self.at = at.saturating_add(size);
                    return Ok(());
                }
                Err(Lack::Bytes(need)) => return Err(buf.short(at, need as u32)),
                Err(Lack::Endless) => return Err(buf.short(at, 5)),
            },
            Form::Text | Form::Binary => return self.string(property),
            Form::Pair => {
                let key = text::read(self.tape, &buf, at, &f::PROP_KEY_LEN, &f::PROP_KEY)?;
                self.at = text::read(self.tape, &buf, key, &f::PROP_VALUE_LEN, &f::PROP_VALUE)?;
                return Ok(());
            }
        };
        let (value, range) = (buf.uint(at, size)?, buf.range_at(at, size)?);
        self.at = at.saturating_add(size);
        let field = match property.id {
            0x23 => &f::TOPIC_ALIAS,
            0x24 => &f::MAX_QOS,
            _ => &f::PROP_NUMBER,
        };
        self.tape.number(field, range, value);
        match (property.id, value) {
            (0x01, 1) => self.found.is_text = true,
            (0x23, 1..) => self.found.alias = Some((value as u16, range)),
            _ => {}
        }
        if let Some(rule) = broken(property.id, value) {
            self.tape.note(&f::PROPERTY_VALUE, range, rule);
        }
        Ok(())
    }

    fn string(&mut self, property: &Property) -> Result<(), Short> {
        let (buf, at) = (self.buf, self.at);
        if property.id == 0x03 {
            // One field for length and text.
            let len = u32::from(buf.u16(at)?).saturating_add(2);
            let range = buf.range_at(at, len)?;
            let (begins, bytes) = (at.saturating_add(2), len.saturating_sub(2));
            let own = buf.slice(begins, bytes)?;
            self.tape.made(&f::CONTENT_TYPE, range, own);
            text::check(self.tape, buf.range_at(begins, bytes)?, own);
            self.found.content_type = Some(buf.range_at(begins, bytes)?);
            self.at = at.saturating_add(len);
            return Ok(());
        }
        self.at = match property.form {
            Form::Binary => text::bytes(self.tape, &buf, at, &f::PROP_STRING_LEN, &f::PROP_STRING)?,
            _ => text::read(self.tape, &buf, at, &f::PROP_STRING_LEN, &f::PROP_STRING)?,
        };
        if property.id == AUTHENTICATION_DATA {
            // A name of its own says that it is secret.
            let begins = at.saturating_add(2);
            self.tape.hide_wire(&f::AUTH_DATA, &buf, begins, self.at.saturating_sub(begins))?;
        }
        Ok(())
    }
}

/// The rule that a value breaks: MQTT 5.0 §3.1.2.11, §3.2.2.3, §3.3.2.3.
fn broken(id: u8, value: u64) -> Option<&'static str> {
    match (id, value) {
        (0x01 | 0x17 | 0x19 | 0x25 | 0x28 | 0x29 | 0x2a, 2..) => Some("The value must be 0 or 1"),
        (0x24, 2..) => Some("A maximum of QoS 2 is said by leaving the property out: the value must be 0 or 1"),
        (0x21 | 0x23 | 0x27, 0) => Some("The value must not be 0"),
        _ => None,
    }
}
