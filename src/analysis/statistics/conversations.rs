//! Who talks with whom, on each layer: packets and bytes of both directions, and when.
//!
//! The index knows the addresses of plain packets of TCP and UDP, so those are not read again. Of other packets, and for
//! Ethernet, the headers are. A packet that is in a tunnel counts for each of its headers; one that an error message quotes
//! counts for none.

use std::panic::resume_unwind;
use std::sync::Arc;

use hashbrown::HashMap;

use super::scan::{Scope, Stopped, Unreadable};
use crate::analysis::connections::Connections;
use crate::analysis::{FrameRecord, ReadError, Reader, registry};
use crate::base::{Address, FrameId, StreamId, Time};
use crate::dissect::{Transport, Value, View, Want};

/// Pairs of addresses of a layer that are kept; what comes later between others is counted by [`Talks::left_out`].
pub const MAX_PAIRS: usize = 1 << 20;

/// Frames for which one more table of what streams have is worth while: so many, and so many a stream.
const FRAMES_A_TABLE: (usize, usize) = (1 << 16, 4);

/// A layer with addresses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Layer {
    /// Ethernet.
    Ethernet,
    /// IPv4.
    Ipv4,
    /// IPv6.
    Ipv6,
    /// TCP.
    Tcp,
    /// UDP.
    Udp,
}

impl Layer {
    /// All of them, from below.
    pub const ALL: [Self; 5] = [Self::Ethernet, Self::Ipv4, Self::Ipv6, Self::Tcp, Self::Udp];

    /// The filter name of the protocol, as `-z conv,…` names the layer.
    pub fn filter(self) -> &'static str {
        match self {
            Self::Ethernet => "eth",
            Self::Ipv4 => "ip",
            Self::Ipv6 => "ipv6",
            Self::Tcp => "tcp",
            Self::Udp => "udp",
        }
    }

    /// The name of the protocol.
    pub fn name(self) -> &'static str {
        match self {
            Self::Ethernet => "Ethernet",
            Self::Ipv4 => "IPv4",
            Self::Ipv6 => "IPv6",
            Self::Tcp => "TCP",
            Self::Udp => "UDP",
        }
    }

    /// Whether its ends have ports.
    pub fn has_ports(self) -> bool {
        matches!(self, Self::Tcp | Self::Udp)
    }

    fn of(transport: Transport) -> Self {
        match transport {
            Transport::Tcp => Self::Tcp,
            Transport::Udp => Self::Udp,
        }
    }
}

/// One end of a conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct End {
    /// Its address.
    pub address: Address,
    /// Its port, on layers that have such.
    pub port: Option<u16>,
}

/// Two that talk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Conversation {
    /// Who sent the first packet, and the other.
    pub ends: [End; 2],
    /// The stream, for TCP and UDP.
    pub stream: Option<StreamId>,
    /// Packets that each of the two sent.
    pub packets: [u64; 2],
    /// Bytes on the wire that each of the two sent, whole frames.
    pub bytes: [u64; 2],
    /// The first packet.
    pub first: FrameId,
    /// The earliest time of a packet.
    pub start: Time,
    /// The latest.
    pub end: Time,
}

/// One who talks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Endpoint {
    /// Who.
    pub end: End,
    /// Packets sent and received.
    pub packets: [u64; 2],
    /// Bytes sent and received.
    pub bytes: [u64; 2],
    /// The first packet.
    pub first: FrameId,
}

/// The conversations of a layer, in the order of their first packets.
#[derive(Debug)]
pub struct Talks {
    /// The layer.
    pub layer: Layer,
    /// They.
    pub conversations: Vec<Conversation>,
    /// Packets between pairs beyond [`MAX_PAIRS`].
    pub left_out: u64,
}

