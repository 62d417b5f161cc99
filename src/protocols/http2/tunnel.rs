//! WebSocket in a stream of HTTP/2: the data of an extended CONNECT is frames of WebSocket, which lie in frames of DATA as it
//! happens. RFC 8441.
//!
//! The course of the connection makes of a frame of DATA the frames of WebSocket that end in it ([`Tunnel::take`]), each with
//! what WebSocket makes of it; the dissector reads them again ([`units`]).

use std::sync::Arc;

use super::Walk;
use super::block;
use super::fields::notes as n;
use super::frame::{self, Head};
use crate::dissect::prelude::*;
use crate::dissect::{Direction, Input, Message, Out, Outbox, Remade, Session, Took};
use crate::protocols::websocket;
use crate::protocols::websocket::head::Head as WebSocketHead;

/// Streams with WebSocket that are followed at once, past which the oldest is no longer; and tunnels that are read at once, past
/// which further ones are not.
pub const MAX_TUNNELS: usize = 256;
/// Bytes of a frame of WebSocket that is put together from several frames of DATA; a longer one is passed over.
pub const MAX_FRAME: u64 = 16 << 20;
/// Frames of WebSocket in one frame of DATA that are shown.
pub const MAX_UNITS: usize = 512;
/// Bytes that the messages which end in one frame of DATA may have together; what is beyond is left out.
pub const MAX_MADE: usize = 64 << 20;

/// One WebSocket.
pub struct Tunnel {
    session: Box<dyn Session>,
    client: Side,
    server: Side,
}

/// One direction.
#[derive(Default)]
struct Side {
    /// The beginning of a frame that is not all there.
    rest: Vec<u8>,
    /// What the session said of it.
    kind: Option<u8>,
    /// Bytes of a frame that is too long to be kept.
    skip: u64,
    /// Where the next frame begins is not known.
    lost: bool,
}

/// A frame of WebSocket that ends in a frame of DATA.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit<'a> {
    /// What the session of WebSocket knows of it.
    pub kind: u8,
    /// Its place in the payload of the frame of DATA, if it lies there as a whole.
    pub at: Option<u32>,
    /// Its bytes.
    pub bytes: &'a [u8],
    /// What the course of the stream makes of it.
    pub remade: Option<Remade>,
}

impl Tunnel {
    /// A WebSocket on which both sides agreed in the headers of this answer.
    pub fn new(answer: &[u8]) -> Self {
        let mut session = websocket::session::session();
        // The session reads heads as HTTP/1 has them.
        let mut head = b"HTTP/2 200\r\n".to_vec();
        for row in block::rows(answer) {
            let (Some(name), Some(value)) = (row.name, row.value) else { continue };
            if name.starts_with(b"sec-websocket-") && !value.contains(&b'\n') {
                for part in [name, b": ", value, b"\r\n"] {
                    head.extend_from_slice(part);
                }
            }
        }
        session.input(Direction::FromServer, Input::Opened(&head), &mut Outbox::default());
        Self { session, client: Side::default(), server: Side::default() }
    }

    /// Takes the payload of the next frame of DATA; `whole` if nothing of it is missing, `torn` if something before it is.
    pub fn take(&mut self, direction: Direction, payload: &[u8], whole: bool, torn: bool) -> Remade {
        let mut out = Vec::new();
        let Self { session, client, server } = self;
        let side = if direction == Direction::FromClient { client } else { server };
        side.lost |= torn;
        let parts = side.take(session.as_mut(), direction, payload, &mut out);
        // Nothing marks the beginning of the next frame.
        side.lost |= !whole;
        let trouble = match side.lost {
            true => "bytes of the WebSocket before this are missing, or are none: nothing marks where a frame begins",
            false => "",
        };
        Remade { bytes: Arc::from(out), from: payload.len() as u64, parts, trouble: trouble.to_owned() }
    }
}

