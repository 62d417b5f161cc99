//! TCP streams become messages whatever way their bytes came: in pieces, out of order, twice, with holes, joined late.

#[path = "support/tcp.rs"]
mod tcp;

use std::sync::Arc;

use tcp::{ACK, RST, Segment, Talk, capture, open, pcap};
use wirelens::analysis::messages::{Extent, Messages};
use wirelens::analysis::{Capture, Options};
use wirelens::base::{FrameId, MessageId};
use wirelens::dissect::{Limits, Settings};
use wirelens::engine::ledger::{MessageRecord, flags, state};

/// A question for the address of `name`, or its answer, with the two bytes of length that come before it over TCP.
fn dns(id: u16, name: &str, answer: bool) -> Vec<u8> {
    let mut message = Vec::new();
    message.extend(id.to_be_bytes());
    message.extend(if answer { [0x81, 0x80] } else { [0x01, 0x00] });
    message.extend([0, 1, 0, u8::from(answer), 0, 0, 0, 0]);
    let mut question = Vec::new();
    for label in name.split('.') {
        question.push(label.len() as u8);
        question.extend(label.as_bytes());
    }
    question.extend([0, 0, 1, 0, 1]);
    message.extend(&question);
    if answer {
        message.extend([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, 192, 0, 2, 1]);
    }
    let mut framed = (message.len() as u16).to_be_bytes().to_vec();
    framed.extend(message);
    framed
}

fn messages(capture: &Capture) -> Vec<(MessageId, MessageRecord)> {
    (0..capture.ledger().messages.len() as u32)
        .map(MessageId)
        .filter_map(|id| Some((id, capture.ledger().message(id)?)))
        .collect()
}

/// The bytes of every message, with whether it is whole.
fn contents(capture: &Capture) -> Vec<(Vec<u8>, bool)> {
    let mut reader = Messages::new(capture);
    let content = |(_, record): (MessageId, MessageRecord)| {
        assert!(record.is(flags::ENDED), "every message ends with its capture");
        (reader.bytes(&record, 0, u64::MAX).bytes, record.is(flags::WHOLE))
    };
    messages(capture).into_iter().map(content).collect()
}

fn two_lookups() -> Talk {
    Talk::new(40_000, 53)
        .client(&dns(1, "example.org", false))
        .server(&dns(1, "example.org", true))
        .client(&dns(2, "www.example.org", false))
        .server(&dns(2, "www.example.org", true))
        .close()
}

fn expected() -> Vec<(Vec<u8>, bool)> {
    [(1, "example.org", false), (1, "example.org", true), (2, "www.example.org", false), (2, "www.example.org", true)]
        .into_iter()
        .map(|(id, name, answer)| (dns(id, name, answer), true))
        .collect()
}

fn exchanges(capture: &Capture) -> Vec<(Option<u64>, Option<u64>)> {
    let log = &capture.ledger().exchanges;
    let number = |frame: Option<FrameId>| frame.map(FrameId::number);
    log.iter_from(0).map(|record| (number(record.frames.0), number(record.frames.1))).collect()
}

#[test]
fn messages_are_found_and_paired() {
    let capture = capture(&two_lookups().frames());
    assert_eq!(contents(&capture), expected());
    assert_eq!(exchanges(&capture), [(Some(4), Some(5)), (Some(6), Some(7))]);
    let conversation = capture.ledger().conversations.get(0).expect("there is one");
    assert_eq!(conversation.exchanges, 2);
    assert_eq!(conversation.missing, 0);
    let sizes: Vec<u64> = [0, 1].map(|side| conversation.bytes[side]).to_vec();
    let total = |answer: bool| (dns(1, "example.org", answer).len() + dns(2, "www.example.org", answer).len()) as u64;
    assert_eq!(sizes, [total(false), total(true)]);
}

#[test]
fn segments_of_any_size_give_the_same_messages() {
    for size in 1..60 {
        let capture = capture(&two_lookups().cut(size).frames());
        assert_eq!(contents(&capture), expected(), "cut every {size} bytes");
    }
}

