//! A tap that gives what a test puts into it: live capture without rights, without a network, and without chance.

use std::collections::VecDeque;
use std::os::fd::{AsFd, BorrowedFd};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::error::{FilterError, LiveError};
use super::tap::{Link, Tap, TapError, TapFilter, TapFrame, TapLosses};
use crate::base::Time;
use crate::source::{Interface, Resolution};

/// The tap.
pub struct FakeTap {
    interface: Interface,
    shared: Arc<Mutex<State>>,
    wake: std::io::PipeReader,
}

/// The other end: what a test does to the tap. Cheap to clone.
#[derive(Clone)]
pub struct FakeWire {
    shared: Arc<Mutex<State>>,
}

struct State {
    /// Room in the kernel's buffer, in frames.
    room: usize,
    frames: VecDeque<(Time, u32, Vec<u8>)>,
    filter: TapFilter,
    losses: TapLosses,
    link: Link,
    failure: Option<String>,
    refuse_filter: Option<String>,
    refuse_reopen: bool,
    break_down: bool,
    /// One byte is in the pipe while frames are there.
    signalled: bool,
    signal: std::io::PipeWriter,
}

impl FakeTap {
    /// A tap of this name and link type (a LINKTYPE_ value) whose kernel buffer has room for so many frames.
    pub fn new(name: &str, link_type: u16, room: usize) -> std::io::Result<(Self, FakeWire)> {
        let (wake, signal) = std::io::pipe()?;
        let shared = Arc::new(Mutex::new(State {
            room,
            frames: VecDeque::new(),
            filter: TapFilter::Nothing,
            losses: TapLosses { kernel: Some(0), interface: Some(0) },
            link: Link::Up,
            failure: None,
            refuse_filter: None,
            refuse_reopen: false,
            break_down: false,
            signalled: false,
            signal,
        }));
        let interface = Interface {
            link_type,
            snap_length: crate::source::MAX_FRAME,
            resolution: Resolution::Decimal(9),
            name: Some(name.into()),
            ..Interface::default()
        };
        Ok((Self { interface, shared: Arc::clone(&shared), wake }, FakeWire { shared }))
    }
}

fn lock(shared: &Mutex<State>) -> MutexGuard<'_, State> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

impl State {
    fn signal(&mut self) {
        use std::io::Write;
        if !self.signalled {
            self.signalled = self.signal.write_all(&[0]).is_ok();
        }
    }
}

impl FakeWire {
    /// A frame passes: it is kept, dropped by a full buffer, or not let through. Says whether it was kept.
    pub fn pass(&self, time: Time, bytes: &[u8]) -> bool {
        let mut state = lock(&self.shared);
        if state.filter == TapFilter::Nothing || state.link == Link::Down || state.link == Link::Gone {
            return false;
        }
        if state.frames.len() >= state.room {
            state.losses.kernel = state.losses.kernel.map(|count| count.saturating_add(1));
            return false;
        }
        state.frames.push_back((time, bytes.len() as u32, bytes.to_vec()));
        state.signal();
        true
    }

    /// The interface drops frames.
    pub fn drop_by_interface(&self, count: u64) {
        let mut state = lock(&self.shared);
        state.losses.interface = state.losses.interface.map(|before| before.saturating_add(count));
    }

    /// The interface is switched on or off, or it disappears; then reading fails as libpcap does.
    pub fn set_link(&self, link: Link) {
        let mut state = lock(&self.shared);
        if link == Link::Gone {
            state.failure = Some("The interface disappeared".to_owned());
            state.signal();
        }
        state.link = link;
    }

    /// Opening again is refused, as after the rights are gone.
    pub fn refuse_reopen(&self, refuse: bool) {
        lock(&self.shared).refuse_reopen = refuse;
    }

    /// The next filters are refused with this text.
    pub fn refuse_filter(&self, message: Option<&str>) {
        lock(&self.shared).refuse_filter = message.map(str::to_owned);
    }

    /// The next read panics, as a bug would.
    pub fn break_down(&self) {
        let mut state = lock(&self.shared);
        state.break_down = true;
        state.signal();
    }

    /// The filter that is set.
    pub fn filter(&self) -> TapFilter {
        lock(&self.shared).filter.clone()
    }

    /// Frames that nobody has read yet.
    pub fn waiting(&self) -> usize {
        lock(&self.shared).frames.len()
    }
}

impl Tap for FakeTap {
    fn interface(&self) -> &Interface {
        &self.interface
    }

    fn read(&mut self, limit: usize, frame: &mut dyn FnMut(TapFrame<'_>)) -> Result<usize, TapError> {
        use std::io::Read;
        let mut given = 0;
        while given < limit {
            // Not held while the frame is taken, so that a test can go on.
            let next = {
                let mut state = lock(&self.shared);
                assert!(!state.break_down, "a test wants it so");
                if let (Some(failure), true) = (&state.failure, state.frames.is_empty()) {
                    return Err(TapError(failure.clone()));
                }
                let next = state.frames.pop_front();
                if next.is_none() && state.signalled {
                    let mut byte = [0];
                    let _ = self.wake.read(&mut byte);
                    state.signalled = false;
                }
                next
            };
            let Some((time, wire_len, bytes)) = next else { break };
            let kept = &bytes[..bytes.len().min(self.interface.snap_length as usize)];
            frame(TapFrame { time, wire_len, bytes: kept });
            given += 1;
        }
        Ok(given)
    }

    fn set_filter(&mut self, filter: &TapFilter) -> Result<(), FilterError> {
        let mut state = lock(&self.shared);
        if let (Some(message), TapFilter::Text(_)) = (&state.refuse_filter, filter) {
            return Err(FilterError { message: message.clone(), at: None });
        }
        state.filter = filter.clone();
        self.interface.filter = match filter {
            TapFilter::Text(text) if !text.is_empty() => Some(text.as_str().into()),
            _ => None,
        };
        Ok(())
    }

    fn losses(&mut self) -> TapLosses {
        lock(&self.shared).losses
    }

    fn descriptor(&self) -> Option<BorrowedFd<'_>> {
        Some(self.wake.as_fd())
    }

    fn link(&mut self) -> Link {
        lock(&self.shared).link.clone()
    }

    fn reopen(&mut self) -> Result<(), LiveError> {
        let mut state = lock(&self.shared);
        let interface = self.interface.name.as_deref().unwrap_or_default().to_owned();
        if state.link == Link::Gone {
            return Err(LiveError::NoSuchInterface { name: interface, known: Vec::new() });
        }
        if state.refuse_reopen {
            return Err(LiveError::NoPermission { interface, reason: "the rights were given up".to_owned() });
        }
        state.failure = None;
        Ok(())
    }
}
