//! What a dissector may know beyond the bytes of its layer. The first pass found it; a dissector only reads it.

use std::sync::Arc;

use super::colored::{Colored, Colors};
use super::limits::Limits;
use super::protocol::Protocol;
use super::schema::Schema;
use super::session::{Direction, Remade, Tally};
use super::tape::Tape;
use super::tcp_facts::TcpFacts;
use super::transport::Transport;
use crate::base::{Delta, FrameId, Lang, Time};

/// Facts about the frame and what it is part of.
#[derive(Clone, Copy)]
pub struct Context<'b> {
    /// The frame.
    pub frame: &'b FrameInfo,
    /// Facts about the stream of each transport header, in the order of the headers.
    pub streams: &'b [StreamFacts],
    /// Facts about the datagram of each fragment, in the order of the fragments.
    pub datagrams: &'b [Datagram],
    /// Question and answer for each message that has a counterpart, in the order of the messages.
    pub pairs: &'b [Pair],
    /// The messages of streams that end in this frame or have a part in it, in the order of the transports and of the
    /// streams' bytes.
    pub messages: &'b [Message],
    /// The one of them that is being dissected.
    pub message: Option<&'b Message>,
    /// The head of that message, as far as it is there: its first [`Message::head`] bytes.
    pub head: &'b [u8],
    /// Of a body that another layer hands over: its content type with all parameters, as [`Tape::body`] was given it.
    /// Elsewhere empty.
    pub content_type: &'b str,
    /// The bodies that such a body lies in.
    pub body_depth: u8,
    /// What the user chose.
    pub settings: &'b Settings,
}

impl<'b> Context<'b> {
    /// A frame of which nothing is known beyond its bytes.
    pub fn of(frame: &'b FrameInfo, settings: &'b Settings) -> Self {
        Self {
            frame,
            streams: &[],
            datagrams: &[],
            pairs: &[],
            messages: &[],
            message: None,
            head: &[],
            content_type: "",
            body_depth: 0,
            settings,
        }
    }
    /// The facts about the transport that [`Tape::envelope`] gave this position.
    pub fn stream(&self, position: usize) -> Option<&'b StreamFacts> {
        self.streams.get(position)
    }
    /// The facts about the fragment that [`Tape::fragment`] gave this position.
    pub fn datagram(&self, position: usize) -> Option<&'b Datagram> {
        self.datagrams.get(position)
    }
    /// The pair of the next message of this frame.
    pub fn pair(&self, tape: &mut Tape) -> Option<&'b Pair> {
        match self.message {
            Some(message) => message.exchange.as_ref().map(|exchange| &exchange.pair),
            None => self.pairs.get(tape.message()),
        }
    }
    /// The message of which all of a segment is a part that is shown for itself ([`Begin::IN_PARTS`](super::Begin::IN_PARTS)), by the
    /// position of the transport.
    pub fn piece_of(&self, position: usize) -> Option<&'b Message> {
        let mut all = self.messages_of(position);
        let only = all.next().filter(|message| message.in_parts && message.ended);
        only.filter(|message| matches!(message.carried, Carried::Elsewhere) && all.next().is_none())
    }
    /// The messages of the transport that [`Tape::envelope`] gave this position.
    pub fn messages_of(&self, position: usize) -> impl Iterator<Item = &'b Message> + use<'b> {
        self.messages.iter().filter(move |message| message.transport == position)
    }
}

/// The frame as the capture file has it.
#[derive(Clone, Debug, Default)]
pub struct FrameInfo {
    /// Its place.
    pub id: FrameId,
    /// When it was captured.
    pub time: Time,
    /// Whether the file does not say when it was captured.
    pub no_time: bool,
    /// Since the frame before, if there is one.
    pub since_previous: Option<Delta>,
    /// Since the frame shown before, if there is one.
    pub since_displayed: Option<Delta>,
    /// Since the first frame.
    pub since_first: Delta,
    /// Bytes captured.
    pub cap_len: u32,
    /// Bytes on the wire.
    pub wire_len: u32,
    /// Number of the interface within the capture.
    pub interface: u16,
    /// Its name, if the file gives one.
    pub interface_name: Option<Arc<str>>,
    /// Its description, if the file gives one.
    pub interface_description: Option<Arc<str>>,
    /// Number of the section the frame is in, from 1; 0 for formats without sections.
    pub section: u32,
    /// The link type (`LINKTYPE_…`).
    pub link_type: u16,
    /// Bytes of frame check sequence at its end, if the file says so.
    pub fcs_len: Option<u8>,
    /// Comments kept with the frame.
    pub comments: Vec<String>,
    /// Whether the user marked it.
    pub marked: bool,
    /// The rule that colours it, where that is wanted.
    pub colored: Option<Colored>,
}

