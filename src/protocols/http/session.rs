//! Finds the messages of HTTP/1 in both directions of a connection, and which answer belongs to which request.
//!
//! A head is consumed when all of it is there, with the empty lines before it (RFC 9112 §2.2). Bodies of known length and
//! the data of chunks pass unseen. Positions given with `Input::End` and `Input::Gap` count from the first byte that was
//! not consumed, as those of `Input::Bytes` do.
//!
//! After a gap outside a body of known length the session searches the next line that begins a message beyond doubt. How
//! many messages were lost is then open, and what came of it for pipelined answers is found by [`super::doubt`].

use super::chunks::{self, DataEnd, Look};
use super::doubt::{self, Hole};
use super::framing::{ContentLength, Kind, Rule, TransferCoding};
use super::head::{self, Head, Reading, Start, Tolerance};
use super::methods;
use super::pairing::{Answered, Asked, Pairing, Reply};
use super::probe::{self, Sought};
use crate::dissect::{Begin, Direction, Foreseen, Guess, Input, Out, Outbox, Role, Session, Took};

/// Bytes of a stream in which nothing was understood, after which it is left as data.
pub const MAX_SEARCHED: u64 = 64 << 10;

mod foreseen;
mod side;
mod step;

pub use foreseen::foresee;
use side::{Side, State};
use step::{Here, Step, may_be_status, pass, skip};

/// The session of a stream.
pub fn session() -> Box<dyn Session> {
    Box::new(Http::default())
}

#[derive(Default)]
struct Http {
    /// Who asks; unknown until a message tells.
    asker: Option<Direction>,
    client: Side,
    server: Side,
    pairing: Pairing,
    /// Bytes that were searched in vain while nothing was understood at all.
    searched: u64,
    /// The connection changed to another protocol.
    switched: bool,
    /// Requests that waited for a decision may go on; answers after it belong to them.
    released: bool,
}

impl Session for Http {
    fn renew(&mut self) -> bool {
        let pairing = std::mem::take(&mut self.pairing).renewed();
        *self = Self { pairing, ..Self::default() };
        true
    }

    fn input(&mut self, direction: Direction, input: Input<'_>, out: &mut Outbox) -> Took {
        match input {
            // Another protocol has the stream now.
            _ if self.switched => {}
            Input::Bytes(bytes) => return self.bytes(direction, bytes, out),
            Input::Gap(bytes) => self.gap(direction, bytes, out),
            Input::Heard { at, next } => self.side(direction).hear(at, next),
            Input::Joined => self.pairing.join(),
            Input::End => self.end(direction, out),
            Input::Message(_) | Input::Opened(_) => {}
        }
        Took::All
    }

    fn foreseen(&mut self, direction: Direction, foreseen: &Foreseen, len: usize, out: &mut Outbox) -> Option<Took> {
        self.head_foreseen(direction, foreseen, len, out)
    }
}

impl Http {
    fn side(&mut self, direction: Direction) -> &mut Side {
        match direction {
            Direction::FromClient => &mut self.client,
            Direction::FromServer => &mut self.server,
        }
    }

    fn asks(&self, direction: Direction) -> bool {
        direction == self.asker.unwrap_or(Direction::FromClient)
    }

    fn understood(&self) -> bool {
        self.client.understood || self.server.understood
    }

    fn bytes(&mut self, direction: Direction, bytes: &[u8], out: &mut Outbox) -> Took {
        if self.asks(direction) {
            self.released = false;
        }
        let mut at = 0usize;
        let took = loop {
            let rest = bytes.get(at..).unwrap_or_default();
            if rest.is_empty() {
                break Took::All;
            }
            match self.step(direction, rest, at, out) {
                Step::On(next) => at = at.saturating_add(next),
                Step::Stop(took) => break took,
            }
        };
        self.took(direction, took, bytes.len(), out)
    }

