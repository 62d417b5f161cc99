//! Brings what the Connections and the Follow view show from the capture into the model, and sorts and searches
//! connections in the background.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering as Atomic};
use std::time::Instant;

use crate::analysis::connections::{Connection, Connections};
use crate::analysis::{Capture, Reader};
use crate::base::{FrameId, MessageId, StreamId};
use crate::dissect::{Direction, Transport, Want};
use crate::engine::ledger::flags;
use crate::export::follow::stream_numbered;

use super::model::connections::{Chip, SortKey, Sorting, Step};
use super::model::follow::{Form, Motion};
use super::model::{Model, Pane};
use super::pager::Pager;
use super::update::{Finding, Message, Ordering, Target};
use super::view::{self, connections::haystack};

/// Messages of a connection that are listed; what comes after is left out.
pub const MAX_STEPS: usize = 1 << 20;
/// Rows between two looks at the stop flag and two reports.
const SLICE: u32 = 256;
/// Rows kept before the cache is emptied.
const CACHE: usize = 2048;

/// What stands on a line of the lower pane.
#[derive(Clone, Copy, Debug)]
enum Entry {
    Message(MessageId),
    Datagram(FrameId, bool),
}

/// The readers of the Connections view.
pub struct Streams {
    capture: Arc<Capture>,
    connections: Connections,
    lines: Reader,
    /// The messages of a stream, and how many frames it had when they were listed.
    course: Option<(StreamId, u32, Vec<Entry>)>,
    /// The lines of the stream that is followed, and when to look for more of it.
    pager: Option<Pager>,
    refresh_at: Instant,
}

impl Streams {
    /// Readers of a capture.
    pub fn new(capture: Arc<Capture>) -> Self {
        let connections = Connections::new(Arc::clone(&capture));
        let lines = Reader::new(Arc::clone(&capture), Want::rows());
        Self { capture, connections, lines, course: None, pager: None, refresh_at: Instant::now() }
    }

    /// Brings the model up to date with its selection and its windows.
    pub fn prepare(&mut self, model: &mut Model) {
        self.enter(model);
        if model.connections.rows.len() > CACHE {
            model.connections.rows.clear();
            model.names.ends.clear();
        }
        let rows = model.layout().rows(Pane::List) as u32;
        let view = &mut model.connections;
        let shown = view.top..view.top.saturating_add(rows);
        for row in shown.chain([view.selected]) {
            let Some(stream) = view.at(row).filter(|stream| !view.rows.contains_key(&stream.0)) else { continue };
            if let Some(connection) = self.connections.connection(stream) {
                model.names.keep_ends(&self.capture, &connection);
                view.rows.insert(stream.0, connection);
            }
        }
        self.course(model);
    }

    /// Brings the Follow view up to date: what it is to show, where it is to go, the lines of its window.
    pub fn follow(&mut self, model: &mut Model) {
        if let Some(target) = model.follow_target.take() {
            self.open(model, target);
        }
        if let Some(stream) = model.follow_again.filter(|stream| self.capture.stream(*stream).is_some()) {
            // The capture is read again: the same stream, once it is there.
            model.follow_again = None;
            self.pager = Some(Pager::new(Arc::clone(&self.capture), stream));
            self.refresh_at = Instant::now();
        }
        let Some(pager) = &mut self.pager else { return };
        let layout = model.layout();
        let Some(area) = layout.content(Pane::List) else { return };
        let rows = layout.rows(Pane::List);
        let follow = &mut model.follow;
        let now = Instant::now();
        if now >= self.refresh_at {
            pager.refresh();
            // However long the stream is, most of the time is left to other things.
            self.refresh_at = now + now.elapsed() * 20;
            follow.connection = self.connections.connection(pager.stream());
            if let Some(connection) = &follow.connection {
                model.names.keep_ends(&self.capture, connection);
            }
        }
        let width = usize::from(area.width.saturating_sub(view::follow::GUTTER));
        let frame = follow.lines.iter().find(|line| line.place == follow.cursor).and_then(|line| line.frame);
        if pager.set(follow.form, width, follow.cut_lines, model.exchanges.revealed) {
            // Lines are others now: the selected one is found again by its frame.
            follow.motion = follow.motion.or(frame.map(Motion::Frame));
        }
        if let Some(motion) = follow.motion.take() {
            follow.cursor = pager.go(follow.cursor, motion);
        }
        follow.cursor = pager.go(follow.cursor, Motion::By(0));
        follow.top = pager.settle(follow.top, follow.cursor, rows);
        follow.lines = pager.window(follow.top, rows);
        follow.passed = pager.passed(follow.cursor);
        follow.is_cut = pager.is_cut();
    }

