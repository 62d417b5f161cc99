//! The order of a TCP direction's bytes: segments come in any order, bytes leave in theirs. Recipes, not bytes.
//!
//! What arrives beyond the next byte waits. Where two waiting segments cover the same bytes, a named host policy decides
//! whose copy counts, as target-based reassembly has it (Novak and Sturges, "Target-Based TCP Stream Reassembly", 2007);
//! what was already handed on cannot change any more, so there the first copy stays. Every overlap is told to the caller,
//! who can compare the copies.

use std::collections::VecDeque;

use smallvec::SmallVec;

use crate::base::SegmentId;
use crate::dissect::{Limits, OverlapPolicy};

/// Segments that may wait in one direction for bytes before them.
pub const MAX_WAITING: usize = 8192;
/// Bytes that may wait in one direction for bytes before them, unless [`Limits`] say otherwise.
pub const MAX_WAITING_BYTES: u64 = Limits::USUAL.waiting;

/// A part of a segment's payload, with its place in the direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// Place of its first byte.
    pub at: u64,
    /// Its length.
    pub len: u32,
    /// The segment.
    pub segment: SegmentId,
    /// Where it begins in the segment's payload.
    pub from: u32,
}

impl Part {
    /// Place of the first byte behind it.
    pub fn end(&self) -> u64 {
        self.at.saturating_add(u64::from(self.len))
    }

    /// What of it lies within the places `from..to`.
    pub fn clip(&self, from: u64, to: u64) -> Option<Self> {
        let (at, end) = (self.at.max(from), self.end().min(to));
        let len = u32::try_from(end.checked_sub(at)?).ok().filter(|len| *len > 0)?;
        let skipped = u32::try_from(at.saturating_sub(self.at)).ok()?;
        Some(Self { at, len, from: self.from.saturating_add(skipped), ..*self })
    }
}

/// Two segments cover the same bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overlap {
    /// The bytes, in the copy that came before.
    pub earlier: Part,
    /// The same bytes, in the copy that came now.
    pub later: Part,
}

/// One direction.
#[derive(Debug, Default)]
pub struct Order {
    /// Place of the next byte to hand on.
    next: u64,
    /// What waits: sorted by place, no two on the same bytes.
    waiting: VecDeque<Waiting>,
    /// Bytes that wait.
    bytes: u64,
}

#[derive(Clone, Copy, Debug)]
struct Waiting {
    part: Part,
    /// Where the whole segment began and ended: policies look at segments, not at what is left of them.
    whole: (u64, u64),
}

impl Order {
    /// As at the beginning of a stream.
    pub fn clear(&mut self) {
        let Self { next, waiting, bytes } = self;
        (*next, *bytes, *waiting) = (0, 0, VecDeque::new());
    }

    /// Place of the next byte to hand on.
    pub fn next(&self) -> u64 {
        self.next
    }

    /// Whether segments wait.
    pub fn is_waiting(&self) -> bool {
        !self.waiting.is_empty()
    }

    /// Place of the first byte that waits.
    pub fn first_waiting(&self) -> Option<u64> {
        self.waiting.front().map(|waiting| waiting.part.at)
    }

    /// The segment of the first byte that waits.
    pub fn first_waiting_segment(&self) -> Option<SegmentId> {
        self.waiting.front().map(|waiting| waiting.part.segment)
    }

    /// Whether more waits than may, which is so many bytes.
    pub fn is_full(&self, most: u64) -> bool {
        self.waiting.len() >= MAX_WAITING || self.bytes >= most
    }

    /// Segments that wait.
    pub fn waiting(&self) -> usize {
        self.waiting.len()
    }

    /// Whether `part` is exactly what comes next and nothing else has to be looked at. If so, it is handed on.
    #[inline]
    pub fn in_order(&mut self, at: u64, len: u32) -> bool {
        let plain = at == self.next && self.waiting.is_empty();
        if plain {
            self.next = self.next.saturating_add(u64::from(len));
        }
        plain
    }

