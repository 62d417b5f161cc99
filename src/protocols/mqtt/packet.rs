//! The fixed header, and what the session and the guess of a stream look at behind it. MQTT 5.0 §2.1.

use super::kind::Version;

/// Types of packets: MQTT 5.0 §2.1.2.
pub mod types {
    /// The client opens the session.
    pub const CONNECT: u8 = 1;
    /// The server answers that.
    pub const CONNACK: u8 = 2;
    /// A message.
    pub const PUBLISH: u8 = 3;
    /// A message of QoS 1 has arrived.
    pub const PUBACK: u8 = 4;
    /// A message of QoS 2 has arrived.
    pub const PUBREC: u8 = 5;
    /// The sender of a message of QoS 2 knows that.
    pub const PUBREL: u8 = 6;
    /// The receiver knows that it does.
    pub const PUBCOMP: u8 = 7;
    /// The client wants the messages of topics.
    pub const SUBSCRIBE: u8 = 8;
    /// The server answers that.
    pub const SUBACK: u8 = 9;
    /// The client wants them no more.
    pub const UNSUBSCRIBE: u8 = 10;
    /// The server answers that.
    pub const UNSUBACK: u8 = 11;
    /// Are you there?
    pub const PINGREQ: u8 = 12;
    /// I am.
    pub const PINGRESP: u8 = 13;
    /// The end.
    pub const DISCONNECT: u8 = 14;
    /// A step of authentication; since 5.0.
    pub const AUTH: u8 = 15;
}
use types::*;

/// Bytes of the longest fixed header.
pub const LONGEST: usize = 5;
/// Bytes of the remaining length at most: MQTT 5.0 §1.5.5.
const LONGEST_LENGTH: usize = 4;
/// The reason codes from here on say that something failed: MQTT 5.0 §2.4.
pub const FAILURE: u8 = 0x80;

/// The fixed header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// Type and flags.
    pub first: u8,
    /// Its own length in bytes, 2 to 5.
    pub size: u32,
    /// Bytes behind it.
    pub len: u32,
}

/// Why there is no number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// So many bytes are needed.
    Bytes(usize),
    /// It does not end where it must.
    Endless,
}

/// A variable byte integer at the start of `bytes`, and its own length in bytes.
pub fn variable(bytes: &[u8]) -> Result<(u32, u32), Lack> {
    let (mut value, mut size) = (0u32, 0u32);
    for byte in bytes.iter().take(LONGEST_LENGTH) {
        value |= u32::from(byte & 0x7f).checked_shl(size.saturating_mul(7)).unwrap_or(0);
        size = size.saturating_add(1);
        if byte & 0x80 == 0 {
            return Ok((value, size));
        }
    }
    Err(if size as usize >= LONGEST_LENGTH { Lack::Endless } else { Lack::Bytes((size as usize).saturating_add(1)) })
}

/// Bytes that a variable byte integer needs.
pub fn fewest(value: u32) -> u32 {
    match value {
        0..=0x7f => 1,
        0x80..=0x3fff => 2,
        0x4000..=0x1f_ffff => 3,
        _ => 4,
    }
}

impl Head {
    /// Reads a fixed header at the start of `bytes`.
    pub fn read(bytes: &[u8]) -> Result<Self, Lack> {
        let Some((first, rest)) = bytes.split_first() else { return Err(Lack::Bytes(2)) };
        match variable(rest) {
            Ok((len, size)) => Ok(Self { first: *first, size: size.saturating_add(1), len }),
            Err(Lack::Bytes(need)) => Err(Lack::Bytes(need.saturating_add(1))),
            Err(endless) => Err(endless),
        }
    }

    /// The type of packet.
    pub fn kind(&self) -> u8 {
        self.first >> 4
    }

    /// The four bits beside the type.
    pub fn flags(&self) -> u8 {
        self.first & 0xf
    }

    /// The quality of service of a PUBLISH.
    pub fn qos(&self) -> u8 {
        self.first >> 1 & 3
    }

    /// Bytes of the whole packet.
    pub fn whole(&self) -> u64 {
        u64::from(self.len).saturating_add(u64::from(self.size))
    }

