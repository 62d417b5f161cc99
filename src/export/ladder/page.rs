//! A whole ladder as a page of text.

use std::ops::ControlFlow;

use super::row::{Columns, Look, draw, fold, head, heading, states};
use super::{explain, sign};
use crate::analysis::ladder::{Labels, Ladder, Row};

/// Writes a ladder, line by line, until `put` breaks. With `explained` each row is followed by its words.
pub fn text(
    ladder: &mut Ladder,
    labels: &mut Labels,
    look: &Look,
    explained: bool,
    put: &mut dyn FnMut(&str) -> ControlFlow<()>,
) -> ControlFlow<()> {
    for line in head(look.lang, ladder).iter().filter(|line| !line.is_empty()) {
        put(line.trim_end())?;
    }
    put("")?;
    let columns = Columns::new(ladder, look);
    put(heading(look, &columns, ladder).trim_end())?;
    if columns.state > 0 {
        put(states(&columns, ladder.first_states()).trim_end())?;
    }
    for row in 0..ladder.rows() {
        let (line, words) = match ladder.row(row) {
            None => break,
            Some(Row::Fold(hidden)) => {
                let words = if explained { super::explain::folded(look.lang, ladder, &hidden) } else { Vec::new() };
                (fold(look, &columns, ladder, &hidden), words)
            }
            Some(Row::One(at)) => {
                let Some(step) = ladder.step(at) else { continue };
                let label = labels.label(&step);
                let words = if explained { explain(look.lang, ladder, &step, &label) } else { Vec::new() };
                (draw(look, &columns, &step, &label), words)
            }
        };
        put(line.text.trim_end())?;
        for line in words {
            for part in crate::base::cells::wrap(&line, look.width.saturating_sub(6)) {
                put(&format!("      {part}"))?;
            }
        }
    }
    if !ladder.signs.is_empty() && !explained {
        put("")?;
    }
    let signs = if explained { Vec::new() } else { ladder.signs.clone() };
    for found in &signs {
        let text = sign(look.lang, found);
        let first = found.rows.first().map_or(0, |frame| frame.number());
        put(&format!("⚠ #{first}  {}", text.name))?;
        for line in [text.shows, text.why] {
            for part in crate::base::cells::wrap(&line, look.width.saturating_sub(4)) {
                put(&format!("    {part}"))?;
            }
        }
    }
    ControlFlow::Continue(())
}
