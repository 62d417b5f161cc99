//! Line-based text data — the lines of a text body. RFC 2046 §4.1.

use super::charset::{self, Charset, Found};
use crate::dissect::prelude::*;
use crate::protocols::{content_type, media, xml};

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "Text",
    fields: &[FIELDS],
    detect: &[
        Detect::Media("text/*"),
        Detect::Media("application/x-javascript"),
        Detect::Media("application/x-sh"),
        Detect::Media("application/x-ns-proxy-autoconfig"),
    ],
    dissect,
    session: None,
};

static LAYER: Field = Field::protocol("data-text-lines", "Line-based text data", "RFC 2046 §4.1");

fields! {
    LINE = Field::text("data-text-lines.line", "Line", "RFC 2046 §4.1");
    CHARSET = Field::text("data-text-lines.charset", "Charset", "RFC 2046 §4.1.2");
    MALFORMED = Field::note("data-text-lines.malformed", "Bytes are no characters of the charset", Severity::Note, Group::Undecoded, "RFC 2046 §4.1.2");
}

/// Bytes of a line that its row shows.
pub const LONGEST_LINE: usize = 4 << 10;

fn dissect<'b>(context: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    let media = content_type::media_type(context.content_type);
    // Pages that are XML say so, whatever their type.
    if media.starts_with("text/") && buf.bytes().starts_with(b"<?xml ") {
        return Ok(Next::Protocol(&xml::PROTOCOL, buf));
    }
    let carrier = tape.columns().protocol;
    let layer = tape.layer(&PROTOCOL, buf.range());
    tape.column_protocol(carrier);
    // What comes here because its own reader found nothing in it was named by that reader; WebSocket names its texts itself.
    if carrier != "WebSocket" && !media.is_empty() && (media.starts_with("text/") || !media.ends_with("json")) {
        media::info(tape, &media);
    }
    if !tape.wants_fields() {
        return Ok(Next::End);
    }
    let bytes = buf.bytes();
    let declared = content_type::parameter(context.content_type, "charset");
    // RFC 6455 §5.6: texts of WebSocket are UTF-8, whatever they begin with.
    let looked_at = if carrier == "WebSocket" { &[] } else { bytes };
    let (charset, mark) = charset::charset(declared.as_deref(), looked_at);
    let mut malformed = 0usize;
    let mut count = 0usize;
    for (at, end) in lines(bytes, mark, charset) {
        count = count.saturating_add(1);
        malformed = malformed.saturating_add(write_line(tape, &buf, charset, at, end));
        if tape.is_full() {
            count = lines(bytes, mark, charset).count();
            break;
        }
    }
    tape.label(layer, |out| {
        out.push_str("Line-based text data");
        if !media.is_empty() {
            text!(out, ": {media}");
        }
        text!(out, " ({count} lines)");
    });
    let plain = charset.is_utf8() && matches!(charset.found, Found::Declared | Found::Guessed);
    if !plain {
        // A label may stand for more than its name says: iso-8859-1 is read as windows-1252 everywhere.
        let name = charset.name();
        let text = match declared.as_deref().map(str::trim) {
            Some(label) if charset.found == Found::Declared && !label.eq_ignore_ascii_case(name) => {
                format!("{label}, read as {name} ({})", charset.word())
            }
            Some(label) if charset.found == Found::Unknown => format!("{label} ({})", charset.word()),
            _ => format!("{name} ({})", charset.word()),
        };
        if tape.string(&CHARSET, media::span(&buf, 0, mark), &text) {
            tape.generated();
        }
    }
    if malformed > 0 {
        let text = format!("Bytes are no characters of {}: {malformed} times", charset.name());
        tape.note(&MALFORMED, buf.range(), &text);
    }
    Ok(Next::End)
}

