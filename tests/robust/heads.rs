//! What lists show of heads must be the same whether they are read from their bytes or dissected: for every message of every
//! capture at hand, and of copies in which the payload of every packet was changed.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use wirelens::analysis::{Capture, Options, registry};
use wirelens::base::MessageId;
use wirelens::export::exchanges::Exchanges;
use wirelens::source::Source;

use super::captures;
use super::mutations::places;
use super::mutator::{Numbers, change};

/// Messages of a capture that are looked at.
const MESSAGES: usize = 5_000;
/// Captures larger than this are not changed, which takes them into memory.
const LONGEST: u64 = 256 << 10;
/// Changed copies of a capture.
const COPIES: usize = 3;
/// Bytes of a packet that are left as they are, so that most of its headers are.
const HEADERS: usize = 54;

#[test]
fn every_head_of_every_capture_is_the_same() {
    let (mut heads, mut brief) = (0, 0);
    for path in captures(u64::MAX) {
        let Ok(source) = Source::open(&path, &Default::default()) else { continue };
        let (all, read) = compare(source, &path.display());
        (heads, brief) = (heads + all, brief + read);
    }
    assert!(heads > 100 && brief > heads / 2, "{brief} of {heads} heads were read from their bytes");
}

#[test]
fn every_head_of_changed_captures_is_the_same() {
    let mut numbers = Numbers(11);
    let (mut heads, mut brief) = (0, 0);
    for path in captures(LONGEST) {
        let bytes = std::fs::read(&path).expect("readable");
        let places = places(&bytes);
        for copy in 0..if places.is_empty() { 0 } else { COPIES } {
            let mut changed = bytes.clone();
            for place in &places {
                // Some stay as they are, so that streams keep their course.
                if numbers.below(3) > 0 {
                    let from = place.end.min(place.start + HEADERS);
                    // Heads are at the beginning.
                    change(&mut changed, from..place.end.min(from + 300), &mut numbers);
                }
            }
            let source = Source::from_bytes("input", changed.into()).expect("only packets were changed");
            let (all, read) = compare(source, &format_args!("{}, copy {copy}", path.display()));
            (heads, brief) = (heads + all, brief + read);
        }
    }
    assert!(heads > 200 && brief > heads / 4, "{brief} of {heads} heads were read from their bytes");
}

/// Reads every head both ways, with and without its lines and what is unusual. Gives how many messages of HTTP there are, and how many heads were
/// read from their bytes.
fn compare(source: Source, at: &dyn std::fmt::Display) -> (usize, usize) {
    let capture = Capture::new(source, Options { limit: Some(20_000), ..Options::default() });
    capture.load(&AtomicBool::new(false), &mut |_| {});
    let mut readers =
        [Exchanges::new(&capture), Exchanges::with_lines_alone(&capture), Exchanges::with_lines(&capture)];
    let (mut heads, mut brief) = (0, 0);
    for number in 0..capture.ledger().messages.len().min(MESSAGES) {
        let id = MessageId(number as u32);
        if !is_http(&capture, id) {
            continue;
        }
        heads += 1;
        for exchanges in &mut readers {
            let Some(read) = exchanges.brief_head(id) else { continue };
            assert_eq!(read, exchanges.dissected_head(id), "{at}, message {}", number + 1);
            brief += 1;
        }
    }
    (heads, brief / readers.len())
}

fn is_http(capture: &Arc<Capture>, id: MessageId) -> bool {
    let protocol = capture.ledger().message(id).and_then(|record| registry().at(record.protocol));
    protocol.is_some_and(|protocol| protocol.field.filter == "http")
}
