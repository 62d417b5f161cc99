//! The analyses of all TCP streams of a pass: which are kept ready for more segments, and for how long.
//!
//! A stream has ended when a reset or both FINs were seen. Those that ended are kept for late segments until
//! [`MAX_CLOSING`] others have ended after them; of those that did not, at most [`MAX_LIVE`] are kept, and one more makes
//! those go that were idle longest. What comes later of a stream that was let go of is analysed as if it began there.

use std::collections::VecDeque;

use super::ledger::{IN_FLIGHT, PUSHED};
use super::stack::{LET_GO_AT_ONCE, MAX_CLOSING, MAX_LIVE};
use super::tcp_analysis::{Analyzer, Observed, Verdict};
use crate::base::{Delta, FrameId, Window};
use crate::dissect::{Completeness, Findings};

const FIN: u16 = 0x001;
const RST: u16 = 0x004;
const BOTH: u8 = 3;

/// What is found of a segment, in the form in which its record keeps it: it goes to another thread with each segment, so
/// it is small.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Analysis {
    /// Findings, with bits that say which numbers are known: [`Segment::analysis`](super::ledger::Segment::analysis).
    pub findings: u32,
    /// The number of the frame that its acknowledgement is for; 0 for none.
    pub acknowledges: u32,
    /// See [`Segment::in_flight`](super::ledger::Segment::in_flight).
    pub in_flight: u32,
    /// See [`Segment::pushed`](super::ledger::Segment::pushed).
    pub pushed: u32,
    /// The number of the frame from which the timeout of a retransmission counts; 0 for none.
    pub timeout: u32,
    /// From SYN to the acknowledgement that ends the handshake, as far as the stream was seen, in nanoseconds; 0 while it is
    /// not known. Saturates.
    pub initial_rtt: u32,
}

impl Analysis {
    fn of(verdict: &Verdict, initial_rtt: Option<Delta>) -> Self {
        let number = |frame: Option<FrameId>| frame.map_or(0, |frame| frame.number() as u32);
        let mut analysis = Self {
            findings: verdict.findings.0,
            acknowledges: number(verdict.acks),
            timeout: number(verdict.rto_frame),
            initial_rtt: initial_rtt.map_or(0, |rtt| u32::try_from(rtt.0.max(1)).unwrap_or(u32::MAX)),
            ..Self::default()
        };
        if verdict.findings.has(Findings::DUPLICATE_ACK) {
            (analysis.in_flight, analysis.pushed) = (verdict.duplicate_ack, number(verdict.duplicate_of));
            return analysis;
        }
        if let Some(bytes) = verdict.bytes_in_flight {
            analysis.findings |= IN_FLIGHT;
            analysis.in_flight = bytes;
        }
        if let Some(bytes) = verdict.push_bytes_sent {
            analysis.findings |= PUSHED;
            analysis.pushed = bytes;
        }
        analysis
    }

    /// The findings alone.
    pub fn findings(&self) -> Findings {
        Findings(self.findings & !(IN_FLIGHT | PUSHED))
    }
}

/// All streams, by `tcp.stream`.
#[derive(Default)]
pub struct Analyzers {
    streams: Window<Box<Kept>>,
    /// Streams that have ended, oldest first.
    ended: VecDeque<u32>,
    /// How many are kept.
    live: usize,
    /// The memory of some that were let go of, for those to come.
    // It is the boxes that are kept.
    #[allow(clippy::vec_box)]
    spare: Vec<Box<Kept>>,
}

/// So many of those.
const MAX_SPARE: usize = 16;

#[derive(Default)]
struct Kept {
    analyzer: Analyzer,
    /// Its last frame.
    last: FrameId,
    /// Which directions have ended: bits.
    ended: u8,
}

