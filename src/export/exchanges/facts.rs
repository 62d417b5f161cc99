//! What is read of a message: values of the tape, found by filter name.

use std::sync::LazyLock;

use encoding_rs::Encoding;

use crate::analysis::registry;
use crate::dissect::{Field, Item, Kind, Severity, Value, View, Want, show};
use crate::protocols::http::brief::{self, Shown, Told};
use crate::protocols::mqtt;

/// Something a message may say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
    /// The method.
    Method,
    /// The request target.
    Target,
    /// The version of a request or response.
    Version,
    /// `Host`.
    Host,
    /// The status code.
    Status,
    /// The reason phrase.
    Reason,
    /// `Content-Type`.
    ContentType,
    /// `Content-Encoding`.
    ContentEncoding,
    /// `Transfer-Encoding`.
    TransferEncoding,
    /// `Upgrade`.
    Upgrade,
    /// A header line.
    Line,
    /// The body after all codings.
    FileData,
    /// The kind of a GraphQL operation.
    OperationType,
    /// What a call asks for.
    Operation,
    /// The name of a header that is not written as a line.
    HeaderName,
    /// Its value.
    HeaderValue,
    /// The scheme of the request's target, where it is said beside it.
    Scheme,
    /// The stream of HTTP/2.
    Http2Stream,
    /// The name that a DNS question asks for.
    Question,
    /// The type of record it asks for; the method of STUN.
    QuestionType,
    /// The response code of a DNS answer.
    ResponseCode,
    /// The type of a packet of MQTT.
    Packet,
    /// The topic that it is about, or the client.
    Topic,
    /// How an answer of MQTT says that it went.
    Outcome,
    /// The command of a dialogue of text (mail, files).
    Command,
    /// What it is given.
    Argument,
    /// The code of the reply.
    Reply,
    /// Its words.
    ReplyText,
    /// How the answer says that it went, in a word.
    Verdict,
    /// Whether an answer of STUN is one of success.
    Class,
}

/// Filter names and what their values mean here.
const NAMES: &[(&str, Fact)] = &[
    ("http.request.method", Fact::Method),
    ("http.request.uri", Fact::Target),
    ("http.request.version", Fact::Version),
    ("http.response.version", Fact::Version),
    ("http.host", Fact::Host),
    ("http.response.code", Fact::Status),
    ("http.response.phrase", Fact::Reason),
    ("http.content_type", Fact::ContentType),
    ("http.content_encoding", Fact::ContentEncoding),
    ("http.transfer_encoding", Fact::TransferEncoding),
    ("http.upgrade", Fact::Upgrade),
    ("http.request.line", Fact::Line),
    ("http.response.line", Fact::Line),
    ("http.file_data", Fact::FileData),
    ("http2.headers.method", Fact::Method),
    ("http2.headers.path", Fact::Target),
    ("http2.headers.scheme", Fact::Scheme),
    ("http2.headers.authority", Fact::Host),
    ("http2.headers.status", Fact::Status),
    ("http2.headers.content_type", Fact::ContentType),
    ("http2.headers.content_encoding", Fact::ContentEncoding),
    ("http2.header.name", Fact::HeaderName),
    ("http2.header.value", Fact::HeaderValue),
    ("http2.streamid", Fact::Http2Stream),
    ("http2.file_data", Fact::FileData),
    ("graphql.operation.type", Fact::OperationType),
    ("graphql.operation.name", Fact::Operation),
    ("xml.soap.operation", Fact::Operation),
    ("grpc.method", Fact::Operation),
    ("dns.qry.name", Fact::Question),
    ("dns.qry.type", Fact::QuestionType),
    ("dns.flags.rcode", Fact::ResponseCode),
    ("mqtt.msgtype", Fact::Packet),
    ("mqtt.clientid", Fact::Topic),
    ("mqtt.topic", Fact::Topic),
    ("mqtt.property.content_type", Fact::ContentType),
    ("mqtt.conack.val", Fact::Outcome),
    ("mqtt.suback.qos", Fact::Outcome),
    ("mqtt.connack.reason_code", Fact::Outcome),
    ("mqtt.puback.reason_code", Fact::Outcome),
    ("mqtt.pubrec.reason_code", Fact::Outcome),
    ("mqtt.pubcomp.reason_code", Fact::Outcome),
    ("mqtt.suback.reason_code", Fact::Outcome),
    ("mqtt.unsuback.reason_code", Fact::Outcome),
    ("mqtt.auth.reason_code", Fact::Outcome),
    ("stun.type.method", Fact::QuestionType),
    ("stun.type.class", Fact::Class),
    ("smtp.req.command", Fact::Command),
    ("smtp.req.parameter", Fact::Argument),
    ("smtp.response.code", Fact::Reply),
    ("smtp.rsp.parameter", Fact::ReplyText),
    ("ftp.request.command", Fact::Command),
    ("ftp.request.arg", Fact::Argument),
    ("ftp.response.code", Fact::Reply),
    ("ftp.response.arg", Fact::ReplyText),
    ("pop.request.command", Fact::Command),
    ("pop.request.parameter", Fact::Argument),
    ("pop.response.indicator", Fact::Verdict),
    ("imap.request.command", Fact::Command),
    ("imap.request.folder", Fact::Argument),
    ("imap.response.status", Fact::Verdict),
];

