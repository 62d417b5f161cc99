//! How many units the body of a request or response has that comes in parts: messages of gRPC.

use super::Messages;
use crate::base::MessageId;
use crate::dissect::Units;
use crate::engine::ledger::{MessageRecord, flags, traits};

/// First bytes of a part that are read to know how long a unit is.
const START: u64 = 64;

impl Messages<'_> {
    /// Whether a message is part of a body of units.
    pub(super) fn has_units(&self, record: &MessageRecord) -> bool {
        let protocol = self.capture.registry().at(record.protocol).filter(|_| record.exchange.is_some());
        protocol.and_then(|protocol| protocol.session).is_some_and(|session| session().body(record.kind).units)
    }

    /// How many units the body has whose first message is `head`, as far as it was captured. At most `steps` messages of its
    /// direction are looked at. `None` where that is not known: it has no units, bytes of it are missing, or it is longer.
    pub fn units(&mut self, head: MessageId, steps: usize) -> Option<Units> {
        let record = self.capture.ledger.message(head)?;
        let session = self.capture.registry().at(record.protocol)?.session?();
        let (mut total, mut start, mut whole) = (0u64, Vec::new(), None);
        let capture = self.capture;
        for step in capture.parts_of_within(head, steps) {
            let (_, part) = step?;
            let body = session.body(part.kind);
            if !body.carries {
                continue;
            }
            if !body.units {
                return None;
            }
            total = total.saturating_add(payload_len(&part));
            if whole.is_none() {
                let from = u64::from(part.head);
                let bytes = self.bytes(&part, from, payload_len(&part).min(START)).bytes;
                start.extend_from_slice(&bytes);
                whole = session.unit(part.kind, &start);
            }
            if whole.is_some_and(|whole| total > whole) {
                return Some(Units::Several);
            }
            if part.missing > 0 {
                return None;
            }
        }
        let ends = if record.is(flags::REQUEST) { traits::REQUEST_ENDS } else { traits::RESPONSE_ENDS };
        let exchange = record.exchange.and_then(|id| capture.ledger.exchange(id))?;
        match total {
            0 => exchange.has(ends).then_some(Units::None),
            _ => Some(Units::One),
        }
    }
}

/// Bytes of the payload of a part of a body: the number that goes with it counts what stands behind that.
pub fn payload_len(part: &MessageRecord) -> u64 {
    let payload = part.len.saturating_sub(u64::from(part.head)).saturating_sub(u64::from(part.code));
    payload.saturating_sub(u64::from(part.missing))
}
