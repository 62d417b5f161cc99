use super::framing::{Kind, Rule};
use crate::base::FrameId;
use crate::dissect::{Direction, ExchangeFacts, Message, Pair};
use crate::protocols::testing;

/// A message with this head and rule, whole.
fn message(direction: Direction, bytes: &[u8], rule: Rule, flags: u8) -> (String, String, String) {
    let head = bytes.windows(4).position(|four| four == b"\r\n\r\n").map_or(bytes.len(), |at| at + 4);
    let kind = Kind::new(rule, flags).0;
    let message =
        Message { kind, head: head as u32, ..Message::alone(&super::PROTOCOL, direction, bytes.len() as u64) };
    testing::message(&message, bytes)
}

fn request(bytes: &[u8], rule: Rule) -> (String, String, String) {
    message(Direction::FromClient, bytes, rule, 0)
}

fn response(bytes: &[u8], rule: Rule) -> (String, String, String) {
    message(Direction::FromServer, bytes, rule, 0)
}

/// The lines of a tree that are notes, without the ones that only say what is usual.
fn notes(tree: &str) -> Vec<&str> {
    tree.lines().map(str::trim).filter(|line| line.contains("Expert Info") && !line.contains("(Chat/")).collect()
}

#[test]
fn a_request_reads_as_in_wireshark() {
    let bytes = b"GET /a?b=c&d HTTP/1.1\r\nHost: 127.0.0.1:5000\r\nX-Own: y\r\n\r\n";
    let (tree, info, _) = request(bytes, Rule::NoLength);
    assert_eq!(
        tree,
        concat!(
            "Hypertext Transfer Protocol\n",
            "    GET /a?b=c&d HTTP/1.1\\r\\n\n",
            "        [Expert Info (Chat/Sequence): GET /a?b=c&d HTTP/1.1\\r\\n]\n",
            "        Request Method: GET\n",
            "            [Meaning: asks for the resource itself (RFC 9110 §9.3.1)]\n",
            "        Request URI: /a?b=c&d\n",
            "            Request URI Path: /a\n",
            "            Request URI Query: b=c&d\n",
            "                Request URI Query Parameter: b=c\n",
            "                Request URI Query Parameter: d\n",
            "        Request Version: HTTP/1.1\n",
            "    Host: 127.0.0.1:5000\\r\\n\n",
            "        [Meaning: which site on this server the client wants]\n",
            "    X-Own: y\\r\\n\n",
            "    \\r\\n\n",
            "    [Full request URI: http://127.0.0.1:5000/a?b=c&d]\n",
            "    [Body length: no body: a request without Content-Length or Transfer-Encoding (RFC 9112 §6.3 rule 7)]\n",
        )
    );
    assert_eq!(info, "GET /a?b=c&d HTTP/1.1 ");
}

#[test]
fn chunks_are_shown_and_taken_off() {
    let bytes =
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;a=\"b;c\"\r\nabc\r\n2\r\nde\r\n0\r\nX-Sum: 1\r\n\r\n";
    let (tree, info, _) = response(bytes, Rule::Chunked);
    assert!(notes(&tree).is_empty(), "{tree}");
    for line in [
        "    HTTP chunked response",
        "        Data chunk (3 octets)",
        "            Chunk size: 3 octets",
        "            Chunk extension: ;a=\"b;c\"",
        "            Chunk data: 616263",
        "            Chunk boundary: 0d0a",
        "        End of chunked encoding",
        "            Chunk size: 0 octets",
        "        trailer-part: X-Sum: 1\\r\\n",
        "        \\r\\n",
        "    File Data: 5 bytes",
    ] {
        assert!(tree.lines().any(|other| other == line), "{line} is not in\n{tree}");
    }
    assert!(info.starts_with("HTTP/1.1 200 OK "), "{info}");
}

