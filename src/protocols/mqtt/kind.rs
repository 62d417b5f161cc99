//! What the session knows of a packet and its bytes do not say, in the one byte that goes with a message.

/// What the session tells the dissector of a packet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kind {
    /// The version of the connection, as far as it was known when the packet came.
    pub version: Version,
    /// Whether the version does not come from a CONNECT.
    pub guessed: bool,
    /// What the packet does with the alias of a topic.
    pub alias: Alias,
    /// Whether bytes are missing before it, so that it was found by its form.
    pub after_gap: bool,
}

/// A version of the protocol.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Version {
    /// Not known.
    #[default]
    Unknown,
    /// 3.1
    V31,
    /// 3.1.1
    V311,
    /// 5.0
    V5,
    /// A number that stands for none.
    Other,
}

impl Version {
    /// The one that a CONNECT names.
    pub fn of(level: u8) -> Self {
        match level {
            3 => Self::V31,
            4 => Self::V311,
            5 => Self::V5,
            _ => Self::Other,
        }
    }

    /// Its number.
    pub fn name(self) -> &'static str {
        match self {
            Self::V31 => "3.1",
            Self::V311 | Self::Unknown | Self::Other => "3.1.1",
            Self::V5 => "5.0",
        }
    }

    fn bits(self) -> u8 {
        match self {
            Self::Unknown => 0,
            Self::V31 => 1,
            Self::V311 => 2,
            Self::V5 => 3,
            Self::Other => 4,
        }
    }

    fn from_bits(bits: u8) -> Self {
        match bits {
            1 => Self::V31,
            2 => Self::V311,
            3 => Self::V5,
            4 => Self::Other,
            _ => Self::Unknown,
        }
    }
}

/// What a PUBLISH does with the alias of a topic. MQTT 5.0 §3.3.2.3.4.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Alias {
    /// Nothing.
    #[default]
    None,
    /// It gives a topic its alias.
    Sets,
    /// It names its topic by the alias alone.
    Uses,
}

impl Kind {
    /// The byte.
    pub fn byte(self) -> u8 {
        let alias = match self.alias {
            Alias::None => 0,
            Alias::Sets => 1,
            Alias::Uses => 2,
        };
        self.version.bits() | u8::from(self.guessed) << 3 | alias << 4 | u8::from(self.after_gap) << 6
    }

    /// What the byte says.
    pub fn of(byte: u8) -> Self {
        Self {
            version: Version::from_bits(byte & 7),
            guessed: byte & 8 != 0,
            alias: match byte >> 4 & 3 {
                1 => Alias::Sets,
                2 => Alias::Uses,
                _ => Alias::None,
            },
            after_gap: byte & 0x40 != 0,
        }
    }
}

/// The version that holds for a stream as a whole, as [`Whole::facts`](crate::dissect::Whole::facts) carries it.
pub fn facts(version: Version) -> u32 {
    version.bits().into()
}

/// What [`facts`] made.
pub fn of_facts(facts: u32) -> Version {
    Version::from_bits(facts as u8 & 7)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_carries_all() {
        for version in [Version::Unknown, Version::V31, Version::V311, Version::V5, Version::Other] {
            assert_eq!(of_facts(facts(version)), version);
            for alias in [Alias::None, Alias::Sets, Alias::Uses] {
                for bits in 0..4 {
                    let kind = Kind { version, guessed: bits & 1 != 0, alias, after_gap: bits & 2 != 0 };
                    assert_eq!(Kind::of(kind.byte()), kind);
                }
            }
        }
    }
}
