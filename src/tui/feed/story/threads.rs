//! The chapters that run through several exchanges: finding them takes reading many heads, which is done on another thread.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use crate::analysis::Capture;
use crate::export::story::{Found, Stories};

/// Captures of so many exchanges are looked through at once.
const AT_ONCE: usize = 40;

/// Where what is found will lie.
type Place = Arc<Mutex<Option<Found>>>;

/// Looks for them.
#[derive(Default)]
pub struct Threads {
    under_way: Option<(Place, Arc<AtomicBool>)>,
    /// Begun, and not yet taken by who carries it out.
    wanted: Option<Telling>,
}

/// Looks for chapters: something to be done on another thread.
pub struct Telling {
    capture: Arc<Capture>,
    place: Place,
    stop: Arc<AtomicBool>,
}

impl Telling {
    /// Looks for them. `tell` is called at the end.
    pub fn run(self, tell: impl Fn()) {
        let found = Stories::new(&self.capture).threads(&self.stop);
        if !self.stop.load(Ordering::Relaxed) {
            *self.place.lock().unwrap_or_else(PoisonError::into_inner) = Some(found);
            tell();
        }
    }
}

impl Threads {
    /// Begins anew. What a small capture has is told at once; else it is to be waited for.
    pub fn begin(&mut self, stories: &mut Stories) -> Option<Found> {
        self.end();
        let capture = Arc::clone(stories.capture());
        if capture.ledger().exchanges.len() <= AT_ONCE {
            return Some(stories.threads(&AtomicBool::new(false)));
        }
        let (place, stop) = <(Place, Arc<AtomicBool>)>::default();
        self.wanted = Some(Telling { capture, place: Arc::clone(&place), stop: Arc::clone(&stop) });
        self.under_way = Some((place, stop));
        None
    }

    /// What was found, once.
    pub fn take(&mut self) -> Option<Found> {
        let (place, _) = self.under_way.as_ref()?;
        let found = place.lock().unwrap_or_else(PoisonError::into_inner).take()?;
        self.under_way = None;
        Some(found)
    }

    /// Whether more may be found.
    pub fn is_under_way(&self) -> bool {
        self.under_way.is_some()
    }

    /// What is to be done on another thread, once.
    pub fn take_wanted(&mut self) -> Option<Telling> {
        self.wanted.take()
    }

    fn end(&mut self) {
        if let Some((_, stop)) = self.under_way.take() {
            stop.store(true, Ordering::Relaxed);
        }
        self.wanted = None;
    }
}

impl Drop for Threads {
    fn drop(&mut self) {
        self.end();
    }
}
