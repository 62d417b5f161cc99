//! What goes wrong while a capture runs: the disk fills, the interface goes down, away, and comes back; and what does not
//! go wrong: an interface where little happens.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::{WAIT, each, net, number, open, settings, start, stop, until};
use wirelens::source::live::{FaultKind, FaultPlace, InterfaceState, Output};
use wirelens::source::{Source, Step};

const SMALL: &str = "WIRELENS_TEST_SMALL_DISK";
const MOUNT: &str = "mount -t tmpfs -o size=1m tmpfs \"$WIRELENS_TEST_SMALL_DISK\"";

/// The small disk: a folder that is one inside of the namespace.
fn small_disk() -> (Option<tempfile::TempDir>, PathBuf) {
    match std::env::var_os(SMALL) {
        Some(path) => (None, path.into()),
        None => {
            let folder = tempfile::tempdir().expect("a folder");
            let path = folder.path().to_owned();
            (Some(folder), path)
        }
    }
}

#[test]
fn a_full_disk_ends_the_output_at_a_whole_block() {
    let (_folder, disk) = small_disk();
    net::in_namespace_with("faults::a_full_disk_ends_the_output_at_a_whole_block", MOUNT, &[(SMALL, &disk)], || {
        for name in ["out.pcapng", "out.pcap"] {
            let path = disk.join(name);
            let (source, control) = start(&open(&settings(&["v1"], "udp port 9")), Some(Output::path(&path)));
            let mut sender = net::Sender::open("v0");
            for _ in 0..3_000 {
                sender.send(1_000);
            }
            let begun = Instant::now();
            until("the fault is told", || !control.status().faults.is_empty());
            eprintln!("{name}: told {:?} after the last packet", begun.elapsed());
            for _ in 0..10 {
                sender.send(1_000);
            }
            let total = stop(&control);
            assert_eq!((total.captured_packets, total.own_dropped), (3_010, 0));
            let fault = control.status().faults.remove(0);
            assert_eq!((fault.place, fault.kind), (FaultPlace::Output, FaultKind::DiskFull));
            assert_eq!(each(&source, |_| {}), 3_010);
            let written = net::tshark_count(&path);
            assert!(written > 500 || total.not_written > 2_000, "{written}, {total:?}");
            assert_eq!(written + total.not_written, 3_010);
            std::fs::remove_file(&path).expect("removed");
        }
    });
}

#[test]
fn a_full_disk_of_the_temporary_file_is_our_loss_until_there_is_room() {
    let (_folder, disk) = small_disk();
    let variables: &[(&str, &Path)] = &[(SMALL, &disk), ("TMPDIR", &disk)];
    let name = "faults::a_full_disk_of_the_temporary_file_is_our_loss_until_there_is_room";
    net::in_namespace_with(name, MOUNT, variables, || {
        let filler = disk.join("filler");
        std::fs::write(&filler, vec![1; 900 << 10]).expect("room for that");
        let (source, control) = start(&open(&settings(&["v1"], "udp port 9")), None);
        let mut sender = net::Sender::open("v0");
        for _ in 0..300 {
            sender.send(1_000);
        }
        until("the fault is told", || !control.status().faults.is_empty());
        let fault = control.status().faults.remove(0);
        assert_eq!((fault.place, fault.kind, fault.over), (FaultPlace::Spool, FaultKind::DiskFull, None));
        std::fs::remove_file(&filler).expect("removed");
        until("there is room again", || {
            sender.send(100);
            std::thread::sleep(Duration::from_millis(20));
            control.status().faults[0].over.is_some()
        });
        let last = sender.send(100);
        let total = stop(&control);
        assert!(total.own_dropped > 0, "{total:?}");
        assert_eq!(total.captured_packets + total.own_dropped, u64::from(sender.sent()));
        assert_eq!(total.kernel_dropped, Some(0));
        let mut seen = None;
        assert_eq!(each(&source, |frame| seen = Some(number(frame))), total.captured_packets);
        assert_eq!((seen, source.notes()), (Some(last), Vec::new()));
        let comments = source.interface_statistics().remove(0).comments;
        assert_eq!(comments, [format!("{} packets were read and could not be kept", total.own_dropped)]);
    });
}

