//! The Stats view: tabs above, and a table.

use ratatui::layout::{Position, Rect};

use super::canvas::Canvas;
use crate::base::Delta;
use crate::export::meaning::Meaning;
use crate::export::meaning::statistics::{self as meaning, Shown};
use crate::export::statistics::panels::MAX_SERIES;
use crate::export::statistics::table::{bar, condensed, sparkline};
use crate::export::statistics::{Cell, Column, Panel, Row, Table};
use crate::tui::layout::Area;
use crate::tui::model::statistics::Tab;
use crate::tui::model::{Loading, Model, Pane};
use crate::tui::{cells, units};

/// Cells before the first column: the cursor.
const GUTTER: u16 = 2;
/// Cells between columns.
const GAP: u16 = 2;
/// Cells that the first column keeps, and that it has at most while other columns have no room.
const LEAST_FIRST: usize = 12;
/// Cells that the filter of a series has at most in a heading.
const TITLE: usize = 14;
/// Cells of a bar.
const BAR: usize = 16;
/// Cells that a column of words other than the first has at most.
const WIDEST: usize = 60;

/// Draws the view. Returns where the cursor belongs.
pub fn draw(model: &Model, canvas: &mut Canvas<'_>, area: Area) -> Option<Position> {
    let tabs = names(model, usize::from(area.outer.width)).join(" ");
    canvas.border(area, model.focus == Pane::List, &tabs, &part(model));
    let view = &model.statistics;
    let Some(table) = view.shown.as_ref().filter(|table| !table.rows.is_empty()) else {
        return empty(model, canvas, area.inner);
    };
    let columns = columns(model, table, usize::from(area.inner.width));
    heading(model, canvas, area.inner, table, &columns);
    legend(model, canvas, area.inner);
    let rows = model.layout().content(Pane::List)?;
    let stand = view.stand();
    let mut cursor = None;
    for line in 0..rows.height {
        let at = stand.top.saturating_add(u32::from(line));
        let Some(row) = table.rows.get(at as usize) else { break };
        let place = Rect { y: rows.y + line, height: 1, ..rows };
        let selected = at == stand.selected;
        let base = match (selected, model.focus == Pane::List) {
            (false, _) => canvas.palette.text,
            (true, true) => canvas.palette.selected,
            (true, false) => canvas.palette.selected_dim,
        };
        canvas.style(place, base);
        if selected {
            canvas.symbol(place.x, place.y, "▸", base);
            cursor = Some(Position::new(place.x, place.y));
        }
        let mut x = place.x + GUTTER;
        for (column, width) in &columns {
            let text = cell(model, table, row, *column);
            let words = table.columns.get(*column).is_some_and(|column| column.words);
            let text = if words { text } else { cells::pad_left(&text, *width) };
            let series = table.columns.get(*column).and_then(series_of);
            let style = match series.filter(|_| !selected) {
                Some(at) => series_style(canvas, at),
                None if selected => base,
                None => style(canvas, row, *column),
            };
            canvas.put(x, place.y, *width as u16, &text, style);
            x += *width as u16 + GAP;
        }
    }
    cursor
}

/// `Overview`, `[Hierarchy]`, …, in short words where there is little room.
fn names(model: &Model, room: usize) -> Vec<String> {
    let names = |form: &str| -> Vec<String> {
        let name = |tab: &Tab| {
            let name = model.text(&format!("{}{form}", tab.id()));
            if *tab == model.statistics.tab { format!("[{name}]") } else { name }
        };
        Tab::ALL.iter().map(name).collect()
    };
    let long = names("");
    if cells::width(&long.join(" ")) + 16 <= room { long } else { names(".short") }
}

/// The tab whose name lies on a cell of the edge.
pub fn tab_at(model: &Model, x: u16) -> Option<Tab> {
    let outer = model.layout().area(Pane::List)?.outer;
    let names = names(model, usize::from(outer.width));
    // The edge has two cells and a space before what it says.
    let mut start = outer.x + 3;
    for (tab, name) in Tab::ALL.into_iter().zip(names) {
        let end = start + cells::width(&name) as u16;
        if (start..end).contains(&x) {
            return Some(tab);
        }
        start = end + 1;
    }
    None
}