/// Commands of dialogues whose argument is a secret, or has one behind its first word.
const SECRET_ARGUMENTS: [&str; 6] = ["PASS", "AUTH", "ACCT", "APOP", "ADAT", "AUTHENTICATE"];

/// What heads say.
pub const HEADS: &[Fact] = &[
    Fact::Method,
    Fact::Target,
    Fact::Version,
    Fact::Host,
    Fact::Status,
    Fact::Reason,
    Fact::ContentType,
    Fact::ContentEncoding,
    Fact::TransferEncoding,
    Fact::Upgrade,
    Fact::Scheme,
    Fact::Http2Stream,
    Fact::HeaderName,
    Fact::HeaderValue,
    Fact::Question,
    Fact::QuestionType,
    Fact::ResponseCode,
    Fact::Packet,
    Fact::Topic,
    Fact::Outcome,
    Fact::Command,
    Fact::Argument,
    Fact::Reply,
    Fact::ReplyText,
    Fact::Verdict,
    Fact::Class,
];

/// What heads say, line by line.
pub const LINES: &[Fact] = &[
    Fact::Method,
    Fact::Target,
    Fact::Version,
    Fact::Host,
    Fact::Status,
    Fact::Reason,
    Fact::ContentType,
    Fact::ContentEncoding,
    Fact::TransferEncoding,
    Fact::Upgrade,
    Fact::Scheme,
    Fact::Http2Stream,
    Fact::HeaderName,
    Fact::HeaderValue,
    Fact::Line,
];

/// What the bodies of calls say.
pub const CALLS: &[Fact] = &[Fact::OperationType, Fact::Operation];

/// The note on a call of gRPC that failed.
const CALL_FAILED: &str = "grpc.status.failed";
/// How one ended.
const CALL_STATUS: &str = "grpc.status";
/// Whether a message of gRPC is one, or the trailers.
const CALL_MESSAGE: &str = "grpc.frame_type";

/// What ends a body in chunks before its time.
const CHUNKS: [&str; 3] = ["http.anomaly.chunk_size", "http.anomaly.chunk_no_end", "http.anomaly.chunk_spill"];

/// What a whole message says.
pub const WHOLE: &[Fact] = &[Fact::FileData];

/// The same with the head.
pub const ALL: &[Fact] = &[Fact::Line, Fact::HeaderName, Fact::HeaderValue, Fact::Http2Stream, Fact::FileData];

