//! A connection of HTTP/2 in one direction. The first byte chooses how it begins and who sends.
#![no_main]

#[path = "../../tests/support/http2_stream.rs"]
mod http2_stream;
#[path = "../../tests/support/invariants.rs"]
#[allow(dead_code, reason = "frames are looked at elsewhere")]
mod invariants;
#[path = "../../tests/support/stream.rs"]
mod stream;

use libfuzzer_sys::fuzz_target;

fuzz_target!(init: invariants::be_loud(true), |data: &[u8]| http2_stream::exercise(data));
