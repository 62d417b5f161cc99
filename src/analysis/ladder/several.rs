//! Several connections as one ladder: all their packets in the order of time, between the parties that talk.
//!
//! A party is a socket that is asked, or a host that asks from many ports. A host that is asked on one port and asks others
//! itself, as a proxy does, is one party.

use std::collections::HashSet;
use std::sync::Arc;

use super::fold::Folds;
use super::{Event, Ladder, Row, Step};
use crate::analysis::Capture;
use crate::analysis::connections::{Connection, Connections};
use crate::base::{Address, Delta, FrameId, StreamId, Time};

/// Connections of one ladder; more are left out.
pub const MAX_STREAMS: usize = 32;
/// Lanes; connections that need another one are left out.
pub const MAX_LANES: usize = 6;
/// Streams that are gathered for one ladder; most of them find no room then, and are counted.
pub const MAX_GATHERED: usize = 10_000;
/// Packets of all connections together; connections that bring more are left out.
pub const MAX_PACKETS: usize = 1 << 20;

/// Adds the streams of frames that are not there yet, in the order of their frames; at most [`MAX_GATHERED`] of them.
pub fn add_streams(capture: &Capture, frames: impl Iterator<Item = FrameId>, streams: &mut Vec<StreamId>) {
    let mut known: HashSet<StreamId> = streams.iter().copied().collect();
    for frame in frames {
        let Some(record) = capture.record(frame) else { continue };
        for link in capture.streams_of(frame, &record) {
            if streams.len() >= MAX_GATHERED {
                return;
            }
            if known.insert(link.stream) {
                streams.push(link.stream);
            }
        }
    }
}

/// A party.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lane {
    /// Its address.
    pub address: Address,
    /// The port on which it is asked; `None` of who only asks.
    pub port: Option<u16>,
    /// Whether it asks others.
    pub asks: bool,
}

/// Where a packet stands in its own connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Place {
    ladder: u16,
    at: u32,
}

/// Several connections.
pub struct Several {
    ladders: Vec<Ladder>,
    lanes: Vec<Lane>,
    /// The lanes of client and server of each connection.
    ends: Vec<[usize; 2]>,
    places: Vec<Place>,
    events: Vec<Event>,
    folds: Folds,
    /// Connections that found no room.
    pub left_out: usize,
}

impl Several {
    /// The ladder of these streams, in the order in which they begin; `None` when the capture has none of them.
    pub fn open(capture: &Arc<Capture>, ids: &[StreamId]) -> Option<Self> {
        let mut connections = Connections::new(Arc::clone(capture));
        let mut all: Vec<Connection> = ids.iter().filter_map(|id| connections.connection(*id)).collect();
        all.sort_by_key(|connection| (connection.stream.first, connection.id));
        all.dedup_by_key(|connection| connection.id);
        let parties = Parties::new(&all);
        let mut several = Self {
            ladders: Vec::new(),
            lanes: Vec::new(),
            ends: Vec::new(),
            places: Vec::new(),
            events: Vec::new(),
            folds: Folds::default(),
            left_out: 0,
        };
        let mut packets = 0usize;
        for connection in &all {
            let more = packets.saturating_add(connection.stream.frames as usize);
            let fits = several.ladders.len() < MAX_STREAMS && (more <= MAX_PACKETS || several.ladders.is_empty());
            let ends = if fits { parties.ends(connection, &mut several.lanes) } else { None };
            match ends.and_then(|ends| Some((ends, Ladder::open(capture, connection.id)?))) {
                Some((ends, ladder)) => {
                    packets = more;
                    several.ends.push(ends);
                    several.ladders.push(ladder);
                }
                None => several.left_out = several.left_out.saturating_add(1),
            }
        }
        several.arrange();
        (!several.ladders.is_empty()).then_some(several)
    }

    /// Looks whether the capture grew. Says whether anything may be another.
    pub fn refresh(&mut self) -> bool {
        let grew = self.ladders.iter_mut().fold(false, |grew, ladder| ladder.refresh() | grew);
        if grew {
            self.arrange();
        }
        grew
    }

    fn arrange(&mut self) {
        let mut all: Vec<(FrameId, Place, Event)> = Vec::new();
        for (ladder, own) in (0u16..).zip(&self.ladders) {
            let events = (0u32..).zip(own.events()).take(MAX_PACKETS.saturating_sub(all.len()));
            all.extend(events.map(|(at, event)| (event.frame, Place { ladder, at }, *event)));
        }
        all.sort_by_key(|(frame, place, _)| (*frame, place.ladder));
        self.places = all.iter().map(|(_, place, _)| *place).collect();
        self.events = all.into_iter().map(|(_, _, event)| event).collect();
        self.folds.arrange(&self.events);
    }

