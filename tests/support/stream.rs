//! Feeds a session the two directions of a stream as the stack does, and collects the messages it finds.

#![allow(dead_code)]

use std::collections::BTreeMap;

use wirelens::dissect::{Begin, Direction, Input, Out, Outbox, Role, Session, Took};

/// A message as the session told it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    pub direction: Direction,
    /// Positions in the direction.
    pub at: usize,
    pub end: usize,
    pub head: usize,
    /// Its length, if its beginning says so.
    pub len: Option<u64>,
    pub kind: u8,
    pub code: u16,
    pub role: Role,
    pub whole: bool,
}

/// What came of a stream.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    pub messages: Vec<Message>,
    /// Protocol, what it is given, and where its bytes begin in each direction.
    pub switch: Option<(String, Vec<u8>, [usize; 2])>,
    /// The ports of streams that were announced, and what they carry.
    pub expected: Vec<(u16, &'static str)>,
    pub lost: bool,
}

impl Outcome {
    /// The messages of a direction.
    pub fn of(&self, direction: Direction) -> impl Iterator<Item = &Message> {
        self.messages.iter().filter(move |message| message.direction == direction)
    }
}

#[derive(Default)]
struct Side {
    /// Bytes from `base` on that are there and not consumed.
    bytes: Vec<u8>,
    base: usize,
    /// Bytes that pass unseen, and whether some of them were missing.
    skip: u64,
    min: usize,
    holds: bool,
    open: Option<(Begin, usize)>,
    gap: bool,
    ended: bool,
}

pub struct Stream {
    session: Box<dyn Session>,
    sides: [Side; 2],
    outcome: Outcome,
}

fn index(direction: Direction) -> usize {
    usize::from(direction == Direction::FromServer)
}

impl Stream {
    pub fn new(session: Box<dyn Session>) -> Self {
        Self { session, sides: [Side::default(), Side::default()], outcome: Outcome::default() }
    }

    /// The stream changes to the session's protocol, with what the one before hands over.
    pub fn open(&mut self, with: &[u8]) {
        self.call(Direction::FromClient, Input::Opened(with));
    }

    pub fn bytes(&mut self, direction: Direction, bytes: &[u8]) {
        // Who sends has received all that came before.
        let [at, next] = [direction, direction.opposite()].map(|direction| {
            let side = &self.sides[index(direction)];
            (side.base + side.bytes.len()) as u64
        });
        self.call(direction, Input::Heard { at, next: Some(next) });
        let side = &mut self.sides[index(direction)];
        let skipped = (side.skip.min(bytes.len() as u64)) as usize;
        if side.skip != u64::MAX {
            side.skip -= skipped as u64;
        }
        if side.bytes.is_empty() {
            side.base += skipped;
            side.bytes.extend_from_slice(&bytes[skipped..]);
        } else {
            assert_eq!(skipped, 0);
            side.bytes.extend_from_slice(bytes);
        }
        self.run(direction);
        self.release(direction.opposite());
    }

    /// Lets a direction go on that waited for the other, and the other after it.
    fn release(&mut self, direction: Direction) {
        let (mut direction, mut stalled) = (direction, false);
        for _ in 0..64 {
            let before = self.sides[index(direction)].bytes.len();
            if !std::mem::take(&mut self.sides[index(direction)].holds) || before == 0 {
                return;
            }
            self.run(direction);
            let idle = self.sides[index(direction)].bytes.len() >= before;
            if idle && stalled {
                return;
            }
            stalled = idle;
            direction = direction.opposite();
        }
    }

    #[allow(dead_code)] // not every test loses bytes
    pub fn gap(&mut self, direction: Direction, bytes: u64) {
        let side = &mut self.sides[index(direction)];
        let skipped = side.skip.min(bytes);
        if side.skip != u64::MAX {
            side.skip -= skipped;
        }
        side.gap |= skipped > 0;
        if side.skip == u64::MAX || skipped == bytes {
            side.base += bytes as usize;
            return;
        }
        side.base += skipped as usize;
        let took = self.call(direction, Input::Gap(bytes - skipped));
        self.outcome.lost |= took == Took::Lost;
        let side = &mut self.sides[index(direction)];
        side.base += side.bytes.len() + (bytes - skipped) as usize;
        side.bytes.clear();
        side.min = 0;
        side.holds = false;
        self.release(direction.opposite());
    }

    pub fn end(&mut self, direction: Direction) {
        if !std::mem::replace(&mut self.sides[index(direction)].ended, true) {
            self.call(direction, Input::End);
            self.release(direction.opposite());
        }
    }

    /// Ends both directions and gives what was found.
    pub fn finish(mut self) -> Outcome {
        self.end(Direction::FromClient);
        self.end(Direction::FromServer);
        for direction in [Direction::FromClient, Direction::FromServer] {
            let end = self.sides[index(direction)].base + self.sides[index(direction)].bytes.len();
            self.close(direction, end, false);
        }
        self.outcome.messages.sort_by_key(|message| (index(message.direction), message.at));
        self.outcome
    }

