//! Streams that others announced (the data connections of FTP), until they come.

use std::collections::VecDeque;

use crate::base::{ExchangeId, FrameId};
use crate::dissect::Expect;

/// Streams that are expected; past it the oldest is forgotten.
pub const MAX_EXPECTED: usize = 4096;

/// Both hosts of a stream, as [`Payloads::hosts`](super::Payloads::hosts) tells them.
pub(super) type Hosts = u64;

/// The streams that are expected, oldest first.
#[derive(Default)]
pub(super) struct Expected {
    all: VecDeque<Announced>,
}

/// What is known of a stream that will come.
pub(super) struct Announced {
    /// What it carries, and what that is given.
    pub expect: Expect,
    /// The frame that announced it.
    pub frame: FrameId,
    /// The exchange that its messages follow.
    pub exchange: Option<ExchangeId>,
    /// The hosts and the number of the stream that announced it.
    hosts: Hosts,
    by: u32,
}

impl Expected {
    /// Whether none is expected.
    pub(super) fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// A stream announces another one.
    pub(super) fn add(&mut self, expect: Expect, frame: FrameId, hosts: Hosts, by: u32) {
        self.all.retain(|other| other.by != by || other.expect.port != expect.port);
        if self.all.len() >= MAX_EXPECTED {
            self.all.pop_front();
        }
        self.all.push_back(Announced { expect, frame, exchange: None, hosts, by });
    }

    /// What the stream `by` announced last serves an exchange.
    pub(super) fn serves(&mut self, by: u32, exchange: ExchangeId) {
        if let Some(last) = self.all.iter_mut().rev().find(|announced| announced.by == by) {
            last.exchange = Some(exchange);
        }
    }

    /// What was said of a stream between these hosts and ports; nobody expects it any longer.
    pub(super) fn take(&mut self, hosts: Hosts, ports: (u16, u16)) -> Option<Announced> {
        let fits = |announced: &Announced| {
            let port = announced.expect.port;
            announced.hosts == hosts && (port == ports.0 || port == ports.1)
        };
        let place = self.all.iter().rposition(fits)?;
        self.all.remove(place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn expect(port: u16) -> Expect {
        Expect { port, to: "ftp-data", with: Vec::new() }
    }

    #[test]
    fn a_stream_is_expected_once_between_the_hosts_that_announced_it() {
        let mut expected = Expected::default();
        expected.add(expect(1000), FrameId(4), 7, 1);
        expected.add(expect(1001), FrameId(5), 7, 1);
        expected.serves(1, ExchangeId(3));
        assert!(expected.take(8, (4000, 1001)).is_none() && expected.take(7, (4000, 1002)).is_none());
        let found = expected.take(7, (4000, 1001)).unwrap();
        assert_eq!((found.frame, found.exchange), (FrameId(5), Some(ExchangeId(3))));
        assert!(expected.take(7, (4000, 1001)).is_none());
        assert_eq!(expected.take(7, (1000, 20)).unwrap().exchange, None);
    }

    #[test]
    fn of_too_many_the_oldest_is_forgotten_and_the_same_port_is_announced_anew() {
        let mut expected = Expected::default();
        for number in 0..=MAX_EXPECTED as u32 {
            expected.add(expect(9), FrameId(number), number.into(), number);
        }
        assert_eq!(expected.all.len(), MAX_EXPECTED);
        assert!(expected.take(0, (9, 1)).is_none() && expected.take(1, (9, 1)).is_some());
        for number in 0..100 {
            expected.add(expect(10), FrameId(number), 2, 2);
        }
        assert!(expected.all.len() <= MAX_EXPECTED && expected.take(2, (1, 10)).unwrap().frame == FrameId(99));
    }
}
