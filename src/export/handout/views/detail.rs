//! One frame field by field, as the tree of layers shows it.

use super::super::mask::Secrets;
use super::super::{Blanks, Block, Branch, Document, Text, say};
use super::{Settings, bytes};
use crate::base::{FrameId, Lang};
use crate::dissect::{Item, Kind, Value, View, show};
use crate::explain;
use crate::export::layers::place;

/// Lines of a tree that are printed.
pub const MAX_LINES: usize = 1_500;

/// Adds a frame.
pub fn put(
    document: &mut Document,
    blanks: &mut Blanks,
    settings: Settings,
    (view, secrets): (&View<'_>, &Secrets),
    frame: FrameId,
) {
    let lang = settings.lang;
    document.heading(2, title(lang, frame));
    let items = view.tape.items();
    let (mut at, mut lines) = (0usize, 0usize);
    while let Some(item) = items.get(at) {
        let after = (item.next as usize).max(at.saturating_add(1));
        // What the file says of the packet is no part of it.
        let own = item.field.filter != "frame";
        if item.hidden || !own || item.depth > 0 {
            at = if item.hidden || !own { after } else { at.saturating_add(1) };
            continue;
        }
        document.heading(3, heading(blanks, view, at, item, secrets));
        let branches = tree(blanks, settings, view, secrets, at.saturating_add(1)..after, &mut lines);
        if !branches.is_empty() {
            document.put(Block::Tree(String::new(), branches));
        }
        at = after;
    }
    if lines >= MAX_LINES {
        document.remark(say(lang, "handout-full", &[]));
    }
    bytes::put(document, lang, view, secrets);
}

/// The title of a frame's detail.
pub fn title(lang: Lang, frame: FrameId) -> String {
    say(lang, "handout-detail", &[("number", (frame.number() as f64).into())])
}

/// The line of a layer; where values are left out, its name alone.
fn heading(blanks: &Blanks, view: &View<'_>, at: usize, item: &Item, secrets: &Secrets) -> String {
    let label = secrets.label(view, at);
    match blanks.any() && item.field.kind == Kind::Protocol {
        true => item.field.label.to_owned(),
        false => label,
    }
}

fn tree(
    blanks: &mut Blanks,
    settings: Settings,
    view: &View<'_>,
    secrets: &Secrets,
    range: std::ops::Range<usize>,
    lines: &mut usize,
) -> Vec<Branch> {
    let items = view.tape.items();
    let mut branches = Vec::new();
    let mut at = range.start;
    while let Some(item) = items.get(at).filter(|_| at < range.end && *lines < MAX_LINES) {
        let after = (item.next as usize).max(at.saturating_add(1));
        // What is computed from other fields would tell their values.
        if item.hidden || blanks.any() && item.generated {
            at = after;
            continue;
        }
        let parts = items.get(at.saturating_add(1)..after).unwrap_or_default();
        let parent = parts.iter().any(|part| !part.hidden && !part.generated);
        let text = match gap(blanks, view, at, item, parent, secrets) {
            Some(text) => text,
            None => Text::from(secrets.label(view, at)),
        };
        let meaning = match settings.explain && !blanks.any() && !secrets.is_secret(at) {
            true => explain::item(settings.lang, view, at).filter(|told| !told.is_empty()).map(|told| told.short()),
            false => None,
        };
        let on_the_wire = item.range.len > 0 && !item.generated;
        branches.push(Branch {
            depth: item.depth,
            text,
            place: if on_the_wire { place(item.range.at, item.range.len) } else { String::new() },
            meaning: meaning.unwrap_or_default(),
        });
        *lines = lines.saturating_add(1);
        at = at.saturating_add(1);
    }
    branches
}

/// The line of an item whose value is left out; `None` for one that stays.
fn gap(blanks: &mut Blanks, view: &View<'_>, at: usize, item: &Item, parent: bool, secrets: &Secrets) -> Option<Text> {
    if !blanks.any() || secrets.is_secret(at) {
        return None;
    }
    if parent {
        // The line above its parts says what they are.
        return Some(Text::from(item.field.label));
    }
    let has_value = view.value(item) != Value::None && item.range.len > 0;
    let usual = !matches!(item.field.kind, Kind::Bytes | Kind::Protocol | Kind::Note(..));
    if !has_value || !blanks.asks_field(item.field.filter, usual) {
        return None;
    }
    let mut words = String::new();
    show::words(&mut words, view, item);
    let gap = blanks.gap(format!("{} · {}", item.field.filter, item.field.label), &words);
    Some(Text::from(format!("{}: ", item.field.label)).with(gap))
}
