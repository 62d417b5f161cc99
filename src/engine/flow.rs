//! The flow table: which stream a transport header belongs to, and what a stream's handshake fixed.
//!
//! Streams are numbered as Wireshark numbers them: by first appearance, TCP and UDP apart, a new SYN on an old 4-tuple
//! being a new stream. What is found here is written once and read by every dissection.

use std::hash::BuildHasher;

use hashbrown::{HashMap, HashTable};

use crate::base::{Address, FrameId, Record, StreamId};
use crate::dissect::{Envelope, Transport, WindowScale};

/// What the flow table says of one header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placed {
    /// The stream.
    pub stream: StreamId,
    /// Whether the stream's initiator sent it.
    pub from_client: bool,
    /// The frame before in this stream.
    pub previous: Option<FrameId>,
    /// Whether this header opened the stream on the addresses and ports of an earlier one.
    pub reused_ports: bool,
    /// Its place in the table, while it is the frame's turn.
    slot: u32,
}

/// Pairs of addresses and ports that are remembered. Past it those that were idle for longest are forgotten: what comes of them
/// later begins a new stream.
pub const MAX_FLOWS: usize = 1 << 20;

/// What is known of a stream. Written when it is first seen and whenever its handshake tells more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stream {
    /// TCP or UDP.
    pub transport: Transport,
    /// `tcp.stream` or `udp.stream`.
    pub index: u32,
    /// Its first frame.
    pub first: FrameId,
    /// Its last frame so far.
    pub last: FrameId,
    /// Frames so far.
    pub frames: u32,
    /// The client's side.
    pub client: Side,
    /// The server's side.
    pub server: Side,
    /// Who is the client was guessed: no SYN was seen.
    pub guessed: bool,
    /// The ports of client and server.
    pub ports: (u16, u16),
    /// The addresses of client and server, if they are of IPv4.
    pub addresses: Option<(u32, u32)>,
    /// Some of its frames are more than a link, a network and a transport header, one of each.
    pub layered: bool,
}

/// What is known of one direction.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Side {
    /// Sequence number from which relative numbers count, once known.
    pub base: Option<u32>,
    /// Window scale.
    pub scale: WindowScale,
}

/// The table. One thread writes it; what readers need leaves it as [`Stream`]s.
pub struct FlowTable {
    /// Streams over IPv4, by their slots. Their keys stand beside them, where a frame that joins one looks anyway: so the
    /// table is small and stays in the processor's cache.
    v4: HashTable<u32>,
    hasher: foldhash::fast::RandomState,
    /// Those of them that had frames last, each at a place that its key names: most frames follow others of their stream.
    near: Box<[Near; NEAR]>,
    v6: HashMap<[u64; 5], u32, foldhash::fast::RandomState>,
    /// The latest stream of each key. A slot is used again when its stream has left.
    slots: Vec<Live>,
    free: Vec<u32>,
    /// Streams that changed since they were last published; new ones stand in their order.
    changed: Vec<Changed>,
    /// Streams so far.
    opened: u32,
    tcp: u32,
    udp: u32,
    /// Pairs of addresses and ports that are remembered at most.
    most: usize,
    forgotten: u64,
}

/// Streams over IPv4 that are found without a look at the table: all of it stays in the processor's first cache.
const NEAR: usize = 256;

/// Where the stream of a key is.
#[derive(Clone, Copy)]
struct Near {
    key: [u64; 2],
    slot: u32,
}

impl Near {
    const NONE: Self = Self { key: [u64::MAX; 2], slot: u32::MAX };

    /// The place of a key among [`NEAR`]. Ports differ in their low bits, and so do addresses. A bad choice costs no more than
    /// a look at the table.
    #[inline]
    fn place([low, high]: [u64; 2]) -> usize {
        let mixed = (low >> 1) ^ high.rotate_left(3);
        (mixed ^ (mixed >> 8) ^ (mixed >> 19)) as usize % NEAR
    }
}

/// A stream that changed.
enum Changed {
    /// It is in this slot.
    In(u32),
    /// It has left.
    Left(StreamId, Box<Stream>),
}

/// A stream while frames may still join it.
struct Live {
    id: StreamId,
    stream: Stream,
    /// Of an IPv4 stream.
    key: [u64; 2],
    /// Whether the client is the lower end of the key.
    client_is_low: bool,
    /// Whether it is among those that changed.
    changed: bool,
}

