//! Where a stream is cut into segments is chance, and must not show: every session is given the same conversations whole,
//! cut at every place, byte by byte and in random pieces, and must say the same of them.

#[path = "support/stream.rs"]
mod stream;
#[path = "support/tcp.rs"]
mod tcp;

use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine as _;
use proptest::prelude::*;
use serde_json::Value;
use stream::{Outcome, Stream};
use wirelens::analysis::messages::Messages;
use wirelens::analysis::registry;
use wirelens::base::MessageId;
use wirelens::dissect::{Direction, Session};
use wirelens::engine::ledger::flags;
use wirelens::protocols::{dns, ftp, http, imap, mqtt, pop, smtp, stun, tls, websocket};

use Direction::{FromClient, FromServer};

/// What was said on a connection, block by block, each sent when the one before had come.
struct Talk {
    name: String,
    session: fn() -> Box<dyn Session>,
    /// What the protocol before handed over.
    opened: Option<&'static [u8]>,
    blocks: Vec<(Direction, Vec<u8>)>,
}

/// Conversations longer than this are not cut at every place of them, but at every place of their first
/// [`EVERY_PLACE`] bytes and at every [`STEP`]th after those.
const SHORT: usize = 2_000;
const EVERY_PLACE: usize = 600;
const STEP: usize = 61;

impl Talk {
    fn new(name: &str, session: fn() -> Box<dyn Session>, blocks: &[(Direction, &[u8])]) -> Self {
        let blocks = blocks.iter().map(|(direction, bytes)| (*direction, bytes.to_vec())).collect();
        Self { name: name.to_owned(), session, opened: None, blocks }
    }

    fn opened(mut self, with: &'static [u8]) -> Self {
        self.opened = Some(with);
        self
    }

    fn len(&self) -> usize {
        self.blocks.iter().map(|(_, bytes)| bytes.len()).sum()
    }

    /// What the session says when each block comes in the pieces that `cuts` makes of it: places counted over all blocks.
    fn said(&self, is_cut: impl Fn(usize) -> bool) -> Outcome {
        let mut stream = Stream::new((self.session)());
        if let Some(with) = self.opened {
            stream.open(with);
        }
        let mut base = 0;
        for (direction, bytes) in &self.blocks {
            let mut start = 0;
            for place in 1..=bytes.len() {
                if place == bytes.len() || is_cut(base + place) {
                    stream.bytes(*direction, &bytes[start..place]);
                    start = place;
                }
            }
            base += bytes.len();
        }
        stream.finish()
    }

    /// Cuts it everywhere. Returns how many ways that were.
    fn check(&self) -> usize {
        let whole = self.said(|_| false);
        assert_eq!(self.said(|_| true), whole, "{}: byte by byte", self.name);
        let len = self.len();
        let places = (1..len).filter(|place| len <= SHORT || *place <= EVERY_PLACE || place % STEP == 0);
        let mut ways = 1;
        for cut in places {
            assert_eq!(self.said(|place| place == cut), whole, "{}: cut at {cut}", self.name);
            ways += 1;
        }
        ways
    }
}

