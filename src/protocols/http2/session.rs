//! Where the frames of a connection are, and which requests and responses they belong to. RFC 9113.
//!
//! A stream of HTTP/2 is an exchange: its first block of headers begins a request or a response, what follows on it are parts
//! of them. Blocks are read as the connection goes, because a table is shared by all of them; data passes unseen, except
//! that on streams of gRPC the lengths of its messages are read.
//!
//! Where bytes are missing the next frame is found by its form, and what was inserted into the table before is unknown.

use std::collections::VecDeque;
use std::ops::Range;

use foldhash::fast::FixedState;
use hashbrown::HashMap;

use super::block;
use super::flow::{self, Flow};
use super::frame::{self, Head};
use super::grpc_units::{self, Units};
use super::hpack::Decoder;
use super::kind::{Kind, What};
use super::tunnel::{MAX_TUNNELS, Tunnel};
use crate::base::FrameId;
use crate::dissect::{
    Begin, BodyPart, Counted, Direction, Input, Out, Outbox, Parts, Remade, Role, Session, Tally, Took, UPGRADED,
};

mod data;
mod headers;
mod inside;

use data::Data;

/// Streams of a connection that are followed at once; past it the oldest is no longer.
pub const MAX_STREAMS: usize = 4096;
/// Streams that one side gave up of which late frames are still told.
pub const MAX_RESET: usize = 256;
/// Streams of a connection that the client may give up before they are answered; those beyond are called a flood.
pub const MAX_QUICK_RESETS: u32 = 100;
/// Bytes of a frame of a tunnel whose data is read; of a longer one it counts as missing.
pub const MAX_CARRIED: usize = 1 << 20;
/// Bytes of a frame without headers or data, and of the payload of one with WebSocket, that are its head for lists.
const SHOWN: u32 = 64;
const SHOWN_OF_TUNNEL: u32 = 139;

/// The state of a connection.
pub fn session() -> Box<dyn Session> {
    Box::new(Connection::default())
}

#[derive(Default)]
struct Connection {
    client: Side,
    server: Side,
    streams: HashMap<u32, Stream, FixedState>,
    /// The streams that are followed, oldest first, with some that no longer are.
    order: VecDeque<u32>,
    /// Streams that were given up, oldest first.
    reset: VecDeque<u32>,
    /// Whether anything of the connection was not seen: streams may have begun there.
    joined: bool,
    /// Streams that the client gave up before they were answered.
    quick_resets: u32,
    /// The streams followed whose data is WebSocket, and those that are tunnels.
    web_sockets: usize,
    connects: usize,
    /// Only a session that makes messages again has these, oldest first; each once it is agreed on.
    tunnels: VecDeque<(u32, Option<Tunnel>)>,
    /// Only a session that adds up has these.
    flow: Option<Box<Flow>>,
}

/// One direction.
#[derive(Default)]
struct Side {
    decoder: Decoder,
    /// The next block comes behind something that was not seen.
    torn: bool,
    /// Where the next frame begins is not known.
    lost: bool,
    /// The next message is the first that was found by its form.
    found: bool,
    /// Whether a frame was seen.
    began: bool,
    /// The stream of a block that is too long: its frames go on.
    flood: Option<u32>,
    /// The frame of data whose messages are looked at.
    data: Option<Data>,
}

/// A stream that is followed.
#[derive(Default)]
struct Stream {
    key: u64,
    requested: bool,
    responded: bool,
    request_ended: bool,
    response_ended: bool,
    reset: bool,
    /// The messages of gRPC from client and server.
    units: [Option<Units>; 2],
    /// Whether its data is WebSocket, and whether bytes of that are missing from client and server.
    web_socket: bool,
    torn: [bool; 2],
    /// Whether it is a tunnel.
    connect: bool,
}

/// What became of the bytes so far.
enum Step {
    /// So many more are done with.
    Used(usize),
    /// So many are needed.
    Need(usize),
    /// So many more are done with, and so many pass unseen.
    Skip(usize, u64),
}

