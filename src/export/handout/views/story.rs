//! What happened, step by step, with its arrows; or with what can be guessed left open.

use super::super::mask::MASK;
use super::super::picture::{Ink, Picture, Stroke};
use super::super::{Blanks, Block, Document, Piece, Text, say};
use super::Settings;
use super::rungs::{self, Heads, MAX_RUNGS, Rung};
use crate::base::Lang;
use crate::dissect::Direction;
use crate::export::story::words::{self, BLANK};
use crate::export::story::{Chapter, Fact, Step, Stories, page};

/// What stands for a secret until the gaps are made, which have the same sign.
const KEPT: &str = "\u{e000}";

/// Adds a chapter.
pub fn put(document: &mut Document, blanks: &mut Blanks, settings: Settings, stories: &mut Stories, chapter: &Chapter) {
    let lang = settings.lang;
    let chapter = &kept(chapter, blanks.any());
    let asks = |fact: &str, blanks: &Blanks| blanks.asks(fact, true);
    let blank = blanks.any();
    let (title, who) = (words::title(lang, chapter, blank), words::subtitle(lang, chapter, blank));
    // A title that is nothing but a gap names no chapter.
    match blank && title.replace(BLANK, "").trim().is_empty() {
        true => document.heading(2, gaps(&who)),
        false => {
            document.heading(2, told(&title, blank));
            document.paragraph(told(&who, blank));
        }
    }
    pictures(document, blanks, lang, chapter);
    let (mut happened, mut seen) = (0usize, Vec::new());
    for step in &chapter.steps {
        happened = happened.saturating_add(usize::from(step.happened));
        let again = seen.contains(&step.key);
        seen.push(step.key);
        let open: Vec<&str> =
            step.questions.iter().map(|question| question.fact).filter(|fact| asks(fact, blanks)).collect();
        let hides = |name: &str| step.hides(name, |fact| open.contains(&fact));
        document.heading(3, heading(lang, chapter, step, happened, &hides));
        body(document, settings, stories, chapter, step, (&hides, again));
        for question in step.questions.iter().filter(|question| open.contains(&question.fact)) {
            let asked = words::asked(lang, &chapter.facts, step, question);
            let how = words::worked_out(lang, &chapter.facts, step, question);
            let place = say(lang, "handout-step", &[("number", (happened as f64).into())]);
            let value = restored(&question.answer.shown());
            if let Some(number) = blanks.number(place, &value, &restored(&how)) {
                document.put(Block::Question(number, gaps(&asked)));
            }
        }
    }
}

/// A chapter whose masks are told from gaps.
fn kept(chapter: &Chapter, blank: bool) -> Chapter {
    let mut chapter = chapter.clone();
    if blank {
        for step in &mut chapter.steps {
            for (name, fact) in step.facts.clone().iter() {
                if let Fact::Words(words) = fact
                    && words.contains(MASK)
                {
                    let facts = std::mem::take(&mut step.facts);
                    step.facts = facts.with(name, Fact::Words(words.replace(MASK, KEPT)));
                }
            }
            for line in &mut step.lines {
                *line = line.replace(MASK, KEPT);
            }
        }
    }
    chapter
}

fn restored(text: &str) -> String {
    text.replace(KEPT, MASK)
}

/// A text whose values that are left out become gaps.
fn gaps(text: &str) -> Text {
    // Without gaps a mark is a secret.
    let mut out = Text::default();
    for (at, part) in text.split(BLANK).enumerate() {
        if at > 0 {
            out = out.with(Piece::Gap(None, 8));
        }
        if !part.is_empty() {
            out = out.and(restored(part));
        }
    }
    out
}

/// The same where nothing is left out.
fn told(text: &str, hidden: bool) -> Text {
    if hidden { gaps(text) } else { Text::from(restored(text)) }
}

fn heading(lang: Lang, chapter: &Chapter, step: &Step, number: usize, hides: words::Hidden<'_>) -> Text {
    let title = words::title_of(lang, &chapter.facts, step, hides);
    let hidden = step.questions.iter().any(|question| hides(question.fact));
    let lead = if step.happened { format!("{number}. ") } else { "– ".to_owned() };
    let mut text = Text::from(lead);
    text.0.extend(told(&title, hidden).0);
    let behind = match (step.happened, step.at) {
        (false, _) => format!(" ({})", words::word(lang, "skipped", &[])),
        (true, at) => {
            let at = at.map(|at| format!(", +{}", words::span_words(lang, at))).unwrap_or_default();
            let packets = page::packets(step);
            if packets.is_empty() { String::new() } else { format!(" ({packets}{at})") }
        }
    };
    text.and(behind)
}

