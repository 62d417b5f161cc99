//! gRPC — calls of remote procedures over HTTP/2. "gRPC over HTTP2" and "gRPC-Web" of the gRPC project.
//!
//! A call is a request of HTTP/2: its path names service and method, its data is a sequence of messages with a prefix each,
//! and the status of the call stands in the trailers. HTTP/2 hands over one message at a time, in the frame in which it ends;
//! over HTTP/1 (gRPC-Web) a body has all of them.

use crate::dissect::Direction;
use crate::dissect::prelude::*;
use crate::protocols::coding::{self, Ended};
use crate::protocols::http2::block;
use crate::protocols::{content_type, media};

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "GRPC",
    fields: &[FIELDS],
    detect: &[
        Detect::Media("application/grpc"),
        Detect::Media("application/grpc+proto"),
        Detect::Media("application/grpc+json"),
        Detect::Media("application/grpc-web"),
        Detect::Media("application/grpc-web+proto"),
    ],
    dissect,
    session: None,
};

static LAYER: Field = Field::protocol("grpc", "GRPC Message", "gRPC over HTTP2");

fields! {
    FRAME_TYPE = Field::uint8("grpc.frame_type", "Frame Type", Dec, "gRPC-Web").mask(0x80).values(&[(0, "Data"), (1, "Trailer")]);
    COMPRESSED = Field::uint8("grpc.compressed_flag", "Compressed Flag", Dec, "gRPC over HTTP2, Compressed-Flag").mask(0x01).values(&[(0, "Not Compressed"), (1, "Compressed")]);
    LENGTH = Field::uint32("grpc.message_length", "Message Length", Dec, "gRPC over HTTP2, Message-Length");
    DATA = Field::bytes("grpc.message_data", "Message Data", "gRPC over HTTP2, Message");
    METHOD = Field::text("grpc.method", "Method", "gRPC over HTTP2, Path");
    TRAILER = Field::text("grpc.trailer", "Trailer", "gRPC-Web");
    DECOMPRESSION_FAILED = Field::note("grpc.body_decompression_failed", "Body decompression failed", Severity::Warn, Group::Undecoded, "gRPC over HTTP2, Message-Encoding");
    MALFORMED = Field::note("grpc.body_malformed", "Malformed message data", Severity::Error, Group::Malformed, "gRPC over HTTP2, Length-Prefixed-Message");
    CUT = Field::note("grpc.message_cut", "The message is not complete", Severity::Note, Group::Reassemble, "gRPC over HTTP2, Length-Prefixed-Message");
}

/// Bytes before a message: a flag, and its length.
pub const PREFIX: usize = 5;
/// Messages of one body that are read.
pub const MAX_MESSAGES: usize = 512;

/// The messages at the beginning of `bytes`, each with its prefix, as ranges; the last may reach further than `bytes` do.
pub fn messages(bytes: &[u8]) -> impl Iterator<Item = std::ops::Range<usize>> + '_ {
    let mut at = 0usize;
    std::iter::from_fn(move || {
        let [_, len @ ..] = bytes.get(at..)?.first_chunk::<PREFIX>()?;
        let start = at;
        at = start.saturating_add(PREFIX).saturating_add(u32::from_be_bytes(*len) as usize);
        Some(start..at)
    })
}

fn dissect<'b>(context: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    let call = Call::of(context);
    for place in messages(buf.bytes()).take(MAX_MESSAGES) {
        let (at, len) = (u32::try_from(place.start).unwrap_or(u32::MAX), place.len() as u32);
        if at >= buf.len() || tape.is_full() {
            break;
        }
        message(&call, &buf.part(at, len, &LENGTH), tape)?;
    }
    Ok(Next::End)
}

/// What a message belongs to.
struct Call {
    /// `/helloworld.Greeter/SayHello`; empty if it is not known.
    path: String,
    /// `Request` or `Response`.
    side: &'static str,
    /// What compressed messages are compressed with.
    encoding: String,
    /// The media type of a message.
    inner: &'static str,
}

impl Call {
    fn of(context: &Context<'_>) -> Self {
        let message = context.message;
        let text =
            |bytes: Option<&[u8]>| bytes.map(|bytes| String::from_utf8_lossy(bytes).into_owned()).unwrap_or_default();
        // The head of this message is its own; the request's is told of answers.
        let own = message.and_then(|message| message.own_head.as_ref().or(message.remade.as_ref()));
        let request = message.and_then(|message| message.exchange.as_ref()?.request_made.as_ref());
        let is_answer = message.is_some_and(|message| message.direction == Direction::FromServer);
        let of_request = if is_answer { request } else { own };
        let subtype = content_type::media_type(context.content_type);
        Self {
            path: text(of_request.and_then(|made| block::value(&made.bytes, ":path"))),
            side: if is_answer { "Response" } else { "Request" },
            encoding: text(own.and_then(|made| block::value(&made.bytes, "grpc-encoding"))),
            inner: if subtype.ends_with("+json") { "application/json" } else { "application/protobuf" },
        }
    }
}