impl Session for Connection {
    fn input(&mut self, direction: Direction, input: Input<'_>, out: &mut Outbox) -> Took {
        match input {
            // Agreed on without a request, as by ALPN.
            Input::Opened(head) if !head.starts_with(b"HTTP/") => Took::All,
            Input::Opened(_) => {
                // RFC 7540 §3.2: the request that asked for the change is stream 1, and its client is done with it.
                let stream = Stream { key: UPGRADED, requested: true, request_ended: true, ..Stream::default() };
                self.streams.insert(1, stream);
                self.order.push_back(1);
                Took::All
            }
            Input::Bytes(bytes) => self.bytes(direction, bytes, out),
            Input::Gap(bytes) => {
                self.gap(direction, bytes, out);
                Took::All
            }
            Input::Joined => {
                self.joined = true;
                for side in [&mut self.client, &mut self.server] {
                    side.lose();
                }
                Took::All
            }
            Input::Message(_) | Input::Heard { .. } | Input::End => Took::All,
        }
    }

    fn remake(&mut self, direction: Direction, kind: u8, message: &[u8]) -> Option<Remade> {
        let kind = Kind::of(kind);
        let side = self.side(direction);
        match kind.what {
            What::Block => {
                if kind.torn {
                    side.decoder.forget();
                }
                let made = block::remake(&mut side.decoder, message);
                self.agree(direction, message, &made.bytes);
                Some(made)
            }
            What::Tunnel => {
                side.decoder.pass();
                self.tunnel(direction, kind, message)
            }
            _ => None,
        }
    }

    fn remakes(&self, kind: u8) -> bool {
        matches!(Kind::of(kind).what, What::Block | What::Tunnel)
    }

    fn remakes_for_rows(&self, kind: u8) -> bool {
        self.remakes(kind)
    }

    fn replays(&self, kind: u8) -> bool {
        self.remakes(kind)
    }

    fn placed(&mut self, direction: Direction, frame: FrameId) {
        self.side(direction).decoder.placed(frame);
    }

    fn checkpoint(&self) -> Option<(Box<dyn Session>, usize)> {
        // What a WebSocket has inflated so far is not copied.
        if self.web_sockets > 0 || !self.tunnels.is_empty() {
            return None;
        }
        let side = |side: &Side| Side { decoder: side.decoder.clone(), ..Side::default() };
        let copy = Self { client: side(&self.client), server: side(&self.server), ..Self::default() };
        let bytes = copy.client.decoder.memory().saturating_add(copy.server.decoder.memory());
        Some((Box::new(copy), bytes.saturating_add(size_of::<Self>())))
    }

    fn is_small(&self) -> bool {
        self.tunnels.is_empty()
    }

    fn tally(&mut self, message: &Counted, bytes: &[u8]) -> Tally {
        self.flow.get_or_insert_default().take(message, bytes)
    }

    fn tally_unread(&mut self, message: &Counted) -> Option<Tally> {
        self.flow.get_or_insert_default().take_unread(message)
    }

    fn tallied(&self) -> Option<Box<dyn Session>> {
        Some(Box::new(Self { flow: self.flow.clone(), ..Self::default() }))
    }

    fn tallies(&self, kind: u8) -> u64 {
        match Kind::of(kind).what {
            What::Block => 0,
            What::Other => flow::LOOKED_AT,
            What::Preface | What::Unread | What::Data | What::Tunnel | What::Connect => frame::HEAD as u64,
        }
    }

    fn payload(&self, kind: u8, message: &[u8]) -> Option<Range<usize>> {
        if !Kind::of(kind).is_data() {
            return None;
        }
        let inside = Head::read(message)?.inside(message);
        Some(inside.start.min(message.len())..inside.end.min(message.len()))
    }

    fn body(&self, kind: u8) -> BodyPart {
        Kind::of(kind).body()
    }

    fn unit(&self, _: u8, start: &[u8]) -> Option<u64> {
        grpc_units::whole(start)
    }
}

impl Side {
    /// Something was not seen.
    fn lose(&mut self) {
        self.decoder.forget();
        (self.torn, self.lost, self.found) = (true, true, true);
        (self.flood, self.data) = (None, None);
    }
}

impl Connection {
    fn side(&mut self, direction: Direction) -> &mut Side {
        match direction {
            Direction::FromClient => &mut self.client,
            Direction::FromServer => &mut self.server,
        }
    }

