//! The list of exchanges: one row a request with its answer.

use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::canvas::{Canvas, Segment};
use super::sealed;
use super::waterfall::{self, Axis};
use crate::dissect::Transport;
use crate::export::exchanges::{Note, Row, Which};
use crate::export::meaning::{Meaning, exchanges as meaning};
use crate::tui::cells;
use crate::tui::feed::tabs;
use crate::tui::layout::{self, Area};
use crate::tui::model::exchanges::{Chip, Line, Sort};
use crate::tui::model::{Loading, Model, Pane};
use crate::tui::{units, update};

/// Cells before the first column: the cursor and a mark.
const GUTTER: u16 = 2;
/// Cells that the path keeps before other columns leave.
const LEAST_PATH: u16 = 16;

/// The columns of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Number,
    Method,
    Path,
    Status,
    Type,
    Size,
    Time,
    Connection,
    Waterfall,
}

impl Column {
    /// What a click on its heading sorts by.
    fn sort(self) -> Option<Sort> {
        Some(match self {
            Self::Number => Sort::Number,
            Self::Method => Sort::Method,
            Self::Path => Sort::Path,
            Self::Status => Sort::Status,
            Self::Type => Sort::Type,
            Self::Size => Sort::Size,
            Self::Time => Sort::Time,
            Self::Connection => Sort::Connection,
            Self::Waterfall => return None,
        })
    }

    fn right_aligned(self) -> bool {
        matches!(self, Self::Number | Self::Size | Self::Time | Self::Connection)
    }
}

/// Draws a pane of the view. Returns where the cursor belongs.
pub fn draw(model: &Model, canvas: &mut Canvas<'_>, pane: Pane, area: Area) -> Option<Position> {
    match pane {
        Pane::List => list(model, canvas, area),
        Pane::Detail => super::exchange_detail::draw(model, canvas, area),
        Pane::Bytes => {
            super::exchange_detail::draw_origin(model, canvas, area);
            None
        }
    }
}

fn list(model: &Model, canvas: &mut Canvas<'_>, area: Area) -> Option<Position> {
    let right = match shared_host(model) {
        Some(host) => host.to_owned(),
        None => String::new(),
    };
    let chips = chip_segments(model, area);
    let used = chips.last().map_or(0, |(segment, _)| segment.x + segment.width() - area.outer.x);
    let room = usize::from(area.outer.width.saturating_sub(used + 6));
    let right = if cells::width(&right) <= room { right } else { String::new() };
    canvas.border(area, model.focus == Pane::List, &model.text("pane-exchanges"), &right);
    for (segment, _) in &chips {
        canvas.put(segment.x, area.outer.y, segment.width(), &segment.text, segment.style);
    }
    if model.exchanges.is_empty() {
        return empty(model, canvas, area.inner);
    }
    let columns = columns(model, area.inner.width);
    if model.exchanges.own_len() > 0 {
        heading(model, canvas, area.inner, &columns);
    }
    let rows = model.layout().content(Pane::List)?;
    let axis = Axis::of(model);
    let mut cursor = None;
    for line in 0..rows.height {
        let at = model.exchanges.top.saturating_add(u32::from(line));
        let Some(what) = model.exchanges.line(at) else { break };
        let place = Rect { y: rows.y + line, height: 1, ..rows };
        let selected = at == model.exchanges.selected;
        if selected {
            cursor = Some(Position::new(place.x, place.y));
        }
        let rule = match what {
            Line::Exchange(id, _) => model.exchanges.ruled.get(&id.0).copied(),
            Line::Group(_) | Line::SealedTitle | Line::Sealed(_) => None,
        };
        let colored = model.coloring.style(rule, &model.look);
        let style = row_style(model, canvas, place, selected, colored);
        match what {
            Line::Group(group) => draw_group(model, canvas, place, group, style),
            Line::SealedTitle => sealed::title(model, canvas, place),
            Line::Sealed(_) => {
                if let Some(closed) = model.exchanges.sealed_at(at) {
                    sealed::row(model, canvas, place, closed, selected.then_some(style));
                }
            }
            Line::Exchange(id, depth) => {
                let row = model.exchanges.rows.get(&id.0);
                let above = if depth > 0 { group_above(model, at, depth) } else { None };
                let what = Drawn { id: id.0, row, depth, above, whole: selected || colored.is_some(), base: style };
                draw_row(model, canvas, place, &columns, axis, &what);
            }
        }
    }
    if let Some(closed) = model.exchanges.selected_sealed().filter(|_| model.layout().detail.is_none()) {
        // What the pane below would say.
        let shown = model.exchanges.len().saturating_sub(model.exchanges.top).min(u32::from(rows.height)) as u16;
        let below = Rect { y: rows.y + shown, height: rows.height - shown, ..rows };
        sealed::told(model, canvas, Rect { y: below.y + 1, height: below.height.saturating_sub(1), ..below }, closed);
    }
    cursor
}