impl Default for FlowTable {
    fn default() -> Self {
        Self::with_room(MAX_FLOWS)
    }
}

impl FlowTable {
    fn with_room(most: usize) -> Self {
        Self {
            v4: HashTable::new(),
            hasher: foldhash::fast::RandomState::default(),
            near: Box::new([Near::NONE; NEAR]),
            v6: HashMap::default(),
            slots: Vec::new(),
            free: Vec::new(),
            changed: Vec::new(),
            opened: 0,
            tcp: 0,
            udp: 0,
            most,
            forgotten: 0,
        }
    }

    /// Puts a header into its stream, which may be new.
    #[inline(always)]
    pub fn place(&mut self, frame: FrameId, envelope: &Envelope) -> Placed {
        // The usual case, in which all that is compared stays in registers.
        if let Some(([low, high], from_low)) = Key::of_v4(envelope)
            && let Some(near) = self.near.get(Near::place([low, high]))
            && near.key[0] == low
            && near.key[1] == high
            && !begins(envelope)
        {
            return self.join(near.slot, frame, (from_low, false), envelope);
        }
        let (slot, from_low, known) = self.slot(frame, envelope);
        self.join(slot, frame, (from_low, known), envelope)
    }

    /// The slot of a header's stream, where that had no frame just now or begins; whether the lower end sent it, and whether its
    /// addresses and ports were known.
    #[inline(never)]
    fn slot(&mut self, frame: FrameId, envelope: &Envelope) -> (u32, bool, bool) {
        let (key, from_low) = Key::of(envelope);
        let found = self.find(&key);
        let slot = match found {
            Some(slot) if !self.reused(slot, from_low, envelope) => slot,
            Some(slot) => {
                self.left(slot);
                let live = self.open(frame, envelope, from_low, &key);
                if let Some(slot) = self.slots.get_mut(slot as usize) {
                    *slot = live;
                }
                slot
            }
            None => {
                if self.free.is_empty() && self.slots.len() >= self.most {
                    self.forget();
                }
                let live = self.open(frame, envelope, from_low, &key);
                let slot = self.take_slot(live);
                self.enter(key, slot);
                slot
            }
        };
        (slot, from_low, found.is_some())
    }

    /// Lets a header join the stream of a slot.
    #[inline(always)]
    fn join(&mut self, slot: u32, frame: FrameId, (from_low, known): (bool, bool), envelope: &Envelope) -> Placed {
        let Some(live) = self.slots.get_mut(slot as usize) else {
            return Placed { stream: StreamId(0), from_client: true, previous: None, reused_ports: false, slot };
        };
        let id = live.id;
        let from_client = from_low == live.client_is_low;
        let stream = &mut live.stream;
        let previous = if stream.frames == 0 { None } else { Some(stream.last) };
        stream.last = frame;
        stream.frames = stream.frames.saturating_add(1);
        if envelope.transport == Transport::Tcp && !envelope.in_error {
            learn(stream, from_client, envelope);
        }
        if !std::mem::replace(&mut live.changed, true) {
            self.changed.push(Changed::In(slot));
        }
        let reused_ports = previous.is_none() && known;
        Placed { stream: id, from_client, previous, reused_ports, slot }
    }

    /// Notes that the frame that was placed has unusual layers.
    pub fn layer(&mut self, placed: &Placed) {
        let live = self.slots.get_mut(placed.slot as usize);
        if let Some(live) = live.filter(|live| live.id == placed.stream) {
            live.stream.layered = true;
            self.note_change(placed.slot);
        }
    }

    /// A stream is to be published again.
    fn note_change(&mut self, slot: u32) {
        if let Some(live) = self.slots.get_mut(slot as usize)
            && !live.changed
        {
            live.changed = true;
            self.changed.push(Changed::In(slot));
        }
    }

    /// The stream of a frame that was just placed, as it now is.
    pub fn stream(&self, placed: &Placed) -> Option<&Stream> {
        let live = self.slots.get(placed.slot as usize);
        live.filter(|live| live.id == placed.stream).map(|live| &live.stream)
    }

    /// Pairs of addresses and ports that were forgotten.
    pub fn forgotten(&self) -> u64 {
        self.forgotten
    }

