//! The first pass has a quick look at plain frames and lets the dissectors look at the others; both must find the same. What it
//! finds is the same, however little of it is held in memory.

#[path = "support/tcp.rs"]
mod tcp;

use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use wirelens::analysis::{self, Capture, Kept, Options, Reader, State};
use wirelens::base::{ExchangeId, FrameId};
use wirelens::dissect::{Context, FrameInfo, Plain, Settings, Tape, Want};
use wirelens::engine::driver;
use wirelens::engine::peel::{Peeled, peel};
use wirelens::source::{Source, Step};

#[test]
fn the_quick_look_agrees_with_the_dissectors() {
    let (mut plain, mut unusual) = (0u64, 0u64);
    for path in captures() {
        let Ok(source) = Source::open(&path, &Default::default()) else { continue };
        let mut walker = source.walker();
        let mut tape = Tape::new(Want::nothing());
        let (mut number, mut written) = (0u64, Plain::default());
        loop {
            let frame = match walker.next() {
                Step::Frame(frame) => frame,
                Step::Wait => {
                    walker.wait(std::time::Duration::from_millis(10));
                    continue;
                }
                Step::End(_) => break,
            };
            number += 1;
            let mut bytes = vec![0; frame.cap_len as usize];
            source.read_at(frame.offset, &mut bytes).expect("the frame is there");
            // What was written of the frame before is there still.
            let peel = |head: &[u8], mut plain: Plain| {
                (peel(frame.link_type, head, frame.cap_len, frame.wire_len, &mut plain), plain)
            };
            let (quick, (whole, found)) = (peel(frame.head, written), peel(&bytes, Plain::default()));
            assert_eq!(quick.0, whole, "{} frame {number}: the head is not enough", path.display());
            written = quick.1;
            let info = FrameInfo {
                link_type: frame.link_type,
                cap_len: frame.cap_len,
                wire_len: frame.wire_len,
                ..FrameInfo::default()
            };
            let settings = Settings::default();
            let context = Context::of(&info, &settings);
            driver::dissect(analysis::registry(), &context, &bytes, &mut tape);
            match whole {
                Peeled::Plain => {
                    plain += 1;
                    assert_eq!(written, found, "{} frame {number}", path.display());
                    let envelope = found.envelope;
                    // What a tunnel over UDP carries comes after it; the first pass asks the dissectors then.
                    assert_eq!(tape.envelopes().first(), Some(&envelope), "{} frame {number}", path.display());
                    assert!(tape.envelopes().len() == 1 || tape.protocols().contains(&"vxlan"));
                    assert!(tape.fragments().is_empty());
                }
                Peeled::Nothing => assert!(tape.envelopes().is_empty(), "{} frame {number}", path.display()),
                Peeled::Unusual => unusual += 1,
            }
        }
    }
    assert!(plain > 500 && unusual > 50, "{plain} plain and {unusual} unusual frames");
}

#[test]
fn a_capture_is_the_same_loaded_whole_or_while_it_is_read() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("captures/null/seed-frame9.pcapng");
    let load = || {
        let source = Source::open(&path, &Default::default()).expect("the seed capture opens");
        let capture = Capture::new(source, Default::default());
        capture.load(&AtomicBool::new(false), &mut |_| {});
        capture
    };
    let (one, other) = (load(), load());
    assert_eq!(one.state(), State::Done);
    assert!(!one.is_damaged());
    assert_eq!(one.len(), other.len());
    for index in 0..one.len() as u32 {
        assert_eq!(one.record(FrameId(index)), other.record(FrameId(index)));
    }
    assert_eq!(one.record(FrameId(one.len() as u32)), None);
}

