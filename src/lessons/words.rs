//! The few words that a lesson has beside its own, from the texts of the story.

use super::{Lack, MAX_LOOKED, Missing};
use crate::base::{FrameId, Lang, safe_text};
use crate::export::story::guess::Verdict;
use crate::export::story::{Fact, words as story};

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

/// What a capture lacks for a step, with the step and the line of the file.
pub fn lack(lang: Lang, lack: &Lack) -> String {
    let whole = |written: &str| Fact::Words(safe_text::shown(written).into_owned());
    let number = |packet: &Option<FrameId>| Fact::from(packet.map_or(0, |packet| packet.number()));
    let why = match &lack.missing {
        Missing::Packet { filter, nth, count, after, is_cut } => {
            let id = if *count == 0 { "lack-packet" } else { "lack-nth" };
            let why = story::word(
                lang,
                id,
                &[
                    ("filter", whole(filter)),
                    ("nth", (*nth).into()),
                    ("count", (*count).into()),
                    ("after", number(after)),
                ],
            );
            let cut = is_cut.then(|| story::word(lang, "lack-cut", &[("count", u64::from(MAX_LOOKED).into())]));
            [Some(why), cut].into_iter().flatten().collect::<Vec<_>>().join(" ")
        }
        Missing::Answer { packet, written } => {
            story::word(lang, "lack-answer", &[("packet", number(packet)), ("what", whole(written))])
        }
        Missing::Value { packet, written } => {
            story::word(lang, "lack-value", &[("packet", number(packet)), ("what", whole(written))])
        }
    };
    format!("{} {why}", story::word(lang, "lack", &[("step", lack.step.into()), ("line", lack.line.into())]))
}

/// How many questions were answered.
pub fn score(lang: Lang, right: usize, all: usize) -> String {
    story::word(lang, "score", &[("right", right.into()), ("count", all.into())])
}
