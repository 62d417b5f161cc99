//! Turns frames into bytes on worker threads and hands the bytes on in the order of the frames.
//!
//! Work is cut into chunks of a few thousand frames. Each worker has its own [`Reader`] and its own form, and every
//! chunk its own buffer, which goes back to be used again; so memory is bounded and nothing is allocated for a frame.

use std::collections::BTreeMap;
use std::ops::{ControlFlow, Range};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, RwLock};

use crossbeam_channel::{Receiver, Sender, bounded, unbounded};

use super::pace::Loading;
use super::time_form::Times;
use crate::analysis::{Capture, FrameRecord, ReadError, Reader};
use crate::base::{FrameId, InterfaceId, Time, guard};
use crate::dissect::{Row, View, Want};
use crate::filter::Matches;
use crate::names::Names;
use crate::source::Resolution;

/// Frames of a chunk.
pub const CHUNK: u32 = 2048;

/// A dissected frame, ready to be written.
pub struct Rendered<'f> {
    /// Which one.
    pub id: FrameId,
    /// Whether none is written before it.
    pub is_first: bool,
    /// What the index holds of it.
    pub record: FrameRecord,
    /// Its times.
    pub times: Times,
    /// Its layers, fields and columns.
    pub view: View<'f>,
}

/// A frame whose columns are known without its layers.
pub struct Listed<'f> {
    /// Which one.
    pub id: FrameId,
    /// What the index holds of it.
    pub record: &'f FrameRecord,
    /// Its times.
    pub times: &'f Times,
    /// Its columns.
    pub row: &'f Row<'f>,
    /// What addresses are called.
    pub names: &'f Names,
}

/// What a worker does with the items of a capture: frames, exchanges. Each worker thread makes its own.
pub trait Work {
    /// Items of a chunk.
    const CHUNK: u32;
    /// Appends the items of a chunk.
    fn chunk(&mut self, items: Range<u32>, out: &mut Vec<u8>) -> Chunk;
}

/// How a chunk went.
#[derive(Debug, Default)]
pub struct Chunk {
    /// Items that were written.
    pub items: u64,
    /// The first frame that could not be read, and how many there were.
    pub failed: Option<(FrameId, ReadError, u64)>,
    /// Whether the capture [lacks](Capture::lacks) what they need, so that they may be wrong.
    pub lacks: bool,
}

/// A form of output.
pub trait Form: Send {
    /// What it needs of a dissection.
    fn want(&self) -> Want;
    /// Appends one frame.
    fn frame(&mut self, out: &mut Vec<u8>, frame: &Rendered<'_>);
    /// Whether it needs nothing but columns of frames where they are known without layers.
    fn takes_rows(&self) -> bool {
        false
    }
    /// Whether it needs nothing but the wanted fields of a frame.
    fn takes_fields(&self) -> bool {
        false
    }
    /// Appends one frame of which only columns are known, if it takes those.
    fn row(&mut self, _out: &mut Vec<u8>, _listed: &Listed<'_>) {}
}

/// How a rendering ended.
#[derive(Debug, Default)]
pub struct Outcome {
    /// Items handed on.
    pub items: u64,
    /// The first frame that could not be read, and how many there were.
    pub failed: Option<(FrameId, ReadError, u64)>,
    /// Whether the sink or the stop flag ended it early.
    pub stopped: bool,
    /// The first item that was not handed on, because the capture [lacks](Capture::lacks) what it needs.
    pub lacking: Option<u32>,
}

impl Outcome {
    /// Takes up how it went on.
    pub fn and_then(&mut self, more: Self) {
        self.items += more.items;
        merge(&mut self.failed, more.failed);
        (self.stopped, self.lacking) = (self.stopped || more.stopped, more.lacking);
    }
}

/// Reads frames with the facts that forms need beside the tape.
pub struct Frames {
    capture: Arc<Capture>,
    reader: Reader,
    first: Option<Time>,
    decimals: Vec<u8>,
    last: Option<(FrameId, Time)>,
    /// What the index holds of some frames, and which is the first of them.
    ahead: (FrameId, Vec<FrameRecord>),
    /// The times of the frame read last.
    times: Times,
    /// While the capture is read; rows may have to wait.
    loading: Option<Loading>,
    /// The frame that is shown before the next one; `None` for the one before it in the capture.
    shown: Option<Option<FrameId>>,
}

/// Records that are taken from the index at a time when frames are read one after the other.
const AHEAD: usize = 128;
/// How far ahead frames are foretold.
const FORETOLD: usize = 8;

impl Frames {
    /// Frames of `capture`, dissected for what `want` says.
    pub fn new(capture: Arc<Capture>, want: Want) -> Self {
        let reader = Reader::new(Arc::clone(&capture), want);
        let (ahead, times) = ((FrameId(0), Vec::with_capacity(AHEAD)), Times::default());
        Self {
            capture,
            reader,
            first: None,
            decimals: Vec::new(),
            last: None,
            ahead,
            times,
            loading: None,
            shown: None,
        }
    }

    /// Says which frame is shown before the next one read, if any is, when not all are shown.
    pub fn shown_before(&mut self, frame: Option<FrameId>) {
        self.shown = Some(frame);
        self.reader.set_displayed_before(frame);
    }

    /// One frame.
    pub fn read(&mut self, id: FrameId) -> Result<Rendered<'_>, ReadError> {
        let (record, is_first) = self.meet(id)?;
        let record = *record;
        Ok(Rendered { id, is_first, record, times: self.times, view: self.reader.read_record(id, &record)? })
    }

    /// The wanted fields of one frame, for forms that show nothing else ([`Reader::fields`]).
    pub fn fields(&mut self, id: FrameId) -> Result<Rendered<'_>, ReadError> {
        let (record, is_first) = self.meet(id)?;
        let record = *record;
        Ok(Rendered { id, is_first, record, times: self.times, view: self.reader.fields(id, &record)? })
    }