/// One message: its prefix, and what it carries for who reads that.
fn message(call: &Call, buf: &Buf<'_>, tape: &mut Tape) -> Result<(), Short> {
    let layer = tape.layer(&PROTOCOL, buf.range());
    tape.label(layer, |out| match call.path.as_str() {
        "" => out.push_str("GRPC Message"),
        path => text!(out, "GRPC Message: {path}, {}", call.side),
    });
    media::info(tape, "GRPC");
    let is_trailer = tape.uint(&FRAME_TYPE, buf, 0)? != 0;
    let compressed = tape.uint(&COMPRESSED, buf, 0)? != 0;
    let len = tape.uint(&LENGTH, buf, 1)? as u32;
    let method = call.path.trim_start_matches('/');
    if !method.is_empty() && tape.string(&METHOD, Range { len: 0, ..buf.range() }, method) {
        tape.generated();
    }
    let start = PREFIX as u32;
    let there = len.min(buf.len().saturating_sub(start));
    if there < len {
        tape.note(&CUT, buf.range_at(0, start)?, "");
    }
    if there == 0 {
        return Ok(());
    }
    if is_trailer {
        return tape.wire(&TRAILER, buf, start, there).map(|_| ());
    }
    let data = tape.wire(&DATA, buf, start, there)?;
    tape.label_text(&DATA, |out| text!(out, "Message Data: {there} bytes"));
    let range = buf.range_at(start, there)?;
    match compressed {
        false => tape.body(call.inner, range),
        true => decompressed(call, data, range, tape),
    }
    Ok(())
}

/// A compressed message without its coding.
fn decompressed(call: &Call, data: &[u8], range: Range, tape: &mut Tape) {
    let decoded = coding::decode_all(&[call.encoding.as_str()], data);
    let why = match decoded.steps.first().map(|step| &step.ended) {
        _ if call.encoding.is_empty() => "what it is compressed with was not captured".to_owned(),
        Some(Ended::Whole) => String::new(),
        Some(Ended::Cut) => "the data ends too early".to_owned(),
        Some(Ended::Damaged(how) | Ended::Stopped(how)) => how.clone(),
        Some(Ended::Unknown) | None => format!("the coding {} is not known", call.encoding),
    };
    if !why.is_empty() {
        tape.note(&DECOMPRESSION_FAILED, range, &format!("{}: {why}", DECOMPRESSION_FAILED.label));
        return;
    }
    if let Some(made) = media::made(tape, "Decompressed message", decoded.bytes) {
        tape.body(call.inner, made);
    }
}

/// The name of a status of a call: "Status codes and their use in gRPC".
pub fn status(code: u64) -> Option<&'static str> {
    const NAMES: [&str; 17] = [
        "OK",
        "CANCELLED",
        "UNKNOWN",
        "INVALID_ARGUMENT",
        "DEADLINE_EXCEEDED",
        "NOT_FOUND",
        "ALREADY_EXISTS",
        "PERMISSION_DENIED",
        "RESOURCE_EXHAUSTED",
        "FAILED_PRECONDITION",
        "ABORTED",
        "OUT_OF_RANGE",
        "UNIMPLEMENTED",
        "INTERNAL",
        "UNAVAILABLE",
        "DATA_LOSS",
        "UNAUTHENTICATED",
    ];
    NAMES.get(usize::try_from(code).ok()?).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocols::testing::{body, hex};

    #[test]
    fn messages_are_found_by_their_prefixes() {
        let bytes = hex("0000000002 0801 0100000000 00000000ff 00");
        let all: Vec<_> = messages(&bytes).collect();
        assert_eq!(all, [0..7, 7..12, 12..272]);
        assert_eq!(messages(&bytes[..4]).count(), 0);
    }

    #[test]
    fn a_message_is_shown_as_wireshark_shows_it() {
        let (tree, info, _) = body("application/grpc", &hex("0000000007 0a03 732031 1001"));
        assert_eq!(info, "(GRPC) (PROTOBUF)");
        let expected = "\
GRPC Message
    0... .... = Frame Type: Data (0)
    .... ...0 = Compressed Flag: Not Compressed (0)
    Message Length: 7
    Message Data: 7 bytes
Protocol Buffers
    Message: <UNKNOWN> Message Type
        Field(1): s 1 (string)
            [Field Name: <UNKNOWN>]
            .000 1... = Field Number: 1
            .... .010 = Wire Type: Length-delimited (2)
            Value Length: 3
            Value: 732031
                String: s 1
        Field(2): 1 (uint32)
            [Field Name: <UNKNOWN>]
            .001 0... = Field Number: 2
            .... .000 = Wire Type: varint (0)
            Value: 01
                Uint32: 1
";
        assert!(tree.starts_with(expected), "{tree}");
    }

    #[test]
    fn what_is_compressed_with_an_unknown_coding_is_not_guessed() {
        let (tree, ..) = body("application/grpc", &hex("0100000002 1234"));
        assert!(tree.contains("Body decompression failed: what it is compressed with was not captured"), "{tree}");
        assert!(!tree.contains("Protocol Buffers"), "{tree}");
        let (tree, ..) = body("application/grpc", &hex("0000000009 1234"));
        assert!(tree.contains("The message is not complete"), "{tree}");
    }

    #[test]
    fn trailers_of_the_web_are_text() {
        let (tree, ..) = body("application/grpc-web+proto", &[&hex("800000000f")[..], b"grpc-status:0\r\n"].concat());
        assert!(tree.contains("Frame Type: Trailer (1)") && tree.contains("Trailer: grpc-status:0\\r\\n"), "{tree}");
    }
}
