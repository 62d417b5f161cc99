//! A large file is looked at in place, as the system maps it: that changes nothing of what is found.

use std::fs::File;

use wirelens::source::{Ending, EndingKind, OpenOptions, Source, Step, Walker};

use super::bytes::{Bytes, NO_OPTIONS, Order, packet};
use super::{open_bytes, walk, walk_apart};

/// Two captures of about 24 MiB: small frames, single large ones between them, and a run of large ones, which are read in
/// another way.
fn large() -> [Bytes; 2] {
    let (mut ng, mut pcap) = (Bytes::pcapng(Order::Little), Bytes::pcap(Order::Big, 0xa1b2_c3d4, 0, 1));
    for number in 0..24_000usize {
        let len = match number {
            8_000..8_100 => 30_000,
            _ if number % 997 == 0 => 70_000 + number * 7 % 190_000,
            _ => number * 31 % 1_500,
        };
        let data = packet(number, len);
        ng.enhanced(0, number as u64, &data, NO_OPTIONS);
        pcap.record(number as u32, 0, &data, len as u32);
    }
    [ng, pcap]
}

#[test]
fn what_is_seen_in_place_is_what_is_there() {
    let folder = tempfile::tempdir().expect("a folder");
    for (bytes, name) in large().into_iter().zip(["large.pcapng", "large.pcap"]) {
        assert!(bytes.out.len() > 20 << 20);
        let path = folder.path().join(name);
        std::fs::write(&path, &bytes.out).expect("written");
        // What comes through a pipe is read.
        let reader = std::io::Cursor::new(bytes.out.clone());
        let expected = walk(&Source::from_reader(reader, name).expect("opens"));
        assert_eq!(walk(&open_bytes(&bytes.out)), expected, "from memory");
        assert_eq!((expected.frames.len(), &expected.ending.kind), (24_000, &EndingKind::Clean));
        let open = || Source::open(&path, &OpenOptions::default()).expect("opens");
        assert_eq!(walk_apart(&open(), |_| false), (expected.clone(), 0));
        // Where others read large frames, their headers are read, and hardly any others.
        let (apart, read) = walk_apart(&open(), |_| true);
        assert_eq!(apart, expected);
        assert!((95..1_000).contains(&read), "{read} of {name}");
        assert_eq!(walk_apart(&open(), |frame| frame % 7 < 3).0, expected);
        // Cut within a record.
        let whole = bytes.out.len() as u64 - 11;
        File::options().write(true).open(&path).expect("opens").set_len(whole).expect("cut");
        let cut = walk(&open());
        assert_eq!(walk_apart(&open(), |_| true).0, cut);
        assert_eq!(cut.frames, expected.frames[..cut.frames.len()]);
        assert!(cut.frames.len() >= 23_999 && !cut.ending.is_clean(), "{}", cut.ending);
    }
}

/// Walks to the end of a file of packets of `len` bytes: none of them is another than was written.
fn rest(walker: &mut Walker, len: usize) -> Ending {
    loop {
        match walker.next() {
            Step::Frame(frame) => assert_eq!(frame.head, packet((frame.time.0 / 1_000_000_000) as usize, len)),
            Step::Wait => panic!("nothing to wait for"),
            Step::End(ending) => return ending,
        }
    }
}

#[test]
fn a_large_file_that_shrinks_while_it_is_read_ends_with_a_reason() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("capture");
    let mut bytes = Bytes::pcap(Order::Little, 0xa1b2_c3d4, 0, 1);
    for number in 0..20_000 {
        bytes.record(number, 0, &packet(number as usize, 1_000), 1_000);
    }
    std::fs::write(&path, &bytes.out).expect("written");
    let source = Source::open(&path, &OpenOptions::default()).expect("opens");
    let mut walker = source.walker();
    assert!(matches!(walker.next(), Step::Frame(_)));
    // What was read by now may still be given, but not all that the file had.
    File::options().write(true).open(&path).expect("opens").set_len(9_000_000).expect("cut");
    let ending = rest(&mut walker, 1_000);
    assert!((8_000..12_000).contains(&ending.frames), "{ending}");
    assert!(!ending.is_clean(), "{ending}");
}

#[test]
fn zeros_at_the_end_of_a_file_that_shrinks_are_no_packets() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("capture");
    let mut bytes = Bytes::pcap(Order::Little, 0xa1b2_c3d4, 0, 1);
    for number in 0..20_000 {
        bytes.record(number, 0, &packet(number as usize, 100), 100);
    }
    // Within the page that the walk is in, at every place of a record.
    for cut in 2_000..2_116 {
        std::fs::write(&path, &bytes.out).expect("written");
        let source = Source::open(&path, &OpenOptions::default()).expect("opens");
        let mut walker = source.walker();
        for _ in 0..5 {
            assert!(matches!(walker.next(), Step::Frame(_)));
        }
        File::options().write(true).open(&path).expect("opens").set_len(cut).expect("cut");
        walker.resume();
        let ending = rest(&mut walker, 100);
        // Between two records nothing tells that there were more.
        let between = (cut - 24) % 116 == 0;
        assert!(ending.frames <= 18 && ending.is_clean() == between, "cut at {cut}: {ending}");
    }
}

#[test]
fn more_captures_than_are_mapped_at_a_time_are_read_as_well() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("capture");
    let mut bytes = Bytes::pcap(Order::Little, 0xa1b2_c3d4, 0, 1);
    for number in 0..1_200 {
        bytes.record(number, 0, &packet(number as usize, 1_000), 1_000);
    }
    std::fs::write(&path, &bytes.out).expect("written");
    let sources: Vec<_> = (0..20).map(|_| Source::open(&path, &OpenOptions::default()).expect("opens")).collect();
    for source in &sources {
        let walked = walk(source);
        assert_eq!((walked.frames.len(), walked.ending.kind), (1_200, EndingKind::Clean));
    }
}
