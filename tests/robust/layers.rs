//! Which layers a frame has and what is noted of it must be the same whether only that is asked for or everything is dissected:
//! on every capture at hand, and on copies of them in which every packet was changed.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use wirelens::analysis::statistics::hierarchy;
use wirelens::analysis::{Capture, Options, Reader, registry};
use wirelens::base::FrameId;
use wirelens::dissect::{Field, Kind, View, Want};
use wirelens::source::Source;

use super::captures;
use super::mutations::places;
use super::mutator::{Numbers, change};

/// Frames of a capture that are looked at.
const FRAMES: u64 = 2_000;
/// Captures larger than this are not changed, which takes them into memory.
const LONGEST: u64 = 64 << 10;
/// Bytes of a packet that are left as they are, so that most of its headers are.
const HEADERS: usize = 54;

/// What stands beside the layers in the tree of a packet.
const BESIDE: [&str; 3] = ["tcp.segments", "_ws.malformed", "_ws.short"];

#[test]
fn layers_and_notes_of_every_capture_are_the_same() {
    let (mut layers, mut notes) = (0, 0);
    for path in captures(u64::MAX) {
        let Ok(source) = Source::open(&path, &Default::default()) else { continue };
        let (all, noted) = compare(source, &path.display());
        (layers, notes) = (layers + all, notes + noted);
    }
    assert!(layers > 5_000 && notes > 1_000, "{layers} layers, {notes} notes");
}

#[test]
fn layers_and_notes_of_changed_captures_are_the_same() {
    let mut numbers = Numbers(23);
    let (mut layers, mut notes) = (0, 0);
    for path in captures(LONGEST) {
        let mut bytes = std::fs::read(&path).expect("readable");
        let places = places(&bytes);
        for place in &places {
            // Some stay as they are, so that streams keep their course; of few the headers are changed, too.
            let inside = place.end.min(place.start + HEADERS);
            match numbers.below(8) {
                0..3 => {}
                3 => change(&mut bytes, place.start..inside, &mut numbers),
                _ => change(&mut bytes, inside..place.end.min(inside + 300), &mut numbers),
            }
        }
        if !places.is_empty() {
            let source = Source::from_bytes("input", bytes.into()).expect("only packets were changed");
            let (all, noted) = compare(source, &format_args!("{}, changed", path.display()));
            (layers, notes) = (layers + all, notes + noted);
        }
    }
    assert!(layers > 5_000 && notes > 1_000, "{layers} layers, {notes} notes");
}

/// Reads every frame in each way. Gives how many layers and notes there are.
fn compare(source: Source, at: &dyn std::fmt::Display) -> (usize, usize) {
    let capture = Capture::new(source, Options { limit: Some(FRAMES), ..Options::default() });
    capture.load(&AtomicBool::new(false), &mut |_| {});
    let protocols = registry().protocols().iter().map(|protocol| protocol.field);
    let beside = registry().fields().filter(|field| BESIDE.contains(&field.filter));
    let of_layers: Vec<&Field> = protocols.chain(beside).collect();
    let of_notes: Vec<&Field> = registry().fields().filter(|field| matches!(field.kind, Kind::Note(..))).collect();
    let thorough = |fields: &[&'static Field]| Want { thorough: true, ..Want::fields(fields.iter().copied()) };
    let reader = |want| Reader::new(Arc::clone(&capture), want);
    let mut bare = reader(Want::layers(of_layers.iter().copied(), hierarchy::BARE));
    let mut layered = reader(thorough(&of_layers));
    let mut noted = reader(Want::fields(of_notes.iter().copied()));
    let mut judged = reader(thorough(&of_notes));
    let (mut layers, mut notes) = (0, 0);
    for frame in (0..capture.len() as u32).map(FrameId) {
        let read = |reader: &mut Reader, said: fn(&View<'_>) -> Vec<String>| {
            reader.read(frame).map(|view| said(&view)).expect("readable")
        };
        let all = read(&mut layered, layers_of);
        assert_eq!(read(&mut bare, layers_of), all, "{at}, frame {}", frame.number());
        layers += all.len();
        let all = read(&mut judged, notes_of);
        assert_eq!(read(&mut noted, notes_of), all, "{at}, frame {}", frame.number());
        notes += all.len();
    }
    (layers, notes)
}

/// The items that stand in no other.
fn layers_of(view: &View<'_>) -> Vec<String> {
    let items = view.tape.items().iter().filter(|item| item.depth == 0);
    items.map(|item| format!("{} {}", item.field.filter, item.range.source)).collect()
}

/// The notes, with their places and words.
fn notes_of(view: &View<'_>) -> Vec<String> {
    let items = view.tape.items().iter().filter(|item| matches!(item.field.kind, Kind::Note(..)));
    items.map(|item| format!("{} {:?} {:?}", item.field.filter, item.range, view.text(item))).collect()
}
