//! Bytes to sessions: what is in order is offered to the session of the stream, which is found by content, by port or by
//! the user's word, may change to another, and may lose its way.

use smallvec::SmallVec;

use super::again::{Beginning, Ended};
use super::within::MAX_DEPTH;
use super::{Asked, MAX_AHEAD, Phase, Span, Stream, Work};
use crate::base::{SegmentId, guard};
use crate::dissect::{
    DecodeAs, Direction, Guess, Input, Out, Outbox, Protocol, Session, Table, Took, Transport, UPGRADED,
};
use crate::engine::ledger::{flags, of, state};
use crate::engine::reassembly::Part;

/// First bytes of a direction that are looked at to find out what it carries.
const MAX_PROBED: usize = 4096;
/// Bytes of memory that a direction keeps for what waits; more is given to others.
const KEPT: usize = 4096;
/// First bytes of a segment that are looked at while a stream that nobody knows is watched.
const MAX_WATCHED_BYTES: u32 = 512;

impl Work<'_, '_> {
    /// Bytes that are in order.
    pub(super) fn feed(&mut self, stream: &mut Stream, direction: Direction, part: Part) {
        let bytes = of(&mut stream.record.bytes, direction);
        *bytes = bytes.saturating_add(u64::from(part.len));
        if std::mem::take(&mut stream.half(direction).after_gap) {
            self.edit(part.segment, |segment| segment.state |= state::AFTER_GAP);
        }
        let frame = self.frame_of(part.segment);
        let span = Span { at: part.at, end: part.end(), segment: part.segment, frame, inner: None };
        let waits = matches!(stream.phase, Phase::Undecided) && !stream.half(direction).buffer.is_empty();
        let unknown = matches!(stream.phase, Phase::Unknown) && !stream.adrift;
        let changes = (unknown || waits) && self.changes(stream, direction, part);
        if unknown && !changes {
            let half = stream.half(direction);
            half.buffer_at = part.end();
            return;
        }
        let half = stream.half(direction);
        half.spans.push(span);
        if let Some(open) = &half.message
            && open.end.is_none_or(|end| span.at < end)
        {
            let id = open.id;
            self.edit(part.segment, |segment| {
                segment.message.get_or_insert(id);
            });
        }
        match self.split(stream, direction, part) {
            Some((first, rest)) => {
                self.hand_on(stream, direction, first);
                self.hand_on(stream, direction, rest);
            }
            None => self.hand_on(stream, direction, part),
        }
    }

    /// Parts what ends something that a session waits for from what comes behind it, so that this need not be copied to be
    /// read. To the session it is as if the segment had been two.
    #[inline(always)]
    fn split(&mut self, stream: &mut Stream, direction: Direction, part: Part) -> Option<(Part, Part)> {
        let half = stream.half(direction);
        let lacks = half.need.saturating_sub(half.buffer.len()) as u64;
        let waits = half.held || half.waits || half.skip > 0 || half.buffer.is_empty();
        let at_hand = part.segment == self.now.id && self.now.payload.is_some();
        if waits || !at_hand || lacks == 0 {
            return None;
        }
        let cut = part.at.saturating_add(lacks);
        part.clip(0, cut).zip(part.clip(cut, u64::MAX))
    }

    /// Gives a part to the session, or lets it pass unseen.
    fn hand_on(&mut self, stream: &mut Stream, direction: Direction, part: Part) {
        let half = stream.half(direction);
        let mut part = part;
        if half.skip > 0 {
            let passed = half.skip.min(u64::from(part.len));
            if half.skip != u64::MAX {
                half.skip = half.skip.saturating_sub(passed);
            }
            half.buffer_at = half.buffer_at.saturating_add(passed);
            let reached = half.buffer_at;
            self.pass(stream, direction, reached);
            match part.clip(reached, u64::MAX) {
                Some(rest) => part = rest,
                None => return,
            }
        }
        self.tell(stream, direction, part.at, part.segment);
        self.offer(stream, direction, part);
    }

