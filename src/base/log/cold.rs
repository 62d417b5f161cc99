//! Where the oldest records of logs are once they leave memory: a temporary file without a name, and a few blocks of it that
//! were read or changed last.

use std::collections::HashMap;
use std::fs::File;
use std::io;
use std::os::unix::fs::FileExt;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// Records of a block: what is read from the file at once.
pub const BLOCK: usize = 512;
/// Blocks of a log that are held in memory for reading and changing.
const MAX_BLOCKS: usize = 32;

/// A temporary file that logs share. It is made in the folder for temporary files when it is needed.
#[derive(Default)]
pub struct Depot {
    /// The file, and where it ends.
    file: Mutex<Option<(Arc<File>, u64)>>,
    /// There is none: what is put away is gone.
    forgets: bool,
    /// Somebody asked for what is gone.
    lacks: AtomicBool,
}

impl Depot {
    /// For logs whose older records hardly anybody will ask for: they are given up. Whether somebody did is told by
    /// [`Depot::lacks`].
    pub fn nowhere() -> Self {
        Self { forgets: true, ..Self::default() }
    }

    /// Whether what is put away is gone.
    pub fn forgets(&self) -> bool {
        self.forgets
    }

    /// Whether somebody asked for what is gone: what was made of the answer may be wrong.
    pub fn lacks(&self) -> bool {
        self.lacks.load(Ordering::Acquire)
    }

    /// Somebody asks for what is gone.
    pub fn lack(&self) {
        self.lacks.store(true, Ordering::Release);
    }

    /// Puts bytes at its end. Returns the file and the place.
    fn append(&self, bytes: &[u8]) -> io::Result<(Arc<File>, u64)> {
        let mut held = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        if held.is_none() {
            *held = Some((Arc::new(tempfile::tempfile()?), 0));
        }
        let Some((file, end)) = held.as_mut() else { return Err(io::ErrorKind::NotFound.into()) };
        file.write_all_at(bytes, *end)?;
        let place = *end;
        *end += bytes.len() as u64;
        Ok((Arc::clone(file), place))
    }
}

/// Records of a log that were put away, in blocks of [`BLOCK`]. One is used by all threads in turn.
pub struct Cold {
    depot: Arc<Depot>,
    /// Bytes of a block.
    len: usize,
    file: Option<Arc<File>>,
    /// Blocks that were put away together, by the first of them, with their place in the file.
    places: Vec<(usize, u64)>,
    /// The blocks in use, the one used last first.
    used: Vec<Block>,
    /// What the file did not take, because there is no room or no file: it stays in memory.
    kept: HashMap<usize, Box<[u64]>>,
}

struct Block {
    number: usize,
    words: Box<[u64]>,
    changed: bool,
}

impl Cold {
    /// Nothing yet, of records of `words` words.
    pub fn new(words: usize, depot: Arc<Depot>) -> Self {
        let (file, places, used, kept) = (None, Vec::new(), Vec::new(), HashMap::new());
        Self { depot, len: BLOCK * words * 8, file, places, used, kept }
    }

    /// Puts blocks away, from block `first` on; later calls go on behind them. `words` holds whole blocks.
    pub fn put(&mut self, first: usize, words: impl Iterator<Item = u64>) {
        if self.depot.forgets {
            return;
        }
        let bytes: Vec<u8> = words.flat_map(u64::to_ne_bytes).collect();
        match self.depot.append(&bytes) {
            Ok((file, place)) => {
                self.file = Some(file);
                self.places.push((first, place));
            }
            Err(_) => {
                for (at, block) in bytes.chunks_exact(self.len).enumerate() {
                    self.kept.insert(first + at, words_of(block));
                }
            }
        }
    }

    /// The words of block `number`, to read. `None` if the file cannot be read.
    pub fn block(&mut self, number: usize) -> Option<&[u64]> {
        if self.kept.contains_key(&number) {
            return self.kept.get(&number).map(|words| &**words);
        }
        self.recall(number).map(|block| &*block.words)
    }

    /// The words of block `number`, to change. `None` if the file cannot be read.
    pub fn block_mut(&mut self, number: usize) -> Option<&mut [u64]> {
        if self.kept.contains_key(&number) {
            return self.kept.get_mut(&number).map(|words| &mut **words);
        }
        let block = self.recall(number)?;
        block.changed = true;
        Some(&mut block.words)
    }

