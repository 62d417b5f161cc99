//! Which answer belongs to which request while messages of a connection are missing.
//!
//! Answers come in the order of the requests (RFC 9112 §9.3.2), so that counting pairs them, and a hole that may have taken
//! messages is an unknown in the count. What is known of it are bounds: its bytes hold so many messages and no more; an
//! answer comes after its request, which the acknowledgement that travels with it tells; a request that was sent when an
//! answer had come was not asked by that. Where a client says something new as soon as all that was sent has come, and is
//! known to wait for its answers, the count is certain again.
//!
//! Until then answers wait here for their requests. Those that can wait no longer get the likeliest, which is said to be
//! uncertain.

use std::collections::VecDeque;

use smallvec::SmallVec;

use super::pairing::{Asked, Settled};

/// Answers that may wait for the request that they belong to; past it the likeliest is told.
pub const MAX_UNPLACED: usize = 512;
/// Requests that may wait while the count is uncertain; past it the oldest is given up.
pub const MAX_ASKED: usize = 4096;
/// Holes of one stretch that are told apart.
pub const MAX_HOLES: usize = 16;
/// Requests after which the shortest of them is taken for the shortest of all.
const USUAL: u64 = 16;
/// As many messages as a hole of unknown size may have taken.
const ANY: u64 = 1 << 20;
/// Bytes of the shortest message with a version: `GET / HTTP/1.0` and two line feeds; a status line can do with less.
const SHORTEST: u64 = 14;

/// A side of the connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Requests.
    Asks,
    /// Final answers.
    Answers,
}

/// Bytes that are missing, in which messages may have begun.
#[derive(Clone, Copy, Debug)]
pub struct Hole {
    side: Side,
    /// How many of the messages that are known and wait come before it.
    before: usize,
    /// Where it begins and ends; for requests and answers as the session counts places.
    place: (u64, u64),
    /// At least so many messages began in it, and at most.
    least: u64,
    most: u64,
    /// The likeliest.
    guess: u64,
    /// Where the message began that it lies in, if it lies in one.
    begun: Option<u64>,
    /// Messages that are counted already.
    taken: u64,
    /// Bytes from there, or from its own beginning, to the next message that is known.
    span: Option<u64>,
    /// More than one hole: what is between them has no count of its own.
    blurred: bool,
}

impl Hole {
    /// A hole in a direction, at the places `from..to`. `begun`: where the message began that it lies in; none if another
    /// should have begun where it begins. `mean` is the usual length of a message there.
    pub fn new(side: Side, (from, to): (u64, u64), begun: Option<u64>, mean: u64) -> Self {
        let between = begun.is_none();
        let bytes = to.saturating_sub(from);
        // An empty line or two between messages are none (RFC 9112 §2.2).
        let least = u64::from(between && bytes > 4);
        let most = bytes.div_ceil(SHORTEST);
        let fitting = |bytes: u64| bytes.checked_div(mean).unwrap_or(0);
        let guess = if between { fitting(bytes.saturating_add(mean >> 1)) } else { fitting(bytes) };
        let guess = guess.clamp(least, most);
        Self { side, before: 0, place: (from, to), least, most, guess, begun, taken: 0, span: None, blurred: false }
    }

    /// What came before the capture began.
    pub fn unseen(side: Side) -> Self {
        Self {
            side,
            before: 0,
            place: (0, 0),
            least: 0,
            most: ANY,
            guess: 0,
            begun: None,
            taken: 0,
            span: None,
            blurred: false,
        }
    }

    fn is_unseen(&self) -> bool {
        self.place == (0, 0)
    }

    /// So many requests that were seen and are not kept.
    fn dropped(most: u64) -> Self {
        Self { least: most, most, guess: most, ..Self::unseen(Side::Asks) }
    }

    /// It may have taken other messages than the final answers that are counted.
    pub fn perhaps_none(mut self) -> Self {
        self.least = 0;
        self
    }

    /// Whether it is one of requests.
    pub fn asks(&self) -> bool {
        self.side == Side::Asks
    }

    /// So many of those that it took are answered already.
    pub fn without(mut self, answered: u64) -> Self {
        self.take(answered);
        self
    }

