//! The content of a stream: what each side was given, in the order in which it could read it, with its gaps.
//!
//! Only an index is kept: which frame carries which bytes. The bytes of a part are read when somebody looks at it, so the
//! beginning of a stream of any length is there at once.

use std::sync::Arc;

use crate::analysis::messages::{Carrier, Messages};
use crate::analysis::{Capture, Reader};
use crate::base::{FrameId, SegmentId, StreamId};
use crate::dissect::{Direction, Transport, Want};
use crate::engine::ledger::{Conversation, Taken, side, state};

/// Chunks of a stream that are indexed, about 48 bytes each; what comes after is left out, and [`Follow::is_cut`] says so.
pub const MAX_CHUNKS: usize = 4 << 20;

/// A piece of one direction of a stream.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chunk {
    /// Who sent it.
    pub direction: Direction,
    /// Its place in its direction, in bytes from 0.
    pub at: u64,
    /// Its length in bytes.
    pub len: u64,
    /// The frame that carries it; for a gap the one that carries what comes after.
    pub frame: FrameId,
    carried: Carried,
}

/// Where the bytes of a chunk are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Carried {
    /// They were never captured.
    Nowhere,
    /// In the payload of a segment, from there on.
    Segment(SegmentId, u32),
    /// They are the payload of a datagram.
    Datagram,
}

impl Chunk {
    /// Whether its bytes were never captured.
    pub fn is_gap(&self) -> bool {
        self.carried == Carried::Nowhere
    }
}

/// The index of a stream's content.
pub struct Follow {
    capture: Arc<Capture>,
    stream: StreamId,
    chunks: Vec<Chunk>,
    cut: bool,
    seen: Seen,
    datagrams: Reader,
}

/// How much of the stream the index covers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Seen {
    conversation: Conversation,
    frames: u32,
}

impl Follow {
    /// The content of a stream as far as the capture has it.
    pub fn new(capture: Arc<Capture>, stream: StreamId) -> Self {
        let datagrams = Reader::new(Arc::clone(&capture), Want::nothing());
        let mut follow = Self { capture, stream, chunks: Vec::new(), cut: false, seen: Seen::default(), datagrams };
        follow.refresh();
        follow
    }

    /// The stream.
    pub fn stream(&self) -> StreamId {
        self.stream
    }

    /// Indexes what came since. Returns whether anything changed.
    pub fn refresh(&mut self) -> bool {
        let Some(stream) = self.capture.stream(self.stream) else { return false };
        let conversation = match stream.transport {
            Transport::Tcp => self.capture.ledger().conversations.get(stream.index as usize).unwrap_or_default(),
            Transport::Udp => Conversation::default(),
        };
        let seen = Seen { conversation, frames: stream.frames };
        if seen == self.seen {
            return false;
        }
        self.seen = seen;
        let (chunks, cut) = match stream.transport {
            Transport::Tcp => self.segments(&conversation),
            Transport::Udp => self.datagrams(stream.last),
        };
        (self.chunks, self.cut) = (chunks, cut);
        true
    }

    /// The chunks, in the order in which the two sides could read them.
    pub fn chunks(&self) -> &[Chunk] {
        &self.chunks
    }

    /// Whether the stream has more chunks than are indexed.
    pub fn is_cut(&self) -> bool {
        self.cut
    }

    /// Appends bytes from the chunk number `from` on, without its first `skip`, at most `limit`, as far as they follow each
    /// other without a gap in the same direction. Returns how many; fewer than there are when the file became unreadable.
    pub fn read(&mut self, from: usize, skip: u64, limit: usize, out: &mut Vec<u8>) -> usize {
        let before = out.len();
        let Some(first) = self.chunks.get(from).copied().filter(|chunk| !chunk.is_gap()) else { return 0 };
        let start = first.at.saturating_add(skip);
        let end = start.saturating_add(limit as u64);
        let mut carriers = Vec::new();
        let mut next = first.at;
        for chunk in self.chunks.get(from..).unwrap_or_default() {
            if chunk.direction != first.direction || chunk.at != next || chunk.is_gap() || chunk.at >= end {
                break;
            }
            next = chunk.at.saturating_add(chunk.len);
            match chunk.carried {
                Carried::Segment(segment, from) => carriers.push(carrier(chunk, segment, from)),
                Carried::Datagram => {
                    let bytes = payload(&mut self.datagrams, chunk.frame);
                    let skipped = start.saturating_sub(chunk.at) as usize;
                    let taken = end.saturating_sub(chunk.at) as usize;
                    let part = bytes.get(skipped..taken.min(bytes.len())).unwrap_or_default();
                    out.extend_from_slice(part);
                }
                Carried::Nowhere => {}
            }
        }
        if !carriers.is_empty() {
            out.extend(Messages::new(&self.capture).gather(&carriers, start, end.min(next)).bytes);
        }
        out.len().saturating_sub(before)
    }