/// For each slot of the registry, what its values mean here.
static BY_SLOT: LazyLock<Vec<Option<Fact>>> = LazyLock::new(|| {
    let mut by_slot = vec![None; registry().fields().count()];
    for (name, fact) in NAMES {
        for slot in registry().fields_named(name).filter_map(Field::slot) {
            if let Some(place) = by_slot.get_mut(slot) {
                *place = Some(*fact);
            }
        }
    }
    by_slot
});

/// The meaning of a field's values.
pub fn fact_of(item: &Item) -> Option<Fact> {
    BY_SLOT.get(item.field.slot()?).copied().flatten()
}

/// What a dissection must write to tell these.
pub fn want(facts: &[Fact]) -> Want {
    let named = NAMES.iter().filter(|(_, fact)| facts.contains(fact));
    Want { labels: false, ..Want::fields(named.flat_map(|(name, _)| registry().fields_named(name))) }
}

/// What is read of calls: the operation, and whether it failed.
pub fn want_of_calls() -> Want {
    let named = NAMES.iter().filter(|(_, fact)| CALLS.contains(fact));
    let ends = [CALL_FAILED, CALL_STATUS, CALL_MESSAGE].into_iter().chain(CHUNKS);
    let ends = ends.flat_map(|name| registry().fields_named(name));
    Want::fields(named.flat_map(|(name, _)| registry().fields_named(name)).chain(ends))
}

/// What is said of chunks that break.
pub fn notes_on_chunks(view: &View<'_>) -> Vec<String> {
    notes_of(view, |field| CHUNKS.contains(&field.filter))
}

/// The same with the notes on what is unusual.
pub fn want_with_notes(facts: &[Fact]) -> Want {
    let named = NAMES.iter().filter(|(_, fact)| facts.contains(fact));
    let notes = registry().fields().filter(|field| is_remarkable(field));
    Want::fields(named.flat_map(|(name, _)| registry().fields_named(name)).chain(notes))
}

/// Whether the field is a note that is more than the usual course of things.
pub fn is_remarkable(field: &Field) -> bool {
    matches!(field.kind, Kind::Note(severity, _) if severity > Severity::Chat)
}

/// What the head of a message says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// The method; for DNS the type of record that is asked for, for MQTT the type of packet.
    pub method: Option<String>,
    /// The request target; for DNS the name that is asked for, for MQTT the topics or the client.
    pub target: Option<String>,
    /// `HTTP/1.1`.
    pub version: Option<String>,
    /// `Host`.
    pub host: Option<String>,
    /// The status code; for DNS the response code, for MQTT the reason, where what was asked for is granted 0.
    pub status: Option<u16>,
    /// The reason phrase; for DNS and MQTT the name of the code.
    pub reason: Option<String>,
    /// `Content-Type`, the first.
    pub content_type: Option<String>,
    /// `Content-Encoding`, all of them with commas between.
    pub content_encoding: Option<String>,
    /// `Transfer-Encoding`, all of them.
    pub transfer_encoding: Option<String>,
    /// `Upgrade`, the first.
    pub upgrade: Option<String>,
    /// The scheme of the target, where it is said beside it.
    pub scheme: Option<String>,
    /// The stream of HTTP/2.
    pub http2_stream: Option<u32>,
    /// The header lines, if they were asked for ([`Exchanges::with_lines`](super::Exchanges::with_lines)).
    pub lines: Lines,
    /// Whether the last of them still has no value.
    pub(super) named: bool,
}

/// The header lines of a message and what is unusual about it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lines {
    /// Name and value of each line in their order, without white space around the value.
    pub headers: Vec<(Vec<u8>, Vec<u8>)>,
    /// What is unusual, in words.
    pub notes: Vec<String>,
}

impl Head {
    /// The head of a dissected message.
    pub fn of(view: &View<'_>) -> Self {
        let mut head = Self::default();
        for item in view.tape.items() {
            if let Some(fact) = fact_of(item) {
                head.take(fact, view, item);
            }
        }
        head.lines.notes = notes(view);
        if head.http2_stream.is_some() {
            head.version = Some("HTTP/2".to_owned());
            let host = || head.lines.headers.iter().find(|(name, _)| name == b"host").map(|(_, value)| words(value));
            head.host = head.host.take().or_else(host);
        }
        head
    }

