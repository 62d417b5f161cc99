//! The TCP states of both ends, inferred from what passed between them: RFC 9293 §3.3.2. A capture shows packets, not
//! programs: a state that nothing proves is unknown.

use super::Seen;
use crate::analysis::connections::Connection;
use crate::base::FrameId;
use crate::dissect::{Findings, Transport};
use crate::engine::ledger::state;

/// Changes of state that are kept of a connection; later ones are left out.
pub const MAX_TURNS: usize = 4096;
/// Copies of a FIN that are remembered.
const MAX_FINS: usize = 8;

/// A state of RFC 9293 §3.3.2.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum State {
    /// Nothing proves one.
    Unknown,
    Closed,
    Listen,
    SynSent,
    SynReceived,
    Established,
    FinWait1,
    FinWait2,
    CloseWait,
    Closing,
    LastAck,
    TimeWait,
}

impl State {
    /// Its name in the specification.
    pub fn name(self) -> &'static str {
        match self {
            Self::Unknown => "?",
            Self::Closed => "CLOSED",
            Self::Listen => "LISTEN",
            Self::SynSent => "SYN-SENT",
            Self::SynReceived => "SYN-RECEIVED",
            Self::Established => "ESTABLISHED",
            Self::FinWait1 => "FIN-WAIT-1",
            Self::FinWait2 => "FIN-WAIT-2",
            Self::CloseWait => "CLOSE-WAIT",
            Self::Closing => "CLOSING",
            Self::LastAck => "LAST-ACK",
            Self::TimeWait => "TIME-WAIT",
        }
    }

    /// The name in at most seven cells.
    pub fn short(self) -> &'static str {
        match self {
            Self::SynSent => "SYN-SNT",
            Self::SynReceived => "SYN-RCV",
            Self::Established => "ESTAB",
            Self::FinWait1 => "FIN-W1",
            Self::FinWait2 => "FIN-W2",
            Self::CloseWait => "CLS-WT",
            Self::LastAck => "LASTACK",
            Self::TimeWait => "TIME-WT",
            other => other.name(),
        }
    }
}

/// A change of state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn {
    /// The packet that brought it.
    pub at: u32,
    /// The states of client and server after it.
    pub states: [State; 2],
}

/// Follows the states of a connection.
pub(super) struct Tracker {
    sides: [End; 2],
    /// Whether it begins with a SYN.
    opened: bool,
    reset: bool,
    is_tcp: bool,
    turns: Vec<Turn>,
}

/// What one end did.
#[derive(Default)]
struct End {
    syn: bool,
    answered: bool,
    /// A SYN of the other end came while its own was not answered.
    crossed: bool,
    established: bool,
    /// It sent something new in this capture, so it had not closed before.
    spoke: bool,
    fin: bool,
    /// It closed before it knew that the other end did.
    first: bool,
    fin_acknowledged: bool,
    fins: Vec<FrameId>,
    /// Where its first FIN is: the packet, and its place in the stream of bytes.
    fin_at: Option<(u32, u64)>,
    /// Bytes before its FIN were missing on the other side, or may have been.
    fin_behind_hole: bool,
}

impl Tracker {
    pub fn new(connection: &Connection) -> Self {
        let is_tcp = connection.stream.transport == Transport::Tcp;
        Self { sides: Default::default(), opened: false, reset: false, is_tcp, turns: Vec::new() }
    }

    /// Takes the next packet.
    pub fn see(&mut self, seen: &Seen) {
        if !self.is_tcp {
            return;
        }
        if self.turns.is_empty() {
            // Whoever sends the first SYN came from nowhere; the other end must listen for it.
            self.opened = seen.has(state::SYN) && !seen.has(state::ACK);
            let begin = match self.opened {
                true if seen.event.from_client() => [State::Closed, State::Listen],
                true => [State::Listen, State::Closed],
                false => [State::Unknown; 2],
            };
            self.turns.push(Turn { at: seen.at, states: begin });
        }
        if seen.segment.is_some() {
            self.segment(seen);
            self.holes(seen);
        }
        let states = [0, 1].map(|side| self.state(side));
        if self.turns.last().is_some_and(|turn| turn.states != states) && self.turns.len() < MAX_TURNS {
            self.turns.push(Turn { at: seen.at, states });
        }
    }