/// The chips on the list's border, each with what a click on it shows.
pub fn chip_segments(model: &Model, area: Area) -> Vec<(Segment, Chip)> {
    let palette = &model.look.palette;
    let title = cells::width(&model.text("pane-exchanges")) as u16;
    let mut x = area.outer.x + title + 5;
    let mut segments = Vec::new();
    for (chip, count) in update::exchanges::chips(model) {
        let name = match chip {
            Chip::All => model.text("chip-all"),
            Chip::Of(name) => name.to_owned(),
        };
        let current = chip == model.exchanges.by.chip;
        let text = if current { format!("‹{name} {count}›") } else { format!(" {name} {count} ") };
        let style = if current { palette.tab } else { palette.dim };
        let segment = Segment { x, text, style, action: None };
        if segment.x + segment.width() + 2 > area.outer.right() {
            break;
        }
        x += segment.width();
        segments.push((segment, chip));
    }
    segments
}

/// The host that all rows in the window go to, if it is one.
fn shared_host(model: &Model) -> Option<&str> {
    let mut hosts = window(model).filter_map(|row| row.host.as_deref());
    let first = hosts.next()?;
    hosts.all(|host| host == first).then_some(first)
}

fn window(model: &Model) -> impl Iterator<Item = &Row> {
    let rows = model.layout().rows(Pane::List) as u32;
    let lines = model.exchanges.top..model.exchanges.top.saturating_add(rows);
    lines.filter_map(|line| model.exchanges.rows.get(&model.exchanges.exchange_at(line)?.0))
}

/// The shown columns with their places and widths. They leave when there is no room; number, path and status never.
fn columns(model: &Model, width: u16) -> Vec<(Column, u16, u16)> {
    use Column::*;
    let wide = width >= 108;
    let gap = 1;
    let digits = model.exchanges.count.max(1).to_string().len().max(3) as u16;
    let methods = window(model).filter_map(|row| row.method.as_deref()).map(cells::width).max().unwrap_or(4);
    let method = methods.clamp(6, 8) as u16;
    let connection = window(model).filter_map(|row| row.stream).map(|(_, index)| index.to_string().len() + 1).max();
    let connection = connection.unwrap_or(2).clamp(4, 8) as u16;
    let mut shown = vec![
        (Number, digits),
        (Method, method),
        (Path, 0),
        (Status, if wide { 22 } else { 6 }),
        (Type, 10),
        (Size, 8),
        (Time, 7),
        (Connection, connection),
        (Waterfall, if wide { 22 } else { (width / 3).clamp(10, 26) }),
    ];
    if !wide {
        shown.retain(|(column, _)| !matches!(column, Type | Connection));
    }
    if model.look.is_projector() && !wide {
        // Before a class: what was asked, what came of it, and when.
        shown.retain(|(column, _)| *column != Size);
    }
    if model.layout().size == layout::Size::Tiny {
        shown.retain(|(column, _)| matches!(column, Number | Path | Status));
    }
    let taken = |shown: &[(Column, u16)]| GUTTER + shown.iter().map(|(_, width)| width + gap).sum::<u16>();
    for leaving in [Waterfall, Connection, Type, Size, Method, Time] {
        if taken(&shown) + LEAST_PATH <= width + gap {
            break;
        }
        shown.retain(|(column, _)| *column != leaving);
    }
    let path = (width + gap).saturating_sub(taken(&shown)).max(1);
    let mut x = GUTTER;
    shown
        .into_iter()
        .map(|(column, width)| {
            let width = if column == Path { path } else { width };
            let at = x;
            x += width + gap;
            (column, at, width)
        })
        .collect()
}

/// What a click at a cell of the heading sorts by.
pub fn column_at(model: &Model, area: Area, x: u16) -> Option<Sort> {
    let x = x.checked_sub(area.inner.x)?;
    let columns = columns(model, area.inner.width);
    let hit = columns.into_iter().find(|(_, at, width)| (*at..=at + width).contains(&x));
    hit.and_then(|(column, ..)| column.sort())
}

