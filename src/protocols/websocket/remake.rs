//! Messages made again from their frames: joined, and inflated with what the messages before left in the window. RFC 6455
//! §5.4, RFC 7692 §7.2.2.
//!
//! Wrong text is worse than none: after anything that is missing the window starts anew, and the inflater refuses whatever
//! refers to bytes before it.

use flate2::{Decompress, FlushDecompress, Status};

use super::head::{self, Head, unmask};
use super::kind::{Class, Coding, Kind};
use crate::dissect::Remade;
use crate::text;

/// Bytes that a message may have once it is joined and inflated; past it the rest is left out.
pub const MAX_MESSAGE: usize = 64 << 20;
/// How many times its size a message may become past [`RATIO_FREE`].
pub const MAX_RATIO: u64 = 1000;
/// Bytes that are inflated whatever the ratio.
pub const RATIO_FREE: u64 = 1 << 20;
/// Bytes that all messages of a direction may inflate to on the way to the one that is wanted.
pub const MAX_REPLAY: u64 = 512 << 20;

/// RFC 7692 §7.2.2: what the sender takes off the end of a compressed message.
const TAIL: [u8; 4] = [0, 0, 0xff, 0xff];
/// What an inflater looks back at most: RFC 1951 §2.
const WINDOW: usize = 32 << 10;
const CHUNK: usize = 16 << 10;

/// The messages of one direction.
#[derive(Default)]
pub struct Remaking {
    inflater: Option<Decompress>,
    /// The last decoded bytes: what goes on after a deflate stream that the sender ended may refer to them.
    window: Vec<u8>,
    /// Whether bytes before this message are missing in the window.
    torn: bool,
    /// Bytes that were decoded before this message.
    replayed: u64,
    /// The message that is being made.
    message: Vec<u8>,
    /// Bytes of it that are in the window.
    remembered: usize,
    compressed: bool,
    from: u64,
    parts: u32,
    trouble: String,
}

impl Remaking {
    /// Takes the next frame, up to its first byte that is missing. Gives the message if it ends here, and if its frame
    /// does not say it all.
    pub fn frame(&mut self, kind: Kind, frame: &[u8]) -> Option<Remade> {
        if kind.class == Class::None {
            return None;
        }
        self.compressed = kind.coding.is_compressed();
        let Ok(head) = Head::read(frame) else {
            self.fail(|out| out.push_str("a frame of it was not captured"));
            return None;
        };
        if head.opcode() != head::CONTINUATION {
            self.begin(kind);
            if head.fin() && !self.compressed {
                return None;
            }
        }
        self.parts = self.parts.saturating_add(1);
        let payload = frame.get(head.size as usize..).unwrap_or_default();
        let whole = usize::try_from(head.len).unwrap_or(usize::MAX);
        let payload = payload.get(..whole).unwrap_or(payload);
        let mut chunk = Vec::with_capacity(payload.len().min(CHUNK));
        for masked in payload.chunks(CHUNK) {
            chunk.clear();
            chunk.extend_from_slice(masked);
            if let Some(key) = head.key {
                unmask(key, &mut chunk);
            }
            self.take(&chunk);
        }
        let missing = head.len.saturating_sub(payload.len() as u64);
        if missing > 0 {
            self.fail(|out| text!(out, "{missing} bytes of a frame were not captured"));
        }
        head.fin().then(|| self.end())
    }

    fn begin(&mut self, kind: Kind) {
        self.message.clear();
        self.trouble.clear();
        (self.from, self.parts, self.remembered) = (0, 0, 0);
        if kind.coding == Coding::DeflateAlone {
            self.fresh();
            self.torn = false;
        } else if self.compressed && self.inflater.is_none() {
            self.fresh();
        }
    }

    /// Takes the next bytes of payload, without their mask.
    fn take(&mut self, bytes: &[u8]) {
        if !self.trouble.is_empty() {
            return;
        }
        self.from = self.from.saturating_add(bytes.len() as u64);
        if self.compressed {
            self.inflate(bytes);
        } else {
            self.message.extend_from_slice(bytes);
        }
        self.limit();
    }