    /// Whether a segment of a stream that nobody knows begins with what a probe is sure of: some protocols begin in the clear and
    /// change to another one without a word that is understood here (STARTTLS of protocols that are not built).
    fn changes(&mut self, stream: &mut Stream, direction: Direction, part: Part) -> bool {
        if stream.watched == 0 || part.from > 0 || part.len < 8 {
            return false;
        }
        stream.watched = stream.watched.saturating_sub(1);
        let mut bytes = Vec::new();
        let begins = Part { len: part.len.min(MAX_WATCHED_BYTES), ..part };
        let found = self.read(begins, &mut bytes)
            && self.registry.probes().iter().any(|(_, probe)| probe(&bytes, direction) == Guess::Sure);
        if found {
            (stream.phase, stream.watched) = (Phase::Undecided, 0);
            for other in [direction, direction.opposite()] {
                let half = stream.half(other);
                (half.need, half.skip, half.held) = (0, 0, false);
                half.buffer_at = if other == direction { part.at } else { half.order.next() };
                half.spans.clear();
                *self.buffered = self.buffered.saturating_sub(half.buffer.len());
                half.buffer.clear();
            }
        }
        found
    }

    /// Tells the session what the sender of the bytes from `at` on had received, if that was kept.
    fn tell(&mut self, stream: &mut Stream, direction: Direction, at: u64, segment: SegmentId) {
        let half = stream.half(direction);
        if half.receipts.is_empty() && half.told.is_none() {
            return;
        }
        let known = |segment: SegmentId| {
            let later = half.receipts.partition_point(|(from, _)| *from <= segment);
            later.checked_sub(1).and_then(|place| half.receipts.get(place)).map(|(_, received)| *received)
        };
        // What fills a hole was sent before what waits behind it.
        let next = half.order.first_waiting_segment().map_or(Some(u64::MAX), known);
        let received = known(segment).zip(next).map(|(own, next)| own.min(next));
        if received == half.told {
            return;
        }
        self.heard(stream, direction, at, received);
    }

    /// Tells the session that the bytes from the place `at` on were sent by who had received the other direction up to the place
    /// `received`, if that is known.
    pub(super) fn heard(&mut self, stream: &mut Stream, direction: Direction, at: u64, received: Option<u64>) {
        let half = stream.half(direction);
        half.told = received;
        let at = at.saturating_sub(half.origin);
        let origin = stream.half(direction.opposite()).origin;
        let next = received.map(|place| place.saturating_sub(origin));
        if let Phase::Session(_, session) = &mut stream.phase {
            ask(session.as_mut(), direction, Input::Heard { at, next }, self.outbox);
        } else {
            stream.half(direction).told = None;
        }
    }

    /// Gives a part to the session, with what it left before.
    fn offer(&mut self, stream: &mut Stream, direction: Direction, part: Part) {
        *self.offered = self.offered.saturating_add(u64::from(part.len));
        let behind = direction == Direction::FromServer && stream.half(Direction::FromClient).is_behind();
        let half = stream.half(direction);
        half.waits |= behind;
        let fresh = half.buffer.is_empty() && !half.held && !half.waits && part.segment == self.now.id;
        let mut part = part;
        if fresh && let Some(used) = self.foreseen(stream, direction, part) {
            match part.clip(part.at.saturating_add(used as u64), u64::MAX) {
                Some(rest) => part = rest,
                None => return self.release(stream, direction.opposite()),
            }
        }
        let half = stream.half(direction);
        if fresh
            && !half.held
            && part.len as usize >= half.need
            && let Some(payload) = self.now.payload
            && let Some(bytes) = payload.get(part.from as usize..part.from.saturating_add(part.len) as usize)
        {
            // The usual case: the bytes are read where they lie.
            let used = self.pump(stream, direction, bytes);
            let rest = bytes.get(used..).unwrap_or_default();
            let half = stream.half(direction);
            if half.buffer.capacity() == 0 && rest.len() > KEPT {
                half.buffer = self.outbox.space();
                half.buffer.clear();
            }
            half.buffer.extend_from_slice(rest);
            *self.buffered = self.buffered.saturating_add(rest.len());
        } else {
            let mut buffer = std::mem::take(&mut stream.half(direction).buffer);
            let before = buffer.len();
            if !self.read(part, &mut buffer) {
                // The file became shorter: to the session it is as if the bytes had not been captured.
                buffer.truncate(before);
                stream.half(direction).buffer = buffer;
                self.gap(stream, direction, u64::from(part.len));
                return;
            }
            *self.buffered = self.buffered.saturating_add(buffer.len().saturating_sub(before));
            self.pump_buffer(stream, direction, buffer);
        }
        self.release(stream, direction.opposite());
    }

