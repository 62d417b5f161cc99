//! What it took until an exchange could begin: the lookup of the name, the connection, the handshake of TLS.
//!
//! Each part belongs to the first exchange that it made possible. The lookup is the last one of the client that answered the
//! host's name with the server's address, and counts for the first connection that went there.

use std::collections::HashMap;

use super::row::Row;
use super::{Ends, Exchanges};
use crate::analysis::{Capture, Reader};
use crate::base::{Address, Delta, ExchangeId, FrameId, Time};
use crate::dissect::{Direction, Item, Transport, Value, View, Want};
use crate::engine::ledger::{ExchangeRecord, MessageRecord, flags};
use crate::protocols::tls::kind::Kind;

/// Lookups before a connection that are read in search of its server's address.
pub const MAX_LOOKUPS: usize = 256;
/// Streams that began between a lookup and a connection that may have been the first to go there; behind more it is not told.
pub const MAX_BETWEEN: u32 = 64;
/// Records of TLS at the start of a connection among which the end of its handshake is looked for.
pub const MAX_RECORDS: usize = 64;
/// Exchanges before one among which another of the same stream within the connection is looked for.
const MAX_BESIDE: usize = 256;
/// Answers of lookups that are remembered.
const MAX_REMEMBERED: usize = 4096;

/// Kinds of records, and of handshake messages: RFC 8446 §5.1 and §4.
const HANDSHAKE: u8 = 22;
const APPLICATION_DATA: u8 = 23;
const KEY_UPDATE: u8 = 24;

/// The parts before an exchange, where they were captured and belong to it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Opening {
    /// From the question for the server's name to the answer.
    pub lookup: Option<Span>,
    /// From the SYN to the acknowledgement that ends the handshake of TCP.
    pub connect: Option<Span>,
    /// From the client's hello to the last Finished of the handshake of TLS.
    pub secure: Option<Span>,
    /// Whether an exchange before it used the same connection.
    pub reused: bool,
}

/// A part, and where it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// When it begins.
    pub start: Time,
    /// How long it is.
    pub length: Delta,
    /// The first frame of it, and the last that is known.
    pub frames: (FrameId, FrameId),
}

impl Opening {
    /// The parts in their order, as far as they are known.
    pub fn parts(&self) -> impl Iterator<Item = Span> + use<> {
        [self.lookup, self.connect, self.secure].into_iter().flatten()
    }

    /// When the first part begins.
    pub fn start(&self) -> Option<Time> {
        self.parts().map(|part| part.start).min()
    }
}

impl Exchanges {
    /// What came before an exchange, as far as it is known without reading frames: the connection and what protects it.
    pub(super) fn opening(&self, record: &ExchangeRecord) -> Opening {
        let Some(stream) = self.capture.stream(record.stream).filter(|s| s.transport == Transport::Tcp) else {
            return Opening::default();
        };
        let first = record.in_stream == 1;
        let own = self.secured_lane(record);
        let previous = |record: &ExchangeRecord| record.previous.and_then(|id| self.record(id));
        let mut before = std::iter::successors(previous(record), previous).take(MAX_BESIDE);
        let secured = own.filter(|own| !before.any(|before| self.secured_lane(&before) == Some(*own)));
        let connect = first.then(|| self.connect(stream.index, stream.first)).flatten();
        let secure = secured.and_then(|lane| self.secure(stream.index, lane));
        let secured = secured.is_some();
        Opening { lookup: None, connect, secure, reused: !first && !secured }
    }

    /// In which stream within the connection an exchange lies, if that is protected.
    fn secured_lane(&self, record: &ExchangeRecord) -> Option<u16> {
        let message = record.request.or(record.response).and_then(|id| self.message(id));
        message.filter(|message| message.is(flags::SECURED)).map(|message| message.lane)
    }

    fn connect(&self, index: u32, first: FrameId) -> Option<Span> {
        let conversation = self.capture.ledger().conversations.get(index as usize)?;
        let length = Delta(i64::from(conversation.initial_rtt));
        (length.0 > 0).then_some(Span { start: self.time(first)?, length, frames: (first, first) })
    }

