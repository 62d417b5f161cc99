//! TCP sequence numbers: positions on a ring of 2³². RFC 9293 §3.4.
//!
//! Numbers wrap, so "greater" says nothing: of two numbers that one is later whose distance from the other, forwards, is
//! less than half the ring. This type has no `Ord` on purpose; all comparisons go through [`Seq::since`] and its kin.

use std::ops::{Add, Sub};

/// A sequence or acknowledgement number as it is on the wire.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Seq(pub u32);

impl Seq {
    /// Bytes from `earlier` to this number, forwards; negative when this number lies before it. Two numbers half a ring
    /// apart are each 2³¹ before the other: `i32::MIN`.
    #[inline]
    pub fn since(self, earlier: Self) -> i32 {
        self.0.wrapping_sub(earlier.0) as i32
    }

    /// Whether this number lies behind `other`.
    #[inline]
    pub fn after(self, other: Self) -> bool {
        self.since(other) > 0
    }

    /// Whether this number lies before `other`.
    #[inline]
    pub fn before(self, other: Self) -> bool {
        self.since(other) < 0
    }

    /// Whether this number is `other` or lies behind it.
    #[inline]
    pub fn at_or_after(self, other: Self) -> bool {
        self.since(other) >= 0
    }

    /// Whether this number is `other` or lies before it.
    #[inline]
    pub fn at_or_before(self, other: Self) -> bool {
        self.since(other) <= 0
    }

    /// The later of two numbers.
    #[inline]
    pub fn later(self, other: Self) -> Self {
        if other.after(self) { other } else { self }
    }

    /// The earlier of two numbers.
    #[inline]
    pub fn earlier(self, other: Self) -> Self {
        if other.before(self) { other } else { self }
    }

    /// The place of this number in a count that does not wrap, when `known` has the place `position` in it and the two
    /// are less than half the ring apart; `None` when it lies before the count's beginning.
    #[inline]
    pub fn position(self, known: Self, position: u64) -> Option<u64> {
        position.checked_add_signed(i64::from(self.since(known)))
    }
}

impl Add<u32> for Seq {
    type Output = Self;

    /// The number `bytes` further on.
    #[inline]
    fn add(self, bytes: u32) -> Self {
        Self(self.0.wrapping_add(bytes))
    }
}

impl Sub<u32> for Seq {
    type Output = Self;

    /// The number `bytes` before.
    #[inline]
    fn sub(self, bytes: u32) -> Self {
        Self(self.0.wrapping_sub(bytes))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn later_numbers_stay_later_across_the_wrap() {
        let last = Seq(u32::MAX);
        let next = last + 10;
        assert_eq!(next, Seq(9));
        assert!(next.after(last) && last.before(next) && !last.after(next));
        assert_eq!((next.since(last), last.since(next)), (10, -10));
        assert_eq!((last.later(next), last.earlier(next)), (next, last));
        assert_eq!(next - 10, last);
        assert!(last.at_or_after(last) && last.at_or_before(last) && !last.after(last));
    }

    #[test]
    fn half_a_ring_is_the_limit() {
        let zero = Seq(0);
        assert!((zero + 0x7fff_ffff).after(zero));
        assert!(!(zero + 0x8000_0000).after(zero));
        assert!(!zero.after(zero + 0x8000_0000));
        assert!((zero + 0x8000_0001).before(zero));
    }

    #[test]
    fn positions_do_not_wrap() {
        let known = Seq(0xffff_fff0);
        assert_eq!((known + 0x20).position(known, 5_000_000_000), Some(5_000_000_032));
        assert_eq!((known - 6).position(known, 5), None);
        assert_eq!((known - 5).position(known, 5), Some(0));
    }
}
