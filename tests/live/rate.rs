//! Nothing is lost at the rate that the sender reaches, and what is lost in an overload is counted exactly.

use std::fs::File;
use std::io::Read;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use super::{each, net, number, open, settings, start, stop, until};
use wirelens::source::live::{Output, Settings, Target};

/// Fewer than the buffer in the kernel has room for, so that a machine without time for us loses nothing.
const PACKETS: u32 = 200_000;

#[test]
fn nothing_is_lost_while_it_is_written() {
    net::in_namespace("rate::nothing_is_lost_while_it_is_written", || {
        let folder = tempfile::tempdir().expect("a folder");
        let (ours, theirs) = (folder.path().join("ours.pcapng"), folder.path().join("theirs.pcapng"));
        let mut dumpcap = Command::new("dumpcap")
            .args(["-q", "-i", "v1", "-f", "udp port 9", "-w"])
            .arg(&theirs)
            .stdin(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .expect("dumpcap runs");
        until("dumpcap captures", || theirs.exists());
        std::thread::sleep(Duration::from_millis(300));
        let (source, control) = start(&open(&settings(&["v1"], "udp port 9")), Some(Output::path(&ours)));
        let mut sender = net::Sender::open("v0");
        let begun = Instant::now();
        for _ in 0..PACKETS {
            sender.send(60);
        }
        let rate = f64::from(PACKETS) / begun.elapsed().as_secs_f64();
        let total = stop(&control);
        std::thread::sleep(Duration::from_millis(500));
        net::run(&format!("kill -INT {}", dumpcap.id()));
        dumpcap.wait().expect("dumpcap ends");
        let of_dumpcap = net::capinfos(&theirs).0;
        eprintln!(
            "{rate:.0} packets/s: we lost {}, dumpcap lost {}",
            u64::from(PACKETS) - total.captured_packets,
            u64::from(PACKETS) - of_dumpcap
        );
        assert_eq!((total.captured_packets, total.kernel_dropped), (PACKETS.into(), Some(0)));
        assert_eq!((total.own_dropped, total.not_written), (0, 0));
        let mut next = 0;
        each(&source, |frame| {
            assert_eq!(number(frame), next);
            next += 1;
        });
        assert_eq!(net::capinfos(&ours), (PACKETS.into(), u64::from(PACKETS) * 102));
    });
}

#[test]
fn an_overload_is_counted_exactly() {
    net::in_namespace("rate::an_overload_is_counted_exactly", || {
        // A reader who takes nothing holds the capture up, and the kernel's buffer is small.
        let (mut reader, writer) = std::io::pipe().expect("a pipe");
        let file = File::from(std::os::fd::OwnedFd::from(writer));
        let output = Output { target: Target::Open(file, "pipe".to_owned()), ..Output::path("") };
        let settings = Settings { buffer: 1 << 20, ..settings(&["v1"], "udp port 9") };
        let (source, control) = start(&open(&settings), Some(output));
        let mut sender = net::Sender::open("v0");
        for _ in 0..50_000 {
            sender.send(60);
        }
        let taken = std::thread::spawn(move || {
            let mut bytes = Vec::new();
            reader.read_to_end(&mut bytes).map(|_| bytes)
        });
        let total = stop(&control);
        let dropped = total.kernel_dropped.expect("Linux counts them");
        eprintln!("of 50000: {} captured, {dropped} dropped by the kernel", total.captured_packets);
        assert!(dropped > 0, "nothing was too much");
        assert_eq!(total.captured_packets + dropped + total.own_dropped, 50_000);
        assert_eq!((total.interface_dropped, total.own_dropped, total.not_written), (Some(0), 0, 0));
        assert_eq!(each(&source, |_| {}), total.captured_packets);
        let statistics = source.interface_statistics().remove(0);
        assert_eq!((statistics.accepted, statistics.dropped_by_system), (Some(50_000), Some(dropped)));
        let bytes = taken.join().expect("the reader").expect("all is read");
        let piped = wirelens::source::Source::from_bytes("piped", bytes.into()).expect("opens");
        assert_eq!(each(&piped, |_| {}), total.captured_packets);
    });
}
