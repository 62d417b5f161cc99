//! Whether the first bytes of a direction are HTTP/2. RFC 9113 §3.4.

use super::frame::{self, Head, PREFACE, SETTINGS};
use crate::dissect::{Direction, Guess};

/// Looks at the first bytes of a direction. A client begins with the preface, a server with SETTINGS; who joins late sees
/// frames that follow each other.
pub fn probe(bytes: &[u8], direction: Direction) -> Guess {
    let len = bytes.len().min(PREFACE.len());
    if bytes.get(..len) == PREFACE.get(..len) {
        return if len == PREFACE.len() { Guess::Sure } else { Guess::NeedMore(PREFACE.len()) };
    }
    let Some(head) = Head::read(bytes).filter(Head::is_likely) else { return Guess::No };
    let is_settings = head.kind == SETTINGS && head.flags == 0 && direction == Direction::FromServer;
    if is_settings && frame::chain(bytes).is_some() && has_known_settings(bytes, &head) {
        return Guess::Sure;
    }
    // Data alone looks like much that has a length before it.
    match frame::frames(bytes, 4).any(|(_, head)| head.kind != frame::DATA) && frame::is_chain(bytes) {
        true => Guess::Sure,
        false => Guess::No,
    }
}

/// Whether the settings that are at hand have identifiers of the registry, or such as are made up to keep it open (RFC 8701).
fn has_known_settings(bytes: &[u8], head: &Head) -> bool {
    let inside = bytes.get(frame::HEAD..head.whole().min(bytes.len())).unwrap_or_default();
    inside.chunks_exact(6).all(|setting| match setting {
        [high, low, ..] => (*high == 0 && (1..=16).contains(low)) || high & 0x0f == 0x0a && low & 0x0f == 0x0a,
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocols::testing::hex;
    use Direction::{FromClient, FromServer};

    #[test]
    fn the_preface_is_known_on_any_port() {
        assert_eq!(probe(PREFACE, FromClient), Guess::Sure);
        assert_eq!(probe(&PREFACE[..3], FromClient), Guess::NeedMore(24));
        assert_eq!(probe(b"PRI * HTTP/1.1\r\n\r\n", FromClient), Guess::No);
    }

    #[test]
    fn settings_of_a_server_are_enough() {
        let settings = hex("000006 04 00 00000000 000300000064");
        assert_eq!(probe(&settings, FromServer), Guess::Sure);
        assert_eq!(probe(&settings[..9], FromServer), Guess::Sure);
        assert_eq!(probe(&hex("000006 04 00 00000000 7b0000000064 000004"), FromServer), Guess::No);
    }

    #[test]
    fn frames_in_the_middle_are_known_and_other_bytes_are_not() {
        assert_eq!(probe(&hex("000002 01 05 00000003 8286"), FromClient), Guess::Sure);
        assert_eq!(probe(&hex("000004 00 00 00000001 61626364"), FromClient), Guess::No, "it may be anything");
        for other in
            [&b"GET / HTTP/1.1\r\n\r\n"[..], b"HTTP/1.1 200 OK\r\n\r\n", b"SSH-2.0-x\r\n", b"220 mail\r\n", &[0; 64]]
        {
            assert_eq!((probe(other, FromClient), probe(other, FromServer)), (Guess::No, Guess::No), "{other:?}");
        }
    }
}
