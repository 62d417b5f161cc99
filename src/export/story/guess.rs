//! Whether what somebody guessed is right. Spaces, case, signs between digits and the base of a number do not matter; the
//! value does.

use super::Fact;

/// What is right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// A number.
    Number(u64),
    /// Words, in any order.
    Words(String),
    /// A number that is written in hexadecimal digits.
    Hexadecimal(u64),
    /// A number that has a name, too.
    Named(u64, String),
    /// A span of time in nanoseconds; what is near enough is right.
    Span(i64),
}

/// How good a guess is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is the value.
    Right,
    /// It is another value.
    Wrong,
    /// It cannot be read as a value of this kind.
    Unclear,
}

impl Verdict {
    /// What was read in one way and is not it may be right in another; that it cannot be read is no excuse then.
    fn max_right(self) -> Self {
        if self == Self::Right { Self::Right } else { Self::Wrong }
    }
}

/// Characters of a guess that are read.
pub const MAX_GUESS: usize = 200;

/// Units that may stand behind a number.
const UNITS: [&str; 16] = [
    "b",
    "byte",
    "bytes",
    "ms",
    "s",
    "packets",
    "packet",
    "байт",
    "байта",
    "б",
    "мс",
    "바이트",
    "개",
    "번",
    "초",
    "segments",
];

impl Answer {
    /// What is right for a fact; a span of time is nothing to guess.
    pub fn of(fact: &Fact) -> Option<Self> {
        match fact {
            Fact::Number(number) => Some(Self::Number(*number)),
            Fact::Words(words) if !words.is_empty() => Some(Self::Words(words.clone())),
            Fact::Words(_) | Fact::Span(_) => None,
        }
    }

    /// The value as it is shown.
    pub fn shown(&self) -> String {
        match self {
            Self::Number(number) => number.to_string(),
            Self::Words(words) => words.clone(),
            Self::Hexadecimal(number) => format!("{number:#x}"),
            Self::Named(number, name) => format!("{number} ({name})"),
            Self::Span(nanoseconds) => {
                super::words::span_words(crate::base::Lang::En, crate::base::Delta(*nanoseconds))
            }
        }
    }

    /// Judges a guess.
    pub fn check(&self, guess: &str) -> Verdict {
        let guess: String = guess.chars().take(MAX_GUESS).collect();
        let guess = guess.trim();
        if guess.is_empty() {
            return Verdict::Unclear;
        }
        match self {
            Self::Number(number) => match value_of(guess) {
                Some(guessed) if guessed == *number => Verdict::Right,
                Some(_) => Verdict::Wrong,
                None => Verdict::Unclear,
            },
            Self::Hexadecimal(number) => {
                let digits = guess.to_lowercase();
                let digits: String = digits.trim_start_matches("0x").chars().filter(|c| !c.is_whitespace()).collect();
                match u64::from_str_radix(&digits, 16) {
                    Ok(guessed) if guessed == *number => Verdict::Right,
                    Ok(_) => Self::Number(*number).check(guess).max_right(),
                    Err(_) => Self::Number(*number).check(guess),
                }
            }
            Self::Named(number, name) => {
                let known = Self::Number(*number).check(guess.split(" (").next().unwrap_or(guess));
                // Of `A (Host Address)` the short name is enough.
                let short = name.split(" (").next().unwrap_or(name).to_owned();
                match Self::Words(name.clone()).check(guess) {
                    Verdict::Right => Verdict::Right,
                    _ if Self::Words(short).check(guess) == Verdict::Right => Verdict::Right,
                    _ if known == Verdict::Unclear => Verdict::Wrong,
                    _ => known,
                }
            }
            Self::Span(nanoseconds) => match span_of(guess) {
                None => Verdict::Unclear,
                Some(guessed) if is_near(*nanoseconds as f64, guessed) => Verdict::Right,
                Some(_) => Verdict::Wrong,
            },
            Self::Words(words) => {
                let same = match (bare(words).parse::<std::net::IpAddr>(), bare(guess).parse::<std::net::IpAddr>()) {
                    (Ok(one), Ok(other)) => one == other,
                    (Ok(_), Err(_)) => false,
                    _ => same_bytes(words, guess).unwrap_or_else(|| {
                        // Of a value with parameters the value is enough: `text/html; charset=utf-8`.
                        let bare = words.split(';').next().unwrap_or(words);
                        tokens(words) == tokens(guess) || !bare.is_empty() && tokens(bare) == tokens(guess)
                    }),
                };
                if same { Verdict::Right } else { Verdict::Wrong }
            }
        }
    }
}

