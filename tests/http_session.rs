//! The session of HTTP/1: where messages begin and end, which belong together, and what happens when bytes are missing.

#[path = "support/conversation.rs"]
mod conversation;
#[path = "support/invariants.rs"]
#[allow(dead_code, reason = "frames and bodies are looked at elsewhere")]
mod invariants;
#[path = "support/stream.rs"]
mod stream;

use proptest::prelude::*;
use stream::{Outcome, Stream, exchanges, feed};
use wirelens::dissect::Direction::{self, FromClient, FromServer};
use wirelens::dissect::{Role, Session};
use wirelens::protocols::http::framing::{Kind, Rule};

fn session() -> Box<dyn Session> {
    wirelens::protocols::http::session::session()
}

/// Each message: who, from, to, rule, code; a dot behind it when it is not whole.
fn told(outcome: &Outcome) -> Vec<String> {
    let who = |direction| if direction == FromClient { 'C' } else { 'S' };
    let one = |m: &stream::Message| {
        let whole = if m.whole { "" } else { " cut" };
        format!("{} {}..{} {:?} {}{whole}", who(m.direction), m.at, m.end, Kind(m.kind).rule(), m.code)
    };
    outcome.messages.iter().map(one).collect()
}

fn pair(request: &[u8], response: &[u8]) -> Outcome {
    feed(session(), &[(FromClient, request), (FromServer, response)])
}

