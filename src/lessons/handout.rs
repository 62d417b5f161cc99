//! A lesson as a handout: its steps, its questions with lines to write on, its answers apart; or all of it with the answers.

use super::{Prepared, words};
use crate::analysis::Reader;
use crate::export::handout::views::Settings;
use crate::export::handout::{Blanks, Block, Document, Piece, Text, say};
use crate::export::story::words::BLANK;

/// Adds a lesson; its title is that of the handout.
pub fn put(document: &mut Document, blanks: &mut Blanks, settings: Settings, prepared: &Prepared, reader: &mut Reader) {
    let lang = settings.lang;
    document.paragraph(prepared.lesson.about.plain(lang));
    for (at, (step, ready)) in prepared.lesson.steps.iter().zip(&prepared.steps).enumerate() {
        let number = at.saturating_add(1);
        let packet = ready.frame.map_or_else(String::new, |frame| format!(" (#{})", frame.number()));
        document.heading(2, format!("{number}. {}{packet}", step.title.told(lang, reader, ready.frame)));
        if !ready.lacks.is_empty() {
            document.remark(words::word(lang, "lacks-step"));
            let reasons = ready.lacks.iter().map(|lack| Text::from(words::lack(lang, lack).as_str()));
            document.put(Block::List(reasons.collect()));
            continue;
        }
        // What is asked is not told before.
        let hides = |written: &str| blanks.any() && step.questions.iter().any(|question| question.written == written);
        document.paragraph(gaps(&step.text.told_without(lang, reader, ready.frame, &hides), blanks.any()));
        for (question, answer) in step.questions.iter().zip(&ready.questions) {
            let asked = question.ask.told(lang, reader, ready.frame);
            let how = question.how.told(lang, reader, ready.frame);
            let value = answer.answer.shown();
            if !blanks.any() {
                let told = format!(" {}", words::answer(lang, &value, &how));
                document.paragraph(Text::strong(asked).and(told));
                continue;
            }
            let place = say(lang, "handout-step", &[("number", (number as f64).into())]);
            if let Some(number) = blanks.number(place, &value, &how) {
                document.put(Block::Question(number, asked.into()));
            }
        }
    }
}

fn gaps(text: &str, blank: bool) -> Text {
    if !blank {
        return Text::from(text);
    }
    let mut out = Text::default();
    for (at, part) in text.split(BLANK).enumerate() {
        if at > 0 {
            out = out.with(Piece::Gap(None, 8));
        }
        if !part.is_empty() {
            out = out.and(part);
        }
    }
    out
}
