//! A capture that is cut anywhere gives exactly the packets that end before the cut, and says where it is cut.

use std::path::Path;

use wirelens::source::{EndingKind, Source, SourceError};

use super::bytes::{BOTH, Bytes, NO_OPTIONS, packet};
use super::formats::all_blocks;
use super::{Seen, SeenFrame, open_bytes, shared, walk};

/// Checks cuts of `bytes` at every `step`-th place. `ends` are the places where each frame's record ends.
fn check(name: &str, bytes: &[u8], frames: &[SeenFrame], ends: &[u64], step: usize) {
    let last_start = |cut: u64| ends.iter().filter(|end| **end <= cut).count();
    for cut in (0..bytes.len()).step_by(step) {
        let part = bytes[..cut].to_vec();
        let source = match Source::from_bytes(name, part.into()) {
            Ok(source) => source,
            Err(SourceError::Empty { .. }) if cut == 0 => continue,
            Err(SourceError::NotACapture { .. }) if cut < 4 => continue,
            Err(SourceError::CutHeader { have, .. }) if cut < 24 && have == cut as u64 => continue,
            Err(error) => panic!("{name} cut at {cut}: {error}"),
        };
        let Seen { frames: seen, ending, notes } = walk(&source);
        let whole = last_start(cut as u64);
        assert_eq!(seen, frames[..whole], "{name} cut at {cut}: {ending}");
        assert_eq!(notes, [], "{name} cut at {cut}");
        match ending.kind {
            EndingKind::Clean => assert_eq!(ending.offset, cut as u64, "{name}"),
            EndingKind::Cut { have, need } => {
                assert_eq!(ending.offset + have, cut as u64, "{name} cut at {cut}");
                assert!(have < need, "{name} cut at {cut}");
            }
            other => panic!("{name} cut at {cut}: {other:?}"),
        }
    }
}

/// Where the record of each frame ends, by the structure of the format and not by the reader under test.
fn ends_of(bytes: &[u8], frames: &[SeenFrame]) -> Vec<u64> {
    let pcapng = bytes.starts_with(&[0x0a, 0x0d, 0x0d, 0x0a]);
    let mut ends = Vec::new();
    let mut at = 0;
    let mut big = false;
    while pcapng && at + 12 <= bytes.len() {
        if bytes[at..at + 4] == [0x0a, 0x0d, 0x0d, 0x0a] {
            big = bytes[at + 8] == 0x1a;
        }
        let number = |at: usize| {
            let four = [bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]];
            if big { u32::from_be_bytes(four) } else { u32::from_le_bytes(four) }
        };
        let kind = number(at);
        at += number(at + 4) as usize;
        if matches!(kind, 2 | 3 | 6) {
            ends.push(at as u64);
        }
    }
    if pcapng { ends } else { frames.iter().map(|frame| frame.offset + u64::from(frame.cap_len)).collect() }
}

#[test]
fn every_prefix_of_built_captures() {
    for order in BOTH {
        let ng = all_blocks(order);
        let mut pcap = Bytes::pcap(order, 0xa1b2_3c4d, 0, 1);
        for number in 0..12 {
            pcap.record(1_700_000_000 + number, 5, &packet(number as usize, 40 + number as usize * 9), 2_000);
        }
        let mut large = Bytes::pcapng(order);
        for number in 0..40 {
            large.enhanced(0, number, &packet(number as usize, 9_000), NO_OPTIONS);
        }
        for (bytes, step) in [(ng, 1), (pcap, 1), (large, 577)] {
            let seen = walk(&open_bytes(&bytes.out));
            let ends: Vec<u64> = bytes.packet_ends.iter().map(|end| *end as u64).collect();
            assert_eq!(ends.len(), seen.frames.len());
            assert_eq!(ends_of(&bytes.out, &seen.frames), ends);
            check("built", &bytes.out, &seen.frames, &ends, step);
        }
    }
}

#[test]
fn every_prefix_of_the_pcapng_vectors() {
    let Some(folder) = shared("vectors/pcapng-basic") else { return };
    let count = files_below(&folder, &mut |path, bytes| {
        let seen = walk(&open_bytes(bytes));
        check(&path.display().to_string(), bytes, &seen.frames, &ends_of(bytes, &seen.frames), 1);
    });
    assert!(count >= 24, "only {count} files");
}

#[test]
fn every_prefix_of_small_captures() {
    let Some(folder) = shared("captures") else { return };
    let mut small = 0;
    files_below(&folder, &mut |path, bytes| {
        // Every place of the small ones; the others are cut at places that walk through all phases of a record.
        let step = if bytes.len() <= 3_000 { 1 } else { (bytes.len() / 60) | 1 };
        if bytes.len() <= 3_000 {
            small += 1;
        }
        let seen = walk(&open_bytes(bytes));
        check(&path.display().to_string(), bytes, &seen.frames, &ends_of(bytes, &seen.frames), step);
    });
    assert!(small >= 50, "only {small} small captures");
}

/// Calls `each` for every capture below a folder that is not compressed and not huge.
fn files_below(folder: &Path, each: &mut impl FnMut(&Path, &[u8])) -> usize {
    let mut count = 0;
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            count += files_below(&path, each);
        } else if path.extension().is_some_and(|extension| extension == "pcap" || extension == "pcapng") {
            let bytes = std::fs::read(&path).expect("readable");
            if bytes.len() < 500_000 {
                each(&path, &bytes);
                count += 1;
            }
        }
    }
    count
}
