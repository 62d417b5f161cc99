//! TLS from the outside: the traces of RFC 8448 opened with their key logs, however the stream is cut, with lines of the key log
//! or bytes of the stream missing; and why what cannot be opened is not.
//!
//! The traces lie in `vectors/tls13-traces` below `$WIRELENS_SHARED` (`../shared` when it is not set); without them those tests
//! are skipped and say so.

#[path = "support/dice.rs"]
mod dice;
#[path = "support/invariants.rs"]
#[allow(dead_code, reason = "frames are looked at elsewhere")]
mod invariants;
#[path = "support/key_logs.rs"]
mod key_logs;
#[path = "support/records.rs"]
#[allow(dead_code, reason = "the fuzzer has targets for the rest")]
mod records;
#[path = "support/stream.rs"]
mod stream;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use dice::Dice;
use serde_json::Value;
use wirelens::dissect::secrets::LogState;
use wirelens::dissect::{Channel, Direction, Input, Opening, Out, Outbox, PrivateKey, Secrets, Session, Took};
use wirelens::protocols::tls::{keylog, session};

/// A trace: records in the order of the wire, what they carry, and the key log.
struct Trace {
    name: String,
    keylog: String,
    records: Vec<(Direction, Vec<u8>)>,
    /// What the protected ones carry, in order: direction, type of content, bytes.
    plain: Vec<(Direction, Vec<u8>)>,
}

fn traces() -> Vec<Trace> {
    let shared = std::env::var_os("WIRELENS_SHARED").map_or_else(|| PathBuf::from("../shared"), PathBuf::from);
    let folder = shared.join("vectors/tls13-traces");
    let Ok(entries) = std::fs::read_dir(&folder) else {
        eprintln!("SKIPPED: there is no {}; set WIRELENS_SHARED", folder.display());
        return Vec::new();
    };
    let paths =
        entries.flatten().map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|e| e == "json"));
    paths
        .map(|path| {
            let value: Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
            let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
            let lines: Vec<String> = value["keylog"].as_array().unwrap().iter().map(text).collect();
            let direction = |record: &Value| match record["dir"].as_str() {
                Some("client") => Direction::FromClient,
                _ => Direction::FromServer,
            };
            let records = value["records"].as_array().unwrap();
            let plain = records.iter().filter(|record| record["plaintext"].is_string());
            Trace {
                name: text(&value["name"]),
                keylog: lines.join("\n"),
                records: records.iter().map(|record| (direction(record), hex(&text(&record["record"])))).collect(),
                plain: plain.map(|record| (direction(record), hex(&text(&record["plaintext"])))).collect(),
            }
        })
        .collect()
}

fn hex(text: &str) -> Vec<u8> {
    let digit = |byte: u8| char::from(byte).to_digit(16).expect("a hexadecimal digit") as u8;
    text.as_bytes().chunks_exact(2).map(|pair| digit(pair[0]) << 4 | digit(pair[1])).collect()
}

/// What a session opened: direction, channel, bytes.
type Opened = Vec<(Direction, Channel, Vec<u8>)>;

/// Gives a session the bytes of both directions as the stack does: those that it left come again with the next.
struct Feed {
    session: Box<dyn Session>,
    left: [(Vec<u8>, usize); 2],
    opened: Opened,
    trouble: String,
    opener: Option<Opening>,
    lost: bool,
    skip: [u64; 2],
}

impl Feed {
    fn new(keylog: &str) -> Self {
        let secrets = Arc::<Secrets>::default();
        keylog::read(keylog.as_bytes(), true, &secrets);
        Self::with(&secrets)
    }

    fn with(secrets: &Arc<Secrets>) -> Self {
        let mut session = session::session();
        session.know(secrets, false);
        Self {
            session,
            left: Default::default(),
            opened: Vec::new(),
            trouble: String::new(),
            opener: None,
            lost: false,
            skip: [0; 2],
        }
    }

    fn side(direction: Direction) -> usize {
        usize::from(direction == Direction::FromServer)
    }

    fn bytes(&mut self, direction: Direction, bytes: &[u8]) {
        let side = Self::side(direction);
        let skipped = (self.skip[side] as usize).min(bytes.len());
        self.skip[side] -= skipped as u64;
        self.left[side].0.extend_from_slice(&bytes[skipped..]);
        self.run(direction);
        self.run(direction.opposite());
    }

