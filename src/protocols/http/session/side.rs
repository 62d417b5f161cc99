//! Where a session is in one direction.

use smallvec::SmallVec;

/// Words on what a sender had heard that are kept for bytes that were not consumed yet; past it that is not known.
pub const MAX_HEARD: usize = 256;

/// One direction.
#[derive(Default)]
pub struct Side {
    pub state: State,
    /// Where the search for the end of a head or a line goes on.
    pub from: usize,
    /// Bytes that were given and not consumed.
    pub held: usize,
    /// A message was understood here.
    pub understood: bool,
    /// The message before said that it is the last.
    pub closed: bool,
    /// The next message is found by searching.
    pub found: bool,
    /// What was given and not consumed is nothing but empty lines.
    pub blank: bool,
    /// It looks like the beginning of a message.
    pub likely: bool,
    /// No more bytes come; what waited for the other direction may still be read.
    pub ended: bool,
    /// Messages and their bytes, for an estimate of what a gap took.
    pub messages: u64,
    pub bytes: u64,
    /// Place where the latest message began.
    pub began: u64,
    /// Place of the first byte that was not consumed.
    pub place: u64,
    /// From which place on its sender had heard how much of the other direction.
    pub heard: SmallVec<[(u64, Option<u64>); 2]>,
    /// An interim answer was seen here.
    pub interim: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum State {
    /// A message begins here.
    #[default]
    Start,
    /// The line with the size of a chunk.
    Size,
    /// The data of a chunk ended here.
    DataEnd,
    /// The trailer section.
    Trailer,
    /// The body of an answer whose request, perhaps HEAD, is unknown; so many bytes if there is one.
    PerhapsBody(u64),
    /// The body of a request that expects `100 Continue`; so many bytes if the client sends it.
    ExpectedBody(u64),
    /// A body of which so many bytes are to come, and whose end must be said.
    Body {
        /// Bytes.
        left: u64,
        /// Whether nothing of it is missing.
        whole: bool,
    },
    /// A body up to the end of the connection.
    UntilClose,
    /// The beginning of the next message is searched; the bytes before belong to the open message, if there is one.
    Seek {
        /// Whether a message is open.
        open: bool,
        /// Whether its framing broke, so that it is not whole.
        broken: bool,
    },
}

impl Side {
    /// The sender of the bytes from `at` on expected the byte at `next` of the other direction.
    pub fn hear(&mut self, at: u64, next: Option<u64>) {
        let place = self.place;
        let old = self.heard.iter().take_while(|(from, _)| *from <= place).count().saturating_sub(1);
        self.heard.drain(..old);
        let full = self.heard.len() >= MAX_HEARD;
        match self.heard.last_mut() {
            Some(last) if full => last.1 = None,
            _ => self.heard.push((at, next)),
        }
    }

    /// What the sender of the byte at `at` had heard, if that was told.
    pub fn heard_at(&self, at: u64) -> Option<u64> {
        self.heard.iter().rev().find(|(from, _)| *from <= at).and_then(|(_, next)| *next)
    }
}
