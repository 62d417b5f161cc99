//! Amounts in few cells: bytes and spans of time.

use crate::base::Delta;

/// Bytes in at most six cells: `231`, `44.1k`, `1.2M`. Thousands are 1000, as in lists of traffic.
pub fn bytes(count: u64) -> String {
    const UNITS: [&str; 5] = ["k", "M", "G", "T", "P"];
    if count < 10_000 {
        return count.to_string();
    }
    let (mut whole, mut tenths) = (count / 1000, count % 1000 / 100);
    let mut unit = 0;
    while whole >= 1000 && unit + 1 < UNITS.len() {
        (whole, tenths) = (whole / 1000, whole % 1000 / 100);
        unit += 1;
    }
    if whole >= 100 { format!("{whole}{}", UNITS[unit]) } else { format!("{whole}.{tenths}{}", UNITS[unit]) }
}

/// A span of time in at most eight cells: `13 µs`, `1.85 ms`, `2.3 s`, `5:07 min`, `3:25 h`.
pub fn span(delta: Delta) -> String {
    let nanos = delta.0.max(0) as u64;
    match nanos {
        0 => "0".to_owned(),
        1..1_000 => format!("{nanos} ns"),
        1_000..1_000_000 => scaled(nanos, 1_000, "µs"),
        1_000_000..1_000_000_000 => scaled(nanos, 1_000_000, "ms"),
        1_000_000_000..60_000_000_000 => scaled(nanos, 1_000_000_000, "s"),
        _ => {
            let seconds = nanos / 1_000_000_000;
            match seconds {
                0..3600 => format!("{}:{:02} min", seconds / 60, seconds % 60),
                _ => format!("{}:{:02} h", seconds / 3600, seconds % 3600 / 60),
            }
        }
    }
}

/// Three digits that count.
fn scaled(nanos: u64, unit: u64, name: &str) -> String {
    let whole = nanos / unit;
    let hundredths = nanos % unit * 100 / unit;
    match whole {
        0..10 => format!("{whole}.{hundredths:02} {name}"),
        10..100 => format!("{whole}.{} {name}", hundredths / 10),
        _ => format!("{whole} {name}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_keep_the_digits_that_count() {
        let shown = [0, 9_999, 10_000, 44_149, 300_156, 999_999, 1_250_000, 1 << 40].map(bytes);
        assert_eq!(shown, ["0", "9999", "10.0k", "44.1k", "300k", "999k", "1.2M", "1.0T"]);
        let shown = [0, 999, 13_000, 1_850_000, 88_566_000, 203_000_000, 2_300_000_000, 307_000_000_000]
            .map(|nanos| span(Delta(nanos)));
        assert_eq!(shown, ["0", "999 ns", "13.0 µs", "1.85 ms", "88.5 ms", "203 ms", "2.30 s", "5:07 min"]);
        assert_eq!(span(Delta(12_300_000_000_000)), "3:25 h");
        assert_eq!(span(Delta(-5)), "0");
        assert!(bytes(u64::MAX).len() <= 7, "{}", bytes(u64::MAX));
    }
}
