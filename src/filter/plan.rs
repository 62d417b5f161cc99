//! What the index answers of a filter, so that frames need not be looked at: times, lengths and numbers, the ends of streams,
//! the status of answers, and the absence of protocols that only messages bring.
//!
//! Every test answers yes, no or unknown; unknown parts leave the frame to be dissected only where they matter.

use std::sync::Arc;

use smallvec::SmallVec;

use super::Filter;
use super::program::{Element, FieldValue, Operand, OperandKind, Order, Program, Test};
use super::schema::{From, Source};
use super::value::Value;
use crate::analysis::{Capture, FrameRecord};
use crate::base::{FrameId, SegmentId, Time};
use crate::dissect::{Field, Protocol, Transport};
use crate::engine::Registry;
use crate::engine::flow::Stream;
use crate::engine::ledger::{flags, state};

/// Messages of a segment that are looked at; a segment with more is dissected.
const MAX_MESSAGES: usize = 64;

/// What the index says of a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It is selected.
    Yes,
    /// It is not.
    No,
    /// The frame must be looked at.
    Unknown,
}

impl Answer {
    fn from(truth: bool) -> Self {
        if truth { Self::Yes } else { Self::No }
    }

    fn not(self) -> Self {
        match self {
            Self::Yes => Self::No,
            Self::No => Self::Yes,
            Self::Unknown => Self::Unknown,
        }
    }
}

/// Which end of a stream.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    Source,
    Destination,
    Both,
}

/// What the index knows of a source of a program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    /// Nothing.
    Nothing,
    Number,
    Length,
    Captured,
    Moment,
    Epoch,
    SinceFirst,
    SincePrevious,
    Port(Transport, End),
    Stream(Transport),
    Address(End),
    Layer(Transport),
    NetworkLayer,
    FrameLayer,
    Status,
    /// The layer of HTTP.
    Http,
    /// A field that only messages of TCP streams bring to a frame of TCP.
    Message,
}

/// What the index can answer of a filter.
#[derive(Debug)]
pub struct Plan {
    columns: Vec<Column>,
    first: Option<Time>,
    /// Whether it can answer anything.
    useful: bool,
}

impl Plan {
    /// What the index of `capture` can answer of `filter`.
    pub fn new(filter: &Filter, capture: &Arc<Capture>) -> Self {
        let sources = &filter.program().sources;
        let columns: Vec<Column> = sources.iter().map(|source| column(source, capture.registry())).collect();
        let useful = columns.iter().any(|column| *column != Column::Nothing);
        let first = capture.record(FrameId(0)).map(|record| record.time);
        Self { columns, first, useful }
    }

    /// The answer for a frame. `segment` is where the last search among the segments ended.
    pub fn answer(
        &self,
        program: &Program,
        capture: &Capture,
        frame: FrameId,
        record: &FrameRecord,
        segment: &mut usize,
    ) -> Answer {
        if !self.useful {
            return Answer::Unknown;
        }
        let mut look = Look { plan: self, capture, frame, record, stream: None, messages: None, segment };
        look.test(&program.root)
    }
}

/// What the index knows of a source.
fn column(source: &Source, registry: &Registry) -> Column {
    if source.from != From::Items {
        return Column::Nothing;
    }
    match source.name {
        "frame" => Column::FrameLayer,
        "frame.number" => Column::Number,
        "frame.len" => Column::Length,
        "frame.cap_len" => Column::Captured,
        "frame.time" => Column::Moment,
        "frame.time_epoch" => Column::Epoch,
        "frame.time_relative" => Column::SinceFirst,
        "frame.time_delta" => Column::SincePrevious,
        "ip" => Column::NetworkLayer,
        "ip.addr" => Column::Address(End::Both),
        "ip.src" => Column::Address(End::Source),
        "ip.dst" => Column::Address(End::Destination),
        "tcp" => Column::Layer(Transport::Tcp),
        "tcp.port" => Column::Port(Transport::Tcp, End::Both),
        "tcp.srcport" => Column::Port(Transport::Tcp, End::Source),
        "tcp.dstport" => Column::Port(Transport::Tcp, End::Destination),
        "tcp.stream" => Column::Stream(Transport::Tcp),
        "udp" => Column::Layer(Transport::Udp),
        "udp.port" => Column::Port(Transport::Udp, End::Both),
        "udp.srcport" => Column::Port(Transport::Udp, End::Source),
        "udp.dstport" => Column::Port(Transport::Udp, End::Destination),
        "udp.stream" => Column::Stream(Transport::Udp),
        "http" => Column::Http,
        "http.response.code" => Column::Status,
        _ => {
            let of_messages = |field: &&'static Field| {
                let mut owners = registry.protocols().iter().filter(|protocol| owns(protocol, field)).peekable();
                owners.peek().is_some() && owners.all(|protocol| protocol.is_within_messages())
            };
            if source.fields.iter().all(of_messages) { Column::Message } else { Column::Nothing }
        }
    }
}