    fn open(&mut self, model: &mut Model, target: Target) {
        let (stream, frame) = match target {
            Target::Stream(stream) => (Some(stream), None),
            Target::Frame(frame) => (self.capture.record(frame).and_then(|record| record.stream), Some(frame)),
            Target::Exchange(id) => {
                let record = self.capture.ledger().exchange(id);
                let first = record.and_then(|record| record.request.or(record.response));
                let first = first.and_then(|message| self.capture.ledger().message(message));
                let segment = first.and_then(|message| self.capture.ledger().segment(message.first));
                let datagram = record.and_then(|record| record.frames.0.or(record.frames.1));
                (record.map(|record| record.stream), segment.map(|segment| segment.frame).or(datagram))
            }
        };
        self.pager = stream.map(|stream| Pager::new(Arc::clone(&self.capture), stream));
        self.refresh_at = Instant::now();
        // Records and frames in binary say nothing as text; what they carry does.
        let connection = stream.and_then(|stream| self.connections.connection(stream));
        if model.follow.form == Form::Text && connection.is_some_and(|own| matches!(own.protocol, "TLS" | "HTTP2")) {
            (model.follow.form, model.follow.by_content) = (Form::Decoded, true);
        }
        model.follow.stream = stream;
        model.follow.motion = frame.map(Motion::Frame);
    }

    /// Selects the connection of the selected packet when the view is entered.
    fn enter(&mut self, model: &mut Model) {
        let frame = model.frame();
        let stream_of = |frame| self.capture.record(frame).and_then(|record| record.stream);
        if let Some(id) = model.connections.of_exchange.take() {
            model.connections.of_frame = frame.map(|frame| (frame, stream_of(frame)));
            return self.select(model, self.capture.ledger().exchange(id).map(|record| record.stream));
        }
        let known = frame.is_none() || model.connections.of_frame.map(|(frame, _)| frame) == frame;
        if known || model.returning.is_some() || model.connections.is_empty() {
            return;
        }
        let stream = frame.and_then(stream_of);
        model.connections.of_frame = frame.map(|frame| (frame, stream));
        self.select(model, stream);
    }

    fn select(&self, model: &mut Model, stream: Option<StreamId>) {
        if let Some(row) = stream.and_then(|stream| model.connections.row_of(stream)) {
            let rows = model.layout().rows(Pane::List) as u32;
            let view = &mut model.connections;
            if row < view.top || row >= view.top.saturating_add(rows) {
                view.top = row.saturating_sub(rows / 2);
            }
            view.selected = row;
            model.settle();
        }
    }

    /// Lists the messages of the selected connection and reads those of the window.
    fn course(&mut self, model: &mut Model) {
        let Some(connection) = model.connections.connection().copied() else { return };
        let frames = connection.stream.frames;
        if self.course.as_ref().is_none_or(|(id, seen, _)| (*id, *seen) != (connection.id, frames)) {
            self.course = Some((connection.id, frames, self.entries(&connection)));
            model.connections.course.lines.clear();
        }
        let Some((_, _, entries)) = &self.course else { return };
        let course = &mut model.connections.course;
        if course.stream != Some(connection.id) {
            *course = Default::default();
            course.stream = Some(connection.id);
        }
        course.count = entries.len() as u32;
        model.settle();
        let rows = model.layout().rows(Pane::Detail) as u32;
        let course = &mut model.connections.course;
        for at in course.top..course.top.saturating_add(rows) {
            let Some(entry) = entries.get(at as usize) else { break };
            if !course.lines.contains_key(&at)
                && let Some(step) = step(&self.capture, &mut self.lines, *entry)
            {
                course.lines.insert(at, step);
            }
        }
    }

