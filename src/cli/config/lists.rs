//! The lists of a configuration file: rules that colour rows, and columns that are added.

use std::fmt::Write;

use toml::Spanned;
use toml::de::{DeArray, DeValue};

use super::document::{Reader, described};
use super::value::{Wrong, one_of, quoted};
use crate::analysis::registry;
use crate::export::Occurrence;
use crate::export::columns::{self, Column, Content, MAX_COLUMNS, WrongField};
use crate::filter::{self, Filter};
use crate::tui::coloring::{ColorRule, Ink, MAX_RULES, Paint};

/// What a rule may say.
pub const RULE: [&str; 4] = ["name", "filter", "foreground", "background"];
/// What a column may say.
pub const COLUMN: [&str; 5] = ["title", "field", "filter", "occurrence", "width"];
/// The words for which values of a field are shown.
const OCCURRENCES: [(&str, Occurrence); 3] =
    [("first", Occurrence::First), ("last", Occurrence::Last), ("all", Occurrence::All)];
/// The longest name of a rule and title of a column, in characters.
pub const MAX_NAME: usize = 64;
/// The least and the most cells that a column may have.
const WIDTHS: (u16, u16) = (2, 120);

type Field<'d, 'i> = (&'d str, &'d Spanned<DeValue<'i>>);

/// The rules of `[[colors]]`.
pub(super) fn colors(reader: &mut Reader<'_>, array: &DeArray<'_>) -> Vec<ColorRule> {
    let mut rules = Vec::new();
    for value in array {
        if rules.len() >= MAX_RULES {
            reader.problem(value.span().start, format!("there are more than {MAX_RULES} rules"), None);
            break;
        }
        let Some(entries) = reader.entry("colors", &RULE, value) else { continue };
        rules.extend(color(reader, value, &entries));
    }
    rules
}

fn color(reader: &mut Reader<'_>, table: &Spanned<DeValue<'_>>, entries: &[Field<'_, '_>]) -> Option<ColorRule> {
    let name = name(reader, table, entries, "colors.name")?;
    let filter = required(reader, table, entries, "filter", "colors.filter")?;
    let (value, text) = text(reader, filter, "colors.filter")?;
    let rule = ColorRule::new(&name, text).map_err(|error| reader.wrong("colors.filter", value, of_filter(error)));
    let mut paint = |which: &str| {
        let (_, value) = entries.iter().find(|(name, _)| *name == which)?;
        let painted = paint(value.get_ref());
        painted.map_err(|wrong| reader.wrong(&format!("colors.{which}"), value, wrong)).ok()
    };
    // All that is wrong is told at once.
    let (foreground, background) = (paint("foreground"), paint("background"));
    Some(ColorRule { foreground, background, ..rule.ok()? })
}

/// A colour, or two: `{ dark = "#ffff00", light = "blue" }`.
fn paint(value: &DeValue<'_>) -> Result<Paint, Wrong> {
    let needed = "needs a colour, or two: { dark = \"yellow\", light = \"blue\" }";
    match value {
        DeValue::String(word) => ink(word).map(Paint::of),
        DeValue::Table(table) => {
            let one = |wanted: &str| {
                let value = table.iter().find(|(name, _)| name.get_ref() == wanted).map(|(_, value)| value.get_ref());
                value.and_then(DeValue::as_str).ok_or_else(|| Wrong::new(needed)).and_then(ink)
            };
            if table.len() != 2 {
                return Err(Wrong::new(needed));
            }
            Ok(Paint { dark: one("dark")?, light: one("light")? })
        }
        other => Err(Wrong::new(format!("{needed}, and this is {}", described(other)))),
    }
}

fn ink(word: &str) -> Result<Ink, Wrong> {
    if let Some(ink) = Ink::named(word) {
        return Ok(ink);
    }
    let wrong = one_of(word, &Ink::names()).err().unwrap_or_default();
    let hint = match wrong.hint {
        _ if word.starts_with('#') => "a colour by number is #rrggbb".to_owned(),
        Some(hint) if hint.starts_with("did you mean") => hint,
        _ => format!("there are: {}, and #rrggbb", Ink::names().join(", ")),
    };
    Err(Wrong { hint: Some(hint), ..wrong })
}

/// The columns of `[[columns]]`.
pub(super) fn columns(reader: &mut Reader<'_>, array: &DeArray<'_>) -> Vec<Column> {
    let mut found: Vec<Column> = Vec::new();
    for value in array {
        if found.len() >= MAX_COLUMNS {
            reader.problem(value.span().start, format!("there are more than {MAX_COLUMNS} columns"), None);
            break;
        }
        let Some(entries) = reader.entry("columns", &COLUMN, value) else { continue };
        let Some(column) = column(reader, value, &entries) else { continue };
        if found.iter().any(|other| other.title == column.title) {
            let title = quoted(&column.title);
            reader.problem(value.span().start, format!("columns.title {title} is there twice"), None);
            continue;
        }
        found.push(column);
    }
    found
}

fn column(reader: &mut Reader<'_>, table: &Spanned<DeValue<'_>>, entries: &[Field<'_, '_>]) -> Option<Column> {
    let title = name(reader, table, entries, "columns.title")?;
    let find = |wanted: &str| entries.iter().find(|(name, _)| *name == wanted).map(|(_, value)| *value);
    if crate::tui::model::Column::named(&title).is_some() {
        let wrong = Wrong::new(format!("cannot be {}", quoted(&title))).hint("a column of the list has this name");
        reader.wrong("columns.title", find("title")?, wrong);
        return None;
    }
    let content = match (find("field"), find("filter")) {
        (Some(value), None) => {
            let (value, name) = text(reader, value, "columns.field")?;
            if let Err(wrong) = columns::check_field(name) {
                reader.wrong("columns.field", value, of_field(name, wrong));
                return None;
            }
            Content::Field(name.to_owned(), occurrence(reader, find("occurrence"))?)
        }
        (None, Some(value)) => {
            let (value, text) = text(reader, value, "columns.filter")?;
            match Filter::compile(text, registry()) {
                Ok(filter) => Content::Filter(filter),
                Err(error) => {
                    reader.wrong("columns.filter", value, of_filter(error));
                    return None;
                }
            }
        }
        _ => {
            reader.problem(table.span().start, "a column needs either a field or a filter".to_owned(), None);
            return None;
        }
    };
    let width = match find("width") {
        Some(value) => Some(width(reader, value)?),
        None => None,
    };
    Some(Column { title, content, width })
}

fn occurrence(reader: &mut Reader<'_>, value: Option<&Spanned<DeValue<'_>>>) -> Option<Occurrence> {
    let Some(value) = value else { return Some(Occurrence::All) };
    let (value, word) = text(reader, value, "columns.occurrence")?;
    let known = OCCURRENCES.iter().find(|(name, _)| *name == word);
    if known.is_none()
        && let Err(wrong) = one_of(word, &OCCURRENCES.map(|(name, _)| name))
    {
        reader.wrong("columns.occurrence", value, wrong);
    }
    known.map(|(_, occurrence)| *occurrence)
}

fn width(reader: &mut Reader<'_>, value: &Spanned<DeValue<'_>>) -> Option<u16> {
    let number = match value.get_ref() {
        DeValue::Integer(number) => u16::from_str_radix(number.as_str(), number.radix()).ok(),
        _ => None,
    };
    let (least, most) = WIDTHS;
    let width = number.filter(|width| (least..=most).contains(width));
    if width.is_none() {
        let needed = format!("needs a whole number of cells from {least} to {most}");
        reader.wrong("columns.width", value, Wrong::new(needed));
    }
    width
}

/// The name of a rule or the title of a column, which both must have.
fn name(
    reader: &mut Reader<'_>,
    table: &Spanned<DeValue<'_>>,
    entries: &[Field<'_, '_>],
    full: &str,
) -> Option<String> {
    let own = full.rsplit('.').next().unwrap_or(full);
    let value = required(reader, table, entries, own, full)?;
    let (value, name) = text(reader, value, full)?;
    if name.trim().is_empty() || name.chars().count() > MAX_NAME {
        reader.wrong(full, value, Wrong::new(format!("needs a text of 1 to {MAX_NAME} characters")));
        return None;
    }
    Some(name.to_owned())
}

fn required<'d, 'i>(
    reader: &mut Reader<'_>,
    table: &Spanned<DeValue<'_>>,
    entries: &[Field<'d, 'i>],
    own: &str,
    full: &str,
) -> Option<&'d Spanned<DeValue<'i>>> {
    let found = entries.iter().find(|(name, _)| *name == own).map(|(_, value)| *value);
    if found.is_none() {
        reader.problem(table.span().start, format!("{full} is missing"), None);
    }
    found
}

fn text<'d, 'i>(
    reader: &mut Reader<'_>,
    value: &'d Spanned<DeValue<'i>>,
    full: &str,
) -> Option<(&'d Spanned<DeValue<'i>>, &'d str)> {
    match value.get_ref().as_str() {
        Some(text) => Some((value, text)),
        None => {
            let is = described(value.get_ref());
            reader.wrong(full, value, Wrong::new(format!("needs a text, and this is {is}")));
            None
        }
    }
}

/// What is wrong with a filter.
fn of_filter(error: filter::Error) -> Wrong {
    let hint = error.suggestion.map(|suggestion| format!("did you mean  {suggestion} ?"));
    Wrong { what: format!("is no filter: {}", error.message), hint, part: Some(error.span) }
}

/// What is wrong with a field.
fn of_field(name: &str, wrong: WrongField) -> Wrong {
    match wrong {
        WrongField::Unknown(unknown) => {
            let wrong = Wrong::new(format!("cannot be {}: there is no such field", quoted(name)));
            match unknown.near.first() {
                Some(near) => wrong.hint(format!("did you mean  {near} ?")),
                None => wrong.hint("list: wirelens fields"),
            }
        }
        WrongField::IsColumn => Wrong::new(format!("cannot be {}", quoted(name)))
            .hint("it is a column of the list already; interface.columns names those"),
    }
}

/// A rule as the file has it.
pub fn rule_text(rule: &ColorRule) -> String {
    let mut text = String::from("[[colors]]\n");
    let _ = writeln!(text, "name = {}\nfilter = {}", quoted(&rule.name), quoted(rule.filter.text()));
    for (which, paint) in [("foreground", &rule.foreground), ("background", &rule.background)] {
        if let Some(paint) = paint {
            let _ = writeln!(text, "{which} = {}", paint_text(paint));
        }
    }
    text
}

/// A colour as the file has it.
pub fn paint_text(paint: &Paint) -> String {
    let (dark, light) = (quoted(&paint.dark.word()), quoted(&paint.light.word()));
    if dark == light { dark } else { format!("{{ dark = {dark}, light = {light} }}") }
}

/// A column as the file has it.
pub fn column_text(column: &Column) -> String {
    let mut text = format!("[[columns]]\ntitle = {}\n", quoted(&column.title));
    match &column.content {
        Content::Field(name, occurrence) => {
            let _ = writeln!(text, "field = {}", quoted(name));
            let _ = writeln!(text, "occurrence = {}", quoted(occurrence_name(*occurrence)));
        }
        Content::Filter(filter) => {
            let _ = writeln!(text, "filter = {}", quoted(filter.text()));
        }
    }
    if let Some(width) = column.width {
        let _ = writeln!(text, "width = {width}");
    }
    text
}

/// The word for which values are shown.
pub fn occurrence_name(occurrence: Occurrence) -> &'static str {
    OCCURRENCES.iter().find(|(_, other)| *other == occurrence).map_or("all", |(name, _)| name)
}