    /// Gives the session the head with which the segment begins, if that was read before. Returns how many bytes are done
    /// with; `None` if the session has to see them.
    fn foreseen(&mut self, stream: &mut Stream, direction: Direction, part: Part) -> Option<usize> {
        let whole = part.from == 0 && part.len == self.now.record.captured;
        let (protocol, foreseen) = self.now.foreseen.filter(|_| whole)?;
        let Phase::Session(place, session) = &mut stream.phase else { return None };
        let len = part.len as usize;
        if *place != protocol || len < of(&mut stream.halves, direction).need {
            return None;
        }
        let took = guarded(self.outbox, |out| session.foreseen(direction, foreseen, len, out));
        let (used, _) = self.taken(stream, direction, took.as_ref()?, len);
        Some(used)
    }

    /// Lets a direction go on that waited for the other.
    pub(super) fn release(&mut self, stream: &mut Stream, direction: Direction) {
        // Each direction may release the other; one of them consumes bytes whenever they do.
        let (mut direction, mut stalled) = (direction, false);
        for _ in 0..64 {
            let half = stream.half(direction);
            if !half.held || half.buffer.is_empty() {
                return;
            }
            let before = half.buffer.len();
            half.held = false;
            let buffer = std::mem::take(&mut half.buffer);
            self.pump_buffer(stream, direction, buffer);
            let idle = stream.half(direction).buffer.len() >= before;
            if idle && stalled {
                return;
            }
            stalled = idle;
            direction = direction.opposite();
        }
    }

    /// The bytes of a direction wait no longer for a hole.
    pub(super) fn go_on(&mut self, stream: &mut Stream, direction: Direction) {
        let half = stream.half(direction);
        if std::mem::take(&mut half.waits) && !half.buffer.is_empty() {
            let buffer = std::mem::take(&mut half.buffer);
            self.pump_buffer(stream, direction, buffer);
            self.release(stream, direction.opposite());
        }
    }

    pub(super) fn pump_buffer(&mut self, stream: &mut Stream, direction: Direction, mut buffer: Vec<u8>) {
        let half = stream.half(direction);
        let waits = half.held || half.waits || buffer.len() < half.need;
        let used = if waits { 0 } else { self.pump(stream, direction, &buffer) };
        buffer.drain(..used.min(buffer.len()));
        *self.buffered = self.buffered.saturating_sub(used);
        if buffer.len() > self.limits.unread || *self.buffered > self.limits.buffered {
            self.counts.too_long = self.counts.too_long.saturating_add(1);
            *self.buffered = self.buffered.saturating_sub(buffer.len());
            self.lose(stream);
            let half = stream.half(direction);
            half.buffer_at = half.buffer_at.saturating_add(buffer.len() as u64);
            half.spans.clear();
            return;
        }
        if buffer.is_empty() && buffer.capacity() > KEPT {
            self.outbox.give_back(std::mem::take(&mut buffer));
        }
        stream.half(direction).buffer = buffer;
    }

    /// Calls the session until it has taken what it can of `bytes`, which begin at the half's `buffer_at`. Returns how many
    /// are done with.
    pub(super) fn pump(&mut self, stream: &mut Stream, direction: Direction, bytes: &[u8]) -> usize {
        let mut done = 0usize;
        loop {
            let rest = bytes.get(done..).unwrap_or_default();
            if rest.is_empty() {
                return done;
            }
            let took = match &mut stream.phase {
                Phase::Unknown if !stream.adrift => Took::All,
                Phase::Unknown | Phase::Undecided => match self.decide(stream, direction, rest) {
                    Some(took) => took,
                    None => continue,
                },
                Phase::Session(_, session) => ask(session.as_mut(), direction, Input::Bytes(rest), self.outbox),
            };
            let (used, goes_on) = self.taken(stream, direction, &took, rest.len());
            done = done.saturating_add(used);
            if !goes_on {
                return done;
            }
        }
    }

