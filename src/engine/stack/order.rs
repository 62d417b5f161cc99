//! Bytes into order: where a segment's payload belongs, what repeats, and when a hole is given up.

use smallvec::SmallVec;

use super::{ACK, Arrival, FIN, MAX_AHEAD, MAX_RECEIPTS, MAX_UNACKNOWLEDGED, PATIENCE, PSH, RST, SYN, Stream, Work};
use crate::base::{FrameId, SegmentId, Seq};
use crate::dissect::Direction;
use crate::engine::ledger::{Segment, Taken, of, state};
use crate::engine::reassembly::{Overlap, Part};

/// Segments back that are searched for the first copy of bytes that come again.
const MAX_SEARCHED: usize = 4096;

impl Work<'_, '_> {
    pub(super) fn arrive(&mut self, stream: &mut Stream, arrival: &Arrival) {
        let direction = arrival.direction;
        if arrival.flags & ACK != 0 {
            let other = stream.half(direction.opposite());
            let later = other.acknowledged.map_or(arrival.acknowledgement, |seq| seq.later(arrival.acknowledgement));
            other.acknowledged = Some(later);
        }
        let half = stream.half(direction);
        let sequence =
            if arrival.flags & SYN != 0 { Seq(arrival.sequence.0.wrapping_add(1)) } else { arrival.sequence };
        // RFC 9293 §3.8.4: the first segment of a stream joined late may be a keep-alive, whose byte is older than the stream.
        let keep_alive = arrival.wire == 1 && arrival.flags & (SYN | FIN | PSH) == 0;
        let fresh = half.first.is_none() && (arrival.wire > 0 && !keep_alive || arrival.flags & (SYN | FIN) != 0);
        if fresh {
            // A stream whose beginning was not captured starts with what the other side has not acknowledged yet.
            let acknowledged = half.acknowledged.filter(|seq| (0..1 << 20).contains(&sequence.since(*seq)));
            half.first = Some(if arrival.flags & SYN != 0 { sequence } else { acknowledged.unwrap_or(sequence) });
        }
        let place = half.due().and_then(|due| sequence.position(due, half.order.next()));
        let place = place.filter(|place| *place <= half.order.next().saturating_add(MAX_AHEAD));
        self.receipt(stream, direction, place);
        let half = stream.half(direction);
        match place {
            Some(place) if !half.ended => {
                self.now.record.position = place;
                if arrival.wire > 0 {
                    self.turn(stream, direction, place);
                    self.payload(stream, direction, place, arrival.captured, arrival.wire);
                }
                if arrival.flags & FIN != 0 {
                    stream.half(direction).end = Some(place.saturating_add(u64::from(arrival.wire)));
                }
            }
            Some(place) => {
                // Behind its end a direction says nothing new; what comes again still has its place.
                self.now.record.position = place;
                self.now.record.state |= state::LATE;
            }
            None if arrival.wire > 0 => self.now.record.state |= state::LATE,
            None => {}
        }
        self.holes(stream, direction);
        self.holes(stream, direction.opposite());
        if !stream.half(Direction::FromClient).is_behind() {
            self.go_on(stream, Direction::FromServer);
        }
        let half = stream.half(direction);
        if half.end.is_some_and(|end| half.order.next() >= end) && !half.ended {
            self.ends = arrival.flags & FIN != 0;
            self.close(stream, direction, false);
            self.ends = false;
        }
        if arrival.flags & RST != 0 {
            self.resets = true;
            for direction in [direction, direction.opposite()] {
                self.close(stream, direction, false);
            }
            self.resets = false;
        }
    }

