//! Trees of counters, as Wireshark's statistics trees: how often, which values, how fast, and how fast at most.

use std::collections::VecDeque;

use hashbrown::{Equivalent, HashMap};

use crate::analysis::Capture;
use crate::base::{FrameId, Time};

/// Counters of a tree; what would need more is counted by [`Tree::left_out`].
pub const MAX_NODES: usize = 1 << 16;

/// The longest time, in milliseconds, within which packets are one burst, and the step by which it moves. Those of
/// Wireshark's preferences (`st_burst_windowlen`, `st_burst_resolution`).
pub const BURST: f64 = 100.0;
/// See [`BURST`].
pub const BURST_STEP: f64 = 5.0;

/// Time since the first frame of a capture.
pub struct Clock(Time);

impl Clock {
    /// That of a capture.
    pub fn of(capture: &Capture) -> Self {
        Self(capture.record(FrameId(0)).map(|record| record.time).unwrap_or_default())
    }

    /// In milliseconds, as Wireshark adds them up.
    pub fn milliseconds(&self, time: Time) -> f64 {
        let since = time.since(self.0).0;
        since.div_euclid(1_000_000_000) as f64 * 1000.0 + since.rem_euclid(1_000_000_000) as f64 / 1e6
    }
}

/// What a counter counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// How often.
    Count,
    /// Values too, whole numbers.
    Whole,
    /// Values too, with a fraction.
    Fraction,
}

/// A counter.
#[derive(Clone, Debug)]
pub struct Node {
    /// What is counted.
    pub name: Box<str>,
    /// What kind of counter.
    pub kind: Kind,
    /// The counter above.
    pub parent: Option<usize>,
    /// The counters below, in the order in which they came.
    pub children: Vec<usize>,
    /// Whether those below stand in the order in which they came; else by their counts.
    pub keeps_order: bool,
    /// How often.
    pub count: u64,
    /// Sum, least and greatest of the values.
    pub values: Option<(f64, f64, f64)>,
    burst: Burst,
}

impl Node {
    /// The average of the values.
    pub fn average(&self) -> Option<f64> {
        self.values.map(|(sum, ..)| sum / self.count as f64)
    }

    /// The most that were counted within [`BURST`] milliseconds, and when that began, in milliseconds since the first frame.
    pub fn burst(&self) -> Option<(u64, f64)> {
        (self.burst.most > 0).then_some((self.burst.most, self.burst.most_at))
    }
}

/// Counts within a window that moves with time. As in Wireshark the first window begins with the capture, whenever the first
/// packet that is counted comes.
#[derive(Clone, Debug)]
struct Burst {
    /// Step, count, and time of the first in it.
    steps: VecDeque<(i64, u64, f64)>,
    count: u64,
    most: u64,
    most_at: f64,
}

impl Default for Burst {
    fn default() -> Self {
        Self { steps: VecDeque::from([(0, 0, 0.0)]), count: 0, most: 0, most_at: 0.0 }
    }
}

impl Burst {
    fn add(&mut self, now: f64, times: u64) {
        let step = (now / BURST_STEP).floor() as i64;
        let window = (BURST / BURST_STEP) as i64;
        let last = self.steps.back().map_or(i64::MIN, |(step, ..)| *step);
        if step >= last {
            match self.steps.back_mut() {
                Some((_, count, at)) if step == last => {
                    *count += times;
                    *at = at.min(now);
                }
                _ => self.steps.push_back((step, times, now)),
            }
            self.count += times;
            while let Some((_, count, _)) = self.steps.front().copied().filter(|(first, ..)| *first <= step - window) {
                self.count -= count;
                self.steps.pop_front();
            }
        } else if step > last - window {
            // Captures hold packets out of order.
            let place = self.steps.partition_point(|(other, ..)| *other < step);
            match self.steps.get_mut(place) {
                Some((other, count, at)) if *other == step => {
                    *count += times;
                    *at = at.min(now);
                }
                _ => self.steps.insert(place, (step, times, now)),
            }
            self.count += times;
        }
        if self.count > self.most {
            self.most = self.count;
            self.most_at = self.steps.front().map_or(now, |(_, _, at)| *at);
        }
    }
}

/// A tree of counters.
#[derive(Clone, Debug, Default)]
pub struct Tree {
    nodes: Vec<Node>,
    roots: Vec<usize>,
    places: HashMap<(usize, Box<str>), usize, foldhash::fast::RandomState>,
    span: Option<(f64, f64)>,
    left_out: u64,
}

impl Tree {
    /// Adds a counter at the top.
    pub fn root(&mut self, name: &str, kind: Kind) -> usize {
        let place = self.push(name, kind, None);
        self.roots.push(place);
        place
    }

    /// The counter of this name below another, which is made if it is not there. `None` when there are too many.
    pub fn child(&mut self, parent: usize, name: &str, kind: Kind) -> Option<usize> {
        if let Some(place) = self.places.get(&Sought(parent, name)) {
            return Some(*place);
        }
        if self.nodes.len() >= MAX_NODES {
            self.left_out += 1;
            return None;
        }
        let place = self.push(name, kind, Some(parent));
        self.places.insert((parent, name.into()), place);
        self.nodes.get_mut(parent)?.children.push(place);
        Some(place)
    }

    fn push(&mut self, name: &str, kind: Kind, parent: Option<usize>) -> usize {
        self.nodes.push(Node {
            name: name.into(),
            kind,
            parent,
            children: Vec::new(),
            keeps_order: false,
            count: 0,
            values: None,
            burst: Burst::default(),
        });
        self.nodes.len() - 1
    }

