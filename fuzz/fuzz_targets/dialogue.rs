//! A dialogue of text in both directions: SMTP, POP3, IMAP or FTP. The first byte chooses which.
#![no_main]

#[path = "../../tests/support/dialogues.rs"]
mod dialogues;
#[path = "../../tests/support/invariants.rs"]
#[allow(dead_code, reason = "frames are looked at elsewhere")]
mod invariants;
#[path = "../../tests/support/stream.rs"]
mod stream;

use libfuzzer_sys::fuzz_target;

fuzz_target!(init: invariants::be_loud(true), |data: &[u8]| dialogues::exercise(data));
