//! Elements of DER: identifier, length, content (X.690 §8.1).

use crate::base::Seconds;

/// Identifiers.
pub const BOOLEAN: u8 = 0x01;
/// See [`BOOLEAN`].
pub const PRINTABLE_STRING: u8 = 0x13;
/// See [`BOOLEAN`].
pub const IA5_STRING: u8 = 0x16;
/// See [`BOOLEAN`].
pub const OID: u8 = 0x06;
const UTC_TIME: u8 = 0x17;
const GENERALIZED_TIME: u8 = 0x18;

/// An element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Element<'b> {
    /// Its identifier; those of more than one byte are not known here.
    pub tag: u8,
    /// Where it begins, and its length with its head.
    pub at: usize,
    /// See [`Element::at`].
    pub len: usize,
    /// Where its content begins.
    pub content_at: usize,
    /// Its content.
    pub content: &'b [u8],
}

impl<'b> Element<'b> {
    /// The elements within it.
    pub fn inside(&self) -> Reader<'b> {
        Reader::new(self.content, self.content_at)
    }
}

/// Reads elements one after the other.
#[derive(Clone, Debug)]
pub struct Reader<'b> {
    rest: &'b [u8],
    at: usize,
}

impl<'b> Reader<'b> {
    /// A reader of bytes that begin at the place `at`.
    pub fn new(bytes: &'b [u8], at: usize) -> Self {
        Self { rest: bytes, at }
    }

    /// Whether nothing is left.
    pub fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }
}

impl<'b> Iterator for Reader<'b> {
    type Item = Element<'b>;

    fn next(&mut self) -> Option<Element<'b>> {
        let [tag, first, rest @ ..] = self.rest else { return None };
        // X.690 §8.1.3: lengths up to 127 stand alone, of longer ones the first byte says how many bytes they have.
        let (bytes, rest) = match first {
            0..=0x7f => (&[][..], rest),
            0x81..=0x84 => rest.split_at_checked(usize::from(first & 0x7f))?,
            _ => return None,
        };
        let long = || bytes.iter().fold(0usize, |value, byte| value << 8 | usize::from(*byte));
        let len = if bytes.is_empty() { usize::from(*first) } else { long() };
        let (content, rest) = rest.split_at_checked(len)?;
        let head = bytes.len().saturating_add(2);
        let whole = head.saturating_add(len);
        let (at, content_at) = (self.at, self.at.saturating_add(head));
        let element = Element { tag: *tag, at, len: whole, content_at, content };
        (self.rest, self.at) = (rest, at.saturating_add(whole));
        Some(element)
    }
}

/// A small integer that is not negative.
pub fn integer(element: &Element<'_>) -> Option<u64> {
    let bytes = element.content;
    let short = bytes.len() <= 9 && !bytes.is_empty();
    let value = bytes.iter().try_fold(0u64, |value, byte| value.checked_mul(256)?.checked_add((*byte).into()));
    value.filter(|_| short)
}

/// A moment: RFC 5280 §4.1.2.5. 99991231235959Z stands for none.
pub fn time(element: &Element<'_>) -> Option<Seconds> {
    let text = std::str::from_utf8(element.content).ok()?.strip_suffix('Z')?;
    let (year, rest) = match element.tag {
        UTC_TIME => {
            let (year, rest) = text.split_at_checked(2)?;
            let year: i16 = year.parse().ok()?;
            (if year >= 50 { year.checked_add(1900)? } else { year.checked_add(2000)? }, rest)
        }
        GENERALIZED_TIME => {
            let (year, rest) = text.split_at_checked(4)?;
            (year.parse().ok()?, rest)
        }
        _ => return None,
    };
    let part = |at: usize| rest.get(at..at.checked_add(2)?)?.parse::<i8>().ok();
    let seconds = if rest.len() >= 10 { part(8)? } else { 0 };
    let date = jiff::civil::DateTime::new(year, part(0)?, part(2)?, part(4)?, part(6)?, seconds, 0).ok()?;
    let since = date.duration_since(jiff::civil::DateTime::new(1970, 1, 1, 0, 0, 0, 0).ok()?);
    Some(Seconds(since.as_secs()))
}
