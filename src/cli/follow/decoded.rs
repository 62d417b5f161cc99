//! The messages of a stream one by one: heads as they were sent, bodies decoded.

use std::collections::BTreeSet;
use std::sync::Arc;

use encoding_rs::UTF_8;

use super::{Sink, arrow};
use crate::analysis::messages::Messages;
use crate::analysis::{Capture, Reader};
use crate::base::{MessageId, StreamId, safe_text};
use crate::dissect::{Direction, Transport, Want};
use crate::engine::ledger::{MessageRecord, flags};
use crate::export::exchanges::{Exchanges, Part, charset};
use crate::export::hex;
use crate::protocols::http2::frame;
use crate::text;

/// Bytes of a body that is no text that are shown.
const BYTES: usize = 4096;

/// Writes the messages of a stream; with `http2_stream` only those of that stream of HTTP/2.
pub fn write(capture: &Arc<Capture>, stream: StreamId, http2_stream: Option<u32>, out: &mut Sink<'_>) {
    let index = capture.stream(stream).filter(|stream| stream.transport == Transport::Tcp).map(|stream| stream.index);
    let mut exchanges = Exchanges::new(capture);
    let mut others = Reader::new(Arc::clone(capture), Want { longest: u64::MAX, ..Want::everything() });
    let mut any = false;
    for (id, message) in index.into_iter().flat_map(|index| capture.messages_of_stream(index)) {
        any = true;
        let direction = message.direction();
        let protocol = capture.registry().at(message.protocol).map_or("", |protocol| protocol.field.filter);
        if http2_stream.is_some_and(|wanted| protocol != "http2" || http2_stream_of(capture, &message) != Some(wanted))
        {
            continue;
        }
        // Of a request or response in parts the first one has all.
        if message.is(flags::PART) && message.exchange.is_some() {
            continue;
        }
        let answers = message.is(flags::REQUEST) || message.is(flags::RESPONSE) || message.is(flags::INTERIM);
        let is_http = protocol == "http" || protocol == "http2" && answers;
        let written = out.part(
            |text| match exchanges.part(id).filter(|_| is_http) {
                Some(part) => {
                    http(text, &part);
                    trailers(text, direction, &exchanges.trailers(id).headers);
                }
                None => other(text, &mut others, id, &message),
            },
            direction,
        );
        if written.is_break() {
            return;
        }
    }
    if !any {
        let _ =
            out.put("no messages were found in this connection; without --decoded its bytes are shown\n".as_bytes());
    }
}

/// The streams of HTTP/2 that messages of a connection are of.
pub fn http2_streams(capture: &Capture, stream: StreamId) -> BTreeSet<u32> {
    let index = capture.stream(stream).filter(|stream| stream.transport == Transport::Tcp).map(|stream| stream.index);
    let all = index.into_iter().flat_map(|index| capture.messages_of_stream(index));
    let is_http2 = |message: &MessageRecord| {
        let protocol = capture.registry().at(message.protocol);
        protocol.is_some_and(|protocol| protocol.field.filter == "http2")
    };
    all.filter(|(_, message)| is_http2(message)).filter_map(|(_, message)| http2_stream_of(capture, &message)).collect()
}

/// The stream of HTTP/2 that a message is of.
fn http2_stream_of(capture: &Capture, message: &MessageRecord) -> Option<u32> {
    let head = Messages::new(capture).bytes(message, 0, frame::HEAD as u64).bytes;
    // What a client begins with is no frame.
    let is_preface = frame::PREFACE.starts_with(&head);
    frame::Head::read(&head).filter(|_| !is_preface).map(|head| head.stream)
}

/// The headers behind a body.
fn trailers(out: &mut String, direction: Direction, headers: &[(Vec<u8>, Vec<u8>)]) {
    for (place, (name, value)) in headers.iter().enumerate() {
        if place == 0 {
            begin(out, direction);
            out.push('\n');
        }
        begin(out, direction);
        safe_text::push_bytes(out, &[name.as_slice(), b": ", value].concat(), safe_text::Style::Marks);
        out.push('\n');
    }
}

fn http(out: &mut String, part: &Part) {
    let direction = part.record.direction();
    for line in part.head.split(|byte| *byte == b'\n') {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        if !line.is_empty() {
            begin(out, direction);
            safe_text::push_bytes(out, line, safe_text::Style::Marks);
            out.push('\n');
        }
    }
    begin(out, direction);
    out.push('\n');
    let decoded = part.body.decoded();
    if part.body.decoded.is_some() {
        begin(out, direction);
        text!(out, "[{} bytes decoded to {}]\n", part.body.carried.len(), decoded.len());
    }
    body(out, direction, decoded, Some(&part.content_type()));
    missing(out, &part.record);
}

/// A message of another protocol: what its Info column says, and the bytes that it carries.
fn other(out: &mut String, reader: &mut Reader, id: MessageId, message: &MessageRecord) {
    let direction = message.direction();
    let Ok(view) = reader.message(id) else { return };
    begin(out, direction);
    let (protocol, info) = (view.tape.columns().protocol, view.tape.columns().info.trim());
    if !info.starts_with(protocol) {
        text!(out, "{protocol} ");
    }
    safe_text::push_str(out, info, safe_text::Style::Marks);
    out.push('\n');
    let made = view.tape.sources().last().map(|source| &*source.bytes);
    let head = usize::try_from(message.head).unwrap_or(usize::MAX);
    body(out, direction, made.unwrap_or(view.frame.get(head..).unwrap_or_default()), None);
    missing(out, message);
}

fn missing(out: &mut String, message: &MessageRecord) {
    if message.missing > 0 {
        begin(out, message.direction());
        let unit = if message.missing == 1 { "byte" } else { "bytes" };
        text!(out, "[{} {unit} missing in capture file]\n", message.missing);
    } else if !message.is(flags::WHOLE) {
        begin(out, message.direction());
        out.push_str("[the message ends before it is complete]\n");
    }
}

/// A body as text, if it is text, else as hexadecimal digits.
fn body(out: &mut String, direction: Direction, bytes: &[u8], content_type: Option<&str>) {
    if bytes.is_empty() {
        return;
    }
    let declared = content_type.and_then(charset);
    let (words, malformed) = declared.unwrap_or(UTF_8).decode_without_bom_handling(bytes);
    let control = |character: char| character.is_ascii_control() && !matches!(character, '\n' | '\r' | '\t');
    if (malformed && declared.is_none()) || words.chars().take(BYTES).any(control) {
        let mut digits = Vec::new();
        hex::dump(&mut digits, bytes.get(..bytes.len().min(BYTES)).unwrap_or_default());
        for line in String::from_utf8_lossy(&digits).lines() {
            begin(out, direction);
            out.push_str(line);
            out.push('\n');
        }
        if bytes.len() > BYTES {
            begin(out, direction);
            text!(out, "[{} more bytes]\n", bytes.len() - BYTES);
        }
        return;
    }
    for line in words.lines() {
        begin(out, direction);
        for (position, part) in line.split('\t').enumerate() {
            if position > 0 {
                out.push('\t');
            }
            safe_text::push_str(out, part, safe_text::Style::Marks);
        }
        out.push('\n');
    }
}

fn begin(out: &mut String, direction: Direction) {
    out.push_str(arrow(direction));
}