    fn run(&mut self, direction: Direction) {
        loop {
            let side = &mut self.sides[index(direction)];
            if side.bytes.is_empty()
                || side.bytes.len() < side.min
                || self.outcome.switch.is_some()
                || self.outcome.lost
            {
                return;
            }
            let bytes = side.bytes.clone();
            let took = self.call(direction, Input::Bytes(&bytes));
            let side = &mut self.sides[index(direction)];
            side.min = 0;
            if side.holds {
                return;
            }
            let (used, again) = match took {
                Took::All => (bytes.len(), false),
                Took::Need { used, min } => {
                    assert!(min > bytes.len() - used, "asks for what it has: {took:?} of {}", bytes.len());
                    side.min = min;
                    (used, false)
                }
                Took::Skip { used, skip } => {
                    assert!(skip == 0 || used == bytes.len(), "skips over bytes that it was given");
                    side.skip = skip;
                    (used, skip == 0)
                }
                Took::Hold { used } => {
                    side.holds = true;
                    (used, false)
                }
                Took::Lost => {
                    self.outcome.lost = true;
                    return;
                }
            };
            side.base += used;
            side.bytes.drain(..used);
            if !again {
                return;
            }
        }
    }

    fn call(&mut self, direction: Direction, input: Input<'_>) -> Took {
        let mut out = Outbox::default();
        let took = self.session.input(direction, input, &mut out);
        let base = self.sides[index(direction)].base;
        for said in out.stream {
            match said {
                Out::Begin(begin) => {
                    self.close(direction, base + begin.at, true);
                    self.sides[index(direction)].open = Some((begin, base + begin.at));
                    self.sides[index(direction)].gap = false;
                }
                Out::End { at, whole } => {
                    assert!(self.sides[index(direction)].open.is_some(), "an end without a beginning");
                    let gap = self.sides[index(direction)].gap;
                    self.push(direction, base + at, whole && !gap);
                }
                Out::Settle { key, role, .. } => {
                    let open = self.sides.iter_mut().filter_map(|side| Some(&mut side.open.as_mut()?.0.role));
                    let ended = self.outcome.messages.iter_mut().map(|message| &mut message.role);
                    let own = open.chain(ended).find(|own| **own == Role::Undecided(key));
                    *own.expect("an answer that was begun as undecided") = role;
                }
                Out::Unsure { .. } | Out::Parts { .. } | Out::Serves { .. } => {}
                Out::Expect(expect) => self.outcome.expected.push((expect.port, expect.to)),
                Out::Whole(_)
                | Out::Inside(_)
                | Out::InsideGap { .. }
                | Out::InsideEnd { .. }
                | Out::InsideOver { .. } => {}
                Out::Switch { to, with, .. } => {
                    let used = match took {
                        Took::Skip { used, .. } => used,
                        _ => 0,
                    };
                    let mut places = [self.sides[0].base, self.sides[1].base];
                    places[index(direction)] += used;
                    // A message whose end nothing told is cut off by the change.
                    for side in [Direction::FromClient, Direction::FromServer] {
                        if self.sides[index(side)].open.is_some_and(|(begin, _)| begin.len.is_none()) {
                            self.push(side, places[index(side)], false);
                        }
                    }
                    self.outcome.switch = Some((to, with, places));
                }
            }
        }
        took
    }

    /// Ends a message whose length was known from its beginning.
    fn close(&mut self, direction: Direction, before: usize, next: bool) {
        let side = &self.sides[index(direction)];
        if let Some((begin, at)) = side.open {
            let len = begin.len.expect("a message without a length has no end either") as usize;
            let end = at.saturating_add(len).min(before);
            assert!(!next || at + len <= before, "messages overlap");
            self.push(direction, end, end == at.saturating_add(len) && !self.sides[index(direction)].gap);
        }
    }

    fn push(&mut self, direction: Direction, end: usize, whole: bool) {
        let (begin, at) = self.sides[index(direction)].open.take().expect("an open message");
        assert!(end >= at, "a message ends before it begins");
        assert!(begin.len.is_none_or(|len| (at as u64).saturating_add(len) >= end as u64), "two lengths");
        let Begin { head, len, kind, code, role, .. } = begin;
        self.outcome.messages.push(Message { direction, at, end, head: head as usize, len, kind, code, role, whole });
    }
}

/// Feeds blocks in order and ends both directions.
pub fn feed(session: Box<dyn Session>, blocks: &[(Direction, &[u8])]) -> Outcome {
    let mut stream = Stream::new(session);
    for (direction, bytes) in blocks {
        stream.bytes(*direction, bytes);
    }
    stream.finish()
}

/// Requests and the answers that came to them, by key: positions in `messages`.
pub fn exchanges(outcome: &Outcome) -> Vec<(Option<usize>, Option<usize>)> {
    let mut found: BTreeMap<u64, (Option<usize>, Option<usize>)> = BTreeMap::new();
    for (place, message) in outcome.messages.iter().enumerate() {
        match message.role {
            Role::Request(key) => found.entry(key).or_default().0 = Some(place),
            Role::Response(key) => found.entry(key).or_default().1 = Some(place),
            _ => {}
        }
    }
    found.into_values().collect()
}
