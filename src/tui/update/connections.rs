//! Moving in the Connections view.

use super::Effect;
use crate::tui::keys::Action;
use crate::tui::model::{Model, Pane};

/// Does what an action means in this view; `None` leaves it to what is the same everywhere.
pub fn act(_model: &mut Model, _action: Action) -> Option<Vec<Effect>> {
    None
}

/// A click on a line of a pane.
pub fn click(_model: &mut Model, _pane: Pane, _line: usize) {}

/// The wheel over a pane.
pub fn wheel(_model: &mut Model, _pane: Pane, _by: i64) {}

/// Keeps selections in their windows, after whatever changed.
pub fn settle(_model: &mut Model) {}
