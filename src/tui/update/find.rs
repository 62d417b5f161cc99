//! What is to be found, while it is typed: how it is meant and where it is looked for.

use crate::analysis::registry;
use crate::filter::{Filter, Scope};
use crate::tui::input::Line;
use crate::tui::model::search::{Manner, Needle, Within};
use crate::tui::model::{Model, Pane, Popup, Prompt, Screen};
use crate::tui::needle::Pattern;

/// How what is typed can be meant in the view that is shown.
pub fn manners(model: &Model) -> &'static [Manner] {
    match (model.screen, model.focus) {
        (Screen::Packets, _) | (Screen::Exchanges, Pane::List) => &Manner::ALL,
        // A tab shows lines of text.
        (Screen::Exchanges, _) => &[Manner::Text, Manner::Regex],
        _ => &[],
    }
}

/// Where it can be looked for, with the texts that say so.
pub fn places(model: &Model) -> &'static [(Within, &'static str)] {
    match (model.screen, model.focus) {
        (Screen::Packets, Pane::List) => {
            &[(Within::Rows, "find-in-rows"), (Within::Layers, "find-in-layers"), (Within::Bytes, "find-in-bytes")]
        }
        (Screen::Exchanges, Pane::List) => &[(Within::Rows, "find-in-rows"), (Within::Bytes, "find-in-bodies")],
        _ => &[],
    }
}

/// Tab: the next way to mean it.
pub fn turn_manner(model: &mut Model) {
    let manners = manners(model);
    let at = manners.iter().position(|manner| *manner == model.needle.manner);
    if let Some(next) = manners.get(at.map_or(0, |at| at + 1) % manners.len().max(1)) {
        model.needle.manner = *next;
    }
    clear_problem(model);
}

/// Up and down: the next place.
pub fn turn_within(model: &mut Model, down: bool) {
    let places = places(model);
    let at = places.iter().position(|(within, _)| *within == model.needle.within).unwrap_or(0);
    let step = if down { 1 } else { places.len().saturating_sub(1) };
    if let Some((next, _)) = places.get((at + step) % places.len().max(1)) {
        model.needle.within = *next;
    }
}

/// Enter: takes what was typed as what is looked for. What is no pattern stays in its line, with the reason; says whether it
/// was taken.
pub fn take(model: &mut Model, kind: Prompt, line: &Line) -> bool {
    let manners = manners(model);
    if !manners.contains(&model.needle.manner) {
        model.needle.manner = Manner::Text;
    }
    if !places(model).iter().any(|(within, _)| *within == model.needle.within) {
        model.needle.within = Within::Rows;
    }
    let needle = Needle { text: line.text().to_owned(), ..model.needle.clone() };
    let problem = match needle.manner {
        _ if needle.text.is_empty() => None,
        Manner::Filter => {
            let scope = if model.screen == Screen::Exchanges { Scope::Exchanges } else { Scope::Frames };
            let error = Filter::compile_for(scope, &needle.text, registry()).err();
            error.map(|error| crate::tui::view::filter::error_words(model.look.lang, &needle.text, &error))
        }
        Manner::Bytes => Pattern::of(&needle).is_none().then(|| model.text("find-no-hex")),
        Manner::Text | Manner::Regex => Pattern::of(&needle).is_none().then(|| model.text("mistake-pattern")),
    };
    if let Some(problem) = problem {
        model.popup = Some(Popup::Prompt { kind, line: line.clone(), candidates: Vec::new(), chosen: None, problem });
        return false;
    }
    model.needle = needle;
    true
}

fn clear_problem(model: &mut Model) {
    if let Some(Popup::Prompt { problem, .. }) = &mut model.popup {
        problem.clear();
    }
}
