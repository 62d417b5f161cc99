//! Finds known secrets again in places where nothing names them, in the forms in which programs repeat what they were told.

use std::ops::Range;

use base64::Engine;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use memchr::memmem::Finder;

use super::{MAX_ECHOES, SHORTEST_ECHO};

/// Characters of Base64 that may hide a secret; shorter runs cannot.
const SHORTEST_CODED: usize = 8;
/// Characters of one run of Base64 that are looked into.
const LONGEST_CODED: usize = 1 << 22;
/// How often what was decoded is decoded again.
const DEPTH: usize = 3;

/// The secrets of one exchange.
#[derive(Default)]
pub struct Echoes {
    finders: Vec<Finder<'static>>,
}

impl Echoes {
    /// Adds a secret, unless it is too short to be looked for.
    pub fn add(&mut self, secret: Vec<u8>) {
        let known = self.finders.iter().any(|finder| finder.needle() == secret);
        if secret.len() >= SHORTEST_ECHO && !known && self.finders.len() < MAX_ECHOES {
            self.finders.push(Finder::new(&secret).into_owned());
        }
    }

    /// Adds the places where the secrets stand.
    pub fn find(&self, bytes: &[u8], ranges: &mut Vec<Range<usize>>) {
        if !self.finders.is_empty() {
            self.find_in(bytes, DEPTH, ranges);
        }
    }

    fn find_in(&self, bytes: &[u8], depth: usize, ranges: &mut Vec<Range<usize>>) {
        for finder in &self.finders {
            let len = finder.needle().len();
            ranges.extend(finder.find_iter(bytes).map(|at| at..at + len));
        }
        if bytes.contains(&b'%') || bytes.contains(&b'+') {
            self.find_encoded(bytes, depth, ranges);
        }
        if bytes.contains(&b'\\') {
            let (plain, places) = unescaped(bytes);
            self.find_mapped(&plain, &places, bytes.len(), ranges);
        }
        if depth > 0 {
            for run in coded_runs(bytes) {
                let inside = bytes.get(run.clone()).unwrap_or_default();
                let hides = decodings(inside).any(|decoded| {
                    let mut found = Vec::new();
                    self.find_in(&decoded, depth - 1, &mut found);
                    !found.is_empty()
                });
                if hides {
                    ranges.push(run);
                }
            }
        }
    }

    /// Looks behind percent-encoding, and behind `+` for a space.
    fn find_encoded(&self, bytes: &[u8], depth: usize, ranges: &mut Vec<Range<usize>>) {
        for plus in [false, true] {
            let (plain, places) = unencoded(bytes, plus);
            if plain.len() == bytes.len() && !plus {
                continue;
            }
            self.find_mapped(&plain, &places, bytes.len(), ranges);
            // Encoded twice, as in a parameter that is a URL with a parameter.
            if depth > 0 && !plus && plain.contains(&b'%') {
                let mut inner = Vec::new();
                self.find_encoded(&plain, depth - 1, &mut inner);
                ranges.extend(inner.into_iter().map(|range| mapped(&range, &places, bytes.len())));
            }
        }
    }

    fn find_mapped(&self, plain: &[u8], places: &[usize], end: usize, ranges: &mut Vec<Range<usize>>) {
        for finder in &self.finders {
            let len = finder.needle().len();
            ranges.extend(finder.find_iter(plain).map(|at| mapped(&(at..at + len), places, end)));
        }
    }
}

/// A range of decoded bytes as a range of those that they were decoded from.
fn mapped(range: &Range<usize>, places: &[usize], end: usize) -> Range<usize> {
    let place = |at: usize| places.get(at).copied().unwrap_or(end);
    place(range.start)..place(range.end)
}

