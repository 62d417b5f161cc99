//! A multipart body and whatever its parts are: all readers of bodies. The first byte chooses how the boundary is known.
#![no_main]

#[path = "../../tests/support/invariants.rs"]
#[allow(dead_code, reason = "what is said of frames is for others")]
mod invariants;

use libfuzzer_sys::fuzz_target;
use wirelens::export::pretty::pretty;

const TYPES: [&str; 3] = ["multipart/form-data; boundary=B", "multipart/digest; boundary=\"B\"", "multipart/mixed"];

fuzz_target!(init: invariants::be_loud(true), |data: &[u8]| {
    let Some((choice, body)) = data.split_first() else { return };
    let content_type = TYPES[usize::from(*choice) % TYPES.len()];
    invariants::check_body(content_type, body, &content_type);
    pretty(content_type, body, 500);
});
