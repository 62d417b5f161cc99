//! Tables of statistics.

use super::super::{Blanks, Block, Document, MAX_ROWS, Table, Text, say};
use super::{Settings, meanings};
use crate::export::meaning::statistics as meaning;
use crate::export::statistics::table;

/// Adds tables, each under its title. Those without rows are left out.
pub fn put(document: &mut Document, blanks: &mut Blanks, settings: Settings, tables: &[table::Table]) {
    let shown: Vec<&table::Table> = tables.iter().filter(|table| !table.rows.is_empty()).collect();
    if shown.is_empty() {
        document.paragraph(say(settings.lang, "handout-nothing", &[]));
    }
    for table in shown {
        document.heading(2, table.title.as_str());
        document.put(one(blanks, table));
        if settings.explain {
            meanings(document, settings.lang, meaning::parts(settings.lang, table));
        }
        let rows = table.rows.len().saturating_sub(MAX_ROWS) as u64;
        let left = rows.saturating_add(table.left_out);
        if left > 0 {
            document.remark(say(settings.lang, "handout-more-rows", &[("count", (left as f64).into())]));
        }
        for note in &table.notes {
            document.remark(note.as_str());
        }
    }
}

fn one(blanks: &mut Blanks, table: &table::Table) -> Block {
    let mut rows = Vec::new();
    for row in table.rows.iter().take(MAX_ROWS) {
        let first = row.cells.first().map(table::Cell::shown).unwrap_or_default();
        let mut cells = Vec::new();
        for (at, (cell, column)) in row.cells.iter().zip(&table.columns).enumerate() {
            let value = cell.shown();
            let number = matches!(cell, table::Cell::Count(_) | table::Cell::Bytes(_) | table::Cell::Percent(_));
            cells.push(match blanks.asks(column.key, number && at > 0) && !value.is_empty() {
                true => blanks.gap(format!("{first} · {}", column.title), &value).into(),
                // What lies below another row stands further to the right.
                false if at == 0 => Text::from("\u{a0}\u{a0}".repeat(row.depth)).and(value),
                false => Text::from(value),
            });
        }
        rows.push(cells);
    }
    let columns = table.columns.iter().map(|column| (column.title.to_owned(), !column.words)).collect();
    Block::Table(Table { caption: table.title.clone(), columns, rows })
}
