//! The layers as text, as `tshark -V` and `-O` print them, alone or with the summary line and the hex dump.

use super::hex;
use super::listing::Listing;
use super::render::{Form, Rendered};
use crate::dissect::{Field, Item, Kind, View, Want, show};
use crate::protocols::data;

/// Which layers are opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Detail {
    /// All of them (`-V`).
    All,
    /// Those with these filter names (`-O ip,tcp`), and those that hold a structure whose fields begin with a name that ends
    /// in a point (`x509af.`); of the others only the first line is shown.
    Only(Vec<String>),
}

/// What is shown of each frame.
#[derive(Clone, Debug)]
pub struct Text {
    /// The summary line (`-P`).
    pub summary: Option<Listing>,
    /// The layers.
    pub detail: Option<Detail>,
    /// The bytes (`-x`).
    pub hex: bool,
    words: String,
}

impl Text {
    /// A form of these parts; each part is followed by an empty line when there are several.
    pub fn new(summary: Option<Listing>, detail: Option<Detail>, hex: bool) -> Self {
        Self { summary, detail, hex, words: String::new() }
    }
}

impl Form for Text {
    fn want(&self) -> Want {
        // Which bytes there are beside those of the frame is found out with its fields.
        if self.detail.is_some() || self.hex { Want::everything() } else { Want::columns() }
    }

    fn frame(&mut self, out: &mut Vec<u8>, frame: &Rendered<'_>) {
        if let Some(listing) = &mut self.summary {
            listing.line(out, frame);
            if self.hex && self.detail.is_none() {
                out.push(b'\n');
            }
        }
        if let Some(detail) = &self.detail {
            layers(out, &mut self.words, &frame.view, detail, !self.hex);
            out.push(b'\n');
        }
        if self.hex {
            hex::sources(out, &frame.view);
            out.push(b'\n');
        }
    }
}

/// Appends the lines of the tree: four spaces a level, hidden items left out. Bytes that no protocol explains are dumped
/// below their line, unless all bytes of the frame are printed anyway.
fn layers(out: &mut Vec<u8>, words: &mut String, view: &View<'_>, detail: &Detail, dump: bool) {
    let items = view.tape.items();
    let mut at = 0;
    while let Some(item) = items.get(at) {
        let after = (item.next as usize).max(at + 1);
        if item.hidden {
            at = after;
            continue;
        }
        words.clear();
        words.extend(std::iter::repeat_n("    ", usize::from(item.depth)));
        show::label(words, view, item);
        out.extend_from_slice(words.as_bytes());
        out.push(b'\n');
        if dump && std::ptr::eq(item.field, data::PROTOCOL.field) {
            out.push(b'\n');
            hex::dump(out, view.bytes(item));
        }
        let inner = items.get(at..after).unwrap_or_default();
        at = if item.field.kind == Kind::Protocol && !detail.opens(item.field, inner) { after } else { at + 1 };
    }
}

impl Detail {
    /// Whether a layer is shown with the items in it: by its name, or by that of a structure within, as a certificate is.
    fn opens(&self, layer: &Field, items: &[Item]) -> bool {
        match self {
            Self::All => true,
            Self::Only(names) => names.iter().any(|name| {
                let within = |item: &Item| item.field.filter.starts_with(name.as_str());
                name == layer.filter || name.ends_with('.') && items.iter().any(within)
            }),
        }
    }
}
