//! The story of a connection: the steps, what was sent so far between two lanes, and what the step says.

use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};

use super::canvas::Canvas;
use crate::export::story::words::word;
use crate::tui::cells;
use crate::tui::layout::{Area, Size};
use crate::tui::model::Model;
use crate::tui::model::story::{Arrow, Page, Part};

/// Cells of the list of steps.
const STEPS: u16 = 42;
/// Cells of a state's name: SYN-RECEIVED, ESTABLISHED.
const STATE: u16 = 13;

/// Where the parts of the view stand.
#[derive(Clone, Copy, Debug)]
pub struct Places {
    /// Title and place within the chapter.
    pub title: Rect,
    /// The box of the steps; `None` where there is no room.
    pub list: Option<Area>,
    /// Their lines.
    pub steps: Option<Rect>,
    /// The box or rule of what was sent.
    pub lanes: Option<Area>,
    /// The box or rule of the step.
    pub step: Area,
    /// The lines of its text.
    pub text: Rect,
}

/// The places for a size of terminal.
pub fn places(model: &Model) -> Places {
    let layout = model.layout();
    let middle = layout.middle;
    let title = Rect { height: middle.height.min(1), ..middle };
    let under = Rect { y: middle.y + title.height, height: middle.height - title.height, ..middle };
    let is_lesson = model.story.page.as_ref().is_some_and(|page| page.is_lesson);
    let inset = |area: Rect| Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    match layout.size {
        Size::Wide => {
            let list = Area::boxed(Rect { width: STEPS, ..under });
            let right = Rect { x: under.x + STEPS, width: under.width - STEPS, ..under };
            let height = (right.height / 3).clamp(6, 14);
            if is_lesson {
                let step = Area::boxed(right);
                let text = inset(step.inner);
                return Places { title, list: Some(list), steps: Some(list.inner), lanes: None, step, text };
            }
            let lanes = Area::boxed(Rect { height, ..right });
            let step = Area::boxed(Rect { y: right.y + height, height: right.height - height, ..right });
            let text = inset(step.inner);
            Places { title, list: Some(list), steps: Some(list.inner), lanes: Some(lanes), step, text }
        }
        Size::Two if !is_lesson => {
            let height = 6.min(under.height / 2);
            let lanes = Area::ruled(Rect { height, ..under });
            let step = Area::ruled(Rect { y: under.y + height, height: under.height - height, ..under });
            Places { title, list: None, steps: None, lanes: Some(lanes), step, text: inset(step.inner) }
        }
        _ => {
            let step = Area::ruled(under);
            Places { title, list: None, steps: None, lanes: None, step, text: inset(step.inner) }
        }
    }
}

/// Cells of a line of text.
pub fn text_width(model: &Model) -> u16 {
    places(model).text.width
}

/// The first step that the list shows.
pub fn first_step(page: &Page, height: u16) -> usize {
    let (selected, height) = (page.made.step, usize::from(height));
    // What comes next is in sight, too.
    selected.saturating_add(3).min(page.steps.len()).saturating_sub(height)
}

/// Draws the view. Returns where the cursor belongs: at the step.
pub fn draw(model: &Model, canvas: &mut Canvas<'_>) -> Option<Position> {
    let places = places(model);
    let Some(page) = &model.story.page else {
        let mut text = match (model.story.waits, model.is_growing()) {
            (true, _) => model.text("stat-counting"),
            (false, true) => word(model.look.lang, "empty-yet", &[("count", model.len().into())]),
            (false, false) => word(model.look.lang, "empty", &[]),
        };
        if !model.story.waits {
            text = format!("{text} {}.", model.text("connections-empty-key"));
        }
        let lines = cells::wrap(&text, usize::from(places.title.width.saturating_sub(2)).max(1));
        for (y, line) in (places.title.y..model.layout().middle.bottom()).zip(lines) {
            canvas.put(places.title.x + 1, y, places.title.width.saturating_sub(1), &line, canvas.palette.dim);
        }
        return Some(Position::new(places.title.x, places.title.y));
    };
    title(model, canvas, page, places.title);
    if let (Some(area), Some(lines)) = (places.list, places.steps) {
        let chapter = [("at", (model.story.chapter + 1).into()), ("count", model.story.chapters.into())];
        let chapter = match model.story.counting || model.story.waits {
            true => model.text("stat-counting"),
            false => word(model.look.lang, "chapter", &chapter),
        };
        canvas.border(area, false, &word(model.look.lang, "steps", &[]), &chapter);
        steps(canvas, page, lines);
    }
    if let Some(area) = places.lanes {
        canvas.border(area, false, &word(model.look.lang, "so-far", &[]), "");
        lanes(model, canvas, page, area.inner);
    }
    let (at, count) = page.place;
    let numbers = [("at", at.into()), ("count", count.into())];
    let packets = page.steps.get(page.made.step).map(|line| line.packets.clone()).unwrap_or_default();
    let happened = page.steps.get(page.made.step).is_none_or(|line| !line.number.is_empty());
    let place = word(model.look.lang, if happened { "step" } else { "skipped" }, &numbers);
    canvas.border(places.step, true, &page.heading, &format!("{place} {packets}"));
    text(model, canvas, page, places.text);
    Some(Position::new(places.text.x, places.text.y))
}

