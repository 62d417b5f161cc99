use std::fs::File;
use std::io::Read;
use std::time::{Duration, Instant};

use super::fake::{FakeTap, FakeWire};
use super::*;
use crate::base::Time;
use crate::source::Step;

const WAIT: Duration = Duration::from_secs(20);

fn fake(name: &str, room: usize) -> (Box<dyn Tap>, FakeWire) {
    let (tap, wire) = FakeTap::new(name, 1, room).expect("a pipe");
    (Box::new(tap), wire)
}

/// Taps of one interface with much room.
fn one() -> (Taps, FakeWire) {
    let (tap, wire) = fake("fake0", 1 << 20);
    (Taps::new(vec![tap], Vec::new(), &Settings::default()).expect("taps"), wire)
}

/// A frame of 60 bytes that tells its number.
fn frame(number: u32) -> Vec<u8> {
    let mut bytes = vec![0; 60];
    bytes[..4].copy_from_slice(&number.to_be_bytes());
    bytes
}

fn pass(wire: &FakeWire, numbers: std::ops::Range<u32>) -> u64 {
    numbers.map(|number| u64::from(wire.pass(Time(i64::from(number) * 1_000), &frame(number)))).sum()
}

/// The numbers of the frames in a source, up to its end.
fn numbers(source: &Source) -> Vec<u32> {
    let mut walker = source.walker();
    let mut found = Vec::new();
    loop {
        match walker.next() {
            Step::Frame(frame) => found.push(u32::from_be_bytes(*frame.head.first_chunk().expect("four bytes"))),
            Step::Wait => assert!(walker.wait(WAIT), "nothing comes any more"),
            Step::End(ending) => {
                assert!(ending.is_clean(), "{ending}");
                return found;
            }
        }
    }
}

#[test]
fn what_passes_is_in_the_source_and_in_the_counters() {
    let (taps, wire) = one();
    assert_eq!(pass(&wire, 0..1), 0, "nothing is let through before the start");
    let (source, control) = taps.start(Stop::default(), None).expect("starts");
    assert_eq!(pass(&wire, 0..1_000), 1_000);
    wire.drop_by_interface(3);
    let mut walker = source.walker();
    for number in 0..1_000 {
        loop {
            match walker.next() {
                Step::Frame(frame) => {
                    assert_eq!(frame.time, Time(number * 1_000));
                    break;
                }
                Step::Wait => assert!(walker.wait(WAIT)),
                Step::End(ending) => panic!("{ending}"),
            }
        }
    }
    control.stop();
    assert!(control.wait_stopped(WAIT));
    assert_eq!(numbers(&source), (0..1_000).collect::<Vec<_>>());
    let total = control.counters().total;
    assert_eq!((total.captured_packets, total.captured_bytes), (1_000, 60_000));
    assert_eq!((total.kernel_dropped, total.interface_dropped, total.own_dropped), (Some(0), Some(3), 0));
    let status = control.status();
    assert_eq!((status.phase, status.faults), (Phase::Stopped(Why::Asked), Vec::new()));
    let statistics = source.interface_statistics();
    assert_eq!(statistics.len(), 1);
    assert_eq!((statistics[0].accepted, statistics[0].delivered), (Some(1_000), Some(1_000)));
    assert_eq!((statistics[0].dropped_by_system, statistics[0].dropped_by_interface), (Some(0), Some(3)));
    assert_eq!(pass(&wire, 0..1), 0, "nothing is let through after the end");
}

#[test]
fn a_number_of_packets_stops_exactly_there() {
    let (taps, wire) = one();
    let stop = Stop { packets: Some(7), ..Stop::default() };
    let (source, control) = taps.start(stop, None).expect("starts");
    pass(&wire, 0..100);
    assert!(control.wait_stopped(WAIT));
    assert_eq!(control.status().phase, Phase::Stopped(Why::Packets));
    assert_eq!(numbers(&source), (0..7).collect::<Vec<_>>());
    assert_eq!(control.counters().total.captured_packets, 7);
}

