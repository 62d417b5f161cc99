//! The attributes of a message: type, length, value, and bytes that fill the last word. RFC 8489 §14.
//!
//! An attribute that does not hold what its type needs harms itself alone, for its length says where the next one begins.

use super::fields as f;
use super::tables;
use crate::dissect::prelude::*;
use crate::protocols::checksum;

/// The header of an attribute.
const HEADER: u32 = 4;
/// Bytes of the Info column; a hostile message could fill megabytes.
const LONGEST_INFO: usize = 4095;

/// How a value is read.
#[derive(Clone, Copy)]
enum Shape {
    /// Family, port, address. Whether the attribute is one of RFC 3489 that later ones do without.
    Address {
        deprecated: bool,
    },
    /// The same, mixed with cookie and transaction id.
    XorAddress,
    /// Text; whether the row of the attribute repeats it; what stands before it in Info.
    Text(&'static Field, bool, Option<&'static str>),
    /// So many bytes, or all of them.
    Bytes(&'static Field, Option<u32>),
    /// Four bytes that are a number; whether the row repeats it; what stands before it in Info.
    Number(&'static Field, bool, Option<&'static str>),
    /// Four bytes whose value has a name, which the row repeats.
    Named(&'static Field),
    /// These fields, one after the other, each of its own width.
    Row(&'static [&'static Field]),
    /// A family, and three bytes that are reserved.
    Family,
    Transport,
    Error,
    AddressError,
    UnknownAttributes,
    Change,
    Channel,
    Algorithms,
    Fingerprint,
    Icmp,
    Sequence,
    Site {
        pstn: bool,
    },
    Data,
    Value,
}

static NEXT: &[&Field] = &[&f::RESERVE_NEXT];
static LEGACY_ICMP: &[&Field] = &[&f::ICMP_TYPE, &f::ICMP_CODE];
static SERVICE: &[&Field] = &[&f::MS_STREAM_TYPE, &f::MS_SERVICE_QUALITY];
static ADMISSION: &[&Field] = &[&f::RESERVED, &f::BANDWIDTH_MESSAGE];
static AMOUNT: &[&Field] = &[&f::SEND_MOST, &f::SEND_LEAST, &f::RECEIVE_MOST, &f::RECEIVE_LEAST];
static PROFILE: &[&Field] = &[&f::PEER_LOCATION, &f::SELF_LOCATION, &f::FEDERATION];
static SESSION: &[&Field] = &[&f::MS_MULTIPLEXED_SESSION];
static NETWORK: &[&Field] = &[&f::NETWORK_ID, &f::NETWORK_COST];

fn shape(kind: u16) -> Shape {
    match kind {
        0x0001 | 0x000e | 0x8023 | 0x802b | 0x802c | 0x8090 => Shape::Address { deprecated: false },
        0x0002 | 0x0004 | 0x0005 | 0x000b | 0x0011 => Shape::Address { deprecated: true },
        0x0003 => Shape::Change,
        0x0006 => Shape::Text(&f::USERNAME, true, Some(" user: ")),
        0x0007 => Shape::Bytes(&f::PASSWORD, None),
        0x0008 => Shape::Bytes(&f::HMAC, Some(20)),
        0x0009 => Shape::Error,
        0x000a => Shape::UnknownAttributes,
        0x000c => Shape::Channel,
        0x000d => Shape::Number(&f::LIFETIME, true, Some(" lifetime: ")),
        0x000f => Shape::Number(&f::MAGIC_COOKIE, false, None),
        0x0010 => Shape::Number(&f::BANDWIDTH, true, Some(" bandwidth: ")),
        0x0012 | 0x0016 | 0x0020 | 0x0027 | 0x0028 | 0x8020 | 0x8059..=0x805c => Shape::XorAddress,
        0x0013 => Shape::Data,
        0x0014 => Shape::Text(&f::REALM, true, Some(" realm: ")),
        0x0015 => Shape::Text(&f::NONCE, true, None),
        0x0017 | 0x8000 => Shape::Family,
        0x0018 => Shape::Row(NEXT),
        0x0019 => Shape::Transport,
        0x001d | 0x8002 => Shape::Algorithms,
        0x0022 => Shape::Bytes(&f::TOKEN, Some(8)),
        0x0024 => Shape::Number(&f::PRIORITY, false, None),
        0x0030 => Shape::Row(LEGACY_ICMP),
        0x8001 => Shape::AddressError,
        0x8004 => Shape::Icmp,
        0x8006 => Shape::Bytes(&f::UNKNOWN_8006, None),
        0x8008 => Shape::Named(&f::MS_VERSION),
        0x8022 => Shape::Text(&f::SOFTWARE, false, None),
        0x8027 => Shape::Number(&f::CACHE_TIMEOUT, false, None),
        0x8028 => Shape::Fingerprint,
        0x8029 | 0x802a => Shape::Bytes(&f::TIE_BREAKER, Some(8)),
        0x8050 => Shape::Sequence,
        0x8054 => Shape::Text(&f::MS_FOUNDATION, false, None),
        0x8055 => Shape::Row(SERVICE),
        0x8056 => Shape::Row(ADMISSION),
        0x8057 => Shape::Bytes(&f::RESERVATION_ID, Some(16)),
        0x8058 => Shape::Row(AMOUNT),
        0x805d | 0x805f => Shape::Site { pstn: true },
        0x805e | 0x8060 => Shape::Site { pstn: false },
        0x8061 => Shape::Bytes(&f::SIP_DIALOG, None),
        0x8062 => Shape::Bytes(&f::SIP_CALL, None),
        0x8068 => Shape::Row(PROFILE),
        0x8070 => Shape::Named(&f::MS_ICE_VERSION),
        0x8095 => Shape::Row(SESSION),
        0xc057 => Shape::Row(NETWORK),
        _ => Shape::Value,
    }
}

/// Reads all attributes of `message`, which ends where its length says. `aligned` says whether values are filled up to words,
/// as they are since RFC 5389. Returns what the first DATA attribute carries.
pub fn read<'b>(
    context: &Context<'_>,
    tape: &mut Tape,
    message: &Buf<'b>,
    aligned: bool,
) -> Result<Option<Buf<'b>>, Short> {
    let mut at = super::HEADER;
    let mut carried = None;
    while at < message.len() {
        let start = at;
        let kind = message.u16(at)?;
        let mark = tape.group_value(&f::ATTRIBUTE, message.from(at).range(), u64::from(kind));
        let name = tables::attribute(u64::from(kind));
        tape.label(mark, |out| match name {
            Some(name) => out.push_str(name),
            None => text!(out, "Unknown attribute 0x{kind:04x}"),
        });
        let (_, group) = tape.group_uint(&f::ATT_TYPE, message, at)?;
        tape.uint(&f::COMPREHENSION, message, at)?;
        tape.uint(&f::ASSIGNMENT, message, at)?;
        tape.end(group);
        if name.is_none() {
            let text = format!("Unknown attribute 0x{kind:04x}");
            tape.note(&f::UNKNOWN_ATTRIBUTE, message.range_at(at, 2)?, &text);
        }
        let len = tape.uint(&f::ATT_LENGTH, message, at.saturating_add(2))? as u32;
        at = at.saturating_add(HEADER);
        // A value that reaches beyond the message is read as far as that goes, and then nothing says where the next one is.
        let value = message.part(at, len, &f::ATT_LENGTH);
        let attribute = Attribute { name: name.unwrap_or_default(), mark, message, at: start };
        let used = match attribute.value(context, tape, shape(kind), &value) {
            Ok(used) => used,
            Err(short) if short.cut || value.wire_len() < len => return Err(short),
            Err(short) => {
                let text = format!("Attribute is too short: needs {} bytes, has {}", short.need, short.have);
                tape.note(&f::SHORT_ATTRIBUTE, value.range(), &text);
                short.at.saturating_sub(value.at()).min(value.len())
            }
        };
        message.range_at(at, len)?;
        if used < value.len() {
            let spare = value.from(used);
            tape.wire(&f::VALUE, &spare, 0, spare.len())?;
            if used > 0 {
                tape.note(&f::LONG_ATTRIBUTE, spare.range(), "");
            }
        }
        if matches!(shape(kind), Shape::Data) && carried.is_none() && !value.is_empty() {
            carried = Some(value);
        }
        at = at.saturating_add(len);
        let padding = if aligned { at.wrapping_neg() & 3 } else { 0 };
        // The last value may end with the message.
        let padding = padding.min(message.len().saturating_sub(at));
        if padding > 0 {
            tape.number(&f::PADDING, message.range_at(at, padding)?, u64::from(padding));
            at = at.saturating_add(padding);
        }
        tape.end_at(mark, at.saturating_sub(start));
    }
    Ok(carried)
}

