//! What strings stood for that came before. Who inserts nothing into the table, or everything again with each block, says the
//! same few strings over and over; to see that one is the same is far cheaper than to decode it.

use std::ops::Range;

use super::table::STATIC;

/// Strings that are remembered.
const PLACES: usize = 16;
/// Coded bytes of a string that is remembered.
const MAX_CODED: usize = 24;
/// What those may stand for: no code is shorter than five bits.
const MAX_TEXT: usize = MAX_CODED * 8 / 5;

/// The strings in the Huffman code that came last.
#[derive(Debug, Default)]
pub struct Recent {
    /// None, or one for each place.
    strings: Vec<Known>,
}

/// A string.
#[derive(Clone, Copy, Debug)]
struct Known {
    key: Key,
    text: [u8; MAX_TEXT],
    len: u8,
}

/// Coded bytes: how many, the first and the last eight, and those between.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Key {
    len: usize,
    first: u64,
    middle: u64,
    last: u64,
}

/// Where a string would be remembered, if it can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place(Option<(usize, Key)>);

impl Recent {
    /// The place of what the coded bytes `at` of `block` stand for, if that is remembered. `index`: what the string is the
    /// value of, by place in the tables; 0 for others.
    #[inline]
    pub fn find(&self, block: &[u8], at: Range<usize>, index: u64) -> Result<usize, Place> {
        let Some(key) = block.get(at.start..).and_then(|bytes| Key::of(bytes, at.len())) else {
            return Err(Place(None));
        };
        // A name of the static table has mostly one value; others are told apart by what they say.
        let place = match index {
            1.. if index <= STATIC.len() as u64 => index as usize % PLACES,
            _ => key.mixed() as usize % PLACES,
        };
        match self.strings.get(place) {
            Some(known) if known.key == key => Ok(place),
            _ => Err(Place(Some((place, key)))),
        }
    }

    /// The string that was found at a place.
    #[inline]
    pub fn text(&self, place: usize) -> &[u8] {
        self.strings.get(place).and_then(|known| known.text.get(..usize::from(known.len))).unwrap_or_default()
    }

    /// Remembers what the bytes stand for that were not found.
    pub fn keep(&mut self, place: Place, text: &[u8]) {
        let Place(Some((place, key))) = place else { return };
        if self.strings.is_empty() {
            let none = Known { key: Key::default(), text: [0; MAX_TEXT], len: 0 };
            self.strings = vec![none; PLACES];
        }
        if let Some(known) = self.strings.get_mut(place)
            && let Some(room) = known.text.get_mut(..text.len())
        {
            room.copy_from_slice(text);
            (known.key, known.len) = (key, text.len() as u8);
        }
    }

    /// Bytes of memory.
    pub fn memory(&self) -> usize {
        self.strings.capacity().saturating_mul(size_of::<Known>())
    }
}

/// A copy goes on without: it decodes what it meets.
impl Clone for Recent {
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl Key {
    #[inline]
    fn mixed(&self) -> u64 {
        (self.first ^ self.last).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 56
    }

    /// The first `len` of `bytes`, if those are some and not too many.
    #[inline]
    fn of(bytes: &[u8], len: usize) -> Option<Self> {
        if !(1..=MAX_CODED).contains(&len) {
            return None;
        }
        let eight = |from: usize| bytes.get(from..)?.first_chunk().map(|eight| u64::from_le_bytes(*eight));
        let Some(from) = len.checked_sub(8) else {
            let first = eight(0).unwrap_or_else(|| bytes.iter().rev().fold(0, |all, byte| all << 8 | u64::from(*byte)));
            let others = 64u32.saturating_sub((len as u32).saturating_mul(8));
            return Some(Self { len, first: first.wrapping_shl(others), ..Self::default() });
        };
        Some(Self { len, first: eight(0)?, middle: if len > 16 { eight(8)? } else { 0 }, last: eight(from)? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(recent: &Recent, block: &[u8], at: Range<usize>, index: u64) -> Option<Vec<u8>> {
        recent.find(block, at, index).ok().map(|place| recent.text(place).to_vec())
    }

    fn keep(recent: &mut Recent, block: &[u8], at: Range<usize>, index: u64, text: &str) {
        let Err(place) = recent.find(block, at, index) else { panic!("{text}: something is kept of it") };
        recent.keep(place, text.as_bytes());
    }

    #[test]
    fn what_was_kept_is_found_and_nothing_else() {
        let block: Vec<u8> = (0..64).collect();
        for index in [33, 0, 62] {
            let mut recent = Recent::default();
            assert_eq!(recent.memory(), 0);
            for len in 0..40 {
                let text = format!("{len} bytes");
                keep(&mut recent, &block, 3..3 + len, index, &text);
                let kept = (1..=MAX_CODED).contains(&len).then(|| text.into_bytes());
                assert_eq!(found(&recent, &block, 3..3 + len, index), kept, "{len}");
                for byte in 3..3 + len {
                    let mut other = block.clone();
                    other[byte] ^= 0x80;
                    assert_eq!(found(&recent, &other, 3..3 + len, index), None, "{len}: byte {byte} is another");
                }
                // What stands around it does not matter.
                let mut other = vec![0xff; 64];
                other[9..9 + len].copy_from_slice(&block[3..3 + len]);
                assert_eq!(found(&recent, &other, 9..9 + len, index), kept, "{len}");
            }
            for len in 1..=MAX_CODED {
                let at = block.len() - len..block.len();
                keep(&mut recent, &block, at.clone(), index, "at the end");
                let other = [&block[at], &[7; 9]].concat();
                assert_eq!(found(&recent, &other, 0..len, index), Some(b"at the end".to_vec()), "{len}");
            }
            assert!(recent.memory() <= 2048, "{}", recent.memory());
            assert_eq!(recent.clone().memory(), 0);
        }
    }

    #[test]
    fn values_of_other_names_lie_in_other_places() {
        let mut recent = Recent::default();
        let block: Vec<u8> = (0..64).collect();
        let names = [28, 31, 33, 34, 54];
        let at = |index: u64| index as usize % 40..index as usize % 40 + 20;
        for index in names {
            keep(&mut recent, &block, at(index), index, &index.to_string());
        }
        for index in names {
            assert_eq!(found(&recent, &block, at(index), index), Some(index.to_string().into_bytes()));
        }
    }
}
