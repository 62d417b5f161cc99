//! Rows that are told while a capture is still read must say what they say when all of it is read: captures are handed over
//! in pieces, and what a reader told after each piece is compared with the columns of the whole.

use std::fs::File;
use std::io::Write;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use wirelens::analysis::{Capture, Options, Reader};
use wirelens::base::FrameId;
use wirelens::dissect::Want;
use wirelens::source::{OpenOptions, Source};

use super::captures;
use super::mutations::places;
use super::shortcut::{in_columns, in_row};

/// Captures longer than this take too many pieces.
const LONGEST: u64 = 96 << 10;
/// Pieces of a capture.
const PIECES: usize = 7;
/// Captures at a time: nearly all of their time they wait.
const AT_ONCE: usize = 12;
/// When a piece must have been read.
const PATIENCE: Duration = Duration::from_secs(5);

#[test]
fn what_is_told_while_a_capture_is_read_stays_true() {
    let folder = tempfile::tempdir().expect("a folder");
    let (paths, next) = (captures(LONGEST), AtomicUsize::new(0));
    let (told, all) = (AtomicUsize::new(0), AtomicUsize::new(0));
    std::thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(|| {
                while let Some((number, path)) = take(&paths, &next) {
                    let (early, frames) = in_pieces(&folder.path().join(number.to_string()), path);
                    told.fetch_add(early, Ordering::Relaxed);
                    all.fetch_add(frames, Ordering::Relaxed);
                }
            });
        }
    });
    let (told, all) = (told.into_inner(), all.into_inner());
    assert!(all > 500 && told > all / 20, "{told} of {all} frames were told before the end");
}

fn take<'p>(paths: &'p [std::path::PathBuf], next: &AtomicUsize) -> Option<(usize, &'p Path)> {
    let number = next.fetch_add(1, Ordering::Relaxed);
    paths.get(number).map(|path| (number, path.as_path()))
}

/// Gives how many frames were told before all of the capture was there, and how many it has.
fn in_pieces(place: &Path, path: &Path) -> (usize, usize) {
    let bytes = std::fs::read(path).expect("readable");
    let starts: Vec<usize> = places(&bytes).iter().map(|place| place.start).collect();
    if starts.len() < PIECES {
        return (0, 0);
    }
    // A piece ends where the bytes of a packet begin: those before it are whole.
    let cuts: Vec<usize> = (1..=PIECES).map(|piece| piece * (starts.len() - 1) / PIECES).collect();
    let mut file = File::create(place).expect("created");
    file.write_all(&bytes[..starts[cuts[0]]]).expect("written");
    let source = Source::open(place, &OpenOptions { follow: true, ..OpenOptions::default() });
    let Ok(source) = source else { return (0, 0) };
    let capture = Capture::new(source, Options::default());
    let (stop, mut told) = (AtomicBool::new(false), vec![None; starts.len()]);
    std::thread::scope(|scope| {
        let (loading, stop) = (Arc::clone(&capture), &stop);
        scope.spawn(move || loading.load(stop, &mut |_| {}));
        for (piece, cut) in cuts.iter().enumerate() {
            if piece > 0 {
                file.write_all(&bytes[starts[cuts[piece - 1]]..starts[*cut]]).expect("written");
            }
            let begun = Instant::now();
            while capture.len() < *cut && begun.elapsed() < PATIENCE {
                std::thread::sleep(Duration::from_millis(2));
            }
            tell(&capture, &mut told);
        }
        stop.store(true, Ordering::Relaxed);
    });
    compare(&bytes, &told, path);
    (told.iter().flatten().count(), starts.len())
}

/// Tells the rows that were not told yet.
fn tell(capture: &Arc<Capture>, told: &mut [Option<String>]) {
    let mut reader = Reader::new(Arc::clone(capture), Want::columns());
    reader.set_loading(true);
    for (number, slot) in told.iter_mut().enumerate().take(capture.len()).filter(|(_, slot)| slot.is_none()) {
        let id = FrameId(number as u32);
        let record = capture.record(id).expect("it is there");
        reader.row(id, &record, |row| *slot = Some(in_row(row))).expect("readable");
        if slot.is_none() && reader.is_settled(id, &record) {
            *slot = Some(in_columns(&reader.read(id).expect("readable")));
        }
    }
}

fn compare(bytes: &[u8], told: &[Option<String>], path: &Path) {
    let source = Source::from_bytes("input", bytes.to_vec().into()).expect("it opened before");
    let capture = Capture::new(source, Options::default());
    capture.load(&AtomicBool::new(false), &mut |_| {});
    let mut reader = Reader::new(Arc::clone(&capture), Want::rows());
    for (number, told) in told.iter().enumerate() {
        let Some(told) = told else { continue };
        let view = reader.read(FrameId(number as u32)).expect("readable");
        assert_eq!(*told, in_columns(&view), "{}, frame {}", path.display(), number + 1);
    }
}
