//! The room where frames come from and where they are kept.
//!
//! A [`Source`] is an opened capture. Its bytes lie in a regular file that is read in place, or in a spool (an unlinked
//! temporary file) that a background thread fills from standard input, a pipe or a decompressor, so that any frame can be
//! read again and memory stays bounded. A [`Walker`] goes over the records once, in file order, on the loading thread;
//! every other thread looks at frame bytes in place ([`Source::in_place`]) or reads them by their offset with
//! [`Source::read_at`], and looks at what the file says about
//! itself (interfaces, names, secrets, notes), which grows while the walker goes on.
//!
//! [`live`] captures from interfaces into such a spool, and [`writer`] writes captures.
//!
//! Formats: pcap (draft-ietf-opsawg-pcap) and pcapng (draft-ietf-opsawg-pcapng), both compressed with gzip (RFC 1952),
//! zstd (RFC 8878) or the LZ4 frame format. Damage never ends in an error: a [`Note`] says what was lost and where, the
//! walker finds the next record that makes sense, and the [`Ending`] says how the file ended.
//!
//! Texts that come from the file (interface names, comments, host names) are raw; who shows them makes them safe with
//! [`crate::base::safe_text`].

mod blocks;
mod catalog;
mod compressed;
mod error;
mod format;
#[cfg(feature = "live")]
pub mod interfaces;
pub mod live;
mod map;
mod options;
mod order;
mod pages;
mod pcap;
mod pcapng;
mod reading;
mod resync;
mod storage;
mod walker;
mod window;
pub mod writer;

use std::borrow::Cow;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

pub use catalog::{Interface, InterfaceStatistics, Resolution, ResolvedName, Secret, Section};
pub use error::{Ending, EndingKind, Note, NoteKind, SourceError};
pub use format::{Compression, Container, Format};
pub use options::PacketOptions;
pub use order::ByteOrder;
pub use pcap::Header as PcapHeader;
pub use walker::{BlockCounts, Frame, Step, Walker};

use crate::base::InterfaceId;
use crate::base::safe_text;
use catalog::Catalog;
use storage::{Spool, Storage};

/// The largest pcapng block that is believed, in bytes; libpcap draws the same line.
pub const MAX_BLOCK: u32 = 16 << 20;
/// The largest packet of a pcap record that is believed, in bytes; libpcap draws the same line.
pub const MAX_FRAME: u32 = 256 << 10;
/// Who goes over small frames in order foretells ([`Source::foretell`]) what lies so many bytes ahead.
pub const AHEAD: u64 = 4 << 10;
/// Of larger frames little is looked at.
pub const MAX_FORETOLD: u32 = 640;
/// Bytes of a packet that [`Frame::head`] holds at least, when it has as many.
pub const MIN_HEAD: usize = 512;

/// How to open a capture.
#[derive(Clone, Debug)]
pub struct OpenOptions {
    /// The file may still grow: wait for more at its end instead of ending. Only for files that are not compressed;
    /// standard input and pipes are always followed until their other end closes.
    pub follow: bool,
    /// How long to wait for the header of a file that is followed and still empty.
    pub header_wait: Duration,
    /// The most bytes that a compressed or piped capture may take on disk; beyond it the capture ends with a message.
    pub spool_limit: u64,
}

impl Default for OpenOptions {
    fn default() -> Self {
        Self { follow: false, header_wait: Duration::from_secs(5), spool_limit: 64 << 30 }
    }
}

/// An opened capture. Cheap to clone; all clones share the bytes and what the file says about itself.
#[derive(Clone)]
pub struct Source {
    inner: Arc<Inner>,
}

struct Inner {
    name: String,
    format: Format,
    storage: Storage,
    catalog: Catalog,
}

