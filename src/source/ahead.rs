//! The next blocks of a capture, read on a thread of its own while the pass looks at the one before: copying them out of the
//! system's page cache takes about as long as looking at them.

use std::sync::Arc;

use crossbeam_channel::{Receiver, Sender, bounded};

use super::Inner;
use super::storage::Storage;

/// Bytes of a block.
pub(super) const BLOCK: usize = 512 << 10;
/// Room before a block for the beginning of a record that it ends. A record that needs more ends the reading ahead.
pub(super) const HEADROOM: usize = 80 << 10;
/// Less than this is read without help.
const WORTHWHILE: u64 = 8 << 20;
/// Blocks that are ready or being read.
const BLOCKS: usize = 4;

/// A block of a capture.
pub(super) struct Block {
    at: u64,
    /// Its bytes, behind the [`HEADROOM`].
    pub buffer: Vec<u8>,
    /// How many they are.
    pub filled: usize,
}

/// What reads ahead.
pub(super) struct Ahead {
    empty: Sender<Vec<u8>>,
    full: Receiver<Block>,
}

impl Ahead {
    /// Begins at `from`, if so much is there that it is worth it.
    pub fn start(inner: &Arc<Inner>, from: u64) -> Option<Self> {
        let is_memory = matches!(inner.storage, Storage::Bytes(_));
        let end = if is_memory { return None } else { inner.storage.len().ok()? };
        if end.saturating_sub(from) < WORTHWHILE || std::thread::available_parallelism().map_or(1, usize::from) < 2 {
            return None;
        }
        let (empty, buffers) = bounded(BLOCKS + 1);
        let (blocks, full) = bounded(BLOCKS + 1);
        let inner = Arc::clone(inner);
        let work = move || read(&inner, from..end, &buffers, &blocks);
        std::thread::Builder::new().name("ahead".to_owned()).spawn(work).ok()?;
        for _ in 0..BLOCKS {
            let _ = empty.send(Vec::new());
        }
        Some(Self { empty, full })
    }

    /// The block at `from`, which takes as long as reading it; `None` if it is not the next one, or could not be read.
    pub fn take(&self, from: u64) -> Option<Block> {
        self.full.recv().ok().filter(|block| block.at == from)
    }

    /// Lets a buffer be filled again.
    pub fn give_back(&self, buffer: Vec<u8>) {
        let _ = self.empty.try_send(buffer);
    }
}

/// Fills buffers as long as there are any. Who waits for what could not be read sees that nothing comes, and reads it again.
fn read(inner: &Inner, range: std::ops::Range<u64>, buffers: &Receiver<Vec<u8>>, blocks: &Sender<Block>) {
    let mut at = range.start;
    for mut buffer in buffers {
        let wanted = usize::try_from(range.end - at).map_or(BLOCK, |left| left.min(BLOCK));
        buffer.resize(HEADROOM + BLOCK, 0);
        let room = &mut buffer[HEADROOM..HEADROOM + wanted];
        let Ok(filled) = inner.storage.read_at(at, room) else { return };
        if filled == 0 || blocks.send(Block { at, buffer, filled }).is_err() {
            return;
        }
        at += filled as u64;
    }
}
