//! Streams whose data is looked into, when their messages are made again: WebSocket and tunnels.

use super::Connection;
use crate::dissect::{Direction, Remade};
use crate::protocols::http2::block;
use crate::protocols::http2::connect::Course;
use crate::protocols::http2::frame::{self, Head};
use crate::protocols::http2::kind::Kind;
use crate::protocols::http2::tunnel::{self, MAX_TUNNELS, Tunnel};

/// What the data of a stream is.
pub(super) enum Inside {
    /// WebSocket, once that is agreed on.
    WebSocket(Option<Tunnel>),
    /// A tunnel.
    Connect(Box<Course>),
}

impl Connection {
    /// Looks at headers that were made again for a WebSocket or a tunnel that they ask for or agree on.
    pub(super) fn agree(&mut self, direction: Direction, message: &[u8], made: &[u8]) {
        let Some(head) = Head::read(message).filter(|head| head.kind == frame::HEADERS) else { return };
        if direction == Direction::FromClient {
            let inside = match block::value(made, ":protocol") {
                Some(b"websocket") => Inside::WebSocket(None),
                None if block::value(made, ":method") == Some(b"CONNECT") => Inside::Connect(Box::default()),
                _ => return,
            };
            if self.tunnels.len() >= MAX_TUNNELS {
                self.tunnels.pop_front();
            }
            self.tunnels.push_back((head.stream, inside));
            return;
        }
        let asked = |(_, (id, inside)): &(usize, &(u32, Inside))| {
            *id == head.stream && !matches!(inside, Inside::WebSocket(Some(_)))
        };
        let Some(place) = self.tunnels.iter().enumerate().find(asked).map(|(place, _)| place) else { return };
        match block::value(made, ":status") {
            Some([b'1', ..]) | None => {}
            Some([b'2', ..]) => {
                if let Some((_, Inside::WebSocket(tunnel))) = self.tunnels.get_mut(place) {
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
        let (_, inside) = self.tunnels.iter_mut().rev().find(|(id, _)| *id == head.stream)?;
        let Inside::WebSocket(tunnel) = inside else { return None };
        // Frames may be sent before the answer is there; it is not known then how they are coded.
        let tunnel = tunnel.get_or_insert_with(|| Tunnel::new(&[]));
        let (payload, whole) = tunnel::payload(message)?;
        Some(tunnel.take(direction, payload, whole, kind.torn))
    }

    /// The messages that end in a frame of data of a tunnel.
    pub(super) fn connect(&mut self, direction: Direction, kind: Kind, message: &[u8]) -> Option<Remade> {
        let head = Head::read(message)?;
        let (_, inside) = self.tunnels.iter_mut().rev().find(|(id, _)| *id == head.stream)?;
        let Inside::Connect(course) = inside else { return None };
        let (payload, whole) = tunnel::payload(message)?;
        Some(course.take(direction, payload, (whole, kind.torn, head.ends_stream())))
    }
}