#[test]
fn a_start_again_takes_the_taps_that_stand_by() {
    let (first, first_wire) = fake("fake0", 100);
    let (second, second_wire) = fake("fake1", 100);
    let taps = Taps::new(vec![first], vec![second], &Settings::default()).expect("taps");
    let (source, control) = taps.start(Stop::default(), None).expect("starts");
    assert_eq!((pass(&first_wire, 0..3), pass(&second_wire, 0..3)), (3, 0));
    let (next, again) = control.restart(&["fake1".to_owned()], "tcp").expect("starts again");
    assert_eq!(control.status().phase, Phase::Stopped(Why::Asked));
    assert_eq!(numbers(&source), [0, 1, 2]);
    assert_eq!((pass(&first_wire, 3..5), pass(&second_wire, 5..9)), (0, 4));
    assert_eq!(second_wire.filter(), TapFilter::Text("tcp".to_owned()));
    again.stop();
    assert_eq!(numbers(&next), [5, 6, 7, 8]);
    assert_eq!(next.interfaces()[0].name.as_deref(), Some("fake1"));
    assert_eq!(next.interfaces()[0].filter.as_deref(), Some("tcp"));
    let unknown = again.restart(&["fake7".to_owned()], "").err();
    assert!(matches!(unknown, Some(LiveError::NoSuchInterface { ref known, .. }) if known.len() == 2), "{unknown:?}");
}

#[test]
fn packets_are_accounted_for_exactly_when_there_are_too_many() {
    let (tap, wire) = fake("fake0", 50);
    let taps = Taps::new(vec![tap], Vec::new(), &Settings::default()).expect("taps");
    let (source, control) = taps.start(Stop::default(), None).expect("starts");
    let sent = 200_000;
    let kept = pass(&wire, 0..sent);
    control.stop();
    assert!(control.wait_stopped(WAIT));
    let total = control.counters().total;
    assert!(kept < u64::from(sent), "the wire was not fast enough to overflow");
    assert_eq!(total.captured_packets, kept);
    assert_eq!(total.captured_packets + total.kernel_dropped.expect("known"), u64::from(sent));
    assert_eq!(numbers(&source).len() as u64, kept);
    let statistics = &source.interface_statistics()[0];
    assert_eq!((statistics.accepted, statistics.dropped_by_system), (Some(sent.into()), total.kernel_dropped));
}

#[test]
fn the_output_holds_the_same_as_the_source() {
    let folder = tempfile::tempdir().expect("a folder");
    for name in ["out.pcapng", "out.pcap"] {
        let path = folder.path().join(name);
        let (taps, wire) = one();
        let (source, control) = taps.start(Stop::default(), Some(Output::path(&path))).expect("starts");
        pass(&wire, 0..500);
        control.stop();
        assert!(control.wait_stopped(WAIT));
        assert_eq!(numbers(&source).len(), 500);
        let written = Source::open(&path, &Default::default()).expect("opens");
        assert_eq!(numbers(&written), (0..500).collect::<Vec<_>>());
        assert_eq!(control.counters().total.not_written, 0);
    }
}

/// Waits until something is so.
fn until(what: &str, mut is_so: impl FnMut() -> bool) {
    let deadline = Instant::now() + WAIT;
    while !is_so() {
        assert!(Instant::now() < deadline, "never: {what}");
        std::thread::sleep(Duration::from_millis(2));
    }
}

fn stop_and_wait(control: &Control) -> Counters {
    control.stop();
    assert!(control.wait_stopped(WAIT));
    control.counters()
}

/// The files of a folder in the order of their names, and the numbers of the frames in each.
fn files(folder: &std::path::Path) -> Vec<Vec<u32>> {
    let mut paths: Vec<_> = folder.read_dir().expect("a folder").map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    paths.iter().map(|path| numbers(&Source::open(path, &Default::default()).expect("opens"))).collect()
}

