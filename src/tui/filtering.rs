//! Filters over the packets of a capture, on a thread of their own: results are told while they come, and what was found
//! stays when the capture grows. And the census: which fields and values a capture has.

use std::collections::HashMap;
use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use super::feed;
use super::model::filter::{Census, Seen};
use super::update::Message;
use crate::analysis::{Capture, Reader, State, registry};
use crate::base::{ExchangeId, FrameId};
use crate::dissect::{Kind, Want};
use crate::export::exchanges::{Exchanges, Row, Selector};
use crate::filter::{Filter, Run, Scope};

/// How long it takes at most until what changed within the packets is looked at.
const LONGEST_WAIT: Duration = Duration::from_secs(2);
/// For how many times as long as it took packets are not looked at anew.
const REST: u32 = 4;
/// How often results are told.
const TELL: Duration = Duration::from_millis(40);
/// Packets that one thread looks at alone.
const FEW: u32 = 4096;
/// Packets that a census looks at: of more, as many that are spread over the capture.
pub const MAX_COUNTED: u32 = 20_000;
/// Exchanges that a census looks at.
pub const MAX_COUNTED_EXCHANGES: u32 = 20_000;
/// Values of a field that a census keeps.
pub const MAX_VALUES: usize = 12;
/// Characters of a value that a census keeps.
const MAX_VALUE: usize = 60;
/// Packets of a census between two looks at the stop flag.
const SLICE: u32 = 128;
/// Packets or exchanges over which an offered filter is tried.
pub const MAX_TRIED: u32 = 50_000;

/// A filter that is to look at packets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filtering {
    /// Its number.
    pub id: u64,
    /// The expression.
    pub text: Arc<str>,
}

/// Looks at the packets of one capture for one filter after the other.
pub struct Filterer {
    capture: Arc<Capture>,
    work: Option<Work>,
}

struct Work {
    id: u64,
    run: Run,
    settled: bool,
    /// How many streams had been read again when it began.
    read_again: u64,
    /// How long it took from the first packet on.
    took: Duration,
    ended: Instant,
}

impl Filterer {
    /// For a capture.
    pub fn new(capture: &Arc<Capture>) -> Self {
        Self { capture: Arc::clone(capture), work: None }
    }

    /// Looks at all packets there are, and tells what is found until it is stopped.
    pub fn run(&mut self, asked: &Filtering, stop: &AtomicBool, tell: &mut dyn FnMut(Message)) {
        // Known before the packets are counted: what comes meanwhile is looked at another time.
        let done = self.capture.state() == State::Done;
        let known = self.work.take().filter(|work| work.id == asked.id);
        let read_again = self.capture.ledger().read_again();
        // What later packets say of earlier ones is known only at the end: then all are looked at once more. So they are when
        // secrets came later. What was found stays on the screen meanwhile.
        let anew = known.as_ref().is_some_and(|work| done && !work.settled || work.read_again != read_again);
        if let Some(work) = known.as_ref().filter(|work| anew && work.read_again != read_again) {
            work.rest(stop);
        }
        let mut work = match known.filter(|_| !anew) {
            Some(work) => work,
            None => match Filter::compile(&asked.text, self.capture.registry()) {
                Ok(filter) => Work {
                    id: asked.id,
                    run: Run::new(filter, &self.capture),
                    settled: done,
                    read_again,
                    took: Duration::ZERO,
                    ended: Instant::now(),
                },
                Err(_) => return,
            },
        };
        let until = u32::try_from(self.capture.len()).unwrap_or(u32::MAX);
        let few = until.saturating_sub(work.run.matches().frames()) <= FEW;
        let threads = if few { 1 } else { std::thread::available_parallelism().map_or(2, usize::from).min(16) };
        let (id, mut told, begun) = (work.id, None::<Instant>, Instant::now());
        work.run.advance(until, threads, stop, &mut |matches| {
            if !anew && told.is_none_or(|told| told.elapsed() >= TELL) {
                told = Some(Instant::now());
                let matches = Arc::new(matches.clone());
                tell(Message::Filtered { id, matches, settled: false, unread: 0, ended: false });
            }
        });
        // What was given up in the middle of being looked at anew says less than what is shown.
        if !(anew && stop.load(Ordering::Relaxed)) {
            let matches = Arc::new(work.run.matches().clone());
            let unread = work.run.failed().count;
            tell(Message::Filtered { id, matches, settled: work.settled, unread, ended: true });
            work.took += begun.elapsed();
            work.ended = Instant::now();
            self.work = Some(work);
        }
    }
}

