//! Live capture from the wire to the line that is printed and the file that is written, in network namespaces that each test
//! makes for itself. What was sent is known here; tshark and capinfos say what is in the files.
#![cfg(all(target_os = "linux", feature = "live"))]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream, UdpSocket};
use std::os::fd::AsFd;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::process::{Pid, Signal, kill_process};
use serde_json::Value;

#[path = "support/net.rs"]
mod net;

use net::{capinfos, in_namespace, tshark_count};

const PROGRAM: &str = env!("CARGO_BIN_EXE_wirelens");
const PATIENCE: Duration = Duration::from_secs(60);

/// A capture that runs.
struct Capture {
    child: Child,
    errors: BufReader<std::process::ChildStderr>,
    said: String,
}

/// What came of it.
struct Ended {
    status: Option<i32>,
    data: Vec<u8>,
    said: String,
}

impl Capture {
    /// Starts one and waits until it captures, which it says.
    fn start(arguments: &[&str]) -> Self {
        Self::start_with(arguments, &[])
    }

    fn start_with(arguments: &[&str], environment: &[(&str, &str)]) -> Self {
        let mut command = Command::new(PROGRAM);
        command.args(arguments).envs(environment.iter().copied()).env("TZ", "UTC").stdin(Stdio::null());
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it starts");
        let mut errors = BufReader::new(child.stderr.take().expect("a pipe"));
        let mut said = String::new();
        errors.read_line(&mut said).expect("text");
        assert!(said.starts_with("Capturing on "), "{arguments:?}: {said}");
        Self { child, errors, said }
    }

    fn signal(&self, signal: Signal) {
        kill_process(Pid::from_child(&self.child), signal).expect("it is alive");
    }

    /// Reads lines until one satisfies `enough`. Returns all of them.
    fn lines_until(&mut self, enough: impl Fn(&str) -> bool) -> String {
        let (mut got, mut piece) = (Vec::new(), [0; 4096]);
        let stdout = self.child.stdout.as_mut().expect("a pipe");
        while !String::from_utf8_lossy(&got).lines().any(&enough) {
            assert!(comes(&*stdout), "nothing more came: {}", String::from_utf8_lossy(&got));
            let count = stdout.read(&mut piece).expect("it can be read");
            assert!(count > 0, "it ended early: {}", String::from_utf8_lossy(&got));
            got.extend_from_slice(&piece[..count]);
        }
        String::from_utf8(got).expect("text")
    }

    /// Waits for what it says on standard error.
    fn wait_for(&mut self, words: &str) {
        while !self.said.contains(words) {
            let more = !self.errors.buffer().is_empty() || comes(self.errors.get_ref());
            assert!(more, "it does not say {words}: {}", self.said);
            let count = self.errors.read_line(&mut self.said).expect("text");
            assert!(count > 0, "it ended without saying {words}: {}", self.said);
        }
    }

    /// Waits for its end.
    fn end(mut self) -> Ended {
        let mut stdout = self.child.stdout.take();
        let data = std::thread::spawn(move || {
            let mut data = Vec::new();
            stdout.as_mut().map(|stdout| stdout.read_to_end(&mut data));
            data
        });
        self.errors.read_to_string(&mut self.said).expect("text");
        let deadline = Instant::now() + PATIENCE;
        while self.child.try_wait().expect("it can be asked").is_none() {
            assert!(Instant::now() < deadline, "it does not end: {}", self.said);
            std::thread::sleep(Duration::from_millis(10));
        }
        let status = self.child.wait().expect("it has ended").code();
        Ended { status, data: data.join().expect("read"), said: self.said }
    }

    fn interrupt(self) -> Ended {
        self.signal(Signal::INT);
        self.end()
    }
}

/// Whether something comes, or the other end closes, before the patience is at its end.
fn comes(pipe: &impl AsFd) -> bool {
    let patience = Timespec { tv_sec: PATIENCE.as_secs() as i64, tv_nsec: 0 };
    poll(&mut [PollFd::new(pipe, PollFlags::IN)], Some(&patience)).is_ok_and(|count| count > 0)
}

