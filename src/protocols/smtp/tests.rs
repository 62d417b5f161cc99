use super::*;
use crate::protocols::testing::message;

fn told(kind: u8, direction: Direction, bytes: &[u8]) -> (String, String) {
    let message_of = Message { kind, ..Message::alone(&PROTOCOL, direction, bytes.len() as u64) };
    let (tree, info, _) = message(&message_of, bytes);
    (tree, info)
}

#[test]
fn commands_and_replies_are_as_wireshark_shows_them() {
    let (tree, info) = told(kind::COMMAND, Direction::FromClient, b"MAIL FROM:<a@b>\r\n");
    let expected = "\
Simple Mail Transfer Protocol
    Command Line: MAIL FROM:<a@b>\\r\\n
        Command: MAIL
        Request parameter: FROM:<a@b>
";
    assert_eq!((tree.as_str(), info.as_str()), (expected, "C: MAIL FROM:<a@b>"));
    let (tree, info) = told(kind::REPLY, Direction::FromServer, b"250-a.test\r\n");
    let expected = "\
Simple Mail Transfer Protocol
    Response: 250-a.test\\r\\n
        Response code: Requested mail action okay, completed (250)
        Response parameter: a.test
";
    assert_eq!((tree.as_str(), info.as_str()), (expected, "S: 250-a.test"));
    let (tree, info) = told(kind::MORE, Direction::FromServer, b"250 SIZE\r\n");
    assert_eq!(
        (tree.as_str(), info.as_str()),
        ("Simple Mail Transfer Protocol\n    Response parameter: SIZE\n", "S: SIZE")
    );
}

#[test]
fn what_authenticates_is_told_apart() {
    let (tree, info) = told(kind::COMMAND, Direction::FromClient, b"AUTH PLAIN AGEAYg==\r\n");
    assert!(tree.contains("        Username/Password: AGEAYg==\n") && info == "C: AUTH PLAIN AGEAYg==", "{tree}{info}");
    assert!(tree.contains("Base64 hides nothing"), "{tree}");
    let (tree, info) = told(kind::USER, Direction::FromClient, b"YQ==\r\n");
    assert!(tree.contains("    Username: YQ==\n") && info == "C: User: YQ==", "{tree}{info}");
    let (tree, info) = told(kind::PASSWORD, Direction::FromClient, b"Yg==\r\n");
    assert!(tree.contains("    Password: Yg==\n") && info == "C: Pass: Yg==", "{tree}{info}");
}

#[test]
fn a_letter_is_read_without_the_dots_that_protect_it() {
    let letter = b"Subject: x\r\nContent-Type: text/plain\r\n\r\n..a\r\n.\r\n";
    let (tree, info) = told(kind::DATA, Direction::FromClient, letter);
    assert!(
        tree.contains("    C: .\n") && tree.contains("    Subject: x\n") && tree.contains("    .a\\r\\n\n"),
        "{tree}"
    );
    assert_eq!(info, "subject: x,  (text/plain)");
}

#[test]
fn what_is_cut_keeps_what_is_there() {
    let (tree, info) = told(kind::DATA, Direction::FromClient, b"Subject: x\r\n");
    assert!(tree.contains("The end of the message is missing") && tree.contains("Subject: x"), "{tree}");
    assert_eq!(info, "subject: x, ");
    for kind in 0..=u8::MAX {
        for bytes in [&b""[..], b"\r\n", b"2", b"\xff\xfe\x00", b"250", b"AUTH", b"AUTH ", b".", b".\r\n"] {
            for direction in [Direction::FromClient, Direction::FromServer] {
                told(kind, direction, bytes);
            }
        }
    }
}

#[test]
fn greetings_are_known_by_their_words() {
    let server = |bytes: &[u8]| probe(bytes, Direction::FromServer);
    assert_eq!(server(b"220 a ESMTP b\r\n"), Guess::Sure);
    assert_eq!(server(b"220 a\r\n"), Guess::Maybe);
    assert_eq!(server(b"220 FTP\r\n"), Guess::No);
    assert_eq!(server(b"22"), Guess::NeedMore(2));
    assert_eq!(server(b"HTTP/1.1"), Guess::No);
    assert_eq!(probe(b"ehlo a\r\n", Direction::FromClient), Guess::Maybe);
    assert_eq!((command_name(1), command_name(0), command_name(999)), (Some("HELO"), None, None));
}
