//! The ladder of a connection: its packets in the order of time, the TCP states of both ends, what is long and uneventful
//! folded, and what its course looks like.
//!
//! It is computed from the index and the ledger, which know of each segment who sent it, when, how much, its control flags
//! and what sequence analysis found. Sequence numbers and windows are read from the headers of the rows that somebody looks
//! at. A connection of a million segments so costs one walk along its records.

mod fold;
mod labels;
pub mod late;
mod read;
pub mod series;
pub mod several;
pub mod signs;
mod states;
mod step;
mod walk;

use std::collections::BTreeSet;
use std::sync::Arc;

pub use fold::{FOLD_FROM, Fold, MIN_FOLD, Run};
pub use labels::{Label, Labels, MAX_LABELS, Part};
pub use signs::{MAX_OF_A_KIND, Sign, SignKind, Value};
pub use states::{MAX_TURNS, State, Turn};
pub use step::{SegmentFacts, Step, StepKind};
pub use walk::{Event, MAX_EVENTS};

use super::Capture;
use super::connections::{Connection, Connections};
use crate::base::{Delta, FrameId, StreamId, Time};
use crate::dissect::{Findings, Transport};
use crate::engine::ledger::{Segment, state};
use fold::Folds;
use signs::Watch;
use states::Tracker;

/// Packets at the beginning that always have a row.
const HANDSHAKE: u32 = 3;

/// Late segments of a direction whose first copy is looked for; of more the analysis alone tells what they are.
const MAX_SEARCHES: u32 = 256;

/// What is known of one direction of a connection.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Side {
    /// Packets that it sent.
    pub packets: u32,
    /// Payload bytes on the wire in them, repetitions included.
    pub bytes: u64,
    /// Segments that repeat what was sent before.
    pub repeated: u32,
    /// Segments that another one overtook.
    pub out_of_order: u32,
    /// Late segments whose first copy was looked for.
    searched: u32,
    /// Times that it closed its window.
    pub zero_windows: u32,
    /// Whether its SYN was captured.
    pub syn: bool,
    /// The relative sequence number behind its FIN, once it sent one.
    pub behind_fin: Option<u64>,
}

/// A connection as a ladder.
pub struct Ladder {
    capture: Arc<Capture>,
    connections: Connections,
    /// The connection as a whole.
    pub connection: Connection,
    events: Vec<Event>,
    /// Whether there are earlier packets than [`MAX_EVENTS`] can hold.
    pub cut: bool,
    turns: Vec<Turn>,
    folds: Folds,
    /// What its course looks like, in the order of time.
    pub signs: Vec<Sign>,
    /// What each side sent: client, server.
    pub sides: [Side; 2],
}

/// What stands on a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row {
    /// One packet, by its place in the connection.
    One(u32),
    /// Many that are folded.
    Fold(Fold),
}

impl Row {
    /// Its first packet.
    pub fn first(self) -> u32 {
        match self {
            Self::One(at) => at,
            Self::Fold(fold) => fold.first,
        }
    }
}

impl Ladder {
    /// The ladder of a stream; `None` when the capture has no such stream.
    pub fn open(capture: &Arc<Capture>, id: StreamId) -> Option<Self> {
        let mut connections = Connections::new(Arc::clone(capture));
        let connection = connections.connection(id)?;
        let mut ladder = Self {
            capture: Arc::clone(capture),
            connections,
            connection,
            events: Vec::new(),
            cut: false,
            turns: Vec::new(),
            folds: Folds::default(),
            signs: Vec::new(),
            sides: Default::default(),
        };
        ladder.digest();
        Some(ladder)
    }

    /// What client and server are called, of the kinds of names that are shown. From the wire.
    pub fn names(&self) -> [Option<String>; 2] {
        self.connection.names(&self.capture)
    }

    /// Looks whether the capture grew. Says whether anything may be another.
    pub fn refresh(&mut self) -> bool {
        let id = self.connection.id;
        let Some(connection) = self.connections.connection(id) else { return false };
        let settles = self.connection != connection;
        let more = self.events.last().is_none_or(|last| last.frame < connection.stream.last);
        self.connection = connection;
        if settles || more {
            self.digest();
        }
        settles || more
    }

    /// Walks along the packets that are new and looks at all of them: what later ones say of earlier ones may have changed.
    fn digest(&mut self) {
        let after = self.events.last().map(|event| event.frame);
        let room = MAX_EVENTS.saturating_sub(self.events.len());
        let capture = Arc::clone(&self.capture);
        let connection = self.connection;
        let along = read::along(&capture, &connection, after, room);
        let (walked, cut) = match along {
            Some(_) => (Vec::new(), false),
            None => walk::back(&capture, &connection, after, room),
        };
        // Packets that came and do not fit are the only ones that a full ladder lacks; their number is in the connection.
        self.cut |= cut;
        let mut tracker = Tracker::new(&self.connection);
        let mut watch = Watch::new(&capture, &self.connection);
        let mut guard = fold::Guard::new(&capture, self.is_tcp());
        self.sides = Default::default();
        let before = std::mem::take(&mut self.events);
        let count = (connection.stream.frames as usize).min(MAX_EVENTS);
        self.events.reserve(count);
        let listed = before.into_iter().chain(walked).map(|event| read::Known::of(&capture, event));
        read::hand_on(count, listed.chain(along.into_iter().flatten()), |read::Known { mut event, rest }| {
            if let Some((time, segment)) = rest {
                let at = u32::try_from(self.events.len()).unwrap_or(u32::MAX);
                if let Some(side) = self.sides.get_mut(usize::from(!event.from_client())) {
                    side.count(&capture, &event, segment.map(|(_, segment)| segment).as_ref());
                }
                let seen = Seen { at, event, time, segment };
                tracker.see(&seen);
                let notable = watch.see(&seen);
                // How it begins is never folded.
                event.set_stands_alone((at < HANDSHAKE) | notable | guard.stands_alone(&seen));
            }
            self.events.push(event);
        });
        self.turns = tracker.finish();
        self.signs = watch.finish(&mut self.connections);
        for frame in self.signs.iter().flat_map(|sign| &sign.rows) {
            let place = walk::place(&self.events, *frame);
            if let Some(event) = place.and_then(|at| self.events.get_mut(at)) {
                event.set_stands_alone(true);
            }
        }
        self.folds.arrange(&self.events);
    }