fn owns(protocol: &Protocol, field: &Field) -> bool {
    protocol.all_fields().any(|own| std::ptr::eq(own, field))
}

/// What the index knows of the values of a field.
enum Known {
    /// Nothing.
    Unknown,
    /// All of them.
    Values(SmallVec<[Value<'static>; 2]>),
    /// The field is there; its value is not told.
    Present,
}

/// The messages of a frame.
#[derive(Clone)]
enum Messages {
    /// They are not known.
    Unknown,
    /// None ends in it.
    None,
    /// Some end in it.
    Ended {
        /// The status codes of the answers among them, if all that ends there is known.
        codes: Option<SmallVec<[u16; 2]>>,
        /// Whether one is certainly a message of HTTP.
        http: bool,
    },
}

/// A look at what the index knows of a frame.
struct Look<'l> {
    plan: &'l Plan,
    capture: &'l Capture,
    frame: FrameId,
    record: &'l FrameRecord,
    stream: Option<Option<Stream>>,
    messages: Option<Messages>,
    segment: &'l mut usize,
}

impl Look<'_> {
    fn test(&mut self, test: &Test) -> Answer {
        match test {
            Test::And(tests) => self.all(tests, Answer::No),
            Test::Or(tests) => self.all(tests, Answer::Yes),
            Test::Xor(tests) => {
                let mut odd = false;
                for test in tests {
                    match self.test(test) {
                        Answer::Unknown => return Answer::Unknown,
                        answer => odd ^= answer == Answer::Yes,
                    }
                }
                Answer::from(odd)
            }
            Test::Not(test) => self.test(test).not(),
            Test::Exists(field) => match self.known(field) {
                Known::Unknown => Answer::Unknown,
                Known::Present => Answer::Yes,
                Known::Values(values) => Answer::from(!values.is_empty()),
            },
            Test::Compare(order, every, left, right) => self.comparison(test, *order, *every, left, right),
            Test::In(every, item, elements) => self.membership(test, *every, item, elements),
            Test::Truth(_) | Test::Present(_) | Test::Contains(..) | Test::Matches(..) => self.absence(test),
        }
    }

    /// Tests in a row, of which one that answers `decides` decides.
    fn all(&mut self, tests: &[Test], decides: Answer) -> Answer {
        let mut unknown = false;
        for test in tests {
            match self.test(test) {
                Answer::Unknown => unknown = true,
                answer if answer == decides => return decides,
                _ => {}
            }
        }
        if unknown { Answer::Unknown } else { decides.not() }
    }

