//! The ladder of a connection: rows between the lanes of client and server, or a graph of its course; what the selected row
//! says below.

use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::canvas::Canvas;
use crate::analysis::ladder::series::Mark;
use crate::export::ladder::{Graph, Line, Tone};
use crate::tui::cells;
use crate::tui::layout::{Area, Size};
use crate::tui::model::Model;
use crate::tui::model::ladder::Picture;

/// Where the parts of the view stand.
#[derive(Clone, Copy, Debug)]
pub struct Places {
    /// The lines above.
    pub head: Rect,
    /// The box or rule of the ladder.
    pub ladder: Area,
    /// Its lines, all of them.
    pub inner: Rect,
    /// Those below the heading of the columns.
    pub rows: Rect,
    /// The box or rule of the explanation; `None` where there is no room.
    pub below: Option<Area>,
    /// Its lines.
    pub explanation: Rect,
    /// Whether a line is left between two rows.
    pub apart: bool,
}

impl Places {
    /// Rows that fit, with the line of the first states among them where it is shown: no line is left below that.
    pub fn fits(&self, with_states: bool) -> u32 {
        let height = u32::from(self.rows.height.max(1));
        match (self.apart, with_states) {
            (false, _) => height,
            (true, true) => 1 + height / 2,
            (true, false) => height.div_ceil(2),
        }
    }

    /// Which of the lines that are rows stands so far below the first.
    pub fn line_at(&self, below: u32, with_states: bool) -> u32 {
        match (self.apart, with_states) {
            (false, _) => below,
            (true, true) => below.div_ceil(2),
            (true, false) => below / 2,
        }
    }
}

/// The places for a size of terminal.
pub fn places(model: &Model) -> Places {
    let layout = model.layout();
    let middle = layout.middle;
    let boxed = layout.size == Size::Wide;
    let lines = match layout.size {
        Size::Wide => 2,
        Size::Two => 1,
        _ => 0,
    };
    let head = Rect { height: lines.min(middle.height), ..middle };
    let under = Rect { y: middle.y + head.height, height: middle.height - head.height, ..middle };
    let below = match under.height {
        height if height >= 26 => 10,
        height if height >= 17 => 7,
        height if height >= 12 => 4,
        _ => 0,
    };
    let area = |place| if boxed { Area::boxed(place) } else { Area::ruled(place) };
    let ladder = area(Rect { height: under.height - below, ..under });
    let explained = area(Rect { y: under.bottom() - below, height: below, ..under });
    let inner = Rect { x: ladder.inner.x + 1, width: ladder.inner.width.saturating_sub(1), ..ladder.inner };
    let rows = Rect { y: inner.y + inner.height.min(1), height: inner.height.saturating_sub(1), ..inner };
    let explanation =
        Rect { x: explained.inner.x + 1, width: explained.inner.width.saturating_sub(2), ..explained.inner };
    let apart = model.look.is_projector();
    Places { head, ladder, inner, rows, below: (below > 0).then_some(explained), explanation, apart }
}

/// Draws the view. Returns where the cursor belongs: on the selected row.
pub fn draw(model: &Model, canvas: &mut Canvas<'_>) -> Option<Position> {
    let places = places(model);
    let palette = canvas.palette;
    let Some(picture) = &model.ladder.picture else {
        canvas.border(places.ladder, true, &model.text("ladder-title"), "");
        return Some(Position::new(places.rows.x, places.rows.y));
    };
    for (y, line) in (places.head.top()..places.head.bottom()).zip(&picture.head) {
        canvas.put(places.head.x + 1, y, places.head.width.saturating_sub(2), line, palette.text);
    }
    let (title, right) = titles(model, picture);
    canvas.border(places.ladder, true, &title, &right);
    let cursor = match &picture.graph {
        Some(graph) => draw_graph(model, canvas, picture, graph, places.inner),
        None => rows(model, canvas, picture, &places),
    };
    if let Some(area) = places.below {
        let signs = model.look.lang.with("ladder-signs", &[("count", picture.signs.into())]);
        canvas.border(area, false, &picture.title, if picture.signs == 0 { "" } else { &signs });
        explanation(canvas, picture, places.explanation);
    }
    cursor
}

fn titles(model: &Model, picture: &Picture) -> (String, String) {
    match &picture.graph {
        Some(graph) => {
            (graph.title.clone(), picture.sampled.clone().unwrap_or_else(|| model.text("ladder-next-graph")))
        }
        None => {
            let numbers = match (picture.numbered, model.relative) {
                (false, _) => String::new(),
                (true, true) => model.text("ladder-relative"),
                (true, false) => model.text("ladder-raw"),
            };
            (model.text("ladder-title"), numbers)
        }
    }
}

