//! Live capture from real interfaces, in network namespaces of its own. Needs root; says loudly when it is not there.
//!
//! What depends on the machine is printed and not judged, or judged far from what it should be; `measure` (ignored) prints
//! figures.
#![cfg(all(feature = "live", target_os = "linux"))]

#[path = "support/dice.rs"]
mod dice;
#[path = "support/net.rs"]
mod net;

#[path = "live/faults.rs"]
mod faults;
#[path = "live/killed.rs"]
mod killed;
#[path = "live/measure.rs"]
mod measure;
#[path = "live/rate.rs"]
mod rate;

use std::net::UdpSocket;
use std::time::{Duration, Instant};

use net::NUMBER_AT;
use wirelens::source::live::{self, Control, LiveError, Output, Phase, Settings, Start, Stop, Taps, Why};
use wirelens::source::{Frame, Source, Step};

const WAIT: Duration = Duration::from_secs(30);

/// Settings for these interfaces and this filter, and nothing that stands by.
fn settings(interfaces: &[&str], filter: &str) -> Settings {
    let interfaces = interfaces.iter().map(|name| (*name).to_owned()).collect();
    Settings { interfaces, filter: filter.to_owned(), standby: false, ..Settings::default() }
}

fn open(settings: &Settings) -> Taps {
    live::open(settings).unwrap_or_else(|error| panic!("{error}"))
}

fn start(taps: &Taps, output: Option<Output>) -> (Source, Control) {
    taps.start(Stop::default(), output).unwrap_or_else(|error| panic!("{error}"))
}

fn stop(control: &Control) -> live::Tally {
    control.stop();
    assert!(control.wait_stopped(WAIT));
    control.counters().total
}

/// Waits until something is so.
fn until(what: &str, mut is_so: impl FnMut() -> bool) {
    let deadline = Instant::now() + WAIT;
    while !is_so() {
        assert!(Instant::now() < deadline, "never: {what}");
        std::thread::sleep(Duration::from_millis(2));
    }
}

