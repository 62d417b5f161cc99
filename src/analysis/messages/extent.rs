//! How much of messages is made again.

use crate::dissect::Want;
use crate::dissect::tape::Fields;
use crate::protocols::http2;

/// What a reader wants to know of messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extent {
    /// Of messages longer than this only the head is needed.
    pub longest: u64,
    /// Whether the segments that carry a message, its neighbours and what the stream made of it are needed.
    pub fields: bool,
    /// Whether the beginnings of messages that are shown elsewhere are needed.
    pub summary: bool,
    /// Whether what adds up over the messages of a stream is needed.
    pub tallies: bool,
}

impl Extent {
    /// What a tape that wants `want` needs.
    pub fn of(want: &Want) -> Self {
        let fields = !matches!(want.fields, Fields::None);
        let tallies = fields && http2::TALLIED.iter().any(|field| want.has(field));
        Self { longest: want.longest, fields, summary: want.summary, tallies }
    }
}
