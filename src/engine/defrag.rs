//! Reassembly of fragmented IP datagrams (RFC 791 §3.2, RFC 8200 §4.5, RFC 815) in a bounded pool.
//!
//! The pool keeps where pieces lie, never their bytes; whoever wants the datagram gathers them again. The first copy of a
//! byte wins; pieces that cover bytes twice are marked, and whether they agree is found when they are gathered.

use std::collections::VecDeque;

use hashbrown::HashMap;

use crate::base::{Address, FrameId, Time};
use crate::dissect::{Fragment, Limits};

/// Datagrams that may wait for pieces at a time, unless [`Limits`] say otherwise; past it the oldest is given up.
pub const MAX_DATAGRAMS: usize = Limits::USUAL.datagrams;
/// Pieces of one datagram; past it the datagram is given up.
pub const MAX_PIECES: usize = 8_192;
/// Pieces that all waiting datagrams may have together; past it the oldest datagram is given up.
pub const MAX_ALL_PIECES: usize = 262_144;
/// Bytes of payload that a datagram may have.
pub const MAX_BYTES: u32 = 65_535;
/// How long a datagram waits for its next piece, in nanoseconds of capture time (RFC 8200 §4.5 says 60 seconds; captures
/// merged from several places get twice that).
pub const MAX_AGE: i64 = 120_000_000_000;

/// The number that the caller gives a datagram.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct DatagramId(pub u32);

/// A piece and where it lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The frame that carried it.
    pub frame: FrameId,
    /// The datagram in whose bytes it lies (a fragmented tunnel); `None` when it lies in the frame.
    pub within: Option<DatagramId>,
    /// Where it begins there.
    pub at: u32,
    /// Its length.
    pub len: u32,
    /// Its place in the datagram.
    pub offset: u32,
    /// Whether it covers bytes that an earlier piece covers.
    pub overlaps: bool,
}

/// What became of a fragment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Offer {
    /// Its datagram waits for more.
    Waiting(DatagramId),
    /// Its datagram is complete: the pieces in the order they came.
    Complete(DatagramId, Vec<Piece>),
    /// Its datagram was complete before: a copy.
    Late(DatagramId),
    /// Its datagram cannot be put together.
    GivenUp(DatagramId, Reason),
}

/// Why a datagram is not complete.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
#[repr(u8)]
pub enum Reason {
    /// Pieces were not captured, or not yet.
    #[default]
    Missing,
    /// The capture cut a piece (snap length).
    Cut,
    /// It would be longer than a datagram can be.
    TooLong,
    /// Two pieces disagree on where it ends.
    TwoEnds,
    /// The pool was full.
    PoolFull,
    /// Its pieces are too far apart in time.
    TooOld,
}

impl Reason {
    /// In words.
    pub fn words(self) -> &'static str {
        match self {
            Self::Missing => "not reassembled: some of its fragments are not in the capture",
            Self::Cut => "not reassembled: the snap length cut a fragment",
            Self::TooLong => "not reassembled: it would be longer than 65,535 bytes",
            Self::TwoEnds => "not reassembled: two fragments disagree on where the datagram ends",
            Self::PoolFull => "not reassembled: too many datagrams were waiting for fragments",
            Self::TooOld => "not reassembled: its fragments are more than 120 seconds apart",
        }
    }

    /// The reason with this code.
    pub fn from_code(code: u8) -> Self {
        [Self::Missing, Self::Cut, Self::TooLong, Self::TwoEnds, Self::PoolFull, Self::TooOld]
            .into_iter()
            .find(|reason| *reason as u8 == code)
            .unwrap_or_default()
    }
}

/// The pool.
pub struct Pool {
    /// Datagrams that may wait.
    most: usize,
    waiting: HashMap<Key, Waiting, foldhash::fast::RandomState>,
    order: VecDeque<(Key, DatagramId)>,
    pieces: usize,
    given_up: Vec<(DatagramId, Reason)>,
    refused: u64,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Key {
    source: Address,
    destination: Address,
    id: u32,
    protocol: u8,
}

struct Waiting {
    datagram: DatagramId,
    latest: Time,
    pieces: Vec<Piece>,
    /// Where it ends, once the last piece was seen.
    end: Option<u32>,
    /// It is complete, or cannot become so: later pieces are copies.
    closed: Option<Result<(), Reason>>,
}

impl Default for Pool {
    fn default() -> Self {
        Self::with_room(MAX_DATAGRAMS)
    }
}

impl Pool {
    /// A pool in which so many datagrams may wait at a time.
    pub fn with_room(most: usize) -> Self {
        Self { most, waiting: HashMap::default(), order: VecDeque::new(), pieces: 0, given_up: Vec::new(), refused: 0 }
    }