/// One row; the answer is how many sequences in it are malformed.
fn write_line(tape: &mut Tape, buf: &Buf<'_>, charset: Charset, at: usize, end: usize) -> usize {
    let bytes = buf.bytes().get(at..end).unwrap_or_default();
    let range = media::span(buf, at, end);
    let shown = bytes.get(..LONGEST_LINE).unwrap_or(bytes);
    let mut text = String::new();
    let malformed = charset.push(&mut text, shown);
    if tape.string(&LINE, range, &text) {
        tape.label_text(&LINE, |out| {
            out.push_str(&text);
            out.push_str(if shown.len() < bytes.len() { "…" } else { "" });
        });
    }
    // A cut in the middle of a character is ours.
    if shown.len() < bytes.len() { malformed.saturating_sub(1) } else { malformed }
}

/// The lines of a text as places, each with what ends it: LF, or CR LF, or CR alone.
pub fn lines(bytes: &[u8], start: usize, charset: Charset) -> impl Iterator<Item = (usize, usize)> {
    let unit = charset.unit();
    let big = charset.encoding == encoding_rs::UTF_16BE;
    let mut at = start;
    std::iter::from_fn(move || {
        let rest = bytes.get(at..).filter(|rest| !rest.is_empty())?;
        let len = if unit == 1 { line(rest) } else { wide_line(rest, big) };
        let begin = at;
        at = at.saturating_add(len);
        Some((begin, at))
    })
}

fn line(rest: &[u8]) -> usize {
    match memchr::memchr2(b'\n', b'\r', rest) {
        None => rest.len(),
        Some(at) => {
            let pair = rest.get(at) == Some(&b'\r') && rest.get(at.saturating_add(1)) == Some(&b'\n');
            at.saturating_add(if pair { 2 } else { 1 })
        }
    }
}

fn wide_line(rest: &[u8], big: bool) -> usize {
    let newline: [u8; 2] = if big { [0, b'\n'] } else { [b'\n', 0] };
    match rest.chunks_exact(2).position(|pair| pair == newline) {
        Some(pairs) => pairs.saturating_add(1).saturating_mul(2),
        None => rest.len(),
    }
}

#[cfg(test)]
mod tests {
    use crate::protocols::testing::{body, body_values};

    #[test]
    fn lines_show_what_ends_them() {
        let (tree, info, _) = body("text/html", b"<p>\r\n\tx\n\nend");
        let expected = "Line-based text data: text/html (4 lines)\n    <p>\\r\\n\n    \\tx\\n\n    \\n\n    end\n";
        assert_eq!((tree.as_str(), info.as_str()), (expected, "(text/html)"));
    }

    #[test]
    fn the_charset_is_applied_and_named_when_it_is_not_utf8() {
        let (tree, ..) = body("text/plain; charset=euc-kr", b"\xc7\xd1\n\xb1\xdb\xff");
        assert!(tree.contains("    한\\n\n    글\\xff\n"), "{tree}");
        assert!(tree.contains("[Charset: EUC-KR (declared)]") && tree.contains("no characters of EUC-KR: 1 times"));
        let (tree, ..) = body("text/plain; charset=utf-16le", b"a\0\n\0b\0");
        assert!(tree.contains("(2 lines)\n    a\\n\n    b\n"), "{tree}");
        let (tree, ..) = body("text/plain; charset=martian", b"hi");
        assert!(tree.contains("[Charset: martian (unknown charset, shown as UTF-8)]"), "{tree}");
    }

    #[test]
    fn labels_that_stand_for_another_charset_say_so() {
        let (tree, ..) = body("text/plain; charset=ISO-8859-1", b"caf\xe9 \x80");
        assert!(
            tree.contains("[Charset: ISO-8859-1, read as windows-1252 (declared)]") && tree.contains("café €"),
            "{tree}"
        );
        assert!(body("text/html", b"<?xml version='1.0'?><a/>").0.starts_with("eXtensible Markup Language"));
    }

    #[test]
    fn long_lines_are_shown_in_part() {
        let values = body_values("text/css", &[b'a'; 100_000], "data-text-lines.line");
        assert_eq!(values[0].len(), super::LONGEST_LINE);
    }
}
