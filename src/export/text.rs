//! The layers as text, as `tshark -V` and `-O` print them, alone or with the summary line and the hex dump.

use super::hex;
use super::listing::Listing;
use super::render::{Form, Rendered};
use crate::dissect::{Field, Want, show};

/// Which layers are opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Detail {
    /// All of them (`-V`).
    All,
    /// Those with these filter names (`-O ip,tcp`); of the others only the first line is shown.
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
        if self.detail.is_some() { Want::everything() } else { Want::columns() }
    }

    fn frame(&mut self, out: &mut Vec<u8>, frame: &Rendered<'_>) {
        if let Some(listing) = &mut self.summary {
            listing.line(out, frame);
            if self.hex && self.detail.is_none() {
                out.push(b'\n');
            }
        }
        if let Some(detail) = &self.detail {
            self.words.clear();
            show::tree(&mut self.words, &frame.view, |field: &Field| match detail {
                Detail::All => true,
                Detail::Only(names) => names.iter().any(|name| name == field.filter),
            });
            out.extend_from_slice(self.words.as_bytes());
            out.push(b'\n');
        }
        if self.hex {
            hex::sources(out, &frame.view);
            out.push(b'\n');
        }
    }
}
