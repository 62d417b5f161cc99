//! Goes over a capture for what hosts are called: the answers of DNS, and the names that connections asked for.
//!
//! It is no part of the first pass: only who uses names of hosts pays for them, on a thread of its own choice. The pass goes
//! on where it ended, so that a capture that grows is gone over once.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::{Capture, FrameRecord, Reader, registry};
use crate::base::{Address, FrameId, MessageId};
use crate::dissect::{Direction, Protocol, Transport, Value, View, Want};
use crate::engine::ledger::{MessageRecord, flags};
use crate::names::Origin;
use crate::names::hosts::Sighting;

/// Frames and messages between two looks at the stop flag.
const PATIENCE: usize = 1024;
/// Aliases that are followed from a name to the one that was asked for; RFC 1034 §3.6.2 sets no limit.
pub const MAX_ALIASES: usize = 16;

/// How far a capture was gone over.
#[derive(Debug, Default)]
pub(super) struct Learned {
    frames: usize,
    messages: usize,
    file: usize,
}

/// Learns the names of hosts in the frames that are there, from where it ended the last time on, until it is `stop`ped. Others
/// who ask for the same wait for it. Says whether it came to the end.
pub fn learn(capture: &Arc<Capture>, stop: &AtomicBool) -> bool {
    let Ok(mut learned) = capture.learned.lock() else { return false };
    of_file(capture, &mut learned);
    if !capture.names().chosen().learns() {
        return true;
    }
    let mut look = Look { capture, reader: Reader::new(Arc::clone(capture), want()) };
    look.datagrams(&mut learned, stop) && look.messages(&mut learned, stop)
}

/// The names that the file brings with it.
fn of_file(capture: &Capture, learned: &mut Learned) {
    let all = capture.source().names();
    let new = all.get(learned.file..).unwrap_or_default();
    if !new.is_empty() {
        capture.names().learn(|hosts| {
            for name in new {
                let (address, name) = (name.address, name.name.as_str());
                let (frame, since) = (FrameId(0), FrameId(0));
                hosts.add(&Sighting { address, name, origin: Origin::File, frame, since });
            }
        });
    }
    learned.file = all.len();
}

const FIELDS: [&str; 11] = [
    "dns.flags.response",
    "dns.qry.name",
    "dns.resp.name",
    "dns.cname",
    "dns.a",
    "dns.aaaa",
    "http.host",
    "http.request.method",
    "http.request.uri",
    "http2.headers.authority",
    "tls.handshake.extensions_server_name",
];

fn want() -> Want {
    Want { labels: false, ..Want::fields(registry().fields().filter(|field| FIELDS.contains(&field.filter))) }
}

/// Which protocols tell names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Teller {
    Dns,
    Requests,
    Tls,
}

fn teller(protocol: &Protocol) -> Option<Teller> {
    match protocol.field.filter {
        "dns" | "mdns" | "llmnr" => Some(Teller::Dns),
        "http" | "http2" => Some(Teller::Requests),
        "tls" => Some(Teller::Tls),
        _ => None,
    }
}

struct Look<'c> {
    capture: &'c Arc<Capture>,
    reader: Reader,
}

