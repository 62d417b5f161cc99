//! A DNS message in Ethernet, IPv4 and UDP. The first byte chooses the port: DNS, mDNS or LLMNR.
#![no_main]

#[path = "../../tests/support/invariants.rs"]
mod invariants;

use libfuzzer_sys::fuzz_target;
use wirelens::dissect::{Context, FrameInfo, Settings};

fuzz_target!(init: invariants::be_loud(true), |data: &[u8]| {
    let Some((choice, message)) = data.split_first() else { return };
    let message = &message[..message.len().min(9_000)];
    let port = [53u16, 5353, 5355][usize::from(*choice) % 3];
    let (ip_len, udp_len) = (28 + message.len() as u16, 8 + message.len() as u16);
    let mut frame = vec![2, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 2, 8, 0];
    frame.extend([0x45, 0, (ip_len >> 8) as u8, ip_len as u8, 0, 1, 0, 0, 64, 17, 0, 0, 192, 0, 2, 1, 192, 0, 2, 2]);
    let ports = if choice & 0x80 == 0 { [50_000, port] } else { [port, 50_000] };
    frame.extend(ports.into_iter().chain([udp_len, 0]).flat_map(u16::to_be_bytes));
    frame.extend(message);
    let len = frame.len() as u32;
    let info = FrameInfo { link_type: 1, cap_len: len, wire_len: len, ..FrameInfo::default() };
    let settings = Settings::default();
    let context = Context::of(&info, &settings);
    invariants::check_frame(&context, &frame, &format_args!("port {port}"));
});
