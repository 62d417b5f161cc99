use std::sync::Arc;

use super::session::session;
use super::*;
use crate::base::FrameId;
use crate::dissect::{Assembled, Direction, Input, Out, Outbox, Parts, Remade, Role, Session, Took};
use crate::protocols::testing;

use Direction::{FromClient, FromServer};

const PREFACE: &str = "505249202a20485454502f322e300d0a0d0a534d0d0a0d0a";
/// `GET / HTTP/2` for `a`, on stream 1, which the client ends.
const GET: &str = "000006 01 05 00000001 828684 410161";

/// What a session says of bytes that come in pieces of `size`: kind, role and length of each message.
fn said(
    session: &mut dyn Session,
    direction: Direction,
    bytes: &[u8],
    size: usize,
) -> (Vec<(Kind, Role, u64)>, Vec<Parts>) {
    let (mut messages, mut parts, mut held, mut skip) = (Vec::new(), Vec::new(), Vec::new(), 0usize);
    for piece in bytes.chunks(size) {
        let passed = piece.len().min(skip);
        skip -= passed;
        held.extend_from_slice(&piece[passed..]);
        if held.is_empty() {
            continue;
        }
        let mut out = Outbox::default();
        let used = match session.input(direction, Input::Bytes(&held), &mut out) {
            Took::All => held.len(),
            Took::Need { used, .. } => used,
            Took::Skip { used, skip: more } => {
                let more = more as usize;
                skip = more.saturating_sub(held.len() - used);
                held.len().min(used + more)
            }
            took => panic!("{took:?}"),
        };
        held.drain(..used);
        for word in out.stream {
            match word {
                Out::Begin(begin) => messages.push((Kind::of(begin.kind), begin.role, begin.len.unwrap())),
                Out::Parts { what, .. } => parts.push(what),
                word => panic!("{word:?}"),
            }
        }
    }
    (messages, parts)
}

fn message(kind: Kind, frame: &str, remade: Option<Remade>) -> (String, String, Vec<String>) {
    let bytes = testing::hex(frame);
    let message = Message { kind: kind.byte(), remade, ..Message::alone(&PROTOCOL, FromClient, bytes.len() as u64) };
    let (tree, info, _) = testing::message(&message, &bytes);
    let note = |line: &str| {
        Some(line.trim().strip_prefix("[Expert Info (")?.split_once("): ")?.1.trim_end_matches(']').to_owned())
    };
    let notes = tree.lines().filter_map(note).collect();
    (tree, info, notes)
}

fn block(frame: &str) -> (String, String, Vec<String>) {
    let made = block::remake(&mut hpack::Decoder::default(), &testing::hex(frame));
    message(Kind { what: What::Block, ..Kind::default() }, frame, Some(made))
}

#[test]
fn messages_are_the_same_however_the_bytes_come() {
    let client =
        testing::hex(&format!("{PREFACE} 000000 04 00 00000000 {GET} 00000a 00 09 00000003 03 61626364656667 000000"));
    let mut whole = session();
    let all = said(whole.as_mut(), FromClient, &client, client.len());
    let kinds: Vec<_> = all.0.iter().map(|(kind, role, len)| (kind.what, *role, *len)).collect();
    assert_eq!(
        kinds,
        [
            (What::Preface, Role::Apart, 24),
            (What::Other, Role::Apart, 9),
            (What::Block, Role::RequestHead(1), 15),
            (What::Data, Role::Apart, 19),
        ]
    );
    assert_eq!(all.1, [Parts::RequestEnds]);
    for size in 1..client.len() {
        assert_eq!(said(session().as_mut(), FromClient, &client, size), all, "in pieces of {size}");
    }
    let answer = testing::hex("000001 01 04 00000001 88 000003 00 00 00000001 616263 000005 01 05 00000001 4001610162");
    let (messages, parts) = said(whole.as_mut(), FromServer, &answer, answer.len());
    let roles: Vec<_> = messages.iter().map(|(_, role, _)| *role).collect();
    assert_eq!(roles, [Role::ResponseHead(1), Role::ResponsePart(1), Role::ResponsePart(1)]);
    assert_eq!(parts, [Parts::ResponseEnds, Parts::Closed]);
}

