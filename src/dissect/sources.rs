//! What a tape holds beside its items: bytes that are not the frame's own, and bodies for other layers.

use std::sync::Arc;

use super::buf::{Buf, Range, SourceId};
use super::protocol::Protocol;
use super::tape::{Source, Tape};

/// What stands beside a packet, and who reads it.
#[derive(Clone, Copy, Debug)]
pub struct Further {
    /// Who reads it.
    pub protocol: &'static Protocol,
    /// Where it is.
    pub range: Range,
    /// Its length before a snap length cut it.
    pub wire: u32,
}

impl Tape {
    /// Adds bytes of our making as a data source. Returns its id.
    pub fn source(&mut self, name: &'static str, bytes: Arc<[u8]>) -> SourceId {
        self.sources.push(Source { name, bytes });
        u8::try_from(self.sources.len()).unwrap_or(u8::MAX)
    }

    /// Hands over a body, whose content type says who reads it after the current layer. The type comes with its parameters,
    /// as it stands in the header (`text/html; charset=koi8-r`); the reader finds it in [`Context`](super::Context). A body
    /// without a type is data.
    pub fn body(&mut self, content_type: &str, range: Range) {
        self.bodies.push((content_type.to_owned(), range));
    }

    /// Lets the bodies that were handed over wait for the layer that comes next, which goes on with the current one.
    pub fn hold_bodies(&mut self) {
        self.held = self.bodies.len();
    }

    /// The bodies handed over since the last call, unless they wait.
    pub fn take_bodies(&mut self) -> Vec<(String, Range)> {
        match std::mem::take(&mut self.held) {
            0 => std::mem::take(&mut self.bodies),
            _ => Vec::new(),
        }
    }

    /// Hands over what stands beside the packet inside the current layer, as the parts of an aggregate do: it is read after that
    /// packet.
    pub fn further(&mut self, protocol: &'static Protocol, buf: &Buf<'_>) {
        self.further = Some(Further { protocol, range: buf.range(), wire: buf.wire_len() });
    }

    /// What was handed over so since the last call.
    pub fn take_further(&mut self) -> Option<Further> {
        self.further.take()
    }

    /// Adds the bytes of a message that was gathered from several segments, by its position in the context.
    pub fn gathered(&mut self, message: usize, name: &'static str, bytes: Arc<[u8]>) -> SourceId {
        let source = self.source(name, bytes);
        self.gathered.push((message, source));
        source
    }

    /// Adds the bytes that a message carries, by its position in the context.
    pub fn opened(&mut self, message: usize, name: &'static str, bytes: Arc<[u8]>) -> SourceId {
        let source = self.source(name, bytes);
        self.opened.push((message, source));
        source
    }

    /// The source of what a message carries.
    pub fn opened_of(&self, message: usize) -> Option<SourceId> {
        self.opened.iter().find(|(position, _)| *position == message).map(|(_, source)| *source)
    }

    /// The source of a message that was gathered.
    pub fn source_of(&self, message: usize) -> Option<SourceId> {
        self.gathered.iter().find(|(position, _)| *position == message).map(|(_, source)| *source)
    }
}
