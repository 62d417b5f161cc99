//! The help: keys of the pane it was opened in, keys that work everywhere, what the signs mean; searchable.

use ratatui::layout::{Position, Rect};

use super::canvas::Canvas;
use crate::tui::cells;
use crate::tui::keys::{self, Contexts, Section};
use crate::tui::model::{Model, Popup, Screen};

/// What the signs mean.
const LEGEND: &[&str] = &["legend-rows", "legend-tree", "legend-bytes", "legend-colours"];
/// How filters are written.
const SYNTAX: &[&str] = &[
    "syntax-field",
    "syntax-compare",
    "syntax-text",
    "syntax-set",
    "syntax-slice",
    "syntax-join",
    "syntax-functions",
    "syntax-values",
];

/// A line of the help.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// A heading.
    Heading(String),
    /// Keys and what they do; whether it is not built yet.
    Key(String, String),
    /// Words.
    Text(String),
}

/// Draws the help. Returns where the cursor belongs.
pub fn draw(model: &Model, canvas: &mut Canvas<'_>) -> Option<Position> {
    let Some(Popup::Help { search, top, .. }) = &model.popup else { return None };
    let area = model.layout().middle;
    let inner = canvas.popup(area, &model.text("do-help"), &model.text("help-closes"));
    let palette = canvas.palette;
    let label = model.text("help-search");
    let after = canvas.put(inner.x + 1, inner.y, inner.width / 2, &label, palette.dim) + 1;
    let room = inner.right().saturating_sub(after + 1);
    let (typed, cursor) = search.window(usize::from(room));
    canvas.put(after, inner.y, room, &typed, palette.input);
    let body = Rect { y: inner.y + 1, height: inner.height.saturating_sub(1), ..inner };
    let halves = halves(model, body);
    for (area, lines) in &halves {
        for (y, line) in (area.y..area.bottom()).zip(lines.iter().skip(*top)) {
            draw_line(canvas, *area, y, line);
        }
    }
    if halves.iter().all(|(_, lines)| lines.is_empty()) {
        canvas.put(body.x + 1, body.y, body.width, &model.text("help-nothing"), palette.warn);
    }
    Some(Position::new(after + cursor as u16, inner.y))
}

/// Lines by which the help can be scrolled.
pub fn scroll_room(model: &Model) -> usize {
    let middle = model.layout().middle;
    let body = Rect {
        x: middle.x + 1,
        y: middle.y + 2,
        width: middle.width.saturating_sub(2),
        height: middle.height.saturating_sub(3),
    };
    let most = halves(model, body).iter().map(|(_, lines)| lines.len()).max().unwrap_or(0);
    most.saturating_sub(usize::from(body.height))
}

fn draw_line(canvas: &mut Canvas<'_>, area: Rect, y: u16, line: &Line) {
    let palette = canvas.palette;
    let (left, width) = (area.x + 1, area.width.saturating_sub(1));
    match line {
        Line::Heading(text) => canvas.put(left, y, width, text, palette.focus),
        Line::Text(text) => canvas.put(left, y, width, text, palette.text),
        Line::Key(keys, text) => {
            let column = key_column(width);
            let end = canvas.put(left, y, column, keys, palette.key).max(left + column);
            canvas.put(end + 1, y, area.right().saturating_sub(end + 1), text, palette.text)
        }
    };
}

fn key_column(width: u16) -> u16 {
    (width / 4).clamp(6, 18)
}

/// One column with everything, or two side by side.
fn halves(model: &Model, body: Rect) -> Vec<(Rect, Vec<Line>)> {
    let (here, everywhere) = lines(model);
    if body.width < 78 {
        let mut all = here;
        if !all.is_empty() && !everywhere.is_empty() {
            all.push(Line::Text(String::new()));
        }
        all.extend(everywhere);
        return vec![(body, all)];
    }
    let half = body.width / 2;
    vec![
        (Rect { width: half, ..body }, here),
        (Rect { x: body.x + half, width: body.width - half, ..body }, everywhere),
    ]
}

/// The lines for the pane the help was opened in, and those for everywhere, both narrowed by the search.
pub fn lines(model: &Model) -> (Vec<Line>, Vec<Line>) {
    let Some(Popup::Help { search, context, .. }) = &model.popup else { return Default::default() };
    let wanted = search.text().to_lowercase();
    let here = [
        (model.text("help-here"), keys_of(model, *context, Section::Here)),
        (model.text("help-move"), keys_of(model, *context, Section::Move)),
        match *context {
            keys::FILTER => (model.text("help-filter"), texts(model, SYNTAX)),
            _ => (model.text("help-legend"), texts(model, LEGEND)),
        },
    ];
    let everywhere = [
        (model.text("help-everywhere"), keys_of(model, *context, Section::Everywhere)),
        (model.text("help-after"), prefixes(model)),
        (model.text("help-mouse"), texts(model, &["mouse-click", "mouse-wheel", "mouse-drag", "mouse-shift"])),
        (model.text("help-more"), texts(model, &["note-layouts-work", "note-typing"])),
    ];
    (narrow(&here, &wanted), narrow(&everywhere, &wanted))
}

fn narrow(groups: &[(String, Vec<Line>)], wanted: &str) -> Vec<Line> {
    let fits = |line: &&Line| match line {
        Line::Heading(text) | Line::Text(text) => text.to_lowercase().contains(wanted),
        Line::Key(keys, text) => text.to_lowercase().contains(wanted) || keys.to_lowercase().contains(wanted),
    };
    let mut out = Vec::new();
    for (heading, lines) in groups {
        let kept: Vec<&Line> = lines.iter().filter(fits).collect();
        if kept.is_empty() {
            continue;
        }
        if !out.is_empty() {
            out.push(Line::Text(String::new()));
        }
        out.push(Line::Heading(heading.clone()));
        out.extend(kept.into_iter().cloned());
    }
    out
}

fn keys_of(model: &Model, context: Contexts, section: Section) -> Vec<Line> {
    let here = keys::TABLE.iter().filter(|b| b.contexts & context != 0 && b.section == section && !b.keys.is_empty());
    here.map(|binding| key_line(model, binding, context, "")).collect()
}

fn prefixes(model: &Model) -> Vec<Line> {
    let mut lines = Vec::new();
    for (context, prefix) in [(keys::GO, "g "), (keys::COPY, "y ")] {
        let after = keys::TABLE.iter().filter(|binding| binding.contexts == context);
        // Only statistics are tables.
        let tables = model.screen == Screen::Statistics;
        let after = after.filter(|binding| tables || binding.action != keys::Action::CopyTable);
        lines.extend(after.map(|binding| key_line(model, binding, context, prefix)));
    }
    lines
}

fn key_line(model: &Model, binding: &keys::Binding, context: Contexts, prefix: &str) -> Line {
    let text = model.text(&format!("do-{}", binding.action.name()));
    Line::Key(format!("{prefix}{}", binding.key_names(context, model.look.ascii)), text)
}

fn texts(model: &Model, ids: &[&str]) -> Vec<Line> {
    let width = usize::from(model.size.0 / 2).saturating_sub(4).max(24);
    ids.iter().flat_map(|id| cells::wrap(&model.text(id), width)).map(Line::Text).collect()
}