/// How far a guessed span may be from the real one: a twentieth.
const NEAR: f64 = 0.05;

fn is_near(real: f64, guessed: f64) -> bool {
    (real - guessed).abs() <= real.abs() * NEAR
}

/// A span of time as people write it, in nanoseconds; without a unit it is in milliseconds.
fn span_of(text: &str) -> Option<f64> {
    let text = text.trim().to_lowercase().replace(',', ".");
    let end = text.char_indices().find(|(_, c)| c.is_alphabetic()).map_or(text.len(), |(at, _)| at);
    let (digits, unit) = text.split_at(end);
    let size = match unit.trim().trim_end_matches('.') {
        "ns" | "нс" => 1.0,
        "us" | "µs" | "μs" | "мкс" => 1e3,
        "" | "ms" | "мс" | "밀리초" => 1e6,
        "s" | "с" | "sec" | "초" => 1e9,
        _ => return None,
    };
    let digits: String = digits.chars().filter(|c| !c.is_whitespace()).collect();
    digits.parse::<f64>().ok().filter(|number| number.is_finite()).map(|number| number * size)
}

fn bare(text: &str) -> &str {
    text.trim().trim_start_matches('[').trim_end_matches(']')
}

/// The words of a text, in small letters, sorted.
fn tokens(text: &str) -> Vec<String> {
    let text = text.to_lowercase();
    let split = |c: char| {
        c.is_whitespace() || matches!(c, ',' | ';' | '+' | '|' | '"' | '«' | '»' | '(' | ')' | '_' | '-' | '/')
    };
    let mut words: Vec<String> =
        text.split(split).map(|word| word.trim_end_matches('.').to_owned()).filter(|word| !word.is_empty()).collect();
    words.sort_unstable();
    words
}

/// Whether both are the same bytes in hexadecimal digits; `None` where the right words are none.
fn same_bytes(words: &str, guess: &str) -> Option<bool> {
    let is_bytes = words.contains(':') || words.starts_with("0x");
    let digits = |text: &str| -> Option<String> {
        let text = text.trim().to_lowercase();
        let text = text.strip_prefix("0x").unwrap_or(&text);
        let digits: String = text.chars().filter(|c| !matches!(c, ':' | '-' | ' ' | '.')).collect();
        (!digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_hexdigit())).then_some(digits)
    };
    let right = digits(words).filter(|_| is_bytes)?;
    let guessed = digits(guess)?;
    Some(right.trim_start_matches('0') == guessed.trim_start_matches('0'))
}

/// A number as people write it: `1 448`, `65,536`, `0x1A`, `1 + 78`, `78 bytes`.
fn value_of(text: &str) -> Option<u64> {
    let text = text.to_lowercase();
    let text = text.rsplit('=').next().unwrap_or_default();
    let mut sum: Option<i128> = None;
    let mut sign = 1i128;
    let mut start = 0;
    for (at, c) in text.char_indices().chain([(text.len(), '+')]) {
        if !matches!(c, '+' | '-' | '−') {
            continue;
        }
        let piece = text.get(start..at).unwrap_or_default().trim();
        start = at.saturating_add(c.len_utf8());
        let next = if c == '+' { 1 } else { -1 };
        if piece.is_empty() && sum.is_none() {
            sign = next;
            continue;
        }
        let value = product(piece)?;
        sum = Some(sum.unwrap_or(0).checked_add(sign.checked_mul(i128::from(value))?)?);
        sign = next;
    }
    u64::try_from(sum?).ok()
}

/// One number or several multiplied.
fn product(text: &str) -> Option<u64> {
    text.split(['*', '×', '·']).try_fold(1u64, |product, factor| product.checked_mul(single(factor.trim())?))
}

