//! How long it takes to open a capture of a million packets, and to list it: `cargo bench --bench open`, or with another
//! number of packets: `cargo bench --bench open -- 100000`. Once with bytes that nobody understands, once with HTTP. Each
//! figure is the best of a few rounds, beside the time that reading the file alone takes in the same round: ratios tell more
//! than times on a busy machine.

use std::fs::File;
use std::io::{self, BufWriter, Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use wirelens::analysis::{Capture, Depth, Options};
use wirelens::source::{OpenOptions, Source};

const ROUNDS: usize = 5;
/// Connections that the packets belong to.
const CONNECTIONS: u32 = 64;
/// A request and an answer of a usual size.
const HTTP: [&str; 2] = [
    "GET /api/items/17?page=2 HTTP/1.1\r\nHost: 192.0.2.2\r\nUser-Agent: bench/1.0\r\nAccept: application/json\r\n\
     Accept-Language: en\r\nCookie: session=0123456789abcdef\r\n\r\n",
    "HTTP/1.1 200 OK\r\nServer: bench\r\nDate: Thu, 01 Jan 1970 00:00:00 GMT\r\nContent-Type: application/json\r\n\
     Connection: keep-alive\r\nX-Request-Id: 0123456789abcdef\r\nContent-Length: 66\r\n\r\n\
     {\"id\":17,\"name\":\"an item\",\"tags\":[\"one\",\"two\"],\"price\":12.5,\"n\":1}",
];
/// Bytes of the same lengths without a meaning.
const UNKNOWN: [&[u8]; 2] = [&[b'x'; 180], &[b'x'; 260]];

fn main() -> anyhow::Result<()> {
    let packets = std::env::args().skip(1).find_map(|word| word.parse().ok()).unwrap_or(1_000_000u32);
    measure("bytes without a meaning", packets, UNKNOWN)?;
    measure("HTTP", packets, HTTP.map(str::as_bytes))
}

fn measure(what: &str, packets: u32, payloads: [&[u8]; 2]) -> anyhow::Result<()> {
    let mut file = tempfile::NamedTempFile::with_suffix(".pcap")?;
    write_capture(file.as_file_mut(), packets, payloads)?;
    let path = file.path();
    let megabytes = path.metadata()?.len() as f64 / 1e6;
    println!("{what}: {packets} packets, {megabytes:.0} MB");

    let read = best(|| read_through(path))?;
    println!("reading the file  {}", shown(read, packets));
    for (what, depth) in [("streams", Depth::Streams), ("messages", Depth::Messages)] {
        let mut memory = 0;
        let open = best(|| {
            let source = Source::open(path, &OpenOptions::default())?;
            let capture = Capture::new(source, Options { depth, ..Options::default() });
            capture.load(&AtomicBool::new(false), &mut |_| {});
            anyhow::ensure!(capture.len() == packets as usize, "{} packets were found", capture.len());
            anyhow::ensure!(capture.stream_count() == CONNECTIONS as usize, "{} streams", capture.stream_count());
            memory = capture.memory();
            Ok(())
        })?;
        let memory = memory / packets as usize;
        let ratio = ratio(open, read);
        println!("pass, {what:<11} {}, {ratio:.1} times reading, {memory} bytes a packet", shown(open, packets));
    }
    let list = best(|| {
        let program = env!("CARGO_BIN_EXE_wirelens");
        let status = Command::new(program).args(["read", "-r"]).arg(path).stdout(Stdio::null()).status()?;
        anyhow::ensure!(status.success(), "{status}");
        Ok(())
    })?;
    println!("listing           {}, {:.1} times reading", shown(list, packets), ratio(list, read));
    Ok(())
}

fn best(mut work: impl FnMut() -> anyhow::Result<()>) -> anyhow::Result<Duration> {
    let mut best = Duration::MAX;
    for _ in 0..ROUNDS {
        let start = Instant::now();
        work()?;
        best = best.min(start.elapsed());
    }
    Ok(best)
}

fn shown(time: Duration, packets: u32) -> String {
    format!("{:7.3} s, {:4.0} ns a packet", time.as_secs_f64(), time.as_nanos() as f64 / f64::from(packets))
}

fn ratio(one: Duration, other: Duration) -> f64 {
    one.as_secs_f64() / other.as_secs_f64()
}

fn read_through(path: &Path) -> anyhow::Result<()> {
    let mut file = File::open(path)?;
    let mut block = vec![0; 256 << 10];
    while file.read(&mut block)? > 0 {}
    Ok(())
}

/// Requests and answers on connections that are open already, one after another, a microsecond apart.
fn write_capture(file: &mut File, packets: u32, payloads: [&[u8]; 2]) -> io::Result<()> {
    let mut out = BufWriter::with_capacity(1 << 20, file);
    for word in [0xa1b2_c3d4, 0x0004_0002, 0, 0, 262_144, 1u32] {
        out.write_all(&word.to_le_bytes())?;
    }
    let mut sequences = vec![[1u32, 1]; CONNECTIONS as usize];
    for number in 0..packets {
        let (connection, answer) = (number / 2 % CONNECTIONS, number as usize % 2);
        let frame = frame(connection, answer, payloads[answer], &mut sequences[connection as usize]);
        let len = frame.len() as u32;
        for word in [1_700_000_000 + number / 1_000_000, number % 1_000_000, len, len] {
            out.write_all(&word.to_le_bytes())?;
        }
        out.write_all(&frame)?;
    }
    out.flush()
}

fn frame(connection: u32, answer: usize, payload: &[u8], sequences: &mut [u32; 2]) -> Vec<u8> {
    let ends = [([192, 0, 2, 1], 40_000 + connection as u16), ([192, 0, 2, 2], 80)];
    let ((source, from), (destination, to)) = (ends[answer], ends[1 - answer]);
    let mut frame = vec![2, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 2, 8, 0, 0x45, 0];
    frame.extend((40 + payload.len() as u16).to_be_bytes());
    frame.extend([0, 1, 0x40, 0, 64, 6, 0, 0]);
    frame.extend(source);
    frame.extend(destination);
    frame.extend(from.to_be_bytes());
    frame.extend(to.to_be_bytes());
    frame.extend(sequences[answer].to_be_bytes());
    frame.extend(sequences[1 - answer].to_be_bytes());
    frame.extend([0x50, 0x18, 0x20, 0, 0, 0, 0, 0]);
    frame.extend(payload);
    sequences[answer] = sequences[answer].wrapping_add(payload.len() as u32);
    frame
}
