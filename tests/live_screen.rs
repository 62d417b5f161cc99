//! Figures of the interface on a live capture, printed: from the packet to the screen, from a key to the paint, an overload
//! counted, and what a long capture takes. Run it alone, with optimization:
//! `cargo test --release --test live_screen -- --ignored --nocapture`, one of its tests at a time. The terminal is emulated on
//! the same processors, so that every time is an upper bound.
#![cfg(all(target_os = "linux", feature = "live"))]

#[path = "support/net.rs"]
mod net;
#[path = "support/pty.rs"]
mod pty;

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use pty::Pty;
use rustix::process::{Pid, Signal, kill_process};

/// Frames a second of a full load.
const FULL: u64 = 100_000;
/// Bytes of a payload.
const LENGTH: usize = 60;

/// Sends frames at a steady rate, and notes when.
struct Load {
    stop: Arc<AtomicBool>,
    sent: Arc<AtomicU64>,
    /// How many frames were sent at a moment, in order.
    when: Arc<Mutex<Vec<(u64, Instant)>>>,
    thread: Option<JoinHandle<()>>,
}

impl Load {
    /// `rate` frames a second, 0 for as many as there can be: these over and over, or numbered datagrams.
    fn start(rate: u64, frames: Vec<Vec<u8>>) -> Self {
        let (stop, sent, when) =
            (Arc::<AtomicBool>::default(), Arc::<AtomicU64>::default(), Arc::<Mutex<Vec<_>>>::default());
        let mut sender = net::Sender::open("v0");
        let thread = {
            let (stop, sent, when) = (Arc::clone(&stop), Arc::clone(&sent), Arc::clone(&when));
            std::thread::spawn(move || {
                let begun = Instant::now();
                let mut count = 0;
                let mut next = frames.iter().cycle();
                while !stop.load(Ordering::Relaxed) {
                    let due =
                        if rate == 0 { count + 1_000 } else { begun.elapsed().as_micros() as u64 * rate / 1_000_000 };
                    while count < due {
                        match next.next() {
                            Some(frame) => sender.send_frame(frame),
                            None => drop(sender.send(LENGTH)),
                        }
                        count += 1;
                    }
                    sent.store(count, Ordering::Release);
                    when.lock().expect("the other thread is well").push((count, Instant::now()));
                    std::thread::sleep(Duration::from_micros(500));
                }
            })
        };
        Self { stop, sent, when, thread: Some(thread) }
    }

    fn sent(&self) -> u64 {
        self.sent.load(Ordering::Acquire)
    }

    /// How long ago the frame with this number (from 1) was sent, at the latest.
    fn age(&self, number: u64, now: Instant) -> Option<Duration> {
        let when = self.when.lock().expect("the other thread is well");
        let at = when.partition_point(|(count, _)| *count < number);
        when.get(at).map(|(_, sent)| now.saturating_duration_since(*sent))
    }

    fn stop(mut self) -> u64 {
        self.stop.store(true, Ordering::Relaxed);
        self.thread.take().expect("once").join().expect("the sender");
        self.sent()
    }
}

fn live(arguments: &[&str]) -> Pty {
    let mut pty = Pty::run(&[&["-i", "v1", "-f", "udp port 9"], arguments].concat(), &[], true);
    pty.wait_for("LIVE");
    pty
}

/// The number of the lowest row of the list.
fn newest(pty: &Pty) -> Option<u64> {
    let text = pty.text();
    let rows = text.lines().skip(4).take_while(|line| !line.starts_with("──"));
    let number = |line: &str| line.trim_start_matches(['▸', ' ']).split(' ').next()?.parse().ok();
    rows.filter_map(number).max()
}

/// The number behind a word of the status line; one that is not there is none.
fn counted(text: &str, word: &str) -> u64 {
    let after = text.rfind(word).map_or("", |at| &text[at + word.len()..]);
    let number = after.chars().take_while(|sign| sign.is_ascii_digit() || sign.is_whitespace());
    number.filter(char::is_ascii_digit).collect::<String>().parse().unwrap_or(0)
}

fn told(name: &str, times: &mut [Duration]) {
    times.sort_unstable();
    let part = |part: usize| times.get(times.len() * part / 1_000).copied().unwrap_or_default();
    eprintln!(
        "{name}: {} times, p50 {:.1?}, p99 {:.1?}, longest {:.1?}",
        times.len(),
        part(500),
        part(990),
        times.last().copied().unwrap_or_default()
    );
}

