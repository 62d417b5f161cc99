//! Heads that were read before their turn: most of them need nothing but themselves to be read, and reading them is the
//! larger part of what messages cost.

use super::super::framing::{ContentLength, Facts, TransferCoding};
use super::super::head::{Head, Start};
use super::super::typed::Noted;
use super::super::{methods, quick};
use super::{Here, Http, State, Step};
use crate::dissect::{Direction, Foreseen, Outbox, Took};

/// Bits of [`Foreseen::bits`].
mod bits {
    /// It begins a response.
    pub const RESPONSE: u16 = 1;
    /// [`Head::last`](super::Head::last).
    pub const LAST: u16 = 2;
    /// It has a Content-Length: [`Foreseen::body`](super::Foreseen::body).
    pub const LENGTH: u16 = 4;
    /// Where [`Head::noted`](super::Head::noted) begins.
    pub const NOTED: u32 = 8;
}

/// Reads the head at the start of a segment, if it is an ordinary one: all of it is there, nothing can come of it but a
/// message with the length that it tells, and nothing stands behind that.
pub fn foresee(bytes: &[u8], foreseen: &mut Foreseen) -> bool {
    written(bytes, foreseen).is_some()
}

#[inline]
fn written(bytes: &[u8], foreseen: &mut Foreseen) -> Option<()> {
    if !bytes.first().is_some_and(u8::is_ascii_uppercase) {
        return None;
    }
    let head = quick::read(bytes)?;
    let Facts { length, coding: TransferCoding::Absent, upgrade: None, expects: false, .. } = head.facts else {
        return None;
    };
    let (code, response) = match head.start {
        Start::Request(methods::UNKNOWN | methods::CONNECT) | Start::Simple(_) | Start::Response(101) => return None,
        Start::Request(method) => (method, 0),
        Start::Response(status) => (status, bits::RESPONSE),
    };
    let (body, length) = match length {
        ContentLength::Absent => (0, 0),
        ContentLength::Bytes(body) => (body, bits::LENGTH),
        ContentLength::Invalid => return None,
    };
    if bytes.len().saturating_sub(head.len) as u64 > body {
        return None;
    }
    let last = if head.last { bits::LAST } else { 0 };
    let noted = u16::from(head.noted.0) << bits::NOTED;
    foreseen.head = u32::try_from(head.len).ok()?;
    (foreseen.code, foreseen.bits, foreseen.body) = (code, response | last | length | noted, body);
    Some(())
}

/// What [`foresee`] read.
fn head(foreseen: &Foreseen) -> Head<'static> {
    let has = |bit: u16| foreseen.bits & bit != 0;
    let start = if has(bits::RESPONSE) { Start::Response(foreseen.code) } else { Start::Request(foreseen.code) };
    let length = if has(bits::LENGTH) { ContentLength::Bytes(foreseen.body) } else { ContentLength::Absent };
    let facts = Facts { length, ..Facts::default() };
    let noted = Noted((foreseen.bits >> bits::NOTED) as u8);
    Head { len: foreseen.head as usize, start, last: has(bits::LAST), facts, noted }
}