    /// Keeps what the sender of the present segment had received of the other direction, where bytes of the stream are
    /// missing: the session may ask what was sent before what.
    fn receipt(&mut self, stream: &mut Stream, direction: Direction, place: Option<u64>) {
        let (missing, adrift) = (stream.record.missing > 0, stream.adrift);
        let other = stream.half(direction.opposite());
        let Some(received) = other.acknowledged_place() else { return };
        let behind = other.order.is_waiting() || received > other.order.next();
        let half = stream.half(direction);
        let waits = half.order.is_waiting();
        if !(missing || adrift || behind || waits || place.is_some_and(|place| place > half.order.next())) {
            return;
        }
        if !waits && half.buffer.is_empty() {
            half.receipts.clear();
        }
        if half.receipts.back().is_none_or(|(_, last)| *last != received) {
            if half.receipts.len() >= MAX_RECEIPTS {
                half.receipts.pop_front();
            }
            half.receipts.push_back((self.now.id, received));
        }
    }

    /// Payload with its place in the direction.
    fn payload(&mut self, stream: &mut Stream, direction: Direction, at: u64, captured: u32, wire: u32) {
        let id = self.now.id;
        let part = Part { at, len: captured, segment: id, from: 0 };
        let half = stream.half(direction);
        if half.order.in_order(at, captured) {
            self.now.record.state |= state::TAKEN;
            self.feed(stream, direction, part);
        } else {
            let next = half.order.next();
            if let Some(again) = part.clip(0, next) {
                self.repeated(stream, direction, again);
            }
            let mut overlaps = SmallVec::new();
            let half = stream.half(direction);
            half.order.insert(part, self.policy, &mut overlaps);
            if half.order.first_waiting().is_some_and(|first| first > next) {
                self.now.record.state |= state::WAITED;
            }
            for Overlap { earlier, later } in overlaps {
                self.now.record.state |= state::OVERLAP;
                if self.differ(earlier, later) {
                    self.now.record.state |= state::CONFLICT;
                }
            }
            self.drain(stream, direction);
        }
        let half = stream.half(direction);
        let cut = u64::from(wire.saturating_sub(captured));
        if cut > 0 && half.order.next() == at.saturating_add(u64::from(captured)) && !half.order.is_waiting() {
            half.order.skip(cut);
            self.gap(stream, direction, cut);
        }
    }

    /// A client that says something new after an answer will not fill the hole that the answer acknowledged: the answer is
    /// read before.
    pub(super) fn turn(&mut self, stream: &mut Stream, direction: Direction, place: u64) {
        let answered = direction == Direction::FromClient && stream.half(Direction::FromServer).waits;
        if !answered || place <= stream.half(direction).order.next() {
            return;
        }
        while stream.half(direction).is_behind() {
            self.give_up(stream, direction);
        }
        self.go_on(stream, Direction::FromServer);
    }

    /// Hands on all that is in order.
    pub(super) fn drain(&mut self, stream: &mut Stream, direction: Direction) {
        while let Some(part) = stream.half(direction).order.pop() {
            self.take_part(part);
            self.feed(stream, direction, part);
        }
    }

    /// Writes down that the stream took a part of a segment.
    fn take_part(&mut self, part: Part) {
        let mut whole = false;
        self.edit(part.segment, |segment| {
            whole = part.from == 0 && part.len == segment.captured;
            segment.state |= if whole { state::TAKEN } else { state::TAKEN | state::PARTLY };
        });
        if !whole {
            self.ledger.took(part.segment, Taken { at: part.at, len: part.len, from: part.from });
        }
    }

    /// Gives up holes that will not be filled.
    #[inline]
    fn holes(&mut self, stream: &mut Stream, direction: Direction) {
        let half = stream.half(direction);
        match half.end.is_none() && !half.order.is_waiting() {
            // The usual case: there is none.
            true => half.impatience = 0,
            false => self.look_at_holes(stream, direction),
        }
    }

