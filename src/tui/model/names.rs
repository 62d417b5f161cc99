//! Names beside numbers, as the interface uses them.

use crate::names::Chosen;

/// Which names are shown, and how far they are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Naming {
    /// The kinds that are shown.
    pub shown: Chosen,
    /// The kinds that the key switches on.
    pub wanted: Chosen,
    /// The packets that were gone over for names of hosts.
    pub learned: u32,
    /// The names that are known.
    pub known: u64,
    /// They are gone over now.
    pub learning: bool,
}

impl Default for Naming {
    fn default() -> Self {
        Self { shown: Chosen::NONE, wanted: Chosen::USUAL, learned: 0, known: 0, learning: false }
    }
}

impl Naming {
    /// Names of these kinds are shown from the start; none with the kinds that are usual for the key.
    pub fn from_start(chosen: Option<Chosen>) -> Self {
        let shown = chosen.unwrap_or(Chosen::NONE);
        Self { shown, wanted: if shown.any() { shown } else { Chosen::USUAL }, ..Self::default() }
    }

    /// Another capture is shown, of which nothing is known.
    pub fn forget(&mut self) {
        *self = Self { shown: self.shown, wanted: self.wanted, ..Self::default() };
    }
}
