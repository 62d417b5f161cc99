//! The words of an item: its label in the tree and its value in field output, in the forms that Wireshark and tshark use.

use std::fmt::Write;
use std::net::{Ipv4Addr, Ipv6Addr};
use std::sync::{LazyLock, OnceLock};

use jiff::SignedDuration;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use crate::text;

use super::field::{Base, Field, Kind, Names};
use super::view::{Item, TextKind, Value, View};
use crate::base::safe_text::{self, Style};
use crate::base::{Address, Delta, Seconds, Time, number};

/// Appends the item's line of the tree, without indent.
pub fn label(out: &mut String, view: &View<'_>, item: &Item) {
    let open = item.generated && !matches!(item.field.kind, Kind::Protocol);
    if open {
        out.push('[');
    }
    match view.text(item) {
        Some((TextKind::Label, text)) => {
            note_prefix(out, item);
            safe_text::push_str(out, text, Style::Escapes);
        }
        Some((TextKind::Value, text)) => {
            prefix(out, view, item);
            safe_text::push_str(out, text, Style::Escapes);
        }
        Some((TextKind::Appended, text)) => {
            plain(out, view, item);
            safe_text::push_str(out, text, Style::Escapes);
        }
        _ => plain(out, view, item),
    }
    if open {
        out.push(']');
    }
}

/// Appends the lines of the tree as `tshark -V` prints them: four spaces a level, hidden items left out. `open` says of a
/// layer whether what is below its first line is wanted.
pub fn tree(out: &mut String, view: &View<'_>, open: impl Fn(&Field) -> bool) {
    let items = view.tape.items();
    let mut at = 0;
    while let Some(item) = items.get(at) {
        if item.hidden {
            at = (item.next as usize).max(at + 1);
            continue;
        }
        for _ in 0..item.depth {
            out.push_str("    ");
        }
        label(out, view, item);
        out.push('\n');
        at = if item.field.kind == Kind::Protocol && !open(item.field) {
            (item.next as usize).max(at + 1)
        } else {
            at + 1
        };
    }
}

/// Appends the value as `-T fields` prints it: numbers in the field's base, no names.
pub fn value(out: &mut String, view: &View<'_>, item: &Item) {
    match view.value(item) {
        Value::None => match (item.field.kind, view.text(item)) {
            (Kind::Text, _) => protocols(out, view),
            (Kind::Protocol, None) => out.push_str(item.field.filter),
            // The driver's notes stand where Wireshark has layers, and print like them.
            (Kind::Protocol, _) => words(out, view, item),
            (Kind::Note(..), Some(_)) if item.depth == 0 => words(out, view, item),
            (Kind::None | Kind::Note(..), _) => out.push('1'),
            _ => {}
        },
        Value::Uint(number) => match item.field.kind {
            Kind::Uint(bytes, Base::Hex | Base::HexDec) => {
                text!(out, "0x{number:0width$x}", width = usize::from(bytes) * 2)
            }
            _ => number::push(out, number),
        },
        Value::Int(number) => text!(out, "{number}"),
        Value::Double(number) => text!(out, "{number}"),
        Value::Bool(truth) => out.push(if truth { '1' } else { '0' }),
        Value::Frame(number) => number::push(out, number),
        Value::Bytes(bytes) => hex(out, bytes),
        Value::Text(text) => safe_text::push_bytes(out, text, Style::Escapes),
        Value::Time(time) if item.field.kind == Kind::UtcTime => moment(out, time, &TimeZone::UTC),
        Value::Time(time) => absolute(out, time),
        Value::Date(date) => match civil(date) {
            Some(civil) => {
                day_and_clock(out, civil, 0);
                out.push_str("UTC");
            }
            None => text!(out, "{} s since 1970", date.0),
        },
        Value::Delta(delta) => text!(out, "{delta}"),
        Value::Ether(m) => ether(out, m),
        Value::Ipv4(v4) => text!(out, "{}", Ipv4Addr::from(v4)),
        Value::Ipv6(v6) => text!(out, "{}", Ipv6Addr::from(v6)),
    }
}