/// Conversations in each protocol.
fn talks() -> Vec<Talk> {
    let mut talks = vec![
        Talk::new("two lookups", dns::session, &[(FromClient, LOOKUP), (FromServer, ANSWER), (FromClient, LOOKUP)]),
        Talk::new(
            "lookups in one go",
            dns::session,
            &[(FromClient, &LOOKUP.repeat(3)), (FromServer, &ANSWER.repeat(3))],
        ),
        Talk::new("an empty message", dns::session, &[(FromClient, &[0, 0, 0, 1, 9]), (FromClient, LOOKUP)]),
        Talk::new("messages and channels", stun::session, &[(FromClient, ALLOCATE), (FromServer, ALLOCATED)]),
        Talk::new(
            "messages in frames",
            stun::session,
            &[(FromClient, &in_frames(ALLOCATE)), (FromServer, &in_frames(ALLOCATED))],
        ),
        Talk::new("no message", stun::session, &[(FromClient, &[ALLOCATE, &[0xc0, 0, 0, 0, 1]].concat())]),
        Talk::new("frames", websocket::session::session, &[(FromClient, CLIENT_FRAMES), (FromServer, SERVER_FRAMES)]),
        Talk::new(
            "records",
            tls::session::session,
            &[(FromClient, &client_records()), (FromServer, &server_records())],
        ),
        Talk::new("frames", websocket::session::session, &[(FromClient, CLIENT_FRAMES), (FromServer, SERVER_FRAMES)])
            .opened(b"HTTP/1.1 101 \r\nSec-WebSocket-Extensions: permessage-deflate\r\n\r\n"),
        Talk::new("long frames", websocket::session::session, &[(FromServer, &long_frames())])
            .opened(b"HTTP/1.1 101 \r\n\r\n"),
    ];
    talks.push(Talk::new(
        "packets with topics and aliases",
        mqtt::session::session,
        &[
            (FromClient, PACKETS_CONNECT),
            (FromServer, PACKETS_CONNACK),
            (FromClient, PACKETS),
            (FromServer, PACKETS_BACK),
        ],
    ));
    talks.push(Talk::new(
        "packets without their CONNECT",
        mqtt::session::session,
        &[(FromServer, PACKETS_BACK), (FromClient, PACKETS), (FromServer, PACKETS_BACK)],
    ));
    talks.push(Talk::new("no packets", mqtt::session::session, &[(FromClient, b"\xc0\0\x30\xff\xff\xff\xff\x01x")]));
    talks.push(
        Talk::new(
            "packets in frames",
            websocket::session::session,
            &[(FromClient, &packets_in_frames(true)), (FromServer, &packets_in_frames(false))],
        )
        .opened(b"HTTP/1.1 101 \r\nSec-WebSocket-Protocol: mqtt\r\n\r\n"),
    );
    for (name, session, blocks) in DIALOGUES {
        let blocks: Vec<_> = blocks.iter().map(|(direction, text)| (*direction, text.as_bytes())).collect();
        talks.push(Talk::new(name, *session, &blocks));
    }
    for (name, client, server) in HTTP {
        let blocks: &[(Direction, &[u8])] = &[(FromClient, client.as_bytes()), (FromServer, server.as_bytes())];
        talks.push(Talk::new(name, http::session::session, blocks));
    }
    talks
}

/// A hello in two records, a change of cipher, and protected records, one of them longer than a segment.
fn client_records() -> Vec<u8> {
    let hello = [&b"\x01\x00\x00\x29\x03\x03"[..], &[7; 32], b"\x00\x00\x02\xc0\x2f\x01\x00"].concat();
    let mut all = Vec::new();
    for part in [&hello[..11], &hello[11..]] {
        all.extend([0x16, 3, 1, 0, part.len() as u8]);
        all.extend_from_slice(part);
    }
    all.extend(*b"\x14\x03\x03\x00\x01\x01\x16\x03\x03\x00\x03abc\x17\x03\x03\x01\x2c");
    all.extend([9; 300]);
    all.extend(*b"\x15\x03\x03\x00\x02zz");
    all
}

/// A hello with another message in one record, the beginning of a third one, and its end.
fn server_records() -> Vec<u8> {
    let hello = [&b"\x02\x00\x00\x26\x03\x03"[..], &[8; 32], b"\x00\xc0\x2f\x00"].concat();
    let mut all = vec![0x16, 3, 3, 0, hello.len() as u8 + 10];
    all.extend_from_slice(&hello);
    all.extend(*b"\x0b\x00\x00\x03\x00\x00\x00\x0c\x00\x00\x16\x03\x03\x00\x02\x01x\x15\x03\x03\x00\x02\x01\x00");
    all
}

const LOOKUP: &[u8] = b"\x00\x11\x12\x34\x01\x00\x00\x01\x00\x00\x00\x00\x00\x00\x00\x00\x01\x00\x01";
const ANSWER: &[u8] = b"\x00\x11\x12\x34\x81\x80\x00\x01\x00\x00\x00\x00\x00\x00\x00\x00\x01\x00\x01";

