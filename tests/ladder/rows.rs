//! Rows: the numbers with their arithmetic, folds, and a capture that grows.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::Instant;

use crate::wire::{ACK, FIN, MS, Sent, US, Wire};
use crate::{acknowledge, bulk, data, explained, kinds, of, of_file, states};
use wirelens::analysis::ladder::{FOLD_FROM, Ladder, Row, SignKind, StepKind};
use wirelens::analysis::{Capture, Options};
use wirelens::base::{Lang, StreamId};
use wirelens::source::{OpenOptions, Source};

#[test]
fn numbers_are_worked_out() {
    let mut wire = Wire::opened(MS);
    wire.wait(MS).client(data(1, 78)).wait(MS).server(acknowledge(79));
    wire.wait(MS).server(Sent { window: 64, ..Sent { ack: 79, ..data(1, 194) } }).wait(MS);
    wire.client(Sent { seq: 79, ack: 195, ..Sent::default() }).wait(MS);
    wire.client(Sent { flags: FIN | ACK, seq: 79, ack: 195, ..Sent::default() }).wait(MS);
    wire.server(Sent { seq: 195, ack: 80, ..Sent::default() });
    let mut ladder = of(&wire);
    let StepKind::Segment(facts) = ladder.step(5).unwrap().kind else { panic!("no segment") };
    assert_eq!((facts.relative_seq, facts.next(), facts.window_bytes()), (1, 195, Some(64 * 128)));
    let lines = explained(&mut ladder, Lang::En);
    let says = |what: &str| assert!(lines.iter().any(|line| line.contains(what)), "{what}: {lines:#?}");
    says("ack 1 = 0 + 1: the SYN counts one");
    says("ack 79 = 1 (the SYN) + 78 B");
    says("ack 80 = 1 (the SYN) + 78 B + 1 (the FIN counts one)");
    says("seq 1 = 1 (the SYN used number 0) + 0 B sent before. It brings bytes 1–194");
    says("seq 79 = 1 (the SYN used number 0) + 78 B sent before. The FIN uses one number too: the next is 80");
    says("window 8192 B = field 64 × 128");
    says("in a SYN it is never scaled");
    says("seq 0 is the initial sequence number, 4294967040 on the wire");
    says("Client: ESTABLISHED → FIN-WAIT-1");
}

#[test]
fn without_the_handshake_numbers_and_windows_say_so() {
    let lines = explained(&mut of_file("tcp/midstream.pcapng", 0), Lang::En);
    let says = |what: &str| assert!(lines.iter().any(|line| line.contains(what)), "{what}: {lines:#?}");
    says("counts from what was seen first: the SYN was not captured");
    says("the scale was agreed on in the SYN, which was not captured");
}

#[test]
fn bulk_is_folded_and_unfolds() {
    let mut ladder = of(&bulk(200));
    assert!(kinds(&ladder).is_empty(), "{:?}", ladder.signs);
    let packets = ladder.events().len() as u32;
    assert_eq!(packets, 308);
    let folds: Vec<_> =
        (0..ladder.rows()).filter_map(|row| ladder.row(row)).filter(|r| matches!(r, Row::Fold(_))).collect();
    assert_eq!(folds.len(), 1, "{folds:?}");
    assert_eq!(ladder.rows(), 7);
    // The handshake, the ends and what a fold hides add up.
    let hidden = |ladder: &Ladder| -> u32 {
        (0..ladder.rows())
            .map(|row| match ladder.row(row).unwrap() {
                Row::One(_) => 1,
                Row::Fold(fold) => fold.count,
            })
            .sum()
    };
    assert_eq!(hidden(&ladder), packets);
    let row = (0..7).find(|row| matches!(ladder.row(*row), Some(Row::Fold(_)))).unwrap();
    assert!(ladder.set_folded(row, false));
    assert_eq!(ladder.rows(), packets);
    assert_eq!(ladder.row_of(packets - 1), packets - 1);
    assert!(ladder.set_folded(row + 50, true));
    assert_eq!(ladder.rows(), 7);
    ladder.toggle_all();
    assert_eq!(ladder.rows(), packets);
    ladder.toggle_all();
    assert_eq!(ladder.rows(), 7);
    assert!(ladder.row(7).is_none());
}

