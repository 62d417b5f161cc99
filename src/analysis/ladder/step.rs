//! One packet of a ladder with the numbers of its header: read when somebody looks at it.

use super::{Event, Ladder, State, late};
use crate::base::{Delta, FrameId, SegmentId, Time};
use crate::dissect::{Envelope, Findings, Transport, WindowScale};
use crate::engine::ledger::Segment;

/// Packets back that are searched for the other side's last window.
const MAX_BACK: usize = 64;

const SYN: u16 = 0x002;
const FIN: u16 = 0x001;

/// A packet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its place in the connection.
    pub at: u32,
    /// Its frame.
    pub frame: FrameId,
    /// When it was captured.
    pub time: Time,
    /// Since the first packet of the connection.
    pub since_start: Delta,
    /// Since the packet before.
    pub since_previous: Delta,
    /// Whether it travelled from the client to the server.
    pub from_client: bool,
    /// What it is.
    pub kind: StepKind,
    /// The states of client and server before it.
    pub before: [State; 2],
    /// The states of client and server after it.
    pub after: [State; 2],
}

/// What a packet is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StepKind {
    /// A segment.
    Segment(Box<SegmentFacts>),
    /// A datagram with so many payload bytes.
    Datagram(u32),
    /// An error that quotes a packet of the connection.
    Error,
    /// Its header could not be read.
    Unreadable,
}

/// The numbers of a segment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SegmentFacts {
    /// `tcp.flags`.
    pub flags: u16,
    /// Sequence number as sent.
    pub seq: u32,
    /// Acknowledgement number as sent.
    pub ack: u32,
    /// Payload bytes on the wire.
    pub len: u32,
    /// Sequence number from the sender's initial one, which is 0.
    pub relative_seq: u32,
    /// Acknowledgement number from the receiver's initial sequence number; 0 without the flag.
    pub relative_ack: u32,
    /// Whether the initial sequence number of sender and receiver were captured; else they are those before the first byte seen.
    pub counted: [bool; 2],
    /// The window field.
    pub window: u16,
    /// The scale of the sender's windows.
    pub scale: WindowScale,
    /// Bytes of the sender that are not acknowledged, with this segment's.
    pub in_flight: Option<u32>,
    /// What the analysis found.
    pub findings: Findings,
    /// The packet whose last byte it acknowledges, and the time since then.
    pub acknowledges: Option<(FrameId, Delta)>,
    /// The first packet with its bytes, if they came before, and the time since then.
    pub repeats: Option<(FrameId, Delta)>,
    /// Of what comes behind later bytes and has no first copy: the packet with which its sender repaired a loss before.
    pub repairs: Option<FrameId>,
    /// The packet from which a timeout counts, and the time since then.
    pub timeout: Option<(FrameId, Delta)>,
    /// Which repetition of an acknowledgement it is, and the first of them.
    pub duplicate: Option<(u32, FrameId)>,
    /// Relative numbers of the first and the last byte before it that were not captured until then.
    pub gap: Option<(u32, u32)>,
    /// Whether the hole before it was never filled.
    pub never_filled: bool,
    /// Whether the acknowledged number counts the other side's FIN.
    pub acknowledges_fin: bool,
    /// Whether it asks if the other side's closed window has opened.
    pub probes: bool,
}

impl SegmentFacts {
    /// Whether a flag is set.
    pub fn has(&self, flag: u16) -> bool {
        self.flags & flag != 0
    }

    /// The window in bytes; `None` where nobody knows the scale. RFC 7323 §2.2: that of a SYN is never scaled.
    pub fn window_bytes(&self) -> Option<u64> {
        match self.scale {
            _ if self.has(SYN) => Some(u64::from(self.window)),
            WindowScale::Unknown => None,
            WindowScale::Unused => Some(u64::from(self.window)),
            WindowScale::Shift(shift) => Some(u64::from(self.window) << shift.min(14)),
        }
    }

    /// The relative number behind its last byte: what the other side will acknowledge.
    pub fn next(&self) -> u32 {
        let control = u32::from(self.has(SYN)) + u32::from(self.has(FIN));
        self.relative_seq.wrapping_add(self.len).wrapping_add(control)
    }
}

impl Ladder {
    /// A packet with its numbers.
    pub fn step(&mut self, at: u32) -> Option<Step> {
        let event = *self.events.get(at as usize)?;
        let record = self.capture.record(event.frame)?;
        let earlier = at.checked_sub(1).and_then(|before| self.time(before)).unwrap_or(record.time);
        let [before, after] = self.states(at);
        let mut step = Step {
            at,
            frame: event.frame,
            time: record.time,
            since_start: self.since_start(at),
            since_previous: record.time.since(earlier),
            from_client: event.from_client(),
            kind: StepKind::Unreadable,
            before,
            after,
        };
        let Some((envelope, _)) = self.connections.envelope(event.frame, self.connection.id) else { return Some(step) };
        if envelope.in_error {
            // It came back to who sent what it quotes, or from where that could not go on.
            step.from_client = !step.from_client;
            step.kind = StepKind::Error;
            return Some(step);
        }
        step.kind = match envelope.transport {
            Transport::Udp => StepKind::Datagram(envelope.payload_wire_len),
            Transport::Tcp => StepKind::Segment(Box::new(self.facts(&event, &envelope, record.time))),
        };
        Some(step)
    }