impl Look<'_> {
    /// The frames whose datagrams are of DNS.
    fn datagrams(&mut self, learned: &mut Learned, stop: &AtomicBool) -> bool {
        while learned.frames < self.capture.len() {
            if learned.frames.is_multiple_of(PATIENCE) && stop.load(Ordering::Relaxed) {
                return false;
            }
            let frame = FrameId(u32::try_from(learned.frames).unwrap_or(u32::MAX));
            let Some(record) = self.capture.record(frame) else { return true };
            if self.has_datagram(frame, &record) {
                self.read(frame, &record, frame);
            }
            learned.frames = learned.frames.saturating_add(1);
        }
        true
    }

    fn has_datagram(&self, frame: FrameId, record: &FrameRecord) -> bool {
        if record.transport != Some(Transport::Udp) && !record.has_more_streams {
            return false;
        }
        self.capture.streams_of(frame, record).filter_map(|link| self.capture.stream(link.stream)).any(|stream| {
            let (client, server) = stream.ports;
            let found = registry().by_ports(&self.capture.options().settings, client, server);
            stream.transport == Transport::Udp && found.and_then(teller) == Some(Teller::Dns)
        })
    }

    /// The messages of streams: each of DNS, and the first request of a client on each connection.
    fn messages(&mut self, learned: &mut Learned, stop: &AtomicBool) -> bool {
        while learned.messages < self.capture.ledger().messages.len() {
            if learned.messages.is_multiple_of(PATIENCE) && stop.load(Ordering::Relaxed) {
                return false;
            }
            let id = MessageId(u32::try_from(learned.messages).unwrap_or(u32::MAX));
            let Some(message) = self.capture.ledger().message(id) else { return true };
            // One that may still get longer is looked at when it is over, and so are those behind it.
            if !message.is(flags::ENDED) && self.capture.state() != super::State::Done {
                return true;
            }
            self.message(id, &message);
            learned.messages = learned.messages.saturating_add(1);
        }
        true
    }

    fn message(&mut self, id: MessageId, message: &MessageRecord) {
        let Some(teller) = registry().at(message.protocol).and_then(teller) else { return };
        let Some(stream) = self.capture.stream(message.stream) else { return };
        let conversation = || self.capture.ledger().conversations.get(stream.index as usize);
        let from_client = message.direction() == Direction::FromClient;
        let wanted = match teller {
            Teller::Dns => true,
            // A protected stream has the name of its own handshake.
            Teller::Requests if message.is(flags::INNER) => false,
            Teller::Requests => {
                let first = conversation().and_then(|conversation| conversation.first_exchange);
                from_client && message.exchange.is_some() && message.exchange == first
            }
            Teller::Tls => from_client && conversation().is_some_and(|own| own.first_messages.contains(&Some(id))),
        };
        let segment = self.capture.ledger().segment(message.last).filter(|_| wanted);
        let Some((frame, record)) = segment.and_then(|s| Some((s.frame, self.capture.record(s.frame)?))) else {
            return;
        };
        let since = if teller == Teller::Dns { frame } else { stream.first };
        self.read(frame, &record, since);
    }

    /// Learns what a frame says.
    fn read(&mut self, frame: FrameId, record: &FrameRecord, since: FrameId) {
        // What cannot be read says nothing; who shows the frame says so.
        let Ok(view) = self.reader.read_record(frame, record) else { return };
        let destination = view.tape.columns().destination;
        let mut found = Found::default();
        found.read(&view);
        self.capture.names().learn(|hosts| {
            for (address, name) in &found.addresses {
                hosts.add(&Sighting { address: *address, name, origin: Origin::Dns, frame, since: frame });
            }
            for (origin, name) in found.asked.iter().filter(|(origin, _)| *origin != Origin::Host || !found.proxied) {
                hosts.add(&Sighting { address: destination, name, origin: *origin, frame, since });
            }
        });
    }
}

/// What a frame says of names.
#[derive(Default)]
struct Found {
    /// Addresses of DNS with the names that they were asked for by.
    addresses: Vec<(Address, String)>,
    /// Names that the client asked for.
    asked: Vec<(Origin, String)>,
    /// It asked a proxy (RFC 9112 §3.2.2 and §3.2.3): the name is that of another host.
    proxied: bool,
}

impl Found {
    fn read(&mut self, view: &View<'_>) {
        let mut owner = String::new();
        let mut aliases: Vec<(String, String)> = Vec::new();
        for item in view.tape.items() {
            let value = view.value(item);
            match (item.field.filter, value) {
                // A message begins: aliases are those of one message.
                ("dns.flags.response", _) => aliases.clear(),
                ("dns.resp.name", Value::Text(name)) => owner = text(name),
                ("dns.cname", Value::Text(name)) => aliases.push((text(name), owner.clone())),
                ("dns.a", Value::Ipv4(octets)) => {
                    self.addresses.push((Address::V4(octets), asked_for(&owner, &aliases)));
                }
                ("dns.aaaa", Value::Ipv6(octets)) => {
                    self.addresses.push((Address::V6(octets), asked_for(&owner, &aliases)));
                }
                ("http.request.method", Value::Text(b"CONNECT")) => self.proxied = true,
                ("http.request.uri", Value::Text(target)) => self.proxied |= text(target).contains("://"),
                ("http.host" | "http2.headers.authority", Value::Text(name)) => {
                    self.asked.push((Origin::Host, text(name)));
                }
                ("tls.handshake.extensions_server_name", Value::Text(name)) => {
                    self.asked.push((Origin::Sni, text(name)));
                }
                _ => {}
            }
        }
    }
}

/// The name that was asked for, of which `owner` is an alias, as far as the records tell.
fn asked_for(owner: &str, aliases: &[(String, String)]) -> String {
    let mut name = owner;
    for _ in 0..MAX_ALIASES {
        match aliases.iter().find(|(to, _)| to.eq_ignore_ascii_case(name)) {
            Some((_, from)) if !from.eq_ignore_ascii_case(name) => name = from,
            _ => break,
        }
    }
    name.to_owned()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn aliases_lead_to_the_name_that_was_asked_for() {
        let alias = |to: &str, from: &str| (to.to_owned(), from.to_owned());
        let chain = [alias("b.cdn", "www.example"), alias("c.cdn", "B.cdn")];
        assert_eq!(asked_for("c.cdn", &chain), "www.example");
        assert_eq!(asked_for("other", &chain), "other");
        let circle = [alias("a", "b"), alias("b", "a")];
        assert!(["a", "b"].contains(&asked_for("a", &circle).as_str()), "a circle ends");
    }

    #[test]
    fn every_field_that_is_looked_at_exists() {
        for name in FIELDS {
            assert!(registry().fields_named(name).next().is_some(), "{name}");
        }
    }
}
