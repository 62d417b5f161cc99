//! Packets that are saved: every byte, time, comment, name and secret comes back, in both formats, and other programs agree.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::AtomicBool;

use wirelens::export::save::{Choice, LeftOut, SaveError, Saved, save};
use wirelens::source::writer::FileFormat;
use wirelens::source::{OpenOptions, Source, Step};

/// A packet as it is read: time and whether there is one, link type, name of the interface, lengths, comments, bytes.
#[derive(Clone, Debug, PartialEq)]
struct Seen {
    time: i64,
    has_time: bool,
    link_type: u16,
    interface: Option<String>,
    wire_len: u32,
    comments: Vec<String>,
    bytes: Vec<u8>,
}

fn packets(source: &Source) -> Vec<Seen> {
    let mut walker = source.walker();
    let mut seen = Vec::new();
    loop {
        let (interface, frame) = match walker.next() {
            Step::Frame(frame) => (
                frame.interface,
                ((frame.time, frame.has_time), frame.offset, frame.cap_len, frame.wire_len, frame.link_type),
            ),
            Step::Wait => continue,
            Step::End(_) => return seen,
        };
        let ((time, has_time), offset, cap_len, wire_len, link_type) = frame;
        let mut bytes = vec![0; cap_len as usize];
        let have = source.read_at(offset, &mut bytes).unwrap();
        bytes.truncate(have);
        let name = source.interface(interface).and_then(|interface| interface.name.as_deref().map(str::to_owned));
        let comments = source.comments_at(offset, cap_len);
        seen.push(Seen { time: time.0, has_time, link_type, interface: name, wire_len, comments, bytes });
    }
}

fn all_captures() -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("captures")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap().flatten() {
            let path = entry.path();
            let name = entry.file_name().to_string_lossy().into_owned();
            if path.is_dir() {
                folders.push(path);
            } else if name.contains(".pcap") {
                found.push(path);
            }
        }
    }
    found.sort();
    assert!(found.len() > 30);
    found
}

fn written(
    source: &Source,
    rows: Option<Vec<u32>>,
    most: u32,
    format: FileFormat,
) -> Result<(Saved, Vec<u8>), SaveError> {
    save(source, &Choice { rows, most, ..Choice::default() }, format, Vec::new(), &AtomicBool::new(false), &mut |_| {})
}

fn opened(bytes: Vec<u8>) -> Source {
    Source::from_bytes("saved", bytes.into()).expect("what was saved opens")
}

#[test]
fn everything_of_every_capture_comes_back() {
    let (mut with_comments, mut with_names, mut with_secrets, mut without_time) = (0, 0, 0, 0);
    for path in all_captures() {
        let Ok(source) = Source::open(&path, &OpenOptions::default()) else { continue };
        let before = packets(&source);
        let (saved, bytes) = written(&source, None, u32::MAX, FileFormat::Pcapng).expect("written");
        let again = opened(bytes);
        let after = packets(&again);
        assert_eq!(saved.packets, before.len() as u64, "{}", path.display());
        assert_eq!(after, before, "{}", path.display());
        assert_eq!(again.notes(), [], "{}", path.display());
        let names = |source: &Source| source.names();
        assert_eq!(names(&again), names(&source), "{}", path.display());
        let secrets = |source: &Source| -> Vec<(u32, Vec<u8>)> {
            let bytes = |at, len| {
                let mut bytes = vec![0; len as usize];
                assert_eq!(source.read_at(at, &mut bytes).unwrap(), bytes.len());
                bytes
            };
            source.secrets().iter().map(|secret| (secret.kind, bytes(secret.offset, secret.len))).collect()
        };
        assert_eq!(secrets(&again), secrets(&source), "{}", path.display());
        let texts = |source: &Source| -> Vec<String> {
            source.sections().into_iter().flat_map(|section| section.comments).collect()
        };
        assert_eq!(texts(&again), texts(&source), "{}", path.display());
        let counters = |source: &Source| -> Vec<_> {
            let all = source.interface_statistics().into_iter();
            all.map(|found| (found.interface, found.received, found.dropped_by_system, found.dropped_by_interface))
                .collect()
        };
        if source.notes().is_empty() {
            assert_eq!(counters(&again), counters(&source), "{}", path.display());
        }
        with_comments += usize::from(before.iter().any(|packet| !packet.comments.is_empty()));
        without_time += usize::from(before.iter().any(|packet| !packet.has_time));
        with_names += usize::from(!source.names().is_empty());
        with_secrets += usize::from(!source.secrets().is_empty());
    }
    let met = [with_comments, with_names, with_secrets, without_time];
    assert!(met.iter().all(|count| *count > 0), "{met:?}");
}

