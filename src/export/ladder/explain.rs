//! One row in words: where its numbers come from, with the arithmetic.

use super::row::{part, range, sum};
use super::{say, sign, units};
use crate::analysis::ladder::{Fold, Label, Ladder, SegmentFacts, Step, StepKind};
use crate::base::Lang;
use crate::dissect::{Findings, WindowScale};

const FIN: u16 = 0x001;
const SYN: u16 = 0x002;
const RST: u16 = 0x004;
const ACK: u16 = 0x010;

/// What there is to say of a packet, most important first, a sentence or two each.
pub fn explain(lang: Lang, ladder: &Ladder, step: &Step, label: &Label) -> Vec<String> {
    let mut lines = Vec::new();
    for found in ladder.signs_at(step.frame) {
        let text = sign(lang, found);
        lines.push(format!("⚠ {}. {} {}", text.name, text.shows, text.why));
    }
    match &step.kind {
        StepKind::Segment(facts) => segment(lang, step, facts, label, &mut lines),
        StepKind::Datagram(len) => {
            let values = [("size", units::size(lang, u64::from(*len)).into()), ("label", label.text.clone().into())];
            let id = if label.text.is_empty() { "ladder-say-datagram" } else { "ladder-say-datagram-of" };
            lines.push(say(lang, id, &with_who(step, &values)));
            lines.push(say(lang, "ladder-say-udp", &[]));
        }
        StepKind::Error => {
            lines.push(say(lang, "ladder-say-error", &[("label", label.text.clone().into())]));
        }
        StepKind::Unreadable => lines.push(say(lang, "ladder-unreadable", &[])),
    }
    lines
}

/// What there is to say of a fold.
pub fn folded(lang: Lang, ladder: &Ladder, fold: &Fold) -> Vec<String> {
    let sum = sum(ladder, fold);
    let last = fold.first.saturating_add(fold.count.saturating_sub(1));
    let number = |at: u32| ladder.events().get(at as usize).map_or(0.0, |event| event.frame.number() as f64);
    let values = [
        ("first", number(fold.first).into()),
        ("last", number(last).into()),
        ("data", f64::from(sum.data).into()),
        ("acks", f64::from(fold.count.saturating_sub(sum.data)).into()),
        ("size", units::size(lang, sum.bytes).into()),
        ("span", units::span(lang, sum.span).into()),
    ];
    vec![say(lang, "ladder-say-folded", &values), say(lang, "ladder-say-folded-why", &[])]
}

fn with_who<'v>(
    step: &Step,
    values: &[(&'v str, fluent_bundle::FluentValue<'v>)],
) -> Vec<(&'v str, fluent_bundle::FluentValue<'v>)> {
    let who = if step.from_client { "client" } else { "server" };
    let mut all = values.to_vec();
    all.push(("who", who.into()));
    all
}

