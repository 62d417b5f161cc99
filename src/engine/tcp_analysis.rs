//! Sequence analysis of TCP streams, after the rules of Wireshark's "TCP Analysis" chapter (User's Guide §7.5), with its
//! defaults: which segments are retransmissions, out of order, duplicate acknowledgements, keep-alives, probes of a closed
//! window; what is missing; which segment an acknowledgement is for; what is in flight.
//!
//! One [`Analyzer`] for each stream sees its segments once, in the order of the frames, and looks at headers only.
//! Sequence numbers for which nothing was seen yet are 0, and 0 on the wire counts as such: Wireshark's rules say so.

use std::collections::VecDeque;

use crate::base::{Delta, FrameId, Seq, Time};
use crate::dissect::{Completeness, Findings, TcpFacts, WindowScale};

/// Segments of one direction that wait for their acknowledgement; further ones are not remembered. Wireshark's number.
pub const MAX_UNACKNOWLEDGED: usize = 10_000;
/// Places for waiting segments that a direction keeps when all are acknowledged.
const KEPT: usize = 64;
/// Without a handshake: a segment that comes so soon (3 ms) after the one that overtook it is out of order.
const OUT_OF_ORDER_TIME: Delta = Delta(3_000_000);
/// A retransmission that comes so soon (20 ms) after the last acknowledgement is a fast one.
const FAST_TIME: Delta = Delta(20_000_000);
/// Duplicate acknowledgements that ask for a fast retransmission. RFC 5681 §3.2 waits for three; captures may lack one.
const FAST_DUPLICATES: u32 = 2;
/// In place of a number of duplicate acknowledgements: the other side acknowledged what was never sent, which counts like
/// many of them until the next duplicate.
const BEYOND: u32 = u32::MAX;
/// More in flight than this cannot be.
const MOST_IN_FLIGHT: u32 = 2_000_000_000;

const FIN: u16 = 0x001;
const SYN: u16 = 0x002;
const RST: u16 = 0x004;
const PSH: u16 = 0x008;
const ACK: u16 = 0x010;
const CONTROL: u16 = SYN | FIN | RST;

/// What is observed of a segment.
#[derive(Clone, Copy, Debug)]
pub struct Observed {
    /// Its frame.
    pub frame: FrameId,
    /// When it was captured.
    pub time: Time,
    /// Whether the client of the stream sent it.
    pub from_client: bool,
    /// Sequence number.
    pub seq: Seq,
    /// Acknowledgement number as it is on the wire, also without the ACK flag.
    pub ack: Seq,
    /// `tcp.flags`.
    pub flags: u16,
    /// Payload bytes on the wire.
    pub len: u32,
    /// The window field, not scaled.
    pub window: u16,
    /// The scale of the windows of its sender, as far as it is known after this segment.
    pub scale: WindowScale,
    /// Bytes that its SACK option acknowledges.
    pub sacked: u32,
    /// Whether the stream was opened on the ports of an earlier one by this segment.
    pub reused_ports: bool,
}

/// What the analysis says of a segment. Times are differences of the times of the frames that it names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Verdict {
    /// What was found.
    pub findings: Findings,
    /// The frame whose segment ends where the acknowledgement points.
    pub acks: Option<FrameId>,
    /// Bytes sent and not acknowledged.
    pub bytes_in_flight: Option<u32>,
    /// Bytes since the last PSH flag.
    pub push_bytes_sent: Option<u32>,
    /// Which duplicate of an acknowledgement, from 1; 0 for none.
    pub duplicate_ack: u32,
    /// The frame of the acknowledgement that it repeats.
    pub duplicate_of: Option<FrameId>,
    /// The frame from which the retransmission timeout counts.
    pub rto_frame: Option<FrameId>,
}

impl Verdict {
    /// Whether there is nothing to keep.
    pub fn is_empty(&self) -> bool {
        self.findings.is_empty()
    }

