//! Searching the content of a stream, on a thread of its own, in slices between which it can be given up.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::analysis::{Capture, Reader};
use crate::base::MessageId;
use crate::export::follow::Follow;

use super::pager;
use super::update::{Message, Origin, Seeking, Sought};

/// Bytes that are searched at once.
const WINDOW: u64 = 256 << 10;

/// A part of the content: where it begins, in which chunk, and how many bytes of the stream come before it.
struct Window {
    chunk: usize,
    skip: u64,
    len: u64,
    before: u64,
}

/// Runs a search to its end and tells what it found; a search that is stopped tells nothing.
pub fn run(capture: &Arc<Capture>, wanted: &Seeking, stop: &AtomicBool, tell: &mut dyn FnMut(Message)) {
    let found = match wanted.origin {
        Origin::Byte(from) => in_bytes(capture, wanted, from, stop, tell),
        Origin::Message(from, at) => in_messages(capture, wanted, from, at, stop, tell),
    };
    let id = wanted.id;
    match found {
        Ok(Some((found, wrapped))) => tell(Message::Sought { id, found: Some(found), wrapped }),
        Ok(None) => tell(Message::Sought { id, found: None, wrapped: false }),
        Err(Stopped) => {}
    }
}

struct Stopped;

type Found = Result<Option<(Sought, bool)>, Stopped>;

fn in_bytes(
    capture: &Arc<Capture>,
    wanted: &Seeking,
    from: u64,
    stop: &AtomicBool,
    tell: &mut dyn FnMut(Message),
) -> Found {
    let needle = wanted.text.as_bytes();
    let mut follow = Follow::new(Arc::clone(capture), wanted.stream);
    let windows = windows(&follow);
    let first = windows.partition_point(|window| window.before + window.len <= from);
    let mut bytes = Vec::new();
    // The first window is looked at twice: its one end first, its other end last.
    for step in 0..=windows.len() {
        if windows.is_empty() {
            break;
        }
        report(wanted.id, step, windows.len(), stop, tell)?;
        let first = first.min(windows.len() - 1);
        let at = match wanted.forward {
            true => (first + step) % windows.len(),
            false => (first + 2 * windows.len() - step) % windows.len(),
        };
        let Some(window) = windows.get(at) else { break };
        bytes.clear();
        // A match may reach into the next window.
        let reach = window.len as usize + needle.len().saturating_sub(1);
        follow.read(window.chunk, window.skip, reach, &mut bytes);
        let own = |place: &usize| (*place as u64) < window.len;
        let ahead = |place: &usize| (window.before + *place as u64 >= from) == wanted.forward;
        let side = |place: &usize| match step {
            0 => ahead(place),
            last if last == windows.len() => !ahead(place),
            _ => true,
        };
        let mut matches = places(&bytes, needle).filter(own).filter(side);
        let found = if wanted.forward { matches.next() } else { matches.last() };
        if let Some(place) = found {
            let wrapped = !ahead(&place);
            let (chunk, at) = chunk_of(&follow, window, place as u64);
            return Ok(Some((Sought::Byte(chunk as u32, at), wrapped)));
        }
    }
    Ok(None)
}

/// The content in windows that never reach over the end of a turn.
fn windows(follow: &Follow) -> Vec<Window> {
    let chunks = follow.chunks();
    let mut windows: Vec<Window> = Vec::new();
    let (mut before, mut run) = (0u64, None);
    for (at, chunk) in chunks.iter().enumerate() {
        if chunk.is_gap() {
            run = None;
            continue;
        }
        let mut skip = 0;
        while skip < chunk.len {
            let continues = run == Some(chunk.direction);
            if let Some(last) = windows.last_mut().filter(|last| continues && last.len < WINDOW) {
                let taken = (chunk.len - skip).min(WINDOW - last.len);
                last.len += taken;
                skip += taken;
            } else {
                windows.push(Window { chunk: at, skip, len: 0, before: before + skip });
                run = Some(chunk.direction);
            }
        }
        before += chunk.len;
    }
    windows
}

/// The chunk of a byte of a window, and its place in that.
fn chunk_of(follow: &Follow, window: &Window, place: u64) -> (usize, u64) {
    let mut left = window.skip + place;
    let mut at = window.chunk;
    while let Some(chunk) = follow.chunks().get(at).filter(|chunk| left >= chunk.len) {
        left -= chunk.len;
        at += 1;
    }
    (at, left)
}

