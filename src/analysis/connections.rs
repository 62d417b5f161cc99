//! What a list of connections says of each: who, since when, how it ended. Most of it stands in the ledger; what does not
//! is read from the headers of a few frames when somebody looks.

use std::sync::Arc;

use super::{Capture, Reader, registry};
use crate::base::{Address, Delta, ExchangeId, FrameId, SegmentId, StreamId, Time};
use crate::dissect::{Completeness, Direction, Envelope, Transport, Want};
use crate::engine::flow::Stream;
use crate::engine::ledger::{Conversation, ExchangeRecord, side, state};
use crate::engine::peel;
use crate::source::MIN_HEAD;

/// Segments of a direction that are looked at, from its last one back, for how it ended.
pub const MAX_TAIL: usize = 256;
/// Datagrams of a stream that are counted; of a longer one the bytes are not told.
pub const MAX_DATAGRAMS: usize = 1024;

const FIN: u16 = 0x001;
const RST: u16 = 0x004;

/// How a connection stands at the end of the capture, or ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nobody has closed it.
    Open,
    /// One side sent a FIN, the other still may send.
    Closing(Direction),
    /// Both sides sent a FIN; who first, if that is known.
    Closed(Option<Direction>),
    /// A side reset it.
    Reset(Direction),
    /// Its SYN was answered by a reset.
    Refused,
    /// Its server never said anything.
    Unanswered,
}

impl Standing {
    /// A number by which lists are sorted: what went well first.
    pub fn rank(self) -> u8 {
        match self {
            Self::Closed(_) => 0,
            Self::Closing(_) => 1,
            Self::Open => 2,
            Self::Reset(_) => 3,
            Self::Refused => 4,
            Self::Unanswered => 5,
        }
    }
}

/// One line of a list of connections.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Connection {
    /// Which.
    pub id: StreamId,
    /// Numbers, first and last frame, roles.
    pub stream: Stream,
    /// The client's socket.
    pub client: (Address, u16),
    /// The server's socket.
    pub server: (Address, u16),
    /// Time of its first frame.
    pub start: Time,
    /// From its first to its last frame.
    pub duration: Delta,
    /// Payload bytes of each direction; `None` when there are too many datagrams to count.
    pub bytes: Option<[u64; 2]>,
    /// Exchanges on it: requests with their answers, of datagrams questions with theirs; `None` when there are too many
    /// datagrams to count.
    pub exchanges: Option<u32>,
    /// How it stands.
    pub standing: Standing,
    /// What the ledger holds of it; empty for UDP.
    pub conversation: Conversation,
    /// The short name of the protocol inside; empty when nobody knows it.
    pub protocol: &'static str,
}

impl Connection {
    /// What its ends are called, client and server, by what was said until its last frame, of the kinds that are shown. From the
    /// wire: to be made safe before it is shown.
    pub fn names(&self, capture: &Capture) -> [Option<String>; 2] {
        let names = capture.names();
        let chosen = names.chosen();
        [self.client, self.server].map(|(address, _)| names.name(chosen, address, self.stream.last))
    }

    /// Whether the capture begins in its middle: no SYN was seen.
    pub fn joined_late(&self) -> bool {
        self.stream.transport == Transport::Tcp && self.stream.guessed
    }
}

impl Capture {
    /// The exchange of a datagram: they are numbered as they begin.
    pub fn exchange_of_datagram(&self, frame: FrameId) -> Option<ExchangeId> {
        /// Messages that were long under way end after later ones began: so many exchanges are looked at around the place.
        const AROUND: usize = 64;
        let first = self.pairs_of(frame).filter_map(|entry| entry.peer).chain([frame]).min()?;
        let exchanges = &self.ledger().exchanges;
        let begins = |record: &ExchangeRecord| record.frames.0.or(record.frames.1);
        let near = exchanges.partition_point(|record| begins(record).is_some_and(|frame| frame < first));
        let mut around = near.saturating_sub(AROUND)..near.saturating_add(AROUND).min(exchanges.len());
        let mine = |at: &usize| {
            let frames = exchanges.get(*at).map(|record| record.frames).unwrap_or_default();
            frames.0 == Some(frame) || frames.1 == Some(frame)
        };
        around.find(mine).map(|at| ExchangeId(u32::try_from(at).unwrap_or(u32::MAX)))
    }
}

