//! MIME Multipart Media Encapsulation — parts with headers of their own (RFC 2046 §5.1), forms with files (RFC 7578).

pub mod parts;

use self::parts::{Header, LONGEST_BOUNDARY, MAX_PARTS, Part, Place};
use super::{content_type, media, transfer_encoding};
use crate::dissect::prelude::*;

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "MIME multipart",
    fields: &[FIELDS],
    detect: &[Detect::Media("multipart/*")],
    dissect,
    session: None,
};

static LAYER: Field = Field::protocol("mime_multipart", "MIME Multipart Media Encapsulation", "RFC 2046 §5.1");

fields! {
    TYPE = Field::text("mime_multipart.type", "Type", "RFC 2046 §5.1");
    PREAMBLE = Field::bytes("mime_multipart.preamble", "Preamble", "RFC 2046 §5.1.1");
    FIRST_BOUNDARY = Field::text("mime_multipart.first_boundary", "First boundary", "RFC 2046 §5.1.1");
    BOUNDARY = Field::text("mime_multipart.boundary", "Boundary", "RFC 2046 §5.1.1");
    LAST_BOUNDARY = Field::text("mime_multipart.last_boundary", "Last boundary", "RFC 2046 §5.1.1");
    TRAILER = Field::bytes("mime_multipart.trailer", "Trailer", "RFC 2046 §5.1.1");
    PART = Field::text("mime_multipart.part", "Encapsulated multipart part", "RFC 2046 §5.1");
    DESCRIPTION = Field::text("mime_multipart.header.content-description", "Content-Description", "RFC 2045 §8");
    DISPOSITION = Field::text("mime_multipart.header.content-disposition", "Content-Disposition", "RFC 2183");
    ENCODING = Field::text("mime_multipart.header.content-encoding", "Content-Encoding", "RFC 9110 §8.4");
    ID = Field::text("mime_multipart.header.content-id", "Content-Id", "RFC 2045 §7");
    LANGUAGE = Field::text("mime_multipart.header.content-language", "Content-Language", "RFC 9110 §8.5");
    LENGTH = Field::text("mime_multipart.header.content-length", "Content-Length", "RFC 9110 §8.6");
    TRANSFER_ENCODING = Field::text("mime_multipart.header.content-transfer-encoding", "Content-Transfer-Encoding", "RFC 2045 §6");
    CONTENT_TYPE = Field::text("mime_multipart.header.content-type", "Content-Type", "RFC 2045 §5");
    HEADER = Field::text("mime_multipart.header", "Header", "RFC 2045 §3");
    NAME = Field::text("mime_multipart.name", "Name", "RFC 7578 §4.2");
    FILE_NAME = Field::text("mime_multipart.filename", "File name", "RFC 7578 §4.2");
    NO_PARAMETER = Field::note("mime_multipart.no_required_parameter", "The content type names no boundary", Severity::Warn, Group::Protocol, "RFC 2046 §5.1.1");
    NO_PARTS = Field::note("mime_multipart.no_parts", "The boundary is not found in the body", Severity::Warn, Group::Malformed, "RFC 2046 §5.1.1");
    CUT = Field::note("mime_multipart.cut", "The last boundary is missing", Severity::Warn, Group::Undecoded, "RFC 2046 §5.1.1");
    MANY = Field::note("mime_multipart.many", "Too many parts", Severity::Warn, Group::Undecoded, "RFC 2046 §5.1");
    DEEP = Field::note("mime_multipart.deep", "Nested too deep", Severity::Warn, Group::Undecoded, "RFC 2046 §5.1");
    DAMAGED = Field::note("mime_multipart.damaged", "The transfer encoding is damaged", Severity::Note, Group::Malformed, "RFC 2045 §6");
    PATH = Field::note("mime_multipart.path", "The file name is a path", Severity::Note, Group::Protocol, "RFC 7578 §4.2");
}

/// Multipart bodies within each other that are read.
pub const MAX_DEPTH: u8 = 16;
/// Bytes of a header that its row shows.
const LONGEST_HEADER: usize = 4 << 10;

/// The headers that have fields of their own.
const HEADERS: &[(&str, &Field)] = &[
    ("Content-Description", &DESCRIPTION),
    ("Content-Disposition", &DISPOSITION),
    ("Content-Encoding", &ENCODING),
    ("Content-ID", &ID),
    ("Content-Language", &LANGUAGE),
    ("Content-Length", &LENGTH),
    ("Content-Transfer-Encoding", &TRANSFER_ENCODING),
    ("Content-Type", &CONTENT_TYPE),
];

