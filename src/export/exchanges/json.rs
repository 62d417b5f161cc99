//! Exchanges as JSON objects with the same keys for each, and as a table with the same columns.
//!
//! - `number`: from 1, in the order in which the exchanges began; `protocol`; `stream`: `tcp.stream`; `http2_stream`:
//!   `http2.streamid`.
//! - `method`, `scheme`, `host`, `target`, `url`: the request line and where it goes, `null` where the request is missing or
//!   names no host; `status`, `reason`.
//! - `request_frame`, `response_frame`: in which the message ends; `request_frames`, `response_frames`: all that carry it.
//! - `request_headers`, `response_headers`: `[name, value]` for each line in its order; `null` for a missing message.
//! - `content_type`, `content_encoding`: of the response. `request_body_bytes`, `response_body_bytes`: as carried, without
//!   the transfer coding; `response_decoded_bytes`: after the content codings too.
//! - `start`: seconds since 1970; `wait_ms` from the last frame of the request to the first of the response, `receive_ms` to
//!   its last, `total_ms` over all.
//! - `dns_ms`, `connect_ms`, `tls_ms`: the lookup of the name and the handshakes of TCP and TLS, before `start`; of the first
//!   exchange on a connection, `null` for others and where they were not captured. `reused`: whether an exchange before it used
//!   the connection.
//! - `interim_responses`: each `frame` and `status` of a 1xx answer; `websocket_messages`: how many followed.
//! - Of a call of gRPC: `grpc_status`; `grpc_kind`: `unary`, `client streaming`, `server streaming` or `bidirectional streaming`, and
//!   `grpc_kind_source`: whether the `schema` says so, or the `messages` that were seen; else `null`.
//! - `complete`: whether both were captured from end to end and certainly belong together; `notes`: why not, and what is unusual.
//! - `links`: what joins it to other exchanges ([`Links`]): `kind`, the `exchange`'s number (`null` where there is none),
//!   `name` of the cookie, header, scheme or client, `note`; where something was not found and not all exchanges were looked
//!   at, `within` how many before or after it was sought.

use serde::Serialize;
use serde_json::value::RawValue;

use super::Exchanges;
use super::facts::{Lines, words};
use super::full::Sizes;
use super::notes::{Note, Which};
use super::opening::Span;
use super::row::Row;
use crate::base::{ExchangeId, FrameId, MessageId, safe_text};
use crate::export::links::{self, Kind, Links};
use crate::export::safe_json;

/// Appends an exchange as an object. Nothing for one that is not there.
pub fn object(out: &mut Vec<u8>, exchanges: &mut Exchanges, links: Option<&mut Links>, id: ExchangeId) -> bool {
    exchanges.document(id, links, |document| safe_json::push(out, document))
}

/// The keys, which are also the columns of the table.
pub const KEYS: [&str; 36] = [
    "number",
    "protocol",
    "stream",
    "http2_stream",
    "method",
    "scheme",
    "host",
    "target",
    "url",
    "status",
    "reason",
    "request_frame",
    "response_frame",
    "request_frames",
    "response_frames",
    "request_headers",
    "response_headers",
    "content_type",
    "content_encoding",
    "request_body_bytes",
    "response_body_bytes",
    "response_decoded_bytes",
    "start",
    "dns_ms",
    "connect_ms",
    "tls_ms",
    "reused",
    "wait_ms",
    "receive_ms",
    "total_ms",
    "interim_responses",
    "websocket_messages",
    "grpc_status",
    "grpc_kind",
    "grpc_kind_source",
    "complete",
];

#[derive(Serialize)]
struct Document<'d> {
    number: u64,
    protocol: &'static str,
    stream: Option<u32>,
    http2_stream: Option<u32>,
    method: Option<&'d str>,
    scheme: Option<&'static str>,
    host: Option<&'d str>,
    target: Option<&'d str>,
    url: Option<&'d str>,
    status: Option<u16>,
    reason: Option<&'d str>,
    request_frame: Option<u64>,
    response_frame: Option<u64>,
    request_frames: Vec<u64>,
    response_frames: Vec<u64>,
    request_headers: Option<Vec<(String, String)>>,
    response_headers: Option<Vec<(String, String)>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    request_trailers: Vec<(String, String)>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    response_trailers: Vec<(String, String)>,
    content_type: Option<&'d str>,
    content_encoding: Option<&'d str>,
    request_body_bytes: Option<u64>,
    response_body_bytes: Option<u64>,
    response_decoded_bytes: Option<u64>,
    start: Option<Box<RawValue>>,
    dns_ms: Option<f64>,
    connect_ms: Option<f64>,
    tls_ms: Option<f64>,
    reused: bool,
    wait_ms: Option<f64>,
    receive_ms: Option<f64>,
    total_ms: Option<f64>,
    interim_responses: Vec<InterimResponse>,
    websocket_messages: u32,
    grpc_status: Option<u8>,
    grpc_kind: Option<&'static str>,
    grpc_kind_source: Option<&'static str>,
    complete: bool,
    notes: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    links: Option<Vec<Link>>,
}