    /// The facts that a dissector is given. `since` is the time from an earlier frame to the segment's own.
    pub fn facts(
        &self,
        completeness: Completeness,
        initial_rtt: Option<Delta>,
        since: impl Fn(FrameId) -> Option<Delta>,
    ) -> TcpFacts {
        TcpFacts {
            findings: self.findings,
            completeness,
            acks: self.acks,
            ack_rtt: self.acks.and_then(&since),
            initial_rtt,
            bytes_in_flight: self.bytes_in_flight,
            push_bytes_sent: self.push_bytes_sent,
            duplicate_ack: self.duplicate_ack,
            duplicate_of: self.duplicate_of,
            rto_frame: self.rto_frame,
            rto: self.rto_frame.and_then(&since),
        }
    }
}

/// The analysis of one stream.
#[derive(Debug, Default)]
pub struct Analyzer {
    client: Side,
    server: Side,
    /// When the last SYN without an acknowledgement was sent.
    syn: Option<Time>,
    initial_rtt: Option<Delta>,
    completeness: Completeness,
}

/// What was seen of one direction.
#[derive(Debug, Default)]
struct Side {
    /// The number from which sequence numbers count.
    base: Option<Seq>,
    /// Behind the last byte seen, the frame that brought it, and its time.
    next: Seq,
    next_frame: FrameId,
    next_time: Time,
    /// Behind the last byte that the other side may acknowledge without telling of a loss.
    reached: Seq,
    /// Of its last segment.
    acknowledged: Seq,
    acknowledged_time: Time,
    window: Option<u16>,
    scale: WindowScale,
    /// Bytes that its last segment acknowledged selectively.
    sacked: u32,
    findings: Findings,
    /// Whether that window was one of a handshake, which is never scaled.
    unscaled: bool,
    /// The frame that first acknowledged so much, and how often that was repeated.
    original: Option<FrameId>,
    duplicates: u32,
    pushed: u32,
    push_ended: bool,
    /// Whether a loss spoils the count of bytes in flight, until the other side acknowledges again.
    spoiled: bool,
    finished: bool,
    waiting: Waiting,
}

/// Segments that wait for their acknowledgement, oldest first.
#[derive(Debug, Default)]
struct Waiting {
    segments: VecDeque<Segment>,
    /// Where the first of them begins and the last one ends, counted from the base of the direction, if that is known.
    extent: Option<(u32, u32)>,
    /// The last acknowledgement that was taken.
    taken: Seq,
    /// Whether a segment may begin before the end of an earlier one: else the oldest are the first to be acknowledged.
    disordered: bool,
    /// Whether a segment came since then that begins before that acknowledgement.
    stale: bool,
}

#[derive(Clone, Copy, Debug)]
struct Segment {
    seq: Seq,
    next: Seq,
    frame: FrameId,
}

impl Analyzer {
    /// Takes the next segment of the stream.
    #[inline(always)]
    pub fn segment(&mut self, observed: &Observed) -> Verdict {
        self.handshake(observed);
        let (own, other) = if observed.from_client {
            (&mut self.client, &mut self.server)
        } else {
            (&mut self.server, &mut self.client)
        };
        let mut verdict = Verdict::default();
        if own.other_handshake(observed) {
            own.base = None;
            own.waiting.extent = None;
            verdict.findings |= Findings::REUSED_PORTS;
        }
        if observed.reused_ports {
            verdict.findings |= Findings::REUSED_PORTS;
        }
        bases(own, other, observed);
        own.scale = observed.scale;
        if observed.flags & ACK != 0 {
            other.spoiled = false;
        }
        let settled = own.state(other, observed, &mut verdict);
        if !settled {
            own.duplicate(observed, &mut verdict);
        }
        if observed.ack != own.acknowledged {
            own.original = Some(observed.frame);
            own.duplicates = 0;
        }
        own.beyond(other, observed, &mut verdict);
        own.repetition(other, observed, self.initial_rtt, &mut verdict);
        if let (None, ACK, Some(syn)) = (self.initial_rtt, observed.flags & (SYN | ACK), self.syn) {
            self.initial_rtt = Some(observed.time.since(syn));
        }
        own.remember(observed, verdict.findings);
        verdict.acks = other.waiting.acknowledge(observed.ack);
        own.flight(other, observed, &mut verdict);
        if verdict.acks.is_some() || !verdict.findings.is_empty() {
            verdict.findings |= Findings::ANALYSED;
        }
        own.closing(other, observed, &mut verdict);
        verdict
    }

