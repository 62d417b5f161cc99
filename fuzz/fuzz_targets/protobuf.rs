//! A message of Protocol Buffers, alone and within gRPC.
#![no_main]

#[path = "../../tests/support/invariants.rs"]
#[allow(dead_code, reason = "frames are looked at elsewhere")]
mod invariants;

use libfuzzer_sys::fuzz_target;

fuzz_target!(init: invariants::be_loud(true), |data: &[u8]| {
    invariants::check_body("application/x-protobuf", data, &"protobuf");
    invariants::check_body("application/grpc", data, &"grpc");
});
