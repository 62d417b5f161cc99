//! The Huffman code of HPACK and QPACK. RFC 7541 §5.2, appendix B.
//!
//! The code is canonical: of equal lengths the symbols are numbered in their order, and a longer code begins behind all
//! shorter ones. So the lengths are all that is written down here.

use std::sync::LazyLock;

/// The symbol that ends a string and must not stand in one.
const END: usize = 256;
const LONGEST: usize = 30;
/// Bits that are looked up at once; the codes of nearly all text are no longer.
const QUICK: u32 = 8;

/// Bits of the code of each byte, and of the end.
#[rustfmt::skip]
static LENGTHS: [u8; 257] = [
    13, 23, 28, 28, 28, 28, 28, 28, 28, 24, 30, 28, 28, 30, 28, 28, 28, 28, 28, 28,
    28, 28, 30, 28, 28, 28, 28, 28, 28, 28, 28, 28, 6, 10, 10, 12, 13, 6, 8, 11,
    10, 10, 8, 11, 8, 6, 6, 6, 5, 5, 5, 6, 6, 6, 6, 6, 6, 6, 7, 8,
    15, 6, 12, 10, 13, 6, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7,
    7, 7, 7, 7, 7, 7, 7, 7, 8, 7, 8, 13, 19, 13, 14, 6, 15, 5, 6, 5,
    6, 5, 6, 6, 6, 5, 7, 7, 6, 6, 6, 5, 6, 7, 6, 5, 5, 6, 7, 7,
    7, 7, 7, 15, 11, 14, 13, 28, 20, 22, 20, 20, 22, 22, 22, 23, 22, 23, 23, 23,
    23, 23, 24, 23, 24, 24, 22, 23, 24, 23, 23, 23, 23, 21, 22, 23, 22, 23, 23, 24,
    22, 21, 20, 22, 22, 23, 23, 21, 23, 22, 22, 24, 21, 22, 23, 23, 21, 21, 22, 21,
    23, 22, 23, 23, 20, 22, 22, 22, 23, 22, 22, 23, 26, 26, 20, 19, 22, 23, 22, 25,
    26, 26, 26, 27, 27, 26, 24, 25, 19, 21, 26, 27, 27, 26, 27, 24, 21, 21, 26, 26,
    28, 27, 27, 27, 20, 24, 20, 21, 22, 21, 21, 23, 22, 22, 25, 25, 24, 24, 26, 23,
    26, 27, 26, 26, 27, 27, 27, 27, 27, 28, 27, 27, 27, 27, 27, 26, 30,
];

/// Why a string is not of this code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// It holds the symbol that only pads.
    End,
    /// It is padded with more than seven bits, or with others than the first of the end's code.
    Padding,
}

/// The code as decoding needs it.
struct Code {
    /// For each value of the first [`QUICK`] bits: the symbol and the length of its code; length 0 for longer codes.
    quick: [(u8, u8); 1 << QUICK],
    /// For each length: the first code behind those of that length, at the left end of 32 bits; how many symbols have shorter
    /// codes; and the first code of that length, as a number.
    longer: [(u64, usize, u64); LONGEST + 1],
    /// The symbols in the order of their codes.
    symbols: Vec<u16>,
}

static CODE: LazyLock<Code> = LazyLock::new(|| {
    let mut symbols: Vec<u16> = (0..=END as u16).collect();
    symbols.sort_by_key(|symbol| (length(*symbol), *symbol));
    let mut quick = [(0u8, 0u8); 1 << QUICK];
    let mut longer = [(0u64, 0usize, 0u64); LONGEST + 1];
    let (mut code, mut before) = (0u64, 0usize);
    for (bits, slot) in longer.iter_mut().enumerate().skip(1) {
        code <<= 1;
        let first = code;
        let of_length = symbols.iter().skip(before).take_while(|symbol| length(**symbol) == bits);
        let start = before;
        for symbol in of_length {
            if let Some(free) = QUICK.checked_sub(bits as u32) {
                let from = (code << free) as usize;
                for entry in quick.iter_mut().skip(from).take(1 << free) {
                    *entry = (*symbol as u8, bits as u8);
                }
            }
            code = code.saturating_add(1);
            before = before.saturating_add(1);
        }
        *slot = (code << 32usize.saturating_sub(bits), start, first);
    }
    Code { quick, longer, symbols }
});

fn length(symbol: u16) -> usize {
    LENGTHS.get(usize::from(symbol)).copied().map_or(LONGEST, usize::from)
}