    /// Gives each stream that changed since the last call, new ones in their order.
    pub fn publish(&mut self, mut publish: impl FnMut(StreamId, &Stream)) {
        for changed in self.changed.drain(..) {
            match changed {
                Changed::In(slot) => {
                    if let Some(live) = self.slots.get_mut(slot as usize) {
                        live.changed = false;
                        publish(live.id, &live.stream);
                    }
                }
                Changed::Left(id, stream) => publish(id, &stream),
            }
        }
    }

    /// The stream of a slot leaves; what changed of it is still to be published.
    fn left(&mut self, slot: u32) {
        let Some(live) = self.slots.get_mut(slot as usize).filter(|live| live.changed) else { return };
        live.changed = false;
        let own = |changed: &&mut Changed| matches!(changed, Changed::In(of) if *of == slot);
        if let Some(changed) = self.changed.iter_mut().rev().find(own) {
            *changed = Changed::Left(live.id, Box::new(live.stream));
        }
    }

    fn take_slot(&mut self, live: Live) -> u32 {
        if let Some(slot) = self.free.pop()
            && let Some(place) = self.slots.get_mut(slot as usize)
        {
            *place = live;
            return slot;
        }
        self.slots.push(live);
        (self.slots.len() as u32).saturating_sub(1)
    }

    /// Forgets a sixteenth of the keys, those that were idle for longest. No slot is free.
    #[cold]
    fn forget(&mut self) {
        let mut idle: Vec<(FrameId, u32)> =
            self.slots.iter().zip(0..).map(|(live, slot)| (live.stream.last, slot)).collect();
        let count = self.most.div_ceil(16);
        if count < idle.len() {
            idle.select_nth_unstable(count);
            idle.truncate(count);
        }
        let gone: hashbrown::HashSet<u32> = idle.iter().map(|(_, slot)| *slot).collect();
        self.near.fill(Near::NONE);
        self.v4.retain(|slot| !gone.contains(slot));
        self.v6.retain(|_, slot| !gone.contains(slot));
        for slot in &gone {
            self.left(*slot);
        }
        self.free.extend(&gone);
        self.forgotten = self.forgotten.saturating_add(gone.len() as u64);
    }

    /// The slot of the latest stream with this key.
    #[inline]
    fn find(&mut self, key: &Key) -> Option<u32> {
        match key {
            Key::V4(key) => match self.near.get(Near::place(*key)) {
                Some(near) if near.key == *key => Some(near.slot),
                _ => self.look_up(key),
            },
            Key::V6(key) => self.v6.get(key).copied(),
        }
    }

    /// The slot of a stream over IPv4 that had no frame just now.
    #[inline(never)]
    fn look_up(&mut self, key: &[u64; 2]) -> Option<u32> {
        let slots = &self.slots;
        let same = |slot: &u32| slots.get(*slot as usize).is_some_and(|live| live.key == *key);
        let slot = self.v4.find(self.hasher.hash_one(key), same).copied()?;
        self.note_near(*key, slot);
        Some(slot)
    }

    fn note_near(&mut self, key: [u64; 2], slot: u32) {
        if let Some(near) = self.near.get_mut(Near::place(key)) {
            *near = Near { key, slot };
        }
    }

    /// Enters a slot under a key that has none.
    fn enter(&mut self, key: Key, slot: u32) {
        let (slots, hasher) = (&self.slots, &self.hasher);
        match key {
            Key::V4(key) => {
                let of = |slot: &u32| slots.get(*slot as usize).map_or([0; 2], |live| live.key);
                self.v4.insert_unique(hasher.hash_one(key), slot, |slot| hasher.hash_one(of(slot)));
                self.note_near(key, slot);
            }
            Key::V6(key) => {
                self.v6.insert(key, slot);
            }
        }
    }

    /// Whether this header opens a new stream on a 4-tuple that is taken: a SYN with another number. One with the same
    /// number repeats the first, also after a reset, and stays in its stream as in Wireshark.
    fn reused(&self, slot: u32, from_low: bool, envelope: &Envelope) -> bool {
        if !begins(envelope) {
            return false;
        }
        let Some(live) = self.slots.get(slot as usize) else { return true };
        let side = if from_low == live.client_is_low { live.stream.client } else { live.stream.server };
        side.base.is_some_and(|base| base != envelope.sequence)
    }

