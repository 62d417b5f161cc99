//! A chunked body, compared with a strict reading of the grammar.
#![no_main]

#[path = "../../tests/support/chunked.rs"]
mod chunked;
#[path = "../../tests/support/invariants.rs"]
#[allow(dead_code, reason = "frames are looked at elsewhere")]
mod invariants;
#[path = "../../tests/support/stream.rs"]
mod stream;

use libfuzzer_sys::fuzz_target;

fuzz_target!(init: invariants::be_loud(true), |data: &[u8]| chunked::exercise(data));
