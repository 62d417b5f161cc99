//! Decimal numbers appended to text, for the rows of a list: a million of them must not go through the formatter.

/// Appends `value` in decimal.
pub fn push(out: &mut String, mut value: u64) {
    let mut digits = [0u8; 20];
    let mut at = digits.len();
    loop {
        at -= 1;
        digits[at] = b'0' + (value % 10) as u8;
        value /= 10;
        if value == 0 {
            break;
        }
    }
    for digit in &digits[at..] {
        out.push(char::from(*digit));
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