    /// Hands the columns of one frame to `write`, if they are known without its layers, and says whether they were.
    pub fn row(&mut self, id: FrameId, write: impl FnOnce(&Listed<'_>)) -> Result<bool, ReadError> {
        self.meet(id)?;
        let Self { reader, ahead, times, capture, .. } = self;
        let record = at_hand(ahead, id, 0).ok_or(ReadError::NoFrame(id))?;
        let names = capture.names();
        reader.row(id, record, |row| write(&Listed { id, record, times, row, names }))
    }

    /// The same for who reads many of them under one [guard](guard::guarded), and asks afterwards whether they
    /// [hold](Frames::hold).
    #[inline(always)]
    fn row_of_many(&mut self, id: FrameId, write: impl FnOnce(&Listed<'_>)) -> bool {
        if self.meet(id).is_err() {
            return false;
        }
        let Self { reader, ahead, times, capture, .. } = self;
        let Some(record) = at_hand(ahead, id, 0) else { return false };
        if let Some(later) = at_hand(ahead, id, FORETOLD) {
            reader.foretell(later);
        }
        let names = capture.names();
        reader.row_of_many(id, record, |row| write(&Listed { id, record, times, row, names })).unwrap_or(false)
    }

    /// Lets rows wait, while the capture is read, for what later frames may tell.
    fn set_loading(&mut self, loading: Option<Loading>) {
        self.reader.set_loading(loading.is_some());
        self.loading = loading;
    }

    /// Waits a little if the capture is not read to its end; says whether it was not.
    fn wait(&mut self) -> bool {
        let Some(loading) = &self.loading else { return false };
        if loading.wait() {
            self.set_loading(None);
        }
        true
    }

    /// Whether the layers of a frame that has no row say now what they will say when the capture is read.
    fn is_settled(&mut self, id: FrameId) -> bool {
        let Some(record) = self.record(id).copied() else { return true };
        self.loading.is_none() || self.reader.is_settled(id, &record)
    }

    /// Whether the rows up to this frame were made of what the capture has: a file may have become shorter meanwhile.
    fn hold(&mut self, last: FrameId) -> bool {
        let end = self.record(last).map(|record| record.offset + u64::from(record.cap_len));
        end.is_some_and(|end| self.capture.source().holds(end))
    }

    /// What the index holds of a frame. Records do not change, so those of the next frames are taken with it when frames are
    /// read one after the other.
    #[inline(always)]
    fn record(&mut self, id: FrameId) -> Option<&FrameRecord> {
        if at_hand(&self.ahead, id, 0).is_none() {
            self.look_up(id);
        }
        at_hand(&self.ahead, id, 0)
    }

    #[cold]
    fn look_up(&mut self, id: FrameId) {
        let follows = self.last.is_some_and(|(last, _)| last.number() == u64::from(id.0));
        let (first, records) = &mut self.ahead;
        *first = id;
        records.clear();
        self.capture.records(id, if follows { AHEAD } else { 1 }, records);
        if records.is_empty() {
            records.extend(self.capture.record(id));
        }
    }

    /// What the index holds of a frame, and whether none is shown before it. Takes its times.
    #[inline(always)]
    fn meet(&mut self, id: FrameId) -> Result<(&FrameRecord, bool), ReadError> {
        let record = self.record(id).ok_or(ReadError::NoFrame(id))?;
        let (time, unknown, interface) = (record.time, record.no_time, record.interface);
        if self.first.is_none() {
            self.first = Some(self.capture.record(FrameId(0)).map_or(time, |record| record.time));
        }
        let previous = id.0.checked_sub(1).and_then(|before| self.time_of(FrameId(before)));
        let shown = match self.shown {
            Some(before) => before.and_then(|before| self.time_of(before)),
            None => previous,
        };
        self.last = Some((id, time));
        let decimals = self.decimals(interface);
        self.times = Times { time, unknown, first: self.first.unwrap_or(time), previous, shown, decimals };
        // The first that is shown counts from itself.
        let is_first = self.shown.map_or(id.0 == 0, |before| before.is_none_or(|before| before == id));
        at_hand(&self.ahead, id, 0).map(|record| (record, is_first)).ok_or(ReadError::NoFrame(id))
    }

    /// When a frame was captured that stands before the one that is read; most often it was read just now.
    #[inline]
    fn time_of(&self, id: FrameId) -> Option<Time> {
        match self.last {
            Some((last, time)) if last == id => Some(time),
            _ => self.capture.record(id).map(|record| record.time),
        }
    }

    #[inline]
    fn decimals(&mut self, interface: InterfaceId) -> u8 {
        match self.decimals.get(interface.index()) {
            Some(decimals) => *decimals,
            None => self.new_decimals(interface),
        }
    }

    #[cold]
    fn new_decimals(&mut self, interface: InterfaceId) -> u8 {
        self.decimals = self.capture.source().interfaces().iter().map(|i| decimals(i.resolution)).collect();
        self.decimals.get(interface.index()).copied().unwrap_or(6)
    }
}

/// What is at hand of the index about the frame that lies so many behind this one.
#[inline(always)]
fn at_hand((first, records): &(FrameId, Vec<FrameRecord>), id: FrameId, behind: usize) -> Option<&FrameRecord> {
    records.get(id.index().checked_sub(first.index())?.saturating_add(behind))
}

/// The decimals of the Time column for time stamps of this unit, as Wireshark chooses them.
pub fn decimals(resolution: Resolution) -> u8 {
    let ticks = match resolution {
        Resolution::Decimal(exponent) => 10u64.saturating_pow(u32::from(exponent)),
        Resolution::Binary(exponent) => 1u64.checked_shl(u32::from(exponent)).unwrap_or(u64::MAX),
    };
    match ticks {
        0..10 => 0,
        10..100 => 1,
        100..1_000 => 2,
        1_000..1_000_000 => 3,
        1_000_000..1_000_000_000 => 6,
        _ => 9,
    }
}

struct Job {
    index: u64,
    items: Range<u32>,
    out: Vec<u8>,
}

struct Done {
    index: u64,
    items: Range<u32>,
    chunk: Chunk,
    out: Vec<u8>,
}

/// What a rendering does beside the forms.
pub struct Plan<'p> {
    /// The first item.
    pub from: u32,
    /// Worker threads.
    pub threads: usize,
    /// Ends the rendering early.
    pub stop: &'p AtomicBool,
    /// How many items there are now, and whether there will be no more. Called when nothing is left to do; may wait a
    /// while for more.
    pub available: &'p mut dyn FnMut(u32) -> (u32, bool),
    /// Where frames are rendered while the capture is read, and must say what they will say in the end. Only forms that take
    /// rows do not wait for that end with every frame.
    pub loading: Option<Loading>,
}

/// Renders all frames of `capture`, in order, to `sink`. `form` makes the form of one worker.
pub fn render<F: Form>(
    capture: &Arc<Capture>,
    plan: Plan<'_>,
    form: impl Fn() -> F + Sync,
    sink: &mut dyn FnMut(&[u8]) -> ControlFlow<()>,
) -> Outcome {
    let loading = plan.loading.clone();
    let worker = || {
        let form = form();
        let mut frames = Frames::new(Arc::clone(capture), form.want());
        frames.set_loading(loading.clone());
        FrameWork { frames, form, chosen: None }
    };
    render_with(plan, worker, sink)
}

/// The same for the frames that a filter chose. Frames are given out when it has looked at them.
pub fn render_chosen<F: Form>(
    capture: &Arc<Capture>,
    plan: Plan<'_>,
    chosen: &RwLock<Matches>,
    form: impl Fn() -> F + Sync,
    sink: &mut dyn FnMut(&[u8]) -> ControlFlow<()>,
) -> Outcome {
    let worker = || {
        let form = form();
        FrameWork { frames: Frames::new(Arc::clone(capture), form.want()), form, chosen: Some(chosen) }
    };
    render_with(plan, worker, sink)
}

/// Lets workers write all items, and hands what they wrote to `sink`, in order. `worker` makes the worker of a thread.
pub fn render_with<W: Work>(
    plan: Plan<'_>,
    worker: impl Fn() -> W + Sync,
    sink: &mut dyn FnMut(&[u8]) -> ControlFlow<()>,
) -> Outcome {
    let threads = plan.threads.max(1);
    std::thread::scope(|scope| {
        let (to_workers, jobs) = bounded::<Job>(2 * threads);
        let (to_main, done) = unbounded::<Done>();
        for _ in 0..threads {
            let (jobs, to_main, worker) = (jobs.clone(), to_main.clone(), &worker);
            scope.spawn(move || work(&jobs, &to_main, worker()));
        }
        drop((jobs, to_main));
        conduct::<W>(plan, threads, &to_workers, &done, sink)
    })
}

/// Gives out chunks and hands on what comes back, in order. At most `3 × threads` chunks are under way.
fn conduct<W: Work>(
    plan: Plan<'_>,
    threads: usize,
    to_workers: &Sender<Job>,
    done: &Receiver<Done>,
    sink: &mut dyn FnMut(&[u8]) -> ControlFlow<()>,
) -> Outcome {
    let mut outcome = Outcome::default();
    let mut waiting = BTreeMap::new();
    let mut free: Vec<Vec<u8>> = Vec::new();
    let (mut given, mut handed, mut next) = (0u64, 0u64, plan.from);
    let (mut until, mut complete) = (plan.available)(next);
    loop {
        if plan.stop.load(Ordering::Relaxed) {
            outcome.stopped = true;
            return outcome;
        }
        while next < until && given - handed < 2 * threads as u64 {
            let end = next.saturating_add(W::CHUNK).min(until);
            let job = Job { index: given, items: next..end, out: free.pop().unwrap_or_default() };
            if to_workers.send(job).is_err() {
                return outcome;
            }
            (given, next) = (given + 1, end);
        }
        if given == handed {
            if complete {
                return outcome;
            }
            (until, complete) = (plan.available)(next);
            continue;
        }
        let Ok(finished) = done.recv() else { return outcome };
        waiting.insert(finished.index, finished);
        while let Some(Done { items, chunk, mut out, .. }) = waiting.remove(&handed) {
            handed += 1;
            if chunk.lacks {
                outcome.lacking = Some(items.start);
                return outcome;
            }
            if let Some(loading) = &plan.loading {
                loading.written(items.len());
            }
            outcome.items += chunk.items;
            merge(&mut outcome.failed, chunk.failed);
            if sink(&out).is_break() {
                outcome.stopped = true;
                return outcome;
            }
            out.clear();
            free.push(out);
        }
    }
}

fn work<W: Work>(jobs: &Receiver<Job>, to_main: &Sender<Done>, mut worker: W) {
    for Job { index, items, mut out } in jobs {
        let chunk = worker.chunk(items.clone(), &mut out);
        if to_main.send(Done { index, items, chunk, out }).is_err() {
            return;
        }
    }
}

/// Writes frames.
struct FrameWork<'c, F> {
    frames: Frames,
    form: F,
    chosen: Option<&'c RwLock<Matches>>,
}

