//! What each view of a capture has to say in a handout.

pub mod bytes;
pub mod detail;
pub mod exchanges;
pub mod graph;
pub mod ladder;
pub mod layers;
pub mod packets;
pub mod rungs;
pub mod several;
pub mod statistics;
pub mod story;

use super::{Block, Document, Table, Text, say};
use crate::base::Lang;
use crate::explain::Explanation;

/// How views are told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// The language.
    pub lang: Lang,
    /// Whether secrets are printed.
    pub secrets: bool,
    /// Whether what is shown is also explained.
    pub explain: bool,
    /// Whether sequence numbers are those on the wire.
    pub raw: bool,
}

/// Adds what names mean that were shown above; those without words are left out.
pub fn meanings(document: &mut Document, lang: Lang, told: Vec<(String, Explanation)>) {
    let with_specification = told.iter().any(|(_, told)| !told.specification.is_empty());
    let row = |(name, told): (String, Explanation)| {
        let parts = [told.what].into_iter().chain(told.here).chain([told.mistake]);
        let words: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
        let mut cells = vec![Text::from(name), Text::from(words.join(" "))];
        if with_specification {
            cells.push(Text::from(told.specification));
        }
        (!words.is_empty()).then_some(cells)
    };
    let rows: Vec<Vec<Text>> = told.into_iter().filter_map(row).collect();
    if rows.is_empty() {
        return;
    }
    let ids = ["handout-column-name", "handout-column-meaning", "handout-column-specification"];
    let columns = ids.into_iter().take(if with_specification { 3 } else { 2 }).map(|id| (say(lang, id, &[]), false));
    let caption = say(lang, "handout-meanings", &[]);
    document.put(Block::Table(Table { caption, columns: columns.collect(), rows }));
}

/// What the columns of a list mean, as [`crate::explain::rows::TABLES`] names them.
pub fn columns(document: &mut Document, lang: Lang, table: &str, columns: &[(&str, String)]) {
    let none = fluent_bundle::FluentArgs::new();
    let told = |(name, title): &(&str, String)| {
        let told = crate::explain::rows::told(lang, table, name, &none)?;
        Some((title.clone(), Explanation { here: Vec::new(), ..told }))
    };
    meanings(document, lang, columns.iter().filter_map(told).collect());
}