    /// The counters below this one stay in the order in which they come.
    pub fn keep_order(&mut self, place: usize) {
        if let Some(node) = self.nodes.get_mut(place) {
            node.keeps_order = true;
        }
    }

    /// What is counted from now on came at this time, in milliseconds since the first frame.
    pub fn at(&mut self, now: f64) {
        let start = self.span.map_or(now, |(start, _)| start);
        self.span = Some((start, now));
    }

    /// Counts one.
    pub fn tick(&mut self, place: usize) {
        let now = self.now();
        if let Some(node) = self.nodes.get_mut(place) {
            node.count += 1;
            node.burst.add(now, 1);
        }
    }

    /// Counts one with a value.
    pub fn add(&mut self, place: usize, value: f64) {
        self.tick(place);
        if let Some(node) = self.nodes.get_mut(place) {
            let (sum, least, most) = node.values.unwrap_or((0.0, value, value));
            node.values = Some((sum + value, least.min(value), most.max(value)));
        }
    }

    /// Counts one below another, which is counted as well.
    pub fn tick_below(&mut self, parent: usize, name: &str) {
        self.tick(parent);
        self.tick_child(parent, name);
    }

    /// Counts one below another, which is not counted again. Its place, unless there are too many.
    pub fn tick_child(&mut self, parent: usize, name: &str) -> Option<usize> {
        let place = self.child(parent, name, Kind::Count)?;
        self.tick(place);
        Some(place)
    }

    fn now(&self) -> f64 {
        self.span.map_or(0.0, |(_, now)| now)
    }

    /// Milliseconds from the first to the last that was counted.
    pub fn elapsed(&self) -> f64 {
        self.span.map_or(0.0, |(start, now)| now - start)
    }

    /// A counter.
    pub fn node(&self, place: usize) -> Option<&Node> {
        self.nodes.get(place)
    }

    /// Counters that were not made because there are too many.
    pub fn left_out(&self) -> u64 {
        self.left_out
    }

    /// All counters with their depth, each above those below it; those of one parent by their counts, the greatest first.
    pub fn walk(&self) -> Vec<(usize, &Node)> {
        let mut all = Vec::with_capacity(self.nodes.len());
        let mut open: Vec<(usize, usize)> = self.roots.iter().rev().map(|root| (0, *root)).collect();
        while let Some((depth, node)) = open.pop().and_then(|(depth, place)| Some((depth, self.nodes.get(place)?))) {
            all.push((depth, node));
            let mut below: Vec<usize> = node.children.clone();
            if !node.keeps_order {
                // Wireshark's order: names from the last to the first where counts are the same.
                let key = |place: &usize| self.nodes.get(*place).map(|node| (node.count, node.name.clone()));
                below.sort_by_cached_key(|place| std::cmp::Reverse(key(place)));
            }
            open.extend(below.into_iter().rev().map(|place| (depth + 1, place)));
        }
        all
    }
}

/// A parent and a name that is looked for.
#[derive(Hash)]
struct Sought<'n>(usize, &'n str);

impl Equivalent<(usize, Box<str>)> for Sought<'_> {
    fn equivalent(&self, key: &(usize, Box<str>)) -> bool {
        self.0 == key.0 && *self.1 == *key.1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counters_stand_by_count_and_then_by_name_from_behind() {
        let mut tree = Tree::default();
        let root = tree.root("all", Kind::Count);
        for (now, name) in [(0.0, "a"), (1.0, "b"), (2.0, "c"), (10.0, "c")] {
            tree.at(now);
            tree.tick_below(root, name);
        }
        let order: Vec<_> = tree.walk().into_iter().map(|(depth, node)| (depth, &*node.name, node.count)).collect();
        assert_eq!(order, [(0, "all", 4), (1, "c", 2), (1, "b", 1), (1, "a", 1)]);
        assert_eq!(tree.elapsed(), 10.0);
    }

    #[test]
    fn values_have_average_and_extremes() {
        let mut tree = Tree::default();
        let root = tree.root("sizes", Kind::Whole);
        assert_eq!(tree.node(root).unwrap().average(), None);
        for value in [4.0, 1.0, 7.0] {
            tree.add(root, value);
        }
        let node = tree.node(root).unwrap();
        assert_eq!((node.average(), node.values), (Some(4.0), Some((12.0, 1.0, 7.0))));
    }

    #[test]
    fn a_burst_is_the_most_within_a_tenth_of_a_second() {
        let mut tree = Tree::default();
        let root = tree.root("all", Kind::Count);
        // Two at 0 and 50 ms; three from 300 to 395; the last of them is not within 100 ms of the next.
        for now in [0.0, 50.0, 300.0, 350.0, 395.0, 401.0] {
            tree.at(now);
            tree.tick(root);
        }
        assert_eq!(tree.node(root).unwrap().burst(), Some((3, 300.0)));
        let none = tree.root("none", Kind::Count);
        assert_eq!(tree.node(none).unwrap().burst(), None);
    }

    #[test]
    fn what_comes_late_is_in_the_burst_it_belongs_to() {
        let mut burst = Burst::default();
        for now in [1100.0, 1040.0, 1060.0, 500.0] {
            burst.add(now, 1);
        }
        assert_eq!((burst.most, burst.most_at), (3, 1040.0));
    }
}