    fn end(&mut self) -> Remade {
        if self.compressed && self.trouble.is_empty() {
            self.inflate(&TAIL);
            self.limit();
        }
        self.remember();
        let (from, parts) = (self.from, self.parts);
        Remade { bytes: self.message.as_slice().into(), from, parts, trouble: std::mem::take(&mut self.trouble) }
    }

    /// Inflates the bytes, which every turn makes fewer or the message longer.
    fn inflate(&mut self, bytes: &[u8]) {
        let mut rest = bytes;
        loop {
            let Some(inflater) = &mut self.inflater else { return };
            let (read, made) = (inflater.total_in(), self.message.len());
            self.message.reserve(if made == self.message.capacity() { CHUNK } else { 0 });
            let status = inflater.decompress_vec(rest, &mut self.message, FlushDecompress::Sync);
            let read = inflater.total_in().saturating_sub(read) as usize;
            rest = rest.get(read..).unwrap_or_default();
            let stuck = read == 0 && self.message.len() == made;
            match status {
                // RFC 7692 §7.2.3.4: a sender may end its deflate stream; what follows goes on from the same window.
                Ok(Status::StreamEnd) => {
                    self.remember();
                    self.go_on();
                }
                Ok(_) if !stuck => self.limit(),
                // All is read, and nothing more comes of it.
                _ if rest.is_empty() && stuck => return,
                _ => self.damaged(),
            }
            // A message that just fills its room may have more to come.
            if !self.trouble.is_empty() || rest.is_empty() && self.message.len() < self.message.capacity() {
                return;
            }
        }
    }

    fn damaged(&mut self) {
        let (within, torn) = (self.from, self.torn);
        self.fail(|out| match torn {
            true => out.push_str("it refers to messages before it that could not be read"),
            false => text!(out, "the compressed data cannot be read within its first {within} bytes"),
        });
    }

    fn limit(&mut self) {
        let (len, from) = (self.message.len() as u64, self.from);
        if self.message.len() > MAX_MESSAGE {
            self.message.truncate(MAX_MESSAGE);
            self.fail(|out| text!(out, "stopped at {} MiB", MAX_MESSAGE >> 20));
        } else if len > RATIO_FREE && len > from.saturating_mul(MAX_RATIO) {
            self.fail(|out| {
                text!(out, "stopped at {len} bytes, more than {MAX_RATIO} times the {from} that made them")
            });
        } else if self.replayed.saturating_add(len) > MAX_REPLAY {
            self.fail(|out| text!(out, "stopped: the messages so far decode to more than {} MiB", MAX_REPLAY >> 20));
        }
    }

    /// Says what is wrong with the message, of which nothing more is taken. The window is lost with it.
    fn fail(&mut self, say: impl FnOnce(&mut String)) {
        if self.trouble.is_empty() {
            say(&mut self.trouble);
        }
        if self.compressed {
            self.fresh();
            self.torn = true;
        }
    }

    /// An inflater that knows of nothing before.
    fn fresh(&mut self) {
        self.window.clear();
        match &mut self.inflater {
            Some(inflater) => inflater.reset(false),
            None => self.inflater = Some(Decompress::new(false)),
        }
    }

    /// An inflater for a new deflate stream after one that ended.
    fn go_on(&mut self) {
        let Some(inflater) = &mut self.inflater else { return };
        inflater.reset(false);
        if !self.window.is_empty() && inflater.set_dictionary(&self.window).is_err() {
            self.fresh();
            self.torn = true;
        }
    }

    /// Keeps the end of what was decoded since the last time.
    fn remember(&mut self) {
        let new = self.message.get(self.remembered..).unwrap_or_default();
        self.remembered = self.message.len();
        if self.compressed && self.trouble.is_empty() {
            self.replayed = self.replayed.saturating_add(new.len() as u64);
            self.window.extend_from_slice(new.get(new.len().saturating_sub(WINDOW)..).unwrap_or_default());
            let surplus = self.window.len().saturating_sub(WINDOW);
            self.window.drain(..surplus);
        }
    }
}
