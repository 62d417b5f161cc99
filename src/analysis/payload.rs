//! Payload bytes of TCP segments, read again from the capture.

use std::sync::Arc;

use super::{Capture, datagrams, messages::Messages, registry};
use crate::base::{FrameId, InnerId, SegmentId, StreamId};
use crate::dissect::{Context, FrameInfo, Plain, Tape, Transport, Want};
use crate::engine::driver;
use crate::engine::ledger::Segment;
use crate::engine::peel;
use crate::engine::stack::Payloads;
use crate::source::{MIN_HEAD, Source};

/// Reads payloads; keeps its buffers.
pub struct PayloadReader<'c> {
    capture: &'c Capture,
    head: Vec<u8>,
    /// The frame whose dissection is kept, for frames that are more than one header after the other.
    unusual: Option<(FrameId, Vec<Arc<[u8]>>)>,
}

impl<'c> PayloadReader<'c> {
    /// A reader of this capture.
    pub fn new(capture: &'c Capture) -> Self {
        Self { capture, head: Vec::new(), unusual: None }
    }

    /// Appends payload bytes. Returns whether all of them were there.
    pub fn append(&mut self, id: SegmentId, segment: &Segment, from: u32, len: u32, out: &mut Vec<u8>) -> bool {
        let Some(record) = self.capture.record(segment.frame) else { return false };
        let Some(interface) = self.capture.source().interface(record.interface) else { return false };
        let need = MIN_HEAD.min(record.cap_len as usize);
        let head = match in_place(self.capture.source(), record.offset, need) {
            Some(head) => head,
            None => {
                self.head.resize(need, 0);
                let Ok(have) = self.capture.source().read_at(record.offset, &mut self.head) else { return false };
                self.head.truncate(have);
                &self.head
            }
        };
        match peel::plain(interface.link_type, head, record.cap_len, record.wire_len) {
            // A header beyond the first transport is never in such a frame.
            Some(Plain { envelope, .. }) if envelope.transport == Transport::Tcp => {
                self.append_at(record.offset + u64::from(envelope.payload.at) + u64::from(from), len, out)
            }
            _ => self.append_unusual(id, segment, from, len, out),
        }
    }

    fn append_at(&self, offset: u64, len: u32, out: &mut Vec<u8>) -> bool {
        if let Some(bytes) = in_place(self.capture.source(), offset, len as usize) {
            out.extend_from_slice(bytes);
            return true;
        }
        let before = out.len();
        out.resize(before + len as usize, 0);
        let have = self.capture.source().read_at(offset, &mut out[before..]).unwrap_or(0);
        out.truncate(before + have);
        have == len as usize
    }

    fn append_unusual(&mut self, id: SegmentId, segment: &Segment, from: u32, len: u32, out: &mut Vec<u8>) -> bool {
        if self.unusual.as_ref().is_none_or(|(frame, _)| *frame != segment.frame) {
            self.unusual = Some((segment.frame, self.payloads(segment.frame)));
        }
        let Some((_, payloads)) = &self.unusual else { return false };
        let first = self.capture.ledger().segments.partition_point(|other| other.frame < segment.frame);
        let payload = payloads.get(id.index().wrapping_sub(first));
        match payload.and_then(|payload| payload.get(from as usize..from as usize + len as usize)) {
            Some(bytes) => {
                out.extend_from_slice(bytes);
                true
            }
            None => false,
        }
    }

    /// The payloads of a frame's TCP headers, as the dissectors find them.
    fn payloads(&self, frame: FrameId) -> Vec<Arc<[u8]>> {
        let Some(record) = self.capture.record(frame) else { return Vec::new() };
        let mut bytes = vec![0; record.cap_len as usize];
        let have = self.capture.source().read_at(record.offset, &mut bytes).unwrap_or(0);
        bytes.truncate(have);
        let interface = self.capture.source().interface(record.interface);
        let info = FrameInfo {
            id: frame,
            cap_len: record.cap_len,
            wire_len: record.wire_len,
            link_type: interface.as_ref().map_or(0, |interface| interface.link_type),
            fcs_len: interface.and_then(|interface| interface.fcs_len),
            ..FrameInfo::default()
        };
        let known = datagrams::of_frame(self.capture, frame, &record);
        let settings = self.capture.options().settings.to_find();
        let context = Context { datagrams: &known, ..Context::of(&info, &settings) };
        let mut tape = Tape::new(Want::nothing());
        driver::dissect(registry(), &context, &bytes, &mut tape);
        let view = tape.view(&bytes);
        let own = tape.envelopes().iter().filter(|e| e.transport == Transport::Tcp && !e.in_error);
        own.map(|envelope| view.at(envelope.payload).into()).collect()
    }
}

/// Bytes of the capture where they lie, if they can be looked at there: far cheaper than to ask the system for a copy.
fn in_place(source: &Source, offset: u64, len: usize) -> Option<&[u8]> {
    source.in_place(offset, len).filter(|_| source.holds(offset + len as u64))
}

impl Payloads for PayloadReader<'_> {
    fn read(&mut self, id: SegmentId, segment: &Segment, from: u32, len: u32, out: &mut Vec<u8>) -> bool {
        self.append(id, segment, from, len, out)
    }

    fn hosts(&mut self, stream: StreamId) -> u64 {
        let addresses = self.capture.stream(stream).and_then(|stream| stream.addresses);
        addresses.map_or(0, |(client, server)| u64::from(client.max(server)) << 32 | u64::from(client.min(server)))
    }

    fn inside(&mut self, id: InnerId) -> Option<Vec<u8>> {
        Messages::new(self.capture).inside_of(id)
    }
}
