//! Changes bytes as damage and malice do: single bits, lengths at their extremes, pieces lost, doubled and moved.

/// A generator of numbers that is the same on every machine: splitmix64 (Steele, Lea, Flood, 2014).
pub struct Numbers(pub u64);

impl Numbers {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `limit`, which is not 0.
    pub fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit as u64) as usize
    }
}

/// Values that a length, count or offset is likely to be mishandled at.
const EXTREMES: [u32; 14] = [0, 1, 2, 3, 4, 7, 8, 0x7f, 0x80, 0xff, 0x7fff_ffff, 0x8000_0000, 0xffff_fffe, 0xffff_ffff];

/// Changes `bytes` within `range` a few times without moving anything: bits, bytes, and 1, 2 or 4 bytes set to an extreme.
pub fn change(bytes: &mut [u8], range: std::ops::Range<usize>, numbers: &mut Numbers) {
    let Some(bytes) = bytes.get_mut(range).filter(|bytes| !bytes.is_empty()) else { return };
    for _ in 0..1 + numbers.below(8) {
        let at = numbers.below(bytes.len());
        match numbers.below(4) {
            0 => bytes[at] ^= 1 << numbers.below(8),
            1 => bytes[at] = numbers.next() as u8,
            2 => bytes[at] = EXTREMES[numbers.below(EXTREMES.len())] as u8,
            _ => {
                let value = EXTREMES[numbers.below(EXTREMES.len())].wrapping_sub(numbers.below(2) as u32);
                let wide = if numbers.below(2) == 0 { value.to_be_bytes() } else { value.to_le_bytes() };
                let width = [2, 4][numbers.below(2)].min(bytes.len() - at);
                bytes[at..at + width].copy_from_slice(&wide[..width]);
            }
        }
    }
}

/// Cuts, doubles, removes or moves a piece of `bytes`.
pub fn rearrange(bytes: &mut Vec<u8>, numbers: &mut Numbers) {
    if bytes.is_empty() {
        return;
    }
    let from = numbers.below(bytes.len());
    let to = from + numbers.below((bytes.len() - from).min(512));
    match numbers.below(4) {
        0 => bytes.truncate(from),
        1 => drop(bytes.drain(from..to)),
        2 => {
            let piece = bytes[from..to].to_vec();
            bytes.splice(from..from, piece);
        }
        _ => {
            let piece: Vec<u8> = bytes.drain(from..to).collect();
            let at = numbers.below(bytes.len() + 1);
            bytes.splice(at..at, piece);
        }
    }
}
