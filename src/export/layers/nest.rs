//! The layers of a frame as boxes in each other, as one line, and what they cost.

use super::{Layer, Level};
use crate::base::{Lang, cells as text};
use crate::explain::{word, word_with};

/// Boxes that are drawn in each other; more are only in the line.
pub const MAX_BOXES: usize = 5;

/// The layers as one line, the chosen one in brackets: `Ethernet 14 ▸ IPv4 20 ▸ [TCP 32] ▸ HTTP 78`.
pub fn ribbon(layers: &[Layer], chosen: Option<usize>) -> String {
    let part = |(at, layer): (usize, &Layer)| {
        let part = format!("{} {}", layer.name, layer.header);
        if chosen == Some(at) { format!("[{part}]") } else { part }
    };
    layers.iter().enumerate().map(part).collect::<Vec<_>>().join(" ▸ ")
}

/// The boxes, in so many columns. `chosen` has a sign.
pub fn boxes(lang: Lang, layers: &[Layer], chosen: Option<usize>, columns: usize) -> Vec<String> {
    // What is made of several frames does not lie in this one.
    let inside: Vec<&Layer> = layers.iter().take_while(|layer| layer.source == 0).take(MAX_BOXES).collect();
    let Some((last, outer)) = inside.split_last() else { return Vec::new() };
    let size = |bytes: u32| word_with(lang, "layers-size", &[("bytes", f64::from(bytes).into())]);
    let heads: Vec<[String; 2]> = outer.iter().map(|layer| [size(layer.header), layer.place()]).collect();
    let widths: Vec<usize> =
        heads.iter().map(|head| head.iter().map(|part| text::width(part)).max().unwrap_or(0) + 2).collect();
    let mut lines = Vec::new();
    for row in 0..inside.len() + 2 {
        let mut line = String::new();
        for (at, width) in widths.iter().enumerate().take(row) {
            let content = row.checked_sub(at + 1).and_then(|part| heads.get(at)?.get(part)).map_or("", String::as_str);
            line.push_str(&format!("│{}│", text::pad(&format!(" {content}"), *width)));
        }
        let closing = row.min(outer.len());
        let room = columns.saturating_sub(text::width(&line) + closing);
        match inside.get(row) {
            Some(layer) => line.push_str(&top(lang, layer, chosen == Some(row), room, size(layer.whole))),
            None => {
                let place = if row == inside.len() { size(last.header) } else { last.place() };
                line.push_str(&format!("│{}│", text::pad(&format!(" {place}"), room.saturating_sub(2))));
            }
        }
        line.push_str(&"│".repeat(closing));
        lines.push(line);
    }
    let mut bottom: String = widths.iter().map(|width| format!("└{}┘", "─".repeat(*width))).collect();
    let room = columns.saturating_sub(text::width(&bottom) + outer.len() + 2);
    bottom.push_str(&format!("└{}{}┘", "─".repeat(room), "┴".repeat(outer.len())));
    // A column of a header ends where the box of the next layer begins.
    lines.push(bottom.replace("┘└", "┴┴"));
    lines
}

/// The upper border of a box, with what is in it.
fn top(lang: Lang, layer: &Layer, chosen: bool, room: usize, size: String) -> String {
    let sign = if chosen { " ◂" } else { "" };
    let title =
        format!(" {} {} · {size} · {}{sign} ", word(lang, layer.pdu()), layer.name, word(lang, layer.level_word()));
    let title = text::fit(&title, room.saturating_sub(3)).into_owned();
    let rest = room.saturating_sub(text::width(&title) + 3);
    format!("┌─{title}{}┐", "─".repeat(rest))
}

/// How many bytes of a frame are envelopes, and how many are content: what the innermost layer below the application carries.
pub fn envelope(layers: &[Layer], len: u32) -> (u32, u32) {
    let below = layers.iter().take_while(|layer| layer.source == 0 && layer.level() != Level::Application);
    let content = below.last().map_or(len, |last| last.whole.saturating_sub(last.header)).min(len);
    (len.saturating_sub(content), content)
}

/// The same in words.
pub fn envelope_words(lang: Lang, layers: &[Layer], len: u32) -> String {
    let (overhead, content) = envelope(layers, len);
    let percent =
        u64::from(overhead).saturating_mul(100).saturating_add(u64::from(len) / 2).checked_div(u64::from(len));
    let values = [
        ("overhead", f64::from(overhead).into()),
        ("content", f64::from(content).into()),
        ("percent", (percent.unwrap_or(0) as f64).into()),
    ];
    word_with(lang, if content == 0 { "layers-overhead-none" } else { "layers-overhead" }, &values)
}
