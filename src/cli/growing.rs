//! Captures that grow while they are printed: pipes, files that are followed, live interfaces. One thread reads them, and this
//! is how it is told to end, so that what is there by then is still printed.

use std::cell::Cell;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use crossbeam_channel::{Receiver, RecvTimeoutError, bounded};

use super::output;
use crate::analysis::Capture;

/// How long to wait for news before the signals are looked at.
const PATIENCE: Duration = Duration::from_millis(100);

/// What a growing capture grows from, where that must be told to end and may have something to say.
pub trait Origin {
    /// Asks it to end; what it has taken by then still comes.
    fn stop(&self);
    /// Says to the user what has to be said at once. Called a few times a second.
    fn tell(&self);
}

/// How a growing capture ends before its end.
pub struct Growth<'a> {
    signal: &'a AtomicBool,
    origin: Option<&'a dyn Origin>,
    /// Ends the reading thread.
    loading: AtomicBool,
    asked: Cell<bool>,
}

impl<'a> Growth<'a> {
    /// Ends when `signal` is set; by the way of `origin` if there is one, which then closes the capture after what it has.
    pub fn new(signal: &'a AtomicBool, origin: Option<&'a dyn Origin>) -> Self {
        Self { signal, origin, loading: AtomicBool::new(false), asked: Cell::new(false) }
    }

    /// Looks whether the end was asked for, and passes it on.
    pub fn look(&self) {
        if let Some(origin) = self.origin {
            origin.tell();
        }
        if output::is_set(self.signal) && !self.asked.replace(true) {
            match self.origin {
                Some(origin) => origin.stop(),
                None => self.loading.store(true, Ordering::Relaxed),
            }
        }
    }

    /// Nobody wants any more of it.
    fn give_up(&self) {
        if let Some(origin) = self.origin {
            origin.stop();
        }
        self.loading.store(true, Ordering::Relaxed);
    }

    /// Reads `capture` on a thread of its own, while `print` is told of its news. Ends when both have ended.
    pub fn read<T>(&self, capture: &Arc<Capture>, print: impl FnOnce(&News<'_>) -> T) -> T {
        std::thread::scope(|scope| {
            let (to_main, news) = bounded::<()>(1);
            let (capture, loading) = (Arc::clone(capture), &self.loading);
            scope.spawn(move || {
                capture.load(loading, &mut |_| {
                    let _ = to_main.try_send(());
                });
            });
            let printed = print(&News { growth: self, news });
            self.give_up();
            printed
        })
    }
}

/// News of a capture that another thread reads.
pub struct News<'a> {
    growth: &'a Growth<'a>,
    news: Receiver<()>,
}

impl News<'_> {
    /// Waits for news, not for long. Returns whether all was read: the reading thread was gone before this looked.
    pub fn wait(&self) -> bool {
        self.growth.look();
        matches!(self.news.recv_timeout(PATIENCE), Err(RecvTimeoutError::Disconnected))
    }

    /// Looks whether the end was asked for, without waiting.
    pub fn look(&self) {
        self.growth.look();
    }
}