    /// Does what a session said of `len` bytes, which begin at the half's `buffer_at`. Returns how many of them are done
    /// with, and whether it is to be asked of the rest at once.
    fn taken(&mut self, stream: &mut Stream, direction: Direction, took: &Took, len: usize) -> (usize, bool) {
        let used = match *took {
            Took::All => len,
            Took::Need { used, .. } | Took::Skip { used, .. } | Took::Hold { used } => used.min(len),
            Took::Lost => 0,
        };
        let reached = stream.half(direction).buffer_at.saturating_add(used as u64);
        let switched = self.words(stream, direction, reached);
        stream.half(direction).buffer_at = reached;
        self.pass(stream, direction, reached);
        let mut done = used;
        let left = len.saturating_sub(used);
        let half = stream.half(direction);
        half.need = 0;
        match *took {
            Took::Lost => {
                self.lose(stream);
                // What is left of this segment is nobody's; the next one may begin something.
                let half = stream.half(direction);
                half.buffer_at = half.buffer_at.saturating_add(left as u64);
                let reached = half.buffer_at;
                self.pass(stream, direction, reached);
                return (len, false);
            }
            Took::All => {}
            Took::Need { min, .. } => {
                half.need = min;
                if left < min {
                    if switched.is_some() {
                        self.switch(stream, switched);
                    }
                    return (done, false);
                }
                // A session that wants what it has would be asked for ever.
                if used == 0 && switched.is_none() {
                    self.lose(stream);
                    return (done, true);
                }
            }
            Took::Skip { skip, .. } => {
                let passed = skip.min(left as u64);
                half.skip = if skip == u64::MAX { skip } else { skip.saturating_sub(passed) };
                half.buffer_at = half.buffer_at.saturating_add(passed);
                let reached = half.buffer_at;
                done = done.saturating_add(passed as usize);
                self.pass(stream, direction, reached);
                // A session that neither takes nor skips would be asked for ever.
                if used == 0 && skip == 0 {
                    self.lose(stream);
                    return (done, true);
                }
            }
            Took::Hold { .. } => {
                half.held = switched.is_none();
                if half.held {
                    return (done, false);
                }
            }
        }
        if switched.is_some() {
            self.switch(stream, switched);
        }
        (done, true)
    }

    /// Finds out what the stream carries. `None`: known now, or nobody knows; ask again.
    fn decide(&mut self, stream: &mut Stream, direction: Direction, bytes: &[u8]) -> Option<Took> {
        self.outbox.stream.clear();
        // What lies within another stream is known by the name that was agreed on; ports speak of the outer one.
        if let Some(protocol) = stream.berth.agreed().and_then(|name| self.registry.alpn(name)) {
            self.open(stream, protocol, false);
            return None;
        }
        let is_inner = stream.berth.is_inner();
        let (client, server) = if is_inner { (0, 0) } else { stream.ports };
        let told = DecodeAs::of(self.decode_as, Transport::Tcp, server, client);
        if let Some(protocol) = told.and_then(|name| self.registry.protocol(name)) {
            self.open(stream, protocol, true);
            return None;
        }
        if !is_inner && self.was_expected(stream) {
            return None;
        }
        let by_port = |port: u16| self.registry.find(Table::TcpPort, u32::from(port));
        let port = by_port(server.min(client)).or_else(|| by_port(server.max(client)));
        let (mut maybe, mut more) = (None, 0usize);
        for (protocol, probe) in self.registry.probes() {
            match probe(bytes, direction) {
                Guess::Sure => {
                    self.open(stream, protocol, false);
                    return None;
                }
                Guess::NeedMore(bytes) => more = more.max(bytes),
                Guess::Maybe if port.is_some_and(|port| std::ptr::eq(port, *protocol)) => maybe = Some(*protocol),
                Guess::Maybe => maybe = maybe.or(Some(*protocol)),
                Guess::No => {}
            }
        }
        let trusts = is_inner && !stream.berth.is_tunnel();
        let agreed = maybe.filter(|protocol| trusts || port.is_some_and(|port| std::ptr::eq(port, *protocol)));
        // What lies within another stream comes in parts of any size, and no port tells what it is.
        let waits = if is_inner { more > 0 } else { more > bytes.len() };
        if waits && bytes.len() < MAX_PROBED && agreed.is_none() && !matches!(stream.phase, Phase::Unknown) {
            return Some(Took::Need { used: 0, min: bytes.len().saturating_add(1) });
        }
        match agreed.or(port.filter(|_| !stream.adrift)).filter(|protocol| protocol.session.is_some()) {
            Some(protocol) => {
                self.open(stream, protocol, agreed.is_none());
                None
            }
            None => {
                // Both directions get their chance: a server may speak first, and the other side's words may be clearer.
                let other = stream.half(direction.opposite());
                if other.order.next() > 0 || is_inner && other.buffer_at > 0 {
                    stream.phase = Phase::Unknown;
                }
                Some(Took::All)
            }
        }
    }