fn dissect<'b>(context: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    let media = content_type::media_type(context.content_type);
    let carrier = tape.columns().protocol;
    let layer = tape.layer(&PROTOCOL, buf.range());
    tape.column_protocol(carrier);
    let bytes = buf.bytes();
    let named = content_type::parameter(context.content_type, "boundary").filter(|name| !name.is_empty());
    let suggested = parts::suggested(bytes);
    let boundary = match &named {
        Some(name) => name.as_bytes(),
        None => suggested.unwrap_or_default(),
    };
    let boundary = boundary.get(..LONGEST_BOUNDARY).unwrap_or(boundary);
    tape.label(layer, |out| {
        let boundary = String::from_utf8_lossy(boundary);
        text!(out, "MIME Multipart Media Encapsulation, Type: {media}, Boundary: \"{boundary}\"");
    });
    if tape.string(&TYPE, media::span(&buf, 0, 0), &media) {
        tape.generated();
    }
    if named.is_none() {
        tape.note(&NO_PARAMETER, media::span(&buf, 0, 0), "");
    }
    if context.body_depth >= MAX_DEPTH {
        let text = format!("Nested deeper than {MAX_DEPTH} bodies: its parts are not read");
        tape.note(&DEEP, buf.range(), &text);
        return Ok(Next::End);
    }
    if boundary.is_empty() {
        return Ok(Next::End);
    }
    write(&buf, boundary, media == "multipart/digest", tape)?;
    Ok(Next::End)
}

fn write(buf: &Buf<'_>, boundary: &[u8], is_digest: bool, tape: &mut Tape) -> Result<(), Short> {
    let bytes = buf.bytes();
    let found = parts::parts(bytes, boundary);
    bytes_row(&PREAMBLE, found.preamble, buf, tape)?;
    if found.parts.is_empty() && found.last.is_none() {
        tape.note(&NO_PARTS, buf.range(), "");
        return Ok(());
    }
    for (place, part) in found.parts.iter().enumerate() {
        text_row(if place == 0 { &FIRST_BOUNDARY } else { &BOUNDARY }, part.boundary, buf, tape);
        write_part(buf, part, is_digest, tape);
    }
    if let Some(last) = found.last {
        text_row(&LAST_BOUNDARY, last, buf, tape);
    } else if found.more {
        let text = format!("More than {MAX_PARTS} parts: the rest is not read");
        tape.note(&MANY, buf.range(), &text);
    } else {
        tape.note(&CUT, media::span(buf, bytes.len(), bytes.len()), "");
    }
    bytes_row(&TRAILER, found.trailer, buf, tape)
}

fn bytes_row(field: &'static Field, (at, end): Place, buf: &Buf<'_>, tape: &mut Tape) -> Result<(), Short> {
    if end > at {
        let range = media::span(buf, at, end);
        tape.wire(field, buf, range.at.saturating_sub(buf.at()), range.len)?;
    }
    Ok(())
}

fn text_row(field: &'static Field, (at, end): Place, buf: &Buf<'_>, tape: &mut Tape) {
    let text = String::from_utf8_lossy(buf.bytes().get(at..end).unwrap_or_default());
    tape.string(field, media::span(buf, at, end), &text);
}

fn write_part(buf: &Buf<'_>, part: &Part, is_digest: bool, tape: &mut Tape) {
    let bytes = buf.bytes();
    let start = part.headers.first().map_or(part.body.0, |header| header.at);
    let group = tape.group_string(&PART, media::span(buf, start, part.body.1), "");
    let text = |name: &str| part.header(bytes, name).map(|value| String::from_utf8_lossy(value).into_owned());
    let declared = text("Content-Type");
    tape.label(group, |out| {
        out.push_str("Encapsulated multipart part: ");
        if let Some(declared) = &declared {
            text!(out, " ({})", content_type::media_type(declared));
        }
    });
    for header in &part.headers {
        write_header(buf, header, tape);
    }
    if let Some(disposition) = text("Content-Disposition") {
        names(buf, part, &disposition, tape);
    }
    // RFC 2046 §5.1 and §5.1.5: what a part is that does not say it.
    let default = if is_digest { "message/rfc822" } else { "text/plain" };
    hand_on(buf, part, declared.as_deref().unwrap_or(default), tape);
    tape.end(group);
}

