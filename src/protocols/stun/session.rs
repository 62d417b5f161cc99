//! Where messages are in streams, and which belong together.
//!
//! Over TCP messages stand one behind the other (RFC 8489 §6.2.2), data of channels filled up to words (RFC 8656 §12.5); or
//! each lies in a frame behind its length (RFC 4571), beside whatever else the two sides send each other (RFC 6544 §3).

use std::hash::BuildHasher;

use super::{COOKIE, HEADER};
use crate::dissect::{Begin, Direction, Exchange, Guess, Input, Outbox, Role, Session, Took};

/// A message by itself.
pub const PLAIN: u8 = 0;
/// A frame of RFC 4571.
pub const FRAMED: u8 = 1;

/// Bits of the message type that are the class.
const CLASS: u16 = 0x0110;
/// ConnectionBind, Success Response.
const BOUND: u16 = 0x010b;

/// The state that finds and pairs messages.
pub fn session() -> Box<dyn Session> {
    Box::new(Messages { framed: None })
}

struct Messages {
    /// Whether each message lies in a frame, when the first one has told.
    framed: Option<bool>,
}

impl Session for Messages {
    fn input(&mut self, _: Direction, input: Input<'_>, out: &mut Outbox) -> Took {
        match input {
            Input::Message(message) => {
                match role(message) {
                    Some(Role::Request(key)) => out.exchanges.push(Exchange::Request(key)),
                    Some(Role::Response(key)) => out.exchanges.push(Exchange::Response(key)),
                    Some(_) => out.exchanges.push(Exchange::Alone),
                    None => {}
                }
                // What a relay hands on is often a message itself.
                if let Some(inner) = carried(message).filter(|inner| super::is_message(inner)) {
                    out.exchanges.push(match role(inner) {
                        Some(Role::Request(key)) => Exchange::Request(key),
                        Some(Role::Response(key)) => Exchange::Response(key),
                        _ => Exchange::Alone,
                    });
                }
                Took::All
            }
            Input::Bytes(bytes) => self.bytes(bytes, out),
            // Data of channels has no sign by which a reader that lost count could find the next message.
            Input::Gap(_) => Took::Lost,
            Input::Opened(_) | Input::Heard { .. } | Input::Joined | Input::End => Took::All,
        }
    }
}

impl Messages {
    fn bytes(&mut self, bytes: &[u8], out: &mut Outbox) -> Took {
        let mut at = 0usize;
        loop {
            let rest = bytes.get(at..).unwrap_or_default();
            let framed = match self.framed {
                Some(framed) => framed,
                None => match framing(rest) {
                    Ok(framed) => *self.framed.insert(framed),
                    Err(min) => return Took::Need { used: at, min },
                },
            };
            let Some([kind_high, kind_low, length_high, length_low]) = rest.first_chunk::<4>().copied() else {
                return Took::Need { used: at, min: 4 };
            };
            let (first, second) =
                (u16::from_be_bytes([kind_high, kind_low]), u16::from_be_bytes([length_high, length_low]));
            let header = if framed { HEADER.saturating_add(2) } else { HEADER } as usize;
            let len = match (framed, kind_high >> 6) {
                (true, _) => usize::from(first).saturating_add(2),
                (false, 0) => usize::from(second).saturating_add(HEADER as usize),
                // RFC 8656 §12.5: over TCP the data of a channel is filled up to words, its length does not count that.
                (false, 1) => usize::from(second).saturating_add(7) & !3,
                (false, _) => return Took::Lost,
            };
            let bound = !framed && first == BOUND;
            let min = if bound { len } else { len.min(header) };
            if rest.len() < min {
                return Took::Need { used: at, min };
            }
            let message = if framed { rest.get(2..len.min(rest.len())).unwrap_or_default() } else { rest };
            let inner = u32::try_from(len.saturating_sub(2)).unwrap_or(u32::MAX);
            let own = !framed || super::says_message(message, inner);
            let role = role(message).filter(|_| own).unwrap_or(Role::Alone);
            let kind = if framed { FRAMED } else { PLAIN };
            out.begin(Begin { at, head: len as u32, len: Some(len as u64), role, kind, ..Begin::default() });
            // RFC 6062 §4.4: what follows a bound connection is the peer's data alone.
            if bound {
                let key = if let Role::Response(key) = role { key } else { 0 };
                out.switch("", &[], key);
                return Took::Skip { used: at.saturating_add(len), skip: 0 };
            }
            if rest.len() <= len {
                return Took::Skip { used: bytes.len(), skip: len.saturating_sub(rest.len()) as u64 };
            }
            at = at.saturating_add(len);
        }
    }
}

/// Whether the messages of a stream that begins so lie in frames; else how many bytes are needed to tell.
fn framing(bytes: &[u8]) -> Result<bool, usize> {
    match (bytes.get(4..8), bytes.get(6..10)) {
        (Some(cookie), _) if cookie == COOKIE => Ok(false),
        (_, Some(cookie)) => Ok(cookie == COOKIE),
        _ => Err(10),
    }
}

/// What a message is to others; `None` for data of channels and what is too short to tell.
fn role(message: &[u8]) -> Option<Role> {
    let kind = u16::from_be_bytes(*message.first_chunk()?);
    if kind >> 14 != 0 {
        return None;
    }
    // RFC 8489 §5: the transaction id; with the cookie before it, which was a part of it in RFC 3489.
    let id: &[u8; 16] = message.get(4..)?.first_chunk()?;
    let key = foldhash::fast::FixedState::default().hash_one(id);
    Some(match kind & CLASS {
        0 => Role::Request(key),
        0x0010 => Role::Alone,
        _ => Role::Response(key),
    })
}

/// What a message carries for somebody else: data of a channel, or its first DATA attribute.
fn carried(message: &[u8]) -> Option<&[u8]> {
    const DATA: [u8; 2] = [0x00, 0x13];
    if message.first()? >> 6 == 1 {
        return message.get(4..);
    }
    let mut rest = message.get(HEADER as usize..)?;
    loop {
        let [high, low, long_high, long_low] = *rest.first_chunk::<4>()?;
        let len = usize::from(u16::from_be_bytes([long_high, long_low]));
        let value = rest.get(4..)?;
        if [high, low] == DATA {
            return value.get(..len);
        }
        rest = value.get(len.checked_next_multiple_of(4)?..)?;
    }
}

/// Whether a direction begins with a message: the cookie tells, by itself or in a frame.
pub fn probe(bytes: &[u8], _: Direction) -> Guess {
    let begins = |at: usize, with: &[u8]| bytes.iter().skip(at).zip(with).all(|(byte, with)| byte == with);
    // RFC 8489 §5: two bits that are 0 (methods in use need three more), and a length in words. A frame with a message of two
    // kilobytes in it has not been seen. So texts are no candidates, nor are records of TLS.
    let small = bytes.first().is_none_or(|byte| *byte < 0x08);
    let words = |at: usize| bytes.get(at).is_none_or(|byte| byte & 3 == 0);
    let plain = small && words(3) && begins(4, COOKIE);
    let framed = small && words(5) && begins(6, COOKIE);
    match bytes.len() {
        8.. if plain => Guess::Sure,
        10.. if framed => Guess::Sure,
        0..10 if plain || framed => Guess::NeedMore(10),
        _ => Guess::No,
    }
}
