use std::sync::Arc;

use super::kind::Alias;
use super::packet::FAILURE;
use super::session::{MAX_ALIASES, session};
use super::*;
use crate::base::FrameId;
use crate::dissect::{Direction, ExchangeFacts, Guess, Input, Out, Outbox, Pair, Remade, Role, Session, Took};
use crate::protocols::testing;

use Direction::{FromClient, FromServer};

const V5: Kind = Kind { version: Version::V5, guessed: false, alias: Alias::None, after_gap: false };
const V311: Kind = Kind { version: Version::V311, ..V5 };
const V31: Kind = Kind { version: Version::V31, ..V5 };

fn shown(kind: Kind, packet: &[u8]) -> (String, String, String) {
    let len = packet.len() as u64;
    testing::message(&Message { kind: kind.byte(), ..Message::alone(&PROTOCOL, FromClient, len) }, packet)
}

/// The notes of a packet, without their severity.
fn notes(kind: Kind, packet: &[u8]) -> Vec<String> {
    let note = |line: &str| {
        Some(line.trim().strip_prefix("[Expert Info (")?.split_once("): ")?.1.trim_end_matches(']').to_owned())
    };
    shown(kind, packet).0.lines().filter_map(note).collect()
}

/// A packet of a first byte and a body of less than 128 bytes.
fn packet(first: u8, body: &[u8]) -> Vec<u8> {
    [&[first, body.len() as u8], body].concat()
}

#[test]
fn a_connect_of_version_5_shows_all_that_it_carries() {
    let body = b"\0\x04MQTT\x05\xf6\0\x3c\x05\x11\0\0\0\x0a\0\x06client\x02\x01\x01\0\x06will/t\0\x04gone\0\x04user\0\x06secret";
    let (tree, info, summary) = shown(V5, &packet(0x10, body));
    assert_eq!(
        tree,
        "\
MQ Telemetry Transport Protocol, Connect Command
    Header Flags: 0x10, Message Type: Connect Command
        0001 .... = Message Type: Connect Command (1)
        .... 0000 = Reserved: 0
    Msg Len: 55
    Protocol Name Length: 4
    Protocol Name: MQTT
    Version: MQTT v5.0 (5)
    Connect Flags: 0xf6, User Name Flag, Password Flag, Will Retain, QoS Level: Exactly once delivery (Assured Delivery), Will Flag, Clean Session Flag
        1... .... = User Name Flag: Set
        .1.. .... = Password Flag: Set
        ..1. .... = Will Retain: Set
        ...1 0... = QoS Level: Exactly once delivery (Assured Delivery) (2)
        .... .1.. = Will Flag: Set
        .... ..1. = Clean Session Flag: Set
        .... ...0 = (Reserved): Not set
    Keep Alive: 60
    Properties
        Total Length: 5
        ID: Session Expiry Interval (0x11)
        Value: 10
    Client ID Length: 6
    Client ID: client
    Will Properties
        Total Length: 2
        ID: Payload Format Indicator (0x01)
        Value: 1
    Will Topic Length: 6
    Will Topic: will/t
    Will Message Length: 4
    Will Message: 676f6e65
    [Will Message: gone]
    User Name Length: 4
    User Name: user
    Password Length: 6
    Password: secret
"
    );
    assert_eq!((info.as_str(), summary.as_str()), ("Connect Command", "CONNECT MQTT v5.0 client (user)"));
}