impl Talks {
    /// Those who talk, in the order in which they first appear.
    pub fn endpoints(&self) -> Vec<Endpoint> {
        let mut all: Vec<Endpoint> = Vec::new();
        let mut places: HashMap<End, usize, foldhash::fast::RandomState> = HashMap::default();
        for talk in &self.conversations {
            for (own, other) in [(0, 1), (1, 0)] {
                let place = *places.entry(talk.ends[own]).or_insert_with(|| {
                    all.push(Endpoint { end: talk.ends[own], packets: [0; 2], bytes: [0; 2], first: talk.first });
                    all.len() - 1
                });
                let end = &mut all[place];
                for (side, from) in [own, other].into_iter().enumerate() {
                    end.packets[side] += talk.packets[from];
                    end.bytes[side] += talk.bytes[from];
                }
            }
        }
        all
    }
}

/// The conversations of each of these layers among the frames of `scope`.
pub fn conversations(scope: &Scope<'_>, layers: &[Layer]) -> Result<(Vec<Talks>, Unreadable), Stopped> {
    let mut counting = Counting::new(scope, layers);
    let unread = counting.count_index(scope)?;
    let unreadable = if unread { counting.count_frames(scope)? } else { Unreadable::default() };
    Ok((layers.iter().map(|layer| counting.talks(*layer)).collect(), unreadable))
}

/// What was counted of a pair. Side 0 is the client of a stream, else the lower address.
#[derive(Clone, Copy, Debug, Default)]
struct Tally {
    packets: [u64; 2],
    bytes: [u64; 2],
    /// The first packet, and which header of it.
    first: (u32, u8),
    first_side: u8,
    start: Time,
    end: Time,
}

impl Tally {
    fn add(&mut self, side: usize, frame: FrameId, nth: u8, record: &FrameRecord) {
        let (first, time) = ((frame.0, nth), record.time);
        if self.is_empty() {
            (self.first, self.first_side, self.start, self.end) = (first, side as u8, time, time);
        } else if first < self.first {
            (self.first, self.first_side) = (first, side as u8);
        }
        (self.start, self.end) = (self.start.min(time), self.end.max(time));
        self.packets[side] += 1;
        self.bytes[side] += u64::from(record.wire_len);
    }

    fn merge(&mut self, other: &Self) {
        if other.is_empty() {
            return;
        }
        if self.is_empty() {
            *self = *other;
            return;
        }
        for side in 0..2 {
            self.packets[side] += other.packets[side];
            self.bytes[side] += other.bytes[side];
        }
        if other.first < self.first {
            (self.first, self.first_side) = (other.first, other.first_side);
        }
        self.start = self.start.min(other.start);
        self.end = self.end.max(other.end);
    }

    fn is_empty(&self) -> bool {
        self.packets[0] | self.packets[1] == 0
    }

    fn swapped(mut self) -> Self {
        self.packets.swap(0, 1);
        self.bytes.swap(0, 1);
        self.first_side = 1 - self.first_side.min(1);
        self
    }

    fn folded(self) -> Self {
        let all = |both: [u64; 2]| [both[0] + both[1], 0];
        Self { packets: all(self.packets), bytes: all(self.bytes), first_side: 0, ..self }
    }

    /// With its ends, those of side 0 and side 1.
    fn conversation(&self, ends: [End; 2], stream: Option<StreamId>) -> Conversation {
        let Self { first, start, end, .. } = *self;
        let (own, ends) = match self.first_side {
            0 => (*self, ends),
            _ => (self.swapped(), [ends[1], ends[0]]),
        };
        Conversation { ends, stream, packets: own.packets, bytes: own.bytes, first: FrameId(first.0), start, end }
    }
}

type Pairs = HashMap<(Address, Address), Tally, foldhash::fast::RandomState>;

/// What is counted of addresses without ports.
#[derive(Default)]
struct Networks {
    pairs: [Pairs; 3],
    left_out: [u64; 3],
}