    /// The connections, in the order in which they begin.
    pub fn ladders(&self) -> &[Ladder] {
        &self.ladders
    }

    /// The parties, from left to right.
    pub fn lanes(&self) -> &[Lane] {
        &self.lanes
    }

    /// The lanes of client and server of a connection.
    pub fn ends(&self, ladder: usize) -> [usize; 2] {
        self.ends.get(ladder).copied().unwrap_or_default()
    }

    /// All packets, in their order.
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

    /// The first packet of a row.
    pub fn first_of(&self, row: u32) -> Option<u32> {
        self.row(row).map(Row::first)
    }

    /// The place of a frame, if it is one of these.
    pub fn place_of(&self, frame: FrameId) -> Option<u32> {
        let at = self.events.partition_point(|event| event.frame < frame);
        let own = self.events.get(at).is_some_and(|event| event.frame == frame);
        u32::try_from(at).ok().filter(|_| own)
    }

    /// The connection of a packet.
    pub fn ladder_of(&self, at: u32) -> Option<usize> {
        self.places.get(at as usize).map(|place| usize::from(place.ladder))
    }

    /// Opens the fold of a row, or closes the one that a packet belongs to. Says whether there was one.
    pub fn set_folded(&mut self, row: u32, folded: bool) -> bool {
        self.first_of(row).is_some_and(|at| self.folds.set_folded(at, folded))
    }

    /// Opens all folds, or closes all if all are open.
    pub fn toggle_all(&mut self) {
        self.folds.toggle_all();
    }

    fn time(&self, at: u32) -> Time {
        let event = self.events.get(at as usize);
        let record = event.and_then(|event| self.ladders.first()?.capture().record(event.frame));
        record.map(|record| record.time).unwrap_or_default()
    }

    /// Since the first packet of all.
    pub fn since_start(&self, at: u32) -> Delta {
        self.time(at).since(self.time(0))
    }

    /// A packet with its numbers and the connection it belongs to; its times count from the first packet of all.
    pub fn step(&mut self, at: u32) -> Option<(usize, Step)> {
        let place = *self.places.get(at as usize)?;
        let (since_start, before) = (self.since_start(at), at.checked_sub(1).map(|before| self.time(before)));
        let ladder = usize::from(place.ladder);
        let mut step = self.ladders.get_mut(ladder)?.step(place.at)?;
        step.at = at;
        step.since_start = since_start;
        step.since_previous = before.map_or(Delta(0), |before| step.time.since(before));
        Some((ladder, step))
    }

    /// The first packets of what the courses look like, in their order.
    pub fn signs(&self) -> Vec<FrameId> {
        let signs = self.ladders.iter().flat_map(|ladder| &ladder.signs);
        let mut frames: Vec<FrameId> = signs.filter_map(|sign| sign.rows.first().copied()).collect();
        frames.sort_unstable();
        frames
    }
}

/// Finds the lanes of connections.
struct Parties<'c> {
    connections: &'c [Connection],
}

impl<'c> Parties<'c> {
    fn new(connections: &'c [Connection]) -> Self {
        Self { connections }
    }

    /// The only port on which a host is asked that asks others itself. Where both ends are the same host nobody knows which
    /// of its programs asks.
    fn relay(&self, address: Address) -> Option<u16> {
        let asked = || self.connections.iter().filter(|connection| connection.server.0 == address);
        let port = asked().next()?.server.1;
        let only = asked().all(|connection| connection.server.1 == port && connection.client.0 != address);
        let asks = self.connections.iter().any(|connection| connection.client.0 == address);
        (only && asks).then_some(port)
    }

    /// The lanes of client and server, which are added if they are new; `None` where there is no room for them.
    fn ends(&self, connection: &Connection, lanes: &mut Vec<Lane>) -> Option<[usize; 2]> {
        let (client, server) = (connection.client.0, connection.server);
        let wanted = [
            Lane { address: client, port: self.relay(client), asks: true },
            Lane { address: server.0, port: Some(server.1), asks: self.relay(server.0).is_some() },
        ];
        let new = wanted.iter().filter(|lane| !lanes.contains(lane)).count();
        if lanes.len().saturating_add(new) > MAX_LANES {
            return None;
        }
        Some(wanted.map(|lane| {
            lanes.iter().position(|known| *known == lane).unwrap_or_else(|| {
                lanes.push(lane);
                lanes.len().saturating_sub(1)
            })
        }))
    }
}
