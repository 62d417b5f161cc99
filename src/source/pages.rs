//! The pages of a mapped capture, brought into this program's memory ahead of a pass and given back behind it by a thread of its
//! own: the pass would take as long for that as for what it looks at.

use std::sync::Arc;

use crossbeam_channel::{Receiver, Sender, bounded};

use super::Inner;
use super::storage::Storage;

/// How far the pass goes on, in bytes, before it says where it is.
const STEP: u64 = 1 << 20;
/// How far ahead of it pages are brought.
const AHEAD: u64 = 8 << 20;
/// How far behind it they are given back: other threads look at them still.
const BEHIND: u64 = 32 << 20;
/// With less left than this the pass does it along the way.
const WORTHWHILE: u64 = 16 << 20;

/// What a pass tells the thread.
pub(super) struct Pages {
    tell: Option<Sender<(u64, bool)>>,
    told: u64,
}

impl Pages {
    /// For a pass that is at `from`. With `looks`, the thread looks at the bytes as well, so that they are nearer when the pass
    /// comes: that is worth it where a processor has nothing else to do.
    pub fn start(inner: &Arc<Inner>, from: u64, looks: bool) -> Self {
        let is_worth_it = |len: usize| (len as u64).saturating_sub(from) > WORTHWHILE;
        let is_worth_it = matches!(&inner.storage, Storage::File { map: Some(map), .. } if is_worth_it(map.len()));
        if !is_worth_it || std::thread::available_parallelism().map_or(1, usize::from) < 2 {
            return Self { tell: None, told: from };
        }
        let (tell, places) = bounded(1);
        let inner = Arc::clone(inner);
        let work = move || keep(&inner, from, looks, &places);
        let is_there = std::thread::Builder::new().name("pages".to_owned()).spawn(work).is_ok();
        Self { tell: Some(tell).filter(|_| is_there), told: from }
    }

    /// The pass is at `position`; whether it looks at what follows in place.
    pub fn reached(&mut self, inner: &Inner, position: u64, in_place: bool) {
        if position < self.told.saturating_add(STEP) {
            return;
        }
        self.told = position;
        match (&self.tell, &inner.storage) {
            // If it has not heard of the last place yet, it is behind anyway.
            (Some(tell), _) => drop(tell.try_send((position, in_place))),
            (None, Storage::File { map: Some(map), .. }) => map.give_back(position.saturating_sub(BEHIND)),
            _ => {}
        }
    }
}

fn keep(inner: &Inner, from: u64, looks: bool, places: &Receiver<(u64, bool)>) {
    let Storage::File { map: Some(map), .. } = &inner.storage else { return };
    let mut at = from;
    for (mut position, mut in_place) in places {
        at = at.max(position);
        while in_place && at < position.saturating_add(AHEAD) && at < map.len() as u64 {
            map.bring(at, STEP as usize);
            if looks {
                map.look(at, STEP as usize);
            }
            at += STEP;
            (position, in_place) = places.try_recv().unwrap_or((position, in_place));
            at = at.max(position);
        }
        map.give_back(position.saturating_sub(BEHIND));
    }
}
