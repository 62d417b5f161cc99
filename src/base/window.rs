//! A table of numbered things of which most leave in about the order in which they came. Places of what has left take no
//! memory for long; the few that stay are moved aside.

use std::collections::VecDeque;

use hashbrown::HashMap;

/// Below so many places nothing is moved aside.
const FEW: usize = 1024;

/// The table.
pub struct Window<T> {
    /// The number of the first place in the row.
    first: usize,
    row: VecDeque<Option<T>>,
    /// What stays where the row has gone on.
    aside: HashMap<usize, Option<T>, foldhash::fast::RandomState>,
    /// What left since things were last moved aside.
    left: usize,
}

impl<T> Default for Window<T> {
    fn default() -> Self {
        Self { first: 0, row: VecDeque::new(), aside: HashMap::default(), left: 0 }
    }
}

impl<T> Window<T> {
    /// The place with this number, made if it is not there.
    #[inline]
    pub fn place(&mut self, number: usize) -> &mut Option<T> {
        if number < self.first {
            return self.aside.entry(number).or_insert(None);
        }
        if number - self.first >= self.row.len() {
            self.reach(number);
        }
        &mut self.row[number - self.first]
    }

    /// What has this number.
    #[inline]
    pub fn get_mut(&mut self, number: usize) -> Option<&mut T> {
        match number.checked_sub(self.first) {
            Some(at) => self.row.get_mut(at)?.as_mut(),
            None => self.aside.get_mut(&number)?.as_mut(),
        }
    }

    /// What has this number.
    #[inline]
    pub fn get(&self, number: usize) -> Option<&T> {
        match number.checked_sub(self.first) {
            Some(at) => self.row.get(at)?.as_ref(),
            None => self.aside.get(&number)?.as_ref(),
        }
    }

    /// Takes out what has this number.
    pub fn remove(&mut self, number: usize) -> Option<T> {
        let Some(at) = number.checked_sub(self.first) else { return self.aside.remove(&number)? };
        let taken = self.row.get_mut(at)?.take();
        self.left += usize::from(taken.is_some());
        if self.row.len() > FEW && self.left > self.row.len() / 2 {
            self.go_on();
        }
        taken
    }

    /// Everything that is there, with its number, in no order.
    pub fn iter(&self) -> impl Iterator<Item = (usize, &T)> {
        let row = (self.first..).zip(&self.row);
        let aside = self.aside.iter().map(|(number, place)| (*number, place));
        aside.chain(row).filter_map(|(number, place)| Some((number, place.as_ref()?)))
    }

    /// The numbers of everything that is there, in order.
    pub fn numbers(&self) -> Vec<usize> {
        let mut numbers: Vec<usize> = self.iter().map(|(number, _)| number).collect();
        numbers.sort_unstable();
        numbers
    }

    #[cold]
    fn reach(&mut self, number: usize) {
        if self.row.is_empty() {
            self.first = number;
        }
        while self.first + self.row.len() <= number {
            self.row.push_back(None);
        }
    }

    /// Moves what still is in the first half of the row aside.
    #[cold]
    fn go_on(&mut self) {
        for place in self.row.drain(..self.row.len() / 2) {
            if place.is_some() {
                self.aside.insert(self.first, place);
            }
            self.first += 1;
        }
        self.left = 0;
        if self.row.len() < self.row.capacity() / 4 {
            self.row.shrink_to(self.row.capacity() / 2);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_left_takes_no_memory_whatever_stays() {
        let mut window = Window::default();
        for number in 0..100_000 {
            *window.place(number) = Some(number);
            // Each thousandth stays for good.
            if let Some(early) = number.checked_sub(100).filter(|early| early % 1000 != 0) {
                assert_eq!(window.remove(early), Some(early));
                assert_eq!(window.remove(early), None);
            }
        }
        assert!(window.row.capacity() <= 4 * FEW && window.aside.len() <= 100, "{}", window.row.capacity());
        let there: Vec<usize> = (0..99_900).step_by(1000).chain(99_900..100_000).collect();
        assert_eq!(window.numbers(), there);
        for number in [0, 5_000, 99_000, 99_950] {
            assert_eq!((window.get(number), window.get(number + 1).is_some()), (Some(&number), number == 99_950));
        }
        assert_eq!(window.get(100_000), None);
        assert_eq!(window.remove(100_000), None);
        // One that left comes back.
        assert_eq!(window.place(7_001), &None);
        *window.place(7_001) = Some(1);
        assert_eq!(window.get_mut(7_001), Some(&mut 1));
        assert_eq!(window.get(7_001), Some(&1));
        assert_eq!(window.remove(7_001), Some(1));
        for number in window.numbers() {
            assert_eq!(window.remove(number), Some(number));
        }
        assert_eq!(window.iter().count(), 0);
    }

    #[test]
    fn it_may_begin_anywhere() {
        let mut window = Window::default();
        *window.place(7) = Some('a');
        assert_eq!(window.place(3), &None);
        *window.place(3) = Some('b');
        assert_eq!(window.numbers(), [3, 7]);
        assert_eq!((window.remove(3), window.remove(7), window.remove(3)), (Some('b'), Some('a'), None));
    }
}