#[test]
fn content_codings_are_undone_in_turn() {
    use std::io::Write;
    let gzip = |bytes: &[u8]| {
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        encoder.write_all(bytes).expect("memory takes it");
        encoder.finish().expect("memory takes it")
    };
    let (once, text) =
        (gzip(b"twice is nice"), "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Encoding: gzip, gzip\r\n\r\n");
    let twice = gzip(&once);
    let bytes = [text.as_bytes(), &twice].concat();
    let (tree, _, _) = response(&bytes, Rule::UntilClose);
    let inner = format!("    Content-encoded entity body (gzip): {} bytes -> {} bytes", twice.len(), once.len());
    let outer = format!("    Content-encoded entity body (gzip): {} bytes -> 13 bytes", once.len());
    assert!(tree.contains(&inner) && tree.contains(&outer) && tree.contains("File Data: 13 bytes"), "{tree}");
    let cut = [text.as_bytes(), &twice[..twice.len() - 9]].concat();
    assert!(response(&cut, Rule::UntilClose).0.contains("Decompression failed: the gzip data ends too early"));
}

#[test]
fn what_is_ambiguous_is_said_with_its_clause() {
    let host = "Host: x\r\n";
    let cases: &[(&str, Rule, &str)] = &[
        ("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", Rule::Chunked, "must not be set together"),
        ("Content-Length: 5\r\nContent-Length: 6\r\n", Rule::BadLength, "different values"),
        ("Content-Length: 5, 5\r\n", Rule::Length, "more than once"),
        ("Content-Length: +5\r\n", Rule::BadLength, "no decimal number"),
        ("Content-Length: 05\r\n", Rule::Length, "leading zeros"),
        ("X: a\r\n b\r\n", Rule::NoLength, "RFC 9112 §5.2"),
        ("X: a\nY: b\r\n", Rule::NoLength, "LF without CR"),
        ("X: a\rb\r\n", Rule::NoLength, "CR without LF"),
        ("X : a\r\n", Rule::NoLength, "RFC 9112 §5.1"),
        ("X: a\0b\r\n", Rule::NoLength, "NUL"),
        ("X[: a\r\n", Rule::NoLength, "Illegal characters"),
        ("no colon\r\n", Rule::NoLength, "without a colon"),
        (": a\r\n", Rule::NoLength, "without a name"),
        ("Transfer-Encoding: xchunked\r\n", Rule::CodedRequest, "Unknown transfer coding"),
        ("Transfer-Encoding: chunked, gzip\r\n", Rule::CodedRequest, "not the last"),
        ("Content_Length: 5\r\n", Rule::NoLength, "hyphens"),
        ("Host: y\r\n", Rule::NoLength, "Host more than once"),
        ("Upgrade: h2c\r\n", Rule::NoLength, "RFC 9110 §7.8"),
        ("Expect: luck\r\n", Rule::NoLength, "RFC 9110 §10.1.1"),
    ];
    for (lines, rule, words) in cases {
        let bytes = format!("POST / HTTP/1.1\r\n{host}{lines}\r\n");
        let (tree, _, _) = request(bytes.as_bytes(), *rule);
        assert!(notes(&tree).iter().any(|note| note.contains(words)), "{words} is not in\n{tree}");
    }
    let plain = format!("POST / HTTP/1.1\r\n{host}Content-Length: 0\r\n\r\n");
    assert_eq!(notes(&request(plain.as_bytes(), Rule::Length).0), Vec::<&str>::new());
}

