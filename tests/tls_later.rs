//! Keys that come later: what was read without them is read again in its place, and then everything is as if they had been
//! there from the beginning.

#[path = "support/sealed.rs"]
mod sealed;
#[path = "support/tcp.rs"]
mod tcp;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use sealed::Sealed;
use tcp::Talk;
use wirelens::analysis::messages::MAX_MESSAGES;
use wirelens::analysis::secrets::KeyLog;
use wirelens::analysis::{Capture, Options, Reader};
use wirelens::base::{ExchangeId, FrameId};
use wirelens::dissect::{Secrets, Want, show};
use wirelens::export::exchanges::{Exchanges, json};
use wirelens::source::{OpenOptions, Source, writer};

/// Recordings with a key log beside them.
const RECORDINGS: [&str; 14] = [
    "tls/handshakes",
    "tls/early-data",
    "tls/early-http",
    "tls/http2",
    "tls/key-update",
    "tls/resumption",
    "tls/suites",
    "tls/tls12",
    "tls/tls13",
    "tls/older",
    "tls/rsa",
    "tls/redirect",
    "tls/proxy",
    "http2/tunnel",
];
/// Those in which something is not encrypted: that is read at once and so numbered first.
const PARTLY_OPEN: [&str; 3] = ["tls/older", "tls/proxy", "http2/tunnel"];

struct Recording {
    name: String,
    path: PathBuf,
    keys: String,
}

fn recordings() -> Vec<Recording> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("captures");
    let read = |name: &str| {
        let path = folder.join(format!("{name}.pcapng"));
        let keys = std::fs::read_to_string(folder.join(format!("{name}.pcapng.keys"))).ok()?;
        Some(Recording { name: name.to_owned(), path, keys })
    };
    let all: Vec<Recording> = RECORDINGS.into_iter().filter_map(read).collect();
    assert!(all.len() == RECORDINGS.len(), "they are part of the program");
    all
}

fn loaded(source: Source, key_log: Option<KeyLog>) -> Arc<Capture> {
    let secrets = Arc::<Secrets>::default();
    if let Some(log) = &key_log {
        let _ = log.read(&secrets);
    }
    let options = Options { secrets, key_log: key_log.map(Arc::new), ..Options::default() };
    let capture = Capture::new(source, options);
    capture.load(&AtomicBool::new(false), &mut |_| {});
    capture
}

fn open(path: &Path) -> Source {
    Source::open(path, &OpenOptions::default()).expect("a capture")
}

/// All exchanges, and all layers of all frames.
fn everything(capture: &Arc<Capture>) -> (Vec<String>, Vec<String>) {
    let mut exchanges = Exchanges::with_lines(capture);
    let rows = (0..exchanges.len() as u32).map(|id| {
        let mut out = Vec::new();
        json::object(&mut out, &mut exchanges, None, ExchangeId(id));
        String::from_utf8(out).expect("JSON is text")
    });
    let rows = rows.collect();
    let mut reader = Reader::new(Arc::clone(capture), Want::everything());
    let frames = (0..capture.len() as u32).map(|frame| {
        let view = reader.read(FrameId(frame)).expect("a frame");
        let columns = view.tape.columns();
        let mut out = format!("{} {}\n", columns.protocol, columns.info);
        show::tree(&mut out, &view, |_| true);
        out
    });
    (rows, frames.collect())
}

/// Apart from their numbers exchanges are the same.
fn unnumbered((rows, frames): (Vec<String>, Vec<String>)) -> (Vec<String>, Vec<String>) {
    let number = |row: &String| {
        let (_, rest) = row.split_once(',').expect("it begins with a number");
        let (before, tunnel) = rest.split_once("in tunnel #").unwrap_or((rest, ""));
        before.to_owned() + tunnel.trim_start_matches(|c: char| c.is_ascii_digit())
    };
    let mut rows: Vec<String> = rows.iter().map(number).collect();
    rows.sort();
    let line = |line: &&str| !line.contains("xchange");
    (rows, frames.iter().map(|frame| frame.lines().filter(line).collect::<Vec<_>>().join("\n")).collect())
}

/// Fails at the first exchange or frame that is another.
fn differ(name: &str, found: &(Vec<String>, Vec<String>), expected: &(Vec<String>, Vec<String>)) {
    for (place, (ours, theirs)) in found.0.iter().zip(&expected.0).enumerate() {
        assert_eq!(ours, theirs, "{name}: exchange {place}");
    }
    for (place, (ours, theirs)) in found.1.iter().zip(&expected.1).enumerate() {
        assert_eq!(ours, theirs, "{name}: frame {}", place + 1);
    }
    assert_eq!((found.0.len(), found.1.len()), (expected.0.len(), expected.1.len()), "{name}");
}