/// An attribute while its value is read.
struct Attribute<'m, 'b> {
    name: &'static str,
    mark: Mark,
    message: &'m Buf<'b>,
    /// Where it begins.
    at: u32,
}

impl Attribute<'_, '_> {
    /// Writes the value; returns how many bytes of it were understood.
    fn value(&self, context: &Context<'_>, tape: &mut Tape, shape: Shape, value: &Buf<'_>) -> Result<u32, Short> {
        match shape {
            Shape::Address { deprecated } => self.address(tape, value, deprecated),
            Shape::XorAddress => self.xor_address(tape, value),
            Shape::Text(field, titled, info) => {
                // Some fill their texts up with zeros, and count them.
                let zeros = value.bytes().iter().rev().take_while(|byte| **byte == 0).count() as u32;
                let len = value.len().saturating_sub(zeros);
                let bytes = value.slice(0, len)?;
                // MS-TURN has user names that are no text.
                let opaque = std::ptr::eq(field, &f::USERNAME) && std::str::from_utf8(bytes).is_err();
                tape.wire(if opaque { &f::USERNAME_OPAQUE } else { field }, value, 0, len)?;
                if titled {
                    self.title(tape, |out| text!(out, ": {}", String::from_utf8_lossy(bytes)));
                }
                append(tape, |out| match info {
                    Some(before) => text!(out, "{before}{}", String::from_utf8_lossy(bytes)),
                    None if titled => out.push_str(" with nonce"),
                    None => {}
                });
                Ok(len)
            }
            Shape::Bytes(field, len) => {
                let len = len.unwrap_or(value.len());
                tape.wire(field, value, 0, len)?;
                Ok(len)
            }
            Shape::Number(field, titled, info) => {
                let number = tape.uint(field, value, 0)?;
                if titled {
                    self.title(tape, |out| text!(out, " {number}"));
                }
                if let Some(before) = info {
                    append(tape, |out| text!(out, "{before}{number}"));
                }
                Ok(4)
            }
            Shape::Named(field) => {
                let number = tape.uint(field, value, 0)?;
                self.title(tape, |out| match field.name_of(number) {
                    Some(name) => text!(out, ": {name}"),
                    None => text!(out, ": Unknown (0x{number:x})"),
                });
                Ok(4)
            }
            Shape::Row(fields) => row(tape, fields, value),
            Shape::Family => {
                tape.uint(&f::FAMILY, value, 0)?;
                reserved(tape, value, 1, 3)
            }
            Shape::Transport => {
                let transport = tape.uint(&f::TRANSPORT, value, 0)?;
                let words = |out: &mut String| match f::TRANSPORT.name_of(transport) {
                    Some(name) => out.push_str(name),
                    None => text!(out, "Unknown (0x{transport:x})"),
                };
                self.title(tape, |out| {
                    out.push_str(": ");
                    words(out);
                });
                append(tape, |out| {
                    out.push(' ');
                    words(out);
                });
                reserved(tape, value, 1, 3)
            }
            Shape::Error => {
                reserved(tape, value, 0, 2)?;
                self.error(tape, value)
            }
            Shape::AddressError => {
                // RFC 8656 §18.12: the family whose address could not be had stands before the code.
                tape.uint(&f::FAMILY, value, 0)?;
                reserved(tape, value, 1, 1)?;
                self.error(tape, value)
            }
            Shape::UnknownAttributes => {
                let mut at = 0u32;
                while at.saturating_add(2) <= value.len() {
                    tape.uint(&f::UNKNOWN, value, at)?;
                    at = at.saturating_add(2);
                }
                Ok(at)
            }
            Shape::Change => {
                reserved(tape, value, 0, 2)?;
                tape.boolean(&f::CHANGE_IP, value, 2)?;
                tape.boolean(&f::CHANGE_PORT, value, 2)?;
                Ok(4)
            }
            Shape::Channel => {
                let channel = tape.uint(&f::CHANNEL_NUMBER, value, 0)?;
                self.title(tape, |out| text!(out, ": 0x{channel:x}"));
                append(tape, |out| text!(out, " ChannelNumber=0x{channel:x}"));
                reserved(tape, value, 2, 2)
            }
            Shape::Algorithms => algorithms(tape, value),
            Shape::Fingerprint => self.fingerprint(context, tape, value),
            Shape::Icmp => {
                // RFC 8656 §18.13: two reserved bytes, type, code, and four bytes of the error.
                reserved(tape, value, 0, 2)?;
                tape.uint(&f::ICMP_TYPE, value, 2)?;
                tape.uint(&f::ICMP_CODE, value, 3)?;
                tape.wire(&f::VALUE, value, 4, 4)?;
                Ok(8)
            }
            Shape::Sequence => {
                tape.wire(&f::MS_CONNECTION_ID, value, 0, 20)?;
                tape.uint(&f::MS_SEQUENCE_NUMBER, value, 20)?;
                Ok(24)
            }
            Shape::Site { pstn } => {
                tape.boolean(&f::SITE_VALID, value, 0)?;
                if pstn {
                    tape.boolean(&f::SITE_PSTN, value, 0)?;
                }
                row(tape, &[&f::SITE_RESERVED, &f::SITE_SEND_MOST, &f::SITE_RECEIVE_MOST], value)
            }
            Shape::Data | Shape::Value => {
                if !value.is_empty() {
                    tape.wire(&f::VALUE, value, 0, value.len())?;
                }
                Ok(value.len())
            }
        }
    }