fn ring_into(folder: &std::path::Path, name: &str, ring: Ring) -> Option<Output> {
    Some(Output { ring: Some(ring), ..Output::path(folder.join(name)) })
}

#[test]
fn a_number_of_bytes_stops_with_the_packet_that_reaches_it() {
    for output in [false, true] {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("out.pcapng");
        let (taps, wire) = one();
        let stop = Stop { bytes: Some(10_000), ..Stop::default() };
        let (source, control) = taps.start(stop, output.then(|| Output::path(&path))).expect("starts");
        pass(&wire, 0..1_000);
        assert!(control.wait_stopped(WAIT));
        assert_eq!(control.status().phase, Phase::Stopped(Why::Bytes));
        let found = numbers(&source);
        // Each packet takes 92 bytes; the section and the interface before them take less than 400.
        assert!((105..=109).contains(&found.len()), "{}", found.len());
        if output {
            assert_eq!(numbers(&Source::open(&path, &Default::default()).expect("opens")), found);
        }
    }
}

#[test]
fn a_duration_stops_and_nobody_has_to_send() {
    let (taps, _wire) = one();
    let begun = Instant::now();
    let stop = Stop { duration: Some(Duration::from_millis(120)), ..Stop::default() };
    let (source, control) = taps.start(stop, None).expect("starts");
    assert!(control.wait_stopped(WAIT));
    assert!(begun.elapsed() >= Duration::from_millis(120));
    assert_eq!(control.status().phase, Phase::Stopped(Why::Duration));
    assert_eq!(numbers(&source).len(), 0);
}

#[test]
fn nobody_reading_ends_a_capture_without_an_output() {
    let (taps, wire) = one();
    let (source, control) = taps.start(Stop::default(), None).expect("starts");
    drop(source);
    assert!(control.wait_stopped(WAIT));
    assert_eq!(control.status().phase, Phase::Stopped(Why::Closed));
    assert_eq!(pass(&wire, 0..1), 0);
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("out.pcapng");
    let (source, control) = taps.start(Stop::default(), Some(Output::path(&path))).expect("starts again");
    pass(&wire, 0..10);
    drop(source);
    until("the first packets are taken", || control.counters().total.captured_packets == 10);
    pass(&wire, 10..20);
    assert_eq!(stop_and_wait(&control).total.captured_packets, 20, "the output is a reader, too");
    assert_eq!(files(folder.path()), [(0..20).collect::<Vec<_>>()]);
}

#[test]
fn a_ring_by_packets_loses_nothing_between_its_files() {
    for name in ["out.pcapng", "out.pcap"] {
        let folder = tempfile::tempdir().expect("a folder");
        let (taps, wire) = one();
        let ring = Ring { packets: Some(40), ..Ring::default() };
        let (source, control) = taps.start(Stop::default(), ring_into(folder.path(), name, ring)).expect("starts");
        pass(&wire, 0..100);
        let counters = stop_and_wait(&control);
        assert_eq!((counters.total.captured_packets, counters.total.not_written), (100, 0));
        let expected = [(0..40).collect::<Vec<_>>(), (40..80).collect(), (80..100).collect()];
        assert_eq!(files(folder.path()), expected, "{name}");
        assert_eq!(numbers(&source).len(), 100, "the source has all files");
    }
}

#[test]
fn a_ring_by_bytes_keeps_the_newest_files() {
    let folder = tempfile::tempdir().expect("a folder");
    let (taps, wire) = one();
    let ring = Ring { bytes: Some(4_000), files: Some(3), ..Ring::default() };
    let (_source, control) = taps.start(Stop::default(), ring_into(folder.path(), "o.pcapng", ring)).expect("starts");
    pass(&wire, 0..2_000);
    stop_and_wait(&control);
    let found = files(folder.path());
    assert_eq!(found.len(), 3);
    let kept: Vec<u32> = found.concat();
    assert_eq!(kept, (*kept.first().expect("some")..2_000).collect::<Vec<_>>(), "in order, up to the last one");
    for entry in folder.path().read_dir().expect("a folder").flatten() {
        // The limit, one packet more, and the counters at the end.
        assert!(entry.metadata().expect("there").len() < 4_000 + 92 + 200);
    }
}

