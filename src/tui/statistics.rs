//! Counts statistics in the background, for the Stats view.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use super::update::{Counting, Message};
use crate::analysis::Capture;
use crate::analysis::statistics::Scope;
use crate::export::statistics::{Choice, tables};
use crate::filter::{Filter, Matches, Run};

/// Packets that one thread looks at alone.
const FEW: u32 = 4096;
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
    let Some(choice) = choice(capture, &counting.series, &scope) else { return };
    let Ok((tables, _)) = tables(&scope, &[counting.panel], &choice) else { return };
    let took = u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX);
    if let Some(table) = tables.into_iter().next() {
        tell(Message::Statistics { id: counting.id, table: Arc::new(table), took });
    }
}

/// With what tables are made that have these filters as series. `None` when it was stopped.
pub fn choice(capture: &Arc<Capture>, series: &[Arc<str>], scope: &Scope<'_>) -> Option<Choice> {
    let series = series.iter().map(|text| Some((text.to_string(), selected(capture, text, scope)?)));
    Some(Choice { series: series.collect::<Option<_>>()?, ..Choice::default() })
}

/// The packets that a filter selects; none when it is no filter. `None` when it was stopped.
fn selected(capture: &Arc<Capture>, text: &str, scope: &Scope<'_>) -> Option<Matches> {
    let Ok(filter) = Filter::compile(text, capture.registry()) else { return Some(Matches::default()) };
    let mut run = Run::new(filter, capture);
    let threads = if scope.frames.end <= FEW { 1 } else { scope.threads };
    run.advance(scope.frames.end, threads, scope.stop, &mut |_| {}).then(|| run.matches().clone())
}
