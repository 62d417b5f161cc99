//! The interface in a real pseudo-terminal while packets arrive: it gives the terminal back however it ends, draws at any size,
//! takes its keys from the terminal when packets come through standard input, and captures from a real interface.
#![cfg(target_os = "linux")]

#[path = "support/dice.rs"]
mod dice;
#[path = "support/pty.rs"]
mod pty;

use std::fs::File;
use std::io::Write;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use dice::Dice;
use pty::{PATIENCE, Pty};
use rustix::process::Signal;

/// Writes packets into a named pipe, without end, until it is dropped: about twenty thousand a second.
struct Stream {
    folder: tempfile::TempDir,
    stop: Arc<AtomicBool>,
    written: Arc<AtomicU32>,
    writer: Option<JoinHandle<()>>,
}

impl Stream {
    /// So many packets and then nothing more, while the pipe stays open.
    fn new(most: u32) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("packets");
        let mode = rustix::fs::Mode::from_raw_mode(0o600);
        rustix::fs::mknodat(rustix::fs::CWD, &path, rustix::fs::FileType::Fifo, mode, 0).unwrap();
        let (stop, written) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicU32::new(0)));
        let writer = {
            let (stop, written) = (Arc::clone(&stop), Arc::clone(&written));
            // Open at both ends and never waited for: a program that ends takes nobody with it.
            use std::os::unix::fs::OpenOptionsExt;
            let flags = rustix::fs::OFlags::NONBLOCK.bits() as i32;
            let mut pipe = File::options().read(true).write(true).custom_flags(flags).open(&path).unwrap();
            std::thread::spawn(move || {
                let mut number = 0;
                let mut batch = header();
                while !stop.load(Ordering::Relaxed) {
                    for _ in 0..200.min(most - number) {
                        record(&mut batch, number);
                        number += 1;
                    }
                    while !batch.is_empty() && !stop.load(Ordering::Relaxed) {
                        match pipe.write(&batch) {
                            Ok(count) => drop(batch.drain(..count)),
                            Err(_) => std::thread::sleep(Duration::from_millis(2)),
                        }
                    }
                    written.store(number, Ordering::Relaxed);
                    std::thread::sleep(Duration::from_millis(10));
                }
            })
        };
        Self { folder, stop, written, writer: Some(writer) }
    }

    /// The program reads the stream from its standard input, and its keys from the terminal.
    fn shown(&self, environment: &[(&str, &str)]) -> Pty {
        let script = format!("exec \"$WIRELENS\" -r - < '{}'", self.folder.path().join("packets").display());
        Pty::script(&script, environment)
    }
}

impl Drop for Stream {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
        if let Some(writer) = self.writer.take() {
            let _ = writer.join();
        }
    }
}

/// The header of a pcap file of raw IP packets.
fn header() -> Vec<u8> {
    [0xa1b2_c3d4u32, 0x0004_0002, 0, 0, 65_535, 101].iter().flat_map(|word| word.to_le_bytes()).collect()
}

/// A UDP datagram over IPv4; its identification and its port tell its number.
fn record(out: &mut Vec<u8>, number: u32) {
    let payload = format!("packet {number}");
    let length = 28 + payload.len() as u16;
    let micros = number % 1_000_000;
    for word in [1_700_000_000 + number / 1_000_000, micros, u32::from(length), u32::from(length)] {
        out.extend(word.to_le_bytes());
    }
    out.extend([0x45, 0]);
    out.extend(length.to_be_bytes());
    out.extend((number as u16).to_be_bytes());
    out.extend([0, 0, 64, 17, 0, 0, 192, 0, 2, 1, 192, 0, 2, 2]);
    out.extend((40_000 + (number % 1_000) as u16).to_be_bytes());
    out.extend(9_999u16.to_be_bytes());
    out.extend((length - 20).to_be_bytes());
    out.extend([0, 0]);
    out.extend(payload.as_bytes());
}

