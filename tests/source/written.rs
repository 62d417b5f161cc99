//! What is read from a capture and written again is the same to every reader.

use std::path::Path;
use std::process::Command;

use wirelens::source::writer::{FileFormat, FileWriter, Packet, SectionTexts};
use wirelens::source::{Resolution, Source, Step};

use super::{SeenFrame, open_bytes, shared, walk};
use wirelens::base::Time;

/// Writes everything that a source holds into a file of this format. `None` when pcap cannot hold it.
fn write_again(source: &Source, format: FileFormat) -> Option<Vec<u8>> {
    let mut writer = FileWriter::new(Vec::new(), format, &SectionTexts::ours());
    for interface in source.interfaces() {
        let written = writer.interface(&interface);
        if format == FileFormat::Pcap && written.is_err() {
            return None;
        }
        assert_eq!(written.expect("written"), u32::from(interface.id.0));
    }
    writer.names(&source.names()).expect("written");
    for secret in source.secrets() {
        let mut bytes = vec![0; secret.len as usize];
        source.read_at(secret.offset, &mut bytes).expect("readable");
        writer.secrets(secret.kind, &bytes).expect("written");
    }
    let mut walker = source.walker();
    let mut bytes = Vec::new();
    while let Step::Frame(frame) = walker.next() {
        bytes.resize(frame.cap_len as usize, 0);
        source.read_at(frame.offset, &mut bytes).expect("readable");
        let options = frame.has_options.then(|| source.packet_options(frame.offset, frame.cap_len));
        let packet = Packet {
            interface: frame.interface.0.into(),
            resolution: Resolution::default(),
            time: frame.time,
            wire_len: frame.wire_len,
            bytes: &bytes,
            options: options.as_ref(),
        };
        writer.packet(&packet).expect("written");
    }
    for statistics in source.interface_statistics() {
        writer.statistics(statistics.interface.0.into(), &statistics).expect("written");
    }
    Some(writer.finish().expect("written"))
}

/// Larger captures hold nothing that smaller ones do not.
const LARGE: u64 = 4 << 20;

const SECOND: i64 = 1_000_000_000;

/// What must be the same in the copy: all but where it lies.
fn facts(frames: &[SeenFrame], format: FileFormat) -> Vec<(i64, u32, u32, u16, u16)> {
    let interface = |frame: &SeenFrame| if format == FileFormat::Pcap { 0 } else { frame.interface };
    // Stamps before 1970 have no place in either format, those after 32 bits of seconds none in pcap, and of one that
    // saturated coarse units lose the last digits.
    let time = |frame: &SeenFrame| match frame.time {
        ..0 => 0,
        time if format == FileFormat::Pcap && time >> 32 >= SECOND => i64::from(u32::MAX) * SECOND,
        time if time > i64::MAX - SECOND => i64::MAX,
        time => time,
    };
    frames.iter().map(|f| (time(f), f.cap_len, f.wire_len, interface(f), f.link_type)).collect()
}

#[test]
fn every_capture_is_the_same_when_it_is_written_again() {
    let Some(captures) = shared("captures") else { return };
    let catalogue = std::fs::read_to_string(captures.join("CATALOG.tsv")).expect("a catalogue");
    let mut count = 0;
    for path in catalogue.lines().skip(1).filter_map(|line| line.split('\t').next()) {
        let path_of = captures.join(path);
        if path_of.metadata().expect("there").len() > LARGE {
            continue;
        }
        let source = Source::open(&path_of, &Default::default()).unwrap_or_else(|error| panic!("{error}"));
        let seen = walk(&source);
        for format in [FileFormat::Pcapng, FileFormat::Pcap] {
            let Some(bytes) = write_again(&source, format) else { continue };
            if seen.frames.is_empty() && format == FileFormat::Pcap {
                continue;
            }
            let copy = open_bytes(&bytes);
            let seen_again = walk(&copy);
            assert!(seen_again.ending.is_clean() && seen_again.notes.is_empty(), "{path}: {:?}", seen_again.notes);
            assert_eq!(facts(&seen_again.frames, format), facts(&seen.frames, format), "{path}");
            count += 1;
            if format == FileFormat::Pcapng {
                assert_eq!(copy.names(), source.names(), "{path}");
                assert_eq!(copy.secrets().len(), source.secrets().len(), "{path}");
                for (again, first) in seen_again.frames.iter().zip(&seen.frames) {
                    let of = |source: &Source, frame: &SeenFrame| source.packet_options(frame.offset, frame.cap_len);
                    assert_eq!(of(&copy, again), of(&source, first), "{path}");
                }
            }
        }
    }
    assert!(count > 250, "only {count} copies");
}

/// What tshark prints of each frame of a file: time, lengths, comments, and what it is.
fn tshark(path: &Path) -> String {
    let fields = ["frame.time_epoch", "frame.len", "frame.cap_len", "frame.comment", "_ws.col.Info"];
    let mut command = Command::new("tshark");
    command.args(["-n", "-T", "fields"]).args(fields.iter().flat_map(|field| ["-e", field])).arg("-r").arg(path);
    let output = command.output().expect("tshark runs");
    assert!(output.status.success(), "{}: {}", path.display(), String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Packets and bytes as capinfos counts them.
fn capinfos(path: &Path) -> String {
    let output =
        Command::new("capinfos").args(["-T", "-r", "-M", "-c", "-d"]).arg(path).output().expect("capinfos runs");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    text.split_once('\t').map(|(_, counts)| counts.to_owned()).expect("two columns")
}

#[test]
fn tshark_and_capinfos_read_the_same_from_what_is_written_again() {
    let Some(captures) = shared("captures") else { return };
    if Command::new("tshark").arg("-v").output().is_err() {
        eprintln!("SKIPPED: tshark is not installed");
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let catalogue = std::fs::read_to_string(captures.join("CATALOG.tsv")).expect("a catalogue");
    let mut count = 0;
    // A few of each kind: each takes the other programs a second.
    for path in catalogue.lines().skip(1).filter_map(|line| line.split('\t').next()).step_by(12) {
        let original = captures.join(path);
        let source = Source::open(&original, &Default::default()).unwrap_or_else(|error| panic!("{error}"));
        if walk(&source).frames.iter().any(|frame| !frame.has_time || frame.time <= 0 || frame.time == i64::MAX) {
            continue;
        }
        let copy = folder.path().join("copy.pcapng");
        std::fs::write(&copy, write_again(&source, FileFormat::Pcapng).expect("pcapng holds everything"))
            .expect("written");
        assert_eq!(tshark(&copy), tshark(&original), "{path}");
        assert_eq!(capinfos(&copy), capinfos(&original), "{path}");
        count += 1;
    }
    assert!(count >= 10, "only {count} copies");
}

#[test]
fn moments_that_a_unit_cannot_hold_are_written_in_nanoseconds() {
    use wirelens::source::Interface;
    for resolution in
        [Resolution::Decimal(12), Resolution::Binary(10), Resolution::Binary(60), Resolution::Decimal(200)]
    {
        let mut writer = FileWriter::new(Vec::new(), FileFormat::Pcapng, &SectionTexts::default());
        let interface = Interface { link_type: 1, resolution, time_offset: -5, ..Interface::default() };
        let number = writer.interface(&interface).expect("written");
        let time = Time(1_700_000_000_123_456_789);
        let packet = Packet { interface: number, resolution, time, wire_len: 1, bytes: &[1], options: None };
        writer.packet(&packet).expect("written");
        let seen = walk(&open_bytes(&writer.finish().expect("written")));
        assert_eq!(seen.frames[0].time, time.0, "{resolution:?}");
    }
}
