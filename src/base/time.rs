//! Capture time: nanoseconds since 1970-01-01T00:00:00Z, without leap seconds, as pcap and pcapng count it.

use std::fmt;

/// A moment. Reaches from the year 1678 to 2262; readers saturate what a file says beyond that.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default, Hash)]
pub struct Time(pub i64);

/// A span of time in nanoseconds, possibly negative: captures hold packets out of order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default, Hash)]
pub struct Delta(pub i64);

/// A moment as whole seconds since 1970-01-01T00:00:00Z: what protocols say of years that [`Time`] does not reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default, Hash)]
pub struct Seconds(pub i64);

impl Seconds {
    /// The same moment as capture time, if that reaches it.
    pub fn time(self) -> Option<Time> {
        self.0.checked_mul(SECOND).map(Time)
    }
}

const SECOND: i64 = 1_000_000_000;

impl Time {
    /// The span from `earlier` to this moment.
    pub fn since(self, earlier: Self) -> Delta {
        Delta(self.0.saturating_sub(earlier.0))
    }

    /// Whole seconds (rounded down) and the nanoseconds after them.
    pub fn parts(self) -> (i64, u32) {
        (self.0.div_euclid(SECOND), self.0.rem_euclid(SECOND) as u32)
    }
}

impl fmt::Display for Time {
    /// Seconds since the epoch with nine decimals, the form of `frame.time_epoch`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Delta(self.0).fmt(f)
    }
}

impl Delta {
    /// The span in seconds.
    pub fn seconds(self) -> f64 {
        self.0 as f64 / SECOND as f64
    }
}

impl fmt::Display for Delta {
    /// Seconds with nine decimals, or as many as the formatter's precision asks for (cut, not rounded, as tshark does).
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let magnitude = self.0.unsigned_abs();
        let (seconds, nanos) = (magnitude / SECOND as u64, magnitude % SECOND as u64);
        let sign = if self.0 < 0 { "-" } else { "" };
        match f.precision().unwrap_or(9).min(9) {
            0 => write!(f, "{sign}{seconds}"),
            digits => {
                let cut = nanos / 10u64.pow(9 - digits as u32);
                write!(f, "{sign}{seconds}.{cut:0digits$}")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_print_as_tshark_prints_them() {
        assert_eq!(Delta(72_000).to_string(), "0.000072000");
        assert_eq!(Delta(-1_500_000_000).to_string(), "-1.500000000");
        assert_eq!(format!("{:.6}", Delta(1_999_999_999)), "1.999999");
        assert_eq!(format!("{:.0}", Delta(1_999_999_999)), "1");
        assert_eq!(Time(1_588_568_767_000_072_000).parts(), (1_588_568_767, 72_000));
    }
}
