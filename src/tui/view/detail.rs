//! The layers of the selected packet.

use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::canvas::Canvas;
use crate::dissect::{Kind, Severity};
use crate::tui::cells;
use crate::tui::layout::Area;
use crate::tui::model::{Model, Node, Pane, Pending, Screen};

/// A drawn line: part of a node.
struct Line {
    node: usize,
    text: String,
    first: bool,
}

/// Draws the tree. Returns where the cursor belongs.
pub fn draw(model: &Model, canvas: &mut Canvas<'_>, area: Area) -> Option<Position> {
    let title = match model.frame() {
        Some(frame) if pending(model).is_some() => format!("{} #{frame} …", model.text("pane-detail")),
        Some(frame) => format!("{} #{frame}", model.text("pane-detail")),
        None => model.text("pane-detail"),
    };
    let right =
        if model.layout().bytes.is_none() && !model.zoom { model.text("pane-swap-bytes") } else { String::new() };
    canvas.border(area, model.focus == Pane::Detail, &title, &right);
    let content = model.layout().content(Pane::Detail)?;
    let Some(detail) = &model.detail else {
        canvas.put(content.x + 1, content.y, content.width, &model.text("empty-detail"), canvas.palette.dim);
        return Some(Position::new(content.x, content.y));
    };
    if !detail.failure.is_empty() {
        for (line, text) in
            (content.y..content.bottom()).zip(cells::wrap(&detail.failure, usize::from(content.width).max(2) - 1))
        {
            canvas.put(content.x + 1, line, content.width - 1, &text, canvas.palette.error);
        }
        return Some(Position::new(content.x, content.y));
    }
    let mut cursor = None;
    for (y, line) in (content.y..content.bottom()).zip(lines(model)) {
        let Some(node) = detail.nodes.get(line.node) else { continue };
        let selected = line.node == model.tree.selected;
        let place = Rect { y, height: 1, ..content };
        draw_line(model, canvas, place, node, &line, selected);
        if selected && cursor.is_none() {
            let x = (content.x + u16::from(node.depth) * 2).min(content.right().saturating_sub(1));
            cursor = Some(Position::new(x, y));
        }
    }
    if let Some(note) = model.layout().note(Pane::Detail) {
        note_line(model, canvas, note);
    }
    cursor.or(Some(Position::new(content.x, content.y)))
}

/// How far the content of the packet on the screen is, while it is shown without it.
pub fn pending(model: &Model) -> Option<Pending> {
    let shown = matches!(model.screen, Screen::Packets | Screen::Layers);
    model.detail.as_ref().filter(|_| shown).and_then(|detail| detail.pending)
}

fn draw_line(model: &Model, canvas: &mut Canvas<'_>, place: Rect, node: &Node, line: &Line, selected: bool) {
    let palette = canvas.palette;
    let base = match (selected, model.focus == Pane::Detail) {
        (false, _) => style(model, node),
        (true, true) => palette.selected,
        (true, false) => palette.selected_dim,
    };
    if selected {
        canvas.style(place, base);
    }
    let indent = (u16::from(node.depth) * 2).min(place.width);
    let x = place.x + indent;
    if line.first && model.children(line.node, node.next) {
        let sign = if model.is_open(line.node) { "▾" } else { "▸" };
        canvas.symbol(x.min(place.right().saturating_sub(1)), place.y, sign, base);
    }
    let room = place.width.saturating_sub(indent + 2);
    let end = canvas.put(x + 2, place.y, room, &line.text, base);
    if node.depth == 0 && line.first && node.range.len > 0 {
        let size = format!("{} {}", node.range.len, model.text("unit-b"));
        if place.right().saturating_sub(end) as usize > cells::width(&size) + 2 {
            let style = if selected { base } else { palette.dim };
            canvas.put_right(end, place.right(), place.y, &size, style);
        }
    }
}

/// The lines from the first shown one on. With long lines broken, the window moves on until the selection is in it.
fn lines(model: &Model) -> Vec<Line> {
    let Some(content) = model.layout().content(Pane::Detail) else { return Vec::new() };
    let rows = usize::from(content.height);
    let selected = model.tree_line();
    let mut top = model.tree.top;
    let of = |line: usize| -> Vec<Line> {
        let Some(node) = model.tree.visible.get(line).map(|node| *node as usize) else { return Vec::new() };
        pieces(model, node, usize::from(content.width))
    };
    if model.tree.wrap {
        let mut height = 0;
        for line in (0..=selected).rev() {
            height += of(line).len();
            if height > rows {
                top = top.max(line + 1).min(selected);
                break;
            }
        }
    }
    let mut lines = Vec::new();
    let mut line = top;
    while lines.len() < rows && line < model.tree.visible.len() {
        lines.extend(of(line));
        line += 1;
    }
    lines
}

