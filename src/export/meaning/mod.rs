//! What the rows of tables mean: each column with what it is, what its value says of this row, a usual mistake, and the
//! specification. The interface and its texts without a screen show the same.

pub mod connections;
pub mod exchanges;
pub mod statistics;
pub mod timing;

use crate::base::Lang;
use crate::explain::{Explanation, page};

/// A column of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meaning {
    /// Its heading.
    pub title: String,
    /// What stands there.
    pub value: String,
    /// What that means.
    pub explanation: Explanation,
}

impl Meaning {
    /// `RTT · 13 µs`: as it stands in the table.
    pub fn facts(&self) -> String {
        let parts = [self.title.as_str(), self.value.as_str()];
        parts.into_iter().map(str::trim).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    }
}

/// The meanings of a row as a page of text.
pub fn text(lang: Lang, meanings: &[Meaning], width: usize) -> String {
    let pages = meanings.iter().map(|meaning| page::text(lang, &meaning.explanation, &meaning.facts(), width));
    pages.collect::<Vec<_>>().join("\n")
}
