//! The pace of two that work on the same capture: who reads it, and who writes rows of what was read.
//!
//! Rows are cheapest soon after their frames were read, while bytes and index are still in the caches of the processors; so the
//! reading does not run far ahead. But some rows must wait for what later frames tell, and while one does, the reading runs free,
//! as far as what it finds is kept.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::Duration;

use crate::analysis::Capture;

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
    /// Waits while the reading is far ahead of the rows. Says whether it is to go on: not when rows wait for what comes later than
    /// the capture holds what they need ([`Capture::lacks`]).
    pub fn keep_pace(&self, capture: &Capture, stop: &AtomicBool) -> bool {
        while !(stop.load(Ordering::Relaxed) || capture.lacks()) {
            let ahead = capture.len().saturating_sub(self.0.written.load(Ordering::Acquire));
            if ahead > capture.held_behind() {
                capture.lack();
            } else if ahead <= MAX_AHEAD || self.0.waiting.load(Ordering::Acquire) > 0 {
                return true;
            } else {
                self.0.nap();
            }
        }
        false
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::{Kept, Options};
    use crate::base::log::LARGEST;
    use crate::source::Source;

    /// A capture of so many frames of ARP, of which the newest are kept.
    fn capture(frames: usize) -> Arc<Capture> {
        let mut file = b"\xd4\xc3\xb2\xa1\x02\0\x04\0\0\0\0\0\0\0\0\0\xff\xff\0\0\x01\0\0\0".to_vec();
        for _ in 0..frames {
            file.extend_from_slice(&[0, 0, 0, 0, 0, 0, 0, 0, 14, 0, 0, 0, 14, 0, 0, 0]);
            file.extend_from_slice(b"\xff\xff\xff\xff\xff\xff\x02\0\0\0\0\x01\x08\x06");
        }
        let source = Source::from_bytes("test", file.into()).expect("it opens");
        let capture = Capture::new(source, Options { kept: Kept::Newest, room: Some(8), ..Options::default() });
        capture.load(&AtomicBool::new(false), &mut |_| {});
        capture
    }

    #[test]
    fn the_reading_waits_for_rows_unless_these_wait_for_it() {
        let (capture, stop) = (capture(MAX_AHEAD + 100), AtomicBool::new(false));
        let (reading, loading) = together();
        let goes_on = AtomicBool::new(false);
        std::thread::scope(|scope| {
            let thread = scope.spawn(|| {
                assert!(reading.keep_pace(&capture, &stop));
                goes_on.store(true, Ordering::Release);
                drop(reading);
            });
            loading.written(99);
            for _ in 0..20 {
                std::thread::sleep(WAIT);
                assert!(!goes_on.load(Ordering::Acquire) && !thread.is_finished());
            }
            loading.written(1);
        });
        assert!(goes_on.into_inner() && loading.wait(), "all was read");

        let (reading, loading) = together();
        std::thread::scope(|scope| {
            let thread = scope.spawn(|| assert!(reading.keep_pace(&capture, &stop)));
            // It looks whenever a writer waits.
            while !thread.is_finished() {
                assert!(!loading.wait());
            }
        });
        stop.store(true, Ordering::Relaxed);
        assert!(!reading.keep_pace(&capture, &stop), "it ends");
        assert!(!capture.lacks());
    }

    #[test]
    fn what_rows_need_that_is_not_kept_is_lacking() {
        let capture = capture(8 * LARGEST / 2 + 1);
        assert_eq!(capture.held_behind(), 8 * LARGEST / 2);
        let (reading, loading) = together();
        loading.written(1);
        std::thread::scope(|scope| {
            let held = scope.spawn(|| reading.keep_pace(&capture, &AtomicBool::new(false)));
            while !held.is_finished() {
                loading.wait();
            }
            assert!(held.join().expect("it does not panic"), "all is still held");
        });
        assert!(!capture.lacks());
        let (reading, _) = together();
        assert!(!reading.keep_pace(&capture, &AtomicBool::new(false)));
        assert!(capture.lacks());
    }
}
