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
        self.go_on(range)
    }

    /// The same where the message before may lie in bytes of its own, having been put together from several segments: the layer
    /// is the one that it began.
    pub fn resume_behind(&mut self, protocol: &'static Protocol, range: Range) -> (Mark, bool) {
        let across = self.latest.filter(|(field, before)| {
            std::ptr::eq(*field, protocol.field) && before.source != range.source && range.source == 0
        });
        if across.is_none() {
            return self.resume(protocol, range);
        }
        self.close_all();
        self.latest = Some((protocol.field, range));
        let Some(item) = self.current.filter(|_| self.active) else { return (Mark { item: NO_TEXT, depth: 0 }, true) };
        self.reopen(None);
        let mark = Mark { item, depth: self.open.len() as u8 };
        self.open.push(item);
        (mark, true)
    }

    fn go_on(&mut self, range: Range) -> (Mark, bool) {
        self.close_all();
        let begins = self.latest.map_or(range.at, |(_, before)| before.at);
        let len = range.at.saturating_add(range.len).saturating_sub(begins);
        self.latest = self.latest.map(|(field, _)| (field, Range { at: begins, len, ..range }));
        let Some(item) = self.current.filter(|_| self.active) else { return (Mark { item: NO_TEXT, depth: 0 }, true) };
        self.reopen(None);
        let mark = Mark { item, depth: self.open.len() as u8 };
        self.open.push(item);
        // A layer that began in bytes of its own keeps its place there.
        if self.items.get(item as usize).is_some_and(|item| item.range.source == range.source) {
            self.set_len(mark, len);
        }
        (mark, true)
    }
}
