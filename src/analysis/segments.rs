//! The second half of the first pass, on a thread of its own: TCP segments are analysed and their streams read.
//!
//! The first half hands over batches of headers; short payloads travel with them, long ones are read again only if a session
//! wants to see them. Batches come back to be filled again.
//!
//! Where this half is behind, the first one helps: it reads the heads of messages, which then need not travel. That changes
//! nothing of what is found, only who does it.

use std::sync::atomic::Ordering;

use crossbeam_channel::{Receiver, Sender, TryRecvError, bounded};

use super::Capture;
use super::payload::PayloadReader;
use crate::base::ExchangeId;
use crate::dissect::Foreseen;
use crate::engine::pairs::Told;
use crate::engine::stack::{self, Arrival, Stacks};

/// Payload bytes up to which a segment's payload travels with its header.
const SHORT: usize = 1024;
/// The same for one that seems to begin with the head of a message, which a session will want to see.
const SHORT_HEAD: usize = 8 << 10;
/// Batches under way.
const MAX_BATCHES: usize = 6;
/// So many batches that wait for the second half say that it is behind.
const BEHIND: usize = 2;
/// Frames of a stream whose payload travels in any case: what it carries may not be known yet.
const YOUNG: u32 = 8;

/// A segment that the first half has met. It fills a line of the processor's cache, and that goes from core to core.
struct Item {
    segment: Arrival,
    /// Where its payload begins in the batch's bytes; [`NOWHERE`] if it does not travel with it.
    payload: u32,
}

const NOWHERE: u32 = u32::MAX;
const _: () = assert!(size_of::<Item>() == 64);

/// Segments of some frames.
#[derive(Default)]
pub struct Batch {
    items: Vec<Item>,
    /// What was told of exchanges of datagrams, each with the number of segments before it.
    told: Vec<(usize, Told)>,
    /// Heads that were read, each with the place of its segment and that of its protocol.
    foreseen: Vec<(usize, (u8, Foreseen))>,
    bytes: Vec<u8>,
    /// Frames of the capture up to the end of the batch.
    frames: usize,
}

/// The first half's end of the line.
pub struct Line {
    batch: Batch,
    full: Option<Sender<Batch>>,
    empty: Receiver<Batch>,
    /// Batches that have not come back.
    out: usize,
    /// Whether heads are read here.
    helps: bool,
}

/// The second half's end.
pub struct Half {
    full: Receiver<Batch>,
    empty: Sender<Batch>,
}

/// A line between the halves.
pub fn line() -> (Line, Half) {
    let (full, take) = bounded(MAX_BATCHES);
    let (give, empty) = bounded(MAX_BATCHES);
    // A small capture is one batch: its work is shared as well.
    let line = Line { batch: Batch::default(), full: Some(full), empty, out: 0, helps: true };
    (line, Half { full: take, empty: give })
}

impl Line {
    /// Puts a segment into the batch. `payload` is its payload if all captured bytes of it are at hand; `keep` says that it
    /// must travel with the header whatever its length; `frames` is the number of frames of its stream so far.
    pub fn push(&mut self, segment: Arrival, payload: Option<&[u8]>, keep: bool, frames: u32) {
        let mut place = NOWHERE;
        if let Some(payload) = payload.filter(|payload| !payload.is_empty()) {
            let foreseen = if self.helps && !keep { super::registry().foresee(payload) } else { None };
            let known = foreseen.map(|foreseen| self.batch.foreseen.push((self.batch.items.len(), foreseen))).is_some();
            if keep || travels(payload) && (!known || frames <= YOUNG) {
                place = u32::try_from(self.batch.bytes.len()).unwrap_or(NOWHERE);
                self.batch.bytes.extend_from_slice(payload);
            }
        }
        self.batch.items.push(Item { segment, payload: place });
    }

    /// Puts what was told of an exchange of datagrams into the batch.
    pub fn tell(&mut self, told: Told) {
        self.batch.told.push((self.batch.items.len(), told));
    }