    /// Keeps account of what it took of `len` bytes.
    fn took(&mut self, direction: Direction, took: Took, len: usize, out: &mut Outbox) -> Took {
        self.tell(out);
        let used = match took {
            Took::Need { used, .. } | Took::Hold { used } | Took::Skip { used, .. } => used,
            Took::All | Took::Lost => len,
        };
        let side = self.side(direction);
        let skipped = if let Took::Skip { skip, .. } = took { skip } else { 0 };
        side.place = side.place.saturating_add(used as u64).saturating_add(skipped);
        side.held = len.saturating_sub(used);
        if side.held == 0 {
            side.from = 0;
        }
        if side.ended && !matches!(took, Took::Hold { .. }) {
            self.close(direction, used, out);
        }
        took
    }

    fn step(&mut self, direction: Direction, rest: &[u8], at: usize, out: &mut Outbox) -> Step {
        match self.side(direction).state {
            State::Start => self.start(direction, rest, at, out),
            State::Size => self.size(direction, rest, at),
            State::DataEnd => self.data_end(direction, rest, at),
            State::Trailer => self.trailer(direction, rest, at, out),
            State::PerhapsBody(len) => self.perhaps_body(direction, rest, at, len, out),
            State::ExpectedBody(len) => self.expected_body(direction, rest, at, len, out),
            State::Body { left, whole } => self.body(direction, rest, at, left, whole, out),
            State::UntilClose => skip(at, rest, u64::MAX),
            State::Seek { open, broken } => self.seek(direction, rest, at, open, broken, out),
        }
    }

    fn next(&mut self, direction: Direction, state: State) {
        let side = self.side(direction);
        side.state = state;
        side.from = 0;
    }

    /// Says what became of answers that waited for their requests.
    fn tell(&mut self, out: &mut Outbox) {
        while let Some(settled) = self.pairing.settled() {
            let Some(answer) = settled.answer else {
                out.stream.extend(settled.request.map(|asked| Out::Unsure { key: asked.key }));
                continue;
            };
            let role = match (settled.request, settled.interim) {
                (Some(asked), true) => Role::Interim(asked.key),
                (Some(asked), false) => Role::Response(asked.key),
                (None, true) => Role::Alone,
                (None, false) => Role::Response(answer),
            };
            out.settle(answer, role, settled.certain);
        }
    }

    // ---- heads ------------------------------------------------------------------------------------------------------

    fn start(&mut self, direction: Direction, rest: &[u8], at: usize, out: &mut Outbox) -> Step {
        let asks = self.asks(direction);
        if asks && self.pairing.holds() {
            return Step::Stop(Took::Hold { used: at });
        }
        if !asks && self.released && self.side(direction.opposite()).held > 0 {
            return Step::Stop(Took::Hold { used: at });
        }
        if !asks && self.asker.is_some() && !may_be_status(rest) {
            return self.not_an_answer(direction, at, out);
        }
        let tolerance = match self.side(direction).understood {
            true => Tolerance::KnownWord,
            false => Tolerance::AnyWord,
        };
        let mut from = self.side(direction).from;
        let reading = head::read(rest, tolerance, &mut from);
        self.side(direction).from = from;
        match reading {
            // RFC 9113 §3.4: the preface of HTTP/2, which is no request.
            Reading::Head(_) if !self.understood() && rest.starts_with(b"PRI * HTTP/2") => Step::Stop(Took::Lost),
            // Where the beginning is missing, it may be the end of a body and the beginning of a request.
            Reading::Head(Head { start: Start::Request(methods::UNKNOWN), .. })
                if self.pairing.doubts() && !self.side(direction).understood =>
            {
                self.search(direction)
            }
            Reading::Head(head) => match head.start {
                Start::Request(method) | Start::Simple(method) => {
                    if !asks && !self.takes_for_request(direction, method) {
                        return self.not_an_answer(direction, at, out);
                    }
                    self.request(direction, Here::of(at, rest), &head, method, out)
                }
                // RFC 9112 §4: only the side that answers sends status lines.
                Start::Response(_) if asks && self.asker.is_some() => self.search(direction),
                Start::Response(status) => {
                    self.asker = Some(direction.opposite());
                    self.response(direction, Here::of(at, rest), &head, status, out)
                }
            },
            Reading::More => {
                let side = self.side(direction);
                side.blank = rest.iter().all(|byte| matches!(byte, b'\r' | b'\n'));
                side.likely = probe::probe(rest, direction) != Guess::No;
                Step::Stop(Took::Need { used: at, min: rest.len().saturating_add(1) })
            }
            Reading::TooLong(len) => {
                self.cut_head(direction, at, len, out);
                Step::On(len)
            }
            Reading::Not if asks => self.search(direction),
            Reading::Not => self.not_an_answer(direction, at, out),
        }
    }

