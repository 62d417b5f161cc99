//! The addresses and ports of IP packets, counted in the trees that Wireshark has for them (`ip_hosts,tree`, `ip_srcdst,tree`,
//! `ptype,tree`, `dests,tree`, and the same of IPv6).
//!
//! As there, a packet counts once for each of its headers of a family, and with the addresses and ports of the innermost
//! one. What an error message quotes does not count.

use super::scan::{Scope, Stopped, Unreadable};
use super::tree::{Clock, Kind, Tree};
use crate::analysis::{Capture, FrameRecord, ReadError, Reader, registry};
use crate::base::{Address, FrameId, Time};
use crate::dissect::{Transport, Value, View, Want};
use crate::engine::flow::Stream;

/// A version of IP.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// IPv4.
    V4,
    /// IPv6.
    V6,
}

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// Each packet for its source and its destination.
    Hosts,
    /// Sources and destinations apart.
    Ends,
    /// The protocols of transport.
    Transports,
    /// Destinations, the protocols that go there, and their ports.
    Destinations,
}

/// The headers of a packet.
#[derive(Clone, Copy, Debug)]
struct Headers {
    time: Time,
    /// Headers of IPv4, of IPv6.
    count: [u32; 2],
    source: Address,
    destination: Address,
    transport: Option<(Transport, u16)>,
}

/// The tree of a question.
pub fn networks(scope: &Scope<'_>, family: Family, question: Question) -> Result<(Tree, Unreadable), Stopped> {
    let clock = Clock::of(scope.capture);
    let mut counters = Counters::new(family, question);
    let fields = ["ip.src", "ip.dst", "ipv6.src", "ipv6.dst"];
    let want = Want { labels: false, ..Want::fields(registry().fields().filter(|f| fields.contains(&f.filter))) };
    let look = |reader: &mut Reader, frame, record: &FrameRecord, found: &mut Vec<Headers>| {
        found.extend(headers(scope.capture, reader, frame, record)?);
        Ok(())
    };
    let unreadable = scope.read(&want, &look, &mut |found: Vec<Headers>| {
        for headers in found {
            let [v4, v6] = headers.count;
            let times = if family == Family::V4 { v4 } else { v6 };
            if times > 0 {
                counters.tree.at(clock.milliseconds(headers.time));
            }
            (0..times).for_each(|_| counters.count(&headers));
        }
    })?;
    Ok((counters.tree, unreadable))
}

/// What a frame counts with; of most the index knows it.
fn headers(
    capture: &Capture,
    reader: &mut Reader,
    frame: FrameId,
    record: &FrameRecord,
) -> Result<Option<Headers>, ReadError> {
    let plain = record.stream.filter(|_| !record.has_more_streams && !record.has_fragment);
    let plain = plain.and_then(|id| capture.stream(id)).filter(|stream| !stream.layered);
    if let Some(headers) = plain.and_then(|stream| indexed(&stream, record)) {
        return Ok(Some(headers));
    }
    let view = reader.read_record(frame, record)?;
    Ok(read(&view, record.time))
}

fn indexed(stream: &Stream, record: &FrameRecord) -> Option<Headers> {
    let (client, server) = stream.addresses?;
    let ends = [(client, stream.ports.0), (server, stream.ports.1)];
    let [(source, _), (destination, port)] = if record.from_client { ends } else { [ends[1], ends[0]] };
    let address = |number: u32| Address::V4(number.to_be_bytes());
    Some(Headers {
        time: record.time,
        count: [1, 0],
        source: address(source),
        destination: address(destination),
        transport: Some((stream.transport, port)),
    })
}

fn read(view: &View<'_>, time: Time) -> Option<Headers> {
    let mut headers =
        Headers { time, count: [0; 2], source: Address::None, destination: Address::None, transport: None };
    // What lies deeper is quoted.
    for item in view.tape.items().iter().filter(|item| item.depth == 1) {
        let (family, address) = match view.value(item) {
            Value::Ipv4(address) => (0, Address::V4(address)),
            Value::Ipv6(address) => (1, Address::V6(address)),
            _ => continue,
        };
        if item.field.filter.ends_with(".src") {
            headers.source = address;
            headers.count[family] += 1;
        } else {
            headers.destination = address;
        }
    }
    let last = view.tape.envelopes().iter().rfind(|envelope| !envelope.in_error);
    headers.transport = last.map(|envelope| (envelope.transport, envelope.destination_port));
    (headers.count != [0; 2]).then_some(headers)
}

struct Counters {
    tree: Tree,
    question: Question,
    roots: [usize; 2],
}

impl Question {
    /// The title of its tree behind that of the family.
    pub fn title(self) -> &'static str {
        match self {
            Self::Hosts => "All Addresses",
            Self::Ends => "Source and Destination Addresses",
            Self::Transports => "IP Protocol Types",
            Self::Destinations => "Destinations and Ports",
        }
    }
}

impl Counters {
    fn new(family: Family, question: Question) -> Self {
        let mut tree = Tree::default();
        let (first, second) = match (question, family) {
            (Question::Hosts, _) => ("All Addresses", None),
            (Question::Ends, Family::V4) => ("Source IPv4 Addresses", Some("Destination IPv4 Addresses")),
            (Question::Ends, Family::V6) => ("Source IPv6 Addresses", Some("Destination IPv6 Addresses")),
            (Question::Transports, _) => ("IP Protocol Types", None),
            (Question::Destinations, _) => ("Destinations and Ports", None),
        };
        let first = tree.root(first, Kind::Count);
        let second = second.map_or(first, |name| tree.root(name, Kind::Count));
        Self { tree, question, roots: [first, second] }
    }

    fn count(&mut self, headers: &Headers) {
        let Self { tree, question, roots: [first, second] } = self;
        let transport = match headers.transport {
            Some((Transport::Tcp, _)) => "TCP",
            Some((Transport::Udp, _)) => "UDP",
            None => "NONE",
        };
        let (source, destination) = (headers.source.to_string(), headers.destination.to_string());
        match question {
            Question::Hosts => {
                tree.tick(*first);
                tree.tick_child(*first, &source);
                tree.tick_child(*first, &destination);
            }
            Question::Ends => {
                tree.tick_below(*first, &source);
                tree.tick_below(*second, &destination);
            }
            Question::Transports => tree.tick_below(*first, transport),
            Question::Destinations => {
                tree.tick(*first);
                let port = headers.transport.map_or(0, |(_, port)| port);
                if let Some(place) = tree.tick_child(*first, &destination)
                    && let Some(place) = tree.tick_child(place, transport)
                {
                    tree.tick_child(place, &port.to_string());
                }
            }
        }
    }
}
