//! What the session knows of a frame and its bytes do not say, in the one byte that goes with a message.

/// What the session tells the dissector of a frame.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kind {
    /// What the message is that the frame is part of.
    pub class: Class,
    /// Whether a message of this direction was unfinished when the frame began.
    pub within: bool,
    /// How the message is coded.
    pub coding: Coding,
    /// What was agreed to be spoken.
    pub subprotocol: Subprotocol,
    /// Whether the sender had closed before.
    pub closed: bool,
}

/// What a message is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Class {
    /// None: a control frame, or a continuation of nothing.
    #[default]
    None,
    /// Text.
    Text,
    /// Bytes.
    Binary,
    /// Of an opcode that means nothing yet.
    Unknown,
}

/// How a message is coded: RFC 7692.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Coding {
    /// Compression was not agreed on.
    #[default]
    None,
    /// It was, but this message does without.
    Plain,
    /// Compressed, going on from the message before in this direction.
    Deflate,
    /// Compressed, each message for itself (`no_context_takeover`).
    DeflateAlone,
}

impl Coding {
    /// Whether the message is compressed.
    pub fn is_compressed(self) -> bool {
        matches!(self, Self::Deflate | Self::DeflateAlone)
    }
}

/// What the messages mean: the subprotocols that this program has a word for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Subprotocol {
    /// None was agreed on.
    #[default]
    None,
    /// GraphQL: `graphql-transport-ws`, or `graphql-ws` before it.
    GraphQl,
    /// MQTT.
    Mqtt,
    /// Another.
    Other,
}

impl Subprotocol {
    /// The one with this name, of the IANA's list of WebSocket subprotocol names.
    pub fn named(name: &str) -> Self {
        match name {
            "" => Self::None,
            "graphql-transport-ws" | "graphql-ws" => Self::GraphQl,
            "mqtt" | "mqttv3.1" => Self::Mqtt,
            _ => Self::Other,
        }
    }
    /// Its name for people.
    pub fn title(self) -> Option<&'static str> {
        match self {
            Self::GraphQl => Some("GraphQL"),
            Self::Mqtt => Some("MQTT"),
            Self::None | Self::Other => None,
        }
    }
}

impl Kind {
    /// Whether the frame carries bytes of a stream that somebody reads as such, wherever messages begin and end in it: RFC 6455
    /// §1.9, MQTT 5.0 §6.
    pub fn carries(self) -> bool {
        self.subprotocol == Subprotocol::Mqtt && self.class == Class::Binary && !self.coding.is_compressed()
    }

    /// The byte.
    pub fn byte(self) -> u8 {
        let class = match self.class {
            Class::None => 0,
            Class::Text => 1,
            Class::Binary => 2,
            Class::Unknown => 3,
        };
        let coding = match self.coding {
            Coding::None => 0,
            Coding::Plain => 1,
            Coding::Deflate => 2,
            Coding::DeflateAlone => 3,
        };
        let subprotocol = match self.subprotocol {
            Subprotocol::None => 0,
            Subprotocol::GraphQl => 1,
            Subprotocol::Mqtt => 2,
            Subprotocol::Other => 3,
        };
        class | u8::from(self.within) << 2 | coding << 3 | subprotocol << 5 | u8::from(self.closed) << 7
    }

    /// What the byte says.
    pub fn of(byte: u8) -> Self {
        Self {
            class: match byte & 3 {
                0 => Class::None,
                1 => Class::Text,
                2 => Class::Binary,
                _ => Class::Unknown,
            },
            within: byte & 4 != 0,
            coding: match byte >> 3 & 3 {
                0 => Coding::None,
                1 => Coding::Plain,
                2 => Coding::Deflate,
                _ => Coding::DeflateAlone,
            },
            subprotocol: match byte >> 5 & 3 {
                0 => Subprotocol::None,
                1 => Subprotocol::GraphQl,
                2 => Subprotocol::Mqtt,
                _ => Subprotocol::Other,
            },
            closed: byte & 0x80 != 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_stands_for_one_kind() {
        for byte in 0..=255 {
            assert_eq!(Kind::of(byte).byte(), byte);
        }
    }
}