    /// Nothing that begins here is understood.
    fn search(&mut self, direction: Direction) -> Step {
        self.next(direction, State::Seek { open: false, broken: false });
        Step::On(0)
    }

    /// Whether a request line from the side that should answer shows that the roles are the other way round.
    fn takes_for_request(&mut self, direction: Direction, method: u16) -> bool {
        if self.asker == Some(direction) {
            return true;
        }
        let turn = self.asker.is_none() && method != methods::UNKNOWN && self.pairing.is_empty();
        if turn {
            self.asker = Some(direction);
            self.pairing.turn();
        }
        turn
    }

    /// The answering side sends something that is no status line.
    fn not_an_answer(&mut self, direction: Direction, at: usize, out: &mut Outbox) -> Step {
        let first = !self.side(direction).understood && !self.side(direction).found;
        if !first || self.pairing.next().is_none_or(|asked| asked.ghost) {
            return self.search(direction);
        }
        // RFC 1945 §6: HTTP/0.9 answers with the entity alone.
        let key = self.pairing.answer(Reply::default()).key;
        let kind = Kind::new(Rule::SimpleResponse, self.flags(direction, 0)).0;
        out.begin(Begin { at, kind, role: Role::Response(key), ..Begin::default() });
        self.begun(direction, 0, true);
        self.next(direction, State::UntilClose);
        Step::On(0)
    }

    fn flags(&mut self, direction: Direction, more: u8) -> u8 {
        let side = self.side(direction);
        let mut flags = more;
        if side.closed {
            flags |= Kind::AFTER_CLOSE;
        }
        if side.found {
            flags |= Kind::FOUND;
        }
        flags
    }

    /// A message was understood.
    fn begun(&mut self, direction: Direction, bytes: u64, last: bool) {
        let side = self.side(direction);
        side.understood = true;
        side.found = false;
        side.closed = last;
        side.messages = side.messages.saturating_add(1);
        side.bytes = side.bytes.saturating_add(bytes);
    }

    /// What is known of a request that begins at `at`, with nothing of its head.
    #[inline(always)]
    fn asked(&mut self, direction: Direction, at: usize) -> (Asked, bool) {
        let other = self.side(direction.opposite());
        let (given, idle) = (other.place, other.state == State::Start && other.held == 0);
        let side = self.side(direction);
        let at = side.place.saturating_add(at as u64);
        side.began = at;
        let heard = side.heard_at(at);
        // What was heard and not seen will be told to be missing.
        let idle = idle && heard.is_none_or(|heard| heard <= given);
        (Asked { at, heard, given, ..Asked::default() }, idle)
    }

    /// What is known of an answer that begins at `at`, with nothing of its head.
    #[inline(always)]
    fn reply(&mut self, direction: Direction, at: usize) -> Reply {
        let asks_now = self.asks_now();
        let side = self.side(direction);
        let at = side.place.saturating_add(at as u64);
        side.began = at;
        let heard = side.heard_at(at);
        let asker = self.side(direction.opposite());
        let silent = asker.place == 0 && asker.held == 0;
        let heard = heard.or(silent.then_some(0));
        let all_asked = heard.is_some_and(|heard| heard <= asker.place);
        Reply { asks_now, at, heard, all_asked, ..Reply::default() }
    }

