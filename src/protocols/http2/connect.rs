//! A tunnel in a stream of HTTP/2: the data of a CONNECT is a stream of bytes of its own, which lies in frames of DATA as it
//! happens. RFC 9113 §8.5.
//!
//! What it carries is found by its first bytes, as in a connection. The course of the connection makes of a frame of DATA the
//! messages that end in it ([`Course::take`]); the dissector reads them again ([`units`]). Only the beginning of each direction
//! is looked at ([`MAX_LOOKED`]): it tells who talks to whom and how, and what comes behind it may be of any length. HTTP/2
//! within the tunnel is not read, so that tunnels cannot be nested.

use std::sync::Arc;

use super::Walk;
use super::fields::notes as n;
use super::frame::Head;
use super::tunnel::{self, MAX_UNITS, Unit};
use crate::dissect::prelude::*;
use crate::dissect::{Begin, Detect, Direction, Guess, Input, Message, Out, Outbox, Remade, Session, Took};
use crate::protocols::ALL;

/// Bytes of each direction of a tunnel that are looked at.
pub const MAX_LOOKED: u32 = 64 << 10;
/// Bytes of a direction that are there before it counts as nothing that is known.
const MIN_LOOKED: usize = 16;
/// Times that a session is asked about the bytes of one frame.
const MAX_STEPS: usize = 1024;

/// One tunnel.
#[derive(Default)]
pub struct Course {
    phase: Phase,
    /// What the session says of the stream as a whole.
    facts: u32,
    client: Side,
    server: Side,
}

#[derive(Default)]
enum Phase {
    /// It is not known yet what it carries.
    #[default]
    Undecided,
    /// A session reads it; the place of its protocol.
    Session(u8, Box<dyn Session>),
    /// Nobody knows.
    Unknown,
}

/// One direction.
#[derive(Default)]
struct Side {
    /// Bytes that are still needed, and the place of the first.
    bytes: Vec<u8>,
    start: u64,
    /// The place up to which the session has read, and what it does not want to see behind that.
    read: u64,
    skip: u64,
    /// Bytes that it wants to have before it is asked again.
    need: usize,
    open: Option<Open>,
    /// Nothing more can be told: bytes are missing, or it is no longer what it was.
    lost: bool,
}

/// A message that has begun.
#[derive(Clone, Copy)]
struct Open {
    at: u64,
    end: Option<u64>,
    head: u32,
    kind: u8,
}

/// A message of a tunnel that ends in a frame of DATA.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carried<'a> {
    /// Whose it is: the place in [`ALL`].
    pub protocol: u8,
    /// What the session says of the stream as a whole.
    pub facts: u32,
    /// Bytes of its head.
    pub head: u32,
    /// The message.
    pub unit: Unit<'a>,
}

impl Course {
    /// Takes the payload of the next frame of DATA; `whole` if nothing of it is missing, `torn` if something before it is, `ends`
    /// if it is the last one.
    pub fn take(&mut self, direction: Direction, payload: &[u8], (whole, torn, ends): (bool, bool, bool)) -> Remade {
        let mut found = Found { payload: payload.len() as u64, ..Found::default() };
        let side = self.side(direction);
        side.lost |= torn;
        if !side.lost {
            side.bytes.extend_from_slice(payload);
            self.pump(direction, &mut found);
        }
        let side = self.side(direction);
        side.lost |= !whole;
        if ends && !side.lost {
            self.end(direction, &mut found);
        }
        let trouble = match self.side(direction).lost {
            true => "bytes of it are missing before this, or it is no longer what it began as",
            false => "",
        };
        let Found { out, count, payload } = found;
        Remade { bytes: Arc::from(out), from: payload, parts: count, trouble: trouble.to_owned() }
    }

    fn side(&mut self, direction: Direction) -> &mut Side {
        if direction == Direction::FromClient { &mut self.client } else { &mut self.server }
    }