impl Networks {
    fn add(&mut self, layer: Layer, (source, destination): (Address, Address), tally: Tally) {
        // The tally's side 0 is the source's; that of the table is the lower address.
        let (key, tally) = match source <= destination {
            true => ((source, destination), tally),
            false => ((destination, source), tally.swapped()),
        };
        // Who talks with himself has one direction.
        let tally = if source == destination { tally.folded() } else { tally };
        let place = place(layer);
        let pairs = &mut self.pairs[place];
        if pairs.len() >= MAX_PAIRS && !pairs.contains_key(&key) {
            self.left_out[place] += tally.packets.iter().sum::<u64>();
            return;
        }
        pairs.entry(key).or_default().merge(&tally);
    }

    fn merge(&mut self, other: Self) {
        for (layer, pairs) in [Layer::Ethernet, Layer::Ipv4, Layer::Ipv6].into_iter().zip(other.pairs) {
            pairs.into_iter().for_each(|(key, tally)| self.add(layer, key, tally));
        }
        self.left_out.iter_mut().zip(other.left_out).for_each(|(sum, more)| *sum += more);
    }
}

fn place(layer: Layer) -> usize {
    match layer {
        Layer::Ethernet => 0,
        Layer::Ipv4 => 1,
        _ => 2,
    }
}

struct Counting<'s> {
    scope: &'s Scope<'s>,
    wanted: [bool; 5],
    /// By stream: whether some of its packets are not plain.
    layered: Vec<bool>,
    streams: Vec<Tally>,
    networks: Networks,
    link_types: Vec<u16>,
}

/// What the frames of a piece give.
#[derive(Default)]
struct Found {
    networks: Networks,
    streams: Vec<(StreamId, Tally)>,
}

impl<'s> Counting<'s> {
    fn new(scope: &'s Scope<'s>, layers: &[Layer]) -> Self {
        let capture = scope.capture;
        let ids = 0..u32::try_from(capture.stream_count()).unwrap_or(u32::MAX);
        let layered: Vec<bool> = ids.map(|id| capture.stream(StreamId(id)).is_none_or(|s| s.layered)).collect();
        let streams = vec![Tally::default(); layered.len()];
        let link_types = capture.source().interfaces().iter().map(|interface| interface.link_type).collect();
        let wanted = Layer::ALL.map(|layer| layers.contains(&layer));
        Self { scope, wanted, layered, streams, networks: Networks::default(), link_types }
    }

    fn wants(&self, layer: Layer) -> bool {
        self.wanted[layer as usize]
    }

    fn wants_networks(&self) -> bool {
        self.wants(Layer::Ipv4) || self.wants(Layer::Ipv6)
    }

    /// The stream of a frame of which the index knows everything but the link layer.
    fn plain(&self, record: &FrameRecord) -> Option<StreamId> {
        let stream = record.stream.filter(|_| !record.has_more_streams && !record.has_fragment)?;
        let layered = self.layered.get(stream.index()).copied().unwrap_or(true);
        (!layered).then_some(stream)
    }

    /// Whether what a frame counts for must be read from it.
    fn must_read(&self, record: &FrameRecord) -> bool {
        self.wants(Layer::Ethernet)
            || self.plain(record).is_none() && (self.wants_networks() || record.stream.is_some())
    }

    /// Counts the frames that the index knows. Says whether others must be read.
    fn count_index(&mut self, scope: &Scope<'_>) -> Result<bool, Stopped> {
        let frames = scope.frames.clone();
        let len = frames.end.saturating_sub(frames.start);
        // Each thread has a table of all streams, which must be worth it.
        let (least, a_stream) = FRAMES_A_TABLE;
        let worth = len as usize / least.max(self.streams.len().saturating_mul(a_stream));
        let threads = scope.threads.min(worth).max(1) as u32;
        let parts = (0..threads).map(|part| {
            let place = |part: u32| frames.start + (u64::from(len) * u64::from(part) / u64::from(threads)) as u32;
            Scope { frames: place(part)..place(part + 1), ..scope.clone() }
        });
        let (parts, counting): (Vec<_>, &Self) = (parts.collect(), self);
        let counted: Vec<_> = std::thread::scope(|threads| {
            let running: Vec<_> =
                parts.iter().skip(1).map(|part| threads.spawn(|| counting.count_part(part))).collect();
            let own = parts.first().map(|part| counting.count_part(part));
            own.into_iter()
                .chain(running.into_iter().map(|part| part.join().unwrap_or_else(|panic| resume_unwind(panic))))
                .collect()
        });
        let mut unread = self.wants(Layer::Ethernet);
        for part in counted {
            let (streams, more) = part?;
            unread |= more;
            self.streams.iter_mut().zip(&streams).for_each(|(sum, more)| sum.merge(more));
        }
        if self.wants_networks() {
            self.networks_of_streams();
        }
        Ok(unread)
    }

