//! The capture as a database: one pass over the frames, then any frame dissected on demand, in any order, from any thread.
//!
//! This is the one place that joins the engine with the list of protocols.

pub mod comments;
pub mod connections;
mod datagrams;
pub mod ended;
mod first_pass;
mod headers;
mod index;
pub mod ladder;
pub mod messages;
pub mod names;
mod payload;
mod reader;
mod replay;
#[cfg(feature = "proto")]
pub mod schema;
pub mod secrets;
mod segments;
mod stages;
pub mod statistics;

use std::sync::atomic::{AtomicBool, AtomicU8, AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, LazyLock, Mutex};

pub use comments::Comments;
pub use index::{FrameRecord, StreamLink};
pub use reader::{HeaderField, HeaderValue, ReadError, Reader};
pub use replay::{MAX_REMADE, MAX_REPLAYS, MAX_TALLIED};

use crate::base::log::LARGEST;
use crate::base::{Depot, FrameId, Log, StreamId};
use crate::dissect::{Limits, Secrets, Settings};
use crate::engine::flow::Stream;
use crate::engine::ledger::Ledger;
use crate::engine::pairs::Entry;
use crate::engine::stack::Stacks;
use crate::engine::{Registry, driver};
use crate::names::Names;
use crate::protocols;
use crate::source::{Ending, Source};

/// What to do with a capture beyond its defaults.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// What dissectors obey.
    pub settings: Settings,
    /// Stop after so many frames.
    pub limit: Option<u64>,
    /// What the first pass looks for.
    pub depth: Depth,
    /// What of it can be asked for afterwards.
    pub kept: Kept,
    /// With what protected streams are opened.
    pub secrets: Arc<Secrets>,
    /// Chunks of each table of the index that are held in memory: by default [`ROOM`] or [`ROOM_GROWING`].
    pub room: Option<usize>,
    /// From where further secrets may come while the capture is read, and afterwards.
    pub key_log: Option<Arc<secrets::KeyLog>>,
    /// What numbers are called.
    pub names: Arc<Names>,
    /// Comments that were added and changed since the file was written.
    pub comments: Arc<Comments>,
}

/// What the first pass looks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Depth {
    /// Frames, the streams they belong to, datagrams and their pairs.
    Streams,
    /// The bytes of TCP streams too: segments, messages, exchanges.
    #[default]
    Messages,
}

/// What can be asked for of what the first pass found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kept {
    /// All of it.
    #[default]
    All,
    /// What was found lately, for who follows the pass closely: of the tables the first and the newest records are held. Whether
    /// others were needed all the same is told by [`Capture::lacks`].
    Newest,
    /// How it went. Of the tables only the first and the newest records are held, for the pass itself.
    Verdict,
}

/// How far the first pass is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It runs: bytes done, of how many if that is known.
    Loading {
        /// Bytes of the capture that were passed.
        done: u64,
        /// Bytes of the capture.
        of: Option<u64>,
    },
    /// Everything that is there was read; more may come.
    Waiting,
    /// Everything was read.
    Done,
}

/// A capture: its source and the index that the first pass builds. Shared between threads; one writes, all read.
pub struct Capture {
    source: Source,
    options: Options,
    frames: Log<FrameRecord>,
    links: Log<StreamLink>,
    streams: Log<Stream>,
    pairs: Log<Entry>,
    datagrams: index::Datagrams,
    ledger: Ledger,
    /// Where older records of these tables are.
    depot: Arc<Depot>,
    /// Frames that both halves of the first pass are done with.
    followed: AtomicUsize,
    state: AtomicU8,
    position: AtomicU64,
    ending: Mutex<Option<Ending>>,
    lost: Mutex<Vec<String>>,
    /// Blocks of secrets that were read.
    secrets_read: AtomicUsize,
    /// What is needed to read streams again when all was read, and which secrets it knows.
    after: Mutex<Option<(Stacks, u64)>>,
    /// How far it was gone over for names.
    learned: Mutex<names::Learned>,
}

static REGISTRY: LazyLock<Registry> = LazyLock::new(|| {
    Registry::new(protocols::ALL, &protocols::frame::PROTOCOL, &protocols::data::PROTOCOL, driver::FIELDS)
        .with_shortcut(protocols::plain::columns)
        .with_foresight(&protocols::http::PROTOCOL, protocols::http::foresee)
});

/// The protocols of this program.
pub fn registry() -> &'static Registry {
    &REGISTRY
}

/// Chunks of 16,384 records that each table of the index of a capture holds in memory; what is older lies in a temporary file.
/// So many that a million frames do not need it.
pub const ROOM: usize = 64;
/// The same of a capture that grows, which may go on for days.
pub const ROOM_GROWING: usize = 8;
/// The same where records are asked for soon after they were made.
const ROOM_FOLLOWED: usize = 8;
/// The same where nobody will ask for records: what the pass itself looks back at, and little enough for a processor's cache.
const ROOM_PASSING: usize = 4;

const LOADING: u8 = 0;
const WAITING: u8 = 1;
const DONE: u8 = 2;

