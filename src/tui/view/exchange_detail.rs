//! The selected exchange: its tabs, the lines of the shown one, and where the selected value comes from.

use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::canvas::{Canvas, Segment};
use crate::tui::cells;
use crate::tui::layout::Area;
use crate::tui::model::detail::{Line, Role, Tab};
use crate::tui::model::{Model, Pane};
use crate::tui::theme::Palette;

/// Draws the tabs and the lines of the shown one. Returns where the cursor belongs.
pub fn draw(model: &Model, canvas: &mut Canvas<'_>, area: Area) -> Option<Position> {
    let focused = model.focus == Pane::Detail;
    if let Some(closed) = model.exchanges.selected_sealed() {
        canvas.border(area, focused, &super::sealed::who(closed), "");
        super::sealed::told(model, canvas, area.inner, closed);
        return Some(Position::new(area.inner.x, area.inner.y));
    }
    let Some(detail) = &model.exchanges.detail else {
        canvas.border(area, focused, &model.text("pane-exchange"), "");
        let text = model.text("exchange-not-selected");
        canvas.put(area.inner.x + 1, area.inner.y, area.inner.width, &text, canvas.palette.dim);
        return Some(Position::new(area.inner.x, area.inner.y));
    };
    // A long address gives way in its middle: method and status stay, and so does what stands at the right.
    let room = usize::from(area.outer.width).saturating_sub(cells::width(&detail.side) + 10);
    let title = cells::drawable(&detail.title);
    canvas.border(area, focused, &cells::fit_middle(&title, room), &detail.side);
    for (segment, _) in tab_segments(model, area) {
        canvas.put(segment.x, area.inner.y, segment.width(), &segment.text, segment.style);
    }
    let content = model.layout().content(Pane::Detail)?;
    let (selected, _) = model.exchanges.place();
    let pieces = pieces(model, content);
    let names = name_width(pieces.iter().filter_map(|piece| detail.lines.get(piece.line)), content.width);
    let mut cursor = None;
    for (y, piece) in (content.y..content.bottom()).zip(&pieces) {
        let Some(line) = detail.lines.get(piece.line) else { break };
        let place = Rect { y, height: 1, ..content };
        let chosen = focused && piece.line == selected;
        draw_line(canvas, place, line, &piece.text, piece.first, names, chosen);
        if piece.line == selected && cursor.is_none() {
            cursor = Some(Position::new(content.x, y));
        }
    }
    if let (Some(note), Some(explanation)) = (model.layout().note(Pane::Detail), &detail.origin.explanation)
        && !explanation.is_empty()
    {
        super::detail::one_line(canvas, note, &cells::drawable(&explanation.short()), &explanation.specification);
    }
    cursor.or(Some(Position::new(content.x, content.y)))
}

/// Where the selected value comes from, beside the tabs.
pub fn draw_origin(model: &Model, canvas: &mut Canvas<'_>, area: Area) {
    canvas.border(area, false, &model.text("pane-origin"), "");
    let Some(detail) = &model.exchanges.detail else { return };
    lines(canvas, area.inner, &detail.origin.lines, 0);
}

/// Draws lines that nothing selects, wrapped, from the line `top` on.
pub fn lines(canvas: &mut Canvas<'_>, area: Rect, all: &[Line], top: usize) {
    let wrapped = wrapped(all, area.width);
    let names = name_width(all.iter(), area.width);
    for (y, (at, text, first)) in (area.y..area.bottom()).zip(wrapped.into_iter().skip(top)) {
        let Some(line) = all.get(at) else { break };
        let place = Rect { x: area.x + 1, y, width: area.width.saturating_sub(1), height: 1 };
        draw_line(canvas, place, line, &text, first, names, false);
    }
}

/// Lines broken to a width: place, text, whether it is the first of its line.
pub fn wrapped(all: &[Line], width: u16) -> Vec<(usize, String, bool)> {
    let names = name_width(all.iter(), width);
    let mut out = Vec::new();
    for (at, line) in all.iter().enumerate() {
        let room = usize::from(width.saturating_sub(1 + indent(line, names)));
        let text = cells::drawable(&line.text);
        out.extend(cells::wrap(&text, room.max(8)).into_iter().enumerate().map(|(piece, text)| (at, text, piece == 0)));
    }
    out
}

/// The tabs, each with what a click on it shows.
pub fn tab_segments(model: &Model, area: Area) -> Vec<(Segment, Tab)> {
    let palette = &model.look.palette;
    let Some(detail) = &model.exchanges.detail else { return Vec::new() };
    // Long names where all of them fit.
    let shown = |tab: Tab, why: Option<&str>| tab != Tab::Messages || why.is_none();
    let name = |tab: Tab, form: &str| model.text(&format!("tab-{}{form}", tab.name()));
    let width = |form: &str| -> usize {
        let tabs = detail.tabs.iter().filter(|(tab, why)| shown(*tab, *why));
        tabs.map(|(tab, _)| cells::width(&name(*tab, form)) + 2).sum()
    };
    let form = if width("") <= usize::from(area.inner.width) { "" } else { ".short" };
    let mut x = area.inner.x;
    let mut segments = Vec::new();
    for (tab, why) in detail.tabs.iter().filter(|(tab, why)| shown(*tab, *why)) {
        let current = *tab == model.exchanges.tab;
        let name = name(*tab, form);
        let text = if current { format!("[{name}]") } else { format!(" {name} ") };
        let style = match (current, why) {
            (true, _) => palette.tab,
            (false, None) => palette.text,
            (false, Some(_)) => palette.dim,
        };
        let segment = Segment { x, text, style, action: None };
        if segment.x + segment.width() > area.inner.right() {
            break;
        }
        x += segment.width();
        segments.push((segment, *tab));
    }
    segments
}

