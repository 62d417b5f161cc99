//! What the start screen offers besides capturing.

use std::path::PathBuf;

/// A recently opened file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recent {
    /// Where it is.
    pub path: PathBuf,
    /// Packets it had; 0 when unknown.
    pub packets: u64,
    /// When it was opened, in seconds since 1970.
    pub opened: i64,
}

/// A built-in capture.
#[derive(Clone, Debug)]
pub struct Sample {
    /// Its name.
    pub name: String,
    /// What it shows, in each language.
    pub titles: [String; 3],
}

/// The start screen.
#[derive(Clone, Debug, Default)]
pub struct Start {
    /// Files opened before.
    pub recent: Vec<Recent>,
    /// Built-in captures.
    pub samples: Vec<Sample>,
    /// Selected line: interfaces, recent files, "other file", samples.
    pub selected: usize,
    /// First line shown.
    pub top: usize,
    /// Now, in seconds since 1970.
    pub now: i64,
}
