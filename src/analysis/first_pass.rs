//! The first pass: every frame once, in order. It finds streams, fragments and message pairs and writes the index; it
//! writes no fields and scans no bodies.
//!
//! It has three stages, each on a thread: the first walks over the records and looks at their headers ([`headers`]), the
//! second, here, puts them into streams, and the third reads the streams ([`segments`]). What goes from one to the next are
//! batches of frames ([`stages`]).

use std::io;
use std::sync::atomic::{AtomicBool, Ordering};

use crossbeam_channel::{Receiver, Sender};

use super::index::{DatagramRecord, FragmentRecord, FrameRecord, StreamLink};
use super::segments::{self, Line};
use super::stages::{self, Batch, Early, Help, Item, MAX_READ_AHEAD, Met, NOWHERE, Seen};
use super::{Capture, DONE, Depth, LOADING, WAITING, datagrams, headers};
use crate::base::{FrameId, InterfaceId, Seq, StreamId, Time};
use crate::dissect::{
    Context, Datagram, Direction, Envelope, Fragment, FrameInfo, Protocol, Range, Settings, Tape, Transport, Want,
};
use crate::engine::analyzers::Analyzers;
use crate::engine::defrag::{DatagramId, Offer, Pool, Reason};
use crate::engine::driver;
use crate::engine::flow::{FlowTable, MAX_FLOWS, Placed};
use crate::engine::pairs::{self, ConversationId, Pairing};
use crate::engine::stack::Arrival;
use crate::engine::tcp_analysis::Observed;

/// Fragments that one frame may carry, one within the other.
const MAX_FRAGMENTS: usize = 8;

/// Runs the pass; see [`Capture::load`].
pub fn run(capture: &Capture, stop: &AtomicBool, tick: &mut dyn FnMut(&Capture)) {
    capture.state.store(LOADING, Ordering::Release);
    let (filling, batches, empty) = stages::line();
    // With this even a capture of one batch has its work shared.
    let help = Help { heads: AtomicBool::new(true), long: AtomicBool::new(false) };
    std::thread::scope(|scope| {
        let first = scope.spawn(|| headers::run(capture, filling, stop, &help));
        let (onward, last) = match capture.options.depth {
            Depth::Messages => {
                let (line, half) = segments::line();
                let long = &help.long;
                let run = move || segments::run(capture, half, &empty, long, &|| stop.load(Ordering::Relaxed));
                (Onward::Stage(line), Some(scope.spawn(run)))
            }
            Depth::Streams => (Onward::Back(empty), None),
        };
        let mut pass = Pass::new(capture);
        pass.take_batches(batches, onward, (stop, &help), tick);
        for stage in last.into_iter().chain([first]) {
            if let Err(panic) = stage.join() {
                std::panic::resume_unwind(panic);
            }
        }
        pass.report();
    });
    capture.followed.store(capture.frames.len(), Ordering::Release);
    capture.state.store(DONE, Ordering::Release);
    tick(capture);
}

/// Where batches go from here. Nobody else keeps this: whoever waits for batches sees that nothing more comes.
enum Onward {
    /// To the last stage.
    Stage(Line),
    /// Back to the first.
    Back(Sender<Batch>),
}

struct Pass<'c> {
    capture: &'c Capture,
    flows: FlowTable,
    pairing: Pairing,
    /// The analysis of TCP streams is done here, because the last stage has more to do.
    analyzers: Analyzers,
    /// Whether streams are read.
    follows: bool,
    /// Whether long payloads are read here, for the last stage.
    reads_ahead: bool,
    tape: Tape,
    info: FrameInfo,
    settings: Settings,
    whole: Vec<u8>,
    pool: Pool,
}

impl<'c> Pass<'c> {
    fn new(capture: &'c Capture) -> Self {
        Self {
            capture,
            flows: FlowTable::default(),
            pairing: Pairing::default(),
            analyzers: Analyzers::default(),
            follows: capture.options.depth == Depth::Messages,
            reads_ahead: false,
            tape: Tape::new(Want::nothing()),
            info: FrameInfo::default(),
            settings: capture.options.settings.to_find(),
            whole: Vec::new(),
            pool: Pool::with_room(capture.options.settings.limits.datagrams),
        }
    }