    fn entries(&self, connection: &Connection) -> Vec<Entry> {
        if connection.stream.transport == Transport::Tcp {
            let messages = self.capture.messages_of_stream(connection.stream.index);
            return messages.take(MAX_STEPS).map(|(id, _)| Entry::Message(id)).collect();
        }
        let mut entries = Vec::new();
        let mut at = Some(connection.stream.last);
        while let Some(frame) = at.filter(|_| entries.len() < MAX_STEPS) {
            let record = self.capture.record(frame);
            let link =
                record.and_then(|r| self.capture.streams_of(frame, &r).find(|link| link.stream == connection.id));
            let Some(link) = link else { break };
            entries.push(Entry::Datagram(frame, link.from_client));
            at = link.previous;
        }
        entries.reverse();
        entries
    }
}

/// A line of the lower pane.
fn step(capture: &Capture, reader: &mut Reader, entry: Entry) -> Option<Step> {
    match entry {
        Entry::Message(id) => {
            let record = capture.ledger().message(id)?;
            let frame = capture.ledger().segment(record.last)?.frame;
            let protocol = crate::analysis::registry().at(record.protocol).map_or("", |protocol| protocol.short);
            let (protocol, text) = match reader.message(id) {
                Ok(view) => {
                    let columns = view.tape.columns();
                    let named = if columns.protocol.is_empty() { protocol } else { columns.protocol };
                    (named, says(&columns.summary, &columns.info))
                }
                Err(error) => (protocol, error.to_string()),
            };
            Some(Step {
                frame,
                from_client: record.direction() == Direction::FromClient,
                protocol,
                len: record.len,
                missing: u64::from(record.missing),
                ended: record.is(flags::ENDED),
                text,
            })
        }
        Entry::Datagram(frame, from_client) => {
            let view = reader.read(frame).ok()?;
            let columns = view.tape.columns();
            Some(Step {
                frame,
                from_client,
                protocol: columns.protocol,
                len: u64::from(columns.data_len.unwrap_or(0)),
                missing: 0,
                ended: true,
                text: says(&columns.summary, &columns.info),
            })
        }
    }
}

fn says(summary: &str, info: &str) -> String {
    if summary.is_empty() { info.to_owned() } else { summary.to_owned() }
}

/// The first frame of a TCP stream, once it was met.
pub fn first_of(capture: &Capture, number: u32) -> Option<FrameId> {
    let id = stream_numbered(capture, Transport::Tcp, number)?;
    capture.stream(id).map(|stream| stream.first)
}

/// Puts streams in order and tells it; an order that is stopped tells nothing.
pub fn order(capture: &Arc<Capture>, wanted: Ordering, stop: &AtomicBool, tell: &mut dyn FnMut(Message)) {
    let Sorting { chip, key, descending } = wanted.sorting;
    let mut connections = Connections::new(Arc::clone(capture));
    let mut keyed = Vec::new();
    for id in 0..wanted.streams {
        if id.is_multiple_of(SLICE) && stop.load(Atomic::Relaxed) {
            return;
        }
        let Some(stream) = capture.stream(StreamId(id)) else { break };
        let fits = match chip {
            Chip::All => true,
            Chip::Tcp => stream.transport == Transport::Tcp,
            Chip::Udp => stream.transport == Transport::Udp,
        };
        if fits {
            keyed.push((value(capture, &mut connections, StreamId(id), key), id));
        }
    }
    // Equal ones stay in the order of their beginning, whichever way it goes.
    if descending {
        keyed.sort_by(|(one, a), (other, b)| other.cmp(one).then(a.cmp(b)));
    } else {
        keyed.sort();
    }
    let order = keyed.into_iter().map(|(_, id)| id).collect();
    tell(Message::Ordered { id: wanted.id, order });
}

