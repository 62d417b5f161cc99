//! The pace of two that work on the same capture: who reads it, and who writes rows of what was read.
//!
//! Rows are cheapest soon after their frames were read, while bytes and index are still in the caches of the processors; so the
//! reading does not run far ahead. But some rows must wait for what later frames tell, and while one does, the reading runs free.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::Duration;

/// Frames that the reading may be ahead of the rows.
const MAX_AHEAD: usize = 1 << 15;
/// How long either waits until it looks again.
const WAIT: Duration = Duration::from_millis(1);

/// For who writes rows of a capture while it is read.
#[derive(Clone, Debug)]
pub struct Loading(Arc<Shared>);

/// For who reads it. With this the reading ends.
#[derive(Debug)]
pub struct Reading(Arc<Shared>);

#[derive(Debug, Default)]
struct Shared {
    /// Frames whose rows were written.
    written: AtomicUsize,
    /// Writers that wait for what later frames tell.
    waiting: AtomicUsize,
    ended: AtomicBool,
    /// Both wait with this for news of the other.
    lock: Mutex<()>,
    news: Condvar,
}

/// For the two of them.
pub fn together() -> (Reading, Loading) {
    let shared = Arc::<Shared>::default();
    (Reading(Arc::clone(&shared)), Loading(shared))
}

impl Reading {
    /// Waits while the reading is far ahead of the rows, unless `stop` says that all ends. `read` frames were read.
    pub fn keep_pace(&self, read: usize, stop: &AtomicBool) {
        let is_ahead = || read.saturating_sub(self.0.written.load(Ordering::Acquire)) > MAX_AHEAD;
        while is_ahead() && self.0.waiting.load(Ordering::Acquire) == 0 && !stop.load(Ordering::Relaxed) {
            self.0.nap();
        }
    }
}

impl Drop for Reading {
    fn drop(&mut self) {
        self.0.ended.store(true, Ordering::Release);
        self.0.news.notify_all();
    }
}

impl Loading {
    /// The rows of so many frames more were written.
    pub fn written(&self, frames: usize) {
        self.0.written.fetch_add(frames, Ordering::Release);
        self.0.news.notify_all();
    }

    /// Waits a little for later frames. Says whether all was read before.
    pub fn wait(&self) -> bool {
        if self.0.ended.load(Ordering::Acquire) {
            return true;
        }
        self.0.waiting.fetch_add(1, Ordering::AcqRel);
        self.0.news.notify_all();
        self.0.nap();
        self.0.waiting.fetch_sub(1, Ordering::AcqRel);
        false
    }
}

impl Shared {
    /// Waits for news, for a while: what comes just before is seen at the end of the time.
    fn nap(&self) {
        let lock = self.lock.lock().unwrap_or_else(PoisonError::into_inner);
        drop(self.news.wait_timeout(lock, WAIT).unwrap_or_else(PoisonError::into_inner));
    }
}
