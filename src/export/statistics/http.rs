//! Exchanges of HTTP by host, path, method, status and type of content: how many, how large, how fast.

use std::sync::Arc;

use hashbrown::HashMap;

use super::table::{Cell, Row, Table, numbers, words};
use crate::analysis::statistics::scan::{Stopped, in_order};
use crate::analysis::statistics::{Distribution, Scope};
use crate::base::{Delta, ExchangeId, FrameId};
use crate::export::exchanges::{self, Exchanges};
use crate::filter::ast;
use crate::protocols::grpc;
use crate::protocols::http::tables;

/// Values of a facet that are kept; exchanges of others are counted together, as the last row.
pub const MAX_GROUPS: usize = 1 << 14;

/// By what exchanges are put together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Facet {
    /// The host that was asked.
    Host,
    /// The path, without the query.
    Path,
    /// The method.
    Method,
    /// The status code.
    Status,
    /// The type of the response's content, without parameters.
    ContentType,
}

impl Facet {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Host, Self::Path, Self::Method, Self::Status, Self::ContentType];

    /// Its word on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Host => "host",
            Self::Path => "path",
            Self::Method => "method",
            Self::Status => "status",
            Self::ContentType => "type",
        }
    }

    fn title(self) -> &'static str {
        match self {
            Self::Host => "Host",
            Self::Path => "Path",
            Self::Method => "Method",
            Self::Status => "Status",
            Self::ContentType => "Content type",
        }
    }

    /// A display filter that selects the packets of a value, in messages of HTTP/1, of HTTP/2, or of both.
    fn filter(self, value: &str, [http1, http2]: [bool; 2]) -> String {
        let quoted = quoted(value);
        let number = value.split(' ').next().unwrap_or_default();
        if let (Self::Status, Some(code)) = (self, call_of(value)) {
            return format!("grpc.status == {code}");
        }
        let one = match self {
            Self::Host => format!("http.host == {quoted}"),
            // The path has a field of its own only where a query follows.
            Self::Path => format!("http.request.uri.path == {quoted} or http.request.uri == {quoted}"),
            Self::Method => format!("http.request.method == {quoted}"),
            Self::Status => format!("http.response.code == {number}"),
            Self::ContentType => format!("lower(http.content_type) contains {quoted}"),
        };
        let other = match self {
            Self::Host => format!("http2.headers.authority == {quoted}"),
            Self::Path => {
                let query = format!("{value}?");
                let bytes = query.len();
                let query = self::quoted(&query);
                format!("http2.headers.path == {quoted} or http2.headers.path[:{bytes}] == {query}")
            }
            Self::Method => format!("http2.headers.method == {quoted}"),
            Self::Status => format!("http2.headers.status == {number}"),
            Self::ContentType => format!("lower(http2.headers.content_type) contains {quoted}"),
        };
        match (http1, http2) {
            (_, false) => one,
            (false, true) => other,
            (true, true) => format!("{one} or {other}"),
        }
    }

    /// A display filter that selects the exchanges of a value; of those whose value is not known when it is empty. `with_calls`
    /// says whether calls of gRPC that failed have values of their own.
    fn exchanges(self, value: &str, with_calls: bool) -> String {
        let field = match self {
            Self::Host => "exchange.host",
            Self::Path => "exchange.path",
            Self::Method => "exchange.method",
            Self::Status => "exchange.status",
            Self::ContentType => "exchange.content_type",
        };
        match self {
            _ if value.is_empty() => format!("not {field} and (http or http2)"),
            Self::Status => {
                let number = value.split(' ').next().unwrap_or_default();
                let call = call_of(value).map(|code| format!(" and exchange.grpc_status == {code}"));
                let others = if with_calls { " and not exchange.grpc_status > 0" } else { "" };
                format!("{field} == {number}{}", call.as_deref().unwrap_or(others))
            }
            Self::ContentType => format!("lower({field}) contains {}", quoted(value)),
            _ => format!("{field} == {}", quoted(value)),
        }
    }
}

/// What stands before the status of a call of gRPC that failed.
const CALL: &str = ", gRPC ";

