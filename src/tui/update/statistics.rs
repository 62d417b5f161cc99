//! Moving in the Stats view, and asking for what it shows.

use std::sync::Arc;

use super::Effect;
use super::follow::Target;
use crate::export::statistics::{Panel, Table};
use crate::filter::Scope;
use crate::tui::keys::Action;
use crate::tui::model::statistics::Tab;
use crate::tui::model::{Model, Pane, Prompt, Screen};
use crate::tui::view;

/// Statistics to be counted in the background.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counting {
    /// Number of the count.
    pub id: u64,
    /// What.
    pub panel: Panel,
    /// Milliseconds to wait before: a capture that grows is not counted all the time.
    pub wait: u64,
}

/// The part of the time that may be spent on counting a capture that grows: a tenth.
const PART: u64 = 10;
/// Longest wait before a growing capture is counted again, in milliseconds.
const LONGEST_WAIT: u64 = 60_000;

/// Does what an action means in this view; `None` leaves it to what is the same everywhere.
pub fn act(model: &mut Model, action: Action) -> Option<Vec<Effect>> {
    match action {
        Action::Open => open_row(model),
        Action::Stream => {
            let first = model.statistics.row().and_then(|row| row.first)?;
            return Some(super::follow::open(model, Target::Frame(first)));
        }
        Action::NextTab | Action::NextPane => go_tab(model, 1),
        Action::PreviousTab | Action::PreviousPane => go_tab(model, Tab::ALL.len() - 1),
        Action::Form => next_part(model),
        Action::SortRows => next_column(model),
        Action::SortReverse => reverse(model),
        Action::Find => super::popup::prompt(model, Prompt::Find(Pane::List)),
        Action::FindNext | Action::FindPrevious if model.found.text.is_empty() => {
            super::popup::prompt(model, Prompt::Find(Pane::List));
        }
        Action::FindNext => return Some(find(model, true)),
        Action::FindPrevious => return Some(find(model, false)),
        _ => return movement(model, action),
    }
    Some(Vec::new())
}

fn movement(model: &mut Model, action: Action) -> Option<Vec<Effect>> {
    let page = model.layout().rows(Pane::List) as i64;
    let by = match action {
        Action::Up => -1,
        Action::Down => 1,
        Action::PageUp => -page,
        Action::PageDown => page,
        Action::HalfUp => -(page / 2).max(1),
        Action::HalfDown => (page / 2).max(1),
        Action::First | Action::GoFirst | Action::GoStart => i64::MIN / 2,
        Action::Last | Action::GoLast | Action::GoEnd => i64::MAX / 2,
        Action::Left | Action::Right => {
            let columns = model.statistics.shown.as_ref().map_or(0, |table| table.columns.len());
            let shift = &mut model.statistics.stand_mut().shift;
            *shift = match action {
                Action::Left => shift.saturating_sub(1),
                _ => (*shift + 1).min(columns.saturating_sub(2)),
            };
            return Some(Vec::new());
        }
        _ => return None,
    };
    move_rows(model, by);
    Some(Vec::new())
}

fn move_rows(model: &mut Model, by: i64) {
    let last = i64::from(model.statistics.len()) - 1;
    let stand = model.statistics.stand_mut();
    stand.selected = i64::from(stand.selected).saturating_add(by).clamp(0, last.max(0)) as u32;
    settle(model);
}

/// Shows the packets of the selected row, the first of them selected.
fn open_row(model: &mut Model) {
    let first = model.statistics.row().and_then(|row| row.first).filter(|frame| frame.0 < model.len());
    let filter = view::statistics::filter(model).map(str::to_owned);
    if let Some(frame) = first {
        model.list.selected = frame.0;
        model.list.follow = false;
    }
    match filter {
        Some(filter) => super::filter::set(model, Scope::Frames, &filter),
        None if first.is_some() => model.show_deeper(Screen::Packets),
        None => model.sorry(model.text("stat-no-packet")),
    }
}

fn go_tab(model: &mut Model, step: usize) {
    let at = Tab::ALL.iter().position(|tab| *tab == model.statistics.tab).unwrap_or(0);
    show_tab(model, Tab::ALL[(at + step) % Tab::ALL.len()]);
}

fn show_tab(model: &mut Model, tab: Tab) {
    model.statistics.tab = tab;
    model.statistics.shown = None;
    model.statistics.arrange();
    settle(model);
}

fn next_part(model: &mut Model) {
    let parts = model.statistics.tab.panels().len();
    if parts < 2 {
        return;
    }
    let stand = model.statistics.stand_mut();
    *stand = crate::tui::model::statistics::Stand { part: (stand.part + 1) % parts, ..Default::default() };
    model.statistics.shown = None;
    model.statistics.arrange();
    settle(model);
}

fn next_column(model: &mut Model) {
    let Some(columns) = model.statistics.shown.as_ref().map(|table| table.columns.len()) else { return };
    let next = match model.statistics.stand().sorted {
        None => Some(0),
        Some((column, _)) => Some(column + 1).filter(|column| *column < columns),
    };
    sort(model, next);
}

