//! One page of HTML, written so that readers of XML understand it too. It has no script and asks for nothing from outside, which
//! its own policy says as well; without the style sheet it is still in order. It is light or dark as the reader's system is, and
//! prints on A4.

use std::fmt::Write;

use super::escape::xml;
use super::{Block, Branch, Document, Piece, Table, Text, say};

/// How handouts look.
pub const STYLE: &str = include_str!("style.css");
/// How they are printed.
const PRINT: &str = include_str!("print.css");
/// Characters of a cell that wants room.
const LONG: usize = 36;
/// Lines to write on under a question.
const WRITING_LINES: usize = 1;

/// Writes a document.
pub fn write(document: &Document) -> String {
    let mut out = String::new();
    let lang = document.lang.code();
    let title = xml(&document.title);
    let _ = write!(
        out,
        "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"{lang}\" xml:lang=\"{lang}\">\n<head>\n\
         <meta charset=\"utf-8\"/>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n\
         <title>{title}</title>\n<style>\n{STYLE}{PRINT}</style>\n</head>\n<body>\n<main>\n<header>\n<h1>{title}</h1>\n"
    );
    if !document.about.is_empty() {
        let _ = writeln!(out, "<p class=\"about\">{}</p>", xml(&document.about));
    }
    if document.signed {
        let field = |id: &str| xml(&say(document.lang, id, &[]));
        let _ = writeln!(
            out,
            "<p class=\"sign\"><span>{} ______________________________</span> <span>{} ________________</span></p>",
            field("handout-name"),
            field("handout-date")
        );
    }
    out.push_str("</header>\n");
    let mut writer = Writer { out, pictures: 0, page: false, document };
    for block in &document.blocks {
        writer.block(block);
    }
    let mut out = writer.out;
    out.push_str("</main>\n</body>\n</html>\n");
    out
}

struct Writer<'d> {
    out: String,
    pictures: usize,
    /// Whether the next block begins a page.
    page: bool,
    document: &'d Document,
}

impl Writer<'_> {
    fn line(&mut self, text: &str) {
        self.out.push_str(text);
        self.out.push('\n');
    }

    fn block(&mut self, block: &Block) {
        let class = if std::mem::take(&mut self.page) { " class=\"page\"" } else { "" };
        match block {
            Block::Page => self.page = true,
            Block::Heading(level, text) => {
                let level = level.clamp(&2, &6);
                self.line(&format!("<h{level}{class}>{}</h{level}>", inline(text)));
            }
            Block::Paragraph(text) => self.line(&format!("<p{class}>{}</p>", inline(text))),
            Block::Remark(text) => self.line(&format!("<p class=\"remark\">{}</p>", inline(text))),
            Block::Facts(facts) => {
                self.line("<dl>");
                for (name, text) in facts {
                    self.line(&format!("<dt>{}</dt><dd>{}</dd>", xml(name), inline(text)));
                }
                self.line("</dl>");
            }
            Block::Table(table) => self.table(table),
            Block::Tree(caption, branches) => self.tree(caption, branches),
            Block::Lines(caption, lines) => {
                if !caption.is_empty() {
                    self.line(&format!("<p class=\"remark\">{}</p>", xml(caption)));
                }
                let lines: Vec<String> = lines.iter().map(inline).collect();
                // A line feed behind the tag is no part of the text.
                self.line(&format!("<pre class=\"dump\">\n{}</pre>", lines.join("\n")));
            }
            Block::List(points) => {
                self.line("<ul>");
                for point in points {
                    self.line(&format!("<li>{}</li>", inline(point)));
                }
                self.line("</ul>");
            }
            Block::Picture(picture) => {
                self.pictures += 1;
                self.line("<figure>");
                self.line(&format!("<figcaption>{}</figcaption>", xml(&picture.title)));
                picture.svg(&mut self.out, self.pictures, None);
                self.line("</figure>");
            }
            Block::Question(number, text) => {
                let title = say(self.document.lang, "handout-question", &[("number", (*number as f64).into())]);
                let write = format!("<span class=\"write\">{}</span>", "_".repeat(60)).repeat(WRITING_LINES);
                self.line(&format!(
                    "<div class=\"question\"><p><strong>{}</strong> {}</p>{write}</div>",
                    xml(&title),
                    inline(text)
                ));
            }
        }
    }

    fn table(&mut self, table: &Table) {
        // What is long gets the room that it needs; on a narrow page the table is moved from side to side instead.
        let is_long = |at: usize| table.rows.iter().filter_map(|row| row.get(at)).any(|cell| cell.len() > LONG);
        let long: Vec<bool> = (0..table.columns.len()).map(is_long).collect();
        let class = |number: bool, at: usize| match (number, long.get(at)) {
            (true, _) => " class=\"number\"",
            (false, Some(true)) => " class=\"long\"",
            _ => "",
        };
        self.line("<div class=\"scroll\"><table>");
        self.line(&format!("<caption>{}</caption>", xml(&table.caption)));
        let heads = table.columns.iter().enumerate();
        let heads =
            heads.map(|(at, (title, number))| format!("<th scope=\"col\"{}>{}</th>", class(*number, at), xml(title)));
        let heads: String = heads.collect();
        self.line(&format!("<thead><tr>{heads}</tr></thead>"));
        self.line("<tbody>");
        for row in &table.rows {
            let cells = row.iter().zip(&table.columns).enumerate();
            let cells =
                cells.map(|(at, (cell, (_, number)))| format!("<td{}>{}</td>", class(*number, at), inline(cell)));
            let cells: String = cells.collect();
            self.line(&format!("<tr>{cells}</tr>"));
        }
        self.line("</tbody></table></div>");
    }

    fn tree(&mut self, caption: &str, branches: &[Branch]) {
        if !caption.is_empty() {
            self.line(&format!("<p class=\"remark\">{}</p>", xml(caption)));
        }
        self.out.push_str("<div class=\"tree\">");
        // The depths of the lists that are open; each has an item open.
        let mut open: Vec<u8> = Vec::new();
        for branch in branches {
            while open.len() > 1 && open.last().is_some_and(|depth| *depth > branch.depth) {
                self.out.push_str("</li></ul>");
                open.pop();
            }
            match open.last() {
                Some(depth) if *depth >= branch.depth => self.out.push_str("</li>\n<li>"),
                _ => {
                    self.out.push_str("\n<ul><li>");
                    open.push(branch.depth);
                }
            }
            self.out.push_str(&inline(&branch.text));
            if !branch.place.is_empty() {
                let _ = write!(self.out, " <span class=\"place\">{}</span>", xml(&branch.place));
            }
            if !branch.meaning.is_empty() {
                let _ = write!(self.out, " <span class=\"meaning\">{}</span>", xml(&branch.meaning));
            }
        }
        for _ in open {
            self.out.push_str("</li></ul>");
        }
        self.line("</div>");
    }
}

/// A text within a line.
fn inline(text: &Text) -> String {
    let mut out = String::new();
    for piece in &text.0 {
        let _ = match piece {
            Piece::Words(words) => write!(out, "{}", xml(words)),
            Piece::Strong(words) => write!(out, "<strong>{}</strong>", xml(words)),
            Piece::Code(words) => write!(out, "<code>{}</code>", xml(words)),
            Piece::Gap(number, cells) => {
                let line = super::gap(None, *cells);
                match number {
                    Some(number) => write!(out, "<span class=\"gap\"><small>({number})</small>{line}</span>"),
                    None => write!(out, "<span class=\"gap\">{line}</span>"),
                }
            }
        };
    }
    out
}