    fn open(&mut self, frame: FrameId, envelope: &Envelope, from_low: bool, key: &Key) -> Live {
        let counter = match envelope.transport {
            Transport::Tcp => &mut self.tcp,
            Transport::Udp => &mut self.udp,
        };
        let index = *counter;
        *counter = counter.saturating_add(1);
        let (from_client, guessed) = sent_by_client(envelope);
        let (source, destination) = (envelope.source, envelope.destination);
        let (client, server) = if from_client { (source, destination) } else { (destination, source) };
        let addresses = match (client, server) {
            (Address::V4(client), Address::V4(server)) => {
                Some((u32::from_be_bytes(client), u32::from_be_bytes(server)))
            }
            _ => None,
        };
        let (source, destination) = (envelope.source_port, envelope.destination_port);
        let ports = if from_client { (source, destination) } else { (destination, source) };
        let stream = Stream {
            transport: envelope.transport,
            index,
            first: frame,
            last: frame,
            frames: 0,
            client: Side::default(),
            server: Side::default(),
            guessed,
            ports,
            addresses,
            layered: false,
        };
        let key = if let Key::V4(key) = key { *key } else { [0; 2] };
        let id = StreamId(self.opened);
        self.opened = self.opened.saturating_add(1);
        Live { id, stream, key, client_is_low: from_low == from_client, changed: false }
    }
}

/// Whether a header may begin a stream where there is one already.
#[inline]
fn begins(envelope: &Envelope) -> bool {
    envelope.transport == Transport::Tcp && envelope.flags & (SYN | ACK) == SYN && !envelope.in_error
}

/// Whether the sender of a stream's first header is its client, and whether that is a guess: a SYN decides; without one
/// the lower port is taken for the server's, and the first speaker for the client where the ports are equal.
fn sent_by_client(envelope: &Envelope) -> (bool, bool) {
    let swapped = envelope.in_error;
    let (client, guessed) = match (envelope.transport, envelope.flags & (SYN | ACK)) {
        (Transport::Tcp, SYN) => (true, false),
        (Transport::Tcp, flags) if flags == SYN | ACK => (false, false),
        (Transport::Tcp, _) => (envelope.source_port >= envelope.destination_port, true),
        (Transport::Udp, _) => (true, true),
    };
    (client != swapped, guessed)
}

/// Takes what a segment says of base numbers and window scales.
fn learn(stream: &mut Stream, from_client: bool, envelope: &Envelope) {
    let Stream { client, server, .. } = stream;
    let (own, other) = if from_client { (client, server) } else { (server, client) };
    let syn = envelope.flags & SYN != 0;
    if own.base.is_none() {
        // A segment that joins an unseen stream counts from 1, as if its SYN had been the byte before.
        own.base = Some(if syn { envelope.sequence } else { envelope.sequence.wrapping_sub(1) });
    }
    if other.base.is_none() && envelope.flags & ACK != 0 {
        other.base = Some(envelope.acknowledgement.wrapping_sub(1));
    }
    // A SYN that comes again repeats what the first said: what both sides agreed on stays.
    let agreed = own.scale != WindowScale::Unknown && other.scale != WindowScale::Unknown;
    if !syn || agreed {
        return;
    }
    // RFC 7323 §2.2: scaling is used only if both SYNs carry the option. A missing option on either side ends it, also
    // when the other SYN was not captured.
    match envelope.window_scale {
        Some(shift) => own.scale = WindowScale::Shift(shift.min(14)),
        None if own.scale == WindowScale::Unknown => {
            (own.scale, other.scale) = (WindowScale::Unused, WindowScale::Unused);
        }
        None => {}
    }
    if envelope.flags & ACK != 0 && other.scale == WindowScale::Unused {
        own.scale = WindowScale::Unused;
    }
}

enum Key {
    V4([u64; 2]),
    V6([u64; 5]),
}

impl Key {
    /// The same over IPv4.
    #[inline(always)]
    fn of_v4(envelope: &Envelope) -> Option<([u64; 2], bool)> {
        let (Address::V4(source), Address::V4(destination)) = (envelope.source, envelope.destination) else {
            return None;
        };
        let transport = u64::from(envelope.transport == Transport::Tcp);
        let end = |address: [u8; 4], port: u16| u64::from(u32::from_be_bytes(address)) << 16 | u64::from(port);
        let (from, to) = (end(source, envelope.source_port), end(destination, envelope.destination_port));
        let from_low = from <= to;
        let (low, high) = if from_low { (from, to) } else { (to, from) };
        Some(([low << 1 | transport, high], from_low))
    }

