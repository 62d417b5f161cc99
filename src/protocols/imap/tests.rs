use super::*;
use crate::protocols::testing::message;

fn told(kind: u8, direction: Direction, bytes: &[u8]) -> (String, String) {
    let message_of = Message { kind, ..Message::alone(&PROTOCOL, direction, bytes.len() as u64) };
    let (tree, info, _) = message(&message_of, bytes);
    (tree, info)
}

#[test]
fn commands_and_answers_are_as_wireshark_shows_them() {
    let (tree, info) = told(kind::COMMAND, Direction::FromClient, b"a1 LOGIN \"me\" \"pass word\"\r\n");
    let expected = "\
Internet Message Access Protocol
    Line: a1 LOGIN \"me\" \"pass word\"\\r\\n
        Request: a1 LOGIN \"me\" \"pass word\"
        Request Tag: a1
        Request Command: LOGIN
        Request Username: \"me\"
        Request Password: pass word
";
    assert!(tree.starts_with(expected), "{tree}");
    assert_eq!(info, "Request: a1 LOGIN \"me\" \"pass word\"");
    let (tree, info) = told(kind::TAGGED, Direction::FromServer, b"a1 OK [X] done\r\n");
    let expected = "\
Internet Message Access Protocol
    Line: a1 OK [X] done\\r\\n
        Response: a1 OK [X] done
        Response Tag: a1
        Response Status: OK
        Response Command: [X]
";
    assert_eq!((tree.as_str(), info.as_str()), (expected, "Response: a1 OK [X] done"));
}

#[test]
fn commands_tell_their_folder_and_their_kind_of_numbers() {
    let (tree, _) = told(kind::COMMAND, Direction::FromClient, b"a2 SELECT \"My box\"\r\n");
    assert!(tree.contains("Request Folder: \"My box\"\n"), "{tree}");
    let (tree, _) = told(kind::COMMAND, Direction::FromClient, b"a3 UID FETCH 1 BODY[]\r\n");
    assert!(tree.contains("Request isUID: True\n") && tree.contains("Request Command: FETCH\n"), "{tree}");
    let (tree, _) = told(kind::COMMAND, Direction::FromClient, b"a4 APPEND x {5+}\r\n");
    assert!(tree.contains("Literal length: 5\n"), "{tree}");
}

#[test]
fn literals_are_read_with_the_lines_around_them() {
    let answer = b"* 1 FETCH (BODY[] {14}\r\nSubject: x\r\n\r\n FLAGS () X {2}\r\nab)\r\n";
    let (tree, info) = told(kind::UNTAGGED, Direction::FromServer, answer);
    let expected = "\
Internet Message Access Protocol
    Line: * 1 FETCH (BODY[] {14}\\r\\n
        Literal length: 14
    Line:  FLAGS () X {2}\\r\\n
        Literal length: 2
    Literal: ab
    Line: )\\r\\n
Internet Message Format
    Subject: x
";
    assert_eq!((tree.as_str(), info.as_str()), (expected, "subject: x, "));
    let (tree, _) = told(kind::COMMAND, Direction::FromClient, b"a LOGIN {2}\r\nme {4}\r\npass\r\n");
    assert!(tree.contains("Username: me\n") && tree.contains("Password: pass\n"), "{tree}");
    let (tree, _) = told(kind::COMMAND, Direction::FromClient, b"a LOGIN {2}\r\nme pass\r\n");
    assert!(tree.contains("Username: me\n") && tree.contains("Password:  pass\n"), "{tree}");
    let (tree, _) = told(kind::COMMAND, Direction::FromClient, b"a APPEND x {99}\r\nTo: a@b\r\n");
    assert!(tree.contains("Bytes of the literal are missing") && tree.contains("Internet Message Format"), "{tree}");
}

#[test]
fn what_of_a_mail_is_one() {
    for line in ["* 1 FETCH (BODY[] {1}", "x RFC822 {1}", "x BODY[HEADER.FIELDS (TO)] {1}", "x body[]<0> {1}"] {
        assert!(announces_mail(line.as_bytes(), false), "{line}");
    }
    for line in ["x BODY[1] {1}", "x BODY[]<9> {1}", "x RFC822.TEXT {1}", "x {1}", "x BODY[]", ""] {
        assert!(!announces_mail(line.as_bytes(), false), "{line}");
    }
    assert!(announces_mail(b"a append x {1}", true) && !announces_mail(b"a LOGIN {1}", true));
}

#[test]
fn literals_are_announced_at_the_end_of_a_line() {
    assert_eq!(literal(b"a {5}"), Some((2, 5)));
    assert_eq!(literal(b"a ~{5+}"), Some((3, 5)));
    for line in [&b"a {}"[..], b"a {5} ", b"a {x}", b"{-1}", b"a 5}", b"{99999999999999999999999}"] {
        assert_eq!(literal(line), None, "{line:?}");
    }
}

#[test]
fn whatever_comes_is_shown() {
    for kind in 0..=u8::MAX {
        for bytes in [&b""[..], b"\r\n", b"*", b"a", b"a LOGIN", b"a LOGIN \"", b"a UID", b"\xff\x00", b"a OK"] {
            for direction in [Direction::FromClient, Direction::FromServer] {
                told(kind, direction, bytes);
            }
        }
    }
    assert_eq!(probe(b"* OK IMAP4 ready\r\n", Direction::FromServer), Guess::Sure);
    assert_eq!(probe(b"a1 CAPABILITY\r\n", Direction::FromClient), Guess::Maybe);
    assert_eq!(probe(b"GET / HTTP/1.1\r\n", Direction::FromClient), Guess::No);
}
