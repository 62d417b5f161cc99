//! Bodies of any length, copied in pieces: what does not fit into memory still fits into a file.

use std::io::{self, Write};

use super::Exchanges;
use crate::analysis::messages::Messages;
use crate::base::MessageId;
use crate::engine::ledger::MessageRecord;
use crate::protocols::http::chunks::{self, DataEnd, Look};
use crate::protocols::http::framing::{Kind, Rule};

/// Bytes that are copied at a time.
const PIECE: u64 = 1 << 20;

impl Exchanges {
    /// Whether the body of a message comes in chunks.
    pub fn is_chunked(&self, record: &MessageRecord) -> bool {
        let protocol = self.capture.registry().at(record.protocol);
        let http = protocol.is_some_and(|protocol| protocol.field.filter == "http");
        http && Kind(record.kind).rule() == Rule::Chunked
    }

    /// Writes the body of a message as it was carried, without its transfer coding, up to the first byte that is missing.
    /// Returns its size.
    pub fn copy_body(&self, id: MessageId, out: &mut dyn Write) -> io::Result<u64> {
        let Some(record) = self.message(id) else { return Ok(0) };
        if self.is_in_parts(&record) {
            return self.copy_parts(id, out);
        }
        let carriers = self.capture.carriers(&record);
        let mut messages = Messages::new(&self.capture);
        let mut dechunked = self.is_chunked(&record).then(Dechunk::default);
        let mut at = record.at.saturating_add(u64::from(record.head));
        let mut size = 0u64;
        // Those carriers that were passed need not be looked at again.
        let mut rest = carriers.as_slice();
        while at < record.end() {
            let end = at.saturating_add(PIECE).min(record.end());
            let gathered = messages.gather(rest, at, end);
            let taken = match &mut dechunked {
                Some(chunks) => chunks.take(&gathered.bytes, out)?,
                None => {
                    out.write_all(&gathered.bytes)?;
                    gathered.bytes.len() as u64
                }
            };
            size = size.saturating_add(taken);
            at = at.saturating_add(gathered.bytes.len() as u64);
            if !gathered.whole {
                break;
            }
            let passed = rest.partition_point(|c| c.taken.at.saturating_add(u64::from(c.taken.len)) <= at);
            rest = rest.get(passed..).unwrap_or_default();
        }
        out.flush()?;
        Ok(size)
    }
}

/// Takes the chunked transfer coding off (RFC 9112 §7.1).
#[derive(Default)]
struct Dechunk {
    state: Step,
    /// Framing whose end is still to come.
    held: Vec<u8>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Step {
    /// The line with a chunk's size.
    #[default]
    Size,
    /// So many bytes of data.
    Data(u64),
    /// What ends the data.
    End,
    /// Trailers, or what is no chunk: none of it is the body's.
    Over,
}

impl Dechunk {
    /// Takes the next bytes; writes the data among them.
    fn take(&mut self, mut bytes: &[u8], out: &mut dyn Write) -> io::Result<u64> {
        let mut written = 0u64;
        while !bytes.is_empty() {
            match self.state {
                Step::Over => break,
                Step::Data(left) => {
                    let len = usize::try_from(left).unwrap_or(usize::MAX).min(bytes.len());
                    let (data, after) = bytes.split_at(len);
                    out.write_all(data)?;
                    written = written.saturating_add(len as u64);
                    let left = left.saturating_sub(len as u64);
                    self.state = if left == 0 { Step::End } else { Step::Data(left) };
                    bytes = after;
                }
                Step::Size | Step::End => {
                    // Framing is short: it is read together with what was held of it.
                    let before = self.held.len();
                    self.held.extend_from_slice(&bytes[..bytes.len().min(chunks::MAX_CHUNK_LINE)]);
                    let Some(used) = self.framing() else {
                        let added = self.held.len() - before;
                        bytes = &bytes[added..];
                        continue;
                    };
                    bytes = bytes.get(used.saturating_sub(before)..).unwrap_or_default();
                    self.held.clear();
                }
            }
        }
        Ok(written)
    }

    /// Reads the framing that is held; `None` when more of it is to come. Returns how many of the bytes it took.
    fn framing(&mut self) -> Option<usize> {
        let (used, next) = match self.state {
            Step::Size => match chunks::size_line(&self.held, 0, &mut 0) {
                Look::Found(line) if line.size > 0 => (line.line.next, Step::Data(line.size)),
                Look::Found(line) => (line.line.next, Step::Over),
                Look::More => return None,
                Look::Broken => (0, Step::Over),
            },
            _ => match chunks::data_end(&self.held, 0, &mut 0) {
                Look::Found(DataEnd::Line(len) | DataEnd::Spilled(len)) => (len, Step::Size),
                Look::Found(DataEnd::Missing) => (0, Step::Size),
                Look::More => return None,
                Look::Broken => (0, Step::Over),
            },
        };
        self.state = next;
        Some(used)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chunks_are_put_together_however_they_come() {
        let coded = b"5;a=b\r\nhello\r\n00b\r\n, big world!\r\n0\r\nTrailer: x\r\n\r\n";
        for size in 1..=coded.len() {
            let mut dechunk = Dechunk::default();
            let mut out = Vec::new();
            let mut written = 0;
            for piece in coded.chunks(size) {
                written += dechunk.take(piece, &mut out).unwrap();
            }
            assert_eq!((out.as_slice(), written), (&b"hello, big world"[..], 16), "in pieces of {size}");
        }
    }
}