    fn run(&mut self, direction: Direction) {
        let side = Self::side(direction);
        loop {
            let (bytes, need) = &self.left[side];
            if bytes.is_empty() || bytes.len() < *need || self.lost {
                return;
            }
            let bytes = bytes.clone();
            let (used, skip, need, again) = match self.call(direction, Input::Bytes(&bytes)) {
                Took::All => (bytes.len(), 0, 0, false),
                Took::Need { used, min } => (used, 0, min, bytes.len() - used >= min),
                Took::Skip { used, skip } => (used, skip, 0, true),
                Took::Hold { used } => (used, 0, 0, false),
                Took::Lost => {
                    self.lost = true;
                    return;
                }
            };
            let left = &mut self.left[side];
            left.0.drain(..used);
            let passed = (skip as usize).min(left.0.len());
            left.0.drain(..passed);
            self.skip[side] = skip - passed as u64;
            left.1 = need;
            if !again {
                return;
            }
        }
    }

    fn gap(&mut self, direction: Direction, bytes: u64) {
        self.left[Self::side(direction)] = (Vec::new(), 0);
        self.call(direction, Input::Gap(bytes));
    }

    fn call(&mut self, direction: Direction, input: Input<'_>) -> Took {
        let mut out = Outbox::default();
        let took = self.session.input(direction, input, &mut out);
        for word in out.stream {
            match word {
                Out::Inside(inside) => self.opened.push((direction, inside.channel, inside.bytes)),
                Out::Whole(whole) => {
                    if let Some(opener) = whole.opener {
                        self.trouble = opener.0.trouble().map(|trouble| trouble.to_string()).unwrap_or_default();
                        self.opener = Some(opener);
                    }
                }
                _ => {}
            }
        }
        took
    }

    /// What was opened of a direction and a channel, one after the other.
    fn of(&self, direction: Direction, channel: Channel) -> Vec<u8> {
        let own = self.opened.iter().filter(|(d, c, _)| *d == direction && *c == channel);
        own.flat_map(|(_, _, bytes)| bytes.clone()).collect()
    }
}

#[test]
fn the_traces_of_rfc_8448_are_opened_record_by_record() {
    for trace in traces() {
        let mut feed = Feed::new(&trace.keylog);
        for (direction, record) in &trace.records {
            feed.bytes(*direction, record);
        }
        let opened: Vec<(Direction, Vec<u8>)> =
            feed.opened.iter().map(|(direction, _, bytes)| (*direction, bytes.clone())).collect();
        let theirs: Vec<(Direction, Vec<u8>)> = trace
            .plain
            .iter()
            .map(|(direction, bytes)| {
                // Some list what is within with its type and padding.
                (*direction, bytes.clone())
            })
            .collect();
        assert_eq!(opened.len(), theirs.len(), "{}", trace.name);
        for ((direction, ours), (other, theirs)) in opened.iter().zip(&theirs) {
            assert_eq!(direction, other, "{}", trace.name);
            assert_eq!(ours, theirs, "{}", trace.name);
        }
        assert_eq!(feed.trouble, "", "{}", trace.name);
    }
}

/// Drafts 25 to 28 protect records like TLS 1.3 itself. Of those before it is said that they are not opened.
#[test]
fn the_last_drafts_are_opened_and_others_are_named() {
    let Some(trace) = traces().into_iter().next() else { return };
    let agreed = b"\x00\x2b\x00\x02\x03\x04";
    for (version, opens) in [(0x7f1cu16, true), (0x7f19, true), (0xfb1a, true), (0x7f18, false), (0x7f12, false)] {
        let mut feed = Feed::new(&trace.keylog);
        let mut changed = 0;
        for (direction, record) in &trace.records {
            let mut record = record.clone();
            let place = record.windows(agreed.len()).position(|window| window == agreed);
            if let Some(place) = place.filter(|_| *direction == Direction::FromServer) {
                record[place + 4..place + 6].copy_from_slice(&version.to_be_bytes());
                changed += 1;
            }
            feed.bytes(*direction, &record);
        }
        assert!(changed > 0, "{}", trace.name);
        let ours: Vec<_> = feed.opened.iter().map(|(direction, _, bytes)| (*direction, bytes.clone())).collect();
        if opens {
            assert_eq!((ours, feed.trouble.as_str()), (trace.plain.clone(), ""), "{version:#x}");
        } else {
            let expected = format!("records of version 0x{version:04x} cannot be opened here: use TLS 1.2 or 1.3");
            assert!(ours.is_empty(), "{version:#x}");
            assert_eq!(feed.trouble, expected);
        }
    }
}

