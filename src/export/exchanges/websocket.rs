//! The messages of a WebSocket, whole: fragments joined, masks and compression undone.

use std::ops::ControlFlow;

use super::Exchanges;
use crate::analysis::messages::Messages;
use crate::base::{ExchangeId, FrameId, MessageId, Time};
use crate::dissect::{Direction, Remade, Session};
use crate::engine::ledger::{MessageRecord, flags};
use crate::protocols::http2::tunnel;
use crate::protocols::websocket::head::{Head, unmask};
use crate::protocols::websocket::kind::{Class, Kind};

/// A message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// The WebSocket frame that ends it.
    pub message: MessageId,
    /// Who sent it.
    pub direction: Direction,
    /// The frame of the capture in which it ends, and when that was captured.
    pub frame: FrameId,
    /// See [`Message::frame`].
    pub time: Option<Time>,
    /// Whether it is text rather than bytes.
    pub is_text: bool,
    /// What it carries.
    pub data: Vec<u8>,
    /// Why there is not more of it, in words; empty when all is there.
    pub trouble: String,
}

impl Exchanges {
    /// How many messages of text or bytes followed a handshake; pings, pongs and closes are no messages (RFC 6455 §5.5),
    /// and fragments are one.
    pub fn websocket_count(&self, id: ExchangeId) -> u32 {
        if self.record(id).is_some_and(|record| self.is_websocket_in_http2(&record)) {
            // Where frames begin only the course of the connection tells.
            let mut count = 0u32;
            self.websocket(id, |_| {
                count = count.saturating_add(1);
                ControlFlow::Continue(())
            });
            return count;
        }
        let begins = |(_, record): &(MessageId, MessageRecord)| {
            let kind = Kind::of(record.kind);
            record.is(flags::FOLLOWS) && kind.class != Class::None && !kind.within
        };
        u32::try_from(self.capture.messages_of_exchange(id).filter(begins).count()).unwrap_or(u32::MAX)
    }

    /// Hands the messages that followed a handshake to `take`, one at a time, until it breaks.
    pub fn websocket(&self, id: ExchangeId, mut take: impl FnMut(Message) -> ControlFlow<()>) {
        if self.record(id).is_some_and(|record| self.is_websocket_in_http2(&record)) {
            return self.websocket_in_http2(id, take);
        }
        let Some(protocol) = self.capture.registry().protocol("websocket") else { return };
        // The course of the stream is followed once, instead of once for each message.
        let mut session: Option<Box<dyn Session>> = protocol.session.map(|make| make());
        let place = self.capture.registry().place(protocol);
        for (message, record) in self.capture.messages_of_exchange(id).filter(|(_, record)| record.is(flags::FOLLOWS)) {
            if Some(record.protocol) != place {
                continue;
            }
            let frame = self.carried(&record, 0, self.capture.limits().message);
            let kind = Kind::of(record.kind);
            let remade = session.as_mut().and_then(|session| session.remake(record.direction(), record.kind, &frame));
            let content = match remade {
                Some(Remade { bytes, trouble, .. }) => Some((bytes.to_vec(), trouble)),
                None if kind.class == Class::None || kind.coding.is_compressed() => None,
                None => alone(&frame).map(|data| (data, String::new())),
            };
            let Some((data, mut trouble)) = content else { continue };
            if trouble.is_empty() && record.missing > 0 {
                trouble = format!("{} bytes were not captured", record.missing);
            }
            if take(self.told(message, &record, kind, (data, trouble))).is_break() {
                return;
            }
        }
    }

    /// The same for a stream of HTTP/2, whose data the course of the connection makes into frames.
    fn websocket_in_http2(&self, id: ExchangeId, mut take: impl FnMut(Message) -> ControlFlow<()>) {
        let mut course = Messages::new(&self.capture);
        for (message, record) in self.capture.messages_of_exchange(id).filter(|(_, record)| record.is(flags::FOLLOWS)) {
            let Some(made) = course.remade(message, &record) else { continue };
            for unit in tunnel::units(&made.bytes) {
                let kind = Kind::of(unit.kind);
                let content = match unit.remade {
                    Some(Remade { bytes, trouble, .. }) => (bytes.to_vec(), trouble),
                    None if kind.class == Class::None => continue,
                    None => match alone(unit.bytes) {
                        Some(data) => (data, String::new()),
                        None => continue,
                    },
                };
                if take(self.told(message, &record, kind, content)).is_break() {
                    return;
                }
            }
        }
    }

    /// A message of this kind with its data and what is wrong with them.
    fn told(
        &self,
        message: MessageId,
        record: &MessageRecord,
        kind: Kind,
        (data, trouble): (Vec<u8>, String),
    ) -> Message {
        let frame = self.capture.ledger().segment(record.last).map(|segment| segment.frame).unwrap_or_default();
        Message {
            message,
            direction: record.direction(),
            frame,
            time: self.time(frame),
            is_text: kind.class == Class::Text,
            data,
            trouble,
        }
    }
}

/// The payload of a message that is one frame, without its mask.
fn alone(frame: &[u8]) -> Option<Vec<u8>> {
    let head = Head::read(frame).ok().filter(|head| head.fin() && !head.is_control())?;
    let payload = frame.get(head.size as usize..)?;
    let len = usize::try_from(head.len).unwrap_or(usize::MAX).min(payload.len());
    let mut data = payload.get(..len)?.to_vec();
    if let Some(key) = head.key {
        unmask(key, &mut data);
    }
    Some(data)
}