    fn segments(&self, conversation: &Conversation) -> (Vec<Chunk>, bool) {
        let [one, other] = [Direction::FromClient, Direction::FromServer].map(|direction| {
            let last = conversation.last_segments.get(side(direction)).copied().flatten();
            self.direction(direction, last)
        });
        merge(&one, &other)
    }

    /// The parts of segments that one direction took, by place, from its last segment on backwards.
    fn direction(&self, direction: Direction, last: Option<SegmentId>) -> Vec<Chunk> {
        let ledger = self.capture.ledger();
        let mut chunks = Vec::new();
        let mut at = last;
        while let Some((id, segment)) = at.and_then(|id| Some((id, ledger.segment(id)?))) {
            let mut push = |at: u64, len: u32, from: u32| {
                let carried = Carried::Segment(id, from);
                chunks.push(Chunk { direction, at, len: u64::from(len), frame: segment.frame, carried });
            };
            match segment.state & (state::TAKEN | state::PARTLY) {
                state::TAKEN => push(segment.position, segment.captured, 0),
                0 => {}
                _ => ledger.taken(id, &segment).iter().rev().for_each(|part| push(part.at, part.len, part.from)),
            }
            at = segment.previous;
        }
        chunks.reverse();
        if !chunks.is_sorted_by_key(|chunk| chunk.at) {
            chunks.sort_by_key(|chunk| chunk.at);
        }
        chunks
    }

    /// Each datagram is a chunk; they are found from the last one backwards.
    fn datagrams(&mut self, last: FrameId) -> (Vec<Chunk>, bool) {
        let mut chunks = Vec::new();
        let mut at = Some(last);
        while let Some(frame) = at.filter(|_| chunks.len() < MAX_CHUNKS) {
            let Some(record) = self.capture.record(frame) else { break };
            let link = self.capture.streams_of(frame, &record).find(|link| link.stream == self.stream);
            let Some(link) = link else { break };
            let direction = if link.from_client { Direction::FromClient } else { Direction::FromServer };
            let len = payload(&mut self.datagrams, frame).len() as u64;
            chunks.push(Chunk { direction, at: 0, len, frame, carried: Carried::Datagram });
            at = link.previous;
        }
        chunks.reverse();
        let mut places = [0u64; 2];
        for chunk in &mut chunks {
            if let Some(place) = places.get_mut(side(chunk.direction)) {
                chunk.at = *place;
                *place = place.saturating_add(chunk.len);
            }
        }
        chunks.retain(|chunk| chunk.len > 0);
        (chunks, at.is_some())
    }
}

/// The stream with a transport's number (`tcp.stream`, `udp.stream`).
pub fn stream_numbered(capture: &Capture, transport: Transport, index: u32) -> Option<StreamId> {
    // Numbers of one transport rise with the streams of both.
    let from = index as usize;
    (from..capture.stream_count())
        .map(|at| StreamId(at as u32))
        .find(|id| capture.stream(*id).is_some_and(|stream| (stream.transport, stream.index) == (transport, index)))
}

fn carrier(chunk: &Chunk, segment: SegmentId, from: u32) -> Carrier {
    let taken = Taken { at: chunk.at, len: chunk.len as u32, from };
    Carrier { taken, segment, frame: chunk.frame, state: 0, inner: None }
}

fn payload(reader: &mut Reader, frame: FrameId) -> Vec<u8> {
    let Ok(view) = reader.read(frame) else { return Vec::new() };
    let datagram = view.tape.envelopes().iter().find(|e| e.transport == Transport::Udp && !e.in_error);
    datagram.map(|envelope| view.at(envelope.payload).to_vec()).unwrap_or_default()
}

/// A direction while it is merged: a segment that came too early could not be read before the one that filled the hole
/// before it, so each chunk counts as of the latest frame so far.
struct Course<'c> {
    chunks: std::slice::Iter<'c, Chunk>,
    /// Place behind what was read.
    next: u64,
    /// The latest frame so far.
    since: FrameId,
}

impl<'c> Course<'c> {
    fn new(chunks: &'c [Chunk]) -> Self {
        Self { chunks: chunks.iter(), next: 0, since: FrameId(0) }
    }

    /// The frame with which the next chunk could be read.
    fn readable(&self) -> Option<FrameId> {
        self.chunks.as_slice().first().map(|chunk| self.since.max(chunk.frame))
    }

