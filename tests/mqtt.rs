//! MQTT through the whole stack: over TCP, in WebSocket, with bytes that are missing, and whatever bytes there are.

#[path = "support/invariants.rs"]
#[allow(dead_code)]
mod invariants;
#[path = "support/packets.rs"]
mod packets;
#[path = "support/stream.rs"]
mod stream;
#[path = "support/tcp.rs"]
mod tcp;

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use proptest::prelude::*;
use tcp::Talk;
use wirelens::analysis::{Capture, Options, Reader, registry};
use wirelens::base::{ExchangeId, FrameId};
use wirelens::dissect::{Want, show};
use wirelens::engine::ledger::flags;
use wirelens::export::exchanges::Exchanges;
use wirelens::protocols::mqtt;
use wirelens::source::{OpenOptions, Source};

const CONNECT_4: &[u8] = b"\x10\x0d\0\x04MQTT\x04\x02\0\x3c\0\x01a";
const CONNECT_5: &[u8] = b"\x10\x0e\0\x04MQTT\x05\x02\0\x3c\0\0\x01a";
const CONNACK_5: &[u8] = b"\x20\x03\0\0\0";

/// The tree of a frame, and what the columns say.
fn shown(capture: &Arc<Capture>, number: u64) -> (String, String, String) {
    let mut reader = Reader::new(Arc::clone(capture), Want::everything());
    let view = reader.read(FrameId::from_number(number).expect("a number")).expect("it can be read");
    let mut tree = String::new();
    show::tree(&mut tree, &view, |field| field.filter == "mqtt");
    (tree, view.tape.columns().protocol.to_owned(), view.tape.columns().info.clone())
}

/// The packets of MQTT in a capture: who sent it, its type, whether it is whole, and the number of its exchange.
fn packets_of(capture: &Capture) -> Vec<(bool, u16, bool, Option<u64>)> {
    let place = registry().place(&mqtt::PROTOCOL).expect("it is registered");
    let ledger = capture.ledger();
    let records = (0..ledger.messages.len() as u32).filter_map(|id| ledger.message(wirelens::base::MessageId(id)));
    let own = records.filter(|record| record.protocol == place);
    own.map(|record| {
        let exchange = record.exchange.map(|id| id.number());
        (record.is(flags::FROM_CLIENT), record.code, record.is(flags::WHOLE), exchange)
    })
    .collect()
}

/// Frames of WebSocket, one for each part; those of a client have a mask.
fn frames(client: bool, parts: &[&[u8]]) -> Vec<u8> {
    let mut all = Vec::new();
    for part in parts {
        let mask = if client { 0x80 } else { 0 };
        match u8::try_from(part.len()) {
            Ok(len) if len < 126 => all.extend([0x82, mask | len]),
            _ => {
                all.extend([0x82, mask | 127]);
                all.extend((part.len() as u64).to_be_bytes());
            }
        }
        all.extend([9u8, 8, 7, 6].iter().filter(|_| client));
        let key = if client { [9u8, 8, 7, 6] } else { [0; 4] };
        all.extend(part.iter().zip(key.iter().cycle()).map(|(byte, mask)| byte ^ mask));
    }
    all
}

fn websocket(more: &str) -> Talk {
    let head = |line: &str| {
        format!(
            "{line}\r\nHost: h\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Protocol: mqtt\r\n{more}\r\n"
        )
    };
    Talk::new(40_000, 8080)
        .client(head("GET /mqtt HTTP/1.1").as_bytes())
        .server(head("HTTP/1.1 101 Switching Protocols").as_bytes())
}

