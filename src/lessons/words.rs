//! The few words that a lesson has beside its own, from the texts of the story.

use crate::base::Lang;
use crate::export::story::guess::Verdict;
use crate::export::story::words as story;

/// A word of pages.
pub fn word(lang: Lang, id: &str) -> String {
    story::word(lang, id, &[])
}

/// The answer to a question, and how it comes about.
pub fn answer(lang: Lang, value: &str, how: &str) -> String {
    let value = story::word(lang, "answer", &[("value", value.into())]);
    format!("{value} {how}").trim_end().to_owned()
}

/// That a guess is not right.
pub fn wrong(lang: Lang, guess: &str, verdict: Verdict) -> String {
    let id = if verdict == Verdict::Unclear { "unclear" } else { "wrong" };
    story::word(lang, id, &[("guess", guess.into())])
}

/// How many questions were answered.
pub fn score(lang: Lang, right: usize, all: usize) -> String {
    story::word(lang, "score", &[("right", right.into()), ("count", all.into())])
}
