//! A table of numbered things of which most leave in about the order in which they came: what lies before the earliest that is
//! still there takes no memory.

use std::collections::VecDeque;

/// The table. A place that is held long by one thing costs the empty places behind it, no more.
pub struct Window<T> {
    /// The number of the first place.
    first: usize,
    places: VecDeque<Option<T>>,
}

impl<T> Default for Window<T> {
    fn default() -> Self {
        Self { first: 0, places: VecDeque::new() }
    }
}

impl<T> Window<T> {
    /// The place with this number, made if it is not there.
    #[inline]
    pub fn place(&mut self, number: usize) -> &mut Option<T> {
        if number < self.first || number - self.first >= self.places.len() {
            self.reach(number);
        }
        &mut self.places[number - self.first]
    }

    /// What has this number.
    #[inline]
    pub fn get_mut(&mut self, number: usize) -> Option<&mut T> {
        self.places.get_mut(number.checked_sub(self.first)?)?.as_mut()
    }

    /// What has this number.
    #[inline]
    pub fn get(&self, number: usize) -> Option<&T> {
        self.places.get(number.checked_sub(self.first)?)?.as_ref()
    }

    /// Takes out what has this number.
    pub fn remove(&mut self, number: usize) -> Option<T> {
        let taken = self.places.get_mut(number.checked_sub(self.first)?)?.take();
        while matches!(self.places.front(), Some(None)) {
            self.places.pop_front();
            self.first += 1;
        }
        // What was needed once for very many is given back when they have left.
        if self.places.capacity() > 1024 && self.places.len() < self.places.capacity() / 4 {
            self.places.shrink_to(self.places.capacity() / 2);
        }
        taken
    }

    /// Everything that is there, by number.
    pub fn iter(&self) -> impl Iterator<Item = (usize, &T)> {
        (self.first..).zip(&self.places).filter_map(|(number, place)| Some((number, place.as_ref()?)))
    }

    /// Numbers of places, from the earliest on.
    pub fn numbers(&self) -> std::ops::Range<usize> {
        self.first..self.first + self.places.len()
    }

    #[cold]
    fn reach(&mut self, number: usize) {
        if self.places.is_empty() {
            self.first = number;
        }
        while self.first > number {
            self.places.push_front(None);
            self.first -= 1;
        }
        while self.first + self.places.len() <= number {
            self.places.push_back(None);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_leaves_in_order_takes_no_memory() {
        let mut window = Window::default();
        for number in 0..100_000 {
            *window.place(number) = Some(number);
            if number >= 100 {
                assert_eq!(window.remove(number - 100), Some(number - 100));
            }
        }
        assert_eq!(window.numbers(), 99_900..100_000);
        assert!(window.places.capacity() < 1024);
        assert_eq!((window.get(99_899), window.get(99_900), window.get(100_000)), (None, Some(&99_900), None));
        assert_eq!((window.remove(3), window.remove(100_000)), (None, None));
        // One that left comes back.
        *window.place(99_000) = Some(1);
        assert_eq!(window.iter().take(2).collect::<Vec<_>>(), [(99_000, &1), (99_900, &99_900)]);
        assert_eq!(window.get_mut(99_000), Some(&mut 1));
        assert_eq!(window.remove(99_000), Some(1));
        assert_eq!(window.numbers(), 99_900..100_000);
        for number in window.numbers().rev() {
            assert_eq!(window.remove(number), Some(number));
        }
        assert_eq!(window.iter().count(), 0);
        *window.place(7) = None;
        assert_eq!(window.numbers(), 7..8);
    }
}
