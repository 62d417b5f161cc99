//! The pop-up in which comments are edited.

use ratatui::layout::{Position, Rect};

use super::canvas::Canvas;
use crate::base::FrameId;
use crate::tui::model::Model;
use crate::tui::model::comments::Editor;

/// Lines of text that are shown at most.
const MOST: usize = 12;
const LEAST: usize = 3;

/// Lines that the pop-up needs, its border included.
pub fn height(editor: &Editor) -> u16 {
    editor.text.lines().len().clamp(LEAST, MOST) as u16 + 3
}

/// Draws it. Returns where the cursor belongs.
pub fn draw(model: &Model, canvas: &mut Canvas<'_>, area: Rect, editor: &Editor) -> Option<Position> {
    let lang = model.look.lang;
    let title = match editor.of {
        Some(frame) => lang.with("comment-title", &[("number", FrameId::number(frame).into())]),
        None => lang.text("comment-title-capture"),
    };
    let (at, of) = (editor.at + 1, editor.count());
    let right = match editor.is_new() {
        true => lang.text("comment-new"),
        false => lang.with("comment-place", &[("at", at.into()), ("of", of.into())]),
    };
    let inner = canvas.popup(area, &title, &right);
    let palette = canvas.palette;
    let rows = usize::from(inner.height).saturating_sub(1);
    let top = (editor.text.row() + 1).saturating_sub(rows);
    let room = inner.width.saturating_sub(2);
    let mut cursor = None;
    for (y, (row, line)) in (inner.y..).zip(editor.text.lines().iter().enumerate().skip(top).take(rows)) {
        let (shown, column) = line.window(usize::from(room));
        // Only the line with the cursor follows it to the right.
        let shown =
            if row == editor.text.row() { shown } else { crate::tui::cells::drawable(line.text()).into_owned() };
        canvas.put(inner.x + 1, y, room, &shown, palette.input);
        if row == editor.text.row() {
            cursor = Some(Position::new(inner.x + 1 + column as u16, y));
        }
    }
    let last = inner.bottom().saturating_sub(1);
    canvas.put(inner.x + 1, last, room, &lang.text("comment-hint"), palette.dim);
    cursor
}
