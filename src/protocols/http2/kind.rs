//! What the session knows of a message and its bytes do not say, in the one byte that goes with it.
//!
//! A message is one frame; a block of headers is one message with all frames that it comes in, because no other frame may
//! stand between them (RFC 9113 §4.3).

use crate::dissect::session::BodyPart;

/// What the session tells of a message.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kind {
    /// What it is.
    pub what: What,
    /// Whether what the direction inserted into the table before it is not known.
    pub torn: bool,
    /// Whether it ends what its sender sends on the stream.
    pub ends: bool,
    /// Whether the stream carries messages of gRPC in this direction.
    pub grpc: bool,
    /// Whether one of those begins with the first byte of its payload; of RST_STREAM, whether it is one of a flood.
    pub fresh: bool,
    /// Whether bytes before it are missing: it was found by its form.
    pub found: bool,
}

/// What a message is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum What {
    /// A frame without headers or data.
    #[default]
    Other,
    /// What a client sends first.
    Preface,
    /// A block of headers that was read.
    Block,
    /// Frames of a block that was not read: it is too long, in too many frames, or broken off.
    Unread,
    /// A frame of data.
    Data,
    /// A frame of data of a stream that carries WebSocket. It is torn if bytes of its stream before it are missing.
    Tunnel,
    /// One of a stream that CONNECT made a tunnel: what it carries is read as a stream of its own. It is torn in the same way.
    Connect,
}

impl Kind {
    /// Whether it is a frame of data that counts as part of a body.
    pub fn is_data(self) -> bool {
        matches!(self.what, What::Data | What::Connect)
    }

    /// What it does to the body that it is a part of.
    pub fn body(self) -> BodyPart {
        let data = self.is_data();
        BodyPart { carries: data, ends: self.ends, units: self.grpc && data, begins_unit: self.fresh }
    }

    /// The byte.
    pub fn byte(self) -> u8 {
        let what = match self.what {
            What::Other => 0,
            What::Preface => 1,
            What::Block => 2,
            What::Unread => 3,
            What::Data => 4,
            What::Tunnel => 5,
            What::Connect => 6,
        };
        let bits = [self.torn, self.ends, self.grpc, self.fresh, self.found];
        bits.into_iter().enumerate().fold(what, |byte, (place, bit)| byte | u8::from(bit) << place.saturating_add(3))
    }

    /// What the byte says.
    pub fn of(byte: u8) -> Self {
        let bit = |place: u32| byte >> place & 1 == 1;
        Self {
            what: match byte & 7 {
                1 => What::Preface,
                2 => What::Block,
                3 => What::Unread,
                4 => What::Data,
                5 => What::Tunnel,
                6 => What::Connect,
                _ => What::Other,
            },
            torn: bit(3),
            ends: bit(4),
            grpc: bit(5),
            fresh: bit(6),
            found: bit(7),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_its_byte() {
        let all = [What::Other, What::Preface, What::Block, What::Unread, What::Data, What::Tunnel, What::Connect];
        for what in all {
            for bits in 0..32u8 {
                let bit = |place: u8| bits >> place & 1 == 1;
                let (torn, ends, grpc, fresh, found) = (bit(0), bit(1), bit(2), bit(3), bit(4));
                let kind = Kind { what, torn, ends, grpc, fresh, found };
                assert_eq!(Kind::of(kind.byte()), kind);
            }
        }
    }
}
