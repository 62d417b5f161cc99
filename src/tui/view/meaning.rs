//! What the columns of the selected row of a list or table mean, with its numbers.

use crate::export::meaning::Meaning;
use crate::tui::feed::origin::meaning_with;
use crate::tui::model::detail::Line;
use crate::tui::model::{Model, Screen};
use crate::tui::view::{connections, exchanges, statistics};

/// The columns of the selected row; none where no row is selected.
pub fn meanings(model: &Model) -> Vec<Meaning> {
    match model.screen {
        Screen::Connections => {
            model.connections.connection().map(|row| connections::meanings(model, row)).unwrap_or_default()
        }
        Screen::Exchanges => exchanges::meanings(model),
        Screen::Statistics => {
            let table = model.statistics.shown.as_ref();
            let row = table.zip(model.statistics.row());
            row.map(|(table, row)| statistics::meanings(model, table, row)).unwrap_or_default()
        }
        _ => Vec::new(),
    }
}

/// The same as lines.
pub fn lines(model: &Model) -> Vec<Line> {
    let all = meanings(model);
    all.iter().flat_map(|meaning| meaning_with(&meaning.explanation, &meaning.facts(), model.look.lang)).collect()
}