/// The program with a stream of packets as its input.
fn under_load(environment: &[(&str, &str)]) -> (Pty, Stream) {
    let stream = Stream::new(u32::MAX);
    let mut pty = stream.shown(environment);
    pty.wait_for("? help");
    pty.wait_until("packets", |_| stream.written.load(Ordering::Relaxed) > 400);
    (pty, stream)
}

#[test]
fn keys_come_from_the_terminal_while_packets_come_through_standard_input() {
    let stream = Stream::new(1_000);
    let mut pty = stream.shown(&[]);
    pty.wait_for("1000 pkt");
    pty.wait_for("#1000 ");
    pty.send(b"k");
    pty.wait_for("#999 ");
    pty.send(b":1\r");
    pty.wait_for("#1 ");
    pty.send(b"\x0640077\r");
    pty.wait_for("#78 ");
    pty.send(b"3");
    pty.wait_for("192.0.2.1");
    pty.send(b"1q");
    assert_eq!(pty.ended(), Some(0));
    pty.assert_restored("q");
}

#[test]
fn the_newest_packet_is_followed_or_the_place_is_held() {
    let (mut pty, stream) = under_load(&[]);
    pty.send(b"\x1b[A");
    pty.wait_until("held", |pty| pty.text().contains(" new  F follow"));
    let place = |pty: &Pty| {
        let text = pty.text();
        let status = text.lines().rev().nth(1).unwrap_or_default().to_owned();
        status.split_whitespace().find(|word| word.starts_with('#')).map(str::to_owned)
    };
    let held = place(&pty);
    let written = stream.written.load(Ordering::Relaxed);
    pty.wait_until("more packets", |_| stream.written.load(Ordering::Relaxed) > written + 2_000);
    assert_eq!(place(&pty), held, "{}", pty.text());
    pty.send(b"F");
    pty.wait_until("followed", |pty| !pty.text().contains(" new  F follow") && place(pty) != held);
    pty.send(b"\x03\x03");
    assert_eq!(pty.ended(), Some(0));
}

#[test]
fn every_way_to_end_under_load_gives_the_terminal_back() {
    const TIMES: usize = 3;
    for time in 0..TIMES {
        for (signal, code) in [(Signal::TERM, 143), (Signal::INT, 130), (Signal::HUP, 129), (Signal::QUIT, 131)] {
            let (mut pty, _stream) = under_load(&[]);
            pty.signal(signal);
            assert_eq!(pty.ended(), Some(code));
            pty.assert_restored(&format!("{signal:?}, {time}"));
        }
        for keys in [b"q".as_slice(), b"\x03\x03", b"Q"] {
            let (mut pty, _stream) = under_load(&[]);
            pty.send(keys);
            assert_eq!(pty.ended(), Some(0));
            pty.assert_restored(&format!("{keys:?}, {time}"));
        }
        let (mut pty, _stream) = under_load(&[]);
        pty.send(b"\x1a");
        let stat = format!("/proc/{}/stat", pty.child.id());
        pty.wait_until("the stop", |_| {
            let stat = std::fs::read_to_string(&stat).unwrap();
            stat.rsplit(')').next().is_some_and(|rest| rest.trim_start().starts_with('T'))
        });
        pty.take(Duration::from_millis(50));
        pty.assert_restored("Ctrl-Z");
        pty.signal(Signal::CONT);
        pty.wait_until("the screen", |pty| pty.screen.screen().alternate_screen());
        pty.send(b"q");
        assert_eq!(pty.ended(), Some(0));
        pty.assert_restored("q after a stop");
        let (mut pty, _stream) = under_load(&[]);
        pty.master = None;
        assert_eq!(pty.ended(), Some(129), "a closed terminal");
        if cfg!(debug_assertions) {
            let (mut pty, _stream) = under_load(&[("WIRELENS_TEST_FAULT", "thread")]);
            pty.send(b"\x1b[24~");
            assert_eq!(pty.ended(), Some(101));
            pty.assert_restored("a fault in a thread");
        }
    }
}