impl Work {
    /// Waits a little where looking at all packets takes long: more may change meanwhile.
    fn rest(&self, stop: &AtomicBool) {
        let rest = (self.took * REST).min(LONGEST_WAIT);
        while self.ended.elapsed() < rest && !stop.load(Ordering::Relaxed) {
            std::thread::sleep(TELL);
        }
    }
}

/// Counts the fields and values of a capture. `None` when it was stopped.
pub fn census(capture: &Arc<Capture>, stop: &AtomicBool) -> Option<Census> {
    let len = u32::try_from(capture.len()).unwrap_or(u32::MAX);
    let looked = len.min(MAX_COUNTED);
    let mut counter = Counter::default();
    let mut reader = Reader::new(Arc::clone(capture), Want::everything());
    for at in 0..looked {
        if at.is_multiple_of(SLICE) && stop.load(Ordering::Relaxed) {
            return None;
        }
        let frame = (u64::from(at) * u64::from(len) / u64::from(looked.max(1))) as u32;
        let Ok(view) = reader.read(FrameId(frame)) else { continue };
        counter.unit += 1;
        for item in view.tape.items() {
            counter.field(item.field.filter, |out| {
                if let Kind::Bytes | Kind::Double | Kind::AbsoluteTime | Kind::UtcTime | Kind::RelativeTime =
                    item.field.kind
                {
                    return false;
                }
                feed::literal(out, &view, item)
            });
        }
    }
    let mut exchanges = Exchanges::new(capture);
    let count = u32::try_from(exchanges.len()).unwrap_or(u32::MAX).min(MAX_COUNTED_EXCHANGES);
    for at in 0..count {
        if at.is_multiple_of(SLICE) && stop.load(Ordering::Relaxed) {
            return None;
        }
        if let Some(row) = exchanges.row(ExchangeId(at)) {
            counter.unit += 1;
            of_exchange(&mut counter, &row);
        }
    }
    Some(Census { frames: looked, of: len, fields: counter.finish() })
}

/// The fields of an exchange itself.
fn of_exchange(counter: &mut Counter, row: &Row) {
    let mut text = |name, value: Option<&str>| {
        if let Some(value) = value {
            counter.field(name, |out| {
                feed::quote(out, value.as_bytes());
                true
            });
        }
    };
    text("exchange.protocol", Some(row.protocol));
    text("exchange.method", row.method.as_deref());
    text("exchange.scheme", row.scheme);
    text("exchange.host", row.host.as_deref());
    let path = row.target.as_deref().and_then(|target| target.split(['?', '#']).next());
    text("exchange.path", path.filter(|path| path.starts_with('/')));
    text("exchange.url", row.url.as_deref());
    text("exchange.reason", row.reason.as_deref());
    text("exchange.content_type", row.content_type.as_deref());
    text("exchange.operation", row.operation.as_deref());
    let call = row.call.unwrap_or_default();
    text("exchange.grpc_kind", call.shape.map(|shape| shape.kind.name()));
    for note in &row.notes {
        text("exchange.note", Some(&note.to_string()));
    }
    let mut plain = |name, value: Option<String>| {
        if let Some(value) = value {
            counter.field(name, |out| {
                out.push_str(&value);
                true
            });
        }
    };
    plain("exchange.status", row.status.map(|status| status.to_string()));
    plain("exchange.grpc_status", call.status.map(|status| status.to_string()));
    plain("exchange.stream", row.stream.map(|(_, stream)| stream.to_string()));
    plain("exchange.complete", Some(row.complete.to_string()));
    let bare = [
        ("exchange.number", true),
        ("exchange.start", row.timing.start.is_some()),
        ("exchange.duration", row.timing.total.is_some()),
        ("exchange.wait", row.timing.wait.is_some()),
        ("exchange.request_size", row.request.is_some()),
        ("exchange.response_size", row.response.is_some()),
    ];
    for (name, _) in bare.into_iter().filter(|(_, there)| *there) {
        counter.field(name, |_| false);
    }
}

