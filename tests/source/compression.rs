//! Compressed captures: told by their content, in several members, cut, damaged, and not captures at all.

use std::io::{self, Read, Write};

use wirelens::source::{Compression, EndingKind, OpenOptions, Source, SourceError};

use super::bytes::{Bytes, NO_OPTIONS, Order, packet};
use super::{open_bytes, walk};

const ALL: [Compression; 3] = [Compression::Gzip, Compression::Zstd, Compression::Lz4];

fn compress(kind: Compression, bytes: &[u8]) -> Vec<u8> {
    match kind {
        Compression::Gzip => {
            let mut out = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
            out.write_all(bytes).expect("written");
            out.finish().expect("finished")
        }
        Compression::Zstd => ruzstd::encoding::compress_to_vec(bytes, ruzstd::encoding::CompressionLevel::Fastest),
        Compression::Lz4 => {
            let mut info = lz4_flex::frame::FrameInfo::new();
            info.content_checksum = true;
            info.block_size = lz4_flex::frame::BlockSize::Max64KB;
            info.block_mode = lz4_flex::frame::BlockMode::Linked;
            let mut out = lz4_flex::frame::FrameEncoder::with_frame_info(info, Vec::new());
            out.write_all(bytes).expect("written");
            out.finish().expect("finished")
        }
    }
}

fn capture() -> Bytes {
    let mut bytes = Bytes::pcapng(Order::Little);
    for number in 0..3_000 {
        // Not too regular, so that it takes several blocks of each format.
        let data: Vec<u8> =
            packet(number, 700).iter().enumerate().map(|(at, b)| b ^ (at * number / 77) as u8).collect();
        bytes.enhanced(0, number as u64, &data, NO_OPTIONS);
    }
    bytes
}

#[test]
fn compressed_captures_are_the_same_captures() {
    let plain = capture();
    let expected = walk(&open_bytes(&plain.out));
    let folder = tempfile::tempdir().expect("a folder");
    for kind in ALL {
        let packed = compress(kind, &plain.out);
        // The suffix says nothing.
        let path = folder.path().join("capture.pcap");
        std::fs::write(&path, &packed).expect("written");
        let source = Source::open(&path, &OpenOptions::default()).expect("opens");
        assert_eq!(source.format().compression, Some(kind));
        assert!(source.format().to_string().ends_with(&format!("{kind} compressed")));
        assert_eq!(walk(&source), expected, "{kind}");
        assert_eq!(source.taken_in(), Some((packed.len() as u64, Some(packed.len() as u64))));

        let reader = io::Cursor::new(packed.clone());
        assert_eq!(walk(&Source::from_reader(reader, "reader").expect("opens")), expected, "{kind}");
        assert_eq!(walk(&open_bytes(&packed)), expected, "{kind}");

        // Several members in a row, and padding after the last.
        let (first, second) = plain.out.split_at(plain.out.len() / 3);
        let mut members = [compress(kind, first), compress(kind, second)].concat();
        members.extend_from_slice(&[0; 700]);
        assert_eq!(walk(&open_bytes(&members)), expected, "{kind} members");
    }
}

#[test]
fn skippable_zstd_frames_are_skipped() {
    let plain = capture();
    let mut bytes = vec![0x53, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3];
    bytes.extend(compress(Compression::Zstd, &plain.out));
    bytes.extend([0x50, 0x2a, 0x4d, 0x18, 0, 0, 0, 0]);
    assert_eq!(walk(&open_bytes(&bytes)), walk(&open_bytes(&plain.out)));
}