fn heading(model: &Model, canvas: &mut Canvas<'_>, inner: Rect, columns: &[(Column, u16, u16)]) {
    let by = &model.exchanges.by;
    for (column, at, width) in columns {
        let (x, room) = (inner.x + at, usize::from(*width));
        let name = match column {
            Column::Waterfall => Axis::of(model).map(|axis| axis.labels(model, *width)).unwrap_or_default(),
            Column::Number => "#".to_owned(),
            _ => model.text(&format!("sort-{}.short", column.sort().unwrap_or_default().name())),
        };
        let sorted = !by.tree && !by.is_natural() && column.sort() == Some(by.sort);
        let sign = if by.descending { "↓" } else { "↑" };
        let name = match (sorted, column.right_aligned()) {
            (false, _) => name,
            (true, true) => format!("{sign}{name}"),
            (true, false) => format!("{name}{sign}"),
        };
        let text =
            if column.right_aligned() { cells::pad_left(&name, room) } else { cells::fit(&name, room).into_owned() };
        let style = if sorted { canvas.palette.tab } else { canvas.palette.dim };
        canvas.put(x, inner.y, *width, &text, style);
    }
}

fn row_style(model: &Model, canvas: &mut Canvas<'_>, place: Rect, selected: bool, colored: Option<Style>) -> Style {
    let palette = canvas.palette;
    let style = match (selected, model.focus == Pane::List) {
        (false, _) => colored.unwrap_or(palette.text),
        (true, true) => palette.selected,
        (true, false) => palette.selected_dim,
    };
    canvas.style(place, style);
    if selected {
        canvas.symbol(place.x, place.y, "▸", style);
    }
    style
}

fn draw_group(model: &Model, canvas: &mut Canvas<'_>, place: Rect, at: u32, style: Style) {
    let Some(group) = model.exchanges.arranged.groups.get(at as usize) else { return };
    let closed = model.exchanges.closed.contains(&group.key);
    let x = place.x + GUTTER + u16::from(group.depth) * 2;
    canvas.symbol(x.min(place.right().saturating_sub(1)), place.y, if closed { "▸" } else { "▾" }, style);
    let count = model.look.lang.with("count-exchanges", &[("count", group.count.into())]);
    let count_at = canvas.put_right(x + 2, place.right(), place.y, &count, style);
    let label = cells::drawable(&group.label);
    let room = count_at.saturating_sub(x + 3);
    canvas.put(x + 2, place.y, room, &cells::fit_middle(&label, usize::from(room)), style);
}

/// Lines above a row that are searched for its group.
const FAR: u32 = 4096;

/// The group that a line stands in: its host and path.
fn group_above(model: &Model, line: u32, depth: u8) -> Option<&str> {
    let groups = &model.exchanges.arranged.groups;
    let above = (line.saturating_sub(FAR)..line).rev().filter_map(|at| match model.exchanges.line(at) {
        Some(Line::Group(group)) => groups.get(group as usize),
        _ => None,
    });
    above.into_iter().find(|group| group.depth + 1 == depth).map(|group| group.key.as_str())
}

/// What is drawn on a line.
struct Drawn<'m> {
    id: u32,
    row: Option<&'m Row>,
    depth: u8,
    above: Option<&'m str>,
    /// Whether all of it looks as its base.
    whole: bool,
    base: Style,
}

fn draw_row(
    model: &Model,
    canvas: &mut Canvas<'_>,
    place: Rect,
    columns: &[(Column, u16, u16)],
    axis: Option<Axis>,
    what: &Drawn<'_>,
) {
    let palette = canvas.palette;
    let Drawn { whole, base, .. } = *what;
    let Some(row) = what.row else {
        canvas.put(place.x + GUTTER, place.y, 8, "…", base);
        return;
    };
    let (sign, style) = sign(model, row, what.id, base);
    canvas.symbol(place.x + 1, place.y, sign, if whole { base } else { style });
    let one_host = shared_host(model).is_some();
    for (column, at, width) in columns {
        let x = place.x + at;
        if *column == Column::Waterfall {
            if let Some(bar) = axis.and_then(|axis| axis.bar(&row.timing, *width)) {
                waterfall::draw(canvas, x, place.y, bar, if whole { base } else { palette.server });
            }
            continue;
        }
        let text = match column {
            Column::Status if *width < 12 => short_status(row),
            Column::Path if what.above.is_some() => within(&path(model, row, true), what.above.unwrap_or_default()),
            _ => cell(model, row, *column, one_host),
        };
        let indent = if *column == Column::Path { (u16::from(what.depth) * 2).min(width / 2) } else { 0 };
        let room = width.saturating_sub(indent);
        let text = cells::drawable(&text);
        let text = match column {
            Column::Path => cells::fit_middle(&text, usize::from(room)).into_owned(),
            _ if column.right_aligned() => cells::pad_left(&text, usize::from(room)),
            _ => cells::fit(&text, usize::from(room)).into_owned(),
        };
        let style = if whole { base } else { cell_style(model, row, *column, base) };
        canvas.put(x + indent, place.y, room, &text, style);
    }
}