#[test]
fn what_the_head_of_a_segment_does_not_tell_is_read_there() {
    let ask = b"GET / HTTP/1.1\r\nHost: h\r\n\r\n";
    let answer = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    // So many frames that what the stream carries is known long since.
    let talk = (0..8).fold(Talk::new(40_000, 80), |talk, _| talk.client(ask).server(answer));
    let bare = b"HTTP/1.1 304 Not Modified\r\nContent-Length: 99\r\n\r\n";
    let talk = talk.client(ask).client(ask).server(&[&bare[..], answer].concat()).close();
    let found = contents(&capture(&talk.frames()));
    assert_eq!(found[18..], [(bare.to_vec(), true), (answer.to_vec(), true)]);
    assert_eq!(found, contents(&capture(&talk.cut(7).frames())));
}

#[test]
fn a_sequence_number_that_wraps_changes_nothing() {
    for before in [0, 1, 2, 15, 30] {
        let mut talk = two_lookups().cut(7);
        talk.initial = (u32::MAX - before, u32::MAX - before);
        assert_eq!(contents(&capture(&talk.frames())), expected());
    }
}

#[test]
fn order_and_copies_of_segments_do_not_matter() {
    let talk = two_lookups().cut(9);
    let frames = talk.frames();
    for distance in 1..5 {
        // Every segment with data changes places with one further on in the same direction.
        for at in 3..frames.len() - 3 - distance {
            if talk.segments[at].from_client != talk.segments[at + distance].from_client {
                continue;
            }
            let mut moved = frames.clone();
            moved.swap(at, at + distance);
            assert_eq!(contents(&capture(&moved)), expected(), "frames {at} and {} swapped", at + distance);
        }
    }
    let doubled: Vec<Vec<u8>> = frames.iter().flat_map(|frame| [frame.clone(), frame.clone()]).collect();
    let capture = capture(&doubled);
    assert_eq!(contents(&capture), expected());
    let repeated = capture.ledger().segments.iter_from(0).filter(|segment| segment.state & state::OVERLAP != 0).count();
    assert_eq!(repeated, talk.segments.iter().filter(|segment| !segment.payload.is_empty()).count());
    assert!(capture.ledger().segments.iter_from(0).all(|segment| segment.state & state::CONFLICT == 0));
}

#[test]
fn a_copy_with_other_bytes_is_a_conflict() {
    let mut talk = two_lookups();
    let mut copy = talk.segments[3].clone();
    copy.payload[20] ^= 1;
    talk.segments.insert(4, copy);
    let capture = capture(&talk.frames());
    assert_eq!(contents(&capture), expected(), "what was read first stays");
    let conflicts: Vec<u64> = capture
        .ledger()
        .segments
        .iter_from(0)
        .filter(|segment| segment.state & state::CONFLICT != 0)
        .map(|segment| segment.frame.number())
        .collect();
    assert_eq!(conflicts, [5]);
}

#[test]
fn a_lost_segment_is_a_gap_of_its_size_and_nothing_else_is_wrong() {
    let talk = (1..40u16).fold(Talk::new(40_000, 53), |talk, id| {
        talk.client(&dns(id, "example.org", false)).server(&dns(id, "example.org", true))
    });
    let whole = contents(&capture(&talk.close().frames()));
    let talk = (1..40u16).fold(Talk::new(40_000, 53), |talk, id| {
        talk.client(&dns(id, "example.org", false)).server(&dns(id, "example.org", true))
    });
    let talk = talk.close();
    for lost in 3..talk.segments.len() - 3 {
        let mut frames = talk.frames();
        frames.remove(lost);
        let capture = capture(&frames);
        let all = contents(&capture);
        let shown = all.iter().filter(|(bytes, whole)| *whole && !bytes.is_empty());
        let wrong = shown.clone().filter(|message| !whole.contains(message)).count();
        assert_eq!(wrong, 0, "frame {lost} lost");
        assert!(shown.count() >= whole.len() - 2, "frame {lost} lost: {} of {}", all.len(), whole.len());
        let missing = capture.ledger().conversations.get(0).expect("there is one").missing;
        assert_eq!(missing as usize, talk.segments[lost].payload.len(), "frame {lost} lost");
    }
}

#[test]
fn bytes_that_were_not_captured_are_missing() {
    let file = pcap(&two_lookups().frames(), 50);
    let capture = open(file, Options::default());
    let missing = capture.ledger().conversations.get(0).expect("there is one").missing as usize;
    let sent: usize = two_lookups().segments.iter().map(|segment| segment.payload.len().saturating_sub(10)).sum();
    assert_eq!(missing, sent);
    assert!(contents(&capture).iter().all(|(_, whole)| !whole));
}

