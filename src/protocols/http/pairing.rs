//! Which answer belongs to which request: answers come in the order of the requests (RFC 9112 §9.3.2).

use std::collections::VecDeque;

/// Requests of a connection that may wait for their answers; past it the oldest is given up.
pub const MAX_WAITING: usize = 1 << 16;

/// A request that waits for its answer.
#[derive(Clone, Copy, Debug, Default)]
pub struct Asked {
    /// What it shares with its answer.
    pub key: u64,
    /// HEAD.
    pub head: bool,
    /// CONNECT.
    pub connect: bool,
    /// What follows it waits for the answer: CONNECT or Upgrade.
    pub holds: bool,
    /// It was not seen, or not all of it: nothing is known of it.
    pub ghost: bool,
}

/// The requests of a connection that wait, and the keys of all.
#[derive(Debug, Default)]
pub struct Pairing {
    /// Oldest first.
    waiting: VecDeque<Asked>,
    next_key: u64,
    /// The key of a request whose head is still coming and that is answered already (408, 414).
    early: Option<u64>,
    /// Answers whose request was not seen, since requests were last known to be missing.
    orphans: u64,
    /// Final answers so far.
    answers: u64,
}

/// The request that an answer belongs to.
#[derive(Clone, Copy, Debug)]
pub struct Answered {
    /// Its key.
    pub key: u64,
    /// Whether it was not seen.
    pub orphan: bool,
    /// What is known of it.
    pub asked: Option<Asked>,
}

impl Pairing {
    /// A request waits for its answer, unless that came before all of its head. Returns its key.
    pub fn ask(&mut self, asked: Asked) -> u64 {
        if let Some(key) = self.early.take() {
            return key;
        }
        let key = self.new_key();
        self.push(Asked { key, ..asked });
        key
    }

    fn push(&mut self, asked: Asked) {
        if self.waiting.len() >= MAX_WAITING {
            self.waiting.pop_front();
        }
        self.waiting.push_back(asked);
    }

    fn new_key(&mut self) -> u64 {
        let key = self.next_key;
        self.next_key = key.wrapping_add(1);
        key
    }

    /// The request that an answer belongs to; it waits no longer if the answer is final. `asks_now`: the head of a request
    /// is there in part.
    pub fn answer(&mut self, interim: bool, asks_now: bool) -> Answered {
        self.answers = self.answers.saturating_add(u64::from(!interim));
        let asked = if interim { self.waiting.front().copied() } else { self.waiting.pop_front() };
        match asked {
            Some(asked) => Answered { key: asked.key, orphan: asked.ghost, asked: Some(asked) },
            None if !interim && asks_now && self.early.is_none() => {
                let key = self.new_key();
                self.early = Some(key);
                Answered { key, orphan: false, asked: None }
            }
            None => {
                self.orphans = self.orphans.saturating_add(u64::from(!interim));
                Answered { key: self.new_key(), orphan: true, asked: None }
            }
        }
    }

    /// The request that is answered next.
    pub fn next(&self) -> Option<&Asked> {
        self.waiting.front()
    }

    /// Whether what follows the last request must wait for its answer.
    pub fn holds(&self) -> bool {
        self.waiting.back().is_some_and(|asked| asked.holds)
    }

    /// Whether no request waits.
    pub fn is_empty(&self) -> bool {
        self.waiting.is_empty()
    }

    /// No answer will decide whether the protocol changes: nothing waits for that.
    pub fn release(&mut self) {
        self.waiting.iter_mut().for_each(|asked| asked.holds = false);
    }

    /// Final answers so far.
    pub fn answers(&self) -> u64 {
        self.answers
    }

    /// All requests that were missing are answered.
    pub fn settle(&mut self) {
        self.orphans = 0;
    }

    /// So many requests were probably in bytes that are missing: their answers must not go to others.
    pub fn lost_requests(&mut self, count: u64) {
        let ghosts = count.saturating_sub(std::mem::take(&mut self.orphans));
        for _ in 0..ghosts.min(MAX_WAITING as u64) {
            let key = self.new_key();
            self.push(Asked { key, ghost: true, ..Asked::default() });
        }
    }

    /// So many answers were probably in bytes that are missing: their requests wait no longer. One is left for the answer
    /// at hand.
    pub fn lost_answers(&mut self, count: u64) {
        let most = self.waiting.len().saturating_sub(1) as u64;
        for _ in 0..count.min(most) {
            self.waiting.pop_front();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_come_in_the_order_of_requests() {
        let mut pairing = Pairing::default();
        let (one, two) = (pairing.ask(Asked::default()), pairing.ask(Asked { head: true, ..Asked::default() }));
        assert_eq!(pairing.answer(true, false).key, one);
        assert_eq!(pairing.answer(false, false).key, one);
        let answered = pairing.answer(false, false);
        assert!(answered.key == two && answered.asked.is_some_and(|asked| asked.head));
        assert!(pairing.answer(false, false).orphan);
    }

    #[test]
    fn an_answer_may_come_before_all_of_its_request() {
        let mut pairing = Pairing::default();
        let answered = pairing.answer(false, true);
        assert!(!answered.orphan);
        assert_eq!(pairing.ask(Asked::default()), answered.key);
        assert!(pairing.is_empty());
    }

    #[test]
    fn waiting_requests_are_bounded() {
        let mut pairing = Pairing::default();
        let first = pairing.ask(Asked::default());
        for _ in 0..MAX_WAITING {
            pairing.ask(Asked::default());
        }
        assert_ne!(pairing.answer(false, false).key, first);
        pairing.lost_requests(u64::MAX);
        assert_eq!(pairing.waiting.len(), MAX_WAITING);
    }
}
