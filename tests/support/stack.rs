//! A stack of one session, as plain as can be: it keeps what a session does not consume, and writes down what it says.

use wirelens::dissect::{Direction, Input, Out, Outbox, Role, Session, Took};

/// A message as the session framed it, with places counted from the start of its direction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Framed {
    pub at: u64,
    pub head: u32,
    pub len: Option<u64>,
    pub kind: u8,
    pub role: Role,
    pub code: u16,
    /// Where it ends and whether it is whole, if the session said so.
    pub end: Option<(u64, bool)>,
}

/// What a session said of one stream.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    pub client: Vec<Framed>,
    pub server: Vec<Framed>,
    /// To what it switched, and with what.
    pub switches: Vec<(String, Vec<u8>)>,
    pub lost: bool,
}

#[derive(Default)]
struct Side {
    pending: Vec<u8>,
    /// Place of the first pending byte.
    at: u64,
    skip: u64,
    /// Bytes that must be there before the session is asked again.
    need: usize,
    held: bool,
    ended: bool,
}

pub struct Stack {
    session: Box<dyn Session>,
    sides: [Side; 2],
    pub said: Said,
}

impl Stack {
    pub fn new(session: Box<dyn Session>) -> Self {
        Self { session, sides: Default::default(), said: Said::default() }
    }

    pub fn open(&mut self, with: &[u8]) {
        let took = self.session.input(Direction::FromClient, Input::Opened(with), &mut Outbox::default());
        self.said.lost |= took == Took::Lost;
    }

    pub fn bytes(&mut self, direction: Direction, bytes: &[u8]) {
        let side = self.side(direction);
        let passed = (side.skip.min(bytes.len() as u64)) as usize;
        side.skip -= passed as u64;
        side.at += passed as u64;
        side.pending.extend_from_slice(&bytes[passed..]);
        self.run(direction);
        self.wake(direction.opposite());
    }

    pub fn gap(&mut self, direction: Direction, bytes: u64) {
        let side = self.side(direction);
        let passed = side.skip.min(bytes);
        side.skip -= passed;
        side.at += passed;
        if passed < bytes {
            side.at += side.pending.len() as u64 + bytes - passed;
            side.pending.clear();
            side.need = 0;
            self.tell(direction, Input::Gap(bytes - passed));
        }
    }

    pub fn end(&mut self, direction: Direction) {
        self.side(direction).ended = true;
        if self.side(direction).held {
            return;
        }
        self.tell(direction, Input::End);
        self.wake(direction.opposite());
    }

    fn wake(&mut self, direction: Direction) {
        if std::mem::take(&mut self.side(direction).held) {
            self.run(direction);
            if self.side(direction).ended && !self.side(direction).held {
                self.tell(direction, Input::End);
            }
        }
    }

    fn run(&mut self, direction: Direction) {
        // A session that neither consumes nor asks for more would never end.
        for _ in 0..1_000_000 {
            let lost = self.said.lost;
            let side = self.side(direction);
            if lost || side.held || side.pending.is_empty() || side.pending.len() < side.need {
                return;
            }
            let pending = std::mem::take(&mut self.side(direction).pending);
            let took = self.tell(direction, Input::Bytes(&pending));
            let side = self.side(direction);
            side.pending = pending;
            side.need = 0;
            let used = match took {
                Took::All => side.pending.len(),
                Took::Need { used, min } => {
                    assert!(used + min > side.pending.len(), "more is needed than there was: {took:?}");
                    side.need = min;
                    used
                }
                Took::Skip { used, skip } => {
                    side.skip = skip;
                    used
                }
                Took::Hold { used } => {
                    side.held = true;
                    used
                }
                Took::Lost => {
                    self.said.lost = true;
                    return;
                }
            };
            side.pending.drain(..used);
            side.at += used as u64;
            let passed = side.skip.min(side.pending.len() as u64) as usize;
            side.pending.drain(..passed);
            side.skip -= passed as u64;
            side.at += passed as u64;
            if side.need > 0 {
                return;
            }
        }
        panic!("the session does not come to an end");
    }

    fn tell(&mut self, direction: Direction, input: Input<'_>) -> Took {
        let mut out = Outbox::default();
        let took = self.session.input(direction, input, &mut out);
        let at = self.side(direction).at;
        let framed = match direction {
            Direction::FromClient => &mut self.said.client,
            Direction::FromServer => &mut self.said.server,
        };
        for word in out.stream {
            match word {
                Out::Begin(begin) => framed.push(Framed {
                    at: at + begin.at as u64,
                    head: begin.head,
                    len: begin.len,
                    kind: begin.kind,
                    role: begin.role,
                    code: begin.code,
                    end: None,
                }),
                Out::End { at: end, whole } => {
                    framed.last_mut().expect("a message ends that began").end = Some((at + end as u64, whole));
                }
                Out::Switch { to, with, .. } => self.said.switches.push((to, with)),
            }
        }
        if took == Took::Lost {
            self.said.lost = true;
        }
        took
    }

    fn side(&mut self, direction: Direction) -> &mut Side {
        &mut self.sides[usize::from(direction == Direction::FromServer)]
    }
}