#[test]
fn each_type_of_packet_has_its_line() {
    for (kind, bytes, info, summary) in [
        (V311, packet(0x10, b"\0\x04MQTT\x04\x02\0\x3c\0\x01a"), "Connect Command", "CONNECT MQTT v3.1.1 a"),
        (V311, packet(0x20, b"\x01\0"), "Connect Ack", "CONNACK Connection Accepted"),
        (V5, packet(0x20, b"\x01\x87\0"), "Connect Ack", "CONNACK Not authorized"),
        (V311, packet(0x33, b"\0\x03a/b\0\x0717.5"), "Publish Message (id=7) [a/b]", "PUBLISH a/b, QoS 1, 4 B: 17.5"),
        (V311, packet(0x30, b"\0\x01a\x00\x01"), "Publish Message [a]", "PUBLISH a, 2 B"),
        (V5, packet(0x40, b"\0\x07\x10"), "Publish Ack (id=7)", "PUBACK No matching subscribers"),
        (V5, packet(0x50, b"\0\x07"), "Publish Received (id=7)", "PUBREC"),
        (V5, packet(0x62, b"\0\x07"), "Publish Release (id=7)", "PUBREL"),
        (V5, packet(0x70, b"\0\x07\x92"), "Publish Complete (id=7)", "PUBCOMP Packet Identifier not found"),
        (
            V5,
            packet(0x82, b"\0\x0a\0\0\x03f/#\x2d\0\x01g\x01"),
            "Subscribe Request (id=10) [f/#] [g]",
            "SUBSCRIBE f/# (QoS 1), g (QoS 1)",
        ),
        (V311, packet(0x82, b"\0\x0a\0\x03f/#\x02"), "Subscribe Request (id=10) [f/#]", "SUBSCRIBE f/# (QoS 2)"),
        (V5, packet(0x90, b"\0\x0a\0\x01\x87"), "Subscribe Ack (id=10)", "SUBACK Granted QoS 1, Not authorized"),
        (V311, packet(0xa2, b"\0\x0b\0\x03f/#"), "Unsubscribe Request (id=11)", "UNSUBSCRIBE f/#"),
        (V5, packet(0xb0, b"\0\x0b\0\x11"), "Unsubscribe Ack (id=11)", "UNSUBACK No subscription existed"),
        (V311, packet(0xb0, b"\0\x0b"), "Unsubscribe Ack (id=11)", "UNSUBACK"),
        (V311, packet(0xc0, b""), "Ping Request", "PINGREQ"),
        (V311, packet(0xd0, b""), "Ping Response", "PINGRESP"),
        (V5, packet(0xe0, b"\x8e"), "Disconnect Req", "DISCONNECT Session taken over"),
        (V311, packet(0xe0, b""), "Disconnect Req", "DISCONNECT"),
        (V5, packet(0xf0, b"\x18\0"), "Authentication Exchange", "AUTH Continue authentication"),
    ] {
        let (tree, own, words) = shown(kind, &bytes);
        assert_eq!((own.as_str(), words.as_str()), (info, summary), "{tree}");
        assert!(!tree.contains("Malformed") && !tree.contains("Bytes behind"), "{tree}");
    }
}

#[test]
fn flags_of_version_3_1_are_those_of_a_publish() {
    let (tree, ..) = shown(V31, &packet(0x8a, b"\0\x01\0\x01a\x01"));
    assert!(
        tree.contains(
            "Header Flags: 0x8a, Message Type: Subscribe Request, DUP Flag, QoS Level: At least once delivery (Acknowledged deliver)
        1000 .... = Message Type: Subscribe Request (8)
        .... 1... = DUP Flag: Set
        .... .01. = QoS Level: At least once delivery (Acknowledged deliver) (1)
        .... ...0 = Reserved: 0
"
        ),
        "{tree}"
    );
    assert!(!tree.contains("Expert"), "{tree}");
    assert!(shown(V31, &packet(0x20, b"\0\x04")).0.contains("    Reserved: Not set\n"));
    let wrong = ["These flags are fixed for this type of packet: who receives others must close the connection"];
    assert_eq!(notes(V311, &packet(0x8a, b"\0\x01\0\x01a\x01")), wrong);
}

#[test]
fn every_property_is_shown_in_its_form() {
    let properties =
        b"\x01\x01\x02\0\0\0\x3c\x03\0\x04a/bc\x08\0\x01r\x09\0\x01\x02\x0b\xac\x02\x23\0\x01\x26\0\x01k\0\x02vw";
    let body = [&b"\0\x01t"[..], &[properties.len() as u8], properties, b"hi"].concat();
    let (tree, ..) = shown(V5, &packet(0x30, &body));
    assert!(
        tree.contains(
            "        ID: Payload Format Indicator (0x01)
        Value: 1
        ID: Publication Expiry Interval (0x02)
        Value: 60
        ID: Content Type (0x03)
        Content Type: a/bc
        ID: Response Topic (0x08)
        Length: 1
        Value: r
        ID: Correlation Data (0x09)
        Length: 1
        Value: \\x02
        ID: Subscription Identifier (0x0b)
        Value: 300
        ID: Topic Alias (0x23)
        Topic Alias: 1
        ID: User Property (0x26)
        Key Length: 1
        Key: k
        Value Length: 2
        Value: vw
    Message: 6869
    [Message: hi]
"
        ),
        "{tree}"
    );
    assert!(!tree.contains("Expert"), "{tree}");
}

