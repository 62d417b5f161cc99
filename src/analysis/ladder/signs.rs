//! What the course of a connection looks like: patterns with a name, each with the packets and the numbers that show it. A
//! capture shows times and headers, not what programs meant: these are likenesses, and are worded so.

mod closing;
mod flow;
mod opening;

use super::Seen;
use crate::analysis::Capture;
use crate::analysis::connections::{Connection, Connections};
use crate::base::{Delta, FrameId, Time};
use crate::dissect::Transport;

/// Signs of one kind that are kept; further ones are counted in the last.
pub const MAX_OF_A_KIND: usize = 64;
/// Silence after which an answer is missing rather than still to come.
const WAITED: Delta = Delta(1_000_000_000);

/// What something looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum SignKind {
    NoAnswer,
    Refused,
    Unreachable,
    Unfinished,
    HalfOpen,
    SimultaneousOpen,
    Reset,
    HalfClosed,
    SimultaneousClose,
    KeepAlive,
    ZeroWindow,
    WindowFull,
    DelayedAck,
    SlowStart,
    Timeout,
    FastRetransmission,
    Reordering,
    Loss,
}

impl SignKind {
    /// All of them.
    pub const ALL: [Self; 18] = [
        Self::NoAnswer,
        Self::Refused,
        Self::Unreachable,
        Self::Unfinished,
        Self::HalfOpen,
        Self::SimultaneousOpen,
        Self::Reset,
        Self::HalfClosed,
        Self::SimultaneousClose,
        Self::KeepAlive,
        Self::ZeroWindow,
        Self::WindowFull,
        Self::DelayedAck,
        Self::SlowStart,
        Self::Timeout,
        Self::FastRetransmission,
        Self::Reordering,
        Self::Loss,
    ];

    /// Its name, for programs.
    pub fn name(self) -> &'static str {
        match self {
            Self::NoAnswer => "no-answer",
            Self::Refused => "refused",
            Self::Unreachable => "unreachable",
            Self::Unfinished => "unfinished",
            Self::HalfOpen => "half-open",
            Self::SimultaneousOpen => "simultaneous-open",
            Self::Reset => "reset",
            Self::HalfClosed => "half-closed",
            Self::SimultaneousClose => "simultaneous-close",
            Self::KeepAlive => "keep-alive",
            Self::ZeroWindow => "zero-window",
            Self::WindowFull => "window-full",
            Self::DelayedAck => "delayed-ack",
            Self::SlowStart => "slow-start",
            Self::Timeout => "timeout",
            Self::FastRetransmission => "fast-retransmission",
            Self::Reordering => "reordering",
            Self::Loss => "loss",
        }
    }
}

/// A number that shows a sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A packet.
    Frame(FrameId),
    /// A span of time.
    Span(Delta),
    /// A count or an amount of bytes.
    Number(u64),
    /// How many times as much, in hundredths.
    Ratio(u64),
    /// Words of a dissector.
    Words(String),
}

/// A pattern that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sign {
    /// What it looks like.
    pub kind: SignKind,
    /// Whether the client is who did it, or else the server.
    pub by_client: bool,
    /// The packets that show it; the first is the one to look at.
    pub rows: Vec<FrameId>,
    /// The numbers that show it, by the names that texts use.
    pub values: Vec<(&'static str, Value)>,
    /// How often the same was seen from here on, beyond [`MAX_OF_A_KIND`]; 1 for itself.
    pub count: u32,
}

impl Sign {
    fn new(kind: SignKind, by_client: bool, rows: &[FrameId], values: Vec<(&'static str, Value)>) -> Self {
        let mut values = values;
        let names = ["first", "second", "third", "fourth"];
        values.extend(names.into_iter().zip(rows).map(|(name, frame)| (name, Value::Frame(*frame))));
        Self { kind, by_client, rows: rows.to_vec(), values, count: 1 }
    }

    /// A number by its name.
    pub fn value(&self, name: &str) -> Option<&Value> {
        self.values.iter().find(|(own, _)| *own == name).map(|(_, value)| value)
    }
}

/// Signs that were found, with their bounds.
#[derive(Default)]
struct Found {
    signs: Vec<Sign>,
    /// Of each kind how many there are, and where the last of them is.
    kinds: [(usize, usize); SignKind::ALL.len()],
}

impl Found {
    fn push(&mut self, sign: Sign) {
        let Some((count, last)) = self.kinds.get_mut(sign.kind as usize) else { return };
        if *count < MAX_OF_A_KIND {
            (*count, *last) = (count.saturating_add(1), self.signs.len());
            self.signs.push(sign);
        } else if let Some(last) = self.signs.get_mut(*last) {
            last.count = last.count.saturating_add(1);
        }
    }
}

/// Watches the packets of a connection for signs.
pub(super) struct Watch<'c> {
    capture: &'c Capture,
    connection: Connection,
    found: Found,
    opening: opening::Opening,
    closing: closing::Closing,
    flow: flow::Flow,
    /// The first errors that quote a packet of a TCP connection.
    errors: Vec<(FrameId, bool)>,
    /// The packets of a UDP stream that are looked at for errors.
    datagrams: Vec<FrameId>,
}

