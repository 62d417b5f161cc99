//! Two exchanges side by side, only what differs; in narrow terminals one under the other.

use ratatui::layout::{Position, Rect};

use super::canvas::Canvas;
use crate::export::exchanges::Which;
use crate::tui::cells;
use crate::tui::model::detail::{Compared, Difference};
use crate::tui::model::{Model, Popup};

/// A drawn line.
struct Line {
    name: String,
    one: String,
    other: String,
    heading: bool,
}

/// The lines of the comparison in so many cells.
fn lines(model: &Model, compared: &Compared, width: u16) -> Vec<Line> {
    let (name, column) = columns(width);
    let mut out = Vec::new();
    let mut of: Option<Option<Which>> = None;
    for difference in &compared.lines {
        if of != Some(difference.of) {
            of = Some(difference.of);
            let id = match difference.of {
                Some(Which::Request) => "direction-request",
                Some(Which::Response) => "direction-response",
                None => "compare-otherwise",
            };
            let heading = model.text(id);
            out.push(Line { name: heading, one: String::new(), other: String::new(), heading: true });
        }
        out.extend(rows(model, difference, name, column));
    }
    if compared.lines.is_empty() && compared.made.is_some() {
        let name = model.text("compare-nothing");
        out.push(Line { name, one: String::new(), other: String::new(), heading: false });
    }
    out
}

fn columns(width: u16) -> (usize, usize) {
    let name = (width / 5).clamp(8, 22);
    (usize::from(name), usize::from((width.saturating_sub(name + 4) / 2).max(8)))
}

fn rows(model: &Model, difference: &Difference, name: usize, column: usize) -> Vec<Line> {
    let side = |text: &Option<String>| match text {
        Some(text) => cells::wrap(&cells::drawable(text), column),
        None => vec![model.text("compare-missing")],
    };
    let (one, other) = (side(&difference.one), side(&difference.other));
    let names = cells::wrap(&cells::drawable(&difference.name), name);
    let count = one.len().max(other.len()).max(names.len());
    let part = |lines: &[String], at: usize| lines.get(at).cloned().unwrap_or_default();
    (0..count)
        .map(|at| Line { name: part(&names, at), one: part(&one, at), other: part(&other, at), heading: false })
        .collect()
}

/// Lines by which the comparison can be scrolled.
pub fn scroll_room(model: &Model, area: Rect) -> usize {
    let Some(compared) = &model.exchanges.compared else { return 0 };
    let inner = area.width.saturating_sub(2);
    lines(model, compared, inner).len().saturating_sub(usize::from(area.height.saturating_sub(4)))
}

/// Draws the comparison. Returns where the cursor belongs.
pub fn draw(model: &Model, canvas: &mut Canvas<'_>, area: Rect) -> Option<Position> {
    let Some(Popup::Compare { top }) = model.popup else { return None };
    let compared = model.exchanges.compared.as_ref()?;
    let same = model.look.lang.with("compare-same", &[("count", compared.same.into())]);
    let inner = canvas.popup(area, &model.text("compare-title"), &same);
    let palette = canvas.palette;
    let (name, column) = columns(inner.width);
    let (name, column) = (name as u16, column as u16);
    let (left, right) = (inner.x + name + 2, inner.x + name + column + 4);
    let titles = [&compared.titles.0, &compared.titles.1];
    for (x, title) in [left, right].into_iter().zip(titles) {
        canvas.put(x, inner.y, column.min(inner.right().saturating_sub(x)), title, palette.tab);
    }
    let body = Rect { y: inner.y + 1, height: inner.height.saturating_sub(1), ..inner };
    for (y, line) in (body.y..body.bottom()).zip(lines(model, compared, inner.width).iter().skip(top)) {
        if line.heading {
            canvas.put(inner.x + 1, y, inner.width.saturating_sub(1), &line.name, palette.focus);
            continue;
        }
        let whole = line.one.is_empty() && line.other.is_empty();
        canvas.put(inner.x + 1, y, if whole { inner.width - 1 } else { name }, &line.name, palette.dim);
        canvas.put(left, y, column, &line.one, palette.text);
        canvas.put(right, y, column.min(inner.right().saturating_sub(right)), &line.other, palette.text);
    }
    Some(Position::new(inner.x, inner.y))
}
