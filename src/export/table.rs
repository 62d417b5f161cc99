//! CSV and tab-separated tables, with a head, quoted by RFC 4180 where the form asks for it.
//!
//! A spreadsheet runs a cell that begins with `=`, `+`, `-` or `@` as a formula, and most CSV files end in one. Names,
//! paths and other words in a capture are written by strangers, so a cell of words that begins with such a character is
//! given an apostrophe in front, which spreadsheets take as "this is text". Numbers, addresses, times and bytes are left
//! alone. `-E guard=n` turns it off for programs that want the bare value.

use super::fields::{Cells, FieldList, From, Occurrence};
use super::render::{Form, Rendered};
use crate::dissect::Want;

/// A table of fields.
#[derive(Clone, Debug)]
pub struct Table {
    cells: Cells,
    form: TableForm,
    record: csv::StringRecord,
    guarded: String,
}

/// How a table is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableForm {
    /// Between cells.
    pub separator: u8,
    /// Between values of one cell.
    pub aggregator: String,
    /// Which values are written.
    pub occurrence: Occurrence,
    /// Whether the first line names the columns.
    pub header: bool,
    /// Whether every cell is quoted, even where it is not needed.
    pub quote_all: bool,
    /// Whether the output begins with a byte-order mark.
    pub bom: bool,
    /// Whether words that a spreadsheet would run are made harmless.
    pub guard: bool,
}

impl Default for TableForm {
    fn default() -> Self {
        Self {
            separator: b',',
            aggregator: ",".to_owned(),
            occurrence: Occurrence::All,
            header: true,
            quote_all: false,
            bom: false,
            guard: true,
        }
    }
}

impl Table {
    /// A table of these cells.
    pub fn new(cells: Cells, form: TableForm) -> Self {
        Self { cells, form, record: csv::StringRecord::new(), guarded: String::new() }
    }

    /// What stands before the first frame.
    pub fn head(&mut self) -> Vec<u8> {
        let mut out = Vec::new();
        if self.form.bom {
            out.extend_from_slice("\u{feff}".as_bytes());
        }
        if self.form.header {
            self.record.clear();
            for title in titles(self.cells.list()) {
                self.record.push_field(title);
            }
            self.flush(&mut out);
        }
        out
    }

    fn flush(&self, out: &mut Vec<u8>) {
        let style = if self.form.quote_all { csv::QuoteStyle::Always } else { csv::QuoteStyle::Necessary };
        let mut builder = csv::WriterBuilder::new();
        // One record a writer: its buffer need not be large.
        let builder = builder.delimiter(self.form.separator).quote_style(style).buffer_capacity(256);
        // Writing to memory cannot fail.
        let _ = builder.from_writer(out).write_record(&self.record);
    }
}

/// The names of the columns: a list column's title, a field's filter name.
fn titles(list: &FieldList) -> impl Iterator<Item = &str> {
    list.asked().iter().map(|asked| match asked.from {
        From::Column(column) => column.title(),
        _ => asked.name.as_str(),
    })
}

impl Form for Table {
    fn want(&self) -> Want {
        self.cells.list().want().clone()
    }

    fn takes_fields(&self) -> bool {
        self.cells.list().is_of_items()
    }

    fn frame(&mut self, out: &mut Vec<u8>, frame: &Rendered<'_>) {
        let Self { cells, form, record, guarded } = self;
        record.clear();
        cells.each(frame, &form.aggregator, form.occurrence, |cell, wordy| {
            if form.guard && wordy && is_formula(cell) {
                guarded.clear();
                guarded.push('\'');
                guarded.push_str(cell);
                record.push_field(guarded);
            } else {
                record.push_field(cell);
            }
        });
        self.flush(out);
    }
}

pub(super) fn is_formula(cell: &str) -> bool {
    cell.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::registry;
    use crate::export::TimeForm;

    #[test]
    fn the_head_names_columns_and_fields() {
        let list = FieldList::new(&["_ws.col.No.", "udp.srcport"], registry()).unwrap();
        let cells = Cells::new(list, TimeForm::default());
        assert_eq!(Table::new(cells.clone(), TableForm::default()).head(), b"No.,udp.srcport\n");
        let form = TableForm { separator: b'\t', quote_all: true, bom: true, ..TableForm::default() };
        assert_eq!(Table::new(cells, form).head(), "\u{feff}\"No.\"\t\"udp.srcport\"\n".as_bytes());
    }

    #[test]
    fn formulas_are_recognised() {
        for cell in ["=1+1", "@SUM(A1)", "-2+3", "+1"] {
            assert!(is_formula(cell));
        }
        assert!(!is_formula("example.com") && !is_formula(""));
    }
}