/// The status of the call in a value of [`Facet::Status`].
fn call_of(value: &str) -> Option<&str> {
    value.split_once(CALL)?.1.split(' ').next()
}

fn quoted(text: &str) -> String {
    let mut quoted = String::new();
    // Writing to a string cannot fail.
    let _ = ast::quoted(&mut quoted, text.as_bytes());
    quoted
}

/// Exchanges with the same value of a facet.
#[derive(Clone, Debug, Default)]
struct Group {
    count: u64,
    failed: u64,
    unanswered: u64,
    sent: u64,
    received: u64,
    waits: Distribution,
    first: FrameId,
    /// Whether some are of HTTP/1, and of HTTP/2.
    versions: [bool; 2],
}

impl Group {
    fn add(&mut self, row: &exchanges::Row, http2: bool) {
        self.count += 1;
        self.versions[usize::from(http2)] = true;
        self.failed += u64::from(row.status.is_some_and(|status| status >= 400) || row.call_failed());
        self.unanswered += u64::from(row.response.is_none());
        self.sent += row.request_bytes;
        self.received += row.response_bytes;
        if let Some(wait) = row.timing.wait {
            // An answer may begin before the question ends.
            self.waits.add(u64::try_from(wait.0).unwrap_or(0));
        }
    }

    fn merge(&mut self, other: &Self) {
        self.count += other.count;
        self.failed += other.failed;
        self.unanswered += other.unanswered;
        self.sent += other.sent;
        self.received += other.received;
        self.waits.merge(&other.waits);
        self.versions = [self.versions[0] | other.versions[0], self.versions[1] | other.versions[1]];
    }
}

type Groups = HashMap<String, Group, foldhash::fast::RandomState>;

/// The exchanges among the frames of `scope`, a table for each of these facets. An exchange counts when the last frame of
/// its request or of its response does.
pub fn by_facet(scope: &Scope<'_>, facets: &[Facet]) -> Result<Vec<Table>, Stopped> {
    let capture = scope.capture;
    let len = u32::try_from(capture.ledger().exchanges.len()).unwrap_or(u32::MAX);
    let mut all: Vec<(Groups, Group)> = facets.iter().map(|_| Default::default()).collect();
    let work = |exchanges: &mut Exchanges, place: u32, found: &mut Vec<Groups>| {
        found.resize_with(facets.len(), Groups::default);
        let id = ExchangeId(place);
        let Some(record) = exchanges.record(id).filter(|record| exchanges.is_http(record)) else { return };
        let Some(frame) = counted(scope, exchanges, &record) else { return };
        let Some(row) = exchanges.row(id) else { return };
        let http2 = capture.registry().at(record.protocol).is_some_and(|protocol| protocol.field.filter == "http2");
        for (facet, groups) in facets.iter().zip(found) {
            let group = groups.entry(value(*facet, &row)).or_insert_with(|| Group { first: frame, ..Group::default() });
            group.add(&row, http2);
        }
    };
    let exchanges = || Exchanges::new(&Arc::clone(capture));
    in_order(0..len, scope.threads, scope.stop, &exchanges, &work, &mut |found: Vec<Groups>| {
        for ((groups, rest), found) in all.iter_mut().zip(found) {
            for (value, group) in found {
                if groups.len() >= MAX_GROUPS && !groups.contains_key(&value) {
                    rest.merge(&group);
                    continue;
                }
                let own = groups.entry(value).or_insert_with(|| Group { first: group.first, ..Group::default() });
                own.merge(&group);
            }
        }
    })?;
    Ok(facets.iter().zip(all).map(|(facet, (groups, rest))| table(*facet, groups, &rest)).collect())
}

/// The first frame of an exchange that counts, of those in which its messages end.
fn counted(
    scope: &Scope<'_>,
    exchanges: &Exchanges,
    record: &crate::engine::ledger::ExchangeRecord,
) -> Option<FrameId> {
    let ledger = exchanges.capture().ledger();
    let end = |message: Option<crate::base::MessageId>| {
        let message = ledger.message(message?)?;
        ledger.segment(message.last).map(|segment| segment.frame)
    };
    let frames = [record.request, record.response].into_iter().filter_map(end);
    frames.filter(|frame| scope.frames.contains(&frame.0) && scope.counts(*frame)).min()
}

