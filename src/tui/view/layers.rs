//! One frame in layers: boxes in each other, the bits of the chosen header, and what the selected field means.

use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};

use super::canvas::Canvas;
use crate::explain::page::{Line, Part};
use crate::export::layers::MAX_BOXES;
use crate::tui::cells;
use crate::tui::layout::{Area, Size};
use crate::tui::model::Model;
use crate::tui::model::layers::{Picture, Row};

/// Columns of a diagram.
pub const DIAGRAM: u16 = 65;
/// Lines of the explanation below the diagram, where it cannot stand beside it.
const BELOW: u16 = 6;

/// Where the parts of the view stand.
#[derive(Clone, Copy, Debug)]
pub struct Places {
    /// Boxes in each other, or one line.
    pub nest: Rect,
    /// The box or rule of the diagram.
    pub diagram: Area,
    /// Its lines.
    pub rows: Rect,
    /// The box or rule of the explanation; `None` where there is no room.
    pub beside: Option<Area>,
    /// Its lines.
    pub explanation: Rect,
}

/// Columns of the view, and whether boxes fit above the diagram.
pub fn room(model: &Model) -> (u16, bool) {
    let layout = model.layout();
    (layout.middle.width, layout.size == Size::Wide)
}

/// The places for a size of terminal.
pub fn places(model: &Model) -> Places {
    let layout = model.layout();
    let middle = layout.middle;
    let count = model.layers.picture.as_ref().map_or(1, |picture| picture.nest.len().min(MAX_BOXES + 3)) as u16;
    let nest = Rect { height: count.min(middle.height.saturating_sub(4)), ..middle };
    let under = Rect { y: middle.y + nest.height, height: middle.height - nest.height, ..middle };
    match layout.size {
        Size::Wide => {
            let left = DIAGRAM + 4;
            let diagram = Area::boxed(Rect { width: left, ..under });
            let beside = Area::boxed(Rect { x: under.x + left, width: under.width - left, ..under });
            let rows = inset(diagram.inner);
            Places { nest, diagram, rows, beside: Some(beside), explanation: inset(beside.inner) }
        }
        _ => {
            let below = match under.height {
                14.. => BELOW,
                11.. => BELOW - 1,
                _ => 0,
            };
            let diagram = Area::ruled(Rect { height: under.height - below, ..under });
            let beside = Area::ruled(Rect { y: under.bottom() - below, height: below, ..under });
            let explanation = inset(beside.inner);
            Places { nest, diagram, rows: diagram.inner, beside: (below > 0).then_some(beside), explanation }
        }
    }
}

fn inset(area: Rect) -> Rect {
    Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area }
}

/// Draws the view. Returns where the cursor belongs: on the selected cell.
pub fn draw(model: &Model, canvas: &mut Canvas<'_>) -> Option<Position> {
    let places = places(model);
    let palette = canvas.palette;
    let Some(picture) = &model.layers.picture else {
        canvas.put(places.nest.x + 1, places.nest.y, places.nest.width, &model.text("empty-detail"), palette.dim);
        return Some(Position::new(places.nest.x, places.nest.y));
    };
    for (y, line) in (places.nest.top()..places.nest.bottom()).zip(&picture.nest) {
        let x = places.nest.x + u16::from(picture.nest.len() == 1);
        canvas.put(x, y, places.nest.right() - x, line, palette.text);
        // What the boxes show, one line says at its end, where there is room.
        let room = usize::from(places.nest.right() - x).saturating_sub(cells::width(line) + 4);
        if picture.nest.len() == 1 && cells::width(&picture.sum) < room {
            canvas.put_right(x, places.nest.right() - 1, y, &picture.sum, palette.dim);
        }
    }
    let form = crate::explain::word(model.look.lang, picture.made.form.word());
    canvas.border(places.diagram, true, &picture.heading, &format!("v {form}"));
    let cursor = rows(model, canvas, picture, places.rows);
    if let Some(area) = places.beside {
        let title = picture.explanation.first().map_or("", |line| line.text.as_str());
        let spec = picture.explanation.last().filter(|line| line.part == Part::Specification);
        let spec = spec.map_or("", |line| line.text.as_str());
        canvas.border(area, false, title, if area.boxed { "" } else { spec });
        explanation(canvas, picture, places.explanation, area.boxed);
    }
    cursor.or(Some(Position::new(places.rows.x, places.rows.y)))
}

fn rows(model: &Model, canvas: &mut Canvas<'_>, picture: &Picture, area: Rect) -> Option<Position> {
    let selected = picture.stop.and_then(|at| picture.stops.get(at)).map(|stop| stop.node);
    let mut cursor = None;
    let lines: Vec<(usize, &Row)> = picture.rows.iter().enumerate().skip(model.layers.top).collect();
    for (y, (at, row)) in (area.top()..area.bottom()).zip(&lines) {
        let style = if row.dim { canvas.palette.dim } else { canvas.palette.text };
        canvas.put(area.x, y, area.width, &row.text, style);
        for (from, to) in &row.changed {
            let (from, to) = (*from as u16, (*to as u16).min(area.width));
            let bold = Style::default().add_modifier(Modifier::BOLD);
            canvas.style(Rect { x: area.x + from, y, width: to.saturating_sub(from), height: 1 }, bold);
        }
        for (from, to, _) in row.spans.iter().filter(|(.., node)| Some(*node) == selected) {
            let (from, to) = (*from as u16, (*to as u16).min(area.width));
            if from < to {
                canvas.style(Rect { x: area.x + from, y, width: to - from, height: 1 }, canvas.palette.selected);
            }
            if cursor.is_none() && picture.stop.and_then(|stop| picture.stops.get(stop)).is_some_and(|s| s.row == *at) {
                cursor = Some(Position::new(area.x + from, y));
            }
        }
    }
    // What there is to say of the frame stands where the diagram leaves room.
    let used = lines.len().min(usize::from(area.height)) as u16;
    let notes = [&picture.note, &picture.envelope].map(|text| cells::wrap(text, usize::from(area.width.max(1))));
    let notes: Vec<&String> = notes.iter().flatten().filter(|line| !line.is_empty()).collect();
    if usize::from(area.height - used) > notes.len() {
        for (y, line) in (area.y + used + 1..area.bottom()).zip(notes) {
            canvas.put(area.x, y, area.width, line, canvas.palette.dim);
        }
    }
    cursor
}

/// The explanation; its first line is the title of the box.
fn explanation(canvas: &mut Canvas<'_>, picture: &Picture, area: Rect, boxed: bool) {
    let palette = canvas.palette;
    let wanted = |line: &&Line| boxed || !matches!(line.part, Part::Facts | Part::Gap | Part::Specification);
    let mut lines: Vec<&Line> = picture.explanation.iter().skip(1).filter(wanted).collect();
    if !boxed {
        // Where few lines fit, what this value means comes first.
        lines.sort_by_key(|line| match line.part {
            Part::Here => 0,
            Part::What => 1,
            _ => 2,
        });
    }
    for (y, line) in (area.top()..area.bottom()).zip(lines) {
        let style = match line.part {
            Part::Title | Part::Here => palette.text,
            Part::Mistake => palette.warn,
            Part::Facts | Part::Specification => palette.dim,
            _ => palette.text,
        };
        canvas.put(area.x, y, area.width, &line.text, style);
    }
}