fn write_header(buf: &Buf<'_>, header: &Header, tape: &mut Tape) {
    let bytes = buf.bytes();
    let name = bytes.get(header.at..header.name_end).unwrap_or_default();
    let known = HEADERS.iter().find(|(known, _)| known.as_bytes().eq_ignore_ascii_case(name));
    let field = known.map_or(&HEADER, |(_, field)| field);
    let line = bytes.get(header.at..header.end).unwrap_or_default();
    let line = String::from_utf8_lossy(line.get(..LONGEST_HEADER).unwrap_or(line));
    let value = bytes.get(header.value..header.value_end).unwrap_or_default();
    if tape.string(field, media::span(buf, header.at, header.end), &compact(value)) {
        tape.label_text(field, |out| out.push_str(&line));
    }
}

/// A value as Wireshark's filters see it: unfolded, without blanks outside of quotes.
fn compact(value: &[u8]) -> String {
    let text = String::from_utf8_lossy(value.get(..LONGEST_HEADER).unwrap_or(value));
    let mut quoted = false;
    let keep = |character: &char| {
        quoted ^= *character == '"';
        quoted || !matches!(character, ' ' | '\t' | '\r' | '\n')
    };
    text.chars().filter(keep).collect()
}

/// The names that a form gives its part and the file in it.
fn names(buf: &Buf<'_>, part: &Part, disposition: &str, tape: &mut Tape) {
    let bytes = buf.bytes();
    let place = part.header(bytes, "Content-Disposition").map(|value| {
        // The value is a part of the same bytes.
        let header = part.headers.iter().find(|header| bytes.get(header.value..header.value_end) == Some(value));
        header.map_or((0, 0), |header| (header.value, header.value_end))
    });
    let (at, end) = place.unwrap_or_default();
    let range = media::span(buf, at, end);
    if let Some(name) = content_type::parameter(disposition, "name")
        && tape.string(&NAME, range, &name)
    {
        tape.generated();
    }
    if let Some(name) = content_type::extended_parameter(disposition, "filename") {
        if tape.string(&FILE_NAME, range, &name) {
            tape.generated();
        }
        if name.contains(['/', '\\']) {
            tape.note(&PATH, range, "");
        }
    }
}

/// Hands the body of a part to the reader of its type, without its transfer encoding.
fn hand_on(buf: &Buf<'_>, part: &Part, content_type: &str, tape: &mut Tape) {
    let bytes = buf.bytes();
    let (at, end) = part.body;
    let raw = bytes.get(at..end).unwrap_or_default();
    if raw.is_empty() {
        return;
    }
    let range = media::span(buf, at, end);
    let encoding = part.header(bytes, "Content-Transfer-Encoding").map(String::from_utf8_lossy);
    let plain = encoding.and_then(|name| transfer_encoding::decode(&name, raw));
    if let Some(plain) = &plain
        && plain.wrong > 0
    {
        let text = format!("The transfer encoding is damaged: {} bytes do not belong into it", plain.wrong);
        tape.note(&DAMAGED, range, &text);
    }
    let made = plain.and_then(|plain| media::made(tape, "Decoded part", plain.bytes));
    tape.body(content_type, made.unwrap_or(range));
}

#[cfg(test)]
mod tests {
    use crate::protocols::testing::{body, body_values, with_body};

    const FORM: &str = "multipart/form-data; boundary=\"B\"";

    #[test]
    fn a_form_is_as_wireshark_draws_it() {
        let text = "--B\r\nContent-Disposition: form-data; name=\"file1\"; filename=\"test.txt\"\r\nContent-Type: text/plain\r\n\r\nline 1\nline 2\r\n--B\r\nContent-Disposition: form-data;\r\n name=\"x\"\r\n\r\n5\r\n--B--\r\n";
        let (tree, info, _) = body(FORM, text.as_bytes());
        let expected = "\
MIME Multipart Media Encapsulation, Type: multipart/form-data, Boundary: \"B\"
    [Type: multipart/form-data]
    First boundary: --B\\r\\n
    Encapsulated multipart part:  (text/plain)
        Content-Disposition: form-data; name=\"file1\"; filename=\"test.txt\"\\r\\n
        Content-Type: text/plain\\r\\n\\r\\n
        [Name: file1]
        [File name: test.txt]
    Boundary: \\r\\n--B\\r\\n
    Encapsulated multipart part: \n        Content-Disposition: form-data;\\r\\n name=\"x\"\\r\\n\\r\\n
        [Name: x]
    Last boundary: \\r\\n--B--\\r\\n
Line-based text data: text/plain (2 lines)
    line 1\\n
    line 2
Line-based text data: text/plain (1 lines)
    5
";
        assert_eq!((tree.as_str(), info.as_str()), (expected, "(text/plain) (text/plain)"));
        let values = body_values(FORM, text.as_bytes(), "mime_multipart.header.content-disposition");
        assert_eq!(values, ["form-data;name=\"file1\";filename=\"test.txt\"", "form-data;name=\"x\""]);
    }