/// What an exchange is in a facet; nothing where it is not known.
fn value(facet: Facet, row: &exchanges::Row) -> String {
    let known = match facet {
        Facet::Host => row.host.clone(),
        Facet::Path => row.target.as_deref().map(exchanges::path).map(str::to_owned),
        Facet::Method => row.method.clone(),
        Facet::Status => row.status.map(|status| {
            let reason = registered(status);
            let words = if reason.is_empty() { status.to_string() } else { format!("{status} {reason}") };
            // A call may fail although HTTP did not.
            match row.call.and_then(|call| call.status).filter(|code| *code != 0) {
                Some(code) => {
                    let name = grpc::status::name(u64::from(code)).unwrap_or("unknown status");
                    format!("{words}{CALL}{code} {name}")
                }
                None => words,
            }
        }),
        Facet::ContentType => row.content_type.as_deref().map(media),
    };
    known.unwrap_or_default()
}

/// The media type of a `Content-Type`, without parameters, in lower case.
fn media(content_type: &str) -> String {
    content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

/// What a status code is called, whatever the server says.
fn registered(status: u16) -> &'static str {
    tables::status(status).map_or("", |(name, _)| name)
}

fn table(facet: Facet, groups: Groups, rest: &Group) -> Table {
    let mut columns = vec![
        words(if facet == Facet::ContentType { "content_type" } else { facet.name() }, facet.title()),
        numbers("exchanges", "Count"),
        numbers("percent", "%"),
    ];
    if facet != Facet::Status {
        columns.push(numbers("failed", "Failed"));
    }
    columns.extend([
        numbers("unanswered", "No answer"),
        numbers("request_bytes", "Sent"),
        numbers("response_bytes", "Received"),
        numbers("wait_p50_seconds", "Wait p50"),
        numbers("wait_p90_seconds", "p90"),
        numbers("wait_p99_seconds", "p99"),
        numbers("wait_max_seconds", "max"),
    ]);
    let title = format!("HTTP by {}", facet.title().to_lowercase());
    let mut table = Table::new(format!("http,{}", facet.name()), title, columns);
    let total: u64 = groups.values().map(|group| group.count).sum::<u64>() + rest.count;
    let mut groups: Vec<(String, Group)> = groups.into_iter().collect();
    groups.sort_by(|(one, left), (other, right)| right.count.cmp(&left.count).then_with(|| one.cmp(other)));
    let with_calls = groups.iter().any(|(value, _)| call_of(value).is_some());
    for (value, group) in &groups {
        let row = Row::new(cells(facet, if value.is_empty() { "(not known)" } else { value }, group, total));
        let row = if value.is_empty() {
            Row { first: Some(group.first), ..row }
        } else {
            row.of(facet.filter(value, group.versions), group.first)
        };
        table.rows.push(row.leading_to(facet.exchanges(value, with_calls)));
    }
    if rest.count > 0 {
        table.rows.push(Row::new(cells(facet, "(all others)", rest, total)));
    }
    table
}

fn cells(facet: Facet, value: &str, group: &Group, total: u64) -> Vec<Cell> {
    let mut cells = vec![
        Cell::Text(value.to_owned()),
        Cell::Count(group.count),
        Cell::Percent(group.count as f64 * 100.0 / total.max(1) as f64),
    ];
    if facet != Facet::Status {
        cells.push(Cell::Count(group.failed));
    }
    let span = |nanos: u64| Cell::Span(Delta(i64::try_from(nanos).unwrap_or(i64::MAX)));
    cells.extend([Cell::Count(group.unanswered), Cell::Bytes(group.sent), Cell::Bytes(group.received)]);
    match group.waits.percentiles([50, 90, 99]) {
        Some(percentiles) => cells.extend(percentiles.map(span)),
        None => cells.extend([Cell::Empty, Cell::Empty, Cell::Empty]),
    }
    cells.push(Cell::maybe(group.waits.most(), span));
    cells
}
