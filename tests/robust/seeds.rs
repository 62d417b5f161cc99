//! The seeds of the fuzz targets, from the project's captures. Written only when asked for:
//! `cargo test --test robust -- --ignored write_fuzz_seeds`.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use wirelens::analysis::{Capture, Reader};
use wirelens::base::FrameId;
use wirelens::dissect::Want;

use super::{gather, load};

/// The link types that the target `frame` chooses from, in its order.
const LINK_TYPES: [u16; 16] = [1, 0, 108, 12, 14, 101, 228, 229, 113, 276, 9, 50, 51, 104, 204, 147];
/// Longer frames only slow the fuzzer down.
const LONGEST_FRAME: usize = 400;

/// One frame of each stack of layers with each set of fields: as the target `frame` takes it; and DNS messages of each set
/// of fields, as the target `dns` takes them. The targets `source` and `capture` take `captures/` as it is.
#[test]
#[ignore = "writes fuzz/seeds"]
fn write_fuzz_seeds() {
    let mut paths = Vec::new();
    gather(Path::new("captures"), 64 << 10, &mut paths);
    paths.sort();
    let (mut frames, mut messages) = (BTreeMap::new(), BTreeMap::new());
    for path in paths {
        let Some(capture) = load(std::fs::read(&path).expect("readable")) else { continue };
        for number in 0..capture.len() {
            take(&capture, FrameId(number as u32), &mut frames, &mut messages);
        }
    }
    for (target, seeds) in [("frame", frames), ("dns", messages)] {
        let folder = Path::new("fuzz/seeds").join(target);
        std::fs::create_dir_all(&folder).expect("a folder");
        for (number, seed) in seeds.into_values().enumerate() {
            std::fs::write(folder.join(format!("{number:03}")), seed).expect("a seed");
        }
    }
}

type Seeds = BTreeMap<Vec<&'static str>, Vec<u8>>;

fn take(capture: &Arc<Capture>, frame: FrameId, frames: &mut Seeds, messages: &mut Seeds) {
    let mut reader = Reader::new(capture.clone(), Want::everything());
    let bytes = reader.bytes(frame).expect("readable").to_vec();
    let record = capture.record(frame).expect("a frame");
    let missing = record.wire_len - record.cap_len;
    let view = reader.read(frame).expect("readable");
    let fields = |from: &str| -> Vec<&'static str> {
        let names = view.tape.items().iter().map(|item| item.field.filter);
        let mut names: Vec<_> = names.skip_while(|name| *name != from).collect();
        names.sort_unstable();
        names.dedup();
        names
    };
    for message in view.tape.deliveries().iter().filter(|delivery| delivery.protocol.field.filter == "dns") {
        let choice =
            if view.tape.envelopes().first().is_some_and(|envelope| envelope.source_port == 53) { 0x80 } else { 0 };
        messages.entry(fields("dns")).or_insert_with(|| [&[choice], view.at(message.message)].concat());
    }
    let mut key = view.tape.protocols().to_vec();
    key.extend(fields("frame"));
    let link = LINK_TYPES.iter().position(|link| *link == reader.info().link_type);
    if let (Some(link), true, Ok(missing)) = (link, bytes.len() <= LONGEST_FRAME, u8::try_from(missing)) {
        frames.entry(key).or_insert_with(|| [&[link as u8, missing], &bytes[..]].concat());
    }
}