/// A request of TURN, an indication, and data of a channel filled up to words; and the answer, with such data behind it.
const ALLOCATE: &[u8] = b"\x00\x03\x00\x08\x21\x12\xa4\x42transaction1\x00\x19\x00\x04\x11\x00\x00\x00\
    \x00\x11\x00\x00\x21\x12\xa4\x42transaction2\x40\x01\x00\x05hello\x00\x00\x00\x40\x01\x00\x00";
const ALLOCATED: &[u8] = b"\x01\x03\x00\x00\x21\x12\xa4\x42transaction1\x40\x01\x00\x01!\x00\x00\x00";

/// The same in frames of RFC 4571: one with the first message, one with the rest, and one with nothing.
fn in_frames(bytes: &[u8]) -> Vec<u8> {
    let (first, rest) = bytes.split_at(20 + usize::from(bytes[3]));
    [&[0, first.len() as u8][..], first, &[0, rest.len() as u8], rest, &[0, 0]].concat()
}

/// Text in three fragments with a ping between them, compressed text, and the end.
const CLIENT_FRAMES: &[u8] =
    b"\x01\x83\x01\x02\x03\x04Igo\x89\x84\x01\x02\x03\x04qkmc\x00\x80\x01\x02\x03\x04\x80\x81\x01\x02\x03\x04m\
    \xc1\x87\x00\x00\x00\x00\xf2\x48\xcd\xc9\xc9\x07\x00\x88\x82\x00\x00\x00\x00\x03\xe8";
const SERVER_FRAMES: &[u8] = b"\x8a\x04ping\xc1\x05\xf2\x00\x11\x00\x00\x81\x7e\x00\x05Hello\x82\x00\x88\x02\x03\xe8";

/// MQTT 5.0: the beginning of a session, and what belongs to it.
const PACKETS_CONNECT: &[u8] = b"\x10\x15\0\x04MQTT\x05\x02\0\x3c\x05\x11\0\0\0\x0a\0\x03abc";
const PACKETS_CONNACK: &[u8] = b"\x20\x06\0\0\x03\x21\0\x14";
const PACKETS: &[u8] = b"\x82\x09\0\x01\0\0\x03a/#\x01\x32\x0f\0\x03a/b\0\x07\x03\x23\0\x01hell\x34\x08\0\0\0\x08\x03\x23\0\x01\
    \x62\x02\0\x08\xc0\0\x30\x84\x01\0\x01t\0\
    0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\
    \xe0\0";
const PACKETS_BACK: &[u8] =
    b"\x90\x04\0\x01\0\x01\x40\x03\0\x07\x10\x50\x02\0\x08\x70\x02\0\x08\xd0\0\x30\x05\0\x01t\0x\xe0\x02\x8e\0";

/// The same as WebSocket carries it: in frames that cut packets and join them, with a ping between.
fn packets_in_frames(client: bool) -> Vec<u8> {
    let all = if client { [PACKETS_CONNECT, PACKETS].concat() } else { [PACKETS_CONNACK, PACKETS_BACK].concat() };
    let mut frames = Vec::new();
    for (at, part) in all.chunks(17).enumerate() {
        let (mask, key) = if client { (0x80, [1, 2, 3, at as u8]) } else { (0, [0; 4]) };
        // Every other message comes in two frames.
        frames.extend([
            if at % 3 == 0 {
                0x02
            } else if at % 3 == 1 {
                0x80
            } else {
                0x82
            },
            mask | part.len() as u8,
        ]);
        frames.extend(key.iter().filter(|_| client));
        frames.extend(part.iter().zip(key.iter().cycle()).map(|(byte, mask)| byte ^ mask));
        if at == 2 {
            frames.extend([0x89, mask]);
            frames.extend(key.iter().filter(|_| client));
        }
    }
    frames
}

fn long_frames() -> Vec<u8> {
    let mut frames = vec![0x82, 126, 1, 44];
    frames.extend([7; 300]);
    frames.extend([0x82, 127, 0, 0, 0, 0, 0, 0, 4, 0]);
    frames.extend([8; 1024]);
    frames.extend([0x81, 1, b'x']);
    frames
}

