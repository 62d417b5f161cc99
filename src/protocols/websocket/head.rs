//! The head of a frame, and the mask over its payload. RFC 6455 §5.2, §5.3.

/// The shortest head.
pub const SHORTEST: usize = 2;
/// What a control frame may carry at most: RFC 6455 §5.5.
pub const LONGEST_CONTROL: u64 = 125;

/// A message goes on.
pub const CONTINUATION: u8 = 0;
/// A message of text begins.
pub const TEXT: u8 = 1;
/// A message of bytes begins.
pub const BINARY: u8 = 2;
/// The sender closes.
pub const CLOSE: u8 = 8;
/// A question whether the other side is there.
pub const PING: u8 = 9;
/// The answer to that.
pub const PONG: u8 = 10;

/// The head of a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    first: u8,
    /// Its own length in bytes, 2 to 14.
    pub size: u32,
    /// Bytes of payload.
    pub len: u64,
    /// The masking key, if the payload is masked.
    pub key: Option<[u8; 4]>,
    short_len: u8,
}

impl Head {
    /// Reads a head at the start of `bytes`; the error is how many bytes it needs.
    pub fn read(bytes: &[u8]) -> Result<Self, usize> {
        let [first, second, rest @ ..] = bytes else { return Err(SHORTEST) };
        let (first, masked, short_len) = (*first, second & 0x80 != 0, second & 0x7f);
        let (extended, key_len) = (extended(short_len), if masked { 4 } else { 0 });
        let size = extended.saturating_add(key_len).saturating_add(SHORTEST);
        let (Some(long), Some(rest)) = (rest.get(..extended), rest.get(extended..)) else { return Err(size) };
        let len = match extended {
            0 => u64::from(short_len),
            _ => long.iter().fold(0, |len, byte| len << 8 | u64::from(*byte)),
        };
        let key = match masked {
            true => Some(rest.first_chunk::<4>().copied().ok_or(size)?),
            false => None,
        };
        Ok(Self { first, size: size as u32, len, key, short_len })
    }

    /// Whether the message ends with this frame.
    pub fn fin(&self) -> bool {
        self.first & 0x80 != 0
    }
    /// The three reserved bits, the first of them as 4.
    pub fn reserved(&self) -> u8 {
        self.first >> 4 & 7
    }
    /// What the frame is.
    pub fn opcode(&self) -> u8 {
        self.first & 0xf
    }
    /// Whether it is a control frame, which stands for itself.
    pub fn is_control(&self) -> bool {
        self.opcode() & 8 != 0
    }
    /// Bytes of the extended length: 0, 2 or 8.
    pub fn extended_bytes(&self) -> u32 {
        extended(self.short_len) as u32
    }
    /// Whether a shorter form of the length would have done, which RFC 6455 §5.2 demands.
    pub fn is_wasteful(&self) -> bool {
        match self.short_len {
            126 => self.len < 126,
            127 => self.len <= 0xffff,
            _ => false,
        }
    }
    /// Bytes of the whole frame.
    pub fn whole(&self) -> u64 {
        self.len.saturating_add(u64::from(self.size))
    }
}

fn extended(short_len: u8) -> usize {
    match short_len {
        126 => 2,
        127 => 8,
        _ => 0,
    }
}

/// Takes the mask off the start of a payload, or puts it on.
pub fn unmask(key: [u8; 4], payload: &mut [u8]) {
    for four in payload.chunks_mut(4) {
        for (byte, mask) in four.iter_mut().zip(key) {
            *byte ^= mask;
        }
    }
}
