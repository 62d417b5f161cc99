//! The head of a frame, and what stands around its payload. RFC 9113 §4.1, §6.

use std::ops::Range;

/// Bytes of a head.
pub const HEAD: usize = 9;
/// What a client sends first: RFC 9113 §3.4.
pub const PREFACE: &[u8; 24] = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
/// What a frame may carry when nothing else was agreed on: RFC 9113 §4.2.
pub const DEFAULT_MAX_SIZE: u32 = 1 << 14;

/// A part of the body of a message.
pub const DATA: u8 = 0;
/// Headers of a message begin.
pub const HEADERS: u8 = 1;
/// The order of importance of a stream.
pub const PRIORITY: u8 = 2;
/// A stream is given up.
pub const RST_STREAM: u8 = 3;
/// What the sender asks the other side to keep to.
pub const SETTINGS: u8 = 4;
/// A request that the server makes in the name of the client.
pub const PUSH_PROMISE: u8 = 5;
/// A question whether the other side is there, or the answer.
pub const PING: u8 = 6;
/// No new streams are taken.
pub const GOAWAY: u8 = 7;
/// More may be sent.
pub const WINDOW_UPDATE: u8 = 8;
/// Headers go on.
pub const CONTINUATION: u8 = 9;
/// Another place for the same resources: RFC 7838 §4.
pub const ALTSVC: u8 = 10;
/// Origins that the connection serves: RFC 8336 §2.
pub const ORIGIN: u8 = 12;
/// The importance of a stream in words: RFC 9218 §7.1.
pub const PRIORITY_UPDATE: u8 = 16;

/// The last frame of the sender on the stream.
pub const END_STREAM: u8 = 1;
/// The answer to SETTINGS or PING.
pub const ACK: u8 = 1;
/// The last frame of a block of headers.
pub const END_HEADERS: u8 = 4;
/// A length of padding stands first, the padding last.
pub const PADDED: u8 = 8;
/// What a stream depends on stands before the headers.
pub const PRIORITY_FLAG: u8 = 0x20;

/// The head of a frame.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// Bytes behind the head.
    pub len: u32,
    /// The type.
    pub kind: u8,
    /// The flags.
    pub flags: u8,
    /// The bit before the stream identifier.
    pub reserved: bool,
    /// The stream identifier; 0 is the connection.
    pub stream: u32,
}

/// What a frame carries between its head and its padding.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Inside {
    /// Where its own fields begin, behind the length of padding.
    pub start: usize,
    /// Where they end, before the padding.
    pub end: usize,
    /// The length of padding, if there is one.
    pub pad: Option<u8>,
    /// Whether the padding is as long as the frame or longer: RFC 9113 §6.1.
    pub too_much: bool,
}

impl Head {
    /// The head at the beginning of `bytes`.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let [a, b, c, kind, flags, stream @ ..] = bytes.first_chunk::<HEAD>()?;
        let stream = u32::from_be_bytes(*stream);
        Some(Self {
            len: u32::from_be_bytes([0, *a, *b, *c]),
            kind: *kind,
            flags: *flags,
            reserved: stream >> 31 != 0,
            stream: stream & 0x7fff_ffff,
        })
    }

    /// Bytes of the whole frame.
    pub fn whole(&self) -> usize {
        (self.len as usize).saturating_add(HEAD)
    }

    /// Whether a flag is set.
    pub fn has(&self, flag: u8) -> bool {
        self.flags & flag != 0
    }

    /// Whether its sender ends the stream with it.
    pub fn ends_stream(&self) -> bool {
        matches!(self.kind, DATA | HEADERS) && self.has(END_STREAM)
    }

    /// Whether it carries headers.
    pub fn has_headers(&self) -> bool {
        matches!(self.kind, HEADERS | PUSH_PROMISE | CONTINUATION)
    }

    /// Whether frames of its type may be padded.
    pub fn may_pad(&self) -> bool {
        matches!(self.kind, DATA | HEADERS | PUSH_PROMISE)
    }

    /// Where its content lies in `frame`, which begins with the head and may be cut.
    pub fn inside(&self, frame: &[u8]) -> Inside {
        let end = self.whole();
        if !self.may_pad() || !self.has(PADDED) {
            return Inside { start: HEAD, end, pad: None, too_much: false };
        }
        let Some(pad) = frame.get(HEAD).copied().filter(|_| self.len > 0) else {
            return Inside { start: end, end, pad: None, too_much: self.len == 0 };
        };
        let start = HEAD.saturating_add(1);
        match end.checked_sub(usize::from(pad)).filter(|end| *end >= start) {
            Some(end) => Inside { start, end, pad: Some(pad), too_much: false },
            None => Inside { start: end, end, pad: Some(pad), too_much: true },
        }
    }

    /// Where the headers lie in `frame`, which begins with the head.
    pub fn block(&self, frame: &[u8]) -> Range<usize> {
        let Inside { start, end, .. } = self.inside(frame);
        let before = match self.kind {
            HEADERS if self.has(PRIORITY_FLAG) => 5,
            PUSH_PROMISE => 4,
            _ => 0,
        };
        start.saturating_add(before).min(end)..end
    }

    /// Whether a frame could begin so, of a connection of which nothing is known.
    pub fn is_likely(&self) -> bool {
        let on_stream = self.stream != 0;
        let (flags, place) = match self.kind {
            DATA => (END_STREAM | PADDED, on_stream),
            HEADERS => {
                (END_STREAM | END_HEADERS | PADDED | PRIORITY_FLAG, on_stream && self.stream & 1 == 1 && self.len > 0)
            }
            PRIORITY => (0, on_stream && self.len == 5),
            RST_STREAM => (0, on_stream && self.len == 4),
            SETTINGS => (
                ACK,
                !on_stream && self.len.is_multiple_of(6) && self.len <= 32 * 6 && (!self.has(ACK) || self.len == 0),
            ),
            PUSH_PROMISE => (END_HEADERS | PADDED, on_stream && self.len > 4),
            PING => (ACK, !on_stream && self.len == 8),
            GOAWAY => (0, !on_stream && self.len >= 8),
            WINDOW_UPDATE => (0, self.len == 4),
            CONTINUATION => (END_HEADERS, on_stream),
            ALTSVC | ORIGIN | PRIORITY_UPDATE => (0, true),
            _ => return false,
        };
        place && !self.reserved && self.flags & !flags == 0 && self.len <= DEFAULT_MAX_SIZE
    }
}