    /// Asks the session about what has come.
    fn pump(&mut self, direction: Direction, found: &mut Found) {
        for _ in 0..MAX_STEPS {
            let side = self.side(direction);
            side.pass();
            let rest = side.unread();
            if rest.is_empty() || rest.len() < side.need {
                break;
            }
            let rest = rest.to_vec();
            let mut out = Outbox::default();
            let took = match &mut self.phase {
                Phase::Session(_, session) => session.input(direction, Input::Bytes(&rest), &mut out),
                Phase::Undecided => match decide(&rest, direction) {
                    Decided::Is(place) => {
                        let session = ALL.get(usize::from(place)).and_then(|protocol| protocol.session);
                        self.phase = session.map_or(Phase::Unknown, |make| Phase::Session(place, make()));
                        continue;
                    }
                    Decided::Needs => Took::Need { used: 0, min: rest.len().saturating_add(1) },
                    Decided::Unknown => {
                        // The other direction may be clearer.
                        let other = self.side(direction.opposite());
                        let both = other.read > 0 || !other.bytes.is_empty();
                        self.phase = if both { Phase::Unknown } else { Phase::Undecided };
                        Took::All
                    }
                },
                Phase::Unknown => Took::All,
            };
            self.said(direction, out, found);
            let side = self.side(direction);
            side.need = 0;
            match took {
                Took::All => side.read = side.end(),
                Took::Need { used, min } => {
                    (side.read, side.need) = (side.read.saturating_add(used as u64), min);
                    if used == 0 && side.unread().len() >= min {
                        side.lost = true;
                    }
                    break;
                }
                Took::Hold { used } => {
                    side.read = side.read.saturating_add(used as u64);
                    break;
                }
                Took::Skip { used: 0, skip: 0 } | Took::Lost => {
                    side.lost = true;
                    break;
                }
                Took::Skip { used, skip } => {
                    (side.read, side.skip) = (side.read.saturating_add(used as u64), skip);
                }
            }
        }
        self.finish_open(direction, found);
        let side = self.side(direction);
        if side.lost {
            (side.bytes, side.open) = (Vec::new(), None);
        }
        side.forget();
    }

    /// What the session said, of bytes from the place on that it had read before.
    fn said(&mut self, direction: Direction, out: Outbox, found: &mut Found) {
        let base = self.side(direction).read;
        for word in out.stream {
            match word {
                Out::Begin(Begin { at, head, len, kind, .. }) => {
                    let at = base.saturating_add(at as u64);
                    self.close(direction, at, found);
                    let end = len.map(|len| at.saturating_add(len));
                    self.side(direction).open = Some(Open { at, end, head, kind });
                    self.finish_open(direction, found);
                }
                Out::End { at, .. } => self.close(direction, base.saturating_add(at as u64), found),
                Out::Whole(whole) => self.facts = whole.facts,
                Out::Switch { .. } => self.phase = Phase::Unknown,
                _ => {}
            }
        }
    }

    /// The open message ends where its length says, if all of that is there.
    fn finish_open(&mut self, direction: Direction, found: &mut Found) {
        let side = self.side(direction);
        if let Some(end) = side.open.and_then(|open| open.end).filter(|end| *end <= side.end()) {
            self.close(direction, end, found);
        }
    }

    /// The open message ends before a place.
    fn close(&mut self, direction: Direction, end: u64, found: &mut Found) {
        let Some(open) = self.side(direction).open.take() else { return };
        let (facts, phase) = (self.facts, &mut self.phase);
        let Phase::Session(protocol, session) = phase else { return };
        let (protocol, side) =
            (*protocol, if direction == Direction::FromClient { &self.client } else { &self.server });
        let end = open.end.unwrap_or(end).min(end);
        let Some(bytes) = side.between(open.at, end) else { return };
        let remade = session.remake(direction, open.kind, bytes);
        let began = side.end().saturating_sub(found.payload);
        let at = open.at.checked_sub(began).and_then(|at| u32::try_from(at).ok());
        let unit = Unit { kind: open.kind, at, bytes, remade };
        found.push(&Carried { protocol, facts, head: open.head, unit });
    }

    /// Nothing more comes of a direction.
    fn end(&mut self, direction: Direction, found: &mut Found) {
        let mut out = Outbox::default();
        if let Phase::Session(_, session) = &mut self.phase {
            session.input(direction, Input::End, &mut out);
        }
        self.said(direction, out, found);
        let end = self.side(direction).end();
        self.close(direction, end, found);
    }
}

