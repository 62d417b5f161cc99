//! Standard output as the place of data: large pieces, a quiet end when the reader goes away, and a clean stop on Ctrl-C.

use std::io::{self, Write};
use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use signal_hook::flag;

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

/// A flag that Ctrl-C, a request to terminate and a closed terminal set; the second one ends the program at once.
pub fn stop_flag() -> Arc<AtomicBool> {
    let stop = Arc::new(AtomicBool::new(false));
    for (signal, status) in [(SIGINT, 130), (SIGTERM, 143), (SIGHUP, 129)] {
        // `nohup` wants the program to go on.
        if signal == SIGHUP && is_ignored(signal) {
            continue;
        }
        // Without the handlers the signals end the program as they always do.
        let _ = flag::register_conditional_shutdown(signal, status, Arc::clone(&stop));
        let _ = flag::register(signal, Arc::clone(&stop));
    }
    stop
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