#[test]
fn each_broken_rule_is_noted() {
    let publish = |properties: &[u8]| packet(0x30, &[&b"\0\x01t"[..], &[properties.len() as u8], properties].concat());
    let subscribe = |rest: &[u8]| packet(0x82, &[&b"\0\x01\0"[..], rest].concat());
    let connect = |level: u8, flags: u8, rest: &[u8]| {
        packet(0x10, &[&b"\0\x04MQTT"[..], &[level, flags], b"\0\0", rest].concat())
    };
    for (kind, bytes, note) in [
        (V311, packet(0x00, b""), "The type is reserved"),
        (V311, packet(0xf0, b"\0"), "The type is reserved"),
        (V311, packet(0xc1, b""), "These flags are fixed"),
        (V311, packet(0x36, b"\0\x01t\0\x01"), "There is no QoS 3"),
        (V311, packet(0x38, b"\0\x01t"), "What is sent at most once"),
        (V311, vec![0xc0, 0x80, 0], "The length must take the fewest bytes"),
        (V311, packet(0x30, b"\0\0x"), "Length cannot be 0"),
        (V311, packet(0x30, b"\0\x01#"), "A message goes to one topic"),
        (V311, packet(0x30, b"\0\x01\xff"), "Text must be UTF-8"),
        (V311, packet(0x30, b"\0\x01\0"), "Text must not have the character U+0000"),
        (V311, packet(0x32, b"\0\x01t\0\0"), "The identifier must not be 0"),
        (V311, packet(0xd0, b"x"), "A packet of this type ends before"),
        (V311, packet(0x20, b"\x02\0"), "The reserved bits must be 0"),
        (
            V311,
            packet(0x20, b"\0\x05"),
            "The reason says that something failed: Connection Refused: not authorized (5)",
        ),
        (V5, packet(0x40, b"\0\x01\x97"), "The reason says that something failed: Quota exceeded (151)"),
        (V311, packet(0x82, b"\0\x01\0\x01a\x03"), "Reserved bits must be 0, QoS"),
        (V5, subscribe(b"\0\x01a\x40"), "Reserved bits must be 0, QoS"),
        (V5, subscribe(b"\0\x01a\x30"), "Reserved bits must be 0, QoS"),
        (V5, subscribe(b""), "At least one topic filter must be there"),
        (V5, subscribe(b"\0\x02a#\0"), "+ must be a level of its own"),
        (V5, publish(b"\x77abc"), "No property has this identifier"),
        (V5, publish(b"\x24\x01"), "This property does not belong into this packet"),
        (V5, publish(b"\x01\x01\x01\x01"), "This property may stand only once"),
        (V5, publish(b"\x01\x02"), "The value must be 0 or 1"),
        (V5, publish(b"\x23\0\0"), "The value must not be 0"),
        (V5, publish(b"\x0b\0"), "A subscription identifier must not be 0"),
        (V5, publish(b"\x03\0\x09x"), "A property reaches beyond the end"),
        (V5, publish(b"\x02\0\0"), "A property reaches beyond the end"),
        (V5, subscribe(b"\0\x01a\0")[..2].to_vec(), ""),
        (V311, connect(4, 0x01, b"\0\0"), "The reserved flag must be 0"),
        (V311, connect(4, 0x08, b"\0\0"), "Without a will its QoS"),
        (V311, connect(4, 0x1c, b"\0\0\0\x01t\0\0"), "There is no QoS 3"),
        (V311, connect(4, 0x40, b"\0\0\0\x01p"), "Before version 5 there is no password"),
        (V311, connect(9, 0x02, b"\0\0"), "No version has this number"),
        (V311, connect(0x84, 0x02, b"\0\0"), "The highest bit says that another broker"),
        (V311, connect(3, 0x02, b"\0\0"), "The name of the protocol must be MQTT"),
        (
            Kind { guessed: true, ..V5 },
            packet(0xc0, b""),
            "Unknown version (missing the CONNECT packet?); it is read as 5.0",
        ),
        (Kind { after_gap: true, ..V5 }, packet(0xc0, b""), "Bytes are missing before it"),
    ] {
        let found = notes(kind, &bytes);
        match note {
            "" => assert_eq!(found.len(), 0, "{found:?}"),
            note => assert!(found.iter().any(|own| own.starts_with(note)), "{bytes:x?}: {note}: {found:?}"),
        }
    }
    // Twice in a SUBSCRIBE, but not in a PUBLISH that answers two subscriptions.
    assert_eq!(notes(V5, &publish(b"\x0b\x01\x0b\x02")), [""; 0]);
    assert!(!notes(V5, &packet(0x82, b"\0\x01\x04\x0b\x01\x0b\x02\0\x01a\0")).is_empty());
}