impl Side {
    /// The place behind the last byte.
    fn end(&self) -> u64 {
        self.start.saturating_add(self.bytes.len() as u64)
    }

    fn unread(&self) -> &[u8] {
        self.between(self.read, self.end()).unwrap_or_default()
    }

    fn between(&self, from: u64, to: u64) -> Option<&[u8]> {
        let from = usize::try_from(from.checked_sub(self.start)?).ok()?;
        let to = usize::try_from(to.checked_sub(self.start)?).ok()?;
        self.bytes.get(from..to)
    }

    /// Passes over what the session does not want to see.
    fn pass(&mut self) {
        let passed = self.skip.min(self.end().saturating_sub(self.read));
        self.read = self.read.saturating_add(passed);
        self.skip = self.skip.saturating_sub(passed);
    }

    /// Lets go of what is before the open message and before what is unread.
    fn forget(&mut self) {
        let from = self.open.map_or(self.read, |open| open.at.min(self.read)).min(self.end());
        let done = usize::try_from(from.saturating_sub(self.start)).unwrap_or(usize::MAX).min(self.bytes.len());
        self.bytes.drain(..done);
        self.start = self.start.saturating_add(done as u64);
    }
}

enum Decided {
    Is(u8),
    Needs,
    Unknown,
}

/// What a direction begins with: only what a probe is sure of. HTTP/2 is not among it.
fn decide(bytes: &[u8], direction: Direction) -> Decided {
    let mut needs = bytes.len() < MIN_LOOKED;
    for (place, protocol) in ALL.iter().enumerate() {
        if std::ptr::eq(*protocol, &super::PROTOCOL) {
            continue;
        }
        for detect in protocol.detect {
            let Detect::Probe(probe) = detect else { continue };
            match probe(bytes, direction) {
                Guess::Sure => return u8::try_from(place).map_or(Decided::Unknown, Decided::Is),
                Guess::NeedMore(more) => needs |= more > bytes.len(),
                Guess::Maybe | Guess::No => {}
            }
        }
    }
    if needs { Decided::Needs } else { Decided::Unknown }
}

/// The messages that end in a frame.
#[derive(Default)]
struct Found {
    out: Vec<u8>,
    count: u32,
    payload: u64,
}

/// Bytes of a message before its unit: protocol, facts, bytes of its head.
const FIXED: usize = 1 + 4 + 4;

impl Found {
    fn push(&mut self, carried: &Carried<'_>) {
        if self.count as usize >= MAX_UNITS {
            return;
        }
        self.count = self.count.saturating_add(1);
        self.out.push(carried.protocol);
        self.out.extend_from_slice(&carried.facts.to_be_bytes());
        self.out.extend_from_slice(&carried.head.to_be_bytes());
        tunnel::push(&mut self.out, &carried.unit);
    }
}

/// The messages that [`Course::take`] found.
pub fn units(made: &[u8]) -> impl Iterator<Item = Carried<'_>> {
    let mut rest = made;
    std::iter::from_fn(move || {
        let (fixed, next) = rest.split_first_chunk::<FIXED>()?;
        let [protocol, a, b, c, d, e, f, g, h] = *fixed;
        let (unit, next) = tunnel::unit(next)?;
        rest = next;
        let (facts, head) = (u32::from_be_bytes([a, b, c, d]), u32::from_be_bytes([e, f, g, h]));
        Some(Carried { protocol, facts, head, unit })
    })
}

/// The layers of the messages that end in a frame of DATA.
pub(super) fn layers<'b>(walk: &mut Walk<'b, '_>, head: &Head, frame: &Buf<'b>) -> Result<(), Short> {
    let Some(made) = walk.message.remade.as_ref() else { return Ok(()) };
    if !made.trouble.is_empty() {
        let text = format!("{}: {}", n::CONNECT_LOST.label, made.trouble);
        walk.tape.note(&n::CONNECT_LOST, Range { len: 0, ..frame.range() }, &text);
    }
    for Carried { protocol, facts, head: own, unit } in units(&made.bytes) {
        let Some(protocol) = ALL.get(usize::from(protocol)).copied() else { continue };
        let len = u64::try_from(unit.bytes.len()).unwrap_or(u64::MAX);
        let message = Message { facts, head: own, ..Message::alone(protocol, walk.message.direction, len) };
        tunnel::layer(walk, (head, frame), protocol, unit, message)?;
    }
    Ok(())
}