#[test]
fn the_cut_of_a_stream_does_not_show() {
    for trace in traces() {
        let run = |cut: &dyn Fn(usize) -> bool| {
            let mut feed = Feed::new(&trace.keylog);
            let mut place = 0;
            for (direction, record) in &trace.records {
                let mut start = 0;
                for end in 1..=record.len() {
                    if end == record.len() || cut(place + end) {
                        feed.bytes(*direction, &record[start..end]);
                        start = end;
                    }
                }
                place += record.len();
            }
            feed.opened
        };
        let whole = run(&|_| false);
        assert!(!whole.is_empty(), "{}", trace.name);
        assert_eq!(run(&|_| true), whole, "{}: byte by byte", trace.name);
        for step in [2, 3, 7, 50] {
            assert_eq!(run(&|place| place % step == 0), whole, "{}: every {step} bytes", trace.name);
        }
    }
}

#[test]
fn without_a_line_of_the_key_log_only_that_direction_stays_closed() {
    for trace in traces() {
        let with = |label: &str| {
            let kept: Vec<&str> = trace.keylog.lines().filter(|line| !line.starts_with(label)).collect();
            let mut feed = Feed::new(&kept.join("\n"));
            for (direction, record) in &trace.records {
                feed.bytes(*direction, record);
            }
            feed
        };
        let all = with("NOTHING");
        let data = |feed: &Feed, direction| feed.of(direction, Channel::Data);
        for (label, closed) in
            [("SERVER_TRAFFIC_SECRET_0", Direction::FromServer), ("CLIENT_TRAFFIC_SECRET_0", Direction::FromClient)]
        {
            let feed = with(label);
            assert_eq!(data(&feed, closed), b"", "{}: {label}", trace.name);
            let other = closed.opposite();
            assert_eq!(data(&feed, other), data(&all, other), "{}: {label}", trace.name);
        }
        // Without the handshake's secrets the data still opens: the change of keys is found by trying.
        let feed = with("SERVER_HANDSHAKE_TRAFFIC_SECRET");
        assert_eq!(data(&feed, Direction::FromServer), data(&all, Direction::FromServer), "{}", trace.name);
    }
}

#[test]
fn a_record_that_is_lost_costs_itself_and_nothing_wrong_is_shown() {
    for trace in traces() {
        let mut whole = Feed::new(&trace.keylog);
        for (direction, record) in &trace.records {
            whole.bytes(*direction, record);
        }
        for lost in 0..trace.records.len() {
            let mut feed = Feed::new(&trace.keylog);
            for (place, (direction, record)) in trace.records.iter().enumerate() {
                match place == lost {
                    true => feed.gap(*direction, record.len() as u64),
                    false => feed.bytes(*direction, record),
                }
            }
            for opened in &feed.opened {
                assert!(whole.opened.contains(opened), "{}: without record {lost}: {opened:02x?}", trace.name);
            }
        }
    }
}