    /// The capture.
    pub fn capture(&self) -> &Arc<Capture> {
        &self.capture
    }

    /// All packets.
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// Rows there are, as it is folded now.
    pub fn rows(&self) -> u32 {
        self.folds.rows()
    }

    /// A row.
    pub fn row(&self, row: u32) -> Option<Row> {
        self.folds.row(row)
    }

    /// The row on which a packet stands, or the fold that hides it.
    pub fn row_of(&self, at: u32) -> u32 {
        self.folds.row_of(at)
    }

    /// The place of a frame in the connection, or of the one before it.
    pub fn place_of(&self, frame: FrameId) -> Option<u32> {
        let behind = self.events.partition_point(|event| event.frame <= frame);
        u32::try_from(behind.checked_sub(1)?).ok()
    }

    /// The first packet of a row.
    pub fn first_of(&self, row: u32) -> Option<u32> {
        self.row(row).map(Row::first)
    }

    /// Opens the fold of a row, or closes the one that a packet belongs to. Says whether there was one.
    pub fn set_folded(&mut self, row: u32, folded: bool) -> bool {
        match self.first_of(row) {
            Some(at) => self.folds.set_folded(at, folded),
            None => false,
        }
    }

    /// Opens all folds, or closes all if all are open.
    pub fn toggle_all(&mut self) {
        self.folds.toggle_all();
    }

    /// The folds that are open, by their first packet.
    pub fn open_folds(&self) -> &BTreeSet<u32> {
        self.folds.opened()
    }

    /// The states of client and server before and after a packet.
    pub fn states(&self, at: u32) -> [[State; 2]; 2] {
        let behind = self.turns.partition_point(|turn| turn.at <= at);
        let after = behind.checked_sub(1).and_then(|turn| self.turns.get(turn));
        let is_own = after.is_some_and(|turn| turn.at == at && behind > 1);
        let before = if is_own { behind.checked_sub(2).and_then(|turn| self.turns.get(turn)) } else { after };
        let unknown = [State::Unknown; 2];
        [before, after].map(|turn| turn.map_or(unknown, |turn| turn.states))
    }

    /// The states with which it begins.
    pub fn first_states(&self) -> [State; 2] {
        self.turns.first().map_or([State::Unknown; 2], |turn| turn.states)
    }

    /// All changes of state; the first turn is the beginning.
    pub fn turns(&self) -> &[Turn] {
        &self.turns
    }

    /// The signs that point at a packet.
    pub fn signs_at(&self, frame: FrameId) -> impl Iterator<Item = &Sign> {
        self.signs.iter().filter(move |sign| sign.rows.contains(&frame))
    }

    /// When a packet was captured.
    pub fn time(&self, at: u32) -> Option<Time> {
        let event = self.events.get(at as usize)?;
        self.capture.record(event.frame).map(|record| record.time)
    }

    /// Since its first packet.
    pub fn since_start(&self, at: u32) -> Delta {
        let (first, own) = (self.time(0).unwrap_or_default(), self.time(at).unwrap_or_default());
        own.since(first)
    }

    /// Whether it is a TCP connection.
    pub fn is_tcp(&self) -> bool {
        self.connection.stream.transport == Transport::Tcp
    }
}

/// A packet as the parts of the first look see it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Seen {
    /// Its place in the connection.
    pub at: u32,
    /// It.
    pub event: Event,
    /// When it was captured.
    pub time: Time,
    /// Its segment.
    pub segment: Option<(crate::base::SegmentId, Segment)>,
}

impl Seen {
    /// Whether its segment has a bit of [`state`].
    pub fn has(&self, bit: u16) -> bool {
        self.segment.is_some_and(|(_, segment)| segment.state & bit != 0)
    }

    /// What the analysis found of its segment.
    pub fn findings(&self) -> Findings {
        self.segment.map_or(Findings::NONE, |(_, segment)| segment.findings())
    }

    /// 0 for the client, 1 for the server.
    pub fn side(&self) -> usize {
        usize::from(!self.event.from_client())
    }
}

impl Side {
    fn count(&mut self, capture: &Capture, event: &Event, segment: Option<&Segment>) {
        self.packets = self.packets.saturating_add(1);
        let Some(segment) = segment else { return };
        self.bytes = self.bytes.saturating_add(u64::from(event.len));
        let findings = segment.findings();
        // What comes again so soon that it seems to be overtaken is told by its first copy, as on its row.
        let late = findings.has(Findings::OUT_OF_ORDER);
        let again = late && self.searched < MAX_SEARCHES && {
            self.searched += 1;
            late::first_copy(capture, segment).is_some()
        };
        self.repeated += u32::from(again || findings.has(Findings::RETRANSMISSION));
        self.out_of_order += u32::from(late && !again);
        self.zero_windows += u32::from(findings.has(Findings::ZERO_WINDOW));
        self.syn |= segment.state & state::SYN != 0;
        if segment.state & state::FIN != 0 && self.behind_fin.is_none() {
            // One for the SYN, one for the FIN: RFC 9293 §3.4.
            self.behind_fin = Some(segment.position.saturating_add(u64::from(event.len)).saturating_add(2));
        }
    }
}
