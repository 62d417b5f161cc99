//! What a process does that gives up its rights: it captures, tries what is forbidden, and prints what came of it.

use std::collections::BTreeMap;
use std::fmt::Display;
use std::fs;
use std::io::{ErrorKind, IoSlice, IoSliceMut, Write};
use std::net::UdpSocket;
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};

use nix::libc;
use rustix::net::{AddressFamily, Protocol, RawProtocol, SocketType};
use seccompiler::{BpfProgram, SeccompAction, SeccompFilter};
use serde_json::{Value, json};
use wirelens::rights::{self, Existing, Invoker, LayerState, Plan, Report, RightsError, standing};
use wirelens::source::live::{self, Control, CreateFile, Output, Ring, Settings, Start, Stop};
use wirelens::source::{Source, Step};

/// The variable that names what the process is to do.
pub const ROLE: &str = "WIRELENS_TRIAL";
/// The variable that names the folder of the trial: `out` in it can be written, `private` is of root alone.
pub const FOLDER: &str = "WIRELENS_TRIAL_FOLDER";
/// The variable for a strict plan.
pub const STRICT: &str = "WIRELENS_TRIAL_STRICT";
/// The variable for a kernel without Landlock: the number of the error that it answers.
pub const WITHOUT_LANDLOCK: &str = "WIRELENS_TRIAL_WITHOUT_LANDLOCK";

/// Does what the role says and prints the findings.
pub fn run(role: &str) -> ExitCode {
    let folder = PathBuf::from(std::env::var_os(FOLDER).expect("the trial names its folder"));
    let findings = match role {
        "capture" => capture(&folder),
        "live" => live(&folder),
        "threads" => with_a_second_thread(&folder),
        "files" => files(&folder),
        other => panic!("no such role: {other}"),
    };
    println!("{findings}");
    ExitCode::SUCCESS
}

fn plan(folder: &Path) -> (&'static Invoker, Plan) {
    let invoker = rights::invoking_user();
    let strict = std::env::var_os(STRICT).is_some();
    let spool = rights::spool_folder(&folder.join("spool"), invoker).expect("a folder for packets");
    (invoker, Plan::new(invoker).writing(spool).reading(folder.join("in")).writing(folder.join("out")).strict(strict))
}

fn outcome(result: &Result<Report, RightsError>) -> Value {
    let layers = |report: &Report| {
        let state = |state: &LayerState| match state {
            LayerState::Done(text) => json!({"done": text}),
            LayerState::NotNeeded(text) => json!({"not needed": text}),
            LayerState::Missing(text) => json!({"missing": text}),
        };
        report.layers().iter().map(|layer| (layer.kind.name().to_owned(), state(&layer.state))).collect::<Value>()
    };
    match result {
        Ok(report) => json!({"ok": layers(report)}),
        Err(error @ RightsError::Missing(report)) => json!({"error": error.to_string(), "layers": layers(report)}),
        Err(error) => json!({"error": error.to_string()}),
    }
}

/// Opens a capture, gives everything up, and tries what must still work and what must not.
fn capture(folder: &Path) -> Value {
    let (invoker, plan) = plan(folder);
    let mut capture = pcap::Capture::from_device("lo").unwrap().timeout(10).open().expect("lo can be captured from");
    // The only way out that is left later: a socket that was connected before.
    let receiver = UdpSocket::bind("127.0.0.1:0").unwrap();
    let sender = UdpSocket::bind("127.0.0.1:0").unwrap();
    sender.connect(receiver.local_addr().unwrap()).unwrap();
    let early = rights::create_file(&folder.join("out/early.pcapng"), Existing::Refuse, invoker);
    if let Ok(number) = std::env::var(WITHOUT_LANDLOCK) {
        hide_landlock(number.parse().expect("a number of an error"));
    }
    let result = rights::drop_all(&plan);
    let given_up = outcome(&result);
    if result.is_err() {
        return json!({"drop": given_up});
    }
    let tasks = std::thread::spawn(tasks).join().expect("threads can be started");
    let mut tries = tries(folder, plan.writable().first().expect("the spool"));
    let late = |path: &str| rights::create_file(&folder.join(path), Existing::Refuse, invoker).map(drop);
    tries.insert("create out/late", said(late("out/late.pcapng")));
    tries.insert("create elsewhere/late", said(late("elsewhere/late.pcapng")));
    tries.insert("write early", said(early.and_then(|mut file| file.write_all(b"early"))));
    json!({
        "drop": given_up,
        "tasks": tasks,
        "tries": tries,
        "received": receive(&mut capture, &sender),
        "statistics": capture.stats().is_ok(),
        "filter": said(capture.filter("udp", true)),
    })
}

