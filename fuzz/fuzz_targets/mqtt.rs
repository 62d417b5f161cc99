//! A stream of MQTT in one direction. The first byte chooses the version and who sends.
#![no_main]

#[path = "../../tests/support/invariants.rs"]
#[allow(dead_code, reason = "frames are looked at elsewhere")]
mod invariants;
#[path = "../../tests/support/packets.rs"]
mod packets;
#[path = "../../tests/support/stream.rs"]
mod stream;

use libfuzzer_sys::fuzz_target;

fuzz_target!(init: invariants::be_loud(true), |data: &[u8]| packets::exercise(data));
