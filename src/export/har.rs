//! Exchanges as an HTTP Archive (HAR 1.2), the form in which browsers and tools exchange what their network panels show.
//!
//! An entry at a time, so that an archive of any length is written in little memory. What HAR has no place for stands in
//! keys that begin with an underscore: `_number`, `_stream`, `_frames`, `_notes`, `_webSocketMessages`.

use std::ops::ControlFlow;

use serde::Serialize;
use serde_json::value::RawValue;

use super::address;
use super::exchanges::{Body, Exchanges, Full, Part, Span, Timing, words};
use super::masking::{Masker, Place, Scope};
use super::safe_json;
use crate::base::{Delta, ExchangeId, FrameId, Time};
use crate::dissect::Direction;
use crate::protocols::credentials::{cookies, parameters};

/// Messages of one WebSocket that an entry holds; the rest is left out, and its `_notes` say so.
pub const MAX_MESSAGES: usize = 100_000;

/// What stands before the first entry.
pub fn head() -> Vec<u8> {
    let mut out = b"{\"log\":{\"version\":\"1.2\",\"creator\":".to_vec();
    safe_json::push(&mut out, &Creator { name: "wirelens", version: env!("CARGO_PKG_VERSION") });
    out.extend_from_slice(b",\"entries\":[");
    out
}

/// What stands after the last entry, complete or interrupted.
pub const TAIL: &[u8] = b"\n]}}\n";

/// Appends an exchange as an entry. Returns whether there is one.
pub fn entry(out: &mut Vec<u8>, exchanges: &mut Exchanges, masker: &mut Masker, id: ExchangeId) -> bool {
    let Some(full) = exchanges.full(id) else { return false };
    let messages = messages(exchanges, &full);
    let parts = Parts::of(&full);
    let scope = masker.learn(parts.places().chain(messages.iter().map(|m| (MESSAGE, m.data.as_slice()))));
    let mut writer = Writer { exchanges, masker, scope, full: &full };
    let entry = writer.entry(messages);
    safe_json::push(out, &entry);
    true
}

/// Learns the secrets of an exchange without writing it.
pub fn learn(exchanges: &mut Exchanges, masker: &mut Masker, id: ExchangeId) {
    if let Some(full) = exchanges.full(id) {
        let messages = messages(exchanges, &full);
        let parts = Parts::of(&full);
        let _ = masker.learn(parts.places().chain(messages.iter().map(|m| (MESSAGE, m.data.as_slice()))));
    }
}

/// WebSocket messages are mostly JSON, and looked into as such when they begin so.
const MESSAGE: Place<'static> = Place::Body("");

