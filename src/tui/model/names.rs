//! Names beside numbers, as the interface uses them.

use std::collections::HashMap;

use crate::analysis::Capture;
use crate::analysis::connections::Connection;
use crate::names::Chosen;

/// Which names are shown, and how far they are known.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    /// Another number, other names: what shows them is made anew.
    pub version: u32,
    /// What the ends of streams are called, client and server: a small cache beside that of connections.
    pub ends: HashMap<u32, Ends>,
}

/// The names of client and server, where they have any.
pub type Ends = [Option<Box<str>>; 2];

impl Default for Naming {
    fn default() -> Self {
        Self {
            shown: Chosen::NONE,
            wanted: Chosen::USUAL,
            learned: 0,
            known: 0,
            learning: false,
            version: 0,
            ends: HashMap::new(),
        }
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
        *self = Self { shown: self.shown, wanted: self.wanted, version: self.version + 1, ..Self::default() };
    }

    /// Keeps what the ends of a connection are called.
    pub fn keep_ends(&mut self, capture: &Capture, connection: &Connection) {
        if self.shown.any() {
            let names = connection.names(capture).map(|name| name.map(String::into_boxed_str));
            self.ends.insert(connection.id.0, names);
        }
    }

    /// What the ends of a connection are called.
    pub fn of(&self, connection: &Connection) -> [Option<&str>; 2] {
        let Some([client, server]) = self.ends.get(&connection.id.0) else { return [None; 2] };
        [client.as_deref(), server.as_deref()]
    }
}