#[derive(Serialize)]
struct Link {
    kind: &'static str,
    exchange: Option<u64>,
    name: Option<String>,
    note: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    within: Option<u32>,
}

#[derive(Serialize)]
struct InterimResponse {
    frame: u64,
    status: u16,
}

impl Exchanges {
    fn document(&mut self, id: ExchangeId, links: Option<&mut Links>, write: impl FnOnce(&Document<'_>)) -> bool {
        let Some((row, asked, answered)) = self.row_with_lines(id) else { return false };
        let request = row.request.map(|id| self.sizes_of(id, row.coded.0));
        let response = row.response.map(|id| self.sizes_of(id, row.coded.1));
        let (request_frames, response_frames) = (self.frames_of(row.request), self.frames_of(row.response));
        let interim = self.interim(id, row.interim);
        let request_trailers = row.request.map(|id| headers(&self.trailers(id))).unwrap_or_default();
        let response_trailers = row.response.map(|id| headers(&self.trailers(id))).unwrap_or_default();
        let milliseconds = |delta: Option<_>| delta.map(safe_json::milliseconds);
        let opening = self.whole_opening(&row);
        let part = |span: Option<Span>| span.map(|span| safe_json::milliseconds(span.length));
        let last = |frames: Option<(FrameId, FrameId)>| frames.map(|(_, last)| last.number());
        let call = row.call.unwrap_or_default();
        let document = Document {
            number: row.number,
            protocol: row.protocol,
            stream: row.stream.map(|(_, index)| index),
            http2_stream: row.http2_stream,
            method: row.method.as_deref(),
            scheme: row.scheme,
            host: row.host.as_deref(),
            target: row.target.as_deref(),
            url: row.url.as_deref(),
            status: row.status,
            reason: row.reason.as_deref(),
            request_frame: last(row.request_frames),
            response_frame: last(row.response_frames),
            request_frames,
            response_frames,
            request_headers: row.request.map(|_| headers(&asked)),
            response_headers: row.response.map(|_| headers(&answered)),
            request_trailers,
            response_trailers,
            content_type: row.content_type.as_deref(),
            content_encoding: row.content_encoding.as_deref(),
            request_body_bytes: request.map(|Sizes { carried, .. }| carried),
            response_body_bytes: response.map(|Sizes { carried, .. }| carried),
            response_decoded_bytes: response.map(|Sizes { decoded, .. }| decoded),
            start: row.timing.start.and_then(safe_json::seconds),
            dns_ms: part(opening.lookup),
            connect_ms: part(opening.connect),
            tls_ms: part(opening.secure),
            reused: opening.reused,
            wait_ms: milliseconds(row.timing.wait),
            receive_ms: milliseconds(row.timing.receive),
            total_ms: milliseconds(row.timing.total),
            interim_responses: interim
                .iter()
                .map(|interim| InterimResponse { frame: interim.frame.number(), status: interim.status })
                .collect(),
            websocket_messages: if row.protocol == "WebSocket" { self.websocket_count(id) } else { 0 },
            grpc_status: call.status,
            grpc_kind: call.shape.map(|shape| shape.kind.name()),
            grpc_kind_source: call.shape.map(|shape| shape.source.name()),
            complete: row.complete,
            notes: notes(&row, &asked, &answered),
            links: links.map(|links| joined(links.of(id))),
        };
        write(&document);
        true
    }

    /// The numbers of the frames that carry a message.
    fn frames_of(&self, message: Option<MessageId>) -> Vec<u64> {
        let record = message.and_then(|id| Some((id, self.message(id)?)));
        let frames = record.map(|(id, record)| self.frames_of_all(id, &record)).unwrap_or_default();
        frames.into_iter().map(FrameId::number).collect()
    }
}

fn headers(lines: &Lines) -> Vec<(String, String)> {
    lines.headers.iter().map(|(name, value)| (words(name), words(value))).collect()
}

fn notes(row: &Row, asked: &Lines, answered: &Lines) -> Vec<String> {
    let said = |which: Which, lines: &Lines| -> Vec<Note> {
        lines.notes.iter().map(|words| Note::Said(which, words.clone())).collect()
    };
    let said = said(Which::Request, asked).into_iter().chain(said(Which::Response, answered));
    let mut all: Vec<String> = Vec::new();
    for note in row.notes.iter().cloned().chain(said).map(|note| note.to_string()) {
        if !all.contains(&note) {
            all.push(note);
        }
    }
    all
}

fn joined(found: links::Found) -> Vec<Link> {
    let (before, after) = found.limited;
    let far = |kind: Kind| match kind {
        Kind::CookieNotSent | Kind::RedirectNotFollowed => after,
        kind => kind.is_missing() && before,
    };
    let text = |text: String| Some(text).filter(|text| !text.is_empty());
    let link = |link: links::Link| Link {
        kind: link.kind.name(),
        exchange: link.exchange.map(ExchangeId::number),
        name: text(link.name),
        note: text(link.note),
        within: far(link.kind).then_some(links::MAX_LOOKED),
    };
    found.links.into_iter().map(link).collect()
}

/// Writes exchanges as the rows of a table (RFC 4180), with the keys of the objects as columns.
#[derive(Clone, Debug, Default)]
pub struct Csv {
    record: csv::StringRecord,
}

impl Csv {
    /// What stands before the first row; with a column for links if they are wanted.
    pub fn head(&mut self, links: bool) -> Vec<u8> {
        let mut out = Vec::new();
        self.record.clear();
        for key in KEYS.into_iter().chain(["notes"]).chain(links.then_some("links")) {
            self.record.push_field(key);
        }
        self.flush(&mut out);
        out
    }

