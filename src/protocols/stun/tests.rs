use super::*;
use crate::dissect::{Direction, Exchange, Guess, Input, Message, Out, Outbox, Role, Took};
use crate::protocols::testing::{columns, hex, message as shown_message, tree, values};

/// LINKTYPE_IPV4.
const IPV4: u16 = 228;

/// A datagram between two ports.
fn udp(payload: &[u8], from: u16, to: u16) -> Vec<u8> {
    let len = payload.len() as u16;
    let mut frame = hex("45000000 00000000 40110000 c0000201 c0000202");
    frame[2..4].copy_from_slice(&(len + 28).to_be_bytes());
    for word in [from, to, len + 8, 0] {
        frame.extend_from_slice(&word.to_be_bytes());
    }
    frame.extend_from_slice(payload);
    frame
}

fn attribute(kind: u16, value: &[u8]) -> Vec<u8> {
    let mut out = [kind.to_be_bytes(), (value.len() as u16).to_be_bytes()].concat();
    out.extend_from_slice(value);
    out.resize(out.len().next_multiple_of(4), 0);
    out
}

fn stun(kind: u16, attributes: &[(u16, &[u8])]) -> Vec<u8> {
    let body: Vec<u8> = attributes.iter().flat_map(|(kind, value)| attribute(*kind, value)).collect();
    let mut out = [kind.to_be_bytes(), (body.len() as u16).to_be_bytes()].concat();
    out.extend_from_slice(COOKIE);
    out.extend_from_slice(b"transaction1");
    out.extend_from_slice(&body);
    out
}

fn with_fingerprint(mut message: Vec<u8>, wrong: u32) -> Vec<u8> {
    let length = message.len() as u16 - 20 + 8;
    message[2..4].copy_from_slice(&length.to_be_bytes());
    let crc = crate::protocols::checksum::crc32(&message) ^ 0x5354_554e ^ wrong;
    message.extend_from_slice(&attribute(0x8028, &crc.to_be_bytes()));
    message
}

/// A port that is nobody's.
const ANY: u16 = 40_000;

fn shown(payload: &[u8]) -> String {
    tree(IPV4, &udp(payload, ANY, ANY))
}

fn info(payload: &[u8]) -> (String, String) {
    columns(IPV4, &udp(payload, ANY, ANY))
}

#[test]
fn a_request_is_shown_as_wireshark_shows_it() {
    let text = shown(&with_fingerprint(stun(0x0001, &[(0x0006, b"a:b"), (0x8029, &[1; 8])]), 0));
    let own = &text[text.find("Session").expect("a layer")..];
    assert_eq!(
        own,
        "\
Session Traversal Utilities for NAT
    Message Type: 0x0001 (Binding Request)
        .... ...0 ...0 .... = Message Class: Request (0x0)
        ..00 000. 000. 0001 = Message Method: Binding (0x001)
        ..0. .... .... .... = Message Method Assignment: IETF Review (0x0)
    Message Length: 28
    Message Cookie: 2112a442
    Message Transaction ID: 7472616e73616374696f6e31
    [STUN Network Version: RFC-5389/8489 (3)]
    Attributes
        USERNAME: a:b
            Attribute Type: USERNAME (0x0006)
                0... .... .... .... = Attribute Type Comprehension: Required (0x0)
                .0.. .... .... .... = Attribute Type Assignment: IETF Review (0x0)
            Attribute Length: 3
            Username: a:b
            Padding: 1
        ICE-CONTROLLED
            Attribute Type: ICE-CONTROLLED (0x8029)
                1... .... .... .... = Attribute Type Comprehension: Optional (0x1)
                .0.. .... .... .... = Attribute Type Assignment: IETF Review (0x0)
            Attribute Length: 8
            Tie breaker: 0101010101010101
        FINGERPRINT
            Attribute Type: FINGERPRINT (0x8028)
                1... .... .... .... = Attribute Type Comprehension: Optional (0x1)
                .0.. .... .... .... = Attribute Type Assignment: IETF Review (0x0)
            Attribute Length: 4
            CRC-32: 0x"
            .to_owned()
            + &own[own.find("CRC-32: 0x").expect("a check value") + 10..]
    );
    assert!(own.ends_with(" [correct]\n            [CRC-32 Status: Good]\n"), "{own}");
}