/// Reads connections.
pub struct Connections {
    capture: Arc<Capture>,
    head: Vec<u8>,
    reader: Reader,
}

/// What the end of a direction says.
#[derive(Clone, Copy, Default)]
struct Tail {
    /// Its first FIN.
    fin: Option<SegmentId>,
    /// Its last reset.
    reset: Option<SegmentId>,
    /// Whether a FIN may lie further back.
    open_ended: bool,
    /// Whether it consists of anything but resets.
    spoke: bool,
}

impl Connections {
    /// Of this capture.
    pub fn new(capture: Arc<Capture>) -> Self {
        let reader = Reader::new(Arc::clone(&capture), Want::columns());
        Self { capture, head: Vec::new(), reader }
    }

    /// A connection; `None` when the capture has no such stream.
    pub fn connection(&mut self, id: StreamId) -> Option<Connection> {
        let stream = self.capture.stream(id)?;
        let start = self.capture.record(stream.first)?.time;
        let end = self.capture.record(stream.last)?.time;
        let (client, server) = self.sockets(id, &stream);
        let mut connection = Connection {
            id,
            stream,
            client,
            server,
            start,
            duration: end.since(start),
            bytes: None,
            exchanges: None,
            standing: Standing::Open,
            conversation: Conversation::default(),
            protocol: "",
        };
        match stream.transport {
            Transport::Tcp => {
                let ledger = self.capture.ledger();
                let conversation = ledger.conversations.get(stream.index as usize).unwrap_or_default();
                connection.conversation = conversation;
                connection.bytes = Some(conversation.bytes);
                connection.exchanges = Some(conversation.exchanges);
                connection.standing = self.standing(&stream, &conversation);
                let protocol = conversation.protocol.and_then(|place| registry().at(place));
                connection.protocol = protocol.map_or("", |protocol| protocol.short);
            }
            Transport::Udp => {
                self.datagrams(&mut connection);
                connection.protocol = self.protocol_of(stream.first);
            }
        }
        Some(connection)
    }

    /// Who talks with whom: client and server.
    pub fn sockets(&mut self, id: StreamId, stream: &Stream) -> ((Address, u16), (Address, u16)) {
        let Some((envelope, from_client)) = self.envelope(stream.first, id) else { return Default::default() };
        let source = (envelope.source, envelope.source_port);
        let destination = (envelope.destination, envelope.destination_port);
        if from_client { (source, destination) } else { (destination, source) }
    }

    /// How a TCP connection stands.
    pub fn standing(&mut self, stream: &Stream, conversation: &Conversation) -> Standing {
        use Direction::{FromClient, FromServer};
        let [client, server] = conversation.last_segments;
        if server.is_none() && !stream.guessed {
            // A client may give up by itself.
            return match self.tail(client).reset {
                Some(_) => Standing::Reset(FromClient),
                None => Standing::Unanswered,
            };
        }
        const ENDS: u8 = Completeness::FIN | Completeness::RST;
        if conversation.completeness != 0 && conversation.completeness & ENDS == 0 {
            return Standing::Open;
        }
        let (client, server) = (self.tail(client), self.tail(server));
        match (client.fin, server.fin) {
            (Some(one), Some(other)) => {
                return Standing::Closed(Some(if one < other { FromClient } else { FromServer }));
            }
            (Some(_), None) if server.open_ended => return Standing::Closed(None),
            (None, Some(_)) if client.open_ended => return Standing::Closed(None),
            _ => {}
        }
        match (client.reset, server.reset) {
            (None, Some(_)) if !server.spoke && !stream.guessed => Standing::Refused,
            (None, Some(_)) => Standing::Reset(FromServer),
            (Some(_), None) => Standing::Reset(FromClient),
            (Some(one), Some(other)) => Standing::Reset(if one < other { FromClient } else { FromServer }),
            (None, None) if client.fin.is_some() => Standing::Closing(FromClient),
            (None, None) if server.fin.is_some() => Standing::Closing(FromServer),
            (None, None) => Standing::Open,
        }
    }

