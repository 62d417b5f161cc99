//! Media Type — a body of a kind that nobody here reads: its type and its bytes. And what the readers of bodies share.

use crate::dissect::prelude::*;
use crate::protocols::{content_type, data};

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "Media",
    fields: &[FIELDS],
    detect: &[Detect::Media("*/*")],
    dissect,
    session: None,
};

static LAYER: Field = Field::protocol("media", "Media Type", "RFC 9110 §8.3.1");

fields! {
    TYPE = Field::bytes("media.type", "Media type", "RFC 9110 §8.3.1");
}

fn dissect<'b>(context: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    let media = content_type::media_type(context.content_type);
    // RFC 2046 §4.5.1: bytes of which nothing is said are data.
    if media.is_empty() || media == "application/octet-stream" {
        return Ok(Next::Protocol(&data::PROTOCOL, buf));
    }
    let carrier = tape.columns().protocol;
    tape.layer(&PROTOCOL, buf.range());
    tape.column_protocol(carrier);
    info(tape, &media);
    let bytes = buf.len();
    tape.wire(&TYPE, &buf, 0, bytes)?;
    tape.value_text(&TYPE, |out| text!(out, "{media} ({bytes} byte{})", if bytes == 1 { "" } else { "s" }));
    Ok(Next::End)
}

/// Appends what a body is to the Info column, in brackets.
pub fn info(tape: &mut Tape, what: &str) {
    tape.info_append(|out| {
        out.push_str(if out.is_empty() { "" } else { " " });
        text!(out, "({what})");
    });
}

/// The protocol column of a body with a name of its own: `HTTP/JSON`. The names that Wireshark joins to another than HTTP
/// stay those of the carrier.
pub fn column(tape: &mut Tape, carrier: &'static str, own: &'static str) {
    tape.column_protocol(match (carrier, own) {
        ("", _) => own,
        ("HTTP", "JSON") => "HTTP/JSON",
        ("HTTP2", "JSON") => "HTTP2/JSON",
        ("HTTP", "XML") => "HTTP/XML",
        ("MQTT", "JSON") => "MQTT/JSON",
        ("MQTT", "XML") => "MQTT/XML",
        _ => carrier,
    });
}

/// What a body is to a list of packets, beyond its media type: the operation it names. Goes to the Info column and to the
/// summary.
pub fn operation(tape: &mut Tape, what: &str) {
    tape.info_append(|out| text!(out, "{}{what}", if out.is_empty() { "" } else { ", " }));
    tape.summary_append(|out| text!(out, " · {what}"));
}

/// Sources of one frame beyond which readers of bodies make no further ones: their ranges count them in a byte.
pub const MAX_SOURCES: usize = 128;

/// Adds bytes that a reader of a body made as a source of their own. `None` when the frame has too many of them.
pub fn made(tape: &mut Tape, name: &'static str, bytes: Vec<u8>) -> Option<Range> {
    if tape.sources().len() >= MAX_SOURCES {
        return None;
    }
    let len = u32::try_from(bytes.len()).ok()?;
    Some(Range { source: tape.source(name, bytes.into()), at: 0, len })
}

/// What was left where a read reached past the end of a body.
pub fn rest(buf: &Buf<'_>, short: Short) -> Range {
    let whole = buf.range();
    let end = whole.at.saturating_add(whole.len);
    let at = short.at.clamp(whole.at, end);
    Range { at, len: short.have.min(end.saturating_sub(at)), ..whole }
}

/// The range of a body's bytes from `at` to `end`, both counted from its first byte and kept within it.
pub fn span(buf: &Buf<'_>, at: usize, end: usize) -> Range {
    let whole = buf.range();
    let at = u32::try_from(at).unwrap_or(u32::MAX).min(whole.len);
    let len = u32::try_from(end).unwrap_or(u32::MAX).min(whole.len).saturating_sub(at);
    Range { at: whole.at.saturating_add(at), len, ..whole }
}

#[cfg(test)]
mod tests {
    use crate::protocols::testing::body;

    #[test]
    fn unheard_of_types_are_shown_with_their_bytes() {
        let (tree, info, _) = body("font/woff; v=1", b"wOFF");
        assert_eq!(
            (tree.as_str(), info.as_str()),
            ("Media Type\n    Media type: font/woff (4 bytes)\n", "(font/woff)")
        );
        let (tree, info, _) = body("application/octet-stream", b"\0\x01");
        assert!(tree.starts_with("Data (2 bytes)\n") && info.is_empty(), "{tree}");
    }
}