#[test]
fn pcap_keeps_packets_and_says_what_it_cannot_keep() {
    let (mut refused, mut lossy) = (0, 0);
    for path in all_captures() {
        let Ok(source) = Source::open(&path, &OpenOptions::default()) else { continue };
        let before = packets(&source);
        let mixed = before.windows(2).any(|pair| pair[0].link_type != pair[1].link_type);
        let (saved, bytes) = match written(&source, None, u32::MAX, FileFormat::Pcap) {
            Ok(written) => written,
            Err(error) => {
                assert!(mixed, "{}: {error}", path.display());
                refused += 1;
                continue;
            }
        };
        assert!(!mixed, "{}", path.display());
        if before.is_empty() {
            continue;
        }
        let after = packets(&opened(bytes));
        assert_eq!(after.len(), before.len(), "{}", path.display());
        for (after, before) in after.iter().zip(&before) {
            // Seconds have 32 bits in pcap.
            let fits = u32::try_from(before.time.div_euclid(1_000_000_000)).is_ok();
            assert!(!fits || after.time == before.time, "{}", path.display());
            assert_eq!((&after.bytes, after.wire_len), (&before.bytes, before.wire_len), "{}", path.display());
        }
        let commented = before.iter().any(|packet| !packet.comments.is_empty());
        let untimed = before.iter().any(|packet| !packet.has_time);
        assert_eq!(saved.left_out.contains(&LeftOut::NoTime), untimed, "{}", path.display());
        if commented {
            assert!(saved.left_out.contains(&LeftOut::Comments), "{}", path.display());
            lossy += 1;
        }
    }
    assert!(refused > 0 && lossy > 0, "{refused} {lossy}");
}

#[test]
fn chosen_packets_are_those_that_were_chosen() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("captures/http/basics.pcapng");
    let source = Source::open(&path, &OpenOptions::default()).unwrap();
    let before = packets(&source);
    let rows = vec![100, 3, 3, 0, 7, 5_000];
    let (saved, bytes) = written(&source, Some(rows), u32::MAX, FileFormat::Pcapng).unwrap();
    let wanted: Vec<Seen> = [0, 3, 7, 100].iter().map(|at| before[*at].clone()).collect();
    assert_eq!(saved.packets, 4);
    assert_eq!(packets(&opened(bytes)), wanted);
    let (saved, bytes) = written(&source, None, 10, FileFormat::Pcapng).unwrap();
    assert_eq!(saved.packets, 10);
    assert_eq!(packets(&opened(bytes)), before[..10]);
    let stop = AtomicBool::new(true);
    let big = opened(many(5_000));
    let given_up = save(
        &big,
        &Choice { rows: None, most: u32::MAX, ..Choice::default() },
        FileFormat::Pcapng,
        Vec::new(),
        &stop,
        &mut |_| {},
    );
    assert!(matches!(given_up, Err(SaveError::Stopped)));
}

/// A pcap with so many packets.
fn many(count: u32) -> Vec<u8> {
    let mut file = Vec::new();
    for word in [0xa1b2_c3d4u32, 0x0004_0002, 0, 0, 65535, 1] {
        file.extend(word.to_le_bytes());
    }
    for at in 0..count {
        for word in [at, 0, 60, 60] {
            file.extend(word.to_le_bytes());
        }
        file.extend([0; 60]);
    }
    file
}

#[test]
fn a_full_disk_is_an_error_with_its_reason() {
    struct Full;
    impl std::io::Write for Full {
        fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
            Err(std::io::ErrorKind::StorageFull.into())
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }
    let source = opened(many(50_000));
    let choice = Choice { rows: None, most: u32::MAX, ..Choice::default() };
    let failed = save(&source, &choice, FileFormat::Pcapng, Full, &AtomicBool::new(false), &mut |_| {});
    let Err(error) = failed else { panic!("a full disk takes nothing") };
    assert!(error.to_string().contains("no storage space"), "{error}");
}

#[test]
fn tshark_reads_what_was_saved_as_it_reads_the_original() {
    if Command::new("tshark").arg("--version").output().is_err() {
        eprintln!("SKIPPED: tshark is not installed");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let lines = |path: &Path| {
        let fields =
            ["frame.time_epoch", "frame.len", "frame.cap_len", "frame.comment", "_ws.col.Protocol", "_ws.col.Info"];
        let wanted = fields.iter().flat_map(|field| ["-e", field]);
        let output =
            Command::new("tshark").args(["-n", "-r"]).arg(path).args(["-T", "fields"]).args(wanted).output().unwrap();
        String::from_utf8_lossy(&output.stdout).into_owned()
    };
    for name in ["http/basics.pcapng", "formats/comments.pcapng", "dns/lookup.pcapng"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("captures").join(name);
        let source = Source::open(&path, &OpenOptions::default()).unwrap();
        let (_, bytes) = written(&source, None, u32::MAX, FileFormat::Pcapng).unwrap();
        let copy = folder.path().join("copy.pcapng");
        std::fs::write(&copy, bytes).unwrap();
        let (original, copied) = (lines(&path), lines(&copy));
        assert!(!original.is_empty(), "{name}");
        assert_eq!(copied, original, "{name}");
    }
}