#[test]
fn aliases_name_their_topic_and_the_frame_that_gave_it() {
    let talk = Talk::new(40_000, 1884)
        .client(CONNECT_5)
        .server(CONNACK_5)
        .client(b"\x30\x0a\0\x03a/b\x03\x23\0\x011")
        .client(b"\x30\x07\0\0\x03\x23\0\x012")
        .server(b"\x30\x07\0\0\x03\x23\0\x013")
        .client(b"\x30\x08\0\x01c\x03\x23\0\x014\x30\x07\0\0\x03\x23\0\x015")
        .close();
    let capture = tcp::capture(&talk.frames());
    let (tree, protocol, info) = shown(&capture, 7);
    assert!(tree.contains("[Topic: a/b]\n    [The topic was given this alias in frame: 6]"), "{tree}");
    assert_eq!((protocol.as_str(), info.as_str()), ("MQTT", "Publish Message [a/b]"));
    let (tree, _, info) = shown(&capture, 8);
    assert!(tree.contains("Unknown topic alias") && info == "Publish Message []", "{tree}");
    let (tree, _, info) = shown(&capture, 9);
    assert_eq!(info, "Publish Message [c], Publish Message [c]");
    assert!(tree.contains("given this alias in frame: 9"), "{tree}");
}

#[test]
fn answers_find_their_questions_in_any_order() {
    let talk = Talk::new(40_000, 1883)
        .client(CONNECT_4)
        .server(b"\x20\x02\0\0")
        .client(b"\x32\x05\0\x01t\0\x01\x32\x05\0\x01t\0\x02\x34\x05\0\x01t\0\x03")
        .server(b"\x40\x02\0\x02\x50\x02\0\x03\x40\x02\0\x01")
        .client(b"\x62\x02\0\x03")
        .server(b"\x70\x02\0\x03")
        .close();
    let capture = tcp::capture(&talk.frames());
    let packets = packets_of(&capture);
    let exchanges: Vec<_> = packets.iter().map(|(_, kind, _, exchange)| (*kind, *exchange)).collect();
    let one = |number| Some(number);
    assert_eq!(
        exchanges,
        [
            (1, one(1)),
            (2, one(1)),
            (3, one(2)),
            (3, one(3)),
            (3, one(4)),
            (4, one(3)),
            (5, one(4)),
            (4, one(2)),
            (6, one(4)),
            (7, one(4)),
        ]
    );
    let (tree, ..) = shown(&capture, 6);
    assert_eq!(tree.matches("[Answered in frame: 7]").count(), 2, "{tree}");
    assert_eq!(tree.matches("[Answered in frame: 9]").count(), 1, "{tree}");
}

#[test]
fn a_message_with_a_hole_keeps_its_place_and_what_follows_is_read() {
    let mut body = b"\x30\x84\x10\0\x01t\0".to_vec();
    body.resize(7 + 2048, b'x');
    let talk = Talk::new(40_000, 1883).client(CONNECT_5).server(CONNACK_5).client(&body[..100]).client(&body[100..900]);
    let talk = talk.client(&body[900..]).client(b"\xc0\0").server(b"\xd0\0").close();
    let mut frames = talk.frames();
    // The handshake, two packets, the beginning of the message; its middle is lost.
    frames.remove(6);
    let capture = tcp::capture(&frames);
    let packets = packets_of(&capture);
    let kinds: Vec<_> = packets.iter().map(|(_, kind, whole, _)| (*kind, *whole)).collect();
    // What answers something that is missing waits until it is given up.
    assert_eq!(kinds, [(1, true), (2, true), (3, false), (13, true), (12, true)]);
}

#[test]
fn behind_a_hole_packets_are_found_again_and_keep_their_version() {
    let talk = Talk::new(40_000, 1883)
        .client(CONNECT_5)
        .server(CONNACK_5)
        .client(b"\x30\x08\0\x01t\0hell")
        .client(b"o\x30\x06\0\x01t")
        .client(b"\x30\x06\0\x01t\0hi")
        .server(b"\xd0\0")
        .close();
    let mut frames = talk.frames();
    frames.remove(6);
    let capture = tcp::capture(&frames);
    let (tree, _, info) = shown(&capture, 7);
    assert!(info.ends_with("] Publish Message [t]"), "{info}: {tree}");
    assert!(
        tree.contains("a packet begins here is a guess")
            && tree.contains("Properties")
            && !tree.contains("Unknown version")
    );
}