/// Sorts by a column, words from the first and numbers from the greatest on; in its own order without one.
fn sort(model: &mut Model, column: Option<usize>) {
    let Some(table) = model.statistics.shown.clone() else { return };
    let known = column.and_then(|at| Some((at, table.columns.get(at)?)));
    model.statistics.stand_mut().sorted = known.map(|(at, column)| (at, !column.words));
    arranged(model);
}

fn reverse(model: &mut Model) {
    let stand = model.statistics.stand_mut();
    stand.sorted = match stand.sorted {
        Some((column, descending)) => Some((column, !descending)),
        None => Some((0, true)),
    };
    arranged(model);
}

fn arranged(model: &mut Model) {
    model.statistics.arrange();
    // Who sorts wants to see what comes first then.
    let stand = model.statistics.stand_mut();
    (stand.selected, stand.top) = (0, 0);
    let said = view::statistics::sorted_by(model);
    model.say(said);
}

/// A click on the heading sorts by its column, in the other direction when it is sorted by it already.
pub fn click_heading(model: &mut Model, x: u16) {
    let Some(column) = view::statistics::column_at(model, x) else { return };
    match model.statistics.stand().sorted {
        Some((sorted, _)) if sorted == column => reverse(model),
        _ => sort(model, Some(column)),
    }
}

/// A click on a line.
pub fn click(model: &mut Model, line: usize) {
    let len = model.statistics.len();
    let stand = model.statistics.stand_mut();
    let row = stand.top.saturating_add(line as u32);
    if row < len {
        stand.selected = row;
    }
}

/// The wheel.
pub fn wheel(model: &mut Model, by: i64) {
    move_rows(model, by);
}

/// Finds the text again among the rows.
pub fn find(model: &mut Model, forward: bool) -> Vec<Effect> {
    let text = model.found.text.to_lowercase();
    let len = model.statistics.len();
    let from = model.statistics.stand().selected;
    let fits = |row: &u32| {
        let row = model.statistics.shown.as_ref().and_then(|table| table.rows.get(*row as usize));
        row.is_some_and(|row| row.cells.iter().any(|cell| cell.shown().to_lowercase().contains(&text)))
    };
    let step = |at: u32| if forward { (from + 1 + at) % len } else { (from + len - 1 - at) % len };
    match (0..len).map(step).find(fits) {
        Some(row) => {
            let wrapped = if forward { row <= from } else { row >= from };
            model.statistics.stand_mut().selected = row;
            settle(model);
            if wrapped {
                model.say(model.text("found-wrapped"));
            }
        }
        None => model.sorry(model.text("found-nothing")),
    }
    Vec::new()
}

/// What `y` copies here: the row, and the filter that selects its packets.
pub fn copied(model: &Model, action: Action) -> Option<String> {
    let row = model.statistics.row()?;
    match action {
        Action::CopyRow => Some(row.cells.iter().map(|cell| cell.shown()).collect::<Vec<_>>().join("\t")),
        Action::CopyValue => row.cells.first().map(|cell| cell.shown()),
        Action::CopyFilter => Some(row.filter.clone().unwrap_or_default()),
        _ => None,
    }
}

/// The capture grew, or another one was opened.
pub fn progress(model: &mut Model) {
    model.statistics.tables.values_mut().for_each(|(_, stale)| *stale = true);
}

/// Statistics were counted.
pub fn counted(model: &mut Model, id: u64, panel: Panel, table: Arc<Table>, took: u64) {
    let view = &mut model.statistics;
    if id != view.counts {
        return;
    }
    (view.waits, view.took) = (None, took);
    // What came while it was counted is counted next.
    view.tables.insert(panel.to_string(), (table, false));
    view.arrange();
    settle(model);
}

/// Asks for the shown panel when it is not there or the capture grew since it was counted.
pub fn background(model: &mut Model) -> Option<Effect> {
    if model.screen != Screen::Statistics {
        return None;
    }
    let view = &mut model.statistics;
    let panel = view.panel();
    let known = view.tables.get(&panel.to_string()).map(|(_, stale)| *stale);
    if known == Some(false) || view.waits == Some(panel) {
        return None;
    }
    let wait = if known.is_some() { view.took.saturating_mul(PART).min(LONGEST_WAIT) } else { 0 };
    view.counts += 1;
    view.waits = Some(panel);
    if let Some((_, stale)) = view.tables.get_mut(&panel.to_string()) {
        *stale = false;
    }
    Some(Effect::Statistics(Counting { id: view.counts, panel, wait }))
}

/// Keeps the selection in its window, after whatever changed.
pub fn settle(model: &mut Model) {
    let rows = model.layout().rows(Pane::List) as u32;
    let len = model.statistics.len();
    let stand = model.statistics.stand_mut();
    if len == 0 {
        return;
    }
    stand.selected = stand.selected.min(len - 1);
    if stand.selected < stand.top {
        stand.top = stand.selected;
    } else if stand.selected >= stand.top.saturating_add(rows) {
        stand.top = stand.selected + 1 - rows;
    }
    stand.top = stand.top.min(len.saturating_sub(rows));
}
