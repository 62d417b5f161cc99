//! Figures, printed: loss beside dumpcap, delay from the wire to the source, processor time a packet. Run it alone, with
//! optimization: `cargo test --release --test live_capture measure -- --ignored --nocapture`. With `WIRELENS_WORKLOAD` the
//! frames of that capture are sent, over and over, instead of small ones.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use super::{net, open, settings, start, stop};
use wirelens::source::live::Output;
use wirelens::source::{Source, Step};

const SECONDS: u64 = 3;
/// Frames a second; 0 is as fast as the sender can.
const RATES: [u64; 3] = [100_000, 300_000, 0];
/// Frames of a workload that are kept to be sent.
const KEPT: usize = 50_000;

#[test]
#[ignore = "prints figures, takes long"]
fn figures() {
    net::in_namespace("measure::figures", || {
        let mut frames = net::workload(KEPT);
        if frames.is_empty() {
            frames.push(vec![0x55; 102]);
        }
        let bytes: usize = frames.iter().map(Vec::len).sum();
        eprintln!("{} different frames, {} bytes each in the mean", frames.len(), bytes / frames.len());
        eprintln!("load: {}", std::fs::read_to_string("/proc/loadavg").unwrap_or_default().trim());
        for rate in RATES {
            for who in [&["we"][..], &["dumpcap"], &["we", "dumpcap"]] {
                measure(&frames, rate, who);
            }
        }
    });
}

fn measure(frames: &[Vec<u8>], rate: u64, who: &[&str]) {
    let folder = tempfile::tempdir().expect("a folder");
    let (ours, theirs) = (folder.path().join("ours.pcapng"), folder.path().join("theirs.pcapng"));
    let dumpcap = who.contains(&"dumpcap").then(|| dumpcap(&theirs));
    let capture = who.contains(&"we").then(|| {
        let (source, control) = start(&open(&settings(&["v1"], "ether[0] != 0xff")), Some(Output::path(&ours)));
        let reader = std::thread::Builder::new().name("reader".to_owned()).spawn(move || delays(&source));
        (control, reader.expect("a thread"))
    });
    let begun = Instant::now();
    let sent = send(frames, rate);
    let reached = sent as f64 / begun.elapsed().as_secs_f64();
    print!("{:>16}, {:>3.0} k/s wanted, {:>3.0} k/s sent:", who.join(" and "), rate as f64 / 1e3, reached / 1e3);
    if let Some((control, reader)) = capture {
        let used = of_thread("capture");
        let total = stop(&control);
        let mut delays = reader.join().expect("the reader");
        delays.sort_unstable();
        let part = |part: usize| delays.get(delays.len() * part / 1_000).map_or(0.0, |delay| *delay as f64 / 1e6);
        let lost = sent - total.captured_packets;
        assert_eq!(
            lost,
            total.kernel_dropped.expect("counted") + total.own_dropped + total.interface_dropped.expect("counted")
        );
        print!(
            " we lost {lost} of {sent}, {:.2} us of the thread a packet, delay p50 {:.1} p99 {:.1} longest {:.1} ms;",
            used.as_secs_f64() * 1e6 / total.captured_packets as f64,
            part(500),
            part(990),
            delays.last().map_or(0.0, |delay| *delay as f64 / 1e6),
        );
    }
    if let Some(mut dumpcap) = dumpcap {
        std::thread::sleep(Duration::from_millis(500));
        let used = processor_time_of(&format!("/proc/{}/schedstat", dumpcap.id()));
        net::run(&format!("kill -INT {}", dumpcap.id()));
        dumpcap.wait().expect("dumpcap ends");
        let kept = net::capinfos(&theirs).0;
        print!(
            " dumpcap lost {}, at least {:.2} us a packet",
            sent - kept,
            used.as_secs_f64() * 1e6 / kept.max(1) as f64
        );
    }
    println!();
}

fn dumpcap(path: &Path) -> std::process::Child {
    let mut command = Command::new("dumpcap");
    command
        .args(["-q", "-i", "v1", "-f", "ether[0] != 0xff", "-w"])
        .arg(path)
        .stdin(Stdio::null())
        .stderr(Stdio::null());
    let child = command.spawn().expect("dumpcap runs");
    std::thread::sleep(Duration::from_secs(1));
    child
}

/// Sends for some seconds, in bursts of a millisecond; says how many frames.
fn send(frames: &[Vec<u8>], rate: u64) -> u64 {
    let mut sender = net::Sender::open("v0");
    let (begun, mut sent) = (Instant::now(), 0);
    let mut next = frames.iter().cycle();
    while begun.elapsed() < Duration::from_secs(SECONDS) {
        let due = if rate == 0 { sent + 1_000 } else { begun.elapsed().as_micros() as u64 * rate / 1_000_000 };
        while sent < due {
            sender.send_frame(next.next().expect("a frame"));
            sent += 1;
        }
        if rate != 0 {
            std::thread::sleep(Duration::from_micros(500));
        }
    }
    sent
}

/// Nanoseconds from the stamp of each frame to the moment when it is in the source; at the end of the source all.
fn delays(source: &Source) -> Vec<u64> {
    let mut walker = source.walker();
    let mut delays = Vec::new();
    loop {
        match walker.next() {
            Step::Frame(frame) => {
                let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_nanos() as u64;
                delays.push(now.saturating_sub(frame.time.0 as u64));
            }
            Step::Wait => drop(walker.wait(Duration::from_secs(1))),
            Step::End(_) => return delays,
        }
    }
}

/// The processor time of the thread of this process with this name.
fn of_thread(name: &str) -> Duration {
    let threads = std::fs::read_dir("/proc/self/task").expect("/proc is there").flatten().map(|entry| entry.path());
    let mut named =
        threads.filter(|path| std::fs::read_to_string(path.join("comm")).is_ok_and(|found| found.trim() == name));
    named.next().map_or(Duration::ZERO, |path| processor_time_of(&path.join("schedstat").to_string_lossy()))
}

/// The first number of schedstat: nanoseconds on a processor.
fn processor_time_of(path: &str) -> Duration {
    let text = std::fs::read_to_string(path).unwrap_or_default();
    Duration::from_nanos(text.split_whitespace().next().and_then(|number| number.parse().ok()).unwrap_or(0))
}
