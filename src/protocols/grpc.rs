//! gRPC — calls of remote procedures over HTTP/2. "gRPC over HTTP2" and "gRPC-Web" of the gRPC project.
//!
//! A call is a request of HTTP/2: its path names service and method, its data is a sequence of messages with a prefix each,
//! and the status of the call stands in the trailers. HTTP/2 hands over one message at a time, in the frame in which it ends.
//! gRPC-Web goes over any HTTP: its bodies have all messages, the last of which are the trailers, and may be Base64.

mod call;
mod shape;
pub mod status;
mod web;

pub use call::{Call, method_of};
pub use shape::{Kind, Shape, Source};
pub use web::Course;

use crate::dissect::Direction;
use crate::dissect::prelude::*;
use crate::protocols::coding::{self, Ended};
use crate::protocols::http::lines;
use crate::protocols::{content_type, media};

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "GRPC",
    fields: &[FIELDS, status::FIELDS],
    detect: &[
        Detect::Media("application/grpc"),
        Detect::Media("application/grpc+proto"),
        Detect::Media("application/grpc+json"),
        Detect::Media("application/grpc-web"),
        Detect::Media("application/grpc-web+proto"),
        Detect::Media("application/grpc-web+json"),
        Detect::Media("application/grpc-web-text"),
        Detect::Media("application/grpc-web-text+proto"),
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
    KIND = Field::text("grpc.call.kind", "Kind of call", "gRPC, Core concepts, architecture and lifecycle");
    KIND_SOURCE = Field::text("grpc.call.kind_source", "Known by", "gRPC, Core concepts, architecture and lifecycle");
    TRAILER = Field::text("grpc.trailer", "Trailer", "gRPC-Web, Protocol differences vs gRPC over HTTP2");
    TRAILER_LINE = Field::text("grpc.trailer.line", "Trailer line", "gRPC-Web, Protocol differences vs gRPC over HTTP2");
    DECOMPRESSION_FAILED = Field::note("grpc.body_decompression_failed", "Body decompression failed", Severity::Warn, Group::Undecoded, "gRPC over HTTP2, Message-Encoding");
    MALFORMED = Field::note("grpc.body_malformed", "Malformed message data", Severity::Error, Group::Malformed, "gRPC over HTTP2, Length-Prefixed-Message");
    CUT = Field::note("grpc.message_cut", "The message is not complete", Severity::Note, Group::Reassemble, "gRPC over HTTP2, Length-Prefixed-Message");
    NOT_ON_HTTP1 = Field::note("grpc.http1", "gRPC needs HTTP/2: over HTTP/1 only gRPC-Web is defined, and this is not read as a call", Severity::Warn, Group::Protocol, "gRPC over HTTP2");
    NO_BASE64 = Field::note("grpc.web_text.failed", "The text cannot be read further: it is not Base64", Severity::Error, Group::Malformed, "RFC 4648 §4");
    AFTER_TRAILER = Field::note("grpc.trailer.not_last", "Trailers end a body, but something follows", Severity::Warn, Group::Protocol, "gRPC-Web, Protocol differences vs gRPC over HTTP2");
}

/// Bytes before a message: a flag, and its length.
pub const PREFIX: usize = 5;
/// Messages of one body that are read.
pub const MAX_MESSAGES: usize = 512;
/// Lines of trailers that are shown.
pub const MAX_TRAILERS: usize = 256;

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
    let media = content_type::media_type(context.content_type);
    if call.over_http1 && !web::is_web(&media) {
        tape.layer(&PROTOCOL, buf.range());
        tape.note(&NOT_ON_HTTP1, buf.range(), "");
        return Ok(Next::Data(buf));
    }
    if !web::is_text(&media) {
        return all(&call, &buf, tape).map(|()| Next::End);
    }
    let decoded = web::decode(buf.bytes());
    let Some(range) = media::made(tape, "Decoded Base64", decoded.bytes.clone()) else { return Ok(Next::Data(buf)) };
    all(&call, &Buf::whole(range.source, &decoded.bytes, range.len), tape)?;
    if let Some(at) = decoded.stopped {
        tape.layer(&PROTOCOL, buf.range());
        tape.note(&NO_BASE64, media::span(&buf, at, buf.bytes().len()), "");
    }
    Ok(Next::End)
}

/// The messages of a body.
fn all(call: &Call, buf: &Buf<'_>, tape: &mut Tape) -> Result<(), Short> {
    for place in messages(buf.bytes()).take(MAX_MESSAGES) {
        let (at, len) = (u32::try_from(place.start).unwrap_or(u32::MAX), place.len() as u32);
        if at >= buf.len() || tape.is_full() {
            break;
        }
        let is_last = place.end >= buf.bytes().len();
        message(call, &buf.part(at, len, &LENGTH), is_last, tape)?;
    }
    Ok(())
}

