//! The list of packets.

use std::sync::Arc;

use super::super::{Blanks, Block, Document, MAX_ROWS, Table, Text, mask, say};
use super::Settings;
use crate::analysis::{Capture, ReadError};
use crate::base::FrameId;
use crate::dissect::Want;
use crate::export::listing::{Column, Layout, Listing};
use crate::export::render::Frames;
use crate::export::time_form::TimeForm;

/// Adds the packets in their order.
pub fn put(
    document: &mut Document,
    blanks: &mut Blanks,
    settings: Settings,
    capture: &Arc<Capture>,
    chosen: &[FrameId],
) -> Result<(), ReadError> {
    let lang = settings.lang;
    // What is secret of a packet its fields tell.
    let want = if settings.secrets { Want::columns() } else { Want::everything() };
    let mut frames = Frames::new(Arc::clone(capture), want);
    let mut listing = Listing::new(TimeForm::default(), Layout::Text);
    let mut rows = Vec::new();
    for frame in chosen.iter().take(MAX_ROWS) {
        let rendered = frames.read(*frame)?;
        let secrets = mask::Secrets::of(&rendered.view, settings.secrets);
        let mut row = Vec::new();
        for column in Column::ALL {
            let mut cell = Vec::new();
            listing.column(&mut cell, &rendered, column);
            let cell = String::from_utf8_lossy(&cell).into_owned();
            let cell =
                if column == Column::Info && !settings.secrets { secrets.words(&rendered.view, &cell) } else { cell };
            let usual = matches!(column, Column::Protocol | Column::Info);
            row.push(match blanks.asks(column.key(), usual) && !cell.is_empty() {
                true => blanks.gap(format!("#{} · {}", frame.number(), column.title()), &cell).into(),
                false => Text::from(cell),
            });
        }
        rows.push(row);
    }
    let title = |column: Column| {
        let number = matches!(column, Column::Number | Column::Time | Column::Length);
        (say(lang, &format!("handout-column-{}", column.key()), &[]), number)
    };
    document.heading(2, say(lang, "handout-packets", &[]));
    if rows.is_empty() {
        document.paragraph(say(lang, "handout-nothing", &[]));
        return Ok(());
    }
    let caption = say(lang, "handout-packets-caption", &[("count", (rows.len() as f64).into())]);
    let columns = Column::ALL.map(title).to_vec();
    document.put(Block::Table(Table { caption, columns, rows }));
    if settings.explain {
        let named = Column::ALL.map(|column| (column.key(), title(column).0));
        super::columns(document, lang, "packets", &named);
    }
    if let Some(left) = chosen.len().checked_sub(MAX_ROWS).filter(|left| *left > 0) {
        document.remark(say(lang, "handout-more-rows", &[("count", (left as f64).into())]));
    }
    Ok(())
}