    /// The transport header of a packet, not of one that is only quoted.
    pub(super) fn header(&mut self, at: u32) -> Option<Envelope> {
        let frame = self.events.get(at as usize)?.frame;
        let (envelope, _) = self.connections.envelope(frame, self.connection.id)?;
        Some(envelope).filter(|envelope| !envelope.in_error)
    }

    fn facts(&mut self, event: &Event, envelope: &Envelope, time: Time) -> SegmentFacts {
        let stream = &self.connection.stream;
        let (own, other) =
            if event.from_client() { (stream.client, stream.server) } else { (stream.server, stream.client) };
        let [client, server] = self.sides;
        let (sender, receiver) = if event.from_client() { (client, server) } else { (server, client) };
        let mut facts = SegmentFacts {
            flags: envelope.flags,
            seq: envelope.sequence,
            ack: envelope.acknowledgement,
            len: envelope.payload_wire_len,
            relative_seq: envelope.sequence.wrapping_sub(own.base.unwrap_or(envelope.sequence)),
            counted: [sender.syn, receiver.syn],
            window: envelope.window,
            scale: own.scale,
            ..SegmentFacts::default()
        };
        const ACK: u16 = 0x010;
        if facts.has(ACK) {
            facts.relative_ack = envelope.acknowledgement.wrapping_sub(other.base.unwrap_or(envelope.acknowledgement));
            let behind_fin = receiver.behind_fin.and_then(|seq| u32::try_from(seq).ok());
            facts.acknowledges_fin = behind_fin == Some(facts.relative_ack);
        }
        if let Some((id, segment)) = event.segment().and_then(|id| Some((id, self.capture.ledger().segment(id)?))) {
            self.course(&mut facts, id, &segment, time);
            facts.probes = facts.findings.has(Findings::ZERO_WINDOW_PROBE)
                || facts.findings.has(Findings::KEEP_ALIVE) && self.is_closed_before(event);
        }
        facts
    }

    /// Whether the other side's last word before a packet was that its window is closed.
    fn is_closed_before(&self, event: &Event) -> bool {
        let Some(at) = super::walk::place(&self.events, event.frame) else { return false };
        let before = self.events.get(..at).unwrap_or_default().iter().rev().take(MAX_BACK);
        let last = before.filter(|other| other.from_client() != event.from_client()).find_map(Event::segment);
        let last = last.and_then(|id| self.capture.ledger().segment(id));
        last.is_some_and(|segment| segment.findings().has(Findings::ZERO_WINDOW | Findings::ZERO_WINDOW_PROBE_ACK))
    }

    /// What the course of the connection tells of a segment.
    fn course(&mut self, facts: &mut SegmentFacts, id: SegmentId, segment: &Segment, time: Time) {
        let verdict = self.capture.ledger().verdict(id, segment);
        let with_time = |frame: FrameId| {
            let earlier = self.capture.record(frame)?;
            Some((frame, time.since(earlier.time)))
        };
        facts.findings = verdict.findings;
        facts.in_flight = verdict.bytes_in_flight;
        facts.acknowledges = verdict.acks.and_then(with_time);
        facts.timeout = verdict.rto_frame.and_then(with_time);
        facts.duplicate = verdict.duplicate_of.map(|frame| (verdict.duplicate_ack, frame));
        let hole = |sign: &super::Sign| sign.kind == super::SignKind::Loss && sign.rows.first() == Some(&segment.frame);
        facts.never_filled = self.signs.iter().any(hole);
        if verdict.findings.has(Findings::RETRANSMISSION | Findings::OUT_OF_ORDER) {
            facts.repeats = late::first_copy(&self.capture, segment).and_then(with_time);
        }
        if verdict.findings.has(Findings::OUT_OF_ORDER) && facts.repeats.is_none() {
            facts.repairs = late::repair_before(&self.capture, segment);
        }
        if verdict.findings.has(Findings::LOST_SEGMENT) {
            let expected = segment.previous.and_then(|before| self.behind(before));
            // Numbers are from the sender's own first one.
            facts.gap = expected
                .filter(|from| *from < facts.relative_seq)
                .map(|from| (from, facts.relative_seq.wrapping_sub(1)));
        }
    }

    /// The relative number behind a segment's last byte.
    fn behind(&mut self, id: SegmentId) -> Option<u32> {
        let segment = self.capture.ledger().segment(id)?;
        let at = super::walk::place(&self.events, segment.frame)?;
        let from_client = self.events.get(at)?.from_client();
        let envelope = self.header(u32::try_from(at).ok()?)?;
        let stream = &self.connection.stream;
        let base = if from_client { stream.client.base } else { stream.server.base };
        let control = u32::from(envelope.flags & SYN != 0) + u32::from(envelope.flags & FIN != 0);
        let relative = envelope.sequence.wrapping_sub(base?);
        Some(relative.wrapping_add(envelope.payload_wire_len).wrapping_add(control))
    }
}
