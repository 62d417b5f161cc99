//! A certificate of a chain.
#![no_main]

#[path = "../../tests/support/invariants.rs"]
#[allow(dead_code, reason = "frames are looked at elsewhere")]
mod invariants;
#[path = "../../tests/support/records.rs"]
mod records;
#[path = "../../tests/support/stream.rs"]
mod stream;

use libfuzzer_sys::fuzz_target;

fuzz_target!(init: invariants::be_loud(true), |data: &[u8]| records::certificate(data));
