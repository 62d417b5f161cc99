//! A view of captured bytes that knows where it stands in its source and which header field set its end.

use super::field::Field;

/// The data source of a range: 0 is the frame, others are reassembled or made bytes, in the order they came up.
pub type SourceId = u8;

/// A place in a data source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Range {
    /// The data source.
    pub source: SourceId,
    /// First byte, from the start of the source.
    pub at: u32,
    /// Bytes.
    pub len: u32,
}

/// What set the end of a [`Buf`].
#[derive(Clone, Copy, Debug)]
pub enum Limit {
    /// The packet itself ends here.
    Frame,
    /// A length or offset field says so.
    Field(&'static Field),
}

/// A read that reached past the end. It travels by `?` to the driver, which turns it into a note and keeps what was read.
#[derive(Clone, Copy, Debug)]
pub struct Short {
    /// Where the read began, from the start of the source.
    pub at: u32,
    /// Bytes it needed.
    pub need: u32,
    /// Bytes there were.
    pub have: u32,
    /// What set the end.
    pub limit: Limit,
    /// Whether the bytes were on the wire and only the capture lacks them (snap length).
    pub cut: bool,
    /// The data source.
    pub source: SourceId,
}

/// Captured bytes: a slice, its place, and how long it was on the wire.
#[derive(Clone, Copy, Debug)]
pub struct Buf<'b> {
    bytes: &'b [u8],
    at: u32,
    source: SourceId,
    wire: u32,
    limit: Limit,
}

impl<'b> Buf<'b> {
    /// A whole source. `wire` is its length before a snap length cut it.
    pub fn whole(source: SourceId, bytes: &'b [u8], wire: u32) -> Self {
        let have = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
        Self { bytes, at: 0, source, wire: wire.max(have), limit: Limit::Frame }
    }

    /// The captured bytes.
    pub fn bytes(&self) -> &'b [u8] {
        self.bytes
    }
    /// Captured length in bytes.
    #[inline]
    pub fn len(&self) -> u32 {
        self.bytes.len() as u32 // `whole` holds less than 4 GiB
    }
    /// Whether no byte is left.
    pub fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }
    /// Length on the wire in bytes, as headers and the capture file say; at least [`Buf::len`].
    pub fn wire_len(&self) -> u32 {
        self.wire
    }
    /// Whether the capture holds fewer bytes than were on the wire.
    pub fn is_cut(&self) -> bool {
        self.wire > self.len()
    }
    /// Offset of the first byte in its source.
    pub fn at(&self) -> u32 {
        self.at
    }
    /// The data source.
    pub fn source(&self) -> SourceId {
        self.source
    }
    /// What set the end.
    pub fn limit(&self) -> Limit {
        self.limit
    }
    /// The whole of it as a range.
    pub fn range(&self) -> Range {
        Range { source: self.source, at: self.at, len: self.len() }
    }

    /// The range of `len` bytes at `at`, all of them captured.
    pub fn range_at(&self, at: u32, len: u32) -> Result<Range, Short> {
        self.slice(at, len)?;
        Ok(Range { source: self.source, at: self.at.saturating_add(at), len })
    }

    /// `len` bytes at `at`.
    #[inline]
    pub fn slice(&self, at: u32, len: u32) -> Result<&'b [u8], Short> {
        let end = at.saturating_add(len);
        self.bytes.get(at as usize..end as usize).ok_or_else(|| self.short(at, len))
    }

    /// `N` bytes at `at`.
    #[inline]
    pub fn array<const N: usize>(&self, at: u32) -> Result<[u8; N], Short> {
        let bytes = self.slice(at, N as u32)?;
        bytes.try_into().map_err(|_| self.short(at, N as u32))
    }

    /// The byte at `at`.
    #[inline]
    pub fn u8(&self, at: u32) -> Result<u8, Short> {
        self.bytes.get(at as usize).copied().ok_or_else(|| self.short(at, 1))
    }
    /// Two bytes, most significant first.
    #[inline]
    pub fn u16(&self, at: u32) -> Result<u16, Short> {
        self.array(at).map(u16::from_be_bytes)
    }
    /// Four bytes, most significant first.
    #[inline]
    pub fn u32(&self, at: u32) -> Result<u32, Short> {
        self.array(at).map(u32::from_be_bytes)
    }

    /// An unsigned integer of 1 to 8 bytes, most significant first.
    #[inline]
    pub fn uint(&self, at: u32, bytes: u32) -> Result<u64, Short> {
        match bytes {
            1 => self.u8(at).map(u64::from),
            2 => self.u16(at).map(u64::from),
            4 => self.u32(at).map(u64::from),
            _ => Ok(self.slice(at, bytes)?.iter().fold(0, |value, byte| value << 8 | u64::from(*byte))),
        }
    }
    /// An unsigned integer of 1 to 8 bytes, least significant first.
    pub fn uint_le(&self, at: u32, bytes: u32) -> Result<u64, Short> {
        Ok(self.slice(at, bytes)?.iter().rev().fold(0, |value, byte| value << 8 | u64::from(*byte)))
    }

    /// What follows the first `at` bytes; empty when nothing does.
    #[inline]
    pub fn from(&self, at: u32) -> Self {
        let bytes = self.bytes.get(at as usize..).unwrap_or_default();
        let skipped = at.min(self.len());
        Self { bytes, at: self.at.saturating_add(skipped), wire: self.wire.saturating_sub(at), ..*self }
    }

    /// The first `len` bytes because `limit` says so. A field that promises more than the enclosing layer holds changes
    /// nothing: the enclosing limit stays the one that bites.
    #[inline]
    pub fn take(&self, len: u32, limit: &'static Field) -> Self {
        if len > self.wire {
            return *self;
        }
        let bytes = self.bytes.get(..len as usize).unwrap_or(self.bytes);
        Self { bytes, wire: len, limit: Limit::Field(limit), ..*self }
    }

    /// `len` bytes at `at`, by the word of `limit`; shorter when there are fewer.
    pub fn part(&self, at: u32, len: u32, limit: &'static Field) -> Self {
        self.from(at).take(len, limit)
    }

    /// The message that lies at `at` in it and was `wire` bytes long; nothing but the message sets its end.
    pub fn piece(&self, at: u32, bytes: &'b [u8], wire: u32) -> Self {
        let have = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
        Self { bytes, at: self.at.saturating_add(at), source: self.source, wire: wire.max(have), limit: Limit::Frame }
    }

    /// The error of reading `need` bytes at `at`.
    pub fn short(&self, at: u32, need: u32) -> Short {
        Short {
            at: self.at.saturating_add(at),
            need,
            have: self.len().saturating_sub(at),
            limit: self.limit,
            cut: at.saturating_add(need) <= self.wire,
            source: self.source,
        }
    }
}
