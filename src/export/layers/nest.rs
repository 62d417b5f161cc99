//! The layers of a frame as boxes in each other and beside each other, as one line, and what they cost.

use super::{Layer, Level};
use crate::base::{Lang, cells as text};
use crate::explain::{word, word_with};

/// Boxes that are drawn in each other; more are only in the line.
pub const MAX_BOXES: usize = 5;
/// The narrowest box that stands beside others, and the narrowest space in a box that others are drawn into.
const NARROW: usize = 16;
/// Columns that tell how many boxes are left out.
const LEFT_OUT: usize = 12;

/// The layers as one line, the chosen one in brackets: `Ethernet 14 ▸ IPv4 20 ▸ [TCP 32] ▸ HTTP 78 + HTTP 49`. What lies
/// in the layer before it stands behind `▸`, what lies beside that behind `+`.
pub fn ribbon(layers: &[Layer], chosen: Option<usize>) -> String {
    let parents = parents(layers);
    let mut line = String::new();
    for (at, layer) in layers.iter().enumerate() {
        if let Some(before) = at.checked_sub(1) {
            line.push_str(if parents.get(at) == Some(&Some(before)) { " ▸ " } else { " + " });
        }
        let part = format!("{} {}", layer.name, layer.header);
        line.push_str(&if chosen == Some(at) { format!("[{part}]") } else { part });
    }
    line
}

/// In which of the layers each of them lies. A segment may carry several messages: none of them lies in another.
pub fn parents(layers: &[Layer]) -> Vec<Option<usize>> {
    let mut parents: Vec<Option<usize>> = Vec::with_capacity(layers.len());
    for (at, layer) in layers.iter().enumerate() {
        let before = layers.get(..at).unwrap_or_default();
        let holds = |outer: &Layer| {
            let end = outer.at.saturating_add(outer.whole.max(outer.header));
            outer.source == layer.source && (outer.at..end).contains(&layer.at)
        };
        let beside = before.iter().position(|other| other.source == layer.source);
        // What is made of several frames, or opened, begins in what was read before.
        let made_in = || match beside {
            Some(first) => parents.get(first).copied().flatten(),
            None => at.checked_sub(1),
        };
        parents.push(before.iter().rposition(holds).or_else(made_in));
    }
    parents
}

/// The layers of the frame itself that lie in a layer, or in none.
pub fn inside(layers: &[Layer], parents: &[Option<usize>], of: Option<usize>) -> Vec<usize> {
    // What is made of several frames does not lie in this one.
    let own = layers.iter().zip(parents).enumerate().filter(|(_, (layer, _))| layer.source == 0);
    own.filter(|(_, (_, parent))| **parent == of).map(|(at, _)| at).collect()
}

/// The boxes, in so many columns. `chosen` has a sign.
pub fn boxes(lang: Lang, layers: &[Layer], chosen: Option<usize>, columns: usize) -> Vec<String> {
    let nest = Nest { lang, layers, parents: parents(layers), chosen };
    nest.row(&inside(layers, &nest.parents, None), columns, 1)
}

struct Nest<'l> {
    lang: Lang,
    layers: &'l [Layer],
    parents: Vec<Option<usize>>,
    chosen: Option<usize>,
}

