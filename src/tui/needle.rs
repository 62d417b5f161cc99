//! What is looked for, in text and in bytes.

use std::ops::Range;

use regex::bytes::{Regex, RegexBuilder};

use super::model::search::{Manner, Needle};

/// The largest regular expression, compiled, in bytes.
pub const MAX_PATTERN: usize = 1 << 20;

/// How deep its parts may stand within each other.
const MAX_DEPTH: u32 = 50;

/// A text, a regular expression or bytes that can be found. Letters are found in any case.
#[derive(Clone, Debug)]
pub struct Pattern(Regex);

impl Pattern {
    /// What a needle asks for; `None` when that is no pattern.
    pub fn of(needle: &Needle) -> Option<Self> {
        let escaped = |bytes: &[u8]| bytes.iter().map(|byte| format!("\\x{byte:02x}")).collect::<String>();
        let (text, letters) = match needle.manner {
            Manner::Text => (regex::escape(&needle.text), true),
            Manner::Regex => (needle.text.clone(), true),
            Manner::Bytes => (format!("(?-u){}", escaped(&hex(&needle.text)?)), false),
            Manner::Filter => return None,
        };
        let mut builder = RegexBuilder::new(&text);
        builder.case_insensitive(letters).dot_matches_new_line(true);
        builder.size_limit(MAX_PATTERN).dfa_size_limit(MAX_PATTERN).nest_limit(MAX_DEPTH);
        builder.build().ok().map(Self)
    }

    /// The same for bytes, where a text that spells bytes (`0x4745`, `47 45`) stands for them.
    pub fn of_bytes(needle: &Needle) -> Option<Self> {
        match needle.manner {
            Manner::Text if is_spelled(&needle.text) => Self::of(&Needle { manner: Manner::Bytes, ..needle.clone() }),
            _ => Self::of(needle),
        }
    }

    /// Whether it is in a text.
    pub fn is_in(&self, text: &str) -> bool {
        self.0.is_match(text.as_bytes())
    }

    /// Whether it is in bytes.
    pub fn is_within(&self, bytes: &[u8]) -> bool {
        self.0.is_match(bytes)
    }

    /// The next or previous place in bytes, from a place on, else from the other end. `further` leaves the place itself out.
    pub fn find(&self, bytes: &[u8], from: usize, forward: bool, further: bool) -> Option<Range<usize>> {
        let found = |place: regex::bytes::Match<'_>| place.range();
        let places = || self.0.find_iter(bytes).map(found).filter(|place| !place.is_empty());
        let skip = usize::from(further);
        match forward {
            true => places().find(|place| place.start >= from + skip).or_else(|| places().next()),
            false => places().take_while(|place| place.start + skip <= from).last().or_else(|| places().last()),
        }
    }
}

/// Whether a text looks like bytes: `0x` or pairs of hexadecimal digits with spaces or colons between them.
fn is_spelled(text: &str) -> bool {
    (text.starts_with("0x") || text.contains([' ', ':'])) && hex(text).is_some()
}

/// Bytes written in hexadecimal digits: `0x4745`, `47 45`, `47:45`, `4745`.
pub fn hex(text: &str) -> Option<Vec<u8>> {
    let digits = text.trim();
    let digits = digits.strip_prefix("0x").unwrap_or(digits);
    let digits: Vec<u32> =
        digits.chars().filter(|c| !matches!(c, ' ' | ':' | '-')).map(|c| c.to_digit(16)).collect::<Option<_>>()?;
    let pairs = digits.chunks_exact(2);
    (!digits.is_empty() && pairs.remainder().is_empty())
        .then(|| pairs.map(|pair| (pair.iter().fold(0, |value, digit| value << 4 | digit)) as u8).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pattern(text: &str, manner: Manner) -> Option<Pattern> {
        Pattern::of_bytes(&Needle { text: text.to_owned(), manner, ..Needle::default() })
    }

    #[test]
    fn what_looks_like_bytes_is_searched_as_bytes() {
        for text in ["0x4745", "47 45", "47:45"] {
            let pattern = pattern(text, Manner::Text).unwrap();
            assert!(pattern.is_within(b"xGE") && !pattern.is_within(b"xge"), "{text}");
        }
        assert!(pattern("4745", Manner::Text).unwrap().is_within(b"a4745"));
        assert!(pattern("4745", Manner::Bytes).unwrap().is_within(b"GE"));
        assert!(pattern("ff 00", Manner::Bytes).unwrap().is_within(b"\xff\x00"));
        assert!(pattern("ge", Manner::Text).unwrap().is_within(b"GET"));
        assert!(pattern("474", Manner::Bytes).is_none());
        assert!(pattern("x", Manner::Bytes).is_none());
    }

    #[test]
    fn patterns_are_found_both_ways_and_from_the_other_end() {
        let bytes = b"ab.ab.ab";
        let pattern = pattern("A.", Manner::Regex).unwrap();
        let at = |from, forward, further| pattern.find(bytes, from, forward, further).map(|place| place.start);
        assert_eq!(at(0, true, false), Some(0));
        assert_eq!(at(0, true, true), Some(3));
        assert_eq!(at(7, true, true), Some(0));
        assert_eq!(at(3, false, true), Some(0));
        assert_eq!(at(0, false, true), Some(6));
        assert!(Pattern::of(&Needle { text: "(".into(), manner: Manner::Regex, ..Needle::default() }).is_none());
        assert!(pattern.find(b"", 0, true, false).is_none());
    }

    #[test]
    fn text_is_text_whatever_it_looks_like() {
        let pattern = pattern("a.b(", Manner::Text).unwrap();
        assert!(pattern.is_in("xA.B(") && !pattern.is_in("axb("));
        assert!(Pattern::of(&Needle { text: "ПРИВЕТ".into(), ..Needle::default() }).unwrap().is_in("привет"));
    }
}