    /// Appends a row. Lists are joined: frames with commas, notes with semicolons, header lines, answers and links as JSON.
    pub fn row(
        &mut self,
        out: &mut Vec<u8>,
        exchanges: &mut Exchanges,
        links: Option<&mut Links>,
        id: ExchangeId,
    ) -> bool {
        let record = &mut self.record;
        record.clear();
        let found = exchanges.document(id, links, |document| document.cells(record));
        if found {
            self.flush(out);
        }
        found
    }

    fn flush(&self, out: &mut Vec<u8>) {
        let mut builder = csv::WriterBuilder::new();
        // Writing to memory cannot fail.
        let _ = builder.buffer_capacity(1024).from_writer(out).write_record(&self.record);
    }
}

impl Document<'_> {
    fn cells(&self, record: &mut csv::StringRecord) {
        let number = |number: Option<u64>| number.map(|n| n.to_string()).unwrap_or_default();
        let span = |span: Option<f64>| span.map(|n| n.to_string()).unwrap_or_default();
        let text = |text: Option<&str>| text.map(cell).unwrap_or_default();
        let frames = |frames: &[u64]| frames.iter().map(u64::to_string).collect::<Vec<_>>().join(",");
        let cells = [
            self.number.to_string(),
            self.protocol.to_owned(),
            number(self.stream.map(u64::from)),
            number(self.http2_stream.map(u64::from)),
            text(self.method),
            text(self.scheme),
            text(self.host),
            text(self.target),
            text(self.url),
            number(self.status.map(u64::from)),
            text(self.reason),
            number(self.request_frame),
            number(self.response_frame),
            frames(&self.request_frames),
            frames(&self.response_frames),
            json(&self.request_headers),
            json(&self.response_headers),
            text(self.content_type),
            text(self.content_encoding),
            number(self.request_body_bytes),
            number(self.response_body_bytes),
            number(self.response_decoded_bytes),
            self.start.as_ref().map(|start| start.get().to_owned()).unwrap_or_default(),
            span(self.dns_ms),
            span(self.connect_ms),
            span(self.tls_ms),
            self.reused.to_string(),
            span(self.wait_ms),
            span(self.receive_ms),
            span(self.total_ms),
            json(&(!self.interim_responses.is_empty()).then_some(&self.interim_responses)),
            self.websocket_messages.to_string(),
            number(self.grpc_status.map(u64::from)),
            text(self.grpc_kind),
            text(self.grpc_kind_source),
            self.complete.to_string(),
            cell(&self.notes.join("; ")),
        ];
        for cell in &cells {
            record.push_field(cell);
        }
        if let Some(links) = &self.links {
            record.push_field(&json(&(!links.is_empty()).then_some(links)));
        }
    }
}

fn json(value: &Option<impl Serialize>) -> String {
    let mut out = Vec::new();
    if let Some(value) = value {
        safe_json::push(&mut out, value);
    }
    String::from_utf8(out).unwrap_or_default()
}

/// Text of a cell: what a spreadsheet would take for a formula gets an apostrophe in front.
fn cell(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        out.push('\'');
    }
    safe_text::push_str(&mut out, text, safe_text::Style::Escapes);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_harmless() {
        assert_eq!(cell("=cmd()"), "'=cmd()");
        assert_eq!(cell("a\x1b[2Jb"), "a\\x1b[2Jb");
        assert_eq!(json(&Some([1, 2])), "[1,2]");
        assert_eq!(json(&None::<u8>), "");
    }

    #[test]
    fn the_head_of_the_table_names_every_key() {
        let head = |links| String::from_utf8(Csv::default().head(links)).unwrap();
        assert_eq!(head(false).trim_end().split(',').count(), KEYS.len() + 1);
        assert!(head(false).ends_with("complete,notes\n"));
        assert!(head(true).ends_with("complete,notes,links\n"));
    }
}
