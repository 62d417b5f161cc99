//! Live capture: from opened taps to a [`Source`] that grows.
//!
//! ```text
//! open ──▶ Taps ──(rights are dropped by the front end)──▶ start ──▶ Source   reads like a file that is followed
//!            ▲                                                └────▶ Control  counters, status, stop, restart
//!            └────────────── the taps come back when a capture stops ──┘
//! ```
//!
//! Only [`open`] needs rights. One thread a capture polls the taps, appends the blocks of pcapng to the spool (and to the
//! output file) in batches, and publishes the bytes; everything else follows the spool. Because opening is not possible any
//! more after the rights are gone, the taps of other interfaces stand by with a filter that lets nothing through; starting on
//! one of them is setting its filter.
//!
//! Nothing is lost in silence: what the kernel dropped, what the interface dropped and what was read and could not be kept
//! are three numbers in [`Counters`], and they are in the interface statistics blocks at the end of the file.

mod control;
#[cfg(feature = "live")]
mod device;
mod error;
pub mod fake;
#[cfg(feature = "live")]
mod filter;
mod output;
mod run;
mod sink;
mod status;
mod tap;

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

pub use control::Control;
#[cfg(feature = "live")]
pub use device::open;
pub use error::{FilterError, LiveError};
#[cfg(feature = "live")]
pub use filter::{MAX_LOCATED_FILTER, check_filter, place_of_name};
pub use output::{CreateFile, Output, Ring, Target, create_file};
pub use status::{
    Counters, Fault, FaultKind, FaultPlace, InterfaceCounters, InterfaceState, InterfaceStatus, MAX_FAULTS, Phase,
    Status, Tally, Why,
};
pub use tap::{Link, Tap, TapError, TapFilter, TapFrame, TapLosses};

use super::{Source, storage::Spool};

/// The buffer in the kernel for each chosen interface, in bytes, when nothing else is asked for.
pub const DEFAULT_BUFFER: u32 = 64 << 20;
/// The same for each interface that stands by.
pub const STANDBY_BUFFER: u32 = 4 << 20;
/// Interfaces that are kept open without being captured from.
pub const MAX_STANDBY: usize = 8;
/// The most bytes of a packet that are captured when nothing else is asked for.
pub const DEFAULT_SNAP_LENGTH: u32 = super::MAX_FRAME;
/// The longest that the kernel gathers packets before it hands them over.
pub const DEFAULT_TIMEOUT: Duration = Duration::from_millis(15);

/// How to open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The interfaces to capture from; `any` is all of them. Empty is none yet: then all that can be opened stand by.
    pub interfaces: Vec<String>,
    /// The capture filter in libpcap's language; empty lets everything through.
    pub filter: String,
    /// The most bytes of a packet that are captured.
    pub snap_length: u32,
    /// Whether to take what is meant for others, too.
    pub promiscuous: bool,
    /// The buffer in the kernel for each chosen interface, in bytes.
    pub buffer: u32,
    /// Whether to put radios into monitor mode.
    pub monitor: bool,
    /// The longest that the kernel gathers packets before it hands them over.
    pub timeout: Duration,
    /// Whether to keep other interfaces open, so that a later start can choose them without rights.
    pub standby: bool,
    /// The most bytes that the temporary file may take.
    pub spool_limit: u64,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            interfaces: Vec::new(),
            filter: String::new(),
            snap_length: DEFAULT_SNAP_LENGTH,
            promiscuous: true,
            buffer: DEFAULT_BUFFER,
            monitor: false,
            timeout: DEFAULT_TIMEOUT,
            standby: true,
            spool_limit: 64 << 30,
        }
    }
}

/// When a capture stops by itself; whatever comes first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stop {
    /// After so many packets, exactly.
    pub packets: Option<u64>,
    /// After so long.
    pub duration: Option<Duration>,
    /// With the packet that brings the written file (of all files of a ring together), or the temporary file where none is
    /// written, to so many bytes.
    pub bytes: Option<u64>,
    /// When so many files of a ring are full.
    pub files: Option<u32>,
}

/// What to start.
#[derive(Debug, Default)]
pub struct Start {
    /// The interfaces, of those that are open; `None` takes those that were chosen before.
    pub interfaces: Option<Vec<String>>,
    /// The capture filter; `None` takes the one from before.
    pub filter: Option<String>,
    /// When it stops by itself.
    pub stop: Stop,
    /// Where else the packets go.
    pub output: Option<Output>,
}

/// An interface that is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenInterface {
    /// Its name, raw.
    pub name: String,
    /// LINKTYPE_ value.
    pub link_type: u16,
    /// Whether a start without a choice captures from it.
    pub chosen: bool,
}

/// The opened taps. Cheap to clone; all clones share them. One capture at a time uses them.
#[derive(Clone)]
pub struct Taps {
    pool: Arc<Pool>,
}

struct Pool {
    state: Mutex<PoolState>,
    returned: Condvar,
    timeout: Duration,
    spool_limit: u64,
}

struct PoolState {
    slots: Vec<Slot>,
    filter: String,
    running: bool,
}

struct Slot {
    open: OpenInterface,
    /// Away while a capture uses it.
    tap: Option<Box<dyn Tap>>,
    /// Losses before the last start.
    before: TapLosses,
}

/// How long a new start waits for the capture before it to end.
const RETURN: Duration = Duration::from_secs(5);

