//! What `wirelens http -i` sustains, and tshark beside it: `cargo bench --bench live`, or with other rates in packets a second
//! `cargo bench --bench live -- 50000 200000`. Needs root, for a network namespace with a pair of virtual interfaces that goes
//! away at the end; each load takes a few seconds, and each tool gets a limited time to come to its end.
//!
//! Half of the packets are requests, half are answers. The lag is the time from the sending of an answer to the moment at
//! which the line of its exchange is read: when it grows from the middle of the load to its end, the tool does not keep up.

use std::io::Read;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};

/// How long packets are sent.
const LOAD: Duration = Duration::from_secs(3);
/// How long is waited for lines after the load.
const PATIENCE: Duration = Duration::from_secs(25);
/// Connections that the packets belong to.
const CONNECTIONS: usize = 64;
/// Packets between two looks at the clock.
const BURST: usize = 64;
const RATES: [usize; 4] = [10_000, 50_000, 100_000, 200_000];

const REQUEST: &str = "GET /api/items/17?page=2 HTTP/1.1\r\nHost: 192.0.2.2\r\nUser-Agent: bench/1.0\r\n\
    Accept: application/json\r\nCookie: session=0123456789abcdef\r\n\r\n";
const ANSWER: &str = "HTTP/1.1 200 OK\r\nServer: bench\r\nContent-Type: application/json\r\nConnection: keep-alive\r\n\
    X-Request-Id: 0123456789abcdef\r\nContent-Length: 66\r\n\r\n\
    {\"id\":17,\"name\":\"an item\",\"tags\":[\"one\",\"two\"],\"price\":12.5,\"n\":1}";

/// Tells the program that it is in its namespace.
const INSIDE: &str = "WIRELENS_BENCH_NAMESPACE";
const PREPARE: &str = "mount -t sysfs sysfs /sys && ip link add v0 type veth peer name v1 && \
    sysctl -qw net.ipv6.conf.v0.disable_ipv6=1 net.ipv6.conf.v1.disable_ipv6=1; \
    ip link set v0 up && ip link set v1 up && exec \"$@\"";

fn main() -> anyhow::Result<()> {
    if std::env::var_os(INSIDE).is_none() {
        if !rustix::process::geteuid().is_root() {
            eprintln!("SKIPPED: a network namespace needs root");
            return Ok(());
        }
        let status = Command::new("unshare")
            .args(["--net", "--mount", "--kill-child", "--fork", "sh", "-c", PREPARE, "sh"])
            .args(std::env::args_os())
            .env(INSIDE, "1")
            .status()?;
        anyhow::ensure!(status.success(), "in the namespace: {status}");
        return Ok(());
    }
    let mut rates: Vec<usize> = std::env::args().skip(1).filter_map(|word| word.parse().ok()).collect();
    if rates.is_empty() {
        rates.extend(RATES);
    }
    println!("{LOAD:?} of load; lag at the middle and at the end of it, and the worst one");
    for rate in rates {
        let frames = frames(rate * LOAD.as_secs() as usize);
        let wirelens = [env!("CARGO_BIN_EXE_wirelens"), "http", "-i", "v1"];
        measure("wirelens http", &wirelens, rate, &frames)?;
        let tshark = ["tshark", "-l", "-n", "-i", "v1", "-Y", "http.response", "-T", "fields", "-e", "frame.number"];
        measure("tshark -Y http", &tshark, rate, &frames)?;
    }
    Ok(())
}

/// The lines that a tool printed: how many there were at which moment.
type Lines = Arc<Mutex<Vec<(Instant, usize)>>>;