    fn comparison(&mut self, test: &Test, order: Order, every: bool, left: &Operand, right: &Operand) -> Answer {
        let (field, constant, turned) = match (&left.what, &right.what) {
            (OperandKind::Field(field), OperandKind::Constant(constant)) => (field, constant, false),
            (OperandKind::Constant(constant), OperandKind::Field(field)) => (field, constant, true),
            _ => return self.absence(test),
        };
        let Known::Values(values) = self.known(field) else { return Answer::Unknown };
        let holds = |value: &Value<'_>| {
            let ordering = if turned { constant.compare(value) } else { value.compare(constant) };
            ordering.is_some_and(|ordering| order.holds(ordering))
        };
        Answer::from(quantified(&values, every, holds))
    }

    fn membership(&mut self, test: &Test, every: bool, item: &Operand, elements: &[Element]) -> Answer {
        let constant = |operand: &Operand| matches!(operand.what, OperandKind::Constant(_));
        let fixed = elements.iter().all(|element| match element {
            Element::One(operand) => constant(operand),
            Element::Range(low, high) => constant(low) && constant(high),
        });
        let (OperandKind::Field(field), true) = (&item.what, fixed) else { return self.absence(test) };
        let Known::Values(values) = self.known(field) else { return Answer::Unknown };
        let is = |value: &Value<'_>, operand: &Operand, order: Order| {
            let OperandKind::Constant(constant) = &operand.what else { return false };
            value.compare(constant).is_some_and(|ordering| order.holds(ordering))
        };
        let holds = |value: &Value<'_>| {
            elements.iter().any(|element| match element {
                Element::One(operand) => is(value, operand, Order::Equal),
                Element::Range(low, high) => is(value, low, Order::AtLeast) && is(value, high, Order::AtMost),
            })
        };
        Answer::from(quantified(&values, every, holds))
    }

    /// A test of fields none of which is there is not true.
    fn absence(&mut self, test: &Test) -> Answer {
        let (mut fields, mut absent) = (0usize, 0usize);
        test.each_field(&mut |field| {
            fields = fields.saturating_add(1);
            let known = self.known_of(field.source);
            absent = absent.saturating_add(usize::from(matches!(known, Known::Values(values) if values.is_empty())));
        });
        if fields > 0 && fields == absent { Answer::No } else { Answer::Unknown }
    }

    fn known(&mut self, field: &FieldValue) -> Known {
        let known = self.known_of(field.source);
        // That there is none is so for every layer; which layer a value is of is not known.
        match known {
            Known::Values(values) if values.is_empty() => Known::Values(values),
            known if field.layers.is_none() && !field.raw => known,
            _ => Known::Unknown,
        }
    }

    fn known_of(&mut self, source: usize) -> Known {
        let record = self.record;
        let one = |value: Value<'static>| Known::Values(SmallVec::from_iter([value]));
        let none = || Known::Values(SmallVec::new());
        let timed = |value: Value<'static>| if record.no_time { none() } else { one(value) };
        let column = self.plan.columns.get(source).copied().unwrap_or(Column::Nothing);
        match column {
            Column::Nothing => Known::Unknown,
            Column::FrameLayer => Known::Present,
            Column::Number => one(Value::Whole(self.frame.number().into())),
            Column::Length => one(Value::Whole(record.wire_len.into())),
            Column::Captured => one(Value::Whole(record.cap_len.into())),
            Column::Moment => timed(Value::Moment(record.time.0)),
            Column::Epoch => timed(Value::Span(record.time.0)),
            Column::SinceFirst => {
                let first = self.plan.first.unwrap_or(record.time);
                timed(Value::Span(record.time.since(first).0))
            }
            Column::SincePrevious => {
                let before = self.frame.0.checked_sub(1).and_then(|id| self.capture.record(FrameId(id)));
                timed(Value::Span(before.map_or(0, |before| record.time.since(before.time).0)))
            }
            Column::Message => match self.messages() {
                Messages::None => none(),
                _ => Known::Unknown,
            },
            Column::Status => match self.messages() {
                Messages::None => none(),
                Messages::Ended { codes: Some(codes), .. } => {
                    Known::Values(codes.into_iter().map(|code| Value::Whole(code.into())).collect())
                }
                _ => Known::Unknown,
            },
            Column::Http => match self.messages() {
                Messages::None => none(),
                Messages::Ended { http: true, .. } => Known::Present,
                // All that ends there is known, and is of other protocols.
                Messages::Ended { codes: Some(_), http: false } => none(),
                _ => Known::Unknown,
            },
            column => match self.stream() {
                Some(stream) => of_stream(column, &stream, record.from_client),
                None => Known::Unknown,
            },
        }
    }

    /// The stream of a frame with one transport header.
    fn stream(&mut self) -> Option<Stream> {
        let (capture, record) = (self.capture, self.record);
        let alone = || if record.has_more_streams { None } else { capture.stream(record.stream?) };
        *self.stream.get_or_insert_with(alone)
    }

    fn messages(&mut self) -> Messages {
        if self.messages.is_none() {
            self.messages = Some(self.find_messages().unwrap_or(Messages::Unknown));
        }
        self.messages.clone().unwrap_or(Messages::Unknown)
    }

    /// The messages that end in the frame. `None` where that is not certain.
    fn find_messages(&mut self) -> Option<Messages> {
        let stream = self.stream()?;
        if stream.transport != Transport::Tcp || stream.layered {
            return None;
        }
        let ledger = self.capture.ledger();
        let at = |place: usize| ledger.segments.get(place).filter(|segment| segment.frame == self.frame);
        let (place, segment) = match at(*self.segment).map(|segment| (*self.segment, segment)) {
            Some(found) => found,
            None => {
                let place = ledger.segments.partition_point(|segment| segment.frame < self.frame);
                (place, at(place)?)
            }
        };
        *self.segment = place.saturating_add(1);
        if segment.state & (state::PARTLY | state::CONFLICT) != 0 || segment.repeats() {
            return None;
        }
        let id = SegmentId(u32::try_from(place).ok()?);
        let end = segment.position.saturating_add(segment.captured.into());
        let (mut next, mut ended, mut http) = (segment.message, false, false);
        let mut codes = Some(SmallVec::new());
        for _ in 0..MAX_MESSAGES {
            let Some(message) = next.and_then(|id| ledger.message(id)) else {
                return Some(if ended { Messages::Ended { codes, http } } else { Messages::None });
            };
            if message.is(flags::INNER) {
                next = message.next;
                continue;
            }
            if message.at >= end && message.last != id {
                return Some(if ended { Messages::Ended { codes, http } } else { Messages::None });
            }
            if message.last == id {
                ended = true;
                let protocol = self.capture.registry().at(message.protocol);
                let is_http = protocol.is_some_and(|protocol| protocol.field.filter == "http");
                let plain = message.is(flags::ENDED) && message.is(flags::WHOLE) && !message.is(flags::GUESSED);
                http |= is_http && plain && message.len > 0;
                if message.is(flags::CARRIES) {
                    // What it carries may have a status.
                    codes = None;
                }
                match &mut codes {
                    Some(codes) if is_http && plain && message.is(flags::RESPONSE) && is_status(message.code) => {
                        codes.push(message.code);
                    }
                    // A request has no status, nor has a message of another protocol.
                    Some(_) if plain && (message.is(flags::REQUEST) || !is_http) => {}
                    _ => codes = None,
                }
            }
            next = message.next;
        }
        None
    }
}

