//! The search for the next good record after damage: forward, each byte once, in pieces of bounded work.

use std::io;

use super::reading::{Have, Reading};
use super::window::CAPACITY;

/// Bytes that are searched before the caller gets to do something else.
const PIECE: u64 = 16 << 20;

/// A search that goes on where it stopped.
pub(super) struct Search<K> {
    /// Where the damage begins.
    pub damage: u64,
    /// What is wrong there.
    pub kind: K,
    /// How many bytes the record there needs, when it may just be cut by the end of the capture.
    pub cut_need: Option<u64>,
    next: u64,
}

/// What a search came to.
#[derive(Debug, PartialEq)]
pub(super) enum Scan {
    /// A record begins here.
    Found(u64),
    /// More bytes, or another call, are needed.
    NotYet,
    /// Up to the end of the capture nothing makes sense.
    Nothing,
}

impl<K> Search<K> {
    /// A search for what follows the damage, beginning at `from`.
    pub fn new(damage: u64, from: u64, kind: K) -> Self {
        Self { damage, kind, cut_need: None, next: from }
    }

    /// A search for whole records after a record that claims `need` bytes and has fewer.
    pub fn unless_cut(damage: u64, kind: K, need: u64) -> Self {
        Self { damage, kind, cut_need: Some(need), next: damage + 1 }
    }

    /// Goes on. `begins` looks at a place and the `need` bytes that are in view there.
    pub fn scan(
        &mut self,
        reading: &mut Reading,
        need: usize,
        mut begins: impl FnMut(&mut Reading, u64, &[u8]) -> io::Result<Have>,
    ) -> io::Result<Scan> {
        let stop = self.next.saturating_add(PIECE);
        let mut piece = Vec::new();
        loop {
            // The damage itself is no candidate: it was looked at already.
            if self.next == self.damage {
                self.next += 1;
            }
            match reading.have(self.next + need as u64)? {
                Have::Yes => {}
                Have::NotYet => return Ok(Scan::NotYet),
                Have::Never => return Ok(Scan::Nothing),
            }
            if self.next >= stop {
                reading.busy = true;
                return Ok(Scan::NotYet);
            }
            // A copy, so that `begins` can use the views.
            let want = (reading.known_end() - self.next).min(CAPACITY as u64) as usize;
            piece.clear();
            let seen = reading.bytes(self.next, want)?;
            piece.extend_from_slice(&seen[..seen.len().min(want)]);
            if piece.len() < need {
                return Ok(Scan::Nothing);
            }
            for bytes in piece.windows(need) {
                if self.next != self.damage {
                    match begins(reading, self.next, bytes)? {
                        Have::Yes => return Ok(Scan::Found(self.next)),
                        Have::NotYet => return Ok(Scan::NotYet),
                        Have::Never => {}
                    }
                }
                self.next += 1;
            }
        }
    }
}