    /// Looks at the last segments of a direction, back to the last one that brought data without ending it: behind a FIN
    /// there is none.
    fn tail(&mut self, last: Option<SegmentId>) -> Tail {
        let mut tail = Tail::default();
        let mut at = last;
        for _ in 0..MAX_TAIL {
            let Some((id, segment)) = at.and_then(|id| Some((id, self.capture.ledger().segment(id)?))) else {
                return tail;
            };
            let flags = self.flags(id, segment.frame);
            tail.spoke |= flags & RST == 0;
            if flags & FIN != 0 {
                tail.fin = Some(id);
            } else if segment.captured > 0 && segment.state & state::TAKEN != 0 {
                return tail;
            }
            if flags & RST != 0 {
                tail.reset = tail.reset.or(Some(id));
            }
            at = segment.previous;
        }
        tail.open_ended = at.is_some() && tail.fin.is_none();
        tail
    }

    fn flags(&mut self, id: SegmentId, frame: FrameId) -> u16 {
        if let Some(envelope) = self.plain(frame) {
            return envelope.flags;
        }
        let first = self.capture.ledger().segments.partition_point(|segment| segment.frame < frame);
        let place = id.index().wrapping_sub(first);
        let Ok(view) = self.reader.read(frame) else { return 0 };
        let own = view.tape.envelopes().iter().filter(|e| e.transport == Transport::Tcp && !e.in_error);
        own.map(|envelope| envelope.flags).nth(place).unwrap_or(0)
    }

    /// The header of a frame that belongs to a stream, and whether the stream's client sent it.
    pub(super) fn envelope(&mut self, frame: FrameId, stream: StreamId) -> Option<(Envelope, bool)> {
        let record = self.capture.record(frame)?;
        let links: Vec<_> = self.capture.streams_of(frame, &record).collect();
        let (place, link) = links.iter().enumerate().find(|(_, link)| link.stream == stream)?;
        if let Some(envelope) = self.plain(frame).filter(|_| links.len() == 1) {
            return Some((envelope, link.from_client));
        }
        let view = self.reader.read(frame).ok()?;
        view.tape.envelopes().get(place).map(|envelope| (*envelope, link.from_client))
    }

    /// The only transport header of a frame, when the quick look finds it.
    fn plain(&mut self, frame: FrameId) -> Option<Envelope> {
        let record = self.capture.record(frame)?;
        let interface = self.capture.source().interface(record.interface)?;
        self.head.resize(MIN_HEAD.min(record.cap_len as usize), 0);
        let have = self.capture.source().read_at(record.offset, &mut self.head).ok()?;
        self.head.truncate(have);
        Some(peel::plain(interface.link_type, &self.head, record.cap_len, record.wire_len)?.envelope)
    }

    /// Of a UDP stream the bytes, the questions with their answers, and whether it was answered.
    fn datagrams(&mut self, connection: &mut Connection) {
        let (id, last) = (connection.id, connection.stream.last);
        let (mut bytes, mut exchanges, mut answered) = ([0u64; 2], 0u32, false);
        let mut at = Some(last);
        for _ in 0..MAX_DATAGRAMS {
            let Some(frame) = at else { break };
            let Some((envelope, from_client)) = self.envelope(frame, id) else { break };
            let direction = if from_client { Direction::FromClient } else { Direction::FromServer };
            answered |= !from_client;
            exchanges = exchanges.saturating_add(self.begun_in(frame));
            if let Some(sum) = bytes.get_mut(side(direction)) {
                *sum = sum.saturating_add(u64::from(envelope.payload_wire_len));
            }
            let record = self.capture.record(frame);
            let link = record.and_then(|r| self.capture.streams_of(frame, &r).find(|link| link.stream == id));
            at = link.and_then(|link| link.previous);
        }
        connection.standing = if answered || at.is_some() { Standing::Open } else { Standing::Unanswered };
        if at.is_none() {
            (connection.bytes, connection.exchanges) = (Some(bytes), Some(exchanges));
        }
    }