/// Counts fields and values, each once a packet or exchange.
#[derive(Default)]
struct Counter {
    /// The number of the packet or exchange.
    unit: u64,
    fields: HashMap<&'static str, Tally>,
    text: String,
}

#[derive(Default)]
struct Tally {
    seen: Seen,
    /// The last packet or exchange that had the field, and those that had each of the values.
    last: u64,
    lasts: Vec<u64>,
}

impl Counter {
    /// A field; `write` writes its value, if it has one worth keeping.
    fn field(&mut self, name: &'static str, write: impl FnOnce(&mut String) -> bool) {
        let tally = self.fields.entry(name).or_default();
        if tally.last != self.unit {
            tally.last = self.unit;
            tally.seen.count += 1;
        }
        self.text.clear();
        if !write(&mut self.text) {
            return;
        }
        match tally.seen.values.iter().position(|(value, _)| *value == self.text) {
            Some(at) => {
                if let (Some((_, count)), Some(last)) = (tally.seen.values.get_mut(at), tally.lasts.get_mut(at))
                    && *last != self.unit
                {
                    *last = self.unit;
                    *count += 1;
                }
            }
            None if tally.seen.values.len() < MAX_VALUES && self.text.len() <= MAX_VALUE => {
                tally.seen.values.push((self.text.clone(), 1));
                tally.lasts.push(self.unit);
            }
            None => tally.seen.more = true,
        }
    }

    fn finish(self) -> HashMap<&'static str, Seen> {
        let sorted = |mut tally: Tally| {
            tally.seen.values.sort_by(|(_, m), (_, n)| n.cmp(m));
            tally.seen
        };
        self.fields.into_iter().map(|(name, tally)| (name, sorted(tally))).collect()
    }
}

/// How many packets or exchanges each of some filters selects. `None` when it was stopped, or when there are too many to
/// try.
pub fn count(capture: &Arc<Capture>, scope: Scope, texts: &[String], stop: &AtomicBool) -> Option<Vec<(String, u64)>> {
    let len = match scope {
        Scope::Frames => capture.len(),
        Scope::Exchanges => capture.ledger().exchanges.len(),
    };
    let len = u32::try_from(len).ok().filter(|len| *len <= MAX_TRIED)?;
    let mut counts = Vec::new();
    for text in texts {
        let Ok(filter) = Filter::compile_for(scope, text, registry()) else { continue };
        let mut count = 0u64;
        match scope {
            Scope::Frames => {
                filter.run(capture, 0..len, stop, &mut |_| {
                    count += 1;
                    ControlFlow::Continue(())
                });
            }
            Scope::Exchanges => {
                let mut selector = Selector::new(capture, &filter);
                for at in 0..len {
                    if stop.load(Ordering::Relaxed) {
                        return None;
                    }
                    count += u64::from(selector.selects(ExchangeId(at)));
                }
            }
        }
        if stop.load(Ordering::Relaxed) {
            return None;
        }
        counts.push((text.clone(), count));
    }
    Some(counts)
}

/// The words of a value for readers, as they stand in a census.
pub fn words(value: &str) -> &str {
    value.strip_prefix('"').and_then(|value| value.strip_suffix('"')).unwrap_or(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_counts_once_a_packet_and_its_values_too() {
        let mut counter = Counter::default();
        let put = |counter: &mut Counter, value: &str| {
            counter.field("x", |out| {
                out.push_str(value);
                true
            });
        };
        for unit in 1..=3 {
            counter.unit = unit;
            put(&mut counter, "b");
            put(&mut counter, "b");
            if unit == 1 {
                put(&mut counter, "a");
            }
        }
        let seen = counter.finish().remove("x").unwrap();
        assert_eq!((seen.count, seen.more), (3, false));
        assert_eq!(seen.values, [("b".to_owned(), 3), ("a".to_owned(), 1)]);
    }

    #[test]
    fn values_have_a_limit() {
        let mut counter = Counter { unit: 1, ..Counter::default() };
        for value in 0..MAX_VALUES * 3 {
            counter.field("x", |out| {
                out.push_str(&value.to_string());
                true
            });
        }
        let seen = counter.finish().remove("x").unwrap();
        assert_eq!((seen.values.len(), seen.more), (MAX_VALUES, true));
    }
}