/// What a stream is sorted by: a number, then words.
type Value = (u128, &'static str);

fn value(capture: &Capture, connections: &mut Connections, id: StreamId, key: SortKey) -> Value {
    let Some(stream) = capture.stream(id) else { return Value::default() };
    let facts = match stream.transport {
        Transport::Tcp => capture.ledger().conversations.get(stream.index as usize).unwrap_or_default(),
        Transport::Udp => Default::default(),
    };
    let whole = |connections: &mut Connections| connections.connection(id);
    let number = match key {
        SortKey::Start => u64::from(id.0),
        SortKey::Duration => {
            let time = |frame| capture.record(frame).map(|record| record.time).unwrap_or_default();
            time(stream.last).since(time(stream.first)).0.max(0) as u64
        }
        SortKey::Sent | SortKey::Received => {
            let bytes = match stream.transport {
                Transport::Tcp => Some(facts.bytes),
                Transport::Udp => whole(connections).and_then(|connection| connection.bytes),
            };
            bytes.map_or(0, |[sent, received]| if key == SortKey::Sent { sent } else { received })
        }
        SortKey::Packets => u64::from(stream.frames),
        SortKey::RoundTrip => u64::from(facts.initial_rtt),
        SortKey::Trouble => u64::from(facts.repeated) + u64::from(facts.out_of_order) + u64::from(facts.missing),
        SortKey::Exchanges => match stream.transport {
            Transport::Tcp => u64::from(facts.exchanges),
            Transport::Udp => whole(connections).and_then(|connection| connection.exchanges).map_or(0, u64::from),
        },
        SortKey::State => whole(connections).map_or(0, |connection| u64::from(connection.standing.rank())),
        SortKey::Server => {
            let (_, (address, port)) = connections.sockets(id, &stream);
            let number = u128::from_be_bytes(address.as_16());
            // The port counts after the address: addresses of IPv4 leave room for it, those of IPv6 lose their highest bits.
            return (number << 16 | u128::from(port), "");
        }
        SortKey::Protocol => return (0, whole(connections).map_or("", |connection| connection.protocol)),
    };
    (u128::from(number), "")
}

/// Looks for a connection by its ends, number or protocol and tells what it found.
pub fn find(capture: &Arc<Capture>, wanted: &Finding, stop: &AtomicBool, tell: &mut dyn FnMut(Message)) {
    let (id, rows) = (wanted.id, wanted.rows.max(1));
    let mut connections = Connections::new(Arc::clone(capture));
    for done in 1..=rows {
        let (from, step) = (u64::from(wanted.from), u64::from(done));
        let row = if wanted.forward { from + step } else { from + u64::from(rows) - step } % u64::from(rows);
        let row = row as u32;
        let stream = match &wanted.order {
            Some(order) => order.get(row as usize).copied(),
            None => Some(row),
        };
        let connection = stream.and_then(|stream| connections.connection(StreamId(stream)));
        let says = |connection: Connection| haystack(&connection, &connection.names(capture)).contains(&wanted.text);
        if connection.is_some_and(says) {
            let wrapped = if wanted.forward { row <= wanted.from } else { row >= wanted.from };
            return tell(Message::FoundConnection { id, row: Some(row), wrapped });
        }
        if done.is_multiple_of(SLICE) {
            if stop.load(Atomic::Relaxed) {
                return;
            }
            tell(Message::Searching { id, done, of: rows });
        }
    }
    tell(Message::FoundConnection { id, row: None, wrapped: false });
}