/// Appends what the item says without its label: the named or formatted value, as a reader wants to see it.
pub fn words(out: &mut String, view: &View<'_>, item: &Item) {
    match view.text(item) {
        Some((TextKind::Label | TextKind::Value, text)) => safe_text::push_str(out, text, Style::Escapes),
        Some((TextKind::Appended, text)) => {
            words_of(out, view, item);
            safe_text::push_str(out, text, Style::Escapes);
        }
        _ => words_of(out, view, item),
    }
}

/// Appends the names of the layers, outermost first; the one text that is known only when all layers are, so that its item
/// has no value of its own.
pub fn protocols(out: &mut String, view: &View<'_>) {
    let inner = view.tape.protocols().iter().filter(|name| **name != "frame");
    for (position, name) in inner.enumerate() {
        if position > 0 {
            out.push(':');
        }
        out.push_str(name);
    }
}

/// A moment as Wireshark writes it: `May  4, 2020 05:06:07.000072000 UTC`, in the time zone of [`show_times_in`].
pub fn absolute(out: &mut String, time: Time) {
    moment(out, time, ZONE.get_or_init(|| LazyLock::new(|| TimeZone::UTC)));
}

fn moment(out: &mut String, time: Time, zone: &TimeZone) {
    let (seconds, nanos) = time.parts();
    let Ok(stamp) = jiff::Timestamp::new(seconds, 0) else {
        return text!(out, "{time} s since 1970");
    };
    day_and_clock(out, stamp.to_zoned(zone.clone()).datetime(), nanos);
    out.push_str(zone.to_offset_info(stamp).abbreviation());
}

/// A moment on the calendar, in UTC; years of more than four digits are not on it.
pub fn civil(date: Seconds) -> Option<DateTime> {
    DateTime::new(1970, 1, 1, 0, 0, 0, 0).ok()?.checked_add(SignedDuration::from_secs(date.0)).ok()
}

fn day_and_clock(out: &mut String, moment: DateTime, nanos: u32) {
    let month = MONTHS.get(usize::from(moment.month().unsigned_abs()).saturating_sub(1)).unwrap_or(&"");
    let (day, year) = (moment.day(), moment.year());
    let (hour, minute, second) = (moment.hour(), moment.minute(), moment.second());
    text!(out, "{month} {day:2}, {year:04} {hour:02}:{minute:02}:{second:02}.{nanos:09} ");
}

/// The time zone of moments in labels and values. UTC until a program says otherwise, once; it is asked when the first moment
/// is shown, because the system's may have to be searched among all that there are.
pub fn show_times_in(zone: fn() -> TimeZone) {
    // A second call would change what was shown already; the first stays.
    let _ = ZONE.set(LazyLock::new(zone));
}

static ZONE: OnceLock<LazyLock<TimeZone>> = OnceLock::new();

/// Lower-case hexadecimal without separators.
pub fn hex(out: &mut String, bytes: &[u8]) {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    out.reserve(bytes.len() * 2);
    for byte in bytes {
        out.push(char::from(DIGITS[usize::from(byte >> 4)]));
        out.push(char::from(DIGITS[usize::from(byte & 15)]));
    }
}

/// A bit pattern in groups of four with the bits outside the mask as dots: `.1.. ....`.
pub fn bits(out: &mut String, whole: u64, mask: u64, width_bits: u32) {
    for bit in (0..width_bits).rev() {
        let selected = mask >> bit & 1 == 1;
        out.push(match (selected, whole >> bit & 1) {
            (false, _) => '.',
            (true, 0) => '0',
            (true, _) => '1',
        });
        if bit != 0 && bit % 4 == 0 {
            out.push(' ');
        }
    }
}

fn plain(out: &mut String, view: &View<'_>, item: &Item) {
    if view.value(item) == Value::None && item.field.kind == Kind::Text {
        prefix(out, view, item);
        protocols(out, view);
    } else if view.value(item) == Value::None {
        note_prefix(out, item);
        out.push_str(item.field.label);
    } else {
        prefix(out, view, item);
        words_of(out, view, item);
    }
}