    /// Takes all batches, and hands them on or back.
    fn take_batches(
        &mut self,
        batches: Receiver<Batch>,
        onward: Onward,
        (stop, help): (&AtomicBool, &Help),
        tick: &mut dyn FnMut(&Capture),
    ) {
        let capture = self.capture;
        for mut batch in batches {
            if !batch.met.is_empty() {
                capture.state.store(LOADING, Ordering::Release);
            }
            self.reads_ahead = help.long.load(Ordering::Relaxed);
            self.frames(&mut batch);
            self.publish();
            batch.frames = capture.frames.len();
            capture.position.store(batch.position, Ordering::Relaxed);
            if let Some(ending) = batch.ending.take()
                && let Ok(mut slot) = capture.ending.lock()
            {
                *slot = Some(ending);
            }
            let pause = batch.pause;
            match &onward {
                Onward::Stage(line) => {
                    line.send(batch);
                    help.heads.store(line.is_behind(), Ordering::Relaxed);
                    if pause {
                        line.drain();
                    }
                }
                Onward::Back(empty) => {
                    capture.followed.store(batch.frames, Ordering::Release);
                    // The first stage may be gone already.
                    let _ = empty.send(batch);
                }
            }
            if pause {
                capture.state.store(WAITING, Ordering::Release);
            }
            tick(capture);
            if stop.load(Ordering::Relaxed) {
                break;
            }
        }
    }

    /// The frames of a batch.
    fn frames(&mut self, batch: &mut Batch) {
        let met = std::mem::take(&mut batch.met);
        let heads = std::mem::take(&mut batch.heads);
        let mut heads_left = heads.iter().peekable();
        for (place, met) in met.iter().enumerate() {
            let head = heads_left.next_if(|early| early.of == place);
            self.frame(met, head, batch);
        }
        (batch.met, batch.heads) = (met, heads);
    }

    fn frame(&mut self, met: &Met, head: Option<&Early>, batch: &mut Batch) {
        let id = FrameId(self.capture.frames.len() as u32);
        let mut record = FrameRecord {
            time: met.time,
            offset: met.offset,
            cap_len: met.cap_len,
            wire_len: met.wire_len,
            interface: met.interface,
            stream: None,
            previous: None,
            from_client: true,
            transport: None,
            has_more_streams: false,
            has_options: met.has_options,
            has_fragment: false,
            has_pair: false,
            no_time: !met.has_time,
        };
        match &met.seen {
            Seen::Plain(protocol) => {
                let envelope = &met.plain.envelope;
                let placed = self.place(id, envelope, &mut record);
                if envelope.transport == Transport::Tcp
                    && let Some(segment) = self.segment((id, met.time), envelope, &placed)
                {
                    if let Some(early) = head {
                        batch.foreseen.push(Early { of: batch.items.len(), ..*early });
                    }
                    let payload = match met.bytes {
                        NOWHERE if self.reads_ahead => self.read_ahead(met, envelope, batch),
                        bytes => bytes,
                    };
                    batch.items.push(Item { segment, payload });
                }
                if let Some(protocol) = protocol {
                    self.datagram(id, met, (envelope, protocol), &placed, batch, &mut record);
                }
            }
            Seen::Nothing => {}
            Seen::Unusual => self.unusual(id, met, batch, &mut record),
        }
        self.capture.frames.push(&record);
    }

    /// Reads the payload of a segment for the last stage; says where it is.
    fn read_ahead(&self, met: &Met, envelope: &Envelope, batch: &mut Batch) -> u32 {
        let Range { at, len, .. } = envelope.payload;
        let (place, len) = (batch.bytes.place(), len as usize);
        if len == 0 || (place as usize).saturating_add(len) > 2 * MAX_READ_AHEAD {
            return NOWHERE;
        }
        match self.capture.source.read_at(met.offset + u64::from(at), batch.bytes.room(len)) {
            Ok(have) if have == len => {
                batch.bytes.take(len);
                place
            }
            // The last stage will see what became of it.
            _ => NOWHERE,
        }
    }