/// What the flow table knows of one transport header.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StreamFacts {
    /// `tcp.stream` or `udp.stream`.
    pub index: u32,
    /// Number from which this direction's sequence numbers count.
    pub sequence_base: Option<u32>,
    /// Number from which the other direction's count.
    pub acknowledgement_base: Option<u32>,
    /// The scale of the window this segment advertises.
    pub window_scale: WindowScale,
    /// Whether the initiator of the stream sent it.
    pub from_client: bool,
    /// Since the first frame of the stream.
    pub since_first: Delta,
    /// Since the frame before in this stream.
    pub since_previous: Delta,
    /// The frame whose sequence number space the acknowledgement closes, when exactly one data segment does.
    pub acknowledges: Option<FrameId>,
    /// What sequence analysis says of the segment.
    pub tcp: Option<TcpFacts>,
    /// Whether the stream, whose messages are followed, had all of the segment's bytes before.
    pub repeats: bool,
    /// Whether the segment brings other values for bytes that came before.
    pub conflicts: bool,
}

/// What is known of a direction's window scale (RFC 7323 §2).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum WindowScale {
    /// The handshake was not captured.
    #[default]
    Unknown,
    /// The handshake shows that scaling is not used.
    Unused,
    /// Both sides agreed; the shift of this side.
    Shift(u8),
}

/// What reassembly knows of a fragment's datagram.
#[derive(Clone, Debug, Default)]
pub struct Datagram {
    /// The frame in which the datagram is complete; `None` if it never is.
    pub complete_in: Option<FrameId>,
    /// In that frame: the whole payload. Elsewhere `None`.
    pub bytes: Option<Arc<[u8]>>,
    /// Its pieces, by offset.
    pub pieces: Vec<Piece>,
    /// Why it is not complete, in words; empty when it is or nothing is known.
    pub missing: String,
}

/// A piece of a datagram.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Piece {
    /// The frame that carried it.
    pub frame: FrameId,
    /// Its place in the datagram, in bytes.
    pub offset: u32,
    /// Its length.
    pub len: u32,
    /// Whether it covers bytes that another piece covers too.
    pub overlaps: bool,
    /// Whether it brings other values for those bytes.
    pub conflicts: bool,
}

/// A question and its answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pair {
    /// The frame of the question, if it was captured.
    pub request: Option<FrameId>,
    /// The frame of the answer, if it was captured.
    pub response: Option<FrameId>,
    /// From question to answer.
    pub elapsed: Option<Delta>,
    /// The first frame of which this message is a copy.
    pub repeat_of: Option<FrameId>,
}

