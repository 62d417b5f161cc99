//! What a row of a table of statistics means.

use std::net::IpAddr;

use fluent_bundle::{FluentArgs, FluentValue};

use super::Meaning;
use crate::analysis::registry;
use crate::base::Lang;
use crate::explain::{self, Explanation, MAX_VALUE, rows};
use crate::export::statistics::{Cell, Column, Row, Table};

/// How a table is shown: the headings of its columns and what its cells say.
pub struct Shown<'s> {
    /// The heading of a column.
    pub title: &'s dyn Fn(&Column) -> String,
    /// What a cell of a row says.
    pub cell: &'s dyn Fn(&Row, usize) -> String,
}

/// The rows of the overview by what stands in their first cell.
const OVERVIEW: &[(&str, &str)] = &[
    ("Packets", "packets"),
    ("Bytes on the wire", "bytes"),
    ("Bytes captured", "captured"),
    ("Packets cut short", "cut"),
    ("Average packet", "average"),
    ("First packet", "first"),
    ("Last packet", "last"),
    ("Duration", "duration"),
    ("Packets in a second", "packet-rate"),
    ("Average rate", "rate"),
    ("TCP connections", "tcp"),
    ("UDP conversations", "udp"),
    ("Exchanges", "exchanges"),
];

/// The columns of a row; of the overview, whose rows are of different kinds, the row as a whole.
pub fn meanings(lang: Lang, table: &Table, row: &Row, shown: &Shown<'_>) -> Vec<Meaning> {
    let name = table.name.split(',').next().unwrap_or_default();
    if name == "overview" {
        return overview(lang, table, row, shown).into_iter().collect();
    }
    let mut known = Known::default();
    for (at, column) in table.columns.iter().enumerate() {
        if let Some(cell) = row.cells.get(at) {
            known.cell(&key(column), cell, &(shown.cell)(row, at));
        }
    }
    known.of_row(row);
    known.text("about", about(lang, table, row));
    let told = |(at, column): (usize, &Column)| {
        let (title, value) = ((shown.title)(column), (shown.cell)(row, at).trim().to_owned());
        let mut arguments = known.arguments();
        if let (Some(filter), Some(Cell::Count(count))) = (&column.of, row.cells.get(at)) {
            arguments.set("filter", cut(filter));
            arguments.set("series", *count as f64);
        }
        if !value.is_empty() {
            arguments.set("value", cut(&value));
        }
        arguments.set("kind", kind(&value));
        let end = match column.key {
            "a_name" => "a",
            "b_name" => "b",
            _ => "address",
        };
        if let Some(address) = arguments.get(end).cloned().filter(|_| column.key.ends_with("name")) {
            arguments.set("address", address);
        }
        Some(Meaning { title, value, explanation: rows::told(lang, name, &key(column), &arguments)? })
    };
    table.columns.iter().enumerate().filter_map(told).collect()
}

/// What a table is made of, apart from what its rows say: its columns; of the overview, whose rows are of different kinds, the
/// rows.
pub fn parts(lang: Lang, table: &Table) -> Vec<(String, Explanation)> {
    let name = table.name.split(',').next().unwrap_or_default();
    let told = |title: &str, key: &str| {
        let explanation = rows::told(lang, name, key, &FluentArgs::new())?;
        Some((title.to_owned(), Explanation { here: Vec::new(), ..explanation }))
    };
    if name == "overview" {
        let word = |row: &Row| match row.cells.first() {
            Some(Cell::Text(text)) => OVERVIEW.iter().find(|(word, _)| word == text),
            _ => None,
        };
        return table.rows.iter().filter_map(word).filter_map(|(word, key)| told(word, key)).collect();
    }
    table.columns.iter().filter_map(|column| told(column.title, &key(column))).collect()
}

/// A row of the overview, with what the others say.
fn overview(lang: Lang, table: &Table, row: &Row, shown: &Shown<'_>) -> Option<Meaning> {
    let name = |row: &Row| match row.cells.first() {
        Some(Cell::Text(text)) => OVERVIEW.iter().find(|(word, _)| word == text).map(|(_, name)| *name),
        _ => None,
    };
    let mut known = Known::default();
    for other in &table.rows {
        if let (Some(name), Some(cell)) = (name(other), other.cells.get(1)) {
            known.cell(name, cell, &(shown.cell)(other, 1));
        }
    }
    known.of_row(row);
    let value = (shown.cell)(row, 1);
    known.text("value", value.clone());
    let explanation = rows::told(lang, "overview", name(row)?, &known.arguments())?;
    Some(Meaning { title: (shown.cell)(row, 0), value, explanation })
}

