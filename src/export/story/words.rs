//! What steps say in a language: from the Fluent files beside this one.
//!
//! The key of a step's message is `story-KEY`; its value is the step's title. Its attributes are `.what` (what happens), `.more`
//! (what else these packets say), `.why` (why it has to be so), `.remember` (what to take home), `.rfc` (English only), and for each
//! question `.ask-FACT` and `.how-FACT` (how the value comes about, with the real numbers). A part that needs a value which the
//! packets do not have is left out.

use fluent_bundle::{FluentArgs, FluentValue};

use super::{Chapter, Fact, Facts, Question, Step};
use crate::base::{Delta, Lang};
use crate::explain::Texts;

/// What stands for a value that is left blank.
pub const BLANK: &str = "▒▒▒▒";

static TEXTS: Texts =
    Texts::new([include_str!("texts/en.ftl"), include_str!("texts/ru.ftl"), include_str!("texts/ko.ftl")]);

/// The texts as they are written, in the order of [`Lang::ALL`].
#[cfg(test)]
pub fn sources() -> [&'static str; 3] {
    TEXTS.sources()
}

/// What a step says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// Its title.
    pub title: String,
    /// What happens.
    pub what: String,
    /// What else these packets say.
    pub more: String,
    /// Why it is so.
    pub why: String,
    /// What to take home.
    pub remember: String,
    /// Where it is specified.
    pub rfc: String,
}

/// Which values of a step are left blank.
pub type Hidden<'h> = &'h dyn Fn(&str) -> bool;

/// Leaves nothing blank.
pub fn nothing(_: &str) -> bool {
    false
}

/// What a step says in a language. Values of facts that `hidden` names are blank. While it asks for one, why it is so and
/// what to take home are not told: they tell what is asked for.
pub fn told(lang: Lang, chapter: &Facts, step: &Step, hidden: Hidden<'_>) -> Told {
    let arguments = arguments(lang, chapter, &step.facts, hidden);
    let key = format!("story-{}", step.key);
    let part = |attribute: &str| TEXTS.say(lang, &key, Some(attribute), Some(&arguments)).unwrap_or_default();
    let asks = step.questions.iter().any(|question| hidden(question.fact));
    let lesson = |attribute: &str| if asks { String::new() } else { part(attribute) };
    Told {
        title: TEXTS.say(lang, &key, None, Some(&arguments)).unwrap_or_else(|| step.key.to_owned()),
        what: part("what"),
        more: part("more"),
        why: lesson("why"),
        remember: lesson("remember"),
        rfc: TEXTS.say(Lang::En, &key, Some("rfc"), None).unwrap_or_default(),
    }
}

/// The title of a step alone.
pub fn title_of(lang: Lang, chapter: &Facts, step: &Step, hidden: Hidden<'_>) -> String {
    let arguments = arguments(lang, chapter, &step.facts, hidden);
    let key = format!("story-{}", step.key);
    TEXTS.say(lang, &key, None, Some(&arguments)).unwrap_or_else(|| step.key.to_owned())
}

/// What a question asks; nothing of the step is told with it.
pub fn asked(lang: Lang, chapter: &Facts, step: &Step, question: &Question) -> String {
    let hidden = |name: &str| step.questions.iter().any(|other| other.fact == name);
    let arguments = arguments(lang, chapter, &step.facts, &hidden);
    let key = format!("story-{}", step.key);
    let own = TEXTS.say(lang, &key, Some(&format!("ask-{}", question.fact)), Some(&arguments));
    // Steps of a thread are those of a connection under another name.
    own.or_else(|| TEXTS.say(lang, "story-any", Some(&format!("ask-{}", question.fact)), Some(&arguments)))
        .unwrap_or_else(|| question.fact.to_owned())
}

/// How the answer to a question comes about, with the real numbers; empty where there is nothing to work out.
pub fn worked_out(lang: Lang, chapter: &Facts, step: &Step, question: &Question) -> String {
    let arguments = arguments(lang, chapter, &step.facts, &nothing);
    let key = format!("story-{}", step.key);
    let how = format!("how-{}", question.fact);
    let own = TEXTS.say(lang, &key, Some(&how), Some(&arguments));
    own.or_else(|| TEXTS.say(lang, "story-any", Some(&how), Some(&arguments))).unwrap_or_default()
}

/// The title of a chapter; `blank` leaves out what its steps ask for.
pub fn title(lang: Lang, chapter: &Chapter, blank: bool) -> String {
    let none = Facts::default();
    let hides = |name: &str| blank && gives_away(chapter, name);
    let arguments = arguments(lang, &none, &chapter.facts, &hides);
    let key = format!("story-{}", chapter.key);
    TEXTS.say(lang, &key, None, Some(&arguments)).unwrap_or_else(|| chapter.key.to_owned())
}

