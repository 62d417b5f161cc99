//! Moving in the Stats view, and asking for what it shows.

use std::sync::Arc;

use super::follow::Target;
use super::{Effect, missed};
use crate::export::statistics::panels::MAX_SERIES;
use crate::export::statistics::{Panel, Table};
use crate::filter::{Matches, Scope};
use crate::tui::commands;
use crate::tui::input::Line;
use crate::tui::keys::Action;
use crate::tui::model::search::Ground;
use crate::tui::model::statistics::Tab;
use crate::tui::model::{Model, Pane, Popup, Prompt, Screen};
use crate::tui::view;

/// Statistics to be counted in the background.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counting {
    /// Number of the count.
    pub id: u64,
    /// What.
    pub panel: Panel,
    /// Of which packets; of all without it.
    pub matches: Option<Arc<Matches>>,
    /// Filters that are series of the graph over time.
    pub series: Vec<Arc<str>>,
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
        Action::RowMeaning => super::popup::meaning(model),
        Action::SortRows => next_column(model),
        Action::SortReverse => reverse(model),
        Action::AllOrFiltered => all_or_filtered(model),
        Action::ExportTable => export(model),
        Action::AddSeries => ask_series(model),
        Action::RemoveSeries => choose_series(model),
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

/// Counts all packets, or those that the filter selects.
fn all_or_filtered(model: &mut Model) {
    model.statistics.all = !(model.counts_all() || model.statistics.all);
    model.statistics.own = None;
    let id = match (model.statistics.all, model.wanted_filter().is_some()) {
        (true, _) => "stat-all-packets",
        (false, true) => "stat-filtered",
        (false, false) => "stat-no-filter",
    };
    model.say(model.text(id));
}

/// Opens the line for a filter that becomes a series. Where other statistics are shown, those over time are shown first.
fn ask_series(model: &mut Model) {
    if model.statistics.tab != Tab::Io {
        show_tab(model, Tab::Io);
    }
    if model.statistics.series.len() >= MAX_SERIES {
        return model.sorry(model.look.lang.with("stat-series-most", &[("count", MAX_SERIES.into())]));
    }
    super::filter::for_series(model);
}

/// Adds a series; one that is there already is not added again. Returns what is to be said of it.
pub fn add_series(model: &mut Model, filter: &str) -> String {
    let lang = model.look.lang;
    let series = &mut model.statistics.series;
    if series.iter().any(|known| &**known == filter) {
        return lang.with("stat-series-known", &[("filter", filter.into())]);
    }
    if series.len() >= MAX_SERIES {
        return lang.with("stat-series-most", &[("count", MAX_SERIES.into())]);
    }
    series.push(Arc::from(filter));
    series_changed(model);
    lang.with("stat-series-added", &[("filter", filter.into())])
}

/// Takes the only series away, or asks which.
fn choose_series(model: &mut Model) {
    match model.statistics.series.len() {
        0 => model.sorry(model.text("stat-series-none")),
        1 => {
            let said = remove_series(model, 0);
            model.say(said);
        }
        _ => model.popup = Some(Popup::Series { selected: 0 }),
    }
}

/// Takes a series away. Returns what is to be said of it.
pub fn remove_series(model: &mut Model, at: usize) -> String {
    if at >= model.statistics.series.len() {
        return model.text("stat-series-none");
    }
    let filter = model.statistics.series.remove(at);
    series_changed(model);
    model.look.lang.with("stat-series-removed", &[("filter", (&*filter).into())])
}

/// The graph over time has other columns: what was counted, or is being counted, is not it any more.
fn series_changed(model: &mut Model) {
    let panel = Panel::Io.to_string();
    let view = &mut model.statistics;
    view.tables.retain(|(name, _), _| *name != panel);
    view.waits.take_if(|(name, _)| *name == panel);
    // A column may have gone that it was sorted by.
    if let Some(stand) = view.stands.get_mut(&Tab::Io) {
        stand.sorted = None;
    }
    view.arrange();
    settle(model);
}

/// Asks for the name of a file for the table; its ending says the form.
fn export(model: &mut Model) {
    if model.statistics.is_empty() {
        return model.sorry(model.text("stat-empty"));
    }
    let name = format!("{}.csv", model.statistics.panel().to_string().replace(',', "-"));
    super::popup::prompt(model, Prompt::SaveTable);
    if let Some(Popup::Prompt { line, .. }) = &mut model.popup {
        *line = Line::of(&name);
    }
}

/// The forms of a file by its ending, the first of them for other endings.
const FORMS: [&str; 4] = ["txt", "csv", "json", "md"];

/// Writes the table as it is shown into a new file.
pub fn exported(model: &Model, typed: &str) -> Option<Effect> {
    let path = commands::expand(typed.trim());
    let table = model.statistics.shown.as_ref().filter(|_| !typed.trim().is_empty())?;
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    let form = FORMS.into_iter().find(|form| *form == ending);
    let bytes = match form.unwrap_or(FORMS[0]) {
        "csv" => table.csv(),
        "json" => crate::export::statistics::table::json(std::slice::from_ref(table)),
        "md" => table.markdown().into_bytes(),
        _ => table.text().into_bytes(),
    };
    Some(Effect::SaveBytes(path, bytes))
}

