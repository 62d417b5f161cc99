//! Numbers in the byte order that a file or section chooses.

use std::fmt;

/// A byte order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ByteOrder {
    /// Least significant byte first.
    Little,
    /// Most significant byte first.
    Big,
}

/// The byte-order mark of a section header (draft-ietf-opsawg-pcapng §4.1).
const MARK: u32 = 0x1a2b_3c4d;

impl ByteOrder {
    /// The order that the mark of a section header block tells; `block` begins with its type.
    pub(super) fn of_section(block: &[u8]) -> Option<Self> {
        [Self::Little, Self::Big].into_iter().find(|order| order.u32_at(block, 8) == MARK)
    }

    /// Two bytes at `at`; 0 where there are none.
    #[inline]
    pub(super) fn u16_at(self, bytes: &[u8], at: usize) -> u16 {
        match (bytes.get(at..).and_then(<[u8]>::first_chunk), self) {
            (Some(chunk), Self::Little) => u16::from_le_bytes(*chunk),
            (Some(chunk), Self::Big) => u16::from_be_bytes(*chunk),
            (None, _) => 0,
        }
    }

    /// Four bytes at `at`; 0 where there are none.
    #[inline]
    pub(super) fn u32_at(self, bytes: &[u8], at: usize) -> u32 {
        match (bytes.get(at..).and_then(<[u8]>::first_chunk), self) {
            (Some(chunk), Self::Little) => u32::from_le_bytes(*chunk),
            (Some(chunk), Self::Big) => u32::from_be_bytes(*chunk),
            (None, _) => 0,
        }
    }

    /// Eight bytes at `at`; 0 where there are none.
    pub(super) fn u64_at(self, bytes: &[u8], at: usize) -> u64 {
        match (bytes.get(at..).and_then(<[u8]>::first_chunk), self) {
            (Some(chunk), Self::Little) => u64::from_le_bytes(*chunk),
            (Some(chunk), Self::Big) => u64::from_be_bytes(*chunk),
            (None, _) => 0,
        }
    }

    /// A time stamp: its upper half comes first in either order (draft-ietf-opsawg-pcapng §4.3).
    #[inline]
    pub(super) fn timestamp_at(self, bytes: &[u8], at: usize) -> u64 {
        u64::from(self.u32_at(bytes, at)) << 32 | u64::from(self.u32_at(bytes, at + 4))
    }
}

impl fmt::Display for ByteOrder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Little => "little-endian",
            Self::Big => "big-endian",
        })
    }
}