impl Side {
    /// Adds the frames that end in `payload` to `out`, and says how many there are.
    fn take(&mut self, session: &mut dyn Session, direction: Direction, payload: &[u8], out: &mut Vec<u8>) -> u32 {
        let (mut at, mut count) = (0usize, 0u32);
        while at < payload.len() && !self.lost {
            let left = payload.get(at..).unwrap_or_default();
            if self.skip > 0 {
                let passed = self.skip.min(left.len() as u64);
                self.skip = self.skip.saturating_sub(passed);
                at = at.saturating_add(passed as usize);
                continue;
            }
            let before = self.rest.len();
            let Some(whole) = self.whole(left) else {
                // Not even the head is there.
                self.rest.extend_from_slice(left);
                break;
            };
            if self.kind.is_none() {
                self.kind = self.ask(session, direction, left);
            }
            let Some(kind) = self.kind else {
                self.lost = true;
                break;
            };
            let own = whole.saturating_sub(before as u64);
            if whole > MAX_FRAME {
                (self.skip, self.kind) = (own, None);
                self.rest.clear();
                continue;
            }
            let Some(part) = left.get(..own as usize) else {
                self.rest.extend_from_slice(left);
                break;
            };
            let place = (before == 0).then_some(at as u32);
            self.rest.extend_from_slice(part);
            let mut remade = session.remake(direction, kind, &self.rest);
            if let Some(made) = remade.as_mut().filter(|made| out.len().saturating_add(made.bytes.len()) > MAX_MADE) {
                made.bytes = Arc::default();
                made.trouble = format!("it is left out: what ends with it has more than {} MiB", MAX_MADE >> 20);
            }
            if (count as usize) < MAX_UNITS {
                push(out, &Unit { kind, at: place, bytes: &self.rest, remade });
                count = count.saturating_add(1);
            }
            self.rest.clear();
            self.kind = None;
            at = at.saturating_add(own as usize);
        }
        count
    }

    /// The length of the frame that begins with what is kept and goes on with `more`.
    fn whole(&self, more: &[u8]) -> Option<u64> {
        WebSocketHead::read(&self.head(more)).ok().map(|head| head.whole())
    }

    /// The first bytes of that frame, as many as a head may have.
    fn head(&self, more: &[u8]) -> Vec<u8> {
        const LONGEST: usize = 14;
        self.rest.iter().chain(more).take(LONGEST).copied().collect()
    }

    /// What the session says of that frame.
    fn ask(&self, session: &mut dyn Session, direction: Direction, more: &[u8]) -> Option<u8> {
        let bytes = self.head(more);
        let size = WebSocketHead::read(&bytes).ok()?.size as usize;
        let mut out = Outbox::default();
        let took = session.input(direction, Input::Bytes(bytes.get(..size)?), &mut out);
        match (took, out.stream.first()) {
            (Took::Lost, _) => None,
            (_, Some(Out::Begin(begin))) => Some(begin.kind),
            _ => None,
        }
    }
}

/// Bytes of a unit before its texts: kind, whether it has a place, the place, its length, whether it was remade, from how many
/// bytes, of how many parts, lengths of the trouble and of what was made.
const FIXED: usize = 1 + 1 + 4 + 4 + 1 + 8 + 4 + 4 + 4;

fn push(out: &mut Vec<u8>, unit: &Unit<'_>) {
    let len = |bytes: &[u8]| u32::try_from(bytes.len()).unwrap_or(u32::MAX).to_be_bytes();
    let nothing = Remade { bytes: Arc::default(), from: 0, parts: 0, trouble: String::new() };
    let made = unit.remade.as_ref().unwrap_or(&nothing);
    out.push(unit.kind);
    out.push(u8::from(unit.at.is_some()));
    out.extend_from_slice(&unit.at.unwrap_or(0).to_be_bytes());
    out.extend_from_slice(&len(unit.bytes));
    out.push(u8::from(unit.remade.is_some()));
    out.extend_from_slice(&made.from.to_be_bytes());
    out.extend_from_slice(&made.parts.to_be_bytes());
    out.extend_from_slice(&len(made.trouble.as_bytes()));
    out.extend_from_slice(&len(&made.bytes));
    for part in [unit.bytes, made.trouble.as_bytes(), &made.bytes] {
        out.extend_from_slice(part);
    }
}

