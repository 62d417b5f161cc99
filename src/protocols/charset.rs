//! Bytes of a body as text: by the charset that is declared (WHATWG Encoding Standard names), by a mark or a declaration in
//! the text itself, or by a guess — and always with the word which of them it was.

use encoding_rs::{DecoderResult, EUC_KR, Encoding, KOI8_R, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1251};

use crate::text;

/// Bytes at the start of a document in which it may name its own charset (WHATWG HTML §13.2.3.2).
pub const SNIFFED: usize = 1024;
/// Bytes on which a guess rests.
const GUESSED_FROM: usize = 16 << 10;

/// How the charset was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// The content type says so.
    Declared,
    /// A byte-order mark says so.
    Mark,
    /// The document says so (`<meta charset>`, `<?xml encoding?>`).
    Stated,
    /// Nothing says so; the bytes look like it.
    Guessed,
    /// What is declared is no charset that we know; the text is shown as UTF-8 as far as it is that.
    Unknown,
}

/// The charset of a text and how it was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Charset {
    /// The encoding.
    pub encoding: &'static Encoding,
    /// How it was found.
    pub found: Found,
}

/// Text that is UTF-8 because we made it so.
pub const UTF8: Charset = Charset { encoding: UTF_8, found: Found::Declared };

/// A text with what is known of its charset.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// The text. Bytes that are no character of the charset stand as `\xNN`. No byte-order mark.
    pub text: String,
    /// The charset.
    pub charset: Charset,
    /// Sequences that are no characters.
    pub malformed: usize,
}

impl Charset {
    /// The charset's name as the standard writes it: `UTF-8`, `EUC-KR`.
    pub fn name(self) -> &'static str {
        self.encoding.name()
    }

    /// Whether bytes are text as they are.
    pub fn is_utf8(self) -> bool {
        self.encoding == UTF_8
    }

    /// Bytes of one unit, in which line ends are looked for.
    pub fn unit(self) -> usize {
        if self.encoding == UTF_16LE || self.encoding == UTF_16BE { 2 } else { 1 }
    }

    /// How it was found, in a word.
    pub fn word(self) -> &'static str {
        match self.found {
            Found::Declared => "declared",
            Found::Mark => "by its byte-order mark",
            Found::Stated => "stated in the document",
            Found::Guessed => "guessed",
            Found::Unknown => "unknown charset, shown as UTF-8",
        }
    }

    /// Appends bytes as text, bytes that are no characters as `\xNN`; the answer is how many sequences were malformed.
    pub fn push(self, out: &mut String, bytes: &[u8]) -> usize {
        let mut decoder = self.encoding.new_decoder_without_bom_handling();
        let mut rest = bytes;
        let mut malformed = 0usize;
        let mut room = String::with_capacity(rest.len().saturating_add(16).min(64 << 10));
        loop {
            let (result, read) = decoder.decode_to_string_without_replacement(rest, &mut room, true);
            out.push_str(&room);
            room.clear();
            let before = bytes.len().saturating_sub(rest.len()).saturating_add(read);
            rest = rest.get(read..).unwrap_or_default();
            match result {
                DecoderResult::InputEmpty => return malformed,
                // It gives at least a character whenever there is room for some.
                DecoderResult::OutputFull => room.reserve(64),
                DecoderResult::Malformed(length, after) => {
                    malformed = malformed.saturating_add(1);
                    let end = before.saturating_sub(usize::from(after));
                    let start = end.saturating_sub(usize::from(length));
                    for byte in bytes.get(start..end).unwrap_or_default() {
                        text!(out, "\\x{byte:02x}");
                    }
                }
            }
        }
    }
}

/// The charset of a body, and the bytes of the mark before it. `declared` is the label in the content type.
pub fn charset(declared: Option<&str>, bytes: &[u8]) -> (Charset, usize) {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return (Charset { encoding, found: Found::Mark }, mark);
    }
    if let Some(label) = declared.map(str::trim).filter(|label| !label.is_empty()) {
        let charset = match Encoding::for_label(label.as_bytes()) {
            Some(encoding) => Charset { encoding, found: Found::Declared },
            None => Charset { encoding: UTF_8, found: Found::Unknown },
        };
        return (charset, 0);
    }
    let start = bytes.get(..SNIFFED).unwrap_or(bytes);
    if let Some(encoding) = stated(start) {
        return (Charset { encoding, found: Found::Stated }, 0);
    }
    (Charset { encoding: guess(bytes.get(..GUESSED_FROM).unwrap_or(bytes)), found: Found::Guessed }, 0)
}

/// Bytes as text.
pub fn decode(declared: Option<&str>, bytes: &[u8]) -> Text {
    let (charset, mark) = charset(declared, bytes);
    let mut text = String::new();
    let malformed = charset.push(&mut text, bytes.get(mark..).unwrap_or_default());
    Text { text, charset, malformed }
}

/// What the document says of itself: `charset=` in a `<meta>` element, `encoding=` in an XML declaration.
fn stated(start: &[u8]) -> Option<&'static Encoding> {
    let lower = start.to_ascii_lowercase();
    let xml = lower.starts_with(b"<?xml");
    let (from, key) = match (xml, memchr::memmem::find(&lower, b"<meta")) {
        (true, _) => (0, &b"encoding"[..]),
        (false, Some(at)) => (at, &b"charset"[..]),
        (false, None) => return None,
    };
    let text = lower.get(from..)?;
    let after = text.get(memchr::memmem::find(text, key)?.saturating_add(key.len())..)?.trim_ascii_start();
    let value = after.strip_prefix(b"=")?.trim_ascii_start();
    let value = value.strip_prefix(b"\"").or_else(|| value.strip_prefix(b"'")).unwrap_or(value);
    let end = value.iter().position(|byte| matches!(byte, b'"' | b'\'' | b' ' | b';' | b'>' | b'?' | b'/'));
    let label = value.get(..end?)?;
    // A document that can be read so far is not in UTF-16, whatever it says (WHATWG HTML §13.2.3.2).
    Encoding::for_label(label).map(|found| if found == UTF_16LE || found == UTF_16BE { UTF_8 } else { found })
}

