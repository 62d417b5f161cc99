//! A body with content codings. The first byte chooses one or two of them.
#![no_main]

use libfuzzer_sys::fuzz_target;
use wirelens::protocols::coding::{Ended, KEPT_OF_STOPPED, MAX_DECODED, decode_all};

const CODINGS: [&str; 4] = ["gzip", "deflate", "br", "zstd"];

fuzz_target!(|data: &[u8]| {
    let Some((choice, body)) = data.split_first() else { return };
    let first = CODINGS[usize::from(*choice) % CODINGS.len()];
    let second = CODINGS[usize::from(*choice >> 2) % CODINGS.len()];
    let codings = if choice & 0x80 == 0 { vec![first] } else { vec![second, first] };
    let decoded = decode_all(&codings, body);
    assert!(decoded.bytes.len() <= MAX_DECODED);
    for step in &decoded.steps {
        assert!(step.trailing <= step.input);
        assert!(!matches!(step.ended, Ended::Unknown));
    }
    if let Some(last) = decoded.steps.last() {
        match last.ended {
            Ended::Stopped(_) => assert!(decoded.bytes.len() <= KEPT_OF_STOPPED.max(body.len())),
            _ => assert_eq!(decoded.bytes.len(), last.output),
        }
    }
});
