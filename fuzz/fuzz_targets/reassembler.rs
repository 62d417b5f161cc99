//! Segments of a TCP stream, four bytes for each; what the streams take is compared with a model.
#![no_main]

#[path = "../../tests/support/invariants.rs"]
#[allow(dead_code, reason = "frames and bodies are looked at elsewhere")]
mod invariants;
#[path = "../../tests/support/model.rs"]
mod model;
#[path = "../../tests/support/tcp.rs"]
mod tcp;

use libfuzzer_sys::fuzz_target;

fuzz_target!(init: invariants::be_loud(true), |data: &[u8]| model::exercise(data));