/// The forms of a secret that others may repeat: as it stands, without percent-encoding, without the escapes of JSON, and
/// what Base64 hides in it, such as the password of Basic.
pub fn forms(secret: &[u8]) -> Vec<Vec<u8>> {
    let mut forms = vec![secret.to_vec()];
    let mut add = |form: Vec<u8>| {
        if !form.is_empty() && !forms.contains(&form) {
            forms.push(form);
        }
    };
    add(unencoded(secret, false).0);
    add(unencoded(secret, true).0);
    add(unescaped(secret).0);
    for decoded in decodings(secret) {
        let text = decoded.iter().all(|byte| (0x20..0x7f).contains(byte)) || std::str::from_utf8(&decoded).is_ok();
        if !text || decoded.len() < 3 {
            continue;
        }
        // User and password; the name of a user is no secret.
        match decoded.iter().position(|byte| *byte == b':') {
            Some(colon) => add(decoded.get(colon + 1..).unwrap_or_default().to_vec()),
            None => add(decoded.clone()),
        }
    }
    // `user:password` before the host of a URL.
    if let Some(colon) = secret.iter().position(|byte| *byte == b':') {
        add(unencoded(secret.get(colon + 1..).unwrap_or_default(), false).0);
    }
    forms
}

/// A secret without percent-encoding: what its word is made from, so that both have the same.
pub fn plain(secret: &[u8]) -> Vec<u8> {
    unencoded(secret, false).0
}

/// Adds words that are known secrets as a whole.
pub fn words(bytes: &[u8], mut known: impl FnMut(&[u8]) -> bool, ranges: &mut Vec<Range<usize>>) {
    let inside = |byte: &u8| byte.is_ascii_alphanumeric() || b"-._~+/=%!$*@".contains(byte) || *byte >= 0x80;
    let mut at = 0;
    while let Some(start) = bytes.iter().skip(at).position(&inside).map(|skip| at + skip) {
        let len = bytes.iter().skip(start).take_while(|byte| inside(byte)).count();
        at = start + len;
        let word = bytes.get(start..at).unwrap_or_default();
        if len >= SHORTEST_ECHO {
            // A sentence may end after it, and a parameter's name stand before it.
            let trimmed = word.strip_suffix(b".").unwrap_or(word);
            let value = word.iter().position(|byte| *byte == b'=').map_or(0, |equals| equals + 1);
            for (from, part) in [(0, word), (0, trimmed), (value, word.get(value..).unwrap_or_default())] {
                if part.len() >= SHORTEST_ECHO && (known(part) || part.contains(&b'%') && known(&plain(part))) {
                    ranges.push(start + from..start + from + part.len());
                    break;
                }
            }
        }
    }
}

/// Bytes without percent-encoding (RFC 3986 §2.1), and where each of them begins.
fn unencoded(bytes: &[u8], plus: bool) -> (Vec<u8>, Vec<usize>) {
    let (mut plain, mut places) = (Vec::with_capacity(bytes.len()), Vec::with_capacity(bytes.len()));
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let coded = match bytes.get(at + 1..at + 3) {
            Some([high, low]) if *byte == b'%' => digit(*high).zip(digit(*low)).map(|(high, low)| high << 4 | low),
            _ => None,
        };
        places.push(at);
        plain.push(match (coded, byte) {
            (Some(coded), _) => coded,
            (None, b'+') if plus => b' ',
            (None, byte) => *byte,
        });
        at += if coded.is_some() { 3 } else { 1 };
    }
    (plain, places)
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).map(|digit| digit as u8)
}

/// Bytes without the escapes of JSON strings (RFC 8259 §7), and where each of them begins.
fn unescaped(bytes: &[u8]) -> (Vec<u8>, Vec<usize>) {
    let (mut plain, mut places) = (Vec::with_capacity(bytes.len()), Vec::with_capacity(bytes.len()));
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let rest = bytes.get(at + 1..).unwrap_or_default();
        let (character, len) = match (byte, rest.first()) {
            (b'\\', Some(b'u')) => {
                let unit =
                    rest.get(1..5).and_then(|digits| u32::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok());
                match unit.and_then(char::from_u32) {
                    Some(character) => (Some(character), 6),
                    None => (None, 1),
                }
            }
            (b'\\', Some(b'n')) => (Some('\n'), 2),
            (b'\\', Some(b't')) => (Some('\t'), 2),
            (b'\\', Some(b'r')) => (Some('\r'), 2),
            (b'\\', Some(escaped @ (b'"' | b'\\' | b'/'))) => (Some(char::from(*escaped)), 2),
            _ => (None, 1),
        };
        match character {
            Some(character) => {
                let mut utf8 = [0; 4];
                for byte in character.encode_utf8(&mut utf8).bytes() {
                    plain.push(byte);
                    places.push(at);
                }
            }
            None => {
                plain.push(*byte);
                places.push(at);
            }
        }
        at += len;
    }
    (plain, places)
}

