//! What joins the selected exchange to others. The heads of many exchanges around it are read on another thread.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use crate::analysis::Capture;
use crate::base::ExchangeId;
use crate::export::links::{Found, Links};

/// Exchanges whose heads are read at once; more are read on another thread.
pub const READ_AT_ONCE: usize = 48;

/// Finds links.
pub(super) struct Joined {
    links: Arc<Mutex<Links>>,
    under_way: Option<UnderWay>,
    /// Begun, and not yet taken by who carries it out.
    wanted: Option<Looking>,
}

struct UnderWay {
    id: ExchangeId,
    stop: Arc<AtomicBool>,
    ended: Arc<AtomicBool>,
}

/// Reads the exchanges around one: something to be done on another thread.
pub struct Looking {
    id: ExchangeId,
    links: Arc<Mutex<Links>>,
    stop: Arc<AtomicBool>,
    ended: Arc<AtomicBool>,
}

impl Looking {
    /// Reads them. `tell` is called at the end.
    pub(super) fn run(self, tell: impl Fn()) {
        // One at a time: the one before is told to stop and does so soon.
        self.links.lock().unwrap_or_else(PoisonError::into_inner).read_around(self.id, &self.stop);
        if !self.stop.load(Ordering::Relaxed) {
            self.ended.store(true, Ordering::Release);
            tell();
        }
    }
}

impl Joined {
    /// Of a capture.
    pub fn new(capture: &Arc<Capture>) -> Self {
        Self { links: Arc::new(Mutex::new(Links::new(capture))), under_way: None, wanted: None }
    }

    /// The links of an exchange; `None` while those around it are read.
    pub fn of(&mut self, id: ExchangeId) -> Option<Found> {
        let known = Arc::clone(&self.links);
        if self.is_news(id) {
            // What is left of one that was given up ends soon.
            self.end();
            return Some(known.lock().unwrap_or_else(PoisonError::into_inner).of(id));
        }
        if self.under_way.as_ref().is_some_and(|under_way| under_way.id == id) {
            return None;
        }
        self.end();
        if let Ok(mut links) = known.try_lock()
            && links.unread(id) <= READ_AT_ONCE
        {
            return Some(links.of(id));
        }
        let (stop, ended) = <(Arc<AtomicBool>, Arc<AtomicBool>)>::default();
        self.wanted = Some(Looking { id, links: known, stop: Arc::clone(&stop), ended: Arc::clone(&ended) });
        self.under_way = Some(UnderWay { id, stop, ended });
        None
    }

    /// Whether those around an exchange that is waited for are read by now.
    pub fn is_news(&self, id: ExchangeId) -> bool {
        let is_ended = |under_way: &UnderWay| under_way.id == id && under_way.ended.load(Ordering::Acquire);
        self.under_way.as_ref().is_some_and(is_ended)
    }

    /// What is to be done on another thread, once.
    pub fn take_wanted(&mut self) -> Option<Looking> {
        self.wanted.take()
    }

    fn end(&mut self) {
        if let Some(under_way) = self.under_way.take() {
            under_way.stop.store(true, Ordering::Relaxed);
        }
        self.wanted = None;
    }
}

impl Drop for Joined {
    fn drop(&mut self) {
        self.end();
    }
}
