//! Where frames begin and end, and which message each belongs to. A frame says its length in its first bytes, so payloads
//! pass unseen; when a head is lost nothing marks the next one, and the session gives up.

use super::handshake::{Agreement, Deflate};
use super::head::{self, Head};
use super::kind::{Class, Coding, Kind, Subprotocol};
use super::remake::Remaking;
use crate::dissect::{Begin, Direction, Input, Outbox, Remade, Role, Session, Took};

/// Bytes of a payload that go with the head, for the rows of lists: a line of text, or all of a control frame.
pub const SHOWN: u64 = head::LONGEST_CONTROL;

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
            // A payload passes without us; what reaches us here held a head.
            Input::Gap(_) => Took::Lost,
            Input::Message(_) | Input::Heard { .. } | Input::Joined | Input::End => Took::All,
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
    fn frames(&mut self, direction: Direction, bytes: &[u8], out: &mut Outbox) -> Took {
        let mut at = 0usize;
        loop {
            let rest = bytes.get(at..).unwrap_or_default();
            let head = match Head::read(rest) {
                Ok(head) => head,
                Err(min) => return Took::Need { used: at, min },
            };
            let Some(kind) = self.kind(direction, &head) else { return Took::Lost };
            let shown = if kind.coding.is_compressed() { 0 } else { head.len.min(SHOWN) };
            out.begin(Begin {
                at,
                head: head.size.saturating_add(shown as u32),
                len: Some(head.whole()),
                kind: kind.byte(),
                role: Role::Alone,
                code: u16::from(head.opcode()),
                hint: 0,
            });
            if rest.len() as u64 <= head.whole() {
                return Took::Skip { used: bytes.len(), skip: head.whole().saturating_sub(rest.len() as u64) };
            }
            at = at.saturating_add(head.whole() as usize); // less than `rest.len()`
        }
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

/// Whether a head is one that would be sent, which is asked only where the handshake was not seen.
fn is_likely(head: &Head) -> bool {
    let known = matches!(head.opcode(), 0..=2 | 8..=10);
    let control = !head.is_control() || head.fin() && head.len <= head::LONGEST_CONTROL;
    known && control && head.reserved() & 3 == 0 && !head.is_wasteful() && head.len <= 1 << 40
}