fn measure(name: &str, command: &[&str], rate: usize, frames: &Frames) -> anyhow::Result<()> {
    let mut child = Command::new(command[0])
        .args(&command[1..])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    let mut errors = child.stderr.take().expect("a pipe");
    until_it_captures(&mut errors)?;
    // What is said later must not fill the pipe.
    let said = std::thread::spawn(move || {
        let mut said = String::new();
        let _ = errors.read_to_string(&mut said);
        said
    });
    let lines = count(&mut child);
    let (sent, load) = send(frames, rate)?;
    let ended = Instant::now();
    let exchanges = frames.ends.len() / 2;
    let printed = |lines: &Lines| lines.lock().expect("no panic").last().map_or(0, |(_, count)| *count);
    let at_end = printed(&lines);
    while printed(&lines) < exchanges && ended.elapsed() < PATIENCE {
        std::thread::sleep(Duration::from_millis(5));
    }
    let after = ended.elapsed();
    let cpu = processor_time(child.id());
    kill_process(Pid::from_child(&child), Signal::INT)?;
    std::thread::sleep(Duration::from_millis(500));
    let _ = child.kill();
    child.wait()?;
    let said = said.join().expect("read");
    let lost = said.lines().find(|line| line.contains("drop")).unwrap_or("nothing dropped");
    let rate = frames.ends.len() as f64 / load.as_secs_f64() / 1e3;
    let (middle, end, worst) = lags(&lines, &sent, ended);
    let all = if printed(&lines) >= exchanges { format!("{:.2} s", after.as_secs_f64()) } else { "not".to_owned() };
    println!(
        "{name:<15} {rate:>4.0} k packets/s: {at_end} of {exchanges} exchanges at the end, all after {all}; \
         lag {middle:.0} → {end:.0} ms, worst {worst:.0} ms; {:.2} µs of processor a packet; {lost}",
        cpu.as_secs_f64() * 1e6 / frames.ends.len() as f64
    );
    Ok(())
}

fn until_it_captures(errors: &mut impl Read) -> anyhow::Result<()> {
    let (mut said, mut byte) = (Vec::new(), [0]);
    while !said.ends_with(b"\n") || !String::from_utf8_lossy(&said).contains("Capturing on") {
        anyhow::ensure!(errors.read(&mut byte)? == 1, "it ended: {}", String::from_utf8_lossy(&said));
        said.push(byte[0]);
    }
    // tshark says so a little before it is true.
    std::thread::sleep(Duration::from_millis(700));
    Ok(())
}

fn count(child: &mut Child) -> Lines {
    let lines = Lines::default();
    let (mut stdout, shared) = (child.stdout.take().expect("a pipe"), Arc::clone(&lines));
    // The head of the table is no exchange; tshark has none.
    std::thread::spawn(move || {
        let (mut piece, mut count, mut begun) = (vec![0; 1 << 16], 0, false);
        while let Ok(got @ 1..) = stdout.read(&mut piece) {
            let bytes = &piece[..got];
            count += bytes.iter().filter(|byte| **byte == b'\n').count();
            if !begun && bytes.starts_with(b"  No.") {
                count -= 1;
            }
            begun = true;
            shared.lock().expect("no panic").push((Instant::now(), count));
        }
    });
    lines
}

/// Sends all frames at a rate. Returns when each burst was sent, and how long it took.
fn send(frames: &Frames, rate: usize) -> anyhow::Result<(Vec<Instant>, Duration)> {
    let mut out = pcap::Capture::from_device("v0")?.snaplen(64).open()?;
    out.filter("less 0", false)?;
    let mut sent = Vec::with_capacity(frames.ends.len() / BURST + 1);
    let begun = Instant::now();
    let mut start = 0;
    for (place, end) in frames.ends.iter().enumerate() {
        if place % BURST == 0 {
            let due = Duration::from_secs_f64(place as f64 / rate as f64);
            if let Some(rest) = due.checked_sub(begun.elapsed()) {
                std::thread::sleep(rest);
            }
            sent.push(Instant::now());
        }
        out.sendpacket(&frames.bytes[start..*end])?;
        start = *end;
    }
    Ok((sent, begun.elapsed()))
}