    /// Opens what another stream announced to come here. Returns whether one did.
    fn was_expected(&mut self, stream: &mut Stream) -> bool {
        if self.expected.is_empty() {
            return false;
        }
        let hosts = self.payloads.hosts(stream.id);
        let Some(announced) = self.expected.take(hosts, stream.ports) else { return false };
        let Some(protocol) = self.registry.upgrade(announced.expect.to) else { return false };
        stream.follows = announced.exchange;
        stream.record.facts = u32::try_from(announced.frame.number()).unwrap_or(0);
        self.open(stream, protocol, false);
        if let Phase::Session(_, session) = &mut stream.phase {
            let opened = Input::Opened(&announced.expect.with);
            if ask(session.as_mut(), Direction::FromServer, opened, self.outbox) == Took::Lost {
                self.lose(stream);
            }
        }
        true
    }

    pub(super) fn open(&mut self, stream: &mut Stream, protocol: &'static Protocol, guessed: bool) {
        match (protocol.session, self.registry.place(protocol)) {
            (Some(make), Some(place)) => {
                let mut session = self.idle.take(place).unwrap_or_else(make);
                stream.begun = Some(Beginning::of(stream, protocol, guessed));
                if stream.berth.depth < MAX_DEPTH {
                    guard::guarded(|| session.know(self.secrets, self.patient));
                }
                stream.phase = Phase::Session(place, session);
                stream.guessed = guessed;
                stream.record.protocol = Some(place);
                if let Phase::Session(_, session) = &mut stream.phase
                    && stream.adrift
                {
                    ask(session.as_mut(), Direction::FromClient, Input::Joined, self.outbox);
                    self.outbox.stream.clear();
                }
                for direction in [Direction::FromClient, Direction::FromServer] {
                    let half = stream.half(direction);
                    (half.need, half.told) = (0, None);
                    let unseen = std::mem::take(&mut half.unseen);
                    half.origin = half.buffer_at.saturating_sub(unseen);
                    if let Phase::Session(_, session) = &mut stream.phase
                        && unseen > 0
                    {
                        ask(session.as_mut(), direction, Input::Gap(unseen), self.outbox);
                        self.outbox.stream.clear();
                    }
                }
                for direction in [Direction::FromClient, Direction::FromServer] {
                    for span in stream.half(direction).spans.clone() {
                        let at = span.at.max(stream.half(direction).buffer_at);
                        self.tell(stream, direction, at, span.segment);
                    }
                }
            }
            _ => (stream.phase, stream.adrift) = (Phase::Unknown, false),
        }
    }

    /// The session has lost its way, or never was right.
    fn lose(&mut self, stream: &mut Stream) {
        for direction in [Direction::FromClient, Direction::FromServer] {
            if let Some(open) = stream.half(direction).message.take() {
                let at = stream.half(direction).buffer_at;
                self.finish_message(stream, direction, open, at, false);
            }
            let half = stream.half(direction);
            (half.need, half.skip, half.held) = (0, 0, false);
        }
        self.leave_undecided(stream);
        (stream.phase, stream.adrift) = (Phase::Unknown, true);
    }

