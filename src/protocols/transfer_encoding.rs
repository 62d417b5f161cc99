//! Content-Transfer-Encoding of MIME parts (RFC 2045 §6): base64 and quoted-printable undone as far as they go.

use base64::Engine;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

/// Bytes without their transfer encoding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The bytes.
    pub bytes: Vec<u8>,
    /// Bytes that do not belong into such a text, which are passed over (base64) or kept (quoted-printable).
    pub wrong: usize,
}

/// Undoes a transfer encoding by its name; `None` for those that change nothing (7bit, 8bit, binary) and for unknown ones.
pub fn decode(name: &str, bytes: &[u8]) -> Option<Decoded> {
    let name = name.trim();
    if name.eq_ignore_ascii_case("base64") {
        return Some(base64(bytes));
    }
    name.eq_ignore_ascii_case("quoted-printable").then(|| quoted_printable(bytes))
}

/// RFC 2045 §6.8: line breaks and whatever is no letter of the alphabet are passed over; padding ends the text.
fn base64(bytes: &[u8]) -> Decoded {
    let config = GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true);
    let mut letters = Vec::with_capacity(bytes.len());
    let mut wrong = 0usize;
    for byte in bytes {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'+' | b'/' => letters.push(*byte),
            b'=' => break,
            b' ' | b'\t' | b'\r' | b'\n' => {}
            _ => wrong = wrong.saturating_add(1),
        }
    }
    // One letter alone carries no byte.
    if letters.len() % 4 == 1 {
        letters.pop();
    }
    let bytes = GeneralPurpose::new(&STANDARD, config).decode(&letters).unwrap_or_default();
    Decoded { bytes, wrong }
}

/// RFC 2045 §6.7.
fn quoted_printable(bytes: &[u8]) -> Decoded {
    let mut out = Vec::with_capacity(bytes.len());
    let mut wrong = 0usize;
    let mut rest = bytes;
    while let Some(at) = memchr::memchr(b'=', rest) {
        out.extend_from_slice(rest.get(..at).unwrap_or_default());
        let after = rest.get(at.saturating_add(1)..).unwrap_or_default();
        let blanks = after.iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
        let end = after.get(blanks..).unwrap_or_default();
        rest = if let Some(next) = end.strip_prefix(b"\r\n").or_else(|| end.strip_prefix(b"\n")) {
            next
        } else if let Some(byte) = hexadecimal(after) {
            out.push(byte);
            after.get(2..).unwrap_or_default()
        } else {
            if !after.is_empty() {
                wrong = wrong.saturating_add(1);
                out.push(b'=');
            }
            after
        };
    }
    out.extend_from_slice(rest);
    Decoded { bytes: out, wrong }
}

fn hexadecimal(text: &[u8]) -> Option<u8> {
    let digit = |place: usize| char::from(*text.get(place)?).to_digit(16);
    let (high, low) = (digit(0)?, digit(1)?);
    u8::try_from(high.checked_mul(16)?.checked_add(low)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_goes_as_far_as_it_is_there() {
        let plain = |text: &[u8]| decode("BASE64", text).map(|decoded| (decoded.bytes, decoded.wrong));
        assert_eq!(plain(b"aGVs\r\nbG8="), Some((b"hello".to_vec(), 0)));
        assert_eq!(plain(b"aGVsbG"), Some((b"hell".to_vec(), 0)));
        assert_eq!(plain(b"aGV!sbG8"), Some((b"hello".to_vec(), 1)));
        assert_eq!(plain(b"a"), Some((Vec::new(), 0)));
        assert_eq!(decode("8bit", b"x"), None);
    }

    #[test]
    fn quoted_printable_joins_its_lines() {
        let plain = |text: &[u8]| decode("Quoted-Printable", text).map(|decoded| (decoded.bytes, decoded.wrong));
        assert_eq!(plain(b"a=3Db=C3=A9 soft= \r\nly=\nend"), Some(("a=bé softlyend".into(), 0)));
        assert_eq!(plain(b"a=zz="), Some((b"a=zz".to_vec(), 1)));
    }
}