    fn is_known(&self) -> bool {
        self.least == self.most && !self.blurred
    }

    fn take(&mut self, units: u64) {
        self.taken = self.taken.saturating_add(units);
        self.least = self.least.saturating_sub(units);
        self.most = self.most.saturating_sub(units);
        self.guess = self.guess.saturating_sub(units);
    }
}

/// An answer that waits for its request.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    /// Its key.
    pub key: u64,
    /// Place of its first byte.
    pub at: u64,
    /// Place of the request byte that its sender expected next, if it is known.
    pub heard: Option<u64>,
    /// What came before it for the same request.
    pub interim: SmallVec<[u64; 1]>,
}

/// What the client did while the count was certain.
#[derive(Clone, Copy, Debug, Default)]
pub struct Habits {
    /// How often it asked when all was answered.
    pub waited: u64,
    /// How often it asked when an answer had come and others had not.
    pub overlapped: u64,
    /// Requests that it had on their way at once.
    pub most: u64,
    /// The shortest way from one request to the next, of how many, and the place of the last.
    shortest: Option<u64>,
    ways: u64,
    last: Option<u64>,
}

impl Habits {
    /// A request begins at the place.
    pub fn asks(&mut self, at: u64) {
        let way = self.last.replace(at).map(|last| at.saturating_sub(last));
        self.ways = self.ways.saturating_add(u64::from(way.is_some()));
        self.shortest = self.shortest.into_iter().chain(way).min();
    }

    /// How short requests may be, if enough were seen to say so: those of a client resemble each other.
    fn usual(&self) -> Option<u64> {
        let much_shorter = |shortest: u64| shortest.saturating_sub(shortest >> 2);
        self.shortest.filter(|_| self.ways >= USUAL).map(much_shorter)
    }

    /// So many bytes of requests are missing: what it had on its way may be more. Not known where nothing tells how short
    /// its requests are.
    fn most_with(&self, lost: u64) -> Option<u64> {
        if lost == 0 {
            return Some(self.most);
        }
        self.shortest.map(|shortest| self.most.saturating_add(lost.div_ceil(shortest.max(SHORTEST))))
    }
}

/// The holes whose messages come before a place: so many of a side's messages are before it.
type Reach = (Side, usize);

/// What comes next on one side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Next {
    /// Nothing.
    Nothing,
    /// It is not known whether a hole took the next one.
    Unknown,
    /// One that a hole took.
    Lost,
    /// One that is known.
    Known,
}

/// A stretch of a connection in which the count is uncertain. It begins where the first request and the first answer that
/// are kept belong together, but for holes before them.
#[derive(Debug, Default)]
pub struct Doubt {
    asked: VecDeque<Asked>,
    answers: VecDeque<Answer>,
    holes: SmallVec<[Hole; 4]>,
    /// What came before the next final answer.
    interim: SmallVec<[u64; 1]>,
    /// Too many wait: the likeliest is told at once.
    hasty: bool,
    /// Requests that were sent at the latest stop of the client.
    burst: u64,
    habits: Habits,
    /// Bytes of requests that are missing.
    lost: u64,
    /// What the sender of the latest answer that is no longer kept had heard.
    passed: Option<u64>,
    /// An answer before which all may have been answered, by its key.
    pause: Option<u64>,
}

impl Doubt {
    /// All requests are known that wait, but for so many before them.
    pub fn new(asked: VecDeque<Asked>, dropped: u64, habits: Habits) -> Self {
        let holes = (dropped > 0).then(|| Hole::dropped(dropped)).into_iter().collect();
        Self { asked, holes, habits, ..Self::default() }
    }

    /// Requests that wait, if nothing is uncertain any more.
    pub fn over(&mut self) -> Option<VecDeque<Asked>> {
        let over = self.holes.is_empty() && self.answers.is_empty() && self.interim.is_empty();
        over.then(|| std::mem::take(&mut self.asked))
    }

    /// The requests that are known and may wait.
    pub fn asked(&self) -> &VecDeque<Asked> {
        &self.asked
    }

    /// No answer will decide whether the protocol changes.
    pub fn release(&mut self) {
        self.asked.iter_mut().for_each(|asked| asked.holds = false);
    }

