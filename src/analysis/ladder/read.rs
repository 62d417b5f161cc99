//! Reads what index and ledger know of the packets of a connection, in their order.
//!
//! A connection that has most of the packets between its first and its last is read along the index, each record once. Others
//! are walked back first, from packet to packet ([`walk::back`](super::walk::back)).

use super::walk::Event;
use crate::analysis::Capture;
use crate::analysis::connections::Connection;
use crate::base::{FrameId, SegmentId, Time};
use crate::dissect::Transport;
use crate::engine::ledger::Segment;

/// Connections of more packets are read on a thread of their own, ahead of who looks at them.
const MANY: usize = 1 << 14;
/// Packets that are handed on at once, and how often that is done in advance.
const BATCH: usize = 1024;
const AHEAD: usize = 4;
/// Of so many packets of the capture one has to be of the connection for it to be read along the index.
const DENSE: u64 = 3;

/// A packet with what is known of it.
pub(super) struct Known {
    pub event: Event,
    /// When it was captured, and its segment; `None` if the index cannot be read.
    pub rest: Option<(Time, Option<(SegmentId, Segment)>)>,
}

impl Known {
    /// What is known of a packet that was found.
    pub fn of(capture: &Capture, mut event: Event) -> Self {
        let rest = capture.record(event.frame).map(|record| {
            let segment = event.segment().and_then(|id| Some((id, capture.ledger().segment(id)?)));
            event.len = len(record.wire_len, record.cap_len, segment.as_ref().map(|(_, segment)| segment));
            (record.time, segment)
        });
        Self { event, rest }
    }
}

/// Payload bytes of a segment, with those that a short snap length cut off; else bytes of the frame.
fn len(wire_len: u32, cap_len: u32, segment: Option<&Segment>) -> u32 {
    segment.map_or(wire_len, |segment| segment.captured.saturating_add(wire_len.saturating_sub(cap_len)))
}

/// The packets after a frame along the index, at most `limit`; `None` where that is not sure to find them all, or takes longer.
pub(super) fn along<'c>(
    capture: &'c Capture,
    connection: &Connection,
    after: Option<FrameId>,
    limit: usize,
) -> Option<impl Iterator<Item = Known> + 'c> {
    let stream = connection.stream;
    let id = connection.id;
    let first = after.map_or(stream.first.0, |after| after.0.saturating_add(1)).max(stream.first.0);
    // What is published of a growing capture ends where both halves of the first pass are.
    let behind = u32::try_from(capture.len()).unwrap_or(u32::MAX).min(stream.last.0.saturating_add(1));
    let all = u64::from(stream.last.0.saturating_sub(stream.first.0)).saturating_add(1);
    if u64::from(stream.frames).saturating_mul(DENSE) < all || stream.frames as usize > limit {
        return None;
    }
    // Frames with several transports would have to be asked whose segments they carry.
    let link = capture.links.partition_point(|link| link.frame.0 < first);
    if capture.links.get(link).is_some_and(|link| link.frame.0 < behind) {
        return None;
    }
    let is_tcp = stream.transport == Transport::Tcp;
    let segments = &capture.ledger().segments;
    let mut place = if is_tcp { segments.partition_point(|segment| segment.frame.0 < first) } else { segments.len() };
    let mut next = segments.get(place);
    Some((first..behind).filter_map(move |frame| {
        let frame = FrameId(frame);
        let record = capture.record(frame)?;
        while next.as_ref().is_some_and(|segment| segment.frame < frame) {
            place = place.saturating_add(1);
            next = segments.get(place);
        }
        if record.stream != Some(id) {
            return None;
        }
        let own = next.filter(|segment| segment.frame == frame);
        let segment = own.and_then(|segment| Some((SegmentId(u32::try_from(place).ok()?), segment)));
        let mut event = Event::new(frame, segment.map(|(id, _)| id), record.from_client);
        event.len = len(record.wire_len, record.cap_len, segment.as_ref().map(|(_, segment)| segment));
        Some(Known { event, rest: Some((record.time, segment)) })
    }))
}

/// Hands on packets; where there may be many they are read on another thread meanwhile.
pub(super) fn hand_on(count: usize, known: impl Iterator<Item = Known> + Send, mut see: impl FnMut(Known)) {
    if count < MANY {
        return known.for_each(see);
    }
    std::thread::scope(|scope| {
        let (sender, receiver) = crossbeam_channel::bounded::<Vec<Known>>(AHEAD);
        scope.spawn(move || {
            let mut known = known;
            loop {
                let batch: Vec<Known> = known.by_ref().take(BATCH).collect();
                if batch.is_empty() || sender.send(batch).is_err() {
                    return;
                }
            }
        });
        receiver.into_iter().flatten().for_each(&mut see);
    });
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::AtomicBool;

    use super::super::walk;
    use super::*;
    use crate::analysis::Options;
    use crate::analysis::connections::Connections;
    use crate::base::StreamId;
    use crate::source::{OpenOptions, Source};

    #[test]
    fn both_ways_find_the_same_packets() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("captures");
        let (mut both, mut walked) = (0, 0);
        for name in ["tcp/loss-sack.pcapng", "tcp/reorder.pcapng", "http/basics.pcapng", "tcp/zero-window.pcapng"] {
            let source = Source::open(&folder.join(name), &OpenOptions::default()).unwrap();
            let capture = Capture::new(source, Options::default());
            capture.load(&AtomicBool::new(false), &mut |_| {});
            let mut connections = Connections::new(Arc::clone(&capture));
            for id in (0..capture.stream_count() as u32).map(StreamId) {
                let connection = connections.connection(id).unwrap();
                let middle = FrameId(connection.stream.first.0.midpoint(connection.stream.last.0));
                for after in [None, Some(middle)] {
                    let (events, _) = walk::back(&capture, &connection, after, walk::MAX_EVENTS);
                    let looked: Vec<Event> = events.into_iter().map(|event| Known::of(&capture, event).event).collect();
                    match along(&capture, &connection, after, walk::MAX_EVENTS) {
                        Some(found) => {
                            assert_eq!(found.map(|known| known.event).collect::<Vec<_>>(), looked, "{name} {id:?}");
                            both += 1;
                        }
                        None => walked += 1,
                    }
                }
            }
        }
        assert!(both > 4, "{both} read along the index, {walked} walked back only");
    }

    #[test]
    fn nothing_is_lost_between_threads() {
        for count in [0, 1, BATCH, MANY + 7] {
            let events = (0..count as u32).map(|at| Known { event: Event::new(FrameId(at), None, true), rest: None });
            let mut seen = Vec::new();
            hand_on(count, events, |known| seen.push(known.event.frame.0));
            assert!(seen.iter().copied().eq(0..count as u32), "{count}");
        }
    }
}
