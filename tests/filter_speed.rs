//! Figures of filters and statistics on large captures, printed: what a filter takes until its first rows are there and until
//! it is complete, how soon it stops, and what conversations take. Run it alone, with optimization, on a machine that does
//! nothing else:
//! `WIRELENS_WORKLOADS=FOLDER cargo test --release --test filter_speed -- --ignored --nocapture`, where the folder has
//! `http-small.pcap` (a million packets) and `conns.pcap` (60 000 connections). `WIRELENS_ONLY=TEXT` runs only the filters
//! that contain the text, for instruction counts.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use wirelens::analysis::statistics::Scope;
use wirelens::analysis::statistics::{Layer, conversations};
use wirelens::analysis::{Capture, Options};
use wirelens::export::statistics::{Choice, Panel, tables};
use wirelens::source::{OpenOptions, Source};
use wirelens::tui::filtering::{Filterer, Filtering};
use wirelens::tui::update::Message;

/// Filters, and how many milliseconds they may take on a machine with two cores until they are complete.
const FILTERS: &[(&str, Option<u64>)] = &[
    ("http.response.code == 404", Some(50)),
    ("tcp.port == 443", Some(50)),
    ("ip.addr == 10.0.0.1", Some(50)),
    ("frame.len > 1000", Some(50)),
    ("http", None),
    ("http.response.code >= 400 and tcp.port == 80", Some(50)),
    ("http.request.method == \"POST\"", Some(50)),
    ("http.request or http.response", Some(50)),
    // Of each frame the headers must be read: three million a second and core.
    ("tcp.flags.syn == 1", None),
    ("tcp.options.timestamp.tsval > 4000000000", None),
    ("http.request.uri contains \"1\"", None),
];

/// How often each is measured: the best counts.
const ROUNDS: usize = 5;

fn workload(name: &str) -> Option<PathBuf> {
    let folder = std::env::var_os("WIRELENS_WORKLOADS").map(PathBuf::from);
    let path = folder.map(|folder| folder.join(name)).filter(|path| path.is_file());
    if path.is_none() {
        println!("SKIPPED: WIRELENS_WORKLOADS names no folder with {name}");
    }
    path
}

fn load(path: &std::path::Path) -> Arc<Capture> {
    let begun = Instant::now();
    let source = Source::open(path, &OpenOptions::default()).expect("the capture opens");
    let capture = Capture::new(source, Options::default());
    capture.load(&AtomicBool::new(false), &mut |_| {});
    println!("{}: {} packets loaded in {:.0?}", path.display(), capture.len(), begun.elapsed());
    capture
}

/// One run of a filter as the interface runs it.
struct Taken {
    first: Option<Duration>,
    complete: Duration,
    count: u32,
}

fn filtered(capture: &Arc<Capture>, id: u64, text: &str, stop_at_first: bool) -> Taken {
    let mut filterer = Filterer::new(capture);
    let stop = AtomicBool::new(false);
    let begun = Instant::now();
    let mut taken = Taken { first: None, complete: Duration::ZERO, count: 0 };
    filterer.run(&Filtering { id, text: text.into() }, &stop, &mut |message| {
        let Message::Filtered { matches, .. } = message else { return };
        taken.count = matches.count();
        // A screen of rows, or all there are.
        if taken.first.is_none() && (matches.count() >= 40 || matches.frames() as usize >= capture.len()) {
            taken.first = Some(begun.elapsed());
            stop.store(stop_at_first, Ordering::Relaxed);
        }
    });
    taken.complete = begun.elapsed();
    taken
}

#[test]
#[ignore = "prints figures of a large capture"]
fn filters_are_answered_from_the_index_where_they_can_be() {
    let Some(path) = workload("http-small.pcap") else { return };
    let capture = load(&path);
    let only = std::env::var("WIRELENS_ONLY").unwrap_or_default();
    println!(
        "{:<50} {:>9} {:>10} {:>10} {:>10} {:>10}",
        "filter", "selected", "first", "complete", "M/s", "stopped in"
    );
    for (at, (text, goal)) in FILTERS.iter().enumerate().filter(|(_, (text, _))| text.contains(&only)) {
        let runs: Vec<Taken> = (0..ROUNDS).map(|_| filtered(&capture, at as u64 + 1, text, false)).collect();
        let complete = runs.iter().map(|run| run.complete).min().expect("it was run");
        let first = runs.iter().filter_map(|run| run.first).min().unwrap_or_default();
        let given_up = filtered(&capture, at as u64 + 1, text, true);
        let stopped = given_up.complete.saturating_sub(given_up.first.unwrap_or_default());
        let rate = capture.len() as f64 / complete.as_secs_f64() / 1e6;
        let goal = goal.map_or(String::new(), |goal| format!("  goal {goal} ms"));
        println!(
            "{text:<50} {:>9} {:>10} {:>10} {rate:>10.1} {:>10}{goal}",
            runs[0].count,
            format!("{first:.1?}"),
            format!("{complete:.1?}"),
            format!("{stopped:.1?}"),
        );
        assert!(runs.iter().all(|run| run.count == runs[0].count), "{text} selects the same each time");
    }
}

/// For `benches/sharkd.sh`: seconds of the load, seconds of the filter that `WIRELENS_FILTER` names until it is complete, and how
/// many packets it selects.
#[test]
#[ignore = "prints figures of a large capture"]
fn one_filter_is_complete_soon() {
    let Some(path) = workload("http-small.pcap") else { return };
    let Ok(text) = std::env::var("WIRELENS_FILTER") else {
        println!("SKIPPED: WIRELENS_FILTER names no filter");
        return;
    };
    let begun = Instant::now();
    let capture = load(&path);
    let loaded = begun.elapsed();
    let runs: Vec<Taken> = (1..=ROUNDS as u64).map(|id| filtered(&capture, id, &text, false)).collect();
    let best = runs.iter().map(|run| run.complete).min().expect("it was run");
    println!("FIGURES {:.4} {:.5} {}", loaded.as_secs_f64(), best.as_secs_f64(), runs[0].count);
    assert!(runs.iter().all(|run| run.count == runs[0].count));
}

#[test]
#[ignore = "prints figures of a large capture"]
fn statistics_of_many_connections_are_there_soon() {
    for name in ["conns.pcap", "http-small.pcap"] {
        if let Some(path) = workload(name) {
            statistics(&load(&path));
        }
    }
}

fn statistics(capture: &Arc<Capture>) {
    let stop = AtomicBool::new(false);
    let scope = Scope::whole(capture, &stop);
    for layers in [&[Layer::Tcp][..], &[Layer::Ipv4], &Layer::ALL] {
        let best = (0..ROUNDS).map(|_| {
            let begun = Instant::now();
            let (talks, _) = conversations(&scope, layers).expect("nobody stops it");
            (begun.elapsed(), talks.iter().map(|talks| talks.conversations.len()).sum::<usize>())
        });
        let (took, count) = best.min().expect("it was counted");
        println!("conversations of {layers:?}: {count} in {took:.1?}");
        assert!(count > 0);
    }
    for panel in Panel::all() {
        let begun = Instant::now();
        let (made, _) = tables(&scope, &[panel], &Choice::default()).expect("nobody stops it");
        println!(
            "{panel}: {} rows in {:.1?}",
            made.iter().map(|table| table.rows.len()).sum::<usize>(),
            begun.elapsed()
        );
    }
}