    /// The sides change their roles; neither has said anything yet.
    pub fn turn(&mut self) {
        for hole in &mut self.holes {
            hole.side = match hole.side {
                Side::Asks => Side::Answers,
                Side::Answers => Side::Asks,
            };
        }
    }

    /// Whether the next answer may answer HEAD, or nobody knows what.
    pub fn may_answer_head(&self) -> bool {
        let hidden = self.holes.iter().any(|hole| hole.side == Side::Asks);
        hidden || self.asked.iter().take(MAX_UNPLACED).any(|asked| asked.head || asked.ghost)
    }

    /// Bytes are missing.
    pub fn lose(&mut self, hole: Hole, out: &mut VecDeque<Settled>) {
        let before = self.len(hole.side);
        if hole.asks() {
            let bytes = hole.place.1.saturating_sub(hole.place.0);
            self.lost = self.lost.saturating_add(bytes);
            // The way over a hole is none from one request to the next.
            self.habits.last = None;
        }
        let hole = Hole { before, ..hole };
        // Those that a wrong count may need are put before them.
        let full = self.holes.len().saturating_add(4) >= MAX_HOLES;
        match self.holes.iter_mut().rev().find(|other| other.side == hole.side) {
            Some(last) if last.before == before || full => {
                last.blurred |= last.before != before;
                last.span = None;
                last.place.1 = hole.place.1;
                last.least = last.least.saturating_add(if last.blurred { 0 } else { hole.least });
                last.most = last.most.saturating_add(hole.most);
                last.guess = last.guess.saturating_add(hole.guess);
            }
            _ => self.holes.push(hole),
        }
        self.settle(out);
    }

    /// A request comes.
    pub fn ask(&mut self, asked: Asked, out: &mut VecDeque<Settled>) {
        let stop = |asked: &Asked| asked.heard.unwrap_or(asked.given);
        let goes_on = self.asked.back().is_some_and(|last| stop(last) == stop(&asked));
        self.burst = if goes_on { self.burst.saturating_add(1) } else { 1 };
        if self.asked.len() >= MAX_ASKED {
            self.give_up_one(out);
        }
        self.asked.push_back(asked);
        self.habits.asks(asked.at);
        self.habits.most = self.habits.most.max(self.burst);
        let own = self.asked.len().saturating_sub(1);
        self.measure(own, asked.at);
        if let Some(heard) = asked.heard {
            // None of the answers that had begun to come is its own.
            let known = self.answers.partition_point(|answer| answer.at < heard);
            let inside = |hole: &Hole| hole.side == Side::Answers && hole.before == known && hole.place.1 <= heard;
            let reach = known.saturating_add(usize::from(self.holes.iter().any(inside)));
            self.bound((Side::Answers, reach), (Side::Asks, own.saturating_add(1)), difference(own, known));
        }
        self.pause(out);
        self.settle(out);
    }

    /// The request at the place is the first behind a hole, or one more that tells how long requests are.
    fn measure(&mut self, own: usize, at: u64) {
        let usual = self.habits.usual();
        for hole in self.holes.iter_mut().filter(|hole| hole.asks() && !hole.blurred) {
            if hole.before == own && !hole.is_unseen() {
                hole.span = Some(at.saturating_sub(hole.begun.unwrap_or(hole.place.0)));
            }
            if let Some((span, usual)) = hole.span.zip(usual) {
                let known = hole.taken.saturating_add(u64::from(hole.begun.is_some()));
                let fitting = span.checked_div(usual).unwrap_or(ANY).saturating_sub(known);
                hole.most = hole.most.min(fitting.max(hole.least));
                hole.guess = hole.guess.min(hole.most);
            }
        }
    }

    /// The oldest request is no longer kept; its answer is still counted.
    fn give_up_one(&mut self, out: &mut VecDeque<Settled>) {
        self.hasty = true;
        self.settle(out);
        if self.asked.len() >= MAX_ASKED && self.asked.pop_front().is_some() {
            self.step_back(Side::Asks);
            match self.holes.iter_mut().find(|hole| hole.side == Side::Asks && hole.before == 0) {
                Some(hole) => {
                    hole.least = hole.least.saturating_add(1);
                    hole.most = hole.most.saturating_add(1);
                    hole.guess = hole.guess.saturating_add(1);
                }
                None => self.holes.insert(0, Hole::dropped(1)),
            }
        }
    }