impl<F: Form> FrameWork<'_, F> {
    /// Writes a frame that is only a row for most forms and frames.
    #[inline]
    fn write(&mut self, id: FrameId, takes_rows: bool, out: &mut Vec<u8>, chunk: &mut Chunk) {
        if takes_rows && self.row(id, out) {
            chunk.items += 1;
        } else {
            self.write_whole(id, out, chunk);
        }
    }

    fn write_whole(&mut self, id: FrameId, out: &mut Vec<u8>, chunk: &mut Chunk) {
        let read = if self.form.takes_fields() { self.frames.fields(id) } else { self.frames.read(id) };
        match read {
            Ok(frame) => {
                self.form.frame(out, &frame);
                chunk.items += 1;
            }
            Err(error) => merge(&mut chunk.failed, Some((id, error, 1))),
        }
    }

    /// Writes frames of which most are rows. They have one guard: where it catches something, all of them are written again,
    /// each with its own.
    fn write_rows(&mut self, items: Range<u32>, out: &mut Vec<u8>, chunk: &mut Chunk) {
        let start = out.len();
        let written = guard::guarded(|| {
            let mut own = Chunk::default();
            for id in items.clone().map(FrameId) {
                if self.frames.row_of_many(id, |listed| self.form.row(out, listed)) {
                    own.items += 1;
                    continue;
                }
                // Later frames may still tell what it lacks.
                match self.frames.loading {
                    Some(_) => self.write(id, true, out, &mut own),
                    None => self.write_whole(id, out, &mut own),
                }
            }
            own
        });
        let last = FrameId(items.end.saturating_sub(1));
        if let Some(written) = written.filter(|_| self.frames.hold(last)) {
            *chunk = written;
            return;
        }
        out.truncate(start);
        items.map(FrameId).for_each(|id| self.write(id, true, out, chunk));
    }

    /// Writes a frame's row, if that is all there is to it; waits for it while the capture is read. Says whether it did.
    fn row(&mut self, id: FrameId, out: &mut Vec<u8>) -> bool {
        let start = out.len();
        loop {
            if let Ok(true) = self.frames.row(id, |listed| self.form.row(out, listed)) {
                return true;
            }
            // What a panic left of it.
            out.truncate(start);
            if self.frames.is_settled(id) || !self.frames.wait() {
                return false;
            }
        }
    }
}