    /// Forgets everything; its memory is kept for another stream.
    pub fn clear(&mut self) {
        let mut places = [&mut self.client, &mut self.server].map(|side| std::mem::take(&mut side.waiting.segments));
        places.iter_mut().for_each(VecDeque::clear);
        *self = Self::default();
        [self.client.waiting.segments, self.server.waiting.segments] = places;
    }

    /// From the SYN to the acknowledgement that ends the handshake, once both were seen.
    pub fn initial_rtt(&self) -> Option<Delta> {
        self.initial_rtt
    }

    /// Which parts of the conversation were seen so far.
    pub fn completeness(&self) -> Completeness {
        self.completeness
    }

    fn handshake(&mut self, observed: &Observed) {
        let own = if observed.from_client { &self.client } else { &self.server };
        let flags = observed.flags;
        let mut seen = 0;
        match flags & (SYN | ACK) {
            SYN => {
                if own.base.is_none() {
                    seen |= Completeness::SYN_SENT;
                }
                self.syn = Some(observed.time);
            }
            ACK if observed.len > 0 => seen |= Completeness::DATA,
            ACK => seen |= Completeness::ACK,
            0 => {}
            _ => seen |= Completeness::SYN_ACK,
        }
        if flags & (SYN | ACK | FIN) == ACK | FIN {
            seen |= Completeness::FIN;
        }
        if flags & RST != 0 {
            seen |= Completeness::RST;
        }
        self.completeness.0 |= seen;
    }
}

/// The number that many bytes on.
fn behind(seq: Seq, bytes: u32) -> Seq {
    Seq(seq.0.wrapping_add(bytes))
}

/// The number before.
fn one_before(seq: Seq) -> Seq {
    Seq(seq.0.wrapping_sub(1))
}

/// SYN and FIN take a number (RFC 9293 §3.4); a segment with both takes one by Wireshark's rules.
fn control(flags: u16) -> u32 {
    u32::from(flags & (SYN | FIN) != 0)
}

/// Whether a span is short. Time that goes back says nothing.
fn within(span: Delta, limit: Delta) -> bool {
    (Delta(0)..limit).contains(&span)
}

/// Fixes the numbers from which the directions count, as the flow table does.
fn bases(own: &mut Side, other: &mut Side, observed: &Observed) {
    if own.base.is_none() {
        own.base = Some(if observed.flags & SYN != 0 { observed.seq } else { one_before(observed.seq) });
    }
    if other.base.is_none() && observed.flags & ACK != 0 {
        other.base = Some(one_before(observed.ack));
    }
}

impl Side {
    /// Whether a SYN that acknowledges begins other numbers than the stream has.
    fn other_handshake(&self, observed: &Observed) -> bool {
        observed.flags & (SYN | ACK) == SYN | ACK && self.base.is_some_and(|base| base != observed.seq)
    }

    /// The window in bytes.
    fn window_bytes(&self) -> Option<u32> {
        let shift = match self.scale {
            WindowScale::Unknown => return None,
            WindowScale::Shift(shift) if !self.unscaled => shift,
            _ => 0,
        };
        u32::from(self.window?).checked_shl(u32::from(shift))
    }

    /// Whether a segment without data repeats the numbers of the one before.
    fn repeats(&self, observed: &Observed) -> bool {
        observed.len == 0
            && observed.seq == self.next
            && observed.ack == self.acknowledged
            && observed.flags & CONTROL == 0
    }

