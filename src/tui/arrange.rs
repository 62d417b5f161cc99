//! Arranging the list of exchanges: counting, filtering, sorting and grouping, in pieces and on a thread of its own, so
//! that a million of them hold up no key. What was read stays: when the capture grows only the new ones are read.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use super::model::exchanges::{Arranged, Arrangement, Census, Chip, Group, Sort};
use crate::analysis::{Capture, registry};
use crate::base::{Delta, ExchangeId};
use crate::engine::ledger::ExchangeRecord;
use crate::export::exchanges::{Exchanges, Row, Selector};
use crate::filter::{Filter, Scope};

/// Exchanges between two looks at the stop flag.
const SLICE: u32 = 1024;
/// How often progress is told.
const TELL: Duration = Duration::from_millis(100);
/// Exchanges that may still change which are looked at again when the capture grows; past it they keep their places.
const MAX_OPEN: usize = 100_000;
/// How long a filter looks at exchanges before what it found so far is shown: as long as it took until then, within these.
const SHOW: (Duration, Duration) = (Duration::from_millis(60), Duration::from_secs(2));
/// How deep the tree of paths goes.
const MAX_DEPTH: u8 = 24;

/// By what an exchange is sorted.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Number(i64),
    Text(Box<str>),
    /// Host and path.
    Place(Box<str>, Box<str>),
}

/// Arranges the exchanges of one capture.
pub struct Arranger {
    exchanges: Exchanges,
    by: Arrangement,
    keys: Vec<(Key, u32)>,
    /// Exchanges below this were looked at.
    next: u32,
    /// Those of them that are not final yet.
    open: Vec<u32>,
    census: Census,
    /// What the filter selects.
    selector: Option<Selector>,
    /// How long it has looked at exchanges.
    looked: Duration,
}

impl Arranger {
    /// For a capture.
    pub fn new(capture: &Arc<Capture>) -> Self {
        Self {
            exchanges: Exchanges::new(capture),
            by: Arrangement::default(),
            keys: Vec::new(),
            next: 0,
            open: Vec::new(),
            census: Census::default(),
            selector: None,
            looked: Duration::ZERO,
        }
    }

    /// Arranges all exchanges there are; with a filter, those that it found within a while, so that they can be shown before
    /// it goes on: the census says how many were looked at. `None` when it was stopped before its end.
    pub fn run(&mut self, by: Arrangement, stop: &AtomicBool, tell: &mut dyn FnMut(u32, u32)) -> Option<Arranged> {
        let len = u32::try_from(self.exchanges.len()).unwrap_or(u32::MAX);
        if self.by != by {
            let filter = by.filter.as_ref().map(|text| Filter::compile_for(Scope::Exchanges, text, registry()));
            self.selector = filter.and_then(|filter| Some(Selector::new(self.exchanges.capture(), &filter.ok()?)));
            self.by = by;
            self.looked = Duration::ZERO;
            self.keys.clear();
            self.open.clear();
            self.next = 0;
            self.census = Census::default();
        }
        self.look_again();
        let (mut told, begun) = (Instant::now(), Instant::now());
        let patience = self.looked.clamp(SHOW.0, SHOW.1);
        // Filters may have to read messages: that is slower than counting.
        let slice = if self.selector.is_some() { SLICE / 16 } else { SLICE };
        while self.next < len {
            let until = self.next.saturating_add(slice).min(len);
            for at in self.next..until {
                self.look(at, true);
            }
            self.next = until;
            if stop.load(Ordering::Relaxed) {
                return None;
            }
            if told.elapsed() >= TELL {
                told = Instant::now();
                tell(self.next, len);
            }
            if self.selector.is_some() && begun.elapsed() >= patience {
                break;
            }
        }
        self.looked += begun.elapsed();
        let arranged = self.arranged();
        (!stop.load(Ordering::Relaxed)).then_some(arranged)
    }

    /// Exchanges that were not final are read again: they may have been answered. Their counts are taken back first.
    fn look_again(&mut self) {
        let mut open = std::mem::take(&mut self.open);
        if open.is_empty() {
            return;
        }
        open.sort_unstable();
        self.keys.retain(|(_, id)| open.binary_search(id).is_err());
        for at in open {
            self.look(at, false);
        }
    }

    /// Counts an exchange and keeps its key. What is not final is counted when it is.
    fn look(&mut self, at: u32, first: bool) {
        let id = ExchangeId(at);
        let Some(record) = self.exchanges.record(id) else { return };
        let protocol = self.exchanges.protocol(&record);
        let pending = record.response.is_none() && record.frames.1.is_none() && self.open.len() < MAX_OPEN;
        if pending {
            self.open.push(at);
        }
        self.count(id, &record, protocol, first, pending);
        if self.by.is_natural() || matches!(self.by.chip, Chip::Of(chip) if chip != protocol) {
            return;
        }
        if self.selector.as_mut().is_some_and(|selector| !selector.selects(id)) {
            return;
        }
        let key = self.key(id, &record);
        self.keys.push((key, at));
    }

