//! The capture thread: it polls the taps, hands their frames to the sink in batches, and tells how it stands.

use std::io::PipeReader;
use std::os::fd::AsFd;
use std::sync::Arc;
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};

use super::control::{Board, Control, Shared};
use super::error::{LiveError, said};
use super::output::{Output, Writing};
use super::sink::{Limits, Sink, now};
use super::status::{Counters, InterfaceCounters, InterfaceState, InterfaceStatus, Phase, Status, Why};
use super::tap::{Link, Tap, TapFilter, TapLosses};
use super::{Pool, PoolState, Start, Stop, Taps};
use crate::base::Time;
use crate::source::Source;
use crate::source::storage::Spool;
use crate::source::writer::FileFormat;

/// Frames that are read from a tap before another one gets its turn.
const TURN: usize = 16 << 10;
/// How often losses are looked at.
const TICK: Duration = Duration::from_millis(500);
/// How often interfaces are looked at, and looked for when they are gone.
const LOOK: Duration = Duration::from_secs(1);
/// Polls in a row that said "ready" without a frame, after which the thread rests a little.
const MANY_EMPTY: u32 = 8;

/// Makes the files, and starts the thread with the taps at these places.
pub(super) fn begin(
    taps: &Taps,
    state: &mut PoolState,
    places: &[usize],
    start: Start,
) -> Result<(Source, Control), LiveError> {
    let output = start.output.map(|output| open_output(output, state, places)).transpose()?;
    let spool = Spool::create(None).map_err(|error| LiveError::Spool { reason: said(&error.to_string()) })?;
    let (wake, signal) = std::io::pipe().map_err(other)?;
    let lines = take_lines(state, places);
    let board = Board { counters: Counters::default(), status: status(&lines) };
    let shared = Arc::new(Shared::new(board, signal, now()));
    let limits = Limits { spool: taps.pool.spool_limit, files: start.stop.files };
    let mut sink = Sink::new(Arc::clone(&spool), limits, output, lines.len(), Arc::clone(&shared));
    for (origin, line) in lines.iter().enumerate() {
        sink.describe(origin, line.tap.interface());
    }
    sink.flush();
    let name = lines.iter().map(|line| line.name.as_str()).collect::<Vec<_>>().join(", ");
    let source = match super::source(name, &spool) {
        Ok(source) => source,
        Err(error) => {
            put_back(state, lines);
            let fault = sink.faults().first().map(|fault| LiveError::Spool { reason: fault.message.clone() });
            return Err(fault.unwrap_or(error));
        }
    };
    let control = Control { shared: Arc::clone(&shared), taps: taps.clone() };
    let ended = Ended { shared: Arc::clone(&shared), spool, pool: Arc::clone(&taps.pool) };
    let timeout = taps.pool.timeout;
    let run = Run { sink, lines: Vec::new(), stop: start.stop, timeout, shared, wake, begun: Instant::now() };
    match launch(run, ended, lines) {
        Ok(()) => Ok((source, control)),
        Err((lines, error)) => {
            put_back(state, lines);
            Err(other(error))
        }
    }
}

fn other(error: std::io::Error) -> LiveError {
    LiveError::Other { interface: "capture".to_owned(), reason: said(&error.to_string()) }
}

/// Opens the first file of an output, in the format that it has.
fn open_output(output: Output, state: &PoolState, places: &[usize]) -> Result<(Writing, FileFormat), LiveError> {
    let format = output.format();
    if format == FileFormat::Pcap {
        one_link_type(state, places)?;
    }
    Ok((Writing::open(output)?, format))
}

/// Starts the thread. The taps follow when it is there, so that they are not lost with a thread that is not.
fn launch(mut run: Run, ended: Ended, lines: Vec<Line>) -> Result<(), (Vec<Line>, std::io::Error)> {
    let (send, receive) = std::sync::mpsc::sync_channel::<Vec<Line>>(1);
    let work = move || {
        let ended = ended;
        run.lines = receive.recv().unwrap_or_default();
        let lines = run.run();
        ended.pool.give_back(lines.into_iter().map(|line| (line.place, line.tap)).collect());
    };
    match std::thread::Builder::new().name("capture".to_owned()).spawn(work) {
        Ok(_) => {
            let _ = send.send(lines);
            Ok(())
        }
        Err(error) => Err((lines, error)),
    }
}

/// Ends everything even if the thread panics, so that nobody waits for ever. Its taps are gone then.
struct Ended {
    shared: Arc<Shared>,
    spool: Arc<Spool>,
    pool: Arc<Pool>,
}

impl Drop for Ended {
    fn drop(&mut self) {
        if std::thread::panicking() {
            self.spool.finish(Some("the capture thread gave up".to_owned()));
            self.shared.tell(|board| board.status.phase = Phase::Stopped(Why::Failed));
            self.pool.give_back(Vec::new());
        }
    }
}