/// A path without what its group says already; of one that is the group's own, the last part.
fn within(path: &str, group: &str) -> String {
    let folder = group.find('/').and_then(|at| group.get(at..)).unwrap_or_default();
    match path.strip_prefix(folder) {
        Some(rest) if !rest.is_empty() && !folder.is_empty() && folder != "/" => rest.to_owned(),
        Some("") => path.rsplit('/').next().filter(|last| !last.is_empty()).unwrap_or(path).to_owned(),
        _ => path.to_owned(),
    }
}

/// The mark before a row: the user's, else what is wrong with the exchange.
fn sign(model: &Model, row: &Row, id: u32, base: Style) -> (&'static str, Style) {
    use crate::tui::model::detail::Role;
    let palette = &model.look.palette;
    let worst = row.notes.iter().map(tabs::note_role);
    match worst.max_by_key(|role| matches!(role, Role::Warn) as u8 + matches!(role, Role::Wrong) as u8 * 2) {
        _ if model.exchanges.marked.contains(&id) => ("●", palette.key),
        Some(Role::Wrong) => ("✗", palette.error),
        Some(Role::Warn) => ("!", palette.warn),
        Some(_) => ("i", palette.note),
        None => (" ", base),
    }
}

fn cell_style(model: &Model, row: &Row, column: Column, base: Style) -> Style {
    let palette = &model.look.palette;
    match (column, row.status) {
        (Column::Number | Column::Time | Column::Connection | Column::Size | Column::Type, _) => palette.dim,
        (Column::Status, _) if !row.is_http() => {
            if row.went_well() {
                palette.ok
            } else {
                palette.warn
            }
        }
        (Column::Status, _) if row.call_failed() => palette.error,
        (Column::Status, Some(200..=299)) => palette.ok,
        (Column::Status, Some(400..=499)) => palette.warn,
        (Column::Status, Some(500..)) => palette.error,
        (Column::Status, None) => palette.warn,
        _ => base,
    }
}

/// What a cell says.
fn cell(model: &Model, row: &Row, column: Column, without_host: bool) -> String {
    let lang = model.look.lang;
    match column {
        Column::Number => row.number.to_string(),
        // What is sent behind a command (a letter, a name for AUTH) has none.
        Column::Method if row.method.is_none() && row.request_frames.is_some() && !row.is_http() => "·".to_owned(),
        Column::Method => row.method.clone().unwrap_or_else(|| "?".to_owned()),
        Column::Path => path(model, row, without_host),
        Column::Status => status(model, row),
        Column::Type => content_type(row),
        Column::Size if row.response_frames.is_none() || !row.is_http() => "·".to_owned(),
        Column::Size => units::size(lang, row.response_bytes),
        Column::Time => row.timing.total.map_or_else(|| "·".to_owned(), |total| units::span(lang, total)),
        Column::Connection => match row.stream {
            Some((Transport::Udp, index)) => format!("u{index}"),
            Some((_, index)) => format!("c{index}"),
            None => String::new(),
        },
        Column::Waterfall => String::new(),
    }
}

/// The path, with the host where not all go to the same one, and what else names the call.
fn path(model: &Model, row: &Row, without_host: bool) -> String {
    let target = match (&row.target, row.protocol) {
        (Some(target), _) => target.clone(),
        (None, _) if is_closed(row, Which::Request) => model.text("path-closed"),
        // Not every command is about something.
        (None, _) if row.request_frames.is_some() && !row.is_http() => String::new(),
        (None, _) => model.text("path-no-request"),
    };
    let target = crate::tui::secrets::masked_url(&target, model.exchanges.revealed);
    let whole = match &row.host {
        Some(host) if !without_host && target.starts_with('/') => format!("{host}{target}"),
        _ => target,
    };
    let whole = match &row.operation {
        Some(operation) => format!("{whole}  {operation}"),
        None => whole,
    };
    if row.messages > 0 { format!("{whole}  ↔ {}", row.messages) } else { whole }
}