    /// The key of both directions, and whether the sender is the lower end of it.
    fn of(envelope: &Envelope) -> (Self, bool) {
        if let Some((key, from_low)) = Self::of_v4(envelope) {
            return (Self::V4(key), from_low);
        }
        let transport = u64::from(envelope.transport == Transport::Tcp);
        let end = |address: Address, port: u16| (u128::from_be_bytes(address.as_16()), port);
        let from = end(envelope.source, envelope.source_port);
        let to = end(envelope.destination, envelope.destination_port);
        let from_low = from <= to;
        let (low, high) = if from_low { (from, to) } else { (to, from) };
        let ports = u64::from(low.1) << 32 | u64::from(high.1) << 1 | transport;
        let key = [(low.0 >> 64) as u64, low.0 as u64, (high.0 >> 64) as u64, high.0 as u64, ports];
        (Self::V6(key), from_low)
    }
}

const SYN: u16 = 0x002;
const ACK: u16 = 0x010;

impl Record for Stream {
    const WORDS: usize = 5;

    #[inline]
    fn store(&self, words: &mut [u64]) {
        let scale = |scale: WindowScale| match scale {
            WindowScale::Unknown => 0xff,
            WindowScale::Unused => 0xfe,
            WindowScale::Shift(shift) => u64::from(shift),
        };
        let tcp = u64::from(self.transport == Transport::Tcp);
        let known = |side: Side| u64::from(side.base.is_some());
        let flags = tcp | u64::from(self.guessed) << 1 | known(self.client) << 2 | known(self.server) << 3;
        let flags = flags | u64::from(self.addresses.is_some()) << 4 | u64::from(self.layered) << 5;
        let (client, server) = self.addresses.unwrap_or_default();
        let ports = u64::from(self.ports.0) << 48 | u64::from(self.ports.1) << 32;
        let packed = [
            u64::from(self.index) << 32 | scale(self.client.scale) << 16 | scale(self.server.scale) << 8 | flags,
            u64::from(self.first.0) << 32 | u64::from(self.last.0),
            u64::from(client) << 32 | u64::from(self.frames),
            u64::from(server) << 32 | u64::from(self.client.base.unwrap_or(0)),
            ports | u64::from(self.server.base.unwrap_or(0)),
        ];
        for (word, value) in words.iter_mut().zip(&packed) {
            *word = *value;
        }
    }

