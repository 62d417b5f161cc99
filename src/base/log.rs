//! An append-only log with one writer and any number of readers, without locks on the reading side.
//!
//! Records are a few 64-bit words in chunks that never move. The writer stores the words, then publishes the new
//! length; a reader loads the length first and so only ever sees whole records.
//!
//! A log with a bound keeps its newest records in memory. When a chunk more is needed, the oldest one is put into a temporary
//! file, or given up where nobody will ask for it, and its memory taken again. A reader may come just then: it looks afterwards
//! whether what it read was still there, as with a sequence lock.

mod cold;

use std::marker::PhantomData;
use std::ops::Range;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use super::room::{bring, zeros};
pub use cold::Depot;
use cold::{BLOCK, Cold};

/// What a [`Log`] can hold: a value of a fixed number of 64-bit words.
pub trait Record: Sized {
    /// Words a record.
    const WORDS: usize;
    /// Writes the record; `words` has [`Record::WORDS`] places.
    fn store(&self, words: &mut [u64]);
    /// Reads a record back.
    fn load(words: &[u64]) -> Self;
}

const CHUNK_BITS: usize = 8;
/// Records in the first chunk; each later chunk doubles until [`LARGEST_BITS`].
const LARGEST_BITS: usize = 14;
/// So many of the largest chunks are made at once: to ask the system for memory means to wait for all who look at some for
/// the first time. It costs nothing until it is written to.
const REGION_BITS: usize = LARGEST_BITS + 4;
/// Records for which memory is brought at once: few, so that it is still in a processor's cache when it is written to.
const STEP: usize = 1 << 11;
/// Chunks in a row. Rows too are made when they are needed: an empty log takes next to nothing.
const ROW: usize = 512;
const ROWS: usize = ((1 << (32 - REGION_BITS)) + SMALL) / ROW + 1;
const MAX_WORDS: usize = 8;

type Chunk = OnceLock<Box<[AtomicU64]>>;

/// Records of the largest chunks.
pub const LARGEST: usize = 1 << LARGEST_BITS;

/// Alone in its lines of the processors' caches: others that write or read what lies beside it would wait for one another.
#[repr(align(128))]
struct Alone<T>(T);

/// The log. Up to about 2³² records.
pub struct Log<R> {
    rows: Box<[OnceLock<Box<[Chunk]>>]>,
    len: Alone<AtomicUsize>,
    /// The largest chunks share so many places in memory, less one.
    mask: usize,
    /// Records before this one, but for the first [`LARGEST`], were put away.
    away: AtomicUsize,
    /// Where they were put.
    depot: Arc<Depot>,
    cold: Mutex<Cold>,
    record: PhantomData<fn() -> R>,
}

impl<R: Record> Default for Log<R> {
    fn default() -> Self {
        Self::new()
    }
}

impl<R: Record> Log<R> {
    /// An empty log that holds everything in memory, taken as it grows.
    pub fn new() -> Self {
        Self::masked(usize::MAX, Arc::default())
    }

    /// An empty log that holds up to `room` chunks of 16,384 records in memory, and older ones in a file that it shares with
    /// others, or nowhere ([`Depot::nowhere`]). `room` is rounded up to a power of two.
    pub fn bounded(room: usize, depot: &Arc<Depot>) -> Self {
        Self::masked(room.next_power_of_two() - 1, Arc::clone(depot))
    }

    fn masked(mask: usize, depot: Arc<Depot>) -> Self {
        let rows = (0..ROWS).map(|_| OnceLock::new()).collect();
        let (len, away) = (Alone(AtomicUsize::new(0)), AtomicUsize::new(0));
        let cold = Mutex::new(Cold::new(R::WORDS, Arc::clone(&depot)));
        Self { rows, len, mask, away, depot, cold, record: PhantomData }
    }

    /// Records published so far.
    #[inline]
    pub fn len(&self) -> usize {
        self.len.0.load(Ordering::Acquire)
    }

    /// Whether nothing is published yet.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Appends a record and publishes it. Only one thread may push; the callers keep that rule by owning the writer.
    /// Returns the record's index.
    #[inline]
    pub fn push(&self, record: &R) -> usize {
        let index = self.len.0.load(Ordering::Relaxed);
        if index & (STEP - 1) == 0 {
            self.prepare(index);
        }
        self.write(index, record);
        self.len.0.store(index + 1, Ordering::Release);
        index
    }