/// What a row says, by the names that texts use.
#[derive(Default)]
struct Known(Vec<(String, FluentValue<'static>)>);

impl Known {
    fn text(&mut self, name: &str, text: String) {
        self.0.push((name.to_owned(), FluentValue::from(cut(&text))));
    }

    fn number(&mut self, name: &str, number: u64) {
        self.0.push((name.to_owned(), FluentValue::from(number as f64)));
    }

    /// A cell: a count as a number, all else as it is shown; bytes also as a number, a part also in percent.
    fn cell(&mut self, name: &str, cell: &Cell, shown: &str) {
        match cell {
            Cell::Empty => {}
            Cell::Count(count) => self.number(name, *count),
            Cell::Bytes(bytes) => {
                self.text(name, shown.to_owned());
                self.number(&format!("{name}-n"), *bytes);
            }
            Cell::Bar(part) => self.text(&format!("{name}-percent"), format!("{:.0}", part * 100.0)),
            _ => self.text(name, shown.trim().to_owned()),
        }
    }

    /// What belongs to the row as a whole.
    fn of_row(&mut self, row: &Row) {
        if let Some(first) = row.first {
            self.text("first", first.number().to_string());
        }
        if let Some(filter) = &row.filter {
            self.text("filter", crate::base::safe_text::shown(filter).into_owned());
        }
        let number = |name: &str| match self.0.iter().find(|(own, _)| own == name) {
            Some((_, FluentValue::Number(number))) => Some(number.value),
            _ => None,
        };
        let average = number("bytes-n").zip(number("packets")).filter(|(_, packets)| *packets > 0.0);
        if let Some((bytes, packets)) = average.filter(|_| number("average-n").is_none()) {
            self.number("average-n", (bytes / packets).round() as u64);
        }
    }

    fn arguments(&self) -> FluentArgs<'static> {
        self.0.iter().map(|(name, value)| (name.clone(), value.clone())).collect()
    }
}

/// What is known of the thing that a row counts: a protocol, a method, a status code, a kind of notes; may be empty.
fn about(lang: Lang, table: &Table, row: &Row) -> String {
    let first = match row.cells.first() {
        Some(Cell::Text(text)) => text.as_str(),
        _ => "",
    };
    let word = first.split(' ').next().unwrap_or_default();
    let of_field = |filter: &str| {
        let field = registry().fields_named(filter).next();
        field.map(|field| explain::field(lang, field).what).unwrap_or_default()
    };
    match table.name.as_str() {
        "hierarchy" | "problems" => row.filter.as_deref().map(of_field).unwrap_or_default(),
        "http,method" => rows::value(lang, "http.request.method", word).unwrap_or_default(),
        "http,status" => rows::value(lang, "http.response.code", word).unwrap_or_default(),
        _ => String::new(),
    }
}

/// What sort of address a cell shows: with a port or without, of IP or of Ethernet.
fn kind(text: &str) -> &'static str {
    let address = match text.strip_prefix('[') {
        Some(rest) => rest.split(']').next().unwrap_or_default(),
        None if text.matches(':').count() == 1 => text.split(':').next().unwrap_or_default(),
        None => text,
    };
    match address.parse::<IpAddr>() {
        Ok(address) => rows::kind(address),
        Err(_) if address == "ff:ff:ff:ff:ff:ff" => "broadcast",
        Err(_) => "ethernet",
    }
}

fn key(column: &Column) -> String {
    // All series are explained by one text.
    if column.of.is_some() { "series".to_owned() } else { column.key.replace('_', "-") }
}

fn cut(text: &str) -> String {
    match text.char_indices().nth(MAX_VALUE) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_told_apart() {
        let all = [
            ("127.0.0.1:80", "loopback"),
            ("[::1]:443", "loopback"),
            ("10.0.0.1", "private"),
            ("fe80::1", "linklocal"),
            ("8.8.8.8:53", "global"),
            ("02:00:00:00:00:01", "ethernet"),
            ("ff:ff:ff:ff:ff:ff", "broadcast"),
        ];
        for (text, expected) in all {
            assert_eq!(kind(text), expected, "{text}");
        }
    }
}