/// The short name of what a message of a tunnel is.
pub fn protocol_of(carried: &Carried<'_>) -> Option<&'static Protocol> {
    ALL.get(usize::from(carried.protocol)).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    const CLIENT: Direction = Direction::FromClient;
    const SERVER: Direction = Direction::FromServer;

    fn found(made: &Remade) -> Vec<(&'static str, Vec<u8>, Option<u32>)> {
        assert_eq!(made.parts as usize, units(&made.bytes).count());
        let name = |carried: &Carried<'_>| protocol_of(carried).expect("a protocol").field.filter;
        units(&made.bytes).map(|carried| (name(&carried), carried.unit.bytes.to_vec(), carried.unit.at)).collect()
    }

    const PLAIN: (bool, bool, bool) = (true, false, false);

    #[test]
    fn what_a_tunnel_carries_is_found_however_it_lies_in_frames() {
        let request = b"GET / HTTP/1.1\r\nHost: a\r\n\r\n";
        let answer = b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc";
        for cut in 1..answer.len() {
            let mut course = Course::default();
            let mut all = Vec::new();
            for (direction, bytes) in [(CLIENT, &request[..]), (SERVER, &answer[..])] {
                for part in bytes.chunks(cut) {
                    let made = course.take(direction, part, PLAIN);
                    assert_eq!(made.trouble, "", "in parts of {cut}");
                    all.extend(found(&made).into_iter().map(|(name, bytes, _)| (name, bytes)));
                }
            }
            assert_eq!(all, [("http", request.to_vec()), ("http", answer.to_vec())], "in parts of {cut}");
        }
        let two = [&request[..], request].concat();
        let places: Vec<_> = found(&Course::default().take(CLIENT, &two, PLAIN)).iter().map(|(.., at)| *at).collect();
        assert_eq!(places, [Some(0), Some(request.len() as u32)]);
    }

    #[test]
    fn records_of_tls_are_found() {
        let alert = b"\x15\x03\x03\x00\x02\x02\x28";
        let hello = crate::protocols::testing::hex(&format!(
            "16 0301 002d 01 000029 0303 {} 00 0002 1301 0100",
            "07".repeat(32)
        ));
        let mut course = Course::default();
        assert_eq!(found(&course.take(CLIENT, &hello, PLAIN)), [("tls", hello.clone(), Some(0))]);
        assert_eq!(found(&course.take(SERVER, &alert[..4], PLAIN)), []);
        assert_eq!(found(&course.take(SERVER, &alert[4..], PLAIN)), [("tls", alert.to_vec(), None)]);
    }

    #[test]
    fn what_nobody_knows_and_what_is_torn_stays_data() {
        let mut course = Course::default();
        assert_eq!(found(&course.take(CLIENT, &[0; 64], PLAIN)), []);
        assert_eq!(found(&course.take(SERVER, &[0; 64], PLAIN)), []);
        assert_eq!(found(&course.take(CLIENT, b"GET / HTTP/1.1\r\n\r\n", PLAIN)), [], "it did not begin so");
        let mut course = Course::default();
        let made = course.take(CLIENT, b"GET / HTTP/1.1\r\n\r\n", (true, true, false));
        assert!(found(&made).is_empty() && !made.trouble.is_empty());
        let mut course = Course::default();
        assert_eq!(found(&course.take(CLIENT, b"GET / HTTP/1.1\r\n", (false, false, false))), []);
        assert_eq!(found(&course.take(CLIENT, b"\r\n", PLAIN)), []);
    }

    #[test]
    fn the_end_of_a_direction_ends_its_message() {
        let mut course = Course::default();
        course.take(CLIENT, b"GET / HTTP/1.1\r\n\r\n", PLAIN);
        let answer = b"HTTP/1.1 200 OK\r\n\r\nabc";
        assert_eq!(found(&course.take(SERVER, answer, PLAIN)), []);
        let last = found(&course.take(SERVER, b"", (true, false, true)));
        assert_eq!(last, [("http", answer.to_vec(), None)]);
    }
}
