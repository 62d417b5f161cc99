//! Moving in the Layers view: from cell to cell, from layer to layer.

use super::{Effect, popup};
use crate::export::story::guess::Verdict;
use crate::tui::keys::Action;
use crate::tui::model::layers::Stop;
use crate::tui::model::{Model, Prompt, Screen};
use crate::tui::view::layers::places;

/// Shows the selected packet in layers.
pub fn show(model: &mut Model) {
    model.layers.top = 0;
    // The layer that is looked at is the one to look at in the next packet.
    model.select_node(model.tree.selected);
    model.show_deeper(Screen::Layers);
}

/// Does what an action means in this view; `None` leaves it to what is the same everywhere.
pub fn act(model: &mut Model, action: Action) -> Option<Vec<Effect>> {
    match action {
        Action::Left => step(model, -1),
        Action::Right => step(model, 1),
        Action::Up => line(model, -1),
        Action::Down => line(model, 1),
        Action::PageUp | Action::HalfUp => line(model, -8),
        Action::PageDown | Action::HalfDown => line(model, 8),
        Action::First => edge(model, false),
        Action::Last => edge(model, true),
        Action::PreviousGroup => layer(model, false),
        Action::NextGroup => layer(model, true),
        Action::Form => model.layers.form = model.layers.form.next(),
        Action::Blank => blank(model),
        Action::Open => match model.layers.hidden() {
            Some(_) if asks(model) => popup::prompt(model, Prompt::Guess),
            Some(hidden) => {
                model.layers.revealed.insert(hidden);
            }
            None => deeper(model),
        },
        Action::NextPane | Action::PreviousPane | Action::Zoom | Action::Swap => {}
        Action::BackOrQuit | Action::Back => model.leave_for(Screen::Packets),
        _ => return None,
    }
    Some(Vec::new())
}

/// Hides all values, or shows them.
fn blank(model: &mut Model) {
    model.layers.blank = !model.layers.blank;
    model.layers.revealed.clear();
    let id = if model.layers.blank { "layers-blank-on" } else { "story-blank-off" };
    model.say(model.text(id));
}

/// Whether the selected value is hidden and can be guessed.
pub fn asks(model: &Model) -> bool {
    model.layers.hidden().is_some() && model.layers.picture.as_ref().is_some_and(|picture| picture.answer.is_some())
}

/// Judges what was typed for the selected value: a right one is shown, with what it means. Nothing typed asks for it.
pub fn guessed(model: &mut Model, text: &str) {
    let Some(hidden) = model.layers.hidden() else { return };
    let Some(answer) = model.layers.picture.as_ref().and_then(|picture| picture.answer.as_ref()) else { return };
    let verdict = answer.check(text);
    if verdict == Verdict::Right {
        let shown = answer.shown();
        model.say(model.look.lang.with("story-right", &[("value", (&shown).into())]));
    } else if !text.trim().is_empty() {
        return model.sorry(model.text("story-wrong"));
    }
    model.layers.revealed.insert(hidden);
}

/// The same field among the layers of the packet list.
fn deeper(model: &mut Model) {
    model.trail.clear();
    model.show(Screen::Packets);
    model.focus = crate::tui::model::Pane::Detail;
    model.settle();
}

fn stops(model: &Model) -> (&[Stop], Option<usize>) {
    match &model.layers.picture {
        Some(picture) => (&picture.stops, picture.stop),
        None => (&[], None),
    }
}

fn select(model: &mut Model, at: usize) {
    let node = stops(model).0.get(at).map(|stop| stop.node);
    if let Some(node) = node {
        model.list.follow = false;
        model.show_node(node);
    }
}

/// The cell before or after.
fn step(model: &mut Model, by: i64) {
    let (stops, stop) = stops(model);
    if stops.is_empty() {
        return;
    }
    let last = stops.len() as i64 - 1;
    let mut target = stop.map_or(if by > 0 { 0 } else { last }, |at| (at as i64 + by).clamp(0, last));
    // What has several cells is one thing to select.
    let node = |at: i64| usize::try_from(at).ok().and_then(|at| stops.get(at)).map(|stop| stop.node);
    let here = stop.and_then(|at| stops.get(at)).map(|stop| stop.node);
    while here.is_some() && node(target) == here && (0..last).contains(&(target + by.min(0))) {
        target += by.signum();
    }
    select(model, target as usize);
}

fn edge(model: &mut Model, last: bool) {
    let count = stops(model).0.len();
    if count > 0 {
        select(model, if last { count - 1 } else { 0 });
    }
}

/// The nearest cell on a line below or above.
fn line(model: &mut Model, by: i64) {
    let (stops, stop) = stops(model);
    let Some(here) = stop.and_then(|at| stops.get(at)).copied() else { return step(model, by.signum()) };
    let mut lines: Vec<usize> = stops.iter().map(|stop| stop.row).collect();
    lines.sort_unstable();
    lines.dedup();
    let at = lines.iter().position(|row| *row == here.row).unwrap_or(0) as i64;
    let target = (at + by).clamp(0, lines.len() as i64 - 1) as usize;
    let Some(row) = lines.get(target) else { return };
    let on_line = stops.iter().enumerate().filter(|(_, stop)| stop.row == *row);
    let nearest = on_line.min_by_key(|(_, stop)| stop.column.abs_diff(here.column)).map(|(at, _)| at);
    if let Some(at) = nearest.filter(|at| Some(*at) != stop) {
        select(model, at);
    }
}

/// The layer inside, or the one around.
fn layer(model: &mut Model, inside: bool) {
    let Some(picture) = &model.layers.picture else { return };
    let target = match (picture.chosen, inside) {
        (Some(at), true) => at + 1,
        (Some(at), false) => at.wrapping_sub(1),
        (None, _) => 0,
    };
    if let Some(layer) = picture.layers.get(target) {
        let node = layer.item;
        model.layers.top = 0;
        model.show_node(node);
    }
}

/// A click selects the cell under the pointer.
pub fn click(model: &mut Model, x: u16, y: u16) {
    let rows = places(model).rows;
    if !rows.contains((x, y).into()) {
        return;
    }
    let (line, column) = (model.layers.top + usize::from(y - rows.y), usize::from(x - rows.x));
    let Some(picture) = &model.layers.picture else { return };
    let hit =
        picture.rows.get(line).and_then(|row| row.spans.iter().find(|(from, to, _)| (*from..*to).contains(&column)));
    if let Some((.., node)) = hit {
        let node = *node;
        model.show_node(node);
    }
}

/// The wheel scrolls the diagram.
pub fn wheel(model: &mut Model, by: i64) {
    let height = usize::from(places(model).rows.height);
    let most = model.layers.picture.as_ref().map_or(0, |picture| picture.rows.len().saturating_sub(height));
    let top = (model.layers.top as i64 + by).clamp(0, most as i64);
    model.layers.top = top as usize;
}