    /// Takes a fragment that was captured at `time`. `fresh` numbers a datagram that is new.
    pub fn offer(
        &mut self,
        frame: FrameId,
        time: Time,
        within: Option<DatagramId>,
        fragment: &Fragment,
        fresh: impl FnOnce() -> DatagramId,
    ) -> Offer {
        let key = Key {
            source: fragment.source,
            destination: fragment.destination,
            id: fragment.id,
            protocol: fragment.protocol,
        };
        self.expire(&key, time);
        if !self.waiting.contains_key(&key) {
            let datagram = fresh();
            self.order.push_back((key, datagram));
            let waiting = Waiting { datagram, latest: time, pieces: Vec::new(), end: None, closed: None };
            self.waiting.insert(key, waiting);
            self.make_room();
        }
        let Some(waiting) = self.waiting.get_mut(&key) else { return Offer::GivenUp(fresh_never(), Reason::PoolFull) };
        waiting.latest = waiting.latest.max(time);
        match waiting.closed {
            Some(Ok(())) => return Offer::Late(waiting.datagram),
            Some(Err(reason)) => return Offer::GivenUp(waiting.datagram, reason),
            None => {}
        }
        let before = waiting.pieces.len();
        let verdict = waiting.add(frame, within, fragment);
        self.pieces = self.pieces.saturating_add(waiting.pieces.len()).saturating_sub(before);
        let datagram = waiting.datagram;
        match verdict {
            Ok(false) => Offer::Waiting(datagram),
            Ok(true) => {
                let pieces = std::mem::take(&mut waiting.pieces);
                waiting.closed = Some(Ok(()));
                self.pieces = self.pieces.saturating_sub(pieces.len());
                Offer::Complete(datagram, pieces)
            }
            Err(reason) => {
                self.pieces = self.pieces.saturating_sub(waiting.pieces.len());
                waiting.pieces = Vec::new();
                waiting.closed = Some(Err(reason));
                Offer::GivenUp(datagram, reason)
            }
        }
    }

    /// Datagrams that were given up since the last call, to make room or because of their age.
    pub fn take_given_up(&mut self) -> Vec<(DatagramId, Reason)> {
        std::mem::take(&mut self.given_up)
    }

    /// Datagrams given up because the pool was full.
    pub fn refused(&self) -> u64 {
        self.refused
    }

    /// Pieces held now.
    pub fn held(&self) -> usize {
        self.pieces
    }

    fn expire(&mut self, key: &Key, time: Time) {
        let old = self.waiting.get(key).is_some_and(|waiting| time.since(waiting.latest).0.saturating_abs() > MAX_AGE);
        if old {
            self.drop_datagram(key, Reason::TooOld);
        }
    }

    fn make_room(&mut self) {
        while self.waiting.len() > self.most || self.pieces > MAX_ALL_PIECES {
            let Some((key, datagram)) = self.order.pop_front() else { return };
            // An entry whose key was taken over by a younger datagram is only a leftover of the queue.
            if self.waiting.get(&key).is_some_and(|waiting| waiting.datagram == datagram) {
                self.drop_datagram(&key, Reason::PoolFull);
            }
        }
        // Leftovers must not make the queue longer than the pool for long.
        if self.order.len() > self.most.saturating_mul(2) {
            let waiting = &self.waiting;
            self.order.retain(|(key, datagram)| waiting.get(key).is_some_and(|w| w.datagram == *datagram));
        }
    }

    fn drop_datagram(&mut self, key: &Key, reason: Reason) {
        let Some(waiting) = self.waiting.remove(key) else { return };
        self.pieces = self.pieces.saturating_sub(waiting.pieces.len());
        if waiting.closed.is_none() {
            self.given_up.push((waiting.datagram, reason));
            self.refused = self.refused.saturating_add(u64::from(reason == Reason::PoolFull));
        }
    }
}

impl Waiting {
    /// Adds a piece; true when nothing is missing any more.
    fn add(&mut self, frame: FrameId, within: Option<DatagramId>, fragment: &Fragment) -> Result<bool, Reason> {
        if !fragment.whole {
            return Err(Reason::Cut);
        }
        let (offset, len) = (fragment.offset, fragment.payload.len);
        let end = offset.saturating_add(len);
        if end > MAX_BYTES {
            return Err(Reason::TooLong);
        }
        if self.pieces.len() >= MAX_PIECES {
            return Err(Reason::PoolFull);
        }
        let furthest = self.pieces.iter().map(|p| p.offset.saturating_add(p.len)).max().unwrap_or(0);
        match (fragment.more, self.end) {
            (false, Some(known)) if known != end => return Err(Reason::TwoEnds),
            (false, None) if furthest > end => return Err(Reason::TwoEnds),
            (true, Some(known)) if end > known => return Err(Reason::TwoEnds),
            (false, _) => self.end = Some(end),
            _ => {}
        }
        let overlaps = self.pieces.iter().any(|p| p.offset < end && offset < p.offset.saturating_add(p.len));
        self.pieces.push(Piece { frame, within, at: fragment.payload.at, len, offset, overlaps });
        Ok(self.end.is_some_and(|end| self.covers(end)))
    }