/// The chapter left, how far it is right.
fn title(model: &Model, canvas: &mut Canvas<'_>, page: &Page, area: Rect) {
    let (at, count) = page.place;
    let dots: String = (1..=count.min(24)).map(|dot| if dot <= at { '●' } else { '○' }).collect();
    let right = if count <= 24 { dots } else { format!("{at}/{count}") };
    let end = canvas.put_right(area.x, area.right().saturating_sub(1), area.y, &right, canvas.palette.dim);
    let room = end.saturating_sub(area.x + 2);
    let number = model.story.chapter + 1 - usize::from(model.story.lesson.is_some() && !page.is_lesson);
    let title = match page.is_lesson {
        true => format!("{}: {}", word(model.look.lang, "lesson", &[]), page.title),
        false if model.story.counting || model.story.waits => format!("…  {}  {}", page.title, page.who),
        false => format!("{number}. {}  {}", page.title, page.who),
    };
    canvas.put(area.x + 1, area.y, room, &title, canvas.palette.tab);
}

fn steps(canvas: &mut Canvas<'_>, page: &Page, area: Rect) {
    let palette = canvas.palette;
    let first = first_step(page, area.height);
    for (y, (at, line)) in (area.top()..area.bottom()).zip(page.steps.iter().enumerate().skip(first)) {
        let selected = at == page.made.step;
        let style = match (selected, line.number.is_empty()) {
            (true, _) => palette.selected,
            (false, true) => palette.dim,
            (false, false) => palette.text,
        };
        canvas.style(Rect { y, height: 1, ..area }, style);
        let number = if line.number.is_empty() { "–" } else { &line.number };
        canvas.put(area.x, y, 4, &cells::pad_left(number, 3), style);
        let end = canvas.put_right(area.x + 4, area.right(), y, &line.packets, style);
        canvas.put(area.x + 4, y, end.saturating_sub(area.x + 5), &line.title, style);
        if selected {
            canvas.symbol(area.x, y, "▸", style);
        }
    }
}

/// Two lanes with what was sent last between them.
fn lanes(model: &Model, canvas: &mut Canvas<'_>, page: &Page, area: Rect) {
    let palette = canvas.palette;
    let lang = model.look.lang;
    let with_states = area.width >= 60;
    let side = if with_states { STATE + 1 } else { 1 };
    let (left, right) = (area.x + side, area.right().saturating_sub(side + 1));
    if right <= left + 10 || area.height < 2 {
        return;
    }
    canvas.put(area.x + 1, area.y, area.width / 2, &word(lang, "client", &[]), palette.tab);
    canvas.put_right(area.x, area.right().saturating_sub(1), area.y, &word(lang, "server", &[]), palette.tab);
    let rows = usize::from(area.height - 1);
    let from = page.arrows.len().saturating_sub(rows);
    let shown = page.arrows.iter().skip(from);
    for (y, arrow) in (area.y + 1..area.bottom()).zip(shown) {
        if with_states {
            canvas.put(area.x, y, STATE, arrow.states.0, palette.dim);
            canvas.put(right + 2, y, STATE, arrow.states.1, palette.dim);
        }
        canvas.symbol(left, y, "│", palette.dim);
        canvas.symbol(right, y, "│", palette.dim);
        line(canvas, arrow, Rect { x: left + 1, y, width: right - left - 1, height: 1 });
    }
    for y in area.y + 1 + page.arrows.len().min(rows) as u16..area.bottom() {
        canvas.symbol(left, y, "│", palette.dim);
        canvas.symbol(right, y, "│", palette.dim);
    }
}

/// `── SYN ────▸`, or the other way; double where there is data.
fn line(canvas: &mut Canvas<'_>, arrow: &Arrow, area: Rect) {
    let stroke = if arrow.data { "═" } else { "─" };
    let style = if arrow.from_client { canvas.palette.client } else { canvas.palette.server };
    for x in area.left()..area.right() {
        canvas.symbol(x, area.y, stroke, style);
    }
    let room = usize::from(area.width).saturating_sub(8);
    let label = format!(" {} ", cells::fit(&arrow.label, room));
    match arrow.from_client {
        true => {
            canvas.put(area.x + 2, area.y, area.width.saturating_sub(4), &label, style);
            canvas.symbol(area.right() - 1, area.y, "▸", style);
        }
        false => {
            canvas.put_right(area.x + 2, area.right() - 2, area.y, &label, style);
            canvas.symbol(area.x, area.y, "◂", style);
        }
    }
}

fn text(model: &Model, canvas: &mut Canvas<'_>, page: &Page, area: Rect) {
    let palette = canvas.palette;
    let most = page.text.len().saturating_sub(usize::from(area.height));
    let top = model.story.top.min(most);
    for (y, (part, line)) in (area.top()..area.bottom()).zip(page.text.iter().skip(top)) {
        let style = match part {
            Part::Text | Part::Lead => palette.text,
            Part::Sent => palette.key,
            Part::Question => palette.tab.patch(Style::default().add_modifier(Modifier::BOLD)),
            Part::Right => palette.ok,
            Part::Wrong => palette.warn,
            Part::Dim => palette.dim,
        };
        canvas.put(area.x, y, area.width, line, style);
    }
    if top < most {
        canvas.symbol(area.right(), area.bottom().saturating_sub(1), "▾", palette.dim);
    }
}
