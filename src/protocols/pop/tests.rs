use super::*;
use crate::protocols::testing::message;

fn told(kind: u8, direction: Direction, bytes: &[u8]) -> (String, String) {
    let message_of = Message { kind, ..Message::alone(&PROTOCOL, direction, bytes.len() as u64) };
    let (tree, info, _) = message(&message_of, bytes);
    (tree, info)
}

#[test]
fn lines_are_as_wireshark_shows_them() {
    let (tree, info) = told(kind::COMMAND, Direction::FromClient, b"LIST 2\r\n");
    let expected = "\
Post Office Protocol
    LIST 2\\r\\n
        Request command: LIST
        Request parameter: 2
";
    assert_eq!((tree.as_str(), info.as_str()), (expected, "C: LIST 2"));
    let (tree, info) = told(kind::ANSWER, Direction::FromServer, b"+OK 2 messages\r\n");
    let expected = "\
Post Office Protocol
    +OK 2 messages\\r\\n
        Response indicator: +OK
        Response description: 2 messages
";
    assert_eq!((tree.as_str(), info.as_str()), (expected, "S: +OK 2 messages"));
    let (tree, info) = told(kind::LIST, Direction::FromServer, b"TOP\r\n.\r\n");
    assert_eq!((tree.as_str(), info.as_str()), ("Post Office Protocol\n    TOP\\r\\n\n    .\\r\\n\n", "S: TOP"));
}

#[test]
fn letters_are_handed_on_and_cut_ones_say_so() {
    let (tree, info) = told(kind::MAIL, Direction::FromServer, b"From: a@b\r\n\r\n..x\r\n.\r\n");
    assert!(tree.contains("Internet Message Format") && tree.contains("        .x\\r\\n\n"), "{tree}");
    assert_eq!(info, "from: a@b, , .x  ");
    assert!(told(kind::LIST, Direction::FromServer, b"TOP\r\n").0.contains("The end of the answer is missing"));
    let (tree, _) = told(kind::COMMAND, Direction::FromClient, b"PASS secret\r\n");
    assert!(tree.contains("The password goes in the clear") && !tree.contains("    Password: "), "{tree}");
}

#[test]
fn whatever_comes_is_shown() {
    for kind in 0..=u8::MAX {
        for bytes in [&b""[..], b"\r\n", b"+", b"+OK", b"\xff\x00", b".\r\n", b"PASS"] {
            for direction in [Direction::FromClient, Direction::FromServer] {
                told(kind, direction, bytes);
            }
        }
    }
    assert_eq!(probe(b"+OK POP3 ready\r\n", Direction::FromServer), Guess::Sure);
    assert_eq!(probe(b"+OK\r\n", Direction::FromServer), Guess::Maybe);
    assert_eq!(probe(b"+OKAY\r\n", Direction::FromServer), Guess::No);
    assert_eq!(probe(b"+O", Direction::FromServer), Guess::NeedMore(2));
}