/// The lag in milliseconds of what was printed last until the middle of the load and until its end, and the worst of all.
fn lags(lines: &Lines, sent: &[Instant], ended: Instant) -> (f64, f64, f64) {
    let lag = |(when, count): &(Instant, usize)| {
        let burst = (count * 2).saturating_sub(1) / BURST;
        sent.get(burst).map_or(0.0, |then| when.saturating_duration_since(*then).as_secs_f64() * 1e3)
    };
    let all = lines.lock().expect("no panic");
    let until = |moment: Instant| all.iter().rfind(|(when, _)| *when <= moment).map_or(f64::NAN, lag);
    let middle = sent.get(sent.len() / 2).map_or(f64::NAN, |moment| until(*moment));
    (middle, until(ended), all.iter().map(lag).fold(0.0, f64::max))
}

/// User and system time of a process.
fn processor_time(id: u32) -> Duration {
    const TICKS: u64 = 100;
    let text = std::fs::read_to_string(format!("/proc/{id}/stat")).unwrap_or_default();
    // The name of the program may have anything in it; after it come state, parent, and so on.
    let fields = text.rsplit(')').next().unwrap_or_default().split_whitespace().skip(11).take(2);
    Duration::from_millis(fields.filter_map(|field| field.parse::<u64>().ok()).sum::<u64>() * 1000 / TICKS)
}

/// Frames one behind the other.
struct Frames {
    bytes: Vec<u8>,
    ends: Vec<usize>,
}

/// So many packets of connections that stay open, request and answer in turn.
fn frames(count: usize) -> Frames {
    let mut frames = Frames { bytes: Vec::with_capacity(count * 330), ends: Vec::with_capacity(count) };
    let mut sequence = [[1u32; 2]; CONNECTIONS];
    for place in 0..count {
        let (connection, is_answer) = (place / 2 % CONNECTIONS, place % 2 == 1);
        let payload = if is_answer { ANSWER } else { REQUEST };
        let [client, server] = &mut sequence[connection];
        let (own, other) = if is_answer { (server, client) } else { (client, server) };
        frame(&mut frames.bytes, connection as u16, is_answer, (*own, *other), payload.as_bytes());
        *own += payload.len() as u32;
        frames.ends.push(frames.bytes.len());
    }
    frames
}

/// Ethernet, IPv4, TCP.
fn frame(out: &mut Vec<u8>, connection: u16, is_answer: bool, (seq, ack): (u32, u32), payload: &[u8]) {
    let (hosts, ports) = ([[192, 0, 2, 1], [192, 0, 2, 2]], [40_000 + connection, 80]);
    let (from, to) = if is_answer { (1, 0) } else { (0, 1) };
    out.extend_from_slice(&[2, 0, 0, 0, 0, to as u8, 2, 0, 0, 0, 0, from as u8, 8, 0]);
    let start = out.len();
    let length = (40 + payload.len()) as u16;
    out.extend_from_slice(&[0x45, 0]);
    out.extend_from_slice(&length.to_be_bytes());
    out.extend_from_slice(&[0, 0, 0x40, 0, 64, 6, 0, 0]);
    out.extend_from_slice(&hosts[from]);
    out.extend_from_slice(&hosts[to]);
    let sum: u32 = out[start..].chunks(2).map(|pair| u32::from(pair[0]) << 8 | u32::from(pair[1])).sum();
    let sum = !((sum & 0xffff) + (sum >> 16)) as u16;
    out[start + 10..start + 12].copy_from_slice(&sum.to_be_bytes());
    out.extend_from_slice(&ports[from].to_be_bytes());
    out.extend_from_slice(&ports[to].to_be_bytes());
    out.extend_from_slice(&seq.to_be_bytes());
    out.extend_from_slice(&ack.to_be_bytes());
    out.extend_from_slice(&[0x50, 0x18, 0xff, 0xff, 0, 0, 0, 0]);
    out.extend_from_slice(payload);
}