#[test]
fn a_connection_agreed_on_without_a_request_has_its_first_stream_for_itself() {
    let opened = |head: &[u8]| {
        let mut session = session();
        session.input(FromServer, Input::Opened(head), &mut Outbox::default());
        said(session.as_mut(), FromClient, &testing::hex(&format!("{PREFACE} {GET}")), 100).0[1].1
    };
    assert_eq!(opened(b""), Role::RequestHead(1));
    assert_eq!(opened(b"HTTP/1.1 101 Switching Protocols\r\n\r\n"), Role::RequestPart(crate::dissect::UPGRADED));
}

#[test]
fn a_promise_is_a_request_of_its_own_and_an_interim_answer_is_none() {
    let mut session = session();
    said(session.as_mut(), FromClient, &testing::hex(&format!("{PREFACE} {GET}")), 100);
    let answers = "000009 05 04 00000001 00000002 82868441 0162";
    let answers = answers.replace("000009", "00000a") + "000005 01 04 00000001 0803313033 000001 01 05 00000002 88";
    let (messages, parts) = said(session.as_mut(), FromServer, &testing::hex(&answers), 1000);
    let roles: Vec<_> = messages.iter().map(|(_, role, _)| *role).collect();
    assert_eq!(roles, [Role::RequestHead(2), Role::Interim(1), Role::ResponseHead(2)]);
    assert_eq!(parts, [Parts::RequestEnds, Parts::ResponseEnds, Parts::Closed]);
}

#[test]
fn after_a_gap_the_next_frame_is_found_and_the_table_is_not_believed() {
    let mut session = session();
    said(session.as_mut(), FromClient, &testing::hex(&format!("{PREFACE} {GET}")), 1000);
    let mut out = Outbox::default();
    session.input(FromClient, Input::Gap(100), &mut out);
    let rest = testing::hex("61626364 000003 01 05 00000005 8286be 000008 06 00 00000000 0000000000000000");
    let (messages, _) = said(session.as_mut(), FromClient, &rest, 1000);
    let (kind, role, _) = messages[0];
    assert_eq!((kind.what, kind.torn, kind.found, role), (What::Block, true, true, Role::RequestHead(5)));
    assert!(!messages[1].0.found);
}

#[test]
fn floods_end_in_frames_that_are_not_read() {
    let mut session = session();
    said(session.as_mut(), FromClient, &testing::hex(PREFACE), 24);
    let mut flood = testing::hex("000000 01 01 00000001");
    flood.extend(std::iter::repeat_n(testing::hex("000000 09 00 00000001"), 100_000).flatten());
    let (messages, _) = said(session.as_mut(), FromClient, &flood, 1460);
    assert!(messages.iter().all(|(kind, ..)| kind.what == What::Unread));
    assert!(messages.len() > 90_000, "each of them is there");
    // Others go on: the next block is read, with a table that is not known.
    let (messages, _) =
        said(session.as_mut(), FromClient, &testing::hex("000000 09 04 00000001 000003 01 05 00000003 828684"), 100);
    assert_eq!((messages[1].0.what, messages[1].0.torn), (What::Block, true));
}

#[test]
fn streams_that_are_reset_at_once_leave_little_behind() {
    let mut session = session();
    said(session.as_mut(), FromClient, &testing::hex(PREFACE), 24);
    let mut closed = 0;
    for id in (1..200_001u32).step_by(2) {
        let mut frames = testing::hex("000003 01 05 00000001 828684 000004 03 00 00000001 00000008");
        frames[5..9].copy_from_slice(&id.to_be_bytes());
        frames[17..21].copy_from_slice(&id.to_be_bytes());
        let (_, parts) = said(session.as_mut(), FromClient, &frames, frames.len());
        closed += parts.iter().filter(|what| **what == Parts::Closed).count();
    }
    assert_eq!(closed, 100_000 - session::MAX_RESET);
}