fn same(name: &str, found: &Arc<Capture>, expected: &(Vec<String>, Vec<String>)) {
    let (found, expected) = match PARTLY_OPEN.contains(&name) {
        true => (unnumbered(everything(found)), unnumbered(expected.clone())),
        false => (everything(found), expected.clone()),
    };
    differ(name, &found, &expected);
}

fn opened_frames(capture: &Arc<Capture>) -> usize {
    everything(capture)
        .1
        .iter()
        .filter(|text| text.contains("Decrypted TLS") || text.contains("tls.app_data_proto"))
        .count()
}

#[test]
fn a_key_log_that_is_written_when_all_was_read_opens_it_in_its_place() {
    let folder = tempfile::tempdir().unwrap();
    for Recording { name, path, keys } in recordings() {
        let log = folder.path().join("keys");
        std::fs::write(&log, &keys).unwrap();
        let early = loaded(open(&path), Some(KeyLog::new(&log)));
        let expected = everything(&early);
        assert!(!expected.0.is_empty() || name == "tls/early-data", "{name}");
        std::fs::remove_file(&log).unwrap();
        let late = loaded(open(&path), Some(KeyLog::new(&log)));
        let before = late.ledger().exchanges.len();
        assert_eq!(late.look_for_secrets(), 0, "{name}");
        std::fs::write(&log, &keys).unwrap();
        assert!(late.look_for_secrets() > 0, "{name}");
        assert_eq!(late.look_for_secrets(), 0, "{name}: nothing is new");
        same(&name, &late, &expected);
        assert!(expected.0.is_empty() || late.ledger().exchanges.len() > before, "{name}");
        std::fs::remove_file(&log).unwrap();
    }
}

#[test]
fn keys_that_come_line_by_line_open_each_connection_once() {
    let folder = tempfile::tempdir().unwrap();
    for Recording { name, path, keys } in recordings() {
        let log = folder.path().join("keys");
        std::fs::write(&log, &keys).unwrap();
        let early = loaded(open(&path), Some(KeyLog::new(&log)));
        std::fs::write(&log, "").unwrap();
        let late = loaded(open(&path), Some(KeyLog::new(&log)));
        let (mut written, mut again) = (String::new(), 0);
        for line in keys.lines() {
            written = written + line + "\n";
            std::fs::write(&log, &written).unwrap();
            again += late.look_for_secrets();
        }
        let sort = |capture: &Arc<Capture>| {
            // They are numbered as they were found.
            let number = |row: &String| row.split_once(",").map(|(_, rest)| rest.to_owned());
            let mut rows: Vec<_> = everything(capture).0.iter().map(number).collect();
            rows.sort();
            rows.len()
        };
        assert_eq!(sort(&late), sort(&early), "{name}");
        assert_eq!(opened_frames(&late), opened_frames(&early), "{name}");
        assert!(again <= keys.lines().count(), "{name}");
    }
}

/// The capture with a block of secrets behind the packet block of this place; `None`: behind all.
fn with_secrets(capture: &[u8], keys: &str, behind: Option<usize>) -> Vec<u8> {
    let mut out = Vec::new();
    let (mut at, mut packets, mut done) = (0, 0, false);
    let mut put = |out: &mut Vec<u8>, now: bool| {
        if now && !std::mem::replace(&mut done, true) {
            writer::secrets(out, 0x544c_534b, keys.as_bytes());
        }
    };
    while at < capture.len() {
        let word = |at: usize| u32::from_le_bytes(capture[at..at + 4].try_into().unwrap());
        let (kind, len) = (word(at), word(at + 4) as usize);
        out.extend_from_slice(&capture[at..at + len]);
        at += len;
        packets += usize::from(kind == 6);
        put(&mut out, behind == Some(packets));
    }
    put(&mut out, true);
    out
}

#[test]
fn secrets_of_the_capture_may_stand_behind_the_packets() {
    for Recording { name, path, keys } in recordings() {
        let bytes = std::fs::read(&path).unwrap();
        let load = |bytes: Vec<u8>| loaded(Source::from_bytes("x.pcapng", bytes.into()).expect("a capture"), None);
        let expected = everything(&load(with_secrets(&bytes, &keys, Some(1))));
        for behind in [Some(12), Some(30), None] {
            let late = load(with_secrets(&bytes, &keys, behind));
            let found = everything(&late);
            assert_eq!(found.0.len(), expected.0.len(), "{name}: {behind:?}");
            if behind.is_none() {
                same(&name, &late, &expected);
            }
        }
    }
}