    fn look_at_holes(&mut self, stream: &mut Stream, direction: Direction) {
        let mine = self.now.record.direction() == direction;
        let half = stream.half(direction);
        let at_end = half.end.filter(|end| *end > half.order.next() && !half.order.is_waiting() && !half.ended);
        let Some(first) = half.order.first_waiting().or(at_end) else {
            half.impatience = 0;
            return;
        };
        let acknowledged = half.acknowledged_place().is_some_and(|place| place >= first);
        // Behind its end a direction sends no more data: there whatever comes counts. So does an answer.
        if acknowledged && (mine || at_end.is_some() || self.now.record.captured > 0) {
            half.impatience = half.impatience.saturating_add(1);
        }
        let full =
            half.order.is_full(self.limits.waiting) || (!acknowledged && half.order.waiting() > MAX_UNACKNOWLEDGED);
        if full {
            self.counts.holes = self.counts.holes.saturating_add(1);
        }
        if full || half.impatience > PATIENCE {
            half.impatience = 0;
            match at_end {
                Some(_) => self.close(stream, direction, false),
                None => self.give_up(stream, direction),
            }
        }
    }

    pub(super) fn give_up(&mut self, stream: &mut Stream, direction: Direction) {
        if let Some(gap) = stream.half(direction).order.give_up() {
            self.gap(stream, direction, gap);
        }
        self.drain(stream, direction);
    }

    /// Bytes that came again: are they the same?
    fn repeated(&mut self, stream: &mut Stream, direction: Direction, again: Part) {
        let half = stream.half(direction);
        self.now.record.state |= state::OVERLAP;
        // RFC 9293 §3.8.4: a keep-alive repeats the byte before the next with any value.
        if again.len == 1 && again.end() == half.order.next() && self.now.record.captured == 1 {
            self.now.record.state &= !state::OVERLAP;
            return;
        }
        let mut at = *of(&mut stream.record.last_segments, direction);
        let mut left = u64::from(again.len);
        for _ in 0..MAX_SEARCHED {
            let Some((id, segment)) = at.and_then(|id| Some((id, self.ledger.segment(id)?))) else { return };
            for taken in self.ledger.taken(id, &segment).iter() {
                let part = Part { at: taken.at, len: taken.len, segment: id, from: taken.from };
                let Some(earlier) = part.clip(again.at, again.end()) else { continue };
                let Some(later) = again.clip(earlier.at, earlier.end()) else { continue };
                left = left.saturating_sub(u64::from(later.len));
                if self.differ(earlier, later) {
                    self.now.record.state |= state::CONFLICT;
                }
            }
            if left == 0 {
                return;
            }
            at = segment.previous;
        }
        self.counts.not_compared = self.counts.not_compared.saturating_add(1);
    }

    /// Whether two copies of the same bytes differ. Copies that cannot be read do not.
    fn differ(&mut self, earlier: Part, later: Part) -> bool {
        let (mut one, mut other) = (Vec::new(), Vec::new());
        self.read(earlier, &mut one) && self.read(later, &mut other) && one != other
    }

    /// Appends the bytes of a part.
    pub(super) fn read(&mut self, part: Part, out: &mut Vec<u8>) -> bool {
        if part.segment == self.now.id {
            if let Some(payload) = self.now.payload {
                let end = part.from.saturating_add(part.len);
                let Some(bytes) = payload.get(part.from as usize..end as usize) else { return false };
                out.extend_from_slice(bytes);
                return true;
            }
            let record = self.now.record;
            return self.payloads.read(part.segment, &record, part.from, part.len, out);
        }
        let Some(segment) = self.ledger.segment(part.segment) else { return false };
        self.payloads.read(part.segment, &segment, part.from, part.len, out)
    }

    /// Changes the record of a segment, whether it is written already or not.
    pub(super) fn edit(&mut self, id: SegmentId, change: impl FnOnce(&mut Segment)) {
        if id == self.now.id {
            change(&mut self.now.record);
        } else if let Some(mut segment) = self.ledger.segment(id) {
            change(&mut segment);
            self.ledger.segments.set(id.index(), &segment);
        }
    }

    pub(super) fn frame_of(&self, id: SegmentId) -> FrameId {
        if id == self.now.id {
            return self.now.record.frame;
        }
        self.ledger.segment(id).map_or(self.now.record.frame, |segment| segment.frame)
    }
}
