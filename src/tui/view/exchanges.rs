//! The Exchanges view.

use ratatui::layout::Position;

use super::canvas::Canvas;
use crate::tui::layout::Area;
use crate::tui::model::{Model, Pane};

/// Draws a pane of the view. Returns where the cursor belongs.
pub fn draw(model: &Model, canvas: &mut Canvas<'_>, pane: Pane, area: Area) -> Option<Position> {
    canvas.border(area, model.focus == pane, &model.text("view-exchanges"), "");
    Some(Position::new(area.inner.x, area.inner.y))
}
