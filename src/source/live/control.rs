//! The handle on a running capture.

use std::io::{PipeWriter, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::status::{Counters, Phase, Status};
use super::{LiveError, Start, Taps};
use crate::base::Time;
use crate::source::Source;

/// The handle on a capture. Cheap to clone; any thread may use it. Dropping it stops nothing.
#[derive(Clone)]
pub struct Control {
    pub(super) shared: Arc<Shared>,
    pub(super) taps: Taps,
}

/// What the capture thread and the handles share.
pub(super) struct Shared {
    board: Mutex<Board>,
    changed: Condvar,
    stop: AtomicBool,
    wake: PipeWriter,
    since: Time,
}

/// What the capture thread tells, once a batch.
#[derive(Clone)]
pub(super) struct Board {
    pub counters: Counters,
    pub status: Status,
}

impl Control {
    /// Packets taken and lost so far.
    pub fn counters(&self) -> Counters {
        self.shared.lock().counters.clone()
    }

    /// How the capture stands.
    pub fn status(&self) -> Status {
        self.shared.lock().status.clone()
    }

    /// When it began.
    pub fn since(&self) -> Time {
        self.shared.since
    }

    /// Asks it to stop. It takes what is still in the kernel's buffer, then the source ends.
    pub fn stop(&self) {
        self.shared.ask_to_stop();
    }

    /// Waits until it has stopped, at most for `timeout`; says whether it has.
    pub fn wait_stopped(&self, timeout: Duration) -> bool {
        let running = |board: &mut Board| !matches!(board.status.phase, Phase::Stopped(_));
        let board = self.shared.lock();
        let waited = self.shared.changed.wait_timeout_while(board, timeout, running);
        !waited.unwrap_or_else(PoisonError::into_inner).1.timed_out()
    }

    /// Stops this capture and starts another with the same taps, on these interfaces and with this filter. When that
    /// fails, this one has stopped all the same.
    pub fn restart(&self, interfaces: &[String], filter: &str) -> Result<(Source, Self), LiveError> {
        self.stop();
        let start =
            Start { interfaces: Some(interfaces.to_vec()), filter: Some(filter.to_owned()), ..Start::default() };
        self.taps.start_on(start)
    }

    /// The taps, for a start with more to say.
    pub fn taps(&self) -> &Taps {
        &self.taps
    }
}

impl Shared {
    /// The state before the first packet.
    pub fn new(board: Board, wake: PipeWriter, since: Time) -> Self {
        Self { board: Mutex::new(board), changed: Condvar::new(), stop: AtomicBool::new(false), wake, since }
    }

    pub fn lock(&self) -> MutexGuard<'_, Board> {
        self.board.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Changes what is told.
    pub fn tell(&self, change: impl FnOnce(&mut Board)) {
        change(&mut self.lock());
        self.changed.notify_all();
    }

    /// Whether somebody asked to stop.
    pub fn stop_asked(&self) -> bool {
        self.stop.load(Ordering::Acquire)
    }

    fn ask_to_stop(&self) {
        // Once only: nobody empties the pipe.
        if !self.stop.swap(true, Ordering::AcqRel) {
            let _ = (&self.wake).write_all(&[0]);
        }
    }

    pub fn since(&self) -> Time {
        self.since
    }
}