    fn count(&mut self, id: ExchangeId, record: &ExchangeRecord, protocol: &'static str, first: bool, pending: bool) {
        let census = &mut self.census;
        if first {
            census.counted += 1;
        }
        if !pending {
            match census.protocols.iter_mut().find(|(name, _)| *name == protocol) {
                Some((_, count)) => *count += 1,
                None => census.protocols.push((protocol, 1)),
            }
            let code = record.response.and_then(|id| self.exchanges.capture().ledger().message(id)).map(|m| m.code);
            let class = code.map_or(0, |code| usize::from(code / 100));
            census.classes[if class < 6 { class } else { 0 }] += 1;
        }
        let timing = self.exchanges.timing_of(record);
        if let Some(total) = timing.total
            && census.slowest.is_none_or(|(_, most)| total > most)
        {
            census.slowest = Some((id, total));
        }
        if let Some(start) = timing.start {
            let end = crate::base::Time(start.0.saturating_add(timing.total.unwrap_or(Delta(0)).0.max(0)));
            let first = timing.opening.start().unwrap_or(start).min(start);
            let (from, to) = census.span.unwrap_or((first, end));
            census.span = Some((from.min(first), to.max(end)));
        }
    }

    fn key(&mut self, id: ExchangeId, record: &ExchangeRecord) -> Key {
        let message = |exchanges: &Exchanges| record.response.and_then(|id| exchanges.capture().ledger().message(id));
        if self.by.tree {
            let row = self.exchanges.row(id);
            let (host, path) = row.as_ref().map(place).unwrap_or_default();
            let path = path.split(['?', '#']).next().unwrap_or_default();
            return Key::Place(host.into(), path.into());
        }
        match self.by.sort {
            Sort::Number => Key::Number(i64::from(id.0)),
            Sort::Status => Key::Number(message(&self.exchanges).map_or(-1, |message| i64::from(message.code))),
            Sort::Size => {
                let size = message(&self.exchanges).map(|message| self.exchanges.body_len(&message));
                Key::Number(size.map_or(-1, |size| i64::try_from(size).unwrap_or(i64::MAX)))
            }
            Sort::Time => Key::Number(self.exchanges.timing_of(record).total.map_or(-1, |total| total.0)),
            Sort::Connection => {
                let stream = self.exchanges.capture().stream(record.stream);
                Key::Number(stream.map_or(-1, |stream| i64::from(stream.index)))
            }
            Sort::Method | Sort::Path | Sort::Type => {
                let Some(row) = self.exchanges.row(id) else { return Key::Text("".into()) };
                match self.by.sort {
                    Sort::Method => Key::Text(row.method.unwrap_or_default().into()),
                    Sort::Type => Key::Text(row.content_type.unwrap_or_default().into()),
                    _ => {
                        let (host, path) = place(&row);
                        Key::Place(host.into(), path.into())
                    }
                }
            }
        }
    }

    fn arranged(&mut self) -> Arranged {
        let by = self.by.clone();
        let mut census = self.census.clone();
        census.open = self.open.len() as u32;
        // What is not answered yet counts here too.
        for at in &self.open {
            let Some(record) = self.exchanges.record(ExchangeId(*at)) else { continue };
            let protocol = self.exchanges.protocol(&record);
            match census.protocols.iter_mut().find(|(name, _)| *name == protocol) {
                Some((_, count)) => *count += 1,
                None => census.protocols.push((protocol, 1)),
            }
            census.classes[0] += 1;
        }
        census.protocols.sort_by(|(a, m), (b, n)| n.cmp(m).then(a.cmp(b)));
        if by.is_natural() {
            return Arranged { by, order: None, groups: Vec::new(), census };
        }
        self.keys.sort_unstable();
        if by.descending && !by.tree {
            // Equal ones stay in their own order.
            self.keys.sort_by(|(a, m), (b, n)| b.cmp(a).then(m.cmp(n)));
        }
        let groups = if by.tree { groups(&self.keys) } else { Vec::new() };
        let order = self.keys.iter().map(|(_, id)| *id).collect();
        Arranged { by, order: Some(order), groups, census }
    }
}

/// Host and path of an exchange, the latter without its query.
fn place(row: &Row) -> (String, String) {
    let target = row.target.as_deref().unwrap_or_default();
    // An absolute target begins with the host that stands before it already.
    let path = match target.split_once("://") {
        Some((_, rest)) => rest.find('/').and_then(|at| rest.get(at..)).unwrap_or("/"),
        None => target,
    };
    let host = match (&row.host, row.protocol) {
        (Some(host), _) => host.to_ascii_lowercase(),
        (None, "HTTP" | "WebSocket") => String::new(),
        (None, protocol) => protocol.to_owned(),
    };
    (host, path.to_owned())
}