fn is_status(code: u16) -> bool {
    (100..1000).contains(&code)
}

fn quantified(values: &[Value<'static>], every: bool, holds: impl Fn(&Value<'_>) -> bool) -> bool {
    if every { !values.is_empty() && values.iter().all(holds) } else { values.iter().any(holds) }
}

/// What a stream tells of a frame with one transport header.
fn of_stream(column: Column, stream: &Stream, from_client: bool) -> Known {
    let none = || Known::Values(SmallVec::new());
    let chosen = |end: End, (client, server): (i128, i128)| {
        let (source, destination) = if from_client { (client, server) } else { (server, client) };
        match end {
            End::Source => SmallVec::from_iter([source]),
            End::Destination => SmallVec::from_iter([destination]),
            End::Both => SmallVec::<[i128; 2]>::from_buf([source, destination]),
        }
    };
    match column {
        Column::Layer(transport) if stream.transport == transport => Known::Present,
        Column::Layer(_) => none(),
        Column::Port(transport, _) | Column::Stream(transport) if stream.transport != transport => none(),
        Column::Port(_, end) => {
            let ports = chosen(end, (stream.ports.0.into(), stream.ports.1.into()));
            Known::Values(ports.into_iter().map(Value::Whole).collect())
        }
        Column::Stream(_) => Known::Values(SmallVec::from_iter([Value::Whole(stream.index.into())])),
        // In plain frames the network header of the stream is the only one.
        _ if stream.layered => Known::Unknown,
        Column::NetworkLayer if stream.addresses.is_some() => Known::Present,
        Column::NetworkLayer | Column::Address(_) if stream.addresses.is_none() => none(),
        Column::Address(end) => {
            let (client, server) = stream.addresses.unwrap_or_default();
            let addresses = chosen(end, (client.into(), server.into()));
            let address = |address| Value::Ipv4(u32::try_from(address).unwrap_or(0), u32::MAX);
            Known::Values(addresses.into_iter().map(address).collect())
        }
        _ => Known::Unknown,
    }
}