/// Whether a fact of a chapter is what one of its steps asks for.
fn gives_away(chapter: &Chapter, name: &str) -> bool {
    name == "told" || chapter.steps.iter().flat_map(|step| &step.questions).any(|question| question.fact == name)
}

/// A line that says more of a chapter: who talks with whom. Empty where there is nothing to say.
pub fn subtitle(lang: Lang, chapter: &Chapter, blank: bool) -> String {
    let none = Facts::default();
    let hides = |name: &str| blank && gives_away(chapter, name);
    let arguments = arguments(lang, &none, &chapter.facts, &hides);
    let key = format!("story-{}", chapter.key);
    TEXTS.say(lang, &key, Some("who"), Some(&arguments)).unwrap_or_default()
}

/// A word of the pages of a story.
pub fn word(lang: Lang, id: &str, values: &[(&'static str, Fact)]) -> String {
    let mut arguments = FluentArgs::with_capacity(values.len());
    for (name, fact) in values {
        arguments.set(*name, value(lang, fact));
    }
    TEXTS.say(lang, &format!("story-page-{id}"), None, Some(&arguments)).unwrap_or_else(|| id.to_owned())
}

/// What stands on the arrow of a step: words of the protocol, and bytes with the unit of the language.
pub fn arrow(lang: Lang, step: &Step) -> String {
    let size = step.bytes.map(|bytes| word(lang, "size", &[("bytes", bytes.into())]));
    let parts: Vec<&str> =
        [step.label.as_str()].into_iter().chain(size.as_deref()).filter(|part| !part.is_empty()).collect();
    parts.join(" ")
}

fn arguments<'a>(lang: Lang, chapter: &'a Facts, step: &'a Facts, hidden: Hidden<'_>) -> FluentArgs<'a> {
    let mut arguments = FluentArgs::new();
    for (name, fact) in chapter.iter() {
        arguments.set(name, value(lang, fact));
    }
    for (name, fact) in step.iter() {
        arguments.set(name, if hidden(name) { FluentValue::from(BLANK) } else { value(lang, fact) });
    }
    arguments
}

fn value(lang: Lang, fact: &Fact) -> FluentValue<'static> {
    match fact {
        // Fluent counts in floating point: larger numbers are words.
        Fact::Number(number) if *number < 1 << 53 => FluentValue::from(*number as f64),
        Fact::Number(number) => FluentValue::from(number.to_string()),
        Fact::Words(words) => FluentValue::from(words.clone()),
        Fact::Span(span) => FluentValue::from(span_words(lang, *span)),
    }
}

/// A span of time with three digits or less, `43.1 ms`.
pub fn span_words(lang: Lang, span: Delta) -> String {
    let nanoseconds = span.0.unsigned_abs();
    let (unit, size) = match nanoseconds {
        0..=999_999 => (["µs", "мкс", "µs"], 1_000),
        1_000_000..=999_999_999 => (["ms", "мс", "ms"], 1_000_000),
        _ => (["s", "с", "s"], 1_000_000_000),
    };
    let thousandths = nanoseconds.saturating_mul(1000) / size;
    let mut text = match thousandths {
        0..=9_999 => format!("{}.{:02}", thousandths / 1000, thousandths % 1000 / 10),
        10_000..=99_999 => format!("{}.{}", thousandths / 1000, thousandths % 1000 / 100),
        _ => format!("{}", thousandths / 1000),
    };
    if text.contains('.') {
        text.truncate(text.trim_end_matches('0').trim_end_matches('.').len());
    }
    let text = lang.decimal(text);
    let sign = if span.0 < 0 { "−" } else { "" };
    format!("{sign}{text} {}", unit.get(lang as usize).copied().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_have_three_digits_and_the_unit_of_the_language() {
        let of = |lang, span| span_words(lang, Delta(span));
        assert_eq!(of(Lang::En, 43_102_000), "43.1 ms");
        assert_eq!(of(Lang::Ru, 43_102_000), "43,1 мс");
        assert_eq!(of(Lang::En, 16_000), "16 µs");
        assert_eq!(of(Lang::En, 1_250_000_000), "1.25 s");
        assert_eq!(of(Lang::En, 257_900_000), "257 ms");
        assert_eq!(of(Lang::Ko, -1_000_000), "−1 ms");
        assert_eq!(of(Lang::En, 0), "0 µs");
    }
}
