use std::sync::Arc;

use super::kind::{Class, Coding, Kind, Subprotocol};
use super::*;
use crate::dissect::{ExchangeFacts, Remade};
use crate::protocols::testing;

use Direction::{FromClient, FromServer};

fn shown(direction: Direction, kind: Kind, frame: &str) -> (String, String, String) {
    let bytes = testing::hex(frame);
    testing::message(&Message { kind: kind.byte(), ..Message::alone(&PROTOCOL, direction, bytes.len() as u64) }, &bytes)
}

/// The notes of a frame, without their severity.
fn notes(direction: Direction, kind: Kind, frame: &str) -> Vec<String> {
    let (tree, ..) = shown(direction, kind, frame);
    let note = |line: &str| {
        Some(line.trim().strip_prefix("[Expert Info (")?.split_once("): ")?.1.trim_end_matches(']').to_owned())
    };
    tree.lines().filter_map(note).collect()
}

const TEXT: Kind =
    Kind { class: Class::Text, within: false, coding: Coding::None, subprotocol: Subprotocol::None, closed: false };
const CONTROL: Kind = Kind { class: Class::None, ..TEXT };

#[test]
fn a_masked_text_is_shown_as_wireshark_shows_it() {
    // RFC 6455 §5.7.
    let (tree, info, summary) = shown(FromClient, TEXT, "81 85 37fa213d 7f9f4d5158");
    assert_eq!(
        tree,
        "\
WebSocket
    1... .... = Fin: True
    .000 .... = Reserved: 0x0
    .... 0001 = Opcode: Text (1)
    1... .... = Mask: True
    .000 0101 = Payload length: 5
    Masking-Key: 37fa213d
    Masked payload
    Payload
        Text: Hello
Line-based text data: text/plain (1 lines)
    Hello
"
    );
    assert_eq!((info.as_str(), summary.as_str()), ("WebSocket Text [FIN] [MASKED]", "text, 5 bytes: Hello"));
}

#[test]
fn a_close_says_what_its_code_means() {
    let (tree, info, summary) = shown(FromServer, CONTROL, "88 05 03e9 627965");
    assert!(
        tree.ends_with(
            "        Close
            Status code: Going Away (1001)
            [Meaning: an endpoint goes away: a server stops, or a browser leaves the page]
            Reason: bye
"
        ),
        "{tree}"
    );
    assert_eq!((info.as_str(), summary.as_str()), ("WebSocket Connection Close [FIN] ", "close 1001 Going Away: bye"));
    assert_eq!(shown(FromServer, CONTROL, "88 00").2, "close");
    assert_eq!(
        notes(FromServer, CONTROL, "88 01 03"),
        ["A Close frame carries nothing, or at least two bytes of status code"]
    );
    assert_eq!(notes(FromServer, CONTROL, "88 02 03ee"), ["This status code must not be sent"]);
    assert_eq!(notes(FromServer, CONTROL, "88 02 0fa1"), [""; 0]);
}

#[test]
fn each_broken_rule_is_noted() {
    let compressed = Kind { coding: Coding::Deflate, ..TEXT };
    let plain = Kind { coding: Coding::Plain, ..TEXT };
    let nothing: [&str; 0] = [];
    assert_eq!(notes(FromClient, TEXT, "81 02 6869"), ["A client must mask its frames"]);
    assert_eq!(notes(FromServer, TEXT, "81 81 00000000 61"), ["A server must not mask its frames"]);
    assert_eq!(notes(FromServer, TEXT, "81 02 6869"), nothing);
    assert!(notes(FromServer, TEXT, "c1 02 6869")[0].starts_with("A reserved bit is set"));
    assert!(notes(FromServer, plain, "a1 02 6869")[0].starts_with("A reserved bit is set"));
    assert_eq!(notes(FromServer, compressed, "c1 02 6869"), ["The message could not be put together"]);
    assert!(
        notes(FromServer, Kind { class: Class::Unknown, ..TEXT }, "83 01 61")[0].starts_with("The opcode is reserved")
    );
    assert!(notes(FromServer, CONTROL, "8b 01 61")[0].starts_with("The opcode is reserved"));
    assert_eq!(notes(FromServer, CONTROL, "09 00"), ["A control frame must not be fragmented"]);
    let long = format!("89 7e 007e {}", "61".repeat(126));
    assert_eq!(notes(FromServer, CONTROL, &long), ["A control frame must not carry more than 125 bytes"]);
    assert_eq!(notes(FromServer, TEXT, "81 7e 0001 61"), ["The length must take the fewest bytes that hold it"]);
    assert_eq!(
        notes(FromServer, TEXT, "81 7f 0000000000000001 61"),
        ["The length must take the fewest bytes that hold it"]
    );
    assert_eq!(notes(FromServer, TEXT, "81 02 61ff")[0], "Text must be UTF-8; byte 1 of it is not");
    assert_eq!(notes(FromServer, CONTROL, "80 01 61")[0], "No message was begun that this frame could continue");
    let within = Kind { within: true, ..TEXT };
    assert_eq!(notes(FromServer, within, "81 01 61"), ["A message begins while the one before it is unfinished"]);
    assert_eq!(notes(FromServer, Kind { within: true, ..CONTROL }, "89 00"), nothing);
    assert_eq!(
        notes(FromServer, Kind { closed: true, ..TEXT }, "81 01 61"),
        ["No data may follow after a Close frame"]
    );
    let huge = notes(FromServer, TEXT, "81 7f ffffffffffffffff 61");
    assert_eq!(huge[0], "The most significant bit of the length must be 0");
    assert!(huge[1].ends_with("bytes of the frame were not captured"), "{huge:?}");
}

