//! pcap and pcapng bytes through the walker: places inside the input, steps linear in its length, two passes alike.
#![no_main]

use libfuzzer_sys::fuzz_target;
use wirelens::source::{Ending, Source, Step};

/// The shortest record that gives a frame: a simple packet block without bytes has 16.
const SHORTEST_RECORD: usize = 16;

fuzz_target!(|data: &[u8]| {
    // Compressed input starts a thread and has a target of its own.
    if matches!(data, [0x1f, 0x8b, ..] | [0x28, 0xb5, 0x2f, 0xfd, ..] | [0x04, 0x22, 0x4d, 0x18, ..]) {
        return;
    }
    let source = match Source::from_bytes("input", data.to_vec().into()) {
        Ok(source) => source,
        Err(error) => {
            assert!(!error.to_string().is_empty() && !error.advice().is_empty());
            return;
        }
    };
    let first = walk(&source, data);
    let notes = source.notes();
    assert!(notes.iter().all(|note| note.offset <= data.len() as u64 && !note.to_string().is_empty()));
    assert_eq!(walk(&source, data), first, "a second pass differs");
    assert_eq!(source.notes(), notes, "a second pass adds notes");
});

fn walk(source: &Source, data: &[u8]) -> (Vec<(u64, u32, u16)>, Ending) {
    let mut walker = source.walker();
    let mut frames = Vec::new();
    let mut buffer = Vec::new();
    for steps in 0.. {
        assert!(steps <= data.len() / SHORTEST_RECORD + 64, "{steps} steps over {} bytes", data.len());
        match walker.next() {
            Step::Frame(frame) => {
                let end = frame.offset + u64::from(frame.cap_len);
                assert!(end <= data.len() as u64, "a frame ends at {end} of {} bytes", data.len());
                buffer.resize(frame.cap_len as usize, 0);
                assert_eq!(source.read_at(frame.offset, &mut buffer).expect("bytes in memory"), buffer.len());
                assert!(buffer.starts_with(frame.head) && frame.head.len() >= buffer.len().min(512));
                assert!(source.interface(frame.interface).is_some(), "a frame without interface");
                if frame.has_options {
                    let _ = source.packet_options(frame.offset, frame.cap_len);
                }
                frames.push((frame.offset, frame.cap_len, frame.interface.0));
            }
            Step::Wait => {}
            Step::End(ending) => {
                assert_eq!(ending.frames, frames.len() as u64);
                assert!(ending.offset <= data.len() as u64 && !ending.to_string().is_empty());
                return (frames, ending);
            }
        }
    }
    unreachable!("the count of steps is bounded")
}
