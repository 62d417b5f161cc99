//! A live capture on its way: opened, its rights given up, started, watched, ended.

use std::cell::{Cell, RefCell};
use std::fmt::Write;
use std::fs::File;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use super::args::LiveArgs;
use super::failure::explain;
use super::giving_up;
use super::request::{Request, Target, Until};
use super::{interfaces, say};
use crate::cli::failure::{Failure, exit};
use crate::cli::growing::Origin;
use crate::cli::output;
use crate::source::Source;
use crate::source::live::{
    self, Control, Fault, FaultKind, FaultPlace, InterfaceState, LiveError, Output, Phase, Settings, Stop, Tally, Why,
};

/// How often signals and faults are looked at while nothing is printed.
const LOOK: Duration = Duration::from_millis(100);
/// How long the end is waited for: one timeout of the interfaces, and what it takes to write what they gave.
const END: Duration = Duration::from_secs(10);

/// A live capture.
pub struct Live {
    control: Control,
    request: Request,
    quiet: bool,
    /// Faults that were told, and the state of each interface that was told.
    faults: Cell<usize>,
    states: RefCell<Vec<InterfaceState>>,
    /// Whether an interface was ever not there.
    interrupted: Cell<bool>,
}

/// Opens what is asked for, gives every right up, and starts. With `quiet` nothing is said of it but what goes wrong.
pub fn start(request: &Request, quiet: bool) -> Result<(Source, Live), Failure> {
    begin(request, quiet, None)
}

fn begin(request: &Request, quiet: bool, nowhere: Option<Output>) -> Result<(Source, Live), Failure> {
    let mut request = request.clone();
    request.interfaces = interfaces::named(&request.interfaces)?;
    let explained = |error: LiveError| explain(&error, &request);
    let taps = live::open(&settings(&request)).map_err(explained)?;
    let output = giving_up::output(&request)?.or(nowhere);
    giving_up::all(&request)?;
    let (source, control) = taps.start(stop(&request.until), output).map_err(explained)?;
    // No thread is started before the rights are given up.
    output::end_when_told_again();
    if !quiet {
        say(&format!("Capturing on {}", request.names()));
        if let Some(filter) = request.filter.as_ref().filter(|_| request.filter_is_configured) {
            say(&format!("Only what the configured filter lets pass: {filter}"));
        }
    }
    let states = RefCell::new(vec![InterfaceState::Up; request.interfaces.len()]);
    let (faults, interrupted) = (Cell::new(0), Cell::new(false));
    Ok((source, Live { control, request, quiet, faults, states, interrupted }))
}

/// Captures without looking at packets: they go to the output, and where there is none they are only counted.
pub fn record(request: &Request, quiet: bool, signal: &AtomicBool) -> Result<u8, Failure> {
    let nowhere = || -> std::io::Result<Output> {
        let target = live::Target::Open(File::options().write(true).open("/dev/null")?, "/dev/null".to_owned());
        Ok(Output { target, format: None, ring: None, create: None })
    };
    let nowhere = if request.target.is_none() { nowhere().ok() } else { None };
    let (source, live) = begin(request, quiet, nowhere)?;
    // With an output nothing is kept beside it.
    drop(source);
    live.wait(signal);
    live.end()
}

/// How the interfaces are opened.
pub fn settings(request: &Request) -> Settings {
    let usual = Settings::default();
    Settings {
        interfaces: request.interfaces.clone(),
        filter: request.filter.clone().unwrap_or_default(),
        snap_length: request.snap_len,
        promiscuous: request.promiscuous,
        buffer: request.buffer.saturating_mul(1 << 20),
        monitor: request.monitor,
        standby: false,
        timeout: request.patience.timeout.unwrap_or(usual.timeout),
        spool_limit: request.patience.spool_limit.unwrap_or(usual.spool_limit),
    }
}

/// How interfaces are opened for a capture that is not asked for yet.
pub fn standby(live: &LiveArgs) -> Settings {
    let usual = Settings::default();
    Settings {
        snap_length: live.snap_len.unwrap_or(usual.snap_length),
        promiscuous: !live.no_promiscuous,
        buffer: live.buffer.map_or(usual.buffer, |size| size.saturating_mul(1 << 20)),
        monitor: live.monitor_mode,
        timeout: live.patience.timeout.unwrap_or(usual.timeout),
        spool_limit: live.patience.spool_limit.unwrap_or(usual.spool_limit),
        ..usual
    }
}

/// When the capture stops by itself.
pub fn stop(until: &Until) -> Stop {
    Stop { packets: until.packets, duration: until.duration, bytes: until.bytes, files: until.files }
}

impl Live {
    /// Waits for the end, which a signal may ask for.
    fn wait(&self, signal: &AtomicBool) {
        while !self.control.wait_stopped(LOOK) {
            self.tell();
            if output::is_set(signal) {
                self.stop();
            }
        }
    }