impl Ended {
    fn good(self) -> Self {
        assert_eq!(self.status, Some(0), "{}", self.said);
        self
    }

    fn text(&self) -> String {
        String::from_utf8(self.data.clone()).expect("text")
    }

    /// The packets that it says it captured.
    fn captured(&self) -> u64 {
        let line = self.said.lines().find(|line| line.contains(" captured")).expect("a summary");
        line.split(' ').next().and_then(|word| word.parse().ok()).expect("a number")
    }
}

/// A small HTTP server: `/status/N/LENGTH` answers with status N and so many bytes; the connection stays open.
fn serve(address: &str) {
    let listener = TcpListener::bind(address).expect("a free port");
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            std::thread::spawn(move || answer(stream));
        }
    });
}

fn answer(mut stream: TcpStream) {
    let mut reader = BufReader::new(stream.try_clone().expect("a second handle"));
    loop {
        let mut first = String::new();
        if reader.read_line(&mut first).unwrap_or(0) == 0 {
            return;
        }
        let mut line = String::new();
        while reader.read_line(&mut line).unwrap_or(0) > 2 {
            line.clear();
        }
        let mut parts = first.split(['/', ' ']).skip(3);
        let status: u16 = parts.next().and_then(|part| part.parse().ok()).unwrap_or(404);
        let length: usize = parts.next().and_then(|part| part.parse().ok()).unwrap_or(0);
        let head = format!("HTTP/1.1 {status} Said\r\nContent-Type: text/plain\r\nContent-Length: {length}\r\n\r\n");
        if stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(&vec![b'x'; length])).is_err() {
            return;
        }
    }
}

/// Requests through curl, several on each connection. Returns what was asked, with status and length.
fn ask(address: &str, rounds: usize) -> Vec<(String, u16, u64)> {
    let mut sent = Vec::new();
    for round in 0..rounds {
        let asked: Vec<(u16, u64)> = vec![(200, 10 + round as u64), (404, 0), (500, 40_000), (201, 1)];
        let paths = asked.iter().map(|(status, length)| format!("/status/{status}/{length}/{round}"));
        let urls: Vec<String> = paths.map(|path| format!("http://{address}{path}")).collect();
        let status = Command::new("curl").arg("-s").args(&urls).stdout(Stdio::null()).status().expect("curl runs");
        assert!(status.success());
        sent.extend(urls.into_iter().zip(&asked).map(|(url, (status, length))| (url, *status, *length)));
    }
    sent
}

fn exchanges(text: &str) -> Vec<(String, u16, u64)> {
    let one = |line: &str| {
        let object: Value = serde_json::from_str(line).expect("an object");
        assert_eq!(object["complete"], true, "{object}");
        let url = object["url"].as_str().expect("a url").to_owned();
        let length = object["response_body_bytes"].as_u64().expect("a length");
        (url, object["status"].as_u64().expect("a status") as u16, length)
    };
    text.lines().map(one).collect()
}

fn wirelens(arguments: &[&str]) -> String {
    let output = Command::new(PROGRAM).args(arguments).output().expect("it runs");
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("text")
}

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder")
}

fn name(path: &Path) -> &str {
    path.to_str().expect("plain")
}

/// Datagrams to a port of an address until it is dropped, some hundred a second.
struct Traffic {
    stop: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Traffic {
    fn to(address: &'static str, length: usize) -> Self {
        let stop = Arc::new(AtomicBool::new(false));
        let asked = Arc::clone(&stop);
        let thread = std::thread::spawn(move || {
            let socket = UdpSocket::bind("0.0.0.0:0").expect("a socket");
            while !asked.load(Ordering::Relaxed) {
                // Nobody takes them: the answer is an error now and then.
                let _ = socket.send_to(&vec![7; length], address);
                std::thread::sleep(Duration::from_millis(2));
            }
        });
        Self { stop, thread: Some(thread) }
    }
}

impl Drop for Traffic {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
        self.thread.take().map(JoinHandle::join);
    }
}