#[test]
#[ignore = "prints figures, takes long"]
fn from_the_packet_to_the_screen() {
    net::in_namespace("from_the_packet_to_the_screen", || {
        let mut pty = live(&[]);
        let load = Load::start(FULL, Vec::new());
        let begun = Instant::now();
        // The same for three stretches of time: it must not grow.
        for stretch in 1..=3 {
            let (mut ages, mut last) = (Vec::new(), 0);
            while begun.elapsed() < Duration::from_secs(stretch * 7) {
                if pty.take(Duration::from_millis(2)) == 0 {
                    continue;
                }
                let Some(number) = newest(&pty).filter(|number| *number > last) else { continue };
                last = number;
                ages.extend(load.age(number, Instant::now()));
            }
            told(
                &format!("{} k/s sent, stretch {stretch}, packet to screen", load.sent() / (stretch * 7_000)),
                &mut ages,
            );
        }
        let sent = load.stop();
        pty.wait_until("all of it", |pty| newest(pty) == Some(sent));
    });
}

#[test]
#[ignore = "prints figures, takes long"]
fn from_a_key_to_the_paint() {
    net::in_namespace("from_a_key_to_the_paint", || {
        let mut pty = live(&[]);
        let load = Load::start(0, Vec::new());
        pty.wait_until("packets", |pty| newest(pty).is_some());
        let mut times = Vec::new();
        for _ in 0..100 {
            for (key, shown) in [(b"?", true), (b"\x1b", false)] {
                let pressed = Instant::now();
                pty.send(key);
                while pty.text().contains("Search:") != shown {
                    assert!(pressed.elapsed() < pty::PATIENCE, "{}", pty.text());
                    pty.take(Duration::from_millis(1));
                }
                times.push(pressed.elapsed());
            }
        }
        eprintln!("{} frames sent", load.stop());
        told("key to paint", &mut times);
    });
}

/// The program gets a third of the time: three times what it can take is sent.
#[test]
#[ignore = "prints figures, takes long"]
fn an_overload_is_counted() {
    net::in_namespace("an_overload_is_counted", || {
        // A small buffer of the kernel, and a sender that does not wait.
        let mut pty = live(&["-B", "1"]);
        let program = child_of(pty.child.id());
        let id = program.file_name().and_then(|name| name.to_str()?.parse().ok()).and_then(Pid::from_raw);
        let id = id.expect("the number of a process");
        let load = Load::start(0, Vec::new());
        let begun = Instant::now();
        while begun.elapsed() < Duration::from_secs(10) {
            kill_process(id, Signal::STOP).expect("it runs");
            std::thread::sleep(Duration::from_millis(20));
            kill_process(id, Signal::CONT).expect("it is there");
            pty.take(Duration::from_millis(10));
        }
        let sent = load.stop();
        let counts = |pty: &Pty| ["LIVE v1", " ker", " if", " own"].map(|word| counted(&pty.text(), word));
        pty.wait_until("all of it", |pty| counts(pty).iter().sum::<u64>() == sent);
        eprintln!(
            "{} k/s sent, {sent}; captured, lost by kernel, interface, ourselves: {:?}; {} KiB",
            sent / 10_000,
            counts(&pty),
            taken(&program).0
        );
    });
}

/// `WIRELENS_WORKLOAD` is sent over and over, 5,000 frames a second, for `WIRELENS_MINUTES` (30). From the fifth minute on
/// nothing may grow.
#[test]
#[ignore = "takes half an hour"]
fn a_long_capture() {
    net::in_namespace("a_long_capture", || {
        let minutes = std::env::var("WIRELENS_MINUTES").ok().and_then(|text| text.parse().ok()).unwrap_or(30);
        let mut pty = Pty::run(&["-i", "v1"], &[], true);
        pty.wait_for("LIVE");
        let program = child_of(pty.child.id());
        let load = Load::start(5_000, net::workload(usize::MAX));
        let begun = Instant::now();
        let mut first = None;
        for minute in 0..minutes {
            while begun.elapsed() < Duration::from_secs(60 * (minute + 1)) {
                pty.take(Duration::from_millis(100));
                pty.raw.clear();
            }
            let (resident, threads, descriptors) = taken(&program);
            eprintln!("minute {}: {resident} KiB, {threads} threads, {descriptors} descriptors", minute + 1);
            eprintln!("  {} packets sent", load.sent());
            // Until then the tables of the index have found their files.
            if minute >= 4 {
                let before = *first.get_or_insert((threads, descriptors));
                assert_eq!((threads, descriptors), before, "they grow");
            }
        }
        load.stop();
    });
}

/// The program under `setsid`, or itself.
fn child_of(parent: u32) -> PathBuf {
    let children = std::fs::read_to_string(format!("/proc/{parent}/task/{parent}/children")).unwrap_or_default();
    Path::new("/proc").join(children.split_whitespace().next().map_or(parent.to_string(), str::to_owned))
}

/// Resident memory that is its own in KiB, threads, descriptors.
fn taken(program: &Path) -> (u64, usize, usize) {
    let status = std::fs::read_to_string(program.join("status")).expect("it runs");
    let resident = status.lines().find_map(|line| line.strip_prefix("RssAnon:")).expect("Linux says it");
    let count = |folder| std::fs::read_dir(program.join(folder)).map_or(0, Iterator::count);
    (resident.split_whitespace().next().and_then(|number| number.parse().ok()).unwrap_or(0), count("task"), count("fd"))
}
