//! Compressed captures: the first byte chooses gzip, Zstandard or LZ4, the rest follows its magic number. The end comes,
//! and frames lie inside what was decompressed.
#![no_main]

use libfuzzer_sys::fuzz_target;
use std::time::Duration;
use wirelens::source::{Source, Step};

/// Enough for every kind of block, and little enough that no input unpacks to more than some megabytes.
const LONGEST: usize = 700;

fuzz_target!(|data: &[u8]| {
    let Some((kind, rest)) = data.split_first() else { return };
    let magic: &[u8] = match kind % 3 {
        0 => &[0x1f, 0x8b],
        1 => &[0x28, 0xb5, 0x2f, 0xfd],
        _ => &[0x04, 0x22, 0x4d, 0x18],
    };
    let input = [magic, &rest[..rest.len().min(LONGEST)]].concat();
    let Ok(source) = Source::from_bytes("input", input.into()) else { return };
    let mut walker = source.walker();
    let mut frames = 0;
    loop {
        match walker.next() {
            Step::Frame(frame) => {
                frames += 1;
                let mut buffer = vec![0; frame.cap_len as usize];
                assert_eq!(source.read_at(frame.offset, &mut buffer).expect("the spool can be read"), buffer.len());
            }
            Step::Wait => drop(walker.wait(Duration::from_secs(1))),
            Step::End(ending) => {
                assert_eq!(ending.frames, frames);
                return;
            }
        }
    }
});
