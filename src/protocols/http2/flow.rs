//! What both sides may still send, and what they have agreed on: the windows of the connection and of each stream, and the
//! settings. It adds up over the frames of both directions in their order. RFC 9113 §5.2, §6.5, §6.9.

use std::collections::VecDeque;

use foldhash::fast::FixedState;
use hashbrown::HashMap;

use super::fields as f;
use super::fields::notes as n;
use super::frame::{self, Head};
use super::kind::{Kind, What};
use crate::base::{ExchangeId, FrameId};
use crate::dissect::prelude::*;
use crate::dissect::{Counted, Direction, Tally};

/// Streams of a connection whose windows are followed at once; of the oldest beyond them nothing is said.
pub const MAX_STREAMS: usize = 4096;
/// Bytes of a message that are looked at: a head, and the settings that any sensible frame has.
pub const LOOKED_AT: u64 = (frame::HEAD + 32 * 6) as u64;

/// What a window may be at most: RFC 9113 §6.9.1.
const MAX_WINDOW: i64 = (1 << 31) - 1;
/// What a window is at first: RFC 9113 §6.9.2.
const INITIAL_WINDOW: i64 = 65_535;
/// Settings with an initial value, by identifier: RFC 9113 §6.5.2, RFC 8441 §3, RFC 9218 §2.1.
const SETTINGS: [(u16, &str, Option<u32>); 8] = [
    (1, "header table size", Some(4096)),
    (2, "push", Some(1)),
    (3, "concurrent streams", None),
    (4, "initial window", Some(INITIAL_WINDOW as u32)),
    (5, "frame size", Some(frame::DEFAULT_MAX_SIZE)),
    (6, "header list size", None),
    (8, "extended CONNECT", Some(0)),
    (9, "no RFC 7540 priorities", Some(0)),
];

/// Places in a [`Tally`]: what is left of the window of the connection and of the stream, the frame in which one of them was
/// used up, how large a frame may be; then the settings.
const CONNECTION: usize = 0;
const STREAM: usize = 1;
const SINCE: usize = 2;
const FRAME_SIZE: usize = 3;
const FIRST_SETTING: usize = 4;

/// The windows and settings of a connection.
#[derive(Clone, Default)]
pub struct Flow {
    client: Side,
    server: Side,
    /// For each stream what client and server may send, beyond what the settings say at first.
    streams: HashMap<u32, [Window; 2], FixedState>,
    order: VecDeque<u32>,
    /// The highest stream that is not followed any more.
    forgotten: u32,
    /// The streams of exchanges of which data was read: what follows of it says nothing new but its length.
    of_exchanges: HashMap<ExchangeId, u32, FixedState>,
    /// Whether the connection was not seen from its first byte, or bytes of it are missing.
    unknown: bool,
}

/// One side, as a sender.
#[derive(Clone, Default)]
struct Side {
    began: bool,
    window: Window,
    settings: [Option<u32>; SETTINGS.len()],
}

/// A window: what was added to it beyond its first size, and taken off it.
#[derive(Clone, Copy, Default)]
struct Window {
    change: i64,
    /// In which frame it was used up, if it is.
    used_up: Option<FrameId>,
}

impl Flow {
    /// Takes the next message, of which `bytes` are the first. Says how things stand behind it.
    pub fn take(&mut self, message: &Counted, bytes: &[u8]) -> Tally {
        let (direction, kind) = (message.direction, Kind::of(message.kind));
        self.begin(direction, kind);
        let Some(head) = Head::read(bytes).filter(|_| !self.unknown && kind.what != What::Preface) else {
            return Tally::new();
        };
        let payload = bytes.get(frame::HEAD..).unwrap_or_default();
        match head.kind {
            frame::DATA => {
                if let Some(exchange) = message.exchange {
                    if self.of_exchanges.len() >= MAX_STREAMS {
                        self.of_exchanges.clear();
                    }
                    self.of_exchanges.insert(exchange, head.stream);
                }
                self.data(direction, &head, message.frame)
            }
            frame::WINDOW_UPDATE => self.update(direction.opposite(), &head, payload),
            frame::SETTINGS if head.has(frame::ACK) => self.told(direction.opposite()),
            frame::SETTINGS => {
                self.settings(direction, payload);
                self.told(direction)
            }
            _ => Tally::new(),
        }
    }

