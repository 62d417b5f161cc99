//! An explanation as lines, for a pane and for a page of text.

use super::{Explanation, book};
use crate::base::{Lang, cells};

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What the field is called.
    Title,
    /// Its label, size, place.
    Facts,
    /// What it is.
    What,
    /// What this value means.
    Here,
    /// A usual mistake.
    Mistake,
    /// Where it is specified.
    Specification,
    /// Nothing: room between parts.
    Gap,
}

/// A line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it is.
    pub part: Part,
    /// What it says.
    pub text: String,
}

/// The lines of an explanation, at most `width` cells each. `facts` stands below the title.
pub fn lines(lang: Lang, explanation: &Explanation, facts: &str, width: usize) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut put = |part: Part, text: &str| {
        if text.is_empty() {
            return;
        }
        if !matches!(part, Part::Title | Part::Facts) && lines.last().is_some_and(|line: &Line| line.part != part) {
            lines.push(Line { part: Part::Gap, text: String::new() });
        }
        lines.extend(cells::wrap(text, width).into_iter().map(|text| Line { part, text }));
    };
    put(Part::Title, &explanation.name);
    put(Part::Facts, facts);
    match &explanation.inherited {
        Some(above) => put(Part::What, &format!("{above}: {}", explanation.what)),
        None if explanation.is_empty() => put(Part::What, &book::word(lang, "nothing-written")),
        None => put(Part::What, &explanation.what),
    }
    for here in &explanation.here {
        put(Part::Here, &format!("{} {here}", book::word(lang, "lead-here")));
    }
    if !explanation.mistake.is_empty() {
        put(Part::Mistake, &format!("{} {}", book::word(lang, "lead-mistake"), explanation.mistake));
    }
    put(Part::Specification, &explanation.specification);
    lines
}

/// The label, how many bits or bytes the field has, and where: `Acknowledgment Number · 32 bits · bytes 42–45`. `place` is the
/// first byte in its data source and the number of bytes.
pub fn facts(lang: Lang, explanation: &Explanation, bits: Option<u32>, place: Option<(u32, u32)>) -> String {
    let mut parts = vec![explanation.filter.to_owned(), explanation.label.to_owned()];
    if let Some(bits) = bits {
        parts.push(book::word_with(lang, "bits", &[("count", f64::from(bits).into())]));
    }
    match place {
        Some((_, 0)) => parts.push(book::word(lang, "not-on-the-wire")),
        Some((at, 1)) => parts.push(book::word_with(lang, "byte-at", &[("place", at.to_string().into())])),
        Some((at, len)) => {
            let place = format!("{at}–{}", at.saturating_add(len).saturating_sub(1));
            parts.push(book::word_with(lang, "bytes-at", &[("place", place.into())]));
        }
        None => {}
    }
    parts.join(" · ")
}

/// The same as text, a line each.
pub fn text(lang: Lang, explanation: &Explanation, facts: &str, width: usize) -> String {
    let mut text = String::new();
    for line in lines(lang, explanation, facts, width) {
        text.push_str(&line.text);
        text.push('\n');
    }
    text
}