    fn gap(&mut self, direction: Direction, bytes: u64, out: &mut Outbox) {
        let streams = &mut self.streams;
        let side = match direction {
            Direction::FromClient => &mut self.client,
            Direction::FromServer => &mut self.server,
        };
        // Within a frame of data only its own bytes are lost.
        if let Some(data) = &mut side.data
            && let Some(left) = u32::try_from(bytes).ok().and_then(|bytes| data.left.checked_sub(bytes))
        {
            data.left = left;
            if let Some(stream) = streams.get_mut(&data.stream) {
                stream.units_from(direction).iter_mut().for_each(Units::tear);
            }
            return;
        }
        side.lose();
        self.joined = true;
        // Whatever its streams carried is not known to begin anywhere.
        for (id, stream) in streams.iter_mut() {
            if stream.connect && !stream.torn.contains(&true) {
                // How many bytes of a tunnel were among those is not known, so it ends here.
                stream.torn = [true; 2];
                out.stream.extend([Out::InsideGap { stream: *id, bytes: 1 }, Out::InsideOver { stream: *id }]);
            }
            stream.units_from(direction).iter_mut().for_each(Units::tear);
            *stream.torn_from(direction) = true;
            match direction {
                Direction::FromClient if stream.requested && !stream.request_ended => {
                    out.parts(stream.key, Parts::RequestTorn);
                }
                Direction::FromServer if stream.responded && !stream.response_ended => {
                    out.parts(stream.key, Parts::ResponseTorn);
                }
                _ => {}
            }
        }
    }

    fn bytes(&mut self, direction: Direction, bytes: &[u8], out: &mut Outbox) -> Took {
        let mut at = 0usize;
        while at < bytes.len() {
            match self.step(direction, at, bytes.get(at..).unwrap_or_default(), out) {
                Step::Used(0) => return Took::Lost,
                Step::Used(used) => at = at.saturating_add(used),
                Step::Need(min) => return Took::Need { used: at, min },
                Step::Skip(used, skip) => return Took::Skip { used: at.saturating_add(used), skip },
            }
        }
        Took::All
    }

    fn step(&mut self, direction: Direction, at: usize, rest: &[u8], out: &mut Outbox) -> Step {
        let side = self.side(direction);
        if side.data.is_some() {
            return self.data(direction, rest);
        }
        if direction == Direction::FromClient && !side.began {
            let len = rest.len().min(frame::PREFACE.len());
            if frame::PREFACE.get(..len) == rest.get(..len) {
                return self.preface(at, rest, out);
            }
        }
        if side.lost
            && let Some(step) = side.find(rest)
        {
            return step;
        }
        side.began = true;
        let Some(head) = Head::read(rest) else { return Step::Need(frame::HEAD) };
        if let Some(flooded) = side.flood {
            if head.kind == frame::CONTINUATION && head.stream == flooded {
                return side.flooded(at, rest, &head, out);
            }
            side.flood = None;
        }
        match head.kind {
            frame::DATA => self.begin_data(direction, at, rest, &head, out),
            frame::HEADERS | frame::PUSH_PROMISE => self.headers(direction, at, rest, &head, out),
            _ => self.other(direction, at, rest, &head, out),
        }
    }

    /// The connection preface. Nothing that matters came before it.
    fn preface(&mut self, at: usize, rest: &[u8], out: &mut Outbox) -> Step {
        let len = frame::PREFACE.len();
        if rest.len() < len {
            return Step::Need(len);
        }
        self.client = Side { began: true, ..Side::default() };
        if !self.server.began {
            self.server = Side::default();
        }
        let kind = Kind { what: What::Preface, ..Kind::default() };
        out.begin(Begin {
            at,
            head: len as u32,
            len: Some(len as u64),
            kind: kind.byte(),
            role: Role::Apart,
            code: 0,
            hint: 0,
        });
        Step::Used(len)
    }

    /// A frame without headers or data. (A CONTINUATION that continues nothing is one: its headers cannot be read.)
    fn other(&mut self, direction: Direction, at: usize, rest: &[u8], head: &Head, out: &mut Outbox) -> Step {
        let side = self.side(direction);
        if head.kind == frame::CONTINUATION {
            side.decoder.forget();
            side.torn = true;
        }
        let found = std::mem::take(&mut side.found);
        let kind = Kind { found, fresh: self.is_flood(direction, head), ..Kind::default() };
        let key = self.streams.get(&head.stream).map(|stream| stream.key).filter(|_| head.kind == frame::RST_STREAM);
        let asks = direction == Direction::FromClient;
        let role = match key {
            Some(key) if asks => Role::RequestPart(key),
            Some(key) => Role::ResponsePart(key),
            None => Role::Apart,
        };
        let shown = head.len.min(SHOWN).saturating_add(frame::HEAD as u32);
        out.begin(Begin { at, head: shown, len: Some(head.whole() as u64), kind: kind.byte(), role, code: 0, hint: 0 });
        if let Some(key) = key {
            self.give_up(head.stream, key, out);
        }
        passed(rest, head.whole())
    }