#[test]
fn bodies_end_by_the_rules_of_rfc_9112() {
    let get = b"GET / HTTP/1.1\r\nHost: x\r\n\r\n";
    let cases: [(&[u8], &[u8], &[&str]); 11] = [
        (get, b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc", &["C 0..27 NoLength 0", "S 0..41 Length 200"]),
        (get, b"HTTP/1.1 204 No\r\nContent-Length: 3\r\n\r\n", &["C 0..27 NoLength 0", "S 0..38 NoBody 204"]),
        (get, b"HTTP/1.1 200 OK\r\n\r\nto the end", &["C 0..27 NoLength 0", "S 0..29 UntilClose 200"]),
        (
            get,
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;a=b\r\nabc\r\n0\r\nT: x\r\n\r\n",
            &["C 0..27 NoLength 0", "S 0..70 Chunked 200"],
        ),
        (
            get,
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\nContent-Length: 1\r\n\r\nabc",
            &["C 0..27 NoLength 0", "S 0..66 CodedUntilClose 200"],
        ),
        (
            get,
            b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            &["C 0..27 NoLength 0", "S 0..71 Chunked 200"],
        ),
        (get, b"HTTP/1.1 200 OK\r\nContent-Length: 1, 2\r\n\r\nabc", &["C 0..27 NoLength 0", "S 0..44 BadLength 200"]),
        (
            b"HEAD / HTTP/1.1\r\nHost: x\r\n\r\n",
            b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n",
            &["C 0..28 NoLength 2", "S 0..38 NoBody 200"],
        ),
        (
            b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\nabGET / HTTP/1.0\r\n\r\n",
            b"",
            &["C 0..49 Length 1", "C 49..67 NoLength 0"],
        ),
        (b"GET /old\r\n", b"<html>", &["C 0..10 SimpleRequest 0", "S 0..6 SimpleResponse 0"]),
        (get, b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc", &["C 0..27 NoLength 0", "S 0..41 Length 200 cut"]),
    ];
    for (request, response, expected) in cases {
        let outcome = pair(request, response);
        assert_eq!(told(&outcome), expected, "{}", String::from_utf8_lossy(response));
    }
}

#[test]
fn interim_answers_do_not_answer() {
    let request = b"POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n";
    let mut stream = Stream::new(session());
    stream.bytes(FromClient, request);
    stream.bytes(FromServer, b"HTTP/1.1 100 Continue\r\n\r\n");
    stream.bytes(FromClient, b"ab");
    stream.bytes(FromServer, b"HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    let outcome = stream.finish();
    let roles: Vec<_> = outcome.messages.iter().map(|m| m.role).collect();
    assert_eq!(roles, [Role::Request(0), Role::Interim(0), Role::Interim(0), Role::Response(0)]);
    assert_eq!(outcome.messages[0].end, request.len() + 2);
}

#[test]
fn a_refused_body_is_not_sent() {
    let mut stream = Stream::new(session());
    stream.bytes(FromClient, b"PUT / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 50\r\n\r\n");
    stream.bytes(FromServer, b"HTTP/1.1 401 No\r\nContent-Length: 0\r\n\r\n");
    stream.bytes(FromClient, b"PUT / HTTP/1.1\r\nAuthorization: x\r\nContent-Length: 2\r\n\r\nab");
    stream.bytes(FromServer, b"HTTP/1.1 201 Yes\r\nContent-Length: 0\r\n\r\n");
    assert_eq!(exchanges(&stream.finish()), [(Some(0), Some(2)), (Some(1), Some(3))]);
}

#[test]
fn the_protocol_changes_when_the_answer_says_so() {
    let ask = b"GET /chat HTTP/1.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n";
    let yes = b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: WebSocket\r\nConnection: Upgrade\r\n\r\n";
    let mut stream = Stream::new(session());
    stream.bytes(FromClient, &[&ask[..], b"\x81\x80frame"].concat());
    stream.bytes(FromServer, &[&yes[..], b"\x81\x05hello"].concat());
    let outcome = stream.finish();
    let places = [ask.len(), yes.len()];
    assert_eq!(outcome.switch, Some(("websocket".to_owned(), yes.to_vec(), places)));
    assert_eq!(outcome.messages.len(), 2);

    let mut stream = Stream::new(session());
    stream.bytes(FromClient, &[&ask[..], b"GET /next HTTP/1.1\r\n\r\n"].concat());
    stream.bytes(FromServer, b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    stream.bytes(FromServer, b"HTTP/1.1 404 Not\r\nContent-Length: 0\r\n\r\n");
    let outcome = stream.finish();
    assert_eq!((outcome.switch.clone(), exchanges(&outcome).len()), (None, 2));
}

#[test]
fn a_request_whose_end_nothing_told_is_cut_off_by_the_change() {
    let ask = b"POST / HTTP/1.1\r\nUpgrade: websocket\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n";
    let yes = b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n";
    let mut stream = Stream::new(session());
    stream.bytes(FromClient, ask);
    stream.bytes(FromServer, yes);
    let outcome = stream.finish();
    assert!(outcome.switch.is_some());
    let ends: Vec<_> = outcome.messages.iter().map(|message| (message.end, message.whole)).collect();
    assert_eq!(ends, [(ask.len(), false), (yes.len(), true)]);
}

#[test]
fn a_tunnel_begins_behind_a_successful_connect() {
    let ask = b"CONNECT a:443 HTTP/1.1\r\nHost: a:443\r\n\r\n";
    let mut stream = Stream::new(session());
    stream.bytes(FromClient, ask);
    stream.bytes(FromServer, b"HTTP/1.1 407 No\r\nContent-Length: 0\r\n\r\n");
    stream.bytes(FromClient, ask);
    stream.bytes(FromServer, b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n");
    stream.bytes(FromClient, b"\x16\x03\x01");
    let outcome = stream.finish();
    assert_eq!(exchanges(&outcome).len(), 2);
    assert_eq!(outcome.switch, Some((String::new(), Vec::new(), [2 * ask.len(), 76])));
    assert_eq!(Kind(outcome.messages[3].kind).rule(), Rule::Tunnel);
}

#[test]
fn a_half_is_understood_without_the_other() {
    let answers = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nabHTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nHTTP/1.1 304 N\r\n\r\n";
    let outcome = feed(session(), &[(FromServer, answers)]);
    // The second one can only have answered HEAD.
    assert_eq!(told(&outcome), ["S 0..40 Length 200", "S 40..78 Length 200", "S 78..96 NoBody 304"]);
    assert!(outcome.messages.iter().all(|m| Kind(m.kind).has(Kind::ORPHAN)));
    let swapped = feed(session(), &[(FromServer, b"GET / HTTP/1.1\r\n\r\n"), (FromClient, answers)]);
    assert_eq!(swapped.of(FromServer).count(), 1);
    assert_eq!(exchanges(&swapped)[0].1.map(|place| swapped.messages[place].at), Some(0));
}

#[test]
fn chunks_that_break_do_not_take_the_next_message() {
    let request = b"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n+5\r\nhello\r\n0\r\n\r\nGET /next HTTP/1.1\r\nHost: x\r\n\r\n";
    assert_eq!(told(&pair(request, b"")), ["C 0..63 Chunked 1 cut", "C 63..94 NoLength 0"]);
    let spilled =
        b"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello!!\r\n0\r\n\r\nGET / HTTP/1.1\r\n\r\n";
    assert_eq!(told(&pair(spilled, b"")), ["C 0..64 Chunked 1", "C 64..82 NoLength 0"]);
}

#[test]
fn what_is_not_http_is_given_back() {
    let noise: Vec<u8> = (0..200_000u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    assert!(feed(session(), &[(FromClient, &noise)]).lost);
    let mut stream = Stream::new(session());
    stream.bytes(FromClient, b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
    assert!(stream.finish().lost);
}

#[test]
fn heads_have_a_limit() {
    let mut request = b"GET / HTTP/1.1\r\n".to_vec();
    while request.len() <= wirelens::protocols::http::lines::MAX_HEAD {
        request.extend_from_slice(b"X-Filler: yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy\r\n");
    }
    request.extend_from_slice(b"\r\nGET /next HTTP/1.1\r\nHost: x\r\n\r\n");
    let outcome = pair(&request, b"");
    assert_eq!(outcome.messages.len(), 2, "{:?}", told(&outcome));
    assert_eq!(Kind(outcome.messages[0].kind).rule(), Rule::CutHead);
    assert_eq!(outcome.messages[1].end, request.len());
}

/// A conversation of `count` exchanges, all requests first or one after the other; each body names its exchange.
fn conversation(count: usize, chunked: bool) -> (Vec<Vec<u8>>, Vec<Vec<u8>>) {
    let request = |n: usize| format!("GET /{n:04} HTTP/1.1\r\nHost: x\r\n\r\n").into_bytes();
    let response = |n: usize| match chunked {
        true => format!("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\n{n:04}\r\n0\r\n\r\n"),
        false => format!("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n{n:04}"),
    };
    ((0..count).map(request).collect(), (0..count).map(|n| response(n).into_bytes()).collect())
}

/// Exchanges whose request and response belong together, and those that do not.
fn right_and_wrong(outcome: &Outcome, client: &[u8], server: &[u8], chunked: bool) -> (usize, usize) {
    let (mut right, mut wrong) = (0, 0);
    for (request, response) in exchanges(outcome) {
        let (Some(request), Some(response)) = (request, response) else { continue };
        let (request, response) = (&outcome.messages[request], &outcome.messages[response]);
        if !request.whole || !response.whole {
            continue;
        }
        let asked = &client[request.at + 5..request.at + 9];
        let body = response.at + response.head + if chunked { 3 } else { 0 };
        if asked == &server[body..body + 4] { right += 1 } else { wrong += 1 }
    }
    (right, wrong)
}

#[test]
fn one_lost_segment_costs_no_other_exchange() {
    const COUNT: usize = 1000;
    for (chunked, pipelined, lost_side) in [
        (false, true, FromServer),
        (false, true, FromClient),
        (false, false, FromServer),
        (false, false, FromClient),
        (true, true, FromServer),
        (true, false, FromServer),
    ] {
        for lost in [0, 1, 499, COUNT - 1] {
            let (requests, responses) = conversation(COUNT, chunked);
            let mut stream = Stream::new(session());
            let send = |stream: &mut Stream, direction: Direction, bytes: &[u8], n: usize| {
                if (direction, n) == (lost_side, lost) {
                    stream.gap(direction, bytes.len() as u64);
                } else {
                    stream.bytes(direction, bytes);
                }
            };
            if pipelined {
                requests.iter().enumerate().for_each(|(n, bytes)| send(&mut stream, FromClient, bytes, n));
                responses.iter().enumerate().for_each(|(n, bytes)| send(&mut stream, FromServer, bytes, n));
            } else {
                for n in 0..COUNT {
                    send(&mut stream, FromClient, &requests[n], n);
                    send(&mut stream, FromServer, &responses[n], n);
                }
            }
            let (right, wrong) = right_and_wrong(&stream.finish(), &requests.concat(), &responses.concat(), chunked);
            let what = format!("chunked {chunked}, pipelined {pipelined}, {lost_side:?} {lost}");
            assert_eq!(wrong, 0, "{what}: {right} right");
            assert!(right >= COUNT - 2, "{what}: only {right} right");
        }
    }
}

/// Streams for cutting: many forms in one connection.
fn varied() -> Vec<(&'static [u8], &'static [u8])> {
    vec![
        (
            b"\r\nPOST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabcHEAD / HTTP/1.1\r\nHost : x\r\nX: y\r\n z\r\n\r\nGET /q HTTP/1.1\nHost: x\n\n",
            b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nA;x=y\r\n0123456789\r\n3\nabc\n2\r\nzz!!\r\n0\r\nT: u\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 77\r\n\r\nHTTP/1.0 200 Fine\r\n\r\nbody to the end",
        ),
        (b"GET /old\r\n", b"no head at all"),
        (
            b"POST / HTTP/1.1\r\nContent-Length: 1, 2\r\n\r\nwhat ever it is\r\nGET / HTTP/1.1\r\nHost: x\r\n\r\n",
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5x\r\nabcde\r\nHTTP/1.1 404 Not Found\r\nContent-Length: 2\r\n\r\nno extra",
        ),
        (
            b"GET /chat HTTP/1.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n\x81\x80abcd",
            b"HTTP/1.1 101 Switching\r\nUpgrade: websocket\r\n\r\n\x81\x01a",
        ),
        (b"", b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nHTHTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nHTTP/1.1 304 N\r\n\r\n"),
        (b"OPTIONS * RTSP/1.0\r\nCSeq: 1\r\n\r\nGET / HTTP/1.1\r\nHost: x", b"RTSP/1.0 200 OK\r\nCSeq: 1\r\n"),
    ]
}

#[test]
fn cuts_change_nothing() {
    for (client, server) in varied() {
        let whole = pair(client, server);
        assert!(!whole.messages.is_empty());
        for cut in 0..client.len() {
            let (one, two) = client.split_at(cut);
            assert_eq!(
                feed(session(), &[(FromClient, one), (FromClient, two), (FromServer, server)]),
                whole,
                "client {cut}"
            );
        }
        for cut in 0..server.len() {
            let (one, two) = server.split_at(cut);
            assert_eq!(
                feed(session(), &[(FromClient, client), (FromServer, one), (FromServer, two)]),
                whole,
                "server {cut}"
            );
        }
        let mut stream = Stream::new(session());
        client.chunks(1).for_each(|byte| stream.bytes(FromClient, byte));
        server.chunks(1).for_each(|byte| stream.bytes(FromServer, byte));
        assert_eq!(stream.finish(), whole, "byte by byte");
    }
}

/// The seeds of the fuzzer, and each of them with bytes changed, left out and doubled.
#[test]
fn damaged_conversations_are_shown() {
    invariants::be_loud(false);
    let seeds = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/seeds/http");
    let mut count = 0;
    for seed in std::fs::read_dir(seeds).expect("the seeds are there").flatten() {
        let seed = std::fs::read(seed.path()).expect("a seed is readable");
        conversation::exercise(&seed);
        for at in (0..seed.len()).step_by(4) {
            for value in [0, b'\n', b' ', b'9'] {
                let mut changed = seed.clone();
                changed[at] = value;
                conversation::exercise(&changed);
            }
            conversation::exercise(&[&seed[..at], &seed[at + 1..]].concat());
            conversation::exercise(&[&seed[..at], &seed[at..at + 1], &seed[at..]].concat());
            count += 6;
        }
    }
    assert!(count > 1000, "{count}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    /// Whatever comes, cut wherever and with whatever missing: no panic, no overlap, no end before its beginning.
    #[test]
    fn nothing_breaks_the_session(
        pieces in proptest::collection::vec((any::<bool>(), 0usize..6, 0usize..400, 0usize..60, any::<u8>()), 1..40)
    ) {
        let varied = varied();
        let mut stream = Stream::new(session());
        for (client, which, at, len, what) in pieces {
            let direction = if client { FromClient } else { FromServer };
            let source = if what % 2 == 0 { varied[which].0 } else { varied[which].1 };
            match what {
                0..=20 => stream.gap(direction, len as u64 + 1),
                _ => {
                    let at = at.min(source.len());
                    stream.bytes(direction, &source[at..(at + len).min(source.len())]);
                }
            }
        }
        stream.finish();
    }
}
