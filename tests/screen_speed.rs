//! What the thread of the screen takes, printed: for a packet that is selected, for a view that is opened, for a page further.
//! Run it alone, with optimization, on a machine that does nothing else:
//! `WIRELENS_WORKLOADS=FOLDER cargo test --release --test screen_speed -- --ignored --nocapture --test-threads 1`, where the
//! folder has `http-small.pcap` (a million packets), `http2-100k.pcap`, and `tls13-bulk.pcapng` and `tls13-http2.pcapng` with
//! their keys, which `benches/tls13_bulk.sh` makes. `WIRELENS_ONLY=TEXT` runs only what contains the text.

#[path = "support/desk.rs"]
mod desk;

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use crossterm::event::{KeyCode, KeyModifiers};
use desk::Desk;
use wirelens::analysis::secrets::read_key_log;
use wirelens::analysis::{Capture, Options};
use wirelens::base::FrameId;
use wirelens::source::{OpenOptions, Source};
use wirelens::tui::keys::Key;
use wirelens::tui::lang::Lang;
use wirelens::tui::update::Message;

const SIZE: (u16, u16) = (160, 50);
/// Frames that are selected, spread over the capture; and so many at its end.
const SPREAD: usize = 400;
const LAST: usize = 100;
/// Goals: a view or a packet, and a screen that only goes on.
const A_VIEW: Duration = Duration::from_millis(16);
const A_FRAME: Duration = Duration::from_millis(5);

fn workload(name: &str) -> Option<PathBuf> {
    if std::env::var("WIRELENS_ONLY").is_ok_and(|only| !name.contains(&only)) {
        return None;
    }
    let folder = std::env::var_os("WIRELENS_WORKLOADS").map(PathBuf::from);
    let path = folder.map(|folder| folder.join(name)).filter(|path| path.is_file());
    if path.is_none() {
        println!("SKIPPED: WIRELENS_WORKLOADS names no folder with {name}");
    }
    path
}

fn open(name: &str) -> Option<Desk> {
    let path = workload(name)?;
    let options = Options::default();
    let keys = path.with_added_extension("keys");
    if keys.is_file() {
        read_key_log(&keys, &options.secrets).expect("the keys are read");
    }
    let capture = Capture::new(Source::open(&path, &OpenOptions::default()).expect("the capture opens"), options);
    capture.load(&AtomicBool::new(false), &mut |_| {});
    println!("\n{name}: {} packets, {} exchanges", capture.len(), capture.ledger().exchanges.len());
    Some(Desk::showing(SIZE, Lang::En, capture, name))
}

fn key(code: KeyCode) -> Message {
    Message::Key(Key { code, modifiers: KeyModifiers::NONE })
}

fn print(what: &str, mut times: Vec<Duration>, goal: Duration) {
    times.sort();
    let at = |part: usize| times[(times.len() - 1) * part / 100];
    let shown = |time: Duration| format!("{:.2} ms", time.as_secs_f64() * 1e3);
    let verdict = if at(100) > goal { "  ABOVE" } else { "" };
    println!(
        "{what:<44} {:>5} times: median {:>9}, p99 {:>9}, worst {:>9}; goal {}{verdict}",
        times.len(),
        shown(at(50)),
        shown(at(99)),
        shown(at(100)),
        shown(goal),
    );
}

/// Frames over all of the capture and the last ones, in no order.
fn frames(capture: &Arc<Capture>) -> Vec<FrameId> {
    let len = capture.len();
    let spread = (0..SPREAD).map(|step| (step * 7919 % SPREAD) * len / SPREAD);
    let ends = ends_of_long_messages(capture);
    let others = spread.chain((0..LAST).map(|back| len - 1 - back)).map(|place| FrameId(place as u32));
    ends.into_iter().chain(others).collect()
}

/// The last frames of the longest messages.
fn ends_of_long_messages(capture: &Arc<Capture>) -> Vec<FrameId> {
    let messages = &capture.ledger().messages;
    let mut long: Vec<_> = messages.iter_from(0).filter(|message| message.len > 64 << 10).collect();
    long.sort_unstable_by_key(|message| std::cmp::Reverse(message.len));
    let ends = long.iter().take(20).filter_map(|message| capture.ledger().segment(message.last));
    ends.map(|segment| segment.frame).collect()
}

fn selecting(name: &str) {
    let Some(mut desk) = open(name) else { return };
    desk.frame();
    let all = frames(desk.capture());
    let (mut completed, mut waited) = (Vec::new(), Vec::new());
    let mut select = |desk: &mut Desk, frame: FrameId| {
        desk.model.jump(frame);
        let took = desk.frame();
        assert_eq!(desk.model.detail.as_ref().map(|detail| detail.frame), Some(frame));
        if desk.model.detail.as_ref().is_some_and(|detail| detail.pending.is_some()) {
            let began = Instant::now();
            completed.push(desk.completed());
            waited.push(began.elapsed());
            assert!(desk.model.detail.as_ref().is_some_and(|detail| detail.pending.is_none()));
        }
        took
    };
    let last = *all.last().expect("there are frames");
    print("the last packet, first of all", vec![select(&mut desk, last)], A_VIEW);
    let times: Vec<(Duration, FrameId)> = all.iter().map(|frame| (select(&mut desk, *frame), *frame)).collect();
    let (_, worst) = times.iter().max().expect("there are frames");
    print("packets here and there", times.iter().map(|(took, _)| *took).collect(), A_VIEW);
    println!("the worst is packet {}", worst.number());
    if !completed.is_empty() {
        print("all of a long message put in its place", completed, A_VIEW);
        print("all of a long message gathered", waited, Duration::from_secs(1));
    }
    print("the one before", (0..200).map(|_| desk.longest_frame(key(KeyCode::Up))).collect(), A_VIEW);
    print("the next one", (0..200).map(|_| desk.longest_frame(key(KeyCode::Down))).collect(), A_VIEW);
}

