//! The chapters of a capture, in the order in which they begin.

use std::sync::atomic::{AtomicBool, Ordering};

use hashbrown::HashSet;

use super::{MAX_CHAPTERS, Stories, Subject};
use crate::base::{ExchangeId, FrameId, StreamId};
use crate::dissect::Transport;
use crate::export::exchanges::words;
use crate::export::links::Kind;

/// Exchanges that are looked at for threads between them.
pub const MAX_THREADED: u32 = 400;
/// Cookies whose lives are told.
const MAX_COOKIES: usize = 24;

/// Where a subject stands among the others: the frame in which it begins, connections before what runs through them.
type Place = (FrameId, u8);

/// Subjects with their places, in any order.
#[derive(Clone, Debug, Default)]
pub struct Found(Vec<(Place, Subject)>);

impl Found {
    /// All of both.
    #[must_use]
    pub fn with(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }

    /// The subjects in the order in which they begin, the first [`MAX_CHAPTERS`].
    pub fn in_order(self) -> Vec<Subject> {
        let Self(mut found) = self;
        found.sort_by_key(|(place, _)| *place);
        found.truncate(MAX_CHAPTERS);
        found.into_iter().map(|(_, subject)| subject).collect()
    }
}

impl Stories {
    /// What there is to tell.
    pub fn subjects(&mut self) -> Vec<Subject> {
        self.alone().with(self.threads(&AtomicBool::new(false))).in_order()
    }

    /// The connections and lookups: no packet is read for them.
    pub fn alone(&mut self) -> Found {
        let mut found = Vec::new();
        let lookups = self.lookups(&mut found);
        self.streams(&lookups, &mut found);
        Found(found)
    }

    /// The subject that an exchange is part of: its connection, or the exchange itself where it is a lookup.
    pub fn subject_of(&mut self, id: ExchangeId) -> Option<Subject> {
        let record = self.exchanges.record(id)?;
        let stream = self.capture.stream(record.stream)?;
        Some(match stream.transport {
            Transport::Udp => Subject::Lookup(id),
            Transport::Tcp => Subject::Connection(record.stream),
        })
    }

    /// Lookups over UDP; returns their streams.
    fn lookups(&mut self, found: &mut Vec<(Place, Subject)>) -> HashSet<u32> {
        let mut streams = HashSet::new();
        let registry = self.capture.registry();
        let place = |name| registry.protocol(name).and_then(|protocol| registry.place(protocol));
        let names = ["dns", "mdns", "llmnr"].map(place);
        let count = u32::try_from(self.exchanges.len()).unwrap_or(u32::MAX);
        for id in (0..count).map(ExchangeId) {
            if found.len() >= MAX_CHAPTERS {
                break;
            }
            let Some(record) = self.exchanges.record(id).filter(|record| names.contains(&Some(record.protocol))) else {
                continue;
            };
            let over_udp = self.capture.stream(record.stream).is_some_and(|stream| stream.transport == Transport::Udp);
            let Some(first) = record.frames.0.or(record.frames.1).filter(|_| over_udp) else { continue };
            streams.insert(record.stream.0);
            found.push(((first, 0), Subject::Lookup(id)));
        }
        streams
    }

    fn streams(&self, lookups: &HashSet<u32>, found: &mut Vec<(Place, Subject)>) {
        let most = MAX_CHAPTERS.saturating_mul(2);
        for id in (0..self.capture.stream_count()).filter_map(|id| u32::try_from(id).ok()) {
            if found.len() >= most {
                break;
            }
            let Some(stream) = self.capture.stream(StreamId(id)).filter(|_| !lookups.contains(&id)) else { continue };
            found.push(((stream.first, 1), Subject::Connection(StreamId(id))));
        }
    }

    /// Redirections, authentication, cookies among the first exchanges, whose heads are read until it is stopped.
    pub fn threads(&mut self, stop: &AtomicBool) -> Found {
        let mut found = Vec::new();
        let count = u32::try_from(self.exchanges.len()).unwrap_or(u32::MAX).min(MAX_THREADED);
        let mut cookies: HashSet<String> = HashSet::new();
        for id in (0..count).map(ExchangeId) {
            if stop.load(Ordering::Relaxed) {
                break;
            }
            let Some(told) = self.told(id).filter(|told| told.row.response_frames.is_some()) else { continue };
            let Some((first, _)) = told.row.request_frames.or(told.row.response_frames) else { continue };
            let status = told.row.status.unwrap_or(0);
            if (300..400).contains(&status) {
                let links = self.links.of(id).links;
                let leads = links.iter().any(|link| link.kind == Kind::RedirectsTo);
                if leads && !links.iter().any(|link| link.kind == Kind::RedirectedFrom) {
                    found.push(((first, 2), Subject::Redirects(id)));
                }
            }
            if matches!(status, 401 | 407) && self.link(id, |link| link.kind == Kind::CredentialsIn).is_some() {
                found.push(((first, 3), Subject::Login(id)));
            }
            for (_, value) in told.answered.headers.iter().filter(|(name, _)| name.eq_ignore_ascii_case(b"set-cookie"))
            {
                let value = words(value);
                let name = value.split(['=', ';']).next().unwrap_or_default().trim().to_owned();
                if name.is_empty() || cookies.len() >= MAX_COOKIES || cookies.contains(&name) {
                    continue;
                }
                cookies.insert(name.clone());
                found.push(((first, 4), Subject::Cookie(id, name)));
            }
        }
        Found(found)
    }
}