/// The frames of WebSocket that [`Tunnel::take`] found.
pub fn units(made: &[u8]) -> impl Iterator<Item = Unit<'_>> {
    let mut rest = made;
    std::iter::from_fn(move || {
        let (unit, next) = unit(rest)?;
        rest = next;
        Some(unit)
    })
}

/// The unit at the beginning, and what follows.
fn unit(bytes: &[u8]) -> Option<(Unit<'_>, &[u8])> {
    let (fixed, rest) = bytes.split_at_checked(FIXED)?;
    let (kind, has_place, is_remade) = (*fixed.first()?, *fixed.get(1)?, *fixed.get(10)?);
    let number = |at: usize| {
        let four = fixed.get(at..).and_then(|rest| rest.first_chunk::<4>()).copied().unwrap_or_default();
        u32::from_be_bytes(four)
    };
    let from = fixed.get(11..).and_then(|rest| rest.first_chunk::<8>()).copied().unwrap_or_default();
    let (bytes, rest) = rest.split_at_checked(number(6) as usize)?;
    let (trouble, rest) = rest.split_at_checked(number(23) as usize)?;
    let (made, rest) = rest.split_at_checked(number(27) as usize)?;
    let remade = (is_remade != 0).then(|| Remade {
        bytes: Arc::from(made),
        from: u64::from_be_bytes(from),
        parts: number(19),
        trouble: String::from_utf8_lossy(trouble).into_owned(),
    });
    Some((Unit { kind, at: (has_place != 0).then(|| number(2)), bytes, remade }, rest))
}

/// The layers of the frames of WebSocket that end in a frame of DATA.
pub(super) fn layers<'b>(walk: &mut Walk<'b, '_>, head: &Head, frame: &Buf<'b>) -> Result<(), Short> {
    let Some(made) = walk.message.remade.as_ref() else { return Ok(()) };
    if !made.trouble.is_empty() {
        let text = format!("{}: {}", n::TUNNEL_LOST.label, made.trouble);
        walk.tape.note(&n::TUNNEL_LOST, Range { len: 0, ..frame.range() }, &text);
    }
    for unit in units(&made.bytes) {
        let len = unit.bytes.len() as u64;
        let whole = u32::try_from(len).unwrap_or(u32::MAX);
        let message = Message { head: whole, ..Message::alone(&websocket::PROTOCOL, walk.message.direction, len) };
        layer(walk, (head, frame), unit, message)?;
    }
    Ok(())
}

/// The layer of a unit, which `message` tells of.
fn layer<'b>(
    walk: &mut Walk<'b, '_>,
    (head, frame): (&Head, &Buf<'b>),
    unit: Unit<'_>,
    message: Message,
) -> Result<(), Short> {
    if walk.tape.is_full() {
        return Ok(());
    }
    // The Info column goes on behind the frame of HTTP/2.
    let before = walk.tape.columns().info.clone();
    walk.tape.info_before(|out| {
        out.clear();
        text!(out, "{before}, ");
    });
    let start = head.inside(frame.bytes()).start as u32;
    let len = u32::try_from(unit.bytes.len()).unwrap_or(u32::MAX);
    let here = unit.at.map(|at| start.saturating_add(at)).filter(|at| frame.slice(*at, len).is_ok());
    let source: Arc<[u8]>;
    let buf = match here {
        Some(at) => frame.part(at, len, &super::fields::LENGTH),
        None => {
            source = Arc::from(unit.bytes);
            let place = walk.tape.source("WebSocket frame", source.clone());
            Buf::whole(place, &source, len)
        }
    };
    let message = Message { kind: unit.kind, remade: unit.remade, ..message };
    let context = Context { message: Some(&message), ..*walk.context };
    (websocket::PROTOCOL.dissect)(&context, buf, walk.tape)?;
    Ok(())
}

