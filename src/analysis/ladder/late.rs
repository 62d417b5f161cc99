//! What comes behind later bytes of its direction: a second copy, a repair after a loss, or neither, as far as packets show.

use super::Capture;
use crate::base::FrameId;
use crate::dissect::Findings;
use crate::engine::ledger::{Segment, state};

/// Segments back that are searched for the first copy of what comes again.
const MAX_SEARCHED: usize = 4096;

/// The first segment before this one that covers its first byte, or that has its SYN or FIN.
pub fn first_copy(capture: &Capture, segment: &Segment) -> Option<FrameId> {
    let flags = segment.state & (state::SYN | state::FIN);
    let same = |earlier: &Segment| segment.captured == 0 && flags != 0 && earlier.state & flags == flags;
    before(capture, segment).filter(|earlier| covers(earlier, segment) || same(earlier)).last().map(|copy| copy.frame)
}

/// Whether a segment before this one covers its first byte.
pub fn was_sent(capture: &Capture, segment: &Segment) -> bool {
    before(capture, segment).any(|earlier| covers(&earlier, segment))
}

/// The last segment before this one with which its sender repaired a loss when bytes behind both had been seen. What the
/// capture has no first copy of is then more likely to have been lost and sent again, too, than to have been overtaken:
/// with selective acknowledgements (RFC 6675 §5) the sender fills one hole after the other.
pub fn repair_before(capture: &Capture, segment: &Segment) -> Option<FrameId> {
    let mut repair = None;
    for earlier in before(capture, segment) {
        match repair {
            Some(frame) if end(&earlier) > segment.position => return Some(frame),
            Some(_) => {}
            None if is_repair(&earlier) && earlier.position < segment.position => repair = Some(earlier.frame),
            None => {}
        }
    }
    None
}

/// Whether a segment brings bytes again that were not acknowledged.
fn is_repair(segment: &Segment) -> bool {
    let findings = segment.findings();
    let again = findings.has(Findings::RETRANSMISSION) && !findings.has(Findings::SPURIOUS_RETRANSMISSION);
    again && segment.captured > 0
}

fn before<'c>(capture: &'c Capture, segment: &Segment) -> impl Iterator<Item = Segment> + 'c {
    let load = |id| capture.ledger().segment(id);
    std::iter::successors(segment.previous.and_then(load), move |earlier| earlier.previous.and_then(load))
        .take(MAX_SEARCHED)
}

fn covers(earlier: &Segment, segment: &Segment) -> bool {
    segment.captured > 0 && earlier.captured > 0 && (earlier.position..end(earlier)).contains(&segment.position)
}

fn end(segment: &Segment) -> u64 {
    segment.position.saturating_add(u64::from(segment.captured))
}
