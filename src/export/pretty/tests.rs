use proptest::prelude::*;

use super::*;
use crate::base::safe_text::is_unsafe;

fn shown(content_type: &str, bytes: &[u8]) -> String {
    pretty(content_type, bytes, 1000).lines.iter().map(|line| line.text.clone() + "\n").collect()
}

/// Text and bytes of each piece of this kind.
fn pieces<'b>(pretty: &Pretty, bytes: &'b [u8], kind: TokenKind) -> Vec<(String, &'b [u8])> {
    let of = |line: &PrettyLine| -> Vec<(String, &'b [u8])> {
        let tokens = line.tokens.iter().filter(|token| token.kind == kind);
        tokens.map(|token| (line.text[token.text.clone()].to_owned(), &bytes[token.range.clone()])).collect()
    };
    pretty.lines.iter().flat_map(of).collect()
}

#[test]
fn json_is_indented_and_each_piece_knows_its_bytes() {
    let text = br#"{"a":[1,{"b":"\ud55c\uae00\n\u001b"},[],{}],"c":null}"#;
    let expected = "\
{
  \"a\": [
    1,
    {
      \"b\": \"한글\\n\\u001b\"
    },
    [],
    {}
  ],
  \"c\": null
}
";
    assert_eq!(shown("application/json", text), expected);
    let made = pretty("application/json", text, 1000);
    assert_eq!(made.form, Form::Json);
    assert_eq!(pieces(&made, text, TokenKind::Key)[1], ("\"b\"".to_owned(), &b"\"b\""[..]));
    assert_eq!(pieces(&made, text, TokenKind::Literal), [("null".to_owned(), &b"null"[..])]);
    assert_eq!(pieces(&made, text, TokenKind::Number), [("1".to_owned(), &b"1"[..])]);
    assert_eq!(&text[made.lines[4].range.clone()], br#""b":"\ud55c\uae00\n\u001b""#);
}