#[test]
fn a_stream_without_its_beginning_is_read_by_its_port_and_says_so() {
    let talk = Talk::joined_late(40_000, 1883)
        .client(b"\xc0\0")
        .server(b"\xd0\0\x30\x05\0\x01tab")
        .server(b"garbage that is no packet")
        .client(b"\xc0\0");
    let capture = tcp::capture(&talk.frames());
    let (tree, _, info) = shown(&capture, 2);
    assert_eq!(info, "Ping Response, Publish Message [t]");
    assert!(tree.contains("it is read as 3.1.1, a guess"), "{tree}");
    // Elsewhere nobody says that it is MQTT.
    let talk = Talk::joined_late(40_000, 9999).client(b"\xc0\0").server(b"\xd0\0");
    assert_eq!(packets_of(&tcp::capture(&talk.frames())), []);
}

#[test]
fn packets_lie_in_frames_of_websocket_as_they_like() {
    let publish = b"\x32\x0b\0\x03a/b\0\x07\0hi\x21\xc0\0";
    let talk = websocket("")
        .client(&frames(true, &[&CONNECT_5[..3], &CONNECT_5[3..]]))
        .server(&frames(false, &[CONNACK_5]))
        .client(&frames(true, &[&publish[..5], &publish[5..]]))
        .server(&frames(false, &[b"\x40\x02\0\x07\xd0\0"]))
        .close();
    let capture = tcp::capture(&talk.frames());
    let packets = packets_of(&capture);
    assert_eq!(packets.iter().map(|packet| packet.1).collect::<Vec<_>>(), [1, 2, 3, 12, 4, 13]);
    let (tree, protocol, info) = shown(&capture, 8);
    assert_eq!((protocol.as_str(), info.as_str()), ("MQTT", "Publish Message (id=7) [a/b], Ping Request"), "{tree}");
    assert!(tree.contains("[Answered in frame: 9]") && tree.contains("Message: 686921"), "{tree}");
    // Nothing protects it.
    let place = registry().place(&mqtt::PROTOCOL);
    let ledger = capture.ledger();
    let records = (0..ledger.messages.len() as u32).filter_map(|id| ledger.message(wirelens::base::MessageId(id)));
    for record in records.filter(|record| Some(record.protocol) == place) {
        assert!(record.is(flags::INNER) && !record.is(flags::SECURED));
    }
}

#[test]
fn frames_that_cannot_be_had_cost_what_they_carry_alone() {
    // A frame that is longer than is read whole, and one of which bytes are missing.
    let mut long = b"\x30\x80\x89\x7a\0\x01t\0".to_vec();
    long.resize(4 + 2_000_000, b'x');
    let mut talk = websocket("").client(&frames(true, &[CONNECT_5])).server(&frames(false, &[CONNACK_5]));
    for part in frames(true, &[&long, b"\xc0\0"]).chunks(50_000) {
        talk = talk.client(part);
    }
    let capture = tcp::capture(&talk.clone().close().frames());
    let kinds = |capture: &Capture| packets_of(capture).iter().map(|packet| packet.1).collect::<Vec<_>>();
    assert_eq!(kinds(&capture), [1, 2, 12]);

    let publish = frames(true, &[b"\x30\x0c\0\x01t\0hi there", b"\xc0\0"]);
    let talk = websocket("").client(&frames(true, &[CONNECT_5])).server(&frames(false, &[CONNACK_5]));
    let talk =
        talk.client(&publish[..8]).client(&publish[8..12]).client(&publish[12..]).server(&frames(false, &[b"\xd0\0"]));
    let mut without = talk.close().frames();
    without.remove(8);
    let capture = tcp::capture(&without);
    assert_eq!(kinds(&capture), [1, 2, 13, 12]);
    let place = registry().protocol("websocket").and_then(|own| registry().place(own));
    let ledger = capture.ledger();
    let records = (0..ledger.messages.len() as u32).filter_map(|id| ledger.message(wirelens::base::MessageId(id)));
    let frames: Vec<_> = records.filter(|record| Some(record.protocol) == place).collect();
    let whole = frames.iter().filter(|record| record.is(flags::WHOLE)).count();
    assert_eq!((frames.len(), whole), (5, 4), "the session of WebSocket goes on behind the hole");
}

