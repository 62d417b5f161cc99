//! Moving on the ladder of a connection.

use super::Effect;
use super::follow::Target;
use crate::analysis::ladder::series::Form;
use crate::base::StreamId;
use crate::dissect::Direction;
use crate::tui::keys::Action;
use crate::tui::model::ladder::{Ask, Gather, Ladder};
use crate::tui::model::{Model, Screen};
use crate::tui::view::ladder::places;

/// How often the time of a graph can be halved.
const MAX_ZOOM: u32 = 20;

/// Shows the ladder of a stream, at the selected packet if it is of this stream; Backspace comes back.
pub fn open(model: &mut Model, stream: StreamId) -> Vec<Effect> {
    if model.ladder.stream != Some(stream) || !model.ladder.together.is_empty() {
        model.ladder = Ladder { stream: Some(stream), bare: model.ladder.bare, ..Ladder::default() };
    }
    model.ladder.picture = None;
    model.ladder.asked.extend(model.frame().map(Ask::Frame));
    model.show_deeper(Screen::Ladder);
    Vec::new()
}

/// Shows several connections in one ladder, at the selected packet if it is one of theirs; Backspace comes back.
pub fn open_together(model: &mut Model, gather: Gather) -> Vec<Effect> {
    model.ladder = Ladder { gather: Some(gather), bare: model.ladder.bare, ..Ladder::default() };
    model.ladder.asked.extend(model.frame().map(Ask::Frame));
    model.show_deeper(Screen::Ladder);
    Vec::new()
}

/// Does what an action means in this view; `None` leaves it to what is the same everywhere.
pub fn act(model: &mut Model, action: Action) -> Option<Vec<Effect>> {
    let is_graph = model.ladder.form.is_some();
    match action {
        Action::Left | Action::Up if is_graph => model.ladder.asked.push(Ask::Point(false)),
        Action::Right | Action::Down if is_graph => model.ladder.asked.push(Ask::Point(true)),
        Action::Unfold if is_graph => zoom(model, 1),
        Action::Fold if is_graph => zoom(model, -1),
        Action::UnfoldAll if is_graph => model.ladder.zoom = 0,
        Action::Unfold => model.ladder.asked.push(Ask::Fold(false)),
        Action::Fold => model.ladder.asked.push(Ask::Fold(true)),
        Action::UnfoldAll => model.ladder.asked.push(Ask::FoldAll),
        Action::Left | Action::Right => {}
        Action::FindNext => model.ladder.asked.push(Ask::Sign(true)),
        Action::FindPrevious => model.ladder.asked.push(Ask::Sign(false)),
        Action::Form | Action::LadderSide if !model.ladder.together.is_empty() => {
            model.sorry(model.text("ladder-together-graphs"));
        }
        Action::Form => next_form(model),
        Action::LadderSide => turn(model),
        Action::Labels => {
            model.ladder.bare = !model.ladder.bare;
            model.say(model.text(if model.ladder.bare { "say-labels-off" } else { "say-labels-on" }));
        }
        Action::Secrets => {
            model.exchanges.revealed = !model.exchanges.revealed;
            let id = if model.exchanges.revealed { "say-secrets-shown" } else { "say-secrets-hidden" };
            model.say(model.text(id));
        }
        Action::Stream => {
            let stream = model.ladder.stream?;
            return Some(super::follow::open(model, Target::Stream(stream)));
        }
        Action::Open => packet(model),
        Action::BackOrQuit | Action::Back => model.leave_for(Screen::Connections),
        Action::NextPane | Action::PreviousPane | Action::Zoom | Action::Swap => {}
        _ => return movement(model, action),
    }
    Some(Vec::new())
}

fn movement(model: &mut Model, action: Action) -> Option<Vec<Effect>> {
    let page = i64::from(places(model).fits(false));
    let by = match action {
        Action::Up => -1,
        Action::Down => 1,
        Action::PageUp => -page,
        Action::PageDown => page,
        Action::HalfUp => -(page / 2).max(1),
        Action::HalfDown => (page / 2).max(1),
        Action::First | Action::GoFirst => i64::MIN / 2,
        Action::Last | Action::GoLast => i64::MAX / 2,
        _ => return None,
    };
    if model.ladder.form.is_none() {
        go(model, by);
    }
    Some(Vec::new())
}