    /// The same for some frames: what each stream has in them, and whether some must be read.
    fn count_part(&self, scope: &Scope<'_>) -> Result<(Vec<Tally>, bool), Stopped> {
        let (mut streams, mut unread) = (vec![Tally::default(); self.streams.len()], false);
        for record in scope.records() {
            let (frame, record) = record?;
            match self.plain(&record).and_then(|stream| streams.get_mut(stream.index())) {
                Some(tally) => tally.add(usize::from(!record.from_client), frame, 0, &record),
                None => unread = unread || self.must_read(&record),
            }
        }
        Ok((streams, unread))
    }

    /// Adds the streams that the index knows to the pairs of their addresses.
    fn networks_of_streams(&mut self) {
        let mut connections = Connections::new(Arc::clone(self.scope.capture));
        for (at, tally) in self.streams.iter().enumerate().filter(|(_, tally)| !tally.is_empty()) {
            let id = StreamId(at as u32);
            let Some(stream) = self.scope.capture.stream(id) else { continue };
            let ((client, _), (server, _)) = ends_of(&mut connections, id, &stream);
            let layer = if matches!(client, Address::V4(_)) { Layer::Ipv4 } else { Layer::Ipv6 };
            self.networks.add(layer, (client, server), *tally);
        }
    }

    /// Counts what is read from frames.
    fn count_frames(&mut self, scope: &Scope<'_>) -> Result<Unreadable, Stopped> {
        // What ICMP quotes lies below it, where it is known not to count.
        let names = ["eth.src", "eth.dst", "ip.src", "ip.dst", "ipv6.src", "ipv6.dst", "icmp", "icmpv6"];
        let want = Want { labels: false, ..Want::fields(registry().fields().filter(|f| names.contains(&f.filter))) };
        let (mut networks, mut streams) = (Networks::default(), Vec::new());
        let look = |reader: &mut Reader, frame, record: &FrameRecord, found: &mut Found| match self.must_read(record) {
            true => self.look(reader, frame, record, found),
            false => Ok(()),
        };
        let unreadable = scope.read(&want, &look, &mut |found: Found| {
            networks.merge(found.networks);
            streams.extend(found.streams);
        })?;
        self.networks.merge(networks);
        for (stream, tally) in streams {
            if let Some(own) = self.streams.get_mut(stream.index()) {
                own.merge(&tally);
            }
        }
        Ok(unreadable)
    }

    fn look(
        &self,
        reader: &mut Reader,
        frame: FrameId,
        record: &FrameRecord,
        found: &mut Found,
    ) -> Result<(), ReadError> {
        if self.plain(record).is_some() {
            // Only the link layer is not known.
            if self.link_types.get(record.interface.index()) == Some(&ETHERNET)
                && let Some((destination, rest)) = reader.bytes(frame)?.split_first_chunk::<6>()
                && let Some(source) = rest.first_chunk::<6>()
            {
                let pair = (Address::Ether(*source), Address::Ether(*destination));
                found.networks.add(Layer::Ethernet, pair, sent(frame, 0, record));
            }
            return Ok(());
        }
        let capture = Arc::clone(self.scope.capture);
        let view = reader.read_record(frame, record)?;
        let links = capture.streams_of(frame, record).zip(view.tape.envelopes());
        for (nth, (link, envelope)) in links.enumerate().filter(|(_, (_, envelope))| !envelope.in_error) {
            if self.wants(Layer::of(envelope.transport)) {
                let mut tally = Tally::default();
                tally.add(usize::from(!link.from_client), frame, nth as u8, record);
                found.streams.push((link.stream, tally));
            }
        }
        for (nth, (layer, pair)) in addresses(&view).into_iter().enumerate() {
            if self.wants(layer) {
                found.networks.add(layer, pair, sent(frame, nth as u8, record));
            }
        }
        Ok(())
    }

