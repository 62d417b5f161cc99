//! Streams that carry WebSocket, when their messages are made again.

use super::Connection;
use crate::dissect::{Direction, Remade};
use crate::protocols::http2::block;
use crate::protocols::http2::frame::{self, Head};
use crate::protocols::http2::kind::Kind;
use crate::protocols::http2::tunnel::{self, MAX_TUNNELS, Tunnel};

impl Connection {
    /// Looks at headers that were made again for a WebSocket that they ask for or agree on.
    pub(super) fn agree(&mut self, direction: Direction, message: &[u8], made: &[u8]) {
        let Some(head) = Head::read(message).filter(|head| head.kind == frame::HEADERS) else { return };
        if direction == Direction::FromClient {
            if block::value(made, ":protocol") != Some(b"websocket") {
                return;
            }
            if self.tunnels.len() >= MAX_TUNNELS {
                self.tunnels.pop_front();
            }
            self.tunnels.push_back((head.stream, None));
            return;
        }
        let asked = |(id, tunnel): &(u32, Option<Tunnel>)| *id == head.stream && tunnel.is_none();
        let Some(place) = self.tunnels.iter().position(asked) else { return };
        match block::value(made, ":status") {
            Some([b'1', ..]) | None => {}
            Some([b'2', ..]) => {
                if let Some((_, tunnel)) = self.tunnels.get_mut(place) {
                    *tunnel = Some(Tunnel::new(made));
                }
            }
            Some(_) => {
                self.tunnels.remove(place);
            }
        }
    }

    /// The frames of WebSocket that end in a frame of data.
    pub(super) fn tunnel(&mut self, direction: Direction, kind: Kind, message: &[u8]) -> Option<Remade> {
        let head = Head::read(message)?;
        let (_, tunnel) = self.tunnels.iter_mut().rev().find(|(id, _)| *id == head.stream)?;
        // Frames may be sent before the answer is there; it is not known then how they are coded.
        let tunnel = tunnel.get_or_insert_with(|| Tunnel::new(&[]));
        let (payload, whole) = tunnel::payload(message)?;
        Some(tunnel.take(direction, payload, whole, kind.torn))
    }
}
