//! Fields of exchanges: what a filter over exchanges knows beside the fields of their messages.

use super::value::Value;
use crate::base::{Delta, Time};
use crate::dissect::{Base, Field};
use crate::fields;

fields! {
    NUMBER = Field::uint32("exchange.number", "Number of the exchange", Base::Dec, "");
    PROTOCOL = Field::text("exchange.protocol", "Protocol", "");
    STREAM = Field::uint32("exchange.stream", "Number of its stream", Base::Dec, "");
    METHOD = Field::text("exchange.method", "Method", "RFC 9110 §9");
    SCHEME = Field::text("exchange.scheme", "Scheme", "RFC 9110 §4.2");
    HOST = Field::text("exchange.host", "Host", "RFC 9110 §7.2");
    PATH = Field::text("exchange.path", "Path, without the query", "RFC 3986 §3.3");
    URL = Field::text("exchange.url", "URL", "RFC 3986");
    STATUS = Field::uint16("exchange.status", "Status code", Base::Dec, "RFC 9110 §15");
    REASON = Field::text("exchange.reason", "Reason phrase", "RFC 9112 §4");
    CONTENT_TYPE = Field::text("exchange.content_type", "Content type of the response", "RFC 9110 §8.3");
    OPERATION = Field::text("exchange.operation", "Operation that the request names", "");
    CALL_STATUS = Field::uint8("exchange.grpc_status", "Status of the call of gRPC", Base::Dec, "gRPC over HTTP2, Status");
    CALL_KIND = Field::text("exchange.grpc_kind", "Kind of the call of gRPC", "gRPC, Core concepts, architecture and lifecycle");
    START = Field::absolute_time("exchange.start", "Time of its first frame", "");
    DURATION = Field::relative_time("exchange.duration", "From the first frame of the request to the last of the response", "");
    WAIT = Field::relative_time("exchange.wait", "From the last frame of the request to the first of the response", "");
    REQUEST_SIZE = Field::uint64("exchange.request_size", "Bytes of the request's body, as they came", Base::Dec, "");
    RESPONSE_SIZE = Field::uint64("exchange.response_size", "Bytes of the response's body, as they came", Base::Dec, "");
    COMPLETE = Field::boolean("exchange.complete", "Captured from end to end", 1, 0, "");
    NOTE = Field::text("exchange.note", "Why it is not complete, and what is unusual", "");
}

/// What is known of an exchange. Texts are as they were sent.
#[derive(Clone, Debug, Default)]
pub struct Facts<'f> {
    /// Its number in the capture, from 1.
    pub number: u64,
    /// Its protocol, `HTTP`.
    pub protocol: &'f str,
    /// The number of its stream.
    pub stream: Option<u32>,
    /// The method.
    pub method: Option<&'f str>,
    /// The scheme.
    pub scheme: Option<&'f str>,
    /// The host.
    pub host: Option<&'f str>,
    /// The path.
    pub path: Option<&'f str>,
    /// The URL.
    pub url: Option<&'f str>,
    /// The status code.
    pub status: Option<u16>,
    /// The reason phrase.
    pub reason: Option<&'f str>,
    /// The content type of the response.
    pub content_type: Option<&'f str>,
    /// The operation that the request names.
    pub operation: Option<&'f str>,
    /// The status of the call of gRPC that it carries.
    pub call_status: Option<u8>,
    /// The kind of that call.
    pub call_kind: Option<&'f str>,
    /// When its first frame was captured.
    pub start: Option<Time>,
    /// From the first frame of the request to the last of the response.
    pub duration: Option<Delta>,
    /// From the last frame of the request to the first of the response.
    pub wait: Option<Delta>,
    /// Bytes of the request's body.
    pub request_size: Option<u64>,
    /// Bytes of the response's body.
    pub response_size: Option<u64>,
    /// Whether both were captured from end to end.
    pub complete: bool,
    /// What is unusual.
    pub notes: Vec<String>,
}

impl Facts<'_> {
    /// Hands the values of a field to `put`.
    pub(super) fn each<'f>(&'f self, field: &'static Field, mut put: impl FnMut(Value<'f>)) {
        let text = |text: Option<&'f str>| text.map(|text| Value::Text(text.as_bytes().into()));
        let whole = |number: Option<u64>| number.map(|number| Value::Whole(number.into()));
        let span = |delta: Option<Delta>| delta.map(|delta| Value::Span(delta.0));
        let is = |other: &Field| std::ptr::eq(field, other);
        let value = match () {
            () if is(&NUMBER) => whole(Some(self.number)),
            () if is(&PROTOCOL) => text(Some(self.protocol)),
            () if is(&STREAM) => whole(self.stream.map(u64::from)),
            () if is(&METHOD) => text(self.method),
            () if is(&SCHEME) => text(self.scheme),
            () if is(&HOST) => text(self.host),
            () if is(&PATH) => text(self.path),
            () if is(&URL) => text(self.url),
            () if is(&STATUS) => whole(self.status.map(u64::from)),
            () if is(&REASON) => text(self.reason),
            () if is(&CONTENT_TYPE) => text(self.content_type),
            () if is(&OPERATION) => text(self.operation),
            () if is(&CALL_STATUS) => whole(self.call_status.map(u64::from)),
            () if is(&CALL_KIND) => text(self.call_kind),
            () if is(&START) => self.start.map(|time| Value::Moment(time.0.into())),
            () if is(&DURATION) => span(self.duration),
            () if is(&WAIT) => span(self.wait),
            () if is(&REQUEST_SIZE) => whole(self.request_size),
            () if is(&RESPONSE_SIZE) => whole(self.response_size),
            () if is(&COMPLETE) => whole(Some(u64::from(self.complete))),
            () => {
                for note in &self.notes {
                    put(Value::Text(note.as_bytes().into()));
                }
                None
            }
        };
        value.into_iter().for_each(put);
    }
}