    /// The conversations of a layer.
    fn talks(&self, layer: Layer) -> Talks {
        let mut all: Vec<((u32, u8), Conversation)> = Vec::new();
        let mut left_out = 0;
        match layer {
            Layer::Tcp | Layer::Udp => {
                let mut connections = Connections::new(Arc::clone(self.scope.capture));
                for (at, tally) in self.streams.iter().enumerate().filter(|(_, tally)| !tally.is_empty()) {
                    let id = StreamId(at as u32);
                    let Some(stream) = self.scope.capture.stream(id) else { continue };
                    if Layer::of(stream.transport) == layer {
                        let (client, server) = ends_of(&mut connections, id, &stream);
                        let end = |(address, port)| End { address, port: Some(port) };
                        all.push((tally.first, tally.conversation([end(client), end(server)], Some(id))));
                    }
                }
            }
            _ => {
                left_out = self.networks.left_out[place(layer)];
                let end = |address| End { address, port: None };
                let pairs = self.networks.pairs[place(layer)].iter();
                all.extend(
                    pairs.map(|((low, high), tally)| (tally.first, tally.conversation([end(*low), end(*high)], None))),
                );
            }
        }
        all.sort_by_key(|(first, _)| *first);
        Talks { layer, conversations: all.into_iter().map(|(_, conversation)| conversation).collect(), left_out }
    }
}

const ETHERNET: u16 = 1;

/// A packet that goes from side 0 to side 1.
fn sent(frame: FrameId, nth: u8, record: &FrameRecord) -> Tally {
    let mut tally = Tally::default();
    tally.add(0, frame, nth, record);
    tally
}

type Socket = (Address, u16);

/// Client and server of a stream: from the index where it knows them, else from the first frame.
fn ends_of(connections: &mut Connections, id: StreamId, stream: &crate::engine::flow::Stream) -> (Socket, Socket) {
    match stream.addresses {
        Some((client, server)) => {
            let address = |number: u32| Address::V4(number.to_be_bytes());
            ((address(client), stream.ports.0), (address(server), stream.ports.1))
        }
        None => connections.sockets(id, stream),
    }
}

/// Source and destination of each layer of a frame that has such, from outside.
fn addresses(view: &View<'_>) -> Vec<(Layer, (Address, Address))> {
    let mut all = Vec::new();
    let (mut source, mut destination) = (None, None);
    for item in view.tape.items() {
        // What lies deeper is quoted.
        if item.depth != 1 {
            (source, destination) = (None, None);
            continue;
        }
        let address = match view.value(item) {
            Value::Ether(address) => Address::Ether(address),
            Value::Ipv4(address) => Address::V4(address),
            Value::Ipv6(address) => Address::V6(address),
            _ => continue,
        };
        if item.field.filter.ends_with(".src") {
            source = source.or(Some(address));
        } else {
            destination = destination.or(Some(address));
        }
        if let (Some(from), Some(to)) = (source, destination) {
            let layer = match from {
                Address::Ether(_) => Layer::Ethernet,
                Address::V4(_) => Layer::Ipv4,
                _ => Layer::Ipv6,
            };
            all.push((layer, (from, to)));
            (source, destination) = (None, None);
        }
    }
    all
}
