//! The status of a call: a number and words for people. "Status codes and their use in gRPC".

use crate::dissect::prelude::*;

fields! {
    STATUS = Field::uint8("grpc.status", "gRPC status", Dec, "gRPC over HTTP2, Status").named(Names::With(name));
    MESSAGE = Field::text("grpc.status_message", "gRPC status message", "gRPC over HTTP2, Status-Message");
    FAILED = Field::note("grpc.status.failed", "The call failed", Severity::Note, Group::Response, "gRPC over HTTP2, Status");
}

/// Writes a status as headers or trailers have it: digits, and percent-encoded words.
pub fn write(tape: &mut Tape, code: &[u8], words: Option<&[u8]>, range: Range) {
    let Some(code) = std::str::from_utf8(code).ok().and_then(|code| code.trim().parse::<u8>().ok()) else { return };
    tape.generate(&STATUS, range, u64::from(code));
    let words: Vec<u8> = percent_encoding::percent_decode(words.unwrap_or_default()).collect();
    if !words.is_empty() && tape.made(&MESSAGE, range, &words) {
        tape.generated();
    }
    if let Some(failure) = failure(code, &words) {
        tape.note(&FAILED, range, &failure);
    }
}

/// What a status says of a call that failed, with its decoded words.
fn failure(code: u8, words: &[u8]) -> Option<String> {
    let name = name(u64::from(code)).unwrap_or("unknown status");
    let words = String::from_utf8_lossy(words);
    let more = if words.is_empty() { "" } else { ": " };
    (code != 0).then(|| format!("{}: {name} ({code}){more}{words}", FAILED.label))
}

/// The same with words as trailers have them.
pub fn failure_told(code: u8, words: Option<&[u8]>) -> Option<String> {
    let words: Vec<u8> = percent_encoding::percent_decode(words.unwrap_or_default()).collect();
    failure(code, &words)
}

/// The name of a status of a call: "Status codes and their use in gRPC".
pub fn name(code: u64) -> Option<&'static str> {
    const NAMES: [&str; 17] = [
        "OK",
        "CANCELLED",
        "UNKNOWN",
        "INVALID_ARGUMENT",
        "DEADLINE_EXCEEDED",
        "NOT_FOUND",
        "ALREADY_EXISTS",
        "PERMISSION_DENIED",
        "RESOURCE_EXHAUSTED",
        "FAILED_PRECONDITION",
        "ABORTED",
        "OUT_OF_RANGE",
        "UNIMPLEMENTED",
        "INTERNAL",
        "UNAVAILABLE",
        "DATA_LOSS",
        "UNAUTHENTICATED",
    ];
    NAMES.get(usize::try_from(code).ok()?).copied()
}
