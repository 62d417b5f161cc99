//! Text of 80 columns; pictures are drawn with characters.

use super::{Block, Branch, Document, Table, Text, say};
use crate::base::cells;

/// Columns of a page.
pub const COLUMNS: usize = 80;
/// Columns of the widest table; wider cells are cut.
const WIDEST: usize = 200;

/// Writes a document.
pub fn write(document: &Document) -> String {
    let mut out = String::new();
    for line in lines(document) {
        out.push_str(cells::drawable(&line).trim_end());
        out.push('\n');
    }
    out
}

/// The lines of a document.
pub fn lines(document: &Document) -> Vec<String> {
    let mut lines = cells::wrap(&document.title, COLUMNS);
    lines.extend(wrapped(&document.about, ""));
    lines.push("═".repeat(COLUMNS));
    if document.signed {
        let field = |id: &str| say(document.lang, id, &[]);
        let (name, date) = (field("handout-name"), field("handout-date"));
        lines.push(format!("{name} {}   {date} {}", "_".repeat(32), "_".repeat(16)));
    }
    for block in &document.blocks {
        lines.push(String::new());
        self::block(document, block, &mut lines);
    }
    lines
}

/// The lines of a block.
pub fn block(document: &Document, block: &Block, lines: &mut Vec<String>) {
    match block {
        Block::Page => lines.push("═".repeat(COLUMNS)),
        Block::Heading(level, text) => {
            let text = text.plain();
            lines.extend(cells::wrap(&text, COLUMNS));
            if *level <= 2 {
                lines.push("─".repeat(cells::width(&text).min(COLUMNS)));
            }
        }
        Block::Paragraph(text) | Block::Remark(text) => lines.extend(wrapped(&text.plain(), "")),
        Block::Facts(facts) => {
            let width = facts.iter().map(|(name, _)| cells::width(name)).max().unwrap_or(0).min(30);
            for (name, text) in facts {
                let lead = format!("{}  ", cells::pad(name, width));
                let under = " ".repeat(width + 2);
                for (at, line) in cells::wrap(&text.plain(), COLUMNS - under.len()).into_iter().enumerate() {
                    lines.push(format!("{}{line}", if at == 0 { &lead } else { &under }));
                }
            }
        }
        Block::List(points) => {
            for point in points {
                for (at, line) in cells::wrap(&point.plain(), COLUMNS - 2).into_iter().enumerate() {
                    lines.push(format!("{}{line}", if at == 0 { "• " } else { "  " }));
                }
            }
        }
        Block::Table(table) => self::table(table, lines),
        Block::Tree(caption, branches) => {
            lines.extend(wrapped(caption, ""));
            tree(branches, lines);
        }
        Block::Lines(caption, own) => {
            lines.extend(wrapped(caption, ""));
            lines.extend(own.iter().map(Text::plain));
        }
        Block::Picture(picture) => lines.extend(picture.text.iter().cloned()),
        Block::Question(number, text) => {
            let title = say(document.lang, "handout-question", &[("number", (*number as f64).into())]);
            lines.extend(wrapped(&format!("{title} {}", text.plain()), ""));
            lines.push(String::new());
            lines.push("_".repeat(60));
        }
    }
}

fn wrapped(text: &str, lead: &str) -> Vec<String> {
    if text.is_empty() {
        return Vec::new();
    }
    cells::wrap(text, COLUMNS - cells::width(lead)).into_iter().map(|line| format!("{lead}{line}")).collect()
}

fn table(table: &Table, lines: &mut Vec<String>) {
    lines.extend(wrapped(&table.caption, ""));
    let rows: Vec<Vec<String>> = table.rows.iter().map(|row| row.iter().map(Text::plain).collect()).collect();
    let width = |at: usize| {
        let cells = rows.iter().filter_map(|row| row.get(at)).map(|cell| cells::width(cell));
        let title = table.columns.get(at).map_or(0, |(title, _)| cells::width(title));
        cells.max().unwrap_or(0).max(title).min(WIDEST)
    };
    let widths: Vec<usize> = (0..table.columns.len()).map(width).collect();
    let line = |cells: Vec<&str>| {
        let parts = cells.iter().zip(&widths).zip(&table.columns);
        let parts = parts.map(|((cell, width), (_, number))| match number {
            true => cells::pad_left(cell, *width),
            false => cells::pad(cell, *width),
        });
        parts.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    lines.push(line(table.columns.iter().map(|(title, _)| title.as_str()).collect()));
    lines.push(widths.iter().map(|width| "─".repeat(*width)).collect::<Vec<_>>().join("  "));
    lines.extend(rows.iter().map(|row| line(row.iter().map(String::as_str).collect())));
}

fn tree(branches: &[Branch], lines: &mut Vec<String>) {
    let least = branches.iter().map(|branch| branch.depth).min().unwrap_or(0);
    for branch in branches {
        let indent = "    ".repeat(usize::from(branch.depth.saturating_sub(least)).min(12));
        let place = if branch.place.is_empty() { String::new() } else { format!("   {}", branch.place) };
        lines.push(format!("{indent}{}{place}", branch.text.plain()));
        let lead = format!("{indent}      ");
        lines.extend(wrapped(&branch.meaning, &lead));
    }
}