fn single(text: &str) -> Option<u64> {
    let text = text.trim_start_matches('#');
    if let Some(digits) = text.strip_prefix("0x") {
        return u64::from_str_radix(digits.trim(), 16).ok();
    }
    if let Some(digits) = text.strip_prefix("0b") {
        return u64::from_str_radix(digits.trim(), 2).ok();
    }
    let end = text.char_indices().find(|(_, c)| c.is_alphabetic()).map_or(text.len(), |(at, _)| at);
    let (digits, unit) = text.split_at(end);
    if !unit.is_empty() && !UNITS.contains(&unit.trim().trim_end_matches('.')) {
        return None;
    }
    let apart = |c: &char| c.is_whitespace() || matches!(c, ',' | '\'' | '_' | '.');
    let digits: String = digits.trim().chars().filter(|c| !apart(c)).collect();
    digits.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        let right =
            |number: u64, guess: &str| assert_eq!(Answer::Number(number).check(guess), Verdict::Right, "{guess}");
        for guess in [
            "79",
            " 79 ",
            "0x4f",
            "0X4F",
            "0b1001111",
            "1 + 78",
            "78+1",
            "1+78 = 79",
            "80 - 1",
            "79 bytes",
            "79 байт",
            "79바이트",
        ] {
            right(79, guess);
        }
        for guess in ["65536", "65 536", "65,536", "65\u{a0}536", "64 × 1024", "64*1024", "65'536", "65.536"] {
            right(65536, guess);
        }
        right(0, "0");
        assert_eq!(Answer::Number(79).check("78"), Verdict::Wrong);
        assert_eq!(Answer::Number(79).check("-79"), Verdict::Unclear);
        assert_eq!(Answer::Number(79).check("about 79"), Verdict::Unclear);
        assert_eq!(Answer::Number(79).check(""), Verdict::Unclear);
        assert_eq!(Answer::Number(u64::MAX).check("99999999999999999999"), Verdict::Unclear);
    }

    #[test]
    fn spans_may_be_near_and_names_stand_for_their_numbers() {
        let span = Answer::Span(41_987_642);
        for guess in ["42 ms", "41.99ms", "0.042 s", "42", "42,1 мс", "41987 µs", "42밀리초"] {
            assert_eq!(span.check(guess), Verdict::Right, "{guess}");
        }
        assert_eq!(span.check("4 ms"), Verdict::Wrong);
        assert_eq!(span.check("soon"), Verdict::Unclear);
        let named = Answer::Named(2, "Server Hello".to_owned());
        for guess in ["2", "0x02", "server hello", "2 (Server Hello)"] {
            assert_eq!(named.check(guess), Verdict::Right, "{guess}");
        }
        assert_eq!(named.check("1"), Verdict::Wrong);
        assert_eq!(named.check("client hello"), Verdict::Wrong);
    }

    #[test]
    fn words_are_compared_without_case_order_and_signs() {
        let words = |right: &str, guess: &str| Answer::Words(right.to_owned()).check(guess);
        assert_eq!(words("SYN ACK", "ack, syn"), Verdict::Right);
        assert_eq!(words("SYN ACK", "SYN-ACK"), Verdict::Right);
        assert_eq!(words("SYN ACK", "SYN"), Verdict::Wrong);
        assert_eq!(words("TLS_AES_256_GCM_SHA384", "tls aes 256 gcm sha384"), Verdict::Right);
        assert_eq!(words("www.example.test", "WWW.example.test."), Verdict::Right);
        assert_eq!(words("192.0.2.1", "192.0.2.1"), Verdict::Right);
        assert_eq!(words("192.0.2.1", "19.20.2.1"), Verdict::Wrong);
        assert_eq!(words("2001:db8::1", "2001:0DB8:0:0:0:0:0:1"), Verdict::Right);
        assert_eq!(words("00:00:5e:00:53:02", "00-00-5E-00-53-02"), Verdict::Right);
        assert_eq!(words("00:00:5e:00:53:02", "00005e005302"), Verdict::Right);
        assert_eq!(words("0x4f1a", "4F1A"), Verdict::Right);
        assert_eq!(words("0x4f1a", "4f1b"), Verdict::Wrong);
        assert_eq!(words("text/html; charset=utf-8", "text/html"), Verdict::Right);
        assert_eq!(words("text/html; charset=utf-8", "text/plain"), Verdict::Wrong);
        let id = Answer::Hexadecimal(0xa1a6);
        for guess in ["a1a6", "0xA1A6", "41382", "a1 a6"] {
            assert_eq!(id.check(guess), Verdict::Right, "{guess}");
        }
        assert_eq!(id.check("a1a7"), Verdict::Wrong);
        assert_eq!(id.check("none"), Verdict::Unclear);
        assert_eq!(Answer::Named(1, "A (Host Address)".to_owned()).check("a"), Verdict::Right);
        assert_eq!(words("Базовая проверка", "базовая ПРОВЕРКА"), Verdict::Right);
    }
}
