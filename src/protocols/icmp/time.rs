//! Times that ICMP messages carry: milliseconds since midnight (RFC 792), and the moment that ping programs write into
//! their data, for which no document says how.

use crate::base::{Delta, Time};
use crate::text;

/// A span in milliseconds with a fraction.
pub fn milliseconds(delta: Delta) -> f64 {
    delta.0 as f64 / 1e6
}

/// The moment at the start of echo data and the bytes it takes, if they look like one: seconds and microseconds of 32 or
/// 64 bits, in either byte order, within a day of the capture.
pub fn guess(data: &[u8], captured: Time) -> Option<(Time, u32)> {
    let first = data.first_chunk::<8>()?;
    let [a, b, c, d, e, f, g, h] = *first;
    let little = (u32::from_le_bytes([a, b, c, d]), u32::from_le_bytes([e, f, g, h]));
    let big = (u32::from_be_bytes([a, b, c, d]), u32::from_be_bytes([e, f, g, h]));
    // 64 bits of seconds look like 32 bits of them with no microseconds; then the microseconds follow.
    if let (seconds, 0) = little
        && let Some(after) = data.get(8..16).and_then(|bytes| bytes.try_into().ok()).map(u64::from_le_bytes)
        && after < 1_000_000
        && let Some(time) = plausible(seconds, after as u32, captured)
    {
        return Some((time, 16));
    }
    if let (0, seconds) = big
        && let Some(after) = data.get(8..16).and_then(|bytes| bytes.try_into().ok()).map(u64::from_be_bytes)
        && after < 1_000_000
        && let Some(time) = plausible(seconds, after as u32, captured)
    {
        return Some((time, 16));
    }
    [little, big].into_iter().find_map(|(seconds, micros)| plausible(seconds, micros, captured)).map(|time| (time, 8))
}

fn plausible(seconds: u32, micros: u32, captured: Time) -> Option<Time> {
    const DAY: u64 = 86_400;
    let (now, _) = captured.parts();
    if micros >= 1_000_000 || now.abs_diff(i64::from(seconds)) > DAY {
        return None;
    }
    let nanos = i64::from(micros).saturating_mul(1000);
    Some(Time(i64::from(seconds).saturating_mul(1_000_000_000).saturating_add(nanos)))
}

/// A timestamp in words: ` (4 hours, 28 minutes, 51.171 seconds after midnight UTC)`.
pub fn since_midnight(out: &mut String, value: u32) {
    // RFC 792: the high bit marks a time that does not count from midnight. Some systems send their own byte order.
    let plain = value & 0x7fff_ffff;
    let millis = if plain < MIDNIGHT { plain } else { value.swap_bytes() & 0x7fff_ffff };
    out.push_str(" (");
    duration(out, millis);
    out.push_str(" after midnight UTC)");
}

const MIDNIGHT: u32 = 86_400_000;

/// A span of milliseconds in words: `3 minutes, 20 seconds`.
pub fn duration(out: &mut String, millis: u32) {
    let (seconds, fraction) = (millis / 1000, millis % 1000);
    let parts = [
        (seconds / 86_400, "day"),
        (seconds / 3600 % 24, "hour"),
        (seconds / 60 % 60, "minute"),
        (seconds % 60, "second"),
    ];
    let mut separator = "";
    for (count, unit) in parts {
        let fraction = if unit == "second" { fraction } else { 0 };
        if count == 0 && fraction == 0 {
            continue;
        }
        text!(out, "{separator}{count}");
        if fraction != 0 {
            text!(out, ".{fraction:03}");
        }
        text!(out, " {unit}{}", if count == 1 && fraction == 0 { "" } else { "s" });
        separator = ", ";
    }
    if separator.is_empty() {
        out.push_str("0 seconds");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(millis: u32) -> String {
        let mut out = String::new();
        duration(&mut out, millis);
        out
    }

    #[test]
    fn spans_are_put_in_words() {
        assert_eq!(words(0), "0 seconds");
        assert_eq!(words(1000), "1 second");
        assert_eq!(words(3), "0.003 seconds");
        assert_eq!(words(200_000), "3 minutes, 20 seconds");
        assert_eq!(words(16_131_171), "4 hours, 28 minutes, 51.171 seconds");
    }

    #[test]
    fn a_moment_in_echo_data_is_found_in_all_forms_and_near_the_capture_only() {
        let captured = Time(1_700_000_000_000_000_000);
        let expected = Time(1_699_999_999_500_000_000);
        let (s, us) = (1_699_999_999_u32, 500_000_u32);
        let form = |parts: [&[u8]; 2]| guess(&[parts[0], parts[1], b"xxxx"].concat(), captured);
        assert_eq!(form([&s.to_le_bytes(), &us.to_le_bytes()]), Some((expected, 8)));
        assert_eq!(form([&s.to_be_bytes(), &us.to_be_bytes()]), Some((expected, 8)));
        assert_eq!(form([&u64::from(s).to_le_bytes(), &u64::from(us).to_le_bytes()]), Some((expected, 16)));
        assert_eq!(form([&u64::from(s).to_be_bytes(), &u64::from(us).to_be_bytes()]), Some((expected, 16)));
        assert_eq!(form([&(s - 90_000).to_le_bytes(), &us.to_le_bytes()]), None);
        assert_eq!(form([&s.to_le_bytes(), &1_000_000_u32.to_le_bytes()]), None);
        assert_eq!(guess(b"abc", captured), None);
    }
}