    /// Which flags the type must have, if that is fixed: MQTT 5.0 §2.1.3.
    pub fn flags_due(&self) -> Option<u8> {
        match self.kind() {
            PUBLISH => None,
            PUBREL | SUBSCRIBE | UNSUBSCRIBE => Some(2),
            _ => Some(0),
        }
    }

    /// Whether such a packet would be sent at all.
    pub fn is_sound(&self) -> bool {
        let flags = match self.flags_due() {
            // In version 3.1 what has a quality of service may be sent again.
            Some(2) => self.flags() & !8 == 2,
            Some(due) => self.flags() == due,
            None => self.qos() != 3,
        };
        let len = match self.kind() {
            CONNECT => self.len >= 10,
            CONNACK | UNSUBACK => self.len >= 2,
            PUBLISH => self.len >= 2,
            // What follows are a reason and properties, which are few words.
            PUBACK | PUBREC | PUBREL | PUBCOMP => (2..=1 << 16).contains(&self.len),
            SUBACK => self.len >= 3,
            SUBSCRIBE => self.len >= 6,
            UNSUBSCRIBE => self.len >= 5,
            PINGREQ | PINGRESP => self.len == 0,
            DISCONNECT | AUTH => self.len <= 1 << 16,
            _ => false,
        };
        flags && len
    }
}

/// A two-byte number at `at`.
pub fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    let pair = bytes.get(at..)?.first_chunk::<2>()?;
    Some(u16::from_be_bytes(*pair))
}

/// What the form of a packet's beginning says of a stream whose CONNECT was not seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// So many bytes are needed.
    Needs(usize),
    /// It is none.
    Wrong,
    /// It may be one, and what it says of the version.
    Right(Version),
}

/// Names of the protocol in a CONNECT: 3.1.1 and 5.0, 3.1, and a draft of it.
const NAMES: [&[u8]; 3] = [b"MQTT", b"MQIsdp", b"MQIpdp"];

/// Looks at the beginning of a packet. `None` of the bytes are believed: what it says must fit together.
pub fn form(bytes: &[u8]) -> Form {
    let head = match Head::read(bytes) {
        Ok(head) => head,
        Err(Lack::Bytes(need)) => return Form::Needs(need),
        Err(Lack::Endless) => return Form::Wrong,
    };
    if !head.is_sound() {
        return Form::Wrong;
    }
    let size = head.size as usize;
    let body = bytes.get(size..).unwrap_or_default();
    let body = body.get(..(head.len as usize).min(body.len())).unwrap_or_default();
    // So many bytes of the body are needed, as far as it has them.
    let needs = |need: usize| {
        let need = need.min(head.len as usize);
        (body.len() < need).then(|| Form::Needs(size.saturating_add(need)))
    };
    match head.kind() {
        CONNECT => match needs(9) {
            Some(needs) => needs,
            None => connect(body),
        },
        PUBLISH => {
            if let Some(needs) = needs(2) {
                return needs;
            }
            let topic = usize::from(u16_at(body, 0).unwrap_or(0));
            let id = if head.qos() > 0 { 2 } else { 0 };
            let least = topic.saturating_add(2).saturating_add(id);
            if least > head.len as usize {
                return Form::Wrong;
            }
            if let Some(needs) = needs(least) {
                return needs;
            }
            let name = body.get(2..topic.saturating_add(2)).unwrap_or_default();
            let text = std::str::from_utf8(name).is_ok_and(|name| !name.contains(['+', '#', '\0']));
            if text { Form::Right(Version::Unknown) } else { Form::Wrong }
        }
        CONNACK => needs(3).unwrap_or_else(|| match body {
            [0 | 1, code, properties @ ..] => match (*code, properties.first()) {
                (0..=5, None) => Form::Right(Version::Unknown),
                (0 | FAILURE.., Some(_)) => Form::Right(Version::V5),
                _ => Form::Wrong,
            },
            _ => Form::Wrong,
        }),
        PUBACK | PUBREC | PUBREL | PUBCOMP => needs(4).unwrap_or_else(|| reason(body.get(2..).unwrap_or_default())),
        DISCONNECT if head.len == 0 => Form::Right(Version::Unknown),
        DISCONNECT => needs(2).unwrap_or_else(|| reason(body)),
        AUTH => needs(1).unwrap_or(Form::Right(Version::V5)),
        UNSUBACK => Form::Right(if head.len == 2 { Version::Unknown } else { Version::V5 }),
        SUBSCRIBE | UNSUBSCRIBE => needs(5).unwrap_or_else(|| filters(body, head.len)),
        _ => Form::Right(Version::Unknown),
    }
}