/// A message of a stream, as far as a frame has to do with it.
#[derive(Clone, Debug)]
pub struct Message {
    /// Position in the frame of the transport that carries it; [`Message::INSIDE`] if another message does.
    pub transport: usize,
    /// For one that is carried by others: the place among the frame's messages of the one in which it ends.
    pub within: Option<usize>,
    /// Whether it is carried by messages of another protocol, which opened what they protect.
    pub inner: bool,
    /// What the session of its stream says of the stream as a whole ([`Whole::facts`](super::Whole::facts)).
    pub facts: u32,
    /// Whose message it is; `None` for bytes that the stream's protocol did not understand.
    pub protocol: Option<&'static Protocol>,
    /// Who sent it.
    pub direction: Direction,
    /// What its session said of it ([`Begin::kind`](super::Begin::kind)).
    pub kind: u8,
    /// Its first byte, from the start of its direction of the stream.
    pub at: u64,
    /// Bytes of its head.
    pub head: u32,
    /// Its length in bytes, as it is framed or as far as it came.
    pub len: u64,
    /// Whether all of it was captured and its end was seen.
    pub whole: bool,
    /// Whether its end was seen, or it was given up; false while it is still arriving.
    pub ended: bool,
    /// Bytes of it that were not captured.
    pub missing: u64,
    /// The frame in which it ends, where it is shown.
    pub shown_in: FrameId,
    /// Where its bytes are.
    pub carried: Carried,
    /// Which segments carried it, by their place in it; only when it is shown in this frame or summaries are wanted.
    pub pieces: Vec<Piece>,
    /// Its first bytes, in frames that carry a part of it but do not show it, when summaries are wanted.
    pub start: Vec<u8>,
    /// What the course of the stream made of it ([`Session::remake`](super::Session::remake)).
    pub remade: Option<Remade>,
    /// Of a body that comes in several messages: what was put together, where it is shown.
    pub assembled: Option<Assembled>,
    /// What the course of the stream made of the first message of the request or response that this is a part of.
    pub own_head: Option<Remade>,
    /// How things stand behind it, when fields are wanted ([`Session::tally`](super::Session::tally)).
    pub tally: Tally,
    /// Bytes at the beginning of [`Message::remade`] that messages before this one carried.
    pub joined: u32,
    /// The exchange that it belongs to.
    pub exchange: Option<ExchangeFacts>,
    /// Whether only a port or the user says that the stream carries this protocol.
    pub guessed: bool,
    /// Whether only the first [`Message::head`] bytes are at hand, because the reader does not look at the rest: a
    /// dissector then neither reads the rest nor says that it is missing.
    pub only_head: bool,
    /// Whether its parts are shown where they are, too ([`Begin::IN_PARTS`](super::Begin::IN_PARTS)).
    pub in_parts: bool,
}

impl Message {
    /// The transport of a message that other messages carry.
    pub const INSIDE: usize = usize::MAX;

    /// A message of `len` bytes of which nothing else is known, whole and in one piece.
    pub fn alone(protocol: &'static Protocol, direction: Direction, len: u64) -> Self {
        Self {
            transport: 0,
            within: None,
            inner: false,
            facts: 0,
            protocol: Some(protocol),
            direction,
            kind: 0,
            at: 0,
            head: 0,
            len,
            whole: true,
            ended: true,
            missing: 0,
            shown_in: FrameId::default(),
            carried: Carried::Here(0, u32::try_from(len).unwrap_or(u32::MAX)),
            pieces: Vec::new(),
            start: Vec::new(),
            remade: None,
            assembled: None,
            own_head: None,
            tally: Tally::new(),
            joined: 0,
            exchange: None,
            guessed: false,
            only_head: false,
            in_parts: false,
        }
    }
}

/// The body of a request or response, put together from several messages of a stream.
#[derive(Clone, Debug, Default)]
pub struct Assembled {
    /// The bytes, up to the first one that is missing: all of the body so far, or what its last unit that is unfinished
    /// before this message has of it, and what the message brings.
    pub bytes: Arc<[u8]>,
    /// The frames that brought them, each with its bytes.
    pub pieces: Vec<(FrameId, u32)>,
    /// How many of them came before this message.
    pub before: usize,
    /// Whether nothing is missing.
    pub whole: bool,
}

/// Where the bytes of a message are.
#[derive(Clone, Debug)]
pub enum Carried {
    /// In another frame.
    Elsewhere,
    /// In this frame's payload: its place there, and its length.
    Here(u32, u32),
    /// Gathered from several segments, or from what several messages carry, up to the first byte that is missing.
    Gathered(Arc<[u8]>),
    /// In what the message [`Message::within`] carries: its place there, and its length.
    Within(u32, u32),
}

