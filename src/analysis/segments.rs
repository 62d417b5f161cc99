//! The last stage of the first pass, on a thread of its own: the streams of TCP segments are read.
//!
//! Payloads are looked at in the capture. Where that cannot be, short ones come with the batches, and long ones are read again
//! only if a session wants to see them. While sessions look at most of what long ones bring, the stage before reads those in either
//! case. Batches go back to the first stage to be filled again.

use std::sync::atomic::{AtomicBool, Ordering};

use crossbeam_channel::{Receiver, Sender, bounded};

use super::Capture;
use super::payload::PayloadReader;
use super::stages::{Batch, MAX_BATCHES, SHORT};
use crate::base::ExchangeId;
use crate::engine::pairs::Told;
use crate::engine::stack::{self, Stacks};

/// So many batches that wait for this stage say that it is behind.
const BEHIND: usize = 2;

/// How many segments ahead the payload is foretold, and how many bytes of it: what heads of messages mostly have.
const LATER: usize = 6;
const FORETOLD: u32 = 320;

/// The way of batches to this stage.
pub struct Line {
    full: Sender<Batch>,
    drained: Receiver<()>,
}

/// This stage's end of it.
pub struct Half {
    full: Receiver<Batch>,
    drained: Sender<()>,
}

/// A way between the stages.
pub fn line() -> (Line, Half) {
    let (full, take) = bounded(MAX_BATCHES);
    let (tell, drained) = bounded(1);
    (Line { full, drained }, Half { full: take, drained: tell })
}

impl Line {
    /// Hands a batch over.
    pub fn send(&self, batch: Batch) {
        // If the other stage is gone, that is found when its thread is joined.
        let _ = self.full.send(batch);
    }

    /// Whether the other stage has more to do than the ones before it.
    pub fn is_behind(&self) -> bool {
        self.full.len() >= BEHIND
    }

    /// Waits until the other stage has done all that was handed over, of which the last batch ended with a pause.
    pub fn drain(&self) {
        let _ = self.drained.recv();
    }
}

/// Reads batches until there are no more, and ends all streams unless the pass was stopped. `long` says whether sessions look at
/// what long segments bring: most of it passes unseen in some captures, and none in others.
pub fn run(capture: &Capture, half: Half, empty: &Sender<Batch>, long: &AtomicBool, stopped: &dyn Fn() -> bool) {
    let chosen = &capture.options.settings;
    let stacks = Stacks::new(super::registry(), chosen.overlap, &chosen.decode_as);
    let mut stacks = stacks.with_limits(chosen.limits).with_secrets(&capture.options.secrets);
    let mut payloads = PayloadReader::new(capture);
    let mut datagrams = Datagrams::default();
    let secrets = &capture.options.secrets;
    let mut known = secrets.version();
    for batch in &half.full {
        // Bytes of the batch; of its long segments; and of those, what sessions looked at.
        let (mut brought, mut in_long, mut looked_at) = (0u64, 0u64, 0u64);
        let mut told = batch.told.iter().peekable();
        let mut foreseen = batch.foreseen.iter().peekable();
        for (place, item) in batch.items.iter().enumerate() {
            while let Some((_, told)) = told.next_if(|(before, _)| *before <= place) {
                datagrams.tell(capture, told);
            }
            brought += u64::from(item.segment.captured);
            if let Some(later) = batch.items.get(place + LATER) {
                batch.foretell(&capture.source, later.payload, later.segment.captured.min(FORETOLD));
            }
            let payload = match item.segment.captured {
                0 => Some(&[][..]),
                captured => batch.kept(&capture.source, item.payload, captured),
            };
            let foreseen = foreseen.next_if(|early| early.of == place).map(|early| (early.protocol, &early.head));
            let offered = stacks.offered();
            stacks.segment(&capture.ledger, &item.segment, payload, foreseen, &mut payloads);
            if item.segment.captured as usize > SHORT {
                in_long += u64::from(item.segment.captured);
                looked_at += stacks.offered() - offered;
            }
        }
        told.for_each(|(_, told)| datagrams.tell(capture, told));
        if std::mem::replace(&mut known, secrets.version()) != known {
            stacks.again(&capture.ledger, &mut payloads, true);
        }
        stacks.publish(&capture.ledger);
        long.store(looked_at > in_long / 2 && in_long > brought / 2, Ordering::Relaxed);
        capture.followed.store(batch.frames, Ordering::Release);
        if batch.pause {
            let _ = half.drained.send(());
        }
        // The first stage may be gone already.
        let _ = empty.send(batch);
    }
    if !stopped() {
        stacks.finish(&capture.ledger, &mut payloads);
        // What is still not there is done without.
        known = secrets.version();
        stacks.again(&capture.ledger, &mut payloads, false);
    }
    report(capture, stacks.counts());
    if let Ok(mut after) = capture.after.lock() {
        *after = capture.options.key_log.as_ref().map(|_| (stacks, known));
    }
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
    let stack::Counts { too_long, forgotten, holes, not_compared, let_go, not_again } = counts;
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
    if not_again > 0 {
        let limit = stack::MAX_CANDIDATES;
        lost.push(format!(
            "{not_again} protected connections will not be read again: more than {limit} lack their secrets"
        ));
    }
    if not_compared > 0 {
        lost.push(format!("{not_compared} repeated segments were not compared: the first copy lay too far back"));
    }
}
