//! Lines of a list that are written from rows must be the lines that are written from layers, to the byte, in every form of
//! time, with tabs and with names of hosts.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use jiff::tz::TimeZone;
use wirelens::analysis::{Capture, Options, names};
use wirelens::base::FrameId;
use wirelens::dissect::Want;
use wirelens::export::TimeForm;
use wirelens::export::listing::{Layout, Listing};
use wirelens::export::render::Frames;
use wirelens::names::Chosen;
use wirelens::source::Source;

use super::captures;

/// Captures longer than this are left out.
const LONGEST: u64 = 256 << 10;
/// Frames of a capture that are looked at.
const FRAMES: u64 = 400;
/// What the Time column shows and how columns stand.
const FORMS: [(&str, Layout); 6] = [
    ("r", Layout::Text),
    ("d", Layout::Tabs),
    ("dd.9", Layout::Text),
    ("e", Layout::Tabs),
    ("ad.3", Layout::Text),
    ("r.0", Layout::Text),
];

#[test]
fn every_line_of_every_capture_is_the_same() {
    let (mut lines, mut named) = (0, 0);
    for path in captures(LONGEST) {
        let Ok(source) = Source::open(&path, &Default::default()) else { continue };
        let capture = Capture::new(source, Options { limit: Some(FRAMES), ..Options::default() });
        capture.load(&AtomicBool::new(false), &mut |_| {});
        for chosen in [Chosen::NONE, Chosen::USUAL] {
            capture.names().choose(chosen);
            names::learn(&capture, &AtomicBool::new(false));
            for (time, layout) in FORMS {
                let compared = compare(&capture, time, layout, &path.display());
                *if chosen.hosts() { &mut named } else { &mut lines } += compared;
            }
        }
    }
    assert!(lines > 1_000 && named > 1_000, "{lines} lines without names, {named} with them");
}

/// Gives how many lines were written both ways.
fn compare(capture: &Arc<Capture>, time: &str, layout: Layout, at: &dyn std::fmt::Display) -> usize {
    let time = TimeForm::parse(time, &TimeZone::UTC).expect("a form of time");
    // What a listing remembers of the lines before must not show.
    let (mut quick, mut slow) = (Listing::new(time.clone(), layout), Listing::new(time, layout));
    let frames = || Frames::new(Arc::clone(capture), Want::columns());
    let (mut rows, mut whole) = (frames(), frames());
    let (mut own, mut expected, mut compared) = (Vec::new(), Vec::new(), 0);
    for id in (0..capture.len() as u32).map(FrameId) {
        expected.clear();
        slow.line(&mut expected, &whole.read(id).expect("readable"));
        own.clear();
        if !rows.row(id, |listed| quick.row(&mut own, listed)).expect("readable") {
            continue;
        }
        let shown = |line: &[u8]| String::from_utf8_lossy(line).into_owned();
        assert_eq!(shown(&own), shown(&expected), "{at}, frame {}", id.number());
        compared += 1;
    }
    compared
}
