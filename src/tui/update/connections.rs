//! Moving in the Connections view, and putting its rows into another order.

use super::follow::Target;
use super::{Effect, missed};
use crate::analysis::ladder::several::MAX_GATHERED;
use crate::base::{FrameId, StreamId};
use crate::tui::keys::Action;
use crate::tui::model::connections::{Chip, SortKey, Sorting};
use crate::tui::model::ladder::Gather;
use crate::tui::model::search::Ground;
use crate::tui::model::{Job, Model, Pane, Prompt, Screen};
use crate::tui::view;

/// An order to be made in the background.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ordering {
    /// Number of the order.
    pub id: u64,
    /// Which streams, by what.
    pub sorting: Sorting,
    /// Streams there are.
    pub streams: u32,
}

/// A search among connections, in the background.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// Number of the search.
    pub id: u64,
    /// What is looked for, in lower case.
    pub text: String,
    /// The streams of the rows, if they are not all in their own order.
    pub order: Option<std::sync::Arc<[u32]>>,
    /// How many rows there are.
    pub rows: u32,
    /// From which row, itself left out.
    pub from: u32,
    /// Towards the end.
    pub forward: bool,
}

/// Does what an action means in this view; `None` leaves it to what is the same everywhere.
pub fn act(model: &mut Model, action: Action) -> Option<Vec<Effect>> {
    let in_list = model.focus == Pane::List;
    match action {
        Action::Open if !in_list => return open_step(model),
        Action::Open => {
            let stream = model.connections.stream()?;
            // Who marked several, this one among them, wants to see them together.
            let marked = &model.connections.marked;
            if marked.len() > 1 && marked.contains(&stream.0) {
                return Some(together(model));
            }
            return Some(super::ladder::open(model, stream));
        }
        Action::Together => return Some(together(model)),
        Action::RowMeaning => super::popup::meaning(model),
        Action::Stream => {
            let stream = model.connections.stream()?;
            return Some(super::follow::open(model, Target::Stream(stream)));
        }
        Action::PreviousGroup => return Some(next_chip(model, Chip::ALL.len() - 1)),
        Action::NextGroup => return Some(next_chip(model, 1)),
        Action::SortRows => return Some(next_key(model)),
        Action::SortReverse => {
            let sorting = model.connections.sorting;
            return Some(sort(model, Sorting { descending: !sorting.descending, ..sorting }));
        }
        Action::MarkRow => {
            if let Some(StreamId(id)) = model.connections.stream()
                && !model.connections.marked.remove(&id)
            {
                model.connections.marked.insert(id);
            }
            move_rows(model, 1);
        }
        Action::Find => super::popup::prompt(model, Prompt::Find(Pane::List)),
        Action::FindNext | Action::FindPrevious if model.found.text.is_empty() => {
            super::popup::prompt(model, Prompt::Find(Pane::List));
        }
        Action::FindNext => return Some(find(model, true)),
        Action::FindPrevious => return Some(find(model, false)),
        Action::GoStart | Action::StreamNext => go_packets(model, false),
        Action::GoEnd | Action::StreamPrevious => go_packets(model, true),
        Action::GoFirst => jump(model, 0),
        Action::GoLast => jump(model, u32::MAX),
        _ => return movement(model, action),
    }
    Some(Vec::new())
}

/// One ladder of the marked connections, the selected one among them; without marks, of all that are listed.
fn together(model: &mut Model) -> Vec<Effect> {
    let view = &model.connections;
    let mut streams: Vec<StreamId> = view.marked.iter().copied().map(StreamId).collect();
    match streams.len() {
        0 => {
            let rows = view.len().min(MAX_GATHERED as u32);
            let row = |row: u32| view.order.as_ref().map_or(Some(row), |order| order.get(row as usize).copied());
            streams = (0..rows).filter_map(row).map(StreamId).collect();
        }
        1 => streams.extend(view.stream()),
        _ => {}
    }
    super::ladder::open_together(model, Gather::Streams(streams))
}

fn movement(model: &mut Model, action: Action) -> Option<Vec<Effect>> {
    let page = page(model);
    let by = match action {
        Action::Up => -1,
        Action::Down => 1,
        Action::PageUp => -page,
        Action::PageDown => page,
        Action::HalfUp => -(page / 2).max(1),
        Action::HalfDown => (page / 2).max(1),
        Action::First => i64::MIN / 2,
        Action::Last => i64::MAX / 2,
        Action::Left | Action::Right => {
            let shift = &mut model.connections.shift;
            *shift = if action == Action::Left { shift.saturating_sub(8) } else { (*shift + 8).min(400) };
            return Some(Vec::new());
        }
        _ => return None,
    };
    if model.focus == Pane::List {
        move_rows(model, by)
    } else {
        move_steps(model, by)
    }
    Some(Vec::new())
}