#[test]
fn as_many_full_files_as_wanted_stop_a_ring() {
    let folder = tempfile::tempdir().expect("a folder");
    let (taps, wire) = one();
    let ring = Ring { packets: Some(10), ..Ring::default() };
    let stop = Stop { files: Some(3), ..Stop::default() };
    let (source, control) = taps.start(stop, ring_into(folder.path(), "out.pcapng", ring)).expect("starts");
    pass(&wire, 0..100);
    assert!(control.wait_stopped(WAIT));
    assert_eq!(control.status().phase, Phase::Stopped(Why::Files));
    assert_eq!(files(folder.path()), [(0..10).collect::<Vec<_>>(), (10..20).collect(), (20..30).collect()]);
    assert_eq!(numbers(&source).len(), 30);
}

#[test]
fn a_ring_by_time_begins_files_while_nothing_passes() {
    let folder = tempfile::tempdir().expect("a folder");
    let (taps, wire) = one();
    let ring = Ring { duration: Some(Duration::from_millis(60)), ..Ring::default() };
    let stop = Stop { files: Some(4), ..Stop::default() };
    let (_source, control) = taps.start(stop, ring_into(folder.path(), "out.pcapng", ring)).expect("starts");
    pass(&wire, 0..5);
    assert!(control.wait_stopped(WAIT));
    let found = files(folder.path());
    assert_eq!((found.len(), found.concat()), (4, (0..5).collect::<Vec<_>>()));
}

#[test]
fn a_full_disk_ends_the_output_and_not_the_capture() {
    // Writing to it fails as writing to a full disk does. Only Linux has it.
    let Ok(full) = File::options().write(true).open("/dev/full") else { return eprintln!("SKIPPED: no /dev/full") };
    let (taps, wire) = one();
    let output = Output { target: Target::Open(full, "full".to_owned()), ..Output::path("") };
    let (source, control) = taps.start(Stop::default(), Some(output)).expect("starts");
    until("the fault is told", || !control.status().faults.is_empty());
    pass(&wire, 0..50);
    let counters = stop_and_wait(&control);
    assert_eq!((counters.total.captured_packets, counters.total.not_written), (50, 50));
    assert_eq!(numbers(&source).len(), 50);
    let fault = control.status().faults.remove(0);
    assert_eq!((fault.place, fault.kind, fault.over), (FaultPlace::Output, FaultKind::DiskFull, None));
}

#[test]
fn a_pipe_gets_whole_blocks_until_its_reader_goes() {
    let (mut reader, writer) = std::io::pipe().expect("a pipe");
    let (taps, wire) = one();
    let file = File::from(std::os::fd::OwnedFd::from(writer));
    let output = Output { target: Target::Open(file, "pipe".to_owned()), ..Output::path("") };
    let (source, control) = taps.start(Stop::default(), Some(output)).expect("starts");
    pass(&wire, 0..200);
    let mut bytes = vec![0; 10_000];
    reader.read_exact(&mut bytes).expect("something comes");
    drop(reader);
    pass(&wire, 200..2_000);
    until("the fault is told", || !control.status().faults.is_empty());
    assert_eq!(stop_and_wait(&control).total.captured_packets, 2_000);
    assert_eq!(control.status().faults[0].kind, FaultKind::BrokenPipe);
    assert_eq!(numbers(&source).len(), 2_000);
    let mut walker = Source::from_bytes("piped", bytes.into()).expect("opens").walker();
    let mut frames = 0;
    while let Step::Frame(_) = walker.next() {
        frames += 1;
    }
    assert!((100..=108).contains(&frames), "{frames}");
}