/// Runs of characters that may be Base64.
fn coded_runs(bytes: &[u8]) -> impl Iterator<Item = Range<usize>> + '_ {
    let inside = |byte: &u8| byte.is_ascii_alphanumeric() || b"+/-_".contains(byte);
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let start = at + bytes.get(at..)?.iter().position(inside)?;
            let len = bytes.get(start..)?.iter().take_while(|byte| inside(byte)).count();
            let padding = bytes.get(start + len..)?.iter().take(2).take_while(|byte| **byte == b'=').count();
            at = start + len + padding;
            if len >= SHORTEST_CODED {
                return Some(start..at.min(start + LONGEST_CODED));
            }
        }
    })
}

/// What a run may stand for: with the alphabet for URLs or the other, beginning at any of its first four characters, since
/// what stands before may not belong to it.
fn decodings(run: &[u8]) -> impl Iterator<Item = Vec<u8>> + '_ {
    let text = run.iter().position(|byte| *byte == b'=').map_or(run, |end| run.get(..end).unwrap_or_default());
    let alphabet = text.iter().any(|byte| matches!(byte, b'-' | b'_'));
    let engine = if alphabet { &URL_SAFE } else { &STANDARD };
    let valid = |byte: &u8| byte.is_ascii_alphanumeric() || b"+/-_".contains(byte);
    let all = text.len() >= 4 && text.iter().all(valid);
    (0..4usize).filter(move |_| all).filter_map(move |skip| {
        let part = text.get(skip..)?;
        // A single character at the end stands for no whole byte.
        let len = if part.len() % 4 == 1 { part.len() - 1 } else { part.len() };
        engine.decode(part.get(..len)?).ok()
    })
}

const LENIENT: GeneralPurposeConfig = GeneralPurposeConfig::new()
    .with_decode_allow_trailing_bits(true)
    .with_decode_padding_mode(DecodePaddingMode::Indifferent);
static STANDARD: GeneralPurpose = GeneralPurpose::new(&alphabet::STANDARD, LENIENT);
static URL_SAFE: GeneralPurpose = GeneralPurpose::new(&alphabet::URL_SAFE, LENIENT);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decoded_places_lead_back() {
        let (plain, places) = unencoded(b"a%20b+%zz", true);
        assert_eq!(plain, b"a b %zz");
        assert_eq!(mapped(&(1..3), &places, 9), 1..5);
        assert_eq!(mapped(&(6..7), &places, 9), 8..9);
        let (plain, places) = unescaped(br#"x\u00e9\"\q"#);
        assert_eq!(plain, "x\u{e9}\"\\q".as_bytes());
        assert_eq!(mapped(&(1..3), &places, 11), 1..7);
    }

    #[test]
    fn forms_are_what_others_may_repeat() {
        let forms = forms(b"aXZhbjpzZWNyZXQ=");
        assert!(forms.contains(&b"secret".to_vec()) && !forms.contains(&b"ivan:secret".to_vec()), "{forms:?}");
        let forms = super::forms(b"user:p%40ss");
        assert!(forms.contains(&b"p@ss".to_vec()), "{forms:?}");
    }

    #[test]
    fn an_encoding_within_an_encoding_is_seen_through() {
        let mut echoes = Echoes::default();
        echoes.add(b"s3cr3t&more".to_vec());
        for text in [
            "s3cr3t&more",
            "s3cr3t%26more",
            "s3cr3t%2526more",
            "czNjcjN0Jm1vcmU=",
            "YczNjcjN0Jm1vcmU",
            r"s3cr3t\u0026more",
        ] {
            let mut ranges = Vec::new();
            echoes.find(text.as_bytes(), &mut ranges);
            assert!(!ranges.is_empty(), "{text}");
        }
        let mut ranges = Vec::new();
        echoes.find(b"s3cr3t and more", &mut ranges);
        assert!(ranges.is_empty());
    }
}
