//! Decimal numbers appended to text, for the rows of a list: a million of them must not go through the formatter.

/// Appends `value` in decimal.
pub fn push(out: &mut String, value: u64) {
    match u32::try_from(value) {
        Ok(value) => push_short(out, value),
        // Rare: the upper part, then nine digits with their zeros.
        Err(_) => {
            push(out, value / 1_000_000_000);
            let rest = (value % 1_000_000_000) as u32;
            out.push(char::from(b'0' + (rest / 100_000_000) as u8));
            for shift in [1_000_000, 10_000, 100, 1] {
                out.push_str(pair(rest / shift % 100));
            }
        }
    }
}

/// Two digits at a time, from the first: pieces of text need no look at whether they are UTF-8.
fn push_short(out: &mut String, value: u32) {
    match value {
        0..10 => out.push(char::from(b'0' + value as u8)),
        10..100 => out.push_str(pair(value)),
        100..10_000 => {
            push_short(out, value / 100);
            out.push_str(pair(value % 100));
        }
        _ => {
            push_short(out, value / 10_000);
            out.push_str(pair(value / 100 % 100));
            out.push_str(pair(value % 100));
        }
    }
}

/// Appends `value` in decimal.
#[inline]
pub fn push_bytes(out: &mut Vec<u8>, value: u64) {
    const EIGHT_DIGITS: u64 = 100_000_000;
    if value >= EIGHT_DIGITS {
        push_bytes_long(out, value / EIGHT_DIGITS);
        return out.extend_from_slice(&ascii_8((value % EIGHT_DIGITS) as u32));
    }
    let (digits, len) = shortest_8(value as u32);
    push_some(out, digits, len);
}

#[cold]
fn push_bytes_long(out: &mut Vec<u8>, value: u64) {
    push_bytes(out, value);
}

/// Appends the first `len` of `bytes`: all of them with one store, of which the end is taken back.
#[inline]
pub fn push_some<const N: usize>(out: &mut Vec<u8>, bytes: [u8; N], len: usize) {
    let end = out.len() + len;
    out.extend_from_slice(&bytes);
    out.truncate(end);
}

/// The eight digits of a number below 100,000,000, zeros in front. Worked out side by side in one word: first two numbers of
/// four digits, then four of two, then eight of one, each division a multiplication.
#[inline]
pub fn ascii_8(value: u32) -> [u8; 8] {
    (digits_8(value) | 0x3030_3030_3030_3030).to_le_bytes()
}

/// The digits of a number below 100,000,000 without zeros in front, and how many they are.
#[inline]
pub fn shortest_8(value: u32) -> ([u8; 8], usize) {
    let digits = digits_8(value);
    // The last digit stays, also when it is 0.
    let zeros = (digits | 1 << 56).trailing_zeros() / 8;
    let ascii = (digits | 0x3030_3030_3030_3030) >> (zeros * 8);
    (ascii.to_le_bytes(), 8 - zeros as usize)
}

#[inline]
fn digits_8(value: u32) -> u64 {
    debug_assert!(value < 100_000_000);
    let fours = u64::from(value / 10_000) | u64::from(value % 10_000) << 32;
    // 10486 / 2²⁰ is a little more than 1/100, too little more to matter below 10,000; so is 103 / 2¹⁰ of 1/10 below 100.
    let hundreds = fours.wrapping_mul(10_486) >> 20 & 0x0000_007f_0000_007f;
    let twos = hundreds | fours.wrapping_sub(hundreds.wrapping_mul(100)) << 16;
    let tens = twos.wrapping_mul(103) >> 10 & 0x000f_000f_000f_000f;
    tens | twos.wrapping_sub(tens.wrapping_mul(10)) << 8
}

/// The digits of a byte with a point behind them, and how many digits they are.
#[inline]
pub fn octet(value: u8) -> ([u8; 4], usize) {
    let len = if value >= 100 {
        3
    } else if value >= 10 {
        2
    } else {
        1
    };
    (OCTETS[usize::from(value)], len)
}

static OCTETS: [[u8; 4]; 256] = {
    let mut table = [[b'.'; 4]; 256];
    let mut value = 0;
    while value < table.len() {
        let digits = [b'0' + (value / 100) as u8, b'0' + (value / 10 % 10) as u8, b'0' + (value % 10) as u8, b'.'];
        let zeros = if value >= 100 {
            0
        } else if value >= 10 {
            1
        } else {
            2
        };
        let mut at = 0;
        while at + zeros < digits.len() {
            table[value][at] = digits[at + zeros];
            at += 1;
        }
        value += 1;
    }
    table
};

/// The two digits of a number below 100.
#[inline]
fn pair(value: u32) -> &'static str {
    let at = value as usize * 2;
    PAIRS.get(at..at + 2).unwrap_or_default()
}

const PAIRS: &str = "0001020304050607080910111213141516171819\
                     2021222324252627282930313233343536373839\
                     4041424344454647484950515253545556575859\
                     6061626364656667686970717273747576777879\
                     8081828384858687888990919293949596979899";

#[cfg(test)]
mod tests {
    #[test]
    fn every_length_is_right() {
        let powers = (0..64).flat_map(|bit| [(1u64 << bit) - 1, 1 << bit]);
        let tens = (0..20).flat_map(|power| [10u64.pow(power) - 1, 10u64.pow(power), 10u64.pow(power) + 1]);
        for value in (0..1_100).chain(powers).chain(tens).chain([u64::MAX, 12_000_000_345]) {
            let mut out = String::from("n=");
            super::push(&mut out, value);
            assert_eq!(out, format!("n={value}"));
            let mut out = b"n=".to_vec();
            super::push_bytes(&mut out, value);
            assert_eq!(out, format!("n={value}").into_bytes());
        }
    }
}