const SINK: &str = "127.0.0.1:9";

#[test]
fn exchanges_are_those_that_were_sent_and_the_file_holds_them() {
    in_namespace("exchanges_are_those_that_were_sent_and_the_file_holds_them", || {
        let folder = folder();
        let file = folder.path().join("out.pcapng");
        serve("127.0.0.1:8080");
        let http = Capture::start(&["http", "-i", "lo", "-T", "jsonl", "-w", name(&file), "tcp", "port", "8080"]);
        let fields = ["-T", "fields", "-e", "http.request.uri", "-e", "http.response.code"];
        let read = Capture::start(&[&["read", "-i", "lo"], &fields[..]].concat());
        let mut table = Capture::start(&["http", "-i", "lo"]);
        let sent = ask("127.0.0.1:8080", 10);
        // As they end, not when the capture does.
        let last = sent.last().expect("some").0.clone();
        table.lines_until(|line| line.ends_with(&last));
        let (http, read, table) = (http.interrupt().good(), read.interrupt().good(), table.interrupt().good());
        assert_eq!(exchanges(&http.text()), sent);
        assert!(table.said.contains("packets captured\n"), "{}", table.said);

        let text = read.text();
        let cells = || text.lines().map(|line| line.split('\t').collect::<Vec<_>>());
        let urls: Vec<String> =
            cells().filter(|row| !row[0].is_empty()).map(|row| format!("http://127.0.0.1:8080{}", row[0])).collect();
        assert_eq!(urls, sent.iter().map(|(url, ..)| url.clone()).collect::<Vec<_>>());
        let codes: Vec<u16> = cells().filter_map(|row| row[1].parse().ok()).collect();
        assert_eq!(codes, sent.iter().map(|(_, status, _)| *status).collect::<Vec<_>>());
        assert_eq!(text.lines().count() as u64, read.captured());

        // The file: the same for this program, for tshark, and for capinfos.
        assert_eq!(exchanges(&wirelens(&["http", "-T", "jsonl", name(&file)])), sent);
        assert_eq!(tshark_count(&file), http.captured());
        let bytes: u64 = wirelens(&["read", name(&file), "-T", "fields", "-e", "frame.len"])
            .lines()
            .map(|line| line.parse::<u64>().expect("a length"))
            .sum();
        assert_eq!(capinfos(&file), (http.captured(), bytes));
    });
}

#[test]
fn each_condition_stops_a_capture_with_0() {
    in_namespace("each_condition_stops_a_capture_with_0", || {
        let folder = folder();
        let file = folder.path().join("out.pcapng");
        let _traffic = Traffic::to(SINK, 100);
        for condition in [["-c", "7"], ["-a", "packets:7"]] {
            let ended =
                Capture::start(&["read", "-i", "lo", condition[0], condition[1], "-w", name(&file)]).end().good();
            assert_eq!((ended.text().lines().count(), ended.captured()), (7, 7), "{}", ended.said);
            assert_eq!(tshark_count(&file), 7);
        }
        let begun = Instant::now();
        Capture::start(&["read", "-i", "lo", "-a", "duration:0.5"]).end().good();
        assert!(begun.elapsed() >= Duration::from_millis(500));
        Capture::start(&["read", "-i", "lo", "-w", name(&file), "-a", "filesize:3"]).end().good();
        let size = file.metadata().expect("it is there").len();
        // The packet that reaches it is the last one; the counters follow it.
        assert!((3000..3600).contains(&size), "{size}");
        let short = Capture::start(&["read", "-i", "lo", "-s", "60", "-c", "2", "-w", name(&file)]).end().good();
        assert_eq!(short.captured(), 2);
        assert!(
            wirelens(&["read", name(&file), "-T", "fields", "-e", "frame.cap_len"]).lines().all(|line| line == "60")
        );
        let pcap = folder.path().join("out.pcap");
        Capture::start(&["read", "-i", "lo", "-c", "3", "-w", name(&pcap)]).end().good();
        assert_eq!(std::fs::read(&pcap).expect("it is there")[..4], 0xa1b2_3c4d_u32.to_ne_bytes());
        assert_eq!(tshark_count(&pcap), 3);
    });
}

