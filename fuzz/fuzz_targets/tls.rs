//! A TLS stream in one direction, which is also read as a key log. The first byte chooses what was agreed on and who sends.
#![no_main]

#[path = "../../tests/support/invariants.rs"]
#[allow(dead_code, reason = "frames are looked at elsewhere")]
mod invariants;
#[path = "../../tests/support/records.rs"]
#[allow(dead_code, reason = "certificates have a target of their own")]
mod records;
#[path = "../../tests/support/stream.rs"]
mod stream;

use libfuzzer_sys::fuzz_target;

fuzz_target!(init: invariants::be_loud(true), |data: &[u8]| records::exercise(data));