    fn covers(&self, end: u32) -> bool {
        let mut order: Vec<(u32, u32)> =
            self.pieces.iter().map(|p| (p.offset, p.offset.saturating_add(p.len))).collect();
        order.sort_unstable();
        let mut reached = 0;
        for (from, to) in order {
            if from > reached {
                return false;
            }
            reached = reached.max(to);
        }
        reached >= end
    }
}

/// Stands for "no datagram"; only reached if the pool could not hold even the newest one.
fn fresh_never() -> DatagramId {
    DatagramId(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dissect::Range;
    use proptest::prelude::*;

    fn fragment(id: u32, offset: u32, len: u32, more: bool) -> Fragment {
        Fragment {
            source: Address::V4([1, 2, 3, 4]),
            destination: Address::V4([5, 6, 7, 8]),
            id,
            protocol: 17,
            offset,
            more,
            payload: Range { source: 0, at: 34, len },
            whole: true,
        }
    }

    fn offer(pool: &mut Pool, frame: u32, fragment: Fragment) -> Offer {
        pool.offer(FrameId(frame), Time(0), None, &fragment, || DatagramId(frame))
    }

    #[test]
    fn pieces_may_come_in_any_order() {
        let mut pool = Pool::default();
        assert_eq!(offer(&mut pool, 0, fragment(1, 16, 4, false)), Offer::Waiting(DatagramId(0)));
        assert_eq!(offer(&mut pool, 1, fragment(1, 0, 8, true)), Offer::Waiting(DatagramId(0)));
        let Offer::Complete(datagram, pieces) = offer(&mut pool, 2, fragment(1, 8, 8, true)) else {
            panic!("complete")
        };
        assert_eq!((datagram, pieces.len()), (DatagramId(0), 3));
        assert_eq!(offer(&mut pool, 3, fragment(1, 8, 8, true)), Offer::Late(DatagramId(0)));
        assert_eq!(pool.held(), 0);
    }

    #[test]
    fn what_cannot_be_is_given_up() {
        let mut pool = Pool::default();
        assert_eq!(offer(&mut pool, 0, fragment(1, 65_528, 16, true)), Offer::GivenUp(DatagramId(0), Reason::TooLong));
        offer(&mut pool, 1, fragment(2, 8, 8, false));
        assert_eq!(offer(&mut pool, 2, fragment(2, 16, 8, false)), Offer::GivenUp(DatagramId(1), Reason::TwoEnds));
        let cut = Fragment { whole: false, ..fragment(3, 0, 8, true) };
        assert_eq!(offer(&mut pool, 4, cut), Offer::GivenUp(DatagramId(4), Reason::Cut));
    }

    #[test]
    fn the_pool_stays_within_its_limits() {
        let mut pool = Pool::default();
        for frame in 0..3 * MAX_DATAGRAMS as u32 {
            offer(&mut pool, frame, fragment(frame, 8, 8, true));
        }
        assert_eq!(pool.held(), MAX_DATAGRAMS);
        assert_eq!(pool.take_given_up().len(), 2 * MAX_DATAGRAMS);
        assert_eq!(pool.refused(), 2 * MAX_DATAGRAMS as u64);
        assert!(pool.order.len() <= 2 * MAX_DATAGRAMS + 1);
    }

    #[test]
    fn the_pool_may_have_less_room() {
        let mut pool = Pool::with_room(1);
        offer(&mut pool, 0, fragment(1, 8, 8, false));
        offer(&mut pool, 1, fragment(2, 8, 8, false));
        assert_eq!((pool.held(), pool.refused()), (1, 1));
        assert!(matches!(offer(&mut pool, 2, fragment(2, 0, 8, true)), Offer::Complete(..)), "the younger one stayed");
    }

    proptest! {
        /// A datagram is complete exactly when a map of its bytes is full and its end is known.
        #[test]
        fn completeness_equals_a_byte_map(order in proptest::collection::vec((0u32..12, 1u32..4), 1..24)) {
            const END: u32 = 12 * 8;
            let mut pool = Pool::default();
            let (mut map, mut last, mut complete) = (vec![false; END as usize], false, false);
            for (frame, (place, blocks)) in order.into_iter().enumerate() {
                let offset = place * 8;
                let end = (offset + blocks * 8).min(END);
                let result = offer(&mut pool, frame as u32, fragment(1, offset, end - offset, end < END));
                map[offset as usize..end as usize].fill(true);
                last |= end == END;
                let full = last && map.iter().all(|byte| *byte);
                match result {
                    Offer::Complete(..) => { prop_assert!(full && !complete); complete = true; }
                    Offer::Late(_) => prop_assert!(complete),
                    Offer::Waiting(_) => prop_assert!(!full),
                    Offer::GivenUp(_, reason) => prop_assert!(false, "{reason:?}"),
                }
            }
        }
    }
}