fn in_messages(
    capture: &Arc<Capture>,
    wanted: &Seeking,
    from: MessageId,
    at: u64,
    stop: &AtomicBool,
    tell: &mut dyn FnMut(Message),
) -> Found {
    let needle = wanted.text.as_bytes();
    let mut reader = Reader::new(Arc::clone(capture), pager::want());
    let Some(stream) = capture.stream(wanted.stream) else { return Ok(None) };
    let all: Vec<MessageId> = capture.messages_of_stream(stream.index).map(|(id, _)| id).collect();
    let Some(first) = all.iter().position(|id| *id == from) else { return Ok(None) };
    for step in 0..=all.len() {
        report(wanted.id, step, all.len(), stop, tell)?;
        let index = match wanted.forward {
            true => (first + step) % all.len(),
            false => (first + 2 * all.len() - step) % all.len(),
        };
        let Some(id) = all.get(index).copied() else { break };
        let text = pager::decode(&mut reader, capture, id).text;
        let ahead = |place: &usize| (*place as u64 >= at) == wanted.forward;
        let side = |place: &usize| match step {
            0 => ahead(place),
            last if last == all.len() => !ahead(place),
            _ => true,
        };
        let mut matches = places(&text, needle).filter(side);
        let found = if wanted.forward { matches.next() } else { matches.last() };
        if let Some(place) = found {
            let wrapped = step == all.len() || step > 0 && (index > first) != wanted.forward;
            return Ok(Some((Sought::Message(id, place as u64), wrapped)));
        }
    }
    Ok(None)
}

fn report(id: u64, step: usize, of: usize, stop: &AtomicBool, tell: &mut dyn FnMut(Message)) -> Result<(), Stopped> {
    if stop.load(Ordering::Relaxed) {
        return Err(Stopped);
    }
    if step.is_multiple_of(64) {
        tell(Message::Searching { id, done: step as u32, of: of as u32 });
    }
    Ok(())
}

/// Where a text stands in bytes; letters of ASCII match whatever their case.
fn places<'b>(bytes: &'b [u8], needle: &'b [u8]) -> impl Iterator<Item = usize> + 'b {
    let first = needle.first().copied().unwrap_or_default();
    let (lower, upper) = (first.to_ascii_lowercase(), first.to_ascii_uppercase());
    memchr::memchr2_iter(lower, upper, bytes).filter(move |at| {
        bytes.get(*at..*at + needle.len()).is_some_and(|part| !needle.is_empty() && part.eq_ignore_ascii_case(needle))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::Options;
    use crate::base::StreamId;
    use crate::source::{OpenOptions, Source};
    use std::path::Path;

    fn capture(name: &str) -> Arc<Capture> {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("captures").join(name);
        let capture = Capture::new(Source::open(&path, &OpenOptions::default()).unwrap(), Options::default());
        capture.load(&AtomicBool::new(false), &mut |_| {});
        capture
    }

    fn sought(capture: &Arc<Capture>, text: &str, from: u64, forward: bool) -> Option<(u64, bool)> {
        let origin = Origin::Byte(from);
        let wanted = Seeking { id: 3, stream: StreamId(0), text: text.to_owned(), origin, forward };
        let mut last = None;
        run(capture, &wanted, &AtomicBool::new(false), &mut |message| last = Some(message));
        let Some(Message::Sought { id: 3, found, wrapped }) = last else { panic!("{last:?}") };
        let follow = Follow::new(Arc::clone(capture), StreamId(0));
        found.map(|found| match found {
            Sought::Byte(chunk, at) => {
                let before: u64 = follow.chunks()[..chunk as usize].iter().filter(|c| !c.is_gap()).map(|c| c.len).sum();
                (before + at, wrapped)
            }
            Sought::Message(..) => panic!("bytes were searched"),
        })
    }

    #[test]
    fn text_is_found_forwards_backwards_and_from_the_other_end() {
        let capture = capture("http/segments.pcapng");
        let mut follow = Follow::new(Arc::clone(&capture), StreamId(0));
        let mut all = Vec::new();
        for at in 0..follow.chunks().len() {
            follow.read(at, 0, follow.chunks()[at].len as usize, &mut all);
        }
        let every: Vec<u64> = places(&all, b"http/1.").map(|at| at as u64).collect();
        assert!(every.len() >= 2, "a request and its answer name the version");
        let (first, second) = (every[0], every[1]);
        let last = *every.last().unwrap();
        assert_eq!(sought(&capture, "HTTP/1.", 0, true), Some((first, false)));
        assert_eq!(sought(&capture, "http/1.", first + 1, true), Some((second, false)));
        assert_eq!(sought(&capture, "HTTP/1.", last + 1, true), Some((first, true)));
        assert_eq!(sought(&capture, "HTTP/1.", second, false), Some((first, false)));
        assert_eq!(sought(&capture, "HTTP/1.", first, false), Some((last, true)));
        assert_eq!(sought(&capture, "no such text", 5, true), None);
        assert_eq!(sought(&capture, "", 5, true), None);
    }
}
