//! Looking at how far gathering is, and giving it up, from another thread.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

/// Bytes after which who waits for gathering is told how far it is.
const TOLD_EVERY: u64 = 1 << 20;

/// Sees how far gathering is, and may end it: for who gathers what is long on another thread.
pub struct Watch {
    done: AtomicU64,
    stopped: AtomicBool,
    tell: Box<dyn Fn() + Send + Sync>,
}

impl Watch {
    /// `tell` is called from time to time while bytes are gathered, on the thread that gathers.
    pub fn new(tell: impl Fn() + Send + Sync + 'static) -> Self {
        Self { done: AtomicU64::new(0), stopped: AtomicBool::new(false), tell: Box::new(tell) }
    }

    /// Bytes that were gathered so far.
    pub fn done(&self) -> u64 {
        self.done.load(Ordering::Relaxed)
    }

    /// What is gathered is no longer wanted.
    pub fn stop(&self) {
        self.stopped.store(true, Ordering::Relaxed);
    }

    /// Whether it was given up: what was gathered then lacks its end.
    pub fn is_stopped(&self) -> bool {
        self.stopped.load(Ordering::Relaxed)
    }

    /// So many bytes more. Says whether to go on.
    pub(super) fn pass(&self, count: u64) -> bool {
        let before = self.done.fetch_add(count, Ordering::Relaxed);
        if before / TOLD_EVERY != before.saturating_add(count) / TOLD_EVERY {
            (self.tell)();
        }
        !self.is_stopped()
    }
}
