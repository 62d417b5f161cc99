//! A connection in figures, each with how it is worked out: throughput, acknowledgements, windows, round trips.

use std::collections::VecDeque;

use super::{say, units};
use crate::analysis::ladder::Ladder;
use crate::analysis::ladder::series::{Form, Mark};
use crate::base::{Delta, FrameId, Lang};
use crate::dissect::{Direction, Findings};

/// What a look at all packets of one direction gives.
#[derive(Default)]
struct Sums {
    /// Segments with data, and their bytes on the wire.
    segments: u32,
    bytes: u64,
    /// Segments of the other side without data that acknowledge some of it.
    acknowledgements: u32,
    /// Segments that filled the other side's window.
    full: u32,
    /// The other side's smallest window, and where it was told.
    window: Option<(u64, u32)>,
    /// The first two round trips in nanoseconds.
    first: Option<u64>,
    second: Option<u64>,
    /// The estimate after the last one.
    estimate: Option<u64>,
}

/// The figures of the data that a side sends, a sentence or two each. Windows and round trips are those of [`Ladder::series`].
pub fn figures(lang: Lang, ladder: &mut Ladder, sender: Direction) -> Vec<String> {
    if !ladder.is_tcp() {
        return Vec::new();
    }
    let sums = sums(ladder, sender);
    if sums.segments == 0 {
        return Vec::new();
    }
    let mut lines = vec![rate(lang, ladder, &sums)];
    lines.extend(window(lang, ladder, &sums));
    lines.extend(round_trips(lang, &sums));
    lines
}

fn sums(ladder: &mut Ladder, sender: Direction) -> Sums {
    let by_client = sender == Direction::FromClient;
    let mut sums = Sums::default();
    // Packets with data that are not acknowledged.
    let mut open = VecDeque::new();
    for event in ladder.events() {
        let Some(segment) = event.segment().and_then(|id| ladder.capture().ledger().segment(id)) else { continue };
        match (event.from_client() == by_client, event.len) {
            (true, 1..) => {
                sums.segments = sums.segments.saturating_add(1);
                open.push_back(event.frame);
                sums.bytes = sums.bytes.saturating_add(u64::from(event.len));
                sums.full = sums.full.saturating_add(u32::from(segment.findings().has(Findings::WINDOW_FULL)));
            }
            (true, 0) => {}
            (false, len) => {
                let Some(last) = segment.acknowledges else { continue };
                let before = open.len();
                while open.front().is_some_and(|frame| *frame <= last) {
                    open.pop_front();
                }
                // Those of SYN and FIN alone acknowledge no data.
                let counts = len == 0 && open.len() < before;
                sums.acknowledgements = sums.acknowledgements.saturating_add(u32::from(counts));
            }
        }
    }
    ladder.series(Form::Window, sender, &mut |point| {
        if point.mark == Mark::Window && sums.window.is_none_or(|(least, _)| point.to < least) {
            sums.window = Some((point.to, point.at));
        }
    });
    ladder.series(Form::RoundTrip, sender, &mut |point| match point.mark {
        Mark::RoundTrip if sums.first.is_none() => sums.first = Some(point.to),
        Mark::RoundTrip if sums.second.is_none() => sums.second = Some(point.to),
        Mark::Smoothed => sums.estimate = Some(point.to),
        _ => {}
    });
    sums
}

/// Bytes by time, and segments by acknowledgements.
fn rate(lang: Lang, ladder: &Ladder, sums: &Sums) -> String {
    let last = u32::try_from(ladder.events().len()).ok().and_then(|count| count.checked_sub(1));
    let span = last.map_or(Delta(0), |last| ladder.since_start(last));
    let rate = u128::from(sums.bytes).saturating_mul(1_000_000_000) / u128::from(span.0.unsigned_abs().max(1));
    let rate = say(lang, "ladder-rate", &[("size", units::size(lang, u64::try_from(rate).unwrap_or(u64::MAX)).into())]);
    let each = f64::from(sums.segments) / f64::from(sums.acknowledgements.max(1));
    say(
        lang,
        "ladder-figures-rate",
        &[
            ("size", units::size(lang, sums.bytes).into()),
            ("span", units::span(lang, span).into()),
            ("rate", rate.into()),
            ("segments", f64::from(sums.segments).into()),
            ("acks", f64::from(sums.acknowledgements).into()),
            ("each", lang.decimal(format!("{each:.1}")).into()),
        ],
    )
}

fn window(lang: Lang, ladder: &Ladder, sums: &Sums) -> Option<String> {
    let (least, at) = sums.window?;
    let frame = ladder.events().get(at as usize).map_or(FrameId(0), |event| event.frame);
    let values = [
        ("bytes", least.to_string().into()),
        ("frame", (frame.number() as f64).into()),
        ("full", f64::from(sums.full).into()),
    ];
    Some(say(lang, "ladder-figures-window", &values))
}

fn round_trips(lang: Lang, sums: &Sums) -> Option<String> {
    let span = |nanos: u64| units::span(lang, Delta(i64::try_from(nanos).unwrap_or(i64::MAX)));
    let (first, second) = (sums.first?, sums.second);
    let Some(second) = second else {
        return Some(say(lang, "ladder-figures-round-trip", &[("first", span(first).into())]));
    };
    // RFC 6298 §2.3: each later sample moves the estimate by an eighth.
    let both = first.saturating_sub(first / 8).saturating_add(second / 8);
    let values = [
        ("first", span(first).into()),
        ("second", span(second).into()),
        ("both", span(both).into()),
        ("estimate", span(sums.estimate.unwrap_or(both)).into()),
    ];
    Some(say(lang, "ladder-figures-round-trips", &values))
}