fn page(model: &Model) -> i64 {
    let layout = model.layout();
    let facts = match (model.focus, layout.area(Pane::Detail)) {
        (Pane::Detail, Some(area)) => usize::from(view::connections::facts_height(area.inner)),
        _ => 0,
    };
    layout.rows(model.focus).saturating_sub(facts).max(1) as i64
}

fn move_rows(model: &mut Model, by: i64) {
    let last = i64::from(model.connections.len()) - 1;
    let target = i64::from(model.connections.selected).saturating_add(by).clamp(0, last.max(0));
    model.connections.selected = target as u32;
    settle(model);
}

fn move_steps(model: &mut Model, by: i64) {
    let course = &mut model.connections.course;
    let last = i64::from(course.count) - 1;
    course.selected = i64::from(course.selected).saturating_add(by).clamp(0, last.max(0)) as u32;
    settle(model);
}

/// Selects a row wherever it is.
fn jump(model: &mut Model, row: u32) {
    let rows = model.layout().rows(Pane::List) as u32;
    let view = &mut model.connections;
    view.selected = row.min(view.len().saturating_sub(1));
    if view.selected < view.top || view.selected >= view.top.saturating_add(rows) {
        view.top = view.selected.saturating_sub(rows / 2);
    }
    settle(model);
}

/// Shows the packets of the selected connection: where the selection was when it is of this connection, else at an end.
fn go_packets(model: &mut Model, last: bool) {
    let Some(connection) = model.connections.connection().copied() else {
        return model.show(Screen::Packets);
    };
    let stays = !last && is_entered(model);
    model.trail.clear();
    model.show(Screen::Packets);
    if !stays {
        model.jump(if last { connection.stream.last } else { connection.stream.first });
    }
}

/// Whether the selected connection is that of the selected packet, with which the view was entered.
fn is_entered(model: &Model) -> bool {
    let own = model.frame().map(|frame| (frame, model.connections.stream()));
    own.is_some() && model.connections.of_frame == own
}

/// The packet that stands for the selected connection: that of the selected message, else the selected one if it is of this
/// connection, else the first.
pub fn packet(model: &Model) -> Option<FrameId> {
    let course = &model.connections.course;
    let step = course.lines.get(&course.selected).filter(|_| model.focus == Pane::Detail);
    let first = || model.connections.connection().map(|connection| connection.stream.first);
    let entered = || model.frame().filter(|_| is_entered(model));
    step.map(|step| step.frame).or_else(entered).or_else(first)
}

/// Shows the packet in which the selected message ends.
fn open_step(model: &mut Model) -> Option<Vec<Effect>> {
    let course = &model.connections.course;
    let frame = course.lines.get(&course.selected)?.frame;
    model.show_deeper(Screen::Packets);
    model.jump(frame);
    Some(Vec::new())
}

fn next_chip(model: &mut Model, step: usize) -> Vec<Effect> {
    let sorting = model.connections.sorting;
    let at = Chip::ALL.iter().position(|chip| *chip == sorting.chip).unwrap_or(0);
    sort(model, Sorting { chip: Chip::ALL[(at + step) % Chip::ALL.len()], ..sorting })
}

fn next_key(model: &mut Model) -> Vec<Effect> {
    let at = SortKey::ALL.iter().position(|(key, _)| *key == model.connections.sorting.key).unwrap_or(0);
    let (key, _) = SortKey::ALL[(at + 1) % SortKey::ALL.len()];
    sort_by(model, key)
}

/// Sorts by a key, in the other direction when it is sorted by it already.
fn sort_by(model: &mut Model, key: SortKey) -> Vec<Effect> {
    let sorting = model.connections.sorting;
    let natural = SortKey::ALL.iter().find(|(other, _)| *other == key).is_some_and(|(_, descending)| *descending);
    let descending = if sorting.key == key { !sorting.descending } else { natural };
    sort(model, Sorting { key, descending, ..sorting })
}

fn sort(model: &mut Model, sorting: Sorting) -> Vec<Effect> {
    let lang = model.look.lang;
    let name = lang.text(sorting.key.id());
    let id = if sorting.descending { "say-sorted-descending" } else { "say-sorted" };
    model.say(lang.with(id, &[("name", (&name).into())]));
    // Who sorts wants to see what comes first then.
    (model.connections.selected, model.connections.top, model.connections.wanted) = (0, 0, None);
    model.connections.sorting = sorting;
    if sorting.is_plain() {
        model.connections.order = None;
        model.connections.waits = false;
        model.connections.orders += 1;
        reselect(model);
        return Vec::new();
    }
    order(model)
}

/// Asks for the order anew.
fn order(model: &mut Model) -> Vec<Effect> {
    let view = &mut model.connections;
    view.orders += 1;
    (view.waits, view.stale) = (true, false);
    vec![Effect::Order(Ordering { id: view.orders, sorting: view.sorting, streams: view.streams })]
}