    /// Whether the client gives up one stream too many before it is answered.
    fn is_flood(&mut self, direction: Direction, head: &Head) -> bool {
        if head.kind != frame::RST_STREAM || direction != Direction::FromClient {
            return false;
        }
        let quick = self.streams.get(&head.stream).is_some_and(|stream| !stream.responded && !stream.reset);
        self.quick_resets = self.quick_resets.saturating_add(u32::from(quick));
        quick && self.quick_resets > MAX_QUICK_RESETS
    }

    /// One side gives up a stream.
    fn give_up(&mut self, id: u32, key: u64, out: &mut Outbox) {
        let Some(stream) = self.streams.get_mut(&id) else { return };
        out.parts(key, Parts::Reset);
        if stream.connect {
            out.stream.push(Out::InsideOver { stream: id });
        }
        if std::mem::replace(&mut stream.reset, true) {
            return;
        }
        self.reset.push_back(id);
        if self.reset.len() > MAX_RESET
            && let Some(oldest) = self.reset.pop_front()
        {
            self.close(oldest, out);
        }
    }

    fn close(&mut self, id: u32, out: &mut Outbox) {
        if let Some(stream) = self.streams.remove(&id) {
            self.web_sockets = self.web_sockets.saturating_sub(usize::from(stream.web_socket));
            if stream.connect {
                self.connects = self.connects.saturating_sub(1);
                out.stream.push(Out::InsideOver { stream: id });
            }
            out.parts(stream.key, Parts::Closed);
        }
    }

    fn follow(&mut self, id: u32, out: &mut Outbox) {
        while self.streams.len() >= MAX_STREAMS {
            let Some(oldest) = self.order.pop_front() else { break };
            self.close(oldest, out);
        }
        if self.order.len() > MAX_STREAMS.saturating_mul(2) {
            let streams = &self.streams;
            self.order.retain(|id| streams.contains_key(id));
        }
        self.streams.insert(id, Stream { key: u64::from(id), ..Stream::default() });
        self.order.push_back(id);
    }

    /// A sender has sent its last on a stream.
    fn ends(&mut self, direction: Direction, id: u32, out: &mut Outbox) {
        let Some(stream) = self.streams.get_mut(&id) else { return };
        let key = stream.key;
        match direction {
            Direction::FromClient => {
                stream.request_ended = true;
                out.parts(key, Parts::RequestEnds);
            }
            Direction::FromServer => {
                stream.response_ended = true;
                out.parts(key, Parts::ResponseEnds);
            }
        }
        if stream.request_ended && stream.response_ended {
            self.close(id, out);
        }
    }
}

impl Side {
    /// Looks for the next frame: from some place on the bytes are frames that could be such. Nothing if that is the first.
    fn find(&mut self, rest: &[u8]) -> Option<Step> {
        const NEAR: usize = 4096;
        let places = 0..=rest.len().saturating_sub(frame::HEAD).min(NEAR);
        let mut sure = places.filter(|at| frame::is_chain(rest.get(*at..).unwrap_or_default()));
        let Some(at) = sure.next() else { return Some(Step::Used(rest.len())) };
        self.lost = false;
        (at > 0).then_some(Step::Used(at))
    }
}

impl Stream {
    fn units_from(&mut self, direction: Direction) -> &mut Option<Units> {
        let [from_client, from_server] = &mut self.units;
        if direction == Direction::FromClient { from_client } else { from_server }
    }

    fn torn_from(&mut self, direction: Direction) -> &mut bool {
        let [from_client, from_server] = &mut self.torn;
        if direction == Direction::FromClient { from_client } else { from_server }
    }
}

/// `len` bytes are done with, of which `rest` may have fewer.
fn passed(rest: &[u8], len: usize) -> Step {
    match len.checked_sub(rest.len()) {
        Some(beyond) if beyond > 0 => Step::Skip(rest.len(), beyond as u64),
        _ => Step::Used(len),
    }
}
