//! The lines of tshark's conversations. There may be very many of them, so their cells are written digit by digit, without the
//! machinery of formatting.

use super::text::RULE_80;
use crate::analysis::statistics::conversations::{Conversation, End, Talks};
use crate::analysis::statistics::scan::{PIECE, Scope, Stopped, in_order};
use crate::base::safe_text;
use crate::base::{Address, Delta, FrameId, Time};
use crate::text;

const SECOND: i64 = 1_000_000_000;
/// Whole seconds of a span up to which a double tells nanoseconds apart.
const EXACT: i64 = 1 << 20;
/// Bytes of a line, about.
const LINE: usize = 160;

/// Writes the conversations of a layer, in pieces.
pub fn conversations(
    talks: &Talks,
    scope: &Scope<'_>,
    filter: Option<&str>,
    write: &mut impl FnMut(String),
) -> Result<(), Stopped> {
    let width = if talks.layer.has_ports() { 26 } else { 20 };
    let blank = " ".repeat(2 * width + 7);
    let filter = filter.unwrap_or("<No Filter>");
    let mut head = String::new();
    text!(head, "{RULE_80}\n{} Conversations\nFilter:{}\n", talks.layer.name(), safe_text::shown(filter));
    text!(head, "{blank}|       <-      | |       ->      | |     Total     |    Relative    |   Duration   |\n");
    text!(head, "{blank}| Frames  Bytes | | Frames  Bytes | | Frames  Bytes |      Start     |              |\n");
    write(head);
    let first = scope.capture.record(FrameId(0)).map(|record| record.time).unwrap_or_default();
    // Captures hold packets out of order: time counts from the earliest.
    let begin = talks.conversations.iter().map(|talk| talk.start).min().unwrap_or(first).min(first);
    let mut all: Vec<&Conversation> = talks.conversations.iter().collect();
    all.sort_by_key(|talk| std::cmp::Reverse(talk.packets[0] + talk.packets[1]));
    let rows = 0..u32::try_from(all.len()).unwrap_or(u32::MAX);
    let work = |(): &mut (), row: u32, out: &mut String| {
        if out.is_empty() {
            out.reserve(LINE * PIECE as usize);
        }
        if let Some(talk) = all.get(row as usize) {
            line(out, talk, width, begin);
        }
    };
    in_order(rows, scope.threads, scope.stop, &|| (), &work, write)?;
    write(format!("{RULE_80}\n"));
    Ok(())
}

fn line(out: &mut String, talk: &Conversation, width: usize, begin: Time) {
    let ([to_b, to_a], [bytes_to_b, bytes_to_a]) = (talk.packets, talk.bytes);
    left(out, width, |out| socket(out, &talk.ends[0]));
    out.push_str(" <-> ");
    left(out, width, |out| socket(out, &talk.ends[1]));
    for (packets, bytes) in [(to_a, bytes_to_a), (to_b, bytes_to_b), (to_a + to_b, bytes_to_a + bytes_to_b)] {
        out.push_str("  ");
        right(out, 6, packets);
        out.push(' ');
        left(out, 9, |out| size(out, bytes));
    }
    out.push_str("  ");
    let (start, end) = (talk.start.since(begin), talk.end.since(begin));
    match exact(start) {
        Some((whole, nanos)) => {
            right(out, 4, whole);
            fraction(out, nanos, 9);
        }
        None => text!(out, "{:>14.9}", seconds(start)),
    }
    out.push_str("   ");
    match rounded(start, end) {
        Some((whole, parts)) => {
            right(out, 7, whole);
            fraction(out, parts, 4);
        }
        None => text!(out, "{:>12.4}", seconds(end) - seconds(start)),
    }
    out.push('\n');
}

/// Seconds as tshark has them: a fraction with about 16 digits, which for long spans is less than nanoseconds.
fn seconds(span: Delta) -> f64 {
    let (whole, nanos) = (span.0.div_euclid(SECOND), span.0.rem_euclid(SECOND));
    whole as f64 + nanos as f64 / 1e9
}

/// Whole seconds and nanoseconds, where a double would be printed with the same ones.
fn exact(span: Delta) -> Option<(u64, u64)> {
    let whole = span.0.div_euclid(SECOND);
    (0..EXACT).contains(&whole).then(|| (whole as u64, span.0.rem_euclid(SECOND) as u64))
}

/// Whole seconds and ten-thousandths from `start` to `end`, where doubles would be rounded to the same ones.
fn rounded(start: Delta, end: Delta) -> Option<(u64, u64)> {
    const UNIT: u64 = 100_000;
    exact(start).and(exact(end))?;
    let span = u64::try_from(end.0 - start.0).ok()?;
    // Near the middle between two the last digits of a double decide.
    let up = match span % UNIT {
        0..49_990 => 0,
        50_011.. => 1,
        _ => return None,
    };
    let parts = span / UNIT + up;
    Some((parts / 10_000, parts % 10_000))
}

fn socket(out: &mut String, end: &End) {
    match end.address {
        Address::V4([first, rest @ ..]) => {
            decimal(out, first.into());
            for byte in rest {
                out.push('.');
                decimal(out, byte.into());
            }
        }
        address => text!(out, "{address}"),
    }
    if let Some(port) = end.port {
        out.push(':');
        decimal(out, port.into());
    }
}

