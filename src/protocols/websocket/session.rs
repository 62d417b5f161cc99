//! Where frames begin and end, and which message each belongs to. A frame says its length in its first bytes, so payloads
//! pass unseen; when a head is lost nothing marks the next one, and the session gives up.

use std::sync::Arc;

use super::handshake::{Agreement, Deflate};
use super::head::{self, Head, unmask};
use super::kind::{Class, Coding, Kind, Subprotocol};
use super::remake::Remaking;
use crate::dissect::{
    Begin, Channel, Direction, Input, Inside, Opener, Opening, Out, Outbox, Remade, Role, Session, Took, Whole,
};

/// Bytes of a payload that go with the head, for the rows of lists: a line of text, or all of a control frame.
pub const SHOWN: u64 = head::LONGEST_CONTROL;
/// Bytes of a frame that is read whole because what it carries is read as well; what a longer one carries is not.
pub const MAX_CARRIED: u64 = 1_000_000;
/// The number of the stream that the messages carry ([`Inside::stream`]).
const CARRIED: u32 = 1;

/// The state of a stream.
pub fn session() -> Box<dyn Session> {
    Box::new(Frames::default())
}

#[derive(Default)]
struct Frames {
    /// Whether the handshake was seen.
    opened: bool,
    deflate: Option<Deflate>,
    subprotocol: Subprotocol,
    client: Side,
    server: Side,
    /// Only a session that makes messages again has these.
    remaking: Option<Box<[Remaking; 2]>>,
}

/// What one side is in the middle of.
#[derive(Clone, Copy, Debug, Default)]
struct Side {
    /// The unfinished message.
    open: Option<(Class, Coding)>,
    closed: bool,
    /// Whether a frame was seen.
    began: bool,
    /// A frame of which the end is waited for, because what it carries is read as well.
    waiting: Option<Waiting>,
    /// Bytes of a frame behind what is missing of it.
    pass: u64,
    /// Whether it was said what the messages carry.
    told: bool,
}

/// A frame that is not all there.
#[derive(Clone, Copy, Debug)]
struct Waiting {
    kind: Kind,
    head: Head,
    /// Bytes of it that are there.
    have: u64,
}

impl Session for Frames {
    fn input(&mut self, direction: Direction, input: Input<'_>, out: &mut Outbox) -> Took {
        match input {
            Input::Opened(head) => {
                let agreement = Agreement::read(head);
                self.opened = true;
                self.deflate = agreement.deflate;
                self.subprotocol = Subprotocol::named(&agreement.subprotocol);
                Took::All
            }
            Input::Bytes(bytes) => self.frames(direction, bytes, out),
            Input::Gap(bytes) => self.gap(direction, bytes, out),
            Input::End => {
                if let Some(Waiting { kind, head, .. }) = self.side(direction).waiting.take() {
                    out.begin(begin(0, &head, kind));
                }
                Took::All
            }
            Input::Message(_) | Input::Heard { .. } | Input::Joined => Took::All,
        }
    }

    fn remake(&mut self, direction: Direction, kind: u8, message: &[u8]) -> Option<Remade> {
        let [client, server] = &mut **self.remaking.get_or_insert_default();
        match direction {
            Direction::FromClient => client.frame(Kind::of(kind), message),
            Direction::FromServer => server.frame(Kind::of(kind), message),
        }
    }

    fn remakes(&self, kind: u8) -> bool {
        let kind = Kind::of(kind);
        kind.coding.is_compressed() || kind.within && kind.class != Class::None
    }
}

impl Frames {
    fn side(&mut self, direction: Direction) -> &mut Side {
        match direction {
            Direction::FromClient => &mut self.client,
            Direction::FromServer => &mut self.server,
        }
    }

    fn frames(&mut self, direction: Direction, bytes: &[u8], out: &mut Outbox) -> Took {
        let pass = std::mem::take(&mut self.side(direction).pass);
        let mut at = match usize::try_from(pass) {
            Ok(pass) if pass < bytes.len() => pass,
            _ => return Took::Skip { used: bytes.len(), skip: pass.saturating_sub(bytes.len() as u64) },
        };
        loop {
            let rest = bytes.get(at..).unwrap_or_default();
            let waiting = self.side(direction).waiting.take();
            let (head, kind) = match waiting {
                Some(Waiting { head, kind, .. }) => (head, kind),
                None => {
                    let head = match Head::read(rest) {
                        Ok(head) => head,
                        Err(min) => return Took::Need { used: at, min },
                    };
                    let Some(kind) = self.kind(direction, &head) else { return Took::Lost };
                    (head, kind)
                }
            };
            let whole = usize::try_from(head.whole()).unwrap_or(usize::MAX);
            let payload = rest.get(head.size as usize..whole);
            if payload.is_none() && kind.carries() && head.whole() <= MAX_CARRIED {
                self.side(direction).waiting = Some(Waiting { kind, head, have: rest.len() as u64 });
                return Took::Need { used: at, min: whole };
            }
            out.begin(begin(at, &head, kind));
            if kind.subprotocol == Subprotocol::Mqtt && kind.class != Class::None && head.len > 0 {
                match payload {
                    Some(payload) if kind.carries() => self.carry(direction, head.key, payload, out),
                    _ => lacks(head.len, out),
                }
            }
            if rest.len() as u64 <= head.whole() {
                return Took::Skip { used: bytes.len(), skip: head.whole().saturating_sub(rest.len() as u64) };
            }
            at = at.saturating_add(head.whole() as usize); // less than `rest.len()`
        }
    }

