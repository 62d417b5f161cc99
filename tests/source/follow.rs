//! A capture that is still being written is followed: nothing is lost, nothing comes twice, and its end is noticed.

use std::fs::File;
use std::io::{Read, Write};
use std::path::Path;
use std::sync::mpsc;
use std::time::{Duration, Instant};

use wirelens::source::{EndingKind, NoteKind, OpenOptions, Source, Step, Walker};

use super::bytes::{Bytes, NO_OPTIONS, Order, packet};
use super::formats::all_blocks;
use super::{open_bytes, walk};

const FOLLOW: OpenOptions = OpenOptions { follow: true, header_wait: Duration::from_secs(10), spool_limit: u64::MAX };

/// Writes in steps of 1 to 37 bytes.
fn write_in_steps(mut out: impl Write, bytes: &[u8]) {
    let mut at = 0;
    let mut step = 1;
    while at < bytes.len() {
        let end = (at + step).min(bytes.len());
        out.write_all(&bytes[at..end]).expect("written");
        at = end;
        step = (step * 7 + 3) % 37 + 1;
        if at % 5 == 0 {
            std::thread::yield_now();
        }
    }
}

fn captures() -> Vec<Bytes> {
    let mut pcap = Bytes::pcap(Order::Big, 0xa1b2_c3d4, 0, 1);
    let mut ng = all_blocks(Order::Little);
    for number in 0..400 {
        let data = packet(number, number * 5 % 300);
        pcap.record(number as u32, 1, &data, 999);
        ng.enhanced(1, number as u64, &data, if number % 2 == 0 { &[(1, b"odd")] } else { NO_OPTIONS });
    }
    vec![pcap, ng]
}

/// Takes frames until there are `count` or the time is over; gives their offsets and lengths.
fn take(walker: &mut Walker, count: usize) -> Vec<(u64, u32)> {
    let deadline = Instant::now() + Duration::from_secs(20);
    let mut frames = Vec::new();
    while frames.len() < count && Instant::now() < deadline {
        match walker.next() {
            Step::Frame(frame) => frames.push((frame.offset, frame.cap_len)),
            Step::Wait => drop(walker.wait(Duration::from_millis(500))),
            Step::End(ending) => panic!("{ending}"),
        }
    }
    frames
}

#[test]
fn a_growing_file_gives_every_frame_once() {
    for bytes in captures() {
        let expected: Vec<_> = walk(&open_bytes(&bytes.out)).frames.iter().map(|f| (f.offset, f.cap_len)).collect();
        let file = tempfile::NamedTempFile::new().expect("a file");
        let out = file.reopen().expect("a second handle");
        let all = bytes.out.clone();
        // The writer begins with the header, byte by byte, while we open.
        let writer = std::thread::spawn(move || write_in_steps(out, &all));
        let source = Source::open(file.path(), &FOLLOW).expect("opens");
        let mut walker = source.walker();
        assert_eq!(take(&mut walker, expected.len()), expected);
        writer.join().expect("the writer");
        assert!(matches!(walker.next(), Step::Wait));
        assert!(!walker.wait(Duration::from_millis(1)));
        assert_eq!((source.size(), source.notes()), ((bytes.out.len() as u64, None), vec![]));
    }
}

#[test]
fn a_pipe_gives_every_frame_once_and_ends() {
    for bytes in captures() {
        let expected = walk(&open_bytes(&bytes.out));
        let (reader, writer) = std::io::pipe().expect("a pipe");
        let all = bytes.out.clone();
        let writer = std::thread::spawn(move || write_in_steps(writer, &all));
        let source = Source::from_reader(reader, "pipe").expect("opens");
        assert_eq!(walk(&source), expected);
        writer.join().expect("the writer");
        assert_eq!(source.size(), (bytes.out.len() as u64, Some(bytes.out.len() as u64)));
        assert_eq!(source.taken_in(), Some((bytes.out.len() as u64, None)));
    }
}

/// Gives what comes through a channel, and waits in between.
struct Slow(mpsc::Receiver<Vec<u8>>);

impl Read for Slow {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        match self.0.recv() {
            Ok(bytes) => {
                buffer[..bytes.len()].copy_from_slice(&bytes);
                Ok(bytes.len())
            }
            Err(_) => Ok(0),
        }
    }
}