/// Protocol name and version of a CONNECT.
fn connect(body: &[u8]) -> Form {
    let len = usize::from(u16_at(body, 0).unwrap_or(0));
    let name = body.get(2..len.saturating_add(2)).unwrap_or_default();
    match body.get(len.saturating_add(2)) {
        // The highest bit says that a bridge asks.
        Some(level) if NAMES.contains(&name) => Form::Right(Version::of(level & 0x7f)),
        _ => Form::Wrong,
    }
}

/// A reason and properties, which only 5.0 has.
fn reason(rest: &[u8]) -> Form {
    match rest {
        [] => Form::Right(Version::Unknown),
        [0..=4 | 16 | 17 | 24 | 25 | 128..=162, ..] => Form::Right(Version::V5),
        _ => Form::Wrong,
    }
}

/// What follows the identifier of a SUBSCRIBE or UNSUBSCRIBE: the length of a filter, before 5.0; properties since. A filter of
/// less than 256 bytes begins with a zero as properties do that are none, and then with its length.
fn filters(body: &[u8], len: u32) -> Form {
    let rest = (len as usize).saturating_sub(2);
    let old = u16_at(body, 2).is_some_and(|filter| filter > 0 && usize::from(filter).saturating_add(2) <= rest);
    let new = match variable(body.get(2..).unwrap_or_default()) {
        Ok((properties, size)) => (properties as usize).saturating_add(size as usize).saturating_add(3) <= rest,
        Err(Lack::Bytes(_)) => true,
        Err(Lack::Endless) => false,
    };
    // With properties of no length the next number would be a filter of less than 256 bytes, which begins with 0.
    let empty = body.get(2) == Some(&0) && body.get(3) == Some(&0);
    match (old && !empty, new) {
        (true, _) if body.get(2) == Some(&0) => Form::Right(Version::V311),
        (true, false) => Form::Right(Version::V311),
        (_, true) => Form::Right(Version::V5),
        (false, false) => Form::Wrong,
    }
}

/// The topic of a PUBLISH, its properties, and where its message begins, each by its place behind the fixed header. The error
/// is how many bytes behind the fixed header are needed, at most `most`; `None`: they do not fit into the packet.
pub struct Published {
    /// Bytes of the topic, which stands behind two bytes of length.
    pub topic: usize,
    /// Where the identifier stands, if there is one.
    pub id: Option<usize>,
    /// Where the properties begin, and how many bytes they are.
    pub properties: Option<(usize, usize)>,
    /// Where the message begins.
    pub message: usize,
}

