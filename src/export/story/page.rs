//! The story as text: what `wirelens story` prints.

use super::words::{self, BLANK, Hidden, word};
use super::{Chapter, Fact, Question, Step, Stories, Subject};
use crate::base::{FrameId, Lang, cells};
use crate::dissect::Direction;
use crate::explain;

/// Columns of a page.
const COLUMNS: usize = 80;
/// Columns in front of the texts of a step.
const INDENT: usize = 6;
/// Packets of a step that are named one by one.
const MAX_NAMED: usize = 4;

/// How a page is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Form {
    /// Values that can be guessed are left blank, and asked for.
    pub blank: bool,
    /// The answers stand at the end of the chapter.
    pub answers: bool,
}

/// The list of chapters, two lines each.
pub fn contents(lang: Lang, stories: &mut Stories, subjects: &[Subject], form: Form) -> String {
    let mut out = String::new();
    for (at, subject) in subjects.iter().enumerate() {
        let Some(chapter) = stories.heading(subject) else { continue };
        let title = words::title(lang, &chapter, form.blank);
        let number = at.saturating_add(1);
        let who = words::subtitle(lang, &chapter, form.blank);
        line(&mut out, &format!("{number:>4}  {}", cells::fit(&title, COLUMNS - INDENT)));
        line(&mut out, &format!("      {}", cells::fit(&who, COLUMNS - INDENT)));
    }
    out
}

/// A chapter as a page. `number` is its place among the chapters, if they are counted.
pub fn chapter(lang: Lang, stories: &mut Stories, chapter: &Chapter, number: Option<usize>, form: Form) -> String {
    let mut out = String::new();
    let title = words::title(lang, chapter, form.blank);
    let title = number.map_or_else(|| title.clone(), |number| format!("{number}. {title}"));
    line(&mut out, &title);
    line(&mut out, &words::subtitle(lang, chapter, form.blank));
    line(&mut out, &"─".repeat(COLUMNS));
    let mut happened = 0usize;
    let mut answers = Vec::new();
    let mut seen: Vec<&str> = Vec::new();
    for step in &chapter.steps {
        happened = happened.saturating_add(usize::from(step.happened));
        let hides = |name: &str| step.hides(name, |_| form.blank);
        heading(&mut out, lang, chapter, step, happened, &hides);
        // What a step of the same kind has said need not be said again.
        let again = seen.contains(&step.key);
        seen.push(step.key);
        body(&mut out, lang, stories, chapter, step, &hides, again);
        for question in step.questions.iter().filter(|_| form.blank) {
            let text = words::asked(lang, &chapter.facts, step, question);
            paragraph(&mut out, "? ", &text);
            answers.push((happened, answer(lang, chapter, step, question)));
        }
        out.push('\n');
    }
    if form.answers && !answers.is_empty() {
        line(&mut out, &word(lang, "answers", &[]));
        for (step, text) in answers {
            paragraph(&mut out, &format!("{step}. "), &text);
        }
        out.push('\n');
    }
    out
}

/// The answer to a question with how it comes about.
pub fn answer(lang: Lang, chapter: &Chapter, step: &Step, question: &Question) -> String {
    let how = words::worked_out(lang, &chapter.facts, step, question);
    let value = word(lang, "answer", &[("value", question.answer.shown().into())]);
    format!("{value} {how}").trim_end().to_owned()
}

/// The packets of a step: `#4`, `#6 #8 … (9)`.
pub fn packets(step: &Step) -> String {
    let named: Vec<String> = step.frames.iter().take(MAX_NAMED).map(|frame| format!("#{}", frame.number())).collect();
    let mut text = named.join(" ");
    if step.frames.len() > MAX_NAMED {
        text.push_str(&format!(" … ({})", step.frames.len()));
    }
    text
}

/// Text with the values that can be guessed left blank where `hides` says so.
pub fn blanked(text: &str, step: &Step, hides: Hidden<'_>) -> String {
    let mut text = text.to_owned();
    for question in step.questions.iter().filter(|question| hides(question.fact)) {
        text = without(&text, &question.answer.shown());
        if let (true, Some(Fact::Words(reason))) = (question.fact == "status", step.facts.get("reason")) {
            text = without(&text, reason);
        }
    }
    text
}

/// The text with every word that is `value` left blank.
fn without(text: &str, value: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(value).filter(|_| !value.is_empty()) {
        let (before, found) = rest.split_at(at);
        let behind = found.get(value.len()..).unwrap_or_default();
        let inside = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let whole = !inside(before.chars().next_back()) && !inside(behind.chars().next());
        out.push_str(before);
        out.push_str(if whole { BLANK } else { value });
        rest = behind;
    }
    out.push_str(rest);
    out
}