    /// Windows, keep-alives, and what is missing before the segment. Returns whether the segment is explained by them, so
    /// that it is no duplicate acknowledgement.
    fn state(&mut self, other: &mut Side, observed: &Observed, verdict: &mut Verdict) -> bool {
        let Observed { seq, len, window, flags, .. } = *observed;
        let found = &mut verdict.findings;
        if len == 1 && seq == self.next && other.window == Some(0) {
            *found |= Findings::ZERO_WINDOW_PROBE;
            return true;
        }
        let plain = flags & CONTROL == 0;
        if window == 0 && plain {
            *found |= Findings::ZERO_WINDOW;
        }
        if self.next != Seq(0) && seq.after(self.next) && flags & RST == 0 {
            *found |= Findings::LOST_SEGMENT;
            self.spoiled = true;
        }
        if len <= 1 && seq == one_before(self.next) && plain {
            *found |= Findings::KEEP_ALIVE;
        }
        if window != 0 && Some(window) != self.window && self.repeats(observed) {
            *found |= Findings::WINDOW_UPDATE;
        }
        if len > 0
            && plain
            && other.window_bytes().is_some_and(|bytes| behind(seq, len) == behind(other.acknowledged, bytes))
        {
            *found |= Findings::WINDOW_FULL;
        }
        let same = Some(window) == self.window;
        if same && window != 0 && other.findings.has(Findings::KEEP_ALIVE) && self.repeats(observed) {
            *found |= Findings::KEEP_ALIVE_ACK;
            return true;
        }
        let probed = other.findings.has(Findings::ZERO_WINDOW_PROBE);
        if same && window == 0 && probed && self.repeats(observed) {
            *found |= Findings::ZERO_WINDOW_PROBE_ACK;
            return true;
        }
        false
    }

    /// Counts acknowledgements that repeat the one before.
    fn duplicate(&mut self, observed: &Observed, verdict: &mut Verdict) {
        if observed.window != 0 && Some(observed.window) == self.window && self.repeats(observed) {
            self.duplicates = if self.duplicates == BEYOND { 1 } else { self.duplicates.saturating_add(1) };
            verdict.findings |= Findings::DUPLICATE_ACK;
            verdict.duplicate_ack = self.duplicates;
            verdict.duplicate_of = self.original;
        }
    }

    /// Acknowledgements of what was not seen.
    fn beyond(&self, other: &mut Side, observed: &Observed, verdict: &mut Verdict) {
        if other.reached == Seq(0) || !observed.ack.after(other.reached) || observed.flags & ACK == 0 {
            return;
        }
        if other.reached == other.next {
            let told = other.duplicates > 0;
            other.duplicates = BEYOND;
            if told {
                verdict.findings |= Findings::ANALYSED;
                return;
            }
        }
        verdict.findings |= Findings::ACK_LOST_SEGMENT;
        other.reached = other.next;
    }

    /// What kind of repetition a segment is that does not advance.
    fn repetition(&self, other: &Side, observed: &Observed, initial_rtt: Option<Delta>, verdict: &mut Verdict) {
        let Observed { seq, len, flags, time, .. } = *observed;
        if len == 0 && flags & (SYN | FIN) == 0 || verdict.findings.has(Findings::KEEP_ALIVE) {
            return;
        }
        let end = behind(seq, len);
        if len > 0 && other.acknowledged != Seq(0) && end.at_or_before(other.acknowledged) {
            verdict.findings |= Findings::SPURIOUS_RETRANSMISSION | Findings::RETRANSMISSION;
            return;
        }
        if self.next == Seq(0) || !seq.before(self.next) {
            return;
        }
        // More than one byte from the last one seen: it follows a keep-alive or a probe, and brings new data.
        if len > 1 && seq == one_before(self.next) {
            return;
        }
        if other.duplicates >= FAST_DUPLICATES
            && other.acknowledged == seq
            && within(time.since(other.acknowledged_time), FAST_TIME)
        {
            verdict.findings |= Findings::FAST_RETRANSMISSION | Findings::RETRANSMISSION;
            return;
        }
        let soon = initial_rtt.filter(|rtt| *rtt != Delta(0)).unwrap_or(OUT_OF_ORDER_TIME);
        if within(time.since(self.next_time), soon) && self.next != behind(end, control(flags)) {
            verdict.findings |= Findings::OUT_OF_ORDER;
            return;
        }
        verdict.findings |= Findings::RETRANSMISSION;
        verdict.rto_frame = Some(self.waiting.oldest().unwrap_or(self.next_frame));
    }