#[test]
fn start_lines_are_judged() {
    for (line, words) in [
        ("GET  / HTTP/1.1", "RFC 9112 §3, §4"),
        ("GET /a b HTTP/1.1", "White space in the request target"),
        ("GET /a\\b HTTP/1.1", "cannot hold"),
        ("get / HTTP/1.1", "case-sensitive"),
        ("G@T / HTTP/1.1", "not a token"),
        ("GET / HTTP/01.1", "RFC 9112 §2.3"),
        ("GET / HTTP/5.6", "no version of HTTP/1"),
        ("GET * HTTP/1.1", "form of the request target"),
        ("GET /%c0%ae HTTP/1.1", "not UTF-8"),
        ("GET http://a/ HTTP/1.1", "RFC 9112 §3.2.2"),
        ("GET /a#b HTTP/1.1", "fragment"),
    ] {
        let (tree, _, _) = request(format!("{line}\r\nHost: x\r\n\r\n").as_bytes(), Rule::NoLength);
        assert!(notes(&tree).iter().any(|note| note.contains(words)), "{words} is not in\n{tree}");
    }
    for line in ["OPTIONS * HTTP/1.1", "GET http://x/ HTTP/1.1", "GET /a%20b?c=d HTTP/1.1", "GET /%ed%95%9c HTTP/1.1"] {
        let (tree, _, _) = request(format!("{line}\r\nHost: x\r\n\r\n").as_bytes(), Rule::NoLength);
        assert!(notes(&tree).is_empty(), "{tree}");
    }
}

#[test]
fn an_answer_knows_its_exchange() {
    let bytes = b"HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\n\r\nno";
    let frame = |number: u32| FrameId(number - 1);
    let exchange = ExchangeFacts {
        number: 7,
        in_stream: (2, 3),
        pair: Pair {
            request: Some(frame(4)),
            response: Some(frame(8)),
            elapsed: Some(crate::base::Delta(717_000)),
            repeat_of: None,
        },
        previous_request: Some(frame(1)),
        request_head: Some(b"GET /nope HTTP/1.1\r\nHost: x\r\n\r\n".to_vec().into()),
        ..ExchangeFacts::default()
    };
    let mut message = Message::alone(&super::PROTOCOL, Direction::FromServer, bytes.len() as u64);
    message = Message {
        kind: Kind::new(Rule::Length, 0).0,
        head: 45,
        shown_in: frame(8),
        exchange: Some(exchange),
        ..message
    };
    let (tree, info, summary) = testing::message(&message, bytes);
    for line in [
        "        [Status Code Description: Not Found]",
        "    [HTTP response 2/3]",
        "    [Time since request: 0.000717000 seconds]",
        "    [Prev request in frame: 1]",
        "    [Request in frame: 4]",
        "    [Request URI: http://x/nope]",
        "    File Data: 2 bytes",
        "Data (2 bytes)",
    ] {
        assert!(tree.lines().any(|other| other == line), "{line} is not in\n{tree}");
    }
    assert_eq!(info, "HTTP/1.1 404 Not Found ");
    assert_eq!(summary, "HTTP/1.1 404 Not Found  body 2 B  ↤ answers #4");
}

#[test]
fn only_the_head_may_be_at_hand() {
    let bytes = b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n";
    let kind = Kind::new(Rule::Length, 0).0;
    let mut message =
        Message { kind, head: bytes.len() as u32, ..Message::alone(&super::PROTOCOL, Direction::FromServer, 1041) };
    message.only_head = true;
    let (tree, info, _) = testing::message(&message, bytes);
    assert!(notes(&tree).is_empty() && !tree.contains("Malformed"), "{tree}");
    assert_eq!(info, "HTTP/1.1 200 OK ");
}

#[test]
fn a_body_without_a_head_is_an_answer_of_http_0_9() {
    let (tree, info, _) = message(Direction::FromServer, b"<html>", Rule::SimpleResponse, 0);
    assert!(notes(&tree)[0].contains("RFC 1945 §6"), "{tree}");
    assert_eq!(info, "HTTP/0.9 response ");
}

#[test]
fn chunks_that_do_not_frame_are_taken_off_all_the_same() {
    let bytes = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked, odd\r\n\r\n3\r\nabc\r\n0\r\n\r\n";
    let (tree, _, _) = response(bytes, Rule::CodedUntilClose);
    assert!(tree.contains("File Data: 3 bytes") && tree.contains("shaped like chunks"), "{tree}");
    let plain = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked, odd\r\n\r\nhello";
    assert!(response(plain, Rule::CodedUntilClose).0.contains("File Data: 5 bytes"));
}