#[test]
fn a_short_packet_keeps_what_was_read() {
    let whole = packet(0x82, b"\0\x01\0\x03abc\x01\0\x02de\x02");
    for cut in 2..whole.len() {
        let mut short = whole[..cut].to_vec();
        short[1] = (cut - 2) as u8;
        let (tree, info, _) = shown(V311, &short);
        let ends = matches!(cut - 2, 8);
        assert_eq!(tree.contains("Malformed Packet") || tree.contains("At least one"), !ends, "{cut}: {tree}");
        assert_eq!(tree.contains("Topic: abc"), cut >= 9, "{cut}: {tree}");
        assert_eq!(info.contains("[abc]"), cut >= 9, "{cut}: {info}");
    }
    // What comes behind properties that are wrong is read all the same.
    let (tree, ..) = shown(V5, &packet(0x30, b"\0\x01t\x04\x03\0\x09xhello"));
    assert!(tree.contains("Message: 68656c6c6f") && tree.contains("A property reaches beyond"), "{tree}");
    // Lengths that reach far beyond anything.
    let (tree, ..) = shown(V5, &packet(0x30, b"\0\x01t\xff\xff\xff\x7fhello"));
    assert!(tree.contains("Malformed Packet"), "{tree}");
    let (tree, ..) = shown(V5, &packet(0x30, b"\0\x01t\xff\xff\xff\xff\x7f"));
    assert!(tree.contains("A length has at most four bytes"), "{tree}");
}

#[test]
fn a_packet_that_was_not_captured_whole_says_so() {
    let bytes = b"\x30\x80\x02\0\x01thello";
    let message = Message { kind: V311.byte(), whole: false, ..Message::alone(&PROTOCOL, FromClient, 259) };
    let (tree, _, summary) = testing::message(&message, bytes);
    assert!(
        tree.contains("Message: 68656c6c6f") && tree.contains("248 bytes of the packet were not captured"),
        "{tree}"
    );
    assert!(summary.starts_with("PUBLISH t, 253 B: hello"), "{summary}");
    // With its head alone at hand nothing is missing.
    let message = Message { only_head: true, head: 6, ..message };
    let (tree, info, _) = testing::message(&message, &bytes[..6]);
    assert!(!tree.contains("missing") && !tree.contains("captured") && !tree.contains("Malformed"), "{tree}");
    assert_eq!(info, "Publish Message [t]");
}

#[test]
fn answers_are_linked() {
    let frame = |number| FrameId::from_number(number);
    let pair =
        Pair { request: frame(4), response: frame(1), elapsed: Some(crate::base::Delta(5_000_000)), repeat_of: None };
    let exchange = ExchangeFacts { pair, ..ExchangeFacts::default() };
    let with = |bytes: &[u8]| {
        let len = bytes.len() as u64;
        let message = Message {
            kind: V311.byte(),
            exchange: Some(exchange.clone()),
            ..Message::alone(&PROTOCOL, FromServer, len)
        };
        testing::message(&message, bytes)
    };
    let (tree, _, summary) = with(&packet(0x40, b"\0\x01"));
    assert!(tree.contains("[Answers the packet in frame: 4]") && tree.contains("[Time since then: 0.005"), "{tree}");
    assert_eq!(summary, "PUBACK ↤ answers #4");
    let (tree, ..) = with(&packet(0x62, b"\0\x01"));
    assert!(tree.contains("[Answers the packet in frame: 4]") && !tree.contains("Time since"), "{tree}");
    let (tree, ..) = with(&packet(0x32, b"\0\x01t\0\x01"));
    assert!(tree.contains("[Answered in frame: 1]"), "{tree}");
}