/// What is said in turn; what stands together is sent in one go.
type Dialogue = (&'static str, fn() -> Box<dyn Session>, &'static [(Direction, &'static str)]);

const DIALOGUES: &[Dialogue] = &[
    (
        "letters in one go and in chunks",
        smtp::session::session,
        &[
            (FromServer, "220-a ESMTP\r\n220 b\r\n"),
            (FromClient, "EHLO c\r\n"),
            (FromServer, "250-a\r\n250-PIPELINING\r\n250 CHUNKING\r\n"),
            (FromClient, "AUTH LOGIN\r\n"),
            (FromServer, "334 VXNlcm5hbWU6\r\n"),
            (FromClient, "bWU=\r\n"),
            (FromServer, "334 UGFzc3dvcmQ6\r\n"),
            (FromClient, "eW91\r\n"),
            (FromServer, "235 ok\r\n"),
            (FromClient, "MAIL FROM:<a>\r\nRCPT TO:<b>\r\nDATA\r\n"),
            (FromServer, "250 ok\r\n250 ok\r\n354 go on\r\n"),
            (FromClient, "Subject: x\r\n\r\n..a\r\n.b\r\n\r.\r\n.\n.\r\n.\r\n"),
            (FromServer, "250 taken\r\n"),
            (FromClient, "BDAT 5\r\nab\r\ncBDAT 4 LAST\r\n.\r\nxBDAT 0 LAST\r\n"),
            (FromServer, "250 5\r\n250 4\r\n503 no\r\n"),
            (FromClient, "DATA\r\n"),
            (FromServer, "503 no\r\n"),
            (FromClient, "QUIT\r\n"),
            (FromServer, "221 bye\r\n"),
        ],
    ),
    (
        "a letter without an end, and commands that cannot wait",
        smtp::session::session,
        &[
            (FromServer, "220 x\n"),
            (FromClient, "MAIL FROM:<a>\nDATA\n.\r\nDATA\r\nhello\r\n."),
            (FromServer, "250 ok\nnonsense\n354 a\n"),
        ],
    ),
    (
        "mail that changes to TLS",
        smtp::session::session,
        &[
            (FromServer, "220 x\r\n"),
            (FromClient, "STARTTLS\r\n"),
            (FromServer, "454 no\r\n"),
            (FromClient, "STARTTLS\r\n"),
            (FromServer, "220 yes\r\n"),
        ],
    ),
    (
        "a mailbox",
        pop::session::session,
        &[
            (FromServer, "+OK POP3\r\n"),
            (FromClient, "CAPA\r\n"),
            (FromServer, "+OK\r\nTOP\r\n.\r\n"),
            (FromClient, "AUTH PLAIN\r\n"),
            (FromServer, "+ \r\n"),
            (FromClient, "AGEAYg==\r\n"),
            (FromServer, "+OK\r\n"),
            (FromClient, "LIST\r\nLIST 1\r\nRETR 1\r\nRETR 9\r\nDELE 1\r\n"),
            (FromServer, "+OK\r\n1 5\r\n.\r\n+OK 1 5\r\n+OK\r\n.\r\n-ERR\r\n+OK\r\n"),
            (FromClient, "STLS\r\n"),
            (FromServer, "+OK\r\n"),
        ],
    ),
    (
        "folders, literals and waiting",
        imap::session::session,
        &[
            (FromServer, "* OK IMAP4rev1\r\n"),
            (FromClient, "a LOGIN {2}\r\n"),
            (FromServer, "+ go on\r\n"),
            (FromClient, "me {0+}\r\n\r\n"),
            (FromServer, "a OK\r\n"),
            (FromClient, "b FETCH 1 BODY[]\r\nc APPEND x {3+}\r\n{1}\r\nd IDLE\r\n"),
            (
                FromServer,
                "* 1 FETCH (BODY[] {7}\r\na\r\nb {2 FLAGS () X {1}\r\ny)\r\nc OK\r\nb OK\r\n+ idling\r\n* 2 EXISTS\r\n",
            ),
            (FromClient, "DONE\r\ne APPEND x {9}\r\n"),
            (FromServer, "d OK\r\ne NO\r\n"),
            (FromClient, "f NOOP\r\ng STARTTLS\r\n"),
            (FromServer, "f OK\r\ng OK\r\n"),
        ],
    ),
    (
        "files",
        ftp::session::session,
        &[
            (FromServer, "220-FTP\r\n 221 x\r\n220-\r\n220 ready\r\n"),
            (FromClient, "USER a\r\nPASS b\r\nPASV\r\nRETR c\r\n"),
            (FromServer, "331 x\r\n230 y\r\n227 (1,2,3,4,5,6)\r\n150 z\r\n226 done\r\n"),
            (FromClient, "EPRT |1|1.2.3.4|99|\r\nPROT P\r\n"),
            (FromServer, "200 ok\r\n200 ok\r\n"),
            (FromClient, "EPSV\r\nAUTH TLS\r\n"),
            (FromServer, "229 (|||98|)\r\n234 go\r\n"),
        ],
    ),
];

const HTTP: &[(&str, &str, &str)] = &[
    (
        "requests in one go",
        "GET /a HTTP/1.1\r\nHost: h\r\n\r\nHEAD /b HTTP/1.1\r\nHost: h\r\n\r\nPOST /c HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nhello\
         GET /d HTTP/1.1\r\nHost: h\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabcHTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n\
         HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\n",
    ),
    (
        "chunks with extensions and trailers",
        "POST /up HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n5;a=b\r\nhello\r\n1a\r\nabcdefghijklmnopqrstuvwxyz\r\n0\r\nX: y\r\n\r\n\
         GET / HTTP/1.1\r\n\r\n",
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\nHTTP/1.1 200 OK\r\n\r\nto the end",
    ),
    (
        "a change of protocol",
        "GET /chat HTTP/1.1\r\nHost: h\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n\u{1}\u{2}",
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n\u{3}\u{4}\u{5}",
    ),
    (
        "a tunnel",
        "CONNECT h:443 HTTP/1.1\r\nHost: h:443\r\n\r\nanything",
        "HTTP/1.1 200 Connection established\r\n\r\nat all",
    ),
    (
        "line ends and folds of all kinds",
        "\r\nGET / HTTP/1.1\nHost: h\nA: b\r\n c\r\nBad line\r\nD : e\r\n\r\nGET /2 HTTP/1.0\r\n\r\n",
        "HTTP/1.0 200 OK\nContent-Length: 2\n\nab\r\nHTTP/1.1 404\r\ncontent-length: 0\r\ncontent-length: 0\r\n\r\n",
    ),
    (
        "two lengths",
        "POST / HTTP/1.1\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\nGET / HTTP/1.1\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 1, 1\r\n\r\naHTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\nrest",
    ),
    (
        "chunks that break",
        "GET / HTTP/1.1\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabcXX5\r\nhello\r\n0\r\n\r\n",
    ),
    ("not HTTP", "\u{16}\u{3}\u{1}\u{0}\u{10}hello there, this is no HTTP", "\u{16}\u{3}\u{3}\u{0}\u{2}ab"),
];

#[test]
fn cuts_at_every_place_change_nothing() {
    let ways: usize = talks().iter().map(Talk::check).sum();
    assert!(ways > 2_000, "only {ways} ways to cut");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_pieces_change_nothing(sizes in prop::collection::vec(1usize..40, 1..60)) {
        for talk in talks() {
            let whole = talk.said(|_| false);
            let mut cuts = vec![false; talk.len() + 1];
            let mut place = 0;
            for size in sizes.iter().cycle() {
                place += size;
                match cuts.get_mut(place) {
                    Some(cut) => *cut = true,
                    None => break,
                }
            }
            prop_assert_eq!(talk.said(|place| cuts[place]), whole, "{}", talk.name);
        }
    }
}

// ---- segments of TCP ---------------------------------------------------------------------------------------------------

/// What the whole stack finds in frames: protocol, kind, bytes and whether all of them, by direction and place.
fn found(frames: &[Vec<u8>]) -> Vec<(bool, u64, u8, u8, Vec<u8>, bool)> {
    let capture = tcp::capture(frames);
    let ledger = capture.ledger();
    let mut reader = Messages::new(&capture);
    let records = (0..ledger.messages.len() as u32).filter_map(|id| ledger.message(MessageId(id)));
    let mut found: Vec<_> = records
        .map(|record| {
            let bytes = reader.bytes(&record, 0, u64::MAX).bytes;
            let from_client = record.is(flags::FROM_CLIENT);
            (from_client, record.at, record.protocol, record.kind, bytes, record.is(flags::WHOLE))
        })
        .collect();
    found.sort();
    found
}

#[test]
fn segments_in_any_order_and_twice_give_the_same_messages() {
    let talk = tcp::Talk::new(40_000, 8080)
        .client(b"GET /chat HTTP/1.1\r\nHost: h\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n")
        .server(b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Extensions: permessage-deflate\r\n\r\n")
        .client(CLIENT_FRAMES)
        .server(SERVER_FRAMES)
        .close();
    let whole = found(&talk.frames());
    assert_eq!(whole.len(), 2 + 6 + 5, "request and answer, then the frames of both sides");
    let cut_short: Vec<_> = whole.iter().filter(|message| !message.5).collect();
    assert!(cut_short.is_empty(), "{cut_short:?}");
    for size in 1..20 {
        let cut = talk.cut(size);
        assert_eq!(found(&cut.frames()), whole, "cut every {size} bytes");
        let doubled: Vec<_> = cut.frames().iter().flat_map(|frame| [frame.clone(), frame.clone()]).collect();
        assert_eq!(found(&doubled), whole, "cut every {size} bytes, each segment twice");
        let mut wraps = cut.clone();
        wraps.initial = (u32::MAX - 40 * size as u32, u32::MAX - 9);
        assert_eq!(found(&wraps.frames()), whole, "cut every {size} bytes, numbers wrap");
        // Each block of one side backwards.
        let mut backwards = cut.clone();
        backwards
            .segments
            .chunk_by_mut(|one, other| {
                one.from_client == other.from_client && !one.payload.is_empty() && !other.payload.is_empty()
            })
            .for_each(<[_]>::reverse);
        assert_eq!(found(&backwards.frames()), whole, "cut every {size} bytes, backwards");
    }
}

#[test]
fn packets_in_frames_in_segments_are_the_same_wherever_they_are_cut() {
    let talk = tcp::Talk::new(40_000, 8080)
        .client(b"GET /mqtt HTTP/1.1\r\nHost: h\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Protocol: mqtt\r\n\r\n")
        .server(b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Protocol: mqtt\r\n\r\n")
        .client(&packets_in_frames(true))
        .server(&packets_in_frames(false))
        .close();
    let whole = found(&talk.frames());
    let place = registry().place(&mqtt::PROTOCOL).expect("it is registered");
    let packets: Vec<_> = whole.iter().filter(|message| message.2 == place).collect();
    assert_eq!(packets.iter().filter(|message| message.0).count(), 8, "what the client sent");
    assert_eq!(packets.len(), 8 + 8, "and the server");
    assert!(whole.iter().all(|message| message.5), "all of it is whole");
    let joined: Vec<u8> = packets.iter().filter(|message| message.0).flat_map(|message| message.4.clone()).collect();
    assert_eq!(joined, [PACKETS_CONNECT, PACKETS].concat());
    for size in 1..24 {
        let cut = talk.cut(size);
        assert_eq!(found(&cut.frames()), whole, "cut every {size} bytes");
        let doubled: Vec<_> = cut.frames().iter().flat_map(|frame| [frame.clone(), frame.clone()]).collect();
        assert_eq!(found(&doubled), whole, "cut every {size} bytes, each segment twice");
    }
}

#[test]
fn a_body_without_its_end_is_not_whole_when_the_protocol_changes() {
    let talk = tcp::Talk::new(40_000, 8080)
        .client(b"POST /chat HTTP/1.1\r\nHost: h\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n")
        .server(b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n")
        .server(SERVER_FRAMES)
        .close();
    let messages = found(&talk.frames());
    let asked = messages.iter().find(|message| message.0).expect("the request");
    assert_eq!((asked.4.ends_with(b"3\r\nabc\r\n"), asked.5), (true, false));
    assert!(messages.iter().filter(|message| !message.0).all(|message| message.5), "what the server said is whole");
}

// ---- vectors -----------------------------------------------------------------------------------------------------------

/// Vectors where a cut changes something, and why.
const DIFFERENT: &[(&str, &str)] = &[];

#[test]
fn cuts_change_nothing_in_the_vectors() {
    let shared = std::env::var_os("WIRELENS_SHARED").map_or_else(|| PathBuf::from("../shared"), PathBuf::from);
    let vectors = shared.join("vectors");
    if !vectors.join("http1-llhttp").exists() {
        eprintln!("SKIPPED: no vectors at {}", vectors.display());
        return;
    }
    let talks: Vec<_> =
        [llhttp(&vectors), libhtp(&vectors), probe(&vectors), curl(&vectors)].into_iter().flatten().collect();
    assert!(talks.len() > 450, "only {} vectors", talks.len());
    let (mut ways, mut wrong) = (0, Vec::new());
    for talk in &talks {
        match std::panic::catch_unwind(|| talk.check()) {
            Ok(count) => ways += count,
            Err(_) => wrong.push(talk.name.clone()),
        }
    }
    let different: Vec<_> = DIFFERENT.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(wrong, different, "of {}", talks.len());
    println!("{} vectors, {ways} ways to cut them", talks.len());
}

fn cases(path: &Path) -> Vec<Value> {
    let text = fs::read(path).expect("a vector is there");
    serde_json::from_slice(&text).expect("a vector is JSON")
}

fn bytes(value: &Value) -> Vec<u8> {
    base64::prelude::BASE64_STANDARD.decode(value.as_str().unwrap_or_default()).expect("a vector is Base64")
}

fn talk(name: &str, blocks: Vec<(Direction, Vec<u8>)>) -> Talk {
    Talk { name: name.to_owned(), session: http::session::session, opened: None, blocks }
}

fn name(case: &Value) -> &str {
    case["id"].as_str().unwrap_or_default()
}

fn llhttp(vectors: &Path) -> Vec<Talk> {
    let one = |case: &Value| {
        let is_response = case["type"].as_str().is_some_and(|kind| kind.starts_with("response"));
        talk(name(case), vec![(if is_response { FromServer } else { FromClient }, bytes(&case["input_b64"]))])
    };
    cases(&vectors.join("http1-llhttp/cases.json")).iter().map(one).collect()
}

fn probe(vectors: &Path) -> Vec<Talk> {
    let one = |case: &Value| {
        let messages = case["messages_b64"].as_array().into_iter().flatten();
        talk(name(case), messages.map(|message| (FromClient, bytes(message))).collect())
    };
    cases(&vectors.join("http1-probe/cases.json")).iter().map(one).collect()
}

fn curl(vectors: &Path) -> Vec<Talk> {
    let one = |case: &Value| {
        talk(name(case), vec![(FromClient, bytes(&case["request_b64"])), (FromServer, bytes(&case["response_b64"]))])
    };
    cases(&vectors.join("http1-curl/exchanges.json")).iter().map(one).collect()
}

/// Blocks behind lines `>>>` and `<<<`.
fn libhtp(vectors: &Path) -> Vec<Talk> {
    let mut talks = Vec::new();
    for entry in fs::read_dir(vectors.join("http1-libhtp")).expect("the vectors are there").flatten() {
        if entry.path().extension().is_none_or(|extension| extension != "t") {
            continue;
        }
        let text = fs::read(entry.path()).expect("a vector is there");
        let mut blocks: Vec<(Direction, Vec<u8>)> = Vec::new();
        for line in text.split_inclusive(|byte| *byte == b'\n') {
            let direction = match line.trim_ascii_end() {
                b">>>" => FromClient,
                b"<<<" => FromServer,
                _ => {
                    if let Some((_, block)) = blocks.last_mut() {
                        block.extend(line);
                    }
                    continue;
                }
            };
            if let Some((_, block)) = blocks.last_mut() {
                let end =
                    block.strip_suffix(b"\r\n").or_else(|| block.strip_suffix(b"\n")).map_or(block.len(), <[u8]>::len);
                block.truncate(end);
            }
            blocks.push((direction, Vec::new()));
        }
        blocks.retain(|(_, block)| !block.is_empty());
        talks.push(talk(&entry.file_name().to_string_lossy(), blocks));
    }
    talks
}