/// Gives every frame of a source up to its end; says how many there were.
fn each(source: &Source, mut each: impl FnMut(&Frame<'_>)) -> u64 {
    let mut walker = source.walker();
    loop {
        match walker.next() {
            Step::Frame(frame) => each(&frame),
            Step::Wait => assert!(walker.wait(WAIT), "nothing comes any more"),
            Step::End(ending) => {
                assert!(ending.is_clean(), "{ending}");
                return ending.frames;
            }
        }
    }
}

/// The number in a frame of the sender.
fn number(frame: &Frame<'_>) -> u32 {
    u32::from_be_bytes(*frame.head[NUMBER_AT..].first_chunk().expect("a number"))
}

#[test]
fn loopback_is_captured_and_written() {
    net::in_namespace("loopback_is_captured_and_written", || {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("out.pcapng");
        let (source, control) = start(&open(&settings(&["lo"], "udp port 9")), Some(Output::path(&path)));
        let receiver = UdpSocket::bind("127.0.0.1:9").expect("a socket");
        let other = UdpSocket::bind("127.0.0.1:10").expect("a socket");
        let socket = UdpSocket::bind("127.0.0.1:0").expect("a socket");
        for number in 0_u32..500 {
            socket.send_to(&number.to_be_bytes(), receiver.local_addr().expect("bound")).expect("sent");
            socket.send_to(&number.to_be_bytes(), other.local_addr().expect("bound")).expect("sent");
        }
        let total = stop(&control);
        assert_eq!(control.status().phase, Phase::Stopped(Why::Asked));
        assert_eq!((total.captured_packets, total.captured_bytes), (500, 500 * 46));
        assert_eq!((total.kernel_dropped, total.interface_dropped), (Some(0), Some(0)));
        assert_eq!((total.own_dropped, total.not_written), (0, 0));
        assert_eq!(each(&source, |_| {}), 500);
        assert_eq!(net::tshark_count(&path), 500);
        assert_eq!(net::capinfos(&path), (500, 500 * 46));
        let interface = source.interfaces().remove(0);
        assert_eq!((interface.name.as_deref(), interface.filter.as_deref()), (Some("lo"), Some("udp port 9")));
        let (names, _) = net::tshark(&path, "frame.interface_name");
        assert!(names.iter().all(|name| name == "lo"));
        let (stamps, _) = net::tshark(&path, "frame.time_epoch");
        assert!(stamps.iter().any(|stamp| !stamp.ends_with("000")), "nanoseconds: {}", stamps[0]);
        let statistics = source.interface_statistics().remove(0);
        assert_eq!((statistics.delivered, statistics.dropped_by_system), (Some(500), Some(0)));
    });
}

#[test]
fn several_interfaces_are_captured_at_once() {
    net::in_namespace("several_interfaces_are_captured_at_once", || {
        let (source, control) = start(&open(&settings(&["v0", "v1", "lo"], "udp port 9")), None);
        let mut sender = net::Sender::open("v0");
        for _ in 0..100 {
            sender.send(20);
        }
        let total = stop(&control);
        assert_eq!(total.captured_packets, 200, "each passes both ends of the pair");
        let mut of_interface = [0, 0, 0];
        each(&source, |frame| of_interface[frame.interface.index()] += 1);
        assert_eq!(of_interface, [100, 100, 0]);
        let names: Vec<_> = source.interfaces().iter().map(|found| found.name.clone().unwrap_or_default()).collect();
        assert_eq!(names.iter().map(AsRef::as_ref).collect::<Vec<&str>>(), ["v0", "v1", "lo"]);
        let counters = control.counters();
        assert_eq!(counters.interfaces[1].tally.captured_packets, 100);
        assert_eq!(counters.interfaces[2].tally.captured_packets, 0);
    });
}

#[test]
fn any_is_all_interfaces() {
    net::in_namespace("any_is_all_interfaces", || {
        let (source, control) = start(&open(&settings(&["any"], "udp port 9")), None);
        let mut sender = net::Sender::open("v0");
        for _ in 0..50 {
            sender.send(20);
        }
        let total = stop(&control);
        assert_eq!((total.captured_packets, total.interface_dropped), (100, None));
        assert_eq!(each(&source, |_| {}), 100);
        // LINKTYPE_LINUX_SLL or LINKTYPE_LINUX_SLL2.
        assert!([113, 276].contains(&source.interfaces()[0].link_type));
    });
}

#[test]
fn packets_are_cut_to_the_snap_length() {
    net::in_namespace("packets_are_cut_to_the_snap_length", || {
        let settings = Settings { snap_length: 60, ..settings(&["v1"], "udp port 9") };
        let (source, control) = start(&open(&settings), None);
        net::Sender::open("v0").send(1_000);
        assert_eq!(stop(&control).captured_bytes, 60);
        let mut lengths = Vec::new();
        each(&source, |frame| lengths.push((frame.cap_len, frame.wire_len)));
        assert_eq!(lengths, [(60, 1_042)]);
        assert_eq!(source.interfaces()[0].snap_length, 60);
    });
}

#[test]
fn an_interface_that_stood_by_is_started_without_opening_anything() {
    net::in_namespace("an_interface_that_stood_by_is_started_without_opening_anything", || {
        let taps = open(&Settings { standby: true, ..settings(&["lo"], "") });
        let names: Vec<_> = taps.interfaces().into_iter().map(|open| (open.name, open.chosen)).collect();
        assert!(names.contains(&("lo".to_owned(), true)) && names.contains(&("v1".to_owned(), false)), "{names:?}");
        let (source, control) = start(&taps, None);
        let mut sender = net::Sender::open("v0");
        sender.send(20);
        let before = sockets();
        let (next, again) = control.restart(&["v1".to_owned()], "udp port 9").unwrap_or_else(|error| panic!("{error}"));
        for _ in 0..10 {
            sender.send(20);
        }
        assert_eq!((each(&source, |_| {}), stop(&again).captured_packets), (0, 10));
        let mut numbers = Vec::new();
        each(&next, |frame| numbers.push(number(frame)));
        assert_eq!(numbers, (1..11).collect::<Vec<_>>(), "the one before the start is not there");
        assert_eq!(sockets(), before, "nothing was opened");
        let bad = Start { filter: Some("tcp prot 80".to_owned()), ..Start::default() };
        let refused = taps.start_on(bad).err();
        assert!(matches!(refused, Some(LiveError::BadFilter(_))), "{refused:?}");
    });
}

/// The sockets of this process.
fn sockets() -> Vec<std::path::PathBuf> {
    let open = std::fs::read_dir("/proc/self/fd").expect("/proc is there").flatten();
    let mut targets: Vec<_> = open.filter_map(|entry| std::fs::read_link(entry.path()).ok()).collect();
    targets.retain(|target| target.to_string_lossy().starts_with("socket:"));
    targets.sort();
    targets
}

#[test]
fn nothing_chosen_lets_everything_stand_by() {
    net::in_namespace("nothing_chosen_lets_everything_stand_by", || {
        let taps = open(&settings(&[], ""));
        let none = taps.start(Stop::default(), None).err();
        assert!(matches!(none, Some(LiveError::NoSuchInterface { .. })), "{none:?}");
        let filter = Some("udp port 9".to_owned());
        let chosen = Start { interfaces: Some(vec!["v1".to_owned()]), filter, ..Start::default() };
        let (_source, control) = taps.start_on(chosen).unwrap_or_else(|error| panic!("{error}"));
        net::Sender::open("v0").send(20);
        assert_eq!(stop(&control).captured_packets, 1);
    });
}

#[test]
fn what_cannot_be_opened_says_why() {
    net::in_namespace("what_cannot_be_opened_says_why", || {
        match live::open(&settings(&["eth9"], "")).err() {
            Some(LiveError::NoSuchInterface { name, known }) => {
                assert_eq!(name, "eth9");
                assert!(known.contains(&"lo".to_owned()), "{known:?}");
            }
            other => panic!("{other:?}"),
        }
        let bad = live::open(&settings(&["lo"], "tcp prot 80")).err();
        assert!(matches!(bad, Some(LiveError::BadFilter(ref error)) if error.at == Some(4)), "{bad:?}");
        let monitor = Settings { monitor: true, ..settings(&["v1"], "") };
        let refused = live::open(&monitor).err();
        assert!(matches!(refused, Some(LiveError::Unsupported { .. })), "{refused:?}");
        net::run("ip link set v1 down");
        let down = live::open(&settings(&["v1"], "")).err();
        assert!(matches!(down, Some(LiveError::InterfaceDown { .. })), "{down:?}");
        // Without any capability there is no permission.
        let program = std::env::current_exe().expect("this program");
        let status = std::process::Command::new("setpriv")
            .args(["--reuid=65534", "--clear-groups", "--bounding-set=-all", "--inh-caps=-all"])
            .arg(program)
            .args(["--exact", "without_rights", "--include-ignored"])
            .status();
        match status {
            Ok(status) => assert!(status.success(), "{status}"),
            Err(error) => eprintln!("SKIPPED: without setpriv the rights stay: {error}"),
        }
    });
}

#[test]
#[ignore = "run by another test, as a user without rights"]
fn without_rights() {
    if rustix::process::geteuid().is_root() {
        return;
    }
    let refused = live::open(&settings(&["lo"], "")).err();
    assert!(matches!(refused, Some(LiveError::NoPermission { .. })), "{refused:?}");
    let refused = live::open(&settings(&[], "")).err();
    assert!(matches!(refused, Some(LiveError::NoPermission { .. })), "{refused:?}");
}
