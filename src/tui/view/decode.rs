//! The pop-up that asks as what a port is to be decoded.

use ratatui::layout::{Position, Rect};

use super::canvas::Canvas;
use crate::dissect::{DecodeAs, Transport};
use crate::tui::model::Model;
use crate::tui::update::choices;

/// Lines the pop-up needs inside.
pub fn height(transport: Transport) -> u16 {
    choices(transport).len() as u16 + 1
}

/// Draws it. Returns where the cursor belongs.
pub fn draw(
    model: &Model,
    canvas: &mut Canvas<'_>,
    area: Rect,
    of: (Transport, u16),
    selected: usize,
) -> Option<Position> {
    let (transport, port) = of;
    let lang = model.look.lang;
    let title = [("transport", transport.name().into()), ("port", u32::from(port).into())];
    let title = lang.with("decode-title", &title);
    let inner = canvas.popup(area, &title, "");
    let palette = canvas.palette;
    let present = DecodeAs::of(&model.decode_as, transport, port, port);
    let last = inner.bottom().saturating_sub(1);
    let from = selected.saturating_sub(usize::from(inner.height).saturating_sub(2));
    let mut cursor = None;
    for (y, (at, choice)) in (inner.y..last).zip(choices(transport).into_iter().enumerate().skip(from)) {
        let style = if at == selected { palette.selected } else { palette.text };
        canvas.style(Rect { y, height: 1, ..inner }, style);
        let sign = if choice.map(|protocol| protocol.field.filter) == present { "✓" } else { " " };
        let name = match choice {
            None => lang.text("decode-automatic"),
            Some(protocol) if protocol.field.filter == "data" => lang.text("decode-bytes"),
            Some(protocol) => format!("{}  {}", protocol.short, protocol.field.label),
        };
        canvas.put(inner.x + 1, y, inner.width.saturating_sub(1), &format!("{sign} {name}"), style);
        if at == selected {
            cursor = Some(Position::new(inner.x + 1, y));
        }
    }
    canvas.put(inner.x + 1, last, inner.width.saturating_sub(1), &lang.text("decode-hint"), palette.dim);
    cursor
}
