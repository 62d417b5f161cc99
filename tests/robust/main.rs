//! Hostile input through the whole engine: captures cut anywhere, captures with bytes and lengths changed, frames made to
//! be large in the tree. Nothing panics, every record is listed, and the work stays in proportion; it is measured by
//! counting, never by a clock.

mod adversarial;
mod cuts;
mod headers;
mod heads;
#[path = "../support/invariants.rs"]
mod invariants;
mod layers;
mod lines;
mod mutations;
mod mutator;
mod prefixes;
mod seeds;
mod settled;
mod shortcut;
mod wanted;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use wirelens::analysis::{Capture, Options, Reader};
use wirelens::base::FrameId;
use wirelens::dissect::{Context, FrameInfo, Settings, Want};
use wirelens::source::Source;

/// Captures of the project, and those beside it when they are there; compressed ones left out. Sorted by path.
fn captures(longest: u64) -> Vec<PathBuf> {
    let shared = std::env::var_os("WIRELENS_SHARED").map_or_else(|| PathBuf::from("../shared"), PathBuf::from);
    let mut found = Vec::new();
    for folder in [PathBuf::from("captures"), shared.join("captures")] {
        match folder.exists() {
            true => gather(&folder, longest, &mut found),
            false => eprintln!("SKIPPED: {} is not there", folder.display()),
        }
    }
    found.sort();
    assert!(found.len() >= 10, "only {} captures", found.len());
    found
}

fn gather(folder: &Path, longest: u64, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            gather(&path, longest, found);
        } else if path.extension().is_some_and(|extension| extension == "pcap" || extension == "pcapng")
            && path.metadata().is_ok_and(|metadata| metadata.len() <= longest)
        {
            found.push(path);
        }
    }
}

/// The first pass over these bytes, if they open.
fn load(bytes: Vec<u8>) -> Option<Arc<Capture>> {
    let capture = Capture::new(Source::from_bytes("input", bytes.into()).ok()?, Options::default());
    capture.load(&AtomicBool::new(false), &mut |_| {});
    Some(capture)
}

/// Dissects these frames with everything wanted and checks their trees.
fn check(capture: &Arc<Capture>, frames: impl IntoIterator<Item = usize>, at: &dyn std::fmt::Display) {
    let mut reader = Reader::new(capture.clone(), Want::everything());
    for number in frames {
        let view = reader.read(FrameId(number as u32)).unwrap_or_else(|error| panic!("{at}: {error}"));
        invariants::check_tree(&view, &format_args!("{at}, frame {}", number + 1));
    }
}

/// Calls `look` with the context of a frame that stands alone.
fn alone<T>(link_type: u16, frame: &[u8], wire_len: usize, look: impl FnOnce(&Context<'_>) -> T) -> T {
    let info = FrameInfo { link_type, cap_len: frame.len() as u32, wire_len: wire_len as u32, ..FrameInfo::default() };
    let settings = Settings::default();
    look(&Context::of(&info, &settings))
}