#[test]
fn a_reader_who_takes_nothing_does_not_keep_a_capture_from_stopping() {
    let (reader, writer) = std::io::pipe().expect("a pipe");
    let (taps, wire) = one();
    let file = File::from(std::os::fd::OwnedFd::from(writer));
    let output = Output { target: Target::Open(file, "pipe".to_owned()), ..Output::path("") };
    let (_source, control) = taps.start(Stop::default(), Some(output)).expect("starts");
    pass(&wire, 0..5_000);
    stop_and_wait(&control);
    assert_eq!(control.status().faults[0].place, FaultPlace::Output);
    drop(reader);
}

#[test]
fn what_the_spool_cannot_take_is_counted_as_our_loss() {
    let (tap, wire) = fake("fake0", 1 << 20);
    let settings = Settings { spool_limit: 5_000, ..Settings::default() };
    let taps = Taps::new(vec![tap], Vec::new(), &settings).expect("taps");
    let folder = tempfile::tempdir().expect("a folder");
    let output = Output::path(folder.path().join("out.pcapng"));
    let (source, control) = taps.start(Stop::default(), Some(output)).expect("starts");
    for number in 0..100 {
        pass(&wire, number..number + 1);
        until("it is read", || wire.waiting() == 0);
    }
    let counters = stop_and_wait(&control);
    let total = counters.total;
    assert!(total.captured_packets < 60 && total.own_dropped > 0, "{total:?}");
    assert_eq!(total.captured_packets + total.own_dropped, 100);
    assert_eq!(total.not_written, 0);
    assert_eq!(files(folder.path()), [(0..100).collect::<Vec<_>>()], "the output has what the spool has not");
    let fault = control.status().faults.remove(0);
    assert_eq!((fault.place, fault.kind), (FaultPlace::Spool, FaultKind::Limit));
    let mut walker = source.walker();
    let mut frames = 0;
    let ending = loop {
        match walker.next() {
            Step::Frame(_) => frames += 1,
            Step::Wait => assert!(walker.wait(WAIT)),
            Step::End(ending) => break ending,
        }
    };
    assert_eq!(frames, total.captured_packets);
    assert!(!ending.is_clean(), "{ending}");
}

#[test]
fn an_interface_that_returns_is_captured_from_again() {
    let (first, first_wire) = fake("fake0", 1_000);
    let (second, second_wire) = fake("fake1", 1_000);
    let taps = Taps::new(vec![first, second], Vec::new(), &Settings::default()).expect("taps");
    let (source, control) = taps.start(Stop::default(), None).expect("starts");
    pass(&first_wire, 0..3);
    until("it is read", || first_wire.waiting() == 0);
    first_wire.set_link(Link::Gone);
    let state = || control.status().interfaces[0].state.clone();
    until("it is gone", || matches!(state(), InterfaceState::Gone(_)));
    assert_eq!((pass(&first_wire, 3..4), pass(&second_wire, 4..6)), (0, 2), "the other one goes on");
    first_wire.set_link(Link::Up);
    until("it is back", || state() == InterfaceState::Returned);
    assert_eq!(pass(&first_wire, 6..9), 3);
    second_wire.set_link(Link::Down);
    until("the other is down", || control.status().interfaces[1].state == InterfaceState::Down);
    second_wire.set_link(Link::Up);
    until("the other is up", || control.status().interfaces[1].state == InterfaceState::Up);
    assert_eq!(stop_and_wait(&control).total.captured_packets, 8);
    let mut found = numbers(&source);
    found.sort_unstable();
    assert_eq!(found, [0, 1, 2, 4, 5, 6, 7, 8]);
    assert_eq!(source.interfaces().len(), 2, "it is described once: nothing about it changed");
}