/// Shows the packets or the exchanges of the selected row, the first packet selected.
fn open_row(model: &mut Model) {
    let first = model.statistics.row().and_then(|row| row.first).filter(|frame| frame.0 < model.len());
    let target = model.statistics.target().map(|(scope, filter)| (scope, filter.to_owned()));
    if let (Some(frame), Some((Scope::Frames, _)) | None) = (first, &target) {
        model.list.selected = frame.0;
        model.list.follow = false;
    }
    match target {
        Some((scope, filter)) => {
            let all = model.statistics.counted == 0;
            super::filter::set(model, scope, &filter);
            if all && scope == Scope::Frames {
                model.statistics.own = model.wanted_filter().map(|filter| filter.id);
            }
        }
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

/// A click on a line selects it; on the selected one it leads where Enter does.
pub fn click(model: &mut Model, line: usize) {
    let len = model.statistics.len();
    let stand = model.statistics.stand_mut();
    let row = stand.top.saturating_add(line as u32);
    if row >= len {
        return;
    }
    if stand.selected == row {
        return open_row(model);
    }
    stand.selected = row;
    settle(model);
}

/// A click on the edge: on the name of a tab shows it.
pub fn click_edge(model: &mut Model, x: u16) {
    if let Some(tab) = view::statistics::tab_at(model, x) {
        show_tab(model, tab);
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
        None => missed::say(model, Ground::Table, len.into()),
    }
    Vec::new()
}

/// What `y` copies here: the row, and the filter that selects its packets.
pub fn copied(model: &Model, action: Action) -> Option<String> {
    let row = model.statistics.row()?;
    match action {
        Action::CopyRow => Some(row.cells.iter().map(|cell| cell.shown()).collect::<Vec<_>>().join("\t")),
        Action::CopyValue => row.cells.first().map(|cell| cell.shown()),
        Action::CopyFilter => Some(model.statistics.target().map(|(_, filter)| filter.to_owned()).unwrap_or_default()),
        Action::CopyTable => model.statistics.shown.as_ref().map(|table| table.text()),
        _ => None,
    }
}

/// The capture grew, or another one was opened.
pub fn progress(model: &mut Model) {
    model.statistics.tables.values_mut().for_each(|(_, stale)| *stale = true);
}

/// Addresses have other names than before.
pub fn renamed(model: &mut Model) {
    let named = |panel: &str| panel.starts_with("conversations") || panel.starts_with("endpoints");
    let own = model.statistics.tables.iter_mut().filter(|((panel, _), _)| named(panel));
    own.for_each(|(_, (_, stale))| *stale = true);
    // At once, however long it took before.
    model.statistics.took = 0;
}

/// A filter selects other packets than before.
pub fn filtered(model: &mut Model, filter: u64) {
    let own = model.statistics.tables.iter_mut().filter(|((_, of), _)| *of == filter);
    own.for_each(|(_, (_, stale))| *stale = true);
}

/// Statistics were counted.
pub fn counted(model: &mut Model, id: u64, table: Arc<Table>, took: u64) {
    let view = &mut model.statistics;
    let Some(key) = view.waits.take_if(|_| id == view.counts) else { return };
    let view_key = view.key();
    view.took = took;
    // Columns of names may have come or gone: it stays sorted by the same one.
    let columns_before = view.tables.get(&key).map(|(before, _)| before.columns.clone()).unwrap_or_default();
    for stand in view.stands.get_mut(&view.tab).into_iter().filter(|_| key == view_key) {
        if let Some((at, descending)) = stand.sorted
            && let Some(own) = columns_before.get(at)
        {
            let now = table.columns.iter().position(|column| column.key == own.key);
            stand.sorted = now.map(|now| (now, descending));
        }
    }
    // What came while it was counted is counted next.
    view.tables.insert(key, (table, false));
    view.arrange();
    settle(model);
}

/// Asks for the shown panel when it is not there or the capture grew since it was counted.
pub fn background(model: &mut Model) -> Option<Effect> {
    if model.screen != Screen::Statistics {
        return None;
    }
    let wanted = model.wanted_filter().filter(|_| !model.counts_all());
    let counted = wanted.map_or(0, |filter| filter.id);
    // Until it is known what the filter selects nothing is counted.
    let known = wanted
        .is_none_or(|filter| !filter.running && (filter.settled || filter.stopped || filter.matches.frames() > 0));
    let matches = wanted.map(|filter| Arc::clone(&filter.matches));
    let view = &mut model.statistics;
    if view.counted != counted {
        view.counted = counted;
        // Filters that are gone do not come back under the same number.
        view.tables.retain(|(_, of), _| *of == 0 || *of == counted);
        view.shown = None;
        view.arrange();
        settle(model);
    }
    let view = &mut model.statistics;
    let key = view.key();
    let stale = view.tables.get(&key).map(|(_, stale)| *stale);
    if !known || stale == Some(false) || view.waits.as_ref() == Some(&key) {
        return None;
    }
    let wait = if stale.is_some() { view.took.saturating_mul(PART).min(LONGEST_WAIT) } else { 0 };
    view.counts += 1;
    if let Some((_, stale)) = view.tables.get_mut(&key) {
        *stale = false;
    }
    view.waits = Some(key);
    let series = view.legend().to_vec();
    Some(Effect::Statistics(Counting { id: view.counts, panel: view.panel(), matches, series, wait }))
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