    /// Replaces a record. A reader may see the words of the old and the new one mixed, so only records whose words
    /// stand alone are replaced. But whoever sees the last word of the new one sees the others of it, too, or still newer
    /// ones: what makes a record final belongs there.
    #[inline]
    pub fn set(&self, index: usize, record: &R) {
        if index < self.len() {
            match self.is_away(index) {
                true => self.change_away(index, |words| record.store(words)),
                false => self.write(index, record),
            }
        }
    }

    /// Changes one word of a record, the `word`-th as [`Record::store`] writes them: cheaper than to read and replace all
    /// of it, and other words stay as they are. Like [`Log::set`] it is for the one writer.
    #[inline(always)]
    pub fn amend(&self, index: usize, word: usize, change: impl FnOnce(u64) -> u64) {
        if index >= self.len() {
            return;
        }
        if self.is_away(index) {
            return self.change_away(index, |words| words.get_mut(word).map_or((), |word| *word = change(*word)));
        }
        if let Some(word) = self.words(index).and_then(|words| words.get(word)) {
            word.store(change(word.load(Ordering::Relaxed)), Ordering::Release);
        }
    }

    /// Reads a record. `None` if there is none, if it was given up, or if the temporary file with it cannot be read.
    // A record that is returned through memory in small pieces and taken from there in large ones makes the processor wait.
    #[inline(always)]
    pub fn get(&self, index: usize) -> Option<R> {
        if index >= self.len() {
            return None;
        }
        self.get_published(index)
    }

    /// The same for who knows that the record is published, if it has what tells so: to look at the length makes the writer and the
    /// reader wait for one another. Of others it gives any words.
    #[inline(always)]
    pub fn get_published(&self, index: usize) -> Option<R> {
        let copy = copied(self.words(index)?);
        // Whoever read a word that was written after the record had been put away sees that here.
        if self.is_away(index) {
            return self.recall(index);
        }
        Some(R::load(&copy[..R::WORDS]))
    }

    /// Appends the records in `range` to `records`, as far as they are published: what many calls of [`Log::get`] give, for
    /// less. It ends before a record that cannot be read.
    pub fn read(&self, range: Range<usize>, records: &mut Vec<R>) {
        let (mut at, end) = (range.start, range.end.min(self.len()));
        while at < end {
            let before = records.len();
            // These are put away together.
            let most = (end - at).min(LARGEST - (at & (LARGEST - 1)));
            for words in self.words_from(at, most).unwrap_or_default().chunks_exact(R::WORDS) {
                let copy = copied(words);
                // As in `get`.
                if self.is_away(at) {
                    break;
                }
                records.push(R::load(&copy[..R::WORDS]));
            }
            if records.len() == before {
                match self.get(at) {
                    Some(record) => records.push(record),
                    None => return,
                }
            }
            at += records.len() - before;
        }
    }

    /// The first index at or after `from` whose record is not less by `less`; records must be sorted by it.
    pub fn partition_point(&self, mut less: impl FnMut(&R) -> bool) -> usize {
        let given_up = if self.depot.forgets() { self.away.load(Ordering::Acquire) } else { 0 };
        let (mut low, mut high) = (given_up, self.len());
        while low < high {
            let middle = low + (high - low) / 2;
            match self.get(middle) {
                Some(record) if less(&record) => low = middle + 1,
                _ => high = middle,
            }
        }
        if low == given_up && given_up > 0 {
            // It may be among those that were given up.
            self.depot.lack();
        }
        low
    }