/// A drawn line: part of a line of the tab.
struct Piece {
    line: usize,
    text: String,
    first: bool,
}

/// The pieces in the window. With long lines broken, the window moves on until the selection is in it.
fn pieces(model: &Model, content: Rect) -> Vec<Piece> {
    let Some(detail) = &model.exchanges.detail else { return Vec::new() };
    let rows = usize::from(content.height);
    let (selected, mut top) = model.exchanges.place();
    let near = detail.lines.iter().skip(top).take(rows);
    let names = name_width(near, content.width);
    let of = |at: usize| -> Vec<Piece> {
        let Some(line) = detail.lines.get(at) else { return Vec::new() };
        let text = cells::drawable(&line.text);
        if model.exchanges.cut {
            return vec![Piece { line: at, text: text.into_owned(), first: true }];
        }
        let room = content.width.saturating_sub(indent(line, names));
        let room = usize::from(room - side_room(line, room));
        let lines = cells::wrap(&text, room.max(8)).into_iter().enumerate();
        lines.map(|(piece, text)| Piece { line: at, text, first: piece == 0 }).collect()
    };
    if !model.exchanges.cut {
        let mut height = 0;
        for line in (0..=selected).rev() {
            height += of(line).len();
            if height > rows {
                top = top.max(line + 1).min(selected);
                break;
            }
        }
    }
    let mut all = Vec::new();
    let mut at = top;
    while all.len() < rows && at < detail.lines.len() {
        all.extend(of(at));
        at += 1;
    }
    all
}

/// The line of the tab that stands on a line of the pane.
pub fn line_at(model: &Model, line: usize) -> Option<usize> {
    let content = model.layout().content(Pane::Detail)?;
    pieces(model, content).get(line).map(|piece| piece.line)
}

/// Cells of the column of names: what the widest needs, up to a third.
fn name_width<'l>(lines: impl Iterator<Item = &'l Line>, width: u16) -> u16 {
    let widest = lines.map(|line| cells::width(&line.name) + usize::from(line.depth) * 2).max().unwrap_or(0);
    (widest as u16).min(width / 3)
}

/// Where a line's text begins.
fn indent(line: &Line, names: u16) -> u16 {
    let deep = (u16::from(line.depth) * 2).min(20);
    if line.name.is_empty() { deep } else { names.max(deep) + 2 }
}

/// Cells that a line gives to what stands at its right end: none where too little would be left for what it says.
fn side_room(line: &Line, room: u16) -> u16 {
    let wanted = cells::width(&line.side) as u16 + 2;
    if line.side.is_empty() || room <= wanted + 12 { 0 } else { wanted }
}

fn draw_line(canvas: &mut Canvas<'_>, place: Rect, line: &Line, text: &str, first: bool, names: u16, chosen: bool) {
    let palette = canvas.palette;
    let base = if chosen { palette.selected } else { style(palette, line.role) };
    if chosen {
        canvas.style(place, base);
    }
    let deep = (u16::from(line.depth) * 2).min(20);
    let text_at = indent(line, names).min(place.width);
    if first && !line.name.is_empty() {
        let room = (names.max(deep) + 1).saturating_sub(deep);
        let name_style = match (chosen, line.role) {
            (true, _) => base,
            (false, Role::Text | Role::Generated) => palette.dim,
            (false, role) => style(palette, role),
        };
        canvas.put(place.x + deep, place.y, room, &line.name, name_style);
    }
    let mut room = place.width.saturating_sub(text_at);
    let wanted = side_room(line, room);
    if first && wanted > 0 {
        let style = if chosen { base } else { palette.dim };
        canvas.put_right(place.x + text_at, place.right(), place.y, &line.side, style);
    }
    room -= wanted;
    canvas.put(place.x + text_at, place.y, room, text, base);
    if !chosen && first {
        spans(canvas, place, text_at, room, line);
    }
}

/// Parts of a line that look different.
fn spans(canvas: &mut Canvas<'_>, place: Rect, text_at: u16, room: u16, line: &Line) {
    for (from, to, role) in &line.spans {
        let (Some(before), Some(own)) = (line.text.get(..*from), line.text.get(*from..*to)) else { continue };
        let at = cells::width(&cells::drawable(before)) as u16;
        let width = cells::width(&cells::drawable(own)) as u16;
        if at < room {
            let area = Rect { x: place.x + text_at + at, width: width.min(room - at), ..place };
            canvas.style(area, style(canvas.palette, *role));
        }
    }
}

/// The style of a role.
pub fn style(palette: &Palette, role: Role) -> Style {
    match role {
        Role::Text => palette.text,
        Role::Heading => palette.focus,
        Role::Dim => palette.dim,
        Role::Generated => palette.generated,
        Role::Client => palette.client,
        Role::Server => palette.server,
        Role::Fine => palette.ok,
        Role::Warn => palette.warn,
        Role::Wrong => palette.error,
    }
}
