//! What the screen shows: the model in, cells out. Nothing here changes anything or reads anything else.

pub mod bytes;
pub mod canvas;
pub mod comments;
mod compare;
pub mod connections;
pub mod decode;
pub mod detail;
pub mod exchange_detail;
pub mod exchanges;
pub mod filter;
pub mod follow;
pub mod frame;
pub mod help;
pub mod ladder;
pub mod layers;
pub mod list;
pub mod live;
pub mod meaning;
pub mod popup;
mod sealed;
pub mod start;
pub mod statistics;
pub mod story;
pub mod trouble;
pub mod waterfall;

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Position;

use super::layout::{LEAST, Size};
use super::model::{Model, Pane, Popup, Screen};
use canvas::Canvas;

/// Draws the model.
pub fn view(model: &Model, frame: &mut Frame<'_>) {
    let area = frame.area();
    let cursor = draw(model, frame.buffer_mut());
    if let Some(cursor) = cursor.filter(|cursor| area.contains(*cursor)) {
        frame.set_cursor_position(cursor);
    }
}

/// Draws into a buffer of the model's size. Returns where the terminal's cursor belongs: on the focused item.
pub fn draw(model: &Model, buffer: &mut Buffer) -> Option<Position> {
    let mut canvas = Canvas::new(buffer, &model.look);
    canvas.clear();
    let cursor =
        if model.layout().size == Size::TooSmall { too_small(model, &mut canvas) } else { screen(model, &mut canvas) };
    if model.look.ascii {
        canvas::to_ascii(buffer);
    }
    cursor
}

/// What a buffer shows as text: one line a row, without spaces at the ends.
pub fn text_of(buffer: &Buffer) -> String {
    use unicode_width::UnicodeWidthStr;
    let mut out = String::new();
    for y in 0..buffer.area.height {
        let mut line = String::new();
        let mut skip = 0;
        for x in 0..buffer.area.width {
            let symbol = buffer.cell((x, y)).map_or(" ", |cell| cell.symbol());
            if skip == 0 {
                line.push_str(symbol);
                skip = symbol.width().max(1);
            }
            skip -= 1;
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}

fn screen(model: &Model, canvas: &mut Canvas<'_>) -> Option<Position> {
    let layout = model.layout();
    frame::draw(model, canvas);
    let mut cursor = match model.screen {
        Screen::Start => start::draw(model, canvas, layout.middle),
        Screen::Layers => layers::draw(model, canvas),
        Screen::Ladder => ladder::draw(model, canvas),
        Screen::Story => story::draw(model, canvas),
        screen => {
            let mut cursor = None;
            for pane in [Pane::List, Pane::Detail, Pane::Bytes] {
                let Some(area) = layout.area(pane) else { continue };
                let place = match (screen, pane) {
                    (Screen::Exchanges, _) => exchanges::draw(model, canvas, pane, area),
                    (Screen::Connections, _) => connections::draw(model, canvas, pane, area),
                    (Screen::Follow, _) => follow::draw(model, canvas, area),
                    (Screen::Statistics, _) => statistics::draw(model, canvas, area),
                    (_, Pane::List) => list::draw(model, canvas, area),
                    (_, Pane::Detail) => detail::draw(model, canvas, area),
                    (_, Pane::Bytes) => bytes::draw(model, canvas, area),
                };
                if model.focus == pane {
                    cursor = place;
                }
            }
            cursor
        }
    };
    match &model.popup {
        None => {}
        Some(Popup::Help { .. }) => cursor = help::draw(model, canvas),
        Some(Popup::Filter(_)) => cursor = filter::draw(model, canvas),
        Some(_) => cursor = popup::draw(model, canvas).or(cursor),
    }
    cursor
}

fn too_small(model: &Model, canvas: &mut Canvas<'_>) -> Option<Position> {
    let (width, height) = model.size;
    let needs = format!("{}×{}", LEAST.0, LEAST.1);
    let has = format!("{width}×{height}");
    let text = model.look.lang.with("too-small", &[("needs", (&needs).into()), ("has", (&has).into())]);
    for (y, line) in (0..height).zip(super::cells::wrap(&text, usize::from(width))) {
        canvas.put(0, y, width, &line, model.look.palette.text);
    }
    Some(Position::new(0, 0))
}
