//! Sizes and spans of time in words of the interface's language.

use super::lang::Lang;
use crate::base::Delta;

/// `37 B`, `1.4 kB`, `300 kB`, `2.1 MB`: at most three digits, in powers of a thousand.
pub fn size(lang: Lang, bytes: u64) -> String {
    const UNITS: [&str; 5] = ["unit-b", "unit-kb", "unit-mb", "unit-gb", "unit-tb"];
    let mut unit = 0;
    let mut part = bytes as f64;
    while part >= 999.5 && unit + 1 < UNITS.len() {
        part /= 1000.0;
        unit += 1;
    }
    let number = if unit > 0 && part < 9.95 { format!("{part:.1}") } else { format!("{part:.0}") };
    format!("{} {}", lang.decimal(number), lang.text(UNITS[unit]))
}

/// `1 401 B`: every byte.
pub fn bytes(lang: Lang, bytes: u64) -> String {
    format!("{} {}", grouped(bytes), lang.text("unit-b"))
}

/// A number with its digits in groups of three.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) && digits.len() > 4 {
            out.push('\u{2009}');
        }
        out.push(digit);
    }
    // A thin space is no cell of its own in some fonts; a plain one is.
    out.replace('\u{2009}', " ")
}

/// `717 µs`, `43 ms`, `1.2 s`, `3 min`: two or three digits.
pub fn span(lang: Lang, span: Delta) -> String {
    rounded(lang, span, 0)
}

/// The same with one digit more.
pub fn exact_span(lang: Lang, span: Delta) -> String {
    rounded(lang, span, 1)
}

fn rounded(lang: Lang, span: Delta, more: usize) -> String {
    let sign = if span.0 < 0 { "-" } else { "" };
    let nanos = span.0.unsigned_abs();
    let (part, unit) = match nanos {
        0..1_000_000 => (nanos as f64 / 1e3, "unit-us"),
        1_000_000..1_000_000_000 => (nanos as f64 / 1e6, "unit-ms"),
        1_000_000_000..120_000_000_000 => (nanos as f64 / 1e9, "unit-s"),
        _ => (nanos as f64 / 6e10, "unit-min"),
    };
    let digits = match part {
        _ if unit == "unit-us" => 0,
        part if part < 9.95 => 1 + more,
        _ if unit == "unit-s" => 1 + more,
        part if part < 99.5 => more,
        _ => 0,
    };
    format!("{sign}{} {}", lang.decimal(format!("{part:.digits$}")), lang.text(unit))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short_and_right() {
        let of = |bytes| size(Lang::En, bytes);
        assert_eq!(
            [0, 37, 999, 1000, 1401, 9_949, 300_000, 999_499, 2_100_000, 5_000_000_000].map(of),
            ["0 B", "37 B", "999 B", "1.0 kB", "1.4 kB", "9.9 kB", "300 kB", "999 kB", "2.1 MB", "5.0 GB"]
        );
        let of = |nanos| span(Lang::En, Delta(nanos));
        assert_eq!(
            [0, 717_000, 2_350_000, 43_104_000, 501_000_000, 1_200_000_000, -5_000].map(of),
            ["0 µs", "717 µs", "2.4 ms", "43 ms", "501 ms", "1.2 s", "-5 µs"]
        );
        assert_eq!(exact_span(Lang::En, Delta(43_104_000)), "43.1 ms");
        assert_eq!(bytes(Lang::En, 1401), "1401 B");
        assert_eq!(bytes(Lang::En, 300_156), "300 156 B");
        assert_eq!(size(Lang::Ru, 144), "144 Б");
        assert_eq!(size(Lang::Ru, 1401), "1,4 кБ");
        assert_eq!(span(Lang::Ru, Delta(2_350_000)), "2,4 мс");
    }
}