#[test]
fn a_ring_keeps_the_newest_files_and_a_number_of_files_ends_the_capture() {
    in_namespace("a_ring_keeps_the_newest_files_and_a_number_of_files_ends_the_capture", || {
        let files = |folder: &Path| {
            let mut files: Vec<PathBuf> =
                std::fs::read_dir(folder).expect("it is there").flatten().map(|entry| entry.path()).collect();
            files.sort();
            files
        };
        let _traffic = Traffic::to(SINK, 100);
        // Whoever the capture runs as makes files there while it runs.
        let open_to_all = || {
            let folder = folder();
            std::fs::set_permissions(folder.path(), std::fs::Permissions::from_mode(0o777)).expect("set");
            folder
        };
        let kept = open_to_all();
        let path = kept.path().join("ring.pcapng");
        let options = ["read", "-i", "lo", "-w", name(&path), "-b", "packets:10", "-b", "files:3", "-c", "75"];
        Capture::start(&options).end().good();
        let counts: Vec<u64> = files(kept.path()).iter().map(|file| tshark_count(file)).collect();
        assert_eq!(counts, [10, 10, 5]);

        let ended = open_to_all();
        let path = ended.path().join("ring.pcapng");
        let options = ["read", "-i", "lo", "-w", name(&path), "-b", "packets:10", "-a", "files:2"];
        let run = Capture::start(&options).end().good();
        assert_eq!(files(ended.path()).iter().map(|file| tshark_count(file)).collect::<Vec<_>>(), [10, 10]);
        assert_eq!(run.captured(), 20);
    });
}

#[test]
fn a_signal_ends_a_capture_with_everything_printed_and_json_whole() {
    in_namespace("a_signal_ends_a_capture_with_everything_printed_and_json_whole", || {
        for signal in [Signal::INT, Signal::TERM, Signal::HUP] {
            let capture = Capture::start(&["read", "-i", "lo", "-T", "json", "udp"]);
            let socket = UdpSocket::bind("127.0.0.1:0").expect("a socket");
            for _ in 0..50 {
                socket.send_to(b"something", SINK).expect("sent");
            }
            // At once: what the kernel still holds must come, too.
            capture.signal(signal);
            let ended = capture.end().good();
            let array: Value = serde_json::from_slice(&ended.data).expect("whole JSON");
            assert_eq!(array.as_array().map(Vec::len), Some(50), "{signal:?}: {}", ended.said);
            assert_eq!(ended.captured(), 50);
        }
        // A quiet interface: nothing came, and the array is one all the same.
        let capture = Capture::start(&["http", "-i", "lo", "-T", "json"]);
        let ended = capture.interrupt().good();
        assert_eq!(serde_json::from_slice::<Value>(&ended.data).expect("JSON"), serde_json::json!([]));
        assert!(ended.said.ends_with("0 packets captured\n"), "{}", ended.said);
    });
}