impl Analyzers {
    /// Takes the next segment of the stream `index`. Says what is found of it, and which parts of the conversation were seen.
    // What was just put together in small pieces is taken from memory in large ones: without that the processor need not wait.
    #[inline(always)]
    pub fn segment(&mut self, index: u32, observed: &Observed) -> (Analysis, Completeness) {
        let slot = self.streams.place(index as usize);
        if slot.is_none() {
            self.live = self.live.saturating_add(1);
        }
        let kept = slot.get_or_insert_with(|| self.spare.pop().unwrap_or_default());
        let verdict = kept.analyzer.segment(observed);
        let found = (Analysis::of(&verdict, kept.analyzer.initial_rtt()), kept.analyzer.completeness());
        kept.last = observed.frame;
        let before = kept.ended;
        kept.ended |= match observed.flags & (FIN | RST) {
            0 => 0,
            FIN if observed.from_client => 1,
            FIN => 2,
            _ => BOTH,
        };
        if kept.ended == BOTH && before != BOTH {
            self.ended.push_back(index);
            if self.ended.len() > MAX_CLOSING {
                let oldest = self.ended.pop_front();
                self.forget(oldest.unwrap_or(index));
            }
        }
        if self.live > MAX_LIVE {
            self.let_go();
        }
        found
    }

    fn forget(&mut self, index: u32) {
        let Some(mut kept) = self.streams.remove(index as usize) else { return };
        self.live = self.live.saturating_sub(1);
        if self.spare.len() < MAX_SPARE {
            kept.analyzer.clear();
            (kept.last, kept.ended) = (FrameId(0), 0);
            self.spare.push(kept);
        }
    }

    fn let_go(&mut self) {
        let mut idle: Vec<(FrameId, u32)> =
            self.streams.iter().map(|(index, kept)| (kept.last, index as u32)).collect();
        if idle.len() > LET_GO_AT_ONCE {
            idle.select_nth_unstable(LET_GO_AT_ONCE);
            idle.truncate(LET_GO_AT_ONCE);
        }
        for (_, index) in idle {
            self.forget(index);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{Seq, Time};
    use crate::dissect::WindowScale;

    fn observed(frame: u32, flags: u16, seq: u32) -> Observed {
        Observed {
            frame: FrameId(frame),
            time: Time(i64::from(frame)),
            from_client: true,
            seq: Seq(seq),
            ack: Seq(1),
            flags,
            len: 10,
            window: 1000,
            scale: WindowScale::Unknown,
            sacked: 0,
            reused_ports: false,
        }
    }

    #[test]
    fn streams_that_ended_are_kept_for_a_while_and_idle_ones_while_there_is_room() {
        let mut analyzers = Analyzers::default();
        let again = |analyzers: &mut Analyzers, index| {
            let found = analyzers.segment(index, &observed(9, 0x010, 5)).0.findings();
            found.has(Findings::RETRANSMISSION) || found.has(Findings::OUT_OF_ORDER)
        };
        for index in 0..MAX_CLOSING as u32 {
            analyzers.segment(index, &observed(index, 0x014, 5));
        }
        assert!(again(&mut analyzers, 0), "it is remembered");
        analyzers.segment(MAX_CLOSING as u32, &observed(8, 0x014, 5));
        assert_eq!(analyzers.live, MAX_CLOSING);
        assert!(!again(&mut analyzers, 0) && again(&mut analyzers, 1));
        for index in 0..MAX_LIVE as u32 {
            analyzers.segment(10_000 + index, &observed(100 + index, 0x010, 5));
        }
        assert!(analyzers.live <= MAX_LIVE && analyzers.live > MAX_LIVE - LET_GO_AT_ONCE - 1);
        assert!(!again(&mut analyzers, 1) && again(&mut analyzers, 10_000 + MAX_LIVE as u32 - 1));
    }

    #[test]
    fn memory_that_is_used_again_remembers_nothing() {
        let mut used = Analyzers::default();
        let many = (MAX_CLOSING + MAX_SPARE) as u32 + 2;
        for index in 0..many {
            for (flags, seq) in [(0x002, 7), (0x018, 9), (0x018, 8), (0x014, 50)] {
                used.segment(index, &Observed { window: 0, ..observed(index, flags, seq) });
            }
        }
        assert!(!used.spare.is_empty() && used.spare.len() <= MAX_SPARE);
        let mut fresh = Analyzers::default();
        for (frame, flags, seq) in [(1, 0x018, 5), (2, 0x018, 15), (3, 0x010, 5), (4, 0x010, 40), (5, 0x011, 50)] {
            let observed = observed(frame, flags, seq);
            assert_eq!(used.segment(many, &observed), fresh.segment(many, &observed), "frame {frame}");
        }
    }
}