/// The capture grew, or a new one was opened.
pub fn progress(model: &mut Model) -> Vec<Effect> {
    let streams = model.facts.as_ref().map_or(0, |facts| facts.streams);
    let view = &mut model.connections;
    view.streams = u32::try_from(streams).unwrap_or(u32::MAX);
    view.rows.clear();
    view.stale = !view.sorting.is_plain();
    if !view.stale && view.wanted.is_some_and(|stream| view.row_of(stream).is_some()) {
        reselect(model);
    }
    reorder(model)
}

/// An order came.
pub fn ordered(model: &mut Model, id: u64, order: std::sync::Arc<[u32]>) -> Vec<Effect> {
    let view = &mut model.connections;
    if id != view.orders {
        return Vec::new();
    }
    view.waits = false;
    view.order = Some(order);
    reselect(model);
    reorder(model)
}

/// Asks for the order anew if the capture grew and no order is being made.
fn reorder(model: &mut Model) -> Vec<Effect> {
    let view = &mut model.connections;
    if !view.stale || view.waits {
        return Vec::new();
    }
    // Whatever comes first then, the selected stream stays selected.
    view.wanted = view.stream().or(view.wanted);
    order(model)
}

/// Finds the row of the wanted stream again.
fn reselect(model: &mut Model) {
    let wanted = model.connections.wanted.take();
    if let Some(row) = wanted.and_then(|stream| model.connections.row_of(stream)) {
        jump(model, row);
    } else {
        settle(model);
    }
}

/// Finds the text again among the rows.
pub fn find(model: &mut Model, forward: bool) -> Vec<Effect> {
    if model.connections.is_empty() {
        missed::say(model, Ground::Connections, 0);
        return Vec::new();
    }
    model.searches += 1;
    let (id, rows) = (model.searches, model.connections.len());
    model.job = Some(Job { id, done: 0, of: rows, ground: Some(Ground::Connections) });
    let text = model.found.text.to_lowercase();
    let view = &model.connections;
    vec![Effect::FindConnection(Finding { id, text, order: view.order.clone(), rows, from: view.selected, forward })]
}

/// A search came to its end.
pub fn found(model: &mut Model, id: u64, row: Option<u32>, wrapped: bool) {
    if model.job.as_ref().is_none_or(|job| job.id != id) {
        return;
    }
    let job = model.job.take();
    match row {
        Some(row) => {
            jump(model, row);
            if wrapped {
                model.say(model.text("found-wrapped"));
            }
        }
        None => super::search::missed(model, job),
    }
}

/// What `y` copies here: the row, and the filter that selects the connection.
pub fn copied(model: &Model, action: Action) -> Option<String> {
    let connection = model.connections.connection()?;
    let whole = |(address, port)| view::list::end(address, Some(port), usize::MAX);
    match action {
        Action::CopyRow => Some(view::connections::row_text(model, connection)),
        Action::CopyValue => Some(format!("{} {}", whole(connection.client), whole(connection.server))),
        Action::CopyFilter => Some(view::connections::filter(connection)),
        _ => None,
    }
}

/// A click on a line of a pane.
pub fn click(model: &mut Model, pane: Pane, line: usize) {
    let line = line as u32;
    match pane {
        Pane::List => {
            let row = model.connections.top.saturating_add(line);
            if row < model.connections.len() {
                model.connections.selected = row;
            }
        }
        _ => {
            let Some(area) = model.layout().area(pane) else { return };
            let facts = u32::from(view::connections::facts_height(area.inner));
            let course = &mut model.connections.course;
            if let Some(line) = line.checked_sub(facts) {
                course.selected = course.top.saturating_add(line).min(course.count.saturating_sub(1));
            }
        }
    }
    settle(model);
}

/// A click on the heading sorts by its column.
pub fn click_heading(model: &mut Model, x: u16) -> Vec<Effect> {
    match view::connections::key_at(model, x) {
        Some(key) => sort_by(model, key),
        None => Vec::new(),
    }
}

/// The wheel over a pane.
pub fn wheel(model: &mut Model, pane: Pane, by: i64) {
    if pane == Pane::List { move_rows(model, by) } else { move_steps(model, by) }
}

/// Keeps selections in their windows, after whatever changed.
pub fn settle(model: &mut Model) {
    let layout = model.layout();
    let rows = layout.rows(Pane::List) as u32;
    let facts = layout.area(Pane::Detail).map_or(0, |area| view::connections::facts_height(area.inner));
    let steps = (layout.rows(Pane::Detail) as u32).saturating_sub(u32::from(facts)).max(1);
    let view = &mut model.connections;
    let len = view.len();
    window(&mut view.selected, &mut view.top, len, rows);
    let course = &mut view.course;
    window(&mut course.selected, &mut course.top, course.count, steps);
}

/// Keeps a selection among `len` lines and in a window of `rows` lines.
fn window(selected: &mut u32, top: &mut u32, len: u32, rows: u32) {
    *selected = (*selected).min(len.saturating_sub(1));
    if *selected < *top {
        *top = *selected;
    } else if *selected >= top.saturating_add(rows) {
        *top = *selected + 1 - rows;
    }
    *top = (*top).min(len.saturating_sub(rows));
}
