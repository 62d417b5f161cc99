//! The first pass: every frame once, in order. It finds streams, fragments and message pairs and writes the index; it
//! writes no fields and scans no bodies.

use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use crate::base::{FrameId, InterfaceId, Seq, StreamId, Time};
use crate::dissect::{
    Context, Datagram, Direction, Envelope, Fragment, FrameInfo, Protocol, Range, Settings, Table, Tape, Transport,
    Want,
};
use crate::engine::analyzers::Analyzers;
use crate::engine::defrag::{self, DatagramId, Offer, Pool, Reason};
use crate::engine::driver;
use crate::engine::flow::{FlowTable, Placed};
use crate::engine::pairs::{self, ConversationId, Pairing};
use crate::engine::peel::{self, Peeled};
use crate::engine::stack::Arrival;
use crate::engine::tcp_analysis::Observed;
use crate::source::{Frame, Step};

use super::index::{DatagramRecord, FragmentRecord, FrameRecord, StreamLink};
use super::segments::{self, Line};
use super::{Capture, DONE, Depth, LOADING, WAITING, datagrams};

/// Frames between two looks at the stop flag and two ticks, and those whose segments are handed over at once: so few that
/// what is handed over is still in the processor's cache when it is read.
const BATCH: u64 = 512;
/// Fragments that one frame may carry, one within the other.
const MAX_FRAGMENTS: usize = 8;
/// How long to wait for more of a growing source before the next tick.
const PATIENCE: Duration = Duration::from_millis(50);

/// Runs the pass; see [`Capture::load`].
pub fn run(capture: &Capture, stop: &AtomicBool, tick: &mut dyn FnMut(&Capture)) {
    capture.state.store(LOADING, Ordering::Release);
    let (line, half) = segments::line();
    std::thread::scope(|scope| {
        let follow = capture.options.depth == Depth::Messages;
        let second = follow.then(|| {
            scope.spawn(|| {
                let half = half;
                segments::run(capture, &half, &|| stop.load(Ordering::Relaxed));
            })
        });
        let mut pass = Pass::new(capture, follow.then_some(line));
        pass.walk(stop, tick);
        if let Some(line) = &mut pass.line {
            line.finish();
        }
        if let Some(second) = second
            && let Err(panic) = second.join()
        {
            std::panic::resume_unwind(panic);
        }
        pass.report();
    });
    capture.followed.store(capture.frames.len(), Ordering::Release);
    capture.state.store(DONE, Ordering::Release);
    tick(capture);
}

struct Pass<'c> {
    capture: &'c Capture,
    flows: FlowTable,
    pairing: Pairing,
    /// The analysis of TCP streams is done here, because the second half has more to do.
    analyzers: Analyzers,
    /// To the second half, if streams are read.
    line: Option<Line>,
    tape: Tape,
    info: FrameInfo,
    settings: Settings,
    whole: Vec<u8>,
    pool: Pool,
}

impl<'c> Pass<'c> {
    fn new(capture: &'c Capture, line: Option<Line>) -> Self {
        Self {
            capture,
            flows: FlowTable::default(),
            pairing: Pairing::default(),
            analyzers: Analyzers::default(),
            line,
            tape: Tape::new(Want::nothing()),
            info: FrameInfo::default(),
            settings: Settings { verify_checksums: false, ..Settings::default() },
            whole: Vec::new(),
            pool: Pool::default(),
        }
    }

    /// Goes over all frames.
    fn walk(&mut self, stop: &AtomicBool, tick: &mut dyn FnMut(&Capture)) {
        let capture = self.capture;
        let mut walker = capture.source.walker();
        let limit = capture.options.limit.unwrap_or(u64::MAX).min(u64::from(u32::MAX - 1));
        let mut count = 0u64;
        while count < limit {
            match walker.next() {
                Step::Frame(frame) => {
                    self.frame(&frame);
                    count += 1;
                    if count.is_multiple_of(BATCH) {
                        self.publish();
                        capture.position.store(walker.position(), Ordering::Relaxed);
                        tick(capture);
                        if stop.load(Ordering::Relaxed) {
                            break;
                        }
                    }
                }
                Step::Wait => {
                    self.publish();
                    if let Some(line) = &mut self.line {
                        line.drain();
                    }
                    capture.position.store(walker.position(), Ordering::Relaxed);
                    capture.state.store(WAITING, Ordering::Release);
                    tick(capture);
                    if stop.load(Ordering::Relaxed) {
                        break;
                    }
                    walker.wait(PATIENCE);
                    capture.state.store(LOADING, Ordering::Release);
                }
                Step::End(ending) => {
                    if let Ok(mut slot) = capture.ending.lock() {
                        *slot = Some(ending);
                    }
                    break;
                }
            }
        }
        self.publish();
        capture.position.store(walker.position(), Ordering::Relaxed);
    }