/// One message: its prefix, and what it carries for who reads that.
fn message(call: &Call, buf: &Buf<'_>, is_last: bool, tape: &mut Tape) -> Result<(), Short> {
    let layer = tape.layer(&PROTOCOL, buf.range());
    let side = if call.direction == Direction::FromServer { "Response" } else { "Request" };
    tape.label(layer, |out| match call.path.as_str() {
        "" => out.push_str("GRPC Message"),
        path => text!(out, "GRPC Message: {path}, {side}"),
    });
    media::info(tape, "GRPC");
    let is_trailer = tape.uint(&FRAME_TYPE, buf, 0)? != 0;
    let compressed = tape.uint(&COMPRESSED, buf, 0)? != 0;
    let len = tape.uint(&LENGTH, buf, 1)? as u32;
    let method = call.path.trim_start_matches('/');
    if !method.is_empty() && tape.string(&METHOD, Range { len: 0, ..buf.range() }, method) {
        tape.generated();
    }
    if let Some(Shape { kind, source }) = call.shape {
        for (field, words) in [(&KIND, kind.name()), (&KIND_SOURCE, source.name())] {
            if tape.string(field, Range { len: 0, ..buf.range() }, words) {
                tape.generated();
            }
        }
    }
    let start = PREFIX as u32;
    let there = len.min(buf.len().saturating_sub(start));
    if there < len {
        tape.note(&CUT, buf.range_at(0, start)?, "");
    }
    if is_trailer && !is_last {
        tape.note(&AFTER_TRAILER, buf.range_at(0, start)?, "");
    }
    if there == 0 {
        return Ok(());
    }
    if is_trailer {
        return trailers(call, buf, (start, there), compressed, tape);
    }
    let data = tape.wire(&DATA, buf, start, there)?;
    tape.label_text(&DATA, |out| text!(out, "Message Data: {there} bytes"));
    let range = buf.range_at(start, there)?;
    match compressed {
        false => tape.body(call.inner, range),
        true => {
            if let Some(made) = decompressed(call, data, range, tape) {
                tape.body(call.inner, made);
            }
        }
    }
    Ok(())
}

/// A compressed message without its coding.
fn decompressed(call: &Call, data: &[u8], range: Range, tape: &mut Tape) -> Option<Range> {
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
        return None;
    }
    media::made(tape, "Decompressed message", decoded.bytes)
}

/// The trailers of gRPC-Web: lines of headers as in HTTP/1, their names in lower case.
fn trailers(call: &Call, buf: &Buf<'_>, (at, len): (u32, u32), compressed: bool, tape: &mut Tape) -> Result<(), Short> {
    let wire = tape.wire(&TRAILER, buf, at, len)?;
    let range = buf.range_at(at, len)?;
    if !compressed {
        return lines_of_trailers(&Buf::piece(buf, at, wire, len), tape);
    }
    let Some(made) = decompressed(call, wire, range, tape) else { return Ok(()) };
    let source = usize::from(made.source).checked_sub(1).and_then(|place| tape.sources().get(place));
    let Some(bytes) = source.map(|source| source.bytes.clone()) else { return Ok(()) };
    lines_of_trailers(&Buf::whole(made.source, &bytes, made.len), tape)
}

fn lines_of_trailers(buf: &Buf<'_>, tape: &mut Tape) -> Result<(), Short> {
    let bytes = buf.bytes();
    let (mut at, mut code, mut words) = (0usize, None, None);
    for _ in 0..MAX_TRAILERS {
        let Some(line) = lines::field_line(bytes, at).filter(|line| line.next > at) else { break };
        at = line.next;
        let (start, end) = (line.line.at as u32, line.line.end as u32);
        tape.wire(&TRAILER_LINE, buf, start, end.saturating_sub(start))?;
        let value = line.value(bytes).into_owned();
        if line.trimmed_name(bytes).eq_ignore_ascii_case(b"grpc-status") {
            code = Some(value);
        } else if line.trimmed_name(bytes).eq_ignore_ascii_case(b"grpc-message") {
            words = Some(value);
        }
    }
    if let Some(code) = code {
        status::write(tape, &code, words.as_deref(), Range { len: 0, ..buf.range() });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dissect::Message;
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
        assert!(tree.contains("gRPC status: OK (0)") && !tree.contains("Expert"), "{tree}");
        let lines = b"grpc-status: 5\r\ngrpc-message: no%20one\r\n";
        let trailer = [&[0x80, 0, 0, 0, lines.len() as u8][..], lines].concat();
        let (tree, ..) = body("application/grpc-web", &[&trailer[..], &hex("0000000000")].concat());
        for words in
            ["Trailer line: grpc-message: no%20one", "The call failed: NOT_FOUND (5): no one", "something follows"]
        {
            assert!(tree.contains(words), "{words}: {tree}");
        }
    }

    #[test]
    fn text_of_the_web_is_decoded_piece_by_piece() {
        let text = b"AAAAAAIIAQ==gAAAABFncnBjLXN0YXR1czogMA0K";
        let (tree, info, _) = body("application/grpc-web-text+proto", text);
        assert_eq!(info, "(GRPC) (GRPC) (PROTOBUF)", "{tree}");
        assert!(tree.contains("Field(1): 1 (uint32)") && tree.contains("gRPC status: OK (0)"), "{tree}");
        let (tree, ..) = body("application/grpc-web-text", b"AAAAAAIIAQ==?");
        assert!(tree.contains("it is not Base64") && tree.contains("Field(1): 1 (uint32)"), "{tree}");
    }

    #[test]
    fn over_http_1_only_the_form_of_the_web_is_a_call() {
        let post = |media: &str| {
            format!("POST /a.B/C HTTP/1.1\r\nHost: x\r\nContent-Type: {media}\r\nContent-Length: 7\r\n\r\n")
                .into_bytes()
        };
        let read = |media: &str| {
            let bytes = [post(media), hex("0000000002 0801")].concat();
            let head = (bytes.len() - 7) as u32;
            let message = Message::alone(&crate::protocols::http::PROTOCOL, Direction::FromClient, bytes.len() as u64);
            crate::protocols::testing::message(&Message { head, ..message }, &bytes).0
        };
        let refused = read("application/grpc");
        assert!(refused.contains("gRPC needs HTTP/2") && !refused.contains("Protocol Buffers"), "{refused}");
        let read = read("application/grpc-web");
        assert!(read.contains("GRPC Message: /a.B/C, Request") && read.contains("Field(1): 1 (uint32)"), "{read}");
    }
}