#[test]
fn an_index_beyond_memory_says_the_same() {
    let mut talk = tcp::Talk::new(40_000, 80);
    for number in 0..26_000 {
        talk = talk.client(format!("GET /{number} HTTP/1.1\r\nHost: a.test\r\n\r\n").as_bytes());
        talk = talk.server(b"HTTP/1.1 204 No Content\r\n\r\n");
    }
    // A question whose answer comes when its record has long left memory.
    let slow = tcp::Talk::new(40_001, 80).client(b"GET /slow HTTP/1.1\r\nHost: a.test\r\n\r\n");
    let slow = slow.server(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok").close().frames();
    let mut frames = talk.close().frames();
    frames.splice(4..4, slow[..4].iter().cloned());
    frames.extend_from_slice(&slow[4..]);

    let file = tcp::pcap(&frames, usize::MAX);
    let whole = tcp::open(file.clone(), Options::default());
    let small = tcp::open(file.clone(), Options { room: Some(1), ..Options::default() });
    // Where nobody asks for records, as many are found.
    let passing = tcp::open(file, Options { room: Some(1), kept: Kept::Verdict, ..Options::default() });
    let found = |capture: &Capture| {
        let ledger = capture.ledger();
        let logs = [ledger.segments.len(), ledger.messages.len(), ledger.exchanges.len(), ledger.conversations.len()];
        (capture.len(), logs, capture.stream_count(), capture.lost(), capture.ending(), capture.is_damaged())
    };
    assert_eq!(found(&whole), found(&passing));
    assert!(passing.memory() <= small.memory(), "{} and {} bytes", passing.memory(), small.memory());
    let newest = ExchangeId(26_000);
    assert_eq!(passing.ledger().exchange(newest), whole.ledger().exchange(newest));
    assert_eq!(passing.record(FrameId(20_000)), None, "it was given up");
    assert_eq!(whole.len(), frames.len());
    assert_eq!(small.len(), frames.len());
    assert!(small.memory() < whole.memory() * 3 / 4, "{} and {} bytes", small.memory(), whole.memory());
    let (one, other) = (whole.ledger(), small.ledger());
    assert_eq!((one.exchanges.len(), one.messages.len()), (26_001, 52_002));
    assert!(one.segments.iter_from(0).eq(other.segments.iter_from(0)));
    assert!(one.messages.iter_from(0).eq(other.messages.iter_from(0)));
    assert!(one.exchanges.iter_from(0).eq(other.exchanges.iter_from(0)));
    assert!(one.conversations.iter_from(0).eq(other.conversations.iter_from(0)));
    let answered = (0..).map(ExchangeId).filter_map(|id| small.ledger().exchange(id).map(|record| (id, record)));
    assert_eq!(answered.take(26_001).filter(|(_, record)| record.response.is_none()).count(), 0);
    let mut readers = [&whole, &small].map(|capture| Reader::new(capture.clone(), Want::columns()));
    for number in (0..frames.len() as u32).step_by(97).chain(frames.len() as u32 - 4..frames.len() as u32) {
        assert_eq!(whole.record(FrameId(number)), small.record(FrameId(number)));
        let [one, other] = readers.each_mut().map(|reader| {
            let view = reader.read(FrameId(number)).expect("the frame is there");
            view.tape.columns().info.to_string()
        });
        assert_eq!(one, other, "frame {}", number + 1);
    }
}

#[test]
fn a_capture_of_which_nothing_is_kept_ends_the_same() {
    let captures = captures();
    assert!(captures.len() > 50);
    for path in captures {
        let [whole, passing] = [Kept::All, Kept::Verdict].map(|kept| {
            let source = Source::open(&path, &Default::default()).ok()?;
            let capture = Capture::new(source, Options { kept, room: Some(1), ..Options::default() });
            capture.load(&AtomicBool::new(false), &mut |_| {});
            let (exchanges, streams) = (capture.ledger().exchanges.len(), capture.stream_count());
            Some((capture.len(), exchanges, streams, capture.lost(), capture.ending(), capture.is_damaged()))
        });
        assert_eq!(whole, passing, "{}", path.display());
    }
}

/// Our own captures, and those beside the project where they are.
fn captures() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let shared = std::env::var_os("WIRELENS_SHARED").map_or_else(|| root.join("../shared"), PathBuf::from);
    let mut folders = vec![root.join("captures")];
    if shared.is_dir() {
        folders.push(shared.join("captures"));
    } else {
        eprintln!("SKIPPED: no captures at {}", shared.display());
    }
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.to_string_lossy().contains(".pcap") && !path.to_string_lossy().ends_with(".keys") {
                found.push(path);
            }
        }
    }
    found
}