impl Nest<'_> {
    /// Boxes beside each other, as many as have room; how many are left out is told.
    fn row(&self, all: &[usize], columns: usize, depth: usize) -> Vec<String> {
        let is_chosen = |at: &usize| self.chosen.is_some_and(|chosen| self.holds(*at, chosen));
        let chosen = all.iter().position(is_chosen).unwrap_or(0);
        let mut shown = 0..all.len();
        if all.len() > 1 && columns < all.len().saturating_mul(NARROW) {
            let fit = (columns.saturating_sub(2 * LEFT_OUT) / NARROW).max(1);
            let from = (chosen + 1).saturating_sub(fit);
            shown = from..(from + fit).min(all.len());
        }
        let (before, after) = (shown.start, all.len().saturating_sub(shown.end));
        let mut room = columns.saturating_sub(LEFT_OUT * (usize::from(before > 0) + usize::from(after > 0)));
        let mut blocks = Vec::new();
        if before > 0 {
            blocks.push(self.left_out(before));
        }
        let part = all.get(shown).unwrap_or_default();
        for (nth, at) in part.iter().enumerate() {
            let width = room / part.len().saturating_sub(nth).max(1);
            room = room.saturating_sub(width);
            blocks.extend(self.block(*at, width, depth));
        }
        if after > 0 {
            blocks.push(self.left_out(after));
        }
        let height = blocks.iter().map(Vec::len).max().unwrap_or(0);
        for block in &mut blocks {
            while let Some(last) = block.len().checked_sub(2).filter(|_| block.len() < height) {
                let line = block.get(last).map(|line| blank(line)).unwrap_or_default();
                block.insert(last + 1, line);
            }
        }
        (0..height)
            .map(|line| blocks.iter().filter_map(|block| block.get(line)).map(String::as_str).collect())
            .collect()
    }

    /// A box with what is in it; `None` where it is no layer.
    fn block(&self, at: usize, columns: usize, depth: usize) -> Option<Vec<String>> {
        let layer = self.layers.get(at)?;
        let size = |bytes: u32| word_with(self.lang, "layers-size", &[("bytes", f64::from(bytes).into())]);
        let head = [size(layer.header), layer.place()];
        let mut lines = vec![self.top(layer, self.chosen == Some(at), columns, size(layer.whole))];
        let width = head.iter().map(|part| text::width(part)).max().unwrap_or(0) + 2;
        let room = columns.saturating_sub(width + 3);
        let within = inside(self.layers, &self.parents, Some(at));
        if within.is_empty() || depth >= MAX_BOXES || room < NARROW {
            lines.extend(head.iter().map(|part| bordered(part, columns)));
            lines.push(format!("└{}┘", "─".repeat(columns.saturating_sub(2))));
            return Some(lines);
        }
        let mut within = self.row(&within, room, depth + 1);
        let bottom = within.pop().unwrap_or_default();
        for (nth, line) in within.iter().enumerate() {
            lines.push(format!("{}{line}│", bordered(head.get(nth).map_or("", String::as_str), width + 2)));
        }
        // A column of a header ends where the box of the next layer begins.
        let bottom = format!("{}┘{bottom}", "─".repeat(width)).replace(['└', '┘'], "┴");
        lines.push(format!("└{bottom}┘"));
        Some(lines)
    }

    /// The upper border of a box, with what is in it; where there is little room, without the words for it.
    fn top(&self, layer: &Layer, chosen: bool, columns: usize, size: String) -> String {
        let sign = if chosen { " ◂" } else { "" };
        let room = columns.saturating_sub(3);
        let (pdu, level) = (word(self.lang, layer.pdu()), word(self.lang, layer.level_word()));
        let mut title = format!(" {pdu} {} · {size} · {level}{sign} ", layer.name);
        if text::width(&title) > room && columns < 2 * NARROW {
            title = format!(" {} · {size}{sign} ", layer.name);
        }
        let title = text::fit(&title, room).into_owned();
        let rest = room.saturating_sub(text::width(&title));
        format!("┌─{title}{}┐", "─".repeat(rest))
    }

    /// A box that tells how many have no room.
    fn left_out(&self, count: usize) -> Vec<String> {
        let words = word_with(self.lang, "layers-more", &[("count", (count as f64).into())]);
        let line = "─".repeat(LEFT_OUT.saturating_sub(2));
        vec![format!("┌{line}┐"), bordered(&words, LEFT_OUT), bordered("", LEFT_OUT), format!("└{line}┘")]
    }

    /// Whether a layer is another one or has it inside.
    fn holds(&self, outer: usize, inner: usize) -> bool {
        let mut at = Some(inner);
        while let Some(place) = at.filter(|at| *at != outer) {
            // Parents stand before what lies in them.
            at = self.parents.get(place).copied().flatten().filter(|parent| *parent < place);
        }
        at == Some(outer)
    }
}

/// A line between the borders of a box.
fn bordered(words: &str, columns: usize) -> String {
    let room = columns.saturating_sub(2);
    format!("│{}│", text::pad(&text::fit(&format!(" {words}"), room), room))
}

/// The borders of a line alone.
fn blank(line: &str) -> String {
    line.chars()
        .map(|sign| if sign == '│' { sign.to_string() } else { " ".repeat(text::width(sign.encode_utf8(&mut [0; 4]))) })
        .collect()
}

/// How many bytes of a frame are envelopes, and how many are content: the messages that it brings, and what a header carries
/// that nobody reads. What protocols say of themselves, as ARP and ICMP do, is content of those that carry it. `cut` of its
/// `len` bytes were not captured: they stood behind the headers.
pub fn envelope(layers: &[Layer], len: u32, cut: u32) -> (u32, u32) {
    let own = layers.iter().filter(|layer| layer.source == 0);
    let carriers = own.clone().take_while(|layer| layer.carries()).last();
    let message = own.clone().find(|layer| !layer.carries());
    let content = match (carriers, message) {
        // On a link what follows a message only fills the frame up.
        (Some(carrier), Some(message)) if carrier.level() == Level::Link => message.whole,
        (Some(carrier), _) => carrier.whole.saturating_sub(carrier.header),
        (None, Some(message)) => message.whole,
        (None, None) => len.saturating_sub(cut),
    };
    let content = content.saturating_add(cut).min(len);
    (len.saturating_sub(content), content)
}

/// The same in words.
pub fn envelope_words(lang: Lang, layers: &[Layer], len: u32, cut: u32) -> String {
    let (overhead, content) = envelope(layers, len, cut);
    let percent =
        u64::from(overhead).saturating_mul(100).saturating_add(u64::from(len) / 2).checked_div(u64::from(len));
    let values = [
        ("overhead", f64::from(overhead).into()),
        ("content", f64::from(content).into()),
        ("percent", (percent.unwrap_or(0) as f64).into()),
    ];
    word_with(lang, if content == 0 { "layers-overhead-none" } else { "layers-overhead" }, &values)
}