    /// A message before the next final answer comes.
    pub fn interim(&mut self, key: u64, out: &mut VecDeque<Settled>) {
        if self.interim.len() >= MAX_UNPLACED {
            out.push_back(Settled { answer: Some(key), request: None, interim: true, certain: false });
        } else {
            self.interim.push(key);
        }
    }

    /// A final answer comes. `all_asked`: the requests that it can answer are all known but for those in holes.
    /// `to_last`: only the last request can be answered so.
    pub fn answer(&mut self, answer: Answer, all_asked: bool, to_last: bool, out: &mut VecDeque<Settled>) {
        let (key, at, heard) = (answer.key, answer.at, answer.heard);
        let interim = std::mem::take(&mut self.interim);
        self.answers.push_back(Answer { interim, ..answer });
        let own = self.answers.len().saturating_sub(1);
        let reach = (Side::Answers, self.answers.len());
        if let Some(heard) = heard.filter(|_| all_asked) {
            // Its request was there when it was sent.
            let known = self.asked.partition_point(|asked| asked.at < heard);
            let inside = |hole: &Hole| {
                let before = hole.side == Side::Asks && hole.before == known;
                before && (hole.place.0 < heard || hole.is_unseen())
            };
            let to = known.saturating_add(usize::from(self.holes.iter().any(inside)));
            self.bound(reach, (Side::Asks, to), difference(known, self.answers.len()));
        }
        let first = self.asked.partition_point(|asked| asked.heard.is_none_or(|heard| heard < at));
        if let Some(asked) = self.asked.get(first) {
            // A request that was sent when this had begun to come, or when all before it had.
            let slack = difference(first, own).saturating_sub(i64::from(asked.heard != Some(at)));
            let paused = asked.heard == Some(at) && heard.is_some_and(|heard| heard > asked.at);
            self.bound(reach, (Side::Asks, first.saturating_add(1)), slack);
            if paused {
                self.pause = Some(key);
            }
        }
        if to_last && let Some(last) = self.asked.len().checked_sub(1) {
            self.align(last, own, out);
        }
        self.pause(out);
        self.settle(out);
        if self.answers.len() > MAX_UNPLACED {
            self.hasty = true;
            self.settle(out);
        }
        if self.answers.len() > MAX_UNPLACED {
            // All requests that are known are answered.
            self.count(Next::Lost, Next::Known, 1, false, out);
            self.stray(&Strayed { answers: 1, ..Strayed::default() });
        }
    }

    /// No more answers come. `all`: the connection ended as if all had been answered.
    pub fn end(&mut self, all: bool, out: &mut VecDeque<Settled>) {
        let (asked, answers) = (self.asked.len(), self.answers.len());
        let likely = all && self.fits(asked, answers);
        self.walk(likely.then_some((asked, answers)), out);
        for Answer { key, interim, .. } in self.answers.drain(..) {
            let late = interim.into_iter().map(|key| (key, true)).chain([(key, false)]);
            out.extend(late.map(|(answer, interim)| Settled {
                answer: Some(answer),
                request: None,
                interim,
                certain: false,
            }));
        }
        if !likely {
            let unsure = |asked| Settled { answer: None, request: Some(asked), interim: false, certain: false };
            out.extend(self.asked.drain(..).map(unsure));
        }
        let interim = std::mem::take(&mut self.interim).into_iter();
        out.extend(interim.map(|answer| Settled {
            answer: Some(answer),
            request: None,
            interim: true,
            certain: false,
        }));
        self.holes.clear();
    }

    // ---- evidence ---------------------------------------------------------------------------------------------------

    fn len(&self, side: Side) -> usize {
        match side {
            Side::Asks => self.asked.len(),
            Side::Answers => self.answers.len(),
        }
    }