    /// Takes a segment that is not simply the next one. What of it repeats bytes already handed on is left to the caller;
    /// overlaps with what waits are appended to `overlaps`.
    pub fn insert(&mut self, part: Part, policy: OverlapPolicy, overlaps: &mut SmallVec<[Overlap; 2]>) {
        let Some(part) = part.clip(self.next, u64::MAX) else { return };
        let whole = (part.at, part.end());
        if self.waiting.back().is_none_or(|last| last.part.end() <= part.at) {
            self.bytes = self.bytes.saturating_add(u64::from(part.len));
            self.waiting.push_back(Waiting { part, whole });
            return;
        }
        // The places of the new segment that nobody else has or that the policy gives to it.
        let mut fresh: SmallVec<[(u64, u64); 4]> = SmallVec::new();
        let mut from = part.at;
        let mut kept = Vec::with_capacity(self.waiting.len().saturating_add(2));
        for old in self.waiting.drain(..) {
            let Some(shared) = part.clip(old.part.at, old.part.end()) else {
                kept.push(old);
                continue;
            };
            if let Some(earlier) = old.part.clip(shared.at, shared.end()) {
                overlaps.push(Overlap { earlier, later: shared });
            }
            if wins(policy, whole, old.whole) {
                kept.extend(old.part.clip(0, shared.at).map(|part| Waiting { part, ..old }));
                kept.extend(old.part.clip(shared.end(), u64::MAX).map(|part| Waiting { part, ..old }));
            } else {
                if from < shared.at {
                    fresh.push((from, shared.at));
                }
                from = from.max(shared.end());
                kept.push(old);
            }
        }
        if from < part.end() {
            fresh.push((from, part.end()));
        }
        kept.extend(fresh.into_iter().filter_map(|(from, to)| part.clip(from, to)).map(|part| Waiting { part, whole }));
        kept.sort_unstable_by_key(|waiting: &Waiting| waiting.part.at);
        self.bytes = kept.iter().fold(0, |sum, waiting| sum.saturating_add(u64::from(waiting.part.len)));
        self.waiting = kept.into();
    }

    /// The next part that can be handed on, if the byte that is due is there.
    pub fn pop(&mut self) -> Option<Part> {
        let first = self.waiting.pop_front_if(|waiting| waiting.part.at == self.next)?.part;
        self.next = first.end();
        self.bytes = self.bytes.saturating_sub(u64::from(first.len));
        Some(first)
    }

    /// Gives up the bytes before the first that waits. Returns how many they are.
    pub fn give_up(&mut self) -> Option<u64> {
        let first = self.first_waiting()?;
        let gap = first.checked_sub(self.next).filter(|gap| *gap > 0)?;
        self.next = first;
        Some(gap)
    }

    /// Gives up `bytes` that nothing waits behind: the captured segment was cut, or the end lies further on.
    pub fn skip(&mut self, bytes: u64) {
        self.next = self.next.saturating_add(bytes);
    }
}

/// Whether the copy of a new segment counts against that of an old one, each with its first place and the place behind it.
fn wins(policy: OverlapPolicy, new: (u64, u64), old: (u64, u64)) -> bool {
    match policy {
        OverlapPolicy::First => false,
        OverlapPolicy::Last => true,
        OverlapPolicy::Bsd => new.0 < old.0,
        OverlapPolicy::Linux => new.0 < old.0 || (new.0 == old.0 && new.1 > old.1),
        OverlapPolicy::OldLinux => new.0 < old.0 || (new.0 == old.0 && new.1 >= old.1),
        OverlapPolicy::Solaris => (new.0 <= old.0 && new.1 >= old.1) || (new.0 > old.0 && new.1 > old.1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(at: u64, len: u32, segment: u32) -> Part {
        Part { at, len, segment: SegmentId(segment), from: 0 }
    }

    #[test]
    fn segments_leave_in_the_order_of_their_bytes() {
        let mut order = Order::default();
        let mut overlaps = SmallVec::new();
        assert!(order.in_order(0, 10));
        assert!(!order.in_order(20, 10));
        order.insert(part(20, 10, 1), OverlapPolicy::Linux, &mut overlaps);
        assert!(order.pop().is_none() && order.is_waiting() && order.first_waiting() == Some(20));
        order.insert(part(5, 15, 2), OverlapPolicy::Linux, &mut overlaps);
        assert_eq!(order.pop(), Some(Part { at: 10, len: 10, segment: SegmentId(2), from: 5 }));
        assert_eq!(order.pop(), Some(part(20, 10, 1)));
        assert!(order.pop().is_none() && !order.is_waiting() && overlaps.is_empty());
        assert_eq!(order.next(), 30);
    }

    #[test]
    fn a_hole_that_is_given_up_has_its_size() {
        let mut order = Order::default();
        order.insert(part(7, 3, 1), OverlapPolicy::Linux, &mut SmallVec::new());
        assert_eq!(order.give_up(), Some(7));
        assert_eq!(order.pop(), Some(part(7, 3, 1)));
        assert_eq!(order.give_up(), None);
    }

    #[test]
    fn policies_decide_between_copies() {
        for (policy, winner) in [
            (OverlapPolicy::First, 1),
            (OverlapPolicy::Last, 2),
            (OverlapPolicy::OldLinux, 2),
            (OverlapPolicy::Linux, 1),
        ] {
            let mut order = Order::default();
            let mut overlaps = SmallVec::new();
            order.insert(part(4, 4, 1), policy, &mut overlaps);
            order.insert(part(4, 4, 2), policy, &mut overlaps);
            assert_eq!(overlaps.len(), 1);
            order.insert(part(0, 4, 3), policy, &mut overlaps);
            assert_eq!(order.pop().map(|part| part.segment), Some(SegmentId(3)));
            assert_eq!(order.pop().map(|part| part.segment), Some(SegmentId(winner)), "{policy:?}");
        }
    }
}
