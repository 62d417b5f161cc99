//! What no message covers.

use super::Messages;
use crate::dissect::{Carried, Message, Tally};
use crate::engine::ledger::{Segment, Taken};

impl Messages<'_> {
    /// Bytes of a segment that no message covers: places `from..to`.
    pub(super) fn unexplained(
        &self,
        segment: &Segment,
        taken: &[Taken],
        transport: usize,
        from: u64,
        to: u64,
    ) -> Message {
        let place = taken.iter().find(|taken| taken.at <= from && from < taken.at + u64::from(taken.len));
        let carried = match place {
            Some(taken) => {
                let len = (to - from).min(taken.at + u64::from(taken.len) - from);
                Carried::Here(taken.from + (from - taken.at) as u32, len as u32)
            }
            None => Carried::Elsewhere,
        };
        Message {
            transport,
            within: None,
            inner: false,
            facts: 0,
            protocol: None,
            direction: segment.direction(),
            kind: 0,
            at: from,
            head: 0,
            len: to - from,
            whole: true,
            ended: true,
            missing: 0,
            shown_in: segment.frame,
            carried,
            pieces: Vec::new(),
            start: Vec::new(),
            remade: None,
            assembled: None,
            own_head: None,
            tally: Tally::new(),
            joined: 0,
            exchange: None,
            guessed: false,
            only_head: false,
            in_parts: false,
        }
    }
}