/// Where the blocks of packets end.
fn ends_of_packets(capture: &[u8]) -> Vec<usize> {
    let (mut at, mut all) = (0, Vec::new());
    while at < capture.len() {
        let word = |at: usize| u32::from_le_bytes(capture[at..at + 4].try_into().unwrap()) as usize;
        let (kind, len) = (word(at), word(at + 4));
        at += len;
        if kind == 6 {
            all.push(at);
        }
    }
    all
}

/// A capture whose file grows: `cut` packets without keys, then those come, then the rest.
fn grown(folder: &Path, recording: &Recording, cut: usize) -> Arc<Capture> {
    let bytes = std::fs::read(&recording.path).unwrap();
    let ends = ends_of_packets(&bytes);
    let (log, growing) = (folder.join("later"), folder.join("growing.pcapng"));
    let _ = std::fs::remove_file(&log);
    std::fs::write(&growing, &bytes[..ends[cut - 1]]).unwrap();
    let source = Source::open(&growing, &OpenOptions { follow: true, ..OpenOptions::default() }).unwrap();
    let secrets = Arc::<Secrets>::default();
    let options = Options { secrets, key_log: Some(Arc::new(KeyLog::new(&log))), ..Options::default() };
    let capture = Capture::new(source, options);
    let stop = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let reading = scope.spawn(|| capture.load(&stop, &mut |_| {}));
        let wait = |what: &str, until: &dyn Fn() -> bool| {
            let deadline = std::time::Instant::now() + std::time::Duration::from_secs(20);
            while !until() {
                assert!(std::time::Instant::now() < deadline, "{}: {cut}: {what}", recording.name);
                std::thread::sleep(std::time::Duration::from_millis(2));
            }
        };
        wait("the beginning", &|| capture.len() >= cut);
        std::fs::write(&log, &recording.keys).unwrap();
        wait("the keys", &|| capture.secrets().owners() > 0);
        // What is known when a packet comes is used then.
        let mut more = std::fs::OpenOptions::new().append(true).open(&growing).unwrap();
        for (from, end) in [(ends[cut - 1], ends[cut]), (ends[cut], bytes.len())] {
            more.write_all(&bytes[from..end]).unwrap();
            let count = ends.iter().filter(|own| **own <= end).count();
            wait("the rest", &|| capture.len() >= count);
        }
        stop.store(true, std::sync::atomic::Ordering::Relaxed);
        reading.join().unwrap();
    });
    capture
}

#[test]
fn keys_that_come_in_the_middle_of_a_connection_open_it_from_its_beginning() {
    let folder = tempfile::tempdir().unwrap();
    let log = folder.path().join("keys");
    for recording in recordings().iter().filter(|one| ["tls/proxy", "http2/tunnel"].contains(&one.name.as_str())) {
        std::fs::write(&log, &recording.keys).unwrap();
        let early = loaded(open(&recording.path), Some(KeyLog::new(&log)));
        let expected = unnumbered((everything(&early).0, Vec::new())).0;
        for cut in (8..early.len() - 1).step_by(3) {
            let found = unnumbered((everything(&grown(folder.path(), recording, cut)).0, Vec::new())).0;
            assert_eq!(found, expected, "{}: {cut}", recording.name);
        }
    }
}

/// Requests through the tunnel of [`long`].
/// Three quarters of them are more messages of each direction than a frame looks at: each lies in a record of its own.
const REQUESTS: usize = MAX_MESSAGES * 3 / 4;
/// Requests that are sent together.
const TOGETHER: usize = 16;