/// Whether a message of the exchange is there and not decrypted.
fn is_closed(row: &Row, which: Which) -> bool {
    row.notes.iter().any(|note| note.closes(which).is_some())
}

fn status(model: &Model, row: &Row) -> String {
    let sign = status_sign(row);
    let reason = row.reason.as_deref().unwrap_or_default();
    match row.status {
        None if sign == "…" => sign.to_owned(),
        None if is_closed(row, Which::Response) => format!("{sign} {}", model.text("status-closed")),
        None => format!("{sign} {}", model.text("status-none")),
        Some(_) if !row.has_code() => format!("{sign} {reason}"),
        Some(status) => format!("{sign} {status} {reason}").trim_end().to_owned(),
    }
}

/// The same where there is no room for words.
fn short_status(row: &Row) -> String {
    let sign = status_sign(row);
    match row.status {
        Some(status) => format!("{sign} {status}"),
        None => sign.to_owned(),
    }
}

fn status_sign(row: &Row) -> &'static str {
    match row.status {
        None if row.notes.iter().any(|note| matches!(note, Note::Waiting | Note::Arriving(_))) => "…",
        None if is_closed(row, Which::Response) => "?",
        None => "✗",
        Some(_) if !row.is_http() => {
            if row.went_well() {
                "✓"
            } else {
                "!"
            }
        }
        // What is called over HTTP failed though HTTP did not.
        Some(_) if row.call_failed() => "✗",
        Some(100..=199) => "·",
        Some(200..=299) => "✓",
        Some(300..=399) => "↪",
        Some(400..=499) => "!",
        Some(_) => "✗",
    }
}

/// `json`, `text gzip`: the type in one word, and its coding.
fn content_type(row: &Row) -> String {
    let Some(kind) = &row.content_type else { return "—".to_owned() };
    let kind = kind.split(';').next().unwrap_or_default().trim();
    let short = match kind {
        "text/plain" => "text",
        "application/octet-stream" => "octets",
        "application/x-www-form-urlencoded" => "form",
        _ => {
            let word = kind.rsplit(['/', '+']).next().unwrap_or(kind);
            word.strip_prefix("x-").unwrap_or(word)
        }
    };
    match &row.content_encoding {
        Some(coding) => format!("{short} {coding}"),
        None => short.to_owned(),
    }
}

/// How many the list shows, and of how many.
pub fn count(model: &Model) -> String {
    let exchanges = &model.exchanges;
    let lang = model.look.lang;
    let all = lang.with("count-exchanges", &[("count", exchanges.count.into())]);
    match &exchanges.arranged.order {
        Some(order) if order.len() < exchanges.count as usize => {
            lang.with("count-of", &[("count", order.len().into()), ("all", (&all).into())])
        }
        _ => all,
    }
}

/// The selection as a path, and the display filter that selects it.
pub fn selection(model: &Model) -> (String, String) {
    let exchanges = &model.exchanges;
    if let Some(sealed) = exchanges.selected_sealed() {
        let path = format!("{} › c{}", model.text("view-exchanges"), sealed.number);
        return (path, format!("tcp.stream == {}", sealed.number));
    }
    let Some(id) = exchanges.chosen else { return (String::new(), String::new()) };
    let mut path = format!("{} › #{}", model.text("view-exchanges"), id.number());
    if model.focus == Pane::List {
        return (path, String::new());
    }
    path.push_str(" › ");
    path.push_str(&model.text(&format!("tab-{}", exchanges.tab.name())));
    let Some(detail) = &exchanges.detail else { return (path, String::new()) };
    let name = detail.lines.get(exchanges.place().0).map(|line| line.name.trim_start_matches('[')).unwrap_or_default();
    if !name.is_empty() {
        path.push_str(" › ");
        path.push_str(name);
    }
    let secret = !exchanges.revealed
        && detail.lines.get(exchanges.place().0).is_some_and(|line| line.text.contains(crate::tui::secrets::MASK));
    (path, if secret { String::new() } else { detail.origin.filter.clone() })
}

