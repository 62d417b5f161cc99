//! Frames cut behind every byte, with a wire length that says so, that says less, and that says nothing of it: what readers who
//! want less find, and what is said of the missing bytes, is the same.

use std::collections::HashSet;

use wirelens::analysis::Reader;
use wirelens::base::FrameId;
use wirelens::dissect::Want;

use super::{alone, captures, invariants, load};

/// Captures that are larger have no layers that smaller ones lack.
const LONGEST: u64 = 60_000;
/// Cuts behind this byte are in the application's data.
const DEEPEST: usize = 96;

#[test]
fn what_is_said_of_a_cut_does_not_depend_on_what_is_wanted() {
    invariants::be_loud(false);
    let (mut seen, mut frames) = (HashSet::new(), 0);
    for path in captures(LONGEST) {
        let Some(capture) = std::fs::read(&path).ok().and_then(load) else { continue };
        let mut reader = Reader::new(capture.clone(), Want::columns());
        for number in 0..capture.len() {
            let Ok(view) = reader.read(FrameId(number as u32)) else { continue };
            let (layers, whole) = (view.tape.protocols().to_vec(), view.frame.to_vec());
            let link_type = reader.info().link_type;
            if !seen.insert((link_type, layers, whole.len() > DEEPEST)) {
                continue;
            }
            frames += 1;
            for cut in 0..whole.len().min(DEEPEST) {
                for wire in [cut, cut + 4, whole.len()] {
                    alone(link_type, &whole[..cut], wire, |context| {
                        let at = format!("{}, frame {}, {cut} of {wire} bytes", path.display(), number + 1);
                        invariants::check_frame(context, &whole[..cut], &at);
                    });
                }
            }
        }
    }
    assert!(frames >= 30, "only {frames} kinds of frames");
}