    /// Adds to the row of the attribute.
    fn title(&self, tape: &mut Tape, text: impl FnOnce(&mut String)) {
        tape.label(self.mark, |out| {
            out.push_str(self.name);
            text(out);
        });
    }

    fn address(&self, tape: &mut Tape, value: &Buf<'_>, deprecated: bool) -> Result<u32, Short> {
        reserved(tape, value, 0, 1)?;
        let family = tape.uint(&f::FAMILY, value, 1)?;
        let port = tape.uint(&f::PORT, value, 2)?;
        let (address, end) = match family {
            1 => (Address::V4(tape.ipv4(&f::IPV4, value, 4)?), 8),
            2 => (Address::V6(tape.ipv6(&f::IPV6, value, 4)?), 20),
            _ => return Ok(4),
        };
        let old = if deprecated { " (Deprecated)" } else { "" };
        self.title(tape, |out| text!(out, "{old}: {address}:{port}"));
        if !deprecated {
            append(tape, |out| text!(out, " {}: {address}:{port}", self.name));
        }
        Ok(end)
    }

    /// RFC 8489 §14.2: the port is mixed with the first half of the cookie, the address with the cookie and, where it is
    /// longer, with the transaction id, so that devices on the way that exchange addresses leave it alone.
    fn xor_address(&self, tape: &mut Tape, value: &Buf<'_>) -> Result<u32, Short> {
        let key: [u8; 16] = self.message.array(4)?;
        reserved(tape, value, 0, 1)?;
        let family = tape.uint(&f::FAMILY, value, 1)?;
        tape.wire(&f::PORT_XORED, value, 2, 2)?;
        let port = value.u16(2)? ^ self.message.u16(4)?;
        tape.generate(&f::PORT, value.range_at(2, 2)?, u64::from(port));
        let (address, end) = match family {
            1 => {
                tape.wire(&f::IPV4_XORED, value, 4, 4)?;
                let address: [u8; 4] = mixed(value.array(4)?, &key);
                if tape.made(&f::IPV4, value.range_at(4, 4)?, &address) {
                    tape.generated();
                }
                (Address::V4(address), 8)
            }
            2 => {
                tape.wire(&f::IPV6_XORED, value, 4, 16)?;
                let address: [u8; 16] = mixed(value.array(4)?, &key);
                if tape.made(&f::IPV6, value.range_at(4, 16)?, &address) {
                    tape.generated();
                }
                (Address::V6(address), 20)
            }
            _ => return Ok(4),
        };
        self.title(tape, |out| text!(out, ": {address}:{port}"));
        append(tape, |out| text!(out, " {}: {address}:{port}", self.name));
        Ok(end)
    }

