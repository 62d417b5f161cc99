//! Markdown: CommonMark with tables. Pictures are drawn with characters. No text from a capture becomes a link, a tag or code.

use super::escape::markdown;
use super::{Block, Branch, Document, Piece, Table, Text, say};
use crate::base::cells;

/// Writes a document.
pub fn write(document: &Document) -> String {
    let mut out = format!("# {}\n", markdown(&document.title, true));
    if !document.about.is_empty() {
        out.push_str(&format!("\n{}\n", markdown(&document.about, true)));
    }
    if document.signed {
        let field = |id: &str| markdown(&say(document.lang, id, &[]), true);
        let (name, date) = (field("handout-name"), field("handout-date"));
        out.push_str(&format!("\n{name} {}    {date} {}\n", line(30), line(16)));
    }
    for block in &document.blocks {
        out.push('\n');
        match block {
            Block::Page => out.push_str("---\n"),
            Block::Heading(level, text) => {
                out.push_str(&format!("{} {}\n", "#".repeat(usize::from(*level).clamp(2, 6)), inline(text, true)));
            }
            Block::Paragraph(text) | Block::Remark(text) => out.push_str(&format!("{}\n", inline(text, true))),
            Block::Facts(facts) => {
                for (name, text) in facts {
                    out.push_str(&format!("- {}: {}\n", markdown(name, true), inline(text, false)));
                }
            }
            Block::List(points) => {
                for point in points {
                    out.push_str(&format!("- {}\n", inline(point, true)));
                }
            }
            Block::Table(table) => self::table(&mut out, table),
            Block::Tree(caption, branches) => tree(&mut out, caption, branches),
            Block::Lines(caption, lines) => {
                let lines: Vec<String> = lines.iter().map(Text::plain).collect();
                fenced(&mut out, caption, &lines);
            }
            Block::Picture(picture) => fenced(&mut out, &picture.title, &picture.text),
            Block::Question(number, text) => {
                let title = say(document.lang, "handout-question", &[("number", (*number as f64).into())]);
                out.push_str(&format!("**{}** {}\n\n{}\n", markdown(&title, true), inline(text, false), line(60)));
            }
        }
    }
    out
}

/// A line to write on.
fn line(cells: usize) -> String {
    "\\_".repeat(cells)
}

/// Lines as they are, within a fence that is longer than any in them.
fn fenced(out: &mut String, caption: &str, lines: &[String]) {
    if !caption.is_empty() {
        out.push_str(&format!("{}\n\n", markdown(caption, true)));
    }
    // As they are drawn: composing makes a backtick of U+1FEF.
    let lines: Vec<_> = lines.iter().map(|line| cells::drawable(line)).collect();
    let longest = lines.iter().map(|line| run(line)).max().unwrap_or(0);
    let fence = "`".repeat(longest.saturating_add(1).max(3));
    out.push_str(&format!("{fence}text\n"));
    for line in &lines {
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out.push_str(&format!("{fence}\n"));
}

/// The longest run of backticks.
fn run(line: &str) -> usize {
    line.split(|c| c != '`').map(str::len).max().unwrap_or(0)
}

fn table(out: &mut String, table: &Table) {
    if !table.caption.is_empty() {
        out.push_str(&format!("{}\n\n", markdown(&table.caption, true)));
    }
    let heads: Vec<String> = table.columns.iter().map(|(title, _)| markdown(title, false)).collect();
    out.push_str(&format!("| {} |\n", heads.join(" | ")));
    let rules: Vec<&str> = table.columns.iter().map(|(_, number)| if *number { "---:" } else { "---" }).collect();
    out.push_str(&format!("| {} |\n", rules.join(" | ")));
    for row in &table.rows {
        let cells: Vec<String> = row.iter().map(|cell| inline(cell, false)).collect();
        out.push_str(&format!("| {} |\n", cells.join(" | ")));
    }
}

fn tree(out: &mut String, caption: &str, branches: &[Branch]) {
    if !caption.is_empty() {
        out.push_str(&format!("{}\n\n", markdown(caption, true)));
    }
    let least = branches.iter().map(|branch| branch.depth).min().unwrap_or(0);
    let mut before = 0;
    for branch in branches {
        // A list within another is one step deeper, whatever the tree says.
        let depth = usize::from(branch.depth.saturating_sub(least)).min(before + 1);
        before = depth;
        let place = if branch.place.is_empty() { String::new() } else { format!(" ({})", branch.place) };
        let indent = "  ".repeat(depth);
        out.push_str(&format!("{indent}- {}{}\n", inline(&branch.text, true), markdown(&place, false)));
        if !branch.meaning.is_empty() {
            out.push_str(&format!("{indent}  {}\n", markdown(&branch.meaning, true)));
        }
    }
}

/// A text within a line; `first` says whether it begins one.
fn inline(text: &Text, first: bool) -> String {
    let mut out = String::new();
    for piece in &text.0 {
        let begins = first && out.is_empty();
        match piece {
            Piece::Words(words) => out.push_str(&markdown(words, begins)),
            // Emphasis has no space within its signs.
            Piece::Strong(words) | Piece::Code(words) if words.trim() != words || words.is_empty() => {
                out.push_str(&markdown(words, begins));
            }
            Piece::Strong(words) => out.push_str(&format!("**{}**", markdown(words, begins))),
            Piece::Code(words) => match cells::drawable(words) {
                shown if shown.contains(['`', '|']) => out.push_str(&markdown(words, begins)),
                shown => out.push_str(&format!("`{shown}`")),
            },
            Piece::Gap(number, cells) => {
                let number = number.map_or_else(String::new, |number| format!("({number}) "));
                out.push_str(&format!("{number}{}", line((*cells).clamp(4, 60))));
            }
        }
    }
    out
}
