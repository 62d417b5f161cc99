//! Connections of TLS that nobody here can open: what they show all the same.

use super::Stories;
use super::secured::Seen;
use crate::base::{Address, FrameId, StreamId};
use crate::dissect::Trouble;

/// Connections that are looked at, and those of them that are told.
const MAX_STREAMS: u32 = 4096;
/// See [`Stories::sealed`].
pub const MAX_SEALED: usize = 64;

/// A connection of TLS without an exchange that could be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// Which.
    pub id: StreamId,
    /// Its number, as in `tcp.stream`.
    pub number: u32,
    /// Its first frame.
    pub first: FrameId,
    /// The server's socket.
    pub server: (Address, u16),
    /// What its handshake shows.
    pub seen: Seen,
    /// Payload bytes from the client and from the server.
    pub bytes: [u64; 2],
    /// Why it stays closed, where that is known.
    pub why: Option<Trouble>,
}

impl Stories {
    /// The first [`MAX_SEALED`] connections of TLS on which no exchange could be read, in their order. Reads the first packets
    /// of each.
    pub fn sealed(&mut self) -> Vec<Sealed> {
        let Some(place) = self.capture.registry().protocol("tls").and_then(|tls| self.capture.registry().place(tls))
        else {
            return Vec::new();
        };
        let streams = u32::try_from(self.capture.stream_count()).unwrap_or(u32::MAX).min(MAX_STREAMS);
        let mut sealed = Vec::new();
        for id in (0..streams).map(StreamId) {
            if sealed.len() >= MAX_SEALED {
                break;
            }
            let index = self.capture.stream(id).map(|stream| stream.index as usize);
            let ledger = self.capture.ledger();
            let conversation = index.and_then(|index| ledger.conversations.get(index));
            let is_closed = |own: &crate::engine::ledger::Conversation| own.first_exchange.is_none();
            if !conversation.is_some_and(|own| own.protocol == Some(place) && is_closed(&own)) {
                continue;
            }
            let Some(connection) = self.connections.connection(id).filter(|own| own.protocol == "TLS") else {
                continue;
            };
            sealed.push(Sealed {
                id,
                number: connection.stream.index,
                first: connection.stream.first,
                server: connection.server,
                seen: self.seen(&connection),
                bytes: connection.bytes.unwrap_or_default(),
                why: self.capture.trouble_of(connection.stream.last),
            });
        }
        sealed
    }
}
