//! The quick way to the columns of plain packets must say what the dissectors say, to the byte: on every capture at hand, and
//! on copies of them in which the headers of every packet were changed.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use wirelens::analysis::{Capture, Options, Reader};
use wirelens::base::FrameId;
use wirelens::dissect::{Buf, Context, FrameInfo, Row, Settings, Tape, View, Want, Wire};
use wirelens::engine::peel;
use wirelens::protocols::plain;
use wirelens::source::Source;

use super::captures;
use super::mutations::places;
use super::mutator::{Numbers, change};

/// Frames of a capture that are looked at.
const FRAMES: u64 = 5_000;
/// Captures larger than this are not changed, which takes them into memory.
const LONGEST: u64 = 256 << 10;
/// Changed copies of a capture.
const COPIES: usize = 6;
/// Bytes of a packet that are changed: where its headers are.
const HEADERS: usize = 100;

#[test]
fn every_row_of_every_capture_is_the_same() {
    let (mut frames, mut quick, mut rows) = (0, 0, 0);
    for path in captures(u64::MAX) {
        let Ok(source) = Source::open(&path, &Default::default()) else { continue };
        let (all, taken, own) = compare(source, &path.display());
        (frames, quick, rows) = (frames + all, quick + taken, rows + own);
    }
    assert!(frames > 1_000 && quick > frames / 4, "the quick way was taken for {quick} of {frames} frames");
    assert!(rows > frames / 5, "{rows} of {frames} frames have a row without a tape");
}

#[test]
fn every_row_of_changed_captures_is_the_same() {
    let mut numbers = Numbers(7);
    let (mut frames, mut quick, mut rows) = (0, 0, 0);
    for path in captures(LONGEST) {
        let bytes = std::fs::read(&path).expect("readable");
        let places = places(&bytes);
        for copy in 0..if places.is_empty() { 0 } else { COPIES } {
            let mut changed = bytes.clone();
            for place in &places {
                // Some stay as they are, so that streams keep their course.
                if numbers.below(3) > 0 {
                    change(&mut changed, place.start..place.end.min(place.start + HEADERS), &mut numbers);
                }
            }
            let source = Source::from_bytes("input", changed.into()).expect("only packets were changed");
            let (all, taken, own) = compare(source, &format_args!("{}, copy {copy}", path.display()));
            (frames, quick, rows) = (frames + all, quick + taken, rows + own);
        }
    }
    assert!(frames > 10_000 && quick > frames / 10, "the quick way was taken for {quick} of {frames} frames");
    assert!(rows > frames / 20, "{rows} of {frames} frames have a row without a tape");
}

/// Reads every frame all ways. Gives how many there are, for how many of them the quick way is open, and how many have a row
/// without a tape.
fn compare(source: Source, at: &dyn std::fmt::Display) -> (usize, usize, usize) {
    let options = Options { limit: Some(FRAMES), ..Options::default() };
    let capture = Capture::new(source, options);
    capture.load(&AtomicBool::new(false), &mut |_| {});
    let mut columns = Reader::new(Arc::clone(&capture), Want::columns());
    // Who wants a summary as well goes the long way.
    let mut whole = Reader::new(Arc::clone(&capture), Want::rows());
    let mut rows = Reader::new(Arc::clone(&capture), Want::columns());
    let (mut quick, mut taken) = (0, 0);
    for number in 0..capture.len() {
        let id = FrameId(number as u32);
        let (one, other) = (columns.read(id).expect("readable"), whole.read(id).expect("readable"));
        assert_eq!(said(&one), said(&other), "{at}, frame {}", number + 1);
        let record = capture.record(id).expect("it was read");
        let mut told = None;
        rows.row(id, &record, |row| told = Some(in_row(row))).expect("readable");
        if let Some(told) = told {
            assert_eq!(told, in_columns(&other), "{at}, frame {}", number + 1);
            taken += 1;
        }
        let frame = one.frame.to_vec();
        quick += usize::from(is_quick(columns.info(), &frame));
    }
    (capture.len(), quick, taken)
}

/// What a row says.
pub fn in_row(row: &Row<'_>) -> String {
    let made = std::str::from_utf8(row.made).expect("words and numbers");
    assert!(made.chars().all(|letter| letter == '→' || (' '..='~').contains(&letter)), "{made:?}");
    let wire = match row.wire {
        Wire::Printable(bytes) => {
            assert!(bytes.iter().all(|byte| (b' '..=b'~').contains(byte)), "{bytes:?}");
            std::str::from_utf8(bytes).expect("ASCII")
        }
        Wire::Text(text) => text,
    };
    format!("{:?} {:?} {:?} {made}{wire}{}", row.protocol, row.source, row.destination, row.after)
}

pub fn in_columns(view: &View<'_>) -> String {
    let columns = view.tape.columns();
    format!("{:?} {:?} {:?} {}", columns.protocol, columns.source, columns.destination, columns.info)
}

/// Everything that a tape has for who wants columns, and for the engine.
fn said(view: &View<'_>) -> String {
    let (tape, columns) = (view.tape, view.tape.columns());
    let deliveries: Vec<_> = tape.deliveries().iter().map(|d| (d.protocol, d.message, d.ends, d.transport)).collect();
    format!(
        "{:?} {:?} {:?} {:?} {:?}\n{:?}\n{:?} {:?}\n{deliveries:?}",
        columns.protocol,
        columns.info,
        columns.source,
        columns.destination,
        columns.data_len,
        tape.protocols(),
        tape.envelopes(),
        tape.fragments(),
    )
}

fn is_quick(info: &FrameInfo, frame: &[u8]) -> bool {
    let settings = Settings::default();
    let context = Context::of(info, &settings);
    let mut tape = Tape::new(Want::columns());
    let plain = peel::plain(info.link_type, frame, info.cap_len, info.wire_len);
    plain
        .is_some_and(|plain| plain::columns(&context, &plain, Buf::whole(0, frame, info.wire_len), &mut tape).is_some())
}

#[test]
fn records_that_stay_closed_have_rows_of_their_own() {
    // Without keys: the records of application data are told by their heads.
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("captures/tls");
    let (mut records, mut own) = (0, 0);
    for name in ["no-keys", "tls12", "tls13", "http2", "suites", "older", "resumption", "key-update"] {
        let source = Source::open(&folder.join(format!("{name}.pcapng")), &Default::default()).expect("a capture");
        compare(Source::open(&folder.join(format!("{name}.pcapng")), &Default::default()).expect("a capture"), &name);
        let capture = Capture::new(source, Options::default());
        capture.load(&AtomicBool::new(false), &mut |_| {});
        let mut rows = Reader::new(Arc::clone(&capture), Want::columns());
        let mut whole = Reader::new(Arc::clone(&capture), Want::rows());
        for id in (0..capture.len() as u32).map(FrameId) {
            let view = whole.read(id).expect("readable");
            let is_data =
                view.tape.columns().info == "Application Data" && view.tape.columns().protocol.starts_with("TLS");
            let record = capture.record(id).expect("it was read");
            let mut is_told = false;
            rows.row(id, &record, |row| is_told = row.after == "Application Data").expect("readable");
            records += usize::from(is_data);
            own += usize::from(is_data && is_told);
        }
    }
    assert!(records > 100 && own > records * 3 / 4, "{own} of {records}");
}