fn prefix(out: &mut String, view: &View<'_>, item: &Item) {
    let field = item.field;
    let width = if field.shown_bits > 0 { u32::from(field.shown_bits) } else { field.width() * 8 };
    if field.mask != 0 && matches!(field.kind, Kind::Uint(..) | Kind::Bool(_) | Kind::Int(_)) {
        bits(out, view.raw(item) << field.mask.trailing_zeros(), field.mask, width);
        out.push_str(" = ");
    }
    out.push_str(field.label);
    out.push_str(": ");
}

/// Notes within a layer say what they are; the driver's own, beside the layers, are plain as in Wireshark.
fn note_prefix(out: &mut String, item: &Item) {
    if let Kind::Note(severity, group) = item.field.kind
        && item.depth > 0
    {
        let _ = write!(out, "Expert Info ({}/{}): ", severity.name(), group.name());
    }
}

fn words_of(out: &mut String, view: &View<'_>, item: &Item) {
    let field = item.field;
    match view.value(item) {
        Value::None => out.push_str(field.label),
        Value::Uint(number) => uint(out, field, number),
        Value::Bool(truth) => out.push_str(match (field.names, truth) {
            (Names::Flags(yes, _), true) => yes,
            (Names::Flags(_, no), false) => no,
            (_, true) if field.mask != 0 => "Set",
            (_, false) if field.mask != 0 => "Not set",
            (_, true) => "True",
            (_, false) => "False",
        }),
        Value::Ether(m) => named(out, view, Address::Ether(m)),
        Value::Ipv4(v4) => named(out, view, Address::V4(v4)),
        Value::Ipv6(v6) => named(out, view, Address::V6(v6)),
        Value::Bytes([]) => out.push_str("<MISSING>"),
        Value::Bytes(bytes) => {
            hex(out, &bytes[..bytes.len().min(LONGEST_BYTES)]);
            if bytes.len() > LONGEST_BYTES {
                out.push('…');
            }
        }
        Value::Delta(delta) => text!(out, "{delta} seconds"),
        _ => value(out, view, item),
    }
}

fn uint(out: &mut String, field: &Field, number: u64) {
    let Kind::Uint(bytes, base) = field.kind else { return text!(out, "{number}") };
    let digits = match field.mask {
        0 => usize::from(bytes) * 2,
        mask => (mask >> mask.trailing_zeros()).count_ones().div_ceil(4) as usize,
    };
    if let Names::Unit(one, many) = field.names {
        return text!(out, "{number} {}", if number == 1 { one } else { many });
    }
    let named = !matches!(field.names, Names::None);
    if named {
        out.push_str(field.name_of(number).unwrap_or("Unknown"));
        out.push_str(" (");
    }
    match base {
        Base::Dec => text!(out, "{number}"),
        Base::Hex => text!(out, "0x{number:0digits$x}"),
        Base::DecHex if named => text!(out, "{number}"),
        Base::HexDec if named => text!(out, "0x{number:0digits$x}"),
        Base::DecHex => text!(out, "{number} (0x{number:0digits$x})"),
        Base::HexDec => text!(out, "0x{number:0digits$x} ({number})"),
    }
    if named {
        out.push(')');
    }
}

fn ether(out: &mut String, m: [u8; 6]) {
    let _ = write!(out, "{}", crate::base::Address::Ether(m));
}

/// An address, with its name in front where names are used and it has one.
fn named(out: &mut String, view: &View<'_>, address: Address) {
    match view.tape.name_of(address) {
        Some(name) => {
            safe_text::push_str(out, &name, Style::Escapes);
            text!(out, " ({address})");
        }
        None => text!(out, "{address}"),
    }
}

/// Seconds with nine decimals and the word Wireshark puts after a span.
pub fn seconds(out: &mut String, delta: Delta) {
    let _ = write!(out, "{delta} seconds");
}

/// Bytes of a bytes field that its label shows, as in Wireshark.
const LONGEST_BYTES: usize = 36;
const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bits_stand_in_groups_of_four() {
        let mut out = String::new();
        bits(&mut out, 0x45, 0xf0, 8);
        assert_eq!(out, "0100 ....");
    }

    #[test]
    fn moments_are_written_as_wireshark_writes_them() {
        let mut out = String::new();
        absolute(&mut out, Time(1_588_568_767_000_072_000));
        assert_eq!(out, "May  4, 2020 05:06:07.000072000 UTC");
    }
}
