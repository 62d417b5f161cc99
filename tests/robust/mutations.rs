//! Captures whose bytes were changed, with fixed seeds.

use wirelens::source::{Source, Step};

use super::mutator::{Numbers, change, rearrange};
use super::{captures, check, invariants, load};

/// Captures larger than this cost more time than they add.
const LONGEST: u64 = 64 << 10;
/// Changed copies of each capture in each of the two tests.
const COPIES: u64 = 3;
/// Frames of each copy that are dissected with everything wanted; the first pass sees all of them.
const FRAMES: usize = 6;

/// Bytes of packets are changed, those of the file around them are not: every record is still listed.
#[test]
fn changed_packets_are_all_listed() {
    invariants::be_loud(false);
    let mut numbers = Numbers(1);
    let mut copies = 0;
    for path in captures(LONGEST) {
        let bytes = std::fs::read(&path).expect("readable");
        let places = places(&bytes);
        if places.is_empty() {
            continue;
        }
        for copy in 0..COPIES {
            let at = format!("{}, copy {copy}", path.display());
            let mut changed = bytes.clone();
            let mut touched: Vec<usize> = (0..FRAMES).map(|_| numbers.below(places.len())).collect();
            touched.sort_unstable();
            touched.dedup();
            for number in &touched {
                change(&mut changed, places[*number].clone(), &mut numbers);
            }
            let capture = load(changed).unwrap_or_else(|| panic!("{at}: it does not open"));
            assert_eq!(capture.len(), places.len(), "{at}");
            check(&capture, touched, &at);
            copies += 1;
        }
    }
    assert!(copies >= 150, "only {copies} changed captures");
}

/// Anything is changed: what the index lists can be read.
#[test]
fn changed_captures_open_or_say_why_not() {
    invariants::be_loud(false);
    let mut numbers = Numbers(2);
    let mut copies = 0;
    for path in captures(LONGEST) {
        let bytes = std::fs::read(&path).expect("readable");
        for copy in 0..COPIES {
            let at = format!("{}, copy {copy}", path.display());
            let mut changed = bytes.clone();
            // The file header and the first records are where most lengths are.
            let reach = if copy % 2 == 0 { changed.len().min(400) } else { changed.len() };
            change(&mut changed, 0..reach, &mut numbers);
            if copy % 4 > 1 {
                rearrange(&mut changed, &mut numbers);
            }
            let Some(capture) = load(changed) else { continue };
            let all = capture.len();
            check(&capture, (0..FRAMES.min(all)).chain(all.checked_sub(1)), &at);
            copies += 1;
        }
    }
    assert!(copies >= 100, "only {copies} changed captures opened");
}

/// Where the packets lie.
pub(super) fn places(bytes: &[u8]) -> Vec<std::ops::Range<usize>> {
    let Ok(source) = Source::from_bytes("input", bytes.to_vec().into()) else { return Vec::new() };
    let mut walker = source.walker();
    let mut places = Vec::new();
    loop {
        match walker.next() {
            Step::Frame(frame) => {
                let at = frame.offset as usize;
                places.push(at..at + frame.cap_len as usize);
            }
            Step::Wait => {}
            Step::End(_) => return places,
        }
    }
}