    fn segment(&mut self, seen: &Seen) {
        let [client, server] = &mut self.sides;
        let (own, other) = if seen.event.from_client() { (client, server) } else { (server, client) };
        if seen.has(state::RST) {
            self.reset = true;
            own.answered |= !seen.has(state::SYN);
            return;
        }
        let (syn, ack) = (seen.has(state::SYN), seen.has(state::ACK));
        if syn {
            own.syn = true;
            own.answered |= ack;
            if ack {
                other.established |= other.syn;
                own.established |= own.crossed && other.crossed;
            } else if other.syn && !other.answered {
                (own.crossed, other.crossed) = (true, true);
            }
        } else if ack {
            // Who acknowledges after its own SYN has got the other end's, captured or not: both ends have what they need.
            if own.syn {
                other.syn = true;
                (own.established, other.established) = (true, true);
            }
        }
        let finds = seen.findings();
        let again = finds.has(Findings::RETRANSMISSION | Findings::KEEP_ALIVE);
        own.spoke |= seen.event.len > 0 && !again;
        if ack && other.fin && !other.fin_acknowledged {
            let acknowledged = seen.segment.and_then(|(_, segment)| segment.acknowledges);
            other.fin_acknowledged = acknowledged.is_some_and(|frame| other.fins.contains(&frame));
        }
        if seen.has(state::FIN) {
            if !own.fin {
                own.fin = true;
                own.fin_at = seen.segment.map(|(_, segment)| (seen.at, segment.position));
                own.first = !other.fin || !other.fin_acknowledged;
            }
            if own.fins.len() < MAX_FINS {
                own.fins.push(seen.event.frame);
            }
        }
    }

    /// A FIN is processed in its order (RFC 9293 §3.10.7.4): behind missing bytes it changes nothing yet. That they were missing
    /// shows later, by duplicate acknowledgements or when they are sent again; from the FIN until that is acknowledged, nothing
    /// proves the state of the end that it goes to.
    fn holes(&mut self, seen: &Seen) {
        let Some((_, segment)) = seen.segment else { return };
        let finds = seen.findings();
        let again = finds.has(Findings::RETRANSMISSION | Findings::OUT_OF_ORDER)
            && !finds.has(Findings::SPURIOUS_RETRANSMISSION)
            && seen.event.len > 0;
        let asks = finds.has(Findings::DUPLICATE_ACK);
        let sides = [(seen.side(), again), (1usize.saturating_sub(seen.side()), asks)];
        for (side, shows) in sides {
            let Some(end) = self.sides.get_mut(side) else { continue };
            let Some((at, place)) = end.fin_at.filter(|_| shows && !end.fin_acknowledged && !end.fin_behind_hole)
            else {
                continue;
            };
            if side == seen.side() && segment.position >= place {
                continue;
            }
            end.fin_behind_hole = true;
            let receiver = 1usize.saturating_sub(side);
            for turn in self.turns.iter_mut().filter(|turn| turn.at >= at) {
                if let Some(state) = turn.states.get_mut(receiver) {
                    *state = State::Unknown;
                }
            }
            self.turns.dedup_by(|later, earlier| later.states == earlier.states);
        }
    }

    fn state(&self, side: usize) -> State {
        let [client, server] = &self.sides;
        let (own, other) = if side == 0 { (client, server) } else { (server, client) };
        if self.reset {
            return State::Closed;
        }
        let known = |end: &End| end.spoke || end.fin;
        if !self.opened {
            // What either end sent before the capture began is not known: only what it sends now proves that it had not closed.
            return if known(own) && known(other) { own.closing(other) } else { State::Unknown };
        }
        match () {
            () if own.established => own.closing(other),
            () if own.crossed => State::SynReceived,
            () if own.syn && !own.answered => State::SynSent,
            () if other.syn => State::SynReceived,
            () => State::Listen,
        }
    }

    /// The changes; the first turn is the beginning.
    pub fn finish(mut self) -> Vec<Turn> {
        let [client, server] = &self.sides;
        if !self.opened || server.syn && client.syn {
            return self.turns;
        }
        // The end that never answered a SYN with its own shows nothing of itself, but for a reset: nobody listens there.
        let (silent, end) = if client.syn { (1, server) } else { (0, client) };
        let shown = if end.answered { State::Closed } else { State::Unknown };
        for turn in &mut self.turns {
            if let Some(state) = turn.states.get_mut(silent) {
                *state = shown;
            }
        }
        self.turns.dedup_by(|later, earlier| later.states == earlier.states);
        self.turns
    }
}

impl End {
    /// The state of an end that was established.
    fn closing(&self, other: &Self) -> State {
        match (self.fin, other.fin) {
            (_, true) if other.fin_behind_hole && !other.fin_acknowledged => State::Unknown,
            (false, false) => State::Established,
            (false, true) => State::CloseWait,
            (true, false) if self.fin_acknowledged => State::FinWait2,
            (true, false) => State::FinWait1,
            (true, true) if self.first && self.fin_acknowledged => State::TimeWait,
            (true, true) if self.first => State::Closing,
            (true, true) if self.fin_acknowledged => State::Closed,
            (true, true) => State::LastAck,
        }
    }
}
