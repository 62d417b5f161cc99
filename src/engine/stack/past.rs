//! What stays of streams that ended long ago: enough to say where a late segment belongs.

use std::collections::VecDeque;

use super::{MAX_CLOSING, Stream};
use crate::base::{Seq, Window};

/// The streams of the past.
#[derive(Default)]
pub(super) struct Past {
    places: Window<[Place; 2]>,
    /// Oldest first.
    order: VecDeque<u32>,
}

/// How a direction counts: the number of its first byte, and the place of the next one.
#[derive(Clone, Copy, Default)]
struct Place {
    first: Option<Seq>,
    next: u64,
}

impl Past {
    /// Remembers how a stream counts. Of too many the oldest is forgotten.
    pub(super) fn keep(&mut self, stream: &Stream) {
        let places = stream.halves.each_ref().map(|half| Place { first: half.first, next: half.order.next() });
        *self.places.place(stream.index as usize) = Some(places);
        self.order.push_back(stream.index);
        if self.order.len() > MAX_CLOSING
            && let Some(oldest) = self.order.pop_front()
        {
            self.places.remove(oldest as usize);
        }
    }

    /// Lets a stream that was made anew count as it did, if that is remembered.
    pub(super) fn recall(&self, stream: &mut Stream) {
        let Some(places) = self.places.get(stream.index as usize) else { return };
        for (half, place) in stream.halves.iter_mut().zip(places) {
            half.first = place.first;
            half.order.skip(place.next);
        }
    }
}