#[derive(Serialize)]
struct Creator {
    name: &'static str,
    version: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Entry {
    started_date_time: String,
    time: f64,
    request: Request,
    response: Response,
    cache: Empty,
    timings: Timings,
    #[serde(rename = "serverIPAddress", skip_serializing_if = "Option::is_none")]
    server: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    connection: Option<String>,
    #[serde(rename = "_number")]
    number: u64,
    #[serde(rename = "_frames")]
    frames: Frames,
    #[serde(rename = "_complete")]
    complete: bool,
    #[serde(rename = "_operation", skip_serializing_if = "Option::is_none")]
    operation: Option<String>,
    #[serde(rename = "_notes")]
    notes: Vec<String>,
    #[serde(rename = "_webSocketMessages", skip_serializing_if = "Option::is_none")]
    messages: Option<Vec<MessageEntry>>,
}

#[derive(Serialize)]
struct Empty {}

#[derive(Serialize)]
struct Frames {
    request: Vec<u64>,
    response: Vec<u64>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Request {
    method: String,
    url: String,
    http_version: String,
    cookies: Vec<Cookie>,
    headers: Vec<Named>,
    query_string: Vec<Named>,
    #[serde(skip_serializing_if = "Option::is_none")]
    post_data: Option<PostData>,
    headers_size: i64,
    body_size: i64,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Response {
    status: u16,
    status_text: String,
    http_version: String,
    cookies: Vec<Cookie>,
    headers: Vec<Named>,
    content: Content,
    #[serde(rename = "redirectURL")]
    redirect: String,
    headers_size: i64,
    body_size: i64,
    #[serde(rename = "_trailers", skip_serializing_if = "Vec::is_empty")]
    trailers: Vec<Named>,
    #[serde(rename = "_error", skip_serializing_if = "Option::is_none")]
    error: Option<String>,
}

#[derive(Serialize)]
struct Named {
    name: String,
    value: String,
}

#[derive(Serialize, Default)]
#[serde(rename_all = "camelCase")]
struct Cookie {
    name: String,
    value: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    domain: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    expires: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    http_only: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    secure: Option<bool>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PostData {
    mime_type: String,
    text: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    params: Vec<Named>,
    #[serde(rename = "_encoding", skip_serializing_if = "Option::is_none")]
    encoding: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    comment: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Content {
    size: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    compression: Option<i64>,
    mime_type: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    encoding: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    comment: Option<String>,
}

/// Milliseconds; -1 where nothing is known.
#[derive(Serialize)]
struct Timings {
    blocked: f64,
    dns: f64,
    connect: f64,
    ssl: f64,
    send: f64,
    wait: f64,
    receive: f64,
}

#[derive(Serialize)]
struct MessageEntry {
    r#type: &'static str,
    time: Option<Box<RawValue>>,
    opcode: u8,
    data: String,
    #[serde(rename = "_frame")]
    frame: u64,
    #[serde(rename = "_note", skip_serializing_if = "String::is_empty")]
    note: String,
}

fn messages(exchanges: &Exchanges, full: &Full) -> Vec<super::exchanges::websocket::Message> {
    let mut messages = Vec::new();
    if full.row.protocol == "WebSocket" {
        exchanges.websocket(full.row.id, |message| {
            messages.push(message);
            if messages.len() < MAX_MESSAGES { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        });
    }
    messages
}

/// All that an exchange says, by its place, for the search for secrets.
pub struct Parts<'f> {
    headers: Vec<(String, &'f [u8])>,
    target: &'f [u8],
    bodies: Vec<(String, &'f [u8])>,
}

impl<'f> Parts<'f> {
    /// Of an exchange.
    pub fn of(full: &'f Full) -> Self {
        let both = || full.request.iter().chain(full.response.iter());
        let headers = both().flat_map(|part| &part.lines.headers);
        let headers = headers.map(|(name, value)| (words(name), value.as_slice())).collect();
        let bodies = both().map(|part| (part.content_type(), part.body.decoded())).collect();
        Self { headers, target: full.row.target.as_deref().unwrap_or_default().as_bytes(), bodies }
    }

    /// Them with their places.
    pub fn places(&self) -> impl Iterator<Item = (Place<'_>, &[u8])> {
        let headers = self.headers.iter().map(|(name, value)| (Place::Header(name), *value));
        let bodies = self.bodies.iter().map(|(media, body)| (place_of(media), *body));
        headers.chain(bodies).chain([(Place::Url, self.target)])
    }
}

/// How a body of this content type is searched.
pub fn place_of(content_type: &str) -> Place<'_> {
    let media = content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    let opaque =
        ["image/", "audio/", "video/", "font/", "application/font"].iter().any(|start| media.starts_with(start));
    // An SVG is text.
    if opaque && !media.ends_with("+xml") { Place::Opaque } else { Place::Body(content_type) }
}

struct Writer<'w> {
    exchanges: &'w mut Exchanges,
    masker: &'w mut Masker,
    scope: Scope,
    full: &'w Full,
}

impl Writer<'_> {
    fn entry(&mut self, messages: Vec<super::exchanges::websocket::Message>) -> Entry {
        let row = &self.full.row;
        let ends = self.exchanges.capture().ledger().exchange(row.id).map(|record| self.exchanges.ends(record.stream));
        let ends = ends.unwrap_or_default();
        let timings = self.timings();
        // The time of TLS is part of that of the connection.
        let before: f64 = [timings.dns, timings.connect].iter().filter(|ms| **ms > 0.0).sum();
        let total: f64 = before + timings.send + timings.wait + timings.receive;
        // To the nanosecond, which is what they were measured in.
        let total = (total * 1e6).round() / 1e6;
        let mut notes: Vec<String> = row.notes.iter().map(ToString::to_string).collect();
        if messages.len() >= MAX_MESSAGES {
            notes.push(format!("only the first {MAX_MESSAGES} messages of the WebSocket are here"));
        }
        let operation = row.operation.as_deref().map(|operation| self.text(Place::Text, operation));
        let server = match ends.server.0 {
            address @ (crate::base::Address::V4(_) | crate::base::Address::V6(_)) => Some(address.to_string()),
            _ => None,
        };
        Entry {
            started_date_time: moment(row.timing.start.map(|start| earlier(start, before)).unwrap_or_default()),
            time: total,
            request: self.request(ends),
            response: self.response(),
            cache: Empty {},
            timings,
            server,
            connection: row.stream.map(|(_, index)| index.to_string()),
            number: row.number,
            frames: Frames { request: numbers(&self.full.request), response: numbers(&self.full.response) },
            complete: row.complete,
            operation,
            notes: notes.iter().map(|note| self.text(Place::Text, note)).collect(),
            messages: (row.protocol == "WebSocket").then(|| messages.into_iter().map(|m| self.message(m)).collect()),
        }
    }

    fn request(&mut self, ends: super::exchanges::Ends) -> Request {
        let row = &self.full.row;
        // Without a request there is no address; HAR wants one.
        let url = address::url(row, ends).unwrap_or_else(|| match &row.host {
            Some(_) if row.method.is_some() => {
                format!("{}://{}", row.scheme.unwrap_or("http"), address::socket(ends.server))
            }
            _ => "about:invalid".to_owned(),
        });
        let url = self.text(Place::Url, &url);
        let headers = self.headers(self.full.request.as_ref());
        let cookies = headers.iter().filter(|header| header.name.eq_ignore_ascii_case("cookie")).flat_map(|header| {
            parameters::semicolons(header.value.as_bytes())
                .map(|pair| named_pair(header.value.as_bytes(), &pair))
                .map(|Named { name, value }| Cookie { name, value, ..Cookie::default() })
                .collect::<Vec<_>>()
        });
        let query = url.split('#').next().and_then(|url| url.split_once('?')).map_or("", |(_, query)| query);
        Request {
            method: row.method.as_deref().map(|method| self.text(Place::Text, method)).unwrap_or_default(),
            query_string: form(query),
            http_version: row.version.clone().unwrap_or_else(|| "HTTP/0.9".to_owned()),
            cookies: cookies.collect(),
            post_data: self.full.request.as_ref().and_then(|part| self.post_data(part)),
            headers_size: self.full.request.as_ref().map_or(-1, |part| part.head.len() as i64),
            body_size: self.full.request.as_ref().map_or(-1, |part| part.body.carried.len() as i64),
            headers,
            url,
        }
    }

    fn response(&mut self) -> Response {
        let row = &self.full.row;
        let part = self.full.response.as_ref();
        let headers = self.headers(part);
        let value = |wanted: &str| headers.iter().find(|header| header.name.eq_ignore_ascii_case(wanted));
        let trailers = self.named(part.map(|part| part.trailers.as_slice()).unwrap_or_default());
        let redirect = value("location").map(|header| header.value.clone()).unwrap_or_default();
        let cookies = headers.iter().filter(|header| header.name.eq_ignore_ascii_case("set-cookie"));
        Response {
            status: row.status.unwrap_or(0),
            status_text: row.reason.as_deref().map(|reason| self.text(Place::Text, reason)).unwrap_or_default(),
            http_version: row.version.clone().unwrap_or_else(|| "HTTP/0.9".to_owned()),
            cookies: cookies.filter_map(|header| set_cookie(&header.value)).collect(),
            content: self.content(part),
            redirect,
            headers_size: part.map_or(-1, |part| part.head.len() as i64),
            body_size: part.map_or(-1, |part| part.body.carried.len() as i64),
            trailers,
            error: part.is_none().then(|| row.notes.first().map(ToString::to_string)).flatten(),
            headers,
        }
    }

    fn headers(&mut self, part: Option<&Part>) -> Vec<Named> {
        self.named(part.map(|part| part.lines.headers.as_slice()).unwrap_or_default())
    }

    fn named(&mut self, lines: &[(Vec<u8>, Vec<u8>)]) -> Vec<Named> {
        let named = |(name, value): &(Vec<u8>, Vec<u8>)| {
            let name = words(name);
            let value = self.masker.mask(&self.scope, Place::Header(&name), value);
            Named { value: words(&value), name }
        };
        lines.iter().map(named).collect()
    }

    fn post_data(&mut self, part: &Part) -> Option<PostData> {
        if part.body.carried.is_empty() {
            return None;
        }
        let mime_type = part.content_type();
        let Shown { text, encoding, comment } = self.body(part, &mime_type);
        let is_form = mime_type.to_ascii_lowercase().starts_with("application/x-www-form-urlencoded");
        let params = if is_form && encoding.is_none() { form(text.as_deref().unwrap_or_default()) } else { Vec::new() };
        Some(PostData { mime_type, text: text.unwrap_or_default(), params, encoding, comment })
    }

    fn content(&mut self, part: Option<&Part>) -> Content {
        let Some(part) = part else {
            let mime_type = "x-unknown".to_owned();
            return Content { size: 0, compression: None, mime_type, text: None, encoding: None, comment: None };
        };
        let mime_type = Some(part.content_type()).filter(|kind| !kind.is_empty());
        let mime_type = mime_type.unwrap_or_else(|| "application/octet-stream".to_owned());
        let (size, carried) = (part.body.decoded().len() as u64, part.body.carried.len() as i64);
        let compression = part.body.decoded.as_ref().map(|decoded| decoded.len() as i64 - carried);
        let Shown { text, encoding, comment } = self.body(part, &mime_type);
        Content { size, compression, mime_type, text, encoding, comment }
    }

    /// A body with its secrets masked, as text where it is text.
    fn body(&mut self, part: &Part, content_type: &str) -> Shown {
        let Body { carried, decoded, .. } = &part.body;
        if carried.is_empty() {
            return Shown { text: None, encoding: None, comment: None };
        }
        // What cannot be decoded cannot be searched for secrets either.
        if decoded.is_none() && part.is_coded() && !self.masker.shows() {
            let comment = "left out: its content coding cannot be undone, so that secrets in it would not be seen";
            return Shown { text: None, encoding: None, comment: Some(comment.to_owned()) };
        }
        let bytes = self.masker.mask(&self.scope, place_of(content_type), part.body.decoded());
        let comment = (!part.body.whole).then(|| "the body is not complete".to_owned());
        let (text, encoding) = text_or_base64(&bytes, content_type);
        Shown { text: Some(text), encoding, comment }
    }

    fn message(&mut self, message: super::exchanges::websocket::Message) -> MessageEntry {
        let data = self.masker.mask(&self.scope, MESSAGE, &message.data);
        let (data, encoding) = match message.is_text {
            true => (String::from_utf8_lossy(&data).into_owned(), None),
            false => (base64(&data), Some("base64")),
        };
        MessageEntry {
            r#type: if message.direction == Direction::FromClient { "send" } else { "receive" },
            time: message.time.and_then(safe_json::seconds),
            opcode: if encoding.is_some() { 2 } else { 1 },
            data,
            frame: message.frame.number(),
            note: message.trouble,
        }
    }

    fn timings(&mut self) -> Timings {
        let row = &self.full.row;
        let opening = self.exchanges.whole_opening(row);
        let part = |part: Option<Span>| part.map_or(-1.0, |part| safe_json::milliseconds(part.length).max(0.0));
        let (connect, ssl) = (part(opening.connect), part(opening.secure));
        let (send, wait, receive) = parts(&row.timing);
        Timings {
            blocked: -1.0,
            dns: part(opening.lookup),
            // HAR 1.2: the time of `ssl` is counted in `connect`, too.
            connect: if ssl < 0.0 { connect } else { connect.max(0.0) + ssl },
            ssl,
            send,
            wait,
            receive,
        }
    }

    fn text(&mut self, place: Place<'_>, text: &str) -> String {
        self.masker.mask_text(&self.scope, place, text)
    }
}

/// How long an exchange was sent, waited for and received, in milliseconds. They add up to the whole: where the answer begins
/// before the request ends, what both take together counts as sending.
fn parts(timing: &Timing) -> (f64, f64, f64) {
    let span = |delta: Option<Delta>| delta.map_or(0.0, |delta| safe_json::milliseconds(delta).max(0.0));
    let (send, receive) = (span(timing.send), span(timing.receive));
    match (timing.wait, timing.total) {
        (None, Some(total)) => {
            let total = span(Some(total));
            let send = send.min(total);
            (send, 0.0, ((total - send) * 1e6).round() / 1e6)
        }
        (wait, _) => (send, span(wait), receive),
    }
}

struct Shown {
    text: Option<String>,
    encoding: Option<&'static str>,
    comment: Option<String>,
}

/// A body as the text that it is in its charset, else in Base64.
fn text_or_base64(bytes: &[u8], content_type: &str) -> (String, Option<&'static str>) {
    let charset = super::exchanges::charset(content_type).unwrap_or(encoding_rs::UTF_8);
    let media = content_type.split(';').next().unwrap_or_default().trim();
    let opaque = matches!(place_of(media), Place::Opaque) || media.eq_ignore_ascii_case("application/octet-stream");
    match charset.decode_without_bom_handling_and_without_replacement(bytes) {
        Some(text) if !opaque && !text.contains('\0') => (text.into_owned(), None),
        _ => (base64(bytes), Some("base64")),
    }
}

fn base64(bytes: &[u8]) -> String {
    use base64::prelude::*;
    BASE64_STANDARD.encode(bytes)
}

fn numbers(part: &Option<Part>) -> Vec<u64> {
    part.iter().flat_map(|part| &part.frames).copied().map(FrameId::number).collect()
}

/// The parameters of a form or query, decoded.
fn form(text: &str) -> Vec<Named> {
    let pair = |pair: parameters::Pair| Named {
        name: parameters::meant(pair.name(text.as_bytes())).into_owned(),
        value: parameters::meant(pair.value(text.as_bytes())).into_owned(),
    };
    let is_there = |pair: &parameters::Pair| !pair.name(text.as_bytes()).is_empty() || pair.value.is_some();
    parameters::form(text.as_bytes()).filter(is_there).map(pair).collect()
}

fn named_pair(text: &[u8], pair: &parameters::Pair) -> Named {
    Named { name: words(pair.name(text)), value: words(pair.value(text)) }
}

/// A cookie that is set, with its attributes.
fn set_cookie(value: &str) -> Option<Cookie> {
    let bytes = value.as_bytes();
    let mut pairs = parameters::semicolons(bytes);
    let first = pairs.next()?;
    let Named { name, value } = named_pair(bytes, &first);
    let mut cookie = Cookie { name, value, http_only: Some(false), secure: Some(false), ..Cookie::default() };
    for pair in pairs {
        let text = words(pair.value(bytes));
        match pair.name(bytes).to_ascii_lowercase().as_slice() {
            b"path" => cookie.path = Some(text),
            b"domain" => cookie.domain = Some(text),
            b"httponly" => cookie.http_only = Some(true),
            b"secure" => cookie.secure = Some(true),
            b"expires" => {
                let seconds = cookies::date(text.as_bytes());
                cookie.expires = seconds.and_then(|s| s.checked_mul(1_000_000_000)).map(|nanos| moment(Time(nanos)));
            }
            _ => {}
        }
    }
    Some(cookie)
}

/// So many milliseconds before a moment: an entry begins with the parts before its request, without the pauses between them.
fn earlier(time: Time, milliseconds: f64) -> Time {
    Time(time.0.saturating_sub((milliseconds * 1e6).round() as i64))
}

/// A moment in the form of RFC 3339, in UTC.
fn moment(time: Time) -> String {
    let (seconds, nanos) = time.parts();
    let stamp = jiff::Timestamp::new(seconds, nanos as i32).unwrap_or_default();
    format!("{stamp:.6}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cookies_have_their_attributes() {
        let cookie = set_cookie("a=b; Path=/; Expires=Wed, 21 Oct 2015 07:28:00 GMT; HttpOnly; SameSite=Lax").unwrap();
        assert_eq!((cookie.name.as_str(), cookie.value.as_str(), cookie.path.as_deref()), ("a", "b", Some("/")));
        assert_eq!(cookie.expires.as_deref(), Some("2015-10-21T07:28:00.000000Z"));
        assert_eq!((cookie.http_only, cookie.secure), (Some(true), Some(false)));
    }

    #[test]
    fn bodies_are_text_in_their_charset_or_base64() {
        assert_eq!(text_or_base64(b"\xbe\xc8", "text/html; charset=euc-kr"), ("안".to_owned(), None));
        assert_eq!(text_or_base64(b"\xff\x00", "text/html"), ("/wA=".to_owned(), Some("base64")));
        assert_eq!(text_or_base64(b"ab", "image/png"), ("YWI=".to_owned(), Some("base64")));
    }

    #[test]
    fn moments_are_those_of_rfc_3339() {
        assert_eq!(moment(Time(1_588_568_767_000_072_001)), "2020-05-04T05:06:07.000072Z");
    }
}