    /// The same of a message of HTTP from the bytes of its head alone; with its lines if they are wanted.
    pub fn read(head: &[u8], lines: bool) -> Self {
        let mut read = Self::default();
        brief::each(head, lines, &mut |told| match told {
            Told::Method(method) => read.method = Some(words(method)),
            Told::Target(target) => read.target = Some(words(target)),
            Told::Version(version) => read.version = Some(words(version)),
            Told::Status(status) => read.status = Some(status),
            Told::Reason(reason) => read.reason = Some(words(reason)),
            Told::Field(shown, value) => read.take_field(shown, &value),
            Told::Line(line) => read.lines.headers.push(name_and_value(line)),
        });
        read
    }

    fn take_field(&mut self, shown: Shown, value: &[u8]) {
        let first = |place: &mut Option<String>| {
            place.get_or_insert_with(|| words(value));
        };
        match shown {
            Shown::Host => first(&mut self.host),
            Shown::ContentType => first(&mut self.content_type),
            Shown::Upgrade => first(&mut self.upgrade),
            Shown::ContentEncoding => join(&mut self.content_encoding, Some(words(value))),
            Shown::TransferEncoding => join(&mut self.transfer_encoding, Some(words(value))),
        }
    }

    /// Whether codings other than chunks must be undone to know the size of the body.
    pub fn is_coded(&self) -> bool {
        let changes =
            |coding: &str| !["chunked", "identity", ""].iter().any(|plain| coding.eq_ignore_ascii_case(plain));
        let codings = self.content_encoding.iter().chain(&self.transfer_encoding);
        codings.flat_map(|list| list.split(',')).any(|coding| changes(coding.trim()))
    }