#[test]
fn addresses_are_unmixed() {
    // RFC 5769 §2.2, §2.3: the same client over IPv4 and IPv6.
    let v4 = hex("0101000c 2112a442 b7e7a701bc34d686fa87dfae 00200008 0001a147e112a643");
    assert_eq!(values(IPV4, &udp(&v4, ANY, ANY), "stun.att.ipv4"), ["192.0.2.1"]);
    assert_eq!(values(IPV4, &udp(&v4, ANY, ANY), "stun.att.port"), ["32853"]);
    assert_eq!(info(&v4).1, "Binding Success Response XOR-MAPPED-ADDRESS: 192.0.2.1:32853");
    let v6 = hex("01010018 2112a442 b7e7a701bc34d686fa87dfae 00200014 0002a147 0113a9faa5d3f179bc25f4b5bed2b9d9");
    assert_eq!(values(IPV4, &udp(&v6, ANY, ANY), "stun.att.ipv6"), ["2001:db8:1234:5678:11:2233:4455:6677"]);
}

#[test]
fn every_known_attribute_survives_every_length_and_shows_all_its_bytes() {
    for kind in 0..=0xffffu16 {
        if tables::attribute(u64::from(kind)).is_none() && kind % 257 != 0 {
            continue;
        }
        for len in [0usize, 1, 2, 3, 4, 7, 8, 12, 20, 24, 33] {
            let value: Vec<u8> = (0..len as u8).collect();
            let message = stun(0x0001, &[(kind, &value)]);
            let text = shown(&message);
            assert!(!text.contains("Dissector bug") && text.contains(&format!("Attribute Length: {len}")), "{text}");
            assert!(!text.contains("Malformed Packet:"), "one attribute harms itself alone: 0x{kind:04x} {len} {text}");
        }
    }
}

#[test]
fn a_message_may_end_anywhere() {
    let whole = with_fingerprint(
        stun(
            0x0113,
            &[(0x0009, b"\0\0\x04\x01Unauthorized"), (0x0015, b"nonce"), (0x8002, b"\0\x01\0\x04abcd\0\x02\0\0")],
        ),
        0,
    );
    for end in 0..whole.len() {
        // What a port alone tells: the user's word.
        let message = Message::alone(&PROTOCOL, Direction::FromClient, end as u64);
        let (text, ..) = shown_message(&message, &whole[..end]);
        assert!(!text.contains("Dissector bug"), "{text}");
    }
}

#[test]
fn errors_have_names_and_lengths_are_not_believed() {
    let refused = stun(0x0113, &[(0x0009, b"\0\0\x04\x26again"), (0x0015, b"n1"), (0x0014, b"example.test")]);
    assert_eq!(
        info(&refused).1,
        "Allocate Error Response error-code: 438 (Stale Nonce) again with nonce realm: example.test"
    );
    let mut bogus = stun(0x0001, &[(0x0006, b"abcd")]);
    bogus[23] = 200;
    let text = shown(&bogus);
    assert!(text.contains("Username: abcd") && text.contains("Malformed Packet"), "{text}");
    let wrong = with_fingerprint(stun(0x0001, &[]), 1);
    assert!(shown(&wrong).contains("Bad Fingerprint [should be 0x"), "a fingerprint that does not fit");
    assert!(shown(&stun(0x0001, &[(0x7777, b"?")])).contains("Unknown attribute 0x7777"));
    let zeros = stun(0x0001, &[(0x0006, b"a:b\0\0\0")]);
    assert_eq!(info(&zeros).1, "Binding Request user: a:b");
    assert!(shown(&zeros).contains("Attribute has trailing data"));
}