    fn frame(&mut self, frame: &Frame<'_>) {
        let id = FrameId(self.capture.frames.len() as u32);
        let mut record = FrameRecord {
            time: frame.time,
            offset: frame.offset,
            cap_len: frame.cap_len,
            wire_len: frame.wire_len,
            interface: frame.interface,
            stream: None,
            previous: None,
            from_client: true,
            transport: None,
            has_more_streams: false,
            has_options: frame.has_options,
            has_fragment: false,
            has_pair: false,
            no_time: !frame.has_time,
        };
        match peel::peel(frame.link_type, frame.head, frame.cap_len, frame.wire_len) {
            Peeled::Envelope(envelope) => match inside(&envelope) {
                // A known protocol without messages of its own carries other packets: a tunnel.
                Some(protocol) if protocol.session.is_none() => self.unusual(id, frame, &mut record),
                protocol => self.plain(id, frame, &envelope, protocol, &mut record),
            },
            Peeled::Nothing => {}
            Peeled::Unusual => self.unusual(id, frame, &mut record),
        }
        self.capture.frames.push(&record);
    }

    /// A frame with one transport header and nothing unusual.
    fn plain(
        &mut self,
        id: FrameId,
        frame: &Frame<'_>,
        envelope: &Envelope,
        protocol: Option<&'static Protocol>,
        record: &mut FrameRecord,
    ) {
        let placed = self.place(id, envelope, record);
        let Range { at, len, .. } = envelope.payload;
        if envelope.transport == Transport::Tcp {
            self.segment((id, frame.time), envelope, &placed, frame.head.get(at as usize..(at + len) as usize), false);
        }
        let Some(protocol) = protocol else { return };
        let conversation = of_stream(placed.stream);
        let direction = direction(placed.from_client);
        let (from, to) = (at as usize, (at + len) as usize);
        let message = match frame.head.get(from..to) {
            Some(message) => message,
            None => match self.fetch(frame) {
                Ok(()) => self.whole.get(from..to).unwrap_or_default(),
                Err(_) => return,
            },
        };
        let logs = (&self.capture.pairs, of(placed.stream, protocol));
        record.has_pair = self.pairing.message(logs, (id, frame.time), protocol, conversation, direction, message);
        self.tell();
    }

    /// A frame that the dissectors must look at.
    fn unusual(&mut self, id: FrameId, frame: &Frame<'_>, record: &mut FrameRecord) {
        let whole = std::mem::take(&mut self.whole);
        let bytes = match frame.head.len() == frame.cap_len as usize {
            true => frame.head,
            false => {
                self.whole = whole;
                if self.fetch(frame).is_err() {
                    return;
                }
                &std::mem::take(&mut self.whole)
            }
        };
        self.info.id = id;
        self.info.time = frame.time;
        self.info.cap_len = frame.cap_len;
        self.info.wire_len = frame.wire_len;
        self.info.link_type = frame.link_type;
        self.info.fcs_len = self.fcs_len(frame.interface);
        self.reassemble(id, frame, bytes, record);
        self.take_tape(id, bytes, record);
    }

    /// Dissects a frame, and again with each datagram that it completes.
    fn reassemble(&mut self, id: FrameId, frame: &Frame<'_>, bytes: &[u8], record: &mut FrameRecord) {
        let mut known: Vec<Datagram> = Vec::new();
        let mut made: Vec<DatagramId> = Vec::new();
        loop {
            let context = Context { datagrams: &known, ..Context::of(&self.info, &self.settings) };
            driver::dissect(super::registry(), &context, bytes, &mut self.tape);
            let Some(fragment) = self.tape.fragments().get(known.len()).copied() else { break };
            record.has_fragment = true;
            // Source 0 is the frame, source n the n-th datagram that was completed here.
            let within = usize::from(fragment.payload.source).checked_sub(1).and_then(|n| made.get(n)).copied();
            let (datagram, facts) = self.fragment(id, frame, within, &fragment);
            if facts.bytes.is_some() {
                made.push(datagram);
            }
            known.push(facts);
            if known.len() >= MAX_FRAGMENTS {
                break;
            }
        }
        for (datagram, reason) in self.pool.take_given_up() {
            self.give_up(datagram, reason);
        }
    }