    /// The handshake of TLS that protects what a stream carries first.
    fn secure(&self, index: u32, lane: u16) -> Option<Span> {
        let registry = self.capture.registry();
        let tls = registry.protocol("tls").and_then(|tls| registry.place(tls))?;
        let records = self.capture.messages_of_stream(index).map(|(_, record)| record);
        let outer = self.capture.ledger().lane(index, lane).outer;
        let records = records.filter(|record| record.protocol == tls && record.lane == outer).take(MAX_RECORDS);
        let (first, last) = handshake(records)?;
        let frame = |segment| self.capture.ledger().segment(segment).map(|segment| segment.frame);
        let frames = (frame(first.first)?, frame(last.last)?);
        let (start, end) = (self.time(frames.0)?, self.time(frames.1)?);
        Some(Span { start, length: end.since(start), frames })
    }

    /// The parts before an exchange, with the lookup of the name: that reads frames of lookups.
    pub fn whole_opening(&mut self, row: &Row) -> Opening {
        let lookup = match row.in_stream {
            1 => self.lookup(row),
            _ => None,
        };
        Opening { lookup, ..row.timing.opening }
    }

    /// The lookup that led to the connection of its first exchange.
    fn lookup(&mut self, row: &Row) -> Option<Span> {
        let record = self.record(row.id)?;
        let stream = self.capture.stream(record.stream).filter(|stream| stream.transport == Transport::Tcp)?;
        let name = key(row.host.as_deref()?);
        self.lookups.list(&self.capture);
        let all = self.lookups.before(row.id);
        let mut found = None;
        for id in all {
            let Some(lookup) = self.answered(id).filter(|lookup| lookup.name == name && lookup.frames.1 < stream.first)
            else {
                continue;
            };
            let ends = self.ends(record.stream);
            if lookup.addresses.contains(&ends.server.0) && may_be_same(lookup.client, ends.client.0) {
                found = Some(lookup);
                break;
            }
        }
        let Lookup { frames, .. } = found?;
        let ends = self.ends(record.stream);
        if !self.is_first(record.stream.0, ends, frames.1) {
            return None;
        }
        let (start, end) = (self.time(frames.0)?, self.time(frames.1)?);
        Some(Span { start, length: end.since(start), frames })
    }

    /// Whether a stream is the first of those that began behind a frame to go where it goes.
    fn is_first(&mut self, stream: u32, ends: Ends, behind: FrameId) -> bool {
        for id in (0..stream).rev().take(MAX_BETWEEN as usize).map(crate::base::StreamId) {
            let Some(other) = self.capture.stream(id).filter(|other| other.first > behind) else { return true };
            let is_same = |own: Ends| (own.client.0, own.server.0) == (ends.client.0, ends.server.0);
            if other.transport == Transport::Tcp && is_same(self.ends(id)) {
                return false;
            }
        }
        stream <= MAX_BETWEEN
    }

    /// A lookup that was answered.
    fn answered(&mut self, id: ExchangeId) -> Option<Lookup> {
        if let Some(known) = self.lookups.known.get(&id.0) {
            return Some(known.clone());
        }
        let record = self.record(id)?;
        let frames = self.frames_of_record(&record);
        let (asked, answered) = (frames.0?.0, frames.1?.1);
        let client = self.ends(record.stream).client.0;
        let capture = &self.capture;
        let reader = self.lookups.reader.get_or_insert_with(|| Reader::new(capture.clone(), wanted(capture)));
        let view = reader.read(answered).ok()?;
        let name = view.tape.items().iter().find(|item| item.field.filter == "dns.qry.name")?;
        let name = match view.value(name) {
            Value::Text(name) | Value::Bytes(name) => key(&String::from_utf8_lossy(name)),
            _ => return None,
        };
        let address = |item: &Item| match view.value(item) {
            Value::Ipv4(address) => Some(Address::V4(address)),
            Value::Ipv6(address) => Some(Address::V6(address)),
            _ => None,
        };
        let addresses = answers(&view).into_iter().filter_map(address).collect();
        let lookup = Lookup { name, client, addresses, frames: (asked, answered) };
        if self.lookups.known.len() >= MAX_REMEMBERED {
            self.lookups.known.clear();
        }
        self.lookups.known.insert(id.0, lookup.clone());
        Some(lookup)
    }
}

