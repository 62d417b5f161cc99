//! Sizes and spans of time in the reader's language.

use crate::base::{Delta, Lang};
use crate::explain::word;

/// `37 B`, `1.4 kB`, `2.1 MB`: in powers of a thousand.
pub fn size(lang: Lang, bytes: u64) -> String {
    const UNITS: [&str; 5] = ["ladder-b", "ladder-kb", "ladder-mb", "ladder-gb", "ladder-tb"];
    let (mut unit, mut part) = (0, bytes as f64);
    while part >= 999.5 && unit + 1 < UNITS.len() {
        part /= 1000.0;
        unit += 1;
    }
    let digits = usize::from(unit > 0 && part < 99.5);
    let name = UNITS.get(unit).copied().unwrap_or_default();
    format!("{} {}", lang.decimal(format!("{part:.digits$}")), word(lang, name))
}

/// `13 µs`, `42.8 ms`, `1.25 s`, `3.0 min`.
pub fn span(lang: Lang, span: Delta) -> String {
    let sign = if span.0 < 0 { "-" } else { "" };
    let nanos = span.0.unsigned_abs();
    let (part, digits, unit) = match nanos {
        0..1_000 => (nanos as f64, 0, "ladder-ns"),
        1_000..1_000_000 => (nanos as f64 / 1e3, 0, "ladder-us"),
        1_000_000..1_000_000_000 => (nanos as f64 / 1e6, 1, "ladder-ms"),
        1_000_000_000..120_000_000_000 => (nanos as f64 / 1e9, 2, "ladder-s"),
        _ => (nanos as f64 / 6e10, 1, "ladder-min"),
    };
    let digits = if digits == 1 && part >= 99.95 { 0 } else { digits };
    format!("{sign}{} {}", lang.decimal(format!("{part:.digits$}")), word(lang, unit))
}
