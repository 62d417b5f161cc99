//! A layer of several messages that stand one behind the other.

use super::{Mark, NO_TEXT, Tape};
use crate::dissect::{Protocol, Range};

impl Tape {
    /// Opens a layer, or goes on with the one before if that is of the same protocol and ends where this one begins: messages
    /// that stand one behind the other in a segment are one layer. Says whether it goes on.
    pub fn resume(&mut self, protocol: &'static Protocol, range: Range) -> (Mark, bool) {
        let follows = self.latest.is_some_and(|(field, before)| {
            std::ptr::eq(field, protocol.field)
                && before.source == range.source
                && before.at.saturating_add(before.len) == range.at
        });
        if !follows {
            return (self.layer(protocol, range), false);
        }
        self.close_all();
        let begins = self.latest.map_or(range.at, |(_, before)| before.at);
        let len = range.at.saturating_add(range.len).saturating_sub(begins);
        self.latest = Some((protocol.field, Range { at: begins, len, ..range }));
        let Some(item) = self.current.filter(|_| self.active) else { return (Mark { item: NO_TEXT, depth: 0 }, true) };
        self.reopen(None);
        let mark = Mark { item, depth: self.open.len() as u8 };
        self.open.push(item);
        self.set_len(mark, len);
        (mark, true)
    }
}
