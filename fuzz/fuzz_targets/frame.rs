//! One frame: the first byte chooses a link type, the second says how many bytes the capture lacks, the rest is the frame.
#![no_main]

#[path = "../../tests/support/invariants.rs"]
mod invariants;

use libfuzzer_sys::fuzz_target;
use wirelens::dissect::{Context, FrameInfo, Settings};

/// Every link type that is read, and one that is not.
const LINK_TYPES: [u16; 16] = [1, 0, 108, 12, 14, 101, 228, 229, 113, 276, 9, 50, 51, 104, 204, 147];

fuzz_target!(init: invariants::be_loud(true), |data: &[u8]| {
    let [link, missing, frame @ ..] = data else { return };
    let cap_len = frame.len() as u32;
    let info = FrameInfo {
        link_type: LINK_TYPES[usize::from(*link) % LINK_TYPES.len()],
        fcs_len: (link & 0x80 != 0).then_some(4),
        cap_len,
        wire_len: cap_len + u32::from(*missing),
        ..FrameInfo::default()
    };
    let settings = Settings::default();
    let context = Context::of(&info, &settings);
    invariants::check_frame(&context, frame, &format_args!("link type {}", info.link_type));
});
