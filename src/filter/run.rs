//! A filter over the frames of a capture: on all cores, as far as the capture is read, ended at once when asked.

use std::ops::Range;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use super::Filter;
use super::matches::Matches;
use super::plan::{Answer, Memory, Plan};
use crate::analysis::{Capture, FrameRecord, HeaderValue, ReadError, Reader};
use crate::base::FrameId;

/// Frames that a thread takes at a time.
const CHUNK: u32 = 4096;
/// Frames between two looks at the stop flag.
const PATIENCE: u32 = 64;

/// Frames that could not be read; they are not selected.
#[derive(Debug, Default)]
pub struct Failed {
    /// The first of them and why.
    pub first: Option<(FrameId, ReadError)>,
    /// How many.
    pub count: u64,
}

impl Failed {
    fn add(&mut self, frame: FrameId, error: ReadError) {
        self.first.get_or_insert((frame, error));
        self.count = self.count.saturating_add(1);
    }

    fn merge(&mut self, other: Self) {
        if let (None, Some(first)) = (&self.first, other.first) {
            self.first = Some(first);
        }
        self.count = self.count.saturating_add(other.count);
    }
}

/// A filter at work on a capture, which may still grow. What a frame is found to be is not looked at again.
pub struct Run {
    filter: Filter,
    capture: Arc<Capture>,
    matches: Matches,
    failed: Failed,
}

impl Run {
    /// A filter that has not looked at any frame yet.
    pub fn new(filter: Filter, capture: &Arc<Capture>) -> Self {
        Self { filter, capture: Arc::clone(capture), matches: Matches::default(), failed: Failed::default() }
    }

    /// The filter.
    pub fn filter(&self) -> &Filter {
        &self.filter
    }

    /// What was found so far.
    pub fn matches(&self) -> &Matches {
        &self.matches
    }

    /// Frames that could not be read.
    pub fn failed(&self) -> &Failed {
        &self.failed
    }

    /// The same when the run is over.
    pub fn into_failed(self) -> Failed {
        self.failed
    }

    /// Looks at the frames up to `until`, with so many threads. `tick` is told what was found after each piece, in order.
    /// Returns whether it came to the end.
    pub fn advance(&mut self, until: u32, threads: usize, stop: &AtomicBool, tick: &mut dyn FnMut(&Matches)) -> bool {
        let from = self.matches.frames();
        let until = until.min(u32::try_from(self.capture.len()).unwrap_or(u32::MAX));
        if until <= from {
            return true;
        }
        let Self { filter, capture, matches, failed } = self;
        let plan = Plan::new(filter, capture);
        let job = Job { filter, capture, plan: &plan, stop };
        let pieces = pieces(from..until);
        let mut take = |(words, more): Found, piece: &Range<u32>| {
            matches.extend(&words, piece.end);
            failed.merge(more);
            tick(matches);
        };
        let threads = threads.clamp(1, pieces.len().max(1));
        if threads > 1 {
            return together(&job, &pieces, threads, &mut take);
        }
        let mut looker = job.looker();
        for piece in pieces {
            let Some(found) = looker.look(&job, piece.clone()) else { return false };
            take(found, &piece);
        }
        true
    }
}

/// What was found in a piece: the words of its frames, and those that could not be read.
type Found = (Vec<u64>, Failed);

/// Looks at pieces with several threads and hands on what they find, in order. Returns whether all came to the end.
fn together(job: &Job<'_>, pieces: &[Range<u32>], threads: usize, take: &mut dyn FnMut(Found, &Range<u32>)) -> bool {
    let next = AtomicU32::new(0);
    std::thread::scope(|scope| {
        let (found, results) = crossbeam_channel::unbounded();
        for _ in 0..threads {
            let (found, next) = (found.clone(), &next);
            scope.spawn(move || {
                let mut looker = job.looker();
                loop {
                    let at = next.fetch_add(1, Ordering::Relaxed) as usize;
                    let Some(piece) = pieces.get(at) else { return };
                    let Some(result) = looker.look(job, piece.clone()) else { return };
                    if found.send((at, result)).is_err() {
                        return;
                    }
                }
            });
        }
        drop(found);
        let mut waiting = std::collections::BTreeMap::new();
        let mut done = 0usize;
        for (at, result) in results {
            waiting.insert(at, result);
            while let (Some(result), Some(piece)) = (waiting.remove(&done), pieces.get(done)) {
                take(result, piece);
                done = done.saturating_add(1);
            }
        }
        done == pieces.len()
    })
}