/// What the field to look at is and what its value means; the name of the field first. `None` where there is none.
pub fn explanation(lang: Lang, stories: &mut Stories, step: &Step) -> Option<(&'static str, String)> {
    let (frame, field) = (stories.spot(step)?, step.field);
    let text = stories.look(frame, |view| {
        let at = view.tape.items().iter().position(|item| item.field.filter == field)?;
        explain::item(lang, view, at).filter(|explanation| !explanation.is_empty())
    })?;
    text.map(|explanation| (field, explanation.short()))
}

fn heading(out: &mut String, lang: Lang, chapter: &Chapter, step: &Step, number: usize, hides: Hidden<'_>) {
    let title = words::title_of(lang, &chapter.facts, step, hides);
    let mark = if step.happened { format!("{number:>3}") } else { "  –".to_owned() };
    let right = match step.happened {
        true => {
            let at = step.at.map(|at| format!("  +{}", words::span_words(lang, at))).unwrap_or_default();
            format!("{}{at}", packets(step))
        }
        false => word(lang, "skipped", &[]),
    };
    let arrow = match step.sender {
        Some(Direction::FromClient) => "→ ",
        Some(Direction::FromServer) => "← ",
        None => "  ",
    };
    let room = COLUMNS.saturating_sub(7 + cells::width(&right));
    let title = cells::fit(&title, room).into_owned();
    line(out, &format!("{mark} {arrow}{}{right}", cells::pad(&title, room + 1)));
}

fn body(
    out: &mut String,
    lang: Lang,
    stories: &mut Stories,
    chapter: &Chapter,
    step: &Step,
    hides: Hidden<'_>,
    again: bool,
) {
    let told = words::told(lang, &chapter.facts, step, hides);
    paragraph(out, "", &told.what);
    for text in step.shown_lines(hides) {
        line(out, &format!("        │ {}", cells::fit(&blanked(text, step, hides), COLUMNS - 10)));
    }
    paragraph(out, "", &told.more);
    for (lead, text) in [("why", &told.why), ("remember", &told.remember)] {
        if !text.is_empty() && !again {
            paragraph(out, &format!("{}: ", word(lang, lead, &[])), text);
        }
    }
    let hidden = step.questions.iter().any(|question| hides(question.fact));
    if let Some((field, text)) = explanation(lang, stories, step).filter(|_| !hidden) {
        paragraph(out, &format!("{}: ", word(lang, "look", &[])), &format!("{field} · {text}"));
    }
    if !told.rfc.is_empty() {
        line(out, &cells::pad_left(&told.rfc, COLUMNS));
    }
}

fn paragraph(out: &mut String, lead: &str, text: &str) {
    if text.is_empty() {
        return;
    }
    for wrapped in cells::wrap(&format!("{lead}{text}"), COLUMNS - INDENT) {
        line(out, &format!("{}{wrapped}", " ".repeat(INDENT)));
    }
}

fn line(out: &mut String, text: &str) {
    out.push_str(cells::drawable(text).trim_end());
    out.push('\n');
}

impl Stories {
    /// The packet of a step that has the field to look at: of a message in several packets it is often the last.
    pub fn spot(&mut self, step: &Step) -> Option<FrameId> {
        let ends = step.frames.iter().take(2).chain(step.frames.last());
        let ends: Vec<FrameId> = ends.copied().collect();
        let field = step.field;
        let has = |view: &crate::dissect::View<'_>| view.tape.items().iter().any(|item| item.field.filter == field);
        ends.into_iter().find(|frame| self.look(*frame, has) == Some(true))
    }

    /// A chapter without its steps: for lists.
    pub fn heading(&mut self, subject: &Subject) -> Option<Chapter> {
        match subject {
            Subject::Connection(id) => self.heading_of_connection(*id),
            // These are short; a heading that says how far they lead needs their steps.
            other => self.chapter(other),
        }
    }

    /// The place of the chapter whose subject begins with a frame or has it; the nearest one before it else.
    pub fn place_of(&mut self, subjects: &[Subject], frame: FrameId) -> Option<usize> {
        let record = self.capture().record(frame)?;
        let stream = record.stream?;
        let own = subjects.iter().position(|subject| *subject == Subject::Connection(stream));
        own.or_else(|| {
            subjects.iter().position(|subject| match subject {
                Subject::Lookup(id) => {
                    let exchange = self.capture().ledger().exchange(*id);
                    exchange.is_some_and(|exchange| [exchange.frames.0, exchange.frames.1].contains(&Some(frame)))
                }
                _ => false,
            })
        })
    }
}