    /// The messages in the holes of `more` are at most `slack` more than those in the holes of `less`. Returns whether
    /// that can be.
    fn bound(&mut self, more: Reach, less: Reach, slack: i64) -> bool {
        let within = |hole: &Hole, (side, to): Reach| hole.side == side && hole.before < to;
        let sum = |reach: Reach, of: fn(&Hole) -> u64| {
            let inside = self.holes.iter().filter(|hole| within(hole, reach));
            inside.fold(0i64, |sum, hole| sum.saturating_add(signed(of(hole))))
        };
        let (least_more, most_less) = (sum(more, |hole| hole.least), sum(less, |hole| hole.most));
        // What is left over when all is as favourable as it can be.
        let spare = slack.saturating_add(most_less).saturating_sub(least_more);
        if spare < 0 {
            return false;
        }
        let spare = spare.unsigned_abs();
        for hole in self.holes.iter_mut().filter(|hole| !hole.blurred) {
            if within(hole, more) {
                hole.most = hole.most.min(hole.least.saturating_add(spare));
            } else if within(hole, less) {
                hole.least = hole.least.max(hole.most.saturating_sub(spare));
            }
            hole.guess = hole.guess.clamp(hole.least, hole.most);
        }
        true
    }

    /// Looks at the latest answer before which the client stopped to speak and all that was sent had come: where the client
    /// waits for its answers, all was answered there.
    fn pause(&mut self, out: &mut VecDeque<Settled>) {
        let Some(own) = self.pause.and_then(|key| self.answers.iter().position(|answer| answer.key == key)) else {
            self.pause = None;
            return;
        };
        let Some(at) = self.answers.get(own).map(|answer| answer.at) else { return };
        let first = self.asked.partition_point(|asked| asked.heard.is_none_or(|heard| heard < at));
        // The request before it was sent earlier: what was not told is bounded by what there was.
        let before = first.checked_sub(1).and_then(|before| self.asked.get(before));
        if before.is_some_and(|before| before.heard.is_none() && before.given >= at) {
            return;
        }
        let same = self.asked.iter().skip(first).take_while(|asked| asked.heard == Some(at)).count();
        // A client that asks as many at once as it ever had on their way has none on their way.
        let habitual = self.habits.waited > 0 && self.habits.overlapped == 0;
        let all_at_once = self.habits.most_with(self.lost).is_some_and(|most| same as u64 >= most);
        if same == 0 || !(habitual || all_at_once) {
            return;
        }
        self.pause = None;
        // What the other side had when it sent an earlier answer was sent before that came.
        let earlier = own.checked_sub(1).and_then(|before| self.answers.get(before));
        let had = earlier.map_or(self.passed, |answer| answer.heard).unwrap_or(0);
        let recent = |hole: &Hole| {
            let before = hole.side == Side::Asks && hole.before == first;
            before && (hole.place.1 > had || hole.is_unseen())
        };
        let hidden = self.holes.iter().any(recent);
        if hidden {
            // The first of those that were sent then may be missing.
            self.bound((Side::Asks, first), (Side::Answers, own.saturating_add(1)), difference(own, first));
        } else {
            self.align(first, own, out);
        }
    }

    /// The answer belongs to the request: so do all before them, in their order.
    fn align(&mut self, asked: usize, answer: usize, out: &mut VecDeque<Settled>) {
        if self.fits(asked, answer) {
            self.walk(Some((asked, answer)), out);
            self.hasty = false;
        }
    }

    /// Whether so many requests and so many answers can come to the same, with the holes before them. Narrows the holes.
    fn fits(&mut self, asked: usize, answers: usize) -> bool {
        let (asks, answered) = ((Side::Asks, asked.saturating_add(1)), (Side::Answers, answers.saturating_add(1)));
        let kept = self.holes.clone();
        let fits = self.bound(answered, asks, difference(asked, answers))
            && self.bound(asks, answered, difference(answers, asked));
        if !fits {
            self.holes = kept;
        }
        fits
    }

    // ---- counting ---------------------------------------------------------------------------------------------------

    fn settle(&mut self, out: &mut VecDeque<Settled>) {
        while self.step(out) {}
        if self.hasty {
            self.walk(None, out);
        }
    }

