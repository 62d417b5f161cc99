//! Decimal numbers appended to text, for the rows of a list: a million of them must not go through the formatter.

/// Appends `value` in decimal.
pub fn push(out: &mut String, value: u64) {
    let mut digits = [0u8; 20];
    let at = write(&mut digits, value);
    // Digits are ASCII, so this never fails.
    out.push_str(std::str::from_utf8(&digits[at..]).unwrap_or_default());
}

/// Appends `value` in decimal.
pub fn push_bytes(out: &mut Vec<u8>, value: u64) {
    let mut digits = [0u8; 20];
    let at = write(&mut digits, value);
    out.extend_from_slice(&digits[at..]);
}

/// Writes the digits at the end of `digits` and returns where they begin.
fn write(digits: &mut [u8; 20], value: u64) -> usize {
    let mut at = digits.len();
    let mut high = value;
    while high > u64::from(u32::MAX) {
        at -= 1;
        digits[at] = b'0' + (high % 10) as u8;
        high /= 10;
    }
    // Divisions of 32 bits are several times as fast.
    let mut low = high as u32;
    loop {
        at -= 1;
        digits[at] = b'0' + (low % 10) as u8;
        low /= 10;
        if low == 0 {
            return at;
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_length_is_right() {
        for value in [0, 7, 10, 99, 65_535, u64::from(u32::MAX), u64::MAX] {
            let mut out = String::from("n=");
            super::push(&mut out, value);
            assert_eq!(out, format!("n={value}"));
        }
    }
}