/// The whole way of a front end: open, make the output, give up, start, restart on an interface that stood by.
fn live(folder: &Path) -> Value {
    let (invoker, plan) = plan(folder);
    let settings = Settings { interfaces: vec!["lo".to_owned()], ..Settings::default() };
    let taps = live::open(&settings).expect("lo can be captured from");
    let sockets: Vec<UdpSocket> = ["127.0.0.1", "10.9.8.1"]
        .map(|address| {
            let socket = UdpSocket::bind((address, 0)).unwrap();
            // Nobody is there behind the second: its packets leave through the interface all the same.
            let other = if address.starts_with("127") { "127.0.0.1:53" } else { "10.9.8.2:53" };
            socket.connect(other).unwrap();
            socket
        })
        .into();
    let path = folder.join("out/live.pcapng");
    let spool = plan.writable().first().expect("the spool").clone();
    let given_up = outcome(&rights::drop_all(&plan));
    tempfile::env::override_temp_dir(&spool).expect("nothing asked for a temporary file yet");

    let count = |started: Result<(Source, Control), live::LiveError>, socket: &UdpSocket| -> Value {
        let (source, control) = match started {
            Ok(started) => started,
            Err(error) => return json!(error.to_string()),
        };
        let deadline = Instant::now() + Duration::from_secs(10);
        while control.counters().total.captured_packets < 5 && Instant::now() < deadline {
            let _ = socket.send(b"query");
            std::thread::sleep(Duration::from_millis(20));
        }
        control.stop();
        assert!(control.wait_stopped(Duration::from_secs(10)), "it stops");
        let mut walker = source.walker();
        let mut frames = 0u64;
        loop {
            match walker.next() {
                Step::Frame(_) => frames += 1,
                Step::Wait => drop(walker.wait(Duration::from_millis(10))),
                Step::End(_) => break,
            }
        }
        json!({"captured": control.counters().total.captured_packets, "in the source": frames})
    };
    let create = move |path: &Path| rights::create_file(path, Existing::Replace, invoker);
    let ring = Ring { packets: Some(2), ..Ring::default() };
    let output = Output { ring: Some(ring), create: Some(CreateFile::new(create)), ..Output::path(&path) };
    let first = count(taps.start(Stop::default(), Some(output)), &sockets[0]);
    let again = Start {
        interfaces: Some(vec!["stand0".to_owned()]),
        filter: Some("udp port domain".to_owned()),
        ..Start::default()
    };
    let second = count(taps.start_on(again), &sockets[1]);
    json!({"first": first, "second": second, "drop": given_up})
}

/// Whether packets that are sent now are captured.
fn receive(capture: &mut pcap::Capture<pcap::Active>, sender: &UdpSocket) -> bool {
    let deadline = Instant::now() + Duration::from_secs(10);
    while Instant::now() < deadline {
        sender.send(b"after the rights are gone").expect("a connected socket still sends");
        if let Ok(packet) = capture.next_packet()
            && packet.data.ends_with(b"after the rights are gone")
        {
            return true;
        }
    }
    false
}

/// What the kernel says of every thread, this one among them.
fn tasks() -> Vec<Value> {
    let task = |task: standing::Standing| {
        json!({
            "uids": task.uids, "gids": task.gids, "groups": task.groups, "no_new_privs": task.no_new_privileges,
            "seccomp": task.seccomp, "bounding": task.bounding,
            "capabilities": [task.inheritable, task.permitted, task.effective, task.ambient],
        })
    };
    standing::tasks().into_iter().map(task).collect()
}