/// A pcap file has no place for two.
fn one_link_type(state: &PoolState, places: &[usize]) -> Result<(), LiveError> {
    let mut open = places.iter().filter_map(|place| state.slots.get(*place)).map(|slot| &slot.open);
    let Some(first) = open.next() else { return Ok(()) };
    match open.find(|other| other.link_type != first.link_type) {
        Some(other) => Err(LiveError::Unsupported {
            interface: said(&other.name),
            what: "writing it into the same pcap file",
            reason: format!(
                "its packets have another link type than those of {}; pcapng has room for both",
                said(&first.name)
            ),
        }),
        None => Ok(()),
    }
}

fn take_lines(state: &mut PoolState, places: &[usize]) -> Vec<Line> {
    let since = now();
    let mut lines = Vec::new();
    for place in places {
        let Some(slot) = state.slots.get_mut(*place) else { continue };
        let Some(tap) = slot.tap.take() else { continue };
        let (name, before) = (slot.open.name.clone(), slot.before);
        lines.push(Line { place: *place, name, tap, state: InterfaceState::Up, since, before, dead: None });
    }
    lines
}

fn put_back(state: &mut PoolState, lines: Vec<Line>) {
    for line in lines {
        if let Some(slot) = state.slots.get_mut(line.place) {
            slot.tap = Some(line.tap);
        }
    }
}

/// A tap in use.
struct Line {
    place: usize,
    name: String,
    tap: Box<dyn Tap>,
    state: InterfaceState,
    since: Time,
    /// Losses before this capture.
    before: TapLosses,
    /// When reading failed: it is not polled until it is opened again.
    dead: Option<Instant>,
}

impl Line {
    /// Packets come again, perhaps under another name.
    fn set_live(&mut self, state: InterfaceState) {
        match self.tap.interface().name.as_deref() {
            Some(name) if name != self.name => self.set_state(InterfaceState::Renamed(said(name))),
            _ => self.set_state(state),
        }
    }

    fn set_state(&mut self, state: InterfaceState) {
        if self.state != state {
            (self.state, self.since) = (state, now());
        }
    }
}

fn status(lines: &[Line]) -> Status {
    let interface =
        |line: &Line| InterfaceStatus { name: line.name.clone(), state: line.state.clone(), since: line.since };
    Status { phase: Phase::Running, faults: Vec::new(), interfaces: lines.iter().map(interface).collect() }
}

struct Run {
    sink: Sink,
    lines: Vec<Line>,
    stop: Stop,
    timeout: Duration,
    shared: Arc<Shared>,
    wake: PipeReader,
    begun: Instant,
}

impl Run {
    fn run(mut self) -> Vec<Line> {
        let why = self.capture();
        self.shared.tell(|board| board.status.phase = Phase::Stopping);
        if !matches!(why, Why::Packets | Why::Bytes) {
            self.drain();
        }
        for line in &mut self.lines {
            // One whose interface is gone takes none and needs none.
            let _ = line.tap.set_filter(&TapFilter::Nothing);
        }
        self.look_at_losses();
        self.sink.finish();
        self.tell(Some(Phase::Stopped(why)));
        self.lines
    }

    /// Captures until there is a reason to stop.
    fn capture(&mut self) -> Why {
        let mut tick = Instant::now();
        let mut look = tick;
        let mut empty = 0;
        loop {
            let now = Instant::now();
            let ready = self.poll(self.rest(now, tick));
            let looked = Instant::now() >= tick;
            let frames = self.read_all(looked || ready);
            self.sink.flush();
            if looked {
                tick = Instant::now() + TICK;
                self.look_at_losses();
                self.look_at_links(&mut look);
            }
            if frames > 0 || looked {
                self.tell(None);
            }
            if let Some(why) = self.reason() {
                return why;
            }
            empty = if ready && frames == 0 { empty + 1 } else { 0 };
            if empty > MANY_EMPTY {
                std::thread::sleep(self.timeout);
            }
        }
    }

    /// Why it is over, if it is.
    fn reason(&mut self) -> Option<Why> {
        if self.shared.stop_asked() {
            return Some(Why::Asked);
        }
        if let Some(why) = self.limit() {
            return Some(why);
        }
        if self.stop.duration.is_some_and(|duration| self.begun.elapsed() >= duration) {
            return Some(Why::Duration);
        }
        if self.sink.rotate_at().is_some_and(|at| Instant::now() >= at) {
            self.sink.rotate();
            if let Some(why) = self.limit() {
                return Some(why);
            }
        }
        if !self.sink.is_read() {
            if !self.sink.has_output() {
                return Some(Why::Closed);
            }
            self.sink.drop_spool();
        }
        let lost = |line: &Line| matches!(line.state, InterfaceState::Lost(_));
        self.lines.iter().all(lost).then_some(Why::InterfacesLost)
    }

    /// A limit that the last packet reached.
    fn limit(&self) -> Option<Why> {
        limit(&self.stop, &self.sink)
    }

    /// How long to wait for frames.
    fn rest(&self, now: Instant, tick: Instant) -> Duration {
        let end = self.stop.duration.and_then(|duration| self.begun.checked_add(duration));
        let mut until = tick;
        for moment in [end, self.sink.rotate_at()].into_iter().flatten() {
            until = until.min(moment);
        }
        let rest = until.saturating_duration_since(now);
        let blind = self.lines.iter().any(|line| line.dead.is_none() && line.tap.descriptor().is_none());
        if blind { rest.min(self.timeout) } else { rest }
    }