fn segment(lang: Lang, step: &Step, facts: &SegmentFacts, label: &Label, lines: &mut Vec<String>) {
    let mut put = |id: &str, values: &[(&str, fluent_bundle::FluentValue<'static>)]| {
        lines.push(say(lang, id, &with_who(step, values)));
    };
    let number = |number: u32| f64::from(number).into();
    let frame = |frame: crate::base::FrameId| (frame.number() as f64).into();
    let span = |span| units::span(lang, span).into();
    if facts.len > 0 {
        let content = part(lang, label);
        let id = if content.is_empty() { "ladder-say-sends" } else { "ladder-say-sends-of" };
        put(id, &[("size", units::size(lang, u64::from(facts.len)).into()), ("label", content.into())]);
    }
    if let Some((earlier, later)) = facts.repeats {
        put("ladder-say-repeats", &[("frame", frame(earlier)), ("span", span(later))]);
    }
    if let Some((from, to)) = facts.gap {
        let id = if facts.never_filled { "ladder-say-gap-never" } else { "ladder-say-gap" };
        let bytes = to.wrapping_sub(from).wrapping_add(1);
        put(id, &[("range", range(from, to).into()), ("bytes", number(bytes))]);
    }
    sequence(facts, &mut put);
    if let Some(offers) = &label.offers {
        let sack = if offers.split(' ').any(|offer| offer == "SACK") { "yes" } else { "no" };
        let shown = if offers.is_empty() { "–".to_owned() } else { offers.clone() };
        put("ladder-say-offers", &[("offers", shown.into()), ("sack", sack.into())]);
    }
    if facts.has(ACK) {
        acknowledgement(facts, &mut put);
        if let Some((acknowledged, later)) = facts.acknowledges {
            put("ladder-say-acknowledges", &[("frame", frame(acknowledged)), ("span", span(later))]);
        }
    }
    if let Some((count, original)) = facts.duplicate {
        put("ladder-say-duplicate", &[("count", number(count)), ("frame", frame(original))]);
    }
    window(facts, &mut put);
    if let Some(bytes) = facts.in_flight.filter(|_| facts.len > 0) {
        put("ladder-say-flight", &[("size", units::size(lang, u64::from(bytes)).into())]);
    }
    match () {
        () if facts.probes => put("ladder-say-probe", &[]),
        () if facts.findings.has(Findings::KEEP_ALIVE) => put("ladder-say-keep-alive", &[]),
        () => {}
    }
    if facts.findings.has(Findings::WINDOW_UPDATE) {
        put("ladder-say-window-update", &[]);
    }
    match facts.repairs {
        Some(repair) => put("ladder-say-repairs", &[("frame", frame(repair))]),
        None if facts.findings.has(Findings::OUT_OF_ORDER) && facts.repeats.is_none() => {
            put("ladder-say-overtaken", &[]);
        }
        None => {}
    }
    turns(lang, step, lines);
}

type Put<'p> = &'p mut dyn FnMut(&str, &[(&str, fluent_bundle::FluentValue<'static>)]);

fn sequence(facts: &SegmentFacts, put: Put<'_>) {
    let number = |number: u32| f64::from(number).into();
    let [counted, _] = facts.counted;
    let last = facts.relative_seq.wrapping_add(facts.len.saturating_sub(1));
    let values = [
        ("seq", number(facts.relative_seq)),
        ("raw", number(facts.seq)),
        ("before", number(facts.relative_seq.wrapping_sub(1))),
        ("bytes", number(facts.len)),
        ("range", range(facts.relative_seq, last).into()),
        ("next", number(facts.next())),
    ];
    let id = match () {
        () if facts.has(SYN) => "ladder-say-seq-syn",
        () if facts.has(FIN) && facts.len == 0 && counted => "ladder-say-seq-fin",
        () if facts.has(RST) && facts.len == 0 => "ladder-say-seq-rst",
        () if facts.len == 0 => "ladder-say-seq-none",
        () if counted => "ladder-say-seq-data",
        () => "ladder-say-seq-uncounted",
    };
    put(id, &values);
}

fn acknowledgement(facts: &SegmentFacts, put: Put<'_>) {
    let number = |number: u32| f64::from(number).into();
    let [_, counted] = facts.counted;
    let ack = facts.relative_ack;
    let id = match ack {
        _ if !counted => "ladder-say-ack-uncounted",
        1 => "ladder-say-ack-syn",
        _ if facts.acknowledges_fin => "ladder-say-ack-fin",
        _ => "ladder-say-ack",
    };
    let bytes = ack.wrapping_sub(1).wrapping_sub(u32::from(facts.acknowledges_fin));
    put(id, &[("ack", number(ack)), ("bytes", number(bytes)), ("last", number(ack.wrapping_sub(1)))]);
}

fn window(facts: &SegmentFacts, put: Put<'_>) {
    if facts.has(RST) {
        return;
    }
    let field = f64::from(facts.window);
    let (id, factor) = match facts.scale {
        _ if facts.has(SYN) => ("ladder-say-window-syn", 1),
        WindowScale::Unknown => ("ladder-say-window-unknown", 1),
        WindowScale::Unused => ("ladder-say-window-unused", 1),
        WindowScale::Shift(shift) => ("ladder-say-window", 1u32 << shift.min(14)),
    };
    let bytes = field * f64::from(factor);
    // Numbers that are multiplied before the reader's eyes are written with all their digits.
    let digits = |number: f64| format!("{number:.0}").into();
    put(id, &[("field", digits(field)), ("factor", digits(f64::from(factor))), ("bytes", digits(bytes))]);
}

/// Which ends came into another state by a packet.
fn turns(lang: Lang, step: &Step, lines: &mut Vec<String>) {
    for (side, who) in ["client", "server"].into_iter().enumerate() {
        let (Some(before), Some(after)) = (step.before.get(side), step.after.get(side)) else { continue };
        if before != after {
            let values = [("who", who.into()), ("before", before.name().into()), ("after", after.name().into())];
            lines.push(say(lang, "ladder-say-state", &values));
        }
    }
}
