//! The values of fields over time: how many, their sum, the least and the greatest of each interval.

use std::collections::BTreeMap;

use super::intervals::MAX_INTERVALS;
use super::scan::{Chosen, Scope, Stopped, Unreadable};
use crate::analysis::{FrameRecord, ReadError, Reader};
use crate::base::FrameId;
use crate::dissect::{Field, Value, View, Want};

/// Intervals over which a span of time is spread at most, back from the one in which it ends.
pub const MAX_SPREAD: u64 = 1 << 17;

/// A field whose values are measured.
pub struct Measured<'m> {
    /// The fields that have its name; without one nothing is measured.
    pub fields: Vec<&'static Field>,
    /// Which frames count; all without it.
    pub chosen: Option<Chosen<'m>>,
    /// Whether its values are spans of time that end with the frame, and intervals have their parts of them.
    pub spread: bool,
}

/// The values of an interval. Spans of time are in nanoseconds.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Measure {
    /// How many.
    pub count: u64,
    /// Sum, least and greatest of whole numbers and spans.
    pub whole: Option<(i128, i128, i128)>,
    /// The same of numbers with a fraction.
    pub real: Option<(f64, f64, f64)>,
    /// Parts of spans that lie in this interval, in nanoseconds.
    pub load: u64,
}

impl Measure {
    fn merge(&mut self, other: &Self) {
        self.count += other.count;
        self.load = self.load.saturating_add(other.load);
        if let Some((sum, least, most)) = other.whole {
            let (own, low, high) = self.whole.unwrap_or((0, least, most));
            self.whole = Some((own.saturating_add(sum), low.min(least), high.max(most)));
        }
        if let Some((sum, least, most)) = other.real {
            let (own, low, high) = self.real.unwrap_or((0.0, least, most));
            self.real = Some((own + sum, low.min(least), high.max(most)));
        }
    }
}

/// The intervals that have values, by number from 0.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Measures {
    /// They.
    pub intervals: BTreeMap<u64, Measure>,
    /// Values in intervals that were not kept.
    pub left_out: u64,
}

impl Measures {
    fn add(&mut self, interval: u64, measure: &Measure) {
        if self.intervals.len() >= MAX_INTERVALS && !self.intervals.contains_key(&interval) {
            self.left_out += measure.count.max(1);
            return;
        }
        self.intervals.entry(interval).or_default().merge(measure);
    }

    /// Gives intervals their part of a span: those before the one in which it ends are full, this one has the rest, as in
    /// Wireshark.
    fn spread(&mut self, interval: u64, length: u64, span: u64) {
        let full = (span / length).min(interval).min(MAX_SPREAD);
        for (back, load) in std::iter::once(span % length).chain((0..full).map(|_| length)).enumerate() {
            if load > 0 {
                self.add(interval.saturating_sub(back as u64), &Measure { load, ..Measure::default() });
            }
        }
    }
}

/// The values of fields in the frames of `scope`, in intervals of `length` nanoseconds from the first frame of the capture.
/// Each frame is dissected once for all of them.
pub fn measures(
    scope: &Scope<'_>,
    length: u64,
    measured: &[Measured<'_>],
) -> Result<(Vec<Measures>, Unreadable), Stopped> {
    let mut all = vec![Measures::default(); measured.len()];
    let fields = measured.iter().flat_map(|one| one.fields.iter().copied());
    let want = Want { labels: false, ..Want::fields(fields) };
    if measured.iter().all(|one| one.fields.is_empty()) {
        return Ok((all, Unreadable::default()));
    }
    let length = length.max(1);
    let start = scope.capture.record(FrameId(0)).map(|record| record.time).unwrap_or_default();
    let look = |reader: &mut Reader, frame, record: &FrameRecord, found: &mut Vec<Measures>| -> Result<(), ReadError> {
        let counts = |one: &Measured<'_>| !one.fields.is_empty() && one.chosen.is_none_or(|chosen| chosen(frame));
        if !measured.iter().any(counts) {
            return Ok(());
        }
        let since = u64::try_from(record.time.since(start).0).unwrap_or(0);
        let view = reader.read_record(frame, record)?;
        found.resize_with(measured.len(), Measures::default);
        for (one, found) in measured.iter().zip(found).filter(|(one, _)| counts(one)) {
            look_at(&view, one, (since / length, length), found);
        }
        Ok(())
    };
    let unreadable = scope.read(&want, &look, &mut |found: Vec<Measures>| {
        for (own, found) in all.iter_mut().zip(found) {
            own.left_out += found.left_out;
            found.intervals.iter().for_each(|(interval, measure)| own.add(*interval, measure));
        }
    })?;
    Ok((all, unreadable))
}

fn look_at(view: &View<'_>, one: &Measured<'_>, (interval, length): (u64, u64), found: &mut Measures) {
    for item in view.tape.items().iter().filter(|item| one.fields.iter().any(|field| std::ptr::eq(*field, item.field)))
    {
        let mut measure = Measure { count: 1, ..Measure::default() };
        let whole = match view.value(item) {
            Value::Uint(value) | Value::Frame(value) => Some(i128::from(value)),
            Value::Int(value) => Some(i128::from(value)),
            Value::Delta(span) => Some(i128::from(span.0)),
            Value::Double(value) => {
                measure.real = Some((value, value, value));
                None
            }
            _ => None,
        };
        measure.whole = whole.map(|value| (value, value, value));
        found.add(interval, &measure);
        if let Some(span) = whole.filter(|_| one.spread).and_then(|span| u64::try_from(span).ok()) {
            found.spread(interval, length, span);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(interval: u64, span: u64) -> Vec<(u64, u64)> {
        let mut measures = Measures::default();
        measures.spread(interval, 10, span);
        measures.intervals.iter().map(|(at, measure)| (*at, measure.load)).collect()
    }

    #[test]
    fn a_span_is_spread_over_the_intervals_before_its_end() {
        assert_eq!(parts(3, 17), [(2, 10), (3, 7)]);
        assert_eq!(parts(3, 4), [(3, 4)]);
        assert_eq!(parts(3, 20), [(1, 10), (2, 10)]);
    }

    #[test]
    fn what_lies_before_the_capture_is_in_no_interval() {
        assert_eq!(parts(1, 35), [(0, 10), (1, 5)]);
        assert_eq!(parts(1, u64::MAX), [(0, 10), (1, u64::MAX % 10)]);
    }

    #[test]
    fn merged_values_are_those_of_both() {
        let one = |value: i128| Measure { count: 1, whole: Some((value, value, value)), ..Measure::default() };
        let mut sum = one(4);
        sum.merge(&one(-2));
        sum.merge(&Measure::default());
        assert_eq!((sum.count, sum.whole, sum.real), (2, Some((2, -2, 4)), None));
    }
}
