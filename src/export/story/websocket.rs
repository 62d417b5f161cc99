//! What follows an upgrade to WebSocket (RFC 6455): messages, pings, the close of both sides.

use super::{Step, Stories, facts};
use crate::base::{ExchangeId, FrameId, MessageId};
use crate::dissect::Direction;
use crate::engine::ledger::flags;

/// Frames of a WebSocket that are told one by one.
const MAX_TOLD: usize = 40;

impl Stories {
    /// The frames that follow a handshake.
    pub(super) fn websocket_steps(&mut self, id: ExchangeId) -> Vec<Step> {
        let messages = self.capture.messages_of_exchange(id).filter(|(_, record)| record.is(flags::FOLLOWS));
        let all: Vec<(MessageId, Direction, Option<FrameId>)> = messages
            .take(MAX_TOLD + 1)
            .map(|(message, record)| {
                let frame = self.capture.ledger().segment(record.last).map(|segment| segment.frame);
                (message, record.direction(), frame)
            })
            .collect();
        let mut steps = Vec::new();
        for (message, sender, frame) in all.iter().take(MAX_TOLD) {
            steps.extend(self.websocket_step(*message, *sender, *frame));
        }
        if let Some((.., frame)) = all.get(MAX_TOLD) {
            steps.push(Step::new("ws-more").frames(*frame));
        }
        steps
    }

    fn websocket_step(&mut self, message: MessageId, sender: Direction, frame: Option<FrameId>) -> Option<Step> {
        let read = {
            let view = self.packets.message(message).ok()?;
            let number = |filter| facts::number(&view, filter);
            let text = facts::value(&view, "websocket.payload.text");
            (
                number("websocket.opcode")?,
                number("websocket.fin").unwrap_or(1),
                number("websocket.mask").unwrap_or(0),
                number("websocket.payload_length_ext_64")
                    .or_else(|| number("websocket.payload_length_ext_16"))
                    .or_else(|| number("websocket.payload_length")),
                number("websocket.payload.close.status_code"),
                text,
            )
        };
        let (opcode, last, mask, len, code, text) = read;
        let (key, name) = match opcode {
            0 => ("ws-continuation", "continuation"),
            1 => ("ws-text", "text"),
            2 => ("ws-binary", "binary"),
            8 => ("ws-close", "close"),
            9 => ("ws-ping", "ping"),
            10 => ("ws-pong", "pong"),
            _ => return None,
        };
        let bytes = len.unwrap_or(0);
        let mut step = Step::new(key)
            .frames(frame)
            .look("websocket.opcode")
            .from(sender, name)
            .carries(bytes)
            .fact("opcode", opcode)
            .fact("last", last)
            .fact("mask", mask)
            .fact("bytes", bytes)
            .maybe("code", code)
            .ask("opcode");
        step.lines = text.iter().filter(|text| !text.is_empty()).map(|text| facts::short(text)).collect();
        Some(step)
    }
}
