//! How fast the first pass is: `cargo test --release --test source speed -- --ignored --nocapture`.

use std::io::{BufWriter, Write};
use std::os::unix::fs::FileExt;
use std::time::{Duration, Instant};

use wirelens::source::{OpenOptions, Source, Step};

use super::bytes::{Bytes, NO_OPTIONS, Order, packet};

/// What a file holds: a name, the number of frames, and the length of each.
type Shape = (&'static str, usize, fn(usize) -> usize);

const SHAPES: [Shape; 6] = [
    ("small, 60 to 600 bytes", 1_000_000, |number| 60 + number * 37 % 540),
    ("Ethernet, 1400 bytes", 400_000, |_| 1_400),
    ("2 KiB", 250_000, |_| 2 << 10),
    ("4 KiB", 120_000, |_| 4 << 10),
    ("8 KiB", 60_000, |_| 8 << 10),
    ("loopback, 66 bytes and 64 KiB in turn", 16_000, |number| if number % 2 == 0 { 66 } else { 65_000 }),
];

#[test]
#[ignore = "a measurement, for release builds"]
fn speed_of_the_first_pass() {
    for (name, count, length) in SHAPES {
        for pcapng in [false, true] {
            let file = tempfile::NamedTempFile::new().expect("a file");
            write(BufWriter::new(file.reopen().expect("a handle")), pcapng, count, length);
            let size = file.path().metadata().expect("a size").len();
            let mut walks = Vec::new();
            let mut reads = Vec::new();
            for _ in 0..7 {
                let begin = Instant::now();
                let source = Source::open(file.path(), &OpenOptions::default()).expect("opens");
                let mut walker = source.walker();
                let (mut frames, mut sum) = (0, 0u64);
                while let Step::Frame(frame) = walker.next() {
                    frames += 1;
                    sum += u64::from(frame.head.get(12).copied().unwrap_or(0)) + (frame.time.0 & 1) as u64;
                }
                walks.push(begin.elapsed());
                assert!(frames == count && sum > 0);
                let begin = Instant::now();
                let handle = std::fs::File::open(file.path()).expect("opens");
                let mut buffer = vec![0; 256 << 10];
                let mut at = 0;
                while at < size {
                    at += handle.read_at(&mut buffer, at).expect("reads") as u64;
                }
                reads.push(begin.elapsed());
            }
            let (walk, read) = (median(walks), median(reads));
            println!(
                "{name:40} {:6} {:7.1} ms, {:5.0} ns a frame, {:4.2} of read(), {:5.2} GB/s",
                if pcapng { "pcapng" } else { "pcap" },
                walk.as_secs_f64() * 1e3,
                walk.as_secs_f64() * 1e9 / count as f64,
                walk.as_secs_f64() / read.as_secs_f64(),
                size as f64 / walk.as_secs_f64() / 1e9,
            );
        }
    }
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

fn write(mut out: impl Write, pcapng: bool, count: usize, length: fn(usize) -> usize) {
    let head = if pcapng { Bytes::pcapng(Order::Little) } else { Bytes::pcap(Order::Little, 0xa1b2_c3d4, 262_144, 1) };
    out.write_all(&head.out).expect("written");
    let data = packet(1, 65_536);
    for number in 0..count {
        let mut record = Bytes::new(Order::Little);
        let packet = &data[..length(number)];
        if pcapng {
            record.enhanced(0, 1_700_000_000_000_000 + number as u64, packet, NO_OPTIONS);
        } else {
            record.record(1_700_000_000, number as u32, packet, packet.len() as u32);
        }
        out.write_all(&record.out).expect("written");
    }
}