#[test]
fn an_interface_that_is_deleted_and_returns_is_captured_from_again() {
    net::in_namespace("faults::an_interface_that_is_deleted_and_returns_is_captured_from_again", || {
        let (source, control) = start(&open(&settings(&["v1"], "udp port 9")), None);
        let state = || control.status().interfaces[0].state.clone();
        net::Sender::open("v0").send(20);
        until("the packet is there", || control.counters().total.captured_packets == 1);
        let begun = Instant::now();
        net::run("ip link del v1");
        until("it is gone", || matches!(state(), InterfaceState::Gone(_)));
        eprintln!("gone is told after {:?}: {:?}", begun.elapsed(), state());
        let (used, begun) = (net::processor_time(), Instant::now());
        std::thread::sleep(Duration::from_secs(2));
        eprintln!("{:?} of processor time in {:?} without it", net::processor_time() - used, begun.elapsed());
        assert!(net::processor_time() - used < begun.elapsed() / 5, "it spins");
        net::run("ip link add v0 type veth peer name v1 && ip link set v0 arp off up && ip link set v1 arp off up");
        until("it is back", || state() == InterfaceState::Returned);
        let mut sender = net::Sender::open("v0");
        for _ in 0..5 {
            sender.send(20);
        }
        until("the others are there", || control.counters().total.captured_packets == 6);
        let total = stop(&control);
        assert_eq!((total.captured_packets, total.kernel_dropped), (6, Some(0)));
        assert_eq!(each(&source, |_| {}), 6);
    });
}

#[test]
fn an_interface_that_goes_down_is_told_and_goes_on_when_it_is_up() {
    net::in_namespace("faults::an_interface_that_goes_down_is_told_and_goes_on_when_it_is_up", || {
        let (source, control) = start(&open(&settings(&["v1"], "udp port 9")), None);
        let state = || control.status().interfaces[0].state.clone();
        let mut sender = net::Sender::open("v0");
        sender.send(20);
        net::run("ip link set v1 down");
        until("it is down", || state() == InterfaceState::Down);
        let (used, begun) = (net::processor_time(), Instant::now());
        std::thread::sleep(Duration::from_secs(1));
        assert!(net::processor_time() - used < begun.elapsed() / 5, "it spins");
        net::run("ip link set v1 up");
        until("it is up", || state().is_live());
        until("packets come again", || {
            sender.send(20);
            std::thread::sleep(Duration::from_millis(20));
            control.counters().total.captured_packets > 1
        });
        let total = stop(&control);
        assert_eq!(each(&source, |_| {}), total.captured_packets);
    });
}

#[test]
fn an_interface_that_is_renamed_is_still_captured_from() {
    net::in_namespace("faults::an_interface_that_is_renamed_is_still_captured_from", || {
        let (source, control) = start(&open(&settings(&["v1"], "udp port 9")), None);
        let mut sender = net::Sender::open("v0");
        sender.send(20);
        net::run("ip link set v1 down && ip link set v1 name other && ip link set other up");
        until("packets come again", || {
            sender.send(20);
            std::thread::sleep(Duration::from_millis(20));
            control.counters().total.captured_packets > 1
        });
        let state = || control.status().interfaces[0].state.clone();
        until("the name is told", || state() == InterfaceState::Renamed("other".to_owned()));
        net::run("ip link set other down");
        until("it is down", || state() == InterfaceState::Down);
        net::run("ip link set other up");
        let before = control.counters().total.captured_packets;
        until("packets come once more", || {
            sender.send(20);
            std::thread::sleep(Duration::from_millis(20));
            control.counters().total.captured_packets > before
        });
        eprintln!("under the new name: {:?}", state());
        let total = stop(&control);
        assert_eq!(each(&source, |_| {}), total.captured_packets);
    });
}

/// Takes the next frame of a source that grows.
fn next(walker: &mut wirelens::source::Walker) -> (i64, u32) {
    let deadline = Instant::now() + WAIT;
    loop {
        match walker.next() {
            Step::Frame(frame) => return (frame.time.0, number(&frame)),
            Step::Wait => drop(walker.wait(Duration::from_millis(500))),
            Step::End(ending) => panic!("{ending}"),
        }
        assert!(Instant::now() < deadline, "the packet never came");
    }
}

#[test]
fn a_packet_of_a_quiet_interface_is_there_soon() {
    net::in_namespace("faults::a_packet_of_a_quiet_interface_is_there_soon", || {
        let (source, control): (Source, _) = start(&open(&settings(&["v1"], "udp port 9")), None);
        let mut walker = source.walker();
        let mut sender = net::Sender::open("v0");
        let (used, begun) = (net::processor_time(), Instant::now());
        let mut delays = Vec::new();
        for _ in 0..40 {
            std::thread::sleep(Duration::from_millis(37));
            let sent = Instant::now();
            let expected = sender.send(20);
            assert_eq!(next(&mut walker).1, expected);
            delays.push(sent.elapsed());
        }
        delays.sort();
        eprintln!("packet to source: median {:?}, longest {:?}", delays[20], delays[39]);
        assert!(delays[20] < Duration::from_secs(1), "the kernel keeps packets back");
        eprintln!("{:?} of processor time in {:?}", net::processor_time() - used, begun.elapsed());
        let (used, begun) = (net::processor_time(), Instant::now());
        std::thread::sleep(Duration::from_secs(2));
        eprintln!("idle: {:?} of processor time in {:?}", net::processor_time() - used, begun.elapsed());
        assert!(net::processor_time() - used < begun.elapsed() / 10, "it does something");
        assert_eq!(stop(&control).captured_packets, 40);
    });
}
