//! One picture: the pictures of a document below each other, and between them its texts as lines of letters of one width.

use std::fmt::Write;

use super::escape::xml;
use super::picture::{Anchor, Ink, pixels};
use super::{Block, Document, Picture, html, plain};

/// The height of letters and of lines.
const LETTERS: i32 = 12;
const LINE: i32 = 17;
/// What stays free around.
const MARGIN: i32 = 16;
/// Lines of text in one picture; more are cut.
pub const MAX_LINES: usize = 20_000;

/// Writes a document.
pub fn write(document: &Document) -> String {
    let parts = parts(document);
    let width = parts.iter().map(|part| part.size.0).max().unwrap_or(0);
    let height = parts.iter().fold(MARGIN, |height, part| height.saturating_add(part.size.1).saturating_add(8));
    let (width, height) = (width.saturating_add(2 * MARGIN), height.saturating_add(MARGIN));
    let lang = document.lang.code();
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let _ = write!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" lang=\"{lang}\" xml:lang=\"{lang}\" viewBox=\"0 0 {width} {height}\" \
         width=\"{width}\" height=\"{height}\" role=\"img\" aria-labelledby=\"p0t p0d\">\n<title id=\"p0t\">{}</title>\n\
         <desc id=\"p0d\">{}</desc>\n<style>\n{}.back{{fill:var(--back)}}\n</style>\n\
         <rect class=\"back\" width=\"{width}\" height=\"{height}\" fill=\"#ffffff\"/>\n",
        xml(&document.title),
        xml(&document.about),
        html::STYLE
    );
    let mut top = MARGIN;
    for (at, part) in parts.iter().enumerate() {
        part.svg(&mut out, at + 1, Some((MARGIN, top)));
        top = top.saturating_add(part.size.1).saturating_add(8);
    }
    out.push_str("</svg>\n");
    out
}

/// The pictures of a document, its texts as pictures too.
fn parts(document: &Document) -> Vec<Picture> {
    let mut parts = Vec::new();
    let mut lines = vec![document.title.clone()];
    lines.extend(Some(document.about.clone()).filter(|about| !about.is_empty()));
    for block in &document.blocks {
        match block {
            Block::Picture(picture) => {
                parts.extend(text(document, &std::mem::take(&mut lines), parts.is_empty()));
                parts.push(picture.clone());
            }
            block => {
                lines.push(String::new());
                plain::block(document, block, &mut lines);
            }
        }
    }
    parts.extend(text(document, &lines, parts.is_empty()));
    parts
}

/// Lines as a picture; `first` says whether the first of them is the title.
fn text(document: &Document, lines: &[String], first: bool) -> Option<Picture> {
    let lines = lines.get(..lines.len().min(MAX_LINES)).unwrap_or_default();
    if lines.iter().all(|line| line.trim().is_empty()) {
        return None;
    }
    let width = lines.iter().map(|line| pixels(line, LETTERS)).max().unwrap_or(0).clamp(400, 4_000);
    let height = i32::try_from(lines.len()).unwrap_or(i32::MAX).saturating_mul(LINE).saturating_add(6);
    let mut picture = Picture::new(&document.title, &document.about, (width, height));
    for (at, line) in lines.iter().enumerate() {
        let y = i32::try_from(at).unwrap_or(i32::MAX).saturating_mul(LINE).saturating_add(14);
        let strong = first && at == 0;
        let spaces = line.len().saturating_sub(line.trim_start_matches(' ').len());
        let x = pixels(&" ".repeat(spaces), LETTERS).saturating_sub(1);
        let look = (Ink::Plain, if strong { LETTERS + 2 } else { LETTERS }, strong);
        picture.write((x, y), Anchor::Start, line.trim_start_matches(' '), look, width.saturating_sub(x));
    }
    Some(picture)
}