    /// Both directions change to another protocol.
    fn switch(&mut self, stream: &mut Stream, to: Option<(String, Vec<u8>, u64)>) {
        let Some((name, with, key)) = to else { return };
        for direction in [Direction::FromClient, Direction::FromServer] {
            if let Some(open) = stream.half(direction).message.take() {
                let at = stream.half(direction).buffer_at;
                // One whose end nothing told, as a body in chunks, was cut off by the change.
                let told = open.end.is_some();
                self.finish_message(stream, direction, open, at, told);
            }
            let half = stream.half(direction);
            (half.need, half.skip, half.held) = (0, 0, !half.buffer.is_empty());
        }
        self.leave_undecided(stream);
        stream.follows = stream.open.iter().rev().find(|asked| asked.key == key).map(|asked| asked.exchange);
        stream.open.clear();
        stream.since_checkpoint = 0;
        self.switched(stream, name.is_empty());
        if let Some(exchange) = stream.follows {
            stream.open.push(Asked { key: UPGRADED, exchange, answered: false, in_parts: true });
        }
        (stream.phase, stream.adrift, stream.guessed) = (Phase::Undecided, false, false);
        if name.is_empty() {
            return;
        }
        match self.registry.upgrade(&name) {
            Some(protocol) => {
                self.open(stream, protocol, false);
                if let Phase::Session(_, session) = &mut stream.phase {
                    let opened = Input::Opened(&with);
                    if ask(session.as_mut(), Direction::FromServer, opened, self.outbox) == Took::Lost {
                        self.lose(stream);
                    }
                }
            }
            None => (stream.phase, stream.watched) = (Phase::Unknown, 0),
        }
    }

    /// Gives the session what it has not seen because there was not enough of it.
    fn show(&mut self, stream: &mut Stream, direction: Direction) {
        let half = stream.half(direction);
        if half.buffer.is_empty() || !matches!(stream.phase, Phase::Session(..)) {
            return;
        }
        let half = stream.half(direction);
        (half.need, half.held) = (0, false);
        let buffer = std::mem::take(&mut half.buffer);
        self.pump_buffer(stream, direction, buffer);
    }

    /// Bytes that were not captured.
    pub(super) fn gap(&mut self, stream: &mut Stream, direction: Direction, bytes: u64) {
        stream.record.missing = stream.record.missing.saturating_add(u32::try_from(bytes).unwrap_or(u32::MAX));
        stream.half(direction).after_gap = true;
        // The session must have seen what came before it.
        self.go_on(stream, direction);
        self.show(stream, direction);
        let half = stream.half(direction);
        let mut bytes = bytes;
        if half.skip > 0 {
            let passed = half.skip.min(bytes);
            if half.skip != u64::MAX {
                half.skip = half.skip.saturating_sub(passed);
            }
            half.buffer_at = half.buffer_at.saturating_add(passed);
            if let Some(open) = &mut half.message {
                open.record.missing = open.record.missing.saturating_add(u32::try_from(passed).unwrap_or(u32::MAX));
            }
            let reached = half.buffer_at;
            self.pass(stream, direction, reached);
            bytes = bytes.saturating_sub(passed);
        }
        if bytes == 0 {
            return;
        }
        let half = stream.half(direction);
        (half.need, half.held) = (0, false);
        let lost = half.buffer.len();
        match &mut stream.phase {
            Phase::Session(_, session) => {
                let took = ask(session.as_mut(), direction, Input::Gap(bytes), self.outbox);
                self.words(stream, direction, 0);
                if took == Took::Lost {
                    self.lose(stream);
                }
            }
            Phase::Undecided | Phase::Unknown => {
                (stream.phase, stream.adrift) = (Phase::Unknown, true);
                let half = stream.half(direction);
                half.unseen = half.unseen.saturating_add(bytes);
            }
        }
        let half = stream.half(direction);
        half.buffer.clear();
        *self.buffered = self.buffered.saturating_sub(lost);
        half.buffer_at = half.buffer_at.saturating_add(lost as u64).saturating_add(bytes);
        if let Some(open) = &mut half.message {
            open.record.missing = open.record.missing.saturating_add(u32::try_from(bytes).unwrap_or(u32::MAX));
        }
        let reached = half.buffer_at;
        self.pass(stream, direction, reached);
    }

