//! Going through a story: from step to step, from chapter to chapter, guessing.

use super::{Effect, popup};
use crate::base::FrameId;
use crate::export::story::guess::Verdict;
use crate::tui::keys::Action;
use crate::tui::model::story::Guess;
use crate::tui::model::{Model, Pane, Prompt, Screen};
use crate::tui::view::story::places;

/// Tells the story of a packet.
pub fn show(model: &mut Model, frame: Option<FrameId>) {
    let told = model.story.page.as_ref().and_then(|page| page.spot).map(|(frame, _)| frame);
    let in_lesson = model.story.lesson.is_some() && model.story.chapter == 0;
    // Who comes back to the packet of the step comes back to the step.
    if !in_lesson && (told.is_none() || told != frame) {
        model.story.of_frame = frame;
    }
    model.show_deeper(Screen::Story);
}

/// Does what an action means in this view; `None` leaves it to what is the same everywhere.
pub fn act(model: &mut Model, action: Action) -> Option<Vec<Effect>> {
    match action {
        Action::StepNext | Action::Down | Action::PageDown | Action::Right => go(model, 1),
        Action::Up | Action::PageUp | Action::Left => go(model, -1),
        Action::First | Action::GoFirst | Action::GoStart => go(model, i64::MIN / 2),
        Action::Last | Action::GoLast | Action::GoEnd => go(model, i64::MAX / 2),
        Action::HalfUp => scroll(model, -1),
        Action::HalfDown => scroll(model, 1),
        Action::NextGroup => chapter(model, 1),
        Action::PreviousGroup => chapter(model, -1),
        Action::Blank => blank(model),
        Action::Open => open(model),
        Action::NextPane | Action::PreviousPane | Action::Zoom | Action::Swap => {}
        Action::BackOrQuit | Action::Back => model.leave_for(Screen::Packets),
        _ => return None,
    }
    Some(Vec::new())
}

/// To another step; behind the last one and before the first nothing happens.
fn go(model: &mut Model, by: i64) {
    let Some(last) = model.story.page.as_ref().and_then(|page| page.steps.len().checked_sub(1)) else { return };
    let target = (model.story.step as i64).saturating_add(by).clamp(0, last as i64) as usize;
    if target == model.story.step && by.abs() == 1 {
        let id = if by > 0 { "story-last" } else { "story-first" };
        model.sorry(model.text(id));
        return;
    }
    choose(model, target);
}

/// Shows a step.
pub fn choose(model: &mut Model, step: usize) {
    (model.story.step, model.story.top, model.story.moved) = (step, 0, true);
}

/// To another chapter, at its first step.
fn chapter(model: &mut Model, by: i64) {
    let last = model.story.chapters.saturating_sub(1);
    let target = (model.story.chapter as i64).saturating_add(by).clamp(0, last as i64) as usize;
    if target == model.story.chapter {
        model.sorry(model.text("story-no-chapter"));
        return;
    }
    model.story.chapter = target;
    choose(model, 0);
}

fn scroll(model: &mut Model, by: i64) {
    let height = usize::from(places(model).text.height);
    let lines = model.story.page.as_ref().map_or(0, |page| page.text.len());
    let most = lines.saturating_sub(height) as i64;
    let step = (height as i64 / 2).max(1);
    model.story.top = (model.story.top as i64).saturating_add(by * step).clamp(0, most) as usize;
}

/// The wheel scrolls the text.
pub fn wheel(model: &mut Model, by: i64) {
    let height = usize::from(places(model).text.height);
    let lines = model.story.page.as_ref().map_or(0, |page| page.text.len());
    let most = lines.saturating_sub(height) as i64;
    model.story.top = (model.story.top as i64).saturating_add(by).clamp(0, most) as usize;
}

/// A click on a step shows it.
pub fn click(model: &mut Model, x: u16, y: u16) {
    let places = places(model);
    let Some(list) = places.steps.filter(|list| list.contains((x, y).into())) else { return };
    let Some(page) = &model.story.page else { return };
    let at = crate::tui::view::story::first_step(page, list.height) + usize::from(y - list.y);
    if at < page.steps.len() {
        choose(model, at);
    }
}

fn blank(model: &mut Model) {
    if model.story.page.as_ref().is_some_and(|page| page.is_lesson) {
        // A lesson always asks: it begins anew.
        model.story.guesses.clear();
        model.story.guessed = model.story.guessed.wrapping_add(1);
        return model.say(model.text("story-blank-on"));
    }
    model.story.blank = !model.story.blank;
    if model.story.blank {
        // A new round: what was guessed before is asked again.
        model.story.guesses.clear();
    }
    let id = if model.story.blank { "story-blank-on" } else { "story-blank-off" };
    model.say(model.text(id));
}

/// Answers the first open question, or goes to the packet.
fn open(model: &mut Model) {
    let Some(page) = &model.story.page else { return };
    if page.open.is_some() {
        return popup::prompt(model, Prompt::Guess);
    }
    let Some((frame, field)) = page.spot else {
        model.sorry(model.text("story-no-packet"));
        return;
    };
    if !model.shows(frame) {
        return super::filter::hidden(model, frame);
    }
    model.tree.sought = Some(field).filter(|field| !field.is_empty());
    model.show_deeper(Screen::Packets);
    model.jump(frame);
    model.focus = Pane::Detail;
    model.settle();
}

/// Judges what was typed. Nothing typed asks for the answer.
pub fn guessed(model: &mut Model, text: &str) {
    let Some(page) = &model.story.page else { return };
    let Some((at, question)) = page.open.and_then(|at| Some((at, page.questions.get(at)?))) else { return };
    let text: String = text.trim().chars().take(crate::export::story::guess::MAX_GUESS).collect();
    let verdict = question.answer.check(&text);
    if verdict == Verdict::Right {
        let shown = question.answer.shown();
        model.say(model.look.lang.with("story-right", &[("value", (&shown).into())]));
    } else if !text.is_empty() {
        model.sorry(model.text("story-wrong"));
    }
    model.story.guesses.insert((model.story.chapter, model.story.step, at), Guess { text, verdict });
    model.story.guessed = model.story.guessed.wrapping_add(1);
    // The answer stands at the end of the text.
    model.story.top = usize::MAX / 2;
}