    /// The same for data of a stream of which some was read: its length says all. `None` for other messages, unless nothing
    /// can be said any more.
    pub fn take_unread(&mut self, message: &Counted) -> Option<Tally> {
        if self.unknown {
            return Some(Tally::new());
        }
        let (direction, kind) = (message.direction, Kind::of(message.kind));
        let is_data = matches!(kind.what, What::Data | What::Tunnel);
        let stream = *self.of_exchanges.get(&message.exchange.filter(|_| is_data)?)?;
        let len = message.len.checked_sub(frame::HEAD as u64).and_then(|len| u32::try_from(len).ok())?;
        self.begin(direction, kind);
        if self.unknown {
            return Some(Tally::new());
        }
        let head = Head { len, kind: frame::DATA, stream, ..Head::default() };
        Some(self.data(direction, &head, message.frame))
    }

    /// A message of a side comes: it may show that something was not seen.
    fn begin(&mut self, direction: Direction, kind: Kind) {
        let first = !std::mem::replace(&mut self.side(direction).began, true);
        let late = direction == Direction::FromClient && first && kind.what != What::Preface;
        self.unknown |= late || kind.found || kind.what == What::Unread;
    }

    fn side(&mut self, direction: Direction) -> &mut Side {
        match direction {
            Direction::FromClient => &mut self.client,
            Direction::FromServer => &mut self.server,
        }
    }

    /// What the other side says that the windows of this sender's streams have at first.
    fn initial(&self, sender: Direction) -> i64 {
        let other = if sender == Direction::FromClient { &self.server } else { &self.client };
        setting(other, 4).map_or(INITIAL_WINDOW, i64::from)
    }

    /// The window of a sender's stream; nothing if it is not followed.
    fn stream(&mut self, sender: Direction, id: u32) -> Option<&mut Window> {
        if id == 0 || id <= self.forgotten && !self.streams.contains_key(&id) {
            return None;
        }
        if !self.streams.contains_key(&id) {
            if self.streams.len() >= MAX_STREAMS
                && let Some(oldest) = self.order.pop_front()
            {
                self.streams.remove(&oldest);
                self.forgotten = self.forgotten.max(oldest);
            }
            self.order.push_back(id);
        }
        let [client, server] = self.streams.entry(id).or_default();
        Some(if sender == Direction::FromClient { client } else { server })
    }

    fn data(&mut self, sender: Direction, head: &Head, frame: FrameId) -> Tally {
        let (bytes, initial) = (i64::from(head.len), self.initial(sender));
        let take = |window: &mut Window, initial: i64| {
            window.change = window.change.saturating_sub(bytes);
            let left = initial.saturating_add(window.change);
            if left <= 0 && bytes > 0 {
                window.used_up.get_or_insert(frame);
            }
            left
        };
        let connection = take(&mut self.side(sender).window, INITIAL_WINDOW);
        let stream = self.stream(sender, head.stream).map(|window| take(window, initial));
        let other = if sender == Direction::FromClient { &self.server } else { &self.client };
        let frame_size = setting(other, 5).unwrap_or(frame::DEFAULT_MAX_SIZE);
        Tally::from_slice(&[Some(connection), stream, None, Some(i64::from(frame_size))])
    }

    /// The receiver lets this sender send more.
    fn update(&mut self, sender: Direction, head: &Head, payload: &[u8]) -> Tally {
        let Some(four) = payload.first_chunk::<4>() else { return Tally::new() };
        let more = i64::from(u32::from_be_bytes(*four) & 0x7fff_ffff);
        let initial = if head.stream == 0 { INITIAL_WINDOW } else { self.initial(sender) };
        let window = match head.stream {
            0 => Some(&mut self.side(sender).window),
            id => self.stream(sender, id),
        };
        let Some(window) = window else { return Tally::new() };
        window.change = window.change.saturating_add(more);
        let left = initial.saturating_add(window.change);
        let since = if left > 0 { window.used_up.take() } else { None };
        let since = since.and_then(|frame| i64::try_from(frame.number()).ok());
        match head.stream {
            0 => Tally::from_slice(&[Some(left), None, since]),
            _ => Tally::from_slice(&[None, Some(left), since]),
        }
    }