    /// Reads the records from `from` on that are published now.
    pub fn iter_from(&self, from: usize) -> impl Iterator<Item = R> + '_ {
        let end = self.len();
        (from..end).filter_map(move |index| self.get(index))
    }

    /// Bytes of memory the log holds.
    pub fn memory(&self) -> usize {
        let chunks = self.rows.iter().filter_map(OnceLock::get).flat_map(|row| row.iter()).take(SMALL);
        let small: usize = chunks.filter_map(OnceLock::get).map(|chunk| chunk.len()).sum();
        // Of the largest what was brought.
        let large = self.len().saturating_sub(LARGEST).min(self.mask.saturating_add(1).saturating_mul(LARGEST));
        (small + large.next_multiple_of(STEP) * R::WORDS) * 8 + self.cold().memory()
    }

    /// Whether the record is no longer in memory.
    #[inline(always)]
    fn is_away(&self, index: usize) -> bool {
        index < self.away.load(Ordering::Acquire) && index >= LARGEST
    }

    fn cold(&self) -> MutexGuard<'_, Cold> {
        // What a thread that panicked left is whole: blocks are replaced, never half made.
        self.cold.lock().unwrap_or_else(PoisonError::into_inner)
    }

    #[cold]
    fn recall(&self, index: usize) -> Option<R> {
        if self.depot.forgets() {
            self.depot.lack();
            return None;
        }
        let (block, at) = place_away(index);
        let mut cold = self.cold();
        let words = cold.block(block)?;
        words.get(at.wrapping_mul(R::WORDS)..)?.get(..R::WORDS).map(R::load)
    }

    #[cold]
    fn change_away(&self, index: usize, change: impl FnOnce(&mut [u64])) {
        let (block, at) = place_away(index);
        let mut cold = self.cold();
        let words = cold.block_mut(block).and_then(|words| words.get_mut(at.wrapping_mul(R::WORDS)..));
        if let Some(words) = words.and_then(|words| words.get_mut(..R::WORDS)) {
            change(words);
        }
    }

    /// Makes ready for the records from this one on.
    #[cold]
    #[inline(never)]
    fn prepare(&self, index: usize) {
        if index & (LARGEST - 1) == 0 {
            self.make_room(index);
        }
        // Memory that is used again is there.
        let is_new = index < self.mask.saturating_add(2).saturating_mul(LARGEST);
        if self.words(index).or_else(|| self.grow(index)).is_some() && is_new {
            bring(self.words_from(index, STEP).unwrap_or_default());
        }
    }

    /// Makes room for the record, the first of one of the largest chunks, where there is none left.
    #[cold]
    fn make_room(&self, index: usize) {
        let Some(oldest) = index.checked_sub(self.mask.saturating_add(1).saturating_mul(LARGEST)) else { return };
        if oldest < LARGEST {
            return;
        }
        let words = (oldest..oldest + LARGEST).filter_map(|index| self.words(index)).flatten();
        self.cold().put(place_away(oldest).0, words.map(|word| word.load(Ordering::Relaxed)));
        self.away.store(oldest + LARGEST, Ordering::Release);
    }

    /// In which chunk of memory a record is, and where there.
    #[inline(always)]
    fn place(&self, index: usize) -> (usize, usize) {
        match index.checked_sub(LARGEST) {
            Some(rest) => {
                let place = rest & (self.mask << LARGEST_BITS | (LARGEST - 1));
                (SMALL + (place >> REGION_BITS), place & ((1 << REGION_BITS) - 1))
            }
            None => place_of_small(index),
        }
    }

    /// Records in chunk `chunk`: 2⁸, 2⁸, 2⁹, … up to 2¹³, so that a small capture takes little; then those of a region.
    fn chunk_records(&self, chunk: usize) -> usize {
        match chunk {
            0..SMALL => 1 << (CHUNK_BITS + chunk.saturating_sub(1)),
            _ => self.mask.saturating_add(1).saturating_mul(LARGEST).min(1 << REGION_BITS),
        }
    }

    /// The words of a record whose chunk is there. The chunk may be another's by now.
    #[inline(always)]
    fn words(&self, index: usize) -> Option<&[AtomicU64]> {
        self.chunk(index).and_then(|words| words.get(..R::WORDS))
    }

    /// The same for up to `most` records that lie behind one another, beginning with this one.
    fn words_from(&self, index: usize, most: usize) -> Option<&[AtomicU64]> {
        let words = self.chunk(index)?;
        words.get(..words.len().min(most.saturating_mul(R::WORDS)))
    }

    /// The words of a chunk from a record's on.
    #[inline(always)]
    fn chunk(&self, index: usize) -> Option<&[AtomicU64]> {
        let (chunk, at) = self.place(index);
        self.rows.get(chunk / ROW)?.get()?.get(chunk % ROW)?.get()?.get(at.wrapping_mul(R::WORDS)..)
    }

    #[inline(always)]
    fn write(&self, index: usize, record: &R) {
        let mut copy = [0u64; MAX_WORDS];
        record.store(&mut copy[..R::WORDS]);
        let Some(words) = self.words(index).or_else(|| self.grow(index)) else { return };
        for (to, from) in words.iter().zip(&copy[..R::WORDS]) {
            to.store(*from, Ordering::Release);
        }
    }

    /// Makes the chunk of a record, and its row if that is not there either.
    #[cold]
    #[inline(never)]
    fn grow(&self, index: usize) -> Option<&[AtomicU64]> {
        let (chunk, _) = self.place(index);
        let row = self.rows.get(chunk / ROW)?.get_or_init(|| (0..ROW).map(|_| OnceLock::new()).collect());
        row.get(chunk % ROW)?.get_or_init(|| zeros(self.chunk_records(chunk) * R::WORDS));
        self.words(index)
    }
}