#[test]
#[ignore = "prints figures of a large capture"]
fn a_packet_of_a_protected_connection_is_there_at_once() {
    selecting("tls13-bulk.pcapng");
    selecting("tls13-http2.pcapng");
}

/// Fails, other than those that print: each of many packets is shown within the goal in at least one of three tries, so that
/// what else the machine does is not measured.
#[test]
#[ignore = "needs a large capture"]
fn any_decrypted_packet_is_selected_within_a_screen() {
    for name in ["tls13-bulk.pcapng", "tls13-http2.pcapng"] {
        let Some(mut desk) = open(name) else { continue };
        desk.frame();
        let all = frames(desk.capture());
        let (mut best, mut decrypted): (Vec<(Duration, FrameId)>, usize) = (Vec::new(), 0);
        for (place, frame) in all.iter().enumerate() {
            // What was read last is kept, so another packet comes before each try.
            let other = all[(place + all.len() / 2) % all.len()];
            let tries = (0..3).map(|_| {
                desk.model.jump(other);
                desk.frame();
                desk.model.jump(*frame);
                desk.frame()
            });
            best.push((tries.min().expect("three"), *frame));
            let detail = desk.model.detail.as_ref().filter(|detail| detail.frame == *frame).expect("it is shown");
            decrypted += usize::from(detail.sources.iter().any(|source| source.name.contains("Decrypted")));
        }
        print("the best of three", best.iter().map(|(took, _)| *took).collect(), A_VIEW);
        assert!(decrypted > all.len() / 4, "{name}: only {decrypted} of {} packets are decrypted", all.len());
        let (worst, frame) = best.iter().max().expect("there are frames");
        assert!(*worst <= A_VIEW, "{name}: packet {} takes {worst:?}", frame.number());
    }
}

#[test]
#[ignore = "prints figures of a large capture"]
fn a_packet_of_http2_is_there_at_once() {
    selecting("http2-100k.pcap");
}

#[test]
#[ignore = "prints figures of a large capture"]
fn views_are_there_at_once() {
    for name in ["http-small.pcap", "http2-100k.pcap"] {
        let Some(path) = workload(name) else { continue };
        let began = Instant::now();
        let source = Source::open(&path, &OpenOptions::default()).expect("the capture opens");
        let capture = Capture::new(source, Options::default());
        let mut desk = Desk::showing(SIZE, Lang::En, Arc::clone(&capture), name);
        let stop = AtomicBool::new(false);
        let mut first = None;
        // As the interface does it: the capture is read on another thread.
        std::thread::scope(|scope| {
            scope.spawn(|| capture.load(&stop, &mut |_| {}));
            while capture.len() < usize::from(SIZE.1) {
                std::thread::yield_now();
            }
            desk.progress();
            desk.frame();
            first = Some(began.elapsed());
        });
        println!("\n{name}: {} packets", capture.len());
        print("first screen of packets", first.into_iter().collect(), Duration::from_millis(50));
        desk.progress();
        desk.frame();
        moving(&mut desk);
    }
}

/// Views one after the other, and pages in them.
fn moving(desk: &mut Desk) {
    desk.model.jump(FrameId(desk.capture().len() as u32 / 2));
    desk.frame();
    let mut pages = Vec::new();
    for (view, name) in [
        ('1', "packets"),
        ('2', "exchanges"),
        ('3', "connections"),
        ('4', "layers"),
        ('5', "story"),
        ('6', "statistics"),
    ] {
        print(&format!("view of {name}"), vec![desk.longest_frame(key(KeyCode::Char(view)))], A_VIEW);
        for code in [KeyCode::Down, KeyCode::PageDown, KeyCode::Down, KeyCode::Up, KeyCode::PageUp] {
            pages.extend((0..10).map(|_| desk.longest_frame(key(code))));
        }
    }
    print("lines and pages in all of them", pages, A_VIEW);
    for (keys, what) in [("1s", "content of a stream, first screen"), ("3\n", "ladder of a connection")] {
        let code = |c| if c == '\n' { KeyCode::Enter } else { KeyCode::Char(c) };
        let mut times: Vec<Duration> = keys.chars().map(|c| desk.longest_frame(key(code(c)))).collect();
        print(what, times.pop().into_iter().collect(), A_VIEW);
        desk.key(KeyCode::Esc);
    }
    desk.keys("1");
    print("pages of packets", (0..300).map(|_| desk.longest_frame(key(KeyCode::PageDown))).collect(), A_FRAME);
    print("to the last packet", vec![desk.longest_frame(key(KeyCode::End))], A_VIEW);
    print("to the first packet", vec![desk.longest_frame(key(KeyCode::Home))], A_VIEW);
}