/// What an ICMP error tells of: a size that a way does not take, a packet that went too far, a destination out of reach.
fn what_kind(words: &str) -> &'static str {
    let words = words.to_ascii_lowercase();
    match () {
        () if words.contains("fragmentation needed") || words.contains("too big") => "too-big",
        () if words.contains("exceeded") => "exceeded",
        () if words.contains("unreachable") => "unreachable",
        () => "other",
    }
}

/// Datagrams of a stream that are looked at for errors among them.
const MAX_DATAGRAMS: usize = 1024;

impl<'c> Watch<'c> {
    pub fn new(capture: &'c Capture, connection: &Connection) -> Self {
        let rtt = i64::from(connection.conversation.initial_rtt);
        Self {
            capture,
            connection: *connection,
            found: Found::default(),
            opening: opening::Opening::default(),
            closing: closing::Closing::default(),
            flow: flow::Flow::new((rtt > 0).then_some(Delta(rtt))),
            errors: Vec::new(),
            datagrams: Vec::new(),
        }
    }

    /// Takes the next packet. Says whether it stands alone whatever else is found.
    pub fn see(&mut self, seen: &Seen) -> bool {
        if self.connection.stream.transport == Transport::Udp {
            if self.datagrams.len() < MAX_DATAGRAMS {
                self.datagrams.push(seen.event.frame);
            }
            return false;
        }
        let Some((_, segment)) = seen.segment else {
            if self.errors.len() < MAX_OF_A_KIND {
                self.errors.push((seen.event.frame, seen.event.from_client()));
            }
            return true;
        };
        self.opening.see(seen);
        self.closing.see(seen, &segment, &mut self.found);
        self.flow.see(seen, &segment, self.capture, &mut self.found)
    }

    /// The signs, in the order of time.
    pub fn finish(mut self, connections: &mut Connections) -> Vec<Sign> {
        let end = self.capture.len().checked_sub(1).and_then(|last| {
            self.capture.record(FrameId(u32::try_from(last).unwrap_or(u32::MAX))).map(|record| record.time)
        });
        let end = end.unwrap_or_default();
        let unreachable = self.unreachable(connections);
        self.opening.finish(end, unreachable, &mut self.found);
        self.closing.finish(end, &mut self.found);
        self.flow.finish(&mut self.found);
        if self.connection.stream.transport == Transport::Udp && !unreachable {
            self.silent(end);
        }
        let mut signs = self.found.signs;
        if signs.iter().any(|sign| sign.kind == SignKind::HalfOpen) {
            // That reset is told by what it ends.
            signs.retain(|sign| sign.kind != SignKind::Reset);
        }
        signs.sort_by_key(|sign| (sign.rows.first().copied(), sign.kind));
        signs
    }

    /// Errors that quote a packet of the connection. Says whether there is one.
    fn unreachable(&mut self, connections: &mut Connections) -> bool {
        let id = self.connection.id;
        if self.connection.stream.transport == Transport::Udp {
            for frame in std::mem::take(&mut self.datagrams) {
                let quoted = connections.envelope(frame, id).filter(|(envelope, _)| envelope.in_error);
                if let Some((_, from_client)) = quoted {
                    self.errors.push((frame, from_client));
                }
            }
        }
        for (frame, from_client) in std::mem::take(&mut self.errors) {
            let words = connections.words(frame);
            let about = self.before(frame, from_client);
            let mut rows = vec![frame];
            rows.extend(about.map(|(frame, _)| frame));
            let what = Value::Words(what_kind(&words).to_owned());
            let mut values = vec![("what", what), ("words", Value::Words(words))];
            if let Some((_, span)) = about {
                values.push(("span", Value::Span(span)));
            }
            self.found.push(Sign::new(SignKind::Unreachable, from_client, &rows, values));
        }
        self.found.signs.iter().any(|sign| sign.kind == SignKind::Unreachable)
    }

    /// The packet of a direction before a frame: what an error most likely is about.
    fn before(&self, frame: FrameId, from_client: bool) -> Option<(FrameId, Delta)> {
        let time = self.capture.record(frame)?.time;
        let mut at = frame;
        for _ in 0..64 {
            let record = self.capture.record(at)?;
            let link = self.capture.streams_of(at, &record).find(|link| link.stream == self.connection.id)?;
            at = link.previous.filter(|previous| *previous < at)?;
            let record = self.capture.record(at)?;
            let link = self.capture.streams_of(at, &record).find(|link| link.stream == self.connection.id)?;
            if link.from_client == from_client {
                return Some((at, time.since(record.time)));
            }
        }
        None
    }

    /// Datagrams that nobody answered, though they were sent again or long ago.
    fn silent(&mut self, end: Time) {
        let stream = &self.connection.stream;
        let silent = self.connection.standing == crate::analysis::connections::Standing::Unanswered;
        let first = self.capture.record(stream.first).map(|record| record.time);
        let waited = first.map(|first| end.since(first)).unwrap_or_default();
        // One datagram may be all that was to be said.
        if silent && stream.frames > 1 && waited >= WAITED && stream.ports.1 == 53 {
            let values = vec![("count", Value::Number(u64::from(stream.frames))), ("span", Value::Span(waited))];
            self.found.push(Sign::new(SignKind::NoAnswer, true, &[stream.first, stream.last], values));
        }
    }
}