/// Which part of the tab is shown, where it has several, and of which packets where a filter is applied.
fn part(model: &Model) -> String {
    let part = match model.statistics.panel() {
        Panel::Conversations(layer) | Panel::Endpoints(layer) => layer.name().to_owned(),
        Panel::Http(facet) => model.text(&format!("stat-{}", facet.name())),
        _ => match model.statistics.shown.as_ref().map_or(0, |table| table.left_out) {
            0 => String::new(),
            count => model.look.lang.with("stat-left-out", &[("count", count.into())]),
        },
    };
    let of = match (model.wanted_filter(), model.counts_all()) {
        (None, _) => return part,
        (Some(_), true) => model.text("stat-all-packets"),
        (Some(_), false) => model.text("stat-filtered"),
    };
    if part.is_empty() { of } else { format!("{part} · {of}") }
}

/// The columns that are shown and their widths: the first always, of the others as many as there is room for.
fn columns(model: &Model, table: &Table, room: usize) -> Vec<(usize, usize)> {
    let stand = model.statistics.stand();
    let window = table.rows.iter().skip(stand.top as usize).take(model.layout().rows(Pane::List));
    let rows: Vec<&Row> = window.collect();
    let width = |at: usize, column: &Column| {
        let cells = rows.iter().map(|row| cells::width(&cell(model, table, row, at)));
        let most = cells.chain([cells::width(&title(model, column))]).max().unwrap_or(0);
        if column.words && at > 0 { most.min(WIDEST) } else { most }
    };
    let room = room.saturating_sub(usize::from(GUTTER));
    let gap = usize::from(GAP);
    let wanted = table.columns.first().map_or(0, |column| width(0, column));
    let mut first = wanted.min(room);
    let mut chosen = Vec::new();
    let mut used = 0;
    for (at, column) in table.columns.iter().enumerate().skip(1 + stand.shift) {
        let own = width(at, column);
        let least = first.min(LEAST_FIRST.max(room * 2 / 5));
        let left = room.saturating_sub(least + used + gap);
        // The last one of words may be cut.
        let own = if column.words && own > left && left >= LEAST_FIRST { left } else { own };
        if own > left {
            break;
        }
        used += own + gap;
        chosen.push((at, own));
    }
    first = first.min(room.saturating_sub(used));
    std::iter::once((0, first)).chain(chosen).collect()
}

fn heading(model: &Model, canvas: &mut Canvas<'_>, inner: Rect, table: &Table, columns: &[(usize, usize)]) {
    let mut x = inner.x + GUTTER;
    let sorted = model.statistics.stand().sorted;
    for (at, width) in columns {
        let Some(column) = table.columns.get(*at) else { continue };
        let name = title(model, column);
        let text = if column.words { cells::pad(&name, *width) } else { cells::pad_left(&name, *width) };
        let is_sorted = sorted.is_some_and(|(column, _)| column == *at);
        let style = if is_sorted { canvas.palette.tab } else { canvas.palette.dim };
        canvas.put(x, inner.y, *width as u16, &text, style);
        x += *width as u16 + GAP;
    }
}

/// The column whose heading lies on a cell.
pub fn column_at(model: &Model, x: u16) -> Option<usize> {
    let table = model.statistics.shown.as_ref()?;
    let inner = model.layout().area(Pane::List)?.inner;
    let mut start = inner.x + GUTTER;
    for (at, width) in columns(model, table, usize::from(inner.width)) {
        let end = start + width as u16 + GAP;
        if (start..end).contains(&x) {
            return Some(at);
        }
        start = end;
    }
    None
}

/// The heading of a column; of a series its sign and its filter.
pub fn title(model: &Model, column: &Column) -> String {
    match (&column.of, series_of(column)) {
        (Some(filter), Some(at)) => format!("{} {}", sign(at), cells::fit_middle(&cells::drawable(filter), TITLE)),
        _ => model.text(&column_id(column.key)),
    }
}

/// The signs of series, for those who see no colours; those without one in plain ASCII are letters there.
const SIGNS: [&str; MAX_SERIES] = ["●", "■", "▲", "○", "▼", "×", "▒", "═"];

/// Which series a column shows, from 0.
fn series_of(column: &Column) -> Option<usize> {
    column.key.strip_prefix("series_")?.parse::<usize>().ok()?.checked_sub(1)
}