impl Source {
    /// Opens a file: a capture, a compressed capture, or a named pipe.
    pub fn open(path: &Path, options: &OpenOptions) -> Result<Self, SourceError> {
        let name = path.to_string_lossy().into_owned();
        let failed = |error: io::Error| SourceError::from_io(&name, error);
        let metadata = std::fs::metadata(path).map_err(failed)?;
        if metadata.is_dir() {
            return Err(SourceError::IsDirectory { name: shown(&name) });
        }
        let file = File::open(path).map_err(failed)?;
        if !metadata.is_file() {
            return Self::spooled(name, Box::new(file), None, options);
        }
        let storage = Storage::file(file, options.follow.then(|| path.to_owned()));
        wait_for_header(&storage, options).map_err(failed)?;
        let mut start = [0; 4];
        let have = storage.read_at(0, &mut start).map_err(failed)?;
        match Compression::detect(&start[..have]) {
            Some(_) => {
                let size = metadata.len();
                let file = File::open(path).map_err(failed)?;
                Self::spooled(name, Box::new(file), Some(size), options)
            }
            None => Self::ready(name, storage, None),
        }
    }

    /// Reads standard input, which may be compressed. Waits until the capture's header has come.
    pub fn stdin(options: &OpenOptions) -> Result<Self, SourceError> {
        Self::spooled("standard input".to_owned(), Box::new(io::stdin()), None, options)
    }

    /// Reads anything that gives bytes, which may be compressed. Waits until the capture's header has come.
    pub fn from_reader(reader: impl Read + Send + 'static, name: &str) -> Result<Self, SourceError> {
        Self::spooled(name.to_owned(), Box::new(reader), None, &OpenOptions::default())
    }

    /// Opens bytes in memory, such as an embedded sample; they may be compressed.
    pub fn from_bytes(name: &str, bytes: Cow<'static, [u8]>) -> Result<Self, SourceError> {
        if Compression::detect(&bytes).is_some() {
            let size = bytes.len() as u64;
            let reader = Box::new(io::Cursor::new(bytes));
            return Self::spooled(name.to_owned(), reader, Some(size), &OpenOptions::default());
        }
        Self::ready(name.to_owned(), Storage::Bytes(bytes), None)
    }

    /// What kind of capture it is.
    pub fn format(&self) -> Format {
        self.inner.format
    }

    /// The name it was opened by, raw.
    pub fn name(&self) -> &str {
        &self.inner.name
    }

    /// Whether more may come.
    pub fn is_growing(&self) -> bool {
        self.inner.storage.growing()
    }

    /// The bytes of the (decompressed) capture that are there now, and its final size when that is known.
    pub fn size(&self) -> (u64, Option<u64>) {
        let growing = self.is_growing();
        let len = self.inner.storage.len().unwrap_or(0);
        (len, (!growing).then_some(len))
    }

    /// The bytes of the compressed file or pipe that were taken in, and how many there are when that is known.
    /// `None` for a file that is read in place.
    pub fn taken_in(&self) -> Option<(u64, Option<u64>)> {
        self.inner.storage.spool().map(Spool::taken_in)
    }

    /// A pass over all records from the start. A second pass gives the same frames and adds nothing to the lists.
    pub fn walker(&self) -> Walker {
        Walker::new(Arc::clone(&self.inner))
    }

    /// Reads bytes of the (decompressed) capture into `buffer`, from any thread. Gives fewer than asked for only where
    /// the capture ends.
    pub fn read_at(&self, offset: u64, buffer: &mut [u8]) -> io::Result<usize> {
        self.inner.storage.read_at(offset, buffer)
    }

    /// `len` bytes of the (decompressed) capture where they lie, from any thread; `None` where they must be read with
    /// [`Source::read_at`]. Another program may take them away at any time, and then they are zeros: ask [`Source::holds`], too.
    #[inline]
    pub fn in_place(&self, offset: u64, len: usize) -> Option<&[u8]> {
        self.inner.storage.in_place(offset).get(..len)
    }

    /// Whether the bytes before `end` that are seen in place are those of the capture. Once they are not, none are given in place
    /// any more.
    #[inline]
    pub fn holds(&self, end: u64) -> bool {
        self.inner.storage.holds(end)
    }

    /// Says that bytes will be looked at in place soon, from any thread.
    #[inline]
    pub fn foretell(&self, offset: u64, len: usize) {
        self.inner.storage.foretell(offset, len);
    }

