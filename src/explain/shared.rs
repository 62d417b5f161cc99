//! Fields that are explained by the texts of another.
//!
//! `texts/shared.tsv` has a line for each: the field; the name whose texts it has, or `.` where it has its own; the name whose
//! texts about single values it has too. The second column may add `=VALUE`: the field stands for this value of the other
//! (`http2.headers.age` is a header of the name `age`). Names that begin with `common.` are in `common.ftl`: what many
//! protocols have, such as the length of what follows.

use std::collections::HashMap;
use std::sync::OnceLock;

/// Whose texts a field has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shared {
    /// The name whose texts explain the field.
    pub text: &'static str,
    /// The value for which the field stands.
    pub value: Option<&'static str>,
    /// The name whose texts about values it has.
    pub values: &'static str,
}

/// All lines of the table: fields with whose texts they have.
pub fn table() -> impl Iterator<Item = (&'static str, Shared)> {
    include_str!("texts/shared.tsv").lines().skip(1).filter_map(|line| {
        let mut columns = line.split('\t');
        let (field, text) = (columns.next()?, columns.next()?);
        let text = if text == "." { field } else { text };
        let (text, value) = text.split_once('=').map_or((text, None), |(text, value)| (text, Some(value)));
        Some((field, Shared { text, value, values: columns.next().unwrap_or(text) }))
    })
}

/// Whose texts a field has: mostly its own.
pub fn of(filter: &'static str) -> Shared {
    static TABLE: OnceLock<HashMap<&'static str, Shared>> = OnceLock::new();
    let own = Shared { text: filter, value: None, values: filter };
    TABLE.get_or_init(|| table().collect()).get(filter).copied().unwrap_or(own)
}
