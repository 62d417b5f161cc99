//! Where the bytes of a capture lie: a file in place, a spool that is being filled, or memory.

use std::borrow::Cow;
use std::fs::File;
use std::io;
use std::os::unix::fs::{FileExt, MetadataExt};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::format::Compression;
use super::map::Map;

/// How often a file that is followed is looked at while its reader waits.
const POLL: Duration = Duration::from_millis(15);

/// The bytes of an opened capture.
pub(super) enum Storage {
    /// A regular file, read in place; what it held when it was opened may be mapped.
    File { file: File, map: Option<Map>, follow: Option<Follow> },
    /// Bytes that arrive.
    Spool(SpoolHandle),
    /// Bytes in memory.
    Bytes(Cow<'static, [u8]>),
}

/// What is known of a file that may still grow.
pub(super) struct Follow {
    path: PathBuf,
    /// Another file has taken the path: this one is complete.
    replaced: AtomicBool,
}

impl Storage {
    /// A file in place; with a path, it is followed while it grows.
    pub fn file(file: File, follow: Option<PathBuf>) -> Self {
        let map = Map::of(&file);
        Self::File { file, map, follow: follow.map(|path| Follow { path, replaced: AtomicBool::new(false) }) }
    }

    /// Fills `buffer` from `offset` on; short only where the bytes end.
    pub fn read_at(&self, offset: u64, buffer: &mut [u8]) -> io::Result<usize> {
        match self {
            Self::File { file, .. } => read_file(file, offset, buffer),
            Self::Spool(spool) => {
                let have = spool.0.len().saturating_sub(offset);
                let wanted = usize::try_from(have).map_or(buffer.len(), |have| have.min(buffer.len()));
                read_file(&spool.0.file, offset, &mut buffer[..wanted])
            }
            Self::Bytes(bytes) => {
                let rest = usize::try_from(offset).ok().and_then(|at| bytes.get(at..)).unwrap_or_default();
                let count = rest.len().min(buffer.len());
                buffer[..count].copy_from_slice(&rest[..count]);
                Ok(count)
            }
        }
    }

    /// The bytes from `offset` on, as far as they can be looked at in place: none for what must be read with
    /// [`Storage::read_at`]. Ask [`Storage::holds`], too.
    #[inline]
    pub fn in_place(&self, offset: u64) -> &[u8] {
        match self {
            Self::File { map: Some(map), .. } => map.from(offset),
            Self::Bytes(bytes) => usize::try_from(offset).ok().and_then(|at| bytes.get(at..)).unwrap_or_default(),
            _ => &[],
        }
    }

    /// Whether the bytes before `end` that were looked at in place are those of the capture. A file that became shorter has zeros
    /// there.
    #[inline]
    pub fn holds(&self, end: u64) -> bool {
        !matches!(self, Self::File { map: Some(map), .. } if !map.holds(end))
    }

    /// Bytes of the capture that are mapped.
    pub fn mapped(&self) -> u64 {
        match self {
            Self::File { map: Some(map), .. } => map.len() as u64,
            _ => 0,
        }
    }

    /// Says that bytes will be looked at in place soon.
    #[inline]
    pub fn foretell(&self, offset: u64, len: usize) {
        if let Self::File { map: Some(map), .. } = self {
            map.foretell(offset, len);
        }
    }

    /// Bytes that are there now.
    pub fn len(&self) -> io::Result<u64> {
        match self {
            Self::File { file, .. } => Ok(file.metadata()?.len()),
            Self::Spool(spool) => Ok(spool.0.len()),
            Self::Bytes(bytes) => Ok(bytes.len() as u64),
        }
    }

    /// Whether more bytes may come. When this says no, a length read afterwards is final.
    pub fn growing(&self) -> bool {
        match self {
            Self::File { follow, .. } => follow.as_ref().is_some_and(|follow| !follow.replaced.load(Ordering::Acquire)),
            Self::Spool(spool) => !spool.0.finished(),
            Self::Bytes(_) => false,
        }
    }

    /// Whether another file has taken the place of the one that is followed.
    pub fn replaced(&self) -> bool {
        matches!(self, Self::File { follow: Some(follow), .. } if follow.replaced.load(Ordering::Acquire))
    }

    /// Waits until there are other than `seen` bytes, nothing more can come, or the time is over.
    /// Says whether there is something new to look at.
    pub fn wait(&self, seen: u64, timeout: Duration) -> bool {
        match self {
            Self::Spool(spool) => spool.0.wait(seen, timeout),
            Self::File { file, follow: Some(follow), .. } => {
                let deadline = Instant::now() + timeout;
                loop {
                    if self.len().map_or(true, |len| len != seen) || follow.check_replaced(file) {
                        return true;
                    }
                    let left = deadline.saturating_duration_since(Instant::now());
                    if left.is_zero() {
                        return false;
                    }
                    std::thread::sleep(left.min(POLL));
                }
            }
            _ => true,
        }
    }

