//! Where lines end: what reads heads of many short lines asks so often that a call for each line costs more than the look.

use wide::u8x16;

/// Bytes that are looked at together.
const BLOCK: usize = 32;

/// The places of the line feeds in some bytes, in order.
#[derive(Clone, Debug)]
pub struct Newlines<'b> {
    bytes: &'b [u8],
    /// Where the block lies that was looked at last, and a bit for each line feed in it that was not given yet.
    block: usize,
    found: u32,
    /// Bytes that were not looked at.
    rest: &'b [u8],
}

impl<'b> Newlines<'b> {
    /// Those of `bytes`.
    #[inline]
    pub fn of(bytes: &'b [u8]) -> Self {
        Self { bytes, block: 0, found: 0, rest: bytes }
    }

    /// Looks at the last bytes, fewer than a block.
    #[inline(never)]
    fn last(&mut self) {
        let lacking = BLOCK.saturating_sub(self.rest.len());
        self.block = self.bytes.len().saturating_sub(self.rest.len());
        self.found = match self.bytes.last_chunk() {
            // Together with some of those before.
            Some(last) => line_feeds(last) >> lacking,
            None => {
                let mut last = [0; BLOCK];
                last.iter_mut().zip(self.rest).for_each(|(to, from)| *to = *from);
                line_feeds(&last)
            }
        };
        self.rest = &[];
    }
}

impl Iterator for Newlines<'_> {
    type Item = usize;

    #[inline]
    fn next(&mut self) -> Option<usize> {
        while self.found == 0 {
            match self.rest.split_first_chunk() {
                Some((block, rest)) => {
                    self.block = self.bytes.len().wrapping_sub(self.rest.len());
                    (self.found, self.rest) = (line_feeds(block), rest);
                }
                None if self.rest.is_empty() => return None,
                None => self.last(),
            }
        }
        let within = self.found.trailing_zeros() as usize;
        self.found &= self.found.wrapping_sub(1);
        Some(self.block.wrapping_add(within))
    }
}

/// A bit for each byte that is a line feed, the lowest for the first.
#[inline]
fn line_feeds(block: &[u8; BLOCK]) -> u32 {
    let (first, second) = block.split_at(BLOCK / 2);
    let of =
        |half: &[u8]| half.first_chunk().map_or(0, |half| u8x16::new(*half).simd_eq(u8x16::splat(b'\n')).to_bitmask());
    of(first) | of(second) << (BLOCK / 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_feed_is_found_and_nothing_else() {
        let mut seed = 1u64;
        for len in 0..200usize {
            for often in [1, 3, 40] {
                let bytes: Vec<u8> = (0..len)
                    .map(|_| {
                        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                        let random = (seed >> 33) as u32;
                        // What differs from it in one bit, and what carries into the next byte.
                        let others = [0x0b, 0x08, 0x8a, 0x00, 0xff, 0x0d, 0x80, 0x7f];
                        if random.is_multiple_of(often) { b'\n' } else { others[random as usize / 64 % others.len()] }
                    })
                    .collect();
                let expected: Vec<usize> = (0..len).filter(|at| bytes[*at] == b'\n').collect();
                assert_eq!(Newlines::of(&bytes).collect::<Vec<_>>(), expected, "{bytes:?}");
            }
        }
    }
}