#[test]
fn any_size_at_any_time_under_load() {
    let (mut pty, stream) = under_load(&[]);
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    let mut roll = |below: u64| dice.next(below) as u16 + 1;
    pty.blind = true;
    for step in 0..300 {
        pty.resize(roll(500), roll(200));
        if step % 4 == 0 {
            pty.send([b"j".as_slice(), b"2", b"3", b"1", b"F", b"\t", b"?", b"\x1b[B", b"z"][step / 4 % 9]);
        }
        pty.take(Duration::from_millis(2));
    }
    assert!(stream.written.load(Ordering::Relaxed) > 1_000, "packets came meanwhile");
    if let Some(status) = pty.child.try_wait().unwrap() {
        let tail = pty.raw.len().saturating_sub(600);
        panic!("it ended with {status}: {}", String::from_utf8_lossy(&pty.raw[tail..]));
    }
    pty.resize(100, 30);
    pty.send(b"\x0c");
    let begun = Instant::now();
    while begun.elapsed() < Duration::from_secs(1) {
        pty.take(Duration::from_millis(20));
    }
    // From here on every frame is of this size.
    pty.blind = false;
    pty.send(b"\x1b\x1b1\x0c");
    pty.wait_until("the last frame", |pty| {
        let text = pty.text();
        let last = text.lines().last().unwrap_or_default();
        text.lines().count() == 30 && last.trim_end().ends_with("? help") && text.contains("standard input")
    });
    pty.send(b"\x03\x03");
    assert_eq!(pty.ended(), Some(0));
    pty.assert_restored("resizes under load");
}

#[test]
fn a_capture_that_came_to_rest_sends_nothing() {
    let stream = Stream::new(200);
    let mut pty = stream.shown(&[]);
    pty.wait_for("200 pkt");
    while pty.take(Duration::from_millis(300)) > 0 {}
    assert_eq!(pty.take(Duration::from_secs(2)), 0);
}

/// A terminal that is not read for a while holds nothing up: keys count, and the newest is shown afterwards.
#[test]
fn a_slow_terminal_is_shown_the_newest() {
    let (mut pty, stream) = under_load(&[]);
    std::thread::sleep(Duration::from_secs(2));
    let written = stream.written.load(Ordering::Relaxed);
    pty.wait_until("the newest", |pty| {
        let text = pty.text();
        let count =
            text.lines().next().and_then(|line| line.split(" pkt").next()?.rsplit(' ').next()?.parse::<u32>().ok());
        count.is_some_and(|count| count > written)
    });
    pty.send(b"q");
    assert_eq!(pty.ended(), Some(0));
}

/// Whether this process may capture in a network namespace of its own; says loudly when not.
fn namespace() -> Option<Namespace> {
    let name = format!("wltui{}", std::process::id());
    let made = Command::new("ip").args(["netns", "add", &name]).stderr(Stdio::null()).status();
    if !made.is_ok_and(|status| status.success()) {
        eprintln!("SKIPPED: no network namespace can be made (root and iproute2 are needed)");
        return None;
    }
    let space = Namespace { name };
    let up = space.command("ip").args(["link", "set", "lo", "up"]).status();
    assert!(up.is_ok_and(|status| status.success()), "lo comes up");
    Some(space)
}

struct Namespace {
    name: String,
}

impl Namespace {
    /// A program inside.
    fn command(&self, program: &str) -> Command {
        let mut command = Command::new("ip");
        command.args(["netns", "exec", &self.name, program]);
        command
    }
}

impl Drop for Namespace {
    fn drop(&mut self) {
        let _ = Command::new("ip").args(["netns", "del", &self.name]).status();
    }
}