fn pieces(model: &Model, at: usize, width: usize) -> Vec<Line> {
    let node = model.detail.as_ref().and_then(|detail| detail.nodes.get(at));
    let Some(node) = node else { return Vec::new() };
    let text = format!("{}{}", sign(node), node.text.as_deref().unwrap_or("…"));
    let text = cells::drawable(&text).into_owned();
    if model.tree.wrap {
        let room = width.saturating_sub(usize::from(node.depth) * 2 + 2);
        let lines = cells::wrap(&text, room).into_iter().enumerate();
        return lines.map(|(piece, text)| Line { node: at, text, first: piece == 0 }).collect();
    }
    vec![Line { node: at, text: cells::skip(&text, model.tree.shift).into_owned(), first: true }]
}

/// The node on a line of the pane.
pub fn node_at(model: &Model, line: usize) -> Option<usize> {
    lines(model).get(line).map(|line| line.node)
}

/// What stands before a note, or before a layer that holds one.
fn sign(node: &Node) -> &'static str {
    let note = matches!(node.field.kind, Kind::Note(..));
    match node.worst {
        Some(Severity::Error) => "✗ ",
        Some(Severity::Warn) => "! ",
        Some(_) if note => "i ",
        _ if node.field.filter == "frame.comment" => "✎ ",
        _ => "",
    }
}

fn style(model: &Model, node: &Node) -> Style {
    let palette = &model.look.palette;
    match (node.worst, node.field.kind) {
        (Some(Severity::Error), _) => palette.error,
        (Some(Severity::Warn), _) => palette.warn,
        (_, Kind::Note(..)) => palette.note,
        _ if node.generated => palette.generated,
        _ => palette.text,
    }
}

/// What the selected field is and what its value means, as much as there is room for; the whole of it is in the Layers view.
pub fn note_line(model: &Model, canvas: &mut Canvas<'_>, area: Rect) {
    let Some(node) = model.node() else { return };
    let explanation = model.detail.as_ref().and_then(|detail| detail.selected.explanation.as_ref());
    let (field, palette) = (node.field, canvas.palette);
    let said = explanation.map(|(_, explanation)| explanation).filter(|explanation| !explanation.is_empty());
    if area.height < 2 {
        let (text, spec) = match said {
            Some(explanation) => (explanation.short(), explanation.specification.clone()),
            None => (format!("{} — {}", field.label, field.filter), field.spec.to_owned()),
        };
        one_line(canvas, area, &text, &spec);
        return;
    }
    let size = match node.range.len {
        0 => model.text("not-on-the-wire"),
        len => model.look.lang.with("bytes-at", &[("count", len.into()), ("place", u64::from(node.range.at).into())]),
    };
    let spec = said.map_or(field.spec, |explanation| &explanation.specification);
    let foot = [field.filter, &size, spec].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    let lines = usize::from(area.height) - 1;
    let text = said.map_or_else(|| format!("{} — {}", field.label, field.filter), |explanation| explanation.short());
    let mut shown = cells::wrap(&text, usize::from(area.width));
    if shown.len() > lines {
        shown.truncate(lines);
        if let Some(last) = shown.last_mut() {
            *last = cells::fit(&format!("{last} {}", cells::ELLIPSIS), usize::from(area.width)).into_owned();
        }
    }
    for (y, line) in (area.y..).zip(&shown) {
        canvas.put(area.x, y, area.width, line, palette.text);
    }
    canvas.put(area.x, area.bottom() - 1, area.width, &foot, palette.dim);
}

/// What something means in one line, with the specification at its right end.
pub fn one_line(canvas: &mut Canvas<'_>, area: Rect, text: &str, spec: &str) {
    let palette = canvas.palette;
    let end = area.right().saturating_sub(1);
    let spec_at = end.saturating_sub(cells::width(spec) as u16);
    // The specification gives way where it would take the half of a narrow pane.
    let room = if area.width >= 60 && !spec.is_empty() { spec_at.saturating_sub(area.x + 2) } else { area.width - 1 };
    canvas.put(area.x + 1, area.y, room, text, palette.dim);
    if area.width >= 60 {
        canvas.put_right(spec_at, end, area.y, spec, palette.dim);
    }
}