fn body(
    document: &mut Document,
    settings: Settings,
    stories: &mut Stories,
    chapter: &Chapter,
    step: &Step,
    how: (words::Hidden<'_>, bool),
) {
    let (hides, again) = how;
    let lang = settings.lang;
    let hidden = step.questions.iter().any(|question| hides(question.fact));
    let said = words::told(lang, &chapter.facts, step, hides);
    document.paragraph(told(&said.what, hidden));
    let lines = step.shown_lines(hides);
    if !lines.is_empty() {
        let lines = lines.iter().map(|line| match hidden {
            true => gaps(&page::blanked(line, step, hides)),
            false => Text::from(restored(line)),
        });
        document.put(Block::Lines(String::new(), lines.collect()));
    }
    document.paragraph(told(&said.more, hidden));
    for (lead, text) in [("why", &said.why), ("remember", &said.remember)] {
        if !text.is_empty() && !again {
            let mut line = Text::strong(format!("{}: ", words::word(lang, lead, &[])).trim_end());
            line.0.extend(told(&format!(" {text}"), hidden).0);
            document.paragraph(line);
        }
    }
    if let Some((field, text)) = page::explanation(lang, stories, step).filter(|_| !hidden && settings.explain) {
        let lead = format!("{}:", words::word(lang, "look", &[]));
        document.paragraph(Text::strong(lead).and(" ").with(Piece::Code(field.to_owned())).and(format!(" · {text}")));
    }
    document.remark(said.rfc);
}

/// The steps as arrows.
fn pictures(document: &mut Document, blanks: &Blanks, lang: Lang, chapter: &Chapter) {
    let rungs: Vec<Rung> = {
        let mut number = 0usize;
        let all = chapter.steps.iter().filter(|step| step.happened).map(|step| {
            number = number.saturating_add(1);
            (number, step)
        });
        all.filter(|(_, step)| step.sender.is_some()).map(|(number, step)| rung(blanks, lang, number, step)).collect()
    };
    if rungs.len() < 2 {
        return;
    }
    let heads = Heads {
        client: say(lang, "ladder-client", &[]),
        server: say(lang, "ladder-server", &[]),
        number: say(lang, "handout-column-step", &[]),
        time: say(lang, "handout-column-time", &[]),
    };
    let parts = rungs.len().div_ceil(MAX_RUNGS);
    for (at, part) in rungs.chunks(MAX_RUNGS).enumerate() {
        let mut title = say(lang, "handout-story-picture", &[]);
        if parts > 1 {
            let values = [("part", ((at + 1) as f64).into()), ("parts", (parts as f64).into())];
            title = format!("{title} {}", say(lang, "handout-part", &values));
        }
        let mut picture = Picture::new(title, say(lang, "handout-ladder-description", &[]), (0, 0));
        rungs::draw(&mut picture, &heads, part);
        picture.text = part.iter().map(line).collect();
        document.put(Block::Picture(picture));
    }
}

fn rung(blanks: &Blanks, lang: Lang, number: usize, step: &Step) -> Rung {
    let open: Vec<&str> =
        step.questions.iter().map(|question| question.fact).filter(|fact| blanks.asks(fact, true)).collect();
    let hides = |name: &str| step.hides(name, |fact| open.contains(&fact));
    // What stands on an arrow is what is asked for.
    let text = match open.is_empty() {
        true => restored(&words::arrow(lang, step)),
        false => gaps(&page::blanked(&words::arrow(lang, step), step, &hides)).plain(),
    };
    let (client, server) = step.states;
    let states = if blanks.any() { Default::default() } else { [client.to_owned(), server.to_owned()] };
    let data = !step.lines.is_empty();
    Rung {
        number: number.to_string(),
        time: step.at.map(|at| words::span_words(lang, at)).unwrap_or_default(),
        states,
        from_client: step.sender.map(|sender| sender == Direction::FromClient),
        text,
        stroke: Stroke {
            ink: if data { Ink::Data } else { Ink::Plain },
            width: if data { 6 } else { 3 },
            broken: false,
        },
        strong: false,
    }
}

/// A row as text.
fn line(rung: &Rung) -> String {
    use crate::base::cells;
    const LANE: usize = 48;
    let text = cells::fit(&rung.text, LANE - 6).into_owned();
    let fill = LANE.saturating_sub(cells::width(&text) + 5);
    let arrow = match rung.from_client {
        Some(true) => format!("── {text} {}▸", "─".repeat(fill)),
        _ => format!("◂{} {text} ──", "─".repeat(fill)),
    };
    format!("{:>3} {} │{arrow}│", rung.number, cells::pad_left(&rung.time, 9))
}