    /// Ends the capture, says what came of it, and gives the exit status.
    pub fn end(self) -> Result<u8, Failure> {
        self.stop();
        let ended = self.control.wait_stopped(END);
        self.tell();
        let counters = self.control.counters();
        if !self.quiet {
            say(&summary(&counters.total));
        }
        if !ended {
            return Err(Failure::running("E-CAPTURE", "the capture does not end")
                .line("what was written until now is valid up to the last whole block"));
        }
        let status = self.control.status();
        if status.phase == Phase::Stopped(Why::InterfacesLost) {
            return Err(Failure::running(
                "E-INTERFACE",
                format!("{} can be captured from no more", self.request.names()),
            )
            .line("an interface that returns can be opened only with the right to capture; start again"));
        }
        if status.phase == Phase::Stopped(Why::Failed) {
            return Err(Failure::running("E-CAPTURE", "the capture ended by a mistake of this program")
                .line("what was written until then is valid up to the last whole block"));
        }
        let fault = status.faults.iter().any(|fault| !self.is_quiet_end(fault));
        Ok(if fault || self.interrupted.get() { exit::FAILED } else { exit::DONE })
    }

    /// That the reader of our standard output went away is no failure.
    fn is_quiet_end(&self, fault: &Fault) -> bool {
        fault.place == FaultPlace::Output
            && fault.kind == FaultKind::BrokenPipe
            && self.request.target == Some(Target::Stdout)
    }

    fn tell_fault(&self, fault: &Fault) {
        if self.is_quiet_end(fault) {
            return;
        }
        let place = match (fault.place, &self.request.target) {
            (FaultPlace::Output, Some(Target::File(path))) => path.display().to_string(),
            (FaultPlace::Output, _) => "standard output".to_owned(),
            (FaultPlace::Spool, _) => "the temporary file of the capture".to_owned(),
        };
        say(&format!("wirelens: {place}: {fault} (E-WRITE)"));
    }

    fn tell_state(&self, name: &str, state: &InterfaceState) {
        let text = match state {
            InterfaceState::Up => format!("{name} is up again"),
            InterfaceState::Renamed(new) => format!("{name} is called {new} now; the capture goes on"),
            InterfaceState::Returned => format!("{name} returned, and the capture goes on"),
            InterfaceState::Down => format!("{name} is down; the capture goes on when it is up again"),
            InterfaceState::Gone(why) => format!("{name} is gone: {why}"),
            InterfaceState::Lost(why) => format!("{name} returned, but cannot be opened again: {why}"),
        };
        if !(self.quiet && state.is_live()) {
            say(&format!("wirelens: {text}"));
        }
    }
}

impl Origin for Live {
    fn stop(&self) {
        self.control.stop();
    }

    fn tell(&self) {
        let status = self.control.status();
        for fault in status.faults.iter().skip(self.faults.get()) {
            self.tell_fault(fault);
        }
        self.faults.set(self.faults.get().max(status.faults.len()));
        let mut told = self.states.borrow_mut();
        for (told, interface) in told.iter_mut().zip(&status.interfaces) {
            if *told != interface.state {
                self.interrupted.set(true);
                self.tell_state(&interface.name, &interface.state);
                told.clone_from(&interface.state);
            }
        }
    }
}

/// Packets, and what was lost where, if anything was: three numbers that are never one.
fn summary(total: &Tally) -> String {
    let packets = |count: u64| format!("{count} packet{}", if count == 1 { "" } else { "s" });
    let mut text = format!("{} captured", packets(total.captured_packets));
    let lost = [total.kernel_dropped, total.interface_dropped, Some(total.own_dropped)];
    if lost.iter().any(|count| count.is_some_and(|count| count > 0)) {
        let [kernel, interface, own] = lost.map(|count| count.map_or("?".to_owned(), |count| count.to_string()));
        let _ = write!(text, "; dropped: {kernel} by the kernel, {interface} by the interface, {own} by wirelens");
    }
    if total.not_written > 0 {
        let _ = write!(text, "; {} not written", packets(total.not_written));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn losses_are_three_numbers_and_only_said_when_there_are_any() {
        let mut total = Tally { captured_packets: 1, ..Tally::default() };
        assert_eq!(summary(&total), "1 packet captured");
        total = Tally { captured_packets: 152, kernel_dropped: Some(0), interface_dropped: Some(0), ..total };
        assert_eq!(summary(&total), "152 packets captured");
        total.own_dropped = 3;
        assert_eq!(
            summary(&total),
            "152 packets captured; dropped: 0 by the kernel, 0 by the interface, 3 by wirelens"
        );
        total = Tally { kernel_dropped: Some(7), interface_dropped: None, own_dropped: 0, not_written: 2, ..total };
        assert_eq!(
            summary(&total),
            "152 packets captured; dropped: 7 by the kernel, ? by the interface, 0 by wirelens; 2 packets not written"
        );
    }
}