/// Appends the string that `coded` stands for. What comes before something wrong is appended.
pub fn decode(coded: &[u8], out: &mut Vec<u8>) -> Result<(), Wrong> {
    let code = &*CODE;
    // The bits to come, the next one leftmost of 64, and how many they are.
    let (mut bits, mut have) = (0u64, 0u32);
    let mut rest = coded.iter();
    loop {
        while have <= 56 {
            let Some(byte) = rest.next() else { break };
            bits |= u64::from(*byte) << 56u32.saturating_sub(have);
            have = have.saturating_add(8);
        }
        if have == 0 {
            return Ok(());
        }
        let (symbol, len) = match code.quick.get((bits >> (64 - QUICK)) as usize) {
            Some((symbol, len)) if *len > 0 => (usize::from(*symbol), u32::from(*len)),
            _ => code.longer(bits),
        };
        if len > have {
            // What is left pads, with the first bits of the end's code: all ones.
            let ones = bits.leading_ones() >= have;
            return if have < 8 && ones { Ok(()) } else { Err(Wrong::Padding) };
        }
        if symbol == END {
            return Err(Wrong::End);
        }
        out.push(symbol as u8);
        bits <<= len;
        have = have.saturating_sub(len);
    }
}

impl Code {
    /// The symbol that the leftmost bits stand for, and the length of its code. Every sequence of bits begins with a code.
    #[cold]
    fn longer(&self, bits: u64) -> (usize, u32) {
        let left = bits >> 32;
        for (len, (behind, before, first)) in self.longer.iter().enumerate().skip(QUICK as usize) {
            if left < *behind {
                let place = (left >> 32usize.saturating_sub(len)).saturating_sub(*first) as usize;
                let symbol = self.symbols.get(before.saturating_add(place)).copied();
                return (symbol.map_or(END, usize::from), len as u32);
            }
        }
        (END, LONGEST as u32)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocols::testing::hex;

    fn decoded(coded: &str) -> Result<Vec<u8>, Wrong> {
        let mut out = Vec::new();
        decode(&hex(coded), &mut out).map(|()| out)
    }

    #[test]
    fn the_code_is_complete() {
        // Kraft's sum is one: every sequence of bits is a code or begins one.
        let sum: u64 = LENGTHS.iter().map(|bits| 1u64 << (LONGEST - usize::from(*bits))).sum();
        assert_eq!(sum, 1 << LONGEST);
    }

    #[test]
    fn every_byte_comes_back() {
        // The codes, made here as appendix B lists them: in the order of length and symbol.
        let mut symbols: Vec<u16> = (0..=256).collect();
        symbols.sort_by_key(|symbol| (length(*symbol), *symbol));
        let (mut code, mut bits, mut codes) = (0u64, 5, vec![(0u64, 0usize); 257]);
        for symbol in symbols {
            code <<= length(symbol) - bits;
            bits = length(symbol);
            codes[usize::from(symbol)] = (code, bits);
            code += 1;
        }
        // Some of the rows of appendix B, of each length that is rare.
        for (symbol, code) in
            [(0, 0x1ff8), (10, 0x3fff_fffc), (92, 0x7fff0), (128, 0xfffe6), (249, 0xffffffe), (256, 0x3fff_ffff)]
        {
            assert_eq!(codes[symbol].0, code, "{symbol}");
        }
        for byte in 0..=255u8 {
            for other in [b'a', 0xff, byte] {
                let (mut all, mut len) = (0u128, 0);
                for symbol in [byte, other] {
                    let (code, bits) = codes[usize::from(symbol)];
                    all = all << bits | u128::from(code);
                    len += bits;
                }
                let pad = (8 - len % 8) % 8;
                all = all << pad | ((1 << pad) - 1);
                let bytes = &all.to_be_bytes()[16 - (len + pad) / 8..];
                let mut out = Vec::new();
                assert_eq!(decode(bytes, &mut out), Ok(()));
                assert_eq!(out, [byte, other]);
            }
        }
    }

    #[test]
    fn padding_is_short_and_of_ones() {
        assert_eq!(decoded("f1e3c2e5f23a6ba0ab90f4ff"), Ok(b"www.example.com".to_vec()));
        assert_eq!(decoded(""), Ok(Vec::new()));
        assert_eq!(decoded("1f"), Ok(b"a".to_vec()));
        assert_eq!(decoded("18"), Err(Wrong::Padding), "zeros");
        assert_eq!(decoded("1fff"), Err(Wrong::Padding), "eleven bits");
        assert_eq!(decoded("ff"), Err(Wrong::Padding), "eight bits");
        assert_eq!(decoded("ffffffff"), Err(Wrong::End));
        assert_eq!(decoded("fffffffc"), Err(Wrong::End));
    }
}