#[test]
fn what_a_relay_hands_on_is_read() {
    let inner = stun(0x0001, &[(0x0006, b"a:b")]);
    let sent = stun(0x0016, &[(0x0012, &hex("0001329a2b12a443")), (0x0013, &inner)]);
    assert_eq!(info(&sent).1, "Send Indication XOR-PEER-ADDRESS: 10.0.0.1:5000, Binding Request user: a:b");
    let plain = stun(0x0017, &[(0x0013, b"hello")]);
    assert!(shown(&plain).ends_with("Data (5 bytes)\n    Data: 68656c6c6f\n    [Length: 5]\n"), "{}", shown(&plain));
    let mut deep = inner;
    for _ in 0..60 {
        deep = stun(0x0016, &[(0x0013, &deep)]);
    }
    assert!(shown(&deep).contains("More than 32 layers"), "a limit holds");
}

#[test]
fn data_of_channels_is_known_by_the_port_of_stun_or_what_it_carries() {
    let data = b"\x40\x01\0\x05hello";
    assert_eq!(columns(IPV4, &udp(data, ANY, PORT)), ("STUN".to_owned(), "ChannelData TURN Message".to_owned()));
    assert_eq!(info(data).0, "UDP");
    let message = [&b"\x40\x01\0\x14"[..], &stun(0x0001, &[])].concat();
    assert_eq!(info(&message).1, "ChannelData TURN Message, Binding Request");
    assert_eq!(info(b"\x40\x01\0\x05\x16\xfe\xfd\0\0").0, "STUN", "a record of DTLS");
    assert_eq!(info(b"\x40\x01\0\x05\x80\xc9\0\x01\0").0, "STUN", "a report of RTCP, encrypted");
    assert_eq!(columns(IPV4, &udp(b"\x40\x01\0\x09hello", ANY, PORT)).0, "UDP", "a length that does not fit");
    let padded = tree(IPV4, &udp(b"\x40\x01\0\x05hello\0\0\0", PORT, ANY));
    assert!(padded.contains("Channel Number: 0x4001") && padded.contains("Padding: 3"), "{padded}");
}

#[test]
fn what_only_looks_a_little_like_stun_is_not_taken() {
    let request = stun(0x0001, &[]);
    let mut others = vec![
        request.clone(),
        request.clone(),
        request.clone(),
        request[..19].to_vec(),
        [request.as_slice(), b"more"].concat(),
    ];
    others[0][4] ^= 1;
    others[1][0] = 0x80;
    others[2][3] = 4;
    for other in &others {
        assert_eq!(info(other).0, "UDP", "{other:02x?}");
    }
    // Another protocol's port says more than the bytes.
    assert_eq!(columns(IPV4, &udp(&request, ANY, 53)).0, "DNS");
}

fn exchanges(message: &[u8]) -> Vec<Exchange> {
    let mut out = Outbox::default();
    session().input(Direction::FromClient, Input::Message(message), &mut out);
    out.exchanges
}

#[test]
fn answers_have_the_key_of_their_request() {
    let keys = |message: &[u8]| match exchanges(message)[..] {
        [Exchange::Request(key)] => (false, key),
        [Exchange::Response(key)] => (true, key),
        ref other => panic!("{other:?}"),
    };
    let (asked, key) = keys(&stun(0x0001, &[]));
    assert!(!asked);
    for kind in [0x0101, 0x0111] {
        assert_eq!(keys(&stun(kind, &[])), (true, key));
    }
    assert_eq!(exchanges(&stun(0x0011, &[])), [Exchange::Alone]);
    assert_eq!(exchanges(b"\x40\0\0\x01x"), []);
    let relayed = exchanges(&stun(0x0017, &[(0x0012, &[0; 8]), (0x0013, &stun(0x0101, &[]))]));
    assert_eq!(relayed, [Exchange::Alone, Exchange::Response(key)]);
    let in_channel = exchanges(&[&b"\x40\0\0\x14"[..], &stun(0x0001, &[])].concat());
    assert_eq!(in_channel, [Exchange::Request(key)]);
}

