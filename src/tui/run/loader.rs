//! Loading a capture on a thread of its own. What it tells is one snapshot that the screen takes when it is ready for it: a
//! screen that is slow shows fewer of them, and nothing waits.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use crossbeam_channel::Sender;

use super::Event;
use crate::analysis::Capture;
use crate::tui::feed;
use crate::tui::model::live::Live;
use crate::tui::model::{Facts, Loading};
use crate::tui::rig::Running;

/// The least time between two snapshots: a packet is on the screen soon after it passed.
const TICK: Duration = Duration::from_millis(20);
/// The same when no counter may move by itself.
const CALM_TICK: Duration = Duration::from_secs(1);
/// The most: however slow the screen is, it is told.
const SLOWEST: Duration = Duration::from_millis(500);
/// How many times the time of drawing lies between two snapshots.
const SHARE: u32 = 4;
/// How long the end of a capture is waited for after its source ended.
const END: Duration = Duration::from_secs(2);

/// Where the newest snapshot lies.
#[derive(Default)]
pub struct Board {
    slot: Mutex<Option<Box<Facts>>>,
    /// Microseconds between two snapshots.
    pace: AtomicU64,
}

impl Board {
    /// Takes the snapshot, if there is a new one.
    pub fn take(&self) -> Option<Box<Facts>> {
        self.slot.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    /// Drawing took so long: most of the time is left for keys.
    pub fn drawn_in(&self, time: Duration) {
        let pace = (time * SHARE).clamp(TICK, SLOWEST);
        self.pace.store(pace.as_micros() as u64, Ordering::Relaxed);
    }

    fn pace(&self) -> Duration {
        Duration::from_micros(self.pace.load(Ordering::Relaxed)).max(TICK)
    }

    /// Puts a snapshot; says whether the one before was taken.
    fn put(&self, facts: Facts) -> bool {
        self.slot.lock().unwrap_or_else(PoisonError::into_inner).replace(Box::new(facts)).is_none()
    }
}

/// What is loaded, and how it is told.
pub struct Loader {
    pub capture: Arc<Capture>,
    /// What was known before: its name stays.
    pub known: Facts,
    /// The live capture that feeds it.
    pub running: Option<Running>,
    pub stop: Arc<AtomicBool>,
    pub sender: Sender<Event>,
    /// No counter moves by itself.
    pub calm: bool,
    pub board: Arc<Board>,
}

/// What was told last.
struct Told {
    at: Instant,
    len: u32,
    exchanges: u32,
    read_again: u64,
    running: bool,
    live: Option<Box<Live>>,
}

impl Loader {
    /// Loads on a thread of its own.
    pub fn start(self) {
        std::thread::spawn(move || {
            let mut told: Option<Told> = None;
            self.capture.load(&self.stop, &mut |capture| self.tick(capture, &mut told));
            // The source ends a moment before the capture says why.
            if let Some(running) = &self.running {
                running.control.wait_stopped(END);
            }
            self.tick(&self.capture, &mut told);
            self.capture.await_secrets(&self.stop, &mut |capture| self.tick(capture, &mut told));
        });
    }

    fn tick(&self, capture: &Capture, told: &mut Option<Told>) {
        if self.stop.load(Ordering::Relaxed) {
            return;
        }
        let rest = if self.calm { CALM_TICK.max(self.board.pace()) } else { self.board.pace() };
        let early = told.as_ref().is_some_and(|told| told.at.elapsed() < rest);
        let done = capture.state() == crate::analysis::State::Done;
        if early && self.running.is_some() && !done {
            return;
        }
        let mut facts = feed::facts(capture, Some(&self.known));
        facts.name.clone_from(&self.known.name);
        facts.live = self.running.as_ref().map(|running| Box::new(running.snapshot()));
        let running = matches!(facts.loading, Loading::Running { .. });
        let news = told.as_ref().is_none_or(|told| {
            let changed = told.exchanges != facts.exchanges || told.read_again != facts.read_again;
            let grew = told.len != facts.len || changed || told.live != facts.live;
            match facts.live {
                // It runs and waits in turns; that is no news.
                Some(_) => grew,
                None => {
                    let changed = grew || told.running != running;
                    // That it came to rest is told at once.
                    let rests = !running && told.running;
                    changed && (rests || !(early || self.calm && running))
                }
            }
        });
        if news || done {
            let live = facts.live.clone();
            let Facts { len, exchanges, read_again, .. } = facts;
            *told = Some(Told { at: Instant::now(), len, exchanges, read_again, running, live });
            if self.board.put(facts) {
                let _ = self.sender.send(Event::Grown(Arc::clone(&self.board)));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slow_screen_is_told_less_often_and_always_the_newest() {
        let board = Board::default();
        assert_eq!(board.pace(), TICK);
        board.drawn_in(Duration::from_millis(50));
        assert_eq!(board.pace(), Duration::from_millis(200));
        board.drawn_in(Duration::from_secs(9));
        assert_eq!(board.pace(), SLOWEST);
        let facts = |len| Facts {
            name: String::new(),
            path: None,
            format: String::new(),
            len,
            streams: 0,
            exchanges: 0,
            read_again: 0,
            closed: None,
            keys: 0,
            loading: Loading::Waiting,
            notes: Vec::new(),
            comments: Vec::new(),
            first: Default::default(),
            live: None,
        };
        assert!(board.put(facts(1)), "nothing lay there");
        assert!(!board.put(facts(2)), "one lies there already: nobody is told again");
        assert_eq!(board.take().map(|facts| facts.len), Some(2));
        assert!(board.take().is_none());
    }
}
