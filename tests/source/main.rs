//! Wide tests of the room where frames come from: every format and block type, damage, cuts, growth, compression, and
//! all captures at hand.

mod bytes;
mod compression;
mod damage;
mod follow;
mod formats;
mod in_place;
mod open_all;
mod prefixes;
mod speed;
mod written;

use std::path::PathBuf;
use std::time::Duration;

use wirelens::source::{Ending, Note, Source, Step};

/// What a walker gave, in a form that can be compared.
#[derive(Clone, Debug, PartialEq)]
struct Seen {
    frames: Vec<SeenFrame>,
    ending: Ending,
    notes: Vec<Note>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct SeenFrame {
    time: i64,
    has_time: bool,
    offset: u64,
    cap_len: u32,
    wire_len: u32,
    interface: u16,
    link_type: u16,
    has_options: bool,
}

/// Walks to the end. The head of every frame must be what a positioned read gives, and as long as promised.
fn walk(source: &Source) -> Seen {
    walk_apart(source, |_| false).0
}

/// The same; `apart` says at which frames the walker is to read headers apart. Says also of how many frames the head was read.
fn walk_apart(source: &Source, apart: impl Fn(usize) -> bool) -> (Seen, usize) {
    let mut walker = source.walker();
    let mut frames = Vec::new();
    let mut again = Vec::new();
    let mut read = 0;
    loop {
        walker.set_apart(apart(frames.len()));
        match walker.next() {
            Step::Frame(frame) => {
                assert!(frame.head.len() >= (frame.cap_len as usize).min(512), "{frame:?}");
                assert!(frame.head.len() <= frame.cap_len as usize, "{frame:?}");
                again.resize(frame.head.len(), 0);
                assert_eq!(source.read_at(frame.offset, &mut again).expect("readable"), frame.head.len());
                assert_eq!(again, frame.head);
                read += usize::from(frame.is_read);
                frames.push(SeenFrame {
                    time: frame.time.0,
                    has_time: frame.has_time,
                    offset: frame.offset,
                    cap_len: frame.cap_len,
                    wire_len: frame.wire_len,
                    interface: frame.interface.0,
                    link_type: frame.link_type,
                    has_options: frame.has_options,
                });
            }
            Step::Wait => drop(walker.wait(Duration::from_secs(5))),
            Step::End(ending) => {
                assert_eq!(ending.frames, frames.len() as u64);
                return (Seen { frames, ending, notes: source.notes() }, read);
            }
        }
    }
}

fn open_bytes(bytes: &[u8]) -> Source {
    Source::from_bytes("test", bytes.to_vec().into()).unwrap_or_else(|error| panic!("{error}"))
}

/// The folder with captures and vectors, or `None`, said loudly.
fn shared(what: &str) -> Option<PathBuf> {
    let shared = std::env::var_os("WIRELENS_SHARED").map_or_else(|| PathBuf::from("../shared"), PathBuf::from);
    let folder = shared.join(what);
    if folder.exists() {
        return Some(folder);
    }
    eprintln!("SKIPPED: {} is not there", folder.display());
    None
}
