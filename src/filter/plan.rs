//! What the index answers of a filter, so that frames need not be looked at: times, lengths and numbers, the ends of streams,
//! the methods of requests and the status of answers, and the absence of protocols that only messages bring.
//!
//! Every test answers yes, no or unknown; unknown parts leave the frame to be dissected only where they matter.

use std::sync::Arc;

use smallvec::SmallVec;

use super::Filter;
use super::program::{Element, FieldValue, Operand, OperandKind, Order, Program, Test};
use super::schema::{From, Source};
use super::value::Value;
use crate::analysis::ended::{Ended, Endings, Start};
use crate::analysis::{Capture, FrameRecord, HeaderField, HeaderValue};
use crate::base::{FrameId, Time};
use crate::dissect::{Field, Kind, Protocol, Transport};
use crate::engine::Registry;
use crate::engine::flow::Stream;

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
    Request,
    Response,
    Method,
    Status,
    /// The layer of HTTP.
    Http,
    /// Nothing, but the header of a plain packet does: see [`Plan::headers`].
    Header,
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
    /// Whether all that is asked is which messages end in a frame.
    of_endings: bool,
    /// The fields that are read from headers where the index does not answer, and which source each is of.
    headers: (Vec<HeaderField>, Vec<usize>),
}

/// What a thread remembers between frames, which come mostly in order.
#[derive(Debug, Default)]
pub struct Memory {
    endings: Endings,
    /// Answers for frames in which the same ends, by [`Ended::kind`].
    answers: Vec<(u32, Answer)>,
    /// What was read of the headers of a packet: values, and the sources that they are of.
    values: Vec<(usize, Value<'static>)>,
}

/// Answers that are remembered: a filter has to do with few methods and codes.
const MAX_ANSWERS: usize = 24;

impl Plan {
    /// What the index of `capture` can answer of `filter`.
    pub fn new(filter: &Filter, capture: &Arc<Capture>) -> Self {
        let sources = &filter.program().sources;
        let columns: Vec<Column> = sources.iter().map(|source| column(source, capture.registry())).collect();
        let useful = columns.iter().any(|column| !matches!(column, Column::Nothing | Column::Header));
        let of_endings = !columns.is_empty() && columns.iter().all(|column| column.is_of_endings());
        let first = capture.record(FrameId(0)).map(|record| record.time);
        let mut headers = (Vec::new(), Vec::new());
        for (at, source) in sources.iter().enumerate().filter(|(at, _)| columns.get(*at) == Some(&Column::Header)) {
            for field in source.fields.iter().filter_map(|field| HeaderField::of(field)) {
                headers.0.push(field);
                headers.1.push(at);
            }
        }
        Self { columns, first, useful, of_endings, headers }
    }

    /// Fields whose values in a plain packet [`Plan::answer_with`] takes.
    pub fn headers(&self) -> &[HeaderField] {
        &self.headers.0
    }

    /// Notes a value of one of [`Plan::headers`].
    #[inline]
    pub fn note(&self, field: usize, value: HeaderValue<'_>, memory: &mut Memory) {
        let source = self.headers.1.get(field);
        let kind = self.headers.0.get(field).map(|field| field.field().kind);
        memory.values.extend(source.zip(kind).and_then(|(source, kind)| Some((*source, typed(kind, value)?))));
    }

    /// The answer for a frame. `memory` is that of the thread, for this plan alone.
    #[inline]
    pub fn answer(
        &self,
        program: &Program,
        capture: &Capture,
        frame: FrameId,
        record: &FrameRecord,
        memory: &mut Memory,
    ) -> Answer {
        if !self.useful {
            return Answer::Unknown;
        }
        if !self.of_endings {
            return Look::new(self, capture, (frame, record), memory).test(&program.root);
        }
        let ended = memory.endings.of(capture, frame, record);
        let kind = ended.kind();
        if let Some((_, answer)) = memory.answers.iter().find(|(known, _)| kind == Some(*known)) {
            return *answer;
        }
        let mut look = Look { ended: Some(ended), ..Look::new(self, capture, (frame, record), memory) };
        let answer = look.test(&program.root);
        if let Some(kind) = kind.filter(|_| memory.answers.len() < MAX_ANSWERS) {
            memory.answers.push((kind, answer));
        }
        answer
    }

