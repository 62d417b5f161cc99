//! Which messages end in a frame, as the ledger tells it: not a byte of the frame is read.

use smallvec::SmallVec;

use super::{Capture, FrameRecord, registry};
use crate::base::{FrameId, SegmentId, StreamId};
use crate::dissect::Transport;
use crate::engine::ledger::{Ledger, MessageRecord, Segment, flags, state};
use crate::protocols::http;

/// Messages of a segment that are looked at; of a segment with more nothing is told.
pub const MAX_MESSAGES: usize = 64;
/// Streams of which is remembered whether they are plain; others are looked up again.
pub const MAX_STREAMS: usize = 1 << 20;

/// What ends in a frame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ended {
    /// It is not certain, or the frame is no plain one of TCP.
    Unknown,
    /// No message.
    Nothing,
    /// Some messages.
    Messages {
        /// The start lines of those of HTTP, if all that ends there is known.
        starts: Option<SmallVec<[Start; 2]>>,
        /// Whether one is certainly a message of HTTP.
        http: bool,
        /// Whether one is of another protocol.
        others: bool,
    },
}

/// What the start line of a message of HTTP says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// A request and its method, by its place in the list of methods.
    Request(u16),
    /// A response and its status code.
    Response(u16),
}

impl Start {
    /// The method of a request, if it is one of the known ones.
    pub fn method(self) -> Option<&'static str> {
        match self {
            Self::Request(code) => Some(http::methods::name(code)).filter(|name| !name.is_empty()),
            Self::Response(_) => None,
        }
    }
}

impl Ended {
    /// Whether protocols that only messages bring may stand in the frame.
    pub fn may_have_messages(&self) -> bool {
        *self != Self::Nothing
    }

    /// Whether protocols that only messages bring, other than HTTP, may stand in the frame.
    pub fn may_have_others(&self) -> bool {
        !matches!(self, Self::Nothing | Self::Messages { starts: Some(_), others: false, .. })
    }

    /// Whether a request of HTTP, or another protocol that only messages bring, may.
    pub fn may_have_requests(&self) -> bool {
        let asks = |starts: &SmallVec<[Start; 2]>| starts.iter().any(|start| matches!(start, Start::Request(_)));
        self.may_have_others() || matches!(self, Self::Messages { starts: Some(starts), .. } if asks(starts))
    }

    /// A number that frames have in common in which the same ends: nothing, or a single message. `None` for all else.
    pub fn kind(&self) -> Option<u32> {
        match self {
            Self::Unknown => Some(0),
            Self::Nothing => Some(1),
            Self::Messages { starts: Some(starts), http: true, others: false } => match starts.as_slice() {
                [Start::Request(code)] => Some(1 << 16 | u32::from(*code)),
                [Start::Response(code)] => Some(2 << 16 | u32::from(*code)),
                _ => None,
            },
            Self::Messages { .. } => None,
        }
    }
}

/// Finds what ends in frames, which come mostly in order.
#[derive(Debug, Default)]
pub struct Endings {
    /// The place among the segments behind that of the last frame.
    segment: usize,
    /// For each stream, whether its frames are plain; by its number.
    streams: Vec<Known>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Known {
    #[default]
    Nothing,
    Plain,
    Layered,
}

impl Endings {
    /// What ends in a frame.
    pub fn of(&mut self, capture: &Capture, frame: FrameId, record: &FrameRecord) -> Ended {
        self.find(capture, frame, record).unwrap_or(Ended::Unknown)
    }

    fn find(&mut self, capture: &Capture, frame: FrameId, record: &FrameRecord) -> Option<Ended> {
        if record.transport != Some(Transport::Tcp) || record.has_more_streams {
            return None;
        }
        if !self.is_plain(capture, record.stream?) {
            return None;
        }
        let ledger = capture.ledger();
        let (place, segment) = self.segment(ledger, frame)?;
        if segment.state & (state::PARTLY | state::CONFLICT) != 0 || segment.repeats() {
            return None;
        }
        let id = SegmentId(u32::try_from(place).ok()?);
        let end = segment.position.saturating_add(segment.captured.into());
        let mut next = segment.message;
        let mut ended = Ended::Nothing;
        for _ in 0..MAX_MESSAGES {
            let Some(message) = next.and_then(|id| ledger.message(id)) else { return Some(ended) };
            if !message.is(flags::INNER) {
                if message.last == id {
                    ended.add(&message);
                } else if message.at >= end {
                    return Some(ended);
                }
            }
            next = message.next;
        }
        None
    }

    /// The only segment of a frame.
    #[inline]
    fn segment(&mut self, ledger: &Ledger, frame: FrameId) -> Option<(usize, Segment)> {
        let at = |place: usize| ledger.segments.get(place).filter(|segment| segment.frame == frame);
        let (place, segment) = match at(self.segment) {
            Some(segment) => (self.segment, segment),
            None => {
                let place = ledger.segments.partition_point(|segment| segment.frame < frame);
                (place, at(place)?)
            }
        };
        self.segment = place.saturating_add(1);
        Some((place, segment))
    }

    /// Whether the frames of a stream have a link, a network and a transport header, one of each.
    #[inline]
    fn is_plain(&mut self, capture: &Capture, id: StreamId) -> bool {
        match self.streams.get(id.index()) {
            Some(Known::Plain) => return true,
            Some(Known::Layered) => return false,
            _ => {}
        }
        let is_plain = capture.stream(id).is_some_and(|stream| stream.transport == Transport::Tcp && !stream.layered);
        if id.index() < MAX_STREAMS {
            if self.streams.len() <= id.index() {
                self.streams.resize(id.index().saturating_add(1), Known::Nothing);
            }
            if let Some(known) = self.streams.get_mut(id.index()) {
                *known = if is_plain { Known::Plain } else { Known::Layered };
            }
        }
        is_plain
    }
}

impl Ended {
    /// One message more that ends there.
    fn add(&mut self, message: &MessageRecord) {
        if !matches!(self, Self::Messages { .. }) {
            *self = Self::Messages { starts: Some(SmallVec::new()), http: false, others: false };
        }
        let Self::Messages { starts, http, others } = self else { return };
        let is_http = registry().at(message.protocol).is_some_and(|protocol| std::ptr::eq(protocol, &http::PROTOCOL));
        let plain = message.is(flags::ENDED) && message.is(flags::WHOLE) && !message.is(flags::GUESSED);
        *http |= is_http && plain && message.len > 0;
        *others |= !is_http;
        // What a message carries may have a start line of its own.
        let known = plain && !message.is(flags::CARRIES);
        let start = match (is_http, message.is(flags::REQUEST), message.is(flags::RESPONSE)) {
            (true, true, _) => Some(Start::Request(message.code)),
            (true, false, true) if is_status(message.code) => Some(Start::Response(message.code)),
            _ => None,
        };
        match (known && (start.is_some() || !is_http), starts.as_mut()) {
            (true, Some(starts)) => starts.extend(start),
            _ => *starts = None,
        }
    }
}

fn is_status(code: u16) -> bool {
    (100..1000).contains(&code)
}
