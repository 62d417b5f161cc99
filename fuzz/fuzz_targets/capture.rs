//! A whole capture: first pass, then every frame dissected with everything wanted, forwards and backwards.
#![no_main]

#[path = "../../tests/support/invariants.rs"]
mod invariants;

use std::sync::atomic::AtomicBool;

use libfuzzer_sys::fuzz_target;
use wirelens::analysis::{Capture, Options, Reader};
use wirelens::base::FrameId;
use wirelens::dissect::{Context, FrameInfo, Settings, Want, show};
use wirelens::source::Source;

fuzz_target!(init: invariants::be_loud(true), |data: &[u8]| {
    if matches!(data, [0x1f, 0x8b, ..] | [0x28, 0xb5, 0x2f, 0xfd, ..] | [0x04, 0x22, 0x4d, 0x18, ..]) {
        return;
    }
    let Ok(source) = Source::from_bytes("input", data.to_vec().into()) else { return };
    let capture = Capture::new(source, Options::default());
    capture.load(&AtomicBool::new(false), &mut |_| {});
    let mut reader = Reader::new(capture.clone(), Want::everything());
    for number in 0..capture.len() {
        let frame = reader.bytes(FrameId(number as u32)).expect("a frame of the index can be read").to_vec();
        let record = capture.record(FrameId(number as u32)).expect("a frame of the index");
        let interface = capture.source().interface(record.interface).expect("every frame has an interface");
        let info = FrameInfo {
            link_type: interface.link_type,
            fcs_len: interface.fcs_len,
            cap_len: record.cap_len,
            wire_len: record.wire_len,
            ..FrameInfo::default()
        };
        let settings = Settings::default();
        let context = Context::of(&info, &settings);
        invariants::check_frame(&context, &frame, &format_args!("frame {number} alone"));
    }
    let trees: Vec<String> = (0..capture.len()).map(|number| tree(&mut reader, number)).collect();
    for number in (0..capture.len()).rev() {
        assert_eq!(tree(&mut reader, number), trees[number], "frame {number} differs when it is read again");
    }
});

fn tree(reader: &mut Reader, number: usize) -> String {
    let view = reader.read(FrameId(number as u32)).expect("a frame of the index can be read");
    invariants::check_tree(&view, &format_args!("frame {number}"));
    let mut text = String::new();
    show::tree(&mut text, &view, |_| true);
    text
}
