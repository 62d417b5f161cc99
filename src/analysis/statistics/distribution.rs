//! How values are spread: count, sum, extremes, and percentiles in bounded memory.

use std::collections::BTreeMap;

/// Values that are kept as they are. Of more only their bucket is, which is at most 1/64 wide of what it holds.
pub const MAX_EXACT: usize = 1024;

/// Buckets that a doubling of the value is cut into.
const STEPS: u32 = 6;

/// Values that were seen, without their order.
#[derive(Clone, Debug, PartialEq)]
pub struct Distribution {
    count: u64,
    sum: u128,
    least: u64,
    most: u64,
    kept: Kept,
}

#[derive(Clone, Debug, PartialEq)]
enum Kept {
    Values(Vec<u64>),
    Buckets(BTreeMap<u16, u64>),
}

impl Default for Distribution {
    fn default() -> Self {
        Self { count: 0, sum: 0, least: u64::MAX, most: 0, kept: Kept::Values(Vec::new()) }
    }
}

impl Distribution {
    /// Adds a value.
    pub fn add(&mut self, value: u64) {
        self.count += 1;
        self.sum += u128::from(value);
        self.least = self.least.min(value);
        self.most = self.most.max(value);
        self.keep(value);
    }

    fn keep(&mut self, value: u64) {
        match &mut self.kept {
            Kept::Values(values) if values.len() < MAX_EXACT => values.push(value),
            Kept::Values(values) => {
                let mut buckets = BTreeMap::new();
                for value in values.iter().copied().chain([value]) {
                    *buckets.entry(bucket(value)).or_default() += 1;
                }
                self.kept = Kept::Buckets(buckets);
            }
            Kept::Buckets(buckets) => *buckets.entry(bucket(value)).or_default() += 1,
        }
    }

    /// Adds the values of another.
    pub fn merge(&mut self, other: &Self) {
        self.count += other.count;
        self.sum += other.sum;
        self.least = self.least.min(other.least);
        self.most = self.most.max(other.most);
        match &other.kept {
            Kept::Values(values) => values.iter().for_each(|value| self.keep(*value)),
            Kept::Buckets(more) => {
                if let Kept::Values(values) = &self.kept {
                    let mut buckets = BTreeMap::new();
                    values.iter().for_each(|value| *buckets.entry(bucket(*value)).or_default() += 1);
                    self.kept = Kept::Buckets(buckets);
                }
                if let Kept::Buckets(buckets) = &mut self.kept {
                    more.iter().for_each(|(place, count)| *buckets.entry(*place).or_default() += count);
                }
            }
        }
    }

    /// How many values.
    pub fn count(&self) -> u64 {
        self.count
    }

    /// Their sum.
    pub fn sum(&self) -> u128 {
        self.sum
    }

    /// Their average.
    pub fn average(&self) -> Option<f64> {
        (self.count > 0).then(|| self.sum as f64 / self.count as f64)
    }

    /// The least value.
    pub fn least(&self) -> Option<u64> {
        (self.count > 0).then_some(self.least)
    }

    /// The greatest value.
    pub fn most(&self) -> Option<u64> {
        (self.count > 0).then_some(self.most)
    }

    /// The least value that at least `percent` in a hundred of all values do not exceed (the nearest rank). Exact up to
    /// [`MAX_EXACT`] values, and at most 1/64 too large beyond them.
    pub fn percentile(&self, percent: u8) -> Option<u64> {
        self.percentiles([percent]).map(|[value]| value)
    }

