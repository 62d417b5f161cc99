//! Which answer belongs to which request: answers come in the order of the requests (RFC 9112 §9.3.2).

use std::collections::VecDeque;

use super::doubt::{Answer, Doubt, Habits, Hole, Side};

/// Requests of a connection that may wait for their answers; past it the oldest is given up.
pub const MAX_WAITING: usize = 1 << 16;
/// Requests for which there stays room in a pairing that is used again.
const KEPT: usize = 16;

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
    /// Not all of its head was seen: nothing is known of it.
    pub ghost: bool,
    /// Place of its first byte.
    pub at: u64,
    /// Place of the answering side's byte that its sender expected next, if it is known.
    pub heard: Option<u64>,
    /// Place of the answering side's byte that was to come when it came.
    pub given: u64,
}

/// The requests of a connection that wait, and the keys of all.
#[derive(Debug, Default)]
pub struct Pairing {
    /// Oldest first.
    waiting: VecDeque<Asked>,
    /// Requests before those that are no longer kept; their answers still come.
    dropped: u64,
    next_key: u64,
    /// Final answers that came since the last request, when none waited.
    orphans: u64,
    /// An answer to a request whose head is still coming (408, 414).
    early: Option<u64>,
    /// Whether an answer came since the last request.
    answered: bool,
    habits: Habits,
    /// Messages are missing: requests wait there.
    doubt: Option<Box<Doubt>>,
    settled: VecDeque<Settled>,
}

/// The request that an answer belongs to.
#[derive(Clone, Copy, Debug)]
pub struct Answered {
    /// Its key; that of the answer itself if there is none, or if that is not known yet.
    pub key: u64,
    /// Whether it was not seen.
    pub orphan: bool,
    /// Whether anything is known of it; and whether it is HEAD or CONNECT.
    pub known: bool,
    pub head: bool,
    pub connect: bool,
    /// Whether it will be told later.
    pub undecided: bool,
}

impl Answered {
    #[inline]
    fn of(asked: &Asked) -> Self {
        let Asked { key, head, connect, ghost, .. } = *asked;
        Self { key, orphan: ghost, known: true, head, connect, undecided: false }
    }

    /// One whose request is not known.
    fn alone(key: u64, orphan: bool) -> Self {
        Self { key, orphan, known: false, head: false, connect: false, undecided: !orphan }
    }
}

/// An answer that waited, and its request; without an answer, a request of which nobody knows whether it was answered.
#[derive(Clone, Copy, Debug)]
pub struct Settled {
    /// The key of the answer.
    pub answer: Option<u64>,
    /// The request, if it was seen.
    pub request: Option<Asked>,
    /// Whether it comes before the final answer.
    pub interim: bool,
    /// Whether nothing else is possible.
    pub certain: bool,
}

/// What is known of an answer.
#[derive(Clone, Copy, Debug, Default)]
pub struct Reply {
    /// It comes before the final answer.
    pub interim: bool,
    /// The head of a request is there in part.
    pub asks_now: bool,
    /// Only the last request can be answered so.
    pub to_last: bool,
    /// Place of its first byte.
    pub at: u64,
    /// Place of the request byte that its sender expected next, if it is known.
    pub heard: Option<u64>,
    /// Whether all requests are known that its sender had, but for those that are missing.
    pub all_asked: bool,
}

impl Pairing {
    /// None, in the memory of those that are here unless that is much.
    pub fn renewed(self) -> Self {
        let mut waiting = self.waiting;
        waiting.clear();
        waiting.shrink_to(KEPT);
        Self { waiting, ..Self::default() }
    }

    /// A request waits for its answer, unless that came before all of its head. `idle`: no message of the other side is
    /// under way. Returns its key.
    #[inline]
    pub fn ask(&mut self, mut asked: Asked, idle: bool) -> u64 {
        let key = self.new_key();
        asked.key = key;
        if let Some(answer) = self.early.take() {
            let answer = Some(answer);
            self.settled.push_back(Settled { answer, request: Some(asked), interim: false, certain: true });
            return key;
        }
        self.orphans = 0;
        if let Some(doubt) = &mut self.doubt {
            doubt.ask(asked, &mut self.settled);
            self.resume();
            return key;
        }
        if std::mem::take(&mut self.answered) && idle {
            let habit = match self.waiting.is_empty() {
                true => &mut self.habits.waited,
                false => &mut self.habits.overlapped,
            };
            *habit = habit.saturating_add(1);
        }
        if self.waiting.len() >= MAX_WAITING && self.waiting.pop_front().is_some() {
            self.dropped = self.dropped.saturating_add(1);
        }
        self.waiting.push_back(asked);
        self.habits.asks(asked.at);
        self.habits.most = self.habits.most.max(self.waiting.len() as u64);
        key
    }

    fn new_key(&mut self) -> u64 {
        let key = self.next_key;
        self.next_key = key.wrapping_add(1);
        key
    }

    /// The request that an answer belongs to; it waits no longer if the answer is final.
    #[inline]
    pub fn answer(&mut self, reply: Reply) -> Answered {
        let Reply { interim, asks_now, .. } = reply;
        if self.doubt.is_some() {
            return self.answer_in_doubt(reply);
        }
        self.answered |= !interim;
        if self.dropped == 0
            && let Some(asked) = self.waiting.front()
        {
            let answered = Answered::of(asked);
            if !interim {
                self.waiting.pop_front();
            }
            return answered;
        }
        let final_answer = u64::from(!interim);
        if self.dropped > 0 {
            self.dropped = self.dropped.saturating_sub(final_answer);
            return Answered::alone(self.new_key(), true);
        }
        if !interim && asks_now && self.early.is_none() {
            let key = self.new_key();
            self.early = Some(key);
            return Answered::alone(key, false);
        }
        self.orphans = self.orphans.saturating_add(final_answer);
        Answered::alone(self.new_key(), true)
    }