    /// Counts on where nothing else is possible. Returns whether it did.
    fn step(&mut self, out: &mut VecDeque<Settled>) -> bool {
        self.holes.retain(|hole| hole.before > 0 || hole.most > 0);
        let next = |side: Side| match self.front(side) {
            Some(hole) if hole.least > 0 => Next::Lost,
            Some(_) => Next::Unknown,
            None if self.len(side) > 0 => Next::Known,
            None => Next::Nothing,
        };
        match (next(Side::Asks), next(Side::Answers)) {
            (Next::Unknown | Next::Nothing, _) | (_, Next::Unknown | Next::Nothing) => false,
            (asked, answer) => {
                let both = [Side::Asks, Side::Answers].map(|side| self.front(side).map_or(1, |hole| hole.least));
                self.count(asked, answer, both.into_iter().min().unwrap_or(1), true, out);
                true
            }
        }
    }

    /// Counts on by what is likely: up to a request and an answer that belong together, of which so many come before, or
    /// as far as it goes.
    fn walk(&mut self, limit: Option<(usize, usize)>, out: &mut VecDeque<Settled>) {
        if let Some((asked, answers)) = limit {
            self.guess(asked, answers);
        }
        let mut left = limit;
        let mut strayed = Strayed::default();
        let murky = self.holes.iter().any(|hole| hole.blurred);
        loop {
            let next = [Side::Asks, Side::Answers].map(|side| {
                self.pass_over(side, &mut strayed);
                match self.front(side) {
                    Some(_) => Next::Lost,
                    None if self.len(side) > 0 => Next::Known,
                    None => Next::Nothing,
                }
            });
            let [asked, answer] = next;
            let done = |left: usize, next: Next| left == 0 && next != Next::Lost;
            let reached = left.is_some_and(|(asks, answers)| done(asks, asked) || done(answers, answer));
            if reached || asked == Next::Nothing || answer == Next::Nothing {
                break;
            }
            let both = [Side::Asks, Side::Answers].map(|side| self.front(side).copied());
            let units = both.iter().flatten().map(|hole| hole.guess).min().unwrap_or(1);
            let units = if both.iter().all(Option::is_some) { units } else { 1 };
            let ahead = left.is_some_and(|left| !murky && !self.is_unknown_before(left));
            for hole in both.iter().flatten() {
                strayed.take(hole, units);
            }
            self.count(asked, answer, units, ahead || !strayed.any, out);
            if let Some((asks, answers)) = &mut left {
                *asks = asks.saturating_sub(usize::from(asked == Next::Known));
                *answers = answers.saturating_sub(usize::from(answer == Next::Known));
            }
        }
        if limit.is_none() || left != Some((0, 0)) {
            self.stray(&strayed);
        }
    }

    /// Whether a hole of unknown size comes before the place.
    fn is_unknown_before(&self, (asked, answers): (usize, usize)) -> bool {
        self.holes.iter().any(|hole| {
            let within = match hole.side {
                Side::Asks => hole.before <= asked,
                Side::Answers => hole.before <= answers,
            };
            within && !hole.is_known()
        })
    }

    /// Leaves behind the holes at the front that probably took nothing more.
    fn pass_over(&mut self, side: Side, strayed: &mut Strayed) {
        self.holes.retain(|hole| {
            let passed = hole.side == side && hole.before == 0 && hole.guess == 0;
            if passed {
                strayed.pass(hole);
            }
            !passed
        });
    }

    /// The count may be wrong from here on, by what the holes may have taken otherwise.
    fn stray(&mut self, strayed: &Strayed) {
        for (side, most) in [(Side::Asks, strayed.asks), (Side::Answers, strayed.answers)] {
            if most > 0 {
                match self.holes.iter_mut().find(|hole| hole.side == side && hole.before == 0) {
                    Some(hole) => hole.most = hole.most.saturating_add(most).min(ANY),
                    None => self.holes.insert(0, Hole { most: most.min(ANY), ..Hole::unseen(side) }),
                }
            }
        }
    }