    /// The answer for a plain packet whose headers were read: all that was [noted](Self::note) of it is there is.
    pub fn answer_with(
        &self,
        program: &Program,
        capture: &Capture,
        frame: FrameId,
        record: &FrameRecord,
        memory: &mut Memory,
    ) -> Answer {
        Look { read: true, ..Look::new(self, capture, (frame, record), memory) }.test(&program.root)
    }
}

impl Memory {
    /// Forgets the values of the packet before.
    pub fn clear(&mut self) {
        self.values.clear();
    }
}

/// A value of a header as filters compare it.
fn typed(kind: Kind, value: HeaderValue<'_>) -> Option<Value<'static>> {
    Some(match (kind, value) {
        (Kind::Bool(_), HeaderValue::Number(number)) => Value::Whole((number != 0).into()),
        (_, HeaderValue::Number(number)) => Value::Whole(number.into()),
        (Kind::Ipv4, HeaderValue::Bytes(bytes)) => Value::Ipv4(u32::from_be_bytes(bytes.try_into().ok()?), u32::MAX),
        (Kind::Ipv6, HeaderValue::Bytes(bytes)) => Value::Ipv6(u128::from_be_bytes(bytes.try_into().ok()?), u128::MAX),
        (_, HeaderValue::Bytes(bytes)) => Value::Bytes(bytes.to_vec().into()),
    })
}

impl Column {
    /// Whether it is told by what ends in a frame, and by nothing else.
    fn is_of_endings(self) -> bool {
        matches!(self, Self::Message | Self::Http | Self::Request | Self::Response | Self::Method | Self::Status)
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
        "http.request" => Column::Request,
        "http.response" => Column::Response,
        "http.request.method" => Column::Method,
        "http.response.code" => Column::Status,
        _ => {
            let of_messages = |field: &&'static Field| {
                let mut owners = registry.protocols().iter().filter(|protocol| owns(protocol, field)).peekable();
                owners.peek().is_some() && owners.all(|protocol| protocol.is_within_messages())
            };
            if source.fields.iter().all(of_messages) {
                Column::Message
            } else if source.fields.iter().all(|field| HeaderField::of(field).is_some()) {
                Column::Header
            } else {
                Column::Nothing
            }
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

/// A look at what the index knows of a frame.
struct Look<'l> {
    plan: &'l Plan,
    capture: &'l Capture,
    frame: FrameId,
    record: &'l FrameRecord,
    stream: Option<Option<Stream>>,
    ended: Option<Ended>,
    /// Whether the headers were read.
    read: bool,
    memory: &'l mut Memory,
}

impl<'l> Look<'l> {
    fn new(
        plan: &'l Plan,
        capture: &'l Capture,
        (frame, record): (FrameId, &'l FrameRecord),
        memory: &'l mut Memory,
    ) -> Self {
        Self { plan, capture, frame, record, stream: None, ended: None, read: false, memory }
    }

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
            Column::Header if self.read => {
                let own = self.memory.values.iter().filter(|(of, _)| *of == source);
                Known::Values(own.map(|(_, value)| value.clone()).collect())
            }
            Column::Header => Known::Unknown,
            Column::FrameLayer => Known::Present,
            Column::Number => one(Value::Whole(self.frame.number().into())),
            Column::Length => one(Value::Whole(record.wire_len.into())),
            Column::Captured => one(Value::Whole(record.cap_len.into())),
            Column::Moment => timed(Value::Moment(record.time.0.into())),
            Column::Epoch => timed(Value::Span(record.time.0)),
            Column::SinceFirst => {
                let first = self.plan.first.unwrap_or(record.time);
                timed(Value::Span(record.time.since(first).0))
            }
            Column::SincePrevious => {
                let before = self.frame.0.checked_sub(1).and_then(|id| self.capture.record(FrameId(id)));
                timed(Value::Span(before.map_or(0, |before| record.time.since(before.time).0)))
            }
            Column::Message => match self.ended() {
                Ended::Nothing => none(),
                _ => Known::Unknown,
            },
            Column::Request => self.has(|start| matches!(start, Start::Request(_))),
            Column::Response => self.has(|start| matches!(start, Start::Response(_))),
            Column::Method => self.told(|start| match (start, start.method()) {
                (Start::Response(_), _) => Said::Nothing,
                (_, Some(method)) => Said::Value(Value::Text(method.as_bytes().into())),
                (_, None) => Said::Unknown,
            }),
            Column::Status => self.told(|start| match start {
                Start::Request(_) => Said::Nothing,
                Start::Response(code) => Said::Value(Value::Whole(code.into())),
            }),
            Column::Http => match self.ended() {
                Ended::Messages { http: true, .. } => Known::Present,
                // All that ends there is known, and is of other protocols.
                Ended::Nothing | Ended::Messages { starts: Some(_), http: false, .. } => none(),
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

    fn ended(&mut self) -> &Ended {
        let Self { memory, capture, frame, record, ended, .. } = self;
        ended.get_or_insert_with(|| memory.endings.of(capture, *frame, record))
    }

    /// What the messages that end in the frame say, one value each.
    fn told(&mut self, value: impl Fn(Start) -> Said) -> Known {
        match self.ended() {
            Ended::Unknown | Ended::Messages { starts: None, .. } => Known::Unknown,
            Ended::Nothing => Known::Values(SmallVec::new()),
            Ended::Messages { starts: Some(starts), .. } => {
                let mut values = SmallVec::new();
                for start in starts {
                    match value(*start) {
                        Said::Nothing => {}
                        Said::Value(value) => values.push(value),
                        Said::Unknown => return Known::Unknown,
                    }
                }
                Known::Values(values)
            }
        }
    }

    /// Whether a message that ends in the frame has such a start line.
    fn has(&mut self, is: impl Fn(Start) -> bool) -> Known {
        match self.ended() {
            Ended::Messages { starts: Some(starts), .. } if starts.iter().any(|start| is(*start)) => Known::Present,
            Ended::Nothing | Ended::Messages { starts: Some(_), .. } => Known::Values(SmallVec::new()),
            Ended::Unknown | Ended::Messages { starts: None, .. } => Known::Unknown,
        }
    }
}

/// What a start line says of a field.
enum Said {
    /// It has none such.
    Nothing,
    /// This.
    Value(Value<'static>),
    /// Something that the index does not keep.
    Unknown,
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
