//! The frames that a filter selects: a bit for each, with counts that find the n-th of them quickly.

use crate::base::FrameId;

/// Words that one count covers.
const BLOCK: usize = 64;
const BITS: usize = 64;

/// Selected frames among those that were looked at, which are the first of the capture.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matches {
    words: Vec<u64>,
    /// How many are selected before each block of words.
    before: Vec<u32>,
    frames: u32,
    count: u32,
}

impl Matches {
    /// How many frames were looked at.
    pub fn frames(&self) -> u32 {
        self.frames
    }

    /// How many of them are selected.
    pub fn count(&self) -> u32 {
        self.count
    }

    /// Whether a frame is selected.
    pub fn contains(&self, frame: FrameId) -> bool {
        self.words.get(frame.index() / BITS).is_some_and(|word| word >> (frame.index() % BITS) & 1 == 1)
    }

    /// The n-th selected frame, from 0.
    pub fn nth(&self, n: u32) -> Option<FrameId> {
        if n >= self.count {
            return None;
        }
        let block = self.before.partition_point(|before| *before <= n).checked_sub(1)?;
        let mut left = n.checked_sub(*self.before.get(block)?)?;
        let first = block.checked_mul(BLOCK)?;
        for (at, word) in self.words.get(first..)?.iter().enumerate() {
            let ones = word.count_ones();
            if left < ones {
                let word = (0..left).fold(*word, |word, _| word & word.wrapping_sub(1));
                let at = first.checked_add(at)?.checked_mul(BITS)?;
                return u32::try_from(at).ok()?.checked_add(word.trailing_zeros()).map(FrameId);
            }
            left = left.saturating_sub(ones);
        }
        None
    }

    /// How many are selected before a frame: its place in a list of the selected ones.
    pub fn rank(&self, frame: FrameId) -> u32 {
        let at = frame.index() / BITS;
        let block = at / BLOCK;
        let (Some(before), Some(words)) = (self.before.get(block), self.words.get(block.saturating_mul(BLOCK)..))
        else {
            return self.count;
        };
        let whole = at % BLOCK;
        let ones: u32 = words.iter().take(whole).map(|word| word.count_ones()).sum();
        let below = (1u64 << (frame.index() % BITS)).wrapping_sub(1);
        let last = words.get(whole).map_or(0, |word| (word & below).count_ones());
        before.saturating_add(ones).saturating_add(last)
    }

    /// The selected frame at or after a frame.
    pub fn next(&self, frame: FrameId) -> Option<FrameId> {
        self.nth(self.rank(frame))
    }

    /// The selected frame before a frame.
    pub fn previous(&self, frame: FrameId) -> Option<FrameId> {
        self.nth(self.rank(frame).checked_sub(1)?)
    }

    /// The selected frames from one on, in order.
    pub fn iter_from(&self, frame: FrameId) -> impl Iterator<Item = FrameId> + '_ {
        let first = frame.index() / BITS;
        let skipped = !(1u64 << (frame.index() % BITS)).wrapping_sub(1);
        let words = self.words.iter().enumerate().skip(first);
        words.flat_map(move |(at, word)| {
            let mut word = if at == first { word & skipped } else { *word };
            let base = u32::try_from(at.saturating_mul(BITS)).unwrap_or(u32::MAX);
            std::iter::from_fn(move || {
                let bit = (word != 0).then(|| word.trailing_zeros())?;
                word &= word.wrapping_sub(1);
                Some(FrameId(base.saturating_add(bit)))
            })
        })
    }

    /// Adds what was found of the frames that follow those looked at: `words` begins with the word of the first of them,
    /// and has nothing beyond `until`.
    pub(super) fn extend(&mut self, words: &[u64], until: u32) {
        let first = self.frames as usize / BITS;
        for (at, word) in words.iter().enumerate() {
            let at = first.saturating_add(at);
            match self.words.get_mut(at) {
                Some(known) => *known |= word,
                None => {
                    if at.is_multiple_of(BLOCK) {
                        self.before.push(self.count);
                    }
                    self.words.push(*word);
                }
            }
            self.count = self.count.saturating_add(word.count_ones());
        }
        self.frames = until;
    }

    /// Bytes of memory.
    pub fn memory(&self) -> usize {
        self.words.len().saturating_mul(8).saturating_add(self.before.len().saturating_mul(4))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_and_frames_lead_to_each_other() {
        let mut matches = Matches::default();
        let is_selected = |frame: u32| frame.is_multiple_of(7) || frame.is_multiple_of(64);
        // Pieces that begin and end within words.
        let mut until = 0u32;
        for step in [1u32, 63, 64, 65, 5000, 3, 9000, 61] {
            let (from, to) = (until, until + step);
            let first = from / 64;
            let mut words = vec![0u64; ((to - 1) / 64 - first + 1) as usize];
            for frame in (from..to).filter(|frame| is_selected(*frame)) {
                words[(frame / 64 - first) as usize] |= 1 << (frame % 64);
            }
            matches.extend(&words, to);
            until = to;
        }
        let all: Vec<u32> = (0..until).filter(|frame| is_selected(*frame)).collect();
        assert_eq!((matches.frames(), matches.count() as usize), (until, all.len()));
        assert_eq!(matches.iter_from(FrameId(0)).map(|frame| frame.0).collect::<Vec<_>>(), all);
        for (place, frame) in all.iter().enumerate() {
            assert_eq!(matches.nth(place as u32), Some(FrameId(*frame)));
            assert_eq!(matches.rank(FrameId(*frame)), place as u32);
        }
        for frame in 0..until + 100 {
            assert_eq!(matches.contains(FrameId(frame)), frame < until && is_selected(frame), "{frame}");
            let before = all.partition_point(|one| *one < frame);
            assert_eq!(matches.next(FrameId(frame)), all.get(before).copied().map(FrameId), "{frame}");
            assert_eq!(matches.previous(FrameId(frame)).map(|f| f.0), before.checked_sub(1).map(|at| all[at]));
            let rest: Vec<u32> = matches.iter_from(FrameId(frame)).take(3).map(|frame| frame.0).collect();
            assert_eq!(rest, all[before..].iter().take(3).copied().collect::<Vec<_>>());
        }
        assert_eq!(matches.nth(matches.count()), None);
        assert_eq!(Matches::default().next(FrameId(0)), None);
    }
}