/// A request and what belongs to it.
#[derive(Clone, Debug, Default)]
pub struct ExchangeFacts {
    /// Its number in the capture, from 1.
    pub number: u64,
    /// Its number in the stream, from 1, and how many there are.
    pub in_stream: (u32, u32),
    /// The frames in which question and answer end.
    pub pair: Pair,
    /// Whether the two may belong to others, because messages near them are missing.
    pub uncertain: bool,
    /// The frame of the request before it in the stream, and of the one after.
    pub previous_request: Option<FrameId>,
    /// See [`ExchangeFacts::previous_request`].
    pub next_request: Option<FrameId>,
    /// The frame of the response before it in the stream, and of the one after.
    pub previous_response: Option<FrameId>,
    /// See [`ExchangeFacts::previous_response`].
    pub next_response: Option<FrameId>,
    /// The head of the request, when fields are wanted and this is another message of the exchange.
    pub request_head: Option<Arc<[u8]>>,
    /// What the course of the stream made of the request's first message, likewise.
    pub request_made: Option<Remade>,
    /// How many units request and response have, where their bodies have such, fields are wanted and that is known.
    pub units: [Option<Units>; 2],
}

/// How many units a body has ([`BodyPart::units`](super::session::BodyPart::units)).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Units {
    /// None, and it has ended.
    None,
    /// One so far.
    One,
    /// More than one.
    Several,
}

/// Whose copy of a byte counts where TCP segments that wait for earlier ones disagree: the rules of hosts. The names are
/// those of target-based reassembly.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OverlapPolicy {
    /// The copy that came first.
    First,
    /// The copy that came last.
    Last,
    /// The later one if it begins before the other: the BSDs, macOS, older Windows.
    Bsd,
    /// The later one if it begins before the other, or at the same place and is longer.
    #[default]
    Linux,
    /// The later one if it begins before the other, or at the same place and is at least as long: Linux before 2.4.
    OldLinux,
    /// The later one if it covers the other from the same place or before, or begins within and ends behind it.
    Solaris,
}

impl OverlapPolicy {
    /// All of them with the names that options use.
    pub const ALL: [(&str, Self); 6] = [
        ("first", Self::First),
        ("last", Self::Last),
        ("bsd", Self::Bsd),
        ("linux", Self::Linux),
        ("old-linux", Self::OldLinux),
        ("solaris", Self::Solaris),
    ];
}

/// What the user says that a port carries: `-d tcp.port==N,PROTO`, `-d udp.port==N,PROTO`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DecodeAs {
    /// Whose port it is.
    pub transport: Transport,
    /// The port.
    pub port: u16,
    /// The filter name of the protocol.
    pub protocol: &'static str,
}

impl DecodeAs {
    /// What the first of `all` that is about one of two ports says.
    pub fn of(all: &[Self], transport: Transport, one: u16, other: u16) -> Option<&'static str> {
        let of_port = |told: &&Self| told.transport == transport && (told.port == one || told.port == other);
        all.iter().find(of_port).map(|told| told.protocol)
    }
}

/// What the user chose and dissectors obey.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Verify checksums of IPv4, ICMP, TCP and UDP.
    pub verify_checksums: bool,
    /// Show sequence numbers relative to the start of the stream.
    pub relative_sequence: bool,
    /// What the user says that ports carry; what was said first counts.
    pub decode_as: Vec<DecodeAs>,
    /// Whose copy counts where TCP segments overlap.
    pub overlap: OverlapPolicy,
    /// How much is put together before it is given up.
    pub limits: Limits,
    /// The rules that colour frames, where frames are to say which one counts.
    pub colors: Option<Arc<dyn Colors>>,
    /// What is known of messages of Protocol Buffers.
    pub schema: Option<Arc<Schema>>,
    /// The language of summaries for readers.
    pub lang: Lang,
}

impl Settings {
    /// The same where nothing is shown: what is carried is found, nothing is verified.
    pub fn to_find(&self) -> Self {
        Self { verify_checksums: false, decode_as: self.decode_as.clone(), ..Self::default() }
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            verify_checksums: true,
            relative_sequence: true,
            decode_as: Vec::new(),
            overlap: OverlapPolicy::Linux,
            limits: Limits::USUAL,
            colors: None,
            schema: None,
            lang: Lang::En,
        }
    }
}
