//! Standard output as the place of data: large pieces, a quiet end when the reader goes away, and a clean stop on Ctrl-C.

use std::io::{self, Write};
use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use signal_hook::flag;
use signal_hook::iterator::Signals;

use super::failure::Failure;

/// Bytes that are gathered before they are written, when nobody waits for them.
const PIECE: usize = 128 * 1024;

/// Standard output.
pub struct Output {
    sink: io::Stdout,
    held: Vec<u8>,
    error: Option<io::Error>,
}

impl Output {
    /// Standard output, with nothing written yet.
    pub fn stdout() -> Self {
        Self { sink: io::stdout(), held: Vec::new(), error: None }
    }

    /// Takes bytes; `now` writes them without waiting for more. Breaks when nothing can be written any more.
    pub fn put(&mut self, bytes: &[u8], now: bool) -> ControlFlow<()> {
        if self.error.is_some() {
            return ControlFlow::Break(());
        }
        if self.held.is_empty() && bytes.len() >= PIECE {
            return self.write(bytes);
        }
        self.held.extend_from_slice(bytes);
        if now || self.held.len() >= PIECE { self.flush() } else { ControlFlow::Continue(()) }
    }

    /// Writes what is held.
    pub fn flush(&mut self) -> ControlFlow<()> {
        let held = std::mem::take(&mut self.held);
        let flow = if held.is_empty() { ControlFlow::Continue(()) } else { self.write(&held) };
        self.held = held;
        self.held.clear();
        flow
    }

    fn write(&mut self, bytes: &[u8]) -> ControlFlow<()> {
        let mut sink = self.sink.lock();
        match sink.write_all(bytes).and_then(|()| sink.flush()) {
            Ok(()) => ControlFlow::Continue(()),
            Err(error) => {
                self.error = Some(error);
                ControlFlow::Break(())
            }
        }
    }

    /// Writes the rest. That the reader went away is no failure.
    pub fn finish(mut self) -> Result<(), Failure> {
        let _ = self.flush();
        match self.error {
            None => Ok(()),
            Some(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
            Some(error) => Err(Failure::running("E-WRITE", format!("the output could not be written: {error}"))),
        }
    }
}

/// Prints a whole text. The status is that of success.
pub fn print(text: &[u8]) -> Result<u8, Failure> {
    let mut output = Output::stdout();
    let _ = output.put(text, true);
    output.finish().map(|()| super::failure::exit::DONE)
}

/// A flag that Ctrl-C, a request to terminate and a closed terminal set; a second one ends the program at once.
pub fn stop_flag() -> Arc<AtomicBool> {
    let stop = stop_flag_alone();
    end_when_told_again();
    stop
}

/// The flag alone, for who may start no thread yet; [`end_when_told_again`] adds the rest.
pub fn stop_flag_alone() -> Arc<AtomicBool> {
    let stop = Arc::new(AtomicBool::new(false));
    for (signal, _) in stopping() {
        // Without the handlers the signals end the program as they always do.
        let _ = flag::register(signal, Arc::clone(&stop));
    }
    stop
}

/// Starts a thread that ends the program when a signal comes that asks it to stop, and another one a while later.
///
/// `timeout` sends its signal to the program and to its group, and a terminal that is closed tells programs in more than one
/// way: what comes twice at once is one request, which ends with everything written.
pub fn end_when_told_again() {
    let Ok(mut signals) = Signals::new(stopping().map(|(signal, _)| signal)) else { return };
    let watch = move || {
        let mut told: Option<Instant> = None;
        for signal in signals.forever() {
            let again = told.get_or_insert_with(Instant::now).elapsed() > AT_ONCE;
            if let Some((_, status)) = STOPPING.iter().find(|(own, _)| again && *own == signal) {
                signal_hook::low_level::exit(*status);
            }
        }
    };
    // Without the thread one signal still ends it in order.
    let _ = thread::Builder::new().name("signals".to_owned()).spawn(watch);
}

/// Signals within this time are one.
const AT_ONCE: Duration = Duration::from_millis(250);

/// The signals that ask to stop, and the statuses of programs that they end.
const STOPPING: [(i32, i32); 3] = [(SIGINT, 130), (SIGTERM, 143), (SIGHUP, 129)];

/// Those that are to be obeyed: `nohup` wants the program to go on.
fn stopping() -> impl Iterator<Item = (i32, i32)> {
    STOPPING.into_iter().filter(|(signal, _)| *signal != SIGHUP || !is_ignored(SIGHUP))
}

/// Whether the program was started so that it ignores a signal; only Linux says so.
fn is_ignored(signal: i32) -> bool {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let ignored = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    let bits = ignored.and_then(|bits| u64::from_str_radix(bits.trim(), 16).ok()).unwrap_or(0);
    bits >> (signal - 1) & 1 == 1
}

/// Whether the flag is set.
pub fn is_set(stop: &AtomicBool) -> bool {
    stop.load(Ordering::Relaxed)
}
