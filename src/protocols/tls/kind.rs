//! What only the session knows of a record, in the byte that the dissector is given back.

/// Bits, as [`crate::dissect::Begin::kind`] carries them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kind(pub u8);

impl Kind {
    /// It is protected.
    pub const PROTECTED: u8 = 1;
    /// It was opened.
    pub const OPENED: u8 = 2;
    /// It goes on with a handshake message that began in a record before.
    pub const GOES_ON: u8 = 4;
    /// Its last handshake message goes on in a later record.
    pub const UNFINISHED: u8 = 8;
    /// There are keys, and they do not open it.
    pub const FAILED: u8 = 16;
    /// Bytes before it are missing.
    pub const AFTER_GAP: u8 = 32;
    const CONTENT: u8 = 0b1100_0000;

    /// Whether a bit is set.
    pub fn has(self, bit: u8) -> bool {
        self.0 & bit != 0
    }

    /// With the type of content that was found inside.
    pub fn with_content(self, content_type: u8) -> Self {
        let code = match content_type {
            21 => 1,
            22 => 2,
            23 => 3,
            _ => 0u8,
        };
        Self(self.0 & !Self::CONTENT | code << 6)
    }

    /// The type of content that was found inside.
    pub fn content(self) -> Option<u8> {
        match self.0 >> 6 {
            1 => Some(21),
            2 => Some(22),
            3 => Some(23),
            _ => None,
        }
    }
}

/// What holds for the stream, in the number that the dissector is given back: the version that was agreed on (0 while it is not
/// known), and the cipher suite.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// Version, as it is written on the wire.
    pub version: u16,
    /// Cipher suite.
    pub suite: u16,
}

impl Facts {
    /// As a number.
    pub fn number(self) -> u32 {
        u32::from(self.version) << 16 | u32::from(self.suite)
    }

    /// From a number.
    pub fn of(number: u32) -> Self {
        Self { version: (number >> 16) as u16, suite: number as u16 }
    }
}