#[test]
fn half_a_json_document_and_wrong_ones_are_shown_as_far_as_they_go() {
    assert_eq!(shown("application/json", br#"{"a":[1,tr"#), "{\n  \"a\": [\n    1\nthe document ends early (byte 8)\n");
    let wrong = shown("application/json", b"{\"a\":1} trailing {");
    assert!(wrong.starts_with("{\n  \"a\": 1\n}\nsomething follows the value (byte 8)\n"), "{wrong}");
    assert!(wrong.contains("trailing {"), "{wrong}");
    assert_eq!(shown("application/json", b"<html>\nx"), "<html>\nx\n");
    assert_eq!(shown("application/x-ndjson", b"{\"a\":1}\n[2]\n"), "{\n  \"a\": 1\n}\n[\n  2\n]\n");
    let lines = shown("application/x-ndjson", b"{\"a\":oops}\n[]\n");
    assert_eq!(lines, "{\n  \"a\": \na value is expected (byte 5)\noops}\n[]\n");
}

#[test]
fn xml_is_indented_with_short_texts_in_one_line() {
    let text =
        "<?xml version=\"1.0\"?><a x='1' y><b>text &amp; Пр</b><c/><d></d>\n<!-- one\n two -->long<e>1\n2</e></a>";
    let expected = "\
<?xml version=\"1.0\"?>
<a x='1' y>
  <b>text &amp; Пр</b>
  <c/>
  <d></d>
  <!-- one
  two -->
  long
  <e>
    1
    2
  </e>
</a>
";
    assert_eq!(shown("application/soap+xml", text.as_bytes()), expected);
    let made = pretty("text/xml", text.as_bytes(), 1000);
    assert!(pieces(&made, text.as_bytes(), TokenKind::String).contains(&("'1'".to_owned(), &b"'1'"[..])));
    assert!(pieces(&made, text.as_bytes(), TokenKind::Attribute).contains(&("x".to_owned(), &b"x"[..])));
    assert_eq!(shown("text/xml", b"<a><b>cut"), "<a>\n  <b>\n    cut\nthe document ends early\n");
    let wide: Vec<u8> = "\u{feff}<a>Пр</a>".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(shown("text/xml", &wide), "<a>Пр</a>\n");
}

#[test]
fn forms_and_events_are_taken_apart() {
    let form = b"a=1&name=%D0%9F+x&flag";
    assert_eq!(shown("application/x-www-form-urlencoded", form), "a = 1\nname = П x\nflag\n");
    let events = b": hi\nevent: add\ndata: {\"a\":[1]}\n\ndata: plain\nretry: 5\n";
    let expected = ": hi\nevent: add\ndata: \n  {\n    \"a\": [\n      1\n    ]\n  }\n\ndata: plain\nretry: 5\n";
    assert_eq!(shown("text/event-stream", events), expected);
    let made = pretty("text/event-stream", events, 1000);
    assert_eq!(pieces(&made, events, TokenKind::Number), [("1".to_owned(), &b"1"[..]), ("5".to_owned(), &b"5"[..])]);
}

#[test]
fn parts_are_shown_by_their_own_types() {
    let text = b"--B\r\nContent-Disposition: form-data; name=\"x\"\r\nContent-Type: application/json\r\n\r\n{\"a\":1}\r\n--B\r\nContent-Transfer-Encoding: base64\r\n\r\naGkK\r\n--B--\r\n";
    let expected = "\
--B
Content-Disposition: form-data; name=\"x\"
Content-Type: application/json

{
  \"a\": 1
}
--B
Content-Transfer-Encoding: base64

hi
--B--
";
    let content_type = "multipart/form-data; boundary=B";
    assert_eq!(shown(content_type, text), expected);
    let made = pretty(content_type, text, 1000);
    assert_eq!(pieces(&made, text, TokenKind::Number), [("1".to_owned(), &b"1"[..])]);
    // What was decoded came from all of the encoded bytes.
    assert_eq!(pieces(&made, text, TokenKind::Plain), [("hi".to_owned(), &b"aGkK"[..])]);
    assert!(shown(content_type, b"--B\r\n\r\nhalf").ends_with("half\nthe last boundary is missing\n"));
}

#[test]
fn text_is_shown_in_its_charset_and_without_control_characters() {
    assert_eq!(shown("text/plain; charset=euc-kr", b"\xc7\xd1\r\n\r\n\tx\x1b[2J\n"), "한\n\n    x␛[2J\n");
    let made = pretty("text/plain; charset=koi8-r", b"\xf0\xd2", 10);
    assert_eq!((made.charset.map(|c| c.name()), made.lines[0].text.as_str()), (Some("KOI8-R"), "Пр"));
    let long = "é".repeat(5000);
    let made = pretty("text/css", long.as_bytes(), 10);
    assert_eq!(made.lines.iter().map(|line| line.text.as_str()).collect::<String>(), long);
    assert_eq!(made.lines.len(), 3);
}

#[test]
fn what_has_no_known_type_is_told_by_its_bytes() {
    let form = |content_type: &str, bytes: &[u8]| pretty(content_type, bytes, 10).form;
    assert_eq!(form("application/octet-stream", b"{\"a\": 1}"), Form::Json);
    assert_eq!(form("", b"<?xml version='1.0'?><a/>"), Form::Xml);
    assert_eq!(form("application/javascript", b"var a = [1];\n"), Form::Text);
    assert_eq!(form("", b"[1] not json"), Form::Text);
    assert_eq!(form("text/plain", b"\0\x01\x02\x03\xff\xfe\xfd"), Form::Hex);
    assert_eq!(form("", b""), Form::Empty);
    assert_eq!(form("image/png", b"GIF89a\x04\x00\x05\x00"), Form::Image);
    assert_eq!(shown("image/gif", b"GIF89a\x04\x00\x05\x00"), "GIF image, 4 × 5 pixels, 10 bytes\n");
    let hex = "00000000  00 01 41 ff                                      ..A.\n";
    assert_eq!(shown("application/octet-stream", b"\0\x01A\xff"), hex);
}

#[test]
fn work_ends_with_the_lines_that_are_wanted() {
    let json = format!("[{}1]", "1,".repeat(5_000_000));
    let made = pretty("application/json", json.as_bytes(), 40);
    assert_eq!((made.lines.len(), made.more), (40, true));
    let deep = "[".repeat(1_000_000);
    assert_eq!(pretty("application/json", deep.as_bytes(), 100).lines.len(), 100);
    let line = pretty("application/octet-stream", &vec![0; 10 << 20], 3);
    assert_eq!((line.lines.len(), line.more), (3, true));
    let string = format!("[\"{}\"]", "x".repeat(1 << 20));
    let made = pretty("application/json", string.as_bytes(), 10);
    assert!(made.lines[1].text.len() < LONGEST_LINE + 100 && made.lines[1].text.ends_with("… (1048578 bytes)"));
    assert!(!made.more);
}

/// What holds of every body.
fn check(content_type: &str, bytes: &[u8], limit: usize) {
    let made = pretty(content_type, bytes, limit);
    assert!(made.lines.len() <= limit);
    for line in &made.lines {
        assert!(!line.text.contains(is_unsafe), "{line:?}");
        assert!(line.range.start <= line.range.end && line.range.end <= bytes.len(), "{line:?} of {}", bytes.len());
        let mut end = 0;
        for token in &line.tokens {
            assert!(token.text.start >= end && line.text.is_char_boundary(token.text.start), "{line:?}");
            assert!(line.text.get(token.text.clone()).is_some_and(|text| !text.is_empty()), "{line:?}");
            assert!(token.range.start <= token.range.end && token.range.end <= bytes.len(), "{line:?}");
            end = token.text.end;
        }
    }
}

fn content_types() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "application/json",
        "application/x-ndjson",
        "text/xml",
        "text/xml; charset=utf-16le",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=B",
        "multipart/mixed",
        "text/event-stream",
        "text/plain; charset=euc-kr",
        "text/plain; charset=utf-16be",
        "image/png",
        "",
    ])
}

