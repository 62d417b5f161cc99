//! The Time column: what it counts from and how many decimals it has.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::base::{Delta, ShortText, Time, number};

/// What the Time column shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum TimeKind {
    /// Seconds since the first frame (`r`).
    #[default]
    Relative,
    /// Seconds since the frame before (`d`).
    Delta,
    /// Seconds since the frame shown before (`dd`).
    DeltaDisplayed,
    /// Time of day (`a`, `u` in UTC).
    Clock,
    /// Date and time of day (`ad`, `ud`).
    Date,
    /// Year, day of the year and time of day (`adoy`, `udoy`).
    DayOfYear,
    /// Seconds since 1970 (`e`).
    Epoch,
}

/// The form of the Time column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeForm {
    /// What it shows.
    pub kind: TimeKind,
    /// The time zone of clocks and dates.
    pub zone: TimeZone,
    /// Decimals; `None` for those that the file has.
    pub decimals: Option<u8>,
}

impl Default for TimeForm {
    fn default() -> Self {
        Self { kind: TimeKind::default(), zone: TimeZone::UTC, decimals: None }
    }
}

/// The times of one frame.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Times {
    /// When it was captured.
    pub time: Time,
    /// Whether the file does not say when; the column is then empty.
    pub unknown: bool,
    /// When the first frame was captured.
    pub first: Time,
    /// When the frame before was captured.
    pub previous: Option<Time>,
    /// When the frame shown before was captured.
    pub shown: Option<Time>,
    /// Decimals that its interface gives.
    pub decimals: u8,
}

impl TimeForm {
    /// The form that tshark's `-t` names: `r d dd a ad adoy u ud udoy e`, with a number of decimals after a point.
    pub fn parse(word: &str, local: &TimeZone) -> Option<Self> {
        let (name, decimals) = match word.split_once('.') {
            None => (word, None),
            Some((name, "")) => (name, None),
            Some((name, digits)) => (name, Some(digits.parse::<u8>().ok().filter(|n| *n <= 9)?)),
        };
        let (kind, zone) = match name {
            "r" => (TimeKind::Relative, TimeZone::UTC),
            "d" => (TimeKind::Delta, TimeZone::UTC),
            "dd" => (TimeKind::DeltaDisplayed, TimeZone::UTC),
            "e" => (TimeKind::Epoch, TimeZone::UTC),
            "a" => (TimeKind::Clock, local.clone()),
            "ad" => (TimeKind::Date, local.clone()),
            "adoy" => (TimeKind::DayOfYear, local.clone()),
            "u" => (TimeKind::Clock, TimeZone::UTC),
            "ud" => (TimeKind::Date, TimeZone::UTC),
            "udoy" => (TimeKind::DayOfYear, TimeZone::UTC),
            _ => return None,
        };
        Some(Self { kind, zone, decimals })
    }
}

/// Writes the Time column; keeps the words of the last second, because neighbours share it.
#[derive(Clone, Debug)]
pub struct Clock {
    form: TimeForm,
    second: i64,
    words: String,
}

impl Clock {
    /// A clock of this form.
    pub fn new(form: TimeForm) -> Self {
        Self { form, second: i64::MIN, words: String::new() }
    }

    /// Appends the time of one frame.
    pub fn push(&mut self, out: &mut Vec<u8>, times: &Times) {
        let decimals = self.form.decimals.unwrap_or(times.decimals);
        if times.unknown {
            return;
        }
        match self.form.kind {
            TimeKind::Relative => span(out, times.time.since(times.first), decimals),
            TimeKind::Delta | TimeKind::DeltaDisplayed => {
                let delta = self.form.kind == TimeKind::Delta;
                let earlier = if delta { times.previous } else { times.shown };
                span(out, earlier.map_or(Delta(0), |earlier| times.time.since(earlier)), decimals);
            }
            TimeKind::Epoch => span(out, Delta(times.time.0), decimals),
            TimeKind::Clock | TimeKind::Date | TimeKind::DayOfYear => self.calendar(out, times.time, decimals),
        }
    }

    /// The same as the first of `width` places or more, into a text of fixed size. Says whether this form of time is one
    /// that it can write so: a span of some seconds that is not negative.
    #[inline]
    pub fn push_right(&self, out: &mut ShortText, times: &Times, width: usize) -> bool {
        let decimals = usize::from(self.form.decimals.unwrap_or(times.decimals));
        let span = match self.form.kind {
            TimeKind::Relative => times.time.since(times.first),
            TimeKind::Epoch => Delta(times.time.0),
            _ => return false,
        };
        let Ok(nanos) = u64::try_from(span.0) else { return false };
        if times.unknown || !(1..=8).contains(&decimals) {
            return false;
        }
        out.right(nanos / SECOND, width.saturating_sub(decimals + 1));
        out.push(b".");
        out.first_digits((nanos % SECOND) as u32 / 10, decimals);
        true
    }

