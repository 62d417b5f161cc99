//! The Huffman code of HPACK and QPACK. RFC 7541 §5.2, appendix B.
//!
//! The code is canonical: of equal lengths the symbols are numbered in their order, and a longer code begins behind all
//! shorter ones. So the lengths are all that is written down here.

use std::sync::LazyLock;

/// The symbol that ends a string and must not stand in one.
const END: usize = 256;
const LONGEST: usize = 30;
/// Bits that are looked up at once: those of nearly all text, and often those of two symbols.
const QUICK: u32 = 12;
/// How often that is done between two looks at the coded bytes.
const LOOKS: u32 = 4;

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
    /// For each value of the first [`QUICK`] bits: the symbols that they begin with.
    pairs: Box<[Pair; 1 << QUICK]>,
    /// The same, for one symbol: it and the length of its code.
    firsts: Box<[(u8, u8); 1 << QUICK]>,
    /// For each length: the first code behind those of that length, at the left end of 32 bits; how many symbols have shorter
    /// codes; and the first code of that length, as a number.
    longer: [(u64, usize, u64); LONGEST + 1],
    /// The symbols in the order of their codes.
    symbols: Vec<u16>,
}

/// Two symbols or one, the first lowest; none where the code of the first is longer than [`QUICK`] bits.
#[derive(Clone, Copy, Default)]
struct Pair {
    symbols: u16,
    count: u8,
    /// Bits of their codes.
    len: u8,
}

static CODE: LazyLock<Code> = LazyLock::new(|| {
    let mut symbols: Vec<u16> = (0..=END as u16).collect();
    symbols.sort_by_key(|symbol| (length(*symbol), *symbol));
    let mut firsts = Box::new([(0u8, 0u8); 1 << QUICK]);
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
                for entry in firsts.iter_mut().skip(from).take(1 << free) {
                    *entry = (*symbol as u8, bits as u8);
                }
            }
            code = code.saturating_add(1);
            before = before.saturating_add(1);
        }
        *slot = (code << 32usize.saturating_sub(bits), start, first);
    }
    let mut pairs = Box::new([Pair::default(); 1 << QUICK]);
    for (bits, slot) in (0u32..).zip(pairs.iter_mut()) {
        *slot = pair(firsts.as_slice(), bits);
    }
    Code { pairs, firsts, longer, symbols }
});

/// What the first [`QUICK`] bits stand for.
fn pair(firsts: &[(u8, u8)], bits: u32) -> Pair {
    let begins = |bits: u32| firsts.get(bits as usize).copied().unwrap_or_default();
    let (first, len) = begins(bits);
    let (second, more) = begins(bits << len & ((1 << QUICK) - 1));
    let both = len.saturating_add(more);
    match (len, more) {
        (0, _) => Pair::default(),
        (_, 1..) if u32::from(both) <= QUICK => {
            Pair { symbols: u16::from_le_bytes([first, second]), count: 2, len: both }
        }
        _ => Pair { symbols: u16::from(first), count: 1, len },
    }
}

fn length(symbol: u16) -> usize {
    LENGTHS.get(usize::from(symbol)).copied().map_or(LONGEST, usize::from)
}

/// Appends the string that the first `len` of `bytes` stand for. What comes before something wrong is appended.
pub fn decode(bytes: &[u8], len: usize, out: &mut Vec<u8>) -> Result<(), Wrong> {
    let code = &*CODE;
    let mut coded = Coded { bits: 0, have: 0, rest: bytes, left: len.min(bytes.len()) };
    // No code is shorter than five bits, and eight symbols are written at once.
    out.reserve((coded.left.saturating_mul(8) / 5).saturating_add(8));
    loop {
        coded.fill();
        let (made, count, len) = code.pairs(coded.bits, coded.have);
        if count > 0 {
            let before = out.len();
            out.extend_from_slice(&made.to_le_bytes());
            out.truncate(before.saturating_add(count as usize));
            coded.pass(len);
            continue;
        }
        // What is left pads, with the first bits of the end's code: all ones.
        let ones = coded.bits.leading_ones() >= coded.have;
        if coded.have < 8 && ones {
            return Ok(());
        }
        let (symbol, len) = code.first(coded.bits);
        if len > coded.have {
            return Err(Wrong::Padding);
        }
        if symbol == END {
            return Err(Wrong::End);
        }
        out.push(symbol as u8);
        coded.pass(len);
    }
}

/// What of a string is not decoded yet.
struct Coded<'a> {
    /// The bits to come, the next one leftmost, and how many of them are bits of the string: at least 56 as long as it has so
    /// many. Behind those anything may stand: no code is the beginning of another.
    bits: u64,
    have: u32,
    /// The bytes to come, and how many of them are bytes of the string.
    rest: &'a [u8],
    left: usize,
}