    fn take(&mut self, fact: Fact, view: &View<'_>, item: &Item) {
        let first = |place: &mut Option<String>| {
            if place.is_none() {
                *place = text(view, item);
            }
        };
        match fact {
            Fact::Method => first(&mut self.method),
            Fact::Target => first(&mut self.target),
            Fact::Version => first(&mut self.version),
            Fact::Host => first(&mut self.host),
            Fact::Reason => first(&mut self.reason),
            Fact::ContentType => first(&mut self.content_type),
            Fact::Upgrade => first(&mut self.upgrade),
            Fact::ContentEncoding => join(&mut self.content_encoding, text(view, item)),
            Fact::TransferEncoding => join(&mut self.transfer_encoding, text(view, item)),
            Fact::Scheme => first(&mut self.scheme),
            Fact::Http2Stream if self.http2_stream.is_none() => {
                self.http2_stream = match view.value(item) {
                    Value::Uint(number) => u32::try_from(number).ok(),
                    _ => None,
                };
            }
            Fact::HeaderName => {
                if let Value::Text(name) | Value::Bytes(name) = view.value(item) {
                    self.lines.headers.push((name.to_vec(), Vec::new()));
                    self.named = true;
                }
            }
            // A name that is not known leaves its value without one.
            Fact::HeaderValue if std::mem::take(&mut self.named) => {
                if let (Value::Text(value) | Value::Bytes(value), Some(line)) =
                    (view.value(item), self.lines.headers.last_mut())
                {
                    line.1 = value.to_vec();
                }
            }
            Fact::Line => self.lines.headers.extend(header(view, item)),
            Fact::Status if self.status.is_none() => self.status = number(view, item),
            Fact::Question => first(&mut self.target),
            Fact::QuestionType if self.method.is_none() => {
                let name = number(view, item).and_then(|kind| item.field.name_of(u64::from(kind)));
                // `A (Host Address)`: the mnemonic is its first word.
                self.method = name.and_then(|name| name.split(' ').next()).map(str::to_owned);
            }
            Fact::Packet => {
                let kind = number(view, item).map_or(0, |kind| kind as u8);
                self.method = Some(mqtt::packet_name(kind).to_owned());
                if mqtt::says_all(kind) {
                    // Most answers have a code only where something is to be said; one that has comes behind.
                    (self.status, self.reason) = (Some(0), self.method.clone());
                }
            }
            Fact::Topic => join(&mut self.target, text(view, item).filter(|topic| !topic.is_empty())),
            Fact::Outcome => {
                let code = number(view, item).unwrap_or(0);
                let status = if mqtt::is_grant(item.field.filter, code) { 0 } else { code };
                // Of several the first counts, or the first that is none of success.
                if self.status.is_none() || self.status == Some(0) && status > 0 {
                    let name = item.field.name_of(u64::from(code));
                    (self.status, self.reason) = (Some(status), name.map(str::to_owned));
                }
            }
            Fact::Command => first(&mut self.method),
            Fact::Argument => {
                let command = self.method.as_deref().unwrap_or_default();
                let is_secret = SECRET_ARGUMENTS.iter().any(|known| command.eq_ignore_ascii_case(known));
                first(&mut self.target);
                if is_secret {
                    // `AUTH PLAIN …`: the way is told, what proves who asks is not.
                    let way = |target: &String| target.split_once(' ').map(|(way, _)| format!("{way} …"));
                    let is_way = command.eq_ignore_ascii_case("AUTH");
                    let told = self.target.as_ref().and_then(way).or_else(|| self.target.clone());
                    self.target = told.filter(|_| is_way).or_else(|| Some("…".to_owned()));
                }
            }
            Fact::Reply if self.status.is_none() => self.status = number(view, item),
            Fact::ReplyText => first(&mut self.reason),
            Fact::Verdict if self.status.is_none() => {
                first(&mut self.reason);
                let is_good = matches!(self.reason.as_deref(), Some("+OK" | "+" | "OK" | "PREAUTH"));
                self.status = Some(u16::from(!is_good));
            }
            Fact::Class if self.status.is_none() => {
                // RFC 8489 §5: the two bits of the class stand apart. 10 is success, 11 an error.
                let class = number(view, item).filter(|class| matches!(class, 0x10 | 0x11));
                self.status = class.map(|class| class & 1);
                self.reason = class.and_then(|class| item.field.name_of(u64::from(class))).map(str::to_owned);
            }
            Fact::ResponseCode if self.status.is_none() => {
                self.status = number(view, item);
                let name = self.status.and_then(|code| item.field.name_of(u64::from(code)));
                self.reason = name.map(str::to_owned);
            }
            _ => {}
        }
    }
}

/// A header line as name and value.
fn header(view: &View<'_>, item: &Item) -> Option<(Vec<u8>, Vec<u8>)> {
    let (Value::Text(line) | Value::Bytes(line)) = view.value(item) else { return None };
    Some(name_and_value(line))
}

fn name_and_value(line: &[u8]) -> (Vec<u8>, Vec<u8>) {
    let colon = line.iter().position(|byte| *byte == b':').unwrap_or(line.len());
    let (name, value) = line.split_at(colon);
    let value = value.strip_prefix(b":").unwrap_or(value);
    (name.trim_ascii().to_vec(), unfolded(value))
}

/// A value without the white space around it; folds are one space (RFC 9112 §5.2).
fn unfolded(value: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(value.len());
    for line in value.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii).filter(|line| !line.is_empty()) {
        if !out.is_empty() {
            out.push(b' ');
        }
        out.extend_from_slice(line);
    }
    out
}

/// The operation that the body of a call names: `query Hero`, `GetPrice`; several with commas between.
pub fn operation(view: &View<'_>) -> Option<String> {
    let mut kind: Option<String> = None;
    let mut all: Option<String> = None;
    for item in view.tape.items() {
        match fact_of(item) {
            Some(Fact::OperationType) => {
                // An operation without a name is named by its kind.
                join(&mut all, kind.take());
                kind = text(view, item);
            }
            Some(Fact::Operation) => {
                let name = text(view, item).filter(|name| !name.is_empty());
                let with_kind = match (kind.take(), name) {
                    (Some(kind), Some(name)) => Some(format!("{kind} {name}")),
                    (kind, name) => name.or(kind),
                };
                join(&mut all, with_kind);
            }
            _ => {}
        }
    }
    join(&mut all, kind);
    all
}

