//! A line put together in a fixed place: numbers and words written with stores of a fixed width.
//!
//! A growing string asks with every piece whether there is room and copies each piece by its length. A million rows of
//! twenty pieces make that half of their cost, so rows of plain packets are put together here and handed on at once.

use super::number;

/// Bytes that a [`ShortText`] holds.
pub const CAPACITY: usize = 256;
/// Room behind them for the widest store.
const SLACK: usize = 8;

/// What words and numbers are appended to.
pub trait Words {
    /// Appends a word.
    fn word(&mut self, word: &str);
    /// Appends a number in decimal.
    fn number(&mut self, value: u32);

    /// Appends a word and a number.
    #[inline(always)]
    fn labelled(&mut self, word: &str, value: u32) {
        self.word(word);
        self.number(value);
    }
}

impl Words for String {
    #[inline]
    fn word(&mut self, word: &str) {
        self.push_str(word);
    }

    #[inline]
    fn number(&mut self, value: u32) {
        number::push(self, u64::from(value));
    }
}

/// A text of at most [`CAPACITY`] bytes.
#[derive(Clone, Debug)]
pub struct ShortText {
    bytes: [u8; CAPACITY + SLACK],
    len: usize,
}

impl Default for ShortText {
    fn default() -> Self {
        Self::new()
    }
}

impl ShortText {
    /// An empty text.
    #[inline]
    pub fn new() -> Self {
        Self { bytes: [0; CAPACITY + SLACK], len: 0 }
    }

    /// Forgets the text.
    #[inline]
    pub fn clear(&mut self) {
        self.len = 0;
    }

    /// Bytes of the text.
    #[inline]
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether there is no text.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The text; `None` if it did not fit.
    #[inline]
    pub fn bytes(&self) -> Option<&[u8]> {
        self.bytes.get(..self.len).filter(|bytes| bytes.len() <= CAPACITY)
    }

    /// The text; `None` if it did not fit.
    #[inline]
    pub fn text(&self) -> Option<&str> {
        self.bytes().and_then(|bytes| std::str::from_utf8(bytes).ok())
    }

    /// Appends bytes. The length is best known when the program is compiled: then it is a store or two.
    #[inline(always)]
    pub fn push(&mut self, bytes: &[u8]) {
        match self.bytes.get_mut(self.len..self.len.wrapping_add(bytes.len())) {
            Some(place) => {
                place.copy_from_slice(bytes);
                self.len = self.len.wrapping_add(bytes.len());
            }
            None => self.overflow(),
        }
    }

    /// Appends the first `len` of `bytes`, all of which are stored: there must be room for all.
    #[inline]
    pub fn push_some<const N: usize>(&mut self, bytes: &[u8; N], len: usize) {
        match self.bytes.get_mut(self.len..).and_then(<[u8]>::first_chunk_mut) {
            Some(place) => {
                *place = *bytes;
                self.len = self.len.wrapping_add(len.min(N));
            }
            None => self.overflow(),
        }
    }

    /// Appends a number in decimal.
    #[inline]
    pub fn number_64(&mut self, value: u64) {
        match u32::try_from(value) {
            Ok(value) => self.number(value),
            Err(_) => {
                self.number_64(value / 100_000_000);
                self.store(number::ascii_8((value % 100_000_000) as u32), 8);
            }
        }
    }

    /// Appends the first `count` digits, at most 8, of a number below 100,000,000 that is written with 8.
    #[inline]
    pub fn first_digits(&mut self, value: u32, count: usize) {
        self.store(number::ascii_8(value), count.min(8));
    }

    /// Appends an IPv4 address with its points.
    #[inline]
    pub fn ipv4(&mut self, octets: [u8; 4]) {
        for (at, octet) in octets.into_iter().enumerate() {
            let (digits, len) = number::octet(octet);
            // The point stands in the table behind the digits; after the last number it is not wanted.
            let bytes = u64::from(u32::from_le_bytes(digits)).to_le_bytes();
            self.store(bytes, if at < 3 { len.wrapping_add(1) } else { len });
        }
    }

    /// Appends a number in decimal with spaces before it, so that it has `width` places at least.
    #[inline]
    pub fn right(&mut self, value: u64, width: usize) {
        match u32::try_from(value) {
            Ok(value) if value < 100_000_000 => {
                let (digits, len) = number::shortest_8(value);
                self.store(*b"        ", width.saturating_sub(len).min(8));
                self.store(digits, len);
            }
            // Wider than any column.
            _ => self.number_64(value),
        }
    }