    #[test]
    fn parts_are_read_by_their_own_types() {
        let text = "preamble\n--B\nContent-Type: application/json\nContent-Transfer-Encoding: base64\n\neyJhIjoxfQ==\n--B \t\nContent-Type: multipart/mixed; boundary=BB\n\n--BB\nContent-Type: text/plain; charset=koi8-r\nContent-Transfer-Encoding: quoted-printable\n\n=F0=D2\n--BB--\n--B--trailer";
        let content_type = "multipart/mixed; boundary=B";
        assert_eq!(body_values(content_type, text.as_bytes(), "json.value.number"), ["1"]);
        assert_eq!(body_values(content_type, text.as_bytes(), "data-text-lines.line"), ["Пр"]);
        let (tree, ..) = body(content_type, text.as_bytes());
        assert!(tree.contains("Preamble: 707265616d626c65") && tree.contains("Trailer: 747261696c6572"), "{tree}");
        with_body(content_type, text.as_bytes(), |tape| assert_eq!(tape.sources()[0].name, "Decoded part"));
    }

    #[test]
    fn what_is_missing_is_said() {
        let cut = body(FORM, b"--B\r\nContent-Type: text/plain\r\n\r\nhalf of").0;
        assert!(cut.contains("The last boundary is missing") && cut.contains("    half of\n"), "{cut}");
        assert!(body(FORM, b"--B\r\nContent-Ty").0.contains("The last boundary is missing"));
        assert!(body(FORM, b"nothing here").0.contains("The boundary is not found"));
        let unnamed = body("multipart/form-data", b"--x\r\n\r\nvalue\r\n--x--").0;
        assert!(unnamed.contains("names no boundary") && unnamed.contains("    value\n"), "{unnamed}");
        // A longer word is another boundary, one in the middle of a line is none.
        let other = body(FORM, b"--B\r\n\r\n--Bx\r\na --B\r\n--B--").0;
        assert!(other.contains("(2 lines)"), "{other}");
    }

    #[test]
    fn depth_has_an_end() {
        let mut text = b"--x\n\ninnermost\n--x--".to_vec();
        for _ in 0..24 {
            text = [
                &b"--x\nContent-Type: multipart/mixed; boundary=x\nContent-Transfer-Encoding: base64\n\n"[..],
                &encoded(&text),
                b"\n--x--",
            ]
            .concat();
        }
        let (tree, ..) = body("multipart/mixed; boundary=x", &text);
        assert!(tree.contains("Nested deeper than 16 bodies") && !tree.contains("innermost"));
    }

    #[test]
    fn names_of_files_may_be_paths_and_that_is_noted() {
        let text =
            b"--B\r\nContent-Disposition: form-data; name=\"f\"; filename=\"../../etc/passwd\"\r\n\r\nx\r\n--B--";
        assert_eq!(body_values(FORM, text, "mime_multipart.filename"), ["../../etc/passwd"]);
        assert_eq!(body_values(FORM, text, "mime_multipart.path").len(), 1);
    }

    fn encoded(bytes: &[u8]) -> Vec<u8> {
        use base64::Engine;
        base64::engine::general_purpose::STANDARD.encode(bytes).into_bytes()
    }

    #[test]
    fn many_parts_are_counted() {
        let text = format!("{}--B--", "--B\r\nContent-Transfer-Encoding: base64\r\n\r\naGk=\r\n".repeat(2000));
        let (tree, ..) = body(FORM, text.as_bytes());
        assert!(tree.contains("More than 1000 parts") && tree.contains("More than 512 bodies"), "{tree}");
    }
}
