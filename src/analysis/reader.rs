//! Dissects frames of a capture on demand, in any order: one reader a thread.

use std::cell::OnceCell;
use std::io;
use std::sync::Arc;

use smallvec::SmallVec;

use super::index::FrameRecord;
use super::messages::{Extent, Messages, Watch};
use super::replay::Replays;
use super::{Capture, datagrams, registry};
use crate::base::{FrameId, InterfaceId, MessageId, SegmentId, ShortText, Time};
use crate::dissect::{Context, FrameInfo, Message, Pair, Settings, StreamFacts, Tape, Transport, View, Want};
use crate::engine::driver;
use crate::engine::ledger::{Conversation, Segment, state};
use crate::protocols::headers::Headers;
use crate::source::Interface;

/// Why a frame could not be read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The capture has no such frame (yet).
    #[error("there is no frame {0}")]
    NoFrame(FrameId),
    /// The capture has no such message (yet).
    #[error("there is no message {0}")]
    NoMessage(u64),
    /// Its bytes could not be read.
    #[error("frame {frame} could not be read: {error}")]
    Io {
        /// The frame.
        frame: FrameId,
        /// What the system said.
        error: io::Error,
    },
    /// The file became shorter since it was indexed.
    #[error("frame {frame} is gone: the file has {have} of its {need} bytes left")]
    Gone {
        /// The frame.
        frame: FrameId,
        /// Bytes that are there.
        have: usize,
        /// Bytes it had.
        need: u32,
    },
}

mod block;
mod colors;
mod direct;
mod fields;
mod heads;
mod lately;
mod rows;

use block::{Block, Next};
pub use direct::{HeaderField, HeaderValue};

type Segments = SmallVec<[(SegmentId, Segment); 1]>;

/// Reads and dissects frames.
pub struct Reader {
    capture: Arc<Capture>,
    tape: Tape,
    settings: Settings,
    info: FrameInfo,
    interface: Option<InterfaceId>,
    block: Block,
    last: Option<FrameId>,
    displayed: Option<FrameId>,
    /// When the first frame and the one described last were captured.
    met: [Option<(FrameId, Time)>; 2],
    /// The bytes of the message that was read last.
    whole: Vec<u8>,
    /// The frame whose dissection the tape holds, or the message.
    dissected: Option<FrameId>,
    dissected_message: Option<MessageId>,
    /// Of messages longer than this the frames show only the head.
    longest: u64,
    /// Bytes that the frame dissected last lacks for that.
    left_out: u64,
    watch: Option<Arc<Watch>>,
    /// What the next message of a stream can be remade from.
    replays: Replays,
    /// The segment behind the one read last.
    segment: usize,
    /// The frame of the segment before that one, if there is one.
    segment_of: Option<FrameId>,
    /// Those of the frame read last; kept for its memory.
    messages: Vec<Message>,
    /// Where the rows of plain packets are put together.
    text: ShortText,
    /// The streams of their neighbours.
    lately: lately::Lately,
    /// Whether later frames may still tell more.
    loading: bool,
    /// How the wanted fields of plain packets are read at once; `None` inside if they are not.
    headers: OnceCell<Option<Headers>>,
    /// Whether nothing is wanted of what streams carry.
    above: OnceCell<bool>,
    /// What finds the rule that colours a frame, where that is wanted.
    colors: Option<colors::Finder>,
}

impl Reader {
    /// A reader that writes what `want` says.
    pub fn new(capture: Arc<Capture>, want: Want) -> Self {
        let settings = capture.options().settings.clone();
        let mut tape = Tape::new(want);
        tape.set_names(Arc::clone(capture.names()));
        Self {
            capture,
            tape,
            settings,
            info: FrameInfo::default(),
            interface: None,
            block: Block::default(),
            last: None,
            displayed: None,
            met: [None; 2],
            whole: Vec::new(),
            dissected: None,
            dissected_message: None,
            longest: u64::MAX,
            left_out: 0,
            watch: None,
            replays: Replays::default(),
            segment: 0,
            segment_of: None,
            messages: Vec::new(),
            text: ShortText::new(),
            lately: lately::Lately::default(),
            loading: false,
            headers: OnceCell::new(),
            above: OnceCell::new(),
            colors: None,
        }
    }

    /// What dissectors obey from now on.
    pub fn set_settings(&mut self, settings: Settings) {
        self.settings = settings;
        self.colors = None;
        (self.dissected, self.dissected_message) = (None, None);
    }

    /// Shows of messages of more bytes than this, in frames dissected from now on, only the head, whatever else is wanted.
    /// What that leaves out is told by [`Reader::left_out`].
    pub fn set_longest(&mut self, longest: u64) {
        self.longest = longest;
        self.dissected = None;
    }

