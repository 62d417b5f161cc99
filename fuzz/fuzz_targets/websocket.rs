//! A WebSocket stream in one direction. The first byte chooses the handshake and who sends.
#![no_main]

#[path = "../../tests/support/frames.rs"]
mod frames;
#[path = "../../tests/support/invariants.rs"]
#[allow(dead_code, reason = "frames are looked at elsewhere")]
mod invariants;
#[path = "../../tests/support/stream.rs"]
mod stream;

use libfuzzer_sys::fuzz_target;

fuzz_target!(init: invariants::be_loud(true), |data: &[u8]| frames::exercise(data));