/// The client's hello and the record that ends the handshake: the client's Finished, before TLS 1.3 that of the server where
/// it comes later. `None` where they were not captured or the client's is not opened.
fn handshake(records: impl Iterator<Item = MessageRecord>) -> Option<(MessageRecord, MessageRecord)> {
    let (mut hello, mut client, mut server) = (None, None, None);
    let mut sends = false;
    for record in records {
        let [outer, detail] = record.code.to_be_bytes();
        let kind = Kind(record.kind);
        let protected = kind.has(Kind::PROTECTED);
        let content = if protected { kind.content().unwrap_or(outer) } else { outer };
        match (record.direction(), content) {
            (Direction::FromClient, HANDSHAKE) if !protected => hello = hello.or(Some(record)),
            (Direction::FromClient, HANDSHAKE) if !sends && detail != KEY_UPDATE => client = Some(record),
            // What comes before Finished is early data.
            (Direction::FromClient, APPLICATION_DATA) => sends = client.is_some(),
            // In TLS 1.3 the record would look like application data.
            (Direction::FromServer, HANDSHAKE) if protected && outer == HANDSHAKE => server = server.or(Some(record)),
            _ => {}
        }
    }
    let client: MessageRecord = client?;
    let last = server.filter(|server: &MessageRecord| server.last > client.last).unwrap_or(client);
    Some((hello?, last))
}

/// Lookups of names, in the order in which they began.
#[derive(Default)]
pub(super) struct Lookups {
    /// Which exchanges they are, of so many that were looked at.
    all: Vec<u32>,
    looked: u32,
    known: HashMap<u32, Lookup>,
    reader: Option<Reader>,
}

/// A lookup with its answer.
#[derive(Clone)]
struct Lookup {
    name: String,
    client: Address,
    addresses: Vec<Address>,
    /// The question, and the answer.
    frames: (FrameId, FrameId),
}

impl Lookups {
    /// Notes which exchanges are lookups.
    fn list(&mut self, capture: &Capture) {
        let registry = capture.registry();
        let dns = registry.protocol("dns").and_then(|dns| registry.place(dns));
        let ledger = capture.ledger();
        let count = u32::try_from(ledger.exchanges.len()).unwrap_or(u32::MAX);
        for id in self.looked..count {
            if ledger.exchange(ExchangeId(id)).is_some_and(|record| Some(record.protocol) == dns) {
                self.all.push(id);
            }
        }
        self.looked = count;
    }

    /// Those that began before an exchange, the nearest first.
    fn before(&self, id: ExchangeId) -> Vec<ExchangeId> {
        let end = self.all.partition_point(|own| *own < id.0);
        self.all.iter().take(end).rev().take(MAX_LOOKUPS).copied().map(ExchangeId).collect()
    }
}

fn wanted(capture: &Capture) -> Want {
    let names = ["dns.qry.name", "dns.count.answers", "dns.resp.name", "dns.a", "dns.aaaa"];
    let fields = names.iter().flat_map(|name| capture.registry().fields_named(name));
    Want { labels: false, ..Want::fields(fields) }
}

/// What the answer section of a DNS message holds: the items of its first records, as many as the header counts.
pub fn answers<'v>(view: &View<'v>) -> Vec<&'v Item> {
    let items = view.tape.items();
    let count = items.iter().find(|item| item.field.filter == "dns.count.answers").map(|item| view.value(item));
    let Some(Value::Uint(count)) = count else { return Vec::new() };
    let mut records = 0u64;
    let mut found = Vec::new();
    for item in items {
        records = records.saturating_add(u64::from(item.field.filter == "dns.resp.name"));
        if records > count {
            break;
        }
        if records > 0 {
            found.push(item);
        }
    }
    found
}

/// A host as names are compared: without port and the dot at its end, in small letters.
fn key(host: &str) -> String {
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) && !name.contains(':') => name,
        _ => host,
    };
    name.trim_end_matches('.').to_ascii_lowercase()
}

/// Whether two addresses may be those of one host: it asks over one family and connects over another.
fn may_be_same(one: Address, other: Address) -> bool {
    match (one, other) {
        (Address::V4(one), Address::V4(other)) => one == other,
        (Address::V6(one), Address::V6(other)) => one == other,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_are_compared_without_their_ports() {
        assert_eq!(key("Example.test.:8080"), "example.test");
        assert_eq!(key("example.test."), "example.test");
        assert_eq!(key("[2001:db8::1]:80"), "[2001:db8::1]:80");
    }

    #[test]
    fn a_client_may_ask_over_another_family() {
        let (one, other) = (Address::V4([192, 0, 2, 1]), Address::V4([192, 0, 2, 2]));
        assert!(may_be_same(one, one) && !may_be_same(one, other) && may_be_same(one, Address::V6([1; 16])));
    }
}