    /// Bytes of memory.
    pub fn memory(&self) -> usize {
        (self.used.len() + self.kept.len()) * self.len
    }

    /// Makes the block the one used last.
    fn recall(&mut self, number: usize) -> Option<&mut Block> {
        match self.used.iter().position(|block| block.number == number) {
            Some(0) => {}
            Some(at) => self.used[..=at].rotate_right(1),
            None => {
                let mut bytes = vec![0; self.len];
                self.file.as_ref()?.read_exact_at(&mut bytes, self.place(number)?).ok()?;
                if self.used.len() >= MAX_BLOCKS {
                    self.release();
                }
                self.used.insert(0, Block { number, words: words_of(&bytes), changed: false });
            }
        }
        self.used.first_mut()
    }

    /// Gives up the block that was not used for longest.
    fn release(&mut self) {
        let Some(block) = self.used.pop().filter(|block| block.changed) else { return };
        let bytes: Vec<u8> = block.words.iter().copied().flat_map(u64::to_ne_bytes).collect();
        let place = self.file.as_ref().zip(self.place(block.number));
        if place.is_none_or(|(file, place)| file.write_all_at(&bytes, place).is_err()) {
            self.kept.insert(block.number, block.words);
        }
    }

    /// Where a block is in the file.
    fn place(&self, number: usize) -> Option<u64> {
        let later = self.places.partition_point(|(first, _)| *first <= number);
        let (first, place) = self.places.get(later.checked_sub(1)?)?;
        Some(place + ((number - first) * self.len) as u64)
    }
}

fn words_of(bytes: &[u8]) -> Box<[u64]> {
    let words = bytes.chunks_exact(8).map(|word| u64::from_ne_bytes(word.try_into().unwrap_or_default()));
    words.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(blocks: std::ops::Range<usize>) -> impl Iterator<Item = u64> {
        (blocks.start * BLOCK..blocks.end * BLOCK).map(|n| n as u64)
    }

    #[test]
    fn what_was_changed_is_written_back_when_others_are_read() {
        let depot = Arc::new(Depot::default());
        let [mut cold, mut other] = [1, 1].map(|words| Cold::new(words, Arc::clone(&depot)));
        for first in [0, 40, 80] {
            cold.put(first, numbers(first..first + 40));
            other.put(first, numbers(first..first + 40).map(|n| !n));
        }
        cold.block_mut(3).expect("it is there")[7] = 5;
        for number in (0..120).chain(0..120) {
            let block = cold.block(number).expect("it is there");
            let first = (number * BLOCK) as u64;
            assert_eq!((block[0], block[BLOCK - 1]), (first, first + BLOCK as u64 - 1));
            assert_eq!(block[7], if number == 3 { 5 } else { first + 7 });
            assert_eq!(other.block(number).expect("it is there")[9], !(first + 9));
        }
        assert_eq!(cold.memory(), MAX_BLOCKS * BLOCK * 8);
    }

    #[test]
    fn what_the_file_does_not_take_stays_in_memory() {
        let depot = Arc::new(Depot::default());
        let mut cold = Cold::new(2, Arc::clone(&depot));
        cold.put(0, numbers(0..8));
        // From now on it can be read and not written, as on a disk that is full.
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("cold");
        std::fs::write(&path, numbers(0..8).flat_map(u64::to_ne_bytes).collect::<Vec<u8>>()).expect("written");
        let full = Arc::new(File::open(path).expect("it is there"));
        *depot.file.lock().expect("nobody panicked") = Some((Arc::clone(&full), 8 * BLOCK as u64 * 8));
        cold.file = Some(full);
        cold.put(4, numbers(8..10));
        assert_eq!(cold.kept.len(), 1);
        cold.block_mut(4).expect("kept")[0] = 1;
        cold.block_mut(0).expect("read")[0] = 2;
        while !cold.used.is_empty() {
            cold.release();
        }
        assert_eq!(cold.block(0).map(|block| (block[0], block[1])), Some((2, 1)));
        assert_eq!(cold.block(4).map(|block| (block[0], block[1])), Some((1, 8 * BLOCK as u64 + 1)));
        assert_eq!(cold.block(1).map(|block| block[0]), Some(2 * BLOCK as u64));
    }
}