/// The frames at the beginning of `bytes`, each with its place, as far as heads are there; at most `limit`.
pub fn frames(bytes: &[u8], limit: usize) -> impl Iterator<Item = (usize, Head)> + '_ {
    let mut at = 0usize;
    std::iter::from_fn(move || {
        let head = Head::read(bytes.get(at..)?)?;
        let place = at;
        at = at.saturating_add(head.whole());
        Some((place, head))
    })
    .take(limit)
}

/// How surely frames begin with the first of `bytes`, where none was seen before: the number of frames that could be some,
/// and whether the last of them ends with the bytes. Nothing if one of them could not.
pub fn chain(bytes: &[u8]) -> Option<(usize, bool)> {
    let (mut count, mut end) = (0usize, 0usize);
    for (at, head) in frames(bytes, 16) {
        if !head.is_likely() {
            return None;
        }
        count = count.saturating_add(1);
        end = at.saturating_add(head.whole());
    }
    // What is left is no head: the beginning of one.
    Some((count, end == bytes.len()))
}

/// Whether frames certainly begin with the first of `bytes`.
pub fn is_chain(bytes: &[u8]) -> bool {
    chain(bytes).is_some_and(|(count, to_the_end)| count >= 3 || count >= 1 && to_the_end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocols::testing::hex;

    #[test]
    fn a_head_is_read() {
        let head = Head::read(&hex("00 4000 01 2d 80000003")).unwrap();
        assert_eq!(head, Head { len: 0x4000, kind: HEADERS, flags: 0x2d, reserved: true, stream: 3 });
        assert!(head.ends_stream() && head.has(END_HEADERS) && head.has_headers());
        assert_eq!(Head::read(&[0; 8]), None);
    }

    #[test]
    fn content_lies_between_the_length_of_padding_and_the_padding() {
        let frame = hex("00000a 01 2c 00000001 02 00000000 10 82 84 0000");
        let head = Head::read(&frame).unwrap();
        assert_eq!(head.inside(&frame), Inside { start: 10, end: 17, pad: Some(2), too_much: false });
        assert_eq!(&frame[head.block(&frame)], hex("8284"));
        let frame = hex("000002 00 08 00000001 0200");
        assert!(Head::read(&frame).unwrap().inside(&frame).too_much);
        let frame = hex("000000 00 08 00000001");
        assert!(Head::read(&frame).unwrap().inside(&frame).too_much);
    }

    #[test]
    fn frames_are_told_from_other_bytes() {
        assert_eq!(chain(&hex("000006 04 00 00000000 000300000064 000000 04 01 00000000")), Some((2, true)));
        assert_eq!(chain(&hex("000004 08 00 00000000 0000ffff 0000")), Some((1, false)));
        assert_eq!(chain(b"GET / HTTP/1.1\r\n\r\n"), None);
        assert_eq!(chain(b"HTTP/1.1 200 OK\r\n\r\n"), None);
        assert_eq!(chain(&hex("16 0301 0200 01 0001fc 0303")), None);
    }
}
