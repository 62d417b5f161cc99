//! From words and quoted texts to values of a type.

use std::borrow::Cow;
use std::net::{Ipv4Addr, Ipv6Addr};
use std::str::FromStr;

use jiff::civil::{Date, DateTime, Time as Clock};
use jiff::tz::{Offset, TimeZone};

use super::error::{Error, ErrorKind, Span};
use super::value::{Type, Value};
use crate::base::likeness;
use crate::dissect::{Field, Kind, Names};

/// What a literal must be.
#[derive(Clone, Copy)]
pub struct Expected {
    /// The type.
    pub kind: Type,
    /// The field whose value names may be used.
    pub field: Option<&'static Field>,
}

/// A literal as it was written.
#[derive(Clone, Copy)]
pub enum Written<'w> {
    /// Without quotes.
    Word(&'w str),
    /// In double quotes.
    Text(&'w [u8]),
    /// In single quotes.
    Character(u8),
}

/// The value of a literal.
pub fn value(written: Written<'_>, expected: Expected, span: &Span) -> Result<Value<'static>, Error> {
    let text = match written {
        Written::Word(word) => Cow::Borrowed(word),
        Written::Text(bytes) => String::from_utf8_lossy(bytes),
        Written::Character(byte) => Cow::Owned(char::from(byte).to_string()),
    };
    let bad = |example: &str| {
        let message = format!("{text} is not {}", expected.kind.words());
        Error::new(ErrorKind::Literal, span.clone(), message).form(example)
    };
    match (expected.kind, written) {
        (Type::Text, Written::Word(word)) => Ok(Value::Text(Cow::Owned(word.as_bytes().to_vec()))),
        (Type::Text, Written::Text(bytes)) => Ok(Value::Text(Cow::Owned(bytes.to_vec()))),
        (Type::Text, Written::Character(byte)) => Ok(Value::Text(Cow::Owned(vec![byte]))),
        (Type::Bytes | Type::Protocol, Written::Text(bytes)) => Ok(Value::Bytes(Cow::Owned(bytes.to_vec()))),
        (Type::Bytes | Type::Protocol | Type::Ether, Written::Character(byte)) => {
            Ok(Value::Bytes(Cow::Owned(vec![byte])))
        }
        (Type::Bytes | Type::Protocol, Written::Word(word)) => bytes(word, span),
        (Type::Ether, _) => ether(&text, expected.field, span),
        (Type::Ipv4, _) => prefixed(&text, 32)
            .and_then(|(address, bits)| Some((Ipv4Addr::from_str(address).ok()?, bits)))
            .map(|(address, bits)| {
                Value::Ipv4(address.to_bits(), u32::MAX.checked_shl(32u32.saturating_sub(bits)).unwrap_or(0))
            })
            .ok_or_else(|| address_of_other_kind(&text, expected.field, bad("10.0.0.1"))),
        (Type::Ipv6, _) => prefixed(&text, 128)
            .and_then(|(address, bits)| Some((Ipv6Addr::from_str(address).ok()?, bits)))
            .map(|(address, bits)| {
                Value::Ipv6(address.to_bits(), u128::MAX.checked_shl(128u32.saturating_sub(bits)).unwrap_or(0))
            })
            .ok_or_else(|| address_of_other_kind(&text, expected.field, bad("2001:db8::1"))),
        (Type::Moment, _) => moment(&text).map(Value::Moment).ok_or_else(|| bad("\"2024-05-04 05:06:07\"")),
        (Type::Span, _) => seconds(&text).map(Value::Span).ok_or_else(|| bad("0.25")),
        (Type::Double, _) => match text.parse::<f64>() {
            Ok(number) if number.is_finite() => Ok(Value::Double(number)),
            _ => Err(bad("0.5")),
        },
        (Type::Boolean, _) => boolean(written, &text, expected, span),
        (Type::Unsigned(_) | Type::Signed(_) | Type::Frame, _) => whole(written, &text, expected, span),
        (Type::None, _) => {
            Err(Error::new(ErrorKind::Mismatch, span.clone(), "the field has no value to compare; it is there or not"))
        }
    }
}

fn prefixed(text: &str, most: u32) -> Option<(&str, u32)> {
    match text.split_once('/') {
        None => Some((text, most)),
        Some((address, bits)) => Some((address, bits.parse().ok().filter(|bits| *bits <= most)?)),
    }
}

/// An address of the other family names the field that would have it.
fn address_of_other_kind(text: &str, field: Option<&'static Field>, error: Error) -> Error {
    let (address, _) = text.split_once('/').unwrap_or((text, ""));
    let name = field.map_or("", |field| field.filter);
    let other = match () {
        () if Ipv6Addr::from_str(address).is_ok() => name.strip_prefix("ip.").map(|rest| format!("ipv6.{rest}")),
        () if Ipv4Addr::from_str(address).is_ok() => name.strip_prefix("ipv6.").map(|rest| format!("ip.{rest}")),
        () => None,
    };
    match other {
        Some(other) => error.suggest(format!("{other} == {text}")),
        None => error,
    }
}

fn ether(text: &str, field: Option<&'static Field>, span: &Span) -> Result<Value<'static>, Error> {
    let octets = octets(text);
    match &octets {
        Some(octets) if octets.len() == 6 => Ok(Value::Bytes(Cow::Owned(octets.clone()))),
        _ => {
            let error = Error::new(ErrorKind::Literal, span.clone(), format!("{text} is not a MAC address"));
            let part = octets.filter(|octets| (1..6).contains(&octets.len())).zip(field);
            Err(match part {
                Some((octets, field)) => error.suggest(format!("{}[0:{}] == {text}", field.filter, octets.len())),
                None => error.form("00:11:22:33:44:55"),
            })
        }
    }
}

/// Bytes in hexadecimal digits; `0x41` is one byte.
fn bytes(word: &str, span: &Span) -> Result<Value<'static>, Error> {
    if let Some(digits) = word.strip_prefix("0x").or_else(|| word.strip_prefix("0X")) {
        return match u8::from_str_radix(digits, 16) {
            Ok(byte) if digits.len() <= 2 => Ok(Value::Bytes(Cow::Owned(vec![byte]))),
            _ => {
                let message = format!("{word} is more than one byte, and does not say in which order they come");
                let error = Error::new(ErrorKind::Literal, span.clone(), message);
                Err(match octets(digits) {
                    Some(octets) => error.suggest(Value::Bytes(Cow::Owned(octets)).to_string()),
                    None => error.form("01:02"),
                })
            }
        };
    }
    let wrong = || {
        let message = format!("{word} is not bytes in hexadecimal digits");
        let error = Error::new(ErrorKind::Literal, span.clone(), message);
        // Who writes three digits thinks of the value of one byte.
        match word.parse::<u8>() {
            Ok(byte) => error.suggest(format!("{byte:#04x}")),
            Err(_) => error.suggest(format!("\"{word}\"")),
        }
    };
    octets(word).map(|octets| Value::Bytes(Cow::Owned(octets))).ok_or_else(wrong)
}

/// Groups of digits with `:`, `-` or `.` between them: a group of one digit is a byte, others have two digits a byte.
fn octets(word: &str) -> Option<Vec<u8>> {
    let mut octets = Vec::new();
    for group in word.split([':', '-', '.']) {
        if !group.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        match group.len() {
            1 => octets.push(u8::from_str_radix(group, 16).ok()?),
            length if length >= 2 && length.is_multiple_of(2) => {
                for pair in group.as_bytes().chunks(2) {
                    octets.push(u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()?);
                }
            }
            _ => return None,
        }
    }
    Some(octets)
}

fn boolean(written: Written<'_>, text: &str, expected: Expected, span: &Span) -> Result<Value<'static>, Error> {
    if let Written::Word(word) = written
        && let Some(number) = integer(word)
    {
        return Ok(Value::Whole(i128::from(number != 0)));
    }
    let (yes, no) = match expected.field {
        Some(Field { names: Names::Flags(yes, no), .. }) => (*yes, *no),
        Some(Field { mask, .. }) if *mask != 0 => ("Set", "Not set"),
        _ => ("True", "False"),
    };
    for (name, truth) in [(yes, 1), (no, 0), ("true", 1), ("false", 0)] {
        if name.eq_ignore_ascii_case(text) {
            return Ok(Value::Whole(truth));
        }
    }
    let message = format!("{text} is neither true nor false");
    Err(Error::new(ErrorKind::UnknownValue, span.clone(), message).suggest("true"))
}

fn whole(written: Written<'_>, text: &str, expected: Expected, span: &Span) -> Result<Value<'static>, Error> {
    let number = match written {
        Written::Word(word) => integer(word),
        Written::Character(byte) => Some(i128::from(byte)),
        Written::Text(_) => None,
    };
    if let Some(number) = number {
        let (_, most) = expected.kind.bounds();
        if number > most {
            let of = expected.field.map_or("this field".to_owned(), |field| field.filter.to_owned());
            let message = format!("{text} is more than {of} can be: at most {most}");
            return Err(Error::new(ErrorKind::OutOfRange, span.clone(), message).suggest(most.to_string()));
        }
        return Ok(Value::Whole(number));
    }
    let field = expected.field.filter(|field| !matches!(field.names, Names::None | Names::Unit(..) | Names::Flags(..)));
    let Some(field) = field else {
        let message = format!("{text} is not {}", expected.kind.words());
        let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
        let error = Error::new(ErrorKind::Literal, span.clone(), message);
        return Err(error.maybe((!digits.is_empty()).then_some(digits)));
    };
    let values = value_names(field);
    if let Some((value, _)) = values.iter().find(|(_, name)| name.eq_ignore_ascii_case(text)) {
        return Ok(Value::Whole(i128::from(*value)));
    }
    // `AAAA` is enough for `AAAA (IPv6 Address)`.
    let first = |name: &str| name.split([' ', '(']).next().is_some_and(|first| first.eq_ignore_ascii_case(text));
    if let Some((value, _)) = values.iter().find(|(_, name)| first(name)) {
        return Ok(Value::Whole(i128::from(*value)));
    }
    let message = format!("no value of {} is called {text}", field.filter);
    let words = values.iter().filter_map(|(_, name)| name.split([' ', '(']).next());
    let near = likeness::near(text, values.iter().map(|(_, name)| *name).chain(words), 1);
    let quote = |name: &&str| if name.contains(' ') { format!("\"{name}\"") } else { (*name).to_owned() };
    Err(Error::new(ErrorKind::UnknownValue, span.clone(), message).maybe(near.first().map(quote)))
}

/// Values of a table that is a function are looked for up to here.
const LAST_NAMED: u64 = 0xffff;

/// The values of a field that have names.
pub fn value_names(field: &Field) -> Vec<(u64, &'static str)> {
    match field.names {
        Names::None | Names::Unit(..) => Vec::new(),
        Names::Values(values) => values.to_vec(),
        Names::Ranges(ranges) => ranges.iter().map(|(low, _, name)| (*low, *name)).collect(),
        Names::Flags(yes, no) => vec![(1, yes), (0, no)],
        Names::With(name) => {
            let bytes = if let Kind::Uint(bytes, _) = field.kind { bytes } else { 2 };
            let last = if bytes == 1 { 0xff } else { LAST_NAMED };
            (0..=last).filter_map(|value| Some((value, name(value)?))).collect()
        }
    }
}

/// A whole number: decimal, `0x…`, `0b…`, and octal after a 0.
pub fn integer(word: &str) -> Option<i128> {
    let lower = word.to_ascii_lowercase();
    let (digits, radix) = match lower.as_bytes() {
        [b'0', b'x', ..] => (lower.get(2..)?, 16),
        [b'0', b'b', ..] => (lower.get(2..)?, 2),
        [b'0', _, ..] => (lower.get(1..)?, 8),
        _ => (lower.as_str(), 10),
    };
    if digits.starts_with(['+', '-']) {
        return None;
    }
    // A wider number than any field has is one all the same: it is out of range.
    match i128::from_str_radix(digits, radix) {
        Ok(number) => Some(number),
        Err(error) if *error.kind() == std::num::IntErrorKind::PosOverflow => Some(i128::MAX),
        Err(_) => None,
    }
}

/// A span in seconds, in nanoseconds.
fn seconds(text: &str) -> Option<i64> {
    // Wireshark passes over what stands behind a number with a point; of that the unit alone is meant.
    let text = text.strip_suffix('s').filter(|number| number.ends_with(|c: char| c.is_ascii_digit())).unwrap_or(text);
    let plain = text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    if !plain {
        let number: f64 = text.parse().ok()?;
        let nanos = number * 1e9;
        return (nanos.is_finite() && nanos.abs() < 9e18).then_some(nanos.round() as i64);
    }
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    if whole.is_empty() && fraction.is_empty() || fraction.contains('.') {
        return None;
    }
    let whole: i64 = if whole.is_empty() { 0 } else { whole.parse().ok()? };
    whole.checked_mul(1_000_000_000)?.checked_add(nanos(fraction)?)
}

/// Digits after the point as nanoseconds; what is finer is cut.
fn nanos(fraction: &str) -> Option<i64> {
    if !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let digits: String = fraction.chars().chain(std::iter::repeat('0')).take(9).collect();
    digits.parse().ok()
}

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// A moment: `2024-05-04T05:06:07.5Z`, `2024-05-04 05:06`, `May 4, 2024 05:06:07 UTC`, seconds since 1970. Without a zone it
/// is in that of the reader.
fn moment(text: &str) -> Option<i128> {
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') {
        return if text.len() > 4 { epoch(text) } else { None };
    }
    let (text, zone) = zone(text.trim())?;
    let (date, clock) = match text.bytes().next()? {
        byte if byte.is_ascii_digit() => {
            let (date, clock) = text.split_once(['T', ' ']).unwrap_or((text, ""));
            let mut parts = date.splitn(3, '-');
            let (year, month, day) = (parts.next()?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
            (Date::new(year.parse().ok()?, month, day).ok()?, clock)
        }
        _ => {
            let (month, rest) = text.split_once(' ')?;
            let month = MONTHS.iter().position(|name| name.eq_ignore_ascii_case(month))?;
            let (day, rest) = rest.trim_start().split_once(',')?;
            let rest = rest.trim_start();
            let (year, clock) = rest.split_once(' ').unwrap_or((rest, ""));
            let month = i8::try_from(month).ok()?.checked_add(1)?;
            (Date::new(year.parse().ok()?, month, day.trim().parse().ok()?).ok()?, clock)
        }
    };
    let moment = DateTime::from_parts(date, self::clock(clock.trim())?);
    stamp(&zone, moment)
}

/// Seconds since 1970, of any year.
fn epoch(text: &str) -> Option<i128> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let seconds = i128::from(whole.parse::<i64>().ok()?);
    seconds.checked_mul(1_000_000_000)?.checked_add(nanos(fraction)?.into())
}

/// The moment of a clock. The last hours of the year 9999, which stand for no end, have no time stamp in every zone.
fn stamp(zone: &TimeZone, clock: DateTime) -> Option<i128> {
    if let Ok(stamp) = zone.to_ambiguous_timestamp(clock).compatible() {
        return Some(stamp.as_nanosecond());
    }
    let offset = zone.to_fixed_offset().map_or(0, |offset| offset.seconds());
    let since = clock.duration_since(DateTime::from_parts(Date::new(1970, 1, 1).ok()?, Clock::midnight()));
    since.as_nanos().checked_sub(i128::from(offset).checked_mul(1_000_000_000)?)
}

/// `05:06`, `05:06:07`, `05:06:07.25`; nothing is midnight.
fn clock(text: &str) -> Option<Clock> {
    if text.is_empty() {
        return Some(Clock::midnight());
    }
    let mut parts = text.splitn(3, ':');
    let (hour, minute) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    let seconds = parts.next().unwrap_or("0");
    let (second, fraction) = seconds.split_once('.').unwrap_or((seconds, ""));
    let nanos = i32::try_from(nanos(fraction)?).ok()?;
    Clock::new(hour, minute, second.parse().ok()?, nanos).ok()
}

/// Takes the zone off the end: `Z`, `UTC`, `+02:00`, `+0200`.
fn zone(text: &str) -> Option<(&str, TimeZone)> {
    if let Some(text) = text.strip_suffix("UTC").or_else(|| text.strip_suffix('Z')) {
        return Some((text.trim_end(), TimeZone::UTC));
    }
    // A sign behind the time of day; those of the date stand before it.
    let Some(at) = text.rfind(['+', '-']).filter(|at| text.get(..*at).is_some_and(|before| before.contains(':')))
    else {
        return Some((text, TimeZone::system()));
    };
    let (before, offset) = text.split_at_checked(at)?;
    let digits: String = offset.chars().filter(char::is_ascii_digit).collect();
    let number: i32 = digits.parse().ok()?;
    let (hours, minutes) = match digits.len() {
        2 => (number, 0),
        4 => (number.checked_div(100)?, number.checked_rem(100)?),
        _ => return None,
    };
    let seconds = hours.checked_mul(3600)?.checked_add(minutes.checked_mul(60)?)?;
    let seconds = if offset.starts_with('-') { seconds.checked_neg()? } else { seconds };
    Some((before.trim_end(), TimeZone::fixed(Offset::from_seconds(seconds).ok()?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_read_in_all_their_forms() {
        let epoch = 1_588_568_767_000_072_000;
        for text in [
            "2020-05-04T05:06:07.000072Z",
            "2020-05-04 05:06:07.000072 UTC",
            "2020-05-04 07:06:07.000072+02:00",
            "2020-05-04T00:06:07.000072-0500",
            "May  4, 2020 05:06:07.000072 UTC",
            "may 4, 2020 05:06:07.000072000999Z",
            "1588568767.000072",
        ] {
            assert_eq!(moment(text), Some(epoch), "{text}");
        }
        for (text, epoch) in [
            ("9999-12-31 23:59:59Z", 253_402_300_799),
            ("9999-12-31 23:59:59+02:00", 253_402_293_599),
            ("1601-01-01 00:00:00Z", -11_644_473_600),
            ("253402300799", 253_402_300_799),
            ("2300-01-01 00:00:00 UTC", 10_413_792_000),
        ] {
            assert_eq!(moment(text), Some(epoch * 1_000_000_000), "{text}");
        }
        assert_eq!(moment("2020-05-04 05:06 UTC"), Some(epoch - 7_000_072_000));
        for text in ["", "2020", "2020-13-01", "May 4 2020", "2020-05-04 25:00Z", "2020-05-04 05:06:07+1", "x, 1"] {
            assert_eq!(moment(text), None, "{text}");
        }
    }

    #[test]
    fn spans_are_read_in_seconds() {
        for (text, nanos) in [
            ("1", 1_000_000_000),
            ("0.5", 500_000_000),
            (".5", 500_000_000),
            ("1e-5", 10_000),
            ("0.0000000019", 1),
            ("0.5s", 500_000_000),
            ("2s", 2_000_000_000),
        ] {
            assert_eq!(seconds(text), Some(nanos), "{text}");
        }
        for text in ["", ".", "1.2.3", "x", "99999999999", "inf", "nan", "s", "0.5ms", "0.5ss", "0.5 s"] {
            assert_eq!(seconds(text), None, "{text}");
        }
    }

    #[test]
    fn numbers_are_read_in_four_bases() {
        for (text, number) in [("10", 10), ("0x10", 16), ("010", 8), ("0b101", 5), ("0", 0), ("0XfF", 255)] {
            assert_eq!(integer(text), Some(number), "{text}");
        }
        for text in ["", "0x", "08", "1a", "0x+1", "1.5", "-1"] {
            assert_eq!(integer(text), None, "{text}");
        }
        assert_eq!(integer("0xffffffffffffffffffffffffffffffffff"), Some(i128::MAX));
    }
}