#[test]
fn the_last_frame_shows_the_whole_message() {
    let kind = Kind { within: true, ..TEXT };
    let bytes = testing::hex("80 02 6c6f");
    let remade = Remade { bytes: Arc::from(&b"Hello"[..]), from: 5, parts: 2, trouble: String::new() };
    let message = Message { kind: kind.byte(), remade: Some(remade), ..Message::alone(&PROTOCOL, FromServer, 4) };
    let (tree, info, summary) = testing::message(&message, &bytes);
    assert!(
        tree.ends_with(
            "    Payload
        [Fragment count: 2]
        [Reassembled websocket Payload length: 5]
        Text: Hello
Line-based text data: text/plain (1 lines)
    Hello
"
        ),
        "{tree}"
    );
    assert_eq!((info.as_str(), summary.as_str()), ("WebSocket Continuation [FIN] ", "text, 5 bytes: Hello"));
    // A part before it says so, and what it has.
    let (tree, info, summary) = shown(FromServer, kind, "00 02 6c6f");
    assert!(
        tree.ends_with(
            "    Payload
        Continue: 6c6f
        [A part of a message: the whole is shown with its last frame]
"
        ),
        "{tree}"
    );
    assert_eq!((info.as_str(), summary.as_str()), ("WebSocket Continuation[FRAGMENT]  ", "text, part, 2 bytes: lo"));
}

#[test]
fn a_message_that_was_inflated_in_part_says_what_stopped_it() {
    let kind = Kind { coding: Coding::Deflate, ..TEXT };
    let bytes = testing::hex("c1 02 f200");
    let remade = Remade { bytes: Arc::from(&b"H"[..]), from: 2, parts: 1, trouble: "it is damaged".into() };
    let message = Message { kind: kind.byte(), remade: Some(remade), ..Message::alone(&PROTOCOL, FromServer, 4) };
    let (tree, ..) = testing::message(&message, &bytes);
    assert!(tree.contains(".1.. .... = Per-Message Compressed: True"), "{tree}");
    assert!(tree.contains("[Compressed length: 2]"), "{tree}");
    assert!(tree.contains("Text: H"), "{tree}");
    assert!(tree.contains("Decompression failed: it is damaged; 1 bytes are shown"), "{tree}");
}

#[test]
fn the_subprotocol_is_the_one_that_was_offered() {
    let named = |offers: &str, subprotocol| {
        let head = format!("GET /chat HTTP/1.1\r\nSec-WebSocket-Protocol: {offers}\r\n\r\n");
        let exchange = ExchangeFacts { request_head: Some(head.into_bytes().into()), ..ExchangeFacts::default() };
        let kind = Kind { subprotocol, ..TEXT };
        let message =
            Message { kind: kind.byte(), exchange: Some(exchange), ..Message::alone(&PROTOCOL, FromServer, 4) };
        let (tree, ..) = testing::message(&message, &testing::hex("81 02 6869"));
        tree.lines()
            .find_map(|line| line.trim().strip_prefix("[Subprotocol: "))
            .map(|rest| rest.trim_end_matches(']').to_owned())
    };
    assert_eq!(named("chat.v1", Subprotocol::Other).as_deref(), Some("chat.v1"));
    assert_eq!(named("chat.v1, chat.v2", Subprotocol::Other), None, "either may have been chosen");
    assert_eq!(named("chat.v1, graphql-transport-ws", Subprotocol::GraphQl).as_deref(), Some("graphql-transport-ws"));
    assert_eq!(named("graphql-ws, graphql-transport-ws", Subprotocol::GraphQl).as_deref(), Some("GraphQL"));
    assert_eq!(named("chat.v1", Subprotocol::None), None);
}

#[test]
fn a_frame_that_is_cut_shows_what_there_is() {
    let bytes = testing::hex("81 7e 0100 616263e2");
    let message = Message { kind: TEXT.byte(), whole: false, ..Message::alone(&PROTOCOL, FromServer, 260) };
    let (tree, _, summary) = testing::message(&message, &bytes);
    assert!(tree.contains("        Text: abc"), "{tree}");
    assert!(tree.contains("252 bytes of the frame were not captured"), "{tree}");
    assert!(!tree.contains("must be UTF-8"), "a cut character is no error: {tree}");
    assert_eq!(summary, "text, 256 bytes: abc…");
    // With its head alone at hand nothing is missing.
    let message = Message { only_head: true, ..message };
    let (tree, _, summary) = testing::message(&message, &bytes);
    assert!(!tree.contains("Payload\n") && !tree.contains("missing") && !tree.contains("not captured"), "{tree}");
    assert_eq!(summary, "text, 256 bytes: abc…");
    let (tree, ..) = testing::message(&message, &bytes[..3]);
    assert!(tree.contains("Malformed Packet") || tree.contains("size limited"), "{tree}");
}

#[test]
fn json_is_known_by_its_ends() {
    for json in ["{}", "{\"a\":1}", " [1, 2]\n", "[\"x\"]", "[]", "[{}]"] {
        assert!(payload::is_json(json.as_bytes()), "{json}");
    }
    for text in ["", "{", "[x]", "{a}", "hello", "42", "[INFO] it works []"] {
        assert!(!payload::is_json(text.as_bytes()), "{text}");
    }
}