    /// Class, number and words of an error, behind two bytes.
    fn error(&self, tape: &mut Tape, value: &Buf<'_>) -> Result<u32, Short> {
        let class = tape.uint(&f::ERROR_CLASS, value, 2)? as u16;
        let number = tape.uint(&f::ERROR_CODE, value, 3)? as u16;
        let code = class.saturating_mul(100).saturating_add(number);
        let name = tables::error(code);
        let reason = value.from(4);
        if !reason.is_empty() {
            tape.wire(&f::ERROR_REASON, &reason, 0, reason.len())?;
        }
        let words = || String::from_utf8_lossy(reason.bytes());
        self.title(tape, |out| {
            text!(out, " {code} ({name})");
            if !reason.is_empty() {
                text!(out, ": {}", words());
            }
        });
        append(tape, |out| {
            text!(out, " error-code: {code} ({name})");
            if !reason.is_empty() {
                text!(out, " {}", words());
            }
        });
        Ok(value.len())
    }

    /// RFC 8489 §14.7: the check value of the message up to this attribute, mixed with the letters STUN.
    fn fingerprint(&self, context: &Context<'_>, tape: &mut Tape, value: &Buf<'_>) -> Result<u32, Short> {
        const STUN: u32 = 0x5354_554e;
        let carried = tape.uint(&f::CRC32, value, 0)? as u32;
        if !tape.wants_any(&[&f::CRC32, &f::CRC32_STATUS, &f::BAD_FINGERPRINT]) {
            return Ok(4);
        }
        let right = checksum::crc32(self.message.slice(0, self.at)?) ^ STUN;
        let (words, status) = match (context.settings.verify_checksums, carried == right) {
            (false, _) => (" [unverified]".to_owned(), 2),
            (true, true) => (" [correct]".to_owned(), 1),
            (true, false) => (format!(" incorrect, should be 0x{right:08x}"), 0),
        };
        tape.append_text(&f::CRC32, |out| out.push_str(&words));
        if status == 0 {
            let text = format!("Bad Fingerprint [should be 0x{right:08x}]");
            tape.note(&f::BAD_FINGERPRINT, value.range_at(0, 4)?, &text);
        }
        tape.generate(&f::CRC32_STATUS, value.range_at(0, 4)?, status);
        tape.value_text(&f::CRC32_STATUS, |out| out.push_str(f::CRC32_STATUS.name_of(status).unwrap_or_default()));
        Ok(4)
    }
}