    /// A datagram that carries a message.
    fn datagram(
        &mut self,
        id: FrameId,
        met: &Met,
        (envelope, protocol): (&Envelope, &'static Protocol),
        placed: &Placed,
        batch: &mut Batch,
        record: &mut FrameRecord,
    ) {
        let conversation = of_stream(placed.stream);
        let direction = direction(placed.from_client);
        let (from, len) = (envelope.payload.at as usize, envelope.payload.len);
        let message = match batch.kept(&self.capture.source, met.bytes, len) {
            Some(message) => message,
            None => match self.fetch(met) {
                Ok(()) => self.whole.get(from..from + len as usize).unwrap_or_default(),
                Err(_) => return,
            },
        };
        let logs = (&self.capture.pairs, of(placed.stream, protocol));
        record.has_pair = self.pairing.message(logs, (id, met.time), protocol, conversation, direction, message);
        self.tell(batch);
    }

    /// A frame that the dissectors must look at.
    fn unusual(&mut self, id: FrameId, met: &Met, batch: &mut Batch, record: &mut FrameRecord) {
        match batch.kept(&self.capture.source, met.bytes, met.cap_len) {
            Some(frame) => {
                self.whole.clear();
                self.whole.extend_from_slice(frame);
            }
            None if self.fetch(met).is_err() => return,
            None => {}
        }
        let whole = std::mem::take(&mut self.whole);
        self.info.id = id;
        self.info.time = met.time;
        self.info.cap_len = met.cap_len;
        self.info.wire_len = met.wire_len;
        self.info.link_type = met.link_type;
        self.info.fcs_len = self.fcs_len(met.interface);
        self.reassemble(id, met, &whole, record);
        self.take_tape(id, &whole, batch, record);
        self.whole = whole;
    }

    /// Dissects a frame, and again with each datagram that it completes.
    fn reassemble(&mut self, id: FrameId, met: &Met, bytes: &[u8], record: &mut FrameRecord) {
        let mut known: Vec<Datagram> = Vec::new();
        let mut made: Vec<DatagramId> = Vec::new();
        loop {
            let context = Context { datagrams: &known, ..Context::of(&self.info, &self.settings) };
            driver::dissect(super::registry(), &context, bytes, &mut self.tape);
            let Some(fragment) = self.tape.fragments().get(known.len()).copied() else { break };
            record.has_fragment = true;
            // Source 0 is the frame, source n the n-th datagram that was completed here.
            let within = usize::from(fragment.payload.source).checked_sub(1).and_then(|n| made.get(n)).copied();
            let (datagram, facts) = self.fragment(id, met, within, &fragment);
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
        met: &Met,
        within: Option<DatagramId>,
        fragment: &Fragment,
    ) -> (DatagramId, Datagram) {
        let index = &self.capture.datagrams;
        let fresh = || DatagramId(index.datagrams.push(&DatagramRecord::default()) as u32);
        let offer = self.pool.offer(id, met.time, within, fragment, fresh);
        let mut facts = Datagram::default();
        let datagram = match offer {
            Offer::Waiting(datagram) | Offer::Late(datagram) => datagram,
            Offer::GivenUp(datagram, reason) => {
                self.give_up(datagram, reason);
                datagram
            }
            Offer::Complete(datagram, pieces) => {
                let pieces = datagrams::records(&pieces);
                if let Ok(gathered) = datagrams::gather(self.capture, &pieces, Some((id, met.offset)), 0) {
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
    fn take_tape(&mut self, id: FrameId, frame: &[u8], batch: &mut Batch, record: &mut FrameRecord) {
        let tape = std::mem::take(&mut self.tape);
        let mut placed = Vec::with_capacity(tape.envelopes().len());
        for envelope in tape.envelopes() {
            let own = self.place(id, envelope, record);
            self.flows.layer(&own);
            placed.push(own);
        }
        let view = tape.view(frame);
        for (envelope, placed) in tape.envelopes().iter().zip(&placed) {
            if envelope.transport == Transport::Tcp
                && !envelope.in_error
                && let Some(segment) = self.unusual_segment((id, record.time), envelope, placed)
            {
                let payload = batch.keep(view.at(envelope.payload));
                batch.items.push(Item { segment, payload });
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
        self.tell(batch);
    }

    #[cold]
    #[inline(never)]
    fn unusual_segment(&mut self, at: (FrameId, Time), envelope: &Envelope, placed: &Placed) -> Option<Arrival> {
        self.segment(at, envelope, placed)
    }

    /// A TCP segment for the last stage.
    #[inline(always)]
    fn segment(&mut self, (frame, time): (FrameId, Time), envelope: &Envelope, placed: &Placed) -> Option<Arrival> {
        // Of a header that the capture cut nobody knows the numbers.
        if !envelope.whole || !self.follows {
            return None;
        }
        let stream = self.flows.stream(placed)?;
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
        Some(Arrival {
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
        })
    }

    /// Hands what was told of exchanges of datagrams to the last stage, which numbers all exchanges in the order of frames.
    fn tell(&mut self, batch: &mut Batch) {
        let place = batch.items.len();
        batch.told.extend(self.pairing.take_told().map(|told| (place, told)));
    }

    /// Puts a header into its stream and writes that into the record, or beside it when the record has its stream.
    #[inline(always)]
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

    /// Publishes the streams that changed. New ones are pushed in order; old ones are replaced.
    fn publish(&mut self) {
        let streams = &self.capture.streams;
        self.flows.publish(|id, stream| match id.index() < streams.len() {
            true => streams.set(id.index(), stream),
            false => {
                streams.push(stream);
            }
        });
        self.capture.take_secrets();
    }

    fn fetch(&mut self, met: &Met) -> io::Result<()> {
        self.whole.resize(met.cap_len as usize, 0);
        let have = self.capture.source.read_at(met.offset, &mut self.whole)?;
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
        let forgotten = self.flows.forgotten();
        if forgotten > 0 {
            let limit = MAX_FLOWS;
            lost.push(format!(
                "{forgotten} pairs of addresses and ports, idle for longest, were forgotten: there were more than {limit}; \
                 later packets of them begin new streams"
            ));
        }
        let refused = self.pool.refused();
        if refused > 0 {
            let limit = self.capture.options.settings.limits.datagrams;
            lost.push(format!("{refused} fragmented datagrams were given up: more than {limit} were open at once"));
        }
    }
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
