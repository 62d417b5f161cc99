//! Bytes that nobody here reads as messages, and what went wrong on their way.

use super::{Step, Stories, facts};
use crate::analysis::connections::Connection;
use crate::analysis::ladder::late;
use crate::base::{Delta, FrameId, SegmentId};
use crate::dissect::{Direction, Findings};
use crate::engine::ledger::Segment;

/// Segments with data that are told one by one.
const MAX_SEGMENTS: usize = 12;
/// Troubles of a connection that are told one by one, of each kind.
const MAX_TROUBLES: usize = 6;
/// Bytes of a payload that a step shows.
const SHOWN: usize = 48;

impl Stories {
    /// The data of a connection whose protocol is not known.
    pub(super) fn data(&mut self, connection: &Connection) -> Vec<Step> {
        let [client, server] = connection.conversation.last_segments;
        let mut all: Vec<(SegmentId, Segment)> = [client, server]
            .into_iter()
            .flat_map(|last| self.segments_back(last).filter(|(_, segment)| segment.captured > 0 && !segment.repeats()))
            .collect();
        all.sort_unstable_by_key(|(id, _)| *id);
        let left = all.len().saturating_sub(MAX_SEGMENTS);
        let mut steps = Vec::new();
        for (_, segment) in all.iter().take(MAX_SEGMENTS) {
            steps.push(self.data_step(segment));
        }
        if left > 0 {
            let frame = all.get(MAX_SEGMENTS).map(|(_, segment)| segment.frame);
            let bytes: u64 = all.iter().skip(MAX_SEGMENTS).map(|(_, segment)| u64::from(segment.captured)).sum();
            steps.push(Step::new("data-more").frames(frame).fact("count", left).fact("bytes", bytes));
        }
        if steps.is_empty() {
            steps.push(Step::skipped("data-none"));
        }
        steps
    }

    fn data_step(&mut self, segment: &Segment) -> Step {
        let header = self.header(segment.frame);
        let text = self.look(segment.frame, |view| {
            let payload = facts::items(view, "tcp.payload").next().map(|item| view.bytes(item)).unwrap_or_default();
            let start = payload.get(..payload.len().min(SHOWN)).unwrap_or_default();
            let readable = !start.is_empty()
                && start.iter().all(|byte| byte.is_ascii_graphic() || matches!(byte, b' ' | b'\r' | b'\n' | b'\t'));
            readable.then(|| String::from_utf8_lossy(start).trim_end().to_owned())
        });
        let mut step = Step::new("data")
            .frame(segment.frame)
            .look("tcp.len")
            .from(segment.direction(), "")
            .carries(header.len)
            .fact("bytes", header.len)
            .fact("first", header.seq)
            .fact("last", header.seq.saturating_add(header.len).saturating_sub(1))
            .fact("next", header.next())
            .ask("next");
        step.lines = text.flatten().iter().map(|text| facts::short(text)).collect();
        step
    }

