//! A capture cut at any byte opens with everything that is whole.

use wirelens::analysis::{Capture, FrameRecord};
use wirelens::base::FrameId;
use wirelens::source::{Source, Step};

use super::{captures, check, invariants, load};

/// Captures up to this size are cut at every byte.
const LONGEST: u64 = 1_500;

#[test]
fn every_prefix_of_a_small_capture_opens_with_its_whole_frames() {
    invariants::be_loud(false);
    let mut prefixes = 0;
    for path in captures(LONGEST) {
        let bytes = std::fs::read(&path).expect("readable");
        let Some(whole) = load(bytes.clone()) else { continue };
        if whole.is_damaged() {
            continue;
        }
        let ends = record_ends(&bytes);
        let mut looked = 0;
        for cut in 0..bytes.len() {
            let at = format!("{} cut at byte {cut}", path.display());
            let Some(capture) = load(bytes[..cut].to_vec()) else {
                assert!(cut < 28 || ends.first().is_none_or(|end| cut < *end), "{at}: it does not open");
                continue;
            };
            let expected = ends.iter().filter(|end| **end <= cut).count();
            assert_eq!(capture.len(), expected, "{at}");
            for number in 0..expected {
                assert_eq!(place(&capture, number), place(&whole, number), "{at}");
            }
            assert!(capture.ending().is_some(), "{at}: nobody says how it ended");
            // Each frame is looked at once, when it is the last one and nothing is known of what follows.
            if expected > looked {
                check(&capture, looked..expected, &at);
                looked = expected;
            }
            prefixes += 1;
        }
    }
    assert!(prefixes > 5_000, "only {prefixes} prefixes");
}

/// Where the record of each frame ends.
fn record_ends(bytes: &[u8]) -> Vec<usize> {
    let source = Source::from_bytes("input", bytes.to_vec().into()).expect("it opened before");
    let mut walker = source.walker();
    let mut ends = Vec::new();
    while let Step::Frame(_) = walker.next() {
        ends.push(walker.position() as usize);
    }
    ends
}

/// What a cut after a frame cannot change.
fn place(capture: &Capture, number: usize) -> FrameRecord {
    let record = capture.record(FrameId(number as u32)).expect("a frame");
    // A later fragment or answer adds to what is known of a frame.
    FrameRecord { has_fragment: false, has_pair: false, ..record }
}