/// What a message of gRPC says of a call that failed.
pub fn failure_of_call(view: &View<'_>) -> Option<String> {
    let item = view.tape.items().iter().find(|item| item.field.filter == CALL_FAILED)?;
    let mut words = String::new();
    show::words(&mut words, view, item);
    Some(words)
}

/// The status of a call in the body of an answer, and how many messages there are before it.
pub fn end_of_call(view: &View<'_>) -> (Option<u8>, u64) {
    let (mut status, mut messages) = (None, 0u64);
    for item in view.tape.items() {
        match (item.field.filter, view.value(item)) {
            (CALL_STATUS, Value::Uint(code)) => status = u8::try_from(code).ok(),
            (CALL_MESSAGE, Value::Uint(0)) => messages = messages.saturating_add(1),
            _ => {}
        }
    }
    (status, messages)
}

/// The notes of a message, each once.
pub fn notes(view: &View<'_>) -> Vec<String> {
    notes_of(view, is_remarkable)
}

fn notes_of(view: &View<'_>, counts: impl Fn(&Field) -> bool) -> Vec<String> {
    let mut all = Vec::new();
    for item in view.tape.items().iter().filter(|item| counts(item.field)) {
        let mut words = String::new();
        show::words(&mut words, view, item);
        if !all.contains(&words) && all.len() < MAX_NOTES {
            all.push(words);
        }
    }
    all
}

/// Notes of one message that are kept.
const MAX_NOTES: usize = 64;

fn join(to: &mut Option<String>, more: Option<String>) {
    match (to.as_mut(), more) {
        (Some(to), Some(more)) => {
            to.push_str(", ");
            to.push_str(&more);
        }
        (None, more) => *to = more,
        (_, None) => {}
    }
}

fn number(view: &View<'_>, item: &Item) -> Option<u16> {
    match view.value(item) {
        Value::Uint(number) => u16::try_from(number).ok(),
        _ => None,
    }
}

fn text(view: &View<'_>, item: &Item) -> Option<String> {
    match view.value(item) {
        Value::Text(bytes) | Value::Bytes(bytes) => Some(words(bytes)),
        Value::Uint(number) => Some(number.to_string()),
        _ => None,
    }
}

/// Bytes of a head as text: UTF-8 if all of it is, else each byte the character of its number (ISO 8859-1, which is what
/// fields of HTTP once were: RFC 9110 §5.5). Nothing is lost, and nothing is made safe to show.
pub fn words(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => bytes.iter().copied().map(char::from).collect(),
    }
}

/// The charset that a content type names.
pub fn charset(content_type: &str) -> Option<&'static Encoding> {
    let parameter = content_type.split(';').skip(1).find_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        name.trim().eq_ignore_ascii_case("charset").then(|| value.trim().trim_matches('"'))
    })?;
    Encoding::for_label(parameter.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_become_text_without_loss() {
        assert_eq!(words("café".as_bytes()), "café");
        assert_eq!(words(b"caf\xe9"), "café");
        assert_eq!(words(b"\x1b\xff"), "\u{1b}ÿ");
    }

    #[test]
    fn folds_become_spaces() {
        assert_eq!(unfolded(b" a\r\n"), b"a");
        assert_eq!(unfolded(b" a\r\n\t b \r\n"), b"a b");
        assert_eq!(unfolded(b"\r\n"), b"");
    }

    #[test]
    fn elements_are_joined_as_a_list() {
        let mut all = None;
        join(&mut all, None);
        assert_eq!(all, None);
        join(&mut all, Some("gzip".into()));
        join(&mut all, Some("br".into()));
        join(&mut all, None);
        assert_eq!(all.as_deref(), Some("gzip, br"));
    }
}
