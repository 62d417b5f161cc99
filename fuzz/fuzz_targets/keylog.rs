//! A key log.
#![no_main]

#[path = "../../tests/support/key_logs.rs"]
mod key_logs;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| key_logs::exercise(data));