    /// Offers a fragment to the pool and writes down what became of it.
    fn fragment(
        &mut self,
        id: FrameId,
        frame: &Frame<'_>,
        within: Option<DatagramId>,
        fragment: &Fragment,
    ) -> (DatagramId, Datagram) {
        let index = &self.capture.datagrams;
        let fresh = || DatagramId(index.datagrams.push(&DatagramRecord::default()) as u32);
        let offer = self.pool.offer(id, frame.time, within, fragment, fresh);
        let mut facts = Datagram::default();
        let datagram = match offer {
            Offer::Waiting(datagram) | Offer::Late(datagram) => datagram,
            Offer::GivenUp(datagram, reason) => {
                self.give_up(datagram, reason);
                datagram
            }
            Offer::Complete(datagram, pieces) => {
                let pieces = datagrams::records(&pieces);
                if let Ok(gathered) = datagrams::gather(self.capture, &pieces, Some((id, frame.offset)), 0) {
                    let first = index.pieces.len();
                    for piece in &gathered.pieces {
                        index.pieces.push(piece);
                    }
                    let record = DatagramRecord {
                        complete_in: Some(id),
                        first_piece: first as u32,
                        pieces: gathered.pieces.len() as u32,
                        len: gathered.bytes.len() as u32,
                        reason: 0,
                    };
                    index.datagrams.set(datagram.0 as usize, &record);
                    facts.complete_in = Some(id);
                    facts.pieces = datagrams::in_order(&gathered.pieces);
                    facts.bytes = Some(gathered.bytes);
                }
                datagram
            }
        };
        index.fragments.push(&FragmentRecord { frame: id, datagram: datagram.0 });
        (datagram, facts)
    }

    fn give_up(&self, datagram: DatagramId, reason: Reason) {
        let record = DatagramRecord { reason: reason as u8, ..DatagramRecord::default() };
        self.capture.datagrams.datagrams.set(datagram.0 as usize, &record);
    }

    /// Takes from the tape what the dissectors found.
    fn take_tape(&mut self, id: FrameId, frame: &[u8], record: &mut FrameRecord) {
        let tape = std::mem::take(&mut self.tape);
        let mut placed = Vec::with_capacity(tape.envelopes().len());
        for envelope in tape.envelopes() {
            let own = self.place(id, envelope, record);
            self.flows.layer(own.stream);
            placed.push(own);
        }
        let view = tape.view(frame);
        for (envelope, placed) in tape.envelopes().iter().zip(&placed) {
            if envelope.transport == Transport::Tcp && !envelope.in_error {
                self.segment((id, record.time), envelope, placed, Some(view.at(envelope.payload)), true);
            }
        }
        for delivery in tape.deliveries() {
            let (conversation, direction) = match delivery.transport.and_then(|position| placed.get(position)) {
                Some(placed) => (of_stream(placed.stream), direction(placed.from_client)),
                None => (self.of_ends(delivery.ends, delivery.protocol), Direction::FromClient),
            };
            let message = view.at(delivery.message);
            let placed = delivery.transport.and_then(|position| placed.get(position));
            let logs = (&self.capture.pairs, placed.and_then(|placed| of(placed.stream, delivery.protocol)));
            record.has_pair |=
                self.pairing.message(logs, (id, record.time), delivery.protocol, conversation, direction, message);
        }
        self.tape = tape;
        self.tell();
    }

    /// A TCP segment for the second half.
    fn segment(
        &mut self,
        (frame, time): (FrameId, Time),
        envelope: &Envelope,
        placed: &Placed,
        payload: Option<&[u8]>,
        keep: bool,
    ) {
        // Of a header that the capture cut nobody knows the numbers.
        if !envelope.whole {
            return;
        }
        let (Some(line), Some(stream)) = (&mut self.line, self.flows.stream(placed.stream)) else { return };
        let observed = Observed {
            frame,
            time,
            from_client: placed.from_client,
            seq: Seq(envelope.sequence),
            ack: Seq(envelope.acknowledgement),
            flags: envelope.flags,
            len: envelope.payload_wire_len,
            window: envelope.window,
            scale: if placed.from_client { stream.client.scale } else { stream.server.scale },
            sacked: envelope.sacked,
            reused_ports: placed.reused_ports,
        };
        let (analysis, completeness) = self.analyzers.segment(stream.index, &observed);
        let segment = Arrival {
            stream: placed.stream,
            index: stream.index,
            frame,
            ports: (envelope.source_port, envelope.destination_port),
            sequence: Seq(envelope.sequence),
            acknowledgement: Seq(envelope.acknowledgement),
            captured: envelope.payload.len,
            wire: envelope.payload_wire_len,
            analysis,
            flags: envelope.flags,
            direction: direction(placed.from_client),
            completeness,
        };
        line.push(segment, payload, keep, stream.frames);
    }