    fn request(
        &mut self,
        direction: Direction,
        here: Here<'_>,
        head: &Head<'_>,
        method: u16,
        out: &mut Outbox,
    ) -> Step {
        let at = here.at;
        self.asker = Some(direction);
        let simple = matches!(head.start, Start::Simple(_));
        let rule = if simple { Rule::SimpleRequest } else { head.facts.of_request() };
        let connect = method == methods::CONNECT && !simple;
        let holds = connect || head.facts.upgrade.is_some();
        let head_only = method == methods::HEAD;
        let (asked, idle) = self.asked(direction, at);
        let key = self.pairing.ask(Asked { head: head_only, connect, holds, ..asked }, idle);
        let kind = Kind::new(rule, self.flags(direction, 0));
        let hint = head.noted.0;
        let begin = Begin { at, kind: kind.0, role: Role::Request(key), code: method, hint, ..Begin::default() };
        self.message(direction, here, begin, head, rule, out)
    }

    /// Whether the head of a request is being held because its end is not there yet.
    fn asks_now(&self) -> bool {
        let side = match self.asker {
            Some(Direction::FromServer) => &self.server,
            _ => &self.client,
        };
        side.state == State::Start && side.held > 0 && !side.blank
    }

    fn response(
        &mut self,
        direction: Direction,
        here: Here<'_>,
        head: &Head<'_>,
        status: u16,
        out: &mut Outbox,
    ) -> Step {
        let at = here.at;
        let interim = (100..=199).contains(&status) && status != 101;
        self.side(direction).interim |= interim;
        let to_last = self.decides(head, status);
        self.released |= !interim && self.pairing.next().is_some_and(|asked| asked.holds);
        if self.pairing.doubts() && !interim && !to_last && self.pairing.holds() {
            self.released = true;
            self.pairing.release();
        }
        let reply = Reply { interim, to_last, ..self.reply(direction, at) };
        let Answered { key, orphan, known, head: to_head, connect: to_connect, undecided } = self.pairing.answer(reply);
        let rule = head.facts.of_response(status, to_head, to_connect);
        let mut flags = if to_head { Kind::TO_HEAD } else { 0 };
        if orphan {
            flags |= Kind::ORPHAN;
        }
        let kind = Kind::new(rule, self.flags(direction, flags));
        let role = match (interim, known) {
            _ if undecided => Role::Undecided(key),
            (true, false) => Role::Alone,
            (true, true) => Role::Interim(key),
            (false, _) => Role::Response(key),
        };
        let begin = Begin { at, kind: kind.0, role, code: status, hint: head.noted.0, ..Begin::default() };
        let body = head.facts.body();
        let unsure = orphan || (undecided && self.pairing.may_answer_head());
        if unsure && rule == Rule::Length && body > 0 {
            // Without the request nobody knows whether it was HEAD: the next bytes will tell.
            out.begin(Begin { head: head.len as u32, len: None, ..begin });
            self.begun(direction, (head.len as u64).saturating_add(body), head.last);
            self.next(direction, State::PerhapsBody(body));
            return Step::On(head.len);
        }
        let step = self.message(direction, here, begin, head, rule, out);
        match rule {
            Rule::Switched => {
                self.settle(false, out);
                self.switch(here, head, key, out)
            }
            Rule::Tunnel => {
                self.settle(false, out);
                self.switched = true;
                out.switch("", &[], key);
                Step::Stop(Took::Skip { used: at.saturating_add(head.len), skip: 0 })
            }
            _ => step,
        }
    }

    /// While it is uncertain what is answered: whether this answers the last request and no other. What follows a request
    /// to change the protocol waits for the answer.
    fn decides(&self, head: &Head<'_>, status: u16) -> bool {
        let unframed = head.facts.length == ContentLength::Absent && head.facts.coding == TransferCoding::Absent;
        self.pairing.doubts()
            && self.pairing.last().is_some_and(|asked| match status {
                101 => asked.holds,
                200..=299 => asked.connect && unframed,
                _ => false,
            })
    }

    /// Nothing more will tell which request an answer belongs to. `all`: all requests may have been answered.
    fn settle(&mut self, all: bool, out: &mut Outbox) {
        self.pairing.end(all);
        self.tell(out);
    }