    /// The next chunk, after the gap before it.
    fn take(&mut self, out: &mut Vec<Chunk>) {
        let Some(chunk) = self.chunks.next() else { return };
        self.since = self.since.max(chunk.frame);
        if chunk.at > self.next {
            let len = chunk.at.saturating_sub(self.next);
            out.push(Chunk { at: self.next, len, carried: Carried::Nowhere, ..*chunk });
        }
        self.next = chunk.at.saturating_add(chunk.len);
        out.push(*chunk);
    }
}

/// Two directions as one course of events, and whether it was cut.
fn merge(one: &[Chunk], other: &[Chunk]) -> (Vec<Chunk>, bool) {
    let mut chunks = Vec::with_capacity(one.len().saturating_add(other.len()).min(MAX_CHUNKS));
    let (mut one, mut other) = (Course::new(one), Course::new(other));
    while chunks.len() < MAX_CHUNKS {
        match (one.readable(), other.readable()) {
            (None, None) => return (chunks, false),
            (Some(a), Some(b)) if b < a => other.take(&mut chunks),
            (Some(_), _) => one.take(&mut chunks),
            (None, Some(_)) => other.take(&mut chunks),
        }
    }
    (chunks, one.readable().or(other.readable()).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::Options;
    use crate::source::{OpenOptions, Source};
    use std::path::Path;
    use std::sync::atomic::AtomicBool;

    fn follow(name: &str, transport: Transport, index: u32) -> Follow {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("captures").join(name);
        let capture = Capture::new(Source::open(&path, &OpenOptions::default()).unwrap(), Options::default());
        capture.load(&AtomicBool::new(false), &mut |_| {});
        let stream = stream_numbered(&capture, transport, index).expect("the capture has the stream");
        Follow::new(capture, stream)
    }

    fn whole(follow: &mut Follow, direction: Direction) -> Vec<u8> {
        let mut bytes = Vec::new();
        for at in 0..follow.chunks().len() {
            let chunk = follow.chunks()[at];
            if chunk.direction == direction {
                let read = follow.read(at, 0, chunk.len as usize, &mut bytes);
                assert_eq!(read as u64, if chunk.is_gap() { 0 } else { chunk.len });
            }
        }
        bytes
    }

    #[test]
    fn both_sides_are_read_in_turn() {
        let mut follow = follow("http/get.pcapng", Transport::Tcp, 0);
        let turns: Vec<Direction> = follow.chunks().iter().map(|chunk| chunk.direction).collect();
        assert_eq!(turns.first(), Some(&Direction::FromClient));
        assert!(turns.contains(&Direction::FromServer));
        assert!(whole(&mut follow, Direction::FromClient).starts_with(b"GET "));
        assert!(whole(&mut follow, Direction::FromServer).starts_with(b"HTTP/1."));
    }

    #[test]
    fn a_part_is_read_across_segments() {
        let mut follow = follow("http/segments.pcapng", Transport::Tcp, 0);
        let all = whole(&mut follow, Direction::FromServer);
        let first = follow.chunks().iter().position(|c| c.direction == Direction::FromServer).unwrap();
        let chunk = follow.chunks()[first];
        assert!(all.len() as u64 > chunk.len + 5, "the answer takes several segments");
        let mut part = Vec::new();
        let read = follow.read(first, chunk.len - 3, 8, &mut part);
        let from = chunk.len as usize - 3;
        assert_eq!((read, &part[..]), (8, &all[from..from + 8]));
    }

    #[test]
    fn bytes_that_came_in_disorder_and_again_are_there_once() {
        for name in ["tcp/reorder.pcapng", "tcp/repeat.pcapng", "tcp/loss-sack.pcapng"] {
            let mut follow = follow(name, Transport::Tcp, 0);
            let mut next = [0u64; 2];
            for chunk in follow.chunks() {
                let place = &mut next[side(chunk.direction)];
                assert_eq!(chunk.at, *place, "{name}");
                *place += chunk.len;
            }
            let sent = whole(&mut follow, Direction::FromClient).len() as u64;
            let gaps: u64 = follow
                .chunks()
                .iter()
                .filter(|c| c.is_gap() && c.direction == Direction::FromClient)
                .map(|c| c.len)
                .sum();
            assert_eq!(sent + gaps, next[0], "{name}");
        }
    }

    #[test]
    fn datagrams_are_chunks_of_their_own() {
        let mut follow = follow("dns/lookup.pcapng", Transport::Udp, 0);
        assert_eq!(follow.chunks().len(), 2);
        let question = whole(&mut follow, Direction::FromClient);
        assert_eq!(question.len() as u64, follow.chunks()[0].len);
        assert!(question.windows(7).any(|w| w == b"example"));
        assert!(!follow.refresh(), "nothing came since");
    }
}
