//! Counts statistics in the background, for the Stats view.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use super::update::{Counting, Message};
use crate::analysis::Capture;
use crate::analysis::statistics::Scope;
use crate::export::statistics::{Choice, tables};

/// How often it is looked whether it is still wanted while it waits.
const PATIENCE: Duration = Duration::from_millis(50);

/// Counts what a panel shows, after the wait that was asked for.
pub fn count(capture: &Arc<Capture>, counting: &Counting, stop: &AtomicBool, tell: &mut dyn FnMut(Message)) {
    let until = Instant::now() + Duration::from_millis(counting.wait);
    while let Some(left) = until.checked_duration_since(Instant::now()).filter(|left| !left.is_zero()) {
        if stop.load(Ordering::Relaxed) {
            return;
        }
        std::thread::sleep(left.min(PATIENCE));
    }
    let begun = Instant::now();
    let chosen = |frame| counting.matches.as_ref().is_none_or(|matches| matches.contains(frame));
    let whole = Scope::whole(capture, stop);
    let scope = Scope { chosen: if counting.matches.is_some() { Some(&chosen) } else { None }, ..whole };
    let Ok((tables, _)) = tables(&scope, &[counting.panel], &Choice::default()) else { return };
    let took = u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX);
    if let Some(table) = tables.into_iter().next() {
        tell(Message::Statistics { id: counting.id, table: Arc::new(table), took });
    }
}
