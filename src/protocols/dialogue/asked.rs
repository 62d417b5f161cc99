//! Commands that wait for their answers, in the order in which they were sent (pipelining: RFC 2920).

use std::collections::VecDeque;

use crate::dissect::Role;

/// Commands that may wait; past it the oldest is forgotten.
pub const MAX_WAITING: usize = 512;

/// The commands of a dialogue that were not answered yet, each with what the protocol remembers of it.
#[derive(Debug)]
pub struct Asked<W> {
    waiting: VecDeque<(u64, W)>,
    next: u64,
    order: Order,
}

/// Whether answers are known to come in the order of what waits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Order {
    #[default]
    Known,
    /// Bytes are missing.
    Lost,
    /// An answer came since: the next command begins anew.
    Answered,
}

impl<W> Default for Asked<W> {
    fn default() -> Self {
        Self { waiting: VecDeque::new(), next: 0, order: Order::default() }
    }
}

impl<W: Copy> Asked<W> {
    /// A command is sent.
    pub fn ask(&mut self, what: W) -> Role {
        if self.order == Order::Lost {
            return Role::Alone;
        }
        self.order = Order::Known;
        if self.waiting.len() >= MAX_WAITING {
            self.waiting.pop_front();
        }
        let key = self.next;
        self.next = self.next.saturating_add(1);
        self.waiting.push_back((key, what));
        Role::Request(key)
    }

    /// What the next answer is about.
    pub fn first(&self) -> Option<W> {
        self.waiting.front().map(|(_, what)| *what)
    }

    /// The command that was sent last, if it waits.
    pub fn last(&self) -> Option<W> {
        self.waiting.back().map(|(_, what)| *what)
    }

    /// The key of the next answer's command.
    pub fn key(&self) -> Option<u64> {
        self.waiting.front().map(|(key, _)| *key)
    }

    /// A line of an answer; `last`: the command waits no longer.
    pub fn answer(&mut self, last: bool) -> Role {
        match (self.key(), last) {
            (Some(key), true) => {
                self.waiting.pop_front();
                Role::Response(key)
            }
            (Some(key), false) => Role::Interim(key),
            (None, last) => {
                if last && self.order == Order::Lost {
                    self.order = Order::Answered;
                }
                Role::Alone
            }
        }
    }

    /// A command that was not the first to wait is answered.
    pub fn answer_to(&mut self, is_it: impl Fn(&W) -> bool) -> Option<(Role, W)> {
        let at = self.waiting.iter().position(|(_, what)| is_it(what))?;
        let (key, what) = self.waiting.remove(at)?;
        Some((Role::Response(key), what))
    }

    /// Bytes are missing: which answer belongs to what nobody knows until the client speaks again.
    pub fn lose(&mut self) {
        self.waiting.clear();
        self.order = Order::Lost;
    }
}