    /// Hands what was told of exchanges of datagrams to the second half, which numbers all exchanges in the order of frames.
    fn tell(&mut self) {
        for told in self.pairing.take_told() {
            if let Some(line) = &mut self.line {
                line.tell(told);
            }
        }
    }

    /// Puts a header into its stream and writes that into the record, or beside it when the record has its stream.
    fn place(&mut self, id: FrameId, envelope: &Envelope, record: &mut FrameRecord) -> Placed {
        let placed = self.flows.place(id, envelope);
        let Placed { stream, from_client, previous, .. } = placed;
        if record.stream.is_none() {
            record.stream = Some(stream);
            record.from_client = from_client;
            record.previous = previous;
            record.transport = Some(envelope.transport);
        } else {
            record.has_more_streams = true;
            self.capture.links.push(&StreamLink { frame: id, stream, from_client, previous });
        }
        placed
    }

    /// Publishes the streams that changed, and hands the segments of the frames so far to the second half. New ones are
    /// pushed in order; old ones are replaced.
    fn publish(&mut self) {
        let streams = &self.capture.streams;
        self.flows.publish(|id, stream| match id.index() < streams.len() {
            true => streams.set(id.index(), stream),
            false => {
                streams.push(stream);
            }
        });
        let frames = self.capture.frames.len();
        match &mut self.line {
            Some(line) => line.send(frames),
            None => self.capture.followed.store(frames, Ordering::Release),
        }
    }

    fn fetch(&mut self, frame: &Frame<'_>) -> io::Result<()> {
        self.whole.resize(frame.cap_len as usize, 0);
        let have = self.capture.source.read_at(frame.offset, &mut self.whole)?;
        self.whole.truncate(have);
        Ok(())
    }

    fn fcs_len(&self, interface: InterfaceId) -> Option<u8> {
        self.capture.source.interface(interface).and_then(|interface| interface.fcs_len)
    }

    /// The conversation of messages that the network layer carries itself: its two ends and the protocol.
    fn of_ends(&self, ends: (crate::base::Address, crate::base::Address), protocol: &Protocol) -> ConversationId {
        use std::hash::BuildHasher;
        let (low, high) = if ends.0 <= ends.1 { ends } else { (ends.1, ends.0) };
        ConversationId(1 << 63 | foldhash::fast::FixedState::default().hash_one((low, high, protocol.field.filter)))
    }

    /// Says what limits made the pass give up.
    fn report(&self) {
        let Ok(mut lost) = self.capture.lost.lock() else { return };
        let forgotten = self.pairing.forgotten();
        if forgotten > 0 {
            let limit = pairs::MAX_OPEN;
            lost.push(format!("{forgotten} questions lost their answers: more than {limit} were open at once"));
        }
        let refused = self.pool.refused();
        if refused > 0 {
            let limit = defrag::MAX_DATAGRAMS;
            lost.push(format!("{refused} fragmented datagrams were given up: more than {limit} were open at once"));
        }
    }
}

/// The protocol that the ports of a datagram with a payload name.
fn inside(envelope: &Envelope) -> Option<&'static Protocol> {
    if envelope.transport != Transport::Udp || envelope.payload_wire_len == 0 {
        return None;
    }
    super::registry().find_ports(Table::UdpPort, envelope.source_port, envelope.destination_port)
}

/// Of which stream and protocol a datagram's message is.
fn of(stream: StreamId, protocol: &Protocol) -> Option<(StreamId, u8)> {
    Some((stream, super::registry().place(protocol)?))
}

fn of_stream(stream: StreamId) -> ConversationId {
    ConversationId(u64::from(stream.0))
}

fn direction(from_client: bool) -> Direction {
    if from_client { Direction::FromClient } else { Direction::FromServer }
}
