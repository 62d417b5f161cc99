//! Messages and extensions that the recordings have little or nothing of, in records made here.

use super::hello::RETRY;
use super::kind::Facts;
use super::*;
use crate::base::Time;
use crate::dissect::Direction;
use crate::protocols::testing::{hex, message_at};
use crate::protocols::x509::tests::{CERTIFICATE, valid};

const SECOND: i64 = 1_000_000_000;
/// The suite of TLS 1.3 and of TLS 1.2 that is agreed on.
const NEW: Facts = Facts { version: TLS13, suite: 0x1301 };
const OLD: Facts = Facts { version: 0x0303, suite: 0xc02f };

/// Tree and Info of a record in a frame of this second.
fn record_at(content_type: u8, facts: Facts, second: i64, content: &[u8]) -> (String, String) {
    let record = [&[content_type, 3, 3][..], &(content.len() as u16).to_be_bytes(), content].concat();
    let alone = Message::alone(&PROTOCOL, Direction::FromServer, record.len() as u64);
    let message = Message { facts: facts.number(), ..alone };
    let (tree, info, _) = message_at(Time(second * SECOND), &message, &record);
    (tree, info)
}

/// The tree of a handshake message.
fn handshake(facts: Facts, kind: u8, body: &[u8]) -> String {
    record_at(record::HANDSHAKE, facts, 1_700_000_000, &message(kind, body)).0
}

fn message(kind: u8, body: &[u8]) -> Vec<u8> {
    [&[kind][..], &long(body)].concat()
}

/// Bytes behind their length in three bytes, and in two.
fn long(bytes: &[u8]) -> Vec<u8> {
    [&(bytes.len() as u32).to_be_bytes()[1..], bytes].concat()
}

fn short(bytes: &[u8]) -> Vec<u8> {
    [&(bytes.len() as u16).to_be_bytes(), bytes].concat()
}

fn extension(kind: u16, body: &[u8]) -> Vec<u8> {
    [&kind.to_be_bytes()[..], &short(body)].concat()
}

/// The bodies of hellos with these extensions.
fn client_hello(extensions: &[u8]) -> Vec<u8> {
    [&[3, 3][..], &[7; 32], &[0, 0, 2, 0x13, 1, 1, 0], &short(extensions)].concat()
}

fn server_hello(random: &[u8], extensions: &[u8]) -> Vec<u8> {
    [&[3, 3][..], random, &[0, 0x13, 1, 0], &short(extensions)].concat()
}

/// A Certificate message of TLS 1.3 with one certificate and its extensions.
fn chain(certificate: &[u8], extensions: &[u8]) -> Vec<u8> {
    [&[0][..], &long(&[long(certificate), short(extensions)].concat())].concat()
}

fn has(tree: &str, lines: &[&str]) {
    for line in lines {
        assert!(tree.contains(line), "{line} is missing in\n{tree}");
    }
}

#[test]
fn validity_is_judged_at_the_time_of_the_packet() {
    let (from, to) = (1_469_841_839, 1_785_374_639);
    let certificate = &hex(CERTIFICATE)[..432];
    for (facts, body) in [(NEW, chain(certificate, &[])), (OLD, long(&long(certificate)))] {
        let said = |second| record_at(record::HANDSHAKE, facts, second, &message(11, &body)).0;
        let (early, late) = ("The certificate was not valid yet", "The certificate was not valid any more");
        for (second, notes) in
            [(from - 1, [true, false]), (from, [false; 2]), (to, [false; 2]), (to + 1, [false, true])]
        {
            let tree = said(second);
            assert_eq!([early, late].map(|note| tree.contains(note)), notes, "at {second}: {tree}");
        }
    }
    // It never expires, and it was never valid.
    let tree = handshake(NEW, 11, &chain(&valid("16010101000000Z", "99991231235959Z"), &[]));
    assert!(!tree.contains("was not valid"), "{tree}");
    let tree = handshake(NEW, 11, &chain(&valid("99990101000000Z", "99991231235959Z"), &[]));
    has(&tree, &["The certificate was not valid yet"]);
    let tree = handshake(NEW, 11, &chain(&valid("15000101000000Z", "15011231235959Z"), &[]));
    has(&tree, &["The certificate was not valid any more"]);
}