#[test]
fn a_frame_is_given_as_soon_as_it_is_whole() {
    let mut bytes = Bytes::pcap(Order::Little, 0xa1b2_c3d4, 0, 1);
    bytes.record(1, 0, &packet(1, 100), 100).record(2, 0, &packet(2, 3), 3);
    let (send, receive) = mpsc::channel();
    let mut parts = bytes.out.chunks(1);
    for part in parts.by_ref().take(24) {
        send.send(part.to_vec()).expect("sent");
    }
    let source = Source::from_reader(Slow(receive), "slow").expect("opens with the header alone");
    let mut walker = source.walker();
    assert!(matches!(walker.next(), Step::Wait));
    assert!(!walker.wait(Duration::from_millis(1)));
    for part in parts.by_ref().take(116) {
        assert!(matches!(walker.next(), Step::Wait));
        send.send(part.to_vec()).expect("sent");
    }
    assert_eq!(take(&mut walker, 1), [(40, 100)]);
    assert!(matches!(walker.next(), Step::Wait));
    send.send(parts.next().expect("more").to_vec()).expect("sent");
    drop(send);
    assert!(walker.wait(Duration::from_secs(20)));
    let deadline = Instant::now() + Duration::from_secs(20);
    let ending = loop {
        match walker.next() {
            Step::End(ending) => break ending,
            Step::Wait if Instant::now() < deadline => drop(walker.wait(Duration::from_secs(1))),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!((ending.frames, ending.kind), (1, EndingKind::Cut { have: 1, need: 16 }));
}

/// Writes the first frames of a capture and follows it up to there.
fn followed(path: &Path) -> (Source, Walker) {
    let mut bytes = Bytes::pcap(Order::Little, 0xa1b2_c3d4, 0, 1);
    bytes.record(1, 0, &packet(1, 100), 100).record(2, 0, &packet(2, 100), 100);
    std::fs::write(path, &bytes.out).expect("written");
    let source = Source::open(path, &FOLLOW).expect("opens");
    let mut walker = source.walker();
    assert_eq!(take(&mut walker, 2), [(40, 100), (156, 100)]);
    assert!(matches!(walker.next(), Step::Wait));
    (source, walker)
}

fn ending_after_wait(walker: &mut Walker) -> EndingKind {
    assert!(walker.wait(Duration::from_secs(20)));
    match walker.next() {
        Step::End(ending) => ending.kind,
        other => panic!("{other:?}"),
    }
}

#[test]
fn truncation_is_noticed() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("capture");
    let (source, mut walker) = followed(&path);
    File::options().write(true).open(&path).expect("opens").set_len(100).expect("cut");
    assert_eq!(ending_after_wait(&mut walker), EndingKind::Truncated { size: 100 });
    assert_eq!(source.notes()[0].kind, NoteKind::Truncated { size: 100 });
}

#[test]
fn rotation_is_noticed_after_the_last_frame() {
    let folder = tempfile::tempdir().expect("a folder");
    let (path, old) = (folder.path().join("capture"), folder.path().join("capture.1"));
    let (source, mut walker) = followed(&path);
    std::fs::rename(&path, &old).expect("moved");
    assert!(!walker.wait(Duration::from_millis(30)), "a path that leads nowhere ends nothing");
    let mut record = Bytes::new(Order::Little);
    record.record(3, 0, &packet(3, 50), 50);
    File::options().append(true).open(&old).expect("opens").write_all(&record.out).expect("written");
    std::fs::write(&path, Bytes::pcap(Order::Little, 0xa1b2_c3d4, 0, 1).out).expect("a new file");
    assert_eq!(take(&mut walker, 1), [(272, 50)]);
    assert_eq!(ending_after_wait(&mut walker), EndingKind::Replaced);
    assert_eq!(source.notes()[0].kind, NoteKind::Replaced);
}

#[test]
fn a_file_that_shrinks_while_it_is_read_ends_with_a_reason() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("capture");
    let mut bytes = Bytes::pcap(Order::Little, 0xa1b2_c3d4, 0, 1);
    for number in 0..100 {
        bytes.record(number, 0, &packet(1, 20_000), 20_000);
    }
    std::fs::write(&path, &bytes.out).expect("written");
    let source = Source::open(&path, &OpenOptions::default()).expect("opens");
    let mut walker = source.walker();
    assert!(matches!(walker.next(), Step::Frame(_)));
    File::options().write(true).open(&path).expect("opens").set_len(600_000).expect("cut");
    let ending = loop {
        match walker.next() {
            Step::Frame(_) => {}
            Step::Wait => panic!("nothing to wait for"),
            Step::End(ending) => break ending,
        }
    };
    assert!(ending.frames < 40, "{ending}");
    assert!(!ending.is_clean(), "{ending}");
}