impl Http {
    /// Takes a head that was foreseen where a message may begin, unless the bytes themselves decide what becomes of it:
    /// what comes out is what [`Http::bytes`] makes of them.
    pub fn head_foreseen(
        &mut self,
        direction: Direction,
        foreseen: &Foreseen,
        len: usize,
        out: &mut Outbox,
    ) -> Option<Took> {
        let asks = self.asks(direction);
        let switched = self.switched;
        let side = self.side(direction);
        if switched || side.state != State::Start || side.held > 0 || side.from > 0 || side.ended {
            return None;
        }
        // Where messages are missing, what comes of one is said together with what the bytes behind it show.
        if self.pairing.doubts() {
            return None;
        }
        let waits = if asks { self.pairing.holds() } else { self.released && self.side(direction.opposite()).held > 0 };
        if waits {
            return None;
        }
        let here = Here { at: 0, len, bytes: &[] };
        let head = head(foreseen);
        let step = match head.start {
            Start::Request(method) if asks => {
                self.released = false;
                self.request(direction, here, &head, method, out)
            }
            Start::Response(status) if !asks || self.asker.is_none() => {
                if asks {
                    self.released = false;
                }
                self.asker = Some(direction.opposite());
                self.response(direction, here, &head, status, out)
            }
            _ => return None,
        };
        let took = match step {
            Step::On(used) if used < len => Took::Need { used, min: 1 },
            Step::On(_) => Took::All,
            Step::Stop(took) => took,
        };
        Some(self.took(direction, took, len, out))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::VecDeque;

    use super::*;
    use crate::dissect::{Begin, Input, Out, Session};

    fn foresee(bytes: &[u8]) -> Option<Foreseen> {
        let mut foreseen = Foreseen::default();
        super::foresee(bytes, &mut foreseen).then_some(foreseen)
    }

    const MESSAGES: [&str; 13] = [
        "GET / HTTP/1.1\r\nHost: h\r\n\r\n",
        "HEAD / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n",
        "POST / HTTP/1.1\r\nContent-Length: 7\r\n\r\nhello",
        "CONNECT h:1 HTTP/1.1\r\nHost: h:1\r\n\r\n",
        "GET / HTTP/1.1\r\nConnection: upgrade\r\nUpgrade: other\r\n\r\n",
        "GET /1 HTTP/1.1\r\n\r\nGET /2 HTTP/1.1\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc",
        "HTTP/1.0 200 OK\r\nContent-Length: 9\r\n\r\nabc",
        "HTTP/1.1 304 No\r\nContent-Length: 99\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n",
        "HTTP/1.1 101 Other\r\nUpgrade: other\r\n\r\n",
        "HTTP/1.1 100 Continue\r\n\r\n",
        "HTTP/1.1 200 OK\r\n\r\n",
    ];

    /// A direction as the engine keeps it, and what was said so far.
    #[derive(Default)]
    struct Half {
        base: u64,
        buffer: Vec<u8>,
        skip: u64,
    }

    struct Course {
        session: Box<dyn Session>,
        halves: [Half; 2],
        said: Vec<String>,
        foreseen: usize,
        over: bool,
    }

    impl Course {
        fn of(session: Box<dyn Session>) -> Self {
            Self { session, halves: [Half::default(), Half::default()], said: Vec::new(), foreseen: 0, over: false }
        }

        /// Notes what was said, by places in the stream, and takes away what is done with.
        fn take(&mut self, direction: Direction, took: Option<Took>, out: &mut Outbox) -> bool {
            let half = &mut self.halves[direction as usize];
            for out in out.stream.drain(..) {
                self.over |= matches!(out, Out::Switch { .. });
                self.said.push(match out {
                    Out::Begin(begin) => {
                        format!("{direction:?} {} {:?}", half.base + begin.at as u64, Begin { at: 0, ..begin })
                    }
                    Out::End { at, whole } => format!("{direction:?} {} ends {whole}", half.base + at as u64),
                    // What an upgrade is handed does not belong to heads that are foreseen.
                    other => format!("{other:?}"),
                });
            }
            let Some(took) = took else { return false };
            let (used, skip) = match took {
                Took::All => (half.buffer.len(), 0),
                Took::Need { used, .. } | Took::Hold { used } => (used, 0),
                Took::Skip { used, skip } => (used, skip),
                Took::Lost => {
                    self.over = true;
                    (half.buffer.len(), 0)
                }
            };
            half.buffer.drain(..used);
            half.base += used as u64;
            half.skip = skip;
            self.pass(direction);
            used > 0 || skip > 0
        }

        fn pass(&mut self, direction: Direction) {
            let half = &mut self.halves[direction as usize];
            let passed = half.skip.min(half.buffer.len() as u64);
            half.buffer.drain(..passed as usize);
            (half.base, half.skip) = (half.base + passed, half.skip - passed);
        }

        fn segment(&mut self, direction: Direction, bytes: &[u8], foresight: bool) {
            let mut out = Outbox::default();
            let half = &mut self.halves[direction as usize];
            let fresh = half.buffer.is_empty() && half.skip == 0;
            half.buffer.extend(bytes);
            self.pass(direction);
            let foreseen = foresee(bytes).filter(|_| foresight && fresh);
            let took = foreseen.and_then(|head| self.session.foreseen(direction, &head, bytes.len(), &mut out));
            assert!(took.is_some() || out.stream.is_empty(), "it said something of what it refused");
            self.foreseen += usize::from(took.is_some());
            self.take(direction, took, &mut out);
            for direction in [direction, direction.opposite(), direction] {
                while !self.over && !self.halves[direction as usize].buffer.is_empty() {
                    let bytes = self.halves[direction as usize].buffer.clone();
                    let took = self.session.input(direction, Input::Bytes(&bytes), &mut out);
                    if !self.take(direction, Some(took), &mut out) {
                        break;
                    }
                }
            }
        }

        fn tell(&mut self, direction: Direction, input: Input<'_>) {
            let mut out = Outbox::default();
            self.session.input(direction, input, &mut out);
            self.take(direction, None, &mut out);
        }
    }

    /// What is said of the messages in this order, each a number and who sends it; one past the last is a hole.
    fn said(course: &[(usize, Direction)], joined: bool, foresight: bool) -> (Vec<String>, usize) {
        let all = take(super::super::session(), course, joined, foresight);
        (all.said, all.foreseen)
    }

    fn take(session: Box<dyn Session>, course: &[(usize, Direction)], joined: bool, foresight: bool) -> Course {
        let mut all = Course::of(session);
        if joined {
            all.tell(Direction::FromClient, Input::Joined);
        }
        for (message, direction) in course {
            match MESSAGES.get(*message) {
                _ if all.over => break,
                Some(message) => all.segment(*direction, message.as_bytes(), foresight),
                None => {
                    let half = &mut all.halves[*direction as usize];
                    (half.base, half.skip) = (half.base + half.buffer.len() as u64, 0);
                    half.buffer.clear();
                    all.tell(*direction, Input::Gap(200));
                }
            }
        }
        all.tell(Direction::FromClient, Input::End);
        all.tell(Direction::FromServer, Input::End);
        all
    }

    /// Everything that can come next.
    fn events() -> Vec<(usize, Direction)> {
        let both = [Direction::FromClient, Direction::FromServer];
        (0..=MESSAGES.len()).flat_map(|message| both.map(|direction| (message, direction))).collect()
    }

    #[test]
    fn a_session_that_is_used_again_knows_nothing_of_before() {
        let events = events();
        let next: Vec<[(usize, Direction); 2]> =
            events.iter().zip(events.iter().rev()).map(|(one, other)| [*one, *other]).collect();
        let fresh: Vec<_> = next.iter().map(|course| said(course, false, true).0).collect();
        let mut different = 0;
        for first in &events {
            for second in &events {
                let mut session = take(super::super::session(), &[*first, *second], false, true).session;
                for (course, fresh) in next.iter().zip(&fresh) {
                    assert!(session.renew());
                    let again = take(session, course, false, true);
                    assert_eq!(again.said, *fresh, "after {first:?} and {second:?}: {course:?}");
                    session = again.session;
                }
                // Without that it would know something.
                let stale = take(session, &next[7], false, true);
                different += usize::from(stale.said != fresh[7]);
            }
        }
        assert!(different > 0);
    }

    #[test]
    fn heads_that_were_foreseen_come_to_the_same_as_their_bytes() {
        let events = events();
        let mut courses: VecDeque<Vec<(usize, Direction)>> = VecDeque::from([Vec::new()]);
        let (mut foreseen, mut whole) = (0, 0);
        while let Some(course) = courses.pop_front() {
            if course.len() < 3 {
                courses.extend(events.iter().map(|event| [&course[..], &[*event]].concat()));
            }
            for joined in if course.len() < 3 { &[false, true][..] } else { &[false] } {
                let (with, count) = said(&course, *joined, true);
                assert_eq!(with, said(&course, *joined, false).0, "{course:?}, joined {joined}");
                foreseen += count;
                whole += usize::from(count == 3);
            }
        }
        assert!(foreseen > 10_000 && whole > 100, "only {foreseen} heads were foreseen");
    }

    #[test]
    fn only_heads_that_say_all_are_foreseen() {
        let seen: Vec<usize> = MESSAGES
            .iter()
            .enumerate()
            .filter(|(_, bytes)| foresee(bytes.as_bytes()).is_some())
            .map(|(at, _)| at)
            .collect();
        assert_eq!(seen, [0, 1, 2, 6, 7, 8, 11, 12]);
        for other in [
            "",
            "GET / HTTP/1.1\r\nHost: h\r\n",
            "GET /old\r\n",
            "HTTP/1.1 200 OK\r\n\r\nto the end",
            "\u{16}\u{3}\u{1}",
        ] {
            assert!(foresee(other.as_bytes()).is_none(), "{other}");
        }
        let head = foresee(MESSAGES[7].as_bytes()).map(|foreseen| head(&foreseen)).expect("it is foreseen");
        assert_eq!((head.start, head.len, head.last, head.facts.body()), (Start::Response(200), 38, true, 9));
    }
}