/// Pieces of all the languages at hand, so that some of it makes sense.
fn bodies() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop::sample::select(vec![
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"a\"",
        "\"\\ud83d\\ude00\"",
        "\"\\ud83d",
        "1e5",
        "true",
        "nul",
        "\n",
        "\r\n",
        " ",
        "<a>",
        "</a>",
        "<b x='1'",
        "/>",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "<?xml ",
        "?>",
        "<!DOCTYPE",
        "&amp;",
        "--B\r\n",
        "--B--",
        "Content-Type: application/json\r\n",
        "Content-Type: multipart/mixed; boundary=B\r\n",
        "Content-Transfer-Encoding: base64\r\n",
        "\r\n\r\n",
        "eyJhIjoxfQ==",
        "data: ",
        "data: {\"a\":1}\n",
        "event",
        "%41",
        "%",
        "+",
        "&",
        "=",
        "한글",
        "\u{202e}",
        "\x1b",
        "\u{feff}",
        "x",
    ]);
    let pieces = prop::collection::vec(piece.prop_map(|text| text.as_bytes().to_vec()), 0..40);
    let noise = prop::collection::vec(any::<u8>(), 0..6);
    (pieces, noise, any::<prop::sample::Index>()).prop_map(|(mut pieces, noise, at)| {
        let place = at.index(pieces.len() + 1);
        pieces.insert(place, noise);
        pieces.concat()
    })
}

proptest! {
    #[test]
    fn any_body_of_any_type_is_safe_to_show(content_type in content_types(), bytes in bodies(), limit in 0usize..60) {
        check(content_type, &bytes, limit);
    }

    #[test]
    fn any_bytes_are_safe_to_show(content_type in content_types(), bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        check(content_type, &bytes, 100);
    }
}
