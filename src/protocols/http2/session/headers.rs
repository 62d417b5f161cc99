//! Blocks of headers: what they say of the messages that they begin, and which exchange those belong to.

use super::{Connection, MAX_TUNNELS, Side, Step, passed};
use crate::dissect::{Begin, Direction, Outbox, Parts, Role};
use crate::protocols::http::methods;
use crate::protocols::http2::block::{self, Extent};
use crate::protocols::http2::frame::{self, Head};
use crate::protocols::http2::grpc_units::Units;
use crate::protocols::http2::kind::{Kind, What};

/// What the headers of a block say of the message that they begin.
#[derive(Default)]
struct Told {
    status: Option<u16>,
    method: Option<u16>,
    grpc: bool,
    /// What CONNECT asks for, if it says so.
    web_socket: bool,
    protocol: bool,
    connect: bool,
    /// Whether there are headers that are not known.
    unknown: bool,
    /// Whether any stands before the others with a colon.
    pseudo: bool,
}

impl Connection {
    /// A block of headers, with all its frames.
    pub(super) fn headers(
        &mut self,
        direction: Direction,
        at: usize,
        rest: &[u8],
        head: &Head,
        out: &mut Outbox,
    ) -> Step {
        let side = self.side(direction);
        let (len, what) = match block::extent(head, rest) {
            Extent::Need(min) => return Step::Need(min),
            Extent::Whole(len) => (len, What::Block),
            Extent::Broken(len) => (len, What::Unread),
            Extent::TooLong(len) => {
                side.flood = Some(head.stream);
                (len, What::Unread)
            }
        };
        let mut told = Told::default();
        let torn = side.torn;
        match what {
            What::Block => {
                side.torn = false;
                let message = rest.get(..len).unwrap_or_default();
                let block = block::fragments(message);
                // What is damaged the decoder has noted; as far as it goes it is told.
                let _ = side.decoder.block_for(&block, &Told::wants, &mut |line| told.take(line.name, line.value));
            }
            _ => {
                side.decoder.forget();
                (side.torn, told.unknown) = (true, true);
            }
        }
        let kind = Kind { what, torn, found: std::mem::take(&mut side.found), ..Kind::default() };
        self.begin_headers(direction, (at, len), (head, rest), (kind, &told), out);
        passed(rest, len)
    }

    fn begin_headers(
        &mut self,
        direction: Direction,
        (at, len): (usize, usize),
        (head, rest): (&Head, &[u8]),
        (mut kind, told): (Kind, &Told),
        out: &mut Outbox,
    ) {
        let id = match head.kind {
            frame::PUSH_PROMISE => promised(head, rest).unwrap_or(0),
            _ => head.stream,
        };
        kind.ends = head.ends_stream();
        let (role, code) = self.relate(direction, id, head.kind == frame::PUSH_PROMISE, told, out);
        kind.grpc = self.streams.get_mut(&id).is_some_and(|stream| stream.units_from(direction).is_some());
        let head_len = u32::try_from(len).unwrap_or(u32::MAX);
        out.begin(Begin { at, head: head_len, len: Some(len as u64), kind: kind.byte(), role, code, hint: 0 });
        if head.kind == frame::PUSH_PROMISE && role != Role::Apart {
            out.parts(u64::from(id), Parts::RequestEnds);
        }
        if kind.ends {
            self.ends(direction, id, out);
        }
    }