fn rows(model: &Model, canvas: &mut Canvas<'_>, picture: &Picture, places: &Places) -> Option<Position> {
    let palette = canvas.palette;
    let ladder = &model.ladder;
    canvas.put(places.inner.x, places.inner.y, places.inner.width, &picture.heading, palette.dim);
    let area = places.rows;
    let mut y = area.top();
    if let (0, Some(states)) = (ladder.top, &picture.states) {
        canvas.put(area.x, y, area.width, states, palette.text);
        y += 1;
    }
    let first = ladder.top.saturating_sub(u32::from(ladder.lead));
    let mut cursor = None;
    for (at, line) in picture.lines.iter().enumerate() {
        if y >= area.bottom() {
            break;
        }
        let selected = first.saturating_add(at as u32) == ladder.selected;
        let place = Rect { x: area.x.saturating_sub(1), y, width: area.width + 1, height: 1 };
        if selected {
            canvas.style(place, palette.selected);
            canvas.symbol(place.x, y, "▸", palette.selected);
            cursor = Some(Position::new(place.x, y));
        }
        draw_row(canvas, line, Rect { y, height: 1, ..area }, selected);
        y += 1;
        if let Some(between) = &picture.between
            && y < area.bottom()
            && at + 1 < picture.lines.len()
        {
            canvas.put(area.x, y, area.width, between, palette.text);
            y += 1;
        }
    }
    cursor.or(Some(Position::new(area.x, area.y)))
}

fn draw_row(canvas: &mut Canvas<'_>, line: &Line, place: Rect, selected: bool) {
    let palette = canvas.palette;
    let text = if selected { palette.selected } else { palette.text };
    canvas.put(place.x, place.y, place.width, &line.text, text);
    if selected {
        return;
    }
    let style = match line.tone {
        Tone::Folded => palette.dim,
        Tone::Failure => palette.error,
        Tone::Trouble => palette.warn,
        _ if line.from_client => palette.client,
        _ => palette.server,
    };
    let (from, to) =
        (line.arrow.0.min(usize::from(place.width)) as u16, line.arrow.1.min(usize::from(place.width)) as u16);
    canvas.style(Rect { x: place.x + from, width: to.saturating_sub(from), ..place }, style);
}

fn draw_graph(
    model: &Model,
    canvas: &mut Canvas<'_>,
    picture: &Picture,
    graph: &Graph,
    area: Rect,
) -> Option<Position> {
    let palette = canvas.palette;
    for (y, line) in (area.top()..area.bottom()).zip(&graph.lines) {
        canvas.put(area.x, y, area.width, line, palette.dim);
    }
    let client = model.ladder.picture.as_ref().and_then(|picture| picture.made.sender)
        == Some(crate::dissect::Direction::FromClient);
    let (own, other) = if client { (palette.client, palette.server) } else { (palette.server, palette.client) };
    for (line, from, to, mark) in &graph.spans {
        let style: Style = match mark {
            Mark::Data | Mark::Flight | Mark::Rate => own,
            Mark::Repeated => palette.error,
            Mark::Acknowledged | Mark::Smoothed => other,
            Mark::Limit | Mark::Window => palette.warn,
            Mark::RoundTrip => own,
        };
        let y = area.y.saturating_add(*line as u16);
        if y < area.bottom() && *to <= usize::from(area.width) {
            canvas.style(Rect { x: area.x + *from as u16, y, width: (to - from) as u16, height: 1 }, style);
        }
    }
    let used = (graph.lines.len() as u16).min(area.height);
    if used < area.height {
        canvas.put(area.x, area.y + used, area.width, &graph.legend, palette.text);
    }
    // The selected point stands on the axis of time.
    let column = picture.point.filter(|column| *column < usize::from(area.width))?;
    let y = area.y + used.saturating_sub(2);
    canvas.symbol(area.x + column as u16, y, "▲", palette.key);
    Some(Position::new(area.x + column as u16, y))
}

fn explanation(canvas: &mut Canvas<'_>, picture: &Picture, area: Rect) {
    let width = usize::from(area.width.max(1));
    let lines = picture.explanation.iter().flat_map(|line| {
        let warns = line.starts_with('⚠');
        cells::wrap(line, width).into_iter().map(move |line| (line, warns))
    });
    for (y, (line, warns)) in (area.top()..area.bottom()).zip(lines) {
        let style = if warns { canvas.palette.warn } else { canvas.palette.text };
        canvas.put(area.x, y, area.width, &line, style);
    }
}
