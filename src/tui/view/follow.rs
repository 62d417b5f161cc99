//! The content of a stream: what each side sent, in turn.

use ratatui::layout::{Position, Rect};

use super::canvas::Canvas;
use super::connections;
use crate::tui::cells;
use crate::tui::layout::Area;
use crate::tui::model::follow::{Form, Kind, Line};
use crate::tui::model::{Model, Pane};
use crate::tui::units;

/// Cells before the content: the cursor, the direction, a space.
pub const GUTTER: u16 = 4;

/// Draws the view. Returns where the cursor belongs.
pub fn draw(model: &Model, canvas: &mut Canvas<'_>, area: Area) -> Option<Position> {
    let follow = &model.follow;
    let title = match &follow.connection {
        Some(connection) => {
            let (name, who) = (connections::name(connection), connections::who_in_full(model, connection, 60));
            model.look.lang.with("follow-title", &[("name", (&name).into()), ("who", (&who).into())])
        }
        None => model.text("do-follow-stream"),
    };
    canvas.border(area, model.focus == Pane::List, &title, &right(model));
    let inner = area.inner;
    heading(model, canvas, inner);
    let rows = model.layout().content(Pane::List)?;
    if follow.lines.is_empty() {
        let id = if follow.stream.is_some() { "follow-empty" } else { "follow-none" };
        canvas.put(rows.x + 2, rows.y, rows.width.saturating_sub(2), &model.text(id), canvas.palette.dim);
        return Some(Position::new(rows.x, rows.y));
    }
    let mut cursor = None;
    for (y, line) in (rows.y..rows.bottom()).zip(&follow.lines) {
        let place = Rect { y, height: 1, ..rows };
        let selected = line.place == follow.cursor;
        draw_line(model, canvas, place, line, selected);
        if selected {
            cursor = Some(Position::new(place.x, place.y));
        }
    }
    cursor
}

/// The form, and how far the selected line is.
fn right(model: &Model) -> String {
    let follow = &model.follow;
    let (passed, all) = follow.passed;
    let percent = passed.saturating_mul(100).checked_div(all).unwrap_or(100);
    let form = model.text(follow.form.id());
    let cut = if follow.is_cut { " …" } else { "" };
    format!("{form} · {percent} %{cut}")
}

/// The line above the content: which side is which colour and sign, and how much each sent.
fn heading(model: &Model, canvas: &mut Canvas<'_>, inner: Rect) {
    let palette = canvas.palette;
    let end = inner.right();
    let [sent, received] = model.follow.connection.and_then(|connection| connection.bytes).unwrap_or_default();
    let client = format!("→ {} {}", model.text("follow-client"), units::bytes(model.look.lang, sent));
    let server = format!("← {} {}", model.text("follow-server"), units::bytes(model.look.lang, received));
    let x = canvas.put(inner.x + 2, inner.y, end.saturating_sub(inner.x + 2), &client, palette.client);
    let x = canvas.put(x + 3, inner.y, end.saturating_sub(x + 3), &server, palette.server);
    if let Some(connection) = &model.follow.connection {
        let standing = connections::standing(model, connection, usize::MAX);
        canvas.put_right(x + 2, end.saturating_sub(1), inner.y, standing.trim_start(), palette.dim);
    }
}

fn draw_line(model: &Model, canvas: &mut Canvas<'_>, place: Rect, line: &Line, selected: bool) {
    let palette = canvas.palette;
    let side = if line.from_client { palette.client } else { palette.server };
    let base = match (selected, line.kind) {
        (true, _) => palette.selected,
        (_, Kind::Gap) => palette.warn,
        (_, Kind::More | Kind::Binary) => palette.note,
        (_, Kind::Turn | Kind::Message) => side.add_modifier(ratatui::style::Modifier::BOLD),
        (_, Kind::Data) => side,
    };
    canvas.style(place, base);
    if selected {
        canvas.symbol(place.x, place.y, "▸", base);
    }
    canvas.symbol(place.x + 1, place.y, if line.from_client { "→" } else { "←" }, base);
    let room = place.width.saturating_sub(GUTTER);
    let x = place.x + 3;
    let text = line_text(model, line);
    if line.kind == Kind::Data {
        let text = cells::drawable(&text);
        let text = cells::skip(&text, model.follow.shift);
        canvas.put(x, place.y, room + 1, &text, base);
        if !selected {
            mark_found(model, canvas, Rect { x, width: room + 1, ..place }, &text);
        }
        return;
    }
    let end = canvas.put(x, place.y, room, &text, base);
    if matches!(line.kind, Kind::Turn | Kind::Message) {
        for x in (end + 1)..place.right().saturating_sub(1) {
            canvas.symbol(x, place.y, "─", base);
        }
    }
}

/// Marks what was found.
fn mark_found(model: &Model, canvas: &mut Canvas<'_>, place: Rect, text: &str) {
    let wanted = &model.found.text;
    if wanted.is_empty() || model.follow.form == Form::Hex {
        return;
    }
    let (text_folded, wanted) = (text.to_ascii_lowercase(), wanted.to_ascii_lowercase());
    let mut from = 0;
    while let Some(at) = text_folded.get(from..).and_then(|rest| rest.find(&wanted)).map(|at| at + from) {
        let before = cells::width(text_folded.get(..at).unwrap_or_default()) as u16;
        let width = cells::width(&wanted) as u16;
        let part = Rect { x: place.x + before, width, ..place };
        canvas.style(part.intersection(place), canvas.palette.found);
        from = at + wanted.len();
    }
}

/// What a line says.
pub fn line_text(model: &Model, line: &Line) -> String {
    let lang = model.look.lang;
    let number = line.frame.map(|frame| format!("#{frame}")).unwrap_or_default();
    match line.kind {
        Kind::Data => line.text.clone(),
        Kind::Turn => format!("{number}  {}", lang.with("follow-bytes", &[("count", line.bytes.into())])),
        Kind::Message => {
            let bytes = lang.with("follow-body", &[("count", line.bytes.into())]);
            format!("{number}  {}  {bytes}", line.text)
        }
        Kind::Gap => format!("[{}]", lang.with("follow-gap", &[("count", line.bytes.into())])),
        Kind::Binary => {
            let bytes = lang.with("follow-bytes", &[("count", line.bytes.into())]);
            format!("[{} {bytes}]", line.text).replace("[ ", "[")
        }
        Kind::More => format!("[{}]", lang.with("follow-more", &[("count", line.bytes.into())])),
    }
}