    /// RFC 9110 §7.8, §15.2.2: after the head of 101 both directions speak the protocol that it names.
    fn switch(&mut self, here: Here<'_>, head: &Head<'_>, key: u64, out: &mut Outbox) -> Step {
        let token = head.facts.upgrade.and_then(|value| super::framing::elements(value).next()).unwrap_or_default();
        let to = String::from_utf8_lossy(token).to_ascii_lowercase();
        self.switched = true;
        out.switch(&to, here.bytes.get(..head.len).unwrap_or_default(), key);
        Step::Stop(Took::Skip { used: here.at.saturating_add(head.len), skip: 0 })
    }

    /// Says that a message begins and goes to its body.
    #[inline(always)]
    fn message(
        &mut self,
        direction: Direction,
        here: Here<'_>,
        begin: Begin,
        head: &Head<'_>,
        rule: Rule,
        out: &mut Outbox,
    ) -> Step {
        let head_len = head.len as u64;
        let body = if rule == Rule::Length { head.facts.body() } else { 0 };
        let expected = rule == Rule::Length && head.facts.expects && matches!(begin.role, Role::Request(_)) && body > 0;
        let known = match rule {
            Rule::Chunked | Rule::CodedUntilClose | Rule::UntilClose => None,
            Rule::CodedRequest | Rule::BadLength => None,
            _ if expected => None,
            _ => Some(head_len.saturating_add(body)),
        };
        out.begin(Begin { head: head.len as u32, len: known, ..begin });
        self.begun(direction, known.unwrap_or(head_len), head.last);
        let state = match rule {
            Rule::Chunked => State::Size,
            Rule::CodedUntilClose | Rule::UntilClose => State::UntilClose,
            Rule::CodedRequest | Rule::BadLength => State::Seek { open: true, broken: false },
            _ if expected => State::ExpectedBody(body),
            _ => State::Start,
        };
        self.next(direction, state);
        if known.is_none() || body == 0 {
            return Step::On(head.len);
        }
        pass(here, head.len, body)
    }

    /// A head without an end: as much as there is, as a message that is not whole.
    fn cut_head(&mut self, direction: Direction, at: usize, len: usize, out: &mut Outbox) {
        let flags = self.flags(direction, 0);
        let kind = Kind::new(Rule::CutHead, flags).0;
        let role = match self.asks(direction) {
            true => {
                let (asked, idle) = self.asked(direction, at);
                Role::Request(self.pairing.ask(Asked { ghost: true, ..asked }, idle))
            }
            false if self.pairing.is_empty() && !self.pairing.doubts() => Role::Alone,
            false => {
                let reply = Reply { asks_now: false, ..self.reply(direction, at) };
                match self.pairing.answer(reply) {
                    Answered { key, undecided: true, .. } => Role::Undecided(key),
                    Answered { key, .. } => Role::Response(key),
                }
            }
        };
        out.begin(Begin { at, head: len as u32, kind, role, ..Begin::default() });
        out.end(at.saturating_add(len), false);
        self.begun(direction, len as u64, false);
        self.next(direction, State::Seek { open: false, broken: false });
        self.side(direction).found = true;
    }

    // ---- bodies -----------------------------------------------------------------------------------------------------

    fn size(&mut self, direction: Direction, rest: &[u8], at: usize) -> Step {
        let side = self.side(direction);
        match chunks::size_line(rest, 0, &mut side.from) {
            Look::Found(line) if line.size == 0 => {
                self.next(direction, State::Trailer);
                Step::On(line.line.next)
            }
            Look::Found(line) => {
                side.bytes = side.bytes.saturating_add(line.size);
                self.next(direction, State::DataEnd);
                pass(Here::of(at, rest), line.line.next, line.size)
            }
            Look::More => Step::Stop(Took::Need { used: at, min: rest.len().saturating_add(1) }),
            Look::Broken => self.broken(direction),
        }
    }

    fn data_end(&mut self, direction: Direction, rest: &[u8], at: usize) -> Step {
        let side = self.side(direction);
        let bytes = match chunks::data_end(rest, 0, &mut side.from) {
            Look::Found(DataEnd::Line(bytes) | DataEnd::Spilled(bytes)) => bytes,
            Look::Found(DataEnd::Missing) => 0,
            Look::More => return Step::Stop(Took::Need { used: at, min: rest.len().saturating_add(1) }),
            Look::Broken => return self.broken(direction),
        };
        self.next(direction, State::Size);
        Step::On(bytes)
    }

