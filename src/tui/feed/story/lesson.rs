//! A lesson at a step, ready to be drawn.

use super::Text;
use crate::analysis::Reader;
use crate::export::story::Question;
use crate::export::story::guess::Verdict;
use crate::export::story::words::word;
use crate::lessons::{Lack, Lesson, Prepared, words};
use crate::tui::model::Model;
use crate::tui::model::story::{Line, Made, Page, Part};

/// The page of a step.
pub fn draw(prepared: &Prepared, reader: &mut Reader, model: &Model, made: Made) -> Option<Page> {
    let lang = made.lang;
    let lesson = &prepared.lesson;
    let (step, ready) = lesson.steps.get(made.step).zip(prepared.steps.get(made.step))?;
    let settled = |at: usize, question: usize| {
        model.story.guesses.get(&(made.chapter, at, question)).is_some_and(|guess| guess.settles())
    };
    let mut steps = Vec::new();
    for (at, (own, ready)) in lesson.steps.iter().zip(&prepared.steps).enumerate() {
        let done = !ready.questions.is_empty() && (0..ready.questions.len()).all(|question| settled(at, question));
        if !ready.lacks.is_empty() {
            let title = own.title.told(lang, reader, ready.frame);
            steps.push(Line { number: String::new(), title, packets: String::new() });
            continue;
        }
        let packets = ready.frame.map_or_else(String::new, |frame| format!("#{}", frame.number()));
        let title = own.title.told(lang, reader, ready.frame);
        let title = if done { format!("✓ {title}") } else { title };
        steps.push(Line { number: at.saturating_add(1).to_string(), title, packets });
    }
    let mut text = Text::new(model);
    if made.step == 0 && !lesson.about.is_empty() {
        text.put(Part::Lead, &lesson.about.plain(lang));
        text.gap();
    }
    let open = |written: &str| {
        let mut asked = step.questions.iter().enumerate().filter(|(_, question)| question.written == written);
        asked.any(|(question, _)| !settled(made.step, question))
    };
    if ready.lacks.is_empty() {
        text.put(Part::Text, &step.text.told_without(lang, reader, ready.frame, &open));
    } else {
        text.put(Part::Lead, &word(lang, "lacks-step", &[]));
    }
    for lack in &ready.lacks {
        text.put(Part::Wrong, &words::lack(lang, lack));
    }
    for (at, (question, answer)) in step.questions.iter().zip(&ready.questions).enumerate() {
        text.gap();
        text.put(Part::Question, &format!("? {}", question.ask.told(lang, reader, ready.frame)));
        let Some(guess) = model.story.guesses.get(&(made.chapter, made.step, at)) else { continue };
        if guess.settles() {
            let sign = if guess.verdict == Verdict::Right { "✓" } else { "i" };
            let how = question.how.told(lang, reader, ready.frame);
            text.put(Part::Right, &format!("{sign} {}", words::answer(lang, &answer.answer.shown(), &how)));
            continue;
        }
        text.put(Part::Wrong, &format!("✗ {}", words::wrong(lang, &guess.text, guess.verdict)));
        if !question.hint.is_empty() {
            let hint = question.hint.told(lang, reader, ready.frame);
            text.put(Part::Lead, &format!("{}: {hint}", word(lang, "hint", &[])));
        }
    }
    let questions = ready.questions.iter().map(|question| Question { fact: "", answer: question.answer.clone() });
    Some(Page {
        made,
        title: lesson.title.plain(lang),
        who: String::new(),
        heading: step.title.told(lang, reader, ready.frame),
        steps,
        arrows: Vec::new(),
        place: (made.step.saturating_add(1), lesson.steps.len()),
        is_lesson: true,
        text: text.lines,
        spot: ready.frame.filter(|_| ready.lacks.is_empty()).map(|frame| (frame, step.field)),
        questions: questions.collect(),
        open: (0..ready.questions.len()).find(|question| !settled(made.step, *question)),
    })
}

/// The page of a lesson whose capture lacks what it needs.
pub fn lacking(lesson: &Lesson, lacks: &[Lack], model: &Model, made: Made) -> Page {
    let lang = made.lang;
    let mut text = Text::new(model);
    for lack in lacks {
        text.put(Part::Wrong, &words::lack(lang, lack));
    }
    Page {
        made,
        title: lesson.title.plain(lang),
        who: String::new(),
        heading: word(lang, "lacks", &[]),
        steps: Vec::new(),
        arrows: Vec::new(),
        place: (0, lesson.steps.len()),
        is_lesson: true,
        text: text.lines,
        spot: None,
        questions: Vec::new(),
        open: None,
    }
}
