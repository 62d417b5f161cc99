//! Network namespaces for tests, and traffic inside of them: a test starts itself again in one that goes away with it.

// Not every test sends or measures.
#![allow(dead_code)]

use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use wirelens::source::{Source, Step};

/// Tells the test that it is inside.
const INSIDE: &str = "WIRELENS_TEST_NAMESPACE";

/// Makes loopback and a pair of virtual interfaces, `v0` and `v1`, with addresses, in a namespace whose `/sys` shows them.
/// Without IPv6, as the system would send there by itself.
const PREPARE: &str = "mount -t sysfs sysfs /sys; ip link set lo up \
    && ip link add v0 type veth peer name v1 && ip addr add 10.9.0.1/24 dev v0 && ip addr add 10.9.1.1/24 dev v1 \
    && for v in v0 v1; do sysctl -qw net.ipv6.conf.$v.disable_ipv6=1; ip link set $v up || exit 1; done";

/// What the tests in namespaces run.
const TOOLS: &[&str] = &["unshare", "ip", "sysctl", "curl", "tshark", "capinfos", "dumpcap"];

/// The status of a shell that could not set the namespace up.
const NO_NAMESPACE: i32 = 77;

/// Whether a program can be run by this name.
pub fn is_there(tool: &str) -> bool {
    let folders = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&folders).any(|folder| folder.join(tool).is_file())
}

/// Runs `test`, the body of the test with this name, in a network namespace of its own.
pub fn in_namespace(name: &str, test: impl FnOnce()) {
    in_namespace_with(name, "true", &[], test);
}

/// The same, after these shell commands (which see the variables) and with these variables.
pub fn in_namespace_with(name: &str, prepare: &str, variables: &[(&str, &Path)], test: impl FnOnce()) {
    if std::env::var_os(INSIDE).is_some() {
        test();
        return;
    }
    if !rustix::process::geteuid().is_root() {
        eprintln!("SKIPPED: {name} needs root for a network namespace");
        return;
    }
    if let Some(tool) = TOOLS.iter().find(|tool| !is_there(tool)) {
        eprintln!("SKIPPED: {name} needs {tool}");
        return;
    }
    let program = std::env::current_exe().expect("this program");
    let status = Command::new("unshare")
        .args(["--net", "--mount", "--kill-child", "--fork", "sh", "-c"])
        .arg(format!("({PREPARE}) || exit {NO_NAMESPACE}; {prepare} && exec \"$@\""))
        .arg("sh")
        .arg(program)
        .args(["--exact", name, "--nocapture", "--include-ignored", "--test-threads=1"])
        .env(INSIDE, "1")
        .envs(variables.iter().copied())
        .stdin(Stdio::null())
        .status();
    match status {
        Ok(status) if status.code() == Some(NO_NAMESPACE) => {
            eprintln!("SKIPPED: {name}: the namespace cannot be set up here");
        }
        Ok(status) => assert!(status.success(), "{name}, inside its namespace: {status}"),
        Err(error) => eprintln!("SKIPPED: {name} needs unshare: {error}"),
    }
}

/// Runs a command that must succeed.
pub fn run(command: &str) {
    let status = Command::new("sh").args(["-c", command]).status().expect("a shell");
    assert!(status.success(), "{command}: {status}");
}

/// A sender of frames through an interface, with a number in each.
pub struct Sender {
    handle: pcap::Capture<pcap::Active>,
    next: u32,
}

/// The frames of the capture that `WIRELENS_WORKLOAD` names, so many at most; none without it.
pub fn workload(most: usize) -> Vec<Vec<u8>> {
    let Some(path) = std::env::var_os("WIRELENS_WORKLOAD") else { return Vec::new() };
    let source = Source::open(path.as_ref(), &Default::default()).expect("the workload opens");
    let mut walker = source.walker();
    let mut frames = Vec::new();
    while frames.len() < most
        && let Step::Frame(frame) = walker.next()
    {
        let mut bytes = vec![0; frame.cap_len as usize];
        source.read_at(frame.offset, &mut bytes).expect("readable");
        frames.push(bytes);
    }
    frames
}

/// Bytes of a frame before its number: Ethernet, IPv4, UDP.
pub const NUMBER_AT: usize = 14 + 20 + 8;

impl Sender {
    /// A sender through this interface.
    pub fn open(interface: &str) -> Self {
        let handle = pcap::Capture::from_device(interface).expect("a handle").buffer_size(1 << 16).snaplen(64);
        let mut handle = handle.open().expect("the interface opens");
        handle.filter("less 0", false).expect("a filter");
        Self { handle, next: 0 }
    }

    /// Sends a UDP datagram to port 9 whose payload of `length` bytes begins with the number of the frame.
    pub fn send(&mut self, length: usize) -> u32 {
        self.send_frame(&frame(self.next, length));
        self.next += 1;
        self.next - 1
    }