    /// Exchanges that begin with a datagram: a question asked for the first time, or an answer whose question was not seen.
    fn begun_in(&self, frame: FrameId) -> u32 {
        let begins = |entry: &crate::engine::pairs::Entry| {
            let orphan = || entry.peer.is_none() && self.capture.exchange_of_datagram(frame).is_some();
            entry.repeat_of.is_none() && (entry.request || orphan())
        };
        u32::try_from(self.capture.pairs_of(frame).filter(begins).count()).unwrap_or(u32::MAX)
    }

    /// What the list of packets says of a frame.
    pub(super) fn words(&mut self, frame: FrameId) -> String {
        self.reader.read(frame).map(|view| view.tape.columns().info.clone()).unwrap_or_default()
    }

    fn protocol_of(&mut self, frame: FrameId) -> &'static str {
        match self.reader.read(frame) {
            Ok(view) => view.tape.columns().protocol,
            Err(_) => "",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::Options;
    use crate::source::{OpenOptions, Source};
    use std::path::Path;
    use std::sync::atomic::AtomicBool;

    fn all(name: &str) -> Vec<Connection> {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("captures").join(name);
        let capture = Capture::new(Source::open(&path, &OpenOptions::default()).unwrap(), Options::default());
        capture.load(&AtomicBool::new(false), &mut |_| {});
        let mut connections = Connections::new(Arc::clone(&capture));
        (0..capture.stream_count()).map(|at| connections.connection(StreamId(at as u32)).unwrap()).collect()
    }

    #[test]
    fn endings_are_told_by_flags_and_by_who_came_first() {
        use Direction::{FromClient, FromServer};
        let standing = |name: &str| all(name)[0].standing;
        assert_eq!(standing("tcp/handshake.pcapng"), Standing::Closed(Some(FromClient)));
        assert_eq!(standing("tcp/refused.pcapng"), Standing::Refused);
        assert!(matches!(standing("tcp/reset.pcapng"), Standing::Reset(FromClient | FromServer)));
        assert!(all("tcp/midstream.pcapng")[0].joined_late());
        assert!(!all("tcp/handshake.pcapng")[0].joined_late());
    }

    #[test]
    fn ends_bytes_and_times_are_those_of_the_stream() {
        let connections = all("http/get.pcapng");
        let Connection { client, server, bytes, duration, .. } = connections[0];
        assert!(client.1 > server.1, "{client:?} {server:?}");
        let [up, down] = bytes.unwrap();
        assert!(up > 0 && down > up, "{up} {down}");
        assert!(duration > Delta(0));
    }

    #[test]
    fn datagrams_have_roles_too() {
        let connections = all("dns/lookup.pcapng");
        let first = connections[0];
        assert_eq!((first.stream.transport, first.server.1), (Transport::Udp, 53));
        assert_eq!(first.standing, Standing::Open);
        assert_eq!(first.protocol, "DNS");
        assert!(first.bytes.unwrap().iter().all(|bytes| *bytes > 0));
        // Each conversation has the exchanges that the ledger lists for it.
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("captures/dns/lookup.pcapng");
        let capture = Capture::new(Source::open(&path, &OpenOptions::default()).unwrap(), Options::default());
        capture.load(&AtomicBool::new(false), &mut |_| {});
        let listed =
            |id: StreamId| capture.ledger().exchanges.iter_from(0).filter(|record| record.stream == id).count();
        for connection in &connections {
            assert_eq!(connection.exchanges.map(|count| count as usize), Some(listed(connection.id)));
        }
        assert!(first.exchanges.unwrap() > 0);
    }
}