    /// Appends an IPv4 address with spaces before it, so that it has `width` places at least.
    #[inline]
    pub fn ipv4_right(&mut self, octets: [u8; 4], width: usize) {
        let len = octets.iter().fold(3usize, |len, octet| len.wrapping_add(number::octet(*octet).1));
        self.store(*b"        ", width.saturating_sub(len).min(8));
        self.ipv4(octets);
    }

    /// Appends spaces until there are `width` bytes.
    #[inline]
    pub fn fill(&mut self, width: usize) {
        // What does not fit ends at the last byte, so the loop does too.
        let width = width.min(CAPACITY + SLACK);
        while self.len < width {
            let missing = width.wrapping_sub(self.len);
            self.store(*b"        ", missing.min(8));
        }
    }

    /// Eight bytes are stored, `len` of them count.
    #[inline(always)]
    fn store(&mut self, bytes: [u8; 8], len: usize) {
        match self.bytes.get_mut(self.len..).and_then(<[u8]>::first_chunk_mut) {
            Some(place) => {
                *place = bytes;
                self.len = self.len.wrapping_add(len);
            }
            None => self.overflow(),
        }
    }

    /// Beyond the end it stays: nothing is appended any more, and the text is none.
    #[cold]
    fn overflow(&mut self) {
        self.len = CAPACITY + SLACK;
    }
}

impl Words for ShortText {
    #[inline(always)]
    fn word(&mut self, word: &str) {
        self.push(word.as_bytes());
    }

    #[inline]
    fn number(&mut self, value: u32) {
        const EIGHT_DIGITS: u32 = 100_000_000;
        if value < EIGHT_DIGITS {
            let (digits, len) = number::shortest_8(value);
            return self.store(digits, len);
        }
        let (digits, len) = number::shortest_8(value / EIGHT_DIGITS);
        self.store(digits, len);
        self.store(number::ascii_8(value % EIGHT_DIGITS), 8);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(write: impl FnOnce(&mut ShortText)) -> String {
        let mut text = ShortText::new();
        write(&mut text);
        text.text().expect("it fits").to_owned()
    }

    #[test]
    fn numbers_of_every_length_are_right() {
        let tens = (0..20).flat_map(|power| [10u64.pow(power) - 1, 10u64.pow(power), 10u64.pow(power) + 1]);
        let powers = (0..64).flat_map(|bit| [(1u64 << bit) - 1, 1 << bit]);
        for value in (0..11_000).chain(tens).chain(powers).chain([u64::MAX, 12_345_678, 87_654_321]) {
            assert_eq!(written(|text| text.number_64(value)), value.to_string());
            if let Ok(value) = u32::try_from(value) {
                assert_eq!(written(|text| text.labelled("n=", value)), format!("n={value}"));
                let mut string = String::new();
                string.labelled("n=", value);
                assert_eq!(string, format!("n={value}"));
            }
        }
        assert_eq!(written(|text| text.first_digits(12_345, 6)), "000123");
    }

    #[test]
    fn addresses_and_spaces() {
        for octets in [[0, 9, 10, 99], [100, 199, 200, 255], [127, 0, 0, 1]] {
            let expected = std::net::Ipv4Addr::from(octets).to_string();
            assert_eq!(written(|text| text.ipv4(octets)), expected);
        }
        let filled = |text: &mut ShortText| {
            text.word("ab→");
            text.fill(30);
            text.fill(3);
        };
        assert_eq!(written(filled), format!("ab→{}", " ".repeat(25)));
        for (value, expected) in [(7, "    7"), (12_345, "12345"), (123_456, "123456"), (99_999_999, "99999999")] {
            assert_eq!(written(|text| text.right(value, 5)), expected);
        }
        assert_eq!(written(|text| text.right(12_345_678_901, 5)), "12345678901");
        assert_eq!(written(|text| text.ipv4_right([1, 22, 3, 4], 12)), "    1.22.3.4");
        assert_eq!(written(|text| text.ipv4_right([192, 168, 100, 200], 12)), "192.168.100.200");
    }

    #[test]
    fn a_text_that_does_not_fit_is_none() {
        let mut text = ShortText::new();
        text.fill(CAPACITY);
        assert_eq!(text.text().map(str::len), Some(CAPACITY));
        text.word("x");
        assert_eq!(text.text(), None);
        text.word(&"x".repeat(300));
        text.number(7);
        text.fill(1000);
        assert_eq!(text.text(), None);
        text.clear();
        text.word("x");
        assert_eq!(text.text(), Some("x"));
        assert!(!text.is_empty() && text.len() == 1);
    }
}