#[test]
fn a_topic_that_an_alias_names_is_told_with_its_origin() {
    let bytes = packet(0x30, b"\0\0\x03\x23\0\x01hi");
    let mut own = 6u64.to_be_bytes().to_vec();
    own.extend(*b"a/b");
    let remade = Remade { bytes: Arc::from(own), from: 3, parts: 1, trouble: String::new() };
    let kind = Kind { alias: Alias::Uses, ..V5 };
    let message = Message { kind: kind.byte(), remade: Some(remade), ..Message::alone(&PROTOCOL, FromClient, 11) };
    let (tree, info, summary) = testing::message(&message, &bytes);
    assert!(tree.contains("    [Topic: a/b]\n    [The topic was given this alias in frame: 6]\n"), "{tree}");
    assert_eq!((info.as_str(), summary.as_str()), ("Publish Message [a/b]", "PUBLISH a/b, 2 B: hi"));
    assert_eq!(notes(kind, &bytes), ["Unknown topic alias"]);
}

#[test]
fn messages_of_a_media_type_that_is_read_go_on() {
    let body = b"\0\x01t\x13\x03\0\x10application/json{\"a\":1}";
    let (tree, info, _) = shown(V5, &packet(0x30, body));
    assert!(
        tree.contains("Message: 7b2261223a317d") && tree.contains("JavaScript Object Notation: application/json"),
        "{tree}"
    );
    assert_eq!(info, "Publish Message [t], JavaScript Object Notation (application/json)");
    let (tree, ..) = shown(V5, &packet(0x30, b"\0\x01t\x0c\x03\0\x09font/woffwOFF"));
    assert!(!tree.contains("Media Type"), "{tree}");
    // What only looks like something is not taken for it.
    let (tree, ..) = shown(V311, &packet(0x30, b"\0\x01t{\"a\":1}"));
    assert!(
        !tree.contains("JavaScript") && tree.contains("[Message: {\"a\":1} (a guess: the bytes are text)]"),
        "{tree}"
    );
}

// ---- the session -------------------------------------------------------------------------------------------------------

const CONNECT_5: &[u8] = b"\x10\x0e\0\x04MQTT\x05\x02\0\x3c\0\0\x01a";

/// What the session says of bytes: type, kind and role of each packet.
fn said(session: &mut dyn Session, direction: Direction, bytes: &[u8]) -> (Vec<(u16, Kind, Role)>, Took) {
    let mut out = Outbox::default();
    let took = session.input(direction, Input::Bytes(bytes), &mut out);
    let begun = |out: &Out| match out {
        Out::Begin(begin) => Some((begin.code, Kind::of(begin.kind), begin.role)),
        _ => None,
    };
    (out.stream.iter().filter_map(begun).collect(), took)
}

fn roles(session: &mut dyn Session, direction: Direction, bytes: &[u8]) -> Vec<Role> {
    said(session, direction, bytes).0.into_iter().map(|(_, _, role)| role).collect()
}