/// Everything that is tried: `ok`, or the number of the error.
fn tries(folder: &Path, spool: &Path) -> BTreeMap<&'static str, String> {
    let socket = |family, kind, protocol| said(rustix::net::socket(family, kind, protocol));
    let raw = Some(Protocol::from_raw(RawProtocol::new(1).unwrap()));
    let packet = Some(Protocol::from_raw(RawProtocol::new(0x0300).unwrap()));
    let namespace = |flag| said(nix::sched::unshare(flag));
    let mut memory = [0u8; 1];
    let remote = nix::sys::uio::RemoteIoVec { base: 0x1000, len: 1 };
    let here = nix::unistd::getpid();
    BTreeMap::from([
        ("socket udp", socket(AddressFamily::INET, SocketType::DGRAM, None)),
        ("socket tcp over ipv6", socket(AddressFamily::INET6, SocketType::STREAM, None)),
        ("socket raw", socket(AddressFamily::INET, SocketType::RAW, raw)),
        ("socket packet", socket(AddressFamily::PACKET, SocketType::RAW, packet)),
        ("socket netlink", socket(AddressFamily::NETLINK, SocketType::RAW, None)),
        ("socket unix", socket(AddressFamily::UNIX, SocketType::STREAM, None)),
        ("socket pair", said(UnixStream::pair())),
        ("connect unix", said(UnixStream::connect(folder.join("socket")))),
        ("execve", said(Command::new("/bin/true").status())),
        ("ptrace", said(nix::sys::ptrace::traceme())),
        (
            "process_vm_readv",
            said(nix::sys::uio::process_vm_readv(here, &mut [IoSliceMut::new(&mut memory)], &[remote])),
        ),
        ("process_vm_writev", said(nix::sys::uio::process_vm_writev(here, &[IoSlice::new(&[0])], &[remote]))),
        ("unshare user", namespace(nix::sched::CloneFlags::CLONE_NEWUSER)),
        ("unshare net", namespace(nix::sched::CloneFlags::CLONE_NEWNET)),
        (
            "mount",
            said(nix::mount::mount(
                None::<&str>,
                &folder.join("out"),
                Some("tmpfs"),
                nix::mount::MsFlags::empty(),
                None::<&str>,
            )),
        ),
        ("setuid 0", said(nix::unistd::setuid(0.into()))),
        ("setresuid 0", said(nix::unistd::setresuid(0.into(), 0.into(), 0.into()))),
        ("setgid 0", said(nix::unistd::setgid(0.into()))),
        ("setgroups", said(nix::unistd::setgroups(&[0.into()]))),
        ("read the private file of root", said(fs::read(folder.join("private/secret")))),
        ("read what anybody may read", said(fs::read(folder.join("elsewhere/public")))),
        ("read in", said(fs::read(folder.join("in/public")))),
        ("list in", said(fs::read_dir(folder.join("in")))),
        ("write in", said(fs::write(folder.join("in/new"), b"new"))),
        ("write elsewhere", said(fs::write(folder.join("elsewhere/new"), b"new"))),
        ("write out", said(fs::write(folder.join("out/new"), b"new"))),
        ("rename out", said(fs::rename(folder.join("out/new"), folder.join("out/renamed")))),
        ("remove elsewhere", said(fs::remove_file(folder.join("elsewhere/public")))),
        ("cut elsewhere", said(fs::OpenOptions::new().write(true).open(folder.join("elsewhere/public")))),
        ("make a temporary file", said(tempfile::tempfile_in(spool).and_then(|mut file| file.write_all(b"packets")))),
        ("time zones", said(fs::metadata("/usr/share/zoneinfo").and_then(|_| fs::read_dir("/usr/share/zoneinfo")))),
        ("statistics of lo", said(fs::read("/sys/class/net/lo/statistics/rx_packets"))),
    ])
}