    /// Waits for frames or a call; says whether there is something.
    fn poll(&self, timeout: Duration) -> bool {
        let mut descriptors = vec![PollFd::from_borrowed_fd(self.wake.as_fd(), PollFlags::IN)];
        for line in self.lines.iter().filter(|line| line.dead.is_none()) {
            descriptors.extend(line.tap.descriptor().map(|fd| PollFd::from_borrowed_fd(fd, PollFlags::IN)));
        }
        let timeout = Timespec { tv_sec: timeout.as_secs() as i64, tv_nsec: timeout.subsec_nanos().into() };
        // An interrupted poll is an empty one.
        poll(&mut descriptors, Some(&timeout)).is_ok_and(|count| count > 0)
    }

    /// Reads what is there from every tap, and says how many frames came.
    fn read_all(&mut self, ready: bool) -> usize {
        let mut frames = 0;
        for (origin, line) in self.lines.iter_mut().enumerate() {
            if line.dead.is_some() || (!ready && line.tap.descriptor().is_some()) {
                continue;
            }
            let (sink, stop) = (&mut self.sink, &self.stop);
            let mut over = limit(stop, sink).is_some();
            let read = line.tap.read(TURN, &mut |frame| {
                if !over {
                    sink.frame(origin, &frame);
                    over = limit(stop, sink).is_some();
                }
            });
            match read {
                Ok(count) => frames += count,
                Err(error) => {
                    line.dead = Some(Instant::now());
                    line.set_state(InterfaceState::Gone(said(&error.0)));
                }
            }
        }
        frames
    }

    /// Takes what the kernel has gathered until now: it hands over what it has after one more timeout.
    fn drain(&mut self) {
        let end = Instant::now() + self.timeout + self.timeout / 2;
        loop {
            let rest = end.saturating_duration_since(Instant::now());
            // The call to stop stays in its pipe: a poll would not wait.
            std::thread::sleep(rest.min(self.timeout));
            self.read_all(true);
            self.sink.flush();
            if rest.is_zero() || self.limit().is_some() {
                break;
            }
        }
    }

    fn look_at_losses(&mut self) {
        for (origin, line) in self.lines.iter_mut().enumerate() {
            let mut losses = line.tap.losses();
            let since = |now: Option<u64>, before: Option<u64>| Some(now?.saturating_sub(before.unwrap_or(0)));
            losses.kernel = since(losses.kernel, line.before.kernel);
            losses.interface = since(losses.interface, line.before.interface);
            self.sink.set_losses(origin, losses);
        }
    }

    fn look_at_links(&mut self, look: &mut Instant) {
        if Instant::now() < *look {
            return;
        }
        *look = Instant::now() + LOOK;
        for (origin, line) in self.lines.iter_mut().enumerate() {
            if let Some(since) = line.dead {
                // One that is going away can still be seen for a moment, and has not returned.
                if !matches!(line.state, InterfaceState::Lost(_)) && since.elapsed() >= LOOK {
                    Self::reopen(&mut self.sink, origin, line);
                }
                continue;
            }
            match (line.tap.link(), &line.state) {
                (Link::Up, InterfaceState::Down) => line.set_live(InterfaceState::Up),
                (Link::Down, _) => line.set_state(InterfaceState::Down),
                (Link::Renamed(name), _) => line.set_state(InterfaceState::Renamed(said(&name))),
                // Reading says why, in its own words.
                (Link::Gone | Link::Unknown | Link::Up, _) => {}
            }
        }
    }

    fn reopen(sink: &mut Sink, origin: usize, line: &mut Line) {
        let before = line.tap.interface().clone();
        match line.tap.reopen() {
            Ok(()) => {
                line.dead = None;
                line.set_live(InterfaceState::Returned);
                if *line.tap.interface() != before {
                    sink.describe(origin, line.tap.interface());
                }
            }
            Err(LiveError::NoSuchInterface { .. } | LiveError::InterfaceDown { .. }) => {}
            Err(error) => line.set_state(InterfaceState::Lost(error.to_string())),
        }
    }

    fn tell(&mut self, phase: Option<Phase>) {
        let mut counters = Counters::default();
        for (origin, line) in self.lines.iter().enumerate() {
            let (tally, id) = self.sink.tally(origin);
            counters.total.add(&tally);
            counters.interfaces.push(InterfaceCounters { name: line.name.clone(), id, tally });
        }
        let mut status = status(&self.lines);
        status.faults = self.sink.faults().to_vec();
        self.shared.tell(|board| {
            status.phase = phase.unwrap_or(board.status.phase);
            *board = Board { counters, status };
        });
    }
}

/// A limit that the packets so far reached.
fn limit(stop: &Stop, sink: &Sink) -> Option<Why> {
    if stop.packets.is_some_and(|most| sink.packets() >= most) {
        Some(Why::Packets)
    } else if stop.bytes.is_some_and(|most| sink.bytes() >= most) {
        Some(Why::Bytes)
    } else if sink.files_are_full() {
        Some(Why::Files)
    } else {
        None
    }
}