#[test]
fn what_cannot_be_opened_says_why() {
    let hello =
        [&b"\x16\x03\x01\x00\x2d\x01\x00\x00\x29\x03\x03"[..], &[7; 32], b"\x00\x00\x02\x13\x01\x01\x00"].concat();
    let answer = [&b"\x16\x03\x03\x00\x2a\x02\x00\x00\x26\x03\x03"[..], &[9; 32], b"\x00\xc0\x2f\x00"].concat();
    let why = |keylog: &str, answer: &[u8]| {
        let mut feed = Feed::new(keylog);
        feed.bytes(Direction::FromClient, &hello);
        feed.bytes(Direction::FromServer, answer);
        assert!(!feed.lost);
        feed.trouble
    };
    assert!(why("", &answer).starts_with("there are no keys: start the client with SSLKEYLOGFILE="));
    let other = format!("CLIENT_RANDOM {} {}", "01".repeat(32), "02".repeat(48));
    let said = why(&other, &answer);
    assert!(said.starts_with("the key log has 1 session, none for this client random (0707070707070707…)"), "{said}");
    let own = format!("CLIENT_RANDOM {} {}", "07".repeat(32), "02".repeat(48));
    assert_eq!(why(&own, &answer), "");
    let mut rare = answer.clone();
    rare[44..46].copy_from_slice(&[0, 0x96]);
    let said = why(&own, &rare);
    assert!(said.contains("TLS_RSA_WITH_SEED_CBC_SHA"), "{said}");
    // TLS 1.3 with the secrets of one side, or of the handshake alone.
    let newer = [
        &b"\x16\x03\x03\x00\x32\x02\x00\x00\x2e\x03\x03"[..],
        &[9; 32],
        b"\x00\x13\x01\x00\x00\x06\x00\x2b\x00\x02\x03\x04",
    ];
    let newer = newer.concat();
    let line = |label: &str| format!("{label} {} {}\n", "07".repeat(32), "02".repeat(32));
    let said = why(&line("CLIENT_TRAFFIC_SECRET_0"), &newer);
    assert!(said.starts_with("the key log has no SERVER_TRAFFIC_SECRET_0 for this client random"), "{said}");
    let said = why(&line("SERVER_TRAFFIC_SECRET_0"), &newer);
    assert!(said.contains("what the client sends stays closed"), "{said}");
    let said = why(&line("CLIENT_HANDSHAKE_TRAFFIC_SECRET"), &newer);
    assert!(said.contains("not the secrets of this version of TLS"), "{said}");
    assert_eq!(why(&[line("SERVER_TRAFFIC_SECRET_0"), line("CLIENT_TRAFFIC_SECRET_0")].concat(), &newer), "");
    // One direction was captured.
    let mut feed = Feed::new("");
    feed.bytes(Direction::FromClient, &hello);
    feed.bytes(Direction::FromClient, b"\x17\x03\x03\x00\x04abcd");
    assert!(feed.trouble.starts_with("the server's hello was not captured"), "{}", feed.trouble);
    let mut feed = Feed::new(&own);
    feed.bytes(Direction::FromServer, &newer);
    assert!(feed.trouble.starts_with("the client's hello was not captured"), "{}", feed.trouble);
    let mut feed = Feed::new(&own);
    feed.call(Direction::FromClient, Input::Joined);
    feed.bytes(Direction::FromClient, b"\x17\x03\x03\x00\x04abcd\x17\x03\x03\x00\x01x");
    assert!(feed.trouble.starts_with("the handshake was not captured"), "{}", feed.trouble);
}

