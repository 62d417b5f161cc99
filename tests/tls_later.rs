//! Keys that come later: what was read without them is read again in its place, and then everything is as if they had been
//! there from the beginning.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use wirelens::analysis::secrets::KeyLog;
use wirelens::analysis::{Capture, Options, Reader};
use wirelens::base::{ExchangeId, FrameId};
use wirelens::dissect::{Secrets, Want, show};
use wirelens::export::exchanges::{Exchanges, json};
use wirelens::source::{OpenOptions, Source, writer};

/// Recordings with a key log beside them.
const RECORDINGS: [&str; 9] = [
    "tls/early-data",
    "tls/http2",
    "tls/key-update",
    "tls/resumption",
    "tls/suites",
    "tls/tls12",
    "tls/tls13",
    "tls/older",
    "tls/rsa",
];

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

/// What is not encrypted is read at once and so numbered first: apart from their numbers exchanges are the same.
fn unnumbered((rows, frames): (Vec<String>, Vec<String>)) -> (Vec<String>, Vec<String>) {
    let number = |row: &String| row.split_once(',').map(|(_, rest)| rest.to_owned()).expect("it begins with a number");
    let mut rows: Vec<String> = rows.iter().map(number).collect();
    rows.sort();
    let line = |line: &&str| !line.contains("xchange");
    (rows, frames.iter().map(|frame| frame.lines().filter(line).collect::<Vec<_>>().join("\n")).collect())
}

fn same(name: &str, found: &Arc<Capture>, expected: &(Vec<String>, Vec<String>)) {
    let (found, expected) = match name {
        "tls/older" => (unnumbered(everything(found)), unnumbered(expected.clone())),
        _ => (everything(found), expected.clone()),
    };
    let (rows, frames) = found;
    for (place, (ours, theirs)) in rows.iter().zip(&expected.0).enumerate() {
        assert_eq!(ours, theirs, "{name}: exchange {place}");
    }
    assert_eq!(rows.len(), expected.0.len(), "{name}");
    for (place, (ours, theirs)) in frames.iter().zip(&expected.1).enumerate() {
        assert_eq!(ours, theirs, "{name}: frame {}", place + 1);
    }
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
