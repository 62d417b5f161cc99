//! The small commands that list something: fields, protocols, completions, the manual page.

use serde::Serialize;

use super::args::{FieldsArgs, ListFormat};
use super::failure::Failure;
use super::output;
use crate::analysis::registry;
use crate::dissect::{Field, Kind, Names};
use crate::filter::exchange;

/// `wirelens fields [PREFIX]`.
pub fn fields(args: &FieldsArgs) -> Result<u8, Failure> {
    #[derive(Serialize)]
    struct Row {
        field: &'static str,
        r#type: &'static str,
        label: &'static str,
        specification: &'static str,
        named_values: Option<usize>,
    }
    let mut rows: Vec<Row> = Vec::new();
    // Those of exchanges, which filters over exchanges know beside the others, come last.
    for field in registry().fields().chain(exchange::FIELDS.iter().copied()) {
        let chosen = field.filter.starts_with(&args.prefix) && (!args.protocols || field.kind == Kind::Protocol);
        // A name may stand for several fields: source and destination are both `ip.addr`.
        if chosen && !rows.iter().any(|row| row.field == field.filter) {
            rows.push(Row {
                field: field.filter,
                r#type: field.type_name(),
                label: field.label,
                specification: field.spec,
                named_values: named_values(field),
            });
        }
    }
    if rows.is_empty() {
        let near = crate::export::fields::near(&args.prefix, registry());
        let own = crate::base::likeness::near(&args.prefix, exchange::FIELDS.iter().map(|field| field.filter), 1);
        let failure = Failure::usage("E-FIELD", format!("no field begins with {}", args.prefix));
        let own = own.into_iter().filter(|_| args.prefix.starts_with("exchange"));
        return Err(match own.chain(near).next() {
            Some(near) => failure.line(format!("did you mean  {near} ?")),
            None => failure.line("list: wirelens fields"),
        });
    }
    match args.format {
        ListFormat::Json => print_json(&rows),
        ListFormat::Text => {
            let table: Vec<[String; 5]> = rows
                .iter()
                .map(|row| {
                    let values = match row.named_values {
                        Some(1) => "1 named value".to_owned(),
                        Some(count) => format!("{count} named values"),
                        None => String::new(),
                    };
                    let [field, kind] = [row.field, row.r#type].map(str::to_owned);
                    [field, kind, row.label.to_owned(), row.specification.to_owned(), values]
                })
                .collect();
            print_table(&table)
        }
    }
}

/// How many values of a field have names, where they can be counted.
fn named_values(field: &Field) -> Option<usize> {
    match field.names {
        Names::Values(values) => Some(values.len()),
        Names::Ranges(ranges) => Some(ranges.len()),
        Names::Flags(..) => Some(2),
        _ => None,
    }
}

/// `wirelens completions SHELL`.
pub fn completions(shell: clap_complete::Shell) -> Result<u8, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut super::command(), "wirelens", &mut script);
    output::print(&script)
}

/// `wirelens man`.
pub fn manual() -> Result<u8, Failure> {
    let mut page = Vec::new();
    let mut program = super::command();
    program.build();
    let written = clap_mangen::Man::new(program.clone()).render(&mut page).and_then(|()| {
        // A page of its own for each command would be lost in a pipe: they follow each other.
        pages(&program, "wirelens", &mut page)
    });
    written.map_err(|error| Failure::running("E-WRITE", format!("the manual page could not be made: {error}")))?;
    output::print(&page)
}

/// The pages of the commands below a command.
fn pages(program: &clap::Command, name: &str, page: &mut Vec<u8>) -> std::io::Result<()> {
    for command in program.get_subcommands() {
        let title = format!("{name}-{}", command.get_name());
        clap_mangen::Man::new(command.clone()).title(&title).render(page)?;
        pages(command, &title, page)?;
    }
    Ok(())
}

/// Prints one JSON value.
pub fn print_json(value: &impl Serialize) -> Result<u8, Failure> {
    let mut text = serde_json::to_vec_pretty(value)
        .map_err(|error| Failure::running("E-WRITE", format!("the JSON could not be made: {error}")))?;
    text.push(b'\n');
    output::print(&text)
}

/// Prints rows whose columns stand below each other; nothing is cut.
fn print_table<const N: usize>(rows: &[[String; N]]) -> Result<u8, Failure> {
    output::print(table(rows).as_bytes())
}

/// A line a row, whose columns stand below each other; nothing is cut, and nothing can command a terminal.
pub fn table<const N: usize>(rows: &[[String; N]]) -> String {
    use unicode_width::UnicodeWidthStr;
    let shown = |cell: &String| crate::base::safe_text::shown(cell).into_owned();
    let rows: Vec<[String; N]> = rows.iter().map(|row| row.each_ref().map(shown)).collect();
    let mut widths = [0; N];
    for row in &rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(cell.width());
        }
    }
    let mut text = String::new();
    for row in &rows {
        let mut line = String::new();
        for (cell, width) in row.iter().zip(widths) {
            line.push_str(cell);
            line.extend(std::iter::repeat_n(' ', width.saturating_sub(cell.width()) + 2));
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}