impl Coded<'_> {
    #[inline]
    fn fill(&mut self) {
        if self.left == 0 {
            return;
        }
        let next = match self.rest.first_chunk::<8>() {
            Some(eight) => u64::from_be_bytes(*eight),
            None => self.rest.iter().rev().fold(0, |bits, byte| bits >> 8 | u64::from(*byte) << 56),
        };
        self.bits |= next.wrapping_shr(self.have);
        let bytes = (63u32.saturating_sub(self.have) / 8).min(u32::try_from(self.left).unwrap_or(u32::MAX));
        self.have = self.have.wrapping_add(bytes.wrapping_mul(8));
        self.left = self.left.wrapping_sub(bytes as usize);
        self.rest = self.rest.get(bytes as usize..).unwrap_or_default();
    }

    /// So many bits are done with: fewer than 64, and no more than there are.
    #[inline]
    fn pass(&mut self, len: u32) {
        self.bits = self.bits.wrapping_shl(len);
        self.have = self.have.wrapping_sub(len);
    }
}

impl Code {
    /// The symbols with which the leftmost bits begin, of which `have` belong to the string, the first lowest; how many they
    /// are, eight at most; and the bits of their codes. None before one that has a long code.
    #[inline]
    fn pairs(&self, mut bits: u64, have: u32) -> (u64, u32, u32) {
        let (mut made, mut count, mut len) = (0u64, 0u32, 0u32);
        for _ in 0..LOOKS {
            let pair = self.pairs.get((bits >> (64 - QUICK)) as usize).copied().unwrap_or_default();
            let behind = len.wrapping_add(u32::from(pair.len));
            if pair.len == 0 || behind > have {
                break;
            }
            made |= u64::from(pair.symbols).wrapping_shl(count.wrapping_mul(8));
            count = count.wrapping_add(u32::from(pair.count));
            len = behind;
            bits = bits.wrapping_shl(u32::from(pair.len));
        }
        (made, count, len)
    }

    /// The symbol that the leftmost bits stand for, and the length of its code.
    #[inline]
    fn first(&self, bits: u64) -> (usize, u32) {
        match self.firsts.get((bits >> (64 - QUICK)) as usize) {
            Some((symbol, len)) if *len > 0 => (usize::from(*symbol), u32::from(*len)),
            _ => self.longer(bits),
        }
    }

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
        decode(&hex(coded), coded.len() / 2, &mut out).map(|()| out)
    }

    #[test]
    fn the_code_is_complete() {
        // Kraft's sum is one: every sequence of bits is a code or begins one.
        let sum: u64 = LENGTHS.iter().map(|bits| 1u64 << (LONGEST - usize::from(*bits))).sum();
        assert_eq!(sum, 1 << LONGEST);
    }

    /// The codes and their lengths, as appendix B lists them: in the order of length and symbol.
    fn codes() -> Vec<(u64, usize)> {
        let mut symbols: Vec<u16> = (0..=256).collect();
        symbols.sort_by_key(|symbol| (length(*symbol), *symbol));
        let (mut code, mut bits, mut codes) = (0u64, 5, vec![(0u64, 0usize); 257]);
        for symbol in symbols {
            code <<= length(symbol) - bits;
            bits = length(symbol);
            codes[usize::from(symbol)] = (code, bits);
            code += 1;
        }
        codes
    }

    #[test]
    fn every_byte_comes_back() {
        let codes = codes();
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
                assert_eq!(decode(bytes, bytes.len(), &mut out), Ok(()));
                assert_eq!(out, [byte, other]);
            }
        }
    }

    #[test]
    fn strings_of_any_mixture_come_back() {
        let codes = codes();
        let mut seed = 1u32;
        let mut next = |below: u32| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (seed >> 8) % below
        };
        for round in 0..500 {
            // Mostly text, with bytes between that have long codes: never, now and then, often.
            let rare = [u32::MAX >> 8, 20, 3][round % 3];
            let text: Vec<u8> = (0..next(60))
                .map(
                    |_| if next(rare) == 0 { next(256) as u8 } else { b"0123456789-/abcdefstuz,:%"[next(25) as usize] },
                )
                .collect();
            let mut bits: Vec<bool> = Vec::new();
            for byte in &text {
                let (code, len) = codes[usize::from(*byte)];
                bits.extend((0..len).rev().map(|bit| code >> bit & 1 == 1));
            }
            bits.resize(bits.len().next_multiple_of(8), true);
            let coded: Vec<u8> =
                bits.chunks(8).map(|bits| bits.iter().fold(0, |byte, bit| byte << 1 | u8::from(*bit))).collect();
            // What stands behind it does not matter.
            for behind in [&[][..], &[0; 3], &[0xff; 9], b"anything else"] {
                let mut out = b"before".to_vec();
                assert_eq!(decode(&[&coded, behind].concat(), coded.len(), &mut out), Ok(()));
                assert_eq!(out, [&b"before"[..], &text].concat());
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