/// `ok`, or the number of the error and what it means.
fn said<T, E: Display + std::fmt::Debug>(result: Result<T, E>) -> String {
    match result {
        Ok(_) => "ok".to_owned(),
        Err(error) => {
            let text = error.to_string();
            let known = [("EPERM", "Operation not permitted"), ("EACCES", "Permission denied")];
            known
                .iter()
                .find(|(name, words)| text.contains(words) || text.contains(name))
                .map_or(text.clone(), |known| known.0.to_owned())
        }
    }
}

/// A kernel without Landlock, or with one that refuses.
fn hide_landlock(error: u32) {
    let rules = BTreeMap::from([(libc::SYS_landlock_create_ruleset, Vec::new())]);
    let architecture = std::env::consts::ARCH.try_into().unwrap();
    let filter = SeccompFilter::new(rules, SeccompAction::Allow, SeccompAction::Errno(error), architecture).unwrap();
    let program: BpfProgram = filter.try_into().unwrap();
    seccompiler::apply_filter(&program).unwrap();
}

fn with_a_second_thread(folder: &Path) -> Value {
    let (_, plan) = plan(folder);
    let (stop, stopped) = std::sync::mpsc::channel::<()>();
    let second = std::thread::spawn(move || stopped.recv().is_err());
    let given_up = outcome(&rights::drop_all(&plan));
    drop(stop);
    second.join().unwrap();
    json!({"drop": given_up})
}

/// Makes files as root on behalf of the user, before anything is given up.
fn files(folder: &Path) -> Value {
    let invoker = rights::invoking_user();
    let create = |path: &str, existing| said_kind(rights::create_file(&folder.join(path), existing, invoker).map(drop));
    let read = |path: &str| said_kind(rights::read_trusted(&folder.join(path), invoker).map(drop));
    let made = rights::make_folder(&folder.join("out/deep/state"), invoker);
    let kept = folder.join("out/home/.local/state/wirelens/state.toml");
    let keep = |text: &str| said_kind(rights::replace_file(&kept, text.as_bytes(), invoker));
    let first = (keep("first"), keep("second"));
    let squatted = folder.join("elsewhere");
    json!({
        "spool": rights::spool_folder(&folder.join("elsewhere"), invoker).ok(),
        "spool again": rights::spool_folder(&folder.join("elsewhere"), invoker).ok(),
        "squatted spool": rights::spool_folder(&squatted.join("taken"), invoker).ok(),
        "linked spool": rights::spool_folder(&squatted.join("linked"), invoker).ok(),
        "kept": first,
        "read kept": rights::read_trusted(&kept, invoker).ok(),
        "new": create("out/new.pcapng", Existing::Refuse),
        "again": create("out/new.pcapng", Existing::Refuse),
        "replaced": create("out/mine", Existing::Replace),
        "link": create("out/link", Existing::Replace),
        "dangling link": create("out/dangling", Existing::Replace),
        "through a link of the user": create("out/folder/new", Existing::Refuse),
        "of root": create("out/of-root", Existing::Replace),
        "second name": create("out/second", Existing::Replace),
        "folder of root": create("private/new.pcapng", Existing::Refuse),
        "folder of a third user": create("third/new.pcapng", Existing::Refuse),
        "made": said_kind(made),
        "later out": rights::can_make_files_later(&folder.join("out"), invoker),
        "later private": rights::can_make_files_later(&folder.join("private"), invoker),
        "trusted": read("out/config/good"),
        "written by others": read("out/config/open"),
        "in a folder of others": read("open/config"),
        "a link": read("out/config/link"),
        "a pipe": read("out/config/pipe"),
        "secret of root": read("private/secret"),
        "still root": nix::unistd::geteuid().is_root() && standing::own().is_some_and(|own| own.has_capabilities()),
        "threads": standing::threads(),
    })
}

fn said_kind(result: std::io::Result<()>) -> String {
    match result {
        Ok(()) => "ok".to_owned(),
        Err(error) if error.kind() == ErrorKind::Other || error.raw_os_error() == Some(libc::ELOOP) => {
            "ELOOP".to_owned()
        }
        Err(error) => format!("{:?}", error.kind()),
    }
}
