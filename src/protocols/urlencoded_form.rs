//! HTML Form URL Encoded — names and values of a form (WHATWG URL Standard §5).

use std::borrow::Cow;

use super::charset;
use super::json::lexer::{Documents, Kind, Lexer};
use crate::dissect::prelude::*;
use crate::protocols::{content_type, media};

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "URL Form",
    fields: &[FIELDS],
    detect: &[Detect::Media("application/x-www-form-urlencoded")],
    dissect,
    session: None,
};

static LAYER: Field = Field::protocol("urlencoded-form", "HTML Form URL Encoded", "WHATWG URL §5");

fields! {
    ITEM = Field::none("urlencoded-form.item", "Form item", "WHATWG URL §5.1");
    KEY = Field::text("urlencoded-form.key", "Key", "WHATWG URL §5.1");
    VALUE = Field::text("urlencoded-form.value", "Value", "WHATWG URL §5.1");
    ESCAPE = Field::note("urlencoded-form.escape", "A percent sign without two hexadecimal digits", Severity::Note, Group::Malformed, "WHATWG URL §1.3");
}

/// Bytes of a name or value that its row shows.
pub const LONGEST_TEXT: usize = 16 << 10;
/// Values of one form that are read as JSON.
pub const MAX_JSON: usize = 16;
/// Bytes of a value that is read as JSON.
const LONGEST_JSON: usize = 1 << 20;

/// A name and its value as they stand in a form or a query string: places, not yet decoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    /// First byte of the name.
    pub at: usize,
    /// The byte after the name.
    pub name_end: usize,
    /// First byte of the value; `end` when there is none.
    pub value: usize,
    /// The byte after the value.
    pub end: usize,
}

fn dissect<'b>(context: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    let media = content_type::media_type(context.content_type);
    let carrier = tape.columns().protocol;
    let layer = tape.layer(&PROTOCOL, buf.range());
    tape.column_protocol(carrier);
    media::info(tape, &media);
    tape.label(layer, |out| text!(out, "HTML Form URL Encoded: {media}"));
    let bytes = buf.bytes();
    let declared = content_type::parameter(context.content_type, "charset");
    let mut as_json = 0;
    for pair in pairs(bytes) {
        if tape.is_full() {
            break;
        }
        // Who wants no fields gets the layers all the same.
        if !tape.wants_fields() && (as_json >= MAX_JSON || !may_be_json(bytes.get(pair.value..pair.end))) {
            continue;
        }
        let text = |at: usize, end: usize| decode(bytes.get(at..end).unwrap_or_default(), declared.as_deref());
        let (name, value) = (text(pair.at, pair.name_end), text(pair.value, pair.end));
        let group = tape.group(&ITEM, media::span(&buf, pair.at, pair.end));
        tape.label(group, |out| text!(out, "Form item: \"{}\" = \"{}\"", clipped(&name), clipped(&value)));
        tape.string(&KEY, media::span(&buf, pair.at, pair.name_end), clipped(&name));
        tape.string(&VALUE, media::span(&buf, pair.value, pair.end), clipped(&value));
        if let Some(at) = wrong_escape(bytes.get(pair.at..pair.end).unwrap_or_default()) {
            let at = pair.at.saturating_add(at);
            tape.note(&ESCAPE, media::span(&buf, at, at.saturating_add(1)), "");
        }
        tape.end(group);
        if as_json < MAX_JSON && is_json(&value) {
            as_json = as_json.saturating_add(1);
            if let Some(range) = media::made(tape, "Decoded form value", value.into_owned().into_bytes()) {
                tape.body("application/json", range);
            }
        }
    }
    Ok(Next::End)
}

/// The pairs of a form or a query string, in order; empty ones are left out.
pub fn pairs(bytes: &[u8]) -> impl Iterator<Item = Pair> {
    let mut at = 0usize;
    std::iter::from_fn(move || {
        loop {
            let rest = bytes.get(at..).filter(|rest| !rest.is_empty())?;
            let len = memchr::memchr(b'&', rest).unwrap_or(rest.len());
            let (start, end) = (at, at.saturating_add(len));
            at = end.saturating_add(1);
            if len > 0 {
                let part = rest.get(..len).unwrap_or_default();
                let name_len = memchr::memchr(b'=', part).unwrap_or(len);
                let name_end = start.saturating_add(name_len);
                return Some(Pair { at: start, name_end, value: name_end.saturating_add(1).min(end), end });
            }
        }
    })
}

