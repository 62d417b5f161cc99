//! The head of a record (RFC 8446 §5.1), and what TLS looks like on any port.

use crate::dissect::{Direction, Guess};

/// Bytes of a record's head.
pub const HEAD: usize = 5;
/// Bytes that a record may carry: RFC 5246 §6.2.3 allows protection to add 2048 to 2¹⁴.
pub const MAX_FRAGMENT: usize = (1 << 14) + 2048;

/// Content types.
pub const CHANGE_CIPHER_SPEC: u8 = 20;
/// See [`CHANGE_CIPHER_SPEC`].
pub const ALERT: u8 = 21;
/// See [`CHANGE_CIPHER_SPEC`].
pub const HANDSHAKE: u8 = 22;
/// See [`CHANGE_CIPHER_SPEC`].
pub const APPLICATION_DATA: u8 = 23;
/// See [`CHANGE_CIPHER_SPEC`].
pub const HEARTBEAT: u8 = 24;

/// The head of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// Content type.
    pub content_type: u8,
    /// Version.
    pub version: u16,
    /// Bytes behind the head.
    pub len: u16,
}

impl Head {
    /// The head at the beginning of `bytes`.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let [content_type, major, minor, high, low] = *bytes.first_chunk::<HEAD>()?;
        let (version, len) = (u16::from_be_bytes([major, minor]), u16::from_be_bytes([high, low]));
        Some(Self { content_type, version, len })
    }

    /// Whether it is one that would be sent.
    pub fn is_sound(&self) -> bool {
        let known = (CHANGE_CIPHER_SPEC..=HEARTBEAT).contains(&self.content_type);
        let fits = usize::from(self.len) <= MAX_FRAGMENT;
        // RFC 8446 §5.1: only application data may be empty.
        known
            && fits
            && (0x0300..=0x0304).contains(&self.version)
            && (self.len > 0 || self.content_type == APPLICATION_DATA)
    }

    /// Bytes of the whole record.
    pub fn whole(&self) -> usize {
        usize::from(self.len).saturating_add(HEAD)
    }
}

/// Whether a direction of a stream begins like TLS, or goes on like it.
pub fn probe(bytes: &[u8], direction: Direction) -> Guess {
    match bytes {
        [] => return Guess::NeedMore(0),
        [kind, ..] if !(CHANGE_CIPHER_SPEC..=HEARTBEAT).contains(kind) => return Guess::No,
        [_, major, ..] if *major != 3 => return Guess::No,
        [_, _, minor, ..] if *minor > 4 => return Guess::No,
        _ => {}
    }
    let Some(head) = Head::read(bytes) else { return Guess::NeedMore(bytes.len()) };
    if !head.is_sound() {
        return Guess::No;
    }
    let content = bytes.get(HEAD..).unwrap_or_default();
    let sure = match (head.content_type, content) {
        (HANDSHAKE, [kind, high, ..]) => match direction {
            // A hello, which is shorter than 2¹⁶ bytes.
            Direction::FromClient => *kind == 1 && *high == 0,
            Direction::FromServer => matches!(kind, 0 | 2) && *high == 0,
        },
        (HANDSHAKE, _) => return Guess::NeedMore(bytes.len()),
        (CHANGE_CIPHER_SPEC, [1, ..]) => head.len == 1,
        (ALERT, [1 | 2, ..]) => head.len == 2,
        _ => false,
    };
    if sure {
        return Guess::Sure;
    }
    // A segment that ends where its one record ends is no accident: its length says so in two bytes. Shorter records than the
    // tag of a cipher and one byte are not sent protected.
    if head.content_type == APPLICATION_DATA && head.len > 16 && head.whole() == bytes.len() {
        return Guess::Sure;
    }
    // In the middle of a stream one record stands behind the other.
    match bytes.get(head.whole()..).map(Head::read) {
        Some(Some(next)) if next.is_sound() && next.version == head.version => Guess::Sure,
        Some(Some(_)) => Guess::No,
        _ => Guess::Maybe,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tls_is_known_by_its_hello_and_by_records_that_follow_each_other() {
        let client = |bytes: &[u8]| probe(bytes, Direction::FromClient);
        assert_eq!(client(b"\x16\x03\x01\x02\x00\x01\x00"), Guess::Sure);
        assert_eq!(probe(b"\x16\x03\x03\x00\x7a\x02\x00", Direction::FromServer), Guess::Sure);
        assert_eq!(client(b"\x16\x03\x01"), Guess::NeedMore(3));
        assert_eq!(client(b"\x17\x03\x03\x00\x02ab"), Guess::Maybe);
        assert_eq!(client(b"\x17\x03\x03\x00\x11seventeen bytes.."), Guess::Sure, "one record and nothing else");
        assert_eq!(client(b"\x17\x03\x03\x00\x12seventeen bytes.."), Guess::Maybe, "it goes on");
        assert_eq!(client(b"\x17\x03\x03\x00\x02ab\x17\x03\x03\x00\x09"), Guess::Sure);
        assert_eq!(client(b"\x17\x03\x03\x00\x02abGET / HTTP"), Guess::No);
        for no in
            [&b"GET /"[..], b"\x16\x02\x00\x00\x05\x01\x00", b"\x17\x03\x03\xff\xff", b"\x16\x03\x03\x00\x00\x01\x00"]
        {
            assert_eq!(client(no), Guess::No, "{no:02x?}");
        }
    }
}
