//! The shared captures and what tshark says of them, and a connection that is long.

use std::path::PathBuf;
use std::process::Command;
use std::sync::atomic::AtomicBool;
use std::time::Instant;

use crate::wire::{ACK, Sent, US, Wire};
use crate::{acknowledge, captures, data, of_file};
use wirelens::analysis::ladder::series::Form;
use wirelens::analysis::ladder::{Labels, Ladder, Row, StepKind};
use wirelens::analysis::{Capture, Options};
use wirelens::base::{Lang, StreamId};
use wirelens::dissect::Direction;
use wirelens::export::ladder::{self, Area, Look};
use wirelens::source::{OpenOptions, Source};

/// What tshark says of the same captures: sequence numbers, acknowledgements, lengths, and windows as they count.
#[test]
fn numbers_are_those_of_tshark() {
    let tshark = Command::new("tshark").arg("-v").output();
    if tshark.is_err() {
        println!("SKIPPED: tshark is not there");
        return;
    }
    let mut rows = 0;
    for file in [
        "tcp/loss-sack.pcapng",
        "tcp/zero-window.pcapng",
        "tcp/midstream.pcapng",
        "http/basics.pcapng",
        "tcp/reorder.pcapng",
    ] {
        let path = captures().join(file);
        let fields = [
            "frame.number",
            "tcp.seq",
            "tcp.ack",
            "tcp.len",
            "tcp.window_size",
            "tcp.flags.syn",
            "tcp.window_size_scalefactor",
        ];
        let mut command = Command::new("tshark");
        command.arg("-r").arg(&path).args(["-Y", "tcp.stream == 0", "-T", "fields", "-E", "separator=,"]);
        for field in fields {
            command.args(["-e", field]);
        }
        let output = command.output().unwrap();
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        let mut ladder = of_file(file, 0);
        for line in text.lines() {
            let cells: Vec<i64> = line.split(',').map(|cell| cell.parse().unwrap_or(0)).collect();
            let at = ladder.place_of(wirelens::base::FrameId::from_number(cells[0] as u64).unwrap()).unwrap();
            let StepKind::Segment(facts) = ladder.step(at).unwrap().kind else { panic!("{file} {line}") };
            let own = [facts.relative_seq, facts.relative_ack, facts.len].map(i64::from);
            assert_eq!(own, cells[1..4], "{file} {line}");
            if let Some(window) = facts.window_bytes() {
                assert_eq!(window as i64, cells[4], "{file} {line}");
            }
            rows += 1;
        }
    }
    assert!(rows > 80, "{rows}");
}

/// The shared captures: every stream has a ladder, every row a text.
#[test]
fn the_shared_captures_have_ladders() {
    let Some(shared) = std::env::var_os("WIRELENS_SHARED").map(|root| PathBuf::from(root).join("captures")) else {
        println!("SKIPPED: WIRELENS_SHARED is not set");
        return;
    };
    let mut counts: std::collections::BTreeMap<&str, usize> = Default::default();
    let mut streams = 0;
    for folder in std::fs::read_dir(&shared).unwrap().flatten().filter(|entry| entry.path().is_dir()) {
        for file in std::fs::read_dir(folder.path()).unwrap().flatten() {
            let Ok(source) = Source::open(&file.path(), &OpenOptions::default()) else { continue };
            let capture = Capture::new(source, Options::default());
            capture.load(&AtomicBool::new(false), &mut |_| {});
            for stream in 0..capture.stream_count().min(40) as u32 {
                let mut ladder = Ladder::open(&capture, StreamId(stream)).unwrap();
                let total: u32 = (0..ladder.rows())
                    .map(|row| match ladder.row(row).unwrap() {
                        Row::One(_) => 1,
                        Row::Fold(fold) => fold.count,
                    })
                    .sum();
                assert_eq!(total as usize, ladder.events().len());
                assert_eq!(total, ladder.connection.stream.frames, "{}", file.path().display());
                let mut labels = Labels::new(&capture);
                let look = Look { lang: Lang::En, width: 80, raw: false, labels: true, numbers: true };
                let columns = ladder::Columns::new(&ladder, &look);
                for at in 0..total.min(60) {
                    let step = ladder.step(at).unwrap();
                    let label = labels.label(&step);
                    let line = ladder::draw(&look, &columns, &step, &label);
                    assert_eq!(
                        wirelens::base::cells::width(&line.text),
                        wirelens::base::cells::width(line.text.as_str())
                    );
                    let words = ladder::explain(Lang::En, &ladder, &step, &label);
                    assert!(words.iter().all(|line| !line.contains("ladder-")), "{words:?}");
                }
                for sign in &ladder.signs {
                    *counts.entry(sign.kind.name()).or_default() += 1;
                }
                streams += 1;
            }
        }
    }
    println!("{streams} streams: {counts:?}");
    assert!(streams > 400, "{streams}");
}

/// The ladder of a million segments, folded. Prints the figure.
#[test]
#[ignore = "takes a while, and says something only in a release build"]
fn a_million_segments_open_at_once() {
    let mut wire = Wire::opened(200 * US);
    for number in 0..666_666u32 {
        wire.wait(10 * US).server(Sent { flags: ACK, ..data(1u32.wrapping_add(number * 100), 100) });
        if number % 2 == 1 {
            wire.wait(10 * US).client(acknowledge(1 + (number + 1) * 100));
        }
    }
    let capture = wire.capture();
    let (mut opened, mut drawn) = (Vec::new(), Vec::new());
    for _ in 0..15 {
        let began = Instant::now();
        let mut ladder = Ladder::open(&capture, StreamId(0)).unwrap();
        let mut labels = Labels::new(&capture);
        for row in 0..ladder.rows().min(30) {
            if let Some(Row::One(at)) = ladder.row(row) {
                let step = ladder.step(at).unwrap();
                labels.label(&step);
            }
        }
        opened.push(began.elapsed());
        assert!(ladder.events().len() >= 1_000_000 && ladder.rows() < 20);
        let began = Instant::now();
        let area = Area { width: 118, height: 24, time: None, ascii: false };
        ladder::graph(Lang::En, &mut ladder, Form::Sequence, Direction::FromServer, area);
        drawn.push(began.elapsed());
    }
    for (what, mut times) in [("ladder of a million segments", opened), ("its graph", drawn)] {
        times.sort();
        let at = |part: usize| times[(times.len() - 1) * part / 100];
        println!("{what}: median {:?}, p99 {:?}, worst {:?}", at(50), at(99), at(100));
    }
}