impl Taps {
    /// Taps that were opened in any way: those to capture from, and those that stand by.
    pub fn new(chosen: Vec<Box<dyn Tap>>, standby: Vec<Box<dyn Tap>>, settings: &Settings) -> Result<Self, LiveError> {
        let chosen = chosen.into_iter().map(|tap| (tap, true));
        let mut slots = Vec::new();
        for (mut tap, chosen) in chosen.chain(standby.into_iter().map(|tap| (tap, false))) {
            tap.set_filter(&TapFilter::Nothing)?;
            let interface = tap.interface();
            let name = interface.name.as_deref().unwrap_or_default().to_owned();
            let open = OpenInterface { name, link_type: interface.link_type, chosen };
            slots.push(Slot { open, tap: Some(tap), before: TapLosses::default() });
        }
        let state = PoolState { slots, filter: settings.filter.clone(), running: false };
        let pool = Pool {
            state: Mutex::new(state),
            returned: Condvar::new(),
            timeout: settings.timeout,
            spool_limit: settings.spool_limit,
        };
        Ok(Self { pool: Arc::new(pool) })
    }

    /// The interfaces that are open.
    pub fn interfaces(&self) -> Vec<OpenInterface> {
        self.pool.lock().slots.iter().map(|slot| slot.open.clone()).collect()
    }

    /// The capture filter of the last start, or of the settings.
    pub fn filter(&self) -> String {
        self.pool.lock().filter.clone()
    }

    /// Captures from the interfaces of the settings.
    pub fn start(&self, stop: Stop, output: Option<Output>) -> Result<(Source, Control), LiveError> {
        self.start_on(Start { stop, output, ..Start::default() })
    }

    /// Captures. A capture that is still running is not touched: stop it before. When this fails, the taps stay as they
    /// were, and another start may follow.
    pub fn start_on(&self, start: Start) -> Result<(Source, Control), LiveError> {
        let mut state = self.pool.lock();
        if state.running {
            (state, _) = self
                .pool
                .returned
                .wait_timeout_while(state, RETURN, |state| state.running)
                .unwrap_or_else(PoisonError::into_inner);
        }
        let chosen = state.choose(start.interfaces.as_deref())?;
        let filter = start.filter.clone().unwrap_or_else(|| state.filter.clone());
        state.set_filters(&chosen, &filter)?;
        let begun = run::begin(self, &mut state, &chosen, start);
        match &begun {
            Ok(_) => {
                state.running = true;
                state.filter = filter;
                for (at, slot) in state.slots.iter_mut().enumerate() {
                    slot.open.chosen = chosen.contains(&at);
                }
            }
            Err(_) => state.close_filters(&chosen),
        }
        begun
    }
}

impl Pool {
    fn lock(&self) -> MutexGuard<'_, PoolState> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A capture gives the taps back that it took, with the place of each.
    fn give_back(&self, taps: Vec<(usize, Box<dyn Tap>)>) {
        let mut state = self.lock();
        for (at, mut tap) in taps {
            // A tap whose interface is gone cannot take a filter; a start that wants it will say so.
            let _ = tap.set_filter(&TapFilter::Nothing);
            if let Some(slot) = state.slots.get_mut(at) {
                slot.open.link_type = tap.interface().link_type;
                slot.tap = Some(tap);
            }
        }
        state.running = false;
        drop(state);
        self.returned.notify_all();
    }
}

impl PoolState {
    /// The places of the wanted taps.
    fn choose(&self, names: Option<&[String]>) -> Result<Vec<usize>, LiveError> {
        let known = || self.slots.iter().map(|slot| error::said(&slot.open.name)).collect::<Vec<_>>();
        let mut places: Vec<usize> = Vec::new();
        match names {
            None => places.extend((0..self.slots.len()).filter(|at| self.slots[*at].open.chosen)),
            Some(names) => {
                for name in names {
                    let place = self.slots.iter().position(|slot| slot.open.name == *name);
                    let place =
                        place.ok_or_else(|| LiveError::NoSuchInterface { name: error::said(name), known: known() })?;
                    if !places.contains(&place) {
                        places.push(place);
                    }
                }
            }
        }
        if places.is_empty() {
            return Err(LiveError::NoSuchInterface { name: "to capture from".to_owned(), known: known() });
        }
        match places.iter().find(|at| self.slots[**at].tap.is_none()) {
            Some(at) => Err(LiveError::Other {
                interface: error::said(&self.slots[*at].open.name),
                reason: "another capture still uses it".to_owned(),
            }),
            None => Ok(places),
        }
    }

    fn set_filters(&mut self, chosen: &[usize], filter: &str) -> Result<(), LiveError> {
        for at in chosen {
            let slot = &mut self.slots[*at];
            let Some(tap) = slot.tap.as_mut() else { continue };
            // What came under another filter belongs to another capture.
            for _ in 0..MAX_STALE {
                if !tap.read(STALE_FRAMES, &mut |_| {}).is_ok_and(|count| count > 0) {
                    break;
                }
            }
            slot.before = tap.losses();
            if let Err(error) = tap.set_filter(&TapFilter::Text(filter.to_owned())) {
                self.close_filters(chosen);
                return Err(error.into());
            }
        }
        Ok(())
    }

    fn close_filters(&mut self, chosen: &[usize]) {
        for at in chosen {
            if let Some(tap) = self.slots[*at].tap.as_mut() {
                let _ = tap.set_filter(&TapFilter::Nothing);
            }
        }
    }
}

/// Frames that are thrown away at once before a tap starts again, and how often.
const STALE_FRAMES: usize = 4_096;
const MAX_STALE: usize = 1_024;

/// Makes the source that follows a spool whose header is there.
fn source(name: String, spool: &Arc<Spool>) -> Result<Source, LiveError> {
    Source::live(name, Arc::clone(spool)).map_err(|error| LiveError::Spool { reason: error.to_string() })
}

#[cfg(test)]
mod tests;
