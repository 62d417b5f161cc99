//! What the start screen offers besides capturing.

use std::path::PathBuf;
use std::sync::Arc;

use crate::lessons::{self, Lesson};

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
    /// Selected line: interfaces, recent files, "other file", lessons, samples.
    pub selected: usize,
    /// Now, in seconds since 1970.
    pub now: i64,
}

/// What a line of the start screen opens.
#[derive(Clone, Copy, Debug)]
pub enum Choice<'s> {
    /// Capturing, from the interface with this number.
    Place(usize),
    /// A file that was open before.
    Recent(&'s Recent),
    /// Another file.
    Other,
    /// A built-in lesson.
    Lesson(&'static Arc<Lesson>),
    /// A built-in capture.
    Sample(&'s Sample),
}

impl Start {
    /// What a line opens where there are so many interfaces.
    pub fn choice(&self, places: usize, line: usize) -> Option<Choice<'_>> {
        let groups = self.groups(places);
        let group = groups.iter().rposition(|start| *start <= line)?;
        let within = line.checked_sub(*groups.get(group)?)?;
        match group {
            0 => Some(Choice::Place(within)),
            1 => Some(self.recent.get(within).map_or(Choice::Other, Choice::Recent)),
            2 => lessons::all().nth(within).map(Choice::Lesson),
            _ => self.samples.get(within).map(Choice::Sample),
        }
    }

    /// Lines that can be chosen.
    pub fn lines(&self, places: usize) -> usize {
        places
            .saturating_add(self.recent.len())
            .saturating_add(1 + lessons::all().count())
            .saturating_add(self.samples.len())
    }

    /// The first line of each group: interfaces, files, lessons, samples.
    pub fn groups(&self, places: usize) -> [usize; 4] {
        let lessons = places.saturating_add(self.recent.len()).saturating_add(1);
        [0, places, lessons, lessons.saturating_add(lessons::all().count())]
    }
}