/// Begins that a stream's bytes make: place, length, kind.
fn begins(bytes: &[u8]) -> (Vec<(usize, u64, u8)>, Took) {
    let mut out = Outbox::default();
    let took = session().input(Direction::FromClient, Input::Bytes(bytes), &mut out);
    let begin = |said: &Out| match said {
        Out::Begin(begin) => Some((begin.at, begin.len.unwrap_or_default(), begin.kind)),
        _ => None,
    };
    (out.stream.iter().filter_map(begin).collect(), took)
}

#[test]
fn messages_of_a_stream_are_found() {
    let request = stun(0x0003, &[(0x0006, b"user")]);
    let stream = [request.as_slice(), b"\x40\0\0\x05hello\0\0\0", &request].concat();
    let (found, took) = begins(&stream);
    assert_eq!(found, [(0, 28, 0), (28, 12, 0), (40, 28, 0)]);
    assert_eq!(took, Took::Skip { used: 68, skip: 0 });
    assert_eq!(begins(&stream[..25]).0, [(0, 28, 0)]);
    assert_eq!(begins(&stream[..9]), (vec![], Took::Need { used: 0, min: 20 }));
    assert_eq!(begins(&stream[..5]), (vec![], Took::Need { used: 0, min: 10 }));
    assert_eq!(begins(&[&request[..], b"\xc0\0\0\0"].concat()).1, Took::Lost);
}

#[test]
fn frames_of_a_stream_are_found_with_whatever_lies_in_them() {
    let request = stun(0x0001, &[]);
    let stream = [&[0, 20][..], &request, &[0, 3], b"\x80xy"].concat();
    assert_eq!(begins(&stream).0, [(0, 22, 1), (22, 5, 1)]);
    let of = |bytes: &[u8]| Message { kind: 1, ..Message::alone(&PROTOCOL, Direction::FromClient, bytes.len() as u64) };
    let (text, words, _) = shown_message(&of(&stream[..22]), &stream[..22]);
    assert!(text.contains("    TCP Frame Length: 20\n    Message Type: 0x0001"), "{text}");
    assert_eq!(words, "Binding Request");
    let (text, words, _) = shown_message(&of(&stream[22..]), &stream[22..]);
    assert!(text.contains("TCP Frame Length: 3\nData (3 bytes)"), "{text}");
    assert_eq!(words, "TCP frame of 3 bytes");
}

#[test]
fn a_bound_connection_carries_what_the_peer_sends() {
    let bound = [stun(0x010b, &[]).as_slice(), b"GET / HTTP/1.1"].concat();
    let mut out = Outbox::default();
    let took = session().input(Direction::FromServer, Input::Bytes(&bound), &mut out);
    assert_eq!(took, Took::Skip { used: 20, skip: 0 });
    assert!(
        matches!(out.stream[..], [Out::Begin(begin), Out::Switch { .. }] if matches!(begin.role, Role::Response(_)))
    );
}

#[test]
fn the_first_bytes_of_a_stream_tell() {
    let request = stun(0x0003, &[]);
    let framed = [&[0, 20][..], &request].concat();
    let probe = |bytes: &[u8]| session::probe(bytes, Direction::FromClient);
    assert_eq!((probe(&request), probe(&framed)), (Guess::Sure, Guess::Sure));
    for end in 0..8 {
        assert_eq!(probe(&request[..end]), Guess::NeedMore(10), "{end}");
        assert_eq!(probe(&framed[..end]), Guess::NeedMore(10), "{end}");
    }
    for other in [&b"GET / HTTP/1.1"[..], b"GE", b"\x16\x03\x01\x02\0\x01", b"\0\0\0\0\0\0\0\0\0\0", b"SSH-"] {
        assert_eq!(probe(other), Guess::No, "{other:02x?}");
    }
}