    /// Takes over what the segment changes for those to come.
    fn remember(&mut self, observed: &Observed, findings: Findings) {
        let Observed { seq, len, flags, .. } = *observed;
        let mut next = behind(seq, len);
        if len > 0 || flags & (SYN | FIN) != 0 {
            // Wireshark counts the numbers of SYN and FIN only while it remembers segments.
            if self.waiting.segments.len() < MAX_UNACKNOWLEDGED {
                next = behind(next, control(flags));
                self.waiting.push(Segment { seq, next, frame: observed.frame }, self.base.unwrap_or_default());
            }
        }
        let probe = findings.has(Findings::ZERO_WINDOW_PROBE);
        if !probe && (self.next == Seq(0) || next.after(self.next)) {
            self.next = next;
            self.next_frame = observed.frame;
            self.next_time = observed.time;
        }
        if !probe && (self.reached == Seq(0) || seq == self.reached) {
            self.reached = self.next;
        }
        self.window = Some(observed.window);
        self.unscaled = flags & SYN != 0;
        self.acknowledged = observed.ack;
        self.acknowledged_time = observed.time;
        self.findings = findings;
        self.sacked = observed.sacked;
    }

    /// Bytes in flight and bytes since the last push.
    fn flight(&mut self, other: &Side, observed: &Observed, verdict: &mut Verdict) {
        if observed.len == 0 || self.spoiled {
            return;
        }
        let Some((first, last)) = self.waiting.extent(self.base.unwrap_or_default()) else { return };
        self.pushed = if self.push_ended { observed.len } else { self.pushed.wrapping_add(observed.len) };
        self.push_ended = observed.flags & PSH != 0;
        verdict.findings |= Findings::ANALYSED;
        let extent = last.wrapping_sub(first);
        if extent == 0 || extent >= MOST_IN_FLIGHT {
            return;
        }
        // SYN and FIN count for sequence numbers, not for bytes.
        let bytes = extent.saturating_sub(control(observed.flags)).wrapping_sub(other.sacked);
        if bytes == 0 || bytes >= MOST_IN_FLIGHT {
            return;
        }
        verdict.bytes_in_flight = Some(bytes);
        verdict.push_bytes_sent = Some(self.pushed);
    }

    /// Who closes the connection.
    fn closing(&mut self, other: &Side, observed: &Observed, verdict: &mut Verdict) {
        if observed.flags & FIN == 0 {
            return;
        }
        verdict.findings |= if other.finished { Findings::FIN_PASSIVE } else { Findings::FIN_ACTIVE };
        self.finished = !other.finished;
    }
}

impl Waiting {
    fn push(&mut self, segment: Segment, base: Seq) {
        if self.segments.back().is_some_and(|last| segment.seq.before(last.next)) {
            self.disordered = true;
        }
        self.stale |= segment.seq.before(self.taken);
        let (begin, end) = segment.place(base);
        match &mut self.extent {
            Some((first, last)) => (*first, *last) = ((*first).min(begin), (*last).max(end)),
            None if self.segments.is_empty() => self.extent = Some((begin, end)),
            None => {}
        }
        self.segments.push_back(segment);
    }

    /// The frame of the segment that waits longest.
    fn oldest(&self) -> Option<FrameId> {
        self.segments.front().map(|segment| segment.frame)
    }

    /// Removes what `ack` acknowledges. Returns the frame of the oldest segment that ends exactly there.
    fn acknowledge(&mut self, ack: Seq) -> Option<FrameId> {
        // Most acknowledgements repeat: each segment of the other direction carries one.
        if self.segments.is_empty() || ack == self.taken && !self.stale {
            self.taken = ack;
            return None;
        }
        (self.taken, self.stale, self.extent) = (ack, false, None);
        let mut exact = None;
        while let Some(first) = self.segments.front_mut() {
            if first.outlasts(ack, &mut exact) {
                break;
            }
            self.segments.pop_front();
        }
        if self.disordered {
            let mut last: Option<Seq> = None;
            self.disordered = false;
            let disordered = &mut self.disordered;
            self.segments.retain_mut(|segment| {
                let stays = segment.outlasts(ack, &mut exact);
                if stays {
                    *disordered |= last.is_some_and(|last| segment.seq.before(last));
                    last = Some(segment.next);
                }
                stays
            });
        }
        if self.segments.is_empty() && self.segments.capacity() > KEPT {
            self.segments.shrink_to(KEPT);
        }
        exact
    }

