//! Frames of data: the bodies of requests and responses, of which only the lengths of messages of gRPC are read.

use super::{Connection, MAX_CARRIED, SHOWN_OF_TUNNEL, Step, passed};
use crate::dissect::{Begin, Direction, Out, Outbox, Role};
use crate::protocols::http2::frame::{self, Head};
use crate::protocols::http2::kind::{Kind, What};

/// A frame of data on its way.
pub(super) struct Data {
    pub(super) stream: u32,
    /// Bytes of payload, and bytes of padding behind them, that are still to come.
    pub(super) left: u32,
    pad: u32,
}

impl Connection {
    /// A frame of data begins.
    pub(super) fn begin_data(
        &mut self,
        direction: Direction,
        at: usize,
        rest: &[u8],
        head: &Head,
        out: &mut Outbox,
    ) -> Step {
        let padded = head.has(frame::PADDED) && head.len > 0;
        let size = frame::HEAD.saturating_add(usize::from(padded));
        if rest.len() < size {
            return Step::Need(size);
        }
        let inside = head.inside(rest);
        let pad = head.whole().saturating_sub(inside.end);
        let payload = inside.end.saturating_sub(inside.start);
        let found = std::mem::take(&mut self.side(direction).found);
        let mut kind = Kind { what: What::Data, found, ..Kind::default() };
        let (mut role, mut shown) = (Role::Apart, size as u32);
        let asks = direction == Direction::FromClient;
        if let Some(stream) = self.streams.get_mut(&head.stream) {
            role = if asks { Role::RequestPart(stream.key) } else { Role::ResponsePart(stream.key) };
            kind.ends = head.ends_stream();
            if let Some(units) = stream.units_from(direction) {
                (kind.grpc, kind.fresh) = (true, units.is_fresh());
            }
            if stream.web_socket {
                kind = Kind { what: What::Tunnel, torn: *stream.torn_from(direction), grpc: false, ..kind };
                role = Role::Follows(stream.key);
                shown = shown.saturating_add(head.len.min(SHOWN_OF_TUNNEL));
            }
            if stream.connect {
                kind = Kind { what: What::Connect, torn: *stream.torn_from(direction), ..kind };
            }
        }
        let carries = kind.what == What::Connect && !kind.torn && payload > 0;
        if carries && payload <= MAX_CARRIED && rest.len() < head.whole() {
            self.side(direction).found = found;
            return Step::Need(head.whole());
        }
        if kind.what == What::Tunnel {
            self.side(direction).decoder.pass();
        }
        out.begin(Begin {
            at,
            head: shown,
            len: Some(head.whole() as u64),
            kind: kind.byte(),
            role,
            code: u16::try_from(pad).unwrap_or(u16::MAX),
            hint: 0,
        });
        if carries {
            let (stream, bytes) = (head.stream, rest.get(inside.start..inside.end).filter(|_| payload <= MAX_CARRIED));
            match bytes {
                Some(bytes) => out.beside(stream, bytes.to_vec()),
                None => out.stream.push(Out::InsideGap { stream, bytes: payload as u64 }),
            }
        }
        if head.ends_stream() {
            if kind.what == What::Connect {
                out.stream.push(Out::InsideEnd { stream: head.stream });
            }
            self.ends(direction, head.stream, out);
        }
        if !kind.grpc || payload == 0 {
            return passed(rest, head.whole());
        }
        let (left, pad) = (u32::try_from(payload).unwrap_or(u32::MAX), u32::try_from(pad).unwrap_or(u32::MAX));
        self.side(direction).data = Some(Data { stream: head.stream, left, pad });
        Step::Used(inside.start)
    }

    /// The bytes of a frame of data whose messages are looked at.
    pub(super) fn data(&mut self, direction: Direction, rest: &[u8]) -> Step {
        let Some(mut data) = self.side(direction).data.take() else { return Step::Used(0) };
        let units = self.streams.get_mut(&data.stream).and_then(|stream| stream.units_from(direction).as_mut());
        let payload = rest.get(..rest.len().min(data.left as usize)).unwrap_or_default();
        // What of the message at hand passes unseen, beyond these bytes.
        let unseen = match units {
            Some(units) => units.take(payload, data.left),
            // The stream is not followed any more.
            None => data.left.saturating_sub(payload.len() as u32),
        };
        data.left = data.left.saturating_sub(payload.len() as u32).saturating_sub(unseen);
        if data.left > 0 {
            self.side(direction).data = Some(data);
            return if unseen > 0 { Step::Skip(payload.len(), u64::from(unseen)) } else { Step::Used(payload.len()) };
        }
        match passed(rest, payload.len().saturating_add(data.pad as usize)) {
            Step::Used(used) if unseen == 0 => Step::Used(used),
            Step::Used(used) => Step::Skip(used, u64::from(unseen)),
            Step::Skip(used, skip) => Step::Skip(used, skip.saturating_add(u64::from(unseen))),
            Step::Need(min) => Step::Need(min),
        }
    }
}
