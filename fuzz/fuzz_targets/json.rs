//! A JSON body, and its readable form. The first byte chooses the type: one document, lines of them, a GraphQL document.
#![no_main]

#[path = "../../tests/support/invariants.rs"]
#[allow(dead_code, reason = "what is said of frames is for others")]
mod invariants;

use libfuzzer_sys::fuzz_target;
use wirelens::export::pretty::pretty;

const TYPES: [&str; 4] = ["application/json", "application/x-ndjson", "application/json-seq", "application/graphql"];

fuzz_target!(init: invariants::be_loud(true), |data: &[u8]| {
    let Some((choice, body)) = data.split_first() else { return };
    let content_type = TYPES[usize::from(*choice) % TYPES.len()];
    invariants::check_body(content_type, body, &content_type);
    pretty(content_type, body, 500);
});
