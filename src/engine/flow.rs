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
}

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
#[derive(Default)]
pub struct FlowTable {
    /// Streams over IPv4. Their keys stand beside them, where a frame that joins one looks anyway: so the table is small and
    /// stays in the processor's cache.
    v4: HashTable<u32>,
    hasher: foldhash::fast::RandomState,
    v6: HashMap<[u64; 5], u32, foldhash::fast::RandomState>,
    streams: Vec<Live>,
    /// Streams that changed since they were last published; new ones stand in their order.
    changed: Vec<u32>,
    tcp: u32,
    udp: u32,
}

/// A stream while frames may still join it.
struct Live {
    stream: Stream,
    /// Of an IPv4 stream.
    key: [u64; 2],
    /// Whether the client is the lower end of the key.
    client_is_low: bool,
    /// Whether it is among those that changed.
    changed: bool,
}

impl FlowTable {
    /// Puts a header into its stream, which may be new.
    pub fn place(&mut self, frame: FrameId, envelope: &Envelope) -> Placed {
        let (key, from_low) = Key::of(envelope);
        let found = self.find(&key);
        let id = match found {
            Some(id) if !self.reused(id, from_low, envelope) => id,
            _ => {
                let id = self.open(frame, envelope, from_low, &key);
                self.enter(key, id);
                id
            }
        };
        let Some(live) = self.streams.get_mut(id as usize) else {
            return Placed { stream: StreamId(id), from_client: true, previous: None, reused_ports: false };
        };
        let from_client = from_low == live.client_is_low;
        let stream = &mut live.stream;
        let previous = if stream.frames == 0 { None } else { Some(stream.last) };
        stream.last = frame;
        stream.frames = stream.frames.saturating_add(1);
        if envelope.transport == Transport::Tcp && !envelope.in_error {
            learn(stream, from_client, envelope);
        }
        self.note_change(id);
        let reused_ports = previous.is_none() && found.is_some();
        Placed { stream: StreamId(id), from_client, previous, reused_ports }
    }

    /// Notes that a frame of the stream has unusual layers.
    pub fn layer(&mut self, id: StreamId) {
        if let Some(live) = self.streams.get_mut(id.index()) {
            live.stream.layered = true;
            self.note_change(id.0);
        }
    }

    /// A stream is to be published again.
    fn note_change(&mut self, id: u32) {
        if let Some(live) = self.streams.get_mut(id as usize)
            && !live.changed
        {
            live.changed = true;
            self.changed.push(id);
        }
    }

    /// The streams found so far, as they now are.
    pub fn len(&self) -> usize {
        self.streams.len()
    }

    /// Whether there is no stream.
    pub fn is_empty(&self) -> bool {
        self.streams.is_empty()
    }

    /// One stream as it now is.
    pub fn stream(&self, id: StreamId) -> Option<&Stream> {
        self.streams.get(id.index()).map(|live| &live.stream)
    }

    /// Gives each stream that changed since the last call, new ones in their order.
    pub fn publish(&mut self, mut publish: impl FnMut(StreamId, &Stream)) {
        for id in self.changed.drain(..) {
            if let Some(live) = self.streams.get_mut(id as usize) {
                live.changed = false;
                publish(StreamId(id), &live.stream);
            }
        }
    }

    /// The latest stream with this key.
    fn find(&self, key: &Key) -> Option<u32> {
        let streams = &self.streams;
        match key {
            Key::V4(key) => {
                let same = |id: &u32| streams.get(*id as usize).is_some_and(|live| live.key == *key);
                self.v4.find(self.hasher.hash_one(key), same).copied()
            }
            Key::V6(key) => self.v6.get(key).copied(),
        }
    }

    /// Enters a stream under its key, in place of an earlier one.
    fn enter(&mut self, key: Key, id: u32) {
        let (streams, hasher) = (&self.streams, &self.hasher);
        match key {
            Key::V4(key) => {
                let of = |id: &u32| streams.get(*id as usize).map_or([0; 2], |live| live.key);
                let hash = hasher.hash_one(key);
                match self.v4.find_mut(hash, |id| of(id) == key) {
                    Some(earlier) => *earlier = id,
                    None => {
                        self.v4.insert_unique(hash, id, |id| hasher.hash_one(of(id)));
                    }
                }
            }
            Key::V6(key) => {
                self.v6.insert(key, id);
            }
        }
    }

    /// Whether this header opens a new stream on a 4-tuple that is taken: a SYN with another number. One with the same
    /// number repeats the first, also after a reset, and stays in its stream as in Wireshark.
    fn reused(&self, id: u32, from_low: bool, envelope: &Envelope) -> bool {
        if envelope.transport != Transport::Tcp || envelope.flags & (SYN | ACK) != SYN || envelope.in_error {
            return false;
        }
        let Some(live) = self.streams.get(id as usize) else { return true };
        let side = if from_low == live.client_is_low { live.stream.client } else { live.stream.server };
        side.base.is_some_and(|base| base != envelope.sequence)
    }

    fn open(&mut self, frame: FrameId, envelope: &Envelope, from_low: bool, key: &Key) -> u32 {
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
        self.streams.push(Live { stream, key, client_is_low: from_low == from_client, changed: false });
        (self.streams.len() as u32).saturating_sub(1)
    }
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
    /// The key of both directions, and whether the sender is the lower end of it.
    fn of(envelope: &Envelope) -> (Self, bool) {
        let transport = u64::from(envelope.transport == Transport::Tcp);
        if let (Address::V4(source), Address::V4(destination)) = (envelope.source, envelope.destination) {
            let end = |address: [u8; 4], port: u16| u64::from(u32::from_be_bytes(address)) << 16 | u64::from(port);
            let from = end(source, envelope.source_port);
            let to = end(destination, envelope.destination_port);
            let from_low = from <= to;
            let (low, high) = if from_low { (from, to) } else { (to, from) };
            return (Self::V4([low << 1 | transport, high]), from_low);
        }
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
        for (word, value) in words.iter_mut().zip(packed) {
            *word = value;
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
        let stream = table.stream(StreamId(0)).unwrap();
        [stream.client.scale, stream.server.scale]
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