/// From a file to a capture: the interfaces are offered, what is unsaved is asked about, and the capture begins with the look
/// that the file had.
#[test]
fn a_real_capture_begins_while_a_file_is_shown() {
    if cfg!(not(feature = "live")) {
        eprintln!("SKIPPED: this build cannot capture");
        return;
    }
    let Some(space) = namespace() else { return };
    let file = pty::captures().join("http/get.pcapng");
    let line = format!("exec ip netns exec {} \"$WIRELENS\" --ascii --view exchanges '{}'", space.name, file.display());
    let mut pty = Pty::script(&line, &[]);
    pty.wait_for("200");
    pty.send(b"S");
    pty.wait_for("127.0.0.1");
    assert!(!pty.text().contains("cannot capture"), "{}", pty.text());
    pty.send(b"\r");
    pty.wait_for("Listening on lo");
    pty.send(b"q");
    assert_eq!(pty.ended(), Some(0));
    pty.assert_restored("a capture after a file");
}

/// From the start screen to a file: an interface is chosen, requests pass, the capture is stopped and saved, and the file has
/// what was on the screen.
#[test]
fn a_real_capture_from_the_start_screen_to_a_file() {
    if cfg!(not(feature = "live")) {
        eprintln!("SKIPPED: this build cannot capture");
        return;
    }
    let path = std::env::var_os("PATH").unwrap_or_default();
    let is_there = |tool: &&str| std::env::split_paths(&path).any(|folder| folder.join(tool).is_file());
    if !["python3", "curl"].iter().all(is_there) {
        eprintln!("SKIPPED: python3 and curl are needed");
        return;
    }
    let Some(space) = namespace() else { return };
    let mut server = space
        .command("python3")
        .args(["-u", "-m", "http.server", "5000", "--bind", "127.0.0.1"])
        .current_dir(std::env::temp_dir())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let folder = tempfile::tempdir_in("/tmp").unwrap();
    // The rights are given up: whoever is left must be able to write here.
    let open = std::os::unix::fs::PermissionsExt::from_mode(0o777);
    std::fs::set_permissions(folder.path(), open).unwrap();
    let inside = format!("cd '{}' && exec ip netns exec {} \"$WIRELENS\"", folder.path().display(), space.name);
    let mut pty = Pty::script(&inside, &[]);
    pty.wait_for("Capture live");
    pty.wait_for("127.0.0.1");
    pty.send(b"\r");
    pty.wait_for("Listening on lo");
    let begun = Instant::now();
    let asked = loop {
        let asked = space.command("curl").args(["-s", "-o", "/dev/null", "http://127.0.0.1:5000/"]).status();
        if asked.is_ok_and(|status| status.success()) {
            break true;
        }
        if begun.elapsed() > PATIENCE {
            break false;
        }
    };
    assert!(asked, "the server answers");
    pty.wait_for("GET / HTTP/1.1");
    pty.send(b"2");
    pty.wait_for("200");
    pty.send(b"S");
    pty.wait_for("STOPPED lo");
    pty.send(b"q");
    pty.wait_for("not saved");
    pty.send(b"w");
    pty.wait_for(".pcapng");
    pty.send(b"\x15saved.pcapng\r");
    assert_eq!(pty.ended(), Some(0));
    pty.assert_restored("a real capture");
    let _ = server.kill();
    let _ = server.wait();
    let file = folder.path().join("saved.pcapng");
    let mode = std::os::unix::fs::PermissionsExt::mode(&File::open(&file).unwrap().metadata().unwrap().permissions());
    assert_eq!(mode & 0o777, 0o600);
    let source = wirelens::source::Source::open(&file, &Default::default()).unwrap();
    let capture = wirelens::analysis::Capture::new(source, Default::default());
    capture.load(&AtomicBool::new(false), &mut |_| {});
    assert!(capture.len() > 6);
    assert!(!capture.ledger().exchanges.is_empty(), "the request is in the file");
    assert_eq!(capture.source().interfaces()[0].name.as_deref(), Some("lo"));
    assert!(!capture.is_damaged());
}
