//! The course of a connection: its frames and segments, each looked at no more often than needed.

use super::{MAX_SCANNED, Stories, facts};
use crate::analysis::connections::Connection;
use crate::base::{FrameId, SegmentId, StreamId};
use crate::dissect::{Direction, View};
use crate::engine::ledger::Segment;

/// Segments of a direction that are gone back over.
pub const MAX_BACK: usize = 1 << 16;

/// The flags of a TCP header.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Flags(pub u64);

impl Flags {
    /// No more data follows.
    pub fn fin(self) -> bool {
        self.0 & 1 != 0
    }
    /// The first number is told.
    pub fn syn(self) -> bool {
        self.0 & 2 != 0
    }
    /// The connection is given up.
    pub fn rst(self) -> bool {
        self.0 & 4 != 0
    }
    /// The acknowledgment number counts.
    pub fn ack(self) -> bool {
        self.0 & 16 != 0
    }
    /// The names of those that are set, as people write them.
    pub fn names(self) -> String {
        let names = [(1, "FIN"), (2, "SYN"), (4, "RST"), (8, "PSH"), (16, "ACK"), (32, "URG")];
        let set: Vec<&str> = names.iter().filter(|(bit, _)| self.0 & bit != 0).map(|(_, name)| *name).collect();
        set.join(" ")
    }
}

/// What a TCP header says.
#[derive(Clone, Copy, Debug, Default)]
pub struct Header {
    /// Flags.
    pub flags: Flags,
    /// Sequence number, from the start of the stream if that is known.
    pub seq: u64,
    /// The real one.
    pub raw: u64,
    /// Acknowledgment number, counted in the same way.
    pub ack: u64,
    /// Payload bytes.
    pub len: u64,
    /// The window in bytes, scaled if the scale is known.
    pub window: Option<u64>,
    /// The longest segment that its sender takes.
    pub mss: Option<u64>,
}

impl Header {
    fn of(view: &View<'_>) -> Self {
        let number = |filter| facts::number(view, filter);
        Self {
            flags: Flags(number("tcp.flags").unwrap_or(0)),
            seq: number("tcp.seq").unwrap_or(0),
            raw: number("tcp.seq_raw").unwrap_or(0),
            ack: number("tcp.ack").unwrap_or(0),
            len: number("tcp.len").unwrap_or(0),
            window: number("tcp.window_size"),
            mss: number("tcp.options.mss_val"),
        }
    }

    /// The number that follows: payload, SYN and FIN take theirs.
    pub fn next(&self) -> u64 {
        let spent = u64::from(self.flags.syn()) + u64::from(self.flags.fin());
        self.seq.saturating_add(self.len).saturating_add(spent)
    }
}

impl Stories {
    /// Reads a frame.
    pub(super) fn look<R>(&mut self, frame: FrameId, read: impl FnOnce(&View<'_>) -> R) -> Option<R> {
        self.packets.read(frame).ok().map(|view| read(&view))
    }

    /// The TCP header of a frame.
    pub(super) fn header(&mut self, frame: FrameId) -> Header {
        self.look(frame, Header::of).unwrap_or_default()
    }

    /// Frames of a stream from one on, with who sent them; at most so many.
    pub(super) fn frames(&self, connection: &Connection, from: FrameId, most: usize) -> Vec<(FrameId, Direction)> {
        let mut found = Vec::new();
        let last = connection.stream.last;
        for frame in (from.0..=last.0).take(MAX_SCANNED).map(FrameId) {
            if found.len() >= most {
                break;
            }
            found.extend(self.sender_in(frame, connection.id).map(|sender| (frame, sender)));
        }
        found
    }

    /// Who sent a frame of a stream; `None` if it is none of it.
    pub(super) fn sender_in(&self, frame: FrameId, stream: StreamId) -> Option<Direction> {
        let record = self.capture.record(frame)?;
        let from_client = match record.stream {
            Some(own) if own == stream => record.from_client,
            _ if record.has_more_streams => {
                self.capture.streams_of(frame, &record).find(|link| link.stream == stream)?.from_client
            }
            _ => return None,
        };
        Some(if from_client { Direction::FromClient } else { Direction::FromServer })
    }

    /// Segments of a direction from its last one back.
    pub(super) fn segments_back(&self, last: Option<SegmentId>) -> impl Iterator<Item = (SegmentId, Segment)> + '_ {
        let with = |id: Option<SegmentId>| id.and_then(|id| Some((id, self.capture.ledger().segment(id)?)));
        std::iter::successors(with(last), move |(_, segment)| with(segment.previous)).take(MAX_BACK)
    }
}