    #[inline]
    fn load(words: &[u64]) -> Self {
        let word = |at: usize| words.get(at).copied().unwrap_or(0);
        let scale = |code: u64| match code & 0xff {
            0xff => WindowScale::Unknown,
            0xfe => WindowScale::Unused,
            shift => WindowScale::Shift(shift as u8),
        };
        let flags = word(0);
        let base = |bit: u32, at: usize| (flags >> bit & 1 == 1).then(|| word(at) as u32);
        Self {
            transport: if flags & 1 == 1 { Transport::Tcp } else { Transport::Udp },
            index: (word(0) >> 32) as u32,
            first: FrameId((word(1) >> 32) as u32),
            last: FrameId(word(1) as u32),
            frames: word(2) as u32,
            client: Side { base: base(2, 3), scale: scale(word(0) >> 16) },
            server: Side { base: base(3, 4), scale: scale(word(0) >> 8) },
            guessed: flags >> 1 & 1 == 1,
            ports: ((word(4) >> 48) as u16, (word(4) >> 32) as u16),
            addresses: (flags >> 4 & 1 == 1).then(|| ((word(2) >> 32) as u32, (word(3) >> 32) as u32)),
            layered: flags >> 5 & 1 == 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dissect::Range;

    fn segment(from_client: bool, flags: u16, window_scale: Option<u8>) -> Envelope {
        let (client, server) = ((Address::V4([10, 0, 0, 1]), 4000), (Address::V4([10, 0, 0, 2]), 80));
        let (from, to) = if from_client { (client, server) } else { (server, client) };
        Envelope {
            transport: Transport::Tcp,
            source: from.0,
            destination: to.0,
            source_port: from.1,
            destination_port: to.1,
            sequence: 1000,
            acknowledgement: 1001,
            flags,
            window_scale,
            window: 512,
            sacked: 0,
            whole: true,
            payload: Range::default(),
            payload_wire_len: 0,
            in_error: false,
        }
    }

    fn scales(handshake: &[(bool, u16, Option<u8>)]) -> [WindowScale; 2] {
        let mut table = FlowTable::default();
        for (number, (from_client, flags, scale)) in handshake.iter().enumerate() {
            let placed = table.place(FrameId(number as u32), &segment(*from_client, *flags, *scale));
            assert_eq!(placed.stream, StreamId(0));
        }
        let mut scales = None;
        table.publish(|_, stream| scales = Some([stream.client.scale, stream.server.scale]));
        scales.expect("one stream")
    }

    #[test]
    fn what_was_idle_for_longest_is_forgotten_and_told() {
        let mut table = FlowTable::with_room(32);
        let port = |port: u16| Envelope { source_port: port, ..segment(true, SYN, None) };
        let mut told = Vec::new();
        for number in 0..40u16 {
            // The first one stays in use.
            for (at, port) in [(2 * u32::from(number), port(4000 + number)), (2 * u32::from(number) + 1, port(4000))] {
                let placed = table.place(FrameId(at), &port);
                assert_eq!(placed.stream.0, if port.source_port == 4000 { 0 } else { u32::from(number) });
                assert_eq!(table.stream(&placed).map(|stream| stream.last), Some(FrameId(at)));
            }
            if number % 7 == 0 {
                table.publish(|id, stream| told.push((id.index(), stream.ports.0)));
            }
        }
        table.publish(|id, stream| told.push((id.index(), stream.ports.0)));
        assert_eq!(table.forgotten(), 8);
        assert!(table.slots.len() <= 32);
        // Each was told in its order with its own ports, whether it was still there or not.
        told.retain(|(id, _)| *id != 0);
        assert_eq!(told, (1..40).map(|number| (number, 4000 + number as u16)).collect::<Vec<_>>());
        // One that was forgotten begins anew.
        assert_eq!(table.place(FrameId(100), &port(4001)).stream, StreamId(40));
        assert_eq!(table.place(FrameId(101), &port(4039)).stream, StreamId(39));
    }

    #[test]
    fn streams_are_told_apart_in_whatever_order_their_frames_come() {
        let mut table = FlowTable::with_room(1000);
        let mut last = vec![None; 1500];
        let mut opened = 0;
        for step in 0..20_000u32 {
            // Some streams come often, most of them now and then; all of them meet in the same places.
            let which = if step % 3 == 0 { step % 7 } else { step.wrapping_mul(2_654_435_761) >> 16 } as usize % 1500;
            let envelope = Envelope { source_port: 2000 + which as u16, ..segment(true, ACK, None) };
            let placed = table.place(FrameId(step), &envelope);
            let before = last[which].replace((placed.stream, FrameId(step)));
            match placed.previous {
                Some(previous) => assert_eq!(before, Some((placed.stream, previous)), "step {step}"),
                None => {
                    assert_eq!(placed.stream, StreamId(opened), "step {step}");
                    opened += 1;
                }
            }
        }
        assert!(table.forgotten() > 0 && opened as usize > last.iter().flatten().count());
    }

    #[test]
    fn a_stream_on_old_ports_takes_their_slot() {
        let mut table = FlowTable::default();
        let mut told = Vec::new();
        for number in 0..5u32 {
            let envelope = Envelope { sequence: number * 1000, ..segment(true, SYN, None) };
            let placed = table.place(FrameId(number), &envelope);
            assert_eq!((placed.stream, placed.previous, placed.reused_ports), (StreamId(number), None, number > 0));
        }
        table.publish(|id, stream| told.push((id.0, stream.index, stream.last.0)));
        assert_eq!(told, [(0, 0, 0), (1, 1, 1), (2, 2, 2), (3, 3, 3), (4, 4, 4)]);
        assert_eq!(table.slots.len(), 1);
    }

    #[test]
    fn scales_are_agreed_on_once() {
        use WindowScale::{Shift, Unknown, Unused};
        let (syn, answer) = ((true, SYN, Some(7)), (false, SYN | ACK, Some(9)));
        assert_eq!(scales(&[syn]), [Shift(7), Unknown]);
        assert_eq!(scales(&[syn, answer]), [Shift(7), Shift(9)]);
        assert_eq!(scales(&[syn, (false, SYN | ACK, None)]), [Unused, Unused]);
        assert_eq!(scales(&[(true, SYN, None), answer]), [Unused, Unused]);
        // What comes again repeats the first, whatever it says.
        assert_eq!(scales(&[syn, answer, (true, SYN, Some(3)), (false, SYN | ACK, None)]), [Shift(7), Shift(9)]);
    }
}