    /// The interfaces that the walker has met, by their id.
    pub fn interfaces(&self) -> Vec<Arc<Interface>> {
        self.inner.catalog.read(|lists| lists.interfaces.clone())
    }

    /// One interface.
    pub fn interface(&self, id: InterfaceId) -> Option<Arc<Interface>> {
        self.inner.catalog.read(|lists| lists.interfaces.get(id.index()).cloned())
    }

    /// The sections of a pcapng file that the walker has met; none for pcap.
    pub fn sections(&self) -> Vec<Section> {
        self.inner.catalog.read(|lists| lists.sections.clone())
    }

    /// The first comments on the sections of a pcapng file that the walker has met, at most `most`.
    pub fn section_comments(&self, most: usize) -> Vec<String> {
        self.inner.catalog.read(|lists| {
            lists.sections.iter().flat_map(|section| section.comments.iter().cloned()).take(most).collect()
        })
    }

    /// Names of addresses that the file brings with it (name resolution blocks).
    pub fn names(&self) -> Vec<ResolvedName> {
        self.inner.catalog.read(|lists| lists.names.clone())
    }

    /// The last counters that the file gives for each interface (interface statistics blocks).
    pub fn interface_statistics(&self) -> Vec<InterfaceStatistics> {
        self.inner.catalog.read(|lists| lists.statistics.values().cloned().collect())
    }

    /// Where the secrets lie that the file brings with it (decryption secrets blocks).
    pub fn secrets(&self) -> Vec<Secret> {
        self.inner.catalog.read(|lists| lists.secrets.clone())
    }

    /// What the walker found wrong so far, in file order.
    pub fn notes(&self) -> Vec<Note> {
        self.inner.catalog.read(|lists| lists.notes.clone())
    }

    /// How many notes came after the list was full.
    pub fn notes_left_out(&self) -> u64 {
        self.inner.catalog.read(|lists| lists.notes_left_out)
    }

    /// The options of the block that holds a packet, read again from the capture. Meant for frames with
    /// [`Frame::has_options`]; for others, and when the bytes cannot be read any more, there are none.
    pub fn packet_options(&self, frame_offset: u64, cap_len: u32) -> PacketOptions {
        options::packet_options(&self.inner, frame_offset, cap_len).unwrap_or_default()
    }

    /// The comments of a packet, in their order in the file.
    pub fn comments_at(&self, frame_offset: u64, cap_len: u32) -> Vec<String> {
        self.packet_options(frame_offset, cap_len).comments
    }

    /// Follows a spool that a capture fills; its header must be there.
    fn live(name: String, spool: Arc<Spool>) -> Result<Self, SourceError> {
        Self::ready(name, Storage::Spool(storage::SpoolHandle(spool)), None)
    }

    fn spooled(
        name: String,
        reader: Box<dyn Read + Send>,
        size: Option<u64>,
        options: &OpenOptions,
    ) -> Result<Self, SourceError> {
        let spool = Spool::create(size).map_err(|error| SourceError::Spool { name: shown(&name), source: error })?;
        compressed::fill(Arc::clone(&spool), reader, options.spool_limit);
        let storage = Storage::Spool(storage::SpoolHandle(spool));
        format::wait_until_known(&storage);
        let compression = storage.spool().and_then(Spool::compression);
        Self::ready(name, storage, compression)
    }

    fn ready(name: String, storage: Storage, compression: Option<Compression>) -> Result<Self, SourceError> {
        let container = format::detect(&name, &storage, compression)?;
        let format = Format { container, compression };
        Ok(Self { inner: Arc::new(Inner { name, format, storage, catalog: Catalog::default() }) })
    }
}

/// A file that is followed may not have its header yet: its writer has only just created it.
fn wait_for_header(storage: &Storage, options: &OpenOptions) -> io::Result<()> {
    let deadline = Instant::now() + options.header_wait;
    while options.follow && storage.len()? < format::HEADER_BYTES && Instant::now() < deadline {
        std::thread::sleep(Duration::from_millis(10));
    }
    Ok(())
}

fn shown(name: &str) -> String {
    safe_text::shown(name).into_owned()
}