/// A conversation of far more messages than a frame looks at: requests in TLS in a tunnel through a proxy, which is asked in
/// HTTP/2 or in HTTP/1. Segments end in the middle of frames and records.
fn long(folder: &Path, in_http2: bool) -> Recording {
    let frame = |kind: u8, flags: u8, stream: u8, payload: &[u8]| {
        [&(payload.len() as u32).to_be_bytes()[1..], &[kind, flags, 0, 0, 0, stream], payload].concat()
    };
    // HPACK: 0x40 and two strings are a header that becomes an entry, 0x88 is `:status: 200`.
    let header = |name: &str, value: &str| {
        [&[0x40, name.len() as u8], name.as_bytes(), &[value.len() as u8], value.as_bytes()].concat()
    };
    let target = "www.example.test:443";
    let (ask, agree) = if in_http2 {
        let headers = [header(":method", "CONNECT"), header(":authority", target)].concat();
        let ask = [b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_vec(), frame(4, 0, 0, &[]), frame(1, 4, 1, &headers)];
        (ask.concat(), [frame(4, 0, 0, &[]), frame(1, 4, 1, &[0x88])].concat())
    } else {
        let ask = format!("CONNECT {target} HTTP/1.1\r\nHost: {target}\r\n\r\n");
        (ask.into_bytes(), b"HTTP/1.1 200 OK\r\n\r\n".to_vec())
    };
    let through = |bytes: &[u8]| if in_http2 { frame(0, 0, 1, bytes) } else { bytes.to_vec() };
    let ([hello, answer, finished], mut tls) = Sealed::new();
    let mut talk = Talk::new(40_000, 8080).client(&ask).server(&agree).client(&through(&hello));
    talk = talk.server(&through(&answer)).client(&through(&finished));
    for first in (0..REQUESTS).step_by(TOGETHER) {
        let numbers = first..(first + TOGETHER).min(REQUESTS);
        let asked = numbers.clone().map(|number| {
            let head = format!("GET /{number} HTTP/1.1\r\nHost: www.example.test\r\n\r\n");
            through(&tls.data(true, head.as_bytes()))
        });
        talk = talk.client(&asked.collect::<Vec<_>>().concat());
        let answered = numbers.map(|number| {
            let (body, status) = (number.to_string(), 200 + number % 2);
            let head = format!("HTTP/1.1 {status} OK\r\nContent-Length: {}\r\n\r\n{body}", body.len());
            through(&tls.data(false, head.as_bytes()))
        });
        talk = talk.server(&answered.collect::<Vec<_>>().concat());
    }
    let path = folder.join(format!("long-{in_http2}.pcapng"));
    std::fs::write(&path, pcapng(&talk.close().cut(900).frames())).unwrap();
    let name = if in_http2 { "a tunnel in HTTP/2" } else { "a tunnel in HTTP/1" };
    Recording { name: name.to_owned(), path, keys: Sealed::key_log() }
}

/// A pcapng file of raw IPv4 frames, a millisecond apart.
fn pcapng(frames: &[Vec<u8>]) -> Vec<u8> {
    let block = |kind: u32, body: &[u8]| {
        let len = (body.len() as u32 + 12).to_le_bytes();
        [&kind.to_le_bytes()[..], &len, body, &len].concat()
    };
    let words = |words: &[u32]| words.iter().flat_map(|word| word.to_le_bytes()).collect::<Vec<u8>>();
    let mut file = block(0x0a0d_0d0a, &words(&[0x1a2b_3c4d, 1, u32::MAX, u32::MAX]));
    file.extend(block(1, &words(&[101, 0])));
    for (place, frame) in frames.iter().enumerate() {
        let (micros, len) = (1_700_000_000_000_000 + place as u64 * 1000, frame.len() as u32);
        let mut body = words(&[0, (micros >> 32) as u32, micros as u32, len, len]);
        body.extend(frame);
        body.resize(body.len().next_multiple_of(4), 0);
        file.extend(block(6, &body));
    }
    file
}

#[test]
fn conversations_of_any_length_are_opened_by_keys_that_come_later() {
    let folder = tempfile::tempdir().unwrap();
    let log = folder.path().join("keys");
    for in_http2 in [true, false] {
        let recording = long(folder.path(), in_http2);
        let Recording { name, path, keys } = &recording;
        std::fs::write(&log, keys).unwrap();
        let early = loaded(open(path), Some(KeyLog::new(&log)));
        let expected = unnumbered(everything(&early));
        assert_eq!(expected.0.len(), REQUESTS + 1, "{name}");
        let answered = |row: &&String| row.contains("\"complete\":true") && row.contains("\"status\":20");
        assert!(expected.0.iter().filter(answered).count() >= REQUESTS, "{name}: {:?}", expected.0.first());
        std::fs::remove_file(&log).unwrap();
        let late = loaded(open(path), Some(KeyLog::new(&log)));
        std::fs::write(&log, keys).unwrap();
        assert!(late.look_for_secrets() > 0, "{name}");
        differ(name, &unnumbered(everything(&late)), &expected);
        if in_http2 {
            // Keys in the midst, after which messages of the tunnel follow all those that were read again.
            let cut = early.len() * 3 / 4;
            differ(name, &unnumbered(everything(&grown(folder.path(), &recording, cut))), &expected);
        }
    }
}