    /// A payload passes without us, unless what it carries is read as well; else what reaches us here held a head.
    fn gap(&mut self, direction: Direction, bytes: u64, out: &mut Outbox) -> Took {
        let side = self.side(direction);
        let Some(Waiting { kind, head, have }) = side.waiting.take() else { return Took::Lost };
        out.begin(begin(0, &head, kind));
        let Some(pass) = head.whole().checked_sub(have.saturating_add(bytes)) else { return Took::Lost };
        side.pass = pass;
        lacks(head.len, out);
        Took::All
    }

    /// What the messages are for is a stream of its own, which they cut as they like.
    fn carry(&mut self, direction: Direction, key: Option<[u8; 4]>, payload: &[u8], out: &mut Outbox) {
        if !std::mem::replace(&mut self.side(direction).told, true) && !self.side(direction.opposite()).told {
            let opener = Some(Opening(Arc::new(Unmasking)));
            out.whole(Whole { facts: 0, carries: "mqtt".to_owned(), opener });
        }
        let mut bytes = out.space();
        bytes.clear();
        bytes.extend_from_slice(payload);
        let mut recipe = Inside::CLEAR;
        if let Some(key) = key {
            unmask(key, &mut bytes);
            recipe = MASKED;
        }
        out.stream.push(Out::Inside(Inside { stream: CARRIED, channel: Channel::Data, bytes, recipe, back: 0 }));
    }

    /// What the frame is; nothing if the stream cannot be WebSocket.
    fn kind(&mut self, direction: Direction, head: &Head) -> Option<Kind> {
        let (opened, deflate, subprotocol) = (self.opened, self.deflate, self.subprotocol);
        let side = match direction {
            Direction::FromClient => &mut self.client,
            Direction::FromServer => &mut self.server,
        };
        if !opened && !std::mem::replace(&mut side.began, true) && !is_likely(head) {
            return None;
        }
        let plain = if deflate.is_some() { Coding::Plain } else { Coding::None };
        // Only the first frame of a message says how it is coded: RFC 7692 §6.1. Without the handshake the bit is believed.
        let coding = match deflate {
            _ if head.reserved() & 4 == 0 || head.is_control() => plain,
            Some(deflate) if deflate.is_alone(direction) => Coding::DeflateAlone,
            None if opened => plain,
            _ => Coding::Deflate,
        };
        let (within, closed) = (side.open.is_some(), side.closed);
        let (class, coding) = match head.opcode() {
            head::CONTINUATION => side.open.unwrap_or((Class::None, plain)),
            head::TEXT => (Class::Text, coding),
            head::BINARY => (Class::Binary, coding),
            _ if head.is_control() => (Class::None, plain),
            _ => (Class::Unknown, coding),
        };
        side.closed |= head.opcode() == head::CLOSE;
        if !head.is_control() {
            side.open = (!head.fin() && class != Class::None).then_some((class, coding));
        }
        Some(Kind { class, within, coding, subprotocol, closed })
    }
}

fn begin(at: usize, head: &Head, kind: Kind) -> Begin {
    let shown = if kind.coding.is_compressed() || kind.carries() { 0 } else { head.len.min(SHOWN) };
    Begin {
        at,
        head: head.size.saturating_add(shown as u32),
        len: Some(head.whole()),
        kind: kind.byte(),
        role: Role::Alone,
        code: u16::from(head.opcode()),
        hint: 0,
    }
}

/// Bytes of what the messages carry cannot be had.
fn lacks(bytes: u64, out: &mut Outbox) {
    out.stream.push(Out::InsideGap { stream: CARRIED, bytes: bytes.max(1) });
}

/// The recipe of what has a mask.
const MASKED: u64 = 0;

/// Takes the mask off what a frame carries: its head says all that is needed.
struct Unmasking;

impl Opener for Unmasking {
    fn open(&self, _: Direction, _: u64, frame: &[u8]) -> Option<Vec<u8>> {
        let head = Head::read(frame).ok()?;
        let mut payload = frame.get(head.size as usize..)?.to_vec();
        if let Some(key) = head.key {
            unmask(key, &mut payload);
        }
        Some(payload)
    }
}

/// Whether a head is one that would be sent, which is asked only where the handshake was not seen.
fn is_likely(head: &Head) -> bool {
    let known = matches!(head.opcode(), 0..=2 | 8..=10);
    let control = !head.is_control() || head.fin() && head.len <= head::LONGEST_CONTROL;
    known && control && head.reserved() & 3 == 0 && !head.is_wasteful() && head.len <= 1 << 40
}
