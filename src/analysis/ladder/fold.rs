//! Long runs of plain data and acknowledgements are folded into one row. What opens, closes, repeats, is missing or begins or
//! ends a message stands alone.

use std::collections::BTreeSet;

use super::Seen;
use super::walk::Event;
use crate::analysis::{Capture, registry};
use crate::base::MessageId;
use crate::dissect::Findings;
use crate::engine::ledger::{MessageRecord, flags, state};
use crate::protocols::tls::kind::Kind;

/// Connections of fewer packets are shown whole.
pub const FOLD_FROM: usize = 40;
/// The least packets that are folded.
pub const MIN_FOLD: u32 = 5;
/// Messages of a conversation (as of a WebSocket) that stand alone.
const FOLLOWING: u32 = 64;

/// Packets that stand on a row each, or on one together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// The first of them.
    pub first: u32,
    /// How many.
    pub count: u32,
    /// Whether they may be folded.
    pub foldable: bool,
    /// Whether they are.
    pub folded: bool,
    /// The row of the first.
    pub row: u32,
}

/// What is hidden by a folded row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fold {
    /// The first packet.
    pub first: u32,
    /// How many.
    pub count: u32,
}

/// All rows.
#[derive(Default)]
pub(super) struct Folds {
    runs: Vec<Run>,
    opened: BTreeSet<u32>,
}

impl Folds {
    /// Arranges packets anew; folds that were open stay open.
    pub fn arrange(&mut self, events: &[Event]) {
        self.runs.clear();
        let total = u32::try_from(events.len()).unwrap_or(u32::MAX);
        if events.len() < FOLD_FROM {
            self.push(0, total, false);
        } else {
            let mut from = 0;
            while from < total {
                let alone = |at: u32| events.get(at as usize).is_none_or(Event::stands_alone);
                let kind = alone(from);
                let to = (from..total).find(|at| alone(*at) != kind).unwrap_or(total);
                self.push(from, to.saturating_sub(from), !kind);
                from = to;
            }
        }
        self.count();
    }

    fn push(&mut self, first: u32, count: u32, foldable: bool) {
        let foldable = foldable && count >= MIN_FOLD;
        match self.runs.last_mut() {
            // Rows of one packet each are one run, however they came to be.
            Some(last) if !last.foldable && !foldable => last.count = last.count.saturating_add(count),
            _ if count > 0 => self.runs.push(Run { first, count, foldable, folded: foldable, row: 0 }),
            _ => {}
        }
    }

    fn count(&mut self) {
        let mut row = 0u32;
        for run in &mut self.runs {
            run.folded = run.foldable && !self.opened.contains(&run.first);
            run.row = row;
            row = row.saturating_add(if run.folded { 1 } else { run.count });
        }
    }

    /// Rows there are.
    pub fn rows(&self) -> u32 {
        self.runs.last().map_or(0, |run| run.row.saturating_add(if run.folded { 1 } else { run.count }))
    }

    /// A row.
    pub fn row(&self, row: u32) -> Option<super::Row> {
        let behind = self.runs.partition_point(|run| run.row <= row);
        let run = self.runs.get(behind.checked_sub(1)?)?;
        let within = row.checked_sub(run.row)?;
        match run.folded {
            true => (within == 0).then_some(super::Row::Fold(Fold { first: run.first, count: run.count })),
            false => (within < run.count).then_some(super::Row::One(run.first.saturating_add(within))),
        }
    }

    fn run_of(&self, at: u32) -> Option<&Run> {
        let behind = self.runs.partition_point(|run| run.first <= at);
        self.runs.get(behind.checked_sub(1)?)
    }

    /// The row on which a packet stands.
    pub fn row_of(&self, at: u32) -> u32 {
        let Some(run) = self.run_of(at) else { return 0 };
        let within = at.saturating_sub(run.first).min(run.count.saturating_sub(1));
        run.row.saturating_add(if run.folded { 0 } else { within })
    }

    /// Closes or opens the fold to which a packet belongs. Says whether that changes anything.
    pub fn set_folded(&mut self, at: u32, folded: bool) -> bool {
        let Some(run) = self.run_of(at).filter(|run| run.foldable && run.folded != folded) else { return false };
        let first = run.first;
        match folded {
            true => self.opened.remove(&first),
            false => self.opened.insert(first),
        };
        self.count();
        true
    }

    /// Opens all, or closes all if none is closed.
    pub fn toggle_all(&mut self) {
        let closed: Vec<u32> = self.runs.iter().filter(|run| run.folded).map(|run| run.first).collect();
        if closed.is_empty() {
            self.opened.clear();
        } else {
            self.opened.extend(closed);
        }
        self.count();
    }

    pub fn opened(&self) -> &BTreeSet<u32> {
        &self.opened
    }
}

/// Decides which packets stand alone.
pub(super) struct Guard<'c> {
    capture: &'c Capture,
    /// The message of the last segment of each direction.
    messages: [Option<(MessageId, MessageRecord)>; 2],
    following: u32,
    is_tcp: bool,
}

impl<'c> Guard<'c> {
    pub fn new(capture: &'c Capture, is_tcp: bool) -> Self {
        Self { capture, messages: [None, None], following: 0, is_tcp }
    }

    /// Whether a packet is never folded.
    pub fn stands_alone(&mut self, seen: &Seen) -> bool {
        // Repetitions, gaps and closed windows tell of trouble.
        const TROUBLE: Findings = Findings(
            Findings::RETRANSMISSION.0
                | Findings::OUT_OF_ORDER.0
                | Findings::LOST_SEGMENT.0
                | Findings::ACK_LOST_SEGMENT.0
                | Findings::KEEP_ALIVE.0
                | Findings::KEEP_ALIVE_ACK.0
                | Findings::ZERO_WINDOW.0
                | Findings::ZERO_WINDOW_PROBE.0
                | Findings::ZERO_WINDOW_PROBE_ACK.0
                | Findings::REUSED_PORTS.0,
        );
        let Some((id, segment)) = seen.segment else {
            // A datagram of a long exchange is as plain as a segment; an error that quotes a segment is not.
            return self.is_tcp;
        };
        if seen.has(state::SYN | state::FIN | state::RST | state::CONFLICT) || segment.findings().has(TROUBLE) {
            return true;
        }
        let Some(message) = segment.message else { return false };
        let side = seen.side();
        let known = self.messages.get(side).copied().flatten().filter(|(known, _)| *known == message);
        let record = known.map(|(_, record)| record).or_else(|| self.capture.ledger().message(message));
        let Some(record) = record else { return false };
        if let Some(place) = self.messages.get_mut(side) {
            *place = Some((message, record));
        }
        let edge = record.first == id || record.last == id;
        edge && self.matters(&record)
    }

    /// Whether the ends of a message are worth a row: of protected data there are as many as there are records.
    fn matters(&mut self, record: &MessageRecord) -> bool {
        if record.is(flags::FOLLOWS) {
            self.following = self.following.saturating_add(1);
            return self.following <= FOLLOWING;
        }
        if registry().at(record.protocol).is_some_and(|protocol| protocol.field.filter == "tls") {
            const HANDSHAKE: u8 = 22;
            let kind = Kind(record.kind);
            return !kind.has(Kind::PROTECTED) || kind.content() == Some(HANDSHAKE);
        }
        true
    }
}
