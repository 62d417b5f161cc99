//! What the index keeps: 32 bytes a frame, and a little more for frames that are part of something.

use std::sync::Arc;

use crate::base::{Depot, FrameId, InterfaceId, Log, Record, StreamId, Time};
use crate::dissect::Transport;

/// A frame in the index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FrameRecord {
    /// When it was captured.
    pub time: Time,
    /// Where its bytes begin in the (decompressed) capture.
    pub offset: u64,
    /// Bytes captured.
    pub cap_len: u32,
    /// Bytes on the wire.
    pub wire_len: u32,
    /// Its interface.
    pub interface: InterfaceId,
    /// Its first transport's stream.
    pub stream: Option<StreamId>,
    /// The frame before in that stream.
    pub previous: Option<FrameId>,
    /// Whether that stream's initiator sent it.
    pub from_client: bool,
    /// TCP or UDP, for the first transport.
    pub transport: Option<Transport>,
    /// Whether it has more transports: tunnels and quoted headers.
    pub has_more_streams: bool,
    /// Whether the file has options (comments) for it.
    pub has_options: bool,
    /// Whether it carries a fragment of a datagram.
    pub has_fragment: bool,
    /// Whether it carries a question or an answer.
    pub has_pair: bool,
    /// Whether the file gave it no time.
    pub no_time: bool,
}

/// Largest offset the index can hold: 2⁴⁸ − 1 bytes.
const OFFSET_BITS: u32 = 48;
const CAP_LEN_BITS: u32 = 24;

impl Record for FrameRecord {
    const WORDS: usize = 4;

    #[inline]
    fn store(&self, words: &mut [u64]) {
        let transport = match self.transport {
            None => 0,
            Some(Transport::Tcp) => 1,
            Some(Transport::Udp) => 2,
        };
        let flags =
            [self.from_client, self.has_more_streams, self.has_options, self.has_fragment, self.has_pair, self.no_time];
        let bits = flags.iter().enumerate().fold(transport, |bits, (at, on)| bits | u64::from(*on) << (at + 2));
        let cap_len = u64::from(self.cap_len).min((1 << CAP_LEN_BITS) - 1);
        words[0] = self.time.0 as u64;
        words[1] = self.offset & ((1 << OFFSET_BITS) - 1) | u64::from(self.interface.0) << OFFSET_BITS;
        words[2] = u64::from(self.wire_len) << 32 | cap_len << 8 | bits;
        words[3] = self.stream.map_or(0, |s| (u64::from(s.0) + 1) << 32) | self.previous.map_or(0, |f| f.number());
    }

    #[inline]
    fn load(words: &[u64]) -> Self {
        let bits = words[2] & 0xff;
        let flag = |at: u32| bits >> (at + 2) & 1 == 1;
        Self {
            time: Time(words[0] as i64),
            offset: words[1] & ((1 << OFFSET_BITS) - 1),
            interface: InterfaceId((words[1] >> OFFSET_BITS) as u16),
            cap_len: (words[2] >> 8) as u32 & ((1 << CAP_LEN_BITS) - 1),
            wire_len: (words[2] >> 32) as u32,
            stream: ((words[3] >> 32) as u32).checked_sub(1).map(StreamId),
            previous: FrameId::from_number(words[3] & 0xffff_ffff),
            transport: match bits & 3 {
                1 => Some(Transport::Tcp),
                2 => Some(Transport::Udp),
                _ => None,
            },
            from_client: flag(0),
            has_more_streams: flag(1),
            has_options: flag(2),
            has_fragment: flag(3),
            has_pair: flag(4),
            no_time: flag(5),
        }
    }
}

/// A transport of a frame beyond its first, and its stream.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StreamLink {
    /// The frame.
    pub frame: FrameId,
    /// The stream.
    pub stream: StreamId,
    /// Whether the stream's initiator sent it.
    pub from_client: bool,
    /// The frame before in the stream.
    pub previous: Option<FrameId>,
}

impl Record for StreamLink {
    const WORDS: usize = 2;

    #[inline]
    fn store(&self, words: &mut [u64]) {
        words[0] = u64::from(self.frame.0) << 32 | u64::from(self.stream.0);
        words[1] = self.previous.map_or(0, FrameId::number) << 1 | u64::from(self.from_client);
    }

    #[inline]
    fn load(words: &[u64]) -> Self {
        Self {
            frame: FrameId((words[0] >> 32) as u32),
            stream: StreamId(words[0] as u32),
            from_client: words[1] & 1 == 1,
            previous: FrameId::from_number(words[1] >> 1),
        }
    }
}