    /// Counts on by one message on each side, or by `units` that both lost.
    fn count(&mut self, asked: Next, answer: Next, units: u64, certain: bool, out: &mut VecDeque<Settled>) {
        let units = if asked == Next::Lost && answer == Next::Lost { units.max(1) } else { 1 };
        for (side, next) in [(Side::Asks, asked), (Side::Answers, answer)] {
            match self.holes.iter_mut().find(|hole| hole.side == side && hole.before == 0) {
                Some(hole) if next == Next::Lost => hole.take(units),
                _ => {}
            }
        }
        let request = if asked == Next::Known { self.pop_asked() } else { None };
        if request.is_some() && answer == Next::Lost && !certain {
            out.push_back(Settled { answer: None, request, interim: false, certain });
        }
        if answer == Next::Known
            && let Some(Answer { key, interim, .. }) = self.pop_answer()
        {
            let all = interim.into_iter().map(|key| (key, true)).chain([(key, false)]);
            out.extend(all.map(|(answer, interim)| Settled { answer: Some(answer), request, interim, certain }));
        }
    }

    fn pop_asked(&mut self) -> Option<Asked> {
        self.step_back(Side::Asks);
        self.asked.pop_front()
    }

    fn pop_answer(&mut self) -> Option<Answer> {
        self.step_back(Side::Answers);
        let answer = self.answers.pop_front()?;
        self.passed = answer.heard.or(self.passed);
        Some(answer)
    }

    /// The first message of a side goes.
    fn step_back(&mut self, side: Side) {
        for hole in self.holes.iter_mut().filter(|hole| hole.side == side) {
            hole.before = hole.before.saturating_sub(1);
        }
    }

    fn front(&self, side: Side) -> Option<&Hole> {
        self.holes.iter().find(|hole| hole.side == side && hole.before == 0)
    }

    /// Chooses for each hole how many it took, so that so many requests and answers come to the same.
    fn guess(&mut self, asked: usize, answers: usize) {
        let within = |hole: &Hole| match hole.side {
            Side::Asks => hole.before <= asked,
            Side::Answers => hole.before <= answers,
        };
        let lost = |side: Side| {
            let own = self.holes.iter().filter(|hole| within(hole) && hole.side == side);
            own.fold(0i64, |sum, hole| sum.saturating_add(signed(hole.guess)))
        };
        let lack = difference(answers, asked).saturating_sub(lost(Side::Asks).saturating_sub(lost(Side::Answers)));
        let (more, less) = if lack > 0 { (Side::Asks, Side::Answers) } else { (Side::Answers, Side::Asks) };
        let mut lack = lack.unsigned_abs();
        for hole in self.holes.iter_mut().filter(|hole| within(hole) && hole.side == more) {
            let added = lack.min(hole.most.saturating_sub(hole.guess));
            hole.guess = hole.guess.saturating_add(added);
            lack = lack.saturating_sub(added);
        }
        for hole in self.holes.iter_mut().filter(|hole| within(hole) && hole.side == less) {
            let taken = lack.min(hole.guess.saturating_sub(hole.least));
            hole.guess = hole.guess.saturating_sub(taken);
            lack = lack.saturating_sub(taken);
        }
    }
}

/// By how much a count that went by what is likely may be wrong.
#[derive(Debug, Default)]
struct Strayed {
    /// Whether it may.
    any: bool,
    /// Requests that may have been lost besides.
    asks: u64,
    /// Answers.
    answers: u64,
}

impl Strayed {
    fn of(&mut self, side: Side) -> &mut u64 {
        match side {
            Side::Asks => &mut self.asks,
            Side::Answers => &mut self.answers,
        }
    }

    /// The hole may have taken more.
    fn pass(&mut self, hole: &Hole) {
        self.any |= hole.most > 0;
        let more = self.of(hole.side);
        *more = more.saturating_add(hole.most);
    }

    /// The hole may have taken fewer: then as many of the other side are left over.
    fn take(&mut self, hole: &Hole, units: u64) {
        let beyond = units.saturating_sub(hole.least);
        self.any |= beyond > 0;
        let other = match hole.side {
            Side::Asks => self.of(Side::Answers),
            Side::Answers => self.of(Side::Asks),
        };
        *other = other.saturating_add(beyond);
    }
}

/// `one` less `other`.
fn difference(one: usize, other: usize) -> i64 {
    signed(one as u64).saturating_sub(signed(other as u64))
}

fn signed(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests;
