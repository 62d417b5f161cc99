use super::*;
use crate::dissect::Message;
use crate::protocols::testing::message;

fn told(kind: u8, direction: Direction, bytes: &[u8]) -> (String, String) {
    let message_of = Message { kind, ..Message::alone(&PROTOCOL, direction, bytes.len() as u64) };
    let (tree, info, _) = message(&message_of, bytes);
    (tree, info)
}

#[test]
fn lines_are_as_wireshark_shows_them() {
    let (tree, info) = told(kind::COMMAND, Direction::FromClient, b"PORT 10,0,0,1,4,1\r\n");
    let expected = "\
File Transfer Protocol (FTP)
    PORT 10,0,0,1,4,1\\r\\n
        Request command: PORT
        Request arg: 10,0,0,1,4,1
        Active IP address: 10.0.0.1
        Active port: 1025
";
    assert_eq!((tree.as_str(), info.as_str()), (expected, "Request: PORT 10,0,0,1,4,1"));
    let (tree, info) = told(kind::REPLY, Direction::FromServer, b"227 Entering Passive Mode (10,0,0,1,4,1).\r\n");
    let expected = "\
File Transfer Protocol (FTP)
    227 Entering Passive Mode (10,0,0,1,4,1).\\r\\n
        Response code: Entering Passive Mode (227)
        Response arg: Entering Passive Mode (10,0,0,1,4,1).
        Passive IP address: 10.0.0.1
        Passive port: 1025
";
    assert_eq!((tree.as_str(), info.as_str()), (expected, "Response: 227 Entering Passive Mode (10,0,0,1,4,1)."));
}

#[test]
fn extended_addresses_are_read_and_wrong_ones_noted() {
    let (tree, _) = told(kind::COMMAND, Direction::FromClient, b"EPRT |2|fe80::1|80|\r\n");
    assert!(tree.contains("address family: IPv6 (2)") && tree.contains("IPv6 address: fe80::1"), "{tree}");
    assert!(told(kind::COMMAND, Direction::FromClient, b"EPRT 1\r\n").0.contains("must have the form"));
    assert!(told(kind::REPLY, Direction::FromServer, b"229 (|||1)\r\n").0.contains("must have the form"));
    let (tree, _) = told(kind::REPLY, Direction::FromServer, b"229 Extended (|||81|)\r\n");
    assert!(tree.contains("Extended passive port: 81"), "{tree}");
}

#[test]
fn whatever_comes_is_shown() {
    for kind in 0..=u8::MAX {
        for bytes in [&b""[..], b"\r\n", b"2", b"220", b"220-", b"PASS", b"PORT", b"\xff\x00", b"229 (", b"227 "] {
            for direction in [Direction::FromClient, Direction::FromServer] {
                told(kind, direction, bytes);
            }
        }
    }
    assert_eq!(probe(b"220 (vsFTPd 3)\r\n", Direction::FromServer), Guess::Sure);
    assert_eq!(probe(b"220 ready\r\n", Direction::FromServer), Guess::Maybe);
    assert_eq!(probe(b"220 ESMTP\r\n", Direction::FromServer), Guess::No);
}
