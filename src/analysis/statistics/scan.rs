//! Goes over the frames of a capture, or over any numbered items, on several threads, and hands on what each piece gave, in
//! order. Memory is bounded: pieces that are far ahead of the one that is waited for are not begun.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crossbeam_channel::{bounded, unbounded};

use crate::analysis::ended::{Ended, Endings};
use crate::analysis::{Capture, FrameRecord, ReadError, Reader};
use crate::base::FrameId;
use crate::dissect::Want;

/// Items of a piece.
pub const PIECE: u32 = 4096;
/// Pieces a thread that may be begun before the first of them is taken.
const AHEAD: usize = 4;
/// Items between two looks at the stop flag.
const PATIENCE: u32 = 64;
/// Records of the index that are read at once.
const AT_ONCE: usize = 256;

/// Tells which frames count.
pub type Chosen<'c> = &'c (dyn Fn(FrameId) -> bool + Sync);

/// Which frames of a capture are looked at, and how.
#[derive(Clone)]
pub struct Scope<'s> {
    /// The capture.
    pub capture: &'s Arc<Capture>,
    /// The frames: a range of places, from 0.
    pub frames: Range<u32>,
    /// Which of them count; all without it.
    pub chosen: Option<Chosen<'s>>,
    /// Threads to look with.
    pub threads: usize,
    /// Set by whoever does not want to wait any longer.
    pub stop: &'s AtomicBool,
}

/// It was stopped before the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stopped;

/// Frames that could not be read; they are not counted.
#[derive(Debug, Default)]
pub struct Unreadable {
    /// The first of them and why.
    pub first: Option<(FrameId, ReadError)>,
    /// How many.
    pub count: u64,
}

impl Unreadable {
    /// Notes one more.
    pub fn add(&mut self, frame: FrameId, error: ReadError) {
        self.first.get_or_insert((frame, error));
        self.count += 1;
    }

    /// Adds those of later frames.
    pub fn merge(&mut self, other: Self) {
        if self.first.is_none() {
            self.first = other.first;
        }
        self.count += other.count;
    }
}

impl<'s> Scope<'s> {
    /// All frames that the capture has now, with all cores.
    pub fn whole(capture: &'s Arc<Capture>, stop: &'s AtomicBool) -> Self {
        let frames = 0..u32::try_from(capture.len()).unwrap_or(u32::MAX);
        let threads = std::thread::available_parallelism().map_or(2, usize::from).min(16);
        Self { capture, frames, chosen: None, threads, stop }
    }

    /// Whether a frame counts.
    pub fn counts(&self, frame: FrameId) -> bool {
        self.chosen.is_none_or(|chosen| chosen(frame))
    }

    /// Whether it is to end now.
    pub fn is_stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    /// What the index holds of the frames that count, in order, until it is stopped.
    pub fn records(&self) -> impl Iterator<Item = Result<(FrameId, FrameRecord), Stopped>> + '_ {
        let (mut some, mut at, mut stopped) = (Vec::new(), 0, false);
        self.frames
            .clone()
            .map_while(move |frame| {
                if stopped {
                    return None;
                }
                if frame.is_multiple_of(PIECE) && self.is_stopped() {
                    stopped = true;
                    return Some(Some(Err(Stopped)));
                }
                if at == some.len() {
                    at = 0;
                    some.clear();
                    self.capture.records(FrameId(frame), AT_ONCE, &mut some);
                }
                let record: FrameRecord = *some.get(at)?;
                at += 1;
                Some(self.counts(FrameId(frame)).then_some(Ok((FrameId(frame), record))))
            })
            .flatten()
    }

    /// Reads the frames that count. `look` adds what it finds in a frame to what its piece has so far; `take` is given that
    /// of each piece, in order.
    pub fn read<T: Default + Send>(
        &self,
        want: &Want,
        look: &(impl Fn(&mut Reader, FrameId, &FrameRecord, &mut T) -> Result<(), ReadError> + Sync),
        take: &mut impl FnMut(T),
    ) -> Result<Unreadable, Stopped> {
        self.read_in(None, want, look, take)
    }

    /// The same for frames in which something of a kind ends, or may: the others are not read.
    pub fn read_where<T: Default + Send>(
        &self,
        may_have: fn(&Ended) -> bool,
        want: &Want,
        look: &(impl Fn(&mut Reader, FrameId, &FrameRecord, &mut T) -> Result<(), ReadError> + Sync),
        take: &mut impl FnMut(T),
    ) -> Result<Unreadable, Stopped> {
        self.read_in(Some(may_have), want, look, take)
    }

    fn read_in<T: Default + Send>(
        &self,
        may_have: Option<fn(&Ended) -> bool>,
        want: &Want,
        look: &(impl Fn(&mut Reader, FrameId, &FrameRecord, &mut T) -> Result<(), ReadError> + Sync),
        take: &mut impl FnMut(T),
    ) -> Result<Unreadable, Stopped> {
        let mut unreadable = Unreadable::default();
        let worker = || (Reader::new(Arc::clone(self.capture), want.clone()), Endings::default());
        let work = |own: &mut (Reader, Endings), frame: u32, (found, failed): &mut (T, Unreadable)| {
            let (reader, endings) = own;
            let frame = FrameId(frame);
            let Some(record) = self.capture.record(frame).filter(|_| self.counts(frame)) else { return };
            if may_have.is_some_and(|may_have| !may_have(&endings.of(self.capture, frame, &record))) {
                return;
            }
            if let Err(error) = look(reader, frame, &record, found) {
                failed.add(frame, error);
            }
        };
        let take = &mut |(found, failed): (T, Unreadable)| {
            unreadable.merge(failed);
            take(found);
        };
        in_order(self.frames.clone(), self.threads, self.stop, &worker, &work, take)?;
        Ok(unreadable)
    }
}