/// UTF-8 if it is that; else what the bytes beyond ASCII look like: Hangul in pairs, or Cyrillic letters of which most are
/// small ones; else UTF-8 with its mistakes.
fn guess(bytes: &[u8]) -> &'static Encoding {
    let valid_up_to = match std::str::from_utf8(bytes) {
        Ok(_) => return UTF_8,
        Err(error) => error.valid_up_to(),
    };
    // A cut in the middle of a character is no mistake.
    if valid_up_to.saturating_add(3) >= bytes.len()
        && valid_up_to > 0
        && bytes.get(..valid_up_to).is_some_and(|b| !b.is_ascii())
    {
        return UTF_8;
    }
    let high = bytes.iter().filter(|byte| **byte >= 0x80).count();
    if high < 4 || bytes.contains(&0) {
        return UTF_8;
    }
    let share = |count: usize| count.saturating_mul(10).checked_div(high).unwrap_or(0);
    if share(hangul(bytes).saturating_mul(2)) >= 8 {
        return EUC_KR;
    }
    let in_range = |low: u8, end: u8| bytes.iter().filter(|byte| (low..=end).contains(*byte)).count();
    let (first, second) = (in_range(0xc0, 0xdf), in_range(0xe0, 0xff));
    match (share(first.saturating_add(second)) >= 9, first > second) {
        (true, true) => KOI8_R,
        (true, false) => WINDOWS_1251,
        _ => UTF_8,
    }
}

/// Pairs of bytes that are a syllable of KS X 1001 in EUC-KR.
fn hangul(bytes: &[u8]) -> usize {
    let (mut at, mut found) = (0usize, 0usize);
    while let Some(byte) = bytes.get(at) {
        let pair = matches!(bytes.get(at.saturating_add(1)), Some(0xa1..=0xfe));
        let syllable = (0xb0..=0xc8).contains(byte) && pair;
        found = found.saturating_add(usize::from(syllable));
        at = at.saturating_add(if *byte >= 0x80 && pair { 2 } else { 1 });
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_declared_charset_is_used_whatever_the_name_it_goes_by() {
        for (label, bytes, expected) in [
            ("EUC-KR", &b"\xc7\xd1\xb1\xdb"[..], "한글"),
            ("ks_c_5601-1987", b"\xc7\xd1\xb1\xdb", "한글"),
            ("koi8-r", b"\xf0\xd2\xc9\xd7\xc5\xd4", "Привет"),
            ("windows-1251", b"\xcf\xf0\xe8\xe2\xe5\xf2", "Привет"),
            ("latin1", b"caf\xe9", "café"),
            ("utf-16le", b"a\0\xac\x20", "a€"),
        ] {
            let found = decode(Some(label), bytes);
            assert_eq!(
                (found.text.as_str(), found.charset.found, found.malformed),
                (expected, Found::Declared, 0),
                "{label}"
            );
        }
    }

    #[test]
    fn marks_and_documents_speak_for_themselves() {
        let marked = decode(Some("koi8-r"), b"\xef\xbb\xbf\xc3\xa9");
        assert_eq!((marked.text.as_str(), marked.charset.found), ("é", Found::Mark));
        let page = decode(None, b"<html><META http-equiv=x content='text/html; charset=KOI8-R'>\xf0\xd2\xc9");
        assert!(page.text.ends_with("При") && page.charset.found == Found::Stated, "{page:?}");
        let xml = decode(None, b"<?xml version=\"1.0\" encoding=\"windows-1251\"?><a>\xcf\xf0</a>");
        assert!(xml.text.ends_with("<a>Пр</a>"), "{xml:?}");
    }

    #[test]
    fn guesses_are_called_guesses() {
        let russian = "Съешь же ещё этих мягких французских булок, да выпей чаю";
        for (encoding, text) in [
            (EUC_KR, "모든 인간은 태어날 때부터 자유로우며"),
            (KOI8_R, russian),
            (WINDOWS_1251, russian),
            (UTF_8, "plain ö"),
        ] {
            let (bytes, ..) = encoding.encode(text);
            let found = decode(None, &bytes);
            assert_eq!((found.charset.encoding.name(), found.text.as_str()), (encoding.name(), text));
            assert_eq!(found.charset.found, Found::Guessed);
        }
    }

    #[test]
    fn what_is_no_character_stays_visible() {
        let found = decode(Some("utf-8"), b"a\xffb\xe2\x82c\xc3");
        assert_eq!((found.text.as_str(), found.malformed), ("a\\xffb\\xe2\\x82c\\xc3", 3));
        let found = decode(Some("euc-kr"), b"\xc7\xd1\xff\xb1\xdb");
        assert_eq!((found.text.as_str(), found.malformed), ("한\\xff글", 1));
        let found = decode(Some("x-martian"), b"\xf0\xd2 ok");
        assert_eq!((found.text.as_str(), found.charset.found), ("\\xf0\\xd2 ok", Found::Unknown));
    }

    #[test]
    fn long_texts_lose_nothing() {
        let text = "한글 Привет € ".repeat(20_000);
        assert_eq!(decode(None, text.as_bytes()).text, text);
        let cut = decode(None, &text.as_bytes()[..GUESSED_FROM + 1]);
        assert!(cut.charset.is_utf8());
    }
}