#[test]
fn an_interface_that_cannot_be_opened_again_says_why_and_ends_the_capture() {
    let (taps, wire) = one();
    let (source, control) = taps.start(Stop::default(), None).expect("starts");
    pass(&wire, 0..3);
    until("it is read", || wire.waiting() == 0);
    wire.refuse_reopen(true);
    wire.set_link(Link::Gone);
    let state = || control.status().interfaces[0].state.clone();
    until("it is gone", || matches!(state(), InterfaceState::Gone(_)));
    assert!(!control.wait_stopped(Duration::from_millis(300)), "it may return");
    wire.set_link(Link::Up);
    assert!(control.wait_stopped(WAIT));
    assert_eq!(control.status().phase, Phase::Stopped(Why::InterfacesLost));
    assert!(matches!(state(), InterfaceState::Lost(why) if why.contains("the rights were given up")));
    assert_eq!(numbers(&source), [0, 1, 2], "what was captured stays");
}

#[test]
fn a_thread_that_panics_keeps_nobody_waiting() {
    let (taps, wire) = one();
    let (source, control) = taps.start(Stop::default(), None).expect("starts");
    pass(&wire, 0..3);
    until("they are there", || control.counters().total.captured_packets == 3);
    wire.break_down();
    assert!(control.wait_stopped(WAIT));
    assert_eq!(control.status().phase, Phase::Stopped(Why::Failed));
    let mut walker = source.walker();
    let ending = loop {
        match walker.next() {
            Step::Frame(_) => {}
            Step::Wait => assert!(walker.wait(WAIT)),
            Step::End(ending) => break ending,
        }
    };
    assert_eq!((ending.frames, ending.is_clean()), (3, false));
    let gone = taps.start(Stop::default(), None).err();
    assert!(matches!(gone, Some(LiveError::Other { .. })), "{gone:?}");
}

#[test]
fn what_fails_to_start_leaves_the_taps_as_they_were() {
    let (taps, wire) = one();
    wire.refuse_filter(Some("syntax error"));
    assert!(matches!(taps.start(Stop::default(), None).err(), Some(LiveError::BadFilter(_))));
    wire.refuse_filter(None);
    let nowhere = Output::path("/no/such/folder/out.pcapng");
    assert!(matches!(taps.start(Stop::default(), Some(nowhere)).err(), Some(LiveError::Output { .. })));
    assert_eq!(wire.filter(), TapFilter::Nothing);
    let piped = Output { target: Target::Stdout, ring: Some(Ring::default()), ..Output::path("") };
    assert!(matches!(taps.start(Stop::default(), Some(piped)).err(), Some(LiveError::Unsupported { .. })));
    let (source, control) = taps.start(Stop::default(), None).expect("starts");
    pass(&wire, 0..2);
    stop_and_wait(&control);
    assert_eq!(numbers(&source), [0, 1]);
}

#[test]
fn packets_of_the_capture_before_are_not_in_the_next() {
    let (taps, wire) = one();
    let stop = Stop { packets: Some(1), ..Stop::default() };
    let (_, control) = taps.start(stop, None).expect("starts");
    pass(&wire, 0..10);
    control.wait_stopped(WAIT);
    let (source, control) = taps.start(Stop::default(), None).expect("starts again");
    pass(&wire, 20..23);
    assert_eq!(stop_and_wait(&control).total.captured_packets, 3);
    assert_eq!(numbers(&source), [20, 21, 22]);
}

#[test]
fn pcap_takes_one_link_type() {
    let (first, _) = fake("fake0", 10);
    let (second, _) = FakeTap::new("fake1", 113, 10).expect("a pipe");
    let taps = Taps::new(vec![first, Box::new(second)], Vec::new(), &Settings::default()).expect("taps");
    let folder = tempfile::tempdir().expect("a folder");
    let output = Output::path(folder.path().join("out.pcap"));
    assert!(matches!(taps.start(Stop::default(), Some(output)).err(), Some(LiveError::Unsupported { .. })));
    assert_eq!(folder.path().read_dir().expect("a folder").count(), 0, "no file is made in vain");
}
