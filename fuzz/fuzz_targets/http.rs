//! A connection of HTTP/1: blocks of both directions and gaps, read whole and byte by byte, and every message shown.
#![no_main]

#[path = "../../tests/support/conversation.rs"]
mod conversation;
#[path = "../../tests/support/invariants.rs"]
#[allow(dead_code, reason = "frames and bodies are looked at elsewhere")]
mod invariants;
#[path = "../../tests/support/stream.rs"]
#[allow(dead_code, reason = "other tests look at more of an outcome")]
mod stream;

use libfuzzer_sys::fuzz_target;

fuzz_target!(init: invariants::be_loud(true), |data: &[u8]| conversation::exercise(data));