/// The groups of keys that are sorted by place.
fn groups(keys: &[(Key, u32)]) -> Vec<Group> {
    let places: Vec<(&str, &str)> = keys
        .iter()
        .map(|(key, _)| match key {
            Key::Place(host, path) => (&**host, &**path),
            _ => ("", ""),
        })
        .collect();
    let mut groups = Vec::new();
    let mut from = 0;
    while let Some((host, _)) = places.get(from) {
        let count = places.iter().skip(from).take_while(|(other, _)| other == host).count();
        let at = groups.len();
        let label = if host.is_empty() { "?" } else { host };
        let key = (*host).to_owned();
        groups.push(Group { depth: 0, label: label.to_owned(), key, first: from as u32, count: count as u32, next: 0 });
        let own: Vec<&str> = places.iter().skip(from).take(count).map(|(_, path)| *path).collect();
        folders(&mut groups, host, &own, from, 0, 1);
        groups[at].next = groups.len() as u32;
        from += count;
    }
    groups
}

/// The groups below one whose paths all begin with the same `shared` bytes: one for each way they go on, where more than
/// one goes it.
fn folders(groups: &mut Vec<Group>, host: &str, paths: &[&str], first: usize, shared: usize, depth: u8) {
    let mut from = 0;
    while let Some(path) = paths.get(from).filter(|_| depth <= MAX_DEPTH) {
        let end = segment_end(path, shared);
        let head = path.get(..end).unwrap_or(path);
        let same = |other: &&&str| segment_end(other, shared) == end && other.get(..end) == Some(head);
        let count = paths.iter().skip(from).take_while(same).count().max(1);
        let own = paths.get(from..from + count).unwrap_or_default();
        if count > 1 && end > shared {
            // As far as all of them go together, so that no group holds just one other.
            let together = own.iter().map(|other| common(path, other)).min().unwrap_or(end);
            let end = boundary(path, together, own.iter().all(|other| other == path)).max(end);
            let key = format!("{host}{}", path.get(..end).unwrap_or_default());
            let label = path.get(shared..end).unwrap_or_default().to_owned();
            let at = groups.len();
            let (first, count) = ((first + from) as u32, count as u32);
            groups.push(Group { depth, label, key, first, count, next: 0 });
            folders(groups, host, own, first as usize, end, depth + 1);
            groups[at].next = groups.len() as u32;
        }
        from += count;
    }
}

/// Where the segment ends that begins at `from`, its slash included.
fn segment_end(path: &str, from: usize) -> usize {
    let rest = path.get(from..).unwrap_or_default();
    // The slash that begins a path belongs to its first segment.
    let skip = usize::from(rest.starts_with('/'));
    rest.get(skip..).and_then(|rest| rest.find('/')).map_or(path.len(), |at| from + skip + at + 1)
}

/// Bytes that two texts begin with together, whole characters.
fn common(one: &str, other: &str) -> usize {
    one.char_indices()
        .zip(other.chars())
        .find(|((_, a), b)| a != b)
        .map_or(one.len().min(other.len()), |((at, _), _)| at)
}

/// The place behind the last slash within so many bytes; the end of the path where all are the same.
fn boundary(path: &str, within: usize, all_same: bool) -> usize {
    if all_same {
        return path.len();
    }
    path.get(..within).and_then(|head| head.rfind('/')).map_or(0, |at| at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_grouped_by_what_they_share() {
        let paths = ["/", "/api", "/api", "/api/users/1", "/api/users/2", "/old", "/x/y/z"];
        let keys: Vec<(Key, u32)> =
            paths.iter().zip(0..).map(|(path, at)| (Key::Place("h".into(), (*path).into()), at)).collect();
        let found: Vec<_> = groups(&keys).into_iter().map(|g| (g.depth, g.label, g.first, g.count, g.next)).collect();
        let of = |depth, label: &str, first, count, next| (depth, label.to_owned(), first, count, next);
        assert_eq!(found, [of(0, "h", 0, 7, 3), of(1, "/api", 1, 2, 2), of(1, "/api/users/", 3, 2, 3)]);
    }

    #[test]
    fn endless_paths_end() {
        let long = "/a".repeat(200);
        let keys: Vec<(Key, u32)> =
            (0..50).map(|at| (Key::Place("h".into(), long.get(..(at as usize + 1) * 8).unwrap().into()), at)).collect();
        let found = groups(&keys);
        assert!(found.iter().all(|group| group.depth <= MAX_DEPTH));
        assert!(found.len() > 10);
    }
}