    /// Sends these bytes.
    pub fn send_frame(&mut self, frame: &[u8]) {
        // No room in the queue of the interface passes.
        while self.handle.sendpacket(frame).is_err() {
            std::thread::yield_now();
        }
    }

    /// Frames that were sent.
    pub fn sent(&self) -> u32 {
        self.next
    }
}

/// An Ethernet frame with a UDP datagram from 10.9.0.1 to 10.9.0.2, port 9.
fn frame(number: u32, length: usize) -> Vec<u8> {
    let length = length.max(4);
    let mut frame = Vec::with_capacity(NUMBER_AT + length);
    frame.extend_from_slice(&[2, 0, 0, 0, 0, 2, 2, 0, 0, 0, 0, 1, 8, 0]);
    let total = (28 + length) as u16;
    frame.extend_from_slice(&[0x45, 0]);
    frame.extend_from_slice(&total.to_be_bytes());
    frame.extend_from_slice(&[0, 0, 0x40, 0, 64, 17, 0, 0, 10, 9, 0, 1, 10, 9, 0, 2]);
    frame.extend_from_slice(&[0x30, 0x39, 0, 9]);
    frame.extend_from_slice(&((8 + length) as u16).to_be_bytes());
    frame.extend_from_slice(&[0, 0]);
    frame.extend_from_slice(&number.to_be_bytes());
    frame.resize(NUMBER_AT + length, 0x55);
    frame
}

/// A sender on a thread of its own, at a steady rate.
pub struct Traffic {
    stop: Arc<AtomicBool>,
    sent: Arc<AtomicU32>,
    thread: JoinHandle<()>,
}

impl Traffic {
    /// Sends `rate` frames a second with payloads of `length` bytes until it is stopped.
    pub fn start(interface: &'static str, rate: u32, length: usize) -> Self {
        let (stop, sent) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicU32::new(0)));
        let (stopped, count) = (Arc::clone(&stop), Arc::clone(&sent));
        let mut sender = Sender::open(interface);
        let thread = std::thread::spawn(move || {
            let begun = Instant::now();
            while !stopped.load(Ordering::Relaxed) {
                let due = (begun.elapsed().as_secs_f64() * f64::from(rate)) as u32;
                while sender.sent() < due && !stopped.load(Ordering::Relaxed) {
                    sender.send(length);
                    count.store(sender.sent(), Ordering::Release);
                }
                std::thread::sleep(Duration::from_millis(1));
            }
        });
        Self { stop, sent, thread }
    }

    /// Frames that were sent so far.
    pub fn sent(&self) -> u32 {
        self.sent.load(Ordering::Acquire)
    }

    /// Stops and says how many frames were sent.
    pub fn stop(self) -> u32 {
        self.stop.store(true, Ordering::Relaxed);
        self.thread.join().expect("the sender");
        self.sent.load(Ordering::Acquire)
    }
}

/// What tshark prints of one field of each frame, and whether it said that the file is cut.
pub fn tshark(path: &Path, field: &str) -> (Vec<String>, bool) {
    let run = Command::new("tshark").args(["-n", "-T", "fields", "-e", field, "-r"]).arg(path).output();
    let output = run.expect("tshark runs");
    let said = String::from_utf8_lossy(&output.stderr);
    let cut = said.contains("cut short");
    assert!(output.status.success() || cut, "{said}");
    (String::from_utf8_lossy(&output.stdout).lines().map(str::to_owned).collect(), cut)
}

/// How many frames tshark reads from a whole file.
pub fn tshark_count(path: &Path) -> u64 {
    let (lines, cut) = tshark(path, "frame.number");
    assert!(!cut, "{} is cut", path.display());
    lines.len() as u64
}

/// Packets and their bytes on the wire as capinfos counts them; it says of a cut file what is there before the cut.
pub fn capinfos(path: &Path) -> (u64, u64) {
    let output =
        Command::new("capinfos").args(["-T", "-r", "-M", "-c", "-d"]).arg(path).output().expect("capinfos runs");
    let text = String::from_utf8_lossy(&output.stdout);
    let mut columns = text.lines().next_back().unwrap_or_default().split('\t').skip(1);
    let mut number = || columns.next().and_then(|column| column.trim().parse().ok());
    match (number(), number()) {
        (Some(packets), Some(bytes)) => (packets, bytes),
        _ => panic!("capinfos: {text}{}", String::from_utf8_lossy(&output.stderr)),
    }
}

/// Processor time that this process has used.
pub fn processor_time() -> Duration {
    let stat = std::fs::read_to_string("/proc/self/stat").expect("/proc is there");
    let after = stat.rsplit(')').next().expect("a name in parentheses");
    let ticks: u64 =
        after.split_whitespace().skip(11).take(2).map(|field| field.parse::<u64>().expect("a number")).sum();
    // Linux tells them in hundredths of a second on every machine.
    Duration::from_millis(ticks * 10)
}
