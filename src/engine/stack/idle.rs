//! Sessions of streams that ended, for those to come: to make and to free one took a good part of what a short connection
//! costs.

use crate::dissect::Session;

/// Sessions that are kept: connections may begin many at once, and end so.
const MOST: usize = 512;

/// Sessions that are as new, with the places of their protocols.
#[derive(Default)]
pub(super) struct Sessions {
    all: Vec<(u8, Box<dyn Session>)>,
}

impl Sessions {
    /// Keeps a session that nobody asks any more, if it can be used again.
    pub(super) fn keep(&mut self, protocol: u8, mut session: Box<dyn Session>) {
        if self.all.len() < MOST && session.renew() {
            self.all.push((protocol, session));
        }
    }

    /// A session of a protocol, if there is one.
    pub(super) fn take(&mut self, protocol: u8) -> Option<Box<dyn Session>> {
        let place = self.all.iter().rposition(|(own, _)| *own == protocol)?;
        Some(self.all.swap_remove(place).1)
    }
}
