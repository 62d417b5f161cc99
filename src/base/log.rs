//! An append-only log with one writer and any number of readers, without locks on the reading side.
//!
//! Records are a few 64-bit words in chunks that never move. The writer stores the words, then publishes the new
//! length; a reader loads the length first and so only ever sees whole records.

use std::marker::PhantomData;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};

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
/// Records in the first chunk; each later chunk doubles until [`LARGEST_BITS`]. A chunk is zeroed when it is made and
/// written to soon after: the largest still fits into a processor's second cache.
const LARGEST_BITS: usize = 14;
/// Chunks in a row. Rows too are made when they are needed: an empty log takes next to nothing.
const ROW: usize = 512;
const ROWS: usize = (1 << (32 - LARGEST_BITS)) / ROW + 1;
const MAX_WORDS: usize = 8;

type Chunk = OnceLock<Box<[AtomicU64]>>;

/// The log. Up to about 2³² records.
pub struct Log<R> {
    rows: Box<[OnceLock<Box<[Chunk]>>]>,
    len: AtomicUsize,
    record: PhantomData<fn() -> R>,
}

impl<R: Record> Default for Log<R> {
    fn default() -> Self {
        Self::new()
    }
}

impl<R: Record> Log<R> {
    /// An empty log; memory is taken as it grows.
    pub fn new() -> Self {
        let rows = (0..ROWS).map(|_| OnceLock::new()).collect();
        Self { rows, len: AtomicUsize::new(0), record: PhantomData }
    }

    /// Records published so far.
    #[inline]
    pub fn len(&self) -> usize {
        self.len.load(Ordering::Acquire)
    }

    /// Whether nothing is published yet.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Appends a record and publishes it. Only one thread may push; the callers keep that rule by owning the writer.
    /// Returns the record's index.
    #[inline]
    pub fn push(&self, record: &R) -> usize {
        let index = self.len.load(Ordering::Relaxed);
        self.write(index, record);
        self.len.store(index + 1, Ordering::Release);
        index
    }

    /// Replaces a record. A reader may see the words of the old and the new one mixed, so only records whose words
    /// stand alone are replaced. But whoever sees the last word of the new one sees the others of it, too, or still newer
    /// ones: what makes a record final belongs there.
    #[inline]
    pub fn set(&self, index: usize, record: &R) {
        if index < self.len() {
            self.write(index, record);
        }
    }

    /// Changes one word of a record, the `word`-th as [`Record::store`] writes them: cheaper than to read and replace all
    /// of it, and other words stay as they are. Like [`Log::set`] it is for the one writer.
    #[inline]
    pub fn amend(&self, index: usize, word: usize, change: impl FnOnce(u64) -> u64) {
        if index < self.len()
            && let Some(word) = self.words(index).and_then(|words| words.get(word))
        {
            word.store(change(word.load(Ordering::Relaxed)), Ordering::Relaxed);
        }
    }

    /// Reads a record.
    #[inline]
    pub fn get(&self, index: usize) -> Option<R> {
        if index >= self.len() {
            return None;
        }
        let words = self.words(index)?;
        let mut copy = [0u64; MAX_WORDS];
        // The last word is read first: see [`Log::set`].
        for (to, from) in copy.iter_mut().zip(words).rev() {
            *to = from.load(Ordering::Acquire);
        }
        Some(R::load(&copy[..R::WORDS]))
    }

    /// The first index at or after `from` whose record is not less by `less`; records must be sorted by it.
    pub fn partition_point(&self, mut less: impl FnMut(&R) -> bool) -> usize {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low + (high - low) / 2;
            match self.get(middle) {
                Some(record) if less(&record) => low = middle + 1,
                _ => high = middle,
            }
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
        let chunks = self.rows.iter().filter_map(OnceLock::get).flat_map(|row| row.iter());
        chunks.filter_map(OnceLock::get).map(|chunk| chunk.len() * 8).sum()
    }

    /// The words of a record whose chunk is there.
    #[inline]
    fn words(&self, index: usize) -> Option<&[AtomicU64]> {
        let (chunk, at) = place(index);
        let words = self.rows.get(chunk / ROW)?.get()?.get(chunk % ROW)?.get()?;
        words.get(at.wrapping_mul(R::WORDS)..)?.get(..R::WORDS)
    }

    #[inline]
    fn write(&self, index: usize, record: &R) {
        let (chunk, at) = place(index);
        let Some(row) = self.rows.get(chunk / ROW) else { return };
        let words = match row.get().and_then(|row| row.get(chunk % ROW)?.get()) {
            Some(words) => words,
            None => Self::grow(row, chunk),
        };
        let Some(words) = words.get(at.wrapping_mul(R::WORDS)..).and_then(|words| words.get(..R::WORDS)) else {
            return;
        };
        let mut copy = [0u64; MAX_WORDS];
        record.store(&mut copy[..R::WORDS]);
        for (to, from) in words.iter().zip(copy) {
            to.store(from, Ordering::Release);
        }
    }

    /// Makes the chunk, and its row if that is not there either.
    #[cold]
    fn grow(row: &OnceLock<Box<[Chunk]>>, chunk: usize) -> &[AtomicU64] {
        let cell = &row.get_or_init(|| (0..ROW).map(|_| OnceLock::new()).collect())[chunk % ROW];
        cell.get_or_init(|| {
            let mut fresh = Vec::new();
            fresh.resize_with(chunk_records(chunk) * R::WORDS, || AtomicU64::new(0));
            fresh.into_boxed_slice()
        })
    }
}

/// Records in chunk `chunk`: 2⁸, 2⁸, 2⁹, … up to 2¹⁴, so that a small capture takes little and a large one few chunks.
fn chunk_records(chunk: usize) -> usize {
    1 << (CHUNK_BITS + chunk.saturating_sub(1)).min(LARGEST_BITS)
}

#[inline]
fn place(index: usize) -> (usize, usize) {
    let growing = LARGEST_BITS - CHUNK_BITS;
    if let Some(rest) = index.checked_sub(1 << LARGEST_BITS) {
        return (growing + 1 + (rest >> LARGEST_BITS), rest & ((1 << LARGEST_BITS) - 1));
    }
    match (index >> CHUNK_BITS).checked_ilog2() {
        None => (0, index),
        // Chunk level+1 starts at 2^(CHUNK_BITS+level) and holds as many.
        Some(level) => (level as usize + 1, index - (1 << (CHUNK_BITS + level as usize))),
    }
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
        let mut expected = 0;
        let mut chunk = 0;
        while expected < 3 << LARGEST_BITS {
            for at in [0, chunk_records(chunk) / 2, chunk_records(chunk) - 1] {
                assert_eq!(place(expected + at), (chunk, at));
            }
            expected += chunk_records(chunk);
            chunk += 1;
        }
    }

    #[test]
    fn there_is_room_for_every_frame_number() {
        assert!(place(u32::MAX as usize).0 < ROWS * ROW);
        assert_eq!(Log::<u64>::new().memory(), 0);
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
    }
}