/// A key whose public part is these bytes; it opens nothing.
struct Key(&'static [u8]);

impl PrivateKey for Key {
    fn decrypt(&self, _: &[u8]) -> Option<Vec<u8>> {
        None
    }

    fn public(&self) -> &[u8] {
        self.0
    }
}

#[test]
fn what_was_given_in_place_of_the_secrets_is_named() {
    let hello =
        [&b"\x16\x03\x01\x00\x2d\x01\x00\x00\x29\x03\x03"[..], &[7; 32], b"\x00\x00\x02\x00\x2f\x01\x00"].concat();
    let answer = |suite: [u8; 2]| {
        [&b"\x16\x03\x03\x00\x2a\x02\x00\x00\x26\x03\x03"[..], &[9; 32], &[0, suite[0], suite[1], 0]].concat()
    };
    let chain = b"\x16\x03\x03\x00\x0e\x0b\x00\x00\x0a\x00\x00\x07\x00\x00\x04mine";
    let why = |secrets: &Arc<Secrets>, suite: [u8; 2], chain: &[u8]| {
        let mut feed = Feed::with(secrets);
        feed.bytes(Direction::FromClient, &hello);
        feed.bytes(Direction::FromServer, &answer(suite));
        feed.bytes(Direction::FromServer, chain);
        feed.opener.expect("it was told").0.trouble().map(|trouble| trouble.to_string()).unwrap_or_default()
    };
    let (rsa, ecdhe) = ([0, 0x2f], [0xc0, 0x2f]);
    // A private key opens what was sent for it alone.
    let secrets = Arc::<Secrets>::default();
    secrets.add_private_key(Arc::new(Key(b"another one")));
    let said = why(&secrets, ecdhe, chain);
    let expected =
        "no private key opens what was agreed on with Diffie-Hellman (TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256)";
    assert!(said.starts_with(expected), "{said}");
    assert!(why(&secrets, rsa, chain).starts_with("the private key is not that of the server's certificate"));
    // One that was opened with it is not a session of a key log.
    secrets.add("CLIENT_RANDOM", &[1; 32], &[2; 48]);
    assert!(why(&secrets, rsa, chain).starts_with("the private key is not that of the server's certificate"));
    secrets.add_private_key(Arc::new(Key(b"mine")));
    assert!(why(&secrets, rsa, chain).starts_with("there are no keys"), "it is not known why that one opens nothing");
    // A key log may not be there yet, or be empty, or have secrets of others.
    let secrets = Arc::<Secrets>::default();
    for (state, begin) in [
        (LogState::Missing, "the key log late.keys is not there yet: "),
        (LogState::Empty, "the key log late.keys holds no secrets yet: "),
        (LogState::Read, "the key log late.keys holds no secrets yet: "),
    ] {
        secrets.note_key_log("late.keys", state);
        let said = why(&secrets, ecdhe, chain);
        assert!(said.starts_with(begin), "{said}");
    }
    secrets.add("CLIENT_RANDOM", &[1; 32], &[2; 48]);
    assert!(why(&secrets, ecdhe, chain).starts_with("the key log has 1 session, none for this client random"));
    // They came, but it was not read again.
    let mut feed = Feed::with(&secrets);
    feed.bytes(Direction::FromClient, &hello);
    feed.bytes(Direction::FromServer, &answer(ecdhe));
    secrets.add("CLIENT_RANDOM", &[7; 32], &[2; 48]);
    let said = feed.opener.expect("it was told").0.trouble().map(|trouble| trouble.to_string());
    assert_eq!(said.as_deref(), Some("its secrets came after it was read: open the capture once more"));
}

#[test]
fn any_key_log_is_read_alike_however_it_comes() {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/seeds/keylog");
    let seeds: Vec<Vec<u8>> = std::fs::read_dir(seeds)
        .expect("they are part of the program")
        .map(|entry| std::fs::read(entry.expect("an entry").path()).expect("a seed"))
        .collect();
    assert!(seeds.len() >= 3);
    let mut dice = Dice(0x6b65);
    for seed in &seeds {
        for end in 0..=seed.len() {
            key_logs::exercise(&seed[..end]);
        }
        for _ in 0..2_000 {
            let mut other = seed.clone();
            for _ in 0..1 + dice.next(6) {
                let place = dice.next(other.len() as u64) as usize;
                // Often what ends a line or a word.
                let odd = [b'\n', b' ', b'\r', b'#', b':', dice.next(256) as u8];
                other[place] = odd[dice.next(odd.len() as u64) as usize];
            }
            key_logs::exercise(&other);
        }
    }
}

#[test]
fn any_bytes_are_read_without_harm() {
    invariants::be_loud(false);
    let mut whole = vec![2, 0x16, 3, 3];
    let hello = [&b"\x02\x00\x00\x26\x03\x03"[..], &[8; 32], b"\x00\xc0\x2f\x00"].concat();
    let chain = b"\x0b\x00\x00\x16\x00\x00\x13\x00\x00\x10\x30\x0e\x30\x0c\xa0\x03\x02\x01\x02\x02\x01\x07\x30\x02\x06\x00\x00\x00";
    let keys = b"\x0c\x00\x00\x0a\x03\x00\x1d\x02ab\x04\x03\x00\x00";
    let messages = [&hello[..], chain, keys].concat();
    whole.extend((messages.len() as u16).to_be_bytes());
    whole.extend(messages);
    whole.extend(*b"\x15\x03\x03\x00\x02\x02\x28\x18\x03\x03\x00\x03\x01\xff\xff");
    records::exercise(&whole);
    for place in 0..whole.len() {
        for value in [0, 1, 2, 4, 11, 0x7f, 0x80, 0xff] {
            let mut other = whole.clone();
            other[place] = value;
            records::exercise(&other);
        }
        records::exercise(&whole[..place]);
    }
    let mut dice = Dice(0x7155);
    for _ in 0..2_000 {
        let mut other = whole.clone();
        for _ in 0..1 + dice.next(6) {
            let place = dice.next(other.len() as u64) as usize;
            other[place] = dice.next(256) as u8;
        }
        records::exercise(&other);
    }
}
