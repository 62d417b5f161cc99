//! What a dissector may know beyond the bytes of its layer. The first pass found it; a dissector only reads it.

use std::sync::Arc;

use super::tape::Tape;
use crate::base::{Delta, FrameId, Time};

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
    /// What the user chose.
    pub settings: &'b Settings,
}

impl<'b> Context<'b> {
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
        self.pairs.get(tape.message())
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

/// What the user chose and dissectors obey.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Verify checksums of IPv4, ICMP, TCP and UDP.
    pub verify_checksums: bool,
    /// Show sequence numbers relative to the start of the stream.
    pub relative_sequence: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self { verify_checksums: true, relative_sequence: true }
    }
}