#[test]
fn a_status_is_shown_in_its_message_and_beside_its_certificate() {
    let status = [&[1][..], &long(b"\x30\x03\x0a\x01\x00")].concat();
    let expected = ["Certificate Status Type: OCSP (1)", "OCSP Response Length: 5", "OCSP Response: 30030a0100"];
    has(
        &handshake(OLD, 22, &status),
        &["Handshake Protocol: Certificate Status", expected[0], expected[1], expected[2]],
    );
    let tree = handshake(NEW, 11, &chain(&hex(CERTIFICATE)[..432], &extension(5, &status)));
    has(&tree, &["Extension: status_request (len=9)", expected[0], expected[1], expected[2]]);
    // A client asks for it.
    let tree = handshake(NEW, 1, &client_hello(&extension(5, b"\x01\x00\x00\x00\x00")));
    has(&tree, &["Certificate Status Type: OCSP (1)", "Responder ID list Length: 0", "Request Extensions Length: 0"]);
}

#[test]
fn a_server_that_asks_for_another_hello_says_which_group_it_wants() {
    let extensions =
        [extension(43, b"\x03\x04"), extension(51, b"\x00\x17"), extension(44, &short(b"cookie"))].concat();
    let tree = handshake(NEW, 2, &server_hello(&RETRY, &extensions));
    has(
        &tree,
        &[
            "The server asks for another Client Hello (HelloRetryRequest)",
            "Selected Group: secp256r1 (23)",
            "Cookie: 636f6f6b6965",
        ],
    );
    let usual = [extension(43, b"\x03\x04"), extension(51, &[&[0, 0x17][..], &short(b"key")].concat())].concat();
    let tree = handshake(NEW, 2, &server_hello(&[9; 32], &usual));
    assert!(!tree.contains("HelloRetryRequest") && tree.contains("Key Exchange: 6b6579"), "{tree}");
}

#[test]
fn authorities_and_algorithms_of_credentials_are_read() {
    // A country in a name: SEQUENCE, SET, SEQUENCE, object identifier, PrintableString.
    let name = b"\x30\x0d\x31\x0b\x30\x09\x06\x03\x55\x04\x06\x13\x02ZZ";
    let accepted = short(&short(name));
    let credentials = extension(34, &short(b"\x04\x03\x08\x07"));
    let lines = [
        "Distinguished Name: (id-at-countryName=ZZ)",
        "CountryName: ZZ",
        "Extension: delegated_credentials (len=6)",
        "Signature Algorithm: ecdsa_secp256r1_sha256 (0x0403)",
        "Signature Algorithm: ed25519 (0x0807)",
    ];
    let extensions = [extension(47, &accepted), credentials].concat();
    has(&handshake(NEW, 13, &[&[0][..], &short(&extensions)].concat()), &lines);
    has(&handshake(NEW, 1, &client_hello(&extensions)), &lines);
    // Before TLS 1.3 the names stand in the message itself.
    let asked = [&b"\x01\x40\x00\x02\x04\x03"[..], &accepted].concat();
    has(&handshake(OLD, 13, &asked), &lines[..2]);
}

#[test]
fn transport_parameters_of_quic_are_shown_raw() {
    let extensions = [extension(57, b"\x01\x02\x67\x10"), extension(0xffa5, b"\x03\x01\x40")].concat();
    let tree = handshake(NEW, 1, &client_hello(&extensions));
    has(
        &tree,
        &[
            "Extension: quic_transport_parameters (len=4)",
            "QUIC transport parameters: 01026710",
            "Extension: quic_transport_parameters (drafts version) (len=3)",
            "QUIC transport parameters: 030140",
        ],
    );
}

#[test]
fn the_outside_of_an_encrypted_client_hello_is_read() {
    let outer = [&b"\x00\x00\x01\x00\x02\x2a"[..], &short(b"key"), &short(b"sealed hello")].concat();
    let tree = handshake(NEW, 1, &client_hello(&extension(0xfe0d, &outer)));
    has(
        &tree,
        &[
            "Client Hello type: Outer Client Hello (0)",
            "KDF Id: HKDF-SHA256 (0x0001)",
            "AEAD Id: AES-256-GCM (0x0002)",
            "Config Id: 42",
            "Encapsulated key length: 3",
            "Encapsulated key: 6b6579",
            "Payload length: 12",
            "Payload: 7365616c65642068656c6c6f",
        ],
    );
    assert!(!tree.contains("Undecoded"), "{tree}");
    let tree = handshake(NEW, 1, &client_hello(&extension(0xfe0d, b"\x01")));
    has(&tree, &["Client Hello type: Inner Client Hello (1)"]);
    let tree = handshake(NEW, 2, &server_hello(&RETRY, &extension(0xfe0d, b"12345678")));
    has(&tree, &["Confirmation: 3132333435363738"]);
}

