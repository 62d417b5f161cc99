//! The bytes of a frame, with the layers that they belong to.

use super::super::mask::Secrets;
use super::super::{Block, Document, Table, Text, say};
use super::Settings;
use crate::base::{FrameId, Lang};
use crate::dissect::View;
use crate::export::layers;

/// Bytes of one data source that are printed.
pub const MAX_BYTES: usize = 4_096;
const ROW: usize = 16;

/// Adds the bytes of a frame under a title of their own.
pub fn alone(document: &mut Document, settings: Settings, (view, secrets): (&View<'_>, &Secrets), frame: FrameId) {
    document.heading(2, say(settings.lang, "handout-bytes-of", &[("number", (frame.number() as f64).into())]));
    put(document, settings.lang, view, secrets);
    let all = layers::layers(view);
    let row = |layer: &layers::Layer| {
        let name = format!("{} · {}", layer.name, crate::explain::word(settings.lang, layer.level_word()));
        vec![Text::from(layer.place()), Text::from(layer.header.to_string()), Text::from(name)]
    };
    document.put(Block::Table(Table {
        caption: say(settings.lang, "handout-bytes-layers", &[]),
        columns: vec![
            (say(settings.lang, "handout-column-bytes", &[]), true),
            (say(settings.lang, "handout-column-length", &[]), true),
            (say(settings.lang, "handout-column-layer", &[]), false),
        ],
        rows: all.iter().filter(|layer| layer.source == 0).map(row).collect(),
    }));
}

/// Adds the bytes of a frame.
pub fn put(document: &mut Document, lang: Lang, view: &View<'_>, secrets: &Secrets) {
    let lines = dump(view.frame, |at| secrets.hides(0, at));
    let caption = say(lang, "handout-bytes-caption", &[("count", (view.frame.len() as f64).into())]);
    document.put(Block::Lines(caption, lines));
    if let Some(left) = view.frame.len().checked_sub(MAX_BYTES).filter(|left| *left > 0) {
        document.remark(say(lang, "handout-more-bytes", &[("count", (left as f64).into())]));
    }
}

/// Bytes as hexadecimal digits and characters; hidden ones have a mark.
fn dump(bytes: &[u8], hidden: impl Fn(usize) -> bool) -> Vec<Text> {
    let shown = bytes.get(..bytes.len().min(MAX_BYTES)).unwrap_or_default();
    let line = |(row, part): (usize, &[u8])| {
        let start = row.saturating_mul(ROW);
        let (mut digits, mut letters) = (String::new(), String::new());
        for (at, byte) in part.iter().enumerate() {
            if at == ROW / 2 {
                digits.push(' ');
            }
            match hidden(start.saturating_add(at)) {
                true => {
                    digits.push_str("▒▒ ");
                    letters.push('▒');
                }
                false => {
                    digits.push_str(&format!("{byte:02x} "));
                    letters.push(if (0x20..0x7f).contains(byte) { char::from(*byte) } else { '.' });
                }
            }
        }
        Text::from(format!("{start:04x}  {}  {letters}", crate::base::cells::pad(&digits, ROW * 3 + 1)))
    };
    shown.chunks(ROW).enumerate().map(line).collect()
}