/// Bytes in the greatest unit of which there are at least ten.
fn size(out: &mut String, bytes: u64) {
    let units = [(1_000_000_000_000, " TB"), (1_000_000_000, " GB"), (1_000_000, " MB"), (1000, " kB")];
    let (count, name) = match bytes {
        0..10_000 => (bytes, " bytes"),
        _ => units
            .iter()
            .find(|(unit, _)| bytes / unit >= 10)
            .map_or((bytes, " bytes"), |(unit, name)| (bytes / unit, name)),
    };
    decimal(out, count);
    out.push_str(name);
}

const SPACES: &str = "                                        ";

/// Spaces, as many as there are at most.
fn spaces(count: usize) -> &'static str {
    SPACES.get(..count).unwrap_or(SPACES)
}

/// What is written stands to the left of `width` places.
fn left(out: &mut String, width: usize, write: impl FnOnce(&mut String)) {
    let from = out.len();
    write(out);
    out.push_str(spaces(width.saturating_sub(out.len() - from)));
}

/// A number to the right of `width` places.
fn right(out: &mut String, width: usize, number: u64) {
    let mut digits = [0; DIGITS];
    let digits = digits_of(number, &mut digits);
    out.push_str(spaces(width.saturating_sub(digits.len())));
    out.push_str(digits);
}

fn decimal(out: &mut String, number: u64) {
    right(out, 0, number);
}

/// A point and so many digits of a fraction.
fn fraction(out: &mut String, number: u64, places: usize) {
    let mut digits = [0; DIGITS];
    let digits = digits_of(number, &mut digits);
    out.push('.');
    out.push_str("000000000".get(..places.saturating_sub(digits.len())).unwrap_or_default());
    out.push_str(digits);
}

/// Digits of the greatest number.
const DIGITS: usize = 20;

fn digits_of(number: u64, digits: &mut [u8; DIGITS]) -> &str {
    let (mut at, mut rest) = (DIGITS, number);
    loop {
        at -= 1;
        digits[at] = b'0' + (rest % 10) as u8;
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    std::str::from_utf8(&digits[at..]).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(write: impl FnOnce(&mut String)) -> String {
        let mut out = String::new();
        write(&mut out);
        out
    }

    #[test]
    fn sizes_go_to_the_next_unit_at_ten() {
        let sizes = [0, 9_999, 10_000, 2_553_103, 10_000_000, 9_999_999_999, 10_000_000_000];
        let sizes = sizes.map(|bytes| written(|out| size(out, bytes)));
        assert_eq!(sizes, ["0 bytes", "9999 bytes", "10 kB", "2553 kB", "10 MB", "9999 MB", "10 GB"]);
    }

    #[test]
    fn numbers_are_written_as_formatting_does() {
        for number in [0, 9, 10, 123_456, 1_234_567, u64::MAX] {
            assert_eq!(written(|out| right(out, 6, number)), format!("{number:>6}"));
        }
        for address in ["0.0.0.0", "255.10.1.20", "::1"] {
            let own = match address.parse().expect("it is one") {
                std::net::IpAddr::V4(own) => Address::V4(own.octets()),
                std::net::IpAddr::V6(own) => Address::V6(own.octets()),
            };
            for (port, end) in [(None, ""), (Some(80), ":80")] {
                let end = format!("{:<20}", format!("{address}{end}"));
                assert_eq!(written(|out| left(out, 20, |out| socket(out, &End { address: own, port }))), end);
            }
        }
    }

    #[test]
    fn times_are_those_of_doubles() {
        let mut next = 7u64;
        let mut random = |below: i64| {
            next = next.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            ((next >> 16) % below as u64) as i64
        };
        let mut near = 0;
        for round in 0..40_000 {
            let most = [1_000_000, 100 * SECOND, EXACT * SECOND, i64::MAX / 4][round % 4];
            let start = Delta(random(most));
            // Every second one ends near the middle between two ten-thousandths.
            let end = match round & 4 {
                0 => Delta(start.0 + random(most)),
                _ => Delta(start.0 + random(1000) * 100_000 + 50_000 - 15 + random(30)),
            };
            if let Some((whole, nanos)) = exact(start) {
                let own = written(|out| {
                    right(out, 4, whole);
                    fraction(out, nanos, 9);
                });
                assert_eq!(own, format!("{:>14.9}", seconds(start)));
            }
            let Some((whole, parts)) = rounded(start, end) else { continue };
            let own = written(|out| {
                right(out, 7, whole);
                fraction(out, parts, 4);
            });
            assert_eq!(own, format!("{:>12.4}", seconds(end) - seconds(start)), "{start:?} {end:?}");
            near += usize::from(round & 4 != 0);
        }
        assert!(near > 1000, "{near}");
        assert_eq!((exact(Delta(-1)), exact(Delta(EXACT * SECOND))), (None, None));
        assert_eq!((rounded(Delta(2), Delta(1)), rounded(Delta(0), Delta(50_000))), (None, None));
    }
}