/// Whether the payload of a frame of DATA is all there, and the payload.
pub fn payload(message: &[u8]) -> Option<(&[u8], bool)> {
    let head = Head::read(message).filter(|head| head.kind == frame::DATA)?;
    let inside = head.inside(message);
    let there = message.get(inside.start.min(message.len())..inside.end.min(message.len()))?;
    Some((there, message.len() >= inside.end))
}

#[cfg(test)]
mod tests {
    use super::*;

    const CLIENT: Direction = Direction::FromClient;
    const SERVER: Direction = Direction::FromServer;

    /// The bytes of a frame, its place, and what was made of it.
    type Found = (Vec<u8>, Option<u32>, Option<Vec<u8>>);

    fn frames(made: &Remade) -> Vec<Found> {
        assert_eq!(made.parts as usize, units(&made.bytes).count());
        units(&made.bytes).map(|u| (u.bytes.to_vec(), u.at, u.remade.map(|made| made.bytes.to_vec()))).collect()
    }

    #[test]
    fn frames_are_found_however_they_lie_in_frames_of_data() {
        // Two frames of one message, then a short one.
        let all = b"\x01\x03abc\x80\x02de\x81\x01f";
        for cut in 1..all.len() {
            let mut tunnel = Tunnel::new(&[]);
            let mut found = Vec::new();
            for part in all.chunks(cut) {
                let made = tunnel.take(SERVER, part, true, false);
                assert_eq!((made.trouble.as_str(), made.from), ("", part.len() as u64));
                found.extend(frames(&made).into_iter().map(|(bytes, _, made)| (bytes, made)));
            }
            let expected = [
                (b"\x01\x03abc".to_vec(), None),
                (b"\x80\x02de".to_vec(), Some(b"abcde".to_vec())),
                (b"\x81\x01f".to_vec(), None),
            ];
            assert_eq!(found, expected, "{cut}");
        }
        let made = Tunnel::new(&[]).take(SERVER, all, true, false);
        assert_eq!(frames(&made).iter().map(|(_, at, _)| *at).collect::<Vec<_>>(), [Some(0), Some(5), Some(9)]);
    }

    #[test]
    fn behind_missing_bytes_nothing_is_read_in_that_direction() {
        let mut tunnel = Tunnel::new(&[]);
        assert_eq!(frames(&tunnel.take(SERVER, b"\x81\x01", false, false)), []);
        let made = tunnel.take(SERVER, b"\x81\x01a", true, false);
        assert!(frames(&made).is_empty() && !made.trouble.is_empty());
        assert_eq!(frames(&tunnel.take(CLIENT, b"\x81\x01a", true, false)).len(), 1);
        assert!(frames(&tunnel.take(CLIENT, b"\x81\x01a", true, true)).is_empty());
    }

    #[test]
    fn a_frame_that_is_too_long_is_passed_over() {
        let mut tunnel = Tunnel::new(&[]);
        let len = MAX_FRAME + 1;
        let head = [&[0x82, 127][..], &len.to_be_bytes()].concat();
        assert!(frames(&tunnel.take(SERVER, &head, true, false)).is_empty());
        let mut left = len;
        while left > 0 {
            let part = vec![7; left.min(1 << 20) as usize];
            let made = tunnel.take(SERVER, &part, true, false);
            assert!(made.trouble.is_empty() && frames(&made).is_empty());
            left -= part.len() as u64;
        }
        assert_eq!(frames(&tunnel.take(SERVER, b"\x81\x01a", true, false)).len(), 1);
    }

    #[test]
    fn rows_that_are_cut_are_not_read() {
        let made = Tunnel::new(&[]).take(SERVER, b"\x81\x01a\x81\x01b", true, false);
        for cut in 0..made.bytes.len() {
            assert!(units(&made.bytes[..cut]).count() < 2);
        }
    }
}
