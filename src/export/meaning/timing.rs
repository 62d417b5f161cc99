//! What the parts of the timing of an exchange mean.

use fluent_bundle::FluentArgs;

use crate::base::{Delta, FrameId, Lang};
use crate::explain::{Explanation, rows};
use crate::export::exchanges::Timing;
use crate::export::ladder::units;

/// A part of the timing: its name among the texts, how long it took, and its packets.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    /// As in [`rows::TABLES`].
    pub name: &'static str,
    /// How long.
    pub span: Delta,
    /// First and last packet.
    pub frames: Option<(FrameId, FrameId)>,
}

/// What a part means, of all parts that took `whole` together.
pub fn part(lang: Lang, timing: &Timing, part: Part, whole: Delta) -> Option<Explanation> {
    let mut arguments = FluentArgs::new();
    arguments.set("value", units::span(lang, part.span));
    arguments.set("whole", units::span(lang, whole));
    if whole.0 > 0 {
        arguments.set("percent", format!("{:.0}", part.span.0.max(0) as f64 * 100.0 / whole.0 as f64));
    }
    if let Some((from, to)) = part.frames {
        arguments.set("from", from.number().to_string());
        arguments.set("range", if from == to { format!("#{from}") } else { format!("#{from}–{to}") });
    }
    let known = [("send", timing.send), ("wait", timing.wait), ("receive", timing.receive), ("total", timing.total)];
    for (name, span) in known {
        if let Some(span) = span {
            arguments.set(name, units::span(lang, span));
        }
    }
    rows::told(lang, "timing", part.name, &arguments)
}
