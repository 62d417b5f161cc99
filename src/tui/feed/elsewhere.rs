//! What takes reading many messages is found on another thread; the screen shows it when it is there.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use crate::analysis::Capture;
use crate::export::story::Stories;

/// Where what is found will lie.
type Place<T> = Arc<Mutex<Option<T>>>;

/// Something that is found on another thread: once begun, only what was begun last is taken.
pub struct Elsewhere<T> {
    under_way: Option<(Place<T>, Arc<AtomicBool>)>,
    /// Begun, and not yet taken by who carries it out.
    wanted: Option<Telling>,
}

/// Something to be done on another thread. Says whether there is something new to show.
pub struct Telling(Box<dyn FnOnce() -> bool + Send>);

impl Telling {
    /// Does it. `tell` is called at the end, unless it was given up.
    pub fn run(self, tell: impl Fn()) {
        if (self.0)() {
            tell();
        }
    }
}

impl<T> Default for Elsewhere<T> {
    fn default() -> Self {
        Self { under_way: None, wanted: None }
    }
}

impl<T: Send + 'static> Elsewhere<T> {
    /// Begins anew.
    pub fn begin(
        &mut self,
        capture: &Arc<Capture>,
        work: impl FnOnce(&mut Stories, &AtomicBool) -> T + Send + 'static,
    ) {
        self.end();
        let capture = Arc::clone(capture);
        let (place, stop) = <(Place<T>, Arc<AtomicBool>)>::default();
        self.under_way = Some((Arc::clone(&place), Arc::clone(&stop)));
        self.wanted = Some(Telling(Box::new(move || {
            let found = work(&mut Stories::new(&capture), &stop);
            let is_waited_for = !stop.load(Ordering::Relaxed);
            if is_waited_for {
                *place.lock().unwrap_or_else(PoisonError::into_inner) = Some(found);
            }
            is_waited_for
        })));
    }

    /// What was found, once.
    pub fn take(&mut self) -> Option<T> {
        let (place, _) = self.under_way.as_ref()?;
        let found = place.lock().unwrap_or_else(PoisonError::into_inner).take()?;
        self.under_way = None;
        Some(found)
    }

    /// Whether something is still looked for.
    pub fn is_under_way(&self) -> bool {
        self.under_way.is_some()
    }
}

impl<T> Elsewhere<T> {
    /// What is to be done on another thread, once.
    pub fn take_wanted(&mut self) -> Option<Telling> {
        self.wanted.take()
    }

    /// Gives up what is under way.
    pub fn end(&mut self) {
        if let Some((_, stop)) = self.under_way.take() {
            stop.store(true, Ordering::Relaxed);
        }
        self.wanted = None;
    }
}

impl<T> Drop for Elsewhere<T> {
    fn drop(&mut self) {
        self.end();
    }
}