#[test]
fn a_pipe_takes_the_packets_and_may_close_when_it_likes() {
    in_namespace("a_pipe_takes_the_packets_and_may_close_when_it_likes", || {
        let folder = folder();
        let _traffic = Traffic::to(SINK, 100);
        // A capture on standard output is a capture file.
        let ended = Capture::start(&["-i", "lo", "-w", "-", "-c", "20"]).end().good();
        let file = folder.path().join("piped.pcapng");
        std::fs::write(&file, &ended.data).expect("written");
        assert_eq!((tshark_count(&file), ended.captured()), (20, 20));
        // The reader goes away: no failure, for packets, lines and exchanges.
        for arguments in
            [&["-i", "lo", "-w", "-"][..], &["read", "-i", "lo", "-l"], &["read", "-i", "lo", "-T", "json"]]
        {
            let mut capture = Capture::start(arguments);
            let mut first = [0; 10];
            capture.child.stdout.as_mut().expect("a pipe").read_exact(&mut first).expect("something");
            drop(capture.child.stdout.take());
            let ended = capture.end().good();
            assert_eq!(ended.said.lines().count(), 2, "{arguments:?}: {}", ended.said);
        }
        // tee and head see lines as they come.
        let copy = folder.path().join("copy");
        let script =
            format!("'{PROGRAM}' read -i lo -l -q -c 1; '{PROGRAM}' read -i lo -l | tee '{}' | head -n 3", name(&copy));
        let output = Command::new("sh").args(["-c", &script]).output().expect("a shell");
        assert_eq!(String::from_utf8_lossy(&output.stdout).lines().count(), 3);
        assert!(std::fs::read_to_string(&copy).expect("a copy").lines().count() >= 3);
    });
}

#[test]
fn several_interfaces_and_all_of_them() {
    in_namespace("several_interfaces_and_all_of_them", || {
        let folder = folder();
        let file = folder.path().join("out.pcapng");
        // There is no such neighbour: what passes the pair of interfaces are questions for its address.
        let (_lo, _pair) = (Traffic::to(SINK, 100), Traffic::to("10.9.0.77:9", 100));
        let mut both = Capture::start(&[
            "read",
            "-i",
            "lo",
            "-i",
            "v0",
            "-w",
            name(&file),
            "-T",
            "fields",
            "-e",
            "frame.interface_name",
        ]);
        assert_eq!(both.said, "Capturing on lo, v0\n");
        let mut seen = both.lines_until(|line| line == "lo");
        if !seen.lines().any(|line| line == "v0") {
            seen += &both.lines_until(|line| line == "v0");
        }
        both.interrupt().good();
        let described = wirelens(&["info", name(&file)]);
        assert!(
            described.contains("Interface #0:         lo,") && described.contains("Interface #1:         v0,"),
            "{described}"
        );
        let any =
            Capture::start(&["read", "-i", "any", "-c", "3", "-T", "fields", "-e", "frame.protocols"]).end().good();
        assert!(any.text().lines().all(|line| line.starts_with("sll")), "{}", any.text());
    });
}

#[test]
fn a_full_disk_is_said_at_once_and_the_status_is_1() {
    in_namespace("a_full_disk_is_said_at_once_and_the_status_is_1", || {
        let place = folder();
        let status =
            Command::new("mount").args(["-t", "tmpfs", "-o", "size=64k,mode=1777", "tmpfs"]).arg(place.path()).status();
        assert!(status.expect("mount runs").success());
        let file = place.path().join("out.pcapng");
        let _traffic = Traffic::to(SINK, 1000);
        let mut capture = Capture::start(&["read", "-i", "lo", "-l", "-w", name(&file), "udp"]);
        let printed = capture.child.stdout.take().expect("a pipe");
        // Lines go on after it: they are counted to the end.
        let lines = std::thread::spawn(move || BufReader::new(printed).lines().count() as u64);
        capture.wait_for("(E-WRITE)");
        assert!(capture.said.contains("out.pcapng"), "{}", capture.said);
        std::thread::sleep(Duration::from_millis(500));
        let ended = capture.interrupt();
        assert_eq!(ended.status, Some(1), "{}", ended.said);
        assert_eq!(lines.join().expect("read"), ended.captured());
        let written = tshark_count(&file);
        assert!(written > 10 && written < ended.captured(), "{written}: {}", ended.said);
        let line = format!("; {} packets not written", ended.captured() - written);
        assert!(ended.said.trim_end().ends_with(&line), "{written}: {}", ended.said);

        // Nothing is printed and nothing else is kept: then there is nothing to go on for.
        std::fs::remove_file(&file).expect("it is there");
        let mut capture = Capture::start(&["-i", "lo", "-w", "-"]);
        drop(capture.child.stdout.take());
        capture.end().good();
        let run = Command::new(PROGRAM).args(["-i", "lo", "-q", "-w", name(&file)]).output().expect("it runs");
        assert_eq!(run.status.code(), Some(1), "{}", String::from_utf8_lossy(&run.stderr));
        assert!(String::from_utf8_lossy(&run.stderr).contains("(E-WRITE)"));
    });
}