#[test]
fn headers_are_shown_as_wireshark_shows_them_with_how_they_were_coded() {
    let (tree, info, notes) = block("000009 01 05 00000001 8286 84 40016181 1f be");
    assert_eq!(info, "HEADERS[1]: GET /");
    assert!(notes.is_empty(), "{notes:?}");
    let expected = "\
HyperText Transfer Protocol 2
    Stream: HEADERS, Stream ID: 1, Length 9, GET /
        Length: 9
        Type: HEADERS (1)
        Flags: 0x05, End Headers, End Stream
            00.0 ..0. = Unused: 0x00
            ..0. .... = Priority: False
            .... 0... = Padded: False
            .... .1.. = End Headers: True
            .... ...1 = End Stream: True
        0... .... .... .... .... .... .... .... = Reserved: 0x0
        .000 0000 0000 0000 0000 0000 0000 0001 = Stream Identifier: 1
        [Pad Length: 0]
        Header Block Fragment: 828684400161811fbe
        [Header Length: 71]
        [Header Count: 5]
        Header: :method: GET
";
    assert!(tree.starts_with(expected), "{tree}");
    let inserted = "\
        Header: a: a
            Name Length: 1
            Name: a
            Value Length: 1
            Value: a
            [Unescaped: a]
            Representation: Literal Header Field with Incremental Indexing - New Name
            [Coding: name plain, value Huffman; 5 bytes for 2]
        Header: a: a
            Name Length: 1
            Name: a
            Value Length: 1
            Value: a
            [Unescaped: a]
            Representation: Indexed Header Field
            Index: 62
            [Table: dynamic, inserted by these headers]
            [Coding: 1 byte for 2]
";
    assert!(tree.contains(inserted), "{tree}");
}

#[test]
fn an_entry_names_the_frame_that_inserted_it_and_an_unknown_one_says_so() {
    let mut decoder = hpack::Decoder::default();
    block::remake(&mut decoder, &testing::hex(GET));
    decoder.placed(FrameId(6));
    let frame = "000001 01 05 00000003 be";
    let made = block::remake(&mut decoder, &testing::hex(frame));
    let kind = Kind { what: What::Block, ..Kind::default() };
    let (tree, ..) = message(kind, frame, Some(made));
    assert!(
        tree.contains("Header: :authority: a\n") && tree.contains("[Inserted into the table in frame: 7]"),
        "{tree}"
    );
    decoder.forget();
    let (tree, _, notes) = message(kind, frame, Some(block::remake(&mut decoder, &testing::hex(frame))));
    assert!(tree.contains("Header: (unknown): (unknown)"), "{tree}");
    assert!(notes[0].contains("it is not known"), "{notes:?}");
}

#[test]
fn each_broken_rule_is_noted() {
    let other = |frame: &str| message(Kind::default(), frame, None).2;
    let starts =
        |notes: Vec<String>, with: &str| assert!(notes.iter().any(|note| note.starts_with(with)), "{with}: {notes:?}");
    starts(other("000004 03 00 00000000 00000008"), "A frame of this type must not stand on this stream");
    starts(other("000003 08 00 00000000 000001"), "A frame of this type has another length");
    starts(other("000004 08 00 00000000 00000000"), "A window must grow");
    starts(other("000006 04 01 00000000 000300000064"), "An acknowledgement of settings");
    starts(other("000006 04 00 00000000 000200000002"), "The value is outside");
    starts(other("000005 02 00 00000003 00000003 10"), "A stream must not depend on itself");
    starts(other("000000 09 04 00000003"), "No headers were begun");
    starts(block("000004 01 0d 00000001 ff828684").2, "The padding is longer");
    starts(block("000005 01 05 00000001 4001410161").2, "Names of headers are in lower case");
    starts(block("000006 01 05 00000001 40016102610a").2, "The value has a line break");
    starts(block("000002 01 05 00000001 8286").2, "A header is missing");
    starts(block("000009 01 05 00000001 828684 400161016182").2, "Headers with a colon");
    starts(block("000004 01 05 00000001 82828684").2, "This header must not come twice");
    starts(block("000004 01 05 00000001 828684ff").2, "The headers cannot all be read: the block ends");
    let close = "40 0a636f6e6e656374696f6e 05636c6f7365";
    starts(block(&format!("000015 01 05 00000001 828684 {close}")).2, "HTTP/2 has no headers for a connection");
    let unread = Kind { what: What::Unread, ..Kind::default() };
    starts(message(unread, "000001 01 00 00000001 82", None).2, "Another frame stands within");
    starts(message(unread, "000000 09 00 00000001", None).2, "The headers are not read");
}

