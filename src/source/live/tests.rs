use std::time::Duration;

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