/// A name or value decoded: `+` is a blank, `%XX` a byte, and the bytes are text in `charset`, or UTF-8 if that fits.
pub fn decode<'b>(bytes: &'b [u8], charset: Option<&str>) -> Cow<'b, str> {
    if memchr::memchr2(b'+', b'%', bytes).is_none()
        && bytes.is_ascii()
        && let Ok(text) = std::str::from_utf8(bytes)
    {
        return text.into();
    }
    let blanks: Vec<u8> = bytes.iter().map(|byte| if *byte == b'+' { b' ' } else { *byte }).collect();
    let decoded: Cow<'_, [u8]> = percent_encoding::percent_decode(&blanks).into();
    charset::decode(charset, &decoded).text.into()
}

/// The place of the first percent sign that begins no escape.
fn wrong_escape(bytes: &[u8]) -> Option<usize> {
    memchr::memchr_iter(b'%', bytes).find(|at| {
        let digits = bytes.get(at.saturating_add(1)..at.saturating_add(3));
        !digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
    })
}

/// Whether a value that is not decoded yet may begin as JSON does.
fn may_be_json(value: Option<&[u8]>) -> bool {
    let start =
        |mark: &[u8]| value.is_some_and(|value| value.get(..mark.len()).is_some_and(|v| v.eq_ignore_ascii_case(mark)));
    [&b"{"[..], b"[", b"%7b", b"%5b"].into_iter().any(start)
}

/// Whether a value is an array or object of JSON, whole and right.
fn is_json(value: &str) -> bool {
    value.len() <= LONGEST_JSON
        && value.starts_with(['{', '['])
        && !Lexer::new(value.as_bytes(), Documents::One).any(|token| matches!(token.kind, Kind::Problem(_)))
}

fn clipped(text: &str) -> &str {
    text.get(..text.floor_char_boundary(LONGEST_TEXT)).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use crate::protocols::testing::{body, body_values, with_body};

    const FORM: &str = "application/x-www-form-urlencoded";

    #[test]
    fn pairs_are_decoded_and_keep_their_places() {
        let text = b"a=1&&name=%D0%9F%D1%80+x&flag&=v&bad=100%";
        let (tree, info, _) = body(FORM, text);
        let expected = "\
HTML Form URL Encoded: application/x-www-form-urlencoded
    Form item: \"a\" = \"1\"
        Key: a
        Value: 1
    Form item: \"name\" = \"Пр x\"
        Key: name
        Value: Пр x
    Form item: \"flag\" = \"\"
        Key: flag
        Value: 
    Form item: \"\" = \"v\"
        Key: 
        Value: v
    Form item: \"bad\" = \"100%\"
        Key: bad
        Value: 100%
        [Expert Info (Note/Malformed): A percent sign without two hexadecimal digits]
";
        assert_eq!((tree.as_str(), info.as_str()), (expected, "(application/x-www-form-urlencoded)"));
        with_body(FORM, text, |tape| {
            let places: Vec<_> = tape
                .items()
                .iter()
                .filter(|item| item.field.filter == "urlencoded-form.value")
                .map(|item| &text[item.range.at as usize..][..item.range.len as usize])
                .collect();
            assert_eq!(places, [&b"1"[..], b"%D0%9F%D1%80+x", b"", b"v", b"100%"]);
        });
    }

    #[test]
    fn other_charsets_are_read_when_they_are_declared() {
        let values = body_values(
            "application/x-www-form-urlencoded; charset=euc-kr",
            b"q=%C7%D1%B1%DB",
            "urlencoded-form.value",
        );
        assert_eq!(values, ["한글"]);
    }

    #[test]
    fn values_that_are_json_are_read_as_such() {
        let text = b"payload=%7B%22a%22%3A%5B1%5D%7D&no=%7Bnot";
        assert_eq!(body_values(FORM, text, "json.value.number"), ["1"]);
        assert_eq!(body_values(FORM, text, "json.malformed").len(), 0);
    }
}