    /// What a block is to the exchange of its stream, and the number that lists sort it by.
    fn relate(&mut self, direction: Direction, id: u32, promise: bool, told: &Told, out: &mut Outbox) -> (Role, u16) {
        let asks = direction == Direction::FromClient;
        let known = self.streams.contains_key(&id);
        // Trailers of a message that began before we joined.
        if id == 0 || self.joined && !known && !told.pseudo && !told.unknown {
            return (Role::Apart, 0);
        }
        if !known {
            self.follow(id, out);
        }
        let Some(stream) = self.streams.get_mut(&id) else { return (Role::Apart, 0) };
        let key = stream.key;
        if promise || told.method.is_some() || asks && told.status.is_none() {
            if told.grpc {
                *stream.units_from(Direction::FromClient) = Some(Units::default());
            }
            let connect = told.connect && !told.protocol && self.connects < MAX_TUNNELS;
            if (told.web_socket || connect) && !stream.web_socket && !stream.connect {
                (stream.web_socket, stream.connect) = (told.web_socket, connect);
                self.web_sockets = self.web_sockets.saturating_add(usize::from(told.web_socket));
                self.connects = self.connects.saturating_add(usize::from(connect));
            }
            // A server that promises has the whole request.
            stream.request_ended |= promise;
            let code = told.method.unwrap_or(0);
            return match std::mem::replace(&mut stream.requested, true) {
                true => (Role::RequestPart(key), code),
                false => (Role::RequestHead(key), code),
            };
        }
        let code = told.status.unwrap_or(0);
        if (100..=199).contains(&code) {
            return (Role::Interim(key), code);
        }
        if std::mem::replace(&mut stream.responded, true) {
            return (Role::ResponsePart(key), code);
        }
        if told.grpc {
            *stream.units_from(Direction::FromServer) = Some(Units::default());
        }
        // RFC 8441 §5: what a server answers that does not agree is an ordinary response.
        if !(200..=299).contains(&code) && (stream.web_socket || stream.connect) {
            self.web_sockets = self.web_sockets.saturating_sub(usize::from(stream.web_socket));
            self.connects = self.connects.saturating_sub(usize::from(stream.connect));
            (stream.web_socket, stream.connect) = (false, false);
        }
        (Role::ResponseHead(key), code)
    }
}

impl Side {
    /// A further frame of a block that is too long.
    pub(super) fn flooded(&mut self, at: usize, rest: &[u8], head: &Head, out: &mut Outbox) -> Step {
        if head.has(frame::END_HEADERS) {
            self.flood = None;
        }
        let kind = Kind { what: What::Unread, ..Kind::default() };
        let (shown, len) = (frame::HEAD as u32, Some(head.whole() as u64));
        out.begin(Begin { at, head: shown, len, kind: kind.byte(), role: Role::Apart, code: 0, hint: 0 });
        passed(rest, head.whole())
    }
}

impl Told {
    /// Whether it depends on the value of the header of this name.
    fn wants(name: &[u8]) -> bool {
        matches!(name, b":status" | b":method" | b":protocol" | b"content-type")
    }

    fn take(&mut self, name: Option<&[u8]>, value: Option<&[u8]>) {
        let Some(name) = name else {
            self.unknown = true;
            return;
        };
        self.pseudo |= name.first() == Some(&b':');
        if !Self::wants(name) {
            return;
        }
        let Some(value) = value else {
            self.unknown = true;
            return;
        };
        match name {
            b":status" => self.status = status(value),
            b":method" => {
                let place = methods::METHODS.iter().position(|(name, _)| name.as_bytes() == value);
                self.method = Some(place.and_then(|place| u16::try_from(place).ok()).unwrap_or(u16::MAX));
                self.connect = value == b"CONNECT";
            }
            b":protocol" => (self.protocol, self.web_socket) = (true, value == b"websocket"),
            b"content-type" => {
                self.grpc = value.starts_with(b"application/grpc") && !value.starts_with(b"application/grpc-web")
            }
            _ => {}
        }
    }
}

/// The number that a status is.
fn status(value: &[u8]) -> Option<u16> {
    match value {
        b"200" => Some(200),
        _ => std::str::from_utf8(value).ok()?.parse().ok(),
    }
}

/// The stream that a PUSH_PROMISE promises.
fn promised(head: &Head, frame: &[u8]) -> Option<u32> {
    let start = head.inside(frame).start;
    let four = frame.get(start..)?.first_chunk::<4>()?;
    Some(u32::from_be_bytes(*four) & 0x7fff_ffff)
}