    /// A direction ends: by FIN, by a reset, or with the capture.
    pub(super) fn close(&mut self, stream: &mut Stream, direction: Direction, cut: bool) {
        if stream.half(direction).ended {
            return;
        }
        // A direction whose end was told ends there, also where it still waited for what never came.
        let cut = cut && stream.half(direction).end.is_none();
        while stream.half(direction).order.is_waiting() {
            let before = stream.half(direction).order.waiting();
            self.give_up(stream, direction);
            if stream.half(direction).order.waiting() >= before {
                break;
            }
        }
        let half = stream.half(direction);
        // What the end or the other side says was sent and never came. A FIN that was not captured is acknowledged too, so
        // one number more says nothing.
        let sent = half.end.or_else(|| half.acknowledged_place().map(|place| place.saturating_sub(1)));
        if let Some(lost) =
            sent.and_then(|sent| sent.checked_sub(half.order.next())).filter(|lost| (1..MAX_AHEAD).contains(lost))
        {
            half.order.skip(lost);
            self.gap(stream, direction, lost);
        }
        let half = stream.half(direction);
        half.ended = true;
        half.closing =
            Some(Ended { in_segment: self.now.id, at: half.order.next(), cut, ends: self.ends, resets: self.resets });
        // What the other direction would have decided stays open: the session sees that nothing more comes.
        let half = stream.half(direction);
        if (half.held || half.waits) && !half.buffer.is_empty() {
            (half.held, half.waits) = (false, false);
            let buffer = std::mem::take(&mut half.buffer);
            self.pump_buffer(stream, direction, buffer);
        }
        if let Some(open) = stream.half(direction).message.as_mut().filter(|_| cut) {
            open.record.flags |= flags::CUT;
        }
        if let Phase::Session(_, session) = &mut stream.phase {
            let took = ask(session.as_mut(), direction, Input::End, self.outbox);
            if cut {
                // Without FIN or RST nobody knows whether this was the end.
                for out in &mut self.outbox.stream {
                    if let Out::End { whole, .. } = out {
                        *whole = false;
                    }
                }
            }
            if cut || self.resets {
                for out in &mut self.outbox.stream {
                    if let Out::Settle { certain, .. } = out {
                        *certain = false;
                    }
                }
            }
            self.words(stream, direction, 0);
            if took == Took::Lost {
                self.lose(stream);
            }
        }
        self.close_within(stream, direction, None, cut);
        let half = stream.half(direction);
        let at = half.buffer_at.saturating_add(half.buffer.len() as u64);
        *self.buffered = self.buffered.saturating_sub(half.buffer.len());
        half.buffer = Vec::new();
        half.buffer_at = at;
        if let Some(mut open) = half.message.take() {
            if cut {
                open.record.flags |= flags::CUT;
            }
            self.finish_message(stream, direction, open, at, false);
        }
        stream.half(direction).spans = SmallVec::new();
        if stream.halves.iter().all(|half| half.ended) {
            self.leave_undecided(stream);
        }
    }
}

/// Gives a session what came. A bug in it costs this stream its protocol, nothing else.
#[inline]
fn ask(session: &mut dyn Session, direction: Direction, input: Input<'_>, out: &mut Outbox) -> Took {
    guarded(out, |out| Some(session.input(direction, input, out))).unwrap_or(Took::Lost)
}

#[inline]
fn guarded(out: &mut Outbox, call: impl FnOnce(&mut Outbox) -> Option<Took>) -> Option<Took> {
    out.stream.clear();
    guard::guarded(|| call(out)).unwrap_or_else(|| {
        out.stream.clear();
        Some(Took::Lost)
    })
}