impl Capture {
    /// A capture of which nothing is read yet; [`Capture::load`] reads it.
    pub fn new(source: Source, options: Options) -> Arc<Self> {
        let (usual, depot) = match options.kept {
            Kept::All if source.is_growing() => (ROOM_GROWING, Depot::default()),
            Kept::All => (ROOM, Depot::default()),
            Kept::Newest => (ROOM_FOLLOWED, Depot::nowhere()),
            Kept::Verdict => (ROOM_PASSING, Depot::nowhere()),
        };
        let (room, depot) = (options.room.unwrap_or(usual), Arc::new(depot));
        Arc::new(Self {
            source,
            options,
            frames: Log::bounded(room, &depot),
            links: Log::bounded(room, &depot),
            streams: Log::bounded(room, &depot),
            pairs: Log::bounded(room, &depot),
            datagrams: index::Datagrams::new(room, &depot),
            ledger: Ledger::new(room, &depot),
            followed: AtomicUsize::new(0),
            state: AtomicU8::new(LOADING),
            position: AtomicU64::new(0),
            ending: Mutex::new(None),
            lost: Mutex::new(Vec::new()),
            secrets_read: AtomicUsize::new(0),
            after: Mutex::new(None),
            learned: Mutex::default(),
            depot,
        })
    }

    /// Runs the first pass on this thread, publishing as it goes, until the source ends or `stop` is set. `tick` is called
    /// every few thousand frames and while waiting for more. Only one thread may load a capture, once.
    pub fn load(&self, stop: &AtomicBool, tick: &mut dyn FnMut(&Self)) {
        first_pass::run(self, stop, tick);
    }

    /// Frames published so far, with all that is known of them.
    pub fn len(&self) -> usize {
        self.followed.load(Ordering::Acquire)
    }

    /// Whether no frame is published yet.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How far the first pass is.
    pub fn state(&self) -> State {
        match self.state.load(Ordering::Acquire) {
            LOADING => State::Loading { done: self.position.load(Ordering::Relaxed), of: self.source.size().1 },
            WAITING => State::Waiting,
            _ => State::Done,
        }
    }

    /// How the source ended, once it has.
    pub fn ending(&self) -> Option<Ending> {
        self.ending.lock().ok().and_then(|ending| ending.clone())
    }

    /// What the program itself had to give up (a limit was reached), in words.
    pub fn lost(&self) -> Vec<String> {
        self.lost.lock().map(|lost| lost.clone()).unwrap_or_default()
    }

    /// How many frames behind the pass all is held that is known of them.
    pub fn held_behind(&self) -> usize {
        let room = match self.options.kept {
            Kept::All => return usize::MAX,
            Kept::Newest => ROOM_FOLLOWED,
            Kept::Verdict => ROOM_PASSING,
        };
        // Most frames have one record of a kind, few have more.
        self.options.room.unwrap_or(room).saturating_mul(LARGEST / 2)
    }

    /// Whether records were asked for that were given up ([`Kept`]): what was told since may be wrong.
    pub fn lacks(&self) -> bool {
        self.depot.lacks()
    }

    /// Says that records are needed that are given up, or will be before anybody comes to them.
    pub fn lack(&self) {
        self.depot.lack();
    }

    /// Whether anything of the input was damaged, cut or skipped.
    pub fn is_damaged(&self) -> bool {
        !self.source.notes().is_empty() || self.ending().is_some_and(|ending| !ending.is_clean())
    }

    /// What the index holds of a frame.
    pub fn record(&self, frame: FrameId) -> Option<FrameRecord> {
        self.frames.get(frame.index())
    }

    /// Appends what the index holds of the frames from `frame` on that are published, `most` at most.
    pub fn records(&self, frame: FrameId, most: usize, records: &mut Vec<FrameRecord>) {
        let from = frame.index();
        self.frames.read(from..self.len().min(from.saturating_add(most)), records);
    }

    /// A stream.
    pub fn stream(&self, id: StreamId) -> Option<Stream> {
        self.streams.get(id.index())
    }

    /// Streams found so far.
    pub fn stream_count(&self) -> usize {
        self.streams.len()
    }

    /// What is written down of TCP: segments, messages, exchanges and conversations.
    pub fn ledger(&self) -> &Ledger {
        &self.ledger
    }

    /// The message pairs of a frame, in the order of its messages.
    pub fn pairs_of(&self, frame: FrameId) -> impl Iterator<Item = Entry> + '_ {
        let from = self.pairs.partition_point(|entry| entry.frame < frame);
        self.pairs.iter_from(from).take_while(move |entry| entry.frame == frame)
    }

    /// The streams of a frame, in the order of its transport headers.
    pub fn streams_of(&self, frame: FrameId, record: &FrameRecord) -> impl Iterator<Item = StreamLink> + '_ {
        let own = record.stream.map(|stream| StreamLink {
            frame,
            stream,
            from_client: record.from_client,
            previous: record.previous,
        });
        let more = record.has_more_streams.then(|| {
            let from = self.links.partition_point(|link| link.frame < frame);
            self.links.iter_from(from).take_while(move |link| link.frame == frame)
        });
        own.into_iter().chain(more.into_iter().flatten())
    }

    /// Where the frames come from.
    pub fn source(&self) -> &Source {
        &self.source
    }

    /// What was chosen for this capture.
    pub fn options(&self) -> &Options {
        &self.options
    }

    /// How much is put together before it is given up.
    pub fn limits(&self) -> Limits {
        self.options.settings.limits
    }

    /// What numbers are called.
    pub fn names(&self) -> &Arc<Names> {
        &self.options.names
    }

    /// Comments that were added and changed since the file was written.
    pub fn comments(&self) -> &Arc<Comments> {
        &self.options.comments
    }

    /// The protocols.
    pub fn registry(&self) -> &'static Registry {
        registry()
    }

    /// Bytes of memory that the index takes.
    pub fn memory(&self) -> usize {
        self.frames.memory()
            + self.links.memory()
            + self.streams.memory()
            + self.pairs.memory()
            + self.datagrams.memory()
            + self.ledger.memory()
    }
}