#[test]
fn an_interface_that_goes_away_is_said_and_the_status_is_1() {
    in_namespace("an_interface_that_goes_away_is_said_and_the_status_is_1", || {
        let mut capture = Capture::start(&["read", "-i", "v0", "-i", "lo"]);
        let ip = |arguments: &[&str]| assert!(Command::new("ip").args(arguments).status().expect("ip runs").success());
        ip(&["link", "set", "v0", "down"]);
        capture.wait_for("wirelens: v0 is down");
        ip(&["link", "set", "v0", "up"]);
        capture.wait_for("wirelens: v0 is up again");
        let ended = capture.interrupt();
        assert_eq!(ended.status, Some(1), "{}", ended.said);
        let mut capture = Capture::start(&["read", "-i", "v0", "-i", "lo"]);
        ip(&["link", "del", "v0"]);
        capture.wait_for("wirelens: v0 is ");
        // The other interface is still captured from.
        let _traffic = Traffic::to(SINK, 100);
        capture.lines_until(|line| line.contains("UDP"));
        assert_eq!(capture.interrupt().status, Some(1));
    });
}

#[test]
fn files_belong_to_the_user_behind_sudo_and_no_right_is_left() {
    in_namespace("files_belong_to_the_user_behind_sudo_and_no_right_is_left", || {
        const USER: u32 = 1;
        let place = folder();
        std::os::unix::fs::chown(place.path(), Some(USER), Some(USER)).expect("given away");
        let spools = place.path().join("spools");
        std::fs::create_dir(&spools).expect("made");
        std::fs::set_permissions(&spools, std::fs::Permissions::from_mode(0o1777)).expect("set");
        let file = place.path().join("out.pcapng");
        let user = USER.to_string();
        let sudo = [("SUDO_UID", user.as_str()), ("SUDO_GID", user.as_str()), ("TMPDIR", name(&spools))];
        let _traffic = Traffic::to(SINK, 100);
        let mut capture = Capture::start_with(&["read", "-i", "lo", "-l", "-w", name(&file)], &sudo);
        // Packets come although nothing may be opened any more.
        capture.lines_until(|line| line.contains("UDP"));
        let own = format!("/proc/{}/task", capture.child.id());
        for task in std::fs::read_dir(own).expect("it runs").flatten() {
            let text = std::fs::read_to_string(task.path().join("status")).expect("a thread");
            let field =
                |name: &str| text.lines().find_map(|line| line.strip_prefix(name)).expect(name).trim().to_owned();
            assert_eq!(field("Uid:"), "1\t1\t1\t1");
            assert_eq!(field("Groups:"), "");
            assert_eq!((field("CapEff:"), field("CapPrm:")), ("0".repeat(16), "0".repeat(16)));
            assert_eq!(field("NoNewPrivs:"), "1");
        }
        let entered: Vec<_> = std::fs::read_dir(&spools).expect("it is there").flatten().collect();
        let spool = entered.first().expect("a folder for the temporary file").metadata().expect("it is there");
        assert_eq!((spool.mode() & 0o7777, spool.uid()), (0o700, USER));
        capture.interrupt().good();
        let left: Vec<_> = std::fs::read_dir(&spools).expect("it is there").flatten().collect();
        assert_eq!(left.len(), 1, "one folder for all captures of a user: {left:?}");
        assert_eq!(std::fs::read_dir(left[0].path()).expect("it is there").count(), 0, "nothing stays in it");
        let made = file.metadata().expect("it is there");
        assert_eq!((made.mode() & 0o7777, made.uid(), made.gid()), (0o600, USER, USER));
        assert!(tshark_count(&file) > 0);
        // Every layer that is known is there, or the capture does not begin: then it says which one is missing.
        let strict = Command::new(PROGRAM)
            .args(["read", "-i", "lo", "-c", "1", "--sandbox-strict"])
            .envs(sudo)
            .output()
            .expect("it runs");
        let said = String::from_utf8_lossy(&strict.stderr);
        match strict.status.code() {
            Some(0) => assert_eq!(String::from_utf8_lossy(&strict.stdout).lines().count(), 1),
            code => assert!(code == Some(1) && said.contains("(E-RIGHTS)") && strict.stdout.is_empty(), "{said}"),
        }
        // A folder where the user may not write takes no files of a ring.
        let foreign = folder();
        std::fs::set_permissions(foreign.path(), std::fs::Permissions::from_mode(0o755)).expect("set");
        let ring = foreign.path().join("ring.pcapng");
        let refused = Command::new(PROGRAM)
            .args(["-i", "lo", "-q", "-w", name(&ring), "-b", "packets:5"])
            .envs(sudo)
            .output()
            .expect("it runs");
        assert_eq!(refused.status.code(), Some(1));
        assert!(String::from_utf8_lossy(&refused.stderr).contains("(E-WRITE)"));
    });
}