    fn calendar(&mut self, out: &mut Vec<u8>, time: Time, decimals: u8) {
        let (second, nanos) = time.parts();
        if second != self.second || self.words.is_empty() {
            self.second = second;
            self.words.clear();
            match Timestamp::new(second, 0) {
                Ok(stamp) => {
                    let moment = stamp.to_zoned(self.form.zone.clone());
                    let (hour, minute, second) = (moment.hour(), moment.minute(), moment.second());
                    match self.form.kind {
                        TimeKind::Date => crate::text!(self.words, "{} ", moment.date()),
                        TimeKind::DayOfYear => {
                            crate::text!(self.words, "{:04}/{:03} ", moment.year(), moment.day_of_year());
                        }
                        _ => {}
                    }
                    crate::text!(self.words, "{hour:02}:{minute:02}:{second:02}");
                }
                Err(_) => crate::text!(self.words, "{second} s"),
            }
        }
        out.extend_from_slice(self.words.as_bytes());
        fraction(out, nanos, decimals);
    }
}

/// Nanoseconds of a second.
const SECOND: u64 = 1_000_000_000;

/// Appends a span in seconds with so many decimals, cut and not rounded.
pub fn span(out: &mut Vec<u8>, span: Delta, decimals: u8) {
    if span.0 < 0 {
        out.push(b'-');
    }
    let magnitude = span.0.unsigned_abs();
    number::push_bytes(out, magnitude / SECOND);
    fraction(out, (magnitude % SECOND) as u32, decimals);
}

fn fraction(out: &mut Vec<u8>, nanos: u32, decimals: u8) {
    if decimals == 0 {
        return;
    }
    // Nine digits: eight, and one more.
    out.push(b'.');
    number::push_some(out, number::ascii_8(nanos / 10), usize::from(decimals.min(8)));
    if decimals > 8 {
        out.push(b'0' + (nanos % 10) as u8);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(form: &str, times: Times) -> String {
        let mut out = Vec::new();
        Clock::new(TimeForm::parse(form, &TimeZone::UTC).unwrap()).push(&mut out, &times);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn each_form_is_written_as_tshark_writes_it() {
        let first = Time(1_588_568_767_000_000_000);
        let previous = Some(Time(first.0 + 72_000));
        let times =
            Times { time: Time(first.0 + 86_000), unknown: false, first, previous, shown: previous, decimals: 6 };
        for (form, expected) in [
            ("r", "0.000086"),
            ("d", "0.000014"),
            ("dd", "0.000014"),
            ("a", "05:06:07.000086"),
            ("ad", "2020-05-04 05:06:07.000086"),
            ("adoy", "2020/125 05:06:07.000086"),
            ("u", "05:06:07.000086"),
            ("ud", "2020-05-04 05:06:07.000086"),
            ("udoy", "2020/125 05:06:07.000086"),
            ("e", "1588568767.000086"),
            ("r.9", "0.000086000"),
            ("e.0", "1588568767"),
            ("ad.3", "2020-05-04 05:06:07.000"),
        ] {
            assert_eq!(shown(form, times), expected, "{form}");
        }
        assert_eq!(shown("r", Times { time: Time(first.0 - 1_500_000_000), ..times }), "-1.500000");
        assert_eq!(shown("d", Times { previous: None, ..times }), "0.000000");
        assert_eq!(shown("ad", Times { unknown: true, ..times }), "");
        for wrong in ["", "x", "r.10", "r.x", "R"] {
            assert_eq!(TimeForm::parse(wrong, &TimeZone::UTC), None, "{wrong}");
        }
    }

    #[test]
    fn clocks_follow_the_time_zone() {
        let seoul = TimeZone::fixed(jiff::tz::offset(9));
        let mut out = Vec::new();
        let time = Time(1_588_568_767_000_000_000);
        Clock::new(TimeForm::parse("ad.0", &seoul).unwrap()).push(&mut out, &Times { time, ..Times::default() });
        assert_eq!(out, b"2020-05-04 14:06:07");
    }

    #[test]
    fn numbers_reach_from_zero_to_the_largest() {
        let mut out = Vec::new();
        number::push_bytes(&mut out, 0);
        out.push(b' ');
        number::push_bytes(&mut out, u64::MAX);
        assert_eq!(out, b"0 18446744073709551615");
    }
}