#[test]
fn a_heartbeat_that_asks_for_too_much_is_named() {
    let (tree, info) = record_at(record::HEARTBEAT, OLD, 0, b"\x01\x00\x04ping0123456789abcdef");
    assert_eq!(info, "Heartbeat Request");
    has(&tree, &["Type: Request (1)", "Payload Length: 4"]);
    assert!(!tree.contains("CVE-2014-0160"), "{tree}");
    let (tree, info) = record_at(record::HEARTBEAT, OLD, 0, b"\x02\x40\x00ping");
    assert_eq!(info, "Heartbeat Response");
    has(&tree, &["CVE-2014-0160"]);
}

/// `zlib` with one block that is stored: RFC 1950, RFC 1951 §3.2.4.
fn zlib(bytes: &[u8]) -> Vec<u8> {
    let len = bytes.len() as u16;
    let (low, high) = bytes.iter().fold((1u32, 0u32), |(low, high), byte| {
        let low = (low + u32::from(*byte)) % 65_521;
        (low, (high + low) % 65_521)
    });
    let sum = (high << 16 | low).to_be_bytes();
    [&[0x78, 0x01, 1][..], &len.to_le_bytes(), &(!len).to_le_bytes(), bytes, &sum].concat()
}

/// Brotli with a block that is stored, and an empty last one: RFC 7932 §9.2.
fn brotli(bytes: &[u8]) -> Vec<u8> {
    let head = ((bytes.len() as u32 - 1) << 4 | 1 << 20).to_le_bytes();
    [&head[..3], bytes, &[3]].concat()
}

/// Zstandard with one block that is stored: RFC 8878 §3.1.1.
fn zstd(bytes: &[u8]) -> Vec<u8> {
    let block = ((bytes.len() as u32) << 3 | 1).to_le_bytes();
    [&[0x28, 0xb5, 0x2f, 0xfd, 0, 0x38][..], &block[..3], bytes].concat()
}

#[test]
fn compressed_certificates_are_read_whatever_they_are_compressed_with() {
    let plain = chain(&hex(CERTIFICATE)[..432], &[]);
    let compressed = |algorithm: u16, claimed: usize, bytes: &[u8]| {
        let claimed = (claimed as u32).to_be_bytes();
        handshake(NEW, 25, &[&algorithm.to_be_bytes()[..], &claimed[1..], &long(bytes)].concat())
    };
    for (algorithm, name, bytes) in
        [(1, "zlib", zlib(&plain)), (2, "brotli", brotli(&plain)), (3, "zstd", zstd(&plain))]
    {
        let tree = compressed(algorithm, plain.len(), &bytes);
        has(
            &tree,
            &[
                &format!("Algorithm: {name} ({algorithm})"),
                "Uncompressed Length: 441",
                "Certificates (437 bytes)",
                "(id-at-commonName=rsa)",
                "notAfter: Jul 30, 2026 01:23:59.000000000 UTC",
            ],
        );
        assert!(!tree.contains("cannot be read"), "{name}: {tree}");
        // It holds more or less than it says, or is damaged.
        for (claimed, bytes) in [
            (plain.len() - 1, &bytes[..]),
            (plain.len() + 1, &bytes[..]),
            (plain.len(), &bytes[..bytes.len() - 5]),
            (1 << 20, &bytes[..]),
        ] {
            let tree = compressed(algorithm, claimed, bytes);
            has(&tree, &["The compressed certificates cannot be read: "]);
            assert!(!tree.contains("id-at-commonName"), "{name}: {tree}");
        }
    }
    let tree = compressed(9, plain.len(), &plain);
    assert!(tree.contains("Compressed Certificate Message: ") && !tree.contains("cannot be read"), "{tree}");
}