/// The sign of a series.
fn sign(at: usize) -> &'static str {
    SIGNS.get(at).copied().unwrap_or("·")
}

/// The colour of a series. There are fewer colours than signs.
fn series_style(canvas: &Canvas<'_>, at: usize) -> ratatui::style::Style {
    let palette = canvas.palette;
    let colours = [palette.client, palette.server, palette.ok, palette.warn, palette.note, palette.error];
    colours.get(at % colours.len()).copied().unwrap_or(palette.text)
}

/// The lines at the foot: each series with its sign, how many packets it has, how they lie in time, and its filter.
fn legend(model: &Model, canvas: &mut Canvas<'_>, inner: Rect) {
    let lines = model.layout().legend;
    let Some((table, _)) = model.statistics.tables.get(&model.statistics.key()).filter(|_| lines > 0) else { return };
    let graph = usize::from(inner.width) / 3;
    let top = inner.bottom().saturating_sub(lines);
    for (line, (at, column)) in
        (0..lines).zip(table.columns.iter().enumerate().filter(|(_, column)| column.of.is_some()))
    {
        let values: Vec<u64> = table.rows.iter().map(|row| count(row, at)).collect();
        let total = units::grouped(values.iter().sum());
        let style = series_style(canvas, usize::from(line));
        let y = top + line;
        let end = canvas.put(inner.x, y, GUTTER, sign(usize::from(line)), style);
        let end = canvas.put(end + 1, y, inner.width, &sparkline(&condensed(&values, graph)), style);
        let x = end.max(inner.x + GUTTER) + 1;
        let end = canvas.put(x, y, inner.right().saturating_sub(x), &cells::pad_left(&total, 9), style);
        let filter = column.of.as_deref().unwrap_or_default();
        let more = model.statistics.series.len() > usize::from(lines) && line + 1 == lines;
        let text = if more { format!("{filter}  …") } else { filter.to_owned() };
        canvas.put(end + 1, y, inner.right().saturating_sub(end + 1), &text, canvas.palette.text);
    }
}

fn count(row: &Row, at: usize) -> u64 {
    match row.cells.get(at) {
        Some(Cell::Count(count)) => *count,
        _ => 0,
    }
}

/// The series, one of which is taken away.
pub fn choose_series(model: &Model, canvas: &mut Canvas<'_>, area: Rect, selected: usize) -> Option<Position> {
    let inner = canvas.popup(area, &model.text("do-remove-series"), "");
    let palette = canvas.palette;
    let from = selected.saturating_sub(usize::from(inner.height).saturating_sub(1));
    let mut cursor = None;
    for (y, (at, filter)) in (inner.y..inner.bottom()).zip(model.statistics.series.iter().enumerate().skip(from)) {
        let own = series_style(canvas, at);
        let style = if at == selected { palette.selected } else { palette.text };
        canvas.style(Rect { y, height: 1, ..inner }, style);
        canvas.put(inner.x + 2, y, 2, sign(at), if at == selected { style } else { own });
        canvas.put(inner.x + 4, y, inner.width.saturating_sub(5), filter, style);
        if at == selected {
            canvas.symbol(inner.x, y, "▸", style);
            cursor = Some(Position::new(inner.x, y));
        }
    }
    cursor
}

/// The id of the heading of a column.
pub fn column_id(key: &str) -> String {
    format!("stat-{}", key.replace('_', "-"))
}

/// What the table is sorted by, in words.
pub fn sorted_by(model: &Model) -> String {
    let view = &model.statistics;
    let sorted =
        view.stand().sorted.and_then(|(at, descending)| Some((view.shown.as_ref()?.columns.get(at)?, descending)));
    match sorted {
        None => model.text("stat-sorted-own"),
        Some((column, descending)) => {
            let id = if descending { "say-sorted-descending" } else { "say-sorted" };
            let name = title(model, column);
            model.look.lang.with(id, &[("name", (&name).into())])
        }
    }
}

