//! The ladder of a connection: states, rows and folds, the numbers of a row with their arithmetic, what a course looks
//! like, graphs, and the command that prints them.
//!
//! `BLESS=1 cargo test --test ladder` writes the pages anew.

mod graphs;
mod pages;
mod rows;
mod shared;
mod signs;
mod states;
#[path = "../support/wire.rs"]
mod wire;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use wire::{ACK, FIN, MS, PSH, Sent, US, Wire};
use wirelens::analysis::ladder::{Labels, Ladder, SignKind, State};
use wirelens::analysis::{Capture, Options};
use wirelens::base::{Lang, StreamId};
use wirelens::export::ladder::{self};
use wirelens::source::{OpenOptions, Source};

fn captures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("captures")
}

fn load(path: &Path) -> Arc<Capture> {
    let capture = Capture::new(Source::open(path, &OpenOptions::default()).expect("it opens"), Options::default());
    capture.load(&AtomicBool::new(false), &mut |_| {});
    capture
}

fn of_file(name: &str, stream: u32) -> Ladder {
    Ladder::open(&load(&captures().join(name)), StreamId(stream)).expect("there is the stream")
}

fn of(wire: &Wire) -> Ladder {
    Ladder::open(&wire.capture(), StreamId(0)).expect("there is a stream")
}

fn kinds(ladder: &Ladder) -> Vec<SignKind> {
    ladder.signs.iter().map(|sign| sign.kind).collect()
}

/// The only sign, of this kind; with its frames by number.
fn only(ladder: &Ladder, kind: SignKind) -> (Vec<u64>, wirelens::analysis::ladder::Sign) {
    assert_eq!(kinds(ladder), [kind], "{:?}", ladder.signs);
    let sign = ladder.signs[0].clone();
    (sign.rows.iter().map(|frame| frame.number()).collect(), sign)
}

fn states(ladder: &Ladder) -> Vec<(u64, State, State)> {
    let number = |at: u32| ladder.events()[at as usize].frame.number();
    ladder.turns().iter().map(|turn| (number(turn.at), turn.states[0], turn.states[1])).collect()
}

/// All words of all rows.
fn explained(ladder: &mut Ladder, lang: Lang) -> Vec<String> {
    let mut labels = Labels::new(&Arc::clone(ladder.capture()));
    let mut lines = Vec::new();
    for at in 0..ladder.events().len() as u32 {
        let step = ladder.step(at).unwrap();
        let label = labels.label(&step);
        lines.extend(ladder::explain(lang, ladder, &step, &label));
    }
    lines
}

fn data(seq: u32, len: usize) -> Sent {
    Sent { flags: PSH | ACK, seq, len, ..Sent::default() }
}

fn acknowledge(ack: u32) -> Sent {
    Sent { ack, ..Sent::default() }
}

/// A download of so many segments in a plain stream of acknowledged data.
fn bulk(segments: u32) -> Wire {
    let mut wire = Wire::opened(200 * US);
    wire.wait(MS).client(data(1, 100)).wait(MS).server(acknowledge(101));
    for number in 0..segments {
        wire.wait(10 * US).server(Sent { ack: 101, flags: ACK, ..data(1 + number * 1000, 1000) });
        if number % 2 == 1 {
            wire.wait(10 * US).client(Sent { seq: 101, ack: 1 + (number + 1) * 1000, ..Sent::default() });
        }
    }
    let end = 1 + segments * 1000;
    wire.wait(MS).server(Sent { flags: FIN | ACK, seq: end, ack: 101, ..Sent::default() });
    wire.wait(MS).client(Sent { flags: FIN | ACK, seq: 101, ack: end + 1, ..Sent::default() });
    wire.wait(MS).server(Sent { seq: end + 1, ack: 102, ..Sent::default() });
    wire
}
