//! Spans of time in words, as Wireshark writes them.

use crate::text;

/// Appends whole seconds in words: `1 day, 1 second`.
pub fn words(out: &mut String, seconds: u32) {
    let units = [
        (seconds / 86_400, "day"),
        (seconds / 3_600 % 24, "hour"),
        (seconds / 60 % 60, "minute"),
        (seconds % 60, "second"),
    ];
    let mut first = true;
    for (count, unit) in units {
        if count > 0 || unit == "second" && first {
            let comma = if first { "" } else { ", " };
            text!(out, "{comma}{count} {unit}{}", if count == 1 { "" } else { "s" });
            first = false;
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn spans_are_written_as_tshark_writes_them() {
        for (seconds, words) in [
            (0, "0 seconds"),
            (60, "1 minute"),
            (86_400, "1 day"),
            (90_061, "1 day, 1 hour, 1 minute, 1 second"),
            (0x8000_0001, "24855 days, 3 hours, 14 minutes, 9 seconds"),
        ] {
            let mut out = String::new();
            super::words(&mut out, seconds);
            assert_eq!(out, words);
        }
    }
}