#[test]
fn a_reset_ends_both_directions() {
    let mut talk =
        Talk::new(40_000, 53).client(&dns(1, "example.org", false)).server(&dns(1, "example.org", true)[..20]);
    talk.segments.push(Segment { from_client: false, at: 20, expects: 31, flags: RST | ACK, payload: Vec::new() });
    talk.segments.push(Segment { from_client: false, at: 20, expects: 31, flags: ACK, payload: vec![1; 9] });
    let capture = capture(&talk.frames());
    let all = messages(&capture);
    assert!(!all.last().expect("there are messages").1.is(flags::WHOLE));
    let last = capture.ledger().segments.iter_from(0).last().expect("there are segments");
    assert_ne!(last.state & state::LATE, 0);
}

#[test]
fn a_port_used_again_is_another_conversation() {
    let one = two_lookups();
    let mut other = two_lookups();
    other.initial = (900_000, 12);
    let frames: Vec<Vec<u8>> = one.frames().into_iter().chain(other.frames()).collect();
    let capture = capture(&frames);
    assert_eq!(capture.ledger().conversations.len(), 2);
    assert_eq!(contents(&capture), [expected(), expected()].concat());
}

/// Connections that end in the middle of something, each on a port of its own from `port` on.
fn unfinished(port: u16) -> Vec<Talk> {
    let reset = |mut talk: Talk, at: u32| {
        talk.segments.push(Segment { from_client: true, at, expects: 0, flags: RST | ACK, payload: Vec::new() });
        talk
    };
    let get = b"GET / HTTP/1.1\r\nHost: h\r\n\r\n";
    let mut holed = Talk::new(port, 80).client(get).server(b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n");
    let at = holed.segments.last().map_or(0, |last| last.at + last.payload.len() as u32);
    for (behind, flags) in [(10, ACK), (30, ACK), (45, ACK)] {
        holed.segments.push(Segment { from_client: false, at: at + behind, expects: 27, flags, payload: vec![7; 5] });
    }
    vec![
        reset(holed, 27),
        reset(Talk::new(port + 1, 80).client(get).client(get).client(b"POST /x HTTP/1.1\r\nContent-Le"), 81),
        reset(Talk::joined_late(port + 2, 80).server(b"rest of a body").server(b"HTTP/1.1 404 Not Found\r\n"), 0),
        reset(Talk::new(port + 3, 80).client(b"POST / HTTP/1.1\r\nContent-Length: 900\r\n\r\nabc"), 42),
        reset(Talk::new(port + 4, 4711).client(&[0x80; 40]).server(&[0xff; 3]), 40),
        reset(Talk::new(port + 5, 53).client(&dns(1, "example.org", false)[..9]), 9),
    ]
}

/// What is known of the connections whose client has a port from `port` on, in words without places in the capture.
fn known(capture: &Capture, port: u16) -> Vec<String> {
    let ledger = capture.ledger();
    let is_meant = |message: &MessageRecord| {
        let stream = capture.stream(message.stream).expect("it has a stream");
        stream.ports.0 >= port
    };
    let mut all: Vec<String> = messages(capture)
        .iter()
        .filter(|(_, message)| is_meant(message))
        .map(|(_, m)| {
            let exchange = m.exchange.and_then(|id| ledger.exchange(id)).map(|e| (e.in_stream, e.interim, e.traits));
            format!("{} {} {} {:x} {} {} {exchange:?}", m.at, m.len, m.code, m.flags, m.head, m.missing)
        })
        .collect();
    for index in 0..ledger.conversations.len() {
        let conversation = ledger.conversations.get(index).expect("it is there");
        let last = conversation.last_segments[0].and_then(|id| ledger.segment(id)).expect("the client sent something");
        let stream = capture.record(last.frame).and_then(|record| capture.stream(record.stream?)).expect("a stream");
        if stream.ports.0 >= port {
            let told = (conversation.bytes, conversation.missing, conversation.exchanges, conversation.completeness);
            all.push(format!("{told:?} {:x} {}", last.state, last.position));
        }
    }
    all
}

#[test]
fn a_connection_that_uses_the_memory_of_another_knows_nothing_of_it() {
    let before: Vec<Vec<u8>> =
        (0..720).flat_map(|group| unfinished(1024 + 6 * group)).flat_map(|talk| talk.frames()).collect();
    let port = 50_000;
    let mut after: Vec<Talk> = (0..4).flat_map(|group| unfinished(port + 10 * group)).collect();
    for other in 0..30 {
        let mut talk = two_lookups();
        talk.ports.0 = port + 100 + other;
        after.push(talk);
    }
    let after: Vec<Vec<u8>> = after.iter().flat_map(Talk::frames).collect();
    let expected = known(&capture(&after), port);
    assert!(expected.len() > 120, "{expected:#?}");
    // So many are over that each of the last ones is given what one of them had.
    let all = capture(&[before, after].concat());
    assert_eq!(known(&all, port), expected);
}

#[test]
fn what_comes_long_after_the_end_belongs_where_it_did() {
    let talk = two_lookups();
    let late: Vec<Vec<u8>> = talk.frames().into_iter().rev().collect();
    // What is known of the segments that come after the end, when so many other connections have ended between.
    let known = |others: u16| {
        let others = (0..others).map(|port| Talk::new(2000 + port, 4711).client(b"x").close());
        let others: Vec<Vec<u8>> = others.flat_map(|other| other.frames()).collect();
        let capture = capture(&[talk.frames(), others, late.clone(), late.clone()].concat());
        let conversation = capture.ledger().conversations.get(0).expect("it is there");
        let segments = capture.ledger().segments.iter_from(capture.ledger().segments.len() - 2 * late.len());
        let places: Vec<_> = segments.map(|segment| (segment.position, segment.state, segment.analysis)).collect();
        (places, conversation.bytes, conversation.repeated, contents(&capture)[..4].to_vec())
    };
    let soon = known(0);
    assert!(
        soon.0.iter().all(|(_, own, _)| own & state::LATE != 0) && soon.0.iter().any(|(at, ..)| *at > 40),
        "{soon:?}"
    );
    for others in [1, 100, 255, 256, 257, 1000, 4000] {
        assert_eq!(known(others), soon, "{others} others ended between");
    }
}

#[test]
fn a_stream_joined_late_starts_with_what_is_there() {
    let late = Talk::joined_late(40_000, 53).client(&dns(7, "example.org", false)).server(&dns(7, "example.org", true));
    assert_eq!(contents(&capture(&late.frames())).len(), 2);
}

#[test]
fn every_byte_is_taken_or_missing() {
    let talk = two_lookups().cut(11);
    let all: usize = talk.segments.iter().map(|segment| segment.payload.len()).sum();
    for lost in 3..talk.segments.len() - 3 {
        let mut frames = talk.frames();
        frames.remove(lost);
        let capture: Arc<Capture> = capture(&frames);
        let conversation = capture.ledger().conversations.get(0).expect("there is one");
        let taken = conversation.bytes[0] + conversation.bytes[1];
        assert_eq!(taken as usize + conversation.missing as usize, all, "frame {lost} lost");
    }
}

/// Settings with other limits of what is put together.
fn limited(limits: Limits) -> Options {
    Options { settings: Settings { limits, ..Settings::default() }, ..Options::default() }
}

#[test]
fn what_is_put_together_has_the_limits_that_were_chosen() {
    // A head that does not end.
    let mut head = b"GET / HTTP/1.1\r\nX: ".to_vec();
    head.resize(200_000, b'a');
    let mut talk = Talk::new(50_000, 80);
    for piece in head.chunks(1000) {
        talk = talk.client(piece);
    }
    let lost = |limits: Limits| open(pcap(&talk.frames(), usize::MAX), limited(limits)).lost();
    let usual = lost(Limits::USUAL);
    assert!(usual.iter().all(|line| !line.contains("left undecoded")), "{usual:?}");
    let little = lost(Limits { unread: 1000, ..Limits::USUAL });
    assert!(little.iter().any(|line| line.contains("left undecoded")), "{little:?}");
    // A body of which less is shown than there is.
    let body = vec![b'b'; 100_000];
    let mut response = b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n".to_vec();
    response.extend(&body);
    let mut talk = Talk::new(50_000, 80).client(b"GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    for piece in response.chunks(1000) {
        talk = talk.server(piece);
    }
    let shown = |limits: Limits| {
        let capture = open(pcap(&talk.frames(), usize::MAX), limited(limits));
        let (last, _) = messages(&capture).pop().expect("a response");
        let whole = Extent { longest: u64::MAX, fields: true, summary: false, tallies: false };
        let (_, bytes) = Messages::new(&capture).alone(last, whole).expect("it is there");
        bytes.len()
    };
    assert_eq!(shown(Limits::USUAL), response.len());
    assert_eq!(shown(Limits { message: 50_000, ..Limits::USUAL }), 50_000);
}
