//! A frame's layers as a page of text: what `wirelens layers` prints.

use super::{Form, Layer, Marks, boxes, diagram, draw, entries, layers, nest, ribbon, ruler};
use crate::base::{FrameId, Lang, cells as text};
use crate::dissect::View;
use crate::explain::{word, word_with};

/// Columns of a page.
const COLUMNS: usize = 80;

/// The page of a frame that had `len` bytes on the wire.
pub fn text(lang: Lang, view: &View<'_>, frame: FrameId, len: u32, form: Form) -> String {
    let all = layers(view);
    let mut page = Vec::new();
    let size = word_with(lang, "layers-size", &[("bytes", f64::from(len).into())]);
    let head = word_with(lang, "layers-frame", &[("number", (frame.number() as f64).into())]);
    page.push(format!("{head} · {size}   {}", ribbon(&all, None)));
    page.push(String::new());
    page.extend(boxes(lang, &all, None, COLUMNS));
    let cut = len.saturating_sub(u32::try_from(view.frame.len()).unwrap_or(u32::MAX));
    page.push(nest::envelope_words(lang, &all, len, cut));
    if all.iter().any(|layer| layer.protocol == "eth") && view.frame.iter().take(12).all(|byte| *byte == 0) {
        page.push(word(lang, "layers-loopback"));
    }
    for layer in &all {
        page.push(String::new());
        page.extend(of_layer(lang, view, layer, form));
    }
    let mut out = String::new();
    for line in page {
        out.push_str(text::drawable(&line).trim_end());
        out.push('\n');
    }
    out
}

/// The heading of a layer: its name, the bytes of its own, and where they are.
pub fn heading(lang: Lang, layer: &Layer) -> String {
    let id = if layer.whole > layer.header { "layers-header" } else { "layers-whole" };
    let values = [("name", layer.name.as_str().into()), ("bytes", f64::from(layer.header).into())];
    let mut heading = format!("{} · {}", word_with(lang, id, &values), layer.place());
    if layer.source != 0 {
        heading.push(' ');
        heading.push_str(&word(lang, "layers-made"));
    }
    heading
}

fn of_layer(lang: Lang, view: &View<'_>, layer: &Layer, form: Form) -> Vec<String> {
    let mut lines = vec![heading(lang, layer)];
    let mut drawn = 0;
    if let Some(diagram) = diagram(lang, view, layer) {
        drawn = diagram.bytes;
        lines.extend(ruler(&diagram));
        lines.extend(draw(&diagram, form, Marks::default()).into_iter().map(|line| line.text));
    }
    let entries = entries(view, layer, drawn);
    let width = entries.iter().map(|entry| text::width(&entry.place)).max().unwrap_or(0);
    for entry in entries {
        let indent = "  ".repeat(usize::from(entry.depth));
        lines.push(format!("{}  {indent}{}", text::pad_left(&entry.place, width), entry.text));
    }
    lines
}