/// Reads the words of a record, the last one first: see [`Log::set`].
#[inline(always)]
fn copied(words: &[AtomicU64]) -> [u64; MAX_WORDS] {
    let mut copy = [0u64; MAX_WORDS];
    for (to, from) in copy.iter_mut().zip(words).rev() {
        *to = from.load(Ordering::Acquire);
    }
    copy
}

/// Chunks before the largest ones.
const SMALL: usize = LARGEST_BITS - CHUNK_BITS + 1;

#[inline]
fn place_of_small(index: usize) -> (usize, usize) {
    match (index >> CHUNK_BITS).checked_ilog2() {
        None => (0, index),
        // Chunk level+1 starts at 2^(CHUNK_BITS+level) and holds as many.
        Some(level) => (level as usize + 1, index - (1 << (CHUNK_BITS + level as usize))),
    }
}

/// In which block a record is that was put away, and where there.
fn place_away(index: usize) -> (usize, usize) {
    let rest = index - LARGEST;
    (rest / BLOCK, rest % BLOCK)
}

impl Record for u64 {
    const WORDS: usize = 1;
    fn store(&self, words: &mut [u64]) {
        words[0] = *self;
    }
    fn load(words: &[u64]) -> Self {
        words[0]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_index_has_its_own_place() {
        let log = Log::<u64>::new();
        let mut expected = 0;
        let mut chunk = 0;
        while expected < 3 << REGION_BITS {
            let records = log.chunk_records(chunk);
            for at in [0, records / 2, records - 1] {
                assert_eq!(log.place(expected + at), (chunk, at));
            }
            expected += records;
            chunk += 1;
        }
    }

    #[test]
    fn there_is_room_for_every_frame_number() {
        let log = Log::<u64>::new();
        assert!(log.place(u32::MAX as usize).0 < ROWS * ROW);
        assert_eq!(log.memory(), 0);
    }

    #[test]
    fn readers_see_whole_records_while_the_writer_appends() {
        let log = Log::<u64>::new();
        std::thread::scope(|scope| {
            scope.spawn(|| {
                for n in 0..300_000u64 {
                    log.push(&(n * 3));
                }
            });
            let mut seen = 0;
            while seen < 300_000 {
                let len = log.len();
                assert!(len >= seen);
                if len > 0 {
                    assert_eq!(log.get(len - 1), Some((len as u64 - 1) * 3));
                }
                seen = len;
            }
        });
        assert_eq!(log.get(300_000), None);
        log.amend(7, 0, |word| word + 1);
        log.amend(8, 1, |_| panic!("a record of one word has no other"));
        log.amend(300_000, 0, |_| panic!("it is not there"));
        assert_eq!((log.get(7), log.get(8)), (Some(22), Some(24)));
        log.set(7, &21);
        assert_eq!(log.partition_point(|n| *n < 30), 10);
        assert_eq!(log.iter_from(299_998).collect::<Vec<_>>(), [899_994, 899_997]);
        let mut read = vec![0];
        for (from, to) in [(299_998, 400_000), (9, 9), (20, 10), (300_000, usize::MAX)] {
            log.read(from..to, &mut read);
        }
        assert_eq!(read, [0, 899_994, 899_997]);
        // From one chunk into the next, and over all of them.
        for range in [0..300_000, 250..260, 16_380..32_780] {
            read.clear();
            log.read(range.clone(), &mut read);
            assert!(read.iter().copied().eq(log.iter_from(range.start).take(range.len())), "{range:?}");
        }
    }

    /// A record of two words that must stay together.
    struct Twin(u64);

    impl Record for Twin {
        const WORDS: usize = 2;
        fn store(&self, words: &mut [u64]) {
            words.copy_from_slice(&[self.0, !self.0]);
        }
        fn load(words: &[u64]) -> Self {
            assert_eq!(words[0], !words[1], "halves of two records");
            Self(words[0])
        }
    }

    #[test]
    fn a_log_without_a_place_for_old_records_gives_them_up() {
        let depot = Arc::new(Depot::nowhere());
        let log = Log::<Twin>::bounded(2, &depot);
        let all = 9 * LARGEST + 100;
        (0..all as u64).for_each(|n| _ = log.push(&Twin(n)));
        // Who finds what was looked for among what is held lacks nothing.
        for index in [8 * LARGEST + 1, all - 1] {
            assert_eq!(log.partition_point(|twin| twin.0 < index as u64), index);
            assert_eq!(log.get(index).map(|twin| twin.0), Some(index as u64));
            assert_eq!(log.get_published(index).map(|twin| twin.0), Some(index as u64));
        }
        log.set(2 * LARGEST, &Twin(0));
        assert!(!depot.lacks());
        let other = || {
            let depot = Arc::new(Depot::nowhere());
            let log = Log::<Twin>::bounded(2, &depot);
            (0..all as u64).for_each(|n| _ = log.push(&Twin(n)));
            (log, depot)
        };
        let asked: [fn(&Log<Twin>); 4] = [
            |log| assert!(log.get(3 * LARGEST).is_none()),
            |log| assert!(log.get_published(3 * LARGEST).is_none()),
            |log| assert_eq!(log.partition_point(|twin| twin.0 < 2 * LARGEST as u64), 8 * LARGEST),
            |log| log.read(3 * LARGEST..3 * LARGEST + 9, &mut Vec::new()),
        ];
        for ask in asked {
            let (log, depot) = other();
            ask(&log);
            assert!(depot.lacks());
        }
        let held = |index: usize| !(LARGEST..8 * LARGEST).contains(&index);
        for index in (0..all).step_by(99) {
            let expected = held(index).then_some(index as u64);
            assert_eq!(log.get(index).map(|twin| twin.0), expected, "{index}");
            // Nobody is hit instead of what is gone.
            log.set(index, &Twin(index as u64));
            log.amend(index, 0, |word| word);
        }
        assert!(log.iter_from(0).map(|twin| twin.0 as usize).eq((0..all).filter(|index| held(*index))));
        assert_eq!((log.len(), log.memory()), (all, 3 * LARGEST * 16));
    }

    #[test]
    fn a_bounded_log_forgets_nothing_and_grows_no_more() {
        let log = Log::<Twin>::bounded(3, &Arc::default());
        let all = 40 * LARGEST as u64 + 100;
        let done = std::sync::atomic::AtomicBool::new(false);
        std::thread::scope(|scope| {
            // Readers at places that are about to be put away, and at old ones.
            for step in [1, 7919] {
                let (log, done) = (&log, &done);
                scope.spawn(move || {
                    let mut at = 0;
                    while !done.load(Ordering::Acquire) {
                        let len = log.len();
                        if len > 4 * LARGEST {
                            at = (at + step) % (LARGEST / 2);
                            let (mut some, from) = (Vec::new(), len - 4 * LARGEST + at);
                            log.read(from..from + 50, &mut some);
                            assert!(some.iter().map(|twin| twin.0).eq(from as u64..from as u64 + 50));
                            for index in [len - 4 * LARGEST + at, (at * 31) % len] {
                                assert_eq!(log.get(index).map(|twin| twin.0), Some(index as u64));
                            }
                        }
                    }
                });
            }
            for n in 0..all {
                assert_eq!(log.push(&Twin(n)), n as usize);
            }
            done.store(true, Ordering::Release);
        });
        assert!(log.is_away(20 * LARGEST) && !log.is_away(all as usize - 3 * LARGEST) && !log.is_away(LARGEST - 1));
        for index in [3, LARGEST, 5 * LARGEST + 9, all as usize - 1] {
            log.set(index, &Twin(7));
            assert_eq!(log.get(index).map(|twin| twin.0), Some(7));
            for (word, value) in [(0, index as u64), (1, !(index as u64))] {
                log.amend(index, word, |_| value);
            }
            log.amend(index, 2, |_| panic!("a record of two words has no third"));
        }
        let read: Vec<u64> = log.iter_from(0).map(|twin| twin.0).collect();
        assert!(read.iter().copied().eq(0..all));
        let mut read = Vec::new();
        log.read(0..all as usize, &mut read);
        assert!(read.iter().map(|twin| twin.0).eq(0..all));
        // Four places for the largest chunks, what is before them, and the blocks that were read last.
        let most = 5 * LARGEST * 16 + log.cold().memory();
        assert!(log.memory() <= most && log.cold().memory() <= 1 << 19, "{} bytes", log.memory());
    }
}