/// Selects a row so many further.
pub fn go(model: &mut Model, by: i64) {
    let last = i64::from(model.ladder.rows).saturating_sub(1).max(0);
    let target = i64::from(model.ladder.selected).saturating_add(by).clamp(0, last);
    model.ladder.selected = target as u32;
    settle(model);
}

/// Shows the packet of the selected row; Backspace comes back.
fn packet(model: &mut Model) {
    let Some(frame) = model.ladder.frame else { return };
    if !model.shows(frame) {
        super::filter::hidden(model, frame);
        return;
    }
    model.jump(frame);
    model.show_deeper(Screen::Packets);
    model.settle();
}

/// The ladder, then each graph.
fn next_form(model: &mut Model) {
    let ladder = &mut model.ladder;
    ladder.form = match ladder.form {
        None => Form::ALL.first().copied(),
        Some(form) => {
            let at = Form::ALL.iter().position(|other| *other == form).unwrap_or(0);
            Form::ALL.get(at + 1).copied()
        }
    };
    ladder.asked.extend(ladder.frame.map(Ask::Frame));
}

/// Graphs of the other side's data.
fn turn(model: &mut Model) {
    let shown = model.ladder.picture.as_ref().and_then(|picture| picture.made.sender);
    model.ladder.sender = Some(match shown.or(model.ladder.sender) {
        Some(Direction::FromClient) => Direction::FromServer,
        _ => Direction::FromClient,
    });
}

fn zoom(model: &mut Model, by: i32) {
    model.ladder.zoom = model.ladder.zoom.saturating_add_signed(by).min(MAX_ZOOM);
}

/// Keeps the selection among the rows and in the window.
pub fn settle(model: &mut Model) {
    let places = places(model);
    let ladder = &mut model.ladder;
    let (at_first, height) = (places.fits(ladder.lead), places.fits(false));
    ladder.selected = ladder.selected.min(ladder.rows.saturating_sub(1));
    let lead = u32::from(ladder.lead);
    let line = ladder.selected.saturating_add(lead);
    if ladder.selected == 0 {
        ladder.top = 0;
    } else if line < ladder.top {
        ladder.top = line;
    } else if line >= ladder.top.saturating_add(if ladder.top == 0 { at_first } else { height }) {
        ladder.top = line.saturating_add(1).saturating_sub(height);
    }
    let lines = ladder.rows.saturating_add(lead);
    ladder.top = if lines <= at_first { 0 } else { ladder.top.min(lines.saturating_sub(height)) };
}

/// A click selects the row under the pointer.
pub fn click(model: &mut Model, x: u16, y: u16) {
    let places = places(model);
    let rows = places.rows;
    if !rows.contains((x, y).into()) || model.ladder.form.is_some() {
        return;
    }
    let below = u32::from(y - rows.y);
    let with_states = model.ladder.lead && model.ladder.top == 0;
    let line = model.ladder.top.saturating_add(places.line_at(below, with_states));
    let row = line.checked_sub(u32::from(model.ladder.lead)).filter(|row| *row < model.ladder.rows);
    if let Some(row) = row {
        model.ladder.selected = row;
        settle(model);
    }
}

/// The filter that selects the connection.
pub fn filter(model: &Model) -> Vec<String> {
    if !model.ladder.together.is_empty() {
        let filter = model.ladder.picture.as_ref().map(|picture| picture.names.1.clone());
        return filter.into_iter().filter(|filter| !filter.is_empty()).collect();
    }
    let connection = model.connections.connection();
    connection.map(crate::tui::view::connections::filter).into_iter().collect()
}

/// What `y` copies here: the row, and the filter that selects the connection.
pub fn copied(model: &Model, action: Action) -> Option<String> {
    let ladder = &model.ladder;
    match action {
        Action::CopyRow | Action::CopyValue => {
            let picture = ladder.picture.as_ref()?;
            let first = ladder.top.saturating_sub(u32::from(ladder.lead));
            let line = picture.lines.get(ladder.selected.checked_sub(first)? as usize)?;
            Some(line.text.trim().to_owned())
        }
        Action::CopyFilter => filter(model).pop(),
        _ => None,
    }
}