#[test]
fn another_subprotocol_is_left_alone() {
    let talk = Talk::new(40_000, 8080)
        .client(b"GET / HTTP/1.1\r\nHost: h\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n")
        .server(b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n")
        .client(&frames(true, &[CONNECT_5]))
        .close();
    assert_eq!(packets_of(&tcp::capture(&talk.frames())), []);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Bytes that are packets by their first byte, and nothing else besides.
    #[test]
    fn no_bytes_do_harm(
        choice in 0u8..8,
        packets in prop::collection::vec((any::<u8>(), prop::collection::vec(any::<u8>(), 0..120)), 0..20),
    ) {
        invariants::be_loud(false);
        let bytes = packets.iter().flat_map(|(first, rest)| [*first, rest.len() as u8].into_iter().chain(rest.iter().copied()));
        let data: Vec<u8> = std::iter::once(choice).chain(bytes).collect();
        packets::exercise(&data);
    }
}

#[test]
fn seeds_of_the_fuzz_target_do_no_harm() {
    invariants::be_loud(true);
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/seeds/mqtt");
    let mut count = 0;
    for entry in std::fs::read_dir(folder).expect("the seeds are there").flatten() {
        let data = std::fs::read(entry.path()).expect("a seed can be read");
        packets::exercise(&data);
        // And cut anywhere.
        for end in 0..data.len().min(400) {
            packets::exercise(&data[..end]);
        }
        count += 1;
    }
    assert!(count > 5, "only {count} seeds");
}

#[test]
fn a_frame_that_the_capture_cuts_is_there_as_far_as_it_came() {
    let publish = frames(true, &[b"\x30\x0c\0\x01t\0hi there"]);
    let talk = websocket("").client(&frames(true, &[CONNECT_5])).client(&publish[..9]);
    let capture = tcp::capture(&talk.frames());
    let mut reader = Reader::new(Arc::clone(&capture), Want::everything());
    let view = reader.read(FrameId::from_number(7).expect("a number")).expect("it can be read");
    let mut tree = String::new();
    show::tree(&mut tree, &view, |_| true);
    assert!(tree.contains("Opcode: Binary (2)") && tree.contains("11 bytes of the frame"), "{tree}");
}

#[test]
fn exchanges_name_the_packet_its_topic_and_how_it_went() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("captures/mqtt/v311.pcapng");
    let source = Source::open(&path, &OpenOptions::default()).expect("the capture is there");
    let capture = Capture::new(source, Options::default());
    capture.load(&AtomicBool::new(false), &mut |_| {});
    let mut exchanges = Exchanges::new(&capture);
    let rows: Vec<_> = (0..exchanges.len()).filter_map(|id| exchanges.row(ExchangeId(id as u32))).collect();
    let told: Vec<_> = rows
        .iter()
        .map(|row| {
            assert_eq!((row.protocol, row.url.as_deref(), row.scheme), ("MQTT", None, None));
            let [method, target, reason] =
                [&row.method, &row.target, &row.reason].map(|text| text.as_deref().unwrap_or_default());
            (method, target, row.status, reason)
        })
        .collect();
    for expected in [
        ("CONNECT", "garden-display", Some(0), "Connection Accepted"),
        (
            "SUBSCRIBE",
            "garden/+/temperature, garden/#, private/#",
            Some(0),
            "At least once delivery (Acknowledged deliver)",
        ),
        ("PUBLISH", "garden/bed1/temperature", Some(0), "PUBACK"),
        ("PUBLISH", "garden/bed1/temperature", Some(0), "PUBCOMP"),
        ("PINGREQ", "", Some(0), "PINGRESP"),
        ("UNSUBSCRIBE", "garden/#, nothing/at/all", Some(0), "UNSUBACK"),
        ("CONNECT", "stranger", Some(5), "Connection Refused: not authorized"),
    ] {
        assert!(told.contains(&expected), "{expected:?} is not in {told:#?}");
    }
    let refused = rows.iter().find(|row| row.status == Some(5)).expect("a refusal");
    assert!(!refused.went_well() && rows.iter().filter(|row| row.went_well()).count() == rows.len() - 1);
}