#[test]
fn short_connections_are_never_folded() {
    let ladder = of(&bulk(18));
    assert!(ladder.events().len() < FOLD_FROM);
    assert_eq!(ladder.rows() as usize, ladder.events().len());
}

#[test]
fn trouble_in_bulk_has_a_row() {
    let mut wire = Wire::opened(200 * US);
    for number in 0..100u32 {
        let seq = 1 + number * 1000;
        if number != 50 {
            wire.wait(10 * US).client(data(seq, 1000));
        }
        wire.wait(10 * US).server(acknowledge(if number < 50 { seq + 1000 } else { 50_001 }));
    }
    // What was lost comes after a wait.
    wire.wait(300 * MS).client(data(50_001, 1000)).wait(MS).server(acknowledge(100_001));
    let mut ladder = of(&wire);
    let timeout = ladder.signs.iter().find(|sign| sign.kind == SignKind::Timeout).expect("a timeout");
    let frame = timeout.rows[0];
    let at = ladder.place_of(frame).unwrap();
    let row = ladder.row_of(at);
    assert_eq!(ladder.row(row), Some(Row::One(at)));
    let StepKind::Segment(facts) = ladder.step(at).unwrap().kind else { panic!("no segment") };
    assert!(facts.repeats.is_none(), "it never came before");
    // The segment behind the hole tells of it.
    let gap = (0..ladder.events().len() as u32).find_map(|at| match ladder.step(at)?.kind {
        StepKind::Segment(facts) => facts.gap,
        _ => None,
    });
    assert_eq!(gap, Some((50_001, 51_000)));
}

#[test]
fn a_ladder_follows_a_capture_that_grows() {
    let all = bulk(60).pcap();
    // The header of the file and the first three records, each of a frame of 40 or 44 bytes behind 16 of its own.
    let first = 24 + 3 * 16 + 44 + 44 + 40;
    let path = std::env::temp_dir().join(format!("wirelens-ladder-{}.pcap", std::process::id()));
    std::fs::write(&path, &all[..first]).unwrap();
    let source = Source::open(&path, &OpenOptions { follow: true, ..OpenOptions::default() }).unwrap();
    let capture = Capture::new(source, Options::default());
    let stop = Arc::new(AtomicBool::new(false));
    let loading = {
        let (capture, stop) = (Arc::clone(&capture), Arc::clone(&stop));
        std::thread::spawn(move || capture.load(&stop, &mut |_| {}))
    };
    let wait_for = |frames: usize| {
        let began = Instant::now();
        while capture.len() < frames {
            assert!(began.elapsed().as_secs() < 60, "{} of {frames}", capture.len());
            std::thread::sleep(std::time::Duration::from_millis(5));
        }
    };
    wait_for(3);
    let mut ladder = Ladder::open(&capture, StreamId(0)).unwrap();
    assert_eq!((ladder.events().len(), ladder.rows()), (3, 3));
    assert!(!ladder.refresh(), "nothing came");
    use std::io::Write;
    std::fs::OpenOptions::new().append(true).open(&path).unwrap().write_all(&all[first..]).unwrap();
    let whole = of(&bulk(60));
    wait_for(whole.events().len());
    assert!(ladder.refresh());
    assert_eq!((ladder.events().len(), ladder.rows()), (whole.events().len(), whole.rows()));
    assert_eq!(states(&ladder), states(&whole));
    assert_eq!(ladder.sides, whole.sides);
    stop.store(true, std::sync::atomic::Ordering::Relaxed);
    loading.join().unwrap();
    let _ = std::fs::remove_file(&path);
}