impl Published {
    /// Reads the beginning of a PUBLISH, of which `body` is what is there of it behind the fixed header.
    pub fn read(head: &Head, is_v5: bool, body: &[u8]) -> Result<Self, Option<usize>> {
        let len = head.len as usize;
        let within = |end: usize| if end <= len { Ok(end) } else { Err(None) };
        let topic = usize::from(u16_at(body, 0).ok_or((len >= 2).then_some(2))?);
        let mut at = within(topic.saturating_add(2))?;
        let id = (head.qos() > 0).then_some(at);
        if id.is_some() {
            at = within(at.saturating_add(2))?;
        }
        let mut properties = None;
        if is_v5 {
            match variable(body.get(at..).unwrap_or_default()) {
                Ok((bytes, size)) => {
                    at = within(at.saturating_add(size as usize))?;
                    properties = Some((at, bytes as usize));
                    at = within(at.saturating_add(bytes as usize))?;
                }
                Err(Lack::Bytes(need)) => return Err(Some(within(at.saturating_add(need))?)),
                Err(Lack::Endless) => return Err(None),
            }
        }
        if body.len() < at { Err(Some(at)) } else { Ok(Self { topic, id, properties, message: at }) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_have_one_to_four_bytes() {
        // MQTT 5.0 §1.5.5, table 1-1.
        for (bytes, value) in [
            (&b"\x00"[..], 0),
            (b"\x7f", 127),
            (b"\x80\x01", 128),
            (b"\xff\x7f", 16_383),
            (b"\x80\x80\x01", 16_384),
            (b"\xff\xff\x7f", 2_097_151),
            (b"\x80\x80\x80\x01", 2_097_152),
            (b"\xff\xff\xff\x7f", 268_435_455),
        ] {
            assert_eq!(variable(bytes), Ok((value, bytes.len() as u32)), "{bytes:x?}");
            assert_eq!(fewest(value), bytes.len() as u32);
            for cut in 0..bytes.len() {
                assert_eq!(variable(&bytes[..cut]), Err(Lack::Bytes(cut + 1)));
            }
        }
        assert_eq!(variable(b"\xff\xff\xff\xff\x01"), Err(Lack::Endless));
        assert_eq!(Head::read(b"\x30\xff\xff\xff\x80"), Err(Lack::Endless));
        assert_eq!(Head::read(b"\x30\x80"), Err(Lack::Bytes(3)));
        assert_eq!(Head::read(b"\x32\x80\x01x"), Ok(Head { first: 0x32, size: 3, len: 128 }));
    }

    #[test]
    fn forms_tell_what_may_be_a_packet_and_of_which_version() {
        let right = Form::Right;
        for (bytes, form_of) in [
            (&b"\x10\x0c\x00\x04MQTT\x04\x02\x00\x3c\x00\x00"[..], right(Version::V311)),
            (b"\x10\x0d\x00\x04MQTT\x05\x02\x00\x3c\x00\x00\x00", right(Version::V5)),
            (b"\x10\x0e\x00\x06MQIsdp\x03\x02\x00\x3c\x00\x00", right(Version::V31)),
            (b"\x10\x0c\x00\x04MQTX\x04\x02\x00\x3c\x00\x00", Form::Wrong),
            (b"\x10\x0c\x00\x04", Form::Needs(11)),
            (b"\x30\x05\x00\x03abc", right(Version::Unknown)),
            (b"\x30\x05\x00\x04abc", Form::Wrong),
            (b"\x30\x05\x00\x03a#c", Form::Wrong),
            (b"\x36\x05\x00\x01abc", Form::Wrong),
            (b"\x30\x05\x00\x03a", Form::Needs(7)),
            (b"\x20\x02\x00\x05", right(Version::Unknown)),
            (b"\x20\x03\x00\x00\x00", right(Version::V5)),
            (b"\x20\x02\x02\x05", Form::Wrong),
            (b"\x40\x02\x00\x05", right(Version::Unknown)),
            (b"\x40\x03\x00\x05\x10", right(Version::V5)),
            (b"\x40\x03\x00\x05\x50", Form::Wrong),
            (b"\x41\x02\x00\x05", Form::Wrong),
            (b"\xc0\x00", right(Version::Unknown)),
            (b"\xc0\x01", Form::Wrong),
            (b"\xf0\x00", right(Version::V5)),
            (b"\x82\x06\x00\x01\x00\x01a\x00", right(Version::V311)),
            (b"\x82\x07\x00\x01\x00\x00\x01a\x00", right(Version::V5)),
            (b"\x82\x0a\x00\x01\x02\x0b\x05\x00\x02ab\x01", right(Version::V5)),
            (b"GET / HTTP/1.1\r\n", Form::Wrong),
            (b"\x16\x03\x01\x02\x00", Form::Wrong),
            (b"SSH-2.0-", Form::Wrong),
            (b"POST / HTTP/1.1\r\n", Form::Wrong),
            (b"\0\0\0", Form::Wrong),
            (b"", Form::Needs(2)),
        ] {
            assert_eq!(form(bytes), form_of, "{bytes:x?}");
        }
    }
}