#[test]
fn packets_that_belong_together_have_one_key() {
    let mut session = session();
    let [Role::Request(connect)] = roles(&mut *session, FromClient, CONNECT_5)[..] else { panic!("a CONNECT asks") };
    assert_eq!(roles(&mut *session, FromServer, b"\x20\x03\0\0\0"), [Role::Response(connect)]);
    let asked =
        roles(&mut *session, FromClient, b"\x34\x06\0\x01t\0\x07\0\x32\x06\0\x01t\0\x08\0\xc0\0\x30\x04\0\x01t\0");
    let [Role::Request(twice), Role::Request(once), Role::Request(ping), Role::Alone] = asked[..] else {
        panic!("{asked:?}")
    };
    assert!(twice != once && once != ping && ping != connect);
    let answered = roles(&mut *session, FromServer, b"\x50\x02\0\x07\x40\x02\0\x08\xd0\0");
    assert_eq!(answered, [Role::Interim(twice), Role::Response(once), Role::Response(ping)]);
    assert_eq!(roles(&mut *session, FromClient, b"\x62\x02\0\x07"), [Role::Interim(twice)]);
    assert_eq!(roles(&mut *session, FromServer, b"\x70\x02\0\x07"), [Role::Response(twice)]);
    // The server counts for itself.
    let [Role::Request(other)] = roles(&mut *session, FromServer, b"\x32\x06\0\x01t\0\x08\0")[..] else { panic!() };
    assert_ne!(other, once);
    assert_eq!(roles(&mut *session, FromClient, b"\x40\x02\0\x08"), [Role::Response(other)]);
    // A refusal ends it.
    assert_eq!(roles(&mut *session, FromServer, &[0x50, 3, 0, 7, FAILURE]), [Role::Response(twice)]);
    let asked = roles(&mut *session, FromClient, b"\x82\x07\0\x01\0\0\x01a\0\xa2\x06\0\x01\0\0\x01a");
    let [Role::Request(subscribe), Role::Request(unsubscribe)] = asked[..] else { panic!("{asked:?}") };
    let answered = roles(&mut *session, FromServer, b"\x90\x04\0\x01\0\0\xb0\x04\0\x01\0\0");
    assert_eq!(answered, [Role::Response(subscribe), Role::Response(unsubscribe)]);
    // To authenticate again is an exchange of its own.
    let [Role::Request(auth)] = roles(&mut *session, FromClient, b"\xf0\x02\x19\0")[..] else { panic!() };
    assert_eq!(roles(&mut *session, FromServer, b"\xf0\x02\x18\0\xf0\0"), [Role::Interim(auth), Role::Response(auth)]);
}

#[test]
fn the_version_comes_from_the_connect_or_is_a_guess() {
    let version = |session: &mut dyn Session, direction, bytes: &[u8]| {
        let (_, kind, _) = said(session, direction, bytes).0[0];
        (kind.version, kind.guessed)
    };
    let mut known = session();
    assert_eq!(version(&mut *known, FromClient, CONNECT_5), (Version::V5, false));
    assert_eq!(version(&mut *known, FromServer, b"\x20\x02\0\0"), (Version::V5, false));
    let mut unknown = session();
    assert_eq!(version(&mut *unknown, FromServer, b"\x30\x05\0\x01tab"), (Version::Unknown, true));
    assert_eq!(version(&mut *unknown, FromClient, b"\x40\x03\0\x01\x10"), (Version::V5, true));
    assert_eq!(version(&mut *unknown, FromServer, b"\x30\x05\0\x01t\0b"), (Version::V5, true));
    let mut out = Outbox::default();
    unknown.input(FromClient, Input::Bytes(b"\x10\x0c\0\x04MQTT\x04\x02\0\x3c\0\0"), &mut out);
    assert!(matches!(&out.stream[0], Out::Whole(whole) if whole.facts == kind::facts(Version::V311)));
}