    fn trailer(&mut self, direction: Direction, rest: &[u8], at: usize, out: &mut Outbox) -> Step {
        let side = self.side(direction);
        match chunks::trailer_end(rest, 0, &mut side.from) {
            Look::Found(end) => {
                out.end(at.saturating_add(end), true);
                self.next(direction, State::Start);
                Step::On(end)
            }
            Look::More => Step::Stop(Took::Need { used: at, min: rest.len().saturating_add(1) }),
            Look::Broken => self.broken(direction),
        }
    }

    /// The framing of chunks is not what it should be: the body has no end that could be known.
    fn broken(&mut self, direction: Direction) -> Step {
        self.next(direction, State::Seek { open: true, broken: true });
        Step::On(0)
    }

    /// RFC 9110 §9.3.2: an answer to HEAD has the Content-Length of the body that it does not have.
    fn perhaps_body(&mut self, direction: Direction, rest: &[u8], at: usize, len: u64, out: &mut Outbox) -> Step {
        // No further than a body would reach: what comes of it must not depend on what is there already.
        let mark: &[u8] = b"HTTP/1.";
        let mark = usize::try_from(len).ok().and_then(|len| mark.get(..len)).unwrap_or(mark);
        let same = rest.iter().zip(mark).take_while(|(one, other)| one == other).count();
        if same == mark.len() {
            out.end(at, true);
            self.next(direction, State::Start);
            return Step::On(0);
        }
        if same == rest.len() {
            return Step::Stop(Took::Need { used: at, min: same.saturating_add(1) });
        }
        self.body(direction, rest, at, len, true, out)
    }

    /// RFC 9110 §10.1.1: a client that was refused need not send the body; then its next request stands here.
    fn expected_body(&mut self, direction: Direction, rest: &[u8], at: usize, len: u64, out: &mut Outbox) -> Step {
        if self.pairing.is_empty() {
            let within = usize::try_from(len).ok().and_then(|len| rest.get(..len)).unwrap_or(rest);
            match probe::probe(within, direction) {
                Guess::Sure => {
                    out.end(at, true);
                    self.next(direction, State::Start);
                    return Step::On(0);
                }
                Guess::NeedMore(_) if rest.len() < probe::MAX_SOUGHT_LINE && (rest.len() as u64) < len => {
                    return Step::Stop(Took::Need { used: at, min: rest.len().saturating_add(1) });
                }
                _ => {}
            }
        }
        self.body(direction, rest, at, len, true, out)
    }

    /// Passes what is left of a body and says the end of the message when it is there.
    fn body(&mut self, direction: Direction, rest: &[u8], at: usize, left: u64, whole: bool, out: &mut Outbox) -> Step {
        match usize::try_from(left) {
            Ok(left) if left <= rest.len() => {
                out.end(at.saturating_add(left), whole);
                self.next(direction, State::Start);
                Step::On(left)
            }
            _ => {
                // The last byte is waited for, so that the end is said when it comes and not when more follows.
                self.next(direction, State::Body { left: 1, whole });
                skip(at, rest, left.saturating_sub(rest.len() as u64).saturating_sub(1))
            }
        }
    }

    // ---- what is missing --------------------------------------------------------------------------------------------

    fn seek(
        &mut self,
        direction: Direction,
        rest: &[u8],
        at: usize,
        open: bool,
        broken: bool,
        out: &mut Outbox,
    ) -> Step {
        let asks = self.asks(direction);
        let (used, found) = match probe::seek(rest, asks) {
            Sought::At(place) => (place, true),
            Sought::NotBefore(place) => (place, false),
        };
        if found && open {
            out.end(at.saturating_add(used), !broken);
        }
        self.side(direction).found |= used > 0 && !open;
        if found {
            self.next(direction, State::Start);
            return Step::On(used);
        }
        if !self.understood() {
            self.searched = self.searched.saturating_add(used as u64);
            if self.searched > MAX_SEARCHED {
                return Step::Stop(Took::Lost);
            }
        }
        let left = rest.len().saturating_sub(used);
        Step::Stop(Took::Need { used: at.saturating_add(used), min: left.saturating_add(1) })
    }

