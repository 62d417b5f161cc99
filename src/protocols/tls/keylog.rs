//! Key logs in the format that NSS began (SSLKEYLOGFILE): a line has a label, what the secret belongs to and the secret, both as
//! hexadecimal digits.

use crate::dissect::Secrets;
use crate::text;

/// Bytes of a line that is read; a longer one is none.
pub const MAX_LINE: usize = 4 << 10;
/// The label of the oldest form, whose secrets belong to a session id.
pub const OLD: &str = "RSA Session-ID";

/// What a key log held.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Secrets that were not known before.
    pub new: usize,
    /// Lines that are neither a secret, a remark nor empty.
    pub bad: usize,
}

/// Adds the secrets of a key log to `secrets`. The last line counts without its end only if `whole`: a file that grows may
/// end within a line.
pub fn read(bytes: &[u8], whole: bool, secrets: &Secrets) -> Found {
    let mut found = Found::default();
    let end = match whole {
        true => bytes.len(),
        false => memchr::memrchr(b'\n', bytes).map_or(0, |at| at.saturating_add(1)),
    };
    for line in bytes.get(..end).unwrap_or_default().split(|byte| *byte == b'\n') {
        match secret(line.trim_ascii()) {
            Line::Secret(label, owner, secret) => {
                found.new = found.new.saturating_add(usize::from(secrets.add(label, &owner, &secret)))
            }
            Line::Nothing => {}
            Line::Bad => found.bad = found.bad.saturating_add(1),
        }
    }
    found
}

/// Appends a line.
pub fn write(out: &mut String, label: &str, owner: &[u8], secret: &[u8]) {
    let digits = |out: &mut String, bytes: &[u8]| bytes.iter().for_each(|byte| text!(out, "{byte:02x}"));
    let old = label == OLD;
    text!(out, "{} ", if old { "RSA Session-ID:" } else { label });
    if old {
        out.pop();
    }
    digits(out, owner);
    out.push_str(if old { " Master-Key:" } else { " " });
    digits(out, secret);
    out.push('\n');
}

enum Line<'l> {
    Secret(&'l str, Vec<u8>, Vec<u8>),
    Nothing,
    Bad,
}

fn secret(line: &[u8]) -> Line<'_> {
    if line.is_empty() || line.starts_with(b"#") {
        return Line::Nothing;
    }
    let text = std::str::from_utf8(line).ok().filter(|text| text.len() <= MAX_LINE);
    let Some((label, rest)) = text.and_then(|text| text.split_once(' ')) else { return Line::Bad };
    // `RSA Session-ID:ID Master-Key:SECRET` is the oldest form.
    let old = rest.strip_prefix("Session-ID:").and_then(|rest| rest.split_once(" Master-Key:"));
    let (label, parts) = match old {
        Some(parts) if label == "RSA" => (OLD, Some(parts)),
        _ => (label, rest.split_once(' ')),
    };
    let known = label.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_');
    let Some((owner, secret)) = parts.filter(|_| known || label == OLD) else { return Line::Bad };
    match (digits(owner), digits(secret.trim())) {
        (Some(owner), Some(secret)) => Line::Secret(label, owner, secret),
        _ => Line::Bad,
    }
}

/// Bytes from hexadecimal digits, of which there must be some.
fn digits(text: &str) -> Option<Vec<u8>> {
    if text.is_empty() || !text.len().is_multiple_of(2) {
        return None;
    }
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let pair = |pair: &[u8]| match pair {
        [high, low] => Some(digit(*high)? << 4 | digit(*low)?),
        _ => None,
    };
    text.as_bytes().chunks(2).map(pair).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_all_forms_are_read_and_others_counted() {
        let log = "# made by a browser\r\nCLIENT_RANDOM 0102 aBcD\r\n\nRSA 0011223344556677 0303ff\n\
                   RSA Session-ID:0a0b Master-Key:0c0d\nCLIENT_TRAFFIC_SECRET_0 01 zz\nnonsense\nCLIENT_RANDOM 0102 ffff\n";
        let secrets = Secrets::default();
        assert_eq!(read(log.as_bytes(), true, &secrets), Found { new: 3, bad: 2 });
        assert_eq!(secrets.find("CLIENT_RANDOM", &[1, 2]), Some(vec![0xab, 0xcd]));
        assert_eq!(secrets.find("RSA Session-ID", &[10, 11]), Some(vec![12, 13]));
        let mut again = String::new();
        write(&mut again, "RSA Session-ID", &[10, 11], &[12, 13]);
        write(&mut again, "CLIENT_RANDOM", &[1, 2], &[0xab, 0xcd]);
        assert_eq!(again, "RSA Session-ID:0a0b Master-Key:0c0d\nCLIENT_RANDOM 0102 abcd\n");
        assert_eq!(secrets.find("RSA", &[0, 0x11, 0x22, 0x33, 0x44, 0x55, 0x66, 0x77]), Some(vec![3, 3, 255]));
    }

    #[test]
    fn a_line_that_still_grows_is_left_for_later() {
        let secrets = Secrets::default();
        assert_eq!(read(b"CLIENT_RANDOM 01 02\nCLIENT_RANDOM 03 0", false, &secrets), Found { new: 1, bad: 0 });
        assert_eq!(read(b"CLIENT_RANDOM 01 02\nCLIENT_RANDOM 03 04", true, &secrets), Found { new: 1, bad: 0 });
    }
}