/// Works on numbered items with several threads. Each thread makes its own worker; `work` adds what an item gives to what
/// its piece has so far; `take` is given that of each piece, in order.
pub fn in_order<W, T: Default + Send>(
    items: Range<u32>,
    threads: usize,
    stop: &AtomicBool,
    worker: &(impl Fn() -> W + Sync),
    work: &(impl Fn(&mut W, u32, &mut T) + Sync),
    take: &mut impl FnMut(T),
) -> Result<(), Stopped> {
    let pieces = items.end.saturating_sub(items.start).div_ceil(PIECE);
    let piece = |number: u32| {
        let from = items.start.saturating_add(number.saturating_mul(PIECE));
        from..from.saturating_add(PIECE).min(items.end)
    };
    let one = |own: &mut W, items: Range<u32>| {
        let mut found = T::default();
        for item in items {
            if item.is_multiple_of(PATIENCE) && stop.load(Ordering::Relaxed) {
                return Err(Stopped);
            }
            work(own, item, &mut found);
        }
        Ok(found)
    };
    let threads = threads.clamp(1, pieces.max(1) as usize);
    if threads == 1 {
        let mut own = worker();
        for number in 0..pieces {
            take(one(&mut own, piece(number))?);
        }
        return Ok(());
    }
    std::thread::scope(|scope| {
        let (tickets, open) = bounded::<u32>(threads * AHEAD);
        let (found, results) = unbounded();
        for _ in 0..threads {
            let (open, found) = (open.clone(), found.clone());
            let one = &one;
            let piece = &piece;
            scope.spawn(move || {
                let mut own = worker();
                for number in open {
                    if found.send((number, one(&mut own, piece(number)))).is_err() {
                        return;
                    }
                }
            });
        }
        drop((open, found));
        let (mut begun, mut taken) = (0u32, 0u32);
        let mut waiting = BTreeMap::new();
        while taken < pieces {
            while begun < pieces && ((begun - taken) as usize) < threads * AHEAD && tickets.try_send(begun).is_ok() {
                begun += 1;
            }
            // Nobody answers any more when a thread was lost.
            let Ok((number, result)) = results.recv() else { return Err(Stopped) };
            waiting.insert(number, result?);
            while let Some(found) = waiting.remove(&taken) {
                take(found);
                taken += 1;
            }
        }
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_come_in_order_whatever_the_threads() {
        for threads in [1, 2, 5] {
            let mut seen = Vec::new();
            let work = |own: &mut u32, item: u32, found: &mut Vec<u32>| {
                *own += 1;
                // Some pieces take longer than others.
                if item == 3 {
                    std::thread::yield_now();
                }
                found.push(item);
            };
            let range = 3..PIECE * 40 + 17;
            in_order(range.clone(), threads, &AtomicBool::new(false), &|| 0, &work, &mut |found: Vec<u32>| {
                seen.extend(found)
            })
            .unwrap();
            assert!(seen.iter().copied().eq(range), "{threads} threads");
        }
    }

    #[test]
    fn it_ends_when_it_is_stopped() {
        let stop = AtomicBool::new(false);
        let work = |_: &mut (), item: u32, _: &mut ()| {
            if item == PIECE {
                stop.store(true, Ordering::Relaxed);
            }
        };
        for threads in [1, 3] {
            stop.store(false, Ordering::Relaxed);
            assert_eq!(in_order(0..u32::MAX, threads, &stop, &|| (), &work, &mut |()| {}), Err(Stopped));
        }
    }

    #[test]
    fn nothing_is_no_work() {
        let nothing =
            in_order(5..5, 4, &AtomicBool::new(false), &|| (), &|_, _, _: &mut u8| {}, &mut |_| panic!("a piece"));
        assert_eq!(nothing, Ok(()));
    }
}