    fn gap(&mut self, direction: Direction, bytes: u64, out: &mut Outbox) {
        // The answer that a direction waits for may have been in it.
        self.release(direction);
        let side = self.side(direction);
        let (state, held) = (side.state, side.held);
        let from = side.place.saturating_add(held as u64);
        let to = from.saturating_add(bytes);
        // Where a message could have begun, and whether one should have.
        let (from, between) = match state {
            State::UntilClose => (to, false),
            State::Start if held > 0 && !side.blank && (side.likely || self.understood()) => {
                self.cut_head(direction, 0, held, out);
                (from, false)
            }
            State::Start | State::Seek { open: false, .. } => (from, state == State::Start),
            State::Size | State::DataEnd | State::Trailer | State::Seek { open: true, .. } | State::PerhapsBody(_) => {
                out.end(held, false);
                (from, false)
            }
            State::ExpectedBody(left) | State::Body { left, .. } => {
                let left = left.saturating_sub(held as u64);
                if let Some(left) = left.checked_sub(bytes) {
                    self.next(direction, State::Body { left, whole: false });
                    (to, false)
                } else {
                    out.end(held, false);
                    (from.saturating_add(left), true)
                }
            }
        };
        let side = self.side(direction);
        (side.place, side.held) = (to, 0);
        if from < to {
            side.found = true;
            self.next(direction, State::Seek { open: false, broken: false });
            self.lose(direction, (from, to), between);
        }
        self.tell(out);
    }

    /// Messages may have begun at the places.
    fn lose(&mut self, direction: Direction, place: (u64, u64), between: bool) {
        let asks = self.asks(direction);
        let side = self.side(direction);
        let begun = Some(side.began).filter(|_| !between);
        let mean = side.bytes.checked_div(side.messages).unwrap_or(0);
        let hole = match asks {
            true => Hole::new(doubt::Side::Asks, place, begun, mean),
            false => {
                let hole = Hole::new(doubt::Side::Answers, place, begun, mean);
                // What was lost may have been an answer before the final one.
                let expects = matches!(self.side(direction.opposite()).state, State::ExpectedBody(_));
                if self.side(direction).interim || expects { hole.perhaps_none() } else { hole }
            }
        };
        self.pairing.lose(hole);
    }

    fn end(&mut self, direction: Direction, out: &mut Outbox) {
        self.release(direction);
        self.side(direction).ended = true;
        self.close(direction, 0, out);
        if self.client.ended && self.server.ended {
            // A server that says that it answers no more may have left requests without answers.
            let (asker, other) = match self.asker {
                Some(Direction::FromServer) => (&self.server, &self.client),
                _ => (&self.client, &self.server),
            };
            let refuses = other.closed && !asker.closed;
            self.settle(!refuses, out);
        }
        self.tell(out);
    }

    /// Ends what is open in a direction that ended; `at` is the first byte that was not consumed.
    fn close(&mut self, direction: Direction, at: usize, out: &mut Outbox) {
        let waits = self.asks(direction) && self.pairing.holds();
        let side = self.side(direction);
        let (state, held, blank) = (side.state, side.held, side.blank);
        let end = at.saturating_add(held);
        if !waits {
            side.held = 0;
        }
        match state {
            // A line that was begun makes a head worth showing; empty lines do not.
            State::Start if held > 0 && !self.switched && !waits && !blank => self.cut_head(direction, at, held, out),
            State::Start | State::Seek { open: false, .. } => {}
            State::Size | State::DataEnd | State::Trailer => out.end(end, false),
            State::PerhapsBody(_) | State::ExpectedBody(_) => out.end(end, held == 0),
            State::Body { left, whole } => out.end(end, whole && left == 0),
            State::UntilClose => out.end(end, true),
            State::Seek { open: true, broken } => out.end(end, !broken),
        }
        self.next(direction, State::Start);
    }

    /// No answer that comes in this direction will decide whether the other one changes its protocol.
    fn release(&mut self, direction: Direction) {
        if !self.asks(direction) {
            self.pairing.release();
        }
    }
}