    /// The spool, if it is one.
    pub fn spool(&self) -> Option<&Spool> {
        match self {
            Self::Spool(spool) => Some(&spool.0),
            _ => None,
        }
    }
}

impl Follow {
    /// Whether the path now leads to another file, as after a rotation. A path that leads nowhere says nothing: the
    /// writer may still hold the file.
    fn check_replaced(&self, file: &File) -> bool {
        if let (Ok(ours), Ok(there)) = (file.metadata(), std::fs::metadata(&self.path))
            && (ours.dev(), ours.ino()) != (there.dev(), there.ino())
        {
            self.replaced.store(true, Ordering::Release);
        }
        self.replaced.load(Ordering::Acquire)
    }
}

fn read_file(file: &File, offset: u64, buffer: &mut [u8]) -> io::Result<usize> {
    let mut done = 0;
    while done < buffer.len() {
        match file.read_at(&mut buffer[done..], offset.saturating_add(done as u64)) {
            Ok(0) => break,
            Ok(count) => done += count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(done)
}

/// An unlinked temporary file that one thread fills and any thread reads: bytes first, then the length.
pub(super) struct Spool {
    file: File,
    len: AtomicU64,
    /// Bytes taken from the input, before decompression.
    taken: AtomicU64,
    input_size: Option<u64>,
    finished: AtomicBool,
    /// Nobody reads any more: the filling thread stops.
    abandoned: AtomicBool,
    state: Mutex<SpoolState>,
    changed: Condvar,
}

#[derive(Default)]
struct SpoolState {
    compression: Option<Compression>,
    failure: Option<String>,
}

/// The reading side; dropping it tells the filling thread to stop.
pub(super) struct SpoolHandle(pub Arc<Spool>);

impl Drop for SpoolHandle {
    fn drop(&mut self) {
        self.0.abandoned.store(true, Ordering::Relaxed);
    }
}

impl Spool {
    /// An empty spool; `input_size` is the size of the compressed file when it is known.
    pub fn create(input_size: Option<u64>) -> io::Result<Arc<Self>> {
        Ok(Arc::new(Self {
            // No name in the file system and mode 0600: nobody else reads it and nothing is left behind.
            file: tempfile::tempfile()?,
            len: AtomicU64::new(0),
            taken: AtomicU64::new(0),
            input_size,
            finished: AtomicBool::new(false),
            abandoned: AtomicBool::new(false),
            state: Mutex::default(),
            changed: Condvar::new(),
        }))
    }

    /// Bytes kept so far.
    pub fn len(&self) -> u64 {
        self.len.load(Ordering::Acquire)
    }

    /// Whether the filling thread is done.
    pub fn finished(&self) -> bool {
        self.finished.load(Ordering::Acquire)
    }

    /// Whether nobody can read it any more.
    pub fn abandoned(&self) -> bool {
        self.abandoned.load(Ordering::Relaxed)
    }

    /// Why the filling thread stopped early, if it did.
    pub fn failure(&self) -> Option<String> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).failure.clone()
    }

    /// How the input is compressed; known as soon as the first byte is kept.
    pub fn compression(&self) -> Option<Compression> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).compression
    }

    /// Input bytes taken, and how many there are when that is known.
    pub fn taken_in(&self) -> (u64, Option<u64>) {
        (self.taken.load(Ordering::Relaxed), self.input_size)
    }

    /// Waits until there are other than `seen` bytes or the filling thread is done, at most for `timeout`.
    pub fn wait(&self, seen: u64, timeout: Duration) -> bool {
        let state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let (guard, result) = self
            .changed
            .wait_timeout_while(state, timeout, |_| self.len() == seen && !self.finished())
            .unwrap_or_else(PoisonError::into_inner);
        drop(guard);
        !result.timed_out()
    }

    /// The filling thread notes the compression it found.
    pub fn set_compression(&self, compression: Option<Compression>) {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).compression = compression;
    }

    /// The filling thread counts what it took from the input.
    pub fn count_taken(&self, bytes: u64) {
        self.taken.fetch_add(bytes, Ordering::Relaxed);
    }

    /// The filling thread keeps bytes and publishes them. Only one thread may.
    pub fn append(&self, bytes: &[u8], limit: u64) -> io::Result<()> {
        if self.abandoned.load(Ordering::Relaxed) {
            return Err(io::Error::other("the capture was closed"));
        }
        let len = self.len.load(Ordering::Relaxed);
        if len.saturating_add(bytes.len() as u64) > limit {
            return Err(io::Error::other(format!(
                "it is larger than the limit of {limit} bytes for the temporary file"
            )));
        }
        // At its place: what a failed write left there is not published, and is overwritten by the next one.
        self.file.write_all_at(bytes, len).map_err(|error| {
            io::Error::new(
                error.kind(),
                format!("the temporary file in {} cannot take more: {error}", temporary_folder()),
            )
        })?;
        self.publish(|| self.len.store(len + bytes.len() as u64, Ordering::Release));
        Ok(())
    }

    /// The filling thread is done, early if there is a reason.
    pub fn finish(&self, failure: Option<String>) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.failure = state.failure.take().or(failure);
        self.finished.store(true, Ordering::Release);
        drop(state);
        self.changed.notify_all();
    }

    /// Changes what waiting threads look at, under their lock so that no wake-up is lost.
    fn publish(&self, change: impl FnOnce()) {
        let state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        change();
        drop(state);
        self.changed.notify_all();
    }
}

fn temporary_folder() -> String {
    crate::base::safe_text::shown(&std::env::temp_dir().to_string_lossy()).into_owned()
}
