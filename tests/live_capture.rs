//! Live capture from real interfaces, in network namespaces of its own. Needs root; says loudly when it is not there.
#![cfg(all(feature = "live", target_os = "linux"))]

#[path = "support/net.rs"]
mod net;

use std::net::UdpSocket;
use std::time::Duration;

use wirelens::source::live::{self, LiveError, Output, Phase, Settings, Stop, Why};
use wirelens::source::{Source, Step};

const WAIT: Duration = Duration::from_secs(20);

/// Frames of a source up to its end.
fn count(source: &Source) -> u64 {
    let mut walker = source.walker();
    loop {
        match walker.next() {
            Step::Frame(_) => {}
            Step::Wait => assert!(walker.wait(WAIT), "nothing comes any more"),
            Step::End(ending) => {
                assert!(ending.is_clean(), "{ending}");
                return ending.frames;
            }
        }
    }
}

#[test]
fn loopback_is_captured_and_written() {
    net::in_namespace("loopback_is_captured_and_written", || {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("out.pcapng");
        let settings =
            Settings { interfaces: vec!["lo".to_owned()], filter: "udp port 9".to_owned(), ..Settings::default() };
        let taps = live::open(&settings).unwrap_or_else(|error| panic!("{error}"));
        let (source, control) =
            taps.start(Stop::default(), Some(Output::path(&path))).unwrap_or_else(|error| panic!("{error}"));
        let socket = UdpSocket::bind("127.0.0.1:0").expect("a socket");
        for number in 0_u32..500 {
            // Nobody listens there: the answers may make a send fail, which changes nothing.
            let _ = socket.send_to(&number.to_be_bytes(), "127.0.0.1:9");
            let _ = socket.send_to(&number.to_be_bytes(), "127.0.0.1:10");
        }
        control.stop();
        assert!(control.wait_stopped(WAIT));
        let total = control.counters().total;
        assert_eq!(control.status().phase, Phase::Stopped(Why::Asked));
        assert!(total.captured_packets >= 400, "{total:?}");
        assert_eq!((total.kernel_dropped, total.own_dropped, total.not_written), (Some(0), 0, 0));
        assert_eq!(count(&source), total.captured_packets);
        assert_eq!(net::tshark_count(&path), total.captured_packets);
    });
}

#[test]
fn an_unknown_interface_is_named_with_those_there_are() {
    net::in_namespace("an_unknown_interface_is_named_with_those_there_are", || {
        let settings = Settings { interfaces: vec!["eth9".to_owned()], ..Settings::default() };
        match live::open(&settings).err() {
            Some(LiveError::NoSuchInterface { name, known }) => {
                assert_eq!(name, "eth9");
                assert!(known.contains(&"lo".to_owned()), "{known:?}");
            }
            other => panic!("{other:?}"),
        }
    });
}