    /// Bytes of messages that the frame dissected last does not show for [`Reader::set_longest`].
    pub fn left_out(&self) -> u64 {
        self.left_out
    }

    /// Lets somebody see how far gathering is.
    pub fn set_watch(&mut self, watch: Option<Arc<Watch>>) {
        self.watch = watch;
    }

    /// The settings that dissectors obey.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The frame that is shown before the next one read, if that was said.
    pub fn displayed_before(&self) -> Option<FrameId> {
        self.displayed
    }

    /// The frame that is shown before the next one read, for `frame.time_delta_displayed`; without it, the one before.
    pub fn set_displayed_before(&mut self, frame: Option<FrameId>) {
        self.displayed = frame;
    }

    /// The capture.
    pub fn capture(&self) -> &Arc<Capture> {
        &self.capture
    }

    /// What is known of the frame read last, beyond its bytes.
    pub fn info(&self) -> &FrameInfo {
        &self.info
    }

    /// The captured bytes of a frame.
    pub fn bytes(&mut self, frame: FrameId) -> Result<&[u8], ReadError> {
        let record = self.capture.record(frame).ok_or(ReadError::NoFrame(frame))?;
        self.fetch(frame, &record)?;
        Ok(self.block.frame(self.capture.source()))
    }

    /// Dissects a frame. The view lives until the next call.
    pub fn read(&mut self, frame: FrameId) -> Result<View<'_>, ReadError> {
        let record = self.capture.record(frame).ok_or(ReadError::NoFrame(frame))?;
        self.read_record(frame, &record)
    }

    /// The same for who has the frame's record.
    pub fn read_record(&mut self, frame: FrameId, record: &FrameRecord) -> Result<View<'_>, ReadError> {
        self.dissect(frame, record, true)
    }

    /// A frame as it was dissected, if it is the one that was read last; else it is read.
    pub fn again(&mut self, frame: FrameId) -> Result<View<'_>, ReadError> {
        if self.dissected != Some(frame) {
            return self.read(frame);
        }
        Ok(self.tape.view(self.block.frame(self.capture.source())))
    }

    fn dissect(&mut self, frame: FrameId, record: &FrameRecord, with_messages: bool) -> Result<View<'_>, ReadError> {
        self.fetch(frame, record)?;
        self.describe(frame, record);
        self.color(frame, record);
        let segments = self.segments(frame, record);
        let streams = self.streams(frame, record, &segments);
        let datagrams = datagrams::of_frame(&self.capture, frame, record);
        let pairs = self.pairs(frame, record);
        let mut messages = std::mem::take(&mut self.messages);
        messages.clear();
        self.left_out = 0;
        if with_messages {
            self.messages(frame, record, &segments, &mut messages);
        }
        let context = Context {
            frame: &self.info,
            streams: &streams,
            datagrams: &datagrams,
            pairs: &pairs,
            messages: &messages,
            message: None,
            head: &[],
            content_type: "",
            body_depth: 0,
            settings: &self.settings,
        };
        let bytes = self.block.frame(self.capture.source());
        driver::dissect(registry(), &context, bytes, &mut self.tape);
        self.messages = messages;
        self.dissected = Some(frame).filter(|_| with_messages);
        Ok(self.tape.view(bytes))
    }

    /// Dissects a message of a stream without the frames around it: the view's frame is the message's bytes, up to the first
    /// that is missing. The view lives until the next call.
    pub fn message(&mut self, id: MessageId) -> Result<View<'_>, ReadError> {
        (self.dissected, self.dissected_message) = (None, None);
        let capture = Arc::clone(&self.capture);
        let depth = Extent::of(self.tape.want());
        let gone = || ReadError::NoMessage(id.index() as u64 + 1);
        let mut messages = Messages::resume(&capture, std::mem::take(&mut self.replays));
        messages.set_watch(self.watch.clone());
        let alone = messages.alone(id, depth);
        self.replays = messages.into_replays();
        let (message, bytes) = alone.ok_or_else(gone)?;
        let record = capture.record(message.shown_in).ok_or(ReadError::NoFrame(message.shown_in))?;
        self.describe(message.shown_in, &record);
        self.whole = bytes;
        let own = std::slice::from_ref(&message);
        let base = Context::of(&self.info, &self.settings);
        let context = Context { messages: own, message: Some(&message), ..base };
        driver::dissect_message(registry(), &context, &self.whole, &mut self.tape);
        self.dissected_message = Some(id);
        Ok(self.tape.view(&self.whole))
    }

    /// A message as it was dissected, if it is what was read last; else it is read. What came of it since is not in it.
    pub fn message_again(&mut self, id: MessageId) -> Result<View<'_>, ReadError> {
        if self.dissected_message != Some(id) {
            return self.message(id);
        }
        Ok(self.tape.view(&self.whole))
    }

    /// The frame's TCP segments, in the order of their headers. Headers that an error quotes come last and are none.
    fn segments(&mut self, frame: FrameId, record: &FrameRecord) -> Segments {
        if record.stream.is_none() || (record.transport != Some(Transport::Tcp) && !record.has_more_streams) {
            return SmallVec::new();
        }
        let segments: Segments = match self.next_segment(frame).filter(|_| !record.has_more_streams) {
            Some(segment) => SmallVec::from_buf([segment]),
            None => self.capture.ledger().segments_from(self.cursor(frame), frame).collect(),
        };
        if let Some((last, _)) = segments.last() {
            (self.segment, self.segment_of) = (last.index() + 1, Some(frame));
        }
        segments
    }

    /// The first segment of the frame if it is the one behind the segment read last, as it is when frames are read in order.
    #[inline(always)]
    fn next_segment(&self, frame: FrameId) -> Option<(SegmentId, Segment)> {
        if self.segment_of.is_some_and(|before| before >= frame) {
            return None;
        }
        // Those of a frame that is published are published with it.
        let segment = self.capture.ledger().segments.get_published(self.segment)?;
        if segment.frame != frame {
            return None;
        }
        Some((SegmentId(self.segment as u32), segment))
    }

    /// Appends the messages that the frame's segments have to do with.
    fn messages(&mut self, frame: FrameId, record: &FrameRecord, segments: &Segments, all: &mut Vec<Message>) {
        if segments.iter().all(|(_, segment)| segment.message.is_none()) {
            return;
        }
        let capture = &self.capture;
        let extent = Extent::of(self.tape.want());
        let extent = Extent { longest: extent.longest.min(self.longest), ..extent };
        let mut messages = Messages::resume(capture, std::mem::take(&mut self.replays));
        messages.set_watch(self.watch.clone());
        if let ([(id, segment)], false) = (segments.as_slice(), record.has_more_streams) {
            messages.of_segment(*id, segment, 0, extent, all);
            self.left_out = messages.left_out();
            self.replays = messages.into_replays();
            return;
        }
        let transports = capture.streams_of(frame, record).enumerate();
        let is_tcp =
            |link: &super::StreamLink| capture.stream(link.stream).is_some_and(|s| s.transport == Transport::Tcp);
        for ((position, _), (id, segment)) in transports.filter(|(_, link)| is_tcp(link)).zip(segments) {
            messages.of_segment(*id, segment, position, extent, all);
        }
        self.left_out = messages.left_out();
        self.replays = messages.into_replays();
    }

    /// The place of the frame's first segment: the next one when frames are read in order.
    fn cursor(&self, frame: FrameId) -> usize {
        let segments = &self.capture.ledger().segments;
        let is_first = |at: usize| {
            let before = at.checked_sub(1).and_then(|before| segments.get(before));
            let own = segments.get(at).is_some_and(|segment| segment.frame == frame);
            own && before.is_none_or(|segment| segment.frame < frame)
        };
        // A frame that is read again, and the next one.
        if let Some(at) = [self.segment.wrapping_sub(1), self.segment].into_iter().find(|at| is_first(*at)) {
            return at;
        }
        segments.partition_point(|segment| segment.frame < frame)
    }

    /// Brings the frame's bytes to hand.
    #[inline]
    fn fetch(&mut self, frame: FrameId, record: &FrameRecord) -> Result<(), ReadError> {
        self.fetch_with(frame, record, self.next(frame))
    }

    /// Which frames are likely to be read after this one.
    #[inline(always)]
    fn next(&self, frame: FrameId) -> Next {
        let in_order = self.last.is_some_and(|last| frame.0 == last.0.wrapping_add(1));
        if in_order { Next::InOrder } else { Next::Any }
    }

    #[inline]
    fn fetch_with(&mut self, frame: FrameId, record: &FrameRecord, next: Next) -> Result<(), ReadError> {
        self.last = Some(frame);
        (self.dissected, self.dissected_message) = (None, None);
        self.block.fetch(self.capture.source(), frame, record, next)
    }

    fn describe(&mut self, frame: FrameId, record: &FrameRecord) {
        self.describe_time(frame, record);
        self.tape.name_at(frame);
        self.info.comments.clear();
        if !self.tape.want().only_columns() {
            self.info.comments = self.capture.comments_of(frame, record);
        }
        self.describe_interface(record.interface);
    }

    /// Number, times and lengths.
    fn describe_time(&mut self, frame: FrameId, record: &FrameRecord) {
        let (capture, met) = (&self.capture, self.met);
        let time_of = |frame: FrameId| match met.iter().flatten().find(|(met, _)| *met == frame) {
            Some((_, time)) => Some(*time),
            None => capture.record(frame).map(|record| record.time),
        };
        let before = frame.0.checked_sub(1).map(FrameId);
        let info = &mut self.info;
        info.id = frame;
        info.time = record.time;
        info.no_time = record.no_time;
        info.cap_len = record.cap_len;
        info.wire_len = record.wire_len;
        if !matches!(self.tape.want().fields, crate::dissect::tape::Fields::None) {
            info.since_previous = before.and_then(time_of).map(|earlier| record.time.since(earlier));
            info.since_displayed = self.displayed.or(before).and_then(time_of).map(|e| record.time.since(e));
            let first = time_of(FrameId(0));
            info.since_first = first.map(|first| record.time.since(first)).unwrap_or_default();
            self.met = [first.map(|first| (FrameId(0), first)), Some((frame, record.time))];
        }
    }

    #[inline]
    fn describe_interface(&mut self, id: InterfaceId) {
        if self.interface != Some(id) {
            self.interface = Some(id);
            self.describe_new_interface(id);
        }
    }

    #[cold]
    fn describe_new_interface(&mut self, id: InterfaceId) {
        let (capture, info) = (&self.capture, &mut self.info);
        if let Some(interface) = capture.source().interface(id) {
            // Within its section, as `frame.interface_id` counts.
            let earlier = |other: &&Arc<Interface>| other.section == interface.section && other.id < interface.id;
            info.interface = capture.source().interfaces().iter().filter(earlier).count() as u16;
            info.interface_name = interface.name.as_deref().map(Into::into);
            info.interface_description = interface.description.as_deref().map(Into::into);
            info.section = if capture.source().format().is_pcapng() { interface.section + 1 } else { 0 };
            info.link_type = interface.link_type;
            info.fcs_len = interface.fcs_len;
        }
    }

    fn streams(&self, frame: FrameId, record: &FrameRecord, segments: &Segments) -> SmallVec<[StreamFacts; 2]> {
        let capture = &self.capture;
        // Times are fields only: a listing does not look them up.
        let timed = !matches!(self.tape.want().fields, crate::dissect::tape::Fields::None);
        let mut segments = segments.iter();
        let mut facts = |link: super::StreamLink| {
            let stream = capture.stream(link.stream)?;
            let (own, other) = match link.from_client {
                true => (stream.client, stream.server),
                false => (stream.server, stream.client),
            };
            let since = |earlier: Option<FrameId>| {
                earlier
                    .filter(|_| timed)
                    .and_then(|e| capture.record(e))
                    .map(|e| record.time.since(e.time))
                    .unwrap_or_default()
            };
            let is_tcp = stream.transport == Transport::Tcp;
            let segment = if is_tcp { segments.next() } else { None };
            let tcp = segment.map(|(id, segment)| {
                // What is known of the whole conversation is fields only, too.
                let conversation = match timed {
                    true => capture.ledger().conversations.get(stream.index as usize).unwrap_or_default(),
                    false => Conversation::default(),
                };
                let rtt = i64::from(conversation.initial_rtt);
                let initial_rtt = (rtt > 0).then_some(crate::base::Delta(rtt));
                let since = |earlier: FrameId| timed.then(|| since(Some(earlier)));
                let verdict = capture.ledger().verdict(*id, segment);
                verdict.facts(crate::dissect::Completeness(conversation.completeness), initial_rtt, since)
            });
            Some(StreamFacts {
                index: stream.index,
                sequence_base: own.base,
                acknowledgement_base: other.base,
                window_scale: own.scale,
                from_client: link.from_client,
                since_first: since(Some(stream.first)),
                since_previous: since(link.previous),
                acknowledges: None,
                tcp,
                repeats: segment.is_some_and(|(_, segment)| {
                    let followed = || capture.ledger().conversations.get(stream.index as usize);
                    segment.repeats() && followed().is_some_and(|conversation| conversation.protocol.is_some())
                }),
                conflicts: segment.is_some_and(|(_, segment)| segment.state & state::CONFLICT != 0),
            })
        };
        let mut all = SmallVec::new();
        for link in capture.streams_of(frame, record) {
            all.extend(facts(link));
            // Nearly every frame has one transport: the others are not looked for.
            if !record.has_more_streams {
                break;
            }
        }
        all
    }

    fn pairs(&self, frame: FrameId, record: &FrameRecord) -> SmallVec<[Pair; 2]> {
        if !record.has_pair {
            return SmallVec::new();
        }
        let pair = |entry: crate::engine::pairs::Entry| {
            let (request, response) = match entry.request {
                true => (Some(frame), entry.peer),
                false => (entry.peer, Some(frame)),
            };
            let time = |id: Option<FrameId>| id.and_then(|id| self.capture.record(id)).map(|record| record.time);
            let elapsed = time(response).zip(time(request)).map(|(answer, question)| answer.since(question));
            Pair { request, response, elapsed, repeat_of: entry.repeat_of }
        };
        self.capture.pairs_of(frame).map(pair).collect()
    }
}
