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

use crate::base::Lang;

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