/// The pieces of a range, cut where words of the result end.
fn pieces(frames: Range<u32>) -> Vec<Range<u32>> {
    let mut all = Vec::new();
    let mut from = frames.start;
    while from < frames.end {
        let end = from.checked_div(CHUNK).unwrap_or(0).saturating_add(1).saturating_mul(CHUNK).min(frames.end);
        all.push(from..end);
        from = end;
    }
    all
}

/// What all threads of a run share.
struct Job<'j> {
    filter: &'j Filter,
    capture: &'j Arc<Capture>,
    plan: &'j Plan,
    stop: &'j AtomicBool,
}

impl Job<'_> {
    fn looker(&self) -> Looker {
        let want = self.filter.want();
        Looker {
            reader: Reader::new(Arc::clone(self.capture), want),
            matcher: self.filter.evaluator(),
            program: Arc::clone(&self.filter.program),
            memory: Memory::default(),
        }
    }
}

/// A thread's reader and evaluator.
struct Looker {
    reader: Reader,
    matcher: super::Matcher,
    program: Arc<super::program::Program>,
    memory: Memory,
}

impl Looker {
    /// Looks at the frames of a piece. `None` when it was stopped.
    fn look(&mut self, job: &Job<'_>, piece: Range<u32>) -> Option<Found> {
        let (mut words, mut failed) = (Vec::new(), Failed::default());
        let mut word = 0u64;
        for frame in piece.clone() {
            if frame.is_multiple_of(PATIENCE) && job.stop.load(Ordering::Relaxed) {
                return None;
            }
            let selected = self.is_selected(job, FrameId(frame), &mut failed);
            word |= u64::from(selected) << (frame % 64);
            if frame % 64 == 63 {
                words.push(std::mem::take(&mut word));
            }
        }
        if !piece.end.is_multiple_of(64) {
            words.push(word);
        }
        Some((words, failed))
    }

    fn is_selected(&mut self, job: &Job<'_>, frame: FrameId, failed: &mut Failed) -> bool {
        let Some(record) = job.capture.record(frame) else { return false };
        match job.plan.answer(&self.program, job.capture, frame, &record, &mut self.memory) {
            Answer::Yes => return true,
            Answer::No => return false,
            Answer::Unknown => {}
        }
        if !job.plan.headers().is_empty() {
            match self.by_headers(job, frame, &record) {
                Ok(Answer::Yes) => return true,
                Ok(Answer::No) => return false,
                Ok(Answer::Unknown) => {}
                Err(error) => {
                    failed.add(frame, error);
                    return false;
                }
            }
        }
        match self.reader.fields(frame, &record) {
            Ok(view) => self.matcher.frame(view),
            Err(error) => {
                failed.add(frame, error);
                false
            }
        }
    }
}

impl Looker {
    /// What the headers of a plain packet answer together with the index.
    fn by_headers(&mut self, job: &Job<'_>, frame: FrameId, record: &FrameRecord) -> Result<Answer, ReadError> {
        let Self { reader, memory, program, .. } = self;
        memory.clear();
        let mut note = |field: usize, value: HeaderValue<'_>| job.plan.note(field, value, memory);
        if !reader.header_values(frame, record, job.plan.headers(), &mut note)? {
            return Ok(Answer::Unknown);
        }
        Ok(job.plan.answer_with(program, job.capture, frame, record, memory))
    }
}

impl Filter {
    /// Looks at frames of a capture, in order, and tells `sink` which are selected, until `stop` is set or `sink` breaks.
    /// Returns the frames that could not be read.
    pub fn run(
        &self,
        capture: &Arc<Capture>,
        frames: Range<u32>,
        stop: &AtomicBool,
        sink: &mut dyn FnMut(FrameId) -> std::ops::ControlFlow<()>,
    ) -> Failed {
        let until = frames.end.min(u32::try_from(capture.len()).unwrap_or(u32::MAX));
        let mut failed = Failed::default();
        if until <= frames.start {
            return failed;
        }
        let plan = Plan::new(self, capture);
        let job = Job { filter: self, capture, plan: &plan, stop };
        let mut looker = job.looker();
        for frame in frames.start..until {
            if stop.load(Ordering::Relaxed)
                || looker.is_selected(&job, FrameId(frame), &mut failed) && sink(FrameId(frame)).is_break()
            {
                break;
            }
        }
        failed
    }
}