#[test]
fn what_stands_behind_a_string_that_cannot_be_decoded_is_read() {
    // A value and a name of the Huffman code that are padded with zeros, neither kept as an entry.
    let (tree, _, notes) = block("00000c 01 05 00000001 828684 0f2b8118 0081180162");
    assert!(
        notes.iter().any(|note| note
            .starts_with("The headers cannot all be read: a Huffman coded string is padded wrongly, at byte 3")),
        "{notes:?}"
    );
    assert!(!notes.iter().any(|note| note.starts_with("The entry of the table")), "{notes:?}");
    for line in ["Header: user-agent: (not decodable)", "Header: (not decodable): b", "value Huffman; 4 bytes]"] {
        assert!(tree.contains(line), "{line}: {tree}");
    }
}

#[test]
fn frames_of_every_type_are_read() {
    let tree = |frame: &str| message(Kind::default(), frame, None).0;
    assert!(tree("000008 06 01 00000000 0102030405060708").contains("Pong: 0102030405060708"));
    let goaway = tree("00000a 07 00 00000000 00000005 0000000b 6869");
    assert!(goaway.contains("Last-Stream-ID: 5") && goaway.contains("Error: ENHANCE_YOUR_CALM (11)"), "{goaway}");
    assert!(goaway.contains("Additional Debug Data: 6869"));
    assert!(tree("000004 03 00 00000001 00000008").contains("Error: CANCEL (8)"));
    assert!(tree("000008 0a 00 00000000 0001 61 68323d22").contains("Origin: a"));
    assert!(tree("000003 0c 00 00000000 0001 61").contains("Origin: a"));
    assert!(tree("000007 10 00 00000000 00000003 753d31").contains("Priority Update Field Value: u=1"));
    assert!(tree("000002 2b 00 00000001 abcd").contains("Unknown: abcd"));
    assert!(tree("000005 02 00 00000003 80000001 0f").contains("[Weight real: 16]"));
    let settings = tree("00000c 04 00 00000000 000300000064 0a0a00000001");
    assert!(
        settings.contains("Settings - Max concurrent streams : 100") && settings.contains("Unknown Settings: 1"),
        "{settings}"
    );
}

#[test]
fn a_body_is_shown_where_it_ends() {
    let made = block::remake(
        &mut hpack::Decoder::default(),
        &testing::hex("000019 01 04 00000001 88 5f0a746578742f706c61696e 5c0131".replace("000019", "000010").as_str()),
    );
    let bytes = testing::hex("000003 00 01 00000001 6c6f21");
    let assembled = Assembled {
        bytes: Arc::from(&b"Hello!"[..]),
        pieces: vec![(FrameId(3), 3), (FrameId(4), 3)],
        before: 3,
        whole: true,
    };
    let kind = Kind { what: What::Data, ends: true, ..Kind::default() };
    let message = Message {
        kind: kind.byte(),
        assembled: Some(assembled),
        own_head: Some(made),
        ..Message::alone(&PROTOCOL, FromServer, bytes.len() as u64)
    };
    let (tree, info, _) = testing::message(&message, &bytes);
    assert_eq!(info, "DATA[1] (text/plain)");
    assert!(tree.contains("[2 Body fragments (6 bytes): #4(3), #5(3)]"), "{tree}");
    assert!(tree.contains("The body is not as long as Content-Length says: 6 bytes instead of 1"), "{tree}");
    assert!(tree.ends_with("Line-based text data: text/plain (1 lines)\n    Hello!\n"), "{tree}");
}