    /// Several of them at once.
    pub fn percentiles<const N: usize>(&self, percents: [u8; N]) -> Option<[u64; N]> {
        if self.count == 0 {
            return None;
        }
        let rank = |percent: u8| {
            let product = u128::from(self.count) * u128::from(percent.min(100));
            u64::try_from(product.div_ceil(100)).unwrap_or(u64::MAX).max(1)
        };
        Some(match &self.kept {
            Kept::Values(values) => {
                let mut sorted = values.clone();
                sorted.sort_unstable();
                percents.map(|percent| sorted.get(rank(percent) as usize - 1).copied().unwrap_or(self.most))
            }
            Kept::Buckets(buckets) => percents.map(|percent| {
                let mut left = rank(percent);
                for (place, count) in buckets {
                    if left <= *count {
                        return greatest(*place).clamp(self.least, self.most);
                    }
                    left -= count;
                }
                self.most
            }),
        })
    }
}

/// The bucket of a value: its highest bit and the [`STEPS`] bits behind it.
fn bucket(value: u64) -> u16 {
    let bits = u64::BITS - value.leading_zeros();
    let shift = bits.saturating_sub(STEPS + 1);
    // Below 2^(STEPS + 1) each value has its own.
    ((u64::from(shift) << STEPS) + (value >> shift)) as u16
}

/// The greatest value in a bucket.
fn greatest(bucket: u16) -> u64 {
    let bucket = u64::from(bucket);
    let shift = (bucket >> STEPS).saturating_sub(1);
    let top = bucket - (shift << STEPS);
    ((top + 1) << shift).wrapping_sub(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(values: impl IntoIterator<Item = u64>) -> Distribution {
        let mut all = Distribution::default();
        values.into_iter().for_each(|value| all.add(value));
        all
    }

    #[test]
    fn percentiles_are_the_nearest_ranks() {
        assert_eq!(of([]).percentile(50), None);
        assert_eq!(of([7]).percentiles([0, 1, 50, 99, 100]), Some([7; 5]));
        // The example of every textbook: 15 20 35 40 50.
        assert_eq!(of([40, 15, 50, 20, 35]).percentiles([5, 30, 40, 50, 100]), Some([15, 20, 20, 35, 50]));
        assert_eq!(of(1..=100).percentiles([50, 90, 99]), Some([50, 90, 99]));
        assert_eq!(of(1..=1000).percentiles([50, 90, 99]), Some([500, 900, 990]));
    }

    #[test]
    fn many_values_are_off_by_at_most_a_64th_and_never_too_small() {
        let values: Vec<u64> = (0..50_000u64).map(|n| n.wrapping_mul(2_654_435_761) % 10_000_000).collect();
        let all = of(values.iter().copied());
        let mut sorted = values;
        sorted.sort_unstable();
        for percent in [1, 10, 50, 90, 99, 100] {
            let exact = sorted[(sorted.len() * usize::from(percent)).div_ceil(100) - 1];
            let told = all.percentile(percent).unwrap();
            assert!(told >= exact && told - exact <= exact / 64, "{percent}: {told} {exact}");
        }
        assert_eq!((all.least(), all.most()), (sorted.first().copied(), sorted.last().copied()));
    }

    #[test]
    fn buckets_hold_what_they_say_up_to_the_largest_number() {
        for value in (0..64).flat_map(|bit| [1u64 << bit, (1u64 << bit) - 1, u64::MAX >> bit, (1u64 << bit) + 1]) {
            let place = bucket(value);
            assert!(greatest(place) >= value, "{value}");
            assert_eq!(bucket(greatest(place)), place, "{value}");
            if let Some(before) = place.checked_sub(1) {
                assert!(greatest(before) < value, "{value}");
            }
        }
    }

    #[test]
    fn parts_add_up_whatever_their_sizes() {
        let (few, many) = (of(0..10), of(0..5_000));
        for (one, other) in [(&few, &many), (&many, &few), (&few, &few), (&many, &many)] {
            let mut both = one.clone();
            both.merge(other);
            assert_eq!(both.count(), one.count() + other.count());
            assert_eq!(both.sum(), one.sum() + other.sum());
        }
        let mut both = few.clone();
        both.merge(&of(10..20));
        assert_eq!(both, of(0..20));
    }
}