#[test]
fn a_quiet_capture_says_nothing_and_a_wrong_filter_is_marked() {
    in_namespace("a_quiet_capture_says_nothing_and_a_wrong_filter_is_marked", || {
        let folder = folder();
        let file = folder.path().join("out.pcapng");
        let _traffic = Traffic::to(SINK, 100);
        let run = |arguments: &[&str]| Command::new(PROGRAM).args(arguments).output().expect("it runs");
        let quiet = run(&["-i", "lo", "-w", name(&file), "-q", "-c", "5"]);
        assert!(quiet.status.success() && quiet.stdout.is_empty() && quiet.stderr.is_empty());
        assert_eq!(tshark_count(&file), 5);
        let counted = run(&["http", "-i", "lo", "-q", "-c", "5"]);
        assert!(counted.status.success() && counted.stdout.is_empty() && counted.stderr.is_empty());
        // By its number, and with a filter in words that lets only some through.
        let list = String::from_utf8(run(&["-D"]).stdout).expect("text");
        let number = list.lines().find(|line| line.split_whitespace().nth(1) == Some("lo")).expect("it is there");
        let number = number.split_whitespace().next().expect("a number");
        let some = run(&["read", "-i", number, "-c", "2", "udp", "port", "9"]);
        assert_eq!(String::from_utf8_lossy(&some.stdout).lines().count(), 2);
        assert!(String::from_utf8_lossy(&some.stderr).starts_with("Capturing on lo\n"));
        let wrong = run(&["read", "-i", "lo", "-f", "tcp prt 80"]);
        let said = String::from_utf8_lossy(&wrong.stderr);
        assert_eq!(wrong.status.code(), Some(2), "{said}");
        assert!(said.contains("(E-FILTER)\n    tcp prt 80\n        ^\n"), "{said}");
        std::fs::write(folder.path().join("saved"), b"").expect("written");
        let wrong = Command::new(PROGRAM).args(["read", "-i", "lo", "saved"]).current_dir(folder.path()).output();
        let said = String::from_utf8(wrong.expect("it runs").stderr).expect("text");
        assert!(said.contains("saved is a file") && said.contains("without -i it is read"), "{said}");
        assert!(Command::new("ip").args(["link", "set", "v1", "down"]).status().expect("ip runs").success());
        let down = run(&["read", "-i", "v1"]);
        assert_eq!(down.status.code(), Some(4), "{}", String::from_utf8_lossy(&down.stderr));
    });
}
