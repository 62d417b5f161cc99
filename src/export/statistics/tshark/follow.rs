//! `follow,…`: what both sides of a connection sent, piece by piece.
//!
//! A piece of TCP is what a segment brought, one of UDP a datagram, one of TLS what a record carries, one of HTTP a head or a
//! body without its codings, one of HTTP/2 a frame, and of headers their names and values, each behind its length in four
//! bytes. Who is the client is known from the connection: tshark takes the sender of the first piece for it.

mod form;
pub mod pieces;

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

pub use form::Form;
use form::Writer;
use pieces::Pieces;

use super::text::RULE_67;
use crate::analysis::Capture;
use crate::analysis::statistics::Stopped;
use crate::base::{Address, StreamId};
use crate::dissect::Transport;
use crate::export::exchanges::{Ends, Exchanges};
use crate::export::follow::stream_numbered;
use crate::text;

/// What of a connection is followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Protocol {
    /// The bytes of a TCP connection.
    Tcp,
    /// Datagrams.
    Udp,
    /// What TLS carries.
    Tls,
    /// Heads and bodies of HTTP/1.
    Http,
    /// Frames of HTTP/2.
    Http2,
}

impl Protocol {
    const ALL: [Self; 5] = [Self::Tcp, Self::Udp, Self::Tls, Self::Http, Self::Http2];

    /// That of this name.
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|protocol| protocol.name() == word)
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Tcp => "tcp",
            Self::Udp => "udp",
            Self::Tls => "tls",
            Self::Http => "http",
            Self::Http2 => "http2",
        }
    }

    fn transport(self) -> Transport {
        if self == Self::Udp { Transport::Udp } else { Transport::Tcp }
    }
}

/// Which connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// That of this number.
    Number(u32),
    /// A stream of HTTP/2 in that of this number.
    Substream(u32, u32),
    /// All between these two.
    Ends(SocketAddr, SocketAddr),
}

/// Which connection, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Request {
    /// What of it.
    pub protocol: Protocol,
    /// How.
    pub form: Form,
    /// Which connection.
    pub which: Which,
    /// The first and the last piece that is written, from 1; all without it.
    pub range: Option<(usize, usize)>,
}

impl Request {
    /// The display filter that tshark makes of it.
    fn filter(&self) -> String {
        let transport = if self.protocol == Protocol::Udp { "udp" } else { "tcp" };
        match self.which {
            Which::Number(stream) => format!("{transport}.stream eq {stream}"),
            Which::Substream(stream, substream) => {
                format!("{transport}.stream eq {stream} and http2.streamid eq {substream}")
            }
            Which::Ends(one, other) => {
                let end = |field: &str, port: &str, end: SocketAddr| {
                    let version = if end.is_ipv4() { "ip" } else { "ipv6" };
                    format!("({version}.{field} eq {} and {transport}.{port} eq {})", end.ip(), end.port())
                };
                let way = |from, to| format!("({} and {})", end("src", "srcport", from), end("dst", "dstport", to));
                format!("{} or {}", way(one, other), way(other, one))
            }
        }
    }

    /// The streams, in their order.
    fn streams(&self, capture: &Arc<Capture>) -> Vec<StreamId> {
        let transport = self.protocol.transport();
        match self.which {
            Which::Number(stream) | Which::Substream(stream, _) => {
                stream_numbered(capture, transport, stream).into_iter().collect()
            }
            Which::Ends(one, other) => {
                let mut exchanges = Exchanges::new(capture);
                let (one, other) = (socket(one), socket(other));
                let all = 0..u32::try_from(capture.stream_count()).unwrap_or(u32::MAX);
                let own = |id: &StreamId| capture.stream(*id).is_some_and(|stream| stream.transport == transport);
                let between = |id: &StreamId| {
                    let Ends { client, server, .. } = exchanges.ends(*id);
                    (client, server) == (one, other) || (client, server) == (other, one)
                };
                all.map(StreamId).filter(own).filter(between).collect()
            }
        }
    }
}

fn socket(end: SocketAddr) -> (Address, u16) {
    match end {
        SocketAddr::V4(end) => (Address::V4(end.ip().octets()), end.port()),
        SocketAddr::V6(end) => (Address::V6(end.ip().octets()), end.port()),
    }
}

/// Writes the connection; nothing but the frame around it when there is none.
pub fn write(request: &Request, capture: &Arc<Capture>, stop: &AtomicBool) -> Result<Vec<u8>, Stopped> {
    let Request { protocol, form, range, .. } = *request;
    let streams = request.streams(capture);
    let ends = streams.first().map(|id| Exchanges::new(capture).ends(*id)).unwrap_or_default();
    let mut out = Writer::new(form);
    if form == Form::Yaml {
        out.peers([ends.client, ends.server]);
    } else {
        let node = |(address, port): (Address, u16)| match address {
            Address::None => ":0".to_owned(),
            Address::V6(_) => format!("[{address}]:{port}"),
            _ => format!("{address}:{port}"),
        };
        let out = &mut out.text;
        text!(out, "\n{RULE_67}\nFollow: {},{}\nFilter: {}\n", protocol.name(), form.name(), request.filter());
        text!(out, "Node 0: {}\nNode 1: {}\n", node(ends.client), node(ends.server));
    }
    let mut number = 0usize;
    let substream = if let Which::Substream(_, substream) = request.which { substream } else { 0 };
    for stream in streams {
        for piece in Pieces::new(capture, stream, request.protocol, substream) {
            if stop.load(Ordering::Relaxed) {
                return Err(Stopped);
            }
            number += 1;
            match range {
                Some((first, _)) if number < first => {}
                Some((_, last)) if number > last => break,
                _ => out.piece(capture, &piece),
            }
        }
    }
    if form != Form::Yaml {
        text!(out.text, "{RULE_67}\n");
    }
    Ok(out.text.into_bytes())
}