/// Words of our own in tables, and the ids of their translations.
const WORDS: &[(&str, &str)] = &[
    ("(not known)", "stat-not-known"),
    ("(all others)", "stat-all-others"),
    ("all", "stat-all"),
    ("Packets", "stat-overview-packets"),
    ("Bytes on the wire", "stat-overview-bytes"),
    ("Bytes captured", "stat-overview-captured"),
    ("Packets cut short", "stat-overview-cut"),
    ("Average packet", "stat-overview-average"),
    ("First packet", "stat-overview-first"),
    ("Last packet", "stat-overview-last"),
    ("Duration", "stat-overview-duration"),
    ("Packets in a second", "stat-overview-packet-rate"),
    ("Average rate", "stat-overview-rate"),
    ("TCP connections", "stat-overview-tcp"),
    ("UDP conversations", "stat-overview-udp"),
    ("Exchanges", "stat-overview-exchanges"),
];

/// What a cell says in the language of the interface.
fn cell(model: &Model, table: &Table, row: &Row, column: usize) -> String {
    let lang = model.look.lang;
    let Some(cell) = row.cells.get(column) else { return String::new() };
    let text = match cell {
        Cell::Bytes(bytes) => units::size(lang, *bytes),
        Cell::Span(Delta(0)) => "0".to_owned(),
        Cell::Span(span) => units::exact_span(lang, *span),
        Cell::Count(count) => units::grouped(*count),
        Cell::Rate(bits) => {
            let size = units::size(lang, (bits / 8.0).round() as u64);
            lang.with("stat-per-second", &[("size", (&size).into())])
        }
        Cell::Bar(part) => bar(*part, BAR),
        Cell::Percent(_) | Cell::Number(_) | Cell::Seconds(..) => lang.decimal(cell.shown()),
        Cell::Text(text) if column == 0 => {
            let own = matches!(table.name.as_str(), "overview" | "lengths") || table.name.starts_with("http");
            let known = WORDS.iter().find(|(word, _)| own && word == text);
            known.map_or_else(|| cell.shown(), |(_, id)| lang.text(id))
        }
        _ => cell.shown(),
    };
    if column == 0 && row.depth > 0 { format!("{}{text}", "  ".repeat(row.depth)) } else { text }
}

/// What the columns of a row mean, with its numbers.
pub fn meanings(model: &Model, table: &Table, row: &Row) -> Vec<Meaning> {
    let shown = Shown { title: &|column| title(model, column), cell: &|row, column| cell(model, table, row, column) };
    meaning::meanings(model.look.lang, table, row, &shown)
}

fn style(canvas: &Canvas<'_>, row: &Row, column: usize) -> ratatui::style::Style {
    let palette = canvas.palette;
    match (row.cells.first(), row.cells.get(column)) {
        (_, Some(Cell::Bar(_))) => palette.server,
        (Some(Cell::Text(severity)), _) if column == 0 && severity == "Error" => palette.error,
        (Some(Cell::Text(severity)), _) if column == 0 && severity == "Warning" => palette.warn,
        (_, Some(Cell::Empty)) => palette.dim,
        _ => palette.text,
    }
}

/// The selection as a path and as a filter: `Conversations › 127.0.0.1:40414`, `tcp.stream == 0`.
pub fn place(model: &Model) -> (String, String) {
    let view = &model.statistics;
    let tab = model.text(view.tab.id());
    let path = match view.shown.as_ref().zip(view.row()).filter(|(_, row)| !row.cells.is_empty()) {
        Some((table, row)) => format!("{tab} › {}", cell(model, table, row, 0).trim_start()),
        None => tab,
    };
    (path, view.target().map(|(_, filter)| filter).unwrap_or_default().to_owned())
}

/// The display filter that selects what the selected row counts: what Enter on it sets where filters can be set.
pub fn filter(model: &Model) -> Option<&str> {
    model.statistics.filter()
}

/// What is empty, and why.
fn empty(model: &Model, canvas: &mut Canvas<'_>, inner: Rect) -> Option<Position> {
    let view = &model.statistics;
    let loading = model.facts.as_ref().is_some_and(|facts| matches!(facts.loading, Loading::Running { .. }));
    let id = if view.shown.is_none() || view.waits.is_some() || loading { "stat-counting" } else { "stat-empty" };
    let y = inner.y + u16::from(inner.height > 4);
    canvas.put(inner.x + 2, y, inner.width.saturating_sub(4), &model.text(id), canvas.palette.toast);
    Some(Position::new(inner.x, inner.y))
}