/// Datagrams and where their pieces lie: recipes, not bytes.
pub struct Datagrams {
    /// Each fragment, sorted by frame.
    pub fragments: Log<FragmentRecord>,
    /// Each datagram.
    pub datagrams: Log<DatagramRecord>,
    /// Pieces of complete datagrams, each datagram's together.
    pub pieces: Log<PieceRecord>,
}

impl Datagrams {
    /// None yet. Of each log, `room` chunks are held in memory, the others in `depot` (see [`Log::bounded`]).
    pub fn new(room: usize, depot: &Arc<Depot>) -> Self {
        Self {
            fragments: Log::bounded(room, depot),
            datagrams: Log::bounded(room, depot),
            pieces: Log::bounded(room, depot),
        }
    }

    /// Bytes of memory.
    pub fn memory(&self) -> usize {
        self.fragments.memory() + self.datagrams.memory() + self.pieces.memory()
    }
}

/// A fragment: which datagram it is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FragmentRecord {
    /// The frame that carries it.
    pub frame: FrameId,
    /// The datagram.
    pub datagram: u32,
}

/// A datagram.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct DatagramRecord {
    /// The frame in which it is complete.
    pub complete_in: Option<FrameId>,
    /// First of its pieces.
    pub first_piece: u32,
    /// How many.
    pub pieces: u32,
    /// Its length in bytes.
    pub len: u32,
    /// Why it is not complete: see [`crate::engine::defrag`].
    pub reason: u8,
}

/// A piece of a datagram and where its bytes are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PieceRecord {
    /// The frame that carried it.
    pub frame: FrameId,
    /// The datagram in whose bytes it lies, when a tunnel was fragmented; else it lies in the frame.
    pub within: Option<u32>,
    /// Where it begins there.
    pub at: u32,
    /// Its length.
    pub len: u32,
    /// Its place in the datagram.
    pub offset: u32,
    /// It covers bytes that another piece covers.
    pub overlaps: bool,
    /// It brings other values for them.
    pub conflicts: bool,
}

impl Record for FragmentRecord {
    const WORDS: usize = 1;

    #[inline]
    fn store(&self, words: &mut [u64]) {
        words[0] = u64::from(self.frame.0) << 32 | u64::from(self.datagram);
    }

    #[inline]
    fn load(words: &[u64]) -> Self {
        Self { frame: FrameId((words[0] >> 32) as u32), datagram: words[0] as u32 }
    }
}

impl Record for DatagramRecord {
    const WORDS: usize = 3;

    #[inline]
    fn store(&self, words: &mut [u64]) {
        words[0] = u64::from(self.first_piece) << 32 | u64::from(self.pieces);
        words[1] = u64::from(self.len) << 8 | u64::from(self.reason);
        words[2] = self.complete_in.map_or(0, FrameId::number);
    }

    #[inline]
    fn load(words: &[u64]) -> Self {
        Self {
            first_piece: (words[0] >> 32) as u32,
            pieces: words[0] as u32,
            len: (words[1] >> 8) as u32,
            reason: words[1] as u8,
            complete_in: FrameId::from_number(words[2]),
        }
    }
}

impl Record for PieceRecord {
    const WORDS: usize = 3;

    #[inline]
    fn store(&self, words: &mut [u64]) {
        words[0] = u64::from(self.frame.0) << 32 | self.within.map_or(0, |d| u64::from(d) + 1);
        words[1] = u64::from(self.at) << 32 | u64::from(self.len);
        words[2] = u64::from(self.offset) << 2 | u64::from(self.overlaps) << 1 | u64::from(self.conflicts);
    }

    #[inline]
    fn load(words: &[u64]) -> Self {
        Self {
            frame: FrameId((words[0] >> 32) as u32),
            within: (words[0] as u32).checked_sub(1),
            at: (words[1] >> 32) as u32,
            len: words[1] as u32,
            offset: (words[2] >> 2) as u32,
            overlaps: words[2] >> 1 & 1 == 1,
            conflicts: words[2] & 1 == 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_record_keeps_what_it_is_given_in_32_bytes() {
        assert_eq!(FrameRecord::WORDS * 8, 32);
        let record = FrameRecord {
            time: Time(-5),
            offset: (1 << 48) - 1,
            cap_len: 262_144,
            wire_len: u32::MAX,
            interface: InterfaceId(u16::MAX),
            stream: Some(StreamId(u32::MAX - 1)),
            previous: Some(FrameId(u32::MAX - 1)),
            from_client: true,
            transport: Some(Transport::Udp),
            has_more_streams: true,
            has_options: false,
            has_fragment: true,
            has_pair: false,
            no_time: true,
        };
        let mut words = [0; 4];
        record.store(&mut words);
        assert_eq!(FrameRecord::load(&words), record);
    }
}