    /// What went wrong: repeated segments, windows that closed.
    pub(super) fn troubles(&mut self, connection: &Connection) -> Vec<Step> {
        let [client, server] = connection.conversation.last_segments;
        let kinds = [
            Findings::RETRANSMISSION,
            Findings::FAST_RETRANSMISSION,
            Findings::SPURIOUS_RETRANSMISSION,
            Findings::OUT_OF_ORDER,
            Findings::ZERO_WINDOW,
        ];
        let of_interest = |segment: &Segment| kinds.iter().any(|kind| segment.findings().has(*kind));
        let mut all: Vec<(SegmentId, Segment)> = [client, server]
            .into_iter()
            .flat_map(|last| self.segments_back(last).filter(|(_, segment)| of_interest(segment)))
            .collect();
        all.sort_unstable_by_key(|(id, _)| *id);
        let mut steps = Vec::new();
        let mut told = [0usize; 3];
        let mut left = 0usize;
        for (id, segment) in all {
            let findings = segment.findings();
            let again = || late::first_copy(&self.capture, &segment).is_some();
            let kind = match () {
                () if findings.has(Findings::ZERO_WINDOW) => 0,
                () if findings.has(Findings::OUT_OF_ORDER) && !again() => 1,
                () => 2,
            };
            // A repeated SYN is told with the handshake, a repeated FIN changes nothing.
            if kind == 2 && segment.captured == 0 {
                continue;
            }
            let Some(count) = told.get_mut(kind) else { continue };
            *count += 1;
            if *count > MAX_TROUBLES {
                left += 1;
                continue;
            }
            let header = self.header(segment.frame);
            steps.push(match kind {
                0 => self.zero_window(connection, segment.frame, segment.direction()),
                1 => {
                    let repair = late::repair_before(&self.capture, &segment);
                    Step::new(if repair.is_some() { "repairs" } else { "out-of-order" })
                        .frame(segment.frame)
                        .look("tcp.seq")
                        .from(segment.direction(), "")
                        .carries(header.len)
                        .fact("first", header.seq)
                        .fact("bytes", header.len)
                        .maybe("repair", repair)
                }
                _ => self.repeated(id, &segment),
            });
        }
        if left > 0 {
            steps.push(Step::skipped("trouble-more").fact("count", left));
        }
        steps
    }

    fn repeated(&mut self, id: SegmentId, segment: &Segment) -> Step {
        let header = self.header(segment.frame);
        let findings = segment.findings();
        let verdict = self.capture.ledger().verdict(id, segment);
        let time = |frame: FrameId| self.capture.record(frame).map(|record| record.time);
        let waited = verdict.rto_frame.and_then(time).zip(time(segment.frame)).map(|(from, to)| to.since(from));
        let asked = self.duplicates_before(segment);
        let key = match () {
            () if findings.has(Findings::SPURIOUS_RETRANSMISSION) => "repeated-in-vain",
            () if asked >= 3 || asked > 0 && findings.has(Findings::FAST_RETRANSMISSION) => "repeated-fast",
            () => "repeated",
        };
        Step::new(key)
            .frame(segment.frame)
            .look("tcp.seq")
            .from(segment.direction(), "")
            .carries(header.len)
            .fact("first", header.seq)
            .fact("last", header.seq.saturating_add(header.len).saturating_sub(1))
            .fact("bytes", header.len)
            .fact("next", header.next())
            .maybe("waited", waited.filter(|waited| waited.0 > 0))
            .maybe("duplicates", (asked > 0).then_some(asked))
            .ask("next")
    }

    /// Duplicate acknowledgments of the other side before a segment that ask for just this one.
    fn duplicates_before(&mut self, segment: &Segment) -> u64 {
        let header = self.header(segment.frame);
        let mut most = 0;
        let before = (0..segment.frame.0).rev().take(64).map(FrameId);
        let frames: Vec<FrameId> = before.collect();
        for frame in frames {
            let found = self.capture.ledger().segments_of(frame).find(|(_, other)| {
                other.direction() != segment.direction() && other.findings().has(Findings::DUPLICATE_ACK)
            });
            let Some((id, other)) = found else { continue };
            if self.header(frame).ack == header.seq {
                let verdict = self.capture.ledger().verdict(id, &other);
                most = most.max(u64::from(verdict.duplicate_ack));
                break;
            }
        }
        most
    }

    fn zero_window(&mut self, connection: &Connection, frame: FrameId, sender: Direction) -> Step {
        let later = self.frames(connection, FrameId(frame.0.saturating_add(1)), 256);
        let mut opened = None;
        for (other, own) in later {
            if own == sender && self.header(other).window.is_some_and(|window| window > 0) {
                opened = Some(other);
                break;
            }
        }
        let time = |frame: FrameId| self.capture.record(frame).map(|record| record.time);
        let closed: Option<Delta> = opened.and_then(time).zip(time(frame)).map(|(later, now)| later.since(now));
        Step::new("zero-window")
            .frame(frame)
            .frames(opened)
            .look("tcp.window_size_value")
            .from(sender, "ACK, window 0")
            .fact("window", 0u64)
            .maybe("opened", opened)
            .maybe("took", closed)
            .ask("window")
    }
}