impl<F: Form> Work for FrameWork<'_, F> {
    const CHUNK: u32 = CHUNK;

    fn chunk(&mut self, items: Range<u32>, out: &mut Vec<u8>) -> Chunk {
        let mut chunk = Chunk::default();
        let takes_rows = self.form.takes_rows();
        let Some(chosen) = self.chosen else {
            match takes_rows {
                true => self.write_rows(items, out, &mut chunk),
                false => items.map(FrameId).for_each(|id| self.write_whole(id, out, &mut chunk)),
            }
            chunk.lacks = self.frames.capture.lacks();
            return chunk;
        };
        let (mut before, ids) = match chosen.read() {
            Ok(chosen) => {
                let first = FrameId(items.start);
                let own = chosen.iter_from(first).take_while(|id| id.0 < items.end);
                (chosen.previous(first), own.collect::<Vec<_>>())
            }
            Err(_) => return chunk,
        };
        for id in ids {
            // The first that is shown has none before it: it counts from itself.
            self.frames.shown_before(before.replace(id).or(Some(id)));
            self.write(id, takes_rows, out, &mut chunk);
        }
        chunk
    }
}

fn merge(into: &mut Option<(FrameId, ReadError, u64)>, more: Option<(FrameId, ReadError, u64)>) {
    match (into.as_mut(), more) {
        (Some((.., count)), Some((.., more))) => *count += more,
        (None, Some(first)) => *into = Some(first),
        (_, None) => {}
    }
}