/// What is counted of all of them: `2xx 10 · 4xx 2   slowest #7 501 ms`.
pub fn sums(model: &Model) -> Option<String> {
    let exchanges = &model.exchanges;
    let lang = model.look.lang;
    if let Some((done, of)) =
        exchanges.arranging.filter(|_| !exchanges.arranged.by.is_natural() || !exchanges.by.is_natural())
    {
        let percent = u64::from(done) * 100 / u64::from(of.max(1));
        return Some(lang.with("arranging", &[("percent", percent.into())]));
    }
    let census = &exchanges.arranged.census;
    let classes = census.classes.iter().enumerate().skip(1).filter(|(_, count)| **count > 0);
    let mut parts: Vec<String> = classes.map(|(class, count)| format!("{class}xx {count}")).collect();
    if let Some(none) = census.classes.first().filter(|none| **none > 0 && !parts.is_empty()) {
        parts.push(format!("? {none}"));
    }
    let mut text = parts.join(" · ");
    if let Some((id, span)) = census.slowest {
        let span = units::span(lang, span);
        let slowest = lang.with("status-slowest", &[("number", id.number().into()), ("span", (&span).into())]);
        let both = if text.is_empty() { slowest } else { format!("{text}   {slowest}") };
        // The status line gives its right half.
        if text.is_empty() || cells::width(&both) < usize::from(model.size.0 / 2) {
            text = both;
        }
    }
    (!text.is_empty()).then_some(text)
}

/// A row as text.
pub fn row_text(model: &Model, line: u32) -> String {
    let id = model.exchanges.exchange_at(line);
    let Some(row) = id.and_then(|id| model.exchanges.rows.get(&id.0)) else { return String::new() };
    use Column::*;
    let parts = [Number, Method, Path, Status, Type, Size, Time, Connection];
    parts.map(|column| cell(model, row, column, false)).join("  ")
}

/// What the columns of the selected row mean, with its numbers; nothing for a group.
pub fn meanings(model: &Model) -> Vec<Meaning> {
    let id = model.exchanges.exchange_at(model.exchanges.selected);
    id.and_then(|id| model.exchanges.rows.get(&id.0)).map_or_else(Vec::new, |row| meanings_of(model, row))
}

/// The same of a row.
pub fn meanings_of(model: &Model, row: &Row) -> Vec<Meaning> {
    let one_host = shared_host(model).is_some();
    let told = |column: Column| {
        let sort = column.sort().map(Sort::name);
        let title = match column {
            Column::Number => "#".to_owned(),
            _ => sort.map_or_else(String::new, |name| model.text(&format!("sort-{name}.short"))),
        };
        meaning::Column { name: sort.unwrap_or("waterfall"), title, value: cell(model, row, column, one_host) }
    };
    use Column::*;
    let columns = [Number, Method, Path, Status, Type, Size, Time, Connection, Waterfall];
    meaning::meanings(model.look.lang, row, columns.map(told).into())
}

fn empty(model: &Model, canvas: &mut Canvas<'_>, inner: Rect) -> Option<Position> {
    if model.is_empty() && model.live().is_some() {
        return super::live::empty(model, canvas, inner);
    }
    let done = model.facts.as_ref().is_some_and(|facts| facts.loading == Loading::Done);
    let filtered = model.exchanges.count > 0;
    let ids = match (filtered, done) {
        (true, _) => ["exchanges-none-of", "exchanges-none-of-key"],
        (false, true) => ["exchanges-none", "exchanges-none-why"],
        (false, false) => ["exchanges-none-yet", "exchanges-none-why"],
    };
    let mut y = inner.y + 1;
    let closed = model.facts.as_ref().and_then(|facts| facts.closed.as_ref()).filter(|_| !filtered);
    let closed = closed.map(|trouble| {
        let why = crate::explain::trouble(model.look.lang, trouble);
        model.look.lang.with("exchanges-closed", &[("why", (&why).into())])
    });
    let texts = ids.map(|id| model.text(id)).into_iter().chain(closed);
    for (at, text) in texts.enumerate() {
        let style = match at {
            0 => canvas.palette.focus,
            1 => canvas.palette.dim,
            _ => canvas.palette.warn,
        };
        for line in cells::wrap(&text, usize::from(inner.width.saturating_sub(4))) {
            if y < inner.bottom() {
                canvas.put(inner.x + 2, y, inner.width.saturating_sub(2), &line, style);
                y += 1;
            }
        }
    }
    Some(Position::new(inner.x, inner.y))
}