    fn settings(&mut self, direction: Direction, payload: &[u8]) {
        let own = self.side(direction);
        for six in payload.chunks_exact(6) {
            let [high, low, a, b, c, d] = six else { continue };
            let (id, value) = (u16::from_be_bytes([*high, *low]), u32::from_be_bytes([*a, *b, *c, *d]));
            let place = SETTINGS.iter().position(|(known, ..)| *known == id);
            if let Some(slot) = place.and_then(|place| own.settings.get_mut(place)) {
                *slot = Some(value);
            }
        }
    }

    /// The settings of a side.
    fn told(&self, direction: Direction) -> Tally {
        let side = if direction == Direction::FromClient { &self.client } else { &self.server };
        let settings = SETTINGS.iter().map(|(id, ..)| setting(side, *id).map(i64::from));
        [None; FIRST_SETTING].into_iter().chain(settings).collect()
    }
}

/// The value that a setting has, said or not.
fn setting(side: &Side, id: u16) -> Option<u32> {
    let place = SETTINGS.iter().position(|(known, ..)| *known == id)?;
    let said = side.settings.get(place).copied().flatten();
    said.or_else(|| SETTINGS.get(place).and_then(|(.., initial)| *initial))
}

/// Writes how things stand behind a frame.
pub fn write(tape: &mut Tape, head: &Head, tally: &Tally, range: Range) {
    let number = |place: usize| tally.get(place).copied().flatten();
    let none = Range { len: 0, ..range };
    for (place, field) in [(CONNECTION, &f::WINDOW_CONNECTION), (STREAM, &f::WINDOW_STREAM)] {
        let Some(left) = number(place) else { continue };
        tape.generate(field, none, left as u64);
        match (head.kind, left) {
            (frame::DATA, ..0) => tape.note(&n::WINDOW_EXCEEDED, none, ""),
            (frame::DATA, 0) if !head.ends_stream() => tape.note(&n::WINDOW_USED_UP, none, ""),
            (frame::WINDOW_UPDATE, left) if left > MAX_WINDOW => tape.note(&n::WINDOW_OVERFLOW, none, ""),
            _ => {}
        }
    }
    if let Some(since) = number(SINCE) {
        tape.generate(&f::WINDOW_USED_UP_IN, none, since as u64);
    }
    if number(FRAME_SIZE).is_some_and(|most| i64::from(head.len) > most) {
        tape.note(&n::FRAME_TOO_LARGE, none, "");
    }
    if tally.len() > FIRST_SETTING {
        let mut words = String::new();
        for (place, (_, name, _)) in SETTINGS.iter().enumerate() {
            let value = number(FIRST_SETTING.saturating_add(place));
            let between = if place == 0 { "" } else { ", " };
            match value {
                Some(value) => text!(words, "{between}{name} {value}"),
                None => text!(words, "{between}{name} unlimited"),
            }
        }
        let field = if head.has(frame::ACK) { &f::SETTINGS_AGREED } else { &f::SETTINGS_EFFECTIVE };
        if tape.string(field, none, &words) {
            tape.generated();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocols::testing::hex;

    const CLIENT: Direction = Direction::FromClient;
    const SERVER: Direction = Direction::FromServer;

    fn preface() -> u8 {
        Kind { what: What::Preface, ..Kind::default() }.byte()
    }

    fn counted(direction: Direction, kind: u8, number: u32) -> Counted {
        Counted { direction, kind, frame: FrameId(number), len: 0, exchange: None }
    }

    fn begun() -> Flow {
        let mut flow = Flow::default();
        flow.take(&counted(CLIENT, preface(), 0), frame::PREFACE);
        flow
    }

    fn take(flow: &mut Flow, direction: Direction, number: u32, frame: &str) -> Vec<Option<i64>> {
        flow.take(&counted(direction, 0, number), &hex(frame)).to_vec()
    }

    #[test]
    fn windows_shrink_with_data_and_grow_with_updates_and_settings() {
        let mut flow = begun();
        // 16384 bytes from the server on stream 1.
        let data = "004000 00 00 00000001";
        let left = take(&mut flow, SERVER, 3, data);
        assert_eq!(left[..2], [Some(49_151), Some(49_151)]);
        // The client lets more be sent on the stream alone.
        assert_eq!(take(&mut flow, CLIENT, 4, "000004 08 00 00000001 00004000")[..2], [None, Some(65_535)]);
        for (number, expected) in [(5, 32_767), (6, 16_383)] {
            assert_eq!(take(&mut flow, SERVER, number, data)[0], Some(expected));
        }
        assert_eq!(take(&mut flow, SERVER, 7, "003fff 00 00 00000003")[..2], [Some(0), Some(49_152)]);
        // What was used up in frame 8 (counted from 1) is free again.
        assert_eq!(take(&mut flow, CLIENT, 9, "000004 08 00 00000000 00000001"), [Some(1), None, Some(8)]);
        // A smaller first window takes from all streams, and may make them negative: RFC 9113 §6.9.2.
        take(&mut flow, CLIENT, 10, "000006 04 00 00000000 0004 00000000");
        assert_eq!(take(&mut flow, SERVER, 11, "000001 00 00 00000003")[..2], [Some(0), Some(-16_384)]);
        // The other direction has windows of its own.
        assert_eq!(take(&mut flow, CLIENT, 12, "000001 00 01 00000001")[..2], [Some(65_534), Some(65_534)]);
    }

    #[test]
    fn settings_are_told_with_those_that_were_not_said() {
        let mut flow = begun();
        let told = take(&mut flow, SERVER, 1, "00000c 04 00 00000000 0003 00000064 0008 00000001");
        let expected = [Some(4096), Some(1), Some(100), Some(65_535), Some(16_384), None, Some(1), Some(0)];
        assert_eq!(told[FIRST_SETTING..], expected);
        assert_eq!(take(&mut flow, CLIENT, 2, "000000 04 01 00000000")[FIRST_SETTING..], expected);
    }

    #[test]
    fn data_of_a_stream_that_is_known_need_not_be_read() {
        let data = Kind { what: What::Data, ..Kind::default() }.byte();
        let message = |number, len, exchange| Counted {
            len,
            exchange: Some(ExchangeId(exchange)),
            ..counted(SERVER, data, number)
        };
        let (mut read, mut unread) = (begun(), begun());
        for flow in [&mut read, &mut unread] {
            assert_eq!(flow.take_unread(&message(1, 9 + 100, 7)), None, "which stream it is was not seen");
            flow.take(&message(1, 9 + 100, 7), &hex("000064 00 00 00000001"));
            assert_eq!(flow.take_unread(&message(2, 9 + 100, 8)), None, "another exchange");
        }
        let known = read.take(&message(2, 9 + 0x4000, 7), &hex("004000 00 00 00000001"));
        assert_eq!(unread.take_unread(&message(2, 9 + 0x4000, 7)).as_ref(), Some(&known));
        assert_eq!(known[..2], [Some(65_535 - 100 - 0x4000); 2]);
        let update = Counted { kind: 0, ..message(3, 9 + 100, 7) };
        assert_eq!(unread.take_unread(&update), None, "what is no data is read");
        let found =
            Counted { kind: Kind { what: What::Data, found: true, ..Kind::default() }.byte(), ..message(3, 109, 7) };
        assert_eq!(unread.take_unread(&found), Some(Tally::new()), "something was not seen before it");
    }

    #[test]
    fn of_a_connection_that_was_not_seen_whole_nothing_is_said() {
        let mut late = Flow::default();
        assert_eq!(take(&mut late, CLIENT, 1, "000001 00 01 00000001"), []);
        let mut torn = begun();
        let found = Kind { what: What::Data, found: true, ..Kind::default() }.byte();
        assert!(torn.take(&counted(SERVER, found, 2), &hex("000001 00 01 00000001")).is_empty());
        assert_eq!(take(&mut torn, CLIENT, 3, "000001 00 01 00000001"), []);
    }

    #[test]
    fn of_streams_that_were_forgotten_nothing_is_said() {
        let mut flow = begun();
        for id in 0..=MAX_STREAMS as u32 {
            let head = [&[0, 0, 1, 0, 0][..], &(id * 2 + 1).to_be_bytes()].concat();
            assert!(flow.take(&counted(CLIENT, 0, id), &head)[STREAM].is_some());
        }
        assert_eq!(take(&mut flow, CLIENT, 9, "000001 00 00 00000001")[STREAM], None);
        assert_eq!(take(&mut flow, CLIENT, 9, "000001 00 00 00000003")[STREAM], Some(65_533));
    }
}