    /// From the first to behind the last byte that waits, counted from `base`.
    fn extent(&mut self, base: Seq) -> Option<(u32, u32)> {
        if self.extent.is_none() {
            let places = self.segments.iter().map(|segment| segment.place(base));
            self.extent = if self.disordered {
                places.reduce(|(first, last), (begin, end)| (first.min(begin), last.max(end)))
            } else {
                self.segments.front().zip(self.segments.back()).map(|(f, l)| (f.place(base).0, l.place(base).1))
            };
        }
        self.extent
    }
}

impl Segment {
    /// Where it begins and ends, counted from `base`.
    fn place(&self, base: Seq) -> (u32, u32) {
        (self.seq.0.wrapping_sub(base.0), self.next.0.wrapping_sub(base.0))
    }

    /// Whether something of it is left after an acknowledgement. `exact` takes its frame when it ends just there, unless
    /// an older one did.
    fn outlasts(&mut self, ack: Seq, exact: &mut Option<FrameId>) -> bool {
        if ack == self.next {
            exact.get_or_insert(self.frame);
            return false;
        }
        if !self.next.after(ack) {
            return false;
        }
        if ack.after(self.seq) {
            self.seq = ack;
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn segment(number: u32, from_client: bool, seq: Seq, ack: Seq, len: u32) -> Observed {
        Observed {
            frame: FrameId(number),
            time: Time(i64::from(number) * 1_000_000_000),
            from_client,
            seq,
            ack,
            flags: ACK,
            len,
            window: 1000,
            scale: WindowScale::Unknown,
            sacked: 0,
            reused_ports: false,
        }
    }

    #[test]
    fn a_lost_segment_is_told_of_across_the_wrap_and_acknowledged_when_it_came() {
        let (first, peer) = (Seq(u32::MAX - 98), Seq(7));
        let mut analyzer = Analyzer::default();
        let mut say =
            |number, from_client, seq, ack, len| analyzer.segment(&segment(number, from_client, seq, ack, len));
        assert_eq!(say(0, true, first, peer, 100).bytes_in_flight, Some(100));
        let gap = say(1, true, Seq(51), peer, 50);
        assert_eq!((gap.findings, gap.bytes_in_flight), (Findings::LOST_SEGMENT | Findings::ANALYSED, None));
        assert!(!say(2, false, peer, Seq(1), 0).findings.has(Findings::DUPLICATE_ACK));
        let repeated = say(3, false, peer, Seq(1), 0);
        assert_eq!((repeated.duplicate_ack, repeated.duplicate_of), (1, Some(FrameId(2))));
        let late = say(4, true, Seq(1), peer, 50);
        assert!(late.findings.has(Findings::RETRANSMISSION));
        assert_eq!((late.rto_frame, late.bytes_in_flight), (Some(FrameId(1)), Some(100)));
        assert_eq!(say(5, false, peer, Seq(101), 0).acks, Some(FrameId(1)));
    }

    #[test]
    fn what_is_remembered_is_bounded() {
        let mut analyzer = Analyzer::default();
        for number in 0..MAX_UNACKNOWLEDGED as u32 + 100 {
            analyzer.segment(&segment(number, true, Seq(1 + number), Seq(1), 1));
        }
        assert_eq!(analyzer.client.waiting.segments.len(), MAX_UNACKNOWLEDGED);
        let all = Seq(1 + MAX_UNACKNOWLEDGED as u32);
        assert_eq!(analyzer.segment(&segment(20_000, false, Seq(1), all, 0)).acks, Some(FrameId(9_999)));
        assert!(analyzer.client.waiting.segments.capacity() <= KEPT, "memory is given back");
    }

    #[test]
    fn a_quiet_stream_takes_little() {
        assert!(size_of::<Analyzer>() <= 320 && size_of::<Verdict>() <= 48);
    }
}