/// Adds to the Info column while it is not too long.
fn append(tape: &mut Tape, text: impl FnOnce(&mut String)) {
    tape.info_append(|out| {
        if out.len() <= LONGEST_INFO {
            text(out);
            out.truncate(out.floor_char_boundary(LONGEST_INFO.saturating_add(1)));
        }
    });
}

/// Writes reserved bytes; returns where they end.
fn reserved(tape: &mut Tape, value: &Buf<'_>, at: u32, len: u32) -> Result<u32, Short> {
    tape.wire(&f::RESERVED, value, at, len)?;
    Ok(at.saturating_add(len))
}

/// Fields one behind the other.
fn row(tape: &mut Tape, fields: &[&'static Field], value: &Buf<'_>) -> Result<u32, Short> {
    let mut at = 0u32;
    for field in fields {
        match field.width() {
            0 => at = reserved(tape, value, at, 2)?,
            width => {
                tape.uint(field, value, at)?;
                at = at.saturating_add(width);
            }
        }
    }
    Ok(at)
}

/// RFC 8489 §14.11, §14.12: each algorithm with its parameters, which are filled up to words.
fn algorithms(tape: &mut Tape, value: &Buf<'_>) -> Result<u32, Short> {
    let mut at = 0u32;
    while at < value.len() {
        tape.uint(&f::PASSWORD_ALGORITHM, value, at)?;
        let len = tape.uint(&f::PASSWORD_ALGORITHM_LENGTH, value, at.saturating_add(2))? as u32;
        at = at.saturating_add(4);
        if len > 0 {
            tape.wire(&f::PASSWORD_ALGORITHM_DATA, value, at, len)?;
        }
        at = at.saturating_add(len);
        let padding = (len.wrapping_neg() & 3).min(value.len().saturating_sub(at));
        if padding > 0 {
            tape.number(&f::PADDING, value.range_at(at, padding)?, u64::from(padding));
        }
        at = at.saturating_add(padding);
    }
    Ok(at)
}

/// Bytes mixed with a key that is at least as long.
fn mixed<const N: usize>(mut bytes: [u8; N], key: &[u8; 16]) -> [u8; N] {
    for (byte, key) in bytes.iter_mut().zip(key) {
        *byte ^= key;
    }
    bytes
}