#[test]
fn aliases_are_remembered_for_each_direction_and_not_without_end() {
    let set = |alias: u16, topic: &str| {
        let [high, low] = alias.to_be_bytes();
        packet(0x30, &[&[0, topic.len() as u8], topic.as_bytes(), &[3, 0x23, high, low]].concat())
    };
    let mut first = session();
    said(&mut *first, FromClient, CONNECT_5);
    let sets = said(&mut *first, FromClient, &set(1, "a/b")).0[0].1;
    let uses = said(&mut *first, FromClient, &set(1, "")).0[0].1;
    let user = said(&mut *first, FromClient, &packet(0x30, b"\0\x01t\x0a\x26\0\x01k\0\x01v\x23\0\x01")).0[0].1;
    assert_eq!([sets, uses, user].map(|kind| kind.alias), [Alias::Sets, Alias::Uses, Alias::Sets]);
    assert!(first.remakes(uses.byte()) && first.remakes_for_rows(uses.byte()) && !first.remakes_for_rows(sets.byte()));
    assert!(!first.remakes(V5.byte()) && !first.replays(V5.byte()));

    let mut again = session();
    let named = |session: &mut dyn Session, direction, alias| {
        let made = session.remake(direction, uses.byte(), &set(alias, ""))?;
        super::session::named(&made).map(|(topic, frame)| (String::from_utf8_lossy(topic).into_owned(), frame))
    };
    assert_eq!(again.remake(FromClient, sets.byte(), &set(1, "a/b")), None);
    again.placed(FromClient, FrameId(8));
    assert_eq!(named(&mut *again, FromClient, 1), Some(("a/b".to_owned(), 9)));
    assert_eq!(named(&mut *again, FromServer, 1), None, "the server has its own");
    again.remake(FromClient, sets.byte(), &set(1, "c"));
    again.placed(FromClient, FrameId(10));
    assert_eq!(named(&mut *again, FromClient, 1), Some(("c".to_owned(), 11)), "it may be given anew");
    let (mut copy, _) = again.checkpoint().unwrap();
    for alias in 2..=MAX_ALIASES as u16 + 1 {
        again.remake(FromClient, sets.byte(), &set(alias, "x"));
    }
    assert_eq!(named(&mut *again, FromClient, 1), None, "the oldest is forgotten");
    assert!(named(&mut *again, FromClient, MAX_ALIASES as u16 + 1).is_some());
    assert!(named(&mut *copy, FromClient, 1).is_some());
}

#[test]
fn messages_pass_by_unseen_and_gaps_are_found_again() {
    let mut session = session();
    said(&mut *session, FromClient, CONNECT_5);
    let (begun, took) = said(&mut *session, FromClient, b"\x30\xff\xff\xff\x7f\0\x01t\0abc");
    assert_eq!(begun.len(), 1);
    assert_eq!(took, Took::Skip { used: 12, skip: 268_435_455 + 5 - 12 });
    // Behind a gap a packet must have the form of one.
    session.input(FromClient, Input::Gap(9), &mut Outbox::default());
    let (begun, took) = said(&mut *session, FromClient, b"\xc0\0\xc0\0");
    assert_eq!(begun.iter().map(|(_, kind, _)| kind.after_gap).collect::<Vec<_>>(), [true, false]);
    assert_eq!(took, Took::Skip { used: 4, skip: 0 });
    session.input(FromClient, Input::Gap(9), &mut Outbox::default());
    assert_eq!(said(&mut *session, FromClient, b"GET / HTTP/1.1\r\n").1, Took::Lost);
    // A length without an end, and a stream that is none.
    assert_eq!(said(&mut *super::session::session(), FromClient, b"\x30\xff\xff\xff\xff\x01").1, Took::Lost);
    assert_eq!(said(&mut *super::session::session(), FromClient, b"hello, world").1, Took::Lost);
    // Properties that are longer than is looked at cost their alias alone.
    let mut long = b"\x30\xff\xff\xff\x7f\0\x01t\xff\xff\x7f".to_vec();
    long.resize(4096, 0x26);
    let mut session = super::session::session();
    said(&mut *session, FromClient, CONNECT_5);
    let (begun, took) = said(&mut *session, FromClient, &long);
    assert!(begun.len() == 1 && matches!(took, Took::Skip { .. }), "{took:?}");
}

#[test]
fn streams_are_known_by_their_connect() {
    use super::session::probe;
    assert_eq!(probe(CONNECT_5, FromClient), Guess::Sure);
    assert_eq!(probe(&CONNECT_5[..7], FromClient), Guess::NeedMore(10));
    assert_eq!(probe(b"\x10", FromClient), Guess::NeedMore(1));
    assert_eq!(probe(b"\x10\x0c\0\x04HTTP\x04\x02\0\x3c\0\0", FromClient), Guess::No);
    assert_eq!(probe(b"\xd0\0\x40\x02\0\x01", FromServer), Guess::Maybe);
    assert_eq!(probe(b"\xd0\0GET", FromServer), Guess::No);
    for other in
        [&b"\x16\x03\x01\x02\0\x01"[..], b"HTTP/1.1 200 OK", b"PRI * HTTP/2.0", b"220 mail ready", b"\0\x1d\x12\x34"]
    {
        assert_eq!(probe(other, FromServer), Guess::No, "{other:x?}");
    }
}