    /// Hands the batch over: it ends before the frame `frames`, and all of these are in the index.
    pub fn send(&mut self, frames: usize) {
        let mut fresh = match self.empty.try_recv() {
            Ok(batch) => {
                self.out -= 1;
                batch
            }
            Err(TryRecvError::Empty) if self.out >= MAX_BATCHES => match self.empty.recv() {
                Ok(batch) => {
                    self.out -= 1;
                    batch
                }
                Err(_) => return,
            },
            Err(_) => Batch::default(),
        };
        fresh.items.clear();
        fresh.told.clear();
        fresh.foreseen.clear();
        fresh.bytes.clear();
        self.batch.frames = frames;
        let batch = std::mem::replace(&mut self.batch, fresh);
        self.helps = self.full.as_ref().is_some_and(|full| full.len() >= BEHIND);
        if self.full.as_ref().is_some_and(|full| full.send(batch).is_ok()) {
            self.out += 1;
        }
    }

    /// Waits until the other half has done all that was handed over.
    pub fn drain(&mut self) {
        while self.out > 0 && self.empty.recv().is_ok() {
            self.out -= 1;
        }
    }

    /// Says that nothing more comes.
    pub fn finish(&mut self) {
        self.full = None;
    }
}

/// Whether a payload travels with its header. What protocols of text begin with is a word in capitals; for others, and for
/// the rest of bodies, the answer only costs time.
fn travels(payload: &[u8]) -> bool {
    let wordy = || payload.iter().take(3).all(u8::is_ascii_uppercase);
    payload.len() <= SHORT || payload.len() <= SHORT_HEAD && wordy()
}

/// Reads batches until there are no more, and ends all streams unless the pass was stopped.
pub fn run(capture: &Capture, half: &Half, stopped: &dyn Fn() -> bool) {
    let chosen = &capture.options.settings;
    let mut stacks = Stacks::new(super::registry(), chosen.overlap, &chosen.decode_as);
    let mut payloads = PayloadReader::new(capture);
    let mut datagrams = Datagrams::default();
    for batch in &half.full {
        let mut told = batch.told.iter().peekable();
        let mut foreseen = batch.foreseen.iter().peekable();
        for (place, item) in batch.items.iter().enumerate() {
            while let Some((_, told)) = told.next_if(|(before, _)| *before <= place) {
                datagrams.tell(capture, told);
            }
            let payload = match (item.segment.captured, item.payload) {
                (0, _) => Some(&[][..]),
                (_, NOWHERE) => None,
                (captured, from) => batch.bytes.get(from as usize..from as usize + captured as usize),
            };
            let foreseen = foreseen.next_if(|(of, _)| *of == place).map(|(_, foreseen)| *foreseen);
            stacks.segment(&capture.ledger, &item.segment, payload, foreseen, &mut payloads);
        }
        told.for_each(|(_, told)| datagrams.tell(capture, told));
        stacks.publish(&capture.ledger);
        capture.followed.store(batch.frames, Ordering::Release);
        // The other half may be gone already.
        let _ = half.empty.send(batch);
    }
    if !stopped() {
        stacks.finish(&capture.ledger, &mut payloads);
    }
    report(capture, stacks.counts());
}

/// The exchanges of datagrams, by the places that the pairing gave them.
#[derive(Default)]
struct Datagrams {
    numbers: Vec<ExchangeId>,
}

impl Datagrams {
    fn tell(&mut self, capture: &Capture, told: &Told) {
        match (self.numbers.get(told.place as usize), told.answer) {
            (None, _) => self.numbers.push(capture.ledger.push_exchange(&told.record())),
            (Some(exchange), Some(answer)) => capture.ledger.end_exchange(*exchange, false, answer),
            (Some(_), None) => {}
        }
    }
}

/// Says what limits made the pass give up.
fn report(capture: &Capture, counts: stack::Counts) {
    let Ok(mut lost) = capture.lost.lock() else { return };
    let stack::Counts { too_long, forgotten, holes, not_compared, let_go } = counts;
    if too_long > 0 {
        lost.push(format!("{too_long} streams were left undecoded: too many bytes waited for their protocol"));
    }
    if forgotten > 0 {
        let limit = stack::MAX_OPEN;
        lost.push(format!("{forgotten} requests lost their answers: more than {limit} were open in a stream"));
    }
    if holes > 0 {
        lost.push(format!("{holes} gaps in TCP streams were given up early: too much waited behind them"));
    }
    if let_go > 0 {
        let limit = stack::MAX_LIVE;
        lost.push(format!("{let_go} idle TCP connections were let go of: more than {limit} were open at once"));
    }
    if not_compared > 0 {
        lost.push(format!("{not_compared} repeated segments were not compared: the first copy lay too far back"));
    }
}
