//! `gzip` (RFC 1952) and `deflate` (RFC 1950, and RFC 1951 as some senders understand it).

use flate2::{Crc, Decompress, FlushDecompress, Status};

use super::{CHUNK, End, Ended, Sink};

/// Members, one after the other (RFC 1952 §2.2). Zero bytes after the last are padding.
pub(super) fn gunzip(input: &[u8], sink: &mut Sink) -> End {
    let mut inflater = Inflater::new(false);
    let mut at = 0usize;
    loop {
        let rest = input.get(at..).unwrap_or_default();
        match rest {
            [] if at > 0 => return Ended::Whole.into(),
            // What follows a member and is none is trailing; before the first it is the data itself.
            [first, ..] if at > 0 && (*first != 0x1f || rest.get(1).is_some_and(|second| *second != 0x8b)) => {
                let trailing = if rest.iter().all(|byte| *byte == 0) { 0 } else { rest.len() };
                return End { ended: Ended::Whole, trailing, remark: "" };
            }
            _ => {}
        }
        match member(&mut inflater, input, at, sink) {
            Ok(end) => at = end,
            Err(ended) => return ended.into(),
        }
    }
}

/// One member, from `at`; the answer is where it ends.
fn member(inflater: &mut Inflater, input: &[u8], at: usize, sink: &mut Sink) -> Result<usize, Ended> {
    let rest = input.get(at..).unwrap_or_default();
    let head = gzip_header(rest)?;
    inflater.begin(false);
    let before = sink.bytes.len();
    let start = at.saturating_add(head);
    let end = start.saturating_add(inflater.run(input, start, sink)?);
    let Some(trailer) = input.get(end..end.saturating_add(8)) else { return Err(Ended::Cut) };
    let said = |place: usize| trailer.get(place..).and_then(|word| word.first_chunk()).map(|w| u32::from_le_bytes(*w));
    let mut crc = Crc::new();
    crc.update(sink.bytes.get(before..).unwrap_or_default());
    if said(0) != Some(crc.sum()) {
        return Err(Ended::Damaged("the checksum does not match".to_owned()));
    }
    if said(4) != Some(crc.amount()) {
        return Err(Ended::Damaged("the length does not match".to_owned()));
    }
    Ok(end.saturating_add(8))
}

/// The length of the header of a member (RFC 1952 §2.3).
fn gzip_header(bytes: &[u8]) -> Result<usize, Ended> {
    const EXTRA: u8 = 4;
    const NAME: u8 = 8;
    const COMMENT: u8 = 16;
    const HEADER_CRC: u8 = 2;
    const RESERVED: u8 = 0xe0;
    let magic = [0x1f, 0x8b, 8];
    if bytes.iter().zip(magic).any(|(byte, magic)| *byte != magic) {
        return Err(Ended::Damaged("this is not gzip".to_owned()));
    }
    let flags = *bytes.get(3).ok_or(Ended::Cut)?;
    if flags & RESERVED != 0 {
        return Err(Ended::Damaged("reserved flags are set in the gzip header".to_owned()));
    }
    let mut at = 10usize;
    if flags & EXTRA != 0 {
        let len = bytes.get(at..).and_then(|rest| rest.first_chunk()).ok_or(Ended::Cut)?;
        at = at.saturating_add(2).saturating_add(usize::from(u16::from_le_bytes(*len)));
    }
    for flag in [NAME, COMMENT] {
        if flags & flag != 0 {
            let text = bytes.get(at..).ok_or(Ended::Cut)?;
            let len = memchr::memchr(0, text).ok_or(Ended::Cut)?;
            at = at.saturating_add(len).saturating_add(1);
        }
    }
    if flags & HEADER_CRC != 0 {
        at = at.saturating_add(2);
    }
    if at > bytes.len() { Err(Ended::Cut) } else { Ok(at) }
}

/// RFC 9110 §8.4.1.2 means the zlib format; some senders leave its wrapper out, so that is tried when the first two bytes
/// are no zlib header.
pub(super) fn deflate(input: &[u8], sink: &mut Sink) -> End {
    let zlib = is_zlib(input);
    let mut inflater = Inflater::new(zlib);
    let ended = inflater.run(input, 0, sink);
    let remark = if zlib || input.is_empty() { "" } else { "raw deflate, without the zlib wrapper of RFC 1950" };
    match ended {
        Ok(used) => End { ended: Ended::Whole, trailing: input.len().saturating_sub(used), remark },
        Err(ended) => End { ended, trailing: 0, remark },
    }
}

/// RFC 1950 §2.2: method 8, a window of at most 32 KiB, and a check that makes the two bytes a multiple of 31.
fn is_zlib(input: &[u8]) -> bool {
    match input {
        [method, flags, ..] => {
            method & 15 == 8 && method >> 4 <= 7 && u16::from_be_bytes([*method, *flags]).checked_rem(31) == Some(0)
        }
        _ => true,
    }
}

/// A decoder of deflate with its buffer, used for one member after the other.
struct Inflater {
    state: Decompress,
    buffer: Vec<u8>,
}

impl Inflater {
    fn new(zlib: bool) -> Self {
        Self { state: Decompress::new(zlib), buffer: vec![0; CHUNK] }
    }

    fn begin(&mut self, zlib: bool) {
        self.state.reset(zlib);
    }

    /// Inflates `input` from `start` to the end of the deflate stream; the answer is how many bytes that took.
    fn run(&mut self, input: &[u8], start: usize, sink: &mut Sink) -> Result<usize, Ended> {
        loop {
            let (used, given) = (self.used(), self.state.total_out());
            let rest = input.get(start.saturating_add(used)..).unwrap_or_default();
            let status = self.state.decompress(rest, &mut self.buffer, FlushDecompress::None);
            let new = usize::try_from(self.state.total_out().saturating_sub(given)).unwrap_or(usize::MAX);
            let consumed = start.saturating_add(self.used());
            let full = sink.take(self.buffer.get(..new).unwrap_or_default(), consumed);
            if let Some(full) = full {
                return Err(full);
            }
            match status {
                Ok(Status::StreamEnd) => return Ok(self.used()),
                Ok(_) if new == 0 && self.used() == used => return Err(Ended::Cut),
                Ok(_) => {}
                Err(error) => {
                    let why = error.message().unwrap_or("invalid data");
                    return Err(Ended::Damaged(format!("{why} at byte {consumed}")));
                }
            }
        }
    }

    fn used(&self) -> usize {
        usize::try_from(self.state.total_in()).unwrap_or(usize::MAX)
    }
}