    fn answer_in_doubt(&mut self, reply: Reply) -> Answered {
        let key = self.new_key();
        let Reply { interim, at, heard, all_asked, to_last, .. } = reply;
        if let Some(doubt) = &mut self.doubt {
            match interim {
                true => doubt.interim(key, &mut self.settled),
                false => {
                    let answer = Answer { key, at, heard, ..Answer::default() };
                    doubt.answer(answer, all_asked, to_last, &mut self.settled);
                }
            }
            self.resume();
        }
        let own = self.settled.iter().position(|settled| settled.answer == Some(key) && settled.certain);
        match own.and_then(|place| self.settled.remove(place)) {
            Some(Settled { request: Some(asked), .. }) => Answered::of(&asked),
            Some(_) => Answered::alone(key, true),
            None => Answered::alone(key, false),
        }
    }

    /// The count may be certain again.
    fn resume(&mut self) {
        if let Some(waiting) = self.doubt.as_mut().and_then(|doubt| doubt.over()) {
            (self.waiting, self.doubt, self.answered) = (waiting, None, false);
        }
    }

    /// An answer that waited and now has its request, if any.
    pub fn settled(&mut self) -> Option<Settled> {
        self.settled.pop_front()
    }

    /// The request that is answered next, if that is known.
    pub fn next(&self) -> Option<&Asked> {
        self.waiting.front().filter(|_| self.dropped == 0)
    }

    /// Whether what follows the last request must wait for its answer.
    pub fn holds(&self) -> bool {
        self.last().is_some_and(|asked| asked.holds)
    }

    /// The last request that waits.
    pub fn last(&self) -> Option<&Asked> {
        match &self.doubt {
            Some(doubt) => doubt.asked().back(),
            None => self.waiting.back(),
        }
    }

    /// Whether no request waits, as far as is known.
    pub fn is_empty(&self) -> bool {
        match &self.doubt {
            Some(doubt) => doubt.asked().is_empty(),
            None => self.waiting.is_empty(),
        }
    }

    /// Whether the next answer may answer HEAD and nobody knows.
    pub fn may_answer_head(&self) -> bool {
        self.doubt.as_ref().is_some_and(|doubt| doubt.may_answer_head())
    }

    /// Whether it is uncertain which answer belongs to which request.
    pub fn doubts(&self) -> bool {
        self.doubt.is_some()
    }

    /// No answer will decide whether the protocol changes: nothing waits for that.
    pub fn release(&mut self) {
        match &mut self.doubt {
            Some(doubt) => doubt.release(),
            None => self.waiting.iter_mut().for_each(|asked| asked.holds = false),
        }
    }

    /// Messages may be missing.
    pub fn lose(&mut self, hole: Hole) {
        // Answers that belong to what is missing now may have come before that was told.
        let hole = if hole.asks() { hole.without(std::mem::take(&mut self.orphans)) } else { hole };
        let (waiting, dropped, habits) = (&mut self.waiting, &mut self.dropped, self.habits);
        let doubt = self
            .doubt
            .get_or_insert_with(|| Box::new(Doubt::new(std::mem::take(waiting), std::mem::take(dropped), habits)));
        doubt.lose(hole, &mut self.settled);
        self.resume();
    }

    /// What came before the first message was not captured: requests may wait for answers.
    pub fn join(&mut self) {
        self.lose(Hole::unseen(Side::Asks));
    }

    /// The side that was taken for the one that asks answers.
    pub fn turn(&mut self) {
        if let Some(doubt) = &mut self.doubt {
            doubt.turn();
        }
    }

    /// No more answers come. `all`: the connection ended as if all requests had been answered.
    pub fn end(&mut self, all: bool) {
        let early = self.early.take();
        let alone = |answer| Settled { answer: Some(answer), request: None, interim: false, certain: true };
        self.settled.extend(early.map(alone));
        if let Some(mut doubt) = self.doubt.take() {
            doubt.end(all, &mut self.settled);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn final_answer(pairing: &mut Pairing) -> Answered {
        pairing.answer(Reply::default())
    }

    #[test]
    fn answers_come_in_the_order_of_requests() {
        let mut pairing = Pairing::default();
        let one = pairing.ask(Asked::default(), true);
        let two = pairing.ask(Asked { head: true, ..Asked::default() }, true);
        assert_eq!(pairing.answer(Reply { interim: true, ..Reply::default() }).key, one);
        assert_eq!(final_answer(&mut pairing).key, one);
        let answered = final_answer(&mut pairing);
        assert!(answered.key == two && answered.head);
        assert!(final_answer(&mut pairing).orphan);
    }

    #[test]
    fn an_answer_may_come_before_all_of_its_request() {
        let mut pairing = Pairing::default();
        let answered = pairing.answer(Reply { asks_now: true, ..Reply::default() });
        assert!(answered.undecided && !answered.orphan);
        let key = pairing.ask(Asked::default(), true);
        let settled = pairing.settled().expect("it waited for that");
        assert_eq!((settled.answer, settled.request.map(|asked| asked.key)), (Some(answered.key), Some(key)));
        assert!(pairing.is_empty() && settled.certain);
    }

    #[test]
    fn requests_that_are_no_longer_kept_are_counted() {
        let mut pairing = Pairing::default();
        pairing.ask(Asked::default(), true);
        let second = pairing.ask(Asked::default(), true);
        for _ in 1..MAX_WAITING {
            pairing.ask(Asked::default(), true);
        }
        assert!(final_answer(&mut pairing).orphan, "the first is not kept");
        assert_eq!(final_answer(&mut pairing).key, second);
    }
}