#[test]
fn compressed_data_that_is_cut_gives_the_frames_before() {
    let plain = capture();
    let expected = walk(&open_bytes(&plain.out)).frames;
    for kind in ALL {
        let packed = compress(kind, &plain.out);
        for tenth in 3..10 {
            let seen = walk(&open_bytes(&packed[..packed.len() * tenth / 10]));
            let count = seen.frames.len();
            assert_eq!(seen.frames, expected[..count], "{kind}");
            // Blocks hold at most 128 KiB; the frames of whole blocks must be there.
            assert!(count * 10 + 2_500 >= expected.len() * tenth, "{kind}: {count} frames of {tenth} tenths");
            let EndingKind::Input { reason, .. } = &seen.ending.kind else { panic!("{kind}: {}", seen.ending) };
            assert!(reason.contains("cut off"), "{kind}: {reason}");
            assert!(!seen.ending.is_clean());
        }
        let seen = walk(&open_bytes(&packed[..packed.len() - 2]));
        assert!(matches!(seen.ending.kind, EndingKind::Input { .. }), "{kind}: {}", seen.ending);
    }
}

#[test]
fn compressed_data_that_is_damaged_gives_the_frames_before() {
    let plain = capture();
    let expected = walk(&open_bytes(&plain.out)).frames;
    for kind in ALL {
        let mut packed = compress(kind, &plain.out);
        let last = packed.len() - 3;
        packed[last] ^= 0x55;
        let seen = walk(&open_bytes(&packed));
        assert_eq!(seen.frames, expected, "{kind}");
        assert!(matches!(seen.ending.kind, EndingKind::Input { .. }), "{kind}: {}", seen.ending);

        let mut followed = compress(kind, &plain.out);
        followed.extend_from_slice(b"rubbish");
        let seen = walk(&open_bytes(&followed));
        assert_eq!(seen.frames, expected, "{kind}");
        assert!(!seen.ending.is_clean(), "{kind}: {}", seen.ending);
    }
}

#[test]
fn compressed_data_that_is_no_capture_says_so() {
    for kind in ALL {
        match Source::from_bytes("x", compress(kind, b"just some words\n").into()) {
            Err(SourceError::NotACapture { looks_like, .. }) => {
                assert_eq!(looks_like, format!("text inside {kind} compression"));
            }
            other => panic!("{kind}: {:?}", other.err()),
        }
        match Source::from_bytes("x", compress(kind, b"").into()) {
            Err(SourceError::Empty { .. }) => {}
            other => panic!("{kind}: {:?}", other.err()),
        }
        let packed = compress(kind, &capture().out);
        for cut in 4..12 {
            match Source::from_bytes("x", packed[..cut].to_vec().into()) {
                Err(SourceError::Compressed { .. }) => {}
                other => panic!("{kind} cut at {cut}: {:?}", other.err()),
            }
        }
    }
    match Source::from_bytes("x", vec![0x1f, 0x8b, 8, 0xff, 1, 2, 3].into()) {
        Err(SourceError::Compressed { .. }) => {}
        other => panic!("{:?}", other.err()),
    }
}

#[test]
fn a_compressed_capture_larger_than_the_limit_ends_there() {
    let plain = capture();
    let file = tempfile::NamedTempFile::new().expect("a file");
    std::fs::write(file.path(), compress(Compression::Gzip, &plain.out)).expect("written");
    let options = OpenOptions { spool_limit: 1 << 20, ..OpenOptions::default() };
    let source = Source::open(file.path(), &options).expect("opens");
    let seen = walk(&source);
    assert!(seen.frames.len() > 900 && seen.frames.len() < 1_500, "{}", seen.frames.len());
    assert!(seen.ending.to_string().contains("limit"), "{}", seen.ending);
    assert!(source.size().0 <= 1 << 20);
}

/// A pipe that breaks.
struct Breaks(io::Cursor<Vec<u8>>);

impl Read for Breaks {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self.0.read(buffer)? {
            0 => Err(io::Error::other("the cable was pulled")),
            count => Ok(count),
        }
    }
}

#[test]
fn a_broken_pipe_gives_the_frames_before() {
    let plain = capture();
    let cut = plain.packet_ends[99] + 20;
    let source = Source::from_reader(Breaks(io::Cursor::new(plain.out[..cut].to_vec())), "pipe").expect("opens");
    let seen = walk(&source);
    assert_eq!(seen.frames.len(), 100);
    let reason = "the cable was pulled".to_owned();
    assert_eq!(seen.ending.kind, EndingKind::Input { reason, have: 20 });
}
